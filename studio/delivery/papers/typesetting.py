"""Type and rules on paper: the tones, the few sizes, and words set from the left, from the right or shrunk to fit."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from generation.lettering import Block, Face, Setting, paint_words, set_words

_FINE = 16
"""Words are laid out this much larger than drawn: letters then stand where they belong, not on whole points."""

INK = 0xFF1B1D21
TONE = 0xFF2D5F86
"""What is said, beside INK for what is seen."""
QUIET = 0xFF74777C
RULE = 0xFFCBCBC7
"""The one grey of every rule."""
ACCENT = 0xFFD99A2B

LONGEST = 6000
"""Characters of a text that are looked at; more would fill a page by itself."""


@dataclass(frozen=True)
class Words:
    """Words laid out in a column, with their size in points."""

    width: float
    height: float
    block: Block


def air(height: float) -> Words:
    """Nothing, of some height."""
    return Words(0.0, height, Block(0.0))


def style(size: float, colour: int = INK, *, face: Face = "text", weight: int = 400, tracking: float = 0.0) -> Setting:
    """How words are set on paper, from the left."""
    return Setting(face, colour, size, align="start", leading=1.3, tracking=tracking, weight=weight)


def words(text: str, setting: Setting, width: float, at_most: float = 1e5) -> Words:
    """Words laid out in a column, cut off with an ellipsis where they would be higher than `at_most`."""
    fine = replace(setting, size=setting.size * _FINE)
    unjoined = _unjoined(text) if setting.face == "title" else text
    block = set_words(unjoined, fine, width * _FINE, at_most * _FINE, longest=LONGEST)
    return Words(block.width / _FINE, block.height / _FINE, block)


def fitted(text: str, setting: Setting, width: float, at_most: float, smallest: float) -> Words:
    """Words as large as they fit, down to a smallest size; then cut off."""
    size = setting.size
    while size > smallest:
        block = words(text, replace(setting, size=size), width)
        if block.height <= at_most and block.width <= width:
            return block
        size *= 0.94
    return words(text, replace(setting, size=smallest), width, at_most)


def put(canvas: Any, block: Words, left: float, top: float) -> float:
    """Draw words; where the next may start below them."""
    canvas.save()
    canvas.translate(left, top)
    canvas.scale(1 / _FINE, 1 / _FINE)
    paint_words(canvas, block.block, 0, 0)
    canvas.restore()
    return top + block.height


def line(canvas: Any, text: str, setting: Setting, left: float, top: float, width: float) -> float:
    """One line of words from the left, cut off where its width ends; how wide it is."""
    block = words(text, setting, width, one_line(setting))
    put(canvas, block, left, top)
    return block.width


def line_from_right(canvas: Any, text: str, setting: Setting, right: float, top: float, width: float) -> float:
    """One line of words that ends at `right`; how wide it is."""
    block = words(text, setting, width, one_line(setting))
    put(canvas, block, right - block.width, top)
    return block.width


def one_line(setting: Setting) -> float:
    """Height that one line of words may have, and two may not, in whatever script."""
    return setting.size * setting.leading * 1.6


def rule(canvas: Any, left: float, top: float, right: float, colour: int = RULE, weight: float = 0.6) -> None:
    """A thin horizontal rule."""
    import skia

    canvas.drawLine(
        left,
        top,
        right,
        top,
        skia.Paint(Color=colour, AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=weight),
    )


def _unjoined(text: str) -> str:
    """Keep letters apart that the title face would join into one: nobody could copy or search for them."""
    return re.sub(r"(?<=[fT])(?=[bfhijklt])", "\u200c", text)
