"""A list of sentences to be read, ticked or gone to: each with a sign before it and quieter words below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from studio.desktop.icons import paint_icon
from studio.desktop.theme import font, px, theme

_TOLD = Qt.ItemDataRole.UserRole
_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)


@dataclass(frozen=True)
class Told:
    """A row.

    Attributes:
        sentence: what it says.
        more: quieter lines below.
        wrong: what is wrong with it, below those.
        glyph, role: a sign before it, and its colour's role; `sign` is what it means, for screen readers.
        is_ticked: whether it is chosen; None where there is nothing to choose.
        is_heading: it names what comes after it.
    """

    sentence: str
    more: tuple[str, ...] = ()
    wrong: str = ""
    glyph: str = ""
    role: str = "quiet"
    sign: str = ""
    is_ticked: bool | None = None
    is_heading: bool = False

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        return " ".join(part for part in (self.sign, self.sentence, *self.more, self.wrong) if part)


class TellingList(QListWidget):
    """The list.

    Signals:
        ticked: a row's number, and whether it is chosen now.
    """

    ticked = Signal(int, bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(_Teller(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_rows(self, rows: Sequence[Told]) -> None:
        """Other rows; the one that was current stays so if it is still there."""
        before = self.told(self.currentRow())
        self.blockSignals(True)
        self.clear()
        for told in rows:
            item = QListWidgetItem(self)
            self._put(item, told)
        at = next((at for at, told in enumerate(rows) if before is not None and told.sentence == before.sentence), -1)
        self.blockSignals(False)
        self.setCurrentRow(at)

    def told(self, row: int) -> Told | None:
        """What a row says."""
        item = self.item(row) if 0 <= row < self.count() else None
        found = item.data(_TOLD) if item is not None else None
        return found if isinstance(found, Told) else None

    def put(self, row: int, told: Told) -> None:
        """A row says something else; it stays where it is."""
        if told != self.told(row):
            self._put(self.item(row), told)

    def tick(self, row: int, on: bool) -> None:
        """Choose a row, or not."""
        told = self.told(row)
        if told is not None and told.is_ticked is not None and told.is_ticked != on:
            self.put(row, replace(told, is_ticked=on))
            self.ticked.emit(row, on)

    def _put(self, item: QListWidgetItem, told: Told) -> None:
        item.setData(_TOLD, told)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told.spoken)
        if told.is_heading:
            item.setFlags(Qt.ItemFlag.NoItemFlags)  # the arrows go from row to row, not to what names them
        elif told.is_ticked is not None:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if told.is_ticked else Qt.CheckState.Unchecked)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Space ticks."""
        told = self.told(self.currentRow())
        if event.key() == Qt.Key.Key_Space and told is not None and told.is_ticked is not None:
            self.tick(self.currentRow(), not told.is_ticked)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Another size of text: other heights."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()


class _Teller(QStyledItemDelegate):
    """Paints a row, and ticks it where it is clicked on its box."""

    def __init__(self, view: TellingList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        told = index.data(_TOLD)
        width = max(px(80), self._view.viewport().width())
        height = sum(rect.height() + px(2) for _, rect, _, _ in self._lines(told, QRect(0, 0, width, 0)))
        return QSize(width, height + px(14 if told.is_heading else 10))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        told, look = index.data(_TOLD), theme()
        whole: QRect = option.rect
        painter.save()
        if not told.is_heading:
            self._view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, self._view)
            state = option.state
            if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(look.colour("accent"), 1))
                painter.drawRoundedRect(QRectF(whole).adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        square = QRectF(whole.left() + px(16), whole.top() + px(6), px(16), px(16))
        if told.is_ticked is not None:
            self._paint_box(painter, square, told.is_ticked)
        elif told.glyph:
            paint_icon(painter, told.glyph, square, look.colour(told.role))
        for words, rect, role, face in self._lines(told, whole):
            painter.setFont(font(face[0], strong=face[1]))
            painter.setPen(look.colour(role))
            painter.drawText(rect, _WRAPPED, words)
        painter.restore()

    def _paint_box(self, painter: QPainter, square: QRectF, is_ticked: bool) -> None:
        look = theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("accent" if is_ticked else "faint"), max(1, px(1))))
        painter.setBrush(look.colour("accent" if is_ticked else "raised"))
        painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        if is_ticked:
            paint_icon(painter, "check", square, look.colour("on_accent"))

    def _lines(self, told: Told, whole: QRect) -> list[tuple[str, QRect, str, tuple[int, bool]]]:
        """Each text with its place, its colour's role and its face."""
        left = whole.left() + (px(40) if told.glyph or told.is_ticked is not None else px(16))
        width = max(px(40), whole.left() + whole.width() - left - px(8))
        role = "quiet" if told.is_heading or told.is_ticked is False else "text"
        texts = [(told.sentence, role, (13, told.is_heading))]
        texts += [(line, "faint", (12, False)) for line in told.more if line]
        texts += [(told.wrong, "wrong", (12, False))] if told.wrong else []
        top, found = whole.top() + px(10 if told.is_heading else 5), []
        for words, colour, face in texts:
            box = QFontMetrics(font(face[0], strong=face[1])).boundingRect(QRect(0, 0, width, 10_000), _WRAPPED, words)
            found.append((words, QRect(left, top, width, box.height()), colour, face))
            top += box.height() + px(2)
        return found

    def editorEvent(  # noqa: N802
        self,
        event: QEvent,
        model: object,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """A click on the box ticks; anywhere else it only makes the row the current one."""
        told = index.data(_TOLD)
        if event.type() == QEvent.Type.MouseButtonRelease and told.is_ticked is not None:
            place = event.position()  # type: ignore[attr-defined]
            rect: QRect = option.rect
            if place.x() - rect.left() <= px(40):
                self._view.tick(index.row(), not told.is_ticked)
                return True
        return False
