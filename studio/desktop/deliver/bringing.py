"""An edited timeline comes back: what it changes is shown, and taken over as one step that can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QVBoxLayout, QWidget

from storyboard.errors import FilmError, ShotgraphError
from storyboard.model import Film
from studio.desktop.background import Background
from studio.desktop.dialogs import sized
from studio.desktop.sentences import in_words
from studio.desktop.session import Session
from studio.desktop.theme import px
from studio.workspace import Workspace


@dataclass(frozen=True)
class Offer:
    """What a file changes in a cut: the film before and after, sentences on it, and what cannot be brought back."""

    before: Film
    after: Film
    cut: str
    changes: tuple[str, ...]
    left: tuple[str, ...]


def offer(film: Film, workspace: Workspace, file: Path, cut: str) -> Offer:
    """Read an edited timeline; it is about the cut it was made from, else the one on show.

    Raises:
        ShotgraphError: it cannot be read.
    """
    from studio.delivery.interchange.bringing_back import bring_back
    from studio.delivery.interchange.reading import read
    from studio.production.produce import stock_of

    returned = read(file, film.rate)
    chosen = returned.cut if returned.cut in film.cuts_by_id else cut
    proposal = bring_back(film, chosen, returned, stock_of(workspace, film).takes)
    return Offer(film, proposal.film, chosen, tuple(proposal.changes), tuple(proposal.left))


class Bringing:
    """Reads files that come back, and asks."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        self._session, self._parent = session, parent
        self._background = Background(parent, width=1)
        self.page: ChangesPage | None = None

    def read(self, file: Path) -> None:
        """Read a file in a thread, then show what it changes."""
        session = self._session
        work = partial(offer, session.film, session.workspace, file, session.cut_id)
        self._background.run(work, self._show, self._refused)

    def close_workers(self) -> None:
        """End the thread, and the page if it is open."""
        self._background.close()
        if self.page is not None:
            self.page.close()

    def _show(self, found: Offer) -> None:
        self.page = page = ChangesPage(self._session.film, found, self._parent)
        page.accepted.connect(lambda: self._accept(found))
        page.finished.connect(self._over)
        page.open()

    def _over(self) -> None:
        if self.page is not None:
            self.page.deleteLater()
            self.page = None

    def _accept(self, found: Offer) -> None:
        label = QCoreApplication.translate("Bringing", "bring back cut %1").replace(
            "%1", found.before.cuts_by_id[found.cut].name
        )
        self._session.edit(label, partial(_taken_over, found=found))
        self._session.show_cut(found.cut)

    def _refused(self, error: ShotgraphError) -> None:
        self._session.say(str(error), "error")


def _taken_over(film: Film, found: Offer) -> Film:
    if film is not found.before:
        raise FilmError("The film has changed since that file was read; bring it back once more.")
    return found.after


class ChangesPage(QDialog):
    """The list of changes, to be taken over or not."""

    def __init__(self, film: Film, found: Offer, parent: QWidget) -> None:
        super().__init__(parent)
        name = film.cuts_by_id[found.cut].name
        self.setWindowTitle(self.tr("What came back"))
        head = QLabel(self.tr("Cut %1").replace("%1", name), self)
        head.setProperty("look", "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(12))
        column.addWidget(head)
        self.changes = QListWidget(self)
        self.changes.setWordWrap(True)
        self.changes.setAccessibleName(self.tr("Changes"))
        self.changes.addItems(tuple(map(in_words, found.changes)) or (self.tr("Nothing changes."),))
        column.addWidget(self.changes, 2)
        if found.left:
            left = QLabel(self.tr("Not brought back"), self)
            left.setProperty("look", "heading")
            column.addWidget(left)
            rest = QListWidget(self)
            rest.setWordWrap(True)
            rest.setAccessibleName(left.text())
            rest.addItems(tuple(map(in_words, found.left)))
            column.addWidget(rest, 1)
        self.buttons = QDialogButtonBox(self)
        self.take = self.buttons.addButton(self.tr("Take them over"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setEnabled(bool(found.changes))
        self.buttons.addButton(self.tr("Leave the cut as it is"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        sized(self, 560, 460)
