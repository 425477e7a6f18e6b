"""What is worn over the clothes and tells a character apart: scarf, apron, belt, bag, badge."""

from __future__ import annotations

from generation.engines.animatic.figures.cloth import weave
from generation.engines.animatic.figures.colours import rgb, times
from generation.engines.animatic.figures.curves import open_curve, polygon
from generation.engines.animatic.figures.dressed import Dressed
from generation.engines.animatic.figures.solids import Ring
from generation.engines.animatic.figures.space import Flat, add, along, lerp, mul
from generation.stage import Colour


def worn(d: Dressed) -> None:
    """Everything over the trunk, the lowest first."""
    look = d.look
    if look.top.belt and (belt := times(look.top_colour, (0.55, 0.5, 0.5))):
        _belt(d, look.extra("belt") or belt)
    elif belt_colour := look.extra("belt"):
        _belt(d, belt_colour)
    if apron := look.extra("apron"):
        _apron(d, apron)
    if badge := look.extra("badge"):
        _badge(d, badge)
    if pearls := look.extra("necklace"):
        _necklace(d, pearls)
    if strap := look.extra("satchel"):
        _satchel(d, strap)
    if pack := look.extra("backpack"):
        _backpack(d, pack)
    if braces := look.extra("braces"):
        _straps(d, braces, ((0.42, 0.11), (0.44, 0.0), (0.40, -0.18)))
    for name in ("scarf", "shawl", "bandana"):
        if colour := look.extra(name):
            _scarf(d, colour, name, long=name == "scarf", wide=name == "shawl")
    if sleeves := look.extra("knot"):
        _knot(d, sleeves)
    for name in ("drape", "sash"):
        if colour := look.extra(name):
            _drape(d, colour, broad=name == "drape")


def _knot(d: Dressed, colour: Colour) -> None:
    """Sleeves tied round the waist, their ends hanging in front."""
    brush, h = d.brush, d.h
    tones = brush.tones(colour)
    rings = d.sections(d.look.top.loose * 1.06)
    low, high = rings[1], rings[2]
    band = [(lerp(low[0], high[0], t), mul(low[1], 1.04), mul(low[2], 1.04)) for t in (0.18, 0.66)]
    brush.tube(band, tones, outline=d.line, round_ends=(0.1, 0.1))
    if d.frontal < 0.0:
        return
    pelvis = d.body.pelvis
    for side in (1.0, -1.0):
        root = d.front(0.05 * side, -0.205, 1.25)
        tip = add(root, add(mul(pelvis.up, -0.115 * h), mul(pelvis.right, 0.035 * side * h)))
        brush.limb([root, tip], [0.017 * h, 0.022 * h], tones, outline=d.line)
    brush.ball(d.front(0.0, -0.20, 1.32), 0.020 * h, tones, outline=d.line)


def _drape(d: Dressed, colour: Colour, *, broad: bool) -> None:
    """Cloth that falls from a shoulder across the body."""
    if d.frontal < 0.05:
        return
    inner, outer = (0.10, 0.46) if broad else (0.52, 0.68)
    edge = [_flat(d, -inner, 0.10), _flat(d, 0.30 - inner, -0.02), _flat(d, 0.85, -0.19)]
    far = [_flat(d, -outer - 0.24, 0.085), _flat(d, -outer + 0.14, -0.06), _flat(d, 0.72, -0.28)]
    tones = d.brush.tones(d.look.top_colour if broad else colour)
    shape = polygon([*edge, *far[::-1]])
    if d.line:
        d.brush.stroke(shape, tones.line, d.line)
    d.brush.fill(shape, tones.shade if broad else tones.lit)
    if broad:
        for line in (edge, far):
            d.brush.stroke(open_curve(line), d.brush.tones(colour).lit, max(d.brush.scale * d.h * 0.008, 0.8))


def _flat(d: Dressed, x: float, y: float) -> Flat:
    return d.brush.flat(d.front(x, y, 1.06))


def _apron(d: Dressed, colour: Colour) -> None:
    if d.frontal < 0.0:
        return
    brush = d.brush
    tones = brush.tones(colour)
    outline = ((-0.5, 0.04), (0.5, 0.04), (0.62, -0.16), (0.9, -0.20), (0.95, -0.38), (-0.95, -0.38), (-0.9, -0.20),
    (-0.62, -0.16))  # fmt: skip
    path = polygon([_flat(d, x, y) for x, y in outline])
    if d.line:
        brush.stroke(path, tones.line, d.line)
    brush.fill(path, tones.lit)
    if stripes := d.look.pattern("apron"):
        weave(brush, d.sections(d.look.top.loose * 1.1), stripes, path, d.h)
    pocket = polygon([_flat(d, x, y) for x, y in ((-0.4, -0.20), (0.4, -0.20), (0.4, -0.27), (-0.4, -0.27))])
    if d.line:
        brush.stroke(pocket, tones.shade, d.line)
    _straps(d, colour, ((0.45, 0.04), (0.36, 0.075), (0.3, 0.105)))


