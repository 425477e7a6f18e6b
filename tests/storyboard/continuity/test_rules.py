"""What the script supervisor sees, and what each mend does about it."""

from __future__ import annotations

import time
from collections.abc import Mapping

import pytest

from storyboard import edits
from storyboard.breakdown import break_down
from storyboard.camera import Camera, Size
from storyboard.continuity import Finding, Rehearsed, Report, Sighting, check, mended, unwaive, waive
from storyboard.errors import FilmError
from storyboard.model import Film, Line, TimeOfDay, Use, Weather
from storyboard.prompts import OfflineWriter, expand_all
from storyboard.screenplay.reader import read_screenplay
from tests.storyboard.breakdown.films import EXAMPLES, film_of
from tests.storyboard.films import deck_film

DUET = """INT. KITCHEN - DAY

MIA (30s, red coat) and TOM (60s, blue cap) stand at the window.

MIA
Is it out?

TOM
It is out.

Mia sits down at the table.

Tom opens the door.
"""


def shot(film: Film, number: str) -> str:
    return next(each.id for each in film.shots if each.number == number)


def found(film: Film, rule: str, rehearsed: Rehearsed | None = None) -> list[Finding]:
    return [each for each in check(film, rehearsed or Rehearsed()).findings if each.rule == rule]


def only(film: Film, rule: str, rehearsed: Rehearsed | None = None) -> Finding:
    findings = found(film, rule, rehearsed)
    assert len(findings) == 1, [each.sentence for each in findings]
    return findings[0]


def in_row(*actions: str, who: str = "mia", size: Size = Size.FULL) -> Film:
    """A scene with one shot for each action, all of one person, sizes alternating so that no cut jumps."""
    film = edits.add_scene(edits.add_location(Film(title="Row"), "Hall"), "1", "hall")
    film = edits.add_character(film, "Mia", look="red coat", wardrobe="yellow hat")
    sizes = (size, Size.MEDIUM_FULL if size is Size.FULL else Size.FULL)
    for place, action in enumerate(actions):
        after = film.shots[-1].id if film.shots else ""
        camera = Camera(size=sizes[place % 2])
        film = edits.add_shot(film, "scene-1", frames=48, action=action, camera=camera, characters=(who,), after=after)
    return edits.add_cut(film, "Main", [each.id for each in film.shots])


# The picture


def test_two_shots_of_one_person_as_large_and_from_one_side_jump() -> None:
    film = in_row("Mia looks up.", "Mia smiles.")
    film = edits.set_camera(film, shot(film, "1B"), Camera(size=Size.FULL))
    finding = only(film, "jump-cut")
    assert finding.sentence == "1A to 1B jumps: both are full shots of Mia from one side."
    for mend in finding.mends:
        assert not found(mend.edit(film), "jump-cut"), mend.sentence


def test_a_reverse_angle_over_the_other_shoulder_does_not_jump() -> None:
    assert not found(film_of(DUET), "jump-cut")


def test_a_person_who_grows_from_a_speck_to_a_face_in_one_cut_is_a_leap() -> None:
    film = in_row("Mia, far away.", "Mia weeps.")
    film = edits.set_camera(film, shot(film, "1A"), Camera(size=Size.EXTREME_WIDE))
    film = edits.set_camera(film, shot(film, "1B"), Camera(size=Size.CLOSE))
    assert not found(only(film, "size-leap").mends[0].edit(film), "size-leap")


def seen(film: Film, **people: Mapping[str, Sighting]) -> Rehearsed:
    return Rehearsed(seen={shot(film, number.upper().strip("_")): who for number, who in people.items()})


def test_two_people_who_change_sides_at_a_cut_cross_the_line() -> None:
    film = in_row("Mia and Tom talk.", "They go on talking.")
    film = edits.add_character(film, "Tom", look="grey beard")
    for number in ("1A", "1B"):
        film = edits.set_characters(film, shot(film, number), ("mia", "tom"))
    left, right = Sighting(enters=0.3, leaves=0.3), Sighting(enters=0.7, leaves=0.7)
    crossed = seen(film, _1a={"mia": left, "tom": right}, _1b={"mia": right, "tom": left})
    assert only(film, "axis", crossed).sentence == "1A to 1B crosses the line: Mia and Tom change sides."
    kept = seen(film, _1a={"mia": left, "tom": right}, _1b={"mia": left, "tom": right})
    assert not found(film, "axis", kept)
    walked = seen(film, _1a={"mia": Sighting(0.3, 0.8, travels=1), "tom": right}, _1b={"mia": right, "tom": left})
    assert not found(film, "axis", walked), "who walks past the other may stand on the other side"


