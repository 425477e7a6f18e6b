"""Nobody's photographs leave the studio without a word that they may, and a consent changes nothing that is drawn."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from storyboard import edits, files
from storyboard.errors import DeliveryError, FilmError
from storyboard.model import Film
from studio.delivery.provenance.consent import check_consent
from studio.production.requests import RequestBook
from tests.storyboard.films import deck_film
from tests.studio.films import shotgraph

DAY = datetime.date(2026, 11, 24)


def photographed(*pictures: str) -> Film:
    """The deck film, with photographs of Mia."""
    return edits.set_character(deck_film(), "mia", references=pictures)


def refusal(film: Film) -> str:
    with pytest.raises(DeliveryError) as error:
        check_consent(film, film.cuts, Path("Deck.film"))
    return str(error.value)


def test_who_has_no_photographs_needs_no_consent() -> None:
    check_consent(deck_film(), deck_film().cuts, Path("Deck.film"))


def test_a_photograph_without_consent_refuses_the_export_and_says_what_to_do() -> None:
    said = refusal(photographed("mia.jpg"))
    name = deck_film().characters_by_id["mia"].name
    assert said.startswith(f"{name} is in cut ") and "a photograph but no consent" in said
    assert f'shotgraph consent Deck.film "{name}" --given-by WHO' in said


def test_a_consent_lets_the_film_out_and_is_kept_with_it(tmp_path: Path) -> None:
    film = edits.give_consent(photographed("mia.jpg"), "mia", " Ana Ruiz ", DAY, note="Release form 12")
    check_consent(film, film.cuts, tmp_path)
    files.create(tmp_path / "Deck.film")
    files.write(tmp_path / "Deck.film", film)
    kept = files.read(tmp_path / "Deck.film").characters_by_id["mia"].consent
    assert kept is not None
    assert (kept.given_by, kept.on, kept.note, kept.references) == ("Ana Ruiz", DAY, "Release form 12", ("mia.jpg",))


def test_a_new_photograph_needs_a_new_consent() -> None:
    film = edits.give_consent(photographed("mia.jpg"), "mia", "Ana Ruiz", DAY)
    film = edits.set_character(film, "mia", references=("mia.jpg", "mia-2.jpg"))
    assert "does not cover mia-2.jpg" in refusal(film)


def test_a_consent_that_is_withdrawn_closes_the_door_again() -> None:
    film = edits.give_consent(photographed("mia.jpg"), "mia", "Ana Ruiz", DAY)
    assert "no consent" in refusal(edits.withdraw_consent(film, "mia"))


def test_who_is_in_no_shot_of_the_cut_holds_nothing_up() -> None:
    film = photographed("mia.jpg")
    alone = [shot.id for shot in film.shots if "mia" not in shot.characters and not shot.lines]
    film = edits.add_cut(film, "Sea", alone)
    check_consent(film, [film.cuts[-1]], Path("Deck.film"))


def test_nobody_consents_namelessly() -> None:
    with pytest.raises(FilmError, match="given_by"):
        edits.give_consent(photographed("mia.jpg"), "mia", "  ", DAY)


def test_a_consent_re_makes_no_picture() -> None:
    before = photographed("mia.jpg")
    after = edits.give_consent(before, "mia", "Ana Ruiz", DAY)
    for old, new in zip(before.shots, after.shots, strict=True):
        assert RequestBook(before, _voices(before)).request(old) == RequestBook(after, _voices(after)).request(new)


def test_a_person_records_and_withdraws_a_consent_by_command(tmp_path: Path) -> None:
    files.create(tmp_path / "Deck.film")
    files.write(tmp_path / "Deck.film", photographed("mia.jpg", "mia-2.jpg"))
    refused = shotgraph("export", "Deck.film", cwd=tmp_path)
    assert refused.returncode == 1 and "2 photographs but no consent" in refused.stderr
    assert refused.stderr.count("\n") == 1 and not list(tmp_path.glob("*.mp4"))

    given = shotgraph("consent", "Deck.film", "mia", "--given-by", "Ana Ruiz", "--on", "2026-11-20", cwd=tmp_path)
    assert given.returncode == 0, given.stderr
    assert "given by Ana Ruiz on 2026-11-20; every photograph is covered" in given.stdout
    assert shotgraph("consent", "Deck.film", "MIA", cwd=tmp_path).stdout == given.stdout

    gone = shotgraph("consent", "Deck.film", "mia", "--withdraw", cwd=tmp_path)
    assert "not recorded; 2 of 2 photographs are not covered" in gone.stdout
    wrong = shotgraph("consent", "Deck.film", "mia", "--given-by", "Ana", "--on", "soon", cwd=tmp_path)
    assert wrong.returncode == 1 and "“soon” is not a day" in wrong.stderr


def _voices(film: Film) -> dict[str, object]:
    from audio.voices.casting import voice_recipes

    return dict(voice_recipes(film))
