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

from generation.engines.diffusion.pictures import Picture, from_floats

if TYPE_CHECKING:
    from numpy.typing import NDArray

SEEN = frozenset({"WanPipeline", "WanImageToVideoPipeline", "WanVACEPipeline"})
"""Kinds whose latents are frames x channels x places, of which a preview can be made."""
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

    def __init__(self, path: Path, colours: Colours, leading: int, every: float = EVERY_SECONDS) -> None:
        """`leading` are the latent frames before the shot's own: the pictures that it is shown."""
        self.path, self.written, self.spent = path, 0, 0.0
        self._colours, self._leading, self._every = colours, leading, every
        self._began = self._last = time.monotonic()
        self._before: tuple[float, Any] | None = None

    def __call__(self, pipeline: Any, latents: Any) -> None:
        """Look at the latents after a step."""
        now = time.monotonic()
        frame = latents[0, :, self._leading + (latents.shape[2] - self._leading) // 2]
        noise = _noise(pipeline.scheduler)
        before, self._before = self._before, (noise, frame)
        is_due = now - self._last >= self._every and self.spent <= _PART * (now - self._began)
        if before is None or not is_due:
            return
        self._last = now
        self._write(self._shown(pipeline, _believed(before, noise, frame)))
        self.written += 1
        self.spent += time.monotonic() - now

    def _shown(self, pipeline: Any, believed: Any) -> Picture:
        if self._colours.map is None:
            picture = _decoded(pipeline, believed)
            self._colours.learn(believed.float().cpu().numpy(), picture)
            return picture
        return self._colours.of(believed.float().cpu().numpy())

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


def _noise(scheduler: Any) -> float:
    """How much noise is in the latents now: the sigma that the last step went to."""
    at = min(int(scheduler.step_index), len(scheduler.sigmas) - 1)
    return float(scheduler.sigmas[at])


def _believed(before: tuple[float, Any], noise: float, frame: Any) -> Any:
    """What the step took the finished frame to be: on the straight way from noise, what lies at its end."""
    was, frame_before = before
    if was <= noise:
        return frame
    return frame - noise * (frame_before - frame) / (was - noise)


def _decoded(pipeline: Any, frame: Any) -> Picture:
    """One latent frame, channels x height x width, decoded by the model's own decoder."""
    from generation.engines.diffusion.asking import unscaled

    vae = pipeline.vae
    video = vae.decode(unscaled(vae, frame[None, :, None].to(vae.device, vae.dtype)), return_dict=False)[0]
    picture: Picture = from_floats(pipeline.video_processor.postprocess_video(video, output_type="np")[0])[0]
    return picture
