"""Cuts leave the studio from the delivery page, or it says why they cannot."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from storyboard import edits
from storyboard.errors import ShotgraphError
from studio.delivery.export import verify
from studio.delivery.papers.records import keep
from studio.desktop.deliver import DeliveryPanel
from studio.desktop.deliver.bringing import offer
from studio.desktop.questions import Question
from studio.desktop.rendering import Rendering
from studio.desktop.window import Window
from studio.desktop.wishes import Standing
from studio.versions import written
from tests.studio.desktop.queue.conftest import LONG


@pytest.fixture
def page(opened: Window, rendering: Rendering, qtbot: QtBot) -> Iterator[DeliveryPanel]:
    """The delivery page beside the window, once it has looked at the film."""
    assert opened.project is not None
    panel = DeliveryPanel(opened.project.session)
    panel.resize(1000, 900)
    panel.show()
    qtbot.waitUntil(lambda: panel.verdict is not None, timeout=LONG)
    yield panel
    panel.close()
    panel.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def out_of_the_house(rendering: Rendering, qtbot: QtBot, of: int = 1) -> None:
    """Wait until so many things are written; what is asked for while the page still looks begins a moment later."""

    def written() -> int:
        return sum(wish.is_over for wish in rendering.wishes if wish.order is not None)

    qtbot.waitUntil(lambda: written() == of and not rendering.is_busy, timeout=LONG)


def test_a_cut_is_exported_and_the_file_is_shown(
    page: DeliveryPanel, rendering: Rendering, tmp_path: Path, qtbot: QtBot
) -> None:
    out = tmp_path / "out.mp4"
    page.destination.setText(str(out))
    qtbot.waitUntil(lambda: page.verdict.files == ("out.mp4",), timeout=LONG)
    assert "128 × 72" in page.summary.text()
    QTest.mouseClick(page.write, Qt.MouseButton.LeftButton)
    out_of_the_house(rendering, qtbot)
    assert verify(out) == 72
    (row,) = page.written.rows.values()
    assert row.reveal.isVisible()
    assert str(out) in row.words.text()


def test_the_page_is_walked_by_tab_in_the_order_that_is_seen(page: DeliveryPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.write.isEnabled, timeout=LONG)
    page.setFocus()
    places = []
    for _ in range(24):
        focused = QApplication.focusWidget()
        assert focused is not None
        places.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    whole = [widget for widget in page.findChildren(QWidget) if widget.isVisible() and widget.isEnabled()]
    wanted = {widget for widget in whole if widget.focusPolicy() & Qt.FocusPolicy.TabFocus}
    assert wanted <= set(places), "nothing is left out, and no two of them keep the focus"
    first = places.index(page.destination)
    form = [widget.mapTo(page, QPoint(0, 0)).y() // 10 for widget in places[first - 12 : first + 1]]
    assert places[0] is page.write and form == sorted(form) and places[first - 12] in page.cuts.values()


def test_what_is_there_already_is_asked_about(
    page: DeliveryPanel, rendering: Rendering, tmp_path: Path, qtbot: QtBot
) -> None:
    rendering.pause()
    out = tmp_path / "out.mp4"
    out.write_bytes(b"an older film")
    page.destination.setText(str(out))
    qtbot.waitUntil(lambda: page.verdict.files == ("out.mp4",) and page.write.isEnabled(), timeout=LONG)

    def answer(name: str) -> None:
        QTest.mouseClick(page.write, Qt.MouseButton.LeftButton)
        question = page.findChildren(Question)[-1]
        assert question.isVisible() and "out.mp4" in question.windowTitle()
        QTest.mouseClick(question.answers[name], Qt.MouseButton.LeftButton)
        qtbot.waitUntil(page.write.isEnabled, timeout=LONG)

    answer("cancel")
    assert not [wish for wish in rendering.wishes if wish.order is not None]
    answer("beside")
    assert page.destination.text() == str(tmp_path / "out-2.mp4")
    page.destination.setText(str(out))
    qtbot.waitUntil(lambda: page.verdict.files == ("out.mp4",) and page.write.isEnabled(), timeout=LONG)
    answer("over")
    written = [Path(wish.order.out).name for wish in rendering.wishes if wish.order is not None]
    assert sorted(written) == ["out-2.mp4", "out.mp4"]
    rendering.stop()


def test_a_cut_that_is_too_long_is_refused_with_the_shots_to_look_at(
    opened: Window, page: DeliveryPanel, qtbot: QtBot
) -> None:
    session = opened.project.session
    cut = session.film.cuts[0]
    session.edit("limit", partial(edits.set_delivery, cut=cut.id, delivery=cut.delivery.with_(limit=48)))
    qtbot.waitUntil(lambda: "over its limit" in page.refusal.text(), timeout=LONG)
    assert "1A (1.0 s)" in page.refusal.text()
    assert "too long" in page.cuts[cut.id].text()
    assert not page.write.isEnabled()
    QTest.mouseClick(page.show_shots, Qt.MouseButton.LeftButton)
    assert session.selected


def test_photographs_without_consent_are_refused(opened: Window, page: DeliveryPanel, qtbot: QtBot) -> None:
    session = opened.project.session
    session.edit("cast", lambda film: edits.add_character(film, "Mia"))
    mia = session.film.characters[0].id
    session.edit("photo", lambda film: edits.set_character(film, mia, references=("mia.jpg",)))
    session.edit("cast", lambda film: edits.set_characters(film, "shot-1a", [mia]))
    qtbot.waitUntil(lambda: "consent" in page.refusal.text(), timeout=LONG)
    assert not page.write.isEnabled()


def test_what_a_cut_has_to_be_is_an_edit_that_can_be_undone(opened: Window, page: DeliveryPanel) -> None:
    session = opened.project.session
    box = page.choices.captions
    box.setCurrentIndex(box.findData("burnt"))
    box.activated.emit(box.currentIndex())
    assert session.film.cuts[0].delivery.captions_as == "burnt"
    session.undo()
    assert session.film.cuts[0].delivery.captions_as == "file"


def test_a_hand_off_shows_its_report_and_comes_back(
    opened: Window, page: DeliveryPanel, rendering: Rendering, tmp_path: Path, qtbot: QtBot
) -> None:
    session = opened.project.session
    out = tmp_path / "ferry.otio"
    page.choices.choose("handoff", "otio")
    page.destination.setText(str(out))
    qtbot.waitUntil(lambda: page.verdict.files == ("ferry.otio",), timeout=LONG)
    page.deliver()
    out_of_the_house(rendering, qtbot)
    (wish,) = [each for each in rendering.wishes if each.order is not None]
    assert wish.standing is Standing.FINISHED, wish.sentence
    (row,) = page.written.rows.values()
    assert "OpenTimelineIO" in row.report.toPlainText()
    cut = session.film.cuts[0]
    session.edit("drop", partial(edits.remove_use, cut=cut.id, use=cut.uses[-1].id))
    found = offer(session.film, session.workspace, out, cut.id)
    assert found.changes
    page._bringing.read(out)
    qtbot.waitUntil(lambda: page._bringing.page is not None, timeout=LONG)
    assert page._bringing.page.changes.count() == len(found.changes)
    QTest.mouseClick(page._bringing.page.take, Qt.MouseButton.LeftButton)
    assert len(session.film.cuts[0].uses) == 3
    session.undo()
    assert len(session.film.cuts[0].uses) == 2


def test_a_board_is_written(page: DeliveryPanel, rendering: Rendering, tmp_path: Path, qtbot: QtBot) -> None:
    out = tmp_path / "board.csv"
    page.choices.choose("board", ".csv")
    page.destination.setText(str(out))
    qtbot.waitUntil(lambda: page.verdict.files == ("board.csv",), timeout=LONG)
    page.deliver()
    out_of_the_house(rendering, qtbot)
    assert len(out.read_text().splitlines()) == 4


def test_a_storyboard_is_printed_as_it_was_asked_for(
    page: DeliveryPanel, rendering: Rendering, tmp_path: Path, qtbot: QtBot
) -> None:
    out, choices = tmp_path / "board.pdf", page.choices
    choices.choose("board", ".csv")
    assert not choices.panels.isVisible() and not choices.credit.isVisible()
    choices.choose("board", ".pdf")
    assert choices.panels.isVisible() and choices.credit.isVisible() and not choices.start.isVisible()
    choices.panels.setValue(1)
    choices.paper.setCurrentIndex(choices.paper.findData("letter"))
    choices.credit.setText("by Nobody")
    QTest.mouseClick(choices.today, Qt.MouseButton.LeftButton)
    assert choices.dated.text()
    page.destination.setText(str(out))
    qtbot.waitUntil(lambda: page.verdict.files == ("board.pdf",), timeout=LONG)
    page.deliver()
    parts: list[float] = []
    rendering.wish_changed.connect(lambda wish: parts.append(wish.part))
    out_of_the_house(rendering, qtbot)
    (row,) = page.written.rows.values()
    assert "3 panels on 4 pages" in row.words.text() and row.reveal.isVisible()
    assert any(0 < part < 1 for part in parts), parts
    assert b"/MediaBox [0 0 792 612]" in out.read_bytes()


def test_a_hand_off_says_how_its_sound_goes_and_where_it_starts(
    page: DeliveryPanel, rendering: Rendering, tmp_path: Path, qtbot: QtBot
) -> None:
    out, choices = tmp_path / "ferry.edl", page.choices
    choices.choose("handoff", "edl")
    page.destination.setText(str(out))
    choices.start.setText("soon")
    choices.start.textEdited.emit("soon")
    qtbot.waitUntil(lambda: "soon" in page.refusal.text(), timeout=LONG)
    assert not page.write.isEnabled()
    choices.start.setText("10:00:00:00")
    choices.start.textEdited.emit("10:00:00:00")
    choices.sound.setCurrentIndex(choices.sound.findData("none"))
    choices.as_is.setChecked(True)
    qtbot.waitUntil(page.write.isEnabled, timeout=LONG)
    page.deliver()
    out_of_the_house(rendering, qtbot)
    assert "10:00:00:00" in out.read_text()
    (row,) = page.written.rows.values()
    assert row.report.toPlainText()


def test_two_versions_are_compared_and_their_notes_written(
    opened: Window, page: DeliveryPanel, rendering: Rendering, tmp_path: Path, qtbot: QtBot
) -> None:
    session = opened.project.session
    cut = session.film.cuts[0]
    page.choices.choose("comparison", ".md")
    qtbot.waitUntil(lambda: "versions that differ" in page.refusal.text(), timeout=LONG)
    keep(session.workspace.exports, session.film, cut.id, "0" * 32, 72, {})
    session.edit("drop", partial(edits.remove_use, cut=cut.id, use=cut.uses[-1].id))
    box = page.choices.versions.old
    qtbot.waitUntil(lambda: box.findData("film@1") >= 0, timeout=LONG)
    box.setCurrentIndex(box.findData("film@1"))
    box.activated.emit(box.currentIndex())
    assert box.currentText() == f"{cut.name}, export 1" and page.choices.versions.chosen == ("film@1", "film")
    forms = ((".md", "## Shots removed"), (".html", f"{cut.name}, as it is now"))
    for of, (form, words) in enumerate(forms, 1):
        page.choices.choose("comparison", form)
        assert page.destination.text().endswith(f"-compared{form}")
        out = tmp_path / f"both{form}"
        page.destination.setText(str(out))
        qtbot.waitUntil(lambda out=out: page.verdict.files == (out.name,) and page.write.isEnabled(), timeout=LONG)
        page.deliver()
        out_of_the_house(rendering, qtbot, of)
        assert words in out.read_text(encoding="utf-8")
    assert all(row.reveal.isVisible() for row in page.written.rows.values())
    session.undo()


def test_a_version_that_is_not_there_is_said(opened: Window, tmp_path: Path) -> None:
    session = opened.project.session
    for version, words in (("film@7", "export the cut first"), ("gone", "There is no cut"), ("film@x", "no version")):
        with pytest.raises(ShotgraphError, match=words):
            written(session.workspace, session.film, version, "film", tmp_path / "both.html")
