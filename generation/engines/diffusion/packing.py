"""The matrices of a model on a processor, laid out once as they are multiplied fastest, each with what follows it.

torch keeps a matrix as it lies in the file and brings it into the order its kernels like in every product; the kernels
of oneDNN take one that was brought there beforehand, a tenth to a sixth faster, and put the bend (gelu) that follows it
on while the numbers are at hand. What comes out differs from the plain way in the last digits of single precision.
A packed matrix lies beside the plain one, so a model takes twice its weights: it is done only where they are at hand.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from generation.engines.diffusion.remembering import Sight, sight

_SAYS = logging.getLogger("shotgraph.diffusion")
_LEAST = 2**14
"""Numbers of a matrix that it pays for; smaller ones take the time of their calls."""
_ROWS = 512
"""The rows that the layout is chosen for; it serves any number of them."""
_FAR = 1e-5
"""How far a product may be from the plain one, as a part of its largest number."""


class Packed:
    """The packed matrices of one model, kept from shot to shot; one that was written to is packed anew.

    Attributes:
        refused: why this machine's torch does not multiply packed matrices; empty where it does.
    """

    def __init__(self) -> None:
        self._kept: dict[int, tuple[Sight, Any]] = {}
        self.refused = ""

    @contextmanager
    def on(self, transformers: Sequence[Any]) -> Iterator[int]:
        """While it lasts, the large layers of some models multiply packed matrices; gives how many do."""
        import torch
        from diffusers.models.activations import GELU

        changed: list[tuple[Any, Any]] = []
        bent = 0
        for layer in (each for part in transformers for each in part.modules()):
            if self.refused:
                break
            bend = layer.approximate if type(layer) is GELU else None
            matrix = layer.proj if bend is not None else layer
            if type(matrix) is not torch.nn.Linear or not _is_large(matrix):
                continue
            packed = self._packed(matrix)
            if packed is not None:
                changed.append((layer, layer.__dict__.get("forward")))
                layer.forward = _Product(packed, matrix.bias, bend)
                bent += bend is not None
        try:
            yield len(changed) - bent  # a bend's matrix is a layer of its own, too, and counts once
        finally:
            for layer, before in changed:
                if before is None:
                    del layer.forward
                else:
                    layer.forward = before

    def _packed(self, matrix: Any) -> Any:
        """A layer's matrix, packed, and once compared with the plain way; None where it cannot be."""
        import torch

        of = sight(matrix.weight)
        kept = self._kept.get(id(matrix))
        if kept is not None and kept[0] == of:
            return kept[1]
        try:
            packed = torch.ops.mkldnn._reorder_linear_weight(matrix.weight.detach(), _ROWS)
            rows = torch.linspace(-1, 1, 3 * matrix.in_features).view(3, -1)
            made = _Product(packed, matrix.bias, None)(rows)
        except (RuntimeError, AttributeError) as refused:  # another torch, or a processor that oneDNN does not know
            self.refused = " ".join(str(refused).split())[:160]
        else:
            plain = torch.nn.functional.linear(rows, matrix.weight, matrix.bias)
            if (made - plain).abs().max() > _FAR * plain.abs().max():
                self.refused = "a product comes out otherwise"
        if self.refused:
            _SAYS.warning("Matrices are multiplied as they lie: %s.", self.refused)
            return None
        self._kept[id(matrix)] = of, packed
        return packed


class _Product:
    """What a layer does to its input, with a packed matrix."""

    def __init__(self, packed: Any, bias: Any, bend: str | None) -> None:
        import torch

        self._run = torch.ops.mkldnn._linear_pointwise
        self._packed, self._bias = packed, bias
        self._bend = ("none", [], "") if bend is None else ("gelu", [], bend)

    def __call__(self, given: Any) -> Any:
        return self._run(given.contiguous(), self._packed, self._bias, *self._bend)


def _is_large(matrix: Any) -> bool:
    import torch

    weight = matrix.weight
    return weight.dtype == torch.float32 and weight.device.type == "cpu" and weight.numel() >= _LEAST
