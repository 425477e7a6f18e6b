"""Blocking: puts every actor of a shot on a mark that keeps their side of the 180-degree line."""

from __future__ import annotations

import hashlib
import math
import re
from dataclasses import dataclass, replace

from generation.request import Request
from generation.stage import Actor, Doing, Key, Point, Prop, Track
from generation.staging import acting
from generation.staging.carrying import place_of, resumed
from generation.staging.reading import Deed, deeds, named
from generation.staging.things import HANDY, THINGS, things_in
from generation.staging.words import TRAVELS
from storyboard.camera import Angle, Movement, Size
from storyboard.model import Character

HEIGHTS = {"person": 1.75, "child": 1.22, "robot": 1.8, "dog": 0.65, "cat": 0.32, "horse": 1.9, "bird": 0.3}
_MARKS = (
    (-0.56, 0.0),
    (0.56, 0.0),
    (-0.05, 0.95),
    (1.75, 0.55),
    (-1.75, 0.6),
    (0.95, 1.6),
    (-1.0, 1.7),
    (2.6, 1.3),
    (-2.6, 1.4),
)
OWN_THINGS: dict[str, dict[str, tuple[Point, float]]] = {
    "harbour": {"boat": ((-1.5, -1.2, 15.0), 5.0)},
    "street": {"car": ((-3.4, 0.0, 11.0), 1.5)},
    "lantern room": {"lamp": ((0.35, 1.0, 2.35), 1.9)},
    "living room": {"lamp": ((0.35, 1.2, 3.4), 0.6)},
    "bedroom": {"lamp": ((-0.05, 0.55, 3.42), 0.5)},
    "wheelhouse": {"lamp": ((0.9, 1.9, 1.0), 0.5), "boat": ((-0.1, 0.7, 1.45), 1.0), "radio": ((1.3, 0.95, 1.72), 0.3)},
    "café": {"coffee machine": ((1.0, 1.08, 2.65), 0.78)},
    "lighthouse": {"bird": ((0.0, 9.0, 24.0), 6.0)},
    "coast": {"bird": ((0.0, 9.0, 24.0), 6.0)},
}
"""Things that a place has already, where it has them and how tall: no second one is set in it."""
_AFLOAT = {"bridge": (1.0, -2.58, 5.0), "river": (0.5, -0.33, 4.2), "canal lane": (0.4, -0.48, 2.6)}
"""Where a paper boat lies on a place's water."""
_COUNTERS = {"café": (0.3, 1.08, 2.48), "bar": (0.3, 1.08, 2.4), "kitchen": (0.1, 0.9, 2.98)}
"""Where small things stand in a place that has somewhere for them; elsewhere on a table, or on the ground."""
_SPOTS: dict[tuple[str, str], Point] = {
    ("café", "behind"): (0.0, 0.0, 3.32),
    ("bar", "behind"): (0.0, 0.0, 3.32),
}
"""Where somebody stands who is told to be somewhere in a place."""
_SPEED = {Doing.WALK: 1.25, Doing.RUN: 3.2}
_FAR_SEATED = {Doing.SIT, Doing.LIE, Doing.SLEEP}


@dataclass(frozen=True)
class Blocking:
    """Where everyone is. `marks` has everyone of the scene, also who is out of this shot."""

    actors: tuple[Actor, ...]
    props: tuple[Prop, ...]
    marks: dict[str, Point]
    viewer: str = ""
    things: tuple[Thing, ...] = ()


@dataclass(frozen=True)
class Thing:
    """A thing to look at: its name, the point it stands on, and its height in metres."""

    name: str
    place: Point
    size: float


_ONE_WAY = frozenset({"open sea", "lighthouse", "lantern room", "wheelhouse", "bridge", "canal lane", "car", "space"})
"""Places that are never turned round: they are what they are, or the film has one."""


def mirrored(place: str, seed: int) -> bool:
    """Whether a location is built left for right, so that two of a kind differ."""
    return place not in _ONE_WAY and seed // 7 % 2 == 1


