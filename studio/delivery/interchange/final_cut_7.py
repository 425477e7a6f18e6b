"""Writes a cut as Final Cut Pro 7 XML (xmeml 5), which Premiere and Resolve read: clip items, transitions, tracks."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import floor
from pathlib import Path
from xml.etree.ElementTree import Element

from storyboard.errors import DeliveryError
from storyboard.time import nominal, rate_name, timecode
from studio.delivery.interchange.fidelity import Report, about_missing, about_pace, alternates
from studio.delivery.interchange.remarked import about_notes
from studio.delivery.interchange.sequence import Event, Joint, Sequence, SoundClip, TakeFile
from studio.delivery.interchange.xml_text import document, element

_EFFECTS = {
    "dissolve": ("Cross Dissolve", "Dissolve"),
    "wipe": ("Edge Wipe", "Wipe"),
    "push": ("Push Slide", "Slide"),
    "iris": ("Oval Iris", "Iris"),
}
"""Final Cut Pro 7's transitions by our kinds, and the family of each."""


def write_xmeml(sequence: Sequence, out: Path, address: Callable[[Path], str], report: Report) -> None:
    """Write the cut as a project of a sequence and a bin of takes; `address` gives the URL of each media file.

    Raises:
        DeliveryError: the format cannot say the film's rate.
    """
    if sequence.rate not in (nominal(sequence.rate), Fraction(nominal(sequence.rate) * 1000, 1001)):
        raise DeliveryError(
            f"Final Cut Pro 7 XML has whole rates and their NTSC kin, and none of {rate_name(sequence.rate)}; "
            "hand over an .otio."
        )
    out.write_bytes(document(_Writer(sequence, address).root(), "xmeml"))
    _say(sequence, report)


