"""What a model makes of a text is the same in every step, so it is made once: the text's own layers remember it.

A text stands for the whole run, yet each step projects it anew and makes its keys and values in every block. Those
layers are asked with the very same numbers each time, and answer with what they made the first time. Where a shot has
about as many tokens as its text, as small drafts have, that is a good part of all sums. It is done on the processor
only: the keys and values of a large model take more of a card than its runs do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from generation.engines.diffusion.cost import tokens
from generation.engines.diffusion.loading import device

if TYPE_CHECKING:
    from generation.engines.diffusion.catalog import Entry
    from generation.engines.diffusion.conditions import Size

Sight = tuple[int, tuple[int, ...], tuple[int, ...], int, Any]
"""Names what a tensor holds, for as long as somebody holds it."""

_READ = ("condition_embedder.text_embedder", "caption_projection")
"""Layers that see the text and nothing else, in the models that have blocks which attend to it apart."""
_ATTENDED = ("to_k", "to_v", "to_kv", "norm_k")
"""Of an attention to the text, the layers that see the text only."""
_KEPT = 2
"""With words and without."""
_TOKENS_FOR_EACH = 4
"""Remembering pays where a shot has at most so many tokens for each of its text."""


def pays(entry: Entry, read: int, size: Size) -> bool:
    """Whether to remember what is made of texts of so many tokens, for shots of a size."""
    seen = tokens(entry, width=size.width, height=size.height, frames=size.frames)
    return device().type == "cpu" and seen <= _TOKENS_FOR_EACH * read


def sight(tensor: Any) -> Sight:
    """The same storage, the same place in it, and not written to since: the same numbers."""
    return tensor.data_ptr(), tuple(tensor.shape), tensor.stride(), tensor._version, tensor.dtype


class _Remembering:
    """A layer that answers what it was asked before as it did then; bit-identical, for it is the same answer."""

    def __init__(self, layer: Any) -> None:
        self._make = layer.forward
        self._kept: list[tuple[Sight, Any, Any]] = []

    def __call__(self, text: Any, *more: Any, **named: Any) -> Any:
        if more or named:
            return self._make(text, *more, **named)
        of = sight(text)
        for known, _, made in self._kept:
            if known == of:
                return made
        made = self._make(text)
        self._kept = [(of, text, made), *self._kept[: _KEPT - 1]]  # the text is held, so that its place stays its own
        return made


@contextmanager
def remembering(transformers: Sequence[Any]) -> Iterator[None]:
    """While it lasts, the layers of some models that see the text only remember what they made of it."""
    changed: list[tuple[Any, Any]] = []
    for layer in (each for part in transformers for each in _of_text(part)):
        changed.append((layer, layer.__dict__.get("forward")))
        layer.forward = _Remembering(layer)
    try:
        yield
    finally:
        for layer, before in changed:
            if before is None:
                del layer.forward
            else:
                layer.forward = before


def _of_text(transformer: Any) -> Iterator[Any]:
    """The layers of a model that see the text only; none where its blocks mix the text with the shot."""
    named = dict(transformer.named_modules())
    readers = [named[name] for name in _READ if name in named]
    if not readers:
        return
    yield from readers
    for name, module in named.items():
        if name.endswith(".attn2") and getattr(module, "add_k_proj", None) is None:
            yield from (layer for each in _ATTENDED if (layer := getattr(module, each, None)) is not None)
