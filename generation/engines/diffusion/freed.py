"""Memory that a processor's runs free and take again is kept, so that the system need not clear it each time.

A run of the transformer takes and frees the same sizes for each layer. The C library gives what is free at the end of
its memory back at once, and the system then clears every page of it anew when it is wanted again.
"""

from __future__ import annotations

import ctypes

_TRIM, _MAP = -1, -3
"""glibc's names of two settings: from how much on free memory is given back, and from what size on it is mapped."""
_KEPT = 2**31 - 1
_MAPPED = 32 * 2**20
"""Larger pieces come from the system and go back to it: the most that the library comes to by itself."""


def keep() -> bool:
    """Keep freed memory from now on, in this whole process; whether the C library can."""
    set_to = getattr(ctypes.CDLL(None), "mallopt", None)
    return set_to is not None and bool(set_to(_MAP, _MAPPED)) and bool(set_to(_TRIM, _KEPT))


def give_back() -> None:
    """Give what was kept back to the system."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
