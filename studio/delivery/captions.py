"""Captions of a cut: what is said, when it is heard, in lines that can be read in time."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path

from storyboard.model import Film, Line
from storyboard.speech import Speech
from storyboard.timeline import Clip, Timeline
from storyboard.values import Value
from studio.delivery.packets import written_whole
from studio.delivery.phrases import EAST_ASIAN_LINE, LATIN_LINE, phrases, width
from studio.delivery.words import Overlay

LATIN_SPEED = 17.0
"""Characters a second that an adult reads at ease; `EAST_ASIAN_SPEED` for full-width scripts."""
EAST_ASIAN_SPEED = 6.5

_SHORTEST = Fraction(5, 6)  # seconds; less is a flash
_PAUSE_MS = 60  # between two phonemes: a breath, at which a caption may change
_REACH_MS = 700  # how far a change of captions is moved to meet a breath


class Caption(Value):
    """Words on the screen from frame `start` of the cut up to and not including `end`.

    `italic` is for voice-over. Lines are in reading order; a speaker who is not seen is named in the first.
    """

    start: int
    end: int
    lines: tuple[str, ...]
    italic: bool = False


def captions(film: Film, timeline: Timeline, speech: Mapping[str, Speech], language: str = "") -> tuple[Caption, ...]:
    """The captions of a cut, none overlapping another; `speech` is each line's voice by the line's id.

    A line without a voice is given the time it takes to read. Lines that were translated into `language` are shown
    in it, the others as they are said.
    """
    spoken = sorted(
        (caption for clip in timeline.clips for caption in _said_in(film, clip, timeline, speech, language)),
        key=lambda caption: (caption.start, caption.end),
    )
    return tuple(_readable(_apart(_together(spoken)), timeline))


def words_of(film: Film, timeline: Timeline, language: str = "") -> list[list[str]]:
    """What decides a cut's captions beside its timing and its voices: each line's words and who says them."""
    lines = [line for clip in timeline.clips for line in film.shots_by_id[clip.shot].lines]
    return [[line.id, line.placed, _named(film, _in_language(line, language))] for line in lines]


def write_captions(shown: tuple[Caption, ...], rate: Fraction, path: Path) -> None:
    """Write captions as the name's ending says, .srt, .vtt or .ass: UTF-8, whole or not at all.

    Raises:
        DeliveryError: the file cannot be written.
    """
    import pysubs2

    file = pysubs2.SSAFile()
    for caption in shown:
        text = r"\N".join(_harmless(line) for line in caption.lines)
        start, end = (round(1000 * frame / rate) for frame in (caption.start, caption.end))
        file.append(pysubs2.SSAEvent(start=start, end=end, text=rf"{{\i1}}{text}{{\i0}}" if caption.italic else text))
    with written_whole(path) as aside:
        aside.write_text(file.to_string(path.suffix[1:].lower()), encoding="utf-8", newline="\n")


def burnt(shown: Sequence[Caption]) -> tuple[Overlay, ...]:
    """Captions as words over the picture."""
    return tuple(
        Overlay(
            design="caption",
            start=caption.start,
            frames=caption.end - caption.start,
            text="\n".join(caption.lines),
            italic=caption.italic,
        )
        for caption in shown
    )


def _in_language(line: Line, language: str) -> Line:
    """The line with its words in a language: that very one, or else the same without its region."""
    for tag in (language, language.partition("-")[0]):
        for translation in line.translations:
            if tag and translation.language.casefold() == tag.casefold():
                return line.with_(text=translation.text)
    return line


def _said_in(
    film: Film, clip: Clip, timeline: Timeline, speech: Mapping[str, Speech], language: str
) -> Iterator[Caption]:
    """Captions of the lines heard in one clip, trimmed to where its sound is heard."""
    heard = max(0, clip.start - clip.lead), min(timeline.frames, clip.end + clip.lag)
    for line in film.shots_by_id[clip.shot].lines:
        voice = speech.get(line.id)
        begins = clip.placed(line.offset)
        pace = timeline.rate / clip.speed  # a voice is heard at the speed at which its shot is seen
        lasts = Fraction(voice.duration_ms, 1000) * pace if voice else _reading_time(line.text) * timeline.rate
        ends = begins + math.ceil(lasts)
        shown = phrases(_named(film, _in_language(line, language)))
        edges = _edges(shown, begins, ends, voice, pace)
        for rows, start, end in zip(shown, edges, edges[1:], strict=False):
            start, end = max(start, heard[0]), min(end, heard[1])
            if start < end:
                yield Caption(start=start, end=end, lines=rows, italic=line.placed == "over")


def _named(film: Film, line: Line) -> str:
    """The words; with the speaker's name before them when the speaker is in the place but not in the picture."""
    if line.placed != "off" or not line.text.strip():
        return line.text
    colon = "：" if any(_is_east_asian(character) for character in line.text) else ": "
    return f"{film.characters_by_id[line.character].name}{colon}{line.text}"


