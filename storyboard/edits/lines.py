"""Edits of what is heard in a shot: its lines and its cues, and the timing of shots to their voices."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import groupby
from typing import Literal, TypedDict, Unpack

from storyboard.edits.common import changed, made, put_shot, set_shot, the_character, the_shot
from storyboard.edits.cuts import fitted_to_shots
from storyboard.edits.naming import new_id
from storyboard.errors import FilmError
from storyboard.model import Cue, Film, Line, Shot
from storyboard.time import to_frames

Placed = Literal["on", "off", "over"]

GAP = Fraction(35, 100)
"""Seconds between one line and the next: a breath."""
TAIL = Fraction(45, 100)
"""Seconds that a shot stays after its last line."""


class CueFields(TypedDict, total=False):
    """What can be changed of a cue; frames for times, decibels for gain."""

    kind: Literal["effect", "ambience", "music"]
    description: str
    file: str | None
    offset: int
    frames: int | None
    gain_db: float
    fade_in: int
    fade_out: int


def add_line(
    film: Film,
    shot: str,
    character: str,
    text: str,
    *,
    manner: str = "",
    placed: Placed = "on",
    offset: int | None = None,
) -> Film:
    """Have a character say something in a shot; one who says it on screen is in the shot from now on.

    Without an offset it starts one frame after the shot's last line starts: `time_to_voices` then gives it its place.
    """
    old = the_shot(film, shot)
    speaker = the_character(film, character)
    taken = {line.id for each in film.shots for line in each.lines}
    if offset is None:
        offset = max((line.offset + 1 for line in old.lines), default=0)
    line = made(
        Line,
        f"A line of {speaker.name} in shot {old.number}",
        id=new_id(taken, f"{shot}-line"),
        character=character,
        text=text,
        manner=manner,
        placed=placed,
        offset=offset,
    )
    lines = tuple(sorted((*old.lines, line), key=lambda each: each.offset))
    return set_shot(film, shot, lines=lines, characters=_with_speaker(old, line))


def remove_line(film: Film, line: str) -> Film:
    """Have it no longer said. Who said it stays in the shot."""
    shot, gone = _the_line(film, line)
    return put_shot(film, shot.with_(lines=tuple(each for each in shot.lines if each is not gone)))


def set_line_text(film: Film, line: str, text: str) -> Film:
    """What is said."""
    return _set_line(film, line, text=text)


def set_line_manner(film: Film, line: str, manner: str) -> Film:
    """How it is said: the parenthetical."""
    return _set_line(film, line, manner=manner)


def set_line_offset(film: Film, line: str, offset: int) -> Film:
    """On which frame of its shot it starts. A shot's lines stand in the order in which they are heard."""
    return _set_line(film, line, offset=offset)


def set_line_character(film: Film, line: str, character: str) -> Film:
    """Who says it; on screen, that brings them into the shot."""
    the_character(film, character)
    return _set_line(film, line, character=character)


def set_line_placed(film: Film, line: str, placed: Placed) -> Film:
    """Whether it is said on screen, off screen or as voice-over."""
    return _set_line(film, line, placed=placed)


def set_line_file(film: Film, line: str, file: str | None) -> Film:
    """Have a recording of it heard, by its name in the project; None has it spoken by a made voice again."""
    return _set_line(film, line, file=file)


def add_cue(film: Film, shot: str, description: str, /, **fields: Unpack[CueFields]) -> Film:
    """A sound that belongs to a shot: made from its description, or a file of the person's own."""
    old = the_shot(film, shot)
    taken = {cue.id for each in film.shots for cue in each.cues}
    name = new_id(taken, f"{shot}-{fields.get('kind', 'effect')}")
    cue = made(Cue, f"A sound in shot {old.number}", id=name, **{**fields, "description": description})
    return put_shot(film, old.with_(cues=(*old.cues, cue)))


def set_cue(film: Film, cue: str, **fields: Unpack[CueFields]) -> Film:
    """Change a sound."""
    shot, old = _the_cue(film, cue)
    new = changed(old, f"The sound “{old.description}” in shot {shot.number}", **fields)
    return put_shot(film, shot.with_(cues=tuple(new if each is old else each for each in shot.cues)))


def remove_cue(film: Film, cue: str) -> Film:
    """Have it no longer heard."""
    shot, gone = _the_cue(film, cue)
    return put_shot(film, shot.with_(cues=tuple(each for each in shot.cues if each is not gone)))


