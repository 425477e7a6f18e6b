"""Wan at its published sizes: its transformers, its two decoders, and how each is called."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import diffusers
import torch

from benchmarks.real_sizes.parts import Build, Real, Shape, blank, shown, umt5, whole


def wan_transformer(kind: str = "WanTransformer3DModel", **size: Any) -> Build:
    return lambda: getattr(diffusers, kind)(**size)


SMALL = {"num_attention_heads": 12, "ffn_dim": 8960, "num_layers": 30}


def _wan_vae() -> torch.nn.Module:
    return diffusers.AutoencoderKLWan()


def wan_vae_2() -> torch.nn.Module:
    return diffusers.AutoencoderKLWan(
        base_dim=160, decoder_base_dim=256, z_dim=48, dim_mult=[1, 2, 4, 4], temperal_downsample=[False, True, True],
        is_residual=True, in_channels=12, out_channels=12, patch_size=2, scale_factor_spatial=16,
        latents_mean=[0.0] * 48, latents_std=[1.0] * 48,
    )  # fmt: skip


def _wan_latents(of: Shape, channels: int, span: int = 8) -> tuple[int, ...]:
    return (of.rows, channels, (of.frames - 1) // 4 + 1, of.height // span, of.width // span)


def wan_call(channels: int, *, seen: int = 0) -> Callable[[Any, Shape], Any]:
    def call(model: Any, of: Shape) -> Any:
        held = [whole(*_wan_latents(of, 16)) for _ in range(4)]  # latents and what the schedule remembers
        return held, model(
            hidden_states=blank(*_wan_latents(of, channels)),
            timestep=whole(of.rows),
            encoder_hidden_states=blank(of.rows, 512, model.config.text_dim),
            encoder_hidden_states_image=blank(of.rows * seen, 257, 1280) if seen else None,
            return_dict=False,
        )

    return call


def wan_5b_call(model: Any, of: Shape) -> Any:
    """Each token has its own noise, for the first frame has none."""
    shape = _wan_latents(of, 48, 16)
    held = [whole(*shape) for _ in range(5)]
    tokens = shape[2] * shape[3] * shape[4] // 4
    return held, model(
        hidden_states=blank(*shape),
        timestep=whole(of.rows, tokens),
        encoder_hidden_states=blank(of.rows, 512, 4096),
        return_dict=False,
    )


def _films(of: Shape, count: int) -> list[torch.Tensor]:
    return [whole(1, 3, of.frames, of.height, of.width) for _ in range(count)]


def vace_call(model: Any, of: Shape) -> Any:
    """The control video and its mask stay on the card as pixels while a shot is denoised."""
    shape = list(_wan_latents(of, 16))
    shape[2] += of.pictures
    control = [shape[0], 96, *shape[2:]]
    held = [whole(*shape) for _ in range(4)] + _films(of, 2 * of.rows) + [whole(*control)]
    return held, model(
        hidden_states=blank(*shape),
        timestep=whole(of.rows),
        encoder_hidden_states=blank(of.rows, 512, 4096),
        control_hidden_states=blank(*control),
        return_dict=False,
    )


def wan_decode(channels: int, span: int = 8) -> Callable[[Any, Shape], Any]:
    def decode(vae: Any, of: Shape) -> Any:
        latents = blank(*_wan_latents(of, channels, span))
        video = vae.decode(latents, return_dict=False)[0]
        return shown(video)

    return decode


def wan_encode(vae: Any, of: Shape) -> Any:
    """The first frame, and grey to the end."""
    return vae.encode(blank(1, 3, of.frames, of.height, of.width)).latent_dist.mode()


def wan_5b_encode(vae: Any, of: Shape) -> Any:
    return vae.encode(blank(1, 3, 1, of.height, of.width)).latent_dist.mode()


def vace_encode(vae: Any, of: Shape) -> Any:
    """What stays of the control video, and what is made anew: two films more, encoded one after the other."""
    shown = _films(of, 2)
    kept, anew = shown[0] * (1 - shown[1]), shown[0] * shown[1]
    kept, anew = kept.to(vae.dtype), anew.to(vae.dtype)
    return shown, vae.encode(kept).latent_dist.mode(), vae.encode(anew).latent_dist.mode()


I2V = {"in_channels": 36}
SEEN = {**I2V, "image_dim": 1280, "added_kv_proj_dim": 5120}
VACE = "WanVACETransformer3DModel"


def of_wan(denoiser: Build, call: Callable[[Any, Shape], Any], **more: Any) -> Real:
    told: dict[str, Any] = {"decoder": _wan_vae, "decode": wan_decode(16), **more}
    return Real((umt5,), denoiser, call=call, **told)