def _edges(
    shown: tuple[tuple[str, ...], ...], begins: int, ends: int, voice: Speech | None, rate: Fraction
) -> list[int]:
    """Frames on which a line's captions change: by their share of its letters, moved to the nearest breath."""
    weights = [max(1.0, sum(width(row) for row in rows)) for rows in shown]
    total = sum(weights) or 1.0
    edges = [begins]
    done = 0.0
    for weight in weights[:-1]:
        done += weight
        if voice is None:
            edges.append(begins + round((ends - begins) * done / total))
        else:
            edges.append(begins + round(Fraction(_breath(voice, voice.duration_ms * done / total), 1000) * rate))
    return sorted([*edges, ends])


def _breath(voice: Speech, near_ms: float) -> int:
    """The end of the pause nearest to a time, or the time itself if nobody breathes near it."""
    pauses = [
        after.start_ms
        for before, after in zip(voice.phonemes, voice.phonemes[1:], strict=False)
        if after.start_ms - before.end_ms >= _PAUSE_MS
    ]
    close = [pause for pause in pauses if abs(pause - near_ms) <= _REACH_MS]
    return min(close, key=lambda pause: (abs(pause - near_ms), pause)) if close else round(near_ms)


def _together(spoken: list[Caption]) -> list[Caption]:
    """Two people who speak at once share a caption, a line for each, if each fits one line."""
    merged: list[Caption] = []
    for caption in spoken:
        before = merged[-1] if merged else None
        overlap = 0 if before is None else min(before.end, caption.end) - caption.start
        if before is not None and overlap * 2 > caption.end - caption.start and _fit_beside(before, caption):
            rows = tuple(f"– {row.removeprefix('– ')}" for row in (*before.lines, *caption.lines))
            merged[-1] = before.with_(end=max(before.end, caption.end), lines=rows, italic=False)
        else:
            merged.append(caption)
    return merged


def _fit_beside(before: Caption, caption: Caption) -> bool:
    rows = (*before.lines, *caption.lines)
    return len(rows) == 2 and all(
        width(row) <= (EAST_ASIAN_LINE if any(map(_is_east_asian, row)) else LATIN_LINE) - 2 for row in rows
    )


def _apart(spoken: list[Caption]) -> list[Caption]:
    """Captions in order, each ending where the next begins at the latest, and none lost."""
    apart: list[Caption] = []
    for caption in spoken:
        if apart and apart[-1].end > caption.start:
            before = apart.pop()
            change = max(caption.start, before.start + 1)
            apart.append(before.with_(end=change))
            caption = caption.with_(start=change, end=max(caption.end, change + 1))
        apart.append(caption)
    return apart


def _readable(spoken: list[Caption], timeline: Timeline) -> Iterator[Caption]:
    """Let each caption stand until it can be read, as far as the next one and the cut's end allow."""
    for position, caption in enumerate(spoken):
        is_last = position == len(spoken) - 1
        until = timeline.frames if is_last else spoken[position + 1].start
        needed = max(_SHORTEST, _reading_time(" ".join(caption.lines)))
        end = max(caption.end, min(until, caption.start + math.ceil(needed * timeline.rate)))
        end = min(end, until)
        if caption.start < end:
            yield caption.with_(end=end)


def _reading_time(text: str) -> Fraction:
    east = sum(map(_is_east_asian, text))
    others = sum(not character.isspace() for character in text) - east
    return Fraction(east / EAST_ASIAN_SPEED + others / LATIN_SPEED).limit_denominator(1000)


def _is_east_asian(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7af" or character >= "\U00020000"


def _harmless(line: str) -> str:
    """Words without what caption formats would take for commands: braces, backslashes, tags, arrows of times."""
    plain = line.replace("{", "(").replace("}", ")").replace("\\", "⧵").replace("-->", "→")
    printable = "".join(c for c in plain if c.isprintable() or c in "\u200c\u200d\u200e\u200f")
    return re.sub(r"<([^<>]*)>", r"‹\1›", printable)
