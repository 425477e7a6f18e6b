"""What the plan predicts of memory is what is held: by real tensors, by shapes at a model's real size, tier by tier."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest

torch = pytest.importorskip("torch", reason="the generator's libraries are not installed (`make generate`)")

from benchmarks.generator_card import _entry, measures, middle_wan  # noqa: E402
from benchmarks.generator_memory import CARD, compared  # noqa: E402
from benchmarks.live_bytes import Live, as_on_a_card, most_of  # noqa: E402
from benchmarks.real_sizes import MODELS  # noqa: E402
from benchmarks.real_sizes.parts import Shape, blank, made  # noqa: E402
from generation.engines.diffusion import readers  # noqa: E402
from generation.engines.diffusion.catalog import Entry, catalog  # noqa: E402
from generation.engines.diffusion.cost import (  # noqa: E402
    cost,
    denoising,
    enlarging,
    framing,
    reads_whole,
    usual,
)
from generation.machine import GB, Machine  # noqa: E402
from tests.generation.diffusion.tiny import BUILDERS  # noqa: E402

SMALL = Machine("a small card", 8 * GB, 64 * GB, 25e12)


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def test_what_is_counted_is_what_lives_and_no_more() -> None:
    with torch.no_grad(), Live() as live:
        one = torch.zeros(1000)
        view = one[10:]
        assert live.now == 4000
        other = one + 1
        assert (live.now, live.most) == (8000, 8000)
        del one, other
        assert live.now == 4000, "a view holds what it looks at"
        del view
        assert (live.now, live.most) == (0, 8000)


@pytest.mark.parametrize("build", [BUILDERS["wan-text"], lambda: middle_wan(4, 2, 8)], ids=["tiny", "middle"])
def test_memory_predicted_from_one_size_is_what_real_tensors_hold_at_others(build: object) -> None:
    pipeline = build()  # type: ignore[operator]
    found = measures(pipeline, torch.float32, Shape(96, 64, 17))
    entry = _entry("middle", "WanPipeline", "/", found)
    near = 0.1 if entry.width > 100 else 0.15  # of a tiny decoder the little that is the same at any size counts
    for width, height, frames in ((96, 96, 9),):
        latents = (1, 16, (frames - 1) // 4 + 1, height // 8, width // 8)
        transformer, vae = pipeline.transformer, pipeline.vae

        def step(shape: tuple[int, ...] = latents, model: object = transformer) -> object:
            noise, text = torch.zeros(shape), torch.zeros(1, 512, 16)
            return model(hidden_states=noise, timestep=torch.ones(1), encoder_hidden_states=text)  # type: ignore[operator]

        held = _weights(transformer)
        assert most_of(step, transformer) == pytest.approx(
            held + 2 * denoising(entry, entry.draft, width, height, frames), rel=0.1
        )
        whole = _weights(vae) + 2 * framing(entry, width, height, frames)
        made_ = partial(vae.decode, torch.zeros(latents))
        assert most_of(made_, vae) == pytest.approx(whole, rel=near)


def test_shapes_without_numbers_hold_what_real_tensors_hold() -> None:
    real = middle_wan(6, 2, 8).vae
    with as_on_a_card():
        counted = most_of(lambda: real.decode(torch.zeros(1, 16, 3, 12, 16)), real)
        with torch.device("meta"):
            shapes = type(real).from_config(dict(real.config))
        assert most_of(lambda: shapes.decode(blank(1, 16, 3, 12, 16, dtype=torch.float32)), shapes) == counted


def test_no_model_of_the_catalog_is_without_its_real_size() -> None:
    assert MODELS.keys() == catalog().keys()
    assert all(MODELS[name].experts == entry.experts for name, entry in catalog().items())


def test_every_tier_of_a_real_model_is_predicted_within_a_tenth() -> None:
    rows = [row for row in compared("kontext", half=False, tiles=False) if row[-1]]
    assert len(rows) >= 4
    for *told, predicted, found in rows:
        assert predicted == pytest.approx(found, rel=0.1), told


def test_a_real_transformer_has_the_size_that_the_catalog_says() -> None:
    for name in ("wan2.1-1.3b", "ltx-13b", "animatediff", "sdxl"):
        count = sum(each.numel() for each in made(MODELS[name].denoiser).parameters())
        assert count / 1e9 == pytest.approx(catalog()[name].parameters, rel=0.01), name


def test_enlarging_counts_for_the_most_memory() -> None:
    ltx = catalog()["ltx-13b"]
    size = usual(ltx)
    plain = cost(ltx, ltx.draft, CARD, **size)
    large = cost(ltx, ltx.draft, CARD, **size, enlarged=True)
    assert plain is not None and large is not None
    assert enlarging(ltx, **size) > framing(ltx, **size, tiled=True)
    assert large.peak_bytes >= plain.peak_bytes
    assert large.seconds > plain.seconds


def test_guidance_and_pictures_take_the_memory_that_they_take() -> None:
    ltx, klein = catalog()["ltx-2"], catalog()["klein-4b"]
    size = usual(ltx)
    assert denoising(ltx, ltx.final, **size) == 2 * denoising(ltx, ltx.draft, **size), "both runs at once"
    one, three = (denoising(klein, klein.final, 1024, 1024, 1, pictures) for pictures in (1, 3))
    assert three > 1.8 * one


def test_a_reader_that_does_not_fit_comes_layer_by_layer_and_reads_the_same() -> None:
    wan: Entry = catalog()["wan2.1-1.3b"]
    assert reads_whole(wan, CARD) and not reads_whole(wan, SMALL)
    fits = cost(wan, wan.final, SMALL, width=448, height=256, frames=33)
    assert fits is not None and fits.peak_bytes < 8 * GB
    pipeline = BUILDERS["wan-text"]()
    whole = pipeline.encode_prompt("A wet street.", do_classifier_free_guidance=False)[0]
    readers.by_layers(pipeline)
    assert torch.equal(pipeline.encode_prompt("A wet street.", do_classifier_free_guidance=False)[0], whole)


def _weights(part: object) -> int:
    return sum(each.numel() * each.element_size() for each in part.parameters())  # type: ignore[attr-defined]
