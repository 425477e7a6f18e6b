"""A shot in stages: each is kept as a film of its own, and a render that was ended goes on where it was."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from generation.engines.diffusion import session
from generation.engines.diffusion.engine import DiffusionEngine
from generation.engines.protocol import Materials
from generation.request import Request
from storyboard.errors import EngineError
from tests.generation.diffusion.rigs import Rig, rendered, shot

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")  # Euler's scheduler


def large(name: str, **changes: object) -> Request:
    return shot(name, **{"width": 128, "height": 128, "frames": 9} | changes)


@pytest.fixture
def upsampled(rig: Rig, request: pytest.FixtureRequest, tmp_path: Path) -> Rig:
    """A machine with an LTX of a folder of its own, beside it its latent upsampler."""
    from tests.generation.diffusion.tiny import save_upsampler, saved

    name = request.param
    folder = tmp_path / "model"
    shutil.copytree(saved(name, rig.folder(name)), folder)
    save_upsampler(folder)
    rig.install(name, steps=1, guidance=1.0, source=str(folder))
    return rig


def kept(cache: Path) -> list[str]:
    """The films and sounds; beside them lies a note of the shot."""
    return sorted(path.name for path in (cache / "stages").rglob("*") if path.suffix in (".mkv", ".wav"))


@pytest.mark.parametrize("upsampled", ["ltx"], indirect=True)
def test_what_a_model_makes_too_small_is_enlarged_by_its_latent_upsampler(upsampled: Rig, tmp_path: Path) -> None:
    estimate = DiffusionEngine().plan(large("ltx"))
    assert any("enlarged to 2 times their size" in remark for remark in estimate.remarks)
    assert "enlarged" not in DiffusionEngine().plan(shot("ltx", frames=9)).made_by
    first = rendered(large("ltx"))
    assert first.shape == (9, 128, 128, 4)
    assert np.array_equal(first, rendered(large("ltx")))
    assert not np.array_equal(first, rendered(large("ltx", prompt="A dry field.")))
    shutil.rmtree(tmp_path / "model" / "latent_upsampler")
    assert not np.array_equal(first, rendered(large("ltx"))), "without it, the frames are scaled"


@pytest.mark.parametrize("upsampled", ["ltx2"], indirect=True)
def test_a_render_that_was_ended_while_it_enlarged_goes_on_from_the_stage_before(
    upsampled: Rig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    request, cache = large("ltx2", frames=7, rate=30), tmp_path / "cache"
    whole = rendered(request, Materials(sound=tmp_path / "whole.wav"))
    enlarging = session.enlarged

    def killed(*told: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(session, "enlarged", killed)
    with pytest.raises(KeyboardInterrupt):
        rendered(request, Materials(cache=cache, sound=tmp_path / "one.wav"))
    assert kept(cache) == ["interpolated.mkv", "motion.mkv", "motion.wav"]
    monkeypatch.setattr(session, "enlarged", enlarging)

    def denoised(*told: object) -> None:
        raise AssertionError("it was denoised once more")

    monkeypatch.setattr(session, "run", denoised)
    assert np.array_equal(rendered(request, Materials(cache=cache, sound=tmp_path / "two.wav")), whole)
    assert kept(cache) == ["enlarged.mkv", "interpolated.mkv", "motion.mkv", "motion.wav"]
    assert (tmp_path / "two.wav").read_bytes() == (tmp_path / "whole.wav").read_bytes()


def test_a_damaged_stage_is_made_anew_and_other_words_have_stages_of_their_own(rig: Rig, tmp_path: Path) -> None:
    rig.install("wan-text", steps=1, rate=12.0)
    request, cache = shot("wan-text", frames=9), tmp_path / "cache"
    whole = rendered(request, Materials(cache=cache))
    assert kept(cache) == ["interpolated.mkv", "motion.mkv"]
    for path in (cache / "stages").rglob("*.mkv"):
        path.write_bytes(path.read_bytes()[:200])
    assert np.array_equal(rendered(request, Materials(cache=cache)), whole)
    assert not np.array_equal(rendered(request.with_(prompt="Dry."), Materials(cache=cache)), whole)
    assert len(list((cache / "stages").iterdir())) == 2


def test_an_upsampler_of_another_model_is_refused(rig: Rig, tmp_path: Path) -> None:
    from tests.generation.diffusion.tiny import save_upsampler, saved

    folder = tmp_path / "model"
    shutil.copytree(saved("ltx", rig.folder("ltx")), folder)
    config = save_upsampler(folder) / "config.json"
    config.write_text(config.read_text().replace('"in_channels": 8', '"in_channels": 16'))
    rig.install("ltx", steps=1, guidance=1.0, source=str(folder))
    with pytest.raises(EngineError, match="The latent upsampler in latent_upsampler is not one for Tiny ltx"):
        rendered(large("ltx"))
