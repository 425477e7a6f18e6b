"""Writes a cut as a Kdenlive project: takes in the bin, clips that overlap in mixes on one track, guides with notes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

from studio.delivery.interchange.addresses import as_path
from studio.delivery.interchange.fidelity import Report, about_missing, about_pace, alternates
from studio.delivery.interchange.mlt_xml import fades, fades_of, luma, profile, prop, say, volume
from studio.delivery.interchange.remarked import about_notes
from studio.delivery.interchange.sequence import Event, Joint, Sequence, SoundClip, SoundTrack
from studio.delivery.interchange.xml_text import document, element

VERSION = "1.04"
"""Of the project format: that of Kdenlive 21.08 to 22.12, which later ones upgrade as they open it."""
_ADDED = 237
"""Kdenlive's own mark on the transitions that join its tracks."""


def write_kdenlive(sequence: Sequence, out: Path, address: Callable[[Path], str], report: Report) -> None:
    """Write the cut as a project; `address` gives the URL of each media file."""
    out.write_bytes(document(_Writer(sequence, address).root()))
    say(sequence, report)
    report.carries("A guide at each shot with its notes.")
    about_notes(sequence, report, comes_back=False)
    if alternates(sequence) > 0:
        report.carries("All takes of each shot, in the project bin.")
        report.loses("Takes as alternates of a clip: Kdenlive has none, so replace a clip from the bin.")
    about_pace(sequence, report, speed=False, hold=False)
    about_missing(sequence, report, "Black of their length stands for them.")


