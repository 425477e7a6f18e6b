"""A language model reads the whole film for what no rule can see; what it makes up is left out, and that is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated

from pydantic import Field

from storyboard.continuity.findings import Finding, Mend
from storyboard.errors import FilmError, WriterError
from storyboard.model import Film, Scene, Shot
from storyboard.prompts import context
from storyboard.prompts.asking import Cache, Question, Stop, ask_all, fenced
from storyboard.prompts.instructions import instructions
from storyboard.prompts.language import NAMES
from storyboard.prompts.proposals import Edit, SetAction, SetCamera, SetLength, SetLine
from storyboard.prompts.scope import Scope
from storyboard.prompts.server import NOTHING, Server, Usage
from storyboard.values import Value, digest_of

_CHUNK = 14_000
"""Characters of scenes in one question: some four thousand tokens, which any model reads with attention."""
_MOST = 12
"""Findings of one question; who reports more than that is not reading but guessing."""
_MOST_TOKENS = 3000

Number = Annotated[str, Field(min_length=1, max_length=40)]


class Seen(Value):
    """One thing that does not match: a sentence, the numbers of its shots, and edits that mend it."""

    sentence: Annotated[str, Field(min_length=8, max_length=400)]
    shots: Annotated[list[Number], Field(min_length=1, max_length=6)]
    edits: Annotated[list[SetAction | SetCamera | SetLength | SetLine], Field(max_length=3)]


class Notes(Value):
    """What was seen in some scenes; nothing is a good answer."""

    findings: Annotated[list[Seen], Field(max_length=_MOST)]


@dataclass(frozen=True)
class Reading:
    """What came of a reading.

    Attributes:
        findings: what was seen, each of existing shots, with edits that touch only those.
        remarks: what was left out because it was made up, and scenes that could not be read.
        usage: what it took.
    """

    findings: tuple[Finding, ...]
    remarks: tuple[str, ...] = ()
    usage: Usage = NOTHING


def read_film(
    server: Server, film: Film, *, own: Path | None = None, cache: Cache | None = None, stop: Stop | None = None
) -> Reading:
    """Have a model read the film, a few scenes to a question, several questions at once.

    A question that gets no answer that can be used costs its scenes, and no others.

    Raises:
        Stopped: a person asked to stop.
    """
    asked = questions(film, own)
    found: dict[int, list[Finding]] = {}
    remarks: dict[int, list[str]] = {}
    usage = NOTHING
    for place, answer in ask_all(server, asked, cache=cache, stop=stop):
        remarks[place] = []
        if isinstance(answer, WriterError):
            remarks[place].append(f"{asked[place].name[:1].upper()}{asked[place].name[1:]}: {answer.sentence}")
            continue
        usage += answer.usage
        found[place] = [
            finding for seen in answer.value.findings for finding in _checked(film, seen, server.model, remarks[place])
        ]
    order = sorted(remarks)
    return Reading(
        tuple(finding for place in order for finding in found.get(place, ())),
        tuple(remark for place in order for remark in remarks[place]),
        usage,
    )


def estimate(film: Film, own: Path | None = None) -> Usage:
    """About what a reading takes, before anything is asked."""
    return sum((question.guess() for question in questions(film, own)), NOTHING)


def questions(film: Film, own: Path | None = None) -> list[Question[Notes]]:
    """The film in as few questions as can be answered with attention, each of whole scenes in order."""
    told = instructions("supervise", own, language=NAMES[context.language_of_film(film)])
    return [
        Question(
            name=f"scene {scenes[0].number}"
            if len(scenes) == 1
            else f"scenes {scenes[0].number} to {scenes[-1].number}",
            instructions=told,
            material=fenced("The film", _material(film, scenes, text)),
            answer=Notes,
            check=partial(_fault, film),
            most_tokens=_MOST_TOKENS,
        )
        for scenes, text in _chunks(film)
    ]


def _chunks(film: Film) -> Iterator[tuple[list[Scene], str]]:
    with_shots = {shot.scene for shot in film.shots}
    scenes: list[Scene] = []
    parts: list[str] = []
    for scene in film.scenes:
        if scene.id not in with_shots:
            continue
        text = context.scene_in_full(film, scene)[:_CHUNK]
        if scenes and sum(map(len, parts)) + len(text) > _CHUNK:
            yield scenes, "\n\n".join(parts)
            scenes, parts = [], []
        scenes.append(scene)
        parts.append(text)
    if scenes:
        yield scenes, "\n\n".join(parts)


def _material(film: Film, scenes: Sequence[Scene], text: str) -> str:
    """The story in short, who and where, and the scenes in full."""
    here = {scene.id for scene in scenes}
    shots = [shot for shot in film.shots if shot.scene in here]
    people = {who: film.characters_by_id[who] for shot in shots for who in shot.characters}
    places = {scene.location: film.locations_by_id[scene.location] for scene in scenes}
    parts = [context.film_in_short(film, scenes[0])[:_CHUNK], context.sheets(people.values(), places.values()), text]
    return "\n\n".join(part for part in parts if part)


def _fault(film: Film, notes: Notes) -> str:
    """A sentence for a model that names only shots which are not there; single inventions are simply left out."""
    numbers = {shot.number.casefold() for shot in film.shots}
    named = [number for seen in notes.findings for number in seen.shots]
    if named and not any(number.casefold() in numbers for number in named):
        return f"There is no shot {named[0]}; name shots by the numbers that they have in the film."
    return ""


def _checked(film: Film, seen: Seen, model: str, remarks: list[str]) -> Iterator[Finding]:
    """The finding, if all its shots exist, with those of its edits that stay inside them."""
    numbers = {shot.number.casefold(): shot for shot in film.shots}
    missing = [number for number in seen.shots if number.casefold() not in numbers]
    if missing:
        remarks.append(f"Left out, because there is no shot {missing[0][:40]}: “{seen.sentence}”")
        return
    shots = tuple(dict.fromkeys(numbers[number.casefold()] for number in seen.shots))
    mends = []
    for edit in seen.edits:
        refusal = _refused(film, edit, shots)
        if refusal:
            remarks.append(f"An edit for {', '.join(shot.number for shot in shots)} was left out: {refusal}")
        else:
            mends.append(Mend(edit.sentence(film), edit.apply))
    yield Finding(
        rule="reading",
        severity="doubt",
        sentence=f"{' '.join(seen.sentence.split())} ({', '.join(shot.number for shot in shots)}; read by {model})",
        shots=tuple(shot.id for shot in shots),
        scene=shots[-1].scene,
        detail=digest_of(seen.sentence)[:8],
        mends=tuple(mends),
    )


def _refused(film: Film, edit: Edit, shots: tuple[Shot, ...]) -> str:
    """Why an edit is not offered; empty if it touches only the shots of its finding."""
    try:
        return Scope(shots=shots).widened(edit.apply(film), film)
    except FilmError as error:
        return error.sentence
