"""Tiny pipelines with random weights, of the real classes and made of configurations only, saved as real models are.

`saved(name, folder)` writes one as `save_pretrained` does; from there on it takes the way that real weights take.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import diffusers
import torch
import transformers
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors

diffusers.utils.logging.set_verbosity_error()
diffusers.utils.logging.disable_progress_bar()
transformers.utils.logging.set_verbosity_error()
transformers.utils.logging.disable_progress_bar()

_CHAT = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] if m['content'] is string "
    "else m['content']|map(attribute='text')|join }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
_SPECIAL = [
    "<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|vision_start|>", "<|vision_end|>",
    "<|vision_pad|>", "<|image_pad|>", "<|video_pad|>",
]  # fmt: skip


def saved(name: str, folder: Path) -> Path:
    """The folder of a tiny model, written if it is not there."""
    if name == "qwen-edit":  # it looks at each picture at a megapixel, whatever it makes; tiny ones look less closely
        from diffusers.pipelines.qwenimage import pipeline_qwenimage_edit_plus as plus

        plus.CONDITION_IMAGE_SIZE, plus.VAE_IMAGE_SIZE = 112 * 112, 64 * 64
    if not (folder / "model_index.json").is_file():
        torch.manual_seed(0)
        BUILDERS[name]().save_pretrained(folder)
        if name == "qwen-edit":
            _as_in_the_world(folder)
    return folder


def _as_in_the_world(folder: Path) -> None:
    """Qwen's processor in the files and under the name under which it is published."""
    shutil.rmtree(folder / "processor")
    for part in (_qwen_sight(), _qwen_tokenizer(4096)):
        part.save_pretrained(folder / "processor")
    index = json.loads((folder / "model_index.json").read_text())
    index["processor"] = ["transformers", "Qwen2VLProcessor"]
    (folder / "model_index.json").write_text(json.dumps(index))


def _alphabet() -> list[str]:
    return sorted(pre_tokenizers.ByteLevel.alphabet())


def _t5_tokenizer() -> Any:
    vocab = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", -9.0), ("\u2581", -2.0)]
    vocab += [(chr(code), -3.0) for code in range(33, 127)]
    return transformers.T5TokenizerFast(vocab=vocab, extra_ids=0, model_max_length=64)


def _clip_tokenizer() -> Any:
    letters = _alphabet()
    vocab = [*letters, *(letter + "</w>" for letter in letters), "<|startoftext|>", "<|endoftext|>"]
    return transformers.CLIPTokenizer(
        vocab={token: at for at, token in enumerate(vocab)}, merges=[], model_max_length=77
    )


def _qwen_tokenizer(length: int = 512) -> Any:
    vocab = {token: at for at, token in enumerate(_alphabet() + _SPECIAL)}
    made = transformers.Qwen2TokenizerFast(
        vocab=vocab, merges=[], model_max_length=length, extra_special_tokens=_SPECIAL[1:]
    )
    made.chat_template = _CHAT
    return made


def _byte_tokenizer() -> Any:
    vocab = {token: at for at, token in enumerate(["<pad>", "<eos>", "<bos>", "<unk>", *_alphabet()])}
    made = Tokenizer(models.BPE(vocab=vocab, merges=[], unk_token="<unk>"))
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    made.post_processor = processors.TemplateProcessing(
        single="<bos> $A <eos>", special_tokens=[("<bos>", 2), ("<eos>", 1)]
    )
    return transformers.PreTrainedTokenizerFast(
        tokenizer_object=made,
        pad_token="<pad>",
        eos_token="<eos>",
        bos_token="<bos>",
        unk_token="<unk>",
        model_max_length=1024,
    )


_T5 = {"vocab_size": 98, "d_model": 16, "d_kv": 8, "d_ff": 16, "num_layers": 1, "num_heads": 2}


def _umt5() -> Any:
    return transformers.UMT5EncoderModel(transformers.UMT5Config(**_T5, pad_token_id=0, eos_token_id=1)).eval()


def _t5() -> Any:
    return transformers.T5EncoderModel(transformers.T5Config(**_T5, pad_token_id=0, eos_token_id=1)).eval()


def _clip_text(projected: bool = False) -> Any:
    config = transformers.CLIPTextConfig(
        vocab_size=514, hidden_size=16, intermediate_size=16, num_hidden_layers=2, num_attention_heads=2,
        projection_dim=16, bos_token_id=512, eos_token_id=513, pad_token_id=513,
    )  # fmt: skip
    return (transformers.CLIPTextModelWithProjection if projected else transformers.CLIPTextModel)(config).eval()


