"""The finish: a slight vignette and a little grain, laid over each frame in one pass."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import skia

_GRAINS = 4


@lru_cache(maxsize=3)
def sheets(width: int, height: int) -> tuple[skia.Image, ...]:
    """Overlays of vignette and grain for a frame size; frames take them in turn."""
    y, x = np.mgrid[0:height, 0:width]
    reach = np.hypot((x + 0.5) / width - 0.5, (y + 0.5) / height - 0.5) / np.sqrt(0.5)
    vignette = 0.3 * np.clip((reach - 0.45) / 0.55, 0, 1) ** 2
    rng = np.random.default_rng(7)
    tile = rng.normal(0.0, 0.0135, (512, 512))
    images = []
    for turn in range(_GRAINS):
        rolled = np.roll(tile if turn % 2 == 0 else tile.T, (137 * turn, 211 * turn), (0, 1))
        grain = np.tile(rolled, (height // 512 + 1, width // 512 + 1))[:height, :width]
        alpha = np.clip(vignette + np.abs(grain), 0, 1)
        white = np.clip(grain, 0, None)
        sheet = np.stack([white, white, white, alpha], axis=2)
        pixels = np.ascontiguousarray(np.round(sheet * 255).astype(np.uint8))
        images.append(skia.Image.fromarray(pixels, colorType=skia.kRGBA_8888_ColorType, copy=True))
    return tuple(images)


def finish(canvas: skia.Canvas, width: int, height: int, frame: int) -> None:
    """Lays the finish over a frame."""
    canvas.drawImage(sheets(width, height)[frame % _GRAINS], 0, 0)
