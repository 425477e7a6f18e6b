"""The graph by keyboard alone: arrows walk along links and between branches, L draws a link with the same arrows."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF

from storyboard.graph import Kind
from studio.desktop.graph.canvas import Canvas
from studio.desktop.graph.feedback import Feedback
from studio.desktop.graph.hands import Hands

Direction = Literal["left", "right", "up", "down"]


def step(canvas: Canvas, shot: str, direction: Direction) -> str:
    """The shot to go to from another: onward or back along a link, up or down to the card there; itself if none.

    Where several links lead on, the shown cut's comes first.
    """
    if shot not in canvas.plot.cards:
        return next(iter(shot.id for shot in canvas.film.shots), "")
    if direction in ("right", "left"):
        onward = direction == "right"
        shown = canvas.seen.walks.shown
        ends = [
            (shown not in way.cuts, place, way.target if onward else way.source)
            for place, way in enumerate(canvas.ways.ways.values())
            if (way.source if onward else way.target) == shot and way.kind in ("follows", "gap")
        ]
        if ends:
            return min(ends)[2]
    return nearest(canvas, shot, direction)


def nearest(canvas: Canvas, shot: str, direction: Direction) -> str:
    """The card that lies nearest in a direction; the shot itself if none does."""
    m, cards = canvas.plot.measures, canvas.plot.cards
    x, y = cards[shot]
    best: tuple[float, str] | None = None
    for other, (at_x, at_y) in cards.items():
        dx, dy = (at_x - x) / m.column, (at_y - y) / m.row
        along, aside = (dx, dy) if direction in ("left", "right") else (dy, dx)
        along = -along if direction in ("left", "up") else along
        if along > 0.2 and abs(aside) <= along * 2 + 0.6:
            distance = along + 2 * abs(aside)
            if best is None or distance < best[0]:
                best = (distance, other)
    return best[1] if best else shot


class Linking:
    """A link that is being drawn by keys."""

    def __init__(self, canvas: Canvas, hands: Hands) -> None:
        self._canvas, self._hands = canvas, hands
        self.source = ""
        self.target = ""
        self.kind: Kind = "follows"

    @property
    def is_on(self) -> bool:
        """Whether a link is being drawn."""
        return bool(self.source)

    def begin(self, source: str, kind: Kind = "follows") -> None:
        """Draw a link from a shot; it reaches for the card to its right first."""
        self.source, self.kind = source, kind
        self.target = nearest(self._canvas, source, "right")
        self._show()

    def turn(self, direction: Direction) -> None:
        """Reach for another card."""
        self.target = nearest(self._canvas, self.target, direction)
        self._show()
        self._canvas.reveal(self.target)

    def switch(self) -> None:
        """Another kind of link."""
        kinds: dict[Kind, Kind] = {"follows": "continues", "continues": "matches", "matches": "follows"}
        self.kind = kinds[self.kind]
        self._show()

    def end(self) -> None:
        """No longer draw a link."""
        self.source = self.target = ""
        self._canvas.feedback = Feedback()
        self._canvas.viewport().update()

    @property
    def sentence(self) -> str:
        """What would be linked, or why it cannot."""
        return self._canvas.feedback.sentence

    def _show(self) -> None:
        canvas = self._canvas
        source, target = canvas.plot.card(self.source), canvas.plot.card(self.target)
        down = canvas.plot.measures.picture / 2
        start = QPointF(source.right(), source.top() + down)
        end = QPointF(target.left(), target.top() + down)
        canvas.feedback = self._hands.link_feedback(self.source, self.target, self.kind, start, end)
        canvas.viewport().update()
