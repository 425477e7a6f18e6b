"""Decides what a character wears: what its sheet says, then what its trade wears, then a draw by its id."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from generation.engines.animatic.figures.colours import WHITE, blend, luminance, rgb, times
from generation.engines.animatic.figures.dice import Dice
from generation.engines.animatic.figures.garments import GARMENTS, Bottom, Garment
from generation.engines.animatic.figures.wardrobe import Wardrobe, Worn, second_colour
from generation.stage import Colour

MAIN_COLOURS = tuple(
    (
        "d1453b 2f6fb3 e6a532 3f9a74 8a5aa8 e07b46 2b8f9e c2577e 7d8f3a 5560b5 b0713f e2c9a0 "
        "8c2f39 1f4e79 f2b5bd 2e6b4f 5b3a70 6fb7c4 a8b545 4a5a66 f0dd8a a34e6e c4a3d9 7a4a32"
    ).split()
)
"""Well apart from one another under any light; a character whose sheet names no colour gets one by its id."""

QUIET_COLOURS = (
    *("2f3645", "4a4038", "3d4a3f", "57505c", "6b5a48", "39424e", "5a6470", "45383f"),
    *("23262d", "7c6a54", "2b3a5a", "6d6f5c", "8a7f70"),
)
"""For what is worn beside the main colour."""

_USUAL_HATS = {
    "straw": "dcbf7a", "helmet": "f0b42f", "chef": "f4f1ea", "crown": "e3b341", "peaked": "263250", "fur": "6a4c34",
    "brim": "6b4a30", "bubble": "eef0ee", "wimple": "26262c", "veil": "f6f3ee", "pillbox": "a8323a",
}  # fmt: skip
_USUAL = {
    "apron": "e9e2d2", "belt": "3a2a22", "necklace": "efe6d0", "earrings": "e0b84a", "badge": "e0b84a",
    "boots": "2a2a2e", "headphones": "2a2d33", "gloves": "33302f", "scar": "b06a5a", "brow scar": "e7b3a0",
    "freckles": "b5764f", "braces": "3a2a22", "satchel": "7a5232", "stud": "cfd6dd", "tape": "f3f0e6",
    "tattoo": "2e4a5e", "one arm": "000000", "dimples": "000000", "pencil": "e6b23a", "mole": "3a2622",
}  # fmt: skip
_MARKS = ("scar", "brow scar", "freckles", "stud", "tape", "tattoo", "one arm", "dimples", "pencil", "mole")


@dataclass(frozen=True, slots=True)
class Outfit:
    """What somebody wears. `main` is the colour that tells them apart; `patterns` are part, kind and colour."""

    top: Garment
    top_colour: Colour
    under: Colour
    under_sleeves: float
    bottom: Bottom
    bottom_colour: Colour
    hat: str
    hat_colour: Colour
    extras: tuple[tuple[str, Colour], ...]
    patterns: tuple[tuple[str, str, Colour], ...]
    main: Colour


def outfit(
    said: Wardrobe, trade: Wardrobe, dice: Dice, *, female: bool, child: bool, silent: bool, turn: int
) -> Outfit:
    """The clothes of a character. `silent` says that its sheet has no word at all; `turn` moves an open colour on."""
    return _Tailor(said, trade, dice, female, child, silent, turn).made()


class _Tailor:
    """Goes through the layers, the outermost first."""

    def __init__(
        self, said: Wardrobe, trade: Wardrobe, dice: Dice, female: bool, child: bool, silent: bool, turn: int
    ) -> None:
        self.dice, self.female, self.child, self.silent = dice, female, child, silent
        self.said, self.trade = said, trade
        self.under_sleeves = 1.0
        self.patterns: list[tuple[str, str, Colour]] = []
        self.open = rgb(MAIN_COLOURS[(dice.number("main") + turn) % len(MAIN_COLOURS)])
        """The colour of whom nothing is said."""

    def made(self) -> Outfit:
        top, top_colour, under, knotted = self._tops()
        bottom, bottom_colour = self._bottom(top, top_colour, knotted)
        hat, hat_colour = self._hat(top, top_colour)
        extras = self._extras(top, top_colour, knotted)
        main = self._main(top_colour)
        return Outfit(
            top,
            top_colour,
            under,
            self.under_sleeves,
            bottom,
            bottom_colour,
            hat,
            hat_colour,
            extras,
            tuple(self.patterns),
            main,
        )

    def _items(self, sort: str) -> list[Worn]:
        return self.said.of(sort) or self.trade.of(sort)

    def _main(self, top_colour: Colour) -> Colour:
        """The colour that the sheet says first of clothes, scarf or hat, else the top's."""
        for items in (self.said.of("top"), self.said.of("bottom"), self.said.of("extra"), self.said.of("hat")):
            for item in items:
                if item.colour and item.name not in _MARKS:
                    return item.colour
        return top_colour

    def _tops(self) -> tuple[Garment, Colour, Colour, Worn | None]:
        """The outermost garment, its colour, the colour of what shows under it, and what is knotted at the waist."""
        dice = self.dice
        under = rgb(dice.one("under", ("ece4d4", "d8d3cc", "c9d3da", "e6dccb", "3b4048", "b9c4c0")))
        said = self.said.of("top")
        if (not said and self.said.stray is None) or (not said and self.trade.of("top")):
            said = self.trade.of("top")
        knotted = next((each for each in said if len(said) > 1 and each.knotted), None)
        layers = [each for each in said if each is not knotted]
        if not layers:
            top = GARMENTS[self._cut()]
            return top, self.said.stray or self._open_colour(), under, None
        # The longest and heaviest is seen; what is under it shows at the collar.
        layers.sort(key=lambda each: -GARMENTS[each.name].weight)
        first = layers[0]
        top = _lengthened(GARMENTS[first.name], first.said)
        if (
            first.name == "undershirt"
            and not first.said & {"long", "long-sleeved", "thermal"}
            and first.word != "long johns"
        ):
            top = replace(top, sleeves=0.0, collar="v")
        colour = first.colour or self.said.stray or (rgb(top.colour) if top.colour else self._open_colour())
        if first.pattern or top.name in ("hi-vis", "hi-vis jacket", "fatigues"):
            kind = (
                "side stripes"
                if top.name == "tracksuit"
                else first.pattern or ("camouflage" if top.name == "fatigues" else "reflective")
            )
            self.patterns.append(("top", kind, second_colour(colour, first._replace(pattern=kind))))
        if len(layers) > 1:
            below = layers[1]
            cut = GARMENTS[below.name]
            self.under_sleeves = cut.sleeves
            under = below.colour or (rgb(cut.colour) if cut.colour else under)
            if below.pattern:
                self.patterns.append(("under", below.pattern, second_colour(under, below)))
        elif top.tie or top.name in ("cassock", "habit"):
            under = rgb("efece4")
        return top, colour, under, knotted

    def _open_colour(self) -> Colour:
        """The colour of a top that the sheet leaves open: quiet beside an apron or a scarf, never that of the hat."""
        accents = [item for item in self.said.items if item.colour and item.name in ("apron", "scarf", "shawl")]
        if accents and accents[0].colour:
            light = luminance(accents[0].colour) < 0.55
            return rgb(self.dice.one("quiet top", ("ece4d4", "d9dde0", "f0e9da") if light else QUIET_COLOURS))
        others = [item.colour for item in self.said.items if item.colour and item.sort in ("hat", "bottom", "extra")]
        colour = self.open
        if others:
            start = self.dice.number("main")
            choices = [rgb(MAIN_COLOURS[(start + 7 * i) % len(MAIN_COLOURS)]) for i in range(len(MAIN_COLOURS))]
            colour = next((c for c in choices if all(_apart(c, other) > 0.35 for other in others)), colour)
            colour = blend(colour, (0.45, 0.44, 0.43), 0.25)
        return colour

    def _cut(self) -> str:
        if any(item.name == "apron" for item in self._items("extra")):
            return "shirt"
        if any(item.name in ("braces", "tie", "bowtie") for item in self._items("extra")):
            return (
                "shirt"
                if self.child
                else self.dice.one("top under a tie", ("shirt", "waistcoat", "cardigan", "blazer"))
            )
        if self.child:
            choices: tuple[str, ...] = (
                *("hoodie", "tee", "sweater", "overalls", "dress" if self.female else "jacket", "raincoat"),
                *("cardigan", "denim", "polo"),
            )
        elif self.female:
            choices = (
                *("coat", "dress", "sweater", "blazer", "cardigan", "jacket", "shirt", "denim", "turtleneck", "tunic"),
                *("trench", "blouse"),
            )
        else:
            choices = (
                *("coat", "suit", "sweater", "leather", "shirt", "jacket", "waistcoat", "peacoat", "cardigan", "denim"),
                *("bomber", "polo", "turtleneck"),
            )
        return self.dice.one("top", choices)

    def _bottom(self, top: Garment, top_colour: Colour, knotted: Worn | None) -> tuple[Bottom, Colour]:
        dice = self.dice
        quiet = rgb(dice.one("bottom", QUIET_COLOURS))
        found = next(
            (item for item in self.said.of("bottom") if item.name != "leggings" or top.name != "leotard"), None
        )
        found = found or (None if top.one_piece or top.matching else next(iter(self.trade.of("bottom")), None))
        if top.name == "leotard" and found is None:
            found = next(iter(self.trade.of("bottom")), None)
        if found:
            kind = Bottom(found.name)
            usual = {Bottom.JEANS: rgb("3f5c85"), Bottom.TUTU: blend(top_colour, WHITE, 0.4)}.get(kind, quiet)
            if found.word == "kilt":
                found = found._replace(pattern="checks")
                usual = rgb("9a2f36")
            colour = found.colour or usual
            if found.pattern:
                self.patterns.append(("bottom", found.pattern, second_colour(colour, found)))
            return kind, colour
        layers = [*self.said.of("top"), *self.trade.of("top")]
        if nightwear := next((item for item in layers if item.name == "pyjamas" and item.name != top.name), None):
            colour = nightwear.colour or rgb(GARMENTS["pyjamas"].colour)
            if nightwear.pattern:
                self.patterns.append(("bottom", nightwear.pattern, second_colour(colour, nightwear)))
            return Bottom.TROUSERS, colour
        if knotted:
            cloth = GARMENTS[knotted.name]
            return Bottom.TROUSERS, knotted.colour or (rgb(cloth.colour) if cloth.colour else self.open)
        bibbed = next((item for item in self.said.of("top") if GARMENTS[item.name].below is Bottom.TROUSERS), None)
        if bibbed and not top.one_piece and GARMENTS[bibbed.name].one_piece:
            return Bottom.TROUSERS, bibbed.colour or rgb(GARMENTS[bibbed.name].colour or "45678f")
        dress = next((item for item in self.said.of("top") if GARMENTS[item.name].one_piece), None)
        if dress and not top.one_piece and GARMENTS[dress.name].below is Bottom.BARE:
            return Bottom.LONG_SKIRT, dress.colour or quiet  # a dress under a coat
        if top.one_piece:
            if top.below is Bottom.TROUSERS:
                return top.below, times(top_colour, (0.86, 0.86, 0.88))
            return top.below, rgb(top.legs)
        if top.matching:
            self.patterns += [("bottom", kind, c) for part, kind, c in self.patterns if part == "top"]
            return Bottom.TROUSERS, times(top_colour, (0.9, 0.9, 0.92))
        if self.child and dice.number("shorts") % 3 == 0:
            return Bottom.SHORTS, quiet
        if self.female and not self.child and top.weight < 8 and dice.number("skirt") % 3 == 0:
            return Bottom.SKIRT, quiet
        if dice.number("jeans") % 5 == 0:
            return Bottom.JEANS, rgb("3f5c85")
        return Bottom.TROUSERS, quiet

    def _hat(self, top: Garment, top_colour: Colour) -> tuple[str, Colour]:
        dice = self.dice
        trade = next(iter(self.trade.of("hat")), None)
        found = next(iter(self.said.of("hat")), None)
        if found is None and not self.said.of("top"):
            found = trade  # who is dressed by the sheet keeps the head as the sheet leaves it
        elif found is None and trade and trade.name in ("wimple", "bubble", "veil", "chef"):
            found = trade
        if found:
            kind = found.name
            if found.word in ("hat", "cap", "helmet"):
                kind = _kind_of_hat(found, trade)
            if found.word == "headscarf" and found.wrapped:
                kind = "turban"
            colour = found.colour or (trade.colour if trade and trade.name == kind else None)
            if colour is None and kind in _USUAL_HATS:
                colour = rgb(_USUAL_HATS[kind])
            if colour is None and kind in ("hood", "souwester"):
                colour = top_colour
            colour = colour or times(self._main(top_colour), (0.72, 0.72, 0.76))
            if found.pattern:
                self.patterns.append(("hat", found.pattern, second_colour(colour, found)))
            return kind, colour
        if top.name == "oilskin":
            return "souwester", times(top_colour, (0.92, 0.92, 0.92))
        if self.silent and dice.number("hat") % 4 == 0:
            kinds = ("beanie", "cap", "fedora", "beret", "flatcap")
            return dice.one("hat kind", kinds), times(top_colour, (0.62, 0.62, 0.68))
        return "", top_colour

    def _extras(self, top: Garment, top_colour: Colour, knotted: Worn | None) -> tuple[tuple[str, Colour], ...]:
        dice, extras = self.dice, []
        items = self.said.of("extra")
        named = {item.name for item in items}
        items = items + [item for item in self.trade.of("extra") if item.name not in named]
        for item in items:
            name = item.name
            if name == "pencil" and item.word not in ("with a pencil", "pencil behind"):
                continue
            usual = rgb(_USUAL[name]) if name in _USUAL else None
            colour = item.colour if name not in ("freckles", "dimples", "one arm") else None
            colour = colour or usual or contrast(top_colour, dice)
            extras.append((name, colour))
            if item.pattern:
                self.patterns.append((name, item.pattern, second_colour(colour, item)))
        if knotted:
            cloth = GARMENTS[knotted.name]
            extras.append(("knot", knotted.colour or (rgb(cloth.colour) if cloth.colour else self.open)))
        if self.silent and not extras:
            name = dice.one("extra", ("scarf", "", "belt", "satchel", "", "badge", "bandana", "backpack"))
            if name:
                extras.append((name, rgb(_USUAL[name]) if name in _USUAL else contrast(top_colour, dice)))
        if top.name == "sari":
            border = next((each.second for each in self.said.of("top") if each.second), None)
            extras.append(("drape", border or rgb("e0b84a")))
        if top.tie and not any(name in ("tie", "bowtie") for name, _ in extras):
            extras.append(("bowtie" if top.name == "tuxedo" else "tie", contrast(top_colour, dice)))
        return tuple(extras)


