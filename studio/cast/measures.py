"""By which measure characters are held against their sheets: an encoder that is on this machine, else colours."""

from __future__ import annotations

from generation.characters.likeness import ColourLikeness, Likeness
from generation.engines.diffusion import homes
from generation.engines.diffusion.recognising import EncoderLikeness, encoder_here
from storyboard.errors import EngineError

COLOURS = ColourLikeness.name


def measure(by: str = "") -> Likeness:
    """The measure of this name; where none is named, the first encoder of the catalog that is here, else colours.

    Raises:
        EngineError: there is none of the name, or it is not here.
    """
    if by == COLOURS:
        return ColourLikeness()
    if not by:
        here = encoder_here()
        return EncoderLikeness(here) if here is not None else ColourLikeness()
    encoders = homes.encoders()
    if by not in encoders:
        raise EngineError(f"There is no measure “{by}”; choose from: {', '.join((COLOURS, *encoders))}.")
    if not homes.is_whole(encoders[by]):
        raise EngineError(f"{encoders[by].title} is not here; `shotgraph models get {by}` fetches it.")
    return EncoderLikeness(encoders[by])


def told(likeness: Likeness) -> str:
    """What is to be said of a measure before its scores: what it goes by, and what would see more."""
    if likeness.name != COLOURS:
        return f"Judged by {likeness.name}: 1.00 is a picture of the sheet itself."
    first = next(iter(homes.encoders().values()))
    return (
        "Judged by colours: 1.00 is a picture of the sheet itself. No encoder is here that sees more than colours; "
        f"`shotgraph models get {first.name}` fetches one ({first.size:.0f} MB)."
    )
