"""Grades do what their names say, tables of colours are read with care, and a match brings two shots together."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from storyboard.errors import DeliveryError
from storyboard.finish import Grade
from studio.delivery.grades import Cube, colours, cube_name, matched, read_cube, table_of, write_cube

SKIN = np.asarray([[0.75, 0.55, 0.45]], np.float32)
GREY = np.asarray([[0.4, 0.4, 0.4]], np.float32)


def graded(grade: Grade, picture: np.ndarray = SKIN, **cubes: Cube) -> np.ndarray:
    return colours([grade], cubes, picture)[0]


def test_a_plain_grade_changes_nothing() -> None:
    assert np.allclose(graded(Grade()), SKIN)
    assert Grade().is_plain and not Grade(exposure=1).is_plain


def test_a_stop_more_is_twice_the_light() -> None:
    assert np.allclose(graded(Grade(exposure=1), GREY) ** 2.4, 2 * GREY**2.4, atol=1e-4)


def test_warmer_is_redder_less_blue_and_as_bright() -> None:
    warm = graded(Grade(temperature=0.5), GREY)
    assert warm[0] > 0.4 > warm[2]
    luma = np.asarray((0.2126, 0.7152, 0.0722)) @ (warm**2.4)
    assert luma == pytest.approx(0.4**2.4, rel=1e-3)


def test_tint_runs_from_green_to_magenta() -> None:
    assert graded(Grade(tint=1), GREY)[1] < 0.4 < graded(Grade(tint=-1), GREY)[1]


def test_no_saturation_is_black_and_white_and_no_contrast_is_grey() -> None:
    bare = graded(Grade(saturation=0))
    assert bare.max() - bare.min() < 1e-6
    assert np.allclose(graded(Grade(contrast=0)), 0.4)


def test_grades_of_shot_scene_and_cut_are_applied_in_this_order() -> None:
    both = colours([Grade(exposure=0.4), Grade(saturation=0)], {}, SKIN)
    assert np.allclose(both, colours([Grade(saturation=0)], {}, colours([Grade(exposure=0.4)], {}, SKIN)))


def test_one_table_does_what_the_grades_do() -> None:
    grades = [Grade(exposure=0.4, temperature=0.3), Grade(contrast=1.2, saturation=0.8)]
    table = table_of(grades, {})
    pixels = np.random.default_rng(1).uniform(0.1, 0.9, (500, 3)).astype(np.float32)
    assert np.abs(table.of(pixels) - colours(grades, {}, pixels)).max() < 0.01


def test_a_cube_comes_back_as_it_was_written(tmp_path: Path) -> None:
    table = table_of([Grade(temperature=0.7)], {}, 5)
    write_cube(table, tmp_path / "warm.cube")
    again = read_cube(tmp_path / "warm.cube")
    assert np.abs(again.table - table.table).max() < 1e-6
    assert cube_name(tmp_path / "warm.cube").endswith(".cube")


def test_a_cube_of_curves_and_of_another_range_is_read(tmp_path: Path) -> None:
    path = tmp_path / "c.cube"
    path.write_text('TITLE "a # b"\n# note\nLUT_1D_SIZE 2\nDOMAIN_MIN 0 0 0\nDOMAIN_MAX 2 2 2\n1 1 1\n0 0 0\n')
    assert np.allclose(read_cube(path).of(GREY), 0.8)


def test_a_lut_is_part_of_a_grade() -> None:
    swap = Cube(table_of([Grade()], {}, 2).table[..., ::-1])
    assert np.allclose(graded(Grade(lut="s"), s=swap), SKIN[0, ::-1], atol=1e-6)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"LUT_3D_SIZE 2\n0 0 0\n", "holds 1 colours"),
        (b"LUT_3D_SIZE 9999\n", "9999 points"),
        (b"0 0 0\n", "how large"),
        (b"LUT_1D_SIZE 2\nnan 0 0\n1 1 1\n", "no place"),
        (b"LUT_1D_SIZE 2\n0 0\n1 1 1\n", "no place"),
        (b"hello\n", "no place"),
        (b"LUT_1D_SIZE two\n", "no place"),
        (b"DOMAIN_MIN 1 1 1\nLUT_1D_SIZE 2\n0 0 0\n1 1 1\n", "how large"),
        (b"\xff\xfe\x00", "not text"),
    ],
)
def test_a_table_that_is_none_is_one_sentence(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "bad.cube"
    path.write_bytes(content)
    with pytest.raises(DeliveryError, match=says):
        read_cube(path)


def test_a_match_brings_a_shots_colours_to_anothers() -> None:
    random = np.random.default_rng(5)
    one = random.normal((0.3, 0.4, 0.5), 0.05, (4000, 3)).astype(np.float32)
    other = random.normal((0.5, 0.45, 0.35), 0.07, (4000, 3)).astype(np.float32)
    after = colours([matched(one, other)], {}, one)
    assert np.abs(after.mean(axis=0) - other.mean(axis=0)).max() < 0.01
    assert np.abs(after.std(axis=0) - other.std(axis=0)).max() < 0.01


def test_a_match_of_a_picture_of_one_colour_stays_within_bounds() -> None:
    grade = matched(np.full((4, 4, 3), 0.2, np.float32), np.random.default_rng(1).uniform(0, 1, (40, 3)))
    assert all(0.6 <= gain <= 1.7 for gain in grade.gain)
