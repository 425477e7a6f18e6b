"""Clothes on the trunk: the garment's silhouette, what hangs below the hips, and what shows in front."""

from __future__ import annotations

from generation.engines.animatic.figures.colours import Tones, times
from generation.engines.animatic.figures.curves import curve, open_curve, polygon
from generation.engines.animatic.figures.dressed import Dressed
from generation.engines.animatic.figures.garments import Bottom
from generation.engines.animatic.figures.solids import Ring
from generation.engines.animatic.figures.space import Flat, Vec, add, cross, dot, length, lerp, mul, sub, unit
from generation.stage import Colour


def trunk(d: Dressed) -> None:
    """The trunk and everything that hangs from it, in the order it is worn."""
    look, brush = d.look, d.brush
    if not d.skirted:
        if d.skirt:
            hanging(d, d.bottom, 0.24 if look.bottom is Bottom.SKIRT else 0.43, 1.4, 1.02)
        else:
            pelvis(d)
        rings = d.sections(look.top.loose)
        drop = max(look.top.hem - 0.03, 0.0) * d.h
        low = rings[0]
        rings[0] = (add(low[0], mul(d.body.pelvis.up, -drop * 0.6)), low[1], low[2])
        path = brush.tube(rings, d.top, outline=d.line, round_ends=(0.0, 0.3))
    else:
        if d.skirt and not look.top.one_piece:
            hanging(d, d.bottom, 0.24 if look.bottom is Bottom.SKIRT else 0.43, 1.4, 1.02)
        below = tail_rings(d, look.top.hem, look.top.flare, look.top.loose)
        rings = d.sections(look.top.loose)
        way = unit(sub(below[-1][0], below[0][0]), (0.0, -1.0, 0.0))
        if d.upright(way):
            path = brush.tube([*below[::-1], *rings[2:]], d.top, outline=d.line, round_ends=(0.06, 0.3))
        else:
            brush.tube([rings[2], *below], d.top, outline=d.line, round_ends=(0.1, 0.08))
            path = brush.tube(rings, d.top, round_ends=(0.25, 0.3))
        if path is not None and brush.detail > 10:
            folds(d, rings[2], below, d.top)
    if path is not None and brush.detail > 9 and d.frontal > 0.0:
        turned = d.frontal < 0.93 or look.top.name == "overalls"  # what is in front would stand out past the far side
        if turned:
            brush.keep_inside(path)
        details(d)
        brush.let_go()


def pelvis(d: Dressed) -> None:
    """The seat of the trousers."""
    rings = d.sections(1.0)[:3]
    material = d.skin if d.look.bottom is Bottom.BARE else d.bottom
    d.brush.tube(rings, material, outline=d.line, round_ends=(0.35, 0.0))


def tail_rings(d: Dressed, hem: float, flare: float, loose: float) -> list[Ring]:
    """Cross-sections from the hips to a hem so far below them: it hangs around the legs and follows them."""
    look, j, h, body = d.look, d.j, d.h, d.body
    thigh, shin = look.bones.thigh, look.bones.shin
    legs: list[Vec] = []
    for name in ("r", "l"):
        if hem <= thigh:
            legs.append(lerp(j[f"hip_{name}"], j[f"knee_{name}"], hem / thigh))
        else:
            legs.append(lerp(j[f"knee_{name}"], j[f"ankle_{name}"], min((hem - thigh) / shin, 1.0)))
    if d.raised("r"):
        legs[0] = add(legs[1], mul(body.pelvis.right, 2 * look.bones.hip * h))
    elif d.raised("l"):
        legs[1] = add(legs[0], mul(body.pelvis.right, -2 * look.bones.hip * h))
    hips = d.sections(loose)[1]
    centre = add(lerp(legs[0], legs[1], 0.5), mul(body.drift, -0.025 * hem / 0.25))
    axis = unit(sub(centre, hips[0]), (0.0, -1.0, 0.0))
    right = unit(sub(body.pelvis.right, mul(axis, dot(body.pelvis.right, axis))), body.pelvis.right)
    forward = cross(right, axis)
    apart = sub(legs[0], legs[1])
    girth = max(look.girth, 0.9)
    wide = max(0.081 * flare * loose * girth * h, abs(dot(apart, right)) / 2 + 0.05 * h)
    deep = max(0.060 * flare * loose * girth * h, abs(dot(apart, forward)) / 2 + 0.045 * h)
    middle = lerp(hips[0], centre, 0.5)
    half: Ring = (
        middle,
        mul(right, length(hips[1]) * 0.52 + wide * 0.5),
        mul(forward, length(hips[2]) * 0.52 + deep * 0.5),
    )
    return [hips, half, (centre, mul(right, wide), mul(forward, deep))]


def hanging(d: Dressed, material: Tones, hem: float, flare: float, loose: float) -> None:
    """A skirt."""
    rings = tail_rings(d, hem, flare, loose)
    path = d.brush.tube([d.sections(loose)[2], *rings], material, outline=d.line, round_ends=(0.0, 0.06))
    if path is not None and d.brush.detail > 10:
        folds(d, rings[0], rings, material, closed=True)


