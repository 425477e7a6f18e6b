"""The transport under the picture: timecode, shot and its state, play and step, loop, sound, and what is overlaid."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLayout, QSizePolicy, QSlider, QToolButton, QWidget

from studio.desktop.commands import Command
from studio.desktop.icons import icon
from studio.desktop.playing.player import Player
from studio.desktop.playing.sources import Board, Drawn
from studio.desktop.theme import SPACE, figures, font, px
from studio.desktop.viewer.screen import timecode_of

TRANSPORT = ("to-start", "step-back", "play", "step-forward", "to-end", "loop")
SIGHTS = ("captions", "safe-areas", "scopes", "zoom", "export", "full-screen")
_GLYPHS = {
    "to-start": "to-start", "step-back": "step-back", "play": "play", "step-forward": "step-forward",
    "to-end": "to-end", "loop": "loop", "mute": "sound", "captions": "captions", "safe-areas": "safe-area",
    "scopes": "scopes", "zoom": "fit", "export": "export-frame", "full-screen": "fullscreen",
}  # fmt: skip
_CHECKABLE = frozenset({"loop", "captions", "safe-areas", "scopes", "zoom", "mute"})
_WIDE, _MIDDLE = 860, 620
_PLACES: dict[int, dict[str, tuple[int, int, int, str]]] = {
    1: {"where": (0, 0, 1, "l"), "shot": (0, 1, 1, ""), "transport": (0, 2, 1, "m"), "sound": (0, 3, 1, "r"),
        "sights": (0, 4, 1, "r")},
    2: {"where": (0, 0, 1, "l"), "transport": (0, 1, 2, "m"), "sound": (0, 3, 1, "r"), "shot": (1, 0, 2, ""),
        "sights": (1, 2, 2, "r")},
    3: {"where": (0, 0, 1, "l"), "shot": (0, 1, 2, ""), "transport": (1, 0, 3, "m"), "sound": (2, 0, 1, "l"),
        "sights": (2, 1, 2, "r")},
}  # fmt: skip
"""By rows, where each group stands: row, column, columns, and left, middle, right or all of its room."""


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
        self._grid = QGridLayout(self)
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._grid.setContentsMargins(px(SPACE[1]), 0, px(SPACE[1]), px(SPACE[0]))
        self._grid.setHorizontalSpacing(px(SPACE[2]))
        self._grid.setVerticalSpacing(0)
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
        slider.setMinimumWidth(px(56))
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
        """Put the groups into one, two or three rows, as there is room."""
        rows = 1 if self.width() >= px(_WIDE) else 2 if self.width() >= px(_MIDDLE) else 3
        if rows == self._rows:
            return
        self._rows = rows
        for group in self._groups.values():
            self._grid.removeWidget(group)
        upright = Qt.AlignmentFlag.AlignVCenter
        sides = {"l": upright, "r": upright | Qt.AlignmentFlag.AlignRight, "m": Qt.AlignmentFlag.AlignCenter}
        for name, (row, column, span, side) in _PLACES[rows].items():
            if side:
                self._grid.addWidget(self._groups[name], row, column, 1, span, sides[side])
            else:
                self._grid.addWidget(self._groups[name], row, column, 1, span)
        for column in range(5):
            self._grid.setColumnStretch(column, 1 if column == 1 else 0)

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
        """As wide as its widest group, since the groups find other rows."""
        groups = self._groups
        least = max(groups["where"].minimumSizeHint().width(), groups["transport"].minimumSizeHint().width())
        feet = groups["sound"].minimumSizeHint().width() + groups["sights"].minimumSizeHint().width() + px(SPACE[2])
        return QSize(max(least, feet) + 2 * px(SPACE[1]), self._grid.minimumSize().height())

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

    def show_time(self, frame: int) -> None:
        """Show the playhead's timecode, and how fast it runs if that is not as it should."""
        player = self._player
        text = timecode_of(player, frame)
        if player.rate not in (0.0, 1.0):
            text += f"  {player.rate:+g}×"
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
            words = self.tr("preview")
        elif spot is not None and isinstance(spot.source, Drawn):
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
