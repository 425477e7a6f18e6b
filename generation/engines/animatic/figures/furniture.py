"""What someone who sits or writes needs to do it: a stool and a table, where the stage has put none."""

from __future__ import annotations

import math

from generation.engines.animatic.figures.kit import Kit
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.skeleton import Body
from generation.engines.animatic.figures.space import Vec
from generation.engines.animatic.figures.things import plain_name
from generation.engines.animatic.figures.things_rooms import stool, table
from generation.stage import Doing, Stage

SEATS = frozenset(
    {
        "chair",
        "stool",
        "bench",
        "sofa",
        "bed",
        "crate",
        "box",
        "chest",
        "rock",
        "barrel",
        "boat",
        "car",
        "cart",
        "piano",
    }
)
TABLES = frozenset({"table", "desk", "counter", "typewriter", "computer", "laptop"})
NEARBY = 1.6
"""Metres within which a thing of the stage is taken to be meant."""


def lacking(body: Body, doing: Doing, stage: Stage, frame: int) -> tuple[bool, bool]:
    """Whether a seat, and whether a table, is missing under someone who needs it."""
    if doing not in (Doing.SIT, Doing.WRITE, Doing.TYPE, Doing.PIANO):
        return False, False
    root = body.joints["root"]
    near = {
        plain_name(prop.name)
        for prop in stage.props
        if math.dist(prop.position.at(frame)[::2], (root[0], root[2])) < NEARBY
    }
    return not near & SEATS, doing is Doing.WRITE and not near & TABLES


def draw_seat(brush: Brush, body: Body) -> None:
    """A stool under the hips."""
    hips, ground = body.joints["hips"], body.base.origin[1]
    high = hips[1] - ground - 0.065 * body.height
    if high > 0.1:
        kit = Kit(brush, body.base.moved((hips[0], ground, hips[2])), high)
        stool(kit)
        kit.done()


def table_at(body: Body) -> Vec:
    """Where a table stands before someone who writes."""
    return body.base.point(0.0, 0.0, 0.30 * body.height)


def draw_table(brush: Brush, body: Body) -> None:
    """A table under the hands."""
    hands = min(body.joints["hand_r"][1], body.joints["hand_l"][1]) - body.base.origin[1]
    kit = Kit(brush, body.base.moved(table_at(body)), max(hands - 0.03 * body.height, 0.3))
    table(kit)
    kit.done()
