"""The models of the catalog at their published sizes, as shapes without numbers: their parts, and how each is called.

The configurations are diffusers' defaults where those are the published ones, else written out; the count of each part
is compared with the catalog's. Calls have the shapes that the pipelines give them when a shot begins from a picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import diffusers
import torch
import transformers
from diffusers.image_processor import VaeImageProcessor
from diffusers.pipelines.ltx.modeling_latent_upsampler import LTXLatentUpsamplerModel
from diffusers.pipelines.ltx2 import LTX2TextConnectors
from diffusers.pipelines.ltx2.latent_upsampler import LTX2LatentUpsamplerModel
from diffusers.pipelines.ltx2.vocoder import LTX2Vocoder
from diffusers.video_processor import VideoProcessor

diffusers.utils.logging.set_verbosity_error()

HALF = torch.bfloat16
Build = Callable[[], torch.nn.Module]


@dataclass(frozen=True)
class Shape:
    """What is rendered: the size, how many rows the model sees at once, and how many pictures it is shown."""

    width: int
    height: int
    frames: int
    rows: int = 1
    pictures: int = 1


@dataclass(frozen=True)
class Real:
    """One model.

    Attributes:
        readers: read the words; denoiser and decoder; beside: what else stays in hand with them.
        call: runs the denoiser once, with all that a pipeline holds meanwhile.
        decode: makes pictures of latents, as the pipeline does; encode: looks at what it is shown, if that is large.
        upsampler: enlarges latents.
    """

    readers: tuple[Build, ...]
    denoiser: Build
    decoder: Build
    call: Callable[[Any, Shape], Any]
    decode: Callable[[Any, Shape], Any]
    beside: tuple[Build, ...] = ()
    encode: Callable[[Any, Shape], Any] | None = None
    upsampler: Build | None = None
    words: int = 512
    experts: int = field(default=1)


def made(build: Build) -> Any:
    """A part in half precision without numbers; what the library keeps in whole precision stays so."""
    with torch.device("meta"):
        module = build().to("meta")
    own = isinstance(module, diffusers.ModelMixin)  # the other library keeps them whole in float16 only
    keep = set((module._keep_in_fp32_modules if own else None) or ())
    for name, parameter in module.named_parameters():
        parameter.requires_grad_(False)
        if not keep & set(name.split(".")):
            parameter.data = parameter.data.to(HALF)
    for buffer in () if keep else module.buffers():
        if buffer.is_floating_point():
            buffer.data = buffer.data.to(HALF)
    return module.eval()


@contextmanager
def in_precision(of: torch.dtype) -> Iterator[None]:
    """Models are built and called in another precision while it lasts."""
    global HALF
    before, HALF = HALF, of
    try:
        yield
    finally:
        HALF = before


def blank(*shape: int, dtype: torch.dtype | None = None) -> torch.Tensor:
    return torch.empty(shape, device="meta", dtype=dtype or HALF)


def whole(*shape: int) -> torch.Tensor:
    return blank(*shape, dtype=torch.float32)


def _clip(projected: bool = False, **size: int) -> torch.nn.Module:
    kind = transformers.CLIPTextModelWithProjection if projected else transformers.CLIPTextModel
    return kind(transformers.CLIPTextConfig(vocab_size=49408, max_position_embeddings=77, **size))


def _clip_l() -> torch.nn.Module:
    return _clip(hidden_size=768, intermediate_size=3072, num_hidden_layers=12, num_attention_heads=12)


def _big_g() -> torch.nn.Module:
    return _clip(True, hidden_size=1280, intermediate_size=5120, num_hidden_layers=32, num_attention_heads=20,
                 projection_dim=1280)  # fmt: skip


def _sight() -> torch.nn.Module:
    return transformers.CLIPVisionModelWithProjection(
        transformers.CLIPVisionConfig(
            hidden_size=1280, intermediate_size=5120, num_hidden_layers=32, num_attention_heads=16, patch_size=14,
            image_size=224, projection_dim=1024,
        )
    )  # fmt: skip


_XXL = {
    "d_model": 4096,
    "d_kv": 64,
    "d_ff": 10240,
    "num_layers": 24,
    "num_heads": 64,
    "feed_forward_proj": "gated-gelu",
}


def _umt5() -> torch.nn.Module:
    return transformers.UMT5EncoderModel(transformers.UMT5Config(vocab_size=256384, **_XXL))


def _t5() -> torch.nn.Module:
    return transformers.T5EncoderModel(transformers.T5Config(vocab_size=32128, **_XXL))


def _image_vae(latents: int, **more: Any) -> torch.nn.Module:
    return diffusers.AutoencoderKL(
        block_out_channels=(128, 256, 512, 512), down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4, layers_per_block=2, latent_channels=latents, **more,
    )  # fmt: skip


def shown(video: Any) -> Any:
    """The last of the pipeline: each film to colours between 0 and 1, as `postprocess_video` does before it leaves."""
    return [VideoProcessor().postprocess(each.permute(1, 0, 2, 3), output_type="pt") for each in video]


def _still(picture: Any) -> Any:
    return VaeImageProcessor().postprocess(picture, output_type="pt")


# Wan


def _wan(kind: str = "WanTransformer3DModel", **size: Any) -> Build:
    return lambda: getattr(diffusers, kind)(**size)


_SMALL = {"num_attention_heads": 12, "ffn_dim": 8960, "num_layers": 30}


def _wan_vae() -> torch.nn.Module:
    return diffusers.AutoencoderKLWan()


def _wan_vae_2() -> torch.nn.Module:
    return diffusers.AutoencoderKLWan(
        base_dim=160, decoder_base_dim=256, z_dim=48, dim_mult=[1, 2, 4, 4], temperal_downsample=[False, True, True],
        is_residual=True, in_channels=12, out_channels=12, patch_size=2, scale_factor_spatial=16,
        latents_mean=[0.0] * 48, latents_std=[1.0] * 48,
    )  # fmt: skip


def _wan_latents(of: Shape, channels: int, span: int = 8) -> tuple[int, ...]:
    return (of.rows, channels, (of.frames - 1) // 4 + 1, of.height // span, of.width // span)


def _wan_call(channels: int, *, seen: int = 0) -> Callable[[Any, Shape], Any]:
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


def _wan_5b_call(model: Any, of: Shape) -> Any:
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


def _vace_call(model: Any, of: Shape) -> Any:
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


def _wan_decode(channels: int, span: int = 8) -> Callable[[Any, Shape], Any]:
    def decode(vae: Any, of: Shape) -> Any:
        latents = blank(*_wan_latents(of, channels, span))
        video = vae.decode(latents, return_dict=False)[0]
        return shown(video)

    return decode


def _wan_encode(vae: Any, of: Shape) -> Any:
    """The first frame, and grey to the end."""
    return vae.encode(blank(1, 3, of.frames, of.height, of.width)).latent_dist.mode()


def _wan_5b_encode(vae: Any, of: Shape) -> Any:
    return vae.encode(blank(1, 3, 1, of.height, of.width)).latent_dist.mode()


def _vace_encode(vae: Any, of: Shape) -> Any:
    """What stays of the control video, and what is made anew: two films more, encoded one after the other."""
    shown = _films(of, 2)
    kept, anew = shown[0] * (1 - shown[1]), shown[0] * shown[1]
    kept, anew = kept.to(HALF), anew.to(HALF)
    return shown, vae.encode(kept).latent_dist.mode(), vae.encode(anew).latent_dist.mode()


# LTX


def _ltx_vae() -> torch.nn.Module:
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


def _ltx_call(model: Any, of: Shape) -> Any:
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


def _ltx_decode(vae: Any, of: Shape) -> Any:
    latents = _ltx_latents(of)
    noise = (whole(1).to(HALF),) if vae.config.timestep_conditioning else ()
    return shown(vae.decode(latents, *noise, return_dict=False)[0])


def _film_encode(vae: Any, of: Shape) -> Any:
    return vae.encode(blank(1, 3, of.frames, of.height, of.width)).latent_dist.mode()


def _ltx2_call(model: Any, of: Shape) -> Any:
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


def _ltx2_vae() -> torch.nn.Module:
    return diffusers.AutoencoderKLLTX2Video(
        decoder_causal=False, spatial_compression_ratio=32, temporal_compression_ratio=8
    )


def _gemma() -> torch.nn.Module:
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


def _cog() -> torch.nn.Module:
    return diffusers.CogVideoXTransformer3DModel(
        num_attention_heads=48, num_layers=42, use_rotary_positional_embeddings=True, sample_width=90,
        sample_height=60, sample_frames=49,
    )  # fmt: skip


def _cog_latents(of: Shape) -> tuple[int, ...]:
    return (of.rows, (of.frames - 1) // 4 + 1, 16, of.height // 8, of.width // 8)


def _cog_call(model: Any, of: Shape) -> Any:
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


def _cog_decode(vae: Any, of: Shape) -> Any:
    shape = _cog_latents(of)
    return shown(vae.decode(blank(1, 16, *shape[1:2], *shape[3:])).sample)


def _svd_call(model: Any, of: Shape) -> Any:
    high, wide = of.height // 8, of.width // 8
    held = [blank(of.rows, of.frames, 4, high, wide), blank(of.rows, of.frames, 4, high, wide)]
    return held, model(
        blank(of.rows, of.frames, 8, high, wide),
        whole(1),
        encoder_hidden_states=blank(of.rows, 1, 1024),
        added_time_ids=blank(of.rows, 3),
        return_dict=False,
    )


def _svd_decode(vae: Any, of: Shape) -> Any:
    pipeline = SimpleNamespace(vae=vae)
    latents = blank(1, of.frames, 4, of.height // 8, of.width // 8)
    return shown(diffusers.StableVideoDiffusionPipeline.decode_latents(pipeline, latents, of.frames, 8))


def _moving() -> torch.nn.Module:
    return diffusers.UNetMotionModel(cross_attention_dim=768)


def _moving_call(model: Any, of: Shape) -> Any:
    shape = (of.rows, 4, of.frames, of.height // 8, of.width // 8)
    return whole(*shape), model(
        blank(*shape), whole(1), encoder_hidden_states=blank(of.rows * of.frames, 77, 768), return_dict=False
    )


def _moving_decode(vae: Any, of: Shape) -> Any:
    pipeline = SimpleNamespace(vae=vae)
    latents = blank(1, 4, of.frames, of.height // 8, of.width // 8)
    return shown(diffusers.AnimateDiffPipeline.decode_latents(pipeline, latents))


def _sdxl() -> torch.nn.Module:
    return diffusers.UNet2DConditionModel(
        block_out_channels=(320, 640, 1280), down_block_types=("DownBlock2D", *("CrossAttnDownBlock2D",) * 2),
        up_block_types=(*("CrossAttnUpBlock2D",) * 2, "UpBlock2D"), transformer_layers_per_block=(1, 2, 10),
        attention_head_dim=(5, 10, 20), cross_attention_dim=2048, use_linear_projection=True,
        addition_embed_type="text_time", addition_time_embed_dim=256, projection_class_embeddings_input_dim=2816,
    )  # fmt: skip


def _sdxl_call(model: Any, of: Shape) -> Any:
    told = {"text_embeds": blank(of.rows, 1280), "time_ids": blank(of.rows, 6)}
    return model(
        blank(of.rows, 4, of.height // 8, of.width // 8),
        whole(1),
        encoder_hidden_states=blank(of.rows, 77, 2048),
        added_cond_kwargs=told,
        return_dict=False,
    )


# stills


def _image_decode(channels: int) -> Callable[[Any, Shape], Any]:
    def decode(vae: Any, of: Shape) -> Any:
        return _still(vae.decode(blank(1, channels, of.height // 8, of.width // 8), return_dict=False)[0])

    return decode


def _seen(of: Shape, channels: int) -> torch.Tensor:
    """The tokens of the picture that is made, and of those that it is made from, each as large."""
    return blank(of.rows, (of.height // 16) * (of.width // 16) * (1 + of.pictures), channels)


def _klein() -> torch.nn.Module:
    return diffusers.Flux2Transformer2DModel(
        num_layers=5, num_single_layers=20, num_attention_heads=24, joint_attention_dim=7680, guidance_embeds=False
    )


def _klein_call(model: Any, of: Shape) -> Any:
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


def _qwen_3() -> torch.nn.Module:
    return transformers.Qwen3ForCausalLM(
        transformers.Qwen3Config(
            vocab_size=151936, hidden_size=2560, intermediate_size=9728, num_hidden_layers=36, num_attention_heads=32,
            num_key_value_heads=8, head_dim=128, tie_word_embeddings=True,
        )
    )  # fmt: skip


def _kontext() -> torch.nn.Module:
    return diffusers.FluxTransformer2DModel(guidance_embeds=True)


def _kontext_call(model: Any, of: Shape) -> Any:
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


def _qwen_sees() -> torch.nn.Module:
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


def _qwen_edit() -> torch.nn.Module:
    return diffusers.QwenImageTransformer2DModel()


def _qwen_edit_call(model: Any, of: Shape) -> Any:
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


def _qwen_decode(vae: Any, of: Shape) -> Any:
    return _still(vae.decode(blank(1, 16, 1, of.height // 8, of.width // 8), return_dict=False)[0][:, :, 0])


_I2V = {"in_channels": 36}
_SEEN = {**_I2V, "image_dim": 1280, "added_kv_proj_dim": 5120}
_VACE = "WanVACETransformer3DModel"


def _of_wan(denoiser: Build, call: Callable[[Any, Shape], Any], **more: Any) -> Real:
    told: dict[str, Any] = {"decoder": _wan_vae, "decode": _wan_decode(16), **more}
    return Real((_umt5,), denoiser, call=call, **told)


MODELS: Mapping[str, Real] = {
    "wan2.1-1.3b": _of_wan(_wan(**_SMALL), _wan_call(16)),
    "wan2.1-14b": _of_wan(_wan(), _wan_call(16)),
    "wan2.1-i2v-14b": _of_wan(_wan(**_SEEN), _wan_call(36, seen=1), beside=(_sight,), encode=_wan_encode),
    "wan2.1-flf2v-14b": _of_wan(
        _wan(**_SEEN, pos_embed_seq_len=514), _wan_call(36, seen=2), beside=(_sight,), encode=_wan_encode
    ),
    "wan2.2-a14b": _of_wan(_wan(**_I2V), _wan_call(36), encode=_wan_encode, experts=2),
    "wan2.2-t2v-a14b": _of_wan(_wan(), _wan_call(16), experts=2),
    "wan2.2-5b": _of_wan(
        _wan(num_attention_heads=24, ffn_dim=14336, num_layers=30, in_channels=48, out_channels=48),
        _wan_5b_call, decoder=_wan_vae_2, decode=_wan_decode(48, 16), encode=_wan_5b_encode,
    ),
    "wan2.1-vace-1.3b": _of_wan(
        _wan(_VACE, **_SMALL, vace_layers=list(range(0, 30, 2)), vace_in_channels=96), _vace_call, encode=_vace_encode
    ),
    "wan2.1-vace-14b": _of_wan(
        _wan(_VACE, vace_layers=list(range(0, 40, 5)), vace_in_channels=96), _vace_call, encode=_vace_encode
    ),
    "ltx-13b": Real(
        (_t5,),
        lambda: diffusers.LTXVideoTransformer3DModel(attention_head_dim=128, cross_attention_dim=4096, num_layers=48),
        _ltx_vae, _ltx_call, _ltx_decode, encode=_film_encode, upsampler=LTXLatentUpsamplerModel, words=256,
    ),
    "ltx-2": Real(
        (_gemma,), lambda: diffusers.LTX2VideoTransformer3DModel(rope_type="split"), _ltx2_vae, _ltx2_call, _ltx_decode,
        beside=(LTX2TextConnectors, LTX2Vocoder, diffusers.AutoencoderKLLTX2Audio), encode=_film_encode,
        upsampler=LTX2LatentUpsamplerModel, words=1024,
    ),
    "cogvideox-5b": Real((_t5,), _cog, diffusers.AutoencoderKLCogVideoX, _cog_call, _cog_decode, words=226),
    "svd-xt": Real(
        (), diffusers.UNetSpatioTemporalConditionModel,
        lambda: diffusers.AutoencoderKLTemporalDecoder(
            block_out_channels=(128, 256, 512, 512), down_block_types=("DownEncoderBlock2D",) * 4, layers_per_block=2
        ),
        _svd_call, _svd_decode, beside=(_sight,),
    ),
    "animatediff": Real(
        (_clip_l,), _moving, lambda: _image_vae(4), _moving_call, _moving_decode, beside=(_sight,), words=77
    ),
    "klein-4b": Real((_qwen_3,), _klein, diffusers.AutoencoderKLFlux2, _klein_call, _image_decode(32)),
    "qwen-edit": Real(
        (), _qwen_edit, diffusers.AutoencoderKLQwenImage, _qwen_edit_call, _qwen_decode, beside=(_qwen_sees,)
    ),
    "kontext": Real((_t5, _clip_l), _kontext, lambda: _image_vae(16, use_quant_conv=False, use_post_quant_conv=False),
                    _kontext_call, _image_decode(16)),
    "sdxl": Real((_clip_l, _big_g), _sdxl, lambda: _image_vae(4), _sdxl_call, _image_decode(4), beside=(_sight,),
                 words=77),
}  # fmt: skip
