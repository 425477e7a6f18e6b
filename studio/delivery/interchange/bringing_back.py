"""Turns what came back from another editor into edits of a cut, and lists what could not become any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

from generation.takes import Take
from storyboard import edits
from storyboard.edits.common import the_cut
from storyboard.errors import DeliveryError
from storyboard.model import CUT, Cut, Film, Transition, Use
from storyboard.time import timecode
from studio.delivery.interchange.edit_list import located
from studio.delivery.interchange.matching import Matched, match, said_changes
from studio.delivery.interchange.recognising import Recogniser
from studio.delivery.interchange.remarked import answered, noted_anew
from studio.delivery.interchange.returned import Placed, Returned, overlaps, seen
from studio.delivery.interchange.sequence import plain
from studio.delivery.interchange.wishes import Wish

_SLOWEST, _FASTEST = Fraction(1, 16), Fraction(16)
"""What a use may play at."""
_SAME_SPEED = Fraction(1, 200)
"""Formats round a speed; what differs by less is the same."""


@dataclass(frozen=True)
class Proposal:
    """What would become of a cut.

    Attributes:
        film: the film with all changes made, the same film if there are none.
        changes: a sentence for each change, in the order of the cut.
        left: a sentence for each thing in the file that is not brought back.
    """

    film: Film
    changes: tuple[str, ...]
    left: tuple[str, ...]


def bring_back(film: Film, cut: str, returned: Returned, takes: Sequence[Take]) -> Proposal:
    """What an edited file makes of a cut. Nothing is saved.

    Raises:
        DeliveryError: no clip of the file is a shot of this film.
    """
    old = the_cut(film, cut)
    reading = _Reading(film, returned, Recogniser(film, takes))
    wishes = reading.wishes()
    if not wishes:
        raise DeliveryError(
            "None of the file's clips is a shot of this film; name its clips by shot number, or hand the cut over anew."
        )
    matched = match(old, wishes)
    uses = {use.id: use for use in old.uses}
    for name, wish in matched.uses:
        reading.settle(uses.get(name), wish)
    reading.fit(matched)
    changed = _made(film, old, matched, reading)
    said = [*said_changes(film, old, the_cut(changed, cut)), *reading.said]
    left = [*dict.fromkeys([*returned.remarks, *reading.left])]
    if returned.unsaid:
        left.append(f"{returned.unsaid} more things in the file are not understood.")
    return Proposal(changed, tuple(said), tuple(left))


class _Reading:
    """Makes wishes of what was read.

    Attributes:
        left: sentences on what cannot be brought back.
        said: sentences on changes beside those of the uses.
    """

    def __init__(self, film: Film, returned: Returned, recogniser: Recogniser) -> None:
        self.film = film
        self.returned = returned
        self.recogniser = recogniser
        self.left: list[str] = []
        self.said: list[str] = []

    def wishes(self) -> list[Wish]:
        known = []
        lowest = min((piece.lane for piece in self.returned.pieces), default=())
        for piece in self.returned.pieces:
            what = self.recogniser.of(piece)
            if what is None:
                self.left.append(f"“{piece.name}” at {self.at(piece.start)} is no shot of this film, and is left out.")
                continue
            known.append(piece)
            if piece.lane[:1] != lowest[:1]:
                number = self.film.shots_by_id[what.shot].number
                self.left.append(
                    f"Shot {number} lies on a track above at {self.at(piece.start)}; the cut shows it there in turn."
                )
        shown = list(seen(known))
        self._note_gaps(shown)
        made = [self._wish(piece) for piece in shown]
        pairs = [(piece, wish) for piece, wish in zip(shown, made, strict=True) if wish is not None]
        self._join([piece for piece, _ in pairs], [wish for _, wish in pairs])
        return [wish for _, wish in pairs]

    def at(self, frame: int) -> str:
        return timecode(max(0, frame), self.film.rate)

    def _note_gaps(self, shown: Sequence[Placed]) -> None:
        at = 0
        for piece in shown:
            if piece.start > at:
                self.left.append(
                    f"There are {piece.start - at} frames of nothing at {self.at(at)}; a cut has no gaps: it closes up."
                )
            at = piece.end

    def _wish(self, piece: Placed) -> Wish | None:
        """The use that a clip asks for, as far as its shot has frames."""
        what = self.recogniser.of(piece)
        assert what is not None  # only such pieces are shown
        shot = self.film.shots_by_id[what.shot]
        first = max(0, piece.source)
        frames = piece.frames - (first - piece.source)
        if first >= shot.frames or frames < 1:
            self.left.append(
                f"Shot {shot.number} at {self.at(piece.start)} shows none of the shot's {shot.frames} frames, "
                "and is left out."
            )
            return None
        circle = what.take if what.take and piece.given and what.take != piece.given else ""
        return Wish(shot.id, first, frames, piece.speed, use=piece.use, circle=circle, piece=piece)

    def settle(self, use: Use | None, wish: Wish) -> None:
        """Count a wish in frames of its shot, at the speed it has there; one that no use can have is said."""
        shot, piece = self.film.shots_by_id[wish.shot], wish.piece
        own, wish.hold = _pace(use)
        wish.speed = wish.speed.limit_denominator(1000)
        if abs(wish.speed - own) <= _SAME_SPEED * own:
            wish.speed = own
        elif not _SLOWEST <= wish.speed <= _FASTEST:
            if piece is not None:
                at, pace = self.at(piece.start), float(wish.speed) * 100
                self.left.append(
                    f"Shot {shot.number} at {at} plays at {pace:g} percent there; only its length is brought back."
                    if pace
                    else f"Shot {shot.number} at {at} is frozen there; only its length is brought back."
                )
            wish.speed = own
        if use is not None and wish.speed == own and (own != 1 or wish.hold):
            seen = _length(self.film, use.shot, use.first, use.frames)
            if wish.frames == ceil(seen / own) + wish.hold and abs(wish.first - use.first) <= 1:
                wish.first, wish.frames = use.first, seen
                return
        played = wish.frames
        exact = (played - wish.hold) * wish.speed
        wanted = max(1, ceil(exact) if wish.speed < 1 else floor(exact))
        wish.frames = min(wanted, shot.frames - wish.first)
        if piece is None:
            return
        at = self.at(piece.start)
        if wish.frames < wanted or piece.source < 0:
            self.left.append(
                f"Shot {shot.number} at {at} asks for frames {piece.source} to "
                f"{wish.first + wanted} and has {shot.frames}; it is cut to those, lengthen the shot for more."
            )
        elif wish.speed < 1 and (plays := _played(wish)) != played:
            self.left.append(
                f"Shot {shot.number} at {at} plays {plays} frames here instead of {played}: "
                "at this speed each of its frames is seen as long as the others."
            )

    def _join(self, shown: Sequence[Placed], wishes: Sequence[Wish]) -> None:
        """Lay the file's transitions over the edit points that they stand on."""
        points = {left.end: place for place, (left, right) in enumerate(pairwise(shown)) if left.end == right.start}
        for crossing in self.returned.crossings:
            place = points.get(crossing.at)
            if place is None:
                self.left.append(
                    f"The {crossing.kind} at {self.at(crossing.at)} joins no two shots of this film, and is left out."
                )
                continue
            left, right = wishes[place], wishes[place + 1]
            before, after = min(crossing.before, left.frames), min(crossing.after, right.frames)
            if overlaps(crossing.kind):
                if right.speed > 0:
                    before = min(before, floor(right.first / right.speed))
                if left.speed > 0:
                    rest = self.film.shots_by_id[left.shot].frames - left.first
                    after = max(0, min(after, floor(rest / left.speed) - left.frames))
                right.first = max(0, right.first - floor(before * right.speed))
                right.frames += before
                left.frames += after
            if before + after != crossing.before + crossing.after:
                self._shortened(crossing.kind, crossing.at)
            if before + after > 0:
                left.transition = Transition.model_validate({"kind": crossing.kind, "frames": before + after})

    def fit(self, matched: Matched) -> None:
        """Shorten transitions that meet inside a clip that is shorter than both."""
        head = 0
        lengths = [_played(wish) for _, wish in matched.uses]
        for place, (_, wish) in enumerate(matched.uses[:-1]):
            fits = wish.transition.shortened(tail=max(0, lengths[place] - head), head=lengths[place + 1])
            if fits != wish.transition:
                self._shortened(wish.transition.kind, wish.piece.end if wish.piece else 0)
                wish.transition = fits
            head = fits.head

    def _shortened(self, kind: str, at: int) -> None:
        self.left.append(f"The {kind} at {self.at(at)} is shorter here: the shots have no more frames for it.")


