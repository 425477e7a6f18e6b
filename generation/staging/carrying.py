"""Carries what one shot of a scene leaves behind into the next: the light that died stays dead, who sat still sits.

Facts are short sentences, so that they can be read in a request: "lights: out", "door: open", "weather: clear",
"mia: sit", "tom: behind", "tom: at wheel", "mia: holds lantern", "leo: gone", "vehicle: car", "aboard: car".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from generation.stage import Doing
from generation.staging.dressing import OPENS, SHUTS
from generation.staging.driving import left_in
from generation.staging.extras import lingering
from generation.staging.floating import weight_after
from generation.staging.location import sun_on_snow
from generation.staging.reading import Deed, deeds
from generation.staging.tables import cover_in, served
from generation.staging.things import PART_OF_A_PLACE, hangs, things_in
from generation.staging.words import HANDS, TRAVELS
from storyboard.model import Character

Facts = tuple[str, ...]

LIGHTS_DIE = re.compile(
    r"\b(flickers? and dies|(lights?|lamps?|bulbs?|candles?|beam) (dies?|die out|goes? (out|dark)|fails?)|blackout|"
    r"power (cut|goes|fails)|goes dark|(switch|turn|shut|put)(s|es)? (off|out) the (light|lamp)s?|"
    r"(blows?|snuffs?|puts?) out (the|his|her|a) (candle|lamp|lantern)|plunged? into darkness)\b|"
    r"灯.{0,3}(灭|熄|黑)|熄灭|停电|关灯|吹灭|一片漆黑",
    re.IGNORECASE,
)
"""Words by which a place's lights go out."""
_LIGHTS_COME = re.compile(
    r"\b((lights?|lamps?|power|beam) (comes?|flickers?|blazes?|flares?) (back|on|again|up|to life)\b|"
    r"(switch|turn)(s|es)? on the (light|lamp)s?|power (returns|is back)|relights?)|灯.{0,3}亮|开灯|来电|重新点亮",
    re.IGNORECASE,
)
CLEARS = re.compile(
    r"\b(rain|storm|snow|snowfall|downpour|thunder) (has |had )?(finally )?"
    r"(stopped|stops|ended|ends|passed|passes|is over|lets up)\b|"
    r"\b(sun|sunlight) (breaks?|bursts?|comes?) (through|out)\b|(雨|雪|风暴)(已经|终于)?(停|过去|住)",
    re.IGNORECASE,
)
"""Words by which what falls from the sky stops falling."""
STARTS = re.compile(
    r"\b(?:begins?|starts?) to (rain|snow)|\b(rain|snow)(?:flakes)? (?:begins?|starts?)\b|\bfirst (?:\w+ )?(snow)|"
    r"(?:下起|飘起|开始下)了?.{0,3}(雨|雪)",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\bbehind the (counter|bar|till)\b|柜台后|吧台后|柜台里", re.IGNORECASE)
_AT = re.compile(
    r"\b(?:at|by|beside|near|to|behind|fights|grips|takes|holds|turns) (?:the|his|her|a|an|their) (?:\w+ ){0,2}?"
    r"(wheel|helm|desk|window|windows|door|bed|table|piano|stove|sink)\b|(窗|桌|门|床|舵|灶)[边前旁口]",
    re.IGNORECASE,
)
_SPOTS = {"helm": "wheel", "windows": "window", "窗": "window", "桌": "table", "门": "door", "床": "bed", "舵": "wheel"}
_RISES = re.compile(
    r"\b(stands?( up)?|stood|rises?|rose|gets? (up|to (his|her|their) feet)|jumps? (up|to)|leaps? (up|to)|wakes? up)\b|"
    r"站起|起身|起来|爬起",
    re.IGNORECASE,
)
_LETS_GO = re.compile(
    r"\b(puts?|sets?|lays?|places?|lowers?)\b[^.;]{0,30}\b(down|on|onto|in|into|aside|away|back)\b|"
    r"\b(drops?|throws?|tosses?|hands?|gives?|passes|releases?|lets? go|sends?|launches|loses)\b|"
    r"放下|放进|放在|放到|扔|丢|递给|交给|松手|送给",
    re.IGNORECASE,
)
_LASTING = {
    Doing.SIT: "sit", Doing.LIE: "lie", Doing.KNEEL: "kneel", Doing.SLEEP: "sleep", Doing.CROUCH: "crouch",
}  # fmt: skip
_POSES = {what: doing for doing, what in _LASTING.items()}
_LIGHT_WORK = frozenset(
    {Doing.STAND, Doing.TURN, Doing.HOLD, Doing.REACH, Doing.LIFT, Doing.PUT_DOWN, *HANDS} - {Doing.STEER}
)
"""What can be done without getting up, and is seen less than that somebody sits."""
_THE_PLACE = re.compile(
    r"light|lamp|bulb|candle|beam|blackout|power|dark|door|rain|storm|snow|downpour|thunder|sun|灯|熄|电|黑|亮|门|雨|雪|风暴",
    re.IGNORECASE,
)
_PEOPLE_DO = re.compile(
    r"sit|sat\b|seat|perch|lie|lying|\blay|kneel|crouch|squat|sleep|stand|stood|ris|rose|gets|jump|leap|wake|behind|"
    r"wheel|helm|desk|window|door|bed|table|piano|stove|sink|hold|grip|clutch|carr|lift|pick|tak|grab|put|set|drop|"
    r"hand|giv|pass|throw|toss|enter|exit|leav|walk|run|come|step|read|umbrella|lantern|坐|躺|跪|蹲|睡|站|起|柜|吧台|"
    r"窗|桌|门|床|舵|拿|握|捧|提|抱|端|撑|举|捡|放|扔|丢|递|交|走|跑|离|进|出|来",
    re.IGNORECASE,
)
"""A quick look whether an action has anything at all that a person may carry on."""

_TABLED = re.compile(r"in front of|before |on the table|across from|opposite|facing")
_CARRIES = re.compile(
    r"car\b|cars\b|\bvan\b|taxi|\bcab\b|truck|pickup|lorry|limo|sedan|jeep|hatchback|ambulance|\bsuv|bus\b|coach|inside|"
    r"wheel|seat|dash|glove|wind(shield|screen)|mirror|float|weightless|zero|rail|hand over|drift|tumbl|"
    r"车|方向盘|后座|副驾驶|驾驶座|挡风玻璃|后视镜|失重|飘浮|漂浮",
    re.IGNORECASE,
)
"""A quick look whether an action may have people in a vehicle, or without weight."""


def carried_through(shots: Iterable[tuple[str, Sequence[Character]]], facts: Facts = ()) -> list[Facts]:
    """What holds when each shot of a scene begins; `shots` are actions with their casts, in the order they play.

    One pass: what a shot finds is what the one before it found, changed by what that one told.
    """
    found = []
    for action, cast in shots:
        found.append(facts)
        facts = after(facts, action, tuple(cast))
    return found


@lru_cache(maxsize=8192)
def after(facts: Facts, action: str, cast: tuple[Character, ...]) -> Facts:
    """The facts that hold when a shot is over, from those that held when it began."""
    known: dict[str, str] = {}
    for fact in facts:
        about, _, what = fact.partition(": ")
        known[fact if _held(fact) else about] = "" if _held(fact) else what
    if _THE_PLACE.search(action):
        _place(known, action)
    if sun_on_snow(action):
        known["weather"] = "sun on snow"
    if around := lingering(action, tuple(one.name for one in cast), tuple(sorted({one.kind for one in cast}))):
        known["around"] = around
    for character in cast:  # who is seen again has come back
        if known.get(character.id) == "gone":
            del known[character.id]
    if cast and (_PEOPLE_DO.search(action) or things_in(action)):
        for name, deed in deeds(action, cast, {}).items():
            _person(known, name, deed)
        for name in served(action, cast) if _TABLED.search(action) else ():
            known[name], known[f"{name} place"] = "sit", "at table"
    cover = cover_in(action) if "behind" in action or "cover" in action else ""
    if cover:
        known["cover"] = cover
    elif "cover" in known and not any(what == "crouch" for what in known.values()):
        del known["cover"]
    _things(known, action)
    if known.keys() & {"vehicle", "aboard", "weight", "cover"} or _CARRIES.search(action):
        for about in ("vehicle", "aboard", "weight"):
            known.pop(about, None)
        known |= left_in(facts, action)
        if weight := weight_after(facts, action):
            known["weight"] = weight
    return tuple(sorted(key if _held(key) else f"{key}: {what}" for key, what in known.items()))


def _place(known: dict[str, str], action: str) -> None:
    """Writes down what becomes of the place: its lights, its door, what falls from its sky."""
    if LIGHTS_DIE.search(action):
        known["lights"] = "out"
    elif _LIGHTS_COME.search(action):
        known.pop("lights", None)
    if OPENS.search(action):
        known["door"] = "open"
    if SHUTS.search(action):
        known.pop("door", None)
    if begun := falling_begins(action):
        known["weather"] = begun
    elif CLEARS.search(action):
        known["weather"] = "clear"


def falling_begins(action: str) -> str:
    """What begins to fall from the sky in an action, "rain" or "snow"; an empty string if nothing does."""
    start = STARTS.search(action)
    if start is None:
        return ""
    word = next(group for group in start.groups() if group).lower()
    return "snow" if word in ("snow", "雪") else "rain"


def _things(known: dict[str, str], action: str) -> None:
    """Writes down where things are left: what is named and in nobody's hands is in the place from then on."""
    named = things_in(action)
    held = {key.split(": holds ", 1)[1] for key in known if _held(key)}
    for thing in held:
        known.pop(f"thing {thing}", None)
    gone = bool(named) and _TAKEN_AWAY.search(action) is not None
    for thing in named:
        about = f"thing {thing}"
        if thing in held or thing in PART_OF_A_PLACE or hangs(thing, action):
            continue
        if gone:
            known.pop(about, None)
        elif about not in known:
            spots = [int(what) for key, what in known.items() if key.startswith("thing ")]
            if len(spots) < _MOST_THINGS:
                known[about] = str(next(spot for spot in range(_MOST_THINGS) if spot not in spots))


_MOST_THINGS = 5
_TAKEN_AWAY = re.compile(
    r"\b(drives?|sails?|rides?|rolls|flies|drifts|pulls|speeds|carried|takes|throws|tosses|hands|gives|passes) "
    r"(it |them )?(\w+ ){0,3}?(away|off|out|to (her|him|them|[A-Z]\w+))\b|"
    r"\b(hands|gives|passes|burns|eats|drinks|breaks|tears)\b|"
    r"递给|交给|送给|开走|驶离|烧掉|吃掉",
    re.IGNORECASE,
)
"""Words by which a thing is no longer there."""


def _held(fact: str) -> bool:
    return ": holds " in fact


def _person(known: dict[str, str], name: str, deed: Deed) -> None:
    """Writes down what somebody is left doing: pose, place and what is in the hands."""
    where = f"{name} place"
    if deed.exits:
        for key in [key for key in known if key in (name, where) or key.startswith(f"{name}: holds ")]:
            del known[key]
        known[name] = "gone"
        return
    if _RISES.search(deed.said) or deed.doing in TRAVELS or deed.doing in (Doing.FIGHT, Doing.FALL, Doing.CLIMB):
        known.pop(name, None)
        if deed.doing in TRAVELS:
            known.pop(where, None)
    if deed.doing in _LASTING:
        known[name] = _LASTING[deed.doing]
    if _BEHIND.search(deed.said):
        known[where] = "behind"
    elif spot := _AT.search(deed.said):
        word = (spot.group(1) or spot.group(2)).lower()
        known[where] = f"at {_SPOTS.get(word, word)}"
    letting_go = _LETS_GO.search(deed.said) is not None
    for key in [key for key in known if key.startswith(f"{name}: holds ")]:
        if letting_go or deed.holds:
            del known[key]
    if not letting_go:
        known.update({f"{name}: holds {thing}": "" for thing in deed.holds})


def lasting(facts: Facts, *, same_place: bool) -> Facts:
    """What a scene leaves behind for the next one at the same time: its lamps, its door and its things.

    In a place that only belongs to the same tower, a lamp that died is dark from there too, and nothing else is told.
    """
    kept = ("lights: ", "door: ", "thing ") if same_place else ("lights: ",)
    return tuple(fact for fact in facts if fact.startswith(kept))


def lights_come(action: str) -> bool:
    """Whether an action brings a place's lights back."""
    return _LIGHTS_COME.search(action) is not None


def depending(facts: Facts, cast: Iterable[str]) -> Facts:
    """Those of some facts that a shot with a cast can show: of the place, and of who is in it."""
    seen = {"lights", "door", "weather", "around", "vehicle", "aboard", "weight", "cover"}
    for name in cast:
        seen |= {name, f"{name} place"}
    return tuple(
        fact
        for fact in facts
        if fact.split(": ", 1)[0] in seen or fact.endswith((": gone", " place: at wheel")) or fact.startswith("thing ")
    )


def resumed(deed: Deed, facts: Facts, name: str) -> Deed:
    """A deed as it goes on from the facts: seated if nothing else is told, with what was in the hands."""
    pose = next((_POSES[what] for fact in facts if (what := _told(fact, name)) in _POSES), None)
    doing = deed.doing
    if pose is not None and doing in _LIGHT_WORK and not _RISES.search(deed.said) and not deed.exits:
        doing = pose
    hands = deed.hands
    if doing is not deed.doing and deed.doing in HANDS:
        hands = deed.doing
    holds = deed.holds
    if not holds and not _LETS_GO.search(deed.said):
        start = f"{name}: holds "
        holds = tuple(fact[len(start) :] for fact in facts if fact.startswith(start))[:2]
    return replace(deed, doing=doing, hands=hands, holds=holds)


def place_of(facts: Facts, name: str, said: str) -> str:
    """Where somebody is in the place, by what is said now or was before: "behind", "at window", or nowhere told."""
    if _BEHIND.search(said):
        return "behind"
    if spot := _AT.search(said):
        word = (spot.group(1) or spot.group(2)).lower()
        return f"at {_SPOTS.get(word, word)}"
    return next((what for fact in facts if (what := _told(fact, f"{name} place"))), "")


def _told(fact: str, about: str) -> str:
    head, _, what = fact.partition(": ")
    return what if head == about else ""
