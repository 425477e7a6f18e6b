"""The matrices of a model on a processor, laid out once as they are multiplied fastest, each with what follows it.

torch keeps a matrix as it lies in the file and brings it into the order its kernels like in every product; the kernels
of oneDNN take one that was brought there beforehand, a tenth to a sixth faster, and put the bend (gelu) that follows it
on while the numbers are at hand. Norms between them are taken in three passes and not in five. What comes out differs
from the plain way in the last digits of single precision. A packed matrix lies beside the plain one, so a model takes
twice its weights: it is done only where they are at hand.
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
_LEAST_WIDE = 64
"""Numbers that a norm is taken of, for the same reason."""
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

    @property
    def bytes(self) -> int:
        """What the packed matrices take beside the plain ones."""
        return sum(4 * of[1][0] * of[1][1] for of, _ in self._kept.values())

    @contextmanager
    def on(self, transformers: Sequence[Any]) -> Iterator[int]:
        """While it lasts, the large layers of some models multiply packed matrices; gives how many do."""
        import torch
        from diffusers.models.activations import GELU

        changed: list[tuple[Any, Any]] = []
        normed: list[tuple[Any, Any]] = []
        bent = 0
        for layer in (each for part in transformers for each in part.modules()):
            if self.refused:
                break
            if type(layer) is torch.nn.RMSNorm and _is_wide(layer):
                normed.append((layer, layer.__dict__.get("forward")))
                layer.forward = _Norm(layer)
                continue
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
            for layer, before in changed + normed:
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
        self._bend: tuple[str, list[Any], str] = ("none", [], "") if bend is None else ("gelu", [], bend)

    def __call__(self, given: Any) -> Any:
        return self._run(given.contiguous(), self._packed, self._bias, *self._bend)


class _Norm:
    """A norm of the last dimension by its sum of squares, with the same weights."""

    def __init__(self, norm: Any) -> None:
        import torch

        self._length = torch.linalg.vector_norm
        self._size, self._weight = norm.normalized_shape[0], norm.weight
        self._least = norm.eps if norm.eps is not None else torch.finfo(torch.float32).eps

    def __call__(self, given: Any) -> Any:
        scale = self._length(given, dim=-1, keepdim=True).square_().div_(self._size).add_(self._least).rsqrt_()
        return (given * scale).mul_(self._weight)


def _is_wide(norm: Any) -> bool:
    import torch

    weight = norm.weight
    if weight is None or len(norm.normalized_shape) != 1:
        return False
    return bool(weight.dtype == torch.float32 and weight.device.type == "cpu" and weight.numel() >= _LEAST_WIDE)


def _is_large(matrix: Any) -> bool:
    import torch

    weight = matrix.weight
    return bool(weight.dtype == torch.float32 and weight.device.type == "cpu" and weight.numel() >= _LEAST)
