"""Writes a cut as FCPXML 1.10 for Final Cut Pro, by Apple's document type: takes in auditions, sound on lanes."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from urllib.parse import quote
from xml.etree.ElementTree import Element

from storyboard.time import FILM, NTSC, NTSC_60, rate_name
from studio.delivery.interchange.fidelity import Report, about_missing, about_pace, alternates
from studio.delivery.interchange.remarked import about_notes
from studio.delivery.interchange.sequence import Event, Joint, Sequence, SoundClip, SoundKind, TakeFile
from studio.delivery.interchange.xml_text import document, element

VERSION = "1.10"
MARK = "org.shotgraph."
"""Begins the keys of our own metadata on a clip."""
RATES = {FILM, NTSC, NTSC_60, *(Fraction(rate) for rate in (24, 25, 30, 50, 60))}
"""Rates of Final Cut Pro's projects."""

_ROLES: dict[SoundKind, str] = {
    "dialogue": "dialogue",
    "effect": "effects",
    "ambience": "effects.ambience",
    "music": "music",
}
_EFFECTS = {
    "dissolve": ("Cross Dissolve", "FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265"),
    "push": ("Slide", "FxPlug:6AAB0D54-FCD8-4EBD-A62D-D352A5ED1648"),
    "wipe": ("Wipe", "FxPlug:857E2FBA-98DB-411B-A88C-CE6ABC1F65D8"),
}
"""Final Cut Pro's transitions by our kinds, with the identities by which its own files name them."""


def write_fcpxml(sequence: Sequence, out: Path, address: Callable[[Path], str], report: Report) -> None:
    """Write the cut as a project in an event; `address` gives the URL of each media file."""
    out.write_bytes(document(_Writer(sequence, address).root(), "fcpxml"))
    _say(sequence, report)


