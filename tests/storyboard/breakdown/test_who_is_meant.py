"""Who is in the film and in the frame, as working writers put it: without brackets, by pronouns, kin and nouns."""

from __future__ import annotations

import pytest

from tests.storyboard.breakdown.films import film_of

PORCH = (
    "EXT. PORCH - NIGHT\n\nIDA BLOOM, 30s, tall, red braid, a man's green coat over a grey dress, waits. Behind her "
    "the door opens. WILL, 9, skinny, straw-blond, yellow braces over a long shirt, peers around her skirt.\n\n"
)


def test_an_introduction_without_brackets_ends_where_somebody_acts() -> None:
    ida, will = film_of(PORCH).characters
    assert (ida.sex, ida.wardrobe) == ("female", "a man's green coat over a grey dress")
    assert (will.kind, will.sex, will.look, will.wardrobe) == (
        "child", "male", "skinny, straw-blond", "yellow braces over a long shirt",
    )  # fmt: skip
    assert film_of(PORCH).shots[-1].action.endswith("Will peers around her skirt.")


@pytest.mark.parametrize(
    ("introduced", "look", "wardrobe", "action"),
    [
        ("REY, late 20s, wiry, black leather jacket, a scar through one eyebrow.",
         "wiry, a scar through one eyebrow", "black leather jacket", "Rey."),
        ("GUS, 50, heavy, knit cap, a sandwich in his lap.", "heavy", "knit cap", "Gus, a sandwich in his lap."),
        ("EDIE, 79, white hair pinned up, lilac gown, sits in an armchair watering a fern.",
         "white hair pinned up", "lilac gown", "Edie sits in an armchair watering a fern."),
        ("An OLD MAN, past eighty, round spectacles, dozes by the stove.",
         "", "round spectacles", "An old man dozes by the stove."),
        ("MEI, 34, freckles on her nose, boots, reading a map.", "freckles on her nose", "boots", "Mei reading a map."),
    ],
)  # fmt: skip
def test_looks_clothes_and_what_is_done_are_told_apart(introduced: str, look: str, wardrobe: str, action: str) -> None:
    film = film_of(f"INT. ROOM - DAY\n\n{introduced}\n")
    assert [(one.look, one.wardrobe) for one in film.characters] == [(look, wardrobe)]
    assert [shot.action for shot in film.shots] == [action]


def test_ages_in_words_are_ages() -> None:
    film = film_of("INT. ROOM - DAY\n\nAN, past eighty, grey shawl, sits. BO, not yet forty, blue shirt, sits.\n")
    assert [one.age for one in film.characters] == [82, 40]


def test_an_animal_has_the_name_it_is_given_and_the_nouns_it_is_called_by() -> None:
    film = film_of(
        "INT. KITCHEN - DAY\n\nNORA (41, mustard cardigan) waits. An orange cat, BISCUIT, jumps onto the counter.\n\n"
        "The cat watches the rain.\n"
    )
    assert [(one.name, one.kind, one.look) for one in film.characters][1:] == [("Biscuit", "cat", "orange cat")]
    assert film.shots[-1].characters == ("biscuit",)


def test_a_mare_and_a_horse_of_one_script_are_one_animal() -> None:
    film = film_of("EXT. PLAINS - DAY\n\nA grey horse grazes.\n\nThe horse looks up.\n\nThe grey mare trots off.\n")
    assert [(one.name, one.look) for one in film.characters] == [("Horse", "grey")]
    assert all(shot.characters == ("horse",) for shot in film.shots)


def test_who_rides_is_on_the_films_own_horse() -> None:
    film = film_of("EXT. PLAINS - DAY\n\nA grey horse grazes.\n\nThe horse waits.\n\nAMOS (60s, hat) rides past.\n")
    assert film.shots[-1].characters == ("amos", "horse")


def test_her_sister_is_the_other_woman_of_the_scene() -> None:
    film = film_of(
        "INT. ROOM - DAY\n\nNORA (41, red coat) waits. Her sister, HELEN (43, blue coat), comes in.\n\n"
        "EDIE (79, shawl) watches them from the window for a long while.\n\nNora leans on her sister's shoulder.\n"
    )
    assert film.shots[-1].characters == ("nora", "helen")


@pytest.mark.parametrize(
    ("told", "seen"),
    [
        ("Anna hugs her.", ("anna", "edie")),
        ("Anna takes her hat.", ("anna",)),
        ("Anna runs to her and stops.", ("anna", "edie")),
        ("Tom looks at her.", ("tom", "anna")),
    ],
)
def test_a_woman_who_hugs_her_hugs_the_other_one(told: str, seen: tuple[str, ...]) -> None:
    film = film_of(
        "INT. ROOM - DAY\n\nEDIE (79, grey shawl) reads a letter by the window for a long while.\n\n"
        f"TOM (30, blue cap) waits at the door with ANNA (20, red coat).\n\n{told}\n"
    )
    assert film.shots[-1].characters == seen


def test_they_are_people_and_not_the_cat_and_may_be_named_later_in_the_scene() -> None:
    film = film_of(
        "INT. ROOM - DAY\n\nNORA (41, red coat) waits with HELEN (43, blue coat). A cat, MOG, sleeps.\n\n"
        "They both look at the third cup.\n\nEXT. STEPS - DUSK\n\nThe sisters sit on one step.\n\n"
        "Nora laughs. Helen too.\n"
    )
    shots = {shot.action: shot.characters for shot in film.shots}
    assert shots["They both look at the third cup."] == ("nora", "helen")
    assert shots["The sisters sit on one step."] == ("nora", "helen")


def test_a_close_shot_of_a_thing_shows_the_thing_and_not_whose_it_is() -> None:
    film = film_of(PORCH + "CLOSE ON the envelope: her name, in pencil.\n\nCLOSE ON Ida's hand on the latch.\n")
    envelope, hand = film.shots[-2:]
    assert (envelope.characters, envelope.camera.size.value) == ((), "insert")
    assert hand.characters == ("ida-bloom",)


@pytest.mark.parametrize("told", ["Low gold sun after the rain.", "Bright sun, blue sky.", "The rain has given way."])
def test_weather_that_is_over_does_not_fall(told: str) -> None:
    film = film_of(f"EXT. YARD - DAY\n\nRain pours down.\n\nEXT. YARD - DAY\n\n{told} TOM (40, cap) sweeps.\n")
    assert [scene.weather.value for scene in film.scenes] == ["rain", "clear"]


def test_a_house_by_its_last_name_is_the_same_house_but_an_alley_behind_it_is_not() -> None:
    film = film_of(
        "INT. ORBITAL DEPOT KESTREL, GREENHOUSE - NIGHT\n\nTOM (40, cap) waits.\n\n"
        "INT. KESTREL, GREENHOUSE - DAY\n\nTom waits.\n\n"
        "EXT. ALLEY BEHIND FENWICK'S - NIGHT\n\nTom waits.\n\nINT. FENWICK'S - NIGHT\n\nTom waits.\n"
    )
    assert [location.name for location in film.locations] == [
        "Orbital Depot Kestrel - Greenhouse", "Alley Behind Fenwick's", "Fenwick's",
    ]  # fmt: skip
