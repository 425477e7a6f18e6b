"""The names of panels that take turns, as tabs or as a switch; where there is too little room they become glyphs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLayout, QPushButton, QWidget

from studio.desktop.flow import Flow
from studio.desktop.icons import icon
from studio.desktop.panels import Spec
from studio.desktop.theme import font, px

Kind = Literal["tab", "segment"]
_AROUND = {"tab": 18, "segment": 28}
"""What stands around the words of a button: padding, margin and edge."""


@runtime_checkable
class Headed(Protocol):
    """A panel whose line of tools may stand beside its tab, where that leaves more room for the rest."""

    def lend_head(self) -> QWidget:
        """The line of tools; whoever takes it shows it."""

    def take_head(self) -> None:
        """Have it above the panel again."""


class Heads(QWidget):
    """One button for each panel: the words of all, else of the one on top only, else glyphs with tool tips.

    Tabs that have no room even as glyphs stand closer, and only then wrap. `choose` is given the id of a panel whose
    name was clicked or pressed.
    """

    def __init__(
        self, specs: Sequence[Spec], kind: Kind, choose: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind: Kind = kind
        self._names = {spec.id: spec.name for spec in specs}
        self._glyphs = {spec.id: spec.icon for spec in specs}
        self._group = QButtonGroup(self)
        self._corner: QWidget | None = None
        holder: QWidget = self
        self._tabs = Flow(space=4)
        inner: QLayout = self._tabs
        if kind == "segment":
            row = QHBoxLayout(self)
            row.setContentsMargins(px(8), px(6), px(8), px(6))
            holder = QFrame(self)
            holder.setProperty("look", "switch")
            inner = QHBoxLayout(holder)
            inner.setContentsMargins(px(3), px(3), px(3), px(3))
            inner.setSpacing(px(2))
            left, self._right = QWidget(self), QWidget(self)  # the switch stands in the middle while it can
            beside = QHBoxLayout(self._right)
            beside.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(0)
            row.addWidget(left, 1)
            row.addWidget(holder)
            row.addWidget(self._right, 1)
        else:
            self.setLayout(self._tabs)
            self._tabs.setContentsMargins(px(16), px(4), px(8), px(4))
        self.buttons: dict[str, QPushButton] = {}
        for spec in specs:
            button = QPushButton(holder)
            button.setProperty("look", kind)
            button.setCheckable(True)
            button.setAccessibleName(spec.name)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setIconSize(QSize(px(16), px(16)))
            button.clicked.connect(lambda _=False, name=spec.id: choose(name))
            self._group.addButton(button)
            self.buttons[spec.id] = button
            inner.addWidget(button)
        self._fit()

    def mark(self, panel: str) -> None:
        """Another panel is on top."""
        self.buttons[panel].setChecked(True)
        self._fit()

    def can_take(self, widget: QWidget) -> bool:
        """Whether a line of tools may stand here: beside a switch, only what is short."""
        return self._kind == "tab" or widget.minimumSizeHint().width() <= px(160)

    def show_corner(self, widget: QWidget | None) -> None:
        """Show a line of tools at the right of the names; the one before has gone back to its panel."""
        if widget is not None and widget is not self._corner:
            into = self._tabs if self._kind == "tab" else self._right.layout()
            assert into is not None
            into.addWidget(widget)
            widget.show()
        self._corner = widget
        self._tabs.push(1 if widget is not None else 0)
        self._fit()

    # ------------------------------------------------------------------ how much is said

    def _width(self, worded: frozenset[str]) -> int:
        """How wide it is with the words of some."""
        metrics = QFontMetrics(font(13, strong=True))
        inner = sum(
            px(_AROUND[self._kind]) + (metrics.horizontalAdvance(self._names[name]) if name in worded else px(18))
            for name in self.buttons
        )
        corner = self._corner.minimumSizeHint().width() if self._corner is not None else 0
        if self._kind == "segment":
            return inner + px(2) * (len(self.buttons) - 1) + px(8 * 2 + 3 * 2) + 2 + corner
        corner += px(4) if corner else 0
        return inner + px(4) * len(self.buttons) + px(16 + 8) + corner

    def _fit(self) -> None:
        """Say as much as there is room for."""
        everything = frozenset(name for name in self.buttons)
        on_top = frozenset(name for name, button in self.buttons.items() if button.isChecked())
        wordless = frozenset(name for name, glyph in self._glyphs.items() if not glyph)
        worded = next(
            (names for names in (everything, on_top | wordless) if self._width(names) <= self.width()), wordless
        )
        self._stand_close(not worded and self._kind == "tab" and self._width(worded) > self.width())
        for name, button in self.buttons.items():
            words = self._names[name].replace("&", "&&") if name in worded else ""
            if button.text() != words or not words:
                button.setText(words)
                button.setIcon(QIcon() if words else icon(self._glyphs[name], "quiet"))
                button.setToolTip("" if words else self._names[name])

    def _stand_close(self, is_close: bool) -> None:
        """Leave out the room between tabs, or have it again."""
        for button in self.buttons.values():
            if bool(button.property("close")) != is_close:
                button.setProperty("close", is_close)
                button.style().unpolish(button)
                button.style().polish(button)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for the glyphs."""
        if self._kind == "tab":
            return super().minimumSizeHint()
        wordless = frozenset(name for name, glyph in self._glyphs.items() if not glyph)
        return QSize(self._width(wordless), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Another size of text: other widths."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "buttons"):
            self._fit()
