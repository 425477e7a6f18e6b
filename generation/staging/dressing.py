"""Dressing: the things of a shot and the seats of a place, and where each of them stands."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from generation.request import Request
from generation.stage import Actor, Doing, Key, Point, Prop, Track
from generation.staging import acting
from generation.staging.driving import in_a_car
from generation.staging.extras import is_a_class
from generation.staging.hanging import hung, on_the_walls
from generation.staging.location import there
from generation.staging.tables import ACROSS, at_the_table
from generation.staging.things import HANDY, PART_OF_A_PLACE, STANDING, THINGS, hangs, things_in
from storyboard.camera import Size

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
    "station": {"clock": ((1.55, 2.7, 1.9), 0.8)},
    "classroom": {"clock": ((-0.1, 2.48, 4.5), 0.34)},
}
"""Things that a place has already, where it has them and how tall: no second one is set in it."""
_AFLOAT = {
    "bridge": (7.5, -2.58, 6.0),
    "river": (0.5, -0.33, 4.2),
    "canal lane": (0.4, -0.48, 2.6),
    "harbour": (1.0, -1.15, 6.0),
    "deck": (2.0, -4.9, 16.0),
    "island": (0.8, -0.35, 9.5),
    "pool": (0.6, 0.05, 5.0),
    "open sea": (0.6, -0.95, 7.0),
    "coast": (0.8, -0.35, 11.0),
}
"""Where a paper boat lies on a place's water."""
SEATS: dict[str, tuple[tuple[float, float, float], ...]] = {
    # x and z of each seat, and where who sits there faces.
    "train": ((-4.0, 1.2, 1.57), (-2.35, 1.2, -1.57), (2.35, 1.2, 1.57), (4.0, 1.2, -1.57)),
    "restaurant": ((2.05, 2.9, 1.57), (3.75, 2.9, -1.57), (-3.85, 2.6, 1.57), (-2.15, 2.6, -1.57)),
    "café": ((-3.6, 1.8, 1.57), (-2.15, 2.0, -1.57)),
    "aeroplane": ((0.82, 0.6, 3.14), (-0.82, 0.6, 3.14), (1.42, 0.6, 3.14), (-1.42, 0.6, 3.14)),
    "church": ((1.5, 2.25, 3.14), (-1.5, 2.25, 3.14), (2.3, 2.25, 3.14), (-2.3, 2.25, 3.14)),
    "theatre": ((-2.06, 1.48, 3.14), (-1.40, 1.48, 3.14), (1.30, 1.48, 3.14), (1.96, 1.48, 3.14)),
    "living room": ((-2.15, 2.75, 3.0), (-1.1, 2.75, 3.3)),
    "airport": ((-3.9, 3.1, 3.14), (-4.6, 3.1, 3.14), (4.0, 3.3, 3.14), (4.7, 3.3, 3.14)),
    "station": ((-3.9, 1.8, 3.14), (-3.2, 1.8, 3.14)),
    "park": ((-2.96, 2.40, 3.44), (-2.31, 2.20, 3.44)),
    "museum": ((-1.9, 2.95, 3.14), (-1.1, 2.95, 3.14)),
    "tent": ((-1.75, 1.6, 1.9), (-1.75, 2.5, 1.9)),
    "bar": ((-0.7, 1.93, 1.3), (0.6, 1.93, -1.3), (-1.9, 1.93, 1.3), (1.9, 1.93, -1.3)),
    "bus": ((-0.85, 1.4, 1.57), (0.35, 1.4, 1.57), (-2.05, 1.4, 1.57), (1.55, 1.4, 1.57)),
    "waiting room": ((0.05, 2.95, 3.14), (0.85, 2.95, 3.14), (-1.7, 2.95, 3.14), (-0.9, 2.95, 3.14)),
    "playground": ((6.0, 2.7, 2.44), (5.4, 2.5, 2.44)),
}
"""The seats that a place is built with, for whoever sits there."""
SEAT_RISE = {"bar": 0.27}
"""How much higher than a chair the seats of a place are."""
_ELSEWHERE = re.compile(
    r"\b(on|upon|against|in|from) (the|a|an|his|her|their) (\w+ )?(ground|floor|grass|rock|stone|bed|steps?|stairs|"
    r"crate|box|sand|roof|edge|wall|log|bag|suitcase|desk|counter|chair|snow)\b|坐在地|地上|石头上|床上|椅",
    re.IGNORECASE,
)


