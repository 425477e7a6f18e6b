"""A place in the window in which panels take turns: heads over a stack, each panel made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studio.desktop.heads import Headed, Heads
from studio.desktop.panels import Spec

Make = Callable[[Spec, QWidget], QWidget]


class Place(QWidget):
    """Panels of one place. With one panel it is only that panel, without a head; with none it is not seen.

    Signals:
        shown: the id of the panel that came to the top.
    """

    shown = Signal(str)

    def __init__(self, make: Make, *, is_switch: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.specs: dict[str, Spec] = {}
        self.panels: dict[str, QWidget] = {}
        self.current = ""
        self._make = make
        self._is_switch = is_switch
        self._heads: Heads | None = None
        self._stack = QStackedWidget(self)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._stack, 1)
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def let_go(self, kept: Sequence[Spec]) -> dict[str, QWidget]:
        """Give away the panels that are not to be kept."""
        names = {spec.id for spec in kept}
        gone = {name: panel for name, panel in self.panels.items() if name not in names}
        self._lend(None)
        for name, panel in gone.items():
            self._stack.removeWidget(panel)
            del self.panels[name]
        if self.current not in names:
            self.current = ""
        return gone

    def hold(self, specs: Sequence[Spec], panels: Mapping[str, QWidget]) -> None:
        """From now on these panels take turns here, in this order; some of them are there already."""
        self.specs = {spec.id: spec for spec in specs}
        for name in self.specs:
            if name in panels:
                self.panels[name] = panels[name]
                self._stack.addWidget(panels[name])
        if self._heads is not None:
            self._whole.removeWidget(self._heads)
            self._heads.hide()
            self._heads.deleteLater()
            self._heads = None
        if len(specs) > 1:
            self._heads = Heads(specs, "segment" if self._is_switch else "tab", self.go_to, self)
            self._whole.insertWidget(0, self._heads)
        self.setVisible(bool(specs))
        if self.current:
            self.show_panel(self.current)

    def make(self, panel: str) -> QWidget:
        """The panel, made if it is not there; what is on top stays there."""
        if panel not in self.panels:
            made = self._make(self.specs[panel], self._stack)
            self.panels[panel] = made
            self._stack.addWidget(made)
        return self.panels[panel]

    def show_panel(self, panel: str) -> QWidget:
        """Bring a panel to the top, making it if this is the first time."""
        widget = self.make(panel)
        self._stack.setCurrentWidget(widget)
        if self._heads is not None:
            self._heads.mark(panel)
        self._lend(widget)
        if panel != self.current:
            self.current = panel
            self.shown.emit(panel)
        return widget

    def go_to(self, panel: str) -> QWidget:
        """The same, and it has the focus: what is typed next is meant for it."""
        widget = self.show_panel(panel)
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return widget

    def close_panels(self) -> None:
        """End every panel: what it runs ends with it."""
        self._lend(None)
        for widget in self.panels.values():
            widget.close()
            self._stack.removeWidget(widget)
            widget.deleteLater()
        self.panels.clear()

    def _lend(self, on_top: QWidget | None) -> None:
        """The names leave room for the tools of the panel on top; every other panel has its own."""
        head = None
        if self._heads is not None and isinstance(on_top, Headed) and self._heads.can_take(on_top.lend_head()):
            head = on_top.lend_head()
        for panel in self.panels.values():
            if isinstance(panel, Headed) and not (head is not None and panel is on_top):
                panel.take_head()
        if self._heads is not None:
            self._heads.show_corner(head)
