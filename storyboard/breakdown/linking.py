"""The links of the graph: what follows what and by which transition, what runs on, and which set-ups repeat."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from storyboard.breakdown.coverage import Setup
from storyboard.camera import Angle, Size
from storyboard.model import CUT, Link, Shot, Transition


def join(setups: Sequence[Setup], rate: Fraction) -> list[Transition]:
    """The transition between each set-up and the next. A match cut repeats the framing it cuts from."""
    joins: list[Transition] = []
    for before, after in pairwise(setups):
        written = after.before
        joins.append(written.over(rate) if written is not None else CUT)
        if (
            written is not None
            and written.sort == "match"
            and after.direction is None
            and not before.card
            and not after.card
        ):
            after.camera = before.camera
    return joins


def link(setups: Sequence[Setup], shots: Sequence[Shot], joins: Sequence[Transition]) -> list[Link]:
    """FOLLOWS in script order; CONTINUES where an action runs on; MATCHES from a set-up's first shot to each repeat.

    Every link points from an earlier shot to a later one, so no continuity can loop.
    """
    links: list[Link] = []
    first_of: dict[tuple[object, ...], str] = {}
    for place, (setup, shot) in enumerate(zip(setups, shots, strict=True)):
        before = shots[place - 1] if place else None
        if before is not None:
            links.append(Link(source=before.id, target=shot.id, transition=joins[place - 1]))
            if setup.continues:
                links.append(Link(source=before.id, target=shot.id, kind="continues"))
                continue
        camera = setup.camera
        wide = camera.size in (Size.EXTREME_WIDE, Size.WIDE, Size.INSERT) or camera.angle is Angle.POINT_OF_VIEW
        if (
            before is not None
            and setup.before is not None
            and setup.before.sort == "match"
            and not (shot.card or before.card)
        ):
            links.append(Link(source=before.id, target=shot.id, kind="matches"))
        elif setup.cast and not setup.card and not setup.montage and not wide:
            key = (setup.scene.id, setup.cast, camera.size, camera.angle, camera.lens_mm)
            if key in first_of:
                links.append(Link(source=first_of[key], target=shot.id, kind="matches"))
            else:
                first_of[key] = shot.id
    return links
