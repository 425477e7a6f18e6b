"""The cards of the cast: closed, a picture and a name; open, all that is known of somebody or of a place."""

from __future__ import annotations

import html
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QIntValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from storyboard.model import Film, Shot
from studio.desktop import terms
from studio.desktop.background import Background
from studio.desktop.cast.consent_field import ConsentField
from studio.desktop.cast.header import Header
from studio.desktop.cast.pictures_field import PicturesField, pictures_in
from studio.desktop.cast.portraits import Portraits
from studio.desktop.cast.verbs import KINDS, Verbs
from studio.desktop.cast.voice_field import VoiceField
from studio.desktop.fields import Combo, LineField, WordsField
from studio.desktop.theme import px, theme

_ALL = "*"
"""The link that selects all shots; no shot has such an id."""


class Card(QFrame):
    """What a person's and a place's card share: a head, and a form that is made when it is first opened.

    Signals:
        opened: this card was opened.
        wants_shots: ids of shots that are to be selected.

    Attributes:
        pictures: the reference pictures; there once the card was open.
    """

    pictures: PicturesField
    opened = Signal(object)
    wants_shots = Signal(object)

    def __init__(self, verbs: Verbs, portraits: Portraits, background: Background, name: str, glyph: str) -> None:
        super().__init__()
        self.name = name
        self._verbs, self._portraits, self._background = verbs, portraits, background
        self.setProperty("look", "panel")
        self.setAcceptDrops(True)
        self.header = Header(glyph, self)
        self.header.toggled.connect(self._toggled)
        self.form: QWidget | None = None
        line = QFrame(self)
        line.setProperty("look", "hairline")
        line.setFixedHeight(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._column.addWidget(line)

    @property
    def film(self) -> Film:
        return self._verbs.session.film

    def show_film(self) -> None:
        """Show the film as it is now."""
        raise NotImplementedError

    def show_picture(self) -> None:
        """Show how they look, if that is known."""
        raise NotImplementedError

    def build(self, rows: QVBoxLayout) -> None:
        """Make the form's rows."""
        raise NotImplementedError

    def _toggled(self, is_open: bool) -> None:
        if is_open and self.form is None:
            self.form = QWidget(self)
            rows = QVBoxLayout(self.form)
            rows.setContentsMargins(px(8), px(4), px(8), px(12))
            rows.setSpacing(px(4))
            self.build(rows)
            self.form.setEnabled(not self._verbs.session.read_only)
            self._column.insertWidget(1, self.form)
            self.show_film()
        if self.form is not None:
            self.form.setVisible(is_open)
        if is_open:
            self.opened.emit(self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Pictures may be dropped anywhere on a card, also on a closed one."""
        if pictures_in(event.mimeData()) and not self._verbs.session.read_only:
            event.acceptProposedAction()
            self.header.aim(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        self.header.aim(False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Take them, and show that they are there."""
        self.header.aim(False)
        pictures = pictures_in(event.mimeData())
        if pictures:
            event.acceptProposedAction()
            self.header.setChecked(True)
            self.pictures.take(pictures)

    def _caption(self, rows: QVBoxLayout, words: str, field: QWidget) -> None:
        label = QLabel(words)
        label.setProperty("look", "caption")
        label.setBuddy(field)
        label.setContentsMargins(0, px(6), 0, 0)
        rows.addWidget(label)
        rows.addWidget(field)

    def _links(self, name: str) -> QLabel:
        """A row of links; which of them are meant is written by `_show_links`."""
        label = QLabel()
        label.setWordWrap(True)
        label.setAccessibleName(name)
        flags = Qt.TextInteractionFlag
        label.setTextInteractionFlags(flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard)
        label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return label

    def _show_links(self, label: QLabel, links: Iterable[tuple[str, str]], none: str) -> None:
        style = f"color: {theme().working}; text-decoration: none;"
        written = [f'<a style="{style}" href="{html.escape(key)}">{html.escape(words)}</a>' for key, words in links]
        label.setText("&nbsp;&nbsp; ".join(written) or html.escape(none))


class CharacterCard(Card):
    """Somebody in the film.

    Signals:
        wants_to_hear: their voice is to be heard.
    """

    wants_to_hear = Signal(str)

    def __init__(self, verbs: Verbs, portraits: Portraits, background: Background, name: str) -> None:
        super().__init__(verbs, portraits, background, name, "cast")
        self.variants: tuple[str, ...] = ()
        self.show_film()

    def build(self, rows: QVBoxLayout) -> None:
        session, who, verbs = self._verbs.session, self.name, self._verbs
        self.called = LineField(session, self.tr("Name"), partial(verbs.set_text, who, "name"))
        self.looks = WordsField(session, self.tr("Look"), partial(verbs.set_text, who, "look"))
        self.wears = WordsField(session, self.tr("Wardrobe"), partial(verbs.set_text, who, "wardrobe"))
        self.kind, self.sex = Combo(), Combo()
        self.age = LineField(session, self.tr("Age"), self._write_age)
        for kind in KINDS:
            self.kind.addItem(terms.kind(kind), kind)
        for words, sex in ((self.tr("not said"), ""), (self.tr("female"), "female"), (self.tr("male"), "male")):
            self.sex.addItem(words, sex)
        self.kind.activated.connect(lambda at: verbs.set_kind(who, KINDS[at]))
        self.sex.activated.connect(lambda at: verbs.set_sex(who, ("", "female", "male")[at]))
        self.age.setPlaceholderText(self.tr("e.g. 40"))
        self.age.setValidator(QIntValidator(0, 150, self.age))
        self.looks.setPlaceholderText(self.tr("e.g. white beard, kind eyes"))
        self.wears.setPlaceholderText(self.tr("e.g. navy coat, wool cap"))
        names = ((self.kind, self.tr("Kind")), (self.sex, self.tr("Sex")), (self.age, self.tr("Age")))
        being = QHBoxLayout()
        for field, name in names:
            field.setAccessibleName(name)
            being.addWidget(field, 0 if field is self.age else 1)
        self.age.setMaximumWidth(px(64))
        for choice in (self.kind, self.sex):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(3)
        rows.addWidget(self.called)
        rows.addLayout(being)
        self._caption(rows, self.tr("Look"), self.looks)
        self._caption(rows, self.tr("Wardrobe"), self.wears)
        self.voice = VoiceField(verbs, who, self)
        self.voice.wants_to_hear.connect(lambda: self.wants_to_hear.emit(who))
        self._caption(rows, self.tr("Voice"), self.voice)
        self.voice.show_variants(self.variants)
        self.pictures = PicturesField(verbs, self._background, who, is_place=False, parent=self)
        self._caption(rows, self.tr("Pictures"), self.pictures)
        self.consent = ConsentField(verbs, who, self)
        rows.addWidget(self.consent)
        self.shots = self._links(self.tr("Shots"))
        self.shots.linkActivated.connect(self._select)
        self._caption(rows, self.tr("Shots"), self.shots)
        rows.addLayout(self._buttons())

    def _write_age(self, text: str) -> bool:
        return self._verbs.set_age(self.name, int(text) if text.isdecimal() else None)

    def _buttons(self) -> QHBoxLayout:
        self.merge = QPushButton(self.tr("Merge into…"))
        self.merge.clicked.connect(self.choose_merge)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.clicked.connect(lambda: self._verbs.remove_character(self.name))
        row = QHBoxLayout()
        row.setContentsMargins(0, px(8), 0, 0)
        for button in (self.merge, self.remove):
            button.setProperty("look", "quiet")
            row.addWidget(button)
        row.addStretch(1)
        return row

    def choose_merge(self) -> QMenu:
        """A menu of all others: whom this one is the same as."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for other in self.film.characters:
            if other.id != self.name:
                menu.addAction(other.name, partial(self._verbs.merge, other.id, self.name))
        menu.setEnabled(not menu.isEmpty())
        menu.popup(self.merge.mapToGlobal(QPoint(0, self.merge.height())))
        return menu

    def _select(self, link: str) -> None:
        self.wants_shots.emit(tuple(shot.id for shot in self._seen()) if link == _ALL else (link,))

    def _seen(self) -> list[Shot]:
        who = self.name
        return [
            shot
            for shot in self.film.shots
            if who in shot.characters or any(line.character == who for line in shot.lines)
        ]

    def show_film(self) -> None:
        character, seen = self.film.characters_by_id[self.name], self._seen()
        count = terms.shots_counted(len(seen))
        summary = self.tr("{0} · {1}").format(terms.aged(character), count)
        warning = self.tr("no consent for the pictures") if character.unconsented else ""
        self.header.show_words(character.name, summary, warning)
        self.show_picture()
        if self.form is None:
            return
        self.called.show_text(character.name)
        self.looks.show_text(character.look)
        self.wears.show_text(character.wardrobe)
        self.age.show_text("" if character.age is None else str(character.age))
        self.kind.setCurrentIndex(self.kind.findData(character.kind))
        self.sex.setCurrentIndex(self.sex.findData(character.sex))
        self.voice.show_film()
        self.pictures.show_film()
        self.consent.show_film()
        links = [(shot.id, shot.number) for shot in seen]
        if len(links) > 1:
            links.append((_ALL, self.tr("all")))
        self._show_links(self.shots, links, self.tr("In no shot yet."))
        self.merge.setEnabled(len(self.film.characters) > 1)
        self.remove.setEnabled(not seen)

    def show_picture(self) -> None:
        self.header.show_picture(self._portraits.of(self.name, is_place=False))


class PlaceCard(Card):
    """A place of the film."""

    def __init__(self, verbs: Verbs, portraits: Portraits, background: Background, name: str) -> None:
        super().__init__(verbs, portraits, background, name, "place")
        self.show_film()

    def build(self, rows: QVBoxLayout) -> None:
        session, where, verbs = self._verbs.session, self.name, self._verbs
        self.still = QLabel()
        self.still.setAccessibleName(self.tr("How the place looks"))
        self.still.setMinimumWidth(1)
        self.called = LineField(session, self.tr("Name"), partial(verbs.set_place_text, where, "name"))
        self.inside = QCheckBox(self.tr("Inside"))
        self.inside.toggled.connect(lambda inside: verbs.set_interior(where, inside))
        self.looks = WordsField(session, self.tr("Look"), partial(verbs.set_place_text, where, "look"))
        rows.addWidget(self.still)
        rows.addWidget(self.called)
        rows.addWidget(self.inside)
        self._caption(rows, self.tr("Look"), self.looks)
        self.pictures = PicturesField(verbs, self._background, where, is_place=True, parent=self)
        self._caption(rows, self.tr("Pictures"), self.pictures)
        self.scenes = self._links(self.tr("Scenes"))
        self.scenes.linkActivated.connect(self._select_scene)
        self._caption(rows, self.tr("Scenes"), self.scenes)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setProperty("look", "quiet")
        self.remove.clicked.connect(lambda: verbs.remove_location(where))
        rows.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)

    def _select_scene(self, scene: str) -> None:
        self.wants_shots.emit(tuple(shot.id for shot in self.film.shots if shot.scene == scene))

    def show_film(self) -> None:
        place = self.film.locations_by_id[self.name]
        scenes = [scene for scene in self.film.scenes if scene.location == self.name]
        where = self.tr("inside") if place.interior else self.tr("outside")
        summary = self.tr("{0} · {1}").format(where, terms.scenes_counted(len(scenes)))
        self.header.show_words(place.name, summary, "")
        if self.form is not None:
            self.called.show_text(place.name)
            self.looks.show_text(place.look)
            with QSignalBlocker(self.inside):
                self.inside.setChecked(place.interior)
            self.pictures.show_film()
            words = self.tr("Scene {0}")
            links = ((scene.id, words.format(scene.number)) for scene in scenes)
            self._show_links(self.scenes, links, self.tr("No scene plays here yet."))
            self.remove.setEnabled(not scenes)
        self.show_picture()

    def show_picture(self) -> None:
        picture = self._portraits.of(self.name, is_place=True)
        self.header.show_picture(picture)
        if self.form is not None and picture is not None:
            wide = max(px(120), self.width() - px(24))
            ratio = self.devicePixelRatioF()
            fine = picture.scaledToWidth(round(wide * ratio), Qt.TransformationMode.SmoothTransformation)
            fine.setDevicePixelRatio(ratio)
            self.still.setPixmap(fine)
