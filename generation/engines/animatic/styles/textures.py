"""Textures of paper, grain, blots and hatching, worked out once per picture size from fixed seeds."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float64]


@lru_cache(maxsize=32)
def noise(width: int, height: int, grain: float, seed: int) -> Field:
    """Smooth noise (rows, columns) of mean 0 and deviation 1; a grain of so many pixels of a 720-line frame.

    A field of values on a coarse grid, straight between them, over two octaves.
    """
    total = np.zeros((height, width))
    for octave, share in ((1.0, 0.8), (0.45, 0.6)):
        step = max(1.0, grain * octave * height / 720)
        rng = np.random.default_rng((seed, round(octave * 100)))
        rows, columns = int(height / step) + 3, int(width / step) + 3
        total += share * _stretched(rng.normal(0.0, 1.0, (rows, columns)), width, height, step)
    return np.asarray((total - total.mean()) / max(float(total.std()), 1e-9))


def _stretched(grid: Field, width: int, height: int, step: float) -> Field:
    """A grid of values, `step` pixels apart, at every pixel."""
    y, x = np.arange(height) / step, np.arange(width) / step
    i, j = y.astype(int), x.astype(int)
    v, u = y - i, x - j
    v, u = (v * v * (3 - 2 * v))[:, None], (u * u * (3 - 2 * u))[None, :]
    rows = grid[i] * (1 - v) + grid[i + 1] * v
    return np.asarray(rows[:, j] * (1 - u) + rows[:, j + 1] * u)


def tooth(width: int, height: int, seed: int = 3) -> Field:
    """The tooth of a sheet of paper: fine grain over faint, broader unevenness; mean 0, deviation 1."""
    return 0.75 * noise(width, height, 2.2, seed) + 0.5 * noise(width, height, 26.0, seed + 1)


def hatching(width: int, height: int, angle: float, pitch: float, seed: int) -> Field:
    """Parallel strokes of a hand, 0 between them to 1 along their middles.

    `angle` is in radians against the horizontal, `pitch` in pixels of a 720-line frame. Strokes wander a little,
    press harder and softer along their way, and lift off now and then.
    """
    scale = height / 720
    y, x = np.mgrid[0:height, 0:width] / scale
    along = x * np.cos(angle) + y * np.sin(angle)
    across = -x * np.sin(angle) + y * np.cos(angle) + 1.6 * noise(width, height, 70.0, seed)
    row = np.floor(across / pitch)
    inside = np.abs(across / pitch - row - 0.5) * 2  # 0 in the middle of a stroke, 1 between two
    rng = np.random.default_rng((seed, 17))
    weights, shifts = rng.uniform(0.78, 1.0, 4096), rng.uniform(0.0, 1.0, 4096)
    index = row.astype(int) % 4096
    lift = 0.5 + 0.5 * np.cos(2 * np.pi * (along / 210.0 + shifts[index]))
    pressure = weights[index] * (0.74 + 0.26 * np.sqrt(lift))
    return np.asarray(np.clip(1.0 - inside**1.5, 0.0, 1.0) * pressure)


def vignette(width: int, height: int) -> Field:
    """0 over the middle of the frame, rising to 1 in its corners."""
    y, x = np.mgrid[0:height, 0:width]
    reach = np.hypot((x + 0.5) / width - 0.5, (y + 0.5) / height - 0.5) / np.sqrt(0.5)
    return np.asarray(np.clip((reach - 0.5) / 0.5, 0, 1) ** 1.8)
