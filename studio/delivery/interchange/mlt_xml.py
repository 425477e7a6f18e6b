"""Writes a cut as MLT XML, which melt plays: a named profile, a playlist with mixes, a track for each kind of sound."""

from __future__ import annotations

from collections.abc import Callable
from math import floor, gcd
from pathlib import Path
from xml.etree.ElementTree import Element

from studio.delivery.interchange.addresses import as_path
from studio.delivery.interchange.fidelity import Report, about_missing, about_pace, alternates
from studio.delivery.interchange.sequence import Event, Joint, Sequence, SoundClip
from studio.delivery.interchange.xml_text import document, element

DRAWN = {"dissolve", "wipe"}
"""Kinds of overlap that MLT's luma draws."""
_WIPE = "%luma01.pgm"
_SILENCE_DB = -60


def write_mlt(sequence: Sequence, out: Path, address: Callable[[Path], str], report: Report) -> None:
    """Write the cut; `address` gives the URL of each media file."""
    out.write_bytes(document(_Writer(sequence, address).root()))
    say(sequence, report)
    report.loses("Markers with what happens in shots, and with the notes on them: MLT has none.")
    if alternates(sequence) > 0:
        report.loses("Other takes: MLT has no alternates, so only those that play are named.")
    about_pace(sequence, report, speed=True, hold=False)
    about_missing(sequence, report, "Black of their length stands for them.")


def say(sequence: Sequence, report: Report) -> None:
    """What MLT and Kdenlive have alike."""
    report.carries("Clips with their handles, in a profile of the film's own size and rate.")
    kinds = {event.joint.kind for event in sequence.events if event.joint and event.joint.overlaps}
    if kinds & DRAWN:
        report.carries(f"Transitions: {', '.join(sorted(kinds & DRAWN))}.")
    for kind in sorted(kinds - DRAWN):
        report.loses(f"Every {kind}: MLT draws none, so a dissolve of its length stands for it.")
    if any(event.joint and not event.joint.overlaps for event in sequence.events):
        report.carries("Dips, as a fade to black and a fade from it.")
    if sequence.tracks:
        report.carries("Sound on tracks, with gain and fades.")
    if sequence.origin:
        report.loses("The start timecode: MLT counts from 0.")


def prop(parent: Element, name: str, value: object) -> None:
    """A property of an MLT thing."""
    element(parent, "property", value, name=name)


def profile(root: Element, sequence: Sequence) -> None:
    """Size and rate: without it melt would play at 25 interlaced."""
    common = gcd(sequence.width, sequence.height)
    element(
        root,
        "profile",
        description=f"{sequence.width}x{sequence.height}",
        width=sequence.width,
        height=sequence.height,
        progressive=1,
        sample_aspect_num=1,
        sample_aspect_den=1,
        display_aspect_num=sequence.width // common,
        display_aspect_den=sequence.height // common,
        frame_rate_num=sequence.rate.numerator,
        frame_rate_den=sequence.rate.denominator,
        colorspace=709,
    )


def luma(parent: Element, kind: str, first: int, frames: int, **properties: object) -> None:
    """The transition from one track to the next that lies over it."""
    made = element(parent, "transition", in_=first, out=first + frames - 1)
    prop(made, "a_track", 0)
    prop(made, "b_track", 1)
    prop(made, "mlt_service", "luma")
    prop(made, "factory", "loader")
    if kind == "wipe":
        prop(made, "resource", _WIPE)
        prop(made, "softness", "0.02")
    for name, value in properties.items():
        prop(made, name.replace("__", ":"), value)


def fades_of(event: Event, before: Joint | None) -> tuple[int, int]:
    """Frames in which a clip comes from black and goes to it, the halves of its dips included."""
    fade_in = before.after if before and not before.overlaps else event.fade_in
    fade_out = event.joint.before if event.joint and not event.joint.overlaps else event.fade_out
    return fade_in, fade_out


def fades(entry: Element, first: int, frames: int, fade_in: int, fade_out: int, *, named: bool = False) -> None:
    """Fades from and to black on an entry that plays `frames` frames of its producer from `first` on.

    `named` also gives them the names by which Kdenlive shows them.
    """
    if fade_in:
        _fade(entry, first, fade_in, "fade_from_black" if named else "", f"0=0;{fade_in}=1")
    if fade_out:
        start = first + frames - fade_out
        highest = (fade_out - 1) / fade_out  # as the film has it: the last frame is black, the one before the fade full
        level = f"0={highest:.6g};{fade_out - 1}=0" if fade_out > 1 else "0=0"
        _fade(entry, start, fade_out, "fade_to_black" if named else "", level)


def _fade(entry: Element, first: int, frames: int, name: str, level: str) -> None:
    made = element(entry, "filter", in_=first, out=first + frames - 1)
    prop(made, "mlt_service", "brightness")
    if name:
        prop(made, "kdenlive_id", name)
    prop(made, "level", level)


