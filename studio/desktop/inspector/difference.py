"""What differs between two wordings, word by word; Chinese and Japanese character by character."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape
from typing import Literal

_PARTS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+|\s+|[^\w\s]")


@dataclass(frozen=True)
class Part:
    """Some words that both have, that are gone, or that are new."""

    kind: Literal["same", "gone", "new"]
    text: str


def difference(before: str, after: str) -> tuple[Part, ...]:
    """What became of one text in another."""
    old, new = _PARTS.findall(before), _PARTS.findall(after)
    parts: list[Part] = []
    for what, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            parts.append(Part("same", "".join(old[start:end])))
            continue
        if end > start:
            parts.append(Part("gone", "".join(old[start:end])))
        if last > first:
            parts.append(Part("new", "".join(new[first:last])))
    return tuple(parts)


def as_html(parts: tuple[Part, ...], gone: str, new: str) -> str:
    """Gone words struck through, new ones underlined, in two colours."""
    styles = {
        "gone": f'<span style="color:{gone};text-decoration:line-through">%s</span>',
        "new": f'<span style="color:{new};text-decoration:underline">%s</span>',
        "same": "%s",
    }
    return "".join(styles[part.kind] % escape(part.text).replace("\n", "<br>") for part in parts)