def _kind_of_hat(found: Worn, trade: Worn | None) -> str:
    """What "a hat", "a cap" and "a helmet" are by what is said of them, and by the trade."""
    for words, kind in _HATS_BY_WORD:
        if found.said & words:
            return "beanie" if found.word == "cap" and kind in ("brim", "fedora") else kind
    if trade and (found.word != "hat" or trade.name in ("brim", "chef", "tophat", "fur", "peaked")):
        return trade.name
    return found.name


_HATS_BY_WORD: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"knit", "knitted", "wool", "woolly", "woollen", "bobble", "woolen"}), "beanie"),
    (frozenset({"flat", "wide", "wide-brimmed", "broad-brimmed", "cowboy", "floppy", "slouch", "ranch"}), "brim"),
    (frozenset({"straw", "sun"}), "straw"),
    (frozenset({"top", "silk"}), "tophat"),
    (frozenset({"space", "fishbowl", "bubble"}), "bubble"),
    (frozenset({"fur", "furry"}), "fur"),
    (frozenset({"baseball", "backwards"}), "cap"),
    (frozenset({"peaked", "officer's", "captain's", "police", "uniform"}), "peaked"),
)


def _lengthened(garment: Garment, said: frozenset[str]) -> Garment:
    """A cut that is said to be long or short."""
    if garment.hem < 0.12:
        if garment.hem > 0.0 and said & {"long", "oversized"} and garment.weight >= 6:
            return replace(garment, hem=garment.hem + 0.06)
        return garment
    if said & {"long", "floor-length", "ankle-length", "full-length", "sweeping"}:
        return replace(garment, hem=min(garment.hem + 0.13, 0.44))
    if said & {"short", "mini", "cropped", "little"}:
        return replace(garment, hem=garment.hem - 0.08)
    return garment


def _apart(a: Colour, b: Colour) -> float:
    return math.dist(a, b)


def contrast(colour: Colour, dice: Dice) -> Colour:
    """A colour that stands out on another one."""
    choices = [rgb(code) for code in MAIN_COLOURS]
    apart = sorted(choices, key=lambda c: -_apart(c, colour))
    return blend(apart[dice.number("contrast") % 4], WHITE, 0.05)
