"""Pictures on their way into a model and out of it: fitted to a size, read from files, and kept as numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from storyboard.errors import EngineError

if TYPE_CHECKING:
    from numpy.typing import NDArray

Picture: TypeAlias = "NDArray[np.uint8]"
"""One picture: height x width x 3, RGB, full range."""

_LARGEST = 64_000_000
"""Pixels of the largest picture that is read; a file that claims more is refused before it is decoded."""


def fitted(picture: Picture, width: int, height: int) -> Picture:
    """A picture scaled to cover a size and cut to it round its middle; one that fits already comes back as it is."""
    high, wide = picture.shape[:2]
    if (wide, high) == (width, height):
        return picture
    scale = max(width / wide, height / high)
    scaled = _scaled(picture, max(width, round(wide * scale)), max(height, round(high * scale)))
    top, left = (scaled.shape[0] - height) // 2, (scaled.shape[1] - width) // 2
    return np.ascontiguousarray(scaled[top : top + height, left : left + width])


def _scaled(picture: Picture, width: int, height: int) -> Picture:
    from PIL import Image

    return np.asarray(Image.fromarray(picture).resize((width, height), Image.Resampling.LANCZOS), dtype=np.uint8)


def as_images(pictures: Iterable[Picture]) -> list[Any]:
    """Pictures as the objects that pipelines take."""
    from PIL import Image

    return [Image.fromarray(picture) for picture in pictures]


def read_picture(path: Path) -> Picture:
    """A picture from a file, upright, without transparency.

    Raises:
        EngineError: it is not there, is no picture, or is too large.
    """
    from PIL import Image, ImageOps

    try:
        with Image.open(path) as image:
            if image.width * image.height > _LARGEST:
                raise EngineError("This picture is too large; make it smaller.", file=path)
            upright = ImageOps.exif_transpose(image) or image
            return np.array(upright.convert("RGB"), dtype=np.uint8)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise EngineError(f"This picture cannot be read ({error}); replace it.", file=path) from None


def write_picture(picture: Picture, path: Path) -> None:
    """Keep a picture without loss, whole or not at all.

    Raises:
        EngineError: the disk is full, or the folder cannot be written to.
    """
    import os

    from PIL import Image

    aside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(picture).save(aside, format="PNG")
        aside.replace(path)
    except OSError as error:
        aside.unlink(missing_ok=True)
        raise EngineError(f"{path} cannot be written ({error.strerror}); free some space.") from None


def from_floats(frames: Any) -> list[Picture]:
    """A film or a still as a pipeline returns it, numbers from 0 to 1, as pictures."""
    numbers = np.asarray(frames, dtype=np.float32)
    return list(np.clip(np.rint(numbers * 255.0), 0, 255).astype(np.uint8))


def opaque(picture: Picture) -> NDArray[np.uint8]:
    """A picture as a frame of a take: with an alpha of 255."""
    frame = np.full((*picture.shape[:2], 4), 255, dtype=np.uint8)
    frame[..., :3] = picture
    return frame


def sampled(pictures: Sequence[Picture], rate: Fraction, native: float, count: int) -> list[Picture]:
    """A film of the shot's rate at a model's own: `count` frames, each the one that is shown at its time."""
    return [pictures[min(len(pictures) - 1, int(number / native * float(rate)))] for number in range(count)]


def first_of(film: Iterator[Picture], who: str) -> Picture:
    """The first frame of a film that must have one.

    Raises:
        EngineError: it has none.
    """
    for picture in film:
        return picture
    raise EngineError(f"{who} has no frames; make it again.")
