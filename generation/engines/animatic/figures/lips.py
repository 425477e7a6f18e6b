"""The mouth on a face: lips, teeth and tongue, opened by the voice and shaped by the feeling."""

from __future__ import annotations

from collections.abc import Callable

import skia

from generation.engines.animatic.figures.colours import blend, rgb, times
from generation.engines.animatic.figures.curves import curve, open_curve, polygon
from generation.engines.animatic.figures.face import FacePainter
from generation.engines.animatic.figures.mouths import LAUGHING, SHAPES, MouthShape
from generation.engines.animatic.figures.space import Flat
from generation.stage import Feeling
from storyboard.speech import Mouth

TEETH = rgb("f8f4ea")
TONGUE = rgb("c8606a")
THROAT = rgb("4a1a24")

On = Callable[[float, float], Flat]
"""A point of the mouth in the picture: -1 to 1 from corner to corner, and head heights above the middle line."""


def draw_mouth(face: FacePainter, mouth: Mouth, opening: float) -> None:
    """The mouth at a jaw opening of 0 to 1; its shape is the sound's, its corners are the feeling's."""
    brush, mood = face.brush, face.mood
    frontal = face.seen(0.0, 0.0, 1.0, face.point(0.0, -0.3, 0.4))
    if frontal < -0.12 or face.pixels < 12:
        return
    shape = LAUGHING if face.laughing else SHAPES[mouth]
    quiet = not face.laughing and mouth in (Mouth.REST, Mouth.MBP)
    upper, lower = _lips(shape, opening, quiet, mood.part if mouth is Mouth.REST else 0.0)
    wider = (0.22 if quiet else 0.12) * mood.width + (0.16 * mood.smile if quiet and mood.smile > 0.5 else 0)
    w = shape.width * face.shape.mouth * (1 + wider)
    turned = max(0.0, 0.75 - frontal) / 0.75  # in profile half a mouth is seen, and has to speak for the whole
    w *= 1 + 0.20 * turned
    # Corners drawn down around teeth are a snarl: a sad or frightened mouth speaks with them nearly level.
    speaks = 1.1 if face.laughing else 0.6 if mood.smile > 0 else 0.15
    smile = 0.038 * mood.smile * (1.0 if quiet else speaks)
    y = -0.305 - 0.004 * shape.pout
    push = 0.03 * shape.pout
    skew = 0.03 * mood.skew

    near = 1.0 if face.seen(1.0, 0.0, 0.0, face.head.origin) > 0 else -1.0

    def on(u: float, dy: float) -> Flat:
        x = u * w if u * near >= 0 else u * w * (1 - turned)
        corner = u * u
        return face.flat(
            x + skew * 0.5,
            y + smile * (corner * 1.25 - 0.35) + dy + skew * u * 0.5,
            0.405 + push + 0.02 * turned - 2.6 * x * x - 0.02 * corner - 0.62 * turned * max(x * near, 0.0),
        )

    red = 0.45 * face.look.face.lips
    lip = brush.tones(blend(times(face.look.skin, (0.84, 0.55, 0.52)), rgb("b23a48"), red), skin=True).lit
    line = max(face.pixels * 0.017, 0.9)
    if upper + lower < 0.008:
        _shut(face, on, shape, lip, line)
        return
    top = [on(-1, 0), on(-0.55, upper * 0.86), on(0, upper * 0.92), on(0.55, upper * 0.86), on(1, 0)]
    bottom = [on(0.6, -lower * 0.80), on(0, -lower), on(-0.6, -lower * 0.80)]
    inside = curve([*top, *bottom])
    if face.pixels > 30:
        full = 0.024 * (0.6 + 0.7 * face.look.face.lips)
        crest, sag = upper + full * 0.9, -lower * 0.85 - full * 1.1
        outer = [on(-1.1, 0), on(-0.55, crest), on(0, upper + full * 0.6), on(0.55, crest), on(1.1, 0), on(0.6, sag),
                 on(0, -lower - full * 1.5), on(-0.6, sag)]  # fmt: skip
        brush.fill(curve(outer), lip)
    brush.fill(inside, brush.tones(THROAT).lit)
    bares = 1.0 if mood.smile > -0.3 or face.feeling is Feeling.ANGER else 0.4
    teeth = shape.teeth * bares if not quiet else (0.55 if mood.smile > 0.5 else 0.0)
    if face.pixels > 20:
        _within(face, on, inside, upper, lower, shape, teeth, bares)
    if shape.bite and face.pixels > 30:
        brush.stroke(open_curve([on(-0.75, -lower), on(0, -lower * 1.2), on(0.75, -lower)]), lip, line * 1.6)
    brush.stroke(inside, face.crease.shade, line * 0.7)


def _lips(shape: MouthShape, opening: float, quiet: bool, part: float) -> tuple[float, float]:
    """How far the upper lip is raised and the lower one lowered, in head heights."""
    own = (shape.upper + shape.lower) or 1.0
    size = opening * 0.165
    if quiet and opening > 0.02:  # easing out of an open mouth
        upper, lower = 0.25 * size, 0.75 * size
    else:
        upper, lower = shape.upper / own * size, shape.lower / own * size
    return max(upper, 0.020 * part), max(lower, 0.075 * part)


def _shut(face: FacePainter, on: On, shape: MouthShape, lip: int, line: float) -> None:
    if face.pixels > 30:
        full = 0.026 * (0.5 if shape.press else 1.0) * (0.6 + 0.6 * face.look.face.lips)
        body = [on(-0.9, 0), on(-0.35, full * 0.75), on(0, full * 0.5), on(0.35, full * 0.75), on(0.9, 0),
                on(0.4, -full * 1.3), on(-0.4, -full * 1.3)]  # fmt: skip
        face.brush.fill(curve(body), lip)
    middle = [on(-1, 0), on(-0.5, -0.004), on(0, 0.002), on(0.5, -0.004), on(1, 0)]
    face.brush.stroke(open_curve(middle), face.crease.shade, line)


def _within(
    face: FacePainter,
    on: On,
    inside: skia.Path,
    upper: float,
    lower: float,
    shape: MouthShape,
    teeth: float,
    bares: float,
) -> None:
    """Tongue and teeth, as far as the lips leave them free."""
    brush, whole = face.brush, upper + lower
    brush.keep_inside(inside)
    if shape.tongue and whole > 0.02:
        rise = -lower + whole * shape.tongue
        tongue = [on(-0.62, -lower * 1.1), on(-0.45, rise - whole * 0.2), on(0, rise), on(0.45, rise - whole * 0.2),
                  on(0.62, -lower * 1.1), on(0, -lower * 1.4)]  # fmt: skip
        brush.fill(curve(tongue), brush.tones(TONGUE, skin=True).lit)
    white = brush.tones(TEETH, skin=True).lit
    if teeth:
        edge = upper - whole * teeth
        row = [on(-1.1, upper * 1.5), on(1.1, upper * 1.5), on(0.85, edge + whole * 0.06), on(0, edge),
               on(-0.85, edge + whole * 0.06)]  # fmt: skip
        brush.fill(polygon(row), white)
    if shape.under and bares == 1.0:
        edge = -lower + whole * shape.under
        brush.fill(polygon([on(-1.1, -lower * 1.5), on(1.1, -lower * 1.5), on(0.7, edge), on(-0.7, edge)]), white)
    brush.let_go()
