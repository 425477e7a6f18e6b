"""The timeline by mouse: choosing, trimming, carrying, dropping, snapping; each drag is one step of undo."""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QDropEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from storyboard.errors import ShotgraphError
from storyboard.model import Film
from studio.desktop.dragging import shots_in
from studio.desktop.theme import px
from studio.desktop.timeline.canvas import Canvas
from studio.desktop.timeline.drafts import Draft, Drafts
from studio.desktop.timeline.overlay import Feedback
from studio.desktop.timeline.snapping import snapped, targets
from studio.desktop.timeline.spots import spot_at
from studio.desktop.timeline.stage import Spot, gain_at

Gesture = Literal["", "press", "seek", "draft", "carry", "band", "pan"]
ALT = Qt.KeyboardModifier.AltModifier
ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
_WHOLE = frozenset({"", "clip", "bed", "title", "line", "cue"})
"""What is clicked more often than it is dragged; edges and handles follow the hand at once."""


class Hands(QObject):
    """Turns what the mouse does into drafts and wishes.

    Signals:
        clicked: a `Spot`, and the keys held down.
        double_clicked: a `Spot`.
        sought: a frame.
        banded: positions of uses under the rubber band, and whether they add.
        tried: a film as it would be (None: as it is), the draft and how far it is moved.
        committed: a `Draft`, and how far.
        carried: use ids, and the position in front of which they are dropped.
        dropped: shot ids, and the position in front of which they are dropped.
    """

    clicked = Signal(object, object)
    double_clicked = Signal(object)
    sought = Signal(int)
    banded = Signal(object, bool)
    tried = Signal(object, object, int)
    committed = Signal(object, int)
    carried = Signal(object, int)
    dropped = Signal(object, int)

    def __init__(self, canvas: Canvas, drafts: Drafts) -> None:
        super().__init__(canvas)
        self._canvas, self._drafts = canvas, drafts
        self.snaps = True
        self._gesture: Gesture = ""
        self._from = QPointF()
        self._last = QPointF()
        self._spot = Spot()
        self._adds = self._was_alt = False
        self._draft: Draft | None = None
        self._film: Film | None = None
        self._by = 0
        self._targets: list[int] = []
        canvas.viewport().installEventFilter(self)

    @property
    def is_busy(self) -> bool:
        """Whether a gesture goes on."""
        return self._gesture != ""

    @property
    def held(self) -> Spot:
        """What was last taken hold of."""
        return self._spot

    def cancel(self) -> None:
        """End the gesture without doing anything."""
        was_draft = self._draft is not None
        self._gesture, self._draft, self._film = "", None, None
        self._canvas.feedback = Feedback()
        if was_draft:
            self.tried.emit(None, None, 0)
        self._canvas.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the view's mouse, wheel and drops."""
        kinds, kind = QEvent.Type, event.type()
        if isinstance(event, QMouseEvent):
            if kind == kinds.MouseButtonPress:
                return self._press(event)
            if kind == kinds.MouseMove:
                return self._move(event)
            if kind == kinds.MouseButtonRelease:
                return self._release(event)
            if kind == kinds.MouseButtonDblClick:
                return self._double(event)
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        if isinstance(event, QNativeGestureEvent):
            return self._pinch(event)
        if isinstance(event, QDropEvent):  # enter and move are drops too
            return self._drop(event)
        if kind == kinds.DragLeave:
            self._show(Feedback())
        elif kind == kinds.Leave and not self._gesture:
            self._point_at(Spot())
        return False

    # ------------------------------------------------------------------ what is under the pointer

    def spot(self, point: QPointF) -> Spot:
        """What is under a point of the view."""
        return spot_at(self._canvas.stage, self._canvas.content(point))

    def _point_at(self, spot: Spot) -> None:
        canvas = self._canvas
        if canvas.stage.pointed != spot:
            canvas.stage.pointed = spot
            canvas.viewport().update()
        shapes = Qt.CursorShape
        shape = shapes.ArrowCursor
        if spot.kind in ("head", "tail", "title-end", "sound-head", "sound-tail"):
            shape = shapes.SplitHCursor
        elif spot.kind in ("corner", "transition", "cue-in", "cue-out", "fade-in", "fade-out"):
            shape = shapes.SizeHorCursor
        elif spot.kind == "cue-gain":
            shape = shapes.SizeVerCursor
        elif spot.kind == "clip" and canvas.stage.tool in ("slip", "slide"):
            shape = shapes.SizeHorCursor
        canvas.viewport().setCursor(shape)

    def _show(self, feedback: Feedback) -> None:
        self._canvas.feedback = feedback
        self._canvas.viewport().update()

    # ------------------------------------------------------------------ pressing and dragging

    def _press(self, event: QMouseEvent) -> bool:
        canvas = self._canvas
        canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        self._from = self._last = event.position()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._gesture = "pan"
            return True
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._spot = self.spot(event.position())
        self._adds = bool(event.modifiers() & ADDING)
        self._was_alt = bool(event.modifiers() & ALT)
        self._gesture = "press"
        if self._spot.kind == "ruler":
            self._gesture = "seek"
            self._seek(event.position())
        return True

    def _move(self, event: QMouseEvent) -> bool:
        point = event.position()
        if not self._gesture:
            self._point_at(self.spot(point))
            return False
        if self._gesture == "press" and self._goes_far(point):
            self._begin()
        if self._gesture == "pan":
            self._canvas.pan(round(self._last.x() - point.x()))
        elif self._gesture == "seek":
            self._seek(point)
        elif self._gesture == "draft":
            self._try(point, snaps=self.snaps and not (event.modifiers() & ALT and not self._was_alt))
        elif self._gesture == "carry":
            self._carry(point)
        elif self._gesture == "band":
            box = QRectF(self._canvas.content(self._from), self._canvas.content(point)).normalized()
            self._show(Feedback(band=box))
        self._last = point
        return True

    def _goes_far(self, point: QPointF) -> bool:
        least = QApplication.startDragDistance() if self._spot.kind in _WHOLE else px(3)
        return (point - self._from).manhattanLength() >= least

    def _begin(self) -> None:
        stage = self._canvas.stage
        self._draft = self._drafts.of(self._spot, rolls=self._was_alt)
        if self._draft is not None:
            self._gesture, self._film, self._by = "draft", stage.film, 0
            self._targets = targets(stage, self._canvas.playhead, self._canvas.marks)
        elif self._spot.kind == "clip":
            self._gesture = "carry"
        else:
            self._gesture = "band"

    def _try(self, point: QPointF, *, snaps: bool) -> None:
        canvas, draft, film = self._canvas, self._draft, self._film
        assert draft is not None and film is not None
        stage, snap = canvas.stage, None
        if draft.is_upright:
            strip = stage.strip(self._spot.id, self._spot.use)
            by = round(2 * gain_at(stage.strip_box(strip), canvas.content(point).y())) if strip is not None else 0
        else:
            by = round((point.x() - self._from.x()) / stage.scale.per_frame)
            if snaps and draft.edges:
                by, snap = snapped(draft.edges, by, self._targets, px(8) / stage.scale.per_frame)
        at, refusal, wanted = canvas.content(point), "", by
        by = by if draft.is_upright else draft.within(by)
        if not draft.is_upright and not draft.least <= wanted <= draft.most:
            try:
                draft.apply(film, math.trunc(wanted / draft.step) * draft.step)
            except ShotgraphError as error:
                refusal = str(error)
        try:
            trial = draft.apply(film, by)
        except ShotgraphError as error:
            self._show(Feedback(str(error), True, at))
            return
        if by != self._by:
            self._by = by
            self.tried.emit(trial, draft, by)
        told = draft.told(trial, by)
        self._show(Feedback(refusal or told, bool(refusal), at, snap if by == wanted else None))

    def _carry(self, point: QPointF) -> None:
        stage = self._canvas.stage
        position = stage.laid.boundary(stage.scale.frame(point.x()))
        self._scroll_at_edge(point)
        self._show(Feedback(self._where(position), False, self._canvas.content(point), insert=position))

    def _where(self, position: int) -> str:
        laid, film = self._canvas.stage.laid, self._canvas.stage.film
        if position < len(laid.places):
            number = film.shots_by_id[laid.places[position].use.shot].number
            return self.tr("In front of {0}").format(number)
        return self.tr("At the end")

    def _scroll_at_edge(self, point: QPointF) -> None:
        view, edge = self._canvas.viewport().width(), px(24)
        if point.x() > view - edge:
            self._canvas.pan(px(16))
        elif point.x() < self._canvas.stage.scale.left + edge:
            self._canvas.pan(-px(16))

    def _release(self, event: QMouseEvent) -> bool:
        gesture, self._gesture = self._gesture, ""
        canvas, stage, feedback = self._canvas, self._canvas.stage, self._canvas.feedback
        draft, self._draft, self._film = self._draft, None, None
        self._show(Feedback())
        if gesture == "press":
            self.clicked.emit(self._spot, event.modifiers())
        elif gesture == "draft" and draft is not None:
            self.committed.emit(draft, self._by)
        elif gesture == "carry" and feedback.insert is not None:
            uses = stage.chosen if self._spot.use in stage.chosen else frozenset({self._spot.use})
            self.carried.emit(uses, feedback.insert)
        elif gesture == "band" and feedback.band is not None:
            scale, rows = stage.scale, stage.rows
            box = feedback.band
            touches = box.intersects(rows.box("picture", box.left(), box.right()))
            found = stage.laid.between(scale.frame(box.left()), scale.frame(box.right())) if touches else range(0)
            self.banded.emit(tuple(at for at in found if stage.laid.end(at) > scale.frame(box.left())), self._adds)
        self._point_at(self.spot(event.position()))
        canvas.viewport().update()
        return bool(gesture)

    def _double(self, event: QMouseEvent) -> bool:
        spot = self.spot(event.position())
        if event.button() == Qt.MouseButton.LeftButton and spot.kind not in ("", "ruler"):
            self.double_clicked.emit(spot)
            return True
        return self._press(event)

    def _seek(self, point: QPointF) -> None:
        stage = self._canvas.stage
        self._scroll_at_edge(point)
        self.sought.emit(min(max(0, int(stage.scale.frame(point.x()))), max(0, stage.laid.frames - 1)))

    # ------------------------------------------------------------------ drops, wheel and trackpad

    def _drop(self, event: QDropEvent) -> bool:
        shots = tuple(shot for shot in shots_in(event.mimeData()) if shot in self._canvas.stage.film.shots_by_id)
        if not shots or self._canvas.stage.laid.cut is None:
            return False
        stage, point = self._canvas.stage, event.position()
        position = stage.laid.boundary(stage.scale.frame(point.x()))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self._show(Feedback())
            self.dropped.emit(shots, position)
        else:
            self._show(Feedback(self._where(position), False, self._canvas.content(point), insert=position))
        return True

    def _wheel(self, event: QWheelEvent) -> bool:
        """A wheel moves along the cut, with Ctrl it zooms at the pointer, with Shift or Alt the other way scrolls."""
        fine, coarse = event.pixelDelta(), event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._canvas.zoom_by((coarse.y() or coarse.x()) / 60, event.position().x())
        elif not fine.isNull():
            self._canvas.pan(-(fine.x() or fine.y()))
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._canvas.verticalScrollBar().maximum():
            bar = self._canvas.verticalScrollBar()
            bar.setValue(bar.value() - coarse.y() // 2)
        else:
            self._canvas.pan(-round((coarse.y() or coarse.x()) * px(1)))
        event.accept()
        return True

    def _pinch(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._canvas.zoom_by(event.value() * 6, event.position().x())
            return True
        return False
