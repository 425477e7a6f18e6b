"""The motion brush: regions painted on a shot's first frame, and where each of them goes; and takes touched up.

Places in the picture are parts of the frame, (across, down) from its upper left corner, so that a stroke means
the same at every size. The animatic moves what stands in a region; a generator is given the region and the path.
"""

from __future__ import annotations

import math
from itertools import accumulate, pairwise
from typing import Annotated, Self

from pydantic import Field, model_validator

from storyboard.values import Value

_Part = Annotated[float, Field(ge=-1.0, le=2.0)]
Spot = tuple[_Part, _Part]
"""Across and down, as parts of the frame's width and height; a path may lead out of the frame."""


class Retouch(Value):
    """A take to be made over: one region of it, or with no region all of it.

    `take` is the digest of a take of the same shot. `region` are the corners of a polygon that holds for all frames.
    `strength` is how far what is there may change: 1 wholly.
    """

    take: str
    region: Annotated[tuple[Spot, ...], Field(max_length=64)] = ()
    strength: float = Field(default=0.7, gt=0, le=1)

    @model_validator(mode="after")
    def _region_has_an_inside(self) -> Self:
        if len(self.region) in (1, 2):
            raise ValueError("a region has at least three corners")
        return self


class Stroke(Value):
    """One region and its way.

    `region` are the corners of a polygon on the first frame. `path` starts anywhere (mostly in the region): what
    counts is where it goes from there, at an even pace over the whole shot.
    """

    region: Annotated[tuple[Spot, ...], Field(min_length=3, max_length=64)]
    path: Annotated[tuple[Spot, ...], Field(min_length=2, max_length=64)]

    def holds(self, across: float, down: float) -> bool:
        """Whether a place lies in the region (even-odd rule)."""
        inside = False
        for (x1, y1), (x2, y2) in pairwise((*self.region, self.region[0])):
            if (y1 > down) != (y2 > down) and across < x1 + (down - y1) / (y2 - y1) * (x2 - x1):
                inside = not inside
        return inside

    @property
    def middle(self) -> tuple[float, float]:
        """The mean of the region's corners."""
        count = len(self.region)
        return sum(x for x, _ in self.region) / count, sum(y for _, y in self.region) / count

    def moved(self, part: float) -> tuple[float, float]:
        """How far the region has gone, across and down, after a part (0 to 1) of the shot."""
        lengths = [math.hypot(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(self.path)]
        left = min(max(part, 0.0), 1.0) * sum(lengths)
        x, y = self.path[0]
        for length, (start, end) in zip(lengths, pairwise(self.path), strict=True):
            if left <= length:
                share = left / length if length else 1.0
                x, y = start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
                break
            left -= length
            x, y = end
        return x - self.path[0][0], y - self.path[0][1]

    def between(self, begin: float, end: float) -> Stroke:
        """The stroke of a part of the shot alone: the region where it is at `begin`, and its way from there."""
        across, down = self.moved(begin)
        x, y = self.path[0]
        inside = [part for part in self._turns() if begin < part < end]
        ways = [self.moved(part) for part in (begin, *inside, end)]
        return self.with_(
            region=tuple(_spot(left + across, top + down) for left, top in self.region),
            path=tuple(_spot(x + right, y + under) for right, under in ways),
        )

    def _turns(self) -> list[float]:
        """At which parts of the shot the path has its corners."""
        lengths = [math.hypot(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(self.path)]
        whole = sum(lengths)
        return [each / whole for each in accumulate(lengths)] if whole else []


def _spot(across: float, down: float) -> Spot:
    """A place, no farther out of the frame than a stroke may lead."""
    return min(2.0, max(-1.0, across)), min(2.0, max(-1.0, down))
