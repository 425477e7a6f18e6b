"""Ways to run fast are tried on a real block first: what comes out otherwise, or not at all, is not used."""

from __future__ import annotations

import logging
from pathlib import Path

import numpy as np
import pytest

from generation.engines.diffusion.catalog import catalog
from generation.engines.diffusion.speeding import Way
from storyboard.errors import EngineError
from tests.generation.diffusion.rigs import Rig, opened, rendered, shot


def way(rig: Rig) -> Way:
    """How the model's blocks ran last."""
    (held,) = opened().models._held.values()
    return held.way


def recipe(rig: Rig, more: str) -> None:
    """The one tiny model with a recipe of eight steps and this."""
    rig.install("wan-text", steps=8)
    catalog = rig.home / "catalog.toml"
    catalog.write_text(catalog.read_text().replace("guidance = 3.0 }", f"guidance = 3.0, {more} }}"))


def test_an_attention_that_is_not_here_is_left_and_said_once(
    rig: Rig, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    rig.install("wan-text")
    plain = rendered(shot("wan-text"))
    monkeypatch.setenv("SHOTGRAPH_ATTENTION", "_native_math, no-such, _native_cudnn")
    with caplog.at_level(logging.WARNING):
        chosen, again = rendered(shot("wan-text")), rendered(shot("wan-text"))
    assert way(rig).attention in ("native", "_native_math")
    assert np.abs(chosen.astype(int) - plain).max() <= 1
    assert np.array_equal(chosen, again)
    assert caplog.text.count("attends without “no-such”") == caplog.text.count("attends without “_native_cudnn”") == 1


def test_compiled_blocks_make_the_same_film_and_a_compiler_that_fails_is_left(
    rig: Rig, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    rig.install("wan-text")
    plain = rendered(shot("wan-text"))
    monkeypatch.setenv("SHOTGRAPH_COMPILE", "eager")  # torch's own graph of the blocks, without writing machine code
    assert np.abs(rendered(shot("wan-text")).astype(int) - plain).max() <= 1
    assert way(rig).compiled
    monkeypatch.setenv("SHOTGRAPH_COMPILE", "no-such-compiler")
    with caplog.at_level(logging.WARNING):
        assert np.array_equal(rendered(shot("wan-text")), plain)
    assert not way(rig).compiled
    assert caplog.text.count("runs without compiled blocks") == 1


@pytest.mark.parametrize(
    ("more", "least", "most"),
    [
        ('skips = "first block", skips_by = 0.5', 0.5, 0.9),
        ('skips = "first block", skips_by = 0.000001', 1.0, 1.0),
        ('skips = "taylor", skips_by = 3', 0.5, 0.9),
    ],
)
def test_what_a_recipe_leaves_out_is_counted(
    rig: Rig, more: str, least: float, most: float, caplog: pytest.LogCaptureFixture
) -> None:
    recipe(rig, more)
    with caplog.at_level(logging.WARNING):
        first, second = rendered(shot("wan-text", frames=1)), rendered(shot("wan-text", frames=1))
    assert np.array_equal(first, second), "nothing is remembered from one shot to the next"
    assert least <= way(rig).worked <= most
    assert caplog.text.count("leaves nothing out") == (1 if least == 1.0 else 0)


@pytest.mark.parametrize(("name", "tiny"), [("wan2.1-flf2v-14b", "wan-image"), ("wan2.1-vace-14b", "wan-vace")])
def test_the_drafts_of_large_models_without_a_quick_lora_do_about_half_of_the_work(
    rig: Rig, name: str, tiny: str
) -> None:
    entry, tasks = catalog()[name], {"wan-vace": {"tasks": ["text"]}}
    draft = entry.draft
    assert draft.skips and not draft.lora and not entry.final.skips
    rig.install(tiny, steps=draft.steps, guidance=draft.guidance, **tasks.get(tiny, {}))
    own = rig.home / "catalog.toml"
    told = f"guidance = {draft.guidance}"
    more = f'{told}, skips = "{draft.skips}", skips_by = {draft.skips_by:g}'
    own.write_text(own.read_text().replace(told, more))
    assert rendered(shot(tiny, frames=1)).std() > 0
    assert 0.5 <= way(rig).worked <= 0.65, "of the layers of all blocks in all steps, so many ran"


@pytest.mark.parametrize("more", ['skips = "taylor"', 'skips = "first block", skips_by = 2', 'skips = "luck"'])
def test_a_recipe_that_makes_no_sense_is_refused(rig: Rig, more: str, tmp_path: Path) -> None:
    recipe(rig, more)
    with pytest.raises(EngineError, match="Model wan-text: “final"):
        rendered(shot("wan-text"))
