"""Designs a character: reads the words of its sheet, and chooses by its id where they are silent."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

from generation.engines.animatic.figures import words
from generation.engines.animatic.figures.appearance import ADULT, CHILD, Appearance, FaceShape
from generation.engines.animatic.figures.colours import blend, luminance, rgb, times
from generation.engines.animatic.figures.garments import GARMENTS, Bottom, Garment
from generation.stage import Colour
from storyboard.model import Character

T = TypeVar("T")

MAIN_COLOURS = tuple(
    (
        "d1453b 2f6fb3 e6a532 3f9a74 8a5aa8 e07b46 2b8f9e c2577e 7d8f3a 5560b5 b0713f e2c9a0 "
        "8c2f39 1f4e79 f2b5bd 2e6b4f 5b3a70 6fb7c4 a8b545 4a5a66 f0dd8a a34e6e c4a3d9 7a4a32"
    ).split()
)
"""Well apart from one another under any light; a character whose sheet names no colour gets one by its id."""

QUIET_COLOURS = ("2f3645", "4a4038", "3d4a3f", "57505c", "6b5a48", "39424e", "5a6470", "45383f")
"""For what is worn beside the main colour."""

SKIN_COLOURS = ("f2cbae", "e8b893", "d39c70", "b67c52", "8d5b3c", "6d4430", "f0c6a2", "e3ad84")
HAIR_NATURAL = ("241d20", "3a2a23", "58392a", "7d4a2c", "1c1b20", "a06a38", "463a36", "caa05c")


class Dice:
    """Choices that depend on an id alone, each named so that adding one changes no other."""

    def __init__(self, seed: str) -> None:
        self._seed = seed

    def number(self, what: str) -> int:
        return int.from_bytes(hashlib.sha256(f"{self._seed}/{what}".encode()).digest()[:8], "big")

    def share(self, what: str) -> float:
        return self.number(what) % 10_000 / 10_000

    def between(self, what: str, low: float, high: float) -> float:
        return low + (high - low) * self.share(what)

    def one(self, what: str, choices: tuple[T, ...]) -> T:
        return choices[self.number(what) % len(choices)]


@lru_cache(maxsize=512)
def appearance(character: Character, cast_index: int = 0) -> Appearance:
    """How a character looks. `cast_index` moves a colour that the sheet leaves open on to another one."""
    dice = Dice(character.id)
    text = f"{character.look}. {character.wardrobe}".lower()
    named = f"{character.name}. {text}".lower()
    child = character.kind == "child" or (
        character.age is not None and character.age < 13 and character.kind == "person"
    )
    female = _is_female(character, named, dice)
    age = _age(character, named, child, dice)
    girth, tallness = _build(text, dice, child)
    height = _height(character, age, child, female) * tallness
    main = _main_colour(text, dice, cast_index)
    top, top_colour, under = _top(character, text, main, dice, female, child)
    bottom, bottom_colour = _bottom(text, top, top_colour, dice, female, child)
    hat, hat_colour = _hat(text, dice, top, top_colour, main)
    skin = _skin(text, dice, character)
    hair, hair_colour = _hair(text, age, female, child, skin, _breed(character, text), dice)
    extras = _extras(text, dice, top, top_colour, main, hat)
    return Appearance(
        kind=_breed(character, text),
        height=height * _STOCK_HEIGHTS.get(_breed(character, text), 1.0),
        girth=girth,
        bones=CHILD if child and age < 13 else ADULT,
        face=_face(dice, female, child, age),
        skin=skin,
        hair=hair,
        hair_colour=hair_colour,
        beard=_beard(text, female, child, dice, age),
        glasses=found[1] if (found := words.first(text, words.GLASSES)) else _maybe_glasses(text, dice, child),
        hat=hat,
        hat_colour=hat_colour,
        iris=_iris(text, skin, dice, character),
        top=top,
        top_colour=top_colour,
        under_colour=under,
        bottom=bottom,
        bottom_colour=bottom_colour,
        shoes=rgb(dice.one("shoes", ("2a2526", "3f2d24", "22262e", "4a3a2e"))),
        extras=extras,
        main=main,
        female=female,
        age=age,
        stoop=0.13 if age >= 75 else 0.07 if age >= 66 else 0.0,
        rhythm=dice.between("rhythm", 0.0, 30.0),
        seed=dice.number("seed") % 2**31,
    )


def _breed(character: Character, text: str) -> str:
    """What kind of body is drawn: cows and sheep are cast as horses, and are what their sheet calls them."""
    if character.kind != "horse":
        return character.kind
    said = set(text.lower().replace(".", " ").split())
    return next((breed for breed, called in _STOCK.items() if called & said), "horse")


_STOCK = {
    "cow": frozenset({"cow", "bull", "ox", "calf", "cattle", "buffalo"}),
    "sheep": frozenset({"sheep", "lamb", "goat", "ram"}),
}
_STOCK_HEIGHTS = {"cow": 0.64, "sheep": 0.42}


def cast_appearances(characters: Iterable[Character]) -> dict[str, Appearance]:
    """The looks of a cast by id. Each depends on its own sheet alone, so it is the same in every shot."""
    return {character.id: appearance(character) for character in characters}


def _is_female(character: Character, named: str, dice: Dice) -> bool:
    if character.sex:
        return character.sex == "female"
    female = sum(words.where(named, word) >= 0 for word in words.FEMALE)
    male = sum(words.where(named, word) >= 0 for word in words.MALE)
    if any(words.where(named, word) >= 0 for word in ("dress", "skirt", "gown", "连衣裙", "裙子", "旗袍")):
        female += 1
    if female != male:
        return female > male
    return dice.number("sex") % 2 == 0


def _age(character: Character, named: str, child: bool, dice: Dice) -> int:
    if character.age is not None:
        return character.age
    if child:
        return 8
    ages = [years for _, years, _ in words.every(named, words.AGES)]
    return max(ages) if ages else 26 + dice.number("age") % 22


def _build(text: str, dice: Dice, child: bool) -> tuple[float, float]:
    girth, tall = 1.0, 1.0
    found = [said for said in words.every(text, words.BUILDS) if not _of_a_thing(text, said[2] + len(said[0]))]
    for _, (breadth, height), _ in found[:2]:
        girth, tall = girth * breadth, tall * height
    if not found and not child:
        girth, tall = dice.one(
            "build", ((0.88, 1.03), (1.0, 1.0), (1.0, 0.97), (1.16, 1.0), (0.94, 0.96), (1.08, 1.05))
        )
    return min(max(girth, 0.76), 1.45), min(max(tall, 0.86), 1.14)


def _of_a_thing(text: str, after: int) -> bool:
    """Whether a word such as "short" or "long" is said of hair or clothes: they follow in the same clause."""
    clause = re.split(r"[,.;，。；、]| with | in ", text[after : after + 30])[0]
    return (
        re.search(
            r"hair|beard|coat|dress|skirt|jacket|sleeve|brim|glasses|sweater|hat|trousers|braid|发|须|衣|裙|裤", clause
        )
        is not None
    )


def _height(character: Character, age: int, child: bool, female: bool) -> float:
    if character.kind in STATURES:
        return STATURES[character.kind]
    if child or age < 13:
        return 0.80 + 0.055 * min(max(age, 2), 13)
    full = 1.66 if female else 1.78
    if age < 18:
        return full * (0.93 + 0.014 * (age - 13))
    return full * (0.96 if age >= 70 else 1.0)


STATURES = {"robot": 1.70, "dog": 0.75, "cat": 0.42, "horse": 2.2, "bird": 0.30}
"""Metres from the ground to the crown of those who are not people."""

COATS = {"dog": ("b5854f", "3a302c", "e3d0ae", "8a5a36", "6f6660"), "cat": ("d9873c", "2b282c", "8d8f96", "e8dcc8",
"6b5140"),
         "cow": ("8a5636", "e6dfd2", "3a302c", "a8693c"), "sheep": ("eae4d8", "ded6c6", "f0ebe0"),
         "horse": ("7a4a2e", "3a2822", "b98a5c", "d8d0c4", "5a3524"), "bird": ("5f7fa8", "e9e6df", "3a3a44",
         "b5693c", "7d9a6a")}  # fmt: skip
"""Colours of fur and feathers."""


def _named_main(text: str) -> Colour | None:
    for table in (words.GARMENTS, words.BOTTOMS, words.EXTRAS, words.HATS):
        for _, _, at in words.every(text, table):
            code = words.colour_before(text, at)
            if code:
                return rgb(code)
    return None


def _quiet_top(text: str, main: Colour, dice: Dice) -> Colour:
    """The colour of a top that the sheet leaves open: a quiet one where an apron or a scarf carries the main one."""
    if any(words.colour_before(text, at) for _, _, at in words.every(text, words.GARMENTS)):
        return main
    accents = [at for _, name, at in words.every(text, words.EXTRAS) if name in ("apron", "scarf", "shawl")]
    if any(words.colour_before(text, at) for at in accents):
        return rgb(dice.one("quiet top", ("ece4d4", "d9dde0", "f0e9da") if luminance(main) < 0.55 else QUIET_COLOURS))
    return main


def _main_colour(text: str, dice: Dice, cast_index: int) -> Colour:
    named = _named_main(text)
    return named or rgb(MAIN_COLOURS[(dice.number("main") + cast_index) % len(MAIN_COLOURS)])


def _top(
    character: Character, text: str, main: Colour, dice: Dice, female: bool, child: bool
) -> tuple[Garment, Colour, Colour]:
    found = words.every(text, words.GARMENTS)
    layers = [(GARMENTS[name], words.colour_before(text, at)) for _, name, at in found]
    under = rgb(dice.one("under", ("ece4d4", "d8d3cc", "c9d3da", "e6dccb", "3b4048", "b9c4c0")))
    choices: tuple[str, ...]
    if layers:
        # The longest and heaviest is seen; what is under it shows at the collar.
        layers.sort(key=lambda layer: -layer[0].weight)
        top, code = layers[0]
        colour = rgb(code) if code else rgb(top.colour) if top.colour else _quiet_top(text, main, dice)
        if len(layers) > 1:
            below, code = layers[1]
            under = rgb(code) if code else rgb(below.colour) if below.colour else under
        return top, colour, under
    main = _quiet_top(text, main, dice)
    if any(name == "apron" for _, name, _ in words.every(text, words.EXTRAS)):
        return GARMENTS["shirt"], main, under
    if child:
        choices = ("hoodie", "tee", "sweater", "overalls", "dress" if female else "jacket", "raincoat")
    elif female:
        choices = ("coat", "dress", "sweater", "blazer", "cardigan", "jacket", "gown", "shirt")
    else:
        choices = ("coat", "suit", "sweater", "leather", "shirt", "jacket", "waistcoat", "peacoat")
    return GARMENTS[dice.one("top", choices)], main, under


def _bottom(
    text: str, top: Garment, top_colour: Colour, dice: Dice, female: bool, child: bool
) -> tuple[Bottom, Colour]:
    found = words.first(text, words.BOTTOMS)
    if found:
        code = words.colour_before(text, found[2])
        kind = Bottom(found[1]) if found[1] != "long skirt" else Bottom.LONG_SKIRT
        return kind, rgb(code or ("3f5c85" if kind is Bottom.JEANS else dice.one("bottom", QUIET_COLOURS)))
    if top.one_piece:
        return top.below, times(top_colour, (0.86, 0.86, 0.88)) if top.below is Bottom.TROUSERS else rgb(top.legs)
    if top.matching:
        return Bottom.TROUSERS, times(top_colour, (0.9, 0.9, 0.92))
    if child and dice.number("shorts") % 3 == 0:
        return Bottom.SHORTS, rgb(dice.one("bottom", QUIET_COLOURS))
    if female and not child and top.weight < 8 and dice.number("skirt") % 3 == 0:
        return Bottom.SKIRT, rgb(dice.one("bottom", QUIET_COLOURS))
    return Bottom.TROUSERS, rgb(dice.one("bottom", QUIET_COLOURS))


def _hat(text: str, dice: Dice, top: Garment, top_colour: Colour, main: Colour) -> tuple[str, Colour]:
    found = words.first(text, words.HATS)
    if found:
        code = words.colour_before(text, found[2])
        usual = {
            "straw": "dcbf7a",
            "helmet": "f0b42f",
            "chef": "f4f1ea",
            "crown": "e3b341",
            "peaked": "263250",
            "souwester": None,
        }
        return found[1], rgb(code) if code else rgb(usual[found[1]] or "") if usual.get(found[1]) else (
            top_colour if found[1] in ("hood", "souwester") else times(main, (0.72, 0.72, 0.76))
        )
    if top.name == "oilskin":
        return "souwester", times(top_colour, (0.92, 0.92, 0.92))
    if not text.strip(". ") and dice.number("hat") % 4 == 0:
        return dice.one("hat kind", ("beanie", "cap", "fedora", "beret", "flatcap")), times(main, (0.62, 0.62, 0.68))
    return "", main


def _hair(text: str, age: int, female: bool, child: bool, skin: Colour, kind: str, dice: Dice) -> tuple[str, Colour]:
    style = words.haircut(text)
    if style:
        hair = style
    elif child:
        hair = dice.one(
            "hair",
            ("bob", "pigtails", "ponytail", "braids", "curly")
            if female
            else ("tousled", "short", "bowl", "crop", "curly"),
        )
    elif female:
        hair = dice.one("hair", ("long", "bob", "bun", "ponytail", "curly", "parted long", "crop", "braids"))
        if age >= 66:
            hair = dice.one("hair", ("bun", "bob", "curly"))
    else:
        hair = dice.one(
            "hair", ("short", "parted", "crop", "tousled", "slick", "curly", "balding" if age > 50 else "short")
        )
    if kind in COATS:
        coat = words.first(text, words.COLOURS)
        return hair, rgb(coat[1] if coat else dice.one("coat", COATS[kind]))
    said = words.first(text, words.HAIR_COLOURS)
    if said:
        return hair, rgb(said[1])
    for word in words.HAIRY:
        at = words.where(text, word)
        code = words.colour_before(text, at, words.HAIR_SHADES) if at > 0 else None
        if code:
            return hair, rgb(code)
    if age >= 72:
        return hair, rgb("dcdad6")
    if age >= 58:
        return hair, rgb("9a9da3")
    natural = HAIR_NATURAL if luminance(skin) > 0.38 else ("1d191c", "2a2022", "231b1e")
    return hair, rgb(dice.one("hair colour", natural))


def _beard(text: str, female: bool, child: bool, dice: Dice, age: int) -> str:
    found = words.first(text, words.BEARDS)
    if found:
        if found[1] == "moustache":
            return words.moustache(text[: found[2]])
        return "long" if "long " + found[0] in text else found[1]
    if female or child or age < 20:
        return ""
    return dice.one("beard", ("", "", "", "stubble", "full", "moustache", ""))


def _maybe_glasses(text: str, dice: Dice, child: bool) -> str:
    return dice.one("glasses", ("round", "square")) if not text.strip(". ") and dice.number("glasses?") % 6 == 0 else ""


def _skin(text: str, dice: Dice, character: Character) -> Colour:
    found = words.first(text, words.SKINS)
    if found:
        return rgb(found[1])
    if any("\u4e00" <= letter <= "\u9fff" for letter in character.name):
        return rgb(dice.one("skin", ("f1c9a5", "ecc29c", "e6b78f", "f3cfae")))
    return rgb(dice.one("skin", SKIN_COLOURS))


def _iris(text: str, skin: Colour, dice: Dice, character: Character) -> Colour:
    found = words.first(text, words.EYES)
    if found:
        return rgb(found[1])
    if luminance(skin) < 0.6 or any("\u4e00" <= letter <= "\u9fff" for letter in character.name):
        return rgb(dice.one("iris", ("3a2418", "2f2420", "4a2f1c")))
    return rgb(dice.one("iris", ("4a2f1c", "3b6b94", "5b6b3a", "5b3620", "47606e", "3a2418")))


def _face(dice: Dice, female: bool, child: bool, age: int) -> FaceShape:
    if child:
        return FaceShape(
            eye_level=-0.075,
            eye=1.30 * dice.between("eye", 0.95, 1.06),
            eye_gap=0.172,
            brow=0.75,
            brow_height=0.145,
            nose=0.56,
            mouth=0.86,
            jaw=0.94,
            ears=1.05,
            lashes=female,
        )
    return FaceShape(
        eye_level=-0.015,
        eye=dice.between("eye", 0.92, 1.06) * (1.06 if female else 0.95),
        eye_gap=dice.between("gap", 0.158, 0.172),
        brow=dice.between("brow", 0.65, 0.85) if female else dice.between("brow", 1.0, 1.35),
        brow_height=dice.between("brow height", 0.125, 0.145),
        nose=dice.between("nose", 0.8, 0.98) if female else dice.between("nose", 0.95, 1.25),
        mouth=dice.between("mouth", 0.92, 1.05),
        jaw=dice.between("jaw", 0.86, 0.96) if female else dice.between("jaw", 1.0, 1.14),
        ears=1.0,
        lashes=female,
        wrinkles=1.0 if age >= 62 else 0.5 if age >= 50 else 0.0,
        lips=0.7 if female and age < 70 else 0.15,
    )


def _extras(
    text: str, dice: Dice, top: Garment, top_colour: Colour, main: Colour, hat: str
) -> tuple[tuple[str, Colour], ...]:
    found = words.every(text, words.EXTRAS)
    usual = {"apron": "e9e2d2", "belt": "3a2a22", "necklace": "efe6d0", "earrings": "e0b84a", "badge": "e0b84a",
    "boots": "2a2a2e",
             "headphones": "2a2d33", "gloves": "33302f", "scar": "b06a5a", "freckles": "b5764f", "braces": "3a2a22",
             "satchel": "7a5232"}  # fmt: skip
    extras = []
    for _, name, at in found:
        code = words.colour_before(text, at)
        colour = rgb(code) if code else rgb(usual[name]) if name in usual else _contrast(top_colour, dice)
        extras.append((name, colour))
    if not text.strip(". ") and not extras:
        name = dice.one("extra", ("scarf", "", "belt", "satchel", "", "badge", "bandana", "backpack"))
        if name:
            extras.append((name, rgb(usual[name]) if name in usual else _contrast(top_colour, dice)))
    if top.tie and not any(name in ("tie", "bowtie") for name, _ in extras):
        extras.append(("bowtie" if top.name == "tuxedo" else "tie", _contrast(top_colour, dice)))
    return tuple(extras)


def _contrast(colour: Colour, dice: Dice) -> Colour:
    """A colour that stands out on another one."""
    choices = [rgb(code) for code in MAIN_COLOURS]
    apart = sorted(choices, key=lambda c: -sum((a - b) ** 2 for a, b in zip(c, colour, strict=True)))
    return blend(apart[dice.number("contrast") % 4], (1.0, 1.0, 1.0), 0.05)
