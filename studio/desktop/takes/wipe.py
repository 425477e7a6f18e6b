"""One take against another: the same frame of both, parted by a line that is dragged; both play in step."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QToolButton, QVBoxLayout, QWidget

from storyboard.errors import ShotgraphError
from studio.desktop.background import Background
from studio.desktop.icons import icon
from studio.desktop.takes.reels import Pair, Reel, pairs
from studio.desktop.theme import CARD_RADIUS, figures, font, px, theme

_AHEAD = 12
_KEPT = 96


class Screen(QWidget):
    """Both pictures and the line between them.

    Signals:
        stepped: so many frames on or back, by the arrow keys.
        toggled: play or pause.
    """

    stepped = Signal(int)
    toggled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pair: Pair | None = None
        self.part = 0.5
        self.names = ("", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Two takes against each other"))
        self.setAccessibleDescription(
            self.tr("Shift with left and right moves the line; left and right step a frame; space plays.")
        )
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(300), self.heightForWidth(px(300)))

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return round(width * 9 / 16)

    def show_pair(self, pair: Pair) -> None:
        self.pair = pair
        self.update()

    def move_line(self, part: float) -> None:
        """Where the line stands, 0 (all of the second) to 1 (all of the first)."""
        self.part = max(0.0, min(1.0, part))
        self.update()

    def picture(self) -> QRectF:
        """Where the pictures are."""
        box = QRectF(self.rect())
        if self.pair is None or self.pair[0].isNull():
            return box
        scale = min(box.width() / self.pair[0].width(), box.height() / self.pair[0].height())
        wide, high = self.pair[0].width() * scale, self.pair[0].height() * scale
        return QRectF(box.center().x() - wide / 2, box.center().y() - high / 2, wide, high)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        where = self.picture()
        shape = QPainterPath()
        shape.addRoundedRect(where, px(CARD_RADIUS), px(CARD_RADIUS))
        painter.fillPath(shape, look.colour("ground"))
        if self.pair is None:
            return
        x = where.left() + where.width() * self.part
        painter.setClipPath(shape)
        painter.drawImage(where, self.pair[1])
        painter.save()
        painter.setClipRect(
            QRectF(where.left(), where.top(), x - where.left(), where.height()), Qt.ClipOperation.IntersectClip
        )
        painter.drawImage(where, self.pair[0])
        painter.restore()
        painter.setPen(QPen(look.colour("ground", 0.6), px(4)))
        painter.drawLine(round(x), round(where.top()), round(x), round(where.bottom()))
        painter.setPen(QPen(look.colour("accent"), max(2, px(2))))
        painter.drawLine(round(x), round(where.top()), round(x), round(where.bottom()))
        painter.setBrush(look.colour("accent"))
        painter.drawEllipse(QRectF(x - px(6), where.center().y() - px(6), px(12), px(12)))
        painter.setFont(font(12, strong=True))
        metrics = painter.fontMetrics()
        for at, name in enumerate(self.names):
            wide, high = metrics.horizontalAdvance(name) + px(12), metrics.height() + px(4)
            left = where.left() + px(8) if at == 0 else where.right() - wide - px(8)
            tag = QRectF(left, where.top() + px(8), wide, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("ground", 0.75))
            painter.drawRoundedRect(tag, px(4), px(4))
            painter.setPen(look.colour("text"))
            painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, name)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawPath(shape)

    def _drag(self, event: QMouseEvent) -> None:
        where = self.picture()
        self.move_line((event.position().x() - where.left()) / max(1.0, where.width()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.setCursor(Qt.CursorShape.SplitHCursor)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        way = ways.get(Qt.Key(event.key()))
        if way is not None and shift:
            self.move_line(self.part + 0.05 * way)
        elif way is not None:
            self.stepped.emit(way)
        elif event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.update()


class Wipe(QWidget):
    """The comparison with its transport."""

    failed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.screen_view = Screen(self)
        self.play = QToolButton(self)
        self.play.setProperty("look", "quiet")
        self.play.setIcon(icon("play"))
        self.play.setAccessibleName(self.tr("Play both"))
        self.play.setToolTip(self.tr("Play both"))
        self.place = QSlider(Qt.Orientation.Horizontal, self)
        self.place.setAccessibleName(self.tr("Frame"))
        self.count = QLabel(self)
        self.count.setProperty("look", "caption")
        below = QHBoxLayout()
        below.setSpacing(px(8))
        below.addWidget(self.play)
        below.addWidget(self.place, 1)
        below.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.screen_view)
        column.addLayout(below)
        self._background = Background(self, width=1)
        self._reels: tuple[Reel, Reel] | None = None
        self._pairs: OrderedDict[int, Pair] = OrderedDict()
        self._is_reading = False
        self._tick = QTimer(self)
        self._tick.setTimerType(Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._next)
        self.play.clicked.connect(self.toggle)
        self.place.valueChanged.connect(self._go)
        self.screen_view.stepped.connect(self.step)
        self.screen_view.toggled.connect(self.toggle)

    @property
    def is_playing(self) -> bool:
        return self._tick.isActive()

    def compare(self, first: Reel, second: Reel, names: tuple[str, str], rate: float) -> None:
        """Show two takes against each other, from the frame that was shown before if they have it."""
        self.pause()
        self._reels = (first, second)
        self._pairs.clear()
        self.screen_view.names = names
        self.screen_view.pair = None
        self._tick.setInterval(max(8, round(1000 / rate)))
        self.place.setRange(0, max(first.frames, second.frames) - 1)
        self._go(self.place.value())

    def toggle(self) -> None:
        """Play or pause."""
        if self.is_playing:
            self.pause()
        elif self._reels is not None:
            self._tick.start()
            self.play.setIcon(icon("pause"))
            self.play.setAccessibleName(self.tr("Pause"))

    def pause(self) -> None:
        self._tick.stop()
        self.play.setIcon(icon("play"))
        self.play.setAccessibleName(self.tr("Play both"))

    def step(self, frames: int) -> None:
        """So many frames on or back."""
        self.pause()
        self.place.setValue(self.place.value() + frames)

    def _next(self) -> None:
        """The next frame, as soon as it is there: both are always on the same one. At the end, from the start again."""
        frame = self.place.value() + 1 if self.place.value() < self.place.maximum() else 0
        if frame in self._pairs:
            self.place.setValue(frame)
        else:
            self._read(frame)

    def _go(self, frame: int) -> None:
        self.count.setFont(figures(12))
        self.count.setText(f"{frame + 1}/{self.place.maximum() + 1}")
        if frame in self._pairs:
            self._pairs.move_to_end(frame)
            self.screen_view.show_pair(self._pairs[frame])
            if self.is_playing and frame + _AHEAD // 2 not in self._pairs:
                self._read(
                    max((at for at in range(frame, frame + _AHEAD // 2) if at in self._pairs), default=frame) + 1
                )
        else:
            self._read(frame)

    def _read(self, frame: int) -> None:
        if self._is_reading or self._reels is None or frame > self.place.maximum():
            return
        self._is_reading = True
        reels = self._reels
        count = _AHEAD if self.is_playing else 1
        work = partial(pairs, reels[0], reels[1], frame, count)
        self._background.run(work, partial(self._came, reels), self._failed)

    def _came(self, reels: tuple[Reel, Reel], found: tuple[int, tuple[Pair, ...]]) -> None:
        self._is_reading = False
        if reels is self._reels:
            start, made = found
            for at, pair in enumerate(made, start):
                self._pairs[at] = pair
            while len(self._pairs) > _KEPT:
                self._pairs.popitem(last=False)
            if self.place.value() in self._pairs:
                self.screen_view.show_pair(self._pairs[self.place.value()])
                return
        if not self.is_playing:
            self._read(self.place.value())

    def _failed(self, error: ShotgraphError) -> None:
        self._is_reading = False
        self.pause()
        self._reels = None
        self.failed.emit(str(error))

    def close_work(self) -> None:
        """End the timer, the thread and the files."""
        self._tick.stop()
        self._background.close()
        for reel in self._reels or ():
            reel.close()
