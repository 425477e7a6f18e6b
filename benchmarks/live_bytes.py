"""The bytes that torch holds at once while something runs: of real tensors, or of shapes without numbers.

A storage counts from the operation that made it until nobody holds it any more. On the device `meta` nothing is
computed and nothing allocated, so a model of any size runs at its real size and shapes through its own code. What a
kernel borrows for itself within one operation, such as a workspace of a convolution, is not seen.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import torch
import torch.nn.functional as functional
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_iter


class Live(TorchDispatchMode):
    """Counts while it lasts.

    Attributes:
        now, most: bytes held now, and the most since it began or `again` was called.
    """

    def __init__(self) -> None:
        super().__init__()
        self.now = self.most = 0
        self._seen: set[int] = set()

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        made = func(*args, **(kwargs or {}))
        for each in tree_iter(made):
            if isinstance(each, torch.Tensor):
                self.hold(each)
        return made

    def hold(self, tensor: torch.Tensor) -> None:
        """Count a tensor's storage, if it is not counted yet."""
        storage = tensor.untyped_storage()
        key = storage._cdata
        if key in self._seen:
            return
        self._seen.add(key)
        size = storage.nbytes()
        self.now += size
        self.most = max(self.most, self.now)
        weakref.finalize(storage, self._gone, key, size)

    def hold_parts(self, *modules: torch.nn.Module) -> None:
        """Count the weights of modules that were there before."""
        for module in modules:
            for each in [*module.parameters(), *module.buffers()]:
                self.hold(each.data)

    def again(self) -> None:
        """Begin a new phase: the most is what is held now."""
        self.most = self.now

    def _gone(self, key: int, size: int) -> None:
        self._seen.discard(key)
        self.now -= size


@contextmanager
def as_on_a_card() -> Iterator[None]:
    """Kernels that a card has and `meta` takes apart stay whole: attention without its square, the fused norm."""
    attention, norm = functional.scaled_dot_product_attention, torch.rms_norm

    def attend(query: Any, key: Any, value: Any, *_: Any, **__: Any) -> Any:
        made = query.new_empty((*query.shape[:-1], value.shape[-1]))
        sums = query.new_empty(query.shape[:-1], dtype=torch.float32)
        del sums
        return made

    def normed(of: Any, *_: Any, **__: Any) -> Any:
        return torch.empty_like(of)

    functional.scaled_dot_product_attention = attend
    torch.rms_norm = normed  # type: ignore[assignment]
    before, functional.rms_norm = functional.rms_norm, normed  # type: ignore[assignment]
    try:
        yield
    finally:
        functional.scaled_dot_product_attention, torch.rms_norm, functional.rms_norm = attention, norm, before


def most_of(work: Callable[[], Any], *held: torch.nn.Module) -> int:
    """The most bytes held while a piece of work runs, the weights of these modules included."""
    with torch.no_grad(), Live() as live:
        live.hold_parts(*held)
        work()
        return live.most
