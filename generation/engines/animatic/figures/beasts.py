"""Dogs, cats, horses, cows and sheep as they are drawn: body, legs, neck and tail, one design seen from any side."""

from __future__ import annotations

import math
from functools import partial

from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.beast_heads import draw_head, mass
from generation.engines.animatic.figures.colours import Tones, blend, rgb, times
from generation.engines.animatic.figures.curves import curve
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.quadrupeds import BREEDS, Beast, Breed
from generation.engines.animatic.figures.solids import Ring, Solid
from generation.engines.animatic.figures.space import Vec, add, along, cross, dot, lerp, mul, sub, unit
from generation.stage import Feeling

HOOFED = frozenset({"horse", "cow", "sheep"})
_ROWS: dict[str, tuple[tuple[float, float, float, float], ...]] = {
    # From the breast to the rump: how far back as a share of the length, how far up, half breadth and half depth.
    "dog": ((-0.26, 0.10, 0.45, 0.50), (-0.06, -0.02, 0.95, 0.96), (0.25, -0.04, 1.0, 1.02), (0.62, 0.20, 0.82, 0.72),
            (0.98, 0.16, 0.86, 0.74), (1.20, 0.12, 0.50, 0.48)),
    "cat": ((-0.22, 0.05, 0.50, 0.55), (0.0, -0.02, 0.95, 0.95), (0.40, -0.02, 1.0, 1.02), (0.75, 0.04, 1.0, 0.98),
            (1.02, 0.06, 0.92, 0.88), (1.18, 0.06, 0.5, 0.52)),
    "horse": ((-0.24, 0.12, 0.50, 0.50), (-0.08, 0.02, 0.88, 0.92), (0.20, -0.03, 1.0, 1.0), (0.58, 0.02, 1.0, 0.88),
              (0.92, 0.14, 0.98, 0.86), (1.14, 0.10, 0.66, 0.62)),
    "cow": ((-0.18, 0.06, 0.55, 0.60), (-0.02, -0.04, 0.85, 0.96), (0.30, -0.06, 1.0, 1.04), (0.68, -0.06, 1.06, 1.06),
            (0.98, 0.06, 0.98, 0.92), (1.14, 0.10, 0.70, 0.70)),
    "sheep": ((-0.24, 0.06, 0.6, 0.6), (0.0, 0.0, 0.98, 0.96), (0.35, 0.0, 1.06, 1.02), (0.70, 0.0, 1.10, 1.04),
              (1.02, 0.02, 0.98, 0.96), (1.20, 0.02, 0.6, 0.6)),
}  # fmt: skip


def draw_beast(brush: Brush, look: Appearance, beast: Beast, feeling: Feeling, opening: float, blink: float) -> None:
    """Queue and draw an animal: what is far is drawn first, so that one design is right from every side."""
    breed = BREEDS[look.kind]
    coat = look.hair_colour
    material = brush.tones(coat)
    line = min(brush.scale * (0.3 + breed.back) * 0.010, 5.0)
    line = line if line > 0.45 else 0.0
    j, depth = beast.joints, brush.depth_of
    fore, aft = depth(j["chest"]), depth(j["hips"])
    middle = (fore + aft) / 2
    for end, at in (("f", fore), ("b", aft)):
        for name in ("r", "l"):
            root, paw = j[f"leg_{end}{name}"], j[f"paw_{end}{name}"]
            near = (depth(root) + depth(paw)) / 2 < at - 0.12 * breed.wide or at < middle - 0.3 * breed.long
            order = min(at, middle) - 0.02 if near else max(at, middle) + 0.05
            brush.later(order, partial(_leg, brush, look, breed, beast, end, name, material, line, near=near))
    head = depth(beast.head.point(0, 0, breed.head * 0.6))
    ahead = head < middle + 0.2 * breed.long
    shoulders = middle - 0.025 if fore < aft + 0.3 * breed.long else middle + 0.03
    brush.later(middle, partial(_body, brush, look, breed, beast, material, line, with_neck=fore >= middle))
    if fore < middle:
        brush.later(middle - 0.015, partial(_neck, brush, look, breed, beast, material, line))
    brush.later(
        min(head, shoulders) - 0.03 if ahead else max(head, middle) + 0.06,
        partial(draw_head, brush, look, beast, feeling, opening, max(blink, 1.0 if beast.resting else 0.0), line),
    )
    behind = dot(beast.base.forward, brush.back) < 0.15
    tail = min(aft, middle) - 0.06 if behind else max(aft, middle) + 0.07
    brush.later(tail, partial(_tail, brush, look, breed, beast, material, line))
    brush.flush()


