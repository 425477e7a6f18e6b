"""A film in every format: each frame there, colours said and right, ten bits where ten are promised."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from generation.lossless import PLANES, write_lossless
from storyboard.errors import DeliveryError
from storyboard.finish import Grade
from storyboard.model import Transition
from storyboard.timeline import Timeline
from studio.delivery.formats import Preset, encode_film, preset, presets
from studio.delivery.hardware import hardware_encoder, works
from studio.delivery.segments import Finish, Piece, pieces
from tests.studio.delivery.films import RATE, SLATES, a_take, cut_of, make_take, write_mix

SIZE = (256, 144)
ENCODED = [name for name, chosen in presets().items() if chosen.video]
FILES = [name for name in ENCODED if not preset(name).sequence]


def ramp(frames: int) -> list[np.ndarray]:
    """A horizontal ramp of greys, one level to a column, that does not move; a red bar below."""
    picture = np.full((144, 256, 4), 255, np.uint8)
    picture[..., :3] = np.arange(256, dtype=np.uint8)[None, :, None]
    picture[120:, :, :3] = (200, 30, 40)
    return [picture] * frames


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> tuple[Timeline, tuple[Piece, ...], dict[str, Path], Path]:
    """A cut of two takes with a dissolve, as drawn frames without loss, and its mix."""
    folder = tmp_path_factory.mktemp("film")
    takes = [a_take(shot, 12, SIZE) for shot in "ab"]
    sources = {}
    for take in takes:
        path = folder / f"{take.recipe}.mkv"
        write_lossless(iter(ramp(12)), path, PLANES, rate=RATE, size=SIZE, count=12, progress=lambda done, total: None)
        sources[take.recipe] = path
    timeline = cut_of([("a", 0, 12), ("b", 2, 10)], [Transition(kind="dissolve", frames=4)], size=SIZE)
    planned = pieces(timeline, {take.recipe: take for take in takes}, SLATES)
    return timeline, planned, sources, write_mix(folder / "mix.wav", 0.75, click_at=0.25)


@pytest.mark.parametrize("name", FILES)
def test_every_format_holds_every_frame_and_says_what_its_colours_are(
    film: tuple[Timeline, tuple[Piece, ...], dict[str, Path], Path], tmp_path: Path, name: str
) -> None:
    timeline, planned, sources, mix = film
    chosen = preset(name)
    out = tmp_path / f"it's “{name}” 100%{chosen.suffix}"
    encode_film(timeline, planned, sources, mix, out, chosen)
    assert [found.name for found in tmp_path.iterdir()] == [out.name]
    with av.open(str(out)) as container:
        stream = container.streams.video[0]
        frames = list(container.decode(stream))
        if chosen.suffix in (".gif", ".webp"):  # for boards: 12 frames a second; WebP joins those that are the same
            assert len(frames) == (9 if chosen.suffix == ".gif" else 1)
            assert (frames[0].width, frames[0].height) == SIZE
            return
        assert len(frames) == timeline.delivered_frames == 18
        context = stream.codec_context
        assert (context.color_primaries, context.color_trc, context.colorspace) == (1, 1, 1)
        assert stream.average_rate == RATE
        if "10" in chosen.pixels:
            assert "10" in context.pix_fmt
        red = frames[9].to_ndarray(format="rgb24", src_colorspace="ITU709", src_color_range="MPEG")[132, 128]
        assert np.abs(red.astype(int) - (200, 30, 40)).max() <= 12
        if chosen.sound:
            assert container.streams.audio[0].rate == 48_000


def test_prores_of_drawn_frames_has_more_greys_than_eight_bits_of_video_hold(
    film: tuple[Timeline, tuple[Piece, ...], dict[str, Path], Path], tmp_path: Path
) -> None:
    timeline, planned, sources, _ = film
    encode_film(timeline, planned, sources, None, tmp_path / "a.mkv", preset("ffv1"))
    with av.open(str(tmp_path / "a.mkv")) as container:
        plane = next(container.decode(video=0)).planes[0]
        luma = np.frombuffer(plane, np.uint16).reshape(144, -1)[60, :256]
    assert len(np.unique(luma)) == 256  # every grey that was drawn; in 8 bits of video range only 220 are left


@pytest.mark.parametrize(("name", "depth"), [("png", 8), ("png16", 16), ("tiff16", 16)])
def test_a_sequence_is_a_folder_of_numbered_pictures(
    film: tuple[Timeline, tuple[Piece, ...], dict[str, Path], Path], tmp_path: Path, name: str, depth: int
) -> None:
    timeline, planned, sources, _ = film
    graded = pieces(
        timeline,
        {recipe: a_take(recipe[0], 12, SIZE) for recipe in sources},
        SLATES,
        Finish(grades={"a": (Grade(exposure=-0.5),)}),
    )
    out = tmp_path / "pictures"
    for planned_now in (planned, graded):  # the second time it replaces the first
        encode_film(timeline, planned_now, sources, None, out, preset(name))
    assert [found.name for found in tmp_path.iterdir()] == ["pictures"]
    names = sorted(found.name for found in out.iterdir())
    assert len(names) == 18 and names[0].startswith("00000001.")
    with av.open(str(out / names[0])) as container:
        picture = next(container.decode(video=0))
        assert picture.format.name == ("rgb24" if depth == 8 else picture.format.name)
        assert ("48" in picture.format.name) == (depth == 16)


def test_pictures_in_linear_light_hold_what_a_display_gives(
    film: tuple[Timeline, tuple[Piece, ...], dict[str, Path], Path], tmp_path: Path
) -> None:
    timeline, planned, sources, _ = film
    encode_film(timeline, planned, sources, None, tmp_path / "light", preset("exr"))
    names = sorted(found.name for found in (tmp_path / "light").iterdir())
    assert len(names) == 18 and names[0] == "00000001.exr"
    content = (tmp_path / "light" / names[0]).read_bytes()
    assert content[:4] == b"\x76\x2f\x31\x01" and b"channels\0chlist" in content
    with av.open(str(tmp_path / "light" / names[0])) as container:
        picture = next(container.decode(video=0))
        assert picture.format.name == "gbrpf16le"
        green = np.frombuffer(picture.planes[0], np.float16).reshape(144, -1)[60, :256].astype(float)
    assert np.abs(green - (np.arange(256) / 255) ** 2.4).max() < 0.004


def test_hardware_is_believed_when_what_it_wrote_decodes() -> None:
    assert works(("-c:v", "libx264", "-preset", "ultrafast"), "yuv420p")
    assert not works(("-c:v", "h264_of_nobody"), "yuv420p")
    assert not works(("-c:v", "copy"), "yuv420p")
    found = hardware_encoder("h264", "yuv420p")
    assert not found or works(found, "yuv420p")


def test_a_disk_that_fills_or_a_take_that_is_missing_is_one_sentence(
    film: tuple[Timeline, tuple[Piece, ...], dict[str, Path], Path], tmp_path: Path
) -> None:
    timeline, planned, sources, mix = film
    out = tmp_path / "film.mov"
    out.write_bytes(b"the film before")
    with pytest.raises(DeliveryError, match="not at hand"):
        encode_film(timeline, planned, {"a0": sources["a0"]}, mix, out, preset("prores"))
    with pytest.raises(DeliveryError, match="gave 18 of 20 frames"):
        encode_film(timeline.with_(frames=20), planned, sources, mix, out, preset("prores"))
    assert out.read_bytes() == b"the film before"
    assert [found.name for found in tmp_path.iterdir()] == ["film.mov"]


def test_a_film_at_another_rate_is_as_long_in_any_format(tmp_path: Path) -> None:
    take, path = make_take(tmp_path, "a", 24, size=SIZE)
    timeline = cut_of([("a", 0, 24)], size=SIZE).with_(delivery_rate=Fraction(25))
    planned = pieces(timeline, {take.recipe: take}, SLATES)
    encode_film(timeline, planned, {take.recipe: path}, None, tmp_path / "a.mov", preset("broadcast"))
    with av.open(str(tmp_path / "a.mov")) as container:
        assert sum(1 for _ in container.decode(video=0)) == 25
        assert container.streams.video[0].average_rate == 25


def test_an_unknown_preset_names_those_there_are() -> None:
    with pytest.raises(DeliveryError, match=r"youtube.*prores"):
        preset("vhs")


def test_every_preset_says_what_it_is_for() -> None:
    assert all(isinstance(chosen, Preset) and len(chosen.title) > 10 for chosen in presets().values())
