"""Takes are facts: they appear whole, are listed fast, and a damaged one costs nothing but itself."""

from __future__ import annotations

import os
import time
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from generation.encode import encode
from generation.takes import Take, frame_of, make_aside, sweep, takes_of, write_sheet
from storyboard.errors import EngineError


def a_take(shot: str = "s1", recipe: str = "r1") -> Take:
    return Take(
        recipe=recipe,
        intent="i1",
        shot=shot,
        engine="animatic",
        version="1",
        frames=8,
        rate=Fraction(24000, 1001),
        width=64,
        height=64,
        seconds=0.5,
    )


def put(folder: Path, take: Take) -> None:
    for name in take.files:
        (folder / name).write_bytes(b"picture")
    write_sheet(folder, take)


def test_a_take_is_there_only_when_it_is_whole(tmp_path: Path) -> None:
    take = a_take()
    with make_aside(tmp_path, "s1", "r1") as aside:
        put(aside, take)
        assert takes_of(tmp_path).takes == ()
    assert takes_of(tmp_path).takes == (take,)
    assert take.picture(tmp_path).read_bytes() == b"picture"
    assert [path.name for path in (tmp_path / "s1").iterdir()] == ["r1"]


def test_a_take_that_fails_halfway_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), make_aside(tmp_path, "s1", "r1") as aside:
        put(aside, a_take())
        raise RuntimeError
    assert list((tmp_path / "s1").iterdir()) == []


def test_a_take_without_its_picture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="shot s1"), make_aside(tmp_path, "s1", "r1") as aside:
        write_sheet(aside, a_take())
    assert list((tmp_path / "s1").iterdir()) == []


def test_a_take_that_is_there_is_never_replaced(tmp_path: Path) -> None:
    for words in (b"first", b"second"):
        with make_aside(tmp_path, "s1", "r1") as aside:
            put(aside, a_take())
            (aside / "take.mp4").write_bytes(words)
    assert a_take().picture(tmp_path).read_bytes() == b"first"


def test_the_newest_take_of_a_shot_is_listed_last(tmp_path: Path) -> None:
    for age, recipe in enumerate(("b", "c", "a")):
        with make_aside(tmp_path, "s1", recipe) as aside:
            put(aside, a_take(recipe=recipe))
        os.utime(tmp_path / "s1" / recipe / "take.json", ns=(age, age))
    assert [take.recipe for take in takes_of(tmp_path).takes] == ["b", "c", "a"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: (folder / "take.json").write_text("{"),
        lambda folder: (folder / "take.json").write_text("[]"),
        lambda folder: (folder / "take.json").write_bytes(b"\xff\xfe\x00"),
        lambda folder: (folder / "take.json").unlink(),
        lambda folder: (folder / "take.mp4").unlink(),
        lambda folder: (folder / "poster.png").write_bytes(b""),
        lambda folder: folder.rename(folder.with_name("r9")),
        lambda folder: (folder / "take.json").write_text(
            (folder / "take.json").read_text().replace('"schema": 1', '"schema": 99')
        ),
        lambda folder: (folder / "take.json").write_text(
            (folder / "take.json").read_text().replace('"take.mp4"', '"../../x"')
        ),
    ],
)
def test_a_damaged_take_is_left_out_with_a_remark_and_the_others_stay(tmp_path: Path, damage: object) -> None:
    for shot in ("s1", "s2"):
        with make_aside(tmp_path, shot, "r1") as aside:
            put(aside, a_take(shot))
    damage(tmp_path / "s1" / "r1")  # type: ignore[operator]
    shelf = takes_of(tmp_path)
    assert [take.shot for take in shelf.takes] == ["s2"]
    assert len(shelf.remarks) == 1
    assert "shot s1" in shelf.remarks[0]
    with make_aside(tmp_path, "s1", "r1") as aside:
        put(aside, a_take("s1"))
    assert [take.shot for take in takes_of(tmp_path).takes] == ["s1", "s2"]


def test_what_a_killed_process_left_is_not_listed_and_can_be_swept(tmp_path: Path) -> None:
    with make_aside(tmp_path, "s1", "r1") as aside:
        put(aside, a_take())
    left = tmp_path / "s1" / ".r2.4194305"  # no Linux process has this number
    left.mkdir()
    mine = tmp_path / "s1" / f".r3.{os.getpid()}"
    mine.mkdir()
    assert len(takes_of(tmp_path).takes) == 1
    assert sweep(tmp_path) == 1
    assert not left.exists()
    assert mine.exists()


def test_a_project_without_takes_has_an_empty_shelf(tmp_path: Path) -> None:
    assert takes_of(tmp_path / "nothing").takes == ()


def test_a_thousand_takes_are_listed_in_less_than_a_second_of_work(tmp_path: Path) -> None:
    for number in range(1000):
        folder = tmp_path / f"s{number}" / "r1"
        folder.mkdir(parents=True)
        put(folder, a_take(f"s{number}"))
    began = time.process_time()
    shelf = takes_of(tmp_path)
    assert time.process_time() - began < 1
    assert len(shelf.takes) == 1000
    assert shelf.remarks == ()


def test_any_frame_of_a_take_can_be_had_exactly(tmp_path: Path) -> None:
    pictures = (np.full((64, 64, 4), (6 * number, 0, 0, 255), np.uint8) for number in range(30))
    path = tmp_path / "take.mp4"
    encode(pictures, path, rate=Fraction(30000, 1001), width=64, height=64, frames_expected=30)
    for number in (0, 11, 12, 13, 25, 29, -1):
        seen = int(frame_of(path, number)[30, 30, 0])
        assert abs(seen - 6 * (number % 30)) <= 2
    with pytest.raises(EngineError, match="no frame 30"):
        frame_of(path, 30)
    with pytest.raises(EngineError, match="no frame"):
        frame_of(path, -31)


def test_a_picture_that_is_none_gives_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "take.mp4").write_text("#EXTM3U\n#EXTINF:1,\n/etc/passwd\n")
    with pytest.raises(EngineError, match="cannot be read"):
        frame_of(tmp_path / "take.mp4", 0)
    with pytest.raises(EngineError, match="cannot be read"):
        frame_of(tmp_path, 0)
