"""Reads a shot's action: who does what, feels what and holds what, in English or Chinese."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from generation.stage import Doing, Feeling
from generation.staging.things import HANDY, things_in
from generation.staging.words import DOING_WORDS, DOINGS, FACES, FEELING_WORDS, HANDS, LEGS, ON_ARRIVAL, TRAVELS
from storyboard.model import Character

_CLAUSES = re.compile(
    r"[.;!?。；！？\n]+|\band then\b|\bwhile\b|\bas\b|，|, (?=\w+s\b)|"
    r"\bwith (?=(?:the|an?|his|her|their) (?:\w+ )?(?:cat|kitten|dog|pup|puppy|horse|baby|child|boy|girl)\b)"
)
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
    "female": re.compile(r"\bshe\b|^\W*her\b|她", re.IGNORECASE),
    "male": re.compile(r"\bhe\b|^\W*his\b|他", re.IGNORECASE),
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


_MEANT = (
    (re.compile(r"\b(out climbs|climbs? (out|down))\b", re.IGNORECASE), "steps out"),
    (re.compile(r"\bcross-legged\b", re.IGNORECASE), "sits"),
    (re.compile(r"\b(puts?|throws?|wraps?) (his|her|their|both) arms (a?round)\b", re.IGNORECASE), "hugs"),
    (
        re.compile(
            r"\bhug(s|ging|ged)? (a|an|the) (?!(old|young|little)? ?(wo)?man\b|boy\b|girl\b|child\b)", re.IGNORECASE
        ),
        "holds a ",
    ),
    (re.compile(r"\b(works?|picks?|picking|forces?) (at )?the lock\b", re.IGNORECASE), "unlocks it"),
    (
        re.compile(r"\bclimbs? (up |down )?(a|the) (\w+ )?stair(s|case|way|well)?\b", re.IGNORECASE),
        "goes up the stairs",
    ),
    (
        re.compile(r"\blowers? (the|a|his|her) (\w+ )?(gun|shotgun|rifle|pistol|revolver|weapon)\b", re.IGNORECASE),
        "holds the gun",
    ),
)
"""What some words say is done, in words that tell it plainly."""
_FALLS_SO = re.compile(r"\bf(alls?|ell|alling) (\w+ )?(asleep|silent|quiet|in love|into step|behind)\b", re.IGNORECASE)
"""Words of falling in which nobody falls."""
_ON_THE_FLOOR = re.compile(
    r"\bcross-legged\b|\b(sits?|sat|sitting|seated)( down)?\b[^.;]{0,18}\b(on|upon) (the|a|his|her|their) "
    r"(\w+ )?(floor|ground|rug|carpet|grass|sand|snow|mat|floorboards|concrete|deck)\b|坐在地",
    re.IGNORECASE,
)
"""Words of sitting with nothing to sit on."""
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
            named_here = _subjects(clause, cast, subjects)
            if not named_here and not told and not DOING_WORDS.found(clause):
                continue  # a lamp, a table: set before anybody does anything
            told = True
            if not named_here and _SOMEBODY_ELSE.match(clause):
                subjects = []  # she who is not in this shot's cast
                continue
            if not named_here and _THE_WORLD.match(clause):
                continue  # the rain, the sea, a door: not what anybody does
            subjects = named_here or subjects
            for character in subjects:
                said[character.id][-1].append(clause)
    return {character.id: _deed(said[character.id], manners.get(character.id, ""), character) for character in cast}


_ANIMAL_NOUNS = {
    kind: re.compile(rf"\b(the|his|her|their|this|that) (\w+ )?({nouns})\b", re.IGNORECASE)
    for kind, nouns in (
        ("dog", "dog|puppy|pup|hound|terrier|collie|mutt|fox|wolf"),
        ("cat", "cat|kitten|tabby"),
        ("horse", "horse|pony|mare|stallion|gelding|foal|donkey|mule"),
        ("bird", "bird|parrot|owl|crow|raven|gull|pigeon|hen"),
    )
}
"""How animals are called that have a name too."""


def named(character: Character, text: str) -> int:
    """Where a text first names a character, or -1."""
    names = [character.name, *(part for part in re.split(r"\s+", character.name) if len(part) > 2)]
    if character.kind in _ANIMAL_NOUNS:
        found = _ANIMAL_NOUNS[character.kind].search(text)
        if found:
            return found.start()
    for name in names:
        found = re.search(rf"\b{re.escape(name)}" if name.isascii() else re.escape(name), text, re.IGNORECASE)
        if found:
            return found.start()
    return -1


def _subjects(clause: str, cast: Sequence[Character], before: Sequence[Character]) -> list[Character]:
    """Whom a clause is about: those it names first, or those whom a pronoun means; the subjects `before` go first."""
    by_name = sorted((place, i) for i, character in enumerate(cast) if (place := named(character, clause)) >= 0)
    people = [character for character in cast if character.kind in PEOPLE]
    if by_name and (doer := _DOER.match(clause)) and doer.end() <= by_name[0][0]:
        sex = "female" if doer.group(1).lower() == "she" else "male"  # “she runs to Tom” is about her
        meant = [one for one in (*before, *cast) if one.sex == sex and named(one, clause) < 0][:1]
        return meant or [one for one in cast if one.kind not in PEOPLE and named(one, clause) < 0][:1]
    if by_name:
        group = by_name[:1]
        for one, other in itertools.pairwise(by_name):
            if _JOINED.fullmatch(_after_name(clause[one[0] : other[0]], cast[one[1]])) is None:
                break
            group.append(other)
        if len(group) == 1 and _TOGETHER.search(clause) is not None:
            group = by_name
        return [cast[i] for _, i in group]
    if _PLURAL.search(clause):
        return people or list(cast)
    spoken = {sex: found.start() for sex, words in _SINGULAR.items() if (found := words.search(clause))}
    for sex in sorted(spoken, key=lambda sex: spoken[sex])[:1]:  # “he runs toward her” is about him
        meant = [character for character in (*before, *cast) if character.sex == sex][:1]
        return meant or [character for character in cast if character.kind not in PEOPLE][:1]
    return []


_SOMEBODY_ELSE = re.compile(r"\s*(?:she|he)\b", re.IGNORECASE)
PEOPLE = ("person", "child", "robot")
_JOINED = re.compile(r"(?:\s*(?:,|、|&|,? and|,? then|和|与|跟|同)\s*(?:the |little |old )?)", re.IGNORECASE)
"""What stands between the names of those who do a thing together."""
_TOGETHER = re.compile(r"\b(they|both|together|each other|one another)\b|一起|互相|彼此", re.IGNORECASE)


def _after_name(text: str, character: Character) -> str:
    """What follows a character's name at the start of a text."""
    for name in (character.name, *character.name.split()):
        if text.lower().startswith(name.lower()):
            return text[len(name) :]
    return text


