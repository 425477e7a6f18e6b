"""The timeline by keys alone: walking, splitting, trimming, nudging, marking, menus, and what a screen reader hears."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QSpinBox
from pytestqt.qtbot import QtBot

from storyboard import edits
from storyboard.model import Film
from studio.desktop.timeline.asking import Sheet
from studio.desktop.timeline.clashing import clashes
from tests.studio.desktop.timeline.conftest import ALT, CONTROL, SHIFT, Desk, ferry

KEY = Qt.Key


def sheet(desk: Desk) -> Sheet:
    """The sheet that is open."""
    return next(each for each in desk.panel.findChildren(Sheet) if each.isVisible())


def menu(desk: Desk) -> QMenu:
    """The menu that Enter opens."""
    desk.press(KEY.Key_Return)
    return desk.canvas.findChildren(QMenu)[0]


def test_tab_walks_the_shots_and_leaves_at_the_end(desk: Desk) -> None:
    for number in ("1a", "1b", "1c", "1d"):
        desk.press(KEY.Key_Tab)
        assert desk.session.current == f"shot-{number}"
    assert "Shot 1D, 4 of 4" in desk.canvas.accessibleDescription()
    desk.press(KEY.Key_Backtab, SHIFT)
    assert desk.session.current == "shot-1c"


def test_s_splits_at_the_playhead_and_the_film_plays_as_before(desk: Desk) -> None:
    desk.session.move_playhead(80)
    desk.type("s")
    assert desk.lengths() == [60, 20, 40, 60, 60]
    desk.session.undo()
    for key, held in ((KEY.Key_B, CONTROL), (KEY.Key_R, SHIFT)):
        desk.press(key, held)
        assert desk.lengths() == [60, 20, 40, 60, 60]
        desk.session.undo()


def test_brackets_trim_to_the_playhead(desk: Desk) -> None:
    desk.session.move_playhead(80)
    desk.type("[")
    assert desk.seen()[1] == ("1B", 40, 40) and desk.session.playhead == 60
    desk.session.move_playhead(70)
    desk.type("]")
    assert desk.lengths()[1] == 10


def test_nudges_are_one_step(desk: Desk) -> None:
    desk.press(KEY.Key_Tab)
    desk.type("...,")
    assert desk.lengths()[0] == 62
    desk.session.undo()
    assert desk.lengths()[0] == 60
    desk.type("y")
    desk.type(".")
    assert desk.seen()[0] == ("1A", 19, 60)


def test_delete_takes_the_chosen_out_and_closes_up(desk: Desk) -> None:
    desk.session.select(["shot-1b", "shot-1c"])
    desk.press(KEY.Key_Delete)
    assert desk.walk() == "1A 1D"
    assert desk.session.history.undo_label == "take 2 shots out of the cut" or "2" in desk.session.history.undo_label
    assert len(desk.session.film.shots) == 4


def test_nothing_chosen_is_not_deleted(desk: Desk) -> None:
    before = desk.session.film
    desk.press(KEY.Key_Delete)
    assert desk.session.film is before


def test_a_shot_moves_place_by_place(desk: Desk) -> None:
    desk.session.select(["shot-1b"])
    desk.press(KEY.Key_Right, ALT)
    assert desk.walk() == "1A 1C 1B 1D"
    desk.press(KEY.Key_Left, ALT)
    desk.press(KEY.Key_Left, ALT)
    assert desk.walk() == "1B 1A 1C 1D"


def test_the_playhead_goes_by_frames_seconds_and_cuts(desk: Desk) -> None:
    for key, held, frame in (
        (KEY.Key_Right, Qt.KeyboardModifier.NoModifier, 1),
        (KEY.Key_Right, SHIFT, 25),
        (KEY.Key_Left, Qt.KeyboardModifier.NoModifier, 24),
        (KEY.Key_Down, Qt.KeyboardModifier.NoModifier, 60),
        (KEY.Key_Up, Qt.KeyboardModifier.NoModifier, 0),
        (KEY.Key_End, Qt.KeyboardModifier.NoModifier, 239),
        (KEY.Key_Home, Qt.KeyboardModifier.NoModifier, 0),
    ):
        desk.press(key, held)
        assert desk.session.playhead == frame


def test_m_sets_a_marker_and_asks_for_its_note(desk: Desk) -> None:
    desk.session.move_playhead(75)
    desk.type("m")
    asked = sheet(desk)
    asked.inputs["note"].setText("Too dark?")  # type: ignore[union-attr]
    asked.accept()
    cut = desk.session.cut
    assert cut is not None
    (marker,) = cut.markers
    assert (marker.use, marker.offset, marker.note) == ("use-2", 15, "Too dark?")
    desk.press(KEY.Key_Delete)
    cut = desk.session.cut
    assert cut is not None and not cut.markers


def test_t_writes_a_title_at_the_playhead(desk: Desk) -> None:
    desk.session.move_playhead(70)
    desk.type("t")
    asked = sheet(desk)
    asked.accept()
    assert asked.isVisible() and "needs words" in asked.refusal.text()
    asked.inputs["text"].setText("The Ferry")  # type: ignore[union-attr]
    asked.accept()
    cut = desk.session.cut
    assert cut is not None and (cut.titles[0].text, cut.titles[0].offset) == ("The Ferry", 10)
    assert "titles" in desk.canvas.stage.rows.tops


def test_titles_over_each_other_are_said_and_those_apart_are_not(desk: Desk) -> None:
    def write(words: str, design: Literal["title", "lower third"], offset: int) -> None:
        add = partial(edits.add_title, cut="film", use="use-2", text=words, design=design, offset=offset, frames=20)
        desk.session.edit("a title", add)

    write("The Ferry", "title", 0)
    write("Mia", "lower third", 0)
    write("A film", "title", 20)
    assert not desk.said and not list(clashes(desk.canvas.stage.laid))
    write("By night", "title", 30)
    assert desk.said[-1].startswith("“A film” and “By night” stand over each other")
    assert [(one.text, other.text) for one, other in clashes(desk.canvas.stage.laid)] == [("A film", "By night")]


def test_in_and_out_are_marked(desk: Desk) -> None:
    desk.session.move_playhead(30)
    desk.type("i")
    desk.session.move_playhead(90)
    desk.type("o")
    assert desk.session.marks == (30, 90) and desk.canvas.marks == (30, 90)
    desk.session.move_playhead(20)
    desk.type("o")
    assert desk.session.marks == (None, 20)
    desk.press(KEY.Key_X, ALT)
    assert desk.session.marks == (None, None)


def test_the_sheet_of_a_transition_asks_what_its_kind_knows(desk: Desk) -> None:
    desk.press(KEY.Key_Tab)
    desk.type("d")
    asked = sheet(desk)
    kind = asked.inputs["kind"]
    assert isinstance(kind, QComboBox)

    def shown(chosen: str) -> set[str]:
        kind.setCurrentIndex(kind.findData(chosen))
        return {name for name, entry in asked.inputs.items() if entry.isVisible()}

    assert shown("cut") == {"kind"}
    assert shown("dissolve") == {"kind", "frames"}
    assert shown("wipe") == {"kind", "frames", "direction"}
    assert shown("dip") == {"kind", "frames", "colour"}
    length = asked.inputs["frames"]
    assert isinstance(length, QSpinBox) and length.lineEdit().width() > 80, "the number is seen"
    asked.reject()


def test_the_menu_has_speed_transition_freeze_and_sound(desk: Desk) -> None:
    desk.press(KEY.Key_Tab)
    shown = menu(desk)
    names = {action.text().partition("\t")[0]: action for action in shown.actions()}
    assert {"Speed", "Transition to the next", "Freeze the last frame…", "Sounds", "Take out of the cut"} <= set(names)
    speeds = {action.text(): action for action in names["Speed"].menu().actions()}  # type: ignore[union-attr]
    speeds["2×"].trigger()
    assert desk.lengths()[0] == 30
    kinds = {action.text(): action for action in names["Transition to the next"].menu().actions()}  # type: ignore[union-attr]
    kinds["Iris"].trigger()
    cut = desk.session.cut
    assert cut is not None and cut.uses[0].transition.kind == "iris"
    names["Freeze the last frame…"].trigger()
    sheet(desk).accept()
    cut = desk.session.cut
    assert cut is not None and cut.uses[0].hold == 24 and cut.uses[0].speed == Fraction(2)
    shown.close()


def test_a_sound_is_changed_on_its_sheet(desk: Desk) -> None:
    desk.press(KEY.Key_Tab)
    shown = menu(desk)
    sounds = next(action.menu() for action in shown.actions() if action.text() == "Sounds")
    sounds.actions()[0].trigger()  # type: ignore[union-attr]
    asked = sheet(desk)
    asked.inputs["gain"].setValue(-6.0)  # type: ignore[union-attr]
    asked.inputs["out"].setValue(10)  # type: ignore[union-attr,arg-type]
    asked.accept()
    cue = desk.session.film.shots_by_id["shot-1a"].cues[0]
    assert (cue.gain_db, cue.fade_out) == (-6.0, 10)
    shown.close()


def test_every_command_says_what_it_does(desk: Desk) -> None:
    commands = desk.panel.commands()
    assert len({command.id for command in commands}) == len(commands)
    keys = [command.shortcut for command in commands if command.shortcut]
    assert len(set(keys)) == len(keys)
    assert all(command.text and command.group == "Timeline" for command in commands)


def test_without_a_cut_it_says_what_it_is_for_and_makes_one(make: Callable[[Film], Desk]) -> None:
    desk = make(edits.remove_cut(ferry(), "film"))
    assert desk.panel.empty.isVisible() and desk.panel.empty.button.text() == "Make a cut from all shots"
    desk.session.select(["shot-1b", "shot-1d"])
    assert desk.panel.empty.button.text() == "Make a cut from the selected shots"
    desk.panel.empty.button.click()
    assert desk.walk() == "1B 1D" and not desk.panel.empty.isVisible()


def test_an_empty_cut_takes_shots(make: Callable[[Film], Desk]) -> None:
    film = edits.add_cut(edits.remove_cut(ferry(), "film"), "Trailer")
    desk = make(film)
    assert desk.panel.empty.isVisible()
    desk.panel.empty.button.click()
    assert desk.walk() == "1A 1B 1C 1D"


def test_the_limit_is_told_in_words(desk: Desk) -> None:
    cut = desk.session.cut
    assert cut is not None
    desk.session.edit("l", lambda film: edits.set_delivery(film, "film", cut.delivery.with_(limit=216)))
    assert desk.panel.header.limit.text() == "⚠ 1.0 s over the limit of 9.0 s"
    desk.session.edit("l", lambda film: edits.set_delivery(film, "film", cut.delivery.with_(limit=264)))
    assert desk.panel.header.limit.text() == "1.0 s left of 11.0 s"


def test_text_at_200_per_cent_fits(desk: Desk, qtbot: QtBot) -> None:
    from studio.desktop import theme
    from studio.desktop.look import apply

    theme.measure(2.0, reduced_motion=True)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply(application)
    qtbot.wait(50)
    desk.canvas.lay_out()
    assert desk.canvas.stage.rows.heights["dialogue"] >= 44
    assert desk.canvas.verticalScrollBar().maximum() > 0
    theme.measure(1.0, reduced_motion=True)
    apply(application)
