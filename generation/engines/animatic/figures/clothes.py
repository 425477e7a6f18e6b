"""Clothes on the trunk: the garment's silhouette, what hangs below the hips, and what shows in front."""

from __future__ import annotations

import math

import skia

from generation.engines.animatic.figures.cloth import Pattern, weave
from generation.engines.animatic.figures.colours import Tones, times
from generation.engines.animatic.figures.curves import curve, open_curve, polygon
from generation.engines.animatic.figures.dressed import Dressed
from generation.engines.animatic.figures.garments import Bottom
from generation.engines.animatic.figures.solids import Ring
from generation.engines.animatic.figures.space import Flat, Vec, add, cross, dot, length, lerp, mul, sub, unit
from generation.stage import Colour

BIBS = frozenset({"overalls", "waders"})
"""What has a bib before the chest, and shows the shirt under it."""


def trunk(d: Dressed) -> None:
    """The trunk and everything that hangs from it, in the order it is worn."""
    look, brush = d.look, d.brush
    pattern = look.pattern("top")
    if not d.skirted:
        if d.skirt:
            _skirt(d)
        else:
            pelvis(d)
        rings = d.sections(look.top.loose)
        drop = max(look.top.hem - 0.03, 0.0) * d.h
        low = rings[0]
        rings[0] = (add(low[0], mul(d.body.pelvis.up, -drop * 0.6)), low[1], low[2])
        path = brush.tube(rings, d.top, outline=d.line, round_ends=(0.0, 0.3))
        weave(brush, rings, pattern, path, d.h)
    else:
        if d.skirt and not look.top.one_piece:
            _skirt(d)
        rings = d.sections(look.top.loose)
        if d.low and look.top.hem > 0.15:
            if look.top.front and not look.top.one_piece and look.top.name != "cloak" and not _kneels(d):
                _open_lap(d, look.top.hem, pattern)
            else:
                lap(d, look.top.hem, look.top.flare, d.top, pattern)
            path = brush.tube(rings[1:], d.top, outline=d.line, round_ends=(0.3, 0.3))
            weave(brush, rings[1:], pattern, path, d.h)
            _in_front(d, path)
            return
        below = tail_rings(d, look.top.hem, look.top.flare, look.top.loose)
        way = unit(sub(below[-1][0], below[0][0]), (0.0, -1.0, 0.0))
        if d.upright(way):
            path = brush.tube([*below[::-1], *rings[2:]], d.top, outline=d.line, round_ends=(0.06, 0.3))
            weave(brush, [*below[::-1], *rings[2:]], pattern, path, d.h)
        else:
            tail = brush.tube([rings[2], *below], d.top, outline=d.line, round_ends=(0.1, 0.08))
            weave(brush, [rings[2], *below], pattern, tail, d.h)
            path = brush.tube(rings, d.top, round_ends=(0.25, 0.3))
            weave(brush, rings, pattern, path, d.h)
        if path is not None and brush.detail > 10:
            folds(d, rings[2], below, d.top)
    _in_front(d, path)


def _in_front(d: Dressed, path: skia.Path | None) -> None:
    """What the front of a garment shows, within its outline."""
    brush, look = d.brush, d.look
    if path is not None and brush.detail > 9 and d.frontal > 0.0:
        turned = d.frontal < 0.93 or look.top.name in BIBS  # what is in front would stand out past the far side
        if turned:
            brush.keep_inside(path)
        details(d)
        brush.let_go()


def _skirt(d: Dressed) -> None:
    hem, flare = _SKIRTS[d.look.bottom]
    hanging(d, d.bottom, hem, flare, 1.02)


_SKIRTS = {Bottom.SKIRT: (0.24, 1.4), Bottom.LONG_SKIRT: (0.43, 1.4), Bottom.TUTU: (0.075, 3.1)}
"""How far each hangs below the hips, and how wide its hem is."""


