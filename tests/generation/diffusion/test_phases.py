"""What a machine took corrects a model's steps and its frames each by themselves, also where one call makes both."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from tests.generation.diffusion.conftest import REASON

torch = pytest.importorskip("torch", reason=REASON)

from generation.engines.diffusion import groups, homes, session  # noqa: E402
from generation.engines.diffusion.cost import Cost, Tier, phases  # noqa: E402
from tests.generation.diffusion.rigs import opened, rendered, shot  # noqa: E402

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")  # Euler's scheduler

if TYPE_CHECKING:
    from tests.generation.diffusion.rigs import Rig


@pytest.mark.parametrize(("name", "frames", "pieces"), [("ltx", 9, 1), ("ltx", 17, 2), ("svd", 9, 1)])
def test_steps_and_frames_are_measured_apart(
    rig: Rig, monkeypatch: pytest.MonkeyPatch, name: str, frames: int, pieces: int
) -> None:
    rig.install(name, steps=3)
    request = shot(name, width=64, height=64, frames=frames)
    rendered(request)
    held = opened().models._held[name]
    took = {"steps": 0, "frames": 0}
    ticks = SimpleNamespace(monotonic=lambda: float(took["steps"] + took["frames"]))
    monkeypatch.setattr(groups, "time", ticks)
    monkeypatch.setattr(session, "time", ticks)
    noted: list[tuple[float, float]] = []
    monkeypatch.setattr(homes, "note_measured", lambda entry, reckoned, steps, frames: noted.append((steps, frames)))

    def taking(seconds: int, phase: str, work: Any) -> Any:
        def timed(*given: Any, **named: Any) -> Any:
            took[phase] += seconds
            return work(*given, **named)

        return timed

    (part,) = held.transformers
    monkeypatch.setattr(part, "forward", taking(1, "steps", part.forward))
    monkeypatch.setattr(held.pipeline.vae, "decode", taking(100, "frames", held.pipeline.vae.decode))
    rendered(request)
    assert took["steps"] == 3 * pieces and took["frames"] >= 100 * pieces
    assert noted == [(took["steps"], took["frames"])]


def test_where_the_two_were_not_seen_apart_one_ratio_corrects_both() -> None:
    reckoned = Cost(Tier.RESIDENT, seconds=10.0, load_seconds=0.0, peak_bytes=0, flops=0.0, framing=2.0)
    assert phases(reckoned, 30.0, 0.0) == (24.0, 6.0)
    assert phases(reckoned, 30.0, 21.0) == (9.0, 21.0)
    assert phases(reckoned, 30.0, 31.0) == (0.0, 30.0), "frames that took longer than all are all"
