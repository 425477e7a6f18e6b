"""The few questions the window asks before it goes on, and what it has to say where there is no foot to say it at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.desktop.icons import icon
from studio.desktop.sentences import in_words
from studio.desktop.theme import px

_WIDE = 440
_LONG = 40
"""A word longer than this, most likely a path, may be broken behind its slashes."""


class Question(QDialog):
    """What it is about, what hangs on it, and the answers; the last of them is the one that Enter gives.

    Attributes:
        answer: the answer that was given, by its name; empty when it was put away.
        answers: the buttons, by the names of their answers.
    """

    def __init__(
        self, parent: QWidget, title: str, sentence: str, answers: Sequence[tuple[str, str]], glyph: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setProperty("look", "sheet")
        self.setMinimumWidth(px(_WIDE))
        self.answer = ""
        self.answers: dict[str, QPushButton] = {}
        head, self.sentence = QLabel(title, self), QLabel(_breakable(sentence), self)
        head.setProperty("look", "heading")
        head.setWordWrap(True)
        self.sentence.setProperty("look", "quiet")
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        room = px(_WIDE - 2 * 24) - (px(20 + 12) if glyph else 0)
        for label in (head, self.sentence):  # a known width, so that the sheet is as high as the words
            label.setFixedWidth(room)
        words = QVBoxLayout()
        words.setSpacing(px(8))
        words.addWidget(head)
        words.addWidget(self.sentence)
        top = QHBoxLayout()
        top.setSpacing(px(12))
        if glyph:
            sign = QLabel(self)
            sign.setPixmap(icon(glyph, "wrong").pixmap(QSize(px(20), px(20))))
            top.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        for name, text in answers:
            button = QPushButton(text, self)
            button.clicked.connect(lambda _=False, name=name: self._give(name))
            row.addWidget(button)
            self.answers[name] = button
        last = self.answers[answers[-1][0]]
        last.setDefault(True)
        last.setProperty("look", "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(24))
        column.addLayout(top)
        column.addLayout(row)
        last.setFocus()

    def _give(self, name: str) -> None:
        self.answer = name
        self.accept()


def what_about_unsaved(parent: QWidget, sentence: str) -> Literal["again", "lose", "stay"]:
    """A film cannot be saved, for this reason, and is to be closed."""
    answers = (
        ("lose", QCoreApplication.translate("Questions", "Close without saving")),
        ("stay", QCoreApplication.translate("Questions", "Stay")),
        ("again", QCoreApplication.translate("Questions", "Try again")),
    )
    title = QCoreApplication.translate("Questions", "The film is not saved")
    match _asked(Question(parent, title, in_words(sentence), answers, "error")):
        case "again":
            return "again"
        case "lose":
            return "lose"
        case _:
            return "stay"


def what_about_rendering(parent: QWidget) -> Literal["go on", "stop", "stay"]:
    """Something is being rendered, and the film is to be closed."""
    answers = (
        ("stay", QCoreApplication.translate("Questions", "Stay")),
        ("stop", QCoreApplication.translate("Questions", "Stop it")),
        ("go on", QCoreApplication.translate("Questions", "Go on without the window")),
    )
    title = QCoreApplication.translate("Questions", "Something is still being made")
    sentence = QCoreApplication.translate(
        "Questions", "It can go on without the window, or stop here. What is finished is kept either way."
    )
    match _asked(Question(parent, title, sentence, answers)):
        case "go on":
            return "go on"
        case "stop":
            return "stop"
        case _:
            return "stay"


def wants_to_look(parent: QWidget, reason: str) -> bool:
    """A film is open elsewhere; may it be opened to be looked at only?"""
    answers = (
        ("cancel", QCoreApplication.translate("Questions", "Cancel")),
        ("look", QCoreApplication.translate("Questions", "Only look at it")),
    )
    title = QCoreApplication.translate("Questions", "This film is open elsewhere")
    return _asked(Question(parent, title, in_words(reason), answers)) == "look"


def about_overwriting(parent: QWidget, names: Sequence[str]) -> Question:
    """Files are to be written that are there already; "over" or "beside" is the answer. Whoever asks opens it."""
    answers = (
        ("cancel", QCoreApplication.translate("Questions", "Cancel")),
        ("over", QCoreApplication.translate("Questions", "Write over it")),
        ("beside", QCoreApplication.translate("Questions", "Keep both")),
    )
    title = QCoreApplication.translate("Questions", "%1 is there already").replace("%1", ", ".join(names))
    sentence = QCoreApplication.translate(
        "Questions", "It can be written over, or the new one can get a number and stand beside it."
    )
    return Question(parent, title, sentence, answers)


def tell(parent: QWidget, sentence: str) -> None:
    """Something went wrong; nothing waits for the answer."""
    answers = (("close", QCoreApplication.translate("Questions", "Close")),)
    title = QCoreApplication.translate("Questions", "That did not work")
    box = Question(parent, title, in_words(sentence), answers, "error")
    box.finished.connect(box.deleteLater)
    box.open()


def _asked(question: Question) -> str:
    question.exec()
    question.deleteLater()
    return question.answer


def _breakable(sentence: str) -> str:
    """A sentence whose long paths may go on in the next line."""
    return " ".join(word.replace("/", "/\u200b") if len(word) > _LONG else word for word in sentence.split(" "))
