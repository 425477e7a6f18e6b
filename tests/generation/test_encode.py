"""What a take file holds: the right colours, the right number of frames, and nothing half-made."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from generation.encode import encode, timescale
from generation.engines.protocol import Frame
from generation.mp4 import GOP, count_frames, open_mp4
from generation.takes import frame_of
from storyboard.errors import EngineError, Stopped

SIZE = (96, 64)


def plain(colour: tuple[int, int, int], frames: int, size: tuple[int, int] = SIZE) -> Iterator[Frame]:
    for _ in range(frames):
        yield np.full((size[1], size[0], 4), (*colour, 255), np.uint8)


def make(path: Path, frames: Iterator[Frame], expected: int, **more: object) -> None:
    options: dict[str, object] = {"rate": Fraction(24), "width": SIZE[0], "height": SIZE[1], **more}
    encode(frames, path, frames_expected=expected, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("colour", [(160, 0, 0), (0, 160, 0), (0, 0, 160), (128, 128, 128), (242, 184, 75), (255,) * 3])
def test_a_colour_comes_back_as_it_was_painted(tmp_path: Path, colour: tuple[int, int, int]) -> None:
    make(tmp_path / "take.mp4", plain(colour, 3), 3)
    seen = frame_of(tmp_path / "take.mp4", 1)[32, 48, :3].astype(int)
    assert np.abs(seen - colour).max() <= 3


@pytest.mark.parametrize(
    "rate", [Fraction(24000, 1001), Fraction(24), Fraction(25), Fraction(30000, 1001), Fraction(60)]
)
def test_a_take_is_h264_high_with_bt709_tags_at_exactly_its_rate(tmp_path: Path, rate: Fraction) -> None:
    make(tmp_path / "take.mp4", plain((9, 9, 9), 30), 30, rate=rate)
    with open_mp4(tmp_path / "take.mp4") as container:
        stream = container.streams.video[0]
        context = stream.codec_context
        assert (context.name, context.profile, context.pix_fmt) == ("h264", "High", "yuv420p")
        assert (context.color_primaries, context.color_trc, context.colorspace) == (1, 1, 1)
        assert context.color_range == av.video.reformatter.ColorRange.MPEG
        assert stream.average_rate == rate
        assert stream.time_base == Fraction(1, timescale(rate))
        times = [packet.pts * stream.time_base * rate for packet in container.demux(stream) if packet.size]
        assert times == list(range(30))


def test_every_group_of_pictures_has_the_same_length_and_starts_on_a_key_frame(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (40, SIZE[1], SIZE[0], 4), np.uint8)
    make(tmp_path / "take.mp4", iter(noise), 40)
    with open_mp4(tmp_path / "take.mp4") as container:
        keys = [number for number, packet in enumerate(container.demux(video=0)) if packet.size and packet.is_keyframe]
    assert keys == list(range(0, 40, GOP))


def test_the_same_frames_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.mp4", "two.mp4"):
        make(tmp_path / name, plain((10, 200, 30), 14), 14)
    assert (tmp_path / "one.mp4").read_bytes() == (tmp_path / "two.mp4").read_bytes()


def test_the_poster_is_the_middle_frame(tmp_path: Path) -> None:
    frames = (next(plain((40 * number, 0, 0), 1)) for number in range(5))
    make(tmp_path / "take.mp4", frames, 5, poster=tmp_path / "poster.png")
    with av.open(str(tmp_path / "poster.png")) as container:
        picture = next(container.decode(video=0)).to_ndarray(format="rgb24")
    assert picture[30, 30].tolist() == [80, 0, 0]


def test_progress_counts_every_frame(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    make(tmp_path / "take.mp4", plain((1, 2, 3), 4), 4, progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


@pytest.mark.parametrize("given", [3, 5])
def test_an_engine_that_gives_too_few_or_too_many_frames_leaves_no_file(tmp_path: Path, given: int) -> None:
    with pytest.raises(EngineError, match="frames"):
        make(tmp_path / "take.mp4", plain((0, 0, 0), given), 4)
    assert list(tmp_path.iterdir()) == []


def test_a_frame_of_another_size_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="64x98x4"):
        make(tmp_path / "take.mp4", plain((0, 0, 0), 1, (98, 64)), 1)
    assert list(tmp_path.iterdir()) == []


def test_an_odd_size_is_refused_before_anything_is_drawn(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="even"):
        make(tmp_path / "take.mp4", plain((0, 0, 0), 1), 1, width=95)


def test_stopping_leaves_nothing_behind_and_keeps_the_take_before(tmp_path: Path) -> None:
    make(tmp_path / "take.mp4", plain((0, 0, 0), 2), 2)
    before = (tmp_path / "take.mp4").read_bytes()

    def stop(done: int, total: int) -> None:
        if done == 3:
            raise Stopped

    with pytest.raises(Stopped):
        make(tmp_path / "take.mp4", plain((9, 0, 0), 50), 50, progress=stop)
    assert [path.name for path in tmp_path.iterdir()] == ["take.mp4"]
    assert (tmp_path / "take.mp4").read_bytes() == before


def test_a_folder_named_like_an_option_or_a_pattern_is_only_a_folder(tmp_path: Path) -> None:
    odd = tmp_path / "-y concat:%05d 'é;[0]"
    odd.mkdir()
    make(odd / "take.mp4", plain((0, 0, 0), 2), 2)
    assert count_frames(odd / "take.mp4") == 2


def test_a_full_disk_is_one_sentence_and_no_half_file(tmp_path: Path) -> None:
    script = f"""
        import resource, sys
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        import numpy as np
        from fractions import Fraction
        from pathlib import Path
        from generation.encode import encode
        from storyboard.errors import EngineError
        noise = np.random.default_rng(1).integers(0, 255, (60, 128, 128, 4), np.uint8)
        try:
            encode(iter(noise), Path({str(tmp_path / "take.mp4")!r}), rate=Fraction(24), width=128, height=128,
                   frames_expected=60)
        except EngineError as error:
            print(error)
    """
    ended = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, check=True)
    assert "the disk is full" in ended.stdout
    assert list(tmp_path.iterdir()) == []
