"""The shot list as a table that any program reads, and as a workbook."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import Path

import pytest

from studio.delivery.papers.shotlist import COLUMNS, as_words, write_csv, write_xlsx
from tests.studio.delivery.papers.films import SHOTS, bare, film_with, shelved

FORMULA = '=HYPERLINK("http://x.example","win")'


def _rows(path: Path) -> list[dict[str, str]]:
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and data.count(b"\r\n") >= 2
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_every_use_is_a_row_with_its_times(tmp_path: Path) -> None:
    write_csv(bare()[0], tmp_path / "list.csv")
    rows = _rows(tmp_path / "list.csv")
    assert [row["Shot"] for row in rows] == ["1A", "1B", "2A"]
    assert (rows[1]["In"], rows[1]["Length"], rows[1]["Seconds"]) == ("00:00:01:00", "00:00:01:12", "1.500")
    assert rows[1]["Dialogue"] == "MIA: Wait for me!\nTOM (off screen): Too late."
    assert (rows[0]["Movement"], rows[0]["Lens (mm)"], rows[1]["Transition"]) == ("pan", "28", "dissolve 0.5 s")
    assert rows[0]["Take"] == ""


@pytest.mark.parametrize("text", [FORMULA, "+1", "-2", "@SUM(A1)", "\t=1", " =1", "＝1", "\n=1", "\r=1"])
def test_no_cell_of_the_table_is_run_as_a_formula(tmp_path: Path, text: str) -> None:
    write_csv(bare(film_with(SHOTS[0].with_(action=text)))[0], tmp_path / "list.csv")
    assert _rows(tmp_path / "list.csv")[0]["Action"].startswith("'")


def test_words_that_are_no_formula_stay_as_they_were_written() -> None:
    for text in ("Rain, “quoted”, and a\nnew line", "雨", "3 = 3", "", "a-b"):
        assert as_words(text) == text
    assert as_words("a\x00b\x1bc") == "a b c"


def test_the_workbook_has_a_picture_in_every_row_and_durations_that_can_be_added(tmp_path: Path) -> None:
    board, pictures = shelved(tmp_path / "takes", missing="c")
    write_xlsx(board, pictures, tmp_path / "list.xlsx")
    with zipfile.ZipFile(tmp_path / "list.xlsx") as book:
        assert book.testzip() is None
        assert len([name for name in book.namelist() if name.startswith("xl/media/")]) == 3
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        styles = book.read("xl/styles.xml").decode()
        drawing = book.read("xl/drawings/drawing1.xml").decode()
    assert 'state="frozen"' in sheet and 'autoFilter ref="A1:R4"' in sheet
    assert f"{36 / 24 / 86400:.12f}".rstrip("0")[:14] in _plain_numbers(sheet)
    assert "[m]:ss.000" in styles
    assert "SUBTOTAL(109,O2:O4)" in sheet
    assert drawing.count("<xdr:twoCellAnchor>") == 3 and "oneCell" not in drawing  # pictures move with their rows


def _plain_numbers(sheet: str) -> str:
    return " ".join(f"{float(value):.12f}" for value in re.findall(r"<v>([0-9.E+-]+)</v>", sheet))


def test_a_formula_in_a_script_is_words_in_the_workbook(tmp_path: Path) -> None:
    shot = SHOTS[0].with_(action=FORMULA, number="=1+1")
    board, pictures = bare(film_with(shot, title="=1+1 & \x00"))
    write_xlsx(board, pictures, tmp_path / "list.xlsx")
    with zipfile.ZipFile(tmp_path / "list.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        shared = book.read("xl/sharedStrings.xml").decode()
    assert re.findall(r"<f>(.*?)</f>", sheet) == ["SUBTOTAL(109,O2:O2)"]
    assert "HYPERLINK" in shared and "hyperlink" not in sheet


def test_the_same_board_gives_the_same_bytes(tmp_path: Path) -> None:
    board, pictures = shelved(tmp_path / "takes")
    for name in ("one", "two"):
        write_xlsx(board, pictures, tmp_path / f"{name}.xlsx")
        write_csv(board, tmp_path / f"{name}.csv")
    for kind in ("xlsx", "csv"):
        assert (tmp_path / f"one.{kind}").read_bytes() == (tmp_path / f"two.{kind}").read_bytes()


def test_texts_too_long_for_a_cell_are_cut_not_lost(tmp_path: Path) -> None:
    board, pictures = bare(film_with(SHOTS[0].with_(action="long " * 20_000)))
    write_xlsx(board, pictures, tmp_path / "list.xlsx")
    with zipfile.ZipFile(tmp_path / "list.xlsx") as book:
        longest = max(
            len(text) for text in re.findall(r"<t[^>]*>(.*?)</t>", book.read("xl/sharedStrings.xml").decode())
        )
    assert 30_000 < longest <= 32_767
    assert len(COLUMNS) == 17
