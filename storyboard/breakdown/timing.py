"""How long things take: a line as it is spoken, an action as it plays, a card as it is read."""

from __future__ import annotations

import re
from fractions import Fraction

from storyboard.breakdown.words import IDEOGRAPHS, sentences, tokens

SYLLABLES_PER_SECOND = 4.2
"""English read aloud: Pellegrino et al. (2011) measured 6.2 in fast reading; film dialogue has air in it."""
IDEOGRAPHS_PER_SECOND = 4.5
KANA_PER_SECOND = 6.5
HANGUL_PER_SECOND = 5.0

BREATH = 0.35
"""Seconds before a line, so that a cut and a word do not collide."""
TAIL = 0.45
"""Seconds after a line."""
SHORTEST, LONGEST = 1.2, 7.0
"""Bounds in seconds of a shot that only acts."""

_VOWELS = re.compile(r"[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœαεηιουωаеёиоуыэюя]+", re.IGNORECASE)
_IDEOGRAPH = re.compile(rf"[{IDEOGRAPHS}]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_HOLDS = re.compile(r"(?P<comma>[,;:，、；：])|(?P<stop>[.!?。！？]+(?=\s*\S))|(?P<drift>…|\.\.\.|--|—)")
_PAUSES = {"comma": 0.2, "stop": 0.38, "drift": 0.4}


def speech_seconds(text: str, manner: str = "") -> float:
    """How long a line takes to say, its pauses included; a fair guess until a voice has spoken it."""
    seconds = len(_IDEOGRAPH.findall(text)) / IDEOGRAPHS_PER_SECOND
    seconds += len(_KANA.findall(text)) / KANA_PER_SECOND + len(_HANGUL.findall(text)) / HANGUL_PER_SECOND
    seconds += sum(_syllables(word) for word, _, _ in tokens(text)) / SYLLABLES_PER_SECOND
    seconds += sum(_PAUSES[hold.lastgroup or "comma"] for hold in _HOLDS.finditer(text))
    if re.search(r"slow|whisper|weep|sob|tired|慢|轻声|哽咽", manner, re.IGNORECASE):
        seconds *= 1.15
    return max(0.4, seconds)


def _syllables(word: str) -> int:
    if word.isdecimal():
        return 2 * len(word)
    if word[0] > "\u2e7f" or not word[0].isalpha():
        return 0 if word[0] > "\u2e7f" else 1
    groups = len(_VOWELS.findall(word))
    if word.lower().endswith("e") and groups > 1 and not word.lower().endswith(("le", "ee", "ie")):
        groups -= 1
    return max(1, groups)


def action_seconds(text: str, *, least: float = SHORTEST, most: float = LONGEST) -> float:
    """How long an action takes to play: by its words, with a little time for each thing that happens."""
    words = sum(0.55 if _IDEOGRAPH.match(word) else 1.0 for word, _, _ in tokens(text))
    seconds = 0.7 + 0.2 * words + 0.35 * max(0, len(sentences(text)) - 1)
    return min(most, max(least, seconds))


def card_seconds(text: str) -> float:
    """How long a title card is read: 2.5 s, more when it is long."""
    words = sum(0.5 if _IDEOGRAPH.match(word) else 1.0 for word, _, _ in tokens(text))
    return min(6.0, max(2.5, 1.5 + 0.28 * words))


def frames(seconds: float, rate: Fraction) -> int:
    """Seconds as whole frames at a rate, at least one."""
    return max(1, round(seconds * rate.numerator / rate.denominator))
