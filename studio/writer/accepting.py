"""Proposed edits shown to a person, who takes them one by one, by number, or all at once."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from storyboard.errors import FilmError
from storyboard.model import Film
from storyboard.prompts.proposals import Edit, apply_all


def chosen_edits(
    film: Film, proposed: Sequence[Edit], by: str, *, accept_all: bool, accept: str, as_json: bool
) -> tuple[Edit, ...]:
    """Those that a person takes: all, those of the given numbers, or as they answer; none where nobody can be asked.

    Raises:
        FilmError: a number is none of the proposals'.
    """
    numbers = _numbers(accept, len(proposed)) if accept else set()
    if as_json or accept_all or accept or not sys.stdin.isatty():
        _print(film, proposed, by, as_json)
        if accept_all:
            return tuple(proposed)
        if not accept and not as_json:
            print("Nothing was changed; take them with --accept-all, or some with --accept 1,3-5.")
        return tuple(edit for number, edit in enumerate(proposed, 1) if number in numbers)
    return _asked(film, proposed, by)


def _asked(film: Film, proposed: Sequence[Edit], by: str) -> tuple[Edit, ...]:
    """One by one, each told as the film is with those taken before it."""
    print(f"{len(proposed)} edits proposed by {by}. y takes one, n does not, a takes all the rest, q ends.")
    taken: list[Edit] = []
    for number, edit in enumerate(proposed, 1):
        print(_line(film, number, edit))
        answer = ""
        while answer not in ("y", "n", "a", "q"):
            try:
                answer = input("  [y/n/a/q] ").strip().casefold()[:1]
            except EOFError:
                answer = "q"
        if answer == "a":
            return (*taken, *proposed[number - 1 :])
        if answer == "q":
            break
        if answer == "y":
            taken.append(edit)
            film, refused = apply_all(film, [edit])
            for error in refused:
                print(f"  It will be left out: {error}")
    return tuple(taken)


def _print(film: Film, proposed: Sequence[Edit], by: str, as_json: bool) -> None:
    for number, edit in enumerate(proposed, 1):
        if as_json:
            told = {"event": "proposed", "number": number, "by": by, "sentence": edit.sentence(film)}
            print(json.dumps({**told, "edit": edit.model_dump(mode="json")}, ensure_ascii=False), flush=True)
        else:
            print(_line(film, number, edit))
        film, _ = apply_all(film, [edit])


def _line(film: Film, number: int, edit: Edit) -> str:
    because = f"\n     {edit.because}" if edit.because else ""
    return f"{number:3d}  {edit.sentence(film)}{because}"


def _numbers(text: str, most: int) -> set[int]:
    """The numbers in “1,3-5”."""
    found: set[int] = set()
    for part in text.replace(" ", "").split(","):
        first, dash, last = part.partition("-")
        if not first.isdecimal() or (dash and not last.isdecimal()):
            raise FilmError(f"“{text}” are no numbers of edits; write them as 1,3-5.")
        found |= set(range(int(first), int(last or first) + 1)) if int(last or first) <= most else {most + 1}
    if not found or max(found) > most or min(found) < 1:
        raise FilmError(f"There are edits 1 to {most}; “{text}” names others.")
    return found
