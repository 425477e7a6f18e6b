"""Carpentry: what every place is built from - boxes, rooms, windows, lamps, trees, hills, all by a seeded hand."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import replace

from generation.engines.animatic.scenery.brush import Brush, Shades, Spot
from generation.engines.animatic.scenery.plan import Plan
from generation.engines.animatic.scenery.world import Animation, Face, Ground, Item, Layer, World
from generation.stage import Colour, Light, Point, Stage, View
from generation.staging.palette import DARKNESS, dim, light, mix, rgb
from storyboard.model import TimeOfDay, Weather

WARM = rgb("ffcf8a")
COLD = rgb("dff1ff")


class Workshop:
    """A place being built: everything goes through it, so everything is lit, hazed and seeded alike.

    Attributes:
        stage: what the place is for. light: its light. rng: the place's own seeded hand.
        eye, ahead: where the camera is in the middle of the shot, and where it looks, in the place as it is built.
        across: how far to the right the camera is at the beginning, in the middle and at the end.
        dark: 0 in full day to 1 at night, outside. wet: whether rain has wetted the ground.
        plan: the shell of the room, once it is built.
    """

    def __init__(self, stage: Stage, mirrored: bool = False) -> None:
        self.stage = stage
        self.light: Light = _mirrored(stage.light) if mirrored else stage.light
        self.rng = random.Random(f"place {stage.place} {stage.seed}")
        self.world = World()
        self.plan: Plan | None = None
        self.walled = stage.interior and stage.place != "cave"
        self.dark = DARKNESS[stage.time]
        fallen = len(stage.falls.keys) == 1  # what only begins to fall has not settled yet
        self.wet = fallen and stage.weather in (Weather.RAIN, Weather.STORM)
        self.snowy = stage.lain or (fallen and stage.weather is Weather.SNOW)
        self.sunlit = stage.weather in (Weather.CLEAR, Weather.WIND) and stage.time is not TimeOfDay.NIGHT
        view = View.of(stage, stage.frames / 2)
        eye, self.ahead = view.position, view.forward
        sky = under_the_sky(stage)
        if mirrored:  # the place is built as its mirror image sees the light, and turned round when it is done
            eye, sky = (-eye[0], eye[1], eye[2]), _mirrored(sky)
            self.ahead = (-self.ahead[0], self.ahead[1], self.ahead[2])
        self.eye = eye
        ways = (View.of(stage, frame).position[0] for frame in (0, stage.frames // 2, stage.frames - 1))
        self.across = tuple(-x if mirrored else x for x in ways)
        self.shades = Shades(self.light, eye, stage.style)
        self.open_air = Shades(sky, eye, stage.style)

    def own(self, what: str, colours: str) -> Colour:
        """This location's own colour of something, of those a place of its kind may have."""
        return rgb(random.Random(f"{what} {self.stage.place} {self.stage.seed}").choice(colours.split()))

    # --- planes -------------------------------------------------------------------------------------------

    def brush(self, at: Point, lit: float, layer: Layer = Layer.STANDING) -> Brush:
        """A brush for a picture at a point of the world; what is seen through windows has the sky's light."""
        shades = self.open_air if layer is Layer.OUTSIDE else self.shades
        return Brush(shades, random.Random(self.rng.random()), shades.air(at), lit)

    def item(self, anchor: Point, layer: Layer = Layer.STANDING) -> Item:
        return Item(anchor, layer)

    def add(self, item: Item) -> None:
        self.world.add(item)

    def face(
        self, item: Item, origin: Point, across: Point, along: Point, lit: float | None = None, one_sided: bool = False
    ) -> Brush:
        """A new flat picture of an item."""
        normal = _cross(across, along)
        length = math.sqrt(sum(part * part for part in normal)) or 1.0
        outward = (-normal[0] / length, -normal[1] / length, -normal[2] / length)
        brush = self.brush(item.anchor, self.shades.lambert(outward) if lit is None else lit, item.layer)
        item.faces.append(Face(origin, across, along, brush, one_sided))
        return brush

    def card(
        self,
        x: float,
        z: float,
        y: float = 0.0,
        lit: float = 0.6,
        turn: float | None = None,
        layer: Layer = Layer.STANDING,
    ) -> tuple[Item, Brush]:
        """An upright picture that faces the marks (or is turned by an angle); x on it runs to the right."""
        angle = math.atan2(x, z) if turn is None else turn
        item = self.item((x, y, z), layer)
        brush = self.face(item, (x, y, z), (math.cos(angle), 0.0, -math.sin(angle)), (0.0, 1.0, 0.0), lit)
        return item, brush

    def flat(self, y: float = 0.0, at: Point = (0.0, 0.0, 0.0), lit: float = 0.75) -> tuple[Item, Brush]:
        """A picture that lies on the ground, in world x and z."""
        item = self.item(at, Layer.GROUND)
        brush = self.face(item, (0.0, y, 0.0), (1.0, 0.0, 0.0), (0.0, 0.0, 1.0), lit)
        return item, brush

    def moves(self, anchor: Point, draw: Animation, layer: Layer = Layer.STANDING) -> None:
        """Something that changes by the frame."""
        item = self.item(anchor, layer)
        item.moves = draw
        self.add(item)

    def ground(self, near: Colour, far: Colour, level: float = 0.0, water: bool = False, lit: float = 0.75) -> None:
        """The endless plane; snow lies on it in snow, rain darkens it."""
        if self.stage.lain and not water:  # and the sun on it
            near = far = rgb("f8fafd")
            lit = 0.95
        elif self.snowy and not water:
            near, far = mix(near, rgb("e9eef5"), 0.8), mix(far, rgb("e9eef5"), 0.9)
        elif self.wet and not water:
            near, far = dim(near, 0.72), dim(far, 0.8)
        self.world.ground = Ground(level, near, far, water, lit)

    # --- solids -------------------------------------------------------------------------------------------

    def box(
        self,
        x: float,
        z: float,
        w: float,
        h: float,
        d: float,
        colour: Colour,
        y: float = 0.0,
        turn: float = 0.0,
        item: Item | None = None,
        top: Colour | None = None,
        front: Sequence[tuple[float, float, float, float, Colour]] = (),
    ) -> None:
        """A box standing on its middle; `front` are (x, y, w, h, colour) patches in metres from its lower left."""
        own = item is None
        item = item or self.item((x, y + h / 2, z))
        c, s = math.cos(turn), math.sin(turn)

        def at(dx: float, dy: float, dz: float) -> Point:
            return (x + dx * c + dz * s, y + dy, z - dx * s + dz * c)

        right, back, up = (c, 0.0, -s), (s, 0.0, c), (0.0, 1.0, 0.0)
        left, ahead = (-c, 0.0, s), (-s, 0.0, -c)
        for origin, across, length in (
            (at(-w / 2, 0, -d / 2), right, w),
            (at(w / 2, 0, -d / 2), back, d),
            (at(w / 2, 0, d / 2), left, w),
            (at(-w / 2, 0, d / 2), ahead, d),
        ):
            brush = self.face(item, origin, across, up, one_sided=True)
            brush.shaded([(0, 0), (length, 0), (length, h), (0, h)], dim(colour, 0.86), colour)
            if across == right:
                for px, py, pw, ph, patch in front:
                    brush.rect(px, py, pw, ph, patch, loose=0.004)
        if y + h < 6.0:
            lid = self.face(item, at(-w / 2, h, -d / 2), right, back, one_sided=False, lit=0.9)
            lid.rect(0, 0, w, d, top or colour)
        if own:
            if y < 0.05:
                self.contact(x, z, w * 0.62, d * 0.75, 0.34)
            self.add(item)

    def contact(self, x: float, z: float, rx: float, rz: float, strength: float = 0.4, y: float = 0.003) -> None:
        """The shadow under what stands, a little away from the key."""
        away = self.light.toward_key
        item, brush = self.flat(y, (x, 0.0, z))
        brush.shadow(x - away[0] * 0.14 * rx, z - away[2] * 0.14 * rz, rx, rz, strength)
        self.add(item)

    def glow(self, x: float, y: float, z: float, radius: float, colour: Colour = WARM, strength: float = 0.6) -> None:
        """Light in the air round a lamp."""
        item, brush = self.card(x, z, y)
        brush.glow(0, 0, radius, colour, strength)
        self.add(item)

    def pool(
        self, x: float, z: float, rx: float, rz: float, colour: Colour = WARM, strength: float = 0.4, y: float = 0.004
    ) -> None:
        """Light that falls on the ground."""
        item, brush = self.flat(y, (x, 0.0, z))
        brush.glow(x, z, rx, colour, strength, rz / rx)
        self.add(item)

    # --- things that places share -------------------------------------------------------------------------

    def ridge(
        self,
        distance: float,
        low: float,
        high: float,
        colour: Colour,
        rough: float = 1.0,
        lit: float = 0.5,
        level: float = 0.0,
        gap: tuple[float, float] | None = None,
    ) -> None:
        """A ring of land on the horizon, in eight pieces, highest where the seed wants it.

        `gap` leaves out pieces whose middle lies between two angles, as for an open sea.
        """
        rng = self.rng
        phases = [rng.uniform(0, 2 * math.pi) for _ in range(4)]

        def height(angle: float) -> float:
            wave = (
                math.sin(angle * 2 + phases[0])
                + 0.6 * math.sin(angle * 5 + phases[1])
                + 0.4 * rough * math.sin(angle * 13 + phases[2])
                + 0.22 * rough * math.sin(angle * 31 + phases[3])
            )
            return low + (high - low) * (0.5 + wave / 4.4)

        for piece in range(8):
            middle = (piece + 0.5) / 8 * 2 * math.pi
            if gap is not None and gap[0] <= math.remainder(middle, 2 * math.pi) <= gap[1]:
                continue
            x, z = math.sin(middle) * distance, math.cos(middle) * distance
            item, brush = self.card(x, z, level, lit, layer=Layer.OUTSIDE if self.walled else Layer.STANDING)
            half = distance * math.tan(math.pi / 8) * 1.06
            steps = 26
            points = [(-half, -distance * 0.02), (half, -distance * 0.02)]
            for i in range(steps + 1):
                s = half - 2 * half * i / steps
                angle = middle + math.atan2(s, distance)
                points.append((s, height(angle) * (1 + rng.uniform(-0.03, 0.03) * rough)))
            brush.shaded(points, mix(colour, rgb("9aa0a8"), 0.25), colour)
            self.add(item)

    def tree(
        self, x: float, z: float, tall: float, leaf: Colour, bark: Colour, pine: bool = False, bare: bool = False
    ) -> None:
        """A tree of three values: shadow side, body, lit top."""
        rng = self.rng
        bare = bare or (self.snowy and not pine)  # no leaves in snow
        item, brush = self.card(x, z, lit=0.55)
        side = 1.0 if self.light.toward_key[0] > 0 else -1.0
        trunk = tall * (0.055 if not pine else 0.04)
        lean = rng.uniform(-0.04, 0.04) * tall
        brush.poly(
            [(-trunk, -0.1), (trunk, -0.1), (lean + trunk * 0.45, tall * 0.75), (lean - trunk * 0.45, tall * 0.75)],
            bark,
            lit=0.35,
        )
        white = rgb("eef2f6")
        if pine:
            layers = rng.randint(4, 6)
            for i in range(layers):
                base = tall * (0.12 + 0.72 * i / layers)
                wide = tall * (0.25 - 0.2 * i / layers) * rng.uniform(0.88, 1.12)
                top = base + tall * 0.34
                brush.poly(
                    [(lean * i / layers - wide, base), (lean + wide, base - tall * 0.01), (lean, top)], dim(leaf, 0.8)
                )
                brush.poly(
                    [(lean + side * wide, base), (lean + side * wide * 0.1, base + tall * 0.02), (lean, top)],
                    mix(leaf, white, 0.75) if self.snowy else leaf,
                    lit=0.85,
                )
        elif bare:
            for _ in range(13 if self.snowy else 9):
                start = rng.uniform(0.35, 0.75) * tall
                angle = rng.uniform(0.25, 1.1) * rng.choice((-1, 1))
                length = rng.uniform(0.2, 0.4) * tall
                tip = (lean + math.sin(angle) * length, start + math.cos(angle) * length)
                bend = (lean * 0.8 + math.sin(angle) * length * 0.45, start + length * 0.35)
                brush.line([(lean * 0.7, start), bend, tip], trunk * 0.5, bark, lit=0.35)
                if self.snowy:  # it lies along the upper side of each branch
                    over = trunk * 0.3
                    laden = [(px, py + over) for px, py in ((lean * 0.7, start), bend, tip)]
                    brush.line(laden, trunk * 0.34, white, lit=0.9)
        else:
            for shade, lift, spread in ((0.28, -0.05, 1.0), (0.6, 0.0, 0.9), (0.95, 0.07, 0.55)):
                for _ in range(5 if spread > 0.6 else 4):
                    cx = lean + rng.uniform(-0.2, 0.2) * tall * spread + side * (0.07 * tall if shade > 0.8 else 0.0)
                    cy = tall * (0.66 + lift + rng.uniform(-0.14, 0.16) * spread)
                    self._leaves(brush, cx, cy, tall * rng.uniform(0.15, 0.23) * spread, leaf, shade)
        self.contact(x, z, tall * 0.2, tall * 0.1, 0.3)
        self.add(item)

    def bush(self, x: float, z: float, wide: float, leaf: Colour) -> None:
        item, brush = self.card(x, z, lit=0.5)
        for shade in (0.3, 0.6, 0.9):
            for _ in range(3):
                self._leaves(
                    brush,
                    self.rng.uniform(-0.35, 0.35) * wide,
                    wide * (0.12 + 0.22 * shade),
                    wide * 0.34 * (1.2 - shade * 0.6),
                    leaf,
                    shade,
                )
        self.add(item)

    def _leaves(self, brush: Brush, x: float, y: float, radius: float, leaf: Colour, lit: float) -> None:
        points = ragged(self.rng, x, y, radius, radius * 0.82, 9, 0.22)
        own = mix(leaf, rgb("eef2f6"), 0.7 * lit) if self.snowy else leaf
        brush.blob(points, own, lit=lit)

    def rock(self, x: float, z: float, wide: float, tall: float, colour: Colour, y: float = 0.0) -> None:
        """A boulder with a lit side."""
        rng = self.rng
        item, brush = self.card(x, z, y, lit=0.4)
        points = [(-wide / 2, -0.15)]
        for i in range(6):
            points.append(
                (
                    -wide / 2 + wide * (i + 0.5) / 6,
                    tall * (0.55 + 0.45 * math.sin((i + 0.5) / 6 * math.pi)) * rng.uniform(0.7, 1.1),
                )
            )
        points.append((wide / 2, -0.15))
        brush.poly(points, colour, lit=0.3)
        side = 1.0 if self.light.toward_key[0] > 0 else -1.0
        lit_half = [(px * 0.96, py * 0.97) for px, py in points if px * side > -wide * 0.12]
        if len(lit_half) > 2:
            brush.poly(
                [*lit_half, (side * -wide * 0.05, tall * 0.2)]
                if side > 0
                else [(-side * wide * 0.05, tall * 0.2), *lit_half],
                colour,
                lit=0.8,
            )
        if self.snowy:
            brush.blob(
                [(px * 0.9, py * 0.9 + tall * 0.12) for px, py in points[2:-2]] + [(0, tall * 0.7)],
                rgb("eef2f6"),
                lit=0.9,
            )
        self.add(item)


def _mirrored(light: Light) -> Light:
    x, y, z = light.toward_key
    return replace(light, toward_key=(-x, y, z))


def under_the_sky(stage: Stage) -> Light:
    """The light outside a stage's walls."""
    if not stage.interior or stage.place == "cave":
        return stage.light
    return light("", False, stage.time, stage.weather, stage.mood)


def ragged(rng: random.Random, x: float, y: float, rx: float, ry: float, corners: int, rough: float) -> list[Spot]:
    """A polygon near an ellipse, no two corners alike."""
    return [
        (
            x + math.cos(2 * math.pi * i / corners) * rx * rng.uniform(1 - rough, 1 + rough),
            y + math.sin(2 * math.pi * i / corners) * ry * rng.uniform(1 - rough, 1 + rough),
        )
        for i in range(corners)
    ]


def _cross(a: Point, b: Point) -> Point:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])
