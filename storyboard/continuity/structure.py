"""The graph and the cuts: shots that nothing reaches, ways that end, cuts that are too long or jump on one take."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from storyboard import edits, graph, timeline
from storyboard.continuity.findings import Finding, Mend
from storyboard.continuity.pages import Pages, in_words
from storyboard.errors import FilmError
from storyboard.model import Cut, Film, Use

_SHORTEST = 2
"""A shot is never trimmed to less than one part in this many of what it is."""


def find(pages: Pages) -> Iterator[Finding]:
    """All that the graph and the cuts tell."""
    yield from _paths(pages)
    for cut in pages.played:
        yield from _gaps(pages, cut)
        yield from _same_take(pages, cut)
        yield from _length(pages, cut)


def _paths(pages: Pages) -> Iterator[Finding]:
    """Shots that no walk from a cut's start reaches, and shots after which there is nothing although more follows."""
    film = pages.film
    onward: dict[str, list[str]] = defaultdict(list)
    back: dict[str, list[str]] = defaultdict(list)
    for link in film.links:
        if link.kind == "follows":
            onward[link.source].append(link.target)
            back[link.target].append(link.source)
    if not film.shots:
        return
    ends = {cut.uses[-1].shot for cut in pages.played} or {film.shots[-1].id}
    starts = {cut.uses[0].shot for cut in pages.played} or {film.shots[0].id}
    # An alternate of a first (or last) shot comes from nothing (leads to nothing), as that does.
    starts |= {s.id for s in film.shots if not back[s.id] and {b for t in onward[s.id] for b in back[t]} & starts}
    ends |= {s.id for s in film.shots if not onward[s.id] and {o for t in back[s.id] for o in onward[t]} & ends}
    reached = _reached(starts, onward)
    for before, shot in pairwise((None, *film.shots)):
        assert shot is not None
        if shot.id not in reached:
            mends = (_linked(film, before.id, shot.id),) if before is not None else ()
            yield Finding(
                rule="unreached",
                severity="doubt",
                sentence=f"Nothing leads to {shot.number}: no shot may be cut to it.",
                shots=(shot.id,),
                scene=shot.scene,
                mends=(*mends, _removed(film, shot.id)),
            )
    for shot, after in pairwise((*film.shots, None)):
        assert shot is not None
        if shot.id in reached and not onward[shot.id] and shot.id not in ends and after is not None:
            yield Finding(
                rule="dead-end",
                severity="doubt",
                sentence=f"Nothing may follow {shot.number}, and no cut ends on it.",
                shots=(shot.id,),
                scene=shot.scene,
                mends=(_linked(film, shot.id, after.id),),
            )


def _reached(starts: set[str], onward: dict[str, list[str]]) -> set[str]:
    reached, waiting = set(starts), sorted(starts)
    while waiting:
        for target in onward[waiting.pop()]:
            if target not in reached:
                reached.add(target)
                waiting.append(target)
    return reached


def _linked(film: Film, source: str, target: str) -> Mend:
    first, second = film.shots_by_id[source].number, film.shots_by_id[target].number
    return Mend(f"Let {second} follow {first}.", lambda film: edits.link(film, source, target))


def _removed(film: Film, shot: str) -> Mend:
    return Mend(f"Delete {film.shots_by_id[shot].number}.", lambda film: edits.remove_shot(film, shot))


def _gaps(pages: Pages, cut: Cut) -> Iterator[Finding]:
    gaps = graph.gaps(pages.film, cut)
    if gaps:
        told = in_words([f"{pages.number(gap.source)} to {pages.number(gap.target)}" for gap in gaps[:4]])
        more = f" and {len(gaps) - 4} more" if len(gaps) > 4 else ""
        yield Finding(
            rule="no-way",
            severity="mistake",
            sentence=f"Cut {cut.name} goes from {told}{more}, which the graph does not allow.",
            shots=tuple(dict.fromkeys(shot for gap in gaps for shot in (gap.source, gap.target))),
            detail=cut.id,
            mends=(Mend(f"Allow every step of cut {cut.name}.", lambda film: edits.close_gaps(film, cut.id)),),
        )