class _Writer:
    """Builds the document: resources as they are first needed, then the spine."""

    def __init__(self, sequence: Sequence, address: Callable[[Path], str]) -> None:
        self.sequence = sequence
        self.address = address
        self.resources = Element("resources")
        self._ids: dict[object, str] = {}

    def root(self) -> Element:
        sequence = self.sequence
        root = element(None, "fcpxml", version=VERSION)
        root.append(self.resources)
        own = self.format(sequence.width, sequence.height)
        event = element(element(root, "library"), "event", name=sequence.title)
        laid = element(
            element(event, "project", name=f"{sequence.title} - {sequence.name}"),
            "sequence",
            format=own,
            duration=self.time(sequence.frames),
            tcStart=self.time(sequence.origin),
            tcFormat="DF" if sequence.drop else "NDF",
            audioLayout="stereo",
            audioRate="48k",
        )
        spine = element(laid, "spine")
        before: Joint | None = None
        for event_ in sequence.events:
            self.event(spine, event_, before)
            if event_.joint and event_.joint.overlaps:
                self.transition(spine, event_, event_.joint)
            before = event_.joint
        return root

    def time(self, frames: int) -> str:
        """A time as a fraction of a second that is a whole number of frames."""
        ticks, scale = frames * self.sequence.rate.denominator, self.sequence.rate.numerator
        return f"{ticks // scale}s" if ticks % scale == 0 else f"{ticks}/{scale}s"

    def format(self, width: int, height: int) -> str:
        return self._resource(
            ("format", width, height),
            "format",
            frameDuration=self.time(1),
            width=width,
            height=height,
            colorSpace="1-1-1 (Rec. 709)",
        )

    def take(self, event: Event, take: TakeFile | None) -> str:
        """The asset of a take; of a shot without one, that of a file that is nowhere, which shows as missing."""
        size = (take.width, take.height) if take else (self.sequence.width, self.sequence.height)
        return self._asset(
            take.path if take else event.shot,
            self.address(take.path) if take else f"no-take-yet/{quote(event.shot)}.mp4",
            name=f"{event.number} {take.name if take else '(no take yet)'}",
            start="0s",
            duration=self.time(take.frames if take else event.shot_frames),
            hasVideo=1,
            format=self.format(*size),
            videoSources=1,
        )

    def sound(self, clip: SoundClip) -> str:
        return self._asset(
            clip.path,
            self.address(clip.path),
            name=clip.name,
            start="0s",
            duration=self.time(clip.media_frames),
            hasAudio=1,
            audioSources=1,
            audioChannels=2,
            audioRate=48000,
        )

    def _asset(self, key: object, url: str, **fields: object) -> str:
        known = key in self._ids
        name = self._resource(key, "asset", **fields)
        if not known:
            element(self.resources[-1], "media-rep", kind="original-media", src=url)
        return name

    def _resource(self, key: object, tag: str, **fields: object) -> str:
        if key not in self._ids:
            self._ids[key] = f"r{len(self._ids) + 1}"
            element(self.resources, tag, id=self._ids[key], **fields)
        return self._ids[key]

    def event(self, spine: Element, event: Event, before: Joint | None) -> None:
        """A clip of the spine: by itself, or in an audition with the shot's other takes."""
        offset = self.time(self.sequence.origin + event.start)
        take = event.take
        others = [other for other in event.takes if other is not take]
        inside = element(spine, "audition", offset=offset) if others else spine
        clip = self.clip(inside, event, take, offset)
        self.fades(clip, event, before)
        self.anchored(clip, event)
        self.marker(clip, event)
        self.marks(clip, event)
        for other in others:
            self.marks(self.clip(inside, event, other, offset), event)

    def clip(self, parent: Element, event: Event, take: TakeFile | None, offset: str) -> Element:
        clip = element(
            parent,
            "asset-clip",
            ref=self.take(event, take),
            offset=offset,
            name=event.number,
            start=self.time(self.start(event)),
            duration=self.time(event.frames),
            tcFormat="NDF",
            videoRole="video",
        )
        if event.is_retimed:
            self.retimed(clip, event)
        return clip

    def start(self, event: Event) -> int:
        """The frame of itself on which a clip starts to be seen; a clip of another speed counts its own frames."""
        return round(event.source / event.speed)

    def retimed(self, clip: Element, event: Event) -> None:
        """Which time of the media is seen at which time of the clip."""
        start, moving = self.start(event), event.frames - event.hold
        seen = event.source + moving * event.speed
        points = [(0, event.source - start * event.speed), (start + moving, seen)]
        if event.hold:
            points.append((start + event.frames, seen))
        times = element(clip, "timeMap")
        for at, value in points:
            seconds = value / self.sequence.rate
            element(
                times,
                "timept",
                time=self.time(at),
                value=f"{seconds.numerator}/{seconds.denominator}s",
                interp="linear",
            )

    def fades(self, clip: Element, event: Event, before: Joint | None) -> None:
        """Fades from and to black, which are also the two halves of a dip."""
        fade_in = before.after if before and not before.overlaps else event.fade_in
        fade_out = event.joint.before if event.joint and not event.joint.overlaps else event.fade_out
        if fade_in or fade_out:
            level = element(element(clip, "adjust-blend", amount="1"), "param", name="amount", value="1")
            if fade_in:
                element(level, "fadeIn", type="linear", duration=self.time(fade_in))
            if fade_out:
                element(level, "fadeOut", type="linear", duration=self.time(fade_out))

    def anchored(self, parent: Element, event: Event) -> None:
        """The sounds that begin over this clip, connected to it; each track is a lane below."""
        last = event is self.sequence.events[-1]
        for lane, track in enumerate(self.sequence.tracks, 1):
            for sound in track.clips:
                if event.start <= sound.start and (sound.start < event.end or last):
                    clip = element(
                        parent,
                        "asset-clip",
                        ref=self.sound(sound),
                        lane=-lane,
                        offset=self.time(self.start(event) + sound.start - event.start),
                        name=sound.name,
                        start=self.time(sound.source),
                        duration=self.time(sound.frames),
                        srcEnable="audio",
                        audioRole=_ROLES[track.kind],
                    )
                    self.volume(clip, sound)

    def volume(self, clip: Element, sound: SoundClip) -> None:
        if not (sound.gain_db or sound.fade_in or sound.fade_out):
            return
        volume = element(clip, "adjust-volume", amount=f"{sound.gain_db:g}dB")
        if sound.fade_in or sound.fade_out:
            level = element(volume, "param", name="amount")
            if sound.fade_in:
                element(level, "fadeIn", type="easeIn", duration=self.time(sound.fade_in))
            if sound.fade_out:
                element(level, "fadeOut", type="easeOut", duration=self.time(sound.fade_out))

    def marker(self, clip: Element, event: Event) -> None:
        element(
            clip,
            "marker",
            start=self.time(self.start(event)),
            duration=self.time(1),
            value=event.number or "shot",
            note=event.notes.text() or None,
        )
        for frame, remark in event.remarked():
            start = self.time(self.start(event) + frame - event.start)
            element(clip, "marker", start=start, duration=self.time(1), value=remark.name, note=remark.text)

    def marks(self, clip: Element, event: Event) -> None:
        """What tells the clip again when it comes back."""
        metadata = element(clip, "metadata")
        take = event.take.recipe if event.take else None
        named = {"use": event.use, "shot": event.shot, "take": take, "action": event.notes.action, "scene": event.scene}
        for name, value in named.items():
            if value:
                element(metadata, "md", key=MARK + name, value=value, type="string")

    def transition(self, spine: Element, event: Event, joint: Joint) -> None:
        effect = _EFFECTS.get(joint.kind)
        made = element(
            spine,
            "transition",
            name=effect[0] if effect else joint.kind.capitalize(),
            offset=self.time(self.sequence.origin + event.end - joint.before),
            duration=self.time(joint.frames),
        )
        if effect:
            name, identity = effect
            element(made, "filter-video", ref=self._resource(identity, "effect", name=name, uid=identity), name=name)


def _say(sequence: Sequence, report: Report) -> None:
    report.carries("Clips with their handles, start timecode, rate, and one marker for each shot with its notes.")
    about_notes(sequence, report, comes_back=True)
    if (count := alternates(sequence)) > 0:
        report.carries(f"{count} other takes, in auditions: the take that plays is the pick.")
    joints = {event.joint.kind for event in sequence.events if event.joint and event.joint.overlaps}
    if joints & _EFFECTS.keys():
        report.carries(f"Transitions: {', '.join(sorted(joints & _EFFECTS.keys()))}.")
    for kind in sorted(joints - _EFFECTS.keys()):
        report.loses(f"Final Cut Pro has no {kind} that a file can name: a cross dissolve of that name stands for it.")
    if any(event.joint and not event.joint.overlaps for event in sequence.events):
        report.carries("Dips, as a fade to black on one clip and from black on the next.")
    if sequence.tracks:
        report.carries("Sound as connected clips below the picture, a lane and a role for each track.")
    if sequence.rate not in RATES:
        report.loses(
            f"Final Cut Pro has no project at {rate_name(sequence.rate)} frames a second; it will conform the cut to "
            "one of its own rates."
        )
    about_pace(sequence, report, speed=True, hold=True)
    about_missing(sequence, report, "Their clips name a file that is nowhere, which Final Cut Pro shows as missing.")
