"""Nothing overlaps and nothing is cut: every panel in small windows, with large type, long names and in Chinese."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from storyboard import edits, files
from storyboard.model import Film
from studio.desktop import language
from studio.desktop.arrangement import PAIR, ROOMY, SHARED, TALL, fitting
from studio.desktop.look import dress
from studio.desktop.panels import PANELS
from studio.desktop.person import Person
from studio.desktop.window import Window
from studio.workspace import Workspace
from tests.studio.desktop.geometry import problems

LONG = "Maximiliana Wilhelmina Oberhuber-Schwarzenfeld the Younger, of the lighthouse"


EVERY = tuple(spec.id for spec in PANELS)


@pytest.fixture
def long_names(tmp_path: Path) -> Path:
    """A film in which everything is called more than there is room for."""
    film = edits.add_location(Film(title=f"The {LONG}"), f"Harbour of {LONG}")
    film = edits.add_scene(film, "1", film.locations[0].id)
    for name in (LONG, "亚历山德拉·费奥多罗芙娜·罗曼诺娃公爵夫人殿下", "عبد الرحمن بن محمد"):
        film = edits.add_character(film, name)
    for at in range(2):
        film = edits.add_shot(film, film.scenes[0].id, action=f"{at} {LONG * 3}", frames=36)
    shot = film.shots[0].id
    film = edits.set_characters(film, shot, [who.id for who in film.characters])
    film = edits.add_line(film, shot, film.characters[0].id, LONG, offset=4)
    film = edits.add_cue(film, shot, "footsteps", offset=0)
    for number in range(5):
        film = edits.add_cut(film, f"Trailer {number} for {LONG}", [each.id for each in film.shots])
    workspace = Workspace(tmp_path / "long.film")
    files.create(workspace.folder)
    workspace.save(film)
    return workspace.folder


@pytest.fixture
def speaking() -> Iterator[None]:
    yield
    language.speak("en")


@pytest.mark.parametrize(
    ("size", "scale", "theme", "tongue", "panels"),
    [
        ((1280, 800), 2.0, "light", "en", EVERY),
        ((1280, 800), 1.0, "dark", "zh_CN", EVERY),
        ((1920, 1080), 2.0, "high contrast", "en", ("inspector", "viewer", "table")),
    ],
)
def test_no_two_controls_overlap_and_no_words_are_cut(
    size: tuple[int, int], scale: float, theme: str, tongue: str, panels: tuple[str, ...],
    person: Path, long_names: Path, speaking: None, qtbot: QtBot,
) -> None:  # fmt: skip
    choices = Person()
    choices.scale, choices.theme, choices.draws_itself, choices.language = scale, theme, False, tongue
    language.speak(tongue)
    dress(choices)
    window = Window(choices)
    window.resize(*size)
    window.show()
    with qtbot.waitSignal(window.settled, timeout=10000):
        window.begin(long_names)
    assert window.desk is not None
    window.resize(*size)
    found = {}
    for panel in panels:
        window.desk.show_panel(panel)
        found[panel] = _at_rest(window, qtbot)
    for name, opens in (("keys", window.open_keys), ("settings", window.open_preferences)) if panels is EVERY else ():
        opens()
        _settle()
        dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
        found[name] = _at_rest(dialog, qtbot)
        assert dialog.height() <= dialog.screen().availableSize().height(), name
        dialog.reject()
        dialog.deleteLater()
        QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    assert not {panel: what for panel, what in found.items() if what}
    assert (window.width(), window.height()) == size, "nothing made the window grow"
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _at_rest(window: QWidget, qtbot: QtBot) -> list[str]:
    """What is wrong and stays so: words that have just come are laid out in the turn after."""
    for _ in range(20):
        _settle()
        if not (found := problems(window)):
            break
        qtbot.wait(50)
    return found


def _settle() -> None:
    """Layouts in layouts take a turn each."""
    for _ in range(4):
        QApplication.processEvents()


def test_the_less_room_there_is_the_more_places_are_shared() -> None:
    assert fitting(2560, 1400) is ROOMY
    assert fitting(1920, 1050) is fitting(1280, 775) is TALL, "the shot has the whole height beside the timeline"
    assert fitting(960, 525) is SHARED, "1920 x 1080 at 200 %"
    assert fitting(640, 375) is PAIR, "1280 x 800 at 200 %"
