"""Two cuts, or a cut and a film from elsewhere, side by side."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import chain
from pathlib import Path

import pytest
import skia

from generation.encode import encode
from generation.takes import frame_of
from storyboard.errors import DeliveryError
from storyboard.model import Use
from studio.delivery.papers.compared import write_compared
from studio.delivery.papers.comparison import write_comparison
from studio.delivery.papers.panels import board_of
from studio.delivery.papers.reference import cuts_in, look_at, pictures_at
from studio.delivery.papers.sidebyside import Played, write_side_by_side
from studio.delivery.papers.watched import WatchedCut, WatchedFile, place_at
from studio.delivery.papers.wording import both
from tests.studio.delivery.papers.films import COLOURS, FILM, RATE, plain, shelved


def _film(folder: Path, parts: list[tuple[str, int]], name: str = "reference.mp4") -> Path:
    """A film of coloured shots."""
    path = folder / name
    frames = sum(length for _, length in parts)
    pictures = chain.from_iterable(plain(shot, length) for shot, length in parts)
    encode(pictures, path, rate=RATE, width=160, height=90, frames_expected=frames)
    return path


def _cut(folder: Path) -> WatchedCut:
    return WatchedCut(*shelved(folder))


def _rows(page: Path) -> list[tuple[str, str]]:
    text = re.sub(r'src="[^"]*"', "", page.read_text(encoding="utf-8"))
    rows = re.findall(r"<tr class=(\w+)>(.*?)</tr>", text, re.S)
    return [(kind, " ".join(re.sub(r"<[^>]+>", " ", row).split())) for kind, row in rows]


def test_a_film_tells_its_length_and_where_it_cuts(tmp_path: Path) -> None:
    path = _film(tmp_path, [("a", 20), ("b", 13), ("c", 9)])
    found = look_at(path)
    assert (found.rate, found.seconds, found.has_sound) == (RATE, Fraction(42, 24), False)
    assert cuts_in(path) == (Fraction(20, 24), Fraction(33, 24))


def test_its_pictures_are_found_at_their_time(tmp_path: Path) -> None:
    path = _film(tmp_path, [("a", 20), ("b", 13)])
    shown = pictures_at(path, [Fraction(1, 24), Fraction(25, 24), Fraction(99)], 80)
    for image, colour in zip(shown, "abb", strict=True):
        seen = image.toarray(colorType=skia.ColorType.kRGBA_8888_ColorType)[20, 40, :3]
        assert int(seen.argmax()) == max(range(3), key=COLOURS[colour].__getitem__)


@pytest.mark.parametrize("content", [b"", b"#EXTM3U\nfile:///etc/hostname\n", b"not a film" * 99])
def test_what_is_no_film_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.mp4").write_bytes(content)
    with pytest.raises(DeliveryError, match="cannot be read as a film"):
        look_at(tmp_path / "x.mp4")
    with pytest.raises(DeliveryError, match="no regular file"):
        look_at(tmp_path)


def test_two_cuts_are_told_apart_shot_by_shot(tmp_path: Path) -> None:
    left = _cut(tmp_path / "takes")
    short = FILM.cuts[0].with_(name="Short", uses=(Use(id="x", shot="a", frames=12), Use(id="y", shot="c")))
    takes = {panel.shot.id: panel.take for panel in left.board.panels if panel.take}
    right = WatchedCut(board_of(FILM, short, takes), left.pictures)
    assert write_comparison(left, right, tmp_path / "c.html") == 2
    rows = _rows(tmp_path / "c.html")
    assert [kind for kind, _ in rows] == ["changed", "removed", "same"]
    assert "1.0 s → 0.5 s (−0.5 s)" in rows[0][1] and "not here any more" in rows[1][1]


def test_a_cut_and_a_reference_film_are_compared_in_time(tmp_path: Path) -> None:
    cut = _cut(tmp_path / "takes")  # cuts at 24, and in the middle of its dissolve at 54
    film = WatchedFile(look_at(_film(tmp_path, [("a", 24), ("b", 24), ("c", 10)])))
    assert write_comparison(cut, film, tmp_path / "c.html") == 1
    rows = _rows(tmp_path / "c.html")
    assert rows[0][0] == "same" and "#1" in rows[0][1]
    assert rows[1][0] == "same" and "#2" in rows[1][1]
    assert rows[2][0] == "removed" and "has ended" in rows[2][1]


def test_both_pictures_are_seen_at_once_with_a_strip_below(tmp_path: Path) -> None:
    one = WatchedFile(look_at(_film(tmp_path, [("a", 12)], "one.mp4")))
    two = WatchedFile(look_at(_film(tmp_path, [("b", 6)], "it's; [a] 'film'.mp4")))
    out = tmp_path / "both.mp4"
    sides = (Played(one, one.reference.path, False), Played(two, two.reference.path, False))
    assert write_side_by_side(*sides, out, height=90) == 12
    start, end = frame_of(out, 2), frame_of(out, 11)
    assert start.shape == (90 + 24, 320, 4)
    assert start[45, 80, 0] > 150 and start[45, 240, 1] > 150
    assert end[45, 80, 0] > 150 and end[45, 240, :3].max() < 60  # the shorter film has ended
    strip = start[90:, :, :3].max(axis=2)
    assert strip[:, :160].max() > 180 and strip[:, 160:].max() > 180


def test_a_film_beside_itself_is_the_same_twice_and_always_the_same_bytes(tmp_path: Path) -> None:
    film = WatchedFile(look_at(_film(tmp_path, [("a", 5), ("c", 4)])))
    side = Played(film, film.reference.path, False)
    for name in ("one.mp4", "two.mp4"):
        assert write_side_by_side(side, side, tmp_path / name, height=90) == 9
    assert (tmp_path / "one.mp4").read_bytes() == (tmp_path / "two.mp4").read_bytes()
    seen = frame_of(tmp_path / "one.mp4", 8)
    assert abs(int(seen[45, 80, 2]) - int(seen[45, 240, 2])) < 6


def test_each_side_knows_which_shot_is_seen_when(tmp_path: Path) -> None:
    shots = _cut(tmp_path / "takes").shots
    assert [(shot.number, shot.start) for shot in shots] == [("1A", 0), ("1B", 1), ("2A", Fraction(54, 24))]
    assert [place_at(shots, Fraction(time)) for time in (0, 1, 2, 50)] == [0, 1, 1, 2]


def test_a_film_that_breaks_off_is_said(tmp_path: Path) -> None:
    path = _film(tmp_path, [("a", 12)])
    film = WatchedFile(look_at(path))
    assert film.shots
    path.write_bytes(path.read_bytes()[:400])
    with pytest.raises(DeliveryError):
        write_side_by_side(Played(film, path, False), Played(film, path, False), tmp_path / "x.mp4", height=90)
    assert not (tmp_path / "x.mp4").exists()


def test_two_cuts_are_compared_on_paper(tmp_path: Path) -> None:
    left, right = _cut(tmp_path / "left"), _cut(tmp_path / "right")
    out = tmp_path / "both.pdf"
    steps: list[tuple[int, int]] = []
    assert write_compared(left, right, out, progress=lambda done, total: steps.append((done, total))) == 0
    first = out.read_bytes()
    assert first.startswith(b"%PDF") and first.count(b"/Type /Page\n") == -(-len(left.shots) // 3)
    assert [done for done, _ in steps] == list(range(len(left.shots)))
    write_compared(left, right, out)
    assert out.read_bytes() == first, "the same cuts give the same bytes"


def test_before_and_after_are_each_said_for_themselves() -> None:
    words = {"dissolve": "叠化", "cut": "切", "other lines": "台词不同"}
    assert both(lambda word: words.get(word, word), "dissolve 0.5 s → cut") == "叠化 0.5 s → 切"
    assert both(lambda word: words.get(word, word), "other lines") == "台词不同"
