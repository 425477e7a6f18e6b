"""A part of the inspector that folds: a heading to click on, what it says in short when folded, and its fields."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.desktop.flow import Flow
from studio.desktop.icons import icon, paint_icon
from studio.desktop.inspector.chosen import Chosen, Hand
from studio.desktop.theme import RADIUS, font, px, theme


class Fold(QAbstractButton):
    """The heading of a section; a click, Space or Enter folds it."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(title)
        self.summary = ""
        self.setCheckable(True)
        self.setChecked(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        self.toggled.connect(self._describe)
        self._describe()

    def say(self, summary: str) -> None:
        """What the section says in short."""
        if summary != self.summary:
            self.summary = summary
            self._describe()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(font(13, strong=True))
        return QSize(metrics.horizontalAdvance(self.text()) + px(32), metrics.height() + px(12))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(80), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(look.colour("accent"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 2.5, -0.5, -2.5), px(RADIUS), px(RADIUS))
        side = px(14)
        glyph = "chevron-down" if self.isChecked() else "chevron-right"
        paint_icon(painter, glyph, QRectF(px(2), (self.height() - side) / 2, side, side), look.colour("faint"))
        painter.setFont(font(13, strong=True))
        painter.setPen(look.colour("text" if self.underMouse() else "quiet"))
        left = px(20)
        metrics = painter.fontMetrics()
        title = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - left)
        rect = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, title)
        if not self.isChecked() and self.summary:
            left += metrics.horizontalAdvance(title) + px(12)
            painter.setFont(font(12))
            painter.setPen(look.colour("faint"))
            rect = QRectF(left, 0, max(0, self.width() - left - px(4)), self.height())
            words = painter.fontMetrics().elidedText(self.summary, Qt.TextElideMode.ElideRight, int(rect.width()))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)

    def _describe(self) -> None:
        state = self.tr("unfolded") if self.isChecked() else self.tr("folded")
        self.setAccessibleDescription(f"{state}. {self.summary}" if self.summary else state)


class Section(QWidget):
    """One part. Subclasses put their fields into `body`, and fill them in `follow`.

    Attributes:
        shows: the fields of a shot that it shows; only a change of these concerns it.
        follows: other parts of the film that it shows: "scenes", "characters", "film", "links",
            "shots" (which there are, in which scene).
        fold: its heading.

    Signals:
        folded: whether it was folded, when a person did.
    """

    shows: ClassVar[frozenset[str]] = frozenset()
    follows: ClassVar[frozenset[str]] = frozenset()
    folded = Signal(bool)

    @classmethod
    def heading(cls) -> str:
        """What it is called, in the person's language."""
        raise NotImplementedError

    @classmethod
    def key(cls) -> str:
        """Names it for good."""
        return cls.__name__.removesuffix("Section").lower()

    def __init__(self, hand: Hand, parent: QWidget) -> None:
        super().__init__(parent)
        self.hand = hand
        self.fold = Fold(self.heading(), self)
        self.inside = QWidget(self)
        self.body = QVBoxLayout(self.inside)
        self.body.setContentsMargins(0, 0, 0, px(12))
        self.body.setSpacing(px(8))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(2))
        whole.addWidget(self.fold)
        whole.addWidget(self.inside)
        self.fold.toggled.connect(self.inside.setVisible)
        self.fold.toggled.connect(lambda on: self.folded.emit(not on))

    def follow(self, chosen: Chosen) -> None:
        """Show what the chosen shots have."""
        raise NotImplementedError

    def summary(self, chosen: Chosen) -> str:
        """What it says in short."""
        return ""

    def is_of_use(self, chosen: Chosen) -> bool:
        """Whether it means something for these shots."""
        return True

    def close_work(self) -> None:
        """End what it runs."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Spaces follow the size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.body.setSpacing(px(8))


def caption(text: str, of: QWidget | None = None) -> QLabel:
    """A small label above or before a field."""
    label = QLabel(text)
    label.setProperty("look", "caption")
    label.setWordWrap(True)
    if of is not None:
        label.setBuddy(of)
    return label


def row(*widgets: QWidget, stretch: int = -1) -> QHBoxLayout:
    """Widgets beside each other; the one at place `stretch` takes the room that is left."""
    line = QHBoxLayout()
    line.setSpacing(px(8))
    for at, widget in enumerate(widgets):
        line.addWidget(widget, 1 if at == stretch else 0)
    return line


def named(text: str, field: QWidget) -> QVBoxLayout:
    """A field with its name above it."""
    column = QVBoxLayout()
    column.setSpacing(px(4))
    column.addWidget(caption(text, field))
    column.addWidget(field)
    return column


def fields(*pairs: tuple[str, QWidget]) -> QWidget:
    """Fields with their names above them, beside each other where there is room."""
    place = QWidget()
    flow = Flow(place, equal=True, space=8)
    for text, field in pairs:
        box = QWidget()
        column = named(text, field)
        column.setContentsMargins(0, 0, 0, 0)
        box.setLayout(column)
        flow.addWidget(box)
    policy = place.sizePolicy()
    policy.setHeightForWidth(True)
    place.setSizePolicy(policy)
    return place


def tool(glyph: str, name: str) -> QToolButton:
    """A quiet button that shows a glyph only."""
    button = QToolButton()
    button.setIcon(icon(glyph))
    button.setIconSize(QSize(px(16), px(16)))
    button.setProperty("look", "quiet")
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout, and away."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
