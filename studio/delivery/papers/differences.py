"""What differs between two cuts, shot by shot: which use answers which, and in words what is not the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from fractions import Fraction
from typing import Literal

from storyboard.model import Cut, Film, Line, Shot
from storyboard.timeline import Clip, lay_out
from studio.delivery.papers.panels import camera_words, transition_words

Kind = Literal["same", "changed", "added", "removed"]


@dataclass(frozen=True)
class Side:
    """A cut as it is compared.

    Attributes:
        film, cut: what it is.
        clips: its uses in time; `take` names what is seen.
    """

    film: Film
    cut: Cut
    clips: tuple[Clip, ...]

    @property
    def frames(self) -> int:
        return self.clips[-1].end if self.clips else 0

    def shot(self, clip: Clip) -> Shot:
        return self.film.shots_by_id[clip.shot]


@dataclass(frozen=True)
class Step:
    """A use in the old cut, in the new one, or the same in both; `words` say what differs, in short phrases."""

    kind: Kind
    old: Clip | None
    new: Clip | None
    moved: bool = False
    words: tuple[str, ...] = ()


def side_of(film: Film, cut: Cut, takes: Mapping[str, str]) -> Side:
    """A cut laid out with these takes.

    Raises:
        FilmError: it cannot be laid out.
    """
    return Side(film, cut, lay_out(film, cut, takes).clips)


def compare(old: Side, new: Side) -> tuple[Step, ...]:
    """Every use of both cuts once, in the new cut's order; what is gone stands where it was."""
    before = [clip.shot for clip in old.clips]
    after = [clip.shot for clip in new.clips]
    pairs: dict[int, int] = {}
    for match in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
        pairs.update((match.b + offset, match.a + offset) for offset in range(match.size))
    in_place = set(pairs)
    free: dict[str, list[int]] = {}
    for place in sorted(set(range(len(before))) - set(pairs.values())):
        free.setdefault(before[place], []).append(place)
    for place, shot in enumerate(after):
        if place not in pairs and free.get(shot):
            pairs[place] = free[shot].pop(0)
    gone = sorted(set(range(len(before))) - set(pairs.values()))
    steps: list[Step] = []
    reached = -1
    for place, clip in enumerate(new.clips):
        if place in in_place:
            while gone and gone[0] < pairs[place]:
                steps.append(Step("removed", old.clips[gone.pop(0)], None))
            reached = pairs[place]
        if place not in pairs:
            while gone and gone[0] <= reached + 1:  # what stood here before this came
                reached = gone[0]
                steps.append(Step("removed", old.clips[gone.pop(0)], None))
            steps.append(Step("added", None, clip))
            continue
        was = old.clips[pairs[place]]
        moved = place not in in_place
        words = tuple(_differs(old, was, new, clip))
        steps.append(Step("changed" if words or moved else "same", was, clip, moved, words))
    steps.extend(Step("removed", old.clips[place], None) for place in gone)
    return tuple(steps)


def _differs(old: Side, was: Clip, new: Side, now: Clip) -> Iterable[str]:
    before, after = old.shot(was), new.shot(now)
    if retimed := retiming(was, old.film.rate, now, new.film.rate):
        yield retimed
    if was.source != now.source:
        yield f"starts at frame {now.source} of the shot, before at {was.source}"
    gives_way = [transition_words(clip.transition, side.film.rate) or "cut" for clip, side in ((was, old), (now, new))]
    if gives_way[0] != gives_way[1]:
        yield f"{gives_way[0]} → {gives_way[1]}"
    if before.number != after.number:
        yield f"was shot {before.number}"
    if camera_words(before) != camera_words(after):
        yield f"{' '.join(camera_words(before))} → {' '.join(camera_words(after))}"
    if (before.action, before.card) != (after.action, after.card):
        yield "another action" if before.card == after.card else "another title"
    if before.characters != after.characters:
        yield "another cast"
    if _heard(before.lines) != _heard(after.lines):
        yield "other lines"
    if before.cues != after.cues:
        yield "other sounds"
    if was.take != now.take:
        yield "rendered again" if was.take and now.take else "now drawn" if now.take else "not drawn any more"


def retiming(was: Clip, old_rate: Fraction, now: Clip, new_rate: Fraction) -> str:
    """How a use's length changed, such as "2.7 s → 3.1 s (+0.4 s)"; nothing if it did not."""
    before, after = was.frames / old_rate, now.frames / new_rate
    return "" if before == after else seconds_changed(before, after)


def seconds_changed(before: Fraction, after: Fraction) -> str:
    """A length before and after; to the hundredth where a tenth would hide the difference."""
    difference = float(after - before)
    digits = 1 if abs(difference) >= 0.1 else 2
    sign = "+" if difference >= 0 else "−"
    return f"{float(before):.{digits}f} s → {float(after):.{digits}f} s ({sign}{abs(difference):.{digits}f} s)"


def _heard(lines: Sequence[Line]) -> list[tuple[str, str, str]]:
    return [(line.character, line.text, line.placed) for line in lines]
