"""The rehearsal itself: place, light, actors and camera of a shot, put together into a stage."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from generation.request import Request
from generation.stage import CameraPath, Key, Stage, Track
from generation.staging.blocking import block
from generation.staging.framing import frame, on_camera
from generation.staging.moving import move
from generation.staging.palette import light
from generation.staging.reading import unknown_things
from generation.staging.words import INDOORS, place_in


def stage(request: Request) -> Stage:
    """All that is seen in a shot, in 3-D; pure and deterministic."""
    from generation.engines.animatic.figures import skeleton  # bones are measured where they are drawn

    setting = request.setting
    place, interior = place_of(request)
    blocking = block(request, place)
    staged = Stage(
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
        camera=_TRIPOD,
        power=_power(request),
        actors=blocking.actors,
        props=blocking.props,
        unknown=unknown_things(f"{request.action} {setting.look}"),
    )
    framing = frame(request, blocking, lambda actor, at: skeleton(actor, at, staged))
    return replace(staged, actors=on_camera(request, blocking), camera=move(request, blocking, framing))


_TRIPOD = CameraPath(Track.still(0.0, 1.6, -4.0), Track.still(0.0, 1.6, 0.0), Track.still(40.0), Track.still(4.0))
"""Where the camera is while actors are put on their marks."""


_DIES = re.compile(
    r"\b(flickers? and dies|lights? (dies?|goes? out)|blackout|power cut|goes dark)\b|灯灭|熄灭", re.IGNORECASE
)
_FLICKERS = re.compile(
    r"\b(lamps?|lights?|bulbs?|candles?|neon)\b[^.]{0,20}\bflickers?\b|灯[^。]{0,4}闪", re.IGNORECASE
)


def _power(request: Request) -> Track:
    """How the lights burn: steadily, with a flicker, or until they die."""
    dies = _DIES.search(request.action) is not None
    if not dies and _FLICKERS.search(request.action) is None:
        return Track.still(1.0)
    middle = round(0.35 * request.frames)
    beats = ((0, 1.0), (2, 0.35), (4, 0.95), (9, 0.9), (11, 0.2), (13, 0.75), (16, 0.1), (19, 0.5), (26, 0.0))
    if not dies:
        beats = (*beats[:-1], (24, 1.0))
    return Track(tuple(Key(middle + beat, (strength,)) for beat, strength in beats))


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