def seed_of(request: Request) -> int:
    """The number from which all that is this location's own follows."""
    return int.from_bytes(hashlib.sha256(request.setting.location.encode()).digest()[:6])


def _there(request: Request, place: str, point: Point) -> Point:
    """A point of a place as it is built, where this location has it."""
    return (-point[0], point[1], point[2]) if mirrored(place, seed_of(request)) else point


def height_of(character: Character) -> float:
    """Metres from sole to crown."""
    return HEIGHTS[character.kind]


def eyes_of(character: Character, doing: Doing = Doing.STAND) -> float:
    """Metres from the ground to the eyes, in a pose."""
    height = height_of(character)
    return {
        Doing.SIT: height * 0.66,
        Doing.KNEEL: height * 0.62,
        Doing.CROUCH: height * 0.5,
        Doing.LIE: 0.28,
        Doing.SLEEP: 0.28,
        Doing.FALL: height * 0.5,
    }.get(doing, height * 0.935)


def chest_of(actor: Actor, frame: int) -> Point:
    """The point that says how far off an actor is, for focus and for what stands before what."""
    x, y, z = actor.position.at(frame)
    return (x, y + 0.65 * height_of(actor.character), z)


def mark_of(index: int) -> Point:
    """The mark of the nth of a scene: even ones keep to the left of the line's middle, odd ones to the right."""
    if index < len(_MARKS):
        x, z = _MARKS[index]
        return (x, 0.0, z)
    row, column = divmod(index - len(_MARKS), 6)
    return ((column - 2.5) * 1.1, 0.0, 2.8 + row * 0.9)


def block(request: Request, place: str) -> Blocking:
    """Actors, props and marks of a shot."""
    order = list(dict.fromkeys([*request.scene_cast, *(character.id for character in request.cast)]))
    marks = {name: mark_of(index) for index, name in enumerate(order)}
    if len(order) == 1:
        marks = {order[0]: (0.0, 0.0, 0.0)}
    viewer = _viewer(request)
    seen = [character for character in request.cast if character.id != viewer]
    told = deeds(request.action, request.cast, {spoken.character: spoken.manner for spoken in request.spoken})
    did = {name: resumed(deed, request.carried, name) for name, deed in told.items()}
    talk = [spoken.character for spoken in request.spoken if spoken.placed != "over"]
    for name, deed in did.items():
        spot = place_of(request.carried, name, deed.said)
        if (place, spot) in _SPOTS:
            marks[name] = _there(request, place, _SPOTS[place, spot])
    actors = tuple(_actor(request, character, did[character.id], marks, order, talk, viewer) for character in seen)
    if len(actors) >= 2 and any(actor.doing in (Doing.EMBRACE, Doing.FIGHT) for actor in actors):
        actors = _together(actors)
    actors = acting.abreast(actors, request.action)
    props, things = _props(request, place, actors)
    return Blocking(actors, props, marks, viewer, things)


def _viewer(request: Request) -> str:
    """Who looks through the lens in a point of view: the one named as its owner, else the first of the cast."""
    if request.camera.angle is not Angle.POINT_OF_VIEW or not request.cast:
        return ""
    for character in request.cast:
        at = named(character, request.action)
        tail = request.action[at + len(character.name) :][:14].lower() if at >= 0 else ""
        if tail.startswith(("'s pov", "’s pov", "'s point", "’s point", "的视角", "的主观", " pov")):
            return character.id
    others = [name for name in request.scene_cast if name != request.cast[0].id]
    if len(request.cast) == 1 and others:
        return others[0]  # the shot shows the one who is seen; the other one looks
    return request.cast[0].id


def _partner(name: str, request: Request, order: list[str], talk: list[str]) -> str:
    """Whom someone faces: who speaks, else the other one in the shot, else the other one of the scene."""
    speakers = [other for other in talk if other != name and other in order]  # who is only heard stands nowhere
    if speakers:
        return speakers[0]
    in_shot = [character.id for character in request.cast if character.id != name]
    if in_shot:
        return in_shot[0]
    order = [other for other in order if other == name or f"{other}: gone" not in request.carried]
    if len(order) < 2:
        return ""
    index = order.index(name)
    return order[index + 1] if index % 2 == 0 and index + 1 < len(order) else order[index - 1]


