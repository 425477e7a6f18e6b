"""Which shots are denoised together with one: equal ones that will be asked for, or those that were begun with it."""

from __future__ import annotations

from collections.abc import Container, Sequence

from generation.engines.diffusion.batches import batch_of
from generation.engines.diffusion.checkpoints import Begun, begun_before, name_of
from generation.engines.diffusion.engine import stills_here
from generation.engines.diffusion.routes import choose
from generation.engines.diffusion.shots import Shot
from generation.engines.protocol import Expected

Mate = tuple[Expected, Shot]


def mates(
    shot: Shot, shots: Sequence[Expected], *, done: Container[str], ahead: bool
) -> tuple[Begun | None, list[Mate]]:
    """Those of some expected shots that can be denoised with one, it among them, and what was kept of them.

    `ahead` of their turn they come after the shot, and none of them needs a keyframe first. `done` names what is
    denoised. Those that an earlier run has begun together go on together, wherever they stand; what was begun with
    others goes on in its turn.
    """
    alike: list[Mate] = []
    for each in shots:
        other = shot if each.request == shot.request and not ahead else _like(shot, each, done)
        if other is not None and not (ahead and other.route.keyframe is not None):
            alike.append((each, other))
    begun = begun_before([other for _, other in alike])
    if begun is not None:
        of = {name_of(other): (each, other) for each, other in alike}
        return begun, [of[name] for name in begun.files]
    alike = [(each, other) for each, other in alike if ahead or each.progress is not None]
    return None, [*alike[:1], *((each, other) for each, other in alike[1:] if begun_before([other]) is None)]


def _like(shot: Shot, expected: Expected, done: Container[str]) -> Shot | None:
    """An expected shot, if it can be denoised with another: same model and recipe, size, frames and LoRAs."""
    request = expected.request
    if request.card or request.model != shot.request.model or request.recipe("", "") in done:
        return None
    if batch_of(request, shot.entry, shot.recipe) != batch_of(shot.request, shot.entry, shot.recipe):
        return None
    route = choose(request, shot.entry, stills_here())
    other = Shot.of(request, expected.materials, shot.entry, shot.recipe, route, shot.tier)
    fits = other.is_one_run and not route.refusals and other.loras == shot.loras
    return other if fits else None
