"""A LoRA trained from a sheet: it learns, stops within a step, goes on to the same weights, and changes the picture."""

from __future__ import annotations

import resource
import signal
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from generation.characters.loras import checked
from generation.characters.pictures import png_of, rgb
from generation.engines.animatic.portrait import portrait
from generation.engines.diffusion import homes
from generation.engines.diffusion.asking import Wish, decoded, run
from generation.engines.diffusion.catalog import Recipe
from generation.engines.diffusion.learning import CHECKPOINT, Task, learn
from generation.engines.diffusion.loading import painter
from generation.engines.diffusion.loras import Lora, Worn, wear
from generation.engines.diffusion.words import Words
from storyboard.errors import EngineError, ProjectError, Stopped
from storyboard.model import Character
from tests.generation.diffusion.rigs import Rig

MIA = Character(id="mia", name="Mia", kind="child", sex="female", age=9, look="red raincoat, two plaits")
Said = list[dict[str, object]]


def a_task(folder: Path, model: str, **changes: object) -> Task:
    """Three views of Mia, for a tiny model."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = []
    for side in ("front", "profile", "close"):
        path = folder / f"{side}.png"
        path.write_bytes(png_of(rgb(portrait(MIA, side, width=96, height=128))))
        pictures.append(str(path))
    told = {
        "model": model,
        "pictures": tuple(pictures),
        "captions": ("Mia, front", "Mia, profile", "Mia, close"),
        "trigger": "Mia",
        "sheet": "abc",
        "folder": str(folder / "out"),
        "steps": 8,
        "rank": 4,
        "rate": 2e-3,
        "keep_every": 3,
        "sample_every": 0,
    }
    return Task.model_validate(told | changes)


def losses(said: Said) -> list[float]:
    return [float(str(each["loss"])) for each in said if "step" in each]


@pytest.mark.parametrize("model", ["wan-text", "klein"])
def test_it_learns_what_the_sheet_shows(rig: Rig, tmp_path: Path, model: str) -> None:
    rig.install(model)
    said: Said = []
    path = learn(a_task(tmp_path, model, steps=48, rate=2e-2, rank=8), said.append)
    told = losses(said)
    assert len(told) == 48 and np.mean(told[-16:]) < np.mean(told[:16])
    about = checked(path, homes.known()[model])
    assert (about.model, about.sheet, about.steps, about.rank, about.trigger) == (model, "abc", 48, 8, "Mia")


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
@pytest.mark.parametrize("model", ["wan-text", "klein", "sdxl"])
def test_one_that_was_stopped_goes_on_to_the_very_same_weights(rig: Rig, tmp_path: Path, model: str) -> None:
    rig.install(model)
    whole = learn(a_task(tmp_path / "whole", model), lambda said: None)
    task, said = a_task(tmp_path / "broken", model), list[dict[str, object]]()
    with pytest.raises(Stopped):
        learn(task, said.append, lambda: len(said) == 4)
    assert said[-1]["step"] == 4, "it stops within the step it is in"
    again: Said = []
    broken = learn(task, again.append)
    assert again[0] == {"resumed": 4}
    assert [each["step"] for each in again if "step" in each] == [5, 6, 7, 8]
    assert broken.read_bytes() == whole.read_bytes()


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
@pytest.mark.parametrize("model", ["wan-text", "klein", "sdxl"])
def test_one_that_was_killed_goes_on_from_its_last_checkpoint(rig: Rig, tmp_path: Path, model: str) -> None:
    rig.install(model)
    whole = learn(a_task(tmp_path / "whole", model), lambda said: None)
    task = a_task(tmp_path / "killed", model)

    def dies(said: dict[str, object]) -> None:
        if said.get("step") == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        learn(task, dies)
    again: Said = []
    assert learn(task, again.append).read_bytes() == whole.read_bytes()
    assert again[0] == {"resumed": 3}


def test_a_damaged_checkpoint_is_as_good_as_none(rig: Rig, tmp_path: Path) -> None:
    rig.install("wan-text")
    task = a_task(tmp_path, "wan-text")
    whole = learn(task, lambda said: None).read_bytes()
    checkpoint = Path(task.folder) / CHECKPOINT
    checkpoint.write_bytes(checkpoint.read_bytes()[:-100])
    said: Said = []
    assert learn(task, said.append).read_bytes() == whole
    assert len(losses(said)) == 8


@pytest.mark.parametrize("model", ["wan-text", "klein"])
def test_the_lora_changes_the_picture_and_taking_it_off_brings_the_old_one_back(
    rig: Rig, tmp_path: Path, model: str
) -> None:
    rig.install(model)
    path = learn(a_task(tmp_path, model, steps=6, rate=5e-2), lambda said: None)
    entry = homes.known()[model]
    pipeline, worn, words = painter(entry), Worn(), Words()
    told = words.of(entry, "Mia, front", None)

    def picture(*loras: Lora) -> np.ndarray:
        wear(pipeline, entry, Recipe(steps=2, guidance=1.0), loras, worn)
        chance = torch.Generator("cpu").manual_seed(1)
        wish = Wish(64, 64, 1, 1.0, steps=2, guidance=1.0, generator=chance, positive=told)
        return decoded(entry.kind, pipeline, run(entry.kind, pipeline, wish, lambda: None), wish)[0]

    before, held = picture(), picture(Lora("mia", path))
    assert not np.array_equal(before, held)
    assert np.array_equal(held, picture(Lora("mia", path)))
    assert np.array_equal(before, picture())


def test_samples_are_drawn_on_the_way(rig: Rig, tmp_path: Path) -> None:
    rig.install("wan-text")
    task, said = a_task(tmp_path, "wan-text", steps=4, sample_every=2), list[dict[str, object]]()
    with_samples = learn(task, said.append)
    assert [each["sample"] for each in said if "sample" in each] == ["sample-000002.png", "sample-000004.png"]
    assert (Path(task.folder) / "sample-000004.png").stat().st_size > 100
    plain = learn(a_task(tmp_path / "plain", "wan-text", steps=4), lambda each: None)
    assert load_file(with_samples).keys() == load_file(plain).keys()
    assert with_samples.read_bytes() == plain.read_bytes(), "a sample changes nothing of what is learnt"


def test_a_full_disk_is_one_sentence_and_leaves_nothing_half_made(rig: Rig, tmp_path: Path) -> None:
    rig.install("wan-text")
    task, said = a_task(tmp_path, "wan-text"), list[dict[str, object]]()
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)

    def fills(each: dict[str, object]) -> None:
        said.append(each)
        if each.get("step") == 2:
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limit[1]))

    old = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        with pytest.raises(ProjectError, match="Could not write"):
            learn(task, fills)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, old)
    assert len(losses(said)) == 3
    assert [path.name for path in Path(task.folder).iterdir()] == ["cache"]


def test_a_model_that_cannot_be_trained_is_refused_with_those_that_can(rig: Rig, tmp_path: Path) -> None:
    rig.install("svd")
    with pytest.raises(EngineError, match="cannot be trained here, since it takes no LoRA; choose klein-4b"):
        learn(a_task(tmp_path, "svd"), lambda said: None)


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
@pytest.mark.parametrize("model", ["kontext", "ltx", "cogvideox", "sdxl", "animatediff"])
def test_other_families_learn_by_their_own_noise_show_samples_and_wear_what_they_learnt(
    rig: Rig, tmp_path: Path, model: str
) -> None:
    rig.install(model)
    entry, said = homes.known()[model], list[dict[str, object]]()
    path = learn(a_task(tmp_path, model, steps=24, rate=2e-2, rank=8, sample_every=24), said.append)
    told = losses(said)
    assert np.mean(told[-8:]) < np.mean(told[:8])
    assert [each["sample"] for each in said if "sample" in each] == ["sample-000024.png"]
    assert checked(path, entry).kind == entry.kind
    assert not any("motion_modules" in name for name in load_file(path))
    pipeline, worn, words = painter(entry), Worn(), Words()
    read, nothing = words.of(entry, "Mia, front", None), words.of(entry, "", None)
    size = entry.snapped_size(64, 64)

    def picture(*loras: Lora) -> np.ndarray:
        wear(pipeline, entry, Recipe(steps=1, guidance=2.0), loras, worn)
        chance = torch.Generator("cpu").manual_seed(1)
        wish = Wish(*size, 1, 1.0, steps=1, guidance=2.0, generator=chance, positive=read, negative=nothing)
        return decoded(entry.kind, pipeline, run(entry.kind, pipeline, wish, lambda: None), wish)[0]

    before = picture()
    assert np.count_nonzero(before != picture(Lora("mia", path))) > 100
    assert np.count_nonzero(before != picture()) <= 4, "all is as it was, but for a rounding"
