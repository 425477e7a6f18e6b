"""What a person means by what they type: a cut, a shot, a size, a style, places in a picture."""

from __future__ import annotations

from collections.abc import Sequence

from storyboard.errors import FilmError
from storyboard.model import LARGEST, SMALLEST, Cut, Film, Shot, Style
from storyboard.motion import Spot
from studio.importing import Frame


def chosen_cuts(film: Film, names: Sequence[str] | None) -> list[Cut]:
    """The cuts a person names, or all."""
    if not film.cuts:
        raise FilmError("This film has no cuts; add one with `shotgraph cut add`.")
    return [the_cut(film, name) for name in names] if names else list(film.cuts)


def the_cut(film: Film, name: str) -> Cut:
    """The cut a person means by its name or id, or FilmError."""
    for cut in film.cuts:
        if name.casefold() in (cut.id.casefold(), cut.name.casefold()):
            return cut
    raise FilmError(f"There is no cut “{name}”; there are {', '.join(cut.name for cut in film.cuts) or 'none'}.")


def the_shot(film: Film, number: str) -> Shot:
    """The shot a person means by its number or id, or FilmError."""
    for shot in film.shots:
        if number.casefold() in (shot.number.casefold(), shot.id.casefold()):
            return shot
    raise FilmError(f"There is no shot {number}; `shotgraph show` lists them.")


def frame_of(size: str, rate: str, style: str) -> Frame:
    """What a new film is made for, as people write it; no style means painted, or a project's own."""
    from storyboard.time import parse_rate

    width, height = the_size(size)
    return Frame(width=width, height=height, rate=parse_rate(rate), style=the_style(style) if style else None)


def the_style(text: str) -> Style:
    """A style by its name; dashes and underscores count as spaces."""
    name = " ".join(text.lower().replace("-", " ").replace("_", " ").split())
    for style in Style:
        if name in (style.value, style.name.lower().replace("_", " ")):
            return style
    raise FilmError(f"There is no style “{text}”; there are {', '.join(style.value for style in Style)}.")


def the_size(text: str) -> tuple[int, int]:
    """A picture size as people write it; both even, since video halves its colour, and no larger than encoders take."""
    width, times, height = text.lower().replace("×", "x").partition("x")
    if not (times and width.isdecimal() and height.isdecimal()):
        raise FilmError(f"“{text}” is not a picture size; write it as 1280x720.")
    size = int(width), int(height)
    if any(side % 2 or not SMALLEST <= side <= LARGEST for side in size):
        raise FilmError(f"A picture cannot be {text}; choose even numbers from {SMALLEST} to {LARGEST}.")
    return size


def corners(told: str) -> tuple[Spot, ...]:
    """Corners as a person types them: two numbers with a comma, and a blank between two corners.

    Raises:
        FilmError: it is not written so.
    """
    try:
        pairs = [[float(part) for part in corner.split(",")] for corner in told.split()]
        return tuple((across, down) for across, down in pairs)
    except ValueError:
        raise FilmError(f"“{told}” is no region or path; write places like 0.1,0.1 0.5,0.1 0.5,0.6.") from None
