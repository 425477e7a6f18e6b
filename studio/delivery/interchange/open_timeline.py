"""Writes a cut as OpenTimelineIO: .otio beside its media, or .otioz with all of it inside."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.delivery.interchange.addresses import relative_url
from studio.delivery.interchange.fidelity import Report, about_missing, about_pace, alternates
from studio.delivery.interchange.remarked import about_notes
from studio.delivery.interchange.sequence import Event, Joint, Sequence, SoundClip

if TYPE_CHECKING:
    import opentimelineio as otio

Address = Callable[[Path], str]

OWN = "shotgraph"
"""Our corner of a file's metadata."""
DISSOLVE = "SMPTE_Dissolve"
CUSTOM = "Custom_Transition"
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
"""The same cut gives the same bytes, whenever it is written."""


def write_otio(sequence: Sequence, out: Path, address: Address, report: Report) -> None:
    """Write the cut's timeline; `address` gives the URL of each media file."""
    text: str = timeline_of(sequence, address, report).to_json_string(indent=1)
    out.write_text(text + "\n", encoding="utf-8")


def write_otioz(sequence: Sequence, out: Path, address: Address, report: Report) -> None:
    """Write the cut's timeline and every take and sound of it into one file.

    The layout is the one OpenTimelineIO reads: `version.txt`, `content.otio`, and `media/` stored as it is.
    """
    names: dict[Path, str] = {}
    for event in sequence.events:
        for take in event.takes:
            names.setdefault(take.path, f"media/{event.shot}-{take.number}{take.path.suffix}")
    for number, track in enumerate(sequence.tracks, 1):
        for place, clip in enumerate(track.clips, 1):
            names.setdefault(clip.path, f"media/{track.kind}-{number}-{place}{clip.path.suffix}")
    here = Path("/")
    text: str = timeline_of(sequence, lambda path: relative_url(here / names[path], here), report).to_json_string()
    report.carries(f"{len(names)} media files lie inside, under media/.")
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(zipfile.ZipInfo("version.txt", _ZIP_TIME), "1.0.0")
        archive.writestr(zipfile.ZipInfo("content.otio", _ZIP_TIME), text, zipfile.ZIP_DEFLATED)
        for path, name in names.items():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.file_size = path.stat().st_size  # decides whether the entry needs 64-bit sizes
            with path.open("rb") as source, archive.open(entry, "w") as inside:
                while block := source.read(1 << 20):
                    inside.write(block)


def timeline_of(sequence: Sequence, address: Address, report: Report) -> Any:
    """The cut as an OTIO timeline: one picture track, then a track for each kind of sound."""
    import opentimelineio as otio

    made = _Maker(otio, sequence, address)
    timeline = otio.schema.Timeline(
        name=f"{sequence.title} - {sequence.name}",
        global_start_time=made.time(sequence.origin),
        metadata={
            OWN: {
                "schema": 1,
                "film": sequence.title,
                "cut": sequence.cut,
                "rate": str(sequence.rate),
                "drop_frame": sequence.drop,
                "width": sequence.width,
                "height": sequence.height,
            }
        },
    )
    timeline.tracks.append(made.picture())
    timeline.tracks.extend(made.sounds())
    _say(sequence, report)
    return timeline


