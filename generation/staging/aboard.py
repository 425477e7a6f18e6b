"""Aboard: who rides, lies in bed, swims or rows is put where that is: in the saddle, on the bed, on the water."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import replace

from generation.request import Request
from generation.stage import Actor, Doing, Key, Point, Prop, Track
from generation.staging.extras import Some, sheet_of
from generation.staging.location import there
from generation.staging.reading import RIDES
from generation.staging.words import TRAVELS

SADDLE = 1.04
"""Metres that the feet of a seated rider are raised, so that the hips are on a horse's back."""
_BEDS: dict[str, Point] = {"hospital": (-1.4, 0.74, 2.55), "bedroom": (-1.3, 0.53, 2.4)}
"""Where the hips lie of somebody in the bed of a place, the head on its pillow to the left."""
_ON_THE_FLOOR = re.compile(
    r"\b(floor|ground|rug|carpet|sofa|couch|table|bench|stretcher)\b|地上|地板|沙发", re.IGNORECASE
)
_WATERS: dict[str, Point] = {
    "river": (0.0, -0.35, 6.4),
    "canal lane": (0.0, -0.5, 3.4),
    "harbour": (0.0, -1.2, 8.0),
    "island": (0.0, -0.35, 11.0),
    "coast": (0.0, -0.35, 13.0),
}
"""Where a place's water can be swum and rowed in, and how high it stands."""
_AFLOAT = {Doing.ROW: (-0.08, 0.0), Doing.SWIM: (-0.16, -1.0)}
"""How deep somebody is in the water, and how much nearer to the audience."""
_RIDERS = ("rider", "horseman", "horsewoman", "cowboy")
_DRIFTS = 0.8
"""Metres a second that a rower or a swimmer makes."""


def in_bed_and_on_water(request: Request, place: str, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Those who lie where a bed is, in it; those who row or swim where water is, on it and on their way."""
    return tuple(_on_water(_in_bed(actor, request, place), request, place) for actor in actors)


def _in_bed(actor: Actor, request: Request, place: str) -> Actor:
    if actor.doing not in (Doing.LIE, Doing.SLEEP) or actor.character.kind not in ("person", "child"):
        return actor
    if place not in _BEDS or _ON_THE_FLOOR.search(request.action):
        across = math.copysign(math.pi / 2 + 0.12, math.sin(actor.facing.at(0)[0]) or 1.0)
        return replace(actor, facing=Track.still(across))  # along the ground across the picture, never into it
    hips = there(request, place, _BEDS[place])
    facing = math.copysign(math.pi / 2, 1.0 if hips[0] < 0 else -1.0)
    return replace(actor, position=Track.still(*hips), facing=Track.still(facing))


def _on_water(actor: Actor, request: Request, place: str) -> Actor:
    if actor.doing not in _AFLOAT or place not in _WATERS:
        return actor
    x, y, z = _WATERS[place]
    deep, nearer = _AFLOAT[actor.doing]
    way = _DRIFTS * request.frames / float(request.rate)
    start = (x - way / 2, y + deep, z + nearer)
    end = (x + way / 2, y + deep, z + nearer)
    ahead = math.pi / 2 + 0.2
    facing = ahead if actor.doing is Doing.SWIM else -ahead  # who rows has the back to where the boat goes
    path = Track((Key(0, start), Key(max(1, request.frames - 1), end)), linear=True)
    return replace(actor, position=path, facing=Track.still(facing), gaze=None)


def mounted(
    request: Request, actors: tuple[Actor, ...], extras: tuple[Actor, ...], said: Mapping[str, str]
) -> tuple[tuple[Actor, ...], tuple[Actor, ...], tuple[Prop, ...]]:
    """The actors and extras with riders in the saddle, each on a horse of their own, and what keeps chairs away."""
    rider = next((one for one in extras if one.character.name in _RIDERS), None)
    if RIDES.search(request.action) is None and rider is None:
        return actors, extras, ()
    people = [actor for actor in actors if actor.character.kind in ("person", "child")]
    riders = [actor for actor in people if RIDES.search(said.get(actor.character.id, ""))]
    if not riders and rider is not None:
        riders = [rider]
    elif not riders and not people:
        riders = [extra for extra in extras if extra.character.kind == "person"][:1]
    horses = [one for one in (*actors, *extras) if one.character.kind == "horse"]
    moved: dict[str, Actor] = {}
    new: list[Actor] = []
    saddles: list[Prop] = []
    for number, each in enumerate(riders):
        rider = each
        sheet = sheet_of(Some("horse", "horse", 1, "", ""), number, request.setting.name)
        horse = horses[number] if number < len(horses) else Actor(sheet, rider.position, rider.facing, None)
        if rider in extras and number < len(horses) and horse in actors:  # nobody in particular, on the film's horse
            rider = replace(rider, position=horse.position, facing=horse.facing)
        going = len(rider.position.keys) > 1
        side = math.copysign(1.25, math.sin(rider.facing.at(request.frames // 2)[0]) or 1.0)
        facing = rider.facing if going else Track.still(side)
        pace = rider.doing if rider.doing in TRAVELS else Doing.WALK
        doing = pace if going else Doing.STAND
        ridden = replace(horse, position=rider.position, facing=facing, doing=doing, gaze=None)
        keys = tuple(
            Key(key.frame, (key.value[0], key.value[1] + SADDLE, key.value[2] - 0.06)) for key in rider.position.keys
        )
        seat = Track(keys, rider.position.linear)
        moved[rider.character.id] = replace(rider, position=seat, facing=facing, doing=Doing.SIT)
        saddles.append(Prop("bench", seat, facing, 0.45))
        if number < len(horses):
            moved[horse.character.id] = ridden
        else:
            new.append(ridden)
    placed = tuple(moved.get(actor.character.id, actor) for actor in actors)
    others = tuple(moved.get(extra.character.id, extra) for extra in extras)
    return placed, (*others, *new), tuple(saddles)
