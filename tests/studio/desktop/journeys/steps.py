"""The journeys themselves; `test_journeys.py` goes each of them in a process with a screen of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from generation.takes import takes_of
from storyboard import edits
from storyboard.timeline import length
from studio.delivery.export import verify
from studio.desktop import language, questions
from studio.desktop.deliver import DeliveryPanel
from studio.desktop.inspector import InspectorPanel
from studio.desktop.inspector.lines import LineCard
from studio.desktop.look import dress
from studio.desktop.person import Person
from studio.desktop.playing.sources import File
from studio.desktop.script import ScriptPanel
from studio.desktop.start import page
from studio.desktop.timeline import TimelinePanel
from studio.desktop.viewer import ViewerPanel
from studio.desktop.window import Window
from studio.workspace import Workspace
from tests.studio.desktop.journeys.hands import CONTROL, LEFT, LONG, NONE, Hands

SCRIPT = """Title: Tea

INT. KITCHEN - DAY

Rain on the window. MIA pours tea.

MIA
Still raining.

TOM opens the door and looks out.

TOM
It will stop.
"""


@pytest.fixture
def hands(qtbot: QtBot, person: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hands]:
    """A person's first start: the window with all its panels, and an example that is soon made."""
    examples = tmp_path / "examples"
    examples.mkdir()
    (examples / "lighthouse.fountain").write_text(SCRIPT)
    monkeypatch.setattr(page, "EXAMPLES", examples)
    monkeypatch.setattr(Person, "films_folder", property(lambda _: tmp_path / "films"))
    monkeypatch.setattr(questions, "what_about_rendering", lambda parent: "stop")
    choices = Person()
    choices.reduced_motion = True
    language.speak("en")
    dress(choices)
    window = Window(choices)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield Hands(window, qtbot)
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _small(folder: Path) -> None:
    """A film whose pictures are quickly drawn."""
    workspace = Workspace(folder)
    film = edits.set_size(workspace.film(), 128, 72)
    for cut in film.cuts:
        film = edits.set_delivery(film, cut.id, cut.delivery.with_(width=128, height=72))
    workspace.save(film)


def test_an_example_becomes_a_cut_on_the_disk(hands: Hands, tmp_path: Path, qtbot: QtBot) -> None:
    window = hands.window
    with qtbot.waitSignal(window.settled, timeout=LONG):
        window.begin(None)
    assert window.start is not None
    with qtbot.waitSignal(window.settled, timeout=LONG):
        hands.click(window.start.example)
    assert window.project is not None
    folder = window.project.workspace.folder
    with qtbot.waitSignal(window.settled, timeout=LONG):
        hands.press(Qt.Key.Key_W, CONTROL)
    _small(folder)
    assert window.start is not None
    with qtbot.waitSignal(window.settled, timeout=LONG):
        hands.click(window.start.films[0])
    first = hands.film
    assert set(hands.graph.canvas.plot.cards) == {"shot-1a", "shot-1b"}

    hands.pick("shot-1b")
    hands.press(Qt.Key.Key_B)
    branch = hands.film.shots[-1].id
    hands.wait(lambda: branch in hands.graph.canvas.plot.cards)
    hands.look("1-branch")

    hands.pick("shot-1a")
    hands.pick("shot-1b", CONTROL)
    assert window.desk is not None
    hands.click(window.desk.bar.add)
    hands.type("15 seconds")
    hands.press(Qt.Key.Key_Return)
    assert hands.session.cut is not None and hands.session.cut.name == "15 seconds"
    assert length(hands.film, hands.session.cut) <= 15 * 24
    assert hands.walk() == "1A 1B"
    hands.click(hands.graph.canvas.viewport(), hands.way("shot-1a", branch))
    assert hands.walk() == f"1A {hands.film.shots_by_id[branch].number}"
    hands.look("2-cut")

    project = window.project
    assert project is not None
    hands.pick("shot-1a")
    hands.press(Qt.Key.Key_R, CONTROL)
    hands.wait(lambda: len(takes_of(project.workspace.takes).takes) == 1 and not project.rendering.is_busy)
    (old,) = takes_of(project.workspace.takes).takes
    card = hands.panel("inspector", InspectorPanel).findChild(LineCard)
    assert card is not None
    hands.click(card.text)
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.type("Still.")
    assert hands.film.shots_by_id["shot-1a"].lines[0].text == "Still."
    hands.wait(lambda: len(takes_of(project.workspace.takes).takes) == 2 and not project.rendering.is_busy)
    (newest,) = {take.recipe for take in takes_of(project.workspace.takes).takes} - {old.recipe}
    player = hands.panel("viewer", ViewerPanel).player

    def shows_the_new_take() -> bool:
        spot = player.shown.spot
        return spot is not None and isinstance(spot.source, File) and newest in spot.source.name

    hands.wait(shows_the_new_take)
    hands.look("3-redrawn")

    timeline = hands.panel("timeline", TimelinePanel)
    stage = timeline.canvas.stage
    y = round(stage.rows.tops["picture"] + stage.rows.heights["picture"] * 0.6)
    edge = QPoint(round(stage.scale.x(stage.laid.end(0))) - 2, y - timeline.canvas.verticalScrollBar().value())
    before = length(hands.film, hands.session.cut)
    hands.drag(timeline.canvas.viewport(), edge, edge - QPoint(round(24 * stage.scale.per_frame), 0))
    assert length(hands.film, hands.session.cut) == before - 24

    for _ in range(100):
        if not hands.session.history.can_undo:
            break
        hands.press(Qt.Key.Key_Z, CONTROL)
    assert hands.film == first

    out = tmp_path / "tea.mp4"
    hands.click(window.desk.bar.deliver)
    delivery = hands.panel("delivery", DeliveryPanel)
    hands.click(delivery.destination)
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.type(str(out))
    hands.wait(lambda: delivery.verdict is not None and delivery.verdict.files == ("tea.mp4",))
    hands.wait(delivery.write.isEnabled)
    hands.click(delivery.write)
    hands.wait(lambda: out.exists() and not project.rendering.is_busy)
    assert verify(out) == length(first, first.cuts[0])
    hands.look("4-delivered")


