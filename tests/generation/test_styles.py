"""A film has one look, chosen by one switch, and stays legible in each: place, people, their colours, calm paper."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest
import skia

from generation.engines.animatic.figures.design import appearance
from generation.engines.animatic.finish import Finish
from generation.engines.animatic.painter import Painter
from generation.engines.animatic.sheet import Pixels, Sheet
from generation.engines.animatic.styles.blinds import Blinds
from generation.engines.animatic.styles.exposure import develop, undeveloped
from generation.engines.animatic.styles.layers import Silhouette, stepped, throw, torn
from generation.engines.animatic.styles.stylesheet import SHEETS
from generation.engines.animatic.styles.textures import hatching, tooth
from generation.staging import stage
from generation.staging.palette import mix
from storyboard.camera import Angle, Movement, Size
from storyboard.model import Style, TimeOfDay
from storyboard.prompts.offline import STYLES
from storyboard.speech import Mouth
from tests.generation.staging_requests import MIA, shot

EVERY = pytest.mark.parametrize("style", list(Style), ids=lambda style: style.value)
GREY = (Style.PENCIL, Style.NOIR)


def painted(style: Style, frame: int = 24, **changes: object) -> Pixels:
    """One frame of a shot in a style."""
    request = shot(**changes).with_(style=style)  # type: ignore[arg-type]
    sheet = Sheet(request.width, request.height)
    Painter(stage(request), lambda character, frame: Mouth.REST).draw(sheet, frame)
    return sheet.pixels.copy()


@lru_cache(maxsize=16)
def mia(style: Style, time: TimeOfDay = TimeOfDay.DAY) -> Pixels:
    """Mia in her red raincoat on a street."""
    return painted(style, action="Mia stands.", cast=(MIA,), size=Size.MEDIUM_FULL, time=time, width=480, height=270)


def reds(pixels: Pixels) -> int:
    """How many pixels are plainly red."""
    red, green, blue = (pixels[:, :, channel].astype(int) for channel in range(3))
    return int(((red > 1.45 * green) & (red > 1.45 * blue) & (red > 38)).sum())


@EVERY
def test_a_style_draws_the_same_pixels_every_time(style: Style) -> None:
    again = painted(
        style, action="Mia stands.", cast=(MIA,), size=Size.MEDIUM_FULL, time=TimeOfDay.DAY, width=480, height=270
    )
    assert np.array_equal(again, mia(style))
    assert (again[:, :, 3] == 255).all()


def test_no_two_styles_look_alike() -> None:
    looks = [mia(style).astype(int) for style in Style]
    for index, one in enumerate(looks):
        for other in looks[index + 1 :]:
            assert np.abs(one - other).mean() > 5


@EVERY
def test_paper_and_grain_do_not_boil(style: Style) -> None:
    request = shot(place="Corridor", inside=True, movement=Movement.STATIC).with_(style=style)
    painter = Painter(stage(request), lambda character, frame: Mouth.REST)
    sheet = Sheet(request.width, request.height)
    painter.draw(sheet, 3)
    first = sheet.pixels.copy()
    painter.draw(sheet, 4)
    assert np.array_equal(first, sheet.pixels)


@EVERY
@pytest.mark.parametrize("time", [TimeOfDay.DAY, TimeOfDay.NIGHT])
def test_a_character_keeps_the_colour_it_is_known_by(style: Style, time: TimeOfDay) -> None:
    assert reds(mia(style, time)) > 0.02 * 480 * 270


@pytest.mark.parametrize("style", GREY)
def test_where_nobody_is_pencil_and_noir_have_no_colour(style: Style) -> None:
    empty = painted(style, place="City street", time=TimeOfDay.NIGHT)[:, :, :3].astype(int)
    assert (empty.max(axis=2) - empty.min(axis=2)).max() <= 24  # the paper is a little warm


@EVERY
def test_night_is_darker_than_day_in_every_style(style: Style) -> None:
    assert mia(style, TimeOfDay.NIGHT)[:, :, :3].mean() < 0.9 * mia(style, TimeOfDay.DAY)[:, :, :3].mean()


def test_noir_is_black_and_white_and_pencil_is_mostly_paper() -> None:
    noir, pencil = (mia(style)[:, :, 1] for style in (Style.NOIR, Style.PENCIL))
    assert (noir < 30).mean() > 0.08
    assert (noir > 180).mean() > 0.04
    assert (pencil > 150).mean() > 0.5


def test_cut_paper_throws_a_soft_shadow_down_and_to_the_right() -> None:
    sheet, small = Sheet(320, 180), Sheet(320, 180, 4)
    sheet.pixels.fill(200)
    glow = skia.Paint(Color=skia.Color(255, 255, 255, 60))

    def draw(canvas: skia.Canvas) -> None:
        canvas.drawRect(skia.Rect(100, 60, 200, 120), skia.Paint(Color=skia.ColorRED))
        canvas.drawRect(skia.Rect(20, 20, 60, 60), glow)

    throw(sheet, small, 0.5, draw)
    tones = sheet.pixels[:, :, 1]
    assert sheet.pixels[90, 150].tolist() == [255, 0, 0, 255]
    assert tones[90, 200] < 150 < 190 < tones[90, 98]
    assert tones[120, 150] < 150
    assert tones[62, 40] == 200, "what is thin throws nothing"


@EVERY
def test_a_style_has_words_for_prompts_a_sheet_and_a_finish(style: Style) -> None:
    assert STYLES[style]
    pixels = np.full((36, 64, 4), 128, np.uint8)
    Finish(style, 64, 36, develop(style, pixels[:, :, 0], 0.5))(pixels)
    assert SHEETS[style].places <= 1.0
    assert (pixels[:, :, 3] == 255).all()


@EVERY
@pytest.mark.parametrize("darkness", [0.0, 1.0])
def test_developing_never_turns_light_and_dark_around(style: Style, darkness: float) -> None:
    drawn = np.random.default_rng(5).integers(10, 120, (90, 160)).astype(np.uint8)
    curve = develop(style, drawn, darkness)
    assert list(curve) == sorted(curve)
    assert not curve or curve[255] == 255


def test_a_flat_picture_is_developed_calmly() -> None:
    flat = np.full((90, 160), 100, np.uint8)
    flat[40:50] = 104
    curve = develop(Style.NOIR, flat, 0.0)
    assert curve[104] - curve[100] <= 13


def test_a_figure_is_drawn_so_that_developing_gives_its_colour() -> None:
    curve = develop(Style.PENCIL, np.random.default_rng(5).integers(0, 90, (90, 160)).astype(np.uint8), 0.6)
    wanted = appearance(MIA).main
    drawn = undeveloped(wanted, curve)
    seen = [curve[round(part * 255)] / 255 for part in drawn]
    assert seen == pytest.approx(wanted, abs=0.05)


def test_blinds_hang_in_rooms_with_windows_and_nowhere_else() -> None:
    assert Blinds(stage(shot(place="Office", inside=True))).falls
    assert not Blinds(stage(shot(place="City street"))).falls
    assert not Blinds(stage(shot(place="Cave", inside=True))).falls


def test_light_through_blinds_lies_on_the_wall_and_not_on_people() -> None:
    def wall(size: Size) -> Pixels:
        return painted(Style.NOIR, place="Office", inside=True, size=size, angle=Angle.EYE, time=TimeOfDay.NIGHT)

    rows = wall(Size.WIDE)[:, :, 1].astype(int)
    crossings = np.abs(np.diff(rows[20:110, 100:220].mean(axis=1)))
    assert (crossings > 2).sum() >= 6, "slats alternate"


def test_gradients_are_cut_into_flat_bands() -> None:
    stops, colours = stepped([0.0, 1.0], [(0.0, 0.0, 0.0), (1.0, 1.0, 1.0)], 4, mix)
    assert stops == [0.0, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 1.0]
    assert [colour[0] for colour in colours[::2]] == [0.125, 0.375, 0.625, 0.875]
    assert stepped([0.0, 1.0], [(0.0,) * 3, (1.0,) * 3], 0, mix)[0] == [0.0, 1.0]


def test_a_torn_edge_keeps_its_corners_and_its_hand() -> None:
    import random

    square = [(0.0, 0.0), (4.0, 0.0), (4.0, 3.0), (0.0, 3.0)]
    once, again = (torn(square, 0.03, random.Random(1)) for _ in range(2))
    assert once == again
    assert set(square) <= set(once)
    assert len(once) > len(square)
    assert all(-0.1 <= x <= 4.1 and -0.1 <= y <= 3.1 for x, y in once)


def test_shapes_that_overlap_throw_one_shadow() -> None:
    shadow = Silhouette()
    assert shadow.path() is None
    shadow.add([(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)])
    shadow.add([(1.0, 2.0), (3.0, 2.0), (3.0, 0.0), (1.0, 0.0)])  # turned the other way
    path = shadow.path()
    assert path is not None
    assert path.contains(1.5, 1.0)


def test_hatching_leaves_paper_between_its_strokes() -> None:
    strokes = hatching(320, 180, 0.6, 8.0, 1)
    assert strokes.min() < 0.01
    assert 0.6 < strokes.max() <= 1.0
    assert abs(float(tooth(320, 180).mean())) < 1e-6
