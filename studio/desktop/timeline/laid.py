"""A cut laid out for looking at: where each use stands, found by frame and by id."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from storyboard.changes import Change
from storyboard.errors import FilmError
from storyboard.finish import Title
from storyboard.model import Cut, Film, Marker
from storyboard.timeline import Place, places


@dataclass(frozen=True)
class Laid:
    """A cut in time.

    Attributes:
        places: its uses, in order.
        starts: the first frame of each.
        frames: how long the cut is.
        trouble: why it cannot be laid out; then it has no places.
        renewed: of one that became of another: between which frames it is another, and by how many frames what comes
            after them has moved.
    """

    cut: Cut | None = None
    places: tuple[Place, ...] = ()
    starts: tuple[int, ...] = ()
    frames: int = 0
    trouble: str = ""
    renewed: tuple[int, int, int] | None = None

    @classmethod
    def of(cls, film: Film, cut: Cut | None) -> Laid:
        """The cut in time; one that cannot be is empty, with a sentence."""
        return cls().become(film, cut)

    def become(self, film: Film, cut: Cut | None, longer: Collection[str] = ()) -> Laid:
        """The cut in time after an edit: what stands before it stays, what comes after it moves along as it is.

        Args:
            film: the film.
            cut: the cut as it is now; None for none.
            longer: shots of which the length is another than before.
        """
        if cut is None:
            return Laid()
        first, rest = (0, 0) if self.cut is None or not self.places else self._shared(self.cut, cut, longer)
        end = len(cut.uses) - rest
        start = self.places[first - 1].start + self.places[first - 1].frames if first else 0
        start -= self.places[first - 1].transition.overlap if first else 0
        try:
            made = tuple(places(film, cut, first=first, last=end, start=start))
        except FilmError as error:
            return Laid(cut, trouble=error.sentence)
        after = self.places[len(self.places) - rest :] if rest else ()
        last = made[-1] if made else self.places[first - 1] if first else None
        behind = last.start + last.frames if last is not None else 0
        by = 0
        if after and last is not None:
            by = behind - last.transition.overlap - after[0].start
            if by:
                after = tuple(Place(place[0], place[1] + by, *place[2:]) for place in after)
        found = self.places[:first] + made + after
        frames = found[-1].start + found[-1].frames if found else 0
        renewed = (made[0].start if made else behind, behind, by) if first or rest else None
        return Laid(cut, found, tuple([place.start for place in found]), frames, renewed=renewed)

    def _shared(self, old: Cut, new: Cut, longer: Collection[str]) -> tuple[int, int]:
        """How many places at the beginning and at the end are as they were, but for the frame they start on."""
        if (old.id, old.fade_in, old.fade_out) != (new.id, new.fade_in, new.fade_out):
            return 0, 0
        least = min(len(old.uses), len(new.uses))
        same = [here is there and here.shot not in longer for here, there in zip(old.uses, new.uses, strict=False)]
        first = next((at for at, each in enumerate(same) if not each), least)
        ends = zip(reversed(old.uses), reversed(new.uses), strict=False)
        others = (at for at, (here, there) in enumerate(ends) if here is not there or here.shot in longer)
        rest = min(next(others, least), least - first)
        # The neighbours of what changed give way otherwise, so that they are laid out anew too.
        return max(0, first - 1), max(0, rest - 1)

    @cached_property
    def index(self) -> dict[str, int]:
        """Positions by the use's id."""
        return {place.use.id: at for at, place in enumerate(self.places)}

    @cached_property
    def points(self) -> tuple[int, ...]:
        """Frames on which shots begin or the film ends."""
        return (*self.starts, self.frames)

    def at(self, frame: int) -> int:
        """The position of the use that is on show on a frame; the nearest outside the cut, -1 where there is none."""
        if not self.places:
            return -1
        return max(0, bisect_right(self.starts, frame) - 1)

    def between(self, first: float, last: float) -> range:
        """Positions of the uses that lie between two frames, wholly or in part."""
        low = bisect_right(self.starts, first) - 1
        while low > 0 and self.end(low - 1) > first:
            low -= 1
        return range(max(0, low), bisect_left(self.starts, last))

    def end(self, at: int) -> int:
        """The first frame on which the use at a position is no longer seen."""
        return self.starts[at] + self.places[at].frames

    def uses_of(self, shots: frozenset[str]) -> tuple[str, ...]:
        """Ids of the uses of some shots."""
        return tuple(place.use.id for place in self.places if place.use.shot in shots)

    def boundary(self, frame: float) -> int:
        """The position in front of which something dropped on a frame is inserted."""
        for at in self.between(frame, frame + 1):
            if self.starts[at] <= frame < self.end(at):
                return at if frame < self.starts[at] + self.places[at].frames / 2 else at + 1
        return 0 if frame < 0 else len(self.places)

    def marked(self, thing: Marker | Title) -> int | None:
        """The frame of the cut on which a marker or a title stands; None if its use is gone."""
        at = self.index.get(thing.use)
        if at is None:
            return None
        return self.starts[at] + min(thing.offset, self.places[at].frames - 1)


def moves(change: Change, cut: str, laid: Laid) -> bool:
    """Whether a change of the film may place the uses of a cut anew."""
    if "rate" in change.film or cut in change.cuts.added or cut in change.cuts.removed:
        return True
    if change.cuts.changed.get(cut, frozenset()) & {"uses", "fade_in", "fade_out"}:
        return True
    longer = {shot for shot, fields in change.shots.changed.items() if "frames" in fields}
    return bool(longer) and any(place.use.shot in longer for place in laid.places)


SOUNDING = frozenset({"lines", "cues", "frames", "characters", "scene", "card"})
"""Fields of a shot that are heard."""


def sounds(change: Change, cut: str) -> bool:
    """Whether a change of the film may be heard in a cut."""
    if change.scenes or change.locations or change.characters or "rate" in change.film:
        return True
    if change.cuts.changed.get(cut, frozenset()) & {"uses", "fade_in", "fade_out", "score", "delivery"}:
        return True
    return any(fields & SOUNDING for fields in change.shots.changed.values())
