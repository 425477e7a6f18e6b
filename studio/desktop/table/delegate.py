"""Paints the table's cells, and gives each kind of cell the field it is edited in."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from storyboard.camera import Size
from studio.desktop import shotface
from studio.desktop import theme as themes
from studio.desktop.pictures import Pictures
from studio.desktop.session import Session
from studio.desktop.states import Making, State, States
from studio.desktop.table.columns import COLUMNS, Column
from studio.desktop.table.model import TableModel
from studio.desktop.theme import px, theme

Index = QModelIndex | QPersistentModelIndex
_OWN = frozenset({"number", "action", "lines"})
"""Columns in which hardly two rows read alike."""
_KEPT = 1000
"""Painted cells that are kept."""
_FIGURES = frozenset({"number", "length", "lens", "takes"})
_RIGHT = frozenset({"length", "lens", "takes"})
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_FLUSH_LEFT, _FLUSH_RIGHT = int(Qt.AlignmentFlag.AlignLeft | _LINE), int(Qt.AlignmentFlag.AlignRight | _LINE)


class Words(NamedTuple):
    """What a cell shows: its column, text and ground; for a size the size, for a state which, and how far it is."""

    column: str
    text: str
    ground: str
    size: Size
    making: Making
    progress: float


class Cells(QStyledItemDelegate):
    """The cells of the table; `targets` says which shots an edit in a row is for."""

    def __init__(
        self,
        view: QTableView,
        session: Session,
        pictures: Pictures,
        states: States,
        targets: Callable[[Column, str], list[str]],
    ) -> None:
        super().__init__(view)
        self._view, self._session, self._pictures, self._states = view, session, pictures, states
        self._targets = targets
        self._fine: dict[tuple[int, int], QPixmap] = {}
        self._glyphs: dict[tuple[Size, str, int], QPixmap] = {}
        self._faces: dict[tuple[str, float], tuple[QFont, QFontMetrics]] = {}
        self._once: set[tuple[object, ...]] = set()
        self._kept: dict[tuple[object, ...], QPixmap] = {}

    # ------------------------------------------------------------------ painting

    def shown(self, shot: str, high: int) -> tuple[object, ...]:
        """All that a row says of a shot, for rows so many device pixels high: another value, another look."""
        film = self._session.film
        found, state = film.shots_by_id[shot], self._states.of(shot)
        picture = self._pictures.picture(shot, round((high - px(6)) * 16 / 9))
        key = picture.cacheKey() if picture is not None else 0
        return found, film.scenes_by_id[found.scene], film.characters, film.rate, state, key

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A cell: hairlines between rows, no boxes; the picture edge to edge."""
        look, column = theme(), COLUMNS[index.column()]
        model = self._view.model()
        assert isinstance(model, TableModel)
        shot = model.shot(index)
        if shot is None:
            return
        box, state, making = QRectF(option.rect), option.state, self._states.of(shot.id)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        ground = "selected" if is_selected else "pointed" if state & QStyle.StateFlag.State_MouseOver else ""
        is_focused = bool(state & QStyle.StateFlag.State_HasFocus) and self._view.hasFocus()
        if column.id == "picture":
            self._paint_ground(painter, box, ground)
            self._paint_picture(painter, shot.id, shot.number, box)
        else:
            text = shot.camera.size.short if column.id == "size" else column.text(self._session.film, shot, making)
            words = Words(column.id, text, ground, shot.camera.size, making.making, making.progress)
            pixmap = self._painted(painter, box, column, words)
            if pixmap is None:
                self._paint_words(painter, box, column, words)
            else:
                painter.drawPixmap(option.rect.topLeft(), pixmap)
        if is_focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), px(1)))
            painter.drawRect(box.adjusted(1, 1, -2, -2))

    def _painted(self, painter: QPainter, box: QRectF, column: Column, words: Words) -> QPixmap | None:
        """A cell painted once for all rows that have the same words; one of its own is kept when it is seen again."""
        ratio = painter.device().devicePixelRatioF()
        size = box.size().toSize() * ratio
        key = (words if column.id in ("size", "state") else words[:3], size.toTuple(), theme().name, themes.scale())
        kept = self._kept.get(key)
        if kept is None and column.id in _OWN and key not in self._once:
            if len(self._once) > _KEPT:
                self._once.clear()
            self._once.add(key)
        elif kept is None:
            if len(self._kept) > _KEPT:
                self._kept.clear()
            kept = self._kept[key] = QPixmap(size)
            kept.setDevicePixelRatio(ratio)
            kept.fill(theme().colour("panel"))
            brush = QPainter(kept)
            self._paint_words(brush, QRectF(0, 0, box.width(), box.height()), column, words)
            brush.end()
        return kept

    def _paint_ground(self, painter: QPainter, box: QRectF, ground: str) -> None:
        look = theme()
        if ground:  # over what the style sheet puts behind an item
            painter.fillRect(box, look.colour("panel"))
            painter.fillRect(box, look.colour("accent", 0.18) if ground == "selected" else look.colour("text", 0.04))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.colour("line", 0.7))

    def _paint_words(self, painter: QPainter, box: QRectF, column: Column, words: Words) -> None:
        self._paint_ground(painter, box, words.ground)
        inner = box.adjusted(px(8), px(2), -px(8), -px(2))
        if column.id == "size":
            glyph = QRectF(inner.left(), inner.top() + px(4), px(40), inner.height() - px(8))
            painter.drawPixmap(glyph.topLeft(), self._size_glyph(words.size, glyph))
            inner.setLeft(inner.left() + px(48))
        elif column.id == "state":
            line = QRectF(inner.left(), inner.center().y() - px(1), px(16), px(3))
            shotface.paint_state(painter, State(words.making, progress=words.progress), line)
            inner.setLeft(inner.left() + px(24))
        self._paint_text(painter, column, words.text, inner)

    def _paint_text(self, painter: QPainter, column: Column, text: str, box: QRectF) -> None:
        kind = "number" if column.id == "number" else "figures" if column.id in _FIGURES else "text"
        face, metrics = self._type(kind)
        painter.setFont(face)
        painter.setPen(theme().colour("text" if column.id in ("number", "action", "lines") else "quiet"))
        wide = round(box.width())
        if px(6) * len(text) > wide:  # what is far narrower needs no measuring
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(box, _FLUSH_RIGHT if column.id in _RIGHT else _FLUSH_LEFT, text)

    def _size_glyph(self, of: Size, box: QRectF) -> QPixmap:
        ratio = self._view.devicePixelRatioF()
        key = (of, theme().name, round(box.height() * ratio))
        glyph = self._glyphs.get(key)
        if glyph is None:
            glyph = self._glyphs[key] = QPixmap(box.size().toSize() * ratio)
            glyph.setDevicePixelRatio(ratio)
            glyph.fill(Qt.GlobalColor.transparent)
            brush = QPainter(glyph)
            shotface.paint_size(brush, of, QRectF(0, 0, box.width(), box.height()), theme().colour("quiet"))
            brush.end()
        return glyph

    def _type(self, kind: str) -> tuple[QFont, QFontMetrics]:
        """A face and its measures, made once for a scale: a cell is painted a thousand times."""
        key = (kind, themes.scale())
        if key not in self._faces:
            face = themes.font(13) if kind == "text" else themes.figures(13, strong=kind == "number")
            self._faces[key] = (face, QFontMetrics(face))
        return self._faces[key]

    def _paint_picture(self, painter: QPainter, shot: str, number: str, box: QRectF) -> None:
        frame = box.adjusted(px(4), px(3), -px(4), -px(3))
        frame.setWidth(min(frame.width(), frame.height() * 16 / 9))
        ratio = painter.device().devicePixelRatioF()
        picture = self._pictures.picture(shot, round(frame.width() * ratio))
        if picture is None:
            shotface.paint_picture(painter, None, frame, number)
            return
        key = (picture.cacheKey(), round(frame.height() * ratio))
        fine = self._fine.get(key)
        if fine is None:
            if len(self._fine) > 400:
                self._fine.clear()
            fine = QPixmap(QSize(round(frame.width() * ratio), round(frame.height() * ratio)))
            brush = QPainter(fine)
            shotface.paint_picture(brush, picture, QRectF(fine.rect()), number)
            brush.end()
            fine.setDevicePixelRatio(ratio)
            self._fine[key] = fine
        painter.drawPixmap(frame.topLeft(), fine)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        return QSize(px(COLUMNS[index.column()].width), px(44))

    # ------------------------------------------------------------------ editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        """A choice for what can be chosen, a line for what is written."""
        column = COLUMNS[index.column()]
        if column.edit == "choice":
            choice = QComboBox(parent)
            choice.setAccessibleName(column.name)
            for value, words in column.choices(self._session.film):
                if column.id == "size":
                    choice.addItem(_size_icon(Size(value)), f"{Size(value).short}  {words}", value)
                else:
                    choice.addItem(words, value)
            choice.setIconSize(QSize(px(36), px(20)))
            choice.view().setMinimumWidth(px(200))
            choice.activated.connect(lambda _: self._chosen(choice))
            return choice
        line = QLineEdit(parent)
        line.setAccessibleName(column.name)
        if column.id == "length":
            line.setToolTip(self.tr("Seconds (2.5), frames (60f) or a timecode"))
        elif column.id == "characters":
            line.setToolTip(self.tr("Names, with commas between"))
        return line

    def _chosen(self, choice: QComboBox) -> None:
        self.commitData.emit(choice)
        self.closeEditor.emit(choice)

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """What the film says now; a choice opens at once."""
        column, model = COLUMNS[index.column()], self._view.model()
        assert isinstance(model, TableModel)
        shot = model.shot(index)
        if shot is None:
            return
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(column.chosen(shot))))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(model.data(index, Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        """Write it into the film, for all shots that it is for."""
        column = COLUMNS[index.column()]
        assert isinstance(model, TableModel)
        shot = model.shot(index)
        if shot is None:
            return
        if isinstance(editor, QComboBox):
            model.write(column, self._targets(column, shot.id), str(editor.currentData()))
        elif isinstance(editor, QLineEdit) and editor.isModified():
            model.write(column, self._targets(column, shot.id), editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        """As large as the cell, and large enough to read in."""
        box = option.rect
        wide = max(box.width(), px(140) if isinstance(editor, QComboBox) else px(96))
        high = editor.sizeHint().height()
        editor.setGeometry(box.left(), box.center().y() - high // 2, wide, high)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # noqa: N802
        """The field's keys are its own, not the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(watched, QLineEdit):
            event.accept()
            return True
        return super().eventFilter(watched, event)


def _size_icon(of: Size) -> QIcon:
    pixmap = QPixmap(px(36), px(20))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    shotface.paint_size(painter, of, QRectF(pixmap.rect()), theme().colour("text"))
    painter.end()
    return QIcon(pixmap)
