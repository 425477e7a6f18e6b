"""The survey: measures, for every pixel of a frame, how far away it is and whose it is.

It draws what the painter draws, in the painter's order and through the painter's camera, but puts down distances
instead of colours. A pixel belongs to whatever covers at least half of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import skia
from numpy.typing import NDArray

from generation.engines.animatic.figures import draw_actor, draw_prop, skeleton
from generation.engines.animatic.painter import MouthOf, Painter
from generation.engines.animatic.scenery.world import Ground, Layer, Shown
from generation.engines.animatic.sheet import Sheet
from generation.engines.animatic.steps import Step
from generation.stage import Actor, Prop, Stage, View

Grid = NDArray[np.float32]
Cover = NDArray[np.bool_]
_HALF = 128
_NEAR = 0.12
"""Metres from the lens inside which figures have no joints."""
_STEP = 4
"""Pixels between the points where a figure's depth is worked out; between them it is straight."""


@dataclass(frozen=True)
class Surveyed:
    """One frame, measured.

    Attributes:
        nearness: 1 / (depth along the lens in metres), float32 (height, width); 0 where there is only sky.
        owner: uint8 (height, width): 0 for the place and its things, 1 + i for the stage's i-th actor.
    """

    nearness: Grid
    owner: NDArray[np.uint8]


class Survey:
    """Measures the frames of one stage, in any order."""

    def __init__(self, stage: Stage, mouth_of: MouthOf) -> None:
        self.stage = stage
        self._painter = Painter(stage, mouth_of)
        self._mouth_of = mouth_of
        height, width = stage.height, stage.width
        self._coverage = np.zeros((height, width), np.uint8)
        self._surface = skia.Surface(self._coverage, colorType=skia.kAlpha_8_ColorType)
        self._pads = (Sheet(width, height), Sheet(width, height))
        self._kept: tuple[View, list[Shown], Grid] | None = None

    def at(self, frame: int) -> Surveyed:
        """Measure a frame."""
        view = View.of(self.stage, frame)
        steps = [step for step in self._painter.order(view, frame) if step.of is not None]
        still = next((i for i, step in enumerate(steps) if not step.still), len(steps))
        nearness = self._still(view, [step.of for step in steps[:still] if isinstance(step.of, Shown)]).copy()
        owner = np.zeros(nearness.shape, np.uint8)
        for step in steps[still:]:
            self._measure(step, view, frame, nearness, owner)
        return Surveyed(nearness, owner)

    def _still(self, view: View, items: list[Shown]) -> Grid:
        """The ground and what rests behind all that moves; the same from frame to frame while the camera rests."""
        if self._kept is None or self._kept[0] != view or self._kept[1] != items:
            nearness = _of_ground(self._painter.ground, view)
            for item in items:
                self._faces(item, view, nearness, None)
            self._kept = (view, items, nearness)
        return self._kept[2]

    def _measure(self, step: Step, view: View, frame: int, nearness: Grid, owner: NDArray[np.uint8]) -> None:
        match step.of:
            case Actor():
                self._figure(step.of, view, frame, nearness, owner)
            case Prop():
                self._coverage.fill(0)
                draw_prop(
                    self._surface.getCanvas(), _sharp(view, step.depth), step.of, frame, self.stage.light, self.stage
                )
                cover = self._coverage >= _HALF
                nearness[cover], owner[cover] = 1.0 / max(step.depth, _NEAR), 0
            case Shown() if step.still:
                self._faces(step.of, view, nearness, owner)
            case Shown():
                cover = self._moving(step, view, frame)
                nearness[cover], owner[cover] = 1.0 / max(step.depth, _NEAR), 0

    def _faces(self, item: Shown, view: View, nearness: Grid, owner: NDArray[np.uint8] | None) -> None:
        """The flat pictures of an item; on a plane in perspective, 1 / depth is straight across the picture."""
        whole = (0.0, 0.0, float(view.width), float(view.height))
        # What lies underfoot runs on behind the lens, where it has no extent in the picture.
        left, top, right, bottom = item.extent(view) if item.layer is Layer.STANDING else whole
        x0, y0 = max(0, int(left) - 1), max(0, int(top) - 1)
        x1, y1 = min(view.width, int(right) + 2), min(view.height, int(bottom) + 2)
        if x0 >= x1 or y0 >= y1:
            return
        canvas = self._surface.getCanvas()
        for picture, matrix, middle in item.flats(view):
            rows = _nearness_of(matrix, middle)
            if rows is None:
                continue
            self._coverage[y0:y1, x0:x1] = 0
            canvas.save()
            canvas.clipRect(skia.Rect.MakeLTRB(x0, y0, x1, y1))
            canvas.concat(skia.Matrix.MakeAll(*matrix))
            canvas.drawPicture(picture)
            canvas.restore()
            cover = self._coverage[y0:y1, x0:x1] >= _HALF
            if not cover.any():
                continue
            x, y = np.arange(x0, x1) + 0.5, np.arange(y0, y1) + 0.5
            plane = (rows[0] * x)[None, :] + (rows[1] * y + rows[2])[:, None]
            cover &= plane > 0.0
            np.copyto(nearness[y0:y1, x0:x1], plane, where=cover, casting="same_kind")
            if owner is not None:
                owner[y0:y1, x0:x1][cover] = 0

    def _moving(self, step: Step, view: View, frame: int) -> Cover:
        """What an animation hides of the ground behind it: what is the same on black and on white."""
        dark, bright = self._pads
        dark.pixels[:], bright.pixels[:] = (0, 0, 0, 255), 255
        step.draw(dark, view, frame)
        step.draw(bright, view, frame)
        through = bright.pixels[:, :, :3].astype(np.int16) - dark.pixels[:, :, :3]
        hides: Cover = through.max(axis=2) < _HALF
        return hides

    def _figure(self, actor: Actor, view: View, frame: int, nearness: Grid, owner: NDArray[np.uint8]) -> None:
        """A figure with what it holds is its own; the seat and table it was given belong to the place."""
        stage = self.stage
        joints = _joints(actor, view, frame, stage)
        if len(joints) == 0:
            return
        place = stage.actors.index(actor) + 1 if actor in stage.actors else 0  # an extra belongs to the place
        sharp = _sharp(view, float(np.median(joints[:, 2])))
        mouth, openings = self._mouth_of(actor.character.id, frame), self._painter.openings(actor, frame)
        for pad, alone in zip(self._pads, (True, False), strict=True):
            pad.clear()
            draw_actor(pad.canvas, sharp, actor, frame, stage.light, mouth, stage, openings=openings, alone=alone)
        own, whole = (pad.pixels for pad in self._pads)
        same = own.view(np.uint32)[:, :, 0] == whole.view(np.uint32)[:, :, 0]
        cover = (own[:, :, 3] >= _HALF) & (same | (own[:, :, 3] < 255))
        given = (whole[:, :, 3] >= _HALF) & ~cover
        nearness[given], owner[given] = 1.0 / float(np.median(joints[:, 2])), 0
        rows, columns = np.flatnonzero(cover.any(axis=1)), np.flatnonzero(cover.any(axis=0))
        if rows.size == 0:
            return
        box = (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1))
        np.copyto(nearness[box], _relief(joints, box), where=cover[box])
        owner[cover] = place


