"""Two takes read side by side, frame by frame, away from the window's thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QImage

from generation.takes import frames_from

WIDTH = 640
"""Pixels across in which frames are compared."""

Pair = tuple[QImage, QImage]


@dataclass
class Reel:
    """One take, read on from where it was read to; used by one thread at a time.

    Attributes:
        picture: its film file.
        frames: how many it has.
    """

    picture: Path
    frames: int
    _reading: Iterator[tuple[int, object]] | None = field(default=None, repr=False)
    _next: int = 0
    _last: QImage = field(default_factory=QImage, repr=False)

    def frame(self, number: int) -> QImage:
        """A frame; behind the end, the last one.

        Raises:
            EngineError: the file cannot be read.
        """
        number = min(number, self.frames - 1)
        if number == self._next - 1 and not self._last.isNull():
            return self._last
        if self._reading is None or number < self._next or number > self._next + 24:
            self.close()
            self._reading = frames_from(self.picture, number, WIDTH)
        for at, pixels in self._reading:
            self._next = at + 1
            if at >= number:
                self._last = _image(pixels)
                return self._last
        self.close()
        return self._last

    def close(self) -> None:
        """Let go of the file."""
        if self._reading is not None:
            self._reading.close()  # type: ignore[attr-defined]
            self._reading = None


def _image(pixels: object) -> QImage:
    """The frame as the window paints it; a copy, which stays when the decoder goes on."""
    height, width = pixels.shape[:2]  # type: ignore[attr-defined]
    flat = pixels.tobytes()  # type: ignore[attr-defined]
    image = QImage(flat, width, height, 4 * width, QImage.Format.Format_RGBX8888)
    return image.convertToFormat(QImage.Format.Format_RGB32)


def pairs(first: Reel, second: Reel, start: int, count: int) -> tuple[int, tuple[Pair, ...]]:
    """So many frames of both from a number on, in step."""
    last = max(first.frames, second.frames)
    return start, tuple((first.frame(at), second.frame(at)) for at in range(start, min(last, start + count)))
