"""A character alone on plain ground, drawn from each side: what a sheet shows before any model is asked."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import skia

from generation.engines.animatic.figures import draw_actor, skeleton
from generation.engines.animatic.sheet import Pixels, Sheet
from generation.stage import Actor, CameraPath, Light, Point, Stage, Track, View
from storyboard.model import Character, Mood, Side, Style, TimeOfDay, Weather
from storyboard.speech import Mouth

WIDTH, HEIGHT = 768, 1024
GROUND = (0.86, 0.86, 0.84)
_LENS = 85.0
_ANIMALS = frozenset({"dog", "cat", "horse", "bird"})
_ASKEW = 0.62
"""Radians that a three-quarter view is turned by."""


@dataclass(frozen=True)
class _Framing:
    """How a side is seen: how far the figure is turned, and which part of its height the picture holds."""

    turned: float
    low: float
    high: float


_FRAMINGS: dict[Side, _Framing] = {
    "front": _Framing(0.0, 0.38, 1.06),
    "three-quarter": _Framing(_ASKEW, 0.38, 1.06),
    "profile": _Framing(math.pi / 2, 0.38, 1.06),
    "back": _Framing(math.pi, 0.38, 1.06),
    "close": _Framing(_ASKEW * 0.5, 0.76, 1.05),
    "full": _Framing(_ASKEW * 0.5, -0.04, 1.07),
}


def portrait(
    character: Character, side: Side, style: Style = Style.PAINTED, *, width: int = WIDTH, height: int = HEIGHT
) -> Pixels:
    """The character from a side, height x width x 4 RGBA; the same character, the same pixels."""
    framing = _FRAMINGS[side]
    stage = _studio(character, framing, style, width, height)
    sheet = Sheet(width, height)
    sheet.canvas.clear(skia.Color4f(*GROUND, 1.0))
    actor = stage.actors[0]
    draw_actor(sheet.canvas, View.of(stage, 0), actor, 0, stage.light, Mouth.REST, stage)
    return sheet.pixels.copy()


def _studio(character: Character, framing: _Framing, style: Style, width: int, height: int) -> Stage:
    """A stage with nothing but the character, and the camera so far away that what is asked for fills the picture."""
    facing = math.pi - framing.turned  # towards the camera, then round to the picture's right
    actor = Actor(character, Track.still(0.0, 0.0, 0.0), Track.still(facing))
    stage = _stage(actor, _camera((0.0, 1.0, 0.0), 6.0), style, width, height)
    joints = np.asarray(list(skeleton(actor, 0, stage).values()), dtype=float)
    focal, top = _LENS / 36.0 * width, float(joints[:, 1].max())
    if character.kind in _ANIMALS:  # longer than they are tall, so always shown whole
        low, high = joints.min(axis=0), joints.max(axis=0)
        room = 0.45 * top
        away = max((high[1] - low[1] + 2 * room) / height, (high[0] - low[0] + 2 * room) / width) * focal
        across, up = (low[0] + high[0]) / 2, (low[1] + high[1]) / 2
        return _stage(actor, _camera((float(across), float(up), 0.0), float(away - low[2])), style, width, height)
    low_y, high_y = framing.low * top, framing.high * top
    return _stage(
        actor, _camera((0.0, (low_y + high_y) / 2, 0.0), 1.02 * (high_y - low_y) * focal / height), style, width, height
    )


def _camera(target: Point, away: float) -> CameraPath:
    """A camera that stands straight before a point."""
    return CameraPath(
        position=Track.still(target[0], target[1], -away),
        target=Track.still(*target),
        lens=Track.still(_LENS),
        focus=Track.still(away),
    )


def _stage(actor: Actor, camera: CameraPath, style: Style, width: int, height: int) -> Stage:
    return Stage(
        frames=1,
        rate=24.0,
        width=width,
        height=height,
        style=style,
        place="room",
        interior=True,
        seed=0,
        time=TimeOfDay.DAY,
        weather=Weather.CLEAR,
        mood=Mood.NEUTRAL,
        light=_EVEN,
        camera=camera,
        actors=(actor,),
    )


_EVEN = Light(
    toward_key=(-0.45, 0.64, -0.62),
    key=(1.0, 1.0, 1.0),
    shadow=(0.74, 0.74, 0.76),
    rim=(0.95, 0.95, 0.95),
    bounce=(0.82, 0.82, 0.82),
    haze=GROUND,
    visibility=900.0,
    accent=(0.8, 0.3, 0.2),
    sky_top=GROUND,
    horizon=GROUND,
    darkness=0.0,
)
"""White light from the front and above: the colours of the sheet's words, and no others."""
