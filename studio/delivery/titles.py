"""Words over the picture are drawn here: titles, lower thirds, credits, captions and the notes of a review copy.

Each is a picture with transparency and its place in the frame. No words ever become part of a filter or an argument.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from generation.lettering import ACCENT, PAPER, QUIET, Block, Setting, clean, fit, paint, reads_from_right
from storyboard.time import timecode
from studio.delivery.words import Overlay

_SHADE = 0xC00F1114
_INK = 0xFFFFFFFF
_SHADOW = 0xD0000000


class Drawn(NamedTuple):
    """Words as a picture (height, width, 4; RGBA, not premultiplied) and where its corner stands in the frame."""

    pixels: NDArray[np.uint8]
    left: int
    top: int


def drawn(words: Overlay, width: int, height: int) -> Drawn:
    """The picture of some words for a frame of a size; of credits, the whole roll, which may be higher than it."""
    return _DESIGNS[words.design](words, width, height)


def timecodes(words: Overlay, rate: Fraction, width: int, height: int, frames: int) -> tuple[Drawn, Iterator[bytes]]:
    """The running timecode of a piece: its first picture with its place, and each frame's pixels, all of one size."""
    unit = math.sqrt(width * height)
    across, down = _even(0.30 * unit), _even(0.062 * unit)
    place = (width - across - _margin(width, height), _margin(width, height))

    def picture(number: int) -> NDArray[np.uint8]:
        def draw(canvas: Any) -> None:
            _panel(canvas, 0, 0, across, down)
            text = timecode(max(0, number - words.start), rate)
            block = fit(text, Setting("text", _INK, 0.034 * unit, tracking=0.03), across, down)
            paint(canvas, block, 0, (down - block.height) / 2)

        return _canvas(across, down, draw)

    return Drawn(picture(0), *place), (picture(number).tobytes() for number in range(frames))


def circle(width: int, height: int, middle: tuple[float, float], part: float) -> bytes:
    """The mask of an iris: white inside a circle about a place, which at a `part` of 1 holds the whole frame."""
    import skia

    x, y = middle[0] * width, middle[1] * height
    furthest = math.hypot(max(x, width - x), max(y, height - y))
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeA8(width, height))
    surface.getCanvas().drawCircle(x, y, part * furthest, skia.Paint(AntiAlias=True))
    pixels = np.zeros((height, width), np.uint8)
    surface.readPixels(skia.ImageInfo.MakeA8(width, height), pixels, width, 0, 0)
    return pixels.tobytes()


def write(picture: Drawn, path: Path) -> None:
    """Write a picture as a PNG."""
    import skia

    image = skia.Image.fromarray(np.ascontiguousarray(picture.pixels), skia.ColorType.kRGBA_8888_ColorType)
    path.write_bytes(bytes(image.encodeToData(skia.EncodedImageFormat.kPNG, 100)))


def _title(words: Overlay, width: int, height: int) -> Drawn:
    unit = math.sqrt(width * height)
    box = 0.8 * width
    head = fit(clean(words.text, lines=True), Setting("title", PAPER, 0.085 * unit), box, 0.45 * height)
    below = fit(clean(words.detail), Setting("title", PAPER, 0.036 * unit, italic=True), box, 0.15 * height)
    gap = 0.03 * unit if below.height else 0.0
    top = 0.48 * height - (head.height + gap + below.height) / 2

    def draw(canvas: Any) -> None:
        with _shadowed(canvas, 0.010 * unit):
            paint(canvas, head, (width - box) / 2, top)
            paint(canvas, below, (width - box) / 2, top + head.height + gap)

    return _trimmed(_canvas(width, height, draw))


def _lower_third(words: Overlay, width: int, height: int) -> Drawn:
    """A name on a panel at the side where its script begins, its bar in the film's one accent."""
    import skia

    unit = math.sqrt(width * height)
    text, detail = clean(words.text), clean(words.detail)
    box = 0.46 * max(width, height * 0.9) if width > height else 0.74 * width
    name = fit(text, Setting("text", PAPER, 0.046 * unit, align="start"), box, 0.12 * height)
    role = fit(detail, Setting("text", QUIET, 0.027 * unit, align="start", tracking=0.03), box, 0.08 * height)
    pad = 0.022 * unit
    wide = min(box, max(_longest(name), _longest(role))) + 2 * pad
    high = name.height + role.height + 2 * pad * 0.7
    mirrored = reads_from_right(text)
    margin = 0.06 * width
    left = width - margin - wide if mirrored else margin
    top = 0.84 * height - high
    shift = wide - pad - box if mirrored else pad  # a box wider than its words starts where they do

    def draw(canvas: Any) -> None:
        _panel(canvas, left, top, wide, high)
        bar = 0.006 * unit
        canvas.drawRect(
            skia.Rect.MakeXYWH(left + wide - bar if mirrored else left, top, bar, high),
            skia.Paint(Color=ACCENT, AntiAlias=True),
        )
        paint(canvas, name, left + shift, top + 0.7 * pad)
        paint(canvas, role, left + shift, top + 0.7 * pad + name.height)

    return _trimmed(_canvas(width, height, draw))


