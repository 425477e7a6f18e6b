"""Lengths and prompts of shots whose words a new draft has changed."""

from __future__ import annotations

from collections.abc import Collection

from storyboard import edits
from storyboard.breakdown.timing import speech_seconds
from storyboard.model import Film, Shot
from storyboard.prompts.writer import Writer


def fitted_lengths(film: Film, shots: dict[str, Shot], gone: Collection[str]) -> dict[str, tuple[int, int]]:
    """The old and the new frames of shots that change length, none shorter than a cut has a range of."""
    least: dict[str, int] = {}
    for cut in film.cuts:
        for use in cut.uses:
            end = use.first + (use.frames or 1)
            if end < film.shots_by_id[use.shot].frames or use.frames is None:
                least[use.shot] = max(least.get(use.shot, 1), end)
            else:
                least[use.shot] = max(least.get(use.shot, 1), use.first + 1)
    found: dict[str, tuple[int, int]] = {}
    for shot in film.shots:
        new = shots[shot.id]
        if new.frames != shot.frames and shot.id not in gone:
            frames = max(new.frames, least.get(shot.id, 1))
            shots[shot.id] = new if frames == new.frames else new.with_(frames=frames)
            found[shot.id] = (shot.frames, frames)
    return found


def timed(film: Film, changed: Collection[str]) -> Film:
    """Shots whose words changed, long enough for them as far as can be guessed."""
    lengths = {
        line.id: round(speech_seconds(line.text, line.manner) * film.rate)
        for shot in film.shots
        if shot.id in changed
        for line in shot.lines
    }
    return edits.time_to_voices(film, lengths) if lengths else film


def prompted(film: Film, before: Film, changed: Collection[str], writer: Writer) -> tuple[Film, tuple[str, ...]]:
    """The film with prompts that were up to date so again, and first ones for new shots where the others have any.

    With it the numbers of changed shots whose prompts somebody else wrote: those stay.
    """
    has_any = any(shot.prompt.text for shot in before.shots)
    shots = []
    stale: list[str] = []
    for shot in film.shots:
        old = before.shots_by_id.get(shot.id)
        prompt = shot.prompt
        if prompt.locked or not has_any or (old is not None and not prompt.text):
            shots.append(shot)
            continue
        fresh = writer.expand(film, shot)
        if old is None:
            shots.append(shot.with_(prompt=fresh))
        elif fresh.text == prompt.text:
            shots.append(shot)
        elif prompt.writer == writer.name and writer.expand(before, old).text == prompt.text:
            shots.append(shot.with_(prompt=prompt.reworded(fresh.wording)))
        else:
            if shot.id in changed:
                stale.append(shot.number)
            shots.append(shot)
    if all(a is b for a, b in zip(shots, film.shots, strict=True)):
        return film, tuple(stale)
    return film.with_(shots=tuple(shots)), tuple(stale)