def _clip_vision(size: int = 32, patch: int = 8) -> Any:
    config = transformers.CLIPVisionConfig(
        hidden_size=16, projection_dim=16, num_hidden_layers=2, num_attention_heads=2, image_size=size,
        intermediate_size=16, patch_size=patch,
    )  # fmt: skip
    return transformers.CLIPVisionModelWithProjection(config).eval()


def _clip_processor(size: int = 32) -> Any:
    return transformers.CLIPImageProcessor(crop_size=size, size=size)


def _flow() -> Any:
    return diffusers.FlowMatchEulerDiscreteScheduler(shift=3.0)


def _ddim() -> Any:
    return diffusers.DDIMScheduler(beta_start=0.00085, beta_end=0.012, beta_schedule="linear", clip_sample=False)


def _wan_parts(transformer: Any) -> dict[str, Any]:
    scheduler = diffusers.UniPCMultistepScheduler(
        prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=3.0
    )
    vae = diffusers.AutoencoderKLWan(
        base_dim=3, z_dim=16, dim_mult=[1, 1, 1, 1], num_res_blocks=1, temperal_downsample=[False, True, True]
    )
    read = {"tokenizer": _t5_tokenizer(), "text_encoder": _umt5()}
    return {**read, "transformer": transformer, "vae": vae, "scheduler": scheduler, "transformer_2": None}


def _wan_transformer(kind: str = "WanTransformer3DModel", channels: int = 16, **changes: Any) -> Any:
    return getattr(diffusers, kind)(
        patch_size=(1, 2, 2), num_attention_heads=2, attention_head_dim=12, in_channels=channels, out_channels=16,
        text_dim=16, freq_dim=32, ffn_dim=32, num_layers=2, cross_attn_norm=True,
        qk_norm="rms_norm_across_heads", rope_max_seq_len=64, **changes,
    )  # fmt: skip


def wan_text() -> Any:
    return diffusers.WanPipeline(**_wan_parts(_wan_transformer()))


def wan_two_experts() -> Any:
    parts = _wan_parts(_wan_transformer()) | {"transformer_2": _wan_transformer()}
    return diffusers.WanPipeline(**parts, boundary_ratio=0.875)


def wan_image(both_ends: bool = False) -> Any:
    seen = {"image_encoder": _clip_vision(), "image_processor": _clip_processor()}
    ends = {"pos_embed_seq_len": 2 * (4 * 4 + 1)} if both_ends else {}
    return diffusers.WanImageToVideoPipeline(**_wan_parts(_wan_transformer(channels=36, image_dim=16, **ends)), **seen)


def wan_vace() -> Any:
    transformer = _wan_transformer("WanVACETransformer3DModel", vace_layers=[0, 1], vace_in_channels=96)
    with torch.no_grad():  # at random, what it is shown would count for less than half a code of a pixel
        for name, weight in transformer.named_parameters():
            if name.startswith("vace") and weight.ndim > 1:
                weight.mul_(4.0)
    return diffusers.WanVACEPipeline(**_wan_parts(transformer))


def ltx() -> Any:
    transformer = diffusers.LTXVideoTransformer3DModel(
        in_channels=8, out_channels=8, patch_size=1, patch_size_t=1, num_attention_heads=2, attention_head_dim=8,
        cross_attention_dim=16, num_layers=1, caption_channels=16,
    )  # fmt: skip
    vae = diffusers.AutoencoderKLLTXVideo(
        in_channels=3, out_channels=3, latent_channels=8, block_out_channels=(8,) * 4,
        decoder_block_out_channels=(8,) * 4, layers_per_block=(1,) * 5, decoder_layers_per_block=(1,) * 5,
        spatio_temporal_scaling=(True, True, True, False), decoder_spatio_temporal_scaling=(True, True, True, False),
        decoder_inject_noise=(False,) * 5, upsample_residual=(False,) * 4, upsample_factor=(1,) * 4,
        timestep_conditioning=False, patch_size=4, patch_size_t=1, encoder_causal=True, decoder_causal=False,
    )  # fmt: skip
    read = {"tokenizer": _t5_tokenizer(), "text_encoder": _t5()}
    return diffusers.LTXConditionPipeline(scheduler=_flow(), vae=vae, transformer=transformer, **read)


