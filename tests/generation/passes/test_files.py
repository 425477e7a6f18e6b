"""A pass is files another program can read: lossless, aligned with the take, the same bytes each time."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from generation.engines.animatic.passes import Pass, digest
from generation.engines.animatic.passes.files import make_pass
from generation.engines.animatic.passes.survey import Survey
from generation.engines.protocol import Materials
from generation.staging import stage
from storyboard.camera import Size
from storyboard.errors import EngineError, Stopped
from storyboard.speech import Mouth
from tests.generation.staging_requests import MIA, TOM, shot

REQUEST = shot("Mia and Tom walk.", cast=(MIA, TOM), size=Size.FULL, frames=5, width=160, height=90)


def decoded(path: Path, layout: str) -> np.ndarray:
    import av

    with av.open(str(path)) as container:
        return np.stack([frame.to_ndarray(format=layout) for frame in container.decode(video=0)])


def made(folder: Path, kind: Pass) -> dict[str, object]:
    make_pass(REQUEST, kind, Materials(), folder, lambda done, total: None)
    about: dict[str, object] = json.loads((folder / "pass.json").read_text())
    return about


def test_depth_can_be_read_back_in_metres_to_the_last_bit(tmp_path: Path) -> None:
    about = made(tmp_path, Pass.DEPTH)
    grey = decoded(tmp_path / "depth.mkv", "gray16le")
    assert grey.shape == (5, 90, 160)
    nearness = Survey(stage(REQUEST), lambda *_: Mouth.REST).at(3).nearness
    near = float(about["near_m"])  # type: ignore[arg-type]
    expected = np.round(np.clip(nearness * near, 0, 1) * 65535)
    assert np.abs(grey[3].astype(float) - expected).max() <= 1.0
    assert "65535" in str(about["law"])


def test_each_character_has_a_mask_of_black_and_white(tmp_path: Path) -> None:
    about = made(tmp_path, Pass.MASK)
    assert about["files"] == ["mask-mia.mkv", "mask-tom.mkv"]
    mia, tom = (decoded(tmp_path / name, "gray") for name in ("mask-mia.mkv", "mask-tom.mkv"))
    assert set(np.unique(mia)) == {0, 255}
    assert (tom == 255).sum() > 100
    assert not ((mia == 255) & (tom == 255)).any()


def test_the_pose_video_and_its_keypoints_tell_the_same(tmp_path: Path) -> None:
    made(tmp_path, Pass.POSE)
    pictures = decoded(tmp_path / "pose.mkv", "rgb24")
    listed = json.loads((tmp_path / "pose.json").read_text())
    assert len(listed["frames"]) == len(pictures) == 5
    for picture, frame in zip(pictures, listed["frames"], strict=True):
        assert [person["character"] for person in frame["people"]] == ["mia", "tom"]
        for person in frame["people"]:
            x, y, sure = person["pose_keypoints_2d"][3:6]
            assert sure > 0
            assert picture[int(y), int(x)].max() > 100  # the neck is drawn where it is listed


def test_motion_is_arrays_with_the_names_of_their_points(tmp_path: Path) -> None:
    made(tmp_path, Pass.MOTION)
    with np.load(tmp_path / "motion.npz") as arrays:
        names = arrays["names"].tolist()
        assert arrays["tracks"].shape == (len(names), 5, 2)
        assert arrays["visible"].shape == (len(names), 5)
        assert arrays["camera"].shape == (5, 13)
    assert "mia/hand_r" in names


@pytest.mark.parametrize("kind", list(Pass))
def test_the_same_pass_has_the_same_bytes(tmp_path: Path, kind: Pass) -> None:
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        made(tmp_path / name, kind)
    files = sorted(path.name for path in (tmp_path / "first").iterdir())
    assert files == sorted(path.name for path in (tmp_path / "second").iterdir())
    for name in files:
        assert (tmp_path / "first" / name).read_bytes() == (tmp_path / "second" / name).read_bytes()


def test_another_action_is_another_pass_but_another_prompt_or_number_is_not() -> None:
    name = digest(REQUEST, Pass.DEPTH)
    assert digest(REQUEST.with_(action="Mia and Tom run."), Pass.DEPTH) != name
    assert digest(REQUEST, Pass.POSE) != name
    assert digest(REQUEST.with_(prompt="oil on canvas", number="9Z", seed=4), Pass.DEPTH) == name


def test_a_title_card_has_no_passes(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="title card"):
        make_pass(REQUEST.with_(card="THE END"), Pass.DEPTH, Materials(), tmp_path, lambda done, total: None)


def test_a_stop_leaves_no_video_behind(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done == 2:
            raise Stopped

    with pytest.raises(Stopped):
        make_pass(REQUEST, Pass.DEPTH, Materials(), tmp_path, stop)
    assert list(tmp_path.iterdir()) == []
