"""The queue's panel shows what runs, what waits and what went wrong, and steers it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QModelIndex, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from storyboard import edits
from studio.desktop.queue import QueuePanel
from studio.desktop.rendering import Rendering
from studio.desktop.window import Window
from studio.desktop.wishes import Progress, Standing
from studio.orders import Listed, Listing
from studio.production.events import Stepped
from tests.studio.desktop.queue.conftest import LONG


@pytest.fixture
def panel(opened: Window, rendering: Rendering) -> Iterator[QueuePanel]:
    assert opened.project is not None
    made = QueuePanel(opened.project.session, opened.project.pictures)
    made.resize(1200, 300)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_take_that_landed_shows_its_picture(panel: QueuePanel, rendering: Rendering, qtbot: QtBot) -> None:
    QTest.mouseClick(panel.render_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not rendering.is_busy and bool(rendering.wishes), timeout=LONG)
    assert rendering.wishes[0].standing is Standing.FINISHED
    qtbot.waitUntil(lambda: panel._entry.picture.isVisible(), timeout=LONG)
    assert "finished in" in panel._entry.words.text()


def test_an_error_is_a_sentence_with_its_log_behind_a_fold(
    opened: Window, panel: QueuePanel, rendering: Rendering, qtbot: QtBot
) -> None:
    (wish,) = rendering.render(["shot-1a"])
    rendering._fail(wish, "The worker that made Shot 1A was killed by signal 9.", "Out of memory\nat line 3")
    qtbot.waitUntil(lambda: panel._entry.fold.isVisible(), timeout=LONG)
    assert "killed by signal 9" in panel._entry.words.text()
    assert not panel._entry.log.isVisible()
    QTest.mouseClick(panel._entry.fold, Qt.MouseButton.LeftButton)
    assert "at line 3" in panel._entry.log.toPlainText()
    assert panel._entry.log.isVisible()


def test_who_stops_an_entry_by_its_button_may_try_it_again_by_the_one_that_comes(
    panel: QueuePanel, rendering: Rendering, qtbot: QtBot
) -> None:
    panel.resize(300, 400)  # narrow: what is said of an entry stands below its title
    rendering.pause()
    (wish,) = rendering.render(["shot-1a"])
    entry = panel._entry
    qtbot.waitUntil(entry.stop.isVisible, timeout=LONG)
    assert panel.list.sizeHintForRow(0) > 40 and not panel.list.horizontalScrollBar().isVisible()
    panel.activateWindow()
    entry.stop.setFocus()
    QTest.keyClick(entry.stop, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: wish.standing is Standing.STOPPED and entry.retry.isVisible(), timeout=LONG)
    assert entry.retry.hasFocus() and not entry.stop.isVisible()


def test_what_waits_is_dragged_and_moved_by_keys(panel: QueuePanel, rendering: Rendering, qtbot: QtBot) -> None:
    rendering.pause()
    a, b, c = rendering.render(["shot-1a", "shot-1b", "shot-1c"])
    qtbot.waitUntil(lambda: panel.model.wishes == [a, b, c], timeout=LONG)
    data: QMimeData = panel.model.mimeData([panel.model.index(2)])
    panel.model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    qtbot.waitUntil(lambda: panel.model.wishes == [c, a, b], timeout=LONG)
    panel.list.setCurrentIndex(panel.model.index_of(b))
    panel.move_selected(-1)
    qtbot.waitUntil(lambda: panel.model.wishes == [c, b, a], timeout=LONG)
    panel.stop_selected()
    assert b.standing is Standing.STOPPED
    panel.end.click()
    assert not rendering.is_paused  # nothing is left that could wait: what is asked for next is made
    assert not rendering.is_busy


def test_the_render_button_says_what_it_will_take(opened: Window, panel: QueuePanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: " s" in panel.render_button.text(), timeout=LONG)
    session = opened.project.session
    session.edit("engine", partial(edits.set_engine, shot="shot-1a", engine="telepathy"))
    qtbot.waitUntil(lambda: panel.render_button.text() == "Render", timeout=LONG)


def test_while_a_shot_is_rendered_its_entry_shows_how_it_looks_so_far(
    opened: Window, panel: QueuePanel, rendering: Rendering, qtbot: QtBot, tmp_path: Path
) -> None:
    rendering.pause()
    (wish,) = rendering.render(["shot-1a"])
    qtbot.waitUntil(lambda: panel.model.wishes == [wish], timeout=LONG)
    seen = QImage(256, 144, QImage.Format.Format_RGB32)
    seen.fill(QColor("#224488"))
    assert seen.save(str(tmp_path / "p.jpg"))
    progress = Progress()
    progress.take_in(
        Listing(jobs=(Listed(job="take/1", title="Shot 1A", stage="rendering", seconds=9, shot="shot-1a"),))
    )
    progress.take_in(Stepped(job="take/1", done=1, total=9, preview=str(tmp_path / "p.jpg")))
    progress.take_in(Stepped(job="take/1", done=2, total=9))
    wish.standing, wish.preview = Standing.RUNNING, progress.of("shot-1a")[0].preview
    rendering.wish_changed.emit(wish)
    assert panel._entry.picture.isVisible()
    shown = panel._entry.picture.pixmap().toImage()
    assert abs(shown.pixelColor(shown.width() // 2, 20).blue() - 0x88) < 8
    wish.standing = Standing.WAITING
