"""The motion pass: where points of the stage go in the picture, and the camera that sees them so.

Points are the joints of every actor, the tops and feet of things, and a grid of points on whatever stands still, taken
from the first frame. All are known in 3-D, so a track goes on while its point is hidden or out of the picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generation.engines.animatic.figures import skeleton
from generation.engines.animatic.passes.survey import Survey, Surveyed
from generation.stage import Point, Stage, View

COLUMNS, ROWS = 16, 9
_SAME = 0.06
"""How much nearer than a point, as a share, a pixel may be and still show that point."""


@dataclass(frozen=True)
class Motion:
    """The tracks of one shot.

    Attributes:
        names: of each point: "mia/hand_r", "prop 0 boat/top", or "set/17".
        tracks: float32 (points, frames, 2): x and y in pixels, y down; they may lie outside the picture.
        depths: float32 (points, frames): metres along the lens; 0 or less is behind it.
        visible: bool (points, frames): the point is in the picture with nothing before it.
        camera: float64 (frames, 13): position, right, up and forward (three numbers each), and the focal length
            in pixels; metres, y up, x to the right and z away from the audience.
    """

    names: tuple[str, ...]
    tracks: NDArray[np.float32]
    depths: NDArray[np.float32]
    visible: NDArray[np.bool_]
    camera: NDArray[np.float64]


class Tracker:
    """Follows the points of one stage; tell it every frame in order, then ask for what it found."""

    def __init__(self, survey: Survey) -> None:
        self._stage = survey.stage
        first = survey.at(0)
        self._grid = _grid(self._stage, first)
        self._names: tuple[str, ...] = ()
        self._seen: list[NDArray[np.float64]] = []
        self._shown: list[NDArray[np.bool_]] = []
        self._camera: list[list[float]] = []

    def take(self, frame: int, measured: Surveyed) -> None:
        """Note where everything is on a frame."""
        view = View.of(self._stage, frame)
        points = list(_points(self._stage, frame, self._grid))
        self._names = tuple(name for name, _, _ in points)
        seen = view.project(np.asarray([point for _, point, _ in points], dtype=float).reshape(-1, 3))
        owners = np.asarray([owner for _, _, owner in points], dtype=int)
        self._seen.append(seen)
        self._shown.append(_shown(seen, owners, view, measured))
        self._camera.append([*view.position, *view.right, *view.up, *view.forward, view.focal])

    def found(self) -> Motion:
        """All that was noted."""
        seen = np.stack(self._seen, axis=1)
        return Motion(
            self._names,
            seen[:, :, :2].astype(np.float32),
            seen[:, :, 2].astype(np.float32),
            np.stack(self._shown, axis=1),
            np.asarray(self._camera),
        )


def _points(stage: Stage, frame: int, grid: list[Point]) -> Iterator[tuple[str, Point, int]]:
    """Every point on a frame: its name, where it is, and whose it is."""
    for index, actor in enumerate(stage.actors):
        for joint, point in skeleton(actor, frame, stage).items():
            yield f"{actor.character.id}/{joint}", point, index + 1
    for index, prop in enumerate(stage.props):
        x, y, z = prop.position.at(frame)
        yield f"prop {index} {prop.name}/top", (x, y + prop.size, z), 0
        yield f"prop {index} {prop.name}/foot", (x, y, z), 0
    for index, point in enumerate(grid):
        yield f"set/{index}", point, 0


def _grid(stage: Stage, first: Surveyed) -> list[Point]:
    """Points of the place, evenly over the first frame; where an actor or the sky is, there is none."""
    view = View.of(stage, 0)
    eye, right, up, forward = (np.asarray(v) for v in (view.position, view.right, view.up, view.forward))
    points: list[Point] = []
    for row in range(ROWS):
        for column in range(COLUMNS):
            x, y = (column + 0.5) * view.width / COLUMNS, (row + 0.5) * view.height / ROWS
            nearness = float(first.nearness[int(y), int(x)])
            if first.owner[int(y), int(x)] or nearness < 1e-4:
                continue
            across, rise = (x - view.width / 2) / view.focal, (view.height / 2 - y) / view.focal
            spot = eye + (forward + across * right + rise * up) / nearness
            points.append((float(spot[0]), float(spot[1]), float(spot[2])))
    return points


def _shown(seen: NDArray[np.float64], owners: NDArray[np.int_], view: View, measured: Surveyed) -> NDArray[np.bool_]:
    """Which points are in the picture, on a pixel of their own: an actor's on the actor, others on what is as far."""
    x, y, depth = seen[:, 0], seen[:, 1], seen[:, 2]
    inside = (depth > 0.05) & (x >= 0) & (x < view.width) & (y >= 0) & (y < view.height)
    column = np.where(inside, x, 0).astype(int)
    row = np.where(inside, y, 0).astype(int)
    mine = measured.owner[row, column] == owners
    near = measured.nearness[row, column] * np.maximum(depth, 0.05)
    shown: NDArray[np.bool_] = inside & mine & ((owners > 0) | (near < 1.0 + _SAME))
    return shown
