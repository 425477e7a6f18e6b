"""Animals and robots that act without being introduced: “a fox watches him ... the fox comes out of the trees”."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from storyboard.breakdown.people import CharacterKind, read_sheet
from storyboard.breakdown.words import one_line

_SORTS: dict[CharacterKind, str] = {
    "dog": "dog puppy pup hound terrier collie mutt mongrel sheepdog fox wolf coyote",
    "cat": "cat kitten tabby tomcat",
    "horse": "horse pony mare stallion gelding foal colt donkey mule",
    "bird": "parrot owl crow raven gull pigeon hen rooster",
    "robot": "robot android",
}
"""Nouns by what is drawn; two nouns of one sort in a script are taken for one animal."""
_SORT_OF = {noun: sort for sort, nouns in _SORTS.items() for noun in nouns.split()}
_NOUNS = "|".join(_SORT_OF)
_SEEN = re.compile(
    rf"\b(?:an?|the|his|her|their|this|that)\s(?P<looks>(?:[a-z-]{{2,24}}\s){{0,2}})(?P<noun>{_NOUNS})\b(?!['’]s|-)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"\b(?i:an?|the|his|her|their)\s(?P<looks>(?:[a-z-]{{2,24}}\s){{0,3}})(?P<noun>{_NOUNS}),\s(?P<name>[A-Z][A-Z'’\-]{{1,20}})\b"
    rf"|(?P<name2>\b[A-Z][A-Z'’\-]{{1,20}}),\s(?:an?|the|his|her|their)\s(?P<looks2>(?:[a-z-]{{2,24}}\s){{0,3}})(?P<noun2>{_NOUNS})\b"
)
"""An orange cat, BISCUIT, and BISCUIT, an orange cat."""
_APPOSITION = re.compile(r",\s(?P<looks>[a-z][^.,!?\n]{2,60}),")
_CHINESE = re.compile("(?P<looks>[黑白花橘黄灰棕红](?:色的|色)?)?(?P<noun>小狗|小猫|狐狸|机器人|狗|猫)")
_PLAIN = frozenset("other same first second next old poor good lame little big small only".split())
OFTEN = 2
"""An animal named once is a detail; named again, it is somebody."""


@dataclass
class Animal:
    """An animal of the script: its name in capitals, other nouns it goes by, and what is said of it."""

    name: str
    kind: CharacterKind
    look: str = ""
    nouns: list[str] = field(default_factory=list)
    seen: int = 0


def animals_in(actions: Iterable[str]) -> list[Animal]:
    """Animals that a script names, or keeps coming back to, in order of appearance."""
    found: dict[str, Animal] = {}
    for action in actions:
        for match in _NAMED.finditer(action):
            name, noun = match.group("name") or match.group("name2"), match.group("noun") or match.group("noun2")
            looks = match.group("looks") or match.group("looks2") or ""
            animal = found.setdefault(_SORT_OF[noun.lower()], Animal(name, _SORT_OF[noun.lower()]))
            if animal.name.lower() in _SORT_OF:
                animal.name = name
            animal.seen += OFTEN
            animal.look = animal.look or one_line(f"{looks}{noun}")
        for match in _SEEN.finditer(action):
            noun = match.group("noun").lower()
            animal = found.setdefault(_SORT_OF[noun], Animal(noun.upper(), _SORT_OF[noun]))
            animal.seen += 1 + match.group("noun").isupper()
            if noun.upper() not in animal.nouns:
                animal.nouns.append(noun.upper())
            looks = " ".join(word for word in match.group("looks").lower().split() if word not in _PLAIN)
            if match.group("noun").isupper() and (more := _APPOSITION.match(action, match.end())):
                looks = f"{looks} {noun}, {more.group('looks')}".strip()
            animal.look = animal.look or looks
        for match in _CHINESE.finditer(action):
            word = match.group("noun")
            animal = found.setdefault(word, Animal(word, read_sheet(word, "").kind, nouns=[word]))
            animal.seen += 1
            animal.look = animal.look or (match.group("looks") or "")
    return [animal for animal in found.values() if animal.seen >= OFTEN]
