"""The desk's own glyphs: 24 x 24 line drawings in `icons/`, painted in the theme's colours at any size."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from studio.desktop.theme import theme

FOLDER = Path(__file__).parent / "icons"
GRID = 24


def names() -> list[str]:
    """Every glyph there is."""
    return sorted(path.stem for path in FOLDER.glob("*.svg"))


def icon(name: str, role: str = "text") -> QIcon:
    """A glyph as an icon in one of the theme's roles; it follows the theme when that changes.

    Raises:
        FileNotFoundError: there is no such glyph.
    """
    _source(name)
    return QIcon(_Engine(name, role))


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Paint a glyph into a square, for what paints itself."""
    _renderer(name, colour.name(QColor.NameFormat.HexRgb)).render(painter, rect)


@cache
def _source(name: str) -> str:
    return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


class _Engine(QIconEngine):
    """Paints a glyph when it is shown: faint where disabled, in the accent where switched on."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name, self._role = name, role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        role = self._role
        if mode == QIcon.Mode.Disabled:
            role = "faint"
        elif state == QIcon.State.On and role != "on_accent":
            role = "accent"
        side = min(rect.width(), rect.height())
        square = QRectF(rect.center().x() + 0.5 - side / 2, rect.center().y() + 0.5 - side / 2, side, side)
        paint_icon(painter, self._name, square, theme().colour(role))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:  # noqa: N802
        pixmap = QPixmap(size)
        if size.isEmpty():  # a button that has no room yet
            return pixmap
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role)
