"""What is saved on a processor comes to the same: texts remembered and read shortly, norms by sums, seconds shared."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from generation.engines.protocol import Expected, Materials
from tests.generation.diffusion.rigs import Rig, opened, rendered, shot, silent, stacked


def test_a_text_is_read_once_for_all_steps_and_the_shot_stays_the_same(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.install("wan-text", steps=4)
    one = opened()
    rendered(shot("wan-text"))
    (held,) = one.models._held.values()
    asked: list[tuple[int, ...]] = []
    key = held.transformers[0].blocks[0].attn2.to_k
    key.register_forward_hook(lambda layer, given, made: asked.append(tuple(made.shape)))
    kept = rendered(shot("wan-text"))
    assert {shape[1] < 32 for shape in asked} == {True}, "the nothing after the words is seen once"
    made: list[int] = []
    monkeypatch.setattr(key, "forward", _counted(key.forward, made))
    rendered(shot("wan-text"))
    assert len(made) == 2, "with words and without, and not in each of four steps"
    one.remembers = False
    try:
        plain = rendered(shot("wan-text"))
    finally:
        one.remembers = True
    assert np.abs(kept.astype(int) - plain).max() <= 1


def _counted(forward: Any, made: list[int]) -> Any:
    def counting(given: Any) -> Any:
        made.append(1)
        return forward(given)

    return counting


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
def test_the_layers_are_as_they_were_afterwards(rig: Rig) -> None:
    import torch

    from generation.engines.diffusion.remembering import remembering

    rig.install("wan-text")
    rendered(shot("wan-text"))
    (held,) = opened().models._held.values()
    model = held.transformers[0]
    text = torch.zeros(2, 512, 16)
    text[0, :5], text[1, :9] = torch.randn(5, 16), torch.randn(9, 16)
    told = {"hidden_states": torch.randn(2, 16, 2, 8, 8), "timestep": torch.full((2,), 500)}
    told["encoder_hidden_states"] = text
    with torch.no_grad():
        plain = model(**told, return_dict=False)[0]
        with remembering([model], shortens=True):
            short = model(**told, return_dict=False)[0]
            text[0, 5:7] = 1.0  # written to: what was made of it before does not count any more
            other = model(**told, return_dict=False)[0]
        again = model(**told, return_dict=False)[0]
    assert torch.allclose(short, plain, atol=1e-5)
    assert torch.allclose(other, again, atol=1e-5)
    assert not torch.allclose(other, plain, atol=1e-5)
    assert not any("forward" in layer.__dict__ for layer in model.modules() if type(layer) is torch.nn.Linear)


def test_the_norms_of_a_decoder_come_to_the_same_by_sums(rig: Rig) -> None:
    import torch
    from diffusers import AutoencoderKLWan

    from generation.engines.diffusion.decoding import quick_norms

    torch.manual_seed(0)
    vae = AutoencoderKLWan(
        base_dim=3, z_dim=16, dim_mult=[1, 1, 1, 1], num_res_blocks=1, temperal_downsample=[False, True, True]
    )
    latents = torch.randn(1, 16, 2, 4, 4)
    with torch.no_grad():
        plain = vae.decode(latents, return_dict=False)[0]
        assert quick_norms(vae) > 10
        assert torch.allclose(vae.decode(latents, return_dict=False)[0], plain, atol=1e-4)


def test_the_seconds_of_a_batch_are_shared_by_its_shots(rig: Rig) -> None:
    rig.install("wan-text", steps=12)
    shots = [shot("wan-text", shot=f"s{at}", prompt=f"Street {at}.", seed=at) for at in range(4)]
    rendered(shots[0])
    one = opened()
    one.expect([Expected(each, Materials(), silent) for each in shots])
    took = []
    for each in shots:
        stacked(one.render(each, Materials(), silent))
        took.append(one.took(each))
        assert one.took(each) is None, "it is told once"
    shares = [each for each in took if each is not None]
    assert len(shares) == 4
    assert max(shares) < 3 * min(shares), "the first one does not hold the time of all"
