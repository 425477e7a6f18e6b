"""That a film hangs together: no two things share a name, and whatever is named exists.

A film made from another by an edit shares with it what the edit did not touch, and that need not be looked at again:
a change of one shot among a thousand costs a look at one shot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from storyboard.errors import FilmError
from storyboard.sharing import differing, unshared

if TYPE_CHECKING:
    from storyboard.model import Cue, Film, Line, Shot

T = TypeVar("T")

_SHARED = ("characters", "locations", "scenes", "shots", "links", "cuts", "props")


def check(film: Film, before: Film | None = None) -> None:
    """Refuse a film that does not hang together.

    Args:
        film: the film.
        before: the film that it was made from, which hangs together; what both share (see `share`) is not looked at.

    Raises:
        FilmError: two things have one name, or something is named that is not there.
    """
    for what, values, known in (
        ("character", film.characters, before.characters if before else ()),
        ("location", film.locations, before.locations if before else ()),
        ("scene", film.scenes, before.scenes if before else ()),
        ("cut", film.cuts, before.cuts if before else ()),
        ("prop", film.props, before.props if before else ()),
    ):
        if values is not known:
            _refuse_twins(what, (value.id for value in values))
    if len(film.shots_by_id) < len(film.shots):
        _refuse_twins("shot", (shot.id for shot in film.shots))
    shots = _new(film.shots, before.shots if before else ())
    for shot in shots:
        if len(shot.notes) > 1:
            _refuse_twins(f"note on shot {shot.number}", (note.id for note in shot.notes))
    if before is None or any(_sounds_otherwise(shot, before.shots_by_id.get(shot.id)) for shot in shots):
        _refuse_twins("line", (line.id for shot in film.shots for line in shot.lines))
        _refuse_twins("cue", (cue.id for shot in film.shots for cue in shot.cues))
    _check_names(film, before, shots)
    _check_walks(film, before)


def share(film: Film, before: Film) -> None:
    """Have a film hold the very tuples of the one it was made from where they are equal, and its indexes with them."""
    fields, known = film.__dict__, before.__dict__
    for name in _SHARED:
        if fields[name] is not known[name] and fields[name] == known[name]:
            fields[name] = known[name]
        index = f"{name}_by_id"
        if fields[name] is known[name] and index in known:
            fields[index] = known[index]
    if "shots_by_id" in known and fields["shots"] is not known["shots"]:
        old, new = differing(known["shots"], fields["shots"])
        if len(old) == len(new) and all(gone.id == come.id for gone, come in zip(old, new, strict=True)):
            fields["shots_by_id"] = known["shots_by_id"] | {shot.id: shot for shot in new}


def _check_names(film: Film, before: Film | None, new: Sequence[Shot]) -> None:
    """Scenes name places, shots name scenes and characters."""
    is_same = before is not None and before.scenes is film.scenes and before.characters is film.characters
    if before is None or before.locations is not film.locations or not is_same:
        for scene in film.scenes:
            _must_exist("Scene", scene.number, "location", (scene.location,), film.locations_by_id)
    if not new and is_same:
        return
    characters, scenes = film.characters_by_id, film.scenes_by_id
    for shot in new if is_same else film.shots:
        if shot.scene not in scenes:
            _must_exist("Shot", shot.number, "scene", (shot.scene,), scenes)
        if shot.characters:
            _must_exist("Shot", shot.number, "character", shot.characters, characters)
        for line in shot.lines:
            _must_exist("Shot", shot.number, "character", (line.character,), characters)


def _check_walks(film: Film, before: Film | None) -> None:
    """Links and cuts name shots."""
    if not film.links and not film.cuts:
        return
    shots = film.shots_by_id
    is_same = before is None or before.shots is film.shots
    gone = frozenset() if before is None or is_same else before.shots_by_id.keys() - shots.keys()
    for link in _new(film.links, before.links if before else ()):
        _must_exist("A", "link", "shot", (link.source, link.target), shots)
    if gone and any(link.source in gone or link.target in gone for link in film.links):
        for link in film.links:
            _must_exist("A", "link", "shot", (link.source, link.target), shots)
    for cut in film.cuts if gone else _new(film.cuts, before.cuts if before else ()):
        known = before.cuts_by_id.get(cut.id) if before is not None else None
        new = _new(cut.uses, known.uses if known is not None else ())
        if new or len(set(map(id, cut.uses))) < len(cut.uses):
            _refuse_twins(f"use in cut {cut.name}", (use.id for use in cut.uses))
        _refuse_twins(f"title in cut {cut.name}", (title.id for title in cut.titles))
        _refuse_twins(f"marker in cut {cut.name}", (marker.id for marker in cut.markers))
        uses = cut.uses if gone else new
        if not shots.keys() >= {use.shot for use in uses}:
            _must_exist("Cut", cut.name, "shot", (use.shot for use in uses), shots)


def _new(values: Sequence[T], known: Sequence[T]) -> Sequence[T]:
    """Those that are not shared."""
    return unshared(known, values)[1] if known else values


def _sounds_otherwise(shot: Shot, known: Shot | None) -> bool:
    if known is None:
        return bool(shot.lines or shot.cues)
    if shot.lines is known.lines and shot.cues is known.cues:
        return False
    return _ids(shot.lines) != _ids(known.lines) or _ids(shot.cues) != _ids(known.cues)


def _ids(values: Sequence[Line] | Sequence[Cue]) -> list[str]:
    return [value.id for value in values]


def _refuse_twins(what: str, ids: Iterable[str]) -> None:
    names = list(ids)
    if len(set(names)) < len(names):
        twice = next(name for name, count in Counter(names).items() if count > 1)
        raise FilmError(f"There are two of {what} “{twice}”; rename one of them.")


def _must_exist(where: str, number: str, what: str, names: Iterable[str], index: Mapping[str, object]) -> None:
    for name in names:
        if name not in index:
            raise FilmError(f"{where} {number} names {what} “{name}”, which is not in the film.")
