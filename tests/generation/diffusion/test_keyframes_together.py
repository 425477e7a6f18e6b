"""Equal keyframes are painted at once, each from its own noise and words, as it is by itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from tests.generation.diffusion.conftest import REASON

torch = pytest.importorskip("torch", reason=REASON)

from generation.engines.diffusion.pictures import read_picture  # noqa: E402
from generation.engines.protocol import Expected, Materials  # noqa: E402
from storyboard.errors import Stopped  # noqa: E402
from tests.generation.diffusion.rigs import opened, shot, silent, stacked  # noqa: E402

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")  # Euler's scheduler

if TYPE_CHECKING:
    from tests.generation.diffusion.rigs import Rig


def _shots() -> list[Any]:
    told = {"width": 64, "height": 64, "frames": 5}
    return [shot("svd", shot=f"s{at}", seed=at, prompt=f"Street {at}.", **told) for at in range(3)]


def _painted(session: Any, cache: Path, *, at_once: bool) -> dict[str, np.ndarray]:
    shots = _shots()
    session.expect([Expected(each, Materials(cache=cache), silent) for each in shots] if at_once else [])
    for each in shots:
        stacked(session.render(each, Materials(cache=cache), silent))
    return {file.name: read_picture(file) for file in (cache / "keyframes").glob("*.png")}


@pytest.mark.parametrize("name", ["klein", "kontext", "qwen-edit"])
def test_keyframes_of_equal_shots_are_painted_at_once_and_are_the_same(rig: Rig, name: str, tmp_path: Path) -> None:
    rig.install("svd", name, steps=3, guidance=1.0)
    session = opened()
    alone = _painted(session, tmp_path / "alone", at_once=False)
    rows: list[int] = []
    part = session.models._held[name].pipeline.transformer
    hook = part.proj_out.register_forward_hook(lambda layer, given, made: rows.append(len(made)))
    try:
        together = _painted(session, tmp_path / "together", at_once=True)
        again = _painted(session, tmp_path / "again", at_once=True)
    finally:
        hook.remove()
    assert rows == [3] * 6, "three steps for all three, twice"
    assert together.keys() == alone.keys() and len(alone) == 3
    assert all(np.array_equal(again[of], picture) for of, picture in together.items()), "the same twice, to the bit"
    apart = np.stack([np.abs(together[of].astype(int) - alone[of]) for of in alone])
    assert apart.max() <= 1 and (apart > 0).mean() < 1e-3
    first, second, *_ = together.values()
    assert not np.array_equal(first, second)


def test_a_stop_ends_all_keyframes_and_none_is_kept_half_made(rig: Rig, tmp_path: Path) -> None:
    rig.install("svd", "klein", steps=3, guidance=1.0)
    session, shots = opened(), _shots()
    told: list[int] = []

    def stopping(done: int, total: int) -> None:
        told.append(done)
        if len(told) == 3:
            raise Stopped

    materials = Materials(cache=tmp_path)
    session.expect([Expected(each, materials, stopping if each is shots[0] else silent) for each in shots])
    with pytest.raises(Stopped):
        list(session.render(shots[0], materials, stopping))
    assert not list((tmp_path / "keyframes").glob("*.png"))
    assert stacked(session.render(shots[0], materials, silent)).shape[0] == 5, "the session goes on"
