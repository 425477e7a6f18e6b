"""One thing to draw on a frame, and how far from the lens it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import skia

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
    alpha = pad.pixels[:, :, 3] > 0
    rows, columns = np.flatnonzero(alpha.any(axis=1)), np.flatnonzero(alpha.any(axis=0))
    if rows.size == 0:
        return Step(lambda *_: None, False, 0.0)
    bounds = skia.Rect(int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)
    picture = pad.image()
    return Step(lambda sheet, *_: sheet.canvas.drawImageRect(picture, bounds, bounds), False, 0.0)


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
