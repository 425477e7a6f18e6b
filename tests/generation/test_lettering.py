"""What stands on cards and slates: every script, inside the frame, whatever a person typed."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import numpy as np
import pytest
import skia
from numpy.typing import NDArray

from generation.lettering import GROUND, draw_card, draw_slate, missing_scripts

SIZES = [(320, 180), (180, 320), (128, 128), (640, 64)]
GROUND_RGB = [GROUND >> 16 & 255, GROUND >> 8 & 255, GROUND & 255]


def canvas_of(width: int, height: int) -> tuple[NDArray[np.uint8], skia.Canvas]:
    pixels = np.zeros((height, width, 4), np.uint8)
    surface = skia.Surface(pixels, colorType=skia.ColorType.kRGBA_8888_ColorType)
    return pixels, surface


def card(text: str, subtitle: str = "", size: tuple[int, int] = (320, 180)) -> NDArray[np.uint8]:
    pixels, surface = canvas_of(*size)
    draw_card(surface.getCanvas(), *size, text, subtitle)
    return pixels


def slate(number: str, action: str, size: tuple[int, int] = (320, 180)) -> NDArray[np.uint8]:
    pixels, surface = canvas_of(*size)
    draw_slate(surface.getCanvas(), *size, number, action, "MCU", 2.5)
    return pixels


def ink(pixels: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Where something was drawn on the ground."""
    return np.abs(pixels[..., :3].astype(int) - GROUND_RGB).max(axis=2) > 24


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "text", ["The Lighthouse", "纸船", "灯台", "종이배", "المنارة", "המגדלור", "word " * 300, "x" * 500]
)
def test_a_title_is_drawn_and_stays_clear_of_the_frames_edge(size: tuple[int, int], text: str) -> None:
    drawn = ink(card(text, "a film", size))
    assert drawn.any()
    side = size[0] // 12
    assert not drawn[:, :side].any()
    assert not drawn[:, -side:].any()
    assert not drawn[:2].any()
    assert not drawn[-2:].any()


def test_a_title_stands_in_the_middle() -> None:
    columns = np.flatnonzero(ink(card("Lighthouse")).any(axis=0))
    assert abs(columns[0] + columns[-1] - 319) <= 4


def test_each_script_gets_letters_of_its_own() -> None:
    pictures = {text: card(text).tobytes() for text in ("纸船", "灯台", "모자", "شمس", "שמש")}
    assert len(set(pictures.values())) == len(pictures)
    assert missing_scripts("".join(pictures)) == ()


def test_arabic_letters_are_joined_and_run_from_right_to_left() -> None:
    joined, apart = ink(card("سلام")), ink(card("س ل ا م"))
    assert runs(joined) < runs(apart)
    assert columns_of_action("سلام")[-1] > 280  # set from the right margin
    assert columns_of_action("Salam")[0] < 40


def test_a_full_stop_after_hebrew_stands_on_its_left() -> None:
    assert columns_of_action("שלום.")[0] < columns_of_action("שלום")[0]
    assert columns_of_action("שלום.")[-1] == columns_of_action("שלום")[-1]


def columns_of_action(action: str) -> list[int]:
    """Columns in which a slate's action, and nothing else, has ink."""
    drawn = ink(slate("1", action)) & ~ink(slate("1", ""))
    return np.flatnonzero(drawn.any(axis=0)).tolist()


def runs(drawn: NDArray[np.bool_]) -> int:
    """How many separate groups of columns hold ink."""
    return sum(1 for has_ink, _ in itertools.groupby(drawn.any(axis=0)) if has_ink)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\x00\x07\x1b[31m", "\ud800", "🙂👩‍👩‍👧🏳️‍🌈", "\u202egnp", "a\u0301" * 400, "\u2028", "\uffff", "\n\n"],
)
def test_nothing_a_person_types_stops_a_card_or_a_slate(text: str) -> None:
    for size in SIZES:
        assert card(text, text, size).shape == (size[1], size[0], 4)
        assert slate(text, text, size)[..., 3].min() == 255


def test_controls_and_direction_overrides_are_not_drawn() -> None:
    assert card("A\x00b\u202ec\x07").tobytes() == card("Abc").tobytes()


def test_a_slate_shows_number_and_action_and_a_long_action_is_cut_off() -> None:
    assert slate("12A", "Rain.").tobytes() != slate("12B", "Rain.").tobytes()
    assert slate("12A", "Rain.").tobytes() != slate("12A", "Snow.").tobytes()
    assert not ink(slate("12A", "Rain falls on the pier. " * 60))[-8:, 30:-30].any()


def test_drawing_is_the_same_every_time() -> None:
    assert slate("3", "米娅 walks. המגדלור").tobytes() == slate("3", "米娅 walks. המגדלור").tobytes()


def test_without_any_font_cards_and_slates_are_still_drawn(tmp_path: Path) -> None:
    """A machine without fonts, as a container may be: bars stand where words would be, and the doctor is told."""
    bare = tmp_path / "fonts.conf"
    bare.write_text(f'<?xml version="1.0"?><fontconfig><dir>{tmp_path}</dir></fontconfig>')
    script = """
        import numpy as np, skia
        from generation.lettering import draw_card, draw_slate, missing_scripts
        pixels = np.zeros((90, 160, 4), np.uint8)
        canvas = skia.Surface(pixels, colorType=skia.ColorType.kRGBA_8888_ColorType)
        draw_slate(canvas.getCanvas(), 160, 90, "1", "Rain.", "WS", 1)
        draw_card(canvas.getCanvas(), 160, 90, "Lighthouse", "a film")
        print(int(pixels[..., :3].max()), missing_scripts("a中"))
    """
    environment = {**os.environ, "FONTCONFIG_FILE": str(bare)}
    command = [sys.executable, "-c", textwrap.dedent(script)]
    ended = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    brightest, _, missing = ended.stdout.strip().partition(" ")
    assert int(brightest) > 100
    assert missing == "('Chinese', 'Latin')"


def test_a_script_no_font_can_draw_is_named() -> None:
    assert missing_scripts("Hello, мир!") == ()
    assert missing_scripts("\U00012000") == ("Cuneiform",)  # a sign no common font holds
    assert ink(card("\U00012000\U00012001")).any()
