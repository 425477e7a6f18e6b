"""From one list of rows to another: what goes and comes leads there, and a row that stays keeps what hangs on it."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel

from studio.desktop.rowsteps import steps, take


class Rows(QStringListModel):
    """A list of names."""

    def __init__(self, names: list[str]) -> None:
        super().__init__()
        self.names = list(names)

    def rowCount(self, parent: object = None) -> int:  # noqa: N802
        return len(self.names)


def _after(old: list[str], new: list[str]) -> tuple[Rows, dict[str, QPersistentModelIndex]]:
    model = Rows(old)
    kept = {name: QPersistentModelIndex(model.index(at, 0, QModelIndex())) for at, name in enumerate(old)}
    runs = steps(old, new)
    assert runs is not None
    take(model, model.names, new, runs)
    return model, kept


@pytest.mark.parametrize("new", ["abcdefg", "bcdefg", "abXcdYZefg", "gabcdef", "bcdefga", "XY", "", "aXdefgb"])
def test_the_rows_become_the_wanted_ones_and_those_that_stayed_are_the_same(new: str) -> None:
    model, kept = _after(list("abcdefg"), list(new))
    assert model.names == list(new)
    stayed = [name for name in "abcdefg" if kept[name].isValid()]
    assert all(model.names[kept[name].row()] == name for name in stayed)
    assert len(stayed) >= len(set(new) & set("abcdefg")) - 3


def test_many_films_of_edits_end_where_they_should() -> None:
    dice = random.Random("rows")
    for _ in range(200):
        old = [str(each) for each in range(dice.randrange(12))]
        new = [each for each in old if dice.random() > 0.2]
        for each in range(dice.randrange(4)):
            new.insert(dice.randrange(len(new) + 1), f"new-{each}")
        model, _ = _after(old, new)
        assert model.names == new


def test_where_nearly_all_moved_the_rows_are_set_up_anew() -> None:
    old = [str(each) for each in range(100)]
    assert steps(old, old[::-1]) is None
    assert steps(old, [*old[::2], *old[1::2]]) is None
