"""What places look like, in the script's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from storyboard.breakdown import atmosphere, lexicon
from storyboard.breakdown.cast import Cast
from storyboard.breakdown.directions import read_direction
from storyboard.breakdown.pages import Page
from storyboard.breakdown.transitions import is_transition
from storyboard.breakdown.words import has_ideographs, one_line, run_together, sentences
from storyboard.breakdown.words import lexicon as counter
from storyboard.model import Location
from storyboard.screenplay.script import Kind

_WORDS_ON_SCREEN = re.compile(r"(?:(?:MAIN |OPENING )?TITLES?|SUPER\w*|CHYRON|CAPTION|CARD|字幕|标题)\s*[:：]")
_MOST = 240
"""Characters of a look: enough for a painter, short enough to be quoted in every prompt."""
_HAPPENS = [counter(*words) for words in (lexicon.TRAVELS, lexicon.ENTERS, lexicon.LEAVES, lexicon.LOOKS_UP)]
_ENOUGH = 30
"""Characters after which a look says enough; what follows is more often what happens than what the place is."""


def with_looks(locations: Sequence[Location], pages: Sequence[Page], company: Cast) -> tuple[Location, ...]:
    """The locations with what the script says of each when it first goes there, before anything happens.

    Weather is left out: it belongs to a scene, and the place is there in all weathers.
    """
    looks: dict[str, list[str]] = {location.id: [] for location in locations}
    for page in pages:
        if page.scene is None or not page.first_visit:
            continue
        known = looks[page.scene.location]
        for sentence in _opening(page, company):
            if sum(map(len, known)) < _ENOUGH and sum(map(len, known)) + len(sentence) <= _MOST:
                known.append(sentence)
    return tuple(
        location.with_(look=("" if any(map(has_ideographs, looks[location.id])) else " ").join(looks[location.id]))
        for location in locations
    )


def _opening(page: Page, company: Cast) -> list[str]:
    """The sentences of a scene's first action that describe the place."""
    found: list[str] = []
    for element in page.elements:
        if element.kind is not Kind.ACTION or is_transition(element.text):
            if element.kind in (Kind.CHARACTER, Kind.DIALOGUE):
                break
            continue
        for sentence in sentences(element.text):
            direction = read_direction(sentence)
            if direction is not None and direction.role in ("insert", "pov", "montage", "intercut"):
                return found
            text = one_line(direction.rest if direction is not None else sentence)
            if _WORDS_ON_SCREEN.match(text):
                continue
            if company.named_in(text) or "(" in text or "（" in text:
                return found
            text = _in_any_weather(text)
            if any(happens(text) for happens in _HAPPENS):
                continue
            if len(text) > 8 - 4 * has_ideographs(text):
                found.append(text[:1].upper() + text[1:])
        break
    return found


def _in_any_weather(sentence: str) -> str:
    """A sentence without those of its clauses that speak of the weather; empty if all do."""
    if atmosphere.weather_in(sentence) == (None, False):
        return sentence
    dry = [
        clause for clause in re.split(r"(?<=[,，;；])\s*", sentence) if atmosphere.weather_in(clause) == (None, False)
    ]
    return run_together(dry).strip(" ,，;；")
