"""The temp score: from the moods of a cut to music that changes with them and ends with the last frame.

One tonic and one short motif hold a film together; the mood of a stretch chooses mode, tempo, chords and
instruments. Tempo bends until bars fall on the cut points. The notes are laid out first, as plain
events; then they are played block by block, so that two hours of score need no more memory than one
minute.
"""

from __future__ import annotations

import random as dice
import wave
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np

from audio import instruments
from audio.performance import Note, perform
from audio.recipes import SAMPLE_RATE, ScoreRecipe
from audio.samples import Samples, to_pcm
from storyboard.errors import SoundError
from storyboard.model import Mood

MODES = {
    "ionian": (0, 2, 4, 5, 7, 9, 11),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "aeolian": (0, 2, 3, 5, 7, 8, 10),
}
"""Semitones of each mode's seven degrees above the tonic."""


@dataclass(frozen=True)
class Character:
    """How a mood sounds: its mode, tempo, chords (degrees, one a bar) and the gain of each instrument."""

    mode: str
    beats_per_minute: float
    chords: tuple[int, int, int, int]
    piano: float = 0.0
    strings: float = 0.0
    drone: float = 0.0
    bass: float = 0.0
    pluck: float = 0.0
    bells: float = 0.0
    drum: float = 0.0
    shaker: float = 0.0
    bright: float = 0.5
    pattern: str = "sparse"


CHARACTERS: dict[Mood, Character] = {
    Mood.NEUTRAL: Character("mixolydian", 80, (0, 3, 4, 3), piano=0.7, strings=0.8, bass=0.5, pattern="broken"),
    Mood.CALM: Character("lydian", 64, (0, 4, 0, 2), piano=0.7, strings=0.9, drone=0.3, bright=0.4),
    Mood.TENDER: Character("ionian", 70, (0, 5, 3, 4), piano=0.9, strings=0.9, bass=0.4, pattern="broken"),
    Mood.JOYFUL: Character(
        "ionian", 108, (0, 4, 5, 3), piano=0.7, strings=0.6, bass=0.7, pluck=0.7, bells=0.5, shaker=0.8, bright=0.7,
        pattern="broken",
    ),
    Mood.SAD: Character("aeolian", 58, (0, 5, 2, 6), piano=0.9, strings=1.0, bass=0.4, bright=0.35),
    Mood.MYSTERIOUS: Character(
        "dorian", 62, (0, 3, 0, 6), strings=0.7, drone=0.8, bells=0.7, bright=0.3, pattern="none"
    ),
    Mood.TENSE: Character(
        "aeolian", 92, (0, 5, 0, 3), strings=0.8, drone=0.9, pluck=0.8, drum=0.6, bass=0.5, bright=0.45, pattern="none"
    ),
    Mood.VIOLENT: Character(
        "phrygian", 124, (0, 1, 0, 6), strings=1.1, drone=0.9, bass=0.8, pluck=0.9, drum=1.0, shaker=0.6, bright=0.7,
        pattern="none",
    ),
    Mood.TRIUMPHANT: Character(
        "ionian", 96, (0, 4, 5, 3), piano=0.7, strings=1.2, bass=0.9, pluck=0.4, bells=0.4, drum=0.7, bright=0.8,
        pattern="broken",
    ),
}  # fmt: skip

MOTIFS = (
    ((0.0, 4), (1.5, 3), (2.0, 2), (3.0, 0)),
    ((0.0, 0), (1.0, 2), (1.5, 4), (3.0, 3)),
    ((0.0, 2), (1.0, 1), (2.0, 4), (3.5, 2)),
    ((0.0, 4), (0.5, 5), (1.0, 4), (2.5, 2)),
    ((0.0, 0), (1.5, 4), (2.0, 3), (3.0, 1)),
)
"""Short tunes as (beat, degree); one is the film's own."""


@dataclass(frozen=True)
class Bar:
    """One bar: where it stands in samples, how long its beat is, its mood and chord.

    `build` runs from 0 to 1 over a long section: what pushes (pulse, drum, shaker) grows with it.
    """

    start: float
    beat: float
    character: Character
    degree: int
    number: int
    first_of_section: bool
    build: float = 1.0


