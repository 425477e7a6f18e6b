"""Where the script is silent, a scene is covered as a director would."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from storyboard.breakdown import break_down
from storyboard.breakdown.shots import letters
from storyboard.camera import Angle, Movement, Size
from storyboard.model import Shot
from storyboard.screenplay.reader import parse
from tests.storyboard.breakdown.films import film_of, in_kitchen

TALK = (
    "TOM (40, cap) and MIA (30, red coat) sit at the table.\n\nTOM\nYou came back after all this time.\n\nMIA\n"
    "I said I would come back one day.\n\nTOM\nYou said a lot of things that summer.\n\nMIA\nAnd I meant all of them.\n"
)


def close_in(shots: tuple[Shot, ...]) -> list[Size]:
    return [shot.camera.size for shot in shots if shot.lines]


def test_a_new_place_outdoors_is_established_extremely_wide() -> None:
    shot = film_of("EXT. HARBOUR - DAY\n\nMasts and nets in the morning sun.\n\nTOM (40, cap) mends.\n").shots[0]
    assert shot.camera.size is Size.EXTREME_WIDE
    assert shot.frames >= 72


def test_a_new_place_that_opens_on_a_line_is_shown_first() -> None:
    shots = film_of("INT. CELLAR - NIGHT\n\nTOM\nIs anybody there?\n").shots
    assert (shots[0].action, shots[0].camera.size) == ("Cellar, at night.", Size.WIDE)
    assert [len(shot.lines) for shot in shots] == [0, 1]


def test_a_known_place_is_not_established_again() -> None:
    film = film_of(
        "INT. CELLAR - NIGHT\n\nTOM\nHello?\n\nEXT. YARD - NIGHT\n\nDogs.\n\nINT. CELLAR - NIGHT\n\nTOM\nHello?\n"
    )
    assert [len([shot for shot in film.shots if shot.scene == scene.id]) for scene in film.scenes] == [2, 1, 1]


def test_dialogue_goes_from_over_the_shoulder_to_singles() -> None:
    shots = in_kitchen(TALK + "\nTOM\nThen tell me why you left us.\n\nMIA\nYou know why I had to go.\n")
    angles = [shot.camera.angle for shot in shots if shot.lines]
    assert angles[0] is Angle.OVER_SHOULDER and angles[-1] is Angle.EYE


def test_people_not_yet_seen_together_begin_with_a_two_shot() -> None:
    shots = film_of(
        "EXT. PIER - DAY\n\nFog over flat grey water.\n\nTOM\nYou came all this way.\n\nMIA\nI did.\n"
    ).shots
    first = next(shot for shot in shots if shot.lines)
    assert (first.camera.size, set(first.characters)) == (Size.MEDIUM, {"tom", "mia"})


def test_a_quarrel_is_shot_closer_than_a_chat() -> None:
    calm = in_kitchen(TALK)
    hot = in_kitchen(
        TALK.replace(".\n\nMIA", "!\n\nMIA").replace("them.", "them!") + "\nTOM\nGet out!\n\nMIA\nNo! Never!\n"
    )
    assert Size.CLOSE not in close_in(calm)
    assert Size.CLOSE in close_in(hot)


def test_a_set_up_that_returns_matches_the_first_time_it_was_seen() -> None:
    film = film_of("INT. KITCHEN - DAY\n\n" + TALK)
    speaking = [shot for shot in film.shots if shot.lines]
    matches = {(link.source, link.target) for link in film.links if link.kind == "matches"}
    assert (speaking[0].id, speaking[2].id) in matches
    assert speaking[0].camera == speaking[2].camera


def test_a_long_speech_looks_at_who_is_listening() -> None:
    speech = (
        "I waited for you every single evening of that winter. I put a lamp in the window and I sat beside it. "
        "The neighbours thought I had lost my mind. Maybe I had, maybe that is what waiting is."
    )
    shots = in_kitchen(TALK, f"TOM\n{speech}")
    over = [shot for shot in shots if shot.lines and shot.lines[0].placed == "off"]
    assert over and over[0].characters == ("mia",)
    said = " ".join(line.text for shot in shots for line in shot.lines if line.character == "tom")
    assert speech in said


def test_a_line_that_calls_for_somebody_absent_is_a_single() -> None:
    shots = in_kitchen(TALK, "TOM\nOsei! Osei, answer me!", "OSEI (V.O.)\nHere.")
    calling = next(shot for shot in shots if shot.lines and "answer" in shot.lines[0].text)
    assert calling.characters == ("tom",)


def test_a_voice_over_is_heard_on_whoever_is_there() -> None:
    shots = in_kitchen(TALK, "ADA (V.O.)\nThat was the last time that they spoke to each other in that house.")
    last = shots[-1]
    assert last.lines[0].placed == "over" and last.characters and "ada" not in last.characters


def test_an_action_and_the_actors_own_line_are_one_shot() -> None:
    shots = in_kitchen("A stove.", "TOM (40, cap) lifts the lid and sniffs.", "TOM\nBurnt again.")
    assert "lifts the lid" in shots[-1].action and shots[-1].lines[0].text == "Burnt again."
    assert shots[-1].lines[0].offset >= 24


def test_a_walk_is_followed_an_entrance_panned_and_a_look_up_tilted() -> None:
    shots = film_of(
        "EXT. FIELD - DAY\n\nWheat to the horizon.\n\nTOM (40, cap) walks through the wheat with a long scythe.\n\n"
        "INT. BARN - DAY\n\nHay bales stacked up to a broken roof.\n\nTom enters with the scythe on his shoulder.\n\n"
        "He looks up at the hole in the roof above him.\n\nNight falls over the empty barn and the field.\n"
    ).shots
    moves = {shot.action.split()[1]: shot.camera.movement for shot in shots}
    assert moves["walks"] is Movement.TRUCK
    assert moves["enters"] is Movement.PAN
    assert moves["looks"] is Movement.TILT


def test_a_long_paragraph_is_cut_at_its_full_stops() -> None:
    text = " ".join(["TOM (40, cap) chops onions on the board."] + ["He throws them into the black pan and stirs."] * 6)
    shots = in_kitchen(text)
    assert len(shots) >= 3
    assert all(shot.frames <= 8 * 24 for shot in shots)
    assert " ".join(shot.action for shot in shots).count("stirs") == 6


def test_no_cut_jumps_to_the_same_framing_of_the_same_person() -> None:
    shots = in_kitchen(
        *[f"TOM (40, cap) stirs the pot for the {n} time and waits for it." for n in ("first", "last")],
        "Tom tastes the soup and waits for more.",
    )
    for before, after in pairwise(shots):
        assert before.camera.size is not after.camera.size or before.characters != after.characters


def test_continuous_in_the_same_place_with_the_same_person_runs_on() -> None:
    film = film_of(
        "INT. HALL - DAY\n\nTOM (40, cap) walks down the long dark hall alone.\n\n"
        "INT. HALL - CONTINUOUS\n\nTom goes on down the hall and never looks back.\n"
    )
    assert [link.kind for link in film.links] == ["follows", "continues"]


def test_numbers_skip_i_and_o_as_on_a_slate() -> None:
    assert [letters(n) for n in (0, 7, 8, 12, 13, 23, 24, 25)] == ["A", "H", "J", "N", "P", "Z", "AA", "AB"]


def test_lengths_follow_the_rate_of_the_film() -> None:
    script = parse("INT. KITCHEN - DAY\n\n" + TALK)
    slow, fast = break_down(script, rate=Fraction(24)).film, break_down(script, rate=Fraction(60000, 1001)).film
    for a, b in zip(slow.shots, fast.shots, strict=True):
        assert abs(a.frames / slow.rate - b.frames / fast.rate) < Fraction(1, 10)


def test_a_longer_line_makes_a_longer_shot_with_a_breath_before_it() -> None:
    short = in_kitchen(TALK)[1]
    longer = in_kitchen(TALK.replace("all this time", "all this time, and not a single letter"))[1]
    assert longer.frames > short.frames + 12
    assert short.lines[0].offset >= 6


def test_two_who_speak_at_once_share_a_frame_and_a_moment() -> None:
    shots = in_kitchen(TALK, "TOM & MIA\nNo!")
    last = shots[-1]
    assert set(last.characters) == {"tom", "mia"}
    assert len({line.offset for line in last.lines}) == 1 and len(last.lines) == 2
    dual = in_kitchen(TALK, "TOM\nYes!", "MIA ^\nNo!")[-1]
    assert len({line.offset for line in dual.lines}) == 1 and len(dual.lines) == 2
