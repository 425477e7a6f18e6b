"""Hair and beards: masses around the skull with a hairline, cut and coloured."""

from __future__ import annotations

import math
from typing import NamedTuple

import skia

from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.colours import Tones
from generation.engines.animatic.figures.curves import curve, meeting, open_curve, polygon, without
from generation.engines.animatic.figures.moustaches import MOUSTACHES, moustache
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.solids import Ring, Solid
from generation.engines.animatic.figures.space import Flat, Frame3, Vec, add, lerp, mul
from generation.stage import Colour


class Cut(NamedTuple):
    """A haircut, in head heights.

    Attributes:
        volume: how far it stands off the skull on top; sides: at the sides. nape: how low it reaches behind the ears.
        fringe: height of the hairline in the middle of the forehead, and how it differs to the right and to the left.
        temple: half breadth of the face's opening. sideburn: how low it comes before the ears.
        length: how low it hangs below the head behind, 0 for not. edge: "smooth", "curly" or "spiky".
        extra: "", "ponytail", "bun", "topknot", "braids", "pigtails" or "mohawk".
    """

    volume: float = 0.05
    sides: float = 0.035
    nape: float = -0.22
    fringe: tuple[float, float, float] = (0.30, 0.0, 0.0)
    temple: float = 0.27
    sideburn: float = -0.10
    length: float = 0.0
    edge: str = "smooth"
    extra: str = ""


CUTS: dict[str, Cut] = {
    "crop": Cut(0.04, 0.016, -0.16, (0.315, 0, 0), 0.275, -0.10),
    "short": Cut(0.085, 0.03, -0.20, (0.27, 0.02, -0.03), 0.27, -0.10),
    "parted": Cut(0.10, 0.03, -0.20, (0.30, -0.10, 0.07), 0.27, -0.10),
    "slick": Cut(0.045, 0.02, -0.24, (0.345, -0.02, -0.02), 0.275, -0.08),
    "tousled": Cut(0.12, 0.07, -0.24, (0.24, 0.03, -0.05), 0.27, -0.12, edge="spiky"),
    "spiky": Cut(0.10, 0.03, -0.18, (0.27, 0.02, 0.02), 0.27, -0.08, edge="spiky"),
    "bowl": Cut(0.06, 0.07, -0.14, (0.16, 0.0, 0.0), 0.285, -0.16),
    "curly": Cut(0.10, 0.10, -0.30, (0.27, 0.0, -0.02), 0.265, -0.20, edge="curly"),
    "afro": Cut(0.24, 0.24, -0.26, (0.30, 0.0, 0.0), 0.275, -0.12, edge="curly"),
    "bob": Cut(0.06, 0.085, -0.48, (0.17, 0.02, -0.02), 0.255, -0.46),
    "long": Cut(0.065, 0.075, -0.50, (0.29, -0.10, 0.03), 0.255, -0.44, length=0.62),
    "parted long": Cut(0.065, 0.075, -0.50, (0.34, -0.08, -0.08), 0.255, -0.44, length=0.50),
    "ponytail": Cut(0.065, 0.03, -0.22, (0.30, -0.02, -0.02), 0.275, -0.14, extra="ponytail"),
    "bun": Cut(0.065, 0.03, -0.22, (0.31, -0.03, -0.03), 0.275, -0.13, extra="bun"),
    "topknot": Cut(0.04, 0.02, -0.22, (0.32, -0.02, -0.02), 0.275, -0.13, extra="topknot"),
    "braids": Cut(0.06, 0.03, -0.26, (0.32, -0.06, -0.06), 0.27, -0.18, extra="braids"),
    "pigtails": Cut(0.05, 0.03, -0.22, (0.22, 0.02, -0.02), 0.27, -0.14, extra="pigtails"),
    "mohawk": Cut(0.012, 0.006, -0.16, (0.33, 0, 0), 0.275, -0.06, extra="mohawk"),
    "balding": Cut(0.0, 0.03, -0.24, (0.62, 0.0, 0.0), 0.36, -0.10),
}

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
    for y, w, z, d in SKULL_ABOVE:
        if y < cut.nape - 0.01:
            continue
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


