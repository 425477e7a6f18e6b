"""Keyframes: a still model paints a frame of the shot over the animatic's, from the pictures of who is in it.

keyframes/<digest>.png      kept in the cache: the same shot, model and pictures, the same keyframe
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from generation.engines.diffusion import conditions
from generation.engines.diffusion.asking import After, Wish, decoded, run
from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.conditions import Size
from generation.engines.diffusion.cost import cost
from generation.engines.diffusion.keeping import Held, Models
from generation.engines.diffusion.pictures import Picture, fitted, read_picture, write_picture
from generation.engines.diffusion.shots import Shot, keyframe_words, loras_of, words_of
from generation.engines.diffusion.tidying import note_shot
from generation.engines.diffusion.words import Words
from generation.machine import this_machine
from storyboard.errors import EngineError
from storyboard.values import digest_of

if TYPE_CHECKING:
    from pathlib import Path


Look = Callable[[Entry, Size], After | None]
"""Gives what looks at a still model's latents after each step; None where nobody wants to see it."""


def keyframe(shot: Shot, number: int, words: Words, models: Models, on_step: Callable[[], None], look: Look) -> Picture:
    """A frame of a shot at the motion model's size: the route's still model's, or else the animatic's own.

    Raises:
        EngineError: the still model cannot make it.
        Stopped: `on_step` was told to stop.
    """
    still = shot.route.keyframe
    if still is None:
        return conditions.drawn(shot.request, number, shot.materials, shot.size)
    width, height = still.snapped_size(shot.request.width, shot.request.height)
    size = Size(width, height, 1, 1.0)
    pictures = _shown(shot, still, number, size)
    kept = _kept(shot, still, size, pictures)
    if kept is not None and kept.is_file():
        made = read_picture(kept)
    else:
        made = _made(shot, still, size, pictures, words, models, on_step, look(still, size))
        if kept is not None:
            write_picture(made, kept)
    if kept is not None:
        note_shot(kept.with_suffix(".json"), shot)
    return fitted(made, shot.size.width, shot.size.height)


def _shown(shot: Shot, still: Entry, number: int, size: Size) -> list[Picture]:
    """The pictures that the still model takes: to one that edits, the animatic's frame and then who is in it."""
    if "edit" in still.tasks:
        sketch = conditions.drawn(shot.request, number, shot.materials, size)
        return [sketch, *conditions.references(shot.request, shot.materials, still.references - 1)]
    if "references" in still.tasks:
        return conditions.references(shot.request, shot.materials, still.references)
    return []


def _kept(shot: Shot, still: Entry, size: Size, pictures: list[Picture]) -> Path | None:
    """Where the keyframe is kept, named by all that decides it."""
    if shot.materials.cache is None:
        return None
    seen = [hashlib.sha256(picture.tobytes()).hexdigest() for picture in pictures]
    told = [
        still.source,
        still.revision,
        still.kind,
        still.final.digest(without=("lora_licence",)),
        size.width,
        size.height,
    ]
    worn = [(lora.name, lora.file.name, lora.weight) for lora in loras_of(shot.request, shot.materials, still)]
    told += [worn] if worn else []
    name = digest_of([*told, keyframe_words(shot.request, still), words_of(shot.request)[1], shot.request.seed, seen])
    return shot.materials.cache / "keyframes" / f"{name}.png"


def _made(
    shot: Shot,
    still: Entry,
    size: Size,
    pictures: list[Picture],
    words: Words,
    models: Models,
    on_step: Callable[[], None],
    seen: After | None,
) -> Picture:
    recipe = still.final
    taken = cost(still, recipe, this_machine(), width=size.width, height=size.height, frames=1)
    if taken is None:
        raise EngineError(f"{still.title} needs more memory than {this_machine().title} has.")
    text, negative = keyframe_words(shot.request, still), words_of(shot.request)[1]
    reads_apart = words.reads(still)
    wish = Wish(
        width=size.width,
        height=size.height,
        frames=1,
        rate=1.0,
        steps=recipe.steps,
        guidance=recipe.guidance,
        generator=shot.chance(),
        positive=words.of(still, text, shot.materials.cache) if reads_apart else {},
        negative=words.of(still, negative, shot.materials.cache) if reads_apart and recipe.guidance > 1 else None,
        text=text,
        pictures=pictures,
    )

    chance = wish.generator.get_state()

    def work(held: Held) -> Picture:
        with held.hot(recipe, lambda: run(still.kind, held.pipeline, wish, lambda: None)):
            wish.generator.set_state(chance)
            made = run(still.kind, held.pipeline, wish, on_step, seen)
        return decoded(still.kind, held.pipeline, made, wish)[0]

    return models.use(still, recipe, taken.tier, loras_of(shot.request, shot.materials, still), work)
