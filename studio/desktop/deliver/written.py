"""What was delivered in this session: how far it is, where it lies, and how true a hand-off is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from studio.desktop.fields import show_only
from studio.desktop.icons import icon
from studio.desktop.queue.model import work_word
from studio.desktop.rendering import Rendering
from studio.desktop.sentences import in_words, report_in_words
from studio.desktop.theme import px
from studio.desktop.wishes import Standing, Wish

SHOWN = 6


class Written(QWidget):
    """The last few things that were delivered, the newest first."""

    def __init__(self, rendering: Rendering, parent: QWidget) -> None:
        super().__init__(parent)
        self._rendering = rendering
        self.rows: dict[int, _Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, px(8), 0, 0)
        self._column.setSpacing(px(12))
        rendering.changed.connect(self._refresh)
        rendering.wish_changed.connect(self._got_further)
        self._refresh()

    def _refresh(self) -> None:
        wishes = [wish for wish in self._rendering.wishes if wish.order is not None]
        shown = sorted(wishes, key=lambda wish: -wish.number)[:SHOWN]
        wanted = [wish.number for wish in shown]
        if list(self.rows) != wanted:
            kept = {number: row for number, row in self.rows.items() if number in wanted}
            for number, row in self.rows.items():
                self._column.removeWidget(row)
                if number not in kept:
                    row.deleteLater()
            self.rows = {wish.number: kept.get(wish.number) or _Row(self._rendering, wish, self) for wish in shown}
            for row in self.rows.values():
                self._column.addWidget(row)
        for row in self.rows.values():
            row.refresh()

    def _got_further(self, wish: Wish) -> None:
        if wish.number in self.rows:
            self.rows[wish.number].refresh()


class _Row(QWidget):
    """One of them."""

    def __init__(self, rendering: Rendering, wish: Wish, parent: QWidget) -> None:
        super().__init__(parent)
        self.wish = wish
        self.title, self.words = QLabel(wish.title, self), QLabel(self)
        self.words.setProperty("look", "quiet")
        for label in (self.title, self.words):
            label.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(wish.title)
        self.stop = QPushButton(icon("stop"), self.tr("Stop"), self)
        self.retry = QPushButton(icon("refresh"), self.tr("Try again"), self)
        self.reveal = QPushButton(icon("folder"), self.tr("Reveal the file"), self)
        self.open = QPushButton(icon("play"), self.tr("Open it"), self)
        self.stop.clicked.connect(lambda: rendering.stop(wish))
        self.retry.clicked.connect(lambda: rendering.retry(wish))
        self.reveal.clicked.connect(lambda: _show(Path(wish.file).parent))
        self.open.clicked.connect(lambda: _show(Path(wish.file)))
        self.report = QPlainTextEdit(self)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Fidelity report"))
        self.report.setMinimumHeight(px(180))
        self.report.hide()
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        for button in (self.stop, self.retry, self.reveal, self.open):
            button.setProperty("look", "quiet")
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(top)
        for widget in (self.bar, self.words, self.report):
            column.addWidget(widget)
        self.refresh()

    def refresh(self) -> None:
        """Show where it stands."""
        wish = self.wish
        runs = wish.standing is Standing.RUNNING
        is_written = wish.standing is Standing.FINISHED and bool(wish.file)
        self.bar.setVisible(runs)
        self.bar.setValue(round(wish.part * 1000))
        can_retry = wish.standing in (Standing.FAILED, Standing.STOPPED)
        show_only({self.stop: not wish.is_over, self.retry: can_retry, self.reveal: is_written, self.open: is_written})
        match wish.standing:
            case Standing.RUNNING:
                words = work_word(wish.doing)
            case Standing.WAITING:
                words = self.tr("It waits for what runs before it.")
            case Standing.STOPPED:
                words = self.tr("Stopped. What was finished is kept.")
            case Standing.FAILED:
                words = in_words(wish.sentence)
            case _:
                words = "\n".join([wish.file, *map(in_words, wish.said[:6])])
        self.words.setProperty("look", "wrong" if wish.standing is Standing.FAILED else "quiet")
        self.words.style().polish(self.words)
        self.words.setText(words)
        self.report.setVisible(bool(wish.report))
        if wish.report and not self.report.toPlainText():
            self.report.setPlainText(report_in_words(wish.report))


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
