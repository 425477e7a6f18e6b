"""Where a spoken line may be broken into captions of two lines, in scripts with spaces and without."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise

LATIN_LINE = 42
"""Characters a line holds, after Netflix's timed text style guide; `EAST_ASIAN_LINE` for full-width scripts."""
EAST_ASIAN_LINE = 16

_SENTENCE = ".!?…。！？．؟"
_CLAUSE = ",;:、，；：،؛—–"
_CLOSING = "」』）】》〉〕］｝、。，．！？：；…ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ”’"
_OPENING = "「『（【《〈〔［｛“‘"
_LEADING = frozenset(
    {"and", "but", "or", "nor", "so", "yet", "because", "that", "which", "who", "when", "where", "while", "if"}
    | {"though", "until", "unless", "than", "as", "of", "in", "on", "at", "to", "for", "with", "from", "by"}
    | {"into", "about", "over", "under", "through"}
)


@dataclass(frozen=True)
class Token:
    """What is never broken: a word, or a full-width character with the punctuation that clings to it."""

    text: str
    spaced: bool


def phrases(text: str) -> tuple[tuple[str, ...], ...]:
    """A line as captions, each of one or two lines that fit, broken where the sense breaks.

    The cheapest way to break is found by dynamic programming: one caption more costs as much as a bad break.
    """
    tokens = list(_tokens(" ".join(text.split())))
    if not tokens:
        return ()
    east_asian = sum(_is_wide(c) for c in text) * 2 > sum(not c.isspace() for c in text)
    limit = EAST_ASIAN_LINE if east_asian else LATIN_LINE
    setting = _Setting([part for token in tokens for part in _halved(token, limit, east_asian)], limit, east_asian)
    return tuple(setting.lines(start, middle, end) for start, middle, end in setting.best())


def width(text: str, *, east_asian: bool = False) -> float:
    """How much of a line a text takes: characters; among full-width ones the others count half."""
    drawn = [character for character in text if not unicodedata.combining(character)]
    return sum(1.0 if not east_asian or _is_wide(character) else 0.5 for character in drawn)


class _Setting:
    """Tokens to be set on lines of a certain width.

    Attributes:
        tokens: what is set.
        limit: the width of a line.
        reach: width of all tokens before each one, the spaces before them included.
        costs: what a break before each token costs.
    """

    def __init__(self, tokens: list[Token], limit: int, east_asian: bool) -> None:
        self.tokens = tokens
        self.limit = limit
        self.space = 0.5 if east_asian else 1.0
        widths = [width(token.text, east_asian=east_asian) + self.space * token.spaced for token in tokens]
        self.reach = list(accumulate(widths, initial=0.0))
        self.costs = [_break_cost(tokens, position) for position in range(len(tokens) + 1)]

    def lines(self, start: int, middle: int, end: int) -> tuple[str, ...]:
        """The tokens from `start` to `end` as text, in two lines if `middle` lies between."""
        return tuple(_text(self.tokens[a:b]) for a, b in pairwise(sorted({start, middle, end})))

    def best(self) -> list[tuple[int, int, int]]:
        """Captions as (start, middle, end), the cheapest way through all tokens."""
        ways: list[tuple[float, int, int]] = [(0.0, 0, 0)]
        for end in range(1, len(self.tokens) + 1):
            cheapest: tuple[float, int, int] | None = None
            for start in range(end - 1, -1, -1):
                split = self._split(start, end)
                if split is None:
                    break
                cost = ways[start][0] + split[0] + 6 + 4 * self.costs[end]
                if cheapest is None or cost < cheapest[0]:
                    cheapest = (cost, start, split[1])
            assert cheapest is not None  # a single token always fits
            ways.append(cheapest)
        captions = []
        end = len(self.tokens)
        while end:
            _, start, middle = ways[end]
            captions.append((start, middle, end))
            end = start
        return captions[::-1]

    def _split(self, start: int, end: int) -> tuple[float, int] | None:
        """What setting some tokens costs, and where its second line begins (`start`: it has none); None if too long."""
        if self._width(start, end) <= self.limit:
            return 0.0, start
        if self._width(start, end) > 2 * self.limit + 1:
            return None
        best: tuple[float, int] | None = None
        for middle in range(start + 1, end):
            above, below = self._width(start, middle), self._width(middle, end)
            if above > self.limit:
                break
            if below <= self.limit:
                cost = self.costs[middle] + 2 * abs(above - below) / self.limit
                if best is None or cost < best[0]:
                    best = (cost, middle)
        return best

    def _width(self, start: int, end: int) -> float:
        return self.reach[end] - self.reach[start] - self.space * self.tokens[start].spaced


def _break_cost(tokens: list[Token], end: int) -> float:
    """How much a break before token `end` hurts: nothing after a sentence, most amid a phrase."""
    if end in (0, len(tokens)):
        return 0.0
    last = tokens[end - 1].text.rstrip("”’」』）\"')")[-1:]
    if last and last in _SENTENCE:
        return 0.0
    if last and last in _CLAUSE:
        return 1.0
    if last and _is_hiragana(
        tokens[end - 1].text[-1]
    ):  # Japanese phrases end in hiragana and begin with something else
        return 7.0 if _is_hiragana(tokens[end].text[0]) else 3.0
    if tokens[end].text.lower() in _LEADING:
        return 2.5
    return 6.0 if tokens[end - 1].text.lower() in _LEADING else 4.0


def _text(tokens: list[Token]) -> str:
    return "".join((" " if token.spaced and position else "") + token.text for position, token in enumerate(tokens))


def _tokens(text: str) -> Iterator[Token]:
    """Words, and full-width characters one by one with closing marks behind and opening marks before them."""
    for word in text.split(" "):
        spaced = True
        held = ""
        for character in word:
            opens_new = held and (_stands_alone(character) or _stands_alone(held[-1])) and character not in _CLOSING
            if opens_new and held[-1] not in _OPENING and not unicodedata.combining(character):
                yield Token(held, spaced)
                spaced, held = False, ""
            held += character
        if held:
            yield Token(held, spaced)


def _halved(token: Token, limit: int, east_asian: bool) -> Iterator[Token]:
    """A token cut up until each part fits a line."""
    rest, spaced = token.text, token.spaced
    while width(rest, east_asian=east_asian) > limit:
        cut = limit
        while cut > 1 and unicodedata.combining(rest[cut]):
            cut -= 1
        yield Token(rest[:cut], spaced)
        rest, spaced = rest[cut:], False
    yield Token(rest, spaced)


@cache
def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


@cache
def _stands_alone(character: str) -> bool:
    """Full-width characters of scripts without spaces; Korean has spaces, so its words stay whole."""
    return _is_wide(character) and not unicodedata.name(character, "").startswith("HANGUL")


def _is_hiragana(character: str) -> bool:
    return "\u3041" <= character <= "\u309f"
