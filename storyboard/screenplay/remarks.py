"""Collects what was odd about a file while it is read, without ever drowning the reader in it."""

from __future__ import annotations

from storyboard.screenplay.script import Remark

MOST_REMARKS = 100
"""After this many a person has stopped reading; the rest are counted."""


class Remarks:
    """The oddities of one file.

    Attributes:
        kept: the first `MOST_REMARKS` remarks.
        more: how many came after those.
    """

    def __init__(self) -> None:
        self.kept: list[Remark] = []
        self.more = 0

    def add(self, line: int, text: str) -> None:
        """Note something odd on a line counted from 1: what it is, and what was done about it."""
        if len(self.kept) < MOST_REMARKS:
            self.kept.append(Remark(line=line, text=text))
        else:
            self.more += 1

    def take(self, others: Remarks) -> None:
        """Add all that another reading of the same file found."""
        for remark in others.kept:
            self.add(remark.line, remark.text)
        self.more += others.more

    def in_order(self) -> tuple[Remark, ...]:
        """All remarks from the top of the file to its end, the last one counting what was left out."""
        ordered = sorted(self.kept, key=lambda remark: remark.line)
        if self.more:
            ordered.append(Remark(line=ordered[-1].line, text=f"{self.more} more remarks like these were left out"))
        return tuple(ordered)
