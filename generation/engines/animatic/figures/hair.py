"""Hair: masses around the skull with a hairline, cut and coloured."""

from __future__ import annotations

import math

import skia

from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.colours import Tones, between, times
from generation.engines.animatic.figures.curves import curve, open_curve, polygon, without
from generation.engines.animatic.figures.haircuts import CUTS, Cut
from generation.engines.animatic.figures.hats import BARED, HOODS
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.solids import Ring
from generation.engines.animatic.figures.space import Flat, Frame3, Vec, add, dot, length, lerp, mul, sub
from generation.stage import Colour

SKULL_ABOVE = (
    (-0.50, 0.200, -0.110, 0.160),
    (-0.30, 0.275, -0.090, 0.240),
    (-0.12, 0.328, -0.055, 0.330),
    (0.06, 0.345, -0.020, 0.395),
    (0.22, 0.345, -0.030, 0.415),
    (0.36, 0.290, -0.040, 0.360),
    (0.44, 0.215, -0.045, 0.275),
    (0.485, 0.135, -0.050, 0.185),
)
"""The back and top of the head, as `head.SKULL`."""


def _cap(look: Appearance, head: Frame3, size: float, cut: Cut) -> list[Ring]:
    rings: list[Ring] = []
    above = [row for row in SKULL_ABOVE if row[0] >= cut.nape - 0.01]
    if cut.nape > -0.4 and above[0][0] > cut.nape + 0.02:  # it tapers into the neck
        (y, w, z, d), share = above[0], above[0][0] - cut.nape
        above.insert(0, (cut.nape, w * (1 - 2.1 * share), z + 0.40 * share, d * (1 - 2.2 * share)))
    for y, w, z, d in above:
        share = max(0.0, min(1.0, (y + 0.1) / 0.6))
        grow = cut.sides + (cut.volume - cut.sides) * share
        back = cut.sides * 0.5
        wide = 1.0
        if y < -0.1 and cut.nape < -0.4:
            wide = 1.22 + 0.10 * (-0.1 - y)
        top = cut.volume * max(0.0, (y - 0.2) / 0.3)
        rings.append(
            (
                head.point(0, (y + top) * size, (z - back) * size),
                head.direction((w * wide + grow) * size, 0, 0),
                head.direction(0, 0, (d * (1.0 if y > -0.2 else 1.15) + grow * 0.75) * size),
            )
        )
    return rings


def hair_tones(brush: Brush, colour: Colour) -> Tones:
    """Hair keeps more of its own colour than cloth does: grey stays grey under a lamp."""
    return brush.tones(colour, glow=0.4)


def front_hair(brush: Brush, look: Appearance, head: Frame3, size: float, frontal: float, sway: Vec) -> None:
    """The hair on the skull: its whole mass, less the opening that leaves the face free."""
    cut = CUTS.get(look.hair)
    if cut is None or look.hat in ("headscarf", "wimple"):
        return
    material = hair_tones(brush, look.hair_colour)
    covered = look.hat not in BARED
    if covered:
        cut = cut._replace(
            volume=min(cut.volume, 0.03), sides=min(cut.sides, 0.05), extra="" if cut.extra == "topknot" else cut.extra
        )
    solid = brush.solid(_cap(look, head, size, cut), (0.3, 0.22), convex=True)
    if solid is None:
        return
    path = solid.path
    px = brush.at(head.origin) * size
    if frontal > -0.30:
        opening = _opening(brush, head, size, cut)
        path = without(path, opening)
    if brush.sheet.outline and px > 36:
        brush.stroke(path, material.line, max(px * 0.016, 0.5))
    brush.fill(path, material.lit)
    brush.keep_inside(path)
    brush.shadow(solid, material, rim=False, deepest=-0.55 - 0.3 * (1 - frontal) if frontal > -0.3 else 0.96)
    brush.let_go()
    if px > 60 and cut.edge == "smooth":
        brush.canvas.save()
        brush.canvas.clipPath(path, True)
        _strands(brush, head, size, cut, material, px)
        if cut.nape < -0.4:
            _falls(brush, head, size, cut, material, px)
        brush.canvas.restore()
    if cut.extra in ("topknot", "mohawk"):
        _extra(brush, look, head, size, cut, material, sway)
    elif cut.extra == "cornrows" and px > 22:
        brush.canvas.save()
        brush.canvas.clipPath(path, True)
        _rows(brush, head, size, material, px)
        brush.canvas.restore()
    elif cut.extra == "braid" and look.hat not in HOODS and _before_shoulder(brush, head, frontal):
        _tail(brush, look, head, size, cut, material, sway, 1.0)  # it lies before the right shoulder
    elif cut.extra in ("braids", "pigtails") and look.hat not in HOODS:
        side = brush.seen(head.right, head.origin)
        if abs(side) > 0.45:  # from the side, the near one hangs before the head
            _tail(brush, look, head, size, cut, material, sway, 1.0 if side > 0 else -1.0)


