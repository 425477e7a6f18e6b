"""Light, weather and mood of a scene, from the words of its heading and its action."""

from __future__ import annotations

import re
from dataclasses import dataclass

from storyboard.breakdown import lexicon
from storyboard.breakdown.pages import Page
from storyboard.breakdown.words import lexicon as counter
from storyboard.model import Mood, Scene, TimeOfDay, Weather
from storyboard.screenplay.script import Kind

_WEATHERS = [(weather, counter(english, chinese)) for weather, english, chinese in lexicon.WEATHERS]
_MOODS = [(mood, counter(english, chinese)) for mood, (english, chinese) in lexicon.MOODS.items()]
_CLEARING = re.compile(lexicon.CLEARING, re.IGNORECASE)
_GOLDEN = re.compile("|".join(sorted(lexicon.GOLDEN_LIGHT)), re.IGNORECASE)
_NIGHT = re.compile(r"\b(?:moonlight|moonlit|starlight|streetlights?|neon)\b|月光|星光|霓虹", re.IGNORECASE)
_SPACE = re.compile(r"\b(?:space|orbit|moon)\b|太空|月球", re.IGNORECASE)
_WET = (Weather.RAIN, Weather.STORM, Weather.SNOW, Weather.FOG)


@dataclass(frozen=True)
class Light:
    """What the sky and the story do in a scene."""

    time: TimeOfDay
    weather: Weather
    mood: Mood


def weather_in(text: str) -> tuple[Weather | None, bool]:
    """The strongest weather that a text names, and whether it says that the weather clears."""
    clears = _CLEARING.search(text)
    seen = text if clears is None else _CLEARING.sub(" ", text)
    for weather, count in _WEATHERS:
        if count(seen):
            return weather, clears is not None
    return None, clears is not None


def read(page: Page, spoken: TimeOfDay | None, as_before: bool, before: Scene | None, location: str) -> Light:
    """The light of a page. `spoken` is its heading's time; `before` is the scene before it.

    Rain that falls in one scene falls in the next too if no time has passed, or if it is the same night
    or the same place at the same time of day; not for ever, and not once the script says it cleared.
    """
    action = page.action()
    time = spoken
    same_moment = before is not None and as_before
    if time is None and before is not None and (as_before or before.location == location):
        time = before.time
    if time is None:
        time = (
            TimeOfDay.NIGHT
            if _NIGHT.search(action) or _SPACE.search(page.heading)
            else TimeOfDay.GOLDEN_HOUR
            if _GOLDEN.search(action)
            else TimeOfDay.DAY
        )
    if time in (TimeOfDay.DUSK, TimeOfDay.DAY) and spoken is not TimeOfDay.DAY and _GOLDEN.search(action):
        time = TimeOfDay.GOLDEN_HOUR
    weather, clears = weather_in(f"{page.heading}\n{action}")
    if weather is None and not clears and before is not None and before.weather in _WET:
        same_sky = before.time == time and (time is TimeOfDay.NIGHT or before.location == location)
        weather = before.weather if same_moment or same_sky else None
    return Light(
        time, weather or Weather.CLEAR, _mood(page, time, weather, before.mood if same_moment and before else None)
    )


def _mood(page: Page, time: TimeOfDay, weather: Weather | None, before: Mood | None) -> Mood:
    """The mood most of the scene's words speak of; what people say counts as much as what they do.

    A mood lasts a little: a scene that goes straight on leans towards the mood it comes from.
    """
    told = "\n".join(
        [page.action(), *(e.text for e in page.elements if e.kind in (Kind.DIALOGUE, Kind.PARENTHETICAL, Kind.LYRIC))]
    )
    scores = {mood: float(count(told)) for mood, count in _MOODS}
    scores[Mood.TENSE] += 0.25 * min(4, told.count("!") + told.count("！"))
    if before is not None:
        scores[before] = scores.get(before, 0.0) + 1.0
    if weather is Weather.STORM:
        scores[Mood.TENSE] += 1.5
        scores[Mood.CALM] = 0.0
    if time is TimeOfDay.NIGHT:
        scores[Mood.MYSTERIOUS] += 0.5
    if time in (TimeOfDay.DAWN, TimeOfDay.GOLDEN_HOUR):
        scores[Mood.TENDER] += 0.5
    scores.pop(Mood.NEUTRAL, None)
    best = max(scores, key=lambda mood: scores[mood])  # the first of equals: the lexicon's order is the tie-break
    return best if scores[best] >= 1.5 else Mood.NEUTRAL
