"""Type and rules on paper: the tones, the few sizes, and words set from the left, from the right or shrunk to fit."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Any, Literal

from generation.fonts import face_with
from generation.lettering import Block, Face, Setting, paint, reads_from_right, set_words

_FINE = 16
"""Words are laid out this much larger than drawn: letters then stand where they belong, not on whole points."""

INK = 0xFF1B1D21
TONE = 0xFF2D5F86
"""What is said, beside INK for what is seen."""
QUIET = 0xFF74777C
PAPER = 0xFFFFFFFF
RULE = 0xFFCBCBC7
"""The one grey of every rule."""
ACCENT = 0xFFD99A2B

_JOINED = frozenset(
    "ARABIC SYRIAC NKO MANDAIC MONGOLIAN DEVANAGARI BENGALI GURMUKHI GUJARATI ORIYA TAMIL TELUGU KANNADA MALAYALAM "
    "SINHALA THAANA TIBETAN MYANMAR KHMER BALINESE JAVANESE".split()
)
"""Scripts in which a letter's shape depends on its neighbours, by their Unicode names."""

Side = Literal["", "left", "right"]

LONGEST = 6000
"""Characters of a text that are looked at; more would fill a page by itself."""


@dataclass(frozen=True)
class Words:
    """Words laid out in a column, with their size in points; `shift` moves them to the side that was asked for."""

    width: float
    height: float
    block: Block
    text: str = ""
    setting: Setting | None = None
    column: float = 0.0
    shift: float = 0.0


def air(height: float) -> Words:
    """Nothing, of some height."""
    return Words(0.0, height, Block(0.0))


def style(size: float, colour: int = INK, *, face: Face = "text", weight: int = 400, tracking: float = 0.0) -> Setting:
    """How words are set on paper, from the left."""
    return Setting(face, colour, size, align="start", leading=1.3, tracking=tracking, weight=weight)


def words(text: str, setting: Setting, width: float, at_most: float = 1e5, *, side: Side = "") -> Words:
    """Words laid out in a column, cut off with an ellipsis where they would be higher than `at_most`.

    They start at the side that their script starts at, unless another is asked for.
    """
    fine = replace(setting, size=setting.size * _FINE)
    unjoined = _unjoined(text) if setting.face == "title" else text
    block = set_words(unjoined, fine, width * _FINE, at_most * _FINE, longest=LONGEST)
    reach = block.width / _FINE
    natural: Side = "right" if reads_from_right(text) else "left"
    shift = 0.0 if side in ("", natural) else width - reach if side == "right" else reach - width
    return Words(reach, block.height / _FINE, block, text, setting, width, shift)


def fitted(text: str, setting: Setting, width: float, at_most: float, smallest: float) -> Words:
    """Words from the left, as large as they fit, down to a smallest size; then cut off."""
    size = setting.size
    while size > smallest:
        block = words(text, replace(setting, size=size), width, side="left")
        if block.height <= at_most and block.width <= width:
            return block
        size *= 0.94
    return words(text, replace(setting, size=smallest), width, at_most, side="left")


def put(canvas: Any, block: Words, left: float, top: float) -> float:
    """Draw words; where the next may start below them."""
    left += block.shift
    _put_ghosts(canvas, block, left, top)
    canvas.save()
    canvas.translate(left, top)
    canvas.scale(1 / _FINE, 1 / _FINE)
    paint(canvas, block.block, 0, 0)
    canvas.restore()
    return top + block.height


def line(canvas: Any, text: str, setting: Setting, left: float, top: float, width: float) -> float:
    """One line of words from the left, cut off where its width ends; how wide it is."""
    block = words(text, setting, width, one_line(setting), side="left")
    put(canvas, block, left, top)
    return block.width


def line_from_right(canvas: Any, text: str, setting: Setting, right: float, top: float, width: float) -> float:
    """One line of words that ends at `right`; how wide it is."""
    block = words(text, setting, width, one_line(setting), side="left")
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


def _put_ghosts(canvas: Any, block: Words, left: float, top: float) -> None:
    """Put the letters of joined scripts under their words, in the colour of the paper, for readers and searches.

    A PDF says of each glyph which letter it stands for, and of a glyph that joins letters it cannot. So every such
    word is there a second time, letter by letter, about where it is seen.
    """
    import skia

    if block.setting is None or not any(_is_joined(letter) for letter in block.text):
        return
    lines = max(1, round(block.height / (block.setting.size * block.setting.leading)))
    step = block.height / lines
    words_of = block.text.split()
    per_line = -(-len(words_of) // lines)
    for number, word in enumerate(words_of):
        if not any(_is_joined(letter) for letter in word):
            continue
        row, place = divmod(number, per_line)
        share = block.width / per_line
        rightward = unicodedata.bidirectional(word[0]) not in ("R", "AL")
        face = next(filter(None, (face_with(letter) for letter in word if _is_joined(letter))), None)
        if face is None:
            continue
        font = skia.Font(face, block.setting.size * 0.8)
        shown = word if rightward else word[::-1]
        wide = font.measureText(shown) or 1.0
        font.setScaleX(min(1.0, 0.9 * share / wide))
        x = left + (place * share if rightward else max(0.0, block.column - (place + 1) * share))
        canvas.drawString(shown, x, top + (row + 0.75) * step, font, skia.Paint(Color=PAPER))


def _is_joined(letter: str) -> bool:
    """Whether a letter's shape depends on its neighbours."""
    return unicodedata.name(letter, "").partition(" ")[0] in _JOINED


def _unjoined(text: str) -> str:
    """Keep letters apart that the title face would join into one: nobody could copy or search for them."""
    return re.sub(r"(?<=[fT])(?=[bfhijklt])", "\u200c", text)
