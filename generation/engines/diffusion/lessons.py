"""What is different from model to model in training: how a picture becomes latents, and how its noise is guessed.

Two kinds of noise. Flow matching (Lipman et al., 2023): a straight way from the picture to the noise, and the model
guesses its direction. Diffusion (Ho et al., 2020): noise by a schedule of the model's own, and the model guesses the
noise, or the velocity between the two (Salimans and Ho, 2022).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from generation.characters.pictures import Picture
from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.words import Numbers
from storyboard.errors import EngineError

_SHIFT = 3.0
"""How far flowing noise is moved towards the strong end, where faces are decided; as Wan's own schedule has it."""
_ATTENTION = ("to_q", "to_k", "to_v", "to_out.0")


@dataclass(frozen=True)
class Noised:
    """A picture with noise on it: the latents, how far along they are as the model is told it, and what to guess."""

    latents: Any
    at: Any
    wanted: Any


class Lesson(Protocol):
    """One kind of model as something to train.

    Attributes:
        net: the part that learns.
        layers: the names of its layers that learn, or an expression that their whole names fit.
    """

    net: str
    layers: tuple[str, ...] | str

    def latents(self, pipeline: Any, pictures: Sequence[Picture]) -> Any:
        """Pictures of one size as latents, one row each."""
        ...

    def noised(self, pipeline: Any, clean: Any, noise: Any, amount: Any) -> Noised:
        """Latents with noise, more of it the greater the amount, from 0 to 1."""
        ...

    def guess(self, pipeline: Any, noised: Noised, told: Numbers) -> Any:
        """What the model sees in noisy latents."""
        ...


class _Flow:
    """Models that flow from noise to pictures."""

    net = "transformer"
    layers: tuple[str, ...] | str = _ATTENTION

    def noised(self, pipeline: Any, clean: Any, noise: Any, amount: Any) -> Noised:
        sigma = _SHIFT * amount / (1 + (_SHIFT - 1) * amount)
        return Noised((1 - sigma) * clean + sigma * noise, sigma, noise - clean)


class _Diffusion:
    """Models that take noise away by a schedule; they guess the noise or the velocity, as their schedule says."""

    net = "unet"
    layers: tuple[str, ...] | str = _ATTENTION

    def noised(self, pipeline: Any, clean: Any, noise: Any, amount: Any) -> Noised:
        kept = pipeline.scheduler.alphas_cumprod
        step = (amount * len(kept)).long().clamp(max=len(kept) - 1)
        shape = (-1, *(1,) * (clean.ndim - 1))
        signal, grain = (part.sqrt().float().view(shape) for part in (kept[step], 1 - kept[step]))
        velocity = pipeline.scheduler.config.prediction_type == "v_prediction"
        wanted = signal * noise - grain * clean if velocity else noise
        return Noised(signal * clean + grain * noise, step, wanted)


class _Wan(_Flow):
    """Wan from text: a picture is a film of one frame."""

    def latents(self, pipeline: Any, pictures: Sequence[Picture]) -> Any:
        import torch

        vae = pipeline.vae
        shape = (1, vae.config.z_dim, 1, 1, 1)
        mean = torch.tensor(vae.config.latents_mean).view(shape)
        spread = torch.tensor(vae.config.latents_std).view(shape)
        coded = [vae.encode(_numbers(each, vae)[:, :, None]).latent_dist.mode().float().cpu() for each in pictures]
        return (torch.cat(coded) - mean) / spread

    def guess(self, pipeline: Any, noised: Noised, told: Numbers) -> Any:
        net = pipeline.transformer
        made = net(
            hidden_states=noised.latents.to(net.dtype),
            timestep=noised.at * 1000,
            encoder_hidden_states=told["embeds"].to(net.device, net.dtype),
            return_dict=False,
        )
        return made[0]


