"""A director gives the writer a direction, sees the edits, and takes some of them as one step."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from storyboard import files
from storyboard.model import Film, Weather
from studio.desktop.pictures import Pictures
from studio.desktop.session import Session
from studio.desktop.writer import WriterPanel
from tests.language_models import says, says_nothing, scripted
from tests.storyboard.prompts.test_outline import answer as outline_answer
from tests.studio.desktop.films import ferry, shown

LONG = 20_000


def make(session: Session, pictures: Pictures) -> WriterPanel:
    return WriterPanel(session)


@pytest.fixture
def writer(qtbot: QtBot, tmp_path: Path, person: Path) -> Iterator[tuple[WriterPanel, Session]]:
    files.create(tmp_path / "ferry.film")
    with shown(qtbot, tmp_path / "ferry.film", ferry(), make, (280, 700)) as (panel, session):
        yield panel, session


def give(qtbot: QtBot, panel: WriterPanel, about: str, wish: str) -> None:
    """Type a direction, and give it with the keys."""
    panel.about.setCurrentIndex(panel.about.findData(about))
    panel.wish.clear()
    QTest.keyClicks(panel.wish, wish)
    QTest.keyClick(panel.wish, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not panel.is_busy, timeout=LONG)
    qtbot.waitUntil(lambda: panel.proposal is None or panel.list.told(0).sentence != "…", timeout=LONG)


def test_a_direction_is_shown_edit_by_edit_and_taken_as_one_step(
    writer: tuple[WriterPanel, Session], qtbot: QtBot
) -> None:
    panel, session = writer
    before = session.film
    give(qtbot, panel, "film", "Make scene 1 snow, hold longer on Mia")
    told = [panel.list.told(row) for row in range(panel.list.count())]
    assert [each.sentence for each in told] == ["Scene 1: snow.", "Shot 1B lasts 3.0 s."]
    assert told[0].more[-1] == "Now: clear" and told[1].more[-1] == "Now: 2.0 s"
    assert session.film is before
    panel.list.setFocus()
    panel.list.setCurrentRow(1)
    assert session.selected == ("shot-1b",)
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert panel.take.text() == "Take 1 of 2"
    QTest.mouseClick(panel.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.film is not before, timeout=LONG)
    assert session.film.scenes[0].weather is Weather.SNOW and session.film.shots[1].frames == 48
    assert session.history.undo_label == "writer: Make scene 1 snow, hold longer on Mia"
    qtbot.waitUntil(lambda: not panel.is_busy and panel.proposal is None, timeout=LONG)
    undo = QAction(panel, shortcut=QKeySequence("Ctrl+Z"))  # as the window has it
    undo.triggered.connect(session.undo)
    panel.addAction(undo)
    panel.activateWindow()
    panel.wish.setFocus()
    QTest.keyClicks(panel.wish, "no")
    QTest.keyClick(panel.wish, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.film is not before and not panel.wish.toPlainText(), "what was typed is taken back first"
    panel.wish.clear()
    assert panel.words.text().startswith("Done; undo takes it back")
    QTest.keyClick(panel.wish, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.film is before
    assert panel.words.text().startswith("Say in a sentence"), "what is undone is not said to be done"


def test_tab_goes_down_the_proposals_to_what_is_done_with_them(
    writer: tuple[WriterPanel, Session], qtbot: QtBot
) -> None:
    panel, _ = writer
    give(qtbot, panel, "film", "Make scene 1 snow")
    panel.activateWindow()
    panel.wish.setFocus()
    walked = []
    for _step in range(8):
        now = panel.window().focusWidget()
        walked.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    assert walked == [panel.wish, panel.about, panel.ask, panel.by, panel.list, *panel.foot.buttons[:3]]


def test_what_cannot_be_done_without_a_model_says_so(writer: tuple[WriterPanel, Session], qtbot: QtBot) -> None:
    panel, _ = writer
    qtbot.waitUntil(lambda: "no language model" in panel.by.text(), timeout=LONG)
    give(qtbot, panel, "film", "Make it nicer")
    assert panel.proposal is None and "Without a language model" in panel.words.text()
    assert not panel.list.isVisible() and panel.ask.isEnabled()


def test_a_model_is_asked_and_can_be_stopped(
    writer: tuple[WriterPanel, Session], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel, session = writer
    session.select(["shot-1b"])
    edit = {"verb": "set_action", "shot": "1B", "action": "Mia stumbles along the quay.", "because": "It costs her."}
    with scripted(says(json.dumps({"edits": [edit]})), says_nothing(5)) as script:
        monkeypatch.setenv("SHOTGRAPH_WRITER_URL", script.base_url)
        monkeypatch.setenv("SHOTGRAPH_WRITER_MODEL", "small")
        give(qtbot, panel, "shots", "Make it cost her something")
        told = panel.list.told(0)
        assert told.sentence == "Shot 1B: Mia stumbles along the quay."
        assert told.more == ("It costs her.", "Now: Mia runs along the quay.")
        assert "by small" in panel.words.text()
        panel.leave_all()
        panel.wish.setPlainText("Something else")
        panel.propose()
        assert panel.is_busy and panel.halt.isVisible() and not panel.ask.isEnabled()
        QTest.mouseClick(panel.halt, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not panel.is_busy, timeout=LONG)
        assert panel.words.text() == "Stopped. Nothing has changed."


def test_an_idea_becomes_a_film_that_is_cast_and_timed(
    qtbot: QtBot, tmp_path: Path, person: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.create(tmp_path / "idea.film")
    with (
        scripted(says(outline_answer())) as script,
        shown(qtbot, tmp_path / "idea.film", Film(title="Untitled"), make, (280, 700)) as (panel, session),
    ):
        monkeypatch.setenv("SHOTGRAPH_WRITER_URL", script.base_url)
        monkeypatch.setenv("SHOTGRAPH_WRITER_MODEL", "small")
        assert panel.chosen_about == "idea" and panel.ask.text() == "Outline it"
        give(qtbot, panel, "idea", "A girl teaches a robot to swim.")
        places = [row for row in range(panel.list.count()) if panel.list.told(row).sentence.startswith("A place")]
        panel.list.tick(places[0], False)
        qtbot.waitUntil(lambda: any(panel.list.told(row).wrong for row in range(panel.list.count())), timeout=LONG)
        panel.choose(True)
        qtbot.waitUntil(lambda: not any(panel.list.told(row).wrong for row in range(panel.list.count())), timeout=LONG)
        panel.take_chosen()
        qtbot.waitUntil(lambda: bool(session.film.shots), timeout=60_000)
        film = session.film
        assert all(character.voice is not None for character in film.characters)
        assert all(shot.prompt.writer == "offline" for shot in film.shots) and film.cuts
        session.undo()
        assert not session.film.shots


def test_a_direction_that_names_a_scene_is_about_it_whatever_is_selected(
    writer: tuple[WriterPanel, Session], qtbot: QtBot
) -> None:
    panel, session = writer
    film = session.film
    named = film.scenes[-1]
    other = next(shot for shot in film.shots if shot.scene != named.id)
    session.select([other.id])
    give(qtbot, panel, "shots", f"make scene {named.number} fog")
    assert panel.proposal is not None
    assert [edit.sentence(film) for edit in panel.proposal.edits] == [f"Scene {named.number}: fog."]
    give(qtbot, panel, "shots", "make it snow")
    assert "whole scene" in panel.words.text()
