"""Servers and engines as a dialog: a page for each service, with “Try it”; kept where the command line keeps them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from storyboard.errors import ShotgraphError
from studio.desktop.background import Background
from studio.desktop.dialogs import is_enter, presses_button
from studio.desktop.sentences import in_words
from studio.desktop.services.working import Kept, forget_key, kept, save, save_and_try
from studio.desktop.theme import px, reduced_motion
from studio.settings import SERVICES, Service

T = TypeVar("T")
_WHOLE = ("at_once", "requests_per_minute", "tokens_per_minute", "thinking_tokens")
_REAL = ("patience", "longest", "dollars_in", "dollars_out", "dollars_per_second")


class ServicesPage(QDialog):
    """All services, one shown at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Servers and engines"))
        self._background = Background(self, width=1)
        self.names = QListWidget(self)
        self.names.setAccessibleName(self.tr("Services"))
        self.names.setMaximumWidth(px(180))
        self.names.setFrameShape(QListWidget.Shape.NoFrame)
        self.stack = QStackedWidget(self)
        self.forms: dict[Service, ServiceForm] = {}
        titles = {
            "writer": self.tr("Writer"),
            "video": self.tr("Video server"),
            "comfy": self.tr("ComfyUI"),
            "command": self.tr("Own program"),
        }
        for service in SERVICES:
            self.names.addItem(titles[service])
            form = ServiceForm(service, titles[service], self._background, self)
            self.forms[service] = form
            scroll = QScrollArea(self)
            scroll.setWidgetResizable(True)
            scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            scroll.setWidget(form)
            self.stack.addWidget(scroll)
        self.names.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.names.setCurrentRow(0)
        title = QLabel(self.tr("Servers and engines"), self)
        title.setProperty("look", "title")
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(self.names)
        row.addWidget(self.stack, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(16))
        column.addWidget(title)
        column.addLayout(row, 1)
        column.addLayout(foot)
        self.resize(px(680), px(540))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter presses the button that has the focus; in a field it keeps what is written."""
        if not presses_button(event) and not is_enter(event):
            super().keyPressEvent(event)

    def close_workers(self) -> None:
        """End the thread."""
        self._background.close()


class ServiceForm(QWidget):
    """What is set for one service."""

    def __init__(self, service: Service, title: str, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self.service, self._background = service, background
        self.fields: dict[str, QLineEdit] = {}
        self.key: QLineEdit | None = None
        self._shown: dict[str, str] = {}
        self._pressed: QPushButton | None = None
        heading = QLabel(title)
        heading.setProperty("look", "heading")
        about = QLabel(self._about())
        about.setProperty("look", "quiet")
        about.setWordWrap(True)
        self.form = QFormLayout()
        self.more = QFormLayout()
        self.where = QLabel()
        self.where.setProperty("look", "caption")
        self.where.setWordWrap(True)
        for form in (self.form, self.more):
            form.setHorizontalSpacing(px(16))
            form.setVerticalSpacing(px(8))
            form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
            form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._add_fields()
        self.try_it = QPushButton(self.tr("Try it"))
        self.try_it.setProperty("look", "primary")
        self.try_it.clicked.connect(self.keep_and_try)
        self.keep = QPushButton(self.tr("Keep"))
        self.keep.clicked.connect(self.keep_all)
        self.forget = QPushButton(self.tr("Forget the key"))
        self.forget.setProperty("look", "quiet")
        self.forget.clicked.connect(self._forget)
        for button in (self.try_it, self.keep, self.forget):
            button.setAutoDefault(False)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("It is being tried"))
        self.bar.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.bar.setRange(0, 1 if reduced_motion() else 0)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.setAccessibleName(self.tr("What came of it"))
        row = QHBoxLayout()
        for button in (self.try_it, self.keep, self.forget):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(12))
        limits = QLabel(self.tr("Limits and prices"))
        limits.setProperty("look", "caption")
        limits.setVisible(self.more.rowCount() > 0)
        for part in (heading, about, self.form, self.where, row, self.bar, self.said, limits, self.more):
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        column.addStretch(1)
        self._busy(True, self.tr("The settings are read…"))
        background.run(partial(kept, service), self._show, self._refused)

    def _about(self) -> str:
        return {
            "writer": self.tr(
                "A language model behind any server that speaks OpenAI's protocol: hosted, or Ollama, llama.cpp, "
                "vLLM or LM Studio on this machine. Without one the writer works by rule."
            ),
            "video": self.tr(
                "A server that renders shots for money, asked through /v1/videos. "
                "Shots with the engine “hosted” use it."
            ),
            "comfy": self.tr(
                "A ComfyUI server and a workflow saved with Export (API). Shots with the engine “comfy” use it."
            ),
            "command": self.tr("A program that renders a shot. Shots with the engine “command” use it."),
        }[self.service]

    def _add_fields(self) -> None:
        service, self._fields = self.service, self.form
        if service != "command":
            examples = {
                "writer": "http://127.0.0.1:11434/v1",
                "video": "https://host/v1",
                "comfy": "http://127.0.0.1:8188",
            }
            self._add("url", self.tr("Address"), examples[service])
        if service == "writer":
            self._add("model", self.tr("Model"), "qwen3:8b")
        if service in ("writer", "video"):
            self.key = QLineEdit()
            self.key.setEchoMode(QLineEdit.EchoMode.Password)
            self._row(self.tr("Key"), self.key)
        if service == "writer":
            self._fields = self.more
            self._add("at_once", self.tr("Questions at once"), "8")
            self._add("requests_per_minute", self.tr("Requests a minute"), self.tr("no limit"))
            self._add("tokens_per_minute", self.tr("Tokens a minute"), self.tr("no limit"))
            self._add("dollars_in", self.tr("Dollars for a million tokens in"), self.tr("not known"))
            self._add("dollars_out", self.tr("Dollars for a million tokens out"), self.tr("not known"))
            self._add("patience", self.tr("Seconds without a word"), "120")
            self._add("longest", self.tr("Seconds for an answer"), "600")
            self._add("thinking_tokens", self.tr("Tokens for thinking"), "2000")
        if service == "video":
            self._add("dollars_per_second", self.tr("Dollars for a second of film"), "0.10")
        if service == "comfy":
            self._add("workflow", self.tr("Workflow"), "workflow.json", is_file=True)
        if service == "command":
            self._add("program", self.tr("Program with its arguments"), "my-renderer --fast")

    def _add(self, name: str, text: str, example: str, *, is_file: bool = False) -> None:
        field = self.fields[name] = QLineEdit()
        field.setPlaceholderText(self.tr("e.g. %1").replace("%1", example))
        choose = QPushButton(self.tr("Choose…")) if is_file else None
        if choose is not None:
            choose.setAutoDefault(False)
            choose.clicked.connect(partial(self._choose, field))
        self._row(text, field, choose)

    def _row(self, text: str, field: QLineEdit, beside: QPushButton | None = None) -> None:
        field.setAccessibleName(text)
        field.returnPressed.connect(self.keep_all)
        label = QLabel(text)
        label.setProperty("look", "quiet")
        label.setBuddy(field)
        row = QHBoxLayout()
        row.addWidget(field, 1)
        if beside is not None:
            row.addWidget(beside)
        self._fields.addRow(label, row)

    def _choose(self, field: QLineEdit) -> None:
        dialog = QFileDialog(self, self.tr("Choose a workflow"), field.text())
        dialog.setNameFilter(self.tr("Workflows (%1)").replace("%1", "*.json"))
        dialog.fileSelected.connect(field.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # ------------------------------------------------------------------ doing

    def written(self) -> dict[str, object]:
        """What the fields say, of those that are others than what is kept; None for what is empty.

        Raises:
            ShotgraphError: a number is none.
        """
        found: dict[str, object] = {}
        for name, field in self.fields.items():
            text = field.text().strip()
            if text == self._shown.get(name, ""):
                continue
            if not text:
                found[name] = None
            elif name in _WHOLE or name in _REAL:
                found[name] = self._number(name, text)
            else:
                found[name] = text
        return found

    def _number(self, name: str, text: str) -> float | int:
        try:
            return int(text) if name in _WHOLE else float(text.replace(",", "."))
        except ValueError:
            words = self.tr("“%1” is no number; write one such as %2.").replace("%1", text)
            raise ShotgraphError(words.replace("%2", "8" if name in _WHOLE else "0.5")) from None

    def keep_all(self) -> None:
        """Keep what is written."""
        self._do(save, self._kept)

    def keep_and_try(self) -> None:
        """Keep what is written, and reach it."""
        self._do(save_and_try, self._tried)

    def _do(self, verb: Callable[[Service, Mapping[str, object], str], T], done: Callable[[T], None]) -> None:
        try:
            fields = self.written()
        except ShotgraphError as error:
            self._refused(error)
            return
        key = self.key.text().strip() if self.key is not None else ""
        self._busy(True, self.tr("One moment…"))
        self._background.run(partial(verb, self.service, fields, key), done, self._refused)

    def _forget(self) -> None:
        self._busy(True, self.tr("One moment…"))
        self._background.run(partial(forget_key, self.service), self._show, self._refused)

    def _kept(self, found: Kept) -> None:
        self._show(found)
        self._say(self.tr("Kept."), "quiet")

    def _tried(self, found: tuple[Kept, str]) -> None:
        self._show(found[0])
        self._say(in_words(found[1]), "good")

    def _show(self, found: Kept) -> None:
        self._shown = {name: _as_text(found.fields.get(name)) for name in self.fields}
        for name, field in self.fields.items():
            field.setText(self._shown[name])
        if self.key is not None:
            self.key.clear()
            none = found.key == "none"
            self.key.setPlaceholderText(self.tr("none") if none else self.tr("kept"))
            self.where.setText("" if none else self.tr("The key is %1.").replace("%1", found.key))
            self.forget.setVisible(bool(found.fields.get("key_for")))
        else:
            self.forget.hide()
        self.where.setVisible(bool(self.where.text()))
        self._busy(False)
        self._say("", "quiet")

    def _refused(self, error: ShotgraphError) -> None:
        self._busy(False)
        self._say(in_words(str(error)), "wrong")

    def _busy(self, on: bool, words: str = "") -> None:
        buttons = (self.try_it, self.keep, self.forget)
        if on:
            self.bar.show()
            self._pressed = next((button for button in buttons if button.hasFocus()), None)
            if self._pressed is not None:  # a button that is off would give the focus to whatever comes next
                self.bar.setFocus()
        for button in buttons:
            button.setEnabled(not on)
        if not on and self._pressed is not None and self.bar.hasFocus():
            (self._pressed if self._pressed.isVisibleTo(self) else self.keep).setFocus()
        self.bar.setVisible(on)
        if on:
            self._say(words, "quiet")

    def _say(self, words: str, look: str) -> None:
        self.said.setProperty("look", look)
        self.said.style().polish(self.said)
        self.said.setText(words)
        self.said.setVisible(bool(words))


def _as_text(value: object) -> str:
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
