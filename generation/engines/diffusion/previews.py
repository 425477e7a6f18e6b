"""A small rough picture of a shot while it is denoised, written where the person's window looks for it.

What a step believes the finished latents are is turned into colours by a linear map. The map is found on this very
decoder: from one latent frame that is decoded for the first preview, and better from the frames of each shot that is
finished. Previews take no more than a small part of the time that denoising takes.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from generation.engines.diffusion.latents import SEEN as SEEN
from generation.engines.diffusion.latents import Size, believed, decoded, middle, noise_of
from generation.engines.diffusion.pictures import Picture, from_floats

if TYPE_CHECKING:
    from numpy.typing import NDArray

EVERY_SECONDS = 1.0
_PART = 0.03
"""The part of a shot's time that its previews may take."""
_WIDE = 256
_LEAST_PLACES = 4
"""A map is believed once it was found on so many places for each of its numbers."""


class Colours:
    """The linear map from a model's latents to colours; none before it has seen a decoded frame.

    Attributes:
        map: (channels + 1) x 3, the last row being what is added; colours from 0 to 1.
    """

    def __init__(self) -> None:
        self.map: NDArray[np.float32] | None = None

    def learn(self, latents: NDArray[np.float32], picture: Picture) -> None:
        """Find the map from one latent frame, channels x height x width, and the picture that it decodes to."""
        from PIL import Image

        channels, high, wide = latents.shape
        if high * wide < _LEAST_PLACES * (channels + 1):
            return
        small = np.asarray(Image.fromarray(picture).resize((wide, high), Image.Resampling.BOX), dtype=np.float32) / 255
        places = self._places(latents)
        weight = 1e-3 * len(places)  # holds numbers that the frame says nothing of near zero
        held = places.T @ places + weight * np.eye(channels + 1, dtype=np.float32)
        self.map = np.linalg.solve(held, places.T @ small.reshape(-1, 3)).astype(np.float32)

    def of(self, latents: NDArray[np.float32]) -> Picture:
        """A latent frame as a picture of its own few pixels."""
        assert self.map is not None
        seen = self._places(latents) @ self.map
        picture: Picture = from_floats(np.clip(seen, 0, 1).reshape(1, *latents.shape[1:], 3))[0]
        return picture

    def _places(self, latents: NDArray[np.float32]) -> NDArray[np.float32]:
        flat = latents.reshape(len(latents), -1).T
        return np.hstack([flat, np.ones((len(flat), 1), dtype=np.float32)])


class Preview:
    """Writes the previews of one shot.

    Attributes:
        path: the JPEG, replaced as the shot goes on.
        written: how many were written; spent: seconds that they took.
    """

    def __init__(
        self, path: Path, colours: Colours, leading: int, every: float = EVERY_SECONDS, *, kind: str, size: Size
    ) -> None:
        """Of a shot of a kind of model and a size; `leading` latent frames before its own are pictures it is shown."""
        self.path, self.written, self.spent = path, 0, 0.0
        self._kind, self._size, self._step = kind, size, 0
        self._colours, self._leading, self._every = colours, leading, every
        self._began = self._last = time.monotonic()
        self._before: tuple[float, Any] | None = None

    def __call__(self, pipeline: Any, latents: Any) -> None:
        """Look at the latents after a step."""
        now = time.monotonic()
        self._step += 1
        frame = middle(self._kind, pipeline, latents, self._leading, self._size)
        noise = noise_of(pipeline.scheduler, self._step)
        before, self._before = self._before, (noise, frame)
        is_due = now - self._last >= self._every and self.spent <= _PART * (now - self._began)
        if before is None or not is_due:
            return
        self._last = now
        self._write(self._shown(pipeline, believed(pipeline, before, noise, frame)))
        self.written += 1
        self.spent += time.monotonic() - now

    def _shown(self, pipeline: Any, frame: Any) -> Picture:
        if self._colours.map is None:
            picture = decoded(self._kind, pipeline, frame)
            self._colours.learn(frame.float().cpu().numpy(), picture)
            return picture
        return self._colours.of(frame.float().cpu().numpy())

    def _write(self, picture: Picture) -> None:
        """Replace the preview; a disk that takes none costs the shot nothing, it is only not seen."""
        from PIL import Image

        high, wide = picture.shape[:2]
        size = (_WIDE, max(1, round(_WIDE * high / wide)))
        aside = self.path.with_name(f".{self.path.name}.{os.getpid()}.part")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            Image.fromarray(picture).resize(size, Image.Resampling.BICUBIC).save(aside, format="JPEG", quality=80)
            aside.replace(self.path)
        except OSError:
            aside.unlink(missing_ok=True)
