"""Samples: resampled, filtered and faded without a trace of the tool."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from audio.samples import band, equalise, fade, generator, loudest, read_wav, resample, smooth_length, write_wav
from storyboard.errors import SoundError
from tests.audio.measures import RATE, decibels, rms, share, strongest


def sine(hertz: float, seconds: float = 1.0, rate: int = RATE) -> np.ndarray:
    return (0.5 * np.sin(2 * np.pi * hertz * np.arange(round(seconds * rate)) / rate)).astype(np.float32)


def test_resampling_keeps_pitch_length_and_level_and_adds_nothing() -> None:
    out = resample(sine(1000, rate=22_050), 22_050)
    assert len(out) == RATE
    assert strongest(out) == pytest.approx(1000, abs=1)
    middle = out[4800:-4800]
    assert rms(middle) == pytest.approx(0.5 / 2**0.5, rel=0.001)
    assert np.abs(middle - sine(1000)[4800:-4800]).max() < 0.002
    assert resample(sine(1000), RATE) is not None and len(resample(sine(100, 0.0), 22_050)) == 0


def test_a_filter_keeps_its_band_and_shifts_nothing_in_time() -> None:
    both = sine(200) + sine(5000)
    low = band(both, 0, 1000)
    assert share(low, 150, 250) > 0.99
    assert int(np.argmax(np.correlate(low[:4800], sine(200)[:4800], "full"))) == 4799
    assert decibels(rms(equalise(sine(5000), ((20, 0), (1000, 0), (4000, -12), (24_000, -12))))) == pytest.approx(
        decibels(rms(sine(5000))) - 12, abs=0.3
    )


def test_a_fade_starts_and_ends_at_nothing() -> None:
    out = fade(np.ones((1000, 2)), 100, 200)
    assert out[0].max() < 0.001 and out[-1].max() < 0.001 and out[500].min() == 1


def test_lows_count_less_to_the_ear_than_highs() -> None:
    assert loudest(sine(40)) < 0.6 * loudest(sine(1000)) < loudest(sine(4000))


def test_sounds_are_read_as_they_were_written_and_broken_files_are_named(tmp_path: Path) -> None:
    sound = np.stack([sine(300), sine(400)], axis=1)
    write_wav(tmp_path / "a.wav", sound)
    back, rate = read_wav(tmp_path / "a.wav")
    assert rate == RATE and np.abs(back - sound).max() < 1e-4
    (tmp_path / "b.wav").write_bytes(b"RIFF\0\0")
    for name in ("b.wav", "missing.wav"):
        with pytest.raises(SoundError, match="cannot be read") as caught:
            read_wav(tmp_path / name)
        assert str(tmp_path / name) in str(caught.value)


def test_chance_is_the_same_for_the_same_names() -> None:
    assert generator("rain", 1).random() == generator("rain", 1).random() != generator("rain", 2).random()


@pytest.mark.parametrize("length", [1, 2, 7, 97, 4801, 48_001, 999_983])
def test_transform_lengths_are_smooth_and_hardly_longer(length: int) -> None:
    found = smooth_length(length)
    assert length <= found <= max(length * 1.2, length + 3)
    for prime in (2, 3, 5):
        while found % prime == 0:
            found //= prime
    assert found == 1
