"""A decoded frame becomes an image for the screen, at the size it is shown in: BT.709, as the film is tagged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from av import VideoFrame


def image_of(frame: VideoFrame, width: int = 0, height: int = 0, *, quick: bool = False) -> QImage:
    """The frame as an opaque RGB image, scaled to `width` x `height` if they are given; `quick` while it runs."""
    wide, high = width or frame.width, height or frame.height
    rgb = frame.reformat(
        width=wide,
        height=high,
        format="bgra",
        src_colorspace="ITU709",
        dst_colorspace="ITU709",
        interpolation="BILINEAR" if quick or wide < frame.width else "BICUBIC",
    )
    plane = rgb.planes[0]
    return QImage(bytes(plane), wide, high, plane.line_size, QImage.Format.Format_RGB32).copy()
