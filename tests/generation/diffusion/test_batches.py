"""Equal shots denoised together: each is what it is alone, keeps its own progress, and costs the others nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from generation.engines import load
from generation.engines.diffusion.batches import MOST, alone, at_once
from generation.engines.diffusion.catalog import Recipe, catalog
from generation.engines.diffusion.cost import Tier
from generation.engines.diffusion.engine import model_of
from generation.engines.diffusion.keeping import Held
from generation.engines.diffusion.routes import PICTURES, Route, choose
from generation.engines.diffusion.session import DiffusionSession
from generation.engines.protocol import Expected, Materials
from generation.machine import GB, Machine
from generation.request import Request
from storyboard.errors import EngineError, Stopped
from tests.generation.diffusion.rigs import Rig, opened, rendered, shot, silent, stacked
from tests.generation.staging_requests import MIA, TOM

NEAR = 1
"""Codes of a pixel by which a shot that was denoised with others may differ from itself alone."""


def several(model: str, count: int = 3) -> list[Request]:
    return [shot(model, shot=f"s{at}", prompt=f"Street {at}.", seed=at) for at in range(count)]


def expected(shots: Sequence[Request], coming: Sequence[Request] = ()) -> list[Expected]:
    return [Expected(each, Materials(), silent) for each in shots] + [Expected(each, Materials()) for each in coming]


def taken(session: DiffusionSession, request: Request) -> np.ndarray:
    return stacked(session.render(request, Materials(), silent))


def is_near(one: np.ndarray, other: np.ndarray) -> bool:
    apart = np.abs(one.astype(int) - other)
    return bool(apart.max() <= NEAR and (apart > 0).mean() < 1e-3)


@pytest.fixture
def session(rig: Rig) -> DiffusionSession:
    """One with a model of three steps."""
    rig.install("wan-text", steps=3)
    return opened()


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
@pytest.mark.parametrize("name", ["wan-two", "wan-image", "wan-vace", "ltx", "ltx2", "cogvideox", "svd", "animatediff"])
def test_a_shot_is_the_same_alone_and_among_others_whatever_the_model(rig: Rig, name: str) -> None:
    rig.install(name, **({"tasks": ["text"]} if name == "wan-vace" else {}))
    shots = several(name, 2)
    by_themselves = [rendered(each) for each in shots]
    one = opened()
    one.expect(expected(shots))
    assert is_near(taken(one, shots[0]), by_themselves[0])
    assert list(one._denoised) == [shots[1].recipe("", "")], "the second is there already"
    assert is_near(taken(one, shots[1]), by_themselves[1])
    assert not is_near(by_themselves[0], by_themselves[1]), "each keeps its own words and its own chance"


def test_the_model_runs_once_for_all_and_each_shot_says_how_far_it_is(
    session: DiffusionSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    shots = several("wan-text")
    taken(session, shots[0])
    runs = counted(session, monkeypatch)
    told: dict[str, list[int]] = {each.shot: [] for each in shots}
    how = {each.shot: (lambda done, total, of=each.shot: told[of].append(done)) for each in shots}
    session.expect([Expected(each, Materials(), how[each.shot]) for each in shots])
    for each in shots:
        list(session.render(each, Materials(), how[each.shot]))
    assert runs == [3, 3, 6, 6], "with and without words, each for three shots; from the second step on, both at once"
    assert all(steps == sorted(steps) and steps[-1] == 5 for steps in told.values())
    assert told["s2"][1] < 5, "the last one was told of its steps while it was denoised with the first"


def counted(session: DiffusionSession, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many shots each run of the model is for, from now on."""
    (held,) = session.models._held.values()
    part, runs = held.transformers[0], []
    forward: Callable[..., Any] = part.forward

    def counting(*given: Any, **named: Any) -> Any:
        runs.append(len(named["hidden_states"]))
        return forward(*given, **named)

    monkeypatch.setattr(part, "forward", counting)
    return runs