def _body_rings(breed: Breed, kind: str, beast: Beast) -> list[Ring]:
    """Cross-sections from the breast to the rump, along a back that bends between them."""
    t, r = beast.trunk, beast.rump
    rings: list[Ring] = []
    for back, up, wide, deep in _ROWS[kind]:
        share = min(max(back, 0.0), 1.0)
        a = t.point(0, up * breed.deep, -back * breed.long)
        b = r.point(0, up * breed.deep, (1.0 - back) * breed.long)
        high = unit(lerp(t.up, r.up, share))
        rings.append((lerp(a, b, share), mul(t.right, wide * breed.wide), mul(high, deep * breed.deep)))
    return rings


def _neck_rings(breed: Breed, beast: Beast) -> list[Ring]:
    j = beast.joints
    _, _, low, high = breed.neck
    way = unit(sub(j["poll"], j["neck"]))
    right = unit(lerp(beast.trunk.right, beast.head.right, 0.35))
    up = unit(cross(way, right))
    if dot(up, beast.trunk.up) < 0:
        up = mul(up, -1.0)
    broad = min(0.62, 0.85 * breed.wide / low)
    rings: list[Ring] = []
    for share, deep in ((-0.12, 0.92), (0.15, 1.0), (0.55, 0.62), (1.04, 0.0)):
        size = high + (low - high) * deep
        at = lerp(j["neck"], j["poll"], share)
        rings.append((at, mul(right, size * (broad + 0.12 * (1 - deep))), mul(up, size)))
    return rings


def _body(
    brush: Brush, look: Appearance, breed: Breed, beast: Beast, material: Tones, line: float, *, with_neck: bool
) -> None:
    """Trunk and, where it is not nearer, the neck: lined together, so that no seam parts them."""
    if look.kind == "sheep":
        if with_neck:
            _neck(brush, look, breed, beast, material, line)
        _fleece(brush, breed, beast, material, line)
        return
    trunk = mass(brush, _body_rings(breed, look.kind, beast))
    neck = mass(brush, _neck_rings(breed, beast), (0.2, 0.2)) if with_neck else None
    for solid in (trunk, neck):
        if solid is not None:
            brush.line(solid, material, line)
    if neck is not None:
        brush.model(neck, material, rim=False)
        _mane(brush, look, breed, beast, line)
    if trunk is not None:
        brush.model(trunk, material)
        _markings(brush, look, breed, beast, trunk)


def _neck(brush: Brush, look: Appearance, breed: Breed, beast: Beast, material: Tones, line: float) -> None:
    """The neck of an animal whose front is nearer than its middle, over its chest."""
    neck = mass(brush, _neck_rings(breed, beast), (0.2, 0.2))
    behind = dot(beast.base.forward, brush.back) > 0.5
    if behind:
        _mane(brush, look, breed, beast, line)
    if neck is not None:
        brush.line(neck, material, line * 0.8)
        brush.model(neck, material, rim=False)
        if look.kind in ("dog", "cat") and dot(beast.base.forward, brush.back) > 0.2:
            pale = brush.tones(blend(look.hair_colour, rgb("f4ead8"), 0.5))
            t = beast.trunk
            bib = t.point(0, 0.15 * breed.deep, 0.24 * breed.long)
            brush.keep_inside(neck.path)
            brush.patch(bib, t.direction(0.42 * breed.wide, 0, 0), t.direction(0, 0.9 * breed.deep, 0), pale.lit)
            brush.let_go()
    if not behind:
        _mane(brush, look, breed, beast, line)


