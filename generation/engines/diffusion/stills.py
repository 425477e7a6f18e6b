"""Stills that one model paints at once: each its own run, noise, words and pictures, joined where all wait for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from generation.engines.diffusion.asking import After, Wish, decoded, run
from generation.engines.diffusion.batches import JOINED_STILLS, at_once
from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.cost import Size, cost
from generation.engines.diffusion.groups import own
from generation.engines.diffusion.keeping import Held, Models
from generation.engines.diffusion.loras import Lora
from generation.engines.diffusion.together import Outcome, Together
from generation.machine import this_machine
from storyboard.errors import EngineError

Looks = tuple[Callable[[], None], After | None]
"""What is called after each step of a still, and what looks at its latents before."""


def most(still: Entry, width: int, height: int) -> int:
    """How many stills of a size a model paints at once on this machine."""
    size: Size = {"width": width, "height": height, "frames": 1}
    taken = cost(still, still.final, this_machine(), **size)
    if taken is None or still.kind not in JOINED_STILLS:
        return 1
    return at_once(still, still.final, taken.tier, this_machine(), **size)


def painted(
    still: Entry, wishes: Sequence[Wish], looks: Sequence[Looks], models: Models, loras: tuple[Lora, ...] = ()
) -> list[Outcome]:
    """What came of stills of one size: the picture of each, or why there is none.

    Raises:
        EngineError: the model does not fit this machine, or cannot be loaded.
        Stopped: one was told to stop; none goes on.
    """
    recipe, first = still.final, wishes[0]
    taken = cost(still, recipe, this_machine(), width=first.width, height=first.height, frames=1)
    if taken is None:
        raise EngineError(f"{still.title} needs more memory than {this_machine().title} has.")
    chances = [wish.generator.get_state() for wish in wishes]

    def work(held: Held) -> list[Outcome]:
        with held.hot(recipe, lambda: run(still.kind, held.pipeline, first, lambda: None)):
            for wish, chance in zip(wishes, chances, strict=True):
                wish.generator.set_state(chance)  # done once more, it begins with the same noise
            if len(wishes) == 1:
                outcomes = [Outcome(made=run(still.kind, held.pipeline, first, *looks[0]))]
            else:
                joined = Together(held.transformers, JOINED_STILLS[still.kind], len(wishes))
                outcomes = joined.run(
                    [
                        partial(run, still.kind, own(held.pipeline), wish, *look)
                        for wish, look in zip(wishes, looks, strict=True)
                    ]
                )
        for wish, outcome in zip(wishes, outcomes, strict=True):
            if outcome.failed is None:
                outcome.made = decoded(still.kind, held.pipeline, outcome.made, wish)[0]
        return outcomes

    return models.use(still, recipe, taken.tier, loras, work)
