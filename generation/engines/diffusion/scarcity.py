"""Memory that runs out, by one name: cards say so in one way, processors and numpy in two others."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

_REFUSED = ("can't allocate memory", "not enough memory", "Cannot allocate memory", "could not create a memory object")
"""What torch's allocator for processors, and oneDNN beneath it, say when the system gives them nothing."""


@contextmanager
def by_one_name() -> Iterator[None]:
    """Whatever runs out of memory while it lasts raises `torch.OutOfMemoryError`, as a card does.

    Raises:
        torch.OutOfMemoryError: there was no room.
    """
    import torch

    try:
        yield
    except torch.OutOfMemoryError:
        raise
    except MemoryError as refused:
        raise torch.OutOfMemoryError(str(refused)) from None
    except RuntimeError as refused:
        if not any(said in str(refused) for said in _REFUSED):
            raise
        raise torch.OutOfMemoryError(str(refused)) from None
