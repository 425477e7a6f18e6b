"""The transport under the picture: timecode, shot and its state, play and step, loop, sound, and what is overlaid."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QSizePolicy, QSlider, QToolButton, QVBoxLayout, QWidget

from studio.desktop.commands import Command
from studio.desktop.icons import icon
from studio.desktop.playing.player import Player
from studio.desktop.playing.sources import Board, Both, Drawn
from studio.desktop.theme import SPACE, figures, font, px
from studio.desktop.viewer.screen import is_older, timecode_of

TRANSPORT = ("to-start", "step-back", "play", "step-forward", "to-end", "loop")
SIGHTS = ("captions", "safe-areas", "scopes", "zoom", "export", "full-screen")
_GLYPHS = {
    "to-start": "to-start", "step-back": "step-back", "play": "play", "step-forward": "step-forward",
    "to-end": "to-end", "loop": "loop", "mute": "sound", "captions": "captions", "safe-areas": "safe-area",
    "scopes": "scopes", "zoom": "fit", "export": "export-frame", "full-screen": "fullscreen",
}  # fmt: skip
_CHECKABLE = frozenset({"loop", "captions", "safe-areas", "scopes", "zoom", "mute"})
_WIDE, _MIDDLE = 860, 620
_ROWS: dict[int, tuple[tuple[str, ...], ...]] = {
    1: (("where", "shot", "transport", "sound", "sights"),),
    2: (("where", "", "transport", "", "sound"), ("shot", "sights")),
    3: (("where", "shot"), ("", "transport", ""), ("sound", "", "sights")),
}
"""By how many rows there are, the groups in each, from left to right; an empty name is room between."""
_KEPT_LONGEST = ("full-screen", "captions", "scopes", "safe-areas", "zoom", "export")
"""Of the sights, which stay where there is not room for all; the others have their keys and are in the palette."""


class Controls(QWidget):
    """Buttons for the viewer's commands, in one row or in two where it is narrow.

    `commands` are the viewer's, by the part of their id after "viewer.".
    """

    def __init__(self, player: Player, commands: Mapping[str, Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self.buttons = {name: self._button(name, commands[name]) for name in _GLYPHS}
        self._time = QLabel(self)
        self._time.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._time.setAccessibleName(self.tr("Timecode"))
        self._length = QLabel(self)
        self._length.setProperty("look", "faint")
        self._length.setAccessibleName(self.tr("Length of the cut"))
        self._shot = QLabel(self)
        self._shot.setAccessibleName(self.tr("Shot and its state"))
        self._shot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._shot.installEventFilter(self)
        self._volume = self._volume_slider()
        self._groups = self._grouped()
        self._lines = QVBoxLayout(self)
        self._lines.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._lines.setContentsMargins(px(SPACE[1]), 0, px(SPACE[1]), px(SPACE[0]))
        self._lines.setSpacing(0)
        self._rows = 0
        self._arrange()
        player.frame_shown.connect(self.show_time)
        player.picture_changed.connect(self.show_shot)
        player.programme_changed.connect(self.refresh)
        player.playing_changed.connect(self.refresh)
        player.marks_changed.connect(self.refresh)
        player.sound_changed.connect(self.refresh)
        self.refresh()

    def _button(self, name: str, command: Command) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("look", "quiet")
        button.setIcon(icon(_GLYPHS[name]))
        button.setIconSize(QSize(px(18), px(18)))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCheckable(name in _CHECKABLE)
        button.setAccessibleName(command.text)
        button.setToolTip(f"{command.text}  ({command.shortcut})" if command.shortcut else command.text)
        button.clicked.connect(command.run)
        button.installEventFilter(self)
        return button

    def _volume_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(0, 100)
        slider.setValue(round(100 * self._player.volume))
        slider.setAccessibleName(self.tr("Volume"))
        slider.setToolTip(self.tr("Volume"))
        slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        slider.setMinimumSize(px(56), px(18))  # its knob is higher than Fusion's groove
        slider.setMaximumWidth(px(88))
        slider.installEventFilter(self)
        slider.valueChanged.connect(lambda value: self._player.set_volume(value / 100))
        return slider

    def _grouped(self) -> dict[str, QWidget]:
        def row(*widgets: QWidget, space: int = 2) -> QWidget:
            box = QWidget(self)
            line = QHBoxLayout(box)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(px(space))
            for widget in widgets:
                line.addWidget(widget)
            return box

        return {
            "where": row(self._time, self._length, space=SPACE[1]),
            "shot": self._shot,
            "transport": row(*(self.buttons[name] for name in TRANSPORT)),
            "sound": row(self.buttons["mute"], self._volume),
            "sights": row(*(self.buttons[name] for name in SIGHTS)),
        }

    def _arrange(self) -> None:
        """Put the groups into one, two or three rows, as there is room, and leave out what has none."""
        rows = 1 if self.width() >= px(_WIDE) else 2 if self.width() >= px(_MIDDLE) else 3
        if rows != self._rows:
            self._rows = rows
            while (item := self._lines.takeAt(0)) is not None:
                if (before := item.layout()) is not None:
                    before.deleteLater()
            for names in _ROWS[rows]:
                box = QHBoxLayout()
                box.setSpacing(px(SPACE[2]))
                self._lines.addLayout(box)
                for name in names:
                    if name:
                        box.addWidget(self._groups[name], 1 if name == "shot" else 0)
                    else:
                        box.addStretch(1)
        self._leave_out()

    def _leave_out(self) -> None:
        """In three rows, show of each only what has room: the timecode and the transport always, the rest by rank."""
        is_narrow = self._rows == 3
        room = self.width() - 2 * px(SPACE[1])
        where = self._time.sizeHint().width() + self._length.sizeHint().width() + px(SPACE[1])
        self._length.setVisible(not is_narrow or where + px(SPACE[2]) <= room)
        left = room - self.buttons["mute"].sizeHint().width() - px(SPACE[2])
        for name in _KEPT_LONGEST:
            left -= self.buttons[name].sizeHint().width() + px(2)
            self.buttons[name].setVisible(not is_narrow or left >= 0)
        self._volume.setVisible(not is_narrow or left >= self._volume.minimumWidth() + px(SPACE[1]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The keys that press a button or move a slider are its own while it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
            wanted = own if isinstance(watched, QSlider) else (Qt.Key.Key_Space,)
            if event.key() in wanted and not event.modifiers():
                event.accept()
                return True
        elif event.type() == QEvent.Type.Resize and watched is self._shot:
            self._elide()
        return False

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As wide as what is always shown, since the groups find other rows."""
        least = max(self._time.sizeHint().width(), self._groups["transport"].minimumSizeHint().width())
        return QSize(least + 2 * px(SPACE[1]), self._lines.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    # ------------------------------------------------------------------ what is shown

    def refresh(self) -> None:
        """Show all there is to show."""
        player = self._player
        self._time.setFont(figures(15, strong=True))
        self._length.setFont(figures(12))
        self._shot.setFont(font(13))
        play = self.buttons["play"]
        play.setIcon(icon("pause" if player.is_playing else "play"))
        name = self.tr("Pause") if player.is_playing else self.tr("Play")
        play.setAccessibleName(name)
        play.setToolTip(self.tr("{action}  (Space)").replace("{action}", name))
        self.buttons["loop"].setChecked(player.loops)
        self.buttons["mute"].setChecked(player.is_muted)
        self.buttons["mute"].setIcon(icon("mute" if player.is_muted else "sound"))
        self._volume.setEnabled(not player.is_muted)
        has_frames = bool(player.programme.frames)
        for each in (*TRANSPORT, "export"):
            self.buttons[each].setEnabled(has_frames)
        last = max(0, player.programme.frames - 1)
        self._length.setText(timecode_of(player, last + 1) if has_frames else "")
        self.show_time(player.frame)
        self.show_shot()
        self._leave_out()

    def show_time(self, frame: int) -> None:
        """Show the playhead's timecode, and how fast it runs if that is not as it should."""
        player = self._player
        text = timecode_of(player, frame)
        if player.rate not in (0.0, 1.0):
            text += f"  {player.rate:+g}×"
        if len(text) != len(self._time.text()):
            self._time.setText(text)
            self._leave_out()
        else:
            self._time.setText(text)

    def show_shot(self) -> None:
        """Show the shot's number and what stands for it."""
        shot = self._player.programme.shot_at(self._player.frame)
        if shot is None:
            text = ""
        else:
            text = self.tr("{number} · {state}").replace("{number}", shot.number).replace("{state}", self.state())
        if text != self._shot.toolTip():
            self._shot.setToolTip(text)
            self._elide()

    def _elide(self) -> None:
        """Of the shot and its state, what there is room for; all of it is in the tool tip."""
        room = max(0, self._shot.width() - 2)
        self._shot.setText(self._shot.fontMetrics().elidedText(self._shot.toolTip(), Qt.TextElideMode.ElideRight, room))

    def state(self) -> str:
        """What the picture is, in a word or two."""
        player = self._player
        spot = player.shown.spot
        words = self.tr("coming")
        if spot is not None and spot.is_preview:
            words = self.tr("older take") if is_older(player) else self.tr("preview")
        elif spot is not None and isinstance(spot.source, Drawn | Both):
            words = self.tr("animatic, not rendered yet")
        elif spot is not None and isinstance(spot.source, Board):
            words = self.tr("slate")
        elif spot is not None:
            words = self.tr("rendered")
        if player.is_alone:
            words = self.tr("{state}, not in this cut").replace("{state}", words)
        if player.is_mixing:
            words = self.tr("{state}, sound is being mixed").replace("{state}", words)
        return words
