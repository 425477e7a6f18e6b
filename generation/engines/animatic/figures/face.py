"""The face: brows that act, a nose, cheeks and tears, laid on the head; eyes and mouth are drawn beside it."""

from __future__ import annotations

from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.colours import Tones, blend, rgb, times
from generation.engines.animatic.figures.curves import curve, open_curve, polygon
from generation.engines.animatic.figures.feelings import FACES, Face
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.space import Flat, Frame3, Vec, clamp, dot, hull
from generation.stage import Colour, Feeling


class FacePainter:
    """Draws one face on one frame."""

    def __init__(self, brush: Brush, look: Appearance, head: Frame3, size: float, gaze: Vec, feeling: Feeling) -> None:
        self.brush, self.look, self.head, self.size, self.gaze = brush, look, head, size, gaze
        self.shape = look.face
        self.feeling, self.laughing = feeling, False
        self.mood: Face = FACES[feeling]
        self.pixels = brush.at(head.origin) * size
        self.frontal = brush.seen(head.forward, head.origin)
        self.near = 1.0 if brush.seen(head.right, head.origin) > 0 else -1.0
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

    def eye_plane(self, side: float) -> tuple[float, float, float]:
        """How far forward an eye lies, and which way its plane goes outward: to the side and forward.

        Seen from the side the near eye lies farther back and turns to the lens, as it is drawn by hand: the same eye
        is known again in profile.
        """
        turn = clamp((0.80 - self.frontal) / 0.80) if side == self.near else 0.0
        return 0.345 - 0.085 * turn, 0.95 - 0.42 * turn, -0.31 - 0.45 * turn

    def brows(self) -> None:
        if self.pixels < 14:
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
            inner = y + 0.072 * mood.brow_inner + 0.055 * lift
            outer = y + 0.062 * mood.brow_outer + 0.040 * lift - 0.012
            middle = max(inner, outer) * 0.5 + (inner + outer) * 0.25 + 0.012
            x0, x1 = 0.058 + 0.006 * max(mood.brow_inner, 0) - 0.012 * max(-mood.brow_inner, 0), 0.285
            xm = (x0 + x1) / 2 + 0.02
            t = 0.021 * shape.brow * (1.0 if self.pixels > 40 else 1.3)
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
        if self.pixels > 26 and self.seen(dark, 0.0, 0.35, self.point(*far)) > -0.1:
            plane = [self.flat(*p) for p in ((0.0, -0.02, 0.40), tip, under, far)]
            brush.fill(polygon(plane), self.skin.shade)
        if self.pixels > 34:  # on a small face it would read as a moustache
            line = [
                self.flat(*p)
                for p in (sides[0], (0.02, -0.192, 0.40 + 0.05 * n), (-0.02, -0.192, 0.40 + 0.05 * n), sides[1])
            ]
            brush.stroke(open_curve(line), self.crease.shade, max(self.pixels * 0.012, 0.6))

    def cheeks(self) -> None:
        """A blush, freckles, a scar, wrinkles: what tells age and warmth."""
        brush, look, s = self.brush, self.look, self.size
        if self.pixels < 14:
            return
        if look.extra("freckles"):
            self._freckles()
        if scar := look.extra("scar"):
            self._scar(scar)
        if ink := look.extra("tattoo"):
            self._tattoo(ink)
        if self.pixels < 40:
            return
        blush = brush.tones(blend(look.skin, rgb("d9544a"), 0.35), skin=True).lit & 0x00FFFFFF
        for side in (1.0, -1.0):
            centre = self.point(side * 0.215, -0.16, 0.30)
            if self.seen(side * 0.55, -0.1, 0.8, centre) < 0.15:
                continue
            across, up = self.head.direction(0.075 * s, 0.0, -0.05 * s * side), self.head.direction(0.0, 0.045 * s, 0.0)
            if look.face.lashes or look.kind == "child":
                brush.patch(centre, across, up, 0x40000000 | blush)
        if look.face.wrinkles and self.pixels > 36:
            self._wrinkles(look.face.wrinkles)

    def _wrinkles(self, deep: float) -> None:
        """What the years have drawn: folds beside the mouth, bags under the eyes, crow's feet, a lined forehead."""
        width = max(self.pixels * (0.008 + 0.006 * deep), 0.7)
        ink = self.brush.tones(times(self.look.skin, (0.66, 0.52, 0.48)), skin=True).lit
        eye = self.shape.eye_level
        for side in (1.0, -1.0):
            if self.seen(side * 0.55, -0.1, 0.8, self.point(side * 0.2, -0.16, 0.30)) < 0.12:
                continue
            lines = [
                ((0.10, -0.17, 0.39), (0.165, -0.235, 0.36), (0.182, -0.33, 0.32)),
                ((0.095, eye - 0.082, 0.37), (0.165, eye - 0.112, 0.345), (0.235, eye - 0.088, 0.29)),
                ((0.275, eye + 0.015, 0.27), (0.315, eye + 0.05, 0.21)),
                ((0.275, eye - 0.02, 0.27), (0.32, eye - 0.035, 0.20)),
            ]
            if deep > 0.7:
                lines += [
                    ((0.115, -0.35, 0.36), (0.150, -0.395, 0.32), (0.155, -0.44, 0.28)),
                    ((0.245, -0.17, 0.30), (0.262, -0.245, 0.27), (0.235, -0.31, 0.27)),
                ]
            for i, line in enumerate(lines):
                path = open_curve([self.flat(side * x, y, z) for x, y, z in line])
                self.brush.stroke(path, ink, width * (1.0 if i < 2 else 0.75))
        if self.look.hat in ("", "crown", "veil", "bubble"):
            for y, wide in ((0.225, 0.15), (0.275, 0.12)) if deep > 0.7 else ((0.24, 0.12),):
                furrow = [(x * wide, y + 0.012 * (1 - x * x), 0.40 - 0.9 * (x * wide) ** 2) for x in (-1.0, 0.0, 1.0)]
                if self.seen(0.0, 0.2, 1.0, self.point(0.0, y, 0.39)) > 0.3:
                    self.brush.stroke(open_curve([self.flat(*p) for p in furrow]), ink, width * 0.8)

    def _freckles(self) -> None:
        """Spots over both cheeks and the nose; on a small face fewer and larger ones, so that they are still seen."""
        spot = self.brush.tones(times(self.look.skin, (0.70, 0.48, 0.36)), skin=True).lit
        few = self.pixels < 44
        radius = max(self.pixels * 0.0135, 0.75)
        for side in (1.0, -1.0):
            for i, (x, y) in enumerate(_FRECKLES):
                z = 0.40 - 1.5 * x * x
                if (few and i % 2) or self.seen(side * x * 1.6, 0.0, z, self.point(side * x, y, z)) < 0.1:
                    continue
                self.brush.disc(self.flat(side * x, y, z), radius * (1.0 - 0.25 * (i % 3 == 1)), spot)

    def _scar(self, colour: Colour) -> None:
        """A scar down the right cheek, with two stitches."""
        if self.seen(0.6, -0.1, 0.7, self.point(0.22, -0.15, 0.30)) < 0.08:
            return
        ink = self.brush.tones(colour, skin=True)
        width = max(self.pixels * 0.024, 1.0)
        self.brush.stroke(
            open_curve([self.flat(0.235, -0.10, 0.30), self.flat(0.205, -0.19, 0.31), self.flat(0.225, -0.30, 0.28)]),
            ink.lit,
            width,
        )
        if self.pixels > 40:
            for y in (-0.16, -0.23):
                self.brush.stroke(
                    open_curve([self.flat(0.175, y, 0.33), self.flat(0.25, y + 0.012, 0.29)]), ink.lit, width * 0.6
                )

    def marks(self) -> None:
        """What lies over brows and nose: a cut brow, a stud, a mole, dimples."""
        brush, look = self.brush, self.look
        if self.pixels < 18:
            return
        if scar := look.extra("brow scar"):
            at = self.point(0.205, 0.13, 0.34)
            if self.seen(0.42, 0.1, 0.9, at) > 0.08:
                pts = [self.flat(0.185, 0.235, 0.335), self.flat(0.205, 0.13, 0.345), self.flat(0.238, -0.10, 0.30)]
                brush.stroke(
                    open_curve([pts[0], pts[1]]), brush.tones(scar, skin=True).lit, max(self.pixels * 0.030, 1.3)
                )
                brush.stroke(
                    open_curve([pts[1], pts[2]]), brush.tones(scar, skin=True).lit, max(self.pixels * 0.016, 0.8)
                )
        if stud := look.extra("stud"):
            at = (0.062, -0.165, 0.415)
            if self.seen(0.5, 0.0, 0.6, self.point(*at)) > 0.05:
                x, y = self.flat(*at)
                r = max(self.pixels * 0.020, 1.1)
                brush.disc((x, y), r * 1.35, self.crease.shade)
                brush.disc((x, y), r, brush.tones(stud, glow=0.5).lit)
        if (mole := look.extra("mole")) and self.seen(-0.4, 0.0, 0.8, self.point(-0.16, -0.24, 0.36)) > 0.05:
            brush.disc(self.flat(-0.16, -0.24, 0.37), max(self.pixels * 0.014, 0.8), brush.tones(mole).lit)
        if look.extra("dimples") and self.pixels > 30:
            for side in (1.0, -1.0):
                if self.seen(side * 0.5, 0.0, 0.7, self.point(side * 0.22, -0.28, 0.30)) > 0.1:
                    line = [(0.205, -0.25, 0.33), (0.228, -0.285, 0.31), (0.21, -0.325, 0.31)]
                    path = open_curve([self.flat(side * x, y, z) for x, y, z in line])
                    brush.stroke(path, self.crease.shade, max(self.pixels * 0.014, 0.8))

    def _tattoo(self, colour: Colour) -> None:
        """Ink on the side of the neck and jaw, as far as it is seen."""
        if self.pixels < 30:
            return
        ink = self.brush.tones(colour).lit & 0x00FFFFFF | 0xC8000000
        for side in (1.0, -1.0):
            if self.seen(side, 0.0, 0.1, self.point(side * 0.26, -0.3, 0.1)) > 0.1:
                line = [(0.305, -0.20, 0.08), (0.27, -0.30, 0.14), (0.29, -0.37, 0.06), (0.25, -0.44, 0.12)]
                path = open_curve([self.flat(side * x, y, z) for x, y, z in line])
                self.brush.stroke(path, ink, max(self.pixels * 0.022, 1.0))

    def tears(self) -> None:
        """A wet track down each cheek with a drop at its end, large enough to be seen from across a room."""
        if self.pixels < 16:
            return
        wet, edge = 0xE6CDEBFF, 0xFF5F9FD0
        wide = max(self.pixels * 0.026, 1.3)
        for side in (1.0, -1.0):
            if self.seen(side * 0.42, 0, 0.9, self.point(side * 0.17, -0.15, 0.33)) < 0.08:
                continue
            track = [
                self.flat(side * x, y, z)
                for x, y, z in ((0.19, -0.08, 0.335), (0.21, -0.19, 0.32), (0.2, -0.29, 0.315))
            ]
            line = open_curve(track)
            x, y = track[-1]
            r = wide * 1.15
            drop = curve([(x, y - 2.4 * r), (x + r, y), (x, y + r), (x - r, y)], 0.3)
            if self.pixels > 30:
                self.brush.stroke(line, edge, wide + max(wide * 0.35, 0.8))
                self.brush.stroke(drop, edge, max(wide * 0.35, 0.8))
            self.brush.stroke(line, wet, wide)
            self.brush.fill(drop, wet)


_FRECKLES = (
    (0.15, -0.10), (0.20, -0.145), (0.245, -0.095), (0.125, -0.165), (0.265, -0.165), (0.185, -0.205), (0.235, -0.225),
    (0.045, -0.075), (0.075, -0.125),
)  # fmt: skip
"""Where freckles are on the right half of a face, in head heights."""
