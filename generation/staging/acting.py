"""How an action is shown: turned so that its side is read, kept at a wheel, begun on arrival, climbed step by step."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generation.request import Request
from generation.stage import Act, Actor, Doing, Key, Point, Track
from generation.staging.reading import Deed
from generation.staging.words import FACES, HANDS, ON_ARRIVAL, TRAVELS
from storyboard.model import Character

TURNED = {
    Doing.PIANO: 1.05, Doing.TYPE: 0.85, Doing.WRITE: 0.7, Doing.PAINT: 0.95, Doing.STIR: 0.75, Doing.KNOCK: 1.15,
    Doing.ROW: 1.15, Doing.SWIM: 1.3, Doing.DIG: 0.9, Doing.SWEEP: 0.7, Doing.KNEEL: 0.95, Doing.CROUCH: 0.95,
    Doing.PUT_DOWN: 0.95, Doing.BOW: 0.9, Doing.CLIMB: 0.85, Doing.POUR: 0.35, Doing.VIOLIN: 0.4, Doing.COUNT: 0.3,
    Doing.STEER: 0.32, Doing.PRAY: 0.6, Doing.THROW: 0.8,
}  # fmt: skip
"""Radians that somebody alone is turned from the audience, for an action to be read from its side."""
AT_WORK = frozenset(
    {
        Doing.PIANO, Doing.TYPE, Doing.PAINT, Doing.STIR, Doing.DIG, Doing.SWEEP, Doing.PUT_DOWN, Doing.POUR,
        Doing.COUNT, Doing.VIOLIN, Doing.GUITAR, Doing.BOW, Doing.SWIM, Doing.CRY, Doing.HUG_SELF, Doing.WIPE_EYES,
        Doing.COVER_EARS, Doing.PRAY,
    }
)  # fmt: skip
"""What keeps the eyes on itself."""
_AT_A_WHEEL = FACES | {Doing.STAND, Doing.TURN, Doing.PUSH, Doing.HOLD, Doing.REACH, Doing.POINT}
"""What is done without letting go of a wheel."""
__all__ = ["AT_WORK", "ON_ARRIVAL", "abreast", "arriving", "at_the_wheel", "brings", "shown", "turning", "up_the_steps"]
_SLOPE = 0.6
"""Metres that a flight of steps rises over a metre."""


def at_the_wheel(deed: Deed, doing: Doing, spot: str, car: bool) -> tuple[Doing, Doing | None]:
    """What somebody does and what the hands do meanwhile; who is at a wheel keeps the hands on it."""
    steers = Doing.STEER in (doing, deed.hands)
    if car and steers:
        return Doing.SIT, Doing.STEER
    if spot == "at wheel" and doing in _AT_A_WHEEL and not steers:
        return Doing.STEER, doing if doing in FACES else None
    return doing, deed.hands


def shown(doing: Doing, hands: Doing | None, facing: float, partner: str) -> float:
    """The facing from which an action is read: from its side, or over the wheel."""
    turn = TURNED.get(hands, TURNED.get(doing)) if hands is not None else TURNED.get(doing)
    if turn is None or (partner and Doing.STEER not in (doing, hands)):
        return facing
    across = math.sin(facing)
    return math.pi - math.copysign(turn, across if abs(across) > 0.05 else 1.0)


def arriving(home: Point, speed: float, frames: int, rate: float) -> tuple[Track, Track, int]:
    """The way, the facing and the frame of arrival of someone who comes to do something."""
    last = frames - 1
    arrive = max(2, round(0.42 * last))
    way = max(0.6, min(speed * arrive / rate, 3.0))
    side = -1.0 if home[0] <= 0.0 else 1.0
    start = (home[0] + side * way, home[1], home[2] + 0.2)
    along = math.atan2(home[0] - start[0], home[2] - start[2])
    done = math.pi - math.copysign(TURNED[Doing.PUT_DOWN], math.sin(along))
    keys = (Key(0, (along,)), Key(max(0, arrive - 4), (along,)), Key(arrive + 6, (done,)))
    return Track((Key(0, start), Key(arrive, home)), linear=True), Track(keys), arrive


def up_the_steps(home: Point, frames: int, rate: float, down: bool) -> tuple[Track, Track]:
    """The way and the facing of someone on a flight of steps."""
    last = max(1, frames - 1)
    half = min(0.5 * 0.62 * last / rate, 0.8)
    side = 1.0 if home[0] <= 0.0 else -1.0
    low: Point = (home[0] - side * half, home[1] + 0.18, home[2])
    high: Point = (home[0] + side * half, home[1] + 0.18 + 2 * half * _SLOPE, home[2])
    way = (high, low) if down else (low, high)
    facing = math.copysign(math.pi / 2 + 0.25, side * (-1.0 if down else 1.0))
    return Track((Key(0, way[0]), Key(last, way[1])), linear=True), Track.still(facing)


_WHERE_ONE_SITS = frozenset({"theatre", "aeroplane"})
_ON_FOOT = re.compile(
    r"\b(stands?|stage|aisle|walks?|door|exit|enters?|rises?|usher|dances?|sings?|actors?|performs?|"
    r"row of)\b|站|舞台|走",
    re.IGNORECASE,
)


def seated(deed: Deed, place: str) -> Deed:
    """A deed in a place where everybody sits who is not said to be on their feet."""
    if place not in _WHERE_ONE_SITS or _ON_FOOT.search(deed.said) or not deed.said:
        return deed
    if deed.doing in (Doing.SLEEP, Doing.LIE):
        return replace(deed, doing=Doing.SIT, hands=Doing.SLEEP)
    if deed.doing in HANDS and deed.doing not in FACES:
        return replace(deed, doing=Doing.SIT, hands=deed.doing)
    if deed.doing in FACES or deed.doing in (Doing.STAND, Doing.HOLD):
        return replace(deed, doing=Doing.SIT, hands=deed.doing if deed.doing in FACES else deed.hands)
    return deed


def apart(seen: Sequence[Character], marks: Mapping[str, Point]) -> dict[str, Point]:
    """The marks of two in a shot by themselves: never one behind the other, and as far off as a horse is long."""
    if len(seen) != 2 or any(one.id not in marks for one in seen):
        return {}
    left, right = sorted(seen, key=lambda one: marks[one.id][0])
    (lx, ly, lz), (rx, ry, rz) = marks[left.id], marks[right.id]
    wide = {side.id: 1.25 if side.kind == "horse" else 0.0 for side in (left, right)}
    if rx - lx >= 0.8 and not any(wide.values()):
        return {}
    middle = (lx + rx) / 2
    return {
        left.id: (middle - 0.56 - wide[left.id], ly, min(lz, 0.4)),
        right.id: (middle + 0.56 + wide[right.id], ry, min(rz, 0.4)),
    }


_ABOUT = re.compile(
    r"\bturn(s|ing)?\b(?! (the|a|an|his|her|their|its|on|off|out|up|down|over|into|red|pale|blue)\b)|转身|回头|转过",
    re.IGNORECASE,
)
_AWAY = re.compile(r"\bturns? (away|(his|her|their) back)\b|转过身去|背过", re.IGNORECASE)


def turning(deed: Deed, facing: float, frames: int) -> Track:
    """The facing of someone who turns round in the shot, or away; of anybody else, still."""
    if deed.doing is not Doing.TURN or not (_ABOUT.search(deed.said) or _AWAY.search(deed.said)):
        return Track.still(facing)
    across = math.sin(facing)
    other = facing - math.copysign(2.0, across if abs(across) > 0.05 else 1.0)
    first, then = (facing, other) if _AWAY.search(deed.said) else (other, facing)
    last = max(2, frames - 1)
    return Track((Key(round(0.2 * last), (first,)), Key(round(0.62 * last), (then,))))


ON_A_TABLE = re.compile(
    r"\b(puts?|sets?|places?|lays?|drops?|dumps?|slams?)\b[^.;]{0,40}\b(on|onto|upon) (the|a|his|her|their) "
    r"(\w+ ){0,2}(table|desk|counter|workbench|bench|sideboard|dresser|worktop|bar)\b|(放|搁|摆).{0,5}(桌|柜台)",
    re.IGNORECASE,
)
"""Words by which something is put down at the height of a table."""
TABLE_AHEAD = 0.68
"""Metres from somebody's feet to the middle of the table they put something on."""


