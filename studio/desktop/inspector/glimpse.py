"""A small picture of how the shot would look, for a choice that the pointer rests on; the animatic draws it aside."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from storyboard import edits
from storyboard.camera import Camera
from storyboard.model import Shot
from studio.desktop.background import Background
from studio.desktop.pictures import Artist
from studio.desktop.session import Session
from studio.desktop.stills import excerpt
from studio.desktop.theme import CARD_RADIUS, px, theme

_WIDTH = 640
_KEPT = 24


class Glimpse(QWidget):
    """Floats to the left of the column; shown only when there is something to see."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAccessibleName(self.tr("How the shot would look"))
        self._session = session
        self._background = Background(self, width=1)
        self._artist: Artist | None = None
        self._kept: dict[str, QImage] = {}
        self._questions: list[str] = []
        self._wanted = ""
        self._beside: QWidget | None = None

    def look(self, shot: Shot, camera: Camera, beside: QWidget) -> None:
        """Show the shot as another camera would see it, as soon as that is drawn."""
        self._wanted, self._beside = camera.model_dump_json(), beside
        if self._wanted in self._kept:
            self._appear(self._kept[self._wanted])
            return
        if self._artist is None:
            self._artist = Artist(self._session.workspace.store.root, self)
            self._artist.drawn.connect(self._drawn)
        film = edits.set_camera(self._session.film, shot.id, camera)
        question = excerpt(film, film.shots_by_id[shot.id]).model_dump_json()
        self._questions.append(self._wanted)
        self._artist.ask((shot.id, _WIDTH), len(self._questions) - 1, json.dumps({"shot": shot.id}), question)

    def forget(self) -> None:
        """The shot is another: nothing that was drawn holds."""
        self._kept.clear()
        self._questions = ["" for _ in self._questions]
        self.hide()

    def _drawn(self, key: tuple[str, int], ticket: int, file: str) -> None:
        question = self._questions[ticket]
        if question:
            self._background.run(partial(_read, Path(file)), partial(self._came, question))

    def _came(self, question: str, image: QImage) -> None:
        if image.isNull():
            return
        if len(self._kept) >= _KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[question] = image
        if question == self._wanted and self._beside is not None and self._beside.isVisible():
            self._appear(image)

    def _appear(self, image: QImage) -> None:
        self._image = image
        wide = px(288)
        size = QSize(wide, round(wide * image.height() / max(1, image.width())))
        self.resize(size)
        if self._beside is not None:
            corner = self._beside.mapToGlobal(QPoint(0, 0))
            pointer = self.cursor().pos()
            self.move(corner.x() - size.width() - px(24), pointer.y() - size.height() // 2)
        self.show()
        self.update()

    def hideEvent(self, event: object) -> None:  # noqa: N802
        self._wanted = ""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(CARD_RADIUS), px(CARD_RADIUS))
        painter.save()
        painter.setClipPath(path)
        painter.drawImage(self.rect(), self._image)
        painter.restore()
        painter.strokePath(path, QPen(theme().colour("line"), 1))

    def close_work(self) -> None:
        """End the drawing process and the reading."""
        self._background.close()
        if self._artist is not None:
            self._artist.close()
        self.hide()


def _read(file: Path) -> QImage:
    return QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