def pelvis(d: Dressed) -> None:
    """The seat of the trousers."""
    rings = d.sections(1.0)[:3]
    leotard = d.look.bottom is Bottom.BARE and d.look.top.one_piece
    material = d.top if leotard else d.skin if d.look.bottom is Bottom.BARE else d.bottom
    path = d.brush.tube(rings, material, outline=d.line, round_ends=(0.35, 0.0))
    weave(d.brush, rings, d.look.pattern("bottom"), path, d.h)


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
    middle = lerp(legs[0], legs[1], 0.5)
    if body.pelvis.up[1] > 0.8 and not d.low:  # cloth hangs, however high a knee goes
        middle = (middle[0], min(middle[1], hips[0][1] - 0.94 * hem * h), middle[2])
    centre = add(middle, mul(body.drift, -0.025 * hem / 0.25))
    axis = unit(sub(centre, hips[0]), (0.0, -1.0, 0.0))
    right = unit(sub(body.pelvis.right, mul(axis, dot(body.pelvis.right, axis))), body.pelvis.right)
    forward = cross(right, axis)
    apart = sub(legs[0], legs[1])
    girth = max(look.girth, 0.9)
    # A stride opens a hem, but never so far that it stands off like a saucer: a leg comes out of it before.
    wide, deep = 0.081 * flare * loose * girth * h, 0.060 * flare * loose * girth * h
    wide = min(max(wide, abs(dot(apart, right)) / 2 + 0.05 * h), 1.35 * wide)
    deep = min(max(deep, abs(dot(apart, forward)) / 2 + 0.045 * h), 1.6 * deep)
    middle = lerp(hips[0], centre, 0.5)
    half: Ring = (
        middle,
        mul(right, length(hips[1]) * 0.52 + wide * 0.5),
        mul(forward, length(hips[2]) * 0.52 + deep * 0.5),
    )
    return [hips, half, (centre, mul(right, wide), mul(forward, deep))]


def lap(d: Dressed, hem: float, flare: float, material: Tones, pattern: Pattern | None = None) -> None:
    """What hangs from the hips of someone who kneels, crouches or sits: over the thighs, and from the knees down."""
    brush, j, h, look = d.brush, d.j, d.h, d.look
    pelvis, base = d.body.pelvis, d.body.base
    knees = lerp(j["knee_r"], j["knee_l"], 0.5)
    ankles = lerp(j["ankle_r"], j["ankle_l"], 0.5)
    apart = length(sub(j["knee_r"], j["knee_l"])) / 2
    right = pelvis.right
    hips = d.sections(look.top.loose if d.skirted else 1.05)
    thigh = unit(sub(knees, j["hips"]), base.forward)
    over = unit(cross(thigh, right), (0.0, 1.0, 0.0))
    girth = max(look.girth, 0.9)
    kneels = ankles[1] < 0.09 * h + base.origin[1] and knees[1] < 0.12 * h + base.origin[1]
    wide = max(apart + 0.048 * h, 0.066 * flare * girth * h)
    cap: Ring = (add(knees, mul(thigh, 0.018 * h)), mul(right, wide), mul(over, 0.058 * h))
    seat: Ring = (j["hips"], mul(right, length(hips[1][1]) * 1.02), mul(over, length(hips[1][2]) * 1.05))
    way = sub(knees, j["hips"])
    middle: Ring = (
        add(add(j["hips"], mul(way, 0.5)), mul(over, 0.006 * h)), mul(right, (length(seat[1]) + wide) / 2),
        mul(over, 0.066 * h),
    )  # fmt: skip
    long = min(max((hem - look.bones.thigh) / look.bones.shin, 0.0), 1.0)
    if kneels and hem > 0.3:  # the hem lies on the ground around the knees and over the shins
        floor = base.origin[1] + 0.012 * h
        tail = lerp(knees, ankles, 0.25 + 0.75 * long)
        centre = lerp(knees, tail, 0.46)
        reach = length(sub(tail, knees)) / 2 + 0.075 * h
        pool: Ring = ((centre[0], floor, centre[2]), mul(right, wide * 1.3), mul(base.forward, reach))
        brim: Ring = (
            (centre[0], floor + 0.055 * h, centre[2]),
            mul(right, wide * 1.12),
            mul(base.forward, reach * 0.9),
        )
        waist: Ring = (j["hips"], mul(right, length(seat[1])), mul(base.forward, length(hips[1][2]) * 1.25))
        brush.tube([pool, brim, waist], material, outline=d.line, round_ends=(0.35, 0.2))
        lap_path = brush.tube([seat, middle, cap], material, outline=0.0, round_ends=(0.5, 0.8), rim=False)
        weave(brush, [seat, middle, cap], pattern, lap_path, h)
        if brush.detail > 10:
            _gathers(d, waist, pool, material)
        return
    if long > 0.05:
        low = lerp(knees, ankles, long)
        shin = unit(sub(ankles, knees), (0.0, -1.0, 0.0))
        front = unit(cross(right, shin), base.forward)
        hem_ring: Ring = (low, mul(right, wide * 1.06), mul(front, 0.075 * h))
        knee_ring: Ring = (knees, mul(right, wide), mul(front, 0.060 * h))
        fall = brush.tube([knee_ring, hem_ring], material, outline=d.line, round_ends=(0.4, 0.1))
        weave(brush, [knee_ring, hem_ring], pattern, fall, h)
    lap_path = brush.tube([seat, middle, cap], material, outline=d.line, round_ends=(0.6, 0.55))
    weave(brush, [seat, middle, cap], pattern, lap_path, h)


