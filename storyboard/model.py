"""A film as a document: everything that is saved, as frozen values, and the rules that hold between them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import Field, SerializerFunctionWrapHandler, ValidationInfo, model_serializer, model_validator

from storyboard import wholeness
from storyboard.camera import Camera
from storyboard.character import Character as Character
from storyboard.character import Consent as Consent
from storyboard.character import Lora as Lora
from storyboard.character import Side as Side
from storyboard.character import View as View
from storyboard.character import Voice as Voice
from storyboard.finish import LONGEST, PLAIN, Grade, Speed, Title, Translation
from storyboard.motion import Retouch, Stroke
from storyboard.notes import Note as Note
from storyboard.props import Prop as Prop
from storyboard.screenplay.script import Span
from storyboard.values import Id, Value
from storyboard.wording import Prompt as Prompt

Frames = Annotated[int, Field(ge=0, le=LONGEST)]
Decibels = Annotated[float, Field(ge=-120, le=24)]
Rate = Annotated[Fraction, Field(gt=0, le=240)]


SMALLEST, LARGEST = 64, 8192
"""Pixels along a side of a picture."""
Pixels = Annotated[int, Field(ge=SMALLEST, le=LARGEST, multiple_of=2)]


class TimeOfDay(StrEnum):
    DAWN = "dawn"
    DAY = "day"
    GOLDEN_HOUR = "golden hour"
    DUSK = "dusk"
    NIGHT = "night"


class Weather(StrEnum):
    CLEAR = "clear"
    OVERCAST = "overcast"
    RAIN = "rain"
    STORM = "storm"
    SNOW = "snow"
    FOG = "fog"
    WIND = "wind"


class Mood(StrEnum):
    """What a scene feels like; it colours the picture and picks the score."""

    NEUTRAL = "neutral"
    CALM = "calm"
    TENDER = "tender"
    JOYFUL = "joyful"
    SAD = "sad"
    MYSTERIOUS = "mysterious"
    TENSE = "tense"
    VIOLENT = "violent"
    TRIUMPHANT = "triumphant"


class Style(StrEnum):
    """The look of the animatic, one for the whole film."""

    PAINTED = "painted"
    INK_WASH = "ink and wash"
    PENCIL = "pencil"
    NOIR = "noir"
    PAPER_CUT = "paper cut"


class Location(Value):
    """A place, the same each time the film goes there. `look` is what the script says of it."""

    id: Id
    name: str
    interior: bool = False
    look: str = ""
    references: tuple[str, ...] = ()


class Scene(Value):
    """A scene of the script: one place, one time. `script` are its lines in the source."""

    id: Id
    number: str
    heading: str = ""
    location: Id
    time: TimeOfDay = TimeOfDay.DAY
    weather: Weather = Weather.CLEAR
    mood: Mood = Mood.NEUTRAL
    synopsis: str = ""
    script: Span | None = None
    grade: Grade = PLAIN


class Line(Value):
    """Something said in a shot. `offset` is in frames from the shot's first frame.

    `placed`: on screen, off screen (O.S.), or as voice-over (V.O.). `file`: a recording of it, by its name in the
    project; without one it is spoken by the voice of whoever says it.
    """

    id: Id
    character: Id
    text: str
    manner: str = ""
    placed: Literal["on", "off", "over"] = "on"
    offset: Frames = 0
    translations: tuple[Translation, ...] = ()
    file: str | None = None

    @model_serializer(mode="wrap")
    def _as_written(self, written: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """A line without a recording is written as ever, so that what is named by it keeps its name."""
        return {name: value for name, value in written(self).items() if name != "file" or value}


class Cue(Value):
    """A sound that belongs to a shot: made from its description, or a file of the person's own."""

    id: Id
    kind: Literal["effect", "ambience", "music"] = "effect"
    description: str
    file: str | None = None
    offset: Frames = 0
    frames: Frames | None = None
    gain_db: Decibels = 0.0
    fade_in: Frames = 0
    fade_out: Frames = 0


