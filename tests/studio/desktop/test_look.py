"""The look: every theme at every scale, glyphs that follow it, keys and settings, two languages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from studio.desktop import icons, look, theme
from studio.desktop.keys import About, KeysPage
from studio.desktop.preferences import Preferences
from studio.desktop.window import Window


@pytest.fixture(autouse=True)
def as_it_was() -> object:
    yield
    theme.use(theme.DARK)
    theme.measure(1.0, reduced_motion=False)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    """WCAG 2's contrast ratio."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", theme.THEMES)
def test_all_type_is_readable_on_every_ground(name: str) -> None:
    chosen = theme.THEMES[name]
    for ground in (chosen.ground, chosen.panel, chosen.raised):
        for text in (chosen.text, chosen.quiet, chosen.faint):
            assert _contrast(text, ground) >= 4.5, (text, ground)
        for sign in (chosen.accent, chosen.good, chosen.working, chosen.wrong):
            assert _contrast(sign, ground) >= 3, (sign, ground)
    assert _contrast(chosen.on_accent, chosen.accent) >= 4.5


@pytest.mark.parametrize("name", theme.THEMES)
def test_the_style_sheet_has_a_value_for_every_role(name: str) -> None:
    sheet = look.style_sheet(theme.THEMES[name])
    assert "%(" not in sheet and theme.THEMES[name].accent in sheet


def test_digits_are_all_as_wide_as_each_other(qtbot: QtBot) -> None:
    metrics = QFontMetricsF(theme.figures(13))
    assert len({round(metrics.horizontalAdvance(digit), 3) for digit in "0123456789"}) == 1


def test_everything_measured_grows_with_the_scale() -> None:
    theme.measure(2.0, reduced_motion=True)
    assert (theme.px(12), theme.font(13).pixelSize(), theme.motion_ms()) == (24, 26, 0)


@pytest.mark.parametrize("name", icons.names())
def test_a_glyph_is_drawn_in_the_theme_s_colour(name: str, qtbot: QtBot) -> None:
    image = icons.icon(name).pixmap(QSize(24, 24)).toImage()
    drawn = [image.pixelColor(x, y) for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 200]
    assert drawn, name
    assert any(pixel.name() == theme.DARK.text for pixel in drawn)


def test_a_glyph_follows_the_theme(qtbot: QtBot) -> None:
    glyph = icons.icon("plus")
    theme.use(theme.LIGHT)
    image = glyph.pixmap(QSize(24, 24)).toImage()
    assert image.pixelColor(12, 12).name() == theme.LIGHT.text


def test_choices_show_at_once_and_are_kept(opened: Window, qtbot: QtBot) -> None:
    opened.open_preferences()
    dialog = opened.findChild(Preferences)
    assert dialog is not None
    before = opened.desk
    dialog.theme.setCurrentIndex(1)
    dialog.theme.activated.emit(1)
    dialog.scale.setCurrentIndex(5)
    dialog.scale.activated.emit(5)
    dialog.still.setChecked(True)
    assert theme.theme() is theme.LIGHT and theme.scale() == 2.0 and theme.reduced_motion()
    assert opened.desk is not before and opened.project is not None, "the window is built anew, the film stays open"
    assert (opened.person.theme, opened.person.scale, opened.person.reduced_motion) == ("light", 2.0, True)
    dialog.reject()


def test_at_twice_the_size_the_window_still_fits_a_small_screen(opened: Window, qtbot: QtBot) -> None:
    opened.person.scale = 2.0
    opened.rebuild()
    look.dress(opened.person)
    opened.rebuild()
    assert opened.minimumSizeHint().width() <= 1280


def test_the_page_of_keys_has_every_shortcut_and_finds_one(opened: Window, qtbot: QtBot) -> None:
    opened.open_keys()
    page = opened.findChild(KeysPage)
    assert page is not None
    shown = dict(page.lines())
    with_keys = [command for command in opened.bindings.commands if command.shortcut]
    assert len(page.lines()) == len(with_keys)
    assert shown["Undo"] == "Ctrl+Z"
    page.field.setText("sort")
    assert page.lines() == [("Sort the notes", "Ctrl+Shift+S")]
    page.reject()


def test_about_names_the_version(opened: Window, qtbot: QtBot) -> None:
    opened.bindings.action("help.about").trigger()
    about = opened.findChild(About)
    assert about is not None and about.isVisible()
    about.reject()
