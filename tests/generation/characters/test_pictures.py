"""Photographs come in upright, whole and at a sane size, or are refused in a sentence."""

from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
import skia

from generation.characters import pictures
from generation.characters.pictures import digest_of_bytes, figure_in, fitted, png_of, read_picture, rgb
from generation.engines.animatic.portrait import portrait
from storyboard.edits.sheet import SIDES
from storyboard.errors import ProjectError
from storyboard.model import Character

MIA = Character(id="mia", name="Mia", kind="child", sex="female", age=9, look="red raincoat, two plaits")
DOG = Character(id="rex", name="Rex", kind="dog", look="brown")


def a_photograph(width: int = 96, height: int = 64) -> np.ndarray:
    """Red above on the left, the rest blue."""
    picture = np.full((height, width, 3), (20, 40, 200), np.uint8)
    picture[: height // 2, : width // 2] = (220, 30, 20)
    return picture


def jpeg_of(picture: np.ndarray, turned: int = 1) -> bytes:
    """A JPEG whose EXIF says how the camera was held."""
    whole = np.dstack([picture, np.full(picture.shape[:2], 255, np.uint8)])
    plain = bytes(skia.Image.fromarray(whole).encodeToData(skia.EncodedImageFormat.kJPEG, 95))
    tag = struct.pack(">HHIHH", 0x0112, 3, 1, turned, 0)
    exif = b"Exif\0\0MM\0*\0\0\0\x08" + struct.pack(">H", 1) + tag + bytes(4)
    return plain[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + plain[2:]


def huge_png() -> bytes:
    """A few bytes that claim to be 60,000 pixels wide and high."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def test_a_photograph_taken_sideways_stands_upright(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(jpeg_of(np.rot90(a_photograph(), 1), turned=6))
    upright = read_picture(path)
    assert upright.shape == (64, 96, 3)
    assert upright[10, 20, 0] > 180 and upright[10, 80, 2] > 150 and upright[50, 20, 2] > 150


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no picture that can be read"),
        (b"\x89PNG\r\n\x1a\nrubbish", "no picture that can be read"),
        (b"%PDF-1.7", "no picture that can be read"),
        (huge_png(), "60000x60000, which is too large"),
        (png_of(a_photograph(20, 20)), "20x20; choose one of at least 64"),
        (png_of(a_photograph(300, 300))[:-60], "not whole"),
        (jpeg_of(np.random.default_rng(0).integers(0, 255, (96, 96, 3), np.uint8))[:5000], "not whole"),
    ],
    ids=["empty", "broken", "pdf", "huge", "tiny", "cut png", "cut jpeg"],
)
def test_what_is_no_usable_photograph_is_refused_in_a_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(data)
    with pytest.raises(ProjectError, match=said):
        read_picture(path)


def test_a_pipe_a_folder_and_a_file_too_large_are_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", ".", "nothing.png"):
        with pytest.raises(ProjectError, match="no such picture"):
            read_picture(tmp_path / name)
    (tmp_path / "large.png").write_bytes(png_of(a_photograph()))
    monkeypatch.setattr(pictures, "LARGEST_FILE", 100)
    with pytest.raises(ProjectError, match="larger than"):
        read_picture(tmp_path / "large.png")


def test_a_large_photograph_is_kept_smaller_and_the_same_one_has_the_same_name(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(png_of(a_photograph(3000, 1000)))
    kept = read_picture(path)
    assert kept.shape == (683, 2048, 3)
    assert digest_of_bytes(png_of(kept)) == digest_of_bytes(png_of(read_picture(path)))


@pytest.mark.parametrize("side", SIDES)
def test_every_view_shows_the_whole_of_what_it_promises(side: str) -> None:
    view = rgb(portrait(MIA, side, width=96, height=128))  # type: ignore[arg-type]
    cover = figure_in(view)
    assert 0.1 < cover.mean() < 0.75
    assert not cover[0].any(), "nobody's head is cut off"
    assert cover[-1].any() != (side == "full"), "only the full view shows the feet"
    assert np.array_equal(view, rgb(portrait(MIA, side, width=96, height=128)))  # type: ignore[arg-type]


def test_an_animal_is_always_shown_whole() -> None:
    for side in SIDES:
        cover = figure_in(rgb(portrait(DOG, side, width=96, height=128)))
        edge = np.concatenate([cover[0], cover[-1], cover[:, 0], cover[:, -1]])
        assert cover.mean() > 0.04 and not edge.any()


def test_views_differ_from_side_to_side() -> None:
    seen = {portrait(MIA, side, width=96, height=128).tobytes() for side in SIDES}
    assert len(seen) == len(SIDES)


def test_a_fitted_picture_is_whole_on_its_own_ground() -> None:
    view = rgb(portrait(MIA, "full", width=96, height=128))
    wide = fitted(view, 256, 128)
    assert wide.shape == (128, 256, 3)
    assert np.array_equal(wide[:, :80], np.broadcast_to(view[0, 0], (128, 80, 3)))
