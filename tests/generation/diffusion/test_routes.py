"""Routes: the plan chooses how each shot is rendered, says why, and never drops a wish in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from generation.engines.diffusion import homes
from generation.engines.diffusion.catalog import catalog
from generation.engines.diffusion.conditions import most_telling
from generation.engines.diffusion.engine import DiffusionEngine
from generation.engines.diffusion.routes import (
    ANIMATIC_FRAME,
    CARD,
    CONTINUED,
    CONTROL,
    KEYFRAME,
    REFERENCES,
    TEXT,
    TRACKS,
    Route,
    choose,
)
from generation.engines.diffusion.shots import keyframe_words
from generation.engines.protocol import Materials
from generation.request import Request
from storyboard.model import Character
from storyboard.motion import Stroke
from storyboard.props import Prop
from tests.generation.diffusion.folders import model, weights
from tests.generation.staging_requests import MIA, TOM, says, shot

PICTURED = MIA.with_(references=("mia.png",))
LANTERN = Prop(id="lantern", name="lantern", references=("lantern.png",))
STROKE = Stroke(region=((0.1, 0.1), (0.3, 0.1), (0.3, 0.3)), path=((0.2, 0.2), (0.5, 0.2)))
KLEIN = catalog()["klein-4b"]


def route(name: str, request: Request, *, stills: bool = False) -> Route:
    return choose(request, catalog()[name], [KLEIN] if stills else [])


def of(*cast: Character, **changes: object) -> Request:
    return shot("Mia waits.", cast=cast or (MIA,), **changes)


@pytest.mark.parametrize(
    ("name", "request_", "stills", "expected"),
    [
        ("wan2.1-14b", of(), False, TEXT),
        ("wan2.2-a14b", of(), False, ANIMATIC_FRAME),
        ("wan2.2-a14b", of(), True, KEYFRAME),
        ("wan2.2-a14b", of(continues="abc"), True, CONTINUED),
        ("wan2.2-a14b", of(motion=(STROKE,)), True, TRACKS),
        ("wan2.1-vace-14b", of(PICTURED), False, REFERENCES),
        ("wan2.1-vace-14b", of(), True, CONTROL),
        ("wan2.1-vace-14b", of(continues="abc"), False, CONTINUED),
        ("animatediff", of(PICTURED), False, TEXT),
        ("wan2.1-vace-14b", of(props=(LANTERN,)), False, REFERENCES),
        ("svd-xt", of(), False, ANIMATIC_FRAME),
        ("ltx-2", of(), True, KEYFRAME),
        ("wan2.2-a14b", of(card="THE END"), False, CARD),
    ],
)
def test_each_shot_takes_the_way_that_holds_most_of_it(
    name: str, request_: Request, stills: bool, expected: str
) -> None:
    chosen = route(name, request_, stills=stills)
    assert chosen.name == expected
    assert chosen.reason.endswith(".")
    assert not chosen.refusals


def test_references_go_along_the_depth_of_the_stage_with_a_mask_for_each_person() -> None:
    assert route("wan2.1-vace-14b", of(PICTURED, TOM)).passes == ("depth", "mask")


def test_pictures_of_things_are_held_beside_those_of_people_and_need_no_mask() -> None:
    assert route("wan2.1-vace-14b", of(props=(LANTERN,))).passes == ("depth",)
    both = route("wan2.1-vace-14b", of(PICTURED, props=(LANTERN,)))
    assert both.reason.startswith("The pictures of Mia and lantern are held") and not both.remarks
    keyed = route("wan2.2-a14b", of(PICTURED, props=(LANTERN,)), stills=True)
    assert keyed.name == KEYFRAME and not any("pictures" in remark for remark in keyed.remarks)
    words = keyframe_words(of(PICTURED, props=(LANTERN,)), KLEIN)
    assert words.endswith(
        "The next pictures show Mia and lantern: keep their faces, hair and clothes and how the things in them look."
    )


def test_pictures_of_things_come_after_those_of_people_as_many_as_there_is_room_for() -> None:
    request = of(PICTURED, props=(LANTERN,))
    front, side, lantern = Path("front.png"), Path("side.png"), Path("lantern.png")
    materials = Materials(references={MIA.id: (front, side)}, props={"lantern": (lantern,)})
    assert most_telling(request, materials, 3) == [front, lantern, side]
    assert most_telling(request, materials, 2) == [front, lantern]
    assert most_telling(request, materials, 3, people=False) == [lantern]


def test_a_model_for_control_without_pictures_follows_depth_and_pose() -> None:
    assert route("wan2.1-vace-14b", of(), stills=True).passes == ("depth", "pose")
    assert route("wan2.1-vace-14b", shot("Waves."), stills=True).passes == ("depth",)


@pytest.mark.parametrize(
    ("name", "request_", "words"),
    [
        ("wan2.1-14b", of(continues="abc"), "does not continue"),
        ("wan2.1-14b", of(motion=(STROKE,)), "does not follow the motion brush"),
        ("wan2.2-a14b", of(spoken=(says(MIA),)), "does not move lips"),
        ("wan2.1-14b", of(PICTURED), "pictures of Mia are not used"),
        ("wan2.1-14b", of(props=(LANTERN,)), "pictures of lantern are not used"),
        ("wan2.1-vace-14b", of(continues="abc", props=(LANTERN,)), "goes on from the last frame"),
        ("wan2.2-a14b", of(frames=240), "made in 2 pieces"),
    ],
)
def test_what_a_model_cannot_do_is_said(name: str, request_: Request, words: str) -> None:
    assert any(words in remark for remark in route(name, request_).remarks)


def test_a_model_that_moves_lips_is_given_the_voices() -> None:
    chosen = route("ltx-2", of(spoken=(says(MIA),)))
    assert chosen.voiced
    assert not any("lips" in remark for remark in chosen.remarks)


def test_a_shot_too_long_for_one_piece_is_refused_only_where_it_cannot_go_on() -> None:
    long = of(frames=24 * 20)
    assert "makes at most" in route("wan2.1-14b", long).refusals[0]
    assert route("wan2.2-a14b", long).windows == 4


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SHOTGRAPH_MODELS", str(tmp_path))
    monkeypatch.setenv("SHOTGRAPH_DEVICE", "cpu")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "No model that fits this machine is here"),
        ("nobody", "There is no model called “nobody”"),
        ("wan2.1-1.3b", "`shotgraph models get wan2.1-1.3b` fetches it"),
        ("klein-4b", "klein-4b` fetches it"),
    ],
)
def test_a_model_that_is_not_here_is_refused_with_what_to_do(models: Path, name: str, sentence: str) -> None:
    assert sentence in DiffusionEngine().plan(of(model=name)).refusals[0]


def test_a_licence_is_asked_for_before_anything_is_rendered(models: Path) -> None:
    adapter = weights(
        model(models / "animatediff", "AnimateDiffPipeline") / "motion_adapter" / "diffusion_pytorch_model.safetensors"
    )
    (adapter.parent / "config.json").write_text("{}")
    assert "`shotgraph models accept animatediff`" in DiffusionEngine().plan(of(model="animatediff")).refusals[0]
    homes.accept(catalog()["animatediff"])
    assert not DiffusionEngine().plan(of(model="animatediff")).refusals


def test_the_estimate_names_route_memory_and_batch_and_a_draft_is_another_recipe(models: Path) -> None:
    model(models / "wan2.1-1.3b")
    final, draft = (DiffusionEngine().plan(of(model=name)) for name in ("wan2.1-1.3b", "wan2.1-1.3b@draft"))
    assert final.route == TEXT
    assert final.batch != draft.batch, "other steps cannot be taken together"
    assert final.batch.split()[0] == draft.batch.split()[0] == "wan2.1-1.3b", "but of the same model"
    assert final.peak_bytes > 0
    assert draft.seconds < final.seconds
    assert final.made_by != draft.made_by