def _before_shoulder(brush: Brush, head: Frame3, frontal: float) -> bool:
    """Whether a single braid over the right shoulder is nearer to the lens than the head is."""
    return frontal > -0.2 and brush.seen(head.right, head.origin) > -0.25


def _rows(brush: Brush, head: Frame3, size: float, material: Tones, px: float) -> None:
    """Cornrows: narrow braids from the hairline to the nape."""
    dark = Tones(material.line, material.line, material.line, material.line)
    for i in range(-4, 5):
        x = i * 0.078
        line = [
            head.point(x * k * size, y * size, z * size)
            for k, y, z in (
                (0.95, 0.36, 0.34),
                (1.0, 0.50, 0.12),
                (1.0, 0.50, -0.16),
                (1.0, 0.30, -0.40),
                (0.9, 0.0, -0.44),
            )
        ]
        shown = [p for p in line if brush.seen(head.direction(*_out(head, p)), p) > -0.15]
        if len(shown) > 1:
            brush.stroke(open_curve([brush.flat(p) for p in shown]), dark.lit, max(px * 0.016, 0.8))


def _out(head: Frame3, p: Vec) -> Vec:
    """The way out of the head at a point, in the head's own directions."""
    d = (p[0] - head.origin[0], p[1] - head.origin[1], p[2] - head.origin[2])
    return (dot(d, head.right), dot(d, head.up), dot(d, head.forward))


def _strands(brush: Brush, head: Frame3, size: float, cut: Cut, material: Tones, px: float) -> None:
    """A few lines that say which way the hair is combed."""
    width = max(px * 0.008, 0.6)
    for i in range(-3, 4, 2):
        x = i * 0.09
        pts = [
            head.point(x * 0.85 * size, (0.485 + cut.volume * 0.8) * size, 0.02 * size),
            head.point(x * 1.1 * size, (0.44 + cut.volume * 0.6) * size, 0.22 * size),
            head.point(x * 1.5 * size, (cut.fringe[0] + 0.04) * size, 0.37 * size),
        ]
        if brush.seen(head.direction(x, 0.4, 0.8), pts[1]) > 0.1:
            brush.stroke(
                open_curve([brush.flat(p) for p in pts]),
                between(material.lit, material.line, 0.34),
                width * (0.7 + 0.3 * (i % 2)),
            )


def _falls(brush: Brush, head: Frame3, size: float, cut: Cut, material: Tones, px: float) -> None:
    """Locks of hair that covers the ears, from the crown down to its ends."""
    for turn in (-2.6, -2.0, -1.45, 1.45, 2.0, 2.6, 3.14):
        x, z = math.sin(turn), math.cos(turn)
        line = [
            head.point(x * wide * size, y * size, (z * wide - 0.05) * size)
            for y, wide in ((0.46, 0.20), (0.20, 0.42), (-0.14, 0.46), (cut.nape * 0.9, 0.47))
        ]
        if brush.seen(head.direction(x, 0.0, z), line[1]) > 0.2:
            brush.stroke(
                open_curve([brush.flat(p) for p in line]),
                between(material.lit, material.line, 0.34),
                max(px * 0.011, 0.7),
            )


