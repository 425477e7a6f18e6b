"""Reads an edited OpenTimelineIO file: clips on every track, nested or not, transitions, markers, and the rest."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import Any

from storyboard.errors import DeliveryError
from studio.delivery.interchange.addresses import names_in
from studio.delivery.interchange.open_timeline import DISSOLVE, OWN
from studio.delivery.interchange.returned import (
    Clock,
    Crossing,
    Flag,
    Lane,
    Placed,
    Returned,
    action_in,
    exact_rate,
    kind_of,
)

_DEEPEST = 40
"""Levels of nested sequences."""
_DEEPEST_TEXT = 400
"""Levels of brackets; other programs keep deep notes of their own in a file."""
_NOT_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*"|[^\[\]{}"]+', re.DOTALL)


def read_otio(text: str, rate: Fraction, file: Path) -> Returned:
    """What an .otio file says, in frames of the film's rate.

    Raises:
        DeliveryError: it is no OTIO timeline.
    """
    import opentimelineio as otio

    try:
        _refuse_depth(text, file)  # the library reads by recursion, and would fall over
        document = otio.core.deserialize_json_from_string(text)
    except (otio.exceptions.OTIOError, ValueError, TypeError, KeyError):
        raise DeliveryError("It is no OTIO timeline, or a damaged one; export it again.", file=file) from None
    timeline = _timeline(otio, document, file)
    returned = Returned()
    try:
        _Reader(otio, rate, returned).read(timeline)
    except otio.exceptions.OTIOError as error:
        raise DeliveryError(f"Its times do not add up ({error}); export it again.", file=file) from None
    return returned


def _refuse_depth(text: str, file: Path) -> None:
    depth = 0
    for bracket in _NOT_BRACKETS.sub("", text):
        depth += 1 if bracket in "[{" else -1
        if depth > _DEEPEST_TEXT:
            raise DeliveryError("It is nested more deeply than any timeline; export it again.", file=file)


def _timeline(otio: Any, document: Any, file: Path) -> Any:
    if isinstance(document, otio.schema.SerializableCollection):
        timelines = [child for child in document if isinstance(child, otio.schema.Timeline)]
        if len(timelines) == 1:
            return timelines[0]
        raise DeliveryError(f"It holds {len(timelines)} timelines; export the one that is meant.", file=file)
    if not isinstance(document, otio.schema.Timeline):
        raise DeliveryError("It holds no timeline; export the timeline itself.", file=file)
    return document


class _Reader:
    """Walks a timeline and places what it finds."""

    def __init__(self, otio: Any, rate: Fraction, returned: Returned) -> None:
        self.otio = otio
        self.rate = rate
        self.returned = returned
        self.clock = Clock(rate, returned)

    def read(self, timeline: Any) -> None:
        schema = self.otio.schema
        self.returned.cut = str(_own(timeline).get("cut", ""))
        sounds = 0
        for number, track in enumerate(timeline.tracks):
            if isinstance(track, schema.Track) and track.kind == schema.TrackKind.Audio:
                sounds += 1
                continue
            length = self.duration(track, 0)
            first = self.frames(track.source_range.start_time) if track.source_range else 0
            self.item(track, 0, first, length, (number,), 0)
        for marker in timeline.tracks.markers:
            self.flag(marker, 0, 0)
        if sounds:
            self.returned.says("Sound tracks are not read back: a cut's sound follows its picture.")

    def frames(self, time: Any) -> int:
        if abs(time.rate - float(self.rate)) < 1e-6 and float(time.value).is_integer():
            return int(time.value)
        try:
            return self.clock.frames(Fraction(time.value) / exact_rate(time.rate))
        except (ValueError, OverflowError):
            raise DeliveryError(f"The file has a time of {time.value} frames, which is none.") from None

    def item(self, item: Any, at: int, first: int, length: int, lane: Lane, depth: int) -> None:
        """Place what is seen of an item, from its own frame `first` on, at a frame of the cut."""
        schema = self.otio.schema
        if depth > _DEEPEST:
            raise DeliveryError("Its tracks are nested too deeply; flatten the timeline and export it again.")
        if length < 1:
            return
        if not getattr(item, "enabled", True):
            self.returned.says(f"“{item.name}” is switched off in the file, and is left out.")
            return
        if isinstance(item, schema.Clip):
            self.clip(item, at, first, length, lane)
        elif isinstance(item, schema.Track):
            self.track(item, at, first, length, lane, depth)
        elif isinstance(item, schema.Stack):
            self.stack(item, at, first, length, lane, depth)
        elif not isinstance(item, schema.Gap):
            self.returned.says(f"“{item.name}” is a {type(item).__name__}, which is not understood.")
        for marker in getattr(item, "markers", ()) if not isinstance(item, schema.Clip) else ():
            self.flag(marker, at, first)

    def stack(self, stack: Any, at: int, first: int, length: int, lane: Lane, depth: int) -> None:
        self.effects(stack, "The nested sequence")
        for number, child in enumerate(stack):
            if isinstance(child, self.otio.schema.Track) and child.kind == self.otio.schema.TrackKind.Audio:
                continue
            inside = self.frames(child.source_range.start_time) if child.source_range else 0
            self.item(child, at, inside + first, length, (*lane, number), depth + 1)

    def track(self, track: Any, at: int, first: int, length: int, lane: Lane, depth: int) -> None:
        schema = self.otio.schema
        position = 0
        children = list(track)
        for place, child in enumerate(children):
            if isinstance(child, schema.Transition):
                here = at + position - first
                if first <= position <= first + length and depth == 0:
                    self.crossing(child, here, place == 0, place == len(children) - 1)
                elif depth:
                    self.returned.says(f"The transition “{child.name}” inside a nested sequence is left out.")
                continue
            duration = self.duration(child, depth)
            start, end = max(position, first), min(position + duration, first + length)
            if start < end:
                offset = self.start_of(child) + start - position
                self.item(child, at + start - first, offset, end - start, lane, depth + 1)
            position += duration

    def duration(self, item: Any, depth: int) -> int:
        """Frames that an item lasts; none where the file does not say, which is noted."""
        schema = self.otio.schema
        if depth > _DEEPEST:
            raise DeliveryError("Its tracks are nested too deeply; flatten the timeline and export it again.")
        if item.source_range is not None:
            return max(0, self.frames(item.source_range.duration))
        if isinstance(item, schema.Track):
            parts = (child for child in item if not isinstance(child, schema.Transition))
            return sum(self.duration(child, depth + 1) for child in parts)
        if isinstance(item, schema.Stack):
            return max((self.duration(child, depth + 1) for child in item), default=0)
        reference = getattr(item, "media_reference", None)
        if reference is not None and reference.available_range is not None:
            return max(0, self.frames(reference.available_range.duration))
        self.returned.says(f"“{item.name}” has no length in the file, and is left out.")
        return 0

    def start_of(self, item: Any) -> int:
        """The frame of itself on which an item starts to be seen."""
        if item.source_range is not None:
            return self.frames(item.source_range.start_time)
        if isinstance(item, self.otio.schema.Clip):
            return self.frames(item.trimmed_range().start_time)
        return 0

    def clip(self, clip: Any, at: int, first: int, length: int, lane: Lane) -> None:
        reference = clip.media_reference
        available = reference.available_range if reference is not None else None
        media_start = self.frames(available.start_time) if available is not None else 0
        own = _own(clip)
        take = str(_own(reference).get("take", "")) if reference is not None else ""
        url = getattr(reference, "target_url", "") or ""
        words = list(names_in(url))
        if reference is not None and reference.name:
            words.append(reference.name)
        hints = (*((take,) if take else ()), *words[:1], *words[1:], str(own.get("shot", "")), clip.name)
        self.returned.place(
            Placed(
                start=at,
                frames=length,
                source=first - media_start,
                lane=lane,
                name=clip.name or (words[0] if words else "a clip without a name"),
                hints=tuple(hint for hint in hints if hint),
                use=str(own.get("use", "")),
                given=str(own.get("take", "")),
                speed=self.effects(clip, f"“{clip.name}”"),
            )
        )
        for marker in clip.markers:
            self.flag(marker, at, first, clip)

    def effects(self, item: Any, name: str) -> Fraction:
        """The speed that an item's effects give it; other effects are noted."""
        schema, speed = self.otio.schema, Fraction(1)
        for effect in item.effects:
            if isinstance(effect, schema.FreezeFrame):
                speed = Fraction(0)
            elif isinstance(effect, schema.LinearTimeWarp):
                speed *= Fraction(effect.time_scalar).limit_denominator(10_000)
            else:
                what = effect.name or effect.effect_name or type(effect).__name__
                self.returned.says(f"{name} has the effect “{what}”, which is not read.")
        return speed

    def crossing(self, transition: Any, at: int, is_first: bool, is_last: bool) -> None:
        before, after = (max(0, self.frames(time)) for time in (transition.in_offset, transition.out_offset))
        if is_first:
            self.returned.fade_in = before + after
        elif is_last:
            self.returned.fade_out = before + after
        elif before + after > 0:
            ours = str(_own(transition).get("kind", ""))
            named = "dissolve" if transition.transition_type == DISSOLVE else transition.name
            kind = kind_of(ours) or kind_of(named) or kind_of(transition.transition_type)
            if not kind:
                self.returned.says(f"The transition “{transition.name}” is not known here; it became a dissolve.")
            self.returned.crossings.append(Crossing(at, before, after, kind or "dissolve"))

    def flag(self, marker: Any, at: int, first: int, clip: Any = None) -> None:
        own = _own(marker)
        place = at + self.frames(marker.marked_range.start_time) - first
        text = getattr(marker, "comment", "") or ""
        shot = str(own.get("shot", ""))
        action = action_in(text)
        if shot and action == str(own.get("action", "")):
            return  # our own marker, as it was handed over
        self.returned.flags.append(Flag(max(0, place), marker.name, text, shot, action if shot else ""))


def _own(item: Any) -> dict[str, Any]:
    """Our corner of an object's metadata, if it has one."""
    corner = item.metadata.get(OWN) if item.metadata else None
    return dict(corner.items()) if corner is not None and hasattr(corner, "items") else {}
