"""What goes between the player and its helper processes: tasks as JSON lines out, pictures as raw planes back."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from audio.cues import CueSheet
from audio.recipes import SoundRecipe
from generation.request import Request
from storyboard.values import Value
from studio.delivery.segments import Piece, Slate

HEAD = struct.Struct("<IiHHI")
"""Before each answer: the task's number, a frame, width, height and the bytes that follow."""
DONE = -1
"""In place of a frame: the task is done."""
FAILED = -2
"""In place of a frame: the task cannot be done; a sentence in UTF-8 follows."""


class MixTask(Value):
    """Preview some frames of a piece; `takes` are files by take digest. `first` is the number of its first frame."""

    kind: Literal["mix"] = "mix"
    number: int
    project: Path
    piece: Piece
    takes: dict[str, Path]
    first: int


class DrawTask(Value):
    """Draw frames of a shot as the animatic; `voices` are folders of its spoken lines by the voice's digest."""

    kind: Literal["draw"] = "draw"
    number: int
    request: Request
    voices: dict[str, Path]
    first: int
    frames: int = Field(gt=0)


class SlateTask(Value):
    """Draw one slate."""

    kind: Literal["slate"] = "slate"
    number: int
    slate: Slate
    width: int
    height: int


class SoundTask(Value):
    """Make what is missing of a cut's sound into `scratch`, then its mix. `there` are sounds that exist, by source."""

    sheet: CueSheet
    missing: tuple[Annotated[SoundRecipe, Field(discriminator="kind")], ...]
    there: dict[str, Path]
    scratch: Path
    name: str


PictureTask = Annotated[MixTask | DrawTask | SlateTask, Field(discriminator="kind")]
PICTURE_TASKS: TypeAdapter[PictureTask] = TypeAdapter(PictureTask)