def _straps(d: Dressed, colour: Colour, line: tuple[tuple[float, float], ...]) -> None:
    if d.frontal < 0.0:
        return
    for side in (1.0, -1.0):
        strap = open_curve([_flat(d, side * x, y) for x, y in line])
        d.brush.stroke(strap, d.brush.tones(colour).lit, max(d.brush.scale * 0.022, 0.8))


def _belt(d: Dressed, colour: Colour) -> None:
    brush = d.brush
    rings = d.sections(d.look.top.loose * 1.02)
    low, high = rings[1], rings[2]
    band = [(lerp(low[0], high[0], t), high[1], high[2]) for t in (0.42, 0.70)]
    brush.band(band[0], band[1], brush.tones(colour))
    if d.frontal > 0.2 and brush.detail > 18:
        pelvis, h = d.body.pelvis, d.h
        buckle = d.front(0.0, -0.185, 1.1)
        brush.patch(buckle, mul(pelvis.right, 0.014 * h), mul(pelvis.up, 0.011 * h), brush.tones(rgb("d9b45a")).lit)


def _badge(d: Dressed, colour: Colour) -> None:
    if d.frontal > 0.1 and d.brush.detail > 9:
        chest, h = d.body.chest, d.h
        up = mul(chest.up, 0.015 * h)
        d.brush.patch(d.front(-0.5, 0.02), mul(chest.right, 0.013 * h), up, d.brush.tones(colour).lit)


def _necklace(d: Dressed, colour: Colour) -> None:
    if d.frontal < 0.0 or d.brush.detail < 12:
        return
    for i in range(9):
        x = (i - 4) / 4 * 0.32
        at = _flat(d, x, 0.062 + 0.42 * x * x)
        d.brush.disc(at, max(d.brush.scale * d.h * 0.0048, 0.7), d.brush.tones(colour).lit)


def _satchel(d: Dressed, colour: Colour) -> None:
    brush, h = d.brush, d.h
    tones = brush.tones(colour)
    if d.frontal > 0:
        strap = open_curve([_flat(d, -0.7, 0.085), _flat(d, 0.0, -0.05), _flat(d, 0.75, -0.2)])
        brush.stroke(strap, tones.lit, max(brush.scale * 0.028, 0.9))
    pelvis = d.body.pelvis
    top = pelvis.point(0.115 * h * d.look.girth, -0.02 * h, 0.0)
    low = along(top, pelvis.up, -0.085 * h)
    bag = [
        (top, mul(pelvis.right, 0.02 * h), mul(pelvis.forward, 0.055 * h)),
        (low, mul(pelvis.right, 0.025 * h), mul(pelvis.forward, 0.06 * h)),
    ]
    brush.tube(bag, tones, outline=d.line, round_ends=(0.1, 0.2))


def _backpack(d: Dressed, colour: Colour) -> None:
    if d.frontal > 0.05:
        _straps(d, colour, ((0.5, 0.09), (0.58, 0.0), (0.8, -0.10)))
        return
    chest, h = d.body.chest, d.h
    rings: list[Ring] = [
        (chest.point(0, y * h, z * h), mul(chest.right, w * h), mul(chest.forward, t * h))
        for y, z, w, t in ((0.075, -0.085, 0.06, 0.035), (0.0, -0.10, 0.078, 0.05), (-0.11, -0.09, 0.075, 0.05))
    ]
    d.brush.tube(rings, d.brush.tones(colour), outline=d.line, round_ends=(0.4, 0.3))


def _scarf(d: Dressed, colour: Colour, name: str, *, long: bool, wide: bool) -> None:
    brush, h = d.brush, d.h
    pattern = d.look.pattern(name)
    tones = brush.tones(colour)
    chest, neck = d.body.chest, d.look.bones.neck
    low, high = neck * (0.35 if wide else 0.82), neck * 1.22
    spread = 0.115 * d.look.girth_shoulders if wide else 0.072
    rings: list[Ring] = [
        (chest.point(0, y * h, 0.006 * h), mul(chest.right, w * h), mul(chest.forward, t * h))
        for y, w, t in ((low, spread, 0.062), ((low + high) / 2, spread * 0.9, 0.060), (high, 0.046, 0.044))
    ]
    if long and d.frontal > -0.1:
        root = chest.point(-0.035 * h, low * h, 0.062 * h)
        tip = add(chest.point(-0.05 * h, -0.10 * h, 0.075 * h), mul(d.body.drift, -0.05))
        points = ((root, 0.022), (lerp(root, tip, 0.5), 0.028), (tip, 0.030))
        tail: list[Ring] = [(p, mul(chest.right, w * h), mul(chest.forward, 0.010 * h)) for p, w in points]
        weave(brush, tail, pattern, brush.tube(tail, tones, outline=d.line, round_ends=(0.2, 0.0)), h)
    weave(brush, rings, pattern, brush.tube(rings, tones, outline=d.line, round_ends=(0.4, 0.2)), h)
