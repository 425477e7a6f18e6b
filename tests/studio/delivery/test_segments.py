"""A cut in pieces: what is copied, what is made anew, and what a change touches."""

from __future__ import annotations

from fractions import Fraction

import pytest

from generation.encode import ENCODER_VERSION
from generation.takes import Take
from storyboard.camera import Camera, Size
from storyboard.model import Film, Location, Scene, Shot, Transition
from storyboard.timeline import Timeline
from studio.delivery.segments import Aim, Finish, Piece, Slate, pieces, slates_of
from tests.studio.delivery.films import SIZE, SLATES, a_take, cut_of


def take(shot: str, frames: int = 48, size: tuple[int, int] = SIZE, encoder: str = ENCODER_VERSION) -> Take:
    return a_take(shot, frames, size).with_(encoder=encoder)


def plan(timeline: Timeline, *takes: Take) -> tuple[Piece, ...]:
    return pieces(timeline, {one.recipe: one for one in takes}, SLATES)


def kinds(planned: tuple[Piece, ...]) -> list[tuple[str, int, int]]:
    return [(piece.kind, piece.layers[0].first, piece.frames) for piece in planned]


def test_a_whole_take_is_copied_in_one_piece_even_if_its_last_group_is_short() -> None:
    assert kinds(plan(cut_of([("a", 0, 41)]), take("a", 41))) == [("copy", 0, 41)]


def test_around_a_trim_only_the_frames_outside_whole_groups_are_encoded() -> None:
    assert kinds(plan(cut_of([("a", 5, 33)]), take("a"))) == [("trim", 5, 7), ("copy", 12, 24), ("trim", 36, 2)]


def test_a_trim_inside_one_group_is_encoded_whole() -> None:
    assert kinds(plan(cut_of([("a", 2, 9)]), take("a"))) == [("trim", 2, 9)]


def test_a_dissolve_encodes_only_the_frames_in_which_both_shots_are_seen() -> None:
    timeline = cut_of([("a", 0, 48), ("b", 0, 48)], [Transition(kind="dissolve", frames=12)])
    planned = plan(timeline, take("a"), take("b"))
    assert kinds(planned) == [("copy", 0, 36), ("transition", 36, 12), ("copy", 12, 36)]
    assert planned[1].shots == ("A", "B")
    assert [layer.first for layer in planned[1].layers] == [36, 0]


def test_a_dip_fades_both_shots_and_overlaps_nothing() -> None:
    timeline = cut_of([("a", 0, 24), ("b", 0, 24)], [Transition(kind="dip", frames=10)], fade_in=4, fade_out=3)
    planned = plan(timeline, take("a", 24), take("b", 24))
    assert [(piece.kind, piece.frames) for piece in planned] == [
        ("fade", 4),
        ("trim", 15),
        ("fade", 5),
        ("fade", 5),
        ("trim", 16),
        ("fade", 3),
    ]


def test_a_fade_that_reaches_into_a_dissolve_goes_on_in_it() -> None:
    timeline = cut_of([("a", 0, 10), ("b", 0, 10)], [Transition(kind="dissolve", frames=6)], fade_in=8)
    planned = plan(timeline, take("a", 10), take("b", 10))
    assert [(piece.kind, piece.frames) for piece in planned] == [("fade", 4), ("transition", 6), ("trim", 4)]
    assert planned[1].layers[0].fades[0].start == -4
    assert planned[1].layers[1].fades == ()


def test_a_shot_without_a_take_plays_as_its_slate() -> None:
    planned = plan(cut_of([("a", 0, 20), ("b", 3, 7)], missing="b"), take("a", 20))
    assert [(piece.kind, piece.frames) for piece in planned] == [("copy", 20), ("slate", 7)]
    assert planned[1].layers[0].slate == SLATES["b"]


def test_a_take_of_another_size_is_scaled_and_one_of_an_older_encoder_is_not_copied() -> None:
    planned = plan(cut_of([("a", 0, 20), ("b", 0, 20)]), take("a", 20, (128, 64)), take("b", 20, encoder="older"))
    assert [(piece.kind, piece.frames) for piece in planned] == [("scale", 20), ("trim", 20)]


def test_focus_matters_only_where_the_sides_are_cropped() -> None:
    timeline = cut_of([("a", 0, 20), ("b", 0, 20)])
    takes = {one.recipe: one for one in (take("a", 20, (128, 64)), take("b", 20))}
    middle = pieces(timeline, takes, SLATES)
    left = pieces(timeline, takes, SLATES, Finish(aims={shot: (Aim(frame=0, x=0.2, y=0.5),) for shot in "ab"}))
    assert left[0].name() != middle[0].name()
    assert left[1].name() == middle[1].name()


def test_one_changed_take_renames_only_the_pieces_it_is_seen_in() -> None:
    timeline = cut_of([("a", 0, 48), ("b", 0, 48), ("c", 0, 48)], [Transition(kind="dissolve", frames=12)])
    takes = {one.recipe: one for one in (take("a"), take("b"), take("c"))}
    before = [piece.name() for piece in pieces(timeline, takes, SLATES)]
    clips = tuple(clip.with_(take="c1") if clip.shot == "c" else clip for clip in timeline.clips)
    after = pieces(timeline.with_(clips=clips), takes | {"c1": take("c").with_(recipe="c1")}, SLATES)
    assert [piece.name() for piece in after][:-1] == before[:-1]
    assert after[-1].name() != before[-1]


def test_a_piece_keeps_its_name_when_its_place_in_the_cut_or_its_shots_number_changes() -> None:
    alone = plan(cut_of([("b", 0, 48)]), take("b"))
    after = plan(cut_of([("a", 0, 48), ("b", 0, 48)]), take("a"), take("b"))
    assert after[-1].name() == alone[0].name()
    assert alone[0].with_(shots=("99Z",)).name() == alone[0].name()


def test_slates_say_what_the_shot_is() -> None:
    film = Film(
        title="t",
        rate=Fraction(25),
        locations=(Location(id="l", name="Pier"),),
        scenes=(Scene(id="s", number="1", location="l"),),
        shots=(Shot(id="a", scene="s", number="1A", action="Rain.", frames=50, camera=Camera(size=Size.CLOSE)),),
    )
    slate = slates_of(film)["a"]
    assert (slate.number, slate.action, slate.seconds) == ("1A", "Rain.", 2.0)
    assert slate.size == Size.CLOSE.short


@pytest.mark.parametrize("frames", [1, 11, 12, 13, 25])
def test_pieces_add_up_to_the_cut(frames: int) -> None:
    timeline = cut_of([("a", 7, frames), ("b", 0, frames)], fade_in=1, fade_out=1)
    assert sum(piece.frames for piece in plan(timeline, take("a"), take("b"))) == timeline.frames


def test_a_title_card_in_another_shape_is_set_anew_and_not_cropped() -> None:
    drawn = take("a").with_(engine="animatic")
    card = {**SLATES, "a": SLATES["a"].model_copy(update={"card": "The Keeper's Light"})}

    def only(slates: dict[str, Slate], size: tuple[int, int]) -> Piece:
        (piece,) = pieces(cut_of([("a", 0, 48)], size=size), {drawn.recipe: drawn}, slates)
        return piece

    assert only(card, SIZE).kind == "copy"
    assert only(card, (36, 64)).layers[0].slate == card["a"]
    assert only(SLATES, (36, 64)).kind == "scale"
