"""Gathers the pictures that are shown next: files by the decoder's thread, all else by helper processes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from studio.desktop.playing.feeder import Feeder
from studio.desktop.playing.helper import Helper
from studio.desktop.playing.pool import Pool
from studio.desktop.playing.programme import Programme
from studio.desktop.playing.reaping import Line, retire
from studio.desktop.playing.scaling import AHEAD as SCALED_AHEAD
from studio.desktop.playing.scaling import Scaler
from studio.desktop.playing.sources import Both, Drawn, File, Helped, Spot

if TYPE_CHECKING:
    from av import VideoFrame

AHEAD = 48
"""Frames that are made ready before they are shown while it plays; fewer if they would fill the pool."""
AROUND = 8
"""The same on either side of a frame that stands."""
_LEAD = 8
"""Frames by which drawing goes ahead where it is slower than playing."""
_STAND_INS = 4
"""Frames ahead for which something is made ready to stand in for what is still being made."""


class Gatherer(QObject):
    """Keeps the pool filled around the playhead, and knows which sources are broken.

    Signals:
        changed: pictures arrived, or a source turned out to be broken.
    """

    changed = Signal()
    _landed = Signal(str, int)
    _failed = Signal(str, str)

    def __init__(self, project: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pool = Pool()
        self.scaler = Scaler()
        self._faults: dict[str, str] = {}
        self._keys: frozenset[tuple[str, int]] = frozenset()
        self._line = Line()
        landed, failed = self._line.through(self._landed.emit), self._line.through(self._failed.emit)
        idle = self._line.through(self._next)
        self._feeder = Feeder(self.pool, landed, failed)
        self._mixes = Helper(project, self.pool, landed, failed, idle)
        self._draws = Helper(project, self.pool, landed, failed, idle)
        self._landed.connect(self._on_landed, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)

    def best(self, spots: Sequence[Spot]) -> tuple[VideoFrame | None, Spot | None, bool, str]:
        """Of a frame's spots the best that is at hand, whether it is the frame's own, and what is broken."""
        remark = ""
        is_first = True
        for spot in spots:
            fault = next((self._faults[name] for name, _ in _keys(spot) if name in self._faults), None)
            if fault is not None:
                remark = remark or fault
                continue
            picture = self.pool.get(spot.key)
            if picture is not None:
                return picture, spot, is_first, remark
            is_first = False
        return None, None, False, remark

    def want(self, programme: Programme, frame: int, rate: float, loop: tuple[int, int] | None) -> None:
        """Make ready what is shown from this frame on, at this rate."""
        files: list[tuple[File | Both, int]] = []
        helped: list[tuple[Helped, int]] = []
        size = max(1, programme.timeline.width * programme.timeline.height * 3 // 2)
        ahead = max(_LEAD, min(AHEAD, self.pool.limit * 3 // 4 // size))
        shown: list[VideoFrame] = []
        for number, at in enumerate(_upcoming(programme.frames, frame, rate, loop, ahead)):
            if rate and 0 < number <= SCALED_AHEAD and (picture := self.best(programme.spots(at))[0]) is not None:
                shown.append(picture)
            for spot in self._useful(programme.spots(at)):
                source = spot.source
                if isinstance(source, File):
                    files.append((source, spot.frame))
                    break
                if self.pool.has(spot.key):
                    break
                if isinstance(source, Both):
                    sides = (source.first, source.second)
                    files += [(side.source, side.frame) for side in sides if isinstance(side.source, File)]
                    files.append((source, spot.frame))
                    helped += [
                        (side.source, side.frame)
                        for side in sides
                        if not isinstance(side.source, File | Both) and not self.pool.has(side.key)
                    ]
                else:
                    helped.append((source, spot.frame))
                if number >= _STAND_INS:
                    break
        self._keys = frozenset(key for spot in programme.spots(frame) for key in _keys(spot))
        self._feeder.want(files, is_calm=rate == 0.0)
        self.scaler.want(shown)
        for helper, is_drawn in ((self._mixes, False), (self._draws, True)):
            wanted = [each for each in helped if isinstance(each[0], Drawn) is is_drawn]
            if not wanted:
                continue
            if is_drawn and rate > 0 and helper.is_late(*wanted[0]):
                helper.make(*wanted[min(_LEAD, len(wanted) - 1)])  # slower than it plays: some frames in time
            elif not any(helper.is_on(*each) for each in wanted[: _LEAD + 1]):
                helper.make(*wanted[0])

    def _useful(self, spots: Sequence[Spot]) -> Iterator[Spot]:
        return (spot for spot in spots if not any(name in self._faults for name, _ in _keys(spot)))

    @Slot()
    def retry(self) -> None:
        """What is there was looked at anew: what was broken may be whole again."""
        if self._faults:
            self._faults.clear()
            self._feeder.retry()

    @Slot(str, int)
    def _on_landed(self, name: str, frame: int) -> None:
        if not name or (name, frame) in self._keys:
            self.changed.emit()

    @Slot(str, str)
    def _on_failed(self, name: str, sentence: str) -> None:
        self._faults[name] = sentence
        self.pool.forget(name)
        self.changed.emit()

    def _next(self) -> None:
        """In a helper's thread: it has nothing left to do."""
        self._landed.emit("", 0)

    def close(self) -> None:
        """End the thread and the helpers, without waiting for them."""
        self._line.cut()
        self._feeder.close()
        self.scaler.close()

        def ends() -> None:
            self._mixes.close()
            self._draws.close()
            self._feeder.join()
            self.scaler.join()
            self.pool.clear()

        retire(ends)


def _keys(spot: Spot) -> list[tuple[str, int]]:
    """What a picture is in the pool, and what it is mixed from there."""
    source = spot.source
    return [spot.key, source.first.key, source.second.key] if isinstance(source, Both) else [spot.key]


def _upcoming(frames: int, frame: int, rate: float, loop: tuple[int, int] | None, ahead: int) -> Iterator[int]:
    """The frames that are shown next, soonest first; around a frame that stands, on both sides."""
    if not frames:
        return
    if rate == 0.0:
        yield frame
        for off in range(1, AROUND + 1):
            yield from (at for at in (frame + off, frame - off) if 0 <= at < frames)
        return
    at = frame
    for _ in range(ahead):
        yield at
        at += round(rate)
        if loop is not None:
            first, last = loop
            if at > last:
                at = first + (at - last - 1) % (last - first + 1)
            elif at < first:
                at = last - (first - at - 1) % (last - first + 1)
        elif not 0 <= at < frames:
            return
