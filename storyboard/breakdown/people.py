"""A character's sheet from the words in brackets: age, sex, kind, look and wardrobe, nothing invented."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal, cast

from storyboard.breakdown import lexicon
from storyboard.breakdown.words import has_ideographs, one_line, stem, tokens
from storyboard.breakdown.words import lexicon as counter

CharacterKind = Literal["person", "child", "robot", "dog", "cat", "horse", "bird"]
Sex = Literal["female", "male", ""]

_AGE = re.compile(
    r"(?P<when>early|mid|late|mid-to-late)?[\s-]{0,3}(?P<years>\d{1,3})\s{0,3}(?P<decade>['’]?s\b)?(?:\s{0,3}[-–]?\s{0,3}(?:years?[\s-]old|yrs?|y/?o|岁|多岁|来岁))?"
    r"|(?P<when2>early|mid|late)?[\s-]{0,3}\b(?P<word>teens?|teenager|"
    rf"{'|'.join([*lexicon.DECADES, *lexicon.SCORES])})\b",
    re.IGNORECASE,
)
_ABOUT = {"past": 2, "over": 2, "nearly": -1, "almost": -1}
_CHINESE_AGE = re.compile(r"([一二三四五六七八九]?)十([一二三四五六七八九]?)(?:多|来|几)?岁|([一二两三四五六七八九])岁")
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2}
_AGE_WORDS = {
    "elderly": 72,
    "old": 70,
    "aged": 70,
    "ancient": 85,
    "middle-aged": 48,
    "teen": 16,
    "teenage": 16,
    "young": 25,
    "toddler": 3,
    "老": 70,
    "中年": 48,
    "少年": 15,
    "青年": 25,
    "年轻": 25,
}
_NOT_LOOKS = re.compile(
    r"^(?:v\.?o\.?|o\.?[sc]\.?|cont['’]?d\.?|continued|beat|pre-?lap|on (?:phone|radio|screen|tv)|filtered"
    r"|subtitled|singing|into .*|to \w+|pause|"
    r"offscreen|off|sotto|more|quietly|softly|shouting|whispering|whispers?|画外音?|旁白|内心|电话)$",
    re.IGNORECASE,
)
_WARDROBE = counter(*lexicon.WARDROBE)
_FEMALE, _MALE = (counter(*words) for words in (lexicon.FEMALE, lexicon.MALE))
_KINDS = [(kind, counter(english, chinese)) for kind, english, chinese in lexicon.KINDS]
_BARE = frozenset(
    map(stem, ("woman", "man", "girl", "boy", "female", "male", "a", "an", "the", "女", "男", "女性", "男性"))
)
_ADULT = 13


@dataclass(frozen=True)
class Sheet:
    """What the script says of someone. `look` and `wardrobe` are its own words."""

    look: str = ""
    wardrobe: str = ""
    kind: CharacterKind = "person"
    sex: Sex = ""
    age: int | None = None

    @property
    def says_something(self) -> bool:
        """Whether this is a description at all, and not an aside such as (beat)."""
        return bool(self.wardrobe or self.age is not None or (self.look and (len(self.look) > 3 or self.sex)))

    def as_sex(self, sex: str) -> Sheet:
        """The same sheet with its sex known."""
        return replace(self, sex=cast(Sex, sex))


def read_sheet(name: str, said: str) -> Sheet:
    """The sheet of someone from their name in capitals and the words in brackets after it.

    >>> read_sheet("MIA", "30s, red raincoat, freckles")
    Sheet(look='freckles', wardrobe='red raincoat', kind='person', sex='', age=35)
    """
    age: int | None = None
    looks: list[str] = []
    clothes: list[str] = []
    for item in re.split(r"[,;，；、/]\s*", said):
        clause = one_line(item).strip(" .。")
        if not clause or _NOT_LOOKS.match(clause):
            continue
        found, rest = _read_age(clause)
        if found is not None and age is None:
            age, clause = found, rest
        if not clause or all(stem(word) in _BARE for word, _, _ in tokens(clause)):
            continue
        (clothes if _WARDROBE(clause) else looks).append(clause)
    everything = f"{name} {said}"
    kind = _kind(name, said, age)
    if age is None:
        age = next(
            (years for word, years in _AGE_WORDS.items() if re.search(rf"\b{word}\b", everything, re.IGNORECASE)), None
        )
    return Sheet(", ".join(looks), ", ".join(clothes), kind, _sex(name, said), age)


def _read_age(clause: str) -> tuple[int | None, str]:
    """An age in a clause, and the clause without it: "early 40s" is 42, "30s" is 35, "八岁" is 8."""
    chinese = _CHINESE_AGE.search(clause)
    if chinese:
        tens, ones, single = chinese.groups()
        years = _DIGITS[single] if single else 10 * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0)
        return years, (clause[: chinese.start()] + clause[chinese.end() :]).strip()
    match = _AGE.search(clause)
    if not match or (match.group("years") and re.search(r"\d\s*(?:feet|foot|ft|cm|kg|pounds)", clause)):
        return None, clause
    rest = (clause[: match.start()] + clause[match.end() :]).strip(" -")
    rest = re.sub(
        r"^(?:in (?:his|her|their)|about|around|over|past|nearly|almost|barely|maybe|not yet|aged?)\b\s*"
        r"|\s*\bin (?:his|her|their)$|\b(?:aged?|about"
        r"|around|in (?:his|her|their))\s*$",
        "",
        rest,
    ).strip()
    when = (match.group("when") or match.group("when2") or "").lower()
    if match.group("word"):
        word = match.group("word").lower()
        if word in lexicon.SCORES:
            return lexicon.SCORES[word] + _ABOUT.get(clause[: match.start()].split(" ")[0].lower(), 0), ""
        base = lexicon.DECADES.get(word, 13)
        return base + {"early": 2, "mid": 5, "late": 8}.get(when, 3 if base == 13 else 5), rest
    years = int(match.group("years"))
    if match.group("decade") or when:
        years += {"early": 2, "mid": 5, "late": 8}.get(when, 5)
    return (years, rest) if years <= 120 else (None, clause)


def _kind(name: str, said: str, age: int | None) -> CharacterKind:
    """What somebody is, by the name or by the noun a description ends on: "a small round robot with one eye"."""
    nouns = [tokens(re.split(r"\b(?:with|who|that|of|in|on)\b", clause)[0]) for clause in re.split(r"[,;，；、]", said)]
    heads = said if has_ideographs(said) else " ".join(words[-1][0] for words in nouns if words)
    for kind, count in _KINDS:
        if kind != "child" and (count(name) or count(heads)):
            return cast(CharacterKind, kind)
    if age is not None:
        return "child" if age < _ADULT else "person"
    young = dict(_KINDS)["child"]
    return "child" if young(name) or young(said) else "person"


_OF_SOMEBODY_ELSE = re.compile(r"\b(?:wo)?m[ae]n['’]s\b|\b(?:boy|girl|lady|lad(?:y|ie)s?)['’]s\b", re.IGNORECASE)
"""A man's coat makes nobody a man."""


def _sex(name: str, said: str) -> Sex:
    """By the name's own words first (MOTHER, 爷爷), then by the description's."""
    for text in (name, _OF_SOMEBODY_ELSE.sub(" ", said)):
        female, male = _FEMALE(text), _MALE(text)
        if female != male:
            return "female" if female > male else "male"
    return ""


def sex_of_name(name: str) -> Sex:
    """What a common first name tells, so that MIA gets a woman's voice; empty if it tells nothing."""
    for word, _, _ in tokens(name):
        if word.lower() in lexicon.FEMALE_NAMES:
            return "female"
        if word.lower() in lexicon.MALE_NAMES:
            return "male"
    return ""
