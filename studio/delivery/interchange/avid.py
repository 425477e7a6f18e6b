"""Writes a cut as AAF for Avid: a composition over master clips of all takes, dissolves, markers, timecode, sound."""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from storyboard.time import nominal
from studio.delivery.interchange.fidelity import Report, about_missing, about_pace, alternates
from studio.delivery.interchange.remarked import about_notes
from studio.delivery.interchange.sequence import Event, Joint, Sequence, SoundClip, TakeFile
from studio.delivery.interchange.xml_text import clean

# The adapter of OpenTimelineIO drops markers and drop-frame, and counts a dissolve's frames twice; so the container
# library is used itself.

_DISSOLVE = "0c3bea40-fc05-11d2-8a29-0050040ef7d2"
"""AAF's own identity of a video dissolve; without a level it goes evenly from the one to the other."""
_WRITTEN = datetime(2000, 1, 1)
_MARKER_COLOUR = {"red": 0, "green": 52428, "blue": 0}


def write_aaf(sequence: Sequence, out: Path, address: Callable[[Path], str], report: Report) -> None:
    """Write the cut as a composition; `address` gives the URL of each media file, none of which is copied in."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of the library's own use of the standard library
        import aaf2

        with aaf2.open(str(out), "w") as file:
            _Writer(file, sequence, address).write()
    _say(sequence, report)


class _Writer:
    """Builds mobs: for each file a source, for each take a master clip, and the composition of them."""

    def __init__(self, file: Any, sequence: Sequence, address: Callable[[Path], str]) -> None:
        self.file = file
        self.sequence = sequence
        self.address = address
        self.rate = str(sequence.rate) if sequence.rate.denominator != 1 else sequence.rate.numerator
        self._masters: dict[object, Any] = {}
        self._dissolve: Any = None

    def write(self) -> None:
        sequence = self.sequence
        self._settle_header()
        whole = self.file.create.CompositionMob(clean(f"{sequence.title} - {sequence.name}"))
        self._identify(whole, "composition", sequence.cut)
        whole.usage = "Usage_TopLevel"
        self.file.content.mobs.append(whole)
        clock = whole.create_timeline_slot(self.rate)
        clock.name = "TC1"
        clock["PhysicalTrackNumber"].value = 1
        clock.segment = self.file.create.Timecode(nominal(sequence.rate), drop=sequence.drop, length=sequence.frames)
        clock.segment.start = sequence.origin
        picture = whole.create_picture_slot(self.rate)
        picture.name = "V1"
        picture["PhysicalTrackNumber"].value = 1
        self.picture(picture.segment)
        self.sounds(whole)
        self.markers(whole, picture)
        for event in sequence.events:  # the takes that do not play are in the bin too
            for take in event.takes:
                self.take(event, take)

    def _settle_header(self) -> None:
        """No clock and no chance in the file."""
        header = self.file.header
        header["LastModified"].value = _WRITTEN
        about = header["IdentificationList"].value[0]
        about["CompanyName"].value = "Shotgraph"
        about["ProductName"].value = "Shotgraph"
        about["ProductVersionString"].value = "1"
        about["Date"].value = _WRITTEN
        about["Platform"].value = "any"
        about["GenerationAUID"].value = self._uuid("generation")

    def _uuid(self, *names: object) -> UUID:
        """An identity that is the same each time for the same thing of the same cut."""
        words = "\0".join(map(str, ("shotgraph", self.sequence.title, self.sequence.cut, *names)))
        return UUID(bytes=hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest()[:16], version=4)

    def _identify(self, mob: Any, *names: object) -> None:
        from aaf2.mobid import MobID

        name = MobID.new()
        name.material = self._uuid(*names)
        mob.mob_id = name
        mob["CreationTime"].value = _WRITTEN
        mob["LastModified"].value = _WRITTEN

    def picture(self, row: Any) -> None:
        """Clips that go on under their transitions, as AAF has them: the row is shorter than its parts together."""
        sequence = self.sequence
        before: Joint | None = None
        for event in sequence.events:
            if before is None and event.fade_in:
                self.filler(row, event.fade_in)
                self.transition(row, event.fade_in, event.fade_in // 2)
            head = before.before if before and before.overlaps else 0
            tail = event.joint.after if event.joint and event.joint.overlaps else 0
            self.clip(row, event, head, tail)
            joint = event.joint
            if joint and joint.overlaps:
                self.transition(row, joint.frames, joint.before)
            elif joint:
                self.dip(row, joint)
            if event.fade_out:
                self.transition(row, event.fade_out, event.fade_out // 2)
                self.filler(row, event.fade_out)
            before = joint
        row.length = sequence.frames

    def dip(self, row: Any, joint: Joint) -> None:
        if joint.before:
            self.transition(row, joint.before, joint.before // 2)
        self.filler(row, joint.before + joint.after)
        if joint.after:
            self.transition(row, joint.after, joint.after // 2)

    def filler(self, row: Any, frames: int) -> None:
        row.components.append(self.file.create.Filler("picture", frames))

    def clip(self, row: Any, event: Event, head: int, tail: int) -> None:
        master = self.take(event, event.take)
        clip = master.create_source_clip(master.slots[0].slot_id, event.source - head, media_kind="picture")
        clip.length = event.frames + head + tail
        row.components.append(clip)

    def take(self, event: Event, take: TakeFile | None) -> Any:
        """The master clip of a take; of a shot without one it has a source that is nowhere."""
        key = take.recipe if take else event.shot
        if key not in self._masters:
            frames = take.frames if take else event.shot_frames
            size = (take.width, take.height) if take else (self.sequence.width, self.sequence.height)
            name = f"{event.number} {take.name}" if take else f"{event.number} (no take yet)"
            about = self.file.create.CDCIDescriptor()
            about["ComponentWidth"].value = 8
            about["HorizontalSubsampling"].value = 2
            about["ImageAspectRatio"].value = f"{size[0]}/{size[1]}"
            about["StoredWidth"].value, about["StoredHeight"].value = size
            about["FrameLayout"].value = "FullFrame"
            about["VideoLineMap"].value = [0, 0]
            about["SampleRate"].value = self.rate
            about["Length"].value = frames
            master = self._master(key, name, about, take.path if take else None, "picture", frames, 1)
            comments = {"Scene": event.scene, "Shot": event.number, "Take": str(take.number) if take else ""}
            comments |= {"Description": event.notes.action, "Size": event.notes.size, "Dialogue": event.notes.dialogue}
            for field, words in comments.items():
                if words:
                    master.comments[field] = clean(words)
        return self._masters[key]

    def _master(
        self, key: object, name: str, about: Any, path: Path | None, kind: str, frames: int, channels: int
    ) -> Any:
        create = self.file.create
        source = create.SourceMob(clean(f"{name}.PHYS"))
        self._identify(source, "source", key)
        if path is not None:
            place = create.NetworkLocator()
            place["URLString"].value = self.address(path)
            about["Locator"].append(place)
        source.descriptor = about
        master = create.MasterMob(clean(name))
        self._identify(master, "master", key)
        self.file.content.mobs.append(source)
        self.file.content.mobs.append(master)
        for channel in range(1, channels + 1):
            inside = source.create_empty_slot(self.rate, kind)
            inside.segment.length = frames
            inside["PhysicalTrackNumber"].value = channel
            slot = master.create_timeline_slot(self.rate)
            slot.segment = source.create_source_clip(inside.slot_id, 0, frames, kind)
            slot["PhysicalTrackNumber"].value = channel
        self._masters[key] = master
        return master

    def transition(self, row: Any, frames: int, cut_point: int) -> None:
        """A dissolve: it lies over the end of what is before it, and the beginning of what comes after."""
        create, dissolve = self.file.create, self.dissolve()  # apart: the maker knows one kind of thing at a time
        group = create.OperationGroup(dissolve, frames, "picture")
        group.media_kind = "picture"
        made = create.Transition("picture", frames)
        made["OperationGroup"].value = group
        made["CutPoint"].value = cut_point
        row.components.append(made)

    def dissolve(self) -> Any:
        """What a dissolve is, said once in a file."""
        if self._dissolve is None:
            kind = self.file.create.OperationDef(_DISSOLVE, "Video Dissolve", "A dissolve between two pictures")
            kind.media_kind = "picture"
            kind["IsTimeWarp"].value = False
            kind["Bypass"].value = 0
            kind["NumberInputs"].value = 2
            kind["OperationCategory"].value = "OperationCategory_Effect"
            self.file.dictionary.register_def(kind)
            self._dissolve = kind
        return self._dissolve

    def sounds(self, whole: Any) -> None:
        number = 0
        for track in self.sequence.tracks:
            for channel in range(1, max(clip.channels for clip in track.clips) + 1):
                number += 1
                slot = whole.create_sound_slot(self.rate)
                slot.name = f"A{number}"
                slot["PhysicalTrackNumber"].value = number
                at = 0
                for clip in track.clips:
                    if channel > clip.channels:
                        continue
                    if clip.start > at:
                        slot.segment.components.append(self.file.create.Filler("sound", clip.start - at))
                    master = self.sound(clip)
                    heard = master.create_source_clip(
                        master.slots[channel - 1].slot_id, clip.source, media_kind="sound"
                    )
                    heard.length = clip.frames
                    slot.segment.components.append(heard)
                    at = clip.end
                slot.segment.length = at

    def sound(self, clip: SoundClip) -> Any:
        if clip.path not in self._masters:
            about = self.file.create.PCMDescriptor()
            about["AudioSamplingRate"].value = 48000
            about["SampleRate"].value = 48000
            about["Channels"].value = clip.channels
            about["QuantizationBits"].value = 16
            about["BlockAlign"].value = 2 * clip.channels
            about["AverageBPS"].value = 96000 * clip.channels
            about["Length"].value = int(clip.media_frames * 48000 / self.sequence.rate)
            self._master(clip.path, clip.name, about, clip.path, "sound", clip.media_frames, clip.channels)
        return self._masters[clip.path]

    def markers(self, whole: Any, picture: Any) -> None:
        """A marker at each shot, on the picture's track."""
        create = self.file.create
        row = create.Sequence("DescriptiveMetadata")
        row["Components"].value = []
        marks = [(event.start, event.number, event.notes.text()) for event in self.sequence.events]
        marks += [(at, each.name, each.text) for event in self.sequence.events for at, each in event.remarked()]
        for at, name, words in sorted(marks, key=lambda mark: mark[0]):
            marker = create.DescriptiveMarker()
            marker.media_kind = "DescriptiveMetadata"
            marker["Position"].value = at
            marker["Length"].value = 1
            marker["DescribedSlots"].value = {picture.slot_id}
            marker["Comment"].value = clean(f"{name} {words}".strip())
            marker["CommentMarkerUser"].value = clean(name)
            marker["CommentMarkerColor"].value = _MARKER_COLOUR
            row.components.append(marker)
        slot = create.EventMobSlot(len(whole.slots) + 1000)
        slot.edit_rate = self.rate
        slot.segment = row
        slot.name = "Markers"
        slot["PhysicalTrackNumber"].value = 1
        whole.slots.append(slot)


