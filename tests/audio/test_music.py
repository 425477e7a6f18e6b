"""The temp score: as long as its cut, changing with its moods, never harsh, home at the end."""

from __future__ import annotations

import wave
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from audio.loudness import measure
from audio.music import CHARACTERS, MODES, _bars, _compose, _hits, length_of, write_score
from audio.recipes import SAMPLE_RATE, ScoreRecipe, ScoreSection
from audio.samples import read_wav
from storyboard.errors import SoundError
from storyboard.model import Mood
from tests.audio.measures import Sound, levels, onsets, share


def score(
    *sections: tuple[Mood, int], hits: tuple[int, ...] = (), rate: Fraction = Fraction(24), seed: int = 0
) -> ScoreRecipe:
    parts = tuple(ScoreSection(mood=mood, frames=frames) for mood, frames in sections)
    return ScoreRecipe(rate=rate, sections=parts, hits=hits, seed=seed)


def play(recipe: ScoreRecipe, folder: Path) -> Sound:
    write_score(recipe, folder / "score.wav", lambda part: None)
    samples, rate = read_wav(folder / "score.wav")
    assert rate == SAMPLE_RATE
    return samples


@pytest.mark.parametrize("rate", [Fraction(24), Fraction(24000, 1001), Fraction(25), Fraction(30000, 1001)])
@pytest.mark.parametrize("frames", [1, 7, 48, 733])
def test_a_score_is_as_long_as_its_sections_to_the_sample(rate: Fraction, frames: int, tmp_path: Path) -> None:
    recipe = score((Mood.CALM, frames), rate=rate)
    write_score(recipe, tmp_path / "score.wav", lambda part: None)
    with wave.open(str(tmp_path / "score.wav")) as file:
        assert file.getnframes() == round(Fraction(frames * SAMPLE_RATE) / rate)
        assert (file.getnchannels(), file.getsampwidth()) == (2, 2)


@pytest.mark.parametrize("mood", list(Mood))
def test_every_mood_sits_low_in_the_mix_and_neither_clips_nor_clicks(mood: Mood, tmp_path: Path) -> None:
    samples = play(score((mood, 24 * 20), hits=(240,)), tmp_path)
    loudness = measure(tmp_path / "score.wav")
    assert -33 < loudness.integrated < -22
    assert loudness.true_peak < -8
    assert float(np.abs(np.diff(samples, axis=0)).max()) < 0.06
    assert share(samples, 5000, 24_000) < 0.05
    assert float(np.abs(samples[-2:]).max()) == 0


def test_the_same_recipe_gives_the_same_bytes_and_another_seed_another_score(tmp_path: Path) -> None:
    one = play(score((Mood.TENDER, 240)), tmp_path)
    again = play(score((Mood.TENDER, 240)), tmp_path)
    other = play(score((Mood.TENDER, 240), seed=5), tmp_path)
    assert np.array_equal(one, again)
    assert not np.array_equal(one, other)


def test_bars_end_with_their_section_and_fall_on_the_cut_points() -> None:
    recipe = score((Mood.TENSE, 500), (Mood.CALM, 700), hits=(250, 500, 850))
    bars = list(_bars(recipe, length_of(recipe)))
    starts = [bar.start / SAMPLE_RATE * 24 for bar in bars]
    assert any(abs(start - 500) < 0.01 for start in starts)
    for hit in (250, 850):
        assert min(abs(start - hit) for start in starts) < 0.28 * 24
    for bar in bars:
        wanted = 60 / bar.character.beats_per_minute * SAMPLE_RATE
        assert 0.75 < bar.beat / wanted < 1.35


def test_every_note_belongs_to_a_key_of_the_film() -> None:
    """All pitched notes of a one-mood score lie in one scale: nothing in it is sour."""
    for mood in Mood:
        recipe = score((mood, 24 * 40))
        pitches = {
            cell.cell_contents
            for note in _compose(recipe, length_of(recipe))
            for name, cell in zip(note.play.__code__.co_freevars, note.play.__closure__ or (), strict=True)
            if name == "pitch"
        }
        classes = {pitch % 12 for pitch in pitches}
        steps = MODES[CHARACTERS[mood].mode]
        assert any(classes <= {(tonic + step) % 12 for step in steps} for tonic in range(12)), (mood, classes)
        assert len(classes) >= 4


def test_calm_is_slower_and_softer_than_violence(tmp_path: Path) -> None:
    calm = play(score((Mood.CALM, 24 * 16)), tmp_path)
    violent = play(score((Mood.VIOLENT, 24 * 16)), tmp_path)
    assert len(onsets(violent, apart=0.1, rise=1.25)) > len(onsets(calm, apart=0.1, rise=1.25))
    assert share(violent, 20, 120) > share(calm, 20, 120)


def test_a_score_ends_on_a_chord_that_dies_away_with_the_last_frame(tmp_path: Path) -> None:
    samples = play(score((Mood.SAD, 24 * 20)), tmp_path)
    track = levels(samples, 0.25)
    assert track[-6] > 0.02 * track.max()
    assert track[-1] < 0.5 * track[-4]


def test_a_swell_rises_into_a_hit_and_something_lands_on_it() -> None:
    recipe = score((Mood.MYSTERIOUS, 24 * 20), hits=(240,))
    plain = score((Mood.MYSTERIOUS, 24 * 20))
    swell, blow = (note for note in _hits(recipe, 50, length_of(recipe)))
    rise = levels(swell.play(), 0.2)
    assert swell.at + len(swell.play()) == blow.at == 10 * SAMPLE_RATE
    assert list(rise) == sorted(rise) and rise[-1] > 4 * rise[2]
    assert not list(_hits(plain, 50, length_of(plain)))


def test_a_long_stretch_varies_its_chords_and_builds() -> None:
    recipe = score((Mood.TENSE, 24 * 40))
    bars = list(_bars(recipe, length_of(recipe)))
    rounds = [tuple(bar.degree for bar in bars[start : start + 4]) for start in (0, 4)]
    assert rounds[0] != rounds[1] and sorted(rounds[0]) == sorted(rounds[1])
    assert (bars[0].build, bars[-1].build) == (0, 1)


def test_a_score_without_sections_is_refused() -> None:
    with pytest.raises(SoundError, match="at least one section"):
        length_of(score())
