"""Where a town meets: the market and its stalls, the playground, the graveyard, the stadium."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.brush import Brush
from generation.engines.animatic.scenery.carpentry import WARM, Workshop
from generation.engines.animatic.scenery.nature import path, trees, tufts
from generation.engines.animatic.scenery.quarters import cottage
from generation.engines.animatic.scenery.town import bench, lamp_post, puddles, skyline
from generation.stage import Colour
from generation.staging.palette import dim, mix, rgb

WHITE = rgb("ffffff")
_STALLS = ((-3.3, 3.1), (3.5, 3.6), (-6.6, 2.2), (6.9, 2.6), (-4.9, 7.6), (5.0, 8.2), (-1.7, 12.5), (2.6, 13.5))
_FRUIT = ("c8402f", "d98a2b", "7f9a3f", "e0b83f", "8a5a9a")


def market(shop: Workshop) -> None:
    """Two rows of stalls under striped awnings, crates of apples, a lane between them, roofs behind."""
    rng = shop.rng
    shop.ground(rgb("9a8f7c"), rgb("a39a88"))
    shop.ridge(420, 16, 50, rgb("76879c"))
    _cobbles(shop)
    for x, z, turn in (
        (-10.5, 14.0, 0.35),
        (10.8, 15, -0.35),
        (-4.2, 26, 0.1),
        (5.0, 28, -0.1),
        (-15, 5, 1.2),
        (15, 6, -1.2),
    ):
        cottage(shop, x, z, rng.uniform(5.0, 6.6), rng.uniform(2.9, 3.6), turn)
    for left, behind in ((-11, -9), (11, -10), (-4, -16), (5, -17)):
        cottage(shop, left, behind, 6.0, 3.2, math.pi - 0.3)
    cloths = ["b5402f", "2f6b66", "c78a2f", "44607f", "7a4a6a", "6f8a45"]
    rng.shuffle(cloths)
    for i, (at, depth) in enumerate(_STALLS):
        _stall(shop, at, depth, rgb(cloths[i % 6]), _FRUIT[(i * 2) % 5], -0.3 if at > 0 else 0.3)
    for at, depth, fruit in ((-1.95, 2.5, 0), (-2.4, 2.35, 1), (2.1, 2.7, 3), (2.6, 2.5, 2), (-5.0, 3.0, 4)):
        crate(shop, at, depth, _FRUIT[fruit], 0.0)
    _bunting(shop, cloths)
    if shop.wet:
        puddles(shop, 8, 4.0)


def _bunting(shop: Workshop, cloths: list[str]) -> None:
    """Small flags on a line from roof to roof."""
    line, brush = shop.card(0.0, 9.5, 0.0, turn=0.0, lit=0.7)
    brush.line([(-7, 5.0), (-2, 4.35), (2.5, 4.4), (7, 5.1)], 0.03, rgb("4a4038"), lit=0.3)
    x = -6.5
    while x < 6.5:
        y = 4.36 + 0.015 * x * x
        brush.poly([(x, y), (x + 0.42, y), (x + 0.2, y - 0.5)], rgb(shop.rng.choice(cloths)), lit=0.8)
        x += shop.rng.uniform(0.7, 1.0)
    shop.add(line)


def _cobbles(shop: Workshop) -> None:
    item, brush = shop.flat(0.002, (0, 0, 10))
    stone = dim(rgb("a59a86"), 0.72) if shop.wet else rgb("a59a86")
    stone = mix(stone, rgb("e9eef5"), 0.7) if shop.snowy else stone
    brush.poly([(-3.0, -14), (3.0, -14), (2.6, 10), (3.2, 30), (-3.2, 30), (-2.6, 10)], stone, lit=0.82)
    for _ in range(70):
        x, z = shop.rng.uniform(-2.6, 2.4), shop.rng.uniform(-3, 16)
        brush.line([(x, z), (x + shop.rng.uniform(0.2, 0.4), z)], 0.025, dim(stone, 0.82))
    shop.add(item)


def _stall(shop: Workshop, x: float, z: float, cloth: Colour, fruit: str, turn: float) -> None:
    """A table of fruit on trestles under an awning of two colours."""
    rng = shop.rng
    wood = rgb("7a5a3c")
    c, s = math.cos(turn), math.sin(turn)
    back = shop.item((x + 0.9 * s, 1.2, z + 0.9 * c))
    for dx in (-1.25, 1.25):
        shop.box(x + dx * c + 0.8 * s, z - dx * s + 0.8 * c, 0.08, 2.55, 0.08, dim(wood, 0.7), item=back)
    shop.add(back)
    shop.box(
        x,
        z,
        2.6,
        0.85,
        0.9,
        wood,
        turn=turn,
        top=mix(wood, WHITE, 0.2),
        front=((0.0, 0.28, 2.6, 0.5, dim(cloth, 0.8)),),
    )
    heap = shop.item((x, 1.0, z - 0.02))
    brush = shop.face(heap, (x - 1.3 * c, 0.85, z + 1.3 * s), (c, 0.0, -s), (0.0, 1.0, 0.0), 0.7)
    for bay in range(4):
        colour = rgb(fruit) if bay % 2 == 0 else rgb(rng.choice(_FRUIT))
        left = 0.08 + bay * 0.63
        _fruits(brush, left, 0.02, 0.5, colour, 9)
        brush.rect(left - 0.04, -0.02, 0.58, 0.14, rgb("b08a58"), lit=0.6, loose=0.008)
    shop.add(heap)
    roof = shop.item((x, 2.4, z - 0.15))
    across = (c, 0.0, -s)
    slope = shop.face(
        roof, (x - 1.5 * c - 0.75 * s, 2.05, z + 1.5 * s - 0.75 * c), across, (s * 0.85, 0.5, c * 0.85), 0.85
    )
    edge = 0.0
    stripe = 0
    while edge < 3.0:
        wide = min(rng.uniform(0.3, 0.38), 3.0 - edge)
        own = cloth if stripe % 2 == 0 else rgb("efe6d2")
        slope.poly([(edge, 0), (edge + wide, 0), (edge + wide, 1.7), (edge, 1.7)], own, lit=0.9)
        slope.blob([(edge, 0.06), (edge + wide, 0.06), (edge + wide, -0.2), (edge, -0.2)], dim(own, 0.9), lit=0.75)
        edge += wide
        stripe += 1
    shop.add(roof)
    for dx in (-1.35, 1.35):
        shop.box(x + dx * c - 0.6 * s, z - dx * s - 0.6 * c, 0.07, 2.1, 0.07, dim(wood, 0.7))
    shop.contact(x, z, 1.6, 0.8)
    if shop.dark > 0.3:
        shop.glow(x, 1.95, z - 0.3, 1.5, WARM, 0.5)


def _fruits(brush: Brush, left: float, low: float, wide: float, colour: Colour, count: int) -> None:
    rng = brush.rng
    for i in range(count):
        fx = left + 0.07 + (i % 4) * wide / 4.2 + (0.06 if i > 3 else 0.0)
        fy = low + 0.13 + 0.1 * (i // 4)
        brush.oval(fx, fy, 0.075, 0.072, mix(colour, WHITE, rng.uniform(0.0, 0.12)), lit=rng.uniform(0.55, 0.95))


def crate(shop: Workshop, x: float, z: float, fruit: str, y: float = 0.0) -> None:
    """A slatted crate heaped with fruit."""
    shop.box(x, z, 0.62, 0.32, 0.42, rgb("a98350"), y=y, turn=shop.rng.uniform(-0.3, 0.3), top=dim(rgb(fruit), 0.6))
    heap, brush = shop.card(x, z - 0.23, y + 0.16, lit=0.7)
    _fruits(brush, -0.3, 0.04, 0.56, rgb(fruit), 11)
    for band in (-0.14, -0.02, 0.1):
        brush.rect(-0.31, band, 0.62, 0.07, rgb("b89160"), lit=0.65, loose=0.006)
    shop.add(heap)


def playground(shop: Workshop) -> None:
    """A swing that hangs in its frame, a slide, a climbing dome in three colours, sand, trees behind."""
    shop.ground(rgb("7f9a5a"), rgb("93a877"))
    skyline(shop, 100, 150, rgb("8a8f9a"), 0.5)
    sand, brush = shop.flat(0.003, (0, 0, 4))
    brush.blob([(-7, -2.5), (7, -2.2), (8, 4), (6.5, 9), (-6, 9.4), (-8, 4)], rgb("d9c08f"), lit=0.85)
    shop.add(sand)
    trees(shop, 14, 14, 36, rgb("5f8a4b"))
    red, blue, yellow = rgb("c8472f"), rgb("2f6fa8"), rgb("e0b03a")
    frame, brush = shop.card(-3.3, 4.6, 0.0, turn=0.1, lit=0.6)
    for x in (-1.9, 1.9):
        brush.line([(x - 0.6, 0), (x, 2.6), (x + 0.6, 0)], 0.1, blue)
    brush.line([(-1.9, 2.6), (1.9, 2.6)], 0.11, blue, lit=0.8)
    for x, lean in ((-0.8, 0.22), (0.8, -0.08)):
        for dx in (-0.22, 0.22):
            brush.line([(x + dx, 2.6), (x + dx + lean, 0.55)], 0.025, rgb("3a3a3e"), lit=0.3)
        brush.rect(x - 0.27 + lean, 0.48, 0.54, 0.08, red, lit=0.7)
    shop.add(frame)
    shop.contact(-3.3, 4.6, 2.2, 0.6, 0.25)
    slide, brush = shop.card(3.4, 4.8, 0.0, turn=-0.1, lit=0.65)
    for x in (0.9, 1.4):
        brush.line([(x, 0), (x - 0.1, 2.0)], 0.07, rgb("4a5058"))
    for y in (0.35, 0.75, 1.15, 1.55):
        brush.line([(0.85, y), (1.38, y)], 0.06, rgb("4a5058"))
    brush.poly([(0.7, 1.9), (1.5, 1.9), (1.5, 2.02), (0.7, 2.02)], blue)
    brush.blob(
        [(0.85, 2.05), (0.3, 1.75), (-1.2, 0.3), (-2.0, 0.22), (-2.0, 0.06), (-1.1, 0.1), (0.35, 1.5)], yellow, lit=0.85
    )
    brush.line([(1.48, 2.0), (1.44, 2.65), (0.75, 2.65), (0.72, 2.0)], 0.05, red)
    shop.add(slide)
    shop.contact(3.2, 4.8, 1.9, 0.5, 0.25)
    dome, brush = shop.card(0.4, 8.4, 0.0, turn=0.0, lit=0.6)
    for reach, colour in ((1.8, red), (1.2, yellow), (0.6, blue)):
        arc = [(reach * math.cos(math.pi * i / 10), 1.9 * math.sin(math.pi * i / 10)) for i in range(11)]
        brush.line(arc, 0.07, colour)
    for y in (0.55, 1.1, 1.6):
        half = 1.8 * math.sqrt(max(0.0, 1 - (y / 1.9) ** 2))
        brush.line([(-half, y), (half, y)], 0.06, yellow)
    shop.add(dome)
    bench(shop, 5.9, 3.0, -0.7)
    tufts(shop, rgb("7f9a57"), 40)


def cemetery(shop: Workshop) -> None:
    """Stones that lean, a stone angel, an iron gate, bare trees, a chapel on the rise."""
    rng = shop.rng
    shop.ground(rgb("6f7f52"), rgb("848f6a"))
    shop.ridge(300, 14, 44, rgb("74839a"))
    shop.ridge(90, 3, 10, rgb("6a7a58"))
    path(shop, rgb("a3957a"))
    stone = rgb("9a9a96")
    for row, z in enumerate((2.6, 4.9, 7.4, 10.5, 14.5)):
        for i in range(7):
            x = (i - 3) * 1.9 + rng.uniform(-0.4, 0.4) + (0.5 if row % 2 else 0.0)
            if abs(x) < 1.1:
                continue
            _stone(
                shop,
                x,
                z + rng.uniform(-0.5, 0.5),
                rng.uniform(0.7, 1.25),
                mix(stone, rgb("7a8078"), rng.random() * 0.6),
            )
    for x, z in ((-6.0, -4.0), (5.5, -6.0), (-3.5, -9.0), (3.0, -11.0)):
        _stone(shop, x, z, 1.0, stone)
    angel, brush = shop.card(2.5, 6.0, 0.0, lit=0.65)
    brush.rect(-0.45, 0, 0.9, 0.8, dim(stone, 0.85))
    brush.blob([(-0.3, 0.8), (0.3, 0.8), (0.24, 1.7), (0.12, 2.0), (-0.12, 2.0), (-0.24, 1.7)], stone, lit=0.75)
    brush.oval(0.02, 2.12, 0.14, 0.17, stone, lit=0.8)
    for side in (-1, 1):
        brush.blob([(side * 0.12, 1.8), (side * 0.75, 2.4), (side * 0.62, 1.4), (side * 0.3, 0.95)], stone, lit=0.55)
    shop.add(angel)
    shop.contact(2.5, 6.0, 0.6, 0.4)
    for x, z, tall in ((-5.6, 9.0, 6.5), (6.4, 12.0, 7.5), (-9.0, 16.0, 7.0), (9.5, 6.5, 5.5)):
        shop.tree(x, z, tall, rgb("6a7a4b"), rgb("4a3d36"), bare=True)
    chapel, brush = shop.card(-3.5, 30.0, 0.6, lit=0.5, turn=0.0)
    brush.poly([(-3.2, 0), (3.2, 0), (3.2, 3.6), (0.0, 5.6), (-3.2, 3.6)], rgb("8f8a84"))
    brush.poly([(-0.9, 3.0), (0.9, 3.0), (0.9, 7.0), (0, 9.6), (-0.9, 7.0)], rgb("7d7872"))
    brush.line([(0, 9.5), (0, 10.6)], 0.12, rgb("3a3a3e"))
    brush.line([(-0.35, 10.2), (0.35, 10.2)], 0.12, rgb("3a3a3e"))
    shop.add(chapel)
    fence, brush = shop.card(0.0, 19.0, 0.0, lit=0.3, turn=0.0)
    x = -16.0
    while x < 16:
        if abs(x) > 1.6:
            brush.line([(x, 0), (x, 1.5)], 0.05, rgb("2f3136"))
        x += rng.uniform(0.45, 0.55)
    for side in (-1, 1):
        brush.line([(side * 1.6, 1.2), (side * 16, 1.2)], 0.06, rgb("2f3136"))
        brush.rect(side * 1.75 - 0.3, 0, 0.6, 2.3, rgb("8a857e"))
    shop.add(fence)
    tufts(shop, rgb("7a8a52"), 80)


def _stone(shop: Workshop, x: float, z: float, tall: float, colour: Colour) -> None:
    item, brush = shop.card(x, z, lit=0.55)
    lean = shop.rng.uniform(-0.09, 0.09)
    wide = tall * 0.36
    if shop.rng.random() < 0.25:
        brush.line([(lean * 0, 0), (lean, tall * 1.15)], 0.16, colour, lit=0.6)
        brush.line([(lean - 0.32, tall * 0.82), (lean + 0.32, tall * 0.82)], 0.15, colour, lit=0.6)
    else:
        shape = [
            (-wide, -0.05),
            (wide, -0.05),
            (wide + lean, tall * 0.75),
            (lean + wide * 0.7, tall),
            (lean - wide * 0.7, tall),
        ]
        brush.poly([*shape, (-wide + lean, tall * 0.75)], colour)
        for y in (0.5, 0.62):
            brush.line([(lean - wide * 0.5, tall * y), (lean + wide * 0.5, tall * y)], 0.03, dim(colour, 0.65))
    shop.contact(x, z, wide * 1.6, 0.25, 0.3)
    shop.add(item)


def stadium(shop: Workshop) -> None:
    """Grass in mown stripes, white lines, a goal, stands full of dots, four towers of lights."""
    rng = shop.rng
    shop.ground(rgb("5f9a4a"), rgb("6fa458"))
    turf, brush = shop.flat(0.003, (0, 0, 10))
    for i in range(14):
        brush.rect(-30, -16 + i * 4.0, 60, 2.0, rgb("71ab58"), lit=0.85)
    for points in ([(-30, 1.6), (30, 1.6)], [(-9, 22), (9, 22), (9, 16), (-9, 16), (-9, 22)], [(-30, 22), (30, 22)]):
        brush.line(points, 0.14, rgb("f2f4ee"), lit=0.95)
    shop.add(turf)
    for angle in range(8):
        turn = angle * math.pi / 4
        away = 40.0
        item, stand = shop.card(math.sin(turn) * away, math.cos(turn) * away, lit=0.55)
        stand.shaded([(-18, 0), (18, 0), (20, 11), (-20, 11)], rgb("5a6370"), rgb("7a8491"))
        for _ in range(150):
            px, py = rng.uniform(-17.5, 17.5), rng.uniform(1.6, 10.2)
            stand.rect(px, py, 0.5, 0.55, rgb(rng.choice(("c8b9a0", "a84a3f", "44607f", "d8d2c4", "6a5a4a"))), lit=0.6)
        stand.rect(-18, 0, 36, 1.4, rgb("2f4a6a"), lit=0.6)
        stand.poly([(-20, 11.5), (20, 11.5), (21, 13.2), (-21, 13.2)], rgb("c9cdd0"), lit=0.7)
        shop.add(item)
    for x, z in ((-27, 32), (27, 32)):
        mast, brush = shop.card(x, z, lit=0.5)
        brush.line([(0, 0), (0, 19)], 0.5, rgb("5a6066"))
        board = [(-2.4, 18.5), (2.4, 18.5), (2.4, 21.5), (-2.4, 21.5)]
        if shop.dark > 0.3 or not shop.sunlit:
            brush.lamp(board, rgb("f6fbff"))
            brush.glow(0, 20, 9.0, rgb("dff1ff"), 0.5)
        else:
            brush.poly(board, rgb("c9cdd0"))
        shop.add(mast)
    goal, brush = shop.card(0.0, 22.0, 0.0, turn=0.0, lit=0.9)
    for i in range(13):
        brush.line([(-3.6 + i * 0.6, 0), (-3.6 + i * 0.6, 2.4)], 0.02, rgb("dfe6e2"), alpha=0.6)
    for i in range(5):
        brush.line([(-3.6, i * 0.6), (3.6, i * 0.6)], 0.02, rgb("dfe6e2"), alpha=0.6)
    brush.line([(-3.6, 0), (-3.6, 2.4), (3.6, 2.4), (3.6, 0)], 0.14, WHITE, lit=0.95)
    shop.add(goal)


def country_road(shop: Workshop) -> None:
    """An empty road over the land: a broken line, poles with a sagging wire, a sign, wheat on both sides."""
    rng = shop.rng
    shop.ground(rgb("b09a52"), rgb("bfae70"))
    shop.ridge(480, 18, 60, rgb("7487a0"))
    shop.ridge(160, 4, 16, rgb("8a9a6a"))
    road, brush = shop.flat(0.002, (0, 0, 30))
    tar = dim(rgb("6f6d6c"), 0.75) if shop.wet else rgb("7a7774")
    brush.poly([(-3.4, -30), (3.4, -30), (3.4, 60), (9, 220), (3, 220), (-3.4, 60)], tar, lit=0.75)
    for side in (-1, 1):
        brush.line([(side * 3.1, -30), (side * 3.1, 60)], 0.12, rgb("dcd7c8"), lit=0.85)
        brush.poly([(side * 3.4, -30), (side * 4.6, -30), (side * 4.4, 60), (side * 3.4, 60)], rgb("a48a5a"), lit=0.7)
    z = -12.0
    while z < 70:
        brush.rect(-0.08, z, 0.16, rng.uniform(2.0, 2.5), rgb("e6d9a0"), lit=0.9)
        z += 5.2
    shop.add(road)
    poles = [6.0 + 11.0 * i for i in range(6)]
    for z in (-8.0, *poles):
        pole, brush = shop.card(-5.6, z, turn=0.0, lit=0.35)
        brush.line([(0, 0), (rng.uniform(-0.08, 0.08), 6.2)], 0.16, rgb("5a4636"))
        brush.line([(-0.9, 5.6), (0.9, 5.6)], 0.1, rgb("5a4636"))
        shop.add(pole)
    wire, brush = shop.card(-5.6, 34.0, turn=-math.pi / 2 + 0.0001, lit=0.15)
    for start in range(-3, 3):
        at = start * 11.0
        brush.line([(at, 5.6), (at + 5.5, 5.15), (at + 11.0, 5.6)], 0.03, rgb("2b2b30"), lit=0.1)
    shop.add(wire)
    sign, brush = shop.card(4.4, 5.2, turn=0.0, lit=0.75)
    brush.line([(0, 0), (0, 2.0)], 0.07, rgb("8a8f94"))
    brush.poly([(-0.5, 1.9), (0, 1.4), (0.5, 1.9), (0, 2.4)], rgb("e0b03a"), lit=0.9)
    brush.line([(-0.1, 1.75), (0.08, 1.9), (-0.06, 2.1)], 0.07, rgb("26272b"))
    shop.add(sign)
    shop.tree(9.5, 17.0, 6.5, rgb("6f8a4b"), rgb("5a4636"))
    shop.tree(-13.0, 30.0, 7.5, rgb("6f8a4b"), rgb("5a4636"))
    tufts(shop, rgb("c9b45c"), 110, 30.0)
    lamp_post(shop, 4.9, 40.0, 1)
