"""The graph by keyboard alone: walking, linking, branching, duplicating, deleting, searching, zooming."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from storyboard import edits
from tests.studio.desktop.graph.conftest import CONTROL, SHIFT, Desk

KEY = Qt.Key


def _begin(desk: Desk, shot: str = "shot-1a") -> None:
    desk.session.select([shot])


def test_arrows_walk_along_the_cut_and_between_branches(desk: Desk) -> None:
    _begin(desk)
    seen = []
    for key in (KEY.Key_Right, KEY.Key_Down, KEY.Key_Right, KEY.Key_Right, KEY.Key_Left, KEY.Key_Left):
        desk.press(key)
        seen.append(desk.number(desk.session.current))
    assert seen == ["1B", "1D", "1C", "2A", "1C", "1B"]


def test_shift_and_an_arrow_selects_on(desk: Desk) -> None:
    _begin(desk)
    desk.press(KEY.Key_Right, SHIFT)
    assert desk.session.selected == ("shot-1a", "shot-1b")


def test_l_and_arrows_draw_a_link_and_enter_makes_it(desk: Desk) -> None:
    _begin(desk)
    desk.press(KEY.Key_L)
    assert desk.canvas.feedback.is_refused
    assert "linked so already" in desk.canvas.accessibleDescription()
    desk.press(KEY.Key_Right)
    assert desk.canvas.accessibleDescription() == "1C follows 1A"
    desk.press(KEY.Key_Return)
    assert "1A follows 1C" in desk.paths()
    assert desk.canvas.feedback.curve is None


def test_tab_chooses_the_kind_of_link_and_escape_gives_it_up(desk: Desk) -> None:
    _begin(desk)
    desk.press(KEY.Key_L)
    desk.press(KEY.Key_Tab)
    desk.press(KEY.Key_Return)
    assert "1A continues 1B" in desk.paths()
    before = desk.session.film
    desk.press(KEY.Key_L)
    desk.press(KEY.Key_Escape)
    desk.press(KEY.Key_Right)
    assert desk.session.film is before
    assert desk.session.current == "shot-1b"


def test_a_link_that_cannot_be_is_said_and_not_made(desk: Desk) -> None:
    _begin(desk)
    desk.press(KEY.Key_L)
    desk.press(KEY.Key_Return)
    assert desk.said == ["1A and 1B are linked so already."]


def test_b_branches_and_m_keeps_one_alternate(desk: Desk) -> None:
    _begin(desk, "shot-2a")
    desk.press(KEY.Key_B)
    new = desk.session.current
    assert desk.number(new) == "2C"
    assert {"1C follows 2C", "2C follows 2B"} <= desk.paths()
    desk.press(KEY.Key_R)
    assert desk.walk() == "1A 1B 1C 2C 2B"
    desk.press(KEY.Key_M)
    assert "shot-2a" not in desk.session.film.shots_by_id
    desk.session.undo()
    desk.session.undo()
    assert desk.walk() == "1A 1B 1C 2A 2B"


def test_ctrl_d_duplicates_and_delete_heals_the_path(desk: Desk) -> None:
    _begin(desk, "shot-1c")
    desk.press(KEY.Key_D, CONTROL)
    assert {"1C follows 1E", "1E follows 2A"} <= desk.paths()
    desk.session.select(["shot-1c"])
    desk.press(KEY.Key_Delete)
    assert "1B follows 2A" in desk.paths()
    assert desk.walk() == "1A 1B 2A 2B"


def test_several_shots_are_deleted_as_one_step(desk: Desk) -> None:
    _begin(desk)
    desk.press(KEY.Key_A, CONTROL)
    desk.press(KEY.Key_Delete)
    assert not desk.session.film.shots
    assert desk.panel.empty.isVisible()
    desk.session.undo()
    assert len(desk.session.film.shots) == 6
    assert not desk.panel.empty.isVisible()


def test_the_empty_graph_says_what_it_is_for_and_begins_with_one_click(desk: Desk) -> None:
    desk.press(KEY.Key_A, CONTROL)
    desk.press(KEY.Key_Delete)
    QTest.mouseClick(desk.panel.empty.button, Qt.MouseButton.LeftButton)
    assert [shot.number for shot in desk.session.film.shots] == ["1A"]
    assert desk.walk() == "1A"
    desk.press(KEY.Key_N)
    assert desk.walk() == "1A 1B"


def test_enter_writes_the_action(desk: Desk) -> None:
    _begin(desk)
    desk.press(KEY.Key_Return)
    field = desk.panel.writing.field
    assert field is not None
    QTest.keyClicks(field, "Long B roll")
    QTest.keyClick(field, KEY.Key_Return)
    assert desk.session.film.shots_by_id["shot-1a"].action == "Long B roll"
    assert len(desk.session.film.shots) == 6


def test_search_dims_the_rest_and_enter_goes_to_the_next(desk: Desk) -> None:
    _begin(desk)
    desk.press(KEY.Key_F, CONTROL)
    assert desk.panel.search.isVisible()
    QTest.keyClicks(desk.panel.search, "mia")
    found = {desk.number(shot) for shot in desk.canvas.seen.found or ()}
    assert found == {"1B", "1D", "2B"}
    QTest.keyClick(desk.panel.search, KEY.Key_Return)
    assert desk.number(desk.session.current) in found
    desk.session.edit("edit", lambda film: edits.set_action(film, "shot-2b", "She waves."))
    assert {desk.number(shot) for shot in desk.canvas.seen.found or ()} == {"1B", "1D"}
    QTest.keyClick(desk.panel.search, KEY.Key_Escape)
    assert desk.canvas.seen.found is None
    assert not desk.panel.search.isVisible()


def test_shift_1_and_shift_2_show_all_and_what_is_selected(desk: Desk) -> None:
    for _ in range(8):
        desk.press(KEY.Key_Plus)
    desk.session.select(["shot-2b"])
    desk.press(KEY.Key_At, SHIFT)
    assert desk.view.rect().contains(desk.at("shot-2b")) and not desk.canvas.sees_all
    desk.press(KEY.Key_Exclam, SHIFT)
    assert desk.canvas.sees_all


def test_keys_zoom_and_home_shows_all(desk: Desk) -> None:
    for _ in range(6):
        desk.press(KEY.Key_Plus)
    assert desk.canvas.zoom > 1
    assert not desk.canvas.sees_all
    desk.press(KEY.Key_Home)
    assert desk.canvas.sees_all


def test_a_screen_reader_hears_the_current_card(desk: Desk) -> None:
    _begin(desk, "shot-1b")
    heard = desk.canvas.accessibleDescription()
    assert heard.startswith("Shot 1B, medium, 2.5 seconds, to do, in cut Film. Mia runs along the quay.")
    desk.press(KEY.Key_Down)
    assert "in no cut" in desk.canvas.accessibleDescription()


def test_every_key_is_told_as_a_command(desk: Desk) -> None:
    keys = [command.shortcut for command in desk.panel.commands()]
    assert len(set(keys)) == len(keys) >= 15
    assert all(command.text and command.is_local for command in desk.panel.commands())
