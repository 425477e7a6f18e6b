"""A film that leaves the studio says under which licences its takes were made, and what those forbid."""

from __future__ import annotations

from pathlib import Path

import pytest

from generation.takes import Take
from storyboard import edits
from storyboard.model import Film
from storyboard.timeline import lay_out
from studio import report
from studio.delivery.licences import licences
from studio.production.events import Delivered
from studio.production.produce import Produced
from tests.generation.diffusion.catalogs import own_catalog
from tests.generation.test_takes import a_take

ENTRY = own_catalog("/nowhere", title="My model", licence="My own licence", more='limits = "Not for advertisements."')


def said(*made: Take) -> tuple[str, ...]:
    """What is said of a film whose shots play these takes."""
    film = edits.add_scene(edits.add_location(Film(title="T", width=64, height=64), "Field"), "1", "field")
    for _ in made:
        film = edits.add_shot(film, film.scenes[0].id, action="Wind.", frames=24)
    film = edits.add_cut(film, "Film", [shot.id for shot in film.shots])
    played = {shot.id: take.recipe for shot, take in zip(film.shots, made, strict=True)}
    return licences(film, lay_out(film, film.cuts[0], played), {take.recipe: take for take in made})


def test_each_model_is_named_with_its_shots_its_licence_and_its_limits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOTGRAPH_MODELS", str(tmp_path))
    (tmp_path / "catalog.toml").write_text(ENTRY)
    first = a_take("a", "r1").with_(engine="diffusion", model="mine@draft", models=("mine@draft", "klein-4b"))
    second = a_take("b", "r2").with_(engine="diffusion", model="mine@draft", models=("mine@draft",))
    old, drawn = a_take("c", "r3").with_(engine="diffusion", model="gone"), a_take("d", "r4")
    assert said(first, second, old, drawn) == (
        "Shots 1A, 1B: made with My model. Licence: My own licence. Not for advertisements.",
        "Shot 1A: made with FLUX.2 klein, 4 B, keyframes from words and several pictures. Licence: Apache-2.0.",
        "Shot 1C: made with gone, which the catalog does not know any more; look up its licence.",
    )
    assert said(drawn) == ()


def test_each_licence_is_printed_once_when_films_leave(capsys: pytest.CaptureFixture[str]) -> None:
    limits = "Shot 1A: made with My model. Licence: My own licence. Not for advertisements."
    films = [Delivered(cut=name, file=name, frames=24, running_seconds=1.0, licences=(limits,)) for name in ("a", "b")]
    report.delivered(Produced(tuple(films), (), ()), "1 s", Path("t.film"))
    assert capsys.readouterr().out.count(limits) == 1
