"""Where frames lie on the screen, and how high the tracks are."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from PySide6.QtCore import QRectF

from studio.desktop.theme import px

NEAREST: Final = 48.0
"""Pixels of one frame at the closest zoom, at 100 %."""


@dataclass(frozen=True)
class Scale:
    """Frames to pixels of the view.

    Attributes:
        per_frame: pixels of one frame.
        left: the view's x at which the tracks begin; what stands left of it are their names.
        scrolled: pixels of the film that are scrolled out at the left.
    """

    per_frame: float = 4.0
    left: int = 0
    scrolled: int = 0

    def x(self, frame: float) -> float:
        """Where a frame begins."""
        return self.left + frame * self.per_frame - self.scrolled

    def frame(self, x: float) -> float:
        """The frame at an x, with its fraction."""
        return (x - self.left + self.scrolled) / self.per_frame


@dataclass(frozen=True)
class Rows:
    """The tracks from above to below: where each begins and how high it is.

    Attributes:
        tops, heights: by the row's name.
        height: of all.
    """

    tops: dict[str, int] = field(default_factory=dict)
    heights: dict[str, int] = field(default_factory=dict)
    height: int = 0

    def box(self, row: str, x1: float, x2: float) -> QRectF:
        """The part of a row between two x."""
        return QRectF(x1, self.tops[row], x2 - x1, self.heights[row])

    def at(self, y: float) -> str:
        """The row at a y; empty between rows."""
        for row, top in self.tops.items():
            if top <= y < top + self.heights[row]:
                return row
        return ""


def rows(available: int, wanted: Sequence[str]) -> Rows:
    """The rows that are wanted, in the height that is there; the picture takes what the others leave."""
    gap = px(3)
    sizes = {"ruler": px(26), "titles": px(18), "captions": px(18), "picture": px(50)}
    sizes |= {kind: px(22) for kind in ("dialogue", "effect", "ambience", "music")}
    names = ["ruler", *wanted]
    fixed = sum(sizes[name] + gap for name in names)
    spare = max(0, available - fixed)
    sizes["picture"] += min(spare * 3 // 5, px(120))
    sounding = [name for name in names if name in ("dialogue", "effect", "ambience", "music")]
    for name in sounding:
        sizes[name] += min((spare * 2 // 5) // max(1, len(sounding)), px(36))
    tops, heights, y = {}, {}, 0
    for name in names:
        tops[name], heights[name] = y, sizes[name]
        y += sizes[name] + gap
    return Rows(tops, heights, y)


def tick_steps(per_frame: float, rate: Fraction, least: float) -> tuple[int, int]:
    """Frames between labelled ticks of the ruler, and between small ones, so that labels are `least` pixels apart."""
    second = max(1, round(rate))
    steps = [1, 2, max(1, second // 4), max(1, second // 2)]
    steps += [second * each for each in (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600)]
    large = next((step for step in sorted(set(steps)) if step * per_frame >= least), steps[-1])
    small = large if large == 1 else next(step for step in range(1, large + 1) if (large % step == 0 and (
        step * per_frame >= 6 and large // step <= 12
    )) or step == large)  # fmt: skip
    return large, small


def ticks(first: float, last: float, step: int) -> range:
    """Frames between two, at each step."""
    return range(max(0, math.floor(first / step) * step), math.ceil(last) + step, step)
