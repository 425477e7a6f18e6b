"""What the graph says of shots in words: what stands on a card, and the sentence a screen reader reads."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from storyboard.model import Film, Shot
from studio.desktop.states import State, word
from studio.desktop.terms import seconds, size


def quiet_line(film: Film, shot: Shot) -> str:
    """Size and length, as they stand on the card."""
    length = seconds(shot.frames, film)
    if shot.card:
        return QCoreApplication.translate("GraphPanel", "title · {0}").format(length)
    return QCoreApplication.translate("GraphPanel", "{0} · {1}").format(shot.camera.size.short, length)


def first_words(shot: Shot) -> str:
    """What happens in a shot, as one line; what is said, if nothing else does."""
    said = shot.lines[0].text if shot.lines else ""
    return " ".join((shot.card or shot.action or said).split())


def described(film: Film, shot: Shot, state: State) -> str:
    """A shot in one sentence: number, size, length, state, and the cuts that visit it."""
    cuts = [cut.name for cut in film.cuts if any(use.shot == shot.id for use in cut.uses)]
    values = (shot.number, size(shot.camera.size), QLocale().toString(float(shot.frames / film.rate), "f", 1))
    if not cuts:
        sentence = QCoreApplication.translate("GraphPanel", "Shot {0}, {1}, {2} seconds, {3}, in no cut. {4}")
        return sentence.format(*values, word(state), first_words(shot)).strip()
    sentence = QCoreApplication.translate("GraphPanel", "Shot {0}, {1}, {2} seconds, {3}, in cut {4}. {5}")
    return sentence.format(*values, word(state), ", ".join(cuts), first_words(shot)).strip()