def _markings(brush: Brush, look: Appearance, breed: Breed, beast: Beast, trunk: Solid) -> None:
    """The patches of a cow."""
    if look.kind != "cow":
        return
    pale = brush.tones(rgb("efe6d8") if sum(look.hair_colour) < 1.9 else rgb("3a302c"))
    t = beast.trunk
    brush.keep_inside(trunk.path)
    for side in (1.0, -1.0):
        normal = t.direction(side, 0.1, 0)
        for back, up, long, deep in ((0.22, 0.25, 0.20, 0.55), (0.80, -0.1, 0.22, 0.6), (0.52, 0.75, 0.12, 0.3)):
            at = t.point(side * breed.wide * 1.0, up * breed.deep, -back * breed.long)
            if brush.seen(normal, at) > 0.12:
                brush.patch(
                    at,
                    t.direction(0, 0.1 * breed.deep, long * breed.long),
                    t.direction(0, deep * breed.deep, 0),
                    pale.lit,
                )
    brush.let_go()


def _fleece(brush: Brush, breed: Breed, beast: Beast, material: Tones, line: float) -> None:
    """Wool: a body of curls, whose outline is scalloped from every side."""
    rings = _body_rings(breed, "sheep", beast)
    curls: list[tuple[Vec, float]] = []
    for index, (centre, u, v) in enumerate(rings[1:-1]):
        for turn in range(8):
            a = math.tau * (turn + 0.5 * (index % 2)) / 8
            at = add(centre, add(mul(u, 0.84 * math.cos(a)), mul(v, 0.84 * math.sin(a))))
            curls.append((at, 0.30 * breed.deep))
    curls += [(rings[0][0], 0.5 * breed.deep), (rings[-1][0], 0.55 * breed.deep)]
    for at, radius in curls:
        x, y = brush.flat(at)
        brush.disc((x, y), radius * brush.at(at) + line / 2 * 1.4, material.line)
    for at, radius in curls:
        x, y = brush.flat(at)
        low = dot(sub(at, beast.trunk.origin), beast.trunk.up) < -0.35 * breed.deep
        brush.disc((x, y), radius * brush.at(at), material.shade if low else material.lit)
    solid = mass(brush, [(c, mul(u, 0.9), mul(v, 0.9)) for c, u, v in rings])
    if solid is not None:
        brush.model(solid, material)


def _leg(
    brush: Brush,
    look: Appearance,
    breed: Breed,
    beast: Beast,
    end: str,
    name: str,
    coat: Tones,
    line: float,
    *,
    near: bool,
) -> None:
    """A leg from the shoulder or the hip to the paw; a near one grows out of the body without a line."""
    j, r = beast.joints, breed.leg
    root, knee, paw = j[f"leg_{end}{name}"], j[f"knee_{end}{name}"], j[f"paw_{end}{name}"]
    high = j[f"elbow_{end}{name}" if end == "f" else f"stifle_{end}{name}"]
    thigh = {"dog": 0.62, "cat": 0.72, "horse": 0.62, "cow": 0.56, "sheep": 0.5}[look.kind] * breed.deep
    if end == "f":
        upper, middle = 0.72 * thigh, 1.75 * r
        bones, radii = [high, knee, paw], [middle, 1.2 * r, r]
    else:
        upper, middle = thigh, 1.9 * r
        bones, radii = [lerp(root, high, 0.72), high, knee, paw], [0.66 * upper, middle * 1.15, 1.25 * r, r]
    material = coat
    if look.kind == "sheep":
        material = brush.tones(rgb("4a403a"))
    elif not near:
        material = brush.tones(times(look.hair_colour, (0.84, 0.83, 0.85)))
    _foot(brush, look, breed, beast, paw, material, line)
    brush.limb(bones, radii, material, outline=line)
    if look.kind == "sheep":
        return
    if end == "f":
        brush.limb([root, high], [upper, middle], material, outline=0.0 if near else line)
    else:
        brush.limb([root, high], [upper, middle * 1.1], material, outline=0.0 if near else line)
    if look.kind in ("dog", "cat", "horse"):
        socks = brush.tones(times(look.hair_colour, (0.5, 0.47, 0.46)) if look.kind == "horse" else
                            blend(look.hair_colour, rgb("f4ead8"), 0.6))  # fmt: skip
        brush.limb([lerp(knee, paw, 0.55), paw], [1.05 * r, 1.02 * r], socks)


