"""The shot graph: which shot may follow which, what depends on what, and loops that cannot be.

`check` runs at every read and every edit of a link, so it stands on the standard library's own
topological sort; the questions a person asks now and then stand on networkx, imported when asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

from storyboard.errors import FilmError
from storyboard.model import Cut, Film, Link, Shot
from storyboard.sharing import unshared
from storyboard.values import Id, Value

if TYPE_CHECKING:
    import networkx as nx

Kind = Literal["follows", "continues", "matches"]


class Gap(Value):
    """A step of a cut for which there is no FOLLOWS link: from one use's shot to the next one's."""

    before: Id
    after: Id
    source: Id
    target: Id


def check(film: Film, before: Film | None = None) -> None:
    """Refuse a film whose links cannot be.

    Args:
        film: the film.
        before: the film that it was made from, whose links can be; only what an edit added is looked at then.

    Raises:
        FilmError: a link stands twice, a shot continues two others, or CONTINUES and MATCHES links make a loop.
    """
    if before is not None:
        _, new = unshared(before.links, film.links)
        targets = {link.target for link in new}
        if all(link.kind == "follows" for link in new):
            keys = [_key(link) for link in film.links if link.target in targets]
            if len(set(keys)) == len(keys):
                return
    seen: set[tuple[str, str, str]] = set()
    needs: dict[str, list[str]] = defaultdict(list)
    continued: dict[str, str] = {}
    for link in film.links:
        key = _key(link)
        if key in seen:
            raise FilmError(f"{_says(film, link)} twice; remove one of the links.")
        seen.add(key)
        if link.kind == "follows":
            continue
        needs[link.target].append(link.source)
        if link.kind == "continues":
            if link.target in continued:
                first, second = _number(film, continued[link.target]), _number(film, link.source)
                raise FilmError(
                    f"Shot {_number(film, link.target)} continues both {first} and {second}, "
                    "but can start on only one last frame; remove one of the links."
                )
            continued[link.target] = link.source
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        raise FilmError(_loop_sentence(film, error.args[1])) from None


def shot_graph(film: Film, *kinds: Kind) -> nx.MultiDiGraph[str]:
    """All shots as nodes and the links of these kinds (all, if none is named) as edges keyed by kind.

    Node and edge order are the film's own, so every walk over it is the same each time.
    """
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(shot.id for shot in film.shots)
    graph.add_edges_from(
        (link.source, link.target, link.kind, {"link": link}) for link in film.links if not kinds or link.kind in kinds
    )
    return graph


def gaps(film: Film, cut: Cut) -> tuple[Gap, ...]:
    """The steps of a cut that no FOLLOWS link allows, in order; a cut without any is a walk.

    A step from a shot to the same shot needs no link: it is a razor cut or a jump cut within one take.
    """
    allowed = {(link.source, link.target) for link in film.links if link.kind == "follows"}
    return tuple(
        Gap(before=here.id, after=there.id, source=here.shot, target=there.shot)
        for here, there in pairwise(cut.uses)
        if here.shot != there.shot and (here.shot, there.shot) not in allowed
    )


def is_walk(film: Film, cut: Cut) -> bool:
    """Whether every step of the cut goes along a FOLLOWS link."""
    return not gaps(film, cut)


def alternates(film: Film, shot: str) -> tuple[str, ...]:
    """Parallel branches of a shot: those that follow a same shot as it does and lead to a same one.

    A shot at the film's start (or end) counts as coming from (or leading to) nothing, as its alternates do.
    """
    _must_be_in(film.shots_by_id, shot)
    follows = [link for link in film.links if link.kind == "follows"]
    before = {link.source for link in follows if link.target == shot}
    after = {link.target for link in follows if link.source == shot}
    if not before and not after:
        return ()
    if before:
        beside = {link.target for link in follows if link.source in before}
    else:
        beside = film.shots_by_id.keys() - {link.target for link in follows}
    if after:
        beside &= {link.source for link in follows if link.target in after}
    else:
        beside -= {link.source for link in follows}
    beside -= before | after | {shot}
    return tuple(each.id for each in film.shots if each.id in beside) if beside else ()


def upstream(film: Film, shot: str, *kinds: Kind) -> tuple[str, ...]:
    """Every shot this one hangs on through links of these kinds (CONTINUES if none is named), in film order."""
    import networkx as nx

    graph = shot_graph(film, *(kinds or ("continues",)))
    _must_be_in(graph, shot)
    return _in_film_order(film, nx.ancestors(graph, shot))


def downstream(film: Film, shot: str, *kinds: Kind) -> tuple[str, ...]:
    """Every shot that hangs on this one through links of these kinds (CONTINUES if none is named), in film order."""
    import networkx as nx

    graph = shot_graph(film, *(kinds or ("continues",)))
    _must_be_in(graph, shot)
    return _in_film_order(film, nx.descendants(graph, shot))


def making_order(film: Film) -> tuple[str, ...]:
    """All shots, each after the one it continues, otherwise in film order.

    Raises:
        FilmError: the links make a loop.
    """
    import networkx as nx

    check(film)
    place = {shot.id: position for position, shot in enumerate(film.shots)}
    graph = shot_graph(film, "continues")
    return tuple(nx.lexicographical_topological_sort(graph, key=place.__getitem__))


def waves(film: Film) -> tuple[tuple[str, ...], ...]:
    """Shots in groups that can be made at the same time: each group needs only those before it.

    Raises:
        FilmError: the links make a loop.
    """
    import networkx as nx

    check(film)
    return tuple(_in_film_order(film, group) for group in nx.topological_generations(shot_graph(film, "continues")))


def unreachable(film: Film) -> tuple[str, ...]:
    """Shots that no walk from the film's first shot reaches along FOLLOWS links, in film order."""
    import networkx as nx

    if not film.shots:
        return ()
    first = film.shots[0].id
    reached = nx.descendants(shot_graph(film, "follows"), first) | {first}
    return tuple(shot.id for shot in film.shots if shot.id not in reached)


def unused(film: Film) -> tuple[str, ...]:
    """Shots that no cut visits, in film order."""
    used = {use.shot for cut in film.cuts for use in cut.uses}
    return tuple(shot.id for shot in film.shots if shot.id not in used)


def _key(link: Link) -> tuple[str, str, str]:
    return link.source, link.target, link.kind


def _in_film_order(film: Film, shots: Iterable[str]) -> tuple[str, ...]:
    wanted = set(shots)
    return tuple(shot.id for shot in film.shots if shot.id in wanted)


def _must_be_in(graph: Any, shot: str) -> None:
    if shot not in graph:
        raise FilmError(f"There is no shot “{shot}” in this film.")


def _number(film: Film, shot: str) -> str:
    found: Shot = film.shots_by_id[shot]
    return found.number


def _says(film: Film, link: Link) -> str:
    return f"Shot {_number(film, link.target)} {link.kind} {_number(film, link.source)}"


def _loop_sentence(film: Film, loop: list[str]) -> str:
    """Name a loop given as shots where each one is needed by the next, the first one again at the end."""
    kind_of = {(link.target, link.source): link.kind for link in film.links if link.kind != "follows"}
    backwards = loop[::-1]
    steps = list(pairwise(backwards))
    if len(steps) == 1:
        shot, _ = steps[0]
        return f"Shot {_number(film, shot)} {kind_of[steps[0]]} itself, which cannot be; remove that link."
    told = [f"{kind_of[step]} {_number(film, step[1])}" for step in steps]
    chain = ", which ".join(told)
    return f"Shot {_number(film, backwards[0])} {chain}; a shot cannot wait for itself, so remove one of the links."
