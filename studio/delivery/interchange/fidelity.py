"""The fidelity report: what an exchange file carries of a cut, and what its format could not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from storyboard.time import rate_name, timecode
from studio.delivery.interchange.sequence import Sequence, plain


@dataclass
class Report:
    """Filled by a writer as it writes; each sentence once.

    Attributes:
        format: what the file is, such as "Final Cut Pro XML 1.10".
        carried: sentences on what another editor will find.
        lost: sentences on what the format could not carry, and what stands there instead.
    """

    format: str
    carried: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    def carries(self, sentence: str) -> None:
        if sentence not in self.carried:
            self.carried.append(sentence)

    def loses(self, sentence: str) -> None:
        if sentence not in self.lost:
            self.lost.append(sentence)

    def text(self, sequence: Sequence, name: str) -> str:
        """The report as it is printed and written beside the file."""
        start = timecode(sequence.origin, sequence.rate, drop=sequence.drop)
        head = [
            f"Fidelity report: {name}, {self.format}",
            f"{plain(sequence.title)}, cut {plain(sequence.name)}: {_count(len(sequence.events), 'clip')}, "
            f"{_count(sequence.frames, 'frame')} at {rate_name(sequence.rate)}, from {start}.",
        ]
        return "\n".join([*head, *_listed("Carried:", self.carried), *_listed("Not carried:", self.lost)]) + "\n"


def _listed(title: str, sentences: list[str]) -> list[str]:
    return ["", title, *(f"  - {plain(sentence)}" for sentence in sentences or ["nothing."])]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def about_missing(sequence: Sequence, report: Report, instead: str) -> None:
    """Say which clips have no take, and what stands there instead."""
    if sequence.missing:
        numbers = ", ".join(dict.fromkeys(event.number for event in sequence.missing))
        report.loses(f"Shots {numbers} have no take yet. " + instead)


def alternates(sequence: Sequence) -> int:
    """How many takes there are beside those that play."""
    shots = {event.shot: event for event in sequence.events}
    return sum(len(event.takes) - (event.active >= 0) for event in shots.values())


def about_pace(sequence: Sequence, report: Report, *, speed: bool, hold: bool) -> None:
    """Say which clips play at another speed or stand still at their end, if the format carries that or not."""
    fast = _numbers(event.number for event in sequence.events if event.speed != 1)
    still = _numbers(event.number for event in sequence.events if event.hold)
    if fast and speed:
        report.carries(f"Speed of shots {fast}.")
    elif fast:
        report.loses(f"Speed of shots {fast}: the clips have their length and play at normal speed.")
    if still and hold:
        report.carries(f"Freeze at the end of shots {still}.")
    elif still:
        report.loses(f"Freeze at the end of shots {still}: the clips have their length and play at normal speed.")


def _numbers(numbers: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(numbers))