def _say(sequence: Sequence, report: Report) -> None:
    report.carries("Clips with their handles, start timecode, and a marker for each shot with its notes.")
    about_notes(sequence, report, comes_back=False)
    report.carries("Master clips of all takes, with scene, shot, take, action and dialogue as bin columns.")
    if alternates(sequence) > 0:
        report.loses("Takes as alternates of a clip: relink a clip to another master clip of its shot.")
    kinds = {event.joint.kind for event in sequence.events if event.joint and event.joint.overlaps}
    if "dissolve" in kinds:
        report.carries("Dissolves.")
    for kind in sorted(kinds - {"dissolve"}):
        report.loses(
            f"Every {kind}: editors name theirs each in its own way, so a dissolve of its length stands for it."
        )
    if any(event.joint and not event.joint.overlaps for event in sequence.events):
        report.carries("Dips, as a dissolve to filler and a dissolve from it.")
    if sequence.tracks:
        report.carries("Sound, a track for each channel.")
    clips = [clip for track in sequence.tracks for clip in track.clips]
    if any(clip.gain_db or clip.fade_in or clip.fade_out for clip in clips):
        report.loses("Gain and fades of single sounds; the stems have them.")
    report.loses("The media are linked to where they lie, not embedded: an Avid may ask to link or transcode them.")
    about_pace(sequence, report, speed=False, hold=False)
    about_missing(sequence, report, "Their master clips have no file, which an Avid shows as offline.")
