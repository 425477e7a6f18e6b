"""Things by name: how big each is, where a hand takes it, and what draws it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from generation.engines.animatic.figures import things_hand as hand
from generation.engines.animatic.figures import things_place as place
from generation.engines.animatic.figures.kit import Kit
from generation.engines.animatic.figures.thing_names import ALIASES


class Thing(NamedTuple):
    """How a thing is drawn: `size` is its height in metres in a hand, `grip` the share of it where the hand is."""

    draw: Callable[[Kit], None]
    size: float = 0.3
    grip: float = 0.5


THINGS: dict[str, Thing] = {
    "letter": Thing(hand.sheet_of_paper, 0.28, 0.1), "envelope": Thing(hand.envelope, 0.13, 0.2),
    "phone": Thing(hand.phone, 0.16, 0.35),
    "cup": Thing(hand.cup, 0.11, 0.5), "glass": Thing(hand.glass, 0.14, 0.45), "bottle": Thing(hand.bottle, 0.30,
    0.45), "book": Thing(hand.book, 0.24, 0.15),
    "notebook": Thing(hand.notebook, 0.2, 0.2), "newspaper": Thing(hand.newspaper, 0.42, 0.2),
    "map": Thing(hand.chart, 0.42, 0.2),
    "photograph": Thing(hand.photograph, 0.14, 0.2), "gun": Thing(hand.pistol, 0.17, 0.25),
    "rifle": Thing(hand.rifle, 1.05, 0.0), "sword": Thing(hand.sword, 0.95, 0.1),
    "knife": Thing(hand.knife, 0.28, 0.2), "lantern": Thing(hand.lantern, 0.36, 0.96),
    "flashlight": Thing(hand.flashlight, 0.20, 0.5),
    "torch": Thing(hand.torch, 0.60, 0.25), "candle": Thing(hand.candle, 0.26, 0.05), "key": Thing(hand.key, 0.12,
    0.8), "bag": Thing(hand.handbag, 0.42, 0.92),
    "suitcase": Thing(hand.suitcase, 0.50, 0.96), "umbrella": Thing(hand.umbrella, 0.95, 0.12),
    "closed umbrella": Thing(hand.closed_umbrella, 0.85, 0.95),
    "flower": Thing(hand.flower, 0.34, 0.25), "bouquet": Thing(hand.bouquet, 0.45, 0.2),
    "camera": Thing(hand.camera, 0.12, 0.4), "rope": Thing(hand.rope, 0.36, 0.9),
    "paper boat": Thing(hand.paper_boat, 0.14, 0.0), "pen": Thing(hand.pen, 0.15, 0.3), "pencil": Thing(hand.pencil,
    0.17, 0.3), "hammer": Thing(hand.hammer, 0.34, 0.2),
    "axe": Thing(hand.axe, 0.75, 0.3), "wrench": Thing(hand.wrench, 0.28, 0.25), "shovel": Thing(hand.shovel, 1.2,
    0.8), "broom": Thing(hand.broom, 1.3, 0.75),
    "bucket": Thing(hand.bucket, 0.42, 0.96), "basket": Thing(hand.basket, 0.42, 0.94), "tray": Thing(hand.tray,
    0.42, 0.0), "plate": Thing(hand.plate, 0.09, 0.1),
    "gift": Thing(hand.gift, 0.24, 0.05), "ball": Thing(hand.ball, 0.22, 0.05), "balloon": Thing(hand.balloon, 0.9,
    0.0), "kite": Thing(hand.kite, 0.7, 0.4),
    "guitar": Thing(hand.guitar, 1.0, 0.4), "violin": Thing(hand.violin, 0.6, 0.8),
    "microphone": Thing(hand.microphone, 0.22, 0.3), "watch": Thing(hand.watch, 0.08, 0.2),
    "ring": Thing(hand.ring, 0.05, 0.1), "coin": Thing(hand.coin, 0.05, 0.1), "cane": Thing(hand.cane, 0.88, 0.98),
    "fishing rod": Thing(hand.fishing_rod, 2.0, 0.12),
    "telescope": Thing(hand.telescope, 0.12, 0.5), "binoculars": Thing(hand.binoculars, 0.12, 0.4),
    "bread": Thing(hand.bread, 0.12, 0.3), "apple": Thing(hand.apple, 0.09, 0.2),
    "cake": Thing(hand.cake, 0.24, 0.0), "teapot": Thing(hand.teapot, 0.22, 0.5), "bowl": Thing(hand.bowl, 0.10,
    0.1), "flag": Thing(hand.flag, 1.3, 0.2),
    "laptop": Thing(hand.laptop, 0.26, 0.0), "cigarette": Thing(hand.cigarette, 0.09, 0.2),
    "mirror": Thing(hand.mirror, 0.3, 0.2), "flask": Thing(hand.flask, 0.20, 0.7),
    "mask": Thing(hand.mask, 0.26, 0.2), "teddy bear": Thing(hand.teddy, 0.36, 0.4),
    "first aid kit": Thing(hand.bandage_box, 0.24, 0.9),
    "table": Thing(place.table, 0.75), "desk": Thing(place.desk, 0.75), "chair": Thing(place.chair, 0.9),
    "stool": Thing(place.stool, 0.6), "bench": Thing(place.bench, 0.85),
    "sofa": Thing(place.sofa, 0.85), "bed": Thing(place.bed, 0.75), "lamp": Thing(place.table_lamp, 0.45, 0.2),
    "floor lamp": Thing(place.floor_lamp, 1.6),
    "street lamp": Thing(place.street_lamp, 4.0), "bicycle": Thing(place.bicycle, 1.05), "car": Thing(place.car,
    1.45), "boat": Thing(place.boat, 0.75), "ship": Thing(place.ship, 9.0),
    "coffee machine": Thing(place.coffee_machine, 0.55), "counter": Thing(place.counter, 1.0),
    "door": Thing(place.door, 2.1), "window": Thing(place.window, 1.3),
    "crate": Thing(place.crate, 0.5, 0.1), "box": Thing(place.box, 0.34, 0.1), "chest": Thing(place.chest, 0.55,
    0.2), "barrel": Thing(place.barrel, 0.95),
    "clock": Thing(place.clock, 0.4), "grandfather clock": Thing(place.grandfather_clock, 2.0),
    "typewriter": Thing(place.typewriter, 0.24), "piano": Thing(place.piano, 1.25),
    "gravestone": Thing(place.gravestone, 0.9), "fire": Thing(place.fire, 0.9), "fireplace": Thing(place.fireplace,
    1.3), "tent": Thing(place.tent, 1.6),
    "tree": Thing(place.tree, 5.0), "sign": Thing(place.sign, 1.6), "mailbox": Thing(place.mailbox, 1.3),
    "phone booth": Thing(place.phone_booth, 2.4),
    "telephone": Thing(place.old_telephone, 0.2), "television": Thing(place.television, 0.6),
    "computer": Thing(place.computer, 0.5), "radio": Thing(place.radio, 0.28),
    "bookcase": Thing(place.bookcase, 2.0), "cabinet": Thing(place.cabinet, 1.6), "stove": Thing(place.stove, 0.95),
    "rock": Thing(place.rock, 0.6),
    "ladder": Thing(place.ladder, 3.2), "wheel": Thing(place.wheel, 1.1), "anchor": Thing(place.anchor, 1.1),
    "great lens": Thing(place.great_lens, 1.9),
    "machine": Thing(place.machine, 1.6), "cart": Thing(place.cart, 1.1), "statue": Thing(place.statue, 2.6),
    "well": Thing(place.well, 1.9), "fence": Thing(place.fence, 1.0),
    "plant": Thing(place.plant, 0.9), "picture": Thing(place.picture, 0.7), "trophy": Thing(place.trophy, 0.4, 0.3),
    "snowman": Thing(place.snowman, 1.5),
}  # fmt: skip

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
