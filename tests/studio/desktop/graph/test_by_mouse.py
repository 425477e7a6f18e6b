"""The graph worked on by mouse: selecting, re-routing, linking, inserting, reordering, panning and zooming."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QDrag, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from studio.desktop.dragging import shots_in
from tests.studio.desktop.graph.conftest import ALT, LEFT, NONE, SHIFT, Desk


def test_a_click_selects_a_shot_and_shift_adds_to_it(desk: Desk) -> None:
    desk.click(desk.at("shot-1a"))
    assert desk.session.selected == ("shot-1a",)
    desk.click(desk.at("shot-1c"), SHIFT)
    assert desk.session.selected == ("shot-1a", "shot-1c")
    assert desk.session.current == "shot-1c"
    desk.click(QPoint(1270, 20))
    assert desk.session.selected == ()


def test_the_rubber_band_selects_what_it_touches(desk: Desk) -> None:
    start = desk.at("shot-1a", -0.05, -0.03)
    desk.drag(start, desk.at("shot-1b", 0.5, 0.5))
    assert desk.session.selected == ("shot-1a", "shot-1b")


def test_clicking_a_branch_leads_the_shown_cut_through_it_and_undo_leads_it_back(desk: Desk) -> None:
    assert desk.walk() == "1A 1B 1C 2A 2B"
    desk.click(desk.on_way("shot-1a", "shot-1d"))
    assert desk.walk() == "1A 1D 1C 2A 2B"
    assert desk.session.history.undo_label == "route Film through 1A and 1D"
    desk.session.undo()
    assert desk.walk() == "1A 1B 1C 2A 2B"


def test_a_click_on_a_link_of_the_cut_chooses_it_and_delete_removes_it(desk: Desk) -> None:
    desk.click(desk.on_way("shot-1c", "shot-2a"))
    desk.press(Qt.Key.Key_Delete)
    assert "1C follows 2A" not in desk.paths()
    assert len(desk.session.film.shots) == 6


def test_a_link_is_drawn_from_a_cards_edge(desk: Desk) -> None:
    shown: list[str] = []
    desk.drag(desk.port("shot-1a"), desk.at("shot-2a"), before_drop=lambda: shown.append(desk.canvas.feedback.sentence))
    assert shown == ["2A follows 1A"]
    assert "1A follows 2A" in desk.paths()
    desk.drag(desk.port("shot-1a"), desk.at("shot-2b"), ALT)
    assert "1A continues 2B" in desk.paths()


def test_a_target_that_cannot_be_linked_says_why(desk: Desk) -> None:
    shown: list[tuple[bool, str]] = []

    def look() -> None:
        shown.append((desk.canvas.feedback.is_refused, desk.canvas.feedback.sentence))

    before = desk.session.film
    desk.drag(desk.port("shot-1a"), desk.at("shot-1b"), before_drop=look)
    assert shown == [(True, "1A and 1B are linked so already.")]
    assert desk.session.film is before


def test_a_card_dropped_on_a_link_is_inserted_there(desk: Desk) -> None:
    start = desk.at("shot-2b")
    desk.drag(start, desk.on_way("shot-1c", "shot-2a"))
    assert desk.walk() == "1A 1B 1C 2B 2A"
    assert {"1C follows 2B", "2B follows 2A"} <= desk.paths()
    assert desk.session.film.shots_by_id["shot-2b"].scene == "scene-1"


def test_a_card_is_dragged_to_another_place_of_its_lane(desk: Desk) -> None:
    slots: list[bool] = []
    end = desk.at("shot-1a", -0.05, 0.8)
    desk.drag(desk.at("shot-1c"), end, before_drop=lambda: slots.append(desk.canvas.feedback.slot is not None))
    assert slots == [True]
    assert desk.walk() == "1C 1A 1B 2A 2B"


def test_cards_dragged_out_of_the_graph_are_carried_as_shots(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    carried: list[tuple[str, ...]] = []

    def let_go(drag: QDrag, actions: Qt.DropAction) -> Qt.DropAction:
        carried.append(shots_in(drag.mimeData()))
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", let_go)
    before = desk.session.film
    desk.session.select(["shot-1c", "shot-1a"])
    desk.drag(desk.at("shot-1c"), QPoint(60, desk.view.height() + 90))
    assert carried == [("shot-1a", "shot-1c")]
    assert desk.session.film is before


def test_escape_gives_a_drag_up(desk: Desk) -> None:
    before = desk.session.film
    desk.drag(desk.at("shot-1c"), desk.at("shot-1a", -0.05, 0.8), before_drop=lambda: desk.press(Qt.Key.Key_Escape))
    assert desk.session.film is before


def test_the_wheel_zooms_at_the_pointer_and_a_trackpad_moves(desk: Desk) -> None:
    point = desk.at("shot-1b")
    zoom = desk.canvas.zoom

    def wheel(pixels: QPoint, angle: QPoint) -> None:
        at = QPointF(point)
        event = QWheelEvent(
            at,
            desk.view.mapToGlobal(at),
            pixels,
            angle,
            Qt.MouseButton.NoButton,
            NONE,
            Qt.ScrollPhase.ScrollUpdate,
            False,
        )
        QApplication.sendEvent(desk.view, event)

    wheel(QPoint(), QPoint(0, -240))
    assert desk.canvas.zoom < zoom
    assert (desk.at("shot-1b") - point).manhattanLength() <= 3
    before = desk.at("shot-1b")
    wheel(QPoint(-30, -20), QPoint(-30, -20))
    assert desk.at("shot-1b") - before == QPoint(-30, -20)


def test_space_and_the_middle_button_drag_the_canvas(desk: Desk) -> None:
    before, place = desk.session.film, desk.at("shot-1a")
    QTest.keyPress(desk.canvas, Qt.Key.Key_Space)
    desk.drag(desk.at("shot-1b"), desk.at("shot-1b") + QPoint(50, 40))
    QTest.keyRelease(desk.canvas, Qt.Key.Key_Space)
    assert (desk.at("shot-1a") - place - QPoint(50, 40)).manhattanLength() <= 2
    assert desk.session.film is before


def test_a_double_click_writes_the_action_in_place_as_one_step(desk: Desk, qtbot: QtBot) -> None:
    QTest.mouseDClick(desk.view, LEFT, NONE, desk.at("shot-1a"))
    field = desk.panel.writing.field
    assert field is not None
    QTest.keyClicks(field, "Rain on the quay")
    assert desk.session.film.shots_by_id["shot-1a"].action == "Rain on the quay"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.panel.writing.field is None
    desk.session.undo()
    assert desk.session.film.shots_by_id["shot-1a"].action == "Gulls over the harbour."


def test_escape_takes_back_what_was_written(desk: Desk) -> None:
    QTest.mouseDClick(desk.view, LEFT, NONE, desk.at("shot-1a"))
    field = desk.panel.writing.field
    assert field is not None
    QTest.keyClicks(field, "No")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert desk.session.film.shots_by_id["shot-1a"].action == "Gulls over the harbour."


def test_the_menu_offers_what_can_be_done_with_what_is_under_the_pointer(desk: Desk) -> None:
    def menu_at(point: QPoint) -> dict[str, bool]:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, desk.view.mapToGlobal(point))
        QApplication.sendEvent(desk.view, event)
        menu = desk.canvas.findChildren(QMenu)[-1]
        told = {action.text().partition("\t")[0]: action.isEnabled() for action in menu.actions() if action.text()}
        menu.close()
        return told

    on_card = menu_at(desk.at("shot-1d"))
    assert on_card["Route the cut through here"] and on_card["Keep this alternate only"]
    assert not menu_at(desk.at("shot-1a"))["Route the cut through here"]
    assert menu_at(desk.on_way("shot-1a", "shot-1d"))["Route the cut along this link"]
    assert menu_at(QPoint(1270, 20))["Tidy the layout"]


def test_the_map_goes_where_it_is_clicked(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Plus)
    for _ in range(3):
        desk.press(Qt.Key.Key_Plus)
    assert desk.panel.map.isVisible()
    QTest.mouseClick(desk.panel.map, LEFT, NONE, desk.panel.map.rect().topRight() + QPoint(-16, 20))
    assert desk.view.rect().contains(desk.at("shot-2b"))


def test_the_map_stands_where_it_covers_no_card_and_else_folds(desk: Desk, qtbot: QtBot) -> None:
    panel, canvas = desk.panel, desk.canvas
    panel.resize(640, 360)
    canvas.look_from_the_start(1.0)

    def covered() -> list[str]:
        box = QRectF(panel.map.geometry())
        return list(canvas.plot.shots_in(canvas.lens().canvas(box))) if panel.map.isVisible() else []

    for size in ((640, 360), (2600, 1400)):  # a large window hides no card either
        panel.resize(*size)
        canvas.look_from_the_start(size[0] / 640)
        for _ in range(12):
            canvas.pan(QPoint(-40, -25))
            qtbot.waitUntil(lambda: not covered())
    panel.resize(640, 360)
    m = canvas.plot.measures
    x, y = canvas.plot.cards["shot-1a"]
    canvas.look_at(QPointF(x + m.width / 2, y + m.height / 2))
    qtbot.waitUntil(lambda: not covered())
