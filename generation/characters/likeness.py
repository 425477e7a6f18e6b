"""How like a character's sheet a region of a picture is: colours and shapes, with a threshold from the sheet itself.

The measure that ships needs no weights. It knows clothes, hair and skin by their colours and where they are on the
figure; it does not know faces. Somebody of the same colours passes for the character, and strong light of another
colour counts against them. A measure that sees more takes its place under the same protocol: an encoder of the catalog
(`generation.engines.diffusion.recognising`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Protocol, TypeAlias

import numpy as np

from generation.characters.pictures import Cover, Picture

if TYPE_CHECKING:
    from numpy.typing import NDArray

Traits: TypeAlias = "NDArray[np.float64]"
"""What a measure notes of a figure: a row of numbers."""

SMALLEST = 400
"""Pixels that a figure must have, or nothing is said of it."""


class Likeness(Protocol):
    """A measure of who somebody is.

    Attributes:
        name, version: name a score; another version gives other numbers.
    """

    name: str

    @property
    def version(self) -> str: ...

    def traits(self, picture: Picture, cover: Cover) -> Traits:
        """What is noted of the figure that covers a part of a picture."""
        ...

    def distance(self, one: Traits, other: Traits) -> float:
        """How far two figures are apart: 0 for the same, 1 for nothing in common."""
        ...


class ColourLikeness:
    """The shares of colours on the figure, as a whole and in its upper part, softened over neighbouring colours.

    Colours are counted by hue, greys by their lightness relative to the brightest of the figure, so that dusk alone
    makes nobody a stranger.
    """

    name = "colours"
    version = "1"
    _HUES, _LIGHTS = 12, 4

    def traits(self, picture: Picture, cover: Cover) -> Traits:
        rows = np.flatnonzero(cover.any(axis=1))
        if rows.size == 0:
            return np.zeros(2 * self._bins)
        top, bottom = rows[0], rows[-1] + 1
        upper = cover.copy()
        upper[top + max(1, (bottom - top) * 2 // 5) :] = False
        return np.concatenate([self._shares(picture[part]) for part in (cover, upper)])

    def distance(self, one: Traits, other: Traits) -> float:
        """Half of the difference of the shares, the whole figure counting twice its upper part."""
        away = np.abs(one - other)
        return float(away[: self._bins].sum() / 2 * 2 / 3 + away[self._bins :].sum() / 2 / 3)

    @property
    def _bins(self) -> int:
        return self._HUES + self._LIGHTS

    def _shares(self, pixels: NDArray[np.uint8]) -> Traits:
        """How much of each hue, and of greys of each lightness; neighbours share what lies between them."""
        shares = np.zeros(self._bins)
        if len(pixels) == 0:
            return shares
        colour = pixels.astype(np.float64) / 255
        high, low = colour.max(axis=1), colour.min(axis=1)
        chroma = high - low
        strength = np.clip((chroma / np.maximum(high, 0.08) - 0.12) / 0.2, 0, 1) * np.clip(high / 0.15, 0, 1)
        red, green, blue = colour.T
        hue = np.arctan2(np.sqrt(3) * (green - blue), 2 * red - green - blue) / (2 * np.pi) % 1 * self._HUES
        first = np.floor(hue).astype(int) % self._HUES
        part = hue - np.floor(hue)
        np.add.at(shares, first, strength * (1 - part))
        np.add.at(shares, (first + 1) % self._HUES, strength * part)
        brightest = max(0.25, float(np.percentile(high, 98)))
        light = np.clip(high / brightest, 0, 1) * (self._LIGHTS - 1)
        lower = np.minimum(np.floor(light).astype(int), self._LIGHTS - 2)
        np.add.at(shares, self._HUES + lower, (1 - strength) * (1 - (light - lower)))
        np.add.at(shares, self._HUES + lower + 1, (1 - strength) * (light - lower))
        parts: Traits = shares / shares.sum()
        return parts


@dataclass(frozen=True)
class Known:
    """A character as a measure knows them: the traits of each view of the sheet."""

    character: str
    traits: tuple[Traits, ...]

    def distance(self, likeness: Likeness, seen: Traits) -> float:
        """To the nearest view."""
        return min(likeness.distance(each, seen) for each in self.traits)

    def spread(self, likeness: Likeness) -> float:
        """How far the two views that are least alike are from each other; 0 for a sheet of one view."""
        return max((likeness.distance(one, other) for one, other in combinations(self.traits, 2)), default=0.0)


@dataclass(frozen=True)
class Threshold:
    """Up to which distance somebody counts as the character, and what that was taken from.

    Attributes:
        limit: the distance that best parts the character's own views from everybody else's.
        within: how far each view of the sheet is from the nearest other view of it, in order.
        between: how far each view of another character is from this sheet, in order.
        mistaken: the share of own views that the limit turns away and the share of others' that it lets in, added.
    """

    limit: float
    within: tuple[float, ...]
    between: tuple[float, ...]
    mistaken: float

    @property
    def tells_apart(self) -> bool:
        """Whether the sheets differ enough for the measure to tell the characters apart."""
        return self.mistaken < MOSTLY


ALONE = 0.4
"""The least limit in a film without other sheets: nothing is there to part the character from."""
MOSTLY = 0.4
"""From so many mistakes on a sheet's own views, a measure says nothing of takes."""


