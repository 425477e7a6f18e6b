"""The motion brush on the picture: a region that holds no player is drawn out along its path, softly at its edges."""

from __future__ import annotations

import numpy as np
import skia
from numpy.typing import NDArray

from generation.engines.animatic.sheet import Sheet
from storyboard.motion import Stroke

_ACROSS, _DOWN = 48, 27
"""Cells of the mesh the picture is stretched on."""
_FEATHER = 1.6
"""Times the way gone over which the picture around a region gives way; from 1 on nothing folds over."""
_SHORTEST = 0.04
"""The least of that, in parts of the frame's height."""


class Brush:
    """Moves parts of a finished picture, frame by frame."""

    def __init__(self, strokes: tuple[Stroke, ...], frames: int, width: int, height: int) -> None:
        self._strokes = strokes
        self._frames = frames
        across, down = np.meshgrid(np.linspace(0, 1, _ACROSS + 1), np.linspace(0, 1, _DOWN + 1))
        self._mesh = np.stack([across.ravel(), down.ravel()], axis=1)
        self._size = np.asarray([width, height], dtype=np.float64)
        self._indices = [n for row in range(_DOWN) for column in range(_ACROSS) for n in _cell(row, column)]

    def draw(self, sheet: Sheet, frame: int) -> None:
        """Stretches what is on the sheet as the strokes say for this frame."""
        part = frame / max(1, self._frames - 1)
        shift = np.zeros_like(self._mesh)
        for stroke in self._strokes:
            way = np.asarray(stroke.moved(part))
            if np.any(way):
                shift += self._pull(stroke, way) * way
        if not np.any(shift):
            return
        picture = skia.Image.fromarray(sheet.pixels.copy(), colorType=skia.kRGBA_8888_ColorType)
        sampling = skia.SamplingOptions(skia.FilterMode.kLinear)
        paint = skia.Paint(Shader=picture.makeShader(skia.TileMode.kClamp, skia.TileMode.kClamp, sampling))
        vertices = skia.Vertices(
            skia.Vertices.kTriangles_VertexMode,
            [skia.Point(*spot) for spot in (self._mesh * self._size).tolist()],
            [skia.Point(*spot) for spot in ((self._mesh - shift) * self._size).tolist()],
            [skia.ColorWHITE] * len(self._mesh),
            self._indices,
        )
        sheet.canvas.drawVertices(vertices, paint, skia.BlendMode.kModulate)

    def _pull(self, stroke: Stroke, way: NDArray[np.float64]) -> NDArray[np.float64]:
        """How strongly each point of the mesh follows, (points, 1): wholly in the region where it is now, and less
        and less outside."""
        tall = self._size / self._size[1]  # distances in parts of the frame's height
        corners = (np.asarray(stroke.region) + way) * tall
        points = self._mesh * tall
        distance = np.full(len(points), np.inf)
        for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
            along = end - start
            share = np.clip((points - start) @ along / max(float(along @ along), 1e-12), 0.0, 1.0)
            distance = np.minimum(distance, np.linalg.norm(points - start - share[:, None] * along, axis=1))
        within = np.asarray([stroke.holds(x, y) for x, y in (self._mesh - way).tolist()])
        feather = max(_SHORTEST, _FEATHER * float(np.linalg.norm(way * tall)))
        pull = np.where(within, 1.0, np.clip(1.0 - distance / feather, 0.0, 1.0))
        return np.asarray((pull * pull * (3 - 2 * pull))[:, None])


def _cell(row: int, column: int) -> tuple[int, ...]:
    """The corners of a cell's two triangles, as numbers of mesh points."""
    first = row * (_ACROSS + 1) + column
    below = first + _ACROSS + 1
    return first, first + 1, below, first + 1, below + 1, below
