"""A negative: a shot's drawn frames kept without loss, for films that are delivered in more than 8 bits."""

from __future__ import annotations

from typing import Literal

from generation.request import Request
from storyboard.values import Value

NEGATIVE = "negative.mkv"


class NegativeJob(Value):
    """Draw a shot once more, exactly as its take was drawn, and keep every value. Its name is the take's recipe."""

    kind: Literal["negative"] = "negative"
    name: str
    title: str
    stage: str = "drawing in full"
    seconds: float
    needs: tuple[str, ...] = ()
    request: Request
    continues_shot: str = ""

    @property
    def key(self) -> str:
        return f"negative/{self.name}"
