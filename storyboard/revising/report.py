"""What a new draft changes in a film, as sentences by scene and shot, with the film that comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from storyboard.model import Film
from storyboard.screenplay.script import Span

What = Literal[
    "title", "scene", "new scene", "moved scene", "gone scene", "omitted scene", "shot", "new shot", "moved shot",
    "gone shot", "character", "place", "cut", "kept",
]  # fmt: skip
"""What a change is about; "kept" is something of the director's own that the new draft would have changed."""


@dataclass(frozen=True)
class Change:
    """One thing that a new draft changes.

    Attributes:
        what: what kind of change it is.
        sentence: it in words.
        scene: the number of the scene it is in, as it will be; empty for the film as a whole.
        shots: the shots it is about, by id; retired ones too.
        lines: where in the new draft it stands.
        mark: the revision that the writers marked there, such as "Blue Rev. *"; empty where they marked nothing.
    """

    what: What
    sentence: str
    scene: str = ""
    shots: tuple[str, ...] = ()
    lines: Span | None = None
    mark: str = ""

    def as_json(self) -> dict[str, Any]:
        """The change as JSON-like content."""
        return {
            "what": self.what,
            "sentence": self.sentence,
            "scene": self.scene,
            "shots": list(self.shots),
            "lines": [self.lines.first, self.lines.last] if self.lines else [],
            "mark": self.mark,
        }


@dataclass(frozen=True)
class Revision:
    """A film under a new draft of its script.

    Attributes:
        before: the film as it was.
        film: the film as it would be; `before` itself where the draft changes nothing.
        changes: what differs, as the film is told.
        kept: how many shots stay exactly as they are.
        warning: a sentence where the draft looks like another film; empty otherwise.
        remarks: what was odd, such as a scene number that stands twice.
    """

    before: Film
    film: Film
    changes: tuple[Change, ...] = ()
    kept: int = 0
    warning: str = ""
    remarks: tuple[str, ...] = ()

    def edit(self, film: Film) -> Film:
        """The revision as one edit, for the film it was made for."""
        assert film is self.before or film == self.before, "A revision is made for one film."
        return self.film

    @property
    def marked(self) -> tuple[Change, ...]:
        """The changes that the writers marked; all of them where the draft has no marks."""
        marked = tuple(change for change in self.changes if change.mark)
        return marked or self.changes

    @property
    def unmarked(self) -> tuple[Change, ...]:
        """The changes that the writers did not mark, where they marked others."""
        return tuple(change for change in self.changes if not change.mark) if self.marked != self.changes else ()

    def as_json(self) -> dict[str, Any]:
        """The revision as JSON-like content, without the film."""
        return {
            "changes": [change.as_json() for change in self.changes],
            "kept": self.kept,
            "shots": len(self.film.shots),
            "warning": self.warning,
            "remarks": list(self.remarks),
        }
