"""A person drawn from the bones out: legs, clothes, arms and head, the farthest part first."""

from __future__ import annotations

from functools import partial

from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.garments import Bottom
from generation.engines.animatic.figures.head import HeadPainter
from generation.engines.animatic.figures.paint import Brush, Ring, Tones, curve, open_curve, polygon, rgb, times
from generation.engines.animatic.figures.skeleton import Body
from generation.engines.animatic.figures.space import Flat, Vec, add, along, cross, dot, length, lerp, mul, sub, unit
from generation.stage import Feeling
from storyboard.speech import Mouth


class PersonPainter:
    """Draws one person on one frame."""

    def __init__(self, brush: Brush, look: Appearance, body: Body, feeling: Feeling) -> None:
        self.brush, self.look, self.body, self.feeling = brush, look, body, feeling
        self.h = body.height
        self.j = body.joints
        self.line = min(max(brush.scale * self.h * 0.0042, 0.0), 7.0)
        if self.line < 0.45:
            self.line = 0.0
        self.top = brush.tones(look.top_colour)
        self.under = brush.tones(look.under_colour)
        self.bottom = brush.tones(look.bottom_colour)
        self.skin = brush.tones(look.skin, skin=True)
        self.shoes = brush.tones(look.extra("boots") or look.shoes)
        self.thick = 1 + (look.girth - 1) * 0.6

    def draw(self, mouth: Mouth, opening: float, blink: float, *, tears: bool = False) -> None:
        """Queue every part at its depth, then draw them."""
        brush, j, body = self.brush, self.j, self.body
        depth = brush.depth_of
        middle = depth(j["chest"])
        for name in ("r", "l"):
            leg = (depth(j[f"knee_{name}"]) + depth(j[f"ankle_{name}"])) / 2
            brush.later(max(leg, middle - 0.9) + 0.04, partial(self.leg, name))
        brush.later(middle, self.trunk)
        if self.look.top.hem > 0.06 or self.look.bottom in (Bottom.SKIRT, Bottom.LONG_SKIRT):
            brush.later(depth(j["hips"]) + 0.001, self.tails)
        head = HeadPainter(
            brush, self.look, body.head, self.look.bones.head * self.h, body.gaze, self.feeling, body.drift
        )
        head_depth = depth(body.head.origin)
        turned = dot(body.head.forward, brush.back)
        back = head_depth + 0.10 if turned > -0.15 else min(head_depth, middle) - 0.12
        brush.later(back, head.back)
        brush.later(max(head_depth, middle) + 0.02, self.neck)
        brush.later(
            min(head_depth, middle) - 0.02 if head_depth < middle + 0.25 else head_depth,
            partial(head.draw, mouth, opening, blink, tears),
        )
        for name in ("r", "l"):
            reach = depth(lerp(j[f"elbow_{name}"], j[f"wrist_{name}"], 0.5))
            shoulder = depth(j[f"shoulder_{name}"])
            near = 0.75 * reach + 0.25 * shoulder
            far_side = shoulder > middle + 0.05 and reach > middle - 0.10
            near = near + 0.03 if far_side else near - 0.06
            if abs(near - (min(head_depth, middle) - 0.02)) < 0.05 and not far_side:
                near = min(head_depth, middle) - 0.03
            brush.later(near, partial(self.arm, name))
        brush.flush()

    # Legs

    def leg(self, name: str) -> None:
        brush, j, h, thick = self.brush, self.j, self.h, self.thick
        look = self.look
        hip, knee, ankle = j[f"hip_{name}"], j[f"knee_{name}"], j[f"ankle_{name}"]
        bottom = look.bottom
        bare = bottom in (Bottom.BARE, Bottom.SKIRT, Bottom.LONG_SKIRT)
        legs = self.skin if bare else self.bottom
        loose = {Bottom.TROUSERS: 1.14, Bottom.JEANS: 1.06, Bottom.LEGGINGS: 0.96}.get(bottom, 1.0)
        radii = [
            0.050 * thick * loose * h,
            0.034 * thick * loose * h,
            (0.030 if bottom is Bottom.TROUSERS else 0.024) * loose * h,
        ]
        if bare or bottom is Bottom.SHORTS:
            radii[2] = 0.019 * h
        self.foot(name)
        if bottom is Bottom.SHORTS:
            brush.limb([hip, knee, ankle], [radii[0], 0.030 * h, 0.019 * h], self.skin, outline=self.line)
            half = lerp(hip, knee, 0.72)
            brush.limb([hip, half], [radii[0] * 1.05, 0.046 * thick * h], self.bottom, outline=self.line)
            return
        cuff = lerp(knee, ankle, 0.96 if not look.extra("boots") else 0.7)
        brush.limb([hip, knee, cuff], radii, legs, outline=self.line)
        if look.extra("boots"):
            brush.limb(
                [lerp(knee, ankle, 0.55), lerp(knee, ankle, 1.0)], [0.034 * h, 0.028 * h], self.shoes, outline=self.line
            )

    def foot(self, name: str) -> None:
        brush, h = self.brush, self.h
        frame = self.body.foot_r if name == "r" else self.body.foot_l
        p = frame.point
        rings: list[Ring] = []
        for z, y, w, t in (
            (-0.034, -0.022, 0.020, 0.020),
            (0.0, -0.014, 0.024, 0.030),
            (0.055, -0.027, 0.029, 0.018),
            (0.095, -0.033, 0.024, 0.011),
            (0.108, -0.035, 0.012, 0.007),
        ):
            rings.append((p(0, y * h, z * h), frame.direction(w * h, 0, 0), frame.direction(0, t * h, 0)))
        brush.tube(rings, self.shoes, outline=self.line, round_ends=(0.5, 0.3))

    # Trunk

    def _rings(self, loose: float) -> list[Ring]:
        body, h, look = self.body, self.h, self.look
        g = look.girth
        belly = g if g > 1 else 1 - (1 - g) * 0.7
        wide = look.girth_shoulders
        pelvis, chest, b = body.pelvis, body.chest, look.bones
        breath = 1 + 0.012 * body.breath
        slim = 0.88 if look.female and look.kind != "child" else 1.0
        hipw = 1.06 if look.female and look.kind != "child" else 0.97
        waist = self.j["waist"]
        mid_right = unit(lerp(pelvis.right, chest.right, 0.5))
        mid_forward = unit(lerp(pelvis.forward, chest.forward, 0.5))
        rows: list[tuple[Vec, Vec, Vec, float, float]] = [
            (pelvis.point(0, -0.035 * h, 0), pelvis.right, pelvis.forward, 0.078 * hipw * belly, 0.058 * belly),
            (pelvis.point(0, 0.025 * h, 0), pelvis.right, pelvis.forward, 0.083 * hipw * belly, 0.060 * belly),
            (along(waist, mid_forward, 0.014 * h * max(g - 1, 0) * 3), mid_right, mid_forward, 0.072 * slim * belly,
            0.052 * belly * (1 + max(g - 1, 0) * 0.5)),
            (chest.point(0, -0.02 * h, 0.004 * h), chest.right, chest.forward, 0.083 * slim ** 0.6 * wide,
            0.058 * breath * (1.06 if look.female else 1.0)),
            (chest.point(0, b.neck * 0.42 * h, 0), chest.right, chest.forward, 0.101 * wide, 0.056 * breath),
            (chest.point(0, b.neck * 0.80 * h, -0.004 * h), chest.right, chest.forward, 0.084 * wide, 0.042),
            (chest.point(0, b.neck * 1.04 * h, -0.004 * h), chest.right, chest.forward, 0.040, 0.034),
        ]  # fmt: skip
        return [(c, mul(r, w * loose * h), mul(f, d * loose * h)) for c, r, f, w, d in rows]

    def trunk(self) -> None:
        brush, look = self.brush, self.look
        rings = self._rings(look.top.loose)
        path = brush.tube(rings, self.top, outline=self.line, round_ends=(0.25, 0.2))
        if path is None:
            return
        if brush.detail > 9:
            brush.canvas.save()
            brush.canvas.clipPath(path, True)
            self._front(rings)
            brush.canvas.restore()
        self._worn(rings)

    def _on_front(self, x: float, y: float, out: float = 1.0) -> Vec:
        """A point of the chest's front: x in half breadths to the right, y in heights above the chest's middle."""
        h, look = self.h, self.look
        frame = self.body.chest if y > -0.06 else self.body.pelvis
        width = 0.092 * look.girth_shoulders * h
        depth = 0.060 * look.top.loose * h * out * (1 - 0.55 * x * x)
        if y > -0.06:
            return frame.point(x * width, y * h, depth)
        rise = look.bones.waist + look.bones.chest
        return frame.point(x * width * 0.92, (y + rise) * h, depth * (1 + max(look.girth - 1, 0)))

    def _front(self, rings: list[Ring]) -> None:
        """Collar, lapels, buttons: what the front of a garment shows."""
        brush, look, body = self.brush, self.look, self.body
        if brush.seen(body.chest.forward, self.j["chest"]) < 0.0:
            return
        top = look.top

        def flat(x: float, y: float) -> Flat:
            return brush.flat(self._on_front(x, y))

        deep = brush.tones(times(look.top_colour, (0.72, 0.72, 0.76)))
        width = max(self.line * 0.8, 0.7)
        if top.front == "open":
            opening = [
                flat(-0.12, 0.092),
                flat(0.12, 0.092),
                flat(0.26, -0.05),
                flat(0.30, -0.30),
                flat(-0.30, -0.30),
                flat(-0.26, -0.05),
            ]
            brush.fill(polygon(opening), self.under.lit)
        if top.collar == "lapels":
            v = [flat(-0.30, 0.10), flat(0.30, 0.10), flat(0.05, -0.035), flat(-0.05, -0.035)]
            brush.fill(polygon(v), self.under.lit)
            tie = look.extra("tie") or look.extra("bowtie")
            if tie:
                self._tie(tie, bow=look.extra("tie") is None)
            for side in (1.0, -1.0):
                lapel = [
                    flat(side * 0.26, 0.105),
                    flat(side * 0.52, 0.055),
                    flat(side * 0.40, 0.035),
                    flat(side * 0.48, 0.02),
                    flat(side * 0.04, -0.05),
                    flat(side * 0.10, 0.02),
                ]
                brush.fill(polygon(lapel), deep.lit)
        elif top.collar == "v":
            v = [flat(-0.28, 0.11), flat(0.28, 0.11), flat(0.0, 0.0)]
            brush.fill(polygon(v), self.under.lit if top.front else self.skin.lit)
        elif top.collar == "shirt":
            v = [flat(-0.22, 0.11), flat(0.22, 0.11), flat(0.0, 0.04)]
            brush.fill(polygon(v), self.under.lit if top.weight > 4 else self.skin.shade)
            for side in (1.0, -1.0):
                wing = [flat(side * 0.20, 0.108), flat(side * 0.40, 0.07), flat(side * 0.22, 0.038), flat(0.0, 0.05)]
                brush.fill(polygon(wing), deep.lit)
            tie = look.extra("tie") or look.extra("bowtie")
            if tie:
                self._tie(tie, bow=look.extra("tie") is None)
        elif top.collar == "round" and top.weight <= 6:
            brush.fill(
                curve([flat(-0.30, 0.11), flat(0.30, 0.11), flat(0.18, 0.062), flat(-0.18, 0.062)]), self.skin.shade
            )
        if top.front in ("buttons", "double", "zip", "wrap") and brush.detail > 14:
            lean = 0.22 if top.front in ("double", "wrap") else 0.03
            seam = [flat(lean, 0.03), flat(lean, -0.08), flat(lean, -0.24)]
            brush.stroke(open_curve(seam), self.top.line, width)
            if top.front in ("buttons", "double"):
                colour = brush.tones(times(look.top_colour, (0.45, 0.42, 0.42))).lit
                for i in range(4):
                    y = -0.02 - 0.055 * i
                    for x in (0.0,) if top.front == "buttons" else (-0.12, 0.34):
                        brush.disc(flat(x, y), max(brush.scale * self.h * 0.0045, 0.7), colour)
        if top.name == "overalls":
            brush.fill(polygon([flat(-0.55, 0.02), flat(0.55, 0.02), flat(0.6, -0.3), flat(-0.6, -0.3)]), self.top.lit)

    def _tie(self, colour: tuple[float, float, float], *, bow: bool) -> None:
        brush = self.brush

        def flat(x: float, y: float) -> Flat:
            return brush.flat(self._on_front(x, y, 1.03))

        tones = brush.tones(colour)
        if bow:
            brush.fill(
                polygon(
                    [
                        flat(-0.22, 0.10),
                        flat(-0.03, 0.085),
                        flat(0.03, 0.085),
                        flat(0.22, 0.10),
                        flat(0.22, 0.06),
                        flat(0.03, 0.078),
                        flat(-0.03, 0.078),
                        flat(-0.22, 0.06),
                    ]
                ),
                tones.lit,
            )
            return
        brush.fill(
            polygon(
                [
                    flat(-0.07, 0.09),
                    flat(0.07, 0.09),
                    flat(0.05, 0.068),
                    flat(0.12, -0.05),
                    flat(0.0, -0.085),
                    flat(-0.12, -0.05),
                    flat(-0.05, 0.068),
                ]
            ),
            tones.lit,
        )

    def tails(self) -> None:
        """The part of a coat, a dress or a skirt below the hips: it hangs around the legs and follows them."""
        brush, look, j, h, body = self.brush, self.look, self.j, self.h, self.body
        top = look.top
        skirted = top.hem > 0.06
        hem = top.hem if skirted else (0.24 if look.bottom is Bottom.SKIRT else 0.43)
        flare = top.flare if skirted else 1.4
        material = self.top if skirted else self.bottom
        loose = top.loose if skirted else 1.02
        thigh, shin = look.bones.thigh, look.bones.shin
        along_leg: list[Vec] = []
        for name in ("r", "l"):
            if hem <= thigh:
                along_leg.append(lerp(j[f"hip_{name}"], j[f"knee_{name}"], hem / thigh))
            else:
                along_leg.append(lerp(j[f"knee_{name}"], j[f"ankle_{name}"], min((hem - thigh) / shin, 1.0)))
        rings = self._rings(loose)[:3]
        hip_ring = rings[1]
        centre = lerp(along_leg[0], along_leg[1], 0.5)
        centre = add(centre, mul(body.drift, -0.025 * hem / 0.25))
        axis = unit(sub(centre, hip_ring[0]), (0.0, -1.0, 0.0))
        right = unit(sub(body.pelvis.right, mul(axis, dot(body.pelvis.right, axis))), body.pelvis.right)
        forward = cross(axis, right)
        apart = sub(along_leg[0], along_leg[1])
        girth = max(look.girth, 0.9)
        wide = max(0.083 * flare * loose * girth * h, abs(dot(apart, right)) / 2 + 0.05 * h)
        deep = max(0.062 * flare * loose * girth * h, abs(dot(apart, forward)) / 2 + 0.045 * h)
        end: Ring = (centre, mul(right, wide), mul(forward, deep))
        between: Ring = (
            lerp(hip_ring[0], centre, 0.5),
            mul(right, (length(hip_ring[1]) * 1.04 + wide) / 2),
            mul(forward, (length(hip_ring[2]) * 1.04 + deep) / 2),
        )
        solid = brush.solid([rings[2], hip_ring, between, end], (0.1, 0.08))
        if solid is None:
            return
        if self.line:
            brush.stroke(solid.path, material.line, self.line)
        brush.model(solid, material)
        if brush.detail > 10 and (top.front or look.bottom is not Bottom.BARE):
            self._tail_lines(solid.path, rings[2], between, end, material)
        if top.belt and skirted:
            belt = brush.tones(times(look.top_colour, (0.55, 0.5, 0.5)))
            low = (lerp(rings[2][0], hip_ring[0], 0.3), rings[2][1], rings[2][2])
            brush.tube([rings[2], low], belt, round_ends=(0.0, 0.0))

    def _tail_lines(self, path: object, high: Ring, between: Ring, end: Ring, material: Tones) -> None:
        """The front edge of a coat, and a fold or two."""
        brush = self.brush
        width = max(self.line * 0.8, 0.7)
        brush.canvas.save()
        brush.canvas.clipPath(path, True)
        for angle_x, angle_z in ((0.05, 1.0), (0.6, 0.8), (-0.65, 0.75), (0.5, -0.85), (-0.4, -0.9)):
            normal = unit(add(mul(end[1], angle_x), mul(end[2], angle_z)))
            if brush.seen(normal, end[0]) < 0.15:
                continue
            pts = [
                brush.flat(add(c, add(mul(u, angle_x * k), mul(v, angle_z * k))))
                for (c, u, v), k in ((high, 0.9), (between, 0.98), (end, 1.0))
            ]
            if angle_x == 0.05 and self.look.top.front:
                brush.stroke(open_curve(pts), material.line, width)
            else:
                brush.stroke(open_curve(pts[1:]), material.shade, width * 1.2)
        brush.canvas.restore()

    def _worn(self, rings: list[Ring]) -> None:
        """Scarf, apron, belt, bag: what tells a character apart."""
        brush, look, body, h = self.brush, self.look, self.body, self.h
        frontal = brush.seen(body.chest.forward, self.j["chest"])

        def flat(x: float, y: float) -> Flat:
            return brush.flat(self._on_front(x, y, 1.06))

        if (apron := look.extra("apron")) and frontal > 0.0:
            tones = brush.tones(apron)
            bib = [
                flat(-0.5, 0.04),
                flat(0.5, 0.04),
                flat(0.62, -0.16),
                flat(0.9, -0.20),
                flat(0.95, -0.36),
                flat(-0.95, -0.36),
                flat(-0.9, -0.20),
                flat(-0.62, -0.16),
            ]
            path = polygon(bib)
            brush.stroke(path, tones.line, self.line)
            brush.fill(path, tones.lit)
            for side in (1.0, -1.0):
                brush.stroke(
                    open_curve([flat(side * 0.45, 0.04), flat(side * 0.3, 0.105)]),
                    tones.lit,
                    max(brush.scale * 0.02, 0.8),
                )
        if belt := look.extra("belt"):
            tones = brush.tones(belt)
            low, high = rings[1], rings[2]
            brush.tube(
                [(lerp(low[0], high[0], 0.45), high[1], high[2]), (lerp(low[0], high[0], 0.72), high[1], high[2])],
                tones,
                round_ends=(0.0, 0.0),
            )
            if frontal > 0.2 and brush.detail > 18:
                brush.patch(
                    lerp(self._on_front(0, -0.185, 1.1), self._on_front(0, -0.185, 1.1), 0),
                    mul(body.pelvis.right, 0.014 * h),
                    mul(body.pelvis.up, 0.011 * h),
                    brush.tones(rgb("d9b45a")).lit,
                )
        badge = look.extra("badge")
        if badge and frontal > 0.1 and brush.detail > 9:
            up = mul(body.chest.up, 0.015 * h)
            brush.patch(self._on_front(-0.5, 0.02), mul(body.chest.right, 0.013 * h), up, brush.tones(badge).lit)
        if strap := look.extra("satchel"):
            tones = brush.tones(strap)
            if frontal > 0:
                brush.stroke(
                    open_curve([flat(-0.7, 0.085), flat(0.0, -0.05), flat(0.75, -0.2)]),
                    tones.lit,
                    max(brush.scale * 0.028, 0.9),
                )
            bag = body.pelvis.point(0.115 * h * look.girth, -0.02 * h, 0.0)
            brush.tube(
                [
                    (bag, mul(body.pelvis.right, 0.02 * h), mul(body.pelvis.forward, 0.055 * h)),
                    (
                        along(bag, body.pelvis.up, -0.085 * h),
                        mul(body.pelvis.right, 0.025 * h),
                        mul(body.pelvis.forward, 0.06 * h),
                    ),
                ],
                tones,
                outline=self.line,
                round_ends=(0.1, 0.2),
            )
        if pack := look.extra("backpack"):
            tones = brush.tones(pack)
            c = body.chest
            if frontal < 0.05:
                brush.tube(
                    [
                        (c.point(0, 0.075 * h, -0.085 * h), mul(c.right, 0.06 * h), mul(c.forward, 0.035 * h)),
                        (c.point(0, 0.0, -0.10 * h), mul(c.right, 0.078 * h), mul(c.forward, 0.05 * h)),
                        (c.point(0, -0.11 * h, -0.09 * h), mul(c.right, 0.075 * h), mul(c.forward, 0.05 * h)),
                    ],
                    tones,
                    outline=self.line,
                    round_ends=(0.4, 0.3),
                )
            else:
                for side in (1.0, -1.0):
                    brush.stroke(
                        open_curve([flat(side * 0.5, 0.09), flat(side * 0.58, 0.0), flat(side * 0.8, -0.10)]),
                        tones.lit,
                        max(brush.scale * 0.03, 0.9),
                    )
        colour = look.extra("scarf") or look.extra("shawl") or look.extra("bandana")
        if colour:
            self._scarf(colour, long=look.extra("scarf") is not None, frontal=frontal)

    def _scarf(self, colour: tuple[float, float, float], *, long: bool, frontal: float) -> None:
        brush, body, h = self.brush, self.body, self.h
        tones = brush.tones(colour)
        c, b = body.chest, self.look.bones
        low, high = b.neck * 0.82, b.neck * 1.22
        rings: list[Ring] = [
            (c.point(0, low * h, 0.006 * h), mul(c.right, 0.072 * h), mul(c.forward, 0.060 * h)),
            (c.point(0, (low + high) / 2 * h, 0.006 * h), mul(c.right, 0.066 * h), mul(c.forward, 0.062 * h)),
            (c.point(0, high * h, 0.004 * h), mul(c.right, 0.046 * h), mul(c.forward, 0.044 * h)),
        ]
        if long:
            root = c.point(-0.035 * h, low * h, 0.062 * h)
            tip = add(c.point(-0.05 * h, -0.10 * h, 0.075 * h), mul(body.drift, -0.05))
            middle = lerp(root, tip, 0.5)
            tail: list[Ring] = [
                (p, mul(c.right, w * h), mul(c.forward, 0.010 * h))
                for p, w in ((root, 0.022), (middle, 0.028), (tip, 0.030))
            ]
            if frontal > -0.1:
                brush.tube(tail, tones, outline=self.line, round_ends=(0.2, 0.05))
        brush.tube(rings, tones, outline=self.line, round_ends=(0.4, 0.2))

    # Arms and neck

    def arm(self, name: str) -> None:
        brush, j, h, look = self.brush, self.j, self.h, self.look
        shoulder, elbow, wrist = j[f"shoulder_{name}"], j[f"elbow_{name}"], j[f"wrist_{name}"]
        loose = 1 + (look.top.loose - 1) * 1.4
        t = self.thick
        radii = [0.032 * t * h, 0.024 * t * h, 0.018 * h]
        sleeves = look.top.sleeves
        worn = [r * loose for r in radii]
        material = self.top
        if look.top.name in ("waistcoat", "overalls"):
            material, sleeves, worn = self.under, 1.0, [r * 1.05 for r in radii]
        self.hand(name)
        if sleeves >= 1:
            brush.limb([shoulder, elbow, wrist], [worn[0], worn[1], worn[2] * 1.12], material, outline=self.line)
            return
        brush.limb([shoulder, elbow, wrist], radii, self.skin, outline=self.line)
        if sleeves > 0:
            brush.limb(
                [shoulder, lerp(shoulder, elbow, min(sleeves * 1.7, 1.0))],
                [worn[0] * 1.05, worn[1] * 1.25],
                material,
                outline=self.line,
            )

    def hand(self, name: str) -> None:
        brush, h, body = self.brush, self.h, self.body
        frame = body.hand_r if name == "r" else body.hand_l
        gloves = self.look.extra("gloves")
        material = brush.tones(gloves) if gloves else self.skin
        size = self.look.bones.hand * h
        fist = body.pose.fist
        p = frame.point
        if brush.detail < 10:
            brush.ball(p(0, 0, size * 0.4), size * 0.32, material)
            return
        palm: list[Ring] = [
            (p(0, 0, -0.06 * size), frame.direction(0, 0.17 * size, 0), frame.direction(0.13 * size, 0, 0)),
            (p(0.02 * size, 0, 0.24 * size), frame.direction(0, 0.24 * size, 0), frame.direction(0.14 * size, 0, 0)),
            (p(0.03 * size, 0, 0.50 * size), frame.direction(0, 0.24 * size, 0), frame.direction(0.12 * size, 0, 0)),
        ]
        curl = fist * 1.9
        import math

        knuckle = p(0.03 * size, 0, 0.50 * size)
        reach = 0.52 * size * (1 - 0.25 * fist)
        bent = frame.direction(math.sin(curl * 0.5), 0, math.cos(curl * 0.5))
        tip_way = frame.direction(math.sin(curl), 0, math.cos(curl))
        mid = along(knuckle, bent, reach * 0.5)
        tip = along(mid, tip_way, reach * 0.5)
        thick = 0.115 * size
        fingers: list[Ring] = [
            (q, frame.direction(0, w * size, 0), mul(frame.direction(math.cos(c), 0, -math.sin(c)), thick))
            for q, w, c in ((knuckle, 0.235, 0.0), (mid, 0.215, curl * 0.5), (tip, 0.13, curl))
        ]
        thumb_root = p(0.06 * size, 0.16 * size, 0.10 * size)
        thumb_mid = p((0.16 + 0.1 * fist) * size, 0.32 * size * (1 - 0.3 * fist), 0.30 * size)
        thumb_tip = p((0.20 + 0.14 * fist) * size, (0.34 - 0.22 * fist) * size, 0.50 * size)
        solids = [brush.solid(palm, (0.6, 0.4)), brush.solid(fingers, (0.3, 0.8))]
        for solid in solids:
            if solid is not None and self.line:
                brush.stroke(solid.path, material.line, self.line)
        for solid in solids:
            if solid is not None:
                brush.model(solid, material)
        brush.limb(
            [thumb_root, thumb_mid, thumb_tip],
            [0.09 * size, 0.085 * size, 0.065 * size],
            material,
            outline=self.line * 0.7,
        )
        if brush.detail > 60:
            for w in (-0.11, 0.0, 0.11):
                pts = [along(q, frame.up, w * size * (1 - 0.12 * i)) for i, q in enumerate((knuckle, mid, tip))]
                pts = [along(q, frame.right, -thick * 0.9) for q in pts]
                if brush.seen(mul(frame.right, -1), knuckle) > 0.1:
                    brush.stroke(open_curve([brush.flat(q) for q in pts]), material.shade, self.line * 0.5)

    def neck(self) -> None:
        brush, j, h, look = self.brush, self.j, self.h, self.look
        size = look.bones.head * h
        top = self.body.head.point(0, -0.28 * size, -0.06 * size)
        base = along(j["neck"], self.body.chest.up, -0.02 * h)
        slim = 0.25 if not look.female else 0.20
        if look.kind == "child":
            slim = 0.17
        shaded = Tones(self.skin.shade, self.skin.shade, self.skin.rim, self.skin.line)
        brush.limb([base, top], [slim * 1.15 * size, slim * size], shaded, outline=self.line)
        if look.top.collar == "high":
            c = self.body.chest
            b = look.bones
            brush.tube(
                [
                    (c.point(0, b.neck * 0.95 * h, 0), mul(c.right, 0.046 * h), mul(c.forward, 0.042 * h)),
                    (c.point(0, b.neck * 1.22 * h, 0.004 * h), mul(c.right, 0.040 * h), mul(c.forward, 0.038 * h)),
                ],
                self.top,
                outline=self.line,
                round_ends=(0.1, 0.1),
            )
        if look.top.collar == "hood" and look.hat != "hood":
            c, b = self.body.chest, look.bones
            brush.tube(
                [
                    (c.point(0, b.neck * 0.75 * h, -0.035 * h), mul(c.right, 0.074 * h), mul(c.forward, 0.055 * h)),
                    (c.point(0, b.neck * 1.15 * h, -0.030 * h), mul(c.right, 0.062 * h), mul(c.forward, 0.050 * h)),
                ],
                self.top,
                outline=self.line,
                round_ends=(0.5, 0.3),
            )
