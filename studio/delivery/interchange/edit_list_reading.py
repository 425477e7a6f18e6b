"""Reads an edited CMX 3600 list: events, dissolves, wipes, fades, speed effects, clip names and locators."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from storyboard.errors import DeliveryError, FilmError
from storyboard.time import can_drop, from_timecode, rate_name
from studio.delivery.interchange.addresses import names_in
from studio.delivery.interchange.edit_list import BLACK, FADE_IN, MARK
from studio.delivery.interchange.returned import KINDS, Crossing, Flag, Placed, Returned

_TC = r"(\d{2}[:.;]\d{2}[:.;]\d{2}[:.;,]\d{2})"
_EVENT = re.compile(
    rf"(\d{{1,6}})\s+(\S+)\s+(\S+)\s+(C|D|W\d{{1,3}}|K\s?[BO]?)\s+(?:(\d{{1,4}})\s+)?{_TC}\s+{_TC}\s+{_TC}\s+{_TC}",
    re.ASCII,
)
_SPEED = re.compile(r"M2\s+(\S+)\s+(-?\d{1,4}(?:\.\d{1,4})?)(?:\s+\S+)?", re.ASCII)
_LOCATOR = re.compile(rf"LOC:\s*{_TC}\s+(\S+)\s*(.*)", re.ASCII)
_SILENT = ("EFFECT NAME", "NO TAKE YET", "FINAL CUT PRO REEL", "FINAL CUT PRO EFFECT", "REEL")
"""Comments that say nothing new: the transition's code says it, or the clip's name does."""


@dataclass
class _Row:
    """One line of an event. Times are frames; `wide` is the frames of its transition from the row before."""

    number: str
    reel: str
    source: int
    start: int
    end: int
    code: str
    wide: int
    line: int
    hints: list[str] = field(default_factory=list)
    name: str = ""
    speed: Fraction = Fraction(1)
    kind: str = ""
    lane: int = 0

    @property
    def is_black(self) -> bool:
        return self.reel.upper() in (BLACK, "BLACK")


def read_edl(text: str, rate: Fraction, file: Path) -> Returned:
    """What a list says, in frames of the film's rate.

    Raises:
        DeliveryError: it holds no picture events, or a timecode that cannot be; with the line.
    """
    returned = Returned()
    rows = _Parser(rate, returned, file).rows(text)
    if not rows:
        raise DeliveryError("It holds no event with picture; export the list again.", file=file)
    _place(rows, returned)
    return returned


class _Parser:
    """Goes through the lines; comments belong to the event before them."""

    def __init__(self, rate: Fraction, returned: Returned, file: Path) -> None:
        self.rate = rate
        self.returned = returned
        self.file = file
        self.drop = False
        self._rows: list[_Row] = []
        self._about: _Row | None = None  # the row that a source file's name is about
        self._flags: list[Flag] = []

    def rows(self, text: str) -> list[_Row]:
        for number, line in enumerate(text.splitlines(), 1):
            words = line.strip()
            if words:
                self._line(words, number)
        origin = min((row.start for row in self._rows), default=0)
        for row in self._rows:
            row.start, row.end = row.start - origin, row.end - origin
        self.returned.flags += [Flag(max(0, flag.at - origin), flag.name, flag.text) for flag in self._flags]
        return self._rows

    def _line(self, words: str, number: int) -> None:
        upper = words.upper()
        if upper.startswith("FCM:"):
            self._fcm(upper)
        elif (match := _EVENT.match(words)) is not None:
            self._event(match, number)
        elif (match := _SPEED.match(upper)) is not None:
            self._speed(match[1], Fraction(match[2]))
        elif words.startswith("*"):
            self._comment(words[1:].strip(), number)
        elif not upper.startswith(("TITLE:", ">>>", "AUD", "SPLIT:", "EFFECTS NAME IS", "FINAL CUT PRO REEL")):
            self.returned.says(f"Line {number} is not understood: “{words[:60]}”.")

    def _fcm(self, words: str) -> None:
        self.drop = "NON" not in words and "DROP" in words
        if self.drop and not can_drop(self.rate):
            self.drop = False
            self.returned.says(
                f"The list counts in drop-frame, which there is not at {rate_name(self.rate)}; it is read as non-drop."
            )

    def _event(self, match: re.Match[str], number: int) -> None:
        name, reel, channels, code, wide = match[1], match[2], match[3].upper(), match[4].upper(), match[5]
        if "V" not in channels and channels != "B":
            self.returned.says("Sound events are not read back: a cut's sound follows its picture.")
            self._about = None
            return
        if code.startswith("K"):
            self.returned.says(f"Event {name} is a key, which a cut does not have, and is left out.")
            self._about = None
            return
        source, _, start, end = (self._frame(match[place], number) for place in (6, 7, 8, 9))
        if end < start:
            self.returned.says(f"Event {name} ends before it begins, and is left out.")
            return
        track = re.search(r"V(\d)", channels)
        lane = int(track[1]) - 1 if track and track[1] != "0" else 0
        row = _Row(name, reel, source, start, end, code, int(wide or 0), number, lane=lane)
        self._rows.append(row)
        self._about = row

    def _frame(self, text: str, number: int) -> int:
        label = f"{text[:8].replace('.', ':').replace(';', ':')}{';' if self.drop or ';' in text else ':'}{text[9:]}"
        if label[8] == ";" and not can_drop(self.rate):
            label = f"{label[:8]}:{label[9:]}"
        try:
            return from_timecode(label, self.rate)
        except FilmError as error:
            raise DeliveryError(error.sentence, file=self.file, line=number) from None

    def _speed(self, reel: str, frames: Fraction) -> None:
        row = next((row for row in reversed(self._rows[-2:]) if row.reel.upper() == reel.upper()), None)
        if row is None:
            self.returned.says(f"There is a speed for reel {reel}, which no event before it has.")
        else:
            row.speed = frames / round(self.rate) if frames else Fraction(0)

    def _comment(self, words: str, number: int) -> None:
        upper = words.upper()
        key, colon, value = words.partition(":")
        value = value.strip()
        key = key.strip().upper()
        pair = self._pair()
        if (match := _LOCATOR.match(words)) is not None:
            self._flags.append(Flag(self._frame(match[1], number), "", match[3].strip()))
        elif colon and key in ("FROM CLIP NAME", "CLIP NAME") and pair:
            self._name(pair[0], value)
        elif colon and key == "TO CLIP NAME" and pair:
            self._name(pair[-1], value)
        elif colon and key in ("SOURCE FILE", "FROM CLIP", "TO CLIP", "FROM FILE") and self._about is not None:
            self._about.hints[:0] = names_in(value)
        elif colon and key == FADE_IN and value.isdecimal() and len(value) < 6:
            self.returned.fade_in = int(value)
        elif colon and key == MARK and pair and value in KINDS:
            pair[-1].kind = value
        elif not upper.startswith(_SILENT) and words:
            self.returned.says(f"Line {number}, a comment, is not read: “{words[:60]}”.")

    def _name(self, row: _Row, value: str) -> None:
        self._about = row
        if not row.name:
            row.name = value
            row.hints.append(value)

    def _pair(self) -> list[_Row]:
        """The lines of the last event: one of a cut, two of a transition."""
        if not self._rows:
            return []
        last = self._rows[-1]
        return [row for row in self._rows[-2:] if row.number == last.number]


def _place(rows: list[_Row], returned: Returned) -> None:
    """Clips and transitions of the rows, in the order of the cut."""
    shown: _Row | None = None  # the clip before, and what black there has been since
    dark = fade_out = 0
    begun = False
    for place, row in enumerate(rows):
        following = rows[place + 1] if place + 1 < len(rows) else None
        if row.is_black:
            if shown is not None and row.wide and row.code != "C":
                fade_out = row.wide
            dark += row.end - row.start
            begun = begun or row.end > row.start
            continue
        if row.start == row.end and following is not None and following.number == row.number:
            continue  # the outgoing side of a transition, which is the clip before
        if row.start == row.end:
            returned.says(f"Event {row.number} has no length, and is left out.")
            continue
        _cross(row, shown, rows[place - 1] if place else None, dark, fade_out, returned)
        tail = _fades_out(rows, place)
        returned.place(
            Placed(
                start=row.start,
                frames=row.end - row.start + tail,
                source=row.source,
                lane=(row.lane,),
                name=row.name or row.reel,
                hints=(*row.hints, row.reel),
                speed=row.speed,
            )
        )
        shown, dark, fade_out = row, 0, 0
    if fade_out:
        returned.fade_out = fade_out


def _cross(row: _Row, shown: _Row | None, before: _Row | None, dark: int, fade_out: int, returned: Returned) -> None:
    """The transition by which a clip comes in: from the clip before, or from black."""
    if row.code == "C" or not row.wide:
        if fade_out:
            returned.says(f"Event {row.number} follows a fade to black by a cut; a cut can only dip.")
        return
    if before is None or not before.is_black:
        kind = row.kind or ("wipe" if row.code.startswith("W") else "dissolve")
        returned.crossings.append(Crossing(row.start, 0, row.wide, kind))
    elif shown is None:
        returned.fade_in = row.wide
    elif dark <= fade_out:
        returned.crossings.append(Crossing(row.start, fade_out, row.wide, "dip"))
    else:
        returned.says(f"Event {row.number} comes in from {dark - fade_out} frames of black; a cut can only dip.")


def _fades_out(rows: list[_Row], place: int) -> int:
    """Frames for which a clip goes on under a fade to black that follows it."""
    for row in rows[place + 1 :]:
        if row.is_black and row.code != "C":
            return row.wide
        if not (row.start == row.end and row.code == "C" and row.reel == rows[place].reel):
            return 0
    return 0
