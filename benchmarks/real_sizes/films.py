"""Other models of films at their published sizes, LTX, CogVideoX and the U-Nets, and how each is called."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import diffusers
import torch
import transformers

from benchmarks.real_sizes.parts import Shape, blank, shown, whole


def ltx_vae() -> torch.nn.Module:
    return diffusers.AutoencoderKLLTXVideo(
        block_out_channels=(128, 256, 512, 1024, 2048), down_block_types=("LTXVideo095DownBlock3D",) * 4,
        decoder_block_out_channels=(256, 512, 1024), layers_per_block=(4, 6, 6, 2, 2),
        decoder_layers_per_block=(5, 5, 5, 5), spatio_temporal_scaling=(True,) * 4,
        decoder_spatio_temporal_scaling=(True,) * 3, decoder_inject_noise=(False,) * 4,
        downsample_type=("spatial", "temporal", "spatiotemporal", "spatiotemporal"), upsample_residual=(True,) * 3,
        upsample_factor=(2,) * 3, timestep_conditioning=True, decoder_causal=False, encoder_causal=True,
        spatial_compression_ratio=32, temporal_compression_ratio=8,
    )  # fmt: skip


def _ltx_tokens(of: Shape) -> int:
    return ((of.frames - 1) // 8 + 1) * (of.height // 32) * (of.width // 32)


def _ltx_latents(of: Shape) -> torch.Tensor:
    return blank(1, 128, (of.frames - 1) // 8 + 1, of.height // 32, of.width // 32)


def ltx_call(model: Any, of: Shape) -> Any:
    """Each token has its own noise, for the pictures that are shown have none."""
    tokens = _ltx_tokens(of)
    held = [whole(of.rows, tokens, 128) for _ in range(3)]
    return held, model(
        hidden_states=blank(of.rows, tokens, 128),
        encoder_hidden_states=blank(of.rows, 256, 4096),
        timestep=whole(of.rows, tokens),
        encoder_attention_mask=whole(of.rows, 256),
        video_coords=whole(of.rows, 3, tokens),
        return_dict=False,
    )


def ltx_decode(vae: Any, of: Shape) -> Any:
    latents = _ltx_latents(of)
    noise = (whole(1).to(vae.dtype),) if vae.config.timestep_conditioning else ()
    return shown(vae.decode(latents, *noise, return_dict=False)[0])


def film_encode(vae: Any, of: Shape) -> Any:
    return vae.encode(blank(1, 3, of.frames, of.height, of.width)).latent_dist.mode()


def ltx2_call(model: Any, of: Shape) -> Any:
    tokens, heard = _ltx_tokens(of), round(of.frames / 24 * 25)
    held = [whole(of.rows, tokens, 128) for _ in range(5)]
    return held, model(
        hidden_states=blank(of.rows, tokens, 128),
        audio_hidden_states=blank(of.rows, heard, 128),
        encoder_hidden_states=blank(of.rows, 1024, 3840),
        audio_encoder_hidden_states=blank(of.rows, 1024, 3840),
        timestep=whole(of.rows, tokens),
        audio_timestep=whole(of.rows),
        encoder_attention_mask=whole(of.rows, 1024),
        audio_encoder_attention_mask=whole(of.rows, 1024),
        num_frames=(of.frames - 1) // 8 + 1,
        height=of.height // 32,
        width=of.width // 32,
        audio_num_frames=heard,
        video_coords=whole(of.rows, 3, tokens, 2),
        audio_coords=whole(of.rows, 1, heard, 2),
        return_dict=False,
    )


def ltx2_vae() -> torch.nn.Module:
    return diffusers.AutoencoderKLLTX2Video(
        decoder_causal=False, spatial_compression_ratio=32, temporal_compression_ratio=8
    )


def gemma() -> torch.nn.Module:
    text = transformers.Gemma3TextConfig(
        vocab_size=262208, hidden_size=3840, intermediate_size=15360, num_hidden_layers=48, num_attention_heads=16,
        num_key_value_heads=8, head_dim=256, sliding_window=1024,
    )  # fmt: skip
    seen = transformers.SiglipVisionConfig(
        hidden_size=1152, intermediate_size=4304, num_hidden_layers=27, num_attention_heads=16, image_size=896,
        patch_size=14,
    )  # fmt: skip
    return transformers.Gemma3ForConditionalGeneration(transformers.Gemma3Config(text_config=text, vision_config=seen))


# CogVideoX and the U-Nets


def cog() -> torch.nn.Module:
    return diffusers.CogVideoXTransformer3DModel(
        num_attention_heads=48, num_layers=42, use_rotary_positional_embeddings=True, sample_width=90,
        sample_height=60, sample_frames=49,
    )  # fmt: skip


def _cog_latents(of: Shape) -> tuple[int, ...]:
    return (of.rows, (of.frames - 1) // 4 + 1, 16, of.height // 8, of.width // 8)


def cog_call(model: Any, of: Shape) -> Any:
    shape = _cog_latents(of)
    held = [whole(*shape), whole(*shape)]
    rotary = whole(shape[1] * shape[3] * shape[4] // 4, 64)
    return held, model(
        hidden_states=blank(*shape),
        encoder_hidden_states=blank(of.rows, 226, 4096),
        timestep=whole(of.rows),
        image_rotary_emb=(rotary, torch.empty_like(rotary)),
        return_dict=False,
    )


def cog_decode(vae: Any, of: Shape) -> Any:
    shape = _cog_latents(of)
    return shown(vae.decode(blank(1, 16, *shape[1:2], *shape[3:])).sample)


def svd_call(model: Any, of: Shape) -> Any:
    high, wide = of.height // 8, of.width // 8
    held = [blank(of.rows, of.frames, 4, high, wide), blank(of.rows, of.frames, 4, high, wide)]
    return held, model(
        blank(of.rows, of.frames, 8, high, wide),
        whole(1),
        encoder_hidden_states=blank(of.rows, 1, 1024),
        added_time_ids=blank(of.rows, 3),
        return_dict=False,
    )


def svd_decode(vae: Any, of: Shape) -> Any:
    pipeline = SimpleNamespace(vae=vae)
    latents = blank(1, of.frames, 4, of.height // 8, of.width // 8)
    return shown(diffusers.StableVideoDiffusionPipeline.decode_latents(pipeline, latents, of.frames, 8))


def moving() -> torch.nn.Module:
    return diffusers.UNetMotionModel(cross_attention_dim=768)


def moving_call(model: Any, of: Shape) -> Any:
    shape = (of.rows, 4, of.frames, of.height // 8, of.width // 8)
    return whole(*shape), model(
        blank(*shape), whole(1), encoder_hidden_states=blank(of.rows * of.frames, 77, 768), return_dict=False
    )


def moving_decode(vae: Any, of: Shape) -> Any:
    pipeline = SimpleNamespace(vae=vae)
    latents = blank(1, 4, of.frames, of.height // 8, of.width // 8)
    return shown(diffusers.AnimateDiffPipeline.decode_latents(pipeline, latents))


def sdxl() -> torch.nn.Module:
    return diffusers.UNet2DConditionModel(
        block_out_channels=(320, 640, 1280), down_block_types=("DownBlock2D", *("CrossAttnDownBlock2D",) * 2),
        up_block_types=(*("CrossAttnUpBlock2D",) * 2, "UpBlock2D"), transformer_layers_per_block=(1, 2, 10),
        attention_head_dim=(5, 10, 20), cross_attention_dim=2048, use_linear_projection=True,
        addition_embed_type="text_time", addition_time_embed_dim=256, projection_class_embeddings_input_dim=2816,
    )  # fmt: skip


def sdxl_call(model: Any, of: Shape) -> Any:
    told = {"text_embeds": blank(of.rows, 1280), "time_ids": blank(of.rows, 6)}
    return model(
        blank(of.rows, 4, of.height // 8, of.width // 8),
        whole(1),
        encoder_hidden_states=blank(of.rows, 77, 2048),
        added_cond_kwargs=told,
        return_dict=False,
    )