def _foot(brush: Brush, look: Appearance, breed: Breed, beast: Beast, paw: Vec, material: Tones, line: float) -> None:
    ahead = beast.base.forward
    hoofed = look.kind in HOOFED
    tone = brush.tones(rgb("2a2422") if hoofed else blend(look.hair_colour, rgb("f4ead8"), 0.6))
    size = breed.foot
    low = (0.0, -0.35 * size, 0.0)
    if hoofed:
        brush.limb([add(paw, (0.0, 0.55 * size, 0.0)), add(along(paw, ahead, 0.25 * size), low)],
                   [0.72 * size, 0.92 * size], tone, outline=line)  # fmt: skip
        return
    brush.limb([paw, add(along(paw, ahead, 1.0 * size), low)], [size, 0.8 * size], tone, outline=line)


def _tail(brush: Brush, look: Appearance, breed: Breed, beast: Beast, material: Tones, line: float) -> None:
    rear = {"horse": 0.22, "cow": 0.22, "sheep": 0.24}.get(look.kind, 0.2)
    root = beast.rump.point(0, 0.55 * breed.deep, -rear * breed.long)
    t = beast.base.moved(root).turned(0.0, beast.wag)
    long = breed.tail
    if look.kind == "horse":
        hair = brush.tones(times(look.hair_colour, (0.42, 0.38, 0.38)))
        blown = 0.35 + max(beast.lift, -0.25) * -1.1
        points = [root, t.point(0, 0.03, -0.10), t.point(0, -0.32 * long, -0.20 - 0.3 * blown * long),
                  t.point(0, -0.95 * long, -0.16 - 0.42 * blown * long)]  # fmt: skip
        brush.limb(points, [0.055, 0.075, 0.115, 0.035], hair, outline=line)
        return
    if look.kind == "cow":
        points = [root, t.point(0, -0.05, -0.08), t.point(0, -0.75 * long, -0.10)]
        brush.limb(points, [0.045, 0.035, 0.022], material, outline=line)
        tuft = brush.tones(times(look.hair_colour, (0.4, 0.38, 0.38)))
        brush.limb([points[-1], t.point(0, -long, -0.10)], [0.05, 0.03], tuft, outline=line)
        return
    if look.kind == "sheep":
        brush.limb([root, t.point(0, -long * 0.8, -0.06)], [0.06, 0.045], material, outline=line)
        return
    up = beast.lift
    if look.kind == "cat":
        points = [
            root,
            t.point(0, -0.05 * long, -0.35 * long),
            t.point(0, (0.30 + up) * long, -0.66 * long),
            t.point(0, (0.72 + up) * long, -0.60 * long),
            t.point(0, (0.92 + up) * long, -0.42 * long),
        ]
        brush.limb(points, [0.020, 0.018, 0.017, 0.016, 0.014], material, outline=line)
        return
    points = [root, t.point(0, 0.22 * long, -0.38 * long), t.point(0, (0.62 + 0.6 * up) * long, -0.62 * long),
              t.point(0, (0.95 + up) * long, -0.58 * long)]  # fmt: skip
    brush.limb(points, [0.034, 0.034, 0.030, 0.016], material, outline=line)


def _mane(brush: Brush, look: Appearance, breed: Breed, beast: Beast, line: float) -> None:
    """A horse's mane: a crest along the neck, and locks that hang on its right."""
    if look.kind != "horse":
        return
    hair = brush.tones(times(look.hair_colour, (0.42, 0.38, 0.38)))
    rings = _neck_rings(breed, beast)
    crest = [add(centre, mul(up, 0.94)) for centre, _, up in rings]
    away = rings[1][1]
    if brush.seen(unit(away), crest[1]) > 0.15:
        down = mul(unit(rings[1][2]), -0.20)
        locks = [add(add(at, mul(away, 0.85)), mul(down, 0.7 + 0.45 * (i % 2))) for i, at in enumerate(crest)]
        path = curve([brush.flat(p) for p in (*crest, *locks[::-1])], 0.25)
        if line:
            brush.stroke(path, hair.line, line)
        brush.fill(path, hair.lit)
    brush.limb(crest, [0.035, 0.05, 0.055, 0.04], hair, outline=line * 0.6)
