"""An encoder of the catalog holds figures against each other: the same is 1, another is less, the ground is nothing."""

from __future__ import annotations

import numpy as np
import pytest

from generation.characters.likeness import Known, calibrated, known_by
from generation.characters.pictures import Cover, Picture, figure_in, rgb
from generation.engines.animatic.portrait import portrait
from generation.engines.diffusion import homes
from generation.engines.diffusion.recognising import EncoderLikeness, cut_out, encoder_here
from storyboard.errors import EngineError
from storyboard.model import Character
from tests.generation.characters.tiny_encoders import DINO, SIGLIP, install
from tests.generation.diffusion.rigs import Rig

MIA = Character(id="mia", name="Mia", kind="child", sex="female", age=9, look="red raincoat, yellow boots")
TOM = Character(id="tom", name="Tom", sex="male", age=70, look="navy pea coat, wool cap, white beard")


def figure(character: Character, ground: tuple[int, int, int] | None = None) -> tuple[Picture, Cover]:
    """Somebody on the plain ground of a sheet, or on another."""
    picture = rgb(portrait(character, "front", width=96, height=128))
    cover = figure_in(picture)
    if ground is not None:
        picture = picture.copy()
        picture[~cover] = ground
    return picture, cover


@pytest.mark.parametrize("kind", [DINO, SIGLIP])
def test_the_same_picture_is_one_another_less_and_the_ground_does_not_count(rig: Rig, kind: str) -> None:
    install(rig.home, kind)
    entry = homes.encoders()["tiny"]
    encoder = EncoderLikeness(entry)
    mia, tom = (encoder.traits(*figure(each)) for each in (MIA, TOM))
    assert mia.shape == (32,) and float(np.linalg.norm(mia)) == pytest.approx(1)
    assert encoder.distance(mia, mia) == pytest.approx(0, abs=1e-9)
    assert encoder.distance(mia, tom) > 1e-3, "another picture is less like it"
    again = EncoderLikeness(entry).traits(*figure(MIA))
    assert again.tobytes() == mia.tobytes(), "loaded anew, the same to the bit"
    elsewhere = encoder.traits(*figure(MIA, (10, 90, 10)))
    assert elsewhere.tobytes() == mia.tobytes(), "where somebody stands is not who they are"
    assert encoder.distance(mia, encoder.traits(figure(MIA)[0], np.zeros((128, 96), bool))) == 1


def test_a_sheet_calibrates_an_encoder_as_it_does_colours(rig: Rig) -> None:
    install(rig.home)
    encoder = EncoderLikeness(homes.encoders()["tiny"])
    known: dict[str, Known] = {each.id: known_by(encoder, each.id, [figure(each)] * 2) for each in (MIA, TOM)}
    threshold = calibrated(encoder, known["mia"], [known["tom"]])
    assert threshold.within == pytest.approx((0, 0), abs=1e-9) and 0 < threshold.limit < min(threshold.between)
    assert known["mia"].spread(encoder) == pytest.approx(0, abs=1e-9)


def test_the_persons_own_encoder_comes_first_and_other_weights_have_another_version(rig: Rig) -> None:
    assert encoder_here() is None, "nothing is here"
    install(rig.home, name="one")
    one = encoder_here()
    assert one is not None and one.name == "one"
    install(rig.home, name="two", seed=1)
    two = homes.encoders()["two"]
    assert EncoderLikeness(one).version != EncoderLikeness(two).version
    assert list(homes.encoders())[:2] == ["one", "two"]


def test_a_folder_of_another_kind_is_refused_and_nobody_is_compared_by_chance(rig: Rig) -> None:
    install(rig.home, DINO)
    catalog = rig.home / "catalog.toml"
    catalog.write_text(catalog.read_text().replace(DINO, SIGLIP))
    with pytest.raises(EngineError, match="The folder is no SiglipVisionModel"):
        EncoderLikeness(homes.encoders()["tiny"]).traits(*figure(MIA))


def test_pickled_weights_are_refused(rig: Rig) -> None:
    folder = install(rig.home)
    (folder / "pytorch_model.bin").write_bytes((folder / "model.safetensors").read_bytes())
    encoder = EncoderLikeness(homes.encoders()["tiny"])
    (folder / "model.safetensors").unlink()
    with pytest.raises(EngineError, match="has pickled weights, which can run anything"):
        encoder.traits(*figure(MIA))


@pytest.mark.parametrize("said", ["{}", '{"image_mean": [0.5], "image_std": [0.5]}', "[]"])
def test_an_encoder_that_does_not_say_how_it_is_shown_pictures_is_refused(rig: Rig, said: str) -> None:
    folder = install(rig.home)
    (folder / "preprocessor_config.json").write_text(said)
    with pytest.raises(EngineError, match="fetch"):
        EncoderLikeness(homes.encoders()["tiny"]).traits(*figure(MIA))


def test_a_figure_is_cut_out_into_the_middle_of_a_square() -> None:
    picture = np.full((60, 90, 3), 200, np.uint8)
    cover = np.zeros((60, 90), bool)
    cover[10:50, 70:80] = True
    cut = cut_out(picture, cover, 44, np.array([0.5, 0.5, 0.5], np.float32))
    assert cut is not None and cut.shape == (44, 44, 3)
    assert cut[22, 22].tolist() == [200] * 3 and cut[22, 2].tolist() == [128] * 3
    assert np.flatnonzero((cut == 200).all(axis=2).any(axis=0)).mean() == pytest.approx(21.5, abs=1)
