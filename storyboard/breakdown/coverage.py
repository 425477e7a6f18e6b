"""Coverage: the beats of a scene gathered into set-ups, as a director would shoot them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from storyboard.breakdown import lexicon
from storyboard.breakdown.beats import Beat, Said
from storyboard.breakdown.directions import Direction
from storyboard.breakdown.timing import action_seconds, speech_seconds
from storyboard.breakdown.transitions import Written
from storyboard.breakdown.words import lexicon as counter
from storyboard.breakdown.words import run_together, sentences
from storyboard.camera import Camera, Size
from storyboard.model import Location, Scene, TimeOfDay
from storyboard.screenplay.script import Span

Purpose = Literal["establish", "action", "speech", "reaction", "card"]

_ENTERS = counter(*lexicon.ENTERS)
_TOO_FAR_TO_SPEAK = (Size.EXTREME_WIDE, Size.WIDE, Size.INSERT, Size.EXTREME_CLOSE)
_ONE_BREATH = 7.6
"""Seconds that one set-up plays before the eye wants another."""
_LONG_SPEECH = 7.0
"""Seconds of one voice after which the film looks at who is listening."""


@dataclass
class Setup:
    """A shot in the making: what it is for, what happens and is said in it, who is seen, and how.

    `together` says that its lines are spoken at once. `over` lets a voice begin while the action plays.
    """

    scene: Scene
    lines: Span
    purpose: Purpose = "action"
    text: str = ""
    cast: tuple[str, ...] = ()
    said: list[Said] = field(default_factory=list)
    together: bool = False
    over: bool = False
    card: str = ""
    direction: Direction | None = None
    before: Written | None = None
    montage: bool = False
    continues: bool = False
    elsewhere: bool = False
    listener: str = ""
    opens: bool = False
    first_visit: bool = False
    camera: Camera = field(default_factory=Camera)

    @property
    def role(self) -> str:
        """The special role that the writer gave the camera, such as "pov"; empty for none."""
        return self.direction.role if self.direction else ""

    def speech(self) -> float:
        """Seconds of speech in it."""
        lengths = [speech_seconds(said.text, said.manner) for said in self.said]
        return max(lengths, default=0.0) if self.together else sum(lengths)


def cover(
    beats: list[Beat],
    scene: Scene,
    location: Location,
    *,
    first_visit: bool,
    chinese: bool,
    homes: Mapping[str, Scene],
    animals: Collection[str] = (),
) -> list[Setup]:
    """The set-ups of a scene in order, without their cameras yet.

    `homes` is the scene in which each character was last seen: an intercut goes back there.
    """
    setups = [
        _from_beat(beat, scene) for beat in beats if beat.text or beat.said or beat.card or beat.cast or beat.direction
    ]
    setups = _played_together(setups)
    _find_listeners(setups, animals)
    setups = [part for setup in setups for part in _listened_to(setup)]
    for setup in setups:
        home = homes.get(setup.said[0].who) if setup.elsewhere and setup.said else None
        if home is not None and home.location != scene.location:
            setup.scene, setup.cast, setup.listener = home, (setup.said[0].who,), ""
    first = next((setup for setup in setups if setup.purpose != "card"), None)
    if first is not None:
        first.opens, first.first_visit = True, first_visit
        if first.purpose == "speech" and not first.text and first_visit and first.direction is None:
            opening = replace(
                first, purpose="establish", text=describe_place(location, scene, chinese), said=[], cast=(), listener=""
            )
            first.before, first.opens = None, False
            setups.insert(setups.index(first), opening)
            first = opening
        if first.direction is None and not first.cast and not first.montage:
            first.purpose = "establish"
            if location.interior:
                first.cast = _already_there(setups, first)
    return setups


def _from_beat(beat: Beat, scene: Scene) -> Setup:
    purpose: Purpose = "card" if beat.card else "speech" if beat.said else "action"
    return Setup(
        scene=scene,
        lines=beat.lines,
        purpose=purpose,
        text=beat.text,
        cast=beat.cast,
        said=list(beat.said),
        together=len(beat.said) > 1,
        card=beat.card,
        direction=beat.direction,
        before=beat.before,
        montage=beat.montage,
        elsewhere=beat.elsewhere,
    )


def _played_together(setups: list[Setup]) -> list[Setup]:
    """An action and the line that its one actor then says are one set-up; so is a voice over a short action."""
    joined: list[Setup] = []
    for setup in setups:
        last = joined[-1] if joined else None
        if last is not None and _plays_on(last, setup, opens=len(joined) == 1):
            last.said = setup.said
            last.together = setup.together
            last.over = setup.said[0].placed != "on"
            last.purpose = "action" if last.over else "speech"
            last.lines = Span(first=last.lines.first, last=setup.lines.last)
        else:
            joined.append(setup)
    return joined


def _plays_on(last: Setup, setup: Setup, *, opens: bool) -> bool:
    if last.purpose != "action" or last.said or last.montage or setup.purpose != "speech" or setup.before is not None:
        return False
    acting, speaking = action_seconds(last.text), setup.speech()
    if all(said.placed != "on" for said in setup.said):
        return acting + speaking < _ONE_BREATH + 1
    size = last.direction.size if last.direction else None
    if last.role in ("pov", "insert", "aerial", "establishing") or size in _TOO_FAR_TO_SPEAK:
        return False
    return (
        last.cast == setup.cast
        and len(last.cast) == 1
        and acting + speaking < _ONE_BREATH
        and not (opens and not last.cast)
    )


def _listened_to(setup: Setup) -> list[Setup]:
    """A long speech in parts: the speaker, then who listens, then the speaker again, closer."""
    if (
        setup.purpose != "speech"
        or len(setup.said) != 1
        or setup.speech() <= _LONG_SPEECH
        or setup.said[0].placed != "on"
    ):
        return [setup]
    said = setup.said[0]
    listener = setup.listener
    parts: list[Setup] = []
    for number, text in enumerate(_breaths(said.text)):
        part = replace(setup, said=[replace(said, text=text)], listener=listener)
        if number:
            part.text, part.direction, part.before = "", None, None
        if number % 2 and listener and speech_seconds(text) < 5:
            part.said = [replace(said, text=text, placed="off")]
            part.cast, part.purpose, part.listener = (listener,), "reaction", said.who
        parts.append(part)
    return parts


def _breaths(text: str) -> list[str]:
    """A speech in groups of sentences, each some four seconds long."""
    parts: list[str] = []
    for sentence in sentences(text):
        short = bool(parts) and speech_seconds(parts[-1]) < 2
        if parts and (short or speech_seconds(parts[-1]) + speech_seconds(sentence) < 4.6):
            parts[-1] = run_together((parts[-1], sentence))
        else:
            parts.append(sentence)
    if len(parts) > 2 and speech_seconds(parts[-1]) < 1.2:
        parts[-2:] = [run_together(parts[-2:])]
    return parts


def _find_listeners(setups: list[Setup], animals: Collection[str]) -> None:
    """Who each line is said to: whom it calls, else who was last seen, else who speaks next.

    People are talked to before animals are. A line that calls for somebody who is not there is said to nobody.
    """
    speakers = [setup.said[0].who if setup.said and setup.said[0].placed == "on" else "" for setup in setups]
    following: list[str] = [""] * len(setups)
    ahead: list[str] = []
    for i in range(len(setups) - 1, -1, -1):
        following[i] = next((who for who in ahead if who != speakers[i]), "")
        if speakers[i]:
            ahead = [speakers[i], *(who for who in ahead if who != speakers[i])][:2]
    recent: list[str] = []
    for i, setup in enumerate(setups):
        if speakers[i]:
            others = sorted((who for who in recent if who != speakers[i]), key=lambda who: who in animals)
            named = [who for who in setup.said[0].calls if who != speakers[i]]
            present = [who for who in named if who in others or who == following[i]]
            talks_to = present[0] if present else "" if named else others[0] if others else following[i]
            setup.listener = talks_to
        elif setup.said and not setup.cast:
            away = setup.said[0].who
            present = [who for who in recent if who != away]
            setup.cast = tuple(present[:1]) or ((following[i],) if following[i] not in ("", away) else ())
            setup.purpose = "reaction"
        for who in reversed(setup.cast):
            recent = [who, *(other for other in recent if other != who)][:6]


def _already_there(setups: list[Setup], first: Setup) -> tuple[str, ...]:
    """Who is in a room when the scene opens: those who talk next, unless the script lets them come in."""
    there: list[str] = []
    for setup in setups[setups.index(first) + 1 :]:
        if setup.purpose == "card" or (setup.purpose == "action" and setup.cast) or _ENTERS(setup.text):
            break
        there.extend(who for who in setup.cast if who not in there)
        if len(there) >= 4:
            break
    return tuple(there)


_TIMES = {
    TimeOfDay.DAWN: ("at dawn", "清晨"),
    TimeOfDay.DAY: ("by day", "白天"),
    TimeOfDay.GOLDEN_HOUR: ("in the last golden light", "夕阳下"),
    TimeOfDay.DUSK: ("at dusk", "黄昏"),
    TimeOfDay.NIGHT: ("at night", "夜晚"),
}


def describe_place(location: Location, scene: Scene, chinese: bool) -> str:
    """What an establishing shot that no writer wrote says: the place and the light."""
    english, hanzi = _TIMES[scene.time]
    return f"{location.name}，{hanzi}。" if chinese else f"{location.name}, {english}."