def known_by(likeness: Likeness, character: str, views: Sequence[tuple[Picture, Cover]]) -> Known:
    """A character from pictures of them."""
    return Known(character, tuple(likeness.traits(picture, cover) for picture, cover in views))


def calibrated(likeness: Likeness, who: Known, others: Sequence[Known]) -> Threshold:
    """The threshold for a character, from the sheet's own views and those of everybody else."""
    rests = [(each, who.traits[:at] + who.traits[at + 1 :]) for at, each in enumerate(who.traits)]
    within = sorted(min(likeness.distance(each, other) for other in rest) for each, rest in rests if rest)
    between = sorted(who.distance(likeness, each) for other in others for each in other.traits)
    if not between:
        return Threshold(max(ALONE, 1.25 * max(within, default=0.0)), tuple(within), (), 0.0)
    marks = sorted({0.0, *within, *between})
    best = min(_mistaken(mark, within, between) for mark in marks)
    lowest = next(mark for mark in marks if _mistaken(mark, within, between) == best)
    above = next((mark for mark in marks if mark > lowest), lowest)
    return Threshold((lowest + above) / 2, tuple(within), tuple(between), best)


def _mistaken(limit: float, within: Sequence[float], between: Sequence[float]) -> float:
    turned_away = sum(each > limit for each in within) / max(1, len(within))
    return turned_away + sum(each <= limit for each in between) / len(between)


@dataclass(frozen=True)
class Found:
    """What a measure says of one region in which a character is expected.

    Attributes:
        distance: to the character's sheet. nearest: whose sheet is nearest, and `rival` how near that is.
        pixels: how large the figure is. traits: what the measure noted of it.
    """

    character: str
    distance: float
    nearest: str
    rival: float
    pixels: int
    traits: Traits


def look(
    likeness: Likeness, picture: Picture, regions: Mapping[str, Cover], known: Mapping[str, Known]
) -> dict[str, Found]:
    """Who is where: for each character expected in a picture, how like them what is seen there is.

    Characters without a sheet, and those who are hardly seen, are left out.
    """
    found = {}
    for character, cover in regions.items():
        pixels = int(cover.sum())
        if character not in known or pixels < SMALLEST:
            continue
        seen = likeness.traits(picture, cover)
        away = {name: each.distance(likeness, seen) for name, each in known.items()}
        nearest = min(away, key=lambda name: (away[name], name != character))
        found[character] = Found(character, away[character], nearest, away[nearest], pixels, seen)
    return found
