"""How each kind of pipeline is asked: the same wish in the words of its own call."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from generation.engines.diffusion.pictures import Picture, as_images, from_floats
from generation.engines.diffusion.scarcity import by_one_name
from generation.engines.diffusion.sounding import Sounding, sounding
from generation.engines.diffusion.voices import held_voice
from generation.engines.diffusion.words import Numbers
from storyboard.errors import EngineError
from storyboard.motion import Stroke


@dataclass(frozen=True)
class Wish:
    """What one run of a model is asked for, and what it is shown.

    Attributes:
        width, height, frames: as the model makes them; rate in frames a second.
        steps, guidance: of the recipe.
        generator: torch's source of chance; the same seed, the same film.
        positive, negative: the texts as numbers; negative is None where nothing is compared with it.
        text: the words themselves, for models that read them while they look.
        first, last: the frames the film begins and ends with.
        video: a film it goes along: a control, or a take to change; as long as `frames`.
        mask: where `video` is to be changed, 255 for yes; None is everywhere.
        strength: how far a take may be changed, 1 for wholly.
        pictures: of who is in it, or of what a still is made from.
        strokes: of the motion brush.
        voices: the files of the voices that lips move to, by the frame of the shot each begins on, at `film_rate`.
    """

    width: int
    height: int
    frames: int
    rate: float
    steps: int
    guidance: float
    generator: Any
    positive: Numbers
    negative: Numbers | None = None
    text: str = ""
    first: Picture | None = None
    last: Picture | None = None
    video: Sequence[Picture] | None = None
    mask: Sequence[Picture] | None = None
    strength: float = 1.0
    pictures: Sequence[Picture] = ()
    strokes: tuple[Stroke, ...] = ()
    voices: Mapping[int, Path] = field(default_factory=dict)
    film_rate: float = 24.0


After = Callable[[Any, Any], Any]
"""Shown the pipeline and the latents after a step; it goes on with those that are given back, if any are."""


def run(kind: str, pipeline: Any, wish: Wish, on_step: Callable[[], None], after: After | None = None) -> Any:
    """What a pipeline makes of a wish, before it is decoded: `decoded` makes pictures of it.

    `on_step` is called after every step, and may raise to end the run at once; `after` is shown the latents before.

    Raises:
        EngineError: nobody has said how this kind of pipeline is asked.
    """
    import torch

    if kind not in _WAYS:
        raise EngineError(f"How a {kind} is asked is not known; choose a model of another kind.")

    def step(running: Any, number: int, at: Any, named: dict[str, Any]) -> dict[str, Any]:
        if after is not None and (latents := after(running, named["latents"])) is not None:
            named["latents"] = latents
        on_step()
        return named

    arguments = {
        "width": wish.width,
        "height": wish.height,
        "num_inference_steps": wish.steps,
        "generator": wish.generator,
        "callback_on_step_end": step,
        "output_type": "latent" if kind in DECODED_APART else "np",
    }
    with torch.no_grad():
        return _WAYS[kind](pipeline, arguments, wish)


def decoded(kind: str, pipeline: Any, made: Any, wish: Wish) -> list[Picture]:
    """The pictures of what `run` made.

    Raises:
        EngineError: the model made more or fewer frames than it was asked for.
    """
    return decoded_together(kind, pipeline, [(made, wish)])[0]


def decoded_together(kind: str, pipeline: Any, shots: Sequence[tuple[Any, Wish]]) -> list[list[Picture]]:
    """The pictures of what `run` made of shots of the same size and frames, decoded at once.

    Raises:
        EngineError: the model made more or fewer frames than it was asked for.
    """
    with by_one_name():
        films = _pictures(kind, pipeline, shots)
    for film, (_, wish) in zip(films, shots, strict=True):
        if len(film) != wish.frames:
            raise EngineError(
                f"The model made {len(film)} frames and was asked for {wish.frames}: its entry in the catalog has "
                "another frame law than it; correct frames_step and frames_rest."
            )
    return films


def _pictures(kind: str, pipeline: Any, shots: Sequence[tuple[Any, Wish]]) -> list[list[Picture]]:
    if kind not in DECODED_APART:
        return [from_floats(made.frames if isinstance(made, Sounding) else made) for made, _ in shots]
    import torch

    with torch.no_grad():
        vae = pipeline.vae
        leading = [len(wish.pictures) if kind == "WanVACEPipeline" else 0 for _, wish in shots]
        latents = torch.cat([made[:, :, before:] for (made, _), before in zip(shots, leading, strict=True)])
        video = vae.decode(unscaled(vae, latents.to(vae.device, vae.dtype)), return_dict=False)[0]
        return [from_floats(each) for each in pipeline.video_processor.postprocess_video(video, output_type="np")]


def unscaled(vae: Any, latents: Any) -> Any:
    """Latents as Wan's decoder takes them; they are denoised with a mean of zero and a spread of one."""
    import torch

    shape = (1, vae.config.z_dim, 1, 1, 1)
    mean = torch.tensor(vae.config.latents_mean).view(shape).to(latents.device, latents.dtype)
    spread = 1.0 / torch.tensor(vae.config.latents_std).view(shape).to(latents.device, latents.dtype)
    return latents / spread + mean


