"""The inspector: typing is one step of undo, several shots change at once, cameras are chosen by pictures."""

from __future__ import annotations

import wave
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from storyboard import edits
from storyboard.camera import Movement, Size
from storyboard.finish import PLAIN
from storyboard.model import Film, Shot, TimeOfDay
from studio.desktop import theme
from studio.desktop.inspector import InspectorPanel
from studio.desktop.inspector.acting import ActionSection
from studio.desktop.inspector.camera import CameraSection
from studio.desktop.inspector.cues import CueCard, CuesSection
from studio.desktop.inspector.difference import difference
from studio.desktop.inspector.grading import GradeSection
from studio.desktop.inspector.lasting import LengthSection
from studio.desktop.inspector.lines import LineCard, LinesSection
from studio.desktop.inspector.making import MakingSection
from studio.desktop.inspector.panel import SECTIONS
from studio.desktop.inspector.prompting import PromptSection
from studio.desktop.inspector.scene import SceneSection
from studio.desktop.inspector.section import Section
from studio.desktop.inspector.who import WhoSection
from studio.desktop.look import apply
from studio.desktop.session import Session
from studio.desktop.watchdog import Watchdog

S = TypeVar("S", bound=Section)
LEFT = Qt.MouseButton.LeftButton


def section(panel: InspectorPanel, kind: type[S]) -> S:
    found = panel.section(kind)
    assert isinstance(found, kind)
    found.fold.setChecked(True)
    return found


def shot(session: Session, name: str = "shot-1b") -> Shot:
    return session.film.shots_by_id[name]


def type_into(field: QWidget, text: str) -> None:
    field.setFocus()
    QTest.keyClicks(field, text)


def test_what_is_typed_into_the_action_is_one_step_of_undo(panel: InspectorPanel, session: Session) -> None:
    field = section(panel, ActionSection).action
    assert field.toPlainText() == "Mia runs along the quay."
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.End)
    QTest.keyClicks(field, " She falls.")
    assert shot(session).action == "Mia runs along the quay. She falls."
    session.undo()
    assert shot(session).action == "Mia runs along the quay." == field.toPlainText()
    assert not session.history.can_undo


def test_the_word_that_is_typed_stays_under_the_cursor(panel: InspectorPanel, session: Session) -> None:
    field = section(panel, ActionSection).action
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.Start)
    QTest.keyClicks(field, "Out of breath, ")
    assert field.toPlainText() == "Out of breath, Mia runs along the quay."


def test_shots_that_differ_show_mixed_and_an_edit_changes_all_in_one_step(
    panel: InspectorPanel, session: Session
) -> None:
    session.select(["shot-1a", "shot-1b", "shot-1c"])
    field = section(panel, ActionSection).action
    assert (field.toPlainText(), field.placeholderText()) == ("", "mixed")
    type_into(field, "Fog.")
    assert {each.action for each in session.film.shots} == {"Fog."}
    session.undo()
    assert session.film.shots[0].action == "Gulls over the harbour."
    assert not session.history.can_undo


def test_a_click_on_a_small_frame_chooses_the_size(panel: InspectorPanel, session: Session) -> None:
    camera = section(panel, CameraSection)
    QTest.mouseClick(camera.sizes.tiles[Size.CLOSE], LEFT)
    QTest.mouseClick(camera.movements.tiles[Movement.DOLLY_IN], LEFT)
    assert (shot(session).camera.size, shot(session).camera.movement) == (Size.CLOSE, Movement.DOLLY_IN)
    assert camera.sizes.tiles[Size.CLOSE].isChecked() and not camera.sizes.tiles[Size.MEDIUM].isChecked()
    session.undo()
    assert shot(session).camera.movement is Movement.STATIC
    assert camera.movements.tiles[Movement.STATIC].isChecked()


def test_the_arrow_keys_walk_along_the_sizes(panel: InspectorPanel, session: Session) -> None:
    tiles = section(panel, CameraSection).sizes.tiles
    tiles[Size.MEDIUM].setFocus()
    QTest.keyClick(tiles[Size.MEDIUM], Qt.Key.Key_Right)
    assert shot(session).camera.size is Size.MEDIUM_CLOSE


