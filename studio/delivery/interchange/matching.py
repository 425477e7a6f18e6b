"""Matches the clips of an edited file to the uses of a cut, and says in sentences what differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from storyboard.model import CUT, Cut, Film, Transition, Use
from studio.delivery.interchange.wishes import Wish


@dataclass(frozen=True)
class Matched:
    """The uses of a cut as they are wanted, in order; an empty id is a new one. `gone` are those nobody wants."""

    uses: tuple[tuple[str, Wish], ...]
    gone: tuple[str, ...]


def match(cut: Cut, wishes: Sequence[Wish]) -> Matched:
    """Give each wish the use that it comes from: by our own mark, else by its place among the same shots."""
    shots = {use.id: use.shot for use in cut.uses}
    chosen: list[str] = []
    taken: set[str] = set()
    for wish in wishes:
        marked = wish.use if shots.get(wish.use) == wish.shot and wish.use not in taken else ""
        chosen.append(marked)
        if marked:
            taken.add(marked)
    free = [use for use in cut.uses if use.id not in taken]
    open_places = [place for place, use in enumerate(chosen) if not use]
    same = SequenceMatcher(
        None, [use.shot for use in free], [wishes[place].shot for place in open_places], autojunk=False
    )
    for here, there, length in same.get_matching_blocks():
        for step in range(length):
            chosen[open_places[there + step]] = free[here + step].id
            taken.add(free[here + step].id)
    for place, use in enumerate(chosen):  # what is left was moved: the next free use of the same shot
        if not use:
            spare = next((each.id for each in free if each.id not in taken and each.shot == wishes[place].shot), "")
            chosen[place] = spare
            taken.add(spare)
    gone = tuple(use.id for use in cut.uses if use.id not in taken)
    return Matched(tuple(zip(chosen, wishes, strict=True)), gone)


def said_changes(film: Film, old: Cut, new: Cut) -> list[str]:
    """What has become of a cut's uses, in sentences, those that went first."""
    before = {use.id: use for use in old.uses}
    after = {use.id for use in new.uses}
    said = [
        f"Shot {_number(film, use)} is taken out, from place {place}."
        for place, use in enumerate(old.uses, 1)
        if use.id not in after
    ]
    stay = [use.id for use in old.uses if use.id in after]
    kept = _in_order(stay, [use.id for use in new.uses if use.id in before])
    for place, use in enumerate(new.uses, 1):
        number = _number(film, use)
        was = before.get(use.id)
        first, end = _range(film, use)
        if was is None:
            said.append(f"Shot {number} is put in at place {place}, frames {first} to {end}.")
        else:
            if use.id not in kept:
                said.append(f"Shot {number} moves from place {_place(old, use.id)} to {place}.")
            if _range(film, was) != (first, end):
                old_first, old_end = _range(film, was)
                said.append(
                    f"Shot {number} at place {place} is trimmed: frames {first} to {end} instead of "
                    f"{old_first} to {old_end}."
                )
        if was is not None and was.speed != use.speed:
            said.append(f"Shot {number} at place {place} plays at {_percent(use)} instead of {_percent(was)}.")
        elif was is None and use.speed != 1:
            said.append(f"Shot {number} at place {place} plays at {_percent(use)} of its speed.")
        plays, played = _plays(new, place - 1), _plays(old, _place(old, use.id) - 1) if was else CUT
        if plays != played:
            said.append(
                f"Shot {number} at place {place} gives way by {_in_words(plays)} instead of {_in_words(played)}."
            )
    return said


def _plays(cut: Cut, place: int) -> Transition:
    """The transition after a use; what is set on the last one is never seen."""
    return CUT if place == len(cut.uses) - 1 else cut.uses[place].transition


def _in_words(transition: Transition) -> str:
    return "a cut" if transition == CUT else f"a {transition.kind} of {transition.frames} frames"


def _percent(use: Use) -> str:
    return f"{float(use.speed) * 100:.4g} %"


def _number(film: Film, use: Use) -> str:
    return film.shots_by_id[use.shot].number


def _range(film: Film, use: Use) -> tuple[int, int]:
    end = film.shots_by_id[use.shot].frames if use.frames is None else use.first + use.frames
    return use.first, end


def _place(cut: Cut, use: str) -> int:
    return next(place for place, each in enumerate(cut.uses, 1) if each.id == use)


def _in_order(old: Sequence[str], new: Sequence[str]) -> set[str]:
    """Those that keep their order: all others have moved. The longest run that rises in both."""
    rank = {name: place for place, name in enumerate(old)}
    best: list[tuple[int, int]] = []  # for each name: length of the longest run that ends on it, and what it follows
    for place, name in enumerate(new):
        length, follows = 1, -1
        for earlier in range(place):
            if rank[new[earlier]] < rank[name] and best[earlier][0] >= length:
                length, follows = best[earlier][0] + 1, earlier
        best.append((length, follows))
    at = max(range(len(best)), key=lambda place: best[place][0], default=-1)
    kept: set[str] = set()
    while at >= 0:
        kept.add(new[at])
        at = best[at][1]
    return kept
