"""A director's wish about a shot, a scene or a cut, answered with edits that stay inside what was asked about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from storyboard import timeline
from storyboard.errors import FilmError, WriterError
from storyboard.model import Cut, Film
from storyboard.prompts import context
from storyboard.prompts.asking import Cache, Question, Stop, ask, fenced
from storyboard.prompts.instructions import instructions
from storyboard.prompts.language import NAMES, wrong_language
from storyboard.prompts.naming import cut_named
from storyboard.prompts.proposals import Edit, apply_all
from storyboard.prompts.scope import Scope
from storyboard.prompts.server import NOTHING, Server, Usage

_MOST_TOKENS = 4000
_LONGEST_WISH = 2000
_LONGEST_TOLD = 240_000
_SECONDS = re.compile(r"(\d{1,4}(?:[.,]\d+)?)\s*-?\s*(?:s|secs?|seconds?|秒)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True)
class Proposed:
    """What was proposed, and by whom.

    Attributes:
        edits: in the order in which they are to be made.
        by: a model's name, or "offline" for a rule.
        usage: what it took.
    """

    edits: tuple[Edit, ...]
    by: str
    usage: Usage = NOTHING


def direct(
    server: Server,
    film: Film,
    scope: Scope,
    wish: str,
    *,
    own: Path | None = None,
    cache: Cache | None = None,
    stop: Stop | None = None,
) -> Proposed:
    """Ask a model for what a director wishes.

    Raises:
        WriterError: there was no answer that could be used, or nothing to change.
        Stopped: a person asked to stop.
    """
    found = ask(server, question(film, scope, wish, own), cache=cache, stop=stop)
    return Proposed(tuple(found.value.edits), server.model, found.usage)


def question(film: Film, scope: Scope, wish: str, own: Path | None = None) -> Question[Any]:
    """What a model is asked: the wish, and the film as data beside it."""
    if not wish.strip() or len(wish) > _LONGEST_WISH:
        raise WriterError(f"A wish is a sentence or two, of at most {_LONGEST_WISH} letters; write it so.")
    if not (scope.shots or scope.scenes or any(cut.uses for cut in scope.cuts)):
        raise WriterError("There is nothing there yet that could be changed; add a shot first.")
    told = _told(film, scope)
    if len(told) > _LONGEST_TOLD:
        raise WriterError("This film is too long to be told at once; name a --scene, a --shot or a --cut.")
    language = context.language_of_film(film)
    return Question(
        name=f"“{wish[:60]}”",
        instructions=instructions("direct", own, language=NAMES[language]) + f"\n\nThe director's wish: {wish.strip()}",
        material=fenced("The film", told),
        answer=scope.answer(),
        check=partial(fault, film, scope, wish, language),
        most_tokens=_MOST_TOKENS,
    )


def fault(film: Film, scope: Scope, wish: str, language: str, answer: BaseModel) -> str:
    """What is wrong with an answer, as a sentence for the model: an edit that cannot be made or reaches too far."""
    proposed: Sequence[Edit] = answer.edits  # type: ignore[attr-defined]
    now = film
    for edit in proposed:
        try:
            after = edit.apply(now)
        except FilmError as error:
            return f"An edit cannot be made: {error.sentence}"
        if wrong := scope.widened(after, now):
            return wrong
        now = after
    words = " ".join(str(getattr(edit, "action", "")) for edit in proposed)
    if wrong := wrong_language(words, language):
        return wrong
    for cut in scope.cuts[:1]:
        limit = seconds_in(wish)
        if limit is not None and len(scope.cuts) == 1:
            length = seconds_of(now, cut_named(now, cut.name))
            if length > limit:
                return f"The cut would be {length:.1f} s long, and is to be {limit:g} s; take more out."
    return ""


def allowed(film: Film, scope: Scope, proposed: Sequence[Edit]) -> tuple[Edit, ...]:
    """Those of the edits that stay in the scope, however they were come by."""
    kept: list[Edit] = []
    for edit in proposed:
        before, _ = apply_all(film, kept)
        after, refused = apply_all(before, [edit])
        if not refused and not scope.widened(after, before):
            kept.append(edit)
    return tuple(kept)


def seconds_in(wish: str) -> float | None:
    """The length that a wish names, such as 15 seconds; None if it names none."""
    found = _SECONDS.search(wish)
    return float(found[1].replace(",", ".")) if found else None


def seconds_of(film: Film, cut: Cut) -> float:
    """How long a cut plays."""
    return float(timeline.lay_out(film, cut, {}).frames / film.rate)


def _told(film: Film, scope: Scope) -> str:
    """The film in short, and what was asked about in full."""
    parts = [context.film_in_short(film, scope.scenes[0] if scope.scenes else None)]
    if scope.scenes:
        people = {who: film.characters_by_id[who] for shot in scope.shots for who in shot.characters}
        places = {scene.location: film.locations_by_id[scene.location] for scene in scope.scenes}
        parts.append(context.sheets(people.values(), places.values()))
        parts += [context.scene_in_full(film, scene) for scene in scope.scenes]
    elif scope.shots:
        parts += [context.around(film, shot) for shot in scope.shots]
    for cut in scope.cuts:
        uses = [f"- {use.id}: {context.shot_line(film, film.shots_by_id[use.shot])}" for use in cut.uses]
        title = f"Cut {cut.name}, {seconds_of(film, cut):.1f} s, its uses in order:"
        parts.append("\n".join([title, *uses]))
    return "\n\n".join(part for part in parts if part)
