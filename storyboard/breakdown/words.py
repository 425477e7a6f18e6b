"""Words as a breakdown needs them: tokens, stems, sentences and safe names, in any script of the world."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from storyboard.edits.naming import slug

IDEOGRAPHS = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
KANA = "\u3040-\u30ff"

_TOKEN = re.compile(rf"[{IDEOGRAPHS}{KANA}]|[^\W_{IDEOGRAPHS}{KANA}]+")
_IDEOGRAPH = re.compile(rf"[{IDEOGRAPHS}{KANA}]")
_SENTENCE_END = re.compile(r"(?:(?<![.!?…])[.!?…]++[\"”’')\]]*+(?=\s|$)|[。！？…]+[”’」』）]*|\n+)")
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Prof|Capt|Lt|Sgt|Col|Gen|No|vs|a\.m|p\.m|[A-Z])\.$", re.IGNORECASE
)

ASIDE = re.compile(r"[(（\[][^()（）\[\]]{0,300}[)）\]]")
"""Something in brackets, bounded so that no text makes it slow."""


@lru_cache(maxsize=512)
def tokens(text: str) -> tuple[tuple[str, int, int], ...]:
    """Words of a text with their places (word, first, end); each ideograph or kana is a word of its own."""
    return tuple([(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)])


def has_ideographs(text: str) -> bool:
    """Whether any of a text is Chinese characters or kana."""
    return _IDEOGRAPH.search(text) is not None


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A crude English stem, the same for text and lexicon: runs, running and run are one; ideographs stay."""
    word = word.lower()
    if len(word) > 5 and word.endswith("ing"):
        word = word[:-3]
    elif len(word) > 4 and word.endswith(("ied", "ies")):
        word = word[:-3] + "y"
    elif (len(word) > 4 and word.endswith("ed")) or (
        len(word) > 4 and word.endswith(("shes", "ches", "sses", "xes", "zzes"))
    ):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsfz":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


@lru_cache(maxsize=512)
def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's words, in order."""
    return tuple([stem(word) for word, _, _ in tokens(text)])


def lexicon(english: str, chinese: str = "") -> Callable[[str], int]:
    """A counter of how many words of a text belong to a list; English by stem, Chinese by substring."""
    known = frozenset(stem(word) for word in english.split())
    pattern = re.compile("|".join(map(re.escape, chinese.split())) or r"(?!)")

    def count(text: str) -> int:
        found = sum(word in known for word in stems(text))
        return found + sum(1 for _ in pattern.finditer(text))

    return count


def sentences(text: str) -> list[str]:
    """A paragraph cut at its full stops, English or Chinese; abbreviations and initials do not end one."""
    found: list[str] = []
    first = 0
    for end in _SENTENCE_END.finditer(text):
        piece = text[first : end.end()].strip()
        if end.group()[0] == "." and len(end.group()) == 1 and _ABBREVIATION.search(piece[-8:]):
            continue
        if piece:
            found.append(piece)
        first = end.end()
    rest = text[first:].strip()
    return [*found, rest] if rest else found


def one_line(text: str) -> str:
    """A text with every run of white space as one space, and none between ideographs."""
    joined = " ".join(text.split())
    return re.sub(rf"(?<=[{IDEOGRAPHS}{KANA}，。！？、：；]) (?=[{IDEOGRAPHS}{KANA}])", "", joined)


def run_together(parts: Iterable[str]) -> str:
    """Sentences as one text: a space between them, and none after Chinese ones."""
    return one_line(
        re.sub(r"(?<=[。！？…」』”]) (?=\S)", lambda m: "" if has_ideographs(m.string) else " ", " ".join(parts))
    )


def in_capitals(text: str) -> bool:
    """Whether a text has letters with case, and all of them are capitals."""
    return text.upper() == text and text.lower() != text


def title_case(text: str) -> str:
    """LANTERN ROOM as Lantern Room; a text that is not all capitals stays as it was written."""
    if not in_capitals(text):
        return text
    small = {"a", "an", "the", "of", "in", "on", "at", "and", "to", "by", "for", "de", "la", "le"}
    words = [word if word in small else word[:1].upper() + word[1:] for word in text.lower().split(" ")]
    joined = " ".join(words)
    return joined[:1].upper() + joined[1:]


class Names:
    """Hands out ids: the slug of a text, with `-2`, `-3` when it is taken."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._next: dict[str, int] = {}

    def new(self, text: str, fallback: str) -> str:
        """A new id from a text; from `fallback` if the text has no letters or digits."""
        base = slug(text) if any(map(str.isalnum, text)) else fallback
        name, count = base, self._next.get(base, 2)
        while name in self._taken:
            name, count = f"{base}-{count}", count + 1
        self._next[base] = count
        self._taken.add(name)
        return name
