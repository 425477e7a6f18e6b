"""The fonts of this machine, opened once and quietly: which there are, and which has a character."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any


@lru_cache(maxsize=4096)
def face_with(character: str) -> Any:
    """An installed typeface that has the character, or None."""
    import skia

    face = _manager().matchFamilyStyleCharacter("", skia.FontStyle(), [], ord(character))
    return face if face is not None and face.unicharToGlyph(ord(character)) else None


def covered(character: str) -> bool:
    """Whether any installed font has the character."""
    return face_with(character) is not None


@cache
def collection() -> tuple[Any, int]:
    """The collection that paragraphs choose from, and how many families the system has."""
    import skia

    collection = skia.textlayout.FontCollection()
    collection.setDefaultFontManager(_manager())
    return collection, int(_manager().countFamilies())


@cache
def _manager() -> Any:
    import skia

    with _fontconfig_kept_quiet():
        return skia.FontMgr()


@contextlib.contextmanager
def _fontconfig_kept_quiet() -> Iterator[None]:
    """Keep the fontconfig inside skia's wheel from warning, on a person's terminal, of newer words in system files."""
    if sys.stderr is None:  # a window started without a terminal
        yield
        return
    sys.stderr.flush()
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(nowhere)
        os.close(kept)
