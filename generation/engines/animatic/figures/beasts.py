"""Dogs, cats and horses as they are drawn: coat, legs, tail, ears and muzzle, seen from any side."""

from __future__ import annotations

from functools import partial

from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.colours import Tones, blend, rgb, times
from generation.engines.animatic.figures.curves import curve, open_curve, polygon
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.quadrupeds import BREEDS, Beast, Breed
from generation.engines.animatic.figures.solids import Ring
from generation.engines.animatic.figures.space import Frame3, Vec, add, along, dot, lerp, mul, unit
from generation.stage import Feeling

HOOFED = frozenset({"horse", "cow", "sheep"})


def draw_beast(brush: Brush, look: Appearance, beast: Beast, feeling: Feeling, opening: float, blink: float) -> None:
    """Queue and draw an animal."""
    breed = BREEDS[look.kind]
    coat = look.hair_colour
    light_fur = blend(coat, rgb("f4ead8"), 0.12 if look.kind in HOOFED else 0.6)
    material = brush.tones(coat)
    belly = brush.tones(rgb("4a403a") if look.kind == "sheep" else light_fur)  # a dark face over white wool
    line = min(brush.scale * breed.back * 0.012, 5.0)
    line = line if line > 0.45 else 0.0
    j, depth = beast.joints, brush.depth_of
    for end in ("f", "b"):
        for name in ("r", "l"):
            where = depth(j[f"leg_{end}{name}"])
            middle = depth(j["chest"] if end == "f" else j["hips"])
            near = where < middle
            brush.later(
                middle - 0.02 if near else middle + 0.05,
                partial(_leg, brush, look, breed, j, end, name, material, belly, line),
            )
    body = (depth(j["chest"]) + depth(j["hips"])) / 2
    brush.later(body, lambda: _trunk(brush, breed, beast, material, line))
    brush.later(
        depth(j["hips"]) + (-0.03 if dot(beast.base.forward, brush.back) < -0.3 else 0.03),
        lambda: _tail(brush, look, breed, beast, material, line),
    )
    brush.later(
        min(depth(j["poll"]), body) - 0.03 if dot(beast.base.forward, brush.back) > -0.5 else depth(j["poll"]),
        lambda: _neck_and_head(
            brush,
            look,
            breed,
            beast,
            material,
            belly,
            line,
            feeling,
            opening,
            max(blink, 1.0 if beast.resting else 0.0),
        ),
    )
    brush.flush()


def _trunk(brush: Brush, breed: Breed, beast: Beast, material: Tones, line: float) -> None:
    t = beast.trunk
    rings: list[Ring] = []
    for z, y, w, d in (
        (0.22, -0.02, 0.62, 0.66),
        (0.0, -0.05, 1.0, 1.0),
        (-0.35, -0.03, 0.98, 0.92),
        (-0.72, 0.02, 0.90, 0.76),
        (-1.05, -0.02, 0.88, 0.82),
        (-1.18, -0.04, 0.5, 0.5),
    ):
        rings.append(
            (
                t.point(0, y * breed.back, z * breed.long),
                t.direction(w * breed.wide, 0, 0),
                t.direction(0, d * breed.deep, 0),
            )
        )
    brush.tube(rings, material, outline=line, round_ends=(0.3, 0.4))


def _leg(
    brush: Brush,
    look: Appearance,
    breed: Breed,
    j: dict[str, Vec],
    end: str,
    name: str,
    material: Tones,
    belly: Tones,
    line: float,
) -> None:
    root, knee, paw = j[f"leg_{end}{name}"], j[f"knee_{end}{name}"], j[f"paw_{end}{name}"]
    r = breed.leg
    thick = 2.0 if end == "b" else 1.6
    brush.limb(
        [lerp(root, knee, 0.55), knee, paw], [r * (0.45 * thick + 0.63), r * 1.15, r * 0.85], material, outline=line
    )
    brush.limb([root, knee], [r * thick, r * 1.15], material)
    foot = brush.tones(rgb("2a2422")) if look.kind in HOOFED else belly
    toe = along(paw, _forward(j), r * 0.9)
    brush.limb([paw, toe], [r * 1.02, r * 0.9], foot, outline=line)


def _forward(j: dict[str, Vec]) -> Vec:
    return unit((j["chest"][0] - j["hips"][0], 0.0, j["chest"][2] - j["hips"][2]), (0.0, 0.0, 1.0))


