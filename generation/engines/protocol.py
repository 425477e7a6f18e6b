"""What every engine is: a thing that says what it can do, refuses what it cannot, and renders frames."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias, runtime_checkable

from generation.request import Request
from storyboard.speech import MouthTrack

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Frame: TypeAlias = "NDArray[np.uint8]"
"""One picture: height x width x 4, RGBA, full range, sRGB/BT.709 primaries, opaque."""

Progress = Callable[[int, int], None]
"""Called with (done, total); raises `storyboard.errors.Stopped` when a person asked to stop."""


Lane = Literal["core", "card", "line"]
"""Where takes are made: on a core each, on the one graphics card, or by a service at the other end of a line."""


@dataclass(frozen=True)
class Capabilities:
    """What an engine is and can honour.

    Attributes:
        name: what films call it.
        version: changes when the same request would give other pixels.
        free: costs neither money nor hours, so whatever is stale may be made again unasked.
        max_frames: longest shot it renders in one piece, None for any.
        size_multiple: width and height must be multiples of this.
        speaks: mouths follow the voices.
        lane: where it works, which says how many shots at once: as many as there are cores, one, or a few that
            are waited for.
        reads: it reads the prompts of many shots at once, before it renders them.
    """

    name: str
    version: str
    free: bool
    max_frames: int | None = None
    size_multiple: int = 2
    speaks: bool = False
    lane: Lane = "core"
    reads: bool = False


@dataclass(frozen=True)
class Estimate:
    """What a request will take on this machine, known before anything heavy is imported.

    Attributes:
        seconds: wall time expected on one core (or one card).
        money: in US dollars.
        refusals: sentences; any of them means the engine will not render this request.
        remarks: sentences on what it will render otherwise than asked, or leave out.
        route: the way it chose to render the shot, in the field's words ("image to video"); reason: why, as a
            sentence. Empty where there is only one way.
        peak_bytes: the most memory of the card it expects to hold at once.
        passes: the control passes of the shot's stage that the route takes ("depth", "mask", "pose", "motion").
        made_by: what else decides the pixels: model, revision, route and steps; part of the recipe, not of the intent.
        models: the models of the catalog that take part, by name, whose licences count.
        batch: shots with the same batch are best rendered after each other (same model, size, frames, LoRA set); its
            first word names the model.
        together: how many shots of this batch the engine renders at once, when it is told of them before.
        sounds: it makes sound together with the picture.
        disk_bytes: what it keeps on the disk on the way, beside the take.
        downloads: the models that must be fetched before, by name, and about how many bytes each has.
    """

    seconds: float
    money: float = 0.0
    refusals: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    route: str = ""
    reason: str = ""
    peak_bytes: int = 0
    passes: tuple[str, ...] = ()
    made_by: str = ""
    models: tuple[str, ...] = ()
    batch: str = ""
    together: int = 1
    sounds: bool = False
    disk_bytes: int = 0
    downloads: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Materials:
    """Files and tracks a request refers to by digest.

    Attributes:
        mouths: for each `Spoken.line`, the mouth shapes from the line's first frame on.
        continues: film file of the take on whose last frame a CONTINUES shot starts.
        retouched: film file of the take that is to be made over.
        passes: the folder of each control pass that the estimate asked for, by its kind.
        voices: the wav of each `Spoken.line` on screen.
        references: pictures of each character of the cast (by id) that the sheet approves, the most telling first.
        props: pictures of each of the film's things in the shot (by id), the most telling first.
        loras: the files of each character's LoRAs (by id), by the model that each was trained for.
        sound: where an engine that makes sound with the picture writes it, before the first frame: a 16-bit wav.
        cache: a folder in which the engine keeps what several takes share, named by digest; None keeps nothing.
        preview: where a small JPEG of how the shot looks so far may be put, and replaced, while it is rendered.
    """

    mouths: Mapping[str, MouthTrack] = field(default_factory=dict)
    continues: Path | None = None
    retouched: Path | None = None
    passes: Mapping[str, Path] = field(default_factory=dict)
    voices: Mapping[str, Path] = field(default_factory=dict)
    references: Mapping[str, tuple[Path, ...]] = field(default_factory=dict)
    props: Mapping[str, tuple[Path, ...]] = field(default_factory=dict)
    loras: Mapping[str, Mapping[str, Path]] = field(default_factory=dict)
    sound: Path | None = None
    cache: Path | None = None
    preview: Path | None = None


@dataclass(frozen=True)
class Expected:
    """A shot that a session will be asked for.

    Attributes:
        progress: told how far the shot is, while others are rendered with it; None for a shot that comes later and
            may only be begun.
    """

    request: Request
    materials: Materials
    progress: Progress | None = None


class Session(Protocol):
    """An engine made ready. Close it when done."""

    def prepare(self, requests: Sequence[Request], cache: Path | None, progress: Progress) -> None:
        """Do once what all these shots share, such as reading their prompts; the takes then find it in `cache`."""
        ...

    def render(self, request: Request, materials: Materials, progress: Progress) -> Iterator[Frame]:
        """Yield exactly `request.frames` frames of `request.width` x `request.height`.

        A yielded array may be reused for the next frame; copy it to keep it.
        """
        ...

    def close(self) -> None: ...


@runtime_checkable
class BatchSession(Session, Protocol):
    """A session that renders several shots at once, or begins one while another is taken away."""

    def expect(self, shots: Sequence[Expected]) -> None:
        """Tell which shots `render` will be asked for next, in order; those told of before are forgotten.

        A shot's frames are those it has when it is rendered by itself, within the tolerance that the engine states.
        """
        ...

    def took(self, request: Request) -> float | None:
        """The seconds that a shot took whose last frame was yielded, its share of what was made of several at once.

        None for one that was not rendered, or was asked for before.
        """
        ...

    def stands(self, request: Request) -> None:
        """The take of the shot that was rendered last is put away: what was kept of it on the way may go."""
        ...


class Engine(Protocol):
    """A way to render shots."""

    def describe(self) -> Capabilities: ...

    def plan(self, request: Request) -> Estimate: ...

    def open(self) -> Session: ...
