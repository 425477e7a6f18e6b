"""Designs a character: reads the words of its sheet, and chooses by its id where they are silent."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from generation.engines.animatic.figures import words
from generation.engines.animatic.figures.appearance import ADULT, CHILD, Appearance, FaceShape
from generation.engines.animatic.figures.colours import luminance, rgb
from generation.engines.animatic.figures.dice import Dice
from generation.engines.animatic.figures.outfit import outfit
from generation.engines.animatic.figures.wardrobe import clothes
from generation.stage import Colour
from storyboard.model import Character

FAIR_SKINS = ("f2cbae", "f0c6a2", "f4d3ba", "e8b893")
_FAIR = re.compile(
    r"(?<![a-z])(?:blonde?|red hair|red-haired|redhead|ginger|auburn|strawberry|straw-blond|copper braid|copper hair|"
    r"freckles|freckled|blue eyes|blue-eyed|green eyes|green-eyed|red-headed|sandy)(?![a-z])"
)
SKIN_COLOURS = ("f2cbae", "e8b893", "d39c70", "b67c52", "8d5b3c", "6d4430", "f0c6a2", "e3ad84")
HAIR_NATURAL = ("241d20", "3a2a23", "58392a", "7d4a2c", "2b2320", "a06a38", "463a36", "caa05c", "9a4a2a", "6b4c33")
HAIR_DARK = ("1d191c", "2a2022", "231b1e", "33251f")


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
    said, trade = clothes(character.look, character.wardrobe, character.name)
    silent = not text.strip(". ")
    worn = outfit(said, trade, dice, female=female, child=child, silent=silent, turn=cast_index)
    skin = _skin(text, dice, character)
    hair, hair_colour = _hair(text, age, female, child, skin, _breed(character, text), _dark_haired(character), dice)
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
        hat=worn.hat,
        hat_colour=worn.hat_colour,
        iris=_iris(text, skin, dice, character),
        top=worn.top,
        top_colour=worn.top_colour,
        under_colour=worn.under,
        under_sleeves=worn.under_sleeves,
        bottom=worn.bottom,
        bottom_colour=worn.bottom_colour,
        shoes=rgb(dice.one("shoes", ("2a2526", "3f2d24", "22262e", "4a3a2e", "6b4a30", "8d8f94"))),
        extras=worn.extras,
        main=worn.main,
        female=female,
        age=age,
        stoop=0.17 if _STOOPED.search(text) else 0.13 if age >= 75 else 0.07 if age >= 66 else 0.0,
        rhythm=dice.between("rhythm", 0.0, 30.0),
        seed=dice.number("seed") % 2**31,
        patterns=worn.patterns,
    )


_STOOPED = re.compile(r"(?<![a-z])(?:stooped|stooping|hunched|hunchbacked|bent|bowed|crooked back)(?![a-z])|驼背|佝偻")


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


def _dark_haired(character: Character) -> bool:
    """Whether a viewer expects dark hair and eyes with a name."""
    if any("\u4e00" <= letter <= "\u9fff" for letter in character.name):
        return True
    named = (words.NAMES.get(name) for name in character.name.lower().replace("-", " ").split())
    return any(code is not None and code != "f2cbae" for code in named)


def _hair(
    text: str, age: int, female: bool, child: bool, skin: Colour, kind: str, dark: bool, dice: Dice
) -> tuple[str, Colour]:
    if kind in COATS:
        coat = words.first(text, words.COLOURS)
        return "short", rgb(coat[1] if coat else dice.one("coat", COATS[kind]))
    curly = "curly" if re.search(r"curl[a-z]* [a-z ]{0,12}beard|beard[a-z ]{0,6} curl", text) else None
    hair = words.haircut(text) or curly or _cut(age, female, child, dice)
    for word in words.HAIRY:
        at = words.where(text, word)
        code = words.colour_before(text, at, words.HAIR_SHADES) if at > 0 else None
        if code:
            return hair, rgb(code)
    said = words.first(text, words.HAIR_COLOURS)
    if said:
        return hair, rgb(said[1])
    if age >= 70:
        return hair, rgb(dice.one("old hair", ("dcdad6", "e6e3dd", "b9bbc0", "dcdad6")))
    if age >= 56:
        return hair, rgb(dice.one("grey hair", ("9a9da3", "85868a", "b5b5b8", "6f6a68")))
    if age >= 46 and dice.number("greying") % 3 == 0:
        return hair, rgb("7c7672")
    natural = HAIR_NATURAL if luminance(skin) > 0.60 and not dark else HAIR_DARK
    return hair, rgb(dice.one("hair colour", natural))


def _cut(age: int, female: bool, child: bool, dice: Dice) -> str:
    """A haircut that nothing is said of."""
    if child and female:
        return dice.one("hair", ("bob", "pigtails", "ponytail", "braids", "curly", "long", "fringe"))
    if child:
        return dice.one("hair", ("tousled", "short", "bowl", "crop", "curly", "fringe", "parted"))
    if female and age >= 66:
        return dice.one("hair", ("bun", "bob", "curly", "crop"))
    if female:
        return dice.one(
            "hair", ("long", "bob", "bun", "ponytail", "curly", "parted long", "crop", "braid", "tousled", "fountain")
        )
    if age > 60:
        return dice.one("hair", ("balding", "short", "slick", "tufts", "parted", "crop"))
    return dice.one(
        "hair", ("short", "parted", "crop", "tousled", "slick", "curly", "balding" if age > 45 else "fringe")
    )


def _beard(text: str, female: bool, child: bool, dice: Dice, age: int) -> str:
    found = words.first(text, words.BEARDS)
    if found:
        if found[1] == "moustache":
            return words.moustache(text[: found[2]])
        return "long" if "long " + found[0] in text else found[1]
    if female or child or age <= 35 or "clean-shaven" in text or "clean shaven" in text:
        return ""
    return dice.one("beard", ("", "", "", "", "", "", "stubble", "full", "moustache", ""))


def _maybe_glasses(text: str, dice: Dice, child: bool) -> str:
    return dice.one("glasses", ("round", "square")) if not text.strip(". ") and dice.number("glasses?") % 6 == 0 else ""


def _skin(text: str, dice: Dice, character: Character) -> Colour:
    found = words.first(text, words.SKINS)
    if found:
        return rgb(found[1])
    if any("\u4e00" <= letter <= "\u9fff" for letter in character.name):
        return rgb(dice.one("skin", ("f1c9a5", "ecc29c", "e6b78f", "f3cfae")))
    for name in character.name.lower().replace("-", " ").split():
        if code := words.NAMES.get(name):
            return rgb(code)
    if _FAIR.search(text):
        return rgb(dice.one("skin", FAIR_SKINS))
    return rgb(dice.one("skin", SKIN_COLOURS))


def _iris(text: str, skin: Colour, dice: Dice, character: Character) -> Colour:
    found = words.first(text, words.EYES)
    if found:
        return rgb(found[1])
    if luminance(skin) < 0.6 or _dark_haired(character):
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
            mouth=0.98,
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
        mouth=dice.between("mouth", 1.02, 1.16),
        jaw=dice.between("jaw", 0.86, 0.96) if female else dice.between("jaw", 1.0, 1.14),
        ears=1.0,
        lashes=female,
        wrinkles=1.0 if age >= 62 else 0.5 if age >= 50 else 0.0,
        lips=0.7 if female and age < 70 else 0.15,
    )
