"""From nothing to a film on the disk, in the real window, by mouse and keys."""

from __future__ import annotations

from pathlib import Path

from tests.studio.desktop.journeys.conftest import Journey


def _pictures(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.png") if path.stat().st_size > 5000)


def test_from_an_example_to_a_cut_on_the_disk(journey: Journey, tmp_path: Path) -> None:
    journey("test_an_example_becomes_a_cut_on_the_disk")
    assert _pictures(tmp_path) == ["1-branch.png", "2-cut.png", "3-redrawn.png", "4-delivered.png"]


def test_a_new_draft_is_taken_and_taken_back(journey: Journey, tmp_path: Path) -> None:
    journey("test_a_screenplay_is_dropped_and_a_new_draft_taken_and_taken_back")
    assert _pictures(tmp_path) == ["1-brought.png", "2-draft.png"]


def test_a_window_that_is_killed_loses_nothing(journey: Journey, tmp_path: Path) -> None:
    journey("test_a_killed_window_has_lost_nothing")
    assert _pictures(tmp_path) == ["1-again.png"]
