"""A new draft: it is pasted or opened, what it would change is listed, and only then is it taken, as one edit."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from storyboard.errors import ShotgraphError
from storyboard.model import Film
from storyboard.revising import Change, Revision
from studio.desktop import theme as themes
from studio.desktop.background import Background
from studio.desktop.dialogs import is_enter, presses_button, sized
from studio.desktop.fields import repolish
from studio.desktop.sentences import in_words
from studio.desktop.session import Session
from studio.desktop.theme import px
from studio.production.plan import Plan
from studio.production.run import Listener
from studio.workspace import Workspace

_SUFFIXES = (".fountain", ".fdx", ".txt", ".md")
_SIGNS = {
    "new shot": "+",
    "new scene": "+",
    "gone shot": "−",
    "gone scene": "−",
    "omitted scene": "−",
    "moved scene": "↕",
    "moved shot": "↕",
    "kept": "=",
}


@dataclass(frozen=True)
class Compared:
    """What a draft would change, and the draft. `redrawn` shots stay as they are written, and are drawn anew."""

    revision: Revision
    data: bytes
    remark: str
    redrawn: int


def compare_text(workspace: Workspace, film: Film, text: str) -> Compared:
    """Compare a pasted draft with the film.

    Raises:
        ScriptError: it cannot be read as a screenplay.
    """
    stem = re.sub(r"[^\w-]+", "-", Path(film.script).stem or film.title.lower()).strip("-")[:60] or "draft"
    with tempfile.TemporaryDirectory(prefix="shotgraph-draft-") as folder:
        script = Path(folder) / f"{stem}.fountain"
        script.write_text(text, encoding="utf-8")
        return compare_file(workspace, film, script)


def compare_file(workspace: Workspace, film: Film, script: Path) -> Compared:
    """Compare a draft in a file with the film.

    Raises:
        ScriptError: it cannot be read as a screenplay.
    """
    from studio.writer.revising import proposed, redrawn

    revision, data, remark = proposed(workspace, film, script)
    return Compared(revision, data, remark, redrawn(revision))


def take(workspace: Workspace, compared: Compared) -> Film:
    """The film under the draft, its changed lines spoken and timed; the draft is kept in the project."""
    from studio.writer.revising import keep_draft, settled

    with workspace.producing():
        film = settled(workspace, compared.revision, _unwatched)
    keep_draft(workspace, film, compared.data)
    return film


@contextmanager
def _unwatched(plan: Plan) -> Iterator[Listener]:
    """A few lines take a second or two; the dialog says that they are spoken."""

    def listen(event: object) -> None:
        return None

    yield listen


class DraftDialog(QDialog):
    """Asks for a draft, and shows what it would change."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._background = Background(self, width=1)
        self._is_taking = False
        self.compared: Compared | None = None
        self.setProperty("look", "sheet")
        self.setWindowTitle(self.tr("A new draft"))
        sized(self, 720, 560)
        self.text = QPlainTextEdit()
        self.text.setFont(themes.typewriter(13))
        self.text.setPlaceholderText(self.tr("Paste the whole new draft here: Fountain, Final Draft or prose."))
        self.text.setAccessibleName(self.tr("The new draft"))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._typed)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What would change"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._go_to)
        self.list.itemClicked.connect(self._go_to)
        self.list.currentItemChanged.connect(lambda now, before: self._go_to(now) if self.list.hasFocus() else None)
        self.summary = QLabel(self.tr("Nothing changes before you have seen what would."))
        self.summary.setProperty("look", "quiet")
        self.summary.setWordWrap(True)
        self.warning = QLabel()
        self.warning.setProperty("look", "wrong")
        self.warning.setWordWrap(True)
        self.warning.hide()
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self.text)
        self._pages.addWidget(self.list)
        title = QLabel(self.tr("A new draft"))
        title.setProperty("look", "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(title)
        column.addWidget(self.summary)
        column.addWidget(self.warning)
        column.addWidget(pages, 1)
        column.addLayout(self._buttons())
        self._show_buttons()

    def _buttons(self) -> QHBoxLayout:
        self.open_file = QPushButton(self.tr("Open a file…"))
        self.open_file.clicked.connect(self._choose)
        self.back = QPushButton(self.tr("Back to the text"))
        self.back.clicked.connect(self._go_back)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.look = QPushButton(self.tr("See what would change"))
        self.look.clicked.connect(self._compare_text)
        self.accept_button = QPushButton(self.tr("Put the film under this draft"))
        self.accept_button.clicked.connect(self._take)
        for button in (self.look, self.accept_button):
            button.setProperty("look", "primary")
        row = QHBoxLayout()
        for button in (self.open_file, self.back, self.cancel, self.look, self.accept_button):
            button.setAutoDefault(False)  # none of them is what Enter means in the list or in the text
            row.addWidget(button)
        row.insertStretch(2, 1)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter presses the button that has the focus, and no other."""
        if not presses_button(event) and not is_enter(event):
            super().keyPressEvent(event)

    def _show_buttons(self, *, is_busy: bool = False) -> None:
        shown = self.compared is not None
        self._pages.setCurrentIndex(1 if shown else 0)
        self.open_file.setVisible(not shown)
        self.back.setVisible(shown)
        self.look.setVisible(not shown)
        self.accept_button.setVisible(shown)
        self.text.setReadOnly(is_busy)
        repolish(self.text)
        for button in (self.open_file, self.back):
            button.setEnabled(not is_busy)
        self.look.setEnabled(not is_busy and bool(self.text.toPlainText().strip()))
        changes = self.compared is not None and bool(self.compared.revision.changes)
        self.accept_button.setEnabled(changes and not is_busy)

    def _typed(self) -> None:
        self.look.setEnabled(bool(self.text.toPlainText().strip()))

    # ------------------------------------------------------------------ comparing

    def _choose(self) -> None:
        kinds = self.tr("Screenplays (%1)").replace("%1", " ".join(f"*{suffix}" for suffix in _SUFFIXES))
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a new draft"), "", kinds)
        if name:
            self.compare(Path(name))

    def compare(self, script: Path) -> None:
        """Compare a file."""
        self._begin(partial(compare_file, self._session.workspace, self._session.film, script))

    def _compare_text(self) -> None:
        text = self.text.toPlainText()
        self._begin(partial(compare_text, self._session.workspace, self._session.film, text))

    def _begin(self, work: partial[Compared]) -> None:
        self._say(self.tr("The draft is compared with the film…"))
        self._show_buttons(is_busy=True)
        self._background.run(work, self._show, self._refused)

    def _refused(self, error: ShotgraphError) -> None:
        self._is_taking = False
        self.cancel.setEnabled(True)
        self._show_buttons()
        self._say(self.tr("Nothing has changed."), in_words(str(error)))

    def _show(self, compared: Compared) -> None:
        self.compared = compared
        revision = compared.revision
        self.list.clear()
        scene = None
        for change in (*revision.marked, *revision.unmarked):
            if change.scene != scene:
                scene = change.scene
                self._add_heading(self.tr("Scene {0}").format(scene) if scene else self.tr("The film"))
            self._add_change(change)
        if not revision.changes:
            self._say(self.tr("This draft changes nothing in the film."))
        else:
            words = self.tr("{0}; {1} of {2} shots stay exactly as they are.")
            if compared.redrawn:
                words = self.tr(
                    "{0}; {1} of {2} shots stay as they are written. "
                    "Drawn anew all the same, as their scene or who is in them looks another: {3}."
                )
            count = self.tr("%n changes", "", len(revision.changes))
            self._say(words.format(count, revision.kept, len(revision.before.shots), compared.redrawn))
        odd = " ".join(in_words(each) for each in (revision.warning, compared.remark, *revision.remarks) if each)
        self.warning.setText(odd)
        self.warning.setVisible(bool(odd))
        self._show_buttons()
        self.list.setFocus()
        self.list.setCurrentRow(1 if revision.changes else -1)  # below its heading

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words, self.list)
        item.setFont(themes.font(13, strong=True))
        item.setForeground(themes.theme().colour("quiet"))
        item.setFlags(Qt.ItemFlag.NoItemFlags)  # the arrows go from change to change

    def _add_change(self, change: Change) -> None:
        told = in_words(change.sentence)
        words = f"{_SIGNS.get(change.what, '·')}  {told}"
        item = QListWidgetItem(f"{words}  [{change.mark}]" if change.mark else words, self.list)
        item.setData(Qt.ItemDataRole.UserRole, list(change.shots))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)

    def _go_to(self, item: QListWidgetItem | None) -> None:
        """Show in the window what a change is about."""
        shots = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if shots:
            self._session.select(shots)

    def _go_back(self) -> None:
        self.compared = None
        self._say(self.tr("Nothing changes before you have seen what would."))
        self._show_buttons()
        self.text.setFocus()

    # ------------------------------------------------------------------ taking it

    def _take(self) -> None:
        compared = self.compared
        if compared is None:
            return
        self._say(self.tr("New and changed lines are spoken…"))
        self._show_buttons(is_busy=True)
        self._is_taking = True
        self.cancel.setEnabled(False)
        work = partial(take, self._session.workspace, compared)
        self._background.run(work, partial(self._taken, compared), self._refused)

    def reject(self) -> None:
        """Close without a change; lines that are being spoken are waited for."""
        if not self._is_taking:
            super().reject()

    def _taken(self, compared: Compared, film: Film) -> None:
        self._is_taking = False
        if self._session.film is not compared.revision.before:
            self.compared = None
            self._refused(ShotgraphError(self.tr("The film has changed meanwhile; look again at what would change.")))
            return
        if self._session.edit(self.tr("put under a new draft"), lambda before: film):
            self.accept()

    def _say(self, sentence: str, wrong: str = "") -> None:
        self.summary.setText(sentence)
        self.warning.setText(wrong)
        self.warning.setVisible(bool(wrong))

    def close_workers(self) -> None:
        """End the thread."""
        self._background.close()
