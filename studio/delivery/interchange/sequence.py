"""A cut as other editors see it: clips that meet at edit points, takes as alternates, markers, and sound on tracks."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import Literal

from pydantic import Field

from storyboard.model import Transition
from storyboard.values import Id, Value

_UNSPEAKABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters and half characters: XML has none of them, and no document of another kind is better for them."""

SoundKind = Literal["dialogue", "effect", "ambience", "music"]


class TakeFile(Value):
    """A take of a shot as a file, from its frame 0. `number` counts the shot's takes from 1, oldest first."""

    number: int
    recipe: str
    path: Path
    frames: int
    width: int
    height: int

    @property
    def name(self) -> str:
        return f"take {self.number}"


class Notes(Value):
    """What the shot list says of a shot, for the marker on its clip."""

    action: str = ""
    size: str = ""
    dialogue: str = ""

    def text(self) -> str:
        """The notes as one marker comment, a line for each that is not empty."""
        named = (("Action", self.action), ("Size", self.size), ("Dialogue", self.dialogue))
        return "\n".join(f"{name}: {' '.join(words.split())}" for name, words in named if words.strip())


class Remark(Value):
    """A note that somebody left on a shot, as a marker: its name, by which it is known again, and its words."""

    name: str
    text: str


class Joint(Value):
    """How a clip gives way to the next, around the edit point between them.

    `before` and `after` are its frames on each side. Where `overlaps`, both clips are seen in all of them, so
    each needs as many frames beyond the edit point; a dip needs none, as it goes through black.
    """

    kind: str
    frames: int
    before: int
    after: int
    overlaps: bool


class Event(Value):
    """One use of a shot as a clip. Times are frames; `start` counts from the cut's first frame.

    Clips meet and never overlap: `source` and `frames` lie between the edit points. `active` is the place in
    `takes` of the take that plays, -1 where there is none and the clip is missing media. `joint` leads to the next.
    At a `speed` of 2 a frame of the clip is two of the take; its last `hold` frames stand still.
    """

    use: Id
    shot: Id
    number: str
    scene: str
    start: int
    frames: int = Field(gt=0)
    source: int
    shot_frames: int
    takes: tuple[TakeFile, ...] = ()
    active: int = -1
    joint: Joint | None = None
    fade_in: int = 0
    fade_out: int = 0
    notes: Notes = Notes()
    remarks: tuple[Remark, ...] = ()
    speed: Fraction = Fraction(1)
    hold: int = 0

    @property
    def end(self) -> int:
        return self.start + self.frames

    def remarked(self) -> list[tuple[int, Remark]]:
        """Each note with its frame of the cut, a frame apart: programs show one marker on a frame."""
        return [(self.start + min(place, self.frames - 1), each) for place, each in enumerate(self.remarks, 1)]

    @property
    def is_retimed(self) -> bool:
        """Whether it plays at another speed than the take's, or stands still at its end."""
        return self.speed != 1 or self.hold > 0

    @property
    def take(self) -> TakeFile | None:
        """The take that plays, or none."""
        return self.takes[self.active] if self.active >= 0 else None


class SoundClip(Value):
    """A sound on a track. `source` is the first frame heard of a file that is `media_frames` long."""

    name: str
    path: Path
    start: int
    frames: int = Field(gt=0)
    source: int = 0
    media_frames: int
    channels: int = 2
    gain_db: float = 0.0
    fade_in: int = 0
    fade_out: int = 0

    @property
    def end(self) -> int:
        return self.start + self.frames


class SoundTrack(Value):
    """A track of sounds that do not overlap."""

    name: str
    kind: SoundKind
    clips: tuple[SoundClip, ...]


class Sequence(Value):
    """A cut ready to be written. `origin` is the frame number of its start timecode; `drop` asks for drop-frame."""

    title: str
    cut: Id
    name: str
    rate: Fraction
    width: int
    height: int
    frames: int
    origin: int
    drop: bool = False
    events: tuple[Event, ...]
    tracks: tuple[SoundTrack, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[Event, ...]:
        """Clips whose shot has no take."""
        return tuple(event for event in self.events if event.take is None)


def plain(words: str) -> str:
    """A person's words as every document can hold them: on one line, of whole characters that can be seen."""
    return " ".join(_UNSPEAKABLE.sub(" ", words).split())


def joint_of(transition: Transition) -> Joint | None:
    """A transition around its edit point: an overlap lies half on each side of it, the longer half after it."""
    if transition.frames == 0:
        return None
    overlaps = transition.overlap > 0
    before = transition.overlap // 2 if overlaps else transition.tail
    after = transition.overlap - before if overlaps else transition.head
    return Joint(kind=transition.kind, frames=transition.frames, before=before, after=after, overlaps=overlaps)
