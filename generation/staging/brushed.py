"""The motion brush on the stage: who or what stands in a painted region goes where its path leads.

A person follows the path on the ground, and walks or runs if there is ground to cover; birds and things in the air
follow it in the air. A stroke that holds nobody and nothing moves the picture itself, which the painter does.
"""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

import numpy as np

from generation.stage import Actor, Doing, Key, Point, Prop, Stage, Track, View
from generation.staging.measures import height_of
from storyboard.motion import Stroke

Player = TypeVar("Player", Actor, Prop)

_STEPS = 8
"""Into how many straight parts a way is cut."""
_WALKS_FROM = 0.25
"""Metres a second from which feet have to move, and from which they run."""
_RUNS_FROM = 2.6
_FARTHEST = 6.0
"""Times the first distance from the lens that a way may lead to: a path near the horizon would never end."""


def brushed(stage: Stage, strokes: tuple[Stroke, ...]) -> Stage:
    """The stage with each stroke obeyed; those that move the picture itself are left on it."""
    view = View.of(stage, 0)
    actors, props = list(stage.actors), list(stage.props)
    left: list[Stroke] = []
    for stroke in strokes:
        held = [n for n, actor in enumerate(actors) if _share(stroke, view, _body(actor)) >= 0.5]
        things = [n for n, prop in enumerate(props) if _share(stroke, view, _bulk(prop)) >= 0.5]
        for n in held:
            actors[n] = _walking(_sent(actors[n], stroke, stage, flies=actors[n].character.kind == "bird"), stage)
        for n in things:
            props[n] = _sent(props[n], stroke, stage, flies=props[n].position.at(0)[1] > 0.3)
        if not held and not things:
            left.append(stroke)
    return replace(stage, actors=tuple(actors), props=tuple(props), strokes=tuple(left)) if strokes else stage


def _body(actor: Actor) -> list[Point]:
    """Points up an actor's middle, from the knees to the eyes."""
    x, y, z = actor.position.at(0)
    tall = height_of(actor.character)
    return [(x, y + share * tall, z) for share in (0.3, 0.5, 0.65, 0.8, 0.92)]


def _bulk(prop: Prop) -> list[Point]:
    x, y, z = prop.position.at(0)
    return [(x, y + share * prop.size, z) for share in (0.25, 0.5, 0.75)]


def _share(stroke: Stroke, view: View, points: list[Point]) -> float:
    """How much of what is seen of some points lies in a stroke's region."""
    seen = [(x / view.width, y / view.height) for x, y, depth in view.project(np.asarray(points)) if depth > 0.1]
    seen = [(x, y) for x, y in seen if 0.0 <= x <= 1.0 and 0.0 <= y <= 1.0]
    return sum(stroke.holds(x, y) for x, y in seen) / len(seen) if seen else 0.0


def _sent(player: Player, stroke: Stroke, stage: Stage, *, flies: bool) -> Player:
    """A player on the way its stroke draws in the picture, whatever the camera does meanwhile."""
    start = player.position.at(0)
    view = View.of(stage, 0)
    x, y, depth = view.project(np.asarray([start]))[0]
    keys = []
    for step in range(_STEPS + 1):
        frame = round(step / _STEPS * (stage.frames - 1))
        across, down = stroke.moved(step / _STEPS)
        spot = (x + across * view.width, y + down * view.height)
        place = None if flies else _on_ground(View.of(stage, frame), spot, start[1], float(depth))
        keys.append(Key(frame, place or _at_depth(View.of(stage, frame), spot, float(depth))))
    unique = {key.frame: key for key in keys}
    return replace(player, position=Track(tuple(unique.values()), linear=True))


def _ray(view: View, spot: tuple[float, float]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """The direction (metres of depth 1) in which a pixel is seen."""
    across = (spot[0] - view.width / 2) / view.focal
    up = (view.height / 2 - spot[1]) / view.focal
    return np.asarray(view.forward) + across * np.asarray(view.right) + up * np.asarray(view.up)


def _at_depth(view: View, spot: tuple[float, float], depth: float) -> Point:
    x, y, z = np.asarray(view.position) + _ray(view, spot) * depth
    return (float(x), float(y), float(z))


def _on_ground(view: View, spot: tuple[float, float], ground: float, depth: float) -> Point | None:
    """Where a pixel's ray meets the ground; None at and above the horizon, and too far off."""
    ray = _ray(view, spot)
    fall = view.position[1] - ground
    if ray[1] * fall >= 0:
        return None
    away = -fall / ray[1]
    if not 0.3 < away < _FARTHEST * depth:
        return None
    x, _, z = np.asarray(view.position) + ray * away
    return (float(x), ground, float(z))


def _walking(actor: Actor, stage: Stage) -> Actor:
    """An actor who was standing walks the way, or runs it, and faces along it."""
    keys = actor.position.keys
    way = sum(math.dist(before.value, after.value) for before, after in pairwise(keys))
    speed = way / max(stage.frames / stage.rate, 1e-6)
    if speed < _WALKS_FROM or actor.doing not in (Doing.STAND, Doing.WALK, Doing.RUN, Doing.TURN):
        return actor
    (x1, _, z1), (x2, _, z2) = keys[0].value, keys[-1].value
    facing = math.atan2(x2 - x1, z2 - z1)
    doing = Doing.RUN if speed >= _RUNS_FROM else Doing.WALK
    return replace(actor, doing=doing, since=0, facing=Track.still(facing))
