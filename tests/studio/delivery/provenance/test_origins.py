"""What is said of a film's origin is true of every shot in it, and of the whole."""

from __future__ import annotations

import pytest

from storyboard.edits import set_character
from storyboard.model import Voice
from storyboard.timeline import lay_out
from studio.delivery.provenance.manifest import SOURCE_TYPES, manifest_of, mark_in, mark_name, origin_in, source_in
from studio.delivery.provenance.origins import CutOrigin, origin_of
from tests.storyboard.films import deck_film
from tests.studio.delivery.films import a_take

FILM = deck_film()
CUT = FILM.cuts_by_id["main"]


def origin(**engines: str) -> CutOrigin:
    """The origin of the deck film, its shots made by these engines; those left out play as slates."""
    takes = {}
    for name, engine in engines.items():
        shot = name.replace("_", "-")
        take = a_take(shot, 48).with_(
            engine=engine, model="m1" if engine == "diffusion" else "", seed=7, prompt="cd" * 32
        )
        takes[shot] = take
    timeline = lay_out(FILM, CUT, {shot: take.recipe for shot, take in takes.items()})
    return origin_of(FILM, CUT, timeline, {take.recipe: take for take in takes.values()})


DRAWN = dict.fromkeys(("shot_1a", "shot_1b", "shot_2a", "shot_2b"), "animatic")
GENERATED = dict.fromkeys(DRAWN, "diffusion")


@pytest.mark.parametrize(
    ("engines", "source"),
    [
        (DRAWN, "algorithmicMedia"),
        ({}, "algorithmicMedia"),
        (GENERATED, "trainedAlgorithmicMedia"),
        ({**DRAWN, "shot_2b": "diffusion"}, "compositeWithTrainedAlgorithmicMedia"),
        ({"shot_2b": "diffusion"}, "compositeWithTrainedAlgorithmicMedia"),
        ({**DRAWN, "shot_2b": "an engine of tomorrow"}, "compositeWithTrainedAlgorithmicMedia"),
        ({**DRAWN, "shot_1a": "footage"}, "compositeSynthetic"),
        (dict.fromkeys(DRAWN, "footage"), "compositeCapture"),
        ({**DRAWN, "shot_1a": "footage", "shot_2b": "diffusion"}, "compositeWithTrainedAlgorithmicMedia"),
    ],
)
def test_the_kind_of_a_film_follows_from_its_shots(engines: dict[str, str], source: str) -> None:
    assert origin(**engines).source == source


def test_a_trained_voice_makes_a_drawn_film_a_composite() -> None:
    film = set_character(FILM, "otto", voice=Voice(engine="kokoro"))
    found = origin_of(film, CUT, lay_out(film, CUT, {}), {})
    assert found.source == "compositeWithTrainedAlgorithmicMedia" and "kokoro" in found.voices


def test_every_shot_is_an_ingredient_with_engine_model_seed_and_prompt() -> None:
    made = origin(**{**DRAWN, "shot_2b": "diffusion"})
    manifest = manifest_of(made, "1.0", "video/mp4")
    assert [each["title"] for each in manifest["ingredients"]] == ["Shot 1A", "Shot 1B", "Shot 2A", "Shot 2B"]
    said = manifest["ingredients"][3]["description"]
    assert said == f"trainedAlgorithmicMedia: engine diffusion 1, model m1, seed 7, prompt SHA-256 {'cd' * 32}"
    actions = manifest["assertions"][0]["data"]["actions"]
    assert actions[0]["digitalSourceType"] == SOURCE_TYPES + "compositeWithTrainedAlgorithmicMedia"
    assert [action["parameters"]["ingredientIds"] for action in actions[1:]] == [
        [each["label"]] for each in manifest["ingredients"]
    ]


def test_a_slate_is_named_but_is_made_of_nothing() -> None:
    made = origin(shot_1a="animatic")
    assert [shot.engine for shot in made.shots] == ["animatic", "slate", "slate", "slate"]
    assert len(manifest_of(made, "1.0", "video/mp4")["ingredients"]) == 1


def test_what_is_written_is_read_back() -> None:
    made = origin(**DRAWN)
    manifest = manifest_of(made, "", "video/mp4", 0x7F3A90C2)
    assert origin_in(manifest) == made
    assert source_in(manifest) == "algorithmicMedia"
    assert mark_in(manifest) == mark_name(0x7F3A90C2) == "7f3a-90c2"


def test_another_programs_manifest_is_read_for_what_it_says() -> None:
    foreign = {"assertions": [{"label": "c2pa.actions", "data": {"actions": [{"action": "c2pa.opened"}]}}]}
    assert (origin_in(foreign), source_in(foreign), mark_in(foreign)) == (None, "", "")