_ON_A_SEAT = re.compile(
    r"\bon (the|a|an|his|her|their) (\w+ )?(bench|seat|sofa|couch|pew)\b|长椅上|沙发上", re.IGNORECASE
)


def _on_the_seat(request: Request, place: str) -> Point:
    """A point on a bench or a sofa of the place, beside whoever sits there."""
    (x, z, _), (other, away, _) = SEATS[place][:2]
    return there(request, place, ((x + other) / 2, 0.49, (z + away) / 2))


def seats_of(request: Request, place: str) -> tuple[tuple[float, float, float], ...]:
    """A place's seats as this location has them; of each pair the one on the left comes first."""
    found = []
    for x, z, turn in SEATS[place]:
        here = there(request, place, (x, 0.0, z))
        ahead = there(request, place, (x + math.sin(turn), 0.0, z + math.cos(turn)))
        found.append((here[0], here[2], math.atan2(ahead[0] - here[0], ahead[2] - here[2])))
    pairs = [sorted(found[at : at + 2]) for at in range(0, len(found), 2)]
    return tuple(seat for pair in pairs for seat in pair)


def takes_a_seat(place: str, action: str) -> bool:
    """Whether somebody who sits in a place sits on one of its own seats."""
    return place in SEATS and _ELSEWHERE.search(action) is None


_COUNTERS = {"café": (0.3, 1.08, 2.48), "bar": (0.3, 1.08, 2.4), "kitchen": (0.1, 0.9, 2.98)}
"""Where small things stand in a place that has somewhere for them; elsewhere on a table, or on the ground."""


@dataclass(frozen=True)
class Thing:
    """A thing to look at: its name, the point it stands on, and its height in metres."""

    name: str
    place: Point
    size: float


def props_of(request: Request, place: str, actors: tuple[Actor, ...]) -> tuple[tuple[Prop, ...], tuple[Thing, ...]]:
    """Things the action names, and those that earlier shots left, that nobody holds; and a chair under whoever sits.

    The things come in the order they are named, those of the place's own among them. What was set somewhere in one
    shot stands there in the next.
    """
    held = {name for actor in actors for name in actor.holds}
    walls = on_the_walls(request, place)
    props = [*_furniture(request, actors, place), *walls, *_put_down(actors)]
    left = lying(request.carried)
    named = things_in(request.action)
    things: list[Thing] = []
    free = max([-1, *left.values()]) + 1
    driving = in_a_car(request)
    for name in [*named, *(name for name in left if name not in named)]:
        size = THINGS[name][1]
        own = OWN_THINGS.get(place, {}).get(name)
        if own is not None and name not in named:
            continue
        if own is not None:
            things.append(Thing(name, there(request, place, own[0]), own[1]))
            continue
        if name in held or name in PART_OF_A_PLACE or (name in ("car", "boat") and request.setting.interior):
            continue
        if name in ("book", "pen") and place == "classroom" and is_a_class(f"{request.setting.look} {request.action}"):
            continue  # theirs, on their desks
        if name == "clock" and walls:
            if name in named and hung(request, place):
                x, y, z = walls[0].position.at(0)
                things.append(Thing(name, (x, y, z), walls[0].size))
            continue
        if acting.brings(actors, name) or (driving and (name in STANDING or name not in named)):
            continue
        if hangs(name, request.action) and request.camera.size is not Size.INSERT:
            continue  # it belongs to the wall or the air of the place, and stands on nothing
        slot = left.get(name, free)
        free += name not in left
        where = there(request, place, _where(name, place, request.setting.interior, slot))
        if where[1] == TABLE_HEIGHT and not request.setting.interior and not _A_TABLE.search(request.action):
            where = (where[0] + 0.9, 0.0, where[2] + 0.7)  # under the sky nothing brings its own table
        if name in HANDY and place in SEATS and _ON_A_SEAT.search(request.action):
            where = _on_the_seat(request, place)
        if where[1] == TABLE_HEIGHT and not any(prop.name == "table" for prop in props):
            props.append(Prop("table", Track.still(0.1, 0.0, 0.12), size=TABLE_HEIGHT))
        if name in named:
            things.append(Thing(name, where, size))
        elif request.camera.size is Size.INSERT:
            continue  # a picture of one thing
        props.extend(_set(name, where, size, request, place))
    if things and request.camera.size is Size.INSERT and _MATCH.search(request.action):
        x, y, z = things[0].place
        by = Track.still(x + 0.5 * things[0].size + 0.06, y + 0.62 * things[0].size, z - 0.12)
        props.append(Prop("match", by, size=0.1))
    if _A_LIGHT.search(request.action) and not actors and not request.setting.interior:
        props.append(Prop("lantern", Track.still(1.2, 0.6, 7.0), size=1.6))  # so that it is seen from far off
    if request.setting.interior and (shuts := door_moves(request)) is not None:
        props.append(Prop("door", Track.still(0.0, 0.0, 0.0), shuts, 2.05))
    return tuple(props), tuple(things)


