"""The sound of a cut on tracks for other editors: four stems as they were mixed, or every sound by itself."""

from __future__ import annotations

import wave
from collections.abc import Iterator, Mapping
from pathlib import Path

from audio.cues import CueSheet, Sound
from storyboard.errors import SoundError
from studio.delivery.interchange.sequence import SoundClip, SoundKind, SoundTrack, plain
from studio.production.store import Store, written_or_said

ORDER: tuple[SoundKind, ...] = ("dialogue", "effect", "ambience", "music")
NAMES: dict[SoundKind, str] = {"dialogue": "Dialogue", "effect": "Effects", "ambience": "Ambience", "music": "Music"}


def stems(store: Store, sheet: CueSheet, files: Mapping[str, Path], digest: str) -> tuple[list[SoundTrack], list[str]]:
    """The cut's four stems as tracks, and what is to be said of them; mixed anew unless the store has this digest.

    Raises:
        SoundError: a sound is missing or cannot be read.
        ProjectError: the store cannot be written.
    """
    if not store.has("stems", digest):
        from audio.mix import mix

        with store.making("stems", digest) as folder, written_or_said(folder):
            mix(sheet, files, folder / "mix.wav", lambda part: None, folder)
            (folder / "mix.wav").unlink()
    there = store.path("stems", digest).absolute()
    heard = {sound.kind for sound in sheet.sounds}
    tracks = [
        SoundTrack(
            name=NAMES[kind],
            kind=kind,
            clips=(
                SoundClip(
                    name=f"{NAMES[kind]} stem",
                    path=there / f"{kind}.wav",
                    start=0,
                    frames=sheet.frames,
                    media_frames=sheet.frames,
                ),
            ),
        )
        for kind in ORDER
        if kind in heard
    ]
    said = ["The stems are as mixed, before the last gain to the delivery's loudness, and do not follow a new cut."]
    return tracks, said if tracks else []


def pieces(sheet: CueSheet, files: Mapping[str, Path]) -> tuple[list[SoundTrack], list[str]]:
    """Every sound by itself, where the cue sheet has it, on as many tracks of its kind as they need."""
    said: list[str] = []
    tracks: list[SoundTrack] = []
    for kind in ORDER:
        lanes: list[list[SoundClip]] = []
        clips = [clip for sound in sheet.sounds if sound.kind == kind for clip in _clips(sound, sheet, files)]
        for clip in sorted(clips, key=lambda clip: clip.start):
            lane = next((lane for lane in lanes if lane[-1].end <= clip.start), None)
            if lane is None:
                lanes.append([clip])
            else:
                lane.append(clip)
        tracks += [
            SoundTrack(name=f"{NAMES[kind]} {number}" if len(lanes) > 1 else NAMES[kind], kind=kind, clips=tuple(lane))
            for number, lane in enumerate(lanes, 1)
        ]
    if any(sound.duck for sound in sheet.sounds):
        said.append("Music and air do not step back for speech: each sound is by itself; stems carry that.")
    if any(sound.treatment or sound.pan for sound in sheet.sounds):
        said.append("Rooms, walls and the side a voice comes from are not in the single sounds; stems carry them.")
    if any(sound.speed != 1 for sound in sheet.sounds):
        said.append("Single sounds of shots at another speed play at their own; stems have them at the shot's.")
    return tracks, said


def _clips(sound: Sound, sheet: CueSheet, files: Mapping[str, Path]) -> Iterator[SoundClip]:
    """A sound as clips: one, or one for each time round if it loops."""
    path = files[sound.source].absolute()
    length, channels = _frames_of(path, sheet)
    if length < 1 or sound.start >= sheet.frames:
        return
    skipped = sound.offset % length if sound.loop else sound.offset
    wanted = sheet.frames - sound.start
    if sound.frames is not None:
        wanted = min(wanted, sound.frames)
    if not sound.loop:
        wanted = min(wanted, length - skipped)
    at = 0
    while at < wanted:
        take = min(wanted - at, length - skipped)
        yield SoundClip(
            name=plain(sound.label) or sound.kind,
            path=path,
            start=sound.start + at,
            frames=take,
            source=skipped,
            media_frames=length,
            channels=channels,
            gain_db=round(sound.gain_db, 2),
            fade_in=min(sound.fade_in, take) if at == 0 else 0,
            fade_out=min(sound.fade_out, take) if at + take == wanted else 0,
        )
        at, skipped = at + take, 0


def _frames_of(path: Path, sheet: CueSheet) -> tuple[int, int]:
    """Whole frames of the film's rate that a sound file lasts, and its channels."""
    try:
        with wave.open(str(path), "rb") as file:
            return int(file.getnframes() * sheet.rate / file.getframerate()), file.getnchannels()
    except (wave.Error, EOFError):
        return _frames_of_other(path, sheet)  # a person's own file may be of any kind
    except OSError as error:
        raise SoundError(f"This sound cannot be read ({error.strerror}); put it back.", file=path) from error


def _frames_of_other(path: Path, sheet: CueSheet) -> tuple[int, int]:
    import av

    try:
        with av.open(f"file:{path}", options={"protocol_whitelist": "file"}) as container:
            channels = container.streams.audio[0].channels
            return int((container.duration or 0) * sheet.rate / av.time_base), channels
    except (av.FFmpegError, OSError, IndexError) as error:
        raise SoundError(f"This sound cannot be read ({error}); put it back.", file=path) from error