def _opening(brush: Brush, head: Frame3, size: float, cut: Cut) -> skia.Path:
    """The outline of the face within the hair; what lies round the far side is pushed out past the head."""
    middle, right, left = cut.fringe
    t, burn = cut.temple, cut.sideburn
    outer = 0.335 if cut.nape > -0.4 else 0.30
    fringe = [(t, middle * 0.72 + right * 0.8, 0.25), (t * 0.55, middle + right, 0.335), (0.0, middle + 0.012, 0.375),
              (-t * 0.55, middle + left, 0.335), (-t, middle * 0.72 + left * 0.8, 0.25)]  # fmt: skip
    if cut.edge in ("spiky", "curly"):  # points or curls that fall into the forehead
        deep = 0.075 if cut.edge == "spiky" else 0.026
        across = [t * (1 - i / 4) for i in range(9)]
        fringe = [
            (x, middle * (1 - 0.28 * (x / t) ** 2) + (deep * 0.7 if i % 2 else -deep), 0.385 - 1.8 * x * x)
            for i, x in enumerate(across)
        ]
    behind = [(-outer * 0.98, min(burn, -0.3) - 0.2, 0.12)]
    if cut.nape > -0.4:  # short hair goes round behind the ear to the nape
        behind = [(-outer * 0.9, -0.62, -0.10), (-outer, burn - 0.12, -0.09), (-outer, burn - 0.05, 0.06)]
    low = (0.2, -0.85, 0.2)
    ring: list[tuple[float, float, float]] = [
        (outer, burn, 0.10), (outer - 0.005, 0.05, 0.17), *fringe, (-outer + 0.005, 0.05, 0.17), (-outer, burn, 0.10),
        *behind[::-1], (-low[0], *low[1:]), low, *((-x, y, z) for x, y, z in behind),
    ]  # fmt: skip
    cx, cy = brush.flat(head.origin)
    reach = brush.at(head.origin) * size
    flat: list[Flat] = []
    for x, y, z in ring:
        p = head.point(x * size, y * size, z * size)
        fx, fy = brush.flat(p)
        if brush.seen(head.direction(x * 1.2, y * 0.15, z + 0.02), p) < 0.0:
            dx, dy = fx - cx, fy - cy
            far = math.hypot(dx, dy) or 1.0
            fx, fy = cx + dx / far * reach * 1.1, cy + dy / far * reach * 1.1
        flat.append((fx, fy))
    return curve(flat, 0.10 if cut.edge == "spiky" else 0.22)


def _around(rows: tuple[tuple[float, int], ...]) -> tuple[Vec, ...]:
    """Directions from the middle of the head, in rows: how high each row is in radians, and how many there are."""
    return tuple(
        (math.sin(a) * math.cos(b), math.sin(b), -math.cos(a) * math.cos(b))
        for b, count in rows
        for a in (math.tau * (i + 0.5 * b) / count for i in range(count))
    )


CURLS = _around(((-0.35, 7), (0.15, 8), (0.65, 7), (1.15, 4)))
SPIKES = _around(((-0.30, 9), (0.10, 10), (0.50, 10), (0.88, 8), (1.22, 5)))
"""Directions in which curls and spikes stand off; the same on every frame."""


def hair_edge(brush: Brush, look: Appearance, head: Frame3, size: float) -> None:
    """The curls or spikes that break the outline of the hair; the skull and the cap of hair cover their roots."""
    cut = CUTS.get(look.hair)
    if cut is None or cut.edge == "smooth" or look.hat in HOODS:
        return
    px = brush.at(head.origin) * size
    if px < 9:
        return
    covered = look.hat not in BARED
    material = hair_tones(brush, look.hair_colour)
    mass = skia.Path()
    for i, (x, y, z) in enumerate(SPIKES if cut.edge == "spiky" else CURLS):
        if cut.edge == "tufts" and (abs(x) < 0.45 or not -0.5 < y < 0.4):
            continue
        if (z > 0.30 and y < 0.55) or (covered and y > 0.35) or (cut.edge == "spiky" and y < 0 and z > -0.35):
            continue  # the face, or the hat
        wobble = 1 + 0.10 * math.sin(i * 2.7 + look.seed % 7)
        if cut.edge != "spiky":
            reach = (0.36 + 0.62 * cut.volume) * size * wobble
            fx, fy = brush.flat(head.point(x * reach, y * reach + 0.02 * size, z * reach - 0.03 * size))
            mass.addPath(skia.Path.Circle(fx, fy, px * (0.115 + 0.25 * cut.volume) * wobble))
            if cut.edge == "tufts":  # wisps that stand off
                ex, ey = brush.flat(head.point(x * 1.5 * reach, y * reach + 0.16 * size, z * reach - 0.05 * size))
                mass.addPath(polygon([(fx, fy - 0.09 * px), (ex, ey), (fx, fy + 0.09 * px)]))
            continue
        long = (0.50 + cut.volume * (1.5 if y > 0.3 else 0.8)) * (1 + 0.14 * math.sin(i * 4.1 + look.seed % 5)) * size
        tip = head.point(x * long * 0.88, y * long + 0.05 * size, z * long * 0.98 - 0.05 * size)
        root = head.point(x * 0.25 * size, y * 0.30 * size, z * 0.30 * size)
        toward, side = brush.flat(root), brush.flat(tip)
        dx, dy = side[0] - toward[0], side[1] - toward[1]
        far = math.hypot(dx, dy)
        if far < 0.12 * px:
            continue  # it points at the lens, and the cap is what is seen of it
        wide = 0.15 * px / far
        mass.addPath(
            polygon(
                [(toward[0] - dy * wide, toward[1] + dx * wide), side, (toward[0] + dy * wide, toward[1] - dx * wide)]
            )
        )
    brush.stroke(mass, material.line, max(px * 0.03, 0.6))
    brush.fill(mass, material.lit)