_A_LIGHT = re.compile(
    r"\b(one|a|single) ((tiny|small|lone|faint|single|little) )+light\b|一点.{0,2}(光|灯)", re.IGNORECASE
)


_MATCH = re.compile(r"\b(a|the|his|her) match\b|火柴", re.IGNORECASE)


def lying(facts: Iterable[str]) -> dict[str, int]:
    """The things that earlier shots left in the place, each with the spot it has there."""
    found = {}
    for fact in facts:
        if fact.startswith("thing "):
            name, _, spot = fact.removeprefix("thing ").partition(": ")
            found[name] = int(spot)
    return dict(sorted(found.items(), key=lambda item: item[1]))


def door_moves(request: Request) -> Track | None:
    """How far a room's door stands open over a shot (radians); None where no door matters."""
    last = max(1, request.frames - 1)
    wide = 1.25
    was = "door: open" in request.carried
    if OPENS.search(request.action):
        return (
            Track((Key(0, (0.12,)), Key(min(last, round(0.4 * last) + 1), (wide,)))) if not was else Track.still(wide)
        )
    if SHUTS.search(request.action):
        return Track((Key(0, (wide,)), Key(min(last, round(0.3 * last) + 1), (0.0,))))
    return Track.still(wide) if was else None


OPENS = re.compile(
    r"\b(opens|throws open|pushes open|kicks in|flings open|unlocks)\b[^.;]{0,25}\bdoors?\b|"
    r"\bdoors?\b[^.;]{0,20}\b(opens|swings open|bursts open|flies open|is open|stands open)\b|"
    r"门.{0,4}开|推开.{0,6}门|打开.{0,6}门",
    re.IGNORECASE,
)
"""Words by which a door comes to stand open."""
SHUTS = re.compile(
    r"\b(closes|shuts|slams|locks|bolts)\b[^.;]{0,25}\bdoors?\b|\bdoors?\b[^.;]{0,20}\b(closes|shuts|slams)\b|"
    r"关上.{0,6}门|门.{0,4}关",
    re.IGNORECASE,
)
"""Words by which it is shut."""


def _set(name: str, where: Point, size: float, request: Request, place: str) -> list[Prop]:
    """A thing at its place: flat if it is a flat thing, on the water if it floats, many if many are told of."""
    afloat = name == "paper boat" and place in _AFLOAT
    if afloat:
        return _afloat(request, where)
    spots = [(0.0, 0.0)]
    if _many(name, request.action):
        spots += [(-1.3, 1.0), (1.5, 0.8), (0.5, 2.4), (-2.4, 2.9), (2.6, 3.6)]
    spread = 1.0 if name not in HANDY else 0.28
    if name == "boat":
        spread = 4.5
    flat = name in FLAT
    lengthwise = place in ("corridor", "train corridor") and name not in HANDY
    if lengthwise:
        where = (-0.95, where[1], where[2] + 1.0)
    return [
        Prop(
            name,
            Track.still(where[0] + spread * dx, where[1] + (0.012 if flat else 0.0), where[2] + spread * dz),
            Track.still((0.0 if lengthwise else math.pi / 2) + (0.35 if flat else 0.0) + 0.5 * index),
            size,
            lies=flat,
        )
        for index, (dx, dz) in enumerate(spots)
    ]


def _many(name: str, action: str) -> bool:
    """Whether an action tells of many of a thing, not of one."""
    if name in ("key", "glass", "watch"):
        return False
    return (
        re.search(
            rf"\b(dozens|hundreds|thousands|many|countless|rows|a fleet|fleets|scores|piles|stacks|several) (of )?"
            rf"(\w+ ){{0,2}}{re.escape(name)}s?\b",
            action,
            re.IGNORECASE,
        )
        is not None
    )


