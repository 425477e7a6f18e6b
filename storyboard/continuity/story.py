"""Time, voices, sheets and prompts: night between two footsteps, a voice without a body, words out of date."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from storyboard import edits
from storyboard.breakdown.scenes import read_heading
from storyboard.breakdown.timing import speech_seconds
from storyboard.continuity.findings import Finding, Mend
from storyboard.continuity.pages import Pages, in_words
from storyboard.model import Film, Line, Scene, Shot, Weather
from storyboard.prompts.offline import OfflineWriter

_CHANGES = re.compile(
    r"\b(?:rain|storm|snow|wind|fog|sun|sky|clouds?|light|night|dusk|dawn|darkness)\b[^.]{0,30}"
    r"\b(?:stops?|stopped|begins?|starts?|falls?|rises?|sets?|clears?|breaks?|lifts?|comes?|fades?|passes)\b|"
    r"[雨雪风雾].{0,3}停|天亮|天黑|放晴|日落|日出",
    re.IGNORECASE,
)
_WET_WEATHER = (Weather.RAIN, Weather.STORM, Weather.SNOW)
_GUESSED = 1.3
"""A line whose voice is not known yet may take this many times its estimate before anything is said."""
_CUES_TO_SPEAK = {"off": "off screen", "over": "as voice-over"}


def find(pages: Pages) -> Iterator[Finding]:
    """All that the story tells."""
    yield from _time(pages)
    yield from _voices(pages)
    yield from _sheets(pages)
    yield from _prompts(pages)
    yield from _undrawn(pages)


def _time(pages: Pages) -> Iterator[Finding]:
    """Day that turns to night, or rain to sunshine, in one unbroken sequence."""
    film = pages.film
    first: dict[str, Shot] = {}
    last: dict[str, Shot] = {}
    for shot in pages.main:
        first.setdefault(shot.scene, shot)
        last[shot.scene] = shot
    told = [film.scenes_by_id[scene] for scene in first]
    unbroken = {
        (film.shots_by_id[a].scene, film.shots_by_id[b].scene)
        for a, b in pages.continues
        if film.shots_by_id[a].scene != film.shots_by_id[b].scene
    }
    for before, after in pairwise(told):
        if not (read_heading(after.heading).runs_on or (before.id, after.id) in unbroken):
            continue
        ends = (last[before.id], first[after.id])
        if any(_CHANGES.search(shot.action) for shot in ends):
            continue
        if before.time is not after.time:
            yield _leap(ends, before, after, "time", before.time.value, after.time.value)
        elif (before.weather in _WET_WEATHER) != (after.weather in _WET_WEATHER) and _both_outside(film, before, after):
            yield _leap(ends, before, after, "weather", before.weather.value, after.weather.value)


def _both_outside(film: Film, before: Scene, after: Scene) -> bool:
    return not (film.locations_by_id[before.location].interior or film.locations_by_id[after.location].interior)


def _leap(ends: tuple[Shot, Shot], before: Scene, after: Scene, what: str, was: str, now: str) -> Finding:
    def edit(film: Film) -> Film:
        value = getattr(film.scenes_by_id[before.id], what)
        return (
            edits.set_scene(film, after.id, time=value)
            if what == "time"
            else edits.set_scene(film, after.id, weather=value)
        )

    return Finding(
        rule=what,
        severity="mistake",
        sentence=f"Scene {after.number} goes straight on from {before.number}, and {was} has become {now}.",
        shots=(ends[0].id, ends[1].id),
        scene=after.id,
        mends=(Mend(f"Make scene {after.number} {was} too.", edit),),
    )


def _voices(pages: Pages) -> Iterator[Finding]:
    """Who speaks on screen without being there; words that are longer than their shot."""
    for shot in pages.main:
        absent = {line.character for line in shot.lines if line.placed == "on"} - set(shot.characters)
        for who in sorted(absent):
            yield _absent(pages, shot, who)
        late = _overrun(pages, shot)
        if late is not None:
            yield late


def _absent(pages: Pages, shot: Shot, who: str) -> Finding:
    name = pages.name(who)
    lines = [line.id for line in shot.lines if line.character == who and line.placed == "on"]

    def enter(film: Film) -> Film:
        return edits.set_characters(film, shot.id, (*film.shots_by_id[shot.id].characters, who))

    def unseen(film: Film) -> Film:
        for line in lines:
            film = edits.set_line_placed(film, line, "off")
        return film

    seen = Mend(f"Bring {name} into {shot.number}.", enter)
    heard = Mend(f"Have {name} speak off screen in {shot.number}.", unseen)
    return Finding(
        rule="absent-speaker",
        severity="mistake",
        sentence=f"{name} speaks in {shot.number}, is not in the picture, and is not marked O.S. or V.O.",
        shots=(shot.id,),
        scene=shot.scene,
        detail=who,
        mends=(heard, seen) if shot.characters else (seen, heard),
    )


def _overrun(pages: Pages, shot: Shot) -> Finding | None:
    end, known = max(((_end(pages, line), line.id in pages.rehearsed.spoken) for line in shot.lines), default=(0, True))
    over = end - shot.frames
    spare = 0 if known else round((_GUESSED - 1) * shot.frames)
    if over <= spare:
        return None
    seconds = float(over / pages.film.rate)

    def edit(film: Film) -> Film:
        return edits.set_frames(film, shot.id, max(film.shots_by_id[shot.id].frames, end + round(film.rate * 2 / 5)))

    return Finding(
        rule="overrun",
        severity="mistake" if known else "doubt",
        sentence=f"What is said in {shot.number} runs {seconds:.1f} s over the end of the shot.",
        shots=(shot.id,),
        scene=shot.scene,
        mends=(Mend(f"Lengthen {shot.number} to {float(end / pages.film.rate) + 0.4:.1f} s.", edit),),
    )


def _end(pages: Pages, line: Line) -> int:
    spoken = pages.rehearsed.spoken.get(line.id)
    if spoken is None:
        spoken = round(speech_seconds(line.text, line.manner) * pages.film.rate)
    return line.offset + spoken


def _sheets(pages: Pages) -> Iterator[Finding]:
    """Somebody who is seen and of whom nothing is said: each shot would invent them anew."""
    first: dict[str, Shot] = {}
    count: dict[str, int] = defaultdict(int)
    for shot in pages.main:
        for who in shot.characters:
            first.setdefault(who, shot)
            count[who] += 1
    for who, shot in first.items():
        character = pages.film.characters_by_id[who]
        if character.look or character.wardrobe or character.references or character.kind not in ("person", "child"):
            continue
        times = "once" if count[who] == 1 else f"in {count[who]} shots"
        yield Finding(
            rule="no-look",
            severity="doubt" if count[who] > 1 else "note",
            sentence=f"{character.name} is seen {times}, first in {shot.number}, and has no look; write one on "
            f"the sheet, or in the script as “{character.name.upper()} (30s, green coat)”.",
            shots=(shot.id,),
            scene=shot.scene,
            detail=who,
        )


def _prompts(pages: Pages) -> Iterator[Finding]:
    """Prompts that tell of a film that has changed since; one finding for each scene."""
    writer = OfflineWriter()
    stale: dict[str, list[Shot]] = defaultdict(list)
    for shot in pages.film.shots:
        prompt = shot.prompt
        if not prompt.text or prompt.locked or shot.card:
            continue
        if prompt.writer == writer.name:
            if prompt.text != writer.expand(pages.film, shot).text:
                stale[shot.scene].append(shot)
        elif prompt.writer:
            sheets = (pages.film.characters_by_id[who] for who in shot.characters)
            quoted = [words for sheet in sheets for words in (sheet.look, sheet.wardrobe) if words]
            if any(words not in prompt.text for words in quoted):
                stale[shot.scene].append(shot)
    for scene, shots in stale.items():
        numbers = in_words([shot.number for shot in shots])
        one = len(shots) == 1
        yield Finding(
            rule="stale-prompt",
            severity="doubt",
            sentence=f"The prompt of {numbers} tells of the film as it was before; "
            "the shots, the sheets or the style have changed since."
            if one
            else f"The prompts of {numbers} tell of the film as it was before; "
            "the shots, the sheets or the style have changed since.",
            shots=tuple(shot.id for shot in shots),
            scene=scene,
            mends=(_expanded(shots, numbers),),
        )


def _expanded(shots: list[Shot], numbers: str) -> Mend:
    wanted = {shot.id for shot in shots}

    def edit(film: Film) -> Film:
        writer = OfflineWriter()
        return film.with_(
            shots=tuple(
                shot.with_(prompt=shot.prompt.reworded(writer.expand(film, shot).wording))
                if shot.id in wanted and not shot.prompt.locked
                else shot
                for shot in film.shots
            )
        )

    if len(shots) == 1:
        return Mend(f"Write the prompt of {numbers} again, offline.", edit)
    return Mend(f"Write the prompts of {numbers} again, offline.", edit)


def _undrawn(pages: Pages) -> Iterator[Finding]:
    """Things that a shot names and its engine leaves out."""
    for shot in pages.main:
        things = pages.rehearsed.undrawn.get(shot.id, ())
        if things:
            told = in_words([f"“{thing}”" for thing in things])
            yield Finding(
                rule="undrawn",
                severity="note",
                sentence=f"{shot.number} names {told}, which {shot.engine} cannot draw; "
                "reword it, or render the shot with another engine.",
                shots=(shot.id,),
                scene=shot.scene,
                detail="-".join(things),
            )
