"""One thing to draw on a frame, and how far from the lens it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import skia
from numpy.typing import NDArray

from generation.engines.animatic.figures.things import plain_name
from generation.engines.animatic.scenery.world import Shown
from generation.engines.animatic.sheet import Sheet
from generation.stage import Actor, Prop, View

Draw = Callable[[Sheet, View, int], None]


@dataclass(frozen=True)
class Step:
    """One thing to draw; `still` ones give the same picture on every frame of a camera that rests.

    `of` is what stands there, if it is a thing of its own: the control passes measure it.
    """

    draw: Draw
    still: bool
    depth: float
    of: Shown | Actor | Prop | None = None


def picture_step(pad: Sheet) -> Step:
    """A still picture that is laid over, as far as it has ink: copied where it hides all, blended at its edges."""
    cover = pad.pixels[:, :, 3]
    solid, edges = _pieces(cover)
    copies = [(np.s_[top:low, left:right], pad.pixels[top:low, left:right].copy()) for top, low, left, right in solid]
    rects = [skia.Rect(left, top, right, low) for top, low, left, right in edges]
    picture = pad.image() if rects else None

    def draw(sheet: Sheet, *_: object) -> None:
        for place, pixels in copies:
            np.copyto(sheet.pixels[place], pixels)
        for rect in rects:
            sheet.canvas.drawImageRect(picture, rect, rect)

    return Step(draw, False, 0.0)


_BAND, _PIECE = 20, 32
"""Rows and columns of the pieces in which a picture is looked through for ink."""
_EMPTY, _MIXED, _FULL = range(3)
Piece = tuple[int, int, int, int]
"""Top, bottom, left and right in pixels."""


def _pieces(cover: NDArray[np.uint8]) -> tuple[list[Piece], list[Piece]]:
    """Where a picture hides all behind it, and where its edges are, as rectangles; the rest is empty."""
    height, width = cover.shape
    solid: list[Piece] = []
    edges: list[Piece] = []
    for top in range(0, height, _BAND):
        low = min(height, top + _BAND)
        kinds = []
        for left in range(0, width, _PIECE):
            part = cover[top:low, left : left + _PIECE]
            kinds.append(_EMPTY if not part.any() else _FULL if part.min() == 255 else _MIXED)
        start = 0
        for index in range(1, len(kinds) + 1):
            if index < len(kinds) and kinds[index] == kinds[start]:
                continue
            piece = (top, low, start * _PIECE, min(width, index * _PIECE))
            if kinds[start] != _EMPTY:
                _grown(solid if kinds[start] == _FULL else edges, piece)
            start = index
    return solid, edges


def _grown(pieces: list[Piece], piece: Piece) -> None:
    """Adds a piece, to the one right above it if both are equally wide."""
    top, low, left, right = piece
    for index in range(len(pieces) - 1, -1, -1):
        above = pieces[index]
        if above[1] == top and above[2:] == (left, right):
            pieces[index] = (above[0], low, left, right)
            return
        if above[1] < top:
            break
    pieces.append(piece)


def on_canvas(draw: Callable[[skia.Canvas, View, int], None]) -> Draw:
    """What draws on a canvas, as what draws on a sheet."""
    return lambda sheet, view, frame: draw(sheet.canvas, view, frame)


def steps_of(item: Shown, view: View) -> list[Step]:
    """A shown thing as what is still of it and what moves."""
    depth = item.depth(view)
    steps = []
    if item.has_faces:
        steps.append(Step(lambda sheet, v, _: item.draw(sheet.canvas, v), True, depth, item))
    if item.moves is not None:
        steps.append(Step(on_canvas(item.moves), False, depth, item))
    return steps


def rests(prop: Prop) -> bool:
    """Whether a thing gives the same picture on every frame of a camera that rests."""
    still = len(prop.position.keys) == 1 and len(prop.facing.keys) == 1
    return still and plain_name(prop.name) not in _LIVELY


_LIVELY = frozenset(
    "lantern,torch,candle,fire,fireplace,clock,telephone,radio,television,computer,machine,flag,kite,balloon,bird,"
    "boat,grandfather clock,great lens,paper boat,coffee machine".split(",")
)
"""Things that flicker, tick, swing or turn by themselves."""


def depth_of(player: Actor | Prop, view: View, frame: int) -> float:
    """Metres along the lens to an actor or a prop."""
    return depth_along(view, player.position.at(frame))


def depth_along(view: View, point: tuple[float, ...]) -> float:
    """Metres along the lens to a point."""
    return float((np.asarray(point) - np.asarray(view.position)) @ np.asarray(view.forward))
