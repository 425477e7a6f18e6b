"""The working desk for one open project: bar, panels in their places, splitters, and the line at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QSplitter, QVBoxLayout, QWidget

from studio.desktop.arrangement import ROOMY, TALL, WHERES, Arrangement, fitting
from studio.desktop.background import Background
from studio.desktop.bindings import Bindings
from studio.desktop.commands import Command, Commanding
from studio.desktop.panels import PANELS, Spec
from studio.desktop.person import Person
from studio.desktop.place import Place
from studio.desktop.playkeys import PlayKeys
from studio.desktop.project import Project
from studio.desktop.statusline import StatusLine
from studio.desktop.theme import px, scale
from studio.desktop.topbar import TopBar

_TRANSPORT = frozenset(("Space", "J", "K", "L", "Shift+L", "I", "O", "F"))
"""Keys of the viewer that hold wherever what has the focus makes nothing of them."""

_UNSEEN_EVERY_MS = 60
"""Panels that nobody looks at yet are made with pauses, in which the window answers."""


class Desk(QWidget):
    """Everything a person sees of one open project. The project outlives it: another desk may show it next.

    Attributes:
        places: where panels stand, by name; those that have none are left out.
        arrangement: which places stand beside each other in the room that there is.

    Signals:
        ready: every place shows its panel.
        complete: every panel is made, and offers its commands.
    """

    ready = Signal()
    complete = Signal()

    def __init__(self, project: Project, person: Person, bindings: Bindings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self._person, self._bindings = person, bindings
        session = project.session
        self.bar = TopBar(session, self)
        self.status = StatusLine(self)
        wheres = [where for where in WHERES if any(spec.where == where for spec in PANELS)]
        self.places: dict[str, Place] = {
            where: Place(self._make, is_switch=where == "centre", parent=self) for where in wheres
        }
        for where, place in self.places.items():
            place.shown.connect(lambda panel, where=where: person.keep_shown(where, panel))
        self.arrangement: Arrangement | None = None
        self._background = Background(self, width=1)
        self._full: QWidget | None = None
        self._on_top: dict[str, str] = {}
        self._whole = QSplitter(Qt.Orientation.Horizontal, self)
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
        self._waiting: list[str] = []
        self._first_show = QTimer(self)
        self._first_show.setSingleShot(True)
        self._first_show.timeout.connect(self._show_next)
        self._is_ready = False
        self._play_keys = PlayKeys(self, self._plays)

    # ------------------------------------------------------------------ panels

    def spec(self, panel: str) -> Spec | None:
        """A panel's entry, if it is one of this desk's."""
        return next((spec for spec in PANELS if spec.id == panel), None)

    def show_panel(self, panel: str) -> QWidget | None:
        """Bring a panel to the front, with its place; give it the focus."""
        spec = self.spec(panel)
        if spec is None:
            return None
        place = self._home(spec)
        place.setVisible(True)
        self._fit_aside()
        return place.go_to(panel)

    def panel(self, panel: str) -> QWidget | None:
        """A panel that was shown at least once."""
        return next((place.panels[panel] for place in self.places.values() if panel in place.panels), None)

    def toggle(self, wheres: Sequence[str]) -> None:
        """Hide or show whole places."""
        homes = dict.fromkeys(self._arranged().home(where) for where in WHERES if where in wheres)
        there = [self.places[home] for home in homes if home in self.places and home != "centre"]
        there = [place for place in there if place.specs]
        visible = any(place.isVisible() for place in there)
        for place in there:
            place.setVisible(not visible)
        self._fit_aside()

    def toggle_full_viewer(self) -> None:
        """The viewer alone on the whole screen, and back."""
        if self._full is not None:
            self._full.close()
        elif (viewer := self.spec("viewer")) is not None:
            self._on_top = {name: place.current for name, place in self.places.items()}
            self._stand(replace(self._arranged(), homes={**self._arranged().homes, "viewer": "viewer"}))
            self.places["viewer"].show_panel(viewer.id)
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

    def groups(self) -> list[str]:
        """The panels' menus, in the order of the panels, whichever was made first."""
        made = [panel for spec in PANELS if (panel := self.panel(spec.id)) is not None]
        commands = [command for panel in made if isinstance(panel, Commanding) for command in panel.commands()]
        return list(dict.fromkeys(command.group for command in commands if command.group))

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
        if self.arrangement is not None:
            for name, splitter in self._splitters().items():
                self._person.keep_layout(f"{self.arrangement.name}-{name}-{len(PANELS)}", splitter.saveState())

    def _lay_out(self) -> None:
        for splitter in self._splitters().values():
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
            splitter.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for where, splitter in (
            ("viewer", self._aside),
            ("right", self._aside),
            ("left", self._across),
            ("centre", self._across),
        ):
            if where in self.places:
                splitter.addWidget(self.places[where])
        self._down.addWidget(self._across)
        if "bottom" in self.places:
            self._down.addWidget(self.places["bottom"])
        self._whole.addWidget(self._down)
        if "centre" in self.places:
            self._across.setStretchFactor(self._across.indexOf(self.places["centre"]), 1)
        self._down.setStretchFactor(0, 1)
        self._whole.setStretchFactor(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._whole, 1)
        column.addWidget(self.status)

    def _arranged(self) -> Arrangement:
        return self.arrangement or ROOMY

    def _home(self, spec: Spec) -> Place:
        """The place in which a panel stands now."""
        return next(place for place in self.places.values() if spec.id in place.specs)

    def _arrange(self) -> None:
        """Stand as the room allows; what was on top stays on top."""
        wanted = fitting(self.width() / scale(), self.height() / scale())
        if wanted is self.arrangement or self._full is not None:
            return
        self.keep_layout()
        self.arrangement = wanted
        self._stand(wanted)
        (self._whole if wanted.is_tall else self._across).addWidget(self._aside)
        self._share_out(wanted)
        if not self._is_ready:
            self._waiting = [self._first(where) for where, place in self.places.items() if place.specs]
            self._first_show.start(0)

    def _stand(self, arrangement: Arrangement) -> None:
        """Bring the panels to the places where they are at home."""
        homes: dict[str, list[Spec]] = {where: [] for where in self.places}
        for where in WHERES:
            homes.get(arrangement.home(where), []).extend(spec for spec in PANELS if spec.where == where)
        freed: dict[str, QWidget] = {}
        for name, place in self.places.items():
            freed |= place.let_go(homes[name])
        for name, place in self.places.items():
            place.hold(homes[name], freed)
            if self._is_ready and place.specs and not place.current:
                place.show_panel(self._first(name))
        self._fit_aside()

    def _share_out(self, arrangement: Arrangement) -> None:
        """The room as the person left it, else as it was designed."""
        wide, high = self.width(), self.height() - px(70)
        left = max(px(268), min(px(400), wide // 10))
        right = min(px(372), wide * (3 if arrangement in (ROOMY, TALL) else 4) // 10)
        right += min(px(700), max(0, wide - px(1600)) * 3 // 10)  # on a large screen the picture grows most
        foot = max(min(px(300), round(high * 0.36)), min(px(560), high // 4))
        rest = wide - right
        across = [left, rest - left] if "left" in self.places and self.places["left"].specs else [rest]
        if arrangement.is_tall:
            self._whole.setSizes([rest, right])
            self._across.setSizes(across)
        else:
            self._across.setSizes([*across, right])
        self._down.setSizes([high - foot, foot])
        beside = high if arrangement.is_tall else high - foot
        viewer = min(round(right * 9 / 16) + px(104), round(beside * 0.5))
        self._aside.setSizes([viewer, beside - viewer])
        for name, splitter in self._splitters().items():
            state = self._person.layout(f"{arrangement.name}-{name}-{len(PANELS)}")
            if not state.isEmpty():
                splitter.restoreState(state)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """What nobody took: the transport's keys are the viewer's wherever the focus is."""
        if not self._plays(event):
            super().keyPressEvent(event)

    def _plays(self, event: QKeyEvent) -> bool:
        """Do what a key of the transport stands for; whether it is one."""
        keys = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
        known = self._bindings.commands if keys in _TRANSPORT else ()
        command = next((each for each in known if each.shortcut == keys and each.id.startswith("viewer.")), None)
        if command is not None and command.is_enabled():
            command.run()
        return command is not None

    def _splitters(self) -> dict[str, QSplitter]:
        return {"whole": self._whole, "across": self._across, "down": self._down, "aside": self._aside}

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
        if remembered in place.specs:
            return remembered
        own = [name for name, spec in place.specs.items() if spec.where == where]
        return next(iter(own or place.specs))

    def _show_next(self) -> None:
        """Import the next panel in a thread and make it in a turn of its own, so that the window answers in between."""
        waiting = [spec for spec in map(self.spec, self._waiting) if spec is not None]
        if waiting:
            self._background.run(waiting[0].load, lambda _: self._show_first(waiting[0]))
            return
        if not self._is_ready:
            self._is_ready = True
            self._focus_first()
            self.ready.emit()
        unmade = [spec for spec in PANELS if self.panel(spec.id) is None]
        if unmade:  # what is shown later is not to wait then, and offers its commands from now on
            self._background.run(unmade[0].load, lambda _: self._make_unseen(unmade[0]))
        else:
            self.complete.emit()

    def _show_first(self, spec: Spec) -> None:
        self._waiting.remove(spec.id)
        place = self._home(spec)
        if not place.current:
            place.show_panel(spec.id)
        self._first_show.start(0)

    def _focus_first(self) -> None:
        """The keys are the page's in the middle, or the writer's where there is nothing yet; unless one took them."""
        inside = self.window().focusWidget()
        if inside is None or inside is self.bar.title or not self.isAncestorOf(inside):
            has_nothing = not self.project.session.film.shots
            places = [place for place in self.places.values() if has_nothing and place.current == "writer"]
            place = places[0] if places else self.places["centre"]
            place.go_to(place.current)

    def _make_unseen(self, spec: Spec) -> None:
        self._home(spec).make(spec.id)
        self._first_show.start(_UNSEEN_EVERY_MS)

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
        self._stand(self._arranged())
        for name, panel in self._on_top.items():
            if panel in self.places[name].specs:
                self.places[name].show_panel(panel)
        self._arrange()


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
