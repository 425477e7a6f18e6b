"""The rendering session: the engine contract, prompts read once, the model kept hot, a stop within one step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from generation.engines import load
from generation.engines.protocol import Engine, Materials
from storyboard.errors import EngineError, Stopped
from tests.generation.diffusion.rigs import Rig, rendered, shot, stacked
from tests.generation.engine_conformance import CHECKS


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_generator_keeps_the_engine_contract(check: Callable[[Engine], None], rig: Rig) -> None:
    rig.install("wan-text")
    check(load("diffusion"))


def test_other_words_make_another_picture_and_the_same_words_the_same(rig: Rig) -> None:
    rig.install("wan-text")
    first = rendered(shot("wan-text"))
    assert np.array_equal(first, rendered(shot("wan-text")))
    assert not np.array_equal(first, rendered(shot("wan-text", prompt="A dry field.")))
    assert not np.array_equal(first, rendered(shot("wan-text", negative="rain")))
    assert not np.array_equal(first, rendered(shot("wan-text", seed=1)))


def test_what_the_session_makes_is_what_the_stock_pipeline_makes_to_the_bit(rig: Rig) -> None:
    import torch
    from diffusers import WanPipeline

    rig.install("wan-text")
    pipeline = WanPipeline.from_pretrained(rig.folder("wan-text"))
    pipeline.set_progress_bar_config(disable=True)
    made = pipeline(
        prompt="A wet street.",
        negative_prompt="",
        width=64,
        height=64,
        num_frames=5,
        num_inference_steps=2,
        guidance_scale=3.0,
        generator=torch.Generator("cpu").manual_seed(0),
        output_type="np",
    ).frames[0]
    stock = np.rint(np.asarray(made) * 255).astype(np.uint8)
    assert np.array_equal(rendered(shot("wan-text"))[..., :3], stock)


def test_all_prompts_are_read_once_and_found_by_the_next_run(rig: Rig, tmp_path: Path) -> None:
    rig.install("wan-text")
    shots = [shot("wan-text", shot=f"s{number}", prompt=f"Street {number}.") for number in range(3)]
    cache = tmp_path / "cache"
    first, second = load("diffusion").open(), load("diffusion").open()
    told: list[tuple[int, int]] = []
    first.prepare(shots, cache, lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1]
    assert len(list((cache / "words").iterdir())) == 4, "three prompts, and the empty one that all are compared with"
    second.prepare(shots, cache, lambda done, total: None)
    for each in shots:
        frames = stacked(second.render(each, Materials(cache=cache), lambda done, total: None))
        assert np.array_equal(frames, rendered(each))
    assert (first.words.read_here, second.words.read_here, second.models.loaded) == (4, 0, 1)
    second.close()


def test_a_damaged_prompt_in_the_cache_is_read_anew(rig: Rig, tmp_path: Path) -> None:
    rig.install("wan-text")
    session = load("diffusion").open()
    session.prepare([shot("wan-text")], tmp_path, lambda done, total: None)
    session.close()
    for kept in (tmp_path / "words").iterdir():
        kept.write_bytes(kept.read_bytes()[:-7])
    assert np.array_equal(rendered(shot("wan-text"), Materials(cache=tmp_path)), rendered(shot("wan-text")))


def test_a_stop_comes_within_one_step_and_the_model_stays_usable(rig: Rig) -> None:
    rig.install("wan-text", steps=8)
    session = load("diffusion").open()
    asked: list[int] = []

    def stop_at_the_third_step(done: int, total: int) -> None:
        asked.append(done)
        if len(asked) == 4:  # the first call is the beginning
            raise Stopped

    with pytest.raises(Stopped):
        list(session.render(shot("wan-text"), Materials(), stop_at_the_third_step))
    assert len(asked) == 4
    after = stacked(session.render(shot("wan-text"), Materials(), lambda done, total: None))
    assert np.array_equal(after, rendered(shot("wan-text")))
    session.close()


def test_the_first_frame_of_the_animatic_leads_where_no_keyframe_model_is_here(rig: Rig) -> None:
    rig.install("wan-image")
    first = rendered(shot("wan-image"))
    assert np.array_equal(first, rendered(shot("wan-image")))
    night = shot("wan-image").setting.with_(time="night")
    assert not np.array_equal(first, rendered(shot("wan-image", setting=night)))


def test_a_folder_that_is_another_model_is_refused_in_a_sentence(rig: Rig) -> None:
    rig.install("wan-text", kind="StableVideoDiffusionPipeline", tasks=["text"])
    with pytest.raises(EngineError, match=r"is a WanPipeline without .*unet.*, not a StableVideo"):
        rendered(shot("wan-text"))
