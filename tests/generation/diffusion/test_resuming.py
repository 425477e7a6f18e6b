"""Denoising that was ended goes on where it was: bit by bit the same film, and only what is left is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from generation.engines.diffusion.checkpoints import FOLDER
from generation.engines.diffusion.session import DiffusionSession
from generation.engines.protocol import Expected, Materials, Progress
from generation.request import Request
from storyboard.errors import Stopped
from storyboard.motion import Retouch
from tests.generation.diffusion.killed import die, killed
from tests.generation.diffusion.rigs import Rig, opened, shot, silent, stacked
from tests.generation.diffusion.test_batches import several
from tests.generation.diffusion.test_session_routes import film

pytestmark = [
    pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]
STEPS = 4
MODEL, COUNT, LONG = "wan-text", 3, 9
"""What the killed process renders: of nine steps every third is kept."""
TOLD = COUNT + COUNT * 6
"""How often it tells of them before it is killed: of the beginnings, and of six steps of each."""


def films(session: DiffusionSession, shots: Sequence[Request], cache: Path, how: Progress = silent) -> list[np.ndarray]:
    """The frames of shots that are denoised together, each taken in its turn."""
    told = Materials(cache=cache)
    session.expect([Expected(each, told, how) for each in shots])
    made = []
    for each in shots:
        made.append(stacked(session.render(each, told, how)))
        session.stands(each)
    return made


@contextmanager
def counted(session: DiffusionSession) -> Iterator[list[int]]:
    """How many shots' rows each run of the model's first block is for, while it lasts."""
    (held,) = session.models._held.values()
    rows: list[int] = []
    block = "blocks.0" if held.entry.kind.startswith("Wan") else "transformer_blocks.0"
    part = held.transformers[0].get_submodule(block)
    hook = part.register_forward_hook(lambda *told: rows.append(len(told[2])))
    yield rows
    hook.remove()


def stop_after(steps: int, shots: int = 2) -> Progress:
    """Asks to stop in a step that all shots then do: each tells of its beginning, and of every step."""
    told = 0

    def progress(done: int, total: int) -> None:
        nonlocal told
        told += 1
        if told > shots + shots * (steps - 1):
            raise Stopped

    return progress


def kept(cache: Path) -> list[str]:
    return sorted(path.name for path in (cache / FOLDER).iterdir())


@pytest.mark.parametrize("name", ["wan-two", "wan-image", "wan-vace", "ltx", "ltx2", "cogvideox", "svd", "animatediff"])
def test_a_stopped_batch_of_any_kind_goes_on_to_the_very_same_frames(rig: Rig, name: str, tmp_path: Path) -> None:
    if name == "wan-vace":
        rig.install(name, steps=STEPS, tasks=["text"])
    else:
        rig.install(name, steps=STEPS)
    shots, session = several(name, 2), opened()
    whole = films(session, shots, tmp_path / "one")
    assert kept(tmp_path / "one") == [], "takes that stand need nothing more"
    with pytest.raises(Stopped):
        films(session, shots, tmp_path / "two", stop_after(2))
    assert [name.split(".")[1] for name in kept(tmp_path / "two")] == ["2", "2"]
    again = films(session, shots, tmp_path / "two")
    assert all(np.array_equal(one, other) for one, other in zip(whole, again, strict=True))
    assert kept(tmp_path / "two") == []


@pytest.mark.parametrize(("name", "steps"), [("wan-text", 4), ("ltx", 6)])
def test_a_take_that_is_made_over_in_part_goes_on_where_it_was_stopped(
    rig: Rig, name: str, steps: int, tmp_path: Path
) -> None:
    rig.install(name, steps=6)
    request = shot(name, frames=9, retouch=Retouch(take="t1", strength=0.7))
    take, session = film(tmp_path / "take.mp4", request, 200), opened()
    told = Materials(retouched=take, cache=tmp_path / "cache")
    whole = stacked(session.render(request, Materials(retouched=take), silent))
    with pytest.raises(Stopped):
        stacked(session.render(request, told, stop_after(3, shots=1)))
    assert [each.split(".")[1] for each in kept(tmp_path / "cache")] == ["3"]
    with counted(session) as rows:
        again = stacked(session.render(request, told, silent))
    assert sum(rows) == 2 * (steps - 3), "with and without words, of the steps that it takes at this strength"
    assert np.array_equal(again, whole)


def test_a_process_killed_amid_a_batch_costs_the_steps_since_it_was_kept_last(rig: Rig, tmp_path: Path) -> None:
    rig.install(MODEL, steps=LONG)
    shots, session, cache = several(MODEL, COUNT), opened(), tmp_path / "cache"
    whole = films(session, shots, tmp_path / "whole")
    told = 0

    def progress(done: int, total: int) -> None:
        nonlocal told
        told += 1
        if told == TOLD:
            die()

    killed(lambda: films(session, shots, cache, progress))
    session.expect([])
    assert [name.split(".")[1] for name in kept(cache)] == ["3", "3", "3"], "it was killed in the sixth step"
    with counted(session) as rows:
        again = films(session, shots, cache)
    assert sum(rows) == COUNT * 2 * (LONG - 3), "with and without words, and no step that was done before"
    assert all(np.array_equal(one, other) for one, other in zip(whole, again, strict=True))
    assert kept(cache) == []


def test_shots_that_are_denoised_and_not_decoded_go_on_at_decoding(
    rig: Rig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.install(MODEL, steps=STEPS)
    shots, session, cache = several(MODEL, 2), opened(), tmp_path / "cache"
    whole = films(session, shots, tmp_path / "whole")
    decoding = session._decode_member

    def killed(*told: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(session, "_decode_member", killed)
    with pytest.raises(KeyboardInterrupt):
        films(session, shots, cache)
    session.expect([])
    monkeypatch.setattr(session, "_decode_member", decoding)
    with counted(session) as rows:
        again = films(session, shots, cache)
    assert rows == []
    assert all(np.array_equal(one, other) for one, other in zip(whole, again, strict=True))


def test_a_changed_shot_never_takes_what_was_kept_and_the_others_go_on(rig: Rig, tmp_path: Path) -> None:
    rig.install(MODEL, steps=STEPS)
    shots, session, cache = several(MODEL, 2), opened(), tmp_path / "cache"
    with pytest.raises(Stopped):
        films(session, shots, cache, stop_after(3))
    changed = [shots[0].with_(prompt="A dry field."), shots[1]]
    with counted(session) as rows:
        made = films(session, changed, cache)
    assert sum(rows) == 2 * STEPS + 2, "all of the changed one, and one step of the other"
    assert np.array_equal(made[0], films(session, changed[:1], tmp_path / "alone")[0])
    assert len(kept(cache)) == 1, "what was kept of the shot as it was is nobody's now"


@pytest.mark.parametrize("harm", ["cut off", "nothing"])
def test_what_was_kept_and_is_damaged_is_made_anew(rig: Rig, harm: str, tmp_path: Path) -> None:
    rig.install(MODEL, steps=STEPS)
    shots, session, cache = several(MODEL, 1), opened(), tmp_path / "cache"
    whole = films(session, shots, tmp_path / "whole")
    with pytest.raises(Stopped):
        films(session, shots, cache, stop_after(2, shots=1))
    for path in (cache / FOLDER).iterdir():
        path.write_bytes(b"" if harm == "nothing" else path.read_bytes()[:-1])
    assert np.array_equal(films(session, shots, cache)[0], whole[0])
    assert kept(cache) == []
