"""Reads an edited FCPXML of any version: spine, connected clips, compound clips, auditions, transitions, markers."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from xml.etree.ElementTree import Element

from storyboard.errors import DeliveryError
from studio.delivery.interchange.addresses import names_in
from studio.delivery.interchange.final_cut import MARK
from studio.delivery.interchange.returned import (
    Clock,
    Crossing,
    Flag,
    Lane,
    Placed,
    Returned,
    action_in,
    kind_of,
)
from studio.delivery.interchange.xml_text import children, parse

_TIME = re.compile(r"(-?\d{1,18})(?:/(\d{1,18}))?s?|(-?\d{1,12}\.\d{1,12})s?", re.ASCII)
_CLIPS = ("asset-clip", "clip", "video", "ref-clip", "sync-clip", "mc-clip", "audition", "title", "gap", "audio")
_DEEPEST = 30
_MOST_VISITS = 30_000
"""Clips looked at; those inside a compound clip count each time that it is used."""


def read_fcpxml(text: str, rate: Fraction, file: Path) -> Returned:
    """What an .fcpxml file says, in frames of the film's rate.

    Raises:
        DeliveryError: it is no FCPXML, holds no project, or a time in it cannot be read.
    """
    root = parse(text, file)
    if root.tag != "fcpxml":
        raise DeliveryError(f"It is XML of another kind (“{root.tag}”); export an .fcpxml, .otio or .edl.", file=file)
    sequences = [sequence for project in root.iter("project") for sequence in children(project, "sequence")]
    if not sequences:
        raise DeliveryError("It holds no project; export the project, not an event or a clip.", file=file)
    returned = Returned()
    if len(sequences) > 1:
        returned.says(f"The file holds {len(sequences)} projects; only the first is read.")
    try:
        _Reader(root, rate, returned).read(sequences[0])
    except DeliveryError as error:
        raise DeliveryError(error.sentence, file=file) from None
    return returned


class _Reader:
    """Walks the spine; all times are exact seconds until a clip is placed."""

    def __init__(self, root: Element, rate: Fraction, returned: Returned) -> None:
        self.returned = returned
        self.clock = Clock(rate, returned)
        self.resources = {item.get("id", ""): item for resources in children(root, "resources") for item in resources}
        self._visits = 0
        self._shown: list[tuple[int, int, int, int]] = []  # of the spine: start, end, fade in, fade out

    def read(self, sequence: Element) -> None:
        spine = next(children(sequence, "spine"), None)
        if spine is None:
            return
        origin = _time(sequence, "tcStart")
        length = sum((_time(item, "duration") for item in spine if item.tag in _CLIPS), Fraction(0))
        length = max(length, _time(sequence, "duration"))
        self.spine(spine, origin, Fraction(0), length, Fraction(0), (0,), 0)
        self._fades()

    def spine(
        self, spine: Element, origin: Fraction, first: Fraction, length: Fraction, at: Fraction, lane: Lane, depth: int
    ) -> None:
        """Place what is seen of clips in a row between two of their own times, at a time of the cut.

        `origin` is what their offsets count from.
        """
        if depth > _DEEPEST:
            raise DeliveryError("Its compound clips are nested too deeply; break them apart and export it again.")
        items = [item for item in spine if item.tag in (*_CLIPS, "transition")]
        position = Fraction(0)
        for place, item in enumerate(items):
            self._visits += 1
            if self._visits > _MOST_VISITS:
                raise DeliveryError("Its compound clips hold each other; break them apart and export it again.")
            if item.tag == "transition":
                if depth:
                    self.returned.says(f"The transition “{item.get('name', '')}” in a compound clip is left out.")
                else:
                    self.crossing(item, origin, position, place == 0, place == len(items) - 1)
                continue
            start = _time(item, "offset") - origin if item.get("offset") else position
            duration = self.duration(item)
            begin, end = max(start, first), min(start + duration, first + length)
            if begin < end:
                self.item(item, begin - start, end - begin, at + begin - first, lane, depth)
            position = start + duration

    def duration(self, item: Element) -> Fraction:
        if item.tag == "audition":
            inside = next(children(item, *_CLIPS), None)
            return self.duration(inside) if inside is not None else Fraction(0)
        if item.get("duration"):
            return _time(item, "duration")
        return _time(self.resources.get(item.get("ref", ""), item), "duration")

    def start(self, item: Element) -> Fraction:
        """The time of itself on which a clip starts to be seen."""
        if item.get("start") is not None:
            return _time(item, "start")
        resource = self.resources.get(item.get("ref", ""))
        if resource is not None and resource.tag == "asset":
            return _time(resource, "start")
        if resource is not None and resource.tag == "media":
            return sum((_time(sequence, "tcStart") for sequence in children(resource, "sequence")), Fraction(0))
        return Fraction(0)

    def item(self, item: Element, skipped: Fraction, length: Fraction, at: Fraction, lane: Lane, depth: int) -> None:
        """Place a clip, less what is skipped of its beginning, and all that is connected to it."""
        if item.tag == "audition":
            inside = next(children(item, *_CLIPS), None)
            if inside is not None:
                self.item(inside, skipped, length, at, lane, depth)
            return
        name = item.get("name", "") or item.tag
        if item.get("enabled") == "0":
            self.returned.says(f"“{name}” is switched off in the file, and is left out.")
            return
        begin = self.start(item) + skipped
        match item.tag:
            case "asset-clip" | "video":
                self.media(item, item.get("ref", ""), begin, length, at, lane, depth)
            case "ref-clip":
                self.compound(item, begin, length, at, lane, depth)
            case "clip" | "sync-clip":
                self.spine_of(item, begin, length, at, lane, depth)
            case "title":
                words = " ".join("".join(text.itertext()).strip() for text in item.iter("text"))
                self.returned.says(
                    f"The title “{' '.join(words.split()) or name}” is left out; a cut has its cards as shots."
                )
            case "mc-clip":
                self.returned.says(f"The multicam clip “{name}” is left out; a cut has no angles.")
            case "audio":
                self._sound()
        self.connected(item, begin, length, at, lane, depth)
        for marker in children(item, "marker", "chapter-marker"):
            self.flag(item, marker, begin, at)

    def spine_of(self, clip: Element, begin: Fraction, length: Fraction, at: Fraction, lane: Lane, depth: int) -> None:
        """What a clip that holds others shows: its own spine, or its first picture."""
        inside = next(children(clip, "spine"), None)
        if inside is not None:
            origin = _time(inside, "offset")
            self.spine(inside, Fraction(0), begin - origin, length, at, lane, depth + 1)
            return
        first = next((child for child in clip if child.tag in _CLIPS and not child.get("lane")), None)
        if first is not None:
            holder = Element("spine")
            holder.append(first)
            self.spine(holder, Fraction(0), begin, length, at, lane, depth + 1)
            if depth == 0 and self._shown:
                self._note_fades(clip)

    def compound(self, clip: Element, begin: Fraction, length: Fraction, at: Fraction, lane: Lane, depth: int) -> None:
        media = self.resources.get(clip.get("ref", ""))
        sequence = next(children(media, "sequence"), None) if media is not None else None
        spine = next(children(sequence, "spine"), None) if sequence is not None else None
        if sequence is None or spine is None:
            self.returned.says(
                f"The compound clip “{clip.get('name', '')}” holds nothing that is read, and is left out."
            )
            return
        origin = _time(sequence, "tcStart")
        self.spine(spine, origin, begin - origin, length, at, lane, depth + 1)

    def media(
        self, clip: Element, ref: str, begin: Fraction, length: Fraction, at: Fraction, lane: Lane, depth: int
    ) -> None:
        """A clip of a file."""
        asset = self.resources.get(ref)
        name = clip.get("name", "") or (asset.get("name", "") if asset is not None else "")
        if asset is None or asset.tag != "asset":
            self.returned.says(f"“{name or clip.tag}” is made by Final Cut Pro, not a file, and is left out.")
            return
        if clip.get("srcEnable") == "audio" or (asset.get("hasAudio") == "1" and asset.get("hasVideo") != "1"):
            self._sound()
            return
        marks = _marks(clip)
        urls = [rep.get("src", "") for rep in children(asset, "media-rep")] or [asset.get("src", "")]
        words = [word for url in urls for word in names_in(url)]
        start, end = self.clock.frames(at), self.clock.frames(at + length)
        speed, source = _speed(clip, begin, _time(asset, "start"))
        self.returned.place(
            Placed(
                start=start,
                frames=end - start,
                source=self.clock.frames(source),
                lane=lane,
                name=name,
                hints=tuple(hint for hint in (*words, marks.get("shot", ""), name, asset.get("name", "")) if hint),
                use=marks.get("use", ""),
                given=marks.get("take", ""),
                speed=speed,
            )
        )
        for effect in children(clip, "filter-video"):
            self.returned.says(f"“{name}” has the effect “{effect.get('name', '')}”, which is not read.")
        if depth == 0 and lane == (0,):
            self._shown.append((start, end, 0, 0))
            self._note_fades(clip)

    def _note_fades(self, clip: Element) -> None:
        start, end, fade_in, fade_out = self._shown[-1]
        for blend in children(clip, "adjust-blend"):
            fade_in += self.clock.frames(sum((_time(fade, "duration") for fade in blend.iter("fadeIn")), Fraction(0)))
            fade_out += self.clock.frames(sum((_time(fade, "duration") for fade in blend.iter("fadeOut")), Fraction(0)))
        self._shown[-1] = (start, end, fade_in, fade_out)

    def _fades(self) -> None:
        """Fades at the two ends are the cut's; a fade out before a fade in is a dip."""
        shown = self._shown
        for place, (start, end, fade_in, fade_out) in enumerate(shown):
            if fade_in and place == 0:
                self.returned.fade_in += fade_in
            elif fade_in and not (shown[place - 1][3] and shown[place - 1][1] == start):
                self.returned.says("A clip fades in from black by itself; a cut can only dip between two.")
            if fade_out and place == len(shown) - 1:
                self.returned.fade_out += fade_out
            elif fade_out and shown[place + 1][2] and shown[place + 1][0] == end:
                self.returned.crossings.append(Crossing(end, fade_out, shown[place + 1][2], "dip"))
            elif fade_out:
                self.returned.says("A clip fades out to black by itself; a cut can only dip between two.")

    def connected(self, item: Element, begin: Fraction, length: Fraction, at: Fraction, lane: Lane, depth: int) -> None:
        """Clips that hang on another, above it or below; their offsets are in its time."""
        for child in children(item, *_CLIPS, "spine", "caption"):
            if child.get("lane") is None:
                continue
            level = _whole(child.get("lane", "0"))
            name = child.get("name", "") or child.tag
            if child.tag == "caption":
                self.returned.says("Captions are left out; a cut's captions follow its lines.")
                continue
            if self._is_sound(child):
                self._sound()
            elif level < 0:
                self.returned.says(f"“{name}” lies below the picture, where it is not seen, and is left out.")
            else:
                start = at + _time(child, "offset") - begin
                self.above(child, start, (*lane[:-1], lane[-1] + level), depth + 1)

    def above(self, child: Element, start: Fraction, lane: Lane, depth: int) -> None:
        """A clip or a storyline that lies over the picture, as far as it is in the cut at all."""
        duration = self.duration(child) if child.tag != "spine" else _long(child)
        skipped = max(Fraction(0), -start)
        if skipped >= duration:
            return
        if child.tag == "spine":
            self.spine(child, Fraction(0), skipped, duration - skipped, start + skipped, lane, depth)
        else:
            self.item(child, skipped, duration - skipped, start + skipped, lane, depth)

    def _is_sound(self, item: Element) -> bool:
        asset = self.resources.get(item.get("ref", ""))
        return (
            item.tag == "audio"
            or (asset is not None and asset.get("hasVideo") != "1" and asset.tag == "asset")
            or item.get("srcEnable") == "audio"
        )

    def crossing(self, item: Element, origin: Fraction, at: Fraction, is_first: bool, is_last: bool) -> None:
        start, duration = _time(item, "offset") - origin, _time(item, "duration")
        if is_first:
            self.returned.fade_in += self.clock.frames(duration)
            return
        if is_last:
            self.returned.fade_out += self.clock.frames(duration)
            return
        name = next((one.get("name", "") for one in children(item, "filter-video")), "") or item.get("name", "")
        kind = kind_of(name) or kind_of(item.get("name", ""))
        if not kind:
            self.returned.says(f"The transition “{name}” is not known here; it became a dissolve.")
        point = self.clock.frames(at)
        before = max(0, point - self.clock.frames(start))
        after = max(0, self.clock.frames(start + duration) - point)
        self.returned.crossings.append(Crossing(point, before, after, kind or "dissolve"))

    def flag(self, item: Element, marker: Element, begin: Fraction, at: Fraction) -> None:
        marks = _marks(item)
        note, shot = marker.get("note", ""), marks.get("shot", "")
        action = action_in(note)
        if shot and marker.get("value") and action == marks.get("action", "") and (action or not note.strip()):
            return  # our own marker, as it was handed over
        frame = self.clock.frames(max(Fraction(0), at + _time(marker, "start") - begin))
        self.returned.flags.append(Flag(frame, marker.get("value", ""), note, shot if action else "", action))

    def _sound(self) -> None:
        self.returned.says("Sound is not read back: a cut's sound follows its picture.")


