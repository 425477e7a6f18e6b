"""A place in the window in which panels take turns: tabs over a stack, each panel made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from studio.desktop.panels import Spec
from studio.desktop.theme import px

Make = Callable[[Spec, QWidget], QWidget]


class Place(QWidget):
    """Panels of one place. With one panel it is only that panel, without a head.

    Signals:
        shown: the id of the panel that came to the top.
        made: a panel that was made just now.
    """

    shown = Signal(str)
    made = Signal(str, QWidget)

    def __init__(self, specs: Sequence[Spec], make: Make, *, is_switch: bool = False, parent: QWidget | None = None):
        super().__init__(parent)
        self.specs = {spec.id: spec for spec in specs}
        self.panels: dict[str, QWidget] = {}
        self.current = ""
        self._make = make
        self._stack = QStackedWidget(self)
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        if len(specs) > 1:
            whole.addWidget(self._switch() if is_switch else self._tabs())
        whole.addWidget(self._stack, 1)
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def show_panel(self, panel: str) -> QWidget:
        """Bring a panel to the top, making it if this is the first time."""
        if panel not in self.panels:
            made = self._make(self.specs[panel], self._stack)
            self.panels[panel] = made
            self._stack.addWidget(made)
            self.made.emit(panel, made)
        widget = self.panels[panel]
        self._stack.setCurrentWidget(widget)
        if panel in self._buttons:
            self._buttons[panel].setChecked(True)
        if panel != self.current:
            self.current = panel
            self.shown.emit(panel)
        return widget

    def close_panels(self) -> None:
        """End every panel: what it runs ends with it."""
        for widget in self.panels.values():
            widget.close()
            self._stack.removeWidget(widget)
            widget.deleteLater()
        self.panels.clear()

    def _button(self, spec: Spec, look: str) -> QPushButton:
        button = QPushButton(spec.name, self)
        button.setProperty("look", look)
        button.setCheckable(True)
        button.setAccessibleName(spec.name)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.show_panel(spec.id))
        self._group.addButton(button)
        self._buttons[spec.id] = button
        return button

    def _tabs(self) -> QWidget:
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), px(4), px(8), px(4))
        row.setSpacing(px(4))
        for spec in self.specs.values():
            row.addWidget(self._button(spec, "tab"))
        row.addStretch(1)
        return head

    def _switch(self) -> QWidget:
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(px(8), px(6), px(8), px(6))
        switch = QFrame(head)
        switch.setProperty("look", "switch")
        inner = QHBoxLayout(switch)
        inner.setContentsMargins(px(3), px(3), px(3), px(3))
        inner.setSpacing(px(2))
        for spec in self.specs.values():
            inner.addWidget(self._button(spec, "segment"))
        row.addStretch(1)
        row.addWidget(switch)
        row.addStretch(1)
        return head