def _tail(brush: Brush, look: Appearance, breed: Breed, beast: Beast, material: Tones, line: float) -> None:
    t = beast.base.moved(beast.joints["hips"]).turned(0.0, beast.wag)
    back = 0.16 * breed.long
    if look.kind in ("horse", "cow"):
        dark = brush.tones(times(look.hair_colour, (0.45, 0.42, 0.42)))
        points = [t.point(0, 0.05, -back), t.point(0, -0.05, -back - 0.16), t.point(0, -breed.tail, -back - 0.14)]
        brush.limb(points, [0.05, 0.10, 0.03], dark, outline=line)
        return
    up = 0.75 if look.kind == "dog" else 0.55
    points = [
        t.point(0, 0, -back),
        t.point(0, breed.tail * up * 0.4, -back - breed.tail * 0.55),
        t.point(0, breed.tail * up, -back - breed.tail * 0.7),
    ]
    r = breed.leg
    brush.limb(points, [r * 1.0, r * 0.85, r * 0.55], material, outline=line)


def _neck_and_head(
    brush: Brush,
    look: Appearance,
    breed: Breed,
    beast: Beast,
    material: Tones,
    belly: Tones,
    line: float,
    feeling: Feeling,
    opening: float,
    blink: float,
) -> None:
    j, head, s = beast.joints, beast.head, breed.head
    turned_away = dot(head.forward, brush.back) < -0.25

    def neck() -> None:
        thick = [breed.deep * 0.78, s * (0.62 if look.kind != "horse" else 0.72)]
        bone = [j["neck"], j["poll"]]
        if look.kind != "horse":
            brush.limb(bone, thick, material, outline=line)
            return
        dark = brush.tones(times(look.hair_colour, (0.45, 0.42, 0.42)))
        behind = mul(beast.trunk.forward, -0.12)
        mane = [add(j["poll"], mul(head.up, 0.12)), add(j["neck"], add(behind, (0.0, 0.22, 0.0)))]
        if dot(beast.base.forward, brush.back) > 0.45:  # it hangs behind the neck
            brush.limb(mane, [0.06, 0.10], dark)
            brush.limb(bone, thick, material, outline=line)
        else:
            brush.limb(bone, thick, material, outline=line)
            brush.limb(mane, [0.06, 0.10], dark)

    if not turned_away:
        neck()
    p = head.point
    ear = brush.tones(times(look.hair_colour, (0.72, 0.68, 0.68)))
    m = breed.muzzle
    if turned_away:
        _muzzle(brush, head, breed, belly if look.kind != "horse" else material, line, opening)
    rings: list[Ring] = [
        (p(0, 0.10 * s, -0.45 * s), head.direction(0.50 * s, 0, 0), head.direction(0, 0.52 * s, 0)),
        (p(0, 0.12 * s, 0.10 * s), head.direction(0.70 * s, 0, 0), head.direction(0, 0.68 * s, 0)),
        (p(0, 0.06 * s, 0.60 * s), head.direction(0.60 * s, 0, 0), head.direction(0, 0.58 * s, 0)),
        (p(0, 0.0, 0.92 * s), head.direction(0.40 * s, 0, 0), head.direction(0, 0.42 * s, 0)),
    ]
    if look.kind == "cow":
        horn = brush.tones(rgb("e2d6bc"))
        for side in (1.0, -1.0):
            points = [
                p(side * 0.4 * s, 0.6 * s, 0.05 * s),
                p(side * 0.85 * s, 0.8 * s, 0.1 * s),
                p(side * s, 1.2 * s, 0.2 * s),
            ]
            brush.limb(points, [0.12 * s, 0.1 * s, 0.04 * s], horn, outline=line)
    _ears(brush, head, breed, ear, line, behind=True)
    brush.tube(rings, material, outline=line, round_ends=(0.6, 0.4))
    if not turned_away:
        _muzzle(brush, head, breed, belly if look.kind != "horse" else material, line, opening)
        _eyes(brush, look, head, breed, feeling, blink)
        if look.kind == "cat" and s * brush.at(head.origin) > 24:
            for side in (1.0, -1.0):
                for k in (-0.05, 0.08):
                    whisker = [p(side * 0.2 * s, -0.1 * s, 0.9 * s + m), p(side * 0.95 * s, (k - 0.1) * s, 0.75 * s)]
                    brush.stroke(open_curve([brush.flat(q) for q in whisker]), 0xB0FFFFFF, 0.8)
    if breed.ears == "flop" or turned_away:
        _ears(brush, head, breed, ear, line, behind=False)
    if turned_away:
        neck()