class _Klein(_Flow):
    """FLUX.2 klein: latents in patches, each with its place."""

    layers: tuple[str, ...] | str = (*_ATTENTION, "to_qkv_mlp_proj")

    def latents(self, pipeline: Any, pictures: Sequence[Picture]) -> Any:
        import torch

        coded = [pipeline._encode_vae_image(_numbers(each, pipeline.vae), None) for each in pictures]
        return torch.cat(coded).float().cpu()

    def guess(self, pipeline: Any, noised: Noised, told: Numbers) -> Any:
        net, noisy = pipeline.transformer, noised.latents
        embeds = told["embeds"].to(net.device, net.dtype)
        high, wide = noisy.shape[-2:]
        made = net(
            hidden_states=pipeline._pack_latents(noisy).to(net.dtype),
            timestep=noised.at,
            guidance=None,
            encoder_hidden_states=embeds,
            txt_ids=pipeline._prepare_text_ids(embeds).to(net.device),
            img_ids=pipeline._prepare_latent_ids(noisy).to(net.device),
            return_dict=False,
        )
        return made[0].transpose(1, 2).reshape(noisy.shape[0], -1, high, wide)


class _Kontext(_Flow):
    """FLUX.1: latents in patches of two by two; how strongly words hold is something it was taught."""

    def latents(self, pipeline: Any, pictures: Sequence[Picture]) -> Any:
        vae = pipeline.vae
        return (_coded(vae, pictures) - vae.config.shift_factor) * vae.config.scaling_factor

    def guess(self, pipeline: Any, noised: Noised, told: Numbers) -> Any:
        import torch

        net, noisy = pipeline.transformer, noised.latents
        embeds = told["embeds"].to(net.device, net.dtype)
        rows, channels, high, wide = noisy.shape
        strength = torch.full((rows,), 1.0, device=net.device) if net.config.guidance_embeds else None
        made = net(
            hidden_states=pipeline._pack_latents(noisy, rows, channels, high, wide).to(net.dtype),
            timestep=noised.at,
            guidance=strength,
            pooled_projections=told["pooled"].to(net.device, net.dtype),
            encoder_hidden_states=embeds,
            txt_ids=torch.zeros(embeds.shape[1], 3, device=net.device, dtype=net.dtype),
            img_ids=pipeline._prepare_latent_image_ids(rows, high // 2, wide // 2, net.device, net.dtype),
            return_dict=False,
        )
        pixels = pipeline.vae_scale_factor
        return pipeline._unpack_latents(made[0], high * pixels, wide * pixels, pixels)


class _Ltx(_Flow):
    """LTX-Video: a picture is a film of one frame, its latents in a row."""

    def latents(self, pipeline: Any, pictures: Sequence[Picture]) -> Any:
        vae = pipeline.vae
        coded = _coded(vae, pictures, as_film=True)
        mean, spread = vae.latents_mean.cpu().float(), vae.latents_std.cpu().float()
        return pipeline._normalize_latents(coded, mean, spread, vae.config.scaling_factor)

    def guess(self, pipeline: Any, noised: Noised, told: Numbers) -> Any:
        net, noisy = pipeline.transformer, noised.latents
        frames, high, wide = noisy.shape[-3:]
        places = pipeline._prepare_video_ids(len(noisy), frames, high, wide, device=net.device)
        pixels, ticks = pipeline.vae_spatial_compression_ratio, pipeline.vae_temporal_compression_ratio
        made = net(
            hidden_states=pipeline._pack_latents(noisy).to(net.dtype),
            timestep=(noised.at * 1000).unsqueeze(-1).float(),
            encoder_hidden_states=told["embeds"].to(net.device, net.dtype),
            encoder_attention_mask=told["mask"].to(net.device),
            video_coords=pipeline._scale_video_ids(places, pixels, ticks, device=net.device).float(),
            return_dict=False,
        )
        return pipeline._unpack_latents(made[0], frames, high, wide)


class _CogVideoX(_Diffusion):
    """CogVideoX: a picture is a film of one frame; it guesses the velocity."""

    net = "transformer"

    def latents(self, pipeline: Any, pictures: Sequence[Picture]) -> Any:
        coded = _coded(pipeline.vae, pictures, as_film=True) * pipeline.vae.config.scaling_factor
        return coded.permute(0, 2, 1, 3, 4).contiguous()

    def guess(self, pipeline: Any, noised: Noised, told: Numbers) -> Any:
        net, noisy = pipeline.transformer, noised.latents
        pixels = pipeline.vae_scale_factor_spatial
        turned = None
        if net.config.use_rotary_positional_embeddings:
            high, wide = noisy.shape[-2] * pixels, noisy.shape[-1] * pixels
            turned = pipeline._prepare_rotary_positional_embeddings(high, wide, noisy.shape[1], net.device)
        made = net(
            hidden_states=noisy.to(net.dtype),
            timestep=noised.at,
            encoder_hidden_states=told["embeds"].to(net.device, net.dtype),
            image_rotary_emb=turned,
            return_dict=False,
        )
        return made[0]


class _Sdxl(_Diffusion):
    """Stable Diffusion XL: besides the words it is told how large the picture was, and how it was cut."""

    def latents(self, pipeline: Any, pictures: Sequence[Picture]) -> Any:
        return _coded(pipeline.vae, pictures) * pipeline.vae.config.scaling_factor

    def guess(self, pipeline: Any, noised: Noised, told: Numbers) -> Any:
        import torch

        net, noisy = pipeline.unet, noised.latents
        high, wide = (length * pipeline.vae_scale_factor for length in noisy.shape[-2:])
        size = torch.tensor([[high, wide, 0, 0, high, wide]], device=net.device, dtype=net.dtype)
        made = net(
            noisy.to(net.dtype),
            noised.at,
            encoder_hidden_states=told["embeds"].to(net.device, net.dtype),
            added_cond_kwargs={"text_embeds": told["pooled"].to(net.device, net.dtype), "time_ids": size},
            return_dict=False,
        )
        return made[0]


class _AnimateDiff(_Diffusion):
    """AnimateDiff: the still model beneath learns, from films of one frame; what moves it stays as it is."""

    layers: tuple[str, ...] | str = r".*\.attentions\..*\.(to_q|to_k|to_v|to_out\.0)"

    def latents(self, pipeline: Any, pictures: Sequence[Picture]) -> Any:
        return (_coded(pipeline.vae, pictures) * pipeline.vae.config.scaling_factor).unsqueeze(2)

    def guess(self, pipeline: Any, noised: Noised, told: Numbers) -> Any:
        net = pipeline.unet
        embeds = told["embeds"].to(net.device, net.dtype)
        return net(noised.latents.to(net.dtype), noised.at, encoder_hidden_states=embeds, return_dict=False)[0]


_LESSONS: dict[str, Lesson] = {
    "WanPipeline": _Wan(),
    "Flux2KleinPipeline": _Klein(),
    "FluxKontextPipeline": _Kontext(),
    "LTXConditionPipeline": _Ltx(),
    "CogVideoXPipeline": _CogVideoX(),
    "StableDiffusionXLPipeline": _Sdxl(),
    "AnimateDiffPipeline": _AnimateDiff(),
}
_WHY_NOT = {
    "WanImageToVideoPipeline": "it takes people from its first frame",
    "WanVACEPipeline": "it takes people from their pictures",
    "QwenImageEditPlusPipeline": "it takes people from their pictures",
    "LTX2ConditionPipeline": "pictures without sound would unlearn what it knows of sound",
    "StableVideoDiffusionPipeline": "it takes no LoRA",
}


def lesson_of(entry: Entry) -> Lesson:
    """How a model is trained.

    Raises:
        EngineError: nobody has said how, or it has two experts.
    """
    lesson = _LESSONS.get(entry.kind)
    if lesson is None or entry.experts > 1:
        why = "it has two experts" if lesson is not None else _WHY_NOT.get(entry.kind, "nobody has said how")
        raise EngineError(
            f"{entry.title} cannot be trained here, since {why}; choose klein-4b, sdxl or kontext for keyframes, "
            "or wan2.1-1.3b, wan2.1-14b, ltx-13b, cogvideox-5b or animatediff for films."
        )
    return lesson


def can_be_trained(entry: Entry) -> bool:
    """Whether a LoRA of a character can be trained for a model here."""
    return entry.kind in _LESSONS and entry.experts == 1


def _coded(vae: Any, pictures: Sequence[Picture], *, as_film: bool = False) -> Any:
    """Pictures as a decoder's own latents, not scaled; as films of one frame where it makes films."""
    import torch

    numbers = (_numbers(each, vae) for each in pictures)
    shown = (each[:, :, None] if as_film else each for each in numbers)
    return torch.cat([vae.encode(each).latent_dist.mode().float().cpu() for each in shown])


def _numbers(picture: Picture, vae: Any) -> Any:
    """A picture as a model takes it: 1 x 3 x height x width, from -1 to 1."""
    import torch

    plain = torch.from_numpy(picture.copy()).permute(2, 0, 1)[None].float() / 127.5 - 1
    return plain.to(vae.device, vae.dtype)
