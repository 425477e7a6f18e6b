"""Wishes that say in so many words what they want, met by rule: weather, time of day, longer and shorter shots."""

from __future__ import annotations

import re
from collections.abc import Iterator

from storyboard.breakdown.atmosphere import weather_in
from storyboard.breakdown.lexicon import CLEARING, TIMES
from storyboard.breakdown.timing import TAIL, speech_seconds
from storyboard.model import Film, Scene, Shot, TimeOfDay, Weather
from storyboard.prompts.proposals import Edit, SetLength, SetScene
from storyboard.prompts.scope import Scope

_SCENES = re.compile(
    r"\bscenes?\s+((?:\w{1,6}(?:\s*(?:,|and|&)\s*(?=\d))?)+)|第?\s*(\d{1,4}[A-Za-z]?)\s*场", re.IGNORECASE
)
_NUMBER = re.compile(r"\d{1,4}[A-Za-z]?")
_PARTS = re.compile(r"[,;.，。；、]|\b(?:and|then)\b|并且|然后", re.IGNORECASE)
_LONGER = re.compile(
    r"\b(?:longer|hold|linger|stay|slower)\b|更久|久一点|久一些|停留|延长|多停|长一点|长一些", re.IGNORECASE
)
_SHORTER = re.compile(r"\b(?:shorter|quicker|faster|tighter|brisker)\b|缩短|短一点|短一些|快一点|快一些", re.IGNORECASE)
_CLEAR = re.compile(rf"{CLEARING}|\b(?:sunny|sunshine|clear\s+sky|dry)\b|晴", re.IGNORECASE)
_TIMES = [
    (re.compile(rf"\b{re.escape(words)}\b" if words.isascii() else re.escape(words), re.IGNORECASE), time)
    for words, time in sorted(TIMES.items(), key=lambda entry: -len(entry[0]))
    if len(words) > 1 or words == "夜"
]
MORE, LESS = 1.5, 0.7
"""What “longer” and “shorter” make of a length."""


def literally(film: Film, scope: Scope, wish: str) -> Iterator[Edit]:
    """The edits of a wish that names weather, time of day or lengths; none if it names nothing of the kind.

    A scene that is named narrows what comes after it; so does somebody of the cast, for lengths.
    """
    scenes = scope.scenes
    for part in _PARTS.split(_joined(wish)):
        named = _scenes_in(part, scope)
        scenes = named or scenes
        yield from _lit(part, scenes)
        yield from _lasting(film, scope, part, scenes if named or scenes != scope.scenes else ())


def scenes_named(film: Film, wish: str) -> tuple[str, ...]:
    """The ids of the scenes that a wish names by number: “scene 3”, “scenes 2 and 3”, “第3场”."""
    return tuple(scene.id for scene in _scenes_in(wish, Scope.of(film)))


def is_about_light(wish: str) -> bool:
    """Whether a wish names weather or a time of day, which are a scene's and no shot's."""
    weather, _ = weather_in(wish)
    return weather is not None or bool(_CLEAR.search(wish)) or any(words.search(wish) for words, _ in _TIMES)


def _joined(wish: str) -> str:
    """The wish with lists of scene numbers in one part: “scenes 2 and 3” is not two wishes."""
    return _SCENES.sub(lambda found: f" scenes {' '.join(_NUMBER.findall(found.group()))} ", wish)


def _scenes_in(part: str, scope: Scope) -> tuple[Scene, ...]:
    numbers = {n.casefold() for found in _SCENES.finditer(part) for n in _NUMBER.findall(found.group())}
    return tuple(scene for scene in scope.scenes if scene.number.casefold() in numbers)


def _lit(part: str, scenes: tuple[Scene, ...]) -> Iterator[Edit]:
    weather, _ = weather_in(part)
    if weather is None and _CLEAR.search(part):
        weather = Weather.CLEAR
    time = next((time for words, time in _TIMES if words.search(part)), None)
    for scene in scenes:
        fields: dict[str, TimeOfDay | Weather] = {}
        if time is not None and time is not scene.time:
            fields["time"] = time
        if weather is not None and weather is not scene.weather:
            fields["weather"] = weather
        if fields:
            yield SetScene.model_validate({"scene": scene.number, "because": "As was asked.", **fields})


def _lasting(film: Film, scope: Scope, part: str, scenes: tuple[Scene, ...]) -> Iterator[Edit]:
    longer, shorter = _LONGER.search(part), _SHORTER.search(part)
    if bool(longer) == bool(shorter):
        return
    people = {each.id for each in film.characters if _names(part, each.name)}
    homes = {scene.id for scene in scenes}
    shots = [shot for shot in scope.shots if not people or people & set(shot.characters)]
    for shot in [shot for shot in shots if shot.scene in homes] or (shots if people or not homes else []):
        seconds = float(shot.frames / film.rate)
        wanted = round(seconds * MORE if longer else max(_least(film, shot), seconds * LESS), 1)
        if abs(wanted - seconds) >= 0.1:
            because = "It is given time." if longer else "It says the same in less time."
            yield SetLength(shot=shot.number, seconds=min(120.0, max(0.2, wanted)), because=because)


def _names(part: str, name: str) -> bool:
    if not name.isascii():
        return name in part
    first = name.split()[0] if name.split() else name
    return re.search(rf"\b(?:{re.escape(name)}|{re.escape(first)})\b", part, re.IGNORECASE) is not None


def _least(film: Film, shot: Shot) -> float:
    """Seconds that a shot needs for its last word and a breath."""
    ends = [float(line.offset / film.rate) + speech_seconds(line.text, line.manner) + TAIL for line in shot.lines]
    return max([0.8, *ends])
