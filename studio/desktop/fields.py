"""Fields that are written in where the words stand; what is typed at once is one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from studio.desktop.session import Session
from studio.desktop.theme import px

_STAYING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def repolish(widget: QWidget) -> None:
    """Have the style sheet look again at what a widget is: a field that only tells looks so."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def show_only(buttons: Mapping[QPushButton, bool]) -> None:
    """Show some and hide the others; one that goes while it has the keys gives them to the first that stays."""
    held = next((button for button in buttons if button.hasFocus()), None)
    staying = [button for button, is_shown in buttons.items() if is_shown]
    for button in staying:
        button.show()
    if held is not None and held not in staying and staying:
        staying[0].setFocus()
    for button in buttons:
        if button not in staying:
            button.hide()


def is_undo(event: QEvent) -> bool:
    """Whether a key would undo or redo: where a field is written into the film, that is the film's."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class FreeLine(QLineEdit):
    """One line that is not of the film. It undoes its own typing; when there is none, the film's last step."""

    def event(self, event: QEvent) -> bool:
        if is_undo(event) and not (self.isUndoAvailable() or self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)


class FreeWords(QPlainTextEdit):
    """A few lines that are not of the film. It undoes its own typing; when there is none, the film's last step."""

    def event(self, event: QEvent) -> bool:
        kept = self.document()
        if is_undo(event) and not (kept.isUndoAvailable() or kept.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)


class PlaceField(QPlainTextEdit):
    """A text on top of what it stands for: Enter or leaving it ends, Escape takes back what was typed.

    Signals:
        written: the text, with every stroke.
        ended: whether it is kept.
    """

    written = Signal(str)
    ended = Signal(bool)

    def __init__(self, parent: QWidget, text: str, name: str) -> None:
        super().__init__(parent)
        self.setPlainText(text)
        self.selectAll()
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.textChanged.connect(lambda: self.written.emit(self.toPlainText()))

    def event(self, event: QEvent) -> bool:
        """Undo and the keys of the panel belong to the field while it is open."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter ends; Shift+Enter is a new line."""
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self.ended.emit(True)
        elif event.key() == Qt.Key.Key_Escape:
            self.ended.emit(False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Leaving it keeps what is written."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYING:
            self.ended.emit(True)


class NameField(QLineEdit):
    """A name on top of what it names: Enter or leaving it ends, Escape takes back what was typed.

    Signals:
        ended: whether it is kept.
    """

    ended = Signal(bool)

    def event(self, event: QEvent) -> bool:
        """Escape is the field's while it is open, whatever else of the window hears it."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit(True)
        elif event.key() == Qt.Key.Key_Escape:
            self.ended.emit(False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Leaving it keeps what is written."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYING:
            self.ended.emit(True)


class Combo(QComboBox):
    """A choice whose words are shortened where there is too little room; they stand whole in its list."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter, option, control = QStylePainter(self), QStyleOptionComboBox(), QStyle.ComplexControl.CC_ComboBox
        self.initStyleOption(option)
        words = option.currentText
        if self.currentIndex() < 0:
            words = self.placeholderText()
            option.palette.setBrush(QPalette.ColorRole.ButtonText, option.palette.placeholderText())
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, part, self).width() - px(2)
        option.currentText = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(control, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class Tick(QCheckBox):
    """A box to tick whose words are shortened in their middle where there is too little room, and stand in its tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # Qt's own never shrinks

    def setText(self, words: str) -> None:  # noqa: N802
        super().setText(words)
        self.setToolTip(words.replace("&&", "&"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(80), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self).width() - px(2)
        option.text = self.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideMiddle, room)
        painter.drawControl(QStyle.ControlElement.CE_CheckBox, option)


class LineField(QLineEdit):
    """One line of the film in a form: it is written into the film while it is typed.

    Args:
        write: makes the edit; whether it could be made.
    """

    def __init__(
        self, session: Session, name: str, write: Callable[[str], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAcceptDrops(False)  # a file that is dropped here is meant for what stands around the field
        self._write = write
        self.textEdited.connect(write)
        self.editingFinished.connect(session.end_merge)

    def event(self, event: QEvent) -> bool:
        """Undo is the film's."""
        if is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def show_text(self, text: str) -> None:
        """The film says something else now; what is the same leaves the cursor where it is."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)


class FilmWords(QPlainTextEdit):
    """A few lines that are of the film."""

    def event(self, event: QEvent) -> bool:
        """Undo is the film's."""
        if is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        """A file that is dropped here is meant for what stands around the field."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)


class WordsField(FilmWords):
    """A few lines of the film in a form, as high as its words; written into the film while typed."""

    def __init__(
        self, session: Session, name: str, write: Callable[[str], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self._session, self._write = session, write
        self._is_shown = False
        self.textChanged.connect(self._typed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def show_text(self, text: str) -> None:
        """The film says something else now."""
        if text != self.toPlainText():
            self._is_shown = True
            self.setPlainText(text)
            self._is_shown = False

    def _typed(self) -> None:
        if not self._is_shown:
            self._write(self.toPlainText())

    def _fit(self) -> None:
        rows = max(2, min(8, round(self.document().size().height())))
        self.setFixedHeight(rows * self.fontMetrics().lineSpacing() + px(18))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Another size of text: another height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Leaving it ends the step of undo."""
        super().focusOutEvent(event)
        self._session.end_merge()
