"""What every engine is: a thing that says what it can do, refuses what it cannot, and renders frames."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

from generation.request import Request
from storyboard.speech import MouthTrack

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Frame: TypeAlias = "NDArray[np.uint8]"
"""One picture: height x width x 4, RGBA, full range, sRGB/BT.709 primaries, opaque."""

Progress = Callable[[int, int], None]
"""Called with (done, total); raises `storyboard.errors.Stopped` when a person asked to stop."""


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
    """

    name: str
    version: str
    free: bool
    max_frames: int | None = None
    size_multiple: int = 2
    speaks: bool = False


@dataclass(frozen=True)
class Estimate:
    """What a request will take on this machine, known before anything heavy is imported.

    Attributes:
        seconds: wall time expected on one core (or one card).
        money: in US dollars.
        refusals: sentences; any of them means the engine will not render this request.
        remarks: sentences on what it will render otherwise than asked, or leave out.
    """

    seconds: float
    money: float = 0.0
    refusals: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Materials:
    """Files and tracks a request refers to by digest.

    Attributes:
        mouths: for each `Spoken.line`, the mouth shapes from the line's first frame on.
        continues: film file of the take on whose last frame a CONTINUES shot starts.
    """

    mouths: Mapping[str, MouthTrack] = field(default_factory=dict)
    continues: Path | None = None


class Session(Protocol):
    """An engine made ready. Close it when done."""

    def render(self, request: Request, materials: Materials, progress: Progress) -> Iterator[Frame]:
        """Yield exactly `request.frames` frames of `request.width` x `request.height`.

        A yielded array may be reused for the next frame; copy it to keep it.
        """
        ...

    def close(self) -> None: ...


class Engine(Protocol):
    """A way to render shots."""

    def describe(self) -> Capabilities: ...

    def plan(self, request: Request) -> Estimate: ...

    def open(self) -> Session: ...
