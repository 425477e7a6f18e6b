"""Words in the picture: title cards and slates, in every script, set with air and never larger than their frame.

Text is shaped by skia's paragraph engine (HarfBuzz and ICU), which picks a font for each run from a list of
families, then from whatever the system has. A person's words are only ever drawn, never interpreted.
"""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from generation.fonts import collection as _fonts
from generation.fonts import covered as _covered

GROUND = 0xFF0F1114
PAPER = 0xFFEAE4D6
QUIET = 0xFF9A968C
HAIRLINE = 0xFF34373D
ACCENT = 0xFFF2B84B

_LONGEST = 600  # characters that are worth laying out; what comes after could not be read in any frame
_SMALLEST = 0.4  # of the size first tried; below that words are cut off with an ellipsis
_ENDLESS = 1e6  # pixels

Face = Literal["title", "text"]
Align = Literal["centre", "start"]

# The first family that exists is taken; Debian's packages first, then what other systems carry.
_LATIN: dict[Face, tuple[str, ...]] = {
    "title": ("EB Garamond 12", "EB Garamond", "Cormorant Garamond", "Hoefler Text", "Palatino Linotype", "Georgia"),
    "text": ("Cabin", "Inter", "Lato", "Avenir Next", "Segoe UI", "Helvetica Neue"),
}
_OTHERS = {
    "Chinese": (
        "Noto Serif CJK SC",
        "Source Han Serif SC",
        "Songti SC",
        "SimSun",
        "WenQuanYi Micro Hei",
        "Droid Sans Fallback",
    ),
    "Japanese": (
        "Noto Serif CJK JP",
        "Source Han Serif",
        "Hiragino Mincho ProN",
        "Yu Mincho",
        "WenQuanYi Micro Hei",
        "Droid Sans Fallback",
    ),
    "Korean": ("Noto Serif CJK KR", "AppleMyungjo", "Batang", "WenQuanYi Micro Hei", "Droid Sans Fallback"),
    "Arabic": ("Amiri", "Scheherazade New", "Geeza Pro", "Traditional Arabic"),
    "Hebrew": ("Frank Ruehl CLM", "Frank Ruhl Libre", "New Peninim MT", "David"),
}
_LAST = ("DejaVu Serif", "DejaVu Sans", "Noto Sans", "Arial Unicode MS")
_LOCALES = {"Chinese": "zh-Hans", "Japanese": "ja", "Korean": "ko", "Arabic": "ar", "Hebrew": "he"}


def draw_card(canvas: Any, width: int, height: int, text: str, subtitle: str = "") -> None:
    """Fill a `width` x `height` canvas with a title card: a plain ground, the words in its optical middle."""
    import skia

    _fill(canvas, width, height)
    unit = math.sqrt(width * height)
    box = 0.78 * width
    title = fit(_as_title(text), Setting("title", PAPER, 0.088 * unit), box, 0.46 * height)
    below = fit(clean(subtitle), Setting("title", QUIET, 0.034 * unit, italic=True), box, 0.16 * height)
    gap = 0.045 * unit if below.height else 0.0
    top = 0.485 * height - (title.height + 2 * gap + below.height) / 2
    paint(canvas, title, (width - box) / 2, top)
    if gap:
        rule = skia.Paint(Color=ACCENT, AntiAlias=True)
        half = 0.022 * unit
        canvas.drawRect(
            skia.Rect.MakeXYWH(width / 2 - half, top + title.height + gap, 2 * half, max(1, unit / 700)), rule
        )
    paint(canvas, below, (width - box) / 2, top + title.height + 2 * gap)


