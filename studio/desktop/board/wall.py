"""The wall itself: paints what is seen of it, and is worked on with mouse and keys."""

from __future__ import annotations

import time

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from storyboard.model import Location, Scene
from studio.desktop import dragging, terms
from studio.desktop import theme as themes
from studio.desktop.board.faces import Face, Faces, Room
from studio.desktop.board.layout import Layout, flow, roomy
from studio.desktop.board.model import BoardModel, Index
from studio.desktop.board.verbs import Slot
from studio.desktop.choosing import rows_of, selection_of
from studio.desktop.pictures import Pictures
from studio.desktop.states import States
from studio.desktop.theme import CARD_RADIUS, px, theme

SMALLEST, LARGEST = 120, 560
"""Widths of a panel, at 100 %."""
_BUDGET = 0.008
"""Seconds of one frame in which new panels are painted; the others wait for the next frame."""
_EDGE = 32
"""Near the wall's edge, what is dragged scrolls it."""


class Wall(QAbstractItemView):
    """The shots as panels.

    Signals:
        dropped: shots (a tuple of ids) were dragged to a `Slot`.
        wants_action: a shot's action is to be written.
        placed: the panels stand anew; they may have another size.
    """

    dropped = Signal(object, object)
    wants_action = Signal(str)
    placed = Signal()

    def __init__(self, model: BoardModel, pictures: Pictures, states: States, parent: QWidget) -> None:
        super().__init__(parent)
        self.board, self._pictures, self._states = model, pictures, states
        self._faces = Faces()
        self._wanted: int | None = None
        self._heads: dict[str, tuple[Scene, Location, int]] = {}
        self.laid = Layout([])
        self.dragged: tuple[str, ...] = ()
        self.slot: tuple[Slot, QRect] | None = None
        self._scroll = QTimer(self, interval=30)
        self._scroll.timeout.connect(self._scroll_on)
        self._due = 0.0
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.viewport().update)
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        model.arranged.connect(self.lay_out)

    # ------------------------------------------------------------------ size and place

    @property
    def wanted(self) -> int:
        """How wide a panel is to be, at 100 %; nobody having said, what suits the room."""
        return self._wanted if self._wanted is not None else roomy(self.viewport().width())

    def resize_panels(self, width: int) -> None:
        """Make the panels larger or smaller; what is at the top stays there."""
        self._wanted = max(SMALLEST, min(LARGEST, width))
        seen = self.laid.visible(self.verticalOffset(), self.verticalOffset())
        self.lay_out()
        if seen:
            self.verticalScrollBar().setValue(self.laid.box(seen.start).top() - px(4))

    def forget(self) -> None:
        """Another theme or size of text."""
        self._faces.forget()
        self._heads.clear()
        self.lay_out()

    def lay_out(self) -> None:
        """Place every panel anew."""
        heading = round(QFontMetricsF(themes.font(15, strong=True)).height()) + px(20)
        width, wanted = self.viewport().width(), px(self.wanted)
        self.laid = flow(self.board.film, self.board.rows, width, wanted, heading, self._words_of)
        self.updateGeometries()
        self.viewport().update()
        self.placed.emit()

    def _words_of(self, scene: str) -> int:
        """How wide a scene's heading is, with what it counts."""
        found = self.board.film.scenes_by_id[scene]
        place, known = self.board.film.locations_by_id[found.location], self._heads.get(scene)
        if known is None or known[0] is not found or known[1] is not place:
            wide = QFontMetricsF(themes.font(15, strong=True)).horizontalAdvance(self._titled(scene))
            known = self._heads[scene] = (found, place, round(wide))
        return known[2] + px(112)

    def updateGeometries(self) -> None:  # noqa: N802
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(px(40))
        bar.setRange(0, max(0, self.laid.height - self.viewport().height()))
        super().updateGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.lay_out()
        else:
            self.updateGeometries()

    def visualRect(self, index: Index) -> QRect:  # noqa: N802
        if not index.isValid() or index.row() >= len(self.laid.rows):
            return QRect()
        return self.laid.box(index.row()).translated(0, -self.verticalOffset())

    def scrollTo(  # noqa: N802
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid() or index.row() >= len(self.laid.rows):
            return
        box, bar = self.laid.box(index.row()), self.verticalScrollBar()
        high = self.viewport().height()
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(box.center().y() - high // 2)
        elif box.top() < bar.value() or box.height() > high:
            bar.setValue(box.top() - px(12))
        elif box.bottom() > bar.value() + high:
            bar.setValue(box.bottom() - high + px(12))

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802
        row = self.laid.at(point + QPoint(0, self.verticalOffset()))
        return self.board.index(row) if row is not None and row < len(self.board.rows) else QModelIndex()

    def horizontalOffset(self) -> int:  # noqa: N802
        return 0

    def verticalOffset(self) -> int:  # noqa: N802
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:  # noqa: N802
        return False

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        self.viewport().update()
        super().scrollContentsBy(dx, dy)

    # ------------------------------------------------------------------ selecting

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Arrows walk over the panels; headings are passed over."""
        move = QAbstractItemView.CursorAction
        panels = [place for place, row in enumerate(self.laid.rows) if row.shot]
        if not panels:
            return QModelIndex()
        now = self.currentIndex().row()
        if now < 0 or now >= len(self.laid.rows) or not self.laid.rows[now].shot:
            return self.board.index(panels[0])
        at = panels.index(now)
        target = now
        if action in (move.MoveNext, move.MoveRight):
            target = panels[min(at + 1, len(panels) - 1)]
        elif action in (move.MovePrevious, move.MoveLeft):
            target = panels[max(at - 1, 0)]
        elif action is move.MoveHome:
            target = panels[0]
        elif action is move.MoveEnd:
            target = panels[-1]
        else:
            step = -1 if action in (move.MoveUp, move.MovePageUp) else 1
            times = 3 if action in (move.MovePageUp, move.MovePageDown) else 1
            for _ in range(times):
                target = found if (found := self.laid.above(target, step)) is not None else target
        return self.board.index(target)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:  # noqa: N802
        """By a rubber band, what it touches; by Shift, all from one panel to the other."""
        start, end = self.indexAt(rect.topLeft()), self.indexAt(rect.bottomRight())
        if self.state() is not QAbstractItemView.State.DragSelectingState and start.isValid() and end.isValid():
            first, last = sorted((start.row(), end.row()))
            rows = list(range(first, last + 1))
        else:
            area = rect.normalized().translated(0, self.verticalOffset())
            seen = self.laid.visible(area.top(), area.bottom())
            rows = [row for row in seen if self.laid.box(row).intersects(area)]
        selection = selection_of(self.board, (row for row in rows if self.laid.rows[row].shot))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index).adjusted(-px(4), -px(4), px(4), px(4))
        return region

    def chosen(self) -> tuple[str, ...]:
        """The selected shots, in the wall's order."""
        return tuple(shot for row in rows_of(self.selectionModel()) if (shot := self.board.rows[row].shot))

    # ------------------------------------------------------------------ mouse

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: N802
        """What is pressed is lifted; it stays ours, so no other window is asked."""
        self.dragged = self.chosen()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        point = event.position().toPoint()
        if self.dragged and dragging.has_left(self.viewport(), point):
            shots = self.dragged
            self.drop_nothing()
            dragging.carry(self, shots, self._pictures.picture(shots[0], 192))
        elif self.dragged:
            self._drag_to(point)
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if not self.dragged:
            super().mouseReleaseEvent(event)
            return
        shots, slot = self.dragged, self.slot
        self.drop_nothing()
        if slot is not None:
            self.dropped.emit(shots, slot[0])

    def drop_nothing(self) -> None:
        """Give up dragging."""
        self.dragged, self.slot = (), None
        self._scroll.stop()
        self.viewport().update()

    def _drag_to(self, point: QPoint) -> None:
        self.slot = self.laid.slot(point + QPoint(0, self.verticalOffset()))
        near = min(point.y(), self.viewport().height() - point.y())
        if near < px(_EDGE) and not self._scroll.isActive():
            self._scroll.start()
        elif near >= px(_EDGE):
            self._scroll.stop()
        self.viewport().update()

    def _scroll_on(self) -> None:
        point = self.viewport().mapFromGlobal(self.cursor().pos())
        step = -px(16) if point.y() < self.viewport().height() // 2 else px(16)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + step)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Write what happens, where it stands."""
        shot = self.board.shot(self.indexAt(event.position().toPoint()))
        if shot is not None and event.button() is Qt.MouseButton.LeftButton:
            self.wants_action.emit(shot.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if self.dragged and event.key() == Qt.Key.Key_Escape:
            self.drop_nothing()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Typing the start of a shot's number goes to it."""
        for row in self.board.rows:
            shot = self.board.film.shots_by_id.get(row.shot)
            if shot is not None and shot.number.casefold().startswith(search.casefold()):
                self.setCurrentIndex(self.board.index(self.board.place_of[shot.id]))
                return

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.viewport().update()

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), theme().colour("ground"))
        self._due = time.perf_counter() + _BUDGET
        top = self.verticalOffset()
        for row in self.laid.visible(top + event.rect().top(), top + event.rect().bottom()):
            if row >= len(self.board.rows):
                break
            box, room = self.laid.box(row).translated(0, -top), self.laid.room(row)
            if room is None:
                self._heading(painter, row, box)
            else:
                self._panel(painter, row, box, room)
        if self.slot is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("accent"))
            painter.drawRoundedRect(self.slot[1].translated(0, -top), px(1), px(1))

    def _heading(self, painter: QPainter, row: int, box: QRect) -> None:
        look, scene = theme(), self.board.rows[row].scene
        quiet = self._counted(scene)
        strong, small = themes.font(15, strong=True), themes.figures(12)
        line = QRectF(box).adjusted(0, px(10), 0, -px(4))
        wide = QFontMetricsF(small).horizontalAdvance(quiet)
        painter.setFont(small)
        painter.setPen(look.colour("faint"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, quiet)
        painter.setFont(strong)
        painter.setPen(look.colour("text"))
        words = self._titled(scene)
        short = QFontMetricsF(strong).elidedText(words, Qt.TextElideMode.ElideRight, line.width() - wide - px(16))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _counted(self, scene: str) -> str:
        count, length = self.board.counted(scene)
        return self.tr("{0} · {1}").format(count, length)

    def _titled(self, scene: str) -> str:
        found = self.board.film.scenes_by_id[scene]
        return self.tr("{0}  {1}").format(found.number, terms.heading(self.board.film, found))

    def _panel(self, painter: QPainter, row: int, box: QRect, room: Room) -> None:
        shot = self.board.film.shots_by_id.get(self.board.rows[row].shot)
        if shot is None:
            return
        ratio = self.devicePixelRatioF()
        picture = self._pictures.picture(shot.id, round(box.width() * ratio))
        spoken = terms.spoken(self.board.film, shot)
        face = Face(shot, spoken, self._states.of(shot.id), picture.cacheKey() if picture is not None else 0)
        pixmap = self._faces.ready(face, room)
        if pixmap is None and time.perf_counter() < self._due:
            pixmap = self._faces.paint(self.board.film, face, picture, room, ratio)
        if shot.id in self.dragged:
            painter.setOpacity(0.4)
        if pixmap is not None:
            painter.drawPixmap(box.topLeft(), pixmap)
        else:  # its turn comes with the next frame
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("raised"))
            painter.drawRoundedRect(box, px(CARD_RADIUS), px(CARD_RADIUS))
            self._soon.start()
        painter.setOpacity(1)
        index = self.board.index(row)
        if self.selectionModel().isSelected(index):
            self._ring(painter, box, "accent", 2)
        if self.hasFocus() and index == self.currentIndex():
            self._ring(painter, box.adjusted(-px(4), -px(4), px(4), px(4)), "text", 1)

    def _ring(self, painter: QPainter, box: QRect, role: str, thick: int) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().colour(role), px(thick)))
        radius = px(CARD_RADIUS)
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), radius, radius)
