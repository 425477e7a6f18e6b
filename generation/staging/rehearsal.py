"""The rehearsal itself: place, light, actors and camera of a shot, put together into a stage."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from generation.request import Request, Spoken
from generation.stage import CameraPath, Key, Stage, Track
from generation.staging.blocking import Blocking, block
from generation.staging.brushed import brushed
from generation.staging.carrying import LIGHTS_DIE, falling_begins, lights_come
from generation.staging.continuing import begun, go_on
from generation.staging.driving import inside_of
from generation.staging.framing import frame, holds, on_camera
from generation.staging.location import dressing_of, particular, seed_of, sun_on_snow
from generation.staging.measures import Framing, Joints
from generation.staging.moving import move
from generation.staging.palette import DARKNESS, light
from generation.staging.phases import lights_at, lit_in
from generation.staging.undrawn import unknown_things
from generation.staging.words import INDOORS, place_in
from storyboard.model import Weather


def stage(request: Request) -> Stage:
    """All that is seen in a shot, in 3-D; pure and deterministic. What continues other shots begins as they ended."""
    chain = (*request.continued, request)
    staged = brushed(_staged(chain[0]), chain[0].motion)
    for source, each in pairwise(chain):
        staged = brushed(go_on(_staged(each, staged), each, staged, source), each.motion)
    return staged


def _staged(request: Request, ended: Stage | None = None) -> Stage:
    """A shot staged by itself, or from where another one ended."""
    from generation.engines.animatic.figures import skeleton  # bones are measured where they are drawn

    setting = request.setting
    place, interior = place_of(request)
    dressing = dressing_of(setting)
    weather = Weather.CLEAR if place in _AIRLESS or ("orbit", False) in dressing else _weather(request)
    lain = _snow_lies(request, weather)
    weather = Weather.CLEAR if lain else weather
    blocking = block(request, place)
    if ended is not None:
        blocking = begun(blocking, ended)
    staged = Stage(
        frames=request.frames,
        rate=float(request.rate),
        width=request.width,
        height=request.height,
        style=request.style,
        place=place,
        interior=interior,
        seed=seed_of(request),
        time=setting.time,
        weather=weather,
        mood=setting.mood,
        light=light(place, interior, setting.time, weather, setting.mood),
        camera=_TRIPOD,
        power=_power(request),
        spoken=tuple((line.character, line.start, line.text) for line in request.spoken if line.placed != "over"),
        actors=blocking.actors,
        props=blocking.props,
        extras=blocking.extras,
        falls=_falls(request),
        swell=2.2 if _MOUNTAINOUS.search(request.action) else 1.0,
        dressing=dressing,
        lain=lain,
        unknown=unknown_things(f"{request.action} {setting.look}", request.cast),
    )
    framing = _framing(request, blocking, place, lambda actor, at: skeleton(actor, at, staged))
    return replace(staged, actors=on_camera(request, blocking), camera=move(request, blocking, framing))


_TRIPOD = CameraPath(Track.still(0.0, 1.6, -4.0), Track.still(0.0, 1.6, 0.0), Track.still(40.0), Track.still(4.0))
"""Where the camera is while actors are put on their marks."""


_FLICKERS = re.compile(
    r"\b(lamps?|lights?|bulbs?|candles?|neon)\b[^.]{0,20}\bflickers?\b|灯[^。]{0,4}闪", re.IGNORECASE
)


def _framing(request: Request, blocking: Blocking, place: str, joints: Joints) -> Framing:
    """Where the camera stands: where the set-up that is repeated had it, if that still holds who is seen."""
    own = frame(request, blocking, joints)
    if request.set_up is None:
        return own
    there = request.set_up
    said = tuple(spoken for spoken in request.spoken if spoken.character == there.speaker)
    if there.speaker is not None and not said:
        said = (Spoken(line="said", character=there.speaker, start=0, voice="", text=""),)
    source = request.with_(
        action=there.action,
        frames=there.frames,
        camera=there.camera,
        setting=there.setting,
        cast=there.cast,
        scene_cast=there.scene_cast,
        spoken=said if there.speaker is not None else (),
        carried=there.carried,
        set_up=None,
    )
    repeated = frame(source, block(source, place_of(source)[0]), joints)
    return repeated if holds(repeated, request, blocking, joints) else own


_MOUNTAINOUS = re.compile(
    r"\b(house|mountain|tower|sky|building|cathedral|storey|story|mast)[- ]?(high|tall|sized)\b[^.]{0,20}\bwaves?\b|"
    r"\bwaves?\b[^.]{0,30}\b((high|tall|big|large) as|the size of|like (mountains|walls|hills))\b|"
    r"\b(mountainous|huge|giant|enormous|towering|monstrous|great|massive) (\w+ )?(waves?|seas?|swell)\b|"
    r"巨浪|滔天|大浪",
    re.IGNORECASE,
)


def _weather(request: Request) -> Weather:
    """The scene's weather, unless what fell has stopped or begun to fall by now."""
    weather = request.setting.weather
    if falls := falling_begins(request.action):
        return weather if falls == "rain" and weather is Weather.STORM else Weather(falls)
    for fact in request.carried:
        if fact == "weather: clear" and weather in (Weather.RAIN, Weather.STORM, Weather.SNOW):
            return Weather.CLEAR
        if fact in ("weather: rain", "weather: snow", "weather: overcast"):
            return Weather(fact.split(": ")[1])
    return weather