def test_two_singles_of_a_talk_that_look_the_same_way_do_not_look_at_each_other() -> None:
    film = in_row("Mia.", "Tom.")
    film = edits.add_character(film, "Tom", look="grey beard")
    film = edits.set_characters(film, shot(film, "1B"), ("tom",))
    film = edits.add_line(film, shot(film, "1A"), "mia", "Is it out?")
    film = edits.add_line(film, shot(film, "1B"), "tom", "It is out.")
    same = seen(film, _1a={"mia": Sighting(0.4, 0.4, looks=1)}, _1b={"tom": Sighting(0.6, 0.6, looks=1)})
    assert "both look right in 1A and 1B" in only(film, "eyeline", same).sentence
    meet = seen(film, _1a={"mia": Sighting(0.4, 0.4, looks=1)}, _1b={"tom": Sighting(0.6, 0.6, looks=-1)})
    assert not found(film, "eyeline", meet)


def test_who_leaves_to_the_left_does_not_come_in_from_the_left() -> None:
    film = in_row("Mia exits left.", "Mia enters from the left.")
    finding = only(film, "direction")
    mended_film = finding.mends[0].edit(film)
    assert mended_film.shots_by_id[shot(film, "1B")].action == "Mia enters from the right."
    assert not found(mended_film, "direction")
    assert not found(in_row("Mia exits left.", "Mia enters from the right."), "direction")


def test_who_runs_right_and_then_left_turns_round_in_the_cut() -> None:
    film = in_row("Mia runs.", "Mia runs on.")
    back = seen(film, _1a={"mia": Sighting(0.2, 0.6, travels=1)}, _1b={"mia": Sighting(0.6, 0.2, travels=-1)})
    assert only(film, "direction", back).sentence == "Mia goes right in 1A and left in 1B."
    assert not found(only(film, "direction", back).mends[0].edit(film), "direction", back)


# Props and wardrobe


def test_a_letter_that_is_gone_for_one_shot_is_missed() -> None:
    film = in_row("Mia holds a letter.", "Mia walks to the window.", "Mia reads the letter.")
    finding = only(film, "prop")
    assert finding.sentence == "Mia has the letter in 1A and 1C; 1B does not show it."
    assert not found(finding.mends[0].edit(film), "prop")


@pytest.mark.parametrize("between", ["Mia puts the letter on the table.", "Mia reads it; the letter shakes."])
def test_a_letter_that_is_put_down_or_named_is_not_missed(between: str) -> None:
    assert not found(in_row("Mia holds a letter.", between, "Mia picks up the letter."), "prop")


def test_hands_that_the_frame_does_not_hold_may_hold_anything() -> None:
    film = in_row("Mia holds a letter.", "Mia weeps.", "Mia reads the letter.")
    film = edits.set_camera(film, shot(film, "1B"), Camera(size=Size.CLOSE))
    assert not found(film, "prop")


def test_a_lantern_that_the_stage_loses_for_a_shot_is_a_mistake() -> None:
    film = in_row("Mia waits.", "Mia waits on.", "Mia still waits.")
    there, gone = Sighting(0.5, 0.5, holds=("lantern",)), Sighting(0.5, 0.5)
    finding = only(film, "prop", seen(film, _1a={"mia": there}, _1b={"mia": gone}, _1c={"mia": there}))
    assert (finding.severity, finding.shots) == ("mistake", tuple(each.id for each in film.shots))


def test_a_hat_in_another_colour_than_on_the_sheet_is_seen_and_repainted() -> None:
    film = in_row("Mia in a green hat looks up.")
    finding = only(film, "wardrobe")
    assert finding.sentence == "Mia wears a green hat in 1A; the sheet says yellow."
    assert finding.mends[0].edit(film).shots[0].action == "Mia in a yellow hat looks up."


