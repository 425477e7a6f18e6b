"""Where a shot's middle frame, or a still, lies among the latents of each kind of model, and how it is decoded.

Latents are frames of channels and places, in each kind laid out in its own way; LTX packs them as tokens, with those
of pictures that are shown before or after.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generation.engines.diffusion.pictures import Picture, from_floats

Size = tuple[int, int, int]
"""Frames, height and width of a shot as the model makes it."""


def middle(kind: str, pipeline: Any, latents: Any, leading: int, size: Size) -> Any:
    """The latent frame in the middle of a shot, channels x height x width; `leading` ones before it are not its own."""
    return _MIDDLE[kind](pipeline, latents, leading, size)


def decoded(kind: str, pipeline: Any, frame: Any) -> Picture:
    """One latent frame as a picture, by the model's own decoder; takes nothing from the shot's chance."""
    made = _DECODED[kind](pipeline, frame.to(pipeline.vae.device, pipeline.vae.dtype))
    if kind in STILLS:
        shown = pipeline.image_processor.postprocess(made, output_type="np")
    else:
        shown = pipeline.video_processor.postprocess_video(made, output_type="np")[0]
    picture: Picture = from_floats(shown)[0]
    return picture


def believed(pipeline: Any, before: tuple[float, Any], noise: float, frame: Any) -> Any:
    """What the step took the finished frame to be: on the straight way from noise, what lies at its end."""
    was, frame_before = before
    if was <= noise:
        return frame
    if not hasattr(
        pipeline.scheduler, "sigmas"
    ):  # noise and picture are mixed by root sums: both are found of two steps
        kept, kept_before = (1 - noise**2) ** 0.5, (1 - was**2) ** 0.5
        return (frame * was - frame_before * noise) / (kept * was - kept_before * noise)
    return frame - noise * (frame_before - frame) / (was - noise)


def noise_of(scheduler: Any, step: int) -> float:
    """How much noise is in the latents after so many steps."""
    if hasattr(scheduler, "sigmas"):
        return float(scheduler.sigmas[min(int(scheduler.step_index), len(scheduler.sigmas) - 1)])
    if step >= len(scheduler.timesteps):
        return 0.0
    noise: float = float(1 - scheduler.alphas_cumprod[int(scheduler.timesteps[step])]) ** 0.5
    return noise


def _wan(pipeline: Any, latents: Any, leading: int, size: Size) -> Any:
    return latents[0, :, leading + (latents.shape[2] - leading) // 2]


def _ltx(pipeline: Any, latents: Any, leading: int, size: Size) -> Any:
    frames, high, wide = _ltx_size(pipeline, size)
    own = latents[0, -frames * high * wide :]  # those of pictures come before
    return _place(own, frames, high, wide)


def _ltx2(pipeline: Any, latents: Any, leading: int, size: Size) -> Any:
    frames, high, wide = _ltx_size(pipeline, size)
    return _place(latents[0, : frames * high * wide], frames, high, wide)  # those of pictures come after


def _ltx_size(pipeline: Any, size: Size) -> Size:
    time, space = pipeline.vae_temporal_compression_ratio, pipeline.vae_spatial_compression_ratio
    return (size[0] - 1) // time + 1, size[1] // space, size[2] // space


def _place(tokens: Any, frames: int, high: int, wide: int) -> Any:
    return tokens.unflatten(0, (frames, high, wide))[frames // 2].permute(2, 0, 1)


def _svd(pipeline: Any, latents: Any, leading: int, size: Size) -> Any:
    return latents[0, latents.shape[1] // 2]


def _klein(pipeline: Any, latents: Any, leading: int, size: Size) -> Any:
    patch = 2 * pipeline.vae_scale_factor
    return latents[0].unflatten(0, (size[1] // patch, size[2] // patch)).permute(2, 0, 1)


def _packed(pipeline: Any, latents: Any, leading: int, size: Size) -> Any:
    found = pipeline._unpack_latents(latents, size[1], size[2], pipeline.vae_scale_factor)[0]
    return found.flatten(1, 2) if found.ndim == 4 else found  # Qwen's has a place for frames, and one of them


def _whole(pipeline: Any, latents: Any, leading: int, size: Size) -> Any:
    return latents[0]


def _wan_decoded(pipeline: Any, frame: Any) -> Any:
    from generation.engines.diffusion.asking import unscaled

    return pipeline.vae.decode(unscaled(pipeline.vae, frame[None, :, None]), return_dict=False)[0]


def _ltx_decoded(pipeline: Any, frame: Any) -> Any:
    import torch

    vae = pipeline.vae
    latents = pipeline._denormalize_latents(
        frame[None, :, None], vae.latents_mean, vae.latents_std, vae.config.scaling_factor
    )
    clean = torch.zeros(1, device=vae.device, dtype=vae.dtype) if vae.config.timestep_conditioning else None
    return vae.decode(latents.to(vae.dtype), clean, return_dict=False)[0]


def _image_decoded(pipeline: Any, frame: Any) -> Any:
    picture = pipeline.vae.decode(frame[None] / pipeline.vae.config.scaling_factor).sample
    return picture[:, :, None]


def _svd_decoded(pipeline: Any, frame: Any) -> Any:
    picture = pipeline.vae.decode(frame[None] / pipeline.vae.config.scaling_factor, num_frames=1).sample
    return picture[:, :, None]


def _cogvideox_decoded(pipeline: Any, frame: Any) -> Any:
    return pipeline.vae.decode(frame[None, :, None] / pipeline.vae_scaling_factor_image).sample


def _klein_decoded(pipeline: Any, frame: Any) -> Any:
    norm = pipeline.vae.bn
    spread = (norm.running_var + pipeline.vae.config.batch_norm_eps).sqrt()
    scaled = frame[None] * spread.view(1, -1, 1, 1) + norm.running_mean.view(1, -1, 1, 1)
    return pipeline.vae.decode(pipeline._unpatchify_latents(scaled.to(pipeline.vae.dtype)), return_dict=False)[0]


def _kontext_decoded(pipeline: Any, frame: Any) -> Any:
    config = pipeline.vae.config
    return pipeline.vae.decode(frame[None] / config.scaling_factor + config.shift_factor, return_dict=False)[0]


def _qwen_decoded(pipeline: Any, frame: Any) -> Any:
    return _wan_decoded(pipeline, frame)[:, :, 0]


def _sdxl_decoded(pipeline: Any, frame: Any) -> Any:
    return pipeline.vae.decode(frame[None] / pipeline.vae.config.scaling_factor, return_dict=False)[0]


_MIDDLE: Mapping[str, Callable[[Any, Any, int, Size], Any]] = {
    "WanPipeline": _wan,
    "WanImageToVideoPipeline": _wan,
    "WanVACEPipeline": _wan,
    "LTXConditionPipeline": _ltx,
    "LTX2ConditionPipeline": _ltx2,
    "StableVideoDiffusionPipeline": _svd,
    "AnimateDiffPipeline": _wan,
    "CogVideoXPipeline": _svd,
    "Flux2KleinPipeline": _klein,
    "FluxKontextPipeline": _packed,
    "QwenImageEditPlusPipeline": _packed,
    "StableDiffusionXLPipeline": _whole,
}
_DECODED: Mapping[str, Callable[[Any, Any], Any]] = {
    "WanPipeline": _wan_decoded,
    "WanImageToVideoPipeline": _wan_decoded,
    "WanVACEPipeline": _wan_decoded,
    "LTXConditionPipeline": _ltx_decoded,
    "LTX2ConditionPipeline": _ltx_decoded,
    "StableVideoDiffusionPipeline": _svd_decoded,
    "AnimateDiffPipeline": _image_decoded,
    "CogVideoXPipeline": _cogvideox_decoded,
    "Flux2KleinPipeline": _klein_decoded,
    "FluxKontextPipeline": _kontext_decoded,
    "QwenImageEditPlusPipeline": _qwen_decoded,
    "StableDiffusionXLPipeline": _sdxl_decoded,
}
STILLS = frozenset(
    {"Flux2KleinPipeline", "FluxKontextPipeline", "QwenImageEditPlusPipeline", "StableDiffusionXLPipeline"}
)
"""Kinds that make one picture."""
SEEN = frozenset(_DECODED)
"""Kinds of which a preview can be made."""
