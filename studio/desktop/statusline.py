"""The line at the foot of the window: what was said, which errors wait to be read, and whether the film is saved."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from studio.desktop.icons import icon
from studio.desktop.sentences import in_words
from studio.desktop.theme import px

NOTE_MS = 8000
"""How long a note stays; an error stays until it is read."""
NOTICE_MS = 4000
"""How long a notice has the line for itself: a note that comes meanwhile is said after it."""


class StatusLine(QFrame):
    """Notes go by themselves; errors wait, one after the other, until the person has put them away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._errors: deque[str] = deque()
        self._is_noticed, self._next = False, ""
        self._sign = QLabel(self)
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sentence.setAccessibleName(self.tr("Messages"))
        self._read = QToolButton(self)
        self._read.setProperty("look", "quiet")
        self._read.setIcon(icon("close", "quiet"))
        self._read.setIconSize(QSize(px(14), px(14)))
        self._read.setAccessibleName(self.tr("Put the message away"))
        self._read.setToolTip(self.tr("Put the message away"))
        self._read.clicked.connect(self.put_away)
        self._saved_sign = QLabel(self)
        self._saved = QLabel(self)
        self._saved.setProperty("look", "caption")
        self._saved.setAccessibleName(self.tr("Whether the film is saved"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(4), px(16), px(4))
        row.setSpacing(px(8))
        row.addWidget(self._sign)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._read)
        row.addWidget(self._saved_sign)
        row.addWidget(self._saved)
        self.setMinimumHeight(px(28))
        self._show()

    @property
    def sentence(self) -> str:
        """What stands there now."""
        return self._sentence.text()

    @property
    def waiting(self) -> int:
        """How many errors have not been read."""
        return len(self._errors)

    def say(self, sentence: str, kind: str = "note") -> None:
        """Show a sentence: a note until the next one, a notice for its time, an error until it is put away."""
        sentence = in_words(sentence)
        if kind == "error":
            if sentence not in self._errors:
                self._errors.append(sentence)
            self._show()
        elif not self._errors:
            if self._is_noticed and self._timer.isActive():
                self._next = sentence
                return
            self._is_noticed = kind == "notice"
            self._put(sentence, "info", "quiet")
            self._timer.start(NOTICE_MS if self._is_noticed else NOTE_MS)

    def put_away(self) -> None:
        """The message was read."""
        if self._errors:
            self._errors.popleft()
        self._show()

    def show_saved(self, state: str) -> None:
        """Say whether the film is on disk: "saved", "saving", "failed" or "looking"."""
        words, name, role = {
            "saved": (self.tr("Saved"), "check", "good"),
            "saving": (self.tr("Saving…"), "clock", "faint"),
            "failed": (self.tr("Not saved"), "error", "wrong"),
            "looking": (self.tr("Only looking"), "eye", "working"),
        }[state]
        self._saved.setText(words)
        self._saved_sign.setPixmap(icon(name, role).pixmap(QSize(px(14), px(14)), self.devicePixelRatioF()))

    def _show(self) -> None:
        self._timer.stop()
        after, self._next, self._is_noticed = self._next, "", False
        if self._errors:
            more = len(self._errors) - 1
            sentence = self._errors[0]
            if more:
                sentence = self.tr("%1 (%n more)", "", more).replace("%1", sentence)
            self._put(sentence, "error", "wrong")
        elif after:
            self.say(after)
        else:
            self._put("", "", "quiet")
        self._read.setVisible(bool(self._errors))

    def _put(self, sentence: str, name: str, role: str) -> None:
        self._sentence.setText(sentence)
        self._sentence.setProperty("look", "quiet" if role == "quiet" else "")
        self._sentence.style().polish(self._sentence)
        self._sign.setVisible(bool(name))
        if name:
            self._sign.setPixmap(icon(name, role).pixmap(QSize(px(16), px(16)), self.devicePixelRatioF()))