def test_one_size_for_several_shots_leaves_each_its_lens(panel: InspectorPanel, session: Session) -> None:
    session.edit("lens", lambda film: edits.set_camera(film, "shot-1a", shot(session).camera.with_(lens_mm=85)))
    session.select(["shot-1a", "shot-1b"])
    QTest.mouseClick(section(panel, CameraSection).sizes.tiles[Size.WIDE], LEFT)
    cameras = [shot(session, name).camera for name in ("shot-1a", "shot-1b")]
    assert [(each.size, each.lens_mm) for each in cameras] == [(Size.WIDE, 85), (Size.WIDE, 40)]


def test_the_lens_is_dragged_in_one_step(panel: InspectorPanel, session: Session) -> None:
    camera = section(panel, CameraSection)
    for value in (400, 420, 440):
        camera.slider.setValue(value)
    assert shot(session).camera.lens_mm == 81
    assert camera.wedge.lens_mm == 81
    session.undo()
    assert shot(session).camera.lens_mm == 40


def test_a_title_card_has_no_camera_and_its_words_can_be_written(panel: InspectorPanel, session: Session) -> None:
    session.edit("card", lambda film: edits.set_card(film, "shot-1b", "Later"))
    acting = section(panel, ActionSection)
    assert not panel.section(CameraSection).isVisible()
    assert acting.card.isVisible() and acting.card.toPlainText() == "Later"
    QTest.mouseClick(acting.plain, LEFT)
    assert shot(session).card == "" and panel.section(CameraSection).isVisible()


def test_a_prompt_typed_by_hand_remembers_only_how_it_read_before(panel: InspectorPanel, session: Session) -> None:
    session.select(["shot-1a"])
    prompt = section(panel, PromptSection)
    assert prompt.by.text() == "Written by rule"
    prompt.text.setFocus()
    prompt.text.moveCursor(prompt.text.textCursor().MoveOperation.End)
    QTest.keyClicks(prompt.text, " at dawn")
    new = shot(session, "shot-1a").prompt
    assert (new.text, new.writer) == ("Gulls, far away at dawn", "")
    assert [each.text for each in new.earlier] == ["Gulls, far away"]
    assert prompt.by.text() == "Written by you"
    QTest.mouseClick(prompt.compare, LEFT)
    assert "underline" in prompt.shown.text() and "at dawn" in prompt.shown.text()
    QTest.mouseClick(prompt.back, LEFT)
    assert shot(session, "shot-1a").prompt.text == "Gulls, far away"


def test_a_locked_prompt_can_be_neither_typed_in_nor_written_again(panel: InspectorPanel, session: Session) -> None:
    session.select(["shot-1a"])
    prompt = section(panel, PromptSection)
    QTest.mouseClick(prompt.lock, LEFT)
    assert shot(session, "shot-1a").prompt.locked
    assert prompt.text.isReadOnly() and not prompt.again.isEnabled()
    assert prompt.by.text() == "Written by rule · locked"


