"""The viewer's panel: the screen, the scrubber, the transport, the scopes, and every command with its key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QKeyCombination, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QImageWriter, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from studio.desktop.background import Background
from studio.desktop.commands import Command
from studio.desktop.pictures import Pictures
from studio.desktop.playing.images import image_of
from studio.desktop.playing.player import Player
from studio.desktop.session import Session
from studio.desktop.theme import SPACE, px
from studio.desktop.viewer.controls import Controls
from studio.desktop.viewer.fullscreen import FullScreen
from studio.desktop.viewer.poster import Poster
from studio.desktop.viewer.scopes import Scopes
from studio.desktop.viewer.screen import Screen
from studio.desktop.viewer.scrubber import Scrubber

_SCOPES_EVERY_MS = 80


class ViewerPanel(QWidget):
    """Plays the session's cut.

    Attributes:
        player: the player, which the timeline shares.
        screen_, scopes, controls: its parts.
    """

    def __init__(
        self,
        session: Session,
        pictures: Pictures | None = None,
        parent: QWidget | None = None,
        *,
        player: Player | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._owns_player = player is None
        self.player = player or Player(session, self)
        self._full: FullScreen | None = None
        self._dialog: QFileDialog | None = None
        self._background = Background(self, width=1)
        self.screen_ = Screen(self.player, self)
        if pictures is not None:
            self.screen_.poster = Poster(self.player, pictures, self)
            pictures.arrived.connect(self.screen_.update)
        self.scopes = Scopes(self)
        self.scopes.hide()
        self._measure_soon = QTimer(self, singleShot=True, interval=_SCOPES_EVERY_MS)
        self._measure_soon.timeout.connect(self._measure)
        self._commands = self._all_commands()
        self._keys = {_combined(key): command for command in self._commands if (key := command.shortcut)}
        named = {command.id.removeprefix("viewer."): command for command in self._commands}
        self.scrubber = Scrubber(self.player, self)
        self.controls = Controls(self.player, named, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(SPACE[0]))
        column.setSpacing(0)
        column.addWidget(self.screen_, 3)
        column.addWidget(self.scopes, 2)
        column.addWidget(self.scrubber)
        column.addWidget(self.controls)
        self.setFocusProxy(self.screen_)
        self.setAccessibleName(self.tr("Viewer"))
        self.player.picture_changed.connect(self._on_picture)
        self.player.programme_changed.connect(self._on_programme)
        self.screen_.double_clicked.connect(self.toggle_full_screen)
        self._show_toggles()
        self._on_programme()

    # ------------------------------------------------------------------ commands

    def commands(self) -> list[Command]:
        """All that can be done here."""
        return list(self._commands)

    def _all_commands(self) -> list[Command]:
        player, group = self.player, self.tr("Viewer")

        def can_play() -> bool:
            return bool(player.programme.frames)

        def command(name: str, text: str, run: Callable[[], object], key: str = "") -> Command:
            return Command(f"viewer.{name}", text, lambda: (run(), None)[1], key, group, can_play, is_local=bool(key))

        return [
            command("play", self.tr("Play or pause"), player.toggle, "Space"),
            command("forward", self.tr("Play forwards, faster with each press"), lambda: player.shuttle(1), "L"),
            command("pause", self.tr("Pause"), player.stop, "K"),
            command("back", self.tr("Play backwards, faster with each press"), lambda: player.shuttle(-1), "J"),
            command("step-forward", self.tr("Next frame"), lambda: player.step(1), "Right"),
            command("step-back", self.tr("Previous frame"), lambda: player.step(-1), "Left"),
            command("second-forward", self.tr("One second on"), lambda: player.step_seconds(1), "Shift+Right"),
            command("second-back", self.tr("One second back"), lambda: player.step_seconds(-1), "Shift+Left"),
            command("next-cut", self.tr("Next cut point"), lambda: player.to_cut_point(1), "Down"),
            command("previous-cut", self.tr("Previous cut point"), lambda: player.to_cut_point(-1), "Up"),
            command("to-start", self.tr("Go to the start"), player.to_start, "Home"),
            command("to-end", self.tr("Go to the end"), player.to_end, "End"),
            command("mark-in", self.tr("Mark in"), player.set_mark_in, "I"),
            command("mark-out", self.tr("Mark out"), player.set_mark_out, "O"),
            command("clear-marks", self.tr("Clear the marks"), player.clear_marks, "Alt+X"),
            command("loop", self.tr("Loop between the marks"), lambda: player.set_loops(not player.loops), "Shift+L"),
            command("mute", self.tr("Mute"), lambda: player.set_muted(not player.is_muted), "M"),
            command("full-screen", self.tr("Full screen"), self.toggle_full_screen, "F"),
            command("captions", self.tr("Captions"), self.toggle_captions, "C"),
            command("safe-areas", self.tr("Safe areas"), self.toggle_safe_areas, "G"),
            command("masks", self.tr("Mask what the cut does not show"), self.toggle_masks, "Shift+G"),
            command("scopes", self.tr("Scopes"), self.toggle_scopes, "W"),
            command("zoom", self.tr("Actual size"), self.toggle_zoom, "Z"),
            command("export", self.tr("Export this frame…"), self.ask_export, "Shift+E"),
        ]

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key stands for; whether it stands for something."""
        pressed = QKeyCombination(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key()))
        command = self._keys.get(pressed.toCombined())
        if command is None:
            return False
        if command.is_enabled():
            command.run()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not self.press(event):
            super().keyPressEvent(event)

    # ------------------------------------------------------------------ what is seen

    def toggle_captions(self) -> None:
        self.screen_.captions = not self.screen_.captions
        self._show_toggles()

    def toggle_safe_areas(self) -> None:
        self.screen_.safe_areas = not self.screen_.safe_areas
        self._show_toggles()

    def toggle_masks(self) -> None:
        self.screen_.masks = not self.screen_.masks
        self._show_toggles()

    def toggle_scopes(self) -> None:
        self.scopes.setVisible(self.scopes.isHidden())
        self._show_toggles()
        self._measure()

    def toggle_zoom(self) -> None:
        """The whole picture, or one pixel for one."""
        self.screen_.set_zoom("fit" if self.screen_.zoom == "100" else "100")
        self._show_toggles()

    def toggle_full_screen(self) -> None:
        """Fill the display with the picture, or come back."""
        if self._full is not None:
            self._full.close()
            return
        self._full = FullScreen(self.player, self.press, self)
        self._full.left.connect(self._on_left)
        self._show_toggles()
        self._full.showFullScreen()
        self._full.activateWindow()
        self._full.setFocus()

    def _on_left(self) -> None:
        self._full = None
        self.screen_.setFocus()

    @property
    def full_screen(self) -> FullScreen | None:
        """The window that fills the display, while there is one."""
        return self._full

    def _show_toggles(self) -> None:
        screen = self.screen_
        shown = {
            "captions": screen.captions,
            "safe-areas": screen.safe_areas,
            "scopes": not self.scopes.isHidden(),
            "zoom": screen.zoom == "100",
        }
        for name, is_on in shown.items() if hasattr(self, "controls") else ():
            self.controls.buttons[name].setChecked(is_on)
        if self._full is not None:
            full = self._full.screen_
            full.captions, full.safe_areas, full.masks = screen.captions, screen.safe_areas, screen.masks
            full.mask_aspect = screen.mask_aspect
            full.update()
        screen.update()

    def _on_programme(self) -> None:
        cut = self.session.cut
        self.screen_.mask_aspect = cut.delivery.width / cut.delivery.height if cut is not None else None
        self._show_toggles()

    def _on_picture(self) -> None:
        if not self.scopes.isHidden() and not self._measure_soon.isActive():
            self._measure_soon.start()

    def _measure(self) -> None:
        if not self.scopes.isHidden():
            self.scopes.measure(self.player.shown.picture)

    # ------------------------------------------------------------------ a frame as a file

    def ask_export(self) -> None:
        """Ask where to, and export the shown frame: the film's own, not what stands for it."""
        if self.screen_.poster is not None:
            self.screen_.poster.leave()
            self.screen_.update()
        shot = self.player.programme.shot_at(self.player.frame)
        name = f"{shot.number if shot is not None else 'frame'}-{self.player.frame:05}.png"
        dialog = QFileDialog(
            self, self.tr("Export this frame"), str(Path.home() / name), self.tr("PNG pictures (*.png)")
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("png")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.export_frame(Path(path)))
        self._dialog = dialog
        dialog.open()

    def export_frame(self, path: Path) -> None:
        """Write the shown frame as a PNG of the cut's own size, as the film has it."""
        shown = self.player.shown
        picture, spot = shown.picture, shown.spot
        if picture is None or spot is None or not shown.is_own or shown.frame != self.player.frame:
            self.session.say(
                self.tr("This frame is still being made; export it when it is no longer a preview."), "error"
            )
            return

        def write() -> bool:
            return QImageWriter(str(path), QByteArray(b"png")).write(image_of(picture))

        self._background.run(write, lambda done: self._on_written(path, done))

    def _on_written(self, path: Path, is_written: bool) -> None:
        if is_written:
            self.session.say(self.tr("The frame is in {file}.").replace("{file}", path.name))
        else:
            words = self.tr("The frame cannot be written to {folder}; choose another folder.")
            self.session.say(words.replace("{folder}", str(path.parent)), "error")

    # ------------------------------------------------------------------ the end

    def close_down(self) -> None:
        """End all that runs for the viewer; the window calls it before it goes."""
        self._measure_soon.stop()
        if self._full is not None:
            self._full.close()
        self.scopes.close_worker()
        self._background.close()
        if self._owns_player:
            self.player.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self.close_down()
        super().closeEvent(event)


def _combined(key: str) -> int:
    """The one key stroke that a shortcut is."""
    stroke: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]  # Qt's stubs leave out that it is a sequence
    return stroke.toCombined()
