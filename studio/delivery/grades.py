"""Grades become one table of colours: pure arithmetic on red, green and blue, and .cube files read with care."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from storyboard.errors import DeliveryError
from storyboard.finish import PLAIN, Grade

if TYPE_CHECKING:
    from studio.delivery.segments import Piece

Pixels = NDArray[np.float32]
"""(..., 3): red, green, blue as encoded for the screen, 0 black to 1 white."""

TABLE = 33
"""Points along each side of the table that a grade becomes."""
_LARGEST_CUBE = 16_000_000  # bytes; a table of 65 points is 7 MB
_POINTS = {1: 65_536, 3: 129}
_LUMA = np.asarray((0.2126, 0.7152, 0.0722), np.float32)  # Rec. ITU-R BT.709
_GAMMA = 2.4  # Rec. ITU-R BT.1886, the display that the picture is made for
_GREY = 0.4  # 18 % grey as BT.709 encodes it
_WARMEST = 0.35  # stops that red gains, and blue loses, at a temperature of 1


@dataclass(frozen=True)
class Cube:
    """A table of colours as a .cube file holds it.

    `table` is (n, 3) for curves of single channels, or (n, n, n, 3), indexed blue, green, red. `low` and `high` are
    the colours that its first and last points stand for.
    """

    table: Pixels
    low: tuple[float, float, float] = (0.0, 0.0, 0.0)
    high: tuple[float, float, float] = (1.0, 1.0, 1.0)

    def of(self, colours: Pixels) -> Pixels:
        """What the table makes of colours, straight between its points; beyond its ends, what the ends are."""
        low, high = np.asarray(self.low, np.float32), np.asarray(self.high, np.float32)
        points = len(self.table)
        at = np.clip((colours - low) / (high - low), 0, 1) * (points - 1)
        if self.table.ndim == 2:
            steps = np.arange(points)
            curves = [np.interp(at[..., channel], steps, self.table[:, channel]) for channel in range(3)]
            return np.stack(curves, axis=-1).astype(np.float32)
        first = np.minimum(at.astype(np.intp), points - 2)
        part = at - first
        result = np.zeros(colours.shape, np.float32)
        for corner in range(8):
            place, weight = [], np.ones(colours.shape[:-1], np.float32)
            for channel in range(3):
                far = corner >> channel & 1
                place.append(first[..., channel] + far)
                weight = weight * (part[..., channel] if far else 1 - part[..., channel])
            result += weight[..., None] * self.table[place[2], place[1], place[0]]
        return result


def read_cube(path: Path) -> Cube:
    """Read a .cube file (Adobe's Cube LUT Specification 1.0).

    Raises:
        DeliveryError: it is none, or holds what no colour can be; with its line.
    """
    try:
        if path.stat().st_size > _LARGEST_CUBE:
            raise DeliveryError("This is too large to be a table of colours; choose a .cube file.", file=path)
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise DeliveryError(f"The table of colours cannot be read ({error.strerror}).", file=path) from None
    except UnicodeDecodeError:
        raise DeliveryError("This is not text, so it is no .cube file; choose another.", file=path) from None
    return _parsed(text, path)


def cubes_of(piece: Piece, file: Callable[[str], Path]) -> dict[str, Cube]:
    """The tables of colours that a piece's grades name; `file` finds one in the project.

    Raises:
        DeliveryError: one is not what it was when it was put into the project.
    """
    names = sorted({grade.lut for layer in piece.layers for grade in layer.grades if grade.lut})
    found = {}
    for name in names:
        path = file(name)
        if cube_name(path) != path.name:
            raise DeliveryError("This table of colours was changed since it was chosen; choose it again.", file=path)
        found[name] = read_cube(path)
    return found


def cube_name(path: Path) -> str:
    """What a .cube file is called in a project: by its content, so that the same name is the same colours."""
    return f"{sha256(path.read_bytes()).hexdigest()[:32]}.cube"


def colours(grades: Sequence[Grade], cubes: Mapping[str, Cube], picture: Pixels) -> Pixels:
    """A picture after some grades, one after the other; grain is left to the encoder. `cubes` are by name of file."""
    graded = np.asarray(picture, np.float32)
    for grade in grades:
        graded = _one(grade, cubes, graded)
    return np.clip(graded, 0, 1)


def table_of(grades: Sequence[Grade], cubes: Mapping[str, Cube], points: int = TABLE) -> Cube:
    """The one table that does what some grades do, one after the other."""
    ramp = np.linspace(0, 1, points, dtype=np.float32)
    blue, green, red = np.meshgrid(ramp, ramp, ramp, indexing="ij")
    return Cube(colours(grades, cubes, np.stack([red, green, blue], axis=-1)))


def write_cube(cube: Cube, path: Path) -> None:
    """Write a table of three dimensions as a .cube file."""
    rows = cube.table.reshape(-1, 3)
    with path.open("w", encoding="ascii", newline="\n") as file:
        file.write(f"LUT_3D_SIZE {len(cube.table)}\n")
        file.writelines(f"{red:.6f} {green:.6f} {blue:.6f}\n" for red, green, blue in rows.tolist())


def grain_of(grades: Sequence[Grade]) -> float:
    """How much grain some grades lay over each other, 0 to 1."""
    return round(1 - math.prod(1 - grade.grain for grade in grades), 6)


def matched(picture: Pixels, to: Pixels) -> Grade:
    """The grade with which a picture's colours lie as another's do: mean and spread of each channel.

    After Reinhard et al., "Color Transfer between Images" (2001), on red, green and blue, and within bounds, so
    that a picture of one colour is not torn apart.
    """
    ours, theirs = picture.reshape(-1, 3).astype(np.float64), to.reshape(-1, 3).astype(np.float64)
    gains, offsets = [], []
    for channel in range(3):
        spread = max(float(ours[:, channel].std()), 1e-3)
        gain = min(max(float(theirs[:, channel].std()) / spread, 0.6), 1.7)
        gains.append(round(gain, 4))
        offsets.append(round(float(theirs[:, channel].mean()) - gain * float(ours[:, channel].mean()), 4))
    return PLAIN.with_(gain=tuple(gains), offset=tuple(offsets))


def _one(grade: Grade, cubes: Mapping[str, Cube], picture: Pixels) -> Pixels:
    graded = picture
    if grade.exposure or grade.temperature or grade.tint:
        warm, green = grade.temperature * _WARMEST, -grade.tint * _WARMEST
        stops = np.asarray((warm, green, -warm), np.float32)
        level = float(_LUMA @ np.exp2(stops))  # white keeps its brightness, whatever its colour
        light = np.power(np.maximum(graded, 0), _GAMMA) * (np.exp2(stops + grade.exposure) / level)
        graded = np.asarray(np.power(light, 1 / _GAMMA), np.float32)
    if grade.contrast != 1:
        graded = np.asarray(_GREY + (graded - _GREY) * grade.contrast, np.float32)
    if grade.saturation != 1:
        grey = (graded @ _LUMA)[..., None]
        graded = np.asarray(grey + (graded - grey) * grade.saturation, np.float32)
    if grade.gain != PLAIN.gain or grade.offset != PLAIN.offset:
        graded = graded * np.asarray(grade.gain, np.float32) + np.asarray(grade.offset, np.float32)
    if grade.lut:
        graded = cubes[grade.lut].of(np.asarray(graded, np.float32))
    return np.asarray(graded, np.float32)


def _parsed(text: str, path: Path) -> Cube:
    sizes: dict[int, int] = {}
    ends = {"DOMAIN_MIN": (0.0, 0.0, 0.0), "DOMAIN_MAX": (1.0, 1.0, 1.0)}
    rows: list[tuple[float, float, float]] = []
    for number, line in enumerate(text.splitlines(), 1):
        words = line.partition("#")[0].split()
        if not words or words[0] == "TITLE":
            continue
        try:
            if words[0] in ("LUT_1D_SIZE", "LUT_3D_SIZE"):
                sizes[int(words[0][4])] = int(words[1])
            elif words[0] in ends:
                ends[words[0]] = _colour(words[1:])
            elif words[0] in ("LUT_1D_INPUT_RANGE", "LUT_3D_INPUT_RANGE"):
                low, high = float(words[1]), float(words[2])
                ends = {"DOMAIN_MIN": (low, low, low), "DOMAIN_MAX": (high, high, high)}
            else:
                rows.append(_colour(words))
        except (ValueError, IndexError):
            raise DeliveryError(
                f"“{line[:40]}” has no place in a .cube file; correct it or choose another.", file=path, line=number
            ) from None
    return _checked(sizes, ends, rows, path)


def _checked(
    sizes: Mapping[int, int],
    ends: Mapping[str, tuple[float, float, float]],
    rows: Sequence[tuple[float, float, float]],
    path: Path,
) -> Cube:
    low, high = ends["DOMAIN_MIN"], ends["DOMAIN_MAX"]
    if len(sizes) != 1 or any(a >= b for a, b in zip(low, high, strict=True)):
        raise DeliveryError("This .cube file does not say how large its one table is; choose another.", file=path)
    ((dimensions, size),) = sizes.items()
    if not 2 <= size <= _POINTS[dimensions] or len(rows) != size**dimensions:
        raise DeliveryError(
            f"This .cube file says it holds {size} points a side but holds {len(rows)} colours; choose another.",
            file=path,
        )
    table = np.asarray(rows, np.float32)
    return Cube(table if dimensions == 1 else table.reshape(size, size, size, 3), low, high)


def _colour(words: Sequence[str]) -> tuple[float, float, float]:
    red, green, blue = map(float, words)
    if not all(map(math.isfinite, (red, green, blue))):
        raise ValueError("not a colour")
    return red, green, blue
