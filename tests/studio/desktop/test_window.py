"""The window: opening, panels in their places, keys and menus, names edited in place, and closing."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from storyboard import edits
from studio.desktop import questions
from studio.desktop.palette import CommandPalette
from studio.desktop.person import Person
from studio.desktop.questions import Question
from studio.desktop.watchdog import Watchdog
from studio.desktop.window import Window
from studio.workspace import Workspace
from tests.studio.desktop.conftest import SPECS
from tests.studio.desktop.panels import NotesPanel, PlayerPanel

HOLD = """
import sys
from pathlib import Path
from studio.workspace import Workspace
with Workspace(Path(sys.argv[1])).owned():
    print("held", flush=True)
    sys.stdin.read()
"""


def _menu(window: Window, title: str) -> list[str]:
    menus = [action.menu() for action in window.menuBar().actions() if action.text() == title]
    return [action.text() for action in menus[0].actions()]  # type: ignore[attr-defined]


def _rename_first_shot(window: Window) -> None:
    assert window.project is not None
    session = window.project.session
    shot = session.film.shots[0].id
    session.edit("write shot 1A", partial(edits.set_action, shot=shot, action="Two gulls."))


def test_a_project_opens_with_its_panels_and_nothing_stalls(
    a_window: Window, project: Path, qtbot: QtBot, unblocked: Watchdog
) -> None:
    QTest.qWait(20)
    unblocked.reset()
    with qtbot.waitSignal(a_window.settled, timeout=10000):
        a_window.begin(project)
    assert a_window.desk is not None
    assert sorted(a_window.desk.places) == ["bottom", "centre", "left", "right", "viewer"]
    assert a_window.desk.panel("wall") is not None
    assert a_window.desk.panel("list") is None, "a panel is made when it is first shown"
    assert "The Ferry" in a_window.windowTitle()


def test_going_to_a_panel_by_its_key_makes_it_and_gives_it_the_focus(opened: Window, qtbot: QtBot) -> None:
    QTest.keyClick(opened, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert opened.desk is not None
    panel = opened.desk.panel("list")
    assert isinstance(panel, NotesPanel) and panel.isVisible()
    assert "Mark\tM" not in _menu(opened, "Notes"), "one panel's commands stand in the menu once"


def test_space_plays_wherever_the_focus_has_no_use_for_it(opened: Window, qtbot: QtBot) -> None:
    assert opened.desk is not None
    player, wall = opened.desk.panel("viewer"), opened.desk.show_panel("time")
    assert isinstance(player, PlayerPanel) and wall is not None
    wall.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    wall.setFocus()
    QTest.keyClick(wall, Qt.Key.Key_Space)
    assert player.played == 1
    notes = opened.desk.show_panel("notes")
    assert isinstance(notes, NotesPanel)
    QTest.keyClick(notes.page, Qt.Key.Key_Space)
    assert player.played == 1 and notes.page.toPlainText() == " "


def test_space_plays_from_a_list_and_from_a_button_that_was_clicked(opened: Window, qtbot: QtBot) -> None:
    assert opened.desk is not None
    player, wall = opened.desk.panel("viewer"), opened.desk.show_panel("time")
    assert isinstance(player, PlayerPanel) and wall is not None
    pressed: list[bool] = []
    rows, button = QListWidget(wall), QPushButton("Press", wall)
    button.clicked.connect(lambda: pressed.append(True))
    rows.addItems(["one", "two"])
    column = QVBoxLayout(wall)
    column.addWidget(rows)
    column.addWidget(button)
    wall.resize(400, 300)
    rows.show()
    button.show()
    rows.setFocus()
    qtbot.waitUntil(rows.hasFocus)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert player.played == 1 and not rows.selectedItems()
    rows.item(0).setCheckState(Qt.CheckState.Unchecked)
    rows.setCurrentRow(0)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert player.played == 1 and rows.item(0).checkState() is Qt.CheckState.Checked, "a box is ticked by space"
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert player.played == 1 and len(pressed) == 1, "whoever tabs to a button presses it by space"
    rows.setFocus()
    window = opened.windowHandle()
    assert window is not None
    place = button.mapTo(opened, button.rect().center())
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    qtbot.waitUntil(lambda: len(pressed) == 2)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert player.played == 2 and len(pressed) == 2


def test_a_key_that_is_typed_types_in_a_field_and_commands_elsewhere_in_its_panel(opened: Window, qtbot: QtBot) -> None:
    assert opened.desk is not None
    panel = opened.desk.show_panel("notes")
    assert isinstance(panel, NotesPanel)
    QTest.keyClick(panel.field, Qt.Key.Key_M)
    assert (panel.field.text(), panel.done) == ("m", [])
    panel.setFocusProxy(None)
    panel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    panel.setFocus()
    QTest.keyClick(panel, Qt.Key.Key_M)
    assert panel.done == ["mark"]
    wall = opened.desk.panel("wall")
    assert wall is not None
    wall.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    wall.setFocus()
    QTest.keyClick(wall, Qt.Key.Key_M)
    assert panel.done == ["mark"], "elsewhere the key means nothing"
    QTest.keyClick(wall, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert panel.done == ["mark", "sort"]


def test_undo_is_named_in_the_menu_and_works_by_its_key(opened: Window) -> None:
    assert opened.project is not None
    assert "Undo" in _menu(opened, "Edit")
    _rename_first_shot(opened)
    assert "Undo: write shot 1A" in _menu(opened, "Edit")
    QTest.keyClick(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.project.session.film.shots[0].action == "Gulls."
    assert "Redo: write shot 1A" in _menu(opened, "Edit")
    QTest.keyClick(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert opened.project.session.film.shots[0].action == "Two gulls."


def test_keys_and_menus_are_those_of_the_film_on_show(opened: Window, project: Path, qtbot: QtBot) -> None:
    opened.rebuild()
    _rename_first_shot(opened)
    QTest.keyClick(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.project is not None and opened.project.session.film.shots[0].action == "Gulls."
    opened.close_project()
    assert opened.bindings.command("edit.undo") is None
    with qtbot.waitSignal(opened.settled, timeout=10000):
        opened.open_project(project)
    _rename_first_shot(opened)
    QTest.keyClick(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.project.session.film.shots[0].action == "Gulls."


def test_the_palette_finds_a_command_and_remembers_it(opened: Window, qtbot: QtBot) -> None:
    opened.open_palette()
    palette = opened.findChild(CommandPalette)
    assert palette is not None
    QTest.keyClicks(palette.field, "sort")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert opened.desk is not None
    panel = opened.desk.panel("notes")
    assert isinstance(panel, NotesPanel) and panel.done == ["sort"]
    assert opened.person.recent_commands == ["notes.sort"]


def test_the_palette_moves_by_arrows_and_does_not_give_what_cannot_be_done(opened: Window) -> None:
    opened.open_palette()
    palette = opened.findChild(CommandPalette)
    assert palette is not None
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 1
    QTest.keyClicks(palette.field, "never")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible() and palette.chosen is None
    QTest.keyClicks(palette.field, "zzz")
    assert palette.list.count() == 0
    palette.reject()


def test_the_transport_has_the_viewer_s_buttons(opened: Window) -> None:
    assert opened.desk is not None
    player = opened.desk.panel("viewer")
    assert isinstance(player, PlayerPanel)
    buttons = opened.desk.bar._transport.findChildren(type(opened.desk.bar._search))
    assert [button.accessibleName() for button in buttons] == ["Play"]
    buttons[0].click()
    assert player.played == 1


def test_a_new_cut_is_like_the_one_on_show_and_is_named_in_its_tab(opened: Window, qtbot: QtBot) -> None:
    assert opened.desk is not None and opened.project is not None
    session = opened.project.session
    opened.desk.bar.add.click()
    assert [cut.name for cut in session.film.cuts] == ["Film", "Cut 2"]
    assert session.cut is not None and len(session.cut.uses) == 4
    field = opened.desk.bar.findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    QTest.keyClicks(field, "Trailer")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert session.film.cuts[1].name == "Trailer"
    qtbot.waitUntil(
        lambda: opened.desk is not None and opened.desk.bar._tabs["cut-2"].accessibleName().endswith("0:06")
    )
    session.undo()
    session.undo()
    assert [cut.name for cut in session.film.cuts] == ["Film"]


def test_escape_takes_back_a_name_that_is_being_typed_also_when_the_keys_then_go_elsewhere(opened: Window) -> None:
    assert opened.desk is not None and opened.project is not None
    bar, session = opened.desk.bar, opened.project.session
    before = session.film
    opened.activateWindow()
    for begin in (bar.title.click, lambda: bar.rename_cut(session.cut_id)):
        begin()
        field = bar.findChild(QLineEdit)
        assert field is not None
        QTest.keyClicks(field, "Nonsense")
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert not field.isVisible()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        bar.deliver.setFocus()
        assert session.film is before and bar.findChild(QLineEdit) is None


def test_places_hide_and_come_back_and_the_layout_is_remembered(opened: Window, project: Path, qtbot: QtBot) -> None:
    assert opened.desk is not None
    opened.bindings.action("view.hide-right").trigger()
    assert not opened.desk.places["viewer"].isVisible() and not opened.desk.places["right"].isVisible()
    opened.desk.show_panel("shot")
    assert opened.desk.places["right"].isVisible()
    opened.desk._across.setSizes([400, 600, 280])
    sizes = opened.desk._across.sizes()
    with qtbot.waitSignal(opened.settled, timeout=10000):
        opened.open_project(project)
    assert opened.desk._across.sizes() == sizes


def test_panels_that_nobody_has_opened_are_made_when_the_window_idles_and_offer_their_commands(
    opened: Window, qtbot: QtBot
) -> None:
    desk = opened.desk
    assert desk is not None
    qtbot.waitUntil(lambda: all(desk.panel(spec.id) is not None for spec in SPECS))
    assert desk.panel("list") is not None and not desk.panel("list").isVisible()  # type: ignore[union-attr]
    wanted = ["File", "Edit", "View", "Notes", "Viewer", "Help"]  # in the panels' order, whichever came first
    qtbot.waitUntil(lambda: [action.text() for action in opened.menuBar().actions()] == wanted)


def test_a_small_window_shares_places_and_a_large_one_parts_them_again(opened: Window, qtbot: QtBot) -> None:
    desk = opened.desk
    assert desk is not None
    qtbot.waitUntil(lambda: all(desk.panel(spec.id) is not None for spec in SPECS))
    desk.show_panel("time")
    kept = {name: desk.panel(name) for name in ("notes", "viewer", "shot", "time")}
    opened.resize(760, 480)
    qtbot.waitUntil(lambda: not desk.places["bottom"].isVisible())
    assert list(desk.places["right"].specs) == ["notes", "more", "viewer", "shot"]
    assert list(desk.places["centre"].specs) == ["wall", "list", "time"]
    assert desk.show_panel("viewer") is kept["viewer"] and desk.places["right"].current == "viewer"
    desk.toggle_full_viewer()
    desk.toggle_full_viewer()
    assert desk.places["right"].current == "viewer" and desk.places["right"].isVisible(), "it comes back on top"
    qtbot.waitUntil(lambda: [action.text() for action in opened.menuBar().actions()][-1] == "Help")
    opened.resize(1500, 1250)
    qtbot.waitUntil(lambda: desk.places["viewer"].isVisible() and desk.places["bottom"].isVisible())
    assert {name: desk.panel(name) for name in kept} == kept, "they are the same panels"
    assert all(panel is not None and panel.isVisible() for panel in kept.values())


def test_menus_that_there_is_no_room_for_stand_together(opened: Window, qtbot: QtBot) -> None:
    opened.menuBar().setFixedWidth(220)
    qtbot.waitUntil(
        lambda: [action.text() for action in opened.menuBar().actions()] == ["File", "Edit", "View", "Panels", "Help"]
    )
    assert _menu(opened, "Panels") == ["Notes", "Viewer"]


def test_all_cuts_stand_in_a_menu_where_the_bar_is_too_short_for_them(opened: Window, qtbot: QtBot) -> None:
    assert opened.desk is not None and opened.project is not None
    session, bar = opened.project.session, opened.desk.bar
    assert not bar.more.isVisible()
    for number in range(6):
        name = f"Trailer for the festival in Locarno {number}"
        session.edit("cut", partial(edits.add_cut, name=name, shots=[session.film.shots[0].id]))
    qtbot.waitUntil(bar.more.isVisible)
    menu = bar.list_cuts()
    menu.actions()[3].trigger()
    menu.close()
    assert session.cut_id == session.film.cuts[3].id


def test_the_viewer_fills_the_screen_and_comes_back_on_escape(opened: Window, qtbot: QtBot) -> None:
    assert opened.desk is not None
    opened.bindings.action("view.full").trigger()
    full = opened.desk._full
    assert full is not None and full.isFullScreen()
    QTest.keyClick(full, Qt.Key.Key_Escape)
    assert not opened.desk.is_full()
    assert opened.desk.places["viewer"].window() is opened


def test_errors_stay_until_they_are_read_and_notes_do_not_hide_them(opened: Window) -> None:
    assert opened.desk is not None and opened.project is not None
    status, session = opened.desk.status, opened.project.session
    session.say("A voice is missing; choose another.", "error")
    session.say("The disk is full; make room.", "error")
    session.say("Saved a picture.")
    assert "A voice is missing" in status.sentence and status.waiting == 2
    opened.bindings.action("edit.put-away").trigger()
    assert "disk is full" in status.sentence
    status.put_away()
    assert status.sentence == ""


def test_a_project_held_elsewhere_may_be_looked_at(
    a_window: Window, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(questions, "wants_to_look", lambda parent, reason: bool(asked.append(reason)) or True)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(project)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout is not None and holder.stdout.readline() == "held\n"
        with qtbot.waitSignal(a_window.settled, timeout=10000):
            a_window.begin(project)
    finally:
        holder.communicate("")
    assert "is open in another process" in asked[0]
    assert a_window.project is not None and a_window.project.session.read_only
    _rename_first_shot(a_window)
    assert a_window.project.session.film.shots[0].action == "Gulls."
    assert a_window.desk is not None and "only be looked at" in a_window.desk.status.sentence


def test_the_window_lets_go_of_a_project_it_closes(opened: Window, project: Path) -> None:
    opened.close_project()
    assert opened.start is not None and opened.project is None
    with Workspace(project).owned():
        assert Person().last is None


def test_dropping_a_project_on_the_window_opens_it(a_window: Window, project: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(project))])
    event = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(a_window.settled, timeout=10000):
        a_window.dropEvent(event)
    assert a_window.project is not None and a_window.project.workspace.folder == project


def test_what_was_brought_back_is_said_before_anything_else(opened: Window, qtbot: QtBot) -> None:
    assert opened.desk is not None
    status = opened.desk.status
    status.say("The film is all here.", "notice")
    status.say("Rendering went on.")
    assert status.sentence == "The film is all here."
    status._timer.setInterval(0)
    status._timer.start()
    qtbot.waitUntil(lambda: status.sentence == "Rendering went on.", timeout=2000)
    status.say("A shot was added.")
    assert status.sentence == "A shot was added."


def test_a_damaged_project_is_said_and_the_start_page_is_there(a_window: Window, project: Path, qtbot: QtBot) -> None:
    (project / "film.json").write_text("{")
    with qtbot.waitSignal(a_window.settled, timeout=10000):
        a_window.begin(project)
    assert a_window.start is not None
    box = a_window.findChild(Question)
    assert box is not None and "film.json" in box.sentence.text()
    box.reject()


def test_the_keys_are_where_a_person_went(opened: Window) -> None:
    """The page has them first; a clicked name gives them to its panel; Enter presses the button that has them."""
    desk = opened.desk
    assert desk is not None
    opened.activateWindow()
    centre, left = desk.places["centre"], desk.places["left"]
    page = centre.panels[centre.current]
    assert page is opened.focusWidget() or page.isAncestorOf(opened.focusWidget())
    heads = left._heads
    assert heads is not None
    for name in ("more", "notes"):
        QTest.mouseClick(heads.buttons[name], Qt.MouseButton.LeftButton)
        panel = left.panels[name]
        assert panel is opened.focusWidget() or panel.isAncestorOf(opened.focusWidget())
    assert opened.project is not None
    session = opened.project.session
    desk.bar.add.setFocus()
    QTest.keyClick(desk.bar.add, Qt.Key.Key_Return)
    assert [cut.name for cut in session.film.cuts] == ["Film", "Cut 2"]
