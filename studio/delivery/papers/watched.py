"""Something that can be watched beside something else: a cut of a project, or a film file from anywhere."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from typing import Any, Protocol

from studio.delivery.papers.panels import Board
from studio.delivery.papers.pictures import Pictures
from studio.delivery.papers.reference import Reference, cuts_in, pictures_at


@dataclass(frozen=True)
class Shown:
    """A shot as it is seen in time: its number, when it starts and how long it lasts in seconds, and what happens."""

    number: str
    start: Fraction
    seconds: Fraction
    action: str = ""


class Watched(Protocol):
    """What a comparison needs to know of each side."""

    @property
    def title(self) -> str: ...

    @property
    def rate(self) -> Fraction: ...

    @property
    def seconds(self) -> Fraction: ...

    @property
    def shots(self) -> Sequence[Shown]:
        """In order, without a gap."""
        ...

    def images(self, times: Sequence[Fraction], width: int) -> Iterator[Any]:
        """Pictures at rising times in seconds, as skia images."""
        ...


@dataclass(frozen=True)
class WatchedCut:
    """A cut, seen by its takes; `version` says which of several states of it this is."""

    board: Board
    pictures: Pictures
    version: str = ""

    @property
    def title(self) -> str:
        return f"{self.board.film.title} · {self.version or self.board.cut.name}"

    @property
    def rate(self) -> Fraction:
        return self.board.rate

    @property
    def seconds(self) -> Fraction:
        return self.board.timeline.frames / self.rate

    @cached_property
    def shots(self) -> Sequence[Shown]:
        """Each from where its overlap with the shot before it has passed its middle."""
        starts = [clip.start + before.transition.overlap // 2 for before, clip in pairwise(self.board.timeline.clips)]
        starts = [0, *starts] if self.board.panels else []
        ends = [*starts[1:], self.board.timeline.frames]
        return tuple(
            Shown(panel.shot.number, start / self.rate, (end - start) / self.rate, panel.action)
            for panel, start, end in zip(self.board.panels, starts, ends, strict=False)
        )

    def images(self, times: Sequence[Fraction], width: int) -> Iterator[Any]:
        for time in times:
            yield self.pictures.image(self.board.panels[place_at(self.shots, time)], width)


@dataclass(frozen=True)
class WatchedFile:
    """A film file; its shots are found where its picture jumps, and counted #1, #2 ..."""

    reference: Reference

    @property
    def title(self) -> str:
        return self.reference.path.name

    @property
    def rate(self) -> Fraction:
        return self.reference.rate

    @property
    def seconds(self) -> Fraction:
        return self.reference.seconds

    @cached_property
    def shots(self) -> Sequence[Shown]:
        starts = [Fraction(0), *cuts_in(self.reference.path)]
        ends = [*starts[1:], max(self.seconds, starts[-1])]
        return tuple(
            Shown(f"#{number}", start, end - start)
            for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
        )

    def images(self, times: Sequence[Fraction], width: int) -> Iterator[Any]:
        return pictures_at(self.reference.path, list(times), width)


def place_at(shots: Sequence[Shown], time: Fraction) -> int:
    """Which shot is seen at a time; the last one after the end."""
    return max(0, bisect_right([shot.start for shot in shots], time) - 1)
