"""Driving: which shots of a street play inside a car, and who sits where in it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generation.request import Request
from generation.stage import Actor, Doing, Point, Track
from generation.staging.reading import Deed
from generation.staging.words import HANDS, place_in

IN_A_CAR = re.compile(r"\b(car|taxi|cab|van|truck|backseat)\b|轿车|汽车|出租车|车内", re.IGNORECASE)
_KINDS = (
    ("car", r"car|taxi|cab|van|truck|pickup|lorry|limo|limousine|sedan|jeep|hatchback|ambulance|minivan|suv"),
    ("bus", r"bus|coach|minibus"),
)
_VEHICLES = tuple(
    (kind, re.compile(rf"\b({words})\b(?! (stop|door|park|keys?|alarm))", re.IGNORECASE)) for kind, words in _KINDS
)
_WITHIN = re.compile(
    r"^\W*inside( (the|a|his|her|their) (\w+ )?(car|van|truck|taxi|cab|pickup|lorry|sedan|jeep))?\s*[:,]|"
    r"\b(in|inside) (the|a|an|his|her|their) (\w+ ){0,2}(car|van|truck|taxi|cab|pickup|lorry|sedan|jeep)\b|"
    r"\b(behind|at) the wheel\b(?! of (the|a|his|her) (ship|boat|ferry|yacht|trawler|tug))|\bsteering wheel\b|"
    r"\b(driver'?s?|passenger|front|back|rear) seats?\b|\bback of the (car|van|truck|taxi|cab)\b|"
    r"\b(across|over|on|onto|under) the dash(board)?\b|\bthe dashboard\b|\bglove (box|compartment)\b|"
    r"\b(through|out of|at|past) (the|his|her) wind(shield|screen)\b|\brear-?view mirror\b|\bseat ?belt\b|"
    r"方向盘|车里|车内|后座|副驾驶|驾驶座|挡风玻璃|后视镜",
    re.IGNORECASE,
)
"""Words by which a shot plays inside a car."""
_GETS_IN = re.compile(
    r"\b(gets?|climbs?|jumps?|hops?|slides?|dives?|slips?|scrambles?) (back )?(in|into|behind)\b"
    r"( (the|a|an|his|her|their) (\w+ )?(car|van|truck|taxi|cab|wheel|pickup))?|上车|钻进.{0,4}车",
    re.IGNORECASE,
)
_GETS_OUT = re.compile(
    r"\b(gets?|climbs?|steps?|jumps?|hops?|slides?|tumbles?|piles?|bursts?) (down|out)\b|"
    r"\b(leaves?|runs?|walks?|crosses|stands?) \w+|\bleans? (on|against) \w+|\bfrom (outside|across)\b|\boutside\b|"
    r"\b(car|taxi|cab|van|truck|pickup|lorry|sedan|jeep) (\w+ly )?(drives?|pulls?|rolls?|speeds?|stops?|races?|"
    r"screeches|turns?|skids?|swerves?|moves?|disappears?|waits?|is parked|sits)\b|下车|车外",
    re.IGNORECASE,
)
"""Words by which the camera, or whoever sat there, is outside again."""
_ON_THE_WATER = frozenset(
    {"open sea", "deck", "harbour", "pier", "island", "coast", "river", "canal lane", "wheelhouse", "lighthouse"}
)
_SEATS: tuple[Point, ...] = ((-0.56, 0.0, 0.0), (0.56, 0.0, 0.0), (0.0, 0.0, 0.3), (-0.62, 0.0, 1.5), (0.62, 0.0, 1.5))
"""Behind the wheel, beside it, between the two, and behind them."""


def vehicle_in(action: str) -> str:
    """The kind of vehicle that an action shows, as the place it is from inside; an empty string if none."""
    return next((kind for kind, words in _VEHICLES if words.search(action)), "")


def within(facts: Iterable[str], action: str) -> str:
    """The vehicle in which a shot under the sky plays: told here, or in a shot before that nobody got out after."""
    known = dict(fact.partition(": ")[::2] for fact in facts if fact.startswith(("aboard: ", "vehicle: ")))
    told = _WITHIN.search(action)
    if told is not None:
        if told.group().lower().strip(" :,") == "inside" and "vehicle" not in known and "aboard" not in known:
            return ""  # inside a house, a box
        return known.get("aboard") or known.get("vehicle") or vehicle_in(action) or "car"
    if "aboard" in known and _GETS_OUT.search(action) is None:
        return known["aboard"]
    return ""


def left_in(facts: Iterable[str], action: str) -> dict[str, str]:
    """What is so after an action: which vehicle is there, and whether the next shot plays inside it."""
    facts = tuple(facts)
    found = {}
    seen = vehicle_in(action) or next((fact[9:] for fact in facts if fact.startswith("vehicle: ")), "")
    if seen:
        found["vehicle"] = seen
    inside = within(facts, action)
    if not inside and seen and (gets := _GETS_IN.search(action)) and (gets.group(4) or vehicle_in(action)):
        inside = seen
    if inside:
        found["aboard"] = inside
    return found


def inside_of(request: Request) -> str:
    """The vehicle inside which a shot of a place under the sky plays; an empty string if in none."""
    setting = request.setting
    if setting.interior or (place_in(setting.name) or place_in(setting.heading)) in _ON_THE_WATER:
        return ""
    return within(request.carried, request.action)


def in_a_car(request: Request) -> bool:
    """Whether a shot plays inside a car, where everybody sits and looks ahead."""
    setting = request.setting
    if setting.interior:
        return IN_A_CAR.search(f"{setting.name} {setting.heading}") is not None
    return inside_of(request) == "car"


def seats(order: Sequence[str], facts: Iterable[str], did: Mapping[str, Deed]) -> dict[str, Point]:
    """The seat that each of a scene has in a car: behind the wheel who drives, then as they came."""
    drives = [name for name, deed in did.items() if Doing.STEER in (deed.doing, deed.hands)]
    drives += [fact.split(" place: ")[0] for fact in facts if fact.endswith(" place: at wheel")]
    first = [name for name in drives if name in order][:1]
    in_order = [*first, *(name for name in order if name not in first)]
    return {name: _SEATS[index] for index, name in enumerate(in_order) if index < len(_SEATS)}


_FROM_A_SEAT = HANDS | {Doing.HOLD, Doing.REACH, Doing.LIFT, Doing.PUSH}


def belted(doing: Doing, hands: Doing | None) -> tuple[Doing, Doing | None]:
    """What somebody does who sits in a car, whatever the hands do."""
    if doing in (Doing.SIT, Doing.LIE, Doing.EMBRACE, Doing.FIGHT, Doing.FALL):
        return doing, hands
    if doing is Doing.SLEEP:
        return Doing.SIT, Doing.SLEEP
    return Doing.SIT, doing if doing in _FROM_A_SEAT else hands


def in_the_seats(extras: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The extras that a car has seats for, all of them dark; animals and who is one too many are not in it."""
    people = [extra for extra in extras if extra.character.kind in ("person", "child")]
    return tuple(
        replace(
            extra,
            character=extra.character.with_(wardrobe="charcoal coat, grey trousers"),
            position=Track.still(*seat),
            facing=Track.still(math.pi),
            doing=Doing.SIT,
        )
        for extra, seat in zip(people, _SEATS, strict=False)
    )