Heard = Literal["ours", "take", "both"]
"""What is heard of a shot whose take has a sound of its own: the film's sound, the take's instead of it, or both."""


class Shot(Value):
    """One shot of the graph: what happens, how it is seen, who is in it, what is heard.

    `number` is what people call it ("3B"); it stays with the shot for life. `frames` is its length at
    the film's rate. `card` makes it a title card: words on a plain ground, and nothing else is drawn.
    `circled` names the take the director chose; without it the newest take that fits is used. `motion` are the
    strokes of the motion brush; `retouch` makes a take over instead of making one anew. `notes` are people's own.
    `sound` says what is heard where its take has sound of its own: the film's sound, the take's instead, or both.
    """

    id: Id
    scene: Id
    number: str
    action: str = ""
    card: str = ""
    prompt: Prompt = Prompt()
    frames: int = Field(gt=0, le=LONGEST)
    camera: Camera = Camera()
    characters: tuple[Id, ...] = ()
    lines: tuple[Line, ...] = ()
    cues: tuple[Cue, ...] = ()
    engine: str = "animatic"
    model: str = ""
    seed: int = Field(default=0, ge=0)
    circled: str = ""
    script: Span | None = None
    grade: Grade = PLAIN
    motion: Annotated[tuple[Stroke, ...], Field(max_length=16)] = ()
    retouch: Retouch | None = None
    notes: Annotated[tuple[Note, ...], Field(max_length=200)] = ()
    sound: Heard = "ours"


class Transition(Value):
    """How one shot gives way to the next.

    A dip goes through black or white, half of `frames` on each side, and overlaps nothing; a cut takes no time; all
    others overlap the two shots by `frames`. A wipe, a push and a whip move towards `direction`; an iris opens on the
    next shot (`in`) or closes on this one (`out`); a match dissolves while the subjects of both shots coincide.
    """

    kind: Literal["cut", "dissolve", "dip", "wipe", "push", "iris", "whip", "match"] = "cut"
    frames: Frames = 0
    direction: Literal["right", "left", "up", "down", "in", "out", ""] = ""
    colour: Literal["black", "white"] = "black"

    @property
    def overlap(self) -> int:
        """Frames in which both shots are seen."""
        return 0 if self.kind in ("cut", "dip") else self.frames

    @property
    def tail(self) -> int:
        """Frames that it takes at the end of the shot before it."""
        return self.frames // 2 if self.kind == "dip" else self.overlap

    @property
    def head(self) -> int:
        """Frames that it takes at the start of the shot after it."""
        return self.frames - self.frames // 2 if self.kind == "dip" else self.overlap

    def shortened(self, *, tail: int, head: int) -> Transition:
        """The same transition, as long as these frames of the two shots allow; a plain cut where none is left."""
        most = min(2 * tail + 1, 2 * head) if self.kind == "dip" else min(tail, head)
        if self.frames <= most:
            return self
        return self.with_(frames=most) if most > 0 else CUT

    @model_validator(mode="after")
    def _a_cut_takes_no_time(self) -> Self:
        if (self.kind == "cut") != (self.frames == 0):
            raise ValueError(f"a {self.kind} of {self.frames} frames is not a transition")
        if self.direction not in _DIRECTIONS.get(self.kind, ("",)):
            raise ValueError(f"a {self.kind} does not go {self.direction}")
        return self


_DIRECTIONS: Mapping[str, tuple[str, ...]] = {
    "wipe": ("", "right", "left", "up", "down"),
    "push": ("", "right", "left", "up", "down"),
    "whip": ("", "right", "left", "up", "down"),
    "iris": ("", "in", "out"),
}
"""Where each kind of transition may go; the first of the named ones is meant when none is."""


CUT = Transition()


class Link(Value):
    """A link of the shot graph.

    FOLLOWS: `target` may be cut to after `source`, by `transition` unless a cut says otherwise.
    CONTINUES: `target` starts on the last frame of `source`. MATCHES: `target` repeats `source`'s set-up.
    """

    source: Id
    target: Id
    kind: Literal["follows", "continues", "matches"] = "follows"
    transition: Transition = CUT


