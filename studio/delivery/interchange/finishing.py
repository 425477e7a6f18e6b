"""What belongs to a cut's finish, which no exchange format carries: said in every fidelity report."""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.model import Cut, Film
from storyboard.time import rate_name
from studio.delivery.interchange.sequence import plain


def finish_remarks(film: Film, cut: Cut) -> Iterator[str]:
    """A sentence for each part of the finish that another editor has to make anew."""
    size = cut.delivery
    if size.width * film.height != size.height * film.width:
        yield (
            f"The reframe from {film.width}x{film.height} to {size.width}x{size.height}: clips are whole pictures of "
            "the film's shape, to be framed in the other editor."
        )
    if titles := cut.titles:
        words = ", ".join(f"“{plain(title.text)[:40]}”" for title in titles if title.text)
        count = len(titles)
        yield f"{count} titles over the picture: {words}." if words else f"{count} titles over the picture."
    shots = [film.shots_by_id[use.shot] for use in cut.uses]
    grades = [cut.grade, *(scene.grade for scene in film.scenes), *(shot.grade for shot in shots)]
    if not all(grade.is_plain for grade in grades):
        yield "Grades: the takes are as they were drawn, and the colour is to be made anew."
    transitions = [use.transition for use in cut.uses[:-1] if use.transition.frames]
    if any(each.direction for each in transitions):
        yield "Which way wipes, pushes and their like move: each program has its own default."
    if any(each.colour != "black" for each in transitions):
        yield "Dips through white go through black."
    if size.burn_in:
        yield "Burnt-in timecode and marks for review."
    if size.rate is not None and size.rate != film.rate:
        yield f"Delivery at {rate_name(size.rate)}: the cut is handed over at the film's own {rate_name(film.rate)}."
