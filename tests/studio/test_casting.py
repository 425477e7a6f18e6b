"""The cast from the command line: candidates, approval, photographs with consent, and what the film then holds."""

from __future__ import annotations

import datetime
from pathlib import Path

import numpy as np
import pytest

from generation.characters.pictures import png_of, read_picture
from storyboard import edits
from storyboard.errors import DeliveryError, FilmError, ProjectError
from storyboard.model import Character, Cut, Film, Location, Lora, Scene, Shot, Use, View
from studio import verifying
from studio.cast import casting
from studio.cast.candidates import Tray
from studio.delivery.provenance.consent import check_consent
from studio.production.requests import RequestBook
from studio.workspace import Workspace

RED = np.full((80, 80, 3), (200, 30, 20), np.uint8)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A film in which Mia waits, once drawn and once generated."""
    mia = Character(id="mia", name="Mia", kind="child", sex="female", age=9, look="two plaits", wardrobe="red coat")
    tom = Character(id="tom", name="Tom", look="white beard")
    shots = (
        Shot(id="a", scene="s", number="1A", action="Mia waits.", frames=24, characters=("mia",)),
        Shot(id="b", scene="s", number="1B", action="Mia waits.", frames=24, characters=("mia",), engine="command"),
    )
    film = Film(
        title="Plaits",
        width=320,
        height=180,
        characters=(mia, tom),
        locations=(Location(id="quay", name="Quay"),),
        scenes=(Scene(id="s", number="1", location="quay"),),
        shots=shots,
        cuts=(Cut(id="film", name="Film", uses=(Use(id="u1", shot="a"), Use(id="u2", shot="b"))),),
    )
    workspace = Workspace(tmp_path / "plaits.film")
    with workspace.begun():
        workspace.save(film)
    return workspace.folder


def sheet(project: Path, *sides: str, photo: Path | None = None, engine: str = "animatic") -> None:
    casting.sheet(project, "Mia", sides=sides, engine=engine, from_photo=photo, seed=0, count=1)


def mia(project: Path) -> Character:
    return Workspace(project).film().characters_by_id["mia"]


def a_photograph(folder: Path, picture: np.ndarray = RED) -> Path:
    path = folder / "photo.png"
    path.write_bytes(png_of(picture))
    return path


def test_views_are_candidates_until_somebody_approves_them(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet(project, "front", "back", "close")
    assert mia(project).references == ()
    casting.approve(project, "mia", [2, 1])
    held = mia(project)
    assert [view.side for view in held.views] == ["back", "front"]
    sides = {view.file: view.side for view in held.views}
    assert [sides[file] for file in held.references] == ["front", "back"], "the most telling first"
    assert all(read_picture(project / file).shape == (1024, 768, 3) for file in held.references)
    assert all(file.startswith("cast/mia/") for file in held.references)
    casting.list_cast(project)
    said = capsys.readouterr().out
    assert "Mia: back, front; 1 waiting for approval." in said and "candidate 3, from words by animatic" in said


def test_the_same_view_drawn_again_is_the_same_candidate(project: Path) -> None:
    sheet(project, "front")
    sheet(project, "front", "profile")
    tray = Tray(Workspace(project), mia(project))
    assert [(each.number, each.side) for each in tray.all()] == [(1, "front"), (2, "profile")]
    casting.reject(project, "Mia", [1])
    assert [each.number for each in tray.all()] == [2]
    with pytest.raises(FilmError, match="no candidate 1; there are 2"):
        casting.approve(project, "Mia", [1])


def test_drawn_views_need_nobodys_consent_and_make_no_drawn_take_stale(project: Path) -> None:
    workspace = Workspace(project)
    before = workspace.film()
    sheet(project, "front")
    casting.approve(project, "Mia", [1])
    casting.describe(project, "Mia", "a girl of nine in a red coat")
    after = workspace.film()
    assert mia(project).unconsented == () and mia(project).photographs == ()
    check_consent(after, after.cuts, project)
    drawn, generated = ([RequestBook(film, {}).request(film.shots[at]) for film in (before, after)] for at in (0, 1))
    assert drawn[0].intent() == drawn[1].intent()
    assert generated[0].intent() != generated[1].intent()
    assert generated[1].cast[0].words == "a girl of nine in a red coat"
    assert generated[0].cast[0].words == "two plaits, red coat"


def test_a_photograph_is_used_only_after_consent_and_the_refusal_says_how(project: Path, tmp_path: Path) -> None:
    photo = a_photograph(tmp_path)
    with pytest.raises(FilmError, match=r"run `shotgraph cast photo .* Mia .*`, then `shotgraph consent"):
        sheet(project, "front", photo=photo, engine="klein-4b")
    casting.photo(project, "Mia", photo)
    with pytest.raises(FilmError, match=r"No consent covers this photograph of Mia; run `shotgraph consent .* Mia "):
        sheet(project, "front", photo=photo, engine="klein-4b")
    film = Workspace(project).film()
    with pytest.raises(DeliveryError, match="but no consent"):
        check_consent(film, film.cuts, project)
    verifying.consent(project, "Mia", given_by="Ana Ruiz", on="2026-11-20", note="", withdraw=False)
    with pytest.raises(FilmError, match="draws from words only"):
        sheet(project, "front", photo=photo)


def test_a_view_made_from_a_photograph_is_covered_with_it_and_goes_with_it(project: Path) -> None:
    film = edits.add_photograph(Workspace(project).film(), "mia", "cast/mia/p.png")
    made = View(file="cast/mia/v.png", side="front", photograph="cast/mia/p.png")
    film = edits.approve_view(film, "mia", made)
    assert film.characters_by_id["mia"].references == ("cast/mia/v.png", "cast/mia/p.png")
    assert len(film.characters_by_id["mia"].unconsented) == 2
    film = edits.set_character(film, "mia", look="two plaits")
    agreed = edits.give_consent(film, "mia", "Ana Ruiz", datetime.date(2026, 11, 20))
    later = edits.approve_view(agreed, "mia", View(file="cast/mia/w.png", side="back", photograph="cast/mia/p.png"))
    assert later.characters_by_id["mia"].unconsented == ()
    assert len(edits.withdraw_consent(later, "mia").characters_by_id["mia"].unconsented) == 3
    assert edits.remove_reference(later, "mia", "cast/mia/p.png").characters_by_id["mia"].references == ()
    with pytest.raises(FilmError, match="no longer kept"):
        edits.approve_view(Workspace(project).film(), "mia", made)


def test_a_picture_that_is_taken_off_elsewhere_is_no_view_any_more(project: Path) -> None:
    film = edits.approve_view(Workspace(project).film(), "mia", View(file="cast/mia/v.png", side="front"))
    held = edits.set_character(film, "mia", references=("references/other.png",)).characters_by_id["mia"]
    assert held.views == () and held.unconsented == ("references/other.png",)
    assert edits.set_character(film, "mia", look="red coat").characters_by_id["mia"].views


def test_a_contact_sheet_shows_what_is_approved_and_what_waits(project: Path, tmp_path: Path) -> None:
    sheet(project, "front", "close")
    casting.approve(project, "Mia", [1])
    casting.show(project, "Mia", tmp_path / "mia.png")
    shown = read_picture(tmp_path / "mia.png")
    gold = (np.abs(shown.astype(int) - (0xE3, 0xB3, 0x41)).max(axis=2) < 8).sum()
    assert gold >= 240 * 2, "an approved view is underlined"
    with pytest.raises(ProjectError, match="name it so"):
        casting.show(project, "Mia", tmp_path / "mia.jpg")
    with pytest.raises(FilmError, match="Tom has no pictures yet"):
        casting.show(project, "Tom", None)


@pytest.mark.parametrize("name", ["../../etc", "mia/../tom", "", "Nobody"])
def test_a_name_that_is_nobodys_is_refused_whatever_it_looks_like(project: Path, name: str) -> None:
    with pytest.raises(FilmError, match=f"There is no character “{name}”; there are Mia, Tom"):
        casting.sheet(project, name, sides=(), engine="animatic", from_photo=None, seed=0, count=1)
    assert not (project / "cast").exists()


def test_a_name_with_slashes_keeps_its_files_in_the_project(project: Path) -> None:
    workspace = Workspace(project)
    with workspace.locked():
        workspace.save(edits.add_character(workspace.film(), "../Old/Tom", look="white beard"))
    casting.sheet(project, "../Old/Tom", sides=("front",), engine="animatic", from_photo=None, seed=0, count=1)
    casting.approve(project, "../Old/Tom", [1])
    reference = workspace.film().characters[-1].references[0]
    assert (project / reference).resolve().is_relative_to((project / "cast").resolve())
    assert reference.count("/") == 2 and ".." not in reference


def test_a_wrong_view_and_a_photograph_that_is_none_are_refused(project: Path, tmp_path: Path) -> None:
    with pytest.raises(FilmError, match="no view “side”; choose from: front"):
        sheet(project, "side")
    (tmp_path / "photo.png").write_text("not a picture")
    with pytest.raises(ProjectError, match="no picture that can be read"):
        casting.photo(project, "Mia", tmp_path / "photo.png")
    assert mia(project).references == ()


def test_a_folder_that_cannot_be_written_is_one_sentence_and_changes_nothing(project: Path, tmp_path: Path) -> None:
    (project / "cast").write_text("a file where the folder belongs")
    with pytest.raises(ProjectError, match="Could not write"):
        casting.photo(project, "Mia", a_photograph(tmp_path))
    assert mia(project).references == ()


def test_a_lora_is_weighed_and_taken_off(project: Path) -> None:
    workspace = Workspace(project)
    with workspace.locked():
        workspace.save(edits.set_lora(workspace.film(), "mia", Lora(file="cast/mia/l.safetensors", model="klein-4b")))
    casting.weigh(project, "Mia", "klein-4b", 0.7)
    assert mia(project).loras[0].weight == 0.7
    with pytest.raises(FilmError, match=r"no LoRA for wan2\.1-14b; train one first"):
        casting.weigh(project, "Mia", "wan2.1-14b", 0.7)
    casting.weigh(project, "Mia", "klein-4b", 0.0)
    assert mia(project).loras == ()
