"""Reference pictures of somebody or of a place: added by a drop or a dialog, shown small, taken away."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QIcon, QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from storyboard.errors import ProjectError, ShotgraphError
from studio.cast.references import keep_reference
from studio.desktop.background import Background
from studio.desktop.cast.verbs import Verbs
from studio.desktop.icons import icon
from studio.desktop.theme import px
from studio.workspace import Workspace

_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp")
_COLUMNS = 3


def _keep(workspace: Workspace, pictures: tuple[Path, ...]) -> tuple[str, ...]:
    return tuple(keep_reference(workspace, picture) for picture in pictures)


def small(workspace: Workspace, name: str, side: int) -> QImage:
    """A reference as a small picture; empty if it cannot be read."""
    try:
        reader = QImageReader(str(workspace.own_file(name)))
    except ProjectError:
        return QImage()
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    return reader.read()


def pictures_in(dropped: QMimeData) -> list[Path]:
    """The pictures among dropped files."""
    paths = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in _SUFFIXES]


class PicturesField(QWidget):
    """The reference pictures of one person or place."""

    def __init__(self, verbs: Verbs, background: Background, name: str, *, is_place: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._verbs, self._background, self._name, self._is_place = verbs, background, name, is_place
        self._shown: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        self._grid = QGridLayout()
        self._grid.setSpacing(px(4))
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._hint = QLabel(self.tr("Drop pictures here, so that engines that can will follow them."))
        self._hint.setProperty("look", "caption")
        self._hint.setWordWrap(True)
        self.add = QPushButton(self.tr("Add pictures…"))
        self.add.setIcon(icon("plus"))
        self.add.clicked.connect(self._choose)
        column.addLayout(self._grid)
        column.addWidget(self._hint)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def say(self, hint: str) -> None:
        """What stands there while there is no picture."""
        self._hint.setText(hint)

    def show_film(self) -> None:
        """The pictures as the film has them."""
        references = self._verbs.references(self._name, is_place=self._is_place)
        if references == self._shown:
            return
        self._shown = references
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        workspace, side = self._verbs.session.workspace, px(72)
        for at, reference in enumerate(references):
            button = self._button(reference, at, side)
            self._grid.addWidget(button, at // _COLUMNS, at % _COLUMNS)
            work = partial(small, workspace, reference, side * 2)
            self._background.run(work, partial(self._arrived, references, button))
        self._hint.setVisible(not references)

    def _button(self, reference: str, at: int, side: int) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(side, side))
        button.setText(reference)
        button.setToolTip(self.tr("Look at this picture, or remove it"))
        button.setAccessibleName(self.tr("Picture {0}").format(at + 1))
        button.setAccessibleDescription(reference)
        button.setIcon(icon("trash", "faint"))
        button.clicked.connect(lambda: self.choose(reference, button))
        return button

    def _arrived(self, references: tuple[str, ...], button: QToolButton, image: QImage) -> None:
        if references != self._shown:
            return
        if image.isNull():
            button.setIcon(icon("warning", "wrong"))
            button.setToolTip(self.tr("This picture is not in the project any more; remove it or add it again."))
            return
        side = min(image.width(), image.height())
        middle = QRectF((image.width() - side) / 2, (image.height() - side) / 3, side, side).toRect()
        button.setIcon(QIcon(QPixmap.fromImage(image.copy(middle))))

    # ------------------------------------------------------------------ adding and removing

    def _choose(self) -> None:
        kinds = self.tr("Pictures (%1)").replace("%1", " ".join(f"*{suffix}" for suffix in _SUFFIXES))
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose pictures"), "", kinds)
        self.take([Path(name) for name in names])

    def take(self, pictures: list[Path]) -> None:
        """Copy pictures into the project, then name them in the film."""
        if pictures and not self._verbs.session.read_only:
            work = partial(_keep, self._verbs.session.workspace, tuple(pictures))
            self._background.run(work, self._kept, self._refused)

    def _kept(self, names: tuple[str, ...]) -> None:
        before = self._verbs.references(self._name, is_place=self._is_place)
        after = tuple(dict.fromkeys((*before, *names)))
        if after != before:
            self._verbs.set_references(self._name, after, is_place=self._is_place)

    def _refused(self, error: ShotgraphError) -> None:
        self._verbs.session.say(str(error), "error")

    def choose(self, reference: str, button: QToolButton) -> QMenu:
        """A menu of what can be done about a picture."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Look at it"), partial(self._look_at, reference))
        menu.addAction(self.tr("Remove it"), partial(self.remove, reference))
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        return menu

    def _look_at(self, reference: str) -> None:
        """As large as it is, in whatever shows pictures here."""
        try:
            place = self._verbs.session.workspace.own_file(reference)
        except ProjectError as error:
            self._refused(error)
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))

    def remove(self, reference: str) -> None:
        """Name a picture no more; the file stays, so that an undo finds it."""
        before = self._verbs.references(self._name, is_place=self._is_place)
        left = tuple(each for each in before if each != reference)
        self._verbs.set_references(self._name, left, is_place=self._is_place)