def _gemma(width: int = 16, layers: int = 2) -> Any:
    text = transformers.Gemma3TextConfig(
        vocab_size=264, hidden_size=width, intermediate_size=16, num_hidden_layers=layers, num_attention_heads=2,
        num_key_value_heads=1, head_dim=8, max_position_embeddings=2048, pad_token_id=0, eos_token_id=1,
        bos_token_id=2, sliding_window=64, layer_types=["full_attention"] * layers,
    )  # fmt: skip
    seen = transformers.SiglipVisionConfig(
        hidden_size=16, intermediate_size=16, num_hidden_layers=1, num_attention_heads=2, image_size=32, patch_size=8
    )
    config = transformers.Gemma3Config(
        text_config=text, vision_config=seen, mm_tokens_per_image=4, image_token_index=263, boi_token_index=261,
        eoi_token_index=262,
    )  # fmt: skip
    return transformers.Gemma3ForConditionalGeneration(config).eval()


def ltx2() -> Any:
    from diffusers.pipelines.ltx2 import LTX2TextConnectors
    from diffusers.pipelines.ltx2.vocoder import LTX2Vocoder

    transformer = diffusers.LTX2VideoTransformer3DModel(
        in_channels=4, out_channels=4, patch_size=1, patch_size_t=1, num_attention_heads=2, attention_head_dim=8,
        cross_attention_dim=16, audio_in_channels=8, audio_out_channels=8, audio_num_attention_heads=2,
        audio_attention_head_dim=4, audio_cross_attention_dim=8, num_layers=2, qk_norm="rms_norm_across_heads",
        caption_channels=16, rope_double_precision=False, rope_type="split",
    )  # fmt: skip
    connectors = LTX2TextConnectors(
        caption_channels=16, text_proj_in_factor=3, video_connector_num_attention_heads=2,
        video_connector_attention_head_dim=8, video_connector_num_layers=1,
        video_connector_num_learnable_registers=None, audio_connector_num_attention_heads=2,
        audio_connector_attention_head_dim=8, audio_connector_num_layers=1,
        audio_connector_num_learnable_registers=None, connector_rope_base_seq_len=32, rope_theta=10000.0,
        rope_double_precision=False, causal_temporal_positioning=False, rope_type="split",
    )  # fmt: skip
    vae = diffusers.AutoencoderKLLTX2Video(
        in_channels=3, out_channels=3, latent_channels=4, block_out_channels=(8,) * 3,
        decoder_block_out_channels=(8,) * 3, layers_per_block=(1,) * 4, decoder_layers_per_block=(1,) * 4,
        spatio_temporal_scaling=(True,) * 3, decoder_spatio_temporal_scaling=(True,) * 3,
        decoder_inject_noise=(False,) * 4, downsample_type=("spatiotemporal",) * 3, upsample_residual=(False,) * 3,
        upsample_factor=(1,) * 3, timestep_conditioning=False, patch_size=4, patch_size_t=1, encoder_causal=True,
        decoder_causal=False,
    )  # fmt: skip
    sound = diffusers.AutoencoderKLLTX2Audio(
        base_channels=8, output_channels=2, ch_mult=(1, 1, 1), num_res_blocks=1, attn_resolutions=None, in_channels=2,
        resolution=32, latent_channels=2, norm_type="pixel", causality_axis="height", dropout=0.0,
        mid_block_add_attention=False, sample_rate=16000, mel_hop_length=160, is_causal=True, mel_bins=16,
    )  # fmt: skip
    vocoder = LTX2Vocoder(
        in_channels=32, hidden_channels=32, out_channels=2, upsample_kernel_sizes=[20, 32], upsample_factors=[10, 16],
        resnet_kernel_sizes=[3], resnet_dilations=[[1, 3, 5]], leaky_relu_negative_slope=0.1,
        output_sampling_rate=16000,
    )  # fmt: skip
    return diffusers.LTX2ConditionPipeline(
        transformer=transformer, vae=vae, audio_vae=sound, scheduler=_flow(), text_encoder=_gemma(),
        tokenizer=_byte_tokenizer(), connectors=connectors, vocoder=vocoder,
        processor=None, prompt_enhancer=None, duration_head=None,
    )  # fmt: skip


