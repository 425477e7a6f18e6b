"""What is on the screen, and how well it got there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from av import VideoFrame

    from studio.desktop.playing.sources import Spot


@dataclass(frozen=True)
class Shown:
    """What is on the screen.

    Attributes:
        frame: of the programme. picture: the decoded frame; None before the first came.
        spot: where it comes from. is_own: whether it is the very frame, and not one that stands in for it.
        remark: a sentence, if something about it is broken.
    """

    frame: int
    picture: VideoFrame | None = None
    spot: Spot | None = None
    is_own: bool = False
    remark: str = ""


@dataclass
class Tally:
    """How well it played since it began: frames shown, late (their picture came after its time) and never shown."""

    shown: int = 0
    late: int = 0
    dropped: int = 0
