"""The contact sheet: every picture on one sheet."""

from __future__ import annotations

from pathlib import Path

import pytest
import skia

from storyboard.errors import DeliveryError
from studio.delivery.papers.contact import sheet_of, write_contact_sheet
from tests.studio.delivery.papers.films import COLOURS, FILM, bare, shelved


def test_every_shot_is_on_the_sheet_in_order(tmp_path: Path) -> None:
    board, pictures = shelved(tmp_path / "takes")
    width, height = write_contact_sheet(board, pictures, tmp_path / "sheet.png", columns=3)
    sheet = skia.Image.open(str(tmp_path / "sheet.png")).toarray(colorType=skia.ColorType.kRGBA_8888_ColorType)
    assert sheet.shape[:2] == (height, width)
    for place, shot in enumerate("abc"):
        seen = sheet[height // 2, int(width * (0.5 + place) / 3), :3].astype(int)
        assert all(abs(int(one) - two) < 40 for one, two in zip(seen, COLOURS[shot], strict=True))


@pytest.mark.parametrize(("name", "magic"), [("s.png", b"\x89PNG"), ("s.jpg", b"\xff\xd8"), ("s.JPEG", b"\xff\xd8")])
def test_the_name_says_the_kind_and_the_bytes_are_always_the_same(tmp_path: Path, name: str, magic: bytes) -> None:
    board, pictures = bare()
    write_contact_sheet(board, pictures, tmp_path / name)
    first = (tmp_path / name).read_bytes()
    write_contact_sheet(board, pictures, tmp_path / name)
    assert first.startswith(magic) and (tmp_path / name).read_bytes() == first


def test_a_long_film_is_smaller_pictures_not_a_larger_sheet() -> None:
    for count in (1, 30, 400, 1000):
        width, height, tile, columns = sheet_of(count, 16 / 9, 0)
        assert width * height <= 24_000_000 and tile > 50 and columns * tile < width


def test_an_empty_cut_has_no_sheet(tmp_path: Path) -> None:
    empty = FILM.with_(cuts=(FILM.cuts[0].with_(uses=()),))
    with pytest.raises(DeliveryError, match="has no shots"):
        write_contact_sheet(*bare(empty), tmp_path / "sheet.png")
