"""Those who never speak and are not described, but are named in capitals and act: THE ROBOT rolls in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from storyboard.breakdown import lexicon
from storyboard.breakdown.words import one_line

_NAME = r"[A-Z][A-Z0-9'’.\-]*[A-Z0-9](?: (?:of |the )?[A-Z0-9][A-Z0-9'’.\-]*){0,2}"
ACTS = (
    "walks runs enters exits sits stands kneels crouches lies sleeps wakes smiles laughs cries weeps nods turns looks "
    "stares watches waits listens reads writes holds carries takes gives grabs picks lifts pushes pulls opens closes "
    "climbs jumps leaps rolls steps leads follows approaches arrives leaves crosses strides hurries rushes races "
    "dances sings plays eats drinks cooks works drives rides waves points reaches hugs kisses embraces fights "
    "whispers shouts screams sighs shrugs shakes leans stumbles crawls limps tiptoes hides peers glances studies "
    "counts sews paints sweeps digs rows fishes feeds lights pours throws catches trots barks purrs gallops strokes"
)
"""What only somebody can do."""
_SUBJECT = re.compile(
    r"(?:^|(?<=[.!?;]\s)|(?<=\n)|(?<=\band )|(?<=\bwhere )|(?<=, ))"
    rf"(?P<article>(?:THE|The|An?|AN?|the) )?(?P<name>{_NAME})"
    rf"(?: (?:slowly|quietly|then|now|just|still|[a-z]+ly))? (?:{'|'.join(ACTS.split())})\b"
)
_NOBODY = frozenset(
    (
        "BANG BOOM CRASH CRACK SILENCE THUNDER LIGHTNING RAIN WIND SNOW STORM FIRE SMOKE LIGHT LIGHTS DARKNESS MUSIC "
        "SOUND SOUNDS NOISE VOICE VOICES LETTER NOTE PHONE DOOR WINDOW CAR TRAIN BUS TRUCK BOAT SHIP PLANE GUN KNIFE "
        "CAMERA SHOT ANGLE CLOSE WIDE INSERT POV TITLE SUPER CARD SCREEN CLOCK BELL ALARM SIREN RADIO TV LAMP CANDLE "
        "WAVE WAVES SEA SUN MOON STAR STARS SHADOW SHADOWS HAND HANDS FACE EYES FEET CROWD AUDIENCE EVERYONE NOBODY "
        "NOTHING SOMETHING SOMEONE THEY HE SHE IT WE TIME DAY NIGHT MORNING LATER CONTINUOUS MONTAGE FLASHBACK END "
        "BEGIN FADE CUT DISSOLVE BACK INT EXT DOLLY PAN TILT CRANE ZOOM TRACKING HANDHELD AERIAL DRONE STATIC REVERSE "
        "SEVERAL MEN WOMEN PEOPLE CHILDREN KIDS SOLDIERS COPS GUARDS GUESTS TEAM FAMILY "
        "BOTH ALL SUDDENLY FINALLY MEANWHILE THIS THAT THERE HERE AND BUT OR IF SO AS"
    ).split()
)

_NUMBERS = frozenset("TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN".split())
A_MACHINE = re.compile(r"\b(UNIT|BOT|ROBO\w*|MK|[A-Z]{1,5}-?\d+)\b")
"""Names that only machines have."""


def silent_in(actions: Iterable[str]) -> list[str]:
    """Names in capitals that are the subject of what only somebody can do, in order of appearance.

    Sounds, things and groups that a writer shouts too (BANG, a LETTER, SOLDIERS) are nobody.
    """
    found: dict[str, None] = {}
    for action in actions:
        for match in _SUBJECT.finditer(action):
            name = one_line(match.group("name"))
            words = name.split()
            if len(name) < 3 or any(word.strip(".'’") in _NOBODY for word in words):
                continue
            if words[0] in _NUMBERS:
                continue
            article = (match.group("article") or "").strip().lower()
            last = words[-1].lower()
            plural = last.endswith("s") and last not in lexicon.FEMALE_NAMES | lexicon.MALE_NAMES
            if plural and not article and len(words) == 1 and not _is_a_name(last, actions):
                continue
            found.setdefault(name, None)
    return list(found)


def _is_a_name(word: str, actions: Iterable[str]) -> bool:
    """Whether a word that ends in s is a name: it is followed by a verb of one person ("MARCUS walks")."""
    return any(re.search(rf"\b{word.upper()} \w+s\b", action) for action in actions)