def _credits(words: Overlay, width: int, height: int) -> Drawn:
    """The roll: what was done on the left of the middle line, by whom on its right; headings in the middle."""
    unit = math.sqrt(width * height)
    size, gap = 0.036 * unit, 0.03 * unit
    half = 0.40 * width
    placed: list[tuple[Block, float, float]] = []
    y = 0.0
    for role, name in words.rows[:400]:
        if not name:
            y += 0.8 * size * bool(placed)
            block = fit(clean(role), Setting("title", PAPER, 1.25 * size), 0.84 * width, 0.3 * height)
            placed.append((block, 0.08 * width, y))
            y += block.height + 0.5 * size
            continue
        left = fit(clean(role), Setting("text", QUIET, 0.85 * size, align="end"), half, 0.3 * height)
        right = fit(clean(name), Setting("text", PAPER, size, align="start"), half, 0.3 * height)
        placed.append((left, width / 2 - gap / 2 - half, y + (right.height - left.height) * 0.6))
        # A name in a script that starts on the right still stands beside what it belongs to.
        shift = half - _longest(right) if reads_from_right(name) else 0.0
        placed.append((right, width / 2 + gap / 2 - shift, y))
        y += max(left.height, right.height) + 0.35 * size

    def draw(canvas: Any) -> None:
        for block, x, top in placed:
            paint(canvas, block, x, top)

    return Drawn(_canvas(width, _even(min(y, 30_000)), draw), 0, 0)


def _caption(words: Overlay, width: int, height: int) -> Drawn:
    unit = math.sqrt(width * height)
    size = 0.040 * unit
    box = 0.9 * width
    rows = [clean(row) for row in words.text.split("\n") if row.strip()]
    blocks = [fit(row, Setting("text", _INK, size, italic=words.italic), box, 2.6 * size) for row in rows]
    total = sum(block.height for block in blocks)
    top = height - 0.07 * height - total

    def draw(canvas: Any) -> None:
        y = top
        for block in blocks:
            wide = min(_longest(block), box) + 0.9 * size
            _panel(canvas, (width - wide) / 2, y, wide, block.height, 0x90000000)
            paint(canvas, block, (width - box) / 2, y)
            y += block.height

    return _trimmed(_canvas(width, height, draw))


def _note(words: Overlay, width: int, height: int) -> Drawn:
    unit = math.sqrt(width * height)
    block = fit(clean(words.text), Setting("text", _INK, 0.034 * unit, align="start"), 0.5 * width, 0.062 * unit)
    margin, pad = _margin(width, height), 0.018 * unit
    wide, high = min(_longest(block), 0.5 * width) + 2 * pad, _even(0.062 * unit)

    def draw(canvas: Any) -> None:
        _panel(canvas, margin, margin, wide, high)
        paint(canvas, block, margin + pad, margin + (high - block.height) / 2)

    return _trimmed(_canvas(width, height, draw))


_DESIGNS: dict[str, Callable[[Overlay, int, int], Drawn]] = {
    "title": _title,
    "lower third": _lower_third,
    "credits": _credits,
    "caption": _caption,
    "note": _note,
}


def _canvas(width: int, height: int, draw: Callable[[Any], None]) -> NDArray[np.uint8]:
    """What is drawn on a transparent ground, not premultiplied."""
    import skia

    info = skia.ImageInfo.Make(width, height, skia.ColorType.kRGBA_8888_ColorType, skia.AlphaType.kPremul_AlphaType)
    surface = skia.Surface.MakeRaster(info)
    draw(surface.getCanvas())
    straight = skia.ImageInfo.Make(
        width, height, skia.ColorType.kRGBA_8888_ColorType, skia.AlphaType.kUnpremul_AlphaType
    )
    pixels = np.zeros((height, width, 4), np.uint8)
    surface.readPixels(straight, pixels, width * 4, 0, 0)
    return pixels


def _trimmed(pixels: NDArray[np.uint8]) -> Drawn:
    """A full frame of words without its empty sides; the corner stays even, as video halves its colour."""
    rows, columns = np.flatnonzero(pixels[..., 3].any(axis=1)), np.flatnonzero(pixels[..., 3].any(axis=0))
    if rows.size == 0:
        return Drawn(pixels[:2, :2], 0, 0)
    top, left = int(rows[0]) // 2 * 2, int(columns[0]) // 2 * 2
    bottom, right = min(int(rows[-1]) // 2 * 2 + 2, len(pixels)), min(int(columns[-1]) // 2 * 2 + 2, pixels.shape[1])
    return Drawn(np.ascontiguousarray(pixels[top:bottom, left:right]), left, top)


def _longest(block: Block) -> float:
    return max((float(paragraph.LongestLine) for paragraph, _, _ in block.paragraphs), default=0.0)


def _panel(canvas: Any, left: float, top: float, width: float, height: float, colour: int = _SHADE) -> None:
    import skia

    canvas.drawRect(skia.Rect.MakeXYWH(left, top, width, height), skia.Paint(Color=colour, AntiAlias=True))


class _shadowed:  # noqa: N801 - used as a word, like the context managers of the standard library
    """What is drawn inside the block throws a soft shadow, so that it is read on any picture."""

    def __init__(self, canvas: Any, radius: float) -> None:
        self._canvas, self._radius = canvas, radius

    def __enter__(self) -> None:
        import skia

        shadow = skia.ImageFilters.DropShadow(0, self._radius / 4, self._radius, self._radius, _SHADOW)
        self._canvas.saveLayer(None, skia.Paint(ImageFilter=shadow))

    def __exit__(self, *_: object) -> None:
        self._canvas.restore()


def _margin(width: int, height: int) -> int:
    return _even(0.035 * math.sqrt(width * height))


def _even(pixels: float) -> int:
    return max(2, 2 * round(pixels / 2))
