"""Introductions: MIA (30s, red raincoat), and WILL, 9, straw-blond, yellow braces, peers around her skirt."""

from __future__ import annotations

import re

from storyboard.breakdown import lexicon
from storyboard.breakdown.people import read_sheet
from storyboard.breakdown.silent import ACTS
from storyboard.breakdown.words import has_ideographs, one_line, stem, tokens

NO_NAMES = re.compile(
    r"^(?:INT|EXT|TITLE|SUPER|CAPTION|THE END|END|CHYRON|INSERT|BACK TO|MONTAGE|INTERCUT|LATER|CONTINUED"
    r"|MORE|AND|THEN)\b",
    re.IGNORECASE,
)
_CAPITALS = r"(?<![\w'’])[A-Z][A-Z0-9'’.\-]{0,30}(?: (?:of |the |and |de |van |von )?[A-Z][A-Z0-9'’.\-]{0,30}){0,3}"
_INTRODUCTION = re.compile(
    rf"(?P<name>{_CAPITALS}|(?<![\w'’])(?:[A-Z][\w'’.\-]{{1,30}} ){{0,2}}[A-Z][\w'’.\-]{{1,30}})"
    r"\s{0,3}\((?P<said>[^()\n]{1,200})\)"
)
_YEARS = (
    rf"(?:(?:early|mid|late|over|past|about|around|nearly|almost|barely|maybe|not yet)[\s-])?"
    rf"(?:\d{{1,2}}(?:['’]?s)?|teens|{'|'.join([*lexicon.DECADES, *lexicon.SCORES])})\b"
)
_AGED_SAID = rf",\s{{1,3}}(?P<said>{_YEARS}[^.!?\n]{{0,300}})"
_AGED = re.compile(_AGED_SAID)
_BY_COMMA = re.compile(rf"(?P<name>{_CAPITALS}){_AGED_SAID}")
_BY_APPOSITION = re.compile(rf"(?P<name>{_CAPITALS}), (?P<said>an? [^,.!?\n]{{3,80}}),")
_CHINESE_INTRODUCTION = re.compile(r"(?P<name>[\u4e00-\u9fff·]{1,12})[（(](?P<said>[^（）()\n]{1,120})[）)]")
_ASIDE_AFTER = re.compile(r"\s{0,3}[(（][^()（）]*[)）]\s{0,3}")
_ACTING = re.compile(
    rf"(?:(?:slowly|quietly|still|now|just|already|[a-z]+ly) )?(?:(?:{'|'.join(ACTS.split())}|is|has|comes?|goes|gets|"
    r"keeps|lets|puts|sets|lays|makes|moves|drops|slides|drags|swings|slips|settles|works|argues?|squats|lounges|"
    r"slumps|perches|hovers|lingers|hunches|works|fiddles|pours|checks|drums|taps|wipes|scrubs|stirs|"
    r"[a-z]{2,}s (?:in|on|at|to|into|onto|out|up|down|around|over|from|by|behind|beside|through|across|off|away|back|"
    r"along|under|against|toward|towards|past|the|a|an|his|her|their|him|them|himself|herself|it))|"
    r"(?:sitting|standing|kneeling|lying|leaning|walking|running|waiting|watching|reading|holding|carrying|eating|"
    r"drinking|sleeping|sweeping|working|hugging|giving|hurrying|asleep))\b"
)
_NOUNS = re.compile(
    r"(?:glasses|spectacles|freckles|eyes|hands|shoulders|tufts|curls|braids|plaits|bangs|dreadlocks|wrinkles|lines|"
    r"teeth|tattoos|scars|sleeves|boots|trousers|jeans|shorts|gloves|rings|pearls|earrings|whiskers|sideburns|"
    r"braces|suspenders|pyjamas|pajamas|overalls|coveralls|dungarees|robes|streaks|bags|circles|legs|arms|cheeks)\b"
)
"""Words that end like a verb and are something to see."""
_IN_HAND = re.compile(
    r"\b(?:in|on|under|over|across|to|against) (?:his|her|their|one|each|both|an?) "
    r"(?:lap|hands?|arms?|fists?|fingers|teeth|mouth|shoulders?|knees?|chest|hip)\b"
)
_WORN = re.compile(r"\b(?:sleeves?|hair|scarf|shawl|braids?|plaits?|tattoo\w*|scar|glasses|coat|jacket|robe|cape)\b")
_ARTICLES = frozenset("A An The At In On And But There Then Enter Here".split())