def draw_slate(canvas: Any, width: int, height: int, number: str, action: str, size: str, seconds: float) -> None:
    """Fill a canvas with the slate of a shot that is not there yet: its number, what happens, its size and length.

    `size` is the shot size as people write it, such as MCU.
    """
    import skia

    _fill(canvas, width, height)
    unit = math.sqrt(width * height)
    margin = 0.085 * min(width, height) + 0.02 * width
    box = width - 2 * margin
    _draw_corners(canvas, width, height, 0.5 * margin)

    figure = fit(clean(number), Setting("text", PAPER, 0.15 * unit, align="start", tracking=0.01), box, 0.28 * height)
    facts = " · ".join(part for part in (clean(size), f"{seconds:.1f} s") if part)
    detail = fit(facts, Setting("text", QUIET, 0.026 * unit, align="start", tracking=0.06), box, 0.1 * height)
    room = height - 2 * margin - figure.height - detail.height - 0.09 * unit
    words = fit(
        clean(action), Setting("text", PAPER, 0.04 * unit, align="start", leading=1.4), box, max(room, 0.2 * height)
    )

    top = margin * 0.8
    paint(canvas, figure, margin, top)
    top += figure.height + 0.005 * unit
    paint(canvas, detail, margin, top)
    top += detail.height + 0.03 * unit
    canvas.drawRect(skia.Rect.MakeXYWH(margin, top, box, max(1, unit / 900)), skia.Paint(Color=HAIRLINE))
    paint(canvas, words, margin, top + 0.03 * unit)


def reads_from_right(text: str) -> bool:
    """Whether a text is mostly in a script that is read from right to left."""
    scripts = _scripts(text)
    return bool(scripts) and scripts[0] in ("Arabic", "Hebrew")


def missing_scripts(text: str) -> tuple[str, ...]:
    """Scripts of `text` that no installed font can draw, in alphabetical order, such as ("Korean",)."""
    bare = {_script(character) for character in text if _drawable(character) and not _covered(character)}
    return tuple(sorted(bare))


@dataclass(frozen=True)
class Setting:
    """How words are set: face, colour (ARGB), size and leading in pixels and multiples of the size, tracking in em.

    `weight` is as in CSS, 400 regular and 700 bold.
    """

    face: Face
    colour: int
    size: float
    italic: bool = False
    align: Align = "centre"
    leading: float = 1.22
    tracking: float | None = None
    weight: int = 400


@dataclass(frozen=True)
class Block:
    """Words laid out in a box: how high they stand, and the paragraphs with their place from the box's corner."""

    height: float
    paragraphs: tuple[tuple[Any, float, float], ...] = ()

    @property
    def width(self) -> float:
        """How far its longest line reaches, in pixels."""
        return max((float(paragraph.LongestLine) for paragraph, _, _ in self.paragraphs), default=0.0)


def fit(text: str, setting: Setting, width: float, height: float) -> Block:
    """Lay text out in a box: as large as asked, else smaller, else cut off with an ellipsis."""
    if not text:
        return Block(0.0)
    if _fonts()[1] == 0:
        return Block(setting.size * 1.2)
    scale = 1.0
    while scale > _SMALLEST:
        block = _lay(text, setting, setting.size * scale, width)
        if block is not None and block.height <= height:
            return block
        scale *= 0.93
    return _cut_off(text, setting, width, height, setting.size * _SMALLEST)


def _cut_off(text: str, setting: Setting, width: float, height: float, size: float) -> Block:
    """The longest beginning of a text that fits at a size, with an ellipsis; bisection, so few layouts."""
    low, high = 0, len(text)
    best = Block(0.0)
    while low < high:
        middle = (low + high + 1) // 2
        block = _lay(_beginning(text, middle), setting, size, width, breaking=True)
        if block is not None and block.height <= height:
            best, low = block, middle
        else:
            high = middle - 1
    return best


def set_words(
    text: str, setting: Setting, width: float, at_most: float = math.inf, *, longest: int = _LONGEST
) -> Block:
    """Lay words out in a box at exactly their size; what is higher than `at_most` ends in an ellipsis.

    Line breaks are kept, words wider than the box are broken. `longest` is how many characters are looked at.
    """
    words = _cleaned(text, True, longest)
    if not words:
        return Block(0.0)
    if _fonts()[1] == 0:
        return Block(setting.size * 1.2)
    block = _lay(words, setting, setting.size, width, breaking=True)
    if block is None or block.height <= at_most:
        return block or Block(0.0)
    return _cut_off(words, setting, width, at_most, setting.size)


