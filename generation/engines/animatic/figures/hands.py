"""Hands: a palm, grouped fingers and a thumb that lie open, point, grip or close to a fist."""

from __future__ import annotations

import math

from generation.engines.animatic.figures.colours import Tones
from generation.engines.animatic.figures.dressed import Dressed
from generation.engines.animatic.figures.solids import Ring, Solid
from generation.engines.animatic.figures.space import Frame3, Vec, mix

LARGER = 1.14
"""Hands are drawn larger than life, so that what they do reads in a wide shot."""

_FINGERS = ((0.175, 0.47), (0.060, 0.53), (-0.058, 0.49), (-0.165, 0.38))
"""From the index to the little finger: where it leaves the palm, up to the thumb's side, and how long it is."""

_EACH = 58.0
"""Pixels of a head from which each finger is drawn; below, they are one shape with a thumb."""


class Hand:
    """One hand of somebody on one frame, measured in hand lengths: x out of the palm, y to the thumb, z to the tips."""

    def __init__(self, d: Dressed, name: str) -> None:
        self.d, self.brush = d, d.brush
        self.frame: Frame3 = d.body.hand_r if name == "r" else d.body.hand_l
        gloves = d.look.extra("gloves")
        self.material: Tones = d.brush.tones(gloves) if gloves else d.skin
        self.size = d.look.bones.hand * d.h * LARGER
        pose = d.body.pose
        self.fist = pose.fist
        self.finger = pose.finger if name == "r" else 0.0
        self.palm_seen = d.brush.seen(self.frame.right, self.frame.origin)

    def point(self, x: float, y: float, z: float) -> Vec:
        return self.frame.point(x * self.size, y * self.size, z * self.size)

    def draw(self) -> None:
        """The whole hand."""
        if self.brush.detail < 10:
            self.brush.ball(self.point(0, 0, 0.4), self.size * 0.32, self.material)
            return
        palm = self.brush.solid(self._palm(), (0.6, 0.35))
        thumb = self._bones(self._thumb(), (0.098, 0.088, 0.064))
        fingers = self._fingers()
        far = fingers if self.palm_seen < 0 else []  # curled behind the palm, or before it
        near = [] if self.palm_seen < 0 else fingers
        if self.fist < 0.35:
            far, near = [], fingers
        groups = [*far, [palm] if palm else [], *near]
        groups.insert(len(groups) if self.palm_seen > -0.2 or self.fist < 0.35 else 0, thumb)
        self._draw(groups)

    def closing(self, *, thumb_only: bool) -> None:
        """What closes over a thing in the hand, drawn after it: the fingers and the thumb, or the thumb alone."""
        if self.brush.detail < 16:
            return
        thumb = self._bones(self._thumb(), (0.098, 0.088, 0.064))
        self._draw([thumb] if thumb_only else [*self._fingers(), thumb])

    def _draw(self, groups: list[list[Solid]]) -> None:
        brush, line = self.brush, self.d.line
        for group in groups:
            for solid in group:
                brush.line(solid, self.material, line)
        seam = max(line * 0.5, 0.6) if brush.detail > _EACH else 0.0
        for place, group in enumerate(groups):
            if seam and place:
                for solid in group:
                    brush.fill(solid.grown(seam * 0.5), self.material.shade)
            for solid in group:
                brush.fill(solid.path, self.material.lit)
            if len(group) == 1:
                brush.shadow(group[0], self.material, rim=False, deepest=-0.1)

    def _ring(self, x: float, z: float, wide: float, thick: float, turn: float = 0.0) -> Ring:
        frame, size = self.frame, self.size
        deep = frame.direction(math.cos(turn) * thick * size, 0.0, -math.sin(turn) * thick * size)
        return self.point(x, 0.0, z), frame.direction(0.0, wide * size, 0.0), deep

    def _palm(self) -> list[Ring]:
        return [self._ring(0.0, -0.08, 0.150, 0.125), self._ring(0.02, 0.20, 0.225, 0.135),
                self._ring(0.02, 0.50, 0.235, 0.105)]  # fmt: skip

    def _curl(self, number: int) -> float:
        if number == 0 and self.finger > 0:
            return mix(self.fist, 0.0, self.finger)
        curl = max(self.fist, 0.95 * self.finger)
        return min(curl + 0.05 * number * (1 - curl), 1.0)

    def _finger(self, number: int) -> list[Vec]:
        root, long = _FINGERS[number]
        curl = self._curl(number)
        first, second = 1.25 * curl, 2.85 * curl
        fan = root * 0.34 * (1 - curl)
        x, z = 0.02 + math.sin(first) * 0.52 * long, 0.47 + math.cos(first) * 0.52 * long
        tip = (x + math.sin(second) * 0.48 * long, z + math.cos(second) * 0.48 * long)
        return [
            self.point(0.02, root, 0.47),
            self.point(x, root + fan * 0.5, z),
            self.point(tip[0], root + fan, tip[1]),
        ]

    def _fingers(self) -> list[list[Solid]]:
        """The fingers, each or as one shape, the farthest first."""
        if self.brush.detail > _EACH:
            order = range(4) if self.brush.seen(self.frame.up, self.frame.origin) < 0 else range(3, -1, -1)
            return [self._bones(self._finger(number), (0.074, 0.068, 0.052)) for number in order]
        shapes: list[list[Solid]] = []
        if self.finger > 0.3:
            shapes.append(self._bones(self._finger(0), (0.085, 0.075, 0.060)))
        curl = max(self.fist, self.finger)
        rows = []
        for z, share, wide in ((0.47, 0.0, 0.235), (0.0, 0.52, 0.225), (0.0, 1.0, 0.14)):
            first, second = 1.25 * curl, 2.85 * curl
            long = 0.50 * min(share, 0.52), 0.50 * max(share - 0.52, 0.0)
            x = 0.02 + math.sin(first) * long[0] + math.sin(second) * long[1]
            along = 0.47 + math.cos(first) * long[0] + math.cos(second) * long[1]
            rows.append(self._ring(x, along if share else z, wide, 0.10, second if share > 0.6 else first * share))
        block = self.brush.solid(rows, (0.3, 0.8))
        if block:
            shapes.append([block])
        return shapes

    def _thumb(self) -> list[Vec]:
        closed = max(self.fist, 0.8 * self.finger)
        return [
            self.point(0.03, 0.13, 0.06),
            self.point(mix(0.10, 0.20, closed), mix(0.345, 0.24, closed), mix(0.27, 0.30, closed)),
            self.point(mix(0.13, 0.30, closed), mix(0.43, 0.06, closed), mix(0.50, 0.50, closed)),
        ]

    def _bones(self, joints: list[Vec], radii: tuple[float, ...]) -> list[Solid]:
        if self.brush.detail <= 24:  # seen from far off, it is one bone
            joints, radii = [joints[0], joints[-1]], (radii[0], radii[-1])
        found = []
        for a, b, ra, rb in zip(joints, joints[1:], radii, radii[1:], strict=False):
            solid = self.brush.bone(a, b, ra * self.size, rb * self.size)
            if solid is not None:
                found.append(solid)
        return found
