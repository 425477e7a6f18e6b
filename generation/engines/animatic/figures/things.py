"""Things by name: how big each is, where a hand takes it, and what draws it."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from generation.engines.animatic.figures import things_carried as carried
from generation.engines.animatic.figures import things_machines as machines
from generation.engines.animatic.figures import things_paper as paper
from generation.engines.animatic.figures import things_rooms as rooms
from generation.engines.animatic.figures import things_table as table
from generation.engines.animatic.figures import things_tools as tools
from generation.engines.animatic.figures import things_yard as yard
from generation.engines.animatic.figures.kit import Kit
from generation.engines.animatic.figures.thing_names import ALIASES


class Thing(NamedTuple):
    """How a thing is drawn: `size` is its height in metres in a hand, `grip` the share of it where the hand is."""

    draw: Callable[[Kit], None]
    size: float = 0.3
    grip: float = 0.5


AHEAD = frozenset(
    {
        "car",
        "boat",
        "ship",
        "bicycle",
        "cart",
        "gun",
        "rifle",
        "flashlight",
        "telescope",
        "binoculars",
        "chair",
        "stool",
        "bench",
        "sofa",
        "bed",
        "table",
        "desk",
        "counter",
    }
)
"""What goes, aims or is sat on in the direction it faces, and is known by its side; all else is known by its front."""

LENSED = frozenset({"camera"})
"""What looks in the direction it faces."""


def turned(name: str, facing: float | None) -> float:
    """The yaw in radians at which a thing stands: pi/2, or no facing at all, shows its telling side to the audience."""
    if facing is None:
        facing = math.pi / 2
    if name in AHEAD:
        return facing
    return facing + (math.pi / 2 - 0.5 if name in LENSED else -math.pi / 2 + 0.12)


THINGS: dict[str, Thing] = {
    "letter": Thing(paper.sheet_of_paper, 0.28, 0.1),
    "envelope": Thing(paper.envelope, 0.13, 0.2),
    "phone": Thing(paper.phone, 0.16, 0.35),
    "cup": Thing(table.cup, 0.11, 0.5),
    "glass": Thing(table.glass, 0.14, 0.45),
    "bottle": Thing(table.bottle, 0.30, 0.45),
    "book": Thing(paper.book, 0.24, 0.15),
    "notebook": Thing(paper.notebook, 0.2, 0.2),
    "newspaper": Thing(paper.newspaper, 0.42, 0.2),
    "map": Thing(paper.chart, 0.42, 0.2),
    "photograph": Thing(paper.photograph, 0.14, 0.2),
    "gun": Thing(tools.pistol, 0.17, 0.25),
    "rifle": Thing(tools.rifle, 1.05, 0.0),
    "sword": Thing(tools.sword, 0.95, 0.1),
    "knife": Thing(tools.knife, 0.28, 0.2),
    "lantern": Thing(table.lantern, 0.36, 0.96),
    "flashlight": Thing(table.flashlight, 0.20, 0.5),
    "torch": Thing(table.torch, 0.60, 0.25),
    "candle": Thing(table.candle, 0.26, 0.05),
    "key": Thing(paper.key, 0.12, 0.8),
    "bag": Thing(carried.handbag, 0.42, 0.92),
    "suitcase": Thing(carried.suitcase, 0.50, 0.96),
    "umbrella": Thing(carried.umbrella, 0.95, 0.12),
    "closed umbrella": Thing(carried.closed_umbrella, 0.85, 0.95),
    "flower": Thing(carried.flower, 0.34, 0.25),
    "bouquet": Thing(carried.bouquet, 0.45, 0.2),
    "camera": Thing(paper.camera, 0.12, 0.4),
    "rope": Thing(carried.rope, 0.36, 0.9),
    "paper boat": Thing(carried.paper_boat, 0.14, 0.0),
    "pen": Thing(paper.pen, 0.15, 0.3),
    "pencil": Thing(paper.pencil, 0.17, 0.3),
    "hammer": Thing(tools.hammer, 0.34, 0.2),
    "axe": Thing(tools.axe, 0.75, 0.3),
    "wrench": Thing(tools.wrench, 0.28, 0.25),
    "shovel": Thing(tools.shovel, 1.2, 0.8),
    "broom": Thing(tools.broom, 1.3, 0.75),
    "bucket": Thing(carried.bucket, 0.42, 0.96),
    "basket": Thing(carried.basket, 0.42, 0.94),
    "tray": Thing(table.tray, 0.42, 0.0),
    "plate": Thing(table.plate, 0.09, 0.1),
    "gift": Thing(carried.gift, 0.24, 0.05),
    "ball": Thing(carried.ball, 0.22, 0.05),
    "balloon": Thing(carried.balloon, 0.9, 0.0),
    "kite": Thing(carried.kite, 0.7, 0.4),
    "guitar": Thing(carried.guitar, 1.0, 0.4),
    "violin": Thing(carried.violin, 0.6, 0.8),
    "microphone": Thing(paper.microphone, 0.22, 0.3),
    "watch": Thing(paper.watch, 0.08, 0.2),
    "ring": Thing(paper.ring, 0.05, 0.1),
    "coin": Thing(paper.coin, 0.05, 0.1),
    "cane": Thing(carried.cane, 0.88, 0.98),
    "fishing rod": Thing(tools.fishing_rod, 2.0, 0.12),
    "telescope": Thing(paper.telescope, 0.12, 0.5),
    "binoculars": Thing(paper.binoculars, 0.12, 0.4),
    "bread": Thing(table.bread, 0.12, 0.3),
    "apple": Thing(table.apple, 0.09, 0.2),
    "cake": Thing(table.cake, 0.24, 0.0),
    "teapot": Thing(table.teapot, 0.22, 0.5),
    "bowl": Thing(table.bowl, 0.10, 0.1),
    "flag": Thing(carried.flag, 1.3, 0.2),
    "laptop": Thing(paper.laptop, 0.26, 0.0),
    "cigarette": Thing(paper.cigarette, 0.09, 0.2),
    "mirror": Thing(paper.mirror, 0.3, 0.2),
    "flask": Thing(table.flask, 0.20, 0.7),
    "mask": Thing(paper.mask, 0.26, 0.2),
    "teddy bear": Thing(carried.teddy, 0.36, 0.4),
    "first aid kit": Thing(carried.bandage_box, 0.24, 0.9),
    "table": Thing(rooms.table, 0.75),
    "desk": Thing(rooms.desk, 0.75),
    "chair": Thing(rooms.chair, 0.9),
    "stool": Thing(rooms.stool, 0.6),
    "bench": Thing(rooms.bench, 0.85),
    "sofa": Thing(rooms.sofa, 0.85),
    "bed": Thing(rooms.bed, 0.75),
    "lamp": Thing(rooms.table_lamp, 0.45, 0.2),
    "floor lamp": Thing(rooms.floor_lamp, 1.6),
    "street lamp": Thing(yard.street_lamp, 4.0),
    "bicycle": Thing(yard.bicycle, 1.05),
    "car": Thing(yard.car, 1.45),
    "boat": Thing(yard.boat, 0.75),
    "ship": Thing(yard.ship, 9.0),
    "coffee machine": Thing(machines.coffee_machine, 0.55),
    "counter": Thing(rooms.counter, 1.0),
    "door": Thing(rooms.door, 2.1),
    "window": Thing(rooms.window, 1.3),
    "crate": Thing(yard.crate, 0.5, 0.1),
    "box": Thing(yard.box, 0.34, 0.1),
    "chest": Thing(yard.chest, 0.55, 0.2),
    "barrel": Thing(yard.barrel, 0.95),
    "clock": Thing(machines.clock, 0.4),
    "grandfather clock": Thing(machines.grandfather_clock, 2.0),
    "typewriter": Thing(machines.typewriter, 0.24),
    "piano": Thing(machines.piano, 1.25),
    "gravestone": Thing(yard.gravestone, 0.9),
    "fire": Thing(yard.fire, 0.9),
    "fireplace": Thing(rooms.fireplace, 1.3),
    "tent": Thing(yard.tent, 1.6),
    "tree": Thing(yard.tree, 5.0),
    "sign": Thing(yard.sign, 1.6),
    "mailbox": Thing(yard.mailbox, 1.3),
    "phone booth": Thing(yard.phone_booth, 2.4),
    "telephone": Thing(machines.old_telephone, 0.2),
    "television": Thing(machines.television, 0.6),
    "computer": Thing(machines.computer, 0.5),
    "radio": Thing(machines.radio, 0.28),
    "bookcase": Thing(rooms.bookcase, 2.0),
    "cabinet": Thing(rooms.cabinet, 1.6),
    "stove": Thing(rooms.stove, 0.95),
    "rock": Thing(yard.rock, 0.6),
    "ladder": Thing(yard.ladder, 3.2),
    "wheel": Thing(machines.wheel, 1.1),
    "anchor": Thing(yard.anchor, 1.1),
    "great lens": Thing(machines.great_lens, 1.9),
    "machine": Thing(machines.machine, 1.6),
    "cart": Thing(yard.cart, 1.1),
    "statue": Thing(yard.statue, 2.6),
    "well": Thing(yard.well, 1.9),
    "fence": Thing(yard.fence, 1.0),
    "plant": Thing(rooms.plant, 0.9),
    "picture": Thing(rooms.picture, 0.7),
    "trophy": Thing(rooms.trophy, 0.4, 0.3),
    "snowman": Thing(yard.snowman, 1.5),
}

_ARTICLES = ("the ", "a ", "an ", "his ", "her ", "their ", "some ")


def plain_name(name: str) -> str | None:
    """The name under which a thing is drawn: as it is, by another name for it, or by its last word; None if unknown."""
    said = name.strip().lower()
    for article in _ARTICLES:
        said = said.removeprefix(article)
    for candidate in (
        said,
        said.removesuffix("s"),
        said.removesuffix("es"),
        " ".join(said.split()[-2:]),
        said.split()[-1] if said.split() else "",
    ):
        found = ALIASES.get(candidate, candidate)
        if found in THINGS:
            return found
    for word in sorted((word for word in ALIASES if not word.isascii()), key=len, reverse=True):
        if said.endswith(word):
            return ALIASES[word]
    return None
