"""Exports are remembered, and what changed between two of them can be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from storyboard.errors import ProjectError
from storyboard.model import Film, Line, Transition, Use
from studio.delivery.papers.differences import side_of
from studio.delivery.papers.notes import release_notes
from studio.delivery.papers.records import keep, kept, read
from tests.studio.delivery.papers.films import FILM, SHOTS, film_with

A, B, C = SHOTS
TAKES = {"a": "a0", "b": "b0", "c": "c0"}


def _notes(new: Film, takes: dict[str, str], old: Film = FILM) -> str:
    sides = side_of(old, old.cuts[0], TAKES), side_of(new, new.cuts[0], takes)
    return release_notes(*sides, ("export 1", "export 2"))


def test_nothing_changed_is_said_in_one_line() -> None:
    assert _notes(FILM, TAKES) == (
        "# The Ferry · Film\n\nWhat changed from export 1 to export 2.\n\n**Length** 3.0 s, as before.\n\n"
        "Nothing that is seen or said has changed.\n"
    )


def test_every_kind_of_change_has_its_section() -> None:
    lines = (B.lines[0].with_(text="Wait!"), Line(id="b3", character="mia", text="Please."))
    snow = A.with_(id="d", number="1C", action="Snow on the quay.")
    uses = (
        Use(id="u2", shot="b", transition=Transition(kind="dip", frames=12)),
        Use(id="u1", shot="a", frames=12),
        Use(id="u9", shot="d"),
    )
    new = film_with(A.with_(action="Sleet."), B.with_(lines=lines), C, snow, uses=uses)
    text = _notes(
        new.with_(characters=(*FILM.characters, FILM.characters[0].with_(id="ada", name="Ada"))), {**TAKES, "a": "a1"}
    )
    sections = {part.partition("\n")[0]: part for part in text.split("## ")[1:]}
    assert "- **1C** (1.0 s) Snow on the quay." in sections["Shots added"]
    assert "- **2A** (1.0 s) The ferry leaves." in sections["Shots removed"]
    assert "**1A**" in sections["Shots moved"] or "**1B**" in sections["Shots moved"]
    assert "- **1A** 1.0 s → 0.5 s (−0.5 s)" in sections["Re-timed"]
    assert "- **1A** (action)" in sections["Re-rendered"]
    assert "- **1B** Mia “Wait for me\\!” → Mia “Wait\\!”" in sections["Changed lines"]
    assert "- **1B** new: Mia “Please.”" in sections["Changed lines"]
    assert "- **1B** gone: Tom “Too late.”" in sections["Changed lines"]
    assert "- out of **1B**: dissolve 0.5 s → dip 0.5 s" in sections["Transitions"]
    assert "- Ada is new" in sections["Cast and places"]
    assert "**Length** 3.0 s → 3.0 s" in text or "as before" in text


def test_delivery_and_title_are_told_too() -> None:
    cut = FILM.cuts[0]
    new = FILM.with_(title="The *Boat*", cuts=(cut.with_(delivery=cut.delivery.with_(width=90, height=160)),))
    text = _notes(new, TAKES)
    assert "- title: The Ferry → The \\*Boat\\*" in text
    assert "- width: 160 → 90" in text and "- height: 90 → 160" in text


def test_a_persons_words_are_never_markup() -> None:
    text = _notes(FILM.with_(title="[x](http://y) <b>\n# no `code` \x00"), TAKES)
    assert text.startswith("# \\[x\\]\\(http://y\\) \\<b\\> \\# no \\`code\\` · Film\n")


def test_an_export_is_noted_once_and_read_back_whole(tmp_path: Path) -> None:
    assert keep(tmp_path, FILM, "main", "f1", 72, {**TAKES, "elsewhere": "x"}) == 1
    assert keep(tmp_path, FILM, "main", "f1", 72, TAKES) == 1
    changed = film_with(A, B)
    assert keep(tmp_path, changed, "main", "f2", 60, TAKES) == 2
    assert kept(tmp_path, "main") == [1, 2] and kept(tmp_path, "other") == []
    first, second = read(tmp_path, "main", 1), read(tmp_path, "main", 2)
    assert (first.film, first.sheet.takes, first.sheet.frames) == (FILM, TAKES, 72)
    assert second.film == changed
    assert "2A" in release_notes(first.side, second.side, ("a", "b"))


def test_the_record_of_one_film_is_always_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        keep(tmp_path / name, FILM, "main", "f1", 72, dict(reversed(TAKES.items())) if name == "two" else TAKES)
    files = [{p.name: p.read_bytes() for p in (tmp_path / name).rglob("*.json")} for name in ("one", "two")]
    assert files[0] == files[1] and set(files[0]) == {"film.json", "export.json"}


def test_a_damaged_or_missing_record_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="export the cut first"):
        read(tmp_path, "main", 1)
    keep(tmp_path, FILM, "main", "f1", 72, TAKES)
    with pytest.raises(ProjectError, match="there are 1 to 1"):
        read(tmp_path, "main", 7)
    (tmp_path / "history" / "main" / "0001" / "export.json").write_text("{}")
    with pytest.raises(ProjectError, match="damaged"):
        read(tmp_path, "main", 1)
