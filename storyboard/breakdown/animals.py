"""Animals and robots that act without being introduced: “a fox watches him ... the fox comes out of the trees”."""

from __future__ import annotations

import re
from collections.abc import Iterable

from storyboard.breakdown.words import one_line

_NOUNS = "dog|puppy|hound|cat|kitten|horse|pony|mare|stallion|fox|wolf|coyote|robot|android|parrot|owl|crow|raven"
_SEEN = re.compile(
    rf"\b(?:an?|the|his|her|their|this|that)\s(?P<adjective>[a-z]{{3,12}}\s)?(?P<noun>{_NOUNS})\b(?!['’]s|-)",
    re.IGNORECASE,
)
_CHINESE = re.compile("小狗|小猫|狐狸|机器人|狗|猫")
OFTEN = 2
"""An animal named once is a detail; named again, it is somebody."""


def animals_in(actions: Iterable[str]) -> list[tuple[str, str]]:
    """Animals that a script keeps coming back to: (NAME, what it says of them), in order of appearance."""
    counts: dict[str, int] = {}
    looks: dict[str, str] = {}
    for action in actions:
        for match in _SEEN.finditer(action):
            name = match.group("noun").upper()
            counts[name] = counts.get(name, 0) + 1
            looks.setdefault(name, one_line(f"{match.group('adjective') or ''}").lower())
        for word in _CHINESE.findall(action):
            counts[word] = counts.get(word, 0) + 1
            looks.setdefault(word, "")
    return [(name, looks[name]) for name, count in counts.items() if count >= OFTEN]