def test_a_stop_ends_all_of_them_within_a_step(session: DiffusionSession, monkeypatch: pytest.MonkeyPatch) -> None:
    shots = several("wan-text")
    taken(session, shots[0])
    runs = counted(session, monkeypatch)
    asked: list[int] = []

    def stop(done: int, total: int) -> None:
        asked.append(done)
        if len(asked) == 2:  # the first call is the beginning
            raise Stopped

    session.expect([Expected(each, Materials(), stop if each is shots[1] else silent) for each in shots])
    with pytest.raises(Stopped):
        taken(session, shots[0])
    assert runs == [3, 3], "one step, with and without words"
    session.expect([])
    assert np.array_equal(taken(session, shots[0]), rendered(shots[0])), "and the model stays usable"


def test_memory_that_runs_out_halves_the_batch_once_and_says_so(
    session: DiffusionSession, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    import torch

    shots = several("wan-text", 4)
    by_themselves = [rendered(each) for each in shots]
    (held,) = session.models._held.values()
    forward, refused = held.transformers[0].forward, []

    def small(*given: Any, **named: Any) -> Any:
        if len(named["hidden_states"]) > 2:
            refused.append(len(named["hidden_states"]))
            raise torch.OutOfMemoryError("CUDA out of memory")
        return forward(*given, **named)

    monkeypatch.setattr(held.transformers[0], "forward", small)
    with caplog.at_level(logging.WARNING):
        for again in range(2):
            session.expect(expected(shots))
            assert all(is_near(taken(session, each), alone) for each, alone in zip(shots, by_themselves, strict=True))
            assert refused == [4], f"it is not tried again ({again})"
    said = caplog.text.count("Memory ran out with 4 shots at once, so there are now 2 at most.")
    assert said == len(shots), "once with each of them"
    session.models._most.clear()


def test_a_tier_that_fails_begins_again_with_the_same_noise(
    session: DiffusionSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch

    by_itself = taken(session, several("wan-text")[0])
    (held,) = session.models._held.values()
    forward, runs = held.transformers[0].forward, []

    def fails_late(*given: Any, **named: Any) -> Any:
        runs.append(1)
        if len(runs) == 4:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return forward(*given, **named)

    one = load("diffusion").open()
    one.models._held["wan-text"] = Held(held.entry, held.pipeline, held.tier)
    monkeypatch.setattr(held.transformers[0], "forward", fails_late)
    made = taken(one, several("wan-text")[0])
    assert one.models.fallen == {"wan-text": Tier.EIGHT_BIT}
    assert np.abs(made.astype(int) - by_itself).mean() < 12, "eight bits away from it, and not another film"
    one.close()


def test_a_shot_that_lacks_something_fails_by_itself(rig: Rig) -> None:
    rig.install("wan-image")
    good, bad = several("wan-image", 2)
    bad = bad.with_(continues="abc")
    one = opened()
    one.expect(expected([good, bad]))
    assert taken(one, good).shape == (5, 64, 64, 4)
    with pytest.raises(EngineError, match="take that is not there"):
        taken(one, bad)


def test_the_next_shots_are_denoised_while_these_are_taken_away(session: DiffusionSession) -> None:
    shots = several("wan-text", 4)
    by_themselves = [rendered(each) for each in shots]
    session.overlaps = True
    session.expect(expected(shots[:2], coming=shots[2:]))
    frames = session.render(shots[0], Materials(), silent)
    next(frames)
    ahead = session._ahead
    assert ahead is not None
    assert [member.shot.request for member in ahead.members] == shots[2:], "before the first frame is taken"
    made = [stacked(frames)]
    made.append(taken(session, shots[1]))
    session.expect(expected(shots[2:]))
    made += [taken(session, each) for each in shots[2:]]
    assert session._ahead is None
    assert is_near(made[0], by_themselves[0][1:])
    assert all(is_near(one, other) for one, other in zip(made[1:], by_themselves[1:], strict=True))


def test_what_runs_ahead_ends_with_a_stop_and_with_another_wish(rig: Rig) -> None:
    rig.install("wan-text", steps=40)
    shots = several("wan-text", 3)
    one = load("diffusion").open()
    one.expect(expected(shots[:1], coming=shots[1:2]))
    taken(one, shots[0])
    ahead = one._ahead
    assert ahead is not None

    def stop(done: int, total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        list(one.render(shots[1], Materials(), stop))
    assert not ahead.is_running
    one.expect(expected(shots[:1], coming=shots[1:2]))
    taken(one, shots[0])
    ahead = one._ahead
    assert ahead is not None
    one.close()
    assert not ahead.is_running


WAN = catalog()["wan2.1-1.3b"]


def test_as_many_go_together_as_there_is_room_and_use_for() -> None:
    def how_many(width: int, height: int, frames: int, card_gb: int = 80, tier: Tier = Tier.PHASED) -> int:
        machine = Machine("A card", card_gb * GB, 200 * GB, 989e12)
        return at_once(WAN, WAN.final, tier, machine, width=width, height=height, frames=frames)

    assert how_many(832, 480, 81) == 1, "one shot fills the card"
    assert how_many(320, 176, 17) == MOST
    assert 1 < how_many(480, 272, 33) < MOST
    assert how_many(832, 480, 81, tier=Tier.STREAMED) > 1, "the weights come once for all"
    large, small = catalog()["wan2.1-14b"], Machine("A card", 32 * GB, 200 * GB, 165e12)
    few = at_once(large, large.final, Tier.PHASED, small, width=320, height=176, frames=17)
    assert 1 < few < MOST, "there is no room for more"
    slow = Machine("", 64 * GB, 64 * GB, 60e9)
    assert at_once(WAN, WAN.final, Tier.PHASED, slow, width=320, height=176, frames=17) == 1, "a stop must not wait"


@pytest.mark.parametrize(
    ("name", "changes", "recipe", "why"),
    [
        ("ltx-2", {}, {}, ""),
        ("wan2.2-a14b", {"frames": 480}, {}, "made in pieces"),
        ("wan2.1-vace-14b", {"cast": (MIA.with_(references=("m",)), TOM.with_(references=("t",)))}, {}, "own region"),
        ("wan2.1-14b", {}, {"skips": "first block", "skips_by": 0.1}, "leaves work out"),
        ("wan2.2-a14b", {}, {}, ""),
    ],
)
def test_what_cannot_be_rendered_with_others_says_why(
    name: str, changes: dict[str, object], recipe: dict[str, object], why: str
) -> None:
    entry = catalog()[name]
    request = shot(name, **changes)
    said = alone(request, entry, Recipe(**{"steps": 8, "guidance": 3.0, **recipe}), choose(request, entry))
    assert why in said
    assert bool(said) == bool(why)


def test_what_is_shown_pictures_by_an_adapter_is_rendered_by_itself() -> None:
    entry = catalog()["animatediff"]
    assert "adapter" in alone(shot(entry.name), entry, entry.final, Route(PICTURES, ""))


def test_the_plan_says_how_many_go_together(rig: Rig) -> None:
    rig.install("wan-text")
    estimate = load("diffusion").plan(shot("wan-text"))
    assert estimate.together == MOST
    entry, recipe = model_of("wan-text")
    assert estimate.batch == f"{entry.name} 64x64x5 {recipe.digest()[:12]}"


def test_a_preview_is_a_small_picture_that_comes_to_look_like_the_shot(
    session: DiffusionSession, tmp_path: Path
) -> None:
    from generation.engines.diffusion.pictures import read_picture

    session.preview_seconds = 0.0
    told = Materials(preview=tmp_path / "p.jpg")
    request = several("wan-text")[0]
    assert np.array_equal(stacked(session.render(request, told, silent)), rendered(request)), "looking changes nothing"
    preview = read_picture(tmp_path / "p.jpg")
    assert preview.shape == (256, 256, 3)
    shown = rendered(request)[2, ..., :3].astype(float)
    assert np.abs(preview.mean(axis=(0, 1)) - shown.mean(axis=(0, 1))).max() < 40
    colours = session._colours["wan-text"]
    assert colours.map is None or colours.map.shape == (17, 3)