def _sharp(view: View, depth: float) -> View:
    """The same view, focused at a depth."""
    return replace(view, focus=max(depth, 0.05))


def _nearness_of(matrix: list[float], middle: float) -> NDArray[np.float64] | None:
    """The three factors of x, y and 1 that give a face's 1 / depth; None if it is seen edge on.

    A face's matrix takes its own coordinates to (x, y, 1) times depth, so the last row of its inverse takes (x, y, 1)
    to 1 / depth. One that faces the lens was divided by its depth, which is the same all over it.
    """
    lens = np.asarray(matrix, dtype=float).reshape(3, 3)
    if lens[2, 0] == 0.0 and lens[2, 1] == 0.0:
        return np.asarray((0.0, 0.0, 1.0 / middle)) if middle > 1e-3 else None
    if abs(np.linalg.det(lens)) < 1e-9:
        return None
    factors: NDArray[np.float64] = np.linalg.inv(lens)[2]
    return factors


def _of_ground(ground: Ground | None, view: View) -> Grid:
    """The nearness of an endless plane below an empty sky."""
    if ground is None:
        return np.zeros((view.height, view.width), np.float32)
    above = max(0.05, view.position[1] - ground.level)
    x = (np.arange(view.width) + 0.5 - view.width / 2) / view.focal
    y = (np.arange(view.height) + 0.5 - view.height / 2) / view.focal
    down = (y * view.up[1])[:, None] - (x * view.right[1])[None, :] - view.forward[1]
    return (np.maximum(down, 0.0) / above).astype(np.float32)


def _joints(actor: Actor, view: View, frame: int, stage: Stage) -> NDArray[np.float64]:
    """The joints of an actor that lie before the lens: x and y in pixels, depth in metres."""
    points = np.asarray(list(skeleton(actor, frame, stage).values()), dtype=float)
    seen = view.project(points)
    return seen[seen[:, 2] > _NEAR]


def _relief(joints: NDArray[np.float64], box: tuple[slice, slice]) -> Grid:
    """The nearness of a figure within a box: each joint's own, and between joints the nearer one counts more."""
    rows = np.arange(box[0].start, box[0].stop + _STEP, _STEP, dtype=float)
    columns = np.arange(box[1].start, box[1].stop + _STEP, _STEP, dtype=float)
    away = (rows[:, None, None] - joints[:, 1]) ** 2 + (columns[None, :, None] - joints[:, 0]) ** 2
    weights = 1.0 / (away + 16.0) ** 2
    coarse = (weights / joints[:, 2]).sum(axis=2) / weights.sum(axis=2)
    high, wide = box[0].stop - box[0].start, box[1].stop - box[1].start
    tall = _between(coarse, high)
    return _between(tall.T, wide).T.astype(np.float32)


def _between(coarse: NDArray[np.float64], count: int) -> NDArray[np.float64]:
    """Rows every `_STEP` made into `count` rows, straight between them."""
    at = np.arange(count) / _STEP
    low = at.astype(int)
    part = (at - low)[:, None]
    fine: NDArray[np.float64] = coarse[low] * (1 - part) + coarse[low + 1] * part
    return fine
