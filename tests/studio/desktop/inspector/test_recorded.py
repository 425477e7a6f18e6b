"""A line's recording in the inspector: dropped or chosen, heard, taken back, undone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from audio.recipes import VoiceRecipe
from audio.voices.espeak import Espeak
from storyboard.model import Shot, Voice
from studio.desktop.inspector import InspectorPanel
from studio.desktop.inspector.lines import LineCard, LinesSection
from studio.desktop.session import Session

LEFT = Qt.MouseButton.LeftButton


def shot(session: Session) -> Shot:
    return session.film.shots_by_id["shot-1b"]


def test_a_dropped_recording_is_heard_times_the_shot_and_is_given_up_again(
    panel: InspectorPanel, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    session.workspace.folder.mkdir()
    wav = tmp_path / "Mia waits.wav"
    slow = Voice(words_per_minute=90)
    words = "Wait for me at the end of the quay!"
    Espeak().speak(VoiceRecipe(text=words, language="en-us", voice=slow), wav)
    section = panel.section(LinesSection)
    assert isinstance(section, LinesSection)
    (card,) = section.rows.cards.values()
    assert isinstance(card, LineCard)
    assert card.recording.file.text() == "Use a recording…" and card.recording.made.isHidden()
    before = session.film
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(wav))])
    place, copy, none = QPointF(5, 5), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    card.recording.dropEvent(QDropEvent(place, copy, data, LEFT, none))
    qtbot.waitUntil(lambda: shot(session).lines[0].file is not None, timeout=10000)
    assert card.recording.file.text().startswith("mia-waits-") and not card.recording.made.isHidden()
    assert shot(session).frames > 60 and session.history.undo_label == "record line of 1B"
    section.hear("shot-1b-line")
    assert section.listening.who == "shot-1b-line"
    qtbot.waitUntil(lambda: section.listening.played == 1 or not section.listening.who, timeout=10000)
    section.listening.stop()
    session.undo()
    assert session.film == before
    session.redo()
    QTest.mouseClick(card.recording.made, LEFT)
    qtbot.waitUntil(lambda: shot(session).lines[0].file is None, timeout=10000)
    assert shot(session).frames < 60 and card.recording.file.text() == "Use a recording…"


def test_what_is_no_recording_is_refused_and_the_line_stays(
    panel: InspectorPanel, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    session.workspace.folder.mkdir()
    (tmp_path / "letter.wav").write_text("Dear Mia")
    said: list[str] = []
    session.said.connect(lambda sentence, kind: said.append(sentence) if kind == "error" else None)
    section = panel.section(LinesSection)
    assert isinstance(section, LinesSection)
    (line,) = shot(session).lines
    section.rows.recordings.use(line.id, str(tmp_path / "letter.wav"))
    qtbot.waitUntil(lambda: bool(said), timeout=10000)
    assert "letter.wav has no sound" in said[0] and shot(session).lines == (line,)
