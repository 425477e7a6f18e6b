"""Time in a film: frames and exact rates inside, seconds and SMPTE timecode only at the edges.

Timecode and drop-frame counting follow SMPTE ST 12-1: labels ;00 and ;01 (;00 to ;03 at 59.94) are
skipped at the start of each minute that is not a multiple of ten, so that a label keeps pace with the clock.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from storyboard.errors import FilmError

FILM: Final = Fraction(24000, 1001)
NTSC: Final = Fraction(30000, 1001)
NTSC_60: Final = Fraction(60000, 1001)

_HIGHEST_RATE = 240
_NAMED = {"23.976": FILM, "23.98": FILM, "29.97": NTSC, "47.952": 2 * FILM, "59.94": NTSC_60, "119.88": 2 * NTSC_60}
_NUMBER = re.compile(r"(\d{1,9})(?:\.(\d{1,9}))?|(\d{1,9})/(\d{1,9})", re.ASCII)
_TIMECODE = re.compile(r"(\d{2}):(\d{2}):(\d{2})([:;])(\d{2,3})", re.ASCII)


def parse_rate(text: str) -> Fraction:
    """The rate a person means: "24", "29.97" (exactly 30000/1001), "23.976", "30000/1001", "12.5".

    A decimal that television rounds, such as 23.98, is the exact rate it stands for.

    Raises:
        FilmError: not a number, or not between 0 and 240 frames per second.
    """
    words = text.strip().lower().removesuffix("fps").strip()
    match = _NUMBER.fullmatch(words)
    if match is None or (match[4] is not None and int(match[4]) == 0):
        raise FilmError(f"“{text}” is not a frame rate; write one like 24, 29.97 or 30000/1001.")
    rate = _NAMED.get(words.rstrip("0") if "." in words else words, Fraction(words))
    if not 0 < rate <= _HIGHEST_RATE:
        raise FilmError(f"A frame rate of {text} is out of range; it must be above 0 and at most {_HIGHEST_RATE}.")
    return rate


def rate_name(rate: Fraction) -> str:
    """The rate as people write it: "24", "29.97"; a fraction where no short name is exact."""
    for name in ("23.976", "29.97", "47.952", "59.94", "119.88"):
        if _NAMED[name] == rate:
            return name
    return str(rate)


def nominal(rate: Fraction) -> int:
    """The whole number of labels that timecode counts in a second: 30 for 29.97, 24 for 23.976.

    Raises:
        FilmError: the rate is below one frame per second, which timecode cannot label.
    """
    labels = int(rate + Fraction(1, 2))
    if labels < 1:
        raise FilmError(f"Timecode cannot count {rate} frames per second; choose a rate of at least 1.")
    return labels


def can_drop(rate: Fraction) -> bool:
    """Whether drop-frame timecode exists for this rate: 29.97 and its multiples, and no other."""
    return rate.denominator == 1001 and nominal(rate) % 30 == 0


def to_seconds(frames: int, rate: Fraction) -> Fraction:
    """The exact time in seconds at which a frame starts."""
    return frames / rate


def to_frames(seconds: Fraction | float, rate: Fraction) -> int:
    """The frame nearest to a time in seconds; a time halfway between two belongs to the later.

    Raises:
        FilmError: the time is not a finite number.
    """
    try:
        exact = Fraction(seconds)
    except (ValueError, OverflowError):
        raise FilmError(f"A time of {seconds} seconds is not on any film; give a finite number.") from None
    return int((exact * rate + Fraction(1, 2)) // 1)


def frames_to_hold(seconds: Fraction | float, rate: Fraction) -> int:
    """The fewest whole frames that last at least this many seconds.

    Raises:
        FilmError: the time is not a finite number.
    """
    try:
        exact = Fraction(seconds)
    except (ValueError, OverflowError):
        raise FilmError(f"A time of {seconds} seconds is not on any film; give a finite number.") from None
    return int(-(-exact * rate // 1))


def timecode(frame: int, rate: Fraction, *, drop: bool = False) -> str:
    """The SMPTE label of a frame counted from 0: "00:00:10:00", or "00:01:00;02" with `drop`.

    Labels wrap after 24 hours, as every tape and program does.

    Raises:
        FilmError: the frame is negative, or the rate has no drop-frame timecode.
    """
    if frame < 0:
        raise FilmError(f"Frame {frame} is before the first frame; timecode starts at 0.")
    labels = nominal(rate)
    if drop:
        frame = _label_of(frame, _dropped(rate), labels)
    frame %= 24 * 3600 * labels
    seconds, rest = divmod(frame, labels)
    digits = len(str(labels - 1)) if labels > 100 else 2
    hours, minutes = seconds // 3600, seconds // 60 % 60
    return f"{hours:02}:{minutes:02}:{seconds % 60:02}{';' if drop else ':'}{rest:0{digits}}"


def from_timecode(text: str, rate: Fraction) -> int:
    """The frame that a SMPTE label names, counted from 0; a semicolon before the frames means drop-frame.

    Raises:
        FilmError: not a timecode, a field out of range, a label that drop-frame skips, or a rate without drop-frame.
    """
    match = _TIMECODE.fullmatch(text.strip())
    if match is None:
        raise FilmError(f"“{text}” is not a timecode; write hours:minutes:seconds:frames, like 01:00:00:00.")
    hours, minutes, seconds, frames = (int(match[field]) for field in (1, 2, 3, 5))
    labels = nominal(rate)
    for name, value, limit in (
        ("hours", hours, 24),
        ("minutes", minutes, 60),
        ("seconds", seconds, 60),
        ("frames", frames, labels),
    ):
        if value >= limit:
            raise FilmError(f"Timecode {text} has {value} {name}; at {rate_name(rate)} they go from 0 to {limit - 1}.")
    label = ((hours * 60 + minutes) * 60 + seconds) * labels + frames
    if match[4] == ":":
        return label
    dropped = _dropped(rate)
    if minutes % 10 and seconds == 0 and frames < dropped:
        following = timecode(from_timecode(f"{hours:02}:{minutes:02}:00;{dropped:02}", rate), rate, drop=True)
        raise FilmError(f"Timecode {text} does not exist: drop-frame skips it; the next one is {following}.")
    whole_minutes = hours * 60 + minutes
    return label - dropped * (whole_minutes - whole_minutes // 10)


def _dropped(rate: Fraction) -> int:
    """Labels skipped in each minute that is not a multiple of ten: 2 at 29.97, 4 at 59.94."""
    if not can_drop(rate):
        raise FilmError(
            f"There is no drop-frame timecode at {rate_name(rate)} frames per second; only at 29.97 and 59.94."
        )
    return nominal(rate) // 15


def _label_of(frame: int, dropped: int, labels: int) -> int:
    """The label's position in the full count, given a frame's in the count with holes."""
    ten_minutes = labels * 600 - dropped * 9
    minute = labels * 60 - dropped
    tens, rest = divmod(frame, ten_minutes)
    skipped = tens * 9
    if rest >= labels * 60:
        skipped += (rest - labels * 60) // minute + 1
    return frame + dropped * skipped
