"""The working desk for one open project: bar, panels in their places, splitters, and the line at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QSplitter, QVBoxLayout, QWidget

from studio.desktop.background import Background
from studio.desktop.bindings import Bindings
from studio.desktop.commands import Command, Commanding
from studio.desktop.panels import PANELS, Spec, Where
from studio.desktop.person import Person
from studio.desktop.place import Place
from studio.desktop.project import Project
from studio.desktop.statusline import StatusLine
from studio.desktop.theme import px
from studio.desktop.topbar import TopBar

_PLACES: tuple[Where, ...] = ("left", "centre", "viewer", "right", "bottom")


class Desk(QWidget):
    """Everything a person sees of one open project. The project outlives it: another desk may show it next.

    Attributes:
        places: where panels stand, by name; those without panels are left out.

    Signals:
        ready: every place shows its panel.
    """

    ready = Signal()

    def __init__(self, project: Project, person: Person, bindings: Bindings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self._person, self._bindings = person, bindings
        session = project.session
        self.bar = TopBar(session, self)
        self.status = StatusLine(self)
        self.places: dict[str, Place] = {}
        for where in _PLACES:
            specs = [spec for spec in PANELS if spec.where == where]
            if specs:
                place = Place(specs, self._make, is_switch=where == "centre", parent=self)
                place.shown.connect(lambda panel, where=where: person.keep_shown(where, panel))
                self.places[where] = place
        self._background = Background(self, width=1)
        self._full: QWidget | None = None
        self._is_shared_out = False
        self._across = QSplitter(Qt.Orientation.Horizontal, self)
        self._down = QSplitter(Qt.Orientation.Vertical, self)
        self._aside = QSplitter(Qt.Orientation.Vertical, self)
        self._lay_out()
        session.said.connect(self.status.say)
        project.saver.state_changed.connect(self.status.show_saved)
        self.status.show_saved("looking" if session.read_only else project.saver.state)
        delivery = self.spec("delivery")
        self.bar.deliver.setVisible(delivery is not None)
        self.bar.delivery_asked.connect(lambda: self.show_panel("delivery"))
        self.bar.work_asked.connect(lambda: self.show_panel("queue"))
        self._waiting = [self._first(place) for place in self.places]
        self._first_show = QTimer(self)
        self._first_show.setSingleShot(True)
        self._first_show.timeout.connect(self._show_next)
        self._first_show.start(0)
        if not self._waiting:
            QTimer.singleShot(0, self, self.ready.emit)

    # ------------------------------------------------------------------ panels

    def spec(self, panel: str) -> Spec | None:
        """A panel's entry, if it is one of this desk's."""
        return next((spec for spec in PANELS if spec.id == panel), None)

    def show_panel(self, panel: str) -> QWidget | None:
        """Bring a panel to the front, with its place; give it the focus."""
        spec = self.spec(panel)
        if spec is None:
            return None
        place = self.places[spec.where]
        place.setVisible(True)
        self._fit_aside()
        widget = place.show_panel(panel)
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return widget

    def panel(self, panel: str) -> QWidget | None:
        """A panel that was shown at least once."""
        return next((place.panels[panel] for place in self.places.values() if panel in place.panels), None)

    def toggle(self, wheres: Sequence[str]) -> None:
        """Hide or show whole places."""
        there = [self.places[where] for where in wheres if where in self.places]
        visible = any(place.isVisible() for place in there)
        for place in there:
            place.setVisible(not visible)
        self._fit_aside()

    def toggle_full_viewer(self) -> None:
        """The viewer alone on the whole screen, and back."""
        if self._full is not None:
            self._full.close()
        elif "viewer" in self.places:
            self._full = _FullScreen(self.places["viewer"], self._aside, self._left_full)
            self._full.showFullScreen()

    def is_full(self) -> bool:
        return self._full is not None

    def commands(self) -> list[Command]:
        """Going to panels and hiding places."""
        view = self.tr("View")
        found = []
        numbers = {spec.id: at for at, spec in enumerate((s for s in PANELS if s.where == "centre"), start=1)}
        for spec in PANELS:
            keys = f"Ctrl+{numbers[spec.id]}" if spec.id in numbers and numbers[spec.id] < 10 else ""
            text = self.tr("Go to: %1").replace("%1", spec.name)
            found.append(Command(f"view.{spec.id}", text, partial(self._go, spec.id), keys, view))
        for name, text, keys, wheres in (
            ("left", self.tr("Show or hide the left side"), "Ctrl+Alt+L", ("left",)),
            ("right", self.tr("Show or hide the right side"), "Ctrl+Alt+R", ("viewer", "right")),
            ("bottom", self.tr("Show or hide the bottom"), "Ctrl+Alt+B", ("bottom",)),
        ):
            if any(where in self.places for where in wheres):
                found.append(Command(f"view.hide-{name}", text, partial(self.toggle, wheres), keys, view))
        if "viewer" in self.places:
            full = self.tr("Viewer on the whole screen")
            found.append(Command("view.full", full, self.toggle_full_viewer, "Ctrl+Shift+F", view))
        return found

    def close_panels(self) -> None:
        """End all that runs for this desk; the project goes on."""
        self._first_show.stop()
        self._background.close()
        if self._full is not None:
            self._full.close()
        self.keep_layout()
        for place in self.places.values():
            for widget in place.panels.values():
                self._bindings.remove(widget)
            place.close_panels()
        self.bar.close_workers()

    # ------------------------------------------------------------------ layout

    def keep_layout(self) -> None:
        """Remember how the splitters stand."""
        for name, splitter in self._splitters().items():
            self._person.keep_layout(f"{name}-{len(PANELS)}", splitter.saveState())

    def _lay_out(self) -> None:
        for splitter in self._splitters().values():
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        for where in ("viewer", "right"):
            if where in self.places:
                self._aside.addWidget(self.places[where])
        for where in ("left", "centre"):
            if where in self.places:
                self._across.addWidget(self.places[where])
        self._across.addWidget(self._aside)
        self._aside.setVisible(self._aside.count() > 0)
        self._down.addWidget(self._across)
        if "bottom" in self.places:
            self._down.addWidget(self.places["bottom"])
        if "centre" in self.places:
            self._across.setStretchFactor(self._across.indexOf(self.places["centre"]), 1)
        self._down.setStretchFactor(0, 1)
        self._down.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self._down, 1)
        whole.addWidget(self.status)

    def _share_out(self) -> None:
        """The room as the person left it, else as it was designed."""
        left = px(268) if "left" in self.places else 0
        right, foot = min(px(372), self.width() // 3), min(px(300), round(self.height() * 0.31))
        middle = max(px(200), self.width() - left - right)
        self._across.setSizes([left, middle, right] if left else [middle, right])
        self._down.setSizes([self.height() - foot, foot])
        beside = self.height() - foot
        viewer = min(round(right * 9 / 16) + px(104), round(beside * 0.5))
        self._aside.setSizes([viewer, beside - viewer])
        for name, splitter in self._splitters().items():
            state = self._person.layout(f"{name}-{len(PANELS)}")
            if not state.isEmpty():
                splitter.restoreState(state)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if not self._is_shared_out:
            self._is_shared_out = True
            self._share_out()

    def _splitters(self) -> dict[str, QSplitter]:
        return {"across": self._across, "down": self._down, "aside": self._aside}

    def _fit_aside(self) -> None:
        """The right side takes no room while nothing is in it."""
        inside = [self.places[where] for where in ("viewer", "right") if where in self.places]
        self._aside.setVisible(any(not place.isHidden() for place in inside))

    def _first(self, where: str) -> str:
        """What was shown there the last time; beside a film that has nothing yet, the writer."""
        place, remembered = self.places[where], self._person.shown(where)
        film = self.project.session.film
        if "writer" in place.specs and not film.shots and not film.script:
            return "writer"
        return remembered if remembered in place.specs else next(iter(place.specs))

    def _show_next(self) -> None:
        """Import the next panel in a thread and make it in a turn of its own, so that the window answers in between."""
        waiting = [spec for spec in map(self.spec, self._waiting) if spec is not None]
        if waiting:
            self._background.run(waiting[0].load, lambda _: self._show_first(waiting[0]))
        else:
            for spec in PANELS:  # what is shown later is not to wait then
                self._background.run(spec.load, lambda _: None)

    def _show_first(self, spec: Spec) -> None:
        self._waiting.remove(spec.id)
        if not self.places[spec.where].current:
            self.places[spec.where].show_panel(spec.id)
        if not self._waiting:
            self.ready.emit()
        self._first_show.start(0)

    def _make(self, spec: Spec, parent: QWidget) -> QWidget:
        panel = spec.make(self.project.session, self.project.pictures, parent)
        if isinstance(panel, Commanding):
            self._bindings.add(panel.commands(), panel)
            if spec.id == "viewer":
                self.bar.set_transport({command.id: command for command in panel.commands()})
        panel.setAccessibleName(panel.accessibleName() or spec.name)
        return panel

    def _go(self, panel: str) -> None:
        self.show_panel(panel)

    def _left_full(self) -> None:
        self._full = None
        self._fit_aside()


class _FullScreen(QWidget):
    """A window over the whole screen that borrows a panel, and gives it back when it closes."""

    def __init__(self, panel: QWidget, home: QSplitter, left: object) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._panel, self._home, self._left = panel, home, left
        self._sizes = home.sizes()
        self.setProperty("look", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(panel.accessibleName() or self.tr("Viewer"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)
        panel.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self._home.insertWidget(0, self._panel)
        self._home.setSizes(self._sizes)
        self._panel.show()
        if callable(self._left):
            self._left()
        self.deleteLater()
        super().closeEvent(event)
