"""What is different from model to model in training: how a picture becomes latents, and how its noise is guessed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from generation.characters.pictures import Picture
from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.words import Numbers
from storyboard.errors import EngineError


class Lesson(Protocol):
    """One kind of model as something to train.

    Attributes:
        layers: the names of the layers that learn.
    """

    layers: tuple[str, ...]

    def latents(self, pipeline: Any, pictures: Sequence[Picture]) -> Any:
        """Pictures of one size as latents, one row each."""
        ...

    def guess(self, pipeline: Any, noisy: Any, sigma: Any, told: Numbers) -> Any:
        """The velocity, noise minus picture, that the model sees in noisy latents."""
        ...


class _Wan:
    """Wan from text: a picture is a film of one frame."""

    layers: tuple[str, ...] = ("to_q", "to_k", "to_v", "to_out.0")

    def latents(self, pipeline: Any, pictures: Sequence[Picture]) -> Any:
        import torch

        vae = pipeline.vae
        shape = (1, vae.config.z_dim, 1, 1, 1)
        mean = torch.tensor(vae.config.latents_mean).view(shape)
        spread = torch.tensor(vae.config.latents_std).view(shape)
        coded = [vae.encode(_numbers(each, vae)[:, :, None]).latent_dist.mode().float().cpu() for each in pictures]
        return (torch.cat(coded) - mean) / spread

    def guess(self, pipeline: Any, noisy: Any, sigma: Any, told: Numbers) -> Any:
        net = pipeline.transformer
        made = net(
            hidden_states=noisy.to(net.dtype),
            timestep=sigma * 1000,
            encoder_hidden_states=told["embeds"].to(net.device, net.dtype),
            return_dict=False,
        )
        return made[0]


class _Klein:
    """FLUX.2 klein: latents in patches, each with its place."""

    layers: tuple[str, ...] = ("to_q", "to_k", "to_v", "to_out.0", "to_qkv_mlp_proj")

    def latents(self, pipeline: Any, pictures: Sequence[Picture]) -> Any:
        import torch

        coded = [pipeline._encode_vae_image(_numbers(each, pipeline.vae), None) for each in pictures]
        return torch.cat(coded).float().cpu()

    def guess(self, pipeline: Any, noisy: Any, sigma: Any, told: Numbers) -> Any:
        net = pipeline.transformer
        embeds = told["embeds"].to(net.device, net.dtype)
        high, wide = noisy.shape[-2:]
        made = net(
            hidden_states=pipeline._pack_latents(noisy).to(net.dtype),
            timestep=sigma,
            guidance=None,
            encoder_hidden_states=embeds,
            txt_ids=pipeline._prepare_text_ids(embeds).to(net.device),
            img_ids=pipeline._prepare_latent_ids(noisy).to(net.device),
            return_dict=False,
        )
        return made[0].transpose(1, 2).reshape(noisy.shape[0], -1, high, wide)


_LESSONS: dict[str, Lesson] = {"WanPipeline": _Wan(), "Flux2KleinPipeline": _Klein()}


def lesson_of(entry: Entry) -> Lesson:
    """How a model is trained.

    Raises:
        EngineError: nobody has said how, or it has two experts.
    """
    lesson = _LESSONS.get(entry.kind)
    if lesson is None or entry.experts > 1:
        raise EngineError(
            f"{entry.title} cannot be trained here; choose klein-4b for keyframes, "
            "or wan2.1-1.3b or wan2.1-14b for films."
        )
    return lesson


def _numbers(picture: Picture, vae: Any) -> Any:
    """A picture as a model takes it: 1 x 3 x height x width, from -1 to 1."""
    import torch

    plain = torch.from_numpy(picture.copy()).permute(2, 0, 1)[None].float() / 127.5 - 1
    return plain.to(vae.device, vae.dtype)