def on_a_table(actor: Actor, said: str, frames: int) -> Actor:
    """Somebody who puts something on a table stands, and lets go of it half-way through the shot."""
    if actor.doing is not Doing.PUT_DOWN or not actor.holds or ON_A_TABLE.search(said) is None:
        return actor
    before = max(actor.since, 1)
    lets_go = before + round(0.4 * (frames - before))
    acts = (
        Act(0, Doing.STAND, None, actor.feeling, actor.holds),
        Act(lets_go, Doing.REACH, None, actor.feeling, actor.holds[1:]),
    )
    return replace(actor, doing=Doing.REACH, since=0, acts=acts, gaze=None)


_HANDS_AT_WORK = frozenset({Doing.STAND, Doing.SIT, Doing.LIE, Doing.KNEEL, Doing.CROUCH, Doing.TURN})


def by_hand(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The actors of a picture of a hand: an arm that nothing else is told of is stretched out, so that it is seen."""
    return tuple(
        replace(actor, hands=Doing.HOLD if actor.holds else Doing.PASS)
        if actor.doing in _HANDS_AT_WORK and actor.hands is None
        else actor
        for actor in actors
    )


_SIDE_BY_SIDE = re.compile(
    r"\bside by side\b|\b(squeezed|huddled|pressed|crammed) together\b|"
    r"\bon (one|the same) (step|bench|wall|log|rock)\b|"
    r"\bshoulder to shoulder\b|\bhand in hand\b|\barm in arm\b|\bnext to each other\b|"
    r"\bhead (on|onto|against) (his|her|their|\w+'s) (\w+('s)? )?shoulder\b|并肩|手拉手|手牵手",
    re.IGNORECASE,
)


def abreast(actors: tuple[Actor, ...], action: str) -> tuple[Actor, ...]:
    """Those who go the same way keep beside each other, and those who stand side by side look the same way."""
    going = [actor for actor in actors if actor.doing in TRAVELS and len(actor.position.keys) == 2]
    together = _SIDE_BY_SIDE.search(action) is not None
    if len(going) >= 2 and going[0].doing is going[1].doing and (together or len(going) == len(actors)):
        lead = going[0]
        (first, last) = lead.position.keys
        if together:
            return _side_by_side(actors, going)
        moved = []
        for number, actor in enumerate(going):
            ahead = math.copysign(0.5 * number, last.value[0] - first.value[0])
            shift = (ahead, 0.0, 0.5 * number)
            keys = [Key(key.frame, _sum(key.value, shift)) for key in (first, last)]
            moved.append(replace(actor, position=Track(tuple(keys), linear=True), facing=lead.facing, gaze=None))
        return tuple(moved.pop(0) if actor in going else actor for actor in actors)
    if together and len(actors) >= 2:
        placed = []
        for number, actor in enumerate(sorted(actors, key=lambda actor: actor.position.at(0)[0])):
            x = 0.62 * (number - (len(actors) - 1) / 2)
            z = actor.position.at(0)[2]
            turn = 0.12 * (1 if x < 0 else -1)
            looks = actor.facing if math.cos(actor.facing.at(0)[0]) > 0 else Track.still(math.pi - turn)
            placed.append(replace(actor, position=Track.still(x, 0.0, z), facing=looks))
        return tuple(placed)
    return actors


def _side_by_side(actors: tuple[Actor, ...], going: list[Actor]) -> tuple[Actor, ...]:
    """Those who go side by side come half towards the audience, so that each is seen beside the other, not behind."""
    first, last = going[0].position.keys
    gone = math.dist(first.value, last.value)
    side = math.copysign(1.0, last.value[0] - first.value[0])
    middle = _half(first.value, last.value)
    moved = []
    for number, actor in enumerate(going):
        out = 0.72 * (number - (len(going) - 1) / 2)
        x, z = middle[0] + out * 0.72 * side, middle[2] + out * 0.69
        reach = (0.5 * gone * 0.69 * side, -0.5 * gone * 0.72)
        keys = (
            Key(first.frame, (x - reach[0], middle[1], z - reach[1])),
            Key(last.frame, (x + reach[0], middle[1], z + reach[1])),
        )
        facing = Track.still(math.atan2(reach[0], reach[1]))
        moved.append(replace(actor, position=Track(keys, linear=True), facing=facing, gaze=None))
    return tuple(moved.pop(0) if actor in going else actor for actor in actors)


def _half(a: tuple[float, ...], b: tuple[float, ...]) -> tuple[float, ...]:
    return tuple((x + y) / 2 for x, y in zip(a, b, strict=True))


def _sum(a: tuple[float, ...], b: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(x + y for x, y in zip(a, b, strict=True))


_BROUGHT = {"ladder": Doing.CLIMB, "piano": Doing.PIANO, "boat": Doing.ROW}


def brings(actors: tuple[Actor, ...], thing: str) -> bool:
    """Whether an action is drawn with a thing of its own, so that no second one is set in the place."""
    return any(_BROUGHT.get(thing) in (actor.doing, actor.hands or actor.doing) for actor in actors)


AT_THE_BOARD = re.compile(r"\b(at|to|on) the (black|chalk|white)?board\b|黑板", re.IGNORECASE)
"""Words by which somebody is at the board of a classroom."""


def at_the_board(deed: Deed) -> Deed:
    """A deed at a board: on the feet, the back to the class, the chalk up."""
    writes = deed.doing in (Doing.WRITE, Doing.PAINT, Doing.STAND, Doing.POINT)
    return replace(deed, doing=Doing.RAISE if writes else deed.doing, looks_away=writes)


def from_a_height(actors: tuple[Actor, ...], request: Request) -> tuple[Actor, ...]:
    """The one who is seen is far off and below; the one over whose shoulder it is stands high up."""
    speaking = [spoken.character for spoken in request.spoken if spoken.placed == "on"]
    seen = next((a for a in actors if speaking and a.character.id == speaking[0]), actors[0])
    placed = []
    for actor in actors:
        if actor is seen:
            x, _, z = actor.position.at(0)
            keys = tuple(Key(key.frame, _sum(key.value, (-x, 0.0, 9.0 - z))) for key in actor.position.keys)
            placed.append(replace(actor, position=Track(keys, actor.position.linear)))
        else:
            placed.append(replace(actor, position=Track.still(-0.4, 5.0, 0.0), facing=Track.still(0.0), gaze=None))
    return tuple(placed)
