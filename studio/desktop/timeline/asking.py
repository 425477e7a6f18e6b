"""Small sheets on which the timeline is told a note, a title, a transition or a length; a refusal is said on them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from studio.desktop.fields import Combo
from studio.desktop.theme import px


@dataclass(frozen=True)
class Text:
    """A line of text."""

    label: str
    value: str = ""


@dataclass(frozen=True)
class Frames:
    """A whole number of frames."""

    label: str
    value: int = 0
    least: int = 0


@dataclass(frozen=True)
class Gain:
    """Decibels."""

    label: str
    value: float = 0.0


@dataclass(frozen=True)
class Choice:
    """One of several; each is what it means and what it is called."""

    label: str
    value: str
    choices: Sequence[tuple[str, str]]


Field = Text | Frames | Gain | Choice
Values = Mapping[str, str | int | float]


class Sheet(QDialog):
    """Asks for a few values; it goes when they can be taken. Enter takes them, Esc leaves all as it was."""

    def __init__(self, parent: QWidget, title: str, fields: Mapping[str, Field], give: Callable[[Values], str]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "sheet")
        self.setWindowTitle(title)
        self.setModal(True)
        self._give = give
        self.inputs: dict[str, QLineEdit | QSpinBox | QDoubleSpinBox | QComboBox] = {}
        heading = QLabel(title)
        heading.setProperty("look", "heading")
        self._form = form = QFormLayout()
        form.setVerticalSpacing(px(8))
        form.setHorizontalSpacing(px(16))
        for name, field in fields.items():
            entry = self._input(field)
            entry.setAccessibleName(field.label)
            self.inputs[name] = entry
            label = QLabel(field.label)
            label.setProperty("look", "quiet")
            label.setBuddy(entry)
            form.addRow(label, entry)
        self.refusal = QLabel()
        self.refusal.setProperty("look", "wrong")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self.done_button = QPushButton(self.tr("Done"))
        self.done_button.setProperty("look", "primary")
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self.accept)
        leave = QPushButton(self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(heading)
        column.addLayout(form)
        column.addWidget(self.refusal)
        column.addLayout(row)
        self.setMinimumWidth(px(340))

    def _input(self, field: Field) -> QLineEdit | QSpinBox | QDoubleSpinBox | QComboBox:
        if isinstance(field, Text):
            line = QLineEdit(field.value, self)
            line.selectAll()
            return line
        if isinstance(field, Frames):
            spin = QSpinBox(self)
            spin.setRange(field.least, 2**24)
            spin.setValue(field.value)
            spin.setSuffix(self.tr(" frames"))
            spin.lineEdit().setTextMargins(px(6), 0, px(6), 0)
            spin.selectAll()
            return spin
        if isinstance(field, Gain):
            gain = QDoubleSpinBox(self)
            gain.setRange(-120, 24)
            gain.setSingleStep(0.5)
            gain.setDecimals(1)
            gain.setValue(field.value)
            gain.setSuffix(self.tr(" dB"))
            gain.lineEdit().setTextMargins(px(6), 0, px(6), 0)
            gain.selectAll()
            return gain
        box = Combo(self)
        for value, name in field.choices:
            box.addItem(name, value)
        box.setCurrentIndex(max(0, box.findData(field.value)))
        return box

    def follow(self, name: str, holds: Mapping[str, Callable[[str], bool]]) -> None:
        """Other fields have a meaning only for some of a choice's values: they are shown for those."""
        box = self.inputs[name]
        assert isinstance(box, QComboBox)

        def show() -> None:
            for field, has_meaning in holds.items():
                self._form.setRowVisible(self.inputs[field], has_meaning(str(box.currentData())))
            self.adjustSize()

        box.currentIndexChanged.connect(lambda _: show())
        show()

    def values(self) -> Values:
        """What stands on the sheet."""
        found: dict[str, str | int | float] = {}
        for name, entry in self.inputs.items():
            if isinstance(entry, QLineEdit):
                found[name] = entry.text()
            elif isinstance(entry, QComboBox):
                found[name] = str(entry.currentData())
            else:
                found[name] = entry.value()
        return found

    def accept(self) -> None:
        """Take what stands there, or say why it cannot be."""
        sentence = self._give(self.values())
        if sentence:
            self.refusal.setText(sentence)
            self.refusal.show()
            self.adjustSize()
        else:
            super().accept()
