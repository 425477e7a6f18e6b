"""What a direction to the writer may be about, and what could be said of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.desktop import terms
from studio.desktop.session import Session
from studio.desktop.writer.asking import About


def subjects(session: Session) -> list[tuple[str, About]]:
    """What can be chosen now, the nearest first: selected shots, their scenes, the film, the cut on show."""
    film, shots = session.film, session.selected
    if not film.shots:
        return [(QCoreApplication.translate("Writer", "A new film"), "idea")]
    found: list[tuple[str, About]] = []
    scenes = list(dict.fromkeys(film.shots_by_id[shot].scene for shot in shots))
    if shots:
        words = QCoreApplication.translate("Writer", "Selected: %1")
        found.append((words.replace("%1", terms.numbers(film, shots)), "shots"))
    if len(scenes) == 1:
        words = QCoreApplication.translate("Writer", "Scene %1")
        found.append((words.replace("%1", film.scenes_by_id[scenes[0]].number), "scenes"))
    elif scenes:
        found.append((QCoreApplication.translate("Writer", "Their scenes"), "scenes"))
    found.append((QCoreApplication.translate("Writer", "The whole film"), "film"))
    if session.cut is not None and session.cut.uses:
        found.append((QCoreApplication.translate("Writer", "Cut: %1").replace("%1", session.cut.name), "cut"))
    return found


def hint(about: About) -> str:
    """What could be said."""
    return {
        "idea": QCoreApplication.translate("Writer", "The idea of a film in a sentence, or a whole treatment"),
        "cut": QCoreApplication.translate("Writer", "“Cut this to 15 seconds”"),
        "shots": QCoreApplication.translate("Writer", "“Three ways to shoot this”, “hold longer”"),
        "scenes": QCoreApplication.translate("Writer", "“Make it rain at night”, “cover this scene”"),
        "film": QCoreApplication.translate("Writer", "“Make scene 3 rain, hold longer on Nora”"),
    }[about]
