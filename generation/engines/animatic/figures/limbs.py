"""Arms, legs and feet, bare or clothed, and the neck."""

from __future__ import annotations

from generation.engines.animatic.figures.cloth import Pattern, bone_rings, weave
from generation.engines.animatic.figures.colours import Tones, rgb
from generation.engines.animatic.figures.curves import open_curve
from generation.engines.animatic.figures.dressed import Dressed
from generation.engines.animatic.figures.garments import Bottom
from generation.engines.animatic.figures.hands import Hand
from generation.engines.animatic.figures.solids import Ring
from generation.engines.animatic.figures.space import Vec, add, lerp, mul


def leg(d: Dressed, name: str) -> None:
    """A leg with its foot."""
    brush, h = d.brush, d.h
    look = d.look
    hip, knee, ankle = d.j[f"hip_{name}"], d.j[f"knee_{name}"], d.j[f"ankle_{name}"]
    bottom = look.bottom
    bare = bottom in (Bottom.BARE, Bottom.SKIRT, Bottom.LONG_SKIRT, Bottom.TUTU)
    loose = {Bottom.TROUSERS: 1.12, Bottom.JEANS: 1.05, Bottom.LEGGINGS: 0.96}.get(bottom, 1.0)
    thigh, calf = 0.046 * d.thick * loose * h, 0.033 * d.thick * loose * h
    cuff = (0.027 if bottom is Bottom.TROUSERS else 0.024) * loose * h
    foot(d, name)
    if bare or bottom is Bottom.SHORTS:
        slim = 0.86 if look.female else 0.94
        belly = lerp(knee, ankle, 0.32)
        radii = [thigh * slim, 0.030 * d.thick * slim * h, 0.030 * d.thick * slim * h, 0.018 * h]
        brush.limb([hip, knee, belly, ankle], radii, d.skin, outline=d.line)
        if bottom is Bottom.SHORTS:
            half = lerp(hip, knee, 0.74)
            brush.limb([hip, half], [thigh * 1.05, 0.047 * d.thick * h], d.bottom, outline=d.line)
    else:
        end = lerp(knee, ankle, 0.97)
        brush.limb([hip, knee, end], [thigh, calf, cuff], d.bottom, outline=d.line)
        _woven(d, [hip, knee, end], [thigh, calf, cuff], look.pattern("bottom"))
    if look.extra("boots"):
        brush.limb([lerp(knee, ankle, 0.5), ankle], [0.035 * h, 0.029 * h], d.shoes, outline=d.line)


def foot(d: Dressed, name: str) -> None:
    """A shoe."""
    h = d.h
    frame = d.body.foot_r if name == "r" else d.body.foot_l
    rows = ((-0.034, -0.022, 0.020, 0.020), (0.0, -0.014, 0.024, 0.030), (0.055, -0.027, 0.029, 0.018),
            (0.095, -0.033, 0.024, 0.011), (0.108, -0.035, 0.012, 0.007))  # fmt: skip
    rings: list[Ring] = [
        (frame.point(0, y * h, z * h), frame.direction(w * h, 0, 0), frame.direction(0, t * h, 0))
        for z, y, w, t in rows
    ]
    d.brush.tube(rings, d.shoes, outline=d.line, round_ends=(0.5, 0.3))


def arm(d: Dressed, name: str) -> None:
    """A sleeve or a bare arm, with its hand; at the shoulder it runs into the trunk without a line."""
    h, look = d.h, d.look
    shoulder, elbow, wrist = d.j[f"shoulder_{name}"], d.j[f"elbow_{name}"], d.j[f"wrist_{name}"]
    loose = 1 + (look.top.loose - 1) * 1.3
    radii = [0.031 * d.thick * h, 0.0235 * d.thick * h, 0.0175 * h]
    material, sleeves = d.top, look.top.sleeves
    cloth = [r * loose for r in radii]
    pattern = look.pattern("top")
    if look.top.name in SLEEVELESS:
        material, sleeves, cloth, pattern = (
            d.under,
            look.under_sleeves,
            [r * 1.06 for r in radii],
            look.pattern("under"),
        )
    if name == "l" and look.extra("one arm"):
        _pinned(d, shoulder, cloth[0], material, pattern)
        return
    nearer = d.brush.depth_of(d.j[f"hand_{name}"]) < d.brush.depth_of(elbow) - 0.03 * h
    if not nearer:
        Hand(d, name).draw()
    _sleeve(d, [shoulder, elbow, wrist], radii, cloth, material, sleeves, pattern)
    if nearer:  # a hand that comes towards the lens hides the end of its sleeve
        Hand(d, name).draw()


