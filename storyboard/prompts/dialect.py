"""An engine's dialect: how long a prompt it reads, in sentences or tags, in which language, with what left out."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field

from storyboard.model import Shot
from storyboard.values import Value


class Dialect(Value):
    """What one engine, or one of its models, wants to be told.

    Attributes:
        form: whole sentences, or short phrases with commas between.
        most_words: words that it reads; what comes after them is lost on it.
        negative: whether it is told apart what must not be seen.
        references: how a character's pictures are called in the text, with {name} and {number}, such as "<{number}>".
        language: what it understands, as "en"; empty for any.
        notes: more, in words for the writer.
    """

    form: Literal["sentences", "tags"] = "sentences"
    most_words: int = Field(default=200, ge=20, le=2000)
    negative: bool = False
    references: str = "{name}"
    language: str = ""
    notes: str = ""

    def called(self, name: str, number: int) -> str:
        """What a character is called in the text; `number` counts the shot's people from 1."""
        return self.references.replace("{name}", name).replace("{number}", str(number))


DialectOf = Callable[[Shot], Dialect]
"""The dialect of the engine that will make a shot."""


@cache
def dialects() -> dict[str, Dialect]:
    """Those that ship, by name."""
    text = Path(__file__).with_name("dialects.toml").read_text(encoding="utf-8")
    return {name: Dialect.model_validate(entry) for name, entry in tomllib.loads(text).items()}


def dialect_of(shot: Shot) -> Dialect:
    """The animatic's for shots that it draws, and what any video generator understands for all others."""
    return dialects()["animatic" if shot.engine == "animatic" else "video"]
