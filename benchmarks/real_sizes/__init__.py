"""The models of the catalog at their published sizes, as shapes without numbers: their parts, and how each is called.

The configurations are diffusers' defaults where those are the published ones, else written out; the count of each part
is compared with the catalog's. Calls have the shapes that the pipelines give them when a shot begins from a picture.
"""

from __future__ import annotations

from collections.abc import Mapping

import diffusers
from diffusers.pipelines.ltx.modeling_latent_upsampler import LTXLatentUpsamplerModel
from diffusers.pipelines.ltx2 import LTX2TextConnectors
from diffusers.pipelines.ltx2.latent_upsampler import LTX2LatentUpsamplerModel
from diffusers.pipelines.ltx2.vocoder import LTX2Vocoder

from benchmarks.real_sizes.films import (
    cog,
    cog_call,
    cog_decode,
    film_encode,
    gemma,
    ltx2_call,
    ltx2_vae,
    ltx_call,
    ltx_decode,
    ltx_vae,
    moving,
    moving_call,
    moving_decode,
    sdxl,
    sdxl_call,
    svd_call,
    svd_decode,
)
from benchmarks.real_sizes.parts import Real, big_g, clip_l, image_vae, sight, t5
from benchmarks.real_sizes.stills import (
    image_decode,
    klein,
    klein_call,
    kontext,
    kontext_call,
    qwen_3,
    qwen_decode,
    qwen_edit,
    qwen_edit_call,
    qwen_sees,
)
from benchmarks.real_sizes.wan import (
    I2V,
    SEEN,
    SMALL,
    VACE,
    of_wan,
    vace_call,
    vace_encode,
    wan_5b_call,
    wan_5b_encode,
    wan_call,
    wan_decode,
    wan_encode,
    wan_transformer,
    wan_vae_2,
)

MODELS: Mapping[str, Real] = {
    "wan2.1-1.3b": of_wan(wan_transformer(**SMALL), wan_call(16)),
    "wan2.1-14b": of_wan(wan_transformer(), wan_call(16)),
    "wan2.1-i2v-14b": of_wan(wan_transformer(**SEEN), wan_call(36, seen=1), beside=(sight,), encode=wan_encode),
    "wan2.1-flf2v-14b": of_wan(
        wan_transformer(**SEEN, pos_embed_seq_len=514), wan_call(36, seen=2), beside=(sight,), encode=wan_encode
    ),
    "wan2.2-a14b": of_wan(wan_transformer(**I2V), wan_call(36), encode=wan_encode, experts=2),
    "wan2.2-t2v-a14b": of_wan(wan_transformer(), wan_call(16), experts=2),
    "wan2.2-5b": of_wan(
        wan_transformer(num_attention_heads=24, ffn_dim=14336, num_layers=30, in_channels=48, out_channels=48),
        wan_5b_call, decoder=wan_vae_2, decode=wan_decode(48, 16), encode=wan_5b_encode,
    ),
    "wan2.1-vace-1.3b": of_wan(
        wan_transformer(VACE, **SMALL, vace_layers=list(range(0, 30, 2)), vace_in_channels=96),
        vace_call, encode=vace_encode,
    ),
    "wan2.1-vace-14b": of_wan(
        wan_transformer(VACE, vace_layers=list(range(0, 40, 5)), vace_in_channels=96), vace_call, encode=vace_encode
    ),
    "ltx-13b": Real(
        (t5,),
        lambda: diffusers.LTXVideoTransformer3DModel(attention_head_dim=128, cross_attention_dim=4096, num_layers=48),
        ltx_vae, ltx_call, ltx_decode, encode=film_encode, upsampler=LTXLatentUpsamplerModel, words=256,
    ),
    "ltx-2": Real(
        (gemma,), lambda: diffusers.LTX2VideoTransformer3DModel(rope_type="split"), ltx2_vae, ltx2_call, ltx_decode,
        beside=(LTX2TextConnectors, LTX2Vocoder, diffusers.AutoencoderKLLTX2Audio), encode=film_encode,
        upsampler=LTX2LatentUpsamplerModel, words=1024,
    ),
    "cogvideox-5b": Real((t5,), cog, diffusers.AutoencoderKLCogVideoX, cog_call, cog_decode, words=226),
    "svd-xt": Real(
        (), diffusers.UNetSpatioTemporalConditionModel,
        lambda: diffusers.AutoencoderKLTemporalDecoder(
            block_out_channels=(128, 256, 512, 512), down_block_types=("DownEncoderBlock2D",) * 4, layers_per_block=2
        ),
        svd_call, svd_decode, beside=(sight,),
    ),
    "animatediff": Real(
        (clip_l,), moving, lambda: image_vae(4), moving_call, moving_decode, beside=(sight,), words=77
    ),
    "klein-4b": Real((qwen_3,), klein, diffusers.AutoencoderKLFlux2, klein_call, image_decode(32)),
    "qwen-edit": Real(
        (), qwen_edit, diffusers.AutoencoderKLQwenImage, qwen_edit_call, qwen_decode, beside=(qwen_sees,)
    ),
    "kontext": Real((t5, clip_l), kontext, lambda: image_vae(16, use_quant_conv=False, use_post_quant_conv=False),
                    kontext_call, image_decode(16)),
    "sdxl": Real((clip_l, big_g), sdxl, lambda: image_vae(4), sdxl_call, image_decode(4), beside=(sight,),
                 words=77),
}  # fmt: skip
