"""Things: which names are known, and how each is drawn in the place."""

from __future__ import annotations

import skia

from generation.engines.animatic.figures.carrying import canonical
from generation.engines.animatic.figures.paint import NEAR, Brush, rgb
from generation.engines.animatic.figures.solids import block
from generation.engines.animatic.figures.space import facing_frame
from generation.stage import Light, Prop, Stage, View

_KNOWN = frozenset({"box", "crate", "table", "chair"})


def knows_prop(name: str) -> bool:
    """Whether a thing of this name can be drawn as itself."""
    return canonical(name) in _KNOWN


def draw_prop(canvas: skia.Canvas, view: View, prop: Prop, frame: int, light: Light, stage: Stage) -> None:
    """Draw a thing of the place on a frame; one that nobody knows is a plain box of its size."""
    x, y, z = prop.position.at(frame)
    size = prop.size
    brush = Brush(canvas, view, light, (x, y + size / 2, z), size)
    if brush.depth < NEAR:
        return
    base = facing_frame((x, y, z), prop.facing.at(frame)[0])
    block(brush, base, (0, size / 2, 0), (size / 2, size / 2, size / 2), brush.tones(rgb("a07a50")))
