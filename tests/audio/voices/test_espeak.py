"""Spoken lines: exact in bytes, in timing and in level."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest

from audio.recipes import SAMPLE_RATE, VoiceRecipe
from audio.samples import decibels, read_wav
from audio.voices.espeak import BEAT_MS, Espeak
from audio.voices.kanji import in_kana
from audio.voices.polish import PAD_MS, PEAK, SPEECH_LEVEL, sounding_level
from audio.voices.protocol import read_speech, write_speech
from storyboard.errors import SoundError
from storyboard.model import Voice
from storyboard.speech import Speech


def recipe(text: str, *, language: str = "en-us", manner: str = "", **voice: object) -> VoiceRecipe:
    return VoiceRecipe(text=text, language=language, manner=manner, voice=Voice.model_validate(voice))


def say(folder: Path, text: str, **rest: object) -> tuple[Speech, np.ndarray]:
    wav = folder / "line.wav"
    speech = Espeak().speak(recipe(text, **rest), wav)  # type: ignore[arg-type]
    samples, rate = read_wav(wav)
    assert rate == SAMPLE_RATE
    assert samples.ndim == 1
    return speech, samples


def test_the_same_line_gives_the_same_bytes_and_a_changed_word_gives_others(tmp_path: Path) -> None:
    wavs = []
    for index, text in enumerate(("Mia, wait for me.", "Mia, wait for me.", "Mia, wait for us.")):
        wav = tmp_path / f"{index}.wav"
        Espeak().speak(recipe(text), wav)
        wavs.append(wav.read_bytes())
    assert wavs[0] == wavs[1] != wavs[2]


def test_phonemes_cover_the_line_in_order_and_end_before_the_wav_does(tmp_path: Path) -> None:
    speech, samples = say(tmp_path, "The lighthouse is moving again. Who would believe that?")
    assert abs(speech.duration_ms - len(samples) * 1000 / SAMPLE_RATE) <= 1
    assert len(speech.phonemes) > 30
    for before, after in zip(speech.phonemes, speech.phonemes[1:], strict=False):
        assert before.start_ms < before.end_ms <= after.start_ms
    assert speech.phonemes[-1].end_ms <= speech.duration_ms
    assert "".join(phoneme.symbol for phoneme in speech.phonemes).startswith("ðə")


def test_a_phoneme_is_where_its_sound_is(tmp_path: Path) -> None:
    """Between two sentences nothing sounds, and on the stressed vowels much does."""
    speech, samples = say(tmp_path, "Go home. Stay there.")
    loudness = [float(np.sqrt(np.mean(samples[p.start_ms * 48 : p.end_ms * 48] ** 2))) for p in speech.phonemes]
    stressed = [level for level, p in zip(loudness, speech.phonemes, strict=True) if "ˈ" in p.symbol]
    gap = max(
        zip(speech.phonemes, speech.phonemes[1:], strict=False), key=lambda pair: pair[1].start_ms - pair[0].end_ms
    )
    pause = samples[(gap[0].end_ms + 30) * 48 : (gap[1].start_ms - 10) * 48]
    assert gap[1].start_ms - gap[0].end_ms > 200
    assert decibels(float(np.sqrt(np.mean(pause**2)))) < decibels(min(stressed)) - 30


def test_a_line_ends_with_the_stated_pad_of_silence(tmp_path: Path) -> None:
    _, samples = say(tmp_path, "That is the last word.")
    sounding = np.nonzero(np.abs(samples) > 0.02)[0]
    tail_ms = (len(samples) - sounding[-1]) / 48
    assert PAD_MS - 10 < tail_ms < PAD_MS + 60


@pytest.mark.parametrize("variant", ["", "f3", "m7", "Andrea", "robosoft3", "grandma"])
def test_every_character_speaks_at_one_level_and_never_clips(tmp_path: Path, variant: str) -> None:
    _, samples = say(tmp_path, "Bring me the oars and a lantern before the storm.", variant=variant)
    assert decibels(sounding_level(samples)) == pytest.approx(SPEECH_LEVEL, abs=1.0)
    assert decibels(float(np.abs(samples).max())) <= PEAK + 0.01


def test_a_whisper_is_softer_and_has_no_pitch_and_a_shout_is_louder(tmp_path: Path) -> None:
    text = "We have to leave the harbour now."
    plain, whisper, shout = (
        say(tmp_path, text, manner=manner, variant="f3")[1] for manner in ("", "whispering", "shouting over the wind")
    )
    assert decibels(sounding_level(whisper)) < decibels(sounding_level(plain)) - 4
    assert decibels(sounding_level(shout)) > decibels(sounding_level(plain)) + 2
    assert voicing(whisper) < 0.6 * voicing(plain)


def voicing(samples: np.ndarray) -> float:
    """The median height of the pitch peak in the autocorrelation of loud windows; near 1 for a sung tone."""
    peaks = []
    for start in range(0, len(samples) - 2048, 1024):
        window = samples[start : start + 2048] * np.hanning(2048)
        if np.sqrt(np.mean(window**2)) > 0.02:
            correlation = np.fft.irfft(np.abs(np.fft.rfft(window, 8192)) ** 2)
            peaks.append(float(correlation[100:700].max() / correlation[0]))
    return float(np.median(peaks))


@pytest.mark.parametrize("text", ["", "...", "—", "“”", "(beat)", "🙂", "\n\t"])
def test_a_line_without_words_is_a_beat_of_silence(tmp_path: Path, text: str) -> None:
    speech, samples = say(tmp_path, text)
    assert speech == Speech(duration_ms=BEAT_MS)
    assert len(samples) == BEAT_MS * 48
    assert not samples.any()


def test_the_writers_marks_are_not_read_aloud(tmp_path: Path) -> None:
    plain, _ = say(tmp_path, "You never said that.")
    marked, _ = say(tmp_path, "You *never* said **that**.[[fix this]]")
    assert [p.symbol for p in marked.phonemes] == [p.symbol for p in plain.phonemes]


def test_dots_and_dashes_are_pauses(tmp_path: Path) -> None:
    straight = say(tmp_path, "I thought you knew.")[0].duration_ms
    for text in ("I thought... you knew.", "I thought. . . you knew.", "I thought -- you knew.", "I thought—you knew."):
        assert say(tmp_path, text)[0].duration_ms > straight + 150, text


def test_words_that_look_like_options_or_markup_are_only_words(tmp_path: Path) -> None:
    speech, _ = say(tmp_path, "-v --help; $(reboot) `ls` <speak>hello</speak> \\ \x00 %s")
    assert speech.phonemes


def test_an_unknown_language_or_a_line_without_end_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SoundError, match="no voice “xx-none”"):
        say(tmp_path, "Hello", language="xx-none")
    for variant in ("zzz", "../f1", "f3\n"):
        with pytest.raises(SoundError, match="no voice variant"):
            say(tmp_path, "Hello", variant=variant)
    with pytest.raises(SoundError, match="too long to speak"):
        say(tmp_path, "word " * 10_000)


def test_kanji_are_read_as_japanese_words(tmp_path: Path) -> None:
    kanji, _ = say(tmp_path, "灯台が動いている。", language="ja")
    kana, _ = say(tmp_path, "とうだいがうごいている。", language="ja")
    assert [p.symbol for p in kanji.phonemes] == [p.symbol for p in kana.phonemes]
    assert in_kana("お母さんは海へ行った。鰐！") == "おかあさんはうみへいった。お！"


def test_a_tone_is_heard_in_every_voice(tmp_path: Path) -> None:
    """A falling syllable falls and a rising one rises, whoever speaks Mandarin."""
    for variant in ("", "f3", "Andrea", "m7", "Reed"):
        for text, rises in (("麻。", True), ("骂。", False)):
            _, samples = say(tmp_path, text, language="cmn", variant=variant)
            track = [pitch for pitch in map(pitch_of, windows(samples)) if pitch]
            assert (np.mean(track[-3:]) > np.mean(track[:3])) == rises, (variant, text, track)


def windows(samples: np.ndarray) -> list[np.ndarray]:
    cut = [samples[start : start + 2400] for start in range(2400, len(samples) - 2400, 1200)]
    return [window for window in cut if np.sqrt(np.mean(window**2)) > 0.06]


def pitch_of(window: np.ndarray) -> float:
    spectrum = np.abs(np.fft.rfft(window * np.hanning(len(window)), 8192)) ** 2
    correlation = np.fft.irfft(spectrum)[:900]
    lag = 140 + int(np.argmax(correlation[140:800]))
    return SAMPLE_RATE / lag


def test_a_line_takes_about_a_tenth_of_a_second(tmp_path: Path) -> None:
    say(tmp_path, "Warm up.")
    start = time.process_time()
    say(tmp_path, "The lighthouse is moving again, and nobody but you and me has seen it.")
    assert time.process_time() - start < 0.5


def test_timing_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    speech, _ = say(tmp_path, "灯塔又在移动了。", language="cmn")
    write_speech(speech, tmp_path / "speech.json")
    assert read_speech(tmp_path / "speech.json") == speech
    (tmp_path / "speech.json").write_text("{")
    with pytest.raises(SoundError, match="speak the line again"):
        read_speech(tmp_path / "speech.json")
