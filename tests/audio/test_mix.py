"""The mix: exact to the sample, at one loudness, with room for voices, the same every time."""

from __future__ import annotations

import hashlib
import wave
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from audio.cues import CueSheet, Sound, cue_sheet, sound_recipes
from audio.loudness import measure
from audio.making import SPEECH, make
from audio.mix import mix
from audio.recipes import SAMPLE_RATE, EffectRecipe, VoiceRecipe
from audio.samples import read_wav, write_wav
from audio.voices.casting import voice_recipes
from audio.voices.espeak import Espeak
from audio.voices.polish import sounding_level
from audio.voices.protocol import read_speech
from storyboard.errors import SoundError, Stopped
from storyboard.model import Voice
from storyboard.timeline import lay_out
from tests.audio.films import small_film
from tests.audio.measures import decibels, levels, mono, rms, share, strongest

RATE = Fraction(24)


def quiet(part: float) -> None:
    assert 0 <= part <= 1


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[CueSheet, Mapping[str, Path], Path]:
    """A film of half a minute with all its sounds made, and its mix with stems."""
    folder = tmp_path_factory.mktemp("film")
    film = small_film(8)
    cut = film.cuts[0]
    timeline = lay_out(film, cut, {})
    sheet = cue_sheet(film, cut, timeline, voice_recipes(film))
    files = {}
    for digest, recipe in sound_recipes(sheet).items():
        (folder / digest).mkdir()
        make(recipe, folder / digest, quiet)
        files[digest] = folder / digest / "sound.wav"
    (folder / "stems").mkdir()
    mix(sheet, files, folder / "mix.wav", quiet, stems=folder / "stems")
    return sheet, files, folder


def tone_sheet(
    folder: Path, sound: np.ndarray, frames: int = 96, length: int | None = None, **rest: object
) -> tuple[CueSheet, dict[str, Path]]:
    """A sheet of one made sound with these samples."""
    recipe = EffectRecipe(description="test tone")
    write_wav(folder / "tone.wav", sound)
    placed = Sound.model_validate(
        {"kind": "effect", "start": 0, "recipe": recipe, "label": "tone", "frames": length, **rest}
    )
    return CueSheet(rate=RATE, frames=frames, loudness=-16, sounds=(placed,)), {recipe.digest(): folder / "tone.wav"}


def sine(seconds: float, hertz: float = 440, level: float = 0.2) -> np.ndarray:
    grid = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    return np.repeat((level * np.sin(2 * np.pi * hertz * grid))[:, None], 2, axis=1)


def test_a_film_is_at_its_deliverys_loudness_with_its_peaks_under_minus_one(
    made: tuple[CueSheet, Mapping[str, Path], Path],
) -> None:
    loudness = measure(made[2] / "mix.wav")
    assert loudness.integrated == pytest.approx(-16, abs=0.5)
    assert loudness.true_peak < -1


def test_voices_stand_six_to_twelve_decibels_above_music_and_air(
    made: tuple[CueSheet, Mapping[str, Path], Path],
) -> None:
    sheet, files, folder = made
    stems = {name: read_wav(folder / "stems" / f"{name}.wav")[0] for name in ("dialogue", "ambience", "music")}
    above = []
    for sound in sheet.sounds:
        if sound.kind == "dialogue" and sound.treatment != "off" and "call that" not in sound.label:
            speech = read_speech(files[sound.source].with_name(SPEECH))
            first = sound.start * 2000
            span = slice(first, first + speech.duration_ms * 48)
            voice = sounding_level(stems["dialogue"][span].mean(axis=1))
            above.append(
                decibels(voice) - decibels(float(np.hypot(rms(stems["ambience"][span]), rms(stems["music"][span]))))
            )
    assert len(above) == 5
    assert min(above) >= 6 and max(above) <= 14
    assert 6 <= np.mean(above) <= 12


def test_music_steps_back_before_the_first_word_and_comes_back_after_the_last(
    made: tuple[CueSheet, Mapping[str, Path], Path],
) -> None:
    sheet, files, folder = made
    (music,) = (sound for sound in sheet.sounds if sound.kind == "music")
    dry = read_wav(files[music.source])[0]
    ducked = read_wav(folder / "stems" / "music.wav")[0]
    line = next(sound for sound in sheet.sounds if sound.kind == "dialogue")
    speech = read_speech(files[line.source].with_name(SPEECH))
    first, last = line.start * 2000, line.start * 2000 + speech.duration_ms * 48

    def gain(at: int, until: int) -> float:
        return decibels(rms(ducked[at:until])) - decibels(rms(dry[at:until])) - music.gain_db

    assert gain(first, last - 9600) == pytest.approx(-9, abs=0.8)
    before = next(sound for sound in sheet.sounds if sound.kind == "dialogue" and sound.start == 398)
    assert gain(before.start * 2000 - 4800, before.start * 2000) < -5
    pause = slice(300 * 2000, 360 * 2000)
    assert gain(pause.start, pause.stop) == pytest.approx(0, abs=0.5)


