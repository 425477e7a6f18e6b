"""How a model's blocks run fast: which attention, compiled or not, with work left out; each is tried before it is used.

One real block is run as it is and once more in the new way, on the very input that the shot gives it. Only what comes
out nearly the same is used, and of several the fastest; what is not used is said once.
"""

from __future__ import annotations

import contextlib
import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from generation.engines.diffusion.catalog import WARM_UP, Recipe
from generation.engines.diffusion.loading import device, precision
from storyboard.errors import Stopped

_SAYS = logging.getLogger("shotgraph.diffusion")
ATTENTION = "SHOTGRAPH_ATTENTION"
"""Names the attention back ends of diffusers to try, apart by commas; without it, those that a card mostly has."""
COMPILE = "SHOTGRAPH_COMPILE"
"""1 compiles the blocks of every model, 0 of none, a name does it with that back end of torch; else the recipe says."""
NATIVE = "native"
_ON_A_CARD = ("flash", "_native_cudnn")
_TRIES = 3
_FAR = {"torch.float32": 2e-3, "torch.bfloat16": 4e-2, "torch.float16": 1e-2}
"""How far a block's numbers may be from its own, as a part of the largest of them."""
_CONTINUED = [r".*\.attn\d?", r".*\.ffn?"]
"""The parts of a block whose results "taylor" continues."""

_REPEATED: dict[str, tuple[str, ...]] = {"WanVACETransformer3DModel": ("WanTransformerBlock",)}
"""The blocks that repeat in a transformer that does not say so itself."""


@dataclass
class Way:
    """How the blocks of a held model run.

    Attributes:
        attention: the back end in use.
        compiled: the blocks are compiled.
        skips: the recipe's way to leave work out that is on, and by how much.
        worked: the part of the blocks' work that the last shot with it did; 1.0 for all.
    """

    attention: str = NATIVE
    compiled: bool = False
    skips: tuple[str, float] = ("", 0.0)
    worked: float = 1.0
    tried: str = ""


class _Seen(Exception):  # noqa: N818 - nothing went wrong
    """A block's input and output have been seen, and no more is needed of this run."""


def tune(way: Way, transformers: list[Any], recipe: Recipe, title: str, probe: Callable[[], Any]) -> None:
    """Choose attention and compiling for a model, once for each wish of recipe and person.

    `probe` runs the shot; it is ended as soon as its first block has run. Without anything to try it is not called.
    """
    wanted, compiler = _attentions(), _compiler(recipe)
    if way.tried == (asked := f"{wanted} {compiler} {bool(recipe.skips)}"):
        return
    way.tried = asked
    _back_to_plain(way, transformers)
    blocks = [block for part in transformers for block in _blocks(part)]
    if not blocks or not (wanted or compiler):
        return
    block, run, expected = _first_run(blocks, probe)
    if run is None:
        return
    if wanted:
        way.attention = _fastest(wanted, block, run, expected, title)
    if compiler and not recipe.skips:
        with attention(way.attention):
            way.compiled = _compile(compiler, transformers, block, run, expected, title)


@contextmanager
def attention(name: str) -> Iterator[None]:
    """While it lasts, models of diffusers attend by a back end; afterwards as before."""
    if name == NATIVE:
        yield
        return
    from diffusers.models.attention_dispatch import attention_backend

    with attention_backend(name):
        yield


@contextmanager
def leaving_out(way: Way, transformers: list[Any], recipe: Recipe, title: str) -> Iterator[None]:
    """While it lasts, a model leaves work of its steps out as the recipe says; that it does is counted."""
    wanted = (recipe.skips, recipe.skips_by)
    able = [part for part in transformers if hasattr(part, "enable_cache")]
    if not recipe.skips or len(able) < len(transformers) or recipe.steps <= WARM_UP:
        yield
        return
    for part in able:
        part.enable_cache(_config(recipe))
    counted = _Counted(able)
    try:
        yield
    finally:
        counted.end()
        for part in able:
            part.disable_cache()
    way.worked = counted.part(recipe.forwards)
    if way.skips != wanted and way.worked >= 1.0:
        _SAYS.warning("%s leaves nothing out by “%s”: every block ran in every step.", title, recipe.skips)
    way.skips = wanted


class _Counted:
    """How often the layers of some blocks really run."""

    def __init__(self, transformers: list[Any]) -> None:
        import torch

        self.runs = 0
        layers = [
            layer
            for part in transformers
            for block in _blocks(part)
            for layer in block.modules()
            if isinstance(layer, torch.nn.Linear)
        ]
        self._each = len(layers) // len(transformers)
        self._hooks = [layer.register_forward_hook(self._count) for layer in layers]

    def _count(self, *_: Any) -> None:
        self.runs += 1

    def part(self, forwards: int) -> float:
        """The part of the work of so many whole runs that was done."""
        return self.runs / max(1, self._each * forwards)

    def end(self) -> None:
        for hook in self._hooks:
            hook.remove()


