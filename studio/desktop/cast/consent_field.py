"""Whether the person on a character's photographs agreed to be shown, and the form that records it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.desktop.cast.verbs import Verbs
from studio.desktop.fields import FreeLine
from studio.desktop.theme import px


class ConsentField(QWidget):
    """The consent for one character's photographs; there is nothing to say while there are none."""

    def __init__(self, verbs: Verbs, who: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._verbs, self._who = verbs, who
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.given_by = FreeLine()
        self.given_by.setPlaceholderText(self.tr("Who agreed"))
        self.given_by.setAccessibleName(self.tr("Who agreed"))
        self.given_by.textChanged.connect(self._ready)
        self.on = QDateEdit(QDate.currentDate())
        self.on.setCalendarPopup(True)
        self.on.setMaximumDate(QDate.currentDate())
        self.on.setAccessibleName(self.tr("On which day"))
        self.note = FreeLine()
        self.note.setPlaceholderText(self.tr("A note, such as where the form is kept"))
        self.note.setAccessibleName(self.tr("Note on the consent"))
        self.give = QPushButton(self.tr("Record consent"))
        self.give.clicked.connect(self._give)
        self.withdraw = QPushButton(self.tr("Withdraw"))
        self.withdraw.clicked.connect(self._take_back)
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(px(4))
        for field in (self.given_by, self.on, self.note):
            form.addWidget(field)
        buttons = QHBoxLayout()
        buttons.addWidget(self.give)
        buttons.addWidget(self.withdraw)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.state)
        column.addWidget(self._form)
        column.addLayout(buttons)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)

    def show_film(self) -> None:
        """How it stands."""
        character = self._verbs.character(self._who)
        consent, missing = character.consent, character.unconsented
        self.setVisible(bool(character.references) or consent is not None)
        if consent is not None and not missing:
            day = QLocale().toString(
                QDate(consent.on.year, consent.on.month, consent.on.day), QLocale.FormatType.ShortFormat
            )
            self._say(self.tr("{0} agreed on {1}.").format(consent.given_by, day), consent.note, "quiet")
        elif consent is not None:
            words = self.tr("%n pictures came after the consent; ask again and record it.", "", len(missing))
            self._say(words, "", "wrong")
        else:
            words = self.tr("Whoever is on these pictures must agree before the film is delivered.")
            self._say(words, "", "wrong")
        self._form.setVisible(bool(missing))
        self.give.setVisible(bool(missing))
        self.withdraw.setVisible(consent is not None)
        self._ready()

    def _say(self, words: str, note: str, look: str) -> None:
        self.state.setText(f"{words}\n{note}" if note else words)
        if self.state.property("look") != look:
            self.state.setProperty("look", look)
            self.state.style().unpolish(self.state)
            self.state.style().polish(self.state)

    def _ready(self) -> None:
        self.give.setEnabled(bool(self.given_by.text().strip()))

    def _give(self) -> None:
        day = self.on.date()
        on = date(day.year(), day.month(), day.day())
        if self._verbs.give_consent(self._who, self.given_by.text(), on, self.note.text().strip()):
            self.given_by.clear()
            self.note.clear()
            self.withdraw.setFocus()  # it stands where the button stood that was pressed

    def _take_back(self) -> None:
        if self._verbs.withdraw_consent(self._who):
            self.given_by.setFocus()
