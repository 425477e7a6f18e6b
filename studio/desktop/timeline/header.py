"""The line above the tracks: how long the cut is and may be, the tools, snapping and zoom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QToolButton, QWidget

from studio.desktop import theme as themes
from studio.desktop.icons import icon
from studio.desktop.theme import px
from studio.desktop.timeline import words
from studio.desktop.timeline.stage import Stage


class Header(QWidget):
    """The timeline's header.

    Signals:
        tool_chosen: "trim", "roll", "slip" or "slide".
        snapping_chosen: whether things snap.
    """

    tool_chosen = Signal(str)
    snapping_chosen = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.length = QLabel(self)
        self.limit = QLabel(self)
        self.limit.setProperty("look", "quiet")
        self.tools: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(4), px(8), px(4))
        row.setSpacing(px(4))
        row.addWidget(self.length)
        row.addSpacing(px(8))
        row.addWidget(self.limit)
        row.addStretch(1)
        group = QButtonGroup(self)
        for name, glyph, text in (
            ("trim", "trim", self.tr("Trim: what follows moves along (V)")),
            ("roll", "roll", self.tr("Roll: move the cut between two shots (R, or Alt on an edge)")),
            ("slip", "slip", self.tr("Slip: see another part of the shot (Y)")),
            ("slide", "slide", self.tr("Slide: move the shot over its neighbours (U)")),
        ):
            button = self._button(glyph, text)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, name=name: self.tool_chosen.emit(name))
            group.addButton(button)
            self.tools[name] = button
            row.addWidget(button)
        self.tools["trim"].setChecked(True)
        row.addSpacing(px(8))
        self.snap = self._button("snap", self.tr("Snapping (N; Alt while dragging turns it off)"))
        self.snap.setCheckable(True)
        self.snap.setChecked(True)
        self.snap.toggled.connect(self.snapping_chosen)
        row.addWidget(self.snap)
        row.addSpacing(px(8))
        self.farther = self._button("zoom-out", self.tr("Zoom out (-)"))
        self.fit = self._button("fit", self.tr("Show the whole cut (Shift+Z)"))
        self.closer = self._button("zoom-in", self.tr("Zoom in (+)"))
        for button in (self.farther, self.fit, self.closer):
            row.addWidget(button)
        self.dress()

    def _button(self, glyph: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("look", "quiet")
        button.setIcon(icon(glyph, "quiet"))
        button.setToolTip(text)
        button.setAccessibleName(text)
        return button

    def dress(self) -> None:
        """Take the type and sizes that the person wants."""
        self.length.setFont(themes.figures(13, strong=True))
        self.limit.setFont(themes.figures(13))
        for button in self.findChildren(QToolButton):
            button.setIconSize(QSize(px(18), px(18)))

    def show_tool(self, tool: str) -> None:
        self.tools[tool].setChecked(True)

    def show_length(self, stage: Stage) -> None:
        """How long the cut is, and how far from its limit."""
        cut, laid, rate = stage.laid.cut, stage.laid, stage.film.rate
        self.length.setText(words.clock(laid.frames, rate) if cut is not None else "")
        limit = cut.delivery.limit if cut is not None else None
        if cut is None or limit is None:
            self.limit.clear()
            return
        over = laid.frames - limit
        sentence = self.tr("{0} left of {1}").format(words.seconds(-over, rate), words.seconds(limit, rate))
        if over > 0:
            sentence = self.tr("{0} over the limit of {1}").format(
                words.seconds(over, rate), words.seconds(limit, rate)
            )
        self.limit.setText(("⚠ " if over > 0 else "") + sentence)
        look = "wrong" if over > 0 else "quiet"
        if self.limit.property("look") != look:
            self.limit.setProperty("look", look)
            self.limit.style().unpolish(self.limit)
            self.limit.style().polish(self.limit)

    def connect_zoom(self, farther: Callable[[], None], fit: Callable[[], None], closer: Callable[[], None]) -> None:
        """What the three buttons do."""
        for button, run in ((self.farther, farther), (self.fit, fit), (self.closer, closer)):
            button.clicked.connect(lambda _=False, run=run: run())