FLAT = frozenset(
    {
        "letter",
        "newspaper",
        "map",
        "photograph",
        "key",
        "phone",
        "pen",
        "pencil",
        "ring",
        "coin",
        "knife",
        "gun",
        "sword",
    }
    | {"watch", "cigarette", "flower", "wrench", "hammer", "rifle", "umbrella", "cane", "axe"}
)
"""Things that lie when nobody holds them."""


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
        larger = {Size.EXTREME_WIDE: 1.0, Size.WIDE: 0.7}.get(request.camera.size, 0.5)
        size = 0.14 if len(spots) == 1 else larger  # a fleet is seen from afar, so each is drawn larger than life
        fleet.append(Prop("paper boat", path, Track((Key(0, (turn,)), Key(last, (turn + 1.6,)))), size))
    return fleet


def _put_down(actors: tuple[Actor, ...]) -> list[Prop]:
    """The table before whoever puts something on one, and from then on what lies there."""
    props = []
    for actor in actors:
        if len(actor.acts) != 2 or actor.acts[0].holds[:1] in ((), actor.acts[1].holds[:1]):
            continue
        if (actor.acts[0].doing, actor.acts[1].doing) != (Doing.STAND, Doing.REACH):
            continue
        first, then = actor.acts
        x, _, z = actor.position.at(then.since)
        turn = actor.facing.at(then.since)[0]
        ahead = (x + acting.TABLE_AHEAD * math.sin(turn), z + acting.TABLE_AHEAD * math.cos(turn))
        name = first.holds[0]
        size = THINGS[name][1]
        spot = (ahead[0], TABLE_HEIGHT, ahead[1])
        keys = (Key(then.since - 1, (spot[0], -60.0, spot[2])), Key(then.since, spot))  # under the floor till then
        props.append(Prop("table", Track.still(ahead[0], 0.0, ahead[1]), size=TABLE_HEIGHT))
        props.append(Prop(name, Track(keys, linear=True), Track.still(math.pi / 2), size, lies=name in FLAT))
    return props


def _furniture(request: Request, actors: tuple[Actor, ...], place: str) -> list[Prop]:
    props = []
    for actor in actors:
        if actor.doing is not Doing.SIT:
            continue
        x, _, z = actor.position.at(request.frames)
        turn = actor.facing.at(request.frames)[0]
        built = takes_a_seat(place, request.action) and (
            request.setting.interior or any(math.dist(seat[:2], (x, z)) < 0.9 for seat in seats_of(request, place))
        )
        if built or in_a_car(request):
            props.append(Prop("bench", Track.still(x, 0.0, z), actor.facing, 0.45))  # the place has built it
            continue
        if not request.setting.interior and not _A_CHAIR.search(request.action):
            props.append(Prop("bench", Track.still(x, 0.0, z), actor.facing, 0.45))  # no chair stands in a street
            if actor.position.at(0)[1] == 0.0:
                under = Track.still(x - 0.24 * math.sin(turn), 0.0, z - 0.24 * math.cos(turn))
                tall = 0.43 if actor.character.kind == "person" else 0.3
                props.append(Prop("step", under, Track.still(turn), tall))
            continue
        props.append(Prop("chair", Track.still(x, 0.0, z), actor.facing, 0.95))
        at_one = at_the_table(actor.character.id, request.action, request.carried, request.cast)
        if at_one and abs(x) == ACROSS:
            if not any(prop.name == "table" for prop in props):
                props.append(Prop("table", Track.still(0.0, 0.0, 0.0), size=TABLE_HEIGHT))
        elif at_one or _AT_TABLE.search(request.action):
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
        lies_low = not interior or place in ("corridor", "train corridor", "stairwell", "elevator")
        return (0.32 - 0.3 * taken, 0.0 if lies_low else TABLE_HEIGHT, 0.1)
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
_A_CHAIR = re.compile(r"\b(chair|stool|table|desk)s?\b|椅|凳|桌", re.IGNORECASE)
_MANY = re.compile(r"\bboats\b|一只只|许多|无数|一艘艘", re.IGNORECASE)
_A_TABLE = re.compile(r"\b(tables?|desk|workbench|counter)\b|桌|案", re.IGNORECASE)
_AT_TABLE = re.compile(r"\b(table|desk|bench)\b|桌|案", re.IGNORECASE)
