"""What the script supervisor hands to the director: findings, their shots, and the edits that mend them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from storyboard.edits.common import changed
from storyboard.errors import FilmError
from storyboard.model import Film

Severity = Literal["mistake", "doubt", "note"]
"""A mistake is wrong whatever was meant; a doubt may be meant; a note is worth knowing."""


@dataclass(frozen=True)
class Mend:
    """One way to put a finding right: a sentence for the button, and the edit."""

    sentence: str
    edit: Callable[[Film], Film]


@dataclass(frozen=True)
class Finding:
    """One thing the script supervisor saw.

    Attributes:
        rule: which rule found it, such as "jump-cut"; or "reading" for a model that read the film.
        severity: how sure it is that this is wrong.
        sentence: what is wrong and where, by the numbers on the slates.
        shots: the shots it is about, by id, in the order in which they are seen.
        scene: the scene it belongs to, by id; empty for what concerns a whole cut or the whole film.
        detail: what tells it from other findings of the rule on the same shots, such as the prop.
        mends: edits that put it right, the likeliest first; none where only the director knows the words.
    """

    rule: str
    severity: Severity
    sentence: str
    shots: tuple[str, ...] = ()
    scene: str = ""
    detail: str = ""
    mends: tuple[Mend, ...] = ()

    @property
    def key(self) -> str:
        """What names this finding as long as it is the same: the rule, the shots, and what about them."""
        return ":".join(filter(None, (self.rule, "+".join(self.shots), self.detail)))

    def as_json(self, film: Film) -> dict[str, Any]:
        """The finding as JSON-like content: shots by id and number, mends as their sentences."""
        return {
            "key": self.key,
            "rule": self.rule,
            "severity": self.severity,
            "sentence": self.sentence,
            "scene": film.scenes_by_id[self.scene].number if self.scene else "",
            "shots": [{"id": shot, "number": film.shots_by_id[shot].number} for shot in self.shots],
            "mends": [mend.sentence for mend in self.mends],
        }


@dataclass(frozen=True)
class Report:
    """The findings of a film in script order, and those that the director has waived: it is meant."""

    findings: tuple[Finding, ...] = ()
    waived: tuple[Finding, ...] = ()

    def named(self, name: str) -> tuple[Finding, ...]:
        """The findings that a person means by a number in the list (from 1), a rule, or a key.

        Raises:
            FilmError: there is none.
        """
        if name.isdecimal() and 0 < int(name) <= len(self.findings):
            return (self.findings[int(name) - 1],)
        found = tuple(finding for finding in self.findings if name in (finding.rule, finding.key))
        if not found:
            rules = sorted({finding.rule for finding in self.findings})
            known = f"choose a number up to {len(self.findings)}, or {', '.join(rules)}" if rules else "there are none"
            raise FilmError(f"There is no finding “{name}”; {known}.")
        return found


def waive(film: Film, keys: Iterable[str]) -> Film:
    """The film with these findings marked as meant, so that they are not reported again."""
    waived = tuple(dict.fromkeys((*film.waived, *keys)))
    return film if waived == film.waived else changed(film, "The film", waived=waived)


def unwaive(film: Film, keys: Iterable[str]) -> Film:
    """The film with these findings reported again."""
    gone = set(keys)
    waived = tuple(key for key in film.waived if key not in gone)
    return film if waived == film.waived else changed(film, "The film", waived=waived)


def mended(film: Film, findings: Sequence[Finding], which: int = 0) -> tuple[Film, list[str]]:
    """The film with findings mended one after another, and what was done or could not be.

    An edit that an earlier one has made impossible is left out and said; the rest is still done.
    """
    said: list[str] = []
    for finding in findings:
        if which >= len(finding.mends):
            said.append(f"{finding.sentence} No edit mends this by itself.")
            continue
        mend = finding.mends[which]
        try:
            film = mend.edit(film)
            said.append(mend.sentence)
        except FilmError as refusal:
            said.append(f"Not done: {mend.sentence} {refusal.sentence}")
    return film, said
