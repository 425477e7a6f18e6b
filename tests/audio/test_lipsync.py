"""Mouths that move with the words."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from audio.lipsync import mouths, unmapped
from audio.recipes import VoiceRecipe
from audio.voices.espeak import Espeak
from audio.voices.language import language_of
from storyboard.model import Voice
from storyboard.speech import Mouth, Phoneme, Speech

SENTENCES = {
    "en-us": "Who would believe that? The quick brown fox jumps over the lazy dog; judge the measure of our joy, "
    "three thin things, a bird, button, little car.",
    "cmn": "灯塔又在移动了。女儿喜欢吃鱼，四十四只石狮子。雨停了，去看绿色的月亮。",
    "fr": "Le phare bouge encore une fois. Un bon vin blanc, la vigne, huit feuilles, le cœur d’une rue.",
    "de": "Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich. Ich höre die Pfütze.",
    "es": "El faro se mueve otra vez, señor. La lluvia, el guerrero, el lago y la abeja.",
    "ja": "とうだいがまたうごいています。ふゆはさむいですね。りょうりをつくってください。",
    "ru": "Съешь ещё этих мягких французских булок, да выпей чаю. Жёлтый цыплёнок, щука.",
    "ar": "المنارة تتحرك مرة أخرى. صباح الخير يا طبيب، العين والحصان والضوء والظل.",
    "ko": "등대가 또 움직이고 있어요. 안녕하세요, 제 이름은 민수입니다. 빨리 의자에 앉으세요.",
    "it": "Il faro si muove ancora, non è vero? Gli gnomi della foglia.",
    "pt": "O farol está se movendo outra vez, não é? Muito obrigado, coração.",
}


def line(*phonemes: tuple[str, int, int], until: int) -> Speech:
    return Speech(
        duration_ms=until,
        phonemes=tuple(Phoneme(symbol=symbol, start_ms=start, end_ms=end) for symbol, start, end in phonemes),
    )


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("rate", [Fraction(24), Fraction(30000, 1001)])
def test_every_sound_of_a_language_has_a_mouth_and_every_closed_lip_is_seen(
    language: str, rate: Fraction, tmp_path: Path
) -> None:
    assert language_of(SENTENCES[language]) == language
    recipe = VoiceRecipe(text=SENTENCES[language], language=language, voice=Voice(words_per_minute=180))
    speech = Espeak().speak(recipe, tmp_path / "line.wav")
    assert unmapped(speech) == ()
    track = mouths(speech, rate)
    frame_ms = float(1000 / rate)
    for phoneme in speech.phonemes:
        plain = phoneme.symbol.strip("ˈˌ")[0]
        wanted = Mouth.MBP if plain in "mbp" else Mouth.FV if plain in "fv" else None
        if wanted:
            first, last = int(phoneme.start_ms / frame_ms) - 1, int(phoneme.end_ms / frame_ms) + 1
            assert wanted in [track.at(frame) for frame in range(first, last + 1)], (phoneme, track.shapes)


def test_the_track_is_as_long_as_the_line_and_rests_in_its_silences() -> None:
    speech = line(("ˈɑː", 0, 200), ("ˈɑː", 700, 900), until=1020)
    track = mouths(speech, Fraction(24))
    assert len(track.shapes) == 25
    assert track.at(2) is Mouth.AH
    assert track.at(10) is Mouth.REST
    assert track.at(24) is Mouth.REST
    assert mouths(Speech(duration_ms=600), Fraction(24)).shapes == (Mouth.REST,) * 15


def test_a_short_closure_between_long_vowels_is_still_seen() -> None:
    speech = line(("ɑː", 0, 300), ("m", 300, 312), ("ɑː", 312, 600), until=600)
    assert Mouth.MBP in mouths(speech, Fraction(24)).shapes[6:9]


def test_two_closures_in_one_frame_are_both_seen() -> None:
    speech = line(("ɑː", 0, 300), ("m", 300, 310), ("f", 310, 320), ("ɑː", 320, 600), until=600)
    shapes = mouths(speech, Fraction(24)).shapes
    assert Mouth.MBP in shapes and Mouth.FV in shapes


def test_the_jaw_opens_for_a_vowel_at_most_one_frame_early_and_never_late() -> None:
    rate = Fraction(24)
    speech = line(("t", 0, 250), ("ɑː", 250, 500), until=620)
    shapes = mouths(speech, rate).shapes
    assert shapes.index(Mouth.AH) in (5, 6)
    assert shapes[6:12] == (Mouth.AH,) * 6


def test_a_diphthong_moves_from_one_vowel_to_the_other() -> None:
    shapes = mouths(line(("aɪ", 0, 400), until=400), Fraction(24)).shapes
    assert shapes[1] is Mouth.AH
    assert shapes[-1] is Mouth.EE


def test_a_sound_no_mouth_is_known_for_is_reported() -> None:
    assert unmapped(line(("ʘ", 0, 100), ("a", 100, 200), until=200)) == ("ʘ",)
