"""A head from any side: skull and jaw as a solid, the face laid on it, and hair, beard, glasses and hat around it."""

from __future__ import annotations

import skia

from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.beards import beard
from generation.engines.animatic.figures.colours import Tones, between
from generation.engines.animatic.figures.curves import curve
from generation.engines.animatic.figures.eyes import draw_eyes
from generation.engines.animatic.figures.face import FacePainter
from generation.engines.animatic.figures.glasses import glasses
from generation.engines.animatic.figures.hair import back_hair, front_hair, hair_edge
from generation.engines.animatic.figures.hats import HOODS, draw_hat
from generation.engines.animatic.figures.lips import draw_mouth
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.solids import Ring
from generation.engines.animatic.figures.space import Frame3, Vec, dot
from generation.stage import Feeling
from storyboard.speech import Mouth

SKULL = (
    (-0.50, 0.135, 0.260, 0.095),
    (-0.45, 0.205, 0.215, 0.165),
    (-0.31, 0.278, 0.120, 0.270),
    (-0.12, 0.325, 0.045, 0.350),
    (0.06, 0.345, -0.005, 0.405),
    (0.22, 0.345, -0.030, 0.415),
    (0.36, 0.290, -0.040, 0.360),
    (0.44, 0.215, -0.045, 0.275),
    (0.485, 0.135, -0.050, 0.185),
)
"""Cross-sections of a head, chin to crown, in its heights: level, half breadth, middle to the front, half depth."""


def skull(head: Frame3, size: float, look: Appearance, jaw: float) -> list[Ring]:
    """The head's cross-sections; an open jaw takes the chin down."""
    rings: list[Ring] = []
    shape = look.face
    round_face = 1 + (look.girth - 1) * 0.28
    for y, w, z, d in SKULL:
        drop = 0.075 * jaw * max(0.0, (-0.18 - y) / 0.32)
        width = w * (shape.jaw if y < -0.2 else 1.0) * (round_face if y < 0.1 else 1.0)
        if look.kind == "child":  # round cheeks, a small chin
            width *= 1.14 if -0.4 < y < 0.0 else 1.04
            y, z = (y * 0.94 if y < -0.2 else y), (z - 0.02 if y < -0.4 else z)
        centre = head.point(0.0, (y - drop) * size, z * size)
        rings.append((centre, head.direction(width * size, 0, 0), head.direction(0, 0, d * size)))
    return rings


PROFILE = (
    (0.36, 0.315), (0.25, 0.375), (0.135, 0.408), (0.03, 0.385), (-0.075, 0.425), (-0.16, 0.50), (-0.195, 0.43),
    (-0.245, 0.428), (-0.282, 0.440), (-0.308, 0.415), (-0.345, 0.430), (-0.388, 0.395), (-0.445, 0.418),
    (-0.495, 0.395), (-0.53, 0.31), (-0.40, 0.05), (0.15, 0.0),
)  # fmt: skip
CHILD_PROFILE = (
    (0.36, 0.325), (0.25, 0.395), (0.12, 0.418), (0.01, 0.385), (-0.10, 0.405), (-0.165, 0.452), (-0.20, 0.405),
    (-0.245, 0.408), (-0.282, 0.420), (-0.308, 0.398), (-0.342, 0.408), (-0.378, 0.374), (-0.425, 0.380),
    (-0.465, 0.345), (-0.49, 0.26), (-0.40, 0.05), (0.15, 0.0),
)  # fmt: skip
"""A face's middle line, brow to chin and back inside the head: level and how far forward, in head heights."""


def profile(brush: Brush, head: Frame3, size: float, look: Appearance, jaw: float) -> skia.Path:
    """The middle line of the face as it stands out past the far cheek, once the head is turned."""
    points = []
    for y, z in CHILD_PROFILE if look.kind == "child" else PROFILE:
        if -0.21 < y < -0.05:
            z = 0.40 + (z - 0.40) * look.face.nose
        if y < -0.32:
            y -= 0.075 * jaw
            z -= 0.016 if look.female else 0.0
        points.append(brush.flat(head.point(0.0, y * size, z * size)))
    return curve(points, 0.22)


