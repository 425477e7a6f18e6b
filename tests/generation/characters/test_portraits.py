"""Candidate views by still models: each kind draws them, and they follow the words, the figure and the photograph."""

from __future__ import annotations

import numpy as np
import pytest

from generation.engines.diffusion import homes
from generation.engines.diffusion.portraits import Portraitist
from storyboard.errors import EngineError
from storyboard.model import Character, Side, Style
from tests.generation.diffusion.rigs import Rig

MIA = Character(id="mia", name="Mia", kind="child", sex="female", age=9, look="red raincoat, two plaits")
PHOTOGRAPH = np.random.default_rng(0).integers(0, 255, (96, 96, 3), np.uint8)


def drawn(maker: Portraitist, side: Side = "front", *, photograph: bool = False, seed: int = 0) -> np.ndarray:
    return maker.draw(MIA, side, Style.PAINTED, [PHOTOGRAPH] if photograph else [], seed)


@pytest.mark.parametrize("model", ["klein", "qwen-edit", "kontext"])
def test_a_model_that_edits_follows_the_drawn_figure_and_the_photograph(rig: Rig, model: str) -> None:
    rig.install(model, steps=1, guidance=1.0, most_pixels=96 * 128)
    with Portraitist(homes.known()[model], None) as maker:
        front = drawn(maker)
        assert front.shape[2] == 3 and front.dtype == np.uint8
        assert np.array_equal(front, drawn(maker)), "the same seed, the same view"
        assert not np.array_equal(front, drawn(maker, "back"))
        assert not np.array_equal(front, drawn(maker, photograph=True))
        assert not np.array_equal(front, drawn(maker, seed=1))


def test_views_that_are_drawn_at_once_are_those_that_are_drawn_alone(rig: Rig) -> None:
    rig.install("klein", steps=2, guidance=1.0, most_pixels=96 * 128)
    views: list[tuple[Side, int]] = [("front", 0), ("back", 0), ("front", 1)]
    with Portraitist(homes.known()["klein"], None) as maker:
        alone = np.stack([drawn(maker, side, seed=seed) for side, seed in views])
        (held,) = maker._models._held.values()
        rows: list[int] = []
        held.pipeline.transformer.proj_out.register_forward_hook(lambda layer, given, made: rows.append(len(made)))
        together = np.stack(list(maker.draw_all(MIA, views, Style.PAINTED, [])))
    assert rows == [3, 3], "two steps for all three"
    apart = np.abs(together.astype(int) - alone)
    assert apart.max() <= 1 and (apart > 0).mean() < 1e-3


def test_sdxl_draws_from_words_and_refuses_what_it_cannot_do(rig: Rig) -> None:
    rig.install("sdxl", steps=1, guidance=3.0, tasks=["keyframe"], references=0)
    with Portraitist(homes.known()["sdxl"], None) as maker:
        assert not np.array_equal(drawn(maker), drawn(maker, "profile")), "the words say which side"
        with pytest.raises(EngineError, match="takes no pictures; choose one that does"):
            drawn(maker, photograph=True)


def test_a_model_of_films_and_one_that_is_not_here_are_refused(rig: Rig) -> None:
    rig.install("svd")
    with pytest.raises(EngineError, match="makes films; choose a still model"):
        Portraitist(homes.known()["svd"], None)
    with pytest.raises(EngineError, match="is not here; `shotgraph models get klein-4b`"):
        Portraitist(homes.known()["klein-4b"], None)
