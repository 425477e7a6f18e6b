"""Who is in the film, as introductions, cues and pronouns tell."""

from __future__ import annotations

import pytest

from storyboard.breakdown.people import read_sheet
from tests.storyboard.breakdown.films import film_of, in_kitchen


@pytest.mark.parametrize(
    ("name", "said", "look", "wardrobe", "age"),
    [
        ("MIA", "30s, red raincoat", "", "red raincoat", 35),
        ("MIA", "early 40s, freckles, green coat", "freckles", "green coat", 42),
        ("MIA", "a woman in her late twenties", "", "", 28),
        ("TOM", "70, white beard, wool cap", "white beard", "wool cap", 70),
        ("小雨", "8岁，黄色雨衣，两条小辫", "两条小辫", "黄色雨衣", 8),
        ("老王", "六十五岁，白胡子", "白胡子", "", 65),
        ("KID", "12 years old", "", "", 12),
    ],
)
def test_an_introduction_is_the_characters_sheet_in_the_writers_words(
    name: str, said: str, look: str, wardrobe: str, age: int
) -> None:
    sheet = read_sheet(name, said)
    assert (sheet.wardrobe, sheet.age) == (wardrobe, age)
    assert sheet.look == look or (name == "MIA" and "woman" in sheet.look)


@pytest.mark.parametrize(
    ("name", "said", "kind"),
    [
        ("PIP", "a small round robot", "robot"),
        ("REX", "an old dog with one ear", "dog"),
        ("MIA", "9, red raincoat", "child"),
        ("小明", "6岁", "child"),
        ("R2", "android", "robot"),
        ("TOM", "40, works with a robot", "person"),
        ("旺财", "一只小黄狗", "dog"),
    ],
)
def test_children_robots_and_animals_are_told_from_people(name: str, said: str, kind: str) -> None:
    assert read_sheet(name, said).kind == kind


def test_nothing_is_invented_for_someone_who_is_not_described() -> None:
    film = film_of("INT. BAR - NIGHT\n\nFRANK\nEvening.\n")
    frank = film.characters[0]
    assert (frank.look, frank.wardrobe, frank.age, frank.sex) == ("", "", None, "male")


def test_pronouns_tell_who_is_she_and_who_is_he() -> None:
    film = film_of("INT. BAR - NIGHT\n\nROBIN (30, hat) sits. She orders.\n\nKIT (30, scarf) stands. He waits.\n")
    assert [character.sex for character in film.characters] == ["female", "male"]


def test_a_voice_off_and_a_continued_cue_are_the_same_person() -> None:
    film = film_of("INT. BAR - NIGHT\n\nTOM (O.S.)\nHello?\n\nTOM (CONT'D)\nAnybody?\n\nTOM (V.O.)\nNobody.\n")
    assert [character.name for character in film.characters] == ["Tom"]
    assert [line.placed for shot in film.shots for line in shot.lines] == ["off", "on", "over"]


def test_old_tom_and_tom_are_one_but_mias_mother_and_guard_two_are_not() -> None:
    one = film_of("INT. BAR - NIGHT\n\nOLD TOM (70, cap) waits.\n\nTOM\nWell.\n")
    assert len(one.characters) == 1
    more = film_of("INT. BAR - NIGHT\n\nMIA\nHi.\n\nMIA'S MOTHER\nNo.\n\nGUARD\nStop.\n\nGUARD 2\nStop!\n")
    assert len(more.characters) == 4


def test_a_short_name_that_could_be_two_people_stays_its_own() -> None:
    film = film_of("INT. BAR - NIGHT\n\nANNA SMITH\nHi.\n\nBOB SMITH\nHi.\n\nSMITH\nHi.\n")
    assert len(film.characters) == 3


def test_an_introduction_reads_as_prose_in_the_shot() -> None:
    shots = in_kitchen(
        "A long steel sink under a window.", "THE COOK (50, white apron) and DORA, 30, blue dress, argue in whispers."
    )
    assert shots[1].action == "The Cook and Dora argue in whispers."


def test_a_chinese_script_needs_no_marks_for_who_speaks() -> None:
    film = film_of("外景 车站 夜\n\n大雪。空荡荡的站台。\n\n林晚\n你真的要走？\n\n陈默（画外音）\n票都买了。\n")
    said = [(line.character, line.placed, line.text) for shot in film.shots for line in shot.lines]
    assert said == [("林晚", "on", "你真的要走？"), ("陈默", "over", "票都买了。")]


def test_her_partner_is_not_her() -> None:
    film = film_of(
        "INT. CAR - NIGHT\n\nJO, 40, grey coat, drives. Her partner, BENNY, 28, sharp suit, sleeps. He snores.\n"
    )
    assert [one.sex for one in film.characters] == ["female", "male"]


def test_an_aside_is_no_introduction() -> None:
    film = film_of("INT. BAR - NIGHT\n\nTOM\n(beat)\nWell. MIA (continued) never came.\n\nSilence (long).\n")
    assert [character.name for character in film.characters] == ["Tom"]


def test_a_shot_in_capitals_is_not_a_speaker() -> None:
    film = film_of("INT. BAR - NIGHT\n\nTOM (40, cap) drinks.\n\nCLOSE ON TOM\nHe swallows hard.\n")
    assert [character.name for character in film.characters] == ["Tom"]
    assert film.shots[1].camera.size.value == "close"


def test_a_persons_hand_is_in_the_frame_and_a_persons_house_is_not_them() -> None:
    shots = in_kitchen(
        "TOM (40, cap) eats alone at the table.",
        "Tom's left hand shakes over the cold soup.",
        "Through the window, Tom's house burns.",
    )
    assert [shot.characters for shot in shots] == [("tom",), ("tom",), ()]


def test_an_animal_that_keeps_coming_back_is_somebody() -> None:
    film = film_of(
        "EXT. WOOD - DAY\n\nA red fox waits in the snow.\n\nThe red fox turns and trots off into the trees.\n"
    )
    assert [(one.name, one.kind, one.look) for one in film.characters] == [("Fox", "dog", "red")]
    assert film.shots[-1].characters == ("fox",)


def test_an_animal_named_once_is_a_detail() -> None:
    assert film_of("EXT. WOOD - DAY\n\nA fox barks far away.\n\nSilence in the trees.\n").characters == ()


def test_they_are_whoever_was_there() -> None:
    shots = in_kitchen("TOM (40, cap) and MIA (9, red coat) cook.", "They look at each other and laugh.")
    assert set(shots[-1].characters) == {"tom", "mia"}


def test_who_never_speaks_but_acts_in_capitals_is_cast_and_shouted_things_are_not() -> None:
    film = film_of(
        "EXT. ROAD - DAY\n\nUNIT SEVEN rolls along the road. BANG! A LETTER falls. SOLDIERS march. THE STRANGER enters "
        "and sits.\n\nTHREE MEN walk by. The PHONE rings.\n"
    )
    assert [(one.name, one.kind) for one in film.characters] == [("Unit Seven", "robot"), ("Stranger", "person")]
