"""Undo: a list of films, in which the keystrokes of one word and the moves of one drag are one step."""

from __future__ import annotations

from dataclasses import dataclass, replace

from storyboard.errors import FilmError
from storyboard.model import Film


@dataclass(frozen=True)
class _Step:
    """A film, the verb that led to it from the one before, and the key by which the next edit may merge into it."""

    film: Film
    label: str = ""
    merge: str = ""


class History:
    """The films a person has been through, and which one they look at.

    Attributes:
        limit: how many steps can be undone; older films are forgotten.
    """

    def __init__(self, film: Film, *, limit: int = 500) -> None:
        self.limit = limit
        self._steps = [_Step(film)]
        self._at = 0
        self._clean: Film | None = film

    @property
    def film(self) -> Film:
        """The film as it is now."""
        return self._steps[self._at].film

    @property
    def can_undo(self) -> bool:
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        return self._at < len(self._steps) - 1

    @property
    def undo_label(self) -> str:
        """What an undo would take back, such as "Set action"; empty if there is nothing."""
        return self._steps[self._at].label if self.can_undo else ""

    @property
    def redo_label(self) -> str:
        """What a redo would do again; empty if there is nothing."""
        return self._steps[self._at + 1].label if self.can_redo else ""

    def record(self, film: Film, label: str = "", *, merge: str = "") -> None:
        """Make this the film now; whatever could be redone is forgotten. A film equal to the one now is no step.

        Args:
            film: the film after the edit.
            label: what was done, for the menu.
            merge: edits that follow each other with the same key ("action of shot-3b") are one step. They
                never merge into a film that was saved, so undo can always come back to what is on disk.
        """
        if film == self.film:
            return
        del self._steps[self._at + 1 :]
        now = self._steps[self._at]
        if merge and self._at > 0 and now.merge == merge and not self.is_clean:
            self._steps[self._at] = replace(now, film=film, label=label or now.label)
            return
        self._steps.append(_Step(film, label, merge))
        del self._steps[: max(0, len(self._steps) - 1 - self.limit)]
        self._at = len(self._steps) - 1

    def end_merge(self) -> None:
        """The mouse was released or the field left: what comes next is a step of its own, whatever its key."""
        self._steps[self._at] = replace(self._steps[self._at], merge="")

    def undo(self) -> Film:
        """Go one step back and return the film there.

        Raises:
            FilmError: there is nothing to undo.
        """
        if not self.can_undo:
            raise FilmError("There is nothing to undo.")
        self.end_merge()
        self._at -= 1
        self.end_merge()
        return self.film

    def redo(self) -> Film:
        """Go one step forward again and return the film there.

        Raises:
            FilmError: there is nothing to redo.
        """
        if not self.can_redo:
            raise FilmError("There is nothing to redo.")
        self._at += 1
        return self.film

    def mark_clean(self) -> None:
        """The film now is what is on disk."""
        self._clean = self.film

    @property
    def is_clean(self) -> bool:
        """Whether the film now equals what is on disk, however it was come by."""
        return self._clean == self.film
