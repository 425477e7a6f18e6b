"""Writes a cut as a CMX 3600 edit decision list: one picture track, reels, timecode, dissolves and wipes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from pathlib import Path

from storyboard.errors import DeliveryError
from storyboard.time import nominal, rate_name, timecode
from studio.delivery.interchange.fidelity import Report, about_missing, about_pace, alternates
from studio.delivery.interchange.recognising import reel_names
from studio.delivery.interchange.remarked import about_notes
from studio.delivery.interchange.sequence import Event, Joint, Sequence, plain

BLACK = "BL"
MARK = "SHOTGRAPH TRANSITION"
"""Begins a comment of ours: the kind of a transition that CMX 3600 has no code for."""
FADE_IN = "SHOTGRAPH FADE IN"
"""Begins a comment of ours: frames of the fade in. Readers of lists stumble over a transition that nothing precedes."""
_MOST = 999
_CODES = {"dissolve": "D", "wipe": "W001"}
_LONGEST_COMMENT = 72
"""Characters; edit controllers cut longer lines off, and some stop."""


def write_edl(sequence: Sequence, out: Path, address: Callable[[Path], str], report: Report) -> None:
    """Write the cut's list; `address` gives the URL of each take, which stands in a comment.

    Raises:
        DeliveryError: the rate has no timecode.
    """
    if nominal(sequence.rate) > 99:
        raise DeliveryError(f"A list cannot count {rate_name(sequence.rate)} frames a second; hand over an .otio.")
    writer = _Writer(sequence, address)
    lines = [
        f"TITLE: {plain(sequence.title)} - {plain(sequence.name)}"[:_LONGEST_COMMENT],
        f"FCM: {'DROP FRAME' if sequence.drop else 'NON-DROP FRAME'}",
        "",
        *writer.lines(),
    ]
    out.write_bytes(("\r\n".join(lines) + "\r\n").encode("utf-8"))
    _say(sequence, writer.count, report)


def _source(event: Event, at: int) -> int:
    """The frame of a clip's take that is seen on a frame of the cut."""
    return event.source + floor((at - event.start) * event.speed)


def located(number: str, action: str) -> str:
    """The words of a locator for a shot, as long as a list's line may be."""
    return plain(f"{number} {action}")[: _LONGEST_COMMENT - 30].strip()


@dataclass(frozen=True)
class _Side:
    """One line of an event: a reel's frames from `source` on, seen from `start` to `end` of the cut."""

    reel: str
    source: int
    start: int
    end: int
    speed: Fraction = Fraction(1)


