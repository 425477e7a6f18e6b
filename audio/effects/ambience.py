"""The air of places: layers of sea, street, leaves or room, woven in a circle so that they loop without a seam.

Everything in a bed is circular: its noise is periodic in the bed's length, its swells return to where
they began, and a sound that runs over the end goes on at the start.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from audio.effects.layers import (
    birdsong,
    breeze,
    buoy,
    cabin,
    carriage,
    counter_steam,
    crockery,
    crowd_space,
    crowd_steps,
    deep_water,
    desk_work,
    drops_in_cave,
    far_foghorn,
    far_horn,
    far_owl,
    far_thunder,
    far_traffic,
    foliage,
    gale,
    great_hall,
    gulls,
    lamp_works,
    lapping,
    machinery,
    mooring,
    night_insects,
    rain_on_roof,
    rainfall,
    refrigerator,
    room_tone,
    running_water,
    snow_hush,
    starship,
    surf,
    talk,
    traffic,
    ventilation,
)
from audio.effects.places import kind_of
from audio.effects.weave import LENGTH, Layer, heard, through_walls
from audio.recipes import AmbienceRecipe
from audio.samples import Samples, amplitude, generator
from storyboard.model import TimeOfDay, Weather

LOUDEST = -27.0
"""Weighted dBFS that no bed exceeds, however wild the weather: people have to be heard over it."""

Layers = Sequence[tuple[float, Layer]]
"""Layers with the level of each in weighted dBFS."""


def bed(recipe: AmbienceRecipe) -> Samples:
    """The bed of a place at its time and weather, stereo, `SECONDS` long; its end runs on into its start."""
    random = generator(
        "ambience", recipe.version, recipe.place.casefold(), recipe.interior, recipe.time, recipe.weather
    )
    kind = kind_of(recipe.place, recipe.interior)
    out = np.zeros((LENGTH, 2), dtype=np.float32)
    for gain_db, layer in _layers(kind, recipe):
        sound = layer(random)
        out += sound * np.float32(amplitude(gain_db) / max(heard(sound), 1e-9))
    return out * np.float32(min(1.0, amplitude(LOUDEST) / max(heard(out), 1e-9)))


def _layers(kind: str, recipe: AmbienceRecipe) -> Layers:
    """The layers of a bed with the level of each in dBFS."""
    night = recipe.time is TimeOfDay.NIGHT
    dark = night or recipe.time is TimeOfDay.DUSK
    layers: list[tuple[float, Layer]] = [*_PLACES[kind](recipe.interior, dark)]
    layers += _inside_weather(recipe.weather) if recipe.interior else _outside_weather(recipe.weather)
    if recipe.interior and not any(gain > -44 and layer is room_tone for gain, layer in layers):
        layers.append((-44.0, room_tone))
    if night:  # the world is quieter at night, and its own small sounds come forward
        layers = [(gain - (0 if layer in (night_insects, far_owl) else 3), layer) for gain, layer in layers]
    return layers


def _sea(inside: bool, dark: bool) -> Layers:
    if inside:
        return [(-38.0, through_walls(surf)), (-44.0, through_walls(breeze))]
    return [(-29.0, surf), (-38.0, breeze)] + ([] if dark else [(-41.0, gulls)])


def _harbour(inside: bool, dark: bool) -> Layers:
    if inside:
        return [(-39.0, through_walls(lapping)), (-39.0, mooring), (-42.0, cabin)]
    return [(-33.0, lapping), (-38.0, mooring), (-37.0, far_traffic), (-44.0, buoy)] + (
        [] if dark else [(-38.0, gulls)]
    )


def _lighthouse(inside: bool, dark: bool) -> Layers:
    if inside:
        return [(-37.0, through_walls(surf)), (-39.0, through_walls(gale, 700)), (-40.0, lamp_works)]
    return [(-31.0, surf), (-34.0, breeze)] + ([] if dark else [(-41.0, gulls)])


def _forest(inside: bool, dark: bool) -> Layers:
    wild: Layers = [(-37.0, night_insects), (-43.0, far_owl)] if dark else [(-35.0, birdsong)]
    if inside:
        return [(gain - 9, through_walls(layer, 1200)) for gain, layer in wild]
    return [(-37.0, foliage), (-38.0, breeze), *wild]


def _city(inside: bool, dark: bool) -> Layers:
    if inside:
        return [(-40.0, through_walls(traffic))]
    return (
        [(-36.0, far_traffic), (-47.0, far_horn), (-42.0, night_insects)]
        if dark
        else [(-31.0, traffic), (-43.0, far_horn)]
    )


def _lane(inside: bool, dark: bool) -> Layers:
    """Old walls: neighbours behind them, small birds, hardly a car."""
    life: Layers = [(-45.0, night_insects)] if dark else [(-43.0, birdsong), (-46.0, through_walls(talk, 900))]
    return [(-44.0, room_tone)] if inside else [(-40.0, breeze), (-46.0, far_traffic), *life]


def _cafe(inside: bool, dark: bool) -> Layers:
    indoors: Layers = [(-32.0, talk), (-40.0, crockery), (-42.0, counter_steam), (-43.0, ventilation)]
    return indoors if inside else [(-36.0, talk), (-42.0, crockery), *_city(False, dark)]


def _crowd(inside: bool, dark: bool) -> Layers:
    return [(-32 if inside else -33, crowd_space), (-41.0, crowd_steps), (-40.0, far_traffic)]


def _mountain(inside: bool, dark: bool) -> Layers:
    return [(-41.0, through_walls(gale))] if inside else [(-33.0, gale)]


def _river(inside: bool, dark: bool) -> Layers:
    if inside:
        return [(-42.0, through_walls(running_water, 900))]
    return [(-32.0, running_water), *([(-42.0, night_insects)] if dark else [(-40.0, birdsong)])]


def _open_air(inside: bool, dark: bool) -> Layers:
    return [(-36.0, breeze), *([(-41.0, night_insects)] if dark else [(-42.0, birdsong)])]


_PLACES: dict[str, Callable[[bool, bool], Layers]] = {
    "sea": _sea,
    "harbour": _harbour,
    "lighthouse": _lighthouse,
    "forest": _forest,
    "city": _city,
    "lane": _lane,
    "café": _cafe,
    "crowd": _crowd,
    "mountain": _mountain,
    "river": _river,
    "open air": _open_air,
    "room": lambda inside, dark: [(-42.0, room_tone), (-48.0, through_walls(far_traffic))],
    "kitchen": lambda inside, dark: [(-43.0, room_tone), (-42.0, refrigerator)],
    "office": lambda inside, dark: [(-38.0, ventilation), (-45.0, desk_work)],
    "church": lambda inside, dark: [(-39.0, great_hall)],
    "cave": lambda inside, dark: [(-42.0, great_hall), (-37.0, drops_in_cave)],
    "train": lambda inside, dark: [(-32.0, carriage)] if inside else [(-36.0, crowd_space), (-38.0, far_traffic)],
    "vehicle": lambda inside, dark: [(-33.0, cabin)] if inside else _city(False, dark),
    "engine room": lambda inside, dark: [(-31.0, machinery)],
    "space": lambda inside, dark: [(-35.0, starship)],
    "underwater": lambda inside, dark: [(-33.0, deep_water)],
}


def _outside_weather(weather: Weather) -> Layers:
    table: dict[Weather, Layers] = {
        Weather.RAIN: [(-31.0, rainfall)],
        Weather.STORM: [(-29.0, rainfall), (-28.0, gale), (-32.0, far_thunder)],
        Weather.WIND: [(-30.0, gale)],
        Weather.SNOW: [(-40.0, snow_hush)],
        Weather.FOG: [(-44.0, far_foghorn)],
    }
    return table.get(weather, [])


def _inside_weather(weather: Weather) -> Layers:
    table: dict[Weather, Layers] = {
        Weather.RAIN: [(-35.0, rain_on_roof)],
        Weather.STORM: [
            (-33.0, rain_on_roof),
            (-37.0, through_walls(gale, 700)),
            (-36.0, through_walls(far_thunder, 200)),
        ],
        Weather.WIND: [(-40.0, through_walls(gale, 700))],
    }
    return table.get(weather, [])
