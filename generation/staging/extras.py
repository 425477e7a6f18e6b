"""Extras: people and animals that an action shows and nobody cast, set behind the cast in plain clothes."""

from __future__ import annotations

import math
import random
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generation.stage import Actor, Doing, Key, Point, Track
from generation.staging.words import DOING_WORDS, TRAVELS
from storyboard.model import Character

_PEOPLE = (
    "figure people person man woman fisherman fisherwoman soldier passer-by passerby pedestrian villager customer "
    "guest student nurse doctor waiter waitress worker sailor dancer guard monk nun tourist passenger commuter "
    "policeman cop officer shopper stranger spectator farmer peasant mourner sentry knight servant reporter "
    "photographer journalist mechanic porter conductor barman bartender cook chef teacher priest musician "
    "prisoner patient lawyer cyclist jogger couple family crew gang crowd mob audience army patrol congregation "
    "onlooker bystander neighbour neighbor fireman firefighter paramedic surgeon clerk cashier vendor merchant "
    "beggar pilgrim hiker rider horseman horsewoman cowboy miner builder labourer silhouette"
)
_CHILDREN = "child kid boy girl schoolboy schoolgirl toddler pupil"
_BEASTS = {
    "dog": "dog puppy hound mutt fox wolf coyote",
    "cat": "cat kitten",
    "horse": "horse pony mare stallion donkey mule cow bull ox calf buffalo sheep lamb goat ram",
    "bird": "gull seagull pigeon crow raven bird sparrow duck chicken hen goose swan",
    "robot": "robot android droid",
}
_SIZES = {"crowd": 7, "mob": 7, "audience": 7, "army": 7, "congregation": 6, "couple": 2, "family": 3, "crew": 4}
_SIZES |= {"gang": 4, "patrol": 3}
_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "both": 2, "several": 4, "some": 4, "many": 7,
    "few": 3, "dozens": 7, "dozen": 7, "hundreds": 7, "crowds": 7, "more": 3, "other": 3, "couple": 2, "pair": 2,
    "group": 4, "crowd": 7, "line": 5, "row": 5, "queue": 5, "band": 4, "troop": 5, "flock": 6, "pack": 4, "herd": 5,
}  # fmt: skip
"""How many are set for a word: enough to be read as that many, never so many that a laptop is slow."""
_PLURALS = {"people": "people", "men": "man", "women": "woman", "children": "child", "passers-by": "passer-by"}
_PLURALS |= {"passersby": "passerby", "fishermen": "fisherman", "policemen": "policeman", "families": "family"}
_PLURALS |= {"puppies": "puppy", "geese": "goose", "firemen": "fireman", "armies": "army", "wolves": "wolf"}
_PLURALS |= {"sheep": "sheep", "cattle": "cow", "calves": "calf", "oxen": "ox"}
_PLURALS |= {"cops": "cop", "waitresses": "waitress", "nobodies": "", "ponies": "pony", "foxes": "fox"}


def _kinds() -> dict[str, str]:
    kinds = dict.fromkeys(_PEOPLE.split(), "person") | dict.fromkeys(_CHILDREN.split(), "child")
    for kind, words in _BEASTS.items():
        kinds |= dict.fromkeys(words.split(), kind)
    return kinds


