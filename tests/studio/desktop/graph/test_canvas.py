"""What the canvas shows: detail by zoom, only what changed is moved and painted, gliding unless stillness is asked."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from benchmarks.desk_graph import large_film
from storyboard import edits
from storyboard.model import Film
from studio.desktop import theme
from studio.desktop.graph.cards import Detail
from studio.desktop.states import Making, State
from tests.studio.desktop.graph.conftest import Desk, ferry
from tests.studio.desktop.pace import slowness


def _image(desk: Desk) -> QImage:
    return desk.view.grab().toImage()


def _count(image: QImage, colour: QColor, area: QRectF) -> int:
    """How many pixels of an area are about this colour."""
    box = area.toRect().intersected(image.rect())
    wanted = colour.getRgb()[:3]  # type: ignore[index]
    found = 0
    for y in range(box.top(), box.bottom()):
        for x in range(box.left(), box.right()):
            red, green, blue, _ = image.pixelColor(x, y).getRgb()  # type: ignore[misc]
            found += abs(red - wanted[0]) + abs(green - wanted[1]) + abs(blue - wanted[2]) < 24
    return found


def test_an_edit_of_one_shot_moves_no_other_card(desk: Desk) -> None:
    before = dict(desk.canvas.plot.cards)
    desk.session.edit("edit", lambda film: edits.set_action(film, "shot-1b", "New."))
    assert desk.canvas.plot.cards == before
    desk.session.edit("branch", lambda film: edits.add_branch(film, "shot-2a"))
    after = desk.canvas.plot.cards
    assert {shot for shot in before if after[shot] != before[shot]} == set()


def test_an_edit_repaints_only_its_card(desk: Desk) -> None:
    _image(desk)
    desk.canvas.paint_seconds.clear()
    regions: list[QRectF] = []
    paint = desk.canvas._paint

    def watch(painter: object, rect: object) -> None:
        regions.append(QRectF(rect))  # type: ignore[call-overload]
        paint(painter, rect)  # type: ignore[arg-type]

    desk.canvas._paint = watch  # type: ignore[method-assign,assignment]
    desk.session.edit("edit", lambda film: edits.set_action(film, "shot-1b", "New."))
    desk.canvas.repaint()
    for _ in range(3):
        desk.panel.repaint()
    card = desk.canvas.plot.card("shot-1b")
    area = desk.canvas.lens().box(card.x(), card.y(), card.width(), card.height()).adjusted(-40, -40, 40, 40)
    assert regions and all(area.contains(region) for region in regions if region.width() < 1000)


def test_detail_follows_the_zoom(desk: Desk) -> None:
    desk.canvas.look_from_the_start(1.0)
    assert desk.canvas.lens().detail is Detail.FULL
    desk.canvas.look_from_the_start(0.3)
    assert desk.canvas.lens().detail is Detail.PICTURE
    desk.canvas.look_from_the_start(0.07)
    assert desk.canvas.lens().detail is Detail.BLOCK
    assert not _image(desk).isNull()


def test_each_state_has_a_shape_and_a_word_of_its_own(desk: Desk) -> None:
    desk.canvas.look_from_the_start(1.0)
    pictures = set()
    for making in Making:
        states = desk.canvas.states
        states._running["shot-1a"] = State(making, progress=0.4)
        states.changed.emit(frozenset({"shot-1a"}))
        card = desk.canvas.plot.card("shot-1a")
        box = desk.canvas.lens().box(card.x(), card.y(), card.width(), card.height()).toRect()
        grey = _image(desk).copy(box).convertToFormat(QImage.Format.Format_Grayscale8)
        pictures.add(bytes(grey.constBits()))
    assert len(pictures) == len(Making)


def test_the_shown_cut_is_drawn_full_in_its_colour(desk: Desk) -> None:
    middle = desk.on_way("shot-1a", "shot-1b")
    around = QRectF(middle - QPoint(6, 8), middle + QPoint(6, 8))
    colour = QColor(theme.theme().cuts[0])
    assert _count(_image(desk), colour, around) >= 20
    desk.session.edit("no cut", lambda film: edits.remove_cut(film, "film"))
    assert _count(_image(desk), colour, around) == 0


def test_cards_glide_when_motion_is_wanted(desk: Desk, qtbot: QtBot) -> None:
    theme.measure(1.0, reduced_motion=False)
    before = desk.canvas.plot.cards["shot-1c"]
    desk.session.edit("move", lambda film: edits.place_shot(film, "shot-1c", before="shot-1a"))
    assert desk.canvas.plot.cards["shot-1c"] == before
    qtbot.waitUntil(lambda: desk.canvas.plot.cards["shot-1c"] != before, timeout=2000)
    goal = desk.canvas._goal
    qtbot.waitUntil(lambda: desk.canvas._goal is None, timeout=2000)
    assert goal is None or desk.canvas.plot.cards == goal.cards


def test_tidying_undoes_what_small_edits_left(desk: Desk) -> None:
    for _ in range(3):
        desk.session.edit("add", lambda film: edits.add_shot(film, "scene-1", frames=24, after="shot-1c"))
    desk.panel.tidy()
    assert desk.canvas.plot.layout.shelves == (("scene-1",), ("scene-2",))


def test_a_thousand_shots_are_laid_out_and_edited_at_once(make: Callable[[Film], Desk]) -> None:
    desk = make(large_film())
    assert len(desk.canvas.plot.cards) == 1000
    began = time.thread_time()
    desk.panel.tidy()
    assert time.thread_time() - began < 0.5 * slowness()
    desk.canvas.fit()
    _image(desk)
    desk.canvas.paint_seconds.clear()
    for step in range(12):
        desk.canvas.pan(QPoint(-9 if step % 2 else 9, 5))
        desk.view.repaint()
    fastest = sorted(desk.canvas.paint_seconds)[len(desk.canvas.paint_seconds) // 4]
    assert fastest < 0.05


def test_long_names_and_chinese_stay_on_their_cards(make: Callable[[Film], Desk]) -> None:
    film = ferry()
    film = edits.set_action(
        film, "shot-1a", "海浪拍打着黑色的礁石，白色的灯塔在雨中沉默地站立着，米娅提着灯笼跑上石阶。" * 3
    )
    film = film.with_(scenes=tuple(scene.with_(heading="EXT. " + "A VERY LONG PLACE " * 12) for scene in film.scenes))
    desk = make(film)
    desk.canvas.look_from_the_start(1.0)
    card = desk.canvas.plot.card("shot-1a")
    gap = desk.canvas.lens().box(card.right() + 4, card.bottom() - 30, desk.canvas.plot.measures.gap_x - 8, 20)
    assert _count(_image(desk), QColor(theme.theme().quiet), gap) == 0


def test_text_grows_with_the_persons_scale(desk: Desk) -> None:
    small = desk.canvas.plot.measures
    theme.measure(2.0, reduced_motion=True)
    desk.panel._dress()
    assert desk.canvas.plot.measures.words > 1.7 * small.words
    assert desk.canvas.plot.measures.width == 2 * small.width


def test_the_first_look_fits_a_resized_window_until_a_person_moves(desk: Desk) -> None:
    small = desk.canvas.zoom
    desk.panel.resize(640, 480)
    desk.panel.resize(1920, 1080)
    assert desk.canvas.zoom >= small
    assert desk.canvas.sees_all
    desk.canvas.pan(QPoint(40, 30))
    zoom = desk.canvas.zoom
    desk.panel.resize(700, 500)
    assert desk.canvas.zoom == zoom
