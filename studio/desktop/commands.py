"""What a person can do, as values: menus, the palette (Ctrl+K) and the page of keys are all made of these."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable


def always() -> bool:
    """A command that can be given at any time."""
    return True


@dataclass(frozen=True)
class Command:
    """One thing a person can do.

    Attributes:
        id: names it for good, such as "graph.tidy"; what was used last is remembered by it.
        text: what it does, translated, as a menu says it: "Tidy the graph".
        run: does it.
        shortcut: its keys, as "Ctrl+Z" or "Space"; empty for none. The window binds them: Ctrl, Alt and function keys
            everywhere, keys that are also typed (J, K, L, space, arrows) while the panel has the focus. A panel that
            has bound a key itself keeps it.
        group: the menu it stands in, translated: "Edit", "Graph"; empty for the palette only.
        is_enabled: whether it can be given now; asked whenever it is shown, so it must be quick.
        is_local: its keys hold only while its panel has the focus, whatever they are: Delete, Ctrl+D.
    """

    id: str
    text: str
    run: Callable[[], None]
    shortcut: str = ""
    group: str = ""
    is_enabled: Callable[[], bool] = always
    is_local: bool = False


@runtime_checkable
class Commanding(Protocol):
    """A panel that offers commands."""

    def commands(self) -> list[Command]: ...


def ranked(commands: Iterable[Command], typed: str, recent: Iterable[str] = ()) -> list[Command]:
    """The commands that what was typed may mean, likeliest first; those used last come first among equals.

    With nothing typed, all of them: the recent ones first, then in their own order.
    """
    place = {name: at for at, name in enumerate(recent)}
    scored = []
    for at, command in enumerate(commands):
        score = match(typed, f"{command.group} {command.text}" if command.group else command.text)
        if score is not None:
            scored.append((score, place.get(command.id, len(place)), at, command))
    scored.sort(key=lambda entry: entry[:3])
    return [entry[3] for entry in scored]


def match(typed: str, text: str) -> int | None:
    """How badly typed letters fit a text in which they all occur in order; None if they do not. 0 fits best.

    Letters at the start of words and letters that follow each other fit well: "td" finds "Tidy the Desk".
    """
    wanted, there = "".join(typed.casefold().split()), text.casefold()
    if not wanted:
        return 0
    words = typed.casefold().split()
    at_words = [there.find(word) for word in words]
    if all(at >= 0 and (at == 0 or not there[at - 1].isalnum()) for at in at_words):
        return min(min(at_words), 9)
    if all(at >= 0 for at in at_words):
        return 10 + min(min(at_words), 9)
    cost, at = 20, -1
    for letter in wanted:
        found = there.find(letter, at + 1)
        if found < 0:
            return None
        starts_word = found == 0 or not there[found - 1].isalnum()
        if at >= 0 and found != at + 1:
            cost += 1 if starts_word else 3
        at = found
    return cost
