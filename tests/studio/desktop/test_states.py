"""How far each shot is: from the film, the takes on disk, and what the queue says of what runs."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from generation.takes import Take, make_aside, write_sheet
from storyboard import edits
from storyboard.model import Film
from studio.desktop.session import Session
from studio.desktop.states import Making, State, States, states_of, word
from studio.production.plan import Stock, plan_takes
from studio.workspace import Workspace


@pytest.fixture
def session(tmp_path: Path) -> Session:
    film = edits.add_scene(edits.add_location(Film(title="The Ferry"), "Harbour"), "1", "harbour")
    for action in ("Gulls.", "Mia runs.", "Foam."):
        film = edits.add_shot(film, film.scenes[0].id, action=action, frames=24)
    return Session(Workspace(tmp_path / "ferry.film"), film)


@pytest.fixture
def states(session: Session, qtbot: QtBot) -> Iterator[States]:
    made = States(session)
    yield made
    made.close()


def _render(session: Session, shot: str, engine: str = "animatic") -> None:
    """A take of a shot as the film is now."""
    film = session.film
    recipe = plan_takes(film, Stock(), [shot]).takes[shot]
    with make_aside(session.workspace.takes, shot, recipe) as folder:
        (folder / "take.mp4").write_bytes(b"picture")
        (folder / "poster.png").write_bytes(b"poster")
        take = Take(
            recipe=recipe,
            intent=recipe,
            shot=shot,
            engine=engine,
            version="1",
            frames=24,
            rate=Fraction(24),
            width=1280,
            height=720,
        )
        write_sheet(folder, take)


def test_a_shot_is_to_do_then_drawn_then_stale_when_it_changes_and_drawn_again_by_undo(
    session: Session, states: States, qtbot: QtBot
) -> None:
    def making() -> Making:
        return states.of("shot-1a").making

    qtbot.waitUntil(lambda: "shot-1a" in states(), timeout=5000)
    assert making() is Making.TO_DO
    _render(session, "shot-1a")
    session.takes_changed.emit(frozenset({"shot-1a"}))
    qtbot.waitUntil(lambda: making() is Making.DRAWN, timeout=5000)
    assert states.of("shot-1a").takes == 1
    session.edit("edit", lambda film: edits.set_action(film, "shot-1a", "A storm."))
    qtbot.waitUntil(lambda: making() is Making.STALE, timeout=5000)
    session.undo()
    qtbot.waitUntil(lambda: making() is Making.DRAWN, timeout=5000)


def test_the_queue_tells_what_runs_and_what_failed_until_the_shot_changes(
    session: Session, states: States, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(states()) == 3, timeout=5000)
    told: list[frozenset[str]] = []
    states.changed.connect(told.append)
    states.rendering("shot-1b", 0.25)
    assert states.of("shot-1b") == State(Making.RENDERING, progress=0.25)
    states.failed("shot-1b", "The disk is full.")
    assert states.of("shot-1b").sentence == "The disk is full."
    assert told == [frozenset({"shot-1b"})] * 2
    session.edit("edit", lambda film: edits.set_action(film, "shot-1b", "Mia walks."))
    assert states.of("shot-1b").making is Making.TO_DO


def test_a_shot_that_its_engine_refuses_is_failed_and_says_why(session: Session) -> None:
    film = edits.set_engine(session.film, "shot-1c", "nobody")
    state = states_of(film, session.workspace.takes)["shot-1c"]
    assert state.making is Making.FAILED
    assert "nobody" in state.sentence
    assert word(state) == "failed"


def test_an_old_circled_take_is_stale(session: Session) -> None:
    _render(session, "shot-1a")
    recipe = plan_takes(session.film, Stock(), ["shot-1a"]).takes["shot-1a"]
    film = edits.circle_take(session.film, "shot-1a", recipe)
    film = edits.set_action(film, "shot-1a", "A storm.")
    assert states_of(film, session.workspace.takes)["shot-1a"].making is Making.STALE


def test_panels_share_one_and_the_last_to_close_ends_it(session: Session, qtbot: QtBot) -> None:
    first, second = States.shared(session), States.shared(session)
    assert first is second
    first.release()
    assert session.findChild(States) is first
    second.release()
    assert session.findChild(States) is None