def test_a_mix_is_exactly_as_long_as_the_film(tmp_path: Path) -> None:
    for rate, frames in ((Fraction(24), 1), (Fraction(24000, 1001), 100), (Fraction(30000, 1001), 317)):
        sheet, files = tone_sheet(tmp_path, sine(3), frames)
        sheet = sheet.with_(rate=rate)
        mix(sheet, files, tmp_path / "mix.wav", quiet)
        with wave.open(str(tmp_path / "mix.wav")) as file:
            assert file.getnframes() == round(Fraction(frames * SAMPLE_RATE) / rate)
            assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (2, 2, SAMPLE_RATE)


def test_the_same_sheet_gives_the_same_bytes(made: tuple[CueSheet, Mapping[str, Path], Path], tmp_path: Path) -> None:
    sheet, files, folder = made
    mix(sheet, files, tmp_path / "again.wav", quiet)
    digests = [hashlib.sha256(path.read_bytes()).hexdigest() for path in (folder / "mix.wav", tmp_path / "again.wav")]
    assert digests[0] == digests[1]


def test_blocks_join_without_a_trace(tmp_path: Path) -> None:
    """A steady tone over three blocks stays a steady tone: no step at a block's edge."""
    sheet, files = tone_sheet(tmp_path, sine(25), 600)
    mix(sheet, files, tmp_path / "mix.wav", quiet)
    samples, _ = read_wav(tmp_path / "mix.wav")
    steps = np.abs(np.diff(samples[:, 0], 2))
    for edge in (10 * SAMPLE_RATE, 20 * SAMPLE_RATE):
        assert steps[edge - 5 : edge + 5].max() <= 1.05 * steps[SAMPLE_RATE : 9 * SAMPLE_RATE].max()


def test_peaks_that_only_lie_between_samples_are_held_down_too(tmp_path: Path) -> None:
    loud = sine(4, 11_990, 0.9) * np.where(np.arange(4 * SAMPLE_RATE) % 24_000 < 2400, 1.0, 0.02)[:, None]
    sheet, files = tone_sheet(tmp_path, loud)
    result = mix(sheet.with_(loudness=-12), files, tmp_path / "mix.wav", quiet)
    assert result.true_peak < -1
    assert measure(tmp_path / "mix.wav") == result


def test_a_silent_film_stays_silent(tmp_path: Path) -> None:
    for sheet, files in (
        tone_sheet(tmp_path, np.zeros((48_000, 2))),
        (CueSheet(rate=RATE, frames=96, loudness=-16), {}),
        tone_sheet(tmp_path, np.zeros((10, 2)), 1),
    ):
        result = mix(sheet, files, tmp_path / "mix.wav", quiet)
        assert result.is_silent
        assert not read_wav(tmp_path / "mix.wav")[0].any()


def test_a_loop_repeats_and_fades_keep_the_power(tmp_path: Path) -> None:
    sheet, files = tone_sheet(tmp_path, sine(1), 240, length=240, loop=True, fade_in=48, fade_out=48)
    (tmp_path / "stems").mkdir()
    mix(sheet, files, tmp_path / "mix.wav", quiet, stems=tmp_path / "stems")
    track = levels(read_wav(tmp_path / "stems" / "effect.wav")[0], 0.1)
    assert track[50] == pytest.approx(0.2 / 2**0.5, rel=0.02)
    assert track[9] == pytest.approx(0.2 / 2, rel=0.15)
    assert track[0] < 0.02 and track[-1] < 0.02


