"""What is still to come of a film: the shots after one, and which texts a shot needs read by which models."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.engine import model_of, stills_here
from generation.engines.diffusion.routes import choose
from generation.engines.diffusion.shots import keyframe_words, words_of
from generation.engines.protocol import Expected
from generation.request import Request


def texts_of(request: Request) -> Iterator[tuple[Entry, list[str]]]:
    """All texts that a shot needs read, by model."""
    if request.card:
        return
    entry, recipe = model_of(request.model)
    route = choose(request, entry, stills_here())
    positive, negative = words_of(request)
    yield entry, [positive, negative] if recipe.guidance > 1 else [positive]
    if route.keyframe is not None:
        still = route.keyframe
        told = keyframe_words(request, still)
        yield still, [told, negative] if still.final.guidance > 1 else [told]


def after(shots: Sequence[Expected], request: Request) -> list[Expected]:
    """Those that come after a shot; all of them where it is not among them."""
    at = next((at for at, each in enumerate(shots) if each.request == request), -1)
    return list(shots[at + 1 :])
