"""Care: LoRAs on and off, memory that runs out, and input that means harm."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from generation.engines import load
from generation.engines.diffusion import homes, session
from generation.engines.diffusion.cost import AS_RECKONED, Tier
from generation.engines.diffusion.engine import model_of
from generation.engines.diffusion.keeping import Held, Models
from generation.engines.protocol import Materials
from storyboard.errors import EngineError
from storyboard.model import Lora
from tests.generation.diffusion.rigs import Rig, rendered, shot, silent, stacked
from tests.generation.staging_requests import MIA


def a_lora(model: Path, path: Path, part: str = "transformer") -> Path:
    """A random LoRA that fits a saved model, in the naming of diffusers."""
    import torch
    from diffusers import WanTransformer3DModel
    from safetensors.torch import save_file

    chance, numbers = torch.Generator().manual_seed(1), {}
    for name, layer in WanTransformer3DModel.from_pretrained(model / "transformer").named_modules():
        if isinstance(layer, torch.nn.Linear) and name.endswith(("to_q", "to_v")):
            numbers[f"{part}.{name}.lora_A.weight"] = torch.randn(4, layer.in_features, generator=chance) * 0.5
            numbers[f"{part}.{name}.lora_B.weight"] = torch.randn(layer.out_features, 4, generator=chance) * 0.5
    save_file(numbers, path)
    return path


def test_a_characters_lora_is_worn_in_her_shots_only(rig: Rig, tmp_path: Path) -> None:
    rig.install("wan-text")
    file = a_lora(rig.folder("wan-text"), tmp_path / "mia.safetensors")
    wearing = MIA.with_(loras=(Lora(file="mia.safetensors", model="wan-text"),))
    hers, nobodys = shot("wan-text", shot="s2", cast=(wearing,)), shot("wan-text")
    told = Materials(loras={MIA.id: {"wan-text": file}})
    one = load("diffusion").open()
    plain = stacked(one.render(nobodys, Materials(), silent))
    assert not np.array_equal(stacked(one.render(hers, told, silent)), plain)
    assert np.array_equal(stacked(one.render(nobodys, Materials(), silent)), plain)
    assert one.models.loaded == 1
    one.close()


@pytest.mark.parametrize("harm", ["another model", "pickle", "cut off"])
def test_a_lora_that_is_none_for_this_model_is_refused_and_leaves_nothing(rig: Rig, harm: str, tmp_path: Path) -> None:
    rig.install("wan-text")
    file = a_lora(
        rig.folder("wan-text"), tmp_path / "mia.safetensors", "unet" if harm == "another model" else "transformer"
    )
    if harm == "pickle":
        file.write_bytes(b"PK\x03\x04" + bytes(64))
    if harm == "cut off":
        file.write_bytes(file.read_bytes()[:-9])
    wearing = MIA.with_(loras=(Lora(file="mia.safetensors", model="wan-text"),))
    one = load("diffusion").open()
    with pytest.raises(EngineError) as refused:
        list(one.render(shot("wan-text", cast=(wearing,)), Materials(loras={MIA.id: {"wan-text": file}}), silent))
    assert len(refused.value.sentence) < 300
    assert np.array_equal(stacked(one.render(shot("wan-text"), Materials(), silent)), rendered(shot("wan-text")))
    one.close()


def test_a_draft_wears_the_lora_that_saves_steps(rig: Rig, tmp_path: Path) -> None:
    rig.install("wan-text")
    file = a_lora(rig.folder("wan-text"), tmp_path / "quick.safetensors")
    catalog = rig.home / "catalog.toml"
    quick = f'draft = {{ steps = 2, guidance = 3.0, lora = "{file}" }}'
    catalog.write_text(
        "\n".join(quick if line.startswith("draft") else line for line in catalog.read_text().splitlines())
    )
    assert not np.array_equal(rendered(shot("wan-text@draft")), rendered(shot("wan-text")))


@pytest.mark.parametrize("harm", ["pickle", "cut off", "no model", "code"])
def test_a_folder_that_means_harm_is_refused_before_it_is_loaded(rig: Rig, harm: str, tmp_path: Path) -> None:
    from shutil import copytree

    folder = copytree(_saved(rig), tmp_path / "bad")
    weights = next((folder / "transformer").glob("*.safetensors"))
    if harm == "pickle":
        weights.rename(weights.with_suffix(".bin"))
    if harm == "cut off":
        weights.write_bytes(weights.read_bytes()[:-100])
    if harm == "no model":
        (folder / "model_index.json").write_text("[]")
    if harm == "code":
        (folder / "vae" / "config.json").write_text('{"auto_map": {"AutoModel": "run.Me"}}')
    rig.install("wan-text", source=str(folder))
    with pytest.raises(EngineError) as refused:
        rendered(shot("wan-text"))
    assert "\n" not in refused.value.sentence


def _saved(rig: Rig) -> Path:
    from tests.generation.diffusion.tiny import saved

    return saved("wan-text", rig.folder("wan-text"))


@pytest.mark.parametrize("tier", list(Tier))
def test_every_tier_makes_the_film_and_all_but_eight_bits_the_same_one(
    rig: Rig, tier: Tier, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.install("wan-text")
    whole = rendered(shot("wan-text"))
    reckoned = session.reckon

    def on_this_tier(*told: Any) -> Any:
        from dataclasses import replace

        found = reckoned(*told)
        return replace(found, tier=tier) if found is not None else None

    monkeypatch.setattr(session, "reckon", on_this_tier)
    made = rendered(shot("wan-text"))
    assert np.array_equal(made, whole) == (tier is not Tier.EIGHT_BIT)
    assert np.abs(made.astype(int) - whole).mean() < 12


def test_memory_that_runs_out_falls_one_tier_and_says_so(rig: Rig, caplog: pytest.LogCaptureFixture) -> None:
    import torch

    rig.install("wan-text")
    entry, recipe = model_of("wan-text")
    models, tried = Models(), []

    def too_much_at_first(held: Held) -> Tier:
        tried.append(held.tier)
        if len(tried) == 1:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return held.tier

    with caplog.at_level(logging.WARNING):
        assert models.use(entry, recipe, Tier.PHASED, (), too_much_at_first) is Tier.EIGHT_BIT
    assert "ran out of memory, so it now runs with eight-bit weights" in caplog.text
    assert models.use(entry, recipe, Tier.PHASED, (), lambda held: held.tier) is Tier.EIGHT_BIT, "and stays there"

    def always(held: Held) -> None:
        raise torch.OutOfMemoryError("CUDA out of memory")

    with pytest.raises(EngineError, match="ran out of memory twice"):
        models.use(entry, recipe, Tier.PHASED, (), always)
    models.close()


def test_what_a_shot_took_corrects_the_next_estimate(rig: Rig) -> None:
    rig.install("wan-text")
    entry, _ = model_of("wan-text")
    one = load("diffusion").open()
    one.overlaps = False
    list(one.render(shot("wan-text"), Materials(), silent))
    assert homes.measured(entry) == AS_RECKONED, "the first one loads the model, which is not the shot's time"
    list(one.render(shot("wan-text", seed=1), Materials(), silent))
    assert homes.measured(entry) != AS_RECKONED
    one.close()


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
def test_a_keyframe_is_made_with_the_lora_that_was_trained_for_its_model(rig: Rig, tmp_path: Path) -> None:
    import torch
    from diffusers import Flux2Transformer2DModel
    from safetensors.torch import save_file

    rig.install("svd", "klein")
    chance, numbers = torch.Generator().manual_seed(1), {}
    for name, layer in Flux2Transformer2DModel.from_pretrained(rig.folder("klein") / "transformer").named_modules():
        if isinstance(layer, torch.nn.Linear) and name.endswith(("to_q", "to_v")):
            numbers[f"transformer.{name}.lora_A.weight"] = torch.randn(4, layer.in_features, generator=chance)
            numbers[f"transformer.{name}.lora_B.weight"] = torch.randn(layer.out_features, 4, generator=chance)
    save_file(numbers, tmp_path / "mia.safetensors")
    wearing = MIA.with_(loras=(Lora(file="mia.safetensors", model="klein"),))
    told = Materials(loras={MIA.id: {"klein": tmp_path / "mia.safetensors"}}, cache=tmp_path / "cache")
    hers = rendered(shot("svd", cast=(wearing,)), told)
    assert not np.array_equal(hers, rendered(shot("svd", cast=(MIA,)), Materials(cache=tmp_path / "cache")))
    assert len(list((tmp_path / "cache" / "keyframes").glob("*.png"))) == 2
