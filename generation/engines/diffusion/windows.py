"""Long shots in pieces: each goes on from the frame before it, and colour and exposure are held across the seam."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from generation.engines.diffusion.pictures import Picture

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MOST_GAIN = 1.5
"""How far contrast is corrected at most: beyond that it is another picture and not another exposure."""


def joined(film: list[Picture], piece: Sequence[Picture]) -> list[Picture]:
    """A film with a piece that begins on its last frame, in that frame's colours; the frame is there once."""
    return [*film, *held(piece, film[-1])[1:]]


def held(piece: Sequence[Picture], anchor: Picture) -> list[Picture]:
    """A piece whose first frame has the mean and spread of each colour that `anchor` has, in linear light.

    The same correction holds for all its frames, so that what changes within the piece stays.
    """
    wanted, found = _measured(anchor), _measured(piece[0])
    gain = np.clip(wanted[1] / np.maximum(found[1], 1e-4), 1 / _MOST_GAIN, _MOST_GAIN)
    if np.allclose(gain, 1.0, atol=1e-3) and np.allclose(wanted[0], found[0], atol=1e-4):
        return list(piece)
    return [_stored((_linear(picture) - found[0]) * gain + wanted[0]) for picture in piece]


def _measured(picture: Picture) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    light = _linear(picture)
    return light.mean(axis=(0, 1)), light.std(axis=(0, 1))


_CODES = np.arange(256, dtype=np.float32) / 255.0
_LIGHT = np.where(_CODES <= 0.04045, _CODES / 12.92, ((_CODES + 0.055) / 1.055) ** 2.4).astype(np.float32)
"""The light that each code of sRGB stands for."""


def _linear(picture: Picture) -> NDArray[np.float32]:
    light: NDArray[np.float32] = _LIGHT[picture]
    return light


def _stored(light: NDArray[np.floating]) -> Picture:
    clipped = np.clip(light, 0.0, 1.0)
    codes = np.where(clipped <= 0.0031308, clipped * 12.92, 1.055 * clipped ** (1 / 2.4) - 0.055)
    stored: Picture = np.rint(codes * 255.0).astype(np.uint8)
    return stored
