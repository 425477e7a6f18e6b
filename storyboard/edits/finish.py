"""Edits of the finish: grades, speed and freeze frames, words over the picture, and lines in other languages."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from storyboard.edits.common import changed, made, put_cut, set_shot, the_cut, the_scene, the_shot
from storyboard.edits.cuts import checked, insert_use, set_use
from storyboard.edits.naming import new_id
from storyboard.edits.shots import add_shot
from storyboard.errors import FilmError
from storyboard.finish import Grade, Title, Translation
from storyboard.model import Cut, Film, Line


def set_shot_grade(film: Film, shot: str, grade: Grade) -> Film:
    """How a shot is graded, wherever it is seen."""
    return set_shot(film, shot, grade=grade)


def set_scene_grade(film: Film, scene: str, grade: Grade) -> Film:
    """How all shots of a scene are graded, on top of each one's own grade."""
    old = the_scene(film, scene)
    new = changed(old, f"Scene {old.number}", grade=grade)
    return film.with_(scenes=tuple(new if each is old else each for each in film.scenes))


def set_cut_grade(film: Film, cut: str, grade: Grade) -> Film:
    """How a whole cut is graded, on top of its scenes and shots."""
    old = the_cut(film, cut)
    return put_cut(film, changed(old, f"Cut {old.name}", grade=grade))


def set_speed(film: Film, cut: str, use: str, speed: Fraction) -> Film:
    """How fast a visit plays: 2 is twice as fast, 1/2 slow motion."""
    return checked(film, set_use(film, cut, use, speed=speed), cut)


def set_hold(film: Film, cut: str, use: str, frames: int) -> Film:
    """Freeze the last frame of a visit for so many frames more."""
    return checked(film, set_use(film, cut, use, hold=frames), cut)


def add_title(
    film: Film,
    cut: str,
    use: str,
    text: str,
    *,
    detail: str = "",
    design: Literal["title", "lower third"] = "title",
    offset: int = 0,
    frames: int | None = None,
) -> Film:
    """Words over a visit, from its frame `offset` on; they stand four seconds unless told otherwise."""
    if not text.strip():
        raise FilmError("A title needs words; give it some.")
    length = frames if frames is not None else round(4 * film.rate)
    return _with_title(film, cut, use, design=design, text=text, detail=detail, offset=offset, frames=length)


def add_credits(film: Film, cut: str, rows: Sequence[tuple[str, str]], *, frames: int | None = None) -> Film:
    """End credits that roll over black behind the last visit, two seconds a row unless told otherwise.

    Each row is what someone did and who it was; a row without a second part is a heading.
    """
    of_cut = the_cut(film, cut)
    if not of_cut.uses or not rows:
        raise FilmError("Credits need a cut with a shot, and at least one name; add them first.")
    length = frames if frames is not None else round((4 + Fraction(3, 2) * len(rows)) * film.rate)
    scene = the_shot(film, of_cut.uses[-1].shot).scene
    before = set(film.shots_by_id)
    film = add_shot(film, scene, frames=length, action="End credits.", card="The End")
    shot = next(each for each in film.shots if each.id not in before)
    film = insert_use(film, cut, len(of_cut.uses), shot.id)
    use = the_cut(film, cut).uses[-1].id
    return _with_title(film, cut, use, design="credits", rows=tuple(rows), frames=length)


def remove_title(film: Film, cut: str, title: str) -> Film:
    """Take words off the picture again."""
    old = the_cut(film, cut)
    _the_title(old, title)
    return put_cut(film, old.with_(titles=tuple(each for each in old.titles if each.id != title)))


def change_title(film: Film, cut: str, title: str, **fields: object) -> Film:
    """Other words, another design or another time for words over the picture."""
    old = the_cut(film, cut)
    new = changed(_the_title(old, title), "The title", **fields)
    return put_cut(film, old.with_(titles=tuple(new if each.id == title else each for each in old.titles)))


def translate_line(film: Film, line: str, language: str, text: str) -> Film:
    """A line's words in another language, for captions; empty words take the translation away."""
    for shot in film.shots:
        for each in shot.lines:
            if each.id == line:
                new = _translated(each, language, text)
                return set_shot(film, shot.id, lines=tuple(new if other is each else other for other in shot.lines))
    raise FilmError(f"There is no line “{line}” in this film.")


def _translated(line: Line, language: str, text: str) -> Line:
    kept = tuple(each for each in line.translations if each.language != language)
    if text.strip():
        kept = (*kept, made(Translation, "A translation", language=language, text=text))
    return changed(line, "The line", translations=kept)


def _with_title(film: Film, cut: str, use: str, **fields: object) -> Film:
    old = the_cut(film, cut)
    if all(each.id != use for each in old.uses):
        raise FilmError(f"There is no use “{use}” in cut {old.name}.")
    name = new_id({title.id for title in old.titles}, f"title-{len(old.titles) + 1}")
    title = made(Title, f"A title in cut {old.name}", id=name, use=use, **fields)
    return put_cut(film, old.with_(titles=(*old.titles, title)))


def _the_title(cut: Cut, title: str) -> Title:
    for each in cut.titles:
        if each.id == title:
            return each
    raise FilmError(f"There is no title “{title}” in cut {cut.name}.")
