"""What a location is by itself: the number all of its own follows from, and whether it is built left for right."""

from __future__ import annotations

import hashlib
import re

from generation.request import Request, Setting
from generation.stage import Point

_ONE_WAY = frozenset(
    {"open sea", "lighthouse", "lantern room", "wheelhouse", "bridge", "canal lane", "car", "space", "hull"}
)
"""Places that are never turned round: they are what they are, or the film has one."""


def mirrored(place: str, seed: int) -> bool:
    """Whether a location is built left for right, so that two of a kind differ."""
    return place not in _ONE_WAY and seed // 7 % 2 == 1


def seed_of(request: Request) -> int:
    """The number from which all that is this location's own follows."""
    return int.from_bytes(hashlib.sha256(request.setting.location.encode()).digest()[:6])


def there(request: Request, place: str, point: Point) -> Point:
    """A point of a place as it is built, where this location has it."""
    return (-point[0], point[1], point[2]) if mirrored(place, seed_of(request)) else point


def _words(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


FIXTURES: dict[str, re.Pattern[str]] = {
    "clock": _words(r"\bclocks?\b|钟表?(?!头)"),
    "bookshelf": _words(r"\b(bookshel(f|ves)|bookcases?|shelves of books|walls? of books)\b|书架|书柜"),
    "shelf": _words(r"(?<!book)\bshel(f|ves)\b|架子|货架"),
    "fireplace": _words(r"\b(fireplace|hearth|mantel(piece)?)\b|壁炉"),
    "stove": _words(r"\b(stoves?|range)\b|炉子|火炉"),
    "bunk": _words(r"\b(bunks?|cots?|camp beds?)\b|铺位|床铺"),
    "piano": _words(r"\bpianos?\b|钢琴"),
    "blackboard": _words(r"\b(blackboard|chalkboard)s?\b|黑板"),
    "safe": _words(
        r"\b(a|an|the|iron|steel|wall|open|green|old|heavy|big) (\w+ )?safe\b(?! (and sound|from|place|now))|保险柜"
    ),
    "pipe": _words(r"\bpipes\b|管道|水管"),
    "bulb": _words(r"\b(bare|naked|single|lone) (\w+ )?(light ?)?bulb\b|灯泡"),
    "ladder": _words(r"\bladders?\b|梯子"),
    "barrel": _words(r"\b(barrels?|casks?|kegs?)\b|木桶"),
    "crate": _words(r"\b(crates?|packing cases?|cardboard boxes|stacks of boxes)\b|木箱|纸箱"),
    "plant": _words(r"\b(plants?|ferns?|potted \w+|tomato(es)?|seedlings?)\b|盆栽|植物|绿植"),
    "curtain": _words(r"\b(curtains?|drapes?)\b|窗帘"),
    "poster": _words(r"\bposters?\b|海报"),
    "painting": _words(r"\b(paintings?|portraits?|framed (pictures?|photographs?|photos?))\b|油画|画像"),
    "chandelier": _words(r"\bchandeliers?\b|吊灯"),
    "candle": _words(r"\b(candles?|candlelit|candlelight)\b|蜡烛|烛光"),
    "rug": _words(r"\b(rugs?|carpets?)\b|地毯"),
    "mirror": _words(r"\bmirrors?\b|镜子"),
    "washing line": _words(r"\b(washing|laundry|clothes) ?lines?\b|\blaundry\b|晾衣绳"),
    "tall window": _words(r"\b(tall|high|big|huge|arched|long) windows\b|高窗|落地窗"),
    "monitor": _words(r"\b(monitors?|(wall|bank)s? of screens)\b|监视器|屏幕"),
    "red light": _words(r"\bemergency (red|lights?|lighting)\b|\bred (emergency )?(lights?|alarm)\b|应急灯|红灯"),
    "sack": _words(r"\bsacks?\b|麻袋"),
}
"""What a script's own words may furnish a place with."""
_MANY = r"\b(rows?|walls?|stacks?|piles?|dozens|hundreds|full|lined|many|every wall|everywhere|all over)\b"
_MANY += r"|墙上|到处|一排|满"


def dressing_of(setting: Setting) -> tuple[tuple[str, bool], ...]:
    """The fixtures that the script's words give a location, and whether there are many, wherever it is seen."""
    found = []
    for sentence in re.split(r"(?<=[.;!?。；！？])\s*", setting.look):
        many = re.search(_MANY, sentence, re.IGNORECASE) is not None
        for name, pattern in FIXTURES.items():
            match = pattern.search(sentence)
            if match is not None and not re.search(r"\b(no|without|not a)\s+$", sentence[: match.start()].lower()):
                found.append((name, many or match.group().lower().endswith("s")))
    if setting.interior and _IN_SPACE.search(f"{setting.name} {setting.heading} {setting.look}"):
        found.append(("orbit", False))
    return tuple(dict(reversed(found)).items())[::-1]


_IN_SPACE = _words(r"\b(orbital|in orbit|starship|spaceship|spacecraft|space station|outer space)\b|太空|飞船|轨道")


_CABIN = _words(
    r"\b(log|prospector'?s?|trapper'?s?|hunter'?s?|mountain|fishing|sod\S*) (cabin|hut)\b|\b(hut|shack|bunkhouse)\b|"
    r"\b(relay|way|stage|ranger|line) station\b|(?<!of the )\bcabin\b|小木屋|木屋|窝棚"
)
_PLANKS = _words(r"\b(plank|log|bunk|sod|rough[- ]hewn)\b|木板")
_AFLOAT = _words(r"\b(ship|boat|yacht|ferry|aboard|captain'?s?|trawler|schooner|plane|aircraft)\b|船|飞机")
_BOILER = _words(r"\b(boiler|furnace|engine|pump|plant) ?room\b|锅炉房|机房")
_HOMESTEAD = _words(
    r"\b(homestead|ranch ?house|corral|sod[- ]roofed|log cabin|relay station|way station|stage station|bunkhouse)\b"
    r"|\b(cabin|shack|hut)\b"
)
_WILD = _words(r"\b(woods?|forests?|trees|mountains?|lake|river|beach|island|jungle)\b|林|山|湖")
_AN_ALLEY = _words(r"\b(alley(way)?|back ?street)\b (behind|beside|by|off|next to|outside)\b")
_SCHOOL_FRONT = _words(
    r"\bschool (gates?|front|entrance|steps|railings?)\b|\b(outside|in front of) (the )?school\b|校门|学校门口"
)
_BACK_STEPS = _words(r"\b(back|rear|iron|fire) (steps?|stairs|stairway|stoop|escape)\b|\bfire escape\b|后门台阶")
_IN_ORBIT = _words(
    r"\b(hull|airlock|space ?walk|orbit\w*|starship|spaceship|spacecraft|space station|outer ring)\b|太空|飞船|轨道"
)
_A_PASSAGE = _words(r"\b(corridor|passage(way)?|hallway|tunnel|tube|shaft|hatch)\b|走廊|通道")


def particular(kind: str, interior: bool, setting: Setting) -> str:
    """The particular kind of place where the script's words say more than its general kind does."""
    name = f"{setting.name} {setting.heading}"
    told = f"{name} {setting.look}"
    aboard = _AFLOAT.search(told) is not None
    orbital = _IN_ORBIT.search(told) is not None
    if kind in ("space", "spaceship", "corridor", "room", "outdoors", "street") and orbital:
        if not interior and (kind != "space" or re.search(r"\bhull\b", told, re.IGNORECASE)):
            return "hull"
        if interior and _A_PASSAGE.search(name):
            return "ship corridor"
    if interior:
        if kind in ("room", "cellar", "cabin", "factory") and _BOILER.search(name) and not aboard:
            return "boiler room"
        if (
            kind in ("room", "living room", "cabin")
            and not aboard
            and (_CABIN.search(name) or _PLANKS.search(setting.look))
        ):
            return "log cabin"
        return kind
    if kind in ("park", "street", "playground", "outdoors") and _SCHOOL_FRONT.search(name):
        return "school gates"
    if kind == "street" and _AN_ALLEY.search(setting.name):
        return "alley"
    if kind in ("street", "village", "outdoors", "alley") and _BACK_STEPS.search(name):
        return "back steps"
    if kind in ("outdoors", "field", "village") and not aboard and _HOMESTEAD.search(told) and not _WILD.search(told):
        return "homestead"
    return kind


_CLEAR_SKY = _words(
    r"\bblue (winter )?(sky|skies)\b|\b(bright|low|pale|full|winter|morning|evening|brilliant|cold) sun(light)?\b"
    r"|\bsun(light|shine)\b|\bthe sun (is out|shines|glitters|blazes)\b|\bclear (sky|skies|blue)\b"
    r"|蓝天|晴空|阳光|艳阳"
)


def sun_on_snow(text: str) -> bool:
    """Whether words tell of a clear sky over snow that lies."""
    return (
        _CLEAR_SKY.search(text) is not None
        and re.search(
            r"\bsnow(ing|s)? (is )?(coming|fall\w*|start\w*)|\b(blizzard|snowstorm|snowfall)\b|下雪|大雪纷飞",
            text,
            re.IGNORECASE,
        )
        is None
    )
