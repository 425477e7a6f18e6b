"""Several characters in a shot keep to their own region: each one's pictures go where the stage says they are."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from generation.characters.pictures import png_of
from generation.engines.animatic.passes import Pass
from generation.engines.animatic.passes.files import make_pass
from generation.engines.animatic.passes.survey import Survey
from generation.engines.diffusion import homes
from generation.engines.diffusion.conditions import Size, regions
from generation.engines.protocol import Materials
from generation.request import Request
from generation.staging import stage
from storyboard.model import Character
from storyboard.speech import Mouth
from tests.generation.diffusion.rigs import Rig, rendered, shot

MIA = Character(id="mia", name="Mia", kind="child", look="red raincoat", references=("mia.png",))
TOM = Character(id="tom", name="Tom", look="navy coat, white beard", references=("tom.png",))


def two_of_them(model: str = "wan-vace") -> Request:
    return shot(
        model,
        action="Mia and Tom wait.",
        frames=5,
        width=64,
        height=64,
        cast=(MIA, TOM),
        scene_cast=("mia", "tom"),
        seed=3,
    )


def with_pictures(request: Request, folder: Path, **colours: tuple[int, int, int]) -> Materials:
    """The control passes of a shot as the animatic makes them, and a plain picture of each character."""
    passes, references = {}, {}
    for kind in (Pass.DEPTH, Pass.MASK):
        passes[kind.value] = folder / kind.value
        if not passes[kind.value].is_dir():
            passes[kind.value].mkdir(parents=True)
            make_pass(request, kind, Materials(), passes[kind.value], lambda done, total: None)
    for name, colour in colours.items():
        path = folder / f"{name}-{'-'.join(map(str, colour))}.png"
        mottled = np.random.default_rng(sum(colour)).integers(-90, 90, (64, 64, 3)) + np.asarray(colour)
        path.write_bytes(png_of(np.clip(mottled, 0, 255).astype(np.uint8)))
        references[name] = (path,)
    return Materials(passes=passes, references=references)


def test_each_ones_pictures_go_to_where_the_stage_has_them(rig: Rig, tmp_path: Path) -> None:
    rig.install("wan-vace")
    request = two_of_them()
    materials = with_pictures(request, tmp_path, mia=(200, 30, 20), tom=(20, 40, 180))
    found = regions(request, materials, homes.known()["wan-vace"], Size(64, 64, 5, 24.0))
    assert len(found) == 2
    staged = stage(request)
    owner = Survey(staged, lambda *_: Mouth.REST).at(2).owner
    for place, actor in enumerate(staged.actors, 1):
        region = next(each for each in found if each.character == actor.character.id)
        where = region.mask[2][..., 0] > 127
        mine, others = owner == place, (owner != place) & (owner != 0)
        assert mine.any() and where[mine].all(), "all of the figure is theirs"
        assert where[others].mean() < 0.35, "and hardly any of the other"
        red = region.pictures[0][..., 0].mean() > region.pictures[0][..., 2].mean()
        assert red == (actor.character.id == "mia")


def test_another_picture_of_one_changes_them_and_nothing_but_the_figures(rig: Rig, tmp_path: Path) -> None:
    rig.install("wan-vace", steps=2)
    request = two_of_them()
    plain = with_pictures(request, tmp_path, mia=(200, 30, 20), tom=(20, 40, 180))
    entry, size = homes.known()["wan-vace"], Size(64, 64, 5, 24.0)
    masks = {each.character: np.stack(each.mask)[..., 0] > 127 for each in regions(request, plain, entry, size)}
    before = rendered(request, plain)
    for name, colours in (
        ("tom", {"mia": (200, 30, 20), "tom": (240, 240, 10)}),
        ("mia", {"mia": (10, 240, 30), "tom": (20, 40, 180)}),
    ):
        after = rendered(request, with_pictures(request, tmp_path, **colours))
        differs = (before != after).any(axis=3)
        assert differs[masks[name]].any(), f"{name}'s picture is seen on {name}"
        assert not differs[~(masks["mia"] | masks["tom"])].any(), "the place stays as it is, to the pixel"
        if name == "tom":  # he is made last, so another picture of him touches no pixel that is Mia's alone
            assert not differs[~masks["tom"]].any()


@pytest.mark.parametrize("name", ["mia", "tom"])
def test_one_without_pictures_has_no_region_and_stays_as_the_words_made_them(
    rig: Rig, tmp_path: Path, name: str
) -> None:
    rig.install("wan-vace")
    request = two_of_them()
    materials = with_pictures(request, tmp_path, **{name: (200, 30, 20)})
    found = regions(request, materials, homes.known()["wan-vace"], Size(64, 64, 5, 24.0))
    assert len(found) == 1