def _pace(use: Use | None) -> tuple[Fraction, int]:
    """The speed of a use, and the frames for which it stands still at its end; a new one plays as it was shot."""
    return (use.speed, use.hold) if use is not None else (Fraction(1), 0)


def _played(wish: Wish) -> int:
    """Frames of the cut for which a settled wish plays."""
    return ceil(wish.frames / wish.speed) + wish.hold


def _made(film: Film, old: Cut, matched: Matched, reading: _Reading) -> Film:
    """The film with every wish made true, by the verbs that a person would use."""
    film = _recut(film, old, matched)
    cut = the_cut(film, old.id)
    returned = reading.returned
    fades = _fades(film, cut, returned)
    if fades != (cut.fade_in, cut.fade_out):
        film = edits.set_fades(film, cut.id, *fades)
    if fades != (old.fade_in, old.fade_out):
        reading.said.append(f"The cut fades in over {fades[0]} frames and out over {fades[1]}.")
    film = _circled(film, matched, reading)
    return _noted(film, reading)


def _recut(film: Film, old: Cut, matched: Matched) -> Film:
    name = old.id
    before = {use.id: use.transition for use in old.uses}
    for use, wish in matched.uses:  # a transition of the same kind and length keeps what no other program says of it
        if use and (before[use].kind, before[use].frames) == (wish.transition.kind, wish.transition.frames):
            wish.transition = before[use]
    if [use.id for use in old.uses] == [use for use, _ in matched.uses] and all(
        _is_so(film, old, use, wish) for use, wish in matched.uses
    ):
        return film
    film = edits.set_fades(_plain_cuts(film, name), name, 0, 0)
    for use in matched.gone:
        film = edits.remove_use(film, name, use)
    for place, (use, wish) in enumerate(matched.uses):
        film = _plain_cuts(film, name)
        if use:
            here = [each.id for each in the_cut(film, name).uses].index(use)
            if here != place:
                film = edits.move_use(film, name, use, place)
        else:
            film = edits.insert_use(film, name, place, wish.shot, first=wish.first, frames=_frames(film, wish))
    film = _plain_cuts(film, name)
    uses = the_cut(film, name).uses
    for made, (_, wish) in zip(uses, matched.uses, strict=True):
        if (made.first, _length(film, made.shot, made.first, made.frames)) != (wish.first, wish.frames):
            film = edits.trim_use(film, name, made.id, wish.first, _frames(film, wish))
        if made.speed != wish.speed:
            film = edits.set_speed(film, name, made.id, wish.speed)
    for made, (_, wish) in zip(uses[:-1], matched.uses[:-1], strict=True):
        if wish.transition != CUT:
            film = edits.set_transition(film, name, made.id, wish.transition)
    return film