def test_a_hat_that_was_taken_off_is_not_worn_again_by_itself() -> None:
    film = in_row("Mia takes off her hat.", "Mia tips her hat.")
    assert not found(only(film, "wardrobe").mends[0].edit(film), "wardrobe")
    assert not found(in_row("Mia takes off her hat.", "Mia puts on her hat.", "Mia tips her hat."), "wardrobe")


def test_who_is_soaked_is_not_dry_a_moment_later() -> None:
    film = in_row("Mia is soaked.", "Mia is dry.")
    assert only(film, "wardrobe").sentence == "Mia is soaked in 1A and dry in 1B."
    assert not found(in_row("Mia is soaked.", "Mia dries with a towel.", "Mia is dry."), "wardrobe")


# The story


CONTINUOUS = """EXT. QUAY - DAY

MIA (30s, red coat) runs along the quay.

EXT. BRIDGE - CONTINUOUS

Mia runs onto the bridge.
"""


def test_night_does_not_fall_between_two_footsteps() -> None:
    film = film_of(CONTINUOUS)
    assert not found(film, "time")
    night = edits.set_scene(film, film.scenes[1].id, time=TimeOfDay.NIGHT)
    finding = only(night, "time")
    assert finding.sentence == "Scene 2 goes straight on from 1, and day has become night."
    assert finding.mends[0].edit(night).scenes[1].time is TimeOfDay.DAY


def test_rain_does_not_stop_between_two_footsteps_unless_somebody_says_so() -> None:
    film = edits.set_scene(film_of(CONTINUOUS), "scene-1", weather=Weather.RAIN)
    film = edits.set_scene(film, "scene-2", weather=Weather.CLEAR)
    assert found(film, "weather")
    told = edits.set_action(film, shot(film, "2A"), "The rain stops. Mia runs onto the bridge.")
    assert not found(told, "weather")


def test_who_speaks_on_screen_is_there_or_is_marked_as_heard_only() -> None:
    film = film_of(DUET)
    line = next(each for each in film.shots if each.lines)
    film = edits.set_characters(film, line.id, ())
    finding = next(each for each in found(film, "absent-speaker"))
    for mend in finding.mends:
        assert finding.key not in {each.key for each in check(mend.edit(film)).findings}
    heard = edits.set_line_placed(film, line.lines[0].id, "off")
    assert not found(heard, "absent-speaker")


def test_a_line_longer_than_its_shot_is_told_in_seconds() -> None:
    film = deck_film()
    spoken = Rehearsed(spoken={"line-1": 20, "line-2": 72})
    finding = only(film, "overrun", spoken)
    assert finding.sentence == "What is said in 2B runs 2.0 s over the end of the shot."
    assert not found(finding.mends[0].edit(film), "overrun", spoken)


def test_somebody_without_a_look_is_named_once() -> None:
    assert [each.detail for each in found(deck_film(), "no-look")] == ["otto"]


def test_a_prompt_that_tells_of_an_older_film_is_stale_and_a_locked_one_is_not() -> None:
    film = expand_all(film_of(DUET), OfflineWriter())
    assert not found(film, "stale-prompt")
    changed = edits.set_character(film, "mia", wardrobe="green coat")
    finding = only(changed, "stale-prompt")
    assert not found(finding.mends[0].edit(changed), "stale-prompt")
    for each in changed.shots:
        changed = edits.lock_prompt(changed, each.id)
    assert not found(changed, "stale-prompt")


def test_what_cannot_be_drawn_is_noted() -> None:
    film = in_row("A dragon.")
    undrawn = Rehearsed(undrawn={film.shots[0].id: ("dragon",)})
    assert "“dragon”" in only(film, "undrawn", undrawn).sentence


# The graph and the cuts


def test_a_shot_that_nothing_reaches_is_found_and_linked() -> None:
    film = edits.add_shot(deck_film(), "scene-1", frames=24, action="The gulls.")
    finding = only(film, "unreached")
    assert [mend.sentence for mend in finding.mends] == ["Let 1C follow 1B.", "Delete 1C."]
    for mend in finding.mends:
        assert not found(mend.edit(film), "unreached")


def test_alternates_are_reached_and_lead_on_wherever_they_stand() -> None:
    film = deck_film()
    for each in film.shots[:3]:
        film = edits.add_branch(film, each.id)
    last = edits.add_branch(film, film.shots_by_id["shot-2b"].id)
    assert not found(last, "unreached") and not found(last, "dead-end")


