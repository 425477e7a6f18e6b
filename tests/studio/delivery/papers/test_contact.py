"""The contact sheet: every picture on one sheet."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
import pytest
import skia

from generation.encode import write_png
from storyboard.errors import DeliveryError
from studio.delivery.papers.contact import sheet_of, write_contact_sheet
from studio.delivery.papers.pictures import Pictures
from studio.delivery.segments import Aim
from tests.studio.delivery.papers.films import COLOURS, FILM, SHOTS, bare, film_with, shelved


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


def _looks(x: float, shot: str) -> tuple[Aim, ...]:
    return (Aim(frame=0, x=x, y=0.5),)


def test_a_tall_picture_shows_what_the_export_looks_at(tmp_path: Path) -> None:
    board, pictures = shelved(tmp_path, film_with(SHOTS[0]))
    ramp = np.full((90, 160, 4), 255, np.uint8)
    ramp[..., :3] = np.arange(160, dtype=np.uint8)[None, :, None]
    take = board.panels[0].take
    assert take is not None
    write_png(ramp, take.poster(tmp_path))
    tall = pictures.delivery.with_(width=90, height=160)
    seen = {}
    for name, x in (("left", 0.0), ("middle", 0.5), ("right", 1.0)):
        looking = Pictures(tmp_path, tall, partial(_looks, x))
        image = looking.image(board.panels[0], 40)
        seen[name] = image.toarray()[:, :, 0].mean()
    assert seen["left"] < 40 and abs(seen["middle"] - 80) < 6 and seen["right"] > 120