def _sleeve(
    d: Dressed,
    joints: list[Vec],
    radii: list[float],
    cloth: list[float],
    material: Tones,
    sleeves: float,
    pattern: Pattern | None,
) -> None:
    shoulder, elbow, wrist = joints
    slim = 0.0150 * d.h
    if sleeves >= 1:
        cuff = lerp(elbow, wrist, 0.92)  # the wrist is seen between the cuff and the hand
        gloves = d.look.extra("gloves")
        d.brush.limb([lerp(elbow, wrist, 0.7), wrist], [slim, slim], d.brush.tones(gloves) if gloves else d.skin,
                     outline=d.line)  # fmt: skip
        sizes = [cloth[0], cloth[1], max(cloth[2] * 1.05, slim * 1.2)]
        _jointed(d, [shoulder, elbow, cuff], sizes, material)
        _woven(d, [shoulder, elbow, cuff], sizes, pattern)
        return
    belly = lerp(elbow, wrist, 0.28)
    _jointed(d, [shoulder, elbow, belly, wrist], [radii[0], radii[1] * 0.98, radii[1] * 1.06, slim], d.skin)
    if sleeves > 0:
        end = lerp(shoulder, elbow, min(sleeves * 1.7, 1.0))
        _jointed(d, [shoulder, end], [cloth[0] * 1.05, cloth[1] * 1.28], material)
        _woven(d, [shoulder, end], [cloth[0] * 1.05, cloth[1] * 1.28], pattern)
    if ink := d.look.extra("tattoo"):
        _woven(d, [lerp(elbow, wrist, 0.1), lerp(elbow, wrist, 0.85)], [radii[1], slim], ("flowers", ink))


SLEEVELESS = frozenset({"waistcoat", "overalls", "waders", "hi-vis"})
"""What is worn over the sleeves of a shirt."""


def _woven(d: Dressed, joints: list[Vec], radii: list[float], pattern: Pattern | None) -> None:
    """A pattern round a sleeve or a leg, the farthest bone first."""
    if pattern is None:
        return
    bones = list(zip(joints, joints[1:], radii, radii[1:], strict=False))
    for a, b, ra, rb in sorted(bones, key=lambda bone: -d.brush.depth_of(lerp(bone[0], bone[1], 0.5))):
        solid = d.brush.bone(a, b, ra, rb)
        if solid is not None:
            weave(d.brush, bone_rings(a, b, ra, rb), pattern, solid.path, d.h)


def _pinned(d: Dressed, shoulder: Vec, radius: float, material: Tones, pattern: Pattern | None) -> None:
    """An empty sleeve, folded up and pinned to itself."""
    h, chest = d.h, d.body.chest
    end = add(shoulder, add(mul(chest.up, -0.105 * h), mul(chest.right, -0.012 * h)))
    _jointed(d, [shoulder, end], [radius, radius * 0.92], material)
    _woven(d, [shoulder, end], [radius, radius * 0.92], pattern)
    if d.brush.detail > 10 and d.frontal > 0:
        pin = add(add(shoulder, mul(chest.up, -0.07 * h)), mul(chest.forward, radius * 0.95))
        across = mul(chest.right, 0.014 * h)
        ends = [d.brush.flat(add(pin, across)), d.brush.flat(add(pin, mul(across, -1.0)))]
        d.brush.stroke(open_curve(ends), d.brush.tones(rgb("e8e8ec")).lit, max(d.brush.scale * h * 0.005, 1.0))


def _jointed(d: Dressed, joints: list[Vec], radii: list[float], material: Tones) -> None:
    if d.line:
        from_top = 0.12 + 0.22 * min(abs(d.frontal) * 1.4, 1.0)  # seen from the side an arm is parted from the trunk
        start = lerp(joints[0], joints[1], from_top)
        width = radii[0] + (radii[1] - radii[0]) * from_top
        points, sizes = [start, *joints[1:]], [width, *radii[1:]]
        for a, b, ra, rb in zip(points, points[1:], sizes, sizes[1:], strict=False):
            solid = d.brush.bone(a, b, ra, rb)
            if solid is not None:
                d.brush.line(solid, material, d.line)
    d.brush.limb(joints, radii, material)


def neck(d: Dressed) -> None:
    """The neck, in the shadow of the chin."""
    h, look = d.h, d.look
    size = look.bones.head * h
    chest, b = d.body.chest, look.bones
    top = d.body.head.point(0, -0.26 * size, -0.03 * size)
    base = chest.point(0, (b.neck - 0.03) * h, 0.002 * h)
    slim = 0.165 if look.kind == "child" else 0.185 if look.female else 0.235
    shaded = Tones(d.skin.shade, d.skin.shade, d.skin.rim, d.skin.line)
    d.brush.limb([base, top], [slim * 1.2 * size, slim * size], shaded, outline=d.line)


def collar(d: Dressed) -> None:
    """A standing collar, or a hood that lies on the shoulders."""
    h, look = d.h, d.look
    chest, b = d.body.chest, look.bones
    if look.top.collar == "high":
        rows = ((0.84, 0.0, 0.052, 0.046), (1.16, 0.004, 0.044, 0.041))
    elif look.top.collar == "hood" and look.hat != "hood":
        rows = ((0.70, -0.034, 0.080, 0.052), (1.10, -0.040, 0.068, 0.044))
    else:
        return
    rings: list[Ring] = [
        (chest.point(0, b.neck * y * h, z * h), mul(chest.right, w * h), mul(chest.forward, t * h))
        for y, z, w, t in rows
    ]
    d.brush.tube(rings, d.top, outline=d.line, round_ends=(0.3, 0.12))