class _Writer:
    """Builds the document; a file is described where it is first used, and named by its id after that."""

    def __init__(self, sequence: Sequence, address: Callable[[Path], str]) -> None:
        self.sequence = sequence
        self.address = address
        self._files: dict[object, str] = {}
        self._items = 0

    def root(self) -> Element:
        sequence = self.sequence
        root = element(None, "xmeml", version=5)
        project = element(root, "project")
        element(project, "name", sequence.title)
        content = element(project, "children")
        laid = element(content, "sequence", id="sequence-1")
        element(laid, "name", f"{sequence.title} - {sequence.name}")
        element(laid, "duration", sequence.frames)
        self.rate(laid)
        self.timecode(laid, sequence.origin)
        media = element(laid, "media")
        self.picture(element(media, "video"))
        self.sound(element(media, "audio"))
        for event in sequence.events:
            marker = element(laid, "marker")
            element(marker, "name", event.number)
            element(marker, "comment", event.notes.text())
            element(marker, "in", event.start)
            element(marker, "out", -1)
            for frame, remark in event.remarked():
                marker = element(laid, "marker")
                element(marker, "name", remark.name)
                element(marker, "comment", remark.text)
                element(marker, "in", frame)
                element(marker, "out", -1)
        self.takes(content)
        return root

    def rate(self, parent: Element) -> None:
        rate = element(parent, "rate")
        element(rate, "timebase", nominal(self.sequence.rate))
        element(rate, "ntsc", "TRUE" if self.sequence.rate.denominator == 1001 else "FALSE")

    def timecode(self, parent: Element, frame: int) -> None:
        code = element(parent, "timecode")
        self.rate(code)
        element(code, "string", timecode(frame, self.sequence.rate, drop=self.sequence.drop))
        element(code, "frame", frame)
        element(code, "displayformat", "DF" if self.sequence.drop else "NDF")

    def picture(self, video: Element) -> None:
        self.shape(element(video, "format"), self.sequence.width, self.sequence.height)
        track = element(video, "track")
        before: Joint | None = None
        for event in self.sequence.events:
            if before is None and event.fade_in:
                self.transition(track, event.start, event.start + event.fade_in, "start-black", "dissolve")
            if before and not before.overlaps and before.after:
                self.transition(track, event.start, event.start + before.after, "start-black", "dissolve")
            self.event(track, event, before)
            joint = event.joint
            if joint and joint.overlaps:
                self.transition(track, event.end - joint.before, event.end + joint.after, "center", joint.kind)
            elif joint and joint.before:
                self.transition(track, event.end - joint.before, event.end, "end-black", "dissolve")
            if event.fade_out:
                self.transition(track, event.end - event.fade_out, event.end, "end-black", "dissolve")
            before = joint

    def shape(self, parent: Element, width: int, height: int) -> None:
        shape = element(parent, "samplecharacteristics")
        self.rate(shape)
        element(shape, "width", width)
        element(shape, "height", height)
        element(shape, "anamorphic", "FALSE")
        element(shape, "pixelaspectratio", "square")
        element(shape, "fielddominance", "none")

    def event(self, track: Element, event: Event, before: Joint | None) -> None:
        """A clip item: where it meets a transition its place is -1, and its in or out point includes the overlap."""
        head = before.before if before and before.overlaps else 0
        tail = event.joint.after if event.joint and event.joint.overlaps else 0
        frames = event.take.frames if event.take else event.shot_frames
        item = self.item(track, event.number, floor(frames / event.speed))
        element(item, "start", -1 if before or event.fade_in else event.start)
        element(item, "end", -1 if event.joint or event.fade_out else event.end)
        first = floor(event.source / event.speed)  # a clip of another speed counts its own frames
        element(item, "in", first - head)
        element(item, "out", first + event.frames + tail)
        self.take(item, event, event.take)
        if event.speed != 1:
            self.remap(item, event.speed)

    def remap(self, item: Element, speed: Fraction) -> None:
        effect = element(element(item, "filter"), "effect")
        element(effect, "name", "Time Remap")
        element(effect, "effectid", "timeremap")
        element(effect, "effectcategory", "motion")
        element(effect, "effecttype", "motion")
        element(effect, "mediatype", "video")
        for name, value in (
            ("variablespeed", 0),
            ("speed", f"{float(speed * 100):g}"),
            ("reverse", "FALSE"),
            ("frameblending", "FALSE"),
        ):
            parameter = element(effect, "parameter")
            element(parameter, "parameterid", name)
            element(parameter, "name", name)
            element(parameter, "value", value)

    def item(self, parent: Element, name: str, frames: int, tag: str = "clipitem") -> Element:
        self._items += 1
        item = element(parent, tag, id=f"{tag}-{self._items}")
        element(item, "name", name)
        element(item, "enabled", "TRUE")
        element(item, "duration", frames)
        self.rate(item)
        return item

    def take(self, item: Element, event: Event, take: TakeFile | None) -> None:
        file = self.file(item, take.path if take else event.shot)
        if file is None:
            return
        element(file, "name", f"{event.number} {take.name if take else 'no take yet'}")
        if take is not None:
            element(file, "pathurl", _pathurl(self.address(take.path)))
        self.rate(file)
        element(file, "duration", take.frames if take else event.shot_frames)
        size = (take.width, take.height) if take else (self.sequence.width, self.sequence.height)
        self.shape(element(element(file, "media"), "video"), *size)

    def file(self, item: Element, key: object) -> Element | None:
        """The file of an item, to be described; nothing where it has been already."""
        known = self._files.get(key)
        name = self._files.setdefault(key, f"file-{len(self._files) + 1}")
        made = element(item, "file", id=name)
        return None if known else made

    def transition(self, track: Element, start: int, end: int, alignment: str, kind: str) -> None:
        name, family = _EFFECTS.get(kind, _EFFECTS["dissolve"])
        item = element(track, "transitionitem")
        self.rate(item)
        element(item, "start", start)
        element(item, "end", end)
        element(item, "alignment", alignment)
        effect = element(item, "effect")
        element(effect, "name", name)
        element(effect, "effectid", name)
        element(effect, "effectcategory", family)
        element(effect, "effecttype", "transition")
        element(effect, "mediatype", "video")
        element(effect, "wipecode", 1 if kind == "wipe" else 0)
        element(effect, "wipeaccuracy", 100)
        element(effect, "startratio", 0)
        element(effect, "endratio", 1)
        element(effect, "reverse", "FALSE")

    def sound(self, audio: Element) -> None:
        element(audio, "numOutputChannels", 2)
        shape = element(element(audio, "format"), "samplecharacteristics")
        element(shape, "depth", 16)
        element(shape, "samplerate", 48000)
        for track in self.sequence.tracks:
            sides = max(clip.channels for clip in track.clips)
            for channel in range(1, min(2, sides) + 1):
                lane = element(audio, "track")
                for clip in track.clips:
                    if channel <= clip.channels:
                        self.sound_item(lane, clip, channel)
                element(lane, "outputchannelindex", channel)

    def sound_item(self, track: Element, clip: SoundClip, channel: int) -> None:
        item = self.item(track, clip.name, clip.media_frames)
        element(item, "start", clip.start)
        element(item, "end", clip.end)
        element(item, "in", clip.source)
        element(item, "out", clip.source + clip.frames)
        file = self.file(item, clip.path)
        if file is not None:
            element(file, "name", clip.name)
            element(file, "pathurl", _pathurl(self.address(clip.path)))
            self.rate(file)
            element(file, "duration", clip.media_frames)
            heard = element(element(file, "media"), "audio")
            shape = element(heard, "samplecharacteristics")
            element(shape, "depth", 16)
            element(shape, "samplerate", 48000)
            element(heard, "channelcount", clip.channels)
        source = element(item, "sourcetrack")
        element(source, "mediatype", "audio")
        element(source, "trackindex", channel)
        if clip.gain_db:
            self.level(item, clip.gain_db)

    def level(self, item: Element, gain_db: float) -> None:
        effect = element(element(item, "filter"), "effect")
        element(effect, "name", "Audio Levels")
        for tag in ("effectid", "effectcategory", "effecttype"):
            element(effect, tag, "audiolevels")
        element(effect, "mediatype", "audio")
        level = element(effect, "parameter")
        element(level, "parameterid", "level")
        element(level, "name", "Level")
        element(level, "valuemin", 0)
        element(level, "valuemax", "3.98109")
        element(level, "value", f"{min(10 ** (gain_db / 20), 3.98109):.5f}")

    def takes(self, content: Element) -> None:
        """A bin with every take of every shot, those that do not play too."""
        shots = {event.shot: event for event in self.sequence.events if event.takes}
        if not shots:
            return
        bin_ = element(content, "bin")
        element(bin_, "name", "Takes")
        inside = element(bin_, "children")
        for event in shots.values():
            for take in event.takes:
                clip = self.item(inside, f"{event.number} {take.name}", take.frames, "clip")
                item = self.item(
                    element(element(element(clip, "media"), "video"), "track"),
                    f"{event.number} {take.name}",
                    take.frames,
                )
                self.take(item, event, take)


