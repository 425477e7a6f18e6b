"""Denoising that was ended goes on where it was: bit by bit the same film, and only what is left is done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from generation.engines.diffusion.checkpoints import FOLDER, kept_in
from generation.engines.diffusion.session import DiffusionSession
from generation.engines.protocol import Expected, Materials, Progress
from generation.request import Request
from storyboard.errors import Stopped
from tests.generation.diffusion.rigs import Rig, opened, silent, stacked
from tests.generation.diffusion.test_batches import several

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
STEPS = 4


def films(session: DiffusionSession, shots: Sequence[Request], cache: Path, how: Progress = silent) -> list[np.ndarray]:
    """The frames of shots that are denoised together, each taken in its turn."""
    told = Materials(cache=cache)
    session.expect([Expected(each, told, how) for each in shots])
    made = []
    for each in shots:
        made.append(stacked(session.render(each, told, how)))
        session.stands(each)
    return made


def runs(session: DiffusionSession, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many rows each run of the model's first block is for, from now on."""
    (held,) = session.models._held.values()
    block, count = held.transformers[0].get_submodule("blocks.0"), []
    block.register_forward_hook(lambda *told: count.append(len(told[2])))
    return count


def stop_after(steps: int) -> Progress:
    """Asks to stop once all shots have done so many steps: each tells of every one, and once of its beginning."""
    told = 0

    def progress(done: int, total: int) -> None:
        nonlocal told
        told += 1
        if told > 2 + 2 * steps - 1:
            raise Stopped

    return progress


def kept(cache: Path) -> list[str]:
    return sorted(path.name for path in (cache / FOLDER).iterdir())


@pytest.mark.parametrize("name", ["wan-two", "wan-image", "wan-vace", "ltx", "ltx2", "cogvideox", "svd", "animatediff"])
def test_a_stopped_batch_of_any_kind_goes_on_to_the_very_same_frames(rig: Rig, name: str, tmp_path: Path) -> None:
    rig.install(name, steps=STEPS, **({"tasks": ["text"]} if name == "wan-vace" else {}))
    shots, session = several(name, 2), opened()
    whole = films(session, shots, tmp_path / "one")
    assert kept(tmp_path / "one") == [], "takes that stand need nothing more"
    with pytest.raises(Stopped):
        films(session, shots, tmp_path / "two", stop_after(2))
    assert [name.split(".")[1] for name in kept(tmp_path / "two")] == ["2", "2"]
    again = films(session, shots, tmp_path / "two")
    assert all(np.array_equal(one, other) for one, other in zip(whole, again, strict=True))
    assert kept(tmp_path / "two") == []
