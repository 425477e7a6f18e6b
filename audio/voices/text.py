"""A line as it is to be spoken: the writer's marks taken out, pauses made plain."""

from __future__ import annotations

import re
import unicodedata

_NOTE = re.compile(r"\[\[.*?\]\]", re.DOTALL)
_WHOLE_ASIDE = re.compile(r"^\s*[(（][^()（）]*[)）]\s*$")
_ESCAPED = re.compile(r"\\([*_\\~])")
_DOTS = re.compile(r"(?:\.\s?){2,}\.|…[.…]*|。{2,}")
_DASHES = re.compile(r"\s*(?:--+|—+|–\s|⸺)\s*")
_SPACE = re.compile(r"\s+")
_REPEATED = re.compile(r"(\w)\1{5,}")


def spoken(text: str) -> str:
    """The words of a line: emphasis, notes, asides and pictures out; dots and dashes become pauses.

    Empty when nothing in it can be said (only punctuation, only an aside): a beat of silence.
    """
    text = _NOTE.sub(" ", unicodedata.normalize("NFC", text))
    if _WHOLE_ASIDE.match(text):
        return ""
    text = _ESCAPED.sub(r"\1", text)
    text = "".join(_sayable(character) for character in text)
    text = _DOTS.sub(" … ", text)
    text = _DASHES.sub(" — ", text)
    text = _REPEATED.sub(r"\1\1\1", text)
    text = _SPACE.sub(" ", text).strip().rstrip("—").strip()
    return text if any(unicodedata.category(character)[0] in "LN" for character in text) else ""


def _sayable(character: str) -> str:
    if character in "*_~<>{}|^`":
        return " " if character in "<>{}|" else ""
    if character in "[]()（）【】":
        return ", "
    category = unicodedata.category(character)
    if category in ("Cc", "Zs", "Zl", "Zp"):
        return " "
    if category in ("So", "Sk", "Co", "Cs", "Cn", "Cf"):
        return "" if character in "\u200c\u200d\ufeff\u00ad" else " "
    return character
