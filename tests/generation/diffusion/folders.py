"""Folders that are models as far as their files go: a real index, real configurations, real safetensors of zeros."""

from __future__ import annotations

import json
from pathlib import Path


def weights(path: Path, numbers: int = 8) -> Path:
    """A whole safetensors file of half-precision zeros, written by the format's own words."""
    header = json.dumps({"weight": {"dtype": "F16", "shape": [numbers], "data_offsets": [0, 2 * numbers]}}).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(len(header).to_bytes(8, "little") + header + bytes(2 * numbers))
    return path


def model(folder: Path, kind: str = "WanPipeline") -> Path:
    """A folder with a pipeline of three parts."""
    index = {
        "_class_name": kind,
        "_diffusers_version": "0.42.1",
        "transformer": ["diffusers", "WanTransformer3DModel"],
        "tokenizer": ["transformers", "T5Tokenizer"],
        "transformer_2": [None, None],
        "vae": ["diffusers", "AutoencoderKLWan"],
    }
    for part in ("transformer", "vae"):
        weights(folder / part / "diffusion_pytorch_model.safetensors")
        (folder / part / "config.json").write_text("{}")
    (folder / "tokenizer").mkdir()
    (folder / "tokenizer" / "tokenizer_config.json").write_text("{}")
    (folder / "model_index.json").write_text(json.dumps(index))
    return folder