def cogvideox() -> Any:
    transformer = diffusers.CogVideoXTransformer3DModel(
        num_attention_heads=2, attention_head_dim=16, in_channels=4, out_channels=4, time_embed_dim=2,
        text_embed_dim=16, num_layers=1, sample_width=8, sample_height=8, sample_frames=9, patch_size=2,
        temporal_compression_ratio=4, max_text_seq_length=226,
    )  # fmt: skip
    vae = diffusers.AutoencoderKLCogVideoX(
        in_channels=3, out_channels=3, down_block_types=("CogVideoXDownBlock3D",) * 4,
        up_block_types=("CogVideoXUpBlock3D",) * 4, block_out_channels=(8,) * 4, latent_channels=4,
        layers_per_block=1, norm_num_groups=2, temporal_compression_ratio=4,
    )  # fmt: skip
    read = {"tokenizer": _t5_tokenizer(), "text_encoder": _t5()}
    return diffusers.CogVideoXPipeline(
        transformer=transformer, vae=vae, scheduler=diffusers.CogVideoXDDIMScheduler(), **read
    )


def svd() -> Any:
    unet = diffusers.UNetSpatioTemporalConditionModel(
        block_out_channels=(32, 32), layers_per_block=1, sample_size=32, in_channels=8, out_channels=4,
        down_block_types=("CrossAttnDownBlockSpatioTemporal", "DownBlockSpatioTemporal"),
        up_block_types=("UpBlockSpatioTemporal", "CrossAttnUpBlockSpatioTemporal"), cross_attention_dim=16,
        num_attention_heads=2, projection_class_embeddings_input_dim=96, addition_time_embed_dim=32,
    )  # fmt: skip
    scheduler = diffusers.EulerDiscreteScheduler(
        beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", interpolation_type="linear",
        prediction_type="v_prediction", sigma_max=700.0, sigma_min=0.002, steps_offset=1,
        timestep_spacing="leading", timestep_type="continuous", use_karras_sigmas=True,
    )  # fmt: skip
    vae = diffusers.AutoencoderKLTemporalDecoder(
        block_out_channels=[32] * 4, layers_per_block=1, in_channels=3, out_channels=3,
        down_block_types=["DownEncoderBlock2D"] * 4, latent_channels=4,
    )  # fmt: skip
    return diffusers.StableVideoDiffusionPipeline(
        unet=unet,
        image_encoder=_clip_vision(224, 56),
        scheduler=scheduler,
        vae=vae,
        feature_extractor=_clip_processor(224),
    )


def _unet(cross: int = 16, large: bool = False) -> Any:
    more = {
        "attention_head_dim": (2, 2), "use_linear_projection": True, "addition_embed_type": "text_time",
        "addition_time_embed_dim": 8, "transformer_layers_per_block": (1, 1),
        "projection_class_embeddings_input_dim": 16 + 6 * 8,
    } if large else {}  # fmt: skip
    return diffusers.UNet2DConditionModel(
        block_out_channels=(8, 8), layers_per_block=1, sample_size=8, in_channels=4, out_channels=4,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"), up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
        cross_attention_dim=cross, norm_num_groups=2, **more,
    )  # fmt: skip


def _image_vae(width: int = 8, **changes: Any) -> Any:
    return diffusers.AutoencoderKL(
        block_out_channels=(width,) * 4, in_channels=3, out_channels=3, down_block_types=["DownEncoderBlock2D"] * 4,
        up_block_types=["UpDecoderBlock2D"] * 4, layers_per_block=1, latent_channels=4, **changes,
    )  # fmt: skip


def _seeing() -> dict[str, Any]:
    return {"feature_extractor": _clip_processor(), "image_encoder": _clip_vision()}


def animatediff() -> Any:
    adapter = diffusers.MotionAdapter(
        block_out_channels=(8, 8), motion_layers_per_block=1, motion_norm_num_groups=2, motion_num_attention_heads=2,
        use_motion_mid_block=True,
    )  # fmt: skip
    return diffusers.AnimateDiffPipeline(
        vae=_image_vae(norm_num_groups=2), text_encoder=_clip_text(), tokenizer=_clip_tokenizer(), unet=_unet(),
        motion_adapter=adapter, scheduler=_ddim(), **_seeing(),
    )  # fmt: skip


def sdxl() -> Any:
    return diffusers.StableDiffusionXLPipeline(
        vae=_image_vae(norm_num_groups=2), text_encoder=_clip_text(), text_encoder_2=_clip_text(True),
        tokenizer=_clip_tokenizer(), tokenizer_2=_clip_tokenizer(), unet=_unet(32, large=True), scheduler=_ddim(),
        add_watermarker=False, **_seeing(),
    )  # fmt: skip