def _beginning(text: str, length: int) -> str:
    if length >= len(text):
        return text
    while length > 0 and (unicodedata.combining(text[length]) or text[length] == "\u200d"):
        length -= 1
    return text[:length].rstrip(" \n\u200d,;:") + "…"


def _lay(text: str, setting: Setting, size: float, width: float, *, breaking: bool = False) -> Block | None:
    """Lay text out at a size; None if a word is wider than the box, unless words may be broken."""
    top = 0.0
    placed = []
    for line in text.split("\n"):
        paragraph, tracking = _paragraph(line, setting, size)
        paragraph.layout(_ENDLESS)  # the longest word is only known where none had to be broken
        if not breaking and paragraph.MinIntrinsicWidth > width:
            return None
        paragraph.layout(width)
        left = 0.0
        if setting.align == "centre":
            narrow = _balance(paragraph, width)
            left = (width - narrow) / 2 + tracking * size / 2  # the last letter's tracking is air on one side only
        placed.append((paragraph, left, top))
        top += float(paragraph.Height)
    return Block(top, tuple(placed))


def _balance(paragraph: Any, width: float) -> float:
    """Narrow a paragraph as far as it keeps its number of lines, so that no word is left alone; its new width."""
    height = paragraph.Height
    low, high = max(paragraph.MinIntrinsicWidth, width / 4), width
    while high - low > 2:
        middle = (low + high) / 2
        paragraph.layout(middle)
        low, high = (low, middle) if paragraph.Height <= height else (middle, high)
    high = math.ceil(high)
    paragraph.layout(high)
    return float(high)


def _paragraph(line: str, setting: Setting, size: float) -> tuple[Any, float]:
    """A shaped paragraph, and the tracking it got in em."""
    import skia

    layout = skia.textlayout
    scripts = _scripts(line)
    right_to_left = reads_from_right(line)
    tracking = _tracking(scripts, line, setting)
    style = layout.TextStyle()
    style.setFontFamilies([skia.String(name) for name in _families(setting.face, scripts)])
    style.setFontSize(size)
    style.setLetterSpacing(tracking * size)
    slanted = setting.italic and not (scripts and scripts[0] in _OTHERS)  # italics are a habit of European letters
    slant = skia.FontStyle.kItalic_Slant if slanted else skia.FontStyle.kUpright_Slant
    style.setFontStyle(skia.FontStyle(setting.weight, skia.FontStyle.kNormal_Width, slant))
    style.setForegroundPaint(skia.Paint(Color=setting.colour, AntiAlias=True))
    if scripts and scripts[0] in _LOCALES:
        style.setLocale(skia.String(_LOCALES[scripts[0]]))
    style.setHeight(setting.leading)
    style.setHeightOverride(True)
    whole = layout.ParagraphStyle()
    whole.setTextStyle(style)
    if setting.align == "centre":
        whole.setTextAlign(layout.TextAlign.kCenter)
    else:
        whole.setTextAlign(layout.TextAlign.kRight if right_to_left else layout.TextAlign.kLeft)
    builder = layout.ParagraphBuilder.make(whole, _fonts()[0], skia.Unicodes.ICU.Make())
    builder.pushStyle(style)
    # An isolate gives the line its own direction, so that its full stop lands on the side where it belongs.
    builder.addText(f"\u2067{line}\u2069" if right_to_left else line)
    return builder.Build(), tracking


def _tracking(scripts: tuple[str, ...], line: str, setting: Setting) -> float:
    if setting.tracking is not None:
        return setting.tracking
    if setting.face != "title" or setting.italic or {"Arabic", "Hebrew"} & set(scripts):
        return 0.0  # joined letters must stay joined
    if scripts and scripts[0] in ("Chinese", "Japanese", "Korean"):
        return 0.24 if len(line) <= 8 else 0.1
    return 0.16 if line.isupper() else 0.01


