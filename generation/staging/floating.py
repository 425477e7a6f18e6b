"""Floating: who is weightless drifts tilted through the air, and who is out in space wears a suit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generation.request import Request
from generation.stage import Actor, Doing, Key, Track
from generation.staging.words import TRAVELS, place_in
from storyboard.model import Character

_WEIGHTLESS = re.compile(
    r"\bfloat(s|ing|ed)?\b|\bweightless\w*|\bzero[- ]?g(ravity)?\b|\b(along|on|grabs?|by) (a|the) (hand)?rails?\b|"
    r"\bhand over hand\b|\b(drifts?|drifting) (up|away|past|through|by|toward)\b|\btumbles? (slowly|away|end)\b|"
    r"失重|飘浮|漂浮",
    re.IGNORECASE,
)
"""Words by which nothing has weight."""
_HEAVY = re.compile(
    r"\bgravity\b(?! (is |goes |has )?(off|out|gone|fails|failed))|\bback on the floor\b|\blands? on\b|重力恢复",
    re.IGNORECASE,
)
"""Words by which it has again."""
_ABOARD = re.compile(
    r"\b(orbit\w*|space\w*|starship|airlock|lunar|moon base|shuttle|capsule|zero-g)\b|太空|飞船|轨道", re.IGNORECASE
)
_COLOUR = re.compile(
    r"\b(white|yellow|orange|red|blue|green|tan|grey|gray|silver|black|brown|purple|pink|teal|navy|beige|gold)\b",
    re.IGNORECASE,
)
_GRIPS = frozenset({Doing.PUSH, Doing.CLIMB, Doing.HOLD})
_DRIFT = 0.22
"""Metres a second of somebody who only drifts."""


def weight_after(facts: Iterable[str], action: str) -> str:
    """Whether nothing has weight once an action is over: "none", or an empty string."""
    if _HEAVY.search(action):
        return ""
    return "none" if _WEIGHTLESS.search(action) or "weight: none" in facts else ""


def weightless(request: Request, place: str) -> bool:
    """Whether people float in a shot: out in space, and aboard a ship whose action says so."""
    if place == "space":
        return True
    setting = request.setting
    where = f"{setting.name} {setting.heading}"
    if place != "spaceship" and place_in(where) != "spaceship" and not _ABOARD.search(where):
        return False
    return bool(weight_after(request.carried, request.action))


def suited(character: Character, place: str) -> Character:
    """Somebody out in space in a suit of the colour that tells them apart, and a helmet."""
    if place != "space" or character.kind not in ("person", "child"):
        return character
    found = _COLOUR.search(character.wardrobe)
    return character.with_(wardrobe=f"{found.group().lower() if found else 'white'} spacesuit, space helmet")


def afloat(actors: tuple[Actor, ...], request: Request, place: str) -> tuple[Actor, ...]:
    """The actors without weight: off the floor, each tilted its own way and turning slowly."""
    if not weightless(request, place):
        return actors
    return tuple(
        _adrift(actor, number, request) if actor.character.kind in ("person", "child") else actor
        for number, actor in enumerate(actors)
    )


def _adrift(actor: Actor, number: int, request: Request) -> Actor:
    last = max(1, request.frames - 1)
    side = -1.0 if number % 2 else 1.0
    rise = 0.22 + 0.16 * (number % 3)
    keys = actor.position.keys
    doing, hands = actor.doing, actor.hands
    if doing in TRAVELS or doing in (Doing.SIT, Doing.KNEEL, Doing.CROUCH, Doing.CLIMB, Doing.LIE, Doing.PUT_DOWN):
        doing = Doing.REACH if doing in TRAVELS or doing is Doing.CLIMB else hands or Doing.STAND
        hands = None
    moves = len(keys) > 1
    if moves:
        placed = tuple(Key(key.frame, (key.value[0], key.value[1] + rise, key.value[2])) for key in keys)
    else:
        x, y, z = keys[0].value
        gone = min(_DRIFT * last / float(request.rate), 0.7) / 2
        placed = (
            Key(0, (x - side * gone, y + rise - 0.05, z)),
            Key(last, (x + side * gone, y + rise + 0.07, z)),
        )
    lean = 0.62 if moves or actor.doing in _GRIPS else 0.16
    roll = side * (0.20 + 0.07 * (number % 2))
    turning = Track((Key(0, (lean, roll)), Key(last, (lean + 0.10, roll * 1.7))), linear=True)
    acts = tuple(replace(act, doing=Doing.REACH if act.doing in TRAVELS else act.doing) for act in actor.acts)
    return replace(
        actor, position=Track(placed, linear=True), doing=doing, hands=hands, tilt=turning, acts=acts, since=0
    )
