"""Reads an edited OpenTimelineIO file: clips on every track, nested or not, transitions, markers, and the rest."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any, NoReturn, TypeGuard

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

# The format's own library writes our files. It does not read strangers': a null in the wrong place of one ends the
# whole process. So the JSON is read as what it is, old spellings of the schema included.

Thing = dict[str, Any]
"""An object of the file: a dictionary that names its schema."""

_DEEPEST = 40
"""Levels of nested sequences."""
_DEEPEST_TEXT = 400
"""Levels of brackets; other programs keep deep notes of their own in a file."""
_NOT_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*"|[^\[\]{}"]+', re.DOTALL)
_OLD_NAMES = {"Sequence": "Track", "Filler": "Gap"}


def read_otio(text: str, rate: Fraction, file: Path) -> Returned:
    """What an .otio file says, in frames of the film's rate.

    Raises:
        DeliveryError: it is no OTIO timeline.
    """
    returned = Returned()
    try:
        _refuse_depth(text)
        try:
            document = json.loads(text, parse_constant=_no_number)
        except ValueError:
            raise DeliveryError("It is no OTIO timeline, or a damaged one; export it again.") from None
        _Reader(rate, returned).read(_timeline(document))
    except DeliveryError as error:
        raise DeliveryError(error.sentence, file=file) from None
    return returned


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def _refuse_depth(text: str) -> None:
    depth = 0
    for bracket in _NOT_BRACKETS.sub("", text):
        depth += 1 if bracket in "[{" else -1
        if depth > _DEEPEST_TEXT:
            raise DeliveryError("It is nested more deeply than any timeline; export it again.")


def _timeline(document: Any) -> Thing:
    if _kind(document) == "SerializableCollection":
        timelines = [child for child in _things(document, "children") if _kind(child) == "Timeline"]
        if len(timelines) == 1:
            return timelines[0]
        raise DeliveryError(f"It holds {len(timelines)} timelines; export the one that is meant.")
    if _kind(document) != "Timeline":
        raise DeliveryError("It holds no timeline; export the timeline itself.")
    found: Thing = document
    return found


class _Reader:
    """Walks a timeline and places what it finds."""

    def __init__(self, rate: Fraction, returned: Returned) -> None:
        self.rate = rate
        self.returned = returned
        self.clock = Clock(rate, returned)

    def read(self, timeline: Thing) -> None:
        self.returned.cut = str(_own(timeline).get("cut", ""))
        stack = _thing(timeline, "tracks")
        for number, track in enumerate(_things(stack, "children")):
            if _is_sound(track):
                self.returned.says("Sound tracks are not read back: a cut's sound follows its picture.")
                continue
            self.item(track, 0, self.start_of(track), self.duration(track, 0), (number,), 0)
        for marker in _things(stack, "markers"):
            self.flag(marker, 0, 0)

    def frames(self, time: Thing) -> int:
        """Frames of the film's rate that a time of the file is; 0 where there is none."""
        if not time:
            return 0
        value, rate = time.get("value"), time.get("rate")
        if not (_is_number(value) and _is_number(rate)):
            raise DeliveryError("The file has a time that is no number; export it again.")
        if abs(rate - float(self.rate)) < 1e-6 and float(value).is_integer():
            return int(value)
        return self.clock.frames(Fraction(value) / exact_rate(float(rate)))

    def item(self, item: Thing, at: int, first: int, length: int, lane: Lane, depth: int) -> None:
        """Place what is seen of an item, from its own frame `first` on, at a frame of the cut."""
        if depth > _DEEPEST:
            raise DeliveryError("Its tracks are nested too deeply; flatten the timeline and export it again.")
        if length < 1:
            return
        if item.get("enabled") is False:
            self.returned.says(f"“{_text(item, 'name')}” is switched off in the file, and is left out.")
            return
        kind = _kind(item)
        if kind == "Clip":
            self.clip(item, at, first, length, lane)
            return
        if kind == "Track":
            self.track(item, at, first, length, lane, depth)
        elif kind == "Stack":
            self.stack(item, at, first, length, lane, depth)
        elif kind != "Gap":
            self.returned.says(f"“{_text(item, 'name')}” is a {kind or 'thing'}, which is not understood.")
        for marker in _things(item, "markers"):
            self.flag(marker, at, first)

    def stack(self, stack: Thing, at: int, first: int, length: int, lane: Lane, depth: int) -> None:
        self.effects(stack, "The nested sequence")
        for number, child in enumerate(_things(stack, "children")):
            if not _is_sound(child):
                seen = min(length, self.duration(child, depth) - first)
                self.item(child, at, self.start_of(child) + first, seen, (*lane, number), depth + 1)

    def track(self, track: Thing, at: int, first: int, length: int, lane: Lane, depth: int) -> None:
        position = 0
        children = list(_things(track, "children"))
        for place, child in enumerate(children):
            if _kind(child) == "Transition":
                if depth:
                    self.returned.says(f"The transition “{_text(child, 'name')}” inside a nested sequence is left out.")
                elif first <= position <= first + length:
                    self.crossing(child, at + position - first, place == 0, place == len(children) - 1)
                continue
            duration = self.duration(child, depth)
            start, end = max(position, first), min(position + duration, first + length)
            if start < end:
                offset = self.start_of(child) + start - position
                self.item(child, at + start - first, offset, end - start, lane, depth + 1)
            position += duration

    def duration(self, item: Thing, depth: int) -> int:
        """Frames that an item lasts; none where the file does not say, which is noted."""
        if depth > _DEEPEST:
            raise DeliveryError("Its tracks are nested too deeply; flatten the timeline and export it again.")
        range_ = _thing(item, "source_range")
        if not range_ and _kind(item) == "Track":
            parts = (child for child in _things(item, "children") if _kind(child) != "Transition")
            return sum(self.duration(child, depth + 1) for child in parts)
        if not range_ and _kind(item) == "Stack":
            return max((self.duration(child, depth + 1) for child in _things(item, "children")), default=0)
        range_ = range_ or _thing(_reference(item), "available_range")
        if not range_:
            self.returned.says(f"“{_text(item, 'name')}” has no length in the file, and is left out.")
        return max(0, self.frames(_thing(range_, "duration")))

    def start_of(self, item: Thing) -> int:
        """The frame of itself on which an item starts to be seen."""
        range_ = _thing(item, "source_range")
        if not range_ and _kind(item) == "Clip":
            range_ = _thing(_reference(item), "available_range")
        return self.frames(_thing(range_, "start_time"))

    def clip(self, clip: Thing, at: int, first: int, length: int, lane: Lane) -> None:
        reference, own, name = _reference(clip), _own(clip), _text(clip, "name")
        media_start = self.frames(_thing(_thing(reference, "available_range"), "start_time"))
        media = [str(_own(reference).get("take", "")), *names_in(_text(reference, "target_url"))]
        hints = (*media, _text(reference, "name"), str(own.get("shot", "")), name)
        self.returned.place(
            Placed(
                start=at,
                frames=length,
                source=first - media_start,
                lane=lane,
                name=name or next((word for word in media if word), "a clip without a name"),
                hints=tuple(hint for hint in hints if hint),
                use=str(own.get("use", "")),
                given=str(own.get("take", "")),
                speed=self.effects(clip, f"“{name}”"),
            )
        )
        for marker in _things(clip, "markers"):
            self.flag(marker, at, first)

    def effects(self, item: Thing, name: str) -> Fraction:
        """The speed that an item's effects give it; other effects are noted."""
        speed = Fraction(1)
        for effect in _things(item, "effects"):
            scalar = effect.get("time_scalar")
            if _kind(effect) == "FreezeFrame":
                speed = Fraction(0)
            elif _kind(effect) == "LinearTimeWarp" and _is_number(scalar) and abs(scalar) < 1000:
                speed *= Fraction(scalar).limit_denominator(10_000)
            else:
                what = _text(effect, "name") or _text(effect, "effect_name") or _kind(effect)
                self.returned.says(f"{name} has the effect “{what}”, which is not read.")
        return speed

    def crossing(self, transition: Thing, at: int, is_first: bool, is_last: bool) -> None:
        before, after = (max(0, self.frames(_thing(transition, name))) for name in ("in_offset", "out_offset"))
        if is_first:
            self.returned.fade_in = before + after
        elif is_last:
            self.returned.fade_out = before + after
        elif before + after > 0:
            ours, name = str(_own(transition).get("kind", "")), _text(transition, "name")
            sort = _text(transition, "transition_type")
            kind = kind_of(ours) or kind_of("dissolve" if sort == DISSOLVE else name) or kind_of(sort)
            if not kind:
                self.returned.says(f"The transition “{name}” is not known here; it became a dissolve.")
            self.returned.crossings.append(Crossing(at, before, after, kind or "dissolve"))

    def flag(self, marker: Thing, at: int, first: int) -> None:
        own, text = _own(marker), _text(marker, "comment")
        place = at + self.frames(_thing(_thing(marker, "marked_range"), "start_time")) - first
        shot, action = str(own.get("shot", "")), action_in(text)
        if shot and action == str(own.get("action", "")):
            return  # our own marker, as it was handed over
        self.returned.flags.append(Flag(max(0, place), _text(marker, "name"), text, shot, action if shot else ""))