CHEEK = -0.60
"""How far over a face its shadow comes, from -1 at the dark edge: on a cheek, never over an eye."""


class HeadPainter:
    """Draws a whole head in its order: what is behind first."""

    def __init__(
        self,
        brush: Brush,
        look: Appearance,
        head: Frame3,
        size: float,
        gaze: Vec,
        feeling: Feeling,
        sway: Vec,
    ) -> None:
        self.brush, self.look, self.head, self.size, self.feeling, self.sway = brush, look, head, size, feeling, sway
        self.face = FacePainter(brush, look, head, size, gaze, feeling)
        self.frontal = self.face.frontal
        self.line = max(brush.at(head.origin) * size * 0.026, 0.0)

    def back(self) -> None:
        """Hair that hangs behind the head and the shoulders."""
        back_hair(self.brush, self.look, self.head, self.size, self.frontal, self.sway)

    def draw(self, mouth: Mouth, opening: float, blink: float, tears: bool) -> None:
        brush, look, face = self.brush, self.look, self.face
        faced = self.frontal > -0.28
        hair_edge(brush, look, self.head, self.size)
        self._ears(behind=True)
        solid = brush.solid(skull(self.head, self.size, look, opening), (0.30, 0.20), convex=True)
        if solid is None:
            return
        outline = profile(brush, self.head, self.size, look, opening) if -0.6 < self.frontal < 0.86 else None
        if outline is not None and self.line:
            brush.stroke(outline, face.skin.line, self.line)
        brush.line(solid, face.skin, self.line)
        if outline is not None:
            brush.fill(outline, face.skin.lit)
        brush.fill(solid.path, face.skin.lit)
        cheek = between(face.skin.lit, face.skin.shade, 0.6 if faced else 1.0)
        half = Tones(face.skin.lit, cheek, face.skin.rim, face.skin.line)
        brush.shadow(solid, half, wrap=0.30, deepest=CHEEK - 0.32 * (1 - self.frontal) if faced else 1.0)
        if faced:
            canvas = brush.canvas
            turned = self.frontal < 0.9  # brows and lashes would stand out past the far cheek
            if turned:
                canvas.save()
                canvas.clipRect(solid.path.getBounds())  # a rectangle costs nothing, and faces are upright enough
            face.cheeks()
            draw_eyes(face, blink)
            face.brows()
            if turned:
                canvas.restore()
            beard(brush, look, self.head, self.size, opening, solid, before_mouth=True)
            draw_mouth(face, mouth, opening)
            beard(brush, look, self.head, self.size, opening, solid, before_mouth=False)
            face.nose()
            face.marks()
            if tears:
                face.tears()
        front_hair(brush, look, self.head, self.size, self.frontal, self.sway)
        self._ears(behind=False)
        if look.glasses:
            glasses(face, solid.grown(0.03 * face.pixels))
        if look.hat:
            draw_hat(brush, look, self.head, self.size)

    def _ears(self, *, behind: bool) -> None:
        if self.look.hat in HOODS or self.look.hair in (
            "long",
            "bob",
            "afro",
            "curly",
            "parted long",
            "bowl",
        ):
            return
        brush, s = self.brush, self.size
        for side in (1.0, -1.0):
            normal = self.head.direction(side, 0, -0.15)
            at = self.head.point(side * 0.345 * s, -0.06 * s, -0.03 * s)
            near = dot(normal, brush.back) > 0.25
            if near == behind:
                continue
            k = self.look.face.ears
            across = self.head.direction(side * 0.042 * s * k, 0.0, -0.058 * s * k)
            up = self.head.direction(side * 0.014 * s, 0.100 * s * k, -0.012 * s)
            path = brush.ellipse(at, across, up)
            brush.stroke(path, self.face.skin.line, self.line)
            brush.fill(path, self.face.skin.lit)
            if near and self.face.pixels > 30:
                inner = [c * 0.5 for c in across], [c * 0.58 for c in up]
                brush.patch(
                    at,
                    (inner[0][0], inner[0][1], inner[0][2]),
                    (inner[1][0], inner[1][1], inner[1][2]),
                    self.face.skin.shade,
                )
