"""The world of a shot: flat pictures set up in 3-D, each drawn once and then projected by the camera.

A plane in perspective is a 3 x 3 homography, so a wall, a floor, a box or a tree costs one matrix and one
playback of a recorded picture per frame, and every camera move has true parallax.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum

import numpy as np
import skia
from numpy.typing import NDArray

from generation.engines.animatic.scenery.brush import Brush
from generation.engines.animatic.styles.layers import FALLS
from generation.stage import Colour, Point, View

Spot = tuple[float, float]
Animation = Callable[[skia.Canvas, View, int], None]


class Layer(IntEnum):
    """What is drawn before what; within STANDING, the far before the near, actors among them.

    OUTSIDE is what a room's windows show: drawn before its floor and walls.
    """

    OUTSIDE = 0
    GROUND = 1
    WALL = 2
    STANDING = 3


@dataclass
class Face:
    """A flat picture in the world: `origin` plus x times `across` plus y times `along`, in metres."""

    origin: Point
    across: Point
    along: Point
    brush: Brush
    one_sided: bool = False
    mirrored: bool = False


@dataclass
class Item:
    """Something that is drawn as one: its faces, far to near, or an animation.

    Attributes:
        anchor: the point whose depth decides what is drawn before it.
        layer: what is drawn before what.
        faces: its flat pictures.
        moves: draws what changes by the frame; called after the faces.
        stays: whether it stands there whatever it hides, since somebody hides behind it.
        under: whether all else of its layer lies on it, as on a floor.
    """

    anchor: Point
    layer: Layer = Layer.STANDING
    faces: list[Face] = field(default_factory=list)
    moves: Animation | None = None
    stays: bool = False
    under: bool = False


@dataclass(frozen=True)
class Ground:
    """The endless plane a place stands on, or the sea around it.

    Attributes:
        level: metres above the marks. near, far: its own colours at the feet and at the horizon.
        water: moves, and mirrors the sky.
    """

    level: float
    near: Colour
    far: Colour
    water: bool = False
    lit: float = 0.75


class Shown:
    """An item of a world that is ready to be drawn."""

    def __init__(self, world: World, index: int, item: Item, first: int) -> None:
        self.layer = item.layer
        self.moves = item.moves
        self.stays = item.stays
        self.under = item.under
        self._world = world
        self._index = index
        self._faces = range(first, first + len(item.faces))

    @property
    def has_faces(self) -> bool:
        return len(self._faces) > 0

    def depth(self, view: View) -> float:
        """Metres along the lens to the anchor."""
        return float(self._world.projected(view).depths[self._index])

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draws the faces that are seen, far to near."""
        seen = self._world.projected(view)
        faces = [face for face in self._faces if seen.shown[face]]
        if len(faces) > 1:
            faces.sort(key=lambda face: -seen.face_depths[face])
        if self.layer is Layer.STANDING and self._world.drop:
            least = (0.05 * view.height) ** 2  # what is smaller casts nothing that could be seen
            sides = seen.boxes[faces, 2:] - seen.boxes[faces, :2]
            large = (sides[:, 0] * sides[:, 1] > least).tolist() if faces else []
            self._throw(canvas, view, [(f, seen.matrices[f]) for f, big in zip(faces, large, strict=True) if big])
        for face in faces:
            canvas.save()
            canvas.concat(skia.Matrix.MakeAll(*seen.matrices[face]))
            canvas.drawPicture(self._world.pictures[face])
            canvas.restore()

    def flats(self, view: View) -> list[tuple[skia.Picture, list[float], float]]:
        """The faces that are seen, far to near: each picture, its matrix as it is drawn, and its middle's depth."""
        seen = self._world.projected(view)
        faces = sorted((face for face in self._faces if seen.shown[face]), key=lambda face: -seen.face_depths[face])
        return [(self._world.pictures[face], seen.matrices[face], seen.face_depths[face]) for face in faces]

    def _throw(self, canvas: skia.Canvas, view: View, faces: list[tuple[int, list[float]]]) -> None:
        """The shadow that a layer of cut paper drops on what is behind it."""
        shade = skia.Paint(AntiAlias=False, Color=skia.Color(0, 0, 0, round(255 * self._world.drop)))
        canvas.save()
        canvas.translate(FALLS[0] * view.height, FALLS[1] * view.height)
        for face, matrix in faces:
            path = self._world.silhouettes[face]
            if path is not None:
                canvas.save()
                canvas.concat(skia.Matrix.MakeAll(*matrix))
                canvas.drawPath(path, shade)
                canvas.restore()
        canvas.restore()

    def extent(self, view: View) -> tuple[float, float, float, float]:
        """Left, top, right and bottom in pixels of what is seen of the item; all 0 if nothing is."""
        boxes = self._world.projected(view)
        faces = [face for face in self._faces if boxes.shown[face]]
        if not faces:
            return (0.0, 0.0, 0.0, 0.0)
        part = boxes.boxes[faces]
        left, top = part[:, :2].min(axis=0)
        right, bottom = part[:, 2:].max(axis=0)
        return (float(left), float(top), float(right), float(bottom))