def test_a_shot_after_which_nothing_may_come_is_a_dead_end() -> None:
    film = edits.unlink(deck_film(), "shot-1b", "shot-2a")
    film = film.with_(cuts=())
    assert only(film, "dead-end").shots == ("shot-1b",)


def test_a_step_that_the_graph_does_not_allow_is_allowed_by_one_edit() -> None:
    film = edits.unlink(deck_film(), "shot-2a", "shot-2b")
    finding = only(film, "no-way")
    assert not found(finding.mends[0].edit(film), "no-way")


def test_two_visits_with_a_piece_left_out_jump_within_the_take() -> None:
    film = edits.split_use(deck_film(), "main", "use-3", 24)
    assert not found(film, "take-jump"), "a razor alone changes nothing"
    film = edits.trim_use(film, "main", "use-3", 0, 12)
    finding = only(film, "take-jump")
    assert "leaves out 12 frames in the middle of 2A" in finding.sentence
    assert not found(finding.mends[0].edit(film), "take-jump")


def test_a_cut_over_its_limit_is_trimmed_where_nobody_speaks_or_given_more_time() -> None:
    film = deck_film()
    cut = film.cuts[0]
    film = edits.set_delivery(film, "main", cut.delivery.with_(limit=160))
    finding = only(film, "over-limit")
    assert len(finding.mends) == 2
    for mend in finding.mends:
        assert not found(mend.edit(film), "over-limit"), mend.sentence
    trimmed = finding.mends[0].edit(film).cuts[0]
    assert trimmed.uses[3].frames is None, "the shot with lines is not cut into"


# Findings as a whole


def test_what_the_director_means_is_not_said_again_and_is_remembered() -> None:
    film = in_row("Mia in a green hat looks up.")
    key = only(film, "wardrobe").key
    meant = waive(film, [key])
    assert not check(meant).findings and [each.key for each in check(meant).waived] == [key]
    assert waive(meant, [key]) is meant
    assert check(unwaive(meant, [key])).findings


def test_findings_are_named_by_number_rule_or_key() -> None:
    report = check(in_row("Mia in a green hat exits left.", "Mia enters from the left."))
    assert report.named("1") == report.findings[:1]
    assert report.named("direction")[0].rule == "direction"
    assert report.named(report.findings[0].key) == report.findings[:1]
    with pytest.raises(FilmError, match="There is no finding “9”; choose a number up to 2"):
        report.named("9")


def test_an_edit_that_is_no_longer_possible_is_said_and_the_others_are_done() -> None:
    film = edits.add_shot(deck_film(), "scene-1", frames=24)
    finding = only(film, "unreached")
    done, said = mended(film, [finding, finding])
    assert not found(done, "unreached")
    assert said[0] == "Let 1C follow 1B." and said[1].startswith("Not done: Let 1C follow 1B.")


@pytest.mark.parametrize("name", ["espresso.fountain", "lighthouse.fountain", "paper-boat.fountain"])
def test_the_examples_give_nothing_to_mend(name: str) -> None:
    film = expand_all(break_down(read_screenplay(EXAMPLES / name)).film, OfflineWriter())
    for cut in film.cuts:
        film = edits.close_gaps(film, cut.id)
    assert [each.sentence for each in check(film).findings] == []


def test_a_film_of_five_thousand_shots_takes_about_a_second() -> None:
    film = expand_all(long_film(5_000), OfflineWriter())
    began = time.process_time()
    report = check(film)
    assert time.process_time() - began < 3.0
    assert isinstance(report, Report)


def long_film(count: int) -> Film:
    """As many shots as asked for, made of the scene above again and again."""
    base = film_of(DUET)
    shots, uses = [], []
    for place in range(count):
        one = base.shots[place % len(base.shots)]
        lines = tuple(Line(id=f"{line.id}-{place}", character=line.character, text=line.text) for line in one.lines)
        shots.append(one.with_(id=f"s-{place}", number=f"{place}A", lines=lines, cues=()))
        uses.append(Use(id=f"u-{place}", shot=f"s-{place}"))
    cut = base.cuts[0].with_(uses=tuple(uses), titles=())
    film = base.with_(shots=tuple(shots), links=(), cuts=(cut,))
    return edits.close_gaps(film, cut.id)
