"""The fields of the inspector: they show “mixed” where shots differ, and tell typing from being filled in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLineEdit, QSizePolicy, QWidget

from studio.desktop.fields import Combo, FilmWords, is_undo
from studio.desktop.theme import px

T = TypeVar("T")


class Words(FilmWords):
    """Some lines of text that grow with what is in them.

    Signals:
        written: the text, when a person changed it.
        left: the field lost the focus.
    """

    written = Signal(str)
    left = Signal()

    def __init__(self, name: str, *, rows: int = 2, most: int = 14, hint: str = "", parent: QWidget | None = None):
        super().__init__(parent)
        self._rows, self._most, self._hint = rows, most, hint
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(lambda: self.written.emit(self.toPlainText()))

    def show_text(self, text: str | None) -> None:
        """Show a text; None where shots differ. What is typed in just now stays under the cursor."""
        self.setPlaceholderText(self.tr("mixed") if text is None else self._hint)
        if (text or "") == self.toPlainText():
            return
        place = self.textCursor().position()
        with QSignalBlocker(self):
            self.setPlainText(text or "")
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(text or "")))
        self.setTextCursor(cursor)
        self._grow()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as what is in it, within limits."""
        lines = max(self._rows, min(self._most, round(self.document().size().height())))
        frame = round(2 * self.document().documentMargin()) + 2 * px(5) + 2
        return QSize(px(160), lines * QFontMetrics(self.font()).lineSpacing() + frame)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(80), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Narrower, it needs more lines."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._grow()

    def _grow(self) -> None:
        needs = self.document().size().height() > self._most
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if needs else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        self.updateGeometry()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The column scrolls, unless there is more text than is seen."""
        if self.verticalScrollBar().maximum() > 0 and self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            cursor = self.textCursor()
            cursor.clearSelection()
            cursor.movePosition(QTextCursor.MoveOperation.NoMove)
            self.setTextCursor(cursor)
            self.left.emit()


class Word(QLineEdit):
    """One line of text.

    Signals:
        written: the text, when a person changed it.
        left: the field lost the focus.
    """

    written = Signal(str)
    left = Signal()

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self.setAccessibleName(name)
        self.textEdited.connect(self.written)
        self.editingFinished.connect(self.left)

    def show_text(self, text: str | None) -> None:
        """Show a text; None where shots differ."""
        self.setPlaceholderText(self.tr("mixed") if text is None else self._hint)
        if (text or "") != self.text():
            place = self.cursorPosition()
            self.setText(text or "")
            self.setCursorPosition(place if self.hasFocus() else 0)

    def event(self, event: QEvent) -> bool:
        if is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(48), super().minimumSizeHint().height())


class Number(QDoubleSpinBox):
    """A number with a unit.

    Signals:
        changed: the value, when a person changed it.
    """

    changed = Signal(float)

    def __init__(
        self, name: str, low: float, high: float, *, decimals: int = 0, step: float = 1, unit: str = ""
    ) -> None:
        super().__init__()
        self._is_mixed = False
        self._touched = False
        self.setDecimals(decimals)
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setSuffix(f" {unit}" if unit else "")
        self.setKeyboardTracking(False)
        self.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.UpDownArrows)  # their width is 0: NoButtons lays out nothing
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.lineEdit().setTextMargins(px(6), 0, 0, 0)
        self.lineEdit().textEdited.connect(self._touch)
        self.valueChanged.connect(self._set)
        self.editingFinished.connect(self._finish)

    def show_value(self, value: float | None) -> None:
        """Show a value; None where shots differ."""
        self._is_mixed, self._touched = value is None, False
        with QSignalBlocker(self):
            if value is not None:
                self.setValue(value)
            self.lineEdit().setText(self.tr("mixed") if value is None else self.prefix() + self._text() + self.suffix())

    def _text(self) -> str:
        return self.textFromValue(self.value())

    def _touch(self) -> None:
        self._touched = True

    def _set(self, value: float) -> None:
        self._is_mixed = self._touched = False
        self.changed.emit(value)

    def _finish(self) -> None:
        """What was typed may be what the first shot has, and still be meant for all."""
        if self._is_mixed and self._touched:
            self._set(self.value())
        elif self._is_mixed:
            self.show_value(None)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """A wheel over a field scrolls the column, and changes nothing unawares."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        if is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as numbers mostly are, not as the largest could be."""
        return QSize(px(84), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(52), super().sizeHint().height())


class Choice(Combo, Generic[T]):
    """One of several values.

    Signals:
        chosen: the value, when a person chose one.
    """

    chosen = Signal(object)

    def __init__(self, name: str, options: Iterable[tuple[T, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[T] = []
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.offer(options)
        self.activated.connect(lambda at: self.chosen.emit(self._values[at]))

    def offer(self, options: Iterable[tuple[T, str]]) -> None:
        """What there is to choose from: values and what they are called."""
        options = list(options)
        names = [name for _, name in options]
        self._values = [value for value, _ in options]
        if names != [self.itemText(at) for at in range(self.count())]:
            with QSignalBlocker(self):
                self.clear()
                self.addItems(names)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(64), super().minimumSizeHint().height())

    def show_value(self, value: T | None) -> None:
        """Show a value; None where shots differ."""
        self.setPlaceholderText(self.tr("mixed"))
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
