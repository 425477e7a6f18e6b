"""Blocking: puts every actor of a shot on a mark that keeps their side of the 180-degree line."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace

from generation.request import Request
from generation.stage import Actor, Doing, Key, Point, Prop, Track
from generation.staging import acting
from generation.staging.aboard import in_bed_and_on_water, mounted
from generation.staging.carrying import place_of, resumed
from generation.staging.dressing import SEAT_RISE, Thing, props_of, seats_of, takes_a_seat
from generation.staging.driving import belted, in_a_car, in_the_seats
from generation.staging.driving import seats as car_seats
from generation.staging.extras import class_of, extras, far_off, some_in
from generation.staging.floating import afloat, suited, weightless
from generation.staging.location import there
from generation.staging.measures import eyes_of
from generation.staging.phases import phased
from generation.staging.reading import Deed, deeds, named
from generation.staging.relations import related
from generation.staging.tables import across, at_the_table, covers, served
from generation.staging.words import TRAVELS, place_in
from storyboard.camera import Angle, Movement, Size
from storyboard.model import Character

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
_SPOTS: dict[tuple[str, str], Point] = {
    ("café", "behind"): (0.0, 0.0, 3.32),
    ("bar", "behind"): (0.0, 0.0, 3.32),
}
"""Where somebody stands who is told to be somewhere in a place."""
_SPEED = {Doing.WALK: 1.25, Doing.RUN: 3.2}
_FAR_SEATED = {Doing.SIT, Doing.LIE, Doing.SLEEP}


@dataclass(frozen=True)
class Blocking:
    """Where everyone is. `marks` has everyone of the scene, also who is out of this shot; `extras` are nobody's."""

    actors: tuple[Actor, ...]
    props: tuple[Prop, ...]
    marks: dict[str, Point]
    viewer: str = ""
    things: tuple[Thing, ...] = ()
    extras: tuple[Actor, ...] = ()


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
    seen = [suited(character, place) for character in request.cast if character.id != viewer]
    told = deeds(request.action, request.cast, {spoken.character: spoken.manner for spoken in request.spoken})
    did = {name: resumed(acting.seated(deed, place), request.carried, name) for name, deed in told.items()}
    if in_a_car(request):
        marks |= car_seats(order, request.carried, did)
    else:
        marks |= acting.apart([one for one in request.cast if one.id != viewer], marks)
    talk = [spoken.character for spoken in request.spoken if spoken.placed != "over"]
    for name, deed in did.items():
        spot = place_of(request.carried, name, deed.said)
        if (place, spot) in _SPOTS:
            marks[name] = there(request, place, _SPOTS[place, spot])
    for name, deed in did.items():
        if place == "classroom" and acting.AT_THE_BOARD.search(deed.said):
            marks[name] = there(request, place, (0.55, 0.0, 3.85))
            did[name] = acting.at_the_board(deed)
    for name in served(request.action, request.cast):
        if did[name].doing in (Doing.STAND, Doing.TURN, Doing.SIT):
            did[name] = replace(did[name], doing=Doing.SIT)
    if request.setting.interior and len(order) > 1 and not takes_a_seat(place, request.action):
        sat = [name for name, deed in did.items() if deed.doing is Doing.SIT]
        marks |= across(
            marks, [name for name in sat if at_the_table(name, request.action, request.carried, request.cast)]
        )
    seats = _seated(request, place, order, did)
    high = SEAT_RISE.get(place, 0.0)
    marks |= {name: (x, high, z) for name, (x, z, _) in seats.items()}
    actors = tuple(_actor(request, character, did[character.id], marks, order, talk, viewer) for character in seen)
    actors = tuple(_on_its_seat(actor, seats) for actor in actors)
    if len(actors) >= 2 and any(actor.doing in (Doing.EMBRACE, Doing.FIGHT) for actor in actors):
        actors = _together(actors, request, did)
    actors = acting.abreast(actors, request.action)
    if len(actors) == 1 and actors[0].doing in TRAVELS and place not in NARROW:
        way = actors[0].position  # alone, on the middle of the stage, with the eyes on the way
        off = (way.at(0)[2] + way.at(request.frames)[2]) / 2 if len(way.keys) == 2 else 0.0
        actors = (replace(actors[0], position=_shifted(way, 0.0, -off), gaze=None),)
    actors = tuple(acting.on_a_table(actor, did[actor.character.id].said, request.frames) for actor in actors)
    if request.camera.size is Size.INSERT:
        actors = acting.by_hand(actors)
    actors = tuple(phased(actor, did[actor.character.id], request) for actor in actors)
    if len(actors) >= 2 and any(one.doing is Doing.POINT and "gun" in one.holds for one in actors):
        actors = tuple(
            replace(one, position=_shifted(one.position, 0.9 * one.position.at(0)[0], 0.0)) for one in actors
        )
    if len(actors) >= 2 and request.camera.angle is Angle.OVER_SHOULDER and FAR_BELOW.search(request.action):
        actors = acting.from_a_height(actors, request)
    actors = related(request, in_bed_and_on_water(request, place, actors), did)
    actors = afloat(actors, request, place)
    said = {name: deed.said for name, deed in did.items()}
    actors, others, saddles = mounted(request, actors, _extras(request, place, actors), said)
    if weightless(request, place):
        return Blocking(actors, saddles, marks, viewer, (), others)
    props, things = props_of(request, place, tuple(one for one in actors if one.position.at(0)[1] < 0.9))
    hidden = covers(actors, request.action, request.carried)
    return Blocking(actors, (*props, *saddles, *hidden), marks, viewer, things, others)


