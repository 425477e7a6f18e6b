"""The viewer as a person uses it: by its keys and buttons, with what lies over the picture, and a frame as a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from storyboard import edits
from storyboard.model import Cut, Film
from studio.desktop.pictures import Pictures
from studio.desktop.playing.images import image_of
from studio.desktop.session import Session
from studio.desktop.viewer import ViewerPanel
from studio.desktop.viewer.screen import timecode_of
from studio.workspace import Workspace
from tests.studio.desktop.playing.projects import settled

Open = Callable[..., ViewerPanel]


@pytest.fixture
def open_viewer(qtbot: QtBot) -> Iterator[Open]:
    """A viewer on a project, shown, with the keyboard."""
    panels: list[ViewerPanel] = []

    def opened(workspace: Workspace, film: Film | None = None) -> ViewerPanel:
        panel = ViewerPanel(Session(workspace, film or workspace.film()))
        panels.append(panel)
        qtbot.addWidget(panel)
        panel.resize(800, 600)
        panel.show()
        panel.screen_.setFocus()
        return panel

    yield opened
    for panel in panels:
        panel.close()


@pytest.fixture
def viewer(ferry: Workspace, open_viewer: Open, qtbot: QtBot) -> ViewerPanel:
    panel = open_viewer(ferry)
    qtbot.waitUntil(lambda: bool(panel.player.programme.frames), timeout=20000)
    settled(panel.player, qtbot)
    return panel


def _press(panel: ViewerPanel, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(panel.screen_, key, modifier)


def _painted(panel: ViewerPanel) -> QImage:
    return panel.screen_.grab().toImage()


def _in_middle(image: QImage, rect: QRect) -> QColor:
    return image.pixelColor(rect.center())


def test_space_plays_and_stops_and_the_button_says_which(viewer: ViewerPanel, qtbot: QtBot) -> None:
    play = viewer.controls.buttons["play"]
    _press(viewer, Qt.Key.Key_Space)
    assert viewer.player.is_playing and play.accessibleName() == "Pause"
    qtbot.waitUntil(lambda: viewer.player.frame > 2, timeout=20000)
    _press(viewer, Qt.Key.Key_Space)
    assert not viewer.player.is_playing and play.accessibleName() == "Play"


def test_the_keys_of_a_cutting_room_go_where_they_should(viewer: ViewerPanel) -> None:
    player, shift = viewer.player, Qt.KeyboardModifier.ShiftModifier
    points = player.programme.cut_points
    seen = []
    for key, modifier in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Right, shift),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, shift),
    ):
        _press(viewer, key, modifier)
        seen.append(player.frame)
    assert seen == [1, 13, 12, points[1], 0, player.programme.frames - 1, 0, 0]
    _press(viewer, Qt.Key.Key_L)
    _press(viewer, Qt.Key.Key_L)
    assert player.rate == 2
    _press(viewer, Qt.Key.Key_J)
    assert player.rate == -1
    _press(viewer, Qt.Key.Key_K)
    assert player.rate == 0


def test_i_and_o_mark_a_loop_and_the_button_turns_it_on(viewer: ViewerPanel) -> None:
    player = viewer.player
    player.seek(10, heard=False)
    _press(viewer, Qt.Key.Key_I)
    player.seek(30, heard=False)
    _press(viewer, Qt.Key.Key_O)
    QTest.mouseClick(viewer.controls.buttons["loop"], Qt.MouseButton.LeftButton)
    assert player.span == (10, 30) and viewer.controls.buttons["loop"].isChecked()
    _press(viewer, Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)
    assert player.span == (0, player.programme.frames - 1)


def test_dragging_on_the_line_scrubs(viewer: ViewerPanel, qtbot: QtBot) -> None:
    line = viewer.scrubber
    middle = line.height() // 2
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=QPoint(round(line.x_of(50)), middle))
    assert viewer.player.frame == 50
    settled(viewer.player, qtbot)
    assert viewer.session.playhead == 50


def test_the_picture_is_as_large_as_it_fits_and_the_film_s_own_colours(viewer: ViewerPanel, qtbot: QtBot) -> None:
    viewer.player.seek(30, heard=False)
    settled(viewer.player, qtbot)
    viewer.screen_.captions = False
    rect = viewer.screen_.picture_rect()
    assert rect.width() / rect.height() == pytest.approx(16 / 9, rel=0.02)
    assert rect.width() >= viewer.screen_.width() - 20 or rect.height() >= viewer.screen_.height() - 20
    assert viewer.player.shown.picture is not None
    own = image_of(viewer.player.shown.picture)
    there, wanted = _in_middle(_painted(viewer), rect), own.pixelColor(own.width() // 2, own.height() // 2)
    assert abs(there.red() - wanted.red()) + abs(there.blue() - wanted.blue()) < 24
    _press(viewer, Qt.Key.Key_Z)
    assert viewer.screen_.picture_rect().width() == 128


def test_safe_areas_stand_at_93_and_90_percent(viewer: ViewerPanel, qtbot: QtBot) -> None:
    viewer.player.seek(30, heard=False)
    settled(viewer.player, qtbot)
    rect = viewer.screen_.picture_rect()
    before = _painted(viewer)
    _press(viewer, Qt.Key.Key_G)
    after = _painted(viewer)
    row = rect.top() + rect.height() // 3
    changed = [x for x in range(rect.left(), rect.center().x()) if before.pixel(x, row) != after.pixel(x, row)]
    for part in (0.93, 0.90):
        edge = rect.left() + rect.width() * (1 - part) / 2
        assert any(abs(x - edge) < 2.5 for x in changed), f"nothing stands at {part}"


def test_captions_are_read_in_the_language_of_the_cut(ferry: Workspace, open_viewer: Open, qtbot: QtBot) -> None:
    film = ferry.film()
    line = next(line for shot in film.shots for line in shot.lines)
    film = edits.translate_line(film, line.id, "zh-CN", "等等我！")
    film = edits.set_delivery(film, film.cuts[0].id, film.cuts[0].delivery.with_(language="zh-CN"))
    panel = open_viewer(ferry, film)
    qtbot.waitUntil(lambda: bool(panel.player.programme.captions), timeout=20000)
    caption = panel.player.programme.captions[0]
    assert caption.lines == ("等等我！",)
    panel.player.seek(caption.start + 2, heard=False)
    settled(panel.player, qtbot)
    with_words = _painted(panel)
    _press(panel, Qt.Key.Key_C)
    assert with_words != _painted(panel)


def test_scopes_measure_the_frame_that_is_shown(viewer: ViewerPanel, qtbot: QtBot) -> None:
    viewer.player.seek(30, heard=False)
    settled(viewer.player, qtbot)
    _press(viewer, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: viewer.scopes.last is not None, timeout=20000)
    measured = viewer.scopes.last
    assert measured is not None and viewer.player.shown.picture is not None
    own = image_of(viewer.player.shown.picture)
    lightest = max(own.pixelColor(x, y).lightnessF() for x in range(own.width()) for y in range(own.height()))
    lit = np.flatnonzero(measured.waveform[..., 3].max(axis=1))
    assert (255 - lit[0]) / 255 == pytest.approx(lightest, abs=0.12)
    assert measured.histogram.shape == (4, 256)


def test_full_screen_shows_the_picture_alone_and_escape_comes_back(viewer: ViewerPanel, qtbot: QtBot) -> None:
    _press(viewer, Qt.Key.Key_F)
    full = viewer.full_screen
    assert full is not None and full.isFullScreen()
    QTest.keyClick(full, Qt.Key.Key_Right)
    assert viewer.player.frame == 1
    QTest.keyClick(full, Qt.Key.Key_Escape)
    assert viewer.full_screen is None


def test_a_frame_is_exported_as_a_png_of_the_film_s_size(viewer: ViewerPanel, qtbot: QtBot, tmp_path: Path) -> None:
    viewer.player.seek(30, heard=False)
    settled(viewer.player, qtbot)
    said: list[str] = []
    viewer.session.said.connect(lambda sentence, kind: said.append(sentence))
    viewer.export_frame(tmp_path / "still.png")
    qtbot.waitUntil(lambda: bool(said), timeout=20000)
    assert said == ["The frame is in still.png."]
    assert viewer.player.shown.picture is not None
    assert QImage(str(tmp_path / "still.png")) == image_of(viewer.player.shown.picture)
    viewer.export_frame(tmp_path / "nowhere" / "still.png")
    qtbot.waitUntil(lambda: len(said) == 2, timeout=20000)
    assert "choose another folder" in said[1]


def test_an_empty_cut_says_what_the_viewer_is_for(ferry: Workspace, open_viewer: Open, qtbot: QtBot) -> None:
    film = ferry.film().with_(cuts=(Cut(id="trailer", name="Trailer"),))
    panel = open_viewer(ferry, film)
    qtbot.wait(200)
    assert panel.player.programme.frames == 0
    assert not panel.controls.buttons["play"].isEnabled()
    _press(panel, Qt.Key.Key_Space)
    assert not panel.player.is_playing
    use = partial(edits.insert_use, cut="trailer", position=0, shot=film.shots[0].id)
    panel.session.edit("add", use)
    qtbot.waitUntil(lambda: panel.player.shown.is_own, timeout=20000)
    assert panel.controls.buttons["play"].isEnabled()


def test_shot_and_state_are_said_in_words(viewer: ViewerPanel, qtbot: QtBot) -> None:
    viewer.player.seek(30, heard=False)
    settled(viewer.player, qtbot)
    assert viewer.controls._shot.toolTip() == "1A · rendered"
    film = viewer.session.film
    new = partial(edits.set_action, shot=film.shots[0].id, action="A red harbour. Rain.")
    viewer.session.edit("action", new)
    qtbot.waitUntil(lambda: "animatic" in viewer.controls._shot.toolTip(), timeout=20000)
    assert viewer.screen_.badge()[0] == "Animatic"


def test_timecode_drops_frames_where_the_rate_does(ferry: Workspace, open_viewer: Open, qtbot: QtBot) -> None:
    from storyboard.time import NTSC

    film = ferry.film()
    film = edits.set_delivery(film, film.cuts[0].id, film.cuts[0].delivery.with_(rate=NTSC / 5 * 2))
    panel = open_viewer(ferry, film.with_(rate=NTSC))
    qtbot.waitUntil(lambda: panel.player.programme.timeline.rate == NTSC, timeout=20000)
    assert timecode_of(panel.player, 1800) == "00:01:00;02"


def test_every_button_has_a_name_and_is_reached_by_tab(viewer: ViewerPanel) -> None:
    for button in viewer.controls.buttons.values():
        assert button.accessibleName()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_it_is_usable_in_a_narrow_column(viewer: ViewerPanel, qtbot: QtBot) -> None:
    viewer.resize(340, 480)
    qtbot.wait(50)
    assert viewer.width() == 340
    for button in viewer.controls.buttons.values():
        assert viewer.rect().contains(QRect(button.mapTo(viewer, QPoint(0, 0)), button.size()))


def test_space_presses_the_button_that_has_the_focus(viewer: ViewerPanel) -> None:
    loop = viewer.controls.buttons["loop"]
    loop.setFocus()
    QTest.keyClick(loop, Qt.Key.Key_Space)
    assert viewer.player.loops and not viewer.player.is_playing


def test_every_command_has_its_own_key_and_name(viewer: ViewerPanel) -> None:
    commands = viewer.commands()
    keys = [command.shortcut for command in commands if command.shortcut]
    assert len(set(keys)) == len(keys)
    assert all(command.text and command.id.startswith("viewer.") for command in commands)


def test_a_cut_that_begins_in_black_shows_its_first_picture_until_it_is_played(ferry: Workspace, qtbot: QtBot) -> None:
    session = Session(ferry, edits.set_fades(ferry.film(), "film", fade_in=6, fade_out=0))
    pictures = Pictures(session)
    panel = ViewerPanel(session, pictures)
    qtbot.addWidget(panel)
    panel.resize(800, 600)
    panel.show()
    player, screen = panel.player, panel.screen_
    qtbot.waitUntil(lambda: bool(player.programme.frames))
    qtbot.waitUntil(lambda: screen.poster is not None and screen.poster.picture(640) is not None)

    def brightest() -> int:
        image = screen.grab(screen.picture_rect().adjusted(20, 60, -20, -20)).toImage().scaled(16, 9)
        return max(image.pixelColor(x, y).lightness() for x in range(16) for y in range(9))

    qtbot.waitUntil(lambda: brightest() > 60)
    assert screen.badge() == ("Begins in black", "film"), "and says so"
    player.step(1)
    settled(player, qtbot)
    player.seek(0)
    settled(player, qtbot)
    qtbot.waitUntil(lambda: brightest() < 30)
    assert screen.badge()[0] != "Begins in black", "who has looked through it sees it as it is"
    panel.close()
    pictures.close()


def test_a_preview_has_the_cut_s_fades_as_the_film_will_have_them(ferry: Workspace, qtbot: QtBot) -> None:
    film = edits.set_fades(ferry.film(), "film", fade_in=6, fade_out=4)
    panel = ViewerPanel(Session(ferry, film))
    qtbot.addWidget(panel)
    player = panel.player
    qtbot.waitUntil(lambda: bool(player.programme.frames))

    def shades(frame: int) -> list[float]:
        """Of what may stand in for a frame of the film."""
        return [round(spot.shade, 3) for spot in player.programme.spots(frame) if spot.is_preview]

    assert shades(0) and set(shades(0)) == {1.0}, "black, as the film's own first frame is"
    assert set(shades(3)) == {0.5} and not any(shades(6))
    last = player.programme.frames - 1
    assert set(shades(last)) == {1.0} and set(shades(last - 2)) == {0.5}
    panel.close()
