"""Pictures of shots: at once from memory, read or drawn elsewhere, never more than the memory allowed."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from generation.takes import Take, make_aside, write_sheet
from storyboard import edits
from storyboard.model import Camera, Film
from studio.desktop import pictures as module
from studio.desktop.pictures import Pictures
from studio.desktop.session import Session
from studio.workspace import Workspace
from tests.studio.desktop.conftest import Loud


@pytest.fixture
def session(tmp_path: Path) -> Session:
    film = edits.add_scene(edits.add_location(Film(title="The Ferry"), "Harbour"), "1", "harbour")
    for action in ("Gulls.", "Mia runs.", "The ferry leaves."):
        film = edits.add_shot(film, film.scenes[0].id, action=action, camera=Camera(), frames=24)
    return Session(Workspace(tmp_path / "ferry.film"), film)


@pytest.fixture
def pictures(session: Session, qtbot: QtBot) -> Iterator[Pictures]:
    made = Pictures(session)
    yield made
    made.close()


def _take(session: Session, shot: str, recipe: str, colour: str) -> None:
    takes = session.workspace.takes
    with make_aside(takes, shot, recipe) as folder:
        image = QImage(640, 360, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        image.save(str(folder / "poster.png"))
        (folder / "take.mp4").write_bytes(b"picture")
        take = Take(
            recipe=recipe,
            intent="i",
            shot=shot,
            engine="animatic",
            version="1",
            frames=24,
            rate=Fraction(24),
            width=640,
            height=360,
        )
        write_sheet(folder, take)


def _colour(pictures: Pictures, shot: str, width: int = 300) -> str:
    pixmap = pictures.picture(shot, width)
    return pixmap.toImage().pixelColor(5, 5).name() if pixmap is not None else ""


def _ids(session: Session) -> list[str]:
    return [shot.id for shot in session.film.shots]


def test_a_take_s_poster_arrives_and_is_there_at_once_from_then_on(
    session: Session, pictures: Pictures, qtbot: QtBot
) -> None:
    shot = _ids(session)[0]
    _take(session, shot, "a", "#ff0000")
    assert pictures.picture(shot, 300) is None
    qtbot.waitUntil(lambda: _colour(pictures, shot) == "#ff0000")
    pixmap = pictures.picture(shot, 300)
    assert pixmap is not None and pixmap.width() == 320


def test_the_circled_take_is_shown_though_a_newer_one_is_there(
    session: Session, pictures: Pictures, qtbot: QtBot
) -> None:
    shot = _ids(session)[0]
    _take(session, shot, "a", "#ff0000")
    _take(session, shot, "b", "#0000ff")
    qtbot.waitUntil(lambda: _colour(pictures, shot) == "#0000ff")
    session.edit("circle", partial(edits.circle_take, shot=shot, take="a"))
    assert _colour(pictures, shot) == "#0000ff", "the old picture stays until the new one is there"
    qtbot.waitUntil(lambda: _colour(pictures, shot) == "#ff0000")


def test_a_shot_without_a_take_is_drawn_and_drawn_anew_when_it_changes(
    session: Session, pictures: Pictures, qtbot: QtBot
) -> None:
    shot = _ids(session)[1]
    stills = session.workspace.folder / "store" / "still"
    with qtbot.waitSignal(pictures.arrived, timeout=20000):
        assert pictures.picture(shot, 600) is None
    drawn = pictures.picture(shot, 600)
    assert drawn is not None and (drawn.width(), drawn.height()) == (640, 360)
    assert len(list(stills.iterdir())) == 1
    session.edit("action", partial(edits.set_action, shot=shot, action="Rain. Mia sits."))
    assert pictures.picture(shot, 600) is not None
    qtbot.waitUntil(lambda: len(list(stills.glob("[!.]*"))) == 2, timeout=20000)


def test_a_larger_picture_serves_until_the_right_one_is_read_and_a_smaller_one_too(
    session: Session, pictures: Pictures, qtbot: QtBot
) -> None:
    shot = _ids(session)[0]
    _take(session, shot, "a", "#ff0000")
    pictures.picture(shot, 90)
    qtbot.waitUntil(lambda: _colour(pictures, shot, 90) == "#ff0000")
    standing_in = pictures.picture(shot, 600)
    assert standing_in is not None and standing_in.width() == 96
    qtbot.waitUntil(lambda: (pictures.picture(shot, 600) or standing_in).width() == 640)


def test_memory_stays_within_its_bound_and_what_was_seen_last_stays(
    session: Session, pictures: Pictures, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BUDGET", 2 * 320 * 180 * 4)
    first, second, third = _ids(session)
    for shot, colour in ((first, "#ff0000"), (second, "#00ff00"), (third, "#0000ff")):
        _take(session, shot, "a", colour)
        qtbot.waitUntil(lambda shot=shot, colour=colour: _colour(pictures, shot) == colour)
    assert pictures.picture(second, 300) is not None
    assert pictures.picture(first, 300) is None


def test_a_disk_that_refuses_is_said_once_and_not_asked_again(
    session: Session, pictures: Pictures, qtbot: QtBot, loud: Loud
) -> None:
    session.workspace.folder.mkdir()
    (session.workspace.folder / "store").write_text("not a folder")
    said: list[str] = []
    session.said.connect(lambda sentence, kind: said.append(sentence))
    shot = _ids(session)[0]
    pictures.picture(shot, 300)
    qtbot.waitUntil(lambda: bool(said), timeout=20000)
    assert "Could not write" in said[0]
    assert pictures.picture(shot, 300) is None
    loud.expect("No picture of")
