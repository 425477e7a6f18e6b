"""Takes that were not encoded here: filmed on their side, at no constant rate, with odd sides; the film is right."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from generation.takes import Take, frame_of
from studio.delivery.export import verify
from tests.studio.delivery.films import a_take, cut_of, deliver, grey, greys


def foreign(
    path: Path,
    frames: list[np.ndarray],
    *,
    times: list[int] | None = None,
    rotation: int = 0,
    pixels: str = "yuv420p",
    rate: int = 24,
) -> Path:
    """An mp4 as a phone writes it: B-frames, any timestamps (in milliseconds), a rotation that players apply."""
    height, width = frames[0].shape[:2]
    with av.open(str(path), "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=rate, options={"crf": "8", "preset": "veryfast"})
        stream.width, stream.height, stream.pix_fmt = width, height, pixels
        stream.codec_context.time_base = Fraction(1, 1000)
        if rotation:
            stream.set_display_rotation(rotation)
        for number, picture in enumerate(frames):
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            frame.pts = times[number] if times else round(1000 * number / rate)
            frame.time_base = Fraction(1, 1000)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def shown(shot: str, frames: int, size: tuple[int, int], rate: Fraction = Fraction(24)) -> Take:
    return a_take(shot, frames, size, rate).with_(encoder="phone")


def greys_of(frames: int, width: int = 64, height: int = 64) -> list[np.ndarray]:
    return [np.full((height, width, 3), grey(number), np.uint8) for number in range(frames)]


def test_a_take_without_a_constant_rate_shows_each_picture_at_its_time(tmp_path: Path) -> None:
    held = [0, 42, 83, 500, 542, 583, 625, 667]  # the third picture stands for ten frames
    path = foreign(tmp_path / "a-take.mp4", greys_of(8), times=held)
    _, film = deliver(tmp_path, cut_of([("a", 1, 14)]), [(shown("a", 8, (64, 64)), path)])
    assert verify(film) == 14
    seen = greys(film, 14)
    expected = [grey(1), *[grey(2)] * 10, grey(3), grey(4), grey(5)]
    assert all(abs(one - other) <= 4 for one, other in zip(seen, expected, strict=True))


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_take_filmed_on_its_side_stands_upright(tmp_path: Path, rotation: int) -> None:
    upright = np.zeros((96, 64, 3), np.uint8)
    upright[:32] = 250  # the sky is above
    stored = np.ascontiguousarray(np.rot90(upright, -rotation // 90))
    path = foreign(tmp_path / "a-take.mp4", [stored] * 4, rotation=rotation)
    _, film = deliver(tmp_path, cut_of([("a", 0, 4)], size=(64, 96)), [(shown("a", 4, (64, 96)), path)])
    picture = frame_of(film, 2)
    assert picture.shape == (96, 64, 4)
    assert picture[16, 32, 1] > 230 and picture[64, 32, 1] < 20


def test_a_take_with_odd_sides_fills_the_frame(tmp_path: Path) -> None:
    pictures = [np.full((51, 77, 3), 120, np.uint8)] * 3
    path = foreign(tmp_path / "a-take.mp4", pictures, pixels="yuv444p")
    _, film = deliver(tmp_path, cut_of([("a", 0, 3)]), [(shown("a", 3, (77, 51)), path)])
    picture = frame_of(film, 1)
    assert picture.shape == (64, 64, 4)
    assert np.abs(picture[:, :, 1].astype(int) - 120).max() <= 5


def test_a_take_at_120_frames_a_second_with_b_frames_plays_in_real_time(tmp_path: Path) -> None:
    path = foreign(tmp_path / "a-take.mp4", greys_of(60), rate=120)
    _, film = deliver(tmp_path, cut_of([("a", 2, 8)]), [(shown("a", 60, (64, 64), Fraction(120)), path)])
    assert all(abs(seen - grey(5 * (2 + number))) <= 4 for number, seen in enumerate(greys(film, 8)))
