"""Decodes film files ahead of the playhead, in a thread, so that the window never waits for a picture."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from generation.mp4 import GOP, open_mp4
from storyboard.errors import DeliveryError
from studio.delivery.packets import damage
from studio.desktop.playing.pool import Pool
from studio.desktop.playing.sources import Both, File

if TYPE_CHECKING:
    from av import VideoFrame

OPEN_FILES = 4


class Feeder(threading.Thread):
    """Fills the pool with frames of files in the order they are wanted, and mixes those of which both sides are there.

    `landed` is called with a file's name and a frame, `failed` with a file's name and a sentence; both in this thread.
    A file that is shown is also compared with its seal, once, when nothing plays and there is nothing else to do.
    """

    def __init__(self, pool: Pool, landed: Callable[[str, int], None], failed: Callable[[str, str], None]) -> None:
        super().__init__(name="decode ahead", daemon=True)
        self._pool = pool
        self._landed = landed
        self._failed = failed
        self._asks: Sequence[tuple[File | Both, int]] = ()
        self._is_closed = False
        self._is_calm = True
        self._changed = threading.Condition()
        self._readers: OrderedDict[str, _Reader] = OrderedDict()
        self._broken: set[str] = set()
        self._unchecked: OrderedDict[str, File] = OrderedDict()
        self._checked: set[str] = set()
        self.start()

    def want(self, asks: Sequence[tuple[File | Both, int]], *, is_calm: bool) -> None:
        """What is shown next, soonest first; takes the place of what was wanted before."""
        with self._changed:
            self._asks, self._is_calm = asks, is_calm
            self._changed.notify()

    def retry(self) -> None:
        """Files may have been put back: what failed may be tried again."""
        with self._changed:
            self._broken.clear()
            self._checked.clear()

    def close(self) -> None:
        """Begin nothing new; `join` waits for what it is at."""
        with self._changed:
            self._is_closed = True
            self._changed.notify()

    def run(self) -> None:
        try:
            while (task := self._next()) is not None:
                file, frame = task
                if isinstance(file, Both):
                    self._mix(file, frame or 0)
                elif frame is None:
                    self._check(file)
                else:
                    self._read(file, frame)
        finally:
            for reader in self._readers.values():
                reader.close()

    def _next(self) -> tuple[File | Both, int | None] | None:
        """The first frame that is wanted and not at hand, else a file to check; waits for one; None at the end."""
        with self._changed:
            while not self._is_closed:
                for file, frame in self._asks:
                    if file.name in self._broken or self._pool.has((file.name, frame)):
                        continue
                    if not isinstance(file, Both) or all(map(self._pool.has, (file.first.key, file.second.key))):
                        return file, frame
                self._asks = ()
                if self._unchecked and self._is_calm:
                    return self._unchecked.popitem(last=False)[1], None
                self._changed.wait()
        return None

    def _read(self, file: File, frame: int) -> None:
        import av

        try:
            for number, picture in self._reader(file).upto(frame):
                self._pool.put((file.name, number), picture)
                self._landed(file.name, number)
        except FileNotFoundError:
            self._give_up(file, f"The take of shot {file.shot} is missing; render it again.")
        except (av.FFmpegError, OSError, EOFError, IndexError, TypeError, ZeroDivisionError):
            self._give_up(file, f"The take of shot {file.shot} cannot be read; render it again.")

    def _mix(self, both: Both, frame: int) -> None:
        first, second = self._pool.get(both.first.key), self._pool.get(both.second.key)
        if first is not None and second is not None:
            self._pool.put((both.name, frame), dissolved(first, second, both.part, both.width, both.height))
            self._landed(both.name, frame)

    def _check(self, file: File) -> None:
        self._checked.add(file.name)
        try:
            changed = damage(file.path)
        except DeliveryError as error:
            self._give_up(file, error.sentence)
            return
        if changed is not None:
            where = f"near its frame {changed}"
            self._give_up(file, f"The take of shot {file.shot} is damaged {where}; render it again.")

    def _give_up(self, file: File, sentence: str) -> None:
        self._broken.add(file.name)
        reader = self._readers.pop(file.name, None)
        if reader is not None:
            reader.close()
        self._failed(file.name, sentence)

    def _reader(self, file: File) -> _Reader:
        reader = self._readers.pop(file.name, None) or _Reader(file)
        self._readers[file.name] = reader
        while len(self._readers) > OPEN_FILES:
            self._readers.popitem(last=False)[1].close()
        if file.is_exact and file.name not in self._checked:
            self._unchecked[file.name] = file
        return reader


def dissolved(first: VideoFrame, second: VideoFrame, part: float, width: int, height: int) -> VideoFrame:
    """Two pictures mixed, the second of them `part` there, in yuv420p of this size."""
    import av
    import numpy as np

    sides = [
        side.reformat(width=width, height=height, format="yuv420p").to_ndarray().astype(np.uint16)
        for side in (first, second)
    ]
    weight = round(256 * part)
    mix = (sides[0] * np.uint16(256 - weight) + sides[1] * np.uint16(weight)) >> 8
    return av.VideoFrame.from_ndarray(mix.astype(np.uint8), format="yuv420p")


class _Reader:
    """An open file that knows which frame it decodes next."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._container = open_mp4(file.path)
        self._stream = self._container.streams.video[0]
        self._stream.thread_type = "NONE"
        self._ticks = 1 / (file.rate * self._stream.time_base)
        self._frames: Any = None
        self._next = -1
        self._held: VideoFrame | None = None
        self._after: VideoFrame | None = None

    def upto(self, frame: int) -> list[tuple[int, VideoFrame]]:
        """The frame and those decoded on the way to it."""
        return self._exact(frame) if self._file.is_exact else [(frame, self._at_time(frame))]

    def _exact(self, frame: int) -> list[tuple[int, VideoFrame]]:
        if not 0 <= frame - self._next < GOP or self._frames is None:
            self._seek(frame)
        found = []
        for picture in self._frames:
            number = round(picture.pts / self._ticks)
            self._next = number + 1
            found.append((number, picture))
            if number == frame:
                return found
            if number > frame:
                break
        self._frames = None
        raise EOFError(f"{self._file.path.name} has no frame {frame}")

    def _at_time(self, frame: int) -> VideoFrame:
        """Of a file with a rate of its own, the picture that is seen at the frame's time."""
        due = (frame + 0.001) * self._ticks + (self._stream.start_time or 0)
        if self._held is None or self._held.pts > due or due - self._held.pts > GOP * self._ticks:
            self._seek(frame)
            self._held = self._after = None
        while self._after is None or self._after.pts <= due:
            if self._after is not None:
                self._held = self._after
            self._after = next(self._frames, None)
            if self._after is None:
                break
            if self._held is None:
                self._held = self._after
        if self._held is None:
            raise EOFError(f"{self._file.path.name} has no frame {frame}")
        return self._held

    def _seek(self, frame: int) -> None:
        self._container.seek(max(0, round(frame * self._ticks)), stream=self._stream, backward=True)
        self._frames = self._container.decode(self._stream)

    def close(self) -> None:
        with suppress(OSError):
            self._container.close()
