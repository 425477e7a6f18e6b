"""What the writer asks of the camera is what the camera does."""

from __future__ import annotations

import pytest

from storyboard.breakdown.directions import read_direction
from storyboard.breakdown.transitions import read_transition
from storyboard.camera import Angle, Movement, Size
from storyboard.timeline import lay_out
from tests.storyboard.breakdown.films import film_of, in_kitchen, remarks_of

TOM = "TOM (40, cap) cooks. MIA (9, red coat) watches him."


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("CLOSE ON Tom.", Size.CLOSE),
        ("Close on Tom.", Size.CLOSE),
        ("CLOSE UP - Tom's face.", Size.CLOSE),
        ("EXTREME CLOSE UP: Tom's eye.", Size.EXTREME_CLOSE),
        ("ECU - Tom's eye.", Size.EXTREME_CLOSE),
        ("WIDE SHOT - The kitchen.", Size.WIDE),
        ("WIDE - The kitchen.", Size.WIDE),
        ("EXTREME WIDE - The kitchen.", Size.EXTREME_WIDE),
        ("INSERT - A letter.", Size.INSERT),
        ("CLOSE ON the clock.", Size.INSERT),
        ("ANGLE ON Tom, stirring.", Size.MEDIUM),
        ("TWO SHOT - Tom and Mia.", Size.MEDIUM),
        ("MEDIUM CLOSE UP - Tom.", Size.MEDIUM_CLOSE),
        ("AERIAL SHOT - The roof.", Size.EXTREME_WIDE),
        ("特写：一封信。", Size.INSERT),
        ("全景 - 厨房。", Size.WIDE),
        ("近景 - 小雨。", Size.MEDIUM_CLOSE),
        ("远景，厨房。", Size.EXTREME_WIDE),
    ],
)
def test_a_size_that_is_written_is_shot(written: str, size: Size) -> None:
    assert in_kitchen(TOM, written)[-1].camera.size is size


@pytest.mark.parametrize(
    ("written", "angle"),
    [
        ("LOW ANGLE - Tom.", Angle.LOW),
        ("HIGH ANGLE on Tom.", Angle.HIGH),
        ("OVERHEAD SHOT - The table.", Angle.OVERHEAD),
        ("DUTCH ANGLE - Tom.", Angle.DUTCH),
        ("OVER TOM'S SHOULDER - Mia.", Angle.OVER_SHOULDER),
        ("OVER THE SHOULDER of Tom: Mia.", Angle.OVER_SHOULDER),
        ("TOM'S POV - The stove.", Angle.POINT_OF_VIEW),
        ("POV - The stove.", Angle.POINT_OF_VIEW),
        ("仰视 - 小雨。", Angle.LOW),
        ("俯视，桌子。", Angle.HIGH),
    ],
)
def test_an_angle_that_is_written_is_shot(written: str, angle: Angle) -> None:
    assert in_kitchen(TOM, written)[-1].camera.angle is angle


@pytest.mark.parametrize(
    ("written", "movement"),
    [
        ("PAN TO Mia.", Movement.PAN),
        ("PAN ACROSS the shelves.", Movement.PAN),
        ("TILT UP to the ceiling.", Movement.TILT),
        ("TRACKING SHOT - Tom crosses the room.", Movement.TRUCK),
        ("DOLLY IN on Tom.", Movement.DOLLY_IN),
        ("SLOW PUSH IN on Tom.", Movement.DOLLY_IN),
        ("PULL BACK to reveal the mess.", Movement.DOLLY_OUT),
        ("CRANE UP over the roof.", Movement.CRANE),
        ("ZOOM IN on the clock.", Movement.ZOOM),
        ("ARC AROUND Tom.", Movement.ARC),
        ("HANDHELD - Tom runs.", Movement.HANDHELD),
        ("WHIP PAN to Mia.", Movement.WHIP_PAN),
        ("RACK FOCUS to Mia.", Movement.RACK_FOCUS),
        ("The camera pushes in on Tom.", Movement.DOLLY_IN),
        ("We TRACK with Tom.", Movement.TRUCK),
        ("推 - 小雨。", Movement.DOLLY_IN),
        ("拉，厨房。", Movement.DOLLY_OUT),
        ("摇 - 窗外。", Movement.PAN),
        ("跟拍 - 小雨。", Movement.TRUCK),
    ],
)
def test_a_movement_that_is_written_is_made(written: str, movement: Movement) -> None:
    assert in_kitchen(TOM, written)[-1].camera.movement is movement


@pytest.mark.parametrize(
    "written",
    [
        "Close the door, he says.",
        "Wide eyes stare back.",
        "Pan in hand, Tom turns.",
        "Moves away from the window.",
        "Pulls back the curtain.",
        "Insert coin, says the machine.",
        "推开门，小雨走进来。",
        "跟我来。",
        "Back to work.",
        "Tracks in the snow.",
    ],
)
def test_ordinary_words_are_not_taken_for_directions(written: str) -> None:
    assert read_direction(written) is None