def _actor(
    request: Request,
    character: Character,
    deed: Deed,
    marks: dict[str, Point],
    order: list[str],
    talk: list[str],
    viewer: str,
) -> Actor:
    home = marks[character.id]
    partner = _partner(character.id, request, order, talk)
    doing = deed.doing
    if partner:
        other = marks[partner]
        facing = math.atan2(other[0] - home[0], other[2] - home[2])
        opened = 0.30 if len(request.cast) > 1 else 0.2  # actors open up a little to the audience
        facing += opened if facing > 0 else -opened
        gaze: Point | None = (other[0], _eye_height(request, partner), other[2])
    else:
        facing, gaze = math.pi - 0.45, None
    if deed.looks_away and not talk:
        facing, gaze = 0.35, (home[0] + 3.0, 2.0, home[2] + 12.0)
    if viewer:
        seen_from = marks[viewer]
        facing = math.atan2(seen_from[0] - home[0], seen_from[2] - home[2])
        gaze = (seen_from[0], 1.6, seen_from[2])
    if deed.looks == "up":
        gaze = (home[0] + math.sin(facing) * 4.0, 5.0, home[2] + math.cos(facing) * 4.0)
    elif deed.looks == "down" or doing in (Doing.READ, Doing.WRITE):
        gaze = (home[0] + math.sin(facing) * 0.45, 0.95, home[2] + math.cos(facing) * 0.45)
    if in_a_car(request):
        doing = Doing.SIT if doing in (Doing.STAND, Doing.TURN, *TRAVELS) else doing
        facing = math.pi + math.copysign(0.45 if partner else 0.2, home[0] if home[0] else -1.0)
    if doing is Doing.FIGHT and len(request.cast) == 1:
        doing = Doing.PUSH  # nobody to fight: a door, the wind
    spot = place_of(request.carried, character.id, deed.said)
    doing, hands = acting.at_the_wheel(deed, doing, spot, in_a_car(request))
    if not viewer:
        facing = acting.shown(doing, hands, facing, partner)
    if hands in acting.AT_WORK or (hands is None and doing in acting.AT_WORK):
        gaze = None
    since = 0
    if doing in TRAVELS and hands in acting.ON_ARRIVAL:
        position, facing_track, since = acting.arriving(home, _SPEED[doing], request.frames, float(request.rate))
        doing, hands = hands, None
    else:
        position, facing_track, doing = _travel(request, deed, doing, home, facing)
    return Actor(
        character,
        position,
        facing_track,
        None if gaze is None else Track.still(*gaze),
        doing,
        since,
        deed.feeling,
        deed.holds,
        hands,
    )


def in_a_car(request: Request) -> bool:
    """Whether a shot plays inside a car, where everybody sits and looks ahead."""
    setting = request.setting
    return setting.interior and _IN_A_CAR.search(f"{setting.name} {setting.heading}") is not None


def _eye_height(request: Request, name: str) -> float:
    return next((eyes_of(character) for character in request.cast if character.id == name), 1.62)


