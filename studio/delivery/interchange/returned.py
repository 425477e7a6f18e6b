"""What an edited file from another editor says, in frames of the film, before anyone knows which shots it means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from math import floor
from typing import get_args

from storyboard.errors import DeliveryError
from storyboard.model import Transition
from storyboard.time import rate_name, to_frames

MOST_PIECES = 5_000
"""Clips in one file; a feature film has two thousand."""
MOST_REMARKS = 500
LONGEST = 2**24
"""Frames in a file, eight days of film."""

KINDS: tuple[str, ...] = get_args(Transition.model_fields["kind"].annotation)

Lane = tuple[int, ...]
"""Where a clip lies: lanes later in order cover earlier ones; a nested lane adds a number."""


@dataclass(frozen=True)
class Placed:
    """A clip of picture as the file places it.

    Attributes:
        start, frames: where it is seen, in frames from the file's first.
        source: the first frame seen of its media, counted from the media's own first.
        name: as the file calls it, for sentences.
        hints: what may say which shot it is, the surest first: marks of ours, media names, clip names, reels.
        use, given: our own marks, if they are still there: the use, and the take that played when it was handed over.
        speed: 1 unless the file plays it faster, slower, backwards (below 0) or frozen (0).
    """

    start: int
    frames: int
    source: int
    lane: Lane
    name: str
    hints: tuple[str, ...]
    use: str = ""
    given: str = ""
    speed: Fraction = Fraction(1)

    @property
    def end(self) -> int:
        return self.start + self.frames

    def between(self, start: int, end: int) -> Placed:
        """The part of it that is seen from one frame of the cut to another."""
        source = self.source + floor((start - self.start) * self.speed)
        return replace(self, start=start, frames=end - start, source=source)


@dataclass(frozen=True)
class Crossing:
    """A transition at an edit point, with its frames before and after that point."""

    at: int
    before: int
    after: int
    kind: str


@dataclass(frozen=True)
class Flag:
    """A marker. `shot` and `action` are set where it is our own: which shot's, and what happens in it now."""

    at: int
    name: str
    text: str
    shot: str = ""
    action: str = ""


@dataclass
class Returned:
    """All that was read of a file.

    Attributes:
        fade_in, fade_out: frames of fading at the two ends of the whole.
        cut: the cut it was handed over as, if our mark is still there.
        remarks: sentences on what is in the file and cannot become part of a cut, each once.
        unsaid: how many more there would be, past the most that anyone reads.
    """

    pieces: list[Placed] = field(default_factory=list)
    crossings: list[Crossing] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)
    fade_in: int = 0
    fade_out: int = 0
    cut: str = ""
    remarks: dict[str, None] = field(default_factory=dict)
    unsaid: int = 0

    def says(self, sentence: str) -> None:
        """Note something that is not understood, once."""
        if len(self.remarks) < MOST_REMARKS:
            self.remarks[sentence] = None
        else:
            self.unsaid += 1

    def place(self, piece: Placed) -> None:
        """Add a clip.

        Raises:
            DeliveryError: there are more than any film has, or it lies at no sane place.
        """
        if len(self.pieces) >= MOST_PIECES:
            raise DeliveryError(f"The file has more than {MOST_PIECES:,} clips, which no cut has; choose another.")
        if not (piece.start >= 0 and piece.frames > 0 and piece.end <= LONGEST and abs(piece.source) <= LONGEST):
            self.says(f"“{piece.name}” lies at no frame of a film, and is left out.")
            return
        self.pieces.append(piece)


class Clock:
    """Turns a file's times into frames of the film, and says so once where they fall between two."""

    def __init__(self, rate: Fraction, returned: Returned) -> None:
        self.rate = rate
        self._returned = returned

    def frames(self, seconds: Fraction) -> int:
        """The nearest frame to a time."""
        exact = seconds * self.rate
        if exact.denominator != 1:
            self._returned.says(
                f"Some times in the file fall between frames at {rate_name(self.rate)}; they were moved to the nearest."
            )
        return to_frames(seconds, self.rate)


def exact_rate(rate: float) -> Fraction:
    """The rate that a decimal stands for: 23.976 is 24000/1001.

    Raises:
        DeliveryError: it is no rate.
    """
    if not 0 < rate <= 1_000_000:  # sound is counted in samples
        raise DeliveryError(f"The file counts {rate} frames a second, which is no rate; export it again.")
    whole = round(rate)
    if abs(rate - whole) < 1e-4:
        return Fraction(whole)
    ntsc = Fraction(whole * 1000, 1001) if whole else Fraction(0)
    return ntsc if abs(rate - float(ntsc)) < 0.01 else Fraction(rate).limit_denominator(100_000)


_WORDS = (
    (r"dip|fade (to|through)|colou?r fade", "dip"),
    (r"iris|circle|oval", "iris"),
    (r"whip", "whip"),
    (r"push|slide", "push"),
    (r"wipe", "wipe"),
    (r"dissolve|blend|mix|fade", "dissolve"),
)


def kind_of(name: str) -> str:
    """Our kind of transition for another program's name of one; empty where it has none."""
    plain = name.casefold().strip()
    if plain in KINDS:
        return plain
    for pattern, kind in _WORDS:
        if re.search(pattern, plain) and kind in KINDS:
            return kind
    return ""


def overlaps(kind: str) -> bool:
    """Whether both clips are seen in all frames of a transition of this kind."""
    return kind != "cut" and Transition.model_validate({"kind": kind, "frames": 2}).overlap > 0


def action_in(text: str) -> str:
    """What happens, as the notes of our own markers say it; empty if they do not."""
    for line in text.splitlines():
        if line.startswith("Action: "):
            return line.removeprefix("Action: ").strip()
    return ""


def seen(pieces: list[Placed]) -> Iterator[Placed]:
    """What is seen of clips on several lanes, in order: later lanes cover earlier ones."""
    shown: list[Placed] = []
    for piece in sorted(pieces, key=lambda piece: (piece.lane, piece.start)):
        if not shown or shown[-1].end <= piece.start:
            shown.append(piece)
            continue
        kept: list[Placed] = []
        for below in shown:
            if below.end <= piece.start or below.start >= piece.end:
                kept.append(below)
                continue
            if below.start < piece.start:
                kept.append(below.between(below.start, piece.start))
            if below.end > piece.end:
                kept.append(below.between(piece.end, below.end))
        shown = sorted([*kept, piece], key=lambda each: each.start)
    yield from shown
