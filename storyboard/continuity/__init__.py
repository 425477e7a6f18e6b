"""The script supervisor: reads a film shot by shot, says what does not match, and offers the edit that mends it.

report = check(film)
film = report.findings[0].mends[0].edit(film)
film = waive(film, [report.findings[1].key])     # it is meant
"""

from __future__ import annotations

from collections.abc import Iterable

from storyboard.continuity import picture, story, structure, things
from storyboard.continuity.findings import Finding, Mend, Report, Severity, mended, unwaive, waive
from storyboard.continuity.pages import Pages
from storyboard.continuity.rehearsed import NOTHING, Rehearsed, Sighting
from storyboard.model import Film

__all__ = [
    "NOTHING",
    "Finding",
    "Mend",
    "Rehearsed",
    "Report",
    "Severity",
    "Sighting",
    "check",
    "in_order",
    "mended",
    "unwaive",
    "waive",
]

RULES = {
    "absent-speaker": "somebody speaks on screen and is not in the picture",
    "axis": "two people change sides of the frame (180 degrees)",
    "dead-end": "nothing may follow a shot, and no cut ends on it",
    "direction": "somebody goes one way and, after the cut, the other",
    "eyeline": "two who talk to each other look the same way",
    "jump-cut": "a cut between two shots of the same people, as large and from one side (30 degrees)",
    "no-look": "somebody is seen of whom the sheet says nothing",
    "no-way": "a cut takes a step that the graph does not allow",
    "over-limit": "a cut is longer than it may be",
    "overrun": "a line runs over the end of its shot",
    "prop": "a thing in somebody's hands is gone for a shot",
    "reading": "what a language model saw in the whole film",
    "size-leap": "somebody grows too much in one cut",
    "stale-prompt": "a prompt tells of the film as it was before",
    "take-jump": "a cut leaves something out within one take",
    "time": "day turns to night in an unbroken sequence",
    "undrawn": "a shot names a thing that its engine cannot draw",
    "unplayable": "a cut cannot be laid out",
    "unreached": "nothing leads to a shot",
    "wardrobe": "clothes change, or are worn after they were taken off, or dry at once",
    "weather": "rain turns to sunshine in an unbroken sequence",
}
"""Every rule, and what it looks for."""


def check(film: Film, rehearsed: Rehearsed = NOTHING) -> Report:
    """Everything the rules find in a film, in script order; what the director has waived apart.

    The rules about sides, eyes and directions need a rehearsal, and are silent about shots that are not in it. Pure,
    and as quick as the film is long.
    """
    pages = Pages(film, rehearsed)
    found = [finding for rule in (picture, things, story, structure) for finding in rule.find(pages)]
    return in_order(film, found)


def in_order(film: Film, findings: Iterable[Finding]) -> Report:
    """Findings sorted as the film is told, each once; waived ones apart. What is about no shot comes last."""
    place = {shot.id: position for position, shot in enumerate(film.shots)}
    once = list({finding.key: finding for finding in findings}.values())
    once.sort(key=lambda finding: (not finding.scene, max((place[shot] for shot in finding.shots), default=len(place))))
    waived = frozenset(film.waived)
    return Report(
        tuple(finding for finding in once if finding.key not in waived),
        tuple(finding for finding in once if finding.key in waived),
    )
