"""Places under the open sky: forest, field, park, mountains, desert, river, snowfield, cave and the deep."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.carpentry import Workshop, ragged
from generation.staging.palette import dim, mix, rgb

GRASS = rgb("7f9a57")
LEAF = rgb("5f8a4b")
BARK = rgb("5a4636")


def outdoors(shop: Workshop) -> None:
    """A place nothing is known of, under the sky: a path, hills, a few trees."""
    shop.ground(GRASS, rgb("93a877"))
    shop.ridge(420, 18, 60, rgb("6f86a0"))
    shop.ridge(150, 5, 20, rgb("6d8a63"))
    path(shop, rgb("b49a70"))
    tufts(shop, GRASS, 70)
    trees(shop, 16, 12, 50, LEAF)


def field(shop: Workshop) -> None:
    """Rolling grass, a fence, one big tree."""
    shop.ground(rgb("b5a24f"), rgb("c4b56d"))
    shop.ridge(520, 20, 75, rgb("7487a0"))
    shop.ridge(210, 6, 26, rgb("8a9a5f"))
    shop.ridge(80, 1.5, 7, rgb("a89a4c"))
    path(shop, rgb("a08458"))
    tufts(shop, rgb("c2ab52"), 150)
    shop.tree(-6.5, 13.0, 7.5, LEAF, BARK)
    trees(shop, 7, 34, 80, LEAF)
    _fence(shop, 6.0, rgb("7a6348"))


def forest(shop: Workshop) -> None:
    """Trunks in three depths, a light floor between, ferns at the feet."""
    rng = shop.rng
    shop.ground(rgb("5d5f3a"), rgb("7f8a58"))
    shop.ridge(70, 14, 22, rgb("5b7a58"), rough=2.0, lit=0.55)
    shop.ridge(38, 9, 15, rgb("48684a"), rough=2.4, lit=0.45)
    path(shop, rgb("8d7a54"))
    for i in range(34):
        angle = -math.pi + 2 * math.pi * (i + rng.uniform(0, 0.9)) / 34
        away = rng.uniform(6.5, 26)
        x, z = math.sin(angle) * away, math.cos(angle) * away
        if abs(x) < 1.9 and z > 0:
            x = math.copysign(rng.uniform(2.4, 4.2), x)
        _trunk(shop, x, z, rng.uniform(0.22, 0.55))
    for _ in range(22):
        angle, away = rng.uniform(-math.pi, math.pi), rng.uniform(3.4, 14)
        if abs(math.sin(angle) * away) > 1.6:
            shop.bush(math.sin(angle) * away, math.cos(angle) * away, rng.uniform(0.7, 1.6), rgb("5f7f45"))
    tufts(shop, rgb("6f8446"), 60)


def park(shop: Workshop) -> None:
    """Lawn, a bench, a lamp post, round trees, roofs behind them."""
    from generation.engines.animatic.scenery.town import bench, lamp_post, skyline

    shop.ground(rgb("769a56"), rgb("8dab70"))
    skyline(shop, 90, 130, rgb("8a8f9a"), 0.5)
    path(shop, rgb("c4ae8a"))
    trees(shop, 14, 9, 36, LEAF)
    bench(shop, -2.6, 2.6)
    lamp_post(shop, 3.2, 3.2)
    tufts(shop, GRASS, 50)
    for x in (-4.4, 4.9):
        shop.bush(x, 4.2, 1.8, rgb("4f7a45"))


def mountains(shop: Workshop) -> None:
    """Peaks with snow, pines below, a stony meadow."""
    rng = shop.rng
    shop.ground(rgb("7b8463"), rgb("8c967e"))
    for i in range(11):
        angle = -math.pi + 2 * math.pi * (i + rng.uniform(0.0, 0.8)) / 11
        _peak(shop, angle, rng.uniform(520, 700), rng.uniform(170, 300))
    shop.ridge(210, 12, 52, rgb("5f7264"), rough=1.6)
    shop.ridge(95, 4, 16, rgb("4c6350"), rough=2.2)
    trees(shop, 20, 14, 45, rgb("3f6146"), pine=True)
    for _ in range(9):
        angle, away = rng.uniform(-math.pi, math.pi), rng.uniform(4, 12)
        shop.rock(
            math.sin(angle) * away, math.cos(angle) * away, rng.uniform(0.6, 1.8), rng.uniform(0.3, 1.1), rgb("8a8a86")
        )
    path(shop, rgb("9c9078"))
    tufts(shop, rgb("8a9460"), 60)


def desert(shop: Workshop) -> None:
    """Dunes with a lit flank, a mesa far off, a cactus or two."""
    rng = shop.rng
    shop.ground(rgb("d6a766"), rgb("e2bd84"))
    for angle, wide, tall in ((-0.45, 90, 62), (0.62, 60, 85), (2.4, 100, 60), (-2.3, 70, 75)):
        item, brush = shop.card(math.sin(angle) * 420, math.cos(angle) * 420, lit=0.6)
        brush.poly(
            [
                (-wide, 0),
                (wide, 0),
                (wide * 0.72, tall * 0.9),
                (wide * 0.6, tall),
                (-wide * 0.55, tall * 0.97),
                (-wide * 0.72, tall * 0.7),
            ],
            rgb("b3683f"),
        )
        brush.poly(
            [(wide * 0.25, 0), (wide, 0), (wide * 0.72, tall * 0.9), (wide * 0.4, tall * 0.98)], rgb("b3683f"), lit=0.3
        )
        shop.add(item)
    for away, low, high in ((170.0, 3.0, 15.0), (70.0, 1.2, 6.5), (30.0, 0.3, 2.2)):
        shop.ridge(away, low, high, mix(rgb("d9a860"), rgb("c98f4e"), away / 170), rough=0.25, lit=0.75)
    for _ in range(6):
        angle, away = rng.uniform(-1.3, 1.3), rng.uniform(9, 26)
        _cactus(shop, math.sin(angle) * away, math.cos(angle) * away, rng.uniform(1.4, 3.0))
    item, brush = shop.flat(0.003, (0, 0, 6))
    for i in range(26):
        z = 0.8 + i * 0.7 + rng.uniform(-0.2, 0.2)
        x = rng.uniform(-7, 7)
        brush.line([(x - 1.2, z), (x, z + 0.12), (x + 1.3, z - 0.02)], 0.03, rgb("b98a4f"), alpha=0.6)
    shop.add(item)


def river(shop: Workshop) -> None:
    """Water across the middle ground, stones, willows on the far bank."""
    rng = shop.rng
    shop.ground(rgb("4f7480"), rgb("86a2aa"), level=-0.35, water=True, lit=0.7)
    _bank(shop, [(-40, -30), (40, -30), (40, 2.4), (12, 1.9), (4, 2.5), (-3, 2.0), (-11, 2.6), (-40, 2.2)], GRASS)
    _bank(
        shop,
        [(-90, 15), (-30, 13.4), (-8, 14.6), (10, 13.2), (40, 14.4), (90, 13.5), (90, 90), (-90, 90)],
        rgb("86a065"),
    )
    shop.ridge(300, 14, 50, rgb("6f86a0"))
    shop.ridge(110, 5, 16, rgb("64835d"))
    for _ in range(11):
        x = rng.uniform(-26, 26)
        shop.tree(x, rng.uniform(15, 24), rng.uniform(4.5, 8), LEAF, BARK)
    for x, z in ((-4.6, 2.2), (-3.6, 1.9), (3.4, 2.3), (5.5, 2.0), (1.9, 3.1)):
        shop.rock(x, z, rng.uniform(0.6, 1.3), rng.uniform(0.25, 0.6), rgb("82857f"), y=-0.25)
    for x in (-5.4, -5.0, 4.3, 4.7, 6.2):
        _reeds(shop, x, 2.1)
    tufts(shop, GRASS, 50, far=2.0)


def snowfield(shop: Workshop) -> None:
    """White ground with blue shadows, dark pines, a far range."""
    rng = shop.rng
    shop.ground(rgb("e6edf5"), rgb("eef3f8"), lit=0.85)
    for i in range(8):
        _peak(shop, -math.pi + (i + rng.uniform(0, 0.8)) * math.pi / 4, 560, rng.uniform(110, 190))
    shop.ridge(180, 4, 20, rgb("dfe7f0"), rough=0.6, lit=0.7)
    shop.ridge(60, 0.8, 4, rgb("e9eff6"), rough=0.4, lit=0.8)
    trees(shop, 18, 14, 50, rgb("4a625c"), pine=True)
    item, brush = shop.flat(0.003, (0, 0, 4))
    for i in range(12):
        x = 0.9 + 0.25 * math.sin(i * 0.9)
        brush.oval(x + 0.12 * (-1) ** i, 0.6 + i * 0.62, 0.09, 0.14, rgb("93a8c4"), lit=0.5)
    for _ in range(9):
        x, z = rng.uniform(-9, 9), rng.uniform(1, 16)
        brush.blob(ragged(rng, x, z, rng.uniform(0.8, 2.6), 0.35, 7, 0.3), rgb("c3d2e6"), lit=0.6, alpha=0.7)
    shop.add(item)


def cave(shop: Workshop) -> None:
    """A mouth of light far back, walls closing in, stones from above and below."""
    rng = shop.rng
    stone = rgb("6b6a70")
    shop.ground(rgb("565358"), rgb("6a6a70"), lit=0.5)
    item, brush = shop.card(0, 26, -4.0, lit=0.3)
    brush.rect(-40, 0, 80, 30, dim(stone, 0.5), lit=0.3)
    mouth = [(x * 0.9, y + 5.2) for x, y in ragged(rng, 1.0, 2.0, 3.6, 3.4, 11, 0.16)]
    brush.blob(mouth, rgb("e8f4ff"), lit=1.0)
    brush.glow(1.0, 7.2, 11, shop.light.horizon if shop.dark > 0.6 else rgb("cfe6f2"), 0.4 + 0.3 * (1 - shop.dark))
    shop.add(item)
    for away, lit in ((19, 0.34), (13, 0.3), (8.5, 0.24), (5.4, 0.16)):
        for side in (-1, 1):
            reach = 1.4 + away * 0.3
            item, brush = shop.card(side * (reach + 4), away, -0.5, lit=lit, turn=0.0)
            edge = [(side * -4 + side * rng.uniform(0.0, 1.4 + 0.06 * away), y) for y in (-1, 0.6, 1.8, 3.0, 4.4, 5.6)]
            arch = [
                (side * (-4 - 0.5 * reach), 5.0 + rng.uniform(-0.3, 0.3)),
                (side * (-4 - reach), 6.0),
                (side * (-4 - reach), 16),
                (side * 12, 16),
                (side * 12, -1),
            ]
            brush.poly([*edge, *arch], stone)
            shop.add(item)
    for _ in range(14):
        x, z = rng.choice((-1, 1)) * rng.uniform(2.0, 6.0), rng.uniform(1.6, 14)
        shop.rock(x, z, rng.uniform(0.5, 1.2), rng.uniform(0.5, 1.7), stone)
    for _ in range(9):
        x, z = rng.uniform(-5, 5), rng.uniform(4, 15)
        item, brush = shop.card(x, z, 5.6, lit=0.3)
        long = rng.uniform(0.7, 2.2)
        brush.poly([(-0.3, 1.2), (0.3, 1.2), (0.05, -long)], stone)
        shop.add(item)
    shop.pool(0.3, 0.4, 3.4, 2.4, rgb("ffb066"), 0.2)


def underwater(shop: Workshop) -> None:
    """Shafts from above, weed, a reef, bubbles on the way up."""
    rng = shop.rng
    shop.ground(rgb("b8b08a"), rgb("8ab0a8"), lit=0.6)
    shop.ridge(26, 1.5, 7, rgb("3f7b84"), rough=1.6, lit=0.5)
    shop.ridge(15, 0.4, 3.2, rgb("356a70"), rough=2.0, lit=0.4)
    for _ in range(26):
        x, z = rng.uniform(-9, 9), rng.uniform(2.4, 13)
        shop.rock(
            x,
            z,
            rng.uniform(0.5, 1.6),
            rng.uniform(0.3, 1.0),
            rng.choice([rgb("b0705f"), rgb("7d8a6a"), rgb("a58a55")]),
        )
    for _ in range(30):
        x, z = rng.choice((-1, 1)) * rng.uniform(1.5, 8), rng.uniform(1.4, 11)
        _weed(shop, x, z, rng.uniform(0.8, 2.6))
    for i in range(5):
        item, brush = shop.card(-4 + i * 2.1 + rng.uniform(-0.5, 0.5), 6.5 + i * 0.6, 0.0, turn=0.0)
        top, low = rng.uniform(0.4, 0.8), rng.uniform(1.0, 1.8)
        brush.lamp([(-low - 1.6, 0), (low - 1.6, 0), (top, 9), (-top, 9)], rgb("bff5ee"), 0.09)
        shop.add(item)


# --- pieces -----------------------------------------------------------------------------------------------


def path(shop: Workshop, earth: tuple[float, float, float]) -> None:
    """A path that winds from the marks into the distance."""
    left, right = [], []
    own = mix(earth, rgb("e9eef5"), 0.6) if shop.snowy else dim(earth, 0.75) if shop.wet else earth
    for i in range(24):
        z = -9 + i * 2.6
        middle = 1.4 * math.sin(z * 0.11 + 0.6) * max(0.0, z) / 9
        half = 1.25 + 0.12 * math.sin(z * 1.7)
        left.append((middle - half * shop.rng.uniform(0.9, 1.12), z))
        right.append((middle + half * shop.rng.uniform(0.9, 1.12), z))
    item, brush = shop.flat(0.001, (0, 0, 30))
    brush.poly([*left, *reversed(right)], own, lit=0.8)
    shop.add(item)


def tufts(shop: Workshop, grass: tuple[float, float, float], count: int, far: float = 26.0) -> None:
    """Tufts of grass, denser near; in one picture per stretch of depth."""
    rng = shop.rng
    for _ in range(count):
        angle = rng.uniform(-math.pi, math.pi)
        away = 1.6 + far * rng.random() ** 1.6
        x, z = math.sin(angle) * away, math.cos(angle) * away
        if abs(x) < 1.3:
            continue
        item, brush = shop.card(x, z, lit=0.7)
        size = rng.uniform(0.14, 0.34)
        own = mix(grass, rgb("eef2f6"), 0.6) if shop.snowy else grass
        for _ in range(4):
            lean = rng.uniform(-0.8, 0.8) * size
            brush.poly(
                [(-0.03 + lean * 0.3, 0), (0.03 + lean * 0.3, 0), (lean, size * rng.uniform(0.7, 1.2))],
                own,
                lit=rng.uniform(0.45, 0.95),
            )
        shop.add(item)


def trees(
    shop: Workshop, count: int, near: float, far: float, leaf: tuple[float, float, float], pine: bool = False
) -> None:
    rng = shop.rng
    for i in range(count):
        angle = -math.pi + 2 * math.pi * (i + rng.uniform(0, 0.95)) / count
        away = rng.uniform(near, far)
        x, z = math.sin(angle) * away, math.cos(angle) * away
        if abs(x) < 3.0:
            x = math.copysign(3.0 + abs(x), x)
        shop.tree(x, z, rng.uniform(4.5, 9.0), mix(leaf, rgb("8a8a45"), rng.uniform(0, 0.3)), BARK, pine=pine)


def _trunk(shop: Workshop, x: float, z: float, wide: float) -> None:
    rng = shop.rng
    item, brush = shop.card(x, z, lit=0.3)
    lean, tall = rng.uniform(-0.5, 0.5), 13.0
    side = 1.0 if shop.light.toward_key[0] > 0 else -1.0
    brush.poly(
        [
            (-wide * 1.5, -0.1),
            (-wide, 0.5),
            (lean - wide * 0.7, tall),
            (lean + wide * 0.7, tall),
            (wide, 0.5),
            (wide * 1.6, -0.1),
        ],
        BARK,
        lit=0.3,
    )
    brush.poly(
        [
            (side * wide * 0.35, 0.2),
            (side * wide, 0.4),
            (lean + side * wide * 0.7, tall),
            (lean + side * wide * 0.3, tall),
        ],
        BARK,
        lit=0.75,
    )
    for _ in range(3):
        y, reach = rng.uniform(3.5, 9), rng.choice((-1, 1)) * rng.uniform(0.8, 2.0)
        brush.line([(lean * y / tall, y), (lean * y / tall + reach, y + abs(reach) * 0.5)], wide * 0.3, BARK, lit=0.3)
        for _ in range(2):
            brush.blob(
                ragged(rng, lean * y / tall + reach + rng.uniform(-0.5, 0.5), y + abs(reach) * 0.6, 1.1, 0.7, 8, 0.25),
                LEAF,
                lit=rng.uniform(0.3, 0.8),
            )
    shop.contact(x, z, wide * 3, wide * 2, 0.35)
    shop.add(item)


def _fence(shop: Workshop, z: float, wood: tuple[float, float, float]) -> None:
    rng = shop.rng
    item, brush = shop.card(0, z, 0.0, turn=0.0)
    x = -16.0
    posts = []
    while x < 16:
        tall = rng.uniform(0.95, 1.15)
        posts.append((x, tall))
        brush.poly(
            [(x - 0.06, -0.05), (x + 0.06, -0.05), (x + 0.05 + rng.uniform(-0.04, 0.04), tall), (x - 0.05, tall)], wood
        )
        x += rng.uniform(1.5, 2.2)
    for share in (0.45, 0.85):
        brush.line([(px, tall * share + rng.uniform(-0.05, 0.05)) for px, tall in posts], 0.07, wood)
    shop.add(item)


def _peak(shop: Workshop, angle: float, away: float, tall: float) -> None:
    """A mountain of three values, its snow on the lit flank."""
    rng = shop.rng
    item, brush = shop.card(math.sin(angle) * away, math.cos(angle) * away, -4.0, lit=0.5)
    wide = tall * rng.uniform(0.95, 1.3)
    crest = [
        (-wide, 0.0),
        (-wide * 0.6, tall * 0.42),
        (-wide * 0.36, tall * 0.58),
        (-wide * 0.12, tall * 0.9),
        (0.0, tall),
        (wide * 0.16, tall * 0.82),
        (wide * 0.42, tall * 0.52),
        (wide * 0.66, tall * 0.3),
        (wide, 0.0),
    ]
    crest = [(x, y * rng.uniform(0.95, 1.05)) for x, y in crest]
    brush.poly(crest, rgb("7c88a0"), lit=0.35)
    side = 1 if shop.light.toward_key[0] > 0 else -1
    flank = [point for point in crest if point[0] * side >= 0]
    brush.poly([*flank, (side * wide * 0.2, 0.0), (side * wide * 0.06, tall * 0.4)], rgb("8c96aa"), lit=0.7)
    cap = [point for point in crest if point[1] > tall * 0.55]
    hem = [
        (cap[-1][0] + (cap[0][0] - cap[-1][0]) * i / 6, tall * (0.56 + 0.12 * (i % 2)) * rng.uniform(0.96, 1.04))
        for i in range(1, 6)
    ]
    brush.poly([*cap, *hem], rgb("f4f7fb"), lit=0.85)
    shop.add(item)


def _cactus(shop: Workshop, x: float, z: float, tall: float) -> None:
    item, brush = shop.card(x, z, lit=0.5)
    green = rgb("5f7a4d")
    brush.line([(0, 0), (0, tall)], tall * 0.14, green)
    brush.line([(0, tall * 0.45), (-tall * 0.22, tall * 0.48), (-tall * 0.22, tall * 0.75)], tall * 0.09, green)
    brush.line([(0, tall * 0.55), (tall * 0.2, tall * 0.58), (tall * 0.2, tall * 0.82)], tall * 0.09, green, lit=0.7)
    shop.contact(x, z, tall * 0.25, tall * 0.12)
    shop.add(item)


def _bank(shop: Workshop, points: list[tuple[float, float]], earth: tuple[float, float, float]) -> None:
    """Land that ends at water: its top, and a dark edge under it."""
    own = mix(earth, rgb("e9eef5"), 0.8) if shop.snowy else dim(earth, 0.78) if shop.wet else earth
    middle = (0.0, 0.0, sum(z for _, z in points) / len(points))
    under, brush = shop.flat(-0.34, (0.0, 0.0, middle[2] + 0.5))
    brush.poly([(x, z + 0.22 if z > 0 else z) if z < 8 else (x, z - 0.3) for x, z in points], dim(earth, 0.45), lit=0.3)
    shop.add(under)
    item, brush = shop.flat(0.0, middle)
    brush.poly(points, own, lit=0.75)
    shop.add(item)


def _reeds(shop: Workshop, x: float, z: float) -> None:
    rng = shop.rng
    item, brush = shop.card(x, z, -0.3, lit=0.5)
    for _ in range(7):
        at, lean, tall = rng.uniform(-0.3, 0.3), rng.uniform(-0.25, 0.25), rng.uniform(0.7, 1.4)
        brush.line(
            [(at, 0), (at + lean * 0.4, tall * 0.6), (at + lean, tall)], 0.03, rgb("7d8a4a"), lit=rng.uniform(0.3, 0.8)
        )
        brush.line([(at + lean * 0.9, tall * 0.88), (at + lean, tall)], 0.07, rgb("6b4a2c"))
    shop.add(item)


def _weed(shop: Workshop, x: float, z: float, tall: float) -> None:
    rng = shop.rng
    item, brush = shop.card(x, z, lit=0.5)
    for _ in range(4):
        at = rng.uniform(-0.2, 0.2)
        points = [(at + 0.12 * math.sin(i * 1.3 + at * 9), tall * i / 5 * rng.uniform(0.9, 1.05)) for i in range(6)]
        brush.line(points, 0.07, rng.choice([rgb("3f8a5a"), rgb("7a8f3f"), rgb("2f6b5a")]), lit=rng.uniform(0.3, 0.8))
    shop.add(item)
