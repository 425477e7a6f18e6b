"""Reads a shot's action: who does what, feels what and holds what, in English or Chinese."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generation.stage import Doing, Feeling
from generation.staging.things import HANDY, things_in
from generation.staging.words import DOING_WORDS, DOINGS, FACES, FEELING_WORDS, HANDS, LEGS, ON_ARRIVAL, TRAVELS
from storyboard.model import Character

_CLAUSES = re.compile(r"[.;!?。；！？\n]+|\band then\b|\bwhile\b|\bas\b|，|, (?=\w+s\b)")
_SENTENCES = re.compile(r"[.;!?。；！？\n]+|\b(?:and |, )?then\b|然后|接着", re.IGNORECASE)
_CAMERA_TALK = re.compile(
    r"^[^.\n]{0,40}?(POV|point of view|主观镜头|视角)\s*[-–—:：]*|^(over|close on|angle on)\b[^.\n]{0,40}?[-–—:]",
    re.IGNORECASE,
)
"""Words that tell the camera whose eyes or shoulder it takes, not what anybody does."""
_THE_WORLD = re.compile(
    r"\s*(a|an|the|two|three|four|five|six|seven|several|some|many|dozens|cows|sheep|horses|people|rain|snow|wind|"
    r"water|waves?|light|thunder|lightning|smoke|steam|sunlight|darkness)\b",
    re.IGNORECASE,
)
_SINGULAR = {
    "female": re.compile(r"\b(she|her)\b|她", re.IGNORECASE),
    "male": re.compile(r"\b(he|his|him)\b|他", re.IGNORECASE),
}
_DOER = re.compile(r"\s*(?:and |but |then )?(she|he)\b", re.IGNORECASE)
_PLURAL = re.compile(
    r"\b(they|them|both|everyone|all)\b|他们|她们|两人|二人|大家|母女|母子|父女|父子|一起", re.IGNORECASE
)
ENTERS = re.compile(
    r"\b(enters?|entering|arrives?|comes? in|walks? in|bursts? in|steps? in)\b|进来|走进|到来|跑进", re.IGNORECASE
)
EXITS = re.compile(
    r"\b(exits?|leaves?|leaving|walks? (away|out|off)|runs? (away|out|off)|goes out)\b|离开|走出|出去|跑出|走开",
    re.IGNORECASE,
)
_BACKWARD = re.compile(
    r"\b(back to us|from behind|looks? out|gazes? out|stares? out|out to sea|toward the sea)\b|背对|望着|眺望",
    re.IGNORECASE,
)
_LOOKS_UP = re.compile(r"\blooks? up\b|\bskyward|抬头|仰望", re.IGNORECASE)
_LOOKS_DOWN = re.compile(r"\blooks? down\b|低头|俯", re.IGNORECASE)


_A_WEAPON = re.compile(r"\b(guns?|revolvers?|pistols?|six-shooters?)\b", re.IGNORECASE)
_DRAWS = re.compile(r"\b(draws?|drew|pulls? out)\b", re.IGNORECASE)
"""Where there is a weapon, to draw is to aim it."""
_AT_A_BALL = re.compile(r"\bkick(s|ed|ing)?( (the|a|his|her))? (foot)?ball\b", re.IGNORECASE)
_DROPS = re.compile(r"\b(drops?|dropped|lets? go of|throws? away) (the|a|an|his|her|their) \w+", re.IGNORECASE)
"""Words by which something leaves the hands, and is not used any more."""
RIDES = re.compile(
    r"\b(rides?|riding|rode)\b(?! (a|the|his|her) (bike|bicycle|train|bus|elevator|lift))|\bon horseback\b|"
    r"\bgallop\w*|\bon (a|an|the|his|her|their) (\w+ )?horse\b|骑着?.{0,4}马",
    re.IGNORECASE,
)
"""Words by which somebody is on a horse."""


_FALLS_SO = re.compile(r"\bf(alls?|ell|alling) (\w+ )?(asleep|silent|quiet|in love|into step|behind)\b", re.IGNORECASE)
"""Words of falling in which nobody falls."""
_HEAD_SHAKES = re.compile(r"\bshak\w+ (his|her|their) heads?\b", re.IGNORECASE)
"""Words of no, which are not those of a body that shakes with fear."""


@dataclass(frozen=True)
class Deed:
    """What the action says of one character; `said` are its words about them, `steps` the same by sentence."""

    doing: Doing = Doing.STAND
    feeling: Feeling = Feeling.NEUTRAL
    holds: tuple[str, ...] = ()
    enters: bool = False
    exits: bool = False
    looks_away: bool = False
    looks: str = ""
    said: str = ""
    hands: Doing | None = None
    steps: tuple[str, ...] = ()


def deeds(action: str, cast: Sequence[Character], manners: dict[str, str]) -> dict[str, Deed]:
    """For each character's id, what they do; `manners` are how their lines are spoken."""
    action = _CAMERA_TALK.sub(" ", action)
    if _A_WEAPON.search(action):
        action = _DRAWS.sub("aims a gun", action)
    action = _AT_A_BALL.sub("runs at the ball", action)
    said: dict[str, list[list[str]]] = {character.id: [] for character in cast}
    subjects = [cast[0]] if cast else []
    told = False
    for sentence in _SENTENCES.split(action):
        for one in said.values():
            one.append([])
        for clause in _CLAUSES.split(sentence):
            if not clause.strip():
                continue
            named_here = _subjects(clause, cast)
            if not named_here and not told and not DOING_WORDS.found(clause):
                continue  # a lamp, a table: set before anybody does anything
            told = True
            if not named_here and _THE_WORLD.match(clause):
                continue  # the rain, the sea, a door: not what anybody does
            subjects = named_here or subjects
            for character in subjects:
                said[character.id][-1].append(clause)
    return {character.id: _deed(said[character.id], manners.get(character.id, ""), character) for character in cast}


