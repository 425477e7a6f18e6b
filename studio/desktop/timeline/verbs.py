"""What can be done to a cut on the timeline: each verb is one step of undo, by its name."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from fractions import Fraction
from functools import partial
from typing import Literal

from PySide6.QtCore import QObject

from storyboard import edits
from storyboard.errors import ShotgraphError
from storyboard.model import Film, Shot, Transition, Use
from studio.desktop.session import Session
from studio.desktop.timeline import words
from studio.desktop.timeline.drafts import Apply, Draft, Drafts
from studio.desktop.timeline.stage import Spot, Stage

FRESH = Fraction(1, 2)
"""Seconds of a transition that is new."""


class Verbs(QObject):
    """The timeline's verbs on the session's film."""

    def __init__(self, session: Session, stage: Stage, drafts: Drafts, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session
        self._stage, self._drafts = stage, drafts

    # ------------------------------------------------------------------ what is meant

    @property
    def cut(self) -> str:
        return self.session.cut_id

    @property
    def uses(self) -> tuple[str, ...]:
        """The chosen uses in the cut's order; else the one under the playhead."""
        laid = self._stage.laid
        places = sorted(laid.index[use] for use in self._stage.chosen if use in laid.index)
        chosen = tuple(laid.places[at].use.id for at in places)
        under = self.under
        return chosen or ((under,) if under else ())

    @property
    def under(self) -> str:
        """The use under the playhead; empty in a cut without any."""
        at = self._stage.laid.at(self.session.playhead)
        return self._stage.laid.places[at].use.id if at >= 0 else ""

    def use(self, name: str) -> Use:
        laid = self._stage.laid
        return laid.places[laid.index[name]].use

    def shot(self, use: str) -> Shot:
        """The shot that a use visits."""
        return self._stage.film.shots_by_id[self.use(use).shot]

    def number(self, use: str) -> str:
        return self.shot(use).number

    @property
    def fresh(self) -> int:
        """Frames of a transition that is new."""
        return max(2, round(FRESH * self.session.film.rate))

    def why_not(self, apply: partial[Film]) -> str:
        """Why a verb cannot be given; empty if it can."""
        try:
            apply(self.session.film)
        except ShotgraphError as error:
            return str(error)
        return ""

    # ------------------------------------------------------------------ trims and order

    def commit(self, draft: Draft, by: int, *, merge: str = "") -> bool:
        """Do what a drag has tried."""
        if not by and not draft.is_upright:
            return False
        return self.session.edit(draft.label, partial(_applied, apply=draft.apply, by=by), merge=merge)

    def split(self) -> bool:
        """Cut the shot under the playhead in two."""
        use = self.under
        if not use:
            return False
        at = self.session.playhead - self._stage.laid.starts[self._stage.laid.index[use]]
        label = self.tr("split shot {0}").format(self.number(use))
        return self.session.edit(label, partial(edits.split_use, cut=self.cut, use=use, at=at))

    def trim_to_playhead(self, *, start: bool) -> bool:
        """Let the shot under the playhead begin or end there."""
        laid, use, playhead = self._stage.laid, self.under, self.session.playhead
        if not use:
            return False
        at = laid.index[use]
        by = playhead - (laid.starts[at] if start else laid.end(at))
        if not by:
            return False
        draft = self._drafts.trims({use: (1, 0) if start else (0, 1)}, use)
        done = self.commit(draft, math.trunc(by / draft.step) * draft.step)
        if done and start:
            self.session.move_playhead(laid.starts[at])
        return done

    def nudge(self, by: int) -> bool:
        """Move what is chosen by frames: a sound, title or marker; of a shot what the tool moves, its end if none."""
        picked, laid = self._stage.picked, self._stage.laid
        draft: Draft | None = None
        if picked.kind in ("line", "cue", "title", "marker", "transition"):
            draft = self._drafts.of(picked)
            by = -by if picked.kind == "transition" else by
        elif uses := self.uses:
            use, tool = uses[-1], self._stage.tool
            if tool in ("slip", "slide"):
                draft = self._drafts.shifted(use, tool)
            elif tool == "roll" and laid.index[use] + 1 < len(laid.places):
                draft = self._drafts.rolled(laid.index[use])
            else:
                draft = self._drafts.trims(dict.fromkeys(uses, (0, 1)), use)
        return draft is not None and self.commit(
            draft, by * draft.step, merge=f"timeline nudge {picked.id or self.uses}"
        )

    def remove_uses(self, uses: Collection[str]) -> bool:
        """Take uses out; what follows closes up."""
        if not uses:
            return False
        first = next(iter(uses))
        label = (
            self.tr("take shot {0} out of the cut").format(self.number(first))
            if len(uses) == 1
            else self.tr("take %n shots out of the cut", "", len(uses))
        )
        return self.session.edit(label, partial(edits.remove_uses, cut=self.cut, uses=tuple(uses)))

    def carry(self, uses: Collection[str], position: int) -> bool:
        """Put uses in front of the one at a position."""
        laid = self._stage.laid
        before = laid.places[position].use.id if position < len(laid.places) else ""
        label = self.tr("move %n shots in the cut", "", len(uses))
        if len(uses) == 1:
            label = self.tr("move shot {0} in the cut").format(self.number(next(iter(uses))))
        return self.session.edit(label, partial(edits.move_uses, cut=self.cut, uses=tuple(uses), before=before))

    def shift_place(self, by: int) -> bool:
        """Move the chosen uses one place on (1) or back (-1)."""
        laid, uses = self._stage.laid, self.uses
        if not uses:
            return False
        places = [laid.index[use] for use in uses]
        position = max(places) + 2 if by > 0 else min(places) - 1
        return 0 <= position <= len(laid.places) and self.carry(uses, position)

    def drop(self, shots: Sequence[str], position: int) -> bool:
        """Add shots in front of the use at a position."""
        laid = self._stage.laid
        before = laid.places[position].use.id if position < len(laid.places) else ""
        label = self.tr("add %n shots to the cut", "", len(shots))
        return self.session.edit(label, partial(edits.insert_shots, cut=self.cut, shots=tuple(shots), before=before))

    def make_cut(self) -> bool:
        """A cut of the selected shots, or of all if none are, and show it."""
        session = self.session
        shots = session.selected or tuple(shot.id for shot in session.film.shots)
        names = {cut.name for cut in session.film.cuts}
        plain = self.tr("Cut")
        name = next(each for each in (plain, *(f"{plain} {n}" for n in range(2, len(names) + 3))) if each not in names)
        if not session.edit(self.tr("make a cut"), partial(edits.add_cut, name=name, shots=shots)):
            return False
        session.show_cut(session.film.cuts[-1].id)
        return True

    # ------------------------------------------------------------------ joints, speed

    def set_transition(self, use: str, transition: Transition) -> bool:
        """How a use gives way to the next."""
        label = self.tr("change the transition behind {0}").format(self.number(use))
        return self.session.edit(label, self.transition_edit(use, transition))

    def transition_edit(self, use: str, transition: Transition) -> partial[Film]:
        return partial(edits.set_transition, cut=self.cut, use=use, transition=transition)

    def set_kind(self, use: str, kind: str) -> bool:
        """Another kind of transition, as long as the one before."""
        return self.set_transition(use, words.with_kind(self.use(use).transition, kind, self.fresh))

    def set_speed(self, use: str, speed: Fraction) -> bool:
        label = self.tr("change the speed of {0}").format(self.number(use))
        return self.session.edit(label, partial(edits.set_speed, cut=self.cut, use=use, speed=speed))

    def set_hold(self, use: str, frames: int) -> bool:
        label = self.tr("freeze the end of {0}").format(self.number(use))
        return self.session.edit(label, partial(edits.set_hold, cut=self.cut, use=use, frames=frames))

    def set_overlap(self, use: str, lead: int, lag: int) -> bool:
        label = self.tr("move the sound of shot {0}").format(self.number(use))
        return self.session.edit(label, partial(edits.set_sound_overlap, cut=self.cut, use=use, lead=lead, lag=lag))

    # ------------------------------------------------------------------ titles and markers

    def add_title(self, design: Literal["title", "lower third"], text: str, detail: str = "") -> bool:
        """Words from the playhead on."""
        use = self.under
        if not use:
            return False
        offset = self.session.playhead - self._stage.laid.starts[self._stage.laid.index[use]]
        label = self.tr("add a title") if design == "title" else self.tr("add a lower third")
        add = partial(edits.add_title, cut=self.cut, use=use, text=text, detail=detail, design=design, offset=offset)
        return self.session.edit(label, add)

    def add_marker(self) -> str:
        """A marker under the playhead; its id, empty if there is none."""
        use, cut = self.under, self.session.cut
        if not use or cut is None:
            return ""
        offset = self.session.playhead - self._stage.laid.starts[self._stage.laid.index[use]]
        for marker in cut.markers:
            if (marker.use, marker.offset) == (use, offset):
                return marker.id
        if not self.session.edit(self.tr("add a marker"), partial(_marked, cut=self.cut, use=use, offset=offset)):
            return ""
        now = self.session.cut
        return now.markers[-1].id if now is not None else ""

    def set_note(self, marker: str, note: str) -> bool:
        return self.session.edit(
            self.tr("write a note"), partial(edits.change_marker, cut=self.cut, marker=marker, note=note)
        )

    def remove(self, spot: Spot) -> bool:
        """Take away what is picked: a title, marker, transition, line or sound."""
        cut = self.cut
        if spot.kind == "marker":
            edit, label = partial(edits.remove_marker, cut=cut, marker=spot.id), self.tr("remove a marker")
        elif spot.kind.startswith("title"):
            edit, label = partial(edits.remove_title, cut=cut, title=spot.id), self.tr("remove a title")
        elif spot.kind == "transition":
            return self.set_kind(spot.use, "cut")
        elif spot.kind.startswith("cue"):
            edit, label = partial(edits.remove_cue, cue=spot.id), self.tr("remove a sound")
        elif spot.kind == "line":
            edit, label = partial(edits.remove_line, line=spot.id), self.tr("remove a line")
        else:
            return False
        return self.session.edit(label, edit)

    # ------------------------------------------------------------------ the playhead

    def step(self, frames: int) -> None:
        """Move the playhead within the cut."""
        last = max(0, self._stage.laid.frames - 1)
        self.session.move_playhead(min(last, max(0, self.session.playhead + frames)))

    def to_point(self, direction: int) -> None:
        """Move the playhead to the cut before (-1) or behind (1) it."""
        at, points = self.session.playhead, self._stage.laid.points
        found = [point for point in points if (point - at) * direction > 0]
        if found:
            self.step((found[0] if direction > 0 else found[-1]) - at)

    def mark(self, *, start: bool) -> None:
        """Mark in or out at the playhead."""
        first, last = self.session.marks
        at = self.session.playhead
        self.session.mark(at if start else first, last if start else at)


def _applied(film: Film, *, apply: Apply, by: int) -> Film:
    return apply(film, by)


def _marked(film: Film, *, cut: str, use: str, offset: int) -> Film:
    return edits.add_marker(film, cut, use, offset)
