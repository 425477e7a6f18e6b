"""Takes beside each other: what each is, which fits, two against each other in step, one circled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from audio.voices.casting import voice_recipes
from generation.encode import encode
from generation.takes import PICTURE, Take, frames_from, make_aside, write_sheet
from storyboard import edits
from storyboard.model import Film
from studio.cast.likenesses import Score
from studio.desktop import theme
from studio.desktop.look import apply
from studio.desktop.session import Session
from studio.desktop.takes import TakesPanel
from studio.production.requests import RequestBook
from studio.workspace import Workspace

LEFT = Qt.MouseButton.LeftButton
FRAMES = 30


def shade(frame: int) -> int:
    """How bright a frame of a test take is; each differs from the one before it."""
    return 20 + 7 * frame


def make_take(session: Session, recipe: str, red: bool, *, fits: bool = True, seed: int = 0) -> None:
    """A real take: grey in step with its frames, and red or green."""
    film = session.film
    intent = RequestBook(film, voice_recipes(film)).request(film.shots_by_id["shot-1a"]).intent()

    def frames() -> Iterator[np.ndarray[tuple[int, ...], np.dtype[np.uint8]]]:
        for at in range(FRAMES):
            pixels = np.zeros((90, 160, 4), np.uint8)
            pixels[:, :, 0 if red else 1] = shade(at)
            pixels[:, :, 3] = 255
            yield pixels

    with make_aside(session.workspace.takes, "shot-1a", recipe) as folder:
        encode(frames(), folder / PICTURE, rate=Fraction(24), width=160, height=90, frames_expected=FRAMES)
        image = QImage(160, 90, QImage.Format.Format_RGB32)
        image.fill(QColor("red" if red else "green"))
        image.save(str(folder / "poster.png"))
        take = Take(
            recipe=recipe,
            intent=intent if fits else "another",
            shot="shot-1a",
            engine="animatic",
            version="1",
            seed=seed,
            frames=FRAMES,
            rate=Fraction(24),
            width=160,
            height=90,
            seconds=1.5,
        )
        write_sheet(folder, take)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    film = edits.add_scene(edits.add_location(Film(title="The Ferry"), "Harbour"), "1", "harbour")
    for action in ("Gulls.", "Mia runs."):
        film = edits.add_shot(film, "scene-1", action=action, frames=FRAMES)
    return Session(Workspace(tmp_path / "ferry.film"), film)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[TakesPanel]:
    theme.use(theme.DARK)
    theme.measure(1.0, reduced_motion=True)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply(application)
    make_take(session, "red", True)
    make_take(session, "green", False, fits=False, seed=7)
    made = TakesPanel(session)
    made.resize(340, 900)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: len(made.shelf) == 2, timeout=20000)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def at_frame(panel: TakesPanel, frame: int) -> bool:
    """Whether both pictures show this frame."""
    pair = panel.wipe.screen_view.pair
    if pair is None:
        return False
    colours = [image.pixelColor(image.width() // 2, image.height() // 2) for image in pair]
    tints = sorted(max(colour.red(), colour.green()) for colour in colours)
    return all(abs(tint - shade(frame)) <= 3 for tint in tints)


def test_each_take_says_what_it_is_and_whether_it_fits(panel: TakesPanel) -> None:
    newest, oldest = panel.cards["green"], panel.cards["red"]
    assert (newest.accessibleName(), oldest.accessibleName()) == ("Take 2", "Take 1")
    assert newest.accessibleDescription().endswith("older than the shot")
    assert "seed 7 · 1.5 s" in newest.accessibleDescription()
    assert panel.shelf[1].fits and not panel.shelf[0].fits


def test_a_take_that_was_scored_says_who_is_like_the_sheet_and_who_drifts(panel: TakesPanel) -> None:
    card = panel.cards["red"]
    before = card.grab().toImage()
    like = Score(character="mia", state="like", distance=0.09, limit=0.4)
    card.take(replace(card.kept, found=(("Mia", like),)), card.number)
    assert card.accessibleDescription().endswith("Mia is like the sheet: 0.91")
    fine = card.grab().toImage()
    drifts = Score(character="tom", state="drifts", distance=0.2, limit=0.4, frame=21)
    card.take(replace(card.kept, found=(("Mia", like), ("Tom", drifts))), card.number)
    assert card.toolTip().endswith("Tom is no longer who they were by frame 21")
    assert before != fine != card.grab().toImage(), "it is seen on the card too"


def test_a_take_is_circled_and_let_go_by_keyboard_and_undo(panel: TakesPanel, session: Session, qtbot: QtBot) -> None:
    panel.cards["red"].setFocus()
    QTest.keyClick(panel.cards["red"], Qt.Key.Key_Return)
    assert session.film.shots[0].circled == "red"
    qtbot.waitUntil(lambda: panel.cards["red"].kept.circled, timeout=10000)
    assert panel.free.isVisible()
    session.undo()
    qtbot.waitUntil(lambda: not panel.cards["red"].kept.circled, timeout=10000)
    QTest.mouseDClick(panel.cards["green"], LEFT)
    assert session.film.shots[0].circled == "green"


def test_an_edit_of_the_shot_makes_its_takes_older(panel: TakesPanel, session: Session, qtbot: QtBot) -> None:
    session.edit("action", lambda film: edits.set_action(film, "shot-1a", "No gulls."))
    qtbot.waitUntil(lambda: not panel.cards["red"].kept.fits, timeout=10000)
    session.undo()
    qtbot.waitUntil(lambda: panel.cards["red"].kept.fits, timeout=10000)


def test_two_takes_stand_against_each_other_on_the_same_frame(panel: TakesPanel, qtbot: QtBot) -> None:
    QTest.mouseClick(panel.cards["red"], LEFT)
    QTest.mouseClick(panel.cards["green"], LEFT)
    qtbot.waitUntil(lambda: at_frame(panel, 0), timeout=20000)
    screen = panel.wipe.screen_view
    screen.setFocus()
    for _ in range(3):
        QTest.keyClick(screen, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: at_frame(panel, 3), timeout=10000)
    panel.wipe.place.setValue(FRAMES - 1)
    qtbot.waitUntil(lambda: at_frame(panel, FRAMES - 1), timeout=10000)
    panel.wipe.place.setValue(5)
    qtbot.waitUntil(lambda: at_frame(panel, 5), timeout=10000)


def test_the_line_between_them_is_dragged_and_moved_by_keys(panel: TakesPanel, qtbot: QtBot) -> None:
    panel.compare_newest()
    qtbot.waitUntil(lambda: at_frame(panel, 0), timeout=20000)
    screen = panel.wipe.screen_view
    where = screen.picture()
    quarter = QPoint(round(where.left() + where.width() / 4), round(where.center().y()))
    QTest.mousePress(screen, LEFT, Qt.KeyboardModifier.NoModifier, quarter)
    QTest.mouseRelease(screen, LEFT, Qt.KeyboardModifier.NoModifier, quarter)
    assert screen.part == pytest.approx(0.25, abs=0.02)
    shot = screen.grab().toImage()
    left, right = shot.pixelColor(quarter.x() - 30, quarter.y()), shot.pixelColor(quarter.x() + 60, quarter.y())
    assert left.red() > left.green() and right.green() > right.red()
    QTest.keyClick(screen, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert screen.part == pytest.approx(0.3, abs=0.02)


def test_both_play_in_step_and_start_again(panel: TakesPanel, qtbot: QtBot) -> None:
    panel.compare_newest()
    qtbot.waitUntil(lambda: at_frame(panel, 0), timeout=20000)
    seen: set[int] = set()
    panel.wipe.place.valueChanged.connect(seen.add)
    QTest.keyClick(panel.wipe.screen_view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: {FRAMES - 1, 0} <= seen, timeout=20000)
    assert seen == set(range(FRAMES))
    QTest.keyClick(panel.wipe.screen_view, Qt.Key.Key_Space)
    assert not panel.wipe.is_playing


def test_a_film_file_that_is_gone_is_said(panel: TakesPanel, session: Session, qtbot: QtBot) -> None:
    said: list[str] = []
    session.said.connect(lambda sentence, kind: said.append(sentence))
    (session.workspace.takes / "shot-1a" / "red" / PICTURE).unlink()
    panel.compare_newest()
    qtbot.waitUntil(lambda: bool(said), timeout=10000)
    assert "render that shot again" in said[0]


def test_a_shot_without_takes_offers_to_render_it(panel: TakesPanel, session: Session, qtbot: QtBot) -> None:
    asked: list[tuple[tuple[str, ...], int]] = []
    session.render_wanted.connect(lambda shots, takes: asked.append((shots, takes)))
    QTest.mouseClick(panel.more, LEFT)
    session.select(["shot-1b"])
    assert panel.empty.isVisible() and "1B" in panel.empty.title.text()
    QTest.mouseClick(panel.make, LEFT)
    assert asked == [(("shot-1a",), 3), (("shot-1b",), 1)]


def test_of_several_selected_shots_it_says_whose_takes_are_shown(panel: TakesPanel, session: Session) -> None:
    assert not panel.among.isVisible()
    session.select(["shot-1a", "shot-1b"], "shot-1a")
    assert panel.among.isVisible() and panel.among.text().startswith("2 shots are selected; these are the takes of 1A")
    session.select(["shot-1a"])
    assert not panel.among.isVisible()


def test_a_take_that_lands_stands_there_at_once(panel: TakesPanel, session: Session, qtbot: QtBot) -> None:
    make_take(session, "blue", False, seed=9)
    session.takes_changed.emit(frozenset({"shot-1a"}))
    qtbot.waitUntil(lambda: "blue" in panel.cards, timeout=10000)
    assert panel.cards["blue"].number == 3


def test_frames_are_read_from_any_place(panel: TakesPanel, session: Session) -> None:
    picture = session.workspace.takes / "shot-1a" / "red" / PICTURE
    numbers = []
    for number, pixels in frames_from(picture, 17, 80):
        numbers.append(number)
        assert pixels.shape[1] == 80
    assert numbers == list(range(17, FRAMES))
