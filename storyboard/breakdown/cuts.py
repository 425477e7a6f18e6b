"""Cuts and alternates that a script defines in notes, so that one screenplay carries all its versions.

    [[cut: Fifteen, 15s = 1A:2s 2B 3C:1s-2.5s 4A-4D]]

makes a cut named Fifteen, at most 15 seconds long. Before the `=`: the name, then in any order a limit
(`15s`, `0:15`) and a shape (`9:16`, `16:9`, `1:1`, `4:5`, `1080x1920`). After it, the shots in order:
`1A` plays whole, `1A:2s` its first two seconds, `1A:1s-2.5s` from the first second to two and a half,
`1A-1D` is a run of shots as the film has them, and `all` is every shot. A cut named Film is the main cut
itself: the note gives it a limit or a shape.

A cut with a limit keeps it: where its shots are longer, silent ones are trimmed first, at their tails, and
no line is cut into. Each of its uses then has a length of its own, so that it still holds when a shot is
re-timed to its voices.

    [[alternate of 2A: OVER TOM'S SHOULDER - Mia, far below.]]

makes a second way to shoot 2A, as a parallel branch of the graph that a cut may take instead (`2A-ALT`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from storyboard.breakdown.timing import frames, speech_seconds
from storyboard.breakdown.words import Names
from storyboard.model import CUT, Cut, Delivery, Line, Link, Shot, Transition, Use
from storyboard.screenplay.script import Remark

_CUT = re.compile(r"^\s*cut\s*[:：]\s*(?P<head>[^=]*?)\s*=\s*(?P<shots>.*)$", re.IGNORECASE | re.DOTALL)
ALTERNATE = re.compile(
    r"^\s*alternate\s+(?:of|to|for)\s+(?P<of>[\w-]+)\s*[:：]\s*(?P<text>.+)$", re.IGNORECASE | re.DOTALL
)
_SIZE = re.compile(r"^(\d{2,4})\s*[x×]\s*(\d{2,4})$", re.IGNORECASE)
_SHAPE = re.compile(r"^(9:16|16:9|1:1|4:5|5:4|4:3|3:4|2:1|21:9)$")
_SECONDS = re.compile(r"^(?:(\d+):(\d{2})|(\d+(?:\.\d+)?)\s*(?:s|sec|seconds|秒))$", re.IGNORECASE)
_STEP = re.compile(r"^(?P<shot>[\w-]+?)(?::(?P<first>\d+(?:\.\d+)?)s?(?:-(?P<end>\d+(?:\.\d+)?)s?)?)?$")


@dataclass(frozen=True)
class _Step:
    shot: Shot
    first: int
    frames: int | None
    asked: bool


def is_cut(note: str) -> bool:
    """Whether a note means to define a cut."""
    return re.match(r"\s*cut\s*[:：]", note, re.IGNORECASE) is not None


class CuttingRoom:
    """Makes cuts of a film's shots, by the order and the transitions of its graph."""

    def __init__(
        self, shots: Sequence[Shot], order: Sequence[str], links: Iterable[Link], rate: Fraction, size: tuple[int, int]
    ) -> None:
        self._by_id = {shot.id: shot for shot in shots}
        self._by_number = {shot.number.upper(): shot for shot in shots}
        self._order = [self._by_id[name] for name in order]
        self._place = {shot.id: place for place, shot in enumerate(self._order)}
        self._links: Mapping[tuple[str, str], Transition] = {
            (link.source, link.target): link.transition for link in links if link.kind == "follows"
        }
        self._rate = rate
        self._size = size
        self._ids = Names(["film"])
        self.remarks: list[Remark] = []

    def main(self, fade_in: int, fade_out: int) -> Cut:
        """The film as the script has it: every shot, in order. A fade takes at most a third of its shot."""
        fade_in, fade_out = min(fade_in, self._order[0].frames // 3), min(fade_out, self._order[-1].frames // 3)
        steps = [_Step(shot, 0, None, False) for shot in self._order]
        width, height = self._size
        return Cut(
            id="film",
            name="Film",
            uses=tuple(self._uses("film", steps, None, fade_in, fade_out)),
            delivery=Delivery(width=width, height=height),
            fade_in=fade_in,
            fade_out=fade_out,
        )

    def from_note(self, note: str, line: int, main: Cut) -> Cut | None:
        """The cut that a note defines; None, with a remark, if it cannot be read."""
        match = _CUT.match(note)
        if match is None:
            self._remark(
                line,
                "A cut needs a name and its shots, such as [[cut: Fifteen, 15s = 1A 2B:2s]]; this note is left out.",
            )
            return None
        name, limit, size = self._head(match.group("head"), line)
        steps = self._steps(match.group("shots"), line, name)
        if not steps:
            self._remark(line, f"Cut {name} names no shot of this film; it is left out.")
            return None
        is_main = name.lower() == main.name.lower()
        if is_main and [step.shot for step in steps] != self._order:
            self._remark(line, "Cut Film is the whole film; give a cut of some of its shots another name.")
            return None
        starts, ends = steps[0].shot.id == self._order[0].id, steps[-1].shot.id == self._order[-1].id
        fade_in, fade_out = main.fade_in if starts else 0, main.fade_out if ends else 0
        fade_in = min(fade_in, (steps[0].frames or steps[0].shot.frames) // 3)
        fade_out = min(fade_out, (steps[-1].frames or steps[-1].shot.frames) // 3)
        cut_id = "film" if is_main else self._ids.new(name, "cut")
        uses = self._uses(cut_id, steps, limit, fade_in, fade_out)
        total = _length(uses, self._by_id)
        if limit is not None and total > limit:
            over = float((total - limit) / self._rate)
            self._remark(
                line,
                f"Cut {name} is {over:.1f} s longer than its limit even with every silent moment trimmed; "
                f"take out a shot.",
            )
        width, height = size
        return Cut(
            id=cut_id,
            name=main.name if is_main else name,
            uses=tuple(uses),
            delivery=Delivery(width=width, height=height, limit=limit),
            fade_in=fade_in,
            fade_out=fade_out,
        )

    def _head(self, head: str, line: int) -> tuple[str, int | None, tuple[int, int]]:
        names: list[str] = []
        limit: int | None = None
        size = self._size
        for part in (part.strip() for part in re.split(r"[,，]", head)):
            pixels, shape, time = _SIZE.match(part), _SHAPE.match(part), _SECONDS.match(part)
            if pixels and min(map(int, pixels.groups())) >= 64:
                size = (int(pixels.group(1)) // 2 * 2, int(pixels.group(2)) // 2 * 2)
            elif shape:
                size = _shaped(part, self._size)
            elif time and names:
                minutes, seconds, plain = time.groups()
                limit = int((Fraction(plain) if plain else 60 * int(minutes) + int(seconds)) * self._rate)
            elif part and not names:
                names.append(part)
            elif part:
                self._remark(line, f"“{part}” is neither a length nor a shape, and is left out of cut {names[0]}.")
        return (names[0] if names else "Cut")[:80], limit or None, size

    def _steps(self, text: str, line: int, name: str) -> list[_Step]:
        steps: list[_Step] = []
        for word in text.replace(",", " ").split():
            run = self._run(word)
            if run:
                steps.extend(_Step(shot, 0, None, False) for shot in run)
                continue
            match = _STEP.match(word)
            shot = self._by_number.get(match.group("shot").upper()) if match else None
            if match is None or shot is None:
                self._remark(line, f"Cut {name} asks for “{word}”, which is no shot of this film; it plays without it.")
                continue
            first, length = 0, None
            if match.group("end"):
                first = int(Fraction(match.group("first")) * self._rate)
                length = int(Fraction(match.group("end")) * self._rate) - first
            elif match.group("first"):
                length = int(Fraction(match.group("first")) * self._rate)
            if first >= shot.frames or (length is not None and length <= 0):
                self._remark(
                    line, f"Cut {name} asks for a part that shot {shot.number} does not have; the whole shot plays."
                )
                first, length = 0, None
            steps.append(_Step(shot, first, None if length is None else min(length, shot.frames - first), True))
        return steps

    def _run(self, word: str) -> list[Shot]:
        if word.lower() in ("all", "全部"):
            return self._order
        if word.upper() in self._by_number or "-" not in word or ":" in word:
            return []
        for split in (i for i, letter in enumerate(word) if letter == "-"):
            first, last = self._by_number.get(word[:split].upper()), self._by_number.get(word[split + 1 :].upper())
            if first and last and first.id in self._place and last.id in self._place:
                return self._order[self._place[first.id] : self._place[last.id] + 1]
        return []

    def _uses(self, cut_id: str, steps: list[_Step], limit: int | None, fade_in: int, fade_out: int) -> list[Use]:
        lengths = [step.frames or step.shot.frames - step.first for step in steps]
        joins = [self._links.get((a.shot.id, b.shot.id), CUT) for a, b in pairwise(steps)] + [CUT]
        joins = _that_fit(joins, lengths)
        if limit is not None:
            excess = sum(lengths) - sum(join.overlap for join in joins) - limit
            lengths = self._trimmed(steps, lengths, joins, excess, fade_in, fade_out)
        return [
            Use(
                id=f"{cut_id}-{number}",
                shot=step.shot.id,
                first=step.first,
                frames=length if limit is not None or step.frames is not None else None,
                transition=join,
            )
            for number, (step, length, join) in enumerate(zip(steps, lengths, joins, strict=True), 1)
        ]

    def _trimmed(
        self, steps: list[_Step], lengths: list[int], joins: list[Transition], excess: int, fade_in: int, fade_out: int
    ) -> list[int]:
        """Lengths with `excess` frames taken from the tails: silent shots first, and never from a line."""
        least: list[int] = []
        for place, (step, length) in enumerate(zip(steps, lengths, strict=True)):
            needs = (
                joins[place].frames
                + (joins[place - 1].frames if place else fade_in)
                + (fade_out if place == len(steps) - 1 else 0)
            )
            heard = [_end_of(line, self._rate) - step.first for line in step.shot.lines]
            floor = max([frames(1.0, self._rate), needs + 1, *heard])
            least.append(min(length, floor))
        for wanted in (False, True):  # first those whose length nobody asked for, then the rest
            slack = [n - m if wanted or not step.asked else 0 for n, m, step in zip(lengths, least, steps, strict=True)]
            take = min(max(0, excess), sum(slack))
            if take:
                shares = [s * take // sum(slack) for s in slack]
                for place in sorted(range(len(slack)), key=lambda p: -slack[p])[: take - sum(shares)]:
                    shares[place] += 1
                lengths = [n - s for n, s in zip(lengths, shares, strict=True)]
                excess -= take
        return lengths

    def _remark(self, line: int, text: str) -> None:
        self.remarks.append(Remark(line=line, text=text))


def _end_of(line: Line, rate: Fraction) -> int:
    """The frame of its shot on which a line has surely been said."""
    return line.offset + frames(speech_seconds(line.text, line.manner) + 0.15, rate)


def _length(uses: Sequence[Use], shots: Mapping[str, Shot]) -> int:
    """Frames of a cut: its uses, less what its transitions overlap."""
    total = sum(use.frames or shots[use.shot].frames - use.first for use in uses)
    return total - sum(use.transition.overlap for use in uses[:-1])


def _that_fit(joins: list[Transition], lengths: list[int]) -> list[Transition]:
    """Transitions short enough for the shots beside them: at most a third of the shorter one."""
    fitting: list[Transition] = []
    for join, before, after in zip(joins, lengths, [*lengths[1:], lengths[-1]], strict=True):
        most = min(before, after) // 3
        count = min(join.frames, most)
        fitting.append(join.with_(frames=count) if join.frames and count > 1 else CUT)
    return fitting


def _shaped(shape: str, size: tuple[int, int]) -> tuple[int, int]:
    """The frame of a shape whose short side is the film's: 9:16 of a 1280x720 film is 720x1280."""
    across, down = map(int, shape.split(":"))
    short = min(size)
    if across >= down:
        return round(short * across / down) // 2 * 2, short
    return short, round(short * down / across) // 2 * 2
