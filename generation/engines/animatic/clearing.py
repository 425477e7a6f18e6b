"""Clears the view: things of the place that would stand between the lens and the players fly away for a shot."""

from __future__ import annotations

from collections.abc import Sequence

from generation.engines.animatic.scenery.world import Layer, Shown, World
from generation.engines.animatic.steps import depth_of
from generation.stage import Actor, Prop, Stage, View

_NEAR = 0.6
"""The share of the way to the nearest player within which a thing is in the way."""
_SEEN = 0.035
"""The share of the picture that it must cover."""
_A_WALL = 0.3
"""The share from which a thing is in the way wherever it stands before who is in focus."""


def fly_away(world: World, stage: Stage, players: Sequence[Actor | Prop]) -> None:
    """Takes out of the world what hides the players at the beginning, in the middle or at the end of a shot."""
    views = [View.of(stage, frame) for frame in (0, stage.frames // 2, stage.frames - 1)]
    standing = [item for item in world.items if item.layer is Layer.STANDING and not item.stays]
    gone: set[int] = set()
    for view in views:  # one after the other: a world is projected anew for each view it is asked about
        near = min((depth_of(player, view, 0) for player in players), default=None)
        gone.update(id(item) for item in standing if _hides(item, view, near))
    world.items[:] = [item for item in world.items if id(item) not in gone]


def _hides(item: Shown, view: View, nearest: float | None) -> bool:
    depth = item.depth(view)
    if not -0.9 < depth < 0.9 * view.focus:
        return False
    left, top, right, bottom = item.extent(view)
    covers = (right - left) * (bottom - top) / (view.width * view.height)
    middle = left < 0.45 * view.width and right > 0.55 * view.width and top < 0.4 * view.height
    if middle and covers > _A_WALL:
        return True
    reach = _NEAR * nearest if nearest is not None else 0.65 * view.focus
    inside = left < 0.78 * view.width and right > 0.22 * view.width
    return 0.0 < depth < min(reach, view.focus) and inside and covers > _SEEN
