"""What the window works on: edits, undo, selection and playhead, and who is told of them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from storyboard import edits
from storyboard.model import Camera, Film
from studio.desktop.session import Session
from studio.workspace import Workspace


@pytest.fixture
def session(tmp_path: Path) -> Session:
    film = edits.add_scene(edits.add_location(Film(title="The Ferry"), "Harbour"), "1", "harbour")
    for action in ("Gulls.", "Mia runs.", "The ferry leaves."):
        film = edits.add_shot(film, film.scenes[0].id, action=action, camera=Camera(), frames=24)
    return Session(Workspace(tmp_path / "ferry.film"), film)


def _ids(session: Session) -> list[str]:
    return [shot.id for shot in session.film.shots]


def test_an_edit_is_announced_with_what_changed_and_undone_by_its_name(session: Session) -> None:
    first = _ids(session)[0]
    told: list[object] = []
    session.film_changed.connect(told.append)
    assert session.edit("set action", partial(edits.set_action, shot=first, action="Two gulls."))
    assert session.history.undo_label == "set action"
    session.undo()
    assert [sorted(change.shots.changed) for change in told] == [[first], [first]]  # type: ignore[attr-defined]
    assert session.film.shots_by_id[first].action == "Gulls."


def test_an_edit_that_cannot_be_made_is_said_and_the_film_stays(session: Session) -> None:
    said: list[tuple[str, str]] = []
    session.said.connect(lambda sentence, kind: said.append((sentence, kind)))
    before = session.film
    assert not session.edit("set action", partial(edits.set_action, shot="nobody", action="x"))
    assert session.film is before
    assert said and said[0][1] == "error" and "nobody" in said[0][0]


def test_when_the_shot_on_show_is_deleted_its_neighbour_is_shown_and_undo_brings_it_back(session: Session) -> None:
    first, second, third = _ids(session)
    session.select([second, third], current=third)
    assert session.selected == (second, third)
    session.edit("delete", partial(edits.remove_shot, shot=third))
    assert session.selected == (second,)
    assert session.current == second
    session.undo()
    assert third in session.film.shots_by_id
    assert first != session.current


def test_typing_in_one_field_is_one_step(session: Session) -> None:
    first = _ids(session)[0]
    for text in ("T", "Tw", "Two"):
        session.edit("set action", partial(edits.set_action, shot=first, action=text), merge=f"action of {first}")
    session.end_merge()
    session.edit("set action", partial(edits.set_action, shot=first, action="Three"), merge=f"action of {first}")
    session.undo()
    assert session.film.shots_by_id[first].action == "Two"
    session.undo()
    assert session.film.shots_by_id[first].action == "Gulls."


def test_a_mark_behind_the_other_takes_its_place(session: Session) -> None:
    session.mark(5, 10)
    session.mark(12, 10)
    assert session.marks == (12, None)
    session.mark(12, 20)
    session.mark(12, 8)
    assert session.marks == (None, 8)