def named(character: Character, text: str) -> int:
    """Where a text first names a character, or -1."""
    names = [character.name, *(part for part in re.split(r"\s+", character.name) if len(part) > 2)]
    for name in names:
        found = re.search(rf"\b{re.escape(name)}" if name.isascii() else re.escape(name), text, re.IGNORECASE)
        if found:
            return found.start()
    return -1


def _subjects(clause: str, cast: Sequence[Character]) -> list[Character]:
    by_name = sorted((place, i) for i, character in enumerate(cast) if (place := named(character, clause)) >= 0)
    if by_name and (doer := _DOER.match(clause)) and doer.end() <= by_name[0][0]:
        sex = "female" if doer.group(1).lower() == "she" else "male"  # “she runs to Tom” is about her
        return [character for character in cast if character.sex == sex and named(character, clause) < 0][:1]
    if by_name:
        together = re.search(r"\band\b|和|与|跟", clause) is not None or _PLURAL.search(clause) is not None
        return [cast[i] for _, i in (by_name if together else by_name[:1])]
    if _PLURAL.search(clause):
        return list(cast)
    spoken = {sex: found.start() for sex, words in _SINGULAR.items() if (found := words.search(clause))}
    for sex in sorted(spoken, key=lambda sex: spoken[sex])[:1]:  # “he runs toward her” is about him
        return [character for character in cast if character.sex == sex][:1]
    return []


def _deed(sentences: list[list[str]], manner: str, character: Character) -> Deed:
    text = " . ".join(clause for sentence in sentences for clause in sentence)
    looks = "up" if _LOOKS_UP.search(text) else "down" if _LOOKS_DOWN.search(text) else ""
    plain = _plain(text, character)
    doing, hands = doings_in(plain)
    if RIDES.search(plain) and doing not in TRAVELS:
        doing = Doing.RUN if "gallop" in plain.lower() else Doing.WALK
    mood_text = f"{manner} {_HEAD_SHAKES.sub(' ', plain)}"
    feeling = FEELING_WORDS.first(mood_text, Feeling.NEUTRAL)
    if feeling is Feeling.NEUTRAL and doing is Doing.LAUGH:
        feeling = Feeling.JOY
    holds = tuple(name for name in things_in(plain) if name in HANDY)[:2]
    if Doing.PHONE in (doing, hands) and "phone" not in holds:
        holds = ("phone", *holds[:1])
    holds = _tools(holds, doing if doing in _TOOLS or hands is None else hands)
    return Deed(
        doing,
        feeling,
        holds,
        ENTERS.search(plain) is not None,
        EXITS.search(plain) is not None,
        _BACKWARD.search(plain) is not None,
        looks,
        plain,
        hands,
        tuple(_plain(" . ".join(sentence), character) for sentence in sentences if sentence),
    )


def _plain(text: str, character: Character) -> str:
    """A text without the name of whom it is about and without what is dropped."""
    for name in character.name.split():
        text = text.replace(name, " ")
    return _DROPS.sub(" ", text.replace("抬头", " "))  # to raise one's head is to look up, not to lift


def doings_in(text: str) -> tuple[Doing, Doing | None]:
    """What a text says the body does, and what the hands or the head do meanwhile."""
    found = DOING_WORDS.found(_FALLS_SO.sub(lambda falls: "sleeps" if "asleep" in falls.group() else " ", text))
    told = [doing for doing, _ in DOINGS if doing in found]
    if not told:
        return Doing.STAND, None
    if Doing.SIT in told and Doing.SLEEP in told:
        return Doing.SIT, Doing.SLEEP  # the head on the chest
    legs = next((doing for doing in told if doing in LEGS), None)
    if told[0] is Doing.STEER and Doing.FIGHT in told:
        told.remove(Doing.FIGHT)  # who fights the wheel steers
    hands = next((doing for doing in told if doing in HANDS), None)
    if told[0] in TRAVELS and (comes := next((doing for doing in told if doing in ON_ARRIVAL), None)):
        return told[0], comes
    if legs is not None and hands is not None and (told[0] is legs or told[0] is hands):
        return legs, hands
    if told[0] in HANDS:
        return told[0], next((doing for doing in told[1:] if doing in FACES and told[0] not in FACES), None)
    return told[0], None


_TOOLS = {
    Doing.POUR: "teapot", Doing.DIG: "shovel", Doing.SWEEP: "broom", Doing.PAINT: "pencil", Doing.GUITAR: "guitar",
    Doing.VIOLIN: "violin", Doing.COUNT: "coin", Doing.WRITE: "pen",
}  # fmt: skip
"""What is in the right hand of someone who does a thing, named or not."""
_VESSELS = frozenset({"teapot", "bottle", "bucket", "flask"})


def _tools(holds: tuple[str, ...], doing: Doing) -> tuple[str, ...]:
    """What is held, with the tool that an action needs first in the right hand."""
    tool = _TOOLS.get(doing)
    if doing is Doing.POUR:
        vessel = next((name for name in holds if name in _VESSELS), "teapot")
        other = next((name for name in holds if name not in _VESSELS), "cup")
        return vessel, other
    if doing in (Doing.PIANO, Doing.TYPE, Doing.STEER, Doing.OPEN_ARMS, Doing.CLAP, Doing.PRAY, Doing.ROW, Doing.STIR):
        return ()
    if tool is None or (doing is Doing.WRITE and holds[:1] == ("pencil",)):
        return holds
    rest = tuple(name for name in holds if name != tool)
    if doing is Doing.COUNT and rest and tool not in holds:
        return holds  # what is counted is not money
    return (tool, *rest[:1]) if doing is not Doing.WRITE else (tool,)