def _travel(request: Request, deed: Deed, doing: Doing, home: Point, facing: float) -> tuple[Track, Track, Doing]:
    """Someone's way through the shot: in from their own side, out to it, or along with the camera."""
    if doing is Doing.STAIRS:
        down = "down" in deed.said or "下楼" in deed.said
        return *acting.up_the_steps(home, request.frames, float(request.rate), down), doing
    if doing not in TRAVELS:
        return Track.still(*home), acting.turning(deed, facing, request.frames), doing
    last = request.frames - 1
    seconds = request.frames / float(request.rate)
    speed = _SPEED[doing]
    side = -1.0 if home[0] < 0.0 or (home[0] == 0.0 and request.camera.movement is not Movement.TRUCK) else 1.0
    wide = request.camera.size.frame_height * request.width / request.height
    room = 3.4 if request.setting.interior else 60.0
    if deed.enters:
        way = min(speed * seconds, wide / 2 + 0.7 + abs(home[0]), room + abs(home[0]))
        arrive = max(1, min(last, round(way / speed * float(request.rate))))
        start = (home[0] + side * way, 0.0, home[2] + 0.25)
        along = math.atan2(home[0] - start[0], home[2] - start[2])
        return (
            Track((Key(0, start), Key(arrive, home)), linear=True),
            Track((Key(0, (along,)), Key(max(0, arrive - 6), (along,)), Key(arrive + 6, (_near(facing, along),)))),
            doing,
        )
    if deed.exits:
        way = min(speed * seconds, wide / 2 + 1.2 + abs(home[0]), room + abs(home[0]))
        end = (home[0] + side * way, 0.0, home[2] + 0.3)
        along = math.atan2(end[0] - home[0], end[2] - home[2])
        return Track((Key(0, home), Key(max(1, last), end)), linear=True), Track.still(along), doing
    way = min(speed * seconds, room)
    if request.camera.movement not in (Movement.TRUCK, Movement.PAN):
        way = min(way, wide * 0.55 if request.camera.size is not Size.EXTREME_WIDE else wide * 0.4)
    direction = -side
    lift = 0.35 * way  # a little towards the audience, so that the figure grows
    start = (home[0] - direction * way / 2, 0.0, home[2] + lift / 2)
    end = (home[0] + direction * way / 2, 0.0, home[2] - lift / 2)
    along = math.atan2(end[0] - start[0], end[2] - start[2])
    return Track((Key(0, start), Key(max(1, last), end)), linear=True), Track.still(along), doing


def _near(angle: float, other: float) -> float:
    """The same direction, as the angle nearest to another."""
    return other + math.remainder(angle - other, 2 * math.pi)