def _muzzle(brush: Brush, head: Frame3, breed: Breed, material: Tones, line: float, opening: float) -> None:
    s, m, p = breed.head, breed.muzzle, head.point
    drop = 0.30 * opening * s
    start, end = 0.72 * s, 0.80 * s + m
    if opening > 0.06:
        brush.limb(
            [p(0, -0.22 * s - drop * 0.3, start), p(0, -0.26 * s - drop, end - 0.1 * s)],
            [0.26 * s, 0.18 * s],
            brush.tones(rgb("8a3a40")),
            outline=line,
        )
    brush.limb([p(0, -0.12 * s, start), p(0, -0.14 * s, end)], [0.36 * s, 0.27 * s], material, outline=line)
    nose = brush.tones(rgb("2a2024"))
    at = p(0, 0.0, end + 0.14 * s)
    if breed.ears == "small":  # a horse's nostrils
        for side in (1.0, -1.0):
            if brush.seen(head.direction(side, 0.0, 0.8), at) > 0.1:
                brush.ball(p(side * 0.16 * s, -0.06 * s, end + 0.16 * s), 0.05 * s, nose)
    elif brush.seen(head.forward, at) > -0.2:
        brush.ball(at, (0.12 if breed.ears == "flop" else 0.085) * s, nose)
    if s * brush.at(head.origin) > 18 and brush.seen(head.forward, at) > -0.1:
        mouth = [p(0.22 * s, -0.22 * s, end), p(0.0, -0.24 * s, end + 0.22 * s), p(-0.22 * s, -0.22 * s, end)]
        brush.stroke(open_curve([brush.flat(q) for q in mouth]), material.line, max(line * 0.8, 0.7))


def _eyes(brush: Brush, look: Appearance, head: Frame3, breed: Breed, feeling: Feeling, blink: float) -> None:
    s, p = breed.head, head.point
    px = s * brush.at(head.origin)
    if px < 5:
        return
    for side in (1.0, -1.0):
        at = p(side * 0.40 * s, 0.26 * s, 0.62 * s)
        if brush.seen(head.direction(side * 0.75, 0.1, 0.65), at) < 0.18:
            continue
        r = 0.135 * s
        across, up = head.direction(0.8 * r, 0, -0.55 * side * r), head.direction(0, r * max(1 - blink, 0.12), 0)
        brush.patch(at, across, up, brush.tones(rgb("b9c24a") if look.kind == "cat" else rgb("2b1d18")).lit)
        if blink < 0.6:
            slit = 0.3 if look.kind == "cat" else 0.55
            brush.patch(at, (across[0] * slit, across[1] * slit, across[2] * slit), mul(up, 0.85), 0xFF161014)
            x, y = brush.flat(at)
            brush.disc((x + brush.lit_x * px * 0.04, y - px * 0.05), max(px * 0.035, 0.5), 0xF0FFFFFF)
        if px > 16:
            tilt = {Feeling.ANGER: -0.10, Feeling.SADNESS: 0.10, Feeling.FEAR: 0.09}.get(feeling, 0.02)
            brow = [p(side * 0.24 * s, (0.46 + tilt) * s, 0.70 * s), p(side * 0.52 * s, (0.46 - tilt) * s, 0.52 * s)]
            brush.stroke(
                open_curve([brush.flat(q) for q in brow]),
                brush.tones(times(look.hair_colour, (0.5, 0.46, 0.46))).lit,
                max(px * 0.05, 0.8),
            )


_EARS: dict[str, tuple[Vec, ...]] = {
    "flop": (
        (0.44, 0.62, -0.05),
        (0.60, 0.58, 0.26),
        (0.80, 0.14, 0.36),
        (0.85, -0.30, 0.20),
        (0.82, -0.28, -0.04),
        (0.70, 0.18, -0.18),
    ),
    "up": ((0.14, 0.60, 0.22), (0.46, 1.25, 0.02), (0.66, 0.36, -0.16)),
    "small": ((0.16, 0.58, 0.14), (0.40, 1.15, 0.0), (0.58, 0.42, -0.12)),
}
"""Outlines of the right ear, in head lengths."""


def _ears(brush: Brush, head: Frame3, breed: Breed, material: Tones, line: float, *, behind: bool) -> None:
    s, p = breed.head, head.point
    for side in (1.0, -1.0):
        near = breed.ears == "flop" and brush.seen(head.direction(side, 0.0, 0.15), head.origin) > 0.0
        if near == behind:
            continue
        flat = [brush.flat(p(side * x * s, y * s, z * s)) for x, y, z in _EARS[breed.ears]]
        path = curve(flat) if breed.ears == "flop" else polygon(flat)
        if line:
            brush.stroke(path, material.line, line)
        brush.fill(path, material.lit)