def folds(d: Dressed, high: Ring, below: list[Ring], material: Tones, *, closed: bool = False) -> None:
    """The front edge of a coat, and a fold or two."""
    brush = d.brush
    width = max(d.line * 0.8, 0.7)
    end = below[-1]
    for across, out in ((0.05, 1.0), (0.6, 0.8), (-0.65, 0.75), (0.5, -0.85), (-0.4, -0.9)):
        normal = unit(add(mul(end[1], across), mul(end[2], out)))
        if brush.seen(normal, end[0]) < 0.15:
            continue
        line = [
            brush.flat(add(c, add(mul(u, across * k), mul(v, out * k))))
            for (c, u, v), k in ((high, 0.9), (below[1], 0.96), (end, 0.97))
        ]
        if across == 0.05 and d.look.top.front and not closed:
            brush.stroke(open_curve(line), material.line, width)
        else:
            brush.stroke(open_curve(line[1:]), material.shade, width * 1.2)


def details(d: Dressed) -> None:
    """Collar, lapels, buttons: what the front of a garment shows."""
    if d.frontal < 0.0:
        return
    brush, look = d.brush, d.look
    top = look.top

    def flat(x: float, y: float) -> Flat:
        return brush.flat(d.front(x, y))

    deep = brush.tones(times(look.top_colour, (0.72, 0.72, 0.76)))
    if top.name == "overalls":
        brush.fill(polygon([flat(-1.4, 0.12), flat(1.4, 0.12), flat(1.4, -0.09), flat(-1.4, -0.09)]), d.under.lit)
        brush.fill(polygon([flat(-0.55, 0.02), flat(0.55, 0.02), flat(0.6, -0.2), flat(-0.6, -0.2)]), d.top.lit)
        for side in (1.0, -1.0):
            strap = open_curve([flat(side * 0.45, 0.02), flat(side * 0.42, 0.11)])
            brush.stroke(strap, d.top.lit, max(brush.scale * 0.03, 0.9))
    if top.front == "open":
        opening = [flat(-0.12, 0.092), flat(0.12, 0.092), flat(0.26, -0.05), flat(0.30, -0.30), flat(-0.30, -0.30),
                   flat(-0.26, -0.05)]  # fmt: skip
        brush.fill(polygon(opening), d.under.lit)
    if top.collar == "lapels":
        brush.fill(polygon([flat(-0.30, 0.10), flat(0.30, 0.10), flat(0.05, -0.035), flat(-0.05, -0.035)]), d.under.lit)
        _tie(d)
        for side in (1.0, -1.0):
            lapel = [flat(side * 0.26, 0.105), flat(side * 0.54, 0.050), flat(side * 0.42, 0.032), flat(side * 0.50,
            0.018),
                     flat(side * 0.01, -0.080), flat(side * 0.10, 0.02)]  # fmt: skip
            brush.fill(polygon(lapel), deep.lit)
    elif top.collar == "v":
        v = [flat(-0.28, 0.11), flat(0.28, 0.11), flat(0.0, 0.0)]
        brush.fill(polygon(v), d.under.lit if top.front else d.skin.lit)
    elif top.collar == "shirt":
        v = [flat(-0.22, 0.11), flat(0.22, 0.11), flat(0.0, 0.04)]
        brush.fill(polygon(v), d.under.lit if top.weight > 4 else d.skin.shade)
        for side in (1.0, -1.0):
            wing = [flat(side * 0.20, 0.108), flat(side * 0.42, 0.07), flat(side * 0.24, 0.036), flat(0.0, 0.05)]
            brush.fill(polygon(wing), deep.lit)
        _tie(d)
    elif top.collar == "round" and top.weight <= 6 and top.name != "overalls":
        brush.fill(curve([flat(-0.34, 0.115), flat(0.34, 0.115), flat(0.20, 0.06), flat(-0.20, 0.06)]), d.skin.shade)
    if top.front in ("buttons", "double", "zip", "wrap") and brush.detail > 14:
        _closing(d)


def _closing(d: Dressed) -> None:
    """A row of buttons, a zip, or one side wrapped over the other."""
    brush, look = d.brush, d.look
    front = look.top.front
    lean = 0.22 if front in ("double", "wrap") else 0.03
    seam = [brush.flat(d.front(lean, y)) for y in (0.03, -0.08, -0.24)]
    brush.stroke(open_curve(seam), d.top.line, max(d.line * 0.8, 0.7))
    if front in ("buttons", "double"):
        colour = brush.tones(times(look.top_colour, (0.45, 0.42, 0.42))).lit
        for i in range(4):
            for x in (0.0,) if front == "buttons" else (-0.12, 0.34):
                brush.disc(brush.flat(d.front(x, -0.02 - 0.055 * i)), max(brush.scale * d.h * 0.0045, 0.7), colour)


def _tie(d: Dressed) -> None:
    tie: Colour | None = d.look.extra("tie")
    bow = d.look.extra("bowtie")
    brush = d.brush

    def flat(x: float, y: float) -> Flat:
        return brush.flat(d.front(x, y, 1.03))

    if tie:
        shape = [flat(-0.07, 0.09), flat(0.07, 0.09), flat(0.05, 0.068), flat(0.12, -0.05), flat(0.0, -0.085),
                 flat(-0.12, -0.05), flat(-0.05, 0.068)]  # fmt: skip
        brush.fill(polygon(shape), brush.tones(tie).lit)
    elif bow:
        shape = [flat(-0.22, 0.10), flat(-0.03, 0.085), flat(0.03, 0.085), flat(0.22, 0.10), flat(0.22, 0.06),
                 flat(0.03, 0.078), flat(-0.03, 0.078), flat(-0.22, 0.06)]  # fmt: skip
        brush.fill(polygon(shape), brush.tones(bow).lit)
