"""All an engine is told about one shot, as a value; its digests say what is stale and how to make it again."""

from __future__ import annotations

import hashlib
from fractions import Fraction
from typing import Literal

from pydantic import Field

from storyboard.camera import Camera
from storyboard.model import Character, Mood, Style, TimeOfDay, Weather
from storyboard.motion import Retouch, Stroke
from storyboard.props import Prop
from storyboard.values import Id, Value, digest_of


class Setting(Value):
    """Where and when a shot plays: the place's sheet and the scene's light, weather and mood."""

    location: Id
    name: str
    interior: bool
    look: str = ""
    heading: str = ""
    time: TimeOfDay = TimeOfDay.DAY
    weather: Weather = Weather.CLEAR
    mood: Mood = Mood.NEUTRAL


class Spoken(Value):
    """A line as the picture needs it: who says it, from which frame, and the digest of its voice."""

    line: Id
    character: Id
    start: int = Field(ge=0)
    voice: str
    text: str
    placed: Literal["on", "off", "over"] = "on"
    manner: str = ""


class SetUp(Value):
    """Where another shot's camera stood, as what its framing was found from; a shot that matches it repeats it."""

    action: str
    frames: int = Field(gt=0)
    camera: Camera
    setting: Setting
    cast: tuple[Character, ...] = ()
    scene_cast: tuple[Id, ...] = ()
    speaker: Id | None = None
    carried: tuple[str, ...] = ()


class Request(Value):
    """One shot for one engine.

    `cast` are the characters on screen. `scene_cast` is everyone in the scene, in order of appearance:
    it decides which side of the 180-degree line each one keeps. `continues` is the digest of the take
    whose last frame this shot starts on; `matches` is the shot whose set-up it repeats, `set_up` that set-up.
    `carried` is what earlier shots of the scene leave behind that can be seen in this one, such as "lights: out"
    or "mia: sit" (`generation.staging.carrying` writes and reads them). `continued` are the shots that this one goes on
    from, the first of them first, so that it can begin where they ended. `props` are the film's things in the shot of
    which there are pictures, for engines that hold on to pictures.
    """

    shot: Id
    number: str
    action: str
    prompt: str = ""
    negative: str = ""
    card: str = ""
    frames: int = Field(gt=0)
    rate: Fraction
    width: int
    height: int
    style: Style = Style.PAINTED
    camera: Camera = Camera()
    setting: Setting
    cast: tuple[Character, ...] = ()
    props: tuple[Prop, ...] = ()
    scene_cast: tuple[Id, ...] = ()
    spoken: tuple[Spoken, ...] = ()
    engine: str = "animatic"
    model: str = ""
    seed: int = 0
    continues: str = ""
    matches: str = ""
    set_up: SetUp | None = None
    carried: tuple[str, ...] = ()
    continued: tuple[Request, ...] = ()
    motion: tuple[Stroke, ...] = ()
    retouch: Retouch | None = None

    @property
    def pictured(self) -> tuple[str, ...]:
        """Who and what there are pictures of, by name: people first."""
        people = (person.name for person in self.cast if person.references)
        return (*people, *(prop.name for prop in self.props if prop.references))

    def intent(self) -> str:
        """Digest of what the director asked for: a take with another intent is stale.

        What is as it is by default is left out, so that a wish a later version learns to hear, and nobody has
        made, leaves every old take fitting.
        """
        return digest_of(self.model_dump(mode="json", exclude={"seed", "number"}, exclude_defaults=True))

    def prompt_digest(self) -> str:
        """SHA-256 of the prompt, in hexadecimal: says later which words were used without saying the words."""
        return hashlib.sha256(self.prompt.encode("utf-8", "surrogatepass")).hexdigest()

    def recipe(self, engine_version: str, made_by: str = "") -> str:
        """Digest of how to make exactly this take again; `made_by` is what the engine's estimate says of that."""
        told = self.model_dump(mode="json", exclude={"number"}, exclude_defaults=True)
        how = {"request": told, "version": engine_version}
        return digest_of(how | ({"made by": made_by} if made_by else {}))
