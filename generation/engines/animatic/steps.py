"""One thing to draw on a frame, and how far from the lens it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import skia
from numpy.typing import NDArray

from generation.engines.animatic.figures.things import plain_name
from generation.engines.animatic.scenery.world import Shown
from generation.engines.animatic.sheet import Sheet
from generation.stage import Actor, Prop, View

Draw = Callable[[Sheet, View, int], None]


@dataclass(frozen=True)
class Step:
    """One thing to draw; `still` ones give the same picture on every frame of a camera that rests.

    `of` is what stands there, if it is a thing of its own: the control passes measure it.
    """

    draw: Draw
    still: bool
    depth: float
    of: Shown | Actor | Prop | None = None


def picture_step(pad: Sheet) -> Step:
    """A still picture that is laid over, as far as it has ink."""
    parts = _inked(pad.pixels[:, :, 3] > 0)
    picture = pad.image()

    def draw(sheet: Sheet, *_: object) -> None:
        for part in parts:
            sheet.canvas.drawImageRect(picture, part, part)

    return Step(draw, False, 0.0)


_BAND, _PIECE = 40, 64
"""Rows and columns of the pieces in which a picture is looked through for ink."""


def _inked(ink: NDArray[np.bool_]) -> list[skia.Rect]:
    """Where a picture has ink, as a few rectangles: what is empty need not be laid over anything."""
    height, width = ink.shape
    parts: list[skia.Rect] = []
    for top in range(0, height, _BAND):
        band = np.asarray(ink[top : top + _BAND].any(axis=0))
        pieces = [bool(band[left : left + _PIECE].any()) for left in range(0, width, _PIECE)] + [False]
        start = None
        for index, full in enumerate(pieces):
            if full and start is None:
                start = index
            elif not full and start is not None:
                right = min(width, index * _PIECE)
                parts.append(skia.Rect(start * _PIECE, top, right, min(height, top + _BAND)))
                start = None
    return parts


def on_canvas(draw: Callable[[skia.Canvas, View, int], None]) -> Draw:
    """What draws on a canvas, as what draws on a sheet."""
    return lambda sheet, view, frame: draw(sheet.canvas, view, frame)


def steps_of(item: Shown, view: View) -> list[Step]:
    """A shown thing as what is still of it and what moves."""
    depth = item.depth(view)
    steps = []
    if item.has_faces:
        steps.append(Step(lambda sheet, v, _: item.draw(sheet.canvas, v), True, depth, item))
    if item.moves is not None:
        steps.append(Step(on_canvas(item.moves), False, depth, item))
    return steps


def rests(prop: Prop) -> bool:
    """Whether a thing gives the same picture on every frame of a camera that rests."""
    still = len(prop.position.keys) == 1 and len(prop.facing.keys) == 1
    return still and plain_name(prop.name) not in _LIVELY


_LIVELY = frozenset(
    "lantern,torch,candle,fire,fireplace,clock,telephone,radio,television,computer,machine,flag,kite,balloon,bird,"
    "boat,grandfather clock,great lens,paper boat,coffee machine".split(",")
)
"""Things that flicker, tick, swing or turn by themselves."""


def depth_of(player: Actor | Prop, view: View, frame: int) -> float:
    """Metres along the lens to an actor or a prop."""
    return depth_along(view, player.position.at(frame))


def depth_along(view: View, point: tuple[float, ...]) -> float:
    """Metres along the lens to a point."""
    return float((np.asarray(point) - np.asarray(view.position)) @ np.asarray(view.forward))
