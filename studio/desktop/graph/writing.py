"""Writing a shot's action where it stands, on its card: all that is typed at once is one step of undo."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from studio.desktop.fields import PlaceField
from studio.desktop.graph.canvas import Canvas
from studio.desktop.graph.verbs import Verbs
from studio.desktop.theme import px


class Writing(QObject):
    """The field on a card, while there is one."""

    def __init__(self, canvas: Canvas, verbs: Verbs) -> None:
        super().__init__(canvas)
        self._canvas, self._verbs = canvas, verbs
        self.field: PlaceField | None = None
        self.shot = ""
        self._is_written = False
        canvas.moved.connect(self._place)

    def begin(self, shot: str) -> None:
        """Write a shot's action."""
        session = self._verbs.session
        found = session.film.shots_by_id.get(shot)
        if found is None:
            return
        self.end(keep=True)
        session.select([shot])
        self._canvas.reveal(shot)
        self.shot, self._is_written = shot, False
        name = self.tr("Action of shot {0}").format(found.number)
        self.field = PlaceField(self._canvas.viewport(), found.action, name)
        self.field.written.connect(self._written)
        self.field.ended.connect(lambda keep: self.end(keep=keep))
        self._place()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self, *, keep: bool) -> None:
        """Stop writing; what was written is kept as one step, or taken back."""
        field, self.field = self.field, None
        if field is None:
            return
        had_focus = field.hasFocus()
        field.hide()
        field.deleteLater()
        session = self._verbs.session
        session.end_merge()
        if self._is_written and not keep:
            session.undo()
        if had_focus:
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _written(self, text: str) -> None:
        self._is_written = self._verbs.set_action(self.shot, text) or self._is_written

    def _place(self) -> None:
        """Over the words of the card, and large enough to write in at any zoom."""
        plot = self._canvas.plot
        if self.field is None or self.shot not in plot.cards:
            return
        x, y = plot.cards[self.shot]
        m = plot.measures
        box = self._canvas.lens().box(x, y + m.picture, m.width, m.words).toAlignedRect()
        box.setWidth(max(box.width(), px(220)))
        box.setHeight(max(box.height(), px(84)))
        self.field.setGeometry(box)
