"""What happens in the shots, or what a title card says."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from storyboard import edits
from storyboard.model import Film
from studio.desktop.inspector.chosen import Chosen, Hand
from studio.desktop.inspector.fields import Words
from studio.desktop.inspector.section import Section, caption


class ActionSection(Section):
    """What happens; for a title card its words."""

    shows = frozenset({"action", "card"})

    @classmethod
    def heading(cls) -> str:
        return QCoreApplication.translate("ActionSection", "Action")

    def __init__(self, hand: Hand, parent: QWidget) -> None:
        super().__init__(hand, parent)
        self.action = Words(self.tr("Action"), rows=2, hint=self.tr("What happens in the shot"))
        self.action.written.connect(self._write)
        self.action.left.connect(hand.session.end_merge)
        self.card = Words(self.tr("Words of the title card"), rows=1, hint=self.tr("Words on a plain ground"))
        self.card.written.connect(self._write_card)
        self.card.left.connect(hand.session.end_merge)
        self.card_name = caption(self.tr("Title card"), self.card)
        self.plain = QPushButton(self.tr("Make it a shot again"))
        self.plain.setProperty("look", "quiet")
        self.plain.clicked.connect(lambda: self._write_card(""))
        self.body.addWidget(self.action)
        self.body.addWidget(self.card_name)
        self.body.addWidget(self.card)
        self.body.addWidget(self.plain)

    def follow(self, chosen: Chosen) -> None:
        self.action.show_text(chosen.common(lambda shot: shot.action))
        has_card = bool(chosen.shots) and all(shot.card for shot in chosen.shots)
        shown = has_card or self.card.hasFocus()
        for widget in (self.card, self.card_name):
            widget.setVisible(shown)
        self.plain.setVisible(has_card)
        self.card.show_text(chosen.common(lambda shot: shot.card))

    def summary(self, chosen: Chosen) -> str:
        return " ".join((chosen.common(lambda shot: shot.action) or "").split())

    def _write(self, text: str) -> None:
        self.hand.each(self.tr("change action of {0}"), partial(_act, action=text), "action")

    def _write_card(self, text: str) -> None:
        self.hand.each(self.tr("change the words of {0}"), partial(_title, card=text), "card")


def _act(film: Film, shot: str, action: str) -> Film:
    return edits.set_action(film, shot, action)


def _title(film: Film, shot: str, card: str) -> Film:
    return edits.set_card(film, shot, card)