def _extras(request: Request, place: str, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Unnamed people and animals of the action; a shot that is all one face or one thing has no room for them."""
    tight = request.camera.size in (Size.CLOSE, Size.EXTREME_CLOSE)
    if request.camera.size is Size.INSERT or (tight and request.cast):
        return ()
    there = [fact.removeprefix("around: ") for fact in request.carried if fact.startswith("around: ")]
    if place == "classroom" and (
        pupils := class_of(
            f"{request.setting.look} {request.action}",
            [_home(actor) for actor in actors],
            6 if request.camera.movement is Movement.STATIC or not request.cast else 4,
        )
    ):
        return pupils
    driving = in_a_car(request)
    if driving and request.cast:
        return ()
    action = request.action if driving or some_in(request.action) else " ".join([request.action, *there])
    inside, rate = request.setting.interior, float(request.rate)
    found = extras(action, request.cast, request.scene_cast, place, inside=inside, frames=request.frames, rate=rate)
    if place in NARROW:
        found = tuple(_within_walls(extra) for extra in found)
    if driving:
        return in_the_seats(found)
    if request.camera.movement is not Movement.STATIC:  # each is drawn anew on every frame then
        found = found[: 5 if request.camera.size in (Size.EXTREME_WIDE, Size.WIDE) else 3]
    spots = [actor.position.at(request.frames) for actor in actors if len(actor.position.keys) == 1]
    if not actors:
        return found
    x, z = (sum(spot[axis] for spot in spots) / len(spots) if spots else 0.0 for axis in (0, 2))
    middle = sum(actor.position.at(request.frames // 2)[0] for actor in actors) / len(actors)
    return tuple(
        replace(extra, position=_shifted(extra.position, middle, 0.0))
        if far_off(extra)
        else replace(extra, position=_shifted(extra.position, 0.8 * x, 0.5 * z))
        for extra in found
    )


def _home(actor: Actor) -> Point:
    x, y, z = actor.position.at(0)
    return (x, y, z)


NARROW = frozenset({"corridor", "train corridor"})
"""Places so narrow that people go along them, not across."""


def _within_walls(extra: Actor) -> Actor:
    """An extra of a narrow place, between its walls; who walks comes down it."""
    x, y, z = extra.position.at(0)
    x = max(-0.75, min(0.75, 0.4 * x))
    if len(extra.position.keys) < 2:
        return replace(extra, position=Track.still(x, y, z))
    first, last = extra.position.keys
    gone = math.dist(first.value, last.value)
    keys = (Key(first.frame, (x, y, z + gone + 4.0)), Key(last.frame, (x, y, z + 4.0)))
    return replace(extra, position=Track(keys, linear=True), facing=Track.still(math.pi))


def _shifted(track: Track, x: float, z: float) -> Track:
    """A way that runs beside itself, some metres over."""
    keys = tuple(Key(key.frame, (key.value[0] + x, key.value[1], key.value[2] + z)) for key in track.keys)
    return Track(keys, track.linear)


def _seated(request: Request, place: str, order: list[str], did: dict[str, Deed]) -> dict[str, tuple[float, ...]]:
    """The seats of a place that those who sit have; everyone keeps the seat of their place in the scene."""
    if not takes_a_seat(place, request.action):
        return {}
    seats = seats_of(request, place)
    sit = {name for name, deed in did.items() if deed.doing is Doing.SIT}
    sit |= {name for name in order if f"{name}: sit" in request.carried}
    return {name: seats[index] for index, name in enumerate(order) if name in sit and index < len(seats)}


def _on_its_seat(actor: Actor, seats: dict[str, tuple[float, ...]]) -> Actor:
    """Someone who sits, turned as the seat is."""
    if actor.doing is not Doing.SIT or actor.character.id not in seats:
        return actor
    return replace(actor, facing=Track.still(seats[actor.character.id][2]))


FAR_BELOW = re.compile(
    r"\bfar (below|beneath|down)\b|\bdown below\b|\bway below\b|远远的下面|脚下远处|下方远处", re.IGNORECASE
)
"""Words that put who is seen at the foot of a height on which the other one stands."""


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
        facing = math.pi + math.copysign(0.45 if partner else 0.2, home[0] if home[0] else -1.0)
    if doing is Doing.FIGHT and len(request.cast) == 1:
        doing = Doing.PUSH  # nobody to fight: a door, the wind
    spot = place_of(request.carried, character.id, deed.said)
    doing, hands = acting.at_the_wheel(deed, doing, spot, in_a_car(request))
    if in_a_car(request):
        doing, hands = belted(doing, hands)
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
    if place_in(request.setting.name) in NARROW:  # down it, towards the audience
        way = min(speed * seconds, 5.0)
        start = (0.6 * home[0], 0.0, home[2] + way)
        return (
            Track((Key(0, start), Key(max(1, last), (0.6 * home[0], 0.0, home[2]))), linear=True),
            Track.still(math.pi - 0.15),
            doing,
        )
    way = min(speed * seconds, room)
    if request.camera.movement not in (Movement.TRUCK, Movement.PAN):
        way = min(way, wide * 0.55 if request.camera.size is not Size.EXTREME_WIDE else wide * 0.4)
    direction = -side
    lift = (
        0.12 if request.camera.movement is Movement.TRUCK else 0.35
    ) * way  # a little towards the audience, so that the figure grows
    start = (home[0] - direction * way / 2, 0.0, home[2] + lift / 2)
    end = (home[0] + direction * way / 2, 0.0, home[2] - lift / 2)
    along = math.atan2(end[0] - start[0], end[2] - start[2])
    return Track((Key(0, start), Key(max(1, last), end)), linear=True), Track.still(along), doing


def _near(angle: float, other: float) -> float:
    """The same direction, as the angle nearest to another."""
    return other + math.remainder(angle - other, 2 * math.pi)


_RUSHES = re.compile(r"\b(runs?|running|ran|rush\w*|dash\w*|hurr\w+|races?)\b|跑|奔|冲", re.IGNORECASE)


def _together(actors: tuple[Actor, ...], request: Request, did: dict[str, Deed]) -> tuple[Actor, ...]:
    """Two who embrace or fight come within arm's reach, and both take part; who runs there is seen to come."""
    doing = next(actor.doing for actor in actors if actor.doing in (Doing.EMBRACE, Doing.FIGHT))
    reach = 0.2 if doing is Doing.EMBRACE else 0.42
    first, second, *rest = actors
    pair = sorted((first, second), key=lambda actor: actor.position.at(0)[0])
    moved = []
    for actor, side in zip(pair, (-1.0, 1.0), strict=True):
        position, since = Track.still(side * reach, 0.0, 0.06 * side), 0
        if doing is Doing.EMBRACE and _RUSHES.search(did[actor.character.id].said):
            since = max(2, round(0.4 * request.frames))
            seen = request.camera.size.frame_height * request.width / request.height / 2 - reach - 0.3
            away = max(0.3, min(2.4 * since / float(request.rate), seen))
            keys = (Key(0, (side * (reach + away), 0.0, 0.06 * side)), Key(since, (side * reach, 0.0, 0.06 * side)))
            position = Track(keys, linear=True)
        moved.append(
            replace(
                actor,
                position=position,
                since=since,
                holds=() if doing is Doing.EMBRACE else actor.holds,
                facing=Track.still(-side * math.pi / 2),
                doing=doing,
                gaze=Track.still(-side * reach, eyes_of(actor.character), 0.0),
            )
        )
    return (*moved, *rest)
