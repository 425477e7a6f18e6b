"""Encoders of a few numbers, chosen by chance, saved as real ones are: they prove the way, not what is seen."""

from __future__ import annotations

import json
from pathlib import Path

OWN = """
[[encoder]]
name = "{name}"
title = "A tiny encoder"
kind = "{kind}"
source = "{folder}"
licence = "Apache-2.0"
side = {side}
size = 0.1
"""
DINO, SIGLIP = "Dinov2Model", "SiglipVisionModel"


def save(kind: str, folder: Path, seed: int = 0) -> Path:
    """An encoder of this kind in a folder; SigLIP with its half that reads words, as it is published."""
    import torch
    import transformers

    torch.manual_seed(seed)
    size = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2}
    if kind == DINO:
        config = transformers.Dinov2Config(**size, image_size=28, patch_size=14)
        model, mean, spread = transformers.Dinov2Model(config), [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
    else:
        words = {**size, "intermediate_size": 32, "vocab_size": 64, "bos_token_id": 1, "eos_token_id": 2}
        seen = {**size, "intermediate_size": 32, "image_size": 32, "patch_size": 16}
        config = transformers.SiglipConfig(text_config=words, vision_config=seen)
        model, mean, spread = transformers.SiglipModel(config), [0.5] * 3, [0.5] * 3
    with torch.no_grad():
        for weights in model.parameters():  # as they are begun, all pictures look nearly the same to them
            weights.add_(torch.randn_like(weights) * 0.2)
    transformers.utils.logging.disable_progress_bar()
    model.save_pretrained(folder)
    (folder / "preprocessor_config.json").write_text(json.dumps({"image_mean": mean, "image_std": spread}))
    return folder


def install(home: Path, kind: str = DINO, *, name: str = "tiny", seed: int = 0) -> Path:
    """Save one and enter it into the person's own catalog in the folder of models; where it lies."""
    folder = save(kind, home / name, seed)
    side = 28 if kind == DINO else 32
    with (home / "catalog.toml").open("a", encoding="utf-8") as catalog:
        catalog.write(OWN.format(name=name, kind=kind, folder=folder, side=side))
    return folder
