"""Transitions as they are written: CUT TO, DISSOLVE TO, FADE OUT, 叠化 and what each asks of the cut."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from storyboard.breakdown.timing import frames
from storyboard.model import CUT, Transition

Sort = Literal["cut", "match", "dissolve", "wipe", "dip", "fade in", "fade out"]


@dataclass(frozen=True)
class Written:
    """A transition of the script. `sort` is what it does; `white` that it asked for a fade to white."""

    sort: Sort
    white: bool = False

    def over(self, rate: Fraction) -> Transition:
        """It as a transition between two shots: a dissolve takes 1 s, a wipe 0.75 s, a dip to black 1.5 s."""
        if self.sort in ("cut", "match"):
            return CUT
        if self.sort == "dissolve":
            return Transition(kind="dissolve", frames=frames(1.0, rate))
        if self.sort == "wipe":
            return Transition(kind="wipe", frames=frames(0.75, rate))
        return Transition(kind="dip", frames=frames(1.5, rate))


_TABLE: tuple[tuple[str, Sort], ...] = (
    (r"(?:SLOW\s+)?FADE\s+(?:IN|UP)(?:\s+(?:FROM|ON)\s+\w+)?|FADE\s+FROM\s+\w+|淡入|渐显", "fade in"),
    (
        r"(?:SLOW(?:LY)?\s+)?(?:FINAL\s+)?FADE\s+(?:OUT|(?:TO|OUT\s+TO)\s+(?:BLACK|WHITE)|AWAY)|CUT\s+TO\s+(?:BLACK|WHITE)|(?:SMASH|SLAM|HARD|SNAP)\s+(?:CUT\s+)?TO\s+BLACK|BLACKOUT|淡出|渐隐|黑场|切黑",
        "fade out",
    ),
    (r"MATCH(?:ING)?[\s-]+(?:CUT|ON)(?:\s+(?:TO|ON))?|MATCH\s+DISSOLVE(?:\s+TO)?|匹配剪辑", "match"),
    (
        r"(?:SLOW\s+|CROSS[\s-]*)?(?:DISSOLVES?|FADE)(?:\s+(?:TO|INTO|THROUGH\s+TO))?|CROSS[\s-]*FADE(?:\s+TO)?|叠化|化入|溶至|叠入",
        "dissolve",
    ),
    (r"(?:\w+\s+)?WIPE(?:\s+TO)?|划(?:像|变|至)|划入", "wipe"),
    (
        r"(?:SMASH|JUMP|HARD|SHOCK|QUICK|SLAM|FLASH|TIME|INTER)?[\s-]*CUTS?\s+(?:TO|BACK\s+TO)|(?:SMASH|JUMP|HARD)\s+CUT|切至|切入|跳切|切到|闪回|切",
        "cut",
    ),
)
_COMPILED = [
    (re.compile(rf"^[>\s(（]*(?:{pattern})\s*[:：.。…)）]*$", re.IGNORECASE), sort) for pattern, sort in _TABLE
]


def read_transition(text: str) -> Written | None:
    """What a line of its own such as "SMASH CUT TO:" or "叠化：" asks for; None if it is no transition."""
    line = text.strip()
    if len(line) > 40:
        return None
    for pattern, sort in _COMPILED:
        if pattern.match(line):
            return Written(sort, white="WHITE" in line.upper())
    return None


def is_transition(text: str) -> bool:
    """Whether a line is a transition and nothing else."""
    return read_transition(text) is not None
