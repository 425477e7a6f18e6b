"""Every word of a character sheet is worn: the colour on the right garment, the pattern on the right cloth."""

from __future__ import annotations

import numpy as np
import pytest

from generation.engines.animatic.figures import appearance
from generation.engines.animatic.figures.colours import luminance, rgb
from generation.engines.animatic.figures.words import COLOURS
from generation.stage import Colour
from storyboard.model import Character
from tests.generation.figures.sets import picture, someone, stage


def sheet(look: str = "", wardrobe: str = "", name: str = "Someone", **fields: object) -> Character:
    return Character.model_validate({"id": "one", "name": name, "look": look, "wardrobe": wardrobe, **fields})


TOPS = [
    ("brown duster and a flat black hat", "duster", "brown"),
    ("a man's green wool coat over a gray dress", "coat", "green"),
    ("wearing a mustard cardigan over pyjamas and big tortoiseshell glasses", "cardigan", "mustard"),
    ("navy raincoat and a silver nose stud", "raincoat", "navy"),
    ("lilac dressing gown", "robe", "lilac"),
    ("burgundy turtleneck and gray overalls", "overalls", "gray"),
    ("sleeves of his tan jumpsuit knotted at his waist over a white undershirt", "undershirt", "white"),
    ("brown shop coat, blue-and-white striped scarf", "workcoat", "brown"),
    ("purple anorak zipped to the chin", "parka", "purple"),
    ("hair wrapped in an orange headscarf, long denim dress", "dress", "denim"),
    ("round glasses mended with tape, green school jumper", "sweater", "green"),
    ("an olive bomber jacket, aviator sunglasses", "bomber", "olive"),
    ("emerald green sari with a gold border", "sari", "green"),
    ("teal hijab, camel coat", "coat", "camel"),
    ("plaid kilt and cream jumper", "sweater", "cream"),
    ("a pink leotard and a white tutu", "leotard", "pink"),
    ("red tracksuit with white stripes", "tracksuit", "red"),
    ("a white lab coat over a blue striped shirt", "labcoat", "white"),
    ("blue dungarees over a red-and-white striped shirt, straw hat", "overalls", "blue"),
    ("a tattered plum bathrobe, striped pyjamas", "robe", "plum"),
    ("a coat of green wool, a red hat", "coat", "green"),
]


@pytest.mark.parametrize(("wardrobe", "garment", "colour"), TOPS)
def test_the_outermost_garment_is_drawn_in_its_own_colour(wardrobe: str, garment: str, colour: str) -> None:
    look = appearance(sheet(wardrobe=wardrobe))
    assert (look.top.name, look.top_colour) == (garment, rgb(COLOURS[colour]))


@pytest.mark.parametrize("wardrobe", ["navy doubloon, yellow hat", "a navy surtoutlet with white cuffs"])
def test_the_colour_of_a_garment_of_an_unknown_name_is_worn(wardrobe: str) -> None:
    assert appearance(sheet(wardrobe=wardrobe)).top_colour == rgb(COLOURS["navy"])


def test_a_coat_has_the_colour_that_is_said_of_it_and_not_that_of_the_hat() -> None:
    look = appearance(sheet(wardrobe="brown duster and a flat black hat"))
    assert (look.hat, look.hat_colour) == ("brim", rgb(COLOURS["black"]))
    bare = appearance(sheet(wardrobe="an orange knit cap"))
    assert bare.hat == "beanie" and bare.hat_colour == rgb(COLOURS["orange"]) != bare.top_colour


def test_dark_and_pale_are_said_of_colours() -> None:
    plain, dark, pale = (appearance(sheet(wardrobe=f"{said} blue coat")).top_colour for said in ("a", "dark", "pale"))
    assert luminance(dark) < luminance(plain) < luminance(pale)


HAIR = [
    ("platinum bob", "bob", "efe6cf"),
    ("floppy black fringe", "fringe", "201d22"),
    ("two dark plaits", "braids", "2c2422"),
    ("red hair in one thick braid", "braid", "a8482a"),
    ("tufts of white hair", "tufts", "e6e3dd"),
    ("silver hair cut close to the skull", "crop", "c3c6cb"),
    ("white hair pinned up with a pencil", "bun", "e6e3dd"),
    ("black ponytail straight up over her head", "fountain", "201d22"),
    ("cropped black hair", "crop", "201d22"),
    ("a green mohawk", "mohawk", "4f9a55"),
    ("bald on top, a fringe of grey hair", "balding", "9a9da3"),
    ("dark curly beard", "curly", "2c2422"),
]