def introductions(action: str) -> list[tuple[str, str]]:
    """Introductions in an action: (NAME, what is said of them), as in MIA (30s, red raincoat)."""
    found = []
    for pattern in (_INTRODUCTION, _BY_COMMA, _BY_APPOSITION, _CHINESE_INTRODUCTION):
        for match in pattern.finditer(action):
            name, said = match.group("name"), match.group("said")
            if pattern is _BY_COMMA:
                said = _look_clauses(said)
            if pattern is _INTRODUCTION:
                name = _last_name(name, action, match.start())
            if pattern is _CHINESE_INTRODUCTION:
                name = re.split(r"[的着了是叫和个位名]", name)[-1]
            sheet = read_sheet(name.upper(), said)
            if name.upper() != name and sheet.age is None and not sheet.wardrobe:
                continue  # "Silence (long)" is no one; a name in capitals is, whatever is said of it
            if name and len(name) <= 40 and sheet.says_something and not NO_NAMES.match(name):
                found.append((one_line(name).upper(), said))
    return found


def after_introduction(action: str, end: int) -> int:
    """Where the action goes on after a name and what introduces it: brackets, or ", 60, heavy, silver moustache,"."""
    aside = _ASIDE_AFTER.match(action, end)
    if aside:
        return aside.end()
    comma = _AGED.match(action, end)
    if comma:
        here = comma.start("said") + len(_look_clauses(comma.group("said")))
        rest = action[here:].lstrip(", ")
        return here + (1 if action[here : here + 1] == "," and _acts(rest) else 0)
    return end


def _last_name(name: str, action: str, start: int) -> str:
    """Of "At The Door MIA", the run in capitals; a mixed-case name loses its sentence's first small word."""
    capitals = re.search(r"[A-Z][A-Z0-9'’.\-]+(?: [A-Z][A-Z0-9'’.\-]*)*$", name)
    if capitals:
        return capitals.group()
    words = name.split()
    if len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    return " ".join(words)


def _look_clauses(said: str) -> str:
    """Of "40, unshaven, in a long duster, rides in, tired": what describes, up to the clause that acts or holds.

    Without a clause that clearly acts, the last one is taken for the sentence's verb unless it names clothes, hair or
    marks, or is too short to be one.
    """
    clauses = said.split(",")
    for place, clause in enumerate(clauses[1:], 1):
        if _acts(clause) or (_IN_HAND.search(clause) and not _WORN.search(clause)):
            return ",".join(clauses[:place]).rstrip()
    last = clauses[-1].split()
    acts = len(clauses) > 1 and not _describes(clauses[-1]) and len(last) > 2 and last[0].lower() not in ("a", "an")
    return ",".join(clauses[:-1] if acts else clauses).rstrip()


def _acts(clause: str) -> bool:
    """Whether a clause starts with what somebody does: "peers around her skirt", "sits in an armchair"."""
    clause = clause.strip()
    return _ACTING.match(clause) is not None and _NOUNS.match(clause) is None


def _describes(clause: str) -> bool:
    """Whether a clause names clothes, hair or something else that is seen of somebody."""
    words = {stem(word) for word, _, _ in tokens(clause)}
    return read_sheet("", clause).wardrobe != "" or bool(words & _SEEN) or has_ideographs(clause)


_SEEN = frozenset(
    map(
        stem,
        "hair haired beard moustache mustache eyes face build freckles scar tattoo braid plaits ponytail bun bob curls "
        "fringe sideburns stubble shoulders hands nose jaw skin wrinkles dimples teeth voice smile tufts".split(),
    )
)
"""Words that describe a person and are not worn."""
