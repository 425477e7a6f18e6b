"""A mark is not seen, is read from what others make of the film, and is never read where there is none."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from generation.mp4 import open_mp4
from storyboard.errors import DeliveryError
from studio.delivery.export import verify
from studio.delivery.provenance import mark
from studio.delivery.provenance.marking import read_mark, write_mark
from tests.studio.delivery.films import make_take
from tests.studio.delivery.provenance.films import a_film, converted, harbour

NUMBER = 0x7F3A90C2


def luma(size: tuple[int, int] = (640, 360)) -> mark.Luma:
    """One picture's brightness."""
    frame = next(harbour(1, size))
    return np.rint(frame[..., :3] @ np.array([0.2126, 0.7152, 0.0722])).astype(np.uint8)


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    film = a_film(tmp_path_factory.mktemp("marked"), 18)
    write_mark(film, NUMBER)
    return film


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280), (608, 608), (854, 480), (320, 180)])
def test_a_mark_is_read_from_one_picture_of_any_shape(size: tuple[int, int]) -> None:
    assert mark.read([mark.write(luma(size), NUMBER)]) == NUMBER


def test_a_mark_is_not_seen() -> None:
    plain = luma()
    change = mark.write(plain, NUMBER).astype(int) - plain
    assert np.abs(change).max() <= 2
    assert 10 * np.log10(255**2 / np.mean(np.square(change))) > 50


@pytest.mark.parametrize("number", [0, 1, 2**32 - 1])
def test_every_number_can_be_said(number: int) -> None:
    assert mark.read([mark.write(luma(), number)]) == number


def test_black_and_white_carry_a_mark_too() -> None:
    for level in (16, 128, 235):
        assert mark.read([mark.write(np.full((360, 640), level, np.uint8), NUMBER)]) == NUMBER


def test_no_mark_is_read_where_there_is_none() -> None:
    noise = np.random.default_rng(1)
    pictures = [luma(), np.zeros((360, 640), np.uint8), np.full((360, 640), 77, np.uint8)]
    pictures += [noise.integers(0, 256, (360, 640), np.uint8) for _ in range(8)]
    assert [mark.read([picture]) for picture in pictures] == [None] * len(pictures)
    assert mark.read([]) is None


def test_up_to_three_doubtful_bits_are_mended_and_more_are_not_guessed() -> None:
    said = mark.votes(mark.write(luma(), NUMBER))
    for wrong, read in ((3, NUMBER), (4, None)):
        hurt = said.copy()
        hurt[[5, 20, 40, 63][:wrong]] *= -0.01
        assert mark.decide(hurt) == read


def test_marking_keeps_every_frame_and_the_sound(tmp_path: Path) -> None:
    film = a_film(tmp_path)
    before = _sound(film)
    write_mark(film, NUMBER)
    assert verify(film) == 12
    assert _sound(film) == before
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_the_same_film_and_number_give_the_same_bytes(tmp_path: Path) -> None:
    film = a_film(tmp_path, 4)
    plain = film.read_bytes()
    write_mark(film, NUMBER)
    once = film.read_bytes()
    film.write_bytes(plain)
    write_mark(film, NUMBER)
    assert film.read_bytes() == once != plain


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("copied.mp4", ("-c", "copy")),
        ("again.mp4", ("-c:v", "libx264", "-preset", "veryfast", "-crf", "23")),
        ("half.mp4", ("-vf", "scale=320:180", "-c:v", "libx264", "-preset", "veryfast", "-crf", "18")),
        ("double.mp4", ("-vf", "scale=1280:720", "-c:v", "libx264", "-preset", "veryfast", "-crf", "23")),
        ("other.mkv", ("-c:v", "mpeg4", "-q:v", "4")),
        ("still.png", ("-frames:v", "1")),
        ("still.jpg", ("-frames:v", "1", "-q:v", "4")),
    ],
)
def test_the_mark_is_read_from_what_others_make_of_the_film(marked: Path, name: str, options: tuple[str, ...]) -> None:
    assert read_mark(converted(marked, name, *options)) == NUMBER


def test_a_whole_720p_frame_survives_a_poor_jpeg_and_half_its_size(tmp_path: Path) -> None:
    film = a_film(tmp_path, 2, (1280, 720))
    write_mark(film, NUMBER)
    # mjpeg's quantiser 7 is about libjpeg's quality 60
    assert read_mark(converted(film, "poor.jpg", "-frames:v", "1", "-q:v", "7")) == NUMBER
    assert read_mark(converted(film, "half.mp4", "-vf", "scale=640:360", "-c:v", "libx264", "-crf", "23")) == NUMBER


def test_an_unmarked_film_says_nothing(tmp_path: Path) -> None:
    assert read_mark(a_film(tmp_path, 4)) is None


def test_a_picture_too_small_to_carry_a_mark_is_refused_and_stays_as_it_was(tmp_path: Path) -> None:
    _, film = make_take(tmp_path, "a", 2)
    before = film.read_bytes()
    with pytest.raises(DeliveryError, match="64x64 is too small"):
        write_mark(film, NUMBER)
    assert film.read_bytes() == before


def _sound(film: Path) -> list[tuple[int, bytes]]:
    with open_mp4(film) as container:
        return [(packet.pts, bytes(packet)) for packet in container.demux(audio=0) if packet.size]