def _tones(brush: Brush, colour: Colour) -> Tones:
    return brush.tones(colour)


def front_hair(brush: Brush, look: Appearance, head: Frame3, size: float, frontal: float, sway: Vec) -> None:
    """The hair on the skull: its whole mass, less the opening that leaves the face free."""
    cut = CUTS.get(look.hair)
    if cut is None:
        return
    material = _tones(brush, look.hair_colour)
    covered = look.hat not in ("", "headband", "crown")
    if covered:
        cut = cut._replace(
            volume=min(cut.volume, 0.03), sides=min(cut.sides, 0.05), extra="" if cut.extra == "topknot" else cut.extra
        )
    solid = brush.solid(_cap(look, head, size, cut), (0.3, 0.22))
    if solid is None:
        return
    path = solid.path
    px = brush.at(head.origin) * size
    if frontal > -0.30:
        opening = _opening(brush, head, size, cut)
        path = without(path, opening)
    brush.fill(path, material.lit)
    brush.keep_inside(path)
    brush.shadow(solid, material, rim=False, deepest=-0.55 - 0.3 * (1 - frontal) if frontal > -0.3 else 0.96)
    brush.let_go()
    if px > 60 and cut.edge == "smooth":
        brush.canvas.save()
        brush.canvas.clipPath(path, True)
        _strands(brush, head, size, cut, material, px)
        brush.canvas.restore()
    if cut.extra in ("topknot", "mohawk"):
        _extra(brush, look, head, size, cut, material, sway)
    elif cut.extra in ("braids", "pigtails") and look.hat != "hood":
        side = brush.seen(head.right, head.origin)
        if abs(side) > 0.45:  # from the side, the near one hangs before the head
            _tail(brush, look, head, size, cut, material, sway, 1.0 if side > 0 else -1.0)


def _strands(brush: Brush, head: Frame3, size: float, cut: Cut, material: Tones, px: float) -> None:
    """A few lines that say which way the hair is combed."""
    width = max(px * 0.009, 0.6)
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
                material.shade,
                width * (0.7 + 0.3 * (i % 2)),
            )


