"""Lists of things of one shot, each with its fields: rebuilt when they are others, else only filled in anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from studio.desktop.inspector.section import emptied
from studio.desktop.theme import px


class Named(Protocol):
    """A thing with an id."""

    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=Named)


class Card(QFrame, Generic[N]):
    """The fields of one thing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(px(8), 0, 0, px(4))
        self.body.setSpacing(px(6))

    def fill(self, value: N) -> None:
        """Show the thing as it is now."""
        raise NotImplementedError


class Rows(QWidget, Generic[N]):
    """The cards of some things."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards: dict[str, Card[N]] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(12))

    def show_values(self, values: Sequence[N]) -> None:
        """Show these things, in this order."""
        names = [value.id for value in values]
        if names != list(self.cards):
            kept = {name: self.cards[name] for name in names if name in self.cards}
            for card in kept.values():
                self.column.removeWidget(card)
            emptied(self.column)
            self.cards = {value.id: kept.get(value.id) or self.made(value) for value in values}
            for card in self.cards.values():
                self.column.addWidget(card)
                card.show()
        for value in values:
            self.cards[value.id].fill(value)

    def made(self, value: N) -> Card[N]:
        """A card for a thing."""
        raise NotImplementedError
