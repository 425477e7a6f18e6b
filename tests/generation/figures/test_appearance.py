"""A character looks as its sheet says, in English and in Chinese, and like nobody else where the sheet is silent."""

from __future__ import annotations

import pytest

from generation.engines.animatic.figures import appearance, cast_appearances
from generation.engines.animatic.figures.colours import rgb
from generation.engines.animatic.figures.words import COLOURS
from storyboard.model import Character


def sheet(look: str = "", wardrobe: str = "", name: str = "Someone", **fields: object) -> Character:
    return Character.model_validate({"id": "one", "name": name, "look": look, "wardrobe": wardrobe, **fields})


@pytest.mark.parametrize(
    ("wardrobe", "garment", "colour"),
    [
        ("red raincoat", "raincoat", "red"),
        ("a long, navy overcoat", "coat", "navy"),
        ("green hoodie and jeans", "hoodie", "green"),
        ("white lab coat", "labcoat", "white"),
        ("yellow oilskin over a wool sweater", "oilskin", "yellow"),
        ("黄色的雨衣", "raincoat", "黄"),
        ("蓝色毛衣", "sweater", "蓝"),
        ("红色连衣裙", "dress", "红"),
    ],
)
def test_the_clothes_and_their_colour_are_those_of_the_sheet(wardrobe: str, garment: str, colour: str) -> None:
    look = appearance(sheet(wardrobe=wardrobe))
    assert look.top.name == garment
    assert look.top_colour == rgb(COLOURS[colour])


@pytest.mark.parametrize(
    ("look", "attribute", "value"),
    [
        ("bald, 50s", "hair", "bald"),
        ("long black hair", "hair", "long"),
        ("grey beard", "beard", "full"),
        ("big moustache", "beard", "big moustache"),
        ("a thin black moustache", "beard", "thin moustache"),
        ("waxed mustache", "beard", "handlebar"),
        ("round glasses", "glasses", "round"),
        ("wearing sunglasses", "glasses", "dark"),
        ("wool hat", "hat", "beanie"),
        ("马尾", "hair", "ponytail"),
        ("戴眼镜", "glasses", "square"),
        ("大胡子", "beard", "full"),
        ("草帽", "hat", "straw"),
    ],
)
def test_hair_beard_glasses_and_hat_are_read_in_both_languages(look: str, attribute: str, value: str) -> None:
    assert getattr(appearance(sheet(look)), attribute) == value


def test_a_garment_named_inside_a_longer_word_is_not_taken_for_it() -> None:
    assert appearance(sheet(wardrobe="white lab coat")).top.name == "labcoat"
    assert appearance(sheet(wardrobe="a patient man")).hat == appearance(sheet(wardrobe="a patient person")).hat


def test_a_burly_man_is_broader_than_a_slim_one_and_a_tall_one_is_taller() -> None:
    assert appearance(sheet("burly", sex="male")).girth > 1.15 > 0.95 > appearance(sheet("slim", sex="male")).girth
    assert appearance(sheet("tall", sex="male")).height > appearance(sheet("short", sex="male")).height


def test_a_child_is_smaller_with_a_bigger_head() -> None:
    child, adult = appearance(sheet(kind="child", age=8)), appearance(sheet(age=40))
    assert child.height < 0.8 * adult.height
    assert 4.5 < 1 / child.bones.head < 5.3
    assert 5.8 < 1 / adult.bones.head < 6.8


def test_an_old_woman_has_grey_hair_and_stoops() -> None:
    look = appearance(sheet("80 years old", age=80, sex="female"))
    assert min(look.hair_colour) > 0.6
    assert look.stoop > 0


def test_characters_without_a_word_on_their_looks_differ_from_one_another() -> None:
    cast = [Character(id=f"c{i}", name=f"C{i}") for i in range(24)]
    looks = cast_appearances(cast).values()
    assert len({look.main for look in looks}) >= 8
    assert len({(look.hair, look.hat, look.top.name, look.bottom) for look in looks}) >= 20


def test_a_look_depends_on_the_sheet_alone() -> None:
    ada, ben = Character(id="ada", name="Ada"), Character(id="ben", name="Ben")
    assert cast_appearances([ada])["ada"] == cast_appearances([ben, ada])["ada"] == appearance(ada)
