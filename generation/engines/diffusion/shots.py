"""One shot on its route: what the model is asked for, piece by piece, and how far it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from generation.engines.diffusion import conditions
from generation.engines.diffusion.asking import VOICED_STEPS, Wish
from generation.engines.diffusion.catalog import Entry, Recipe
from generation.engines.diffusion.conditions import Region, Size
from generation.engines.diffusion.cost import Tier
from generation.engines.diffusion.loras import Lora
from generation.engines.diffusion.pictures import Picture
from generation.engines.diffusion.routes import (
    ANIMATIC_FRAME,
    BOTH_ENDS,
    CONTINUED,
    CONTROL,
    KEYFRAME,
    PICTURES,
    REFERENCES,
    RETOUCH,
    TRACKS,
    Route,
    native_frames,
    piece_frames,
    rounds,
)
from generation.engines.protocol import Materials, Progress
from generation.request import Request

Keyframe = Callable[["Shot", int], Picture]
Said = Callable[[], tuple[Any, Any]]
_FIRST = (KEYFRAME, ANIMATIC_FRAME, BOTH_ENDS, TRACKS)
_DENOISING = 0.8
"""The part of a shot's progress that is denoising; the rest is its frames."""


@dataclass(frozen=True)
class Shot:
    """A request with all that was decided for it."""

    request: Request
    materials: Materials
    entry: Entry
    recipe: Recipe
    route: Route
    tier: Tier
    size: Size
    loras: tuple[Lora, ...] = ()

    @staticmethod
    def of(request: Request, materials: Materials, entry: Entry, recipe: Recipe, route: Route, tier: Tier) -> Shot:
        """A shot at the size and in the pieces that its model makes."""
        width, height = entry.snapped_size(request.width, request.height)
        frames = piece_frames(native_frames(request, entry), route.windows, entry)
        size = Size(width, height, frames, entry.rate)
        return Shot(request, materials, entry, recipe, route, tier, size, loras_of(request, materials, entry))

    @property
    def asked(self) -> str:
        """Names all that was asked: only the very same request is given what was made of this one."""
        return self.request.recipe("", "")

    @property
    def is_one_run(self) -> bool:
        """Whether the model runs over it once, from noise to the last frame."""
        return self.route.windows == 1 and rounds(self.request, self.route) == 1

    @property
    def steps(self) -> int:
        """All steps of all its runs, its keyframe's included."""
        once = VOICED_STEPS if self.route.voiced else self.recipe.steps
        first = self.route.keyframe.final.steps if self.route.keyframe else 0
        return first * (2 if self.route.name == BOTH_ENDS else 1) + once * self.route.windows * rounds(
            self.request, self.route
        )

    @property
    def whole(self) -> Size:
        """The size of all its pieces together."""
        return replace(self.size, frames=self.route.windows * (self.size.frames - 1) + 1)

    def _wish(self, positive: Any, negative: Any) -> Wish:
        """What the model is asked for, before anything is shown to it."""
        return Wish(
            width=self.size.width,
            height=self.size.height,
            frames=self.size.frames,
            rate=self.size.rate,
            steps=self.recipe.steps,
            guidance=self.recipe.guidance,
            generator=self.chance(),
            positive=positive,
            negative=negative,
        )

    def wishes(self, keyframe: Keyframe, said: Said) -> Iterator[Wish]:
        """What the model is asked for, one piece after another; each piece but the first is given its first frame.

        Raises:
            EngineError: something that the route takes is not there.
        """
        shown = self._shown(keyframe)
        positive, negative = said()
        text, rate = words_of(self.request)[0], float(self.request.rate)
        wish = replace(self._wish(positive, negative), text=text, film_rate=rate, **shown)
        for piece in range(self.route.windows):
            yield self._cut(wish, piece)

    def finished(self, film: list[Picture], again: Callable[[Wish], list[Picture]], said: Said) -> list[Picture]:
        """The film with each character of whom there are pictures made anew in their own region, from their own.

        Where there is one, their pictures were shown from the start, and nothing is done again.
        """
        if self.route.name == RETOUCH:
            kept, mask = conditions.made_over(self.request, self.materials, self.whole)
            return [np.where(where > 127, new, old) for new, old, where in zip(film, kept, mask, strict=True)]
        if rounds(self.request, self.route) == 1:
            return film
        positive, negative = said()
        for region in conditions.regions(self.request, self.materials, self.entry, self.whole):
            film = self._in_region(film, region, again, positive, negative)
        return film

    def chance(self) -> Any:
        """The shot's own source of chance."""
        import torch

        return torch.Generator("cpu").manual_seed(self.request.seed)

    def _shown(self, keyframe: Keyframe) -> dict[str, Any]:
        """What the route shows the model."""
        request, materials, size = self.request, self.materials, self.size
        shown: dict[str, Any] = {}
        name = self.route.name
        if name == RETOUCH:
            assert request.retouch is not None
            shown["video"], shown["mask"] = conditions.made_over(request, materials, self.whole)
            shown["strength"] = request.retouch.strength
        elif name == CONTINUED:
            shown["first"] = conditions.continued(request, materials, size)
        elif name in _FIRST:
            shown["first"] = keyframe(self, 0)
        if name == BOTH_ENDS or (name == CONTINUED and "image" not in self.entry.tasks):
            shown["last"] = keyframe(self, request.frames - 1)
        if name == TRACKS:
            shown["strokes"] = request.motion
        if name in (REFERENCES, CONTROL) and self.route.passes:
            shown["video"] = conditions.control(request, self.route.passes, materials, self.whole)
        alone = rounds(request, self.route) == 1  # of several people, each is shown for their own region
        if name == PICTURES or (name == REFERENCES and (alone or request.props)):
            most, people = self.entry.references, alone or name == PICTURES
            shown["pictures"] = conditions.references(request, materials, most, people=people)
        if self.route.voiced:
            shown["voices"] = conditions.voice(request, materials)
        return shown

    def _cut(self, wish: Wish, piece: int) -> Wish:
        """The part of a wish that is one piece."""
        if self.route.windows == 1:
            return wish
        start = piece * (self.size.frames - 1)
        part = slice(start, start + self.size.frames)
        video = wish.video[part] if wish.video is not None else None
        mask = wish.mask[part] if wish.mask is not None else None
        ends = piece == self.route.windows - 1 or "image" not in self.entry.tasks
        last = wish.last if ends else None
        pieces = self.route.windows
        led = tuple(stroke.between(piece / pieces, (piece + 1) / pieces) for stroke in wish.strokes)
        return replace(wish, video=video, mask=mask, last=last, strokes=led)

    def _in_region(
        self, film: list[Picture], region: Region, again: Callable[[Wish], list[Picture]], positive: Any, negative: Any
    ) -> list[Picture]:
        """One character made anew where they are; everything else stays as it is, to the pixel."""
        made: list[Picture] = []
        for piece in range(self.route.windows):
            start = piece * (self.size.frames - 1)
            part = slice(start, start + self.size.frames)
            wish = replace(
                self._wish(positive, negative),
                video=[cleared(under, mask) for under, mask in zip(film[part], region.mask[part], strict=True)],
                mask=region.mask[part],
                pictures=region.pictures,
            )
            new = again(wish)
            made.extend(new if not made else new[1:])
        return [np.where(mask > 127, new, old) for old, new, mask in zip(film, made, region.mask, strict=True)]


