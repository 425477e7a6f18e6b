"""The stage of a shot: who stands where in 3-D, in which pose, under what light, and how the camera moves.

Metres and radians, right-handed with y up: x to the right, y up, z away from the audience. A facing of 0
looks towards +z; a facing of pi/2 looks towards +x. The stage is the rehearsal: the animatic engine draws
it, and generators take their depth, masks, poses and paths from it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from storyboard.model import Character, Mood, Style, TimeOfDay, Weather
from storyboard.motion import Stroke

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Point = tuple[float, float, float]
Colour = tuple[float, float, float]
"""Red, green, blue, 0 to 1, sRGB-encoded."""


class Doing(StrEnum):
    """What an actor does with the whole body."""

    STAND = "stand"
    WALK = "walk"
    RUN = "run"
    SIT = "sit"
    LIE = "lie"
    KNEEL = "kneel"
    CLIMB = "climb"
    TURN = "turn"
    POINT = "point"
    REACH = "reach"
    HOLD = "hold"
    LIFT = "lift"
    PASS = "pass"
    PUSH = "push"
    DRINK = "drink"
    READ = "read"
    WRITE = "write"
    PHONE = "phone"
    WAVE = "wave"
    EMBRACE = "embrace"
    FIGHT = "fight"
    FALL = "fall"
    NOD = "nod"
    SHAKE_HEAD = "shake head"
    LAUGH = "laugh"
    CRY = "cry"
    SLEEP = "sleep"
    CROUCH = "crouch"
    STEER = "steer"
    OPEN_ARMS = "open arms"
    RAISE = "raise"
    POUR = "pour"
    PUT_DOWN = "put down"
    COUNT = "count"
    HUG_SELF = "hug oneself"
    SHRUG = "shrug"
    WIPE_EYES = "wipe eyes"
    COVER_EARS = "cover ears"
    KNOCK = "knock"
    STAIRS = "stairs"
    ROW = "row"
    DIG = "dig"
    SWEEP = "sweep"
    PAINT = "paint"
    TYPE = "type"
    PIANO = "piano"
    GUITAR = "guitar"
    VIOLIN = "violin"
    DANCE = "dance"
    SWIM = "swim"
    EAT = "eat"
    CLAP = "clap"
    PRAY = "pray"
    THINK = "think"
    THROW = "throw"
    JUMP = "jump"
    BOW = "bow"
    STIR = "stir"


class Feeling(StrEnum):
    """What a face shows."""

    NEUTRAL = "neutral"
    JOY = "joy"
    SADNESS = "sadness"
    ANGER = "anger"
    FEAR = "fear"
    SURPRISE = "surprise"
    DOUBT = "doubt"


@dataclass(frozen=True)
class Key:
    """A value at a frame; between keys it eases in and out."""

    frame: int
    value: tuple[float, ...]


@dataclass(frozen=True)
class Track:
    """Keys in order of frame; constant before the first and after the last."""

    keys: tuple[Key, ...]
    linear: bool = False

    @classmethod
    def still(cls, *value: float) -> Track:
        return cls((Key(0, value),))

    def at(self, frame: float) -> tuple[float, ...]:
        """The value at a frame, eased with a smoothstep between keys (or straight, if `linear`)."""
        keys = self.keys
        if frame <= keys[0].frame:
            return keys[0].value
        for before, after in pairwise(keys):
            if frame < after.frame:
                t = (frame - before.frame) / (after.frame - before.frame)
                t = t if self.linear else t * t * (3 - 2 * t)
                return tuple(a + (b - a) * t for a, b in zip(before.value, after.value, strict=True))
        return keys[-1].value


@dataclass(frozen=True)
class Act:
    """One part of what an actor does in a shot: from a frame on, with which hands, face and things."""

    since: int
    doing: Doing
    hands: Doing | None = None
    feeling: Feeling = Feeling.NEUTRAL
    holds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Actor:
    """A character on the stage.

    Attributes:
        character: the sheet its looks come from.
        position: (x, y, z) of the point between the feet, over time.
        facing: (radians,) the chest's direction, over time.
        gaze: (x, y, z) of what the eyes look at, over time; None looks where the chest faces.
        doing: the whole body's action, from `since` (frame) on.
        hands: what hands and head do meanwhile, as in running with open arms; None leaves them to `doing`.
        feeling: what the face shows.
        holds: props in the hands, such as "lantern".
        acts: what is done one after the other, the first from frame 0; none where one thing is done throughout. The
            fields above then tell the whole shot in one word, and `now` tells a frame.
        tilt: (pitch, roll; radians) over time of somebody who floats weightless; None keeps the feet on the ground.
    """

    character: Character
    position: Track
    facing: Track
    gaze: Track | None = None
    doing: Doing = Doing.STAND
    since: int = 0
    feeling: Feeling = Feeling.NEUTRAL
    holds: tuple[str, ...] = ()
    hands: Doing | None = None
    acts: tuple[Act, ...] = ()
    tilt: Track | None = None

    def now(self, frame: int) -> Actor:
        """The actor as of a frame: what is done, held and felt then."""
        return self._parts[self._number(frame)] if self.acts else self

    def earlier(self, frame: int) -> Actor | None:
        """The actor as of the act before the one of a frame; None in the first."""
        number = self._number(frame)
        return self._parts[number - 1] if number > 0 else None

    def _number(self, frame: int) -> int:
        return max((number for number, act in enumerate(self.acts) if act.since <= frame), default=0)

    @cached_property
    def _parts(self) -> tuple[Actor, ...]:
        return tuple(
            replace(self, doing=act.doing, hands=act.hands, feeling=act.feeling, holds=act.holds, since=act.since)
            for act in self.acts
        )


@dataclass(frozen=True)
class Prop:
    """A thing in the place, named by the action; `size` is its height in metres. One that `lies` is on its back."""

    name: str
    position: Track
    facing: Track = field(default_factory=lambda: Track.still(0.0))
    size: float = 1.0
    lies: bool = False


@dataclass(frozen=True)
class CameraPath:
    """The camera over time: where it is, what it looks at, its roll, focal length and focus distance.

    `focus` is (metres,); `lens` is (mm,) on a sensor 36 mm wide; `roll` is (radians,), clockwise positive.
    """

    position: Track
    target: Track
    lens: Track
    focus: Track
    roll: Track = field(default_factory=lambda: Track.still(0.0))


@dataclass(frozen=True)
class Light:
    """The light of a scene, in colours ready to paint with.

    Attributes:
        toward_key: unit vector from the scene to the key light (sun, moon, lamp).
        key: colour of what the key light falls on at full strength; shadow: of what it does not reach.
        rim: colour of the edge away from the key. bounce: colour that the ground throws up.
        haze: colour that distance fades into; visibility: metres at which 63 % has gone to haze.
        accent: the one colour kept for what matters.
        sky_top, horizon: the sky's two ends (walls' two ends, in an interior).
        darkness: 0 in full day to 1 at night.
        developed: the 256 tones that a style turns drawn ones into; none where they stay as they are.
    """

    toward_key: Point
    key: Colour
    shadow: Colour
    rim: Colour
    bounce: Colour
    haze: Colour
    visibility: float
    accent: Colour
    sky_top: Colour
    horizon: Colour
    darkness: float
    developed: bytes = b""


@dataclass(frozen=True)
class Stage:
    """All that is seen in a shot, before it is drawn.

    `place` is the kind of place the scenery knows ("lighthouse", "kitchen"); `seed` is the same for every
    shot in that place, so it looks the same each time. `unknown` are words that nothing here can draw.
    `power` is how strongly the lights burn over time, (0 to 1,): a lamp that flickers and dies goes to 0.
    `spoken` are the lines said in the shot: who says it (a character's id), from which frame, and its words.
    `extras` are people and animals that nobody cast: they are drawn, and are nobody in particular.
    `swell` is how high the waves run, as a multiple of what the weather makes of them.
    `elapsed` are the frames of the shots that this one goes on from: water, rain and clouds go on from there.
    `falls` is how much of the weather's rain or snow falls over time, (0 to 1,): it rises where it begins to fall.
    `dressing` are fixtures that the script's words give the place, each with whether there are many.
    `lain` says that snow lies under a clear sky and nothing falls.
    `strokes` are those of the motion brush that hold no actor and no prop, and so move the picture itself.
    """

    frames: int
    rate: float
    width: int
    height: int
    style: Style
    place: str
    interior: bool
    seed: int
    time: TimeOfDay
    weather: Weather
    mood: Mood
    light: Light
    camera: CameraPath
    actors: tuple[Actor, ...] = ()
    props: tuple[Prop, ...] = ()
    unknown: tuple[str, ...] = ()
    power: Track = field(default_factory=lambda: Track.still(1.0))
    spoken: tuple[tuple[str, int, str], ...] = ()
    extras: tuple[Actor, ...] = ()
    elapsed: int = 0
    swell: float = 1.0
    falls: Track = field(default_factory=lambda: Track.still(1.0))
    strokes: tuple[Stroke, ...] = ()
    dressing: tuple[tuple[str, bool], ...] = ()
    lain: bool = False


@dataclass(frozen=True)
class View:
    """The camera at one frame: turns points of the stage into points of the picture.

    `right`, `up` and `forward` are unit vectors of the camera; `focal` is the focal length in pixels.
    """

    position: Point
    right: Point
    up: Point
    forward: Point
    focal: float
    width: int
    height: int
    focus: float

    @classmethod
    def of(cls, stage: Stage, frame: float) -> View:
        """The view of a stage at a frame."""
        import numpy as np

        path = stage.camera
        position = np.asarray(path.position.at(frame), dtype=float)
        forward = np.asarray(path.target.at(frame), dtype=float) - position
        forward /= max(float(np.linalg.norm(forward)), 1e-9)
        level = np.cross((0.0, 1.0, 0.0), forward)
        if np.linalg.norm(level) < 1e-6:  # straight up or down: keep x to the right
            level = np.asarray((1.0, 0.0, 0.0))
        level /= np.linalg.norm(level)
        above = np.cross(forward, level)
        roll = path.roll.at(frame)[0]
        right = level * math.cos(roll) - above * math.sin(roll)
        up = above * math.cos(roll) + level * math.sin(roll)
        focal = path.lens.at(frame)[0] / 36.0 * stage.width
        return cls(
            _point(position),
            _point(right),
            _point(up),
            _point(forward),
            focal,
            stage.width,
            stage.height,
            path.focus.at(frame)[0],
        )

    def project(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Points (n, 3) in metres to (n, 3): x and y in pixels (y down), and depth in metres along the lens.

        Points behind the lens have a depth of zero or less, and no meaningful x and y.
        """
        import numpy as np

        away = np.atleast_2d(points) - np.asarray(self.position)
        depth = away @ np.asarray(self.forward)
        safe = np.where(depth > 1e-3, depth, 1e-3)
        x = self.width / 2 + self.focal * (away @ np.asarray(self.right)) / safe
        y = self.height / 2 - self.focal * (away @ np.asarray(self.up)) / safe
        return np.stack([x, y, depth], axis=1)

    def scale(self, depth: float) -> float:
        """Pixels per metre at a depth in metres."""
        return self.focal / max(depth, 1e-3)

    def blur(self, depth: float) -> float:
        """Radius in pixels of the circle of confusion at a depth, for an aperture of f/2.8 (thin lens)."""
        lens_m = self.focal / self.width * 0.036
        aperture = lens_m / 2.8
        if depth <= lens_m or self.focus <= lens_m:
            return 0.0
        circle = aperture * abs(depth - self.focus) / depth * lens_m / (self.focus - lens_m)
        return circle / 0.036 * self.width / 2


def _point(vector: NDArray[np.float64]) -> Point:
    return (float(vector[0]), float(vector[1]), float(vector[2]))