class Use(Value):
    """One visit of a cut to a shot: its own range of the shot, and how it gives way to the next.

    `first` counts from the shot's first frame; `frames` of None plays to the shot's end. `lead` and
    `lag` are frames by which the sound starts before the picture and ends after it.
    """

    id: Id
    shot: Id
    first: Frames = 0
    frames: Annotated[int, Field(gt=0)] | None = None
    transition: Transition = CUT
    lead: Frames = 0
    lag: Frames = 0
    speed: Speed = Fraction(1)
    hold: Frames = 0


class Marker(Value):
    """A note on a frame of a cut: it stands on frame `offset` of a use, and goes where that goes."""

    id: Id
    use: Id
    offset: Frames = 0
    note: str = Field(default="", max_length=2000)


class Delivery(Value):
    """What a cut has to be when it leaves the studio.

    `rate` is the film's own unless given. `captions` stand in a file beside the film, as a track in it, or burnt into
    the picture, in `language` where lines have been translated into it. `burn_in` is for reviews.
    """

    width: Pixels = 1280
    height: Pixels = 720
    limit: Annotated[int, Field(gt=0)] | None = None
    captions: bool = True
    captions_as: Literal["file", "track", "burnt"] = "file"
    language: str = ""
    loudness: float = Field(default=-16.0, ge=-40, le=-5)
    rate: Rate | None = None
    burn_in: tuple[Literal["timecode", "shot", "temp"], ...] = ()


class Cut(Value):
    """A named walk through the shot graph, with its delivery. `score`: a temp score made for it, or none."""

    id: Id
    name: str
    uses: tuple[Use, ...] = ()
    delivery: Delivery = Delivery()
    fade_in: Frames = 0
    fade_out: Frames = 0
    score: Literal["temp", "none"] = "temp"
    grade: Grade = PLAIN
    titles: tuple[Title, ...] = ()
    markers: tuple[Marker, ...] = ()


class Film(Value):
    """The whole document. Nothing else is saved, and nothing derived is in it.

    `logline`: the story in a sentence. `waived`: keys of the script supervisor's findings that are meant.
    """

    title: str
    logline: str = ""
    rate: Rate = Fraction(24)
    width: Pixels = 1280
    height: Pixels = 720
    style: Style = Style.PAINTED
    script: str = ""
    characters: tuple[Character, ...] = ()
    locations: tuple[Location, ...] = ()
    scenes: tuple[Scene, ...] = ()
    shots: tuple[Shot, ...] = ()
    links: tuple[Link, ...] = ()
    cuts: tuple[Cut, ...] = ()
    waived: tuple[str, ...] = ()
    props: tuple[Prop, ...] = ()

    # Indexes, made on first use; a film never changes, so they never go stale.

    @cached_property
    def characters_by_id(self) -> dict[str, Character]:
        return {character.id: character for character in self.characters}

    @cached_property
    def locations_by_id(self) -> dict[str, Location]:
        return {location.id: location for location in self.locations}

    @cached_property
    def scenes_by_id(self) -> dict[str, Scene]:
        return {scene.id: scene for scene in self.scenes}

    @cached_property
    def shots_by_id(self) -> dict[str, Shot]:
        return {shot.id: shot for shot in self.shots}

    @cached_property
    def cuts_by_id(self) -> dict[str, Cut]:
        return {cut.id: cut for cut in self.cuts}

    def with_(self, **changes: Any) -> Self:
        """The same film with some fields changed, checked throughout; what it shares with this one is sound already."""
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self).model_validate({**fields, **changes}, context=self)

    @model_validator(mode="after")
    def _everything_named_exists(self, info: ValidationInfo) -> Self:
        before = info.context if isinstance(info.context, Film) else None
        if before is not None:
            wholeness.share(self, before)
        wholeness.check(self, before)
        return self
