"""The few questions the window asks before it goes on."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from studio.desktop.sentences import in_words


def what_about_unsaved(parent: QWidget, sentence: str) -> Literal["again", "lose", "stay"]:
    """A film cannot be saved, for this reason, and is to be closed."""
    title = QCoreApplication.translate("Questions", "The film is not saved")
    box = QMessageBox(QMessageBox.Icon.Warning, title, in_words(sentence), parent=parent)
    again = box.addButton(QCoreApplication.translate("Questions", "Try again"), QMessageBox.ButtonRole.AcceptRole)
    lose = box.addButton(
        QCoreApplication.translate("Questions", "Close without saving"), QMessageBox.ButtonRole.DestructiveRole
    )
    box.addButton(QCoreApplication.translate("Questions", "Stay"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    clicked = box.clickedButton()
    return "again" if clicked is again else "lose" if clicked is lose else "stay"


def what_about_rendering(parent: QWidget) -> Literal["go on", "stop", "stay"]:
    """Something is being rendered, and the film is to be closed."""
    title = QCoreApplication.translate("Questions", "Something is still being made")
    sentence = QCoreApplication.translate(
        "Questions", "It can go on without the window, or stop here. What is finished is kept either way."
    )
    box = QMessageBox(QMessageBox.Icon.Question, title, sentence, parent=parent)
    go_on = box.addButton(
        QCoreApplication.translate("Questions", "Go on without the window"), QMessageBox.ButtonRole.AcceptRole
    )
    stop = box.addButton(QCoreApplication.translate("Questions", "Stop it"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(QCoreApplication.translate("Questions", "Stay"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(go_on)
    box.setEscapeButton(stay)
    box.exec()
    clicked = box.clickedButton()
    return "go on" if clicked is go_on else "stop" if clicked is stop else "stay"


def wants_to_look(parent: QWidget, reason: str) -> bool:
    """A film is open elsewhere; may it be opened to be looked at only?"""
    title = QCoreApplication.translate("Questions", "This film is open elsewhere")
    box = QMessageBox(QMessageBox.Icon.Information, title, in_words(reason), parent=parent)
    look_at = box.addButton(
        QCoreApplication.translate("Questions", "Only look at it"), QMessageBox.ButtonRole.AcceptRole
    )
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return box.clickedButton() is look_at


def tell(parent: QWidget, sentence: str) -> None:
    """Something went wrong; nothing waits for the answer."""
    box = QMessageBox(
        QMessageBox.Icon.Warning, "Shotgraph", in_words(sentence), QMessageBox.StandardButton.Close, parent
    )
    box.finished.connect(box.deleteLater)
    box.open()
