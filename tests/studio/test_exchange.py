"""Handing a cut over and bringing it back from the command line."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import opentimelineio as otio
import pytest

from studio.workspace import Workspace
from tests.studio.films import shotgraph


@pytest.fixture(scope="module")
def folder(imported_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an imported project; nothing is rendered yet."""
    return Path(shutil.copytree(imported_once, tmp_path_factory.mktemp("exchange"), dirs_exist_ok=True))


def test_a_cut_that_is_not_rendered_goes_out_as_missing_media(folder: Path) -> None:
    done = _done(shotgraph("handoff", "ferry.film", "-o", "early.otio", "--as-is", cwd=folder))
    assert "have no take yet" in done.stdout
    assert "sounds are not made yet" in done.stdout or "Sound on" in done.stdout
    assert (folder / "early.otio.report.txt").is_file()


def test_a_handoff_renders_what_is_missing_and_every_file_is_there(folder: Path) -> None:
    done = _done(shotgraph("handoff", "ferry.film", "-o", "cut.otio", "--start", "00:59:58:00", "--json", cwd=folder))
    assert "have no take yet" not in done.stdout
    timeline = otio.adapters.read_from_file(str(folder / "cut.otio"))
    assert timeline.global_start_time.value == 3598 * 12
    for clip in timeline.find_clips():
        path = Path(otio.url_utils.filepath_from_url(clip.media_reference.target_url))
        assert path.is_file()
    names = [track.name for track in timeline.audio_tracks()]
    assert names == ["Dialogue", "Ambience", "Music"] or "Effects" in names


def test_single_sounds_lie_where_they_are_heard(folder: Path) -> None:
    _done(shotgraph("handoff", "ferry.film", "-o", "sounds.otio", "--sound", "sounds", cwd=folder))
    timeline = otio.adapters.read_from_file(str(folder / "sounds.otio"))
    voices = [clip.name for track in timeline.audio_tracks() if "Dialogue" in track.name for clip in track.find_clips()]
    assert voices == ["Mia: Wait for me!", "Tom: You are late."]


def test_media_can_go_along_with_the_file(folder: Path) -> None:
    (folder / "out").mkdir(exist_ok=True)
    _done(shotgraph("handoff", "ferry.film", "-o", "out/cut.fcpxml", "--copy-media", cwd=folder))
    text = (folder / "out" / "cut.fcpxml").read_text(encoding="utf-8")
    assert 'src="cut%20media/' in text
    assert str(folder) not in text
    assert list((folder / "out" / "cut media").glob("dialogue-*.wav"))


def test_changes_are_shown_first_and_made_when_asked(folder: Path) -> None:
    _done(shotgraph("handoff", "ferry.film", "-o", "edited.otio", cwd=folder))
    timeline = otio.adapters.read_from_file(str(folder / "edited.otio"))
    track = timeline.tracks[0]
    clip = next(iter(track.find_clips()))
    shorter = otio.opentime.RationalTime(clip.source_range.duration.value - 3, 12)
    clip.source_range = otio.opentime.TimeRange(clip.source_range.start_time, shorter)
    timeline.to_json_file(str(folder / "edited.otio"))

    before = Workspace(folder / "ferry.film").film()
    shown = _done(shotgraph("bring-back", "ferry.film", "edited.otio", cwd=folder))
    assert "is trimmed: frames 0 to" in shown.stdout
    assert "run this again with --apply" in shown.stdout
    assert Workspace(folder / "ferry.film").film() == before

    _done(shotgraph("bring-back", "ferry.film", "edited.otio", "--apply", cwd=folder))
    after = Workspace(folder / "ferry.film").film()
    assert after.cuts[0].uses[0].frames == int(shorter.value)
    again = _done(shotgraph("bring-back", "ferry.film", "edited.otio", cwd=folder))
    assert "nothing changes" in again.stdout


def test_an_edit_can_come_back_as_a_cut_of_its_own(folder: Path) -> None:
    _done(shotgraph("handoff", "ferry.film", "-o", "theirs.edl", "--sound", "none", cwd=folder))
    before = Workspace(folder / "ferry.film").film()
    _done(shotgraph("bring-back", "ferry.film", "theirs.edl", "--as", "Their cut", "--apply", cwd=folder))
    after = Workspace(folder / "ferry.film").film()
    assert [cut.name for cut in after.cuts] == [*(cut.name for cut in before.cuts), "Their cut"]
    assert after.cuts[-1].uses == before.cuts[0].uses


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("handoff", "ferry.film", "-o", "x.avi"), "There is no exchange format “.avi”"),
        (("handoff", "ferry.film", "-o", "nowhere/x.otio"), "This folder is not there"),
        (("handoff", "ferry.film", "-o", "x.otio", "--cut", "Trailer"), "There is no cut “Trailer”"),
        (("handoff", "ferry.film", "-o", "x.otio", "--start", "01:00:00;00"), "no drop-frame timecode at 12"),
        (("handoff", "ferry.film", "-o", "x.otio", "--sound", "loud"), "not as “loud”"),
        (("bring-back", "ferry.film", "nowhere.edl"), "nowhere.edl: It cannot be read"),
        (("bring-back", "ferry.film", "ferry.fountain"), "no timeline that can be brought back"),
    ],
)
def test_a_slip_gets_one_sentence(folder: Path, arguments: tuple[str, ...], words: str) -> None:
    done = shotgraph(*arguments, cwd=folder)
    assert done.returncode == 1
    assert words in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr


def _done(done: subprocess.CompletedProcess[str]) -> subprocess.CompletedProcess[str]:
    assert done.returncode == 0, done.stderr
    return done