def _opening(brush: Brush, head: Frame3, size: float, cut: Cut) -> skia.Path:
    """The outline of the face within the hair; what lies round the far side is pushed out past the head."""
    middle, right, left = cut.fringe
    t, burn = cut.temple, cut.sideburn
    outer = 0.335 if cut.nape > -0.4 else 0.30
    ring: list[tuple[float, float, float]] = [
        (outer, burn, 0.10), (outer - 0.005, 0.05, 0.17), (t, middle * 0.72 + right * 0.8, 0.25), (t * 0.55,
        middle + right, 0.335),
        (0.0, middle + 0.012, 0.375), (-t * 0.55, middle + left, 0.335), (-t, middle * 0.72 + left * 0.8, 0.25),
        (-outer + 0.005, 0.05, 0.17),
        (-outer, burn, 0.10), (-outer * 0.98, min(burn, -0.3) - 0.2, 0.12), (-0.2, -0.85, 0.2), (0.2, -0.85, 0.2),
        (outer * 0.98, min(burn, -0.3) - 0.2, 0.12),
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
    return curve(flat, 0.22)


TUFTS = tuple(
    (math.sin(a) * math.cos(b), math.sin(b), -math.cos(a) * math.cos(b))
    for b, around in ((-0.35, 7), (0.15, 8), (0.65, 7), (1.15, 4))
    for a in (math.tau * (i + 0.5 * b) / around for i in range(around))
)
"""Directions from the middle of the head in which curls and spikes stand off; the same on every frame."""


def hair_edge(brush: Brush, look: Appearance, head: Frame3, size: float) -> None:
    """The curls or spikes that break the outline of the hair; the skull and the cap of hair cover their roots."""
    cut = CUTS.get(look.hair)
    if cut is None or cut.edge == "smooth" or look.hat not in ("", "headband", "crown"):
        return
    px = brush.at(head.origin) * size
    if px < 9:
        return
    material = _tones(brush, look.hair_colour)
    reach = 0.40 + cut.volume * (0.62 if cut.edge == "curly" else 0.8)
    shapes = []
    for i, (x, y, z) in enumerate(TUFTS):
        if z > 0.35 and y < 0.55:
            continue  # the face
        wobble = 1 + 0.10 * math.sin(i * 2.7 + look.seed % 7)
        centre = (
            x * (reach - 0.04) * size * wobble,
            (y * reach + 0.02) * size * wobble,
            (z * reach - 0.03) * size * wobble,
        )
        if cut.edge == "curly":
            fx, fy = brush.flat(head.point(*centre))
            shapes.append(skia.Path.Circle(fx, fy, px * (0.115 + 0.25 * cut.volume) * wobble))
        else:
            tip = head.point(centre[0] * 1.24 + 0.05 * size, centre[1] * 1.22 + 0.03 * size, centre[2] * 1.2)
            side = head.direction(y * 0.22 * size, -x * 0.22 * size + 0.04 * size, 0.07 * size)
            root = head.point(centre[0] * 0.8, centre[1] * 0.8, centre[2] * 0.8)
            points = [add(root, side), tip, add(root, mul(side, -1.0))]
            shapes.append(polygon([brush.flat(p) for p in points]))
    mass = skia.Path()
    for path in shapes:
        mass.addPath(path)
    brush.stroke(mass, material.line, max(px * 0.03, 0.6))
    brush.fill(mass, material.lit)


def back_hair(brush: Brush, look: Appearance, head: Frame3, size: float, frontal: float, sway: Vec) -> None:
    """What hangs down behind: long hair, a ponytail, a bun, braids; it trails behind a moving head."""
    cut = CUTS.get(look.hair)
    if cut is None or look.hat == "hood":
        return
    material = _tones(brush, look.hair_colour)
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
    if cut.extra and cut.extra not in ("topknot", "mohawk"):
        _extra(brush, look, head, size, cut, material, sway)


def _extra(brush: Brush, look: Appearance, head: Frame3, size: float, cut: Cut, material: Tones, sway: Vec) -> None:
    px = brush.at(head.origin) * size
    line = px * 0.022
    lag = mul(sway, -0.05)
    point = head.point
    if cut.extra == "bun":
        brush.ball(point(0, 0.12 * size, -0.50 * size), 0.17 * size, material, outline=line)
    elif cut.extra == "topknot":
        brush.ball(point(0, 0.58 * size, -0.14 * size), 0.15 * size, material, outline=line)
    elif cut.extra == "ponytail":
        root = point(0, 0.20 * size, -0.44 * size)
        mid = add(point(0, 0.02 * size, -0.66 * size), mul(lag, 0.6))
        tip = add(point(0, -0.42 * size, -0.62 * size), lag)
        brush.limb([root, mid, tip], [0.09 * size, 0.13 * size, 0.035 * size], material, outline=line)
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
    if cut.extra == "pigtails":
        path = [(0.36, 0.12, -0.12), (0.52, 0.02, -0.14), (0.50, -0.30, -0.10)]
        radii = [0.07, 0.12, 0.03]
    else:
        path = [(0.30, -0.25, -0.10), (0.33, -0.55, 0.06), (0.30, -0.92, 0.12)]
        radii = [0.075, 0.075, 0.035]
    lag = mul(sway, -0.05)
    joints = [add(head.point(side * x * size, y * size, z * size), mul(lag, i / 2)) for i, (x, y, z) in enumerate(path)]
    if cut.extra == "braids":
        _plait(brush, joints, size, material, line)
    else:
        brush.limb(joints, [r * size for r in radii], material, outline=line)
    tie = brush.tones(look.extra("ribbon") or look.main)
    brush.ball(joints[0] if cut.extra == "pigtails" else joints[-1], 0.055 * size, tie, outline=line)


def _plait(brush: Brush, joints: list[Vec], size: float, material: Tones, line: float) -> None:
    """A braid: knots that grow smaller towards its end."""
    root, middle, end = joints
    for i in range(6):
        t = i / 5
        at = lerp(root, middle, t * 2) if t < 0.5 else lerp(middle, end, t * 2 - 1)
        brush.ball(at, (0.085 - 0.035 * t) * size, material, outline=line)


def beard(
    brush: Brush, look: Appearance, head: Frame3, size: float, jaw: float, skull: Solid, *, before_mouth: bool
) -> None:
    """A beard over the jaw (before the mouth is drawn), or a moustache over the lip (after it)."""
    kind = look.beard
    if not kind or brush.at(head.origin) * size < 10:
        return
    material = _tones(brush, look.hair_colour)

    def flat(x: float, y: float, z: float) -> Flat:
        return brush.flat(head.point(x * size, y * size, z * size))

    drop = 0.075 * jaw
    if before_mouth and kind in ("full", "long", "stubble"):
        low = -0.56 - drop if kind == "full" else -0.84 - drop if kind == "long" else -0.50 - drop
        shape = [
            (0.335, -0.02, 0.10), (0.30, -0.16, 0.24), (0.20, -0.235, 0.34), (0.10, -0.235, 0.40), (0.0, -0.25,
            0.42), (-0.10, -0.235, 0.40),
            (-0.20, -0.235, 0.34), (-0.30, -0.16, 0.24), (-0.335, -0.02, 0.10), (-0.31, -0.30, 0.10), (-0.22,
            (low - 0.32) / 2, 0.24),
            (-0.10, low, 0.33), (0.10, low, 0.33), (0.22, (low - 0.32) / 2, 0.24), (0.31, -0.30, 0.10),
        ]  # fmt: skip
        pts = []
        reach = brush.at(head.origin) * size
        across = brush.seen(head.right, head.origin)
        aside = 0.0 if abs(across) < 0.25 else across
        for x, y, z in shape:
            p = head.point(x * size, y * size, z * size)
            if brush.seen(head.direction(x, 0, z), p) < -0.05:  # round the far side: the profile bounds it
                y = min(y, -0.27)  # below the nose and the cheek
                p = head.point(0.0, y * size, (0.44 - 0.10 * max(-0.42 - y, 0.0)) * size)
            elif aside and x * aside < 0 and y < -0.2:  # towards the far side: as far as the jaw goes
                p = head.point(x * 1.5 * size, y * size, (z + 0.04) * size)
            pts.append(brush.flat(p))
        path = curve(pts, 0.24)
        if aside and kind != "long":
            path = meeting(path, skull.grown(0.05 * reach)) or path
        if kind == "stubble":
            brush.fill(path, 0x38000000 | (material.shade & 0xFFFFFF))
        else:
            brush.fill(path, material.lit)
            brush.keep_inside(path)
            brush.shadow(skull, material, wrap=0.3, rim=False, deepest=-0.3)
            brush.let_go()
    if not before_mouth and kind in MOUSTACHES:
        moustache(brush, kind, head, size, material)
    if before_mouth and kind == "goatee":
        tuft = [
            (0.09, -0.37 - drop, 0.39),
            (0.0, -0.36 - drop, 0.42),
            (-0.09, -0.37 - drop, 0.39),
            (-0.07, -0.52 - drop, 0.34),
            (0.0, -0.60 - drop, 0.34),
            (0.07, -0.52 - drop, 0.34),
        ]
        brush.fill(curve([flat(*p) for p in tuft], 0.24), material.lit)
