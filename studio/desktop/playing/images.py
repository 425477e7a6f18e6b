"""A decoded frame becomes an image for the screen, at the size it is shown in: BT.709, as the film is tagged."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from av import VideoFrame
    from av.video.reformatter import VideoReformatter

Picture: TypeAlias = "VideoFrame"
"""A decoded frame, as its file has it."""
_BT709 = 1
"""The matrix by ffmpeg's number."""


def image_of(frame: VideoFrame, width: int = 0, height: int = 0, *, quick: bool = False) -> QImage:
    """The frame as an opaque RGB image, scaled to `width` x `height` if they are given; `quick` while it runs."""
    wide, high = width or frame.width, height or frame.height
    rgb = _scaler().reformat(
        frame,
        width=wide,
        height=high,
        format="bgra",
        src_colorspace=_BT709,
        dst_colorspace=_BT709,
        interpolation="BILINEAR" if quick or wide < frame.width else "BICUBIC",
        threads=1,
    )
    plane = rgb.planes[0]
    return QImage(memoryview(plane), wide, high, plane.line_size, QImage.Format.Format_RGB32).copy()


_kept = threading.local()


def _scaler() -> VideoReformatter:
    """The thread's own; it keeps what it has worked out from one frame to the next."""
    if not hasattr(_kept, "scaler"):
        from av.video.reformatter import VideoReformatter

        _kept.scaler = VideoReformatter()
    scaler: VideoReformatter = _kept.scaler
    return scaler
