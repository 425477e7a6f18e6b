"""Notes that people leave on a shot: what is to be done about it, who said so and when. They change no picture."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field

from storyboard.values import Id, Value

LONGEST_NOTE = 2000


class Note(Value):
    """A note on a shot. `written` is when, as the clock of whoever wrote it said; None if nobody asked one."""

    id: Id
    text: Annotated[str, Field(min_length=1, max_length=LONGEST_NOTE)]
    author: Annotated[str, Field(max_length=80)] = ""
    written: datetime | None = None

    @property
    def signed(self) -> str:
        """The note on paper, with whoever wrote it: “Nora: hold longer”."""
        return f"{self.author}: {self.text}" if self.author else self.text
