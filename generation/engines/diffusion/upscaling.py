"""A film enlarged by the latent upsampler of its model: encoded, twice the size among its latents, decoded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generation.engines.diffusion import homes
from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.inspection import check_weights
from generation.engines.diffusion.pictures import Picture, as_images, from_floats
from generation.request import Request
from storyboard.errors import EngineError

FOLDER = "latent_upsampler"
FACTOR = 2
_WORTH = 1.2
"""How much larger than what the model makes a film's frame has to be, so that it is enlarged."""
_KINDS = {
    "LTXConditionPipeline": ("LTXLatentUpsamplerModel", "LTXLatentUpsamplePipeline"),
    "LTX2ConditionPipeline": ("LTX2LatentUpsamplerModel", "LTX2LatentUpsamplePipeline"),
}
"""For each kind of model the class of its upsampler, and of the pipeline that works with it."""
_DECODED_AT = 0.05
"""The remaining noise that a decoder which takes noise is told of, as the makers of LTX have it."""


def enlarges(request: Request, entry: Entry) -> bool:
    """Whether a shot's frames are enlarged: the film's are larger than the model's, and its upsampler is here."""
    width, height = entry.snapped_size(request.width, request.height)
    asked = max(request.width / width, request.height / height)
    return asked >= _WORTH and entry.kind in _KINDS and (homes.home(entry) / FOLDER / "config.json").is_file()


def enlarged(entry: Entry, pipeline: Any, film: Sequence[Picture], chance: Any) -> list[Picture]:
    """A film at twice its size; as many frames as before.

    Raises:
        EngineError: the upsampler is damaged, or was made for another model.
    """
    import diffusers
    import torch
    from diffusers.pipelines.ltx2.latent_upsampler import LTX2LatentUpsamplerModel

    network, way = _KINDS[entry.kind]
    folder = homes.home(entry) / FOLDER
    for file in sorted(folder.glob("*.safetensors")):
        check_weights(file)
    vae = pipeline.vae
    kind = LTX2LatentUpsamplerModel if network == LTX2LatentUpsamplerModel.__name__ else _of_ltx()
    other = f"The latent upsampler in {FOLDER} is not one for {entry.title}; fetch the model again."
    try:
        upsampler = kind.from_pretrained(folder, dtype=vae.dtype, use_safetensors=True, local_files_only=True)
    except (OSError, ValueError, RuntimeError, KeyError, TypeError) as error:
        raise EngineError(other, file=folder) from error
    if upsampler.config.in_channels != vae.config.latent_channels or not upsampler.config.spatial_upsample:
        raise EngineError(other, file=folder)
    enlarging = getattr(diffusers, way)(vae=vae, latent_upsampler=upsampler.to(vae.device))
    enlarging.set_progress_bar_config(disable=True)
    step = enlarging.vae_temporal_compression_ratio
    missing = -(len(film) - 1) % step  # it takes a multiple and one; the last frame is held for the rest
    height, width = film[0].shape[:2]
    if vae.device.type == "cuda":  # twice the size fits no card whole
        vae.enable_tiling()
    noisy = _DECODED_AT if vae.config.timestep_conditioning else 0.0
    with torch.no_grad():
        made = enlarging(
            video=as_images([*film, *[film[-1]] * missing]),
            width=width,
            height=height,
            decode_timestep=noisy,
            generator=chance,
            output_type="np",
        )
    return from_floats(made.frames[0])[: len(film)]


def _of_ltx() -> Any:
    from diffusers.pipelines.ltx.modeling_latent_upsampler import LTXLatentUpsamplerModel

    return LTXLatentUpsamplerModel