def test_prompts_are_written_again_away_from_the_window(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    session.select(["shot-1b", "shot-1c"])
    section(panel, PromptSection).expand_by_rule()
    qtbot.waitUntil(lambda: shot(session).prompt.writer == "offline", timeout=10000)
    assert "red raincoat" in shot(session).prompt.text
    assert shot(session, "shot-1c").prompt.text
    session.undo()
    assert not shot(session).prompt.text and not shot(session, "shot-1c").prompt.text


def test_somebody_is_added_moved_to_the_front_and_taken_out(panel: InspectorPanel, session: Session) -> None:
    who = section(panel, WhoSection)
    assert [chip.character.id for chip in who.chips] == ["mia", "tom"]
    who.chips[1].setFocus()
    QTest.keyClick(who.chips[1], Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shot(session).characters == ("tom", "mia")
    QTest.keyClick(who.chips[0], Qt.Key.Key_Delete)
    assert shot(session).characters == ("mia",)
    session.select(["shot-1c"])
    who._fill()
    who.menu.actions()[1].trigger()
    assert shot(session, "shot-1c").characters == ("tom",)


def test_a_chip_has_the_colour_that_the_animatic_dresses_them_in(panel: InspectorPanel, qtbot: QtBot) -> None:
    who = section(panel, WhoSection)
    qtbot.waitUntil(lambda: bool(who.chips[0].colour), timeout=20000)
    red, green, blue = (int(who.chips[0].colour[at : at + 2], 16) for at in (1, 3, 5))
    assert red > 2 * green and red > 2 * blue


def test_a_line_is_written_given_to_another_and_moved(panel: InspectorPanel, session: Session) -> None:
    lines = section(panel, LinesSection)
    (card,) = lines.rows.cards.values()
    assert isinstance(card, LineCard)
    card.text.setFocus()
    card.text.moveCursor(card.text.textCursor().MoveOperation.End)
    QTest.keyClicks(card.text, " Please!")
    card.speaker.setFocus()
    QTest.keyClick(card.speaker, Qt.Key.Key_Down)
    card.offset.setFocus()
    card.offset.selectAll()
    QTest.keyClicks(card.offset, "1.5")
    QTest.keyClick(card.offset, Qt.Key.Key_Return)
    (line,) = shot(session).lines
    assert (line.text, line.character, line.offset) == ("Wait! Please!", "tom", 36)
    QTest.mouseClick(lines.add, LEFT)
    assert len(lines.rows.cards) == 2 and len(shot(session).lines) == 2
    QTest.mouseClick(card.remove, LEFT)
    assert [each.text for each in shot(session).lines] == [""]


def test_a_sound_is_made_louder_faded_and_replaced_by_a_file(
    panel: InspectorPanel, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    session.workspace.folder.mkdir()
    steps = a_wav(tmp_path / "Steps on stone.wav")
    cues = section(panel, CuesSection)
    (card,) = cues.rows.cards.values()
    assert isinstance(card, CueCard)
    card.gain.setValue(-6)
    card.fade_out.setValue(0.5)
    card.use_file(str(steps))
    qtbot.waitUntil(lambda: shot(session).cues[0].file is not None, timeout=10000)
    (cue,) = shot(session).cues
    assert cue.file is not None and (cue.gain_db, cue.fade_out) == (-6, 12)
    assert cue.file.startswith("sounds/steps-on-stone-") and session.history.undo_label == "use a file in 1B"
    assert session.workspace.own_file(cue.file).read_bytes() == steps.read_bytes()
    assert card.file.text() == Path(cue.file).name
    QTest.mouseClick(card.made, LEFT)
    assert shot(session).cues[0].file is None
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(steps)), QUrl.fromLocalFile(str(tmp_path / "script.txt"))])
    place, moves, none = QPointF(5, 5), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    cues.dropEvent(QDropEvent(place, moves, dropped, LEFT, none))
    qtbot.waitUntil(lambda: len(shot(session).cues) == 2, timeout=10000)
    assert shot(session).cues[1].description == "Steps on stone"
    assert len(list((session.workspace.folder / "sounds").iterdir())) == 1


