"""The face: eyes that look, brows that act, a nose, and a mouth that speaks, laid on the head."""

from __future__ import annotations

import math

from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.colours import Tones, blend, packed, rgb, times
from generation.engines.animatic.figures.curves import curve, open_curve, polygon
from generation.engines.animatic.figures.feelings import FACES, Face
from generation.engines.animatic.figures.mouths import SHAPES
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.space import Flat, Frame3, Vec, clamp, dot, hull
from generation.stage import Feeling
from storyboard.speech import Mouth

EYE_WHITE = rgb("f7f3ec")
TEETH = rgb("f8f4ea")
TONGUE = rgb("c8606a")
THROAT = rgb("4a1a24")


class FacePainter:
    """Draws one face on one frame."""

    def __init__(self, brush: Brush, look: Appearance, head: Frame3, size: float, gaze: Vec, feeling: Feeling) -> None:
        self.brush, self.look, self.head, self.size, self.gaze = brush, look, head, size, gaze
        self.shape = look.face
        self.mood: Face = FACES[feeling]
        self.pixels = brush.at(head.origin) * size
        self.skin: Tones = brush.tones(look.skin, skin=True)
        deep = times(look.skin, (0.62, 0.42, 0.40))
        self.crease: Tones = brush.tones(deep, skin=True)

    def point(self, x: float, y: float, z: float) -> Vec:
        s = self.size
        return self.head.point(x * s, y * s, z * s)

    def flat(self, x: float, y: float, z: float) -> Flat:
        return self.brush.flat(self.point(x, y, z))

    def seen(self, x: float, y: float, z: float, at: Vec) -> float:
        return self.brush.seen(self.head.direction(x, y, z), at)

    # The parts

    def eyes(self, blink: float) -> None:
        for side in (1.0, -1.0):
            self._eye(side, blink)

    def _eye(self, side: float, blink: float) -> None:
        brush, shape = self.brush, self.shape
        gap, level = shape.eye_gap, shape.eye_level
        centre = self.point(side * gap, level, 0.345)
        if self.seen(side * 0.42, 0.0, 0.9, centre) < 0.06:
            return
        w, h = 0.090 * shape.eye, 0.066 * shape.eye
        tx, tz = 0.95 * side, -0.31  # outward along the face, which curves away

        def on(u: float, v: float) -> Flat:
            return self.flat(side * gap + tx * u * w, level + v * h, 0.345 + tz * u * w - 0.05 * u * u * w)

        if self.pixels < 16:
            x, y = brush.flat(centre)
            r = max(self.pixels * 0.045 * shape.eye, 0.5)
            brush.disc((x, y), r, brush.tones(rgb("2a2028")).lit)
            return
        shut = clamp(1 - (1 - self.mood.lids) * (1 - blink))
        top = 1.0 - 1.75 * shut
        low = -0.82 + 0.5 * self.mood.cheek
        top = max(top, low + 0.02)
        angry = self.mood.brow_inner * 0.10
        upper = [
            on(-1, -0.12),
            on(-0.55, top * 0.80 - 0.02 + angry),
            on(0.05, top),
            on(0.6, top * 0.72 + 0.05),
            on(1.02, 0.10),
        ]
        lower = [on(0.55, low * 0.72), on(0.0, low), on(-0.55, low * 0.78)]
        ink = brush.tones(rgb("2b1d22"))
        open_share = top - low
        if open_share > 0.16:
            path = curve([*upper, *lower])
            white = brush.tones(EYE_WHITE, skin=True)
            brush.fill(path, white.lit)
            canvas = brush.canvas
            canvas.save()
            canvas.clipPath(path, True)
            shadow = [*upper, on(0.6, top * 0.4 - 0.1), on(0.0, top * 0.62 - 0.1), on(-0.6, top * 0.4 - 0.12)]
            brush.fill(curve(shadow), packed(blend(EYE_WHITE, rgb("6f6478"), 0.5), 0.45))
            self._iris(side, centre, w)
            canvas.restore()
        lash = max(self.pixels * (0.021 if self.shape.lashes else 0.016), 0.8)
        if open_share <= 0.16:
            closed = [on(-1, -0.15), on(-0.5, low * 0.75), on(0.1, low * 0.9), on(0.65, low * 0.6), on(1.04, 0.02)]
            brush.stroke(open_curve(closed), ink.line, lash)
            return
        brush.stroke(open_curve(upper), ink.lit, lash)
        if self.shape.lashes and self.pixels > 40:
            brush.stroke(open_curve([on(0.75, top * 0.5), on(1.05, 0.14), on(1.28, 0.42)]), ink.lit, lash * 0.9)
        if self.pixels > 60:
            brush.stroke(
                open_curve([on(-0.9, top + 0.16), on(0.0, top + 0.42), on(0.95, 0.55)]), self.skin.shade, lash * 0.6
            )
            brush.stroke(open_curve([on(0.8, low * 0.5), *lower, on(-0.8, low * 0.45)]), self.skin.shade, lash * 0.45)

    def _iris(self, side: float, centre: Vec, w: float) -> None:
        brush, shape = self.brush, self.shape
        gx, gy, gz = (dot(self.gaze, axis) for axis in (self.head.right, self.head.up, self.head.forward))
        ball = 0.115 * shape.eye
        # The gaze relative to the eye's own outward-turned plane.
        u = gx * 0.95 - gz * 0.0
        x = side * shape.eye_gap + u * ball - side * 0.006
        y = shape.eye_level + gy * ball - 0.004
        z = 0.345 - abs(u) * 0.02
        middle = self.point(x, y, z)
        r = 0.057 * shape.eye * self.mood.pupil * self.size
        r = 0.057 * shape.eye * (0.55 + 0.45 * self.mood.pupil) * self.size
        across = self.head.direction(0.95 * r, 0.0, -0.31 * side * r)
        up = self.head.direction(0.0, r, 0.0)
        iris = brush.tones(self.look.iris, skin=True)
        brush.patch(middle, across, up, iris.lit)
        edge = brush.ellipse(middle, across, up)
        brush.stroke(edge, brush.tones(times(self.look.iris, (0.4, 0.4, 0.4))).lit, max(self.pixels * 0.008, 0.5))
        k = 0.52 * self.mood.pupil
        brush.patch(middle, _scaled(across, k), _scaled(up, k), brush.tones(rgb("140f14")).lit)
        flat, scale = brush.flat(middle), brush.at(middle)
        gleam = r * scale
        lx = clamp(brush.lit_x, -0.7, 0.7)
        brush.disc((flat[0] + lx * gleam * 0.55, flat[1] - gleam * 0.42), gleam * 0.27, 0xF2FFFFFF)
        if self.pixels > 90:
            brush.disc((flat[0] - lx * gleam * 0.45, flat[1] + gleam * 0.45), gleam * 0.12, 0x90FFFFFF)

    def brows(self) -> None:
        if self.pixels < 18:
            return
        colour = self.look.hair_colour if self.look.hair != "bald" else times(self.look.hair_colour, (0.9, 0.9, 0.9))
        colour = times(colour, (0.78, 0.76, 0.78))
        ink = self.brush.tones(colour)
        shape, mood = self.shape, self.mood
        for side in (1.0, -1.0):
            at = self.point(side * 0.16, 0.14, 0.37)
            if self.seen(side * 0.42, 0.1, 0.9, at) < 0.04:
                continue
            lift = mood.brow_skew * (1.0 if side > 0 else -0.35)
            y = shape.eye_level + shape.brow_height + 0.015
            inner = y + 0.055 * mood.brow_inner + 0.05 * lift
            outer = y + 0.050 * mood.brow_outer + 0.035 * lift - 0.012
            middle = max(inner, outer) * 0.5 + (inner + outer) * 0.25 + 0.012
            x0, x1 = 0.058 + 0.006 * max(mood.brow_inner, 0) - 0.012 * max(-mood.brow_inner, 0), 0.285
            xm = (x0 + x1) / 2 + 0.02
            t = 0.021 * shape.brow
            pts = [
                (x0, inner - t, 0.405), (x0, inner + t, 0.405), (xm, middle + t * 0.8, 0.375), (x1, outer, 0.27),
                (xm, middle - t * 0.7, 0.375),
            ]  # fmt: skip
            self.brush.fill(curve([self.flat(side * x, yy, z) for x, yy, z in pts], 0.24), ink.lit)

    def nose(self) -> None:
        if self.pixels < 12:
            return
        n = self.shape.nose
        brush = self.brush
        bridge, tip, base = (0.0, 0.03, 0.375), (0.0, -0.145, 0.40 + 0.105 * n), (0.0, -0.195, 0.40)
        wing = 0.058 * (0.6 + 0.4 * n)
        sides = [(side * wing, -0.178, 0.385) for side in (1.0, -1.0)]
        under = (0.0, -0.185, 0.40 + 0.075 * n)
        flat = [self.flat(*p) for p in (bridge, tip, base, under, *sides)]
        brush.fill(curve(hull(flat), 0.2), self.skin.lit)
        # The plane away from the key, and the one that looks down.
        dark = -1.0 if dot(brush.light.toward_key, self.head.right) > 0 else 1.0
        far = (dark * wing * 1.05, -0.175, 0.385)
        if self.seen(dark, 0.0, 0.35, self.point(*far)) > -0.1:
            plane = [self.flat(*p) for p in ((0.0, -0.02, 0.40), tip, under, far)]
            brush.fill(polygon(plane), self.skin.shade)
        if self.pixels > 22:
            line = [
                self.flat(*p)
                for p in (sides[0], (0.02, -0.192, 0.40 + 0.05 * n), (-0.02, -0.192, 0.40 + 0.05 * n), sides[1])
            ]
            brush.stroke(open_curve(line), self.crease.shade, max(self.pixels * 0.012, 0.6))

    def cheeks(self) -> None:
        """A blush, freckles, wrinkles: what tells age and warmth."""
        if self.pixels < 40:
            return
        brush = self.brush
        blush = brush.tones(blend(self.look.skin, rgb("d9544a"), 0.35), skin=True).lit & 0x00FFFFFF
        for side in (1.0, -1.0):
            centre = self.point(side * 0.215, -0.16, 0.30)
            facing = self.seen(side * 0.55, -0.1, 0.8, centre)
            if facing < 0.15:
                continue
            s = self.size
            across, up = self.head.direction(0.075 * s, 0.0, -0.05 * s * side), self.head.direction(0.0, 0.045 * s, 0.0)
            if self.look.face.lashes or self.look.kind == "child":
                brush.patch(centre, across, up, 0x40000000 | blush)
            if self.look.extra("freckles"):
                spot = brush.tones(times(self.look.skin, (0.78, 0.62, 0.5)), skin=True).lit
                for i, (dx, dy) in enumerate(
                    ((-0.03, 0.02), (0.02, 0.035), (0.05, 0.0), (-0.01, -0.015), (-0.06, 0.0))
                ):
                    x, y = self.flat(side * (0.2 + dx), -0.12 + dy, 0.315)
                    brush.disc((x, y), self.pixels * (0.008 + 0.001 * (i % 2)), spot)
            if self.look.face.wrinkles and self.pixels > 50:
                width = max(self.pixels * 0.009, 0.6)
                fold = [(0.10, -0.17, 0.39), (0.165, -0.24, 0.36), (0.175, -0.32, 0.32)]
                brush.stroke(open_curve([self.flat(side * x, y, z) for x, y, z in fold]), self.skin.shade, width)
                crow = [(0.275, -0.0, 0.27), (0.32, 0.02, 0.2)]
                brush.stroke(open_curve([self.flat(side * x, y, z) for x, y, z in crow]), self.skin.shade, width * 0.8)

    def mouth(self, mouth: Mouth, opening: float) -> None:
        """The mouth at a jaw opening of 0 to 1; its shape is the sound's, its corners are the feeling's."""
        brush, mood = self.brush, self.mood
        if self.seen(0.0, 0.0, 1.0, self.point(0.0, -0.3, 0.4)) < -0.12 or self.pixels < 12:
            return
        shape = SHAPES[mouth]
        quiet = mouth in (Mouth.REST, Mouth.MBP)
        part = 0.0
        if mouth is Mouth.REST:
            part = mood.part
        own = (shape.upper + shape.lower) or 1.0
        size = opening * 0.165
        if quiet and opening > 0.02:  # easing out of an open mouth
            upper, lower = 0.25 * size, 0.75 * size
        else:
            upper, lower = shape.upper / own * size, shape.lower / own * size
        upper, lower = max(upper, 0.020 * part), max(lower, 0.075 * part)
        w = (
            shape.width
            * self.shape.mouth
            * (1 + (0.22 if quiet else 0.12) * mood.width + (0.16 * mood.smile if quiet and mood.smile > 0.5 else 0))
        )
        smile = 0.036 * mood.smile * (1.0 if quiet else 0.6)
        y = -0.305 - 0.004 * shape.pout
        push = 0.03 * shape.pout
        skew = 0.03 * mood.skew

        def on(u: float, dy: float) -> Flat:
            x = u * w
            corner = u * u
            return self.flat(
                x + skew * 0.5,
                y + smile * (corner * 1.25 - 0.35) + dy + skew * u * 0.5,
                0.405 + push - 2.6 * x * x - 0.02 * corner,
            )

        lip_colour = blend(times(self.look.skin, (0.86, 0.56, 0.53)), rgb("b23a48"), self.look.face.lips * 0.45)
        lip = brush.tones(lip_colour, skin=True)
        line = max(self.pixels * 0.016, 0.8)
        if upper + lower < 0.008:
            press = 0.5 if shape.press else 1.0
            if self.pixels > 30:
                full = 0.024 * press * (0.6 + 0.6 * self.look.face.lips)
                body = [
                    on(-0.9, 0),
                    on(-0.35, full * 0.75),
                    on(0, full * 0.5),
                    on(0.35, full * 0.75),
                    on(0.9, 0),
                    on(0.4, -full * 1.3),
                    on(-0.4, -full * 1.3),
                ]
                brush.fill(curve(body), lip.lit)
            brush.stroke(
                open_curve([on(-1, 0), on(-0.5, -0.004), on(0, 0.002), on(0.5, -0.004), on(1, 0)]),
                self.crease.shade,
                line,
            )
            return
        top = [on(-1, 0), on(-0.55, upper * 0.86), on(0, upper * 0.92), on(0.55, upper * 0.86), on(1, 0)]
        bottom = [on(0.6, -lower * 0.80), on(0, -lower), on(-0.6, -lower * 0.80)]
        inside = curve([*top, *bottom])
        if self.pixels > 30:
            full = 0.022 * (0.6 + 0.7 * self.look.face.lips)
            outer = [on(-1.1, 0), on(-0.55, upper + full * 0.9), on(0, upper + full * 0.6), on(0.55,
            upper + full * 0.9), on(1.1, 0),
                     on(0.6, -lower * 0.85 - full * 1.1), on(0, -lower - full * 1.5), on(-0.6,
                     -lower * 0.85 - full * 1.1)]  # fmt: skip
            brush.fill(curve(outer), lip.lit)
        brush.fill(inside, brush.tones(THROAT).lit)
        canvas = brush.canvas
        canvas.save()
        canvas.clipPath(inside, True)
        whole = upper + lower
        if shape.tongue and whole > 0.02:
            rise = -lower + whole * shape.tongue
            tongue = [
                on(-0.62, -lower * 1.1),
                on(-0.45, rise - whole * 0.2),
                on(0, rise),
                on(0.45, rise - whole * 0.2),
                on(0.62, -lower * 1.1),
                on(0, -lower * 1.4),
            ]
            brush.fill(curve(tongue), brush.tones(TONGUE, skin=True).lit)
        teeth = shape.teeth if not quiet else (0.55 if mood.smile > 0.5 else 0.25 if part else 0.0)
        white = brush.tones(TEETH, skin=True).lit
        if teeth:
            edge = upper - whole * teeth
            brush.fill(
                polygon(
                    [
                        on(-1.1, upper * 1.5),
                        on(1.1, upper * 1.5),
                        on(0.85, edge + whole * 0.06),
                        on(0, edge),
                        on(-0.85, edge + whole * 0.06),
                    ]
                ),
                white,
            )
        if shape.under:
            edge = -lower + whole * shape.under
            brush.fill(polygon([on(-1.1, -lower * 1.5), on(1.1, -lower * 1.5), on(0.7, edge), on(-0.7, edge)]), white)
        canvas.restore()
        if shape.bite and self.pixels > 30:
            brush.stroke(open_curve([on(-0.75, -lower), on(0, -lower * 1.2), on(0.75, -lower)]), lip.lit, line * 1.6)
        brush.stroke(inside, self.crease.shade, line * 0.7)

    def tears(self) -> None:
        if self.pixels < 40:
            return
        for side in (1.0, -1.0):
            if self.seen(side * 0.42, 0, 0.9, self.point(side * 0.17, -0.15, 0.33)) < 0.15:
                continue
            drop = [
                self.flat(side * 0.19, -0.09, 0.335),
                self.flat(side * 0.205, -0.19, 0.325),
                self.flat(side * 0.2, -0.25, 0.32),
            ]
            self.brush.stroke(open_curve(drop), 0xB0D8ECFF, max(self.pixels * 0.014, 0.8))


def _scaled(v: Vec, k: float) -> Vec:
    return (v[0] * k, v[1] * k, v[2] * k)


def blink_at(seconds: float, seed: int) -> float:
    """How far blinking closes the eyelids, 0 to 1: a blink every three to six seconds, when depends on the seed."""
    slot = 4.5
    number = math.floor(seconds / slot)
    result = 0.0
    for k in (number - 1, number):
        chance = math.sin((k * 127.1 + (seed % 9973) * 0.317) * 1.7) * 43758.5453
        start = k * slot + 0.75 + 1.4 * (chance - math.floor(chance))
        since = seconds - start
        if 0 <= since < 0.30:
            result = max(result, math.sin(math.pi * min(since / 0.26, 1.0)) ** 0.7)
    return result