def _pathurl(url: str) -> str:
    """A URL as this format has them, with the host's name in it."""
    return url.replace("file:///", "file://localhost/", 1)


def _say(sequence: Sequence, report: Report) -> None:
    report.carries(
        "Clips with their handles, start timecode, rate, and a sequence marker for each shot with its notes."
    )
    about_notes(sequence, report, comes_back=False)
    if alternates(sequence) > 0:
        report.carries("All takes of each shot, in the bin Takes.")
        report.loses("Takes as alternates of a clip: the format has none, so replace a clip from the bin Takes.")
    kinds = {event.joint.kind for event in sequence.events if event.joint and event.joint.overlaps}
    if kinds & _EFFECTS.keys():
        report.carries(f"Transitions: {', '.join(sorted(kinds & _EFFECTS.keys()))}.")
    for kind in sorted(kinds - _EFFECTS.keys()):
        report.loses(f"Every {kind}: the format has none, so a cross dissolve of its length stands for it.")
    if any(event.joint and not event.joint.overlaps for event in sequence.events):
        report.carries("Dips, as a fade to black and a fade from it.")
    if sequence.tracks:
        report.carries("Sound, a track for each channel.")
    clips = [clip for track in sequence.tracks for clip in track.clips]
    if any(clip.fade_in or clip.fade_out for clip in clips):
        report.loses("Fades of single sounds; the stems have them.")
    if any(clip.gain_db > 12 for clip in clips):
        report.loses("Gains above 12 dB: the format ends there.")
    about_pace(sequence, report, speed=True, hold=False)
    about_missing(sequence, report, "Their clips have a file without a path, which an editor shows as offline.")