def kontext() -> Any:
    transformer = diffusers.FluxTransformer2DModel(
        patch_size=1, in_channels=16, num_layers=1, num_single_layers=1, attention_head_dim=16, num_attention_heads=2,
        joint_attention_dim=16, pooled_projection_dim=16, axes_dims_rope=[4, 4, 8], guidance_embeds=True,
    )  # fmt: skip
    vae = _image_vae(
        4, sample_size=32, norm_num_groups=1, use_quant_conv=False, use_post_quant_conv=False,
        shift_factor=0.0609, scaling_factor=1.5035,
    )  # fmt: skip
    return diffusers.FluxKontextPipeline(
        scheduler=_flow(), text_encoder=_clip_text(), tokenizer=_clip_tokenizer(), text_encoder_2=_t5(),
        tokenizer_2=_t5_tokenizer(), transformer=transformer, vae=vae, image_encoder=None, feature_extractor=None,
    )  # fmt: skip


def klein() -> Any:
    reader = transformers.Qwen3Config(
        vocab_size=264, hidden_size=16, intermediate_size=16, num_hidden_layers=28, num_attention_heads=2,
        num_key_value_heads=2, head_dim=8, max_position_embeddings=512, tie_word_embeddings=True,
    )  # fmt: skip
    transformer = diffusers.Flux2Transformer2DModel(
        patch_size=1, in_channels=16, num_layers=1, num_single_layers=1, attention_head_dim=16, num_attention_heads=2,
        joint_attention_dim=48, timestep_guidance_channels=32, axes_dims_rope=[4, 4, 4, 4], guidance_embeds=False,
    )  # fmt: skip
    vae = diffusers.AutoencoderKLFlux2(
        sample_size=32, in_channels=3, out_channels=3, down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4, block_out_channels=(4,) * 4, layers_per_block=1, latent_channels=4,
        norm_num_groups=1, use_quant_conv=False, use_post_quant_conv=False,
    )  # fmt: skip
    return diffusers.Flux2KleinPipeline(
        scheduler=_flow(), vae=vae, text_encoder=transformers.Qwen3ForCausalLM(reader).eval(),
        tokenizer=_qwen_tokenizer(), transformer=transformer,
    )  # fmt: skip


def _qwen_reader() -> Any:
    places = {token: 256 + at for at, token in enumerate(_SPECIAL)}
    scaling = {"mrope_section": [1, 1, 2], "rope_type": "default", "type": "default"}
    config = transformers.Qwen2_5_VLConfig(
        text_config={
            "vocab_size": 264, "hidden_size": 16, "intermediate_size": 16, "num_hidden_layers": 2,
            "num_attention_heads": 2, "num_key_value_heads": 2, "rope_scaling": scaling, "rope_theta": 1e6,
            "max_position_embeddings": 4096, "bos_token_id": 256, "eos_token_id": 258, "pad_token_id": 256,
        },
        vision_config={
            "depth": 1, "hidden_size": 16, "intermediate_size": 16, "num_heads": 2, "out_hidden_size": 16,
            "patch_size": 14, "spatial_merge_size": 2, "window_size": 56, "fullatt_block_indexes": [0],
        },
        image_token_id=places["<|image_pad|>"], video_token_id=places["<|video_pad|>"],
        vision_start_token_id=places["<|vision_start|>"], vision_end_token_id=places["<|vision_end|>"],
    )  # fmt: skip
    return transformers.Qwen2_5_VLForConditionalGeneration(config).eval()


def _qwen_sight() -> Any:
    return transformers.Qwen2VLImageProcessorPil(min_pixels=56 * 56, max_pixels=112 * 112)


def qwen_edit() -> Any:
    from generation.engines.diffusion.seeing import Seeing

    tokenizer = _qwen_tokenizer(4096)
    processor = Seeing(_qwen_sight(), tokenizer)
    vae = diffusers.AutoencoderKLQwenImage(
        base_dim=8, z_dim=4, dim_mult=[1, 1, 1], num_res_blocks=1, temperal_downsample=[False, True],
        latents_mean=[0.0] * 4, latents_std=[1.0] * 4,
    )  # fmt: skip
    transformer = diffusers.QwenImageTransformer2DModel(
        patch_size=2, in_channels=16, out_channels=4, num_layers=2, attention_head_dim=16, num_attention_heads=2,
        joint_attention_dim=16, guidance_embeds=False, axes_dims_rope=(8, 4, 4),
    )  # fmt: skip
    return diffusers.QwenImageEditPlusPipeline(
        scheduler=_flow(), vae=vae, text_encoder=_qwen_reader(), tokenizer=tokenizer, processor=processor,
        transformer=transformer,
    )  # fmt: skip


