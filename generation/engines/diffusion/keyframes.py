"""Keyframes: a still model paints a frame of the shot over the animatic's, from the pictures of who is in it.

keyframes/<digest>.png      kept in the cache: the same shot, model and pictures, the same keyframe
                    .json     the shot that used it last
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generation.engines.diffusion import conditions
from generation.engines.diffusion.asking import After, Wish
from generation.engines.diffusion.batches import JOINED_STILLS
from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.conditions import Size
from generation.engines.diffusion.keeping import Models
from generation.engines.diffusion.loras import Lora
from generation.engines.diffusion.pictures import Picture, fitted, read_picture, write_picture
from generation.engines.diffusion.routes import BOTH_ENDS, KEYFRAME
from generation.engines.diffusion.shots import Shot, keyframe_words, loras_of, words_of
from generation.engines.diffusion.stills import most, painted
from generation.engines.diffusion.tidying import note_shot
from generation.engines.diffusion.together import Outcome
from generation.engines.diffusion.words import Words
from storyboard.values import digest_of

if TYPE_CHECKING:
    from pathlib import Path


Look = Callable[[Entry, Size], After | None]
"""Gives what looks at a still model's latents after each step; None where nobody wants to see it."""


@dataclass(frozen=True)
class _Wanted:
    """A keyframe that is to be painted: of which shot, what is shown for it, and where it is kept."""

    shot: Shot
    pictures: list[Picture]
    kept: Path | None
    on_step: Callable[[], None]
    seen: After | None


def keyframe(shot: Shot, number: int, words: Words, models: Models, on_step: Callable[[], None], look: Look) -> Picture:
    """A frame of a shot at the motion model's size: the route's still model's, or else the animatic's own.

    Raises:
        EngineError: the still model cannot make it.
        Stopped: `on_step` was told to stop.
    """
    still = shot.route.keyframe
    if still is None:
        return conditions.drawn(shot.request, number, shot.materials, shot.size)
    size = _size(shot, still)
    wanted = _wanted(shot, still, size, number, on_step, look)
    if wanted.kept is not None and wanted.kept.is_file():
        made = read_picture(wanted.kept)
    else:
        (outcome,) = _painted(still, size, [wanted], words, models)
        if outcome.failed is not None:
            raise outcome.failed
        made = outcome.made
        if wanted.kept is not None:
            write_picture(made, wanted.kept)
    if wanted.kept is not None:
        note_shot(wanted.kept.with_suffix(".json"), shot)
    return fitted(made, shot.size.width, shot.size.height)


def together(shots: Sequence[tuple[Shot, Callable[[], None], Look]], words: Words, models: Models) -> None:
    """Paint the keyframes that shots of one group lack, equal ones at once, into the cache, where each finds its own.

    One that fails is not kept: its shot paints it once more by itself, and says why it cannot.

    Raises:
        Stopped: a shot was told to stop.
    """
    alike: dict[tuple[str, Size, tuple[Lora, ...]], list[_Wanted]] = {}
    for shot, on_step, look in shots:
        still = shot.route.keyframe
        if still is None or still.kind not in JOINED_STILLS or shot.materials.cache is None:
            continue
        size = _size(shot, still)
        for number in _numbers(shot):
            wanted = _wanted(shot, still, size, number, on_step, look)
            if wanted.kept is not None and not wanted.kept.is_file():
                of = still.name, size, loras_of(shot.request, shot.materials, still)
                alike.setdefault(of, []).append(wanted)
    for (_, size, _), equal in alike.items():
        still = equal[0].shot.route.keyframe
        assert still is not None
        at_once = most(still, size.width, size.height)
        while len(equal) > 1 and at_once > 1:
            now, equal = equal[:at_once], equal[at_once:]
            for wanted, outcome in zip(now, _painted(still, size, now, words, models), strict=True):
                if outcome.failed is None and wanted.kept is not None:
                    write_picture(outcome.made, wanted.kept)
                    note_shot(wanted.kept.with_suffix(".json"), wanted.shot)


def _numbers(shot: Shot) -> tuple[int, ...]:
    """Which frames of a shot its route's still model paints."""
    if shot.route.name == BOTH_ENDS:
        return 0, shot.request.frames - 1
    return (0,) if shot.route.name == KEYFRAME else ()


def _size(shot: Shot, still: Entry) -> Size:
    return Size(*still.snapped_size(shot.request.width, shot.request.height), 1, 1.0)


def _wanted(shot: Shot, still: Entry, size: Size, number: int, on_step: Callable[[], None], look: Look) -> _Wanted:
    pictures = _shown(shot, still, number, size)
    return _Wanted(shot, pictures, _kept(shot, still, size, pictures), on_step, look(still, size))


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


def _painted(still: Entry, size: Size, wanted: Sequence[_Wanted], words: Words, models: Models) -> list[Outcome]:
    """What came of keyframes that a still model paints at once."""
    wishes = [_wish(still, size, each, words) for each in wanted]
    worn = loras_of(wanted[0].shot.request, wanted[0].shot.materials, still)
    return painted(still, wishes, [(each.on_step, each.seen) for each in wanted], models, worn)


def _wish(still: Entry, size: Size, wanted: _Wanted, words: Words) -> Wish:
    shot, recipe = wanted.shot, still.final
    text, negative = keyframe_words(shot.request, still), words_of(shot.request)[1]
    apart, cache = words.reads(still), shot.materials.cache
    return Wish(
        width=size.width,
        height=size.height,
        frames=1,
        rate=1.0,
        steps=recipe.steps,
        guidance=recipe.guidance,
        generator=shot.chance(),
        positive=words.of(still, text, cache) if apart else {},
        negative=words.of(still, negative, cache) if apart and recipe.guidance > 1 else None,
        text=text,
        pictures=wanted.pictures,
    )