@dataclass(frozen=True)
class Projection:
    """All faces of a world as one view sees them."""

    matrices: list[list[float]]
    shown: list[bool]
    face_depths: list[float]
    depths: NDArray[np.float64]
    boxes: NDArray[np.float64]


class World:
    """All of a place: its ground, and its items. Made once per shot by the scenery.

    `open` says whether any sky is seen; `windows` are the corners of what it is seen through, if that is all;
    `drop` is how dark a shadow each thing throws on what is behind it.
    """

    def __init__(self) -> None:
        self.items: list[Shown] = []
        self.ground: Ground | None = None
        self.open = True
        self.windows: list[list[Point]] = []
        self._opening: tuple[View, skia.Path | None] | None = None
        self.drop = 0.0
        self.pictures: list[skia.Picture] = []
        self.silhouettes: list[skia.Path | None] = []
        self._anchors: list[Point] = []
        self._faces: list[tuple[Face, tuple[float, float, float, float]]] = []
        self._arrays: _Arrays | None = None
        self._last: tuple[View, Projection] | None = None

    def add(self, item: Item) -> None:
        """Takes an item in; its pictures are recorded now, and it cannot change any more."""
        self.items.append(Shown(self, len(self._anchors), item, len(self._faces)))
        self._anchors.append(item.anchor)
        for face in item.faces:
            picture, bounds = face.brush.done()
            self.pictures.append(picture)
            self.silhouettes.append(face.brush.silhouette.path() if face.brush.silhouette else None)
            self._faces.append((face, bounds))
        self._arrays = self._last = None

    def mirror(self) -> None:
        """Turns all that is built so far left for right; what is added later is not turned."""
        for face, _ in self._faces:
            face.origin, face.across, face.along = (_flipped(part) for part in (face.origin, face.across, face.along))
            face.mirrored = not face.mirrored
        self.windows = [[_flipped(corner) for corner in window] for window in self.windows]
        self._anchors = [_flipped(anchor) for anchor in self._anchors]
        for item in self.items:
            item.moves = None if item.moves is None else _turned_round(item.moves)
        self._arrays = self._last = None

    def opening(self, view: View) -> skia.Path | None:
        """The parts of the picture in which what is outside can be seen, as rectangles; None if there are none."""
        if self._opening is None or self._opening[0] is not view:
            self._opening = (view, self._find_opening(view))
        return self._opening[1]

    def _find_opening(self, view: View) -> skia.Path | None:
        seen = view.project(np.asarray(self.windows).reshape(-1, 3)).reshape(-1, 4, 3)
        hidden = seen[:, :, 2] < 0.05
        if (hidden.any(axis=1) & ~hidden.all(axis=1)).any():
            return skia.Path.Rect(skia.Rect(0, 0, view.width, view.height))
        panes = seen[~hidden.any(axis=1), :, :2]
        lows = np.maximum(np.floor(panes.min(axis=1)) - 2, 0) if len(panes) else np.empty((0, 2))
        highs = np.minimum(np.ceil(panes.max(axis=1)) + 2, (view.width, view.height)) if len(panes) else lows
        rects = [(*low, *high) for low, high in zip(lows.tolist(), highs.tolist(), strict=True)]
        builder = skia.PathBuilder()
        for left, top, right, bottom in rects:
            if right > left and bottom > top:
                builder.addRect(skia.Rect(left, top, right, bottom))
        path = builder.detach()
        return None if path.isEmpty() else path

    def projected(self, view: View) -> Projection:
        """Every face and anchor in one view; worked out once per view."""
        if self._last is None or self._last[0] is not view:
            if self._arrays is None:
                self._arrays = _Arrays(self._faces, self._anchors)
            self._last = (view, self._arrays.project(view))
        return self._last[1]