@pytest.mark.parametrize(("look", "cut", "colour"), HAIR)
def test_hair_is_cut_and_coloured_as_the_sheet_says(look: str, cut: str, colour: str) -> None:
    drawn = appearance(sheet(look, age=40))
    assert (drawn.hair, drawn.hair_colour) == (cut, rgb(colour))


@pytest.mark.parametrize(
    ("words", "part", "kind"),
    [
        ("blue-and-white striped scarf", "scarf", "stripes"),
        ("polka-dot dress", "top", "dots"),
        ("a plaid shirt", "top", "checks"),
        ("hi-vis vest and a hard hat", "top", "reflective"),
        ("a white shift with red dots", "top", "dots"),
        ("floral skirt", "bottom", "flowers"),
        ("checked shirt under green waders", "under", "checks"),
        ("蓝白条纹毛衣", "top", "stripes"),
    ],
)
def test_patterned_cloth_is_patterned(words: str, part: str, kind: str) -> None:
    found = appearance(sheet(wardrobe=words)).pattern(part)
    assert found is not None and found[0] == kind


def test_a_striped_coat_shows_its_stripes_in_the_picture() -> None:
    striped, plain = (sheet(wardrobe=f"red-and-white {cloth} coat", sex="male") for cloth in ("striped", "woollen"))

    def white(character: Character) -> int:
        pixels = picture(stage(someone(character), lens=60))[:, :, :3].astype(int)
        return int(np.count_nonzero(pixels.min(axis=2) > 170))

    assert white(striped) > 3 * max(white(plain), 40)


@pytest.mark.parametrize(
    ("name", "garment", "hat"),
    [
        ("Nurse", "tunic", ""),
        ("The Nun", "habit", "wimple"),
        ("Bride", "gown", "veil"),
        ("Astronaut", "spacesuit", "bubble"),
        ("Chef", "chefs", "chef"),
        ("Police Officer", "uniform", "peaked"),
        ("Construction Worker", "hi-vis", "helmet"),
    ],
)
def test_who_is_only_called_by_a_trade_wears_what_it_wears(name: str, garment: str, hat: str) -> None:
    look = appearance(sheet(name=name))
    assert (look.top.name, look.hat) == (garment, hat)


def test_a_cowboy_hat_makes_nobody_a_cowboy() -> None:
    assert appearance(sheet(wardrobe="green coat, cowboy hat")).under_colour is not None
    assert appearance(sheet("the nurse's daughter", age=30)).top.name != "tunic"


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("a scar through one eyebrow", "brow scar"),
        ("a nose stud", "stud"),
        ("freckles", "freckles"),
        ("glasses mended with tape", "tape"),
        ("tattoos up both arms", "tattoo"),
        ("a pinned sleeve where his arm was", "one arm"),
        ("dimples", "dimples"),
    ],
)
def test_marks_are_drawn(words: str, mark: str) -> None:
    assert appearance(sheet(words)).extra(mark) is not None


def cast(**fields: object) -> list[Character]:
    return [Character.model_validate({"id": f"c{i}", "name": f"C{i}", "look": "slim", **fields}) for i in range(60)]


def test_an_unsaid_beard_is_rare_and_only_on_men_past_thirty_five() -> None:
    assert not any(appearance(each).beard for each in cast(sex="male", age=28))
    assert not any(appearance(each).beard for each in cast(sex="female", age=50))
    assert sum(bool(appearance(each).beard) for each in cast(sex="male", age=50)) < 30


def test_what_is_not_said_is_spread_wide() -> None:
    looks = [appearance(each) for each in cast(age=30)]
    skins: set[Colour] = {look.skin for look in looks}
    assert len(skins) >= 7
    assert len({look.hair for look in looks}) >= 12
    assert len({look.top_colour for look in looks}) >= 18
    assert all(luminance(look.hair_colour) < 0.45 for look in looks if luminance(look.skin) < 0.5)
