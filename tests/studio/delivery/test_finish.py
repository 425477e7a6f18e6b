"""What a director sees of transitions, speed, freezes, titles, grades and burn-in, in the film and in its preview."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from generation.takes import Take, frame_of
from storyboard.finish import Grade
from storyboard.model import Transition
from storyboard.timeline import Timeline
from studio.delivery.export import join, verify
from studio.delivery.pieces import make_piece, picture_of
from studio.delivery.segments import Aim, Finish, Piece, Subject, pieces
from studio.delivery.words import Overlay
from tests.studio.delivery.films import RATE, SLATES, cut_of, grey, greys, make_take, plain

DARK, LIGHT = 40, 200


def finished(
    folder: Path, timeline: Timeline, takes: Sequence[tuple[Take, Path]], finish: Finish | None = None
) -> tuple[tuple[Piece, ...], Path]:
    """The pieces of a cut and its film."""
    planned = pieces(timeline, {take.recipe: take for take, _ in takes}, SLATES, finish)
    files = []
    for number, piece in enumerate(planned):
        files.append(folder / f"piece-{number}.mp4")
        make_piece(piece, {take.recipe: path for take, path in takes}, files[-1])
    film = folder / "film.mp4"
    join(timeline, files, None, film)
    return planned, film


def two(folder: Path, frames: int = 16, size: tuple[int, int] = (64, 64)) -> list[tuple[Take, Path]]:
    """A dark take and a light one."""
    return [
        make_take(folder, shot, frames, size=size, source=iter([next(plain(1, value, size))] * frames))
        for shot, value in (("a", DARK), ("b", LIGHT))
    ]


OVERLAPPING = [
    ("dissolve", ""),
    *((kind, way) for kind in ("wipe", "push", "whip") for way in ("", "right", "left", "up", "down")),
    ("iris", ""),
    ("iris", "in"),
    ("iris", "out"),
    ("match", ""),
]


@pytest.mark.parametrize(("kind", "way"), OVERLAPPING)
def test_every_transition_has_its_length_and_shows_both_shots(tmp_path: Path, kind: str, way: str) -> None:
    transition = Transition(kind=kind, frames=7, direction=way)
    found = Subject(x=0.4, y=0.4, size=0.2)
    finish = Finish(subjects={shot: lambda frame: found for shot in "ab"})
    timeline = cut_of([("a", 0, 16), ("b", 0, 16)], [transition])
    planned, film = finished(tmp_path, timeline, two(tmp_path), finish)
    assert verify(film) == 25
    assert [piece.kind for piece in planned].count("transition") == 1
    means = [float(frame_of(film, number)[..., 1].mean()) for number in range(8, 17)]
    assert means[0] == pytest.approx(DARK, abs=4) and means[-1] == pytest.approx(LIGHT, abs=4)
    assert all(DARK - 4 < mean < LIGHT + 4 for mean in means)
    assert all(after >= before - 3 for before, after in pairwise(means))
    assert DARK + 20 < means[4] < LIGHT - 20


@pytest.mark.parametrize("frames", [1, 2, 16])
@pytest.mark.parametrize("kind", ["push", "whip", "iris", "match"])
def test_a_transition_may_be_of_any_length(tmp_path: Path, kind: str, frames: int) -> None:
    timeline = cut_of([("a", 0, 16), ("b", 0, 16)], [Transition(kind=kind, frames=frames)])
    _, film = finished(tmp_path, timeline, two(tmp_path))
    assert verify(film) == 32 - frames


@pytest.mark.parametrize(
    ("way", "row", "column"), [("right", 32, 4), ("left", 32, 60), ("up", 60, 32), ("down", 4, 32)]
)
@pytest.mark.parametrize("kind", ["wipe", "push"])
def test_the_next_shot_comes_from_where_it_should(tmp_path: Path, kind: str, way: str, row: int, column: int) -> None:
    timeline = cut_of([("a", 0, 16), ("b", 0, 16)], [Transition(kind=kind, frames=7, direction=way)])
    _, film = finished(tmp_path, timeline, two(tmp_path))
    picture = frame_of(film, 9 + 3)[..., 1].astype(int)
    assert abs(picture[row, column] - LIGHT) <= 5
    assert abs(picture[63 - row, 63 - column] - DARK) <= 5


def test_a_dip_may_go_through_white(tmp_path: Path) -> None:
    timeline = cut_of([("a", 0, 16), ("b", 0, 16)], [Transition(kind="dip", frames=8, colour="white")])
    clips = (
        timeline.clips[0].with_(fade_colours=("black", "white")),
        timeline.clips[1].with_(fade_colours=("white", "black")),
    )
    _, film = finished(tmp_path, timeline.with_(clips=clips), two(tmp_path))
    seen = greys(film, 32)
    assert max(seen) == seen[15] > 235 and seen[8] < 60


def test_a_match_brings_both_subjects_together(tmp_path: Path) -> None:
    def dot(x: int, value: int) -> np.ndarray:
        picture = np.zeros((96, 96, 4), np.uint8)
        picture[40:56, x - 8 : x + 8, :3] = value
        return picture

    takes = [
        make_take(tmp_path, "a", 16, size=(96, 96), source=iter([dot(28, 250)] * 16)),
        make_take(tmp_path, "b", 16, size=(96, 96), source=iter([dot(68, 250)] * 16)),
    ]
    places = {"a": Subject(x=28 / 96, y=0.5, size=1 / 6), "b": Subject(x=68 / 96, y=0.5, size=1 / 6)}
    finish = Finish(subjects={shot: lambda frame, shot=shot: places[shot] for shot in "ab"})
    timeline = cut_of([("a", 0, 16), ("b", 0, 16)], [Transition(kind="match", frames=9)], size=(96, 96))
    _, film = finished(tmp_path, timeline, takes, finish)
    middle = frame_of(film, 7 + 4)[..., 1].astype(float)
    lit = np.flatnonzero(middle.max(axis=0) > 180)
    assert 38 <= lit.mean() <= 58  # one dot, half-way between the two
    assert lit.size < 40


@pytest.mark.parametrize("speed", [Fraction(2), Fraction(1, 2), Fraction(3, 2), Fraction(24, 25)])
def test_a_shot_at_another_speed_shows_the_frame_that_is_due(tmp_path: Path, speed: Fraction) -> None:
    take = make_take(tmp_path, "a", 30)
    frames = int(24 / speed)
    timeline = cut_of([("a", 3, frames)])
    clip = timeline.clips[0].with_(speed=speed)
    _, film = finished(tmp_path, timeline.with_(clips=(clip,)), [take])
    due = [grey(3 + int(number * speed)) for number in range(frames)]
    assert all(abs(seen - value) <= 3 for seen, value in zip(greys(film, frames), due, strict=True))
    assert [clip.shows(number) for number in range(frames)] == [3 + int(number * speed) for number in range(frames)]


def test_a_freeze_holds_the_last_frame_and_the_rest_is_copied(tmp_path: Path) -> None:
    take = make_take(tmp_path, "a", 24)
    timeline = cut_of([("a", 0, 34)])
    timeline = timeline.with_(clips=(timeline.clips[0].with_(hold=10),))
    planned, film = finished(tmp_path, timeline, [take])
    assert [(piece.kind, piece.frames) for piece in planned] == [("copy", 24), ("finish", 10)]
    assert all(abs(seen - grey(23)) <= 3 for seen in greys(film, 34)[23:])


def test_a_title_is_seen_for_its_time_and_only_there_is_anything_encoded(tmp_path: Path) -> None:
    takes = [make_take(tmp_path, "a", 48, size=(160, 90), source=plain(48, 20, (160, 90)))]
    words = Overlay(design="title", start=12, frames=12, fade=3, text="“50 %”: 'x' \\ [v] \n;中 عنوان 🎬")
    planned, film = finished(tmp_path, cut_of([("a", 0, 48)], size=(160, 90)), takes, Finish(overlays=(words,)))
    assert [(piece.kind, piece.frames) for piece in planned] == [("copy", 12), ("finish", 12), ("copy", 24)]
    spread = [int(np.ptp(frame_of(film, number)[..., 1].astype(int))) for number in range(48)]
    assert max(spread[:12]) <= 3 and max(spread[24:]) <= 3
    assert spread[12] < spread[13] < spread[17] and spread[17] > 60 and spread[22] < spread[17]


def test_words_over_a_transition_go_on_through_it(tmp_path: Path) -> None:
    takes = two(tmp_path, 24, (160, 90))
    words = Overlay(design="lower third", start=4, frames=30, text="Ada", detail="Analyst")
    timeline = cut_of([("a", 0, 24), ("b", 0, 24)], [Transition(kind="dissolve", frames=8)], size=(160, 90))
    _, film = finished(tmp_path, timeline, takes, Finish(overlays=(words,)))
    for number in (5, 18, 21, 33):
        assert int(np.ptp(frame_of(film, number)[60:80, 8:60, 1].astype(int))) > 30
    assert int(np.ptp(frame_of(film, 36)[..., 1].astype(int))) <= 4


def test_credits_roll_over_black(tmp_path: Path) -> None:
    takes = [make_take(tmp_path, "a", 40, size=(160, 90), source=plain(40, 80, (160, 90)))]
    words = Overlay(design="credits", start=0, frames=40, fade=4, rows=(("Written by", "Mia"), ("Sound", "山田")))
    _, film = finished(tmp_path, cut_of([("a", 0, 40)], size=(160, 90)), takes, Finish(overlays=(words,)))
    rows = [np.flatnonzero(frame_of(film, number)[..., 1].max(axis=1) > 90) for number in (12, 18)]
    assert rows[0].size and rows[1].size and rows[1].min() < rows[0].min()
    assert frame_of(film, 18)[2, 2, 1] < 8


def test_the_timecode_counts_every_frame_of_the_cut(tmp_path: Path) -> None:
    size = (320, 180)
    takes = [make_take(tmp_path, shot, 24, size=size, source=plain(24, 60, size)) for shot in "ab"]
    words = (Overlay(design="timecode", start=0, frames=48), Overlay(design="note", start=0, frames=48, text="Shot A"))
    planned, film = finished(tmp_path, cut_of([("a", 0, 24), ("b", 0, 24)], size=size), takes, Finish(overlays=words))
    assert len({piece.name() for piece in planned}) == 2
    corners = [frame_of(film, number)[8:24, 230:312, 1].astype(int) for number in (3, 4, 27)]
    assert np.abs(corners[0] - corners[1]).max() > 40
    assert np.abs(corners[0] - corners[2]).max() > 40


def test_a_grade_is_seen_in_the_film_as_it_is_reckoned(tmp_path: Path) -> None:
    picture = np.full((64, 64, 4), 255, np.uint8)
    picture[..., :3] = (150, 110, 90)
    take = make_take(tmp_path, "a", 6, source=iter([picture] * 6))
    from studio.delivery.grades import colours

    grades = (Grade(exposure=0.4, temperature=-0.5), Grade(saturation=1.3, contrast=1.1))
    planned, film = finished(tmp_path, cut_of([("a", 0, 6)]), [take], Finish(grades={"a": grades}))
    assert planned[0].kind == "finish"
    wanted = 255 * colours(grades, {}, picture[:1, :1, :3].astype(np.float32) / 255)[0, 0]
    assert np.abs(frame_of(film, 3)[32, 32, :3] - wanted).max() <= 5


def test_grain_moves_and_is_the_same_each_time(tmp_path: Path) -> None:
    take = make_take(tmp_path, "a", 6, source=iter([next(plain(1, 120))] * 6))
    finish = Finish(grades={"a": (Grade(grain=0.8),)})
    _, film = finished(tmp_path, cut_of([("a", 0, 6)]), [take], finish)
    first = film.read_bytes()
    assert frame_of(film, 2)[..., 1].std() > 1.5
    assert np.abs(frame_of(film, 2).astype(int) - frame_of(film, 3)).mean() > 0.5
    finished(tmp_path, cut_of([("a", 0, 6)]), [take], finish)
    assert film.read_bytes() == first


def test_a_preview_shows_what_the_film_will(tmp_path: Path) -> None:
    size = (160, 90)
    takes = [make_take(tmp_path, "a", 24, size=size, source=plain(24, 30, size)), make_take(tmp_path, "b", 24)]
    finish = Finish(
        grades={"a": (Grade(temperature=0.6),)},
        overlays=(Overlay(design="title", start=2, frames=20, text="Rain"),),
        aims={"b": (Aim(frame=0, x=0.5, y=0.2), Aim(frame=20, x=0.5, y=0.8))},
    )
    timeline = cut_of([("a", 0, 24), ("b", 0, 24)], [Transition(kind="push", frames=6, direction="left")], size=size)
    planned, film = finished(tmp_path, timeline, takes, finish)
    at = 0
    for piece in planned:
        number = piece.frames // 2
        preview = picture_of(piece, {take.recipe: path for take, path in takes}, number)
        assert np.abs(preview.astype(int) - frame_of(film, at + number)).mean() < 3
        at += piece.frames


@pytest.mark.parametrize("rate", ["24000/1001", "25", "30000/1001", "30", "48", "50", "60"])
def test_a_film_at_24_is_delivered_at_any_rate(tmp_path: Path, rate: str) -> None:
    delivered = Fraction(rate)
    takes = [make_take(tmp_path, "a", 30), make_take(tmp_path, "b", 30, offset=60)]
    timeline = cut_of([("a", 3, 27), ("b", 0, 30), ("d", 0, 5)], [Transition(kind="dissolve", frames=5)], missing="d")
    timeline = timeline.with_(delivery_rate=delivered)
    planned, film = finished(tmp_path, timeline, takes)
    assert verify(film) == timeline.delivered_frames == sum(piece.file_frames for piece in planned)
    length = Fraction(timeline.delivered_frames) / delivered
    assert abs(length - Fraction(57) / RATE) < (Fraction(1, 300) if rate == "24000/1001" else 1 / delivered)
    seen = greys(film, timeline.delivered_frames)
    for number, value in enumerate(seen):
        frame = number if rate == "24000/1001" else int(number * RATE / delivered)
        if frame < 22:
            assert abs(value - grey(3 + frame)) <= 4
        elif 27 <= frame < 52:
            assert abs(value - grey(frame - 22, 60)) <= 4


def test_burnt_timecode_counts_the_frames_of_the_file(tmp_path: Path) -> None:
    size = (256, 144)
    take, path = make_take(tmp_path, "a", 24, size=size, source=iter([next(plain(1, 60, size))] * 24))
    timeline = cut_of([("a", 0, 24)], size=size).with_(delivery_rate=Fraction(50))
    code = Overlay(design="timecode", start=0, frames=24, text="50")
    _, film = finished(tmp_path, timeline, [(take, path)], Finish(overlays=(code,)))
    assert verify(film) == 50
    corner = [frame_of(film, number)[:30, 160:, 1].astype(int) for number in range(50)]
    changed = [int(np.abs(after - before).max()) for before, after in pairwise(corner)]
    assert min(changed) > 60  # no two of the file's frames say the same
