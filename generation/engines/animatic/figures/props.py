"""Draws things: those that stand in the place, and those in a hand."""

from __future__ import annotations

import math

import skia

from generation.engines.animatic.figures.colours import packed
from generation.engines.animatic.figures.kit import Kit
from generation.engines.animatic.figures.paint import NEAR, Brush
from generation.engines.animatic.figures.space import Frame3, clamp, facing_frame
from generation.engines.animatic.figures.things import THINGS, plain_name, turned
from generation.stage import Light, Prop, Stage, Track, View

HELD_LIFT = 0.3
"""How far what is held keeps its own colour against the light."""

STANDS = 1.3
"""Metres above the ground up to which a thing stands on something."""
AS_IT_IS = Track.still(0.0)
"""The facing of a thing that nobody turned."""


def knows_prop(name: str) -> bool:
    """Whether a thing of this name can be drawn as itself."""
    return plain_name(name) is not None


def draw_prop(canvas: skia.Canvas, view: View, prop: Prop, frame: int, light: Light, stage: Stage) -> None:
    """Draw a thing of the place on a frame, standing on its position; one that nobody knows is a wrapped parcel.

    A facing of pi/2 shows a thing's telling side to the audience: a car from the side, a clock from the front. So
    does a facing that was left as it is by default.
    """
    x, y, z = prop.position.at(frame)
    size = prop.size
    brush = Brush(canvas, view, light, (x, y + size / 2, z), size, stage.style)
    if brush.depth < NEAR:
        return
    radius = view.blur(brush.depth)
    blurred = radius > 1.5
    if blurred:
        sigma = min(radius, 40.0) * 0.5
        room = _around(brush, (x, y + size / 2, z), size, 3 * sigma)
        canvas.saveLayer(room, skia.Paint(ImageFilter=skia.ImageFilters.Blur(sigma, sigma)))
    if y < STANDS:  # what is higher hangs or flies
        _contact(brush, (x, y, z), size)
    name = plain_name(prop.name) or "box"
    thing = THINGS[name]
    yaw = turned(name, None if prop.facing == AS_IT_IS else prop.facing.at(frame)[0])
    stands = facing_frame((x, y, z), yaw)
    if prop.lies:  # on its back, its middle where it would have stood
        stands = stands.turned(-math.pi / 2, 0.0)
        stands = stands.moved(stands.point(0.0, -0.5 * size, 0.0))
    brush.lift = HELD_LIFT if prop.lies else 0.0  # what lies flat would be lost on the table's own colour
    kit = Kit(brush, stands, size, frame / stage.rate)
    thing.draw(kit)
    kit.done()
    if blurred:
        canvas.restore()


def _around(brush: Brush, middle: tuple[float, float, float], size: float, margin: float) -> skia.Rect:
    """Where in the picture a thing can be, with room for its blur."""
    x, y = brush.flat(middle)
    reach = 1.6 * brush.at(middle) * size + margin
    return skia.Rect.MakeLTRB(x - reach, y - reach, x + reach, y + reach)


def draw_held(brush: Brush, name: str, frame: Frame3, size: float, seconds: float) -> None:
    """Draw a thing in a hand: `frame` is at the grip, upright as it is held; `size` scales the usual one.

    Small things are drawn larger than life, as hands are, so that they read in a wide shot.
    """
    thing = THINGS[plain_name(name) or "box"]
    metres = thing.size * size * (1.35 if thing.size < 0.2 else 1.15 if thing.size < 0.4 else 1.0)
    brush.lift = HELD_LIFT
    kit = Kit(brush, frame.moved(frame.point(0.0, -thing.grip * metres, 0.0)), metres, seconds)
    kit.cold = name.startswith("unlit ")
    thing.draw(kit)
    kit.done()
    brush.lift = 0.0


def _contact(brush: Brush, at: tuple[float, float, float], size: float) -> None:
    """The dark under a thing."""
    alpha = 0.26 * (1 - 0.5 * brush.light.darkness) * clamp(1 - brush.depth / (2 * brush.light.visibility))
    r = 0.5 * size
    brush.patch((at[0], at[1] + 0.003, at[2]), (r, 0.0, 0.0), (0.0, 0.0, r * 0.8), packed(brush.light.shadow, alpha))