def _config(recipe: Recipe) -> Any:
    from diffusers import FirstBlockCacheConfig, TaylorSeerCacheConfig

    if recipe.skips == "first block":
        return FirstBlockCacheConfig(threshold=recipe.skips_by)
    return TaylorSeerCacheConfig(
        cache_interval=round(recipe.skips_by),
        disable_cache_before_step=WARM_UP,
        taylor_factors_dtype=precision(),
        cache_identifiers=_CONTINUED,  # by its defaults it hooks nothing of Wan, and says nothing
    )


def _attentions() -> tuple[str, ...]:
    named = os.environ.get(ATTENTION, "")
    if named:
        return tuple(name.strip() for name in named.split(",") if name.strip() not in ("", NATIVE))
    return _ON_A_CARD if device().type == "cuda" else ()


def _compiler(recipe: Recipe) -> str:
    """The back end of torch that blocks are compiled with; nothing where they are not."""
    said = os.environ.get(COMPILE, "1" if recipe.compiles else "0")
    return {"0": "", "1": "inductor"}.get(said, said)


def _blocks(transformer: Any) -> list[Any]:
    named = getattr(transformer, "_repeated_blocks", None)
    names: tuple[str, ...] = tuple(named or _REPEATED.get(type(transformer).__name__, ()))
    return [module for module in transformer.modules() if type(module).__name__ in names]


def _first_run(blocks: list[Any], probe: Callable[[], Any]) -> tuple[Any, Callable[[], Any] | None, Any]:
    """The first block that runs, a way to run it again on the same input, and what comes out."""
    seen: list[tuple[Any, tuple[Any, ...], dict[str, Any], Any]] = []

    def look(block: Any, given: tuple[Any, ...], named: dict[str, Any], made: Any) -> None:
        seen.append((block, given, named, made))
        raise _Seen

    hooks = [block.register_forward_hook(look, with_kwargs=True) for block in blocks]
    try:
        with contextlib.suppress(_Seen):
            probe()
    finally:
        for hook in hooks:
            hook.remove()
    if not seen:
        return None, None, None
    block, given, named, made = seen[0]
    return block, lambda: block(*given, **named), made


def _fastest(names: tuple[str, ...], block: Any, run: Callable[[], Any], expected: Any, title: str) -> str:
    """The fastest of these back ends and the native one by which a block comes out nearly the same."""
    best, least = NATIVE, _seconds(run)
    for name in names:
        why = ""
        try:
            with attention(name):
                near, took = _near(run(), expected), _seconds(run)
        except Stopped:
            raise
        except (
            Exception
        ) as refused:  # a back end may refuse in any way of its own; then it is not used, and that is said
            why = f"it does not run here ({_brief(refused)})"
        else:
            if not near:
                why = "a block comes out otherwise"
            elif took < least:
                best, least = name, took
        if why and os.environ.get(ATTENTION):
            _SAYS.warning("%s attends without “%s”: %s.", title, name, why)
    return best


def _compile(
    compiler: str, transformers: list[Any], block: Any, run: Callable[[], Any], expected: Any, title: str
) -> bool:
    """Whether the blocks are compiled now, and come out nearly the same."""
    try:
        block.compile(backend=compiler)
        near = _near(run(), expected)
    except Stopped:
        raise
    except Exception as refused:  # the compiler may fail in any way of its own; then it is not used, and that is said
        block._compiled_call_impl = None
        _SAYS.warning("%s runs without compiled blocks: compiling failed (%s).", title, _brief(refused))
        return False
    if not near:
        block._compiled_call_impl = None
        _SAYS.warning("%s runs without compiled blocks: a block comes out otherwise.", title)
        return False
    for part in transformers:
        for each in _blocks(part):  # as `compile_repeated_blocks` does, for those too that do not name their blocks
            each.compile(backend=compiler)
    return True


def _back_to_plain(way: Way, transformers: list[Any]) -> None:
    way.attention, way.compiled = NATIVE, False
    for part in transformers:
        for block in _blocks(part):
            block._compiled_call_impl = None


def _near(made: Any, expected: Any) -> bool:
    """Whether a block's output is nearly its own."""
    one, other = ((each[0] if isinstance(each, tuple) else each) for each in (made, expected))
    far = _FAR.get(str(other.dtype), 1e-2)
    one, other = one.float(), other.float()
    return bool((one - other).abs().max() <= far * other.abs().max() and one.isfinite().all())


def _seconds(run: Callable[[], Any]) -> float:
    """The least seconds of a few runs."""
    import torch

    least = float("inf")
    for _ in range(_TRIES):
        began = time.perf_counter()
        run()
        if device().type == "cuda":
            torch.cuda.synchronize()
        least = min(least, time.perf_counter() - began)
    return least


def _brief(error: Exception) -> str:
    return " ".join(str(error).split())[:160] or type(error).__name__
