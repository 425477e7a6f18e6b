"""Who gets which voice: a clearly different one for each character, from sex, age and kind alone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from audio.recipes import VoiceRecipe
from audio.voices.language import language_of
from storyboard.model import Character, Film, Voice

# Variant and pitch; variants were chosen by ear-like measures: clean, not clipping, far apart in
# fundamental and brightness. (espeak's default voice is male at about 100 Hz, the f variants near 190.)
_WOMEN = (("f3", 48), ("f2", 36), ("Andrea", 34), ("f5", 55), ("steph", 40), ("belinda", 30), ("f1", 60), ("Annie", 38))
_MEN = (("m3", 46), ("m7", 52), ("adam", 34), ("m1", 66), ("Reed", 40), ("edward", 58), ("max", 30), ("m4", 52))
_OLD_WOMEN = (("grandma", 34), ("aunty", 30), ("f4", 24))
_OLD_MEN = (("m4", 26), ("m8", 44), ("david", 52), ("m6", 22))
_CHILDREN = (("f5", 86), ("Annie", 74), ("f2", 84), ("f3", 92), ("Alicia", 66))
_ROBOTS = (("robosoft3", 46), ("UniRobot", 50), ("anikaRobot", 30), ("robosoft5", 34), ("klatt4", 20))
_ANIMALS = {
    "dog": (("m7", 28), ("m8", 24), ("Reed", 20)),
    "cat": (("f4", 70), ("belinda", 66), ("f1", 80)),
    "horse": (("m8", 16), ("david", 30), ("edward", 14)),
    "bird": (("Annie", 95), ("f5", 98), ("Alicia", 92)),
}
_PITCH_STEPS = (0, 18, -18, 30, -30)
_FAR_ENOUGH = 12
"""Steps of pitch that tell two readings of one variant apart."""


def cast_voices(film: Film) -> dict[str, Voice]:
    """A voice for every character who has none, by character id; pure, and the same each time.

    Characters choose in the film's order, each in an order of preference that is their own, from what
    is still free: someone added at the end changes nobody's voice. Voices a director chose are taken.
    """
    taken = [character.voice for character in film.characters if character.voice is not None]
    cast: dict[str, Voice] = {}
    for character in film.characters:
        if character.voice is None:
            cast[character.id] = _choose(character, taken)
            taken.append(cast[character.id])
    return cast


def voice_recipes(film: Film) -> dict[str, VoiceRecipe]:
    """What to speak for every line of a film, by line id: the character's voice, the line's own language.

    A line that does not say its language (“Mia!”) is read in the language of the whole film.
    """
    cast = cast_voices(film)
    lines = [line for shot in film.shots for line in shot.lines]
    common = language_of("\n".join(line.text for line in lines))
    recipes: dict[str, VoiceRecipe] = {}
    for line in lines:
        character = film.characters_by_id[line.character]
        language = language_of(line.text, common)
        if line.file:  # whose voice it is, and how it is said, is in the recording
            recipes[line.id] = VoiceRecipe(text=line.text, language=language, voice=Voice(), file=line.file)
            continue
        recipes[line.id] = VoiceRecipe(
            text=line.text,
            language=language,
            voice=character.voice or cast[character.id],
            manner=line.manner,
        )
    return recipes


def _choose(character: Character, taken: Iterable[Voice]) -> Voice:
    pool = _pool(character)
    draw = int.from_bytes(hashlib.sha256(character.id.encode("utf-8")).digest()[:8], "big")
    first = draw % min(len(pool), 3)
    order = pool[first:] + pool[:first]
    pace = _pace(character) + (draw // 64 % 5 - 2) * 4
    used = [(voice.variant, voice.pitch) for voice in taken]
    choices = [(variant, min(99, max(0, pitch + step))) for step in _PITCH_STEPS for variant, pitch in order]
    variant, pitch = max(
        enumerate(choices), key=lambda item: (_distance(item[1], used), -item[0])
    )[1]  # fmt: skip
    return Voice(variant=variant, pitch=pitch, words_per_minute=pace)


def _distance(choice: tuple[str, int], used: list[tuple[str, int]]) -> int:
    """How far a reading is from those already used: 99 for a new variant, else steps of pitch, up to enough."""
    near = [abs(choice[1] - pitch) for variant, pitch in used if variant == choice[0]]
    return 99 if not near else min(min(near), 2 * _FAR_ENOUGH)


def _pool(character: Character) -> tuple[tuple[str, int], ...]:
    if character.kind in _ANIMALS:
        return _ANIMALS[character.kind]
    if character.kind == "robot":
        return _ROBOTS
    if character.kind == "child" or (character.age is not None and character.age < 14):
        return _CHILDREN
    old = character.age is not None and character.age >= 62
    if character.sex == "female":
        return _OLD_WOMEN + _WOMEN if old else _WOMEN
    if character.sex == "male":
        return _OLD_MEN + _MEN if old else _MEN
    draw = hashlib.sha256(character.id.encode("utf-8")).digest()[-1]
    return _WOMEN if draw % 2 else _MEN


def _pace(character: Character) -> int:
    if character.kind in ("robot", "horse"):
        return 150
    if character.kind == "bird":
        return 185
    if character.kind == "child" or (character.age is not None and character.age < 14):
        return 160
    return 145 if character.age is not None and character.age >= 62 else 162