def _kneels(d: Dressed) -> bool:
    floor, h = d.body.base.origin[1], d.h
    knees, ankles = lerp(d.j["knee_r"], d.j["knee_l"], 0.5), lerp(d.j["ankle_r"], d.j["ankle_l"], 0.5)
    return ankles[1] < 0.09 * h + floor and knees[1] < 0.12 * h + floor


def _open_lap(d: Dressed, hem: float, pattern: Pattern | None) -> None:
    """A coat of somebody who sits: it falls open, its skirts lie along the thighs and hang down outside of them."""
    brush, j, h, look = d.brush, d.j, d.h, d.look
    reach = min(hem / look.bones.thigh * 0.80, 0.86)
    thick = 0.054 * d.thick * h
    sides = sorted((("r", 1.0), ("l", -1.0)), key=lambda side: -brush.depth_of(j[f"knee_{side[0]}"]))
    for name, side in sides:
        hip, knee = j[f"hip_{name}"], j[f"knee_{name}"]
        end = lerp(hip, knee, reach)
        out = mul(d.body.pelvis.right, side)
        way = unit(sub(knee, hip), d.body.base.forward)
        drop = (0.0, -min(0.06 + 0.35 * hem, 0.16) * h, 0.0)
        outer = [
            add(lerp(hip, end, t), add(mul(out, thick * (0.9 + 0.25 * low)), mul(drop, low)))
            for t, low in ((0.0, 0.0), (1.0, 0.0), (1.02, 0.7), (0.95, 1.0), (0.1, 0.9))
        ]
        flap = curve([brush.flat(p) for p in outer], 0.12)
        if brush.depth_of(hip) > 0.1 and brush.depth_of(end) > 0.1:
            if d.line:
                brush.stroke(flap, d.top.line, 2 * d.line)
            brush.fill(flap, d.top.shade)
        right = unit(cross(way, (0.0, 1.0, 0.0)), out)
        over = cross(right, way)
        rings: list[Ring] = [
            (add(at, mul(out, 0.12 * thick)), mul(right, thick * k), mul(over, thick * 0.95))
            for at, k in ((hip, 1.15), (lerp(hip, end, 0.5), 1.1), (end, 1.0))
        ]
        path = brush.tube(rings, d.top, outline=d.line, round_ends=(0.6, 0.06))
        weave(brush, rings, pattern, path, h)
    hips = d.sections(look.top.loose)
    brush.tube([hips[0], hips[1]], d.top, round_ends=(0.5, 0.2))


def _gathers(d: Dressed, high: Ring, low: Ring, material: Tones) -> None:
    """Folds that run from the waist to a hem on the ground."""
    brush = d.brush
    for turn in (-1.0, -0.45, 0.1, 0.65, 1.15):
        line = []
        for (c, u, v), share in ((high, 0.9), (low, 0.94)):
            toward = unit(brush.back)
            a, b = dot(unit(u), toward), dot(unit(v), toward)
            size = max((a * a + b * b) ** 0.5, 1e-6)
            across, out = a / size, b / size
            k, s = math.cos(turn), math.sin(turn)
            x, y = across * k - out * s, across * s + out * k
            line.append(add(c, add(mul(u, x * share), mul(v, y * share))))
        points = [brush.flat(lerp(line[0], line[1], t)) for t in (0.45, 0.75, 1.0)]
        brush.stroke(open_curve(points), material.shade, max(d.line, 0.8) * 1.2)


def hanging(d: Dressed, material: Tones, hem: float, flare: float, loose: float) -> None:
    """A skirt."""
    if d.low:
        lap(d, hem, flare, material, d.look.pattern("bottom"))
        return
    rings = tail_rings(d, hem, flare, loose)
    path = d.brush.tube([d.sections(loose)[2], *rings], material, outline=d.line, round_ends=(0.0, 0.06))
    weave(d.brush, [d.sections(loose)[2], *rings], d.look.pattern("bottom"), path, d.h)
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
    if top.name in BIBS:
        brush.fill(polygon([flat(-1.4, 0.12), flat(1.4, 0.12), flat(1.4, -0.09), flat(-1.4, -0.09)]), d.under.lit)
        if under := look.pattern("under"):
            chest = d.sections(1.02)[3:]
            weave(
                brush,
                chest,
                under,
                polygon([flat(-1.4, 0.12), flat(1.4, 0.12), flat(1.4, -0.09), flat(-1.4, -0.09)]),
                d.h,
            )
            brush.fill(curve([flat(-0.3, 0.115), flat(0.3, 0.115), flat(0.18, 0.07), flat(-0.18, 0.07)]), d.skin.shade)
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
    elif top.collar == "round" and top.weight <= 6 and top.name not in BIBS:
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
