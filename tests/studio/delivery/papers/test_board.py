"""The storyboard as a PDF that a client keeps."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import pytest

from generation.lettering import missing_scripts
from storyboard.errors import DeliveryError
from storyboard.model import Line
from studio.delivery.papers.board import Heading, write_pdf
from studio.delivery.papers.cover import hero
from tests.studio.delivery.papers.films import FILM, SHOTS, bare, film_with, shelved

WORDS = {
    "Chinese": "灯塔看守人",
    "Japanese": "港の灯り",
    "Korean": "안녕하세요",
    "Arabic": "مرحبا بالعالم",
    "Hebrew": "שלום עולם",
}


def _pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf))


def _streams(pdf: bytes) -> list[bytes]:
    found = []
    for match in re.finditer(rb"stream\r?\n", pdf):
        try:
            found.append(zlib.decompressobj().decompress(pdf[match.end() :]))
        except zlib.error:
            continue  # a picture, which is a JPEG as it stands
    return found


def _letters(pdf: bytes) -> set[str]:
    """Every letter that the fonts of a PDF say they mean: what a reader can select, search and copy."""
    letters: set[str] = set()
    for stream in _streams(pdf):
        for block in re.findall(rb"beginbfchar(.*?)endbfchar", stream, re.S):
            letters |= {chr(int(code, 16)) for code in re.findall(rb"<\w+> <(\w{4})>", block)}
        for block in re.findall(rb"beginbfrange(.*?)endbfrange", stream, re.S):
            for first, last, code in re.findall(rb"<(\w+)> <(\w+)> <(\w{4})>", block):
                letters |= {chr(int(code, 16) + n) for n in range(int(last, 16) - int(first, 16) + 1)}
    return letters


@pytest.mark.parametrize(("panels", "pages"), [(1, 4), (2, 3), (3, 2), (12, 2)])
def test_a_cover_and_as_many_pages_as_the_panels_need(tmp_path: Path, panels: int, pages: int) -> None:
    board, pictures = bare()
    assert write_pdf(board, pictures, tmp_path / "b.pdf", panels=panels) == pages
    assert _pages((tmp_path / "b.pdf").read_bytes()) == pages


def test_the_same_board_gives_the_same_bytes_and_holds_the_pictures_as_they_are(tmp_path: Path) -> None:
    board, pictures = shelved(tmp_path / "takes")
    for name in ("one", "two"):
        write_pdf(board, pictures, tmp_path / f"{name}.pdf", heading=Heading("by Ada", "1 May"))
    one, two = ((tmp_path / f"{name}.pdf").read_bytes() for name in ("one", "two"))
    assert one == two and b"CreationDate" not in one
    assert one.count(b"/DCTDecode") == 4  # three panels and the cover


def test_letter_paper_is_eleven_inches_wide(tmp_path: Path) -> None:
    board, pictures = bare()
    write_pdf(board, pictures, tmp_path / "b.pdf", paper="letter")
    assert re.search(rb"/MediaBox \[0 0 792 612\]", (tmp_path / "b.pdf").read_bytes())


@pytest.mark.parametrize("script", WORDS)
def test_words_of_every_script_can_be_selected(tmp_path: Path, script: str) -> None:
    text = WORDS[script]
    if missing_scripts(text):
        pytest.skip(f"no {script} font is installed")
    line = Line(id="l", character="mia", text=text)
    board, pictures = bare(film_with(SHOTS[0].with_(action=text, lines=(line,)), title=text))
    write_pdf(board, pictures, tmp_path / "b.pdf")
    assert set(text) - {" "} <= _letters((tmp_path / "b.pdf").read_bytes())


def test_letters_that_a_title_face_would_join_stay_letters(tmp_path: Path) -> None:
    board, pictures = bare(film_with(SHOTS[0], title="The office of ffifl"))
    write_pdf(board, pictures, tmp_path / "b.pdf")
    assert set("Theofficl") <= _letters((tmp_path / "b.pdf").read_bytes())


@pytest.mark.parametrize("panels", [1, 4, 12])
def test_texts_of_any_length_and_kind_stay_on_their_page(tmp_path: Path, panels: int) -> None:
    lines = tuple(Line(id=f"l{n}", character="tom", text=f"{n}: " + "and so on " * 30) for n in range(9))
    nasty = 'W"' * 40 + "\u202e(%s)\\ \x00\ud800" + " long" * 2000
    shots = [SHOTS[0].with_(action=nasty, lines=lines, number="1000000000AB"), SHOTS[1].with_(action="", lines=())]
    board, pictures = bare(film_with(*shots, title="T" * 300))
    write_pdf(board, pictures, tmp_path / "b.pdf", panels=panels, heading=Heading("c" * 500, "d" * 500))
    assert _pages((tmp_path / "b.pdf").read_bytes()) == 1 + -(-2 // panels)


def test_a_shot_without_a_take_is_a_slate_and_a_lost_picture_too(tmp_path: Path) -> None:
    board, pictures = shelved(tmp_path / "takes", missing="a")
    for picture in (tmp_path / "takes" / "b" / "b0").iterdir():
        picture.write_bytes(b"not a picture")
    write_pdf(board, pictures, tmp_path / "b.pdf")
    assert (tmp_path / "b.pdf").read_bytes().count(b"/DCTDecode") == 3  # the cover, the lost one as a slate, and c


def test_the_cover_shows_a_wide_picture_with_somebody_in_it(tmp_path: Path) -> None:
    board, _ = shelved(tmp_path / "takes")
    chosen = hero(board)
    assert chosen is not None and chosen.shot.id == "a"
    assert hero(bare()[0]) is None


def test_an_empty_cut_and_too_many_panels_are_refused_in_a_sentence(tmp_path: Path) -> None:
    empty = FILM.with_(cuts=(FILM.cuts[0].with_(uses=()),))
    with pytest.raises(DeliveryError, match="has no shots"):
        write_pdf(*bare(empty), tmp_path / "b.pdf")
    with pytest.raises(DeliveryError, match="1 to 12 panels, not 13"):
        write_pdf(*bare(), tmp_path / "b.pdf", panels=13)
    assert not list(tmp_path.iterdir())


def test_a_board_that_is_stopped_halfway_leaves_the_last_one_as_it_was(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    (tmp_path / "b.pdf").write_bytes(b"the last one")
    with pytest.raises(KeyboardInterrupt):
        write_pdf(*bare(), tmp_path / "b.pdf", progress=stop)
    assert [path.name for path in tmp_path.iterdir()] == ["b.pdf"]
    assert (tmp_path / "b.pdf").read_bytes() == b"the last one"


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(DeliveryError, match="cannot be written"):
        write_pdf(*bare(), tmp_path / "nowhere" / "b.pdf")