def back_hair(brush: Brush, look: Appearance, head: Frame3, size: float, frontal: float, sway: Vec) -> None:
    """What hangs down behind: long hair, a ponytail, a bun, braids; it trails behind a moving head."""
    cut = CUTS.get(look.hair)
    if look.hat == "veil":
        falls = [
            (head.point(0, y * size, z * size), head.direction(w * size, 0, 0), head.direction(0, 0, 0.14 * size))
            for y, w, z in ((0.40, 0.30, -0.30), (-0.2, 0.62, -0.42), (-1.2, 0.86, -0.52), (-2.6, 1.05, -0.60))
        ]
        brush.tube(
            falls, brush.tones(look.hat_colour), outline=brush.at(head.origin) * size * 0.02, round_ends=(0.3, 0.05)
        )
    if cut is None or look.hat in HOODS:
        return
    material = hair_tones(brush, look.hair_colour)
    if cut.length:
        lag = mul(sway, -0.035)
        rings: list[Ring] = []
        down = cut.length
        for t, w, d, z in (
            (0.0, 0.36, 0.20, -0.16),
            (0.35, 0.44, 0.17, -0.20),
            (0.7, 0.44, 0.14, -0.24),
            (1.0, 0.33, 0.08, -0.26),
        ):
            y = 0.15 - (0.65 + down) * t
            centre = add((head.origin[0], head.origin[1], head.origin[2]), mul(lag, t * t))
            hang = head.direction(0, 0, z * size)
            rise = head.direction(0, y * size, 0)
            fall = (rise[0] * (1 - t), rise[1] if t < 0.3 else -abs(y) * size, rise[2] * (1 - t))
            centre = add(add(centre, hang), fall)
            rings.append((centre, head.direction(w * size, 0, 0), head.direction(0, 0, d * size)))
        px = brush.at(head.origin) * size
        brush.tube(rings, material, outline=px * 0.02, round_ends=(0.4, 0.35))
    if cut.extra == "braid" and _before_shoulder(brush, head, frontal):
        return  # it lies before the shoulder
    if cut.extra and cut.extra not in ("topknot", "mohawk", "cornrows"):
        _extra(brush, look, head, size, cut, material, sway)


def _extra(brush: Brush, look: Appearance, head: Frame3, size: float, cut: Cut, material: Tones, sway: Vec) -> None:
    px = brush.at(head.origin) * size
    line = px * 0.022
    lag = mul(sway, -0.05)
    point = head.point
    if cut.extra == "bun":
        under = look.hat not in BARED
        centre = point(0, -0.06 * size, -0.46 * size) if under else point(0, 0.53 * size, -0.30 * size)
        radius = (0.17 if under else 0.215) * size
        edge = hair_tones(brush, times(look.hair_colour, (0.62, 0.60, 0.62)))
        brush.ball(
            centre, radius * 1.09, Tones(edge.lit, edge.lit, edge.rim, edge.line)
        )  # it is parted from the head in every style
        brush.ball(centre, radius, material)
        if (stick := look.extra("pencil")) and not under:
            ends = [point(-0.33 * size, 0.78 * size, -0.28 * size), point(0.33 * size, 0.34 * size, -0.34 * size)]
            brush.limb(ends, [0.020 * size, 0.020 * size], brush.tones(stick), outline=line * 0.6)
        if px > 26:  # the strand that is wound round it
            x, y = brush.flat(centre)
            r = radius * brush.at(centre)
            for turn in (0.4, 2.5, 4.6):
                arc = [
                    (x + math.cos(turn + a) * r * (0.78 - 0.22 * a), y + math.sin(turn + a) * r * (0.78 - 0.22 * a))
                    for a in (0.0, 0.7, 1.4, 2.1)
                ]
                brush.stroke(open_curve(arc), material.line, max(px * 0.014, 0.7))
    elif cut.extra == "topknot":
        brush.ball(point(0, 0.58 * size, -0.14 * size), 0.15 * size, material, outline=line)
    elif cut.extra == "fountain":
        root = point(0, 0.50 * size, -0.16 * size)
        high = add(point(0, 0.80 * size, -0.24 * size), mul(lag, 0.3))
        over = add(point(0, 0.78 * size, -0.46 * size), mul(lag, 0.7))
        tip = add(point(0, 0.40 * size, -0.66 * size), lag)
        brush.limb([root, high, over, tip], [r * size for r in (0.07, 0.13, 0.12, 0.03)], material, outline=line)
        brush.ball(root, 0.085 * size, brush.tones(look.extra("ribbon") or look.main), outline=line)
    elif cut.extra == "braid":
        _tail(brush, look, head, size, cut, material, sway, 0.0)
    elif cut.extra == "ponytail":
        root = point(0, 0.30 * size, -0.40 * size)
        high = add(point(0, 0.30 * size, -0.58 * size), mul(lag, 0.2))
        low = add(point(0, -0.08 * size, -0.66 * size), mul(lag, 0.6))
        tip = add(point(0, -0.62 * size, -0.52 * size), lag)
        radii = [0.075 * size, 0.115 * size, 0.145 * size, 0.035 * size]
        brush.limb([root, high, low, tip], radii, material, outline=line)
        brush.ball(root, 0.085 * size, brush.tones(look.extra("ribbon") or look.main), outline=line)
    elif cut.extra in ("braids", "pigtails"):
        for side in (1.0, -1.0):
            _tail(brush, look, head, size, cut, material, sway, side)
    elif cut.extra == "mohawk":
        pts = []
        for i in range(9):
            a = math.pi * (0.12 + 0.86 * i / 8)
            r = 0.66 if i % 2 else 0.60
            pts.append(point(0, (0.02 + math.sin(a) * r) * size, (-0.04 + math.cos(a) * r * 0.85) * size))
        for i in range(8, -1, -1):
            a = math.pi * (0.12 + 0.86 * i / 8)
            pts.append(point(0, (0.02 + math.sin(a) * 0.44) * size, (-0.04 + math.cos(a) * 0.40) * size))
        brush.shape(pts, material.lit)
        brush.stroke(polygon([brush.flat(p) for p in pts]), material.lit, px * 0.05)


