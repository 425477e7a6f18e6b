"""Requests that staging tests start from."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from generation.request import Request, Setting, Spoken
from storyboard.camera import Camera
from storyboard.model import Character

MIA = Character(id="mia", name="Mia", kind="child", sex="female", age=9, look="red raincoat")
TOM = Character(id="tom", name="Tom", sex="male", age=70, look="navy pea coat")
ADA = Character(id="ada", name="Ada", sex="female", age=34, look="orange oilskin")


def shot(action: str = "", *, place: str = "City street", inside: bool = False, **changes: Any) -> Request:
    """A shot of 48 frames at 320 x 180; camera words may be given by themselves."""
    camera = {key: changes.pop(key) for key in ("size", "angle", "movement", "lens_mm") if key in changes}
    setting = {key: changes.pop(key) for key in ("time", "weather", "mood", "look", "heading") if key in changes}
    cast = changes.pop("cast", ())
    plain = Request(
        shot="s1",
        number="1A",
        action=action,
        frames=changes.pop("frames", 48),
        rate=Fraction(24),
        width=changes.pop("width", 320),
        height=changes.pop("height", 180),
        camera=Camera(**camera),
        setting=Setting(location=re.sub(r"\W+", "-", place.lower()), name=place, interior=inside, **setting),
        cast=cast,
        scene_cast=changes.pop("scene_cast", tuple(character.id for character in cast)),
    )
    return plain.with_(**changes) if changes else plain


def says(character: Character, text: str = "Come inside.") -> Spoken:
    """A line on screen from the shot's first frame."""
    return Spoken(line=f"line-{character.id}", character=character.id, start=0, voice="v", text=text)