def _together(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Two who embrace or fight come within arm's reach, and both take part."""
    doing = next(actor.doing for actor in actors if actor.doing in (Doing.EMBRACE, Doing.FIGHT))
    reach = 0.2 if doing is Doing.EMBRACE else 0.42
    first, second, *rest = actors
    pair = sorted((first, second), key=lambda actor: actor.position.at(0)[0])
    moved = []
    for actor, side in zip(pair, (-1.0, 1.0), strict=True):
        moved.append(
            replace(
                actor,
                position=Track.still(side * reach, 0.0, 0.06 * side),
                facing=Track.still(-side * math.pi / 2),
                doing=doing,
                gaze=Track.still(-side * reach, eyes_of(actor.character), 0.0),
            )
        )
    return (*moved, *rest)


def _props(request: Request, place: str, actors: tuple[Actor, ...]) -> tuple[tuple[Prop, ...], tuple[Thing, ...]]:
    """Things the action names that nobody holds, set in the place; and a chair under whoever sits.

    The things come in the order they are named, those of the place's own among them.
    """
    held = {name for actor in actors for name in actor.holds}
    props = _furniture(request, actors)
    things: list[Thing] = []
    for name in things_in(request.action):
        size = THINGS[name][1]
        own = OWN_THINGS.get(place, {}).get(name)
        if own is not None:
            things.append(Thing(name, _there(request, place, own[0]), own[1]))
        elif (
            name not in held
            and name not in _PART_OF_A_PLACE
            and not acting.brings(actors, name)
            and not (name in ("car", "boat") and request.setting.interior)
        ):
            where = _there(request, place, _where(name, place, request.setting.interior, len(things)))
            if where[1] == TABLE_HEIGHT and not any(prop.name == "table" for prop in props):
                props.append(Prop("table", Track.still(0.1, 0.0, 0.12), size=TABLE_HEIGHT))
            drifts = name == "paper boat" and place in _AFLOAT
            props.extend(_afloat(request, where) if drifts else [_still(name, where, size)])
            things.append(Thing(name, where, size))
    return tuple(props), tuple(things)


def _still(name: str, where: Point, size: float) -> Prop:
    return Prop(name, Track.still(*where), Track.still(math.pi / 2), size)


def _afloat(request: Request, where: Point) -> list[Prop]:
    """A paper boat that drifts and turns on the water, or a fleet of them if there are many."""
    spots = [(0.0, 0.0)]
    if _MANY.search(request.action):
        spots += [(-1.4, 1.1), (1.7, 0.7), (0.6, 2.6), (-2.8, 3.2), (2.9, 3.9), (-0.7, 5.0), (1.5, 6.8), (-3.6, 7.5)]
    last = max(1, request.frames - 1)
    fleet = []
    for index, (dx, dz) in enumerate(spots):
        away = 38.0 if len(spots) > 1 and where[1] < -1.0 else 0.0  # from high up, only far water shows over the rail
        start = (where[0] + 2.2 * dx, where[1], where[2] + 2.0 * dz + away)
        gone = (0.3 if len(spots) > 1 else 0.045) * last / float(request.rate)
        end = (start[0] + 0.25 * gone, start[1], start[2] + gone)
        turn = 0.4 * index + 0.6
        path = Track((Key(0, start), Key(last, end)), linear=True)
        size = 0.14 if len(spots) == 1 else 0.4  # a fleet is seen from afar, so each is drawn larger than life
        fleet.append(Prop("paper boat", path, Track((Key(0, (turn,)), Key(last, (turn + 1.6,)))), size))
    return fleet


def _furniture(request: Request, actors: tuple[Actor, ...]) -> list[Prop]:
    props = []
    for actor in actors:
        if actor.doing is not Doing.SIT or _IN_A_CAR.search(request.setting.name):
            continue
        x, _, z = actor.position.at(0)
        turn = actor.facing.at(0)[0]
        props.append(Prop("chair", Track.still(x, 0.0, z), actor.facing, 0.95))
        if _AT_TABLE.search(request.action):
            ahead = (x + 0.72 * math.sin(turn), 0.0, z + 0.72 * math.cos(turn))
            props.append(Prop("table", Track.still(*ahead), actor.facing, TABLE_HEIGHT))
    return props


def _where(name: str, place: str, interior: bool, taken: int) -> Point:
    """Where a thing stands that nobody holds."""
    if name == "paper boat" and place in _AFLOAT:
        return _AFLOAT[place]
    if name in HANDY:
        if place in _COUNTERS:
            x, y, z = _COUNTERS[place]
            return (x - 0.3 * taken, y, z)
        return (0.32 - 0.3 * taken, TABLE_HEIGHT if interior else 0.0, 0.1)
    return {
        "coffee machine": (0.5, 0.95, 1.35),
        "car": (2.9, 0.0, 2.6),
        "boat": (0.6, -0.6, 9.0) if place == "open sea" else (-2.6, -0.25, 5.5),
        "typewriter": (0.1, TABLE_HEIGHT, 0.12),
        "television": (0.1, TABLE_HEIGHT, 0.12),
        "computer": (0.1, TABLE_HEIGHT, 0.12),
        "clock": (0.1, TABLE_HEIGHT, 0.12),
        "trophy": (0.1, TABLE_HEIGHT, 0.12),
        "fire": (0.0, 0.0, 1.2),
        "tent": (-2.4, 0.0, 3.0),
        "statue": (1.9, 0.0, 2.8),
        "piano": (-1.7, 0.0, 1.7),
    }.get(name, (-1.5 + 0.9 * taken, 0.0, 1.1))


TABLE_HEIGHT = 0.75
"""Metres; where small things stand, on a table that the stage sets under them."""
_IN_A_CAR = re.compile(r"\b(car|taxi|cab|van|truck|backseat)\b|轿车|汽车|出租车|车内", re.IGNORECASE)
_PART_OF_A_PLACE = ("lamp", "bird")
"""Things that are only there where a place has them."""
_MANY = re.compile(r"\bboats\b|一只只|许多|无数|一艘艘", re.IGNORECASE)
_AT_TABLE = re.compile(r"\b(table|desk|bench)\b|桌|案", re.IGNORECASE)
