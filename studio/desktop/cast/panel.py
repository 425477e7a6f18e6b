"""The cast: who is in the film and where it plays; their looks, voices, pictures and consent."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from storyboard.changes import Change
from studio.cast.props import Seen, props_of
from studio.desktop.background import Background
from studio.desktop.cast.cards import Card, CharacterCard, PlaceCard
from studio.desktop.cast.portraits import Portraits
from studio.desktop.cast.prop_card import PropCard, PropVerbs
from studio.desktop.cast.verbs import Verbs
from studio.desktop.commands import Command
from studio.desktop.following import Following
from studio.desktop.icons import icon
from studio.desktop.listening import Listening, a_line_of
from studio.desktop.session import Session
from studio.desktop.theme import px


class _Page(QScrollArea):
    """A list of cards, an empty state, and a button that adds one."""

    def __init__(self, title: str, words: str, button: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(title)
        self.cards: dict[str, Card] = {}
        inner = QWidget()
        self.empty = QLabel(words)
        self.empty.setProperty("look", "quiet")
        self.empty.setWordWrap(True)
        self.add = QPushButton(button)
        self.add.setIcon(icon("plus"))
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(px(8), px(8), px(8), px(12))
        self.column.setSpacing(px(4))
        self.column.addWidget(self.empty)
        self.empty.setContentsMargins(px(8), 0, px(8), px(4))
        line = QHBoxLayout()  # in line with the cards' pictures
        line.setContentsMargins(px(8), px(8), px(8), 0)
        line.addWidget(self.add)
        line.addStretch(1)
        self.column.addLayout(line)
        self.column.addStretch(1)
        self.setWidget(inner)

    def follow(self, names: list[str], make: dict[str, Card]) -> None:
        """Have a card for each name, in this order; those of others go."""
        for gone in [name for name in self.cards if name not in names]:
            card = self.cards.pop(gone)
            card.hide()
            self.column.removeWidget(card)
            card.deleteLater()
        self.cards |= make
        for at, name in enumerate(names):
            if self.column.indexOf(self.cards[name]) != at + 1:
                self.column.insertWidget(at + 1, self.cards[name])
        self.empty.setVisible(not names)


class CastPanel(QWidget):
    """Characters and places."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAccessibleName(self.tr("Cast"))
        self.verbs = Verbs(session, self)
        self.portraits = Portraits(session, self)
        self.listening = Listening(self)
        self._background = Background(self, width=1)
        self._variants: tuple[str, ...] = ()
        self.people = _Page(
            self.tr("Characters"),
            self.tr("Everybody in the film, with how they look and sound. A screenplay brings them along."),
            self.tr("Add a character"),
            self,
        )
        self.places = _Page(
            self.tr("Places"),
            self.tr("Where the film plays. Each place looks the same whenever the film goes there."),
            self.tr("Add a place"),
            self,
        )
        self.things = _Page(
            self.tr("Props"),
            self.tr("Things that the shots name stand here, to be given a look and pictures."),
            self.tr("Add a prop"),
            self,
        )
        self.prop_verbs = PropVerbs(session, self)
        self._naming = QTimer(self, singleShot=True, interval=250)
        self._naming.timeout.connect(self._name_things)
        self._build()
        self._following = Following(self, session, self._film_changed)
        self.portraits.arrived.connect(self._portrait_arrived)
        self.listening.changed.connect(self._heard)
        self.listening.failed.connect(lambda sentence: session.say(sentence, "error"))
        self._follow()
        self._naming.start(0)
        self._background.run(_variants, self._know_variants)

    def _build(self) -> None:
        self._stack = QStackedWidget()
        self._tabs = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(4), px(16), 0)
        row.setSpacing(px(4))
        pages = (
            (self.tr("Characters"), self.people),
            (self.tr("Places"), self.places),
            (self.tr("Props"), self.things),
        )
        for at, (words, page) in enumerate(pages):
            tab = QPushButton(words)
            tab.setCheckable(True)
            tab.setChecked(at == 0)
            tab.setProperty("look", "tab")
            tab.setAccessibleName(words)
            self._tabs.addButton(tab, at)
            row.addWidget(tab)
            self._stack.addWidget(page)
        row.addStretch(1)
        self._tabs.idClicked.connect(self._stack.setCurrentIndex)
        self.people.add.clicked.connect(self.add_character)
        self.places.add.clicked.connect(self.add_place)
        self.things.add.clicked.connect(self.add_prop)
        for page in (self.people, self.places, self.things):
            page.add.setEnabled(not self._session.read_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    # ------------------------------------------------------------------ following the film

    def _follow(self) -> None:
        film = self._session.film
        people, places = [each.id for each in film.characters], [each.id for each in film.locations]
        self.people.follow(people, {name: self._person(name) for name in people if name not in self.people.cards})
        self.places.follow(places, {name: self._place(name) for name in places if name not in self.places.cards})

    def _person(self, name: str) -> CharacterCard:
        card = CharacterCard(self.verbs, self.portraits, self._background, name)
        card.variants = self._variants
        card.wants_to_hear.connect(self.hear)
        self._connect(card)
        return card

    def _place(self, name: str) -> PlaceCard:
        card = PlaceCard(self.verbs, self.portraits, self._background, name)
        self._connect(card)
        return card

    def _name_things(self) -> None:
        """See which things the shots name, away from the window."""
        self._background.run(partial(props_of, self._session.film), self._named)

    def _named(self, found: tuple[Seen, ...]) -> None:
        own = {prop.id for prop in self._session.film.props}
        self.prop_verbs.seen = {seen.prop.id: seen for seen in found if not seen.is_known or seen.prop.id in own}
        self._show_things()

    def _show_things(self) -> None:
        """The film's own props, and those that shots name."""
        seen = self.prop_verbs.seen
        names = list(dict.fromkeys((*(prop.id for prop in self._session.film.props), *seen)))
        names = [name for name in names if self._is_own(name) or seen[name].shots]
        for card in [card for name, card in self.things.cards.items() if name in names]:
            card.show_film()
        made: dict[str, Card] = {name: self._thing(name) for name in names if name not in self.things.cards}
        self.things.follow(names, made)

    def _is_own(self, name: str) -> bool:
        return any(prop.id == name for prop in self._session.film.props)

    def _thing(self, name: str) -> PropCard:
        card = PropCard(self.prop_verbs, self.portraits, self._background, name)
        self._connect(card)
        return card

    def _connect(self, card: Card) -> None:
        card.wants_shots.connect(self._session.select)
        card.opened.connect(self._opened)

    def _film_changed(self, change: Change) -> None:
        if change.characters or change.locations:
            self._follow()
        scenes = bool(change.scenes)
        shots = change.shots.added or change.shots.removed
        if "props" in change.film:
            self._show_things()
        fields = frozenset().union(*change.shots.changed.values()) if change.shots.changed else frozenset()
        everybody = (
            shots or scenes or "style" in change.film or bool(fields & {"characters", "lines", "number", "scene"})
        )
        for name, card in self.people.cards.items():
            if everybody or name in change.characters.touched:
                card.show_film()
        if shots or "props" in change.film or fields & {"action", "number"}:
            self._naming.start()
        for name, card in self.places.cards.items():
            if scenes or "style" in change.film or name in change.locations.touched:
                card.show_film()

    def _portrait_arrived(self, name: str, is_place: bool) -> None:
        card = (self.places if is_place else self.people).cards.get(name)
        if card is not None:
            card.show_picture()

    def _know_variants(self, names: tuple[str, ...]) -> None:
        self._variants = names
        for card in self.people.cards.values():
            if isinstance(card, CharacterCard):
                card.variants = names
                if card.form is not None:
                    card.voice.show_variants(names)

    # ------------------------------------------------------------------ what is asked for

    def _opened(self, opened: Card) -> None:
        """One card is open at a time, and is seen."""
        pages = (self.people, self.places, self.things)
        page = next(page for page in pages if page.cards.get(opened.name) is opened)
        for card in page.cards.values():
            if card is not opened:
                card.header.setChecked(False)
        QTimer.singleShot(0, opened, lambda: page.ensureWidgetVisible(opened.header))

    def add_character(self) -> None:
        """Somebody new, ready to be named."""
        self._show_new(self.people, 0, self.verbs.add_character())

    def add_place(self) -> None:
        """A new place, ready to be named."""
        self._show_new(self.places, 1, self.verbs.add_location())

    def add_prop(self) -> None:
        """A new prop, ready to be named."""
        self._show_new(self.things, 2, self.prop_verbs.add_prop())

    def _show_new(self, page: _Page, tab: int, name: str) -> None:
        if not name:
            return
        self._following.catch_up()
        self._tabs.button(tab).click()
        card = page.cards[name]
        card.header.setChecked(True)
        if isinstance(card, (CharacterCard, PlaceCard, PropCard)):
            card.called.setFocus(Qt.FocusReason.OtherFocusReason)
            card.called.selectAll()

    def hear(self, who: str) -> None:
        """Hear somebody's voice; again, and it stops."""
        recipe = a_line_of(self._session.film, who, self.tr("This is how I sound."))
        self.listening.listen(who, recipe)

    def _heard(self, who: str) -> None:
        for name, card in self.people.cards.items():
            if isinstance(card, CharacterCard) and card.form is not None:
                card.voice.show_heard(name == who)

    def commands(self) -> list[Command]:
        """What can be done with the cast."""
        group = self.tr("Cast")

        def may() -> bool:
            return not self._session.read_only

        return [
            Command("cast.add", self.tr("Add a character"), self.add_character, "", group, may),
            Command("cast.place", self.tr("Add a place"), self.add_place, "", group, may),
            Command("cast.prop", self.tr("Add a prop"), self.add_prop, "", group, may),
        ]

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Wide enough to be read at any size of text."""
        return QSize(px(200), px(120))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange) and hasattr(self, "things"):
            for card in (card for page in (self.people, self.places, self.things) for card in page.cards.values()):
                card.header.updateGeometry()
                card.show_film()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """End what runs for the cast."""
        self._naming.stop()
        self.listening.close()
        self.portraits.close()
        self._background.close()
        super().closeEvent(event)


def _variants() -> tuple[str, ...]:
    from audio.voices.espeak import variants

    return variants()
