"""Relations: who is behind, beside or before whom, who offers something to whom and who points at what."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import replace

from generation.request import Request
from generation.stage import Act, Actor, Doing, Key, Point, Track
from generation.staging.phases import LOW, SITS_DOWN
from generation.staging.reading import Deed, named
from generation.staging.words import TRAVELS
from storyboard.camera import Size

_SPACE = {
    "behind": re.compile(r"\b(behind|after)\b|后面|身后", re.IGNORECASE),
    "beside": re.compile(
        r"\b(beside|next to|alongside|close to|at (his|her|their) side)\b|旁边|身旁|身边", re.IGNORECASE
    ),
    "to": re.compile(r"\b(to|towards?|up to|over to)\b|向|朝", re.IGNORECASE),
}
_OF_A_THING = re.compile(r"\b(the|an?|its|whole|all) (\w+ ){1,3}$", re.IGNORECASE)
"""What comes before: it is a thing that is behind somebody, as the sea is, and not whom the clause is about."""
_WHOM = re.compile(r"^\s*(him|her|them|(his|her|their) side)\b|^.{0,3}[他她]", re.IGNORECASE)
_SEXES = {"him": "male", "his": "male", "her": "female", "他": "male", "她": "female"}
_GUN = frozenset({"gun", "rifle"})
_FAR = re.compile(
    r"\b(at|to|toward|towards) (the |a )?(\w+ )?(far|other|opposite|distant|horizon|bank|shore|hills?|mountains?|sea|"
    r"island|lighthouse|bridge|village|tower|castle|city|forest|ship)\b|对岸|远处|远方|地平线",
    re.IGNORECASE,
)
_UP = re.compile(r"\b(sky|moon|stars?|sun|ceiling|roof|clouds?)\b|天空|月亮|星", re.IGNORECASE)
APART = 0.62
"""Metres between two who sit or stand beside each other."""
SMALL = frozenset({"dog", "cat", "bird"})


def related(request: Request, actors: tuple[Actor, ...], did: Mapping[str, Deed]) -> tuple[Actor, ...]:
    """The actors where the action says that they are to each other."""
    known = {actor.character.id: actor for actor in actors}
    for actor in actors:
        name = actor.character.id
        deed = did.get(name)
        if deed is None:
            continue
        for relation in _SPACE:
            other = _whom(relation, name, deed, known)
            if other is not None:
                known |= _placed(relation, request, known[name], known[other], did)
    known |= _given(request, known, did)
    known |= _pointed(request, known, did)
    return tuple(known[actor.character.id] for actor in actors)


def _whom(relation: str, name: str, deed: Deed, known: Mapping[str, Actor]) -> str | None:
    """Whom somebody is told to be behind or beside."""
    others = {key: actor for key, actor in known.items() if key != name}
    found = _SPACE[relation].search(deed.said)
    if found is None or not others or _OF_A_THING.search(deed.said[: found.start()]):
        return None
    tail = deed.said[found.start() : found.end() + 30]
    told = deed.said[found.end() : found.end() + 30]
    for key, actor in others.items():
        if 0 <= named(actor.character, told) < 12:
            return key
    if _WHOM.search(told) or re.search(r"\bat (his|her|their) side\b|身", tail):
        sex = next(
            (sex for sex in (_SEXES.get(word) for word in re.findall(r"[a-z]+|[他她]", tail.lower())) if sex), ""
        )
        fits = [key for key, one in others.items() if one.character.sex == sex] if sex else []
        unsaid = [key for key, one in others.items() if one.character.sex == "" or not sex]
        return next(iter(fits or unsaid), None)
    return None


def _placed(relation: str, request: Request, actor: Actor, other: Actor, did: Mapping[str, Deed]) -> dict[str, Actor]:
    if relation == "to":
        return _arriving(request, actor, other)
    if actor.doing in TRAVELS and len(actor.position.keys) == 2:
        return _following(relation, request, actor, other, did)
    if actor.doing is Doing.SIT or (other.doing is Doing.SIT and relation == "beside"):
        return _on_one_seat(request, actor, other, did)
    x, _, z = other.position.at(0)
    turned = math.pi - math.copysign(0.35, -x or 1.0)
    if relation == "behind":
        seated = other.doing in LOW  # a back and a wall may be close
        aside = (0.62 if seated else 0.55) * (-1.0 if x > 0 else 1.0)
        place: Point = (x + aside, actor.position.at(0)[1], z + (0.3 if seated else 1.05))
        front = other if seated else replace(other, facing=_still(other, turned), gaze=None)
        back = replace(actor, position=Track.still(*place), facing=Track.still(turned))
        return {actor.character.id: back, other.character.id: front}
    side = 1.0 if actor.position.at(0)[0] >= x else -1.0
    near = Track.still(x + side * APART, actor.position.at(0)[1], z + 0.05)
    return {actor.character.id: replace(actor, position=near)}


def _arriving(request: Request, actor: Actor, other: Actor) -> dict[str, Actor]:
    """Somebody who goes to another: they stop within reach of them, well before the shot is over."""
    keys = actor.position.keys
    if actor.doing not in TRAVELS or len(keys) != 2 or len(other.position.keys) > 1:
        return {}
    there = other.position.at(0)
    way = [b - a for a, b in zip(keys[0].value, keys[-1].value, strict=True)]
    gone = min(math.hypot(way[0], way[2]), 0.62 * request.camera.size.frame_height * request.width / request.height)
    side = -1.0 if keys[0].value[0] + keys[-1].value[0] < 2 * there[0] else 1.0
    end = (there[0] + side * 0.85, there[1], there[2])
    start = (end[0] + side * max(gone, 1.0), end[1], end[2] + 0.2)
    arrives = max(2, round(0.72 * request.frames))
    came = replace(
        actor,
        position=Track((Key(0, start), Key(arrives, end)), linear=True),
        facing=Track.still(-side * math.pi / 2),
        gaze=Track.still(there[0], _eyes(other), there[2]),
    )
    met = replace(
        other,
        facing=Track.still(side * (math.pi / 2 + 0.3)),
        gaze=Track.still(end[0], _eyes(actor), end[2]),
    )
    return {actor.character.id: came, other.character.id: met if other.doing not in LOW else other}


def _still(actor: Actor, facing: float) -> Track:
    return actor.facing if len(actor.facing.keys) > 1 or len(actor.position.keys) > 1 else Track.still(facing)


def _following(
    relation: str, request: Request, actor: Actor, other: Actor, did: Mapping[str, Deed]
) -> dict[str, Actor]:
    """Two who go the same way, one after the other or one beside the other."""
    busy = did[other.character.id].doing if other.character.id in did else Doing.STAND
    first, last = actor.position.keys
    if busy not in (Doing.STAND, *TRAVELS) or other.doing in LOW:
        return {}
    if len(other.position.keys) == 2 and other.doing in TRAVELS:
        first, last = other.position.keys
    way = tuple(b - a for a, b in zip(first.value, last.value, strict=True))
    gone = math.hypot(way[0], way[2]) or 1.0
    ahead = (way[0] / gone, way[2] / gone)
    small = actor.character.kind in SMALL
    back, aside = (0.62 if small else 0.8, 0.12) if relation == "behind" else (0.36, 0.42)
    apart = (aside if ahead[0] > 0 else -aside) * (-1.0 if relation == "behind" else 1.0)

    def shifted(by: float, out: float) -> Track:
        dx, dz = ahead[0] * by - ahead[1] * out, ahead[1] * by + ahead[0] * out
        keys = (first, last)
        return Track(
            tuple(Key(key.frame, (key.value[0] + dx, key.value[1], key.value[2] + dz)) for key in keys), linear=True
        )

    along = Track.still(math.atan2(*ahead))
    lead = replace(
        other,
        position=shifted(back, 0.0),
        facing=along,
        gaze=None,
        doing=other.doing if other.doing in TRAVELS else Doing.WALK,
    )
    tail = replace(actor, position=shifted(-back, apart), facing=along, gaze=None)
    return {actor.character.id: tail, other.character.id: lead}


def _on_one_seat(request: Request, actor: Actor, other: Actor, did: Mapping[str, Deed]) -> dict[str, Actor]:
    """Somebody on the seat of another, at their side, half turned to them; who sits down there first comes."""
    x, y, z = other.position.at(request.frames)
    facing = other.facing.at(request.frames)[0]
    if abs(math.sin(facing)) > 0.7:  # on seats seen from their side, one would hide the other: they face each other
        return {}
    right = (math.cos(facing), -math.sin(facing))
    mine = actor.position.at(request.frames)
    side = 1.0 if (mine[0] - x) * right[0] + (mine[2] - z) * right[1] >= 0 else -1.0
    seat = (x + side * APART * right[0], y, z + side * APART * right[1])
    offers = Doing.PASS in (actor.doing, actor.hands)
    toward = 0.42
    sits = Track.still(facing - side * (0.85 if offers else toward))
    moved = replace(actor, position=Track.still(*seat), facing=sits)
    if SITS_DOWN.search(did[actor.character.id].said) and request.frames > 30:
        moved = _comes(moved, seat, facing, (side * right[0], side * right[1]), request)
    partner = replace(other, facing=Track.still(facing + side * toward) if other.doing is Doing.SIT else other.facing)
    eyes = (seat[0], 1.1 if actor.character.kind == "child" else 1.25, seat[2])
    if other.doing is Doing.SIT and other.hands in (None, Doing.PASS) and not other.acts:
        partner = replace(partner, gaze=Track.still(*eyes))
    return {actor.character.id: moved, other.character.id: partner}


def _comes(actor: Actor, seat: Point, facing: float, out: tuple[float, float], request: Request) -> Actor:
    """Somebody who comes along a bench and then sits on it."""
    ahead = (math.sin(facing), math.cos(facing))
    front = (seat[0] + 0.36 * ahead[0], 0.0, seat[2] + 0.36 * ahead[1])
    start = (front[0] + 1.25 * out[0], 0.0, front[2] + 1.25 * out[1])
    arrives, seated = round(0.26 * request.frames), round(0.26 * request.frames) + 16
    position = Track((Key(0, start), Key(arrives, front), Key(seated, seat)), linear=True)
    along = math.atan2(-out[0], -out[1])
    turns = actor.facing.at(0)[0]
    turns = along + math.remainder(turns - along, 2 * math.pi)
    facings = Track((Key(0, (along,)), Key(max(1, arrives - 4), (along,)), Key(arrives + 10, (turns,))))
    later = min(request.frames - 1, round(0.52 * request.frames))
    acts = [
        Act(0, Doing.WALK, None, actor.feeling, actor.holds),
        Act(arrives, Doing.SIT, None, actor.feeling, actor.holds),
    ]
    if actor.hands is not None:
        acts.append(Act(later, Doing.SIT, actor.hands, actor.feeling, actor.holds))
    return replace(actor, position=position, facing=facings, acts=tuple(acts))


def _given(request: Request, known: Mapping[str, Actor], did: Mapping[str, Deed]) -> dict[str, Actor]:
    """Who offers something holds it out to the other, and the other looks at it."""
    givers = [actor for actor in known.values() if Doing.PASS in (actor.doing, actor.hands)]
    if not givers or len(known) < 2:
        return {}
    giver = givers[0]
    others = [actor for actor in known.values() if actor is not giver]
    taker = next((one for one in others if named(one.character, did[giver.character.id].said) >= 0), others[0])
    changed: dict[str, Actor] = {}
    here, there = giver.position.at(request.frames), taker.position.at(request.frames)
    gap = math.hypot(there[0] - here[0], there[2] - here[2])
    toward = math.atan2(there[0] - here[0], there[2] - here[2])
    if giver.doing not in LOW and len(giver.position.keys) == 1:
        giver = replace(giver, facing=Track.still(toward + math.copysign(0.12, math.sin(toward))))
        if gap > 1.15 and len(taker.position.keys) == 1:
            share = (gap - 1.0) / gap
            near = (here[0] + (there[0] - here[0]) * share, here[1], here[2] + (there[2] - here[2]) * share)
            giver = replace(giver, position=Track.still(*near))
            here, gap = near, 1.0
    gift = tuple(a + (b - a) * 0.5 for a, b in zip(here, there, strict=True))
    level = 0.85 if giver.doing in LOW else 1.15
    changed[giver.character.id] = replace(giver, gaze=Track.still(there[0], _eyes(taker), there[2]))
    looks = Track.still(gift[0], gift[1] + level, gift[2])
    if taker.hands not in (Doing.READ, Doing.CRY) and taker.doing not in (Doing.READ, Doing.CRY):
        changed[taker.character.id] = replace(taker, gaze=looks)
    return changed


def _at(actor: Actor, said: str) -> bool:
    """Whether it is somebody that is pointed at."""
    name = re.escape(actor.character.name.split()[0])
    return re.search(rf"\b(at|to|towards?)\s+(the\s+)?{name}\b", said, re.IGNORECASE) is not None


def _eyes(actor: Actor) -> float:
    high = 1.05 if actor.character.kind == "child" else 1.55
    return actor.position.at(0)[1] + (high - 0.4 if actor.doing in LOW else high)


def _pointed(request: Request, known: Mapping[str, Actor], did: Mapping[str, Deed]) -> dict[str, Actor]:
    """Who points at something has the arm towards it, and stands where they do not hide it."""
    changed: dict[str, Actor] = {}
    for name, actor in known.items():
        deed = did.get(name)
        points = Doing.POINT in (actor.doing, actor.hands) and not _GUN & set(actor.holds)
        if not points or deed is None or len(actor.position.keys) > 1:
            continue
        others = [other for key, other in known.items() if key != name]
        at = next((one for one in others if _at(one, deed.said)), None)
        x, y, z = actor.position.at(0)
        distant = [one for one in others if one.position.at(0)[2] - z > 2.0]
        if at is not None:
            there = at.position.at(request.frames // 2)
            facing = math.atan2(there[0] - x, there[2] - z)
            gaze = (there[0], _eyes(at), there[2])
        elif _FAR.search(deed.said) or distant:
            side = -1.0 if x <= 0 or distant else 1.0  # who is afloat goes to the right
            wide = request.camera.size in (Size.EXTREME_WIDE, Size.WIDE, Size.FULL)
            if wide and (distant or others):
                x = side * (1.9 if distant else 1.2)
            facing = -side * 1.12
            gaze = (x + 9.0 * math.sin(facing), 1.7, z + 9.0 * math.cos(facing))
        elif _UP.search(deed.said):
            facing = actor.facing.at(0)[0]
            gaze = (x + 4.0 * math.sin(facing), 5.0, z + 4.0 * math.cos(facing))
        else:
            continue
        changed[name] = replace(
            actor, position=Track.still(x, y, z), facing=Track.still(facing), gaze=Track.still(*gaze)
        )
    return changed
