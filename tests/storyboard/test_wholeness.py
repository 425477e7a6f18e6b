"""A film made from another is checked where it differs, and as strictly as one that was read."""

from __future__ import annotations

from functools import partial

import pytest

from storyboard import edits, files, jsontext
from storyboard.errors import FilmError
from storyboard.model import Cue, Cut, Film, Line, Link, Shot, Use
from tests.storyboard.films import deck_film


def _shots(film: Film, **fields: object) -> Film:
    return film.with_(shots=(film.shots[0].with_(**fields), *film.shots[1:]))


def test_what_an_edit_names_must_exist_even_where_the_rest_was_checked_before() -> None:
    film = deck_film()
    first, cut = film.shots[0], film.cuts[0]
    twin = first.with_(id="another", number="99", cues=(), lines=())
    for wrong in (
        partial(_shots, film, scene="nowhere"),
        partial(_shots, film, characters=("nobody",)),
        partial(_shots, film, lines=(Line(id="new", character="nobody", text="Who?"),)),
        partial(_shots, film, cues=(Cue(id="c", description="a"), Cue(id="c", description="b"))),
        partial(film.with_, shots=(*film.shots, twin.with_(id=first.id))),
        partial(film.with_, shots=film.shots[1:]),
        partial(film.with_, scenes=film.scenes[1:]),
        partial(film.with_, locations=()),
        partial(film.with_, links=(*film.links, Link(source=first.id, target="nowhere"))),
        partial(film.with_, cuts=(cut.with_(uses=(*cut.uses, Use(id="new", shot="nowhere"))),)),
        partial(film.with_, cuts=(cut.with_(uses=(*cut.uses, cut.uses[0])),)),
        partial(film.with_, cuts=(*film.cuts, Cut(id=cut.id, name="Twice"))),
    ):
        with pytest.raises(FilmError):
            wrong()
        fields = {name: getattr(film, name) for name in Film.model_fields}
        with pytest.raises(FilmError):
            Film.model_validate({**fields, **_of(wrong, film)})


def _of(wrong: partial[Film], film: Film) -> dict[str, object]:
    """The same mistake in a film that is read."""
    if wrong.func is _shots:
        return {"shots": (film.shots[0].with_(**wrong.keywords), *film.shots[1:])}
    return dict(wrong.keywords)


def test_a_film_is_saved_in_the_same_words_whether_or_not_it_was_saved_before() -> None:
    film, kept = deck_film(), files.Texts()
    assert files.to_text(film, kept) == files.to_text(film)
    shot: Shot = film.shots[0]
    film = edits.set_action(film, shot.id, "Something else.")
    assert files.to_text(film, kept) == files.to_text(film)
    film = edits.remove_shot(film, shot.id)
    text = files.to_text(film, kept)
    assert text == files.to_text(film)
    assert "Something else." not in text and jsontext.parse(text)["title"] == film.title