def _plain_cuts(film: Film, cut: str) -> Film:
    """The cut without transitions, so that each step stands on its own; they are set last."""
    for use in the_cut(film, cut).uses:
        if use.transition != CUT:
            film = edits.set_transition(film, cut, use.id, CUT)
    return film


def _is_so(film: Film, cut: Cut, name: str, wish: Wish) -> bool:
    place, use = next((place, use) for place, use in enumerate(cut.uses) if use.id == name)
    plays = CUT if place == len(cut.uses) - 1 else use.transition
    return (use.first, _length(film, use.shot, use.first, use.frames), use.speed, plays) == (
        wish.first,
        wish.frames,
        wish.speed,
        wish.transition,
    )


def _frames(film: Film, wish: Wish) -> int | None:
    """A use's frames as the model holds them: none where it plays to its shot's end."""
    return None if wish.first + wish.frames == film.shots_by_id[wish.shot].frames else wish.frames


def _length(film: Film, shot: str, first: int, frames: int | None) -> int:
    return frames if frames is not None else film.shots_by_id[shot].frames - first


def _fades(film: Film, cut: Cut, returned: Returned) -> tuple[int, int]:
    """The fades that the file asks for, no longer than its first and last clip can hold."""
    first, last = cut.uses[0], cut.uses[-1]
    room_in = _length(film, first.shot, first.first, first.frames)
    room_out = _length(film, last.shot, last.first, last.frames)
    if len(cut.uses) > 1:
        room_in -= first.transition.tail
        room_out -= cut.uses[-2].transition.head
        return min(returned.fade_in, room_in), min(returned.fade_out, room_out)
    fade_in = min(returned.fade_in, room_in)
    return fade_in, min(returned.fade_out, room_out - fade_in)


def _circled(film: Film, matched: Matched, reading: _Reading) -> Film:
    """Circle the takes that the editor put in another's place."""
    for _, wish in matched.uses:
        shot = film.shots_by_id[wish.shot]
        if wish.circle and wish.circle != shot.circled:
            film = edits.circle_take(film, shot.id, wish.circle)
            reading.said.append(f"Another take of shot {shot.number} is circled: {wish.circle[:8]}.")
    return film


def _under(reading: _Reading, frame: int) -> str | None:
    """The shot that is seen on a frame of the file."""
    for piece in seen(reading.returned.pieces):
        what = reading.recogniser.of(piece)
        if piece.start <= frame < piece.end and what is not None:
            return what.shot
    return None


def _noted(film: Film, reading: _Reading) -> Film:
    """What our own markers say now becomes the shot's action or note; others become notes on the shot they stand on."""
    ours = {located(plain(shot.number), plain(shot.card or shot.action)) for shot in film.shots}
    for flag in reading.returned.flags:
        shot = film.shots_by_id.get(flag.shot)
        if shot is not None and flag.action:
            if flag.action != plain(shot.action) and not shot.card:
                film = edits.set_action(film, shot.id, flag.action)
                reading.said.append(f"Shot {shot.number}: what happens is now “{flag.action}”.")
            continue
        words = " ".join(f"{flag.name} {flag.text}".split())
        if words in ours:
            continue  # as it was handed over, in a format that holds no mark of ours
        answer = answered(film, words)
        if answer is None and words and (place := _under(reading, flag.at)) is not None:
            answer = noted_anew(film, film.shots_by_id[place], words)
        if answer is not None:
            film = answer.film
            reading.said += [answer.sentence] if answer.sentence else []
            continue
        at, words = reading.at(flag.at), words.rstrip(".")
        reading.left.append(f"Marker at {at}: {words}." if words else f"Marker at {at}, without words.")
    return film