def _deed(sentences: list[list[str]], manner: str, character: Character) -> Deed:
    text = " . ".join(clause for sentence in sentences for clause in sentence)
    looks = "up" if _LOOKS_UP.search(text) else "down" if _LOOKS_DOWN.search(text) else ""
    plain = _plain(text, character)
    doing, hands = doings_in(plain)
    if doing is Doing.SIT and _ON_THE_FLOOR.search(text):
        doing = Doing.KNEEL  # nobody brings a chair for that
    if RIDES.search(plain) and doing not in TRAVELS:
        doing = Doing.RUN if "gallop" in plain.lower() else Doing.WALK
    mood_text = f"{manner} {_HEAD_SHAKES.sub(' ', plain)}"
    feeling = FEELING_WORDS.first(mood_text, Feeling.NEUTRAL)
    if feeling is Feeling.NEUTRAL and doing is Doing.LAUGH:
        feeling = Feeling.JOY
    holds = held_in(plain)
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


_LOOKED_AT = re.compile(
    r"\b(look|star|gaz|glanc|nod|smil|point)\w* (back )?(at|toward|towards) "
    r"(?!(his|her) (\w+ )?(watch|phone|mobile|map|wristwatch)\b)(the|a|an|his|her|their) (\w+ )?\w+",
    re.IGNORECASE,
)
_KEPT_IN = re.compile(
    r"\b(in|into|inside|on|onto|against|from|beside|behind|under|by|next to|among) (the|a|an|his|her|their) (\w+ )?"
    r"(crates?|box|boxes|chest|barrel|suitcase|bags?|basket|bucket|sack)\b",
    re.IGNORECASE,
)
"""What things are put into or taken from: it stands, and nobody holds it."""


def held_in(text: str) -> tuple[str, ...]:
    """The two things that a text puts into somebody's hands first; what is only looked at is in none."""
    return tuple(name for name in things_in(_KEPT_IN.sub(" ", _LOOKED_AT.sub(" ", text))) if name in HANDY)[:2]


def _plain(text: str, character: Character) -> str:
    """A text without the name of whom it is about and without what is dropped."""
    for name in character.name.split():
        text = text.replace(name, " ")
    for words, meant in _MEANT:
        text = words.sub(meant, text)
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