def _families(face: Face, scripts: tuple[str, ...]) -> list[str]:
    """Families in the order they are tried: the text's main script first, so that its quotes match its letters."""
    named = [family for script in scripts for family in _OTHERS.get(script, ())]
    latin = list(_LATIN[face])
    east = bool(scripts) and scripts[0] in _OTHERS
    return [*named, *latin, *_LAST] if east else [*latin, *named, *_LAST]


def paint(canvas: Any, block: Block, left: float, top: float) -> None:
    """Draw words that were laid out, with the box's corner at a place."""
    import skia

    for paragraph, x, y in block.paragraphs:
        paragraph.paint(canvas, left + x, top + y)
    if block.height and not block.paragraphs and _fonts()[1] == 0:  # words nobody can draw still leave their trace
        bar = skia.Rect.MakeXYWH(left, top + block.height / 3, block.height * 4, block.height / 3)
        canvas.drawRect(bar, skia.Paint(Color=QUIET))


def _fill(canvas: Any, width: int, height: int) -> None:
    """A plain ground: a gradient this dark would show as bands once it is encoded."""
    import skia

    canvas.drawRect(skia.Rect.MakeWH(width, height), skia.Paint(Color=GROUND))


def _draw_corners(canvas: Any, width: int, height: int, inset: float) -> None:
    """Four small angles, as on a viewfinder: this is a frame that waits for its picture."""
    import skia

    arm = 0.03 * math.sqrt(width * height)
    stroke = skia.Paint(Color=HAIRLINE, Style=skia.Paint.kStroke_Style, StrokeWidth=max(1, arm / 14), AntiAlias=True)
    for x, toward_x in ((inset, arm), (width - inset, -arm)):
        for y, toward_y in ((inset, arm), (height - inset, -arm)):
            canvas.drawLine(x, y, x + toward_x, y, stroke)
            canvas.drawLine(x, y, x, y + toward_y, stroke)


def _as_title(text: str) -> str:
    """Short titles stand in capitals, as on a film's main title; whole sentences stay as they were written."""
    cleaned = clean(text, lines=True)
    is_short = len(cleaned) <= 30 and not cleaned.endswith((".", "!", "?", "…"))
    return cleaned.upper() if is_short else cleaned


def clean(text: str, *, lines: bool = False) -> str:
    """Text without what cannot or must not be drawn: controls, lone surrogates, direction overrides, lost symbols."""
    return _cleaned(text, lines, _LONGEST)


def _cleaned(text: str, lines: bool, longest: int) -> str:
    normal = unicodedata.normalize("NFC", text[: 4 * longest].encode("utf-8", "ignore").decode("utf-8"))
    rows = normal.splitlines() if lines else [normal]
    kept = (
        " ".join("".join(c if not c.isspace() else " " for c in row if c.isspace() or _kept(c)).split()) for row in rows
    )
    whole = "\n".join(row for row in kept if row.strip("\u200c\u200d "))
    return whole if len(whole) <= longest else whole[:longest].rstrip() + "…"


def _kept(character: str) -> bool:
    if character in "\u200c\u200d":
        return True
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn"):
        return False
    return unicodedata.category(character) not in ("So", "Sk") or _covered(character)


def _drawable(character: str) -> bool:
    return not character.isspace() and unicodedata.category(character)[0] not in "CM"


@lru_cache(maxsize=4096)
def _script(character: str) -> str:
    """The script of a character, from its Unicode name."""
    if unicodedata.category(character) in ("So", "Sk"):
        return "symbols"
    first = unicodedata.name(character, "OTHER").split()[0].partition("-")[0]
    names = {
        "CJK": "Chinese",
        "HIRAGANA": "Japanese",
        "KATAKANA": "Japanese",
        "HANGUL": "Korean",
        "IDEOGRAPHIC": "Chinese",
    }
    return names.get(first, first.capitalize())


def _scripts(line: str) -> tuple[str, ...]:
    """Scripts of a line's letters, the most used first; kana anywhere make its Chinese characters Japanese."""
    counted = Counter(_script(character) for character in line if character.isalpha())
    if "Japanese" in counted and "Chinese" in counted:
        counted["Japanese"] += counted.pop("Chinese")
    return tuple(script for script, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0])))
