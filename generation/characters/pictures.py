"""Pictures of people, read with suspicion and kept by the digest of what they show."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import skia

from storyboard.errors import ProjectError

if TYPE_CHECKING:
    from numpy.typing import NDArray

Picture: TypeAlias = "NDArray[np.uint8]"
"""Height x width x 3, sRGB."""
Cover: TypeAlias = "NDArray[np.bool_]"
"""Height x width: where something is."""

LARGEST_FILE = 64 * 1024 * 1024
LARGEST_PIXELS = 120_000_000
LONGEST_SIDE = 2048
"""Pixels; a larger photograph is kept this large, which is more than any model looks at."""
SMALLEST_SIDE = 64


def read_picture(path: Path) -> Picture:
    """A PNG, JPEG or WebP the right way up, at most `LONGEST_SIDE` long; what is transparent becomes white.

    Raises:
        ProjectError: it is no picture, is not whole, or is too large or too small.
    """
    data = _bytes_of(path)
    try:
        codec = skia.Codec.MakeFromData(skia.Data.MakeWithCopy(data))
    except RuntimeError:
        said = "This is no picture that can be read; choose a PNG, a JPEG or a WebP."
        raise ProjectError(said, file=path) from None
    wide, high = codec.dimensions().width(), codec.dimensions().height()
    if wide * high > LARGEST_PIXELS:
        raise ProjectError(f"This picture is {wide}x{high}, which is too large; scale it down first.", file=path)
    if min(wide, high) < SMALLEST_SIDE:
        raise ProjectError(f"This picture is {wide}x{high}; choose one of at least {SMALLEST_SIDE} pixels.", file=path)
    image = skia.Image.MakeFromEncoded(skia.Data.MakeWithCopy(data))  # turned as its camera was held
    if image is None or not _is_whole(data):
        raise ProjectError("This picture is not whole; choose another copy of it.", file=path)
    shrink = min(1.0, LONGEST_SIDE / max(image.width(), image.height()))
    width, height = max(1, round(image.width() * shrink)), max(1, round(image.height() * shrink))
    surface = skia.Surface(width, height)
    surface.getCanvas().clear(skia.ColorWHITE)
    smooth = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
    surface.getCanvas().drawImageRect(image, skia.Rect.MakeWH(width, height), smooth)
    return rgb(surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType))


def _is_whole(data: bytes) -> bool:
    """Whether a file ends as its format says; one that ends too early would come out half grey."""
    if data.startswith(b"\x89PNG"):
        return b"IEND" in data[-64:]
    if data.startswith(b"\xff\xd8"):
        return b"\xff\xd9" in data[-4096:]  # cameras put a little of their own behind it
    if data.startswith(b"RIFF"):
        return 8 + int.from_bytes(data[4:8], "little") <= len(data)
    return True


def _bytes_of(path: Path) -> bytes:
    try:
        if not path.is_file():  # a pipe or a device never ends
            raise ProjectError("There is no such picture.", file=path)
        if path.stat().st_size > LARGEST_FILE:
            raise ProjectError(f"This file is larger than {LARGEST_FILE >> 20} MB; scale the picture down.", file=path)
        return path.read_bytes()
    except OSError as error:
        raise ProjectError(f"This picture cannot be read ({error.strerror}); check the file.", file=path) from None


def rgb(pixels: NDArray[np.uint8]) -> Picture:
    """Without the fourth channel, in one piece."""
    return np.ascontiguousarray(pixels[..., :3])


def png_of(picture: Picture) -> bytes:
    """A picture as a PNG; the same picture, the same bytes."""
    whole = np.dstack([picture, np.full(picture.shape[:2], 255, np.uint8)])
    image = skia.Image.fromarray(np.ascontiguousarray(whole), colorType=skia.kRGBA_8888_ColorType)
    return bytes(image.encodeToData(skia.EncodedImageFormat.kPNG, 100))


def digest_of_bytes(data: bytes) -> str:
    """32 hexadecimal digits that name a file's content."""
    return hashlib.sha256(data).hexdigest()[:32]


def resized(picture: Picture, width: int, height: int) -> Picture:
    """The picture at another size, smoothly."""
    whole = np.dstack([picture, np.full(picture.shape[:2], 255, np.uint8)])
    image = skia.Image.fromarray(np.ascontiguousarray(whole), colorType=skia.kRGBA_8888_ColorType)
    surface = skia.Surface(width, height)
    smooth = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
    surface.getCanvas().drawImageRect(image, skia.Rect.MakeWH(width, height), smooth)
    return rgb(surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType))


def fitted(picture: Picture, width: int, height: int) -> Picture:
    """The whole picture in the middle of a frame of this size, on the colour of its own edge."""
    scale = min(width / picture.shape[1], height / picture.shape[0])
    wide, high = max(1, round(picture.shape[1] * scale)), max(1, round(picture.shape[0] * scale))
    framed = np.empty((height, width, 3), np.uint8)
    framed[:] = _edge(picture)
    left, top = (width - wide) // 2, (height - high) // 2
    framed[top : top + high, left : left + wide] = resized(picture, wide, high)
    return framed


def figure_in(picture: Picture) -> Cover:
    """Where a figure stands on plain ground: what differs from the colour of the picture's edge.

    Where the ground is not plain, and so nearly all or nothing differs, it is the middle of the picture.
    """
    away = np.abs(picture.astype(np.int16) - _edge(picture).astype(np.int16)).max(axis=2)
    cover: Cover = away > 28
    if 0.03 < cover.mean() < 0.85:
        return cover
    high, wide = cover.shape
    y, x = np.mgrid[0:high, 0:wide]
    middle: Cover = ((x - wide / 2) / (wide * 0.3)) ** 2 + ((y - high / 2) / (high * 0.45)) ** 2 < 1
    return middle


def _edge(picture: Picture) -> NDArray[np.uint8]:
    """The middle colour along the upper edge and the upper halves of the sides."""
    half = max(1, picture.shape[0] // 2)
    edge = np.concatenate([picture[0], picture[:half, 0], picture[:half, -1]])
    middle: NDArray[np.uint8] = np.median(edge, axis=0).astype(np.uint8)
    return middle
