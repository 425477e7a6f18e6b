"""What a cut shows, small: its pictures in order, so that a person sees what leaves the house."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.desktop.pictures import Pictures
from studio.desktop.session import Session
from studio.desktop.theme import RADIUS, px, theme

_ROWS = 8
"""So many rows of pictures stand there at most, of all cuts together."""


class Strip(QWidget):
    """The pictures of a cut: in rows where there is room, else in one; evenly chosen if not all fit.

    Attributes:
        shown: the shots that are painted, in the cut's order.
    """

    def __init__(self, session: Session, pictures: Pictures, cut: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._pictures, self._cut = session, pictures, cut
        self.shown: list[str] = []
        self._across, self._is_roomy = 1, False
        self._soon = QTimer(self, singleShot=True, interval=40)
        self._soon.timeout.connect(self.update)
        pictures.arrived.connect(self._arrived)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.renew()

    def spread(self, is_roomy: bool) -> None:
        """Whether there is room for several rows."""
        if is_roomy != self._is_roomy:
            self._is_roomy = is_roomy
            self.renew()

    def renew(self) -> None:
        """The cut is another, or there is another width: choose what is shown."""
        cut = self._session.film.cuts_by_id.get(self._cut)
        uses = [use.shot for use in cut.uses] if cut is not None else []
        cuts = len(self._session.film.cuts)
        self._across = max(1, self.width() // px(84))
        if self._is_roomy:
            self._across = max(1, min(self._across, 4 if len(uses) <= 32 else 6))
        most = self._across * (max(1, _ROWS // cuts) if self._is_roomy else 1)
        if len(uses) > most:
            uses = [uses[at * len(uses) // most] for at in range(most)]
        self.shown = uses
        self.setFixedHeight(self._high())
        self.update()

    def _high(self) -> int:
        rows = -(-len(self.shown) // self._across)
        return round(rows * (self._wide() * 9 / 16) + max(0, rows - 1) * px(4))

    def _wide(self) -> float:
        return (self.width() - (self._across - 1) * px(4)) / self._across

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(240), self._high())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.renew()

    def _arrived(self, shot: str) -> None:
        if shot in self.shown and self.isVisible():
            self._soon.start()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter, wide = QPainter(self), self._wide()
        high = wide * 9 / 16
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        for at, shot in enumerate(self.shown):
            row, column = divmod(at, self._across)
            box = QRectF(column * (wide + px(4)), row * (high + px(4)), wide, high)
            outline = QPainterPath()
            outline.addRoundedRect(box, px(RADIUS) / 2, px(RADIUS) / 2)
            painter.fillPath(outline, theme().colour("raised"))
            picture = self._pictures.picture(shot, round(wide * self.devicePixelRatioF()))
            if picture is None:
                continue
            fit = picture.size().scaled(box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            place = QRectF(0, 0, max(fit.width(), wide), max(fit.height(), high))
            place.moveCenter(box.center())
            painter.save()
            painter.setClipPath(outline)
            painter.drawPixmap(place, picture, QRectF(picture.rect()))
            painter.restore()
