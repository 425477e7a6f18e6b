"""`cast train` from the outside: another process learns, a kill costs no more than to the last checkpoint."""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from storyboard import edits
from storyboard.errors import EngineError, FilmError, ProjectError, Stopped
from storyboard.model import Character, Film
from studio.cast import casting, training
from studio.workspace import Workspace

ROOT = Path(__file__).parents[2]
HERE = find_spec("torch") is not None and find_spec("diffusers") is not None
pytestmark = pytest.mark.skipif(
    not HERE, reason="the generator's libraries are not installed; `make generate` installs them"
)
HOW = {"steps": 6, "rank": 4, "rate": 1e-2, "seed": 0, "keep_every": 2, "sample_every": 0}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of models in which there is one tiny one."""
    from tests.generation.diffusion.rigs import Rig

    home = tmp_path_factory.mktemp("models")
    Rig(home, home).install("wan-text")
    return home


@pytest.fixture
def project(tmp_path: Path, shelf: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A film of Mia alone, with three views approved, on a machine with a tiny model."""
    for name, value in (
        ("SHOTGRAPH_MODELS", str(shelf)),
        ("SHOTGRAPH_DEVICE", "cpu"),
        ("PYTHONPATH", str(ROOT)),
        ("OMP_NUM_THREADS", "1"),
    ):
        monkeypatch.setenv(name, value)
    workspace = Workspace(tmp_path / "mia.film")
    mia = Character(id="mia", name="Mia", kind="child", sex="female", age=9, look="red raincoat, two plaits")
    with workspace.begun():
        workspace.save(Film(title="Mia", characters=(mia,)))
    casting.sheet(
        workspace.folder,
        "Mia",
        sides=("front", "profile", "close"),
        engine="animatic",
        from_photo=None,
        seed=0,
        count=1,
    )
    casting.approve(workspace.folder, "Mia", [1, 2, 3])
    return workspace.folder


def task_of(project: Path, **changes: object) -> training.Task:
    from studio.models import named

    workspace = Workspace(project)
    how = {key: HOW[key] for key in ("steps", "rank", "rate", "seed")}
    task = training.task_for(workspace, workspace.film().characters[0], named("wan-text"), **how)  # type: ignore[arg-type]
    return task.with_(**({"keep_every": 2} | changes))


KILLED = """
import os, signal, sys
from pathlib import Path
from generation.engines.diffusion.learning import Task, learn

def tell(said):
    if said.get("step") == 3:
        os.kill(os.getpid(), signal.SIGKILL)

learn(Task.model_validate_json(Path(sys.argv[1]).read_bytes()), tell)
"""
"""The process that trains, killed when its third step is done."""


def test_a_killed_training_goes_on_and_ends_as_one_that_ran_through(project: Path, tmp_path: Path) -> None:
    from generation.engines.diffusion.learning import learn

    learn(task_of(project, folder=str(tmp_path / "whole")), lambda said: None)
    task = task_of(project)
    folder = Path(task.folder)
    folder.mkdir(parents=True)
    (folder / training.TASK).write_text(task.model_dump_json())
    killed = subprocess.run([sys.executable, "-c", KILLED, str(folder / training.TASK)], check=False)
    assert killed.returncode == -signal.SIGKILL
    training.train(project, "Mia", "wan-text", **HOW)  # type: ignore[arg-type]
    assert (folder / "lora.safetensors").read_bytes() == (tmp_path / "whole" / "lora.safetensors").read_bytes()
    lora = Workspace(project).film().characters[0].loras[0]
    assert (lora.model, lora.trigger, lora.weight, lora.sheet) == ("wan-text", "Mia", 1.0, task.sheet)
    assert (project / lora.file).read_bytes() == (folder / "lora.safetensors").read_bytes()
    with pytest.raises(EngineError, match=r"another model|not for"):
        from studio.models import named

        training.checked(project / lora.file, named("wan2.1-1.3b").with_(source=str(tmp_path)))


def test_a_stop_reaches_the_other_process_within_a_step_and_keeps_what_it_has(project: Path) -> None:
    task, said = task_of(project, steps=20000, keep_every=20000), list[training.Said]()

    def told(each: training.Said) -> None:
        said.append(each)
        if each.get("step") == 2:
            raise Stopped

    with pytest.raises(Stopped):
        training.run(task, told)
    from generation.engines.diffusion.inspection import check_weights

    kept = check_weights(Path(task.folder) / "checkpoint.safetensors")
    assert 2 <= int(kept["__metadata__"]["done"]) < 10000, "what was done until then is there"


def test_the_film_is_edited_while_a_training_runs_and_the_lora_enters_what_it_is_by_then(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace, run, slept = Workspace(project), training.run, []
    elsewhere = contextlib.ExitStack()

    def edited_meanwhile(task: training.Task, told: object) -> None:
        with workspace.locked():
            workspace.save(workspace.film().with_(title="Mia at sea"))
        with pytest.raises(ProjectError), training._alone(Path(task.folder)):
            pass
        run(task, told)  # type: ignore[arg-type]
        elsewhere.enter_context(workspace.owned())

    def closed_elsewhere(seconds: float) -> None:
        slept.append(seconds)
        elsewhere.close()

    monkeypatch.setattr(training, "run", edited_meanwhile)
    monkeypatch.setattr(training.time, "sleep", closed_elsewhere)
    training.train(project, "Mia", "wan-text", **HOW | {"steps": 1})  # type: ignore[arg-type]
    assert len(slept) == 1
    assert "as soon as that is free" in capsys.readouterr().out
    film = workspace.film()
    assert film.title == "Mia at sea"
    assert [lora.model for lora in film.characters[0].loras] == ["wan-text"]


def test_what_cannot_be_trained_is_refused_before_anything_starts(project: Path) -> None:
    workspace = Workspace(project)
    film = workspace.film()
    with pytest.raises(EngineError, match="cannot be trained here"):
        training.train(project, "Mia", "svd-xt", **HOW)  # type: ignore[arg-type]
    with pytest.raises(EngineError, match="is not here; `shotgraph models get klein-4b`"):
        training.train(project, "Mia", "klein-4b", **HOW)  # type: ignore[arg-type]
    with workspace.locked():
        workspace.save(edits.add_photograph(film, "mia", film.characters[0].references[0].replace("mia/", "mia/x")))
    with pytest.raises(FilmError, match="photographs without consent; record it first"):
        training.train(project, "Mia", "wan-text", **HOW)  # type: ignore[arg-type]
    with workspace.locked():
        workspace.save(edits.remove_reference(film, "mia", film.characters[0].references[0]))
    with pytest.raises(FilmError, match="2 approved pictures, and training takes 3 or more"):
        training.train(project, "Mia", "wan-text", **HOW)  # type: ignore[arg-type]
