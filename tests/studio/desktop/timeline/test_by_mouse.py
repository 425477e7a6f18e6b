"""The timeline by mouse: choosing, trimming, carrying, dropping, joining, snapping."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from storyboard import edits
from storyboard.model import Transition
from studio.desktop.dragging import shots_data, shots_in
from tests.studio.desktop.timeline.conftest import ALT, CONTROL, LEFT, NONE, SHIFT, Desk


def test_a_click_selects_the_shot_in_every_panel_and_the_other_way(desk: Desk) -> None:
    desk.click(desk.at(90))
    assert desk.session.selected == ("shot-1b",) and desk.session.current == "shot-1b"
    desk.click(desk.at(200), SHIFT)
    assert desk.session.selected == ("shot-1b", "shot-1c", "shot-1d")
    desk.click(desk.at(150), CONTROL)
    assert desk.session.selected == ("shot-1b", "shot-1d")
    desk.session.select(["shot-1a"])
    assert desk.canvas.stage.chosen == frozenset({"use-1"})


def test_an_end_is_trimmed_and_the_rest_moves_up_in_one_step(desk: Desk) -> None:
    told: list[str] = []
    start = desk.edge(1, head=False)
    desk.drag(start, start + desk.frames(-12), before_drop=lambda: told.append(desk.canvas.feedback.sentence))
    assert desk.lengths() == [60, 48, 60, 60]
    assert told == ["−12 f (00:00:12) · 1B is 00:02:00 long"] or told == ["−12 f (00:12) · 1B is 00:02:00 long"]
    assert desk.session.history.undo_label == "trim shot 1B"
    desk.session.undo()
    assert desk.lengths() == [60, 60, 60, 60]


def test_a_start_is_trimmed(desk: Desk) -> None:
    start = desk.edge(2, head=True)
    desk.drag(start, start + desk.frames(10))
    assert desk.seen()[2] == ("1C", 30, 50)


def test_alt_on_an_edge_rolls_the_cut(desk: Desk) -> None:
    start = desk.edge(1, head=False)
    desk.drag(start, start + desk.frames(9), ALT)
    assert desk.seen()[1:3] == [("1B", 20, 69), ("1C", 29, 51)]


def test_slip_and_slide_with_their_tools(desk: Desk) -> None:
    desk.type("y")
    desk.drag(desk.at(90), desk.at(90) + desk.frames(8))
    assert desk.seen()[1] == ("1B", 12, 60)
    desk.type("u")
    assert desk.panel.header.tools["slide"].isChecked()
    desk.drag(desk.at(90), desk.at(90) + desk.frames(8), moving=ALT)
    assert desk.lengths() == [68, 60, 52, 60]

    before = desk.session.film
    desk.drag(desk.at(90), desk.at(90) + desk.frames(400), moving=ALT)
    assert desk.session.film is not before, "as far as there are frames, not back to where it was"
    assert desk.session.history.undo_label == "slide shot 1B"


def test_what_cannot_be_trimmed_says_why_in_place_and_the_last_that_could_is_kept(desk: Desk) -> None:
    told: list[tuple[bool, str]] = []

    def look() -> None:
        told.append((desk.canvas.feedback.is_refused, desk.canvas.feedback.sentence))

    start = desk.edge(3, head=False)
    desk.panel.canvas.zoom_by(-8)
    start = desk.edge(3, head=False)
    desk.drag(start, start + desk.frames(50), before_drop=look)
    assert told[0][0] and "20 more frames behind" in told[0][1]
    assert not desk.said


def test_several_are_trimmed_together(desk: Desk) -> None:
    desk.click(desk.at(30))
    desk.click(desk.at(150), CONTROL)
    start = desk.edge(2, head=False)
    desk.drag(start, start + desk.frames(-6))
    assert desk.lengths() == [54, 60, 54, 60]


def test_a_shot_is_carried_to_another_place_with_a_mark_where_it_goes(desk: Desk) -> None:
    marks: list[tuple[int | None, str]] = []
    desk.drag(
        desk.at(30),
        desk.at(170),
        before_drop=lambda: marks.append((desk.canvas.feedback.insert, desk.canvas.feedback.sentence)),
    )
    assert marks == [(3, "In front of 1D")]
    assert desk.walk() == "1B 1C 1A 1D"


def test_shots_are_dropped_from_other_panels(desk: Desk) -> None:
    data = shots_data(["shot-1d", "shot-1a"])
    assert shots_in(data) == ("shot-1d", "shot-1a")
    point, copy = desk.at(125), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(point, copy, data, LEFT, NONE)
    QApplication.sendEvent(desk.view, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(desk.view, QDragMoveEvent(point, copy, data, LEFT, NONE))
    assert desk.canvas.feedback.insert == 2
    QApplication.sendEvent(desk.view, QDropEvent(QPointF(point), copy, data, LEFT, NONE))
    assert desk.walk() == "1A 1B 1D 1A 1C 1D"


def test_the_rubber_band_chooses_what_it_touches(desk: Desk) -> None:
    desk.drag(desk.at(70, "music", 0.9), desk.at(150, "picture", 0.5))
    assert desk.session.selected == () or desk.session.selected == ("shot-1b", "shot-1c")
    desk.drag(desk.at(260, "dialogue", 0.5), desk.at(100, "picture", 0.5))
    assert desk.session.selected == ("shot-1b", "shot-1c", "shot-1d")


def test_a_corner_makes_a_dissolve_and_its_sign_changes_it(desk: Desk) -> None:
    corner = desk.at(60, down=0.1) + QPoint(-6, 0)
    desk.drag(corner, corner + desk.frames(-12))
    cut = desk.session.cut
    assert cut is not None and cut.uses[0].transition == Transition(kind="dissolve", frames=12)
    middle = desk.at(54, down=0.5)
    assert desk.spot(middle).kind == "transition"
    desk.drag(middle, middle + desk.frames(6))
    cut = desk.session.cut
    assert cut is not None and cut.uses[0].transition.frames == 6


def test_snapping_sticks_to_the_playhead_and_alt_lets_go(desk: Desk) -> None:
    desk.session.move_playhead(100)
    lines: list[int | None] = []
    start = desk.edge(1, head=False)
    almost = start + desk.frames(-20) + QPoint(4, 0)
    desk.drag(start, almost, before_drop=lambda: lines.append(desk.canvas.feedback.snap))
    assert lines == [100] and desk.lengths()[1] == 40
    desk.session.undo()
    desk.drag(start, almost, moving=ALT, before_drop=lambda: lines.append(desk.canvas.feedback.snap))
    assert lines == [100, None] and desk.lengths()[1] == 41
    desk.session.undo()
    desk.type("n")
    desk.drag(start, almost)
    assert desk.lengths()[1] == 41


def test_sound_starts_before_the_picture_where_its_edge_is_pulled(desk: Desk) -> None:
    desk.click(desk.at(90))
    head = desk.at(60, "dialogue", 0.9)
    assert desk.spot(head).kind == "sound-head"
    desk.drag(head, head + desk.frames(-10), moving=ALT)
    tail = desk.at(120, "dialogue", 0.9)
    desk.drag(tail, tail + desk.frames(7), moving=ALT)
    cut = desk.session.cut
    assert cut is not None and (cut.uses[1].lead, cut.uses[1].lag) == (10, 7)


def test_a_line_and_a_sound_are_moved_faded_and_made_louder(desk: Desk) -> None:
    line = desk.at(80, "dialogue", 0.3)
    assert desk.spot(line).kind == "line"
    desk.drag(line, line + desk.frames(6), moving=ALT)
    assert desk.session.film.shots_by_id["shot-1b"].lines[0].offset == 36
    desk.click(desk.at(20, "effect", 0.6))
    top = desk.at(5, "effect", 0.15) + QPoint(3, 0)
    assert desk.spot(top).kind == "cue-in"
    desk.drag(top, top + desk.frames(8), moving=ALT)
    assert desk.session.film.shots_by_id["shot-1a"].cues[0].fade_in == 8
    strip = desk.canvas.stage.strip(desk.session.film.shots_by_id["shot-1a"].cues[0].id)
    assert strip is not None and strip.fade_in == 8
    desk.canvas.stage.picked = desk.spot(desk.at(20, "effect", 0.9))
    middle = QPoint(desk.at(20).x(), round(desk.canvas.stage.strip_box(strip).bottom() - 8))
    level = next(
        QPoint(middle.x(), y)
        for y in range(middle.y() - 60, middle.y() + 10)
        if desk.spot(QPoint(middle.x(), y)).kind == "cue-gain"
    )
    desk.drag(level, level + QPoint(0, 8))
    assert desk.session.film.shots_by_id["shot-1a"].cues[0].gain_db < 0


def test_the_film_fades_at_its_ends(desk: Desk) -> None:
    first = desk.at(0, down=0.1) + QPoint(5, 0)
    assert desk.spot(first).kind == "fade-in"
    desk.drag(first, first + desk.frames(12), moving=ALT)
    last = desk.at(240, down=0.1) + QPoint(-5, 0)
    desk.drag(last, last + desk.frames(-24), moving=ALT)
    cut = desk.session.cut
    assert cut is not None and (cut.fade_in, cut.fade_out) == (12, 24)


def test_titles_and_markers_are_moved(desk: Desk) -> None:
    desk.session.edit("t", lambda film: edits.add_title(film, "film", "use-2", "Mia", frames=20))
    desk.session.edit("m", lambda film: edits.add_marker(film, "film", "use-1", 10))
    title = desk.at(70, "titles", 0.5)
    desk.drag(title, title + desk.frames(10), moving=ALT)
    marker = desk.at(10, "ruler", 0.3)
    assert desk.spot(marker).kind == "marker"
    desk.drag(marker, marker + desk.frames(60), moving=ALT)
    cut = desk.session.cut
    assert cut is not None and cut.titles[0].offset == 10
    assert (cut.markers[0].use, cut.markers[0].offset) == ("use-2", 10)


def test_the_ruler_moves_the_playhead(desk: Desk) -> None:
    desk.drag(desk.at(50, "ruler", 0.8), desk.at(100.5, "ruler", 0.8))
    assert desk.session.playhead == 100


def test_ctrl_and_the_wheel_zoom_where_the_pointer_is(desk: Desk) -> None:
    point = desk.at(100)
    before = desk.canvas.stage.scale.frame(point.x())
    wheel = QWheelEvent(
        QPointF(point), QPointF(point), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton, CONTROL,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    per_frame = desk.canvas.stage.scale.per_frame
    QApplication.sendEvent(desk.view, wheel)
    assert desk.canvas.stage.scale.per_frame > per_frame * 1.5
    assert abs(desk.canvas.stage.scale.frame(point.x()) - before) < 0.5


def test_a_double_click_on_a_transition_opens_it_and_a_refusal_stands_on_the_sheet(desk: Desk) -> None:
    dissolve = Transition(kind="dissolve", frames=12)
    desk.session.edit("d", lambda film: edits.set_transition(film, "film", "use-1", dissolve))
    QTest.mouseDClick(desk.view, LEFT, NONE, desk.at(54, down=0.5))
    sheet = desk.panel.findChildren(type(desk.panel.menus.ask_hold("use-1")))[0]
    sheet.inputs["kind"].setCurrentIndex(3)  # type: ignore[union-attr]
    sheet.inputs["frames"].setValue(500)  # type: ignore[union-attr,arg-type]
    sheet.accept()
    assert sheet.isVisible() and "transitions need" in sheet.refusal.text()
    sheet.inputs["frames"].setValue(8)  # type: ignore[union-attr,arg-type]
    sheet.accept()
    cut = desk.session.cut
    assert cut is not None and cut.uses[0].transition == Transition(kind="wipe", frames=8)


def test_escape_leaves_a_drag_without_a_trace(desk: Desk) -> None:
    before = desk.session.film
    start = desk.edge(1, head=False)
    desk.drag(start, start + desk.frames(-12), before_drop=lambda: desk.press(Qt.Key.Key_Escape))
    assert desk.session.film is before and desk.canvas.stage.laid.frames == 240
