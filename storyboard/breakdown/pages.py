"""A scene of the script on its way to becoming a scene of the film."""

from __future__ import annotations

from dataclasses import dataclass, field

from storyboard.breakdown.words import ASIDE
from storyboard.model import Scene
from storyboard.screenplay.script import Element, Kind, Span


@dataclass
class Page:
    """A scene of the script while it is broken down: its heading, its elements, and then its scene."""

    heading: str
    number: str
    elements: list[Element] = field(default_factory=list)
    lines: Span | None = None
    scene: Scene | None = None
    runs_on: bool = False
    first_visit: bool = True

    def action(self) -> str:
        """All of the scene's action as one text, without the brackets of introductions: a raincoat is no rain."""
        return "\n".join(ASIDE.sub(" ", e.text) for e in self.elements if e.kind is Kind.ACTION)
