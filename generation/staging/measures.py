"""What a camera that stands still is, how far off it stands for a height, and where it expects an actor."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generation.request import Request
from generation.stage import Actor, Doing, Point
from storyboard.camera import SENSOR_WIDTH_MM
from storyboard.model import Character


@dataclass(frozen=True)
class Framing:
    """A camera that stands still: where, at what, through which lens; `distance` is what it is focused on."""

    position: Point
    target: Point
    lens: float
    distance: float
    roll: float = 0.0


def focal_pixels(lens: float, width: int) -> float:
    """The focal length in pixels of a lens on a sensor 36 mm wide."""
    return lens / SENSOR_WIDTH_MM * width


def distance_for(height: float, lens: float, width: int, rows: int) -> float:
    """How far away a lens sees `height` metres from the frame's bottom to its top."""
    return height * focal_pixels(lens, width) / rows


Joints = Callable[[Actor, int], Mapping[str, Point]]
"""The named joints of an actor on a frame."""


def settled_frame(actor: Actor, request: Request) -> int:
    """The frame on which an actor is where the framing expects them."""
    keys = actor.position.keys
    return round(0.6 * request.frames) if len(keys) < 2 or keys[-1].frame >= request.frames - 1 else keys[-1].frame


def settled(actor: Actor, request: Request) -> tuple[float, ...]:
    """Where the framing expects an actor: where an entrance ends, else the middle of the way."""
    keys = actor.position.keys
    if len(keys) > 1 and keys[-1].frame < request.frames - 1:
        return keys[-1].value
    first, last = keys[0].value, keys[-1].value
    if first[2] - last[2] > 0.8 * math.dist(first, last) > 0.0 and math.dist(first, last) > 3.0:
        return last  # who comes at the lens stops before it
    return tuple((a + b) / 2 for a, b in zip(first, last, strict=True))


HEIGHTS = {"person": 1.75, "child": 1.22, "robot": 1.8, "dog": 0.65, "cat": 0.32, "horse": 1.9, "bird": 0.3}


def height_of(character: Character) -> float:
    """Metres from sole to crown."""
    return HEIGHTS[character.kind]


def eyes_of(character: Character, doing: Doing = Doing.STAND) -> float:
    """Metres from the ground to the eyes, in a pose."""
    height = height_of(character)
    return {
        Doing.SIT: height * 0.66,
        Doing.KNEEL: height * 0.62,
        Doing.CROUCH: height * 0.5,
        Doing.LIE: 0.28,
        Doing.SLEEP: 0.28,
        Doing.FALL: height * 0.5,
    }.get(doing, height * 0.935)


def chest_of(actor: Actor, frame: int) -> Point:
    """The point that says how far off an actor is, for focus and for what stands before what."""
    x, y, z = actor.position.at(frame)
    return (x, y + 0.65 * height_of(actor.character), z)
