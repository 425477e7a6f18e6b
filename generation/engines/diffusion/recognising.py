"""Who somebody is, as an image encoder of the catalog sees it: the figure, cut out, made a row of numbers.

The encoder sees clothes, hair, build and shapes together. What is not the figure is laid over with the colour that the
encoder takes for nothing, so that neither the place nor the ground of a sheet counts.
"""

from __future__ import annotations

import hashlib
from functools import cached_property
from importlib import util
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from generation.characters.likeness import Traits
from generation.characters.pictures import Cover, Picture, resized
from generation.engines.diffusion import homes
from generation.engines.diffusion.catalog import Encoder
from generation.engines.diffusion.inspection import check_encoder, read_json
from storyboard.errors import EngineError

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CUT = "1"
"""Names the way in which figures are cut out; another way gives other numbers."""
_PART = 1 << 16
_AROUND = 1.1
"""The square that is shown, against the figure's longer side."""


def encoder_here() -> Encoder | None:
    """The first encoder of the catalog that is here and can be run; None where colours have to do."""
    if util.find_spec("torch") is None or util.find_spec("transformers") is None:
        return None
    return next((each for each in homes.encoders().values() if homes.is_whole(each) and homes.accepted(each)), None)


class EncoderLikeness:
    """How far two figures are apart in an encoder's eyes: one less the cosine of what it says of them.

    It is loaded when the first figure is looked at, and not before.
    """

    def __init__(self, entry: Encoder) -> None:
        self.entry = entry
        self.name = entry.name

    @cached_property
    def version(self) -> str:
        """Names the encoder's weights and the way in which it is asked."""
        return f"{_CUT}-{self.entry.kind}-{self.entry.side}-{_digest_of(homes.home(self.entry) / 'model.safetensors')}"

    def traits(self, picture: Picture, cover: Cover) -> Traits:
        """A row of length one; nothing but noughts where there is no figure."""
        import torch

        mean, spread = self._shown
        cut = cut_out(picture, cover, self.entry.side, mean)
        if cut is None:
            return np.zeros(1)
        numbers = ((cut.astype(np.float32) / 255 - mean) / spread).transpose(2, 0, 1)[None]
        with torch.inference_mode():
            seen = self._model(pixel_values=torch.from_numpy(np.ascontiguousarray(numbers)).to(self._model.device))
        row: Traits = seen.pooler_output[0].float().cpu().numpy().astype(np.float64)
        length = float(np.linalg.norm(row))
        return row / length if length else row

    def distance(self, one: Traits, other: Traits) -> float:
        if one.shape != other.shape:
            return 1.0
        return float(np.clip(1 - one @ other, 0, 1))

    @cached_property
    def _shown(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """The mean and spread of colours that the encoder was taught with."""
        file = homes.home(self.entry) / "preprocessor_config.json"
        told = read_json(file)
        try:
            mean, spread = (np.array(told[name], np.float32).reshape(3) for name in ("image_mean", "image_std"))
        except (KeyError, TypeError, ValueError):
            raise EngineError("It does not say which colours it was taught with; fetch it again.", file=file) from None
        return mean, spread

    @cached_property
    def _model(self) -> Any:
        """The encoder, from safetensors; a folder that has not all that its class needs is refused."""
        from generation.engines.diffusion.loading import device, libraries

        libraries()
        import transformers

        folder = homes.home(self.entry)
        check_encoder(folder)
        kind = getattr(transformers, self.entry.kind)
        try:
            model, about = kind.from_pretrained(
                folder, use_safetensors=True, local_files_only=True, output_loading_info=True
            )
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RuntimeError) as error:
            said = " ".join(str(error).split())[:300]
            raise EngineError(f"{self.entry.title} cannot be loaded ({said}); fetch it again.", file=folder) from error
        if lacking := sorted(about["missing_keys"]):
            raise EngineError(
                f"The folder is no {self.entry.kind}: {lacking[0]} and {len(lacking) - 1} more are not there; "
                "correct the catalog or fetch it again.",
                file=folder,
            )
        return model.float().eval().to(device())


def cut_out(picture: Picture, cover: Cover, side: int, ground: NDArray[np.float32]) -> Picture | None:
    """The figure alone in the middle of a square of this side; None where there is none.

    Args:
        ground: the colour of everything else, three parts of one.
    """
    rows, columns = np.flatnonzero(cover.any(axis=1)), np.flatnonzero(cover.any(axis=0))
    if not rows.size:
        return None
    top, left = int(rows[0]), int(columns[0])
    high, wide = int(rows[-1]) + 1 - top, int(columns[-1]) + 1 - left
    length = max(1, round(max(high, wide) * _AROUND))
    square = np.empty((length, length, 3), np.uint8)
    square[:] = np.rint(np.asarray(ground) * 255).astype(np.uint8)
    down, along = (length - high) // 2, (length - wide) // 2
    part = cover[top : top + high, left : left + wide]
    square[down : down + high, along : along + wide][part] = picture[top : top + high, left : left + wide][part]
    return resized(square, side, side)


def _digest_of(weights: Path) -> str:
    """Names a file by its size, beginning, middle and end: other weights of the same shapes get another name."""
    try:
        size = weights.stat().st_size
        made = hashlib.sha256(str(size).encode())
        with weights.open("rb") as file:
            for start in (0, size // 2, max(0, size - _PART)):
                file.seek(start)
                made.update(file.read(_PART))
    except OSError as error:
        raise EngineError(f"These weights cannot be read ({error.strerror}); fetch them again.", file=weights) from None
    return made.hexdigest()[:16]
