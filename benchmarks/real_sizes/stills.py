"""Models of stills at their published sizes, and how each is called."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import diffusers
import torch
import transformers

from benchmarks.real_sizes.parts import Shape, blank, still, whole


def image_decode(channels: int) -> Callable[[Any, Shape], Any]:
    def decode(vae: Any, of: Shape) -> Any:
        return still(vae.decode(blank(1, channels, of.height // 8, of.width // 8), return_dict=False)[0])

    return decode


def _seen(of: Shape, channels: int) -> torch.Tensor:
    """The tokens of the picture that is made, and of those that it is made from, each as large."""
    return blank(of.rows, (of.height // 16) * (of.width // 16) * (1 + of.pictures), channels)


def klein() -> torch.nn.Module:
    return diffusers.Flux2Transformer2DModel(
        num_layers=5, num_single_layers=20, num_attention_heads=24, joint_attention_dim=7680, guidance_embeds=False
    )


def klein_call(model: Any, of: Shape) -> Any:
    latents = _seen(of, 128)
    return model(
        hidden_states=latents,
        timestep=blank(of.rows),
        guidance=None,
        encoder_hidden_states=blank(of.rows, 512, 7680),
        txt_ids=whole(512, 4),
        img_ids=whole(latents.shape[1], 4),
        return_dict=False,
    )


def qwen_3() -> torch.nn.Module:
    return transformers.Qwen3ForCausalLM(
        transformers.Qwen3Config(
            vocab_size=151936, hidden_size=2560, intermediate_size=9728, num_hidden_layers=36, num_attention_heads=32,
            num_key_value_heads=8, head_dim=128, tie_word_embeddings=True,
        )
    )  # fmt: skip


def kontext() -> torch.nn.Module:
    return diffusers.FluxTransformer2DModel(guidance_embeds=True)


def kontext_call(model: Any, of: Shape) -> Any:
    latents = _seen(of, 64)
    return model(
        hidden_states=latents,
        timestep=blank(of.rows),
        guidance=whole(of.rows),
        pooled_projections=blank(of.rows, 768),
        encoder_hidden_states=blank(of.rows, 512, 4096),
        txt_ids=whole(512, 3),
        img_ids=whole(latents.shape[1], 3),
        return_dict=False,
    )


def qwen_sees() -> torch.nn.Module:
    config = transformers.Qwen2_5_VLConfig(
        text_config={
            "vocab_size": 152064, "hidden_size": 3584, "intermediate_size": 18944, "num_hidden_layers": 28,
            "num_attention_heads": 28, "num_key_value_heads": 4, "rope_theta": 1e6,
            "rope_scaling": {"mrope_section": [16, 24, 24], "rope_type": "default", "type": "default"},
        },
        vision_config={
            "depth": 32, "hidden_size": 1280, "intermediate_size": 3420, "num_heads": 16, "out_hidden_size": 3584,
            "patch_size": 14, "spatial_merge_size": 2, "window_size": 112, "fullatt_block_indexes": [7, 15, 23, 31],
        },
    )  # fmt: skip
    return transformers.Qwen2_5_VLForConditionalGeneration(config)


def qwen_edit() -> torch.nn.Module:
    return diffusers.QwenImageTransformer2DModel()


def qwen_edit_call(model: Any, of: Shape) -> Any:
    own = (1, of.height // 16, of.width // 16)
    told = 64 + 200 * of.pictures
    tokens = own[1] * own[2] + of.pictures * 64 * 64  # pictures are shown at a megapixel
    return model(
        hidden_states=blank(of.rows, tokens, 64),
        timestep=blank(of.rows),
        encoder_hidden_states=blank(of.rows, told, 3584),
        encoder_hidden_states_mask=None,
        img_shapes=[[own, *[(1, 64, 64)] * of.pictures]] * of.rows,
        return_dict=False,
    )


def qwen_decode(vae: Any, of: Shape) -> Any:
    return still(vae.decode(blank(1, 16, 1, of.height // 8, of.width // 8), return_dict=False)[0][:, :, 0])
