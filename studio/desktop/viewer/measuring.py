"""Scopes as numbers: waveform, RGB parade, vectorscope and histogram of one frame, after ITU-R BT.709."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from studio.desktop.playing.images import Picture

LEVELS = 256
COLUMNS = 320
_ROWS = 180
_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)
_INTENSITY = 0.35
"""How bright one sample glows in a trace; many together saturate."""

Trace = NDArray[np.uint8]
"""A glowing trace: height x width x 4, BGRA, premultiplied, the brightest value on top."""


@dataclass(frozen=True)
class Measured:
    """All scopes of one frame.

    Attributes:
        waveform: luma over the width of the picture. parade: red, green and blue beside each other.
        vector: chroma, Cb to the right and Cr up. histogram: 4 x 256 counts of red, green, blue and luma, 0 to 1.
    """

    waveform: Trace
    parade: Trace
    vector: Trace
    histogram: NDArray[np.float32]


def measured(frame: Picture) -> Measured:
    """The scopes of a frame, from a copy of at most 320 x 180 samples."""
    rgb = _small(frame)
    luma = np.clip(np.rint(rgb @ _LUMA), 0, 255).astype(np.uint8)
    counts = np.stack([*(_histogram(rgb[..., channel]) for channel in range(3)), _histogram(luma)])
    peak = max(1.0, float(np.partition(counts.ravel(), -8)[-8]))
    return Measured(
        waveform=_glow(_columns(luma), (205, 232, 205)),
        parade=np.concatenate(
            [_glow(_columns(rgb[..., n])[:, ::3], colour) for n, colour in enumerate(_PRIMARIES)], axis=1
        ),
        vector=_vector(rgb, luma),
        histogram=np.minimum(counts / peak, 1.0).astype(np.float32),
    )


_PRIMARIES = ((255, 92, 82), (92, 224, 120), (96, 156, 255))


def _small(frame: Picture) -> NDArray[np.float32]:
    factor = min(1.0, COLUMNS / frame.width, _ROWS / frame.height)
    wide, high = max(2, round(frame.width * factor)), max(2, round(frame.height * factor))
    small = frame.reformat(
        width=wide,
        height=high,
        format="rgb24",
        src_colorspace="ITU709",
        dst_colorspace="ITU709",
        interpolation="POINT",
    )
    pixels: NDArray[np.float32] = small.to_ndarray().astype(np.float32)
    return pixels


def _histogram(values: NDArray[np.generic]) -> NDArray[np.int64]:
    return np.bincount(values.astype(np.uint8).ravel(), minlength=LEVELS)


def _columns(values: NDArray[np.generic]) -> NDArray[np.float32]:
    """How often each level occurs in each column, the highest level first: 256 x `COLUMNS`."""
    high, wide = values.shape
    level = values.astype(np.int64)
    at = level * wide + np.arange(wide)
    counts = np.bincount(at.ravel(), minlength=LEVELS * wide).reshape(LEVELS, wide)[::-1]
    pick = np.arange(COLUMNS) * wide // COLUMNS
    picked: NDArray[np.float32] = counts[:, pick].astype(np.float32) * (_ROWS / high)
    return picked


def _glow(counts: NDArray[np.float32], colour: tuple[int, int, int]) -> Trace:
    """Counts as light: `colour` is red, green, blue."""
    light = 1 - np.exp(-_INTENSITY * counts)
    out = np.empty((*counts.shape, 4), np.uint8)
    for place, part in zip((2, 1, 0), colour, strict=True):
        out[..., place] = np.rint(light * part)
    out[..., 3] = np.rint(light * 255)
    return out


def _vector(rgb: NDArray[np.float32], luma: NDArray[np.uint8]) -> Trace:
    """Chroma as a cloud, each point in its own colour."""
    cb = (rgb[..., 2] - luma) / 1.8556
    cr = (rgb[..., 0] - luma) / 1.5748
    x = np.clip(np.rint(cb + 128), 0, 255).astype(np.int64)
    y = np.clip(np.rint(127 - cr), 0, 255).astype(np.int64)
    counts = np.bincount((y * LEVELS + x).ravel(), minlength=LEVELS * LEVELS).reshape(LEVELS, LEVELS)
    light = 1 - np.exp(-0.6 * counts.astype(np.float32))
    cloud: Trace = np.rint(light[..., None] * _WHEEL).astype(np.uint8)
    return cloud


def _wheel() -> NDArray[np.float32]:
    """The colour of each place of the vectorscope at half brightness, BGRA."""
    cr, cb = np.mgrid[127:-129:-1, -128:128].astype(np.float32)
    red, blue = 150 + 1.5748 * cr, 150 + 1.8556 * cb
    green = (150 - 0.2126 * red - 0.0722 * blue) / 0.7152
    out = np.stack([blue, green, red, np.full_like(red, 255)], axis=-1)
    wheel: NDArray[np.float32] = np.clip(out, 40, 255)
    return wheel


_WHEEL = _wheel()

TARGETS = {
    name: (
        ((b - y) / 1.8556),
        ((r - y) / 1.5748),
    )
    for name, (r, g, b) in {
        "R": (191, 0, 0),
        "Mg": (191, 0, 191),
        "B": (0, 0, 191),
        "Cy": (0, 191, 191),
        "G": (0, 191, 0),
        "Yl": (191, 191, 0),
    }.items()
    for y in (0.2126 * r + 0.7152 * g + 0.0722 * b,)
}
"""Where the colours of 75 % bars lie, as Cb and Cr in -128 to 127."""
