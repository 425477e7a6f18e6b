"""Who is in the shots: chips in the characters' colours, the most important first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QMenu, QSizePolicy, QToolButton, QWidget

from storyboard import edits
from storyboard.model import Character, Film
from studio.desktop.background import Background
from studio.desktop.flow import Flow
from studio.desktop.icons import icon, paint_icon
from studio.desktop.inspector.chosen import Chosen, Hand
from studio.desktop.inspector.section import Section, caption, emptied
from studio.desktop.roles import is_a
from studio.desktop.theme import font, px, theme

Colours = dict[str, str]


def colours_of(characters: tuple[Character, ...]) -> Colours:
    """The colour that nobody else in the film has, by the character's id, as #rrggbb."""
    from generation.engines.animatic.figures.design import cast_appearances

    looks = cast_appearances(characters)
    return {name: "#" + "".join(f"{round(255 * part):02x}" for part in look.main) for name, look in looks.items()}


class Chip(QWidget):
    """Somebody: their colour, their name, and a way to take them out of the shot.

    Signals:
        removed: take them out. moved: so many places to the front (-1) or to the back (1).
    """

    removed = Signal()
    moved = Signal(int)

    def __init__(self, character: Character, colour: str, *, in_all: bool, can_move: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.character, self.colour = character, colour
        self._in_all, self._can_move = in_all, can_move
        self._pressed: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(character.name if in_all else self.tr("{0}, in some of them").format(character.name))
        how = self.tr("Delete takes them out of the shot. Alt with arrows: more or less important.")
        self.setAccessibleDescription(how)
        self.setToolTip(f"{character.name}\n{how}" if can_move else character.name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(font(13))
        return QSize(
            metrics.horizontalAdvance(self.character.name) + px(12 + 12 + 8 + 6 + 18), metrics.height() + px(10)
        )

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(72), self.sizeHint().height())

    def _cross(self) -> QRectF:
        side = px(14)
        return QRectF(self.width() - side - px(8), (self.height() - side) / 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        focus = QPen(look.colour("accent"), 1.5) if self.hasFocus() else QPen(Qt.PenStyle.NoPen)
        painter.setPen(focus)
        painter.setBrush(look.colour("raised", 1 if self._in_all else 0.5))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        dot = px(12)
        circle = QRectF(px(10), (self.height() - dot) / 2, dot, dot)
        colour = QColor(self.colour) if self.colour else look.colour("faint")
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(colour if self._in_all else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        painter.setFont(font(13))
        painter.setPen(look.colour("text" if self._in_all else "quiet"))
        left = circle.right() + px(8)
        name = QRectF(left, 0, self._cross().left() - px(4) - left, self.height())
        words = painter.fontMetrics().elidedText(
            self.character.name, Qt.TextElideMode.ElideRight, int(name.width()) + 1
        )
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, words)
        paint_icon(painter, "close", self._cross(), look.colour("text" if self.underMouse() else "faint"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif alt and self._can_move and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self.moved.emit(-1)
        elif alt and self._can_move and event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self.moved.emit(1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._pressed is None or not self._can_move:
            return
        point = event.position().toPoint()
        if (point - self._pressed).manhattanLength() > QApplication.startDragDistance():
            if point.x() > self.width() + px(8) or point.y() > self.height():
                self._pressed = point
                self.moved.emit(1)
            elif point.x() < -px(8) or point.y() < 0:
                self._pressed = point
                self.moved.emit(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        pressed, self._pressed = self._pressed, None
        reach = self._cross().adjusted(-px(4), -px(6), px(8), px(6))
        if pressed is not None and reach.contains(event.position()) and reach.contains(pressed):
            self.removed.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._can_move:
            menu.addAction(self.tr("More important"), partial(self.moved.emit, -1))
            menu.addAction(self.tr("Less important"), partial(self.moved.emit, 1))
        menu.addAction(self.tr("Take out of the shot"), self.removed.emit)
        menu.popup(event.globalPos())


is_a(QAccessible.Role.ListItem, Chip)


class WhoSection(Section):
    """The characters on screen."""

    shows = frozenset({"characters"})
    follows = frozenset({"characters"})

    @classmethod
    def heading(cls) -> str:
        return QCoreApplication.translate("WhoSection", "Who")

    def __init__(self, hand: Hand, parent: QWidget) -> None:
        super().__init__(hand, parent)
        self._background = Background(self, width=1)
        self._colours: Colours = {}
        self._asked: tuple[Character, ...] = ()
        self._shown: tuple[object, ...] = ()
        self.chips: list[Chip] = []
        self.place = QWidget()
        self.flow = Flow(self.place, space=6)
        policy = self.place.sizePolicy()
        policy.setHeightForWidth(True)
        self.place.setSizePolicy(policy)
        self.add = QToolButton(self.place)
        self.add.setIcon(icon("plus"))
        self.add.setProperty("look", "quiet")
        self.add.setText(self.tr("Add"))
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add.setAccessibleName(self.tr("Add somebody to the shot"))
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.add)
        self.menu.aboutToShow.connect(self._fill)
        self.add.setMenu(self.menu)
        self.nobody = caption(self.tr("Nobody is in the film yet; the cast is made beside the script."))
        self.body.addWidget(self.place)
        self.body.addWidget(self.nobody)

    def follow(self, chosen: Chosen) -> None:
        self._ask(chosen)
        order = list(dict.fromkeys(name for shot in chosen.shots for name in shot.characters))
        sheets = [chosen.film.characters_by_id[name] for name in order]
        everywhere = {name for name in order if all(name in shot.characters for shot in chosen.shots)}
        shown = (tuple(sheets), frozenset(everywhere), chosen.one is not None, tuple(self._colours.items()))
        self.nobody.setVisible(not chosen.film.characters)
        self.add.setVisible(bool(chosen.film.characters))
        if shown == self._shown:
            return
        self._shown = shown
        focused = next((chip.character.id for chip in self.chips if chip.hasFocus()), "")
        self.flow.removeWidget(self.add)
        emptied(self.flow)
        self.chips = []
        for sheet in sheets:
            chip = Chip(
                sheet,
                self._colours.get(sheet.id, ""),
                in_all=sheet.id in everywhere,
                can_move=chosen.one is not None and len(sheets) > 1,
                parent=self.place,
            )
            chip.removed.connect(partial(self._remove, sheet.id))
            chip.moved.connect(partial(self._move, sheet.id))
            self.flow.addWidget(chip)
            chip.show()
            self.chips.append(chip)
            if sheet.id == focused:
                chip.setFocus()
        self.flow.addWidget(self.add)
        self.place.updateGeometry()

    def summary(self, chosen: Chosen) -> str:
        names = chosen.common(lambda shot: shot.characters)
        if names is None:
            return self.tr("mixed") if chosen.shots else ""
        return ", ".join(chosen.film.characters_by_id[name].name for name in names) or self.tr("nobody")

    def _fill(self) -> None:
        """Whom one can add: who is not in all of the shots."""
        self.menu.clear()
        chosen = self.hand.chosen
        for sheet in chosen.film.characters:
            if not all(sheet.id in shot.characters for shot in chosen.shots):
                action = QAction(sheet.name.replace("&", "&&"), self.menu)
                action.triggered.connect(partial(self._join, sheet.id))
                self.menu.addAction(action)
        if self.menu.isEmpty():
            self.menu.addAction(self.tr("Everybody is in it")).setEnabled(False)

    def _join(self, character: str) -> None:
        name = self.hand.session.film.characters_by_id[character].name
        label = self.tr("add {1} to {0}").replace("{1}", name.replace("{", "{{").replace("}", "}}"))
        self.hand.each(label, partial(_with, character=character))

    def _remove(self, character: str) -> None:
        name = self.hand.session.film.characters_by_id[character].name
        label = self.tr("take {1} out of {0}").replace("{1}", name.replace("{", "{{").replace("}", "}}"))
        self.hand.each(label, partial(_without, character=character))

    def _move(self, character: str, places: int) -> None:
        one = self.hand.chosen.one
        if one is None or character not in one.characters:
            return
        order = list(one.characters)
        at = order.index(character)
        to = max(0, min(len(order) - 1, at + places))
        if to != at:
            order.insert(to, order.pop(at))
            self.hand.each(self.tr("reorder who is in {0}"), partial(edits.set_characters, characters=order), "order")

    def _ask(self, chosen: Chosen) -> None:
        """Colours follow from the sheets; they are worked out aside, once for each cast."""
        if chosen.film.characters != self._asked:
            self._asked = chosen.film.characters
            self._background.run(partial(colours_of, self._asked), self._coloured)

    def _coloured(self, colours: Colours) -> None:
        self._colours = colours
        self.follow(self.hand.chosen)

    def close_work(self) -> None:
        self._background.close()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.place.updateGeometry()


def _with(film: Film, shot: str, character: str) -> Film:
    return edits.set_characters(film, shot, (*film.shots_by_id[shot].characters, character))


def _without(film: Film, shot: str, character: str) -> Film:
    kept = [name for name in film.shots_by_id[shot].characters if name != character]
    return edits.set_characters(film, shot, kept)