def _flipped(point: Point) -> Point:
    return (-point[0], point[1], point[2])


def _turned_round(draw: Animation) -> Animation:
    """An animation of a mirrored place: what a mirrored camera sees of the place as it was built."""

    def mirrored(canvas: skia.Canvas, view: View, frame: int) -> None:
        flipped = replace(
            view,
            position=_flipped(view.position),
            right=_flipped(view.right),
            up=_flipped(view.up),
            forward=_flipped(view.forward),
        )
        draw(canvas, flipped, frame)

    return mirrored


class _Arrays:
    """The geometry of a world's faces as arrays, so that a view projects them all at once."""

    def __init__(
        self, faces: Sequence[tuple[Face, tuple[float, float, float, float]]], anchors: Sequence[Point]
    ) -> None:
        planes, corners = [], []
        for face, (x0, y0, x1, y1) in faces:
            planes.append(np.stack([face.across, face.along, face.origin], axis=1))
            corners.append([[x0, x1, x1, x0], [y0, y0, y1, y1], [1, 1, 1, 1]])
        self._planes = np.asarray(planes, dtype=float).reshape(-1, 3, 3)
        self._corners = np.asarray(corners, dtype=float).reshape(-1, 3, 4)
        self._normals = np.cross(self._planes[:, :, 0], self._planes[:, :, 1])
        self._normals[[face.mirrored for face, _ in faces]] *= -1.0
        self._middles = (self._planes @ self._corners.mean(axis=2, keepdims=True))[:, :, 0]
        self._sided = np.asarray([face.one_sided for face, _ in faces], dtype=bool)
        self._anchors = np.asarray(anchors, dtype=float).reshape(-1, 3)

    def project(self, view: View) -> Projection:
        eye, forward = np.asarray(view.position), np.asarray(view.forward)
        planes = self._planes.copy()
        planes[:, :, 2] -= eye
        matrices = lens_of(view) @ planes
        seen = matrices @ self._corners
        w = seen[:, 2]
        near = w < 0.05
        safe = np.maximum(w, 0.05)
        x, y = seen[:, 0] / safe, seen[:, 1] / safe
        hidden = near.all(axis=1)
        crossing = near.any(axis=1)
        left, right, top, bottom = x.min(axis=1), x.max(axis=1), y.min(axis=1), y.max(axis=1)
        outside = (right < 0) | (left > view.width) | (bottom < 0) | (top > view.height)
        hidden |= outside & ~crossing
        hidden |= self._sided & (np.einsum("ij,ij->i", self._normals, eye - self._middles) >= 0)
        flat = np.abs(matrices[:, 2, :2]).max(axis=1, initial=0.0) < 1e-6 * np.abs(matrices[:, 2, 2])
        matrices[flat, 2, :2] = 0.0
        matrices /= np.where(flat, matrices[:, 2, 2], 1.0)[:, None, None]
        boxes = np.stack([left, top, right, bottom], axis=1)
        boxes = np.clip(boxes, 0, [view.width, view.height, view.width, view.height])
        return Projection(
            matrices.reshape(-1, 9).tolist(),
            (~hidden).tolist(),
            ((self._middles - eye) @ forward).tolist(),
            (self._anchors - eye) @ forward,
            boxes,
        )


def lens_of(view: View) -> NDArray[np.float64]:
    """The 3 x 3 matrix from a point relative to the camera to homogeneous pixels."""
    right, up, forward = (np.asarray(v) for v in (view.right, view.up, view.forward))
    return np.stack(
        [
            view.focal * right + view.width / 2 * forward,
            -view.focal * up + view.height / 2 * forward,
            forward,
        ]
    )