def test_a_direction_starts_its_own_shot_in_the_middle_of_a_paragraph() -> None:
    shots = in_kitchen("TOM (40, cap) reads the letter at the table. CLOSE ON his eyes. They narrow.")
    assert [shot.action for shot in shots] == ["Tom reads the letter at the table.", "His eyes. They narrow."]


def test_nobody_is_seen_in_their_own_point_of_view() -> None:
    assert in_kitchen(TOM, "TOM'S POV - Mia at the window.")[-1].characters == ("mia",)


def test_over_a_shoulder_shows_whom_it_looks_at_and_whose_shoulder_it_is() -> None:
    assert in_kitchen(TOM, "OVER TOM'S SHOULDER - Mia shrugs.")[-1].characters == ("mia", "tom")


def test_a_title_is_a_card_and_so_is_the_end() -> None:
    shots = in_kitchen(TOM, "TITLE: ONE YEAR LATER", "> THE END <")
    assert [shot.card for shot in shots[-2:]] == ["ONE YEAR LATER", "THE END"]


def test_what_a_letter_says_is_an_insert() -> None:
    shots = in_kitchen(TOM, "Tom opens the envelope. The letter reads: COME HOME.")
    assert shots[-1].camera.size is Size.INSERT
    assert shots[-1].action == "The letter reads: COME HOME."


def test_a_montage_is_short_shots_one_for_each_line() -> None:
    shots = in_kitchen(
        TOM, "MONTAGE - BREAKFAST", "- Tom cracks an egg.\n- Mia pours milk.\n- The pan smokes.", "END OF MONTAGE"
    )
    assert [shot.action for shot in shots[-3:]] == ["Tom cracks an egg.", "Mia pours milk.", "The pan smokes."]
    assert all(shot.frames <= 2.6 * 24 for shot in shots[-3:])


def test_an_intercut_goes_back_to_where_the_other_one_is() -> None:
    film = film_of(
        "INT. OFFICE - DAY\n\nTOM (40, cap) dials.\n\nEXT. PIER - DAY\n\nMIA (30, coat) picks up.\n\n"
        "INTERCUT - OFFICE / PIER\n\nMIA\nHello?\n\nTOM\nIt's me.\n\nMIA\nI know.\n"
    )
    speaking = [(shot.number, film.scenes_by_id[shot.scene].location) for shot in film.shots if shot.lines]
    assert [place for _, place in speaking] == ["pier", "office", "pier"]
    assert speaking[1][0] == "1B"


@pytest.mark.parametrize(
    ("written", "sort"),
    [
        ("CUT TO:", "cut"),
        ("SMASH CUT TO:", "cut"),
        ("MATCH CUT TO:", "match"),
        ("DISSOLVE TO:", "dissolve"),
        ("WIPE TO:", "wipe"),
        ("FADE IN:", "fade in"),
        ("FADE OUT.", "fade out"),
        ("FADE TO BLACK.", "fade out"),
        ("CUT TO BLACK.", "fade out"),
        ("叠化：", "dissolve"),
        ("淡入：", "fade in"),
        ("淡出。", "fade out"),
        ("切至：", "cut"),
    ],
)
def test_a_transition_is_known_by_its_words(written: str, sort: str) -> None:
    read = read_transition(written)
    assert read is not None and read.sort == sort


def test_transitions_join_the_shots_they_stand_between() -> None:
    film = film_of(
        "FADE IN:\n\nINT. A - DAY\n\nA chair.\n\nDISSOLVE TO:\n\nINT. B - DAY\n\nA table.\n\nWIPE TO:\n\n"
        "INT. C - DAY\n\nA bed.\n\nFADE TO BLACK.\n\nINT. D - DAY\n\nA door.\n\nFADE OUT.\n"
    )
    assert [link.transition.kind for link in film.links] == ["dissolve", "wipe", "dip"]
    assert (film.cuts[0].fade_in, film.cuts[0].fade_out) == (24, 24)


def test_a_fade_never_swallows_a_short_shot() -> None:
    film = film_of("FADE IN:\n\nINT. A - DAY\n\nTOM\nNo.\n\nDISSOLVE TO:\n\nTOM\nYes.\n\nFADE OUT.\n")
    assert lay_out(film, film.cuts[0], {}).frames > 0


def test_a_match_cut_repeats_the_framing_it_cuts_from() -> None:
    film = film_of("INT. A - DAY\n\nCLOSE ON a wheel.\n\nMATCH CUT TO:\n\nINT. B - DAY\n\nA moon rises.\n")
    before, after = film.shots
    assert before.camera == after.camera
    assert ("matches", before.id, after.id) in {(link.kind, link.source, link.target) for link in film.links}


def test_an_unknown_transition_is_a_cut_and_a_remark() -> None:
    assert any("no transition known" in text for text in remarks_of("INT. A - DAY\n\nA.\n\n> Bananas\n\nB.\n"))
