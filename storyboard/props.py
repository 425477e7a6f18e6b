"""Props: the things that a film knows by name, and how each looks whenever a shot names it."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field

from storyboard.values import Id, Value


class Prop(Value):
    """A thing that the film comes back to. `look` goes into the prompt of every shot whose action names it."""

    id: Id
    name: Annotated[str, Field(min_length=1, max_length=80)]
    look: Annotated[str, Field(max_length=2000)] = ""
    references: tuple[str, ...] = ()

    def is_named_in(self, text: str) -> bool:
        """Whether a text names it: as a word of its own, in one or in many, whatever the case."""
        if not self.name.isascii():
            return self.name in text
        return re.search(rf"\b{re.escape(self.name)}(?:s|es)?\b", text, re.IGNORECASE) is not None

    @property
    def sheet(self) -> str:
        """What is known of it, in its own words; empty if nothing is."""
        return f"{self.name}: {self.look}" if self.look.strip() else ""