class _Writer:
    """Numbers the events as it writes them.

    Attributes:
        count: events written.
    """

    def __init__(self, sequence: Sequence, address: Callable[[Path], str]) -> None:
        self.sequence = sequence
        self.address = address
        self.reels = reel_names((event.shot, event.number) for event in sequence.events)
        self.count = 0

    def lines(self) -> Iterator[str]:
        before: Event | None = None
        for event in self.sequence.events:
            yield from self.event(event, before)
            before = event
        if before is not None and before.fade_out:
            end = before.end
            yield from self.dissolve(
                self.left(before, end - before.fade_out),
                _Side(BLACK, 0, end - before.fade_out, end),
                "D",
                before.fade_out,
            )

    def event(self, event: Event, before: Event | None) -> Iterator[str]:
        """An event of a list begins where its transition does, and ends where the next one begins."""
        joint = before.joint if before else None
        start = event.start - (joint.before if joint and joint.overlaps else 0)
        side = _Side(self.reels[event.shot], _source(event, start), start, self.end(event), event.speed)
        if before is not None and joint is not None and joint.overlaps:
            code = _CODES.get(joint.kind, "D")
            yield from self.dissolve(self.left(before, start), side, code, joint.frames)
            if joint.kind not in _CODES:
                yield f"* {MARK}: {joint.kind}"
            yield from self.about("FROM", before)
            yield from self.about("TO", event)
        elif before is not None and joint is not None:
            yield from self.dip(before, side, joint)
            yield from self.about("TO", event)
        else:
            if side.end > side.start:  # of nothing but its transition away, there is no event
                self.count += 1
                yield self.line(side, "C")
            yield from self.about("FROM", event)
        if event.speed != 1:
            frames = float(event.speed * nominal(self.sequence.rate))
            label = timecode(side.source, self.sequence.rate, drop=self.sequence.drop)
            yield f"M2   {side.reel:<8} {frames:05.1f}                {label}"
        if before is None and event.fade_in:
            yield f"* {FADE_IN}: {event.fade_in:03}"
        yield from self.locators(event)

    def dip(self, before: Event, side: _Side, joint: Joint) -> Iterator[str]:
        """Out to black, and in from it."""
        dark = side.start - joint.before
        if joint.before:
            yield from self.dissolve(self.left(before, dark), _Side(BLACK, 0, dark, side.start), "D", joint.before)
        yield from self.dissolve(_Side(BLACK, joint.before, side.start, side.start), side, "D", joint.after)

    def end(self, event: Event) -> int:
        if event.joint is None:
            return event.end - event.fade_out
        return event.end - event.joint.before

    def left(self, event: Event, at: int) -> _Side:
        """The outgoing side of a transition: no frames, where it begins."""
        return _Side(self.reels[event.shot], _source(event, at), at, at)

    def dissolve(self, out: _Side, into: _Side, code: str, frames: int) -> Iterator[str]:
        self.count += 1
        yield self.line(out, "C")
        yield self.line(into, code, frames)

    def line(self, side: _Side, code: str, frames: int | None = None) -> str:
        sequence = self.sequence

        def label(frame: int) -> str:
            return timecode(frame, sequence.rate, drop=sequence.drop)

        length = side.end - side.start
        times = (
            side.source,
            side.source + ceil(length * side.speed),
            sequence.origin + side.start,
            sequence.origin + side.end,
        )
        duration = "   " if frames is None else f"{frames:03}"
        return f"{self.count:03}  {side.reel:<8} V     {code:<4} {duration} {' '.join(map(label, times))}"

    def about(self, side: str, event: Event) -> Iterator[str]:
        yield f"* {side} CLIP NAME: {plain(event.number)}"[:_LONGEST_COMMENT]
        if event.take:
            yield f"* SOURCE FILE: {self.address(event.take.path)}"
        else:
            yield "* NO TAKE YET"

    def locators(self, event: Event) -> Iterator[str]:
        """What happens in a shot, and a locator for each note on it."""
        marks = [(event.start, "GREEN  ", located(event.number, event.notes.action))]
        marks += [(frame, "YELLOW ", located(each.name, each.text)) for frame, each in event.remarked()]
        for frame, colour, words in marks:
            at = timecode(self.sequence.origin + frame, self.sequence.rate, drop=self.sequence.drop)
            yield f"* LOC: {at} {colour} {words}"


def _say(sequence: Sequence, count: int, report: Report) -> None:
    report.carries("Clips by reel and timecode, start timecode, dissolves and wipes, and a locator for each shot.")
    about_notes(sequence, report, comes_back=True, cut_at=_LONGEST_COMMENT - 30)
    if count > _MOST:
        report.loses(f"The list has {count} events; edit controllers read {_MOST}, programs read more.")
    if sequence.events and sequence.events[0].fade_in:
        report.loses("The fade in at the start: many programs refuse a list that begins with one; a comment keeps it.")
    if sequence.tracks:
        report.loses("The sound: this list is of the picture only; hand the stems over beside it.")
    if alternates(sequence) > 0:
        report.loses("Other takes: a list names one source an event.")
    kinds = {event.joint.kind for event in sequence.events if event.joint and event.joint.overlaps}
    for kind in sorted(kinds - _CODES.keys()):
        report.loses(
            f"Every {kind}: CMX 3600 has no code that editors agree on; a dissolve of its length stands for it."
        )
    if nominal(sequence.rate) > 30:
        report.loses(
            f"CMX 3600 knows 24, 25 and 30; programs read {rate_name(sequence.rate)}, edit controllers do not."
        )
    if sequence.rate.denominator != 1:
        report.loses(f"The rate itself, {rate_name(sequence.rate)}: a list does not say it, so tell the editor.")
    report.loses("Size and dialogue of each shot, and actions past a line: a locator holds a few words.")
    about_pace(sequence, report, speed=True, hold=False)
    about_missing(sequence, report, "Their events say so in a comment.")
