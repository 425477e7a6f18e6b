"""A body with its clothes on, ready to be drawn: the materials in this light, and where its surface is."""

from __future__ import annotations

from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.garments import Bottom
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.skeleton import Body
from generation.engines.animatic.figures.solids import Ring
from generation.engines.animatic.figures.space import Vec, along, dot, lerp, mul, unit


class Dressed:
    """One person on one frame.

    Attributes:
        h: height in metres. j: joints. line: width of outlines in pixels, 0 for none.
        top, under, bottom, skin, shoes: materials. skirted: the top reaches down over the legs.
    """

    def __init__(self, brush: Brush, look: Appearance, body: Body) -> None:
        self.brush, self.look, self.body = brush, look, body
        self.h = body.height
        self.j = body.joints
        line = min(brush.scale * self.h * 0.0040, 7.0) * brush.sheet.outline
        self.line = line if line > 0.45 else 0.0
        self.top = brush.tones(look.top_colour)
        self.under = brush.tones(look.under_colour)
        self.bottom = brush.tones(look.bottom_colour)
        self.skin = brush.tones(look.skin, skin=True)
        self.shoes = brush.tones(look.extra("boots") or look.shoes)
        self.thick = 1 + (look.girth - 1) * 0.6
        self.skirted = look.top.hem > 0.06
        self._sections: dict[float, list[Ring]] = {}
        self.frontal = brush.seen(body.chest.forward, self.j["chest"])
        """Cosine between the chest's direction and the way to the lens."""

    def raised(self, name: str) -> bool:
        """Whether a knee is lifted so far above the other that it comes out of the open front of a coat."""
        other = "l" if name == "r" else "r"
        lifted = self.j[f"knee_{name}"][1] - self.j[f"knee_{other}"][1] > 0.09 * self.h
        return lifted and self.skirted and not self.look.top.one_piece and self.body.step is None

    @property
    def low(self) -> bool:
        """Whether the thighs lie or are drawn up, so that a skirt lies over them: sitting, kneeling, crouching."""
        hips = self.j["hips"][1] - self.body.base.origin[1]
        return hips < 0.36 * self.h and self.body.pelvis.up[1] > 0.5

    @property
    def skirt(self) -> bool:
        return self.look.bottom in (Bottom.SKIRT, Bottom.LONG_SKIRT, Bottom.TUTU)

    def sections(self, loose: float) -> list[Ring]:
        """Cross-sections of the trunk from the crotch to the neck."""
        found = self._sections.get(loose)
        if found is None:
            found = self._sections[loose] = self._measure(loose)
        return list(found)

    def _measure(self, loose: float) -> list[Ring]:
        body, h, look = self.body, self.h, self.look
        grown = look.female and look.kind != "child"
        g = look.girth
        belly = g if g > 1 else 1 - (1 - g) * 0.7
        wide = look.girth_shoulders
        pelvis, chest, neck = body.pelvis, body.chest, look.bones.neck
        breath = 1 + 0.012 * body.breath
        slim = 0.82 if grown else 0.96
        hips = 1.08 if grown else 0.96
        right = unit(lerp(pelvis.right, chest.right, 0.5))
        forward = unit(lerp(pelvis.forward, chest.forward, 0.5))
        waist = along(self.j["waist"], forward, 0.042 * h * max(g - 1, 0))
        paunch = 1 + max(g - 1, 0) * 0.5
        rows: list[tuple[Vec, Vec, Vec, float, float]] = [
            (pelvis.point(0, -0.035 * h, 0), pelvis.right, pelvis.forward, 0.076 * hips * belly, 0.058 * belly),
            (pelvis.point(0, 0.025 * h, 0), pelvis.right, pelvis.forward, 0.081 * hips * belly, 0.060 * belly),
            (waist, right, forward, 0.072 * slim * belly, 0.052 * belly * paunch),
            (chest.point(0, -0.02 * h, 0.004 * h), chest.right, chest.forward, 0.083 * slim**0.6 * wide,
             0.058 * breath * (1.08 if grown else 1.0)),
            (chest.point(0, neck * 0.36 * h, 0), chest.right, chest.forward, 0.104 * wide, 0.055 * breath),
            (chest.point(0, neck * 0.70 * h, -0.004 * h), chest.right, chest.forward, 0.098 * wide, 0.043),
            (chest.point(0, neck * 0.98 * h, -0.004 * h), chest.right, chest.forward, 0.056, 0.037),
        ]  # fmt: skip
        return [(c, mul(r, w * loose * h), mul(f, deep * loose * h)) for c, r, f, w, deep in rows]

    def front(self, x: float, y: float, out: float = 1.0) -> Vec:
        """A point of the body's front: x in half breadths to the right, y in heights above the chest's middle."""
        h, look = self.h, self.look
        width = 0.092 * look.girth_shoulders * h
        depth = 0.060 * look.top.loose * h * out * (1 - 0.55 * x * x)
        if y > 0.03:  # towards the neck the chest draws back
            depth *= 1 - 4.0 * (y - 0.03)
        if y > -0.06:
            return self.body.chest.point(x * width, y * h, depth)
        rise = look.bones.waist + look.bones.chest
        return self.body.pelvis.point(x * width * 0.92, (y + rise) * h, depth * (1 + max(look.girth - 1, 0)))

    def upright(self, axis: Vec) -> bool:
        """Whether what hangs from the hips goes on in the trunk's direction."""
        return dot(axis, self.body.pelvis.up) < -0.55
