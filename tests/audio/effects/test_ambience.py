"""Beds: the air of a place, that loops without a seam and leaves room for voices."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest

from audio.effects.ambience import bed
from audio.effects.places import KINDS, kind_of
from audio.effects.weave import LENGTH
from audio.recipes import AmbienceRecipe
from storyboard.model import TimeOfDay, Weather
from tests.audio.measures import RATE, Sound, centroid, decibels, flatness, levels, rms, share

DAY, NIGHT = TimeOfDay.DAY, TimeOfDay.NIGHT


@lru_cache(maxsize=12)
def air(place: str, interior: bool = False, time: TimeOfDay = DAY, weather: Weather = Weather.CLEAR) -> Sound:
    return bed(AmbienceRecipe(place=place, interior=interior, time=time, weather=weather))


@pytest.mark.parametrize(
    ("kind", "interior"),
    [*((kind, bool(index % 2)) for index, (kind, _) in enumerate(KINDS)), ("room", True), ("open air", False)],
)
def test_every_bed_loops_without_a_seam_and_stays_below_voices(kind: str, interior: bool) -> None:
    sound = air(kind, interior)
    assert sound.shape == (LENGTH, 2)
    assert np.isfinite(sound).all()
    joined = np.concatenate([sound[-RATE // 2 :], sound[: RATE // 2]])
    steps = np.abs(np.diff(joined, axis=0)).max(axis=1)
    elsewhere = np.abs(np.diff(sound, axis=0)).max()
    assert steps[RATE // 2 - 1] <= elsewhere
    second = np.abs(np.diff(joined, 2, axis=0)).max(axis=1)
    assert second[RATE // 2 - 3 : RATE // 2 + 1].max() <= np.abs(np.diff(sound, 2, axis=0)).max()
    assert -55 < decibels(rms(sound)) < -23
    assert np.abs(sound).max() < 0.6
    seam = rms(joined[RATE // 4 : 3 * RATE // 4])
    around = levels(sound, 0.5)
    assert 0.5 * around.min() <= seam <= 2 * around.max()


def test_places_are_told_by_their_words_in_english_and_chinese() -> None:
    for place, kind in (
        ("Lighthouse - Lantern room", "lighthouse"),
        ("The pier", "harbour"),
        ("Rocky beach", "sea"),
        ("Café Luna", "café"),
        ("咖啡馆", "café"),
        ("小河边", "river"),
        ("江南老巷", "lane"),
        ("海边的咖啡馆", "café"),
        ("Forest path", "forest"),
        ("Old Town Street", "city"),
        ("Engine room", "engine room"),
        ("Bridge of the starship Vega", "space"),
        ("Seafood shop", "room"),
    ):
        assert kind_of(place, interior=True) == kind, place
    assert kind_of("nowhere in particular", interior=False) == "open air"


def test_birds_sing_in_the_forest_by_day_and_crickets_by_night() -> None:
    day, night = air("forest"), air("forest", time=NIGHT)
    assert share(day, 2500, 8000) > 0.1 and share(night, 3900, 5500) > 0.1
    bright = (levels(part, 0.05) for part in (day, night))
    day_moves, night_moves = (float(track.std() / track.mean()) for track in bright)
    assert day_moves > 0.15 and night_moves > 0.05
    assert not np.array_equal(day, night)


def test_rain_is_bright_outside_and_dull_on_a_roof() -> None:
    dry, wet = air("street"), air("street", weather=Weather.RAIN)
    assert share(wet, 4000, 16_000) > 2 * share(dry, 4000, 16_000)
    inside = air("bedroom", interior=True, weather=Weather.RAIN)
    assert share(inside, 4000, 16_000) < 0.2 * share(wet, 4000, 16_000)
    assert rms(inside) > 1.3 * rms(air("bedroom", interior=True))


def test_a_storm_is_louder_than_a_clear_day_and_still_under_the_voices() -> None:
    clear, storm = air("cliff"), air("cliff", weather=Weather.STORM)
    assert rms(storm) > rms(clear)
    assert decibels(rms(storm)) < -23


def test_rooms_hum_low_and_the_sea_swells() -> None:
    assert centroid(air("bedroom", interior=True)) < 700
    assert share(air("engine room", interior=True), 20, 400) > 0.7
    assert share(air("underwater"), 20, 400) > 0.8
    sea = levels(air("beach"), 0.5)
    assert sea.max() > 1.8 * sea.min()
    assert flatness(air("beach")) > flatness(air("spaceship", interior=True))


def test_the_sides_differ_so_that_the_air_is_wide() -> None:
    for place in ("forest", "café", "beach"):
        sound = air(place, interior=place == "café")
        assert float(np.corrcoef(sound.T)[0, 1]) < 0.85


def test_the_same_place_always_sounds_the_same() -> None:
    first = air("harbour")
    air.cache_clear()
    assert np.array_equal(first, air("harbour"))
