"""Pictures at hand: decoded frames in memory, the least recently wanted ones given up when it is full."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from av import VideoFrame

Key = tuple[str, int]
LIMIT = 320 << 20


class Pool:
    """Frames by source and number; any thread may put and get.

    Attributes:
        limit: bytes of picture that are kept at most.
    """

    def __init__(self, limit: int = LIMIT) -> None:
        self.limit = limit
        self._frames: OrderedDict[Key, VideoFrame] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    def put(self, key: Key, frame: VideoFrame) -> None:
        with self._lock:
            before = self._frames.pop(key, None)
            if before is not None:
                self._bytes -= _size(before)
            self._frames[key] = frame
            self._bytes += _size(frame)
            while self._bytes > self.limit and len(self._frames) > 1:
                _, gone = self._frames.popitem(last=False)
                self._bytes -= _size(gone)

    def get(self, key: Key) -> VideoFrame | None:
        with self._lock:
            frame = self._frames.get(key)
            if frame is not None:
                self._frames.move_to_end(key)
            return frame

    def has(self, key: Key) -> bool:
        """Whether a picture is here; asking keeps it longer."""
        return self.get(key) is not None

    def forget(self, name: str) -> None:
        """Give up all pictures of a source."""
        with self._lock:
            for key in [key for key in self._frames if key[0] == name]:
                self._bytes -= _size(self._frames.pop(key))

    def clear(self) -> None:
        with self._lock:
            self._frames.clear()
            self._bytes = 0


def _size(frame: VideoFrame) -> int:
    return frame.width * frame.height * 3 // 2
