"""Gathers a cut for other editors: its clips with every take of each shot, and its sound as stems or piece by piece."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from collections.abc import Sequence as Many
from fractions import Fraction
from math import ceil, floor
from pathlib import Path
from typing import Literal

from generation.takes import Take
from storyboard.errors import DeliveryError
from storyboard.model import Cut, Film, Shot
from storyboard.timeline import Clip, Timeline, lay_out
from studio.delivery.interchange.finishing import finish_remarks
from studio.delivery.interchange.remarked import mark_name
from studio.delivery.interchange.sequence import (
    Event,
    Joint,
    Notes,
    Remark,
    Sequence,
    SoundTrack,
    TakeFile,
    joint_of,
    plain,
)

SoundAs = Literal["stems", "sounds", "none"]


def gather(
    film: Film,
    cut: Cut,
    playing: Mapping[str, str],
    takes: Many[Take],
    folder: Path,
    *,
    origin: int = 0,
    drop: bool = False,
    tracks: Many[SoundTrack] = (),
    remarks: Many[str] = (),
) -> Sequence:
    """The cut as a sequence of clips.

    `playing` names the take that each shot plays, by digest; `takes` are all takes, oldest first, which stand in
    `folder`. A take that does not cover what the cut uses of its shot is left out.

    Raises:
        DeliveryError: the cut is empty.
        FilmError: the cut cannot be laid out.
    """
    if not cut.uses:
        raise DeliveryError(f"Cut {cut.name} has no shots; add one before handing it over.")
    timeline = lay_out(film, cut, playing)
    shelf = _shelf(takes, folder)
    return Sequence(
        title=plain(film.title),
        cut=cut.id,
        name=plain(cut.name),
        rate=film.rate,
        width=timeline.width,
        height=timeline.height,
        frames=timeline.frames,
        origin=origin,
        drop=drop,
        events=_events(film, timeline, shelf),
        tracks=tuple(tracks),
        remarks=(*remarks, *finish_remarks(film, cut)),
    )


def _shelf(takes: Many[Take], folder: Path) -> dict[str, list[TakeFile]]:
    """Each shot's takes whose files are there, numbered from the oldest."""
    shelf: dict[str, list[TakeFile]] = {}
    for take in takes:
        path = take.picture(folder).absolute()
        if path.is_file():
            of_shot = shelf.setdefault(take.shot, [])
            number = len(of_shot) + 1
            of_shot.append(
                TakeFile(
                    number=number,
                    recipe=take.recipe,
                    path=path,
                    frames=take.frames,
                    width=take.width,
                    height=take.height,
                )
            )
    return shelf


def _events(film: Film, timeline: Timeline, shelf: Mapping[str, list[TakeFile]]) -> tuple[Event, ...]:
    events: list[Event] = []
    last = len(timeline.clips) - 1
    before: Joint | None = None
    seen: set[str] = set()
    for place, clip in enumerate(timeline.clips):
        joint = joint_of(clip.transition)
        head = before.before if before and before.overlaps else 0
        tail = joint.after if joint and joint.overlaps else 0
        events.append(
            _event(film, clip, head, tail, shelf.get(clip.shot, [])).with_(
                joint=joint,
                fade_in=clip.fade_in if place == 0 else 0,
                fade_out=clip.fade_out if place == last else 0,
                remarks=() if clip.shot in seen else _remarks(film.shots_by_id[clip.shot]),
            )
        )
        seen.add(clip.shot)
        before = joint
    return tuple(events)


def _event(film: Film, clip: Clip, head: int, tail: int, takes: Many[TakeFile]) -> Event:
    """A clip between its edit points; `head` and `tail` of its frames lie in transitions beyond them."""
    shot = film.shots_by_id[clip.shot]
    speed, hold = _pace(clip)
    last = clip.source + ceil((clip.frames - hold) * speed)
    covering = tuple(take for take in takes if take.frames >= last)
    active = next((place for place, take in enumerate(covering) if take.recipe == clip.take), -1)
    return Event(
        use=clip.use,
        shot=shot.id,
        number=plain(shot.number),
        scene=plain(film.scenes_by_id[shot.scene].number),
        start=clip.start + head,
        frames=clip.frames - head - tail,
        source=clip.source + floor(head * speed),
        shot_frames=shot.frames,
        takes=covering,
        active=active,
        notes=notes_of(film, shot),
        speed=speed,
        hold=hold,
    )


def _pace(clip: Clip) -> tuple[Fraction, int]:
    """A clip's speed, and the frames for which it stands still at its end."""
    return clip.speed, clip.hold


def _remarks(shot: Shot) -> tuple[Remark, ...]:
    """What people have left on a shot, for its first clip."""
    number = plain(shot.number)
    return tuple(Remark(name=mark_name(number, note), text=plain(note.signed)) for note in shot.notes)


def notes_of(film: Film, shot: Shot) -> Notes:
    """What the marker of a shot says: what happens, how it is seen, who says what."""
    camera = shot.camera
    seen = [camera.size.short]
    if camera.angle != "eye":
        seen.append(camera.angle.value)
    if camera.movement != "static":
        seen.append(camera.movement.value)
    spoken = (f"{film.characters_by_id[line.character].name}: {line.text}" for line in shot.lines)
    return Notes(
        action=plain(shot.card or shot.action),
        size="title card" if shot.card else ", ".join(seen),
        dialogue=" / ".join(map(plain, spoken)),
    )


def copied(sequence: Sequence, folder: Path) -> Sequence:
    """The same sequence with all its media copied into a folder, under names that say what they are.

    Raises:
        DeliveryError: a file cannot be copied.
    """
    places: dict[Path, Path] = {}

    def at(path: Path, name: str) -> Path:
        if path not in places:
            places[path] = _copy(path, folder / name)
        return places[path]

    try:
        folder.mkdir(exist_ok=True)
        events = tuple(
            event.with_(
                takes=tuple(
                    take.with_(path=at(take.path, f"{event.shot}-{take.number}{take.path.suffix}"))
                    for take in event.takes
                )
            )
            for event in sequence.events
        )
        tracks = tuple(
            track.with_(
                clips=tuple(
                    clip.with_(path=at(clip.path, f"{track.kind}-{number}-{place}{clip.path.suffix}"))
                    for place, clip in enumerate(track.clips, 1)
                )
            )
            for number, track in enumerate(sequence.tracks, 1)
        )
    except OSError as error:
        raise DeliveryError(
            f"The media could not be copied ({error.strerror}); free some space or choose another folder.", file=folder
        ) from error
    return sequence.with_(events=events, tracks=tracks)


def _copy(source: Path, target: Path) -> Path:
    """Copy a file aside and move it in whole."""
    part = target.with_name(f".{target.name}.part")
    try:
        shutil.copyfile(source, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return target.absolute()