def _told(wish: Wish, **names: str) -> dict[str, Any]:
    """The texts by the names a call has for them: `embeds="prompt_embeds"`, and so on."""
    told = {call: wish.positive[name] for name, call in names.items()}
    if wish.negative is not None:
        told |= {f"negative_{call}": wish.negative[name] for name, call in names.items()}
    return told


def _wan(pipeline: Any, arguments: dict[str, Any], wish: Wish) -> Any:
    """Wan in all its kinds; a take to change goes through the pipeline that begins from a film."""
    arguments |= _told(wish, embeds="prompt_embeds") | {"guidance_scale": wish.guidance}
    if wish.video is not None:  # with no mask of its own: outside the region, the take is put back afterwards
        from diffusers import WanVideoToVideoPipeline

        parts = {name: getattr(pipeline, name) for name in ("transformer", "vae", "scheduler")}
        again = WanVideoToVideoPipeline(tokenizer=None, text_encoder=None, **parts)
        again.set_progress_bar_config(disable=True)
        return again(video=as_images(wish.video), strength=wish.strength, **arguments).frames
    return pipeline(num_frames=wish.frames, **arguments).frames


def _wan_image(pipeline: Any, arguments: dict[str, Any], wish: Wish) -> Any:
    assert wish.first is not None
    arguments |= _told(wish, embeds="prompt_embeds") | {"guidance_scale": wish.guidance}
    arguments["image"] = as_images([wish.first])[0]
    if wish.last is not None:
        arguments["last_image"] = as_images([wish.last])[0]
    pipeline.strokes = wish.strokes
    try:
        return pipeline(num_frames=wish.frames, **arguments).frames
    finally:
        pipeline.strokes = ()


def _vace(pipeline: Any, arguments: dict[str, Any], wish: Wish) -> Any:
    """References beside a film whose masked parts are made anew; frames that are given have an empty mask."""
    arguments |= _told(wish, embeds="prompt_embeds") | {"guidance_scale": wish.guidance}
    video = list(wish.video) if wish.video is not None else None
    mask = list(wish.mask) if wish.mask is not None else None
    if video is not None and mask is not None and wish.strength == 1.0:
        video = [np.where(where > 127, np.uint8(128), shown) for shown, where in zip(video, mask, strict=True)]
    if wish.first is not None:
        grey = np.full_like(wish.first, 128)
        white = np.full_like(wish.first, 255)
        video = [wish.first, *((video or [grey] * wish.frames)[1:])]
        mask = [np.zeros_like(wish.first), *((mask or [white] * wish.frames)[1:])]
    if video is not None:
        mask = mask or [np.full_like(video[0], 255)] * len(video)
        arguments |= {"video": as_images(video), "mask": [image.convert("L") for image in as_images(mask)]}
    if wish.pictures:
        arguments["reference_images"] = as_images(wish.pictures)
    return pipeline(num_frames=wish.frames, **arguments).frames


def _ltx(pipeline: Any, arguments: dict[str, Any], wish: Wish) -> Any:
    from diffusers.pipelines.ltx.pipeline_ltx_condition import LTXVideoCondition

    arguments |= _told(wish, embeds="prompt_embeds", mask="prompt_attention_mask")
    arguments |= {"guidance_scale": wish.guidance, "frame_rate": wish.rate, "num_frames": wish.frames}
    conditions = []
    if wish.video is not None:
        conditions.append(LTXVideoCondition(video=as_images(wish.video), strength=1.0 - wish.strength))
    if wish.first is not None:
        conditions.append(LTXVideoCondition(image=as_images([wish.first])[0]))
    if wish.last is not None:
        conditions.append(LTXVideoCondition(image=as_images([wish.last])[0], frame_index=wish.frames - 1))
    return pipeline(conditions=conditions or None, **arguments).frames[0]


def _ltx2(pipeline: Any, arguments: dict[str, Any], wish: Wish) -> Any:
    """Picture and sound together; with a voice, the sound is held and the picture follows it, in few steps."""
    from diffusers.pipelines.ltx2.pipeline_ltx2_condition import LTX2VideoCondition

    arguments |= {"frame_rate": wish.rate, "num_frames": wish.frames}
    conditions = []
    if wish.first is not None:
        conditions.append(LTX2VideoCondition(frames=as_images([wish.first])[0], index=0, crf=0))
    if wish.last is not None:
        # its index counts latents; one past the last is left out by the pipeline, with a warning and no more
        conditions.append(LTX2VideoCondition(frames=as_images([wish.last])[0], index=-1, crf=0))
    if wish.voices:
        return _ltx2_voiced(pipeline, arguments, wish, conditions)
    arguments |= _told(wish, embeds="prompt_embeds", mask="prompt_attention_mask")
    blocks = len(pipeline.transformer.transformer_blocks)
    arguments |= {"guidance_scale": wish.guidance, "audio_guidance_scale": wish.guidance}
    arguments |= {"spatio_temporal_guidance_blocks": [min(28, blocks - 1)]}
    return sounding(pipeline, pipeline(conditions=conditions or None, **arguments))


