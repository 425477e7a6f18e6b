"""The screenplay as it is read for the page, and where in it each shot stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from pathlib import Path

from storyboard import files
from storyboard.model import Film, Shot
from storyboard.screenplay.script import Element, Kind


@dataclass(frozen=True)
class Place:
    """Where a shot stands: from a character of one element to a character of another, the last not included."""

    shot: str
    first: int
    start: int
    last: int
    end: int


def read_elements(folder: Path, script: str) -> tuple[Element, ...]:
    """The elements of a project's script that stand on the page.

    Raises:
        ProjectError: the script is not in the project.
        ScriptError: it cannot be read.
    """
    from storyboard.screenplay.decode import decode
    from storyboard.screenplay.reader import parse
    from storyboard.screenplay.remarks import Remarks

    data = files.read_script(folder, script)
    name = str(folder / files.SCRIPT / script)
    elements = parse(decode(data, Remarks(), file=name), file=name).elements
    return tuple(element for element in elements if element.kind is not Kind.PAGE_BREAK)


def shown(element: Element) -> str:
    """An element's words as they stand on the page."""
    text = element.text.replace("\n", "\u2028")
    if element.kind is Kind.HEADING:
        return f"{element.scene_number}  {text.upper()}" if element.scene_number else text.upper()
    if element.kind is Kind.CHARACTER and element.extension:
        return f"{text} ({element.extension})"
    if element.kind is Kind.PARENTHETICAL and not text.startswith("("):
        return f"({text})"
    return text


def places_of(film: Film, elements: tuple[Element, ...]) -> list[Place]:
    """Where each shot stands that the script tells of, in the script's order; shots that share lines share them out."""
    firsts = [element.lines.first for element in elements]
    lasts = [element.lines.last for element in elements]
    found: list[Place] = []
    for shot in film.shots:
        if shot.script is None:
            continue
        first, last = bisect_left(lasts, shot.script.first), bisect_right(firsts, shot.script.last) - 1
        if first <= last:
            found.append(Place(shot.id, first, _start(shown(elements[first]), shot), last, len(shown(elements[last]))))
    found.sort(key=lambda place: (place.first, place.start))
    return [_until_the_next(place, found[at + 1 :]) for at, place in enumerate(found)]


def _start(text: str, shot: Shot) -> int:
    """Where a shot's own words begin in an element; at its start if they are not found."""
    opening = " ".join(shot.action.split()[:4]).casefold().rstrip(".,;:!?")
    return max(0, text.casefold().find(opening)) if opening else 0


def _until_the_next(place: Place, later: list[Place]) -> Place:
    """A shot that is told in one element ends there where the next one begins."""
    for other in later:
        if other.first > place.first:
            break
        if place.last == place.first and other.start > place.start:
            return Place(place.shot, place.first, place.start, place.last, other.start)
    return place


def shots_between(places: list[Place], start: tuple[int, int], end: tuple[int, int]) -> list[str]:
    """The shots that stand between two places (element, character); at one place, those that it is in."""
    if start == end:
        inside = [place for place in places if (place.first, place.start) <= start <= (place.last, place.end)]
        latest = max(((place.first, place.start) for place in inside), default=None)
        return [place.shot for place in inside if (place.first, place.start) == latest]
    return [place.shot for place in places if (place.first, place.start) < end and start < (place.last, place.end)]