def test_a_screenplay_is_dropped_and_a_new_draft_taken_and_taken_back(
    hands: Hands, tmp_path: Path, qtbot: QtBot
) -> None:
    window = hands.window
    with qtbot.waitSignal(window.settled, timeout=LONG):
        window.begin(None)
    script = tmp_path / "afternoon-tea.fountain"
    script.write_text(SCRIPT)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(script))])
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(600, 300), copy, data, LEFT, NONE)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(window.settled, timeout=LONG):
        QApplication.sendEvent(window, QDropEvent(QPointF(600, 300), copy, data, LEFT, NONE))
    before = hands.film
    assert len(before.shots) == 2
    panel = hands.panel("script", ScriptPanel)
    hands.wait(lambda: bool(panel.sheet.places))
    hands.look("1-brought")
    buttons = [each for each in panel.findChildren(QPushButton) if each.isVisible() and "draft" in each.text()]
    hands.click(buttons[0])
    dialog = panel.dialog
    assert dialog is not None
    qtbot.waitExposed(dialog)
    hands.click(dialog.text)
    QApplication.clipboard().setText(SCRIPT.replace("It will stop.", "It will stop soon.") + "\nThe kettle whistles.\n")
    hands.press(Qt.Key.Key_V, CONTROL)
    hands.wait(dialog.look.isEnabled)
    hands.click(dialog.look)
    hands.wait(lambda: dialog.compared is not None and dialog.accept_button.isEnabled())
    assert hands.film is before
    hands.look("2-draft")
    hands.click(dialog.accept_button)
    hands.wait(lambda: hands.film is not before)
    hands.wait(lambda: panel.dialog is None)
    assert any(line.text == "It will stop soon." for shot in hands.film.shots for line in shot.lines)
    hands.back_to_the_window()
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert hands.film == before


KILLED = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from studio.desktop.look import dress
from studio.desktop.person import Person
from studio.desktop.window import Window

app = QApplication([])
person = Person()
dress(person)
window = Window(person)
window.show()

def typed():
    canvas = window.desk.panel("graph").canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    field = window.desk.panel("graph").writing.field
    field.selectAll()
    QTest.keyClicks(field, "The last thing written.")
    last()

def last():
    film = window.project.session.film
    if film.shots[0].action != "The last thing written." or not window.project.saver.is_saved:
        QTimer.singleShot(5, last)
        return
    QTest.keyClicks(window.desk.panel("graph").writing.field, " And more")
    print("typed", flush=True)

window.settled.connect(typed)
window.begin(Path(sys.argv[1]))
app.exec()
"""


def test_a_killed_window_has_lost_nothing(hands: Hands, project: Path, person: Path, qtbot: QtBot) -> None:
    window = hands.window
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(project)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "SHOTGRAPH_SETTINGS": str(person)},
    )
    assert process.stdout is not None and process.stdout.readline() == "typed\n"
    process.send_signal(signal.SIGKILL)
    process.communicate()
    window.person = Person()
    assert window.person.died
    with qtbot.waitSignal(window.settled, timeout=LONG):
        window.begin(None)
    assert hands.film.shots[0].action.startswith("The last thing written.")
    assert window.desk is not None and "The film is all here" in window.desk.status.sentence
    hands.look("1-again")
