"""The graph by mouse and trackpad: panning, zooming, selecting, linking, inserting, reordering."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from storyboard.graph import Kind
from studio.desktop import dragging
from studio.desktop.graph.canvas import Canvas
from studio.desktop.graph.feedback import Feedback
from studio.desktop.graph.verbs import Verbs
from studio.desktop.graph.ways import Way
from studio.desktop.theme import px

Gesture = Literal["", "press", "pan", "link", "move", "band"]


class Hands(QObject):
    """Turns what the mouse does on a canvas into verbs.

    Signals:
        clicked: a shot, and the keys held down.
        clicked_way: a `Way`.
        banded: the ids of shots under the rubber band, and whether they add to the selection.
        edited: a shot that was double-clicked.
    """

    clicked = Signal(str, object)
    clicked_way = Signal(object)
    banded = Signal(object, bool)
    edited = Signal(str)

    def __init__(self, canvas: Canvas, verbs: Verbs) -> None:
        super().__init__(canvas)
        self._canvas, self._verbs = canvas, verbs
        self._gesture: Gesture = ""
        self._is_space_down = False
        self._from = QPoint()
        self._last = QPoint()
        self._shot = ""
        self._adds = False
        self._pending: tuple[str, Kind] | None = None
        canvas.viewport().installEventFilter(self)

    @property
    def is_busy(self) -> bool:
        """Whether a gesture goes on."""
        return self._gesture != ""

    def hold_space(self, is_down: bool) -> None:
        """While space is held, dragging moves the canvas."""
        self._is_space_down = is_down
        self._show_cursor()

    def cancel(self) -> None:
        """End the gesture without doing anything."""
        if not self._gesture and self._canvas.feedback == Feedback():
            return
        self._gesture = ""
        self._canvas.feedback = Feedback()
        self._show_cursor()
        self._canvas.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the viewport's mouse events."""
        kinds = QEvent.Type
        kind = event.type()
        if kind == kinds.MouseButtonPress and isinstance(event, QMouseEvent):
            return self._press(event)
        if kind == kinds.MouseMove and isinstance(event, QMouseEvent):
            return self._move(event)
        if kind == kinds.MouseButtonRelease and isinstance(event, QMouseEvent):
            return self._release(event)
        if kind == kinds.MouseButtonDblClick and isinstance(event, QMouseEvent):
            return self._double(event)
        if kind == kinds.Wheel and isinstance(event, QWheelEvent):
            return self._wheel(event)
        if kind == kinds.NativeGesture and isinstance(event, QNativeGestureEvent):
            return self._pinch(event)
        if kind == kinds.Leave:
            self._point_at("", None)
        return False

    # ------------------------------------------------------------------ what is under the pointer

    def _on_canvas(self, point: QPoint) -> QPointF:
        lens = self._canvas.lens()
        return lens.canvas(QRectF(QPointF(point), QPointF(point))).topLeft()

    def _port_at(self, point: QPoint) -> str:
        """The shot whose right edge is near enough to draw a link from; only where cards are large enough to aim."""
        canvas = self._canvas
        if canvas.zoom < 0.3:
            return ""
        at = self._on_canvas(point)
        reach = px(10) / canvas.zoom
        for shot in canvas.plot.shots_in(QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)):
            card = canvas.plot.card(shot)
            if abs(at.x() - card.right()) <= reach and card.top() <= at.y() <= card.bottom():
                return shot
        return ""

    def _shot_at(self, point: QPoint) -> str:
        return self._canvas.plot.shot_at(self._on_canvas(point))

    def _way_at(self, point: QPoint) -> Way | None:
        if self._canvas.zoom < 0.2:
            return None
        reach = px(7) / self._canvas.zoom
        return self._canvas.ways.at(self._canvas.plot, self._on_canvas(point), reach)

    def way_at(self, point: QPoint) -> Way | None:
        """The way under a point of the view, if no card covers it."""
        return None if self._shot_at(point) else self._way_at(point)

    def shot_at(self, point: QPoint) -> str:
        """The shot whose card is under a point of the view; empty for none."""
        return self._shot_at(point)

    def _point_at(self, shot: str, way: Way | None) -> None:
        canvas = self._canvas
        key = way.key if way is not None else None
        if (canvas.seen.pointed, canvas.seen.walks.pointed) != (shot, key):
            changed = frozenset({canvas.seen.pointed, shot})
            canvas.seen.pointed = shot
            if canvas.seen.walks.pointed != key:
                canvas.seen.walks = replace(canvas.seen.walks, pointed=key)
                canvas.viewport().update()
            canvas.repaint_shots(changed)
            self._show_cursor()

    def _show_cursor(self) -> None:
        shapes = Qt.CursorShape
        seen = self._canvas.seen
        if self._gesture == "pan":
            shape = shapes.ClosedHandCursor
        elif self._is_space_down:
            shape = shapes.OpenHandCursor
        elif self._gesture == "link":
            shape = shapes.CrossCursor
        elif seen.walks.pointed is not None:
            shape = shapes.PointingHandCursor
        else:
            shape = shapes.ArrowCursor
        self._canvas.viewport().setCursor(shape)

    # ------------------------------------------------------------------ pressing and dragging

    def _press(self, event: QMouseEvent) -> bool:
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        point = event.position().toPoint()
        self._from = self._last = point
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (left and self._is_space_down):
            self._gesture = "pan"
            self._show_cursor()
            return True
        if not left:
            return False
        self._adds = bool(event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier))
        port = self._port_at(point)
        self._shot = port or self._shot_at(point)
        self._gesture = "press"
        self._pending = (port, "follows") if port else None
        return True

    def _move(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        if self._gesture == "":
            port = self._port_at(point)
            shot = port or self._shot_at(point)
            self._point_at(shot, None if shot else self._way_at(point))
            return False
        if self._gesture == "press" and (point - self._from).manhattanLength() >= QApplication.startDragDistance():
            self._gesture = "link" if self._pending else "move" if self._shot else "band"
            self._point_at("", None)
            self._show_cursor()
        if self._gesture == "pan":
            self._canvas.pan(point - self._last)
        elif self._gesture == "link":
            self._draw_link(point, _kind(event))
        elif self._gesture == "move" and dragging.has_left(self._canvas.viewport(), point):
            self._carry_out()
        elif self._gesture == "move":
            self._drag(point)
        elif self._gesture == "band":
            self._stretch(point)
        self._last = point
        return True

    def _release(self, event: QMouseEvent) -> bool:
        gesture, self._gesture = self._gesture, ""
        point, feedback = event.position().toPoint(), self._canvas.feedback
        self._canvas.feedback = Feedback()
        self._show_cursor()
        if gesture:
            self._canvas.viewport().update()
        if gesture == "press":
            way = None if self._shot else self._way_at(point)
            if self._shot:
                self.clicked.emit(self._shot, event.modifiers())
            elif way is not None:
                self.clicked_way.emit(way)
            elif not self._adds:
                self.banded.emit(frozenset(), False)
        elif gesture == "link" and feedback.target and not feedback.is_refused:
            self._verbs.link(self._shot, feedback.target, _kind(event))
        elif gesture == "move":
            self._drop(point, feedback)
        elif gesture == "band" and feedback.band is not None:
            self.banded.emit(frozenset(self._canvas.plot.shots_in(feedback.band)), self._adds)
        return bool(gesture)

    def _double(self, event: QMouseEvent) -> bool:
        shot = self._shot_at(event.position().toPoint())
        if shot and event.button() == Qt.MouseButton.LeftButton:
            self.edited.emit(shot)
            return True
        return self._press(event)

    # ------------------------------------------------------------------ gestures

    def _draw_link(self, point: QPoint, kind: Kind) -> None:
        canvas = self._canvas
        card = canvas.plot.card(self._shot)
        start = QPointF(card.right(), card.top() + canvas.plot.measures.picture / 2)
        at = self._on_canvas(point)
        target = canvas.plot.shot_at(at)
        canvas.feedback = self.link_feedback(self._shot, target, kind, start, at)
        canvas.viewport().update()

    def link_feedback(self, source: str, target: str, kind: Kind, start: QPointF, at: QPointF) -> Feedback:
        """What is shown while a link is drawn, by hand or by keys: where it would lead, or why it cannot."""
        if not target:
            sentence = self.tr("Drop it on a shot. Alt: it continues this one. Shift: it matches this one.")
            return Feedback(curve=(start, at), sentence=sentence)
        reason = self._verbs.why_not(source, target, kind)
        names = (self._verbs.number(target), self._verbs.number(source))
        says = {
            "follows": self.tr("{0} follows {1}"),
            "continues": self.tr("{0} continues {1}"),
            "matches": self.tr("{0} matches {1}"),
        }[kind]
        return Feedback(
            curve=(start, at), target=target, is_refused=bool(reason), sentence=reason or says.format(*names)
        )

    def _drag(self, point: QPoint) -> None:
        """Show what letting the cards go here would do."""
        canvas = self._canvas
        seen = canvas.seen
        chosen = seen.selected if self._shot in seen.selected else frozenset({self._shot})
        lifted = (self._shot, *(shot.id for shot in canvas.film.shots if shot.id in chosen and shot.id != self._shot))
        grip = self._on_canvas(self._from) - canvas.plot.card(self._shot).topLeft()
        at = self._on_canvas(point)
        ghost = at - grip
        feedback = Feedback(lifted=lifted, ghost=ghost)
        way = self._way_at(point)
        slot = canvas.plot.slot_at(at)
        if way is not None and way.kind == "follows" and not {way.source, way.target} & set(lifted):
            canvas.seen.walks = replace(canvas.seen.walks, pointed=way.key)
            sentence = self.tr("Insert between {0} and {1}")
            names = (self._verbs.number(way.source), self._verbs.number(way.target))
            feedback = replace(feedback, sentence=sentence.format(*names))
        else:
            canvas.seen.walks = replace(canvas.seen.walks, pointed=None)
            if slot is not None and not self._verbs.is_there(lifted, slot):
                feedback = replace(feedback, slot=slot, sentence=self._slot_sentence(slot.after, slot.before))
        canvas.feedback = feedback
        canvas.viewport().update()

    def _carry_out(self) -> None:
        """The cards leave the graph, for the timeline."""
        canvas, lifted = self._canvas, set(self._canvas.feedback.lifted) | {self._shot}
        self.cancel()
        shots = [shot.id for shot in canvas.film.shots if shot.id in lifted]
        dragging.carry(canvas, shots, canvas.pictures.picture(shots[0], 192))

    def _slot_sentence(self, after: str, before: str) -> str:
        if after:
            return self.tr("Move behind {0}").format(self._verbs.number(after))
        if before:
            return self.tr("Move in front of {0}").format(self._verbs.number(before))
        return self.tr("Move into this scene")

    def _drop(self, point: QPoint, feedback: Feedback) -> None:
        key = self._canvas.seen.walks.pointed
        self._canvas.seen.walks = replace(self._canvas.seen.walks, pointed=None)
        order = {shot.id: place for place, shot in enumerate(self._canvas.film.shots)}
        shots = sorted(feedback.lifted, key=lambda shot: order.get(shot, 0))
        if key is not None:
            self._verbs.insert(shots, key[0], key[1])
        elif feedback.slot is not None:
            self._verbs.place(shots, feedback.slot)

    def _stretch(self, point: QPoint) -> None:
        band = QRectF(self._on_canvas(self._from), self._on_canvas(point)).normalized()
        self._canvas.feedback = Feedback(band=band)
        self._canvas.viewport().update()

    # ------------------------------------------------------------------ wheel and trackpad

    def _wheel(self, event: QWheelEvent) -> bool:
        """A trackpad moves the canvas; a wheel zooms at the pointer, as does a trackpad with Ctrl."""
        fine, coarse = event.pixelDelta(), event.angleDelta()
        if not fine.isNull() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._canvas.pan(fine)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._canvas.pan(QPoint(coarse.y() or coarse.x(), 0))
        else:
            self._canvas.zoom_by((coarse.y() or coarse.x()) / 60, event.position())
        event.accept()
        return True

    def _pinch(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._canvas.zoom_by(event.value() * 12, event.position())
            return True
        return False


def _kind(event: QMouseEvent) -> Kind:
    """The kind of link that the held keys ask for."""
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return "continues"
    return "matches" if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else "follows"
