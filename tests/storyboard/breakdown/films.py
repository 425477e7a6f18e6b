"""Films for the tests, broken down from a few lines of Fountain."""

from __future__ import annotations

from pathlib import Path

from storyboard.breakdown import Breakdown, break_down
from storyboard.model import Film, Shot
from storyboard.screenplay.reader import parse, read_screenplay

EXAMPLES = Path(__file__).parents[3] / "examples"


def example(name: str) -> Breakdown:
    """One of the screenplays that ship with the program, broken down."""
    return break_down(read_screenplay(EXAMPLES / name), script_name=name)


def film_of(script: str) -> Film:
    """The film of a script written in a test."""
    return break_down(parse(script)).film


def remarks_of(script: str) -> list[str]:
    """What the breakdown found odd in a script."""
    return [remark.text for remark in break_down(parse(script)).remarks]


def in_kitchen(*paragraphs: str) -> tuple[Shot, ...]:
    """The shots of a scene in a kitchen."""
    return film_of("INT. KITCHEN - DAY\n\n" + "\n\n".join(paragraphs) + "\n").shots
