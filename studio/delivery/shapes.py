"""The shapes that pictures are delivered in: 9:16, 1:1, 4:5, 2.39:1 and their like."""

from __future__ import annotations

from fractions import Fraction

from storyboard.errors import FilmError


def shaped(shape: str, size: tuple[int, int]) -> tuple[int, int]:
    """The frame of a shape such as 9:16 or 2.39:1, as large as the film's short side, or its long one, allows."""
    across, colon, down = shape.partition(":")
    try:
        ratio = Fraction(across) / Fraction(down) if colon else Fraction(across)
    except (ValueError, ZeroDivisionError):
        ratio = Fraction(0)
    if not Fraction(1, 4) <= ratio <= 4:
        raise FilmError(f"“{shape}” is no shape of a picture; write it as 9:16, 1:1, 4:5 or 2.39:1.")
    short, long = min(size), max(size)
    if ratio >= Fraction(long, short):  # wider than the film: as wide, and lower
        return long, round(long / ratio / 2) * 2
    if ratio >= 1:
        return round(short * ratio / 2) * 2, short
    return short, round(short / ratio / 2) * 2
