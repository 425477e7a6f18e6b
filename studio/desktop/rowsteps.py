"""From one list of rows to another in a few runs that go and come, which is what Qt's views are quick with."""

from __future__ import annotations

import operator
from collections.abc import Collection, Sequence
from itertools import islice
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex

from storyboard.sharing import alike

T = TypeVar("T")

_MOST = 40
"""Runs of rows, of which each is told of by itself; where there are more, setting up anew is cheaper."""

Runs = list[tuple[int, int]]
"""Each from its first row up to, but without, another."""


def steps(old: Sequence[str], new: Sequence[str]) -> tuple[Runs, Runs] | None:
    """Which runs of the old rows go, and which of the new ones come; a row that moves goes and comes.

    Returns: None where so much is another that the rows may as well be set up anew. No name may stand twice.
    """
    first = alike(map(operator.eq, old, new))
    least = min(len(old), len(new)) - first
    last = alike(map(operator.eq, islice(reversed(old), least), islice(reversed(new), least)))
    before, after = old[first : len(old) - last], new[first : len(new) - last]
    gone, come = set(before) - set(after), set(after) - set(before)
    stayed = [name for name in before if name not in gone]
    stand = [name for name in after if name not in come]
    if stayed != stand:
        at = stayed.index(stand[0])
        if stayed[at:] + stayed[:at] != stand:  # more moved than one run of rows
            return None
        moved = stayed[:at] if 2 * at <= len(stayed) else stayed[at:]
        gone.update(moved)
        come.update(moved)
    runs = _runs(before, gone, first), _runs(after, come, first)
    return runs if len(runs[0]) + len(runs[1]) <= _MOST else None


def take(model: QAbstractItemModel, rows: list[T], wanted: Sequence[T], runs: tuple[Runs, Runs]) -> None:
    """Make a model's rows the wanted ones by what `steps` told, and tell its views of each run."""
    for first, end in reversed(runs[0]):
        model.beginRemoveRows(QModelIndex(), first, end - 1)
        del rows[first:end]
        model.endRemoveRows()
    for first, end in runs[1]:
        model.beginInsertRows(QModelIndex(), first, end - 1)
        rows[first:first] = wanted[first:end]
        model.endInsertRows()


def _runs(names: Sequence[str], chosen: Collection[str], first: int) -> Runs:
    """Where the chosen names stand, those that follow each other as one run; counted from `first`."""
    runs: Runs = []
    for at in (at for at, name in enumerate(names, first) if name in chosen):
        if runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs
