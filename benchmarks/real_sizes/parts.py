"""What models at their published sizes have in common: how they are built without numbers, readers, and pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import diffusers
import torch
import transformers
from diffusers.image_processor import VaeImageProcessor
from diffusers.video_processor import VideoProcessor

diffusers.utils.logging.set_verbosity_error()

HALF = torch.bfloat16
"""What everything is built in; `in_precision` says otherwise for a while."""
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


def clip_l() -> torch.nn.Module:
    return _clip(hidden_size=768, intermediate_size=3072, num_hidden_layers=12, num_attention_heads=12)


def big_g() -> torch.nn.Module:
    return _clip(True, hidden_size=1280, intermediate_size=5120, num_hidden_layers=32, num_attention_heads=20,
                 projection_dim=1280)  # fmt: skip


def sight() -> torch.nn.Module:
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


def umt5() -> torch.nn.Module:
    return transformers.UMT5EncoderModel(transformers.UMT5Config(vocab_size=256384, **_XXL))


def t5() -> torch.nn.Module:
    return transformers.T5EncoderModel(transformers.T5Config(vocab_size=32128, **_XXL))


def image_vae(latents: int, **more: Any) -> torch.nn.Module:
    return diffusers.AutoencoderKL(
        block_out_channels=(128, 256, 512, 512), down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4, layers_per_block=2, latent_channels=latents, **more,
    )  # fmt: skip


def shown(video: Any) -> Any:
    """The last of the pipeline: each film to colours between 0 and 1, as `postprocess_video` does before it leaves."""
    return [VideoProcessor().postprocess(each.permute(1, 0, 2, 3), output_type="pt") for each in video]


def still(picture: Any) -> Any:
    return VaeImageProcessor().postprocess(picture, output_type="pt")