def _time(item: Element, name: str) -> Fraction:
    """A time in seconds; 0 where it is not given.

    Raises:
        DeliveryError: it is no time.
    """
    text = item.get(name)
    if not text:
        return Fraction(0)
    match = _TIME.fullmatch(text.strip())
    if match is None or (match[2] is not None and int(match[2]) == 0):
        raise DeliveryError(f"“{text[:40]}” is not a time, in the {name} of a {item.tag}; export it again.")
    return Fraction(match[3]) if match[3] else Fraction(int(match[1]), int(match[2] or 1))


def _long(spine: Element) -> Fraction:
    return sum((_time(item, "duration") for item in spine if item.tag in _CLIPS), Fraction(0))


def _whole(text: str) -> int:
    return int(text) if re.fullmatch(r"-?\d{1,4}", text, re.ASCII) else 1


def _marks(clip: Element) -> dict[str, str]:
    """Our own metadata on a clip."""
    return {
        md.get("key", "").removeprefix(MARK): md.get("value", "")
        for metadata in children(clip, "metadata")
        for md in children(metadata, "md")
        if md.get("key", "").startswith(MARK)
    }


def _speed(clip: Element, begin: Fraction, media_start: Fraction) -> tuple[Fraction, Fraction]:
    """A clip's speed and the media time it starts on, less where the media starts."""
    times = next(children(clip, "timeMap"), None)
    points = (
        [(_time(point, "time"), _time(point, "value")) for point in children(times, "timept")]
        if times is not None
        else []
    )
    if len(points) < 2 or points[0][0] == points[1][0]:
        return Fraction(1), begin - media_start
    (first, value), (last, final) = points[0], points[1]  # a third point is a freeze at the end
    speed = (final - value) / (last - first)
    return speed, value + (begin - first) * speed - media_start
