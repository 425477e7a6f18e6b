"""The invisible mark: a short number in the brightness of a picture, which scaling and encoding again leave readable.

The picture is divided into 2,304 cells, always as many, so a cell is found again at any size. In each cell the
strength of a slow wave is moved to the nearest of a lattice of values; which of two lattices says 0 or 1
(quantisation index modulation: Chen and Wornell, IEEE Trans. Information Theory 47(4), 2001). Each of the 64 bits
stands in 36 cells of every frame. Reading adds up how near each strength lies to either lattice, over cells and
frames, and then mends the bits it is least sure of until a 32-bit check sum holds; of ten million unmarked films
about one would pass it.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterable
from functools import cache
from itertools import chain, combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

ID_BITS, CHECK_BITS = 32, 32
BITS = ID_BITS + CHECK_BITS
STEP = 2.5
"""Distance of one lattice's values, in levels of brightness: no cell's wave is moved by more than half of it."""

SMALLEST_SIDE = 180
"""Pixels of the shorter side below which cells are too small to carry a wave."""

_MENDED = 3
_DOUBTFUL = 14
_KEY = "shotgraph mark 1"

Luma = NDArray[np.uint8 | np.uint16]
"""Brightness in 8 bits, or in 10."""
Floats = NDArray[np.float32]


class _Grid(NamedTuple):
    """The cells of one picture size: where their rows start, and one wave for each column, columns x width."""

    tops: NDArray[np.intp]
    heights: NDArray[np.intp]
    wave: Floats
    measure: Floats


def write(luma: Luma, number: int) -> Luma:
    """The brightness of a picture (height x width, uint8, or uint16 of 10 bits) with a 32-bit number in it."""
    grid = _grid(luma.shape[1], luma.shape[0])
    fine = 1 if luma.dtype == np.uint8 else 4  # in 10 bits a level has four
    strengths = _strengths(luma, grid) / fine
    lattice = _lattice(*strengths.shape) + 0.5 * _bits(number)[_places(*strengths.shape)]
    wanted = (np.rint(strengths / STEP - lattice) + lattice) * STEP
    change = np.einsum("rc,cw->rw", (wanted - strengths).astype(np.float32), grid.wave)
    marked = np.repeat(change, grid.heights, axis=0)
    marked *= fine
    marked += luma
    marked += _dither(*luma.shape)
    return np.clip(marked, 0, 256 * fine - 1, out=marked).astype(luma.dtype)


def votes(luma: Luma) -> NDArray[np.float64]:
    """How much one picture says for each of the 64 bits: above zero for 0, below for 1."""
    strengths = _strengths(luma, _grid(luma.shape[1], luma.shape[0]))
    nearness = np.cos(2 * np.pi * (strengths / STEP - _lattice(*strengths.shape)))
    places = _places(*strengths.shape).ravel()
    return np.bincount(places, nearness.ravel(), BITS).astype(np.float64)


def _strengths(luma: Luma, grid: _Grid) -> Floats:
    """How strong each cell's wave is, in levels, rows x columns."""
    rows = np.add.reduceat(luma, grid.tops, axis=0, dtype=np.float32)
    rows /= grid.heights[:, None]
    # A matrix product would be shared among threads, which costs far more than it is for so small a matrix, and rounds
    # otherwise on another machine.
    return np.asarray(np.einsum("rw,cw->rc", rows, grid.measure), np.float32)


def read(pictures: Iterable[Luma]) -> int | None:
    """The number that pictures of one film carry, or None. The more pictures, the worse they may have become."""
    total = np.zeros(BITS)
    for picture in pictures:
        total += votes(picture)
    return decide(total)


def decide(total: NDArray[np.float64]) -> int | None:
    """The number that votes add up to, if the check sum holds once at most three doubtful bits are turned."""
    said = total < 0
    doubtful = np.argsort(np.abs(total), kind="stable")[:_DOUBTFUL].tolist()
    for turned in chain.from_iterable(combinations(doubtful, count) for count in range(_MENDED + 1)):
        bits = said.copy()
        bits[list(turned)] ^= True
        number, check = _number(bits[:ID_BITS]), _number(bits[ID_BITS:])
        if _check(number) == check:
            return number
    return None


def _check(number: int) -> int:
    return zlib.crc32(_KEY.encode() + number.to_bytes(ID_BITS // 8, "big"))


def _bits(number: int) -> NDArray[np.float32]:
    whole = number << CHECK_BITS | _check(number)
    return np.array([whole >> place & 1 for place in reversed(range(BITS))], np.float32)


def _number(bits: NDArray[np.bool_]) -> int:
    return int("".join("1" if bit else "0" for bit in bits), 2)


@cache
def _cells(width: int, height: int) -> tuple[int, int]:
    """Columns and rows of cells, about square in every shape of picture."""
    if width > 1.2 * height:
        return 64, 36
    return (36, 64) if height > 1.2 * width else (48, 48)


@cache
def _places(rows: int, columns: int) -> NDArray[np.intp]:
    """Which bit each cell carries, in an order that no pattern of a picture follows."""
    order = [cell % BITS for cell in range(rows * columns)]
    random.Random(f"{_KEY} places").shuffle(order)
    return np.array(order, np.intp).reshape(rows, columns)


@cache
def _lattice(rows: int, columns: int) -> NDArray[np.float32]:
    """Where each cell's lattice starts, in steps, so that neither a flat picture nor a stranger reads as a number."""
    draw = random.Random(f"{_KEY} lattice")
    return np.array([draw.random() for _ in range(rows * columns)], np.float32).reshape(rows, columns)


@cache
def _dither(height: int, width: int) -> Floats:
    """What is added before a level is cut to a whole one: waves of less than a level leave no edges to be seen.

    Bayer's ordered matrix of 4 x 4, so that it is fine, even, and the same in every frame.
    """
    order = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32)
    tiles = np.tile((order + 0.5) / 16, (-(-height // 4), -(-width // 4)))
    return np.ascontiguousarray(tiles[:height, :width])


@cache
def _grid(width: int, height: int) -> _Grid:
    columns, rows = _cells(width, height)
    edges = np.rint(np.arange(rows + 1) * height / rows).astype(np.intp)
    wave = _waves(width, columns)
    measure: Floats = wave / np.square(wave).sum(1, keepdims=True)
    return _Grid(edges[:-1], np.diff(edges), wave, measure)


def _waves(width: int, columns: int) -> Floats:
    """Half a wave of a cosine over each column's pixels, nothing elsewhere; columns x width.

    A pixel's value is the mean over it, so that every wave adds up to nothing even where columns part pixels, and
    a picture scaled by areas keeps its strengths.
    """
    edges = np.arange(width + 1) * columns / width
    inside = np.clip(edges[None, :] - np.arange(columns)[:, None], 0.0, 1.0)
    area = np.sin(np.pi * inside) / np.pi
    return (np.diff(area, axis=1) * width / columns).astype(np.float32)