class _Maker:
    """Makes the parts of a timeline at one rate."""

    def __init__(self, otio: Any, sequence: Sequence, address: Address) -> None:
        self.otio = otio
        self.sequence = sequence
        self.address = address
        self.rate = float(sequence.rate)

    def time(self, frames: int) -> otio.opentime.RationalTime:
        return self.otio.opentime.RationalTime(frames, self.rate)

    def range(self, start: int, frames: int) -> otio.opentime.TimeRange:
        return self.otio.opentime.TimeRange(self.time(start), self.time(frames))

    def picture(self) -> Any:
        schema, events = self.otio.schema, self.sequence.events
        track = schema.Track(name="Picture", kind=schema.TrackKind.Video)
        if events and events[0].fade_in:
            fade = Joint(kind="fade", frames=events[0].fade_in, before=0, after=events[0].fade_in, overlaps=False)
            track.append(self.transition(fade))
        for event in events:
            track.append(self.clip(event))
            if event.joint:
                track.append(self.transition(event.joint))
        if events and events[-1].fade_out:
            fade = Joint(kind="fade", frames=events[-1].fade_out, before=events[-1].fade_out, after=0, overlaps=False)
            track.append(self.transition(fade))
        return track

    def clip(self, event: Event) -> Any:
        schema = self.otio.schema
        references = {
            take.name: schema.ExternalReference(
                target_url=self.address(take.path),
                available_range=self.range(0, take.frames),
                metadata={OWN: {"take": take.recipe, "width": take.width, "height": take.height}},
            )
            for take in event.takes
        }
        active = event.take.name if event.take else "none yet"
        if event.take is None:
            references[active] = schema.MissingReference(available_range=self.range(0, event.shot_frames))
        clip = schema.Clip(
            name=event.number,
            source_range=self.range(event.source, event.frames),
            metadata={OWN: _marks(event)},
        )
        clip.set_media_references(references, active)
        if event.speed != 1:
            clip.effects.append(schema.LinearTimeWarp(name="Speed", time_scalar=float(event.speed)))
        clip.markers.append(
            schema.Marker(
                name=event.number,
                marked_range=self.range(event.source, 1),
                color=schema.MarkerColor.GREEN,
                comment=event.notes.text(),
                metadata={OWN: {"shot": event.shot, **event.notes.model_dump()}},
            )
        )
        for frame, remark in event.remarked():
            clip.markers.append(
                schema.Marker(
                    name=remark.name,
                    marked_range=self.range(event.source + frame - event.start, 1),
                    color=schema.MarkerColor.YELLOW,
                    comment=remark.text,
                )
            )
        return clip

    def transition(self, joint: Joint) -> Any:
        return self.otio.schema.Transition(
            name=joint.kind.capitalize(),
            transition_type=DISSOLVE if joint.kind == "dissolve" else CUSTOM,
            in_offset=self.time(joint.before),
            out_offset=self.time(joint.after),
            metadata={OWN: {"kind": joint.kind, "frames": joint.frames}},
        )

    def sounds(self) -> list[Any]:
        schema = self.otio.schema
        tracks = []
        for laid in self.sequence.tracks:
            track = schema.Track(name=laid.name, kind=schema.TrackKind.Audio, metadata={OWN: {"kind": laid.kind}})
            at = 0
            for clip in laid.clips:
                if clip.start > at:
                    track.append(schema.Gap(source_range=self.range(0, clip.start - at)))
                track.append(self.sound(clip))
                at = clip.end
            tracks.append(track)
        return tracks

    def sound(self, clip: SoundClip) -> Any:
        schema = self.otio.schema
        return schema.Clip(
            name=clip.name,
            source_range=self.range(clip.source, clip.frames),
            media_reference=schema.ExternalReference(
                target_url=self.address(clip.path), available_range=self.range(0, clip.media_frames)
            ),
            metadata={OWN: {"gain_db": clip.gain_db, "fade_in": clip.fade_in, "fade_out": clip.fade_out}},
        )


def _say(sequence: Sequence, report: Report) -> None:
    report.carries("Clips with their handles, start timecode, rate, and one marker for each shot with its notes.")
    about_notes(sequence, report, comes_back=True)
    if (count := alternates(sequence)) > 0:
        report.carries(f"{count} other takes, as alternates of their clips; the active one plays.")
    joints = {event.joint.kind for event in sequence.events if event.joint}
    if "dissolve" in joints:
        report.carries("Dissolves.")
    if others := sorted(joints - {"dissolve"}):
        report.loses(
            f"OTIO names no transition but the dissolve: every {' and '.join(others)} is a custom one, which few "
            "editors draw; it comes back whole."
        )
    if any(event.fade_in or event.fade_out for event in sequence.events):
        report.loses("The fades from and to black are custom transitions at the ends; few editors draw them.")
    if sequence.tracks:
        report.carries(f"Sound on {len(sequence.tracks)} tracks.")
    if any(clip.gain_db or clip.fade_in or clip.fade_out for track in sequence.tracks for clip in track.clips):
        report.loses("OTIO has no gain or fade of sound: they stand in metadata, which other editors do not apply.")
    about_pace(sequence, report, speed=True, hold=False)
    about_missing(sequence, report, "They are missing references, which an editor shows as offline.")


def _marks(event: Event) -> dict[str, str]:
    """What tells a clip of ours again when it comes back."""
    marks = {"use": event.use, "shot": event.shot, "scene": event.scene}
    if event.is_retimed:
        marks |= {"speed": str(event.speed), "hold": str(event.hold)}
    return {**marks, "take": event.take.recipe} if event.take else marks
