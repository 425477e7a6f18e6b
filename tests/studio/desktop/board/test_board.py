"""The board: read, select, write, drag to another place, delete, branch, duplicate; and a thousand shots."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storyboard.model import Film
from studio.desktop.board import BoardPanel
from studio.desktop.dragging import shots_in
from studio.desktop.session import Session
from tests.studio.desktop.films import ferry, long_film, shown
from tests.studio.desktop.pace import slowness

LEFT, NONE, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class Hands:
    """A board with its session, and hands to work on it."""

    def __init__(self, panel: BoardPanel, session: Session) -> None:
        self.panel, self.session, self.view = panel, session, panel.wall.viewport()

    def at(self, shot: str, across: float = 0.5) -> QPoint:
        box = self.panel.wall.visualRect(self.panel.model.index(self.panel.model.place_of[shot]))
        return QPoint(round(box.left() + box.width() * across), box.top() + box.height() // 3)

    def click(self, shot: str, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.view, LEFT, held, self.at(shot))

    def drag(self, start: QPoint, end: QPoint, *, let_go: bool = True) -> None:
        QTest.mousePress(self.view, LEFT, NONE, start)
        for step in range(1, 6):
            point = QPointF(start + (end - start) * step / 5)
            globally = QPointF(self.view.mapToGlobal(point.toPoint()))
            move = QMouseEvent(QEvent.Type.MouseMove, point, globally, Qt.MouseButton.NoButton, LEFT, NONE)
            QCoreApplication.sendEvent(self.view, move)
        if let_go:
            QTest.mouseRelease(self.view, LEFT, NONE, end)

    def command(self, name: str) -> None:
        next(each for each in self.panel.commands() if each.id == f"board.{name}").run()

    def order(self) -> str:
        model = self.panel.model
        return " ".join(
            model.film.shots_by_id[row.shot].number if row.shot else f"[{model.film.scenes_by_id[row.scene].number}]"
            for row in model.rows
        )

    def walk(self) -> str:
        return " ".join(self.session.film.shots_by_id[use.shot].number for use in self.session.film.cuts[0].uses)


@pytest.fixture
def board(qtbot: QtBot, tmp_path: Path, person: Path) -> Iterator[Hands]:
    with shown(qtbot, tmp_path / "ferry.film", ferry(), BoardPanel) as (panel, session):
        yield Hands(panel, session)


def test_the_wall_shows_the_shots_under_their_scenes(board: Hands) -> None:
    assert board.order() == "[1] 1A 1B 1C [2] 2A 2B"
    heading = board.panel.model.index(0).data()
    assert heading == "Scene 1, EXT. HARBOUR - DAY: 3 shots, 0:08"
    assert "Wait for me!" in board.panel.model.index(2).data()
    assert board.panel.summary.text().startswith("5 shots in 2 scenes")


def test_a_click_selects_and_control_adds_to_it(board: Hands) -> None:
    board.click("shot-1b")
    assert (board.session.selected, board.session.current) == (("shot-1b",), "shot-1b")
    board.click("shot-2a", CONTROL)
    assert board.session.selected == ("shot-1b", "shot-2a")


def test_what_is_selected_elsewhere_is_selected_here(board: Hands) -> None:
    board.session.select(["shot-1c", "shot-2b"])
    assert board.panel.wall.chosen() == ("shot-1c", "shot-2b")


def test_arrows_walk_and_pass_over_headings(board: Hands) -> None:
    board.panel.wall.setFocus()
    board.session.select(["shot-1c"])
    QTest.keyClick(board.panel.wall, Qt.Key.Key_Right)
    assert board.session.current == "shot-2a"
    QTest.keyClick(board.panel.wall, Qt.Key.Key_Up)
    assert board.session.current == "shot-1a"
    QTest.keyClick(board.panel.wall, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert board.session.selected == ("shot-1a", "shot-1b")


def test_an_action_is_written_on_its_panel_as_one_step(board: Hands) -> None:
    QTest.mouseDClick(board.view, LEFT, NONE, board.at("shot-1a"))
    assert board.panel.field is not None
    QTest.keyClicks(board.panel.field, "Fog.")
    assert board.session.film.shots_by_id["shot-1a"].action == "Fog."
    QTest.keyClick(board.panel.field, Qt.Key.Key_Return)
    assert board.panel.field is None
    board.session.undo()
    assert board.session.film.shots_by_id["shot-1a"].action == "Gulls over the harbour."


def test_escape_takes_back_what_was_typed(board: Hands) -> None:
    board.session.select(["shot-1a"])
    QTest.keyClick(board.panel.wall, Qt.Key.Key_F2)
    assert board.panel.field is not None
    QTest.keyClicks(board.panel.field, "Fog.")
    QTest.keyClick(board.panel.field, Qt.Key.Key_Escape)
    assert board.session.film.shots_by_id["shot-1a"].action == "Gulls over the harbour."


def test_a_panel_dragged_between_others_stands_and_plays_there(board: Hands) -> None:
    board.drag(board.at("shot-1c"), board.at("shot-1a", 0.9))
    assert board.order() == "[1] 1A 1C 1B [2] 2A 2B"
    assert board.walk() == "1A 1C 1B 2A 2B"
    assert board.session.history.undo_label == "move 1C"
    board.session.undo()
    assert board.order() == "[1] 1A 1B 1C [2] 2A 2B"


def test_a_panel_dragged_to_another_scene_belongs_to_it(board: Hands) -> None:
    board.drag(board.at("shot-1a"), board.at("shot-2b", 0.9))
    assert board.order() == "[1] 1B 1C [2] 2A 2B 1A"
    assert board.session.film.shots_by_id["shot-1a"].scene == "scene-2"


def test_panels_dragged_off_the_board_are_carried_as_shots(board: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    carried: list[tuple[str, ...]] = []

    def let_go(drag: QDrag, actions: Qt.DropAction) -> Qt.DropAction:
        carried.append(shots_in(drag.mimeData()))
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", let_go)
    board.drag(board.at("shot-1b"), QPoint(60, board.view.height() + 90))
    assert carried == [("shot-1b",)]
    assert board.order() == "[1] 1A 1B 1C [2] 2A 2B"


def test_escape_gives_up_dragging(board: Hands) -> None:
    board.drag(board.at("shot-1c"), board.at("shot-1a"), let_go=False)
    QTest.keyClick(board.panel.wall, Qt.Key.Key_Escape)
    QTest.mouseRelease(board.view, LEFT, NONE, board.at("shot-1a"))
    assert board.order() == "[1] 1A 1B 1C [2] 2A 2B"


def test_by_keys_a_panel_moves_earlier_later_and_into_the_next_scene(board: Hands) -> None:
    board.session.select(["shot-1b"])
    board.command("earlier")
    assert board.order() == "[1] 1B 1A 1C [2] 2A 2B"
    board.command("later")
    board.command("later")
    assert board.order() == "[1] 1A 1C 1B [2] 2A 2B"
    board.command("later")
    assert board.order() == "[1] 1A 1C [2] 1B 2A 2B"
    board.command("earlier")
    assert board.order() == "[1] 1A 1C 1B [2] 2A 2B"


def test_deleting_several_heals_the_path(board: Hands) -> None:
    board.session.select(["shot-1b", "shot-1c"])
    board.command("delete")
    assert board.order() == "[1] 1A [2] 2A 2B"
    assert ("shot-1a", "shot-2a") in {(each.source, each.target) for each in board.session.film.links}


def test_branching_and_duplicating_select_what_is_new(board: Hands) -> None:
    board.session.select(["shot-1b"])
    board.command("branch")
    assert [board.session.film.shots_by_id[shot].number for shot in board.session.selected] == ["1D"]
    board.session.select(["shot-2a"])
    board.command("duplicate")
    assert board.order() == "[1] 1A 1B 1D 1C [2] 2A 2C 2B"


def test_the_slider_makes_panels_larger(board: Hands) -> None:
    columns = board.panel.wall.laid.grid.columns
    board.panel.slider.setValue(500)
    assert board.panel.wall.laid.grid.columns < columns


def test_the_size_of_the_panels_is_remembered(qtbot: QtBot, tmp_path: Path, person: Path) -> None:
    for again in (False, True):
        with shown(qtbot, tmp_path / "ferry.film", ferry(), BoardPanel) as (panel, _):
            if again:
                assert panel.wall.wanted == 400
            panel.slider.setValue(400)


def test_an_empty_film_offers_the_first_shot(qtbot: QtBot, tmp_path: Path, person: Path) -> None:
    with shown(qtbot, tmp_path / "empty.film", Film(title="Empty"), BoardPanel) as (panel, session):
        assert panel.first.isVisible()
        panel.first.click()
        assert len(session.film.shots) == 1
        assert panel.wall.isVisible()


def test_a_thousand_shots_scroll_within_a_frame(qtbot: QtBot, tmp_path: Path, person: Path) -> None:
    with shown(qtbot, tmp_path / "long.film", long_film(), BoardPanel, (1280, 800)) as (panel, session):
        bar, spent = panel.wall.verticalScrollBar(), []
        for place in range(0, 6000, 150):
            bar.setValue(place)
            start = time.thread_time()
            panel.wall.viewport().repaint()
            spent.append((time.thread_time() - start) * 1000)
        assert statistics.median(spent) <= 16 * slowness(), spent
        start = time.thread_time()
        session.select(["x-900"])
        QApplication.processEvents()
        assert (time.thread_time() - start) * 1000 < 50 * slowness()


def test_scenes_of_a_few_shots_stand_beside_each_other_where_there_is_room(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path / "ferry.film", ferry(), BoardPanel, size=(1800, 900)) as (panel, _):
        wall, place = panel.wall, panel.model.place_of
        boxes = [wall.visualRect(panel.model.index(place[name])) for name in ("scene-1", "scene-2")]
        assert boxes[0].top() == boxes[1].top() and boxes[0].right() < boxes[1].left()
        first, last = (wall.visualRect(panel.model.index(place[shot])) for shot in ("shot-1a", "shot-2b"))
        assert first.top() == last.top() and not first.intersects(last)
        before = first.width()
        panel.resize(2900, 900)
        larger = wall.visualRect(panel.model.index(place["shot-1a"])).width()
        assert larger > before and panel.slider.value() == wall.wanted, "a large screen has larger pictures"
        panel.resize(640, 900)
        boxes = [wall.visualRect(panel.model.index(place[name])) for name in ("scene-1", "scene-2")]
        assert boxes[0].left() == boxes[1].left() and boxes[0].top() < boxes[1].top()


def test_a_panel_is_dropped_into_the_scene_beside(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path / "ferry.film", ferry(), BoardPanel, size=(1800, 900)) as (panel, session):
        hands = Hands(panel, session)
        hands.drag(hands.at("shot-1a"), hands.at("shot-2b", 0.9))
        assert session.film.shots_by_id["shot-1a"].scene == "scene-2", "it goes behind the last shot of scene 2"
