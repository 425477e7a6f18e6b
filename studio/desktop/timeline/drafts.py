"""What a drag would do: a verb that is tried on the film while the hand moves, and given to the session at the end."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject

from storyboard import edits
from storyboard.finish import Title
from storyboard.model import CUT, Film, Shot, Use
from studio.desktop.timeline import words
from studio.desktop.timeline.sounds import Strip, cue_of
from studio.desktop.timeline.stage import Spot, Stage

Apply = Callable[[Film, int], Film]


@dataclass(frozen=True)
class Draft:
    """One drag.

    Attributes:
        label: the step's name for undo.
        apply: the film with the thing moved by so many frames; for a gain, by so many half decibels.
        told: what that is, in words.
        edges: frames that move along with the hand, to be snapped.
        strip: the sound as it is drawn meanwhile.
        is_upright: whether the hand moves up and down.
        step: it moves by multiples of so many frames, as slowed shots can only be cut there.
        least, most: how far there are frames.
    """

    label: str
    apply: Apply
    told: Callable[[Film, int], str]
    edges: tuple[int, ...] = ()
    strip: Callable[[Strip, int], Strip] | None = None
    is_upright: bool = False
    step: int = 1
    least: int = -(2**24)
    most: int = 2**24

    def within(self, by: int) -> int:
        """The nearest way that there are frames for."""
        by = min(self.most, max(self.least, by))
        return math.trunc(by / self.step) * self.step


class Drafts(QObject):
    """Makes drafts for what is taken hold of."""

    def __init__(self, stage: Stage, parent: QObject) -> None:
        super().__init__(parent)
        self._stage = stage

    def of(self, spot: Spot, *, rolls: bool = False) -> Draft | None:
        """The drag of something; None if it cannot be dragged so. `rolls`: move the cut between two, not one edge."""
        stage = self._stage
        cut = stage.laid.cut
        if cut is None:
            return None
        tool = "roll" if rolls and stage.tool == "trim" else stage.tool
        if spot.kind in ("head", "tail"):
            return self._roll(spot) if tool == "roll" else self._trim(spot)
        if spot.kind == "clip" and tool in ("slip", "slide"):
            return self.shifted(spot.id, tool)
        if spot.kind in ("transition", "corner"):
            return self._transition(spot)
        if spot.kind in ("fade-in", "fade-out"):
            return self._film_fade(spot.kind == "fade-in")
        if spot.kind in ("sound-head", "sound-tail"):
            return self._overlap(spot)
        if spot.kind in ("title", "title-end"):
            return self._title(spot)
        if spot.kind in ("line", "cue"):
            return self._sound(spot)
        if spot.kind in ("cue-in", "cue-out"):
            return self._cue_fade(spot)
        return self._gain(spot) if spot.kind == "cue-gain" else self._marker(spot)

    # ------------------------------------------------------------------ trims

    def _shot(self, use: str) -> Shot:
        stage = self._stage
        return stage.film.shots_by_id[stage.laid.places[stage.laid.index[use]].use.shot]

    def _length_told(self, use: str, film: Film, by: int) -> str:
        """How much, and how long the use is then."""
        laid = self._stage.laid
        at = laid.index.get(use)
        length = words.clock(laid.places[at].frames, film.rate) if at is not None else ""
        return self.tr("{0} · {1} is {2} long").format(words.shift(by, film.rate), self._shot(use).number, length)

    def trims(self, ends: dict[str, tuple[int, int]], by_use: str, edges: tuple[int, ...] = ()) -> Draft:
        """Move ends of uses together; `ends` says which, as (1, 0), (0, 1)."""
        stage = self._stage
        cut = stage.laid.cut.id if stage.laid.cut else ""
        label = (
            self.tr("trim shot {0}").format(self._shot(by_use).number)
            if len(ends) == 1
            else self.tr("trim %n shots", "", len(ends))
        )

        def apply(film: Film, by: int) -> Film:
            moved = {use: (by * head, by * tail) for use, (head, tail) in ends.items()}
            return edits.trim_ends(film, cut, moved)

        rooms = [self._room(use, which) for use, which in ends.items()]
        return Draft(
            label,
            apply,
            partial(self._length_told, by_use),
            edges,
            step=math.lcm(*(self._use(use).speed.denominator for use in ends)),
            least=max(least for least, _ in rooms),
            most=min(most for _, most in rooms),
        )

    def _use(self, use: str) -> Use:
        laid = self._stage.laid
        return laid.places[laid.index[use]].use

    def _room(self, name: str, end: tuple[int, int]) -> tuple[int, int]:
        """How far a use's start (1, 0) or end (0, 1) can be moved by the frames that its shot has."""
        use, shot = self._use(name), self._shot(name)
        seen = use.frames if use.frames is not None else shot.frames - use.first
        inside = math.floor((seen - 1) / use.speed)
        if end[0]:
            return -math.floor(use.first / use.speed), inside
        behind = shot.frames - use.first - seen
        return -inside - use.hold, 2**24 if use.hold else math.floor(behind / use.speed)

    def _trim(self, spot: Spot) -> Draft:
        stage = self._stage
        which = (1, 0) if spot.kind == "head" else (0, 1)
        at = stage.laid.index[spot.use]
        uses = stage.chosen if spot.use in stage.chosen else {spot.use}
        edge = stage.laid.starts[at] if spot.kind == "head" else stage.laid.end(at)
        return self.trims(dict.fromkeys(uses, which), spot.use, (edge,))

    def _roll(self, spot: Spot) -> Draft | None:
        laid = self._stage.laid
        at = laid.index[spot.use] - (1 if spot.kind == "head" else 0)
        return self.rolled(at) if 0 <= at < len(laid.places) - 1 else self._trim(spot)

    def rolled(self, at: int) -> Draft:
        """Move the cut behind the use at a position."""
        laid = self._stage.laid
        cut, use = laid.cut.id if laid.cut else "", laid.places[at].use.id
        label = self.tr("roll the cut behind {0}").format(self._shot(use).number)

        def apply(film: Film, by: int) -> Film:
            return edits.roll_cut(film, cut, use, by)

        after = laid.places[at + 1].use
        (least, most), (first, last) = self._room(use, (0, 1)), self._room(after.id, (1, 0))
        step = math.lcm(laid.places[at].use.speed.denominator, after.speed.denominator)
        told = partial(self._length_told, use)
        return Draft(label, apply, told, (laid.end(at),), step=step, least=max(least, first), most=min(most, last))

    def shifted(self, use: str, tool: str) -> Draft:
        """Slip or slide a use."""
        laid = self._stage.laid
        cut, number = laid.cut.id if laid.cut else "", self._shot(use).number
        at = laid.index[use]
        if tool == "slide":
            label = self.tr("slide shot {0}").format(number)
            before, after = laid.places[max(0, at - 1)].use.id, laid.places[min(at + 1, len(laid.places) - 1)].use.id
            (least, most), (first, last) = self._room(before, (0, 1)), self._room(after, (1, 0))
            return Draft(
                label,
                lambda film, by: edits.slide_use(film, cut, use, by),
                lambda film, by: words.shift(by, film.rate),
                (laid.starts[at], laid.end(at)),
                step=math.lcm(*(place.use.speed.denominator for place in laid.places[max(0, at - 1) : at + 2])),
                least=max(least, first),
                most=min(most, last),
            )

        def told(film: Film, by: int) -> str:
            first = next(each.first for each in film.cuts_by_id[cut].uses if each.id == use)
            sentence = self.tr("{0} · {1} is seen from its {2}")
            return sentence.format(words.shift(by, film.rate), number, words.clock(first, film.rate))

        # The picture is pulled under a window that stands still: to the right, earlier frames are seen.
        return Draft(
            self.tr("slip shot {0}").format(number),
            lambda film, by: edits.slip_use(film, cut, use, -by),
            told,
            step=self._use(use).speed.denominator,
            least=-self._room(use, (0, 1))[1],
            most=-self._room(use, (1, 0))[0],
        )

    # ------------------------------------------------------------------ joints and fades

    def _transition(self, spot: Spot) -> Draft:
        laid = self._stage.laid
        place = laid.places[laid.index[spot.use]]
        cut, old = laid.cut.id if laid.cut else "", place.use.transition

        def apply(film: Film, by: int) -> Film:
            frames = max(0, old.frames - by)
            kind = old.kind if old.frames else "dissolve"
            new = old.with_(kind=kind, frames=frames) if frames else CUT
            return edits.set_transition(film, cut, spot.use, new)

        def told(film: Film, by: int) -> str:
            new = next(each.transition for each in film.cuts_by_id[cut].uses if each.id == spot.use)
            return f"{words.kind_name(new.kind)} · {words.clock(new.frames, film.rate)}"

        return Draft(self.tr("change the transition behind {0}").format(self._shot(spot.use).number), apply, told)

    def _film_fade(self, is_in: bool) -> Draft:
        laid = self._stage.laid
        assert laid.cut is not None
        cut, fade_in, fade_out = laid.cut.id, laid.cut.fade_in, laid.cut.fade_out

        def apply(film: Film, by: int) -> Film:
            first = max(0, fade_in + by) if is_in else fade_in
            last = fade_out if is_in else max(0, fade_out - by)
            return edits.set_fades(film, cut, first, last)

        def told(film: Film, by: int) -> str:
            now = film.cuts_by_id[cut]
            return self.tr("Fade of {0}").format(words.clock(now.fade_in if is_in else now.fade_out, film.rate))

        edge = fade_in if is_in else laid.frames - fade_out
        return Draft(self.tr("fade the cut in") if is_in else self.tr("fade the cut out"), apply, told, (edge,))

    def _overlap(self, spot: Spot) -> Draft:
        stage = self._stage
        at = stage.laid.index[spot.use]
        use, cut = stage.laid.places[at].use, stage.laid.cut.id if stage.laid.cut else ""
        is_head = spot.kind == "sound-head"

        def apply(film: Film, by: int) -> Film:
            lead = max(0, use.lead - by) if is_head else use.lead
            lag = use.lag if is_head else max(0, use.lag + by)
            return edits.set_sound_overlap(film, cut, use.id, lead, lag)

        def told(film: Film, by: int) -> str:
            now = next(each for each in film.cuts_by_id[cut].uses if each.id == use.id)
            if is_head:
                return self.tr("Sound starts {0} before the picture").format(words.clock(now.lead, film.rate))
            return self.tr("Sound ends {0} after the picture").format(words.clock(now.lag, film.rate))

        label = self.tr("move the sound of shot {0}").format(self._shot(use.id).number)
        return Draft(label, apply, told, (stage.sound_span(at)[0 if is_head else 1],))

    # ------------------------------------------------------------------ titles, markers, sounds

    def _title(self, spot: Spot) -> Draft | None:
        laid = self._stage.laid
        title: Title | None = next((each for each in laid.cut.titles if each.id == spot.id), None) if laid.cut else None
        if title is None or laid.cut is None:
            return None
        cut, start = laid.cut.id, laid.marked(title) or 0
        if spot.kind == "title-end":
            return Draft(
                self.tr("change a title's length"),
                lambda film, by: edits.change_title(film, cut, spot.id, frames=max(1, title.frames + by)),
                lambda film, by: words.clock(max(1, title.frames + by), film.rate),
                (start + title.frames,),
            )
        return Draft(
            self.tr("move a title"),
            lambda film, by: edits.change_title(film, cut, spot.id, offset=max(0, title.offset + by)),
            lambda film, by: words.shift(by, film.rate),
            (start, start + title.frames),
        )

    def _marker(self, spot: Spot) -> Draft | None:
        laid = self._stage.laid
        marker = next((each for each in laid.cut.markers if each.id == spot.id), None) if laid.cut else None
        if spot.kind != "marker" or marker is None or laid.cut is None:
            return None
        cut, start = laid.cut.id, laid.marked(marker) or 0

        def apply(film: Film, by: int) -> Film:
            frame = min(max(0, start + by), laid.frames - 1)
            at = laid.at(frame)
            use = laid.places[at].use.id
            return edits.change_marker(film, cut, spot.id, use=use, offset=frame - laid.starts[at])

        return Draft(self.tr("move a marker"), apply, lambda film, by: words.shift(by, film.rate), (start,))

    def _sound(self, spot: Spot) -> Draft | None:
        stage = self._stage
        strip, at = stage.strip(spot.id, spot.use), stage.laid.index.get(spot.use)
        if strip is None or at is None:
            return None
        speed, shot = stage.laid.places[at].use.speed, self._shot(spot.use)
        line = next((each for each in shot.lines if each.id == spot.id), None)
        cue = next((each for each in shot.cues if each.id == spot.id), None)
        offset = line.offset if line is not None else cue.offset if cue is not None else 0

        def apply(film: Film, by: int) -> Film:
            to = max(0, offset + round(by * speed))
            if line is not None:
                return edits.set_line_offset(film, spot.id, to)
            return edits.set_cue(film, spot.id, offset=to)

        label = self.tr("move a line of shot {0}") if line is not None else self.tr("move a sound of shot {0}")
        return Draft(
            label.format(shot.number),
            apply,
            lambda film, by: words.shift(by, film.rate),
            (strip.start, strip.end),
            lambda each, by: replace(each, start=max(0, each.start + by)),
        )

    def _cue_fade(self, spot: Spot) -> Draft | None:
        strip = self._stage.strip(spot.id, spot.use)
        if strip is None:
            return None
        is_in = spot.kind == "cue-in"
        old = strip.fade_in if is_in else strip.fade_out

        def length(by: int) -> int:
            return min(strip.frames, max(0, old + by if is_in else old - by))

        def apply(film: Film, by: int) -> Film:
            if is_in:
                return edits.set_cue(film, spot.id, fade_in=length(by))
            return edits.set_cue(film, spot.id, fade_out=length(by))

        return Draft(
            self.tr("fade a sound"),
            apply,
            lambda film, by: self.tr("Fade of {0}").format(words.clock(length(by), film.rate)),
            (strip.start + old if is_in else strip.end - old,),
            lambda each, by: replace(each, fade_in=length(by)) if is_in else replace(each, fade_out=length(by)),
        )

    def _gain(self, spot: Spot) -> Draft | None:
        cue = cue_of(self._stage.film, spot.id)
        if cue is None:
            return None
        return Draft(
            self.tr("change the gain of a sound"),
            lambda film, by: edits.set_cue(film, spot.id, gain_db=by / 2),
            lambda film, by: self.tr("{0} dB").format(f"{by / 2:+.1f}"),
            is_upright=True,
        )
