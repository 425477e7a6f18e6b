"""A cut laid out in time has no hole, no frame too many, and says what does not fit."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.errors import FilmError
from storyboard.model import Cut, Film, Shot, Transition, Use
from storyboard.timeline import Timeline, check, lay_out, length
from tests.storyboard.films import deck_film, linked

KINDS = st.sampled_from(["cut", "dissolve", "wipe", "dip"])


@st.composite
def cuts(draw: st.DrawFn) -> tuple[Film, Cut]:
    """A film and a cut of it that may or may not fit."""
    film = linked("ABCD")
    lengths = draw(st.lists(st.integers(1, 40), min_size=4, max_size=4))
    shots = tuple(shot.with_(frames=length) for shot, length in zip(film.shots, lengths, strict=True))
    uses = []
    for place in range(draw(st.integers(0, 6))):
        kind = draw(KINDS)
        frames = 0 if kind == "cut" else draw(st.integers(1, 20))
        first, length = draw(st.integers(0, 10)), draw(st.none() | st.integers(1, 40))
        transition = Transition.model_validate({"kind": kind, "frames": frames})
        shot = draw(st.sampled_from("ABCD"))
        uses.append(Use(id=f"use-{place}", shot=shot, first=first, frames=length, transition=transition))
    fades = st.integers(0, 12)
    cut = Cut(id="cut", name="Cut", uses=tuple(uses), fade_in=draw(fades), fade_out=draw(fades))
    return film.with_(shots=shots, cuts=(cut,)), cut


def frames_seen(timeline: Timeline) -> list[int]:
    """How many clips are seen on each frame of the film."""
    seen = [0] * timeline.frames
    for clip in timeline.clips:
        for frame in range(clip.start, clip.end):
            seen[frame] += 1
    return seen


@given(cuts())
def test_a_cut_that_fits_fills_every_frame_and_overlaps_only_in_its_transitions(case: tuple[Film, Cut]) -> None:
    film, cut = case
    try:
        timeline = lay_out(film, cut, {})
    except FilmError:
        with pytest.raises(FilmError):
            check(film, cut)
        return
    check(film, cut)
    overlaps = [clip.transition.overlap for clip in timeline.clips]
    assert timeline.frames == sum(clip.frames for clip in timeline.clips) - sum(overlaps)
    assert all(there.start == here.end - here.transition.overlap for here, there in pairwise(timeline.clips))
    seen = frames_seen(timeline)
    assert set(seen) <= {1, 2}, "never a hole, never three pictures at once"
    assert seen.count(2) == sum(overlaps)
    for clip, use in zip(timeline.clips, cut.uses, strict=True):
        shot = film.shots_by_id[clip.shot]
        assert clip.use == use.id
        assert clip.source == use.first
        assert 0 <= clip.source < clip.source + clip.frames <= shot.frames, "only frames that the shot has"
        assert clip.fade_in + clip.fade_out <= clip.frames


@given(cuts())
def test_a_fade_and_a_dissolve_never_share_a_frame(case: tuple[Film, Cut]) -> None:
    film, cut = case
    try:
        timeline = lay_out(film, cut, {})
    except FilmError:
        return
    before = 0
    for clip in timeline.clips:
        assert before + clip.fade_in + clip.fade_out + clip.transition.overlap <= clip.frames
        before = clip.transition.overlap


def test_the_main_cut_of_the_deck() -> None:
    film = deck_film()
    timeline = lay_out(film, film.cuts[0], {"shot-1a": "abc"})
    assert timeline.frames == 4 * 48 - 8
    assert [clip.start for clip in timeline.clips] == [0, 40, 88, 136]
    assert [clip.take for clip in timeline.clips] == ["abc", "", "", ""], "a shot without a take is a slate"


def test_a_cut_s_length_is_that_of_its_timeline() -> None:
    film = deck_film()
    assert [length(film, cut) for cut in film.cuts] == [lay_out(film, cut, {}).frames for cut in film.cuts]


def test_a_cut_without_uses_has_no_frames() -> None:
    assert lay_out(deck_film(), Cut(id="none", name="None"), {}).frames == 0


def test_the_last_transition_leads_nowhere_and_takes_no_time() -> None:
    film = linked("A")
    use = Use(id="use", shot="A", transition=Transition(kind="dissolve", frames=8))
    (clip,) = lay_out(film, Cut(id="cut", name="Cut", uses=(use,)), {}).clips
    assert (clip.frames, clip.transition.kind) == (24, "cut")


def test_a_dip_fades_the_one_out_and_the_other_in_and_costs_no_frame() -> None:
    film = linked("AB")
    uses = (Use(id="u1", shot="A", transition=Transition(kind="dip", frames=9)), Use(id="u2", shot="B"))
    timeline = lay_out(film, Cut(id="cut", name="Cut", uses=uses), {})
    assert timeline.frames == 48
    first, second = timeline.clips
    assert (first.fade_out, second.fade_in) == (4, 5), "nine frames in all"
    assert (first.fade_in, second.fade_out) == (0, 0)


def test_the_cut_s_own_fades_belong_to_its_first_and_last_clip() -> None:
    film = linked("AB")
    uses = (Use(id="u1", shot="A"), Use(id="u2", shot="B"))
    first, second = lay_out(film, Cut(id="c", name="C", uses=uses, fade_in=10, fade_out=12), {}).clips
    assert (first.fade_in, first.fade_out, second.fade_in, second.fade_out) == (10, 0, 0, 12)


@pytest.mark.parametrize(
    ("use", "sentence"),
    [
        ({"first": 20, "frames": 10}, r"Cut Cut uses frames 20 to 30 of shot A, which has 24; trim"),
        ({"first": 24}, r"uses frames 24 to the end of shot A, which has 24"),
        ({"first": 99}, r"uses frames 99 to the end of shot A"),
    ],
)
def test_a_range_outside_its_shot_is_refused(use: dict[str, int], sentence: str) -> None:
    cut = Cut(id="cut", name="Cut", uses=(Use.model_validate({"id": "u", "shot": "A", **use}),))
    for ask in (lambda: lay_out(linked("A"), cut, {}), lambda: check(linked("A"), cut)):
        with pytest.raises(FilmError, match=sentence):
            ask()


@pytest.mark.parametrize(("kind", "most"), [("dissolve", 24), ("wipe", 24), ("dip", 48)])
def test_a_transition_may_be_as_long_as_its_shots_and_no_longer(kind: str, most: int) -> None:
    film = linked("AB")

    def cut(frames: int) -> Cut:
        transition = Transition.model_validate({"kind": kind, "frames": frames})
        return Cut(id="cut", name="Cut", uses=(Use(id="u", shot="A", transition=transition), Use(id="v", shot="B")))

    assert lay_out(film, cut(most), {}).frames == (48 if kind == "dip" else 24)
    with pytest.raises(FilmError, match=r"In cut Cut, shot [AB] has 24 frames, fewer than its transitions need"):
        lay_out(film, cut(most + 2), {})


def test_a_dissolve_in_and_a_dip_out_need_their_own_frames() -> None:
    shots = (*linked("AC").shots, Shot(id="B", scene="scene-1", number="B", frames=10))
    film = linked("").with_(shots=shots)
    dissolve, dip = Transition(kind="dissolve", frames=8), Transition(kind="dip", frames=6)
    uses = (
        Use(id="u1", shot="A", transition=dissolve),
        Use(id="u2", shot="B", transition=dip),
        Use(id="u3", shot="C"),
    )
    with pytest.raises(FilmError, match="shot B has 10 frames"):
        lay_out(film, Cut(id="cut", name="Cut", uses=uses), {})