def test_a_file_without_sound_is_refused_and_nothing_is_kept(
    panel: InspectorPanel, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    session.workspace.folder.mkdir()
    (tmp_path / "letter.wav").write_text("Dear Mia")
    said: list[str] = []
    session.said.connect(lambda sentence, kind: said.append(sentence) if kind == "error" else None)
    section(panel, CuesSection).add_file(str(tmp_path / "letter.wav"))
    qtbot.waitUntil(lambda: bool(said), timeout=10000)
    assert "letter.wav has no sound" in said[0] and len(shot(session).cues) == 1
    assert not (session.workspace.folder / "sounds").exists()


def a_wav(path: Path) -> Path:
    """A short silent recording."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(8000))
    return path


@pytest.mark.parametrize(("typed", "frames"), [("3:12", 84), ("00:00:01:00", 24), ("0:05", 5)])
def test_a_length_is_typed_as_timecode(panel: InspectorPanel, session: Session, typed: str, frames: int) -> None:
    length = section(panel, LengthSection)
    length.code.setFocus()
    length.code.selectAll()
    QTest.keyClicks(length.code, typed)
    QTest.keyClick(length.code, Qt.Key.Key_Return)
    assert shot(session).frames == frames
    assert length.seconds.value() == pytest.approx(frames / 24, abs=0.01)


def test_a_timecode_that_is_none_is_said_and_the_length_stays(panel: InspectorPanel, session: Session) -> None:
    said: list[str] = []
    session.said.connect(lambda sentence, kind: said.append(sentence))
    length = section(panel, LengthSection)
    length.code.setFocus()
    length.code.selectAll()
    QTest.keyClicks(length.code, "soon")
    QTest.keyClick(length.code, Qt.Key.Key_Return)
    assert said and shot(session).frames == 48 and length.code.text() == "00:00:02:00"


def test_several_shots_get_one_length_and_cuts_follow(panel: InspectorPanel, session: Session) -> None:
    session.edit("trim", lambda film: edits.trim_use(film, "film", film.cuts[0].uses[0].id, first=0, frames=40))
    session.select(["shot-1a", "shot-1b"])
    length = section(panel, LengthSection)
    length.frames.setFocus()
    length.frames.selectAll()
    QTest.keyClicks(length.frames, "30")
    QTest.keyClick(length.frames, Qt.Key.Key_Return)
    assert [each.frames for each in session.film.shots] == [30, 30, 48]
    assert session.film.cuts[0].uses[0].frames in (30, None)


def test_mixed_lengths_say_so_and_the_same_number_can_still_be_meant(panel: InspectorPanel, session: Session) -> None:
    session.edit("longer", lambda film: edits.set_frames(film, "shot-1b", 60))
    session.select(["shot-1a", "shot-1b"])
    frames = section(panel, LengthSection).frames
    assert frames.lineEdit().text() == "mixed"
    frames.setFocus()
    frames.selectAll()
    QTest.keyClicks(frames, "60")
    QTest.keyClick(frames, Qt.Key.Key_Return)
    assert [each.frames for each in session.film.shots] == [60, 60, 48]


def test_the_time_of_the_scene_is_that_of_all_its_shots(panel: InspectorPanel, session: Session) -> None:
    scene = section(panel, SceneSection)
    assert scene.note.text() == "Holds for all 3 shots of the scene."
    scene.time.setFocus()
    QTest.keyClick(scene.time, Qt.Key.Key_End)
    assert session.film.scenes[0].time is TimeOfDay.NIGHT
    assert scene.summary(panel.hand.chosen).startswith("night")


def test_the_die_gives_another_seed(panel: InspectorPanel, session: Session) -> None:
    making = section(panel, MakingSection)
    QTest.mouseClick(making.dice, LEFT)
    assert shot(session).seed != 0 and making.seed.value() == shot(session).seed
    type_into(making.model, "small")
    assert shot(session).model == "small"


def test_a_slider_grades_in_one_step_and_a_double_click_takes_it_back(panel: InspectorPanel, session: Session) -> None:
    grade = section(panel, GradeSection)
    for step in (110, 120, 130):
        grade.slides["temperature"].setValue(step)
    assert shot(session).grade.temperature == pytest.approx(0.3)
    QTest.mouseDClick(grade.slides["temperature"], LEFT)
    assert shot(session).grade == PLAIN
    session.undo()
    assert shot(session).grade == PLAIN and not session.history.can_undo


def test_the_plan_says_what_rendering_takes_and_the_buttons_ask_for_it(
    panel: InspectorPanel, session: Session, qtbot: QtBot
) -> None:
    asked: list[tuple[tuple[str, ...], int]] = []
    session.render_wanted.connect(lambda shots, takes: asked.append((shots, takes)))
    qtbot.waitUntil(lambda: panel.foot.forecast is not None, timeout=20000)
    assert panel.foot.render_button.text().startswith("Render · ")
    QTest.mouseClick(panel.foot.render_button, LEFT)
    QTest.mouseClick(panel.foot.more, LEFT)
    assert asked == [(("shot-1b",), 1), (("shot-1b",), 3)]


def test_what_an_engine_refuses_stands_at_the_foot(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    session.edit("engine", lambda film: edits.set_engine(film, "shot-1b", "nonesuch"))
    qtbot.waitUntil(lambda: "nonesuch" in panel.foot.words.text(), timeout=20000)
    assert not panel.foot.render_button.isEnabled()


def test_without_a_shot_the_panel_says_what_it_is_for(panel: InspectorPanel, session: Session) -> None:
    for each in session.film.shots:
        session.edit("delete", lambda film, name=each.id: edits.remove_shot(film, name))
    assert panel.empty.isVisible() and not panel.foot.isVisible()


def test_a_section_folds_by_the_keyboard_and_says_in_short_what_is_in_it(panel: InspectorPanel) -> None:
    camera = panel.section(CameraSection)
    camera.fold.setFocus()
    QTest.keyClick(camera.fold, Qt.Key.Key_Space)
    assert not camera.inside.isVisible()
    assert camera.fold.accessibleDescription() == "folded. medium · eye level · static"


def test_what_was_folded_stays_folded_the_next_time(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    panel.section(CameraSection).fold.click()
    panel.section(GradeSection).fold.click()
    later = InspectorPanel(session)
    qtbot.addWidget(later)
    assert not later.section(CameraSection).fold.isChecked()
    assert later.section(GradeSection).fold.isChecked()
    later.close()


def test_everything_that_can_be_used_has_a_name(panel: InspectorPanel) -> None:
    for each in panel.sections:
        each.fold.setChecked(True)
    nameless = [
        widget
        for widget in panel.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
        and widget is not panel.column_view
    ]
    assert not nameless


def test_at_twice_the_size_nothing_is_wider_than_the_column(panel: InspectorPanel, qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.measure(2.0, reduced_motion=True)
    apply(application)
    try:
        wide = InspectorPanel(panel.hand.session)
        qtbot.addWidget(wide)
        for each in wide.sections:
            each.fold.setChecked(True)
        wide.resize(372, 900)
        wide.show()
        assert wide.inside.minimumSizeHint().width() <= 372
        wide.close()
    finally:
        theme.measure(1.0, reduced_motion=True)
        apply(application)


def test_sections_are_made_after_the_panel_and_tab_goes_through_them_to_the_foot(
    session: Session, qtbot: QtBot
) -> None:
    made = InspectorPanel(session)
    qtbot.addWidget(made)
    assert not made.findChildren(Section), "the window is not held up by them"
    qtbot.waitUntil(lambda: len(made.findChildren(Section)) == len(SECTIONS), timeout=60000)
    assert [type(each) for each in made.sections] == list(SECTIONS)
    made.resize(372, 900)
    made.show()
    ends = [*(each.fold for each in made.sections), made.foot.render_button]
    stops: list[QWidget] = []
    field: QWidget = ends[0]
    while field not in stops:
        stops.append(field)
        field = field.nextInFocusChain()
    assert [field for field in stops if field in ends] == ends
    made.close()


def test_typing_beside_a_thousand_shots_never_blocks(
    panel: InspectorPanel, session: Session, unblocked: Watchdog
) -> None:
    many = [Shot(id=f"many-{at}", scene="scene-1", number=f"M{at}", frames=48) for at in range(1000)]
    session.edit("many", lambda film: film.with_(shots=(*film.shots, *many)))
    field = section(panel, ActionSection).action
    field.setFocus()
    unblocked.reset()
    QTest.keyClicks(field, "On and on.")
    assert "On and on." in shot(session).action


def test_words_that_are_gone_and_new_are_told_apart() -> None:
    parts = difference("Mia runs up the stair", "Mia walks up the wet stair")
    assert [part.text for part in parts if part.kind == "gone"] == ["runs"]
    assert "".join(part.text for part in parts if part.kind != "gone") == "Mia walks up the wet stair"


def test_the_wheel_scrolls_the_column_and_changes_no_number(panel: InspectorPanel, session: Session) -> None:
    number = section(panel, LengthSection).frames
    panel.section(ActionSection).fold.setFocus()
    middle = QPointF(number.rect().center())
    turn = QWheelEvent(
        middle,
        QPointF(number.mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(number, turn)
    assert shot(session).frames == 48
    number.setFocus()
    QCoreApplication.sendEvent(number, turn)
    assert shot(session).frames == 49


def test_lengths_of_several_shots_change_like_one_after_the_other(session: Session) -> None:
    film: Film = session.film
    one_by_one = edits.set_frames(edits.set_frames(film, "shot-1a", 20), "shot-1b", 80)
    assert edits.set_lengths(film, {"shot-1a": 20, "shot-1b": 80}) == one_by_one


def test_a_line_is_heard_in_the_voice_of_whoever_says_it(panel: InspectorPanel, qtbot: QtBot) -> None:
    lines = section(panel, LinesSection)
    (card,) = lines.rows.cards.values()
    assert isinstance(card, LineCard)
    card.listen.click()
    assert card.listen.accessibleName() == "Stop"
    qtbot.waitUntil(lambda: lines.listening.played == 1, timeout=10000)
    if lines.listening.who:  # on a slow machine it may have been heard to its end by now
        card.listen.click()
    assert card.listen.accessibleName() == "Listen"
