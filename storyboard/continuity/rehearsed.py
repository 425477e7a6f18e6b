"""What is known of a film beyond its document: where the stage puts people, and how long lines really are.

The storyboard knows neither staging nor voices; whoever does (the studio) fills this in, and the rules that need it
are silent without it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Sighting:
    """One person in the frame of one shot.

    Attributes:
        enters, leaves: where the head is on the first and last frame, from 0 at the left edge to 1 at the right;
            outside of that it is out of frame.
        looks: -1 to the left, 1 to the right, 0 towards or away from the camera.
        travels: -1 to the left, 1 to the right, 0 where the person stays in place.
        holds: what is in the hands, such as "lantern".
    """

    enters: float
    leaves: float
    looks: int = 0
    travels: int = 0
    holds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rehearsed:
    """What a rehearsal of the film knows.

    Attributes:
        seen: each shot's people by shot and character; a shot that was not staged is not in it.
        undrawn: things each shot names that its engine cannot draw.
        spoken: frames that each line really takes to say, by line.
    """

    seen: Mapping[str, Mapping[str, Sighting]] = field(default_factory=dict)
    undrawn: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    spoken: Mapping[str, int] = field(default_factory=dict)


NOTHING = Rehearsed()
