"""Set-ups made into shots: numbered, timed in frames, with their lines and sounds in place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from storyboard.breakdown.coverage import Setup
from storyboard.breakdown.sounds import heard_in
from storyboard.breakdown.timing import BREATH, TAIL, action_seconds, card_seconds, frames, speech_seconds
from storyboard.breakdown.words import Names
from storyboard.camera import Size
from storyboard.model import Character, Cue, Line, Shot, Transition

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""I and O are skipped, as on a slate: they read as 1 and 0."""

_MOST = {Size.INSERT: 3.2, Size.EXTREME_CLOSE: 3.6, Size.CLOSE: 4.5}
"""Seconds after which a detail has been seen."""


def letters(count: int) -> str:
    """A, B ... Z, AA, AB ...: the letter of a scene's shot, counted from 0."""
    text = ""
    count += 1
    while count:
        count, rest = divmod(count - 1, len(_LETTERS))
        text = _LETTERS[rest] + text
    return text


@dataclass
class Slate:
    """Gives shots, lines and cues their numbers and ids."""

    rate: Fraction
    characters: Mapping[str, Character]
    chinese: bool = False
    _shots: Names = field(default_factory=Names)
    _lines: Names = field(default_factory=Names)
    _cues: Names = field(default_factory=Names)
    _counts: Counter[str] = field(default_factory=Counter)

    def number(self, setup: Setup) -> str:
        """The next shot number of the set-up's scene: 3A, 3B; 3A-A where the scene's own number ends in a letter."""
        letter = letters(self._counts[setup.scene.id])
        self._counts[setup.scene.id] += 1
        number = setup.scene.number
        return f"{number}-{letter}" if number[-1:].isalpha() else f"{number}{letter}"

    def shot(self, setup: Setup, before: Transition, after: Transition) -> Shot:
        """A set-up as a shot, long enough for its lines, its action, and half of each transition beside it."""
        number = self.number(setup)
        name = self._shots.new(f"shot-{number}", "shot")
        head, tail = before.frames // 2, after.frames - after.frames // 2
        acting, speaking = self._seconds(setup)
        starts, length = _speech_places(setup, acting)
        lines = tuple(
            Line(
                id=self._lines.new(f"line-{number}", "line"),
                character=said.who,
                text=said.text,
                manner=said.manner,
                placed=said.placed,
                offset=head + (frames(start, self.rate) if start else 0),
            )
            for said, start in zip(setup.said, starts, strict=True)
        )
        total = frames(max(length, acting, speaking), self.rate)
        return Shot(
            id=name,
            scene=setup.scene.id,
            number=number,
            action=setup.text or self._says(setup),
            card=setup.card,
            frames=head + total + tail,
            camera=setup.camera,
            characters=setup.cast,
            lines=lines,
            cues=self._sounds(setup, number, head, acting),
            script=setup.lines,
        )

    def _seconds(self, setup: Setup) -> tuple[float, float]:
        """Seconds its action takes, and the least the whole shot takes."""
        if setup.card:
            return card_seconds(setup.card), 2.5
        if not setup.text:
            return (0.0, 0.0) if setup.said else (1.6, 1.6)
        if setup.montage:
            return action_seconds(setup.text, least=1.5, most=2.6), 1.5
        wide = setup.opens and setup.camera.size in (Size.EXTREME_WIDE, Size.WIDE) and setup.role != "pov"
        if setup.purpose == "establish" or wide or setup.role in ("establishing", "aerial"):
            return action_seconds(setup.text, least=3.0, most=4.6), 3.0
        return action_seconds(setup.text, least=1.6, most=_MOST.get(setup.camera.size, 7.0)), 1.6

    def _says(self, setup: Setup) -> str:
        """An action for a shot that only speaks or listens, so that a board reads without the script beside it."""
        names = [self.characters[who].name for who in setup.cast]
        if not names:
            return ""
        if not setup.said:
            return f"{names[0]}{'。' if self.chinese else '.'}"
        listener = self.characters[setup.listener].name if setup.listener and setup.listener != setup.cast[0] else ""
        if setup.purpose == "reaction" or setup.said[0].placed != "on":
            return f"{names[0]}听着。" if self.chinese else f"{names[0]} listens."
        if setup.together and len(names) > 1:
            return f"{'和'.join(names[:2])}同时说话。" if self.chinese else f"{names[0]} and {names[1]} speak at once."
        if self.chinese:
            return f"{names[0]}对{listener}说话。" if listener else f"{names[0]}说话。"
        return f"{names[0]} speaks to {listener}." if listener else f"{names[0]} speaks."

    def _sounds(self, setup: Setup, number: str, head: int, acting: float) -> tuple[Cue, ...]:
        heard = [] if setup.card else heard_in(setup.text, setup.scene.heading)
        if not setup.cast:  # a boat that climbs a wave has no feet
            heard = [sound for sound in heard if not sound[0].startswith("footsteps")]
        return tuple(
            Cue(
                id=self._cues.new(f"cue-{number}-{name}", "cue"),
                description=name,
                offset=head + round(place * 0.8 * acting * self.rate.numerator / self.rate.denominator),
            )
            for name, place in heard
        )


def _speech_places(setup: Setup, acting: float) -> tuple[list[float], float]:
    """When each line of a set-up starts, and how long the set-up is with all of them said, in seconds."""
    if not setup.said:
        return [], 0.0
    start = min(1.2, 0.4 * acting) if setup.over else max(BREATH, acting + 0.1 if acting else 0.0)
    starts: list[float] = []
    end = start
    for said in setup.said:
        starts.append(start if setup.together else end)
        end = max(end, starts[-1] + speech_seconds(said.text, said.manner))
    return starts, end + TAIL
