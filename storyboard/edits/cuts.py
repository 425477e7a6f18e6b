"""Edits of the cuts: which shots a cut visits, for how long, and how one gives way to the next.

Where two uses newly stand side by side, they are joined by the transition of their FOLLOWS link, or by a
plain cut where there is none, shortened to what the two can hold. A range or a transition that a person
asks for is never shortened in silence: what does not fit is refused.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from itertools import compress, pairwise, repeat
from typing import Literal, TypeVar

from storyboard import timeline
from storyboard.edits.common import changed, made, put_cut, the_cut, the_shot
from storyboard.edits.naming import new_id, slug
from storyboard.errors import FilmError
from storyboard.finish import Title
from storyboard.model import CUT, Cut, Delivery, Film, Link, Marker, Shot, Transition, Use
from storyboard.sharing import unshared

Hung = TypeVar("Hung", Title, Marker)
"""What hangs on a use."""


def add_cut(film: Film, name: str, shots: Sequence[str] = (), *, like: str = "") -> Film:
    """A new cut that visits these shots whole, or the same uses as the cut `like`, whose delivery it takes too."""
    _refuse_name(film, name)
    cut_id = new_id(film.cuts_by_id, slug(name))
    if like:
        cut = changed(the_cut(film, like), f"Cut {name}", id=cut_id, name=name)
        if shots:
            cut = changed(cut, f"Cut {name}", uses=())
    else:
        size = Delivery(width=film.width, height=film.height)
        cut = made(Cut, f"Cut {name}", id=cut_id, name=name, delivery=size)
    if shots:
        uses = tuple(Use(id=f"use-{place}", shot=the_shot(film, shot).id) for place, shot in enumerate(shots, 1))
        cut = _fitted(film, changed(cut, f"Cut {name}", uses=_joined_throughout(film, uses)))
    return film.with_(cuts=(*film.cuts, cut))


def remove_cut(film: Film, cut: str) -> Film:
    """Without this cut; its shots stay."""
    gone = the_cut(film, cut)
    return film.with_(cuts=tuple(each for each in film.cuts if each is not gone))


def rename_cut(film: Film, cut: str, name: str) -> Film:
    """Give a cut another name; its id stays."""
    old = the_cut(film, cut)
    if name != old.name:
        _refuse_name(film, name)
    return put_cut(film, changed(old, f"Cut {old.name}", name=name))


def set_delivery(film: Film, cut: str, delivery: Delivery) -> Film:
    """What a cut has to be when it leaves the studio."""
    return _set_cut(film, cut, delivery=delivery)


def set_fades(film: Film, cut: str, fade_in: int, fade_out: int) -> Film:
    """How many frames a cut takes to come from black and to go back to it."""
    return checked(film, _set_cut(film, cut, fade_in=fade_in, fade_out=fade_out), cut)


def set_score(film: Film, cut: str, score: Literal["temp", "none"]) -> Film:
    """Whether a temp score is made for a cut."""
    return _set_cut(film, cut, score=score)


def insert_use(film: Film, cut: str, position: int, shot: str, *, first: int = 0, frames: int | None = None) -> Film:
    """Visit a shot, or a range of it, at a position counted from 0; a position past the end appends."""
    old = the_cut(film, cut)
    number = the_shot(film, shot).number
    name = new_id({use.id for use in old.uses}, f"use-{len(old.uses) + 1}")
    use = made(Use, f"A use of shot {number}", id=name, shot=shot, first=first, frames=frames)
    return checked(film, put_cut(film, inserted(film, old, position, use)), cut)


def remove_use(film: Film, cut: str, use: str) -> Film:
    """No longer make this visit; its neighbours are joined."""
    old = the_cut(film, cut)
    return put_cut(film, without_uses(film, old, [position_of(old, use)]))


def move_use(film: Film, cut: str, use: str, position: int) -> Film:
    """Make this visit at another position, counted from 0 once it is taken out."""
    old = the_cut(film, cut)
    here = position_of(old, use)
    moved = old.uses[here]
    arranged = inserted(film, without_uses(film, old, [here]), position, moved)
    return put_cut(film, arranged.with_(titles=old.titles, markers=old.markers))


def replace_uses(film: Film, cut: str, first: int, last: int, shots: Sequence[str]) -> Film:
    """Visit these shots whole in place of the visits from position `first` up to, but without, `last`.

    Where one visit takes the place of one, it keeps its id, and with it its titles.
    """
    old = the_cut(film, cut)
    taken = {use.id for use in old.uses}
    new: list[Use] = []
    for shot in shots:
        name = old.uses[first].id if last - first == len(shots) == 1 else new_id(taken, f"use-{len(taken) + 1}")
        taken.add(name)
        new.append(Use(id=name, shot=the_shot(film, shot).id))
    uses = [*old.uses[:first], *new, *old.uses[last:]]
    joints = range(max(0, first - 1), min(len(uses) - 1, first + len(new)))
    links = _follows(film.links, {uses[left].shot for left in joints})
    for left in joints:
        uses[left] = _joined(links, uses[left], uses[left + 1])
    if uses and uses[-1].transition != CUT:
        uses[-1] = uses[-1].with_(transition=CUT)
    return put_cut(film, _fitted(film, _kept_on(old, uses)))


def trim_use(film: Film, cut: str, use: str, first: int, frames: int | None) -> Film:
    """See a visit from this frame of the shot, for so many frames (None: to the shot's end)."""
    return checked(film, set_use(film, cut, use, first=first, frames=frames), cut)


def split_use(film: Film, cut: str, use: str, at: int) -> Film:
    """The razor: two visits of one, the second starting `at` frames into it. The film plays as before."""
    old = the_cut(film, cut)
    here = position_of(old, use)
    whole = old.uses[here]
    shot = the_shot(film, whole.shot)
    frames = length_of(film, whole)
    if not 0 < at < frames:
        raise FilmError(
            f"The razor has to fall inside the use of shot {shot.number}: at frame 1 to {frames - 1}, not {at}."
        )
    name = new_id({each.id for each in old.uses}, f"use-{len(old.uses) + 1}")
    left, right = _halves(whole, at, frames, name, shot)
    uses = (*old.uses[:here], left, right, *old.uses[here + 1 :])
    titles = tuple(_behind(title, use, at, name) for title in old.titles)
    markers = tuple(_behind(marker, use, at, name) for marker in old.markers)
    return checked(film, put_cut(film, old.with_(uses=uses, titles=titles, markers=markers)), cut)


def _behind(thing: Hung, use: str, at: int, right: str) -> Hung:
    """A title or marker of a split use: on the second half, if it stands there."""
    is_right = thing.use == use and thing.offset >= at
    return thing.with_(use=right, offset=thing.offset - at) if is_right else thing


def _halves(whole: Use, at: int, frames: int, name: str, shot: Shot) -> tuple[Use, Use]:
    """A use before and after the razor, at any speed; a freeze frame is cut like any other."""
    moving = frames - whole.hold
    seen = whole.frames if whole.frames is not None else shot.frames - whole.first
    if at >= moving:
        left = whole.with_(hold=at - moving, transition=CUT, lag=0)
        last = whole.first + seen - 1
        held = whole.with_(id=name, first=last, frames=1, speed=Fraction(1), hold=frames - at - 1, lead=0)
        return left, held
    before = at * whole.speed
    if before.denominator != 1:
        step = before.denominator
        raise FilmError(f"At this speed the use of shot {shot.number} can be cut at every {step} frames; choose one.")
    left = whole.with_(frames=int(before), transition=CUT, lag=0, hold=0)
    rest = None if whole.frames is None else whole.frames - int(before)
    return left, whole.with_(id=name, first=whole.first + int(before), frames=rest, lead=0)


def set_transition(film: Film, cut: str, use: str, transition: Transition) -> Film:
    """How this visit gives way to the next."""
    return checked(film, set_use(film, cut, use, transition=transition), cut)


def set_sound_overlap(film: Film, cut: str, use: str, lead: int, lag: int) -> Film:
    """By how many frames a visit's sound starts before its picture, and ends after it (J and L cuts)."""
    return set_use(film, cut, use, lead=lead, lag=lag)


def without_shot(film: Film, shot: str, links: Sequence[Link]) -> tuple[Cut, ...]:
    """The film's cuts without any use of a shot, neighbours joined by these links."""
    return tuple(
        without_uses(film, cut, gone, links)
        if (gone := [place for place, use in enumerate(cut.uses) if use.shot == shot])
        else cut
        for cut in film.cuts
    )


def fitted_to_shots(film: Film, shots: Mapping[str, int]) -> tuple[Cut, ...]:
    """The film's cuts, their ranges and transitions shortened to the new lengths of some shots.

    Raises:
        FilmError: a use would lie wholly outside its shot.
    """
    return tuple(
        _fitted(film, _clipped(film, cut, shots)) if any(use.shot in shots for use in cut.uses) else cut
        for cut in film.cuts
    )


def _clipped(film: Film, cut: Cut, lengths: Mapping[str, int]) -> Cut:
    uses = []
    for use in cut.uses:
        length = lengths.get(use.shot)
        if length is None:
            uses.append(use)
        elif use.first >= length:
            raise FilmError(
                f"Shot {the_shot(film, use.shot).number} cannot have only {length} frames: cut {cut.name} "
                f"starts at its frame {use.first}; trim or remove that use first."
            )
        elif use.frames is not None and use.first + use.frames > length:
            uses.append(use.with_(frames=length - use.first))
        else:
            uses.append(use)
    return cut.with_(uses=tuple(uses))


def _fitted(film: Film, cut: Cut) -> Cut:
    """The cut with each transition, and the fades, shortened to the frames that its two shots can give."""
    uses: list[Use] = []
    head = fade_in = min(cut.fade_in, length_of(film, cut.uses[0])) if cut.uses else cut.fade_in
    for use, following in pairwise(cut.uses):
        if use.transition.frames == 0:
            uses.append(use)
            head = 0
            continue
        room = max(0, length_of(film, use) - head)
        transition = use.transition.shortened(tail=room, head=length_of(film, following))
        uses.append(use if transition is use.transition else use.with_(transition=transition))
        head = transition.head
    fade_out = min(cut.fade_out, max(0, length_of(film, cut.uses[-1]) - head)) if cut.uses else cut.fade_out
    return cut.with_(uses=(*uses, *cut.uses[-1:]), fade_in=fade_in, fade_out=fade_out)


def length_of(film: Film, use: Use) -> int:
    """Frames that a use plays; none where it starts past its shot's end."""
    seen = use.frames if use.frames is not None else max(0, the_shot(film, use.shot).frames - use.first)
    return math.ceil(seen / use.speed) + use.hold if seen else 0


def _joined(links: Mapping[tuple[str, str], Link], use: Use, following: Use) -> Use:
    link = links.get((use.shot, following.shot))
    transition = CUT if link is None else link.transition
    return use if use.transition == transition else use.with_(transition=transition)


def _follows(links: Sequence[Link], sources: Collection[str]) -> dict[tuple[str, str], Link]:
    """The FOLLOWS links that lead from some shots, by their ends."""
    return {(each.source, each.target): each for each in links if each.source in sources and each.kind == "follows"}


def _joined_throughout(film: Film, uses: Sequence[Use]) -> tuple[Use, ...]:
    links = _follows(film.links, {use.shot for use in uses})
    return (*(_joined(links, use, after) for use, after in pairwise(uses)), *uses[-1:])


def inserted(film: Film, cut: Cut, position: int, use: Use) -> Cut:
    """The cut with a use at a position, joined to its neighbours."""
    place = max(0, min(position, len(cut.uses)))
    uses = [*cut.uses[:place], use, *cut.uses[place:]]
    joints = [left for left in (place - 1, place) if 0 <= left < len(uses) - 1]
    links = _follows(film.links, {uses[left].shot for left in joints})
    for left in joints:
        uses[left] = _joined(links, uses[left], uses[left + 1])
    if place == len(uses) - 1 and use.transition != CUT:
        uses[place] = use.with_(transition=CUT)
    return _fitted(film, cut.with_(uses=tuple(uses)))


def without_uses(film: Film, cut: Cut, gone: Sequence[int], links: Sequence[Link] | None = None) -> Cut:
    """The cut without the uses at these positions, neighbours joined by the film's links, or by others."""
    places = set(gone)
    left = [place for place in range(len(cut.uses)) if place not in places]
    uses = [cut.uses[place] for place in left]
    joints = [at for at in range(len(left) - 1) if left[at] + 1 < left[at + 1]]
    follows = _follows(film.links if links is None else links, {uses[at].shot for at in joints})
    for at in joints:
        uses[at] = _joined(follows, uses[at], uses[at + 1])
    if uses and left[-1] + 1 < len(cut.uses) and uses[-1].transition != CUT:
        uses[-1] = uses[-1].with_(transition=CUT)
    return _fitted(film, _kept_on(cut, uses))


def _kept_on(cut: Cut, uses: Sequence[Use]) -> Cut:
    """The cut with these uses, and of its titles and markers those that stand on them."""
    left = {use.id for use in uses}
    titles = tuple(title for title in cut.titles if title.use in left)
    markers = tuple(marker for marker in cut.markers if marker.use in left)
    return cut.with_(uses=tuple(uses), titles=titles, markers=markers)


def _set_cut(film: Film, cut: str, **fields: object) -> Film:
    old = the_cut(film, cut)
    return put_cut(film, changed(old, f"Cut {old.name}", **fields))


def set_use(film: Film, cut: str, use: str, **fields: object) -> Film:
    """The film with some fields of one use changed, whether or not the cut can be laid out then."""
    old = the_cut(film, cut)
    here = position_of(old, use)
    number = the_shot(film, old.uses[here].shot).number
    new = changed(old.uses[here], f"The use of shot {number} in cut {old.name}", **fields)
    return put_cut(film, old.with_(uses=(*old.uses[:here], new, *old.uses[here + 1 :])))


def position_of(cut: Cut, use: str) -> int:
    """Where in a cut a use stands, or FilmError."""
    for position, each in enumerate(cut.uses):
        if each.id == use:
            return position
    raise FilmError(f"There is no use “{use}” in cut {cut.name}.")


def checked(before: Film, after: Film, cut: str) -> Film:
    """The film after an edit, refused if that made a cut unplayable; one that was so before is mended bit by bit.

    Only the uses that the edit touched are looked at, with their neighbours.
    """
    old, new = the_cut(before, cut), the_cut(after, cut)
    try:
        for first, last in _touched(before, after, old, new):
            timeline.check(after, new, first, last)
    except FilmError:
        if _plays(before, old):
            raise
    return after


def _touched(before: Film, after: Film, old: Cut, new: Cut) -> list[tuple[int, int]]:
    """Between which positions of a cut uses may lie otherwise than before: anew, or behind another one."""
    end, shots = len(new.uses), after.shots_by_id
    gone, _ = unshared(before.shots, after.shots)
    is_same = all(shot.frames == shots[shot.id].frames for shot in gone if shot.id in shots)
    if not is_same or (old.fade_in, old.fade_out) != (new.fade_in, new.fade_out):
        return [(0, end)]
    known = dict(zip(map(id, old.uses), range(len(old.uses)), strict=True))
    places = [-1, *map(known.get, map(id, new.uses), repeat(-2)), len(old.uses)]
    found: list[tuple[int, int]] = []
    for at in compress(range(end + 1), map(operator.ne, map(operator.sub, places[1:], places), repeat(1))):
        first = found.pop()[0] if found and found[-1][1] >= at - 2 else max(0, at - 2)
        found.append((first, min(end, at + 1)))
    return found


def _plays(film: Film, cut: Cut) -> bool:
    try:
        timeline.check(film, cut)
    except FilmError:
        return False
    return True


def _refuse_name(film: Film, name: str) -> None:
    if not name.strip():
        raise FilmError("A cut needs a name; give it one, such as Trailer.")
    if any(cut.name == name for cut in film.cuts):
        raise FilmError(f"There is already a cut named {name}; choose another name.")
