"""The sound that a model makes together with a picture: kept from piece to piece, and written beside the take."""

from __future__ import annotations

import wave
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from generation.engines.diffusion.voices import resampled
from storyboard.errors import EngineError

if TYPE_CHECKING:
    from numpy.typing import NDArray

RATE = 48_000
"""Samples a second of what is written: those of every sound of a film."""


@dataclass(frozen=True)
class Sounding:
    """What a run made of both: frames as a pipeline returns them, and samples, channels x samples from -1 to 1."""

    frames: Any
    samples: NDArray[np.float32]
    rate: int


def sounding(pipeline: Any, made: Any) -> Sounding:
    """The first film of a pipeline's output with its sound."""
    heard = made.audio[0].detach().float().cpu().numpy()
    return Sounding(made.frames[0], np.atleast_2d(heard), int(pipeline.vocoder.config.output_sampling_rate))


class Heard:
    """The sound of one shot as it grows, a piece for each piece of the picture."""

    def __init__(self) -> None:
        self._pieces: list[NDArray[np.float32]] = []

    def add(self, made: Any, frames: int, film_rate: float) -> None:
        """Take up the sound of a run that made so many frames; a piece but the first begins with a frame that was."""
        if not isinstance(made, Sounding):
            return
        sides = [resampled(np.ascontiguousarray(side), made.rate, RATE) for side in made.samples[:2]]
        both = np.stack(sides if len(sides) == 2 else sides * 2)
        skipped = round(RATE / film_rate) if self._pieces else 0
        wanted = round(RATE * frames / film_rate)
        both = np.pad(both[:, :wanted], ((0, 0), (0, max(0, wanted - both.shape[1]))))
        self._pieces.append(both[:, skipped:])

    def __len__(self) -> int:
        """How many pieces were heard."""
        return len(self._pieces)

    def since(self, pieces: int) -> NDArray[np.float32] | None:
        """What was heard after so many pieces; None where nothing was."""
        return np.concatenate(self._pieces[pieces:], axis=1) if len(self) > pieces else None

    def go_on(self, piece: NDArray[np.float32]) -> None:
        """Take up a piece that was heard before, as `since` gave it."""
        self._pieces.append(piece)

    def write(self, path: Path, seconds: float) -> None:
        """Write what was heard, exactly so long; nothing where nothing was.

        Raises:
            EngineError: the disk is full, or the folder cannot be written to.
        """
        if not self._pieces:
            return
        count = round(RATE * seconds)
        heard = np.concatenate(self._pieces, axis=1)[:, :count]
        heard = np.pad(heard, ((0, 0), (0, count - heard.shape[1])))
        stored = np.rint(np.clip(heard, -1.0, 1.0) * 32767.0).astype("<i2").T
        try:
            with wave.open(str(path), "wb") as file:
                file.setnchannels(2)
                file.setsampwidth(2)
                file.setframerate(RATE)
                file.writeframes(stored.tobytes())
        except OSError as error:
            raise EngineError(f"{path} cannot be written ({error.strerror}); free some space.") from None