_KIND_OF = _kinds()
_NOUN = re.compile(
    r"(?<![\w'’-])(?P<much>(?:an?|the|two|three|four|five|six|seven|several|some|many|few|dozens|hundreds|more|other|"
    r"both)\b(?: (?:group|pair|couple|crowd|line|row|queue|band|troop|flock|pack|herd|few|dozen) of| few| dozen)?)?"
    r"(?P<said>(?: ?\b[a-z][a-z-]{2,12}){0,2}?) ?\b(?P<noun>"
    + "|".join(sorted({*_KIND_OF, *_PLURALS}, key=lambda word: (-len(word), word)))
    + r")(?P<many>e?s)?(?![\w'’-])",
    re.IGNORECASE,
)
_CHINESE = re.compile(
    r"(?P<much>[两三四五六几]|一群|许多|人来人往的|一些|一)?(?:个|名|位|只|条|匹|群)?"
    r"(?P<noun>人群|行人|路人|士兵|渔夫|渔民|村民|顾客|客人|学生|护士|工人|孩子们|小狗|小猫|人影|狗|猫|马儿|奶牛|牛群|羊群|绵羊|山羊)"
)
_CHINESE_KIND = {"孩子们": "child", "小狗": "dog", "狗": "dog", "小猫": "cat", "猫": "cat", "马儿": "horse"}
_CHINESE_KIND |= dict.fromkeys(("奶牛", "牛群", "羊群", "绵羊", "山羊"), "horse")
_CHINESE_BREED = {"奶牛": "cow", "牛群": "cow", "羊群": "sheep", "绵羊": "sheep", "山羊": "sheep"}
_CHINESE_NUMBER = {"两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "几": 4, "一群": 5, "许多": 7, "一些": 4, "一": 1}
_NOT_SEEN = re.compile(
    r"\b(like|as if|as \w+ as|resembl\w+|reminds?|thinks? (of|about)|dreams? (of|about)|talks? (of|about)|no|not an?|"
    r"(photograph|picture|portrait|statue|voices?|sounds?|shouts?|cries|footsteps|noise|laughter) of|is|was|becomes|"
    r"every|each|without|never|old as) (a |an |the |some |any )?(\w+ )?(\w+-?\w+)",
    re.IGNORECASE,
)
"""What is only compared to, heard or spoken of is not there to be seen."""
_IN_A_PICTURE = re.compile(
    r"\b(photo\w*|picture|portrait|painting|poster|drawing|postcard|snapshot)\b[^.!?]*[:,;-][^.!?]*", re.IGNORECASE
)
"""Who is in a picture that is shown is not in the room."""
_CLAUSE = re.compile(r"[.;!?。；！？\n]+|, (?=and |while |as )|，")
_COATS = ("grey jacket", "dark brown coat", "olive jacket", "charcoal coat", "faded brown jumper", "slate shirt")
_UNIFORMS = {
    "soldier": "olive uniform, olive cap", "army": "olive uniform, olive cap", "patrol": "olive uniform, olive cap",
    "sentry": "olive uniform, olive cap", "nurse": "white coat", "doctor": "white coat", "surgeon": "white coat",
    "policeman": "dark blue uniform, dark blue cap", "cop": "dark blue uniform, dark blue cap",
    "officer": "dark blue uniform, dark blue cap", "guard": "charcoal uniform, charcoal cap",
    "waiter": "black waistcoat, white shirt", "waitress": "black dress, white apron", "chef": "white coat, white hat",
    "cook": "white apron, grey shirt", "monk": "brown robe", "nun": "black robe", "priest": "black coat",
    "fisherman": "grey oilskin, wool cap", "sailor": "dark blue jacket, white cap", "mourner": "black coat",
    "fireman": "charcoal coat, helmet", "firefighter": "charcoal coat, helmet", "farmer": "brown jacket, straw hat",
    "bride": "white dress", "worker": "grey overalls, cap", "mechanic": "grey overalls", "miner": "grey overalls, cap",
    "conductor": "dark blue uniform, dark blue cap", "porter": "charcoal uniform, charcoal cap",
}  # fmt: skip
_HATS = ("", "", ", grey cap", ", brown hat")


_ANYBODY = re.compile(
    r"people|men\b|women\b|children|crowd|audience|army|family|congregation|passersby|passers-by|人群|行人|路人|士兵|渔|村民|"
    rf"顾客|客人|学生|护士|工人|孩子们|人影|\b(?:{'|'.join([*_PEOPLE.split(), *_CHILDREN.split()])})s\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Some:
    """Some of a kind that an action shows: what they are called, what they are, how many, and what is said of them."""

    noun: str
    kind: str
    count: int
    said: str
    clause: str


@lru_cache(maxsize=4096)
def some_in(action: str, names: tuple[str, ...] = (), kinds: tuple[str, ...] = ()) -> tuple[Some, ...]:
    """Unnamed people and animals of an action; not those whose name is cast, nor animals of a kind that is."""
    taken = {word for name in names for word in re.split(r"\W+", name.lower())}
    found: dict[str, Some] = {}
    for clause in _CLAUSE.split(_IN_A_PICTURE.sub(" ", action)):
        seen = _NOT_SEEN.sub(" ", clause)
        for match in _NOUN.finditer(seen):
            before = seen[: match.start()].rstrip()
            if before.endswith(",") and before[:-1].rsplit(None, 1)[-1:] and before[:-1].split()[-1].lower() in taken:
                continue  # “Tom, an old man,” is about Tom
            some = _some(match, clause)
            if some is not None and some.noun not in taken and (some.kind not in kinds or some.noun in _STOCK):
                found.setdefault(some.noun, some)
        for match in _CHINESE.finditer(seen):
            noun = match["noun"]
            count = _CHINESE_NUMBER.get(match["much"] or "", 5 if noun in ("人群", "孩子们", "牛群", "羊群") else 0)
            kind = _CHINESE_KIND.get(noun, "person")
            if count and kind not in kinds and noun not in taken:
                found.setdefault(noun, Some(_CHINESE_BREED.get(noun, noun), kind, count, "", clause))
    return tuple(found.values())


def _some(match: re.Match[str], clause: str) -> Some | None:
    much, noun = (match["much"] or "").lower(), match["noun"].lower()
    many = bool(match["many"]) or (noun in _PLURALS and much not in ("a", "an"))
    noun = _PLURALS.get(noun, noun)
    if noun not in _KIND_OF and noun != "people":
        return None
    kind = _KIND_OF.get(noun, "person")
    said = (match["said"] or "").strip().lower()
    numbers = [_NUMBERS[word] for word in f"{much} {said}".split() if word in _NUMBERS]
    beast = kind in _BEASTS
    if not many and noun not in _SIZES and (much not in ("a", "an") and not (beast and much == "the")):
        return None  # "the man" is somebody we know; "man" by itself is a word
    if not many and noun not in _SIZES:
        return Some(noun, kind, 1, said, clause)
    count = numbers[0] if numbers else _SIZES.get(noun, 3 if beast else 4)
    return Some(noun, kind, count, said, clause)


def lingering(action: str, names: tuple[str, ...], kinds: tuple[str, ...]) -> str:
    """The clause of an action by which extras are there to stay, as it can be carried on; empty if there is none."""
    if _ANYBODY.search(action) is None:
        return ""
    for some in some_in(action, names, tuple(kind for kind in kinds if kind in _BEASTS)):
        if (
            some.count > 1
            and some.kind in ("person", "child")
            and not TRAVELS & set(DOING_WORDS.found(_own_words(some)))
        ):
            return " ".join(some.clause.split())[:120]
    return ""


def extras(
    action: str, cast: Iterable[Character], scene: Iterable[str], place: str, *, inside: bool, frames: int, rate: float
) -> tuple[Actor, ...]:
    """The extras of a shot, on marks behind the cast, or in the middle of the stage where there is no cast.

    They are the same each time the same words are read: plain clothes in quiet colours that no one of the cast wears.
    """
    people = tuple(cast)
    own = ("bird",) if place in HAVE_BIRDS else ()
    names = tuple([one.name for one in people] + [name.replace("-", " ") for name in scene])
    groups = some_in(action, names, (*own, *sorted({one.kind for one in people} & set(_BEASTS))))
    placed: list[Actor] = []
    for some in groups[:3]:
        for index in range(min(some.count, 7 - len(placed))):
            placed.append(_extra(some, index, len(placed), place, people, inside, frames, rate))
    return tuple(placed)


def sheet_of(some: Some, index: int, place: str) -> Character:
    """The sheet of the nth of some extras: what the action says of them, and a plain coat."""
    rng = random.Random(f"extra {some.noun} {index} {place}")
    kind = some.kind
    worn = _UNIFORMS.get(some.noun) or f"{rng.choice(_COATS)}, grey trousers{rng.choice(_HATS)}"
    if some.noun in ("figure", "silhouette"):
        worn = f"charcoal coat, grey trousers{rng.choice(_HATS)}"
    sex = "male" if some.noun.endswith("man") or some.noun in ("boy", "monk", "waiter", "priest") else ""
    sex = "female" if some.noun.endswith("woman") or some.noun in ("girl", "nun", "waitress", "nurse") else sex
    sex = sex or ("female" if rng.random() < 0.45 and some.noun not in _UNIFORMS else "male")
    said = " ".join(word for word in some.said.split() if word not in _NUMBERS)
    look = f"{said} {some.noun}".strip() if kind not in ("person", "child") else said
    return Character.model_validate(
        {
            "id": f"extra-{re.sub('[^a-z]+', '-', some.noun) or 'one'}-{index + 1}",
            "name": some.noun,
            "kind": kind,
            "look": look,
            "wardrobe": worn if kind in ("person", "child") else "",
            "sex": sex if kind in ("person", "child") else "",
            "age": (8 + index % 4) if kind == "child" else 70 if "old" in said else 25 + rng.randrange(30),
        }
    )


HAVE_BIRDS = frozenset({"lighthouse", "coast"})
"""Places over which gulls wheel anyway."""
_BEHIND = ((2.3, 3.6), (-2.4, 4.2), (3.3, 5.0), (-3.4, 5.6), (0.7, 6.2), (-1.2, 7.2), (4.4, 6.8))
_AMONG = ((-0.35, 0.1), (0.5, 0.45), (-1.3, 0.9), (1.45, 1.3), (0.1, 2.0), (-2.2, 2.4), (2.5, 2.7))
_SPEED = {Doing.WALK: 1.2, Doing.RUN: 3.0}
_TOWARD_US = re.compile(
    r"\b(toward|towards|to|at) (us|them|him|her|the camera|[A-Z]\w+)|approach|come (out|in)", re.IGNORECASE
)
_PAST = re.compile(r"\b(past|by|across|through|along|away|after|behind|over)\b", re.IGNORECASE)
_STOCK = frozenset("cow bull ox calf buffalo sheep lamb goat ram".split())
"""Animals drawn on the body of a horse, that are there beside one who is cast."""
_FLOWS = re.compile(
    r"\b(stream|pour|flock|spill|file|flow|swarm|surge|mill)(s|es|ing)? (in|out|past|by|around|through|from)\b"
)
"""Words by which many are on their way."""
_GRAZES = re.compile(r"\bgraz(e|es|ing)\b|吃草", re.IGNORECASE)
_DISTANT = re.compile(
    r"\b(horizon|in the distance|far (off|away|below|out|behind)|distant|on (a|the) (far|distant|other) |"
    r"small figures?|tiny figures?)\b|远处|远方|地平线",
    re.IGNORECASE,
)
"""Words that set extras far off, where they are small."""
_SKYLINE = re.compile(r"\b(horizon|skyline|ridge|hill(top)?s?|dunes?|crest)\b|地平线|山上|山顶", re.IGNORECASE)
_FAR_AWAY = 26.0
"""Metres from the middle of the stage to those who are far off."""
_QUIET = {Doing.EMBRACE: Doing.STAND, Doing.PASS: Doing.STAND, Doing.CLIMB: Doing.WALK}


def _extra(
    some: Some,
    index: int,
    at: int,
    place: str,
    cast: tuple[Character, ...],
    inside: bool,
    frames: int,
    rate: float,
) -> Actor:
    sheet = sheet_of(some, index, place)
    rng = random.Random(f"mark {some.noun} {index} {place}")
    x, z = (_BEHIND if cast else _AMONG)[at % 7]
    if inside:
        z = 1.2 + 0.32 * z if cast else 0.6 * z
        x *= 0.8
    distant = bool(cast) and not inside and _DISTANT.search(some.clause) is not None
    if distant:
        x, z = (-1.1, 1.0, 3.0, -3.2, 5.2, -5.4, 7.4)[at % 7], _FAR_AWAY + 1.5 * (at % 3)
    rise = 2.1 if distant and _SKYLINE.search(some.clause) else 0.0  # on a rise, over whatever grows before them
    home: Point = (x + rng.uniform(-0.15, 0.15), rise, z + rng.uniform(-0.2, 0.2))
    doing = DOING_WORDS.first(_own_words(some), Doing.STAND)
    doing = _QUIET.get(doing, doing)
    if doing is Doing.STAND and _FLOWS.search(_own_words(some)):
        doing = Doing.WALK
    if sheet.kind == "horse" and _GRAZES.search(some.clause):
        doing = Doing.DRINK  # the head down
    if sheet.kind in ("dog", "horse") and re.search(
        r"\b(trots?|gallops?|bounds?|lopes?)\b", some.clause, re.IGNORECASE
    ):
        doing = Doing.RUN if "gallop" in some.clause else Doing.WALK
    if doing not in TRAVELS:
        toward = math.atan2(-home[0], -2.5 - home[2])
        return Actor(sheet, Track.still(*home), Track.still(toward + rng.uniform(-0.6, 0.6)), None, doing)
    if distant:
        end = (home[0] + 0.9 * frames / rate, rise, home[2])
        path = Track((Key(0, home), Key(max(1, frames - 1), end)), linear=True)
        return Actor(sheet, path, Track.still(math.pi / 2), None, doing)
    gone = _SPEED[doing] * frames / rate * rng.uniform(0.92, 1.08)
    gone = min(gone, 3.0 if inside else 16.0)
    if _TOWARD_US.search(some.clause) and not cast:
        way = (-0.25 if home[0] < 0 else 0.25, -1.0)
    elif cast or _PAST.search(some.clause):
        way = ((-1.0 if index % 2 and some.noun in ("people", "passer-by", "pedestrian") else 1.0), 0.08)
    else:
        way = (0.35, 0.9)  # away from us, into the land
    start = (home[0] - way[0] * gone / 2, 0.0, home[2] - way[1] * gone / 2)
    if way[1] < -0.5:
        start = (home[0], 0.0, home[2] + gone)
    elif way[1] > 0.5:
        start = home
    end = (start[0] + way[0] * gone, 0.0, start[2] + way[1] * gone)
    path = Track((Key(0, start), Key(max(1, frames - 1), end)), linear=True)
    return Actor(sheet, path, Track.still(math.atan2(way[0], way[1])), None, doing)


def far_off(extra: Actor) -> bool:
    """Whether an extra is set far off, and is only seen small."""
    return extra.position.at(0)[2] > 0.8 * _FAR_AWAY


def _own_words(some: Some) -> str:
    """What the clause says after it names them: what they do, not what somebody else does before."""
    at = some.clause.lower().find(some.noun[:4])
    return some.clause[max(0, at) :]


_A_CLASS = re.compile(
    r"\bheads (down|bent|bowed|up|turn)\b|\b(the|her|his|a|whole) class\b(?! of)|"
    r"\b(pupils|students|schoolchildren|kids|children)\b|学生|同学",
    re.IGNORECASE,
)
_JUMPERS = ("slate", "maroon", "olive", "charcoal", "brown", "navy")
_PUPILS = ((-1.75, 0.05), (1.75, 0.05), (-3.2, 0.05), (3.2, 0.05), (-1.75, 1.45), (1.75, 1.45))
"""Where the chairs of a classroom stand, and who sits there faces its board."""


def is_a_class(told: str) -> bool:
    """Whether a text tells of a class in its room."""
    return _A_CLASS.search(told) is not None


def class_of(told: str, taken: Iterable[Point], few: int) -> tuple[Actor, ...]:
    """A class at its desks, bent over its books, where a text tells of one; nobody where somebody is already."""
    if _A_CLASS.search(told) is None:
        return ()
    spots = [spot for spot in _PUPILS if all(math.dist(spot, (x, z)) > 0.75 for x, _, z in taken)][:few]
    pupils = []
    for index, (x, z) in enumerate(spots):
        sheet = sheet_of(Some("pupil", "child", len(spots), "", ""), index, "classroom")
        sheet = sheet.with_(wardrobe=f"{_JUMPERS[index % len(_JUMPERS)]} jumper, grey trousers")
        pupils.append(Actor(sheet, Track.still(x, 0.0, z), Track.still(0.0), None, Doing.SIT, hands=Doing.READ))
    return tuple(pupils)
