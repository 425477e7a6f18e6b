"""The card of a prop: what it is called, how it looks, pictures of it, and the shots that name it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

from storyboard import edits
from storyboard.edits.props import PropFields
from storyboard.model import Film
from storyboard.props import Prop
from studio.cast.props import Seen
from studio.desktop import terms
from studio.desktop.background import Background
from studio.desktop.cast.cards import Card
from studio.desktop.cast.pictures_field import PicturesField, small
from studio.desktop.cast.portraits import Portraits
from studio.desktop.cast.verbs import Verbs
from studio.desktop.fields import LineField, WordsField
from studio.desktop.session import Session
from studio.desktop.theme import px

_ALL = "*"


class PropVerbs(Verbs):
    """What can be done to props. A thing that shots only name becomes a prop of the film with its first edit.

    Attributes:
        seen: the props as they were found last, by id.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(session, parent)
        self.seen: dict[str, Seen] = {}

    def prop(self, name: str) -> Prop:
        """A prop as the film has it now, else as shots name it."""
        own = next((prop for prop in self.session.film.props if prop.id == name), None)
        return own or self.seen[name].prop

    def add_prop(self) -> str:
        """Something new; its id."""
        before = {prop.id for prop in self.session.film.props}
        name = self.tr("Something")
        self.session.edit(self.tr("add prop"), lambda film: edits.add_prop(film, name))
        return next((prop.id for prop in self.session.film.props if prop.id not in before), "")

    def set_prop_text(self, name: str, field: str, text: str) -> bool:
        """Name or look; typing on is the same step."""
        if field == "name":
            if not text.strip():
                return False
            return self._put(name, self.tr("rename {0}"), {"name": text}, f"name of prop {name}")
        return self._put(name, self.tr("change the look of {0}"), {"look": text}, f"look of prop {name}")

    def remove_prop(self, name: str) -> bool:
        """The film knows no more of it than what its shots say."""
        label = self.tr("remove {0}").format(self.prop(name).name)
        return self.session.edit(label, partial(edits.remove_prop, prop=name))

    def references(self, name: str, *, is_place: bool) -> tuple[str, ...]:
        return self.prop(name).references

    def set_references(self, name: str, references: tuple[str, ...], *, is_place: bool) -> bool:
        return self._put(name, self.tr("change the pictures of {0}"), {"references": references})

    def _put(self, name: str, words: str, fields: PropFields, merge: str = "") -> bool:
        prop = self.prop(name)
        edit = partial(_put, called=prop.name, prop=name, fields=fields)
        return self.session.edit(words.format(prop.name), edit, merge=merge)


def _put(film: Film, called: str, prop: str, fields: PropFields) -> Film:
    if all(each.id != prop for each in film.props):
        film = edits.add_prop(film, called)
    return edits.set_prop(film, prop, **fields)


class PropCard(Card):
    """One prop."""

    def __init__(self, verbs: PropVerbs, portraits: Portraits, background: Background, name: str) -> None:
        super().__init__(verbs, portraits, background, name, "prop")
        self._props = verbs
        self._pictured: tuple[str, ...] = ()
        self.show_film()

    def build(self, rows: QVBoxLayout) -> None:
        session, name, verbs = self._props.session, self.name, self._props
        self.called = LineField(session, self.tr("Name"), partial(verbs.set_prop_text, name, "name"))
        self.looks = WordsField(session, self.tr("Look"), partial(verbs.set_prop_text, name, "look"))
        self.looks.setPlaceholderText(self.tr("e.g. brass, dented, with a red glass"))
        self.hint = QLabel(self.tr("How it looks goes into the prompt of every shot whose action names it."))
        self.hint.setProperty("look", "caption")
        self.hint.setWordWrap(True)
        rows.addWidget(self.called)
        self._caption(rows, self.tr("Look"), self.looks)
        rows.addWidget(self.hint)
        self.pictures = PicturesField(verbs, self._background, name, is_place=False, parent=self)
        self.pictures.say(self.tr("Drop pictures of it here, for whoever builds, draws or trains it."))
        self._caption(rows, self.tr("Pictures"), self.pictures)
        self.shots = self._links(self.tr("Shots"))
        self.shots.linkActivated.connect(self._select)
        self._caption(rows, self.tr("Shots"), self.shots)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setProperty("look", "quiet")
        self.remove.clicked.connect(lambda: verbs.remove_prop(name))
        rows.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)

    def _shots(self) -> tuple[str, ...]:
        seen = self._props.seen.get(self.name)
        return tuple(shot for shot in seen.shots if shot in self.film.shots_by_id) if seen is not None else ()

    def _select(self, link: str) -> None:
        self.wants_shots.emit(self._shots() if link == _ALL else (link,))

    def show_film(self) -> None:
        prop, shots = self._props.prop(self.name), self._shots()
        is_known = any(each.id == self.name for each in self.film.props)
        summary = (
            terms.shots_counted(len(shots))
            if is_known
            else self.tr("{0} · no look yet").format(terms.shots_counted(len(shots)))
        )
        self.header.show_words(prop.name, summary, "")
        if self.form is not None:
            self.called.show_text(prop.name)
            self.looks.show_text(prop.look)
            self.pictures.show_film()
            links = [(shot, self.film.shots_by_id[shot].number) for shot in shots]
            if len(links) > 1:
                links.append((_ALL, self.tr("all")))
            self._show_links(self.shots, links, self.tr("No shot names it yet."))
            self.remove.setVisible(is_known)
        self.show_picture()

    def show_picture(self) -> None:
        references = self._props.prop(self.name).references
        if references == self._pictured:
            return
        self._pictured = references
        if not references:
            self.header.show_picture(None)
            return
        work = partial(small, self._props.session.workspace, references[0], px(96))
        self._background.run(work, partial(self._arrived, references))

    def _arrived(self, references: tuple[str, ...], image: QImage) -> None:
        if references == self._pictured and not image.isNull():
            side = min(image.width(), image.height())
            middle = QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side).toRect()
            self.header.show_picture(QPixmap.fromImage(image.copy(middle)))
