"""The motion brush: regions and paths by pointer and keys, as strokes of the film, previewed by the animatic."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from storyboard import edits
from storyboard.model import Film
from storyboard.motion import Stroke
from studio.desktop import theme
from studio.desktop.brush import BrushPanel
from studio.desktop.brush.canvas import Tool
from studio.desktop.brush.panel import MOST
from studio.desktop.brush.shapes import led, shifted, simplified
from studio.desktop.look import apply
from studio.desktop.session import Session
from studio.workspace import Workspace

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
BOX = Stroke(region=((0.1, 0.1), (0.3, 0.1), (0.3, 0.3), (0.1, 0.3)), path=((0.2, 0.2), (0.6, 0.2)))


@pytest.fixture
def session(tmp_path: Path) -> Session:
    film = edits.add_scene(edits.add_location(Film(title="The Ferry"), "Harbour"), "1", "harbour")
    film = edits.add_character(film, "Mia", wardrobe="a red raincoat")
    for action in ("Gulls.", "Mia stands on the quay."):
        film = edits.add_shot(film, "scene-1", action=action, frames=12, characters=["mia"])
    return Session(Workspace(tmp_path / "ferry.film"), film)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[BrushPanel]:
    theme.use(theme.DARK)
    theme.measure(1.0, reduced_motion=True)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply(application)
    made = BrushPanel(session)
    made.resize(1000, 640)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def painted(panel: BrushPanel) -> BrushPanel:
    """The panel with a plain picture, for what needs none of the drawn one."""
    picture = QImage(320, 180, QImage.Format.Format_RGB32)
    picture.fill(0)
    panel.canvas.show_image(picture)
    return panel


def place(panel: BrushPanel, x: float, y: float) -> QPoint:
    return panel.canvas.point((x, y)).toPoint()


def drag(panel: BrushPanel, *spots: tuple[float, float]) -> None:
    canvas = panel.canvas
    QTest.mousePress(canvas, LEFT, NONE, place(panel, *spots[0]))
    for spot in spots[1:]:
        point = QPointF(place(panel, *spot))
        globally = QPointF(canvas.mapToGlobal(point.toPoint()))
        move = QMouseEvent(QEvent.Type.MouseMove, point, globally, Qt.MouseButton.NoButton, LEFT, NONE)
        QCoreApplication.sendEvent(canvas, move)
    QTest.mouseRelease(canvas, LEFT, NONE, place(panel, *spots[-1]))


def motion(session: Session) -> tuple[Stroke, ...]:
    return session.film.shots[0].motion


def ring(count: int) -> list[tuple[float, float]]:
    return [
        (0.3 + 0.1 * math.cos(2 * math.pi * at / count), 0.5 + 0.2 * math.sin(2 * math.pi * at / count))
        for at in range(count)
    ]


def test_the_first_frame_is_drawn_beside_the_window(panel: BrushPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not panel.canvas.image.isNull(), timeout=30000)
    assert panel.canvas.image.width() == 960


def test_a_lasso_and_a_line_make_a_stroke(painted: BrushPanel, session: Session) -> None:
    drag(painted, *ring(120))
    assert "where it goes" in painted.guide.text()
    drag(painted, (0.3, 0.5), (0.4, 0.45), (0.5, 0.4), (0.7, 0.4))
    (stroke,) = motion(session)
    assert 3 <= len(stroke.region) <= 64 and stroke.holds(0.3, 0.5) and not stroke.holds(0.3, 0.8)
    assert stroke.moved(1.0) == pytest.approx((0.4, -0.1), abs=0.01)
    assert painted.canvas.selected == 0
    assert painted.list.item(0).text().startswith("1 · to the right")
    session.undo()
    assert motion(session) == () and painted.none.isVisible()


def test_a_rectangle_is_dragged_over_what_moves(painted: BrushPanel, session: Session) -> None:
    QTest.mouseClick(painted.tools[Tool.RECTANGLE], LEFT)
    drag(painted, (0.2, 0.2), (0.3, 0.4), (0.4, 0.6))
    drag(painted, (0.3, 0.4), (0.3, 0.2))
    (stroke,) = motion(session)
    assert len(stroke.region) == 4 and stroke.middle == pytest.approx((0.3, 0.4), abs=0.01)


def test_corners_are_clicked_and_enter_closes_them(painted: BrushPanel, session: Session) -> None:
    QTest.mouseClick(painted.tools[Tool.POLYGON], LEFT)
    for spot in ((0.2, 0.2), (0.5, 0.2), (0.35, 0.6)):
        QTest.mouseClick(painted.canvas, LEFT, NONE, place(painted, *spot))
    painted.canvas.setFocus()
    QTest.keyClick(painted.canvas, Qt.Key.Key_Return)
    drag(painted, (0.3, 0.3), (1.2, 0.3))
    (stroke,) = motion(session)
    assert len(stroke.region) == 3 and stroke.path[-1][0] > 1.0


def test_escape_forgets_what_is_half_drawn(painted: BrushPanel, session: Session) -> None:
    drag(painted, *ring(40))
    painted.canvas.setFocus()
    QTest.keyClick(painted.canvas, Qt.Key.Key_Escape)
    drag(painted, *ring(40))
    assert motion(session) == () and "where it goes" in painted.guide.text()


def test_by_keys_alone_a_stroke_is_made_moved_led_and_deleted(painted: BrushPanel, session: Session) -> None:
    canvas = painted.canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_N)
    (first,) = motion(session)
    for _ in range(3):
        QTest.keyClick(canvas, Qt.Key.Key_Up)
    (moved,) = motion(session)
    assert moved.middle[1] == pytest.approx(first.middle[1] - 0.06)
    assert moved.moved(1.0) == pytest.approx(first.moved(1.0))
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    (led_on,) = motion(session)
    assert led_on.region == moved.region and led_on.moved(1.0)[0] == pytest.approx(0.22)
    session.undo()
    session.undo()
    assert motion(session) == (first,)
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert motion(session) == ()


def test_a_click_chooses_a_stroke_and_the_list_follows(painted: BrushPanel, session: Session) -> None:
    session.edit("paint", lambda film: edits.set_motion(film, "shot-1a", [BOX, shifted(BOX, 0.5, 0.4)]))
    QTest.mouseClick(painted.canvas, LEFT, NONE, place(painted, 0.7, 0.6))
    assert painted.canvas.selected == painted.list.currentRow() == 1
    painted.list.setCurrentRow(0)
    assert painted.canvas.selected == 0
    QTest.mouseClick(painted.clear, LEFT)
    assert motion(session) == ()


def test_another_shot_shows_its_own_strokes(painted: BrushPanel, session: Session) -> None:
    session.edit("paint", lambda film: edits.set_motion(film, "shot-1a", [BOX]))
    session.select(["shot-1b"])
    assert painted.list.count() == 0 and painted.none.isVisible()
    session.select(["shot-1a"])
    assert painted.list.count() == 1


def test_no_more_strokes_than_a_shot_may_have(painted: BrushPanel, session: Session) -> None:
    session.edit("paint", lambda film: edits.set_motion(film, "shot-1a", [BOX] * MOST))
    painted.canvas.setFocus()
    QTest.keyClick(painted.canvas, Qt.Key.Key_N)
    assert len(motion(session)) == MOST and "at most 16" in painted.guide.text()


def test_the_preview_plays_every_frame_as_the_strokes_say(panel: BrushPanel, session: Session, qtbot: QtBot) -> None:
    session.edit("paint", lambda film: edits.set_motion(film, "shot-1a", [BOX]))
    frames: list[QImage] = []
    panel.preview.shown.connect(lambda image: frames.append(QImage(image)))
    QTest.mouseClick(panel.play, LEFT)
    qtbot.waitUntil(lambda: len(frames) > 12, timeout=60000)
    assert panel.canvas.is_playing and frames[0].width() == 480
    assert frames[0] == frames[12] and frames[0] != frames[11]
    QTest.mouseClick(panel.play, LEFT)
    assert not panel.preview.is_playing and not panel.canvas.is_playing


def test_an_edit_ends_the_preview(panel: BrushPanel, session: Session, qtbot: QtBot) -> None:
    panel.toggle_preview()
    session.edit("paint", lambda film: edits.set_motion(film, "shot-1a", [BOX]))
    assert not panel.preview.is_playing


def test_without_a_shot_it_says_what_the_brush_is_for(panel: BrushPanel, session: Session) -> None:
    for each in session.film.shots:
        session.edit("delete", lambda film, name=each.id: edits.remove_shot(film, name))
    assert panel.empty.isVisible()
    assert next(label.text() for label in panel.empty.findChildren(QLabel)) == "Paint what moves"


def test_a_title_card_has_nothing_to_paint_on(painted: BrushPanel, session: Session) -> None:
    session.edit("card", lambda film: edits.set_card(film, "shot-1a", "Later"))
    assert painted.canvas.is_locked and not painted.play.isEnabled()
    drag(painted, *ring(40))
    assert painted.canvas.guide() == "Draw around what is to move."


def test_a_long_freehand_line_keeps_its_shape_in_few_points() -> None:
    line = [(at / 2000, 0.5 + 0.3 * math.sin(at / 40)) for at in range(2000)]
    kept = simplified(line)
    assert len(kept) <= 64 and kept[0] == line[0] and kept[-1] == line[-1]
    assert simplified([(0.0, 0.0), (0.5, 0.001), (1.0, 0.0)]) == ((0.0, 0.0), (1.0, 0.0))


def test_a_stroke_led_elsewhere_keeps_its_region_and_start() -> None:
    new = led(BOX, 0.0, 0.3)
    assert new.region == BOX.region and new.path[0] == BOX.path[0] and new.path[-1] == (0.6, 0.5)


def test_single_points_are_moved_by_the_pointer_and_by_keys(painted: BrushPanel, session: Session) -> None:
    panel, canvas = painted, painted.canvas
    session.edit("paint", lambda film: edits.set_motion(film, panel.shot.id, (BOX,)))
    canvas.choose(0)
    drag(panel, (0.6, 0.2), (0.6, 0.5))
    (stroke,) = panel.shot.motion
    assert stroke.path[0] == (0.2, 0.2) and stroke.region == BOX.region
    assert stroke.path[1] == pytest.approx((0.6, 0.5), abs=0.01)
    session.undo()
    assert panel.shot.motion == (BOX,)
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    for _ in range(3):
        QTest.keyClick(canvas, Qt.Key.Key_Period)
    assert canvas.point_held == 2 and "arrows" in panel.guide.text()
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    QTest.keyClick(canvas, Qt.Key.Key_Up)
    (stroke,) = panel.shot.motion
    assert stroke.region[0] == pytest.approx((0.08, 0.08)) and stroke.region[1:] == BOX.region[1:]
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.point_held == -1
    session.undo()
    assert panel.shot.motion == (BOX,)


def test_a_preview_is_heard_once_all_of_it_is_drawn(panel: BrushPanel, session: Session, qtbot: QtBot) -> None:
    session.workspace.folder.mkdir(exist_ok=True)
    session.edit("sound", lambda film: edits.add_cue(film, panel.shot.id, "waves"))
    sound = panel.preview.sound
    with qtbot.waitSignal(sound.ready, timeout=30000):
        panel.toggle_preview()
    qtbot.waitUntil(lambda: sound.played > 0, timeout=30000)
    assert panel.preview.is_playing
    panel.toggle_preview()
    assert not sound.is_ready
