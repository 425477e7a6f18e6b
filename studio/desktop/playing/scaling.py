"""Makes images of the next frames at the size they are shown in, in a thread: the window's thread only draws them."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from studio.desktop.playing.images import image_of

if TYPE_CHECKING:
    from av import VideoFrame

AHEAD = 6
"""Frames of which images are made before they are shown."""
_KEPT = 10
_Look = tuple[int, int, bool]
"""Width and height, and whether it is made quickly."""


class Scaler(threading.Thread):
    """Keeps images of the pictures that are wanted, as large as the last one that was asked for."""

    def __init__(self) -> None:
        super().__init__(name="scale ahead", daemon=True)
        self._look: _Look | None = None
        self._wanted: Sequence[VideoFrame] = ()
        self._made: OrderedDict[tuple[int, _Look], tuple[VideoFrame, QImage]] = OrderedDict()
        self._changed = threading.Condition()
        self._is_closed = False
        self.start()

    def image(self, picture: VideoFrame, width: int, height: int, *, quick: bool) -> QImage:
        """The picture at this size: at once if it was made ahead."""
        look = (width, height, quick)
        with self._changed:
            if look != self._look:
                self._look = look
                self._made.clear()
                self._changed.notify()
            known = self._made.get((id(picture), look))
        return known[1] if known is not None else image_of(picture, width, height, quick=quick)

    def want(self, pictures: Sequence[VideoFrame]) -> None:
        """These are shown next, soonest first."""
        with self._changed:
            self._wanted = pictures
            self._changed.notify()

    def run(self) -> None:
        while (task := self._next()) is not None:
            picture, look = task
            image = image_of(picture, look[0], look[1], quick=look[2])
            with self._changed:
                if look == self._look:
                    self._made[id(picture), look] = (picture, image)
                    while len(self._made) > _KEPT:
                        self._made.popitem(last=False)

    def _next(self) -> tuple[VideoFrame, _Look] | None:
        with self._changed:
            while not self._is_closed:
                if self._look is not None:
                    for picture in self._wanted:
                        if (id(picture), self._look) not in self._made:
                            return picture, self._look
                self._changed.wait()
        return None

    def close(self) -> None:
        """Begin nothing new; `join` waits for what it is at."""
        with self._changed:
            self._is_closed = True
            self._changed.notify()
