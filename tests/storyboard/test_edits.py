"""Every change a person can make gives a film that can be, and leaves the rest of it alone."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard import changes, edits, graph
from storyboard.camera import Camera, Size
from storyboard.errors import FilmError
from storyboard.model import (
    CUT,
    Character,
    Cue,
    Cut,
    Delivery,
    Film,
    Line,
    Link,
    Mood,
    Shot,
    Style,
    TimeOfDay,
    Transition,
    Use,
    Voice,
    Weather,
)
from storyboard.timeline import lay_out
from tests.storyboard.films import DISSOLVE, deck_film, linked

FILM = deck_film()


def shot(film: Film, name: str) -> Shot:
    return film.shots_by_id[name]


def main(film: Film) -> Cut:
    return film.cuts_by_id["main"]


def visited(film: Film, cut: str = "main") -> list[str]:
    return [use.shot.removeprefix("shot-") for use in film.cuts_by_id[cut].uses]


def links(film: Film, kind: str = "follows") -> set[tuple[str, str]]:
    ends = [(link.source, link.target) for link in film.links if link.kind == kind]
    return {(source.removeprefix("shot-"), target.removeprefix("shot-")) for source, target in ends}


# Shots


@pytest.mark.parametrize(
    ("edit", "field", "value"),
    [
        (lambda film: edits.set_action(film, "shot-1b", "She runs."), "action", "She runs."),
        (lambda film: edits.set_card(film, "shot-1b", "THE END"), "card", "THE END"),
        (
            lambda film: edits.set_camera(film, "shot-1b", Camera(size=Size.CLOSE)),
            "camera",
            Camera(size=Size.CLOSE),
        ),
        (lambda film: edits.set_frames(film, "shot-1b", 60), "frames", 60),
        (lambda film: edits.set_characters(film, "shot-1b", ["otto", "mia", "otto"]), "characters", ("otto", "mia")),
        (lambda film: edits.set_engine(film, "shot-1b", "footage"), "engine", "footage"),
        (lambda film: edits.set_seed(film, "shot-1b", 7), "seed", 7),
        (lambda film: edits.circle_take(film, "shot-1b", "abc"), "circled", "abc"),
        (lambda film: edits.set_shot_scene(film, "shot-1b", "scene-2"), "scene", "scene-2"),
    ],
)
def test_one_field_of_one_shot_changes_and_nothing_else(
    edit: Callable[[Film], Film], field: str, value: object
) -> None:
    new = edit(FILM)
    assert getattr(shot(new, "shot-1b"), field) == value
    assert changes.between(FILM, new) == changes.Change(
        shots=changes.Difference(changed={"shot-1b": frozenset({field})})
    )
    assert deck_film() == FILM, "the film before is untouched"
    assert new.shots[0] is FILM.shots[0], "what did not change is shared"


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (lambda: edits.set_action(FILM, "gone", "x"), "There is no shot “gone” in this film"),
        (lambda: edits.set_frames(FILM, "shot-1b", 0), "Shot 1B cannot be so: “frames” should be greater than 0"),
        (lambda: edits.set_characters(FILM, "shot-1b", ["nobody"]), "There is no character “nobody”"),
        (lambda: edits.set_shot_scene(FILM, "shot-1b", "scene-9"), "There is no scene “scene-9”"),
        (lambda: edits.set_seed(FILM, "shot-1b", -1), "“seed” should be greater than or equal to 0"),
        (lambda: edits.add_shot(FILM, "scene-9", frames=24), "There is no scene “scene-9”"),
        (lambda: edits.add_shot(FILM, "scene-1", frames=-1), "Shot 1C cannot be so: “frames”"),
        (lambda: edits.add_line(FILM, "shot-1b", "nobody", "Hm."), "There is no character “nobody”"),
        (lambda: edits.set_line_text(FILM, "line-9", "Hm."), "There is no line “line-9”"),
        (lambda: edits.set_line_offset(FILM, "line-1", -1), "The line “Is it out\\?” in shot 2B cannot be so"),
        (lambda: edits.remove_cue(FILM, "cue-9"), "There is no sound “cue-9”"),
        (lambda: edits.set_cue(FILM, "cue-1", gain_db=99), "“gain_db” should be less than or equal to 24"),
        (lambda: edits.remove_cut(FILM, "cut-9"), "There is no cut “cut-9”"),
        (lambda: edits.add_cut(FILM, "Main"), "already a cut named Main"),
        (lambda: edits.add_cut(FILM, " "), "A cut needs a name"),
        (lambda: edits.add_cut(FILM, "Short", ["gone"]), "There is no shot “gone”"),
        (lambda: edits.rename_cut(edits.add_cut(FILM, "Short"), "short", "Main"), "already a cut named Main"),
        (lambda: edits.remove_use(FILM, "main", "use-9"), "There is no use “use-9” in cut Main"),
        (lambda: edits.trim_use(FILM, "main", "use-2", 40, 20), "Cut Main uses frames 40 to 60 of shot 1B"),
        (lambda: edits.split_use(FILM, "main", "use-2", 48), "at frame 1 to 47, not 48"),
        (lambda: edits.set_fades(FILM, "main", 41, 0), "shot 1A has 48 frames, fewer than its transitions need"),
        (lambda: edits.set_location(FILM, "moon", look="grey"), "There is no location “moon”"),
        (lambda: edits.set_scene(FILM, "scene-1", location="moon"), "There is no location “moon”"),
        (lambda: edits.set_size(FILM, 1281, 720), "The film cannot be so: “width” should be a multiple of 2"),
        (lambda: edits.merge_characters(FILM, "mia", "mia"), "choose two characters"),
        (lambda: edits.remove_character(FILM, "otto"), "OTTO is in shot 2A; take OTTO out of every shot first"),
        (lambda: edits.remove_location(FILM, FILM.scenes[0].location), "plays in .*; let it play somewhere else first"),
        (lambda: edits.unlink(FILM, "shot-1b", "shot-1a"), "Shot 1A has no link by which it follows shot 1B"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence_that_names_it(edit: Callable[[], Film], sentence: str) -> None:
    with pytest.raises(FilmError, match=sentence) as caught:
        edit()
    assert "\n" not in caught.value.sentence


def test_a_new_shot_takes_its_scene_s_next_letter_and_its_place_in_the_graph() -> None:
    new = edits.add_shot(FILM, "scene-1", frames=24, action="Gulls.", after="shot-1a")
    assert [each.number for each in new.shots] == ["1A", "1C", "1B", "2A", "2B"]
    assert links(new) == {*links(FILM), ("1a", "1c"), ("1c", "1b")}
    assert next(link for link in new.links if link.source == "shot-1c").transition == DISSOLVE
    assert graph.is_walk(new, main(new)), "the cuts there were are still walks"


def test_a_new_shot_without_a_place_stands_last_in_its_scene_and_is_linked_to_nothing() -> None:
    new = edits.add_shot(FILM, "scene-1", frames=24)
    assert [each.number for each in new.shots] == ["1A", "1B", "1C", "2A", "2B"]
    assert new.links == FILM.links


def test_a_removed_shot_heals_the_path_and_the_cut() -> None:
    new = edits.remove_shot(FILM, "shot-1b")
    assert links(new) == {("1a", "2a"), ("2a", "2b")}
    assert links(new, "continues") == set()
    assert visited(new) == ["1a", "2a", "2b"]
    assert main(new).uses[0].transition == CUT, "2A was reached by a plain cut, and is"
    assert graph.is_walk(new, main(new))


def test_a_removed_shot_between_alternates_leads_each_on_to_each() -> None:
    film = linked("ABXCD", *((a, b, "follows") for a, b in map(tuple, ("AX", "BX", "XC", "XD", "XX", "AC"))))
    assert links(edits.remove_shot(film, "X")) == {("A", "C"), ("A", "D"), ("B", "C"), ("B", "D")}


def test_a_removed_shot_of_an_intercut_leaves_no_shot_that_follows_itself() -> None:
    film = linked("AB", ("A", "B", "follows"), ("B", "A", "follows"))
    assert links(edits.remove_shot(film, "B")) == set()


def test_removing_the_first_and_the_last_shot() -> None:
    assert visited(edits.remove_shot(FILM, "shot-1a")) == ["1b", "2a", "2b"]
    new = edits.remove_shot(edits.set_transition(FILM, "main", "use-3", DISSOLVE), "shot-2b")
    assert visited(new) == ["1a", "1b", "2a"]
    assert main(new).uses[-1].transition == CUT, "the last shot gives way to nothing"


def test_a_film_can_be_emptied_shot_by_shot() -> None:
    film = FILM
    for each in FILM.shots:
        film = edits.remove_shot(film, each.id)
    assert (film.shots, film.links, main(film).uses) == ((), (), ())


def test_a_duplicate_has_ids_of_its_own_and_follows_the_original() -> None:
    film = edits.circle_take(FILM, "shot-2b", "abc")
    new = edits.duplicate_shot(film, "shot-2b")
    copy = new.shots[-1]
    assert (copy.id, copy.number, copy.circled) == ("shot-2c", "2C", "")
    assert [line.text for line in copy.lines] == [line.text for line in shot(film, "shot-2b").lines]
    assert {line.id for line in copy.lines} == {"shot-2c-line", "shot-2c-line-2"}
    assert links(new) == {*links(film), ("2b", "2c")}
    assert ("2c", "2a") not in links(edits.duplicate_shot(film, "shot-1b"))


def test_an_alternate_is_a_parallel_branch_with_another_seed() -> None:
    new = edits.add_branch(FILM, "shot-2a")
    assert graph.alternates(new, "shot-2a") == ("shot-2c",)
    assert links(new) == {*links(FILM), ("1b", "2c"), ("2c", "2b")}
    assert links(new, "continues") == {("1b", "2a"), ("1b", "2c")}, "it starts on the same last frame"
    assert shot(new, "shot-2c").seed == shot(new, "shot-2a").seed + 1
    graph.check(new)
    assert main(new) is main(FILM)


def test_what_continues_a_shot_does_not_continue_its_alternate() -> None:
    new = edits.add_branch(FILM, "shot-1b")
    assert links(new, "continues") == {("1b", "2a")}
    graph.check(new)


def test_a_shot_moves_on_the_board_and_its_links_and_cuts_stay() -> None:
    new = edits.move_shot(FILM, "shot-2b", before="shot-1b")
    assert [each.number for each in new.shots] == ["1A", "2B", "1B", "2A"]
    assert [each.number for each in edits.move_shot(new, "shot-1a").shots] == ["2B", "1B", "2A", "1A"]
    assert (new.links, new.cuts) == (FILM.links, FILM.cuts)
    assert edits.move_shot(FILM, "shot-1b", before="shot-1b") is FILM


def test_a_locked_prompt_is_not_rewritten_until_it_is_unlocked() -> None:
    locked = edits.lock_prompt(edits.set_prompt(FILM, "shot-1a", "A grey sea.", writer="offline"), "shot-1a")
    assert shot(locked, "shot-1a").prompt.writer == "offline"
    with pytest.raises(FilmError, match="prompt of shot 1A is locked; unlock it first"):
        edits.set_prompt(locked, "shot-1a", "A green sea.")
    new = edits.set_prompt(locked, "shot-1a", "A green sea.", unlock=True)
    assert (shot(new, "shot-1a").prompt.text, shot(new, "shot-1a").prompt.locked) == ("A green sea.", False)
    assert edits.set_prompt(edits.lock_prompt(locked, "shot-1a", False), "shot-1a", "Sea.")


def test_a_shot_made_shorter_than_a_use_clips_the_use_and_its_transitions() -> None:
    film = edits.trim_use(FILM, "main", "use-2", 10, 38)
    new = edits.set_frames(film, "shot-1b", 14)
    assert (main(new).uses[1].first, main(new).uses[1].frames) == (10, 4)
    assert main(new).uses[0].transition == Transition(kind="dissolve", frames=4), "as long as both can hold"
    lay_out(new, main(new), {})


def test_a_shot_is_not_made_shorter_than_where_a_cut_starts_in_it() -> None:
    film = edits.trim_use(FILM, "main", "use-2", 10, None)
    with pytest.raises(FilmError, match="Shot 1B cannot have only 10 frames: cut Main starts at its frame 10; trim"):
        edits.set_frames(film, "shot-1b", 10)


# Lines and cues


def test_a_new_line_brings_its_speaker_into_the_shot_only_if_seen() -> None:
    on = edits.add_line(FILM, "shot-1b", "otto", "Mia!")
    assert shot(on, "shot-1b").characters == ("mia", "otto")
    off = edits.add_line(FILM, "shot-1b", "otto", "Mia!", placed="off")
    assert shot(off, "shot-1b").characters == ("mia",)
    assert shot(off, "shot-1b").lines == (Line(id="shot-1b-line", character="otto", text="Mia!", placed="off"),)


def test_lines_stand_in_the_order_in_which_they_are_heard() -> None:
    new = edits.set_line_offset(FILM, "line-2", 0)
    assert [line.id for line in shot(new, "shot-2b").lines] == ["line-2", "line-1"]
    new = edits.add_line(FILM, "shot-2b", "mia", "Otto?", offset=10)
    assert [line.offset for line in shot(new, "shot-2b").lines] == [6, 10, 24]


def test_what_is_said_and_how_and_by_whom_and_where() -> None:
    new = edits.set_line_text(FILM, "line-1", "Out?")
    new = edits.set_line_manner(new, "line-1", "whispers")
    new = edits.set_line_character(new, "line-1", "mia")
    new = edits.set_line_placed(new, "line-1", "over")
    line = shot(new, "shot-2b").lines[0]
    assert (line.text, line.manner, line.character, line.placed) == ("Out?", "whispers", "mia", "over")
    assert shot(new, "shot-2b").characters == ("otto", "mia"), "she was seen saying it"
    assert shot(edits.remove_line(new, "line-1"), "shot-2b").lines == FILM.shots[-1].lines[1:]


def test_sounds_come_change_and_go() -> None:
    new = edits.add_cue(FILM, "shot-1a", "gulls", kind="ambience", gain_db=-6.0)
    assert shot(new, "shot-1a").cues == (
        Cue(id="shot-1a-ambience", kind="ambience", description="gulls", gain_db=-6.0),
    )
    new = edits.set_cue(new, "shot-1a-ambience", description="many gulls", fade_in=12)
    assert shot(new, "shot-1a").cues[0].fade_in == 12
    assert edits.remove_cue(new, "shot-1a-ambience") == FILM


# Timing to voices


def test_lines_follow_each_other_with_a_breath_and_the_shot_holds_them() -> None:
    new = edits.time_to_voices(FILM, {"line-1": 30, "line-2": 40})
    assert [line.offset for line in shot(new, "shot-2b").lines] == [6, 6 + 30 + 8], "a breath of 0.35 s is 8 frames"
    assert shot(new, "shot-2b").frames == 44 + 40 + 11, "a tail of 0.45 s is 11 frames"
    assert changes.between(FILM, new).shots.touched == {"shot-2b"}


def test_timing_twice_is_timing_once() -> None:
    spoken = {"line-1": 30, "line-2": 40}
    for estimated in (None, {"line-1": 90, "line-2": 90}):
        once = edits.time_to_voices(FILM, spoken, estimated=estimated)
        assert edits.time_to_voices(once, spoken, estimated=estimated) is once


def test_a_shot_is_shortened_only_where_its_lines_were_all_it_lasted_for() -> None:
    spoken = {"line-1": 4, "line-2": 5}
    assert shot(edits.time_to_voices(FILM, spoken), "shot-2b").frames == 48, "nothing was estimated"
    for thought, frames in ((13, 6 + 4 + 8 + 5 + 11), (12, 34), (11, 48)):
        new = edits.time_to_voices(FILM, spoken, estimated={"line-1": 10, "line-2": thought})
        assert shot(new, "shot-2b").frames == frames, "24 + 13 + 11 frames, one for rounding, or an action that goes on"


@pytest.mark.parametrize(("first", "length", "frames"), [(30, 10, 40), (0, 36, 36), (0, 20, 34), (40, None, 48)])
def test_a_shot_is_not_shortened_below_what_a_cut_has_a_range_of(first: int, length: int | None, frames: int) -> None:
    film = edits.trim_use(FILM, "main", "use-4", first, length)
    new = edits.time_to_voices(film, {"line-1": 4, "line-2": 5}, estimated={"line-1": 10, "line-2": 13})
    assert shot(new, "shot-2b").frames == frames
    assert main(new) == main(film)


def test_the_last_word_is_over_by_the_middle_of_the_dissolve_after_it() -> None:
    film = edits.insert_use(FILM, "main", 4, "shot-2a")
    film = edits.set_transition(film, "main", "use-4", Transition(kind="dissolve", frames=15))
    new = edits.time_to_voices(film, {"line-1": 30, "line-2": 40})
    assert shot(new, "shot-2b").frames == 44 + 40 + 11 + 8


def test_a_shortened_shot_shortens_the_dissolve_that_no_longer_fits() -> None:
    film = edits.set_transition(FILM, "main", "use-3", Transition(kind="dissolve", frames=40))
    new = edits.time_to_voices(film, {"line-1": 1, "line-2": 1}, estimated={"line-1": 10, "line-2": 13})
    assert shot(new, "shot-2b").frames == 27
    assert main(new).uses[2].transition.frames == 27
    lay_out(new, main(new), {})


def test_two_who_speak_at_once_go_on_speaking_at_once() -> None:
    film = edits.set_line_offset(FILM, "line-2", 6)
    film = edits.add_line(film, "shot-2b", "otto", "Both!", offset=20)
    new = edits.time_to_voices(film, {"line-1": 10, "line-2": 60, "shot-2b-line": 5})
    assert [(line.id, line.offset) for line in shot(new, "shot-2b").lines] == [
        ("line-1", 6),
        ("line-2", 6),
        ("shot-2b-line", 6 + 60 + 8),
    ]


def test_a_line_without_a_voice_counts_as_estimated_or_leaves_its_shot_alone() -> None:
    assert edits.time_to_voices(FILM, {"line-1": 30}) is FILM
    new = edits.time_to_voices(FILM, {"line-1": 30}, estimated={"line-2": 20})
    assert shot(new, "shot-2b").frames == 6 + 30 + 8 + 20 + 11


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 80), st.integers(1, 80)), min_size=1, max_size=5),
    st.integers(1, 200),
    st.sampled_from([Fraction(24), Fraction(30000, 1001)]),
)
def test_no_line_is_ever_cut_off_and_no_two_run_into_each_other(
    said: list[tuple[int, int, int]], frames: int, rate: Fraction
) -> None:
    lines = tuple(Line(id=f"l{at}", character="mia", text="Hm.", offset=each[0]) for at, each in enumerate(said))
    film = FILM.with_(rate=rate, shots=(FILM.shots[0].with_(frames=frames, lines=lines),), links=(), cuts=())
    spoken = {f"l{at}": each[1] for at, each in enumerate(said)}
    estimated = {f"l{at}": each[2] for at, each in enumerate(said)}
    (new,) = edits.time_to_voices(film, spoken, estimated=estimated, gap=5, tail=7).shots
    assert {line.id for line in new.lines} == {line.id for line in lines}
    ends = [(line.offset, line.offset + spoken[line.id]) for line in new.lines]
    assert new.frames >= max(end for _, end in ends) + 7
    starts = sorted({start for start, _ in ends})
    for start in starts[1:]:
        assert start == max(end for other, end in ends if other < start) + 5
    assert len(starts) == len({line.offset for line in lines}), "who spoke at once still does"


# Links


def test_a_link_that_would_make_a_loop_is_refused_and_the_shots_named() -> None:
    with pytest.raises(FilmError, match=r"Shot (1B continues 2A, which|2A continues 1B, which) continues"):
        edits.link(FILM, "shot-2a", "shot-1b", "continues")
    with pytest.raises(FilmError, match="Shot 1B follows 1A twice"):
        edits.link(FILM, "shot-1a", "shot-1b")
    with pytest.raises(FilmError, match="no shot “gone”"):
        edits.link(FILM, "shot-1a", "gone")


def test_links_come_change_and_go() -> None:
    new = edits.link(FILM, "shot-2b", "shot-1a", transition=DISSOLVE)
    assert new.links[-1] == Link(source="shot-2b", target="shot-1a", transition=DISSOLVE)
    new = edits.set_link_transition(new, "shot-2b", "shot-1a", CUT)
    assert new.links[-1].transition == CUT
    assert edits.unlink(new, "shot-2b", "shot-1a") == FILM
    assert edits.unlink(FILM, "shot-1b", "shot-2a", "continues").links == FILM.links[:-1]


def test_a_cut_that_leaves_the_links_can_be_made_a_walk() -> None:
    film = edits.add_cut(FILM, "Short", ["shot-1a", "shot-2b", "shot-1a", "shot-2b", "shot-2b"])
    film = edits.set_transition(film, "short", "use-1", DISSOLVE)
    assert len(graph.gaps(film, film.cuts[-1])) == 3
    new = edits.close_gaps(film, "short")
    assert graph.is_walk(new, new.cuts[-1])
    assert new.links == (
        *film.links,
        Link(source="shot-1a", target="shot-2b", transition=DISSOLVE),
        Link(source="shot-2b", target="shot-1a"),
    )
    assert edits.close_gaps(new, "short") is new


# Cuts


def test_a_new_cut_joins_its_shots_as_their_links_say() -> None:
    new = edits.add_cut(FILM, "30 seconds", ["shot-1a", "shot-1b", "shot-2b"])
    cut = new.cuts[-1]
    assert (cut.id, cut.name) == ("30-seconds", "30 seconds")
    assert [use.transition for use in cut.uses] == [DISSOLVE, CUT, CUT]
    assert (cut.delivery.width, cut.delivery.height) == (FILM.width, FILM.height)


def test_a_cut_like_another_is_a_copy_under_a_new_name() -> None:
    film = edits.set_delivery(FILM, "main", Delivery(width=720, height=1280, limit=360))
    new = edits.add_cut(film, "Vertical", like="main")
    assert new.cuts[-1] == main(film).with_(id="vertical", name="Vertical")
    few = edits.add_cut(film, "Short", ["shot-2a"], like="main").cuts[-1]
    assert ([use.shot for use in few.uses], few.delivery.limit) == (["shot-2a"], 360)


def test_two_names_that_make_one_id_still_make_two_cuts() -> None:
    film = edits.add_cut(edits.add_cut(FILM, "6 s"), "6-S")
    assert [cut.id for cut in film.cuts] == ["main", "6-s", "6-s-2"]
    assert edits.rename_cut(film, "6-s", "Six").cuts[1].name == "Six"
    assert edits.remove_cut(edits.remove_cut(film, "6-s"), "6-s-2") == FILM


def test_a_use_is_put_in_and_joined_on_both_sides() -> None:
    film = edits.link(FILM, "shot-1a", "shot-2b", transition=Transition(kind="wipe", frames=6))
    new = edits.insert_use(film, "main", 1, "shot-2b", first=4, frames=20)
    assert visited(new) == ["1a", "2b", "1b", "2a", "2b"]
    assert [use.transition.kind for use in main(new).uses] == ["wipe", "cut", "cut", "cut", "cut"]
    assert len({use.id for use in main(new).uses}) == 5
    assert visited(edits.insert_use(film, "main", 99, "shot-1a")) == ["1a", "1b", "2a", "2b", "1a"]


def test_a_short_use_shortens_the_dissolve_its_link_suggests() -> None:
    film = edits.remove_use(FILM, "main", "use-2")
    new = edits.insert_use(film, "main", 1, "shot-1b", frames=3)
    assert main(new).uses[0].transition == Transition(kind="dissolve", frames=3)


def test_a_use_taken_out_lets_its_neighbours_join() -> None:
    film = edits.link(FILM, "shot-1a", "shot-2a", transition=Transition(kind="dip", frames=6))
    new = edits.remove_use(film, "main", "use-2")
    assert visited(new) == ["1a", "2a", "2b"]
    assert main(new).uses[0].transition == Transition(kind="dip", frames=6)


def test_a_use_moves_with_its_range_and_every_new_join_is_as_linked() -> None:
    film = edits.trim_use(FILM, "main", "use-2", 5, 30)
    new = edits.move_use(film, "main", "use-2", 3)
    assert visited(new) == ["1a", "2a", "2b", "1b"]
    assert (main(new).uses[3].first, main(new).uses[3].frames) == (5, 30)
    assert all(use.transition == CUT for use in main(new).uses)
    back = edits.move_use(new, "main", "use-2", 1)
    assert back == film


def test_a_razor_makes_two_uses_that_play_as_one() -> None:
    film = edits.set_sound_overlap(FILM, "main", "use-2", 3, 4)
    new = edits.split_use(film, "main", "use-2", 20)
    left, right = main(new).uses[1:3]
    assert (left.first, left.frames, left.transition, left.lead, left.lag) == (0, 20, CUT, 3, 0)
    assert (right.first, right.frames, right.lead, right.lag) == (20, None, 0, 4)
    before, after = lay_out(film, main(film), {}), lay_out(new, main(new), {})
    assert before.frames == after.frames
    assert graph.is_walk(new, main(new))
    again = edits.split_use(new, "main", right.id, 8)
    assert (main(again).uses[2].first, main(again).uses[2].frames, main(again).uses[3].first) == (20, 8, 28)


def test_a_razor_never_cuts_through_a_dissolve() -> None:
    with pytest.raises(FilmError, match="shot 1B has 5 frames, fewer than its transitions need"):
        edits.split_use(FILM, "main", "use-2", 5)


def test_a_transition_that_does_not_fit_is_refused_and_one_that_fits_is_set() -> None:
    new = edits.set_transition(FILM, "main", "use-2", Transition(kind="wipe", frames=40))
    assert main(new).uses[1].transition.frames == 40
    with pytest.raises(FilmError, match="shot 1B has 48 frames, fewer than its transitions need"):
        edits.set_transition(FILM, "main", "use-2", Transition(kind="wipe", frames=41))


def test_the_cut_s_own_settings() -> None:
    new = edits.set_score(edits.set_fades(FILM, "main", 12, 24), "main", "none")
    assert (main(new).fade_in, main(new).fade_out, main(new).score) == (12, 24, "none")


STEPS = st.lists(
    st.tuples(st.sampled_from(["insert", "remove", "move", "shorten", "lengthen", "drop"]), st.integers(0, 9)),
    max_size=8,
)


@given(STEPS, st.sampled_from(["dissolve", "dip", "wipe"]), st.integers(1, 60))
def test_whatever_is_rearranged_every_cut_can_still_be_played(
    steps: list[tuple[str, int]], kind: str, frames: int
) -> None:
    transition = Transition.model_validate({"kind": kind, "frames": frames})
    ends = [("A", "B"), ("B", "C"), ("C", "A"), ("A", "C"), ("C", "D"), ("D", "A"), ("A", "A")]
    film = linked("ABCD").with_(links=tuple(Link(source=a, target=b, transition=transition) for a, b in ends))
    film = edits.add_cut(film, "Main", list("ABCDA"))
    film = film.with_(cuts=(main(film).with_(fade_in=0, fade_out=0),))
    for verb, number in steps:
        uses, names = main(film).uses, [each.id for each in film.shots]
        if verb == "insert" and names:
            name = names[number % len(names)]
            film = edits.insert_use(film, "main", number, name, frames=min(1 + number % 3, shot(film, name).frames))
        elif verb == "remove" and uses:
            film = edits.remove_use(film, "main", uses[number % len(uses)].id)
        elif verb == "move" and uses:
            film = edits.move_use(film, "main", uses[number % len(uses)].id, (number * 7) % len(uses))
        elif verb in ("shorten", "lengthen") and names:
            film = edits.set_frames(film, names[number % len(names)], 1 + number if verb == "shorten" else 60)
        elif verb == "drop" and names:
            film = edits.remove_shot(film, names[number % len(names)])
        lay_out(film, main(film), {})
        graph.check(film)


def test_fades_too_long_for_what_is_left_are_shortened() -> None:
    film = edits.set_fades(edits.add_cut(FILM, "One", ["shot-2a"]), "one", 20, 28)
    new = edits.set_frames(film, "shot-2a", 30)
    assert (new.cuts[-1].fade_in, new.cuts[-1].fade_out) == (20, 10)
    lay_out(new, new.cuts[-1], {})


def test_a_cut_that_cannot_be_played_is_mended_bit_by_bit() -> None:
    uses = tuple(use.with_(first=40, frames=20) for use in main(FILM).uses)
    film = FILM.with_(cuts=(main(FILM).with_(uses=uses),))
    for use in uses:
        with pytest.raises(FilmError, match="trim that use"):
            lay_out(film, main(film), {})
        film = edits.trim_use(film, "main", use.id, 40, 8)
    film = edits.set_transition(film, "main", "use-1", CUT)
    assert lay_out(film, main(film), {}).frames == 4 * 8
    with pytest.raises(FilmError, match="trim that use"):
        edits.trim_use(film, "main", "use-1", 40, 20)


def test_a_use_past_its_shot_s_end_can_be_taken_out() -> None:
    uses = tuple(use.with_(first=99) for use in main(FILM).uses)
    film = FILM.with_(cuts=(main(FILM).with_(uses=uses, fade_in=8, fade_out=8),))
    for use in uses:
        film = edits.remove_use(film, "main", use.id)
    assert main(film).uses == ()


# Cast, places, scenes, film


def test_the_film_as_a_whole() -> None:
    new = edits.set_size(edits.set_style(edits.set_title(FILM, "灯"), Style.PAINTED), 1920, 1080)
    assert (new.title, new.width, new.height) == ("灯", 1920, 1080)
    assert (main(new).delivery.width, new.shots) == (1280, FILM.shots)


def test_a_character_of_any_script_gets_an_id_and_can_be_changed_and_removed() -> None:
    new = edits.add_character(FILM, "小雨", look="yellow boots", kind="child")
    assert new.characters[-1] == Character(id="小雨", name="小雨", look="yellow boots", kind="child")
    new = edits.set_character(new, "小雨", voice=Voice(pitch=70), age=8)
    assert (new.characters[-1].voice, new.characters[-1].age) == (Voice(pitch=70), 8)
    assert edits.remove_character(new, "小雨") == FILM


def test_two_characters_that_are_one_are_merged_everywhere() -> None:
    film = edits.set_character(FILM, "otto", look="old", wardrobe="oilskin", age=70)
    new = edits.merge_characters(film, "mia", "otto")
    assert [each.id for each in new.characters] == ["mia"]
    mia = new.characters[0]
    assert (mia.look, mia.wardrobe, mia.age) == ("red raincoat", "oilskin", 70), "only what was not said is taken over"
    assert shot(new, "shot-2a").characters == ("mia",)
    assert {line.character for line in shot(new, "shot-2b").lines} == {"mia"}
    assert new.shots[0] is film.shots[0]


def test_places_and_scenes() -> None:
    new = edits.add_location(FILM, "Engine Room", interior=True)
    assert new.locations[-1].id == "engine-room"
    new = edits.add_scene(new, "3", "engine-room", mood=Mood.TENSE)
    new = edits.set_scene(new, "scene-3", time=TimeOfDay.NIGHT, weather=Weather.STORM)
    scene = new.scenes[-1]
    assert (scene.id, scene.number, scene.mood, scene.time, scene.weather) == (
        "scene-3",
        "3",
        Mood.TENSE,
        TimeOfDay.NIGHT,
        Weather.STORM,
    )
    assert edits.set_location(new, "deck", look="wet planks").locations_by_id["deck"].look == "wet planks"


# Names


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("MIA", "mia"),
        ("  The Lamp — Room! ", "the-lamp-room"),
        ("灯塔 1", "灯塔-1"),
        ("ЖАННА", "жанна"),
        ("मिया", "मिया"),
        ("مريم", "مريم"),
        ("Straße", "strasse"),
        ("E\u0301MILE", "émile"),
        ("\u03b1\u0345\u0301", "\u03ac\u03b9"),
        ("snake_case", "snake_case"),
        ("../../etc", "etc"),
        ("-x-", "x"),
        ("½", "bd"),
        ("🎬", "1f3ac"),
        ("", "unnamed"),
        ("x" * 200, "x" * 60),
    ],
)
def test_a_name_of_any_script_makes_a_readable_id(text: str, slug: str) -> None:
    assert edits.slug(text) == slug


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_name_whatever_makes_an_id_that_holds(text: str) -> None:
    name = edits.slug(text)
    assert Character(id=name, name="X").id == name
    assert edits.slug(name) == name, "an id's id is itself"
    assert unicodedata.is_normalized("NFC", name)
    assert edits.slug(unicodedata.normalize("NFD", text)) == name, "however it was typed"


def test_a_new_id_is_the_stem_or_the_first_free_number() -> None:
    assert edits.new_id(set(), "mia") == "mia"
    assert edits.new_id({"mia", "mia-2", "mia-4"}, "mia") == "mia-3"
    assert len(edits.new_id({"x" * 70}, "x" * 99)) <= 80


def test_a_shot_s_number_is_the_next_free_letter_without_i_and_o() -> None:
    taken: set[str] = set()
    for _ in range(26):
        taken.add(edits.next_number(taken, "3"))
    assert {"3A", "3H", "3J", "3N", "3P", "3Z", "3AA", "3AB"} <= taken
    assert not taken & {"3I", "3O"}
    assert edits.next_number({"3A", "3C"}, "3") == "3B"
    assert edits.next_number({"3A-A"}, "3A") == "3A-B"


def test_a_use_of_a_shot_may_come_back_in_an_intercut() -> None:
    film = linked("AB", ("A", "B", "follows"), ("B", "A", "follows"))
    new = edits.add_cut(film, "Main", list("ABABA"))
    assert graph.is_walk(new, main(new))
    assert main(new).uses[-1] == Use(id="use-5", shot="A")


def test_a_place_where_no_scene_plays_can_be_removed() -> None:
    film = edits.add_location(FILM, "Moon")
    assert edits.remove_location(film, "moon").locations == FILM.locations


def test_several_shots_changed_at_once_are_as_if_changed_one_by_one() -> None:
    film = linked("ABC", ("A", "B", "follows"), ("B", "C", "follows"))
    film = edits.add_cut(film, "Main", list("ABC"))

    def told(film: Film, shot: str) -> Film:
        return edits.set_action(film, shot, "Fog.")

    new = edits.set_each(film, ["A", "C"], told)
    assert new == told(told(film, "A"), "C")
    assert new.shots[1] is film.shots[1]
    with pytest.raises(FilmError):
        edits.set_each(film, ["A", "nobody"], told)


def test_several_lengths_at_once_leave_cuts_that_still_hold() -> None:
    film = edits.add_cut(linked("AB", ("A", "B", "follows")), "Main", list("AB"))
    film = edits.trim_use(film, "main", "use-1", first=0, frames=20)
    new = edits.set_lengths(film, {"A": 10, "B": 90})
    assert new == edits.set_frames(edits.set_frames(film, "A", 10), "B", 90)