def _snow_lies(request: Request, weather: Weather) -> bool:
    """Whether snow lies under a clear sky: the words of this shot or of an earlier one of the scene tell of both."""
    if weather is not Weather.SNOW or falling_begins(request.action):
        return False
    return "weather: sun on snow" in request.carried or sun_on_snow(f"{request.action} {request.setting.heading}")


def _falls(request: Request) -> Track:
    """How much falls: all of it, or ever more from nothing on where it begins to fall in this shot."""
    if not falling_begins(request.action):
        return Track.still(1.0)
    start = round(0.12 * request.frames)
    return Track((Key(start, (0.0,)), Key(max(start + 1, round(0.9 * request.frames)), (1.0,))))


def _power(request: Request) -> Track:
    """How the lights burn: steadily, with a flicker, or until they die."""
    if lit_in(request.action) and DARKNESS[request.setting.time] >= 0.5:  # first the dark, then the small light
        lit = lights_at(request.frames)
        return Track((Key(max(0, lit - 2), (0.3,)), Key(lit + 8, (0.72,))))
    dies = LIGHTS_DIE.search(request.action) is not None
    if not request.setting.interior and DARKNESS[request.setting.time] < 0.5:
        return Track.still(1.0)  # no lamp that goes out takes the day with it
    if "lights: out" in request.carried and not dies and not lights_come(request.action):
        return Track.still(0.0)
    if "lights: out" in request.carried and not dies:
        relit = round(0.3 * request.frames)
        return Track((Key(relit, (0.0,)), Key(min(relit + 3, request.frames - 1), (1.0,))))
    if not dies and _FLICKERS.search(request.action) is None:
        return Track.still(1.0)
    middle = round(0.35 * request.frames)
    beats = ((0, 1.0), (2, 0.35), (4, 0.95), (9, 0.9), (11, 0.2), (13, 0.75), (16, 0.1), (19, 0.5), (26, 0.0))
    if not dies:
        beats = (*beats[:-1], (24, 1.0))
    return Track(tuple(Key(middle + beat, (strength,)) for beat, strength in beats))


def place_of(request: Request) -> tuple[str, bool]:
    """The kind of place the scenery knows, as particular as the script's words make it, and whether it has walls."""
    kind, interior = _kind_of(request)
    return particular(kind, interior, request.setting), interior


def _kind_of(request: Request) -> tuple[str, bool]:
    """The kind of place the scenery knows, and whether it has walls.

    The name counts most, then the heading, then what the script says of the look; a place nothing is known
    of is "room" inside and "outdoors" outside.
    """
    setting = request.setting
    kind = place_in(setting.name) or place_in(setting.heading) or place_in(setting.look)
    interior = setting.interior
    if vehicle := inside_of(request):
        return vehicle, True
    if kind == "lighthouse" and interior:
        return "lighthouse interior", True
    if kind == "cave":
        return kind, True
    if kind in _OPEN_EITHER_WAY:
        return kind, False
    if kind == "pool":
        return kind, interior
    if interior and kind in ("", "street") and _A_BUS.search(setting.name):
        return "train", True
    if kind == "":
        return ("room", True) if interior else ("outdoors", False)
    if interior and kind not in INDOORS:
        return {
            "harbour": "cabin",
            "deck": "cabin",
            "island": "living room",
            "river": "office",
            "train roof": "train",
            "open sea": "cabin",
            "coast": "cabin",
            "village": "living room",
            "rooftop": "living room",
            "castle": "great hall",
            "space": "spaceship",
        }.get(kind, "room"), True
    if not interior and kind in INDOORS:
        if kind == "living room" and _IN_THE_COUNTRY.search(f"{setting.name} {setting.look}"):
            return "village", False
        return _FROM_OUTSIDE.get(kind, "street"), False
    return kind, interior


_AIRLESS = frozenset({"space", "spaceship", "hull", "ship corridor"})
"""Places with no weather of their own: a storm seen from there is on the world below."""
_OPEN_EITHER_WAY = frozenset({"station", "market", "stadium"})
"""Places that are under one roof and open to the air, whichever the heading says."""
_A_BUS = re.compile(r"\b(bus|coach|streetcar)\b|公交车|大巴", re.IGNORECASE)
_IN_THE_COUNTRY = re.compile(r"\b(cottage|cabin|hut|shack|farmhouse)\b", re.IGNORECASE)
_FROM_OUTSIDE = {
    "barn": "field",
    "greenhouse": "park",
    "tent": "outdoors",
    "airport": "outdoors",
    "waiting room": "station",
    "church": "village",
    "lantern room": "lighthouse",
    "spaceship": "space",
    "aeroplane": "outdoors",
    "train": "country road",
    "wheelhouse": "harbour",
    "great hall": "castle",
    "classroom": "park",
}
"""What a place with walls is seen in from outside; the others stand in a street."""