def _kind(thing: Any) -> str:
    """The name of an object's schema, without its number."""
    schema = thing.get("OTIO_SCHEMA") if isinstance(thing, dict) else None
    name = schema.partition(".")[0] if isinstance(schema, str) else ""
    return _OLD_NAMES.get(name, name)


def _thing(thing: Thing, name: str) -> Thing:
    """An object in an object; an empty one where there is none."""
    found = thing.get(name)
    return found if isinstance(found, dict) else {}


def _things(thing: Thing, name: str) -> Iterator[Thing]:
    found = thing.get(name)
    return (each for each in found if isinstance(each, dict)) if isinstance(found, list) else iter(())


def _text(thing: Thing, name: str) -> str:
    found = thing.get(name)
    return found if isinstance(found, str) else ""


def _is_number(value: Any) -> TypeGuard[float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e15


def _is_sound(item: Thing) -> bool:
    return _kind(item) == "Track" and item.get("kind") == "Audio"


def _reference(clip: Thing) -> Thing:
    """The media that a clip plays: the active one of several, or, in older files, the only one."""
    several = _thing(clip, "media_references")
    return _thing(several, _text(clip, "active_media_reference_key")) or _thing(clip, "media_reference")


def _own(item: Thing) -> Thing:
    """Our corner of an object's metadata, if it has one."""
    return _thing(_thing(item, "metadata"), OWN)
