"""Jobs: each says, as a value, all that a worker needs to make one thing of the store."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from audio.cues import CueSheet
from audio.recipes import SoundRecipe
from generation.engines.animatic.passes import Pass
from generation.engines.protocol import Lane
from generation.request import Request
from storyboard.values import Value
from studio.delivery.segments import Piece


class _Job(Value):
    """What every job says of itself.

    `name` is the digest that names the thing it makes; `title` and `stage` are for people ("Shot 3B", "drawing");
    `seconds` is the time one core is expected to take; `needs` are the keys of the jobs to be done before; `lane`
    is where it is made.
    """

    kind: str
    name: str
    title: str
    stage: str
    seconds: float
    needs: tuple[str, ...] = ()
    lane: Lane = "core"

    @property
    def key(self) -> str:
        """What other jobs and all events call it."""
        return f"{self.kind}/{self.name}"


class SoundJob(_Job):
    """Make one sound: a voice, an effect, the air of a place, or a score."""

    kind: Literal["sound"] = "sound"
    recipe: Annotated[SoundRecipe, Field(discriminator="kind")]


class TakeJob(_Job):
    """Render one shot; its name is the take's recipe. `continues_shot` is the shot on whose last frame it starts.

    `passes` are the control passes that its route takes, by kind, as their digests in the store. `batch` names the
    shots it is best rendered among, of which the engine takes `together` at once; `peak_bytes` is the most memory of
    the card that is expected; `made_by` is what the engine's estimate said decides the pixels, `models` which take
    part, `money` what it costs. `remarks` are what the plan said of it; `disk_bytes` what it takes with what is kept on
    the way; `reads` says that the engine reads prompts before.
    """

    kind: Literal["take"] = "take"
    stage: str = "drawing"
    request: Request
    continues_shot: str = ""
    passes: dict[str, str] = Field(default_factory=dict)
    made_by: str = ""
    models: tuple[str, ...] = ()
    money: float = 0.0
    batch: str = ""
    together: int = 1
    peak_bytes: int = 0
    disk_bytes: int = 0
    remarks: tuple[str, ...] = ()
    reads: bool = False


class PrepareJob(_Job):
    """Do once what the takes of one engine and model share, such as reading all their prompts.

    Nothing waits for it to be there: what it makes is kept in the engine's cache, piece by piece.
    """

    kind: Literal["prepare"] = "prepare"
    stage: str = "reading the prompts"
    lane: Lane = "card"
    requests: tuple[Request, ...]


class NegativeJob(_Job):
    """Draw a shot once more, exactly as its take was drawn, and keep every value. Its name is the take's recipe."""

    kind: Literal["negative"] = "negative"
    stage: str = "drawing in full"
    request: Request
    continues_shot: str = ""


class PassJob(_Job):
    """Measure one control pass of one shot."""

    kind: Literal["pass"] = "pass"
    stage: str = "measuring"
    request: Request
    which: Pass


class MixJob(_Job):
    """Mix a cut's sound to the delivery's loudness."""

    kind: Literal["mix"] = "mix"
    stage: str = "mixing"
    sheet: CueSheet


class PieceJob(_Job):
    """Make one piece of a cut's picture. `takes` are the shots whose takes it is cut from, by take digest."""

    kind: Literal["piece"] = "piece"
    stage: str = "cutting"
    piece: Piece
    takes: dict[str, str]


Job = Annotated[
    SoundJob | TakeJob | PrepareJob | NegativeJob | PassJob | MixJob | PieceJob, Field(discriminator="kind")
]


class Errand(Value):
    """What a worker is sent for: jobs to be made one after another, of which the first is begun for all together.

    More than one are takes of one batch. `coming` are takes that will likely be asked for next; they may be begun.
    """

    jobs: tuple[Job, ...] = Field(min_length=1)
    coming: tuple[TakeJob, ...] = ()
