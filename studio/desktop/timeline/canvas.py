"""The timeline's canvas: scrolls, zooms and paints; the tracks are painted once and kept, what moves lies over them."""

from __future__ import annotations

import math
import time
from collections import deque
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from studio.desktop import theme as themes
from studio.desktop.resting import Rest
from studio.desktop.theme import px, theme
from studio.desktop.timeline import words
from studio.desktop.timeline.overlay import Feedback, paint_overlay
from studio.desktop.timeline.painting import paint_tracks
from studio.desktop.timeline.peaks import Peaks
from studio.desktop.timeline.scale import NEAREST, Scale, rows
from studio.desktop.timeline.stage import Stage, wanted_rows
from studio.desktop.timeline.waves import Waves

_STEP: Final = 2 ** (1 / 4)
"""How much closer one step of zoom is."""
_SPARE: Final = 12
"""Pixels that are left free behind a cut that is shown whole; edits may use them before it is fitted anew."""
_SEEN: Final = 0.75
"""Pixels by which pictures may stand beside their place for a moment."""
_SHIFTED: Final = 8
"""Pixels by which what comes after an edit is pushed along as it is, to be painted a moment later."""
_SETTLE_MS: Final = 120
_NEAR: Final = 160
"""Pixels between two stretches below which what lies between is painted with them."""
_STRIP: Final = 120
"""Pixels that are painted at least in a turn, where much is to be painted anew."""
_PAINT_SECONDS: Final = 0.0015
"""After which the rest of that is left to the next turn."""
_MARGIN: Final = 60
"""Pixels that can be seen behind the end of the cut."""