def volume(entry: Element, clip: SoundClip) -> None:
    """A sound's gain and fades."""
    if not (clip.gain_db or clip.fade_in or clip.fade_out):
        return
    points: dict[int, float] = {}
    last = clip.frames - 1
    if clip.fade_in:
        points[0] = _SILENCE_DB
    points[min(clip.fade_in, last)] = clip.gain_db
    points.setdefault(max(0, last - clip.fade_out), clip.gain_db)
    if clip.fade_out:
        points[last] = _SILENCE_DB
    made = element(entry, "filter", in_=clip.source, out=clip.source + last)
    prop(made, "mlt_service", "volume")
    prop(made, "level", ";".join(f"{at}={gain:g}" for at, gain in sorted(points.items())))


class _Writer:
    """Builds the document: producers first, then what is made of them."""

    def __init__(self, sequence: Sequence, address: Callable[[Path], str]) -> None:
        self.sequence = sequence
        self.address = address
        self.made = element(None, "mlt", LC_NUMERIC="C", producer="cut", title=f"{sequence.title} - {sequence.name}")
        self._producers: dict[object, str] = {}
        self._mixes = 0

    def root(self) -> Element:
        sequence = self.sequence
        profile(self.made, sequence)
        for event in sequence.events:
            self.picture_of(event)
        for track in sequence.tracks:
            for clip in track.clips:
                self.producer(clip.path, clip.media_frames, self.path(clip.path), "avformat")
        picture = element(None, "playlist", id="picture")
        before: Event | None = None
        for event in sequence.events:
            self.event(picture, event, before)
            before = event
        self.made.append(picture)
        for number, track in enumerate(sequence.tracks, 1):
            self.sounds(element(self.made, "playlist", id=f"sound{number}"), track.clips)
        whole = element(self.made, "tractor", id="cut", in_=0, out=sequence.frames - 1)
        element(whole, "track", producer="picture", hide="audio")
        for number in range(1, len(sequence.tracks) + 1):
            element(whole, "track", producer=f"sound{number}", hide="video")
        for number in range(2, len(sequence.tracks) + 1):
            mix = element(whole, "transition", in_=0, out=sequence.frames - 1)
            prop(mix, "a_track", 1)
            prop(mix, "b_track", number)
            prop(mix, "mlt_service", "mix")
            prop(mix, "always_active", 1)
            prop(mix, "sum", 1)
        return self.made

    def path(self, path: Path) -> str:
        return as_path(self.address(path))

    def picture_of(self, event: Event) -> str:
        take = event.take
        if take is None:
            return self.producer(event.shot, event.shot_frames, "black", "color")
        if event.speed != 1:
            resource = f"{float(event.speed):.6g}:{self.path(take.path)}"
            return self.producer((take.path, event.speed), floor(take.frames / event.speed), resource, "timewarp")
        return self.producer(take.path, take.frames, self.path(take.path), "avformat")

    def producer(self, key: object, frames: int, resource: str, service: str) -> str:
        if key not in self._producers:
            name = self._producers[key] = f"producer{len(self._producers)}"
            made = element(self.made, "producer", id=name, in_=0, out=frames - 1)
            prop(made, "length", frames)
            prop(made, "mlt_service", service)
            prop(made, "resource", resource)
        return self._producers[key]

    def event(self, playlist: Element, event: Event, before: Event | None) -> None:
        """A clip less what its transitions take, with the mix from the clip before in front of it."""
        joint = before.joint if before else None
        head = 0
        if before is not None and joint is not None and joint.overlaps:
            head = joint.after
            self.mix(playlist, before, event, joint)
        tail = event.joint.before if event.joint and event.joint.overlaps else 0
        frames = event.frames - head - tail
        if frames > 0:
            first = floor(event.source / event.speed) + head
            entry = element(playlist, "entry", producer=self.picture_of(event), in_=first, out=first + frames - 1)
            fades(entry, first, frames, *fades_of(event, joint))

    def mix(self, playlist: Element, left: Event, right: Event, joint: Joint) -> None:
        self._mixes += 1
        name = f"mix{self._mixes}"
        tractor = element(self.made, "tractor", id=name, in_=0, out=joint.frames - 1)
        for event, first in (
            (left, floor(left.source / left.speed) + left.frames - joint.before),
            (right, floor(right.source / right.speed) - joint.before),
        ):
            element(tractor, "track", producer=self.picture_of(event), in_=first, out=first + joint.frames - 1)
        luma(tractor, joint.kind, 0, joint.frames)
        element(playlist, "entry", producer=name, in_=0, out=joint.frames - 1)

    def sounds(self, playlist: Element, clips: tuple[SoundClip, ...]) -> None:
        at = 0
        for clip in clips:
            if clip.start > at:
                element(playlist, "blank", length=clip.start - at)
            name = self._producers[clip.path]
            entry = element(playlist, "entry", producer=name, in_=clip.source, out=clip.source + clip.frames - 1)
            volume(entry, clip)
            at = clip.end
