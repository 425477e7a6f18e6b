"""Edits of the markers of a cut: notes on its frames, which go along with the shots that they stand on."""

from __future__ import annotations

from storyboard.edits.common import changed, made, put_cut, the_cut
from storyboard.edits.cuts import position_of
from storyboard.edits.naming import new_id
from storyboard.errors import FilmError
from storyboard.model import Cut, Film, Marker


def add_marker(film: Film, cut: str, use: str, offset: int = 0, note: str = "") -> Film:
    """A marker on a frame of a use, with a note."""
    old = the_cut(film, cut)
    position_of(old, use)
    name = new_id({marker.id for marker in old.markers}, f"marker-{len(old.markers) + 1}")
    marker = made(Marker, f"A marker in cut {old.name}", id=name, use=use, offset=offset, note=note)
    return put_cut(film, old.with_(markers=(*old.markers, marker)))


def change_marker(film: Film, cut: str, marker: str, **fields: object) -> Film:
    """Another note, or another frame."""
    old = the_cut(film, cut)
    new = changed(_the_marker(old, marker), "The marker", **fields)
    position_of(old, new.use)
    return put_cut(film, old.with_(markers=tuple(new if each.id == marker else each for each in old.markers)))


def remove_marker(film: Film, cut: str, marker: str) -> Film:
    """Take a marker away."""
    old = the_cut(film, cut)
    gone = _the_marker(old, marker)
    return put_cut(film, old.with_(markers=tuple(each for each in old.markers if each is not gone)))


def _the_marker(cut: Cut, marker: str) -> Marker:
    for each in cut.markers:
        if each.id == marker:
            return each
    raise FilmError(f"There is no marker “{marker}” in cut {cut.name}.")
