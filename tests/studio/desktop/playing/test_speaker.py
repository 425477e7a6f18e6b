"""The loudspeaker's clock, and what is heard: at any rate, in loops, and before there is a mix."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from audio.cues import CueSheet, Sound
from audio.samples import write_wav
from studio.desktop.playing.soundtrack import Mix, Rough
from studio.desktop.playing.speaker import Loop, Speaker
from tests.studio.desktop.conftest import HANGS_MS
from tests.studio.desktop.pace import waiting


class _Ramp:
    """Each sample says where it stands."""

    def __init__(self) -> None:
        self.read_from: list[int] = []

    def read(self, first: int, count: int) -> NDArray[np.int16]:
        self.read_from.append(first)
        line = np.arange(first, first + count) % 30000
        return np.stack([line, line], axis=1).astype(np.int16)


@pytest.fixture
def speaker() -> Iterator[Speaker]:
    made = Speaker()
    yield made
    made.close()


def until(holds: Callable[[], bool]) -> None:
    """Wait for the device, which has a thread of its own."""
    end = time.monotonic() + HANGS_MS / 1000
    while not holds():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.002)


def test_the_clock_runs_as_fast_as_time_and_stands_when_stopped(speaker: Speaker) -> None:
    speaker.prepare()
    speaker.play(48000)
    until(lambda: speaker.heard() > 48000)
    assert any(_keeps_time(speaker) for _ in range(20)), "it may be kept waiting now and then, and not always"
    speaker.stop()
    stood = speaker.heard()
    time.sleep(0.2)
    assert speaker.heard() == pytest.approx(stood, abs=4800)


def _keeps_time(speaker: Speaker) -> bool:
    """Whether a fifth of a second is a fifth of a second in what is heard."""
    before, first, after = time.perf_counter(), speaker.heard(), time.perf_counter()
    until(lambda: speaker.heard() > first + 9600)
    early, last, late = time.perf_counter(), speaker.heard(), time.perf_counter()
    return early - after - 0.02 < (last - first) / 48000 < late - before + 0.02


def test_it_runs_backwards_and_faster(speaker: Speaker) -> None:
    speaker.prepare()
    tries = (_takes_back(speaker) for _ in range(20))
    assert any(0.15 < took < 0.3 * waiting() for took in tries), "20000 samples at twice their rate: 0.21 s"


def _takes_back(speaker: Speaker) -> float:
    """The seconds until 20000 samples were heard at twice their rate, backwards."""
    track = _Ramp()
    speaker.stop()
    speaker.use(track)
    began = time.perf_counter()
    speaker.play(96000, -2.0)
    until(lambda: speaker.heard() < 76000)
    took = time.perf_counter() - began
    assert track.read_from == sorted(track.read_from, reverse=True)
    return took


def test_a_loop_is_heard_again_from_its_first_sample(speaker: Speaker) -> None:
    track = _Ramp()
    speaker.use(track)
    speaker.set_loop(Loop(1000, 4000))
    speaker.play(3000)
    until(lambda: track.read_from.count(1000) >= 2)
    assert 1000 <= speaker.heard() <= 4000


def test_a_mix_is_read_as_it_is_and_silence_lies_around_it(tmp_path: Path) -> None:
    tone = np.linspace(-0.5, 0.5, 2000, dtype=np.float32)
    write_wav(tmp_path / "mix.wav", np.stack([tone, -tone], axis=1))
    mix = Mix(tmp_path / "mix.wav")
    heard = mix.read(-10, 2020)
    assert not heard[:10].any() and not heard[-10:].any()
    assert heard[10, 0] == -heard[10, 1] == -16384


def test_before_there_is_a_mix_the_sounds_that_exist_are_heard_in_their_places(tmp_path: Path) -> None:
    write_wav(tmp_path / "bell.wav", np.full(4000, 0.5, np.float32))
    sounds = (
        Sound(kind="effect", start=12, file="bell.wav", label="bell"),
        Sound(kind="effect", start=30, file="missing.wav", label="gone"),
    )
    sheet = CueSheet(rate=Fraction(24), frames=48, loudness=-16, sounds=sounds)
    rough = Rough(sheet, {"bell.wav": tmp_path / "bell.wav", "missing.wav": tmp_path / "missing.wav"})
    heard = rough.read(0, 96000)
    sounding = np.flatnonzero(heard[:, 0])
    assert (sounding[0], sounding[-1]) == (24000, 27999)
    assert heard[25000, 0] == heard[25000, 1] == pytest.approx(16384 / 2, rel=0.01)
