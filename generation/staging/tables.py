"""Tables and covers: who sits at a table with whom, and what somebody hides behind."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence

from generation.stage import Actor, Doing, Point, Prop, Track
from generation.staging.reading import named
from storyboard.model import Character

_SERVED = re.compile(
    r"\b(sets?|puts?|places?|lays?|slides?|pushes)\b[^.;]{0,40}\b"
    r"(in front of|before) (him|her|(the )?[A-Z][\w ]{0,20})|"
    r"\bon the table (beside|before|in front of|next to) (him|her)\b"
)
"""Words by which somebody sits at a table: a plate is set before them."""
_ACROSS = re.compile(r"\b(sits?|sat|sitting|seated)\b[^.;]{0,20}\b(across from|opposite|facing)\b", re.IGNORECASE)
_AT_A_TABLE = re.compile(
    r"\b(at|round|around|across) (the|a|his|her|their) (\w+ ){0,2}(table|desk)\b|桌[前旁边]", re.IGNORECASE
)
_SEXES = {"him": "male", "her": "female"}
ACROSS = 0.98
"""Metres that each of two at a table sits off its middle."""


def served(action: str, cast: Sequence[Character]) -> tuple[str, ...]:
    """Whom an action takes to sit at a table: before whom something is set, and who sits across from somebody."""
    found = [one.id for one in cast if _ACROSS.search(action) and len(cast) == 2]
    for match in _SERVED.finditer(action):
        whom = next((word for word in match.groups()[::-1] if word), "")
        meant = [one for one in cast if named(one, whom) >= 0] if whom not in _SEXES else []
        meant = meant or [one for one in cast if one.sex == _SEXES.get(whom)]
        if len(meant) == 1:
            found.append(meant[0].id)
    return tuple(dict.fromkeys(found))


def at_the_table(name: str, action: str, facts: Iterable[str], cast: Sequence[Character]) -> bool:
    """Whether somebody who sits does so at a table."""
    told = f"{name} place: at table" in facts or name in served(action, cast)
    return told or _AT_A_TABLE.search(action) is not None or _ACROSS.search(action) is not None


def across(marks: Mapping[str, Point], names: Iterable[str]) -> dict[str, Point]:
    """The marks of two who sit at one table, on either side of it."""
    return {
        name: (math.copysign(ACROSS, marks[name][0]), 0.0, 0.0)
        for name in names
        if name in marks and 0.3 < abs(marks[name][0]) < 1.2 and marks[name][2] < 0.5
    }


_HIDES = re.compile(
    r"\b(behind|under cover of) (a|an|the|some|his|her|their) (\w+ ){0,2}?"
    r"(dumpster|skip|bins?|wall|crates?|boxes|barrels?|rocks?|boulder|tree|log|car|van|truck|counter|sandbags|hedge|fence|"
    r"cart|wagon|stack)\b",
    re.IGNORECASE,
)
_GOES_DOWN = re.compile(
    r"\b(hid(es?|ing)|drops?|ducks?|crouch\w*|huddl\w+|dives?|takes? cover|cowers?)\b", re.IGNORECASE
)
_COVERS = {
    "dumpster": ("dumpster", 0.66), "skip": ("dumpster", 0.66), "bin": ("dumpster", 0.66),
    "wall": ("low wall", 0.66), "counter": ("low wall", 0.66), "hedge": ("low wall", 0.66),
    "fence": ("low wall", 0.66), "sandbags": ("low wall", 0.6), "tree": ("low wall", 0.6), "log": ("low wall", 0.5),
    "crate": ("crate", 0.75), "boxes": ("crate", 0.75), "stack": ("crate", 0.75), "barrel": ("barrel", 0.8),
    "rock": ("rock", 0.75), "boulder": ("rock", 0.85), "car": ("car", 1.3), "van": ("car", 1.3),
    "truck": ("car", 1.3), "cart": ("cart", 0.9), "wagon": ("cart", 0.9),
}  # fmt: skip
"""What stands between us and who hides behind it, and how tall: heads show over it."""


def covers(actors: Sequence[Actor], action: str, facts: Iterable[str]) -> tuple[Prop, ...]:
    """What those hide behind who crouch, a step nearer to us than they are."""
    low = [actor for actor in actors if actor.now(10**6).doing is Doing.CROUCH]
    known = next((fact.removeprefix("cover: ") for fact in facts if fact.startswith("cover: ")), "")
    what = cover_in(action) or known
    if not low or not what:
        return ()
    name, tall = _COVERS[what]
    x = sum(actor.position.at(0)[0] for actor in low) / len(low)
    z = min(actor.position.at(0)[2] for actor in low)
    away = 0.62 if name != "car" else 1.3
    return (Prop(name, Track.still(x + 0.12, 0.0, z - away), Track.still(math.pi / 2), tall),)


def cover_in(action: str) -> str:
    """What an action has somebody hide behind, or an empty string."""
    found = _HIDES.search(action)
    if found is None or _GOES_DOWN.search(action) is None:
        return ""
    word = found.group(4).lower()
    return word if word in _COVERS else word.removesuffix("s")
