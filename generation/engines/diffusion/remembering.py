"""What a model makes of a text is the same in every step, so it is made once: the text's own layers remember it.

A text stands for the whole run, yet each step projects it anew and makes its keys and values in every block. Those
layers are asked with the very same numbers each time, and answer with what they made the first time. Where a shot has
about as many tokens as its text, as small drafts have, that is a good part of all sums. It is done on the processor
only: the keys and values of a large model take more of a card than its runs do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
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
_SHORTENED = "condition_embedder.text_embedder"
"""Wan's, which is given texts that are followed by zeros."""
_PICTURED = "condition_embedder.image_embedder"
"""Of Wan where it is shown a picture beside the text, and attends to both in one row."""
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


class _Shortened(_Remembering):
    """Wan's reader of texts, that sees the nothing after the words once and lets it count as often as it stands there.

    A text is followed by zeros up to 512 tokens. All of them get the same key and the same value in every block, so
    attention to one that weighs as much as all comes to the same, and to as many fewer.

    Attributes:
        weight: what is added to the scores of each token, rows x 1 x 1 x tokens.
    """

    def __init__(self, layer: Any) -> None:
        super().__init__(layer)
        self._read, self._make = self._make, self._shortly
        self.weight: Any = None

    def __call__(self, text: Any, *more: Any, **named: Any) -> Any:
        made, self.weight = super().__call__(text)
        return made

    def _shortly(self, text: Any) -> Any:
        import torch

        there = text.ne(0).any(-1)
        whole = text.shape[1]
        words = torch.where(there, torch.arange(1, whole + 1, device=text.device), 0).amax(1, keepdim=True)
        length = min(whole, int(words.max()) + 1)
        counts = ((whole - words) / (length - words).clamp_min(1)).clamp_min(1).log()
        after = torch.arange(length, device=text.device) >= words
        weight = torch.where(after, counts, 0.0).to(text.dtype)
        return self._read(text[:, :length].contiguous()), weight[:, None, None]


@contextmanager
def remembering(transformers: Sequence[Any], *, shortens: bool = False) -> Iterator[None]:
    """While it lasts, the layers of some models that see the text only remember what they made of it.

    `shortens`: Wan's sees what follows the words once; the way it attends must take weights.
    """
    changed: list[tuple[Any, Any]] = []

    def change(layer: Any, forward: Any) -> None:
        changed.append((layer, layer.__dict__.get("forward")))
        layer.forward = forward

    for part in transformers:
        named = dict(part.named_modules())
        attending = [module for name, module in named.items() if name.endswith(".attn2")]
        pictured = _PICTURED in named or any(getattr(each, "add_k_proj", None) is not None for each in attending)
        if shortens and _SHORTENED in named and not pictured:
            reader = _Shortened(named[_SHORTENED])
            for each in attending:
                change(each, partial(_weighted, each.forward, reader))
        else:
            reader = None
        for layer in _of_text(named):
            change(layer, reader if reader is not None and layer is named[_SHORTENED] else _Remembering(layer))
    try:
        yield
    finally:
        for layer, before in changed:
            if before is None:
                del layer.forward
            else:
                layer.forward = before


def _weighted(attend: Callable[..., Any], reader: _Shortened, hidden: Any, text: Any, *_: Any) -> Any:
    """Attention of a shot to its text, with the weight of each token."""
    return attend(hidden, text, reader.weight, None)


def _of_text(named: Mapping[str, Any]) -> Iterator[Any]:
    """The layers of a model that see the text only; none where its blocks mix the text with the shot."""
    readers = [named[name] for name in _READ if name in named]
    if not readers:
        return
    yield from readers
    for name, module in named.items():
        if name.endswith(".attn2") and getattr(module, "add_k_proj", None) is None:
            yield from (layer for each in _ATTENDED if (layer := getattr(module, each, None)) is not None)
