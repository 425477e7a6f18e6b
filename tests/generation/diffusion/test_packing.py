"""What a processor does faster comes to the same: packed matrices, norms and places in fewer passes, kept memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import torch
from diffusers import WanTransformer3DModel
from diffusers.models.activations import GELU

from generation.engines.diffusion import packing
from generation.engines.diffusion.packing import Packed
from generation.engines.diffusion.turning import turning


@pytest.fixture(scope="module")
def model() -> Any:
    torch.manual_seed(3)
    made = WanTransformer3DModel(
        num_attention_heads=2, attention_head_dim=64, in_channels=16, out_channels=16, text_dim=16, freq_dim=32,
        ffn_dim=256, num_layers=2, cross_attn_norm=True, qk_norm="rms_norm_across_heads", rope_max_seq_len=64,
    )  # fmt: skip
    return made.eval()


@pytest.fixture(autouse=True)
def _only_forwards() -> Iterator[None]:
    with torch.no_grad():
        yield


def _told(rows: int = 2) -> dict[str, Any]:
    chance = torch.Generator().manual_seed(5)
    return {
        "hidden_states": torch.randn((rows, 16, 3, 8, 8), generator=chance),
        "timestep": torch.full((rows,), 500),
        "encoder_hidden_states": torch.randn((rows, 20, 16), generator=chance),
    }


def test_a_model_with_packed_matrices_makes_what_it_makes_without(model: Any) -> None:
    plain = model(**_told()).sample
    forwards = {id(layer): layer.__dict__.get("forward") for layer in model.modules()}
    packed = Packed()
    with packed.on([model]) as many:
        made = model(**_told()).sample
        alone = model(**_told(1)).sample
    assert not packed.refused
    assert many == 2 * (4 + 4 + 2) + 3, (
        "the large matrices of two blocks, two that read the step, one that reads the text"
    )
    assert (made - plain).abs().max() < 1e-5 * plain.abs().max()
    assert (alone - model(**_told(1)).sample).abs().max() < 1e-5 * plain.abs().max()
    assert {id(layer): layer.__dict__.get("forward") for layer in model.modules()} == forwards
    assert torch.equal(model(**_told()).sample, plain), "afterwards everything is as it was"


def test_matrices_are_packed_once_and_anew_when_they_are_written_to(model: Any) -> None:
    packed, matrix = Packed(), model.blocks[0].attn1.to_q
    with packed.on([model]):
        first = packed._kept[id(matrix)]
    with packed.on([model]):
        assert packed._kept[id(matrix)] is first
    matrix.weight.mul_(2)
    try:
        with packed.on([model]):
            made = model(**_told()).sample
        assert (made - model(**_told()).sample).abs().max() < 1e-5 * made.abs().max()
    finally:
        matrix.weight.div_(2)


def test_a_bend_goes_with_its_matrix(model: Any) -> None:
    (bend, *_) = [layer for layer in model.modules() if type(layer) is GELU]
    rows = torch.linspace(-3, 3, 5 * 128).view(5, 128)
    plain = bend(rows)
    with Packed().on([model]):
        assert (bend(rows) - plain).abs().max() < 1e-5


def test_where_packed_matrices_come_out_otherwise_they_are_left_and_it_is_said(
    model: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(packing, "_FAR", -1.0)
    packed = Packed()
    with packed.on([model]) as many:
        assert many == 0
    assert "comes out otherwise" in caplog.text


def test_places_put_on_at_once_are_the_same_to_the_bit(model: Any) -> None:
    plain = model(**_told()).sample
    with turning([model]) as many:
        assert many == 4
        assert torch.equal(model(**_told()).sample, plain)
        larger = _told() | {"hidden_states": torch.ones(2, 16, 2, 16, 8)}
        made = model(**larger).sample
    assert torch.equal(model(**larger).sample, made), "another size has other places"
