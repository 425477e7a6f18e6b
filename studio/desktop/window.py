"""The window: the start page, or the desk of one open project; it opens films, brings them in and puts them away."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QMainWindow, QStackedWidget, QWidget

from storyboard.errors import ShotgraphError
from studio.desktop import language, look, questions
from studio.desktop.background import Background
from studio.desktop.bindings import Bindings
from studio.desktop.commands import Command
from studio.desktop.desk import Desk
from studio.desktop.dialogs import presses_button
from studio.desktop.importing import SCRIPTS, Importing, dropped
from studio.desktop.keys import About, KeysPage
from studio.desktop.palette import CommandPalette
from studio.desktop.person import Person
from studio.desktop.preferences import Preferences
from studio.desktop.project import Opened, Project, free_name, new_project, read_project
from studio.desktop.start import StartPage
from studio.desktop.sweeping import Sweeper
from studio.desktop.waiting import WaitingPage


class Window(QMainWindow):
    """The one window of the desk.

    Signals:
        settled: what was asked for is on show: the start page, or a project with its panels.
    """

    settled = Signal()

    def __init__(self, person: Person) -> None:
        super().__init__()
        self.person = person
        self.project: Project | None = None
        self.desk: Desk | None = None
        self.start: StartPage | None = None
        self._importing: Importing | None = None
        self._background = Background(self, width=1)
        self._sweeper = Sweeper(self)
        self._pages = QStackedWidget(self)
        self.setCentralWidget(self._pages)
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 400)
        self.resize(1280, 800)
        self.restoreGeometry(person.layout("window"))
        self.bindings = Bindings(self, person.gave)
        self._show(QWidget())

    # ------------------------------------------------------------------ opening

    def begin(self, project: Path | None) -> None:
        """Open a project, else the one that was open the last time, else show the start page."""
        wanted = project or self.person.last
        if wanted is not None:
            self.open_project(wanted, is_again=project is None and self.person.died)
        else:
            self.show_start()

    def open_project(self, path: Path, *, is_again: bool = False) -> None:
        """Read a project in a thread, then show it."""
        if not self.leave_project():
            return
        self._sweeper.hold()
        self._show(WaitingPage(self.tr("Opening %1").replace("%1", path.stem), can_stop=False))
        self._background.run(
            partial(read_project, path), partial(self._opened, is_again=is_again), partial(self._refused, path)
        )

    def import_screenplay(self, script: Path, project: Path | None = None) -> None:
        """Break a screenplay down into a new project beside the window, and open it."""
        if not self.leave_project():
            return
        target = project or free_name(self.person.films_folder, script.stem.replace("-", " ").replace("_", " ").title())
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as refusal:
            sentence = self.tr("%1 cannot be written to (%2). Make room or choose another folder.")
            self.show_start()
            self.tell(sentence.replace("%1", str(target.parent)).replace("%2", str(refusal.strerror)))
            return
        page = WaitingPage(self.tr("Breaking down %1").replace("%1", script.name), can_stop=True)
        self._importing = Importing(script, target, self)
        self._importing.stepped.connect(page.show_step)
        self._importing.finished.connect(self._imported)
        self._importing.failed.connect(self._import_failed)
        self._importing.stopped.connect(self._import_over)
        self._importing.stopped.connect(self.show_start)
        page.stop_asked.connect(self._importing.stop)
        self._show(page)

    def new_film(self) -> None:
        """Start an empty film."""
        if self.leave_project():
            make = partial(new_project, self.person.films_folder, self.tr("Untitled film"))
            self._background.run(make, self.open_project, partial(self._refused, self.person.films_folder))

    def show_start(self) -> None:
        """The start page, with the films of this person."""
        self._sweeper.end()
        self.start = StartPage(self.person.recent)
        self.start.example_asked.connect(self.import_screenplay)
        self.start.screenplay_asked.connect(self.choose_screenplay)
        self.start.empty_asked.connect(self.new_film)
        self.start.project_asked.connect(self.choose_project)
        self.start.film_asked.connect(self.open_project)
        self.setWindowTitle("Shotgraph")
        self._show(self.start)
        self._unbind()
        self._gather()
        self.settled.emit()

    def choose_screenplay(self) -> None:
        """Ask for a screenplay."""
        kinds = self.tr("Screenplays (%1)").replace("%1", " ".join(f"*{suffix}" for suffix in SCRIPTS))
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a screenplay"), "", kinds)
        if name:
            self.import_screenplay(Path(name))

    def choose_project(self) -> None:
        """Ask for a project's folder."""
        folder = str(self.person.films_folder)
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose a project (NAME.film)"), folder)
        if name:
            self.open_project(Path(name))

    def close_project(self) -> None:
        """Put the film away and show the start page."""
        if self.leave_project():
            self.person.left()
            self.show_start()

    def leave_project(self, *, is_closing: bool = False) -> bool:
        """Save and let go of the open project, if there is one; False if the person would rather stay.

        Args:
            is_closing: the window goes too: it is gone at once, and what is stopped comes to its end behind it.
        """
        if self._importing is not None:
            self._importing.close()
            self._import_over()
        if self.project is None:
            return True
        if not self._settle_rendering(self.project):
            return False
        if is_closing:
            self.hide()
        if not self._put_away(self.project):
            return False
        self._drop_desk()
        self.project.deleteLater()
        self.project = None
        self.person.runs(False)
        return True

    def tell(self, sentence: str) -> None:
        """Say something that went wrong where there is no desk to say it on."""
        if self.desk is not None:
            self.desk.status.say(sentence, "error")
            return
        questions.tell(self, sentence)

    def _settle_rendering(self, project: Project) -> bool:
        """What runs goes on alone or ends with the window; False if the person would rather stay."""
        rendering = project.rendering
        choice = questions.what_about_rendering(self) if rendering.is_busy else "stop"
        if choice == "go on":
            try:
                rendering.go_on_alone()
            except ShotgraphError as error:
                self.tell(str(error))
                return False
        elif choice == "stop":
            rendering.stop()
        return choice != "stay"

    def _put_away(self, project: Project) -> bool:
        while True:
            try:
                project.close()
                return True
            except ShotgraphError as error:
                self.show()
                choice = questions.what_about_unsaved(self, str(error))
                if choice == "stay":
                    return False
                if choice == "lose":
                    project.close(saved=False)
                    return True

    def _opened(self, opened: Opened, *, is_again: bool) -> None:
        if opened.hold is None and not questions.wants_to_look(self, opened.reason):
            self.show_start()
            return
        self.project = Project(opened, self)
        self.person.opened(opened.workspace.folder)
        self.person.runs(True)
        for follow in (self._show_title, self._name_undo):
            self.project.session.film_changed.connect(follow)
        self._build_desk()
        if is_again:
            words = self.tr("The window did not come to its end the last time. The film is all here.")
            self.project.session.say(words, "notice")

    def _refused(self, path: Path, error: ShotgraphError) -> None:
        if self.person.last == path.resolve():
            self.person.left()
        self.show_start()
        self.tell(str(error))

    def _imported(self, project: Path) -> None:
        self._import_over()
        self.open_project(project)

    def _import_failed(self, sentence: str) -> None:
        self._import_over()
        self.show_start()
        self.tell(sentence)

    def _import_over(self) -> None:
        if self._importing is not None:
            self._importing.deleteLater()
            self._importing = None

    # ------------------------------------------------------------------ what is on show

    def _show(self, page: QWidget) -> None:
        """Put a page up in place of the one before, which ends."""
        before = self._pages.currentWidget()
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if isinstance(before, StartPage):
            before.close_workers()
            self.start = None if page is not self.start else self.start
        if before is not None:
            self._pages.removeWidget(before)
            before.deleteLater()

    def _build_desk(self) -> None:
        assert self.project is not None
        self._unbind()
        self.desk = Desk(self.project, self.person, self.bindings)
        self.desk.bar.palette_asked.connect(self.open_palette)
        self.desk.ready.connect(self._settle)
        self.desk.complete.connect(self._gather)
        self._sweeper.follow(self.project.session, self.desk.complete)
        self._show(self.desk)
        self._show_title()
        self._gather()

    def _settle(self) -> None:
        self._sweeper.begin()
        self._gather()
        self.settled.emit()

    def _drop_desk(self) -> None:
        if self.desk is not None:
            self.desk.close_panels()
            self.desk = None
            self._sweeper.end()
        self._show(QWidget())

    def _show_title(self) -> None:
        if self.project is not None:
            self.setWindowTitle(f"{self.project.session.film.title} – Shotgraph")

    # ------------------------------------------------------------------ commands

    def open_palette(self) -> None:
        """Everything that can be done, to be found by typing."""
        palette = CommandPalette(self.bindings.commands, self.person.recent_commands, self)
        palette.accepted.connect(lambda: self._give(palette.chosen))
        palette.finished.connect(palette.deleteLater)
        palette.open_over(self)

    def _give(self, command: Command | None) -> None:
        if command is not None:
            self.bindings.give(command)

    def open_keys(self) -> None:
        """The page of keys."""
        _open(KeysPage(self.bindings.commands, self))

    def open_preferences(self) -> None:
        """The settings; what is chosen shows at once."""
        dialog = Preferences(self.person, self)
        dialog.changed.connect(self._choice_changed)
        _open(dialog)

    def _choice_changed(self, what: str) -> None:
        if what == "language":
            language.speak(self.person.language)
        look.dress(self.person)
        self.rebuild()

    def rebuild(self) -> None:
        """Build what is on show anew, in the language and at the scale of now; the project stays open."""
        if self.desk is not None:
            self.desk.close_panels()
            self._build_desk()
        elif self.start is not None:
            self.show_start()

    def commands(self) -> list[Command]:
        """What the window itself can do."""
        file, edit, view, help_ = self.tr("File"), self.tr("Edit"), self.tr("View"), self.tr("Help")
        has_film = self._has_film
        found = [
            Command("file.new", self.tr("New film"), self.new_film, "Ctrl+N", file),
            Command("file.import", self.tr("Bring a screenplay…"), self.choose_screenplay, "Ctrl+I", file),
            Command("file.open", self.tr("Open a project…"), self.choose_project, "Ctrl+O", file),
            Command("file.reveal", self.tr("Show the project's folder"), self._reveal, "", file, has_film),
            Command("file.close", self.tr("Close the film"), self.close_project, "Ctrl+W", file, has_film),
            Command("file.settings", self.tr("Settings…"), self.open_preferences, "Ctrl+,", file),
            Command("file.quit", self.tr("Quit"), self._quit, "Ctrl+Q", file),
        ]
        if self.project is not None and self.desk is not None:
            session, history = self.project.session, self.project.session.history
            bar = self.desk.bar
            found += [
                Command("edit.undo", self.tr("Undo"), session.undo, "Ctrl+Z", edit, lambda: history.can_undo),
                Command("edit.redo", self.tr("Redo"), session.redo, "Ctrl+Shift+Z", edit, lambda: history.can_redo),
                Command("edit.cut", self.tr("New cut"), bar.add_cut, "", edit),
                Command(
                    "edit.rename-cut",
                    self.tr("Rename the cut"),
                    lambda: bar.rename_cut(session.cut_id),
                    "",
                    edit,
                    lambda: session.cut is not None,
                ),
                Command("edit.put-away", self.tr("Put the message away"), self.desk.status.put_away, "", edit),
                *self.desk.commands(),
            ]
        return [
            *found,
            Command("view.screen", self.tr("Window on the whole screen"), self._toggle_screen, "F11", view),
            Command("help.palette", self.tr("Find a command…"), self.open_palette, "Ctrl+K", help_),
            Command("help.keys", self.tr("Keys"), self.open_keys, "F1", help_),
            Command("help.about", self.tr("About Shotgraph"), lambda: _open(About(self)), "", help_),
        ]

    def _unbind(self) -> None:
        """Something else is on show: the keys and menus of what was before are gone."""
        self.bindings.close()
        self.bindings.deleteLater()
        self.bindings = Bindings(self, self.person.gave)

    def _gather(self) -> None:
        """Bind the window's commands and lay out the menus; panels have bound theirs."""
        self.bindings.add(self.commands())
        first = (self.tr("File"), self.tr("Edit"), self.tr("View"))
        own = self.desk.groups() if self.desk is not None else []
        self.bindings.fill(self.menuBar(), first, (self.tr("Help"),), own)
        if self.project is not None:
            self._name_undo()

    def _name_undo(self) -> None:
        if self.project is None or self.bindings.command("edit.undo") is None:
            return
        history = self.project.session.history
        undo, redo = history.undo_label, history.redo_label
        self.bindings.action("edit.undo").setText(self.tr("Undo: %1").replace("%1", undo) if undo else self.tr("Undo"))
        self.bindings.action("edit.redo").setText(self.tr("Redo: %1").replace("%1", redo) if redo else self.tr("Redo"))

    def _quit(self) -> None:
        self.close()

    def _has_film(self) -> bool:
        return self.project is not None

    def _reveal(self) -> None:
        if self.project is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.project.workspace.folder)))

    def _toggle_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # ------------------------------------------------------------------ events

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not presses_button(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if dropped(event.mimeData().urls()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        path = dropped(event.mimeData().urls())
        if path is None:
            return
        event.acceptProposedAction()
        if path.suffix.lower() in SCRIPTS:
            self.import_screenplay(path)
        else:
            self.open_project(path)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self.person.keep_layout("window", self.saveGeometry())
        if not self.leave_project(is_closing=True):
            event.ignore()
            return
        self.person.sync()
        self._show(QWidget())
        self._background.close()
        self._sweeper.end()
        super().closeEvent(event)


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
