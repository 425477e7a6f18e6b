"""A shot that takes several runs keeps each as it is finished: a kill costs the run that was under way, no more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from generation.engines.diffusion.asking import Wish
from generation.engines.diffusion.checkpoints import FOLDER
from generation.engines.diffusion.pictures import Picture
from generation.engines.diffusion.session import DiffusionSession
from generation.engines.diffusion.shots import Shot, Steps
from generation.engines.protocol import Materials, Progress
from generation.request import Request
from tests.generation.diffusion.killed import die, killed
from tests.generation.diffusion.rigs import Rig, opened, shot, silent, stacked
from tests.generation.diffusion.test_session_routes import BOTH, passes, picture
from tests.generation.staging_requests import MIA, TOM

pytestmark = [
    pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]
Making = Callable[..., list[Picture]]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many frames each run has that is really made, and not found."""
    real: Making = DiffusionSession._denoise_and_decode
    counted: list[int] = []

    def watched(self: DiffusionSession, of: Shot, wish: Wish, steps: Steps) -> list[Picture]:
        film = real(self, of, wish, steps)
        counted.append(len(film))
        return film

    monkeypatch.setattr(DiffusionSession, "_denoise_and_decode", watched)
    return counted


def film(request: Request, told: Materials, how: Progress = silent) -> np.ndarray:
    """The shot's frames, as they go into a take that stands."""
    session = opened()
    frames = stacked(session.render(request, told, how))
    session.stands(request)
    return frames


def killed_in_run(number: int, request: Request, told: Materials, made: list[int]) -> None:
    """Render a shot in a process that is killed amid this run of it, after its first step."""
    before = len(made)

    def progress(done: int, total: int) -> None:
        if len(made) - before == number:
            die()

    killed(lambda: film(request, told, progress))


def kept(cache: Path) -> list[str]:
    return sorted(path.name.split(".")[1] for path in (cache / FOLDER).iterdir())


def test_a_killed_long_shot_loses_none_of_its_finished_pieces(rig: Rig, made: list[int], tmp_path: Path) -> None:
    rig.install("wan-image", steps=2, most_frames=5)
    request, cache = shot("wan-image", frames=25), tmp_path / "cache"
    whole = film(request, Materials(cache=tmp_path / "whole"))
    assert made == [5] * 6
    assert kept(tmp_path / "whole") == [], "a take that stands needs nothing more"
    killed_in_run(4, request, Materials(cache=cache), made)
    assert kept(cache) == ["run0", "run1", "run2", "run3"]
    made.clear()
    steps: list[int] = []
    again = film(request, Materials(cache=cache), lambda done, total: steps.append(done))
    assert made == [5] * 2, "the piece that was under way, and the one after it"
    assert steps == sorted(steps) and steps[-1] == 25
    assert np.array_equal(again, whole)
    assert kept(cache) == []


def test_a_killed_long_shot_with_sound_keeps_the_sound_of_its_pieces_too(
    rig: Rig, made: list[int], tmp_path: Path
) -> None:
    rig.install("ltx2", steps=1, guidance=1.0)
    request = shot("ltx2", frames=17)
    whole = film(request, Materials(cache=tmp_path / "whole", sound=tmp_path / "whole.wav"))
    told = Materials(cache=tmp_path / "cache", sound=tmp_path / "again.wav")
    made.clear()
    killed_in_run(1, request, told, made)
    assert np.array_equal(film(request, told), whole)
    assert made == [9], "the second of two pieces"
    assert (tmp_path / "again.wav").read_bytes() == (tmp_path / "whole.wav").read_bytes()


def test_of_several_people_each_who_is_made_in_their_own_region_stays_made(
    rig: Rig, made: list[int], tmp_path: Path
) -> None:
    rig.install("wan-vace", steps=1)
    request = shot("wan-vace", cast=BOTH, scene_cast=(MIA.id, TOM.id), action="Mia and Tom wait.")
    shown = {MIA.id: (picture(tmp_path / "mia.png", 1),), TOM.id: (picture(tmp_path / "tom.png", 2),)}
    told = Materials(passes=passes(request, tmp_path), references=shown)
    whole = film(request, told)
    made.clear()
    kept_in = Materials(passes=told.passes, references=shown, cache=tmp_path / "cache")
    killed_in_run(2, request, kept_in, made)
    assert np.array_equal(film(request, kept_in), whole)
    assert len(made) == 1, "Tom alone: the shot and Mia in it were finished"


@pytest.mark.parametrize("harm", ["cut off", "another size"])
def test_a_piece_that_is_damaged_or_was_made_otherwise_is_made_anew_with_all_after_it(
    rig: Rig, harm: str, made: list[int], tmp_path: Path
) -> None:
    rig.install("wan-image", steps=1, most_frames=5)
    request, cache = shot("wan-image", frames=13), tmp_path / "cache"
    killed_in_run(2, request, Materials(cache=cache), made)
    assert kept(cache) == ["run0", "run1"]
    if harm == "cut off":
        first = min((cache / FOLDER).iterdir())
        first.write_bytes(first.read_bytes()[:-1])
    else:
        rig.install("wan-image", steps=1, most_frames=9)
    again = film(request, Materials(cache=cache))
    assert len(made) == (3 if harm == "cut off" else 2)
    assert np.array_equal(again, film(request, Materials()))
    assert kept(cache) == []
