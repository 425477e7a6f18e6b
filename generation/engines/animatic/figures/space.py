"""Small vector arithmetic for figures: plain tuples in metres, because a figure has few points and many frames."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Vec = tuple[float, float, float]
Flat = tuple[float, float]

UP: Vec = (0.0, 1.0, 0.0)


def add(a: Vec, b: Vec) -> Vec:
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a: Vec, b: Vec) -> Vec:
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def mul(a: Vec, k: float) -> Vec:
    return (a[0] * k, a[1] * k, a[2] * k)


def along(a: Vec, direction: Vec, k: float) -> Vec:
    """The point `k` from `a` in a direction."""
    return (a[0] + direction[0] * k, a[1] + direction[1] * k, a[2] + direction[2] * k)


def dot(a: Vec, b: Vec) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vec) -> float:
    return math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def unit(a: Vec, otherwise: Vec = UP) -> Vec:
    size = length(a)
    return mul(a, 1 / size) if size > 1e-9 else otherwise


def lerp(a: Vec, b: Vec, t: float) -> Vec:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def mix(a: float, b: float, t: float) -> float:
    return a + (b - a) * t


def clamp(x: float, low: float = 0.0, high: float = 1.0) -> float:
    return low if x < low else high if x > high else x


def smooth(x: float) -> float:
    """0 before 0, 1 after 1, and eased at both ends in between."""
    x = clamp(x)
    return x * x * (3 - 2 * x)


def spin(a: Vec, axis: Vec, angle: float) -> Vec:
    """`a` turned about a unit axis by an angle in radians (Rodrigues)."""
    c, s = math.cos(angle), math.sin(angle)
    k = dot(axis, a) * (1 - c)
    x = cross(axis, a)
    return (
        a[0] * c + x[0] * s + axis[0] * k,
        a[1] * c + x[1] * s + axis[1] * k,
        a[2] * c + x[2] * s + axis[2] * k,
    )


@dataclass(frozen=True, slots=True)
class Frame3:
    """A place and three unit directions: to the right, up and forward of whoever stands there."""

    origin: Vec
    right: Vec
    up: Vec
    forward: Vec

    def point(self, x: float, y: float, z: float) -> Vec:
        """The point x to the right, y up and z forward of the origin."""
        o, r, u, f = self.origin, self.right, self.up, self.forward
        return (
            o[0] + r[0] * x + u[0] * y + f[0] * z,
            o[1] + r[1] * x + u[1] * y + f[1] * z,
            o[2] + r[2] * x + u[2] * y + f[2] * z,
        )

    def direction(self, x: float, y: float, z: float) -> Vec:
        r, u, f = self.right, self.up, self.forward
        return (
            r[0] * x + u[0] * y + f[0] * z,
            r[1] * x + u[1] * y + f[1] * z,
            r[2] * x + u[2] * y + f[2] * z,
        )

    def moved(self, origin: Vec) -> Frame3:
        return Frame3(origin, self.right, self.up, self.forward)

    def turned(self, pitch: float = 0.0, yaw: float = 0.0, roll: float = 0.0) -> Frame3:
        """Turned about its own axes: yaw to the right, pitch forward and down, roll to the right shoulder."""
        r, u, f = self.right, self.up, self.forward
        if yaw:
            c, s = math.cos(yaw), math.sin(yaw)
            f, r = add(mul(f, c), mul(r, s)), sub(mul(r, c), mul(f, s))
        if pitch:
            c, s = math.cos(pitch), math.sin(pitch)
            f, u = sub(mul(f, c), mul(u, s)), add(mul(u, c), mul(f, s))
        if roll:
            c, s = math.cos(roll), math.sin(roll)
            r, u = sub(mul(r, c), mul(u, s)), add(mul(u, c), mul(r, s))
        return Frame3(self.origin, r, u, f)


def facing_frame(origin: Vec, facing: float) -> Frame3:
    """The frame of someone upright who faces an angle: 0 is +z, pi/2 is +x."""
    s, c = math.sin(facing), math.cos(facing)
    return Frame3(origin, (c, 0.0, -s), UP, (s, 0.0, c))


def bend(root: Vec, goal: Vec, upper: float, lower: float, pole: Vec) -> tuple[Vec, Vec]:
    """The middle joint and the end of a limb of two bones that reaches for a goal, bent towards the pole direction.

    A goal out of reach is approached as far as the limb goes; the bones keep their lengths.
    """
    reach = sub(goal, root)
    distance = length(reach)
    axis = unit(reach, (0.0, -1.0, 0.0))
    longest = (upper + lower) * 0.998
    shortest = abs(upper - lower) * 1.05 + 0.01
    span = min(max(distance, shortest), longest)
    end = along(root, axis, span) if abs(span - distance) > 1e-9 else goal
    cosine = (upper * upper + span * span - lower * lower) / (2 * upper * span)
    ahead = upper * clamp(cosine, -1.0, 1.0)
    aside = math.sqrt(max(upper * upper - ahead * ahead, 0.0))
    away = sub(pole, mul(axis, dot(pole, axis)))
    away = unit(away, unit(cross(axis, (1.0, 0.0, 0.0)), (0.0, 0.0, 1.0)))
    return along(along(root, axis, ahead), away, aside), end


def hull(points: Sequence[Flat]) -> list[Flat]:
    """The convex outline of points in the plane, in order around it (Andrew's monotone chain)."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered
    half: list[list[Flat]] = []
    for run in (ordered, ordered[::-1]):
        chain: list[Flat] = []
        for x, y in run:
            while len(chain) > 1:
                (ax, ay), (bx, by) = chain[-2], chain[-1]
                if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0:
                    break
                chain.pop()
            chain.append((x, y))
        half.append(chain)
    return half[0][:-1] + half[1][:-1]
