"""The rehearsal itself: place, light, actors and camera of a shot, put together into a stage."""

from __future__ import annotations

import hashlib

from generation.request import Request
from generation.stage import Prop, Stage, Track
from generation.staging.blocking import TABLE_HEIGHT, block
from generation.staging.palette import light
from generation.staging.reading import unknown_things
from generation.staging.shooting import shoot
from generation.staging.words import INDOORS, place_in


def stage(request: Request) -> Stage:
    """All that is seen in a shot, in 3-D; pure and deterministic."""
    setting = request.setting
    place, interior = place_of(request)
    blocking = block(request)
    props = blocking.props
    if any(prop.position.at(0)[1] == TABLE_HEIGHT for prop in props):
        props = (Prop("table", Track.still(0.1, 0.0, 0.12), size=TABLE_HEIGHT), *props)
    return Stage(
        frames=request.frames,
        rate=float(request.rate),
        width=request.width,
        height=request.height,
        style=request.style,
        place=place,
        interior=interior,
        seed=int.from_bytes(hashlib.sha256(setting.location.encode()).digest()[:6]),
        time=setting.time,
        weather=setting.weather,
        mood=setting.mood,
        light=light(place, interior, setting.time, setting.weather, setting.mood),
        camera=shoot(request, blocking),
        actors=blocking.actors,
        props=props,
        unknown=unknown_things(f"{request.action} {setting.look}"),
    )


def place_of(request: Request) -> tuple[str, bool]:
    """The kind of place the scenery knows, and whether it has walls.

    The name counts most, then the heading, then what the script says of the look; a place nothing is known
    of is "room" inside and "outdoors" outside.
    """
    setting = request.setting
    kind = place_in(setting.name) or place_in(setting.heading) or place_in(setting.look)
    interior = setting.interior
    if kind == "lighthouse" and interior:
        return "lighthouse interior", True
    if kind in ("car", "train", "spaceship", "cave"):
        return kind, interior or kind == "cave"
    if kind == "":
        return ("room", True) if interior else ("outdoors", False)
    if interior and kind not in INDOORS:
        return {
            "harbour": "cabin",
            "open sea": "cabin",
            "coast": "cabin",
            "village": "living room",
            "rooftop": "living room",
        }.get(kind, "room"), True
    if not interior and kind in INDOORS:
        return (
            "street"
            if kind not in ("church", "lantern room")
            else {"church": "village", "lantern room": "lighthouse"}[kind]
        ), False
    return kind, interior
