"""Small films for the tests of the storyboard."""

from __future__ import annotations

from collections.abc import Sequence

from storyboard.model import (
    Character,
    Cue,
    Cut,
    Film,
    Line,
    Link,
    Location,
    Scene,
    Shot,
    Transition,
    Use,
)

DISSOLVE = Transition(kind="dissolve", frames=8)


def deck_film() -> Film:
    """Four shots in a row on the deck and in the lamp room, 48 frames each, and a main cut of all four.

    1A is followed by 1B by a dissolve of 8 frames; 2A continues 1B; 2B has two lines and a cue.
    """
    shots = (
        Shot(id="shot-1a", scene="scene-1", number="1A", action="The sea.", frames=48),
        Shot(id="shot-1b", scene="scene-1", number="1B", frames=48, characters=("mia",)),
        Shot(id="shot-2a", scene="scene-2", number="2A", frames=48, characters=("mia", "otto")),
        Shot(
            id="shot-2b",
            scene="scene-2",
            number="2B",
            frames=48,
            characters=("otto",),
            lines=(
                Line(id="line-1", character="otto", text="Is it out?", offset=6),
                Line(id="line-2", character="mia", text="It is out.", placed="off", offset=24),
            ),
            cues=(Cue(id="cue-1", description="wind"),),
        ),
    )
    return Film(
        title="The lamp",
        characters=(
            Character(id="mia", name="MIA", look="red raincoat"),
            Character(id="otto", name="OTTO"),
        ),
        locations=(Location(id="deck", name="Deck"), Location(id="lamp-room", name="Lamp room", interior=True)),
        scenes=(
            Scene(id="scene-1", number="1", location="deck"),
            Scene(id="scene-2", number="2", location="lamp-room"),
        ),
        shots=shots,
        links=(
            Link(source="shot-1a", target="shot-1b", transition=DISSOLVE),
            Link(source="shot-1b", target="shot-2a"),
            Link(source="shot-2a", target="shot-2b"),
            Link(source="shot-1b", target="shot-2a", kind="continues"),
        ),
        cuts=(
            Cut(
                id="main",
                name="Main",
                uses=(
                    Use(id="use-1", shot="shot-1a", transition=DISSOLVE),
                    Use(id="use-2", shot="shot-1b"),
                    Use(id="use-3", shot="shot-2a"),
                    Use(id="use-4", shot="shot-2b"),
                ),
            ),
        ),
    )


def linked(numbers: Sequence[str], *links: tuple[str, str, str]) -> Film:
    """A film of bare shots with these numbers (also their ids), and links as (source, target, kind)."""
    return Film(
        title="Links",
        locations=(Location(id="deck", name="Deck"),),
        scenes=(Scene(id="scene-1", number="1", location="deck"),),
        shots=tuple(Shot(id=number, scene="scene-1", number=number, frames=24) for number in numbers),
        links=tuple(Link.model_validate({"source": a, "target": b, "kind": kind}) for a, b, kind in links),
    )
