"""Memory and disk that run out while a film is made: one sentence, the next way that fits, and nothing half-made."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from generation.engines.diffusion.cost import Tier
from generation.engines.diffusion.session import DiffusionSession
from generation.engines.diffusion.warned import Warned
from generation.engines.protocol import Materials
from generation.takes import takes_of
from storyboard import edits
from storyboard.errors import ShotgraphError
from storyboard.model import Film
from studio.commandline.byhand import show_takes
from studio.production.jobs import Errand, PrepareJob, TakeJob
from studio.production.making import Maker
from studio.production.plan import plan_takes
from studio.production.produce import stock_of
from studio.production.remarking import remarked
from studio.workspace import Workspace
from tests.generation.diffusion.disks import full_disk
from tests.generation.diffusion.rigs import Rig, shot, silent, stacked

MORE_THAN_ANY = 2**55
"""Bytes that no machine gives."""


def a_session(model: str) -> DiffusionSession:
    """One of its own, with the model loaded: what runs out stays so for the session."""
    one = DiffusionSession(overlaps=False)
    list(one.render(shot(model), Materials(), silent))
    return one


@contextmanager
def refused(session: DiffusionSession, asks: Callable[[int], bool]) -> Iterator[None]:
    """For so many shots' rows at once the model asks torch for more memory than there is, and is really refused."""
    import torch

    (held,) = session.models._held.values()

    def ask(block: Any, given: Any) -> None:
        if asks(len(given[0])):
            torch.empty(MORE_THAN_ANY, dtype=torch.uint8)

    hook = held.transformers[0].get_submodule("blocks.0").register_forward_pre_hook(ask)
    yield
    hook.remove()


def test_a_processor_that_runs_out_of_memory_makes_the_shot_on_the_next_tier_and_says_so(
    rig: Rig, caplog: pytest.LogCaptureFixture
) -> None:
    rig.install("wan-text")
    one = a_session("wan-text")
    turns = iter([False, False, True])
    with refused(one, lambda rows: next(turns, False)), caplog.at_level(logging.WARNING):
        made = stacked(one.render(shot("wan-text"), Materials(), silent))
    assert [each.getMessage() for each in caplog.records] == [
        "Tiny wan-text ran out of memory, so it now runs with eight-bit weights."
    ]
    assert one.models.fallen == {"wan-text": Tier.EIGHT_BIT}
    assert np.array_equal(made, stacked(one.render(shot("wan-text"), Materials(), silent))), "from the same noise"
    one.close()


def a_project(folder: Path, shots: int = 1) -> Workspace:
    """A project of some small shots by the generator."""
    film = edits.add_scene(edits.add_location(Film(title="T", width=64, height=64), "Field"), "1", "field")
    for _ in range(shots):
        film = edits.add_shot(film, film.scenes[0].id, action="A dry field.", frames=5)
    film = film.with_(shots=tuple(each.with_(engine="diffusion", model="wan-text") for each in film.shots))
    workspace = Workspace(folder / "field.film")
    with workspace.begun():
        workspace.save(film)
    return workspace


def jobs(workspace: Workspace) -> tuple[list[PrepareJob], list[TakeJob]]:
    """What the film's shots need: their prompts read, and their takes."""
    film = workspace.film()
    made = plan_takes(film, stock_of(workspace, film), [each.id for each in film.shots]).jobs
    takes = [job for job in made if isinstance(job, TakeJob)]
    return [job for job in made if isinstance(job, PrepareJob)], takes


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_a_disk_that_fills_up_during_a_render_is_a_sentence_and_nothing_half_made_stays(
    rig: Rig, tmp_path: Path
) -> None:
    rig.install("wan-text")
    workspace = a_project(tmp_path)
    (prepare,), (take,) = jobs(workspace)
    with Maker(workspace.folder) as maker:
        before = files(workspace.folder)
        with full_disk(), pytest.raises(ShotgraphError, match="free some space") as said:
            maker.make(prepare, silent)
        assert "\n" not in said.value.sentence
        assert files(workspace.folder) == before
        maker.make(prepare, silent)
        before = files(workspace.folder)
        with full_disk(), pytest.raises(ShotgraphError, match=r"disk is full|free some space") as said:
            maker.make(take, silent)
        assert "\n" not in said.value.sentence
        assert files(workspace.folder) == before
        maker.make(take, silent)
    (made,) = takes_of(workspace.takes).takes
    assert made.remarks == ()


def test_what_is_warned_of_for_several_shots_at_once_stands_in_the_note_of_each(
    rig: Rig, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.install("wan-text", steps=1)
    workspace = a_project(tmp_path, shots=3)
    _, takes = jobs(workspace)
    ran_out = "Memory ran out with 3 shots at once, so there are now 2 at most."
    with Maker(workspace.folder) as maker:
        maker._sessions["diffusion"] = one = a_session("wan-text")
        maker.expect(Errand(jobs=tuple(takes)), {job.key: silent for job in takes})
        with refused(one, lambda rows: rows > 2):
            for job in takes:
                maker.make(job, silent)
    assert [made.remarks for made in takes_of(workspace.takes).takes] == [(ran_out,)] * 3
    monkeypatch.setenv("COLUMNS", "400")
    show_takes(workspace.folder)
    assert capsys.readouterr().out.count(ran_out) == 3


def test_what_is_warned_of_while_shots_are_denoised_ahead_is_theirs_and_not_of_the_shot_before() -> None:
    says, ahead = logging.getLogger("shotgraph.diffusion"), Warned()
    with remarked() as before:
        ahead.hold_back()
        thread = threading.Thread(target=says.warning, args=("Memory ran out.",))
        thread.start()
        thread.join()
        says.warning("The disk is full.")
        ahead.let_go()
    assert before == ["The disk is full."]
    for of in ("s2", "s3"):
        with remarked() as theirs:
            ahead.say(of)
            ahead.say(of)
        assert theirs == ["Memory ran out."]