def _same_take(pages: Pages, cut: Cut) -> Iterator[Finding]:
    """Two visits of one shot side by side with a piece left out between: the picture jumps within a take."""
    for here, there in pairwise(cut.uses):
        if here.shot != there.shot or here.transition.kind != "cut" or here.hold or there.hold:
            continue
        end = here.first + (here.frames or pages.film.shots_by_id[here.shot].frames - here.first)
        missing = there.first - end
        if missing == 0:
            continue
        number = pages.number(here.shot)
        way = f"leaves out {missing} frames" if missing > 0 else f"goes back {-missing} frames"
        yield Finding(
            rule="take-jump",
            severity="doubt",
            sentence=f"Cut {cut.name} {way} in the middle of {number}: the picture jumps within one take.",
            shots=(here.shot,),
            scene=pages.film.shots_by_id[here.shot].scene,
            detail=f"{cut.id}-{here.id}",
            mends=(_closed(cut, here, there, number, missing),),
        )


def _closed(cut: Cut, here: Use, there: Use, number: str, missing: int) -> Mend:
    if missing < 0:
        return Mend(
            f"Play {number} once there in cut {cut.name}.", lambda film: edits.remove_use(film, cut.id, there.id)
        )

    def edit(film: Film) -> Film:
        return edits.trim_use(film, cut.id, here.id, here.first, there.first - here.first)

    return Mend(f"Play {number} through to the razor in cut {cut.name}.", edit)


def _length(pages: Pages, cut: Cut) -> Iterator[Finding]:
    film = pages.film
    try:
        laid = timeline.lay_out(film, cut, {})
    except FilmError as refusal:
        yield Finding(rule="unplayable", severity="mistake", sentence=refusal.sentence, detail=cut.id)
        return
    limit = cut.delivery.limit
    if limit is None or laid.frames <= limit:
        return
    over = laid.frames - limit
    longest = sorted(laid.clips, key=lambda clip: -clip.frames)[:3]
    numbers = in_words([pages.number(clip.shot) for clip in longest])
    seconds, allowed = float(over / film.rate), float(limit / film.rate)
    yield Finding(
        rule="over-limit",
        severity="mistake",
        sentence=f"Cut {cut.name} runs {seconds:.1f} s over its limit of {allowed:g} s; {numbers} are the longest.",
        shots=tuple(dict.fromkeys(clip.shot for clip in longest)),
        detail=cut.id,
        mends=(*_trimmed(pages, cut, over), _allowed(cut, laid.frames, float(laid.frames / film.rate))),
    )


def _allowed(cut: Cut, frames: int, seconds: float) -> Mend:
    def edit(film: Film) -> Film:
        return edits.set_delivery(film, cut.id, film.cuts_by_id[cut.id].delivery.with_(limit=frames))

    return Mend(f"Let cut {cut.name} run {seconds:.1f} s.", edit)


def _trimmed(pages: Pages, cut: Cut, over: int) -> tuple[Mend, ...]:
    """Shorter tails of the shots in which nothing is said, the longest giving most; none if that is not enough."""
    film = pages.film
    lengths = {
        use.id: use.frames or film.shots_by_id[use.shot].frames - use.first
        for use in cut.uses
        if not film.shots_by_id[use.shot].lines and use.speed == 1 and not use.hold
    }
    room = {use: length - math.ceil(length / _SHORTEST) for use, length in lengths.items()}
    total = sum(room.values())
    if total < over:
        return ()
    taken = {use: over * space // total for use, space in room.items()}
    for use in sorted(room, key=lambda use: taken[use] - room[use]):
        short = over - sum(taken.values())
        if short <= 0:
            break
        taken[use] += min(short, room[use] - taken[use])

    def edit(film: Film) -> Film:
        first = {use.id: use.first for use in film.cuts_by_id[cut.id].uses}
        for use, frames in taken.items():
            if frames:
                film = edits.trim_use(film, cut.id, use, first[use], lengths[use] - frames)
        return film

    count = sum(frames > 0 for frames in taken.values())
    return (Mend(f"Trim the tails of the {count} silent shots of cut {cut.name}.", edit),)
