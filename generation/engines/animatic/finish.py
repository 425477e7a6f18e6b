"""The finish: a slight vignette and a little grain, taken off each frame in one pass over its pixels."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from generation.engines.animatic.sheet import Pixels

_GRAINS = 4


@lru_cache(maxsize=3)
def veils(width: int, height: int) -> tuple[Pixels, ...]:
    """What the finish takes off each pixel of a frame of a size; frames take the veils in turn."""
    y, x = np.mgrid[0:height, 0:width]
    reach = np.hypot((x + 0.5) / width - 0.5, (y + 0.5) / height - 0.5) / np.sqrt(0.5)
    vignette = 30.0 * np.clip((reach - 0.5) / 0.5, 0, 1) ** 1.8
    tile = np.random.default_rng(7).normal(0.0, 2.0, (512, 512))
    made = []
    for turn in range(_GRAINS):
        rolled = np.roll(tile if turn % 2 == 0 else tile.T, (137 * turn, 211 * turn), (0, 1))
        grain = np.tile(rolled, (height // 512 + 1, width // 512 + 1))[:height, :width]
        veil = np.zeros((height, width, 4), np.uint8)
        veil[:, :, :3] = np.clip(np.round(vignette + 3.0 + grain), 0, 255)[:, :, None]
        made.append(veil)
    return tuple(made)


def finish(pixels: Pixels, frame: int) -> None:
    """Finishes a frame in place: darker by its veil, never below black; alpha stays."""
    height, width, _ = pixels.shape
    veil = veils(width, height)[frame % _GRAINS]
    np.maximum(pixels, veil, out=pixels)
    np.subtract(pixels, veil, out=pixels)
