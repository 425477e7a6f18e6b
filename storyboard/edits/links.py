"""Edits of the shot graph: what may follow what, what continues what, and alternates side by side."""

from __future__ import annotations

from collections.abc import Sequence

from storyboard import graph
from storyboard.edits.common import made, the_cut, the_shot
from storyboard.edits.naming import new_id, next_number, slug
from storyboard.errors import FilmError
from storyboard.model import CUT, Film, Link, Shot, Transition
from storyboard.sharing import place_of


def link(film: Film, source: str, target: str, kind: graph.Kind = "follows", transition: Transition = CUT) -> Film:
    """Link two shots. Refused where the link is there already, or where CONTINUES and MATCHES would make a loop."""
    number = the_shot(film, source).number
    the_shot(film, target)
    new = made(Link, f"A link from shot {number}", source=source, target=target, kind=kind, transition=transition)
    linked = film.with_(links=(*film.links, new))
    graph.check(linked, film)
    return linked


def unlink(film: Film, source: str, target: str, kind: graph.Kind = "follows") -> Film:
    """Take a link away. Cuts that walk along it keep their uses; `graph.gaps` then reports the step."""
    gone = _the_link(film, source, target, kind)
    return film.with_(links=tuple(each for each in film.links if each is not gone))


def set_link_transition(film: Film, source: str, target: str, transition: Transition) -> Film:
    """The transition that a FOLLOWS link suggests from now on; cuts keep the ones they have."""
    old = _the_link(film, source, target, "follows")
    new = old.with_(transition=transition)
    return film.with_(links=tuple(new if each is old else each for each in film.links))


def close_gaps(film: Film, cut: str) -> Film:
    """Allow every step that a cut takes: where a FOLLOWS link is missing, one by the cut's own transition is made."""
    of_cut = the_cut(film, cut)
    transitions = {use.id: use.transition for use in of_cut.uses}
    new: dict[tuple[str, str], Link] = {}
    for gap in graph.gaps(film, of_cut):
        ends = (gap.source, gap.target)
        new.setdefault(ends, Link(source=gap.source, target=gap.target, transition=transitions[gap.before]))
    return film.with_(links=(*film.links, *new.values())) if new else film


def add_branch(film: Film, shot: str) -> Film:
    """An alternate of a shot: the same again under a number of its own, on a parallel branch of the graph.

    It follows what the shot follows and leads where the shot leads; it has another seed, no circled take and
    no place in any cut yet.
    """
    original = the_shot(film, shot)
    copy = copied(film, original, seed=original.seed + 1)
    # What continues or matches the original still does: of those links only its own, as a target, are copied.
    beside = [
        each.with_(**{end: copy.id for end in ("source", "target") if getattr(each, end) == shot})
        for each in film.links
        if each.target == shot or (each.source == shot and each.kind == "follows")
    ]
    return film.with_(shots=after(film.shots, original, copy), links=(*film.links, *beside))


def copied(film: Film, original: Shot, **fields: object) -> Shot:
    """A shot like another, with an id, a number, line ids and cue ids of its own, no circled take and no notes."""
    number = next_number({each.number for each in film.shots}, film.scenes_by_id[original.scene].number)
    name = new_id(film.shots_by_id, f"shot-{slug(number)}")
    line_ids = {line.id for each in film.shots for line in each.lines}
    cue_ids = {cue.id for each in film.shots for cue in each.cues}
    lines = []
    for line in original.lines:
        lines.append(line.with_(id=new_id(line_ids, f"{name}-line")))
        line_ids.add(lines[-1].id)
    cues = []
    for cue in original.cues:
        cues.append(cue.with_(id=new_id(cue_ids, f"{name}-{cue.kind}")))
        cue_ids.add(cues[-1].id)
    return original.with_(id=name, number=number, lines=tuple(lines), cues=tuple(cues), circled="", notes=(), **fields)


def after(shots: Sequence[Shot], place: Shot, new: Shot) -> tuple[Shot, ...]:
    """The shots with a new one right behind another."""
    position = place_of(place, shots) + 1
    return (*shots[:position], new, *shots[position:])


def healed(film: Film, shot: str) -> tuple[Link, ...]:
    """The film's links without a shot: what it followed now leads on, by the transitions it had itself."""
    at_it = [each for each in film.links if each.source == shot or each.target == shot]
    before = [each.source for each in at_it if each.kind == "follows" and each.target == shot]
    onward = [each for each in at_it if each.kind == "follows" and each.source == shot]
    gone, ahead = set(map(id, at_it)), {each.target for each in onward}
    kept = [each for each in film.links if id(each) not in gone]
    there = {(each.source, each.target) for each in kept if each.target in ahead and each.kind == "follows"}
    for source in before:
        for each in onward:
            ends = (source, each.target)
            if shot not in ends and source != each.target and ends not in there:
                there.add(ends)
                kept.append(each.with_(source=source))
    return tuple(kept)


def _the_link(film: Film, source: str, target: str, kind: graph.Kind) -> Link:
    first, second = the_shot(film, source), the_shot(film, target)
    for each in film.links:
        if (each.source, each.target, each.kind) == (source, target, kind):
            return each
    raise FilmError(f"Shot {second.number} has no link by which it {kind} shot {first.number}.")