def test_a_persons_own_file_is_read_whatever_its_kind(tmp_path: Path) -> None:
    from audio.loudness import run_ffmpeg

    own = tmp_path / "my song's (final).wav"
    grid = np.arange(2 * 22_050) / 22_050
    with wave.open(str(own), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(22_050)
        file.writeframes((128 + 90 * np.sin(2 * np.pi * 1000 * grid)).astype(np.uint8).tobytes())
    flac = tmp_path / "-i.flac"
    run_ffmpeg(["-i", f"file:{own}", f"file:{flac}"], "The test file could not be made")
    for path in (own, flac):
        sound = Sound(kind="music", start=24, frames=48, file=path.name)
        sheet = CueSheet(rate=RATE, frames=96, loudness=-16, sounds=(sound,))
        mix(sheet, {path.name: path}, tmp_path / "mix.wav", quiet)
        samples, _ = read_wav(tmp_path / "mix.wav")
        assert share(samples, 950, 1050) > 0.95
        assert not samples[: SAMPLE_RATE - 100].any()
        assert rms(samples[SAMPLE_RATE + 4800 : 3 * SAMPLE_RATE - 4800]) > 0.05


def test_a_voice_over_the_radio_is_narrow_and_one_off_screen_is_dull(tmp_path: Path) -> None:
    spoken = Espeak().speak(
        VoiceRecipe(text="Can anyone hear me?", language="en-us", voice=Voice()), tmp_path / "l.wav"
    )
    recipe = VoiceRecipe(text="Can anyone hear me?", language="en-us", voice=Voice())
    heard = {}
    for treatment in ("over", "off", "radio", "room"):
        sound = Sound.model_validate({"kind": "dialogue", "start": 0, "recipe": recipe, "treatment": treatment})
        sheet = CueSheet(rate=RATE, frames=48, loudness=-16, sounds=(sound,))
        mix(sheet, {recipe.digest(): tmp_path / "l.wav"}, tmp_path / "mix.wav", quiet)
        heard[treatment] = read_wav(tmp_path / "mix.wav")[0]
    assert share(heard["radio"], 350, 4000) > 0.9 > share(heard["over"], 350, 4000)
    assert share(heard["off"], 2500, 20_000) < 0.4 * share(heard["over"], 2500, 20_000)
    tail = slice(round(spoken.duration_ms * 48) - 3000, round(spoken.duration_ms * 48) + 3000)
    assert rms(heard["room"][tail]) > 3 * rms(heard["over"][tail])


@pytest.mark.parametrize("speed", [Fraction(1, 2), Fraction(3, 2), Fraction(6), Fraction(1, 6)])
def test_a_sound_at_another_speed_is_as_much_shorter_and_keeps_its_pitch(tmp_path: Path, speed: Fraction) -> None:
    tone = sine(1.5)
    tone[round(0.75 * SAMPLE_RATE) :] = 0
    sheet, files = tone_sheet(tmp_path, tone, frames=120, speed=speed)
    mix(sheet, files, tmp_path / "mix.wav", quiet)
    heard = mono(read_wav(tmp_path / "mix.wav")[0])
    loud = np.flatnonzero(np.abs(heard) > 0.25 * np.abs(heard).max())
    assert abs(loud[-1] / SAMPLE_RATE - min(0.75 / float(speed), 5)) < 0.06
    assert abs(strongest(heard[loud[0] : loud[-1]]) - 440) < 12


def test_missing_broken_and_foreign_files_get_one_sentence(tmp_path: Path) -> None:
    sheet, files = tone_sheet(tmp_path, sine(1))
    with pytest.raises(SoundError, match="sound of “tone” is not there"):
        mix(sheet, {}, tmp_path / "mix.wav", quiet)
    own = Sound(kind="music", start=0, frames=48, file="list.m3u8")
    (tmp_path / "list.m3u8").write_text("#EXTM3U\n#EXTINF:1,\n/etc/hostname\n")
    playlist = CueSheet(rate=RATE, frames=96, loudness=-16, sounds=(own,))
    with pytest.raises(SoundError, match=r"list\.m3u8 has no sound that can be read"):
        mix(playlist, {"list.m3u8": tmp_path / "list.m3u8"}, tmp_path / "mix.wav", quiet)
    (tmp_path / "tone.wav").write_bytes(b"RIFF junk")
    with pytest.raises(SoundError, match="cannot be read"):
        mix(sheet, files, tmp_path / "mix.wav", quiet)


def test_a_stop_is_heard_and_leaves_nothing_behind(tmp_path: Path) -> None:
    def stop(part: float) -> None:
        if part > 0.3:
            raise Stopped

    sheet, files = tone_sheet(tmp_path, sine(1))
    with pytest.raises(Stopped):
        mix(sheet, files, tmp_path / "mix.wav", stop)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tone.wav"]
