"""Notes on shots go to other editors as markers, and come back: as they went, changed there, or written there."""

from __future__ import annotations

from pathlib import Path

import pytest

from storyboard import edits
from studio.delivery.interchange.handing_over import FORMATS
from tests.studio.delivery.interchange.films import Desk, desk, ferry

LONG = "Hold longer on her face, until the bell has rung three times and nobody on the quay looks up any more, please."


def noted(folder: Path) -> Desk:
    film = edits.add_note(ferry(), "shot-1b", "Hold longer.", author="Nora")
    return desk(folder, edits.add_note(film, "shot-1b", LONG))


@pytest.mark.parametrize("name", ["otio", "fcpxml", "fcp7", "edl", "aaf", "kdenlive"])
def test_a_note_goes_out_once_as_a_marker_of_its_own_and_the_report_says_so(name: str, tmp_path: Path) -> None:
    here = noted(tmp_path)
    out = tmp_path / f"cut{FORMATS[name].suffix}"
    report = here.hand_over(name, out)
    assert "The notes on shots, each as a marker of its own" in report.split("Not carried")[0]
    assert ("Notes on shots past a line" in report) == (name == "edl")
    data = out.read_bytes()
    words = "Nora: Hold longer."
    assert data.count(words.encode()) + data.count(words.encode("utf-16-le")) == 1, "1B is used twice"


def test_a_format_without_markers_says_that_notes_stay_here(tmp_path: Path) -> None:
    here = noted(tmp_path)
    report = here.hand_over("mlt", tmp_path / "cut.mlt")
    assert "with the notes on them: MLT has none" in report.split("Not carried")[1]


@pytest.mark.parametrize("name", ["otio", "fcpxml", "edl"])
def test_notes_come_back_as_they_went_or_as_they_were_changed(name: str, tmp_path: Path) -> None:
    here = noted(tmp_path)
    out = tmp_path / f"cut{FORMATS[name].suffix}"
    here.hand_over(name, out)
    assert here.bring_back(out).changes == ()
    text = out.read_text(encoding="utf-8")
    out.write_text(text.replace("Nora: Hold longer.", "Nora: Shorter after all."), encoding="utf-8")
    proposal = here.bring_back(out)
    assert proposal.changes == ("Shot 1B: a note now says “Shorter after all.”.",)
    notes = proposal.film.shots_by_id["shot-1b"].notes
    assert [(note.author, note.text) for note in notes] == [("Nora", "Shorter after all."), ("", LONG)]


def test_a_marker_of_the_other_editor_is_a_note_once(tmp_path: Path) -> None:
    here = noted(tmp_path)
    out = tmp_path / "cut.edl"
    here.hand_over("edl", out)
    text = out.read_text(encoding="utf-8")
    out.write_text(text + "* LOC: 01:00:00:12 RED     SKY TOO BRIGHT\r\n", encoding="utf-8")
    proposal = here.bring_back(out)
    assert proposal.changes == ("Shot 1A: a new note says “SKY TOO BRIGHT”.",)
    again = here._replace(film=proposal.film).bring_back(out)
    assert again.changes == () and again.film is proposal.film
