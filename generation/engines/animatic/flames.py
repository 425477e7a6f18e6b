"""The dark of a place whose lamps are out: what is seen in it by flames that burn and by light from outside."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import skia

from generation.engines.animatic.figures import skeleton
from generation.engines.animatic.scenery.brush import solid
from generation.stage import Colour, Prop, Stage, View
from generation.staging.measures import chest_of
from generation.staging.palette import mix
from generation.staging.things import FLAMES


def lit_by_flames(
    stage: Stage,
    things: Sequence[Prop],
    toned: Callable[[Colour], Colour],
    dark: Colour,
    view: View,
    frame: int,
) -> skia.Paint:
    """What to lay over a picture in the dark; what burns keeps a circle of light round it, and faces are seen.

    `dark` is what is left of the picture where no light falls, `toned` makes a colour one of the style.
    """
    dark = toned(dark)
    paint = skia.Paint(Color=solid(dark), BlendMode=skia.BlendMode.kModulate)
    flames: list[tuple[float, ...]] = [prop.position.at(frame) for prop in things if prop.name in FLAMES]
    flames += [chest_of(actor, frame) for actor in stage.actors if FLAMES & set(actor.now(frame).holds)]
    lights = [(place, 1.3, (1.0, 0.96, 0.86), mix(dark, (1.0, 0.86, 0.62), 0.45)) for place in flames[:1]]
    for actor in stage.actors:  # whatever falls in from outside finds the faces
        head = skeleton(actor, frame, stage)["head"]
        lights.append((head, 0.75, mix(dark, (0.94, 0.97, 1.0), 0.82), mix(dark, (0.94, 0.97, 1.0), 0.45)))
    shader = skia.Shaders.Color(solid(dark))
    for place, metres, bright, half in lights:
        x, y, depth = view.project(np.asarray([place], dtype=float))[0]
        if depth > 0.1:
            reach = view.scale(float(depth)) * metres
            stops = [solid(toned(tone)) for tone in (bright, half, dark)]
            glow = skia.GradientShader.MakeRadial(skia.Point(x, y), reach, stops, [0.0, 0.35, 1.0])
            shader = skia.Shaders.Blend(skia.BlendMode.kLighten, shader, glow)
    paint.setShader(shader)
    return paint