def write_score(recipe: ScoreRecipe, wav: Path, progress: Callable[[float], None]) -> None:
    """Write a score as 48 kHz stereo 16-bit PCM, exactly as long as its sections.

    Raises:
        SoundError: the recipe has no sections.
    """
    total = length_of(recipe)
    notes = sorted(_compose(recipe, total), key=lambda note: note.at)
    with wav.open("wb") as opened, wave.open(opened, "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        for done, block in perform(notes, total):
            file.writeframes(to_pcm(block))
            progress(done / total)


def length_of(recipe: ScoreRecipe) -> int:
    """Samples in a score."""
    frames = sum(section.frames for section in recipe.sections)
    if frames < 1:
        raise SoundError("A score needs at least one section; add a shot to the cut.")
    return round(Fraction(frames * SAMPLE_RATE) / recipe.rate)


# --- laying the notes out --------------------------------------------------------------------------


def _compose(recipe: ScoreRecipe, total: int) -> Iterator[Note]:
    chance = dice.Random(f"score {recipe.seed}")
    tonic = chance.choice((50, 52, 53, 55, 57))  # D3 to A3
    motif = chance.choice(MOTIFS)
    bars = list(_bars(recipe, total))
    final = _final_bars(bars, total)
    voicing: tuple[int, ...] = ()
    for bar in bars[: len(bars) - final]:
        voicing = _voice_lead(_chord(bar, tonic), voicing, tonic)
        yield from _bar_notes(bar, tonic, motif, voicing, chance)
    yield from _drones(bars, tonic, total)
    yield from _hits(recipe, tonic, total)
    yield from _ending(bars[len(bars) - final], tonic, total, voicing)


def _bars(recipe: ScoreRecipe, total: int) -> Iterator[Bar]:
    """The bars of each section: as many whole ones as fit, their tempo bent so that hits fall on bar lines."""
    rate = recipe.rate
    frame, number = 0, 0
    for section in recipe.sections:
        character = CHARACTERS[section.mood]
        start = float(Fraction(frame * SAMPLE_RATE) / rate)
        end = min(float(total), float(Fraction((frame + section.frames) * SAMPLE_RATE) / rate))
        inside = [hit for hit in recipe.hits if frame < hit < frame + section.frames]
        hits = [float(Fraction(hit * SAMPLE_RATE) / rate) - start for hit in inside]
        count = _bar_count(end - start, 4 * 60 / character.beats_per_minute * SAMPLE_RATE, hits)
        length = (end - start) / count
        for index in range(count):
            build = index / (count - 1) if count > 4 else 1.0
            yield Bar(
                start + index * length, length / 4, character, _degree(character, index), number, index == 0, build
            )
            number += 1
        frame += section.frames


def _degree(character: Character, index: int) -> int:
    """The chord of a section's bar; every other round of the progression answers with its middle turned."""
    first, second, third, fourth = character.chords
    answer = (first, third, second, fourth)
    return (answer if index // 4 % 2 else character.chords)[index % 4]


def _bar_count(length: float, wanted: float, hits: list[float]) -> int:
    """How many bars fill a stretch: within a fifth of the wanted tempo, hits as near to bar lines as can be."""
    near = length / wanted
    choices = range(max(1, round(near * 0.84)), max(1, round(near * 1.2)) + 1)

    def cost(count: int) -> tuple[float, int]:
        bar = length / count
        missed = sum(abs(hit / bar - round(hit / bar)) * bar for hit in hits) / SAMPLE_RATE
        return missed + 0.6 * abs(np.log(bar / wanted)) * max(1, len(hits)), count

    return min(choices, key=cost)


def _pitch(character: Character, tonic: int, degree: int) -> int:
    """The MIDI pitch of a scale degree counted from the tonic; degrees run on over octaves."""
    octave, step = divmod(degree, 7)
    return tonic + 12 * octave + MODES[character.mode][step]


def _chord(bar: Bar, tonic: int) -> tuple[int, ...]:
    """The pitch classes' lowest pitches of a bar's triad; a diminished fifth is left out."""
    root, third, fifth = (_pitch(bar.character, tonic, bar.degree + step) for step in (0, 2, 4))
    return (root, third, fifth) if fifth - root == 7 else (root, third, root + 12)


def _voice_lead(chord: tuple[int, ...], before: tuple[int, ...], tonic: int) -> tuple[int, ...]:
    """The chord laid so that its voices move as little as can be, around the octave above the tonic."""
    choices = []
    for first in range(3):
        notes = sorted(pitch % 12 for pitch in chord)
        turned = notes[first:] + [pitch + 12 for pitch in notes[:first]]
        for octave in (48, 60):
            laid = tuple(pitch + octave for pitch in turned)
            if tonic + 1 <= laid[0] and laid[-1] <= tonic + 22:
                choices.append(laid)
    if not choices:
        return tuple(sorted(chord))
    centre = before or (tonic + 7, tonic + 10, tonic + 14)
    return min(choices, key=lambda laid: (sum(abs(a - b) for a, b in zip(laid, centre, strict=False)), laid))


def _bar_notes(
    bar: Bar, tonic: int, motif: tuple[tuple[float, int], ...], voicing: tuple[int, ...], chance: dice.Random
) -> Iterator[Note]:
    character = bar.character
    seconds = 4 * bar.beat / SAMPLE_RATE
    if character.strings:
        for index, pitch in enumerate(voicing):
            yield Note(
                _at(bar, -0.12), _strings(pitch, seconds + 1.1, character.bright, index), character.strings,
            )  # fmt: skip
    if character.bass:
        low = _pitch(character, tonic - 12, bar.degree)
        low = low - 12 if low > tonic else low
        yield Note(_at(bar, 0), _bass(low, round(min(seconds, 3.2), 2)), character.bass)
    yield from _piano(bar, voicing, chance)
    yield from _rhythm(bar, tonic, chance)
    if bar.number % 4 == 0 or bar.first_of_section:
        yield from _motif(bar, tonic, motif, voicing)


def _piano(bar: Bar, voicing: tuple[int, ...], chance: dice.Random) -> Iterator[Note]:
    gain = bar.character.piano
    if not gain:
        return
    if bar.character.pattern == "broken":
        order = (0, 1, 2, 1, 3, 1, 2, 1)
        for index, voice in enumerate(order):
            pitch = voicing[voice] if voice < 3 else voicing[0] + 12
            strength = 0.62 if index == 0 else chance.choice((0.34, 0.4, 0.46))
            yield Note(_at(bar, index / 2, chance), _piano_note(pitch, strength), gain, (pitch - 64) / 60)
    else:
        for voice, pitch in enumerate(voicing):
            yield Note(_at(bar, 0.02 * voice, chance), _piano_note(pitch, 0.5), gain, (pitch - 64) / 60)
        yield Note(_at(bar, 2, chance), _piano_note(voicing[1] + 12, 0.4), gain, 0.15)


def _rhythm(bar: Bar, tonic: int, chance: dice.Random) -> Iterator[Note]:
    character = bar.character
    push = 0.5 + 0.5 * bar.build
    if character.pluck:
        root = _pitch(character, tonic - 12, bar.degree)
        for index in range(8):
            pitch = root + (12 if index in (3, 6) else 7 if index == 5 and bar.degree == 0 else 0)
            strength = 0.8 if index in (0, 3, 6) else chance.choice((0.5, 0.56))
            yield Note(
                _at(bar, index / 2, chance),
                _pluck(pitch, strength),
                push * character.pluck,
                0.25 if index % 2 else -0.25,
            )
    if character.drum:
        for beat, strength in ((0, 1.0), (2.5, 0.5)) if bar.number % 2 == 0 else ((0, 0.8), (3, 0.5), (3.5, 0.4)):
            yield Note(_at(bar, beat), _drum(strength), push * character.drum)
    if character.shaker:
        for index in range(8):
            strength = 0.9 if index % 2 else 0.5
            yield Note(_at(bar, index / 2, chance), _shaker(strength, index % 2), push * character.shaker, 0.35)


def _motif(bar: Bar, tonic: int, motif: tuple[tuple[float, int], ...], voicing: tuple[int, ...]) -> Iterator[Note]:
    """The film's own tune; notes on a whole beat lean to the chord so that it fits wherever it comes."""
    character = bar.character
    classes = {pitch % 12 for pitch in voicing}
    for beat, degree in motif:
        pitch = _pitch(character, tonic + 12, degree)
        if beat == int(beat):
            pitch = min(
                (pitch + move for move in (0, -1, 1, -2, 2) if (pitch + move) % 12 in classes),
                key=lambda near: abs(near - pitch), default=pitch,
            )  # fmt: skip
        if character.bells:
            yield Note(_at(bar, beat), _bell(pitch + 12, 0.8), character.bells, -0.2)
        elif character.piano:
            yield Note(_at(bar, beat), _piano_note(pitch, 0.6), character.piano, 0.1)
        else:
            seconds = 1.6 * bar.beat / SAMPLE_RATE + 0.8
            yield Note(_at(bar, beat), _strings(pitch, seconds, character.bright, 1), 0.7 * character.strings, -0.1)


def _drones(bars: list[Bar], tonic: int, total: int) -> Iterator[Note]:
    """A held tone under each run of bars that has one, in lengths that overlap."""
    for index in range(len(bars)):
        bar = bars[index]
        if bar.character.drone and (bar.first_of_section or bar.number % 4 == 0):
            following = next(
                (other for other in bars[index + 1 :] if other.first_of_section or other.number % 4 == 0), None
            )
            end = following.start if following else float(total)
            seconds = round((end - bar.start) / SAMPLE_RATE + 1.5, 3)
            yield Note(int(bar.start), _drone(tonic - 12, seconds), bar.character.drone)


def _hits(recipe: ScoreRecipe, tonic: int, total: int) -> Iterator[Note]:
    """Into each hit a swell; on it a blow where the mood is dark, a bell where it is light."""
    for hit in recipe.hits:
        at = round(Fraction(hit * SAMPLE_RATE) / recipe.rate)
        if not SAMPLE_RATE < at < total - SAMPLE_RATE:
            continue
        character = CHARACTERS[_mood_at(recipe, hit)]
        seconds = 1.8 if at > 2 * SAMPLE_RATE else 0.9
        yield Note(at - round(seconds * SAMPLE_RATE), _swell(seconds, round(0.5 + character.bright / 2, 2)), 0.7)
        if character.drone or character.drum:
            yield Note(at, _boom(1.0), 0.8)
        else:
            yield Note(at, _bell(tonic + 24, 0.7), 0.6)


def _mood_at(recipe: ScoreRecipe, frame: int) -> Mood:
    for section in recipe.sections:
        if frame < section.frames:
            return section.mood
        frame -= section.frames
    return recipe.sections[-1].mood


def _final_bars(bars: list[Bar], total: int) -> int:
    """How many of the last bars the closing chord takes: about three seconds, at least one bar."""
    count = 1
    while count < len(bars) - 1 and total - bars[-count].start < 2.4 * SAMPLE_RATE:
        count += 1
    return count


def _ending(bar: Bar, tonic: int, total: int, before: tuple[int, ...]) -> Iterator[Note]:
    """The tonic chord, struck once and left to ring until the last frame."""
    character = bar.character
    home = Bar(bar.start, bar.beat, character, 0, 0, False)
    voicing = _voice_lead(_chord(home, tonic), before, tonic)
    seconds = (total - bar.start) / SAMPLE_RATE
    for index, pitch in enumerate(voicing):
        yield Note(int(bar.start), _strings(pitch, seconds, character.bright, index), max(0.7, character.strings))
        yield Note(int(bar.start + 900 * index), _piano_note(pitch, 0.55), max(0.6, character.piano), 0.1 * index)
    yield Note(int(bar.start), _bass(tonic - 12, round(min(seconds, 3.2), 2)), 0.7)
    yield Note(int(bar.start + 2 * bar.beat), _bell(tonic + 24, 0.6), 0.5, -0.1)


def _at(bar: Bar, beat: float, chance: dice.Random | None = None) -> int:
    """A moment of a bar in samples; a player is some milliseconds off."""
    loose = chance.uniform(-0.008, 0.008) * SAMPLE_RATE if chance else 0.0
    return max(0, round(bar.start + beat * bar.beat + loose))


def _strings(pitch: int, seconds: float, bright: float, seed: int) -> Callable[[], Samples]:
    return lambda: instruments.strings(pitch, seconds, bright, seed)


def _drone(pitch: int, seconds: float) -> Callable[[], Samples]:
    return lambda: instruments.drone(pitch, seconds)


def _piano_note(pitch: int, strength: float) -> Callable[[], Samples]:
    return lambda: instruments.piano(pitch, strength)


def _bass(pitch: int, seconds: float) -> Callable[[], Samples]:
    return lambda: instruments.bass(pitch, seconds)


def _pluck(pitch: int, strength: float) -> Callable[[], Samples]:
    return lambda: instruments.pluck(pitch, strength)


def _bell(pitch: int, strength: float) -> Callable[[], Samples]:
    return lambda: instruments.bell(pitch, strength)


def _drum(strength: float) -> Callable[[], Samples]:
    return lambda: instruments.drum(strength)


def _shaker(strength: float, index: int) -> Callable[[], Samples]:
    return lambda: instruments.shaker(strength, index)


def _swell(seconds: float, bright: float) -> Callable[[], Samples]:
    return lambda: instruments.swell(seconds, bright)


def _boom(deep: float) -> Callable[[], Samples]:
    return lambda: instruments.boom(deep)
