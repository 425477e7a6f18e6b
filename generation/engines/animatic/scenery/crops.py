"""Fields under crops: wheat, corn, lavender and sunflowers, standing in rows to the horizon."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

from generation.engines.animatic.scenery.brush import Brush, Spot
from generation.engines.animatic.scenery.carpentry import Workshop
from generation.engines.animatic.scenery.nature import BARK, LEAF, path, trees
from generation.stage import Colour
from generation.staging.palette import dim, mix, rgb


class Sheaf:
    """Plants of one card, gathered by colour and light, so that hundreds are drawn as a few shapes."""

    def __init__(self, brush: Brush) -> None:
        self.rng = brush.rng
        self._brush = brush
        self._rings: dict[tuple[int, Colour, float], list[list[Spot]]] = {}
        self._layer = 0

    def line(self, points: Sequence[Spot], width: float, albedo: Colour, *, lit: float = 0.6) -> None:
        """A stem or a blade, as wide all along."""
        left, right = [], []
        for index, (x, y) in enumerate(points):
            (x0, y0), (x1, y1) = points[max(0, index - 1)], points[min(len(points) - 1, index + 1)]
            length = math.hypot(x1 - x0, y1 - y0) or 1.0
            dx, dy = (y1 - y0) / length * width / 2, (x0 - x1) / length * width / 2
            left.append((x + dx, y + dy))
            right.append((x - dx, y - dy))
        self._take([*left, *reversed(right)], albedo, lit)

    def blob(self, points: Sequence[Spot], albedo: Colour, *, lit: float = 0.6) -> None:
        """A soft shape round a polygon."""
        ring: list[Spot] = []
        for index, (x, y) in enumerate(points):
            (x0, y0), (x1, y1) = points[index - 1], points[(index + 1) % len(points)]
            ring += [((x0 + x) / 2, (y0 + y) / 2), ((x0 + 2 * x + x1) / 4, (y0 + 2 * y + y1) / 4)]
        self._take(ring, albedo, lit)

    def poly(self, points: Sequence[Spot], albedo: Colour, *, lit: float = 0.6) -> None:
        self._take(list(points), albedo, lit)

    def disc(self, x: float, y: float, radius: float, albedo: Colour, *, lit: float = 0.6) -> None:
        turns = (math.pi * k / 5 for k in range(10))
        self._take([(x + radius * math.cos(a), y + radius * math.sin(a)) for a in turns], albedo, lit)

    def over(self, layer: int) -> Sheaf:
        """What is taken next lies over all of the lower layers."""
        self._layer = layer
        return self

    def _take(self, ring: list[Spot], albedo: Colour, lit: float) -> None:
        key = (self._layer, albedo, round(lit * 4) / 4)
        self._rings.setdefault(key, []).append(ring)

    def lay(self) -> None:
        """Draws all that was gathered."""
        for (_, albedo, lit), rings in sorted(self._rings.items(), key=lambda entry: (entry[0][0], entry[0][2])):
            self._brush.rings(rings, albedo, lit=lit)


Plant = Callable[[Sheaf, float, float], None]
"""Draws one plant: at x on its card, and how tall."""


def wheat_field(shop: Workshop) -> None:
    """Golden wheat to the hills, ears in the foreground, one big tree far off."""
    gold = rgb("d9ae4a")
    _land(shop, rgb("c9a145"), rgb("d8b761"))
    shop.tree(-7.5, 26.0, 8.5, LEAF, BARK)
    trees(shop, 6, 44, 90, LEAF)

    def ear(sheaf: Sheaf, x: float, tall: float) -> None:
        lean = sheaf.rng.uniform(-0.09, 0.13)
        lit = sheaf.rng.uniform(0.55, 1.0)
        sheaf.line([(x, 0), (x + lean * 0.3, tall * 0.7), (x + lean, tall)], 0.014, dim(gold, 0.82), lit=lit)
        tip, low = (x + lean * 1.35, tall + 0.13), (x + lean * 0.9, tall - 0.03)
        middle = ((tip[0] + low[0]) / 2, (tip[1] + low[1]) / 2)
        sheaf.blob([low, (middle[0] + 0.03, middle[1]), tip, (middle[0] - 0.03, middle[1])], rgb("e6c068"), lit=lit)

    _rows(shop, dim(gold, 0.93), gold, 0.78, ear, 22)
    _foreground(shop, 0.4, ear)


def cornfield(shop: Workshop) -> None:
    """Corn taller than a man on both sides of a bare lane."""
    green = rgb("6f8f3f")
    _land(shop, rgb("8f7a4c"), rgb("93a45e"))
    path(shop, rgb("a3875a"))

    def stalk(sheaf: Sheaf, x: float, tall: float) -> None:
        rng = sheaf.rng
        sheaf.line([(x, 0), (x, tall)], 0.045, rgb("8a9a4a"), lit=rng.uniform(0.4, 0.8))
        for k in range(5):
            y, side = tall * (0.2 + 0.16 * k), 1.0 if k % 2 else -1.0
            reach = side * rng.uniform(0.3, 0.5)
            shape = [(x, y), (x + reach * 0.5, y + 0.26), (x + reach, y + 0.02), (x + reach * 0.45, y + 0.14)]
            sheaf.blob(shape, green, lit=rng.uniform(0.4, 1.0))
        sheaf.blob([(x + 0.02, tall * 0.5), (x + 0.12, tall * 0.62), (x + 0.06, tall * 0.72)], rgb("e3c34e"), lit=0.9)
        sheaf.line([(x - 0.08, tall + 0.2), (x, tall), (x + 0.1, tall + 0.18)], 0.025, rgb("c9ab5a"), lit=0.9)

    _rows(shop, dim(green, 0.62), green, 2.1, stalk, 5, lane=1.7)


def lavender_field(shop: Workshop) -> None:
    """Rows of violet that run to the hills, pale earth between them."""
    violet = rgb("8a6cb8")
    _land(shop, rgb("a99a86"), rgb("a692bd"))
    trees(shop, 6, 44, 90, LEAF)
    for x in range(-13, 14):
        line, brush = shop.flat(0.002, (0.0, 0.0, 30.0))
        brush.poly([(x - 0.42, -12), (x + 0.42, -12), (x + 0.42, 90), (x - 0.42, 90)], dim(violet, 0.8), lit=0.6)
        shop.add(line)

    def spike(sheaf: Sheaf, x: float, tall: float) -> None:
        lean, lit = sheaf.rng.uniform(-0.12, 0.12), sheaf.rng.uniform(0.5, 1.0)
        sheaf.line([(x, 0), (x + lean, tall)], 0.014, rgb("7f9468"), lit=lit)
        sheaf.line([(x + lean * 0.8, tall * 0.72), (x + lean * 1.2, tall * 1.2)], 0.045, violet, lit=lit)

    _rows(shop, dim(violet, 0.88), violet, 0.42, spike, 22)
    _foreground(shop, 0.32, spike)


def sunflower_field(shop: Workshop) -> None:
    """Sunflowers, all their faces one way, on both sides of a lane."""
    green = rgb("64893f")
    _land(shop, rgb("8f8a4c"), rgb("a9a558"))
    path(shop, rgb("a3875a"))
    trees(shop, 5, 50, 90, LEAF)

    def flower(sheaf: Sheaf, x: float, tall: float) -> None:
        rng = sheaf.rng
        sheaf.over(0).line([(x, 0), (x, tall)], 0.04, rgb("5f7f38"), lit=0.5)
        for side in (-1.0, 1.0):
            y = tall * rng.uniform(0.35, 0.62)
            leaf = [(x, y), (x + side * 0.2, y + 0.16), (x + side * 0.36, y), (x + side * 0.18, y - 0.08)]
            sheaf.blob(leaf, green, lit=rng.uniform(0.4, 0.9))
        lit = rng.uniform(0.75, 1.0)
        petals = [
            (x + r * math.cos(k * math.pi / 9), tall + r * math.sin(k * math.pi / 9))
            for k in range(18)
            for r in (0.21 if k % 2 else 0.14,)
        ]
        sheaf.over(1).poly(petals, rgb("f0b92e"), lit=lit)
        sheaf.over(2).disc(x, tall, 0.1, rgb("5a3a22"), lit=0.6)

    _rows(shop, dim(green, 0.7), green, 1.35, flower, 8, lane=1.7)


def _land(shop: Workshop, near: Colour, far: Colour) -> None:
    """The ground of a field and the hills around it."""
    shop.ground(near, far)
    shop.ridge(520, 20, 75, rgb("7487a0"))
    shop.ridge(210, 6, 26, rgb("8a9a5f"))
    shop.ridge(95, 1.5, 6, mix(far, rgb("7f8f55"), 0.35))


def _stretches(wide: float, lane: float, long: float) -> Iterator[float]:
    """Where the cards of a row begin, a lane left free in the middle."""
    for i in range(math.ceil((wide - lane) / long)):
        yield lane + long * i
        yield -lane - long * (i + 1)


def _rows(
    shop: Workshop, shade: Colour, colour: Colour, tall: float, plant: Plant, dense: int, lane: float = 0.0
) -> None:
    """Rows behind the marks and behind the audience: plants near, standing masses with a ragged top far off."""
    z = 0.95
    while z < 46:
        for side in (1.0, -1.0):
            if side < 0 and z < 24:  # the audience stands there
                continue
            # short ones near: a long one would be taken for something that stands in the way
            long = 6.0 if z > 7 else 3.0 if tall < 1 else 1.5
            for x in _stretches(6.0 if z < 3 else 18.0 if z < 12 else 48.0, lane, long):
                _stretch(shop, x, side * z, long, (shade, colour), tall, plant, dense if z < 7 and abs(x) < 9 else 0)
        z *= 1.32 if z > 3 else 1.45


def _stretch(
    shop: Workshop, x: float, z: float, long: float, tones: tuple[Colour, Colour], tall: float, plant: Plant, dense: int
) -> None:
    rng = shop.rng
    item, brush = shop.card(x, z + rng.uniform(-0.1, 0.1), turn=0.0, lit=0.6)
    step = 0.055 if dense > 20 else 0.12 if abs(z) < 7 else 0.4
    count = round(long / step)
    masses = ((1.0, tones[0], 0.55), (0.8, tones[1], 0.7))
    for share, tone, lit in masses if abs(z) < 12 else masses[:1]:
        top = [(long - step * k, tall * share * rng.uniform(0.84, 0.94 if k % 2 else 1.1)) for k in range(count + 1)]
        frosted = mix(tone, rgb("eef2f6"), 0.6) if shop.snowy else tone
        brush.poly([(0, 0), (long, 0), *top], frosted, lit=lit + rng.uniform(-0.025, 0.025))
    dense = dense if abs(z) < 3 else dense * 2 // 3  # further off they stand for more than one
    many = round(dense * long / 3)
    sheaf = Sheaf(brush)
    for k in range(many):
        plant(sheaf, long * (k + rng.random()) / many, tall * rng.uniform(0.85, 1.15))
    sheaf.lay()
    shop.add(item)


def _foreground(shop: Workshop, tall: float, plant: Plant) -> None:
    """Clumps of plants before the marks, low enough to hide no face, to the edge of the widest picture."""
    rng = shop.rng
    for z, apart, many in ((-0.75, 0.85, 7), (-2.0, 0.9, 6), (-3.4, 1.0, 5), (-5.4, 1.1, 5), (-7.6, 1.3, 5)):
        for k in range(-4, 5):
            x = apart * k + rng.uniform(-0.25, 0.25)
            item, brush = shop.card(x, z + rng.uniform(-0.3, 0.3), turn=0.0, lit=0.7)
            sheaf = Sheaf(brush)
            for _ in range(many):
                plant(sheaf, rng.uniform(-0.4, 0.4), tall * rng.uniform(0.75, 1.2))
            sheaf.lay()
            shop.add(item)
    for x in range(-14, 15):  # the drill's lines, between which it grows
        line, brush = shop.flat(0.001, (0.0, 0.0, -4.0))
        at = 0.8 * x + rng.uniform(-0.1, 0.1)
        brush.poly([(at - 0.12, -16), (at + 0.12, -16), (at + 0.1, 1.2), (at - 0.1, 1.2)], rgb("7a5f2c"), alpha=0.12)
        shop.add(line)
