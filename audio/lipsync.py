"""From a spoken line's timed phonemes to one of nine mouths on every film frame.

A mouth is not a switch: lips must close for m, b and p or the eye objects, teeth must touch the lip
for f and v; between those, consonants borrow the shape of the vowel they lead to, and the jaw opens
for a vowel up to a frame before it sounds. Nothing is ever more than a frame from its sound.
"""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from storyboard.speech import Mouth, MouthTrack, Speech

Kind = Literal["closure", "vowel", "consonant", "silence"]

_VOWELS = {
    Mouth.AH: "a ɑ ʌ ɐ ä æ ɒ",
    Mouth.EH: "e ɛ ə ɘ ɤ ɜ ɝ ɚ ɞ",
    Mouth.EE: "i ɪ ɨ y ʏ ᵻ ɿ ʅ",
    Mouth.OH: "o ɔ ɵ œ ɶ ø",
    Mouth.OO: "u ʊ ɯ ʉ ᵿ",
}
_CONSONANTS = {
    Mouth.LTH: "l ɫ ɭ ɬ ɮ ʎ ʟ θ ð ɺ",
    Mouth.OO: "w ɥ ʍ ɹ ɻ ʃ ʒ ʂ ʐ ɕ ʑ ɸ",
    Mouth.EE: "t d ʈ ɖ ɾ ɽ r ʀ ʁ s z n ɲ ɳ ŋ ɴ k ɡ g q ɢ c ɟ j ʝ ç x ɣ χ ħ ʕ h ɦ ʔ",
}
_CLOSURES = {Mouth.MBP: "m b p ɓ ʙ", Mouth.FV: "f v ɱ ʋ β ⱱ"}

_TABLES: tuple[tuple[Kind, dict[Mouth, str]], ...] = (
    ("vowel", _VOWELS),
    ("consonant", _CONSONANTS),
    ("closure", _CLOSURES),
)
_SHAPES: dict[str, tuple[Mouth, Kind]] = {
    symbol: (mouth, kind) for kind, table in _TABLES for mouth, symbols in table.items() for symbol in symbols.split()
}
_WEIGHTS: dict[Kind, float] = {"closure": 1.3, "vowel": 1.0, "consonant": 0.55, "silence": 0.7}
_SHARES: dict[Kind, float] = {"closure": 1.0, "vowel": 2.0, "consonant": 1.0, "silence": 1.0}
_UNKNOWN: tuple[Mouth, Kind] = (Mouth.EH, "vowel")
_BREATH = 0.09
"""Seconds of silence that a mouth holds its shape through."""


@dataclass(frozen=True)
class _Stretch:
    start: float
    end: float
    mouth: Mouth
    kind: Kind


def mouths(speech: Speech, rate: Fraction) -> MouthTrack:
    """One mouth per film frame from the line's start to its end, at `rate` frames a second."""
    frame = float(1 / rate)
    count = math.ceil(Fraction(speech.duration_ms, 1000) * rate)
    stretches = _anticipated(_stretches(speech), frame)
    scores: list[dict[Mouth, float]] = [{} for _ in range(count)]
    for stretch in stretches:
        for index in _frames_of(stretch, frame, count):
            overlap = min(stretch.end, (index + 1) * frame) - max(stretch.start, index * frame)
            tally = scores[index]
            tally[stretch.mouth] = tally.get(stretch.mouth, 0.0) + overlap * _WEIGHTS[stretch.kind]
    shapes = [max(tally, key=lambda mouth: (tally[mouth], mouth)) if tally else Mouth.REST for tally in scores]
    _show_closures(shapes, stretches, frame)
    return MouthTrack(shapes=tuple(shapes))


def unmapped(speech: Speech) -> tuple[str, ...]:
    """The sounds of a line that no mouth is known for, each once; they are drawn as a half-open mouth."""
    return tuple(
        dict.fromkeys(
            letter for phoneme in speech.phonemes for letter in _letters(phoneme.symbol) if letter not in _SHAPES
        )
    )


def _letters(symbol: str) -> list[str]:
    """The sounds within one IPA symbol; stress, length, tone and accents carry no shape of their own."""
    letters: list[str] = []
    for letter in unicodedata.normalize("NFC", symbol):
        plain = letter if letter in _SHAPES else unicodedata.normalize("NFD", letter)[0]
        if plain in _SHAPES or unicodedata.category(plain) in ("Ll", "Lo", "Lu"):
            letters.append(plain)
    return letters


def _stretches(speech: Speech) -> list[_Stretch]:
    """The line as shapes in time, silences between them included; a diphthong is two vowels."""
    out: list[_Stretch] = []
    now = 0.0
    for phoneme in speech.phonemes:
        start, end = phoneme.start_ms / 1000, phoneme.end_ms / 1000
        sounds = [_SHAPES.get(letter, _UNKNOWN) for letter in _letters(phoneme.symbol)]
        if not sounds:
            continue
        if start > now:
            out.append(_silence(out, now, start))
        total = sum(_SHARES[kind] for _, kind in sounds)
        for mouth, kind in sounds:
            until = start + (end - phoneme.start_ms / 1000) * _SHARES[kind] / total
            out.append(_Stretch(start, until, mouth, kind))
            start = until
        now = end
    if now < speech.duration_ms / 1000:
        out.append(_Stretch(now, speech.duration_ms / 1000, Mouth.REST, "silence"))
    return out


def _silence(before: list[_Stretch], start: float, end: float) -> _Stretch:
    if before and end - start < _BREATH:
        return _Stretch(start, end, before[-1].mouth, "consonant")
    return _Stretch(start, end, Mouth.REST, "silence")


def _anticipated(stretches: list[_Stretch], frame: float) -> list[_Stretch]:
    """Vowels begin up to a frame early where nothing closed or spoken stands in the way."""
    out = list(stretches)
    for index in range(1, len(out)):
        this, before = out[index], out[index - 1]
        if this.kind != "vowel" or before.kind not in ("consonant", "silence"):
            continue
        early = max(before.start, this.start - min(frame, 0.6 * (before.end - before.start)))
        out[index - 1] = _Stretch(before.start, early, before.mouth, before.kind)
        out[index] = _Stretch(early, this.end, this.mouth, this.kind)
    return out


def _frames_of(stretch: _Stretch, frame: float, count: int) -> range:
    return range(max(0, int(stretch.start / frame)), min(count, math.ceil(stretch.end / frame)))


def _show_closures(shapes: list[Mouth], stretches: list[_Stretch], frame: float) -> None:
    """Give every closure a frame: the one it fills most, or a neighbour if another closure has that."""
    closures = [stretch for stretch in stretches if stretch.kind == "closure"]
    taken: dict[int, Mouth] = {}
    for closure in closures:
        middle = int((closure.start + closure.end) / 2 / frame)
        inside = [index for index in _frames_of(closure, frame, len(shapes)) if shapes[index] is closure.mouth]
        for index in (*inside, middle, middle + 1, middle - 1):
            if 0 <= index < len(shapes) and taken.get(index, closure.mouth) is closure.mouth:
                shapes[index] = closure.mouth
                taken[index] = closure.mouth
                break