class Canvas(QAbstractScrollArea):
    """Shows a stage.

    Signals:
        zoomed: another scale.
        walked: Tab was pressed: 1 to go to the next shot, -1 to go back.
    """

    zoomed = Signal()
    walked = Signal(int)

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self.peaks = Peaks(self)
        self.waves = Waves(self.peaks)
        self.feedback = Feedback()
        self.playhead = 0
        self.marks: tuple[int | None, int | None] = (None, None)
        self.paint_seconds: deque[float] = deque(maxlen=2000)
        self.can_walk = [False, False]
        self._is_fitted = True
        self._sheet = QPixmap()
        self._sheet_key: tuple[object, ...] = ()
        self._scrolled = 0
        self._dirty: list[tuple[int, int]] = []
        self._late: list[tuple[float, float]] = []
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self.viewport().update)
        self._shift: tuple[int, int] | None = None
        self._gutters: dict[tuple[str, ...], int] = {}
        self._drift = 0.0
        self._settle = Rest(self, _SETTLE_MS, self.renew)
        self._gather = QTimer(self, singleShot=True, interval=30)
        self._gather.timeout.connect(self.renew)
        self.peaks.arrived.connect(self._gather.start)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setAcceptDrops(True)
        self.horizontalScrollBar().valueChanged.connect(self._on_scroll)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        self.horizontalScrollBar().setAccessibleName(self.tr("Scroll through the cut"))

    # ------------------------------------------------------------------ what it shows

    def renew(self) -> None:
        """Everything is to be painted anew: another film, cut, zoom or theme."""
        self._sheet_key = ()
        self.viewport().update()

    def renew_shots(self, shots: frozenset[str]) -> None:
        """Some shots look different: paint their uses anew, as far as they are in view."""
        laid, scale = self.stage.laid, self.stage.scale
        width = self.viewport().width()
        for at in laid.between(scale.frame(scale.left), scale.frame(width)):
            if laid.places[at].use.shot in shots:
                self._dirty.append((laid.starts[at], laid.end(at)))
        if self._dirty:
            self._settle.start()
            self.viewport().update()

    def lay_out(self, renewed: tuple[int, int, int] | None = None) -> None:
        """Measure rows and scroll bars for what is on the stage now.

        Args:
            renewed: between which frames the cut is another, and by how many frames what comes after them has moved;
                only that is painted at once; what has moved a little is pushed along, and painted a moment later.
        """
        stage, view = self.stage, self.viewport()
        before = stage.rows
        stage.rows = rows(view.height(), wanted_rows(stage))
        stage.scale = Scale(stage.scale.per_frame, self._gutter(), stage.scale.scrolled)
        if self._is_fitted and stage.laid.frames and not (renewed and self._fits_still()):
            stage.scale = Scale(self._fitting(), stage.scale.left, 0)
        self._span()
        if renewed is None or before != stage.rows:
            self.renew()
            return
        first, end, by = renewed
        moved = by * stage.scale.per_frame
        shift = round(moved)
        can_shift = abs(shift) <= px(_SHIFTED) and self._shift is None and self._can_push()
        self._drift += moved - shift
        if (shift and self._shift) or abs(self._drift) >= _SEEN:
            self._late, self._drift = [(0.0, float(view.width()))], 0.0
        elif shift and not can_shift:
            end = round(stage.scale.frame(view.width())) + 1
        elif shift:
            self._shift = (round(stage.scale.x(end - by)), shift)
        if first < end:
            self._dirty.append((first, end))
        if self._drift or shift or self._dirty or self._late:
            self._settle.start()
        view.update()

    @property
    def is_in_part(self) -> bool:
        """Whether only what an edit touched is painted, or moved along; all of it is painted in the next rest."""
        return self._settle.is_active or bool(self._late)

    def _can_push(self) -> bool:
        """Whether all that is painted below the ruler moves with the uses, in whole pixels of the screen."""
        cut, ratio = self.stage.laid.cut, self.viewport().devicePixelRatio()
        return ratio == int(ratio) and (cut is None or cut.delivery.limit is None)

    def _fits_still(self) -> bool:
        """Whether a cut that was shown whole still is, as near as makes no difference."""
        room = self.viewport().width() - self._gutter() - px(_SPARE)
        return abs(self.stage.laid.frames * self.stage.scale.per_frame - room) <= px(_SPARE) * 2 / 3

    def _gutter(self) -> int:
        """The width of the rows' names; measured again when it is dressed anew."""
        rows_now = tuple(wanted_rows(self.stage))
        if rows_now not in self._gutters:
            metrics, names = self.fontMetrics(), words.rows()
            self._gutters[rows_now] = max(metrics.horizontalAdvance(names[row]) for row in rows_now) + px(20)
        return self._gutters[rows_now]

    def _span(self) -> None:
        stage, view = self.stage, self.viewport()
        seen = max(1, view.width() - stage.scale.left)
        total = round(stage.laid.frames * stage.scale.per_frame) + (0 if self._is_fitted else px(_MARGIN))
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        wanted = stage.scale.scrolled
        across.setRange(0, max(0, total - seen))
        across.setPageStep(seen)
        across.setSingleStep(px(40))
        across.setValue(wanted)
        stage.scale = Scale(stage.scale.per_frame, stage.scale.left, across.value())
        down.setRange(0, max(0, stage.rows.height - view.height()))
        down.setPageStep(view.height())

    # ------------------------------------------------------------------ zoom and scroll

    def _fitting(self) -> float:
        seen = self.viewport().width() - self._gutter() - px(_SPARE)
        return max(1e-4, min(seen / max(1, self.stage.laid.frames), float(px(NEAREST))))

    def fit(self) -> None:
        """Show the whole cut, and go on doing so until somebody zooms."""
        self._is_fitted = True
        self.lay_out()
        self.zoomed.emit()

    def zoom_by(self, steps: float, x: float | None = None) -> None:
        """Come closer or go away; what is at an x stays there, else the playhead or the middle."""
        scale, view = self.stage.scale, self.viewport()
        if x is None:
            x = scale.x(self.playhead)
            if not scale.left <= x <= view.width():
                x = (scale.left + view.width()) / 2
        frame = scale.frame(x)
        nearest = float(px(NEAREST))
        per_frame = min(nearest, max(self._fitting() / 1.5, scale.per_frame * _STEP**steps))
        self._is_fitted = False
        scrolled = round(frame * per_frame + scale.left - x)
        self.stage.scale = Scale(per_frame, scale.left, max(0, scrolled))
        self._span()
        self.renew()
        self.zoomed.emit()

    def pan(self, by: int) -> None:
        """Move the view to the right by so many pixels."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + by)

    def reveal(self, first: int, end: int | None = None) -> None:
        """Scroll so that a frame, or a stretch, is in view."""
        scale, view = self.stage.scale, self.viewport()
        x1, x2 = scale.x(first), scale.x(end if end is not None else first)
        edge = px(24)
        if x1 < scale.left + edge:
            self.pan(round(x1 - scale.left - edge))
        elif x2 > view.width() - edge:
            self.pan(round(min(x2 - view.width() + edge, x1 - scale.left - edge)))

    def follow(self, frame: int) -> None:
        """The playhead is on another frame: keep it in view, a page at a time."""
        before, self.playhead = self.playhead, frame
        scale, view = self.stage.scale, self.viewport()
        x = scale.x(frame)
        if not scale.left <= x <= view.width() - px(4):
            self.pan(round(x - scale.left - (view.width() - scale.left) * 0.1))
        for each in (before, frame):
            x = self.stage.scale.x(each)
            self.viewport().update(QRect(round(x) - px(8), 0, px(16), view.height()))

    def _on_scroll(self, value: int) -> None:
        scale = self.stage.scale
        self.stage.scale = Scale(scale.per_frame, scale.left, value)
        self.viewport().update()

    def content(self, point: QPointF) -> QPointF:
        """A point of the view in the content, as rows are scrolled."""
        return point + QPointF(0, self.verticalScrollBar().value())

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The kept tracks, and over them what moves."""
        begun = time.thread_time()
        view = self.viewport()
        self._renew_sheet()
        painter = QPainter(view)
        painter.setClipRegion(event.region())
        down = self.verticalScrollBar().value()
        painter.drawPixmap(0, -down, self._sheet)
        if self._sheet.height() / self._sheet.devicePixelRatio() - down < view.height():
            top = int(self._sheet.height() / self._sheet.devicePixelRatio()) - down
            painter.fillRect(QRect(0, top, view.width(), view.height()), theme().colour("ground"))
        painter.translate(0, -down)
        seen = QRectF(self.stage.scale.left, down, view.width() - self.stage.scale.left, view.height())
        painter.save()
        painter.setClipRect(seen, Qt.ClipOperation.IntersectClip)
        if self.stage.laid.places:
            paint_overlay(painter, self.stage, self.feedback, self.playhead, self.marks, seen, self.hasFocus())
        painter.restore()
        self._paint_names(painter, down)
        painter.end()
        self.paint_seconds.append(time.thread_time() - begun)

    def _paint_names(self, painter: QPainter, down: int) -> None:
        look, stage = theme(), self.stage
        column = QRectF(0, down, stage.scale.left, self.viewport().height())
        painter.fillRect(column.adjusted(0, 0, -1, 0), look.colour("panel"))
        painter.fillRect(QRectF(column.right() - 1, column.top(), 1, column.height()), look.colour("line"))
        painter.setFont(themes.font(12))
        painter.setPen(look.colour("faint"))
        for row, name in words.rows().items():
            if row in stage.rows.tops:
                box = stage.rows.box(row, px(10), stage.scale.left - px(4))
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawLine(QPointF(0, down + 1), QPointF(self.viewport().width(), down + 1))

    def _renew_sheet(self) -> None:
        """Paint what of the tracks is not kept: a strip where it was scrolled, a shot that changed, else all."""
        stage, view = self.stage, self.viewport()
        ratio = view.devicePixelRatio()
        width, height = view.width(), max(1, stage.rows.height)
        key = (stage.scale.per_frame, stage.scale.left, width, height, ratio, theme().name, themes.scale())
        moved = stage.scale.scrolled - self._scrolled
        parts: list[tuple[float, float]] = []
        is_lost = abs(moved) >= width or (moved and (ratio != int(ratio) or self._shift))
        is_whole = key != self._sheet_key or bool(moved)
        if key != self._sheet_key or is_lost:
            if self._sheet.size() != view.size() * ratio or self._sheet.devicePixelRatio() != ratio:
                self._sheet = QPixmap(round(width * ratio), round(height * ratio))
                self._sheet.setDevicePixelRatio(ratio)
            parts.append((0.0, float(width)))
            self._drift, self._late = 0.0, []
            self._settle.stop()
        else:
            if moved:
                by = round(moved * ratio)
                self._sheet.scroll(-by, 0, self._sheet.rect())
                parts.append((width - moved - 1, width) if moved > 0 else (0.0, stage.scale.left - moved + 1))
            if self._shift:
                parts.append(self._push(*self._shift))
            for first, end in self._dirty:
                x1, x2 = stage.scale.x(first) - 2, stage.scale.x(end) + 2
                parts.append((max(x1, 0.0), min(x2, float(width))))
            if self._late and (moved or self._shift):
                self._late = [(0.0, float(width))]
        self._sheet_key, self._scrolled, self._dirty, self._shift = key, stage.scale.scrolled, [], None
        late, self._late = self._late, []
        strips = [*_joined(parts), *late] if is_whole else _strips([*_joined(parts), *_joined(late)])
        if not strips:
            return
        begun, painter = time.thread_time(), QPainter(self._sheet)
        for at, (x1, x2) in enumerate(strips):
            if at and not is_whole and time.thread_time() - begun > _PAINT_SECONDS:
                self._late = strips[at:]
                self._turn.start()
                break
            painter.setClipRect(QRectF(x1, 0, x2 - x1, height))
            paint_tracks(painter, stage, self.waves, x1, x2)
        painter.end()

    def _push(self, x: int, by: int) -> tuple[float, float]:
        """Move what is painted below the ruler right of an x, and tell what is uncovered at the right edge."""
        ratio, width = self._sheet.devicePixelRatio(), self.viewport().width()
        rows, left = self.stage.rows, max(self.stage.scale.left, min(x, x + by))
        top = round(rows.tops["ruler"] + rows.heights["ruler"])
        part = QRectF(left * ratio, top * ratio, (width - left) * ratio, self._sheet.height() - top * ratio)
        if left < width:
            self._sheet.scroll(round(by * ratio), 0, part.toRect())
        return (width + by - 2, width) if by < 0 else (x, x + by)

    # ------------------------------------------------------------------ its own shape

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another size: rows and fit are measured anew."""
        super().resizeEvent(event)
        self.lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Nothing is moved by Qt: the canvas paints where it is."""

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Tab walks the shots; at either end it leaves the timeline."""
        if self.can_walk[0 if not forward else 1]:
            self.walked.emit(1 if forward else -1)
            return True
        return super().focusNextPrevChild(forward)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Another theme or size of text: measure and paint anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            QTimer.singleShot(0, self, self._dress)

    def _dress(self) -> None:
        self.waves.forget()
        self._gutters.clear()
        self.lay_out()

    def stop(self) -> None:
        """End the thread and timers."""
        self._gather.stop()
        self._settle.stop()
        self._turn.stop()
        self.peaks.close()


def _joined(parts: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Stretches of the view, those that lie near to each other as one: each that is painted has its price."""
    joined: list[tuple[float, float]] = []
    for x1, x2 in sorted(parts):
        if x2 <= x1:
            continue
        if joined and x1 - joined[-1][1] < _NEAR:
            joined[-1] = (joined[-1][0], max(x2, joined[-1][1]))
        else:
            joined.append((x1, x2))
    return joined


def _strips(parts: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The same stretches in pieces that can be painted in turns."""
    wide = px(_STRIP)
    return [(x, min(x2, x + wide)) for x1, x2 in parts for x in _places(x1, x2, wide)]


def _places(first: float, end: float, step: float) -> list[float]:
    return [first + step * at for at in range(math.ceil((end - first) / step))]
