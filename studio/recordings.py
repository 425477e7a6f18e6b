"""Recorded lines: copied into the project, heard instead of a made voice, their shot as long as they need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from storyboard import edits
from storyboard.errors import FilmError, ProjectError
from storyboard.model import Film, Line, Shot
from storyboard.time import frames_to_hold
from studio.meaning import the_shot
from studio.sounds import keep_sound
from studio.workspace import Workspace


@dataclass(frozen=True)
class Recording:
    """A recording in the project: the name by which the film knows it, and how long what is heard of it lasts."""

    name: str
    seconds: Fraction


def keep_recording(workspace: Workspace, sound: Path) -> Recording:
    """Copy a recording of a line into the project, once somebody is heard in it.

    Raises:
        ProjectError: it is no file, is too large, or cannot be read or kept.
        SoundError: there is no line in it that can be heard, or it is too long for one.
    """
    from audio.recipes import SAMPLE_RATE
    from audio.voices.recorded import read_recording

    if not sound.is_file():
        raise ProjectError(f"{sound.name} is not a file; choose a sound.")
    line = read_recording(sound)
    return Recording(keep_sound(workspace, sound), Fraction(len(line), SAMPLE_RATE))


def known_frames(workspace: Workspace, film: Film, line: str) -> dict[str, int]:
    """How many frames the lines of a line's shot take as they are heard, as far as that is known without speaking them.

    Raises:
        FilmError: there is no such line.
    """
    from audio.recipes import SAMPLE_RATE
    from audio.voices.recorded import read_recording
    from studio.writer.rehearsing import spoken_frames

    known = spoken_frames(workspace, film)
    for each in _line(film, line)[0].lines:
        path = workspace.folder / each.file if each.file else None
        if each.id not in known and path is not None and path.is_file():
            seconds = Fraction(len(read_recording(path)), SAMPLE_RATE)
            known[each.id] = frames_to_hold(seconds, film.rate)
    return known


def with_recording(film: Film, line: str, recording: Recording, known: Mapping[str, int]) -> Film:
    """The film with a line heard as recorded, and its shot timed to that; `known` has the frames of spoken lines."""
    frames = frames_to_hold(recording.seconds, film.rate)
    return _timed(edits.set_line_file(film, line, recording.name), film, line, frames, known)


def without_recording(film: Film, line: str, known: Mapping[str, int]) -> Film:
    """The film with a line spoken by a made voice again, and its shot timed to that, as far as it can be known."""
    bare = edits.set_line_file(film, line, None)
    return _timed(bare, film, line, _estimate(bare, _line(bare, line)[1]), known)


def _timed(film: Film, before: Film, line: str, frames: int, known: Mapping[str, int]) -> Film:
    """The film with one shot timed to its lines; one that was just as long as its lines needed gets shorter too."""
    shot, _ = _line(film, line)
    old = {each.id: known.get(each.id) or _estimate(before, each) for each in shot.lines}
    return edits.time_to_voices(film, {**old, line: frames}, estimated=old)


def _estimate(film: Film, line: Line) -> int:
    from storyboard.breakdown.timing import speech_seconds

    return round(speech_seconds(line.text, line.manner) * film.rate)


def _line(film: Film, line: str) -> tuple[Shot, Line]:
    for shot in film.shots:
        for each in shot.lines:
            if each.id == line:
                return shot, each
    raise FilmError(f"There is no line “{line}” in this film.")


def edit_voice(project: Path, number: str, sound: Path | None, *, number_of_line: int, made: bool) -> None:
    """Give a line of a shot a recording, or a made voice again, from the command line."""
    if (sound is None) != made:
        raise ProjectError("A line is heard from a recording, or made again with --made; give one of the two.")
    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        shot = the_shot(film, number)
        if number_of_line > len(shot.lines):
            raise FilmError(f"Shot {number} has {len(shot.lines)} lines; there is no line {number_of_line}.")
        line = shot.lines[number_of_line - 1]
        known = known_frames(workspace, film, line.id)
        if sound is None:
            film = without_recording(film, line.id, known)
            said = f"“{line.text}” is spoken by a made voice again."
        else:
            recording = keep_recording(workspace, sound)
            film = with_recording(film, line.id, recording, known)
            said = f"“{line.text}” is heard as recorded in {recording.name}, {float(recording.seconds):.1f} s long."
        workspace.save(film)
    print(f"{said} Shot {number} is {film.shots_by_id[shot.id].frames} frames long.")
