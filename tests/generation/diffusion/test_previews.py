"""A shot is seen while it is denoised, whatever its model's latents look like, and is the same film as unseen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.generation.diffusion.conftest import REASON

torch = pytest.importorskip("torch", reason=REASON)

from generation.engines.diffusion.latents import SEEN, believed  # noqa: E402
from generation.engines.diffusion.pictures import Picture, read_picture  # noqa: E402
from generation.engines.diffusion.previews import Preview  # noqa: E402
from generation.engines.protocol import Materials  # noqa: E402
from tests.generation.diffusion.rigs import MODELS, opened, shot, silent, stacked  # noqa: E402

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")  # Euler's scheduler

if TYPE_CHECKING:
    from tests.generation.diffusion.rigs import Rig


@pytest.mark.parametrize("name", ["ltx", "ltx2", "svd", "animatediff", "cogvideox"])
def test_a_shot_is_seen_while_it_is_denoised_and_is_the_same_film(rig: Rig, name: str, tmp_path: Path) -> None:
    assert MODELS[name]["kind"] in SEEN
    rig.install(name, steps=3)
    session = opened()
    request = shot(name, width=128, height=64, frames=9)
    unseen = stacked(session.render(request, Materials(), silent))
    session.preview_seconds = 0.0
    seen = stacked(session.render(request, Materials(preview=tmp_path / "p.jpg"), silent))
    assert np.array_equal(seen, unseen), "looking takes nothing from the shot"
    preview = read_picture(tmp_path / "p.jpg")
    assert preview.shape[1] == 256 and preview.std() > 0


@pytest.mark.parametrize("name", ["klein", "qwen-edit", "kontext", "sdxl"])
def test_a_keyframe_is_seen_while_it_is_painted_and_is_the_same_picture(
    rig: Rig, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.install("svd", name, steps=3)
    session = opened()
    request = shot("svd", width=64, height=64, frames=9)
    unseen = stacked(session.render(request, Materials(), silent))
    shown: list[tuple[str, float]] = []
    write = Preview._write

    def noted(preview: Preview, picture: Picture) -> None:
        shown.append((preview._kind, float(picture.std())))
        write(preview, picture)

    monkeypatch.setattr(Preview, "_write", noted)
    session.preview_seconds = 0.0
    seen = stacked(session.render(request, Materials(preview=tmp_path / "p.jpg"), silent))
    assert np.array_equal(seen, unseen), "looking takes nothing from the keyframe"
    kind = MODELS[name]["kind"]
    assert any(of == kind and spread > 0 for of, spread in shown)
    assert read_picture(tmp_path / "p.jpg").shape[1] == 256


def test_what_a_step_believes_is_found_of_two_steps_of_either_kind() -> None:
    class Pipeline:
        scheduler: object = None

    class Straight:
        sigmas = ()

    class Roots:
        pass

    clean, noise = torch.full((2, 2), 3.0), torch.full((2, 2), -1.0)
    pipeline = Pipeline()
    pipeline.scheduler = Straight()
    before, now = (clean + each * (noise - clean) for each in (0.9, 0.4))
    assert torch.allclose(believed(pipeline, (0.9, before), 0.4, now), clean)
    pipeline.scheduler = Roots()
    before, now = ((1 - each**2) ** 0.5 * clean + each * noise for each in (0.9, 0.4))
    assert torch.allclose(believed(pipeline, (0.9, before), 0.4, now), clean)