def _tail(
    brush: Brush, look: Appearance, head: Frame3, size: float, cut: Cut, material: Tones, sway: Vec, side: float
) -> None:
    """One plait or one pigtail with its ribbon."""
    line = brush.at(head.origin) * size * 0.022
    if cut.extra == "braid":
        path = [(0.40, -0.22, -0.20), (0.42, -0.60, 0.10), (0.36, -1.15, 0.24)]
        if side == 0.0:  # it hangs behind
            side, path = 1.0, [(0.0, -0.20, -0.42), (0.0, -0.62, -0.46), (0.0, -1.25, -0.40)]
        radii = [0.1, 0.1, 0.05]
    elif cut.extra == "pigtails":
        path = [(0.36, 0.12, -0.12), (0.52, 0.02, -0.14), (0.50, -0.30, -0.10)]
        radii = [0.07, 0.12, 0.03]
    else:
        path = [(0.30, -0.25, -0.10), (0.33, -0.55, 0.06), (0.30, -0.92, 0.12)]
        radii = [0.075, 0.075, 0.035]
    lag = mul(sway, -0.05)
    if cut.extra == "pigtails" or head.up[1] < 0.35:  # of who lies it lies along the neck
        joints = [head.point(side * x * size, y * size, z * size) for x, y, z in path]
    else:  # it hangs straight down from its root, however the head is bowed
        (rx, ry, rz), root = path[0], head.point(side * path[0][0] * size, path[0][1] * size, path[0][2] * size)
        joints = [
            add(add(root, head.direction(side * (x - rx) * size, 0.0, (z - rz) * size)), (0.0, (y - ry) * size, 0.0))
            for x, y, z in path
        ]
    joints = [add(joint, mul(lag, i / 2)) for i, joint in enumerate(joints)]
    if cut.extra in ("braids", "braid"):
        _plait(brush, joints, size * (1.4 if cut.extra == "braid" else 1.0), material, line)
    else:
        brush.limb(joints, [r * size for r in radii], material, outline=line)
    tie = brush.tones(look.extra("ribbon") or look.main)
    brush.ball(joints[0] if cut.extra == "pigtails" else joints[-1], 0.055 * size, tie, outline=line)


def _plait(brush: Brush, joints: list[Vec], size: float, material: Tones, line: float) -> None:
    """A braid: knots that grow smaller towards its end."""
    root, middle, end = joints
    long = length(sub(middle, root)) + length(sub(end, middle))
    count = max(int(long / (0.105 * size)), 5)
    for i in range(count + 1):
        t = i / count
        at = lerp(root, middle, t * 2) if t < 0.5 else lerp(middle, end, t * 2 - 1)
        brush.ball(at, (0.085 - 0.035 * t) * size, material, outline=line)
