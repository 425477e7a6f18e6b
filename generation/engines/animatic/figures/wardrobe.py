"""Reads the clothes of a character sheet: each garment with its own colour and pattern, and those of a trade."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generation.engines.animatic.figures import cloth_words, trades, words
from generation.engines.animatic.figures.colours import WHITE, blend, luminance, rgb, times
from generation.stage import Colour


class Worn(NamedTuple):
    """One thing that a text says somebody wears.

    Attributes:
        sort: "top", "bottom", "hat", "extra", or "" for what only takes a colour away from the clothes.
        word: as it is said. name: what it is drawn as. at: where it stands in the text.
        colour: its own, or None. pattern: "", or one of `cloth_words.PATTERNS`. second: the pattern's colour, or None.
        said: the words said right before it. knotted: its sleeves are tied at the waist. wrapped: it is wound round.
    """

    sort: str
    word: str
    name: str
    at: int
    colour: Colour | None = None
    pattern: str = ""
    second: Colour | None = None
    said: frozenset[str] = frozenset()
    knotted: bool = False
    wrapped: bool = False


class Wardrobe(NamedTuple):
    """All that a text says is worn, in order, and the first colour that is said of nothing known."""

    items: tuple[Worn, ...]
    stray: Colour | None = None

    def of(self, sort: str) -> list[Worn]:
        return [item for item in self.items if item.sort == sort]


_SORTS: tuple[tuple[str, dict[str, str]], ...] = (
    ("", dict.fromkeys((*words.HAIRY, *words.BEARDS, *cloth_words.NO_CLOTHES), "")),
    ("extra", cloth_words.EXTRAS),
    ("hat", cloth_words.HATS),
    ("bottom", cloth_words.BOTTOMS),
    ("top", cloth_words.GARMENTS),
)
_KNOWN: dict[str, tuple[str, str]] = {word: (sort, table[word]) for sort, table in _SORTS for word in table}


def _any_of(table: dict[str, object] | tuple[str, ...]) -> str:
    """A pattern for any of the words, the longest first; English ones only as whole words."""
    ordered = sorted(table, key=lambda word: (-len(word), word))
    english = "|".join(re.escape(word) for word in ordered if word.isascii())
    other = "|".join(re.escape(word) for word in ordered if not word.isascii())
    return rf"(?:(?<![a-z])(?:{english})(?![a-z])" + (f"|{other})" if other else ")")


_NOUN = re.compile(_any_of(dict(_KNOWN)))
_COLOUR = _any_of(dict(words.COLOURS))
_SHADE = _any_of(dict(cloth_words.SHADES))
_SHADED = re.compile(rf"(?:({_SHADE})[ -]?)?({_COLOUR})")
_PAIR = re.compile(rf"({_COLOUR})(?:\s+and\s+|-and-|\s*&\s*|\s*/\s*|-)((?:{_SHADE}[ -])?{_COLOUR})(?=[\s-])")
_BREAK = re.compile(r"[,.;:，。；：、（）()]| over | under | beneath | above | with | in | on | and |和|与|外面|里面")
_PATTERN = re.compile(_any_of(dict(cloth_words.PATTERNS)))
_AFTER = re.compile(rf" with (?:[a-z]+ ){{0,2}}?((?:{_COLOUR} )?)({_any_of(dict(cloth_words.MOTIFS))})")
_OF = re.compile(rf" (?:of|in) (?:[a-z]+ )?((?:{_SHADE} )?{_COLOUR})(?![a-z])(?! [a-z-]*(?:ed )?(?:hat|cap|coat))")


_KNOTTED = re.compile(
    r" (?:is |are )?(?:knotted|tied|rolled down|peeled) (?:\w+ )?(?:(?:at|around|round|to) )?(?:\w+ )?waist"
)
_WRAPPED = re.compile(r"wrapped|wound|tied up")


def colour_in(clause: str) -> Colour | None:
    """The last colour that a clause says, darker or paler as it says."""
    found = list(_SHADED.finditer(clause))
    if not found:
        return None
    shade, name = found[-1][1], found[-1][2]
    base = rgb(words.COLOURS[name])
    if not shade:
        return base
    depth = cloth_words.SHADES[shade]
    return times(base, (depth,) * 3) if depth < 1 else blend(base, WHITE, depth - 1)


@lru_cache(maxsize=1024)
def read(text: str) -> Wardrobe:
    """What a lower-case text says is worn."""
    items: list[Worn] = []
    taken: list[tuple[int, int]] = []
    before = 0
    for match in _NOUN.finditer(text):
        sort, name = _KNOWN[match[0]]
        window = text[before : match.start()]
        second = None
        pair = next(reversed(list(_PAIR.finditer(window))), None)
        if pair and not _BREAK.search(window[pair.end() :]):
            start, colour, second = pair.start(), colour_in(pair[1]), colour_in(pair[2])
        else:
            start = max((cut.end() for cut in _BREAK.finditer(window)), default=0)
            colour = colour_in(window[start:])
        clause = window[start:]
        found = list(_PATTERN.finditer(clause))
        pattern = cloth_words.PATTERNS[found[-1][0]] if found else ""
        after = text[match.end() :]
        if motif := _AFTER.match(after):
            pattern = pattern or cloth_words.MOTIFS[motif[2]]
            second = colour_in(motif[1]) or second
        if colour is None and (of := _OF.match(after)):
            colour = colour_in(of[1])
            taken.append((match.end(), match.end() + of.end()))
        said = frozenset(re.findall(r"[\w'-]+", clause))
        knotted, wrapped = _KNOTTED.match(after) is not None, _WRAPPED.search(window) is not None
        worn = Worn(sort, match[0], name, match.start(), colour, pattern, second, said, knotted, wrapped)
        items.append(worn)
        taken.append((before + start, match.end()))
        before = match.end()
    stray = None
    for match in _SHADED.finditer(text):
        free = not any(low <= match.start() < high for low, high in taken)
        if free and re.match(r"[ -][a-z]|的", text[match.end() :]):
            stray = colour_in(match[0])
            break
    return Wardrobe(tuple(items), stray)


def clothes(look: str, wardrobe: str, name: str) -> tuple[Wardrobe, Wardrobe]:
    """What a sheet says is worn, and what the trade that it names usually wears."""
    whole = f"{look}. {wardrobe}".lower()
    said = read(whole)
    stray = read(wardrobe.lower()).stray
    trade = trades.usual(f"{name}. {whole}".lower())
    return said._replace(stray=stray), read(trade)


def second_colour(colour: Colour, item: Worn) -> Colour:
    """What a pattern is drawn in: as said, or what stands out on the cloth."""
    if item.second:
        return item.second
    if item.pattern == "reflective":
        return rgb("eef2ee")
    if item.pattern == "glitter":
        return blend(colour, WHITE, 0.85)
    if item.pattern == "camouflage":
        return times(colour, (0.52, 0.55, 0.48))
    return blend(colour, WHITE, 0.78) if luminance(colour) < 0.55 else times(colour, (0.42, 0.40, 0.46))