class _Writer:
    """Builds the document: producers, the bin, a pair of playlists for each track, and the whole."""

    def __init__(self, sequence: Sequence, address: Callable[[Path], str]) -> None:
        self.sequence = sequence
        self.address = address
        self.made = element(None, "mlt", LC_NUMERIC="C", producer="main_bin", version="7.0.0")
        self._bin: dict[object, tuple[str, int]] = {}  # producer and bin number of each file
        self._playlists = 0

    def root(self) -> Element:
        sequence = self.sequence
        profile(self.made, sequence)
        for event in sequence.events:
            if event.take is None:
                self.producer(event.shot, f"{event.number} (no take yet)", event.shot_frames, "black", "color")
            for take in event.takes:
                name = f"{event.number} {take.name}"
                self.producer(take.path, name, take.frames, self.path(take.path), "avformat-novalidate")
        for track in sequence.tracks:
            for clip in track.clips:
                self.producer(clip.path, clip.name, clip.media_frames, self.path(clip.path), "avformat-novalidate")
        self.bin()
        black = element(self.made, "producer", id="black_track", in_=0, out=sequence.frames - 1)
        for name, value in (
            ("length", sequence.frames),
            ("mlt_service", "color"),
            ("resource", "black"),
            ("set.test_audio", 0),
            ("kdenlive:playlistid", "black_track"),
        ):
            prop(black, name, value)
        tracks = [self.sound(track) for track in reversed(sequence.tracks)]
        tracks.append(self.picture())
        self.whole(tracks)
        return self.made

    def path(self, path: Path) -> str:
        return as_path(self.address(path))

    def producer(self, key: object, name: str, frames: int, resource: str, service: str) -> None:
        if key in self._bin:
            return
        number = len(self._bin) + 2  # the bin's own folder is number 1
        self._bin[key] = (f"producer{number}", number)
        made = element(self.made, "producer", id=f"producer{number}", in_=0, out=frames - 1)
        prop(made, "length", frames)
        prop(made, "mlt_service", service)
        prop(made, "resource", resource)
        prop(made, "kdenlive:id", number)
        prop(made, "kdenlive:clipname", " ".join(name.split()))
        prop(made, "kdenlive:folderid", -1)

    def bin(self) -> None:
        playlist = element(self.made, "playlist", id="main_bin")
        sequence = self.sequence
        guides = [
            {"comment": " ".join(f"{event.number} {event.notes.text()}".split()), "pos": event.start, "type": 0}
            for event in sequence.events
        ]
        guides += [
            {"comment": f"{remark.name} {remark.text}", "pos": frame, "type": 1}
            for event in sequence.events
            for frame, remark in event.remarked()
        ]
        for name, value in (
            ("version", VERSION),
            ("kdenliveversion", "22.12.3"),
            ("profile", f"{sequence.width}x{sequence.height}"),
            ("position", 0),
            ("guides", json.dumps(guides, ensure_ascii=False)),
        ):
            prop(playlist, f"kdenlive:docproperties.{name}", value)
        prop(playlist, "xml_retain", 1)
        for name, _ in self._bin.values():
            element(playlist, "entry", producer=name)

    def picture(self) -> str:
        """The picture's track. Clips that overlap lie on its two playlists in turn."""
        lists = [self.playlist(), self.playlist()]
        ends = [0, 0]
        mixes: list[tuple[Joint, int, bool]] = []
        here, before = 0, None
        for event in self.sequence.events:
            head = before.joint.before if before and before.joint and before.joint.overlaps else 0
            tail = event.joint.after if event.joint and event.joint.overlaps else 0
            if before is not None and before.joint and before.joint.overlaps:
                mixes.append((before.joint, event.start - head, here == 1))
                here = 1 - here
            else:
                here = 0
            self.entry(lists[here], event, before, head, tail, ends[here])
            ends[here] = event.end + tail
            before = event
        tractor = self.track("Picture", lists, hide="audio")
        for joint, at, reverse in mixes:
            luma(
                tractor,
                joint.kind,
                at,
                joint.frames + 1,  # Kdenlive counts the end of a mix as the frame after it
                kdenlive_id="luma",
                reverse=int(reverse),
                kdenlive__mixcut=joint.before,
            )
        return tractor.get("id", "")

    def entry(self, playlist: Element, event: Event, before: Event | None, head: int, tail: int, end: int) -> None:
        start, first = event.start - head, event.source - head
        frames = event.frames + head + tail
        if start > end:
            element(playlist, "blank", length=start - end)
        name, number = self._bin[event.take.path if event.take else event.shot]
        entry = element(playlist, "entry", producer=name, in_=first, out=first + frames - 1)
        prop(entry, "kdenlive:id", number)
        fade_in, fade_out = fades_of(event, before.joint if before else None)
        fades(entry, first, frames, fade_in, fade_out, named=True)

    def sound(self, track: SoundTrack) -> str:
        lists = [self.playlist(audio=True), self.playlist(audio=True)]
        at = 0
        for clip in track.clips:
            self.heard(lists[0], clip, at)
            at = clip.end
        tractor = self.track(track.name, lists, hide="video")
        prop(tractor, "kdenlive:audio_track", 1)
        return tractor.get("id", "")

    def heard(self, playlist: Element, clip: SoundClip, at: int) -> None:
        if clip.start > at:
            element(playlist, "blank", length=clip.start - at)
        name, number = self._bin[clip.path]
        entry = element(playlist, "entry", producer=name, in_=clip.source, out=clip.source + clip.frames - 1)
        prop(entry, "kdenlive:id", number)
        volume(entry, clip)

    def playlist(self, *, audio: bool = False) -> Element:
        made = element(self.made, "playlist", id=f"playlist{self._playlists}")
        self._playlists += 1
        if audio:
            prop(made, "kdenlive:audio_track", 1)
        return made

    def track(self, name: str, lists: list[Element], *, hide: str) -> Element:
        number = self._playlists // 2 - 1
        tractor = element(self.made, "tractor", id=f"tractor{number}", in_=0, out=self.sequence.frames - 1)
        prop(tractor, "kdenlive:track_name", name)
        for playlist in lists:
            element(tractor, "track", producer=playlist.get("id"), hide=hide)
        return tractor

    def whole(self, tracks: list[str]) -> None:
        """All tracks over black, sound summed and picture laid on top."""
        last = self.sequence.frames - 1
        whole = element(self.made, "tractor", id="whole", in_=0, out=last, global_feed=1)
        element(whole, "track", producer="black_track")
        for name in tracks:
            element(whole, "track", producer=name)
        for number in range(1, len(tracks)):
            mix = element(whole, "transition")
            for name, value in (
                ("a_track", 0),
                ("b_track", number),
                ("mlt_service", "mix"),
                ("kdenlive_id", "mix"),
                ("internal_added", _ADDED),
                ("always_active", 1),
                ("sum", 1),
            ):
                prop(mix, name, value)
        laid = element(whole, "transition")
        for name, value in (
            ("a_track", 0),
            ("b_track", len(tracks)),
            ("mlt_service", "qtblend"),
            ("kdenlive_id", "qtblend"),
            ("internal_added", _ADDED),
            ("always_active", 1),
        ):
            prop(laid, name, value)