def loras_of(request: Request, materials: Materials, entry: Entry) -> tuple[Lora, ...]:
    """The LoRAs of the people in a shot that were trained for its model."""
    return tuple(
        Lora(person.id, materials.loras[person.id][entry.name], lora.weight)
        for person in request.cast
        for lora in person.loras
        if lora.model == entry.name and entry.name in materials.loras.get(person.id, {})
    )


def cleared(picture: Picture, mask: Picture) -> Picture:
    """A picture that is grey where it is to be made anew."""
    return np.where(mask > 127, np.uint8(128), picture)


def words_of(request: Request) -> tuple[str, str]:
    """What a shot is told in words: what to show, and what not."""
    return request.prompt or request.action, request.negative


def keyframe_words(request: Request, still: Entry) -> str:
    """What a still model is told: the shot's words, and to a model that edits, what each picture is for."""
    words = words_of(request)[0]
    if "edit" not in still.tasks:
        return words
    held = ""
    if shown := request.pictured:
        people = "their faces, hair and clothes" if any(person.references for person in request.cast) else ""
        things = "how the things in them look" if request.props else ""
        kept = " and ".join(filter(None, (people, things)))
        held = f" The next pictures show {' and '.join(shown)}: keep {kept}."
    return f"{words} The first picture is a rough sketch: keep its framing and where everyone stands.{held}"


class Steps:
    """How far a shot is, told in its frames: steps of its runs first, then frames as they are taken."""

    def __init__(self, progress: Progress, frames: int, steps: int) -> None:
        self._progress, self._frames, self._steps = progress, frames, max(1, steps)
        self._done = 0
        self._told = 0
        self.tick()

    @property
    def done(self) -> int:
        """How many steps are done."""
        return self._done

    def tell(self, progress: Progress) -> None:
        """From now on it is told to another, and goes on where it is."""
        self._progress = progress
        self.tick()

    def step(self) -> None:
        """One step is done; raises Stopped where the person asked for it."""
        self._done += 1
        self._told = max(self._told, int(self._frames * _DENOISING * min(1.0, self._done / self._steps)))
        self.tick()

    def frame(self, number: int) -> None:
        """A frame is about to be taken."""
        part = _DENOISING + (1 - _DENOISING) * (number + 1) / self._frames
        self._told = max(self._told, self._frames if number + 1 == self._frames else int(self._frames * part))
        self.tick()

    def tick(self) -> None:
        """Tell how far it is; raises Stopped where the person asked for it."""
        self._progress(self._told, self._frames)