def _ltx2_voiced(pipeline: Any, arguments: dict[str, Any], wish: Wish, conditions: list[Any]) -> Any:
    from diffusers import LTX2DFRPipeline

    names = ("scheduler", "vae", "audio_vae", "tokenizer", "connectors", "transformer", "vocoder")
    voiced = LTX2DFRPipeline(text_encoder=None, **{name: getattr(pipeline, name) for name in names})
    voiced.set_progress_bar_config(disable=True)
    del arguments["num_inference_steps"]  # this way of asking has a schedule of its own, of eight steps
    arguments |= {"prompt_embeds": wish.positive["embeds"], "prompt_attention_mask": wish.positive["mask"]}
    made = voiced(
        conditions=conditions or None,
        generate_slots=False,
        audio_latents=held_voice(pipeline, wish.voices, wish.film_rate, wish.frames / wish.rate),
        freeze_audio=True,
        **arguments,
    )
    return sounding(pipeline, made)


VOICED_STEPS = 8
"""Of the schedule by which LTX-2 follows a voice."""


def _cogvideox(pipeline: Any, arguments: dict[str, Any], wish: Wish) -> Any:
    arguments |= _told(wish, embeds="prompt_embeds")
    return pipeline(num_frames=wish.frames, guidance_scale=wish.guidance, **arguments).frames[0]


def _svd(pipeline: Any, arguments: dict[str, Any], wish: Wish) -> Any:
    assert wish.first is not None
    arguments |= {"num_frames": wish.frames, "fps": max(1, round(wish.rate)), "decode_chunk_size": 8}
    return pipeline(image=as_images([wish.first])[0], max_guidance_scale=wish.guidance, **arguments).frames[0]


def _animatediff(pipeline: Any, arguments: dict[str, Any], wish: Wish) -> Any:
    arguments |= _told(wish, embeds="prompt_embeds") | _adapted(pipeline, wish)
    return pipeline(num_frames=wish.frames, guidance_scale=wish.guidance, **arguments).frames[0]


def _klein(pipeline: Any, arguments: dict[str, Any], wish: Wish) -> Any:
    arguments |= _told(wish, embeds="prompt_embeds") | {"guidance_scale": wish.guidance}
    return pipeline(image=as_images(wish.pictures) or None, **arguments).images


def _qwen_edit(pipeline: Any, arguments: dict[str, Any], wish: Wish) -> Any:
    arguments |= {"prompt": wish.text, "negative_prompt": " ", "true_cfg_scale": wish.guidance}
    return pipeline(image=as_images(wish.pictures), **arguments).images


def _kontext(pipeline: Any, arguments: dict[str, Any], wish: Wish) -> Any:
    arguments |= {"prompt_embeds": wish.positive["embeds"], "pooled_prompt_embeds": wish.positive["pooled"]}
    arguments |= {"guidance_scale": wish.guidance, "_auto_resize": False, "max_area": wish.width * wish.height}
    return pipeline(image=as_images(wish.pictures)[0] if wish.pictures else None, **arguments).images


def _sdxl(pipeline: Any, arguments: dict[str, Any], wish: Wish) -> Any:
    arguments |= _told(wish, embeds="prompt_embeds", pooled="pooled_prompt_embeds") | _adapted(pipeline, wish)
    return pipeline(guidance_scale=wish.guidance, **arguments).images


def _adapted(pipeline: Any, wish: Wish) -> dict[str, Any]:
    """Pictures for an IP-Adapter, if there is one; with no pictures it is shown grey, and that counts for nothing."""
    if getattr(pipeline.unet.config, "encoder_hid_dim_type", None) != "ip_image_proj":
        return {}
    pipeline.set_ip_adapter_scale(ADAPTED_STRENGTH if wish.pictures else 0.0)
    shown = wish.pictures or [np.full((wish.height, wish.width, 3), 128, dtype=np.uint8)]
    return {"ip_adapter_image": [as_images(shown)]}


ADAPTED_STRENGTH = 0.7
"""How strongly pictures count beside words in a U-Net."""


_WAYS: Mapping[str, Callable[[Any, dict[str, Any], Wish], Any]] = {
    "WanPipeline": _wan,
    "WanImageToVideoPipeline": _wan_image,
    "WanVACEPipeline": _vace,
    "LTXConditionPipeline": _ltx,
    "LTX2ConditionPipeline": _ltx2,
    "CogVideoXPipeline": _cogvideox,
    "StableVideoDiffusionPipeline": _svd,
    "AnimateDiffPipeline": _animatediff,
    "Flux2KleinPipeline": _klein,
    "QwenImageEditPlusPipeline": _qwen_edit,
    "FluxKontextPipeline": _kontext,
    "StableDiffusionXLPipeline": _sdxl,
}
DECODED_APART = frozenset({"WanPipeline", "WanImageToVideoPipeline", "WanVACEPipeline"})
"""Kinds whose latents are decoded here, so that they can be while the next shot is denoised."""