def time_to_voices(
    film: Film,
    speech_frames: Mapping[str, int],
    *,
    estimated: Mapping[str, int] | None = None,
    gap: int | None = None,
    tail: int | None = None,
) -> Film:
    """Time shots to their lines as they are really spoken.

    In each shot the first line stays where it is, every later one starts a breath after the one before, and
    the shot lasts until a short tail after the last, and half of the transition that it gives way by. Lines
    that start on one frame are spoken at once (dual dialogue) and stay together. A shot that a line would
    run out of is lengthened. It is shortened only where it was no longer than its lines were estimated to
    need, and never to less than a cut has a range of. A shot with a line of unknown length is left as it is.
    Doing it twice changes nothing more, unless a transition had to be shortened to fit.

    Args:
        film: the film.
        speech_frames: how many frames each line takes as spoken, by the line's id.
        estimated: how many frames each line was thought to take when its shot was given its length; also the
            length of lines that are not spoken yet. Without it no shot is shortened.
        gap: frames between lines; 0.35 s if not given.
        tail: frames after the last line; 0.45 s if not given.
    """
    estimated = estimated or {}
    gap = to_frames(GAP, film.rate) if gap is None else gap
    tail = to_frames(TAIL, film.rate) if tail is None else tail
    lengths = {**estimated, **speech_frames}
    ways_out, ranges = _half_ways_out(film), _ranges(film)
    shots, shortened = [], {}
    for shot in film.shots:
        after = tail + ways_out.get(shot.id, 0)
        new = _timed(shot, lengths, estimated, gap, after, least=ranges.get(shot.id, 1))
        if new.frames < shot.frames:
            shortened[shot.id] = new.frames
        shots.append(new)
    if all(new is old for new, old in zip(shots, film.shots, strict=True)):
        return film
    film = film.with_(shots=tuple(shots))
    return film.with_(cuts=fitted_to_shots(film, shortened)) if shortened else film


def _timed(
    shot: Shot, lengths: Mapping[str, int], estimated: Mapping[str, int], gap: int, tail: int, *, least: int
) -> Shot:
    if not shot.lines or any(line.id not in lengths for line in shot.lines):
        return shot
    lines: list[Line] = []
    end: int | None = None
    for offset, together in groupby(sorted(shot.lines, key=lambda line: line.offset), key=lambda line: line.offset):
        start = offset if end is None else end + gap
        for line in together:
            lines.append(line if line.offset == start else line.with_(offset=start))
            end = max(end or 0, start + lengths[line.id])
    needed = (end or 0) + tail
    # One frame more, because estimates in seconds were rounded to frames one by one.
    thought = max(line.offset + estimated.get(line.id, -shot.frames) for line in shot.lines) + tail + 1
    frames = max(needed, least if shot.frames <= thought else shot.frames)
    if frames == shot.frames and tuple(lines) == shot.lines:
        return shot
    return shot.with_(frames=frames, lines=tuple(lines))


def _half_ways_out(film: Film) -> dict[str, int]:
    """Half of the longest transition by which a cut leaves each shot: there its last word should be over."""
    halves: dict[str, int] = {}
    for cut in film.cuts:
        for use in cut.uses[:-1]:
            half = use.transition.frames - use.transition.frames // 2
            halves[use.shot] = max(half, halves.get(use.shot, 0))
    return halves


def _ranges(film: Film) -> dict[str, int]:
    """How long each shot has to stay for the ranges that cuts have in it; one without an end needs the whole shot."""
    ends: dict[str, int] = {}
    for cut in film.cuts:
        for use in cut.uses:
            if use.frames is not None:
                end = use.first + use.frames
            else:
                end = film.shots_by_id[use.shot].frames if use.first else 1
            ends[use.shot] = max(end, ends.get(use.shot, 1))
    return ends


def _set_line(film: Film, line: str, **fields: object) -> Film:
    shot, old = _the_line(film, line)
    new = changed(old, f"The line “{old.text}” in shot {shot.number}", **fields)
    lines = tuple(sorted((new if each is old else each for each in shot.lines), key=lambda each: each.offset))
    return put_shot(film, shot.with_(lines=lines, characters=_with_speaker(shot, new)))


def _with_speaker(shot: Shot, line: Line) -> tuple[str, ...]:
    """Who is in a shot, with whoever says a line on screen."""
    joins = line.placed == "on" and line.character not in shot.characters
    return (*shot.characters, line.character) if joins else shot.characters


def _the_line(film: Film, line: str) -> tuple[Shot, Line]:
    for shot in film.shots:
        for each in shot.lines:
            if each.id == line:
                return shot, each
    raise FilmError(f"There is no line “{line}” in this film.")


def _the_cue(film: Film, cue: str) -> tuple[Shot, Cue]:
    for shot in film.shots:
        for each in shot.cues:
            if each.id == cue:
                return shot, each
    raise FilmError(f"There is no sound “{cue}” in this film.")