BUILDERS: dict[str, Callable[[], Any]] = {
    "wan-text": wan_text,
    "wan-two": wan_two_experts,
    "wan-image": wan_image,
    "wan-ends": lambda: wan_image(both_ends=True),
    "wan-vace": wan_vace,
    "ltx": ltx,
    "ltx2": ltx2,
    "cogvideox": cogvideox,
    "svd": svd,
    "animatediff": animatediff,
    "sdxl": sdxl,
    "kontext": kontext,
    "klein": klein,
    "qwen-edit": qwen_edit,
}


def save_still_with_pieces(folder: Path) -> Path:
    """Stable Diffusion as it is published, and beside it what AnimateDiff needs from elsewhere."""
    torch.manual_seed(0)
    still = diffusers.StableDiffusionPipeline(
        vae=_image_vae(norm_num_groups=2), text_encoder=_clip_text(), tokenizer=_clip_tokenizer(), unet=_unet(),
        scheduler=diffusers.PNDMScheduler(skip_prk_steps=True, steps_offset=1), safety_checker=None,
        feature_extractor=None, requires_safety_checker=False,
    )  # fmt: skip
    still.save_pretrained(folder)
    index = json.loads((folder / "model_index.json").read_text())
    index["safety_checker"] = ["stable_diffusion", "StableDiffusionSafetyChecker"]
    (folder / "model_index.json").write_text(json.dumps(index))
    animatediff().motion_adapter.save_pretrained(folder / "motion_adapter")
    _clip_vision().save_pretrained(folder / "image_encoder")
    save_ip_adapter(folder)
    return folder


def save_ip_adapter(model: Path) -> Path:
    """A random IP-Adapter that fits the U-Net of a saved model, in the place where the engine looks for one."""
    from safetensors.torch import save_file

    path = model / "ip_adapter" / "tiny.safetensors"
    if path.is_file():
        return path
    unet = _saved_unet(model)
    cross, widths = unet.config.cross_attention_dim, unet.config.block_out_channels
    chance = torch.Generator().manual_seed(0)
    numbers: dict[str, Any] = {}
    key = 1
    for name in unet.attn_processors:
        if name.endswith("attn1.processor") or "motion_module" in name:
            continue
        place = name.split(".")
        width = widths[-1] if place[0] == "mid_block" else widths[int(place[1])]
        if place[0] == "up_blocks":
            width = widths[::-1][int(place[1])]
        for part in ("to_k_ip", "to_v_ip"):
            numbers[f"ip_adapter.{key}.{part}.weight"] = torch.randn(width, cross, generator=chance) * 0.5
        key += 2
    numbers["image_proj.proj.weight"] = torch.randn(4 * cross, 16, generator=chance) * 0.5
    numbers["image_proj.proj.bias"] = torch.zeros(4 * cross)
    numbers["image_proj.norm.weight"] = torch.ones(cross)
    numbers["image_proj.norm.bias"] = torch.zeros(cross)
    path.parent.mkdir()
    save_file(numbers, path)
    return path


def save_upsampler(model: Path) -> Path:
    """A random latent upsampler that fits a saved LTX, in the place where the engine looks for one."""
    from diffusers.pipelines.ltx.modeling_latent_upsampler import LTXLatentUpsamplerModel
    from diffusers.pipelines.ltx2.latent_upsampler import LTX2LatentUpsamplerModel

    folder = model / "latent_upsampler"
    if not folder.is_dir():
        torch.manual_seed(0)
        second = '"AutoencoderKLLTX2Video"' in (model / "model_index.json").read_text("utf-8")
        channels = json.loads((model / "vae" / "config.json").read_text("utf-8"))["latent_channels"]
        kind, more = (
            (LTX2LatentUpsamplerModel, {"use_rational_resampler": False}) if second else (LTXLatentUpsamplerModel, {})
        )
        kind(in_channels=channels, mid_channels=32, num_blocks_per_stage=1, **more).save_pretrained(folder)
    return folder


def _saved_unet(model: Path) -> Any:
    moves = '"UNetMotionModel"' in (model / "unet" / "config.json").read_text("utf-8")
    return (diffusers.UNetMotionModel if moves else diffusers.UNet2DConditionModel).from_pretrained(model / "unet")
