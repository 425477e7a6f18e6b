"""The rendering session: prompts read once, models kept hot, each shot rendered by its route."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from generation.engines.diffusion import homes
from generation.engines.diffusion.ahead import Ahead
from generation.engines.diffusion.asking import Wish, decoded, run
from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.cost import Tier
from generation.engines.diffusion.engine import batch_of, model_of, reckon, stills_here
from generation.engines.diffusion.keeping import Held, Models
from generation.engines.diffusion.loading import device
from generation.engines.diffusion.pacing import paced
from generation.engines.diffusion.pictures import Picture, fitted, opaque
from generation.engines.diffusion.routes import CARD, TEXT, choose
from generation.engines.diffusion.shots import Shot, Steps, keyframe_words, words_of
from generation.engines.diffusion.sounding import Heard
from generation.engines.diffusion.stages import ENLARGED, INTERPOLATED, MOTION, Stages
from generation.engines.diffusion.upscaling import enlarged, enlarges
from generation.engines.diffusion.windows import joined
from generation.engines.protocol import Frame, Materials, Progress
from generation.machine import this_machine
from generation.request import Request
from storyboard.errors import EngineError


class DiffusionSession:
    """Renders shots one after another, with one model hot.

    Attributes:
        overlaps: while the frames of a shot are decoded and taken away, the next one is denoised.
    """

    def __init__(self, *, overlaps: bool = True) -> None:
        from generation.engines.diffusion.words import Words

        self.overlaps = overlaps
        self.models = Models()
        self.words = Words()
        self._coming: list[Request] = []
        self._cache: Path | None = None
        self._ahead: Ahead | None = None
        self._heard = Heard()

    def prepare(self, requests: Sequence[Request], cache: Path | None, progress: Progress) -> None:
        """Read all prompts of these shots into the cache, and drop the readers."""
        self._coming, self._cache = list(requests), cache
        texts: dict[str, tuple[Entry, list[str]]] = {}
        for request in requests:
            for entry, said in _texts(request):
                texts.setdefault(entry.name, (entry, []))[1].extend(said)
        total = sum(len(said) for _, said in texts.values())
        done = 0
        for entry, said in texts.values():
            before = done
            self.words.read(entry, said, cache, lambda at, of, before=before: progress(before + at, max(1, total)))  # type: ignore[misc]
            done += len(said)
        progress(max(1, total), max(1, total))

    def render(self, request: Request, materials: Materials, progress: Progress) -> Iterator[Frame]:
        """Yield exactly the shot's frames.

        Raises:
            EngineError: the shot cannot be rendered; the sentence says what to do.
            Stopped: `progress` was told to stop; the model stays usable.
        """
        self._coming = [each for each in self._coming if each.shot != request.shot]
        entry, recipe = model_of(request.model)
        route = choose(request, entry, stills_here())
        if route.refusals:
            raise EngineError(" ".join(route.refusals))
        if route.name == CARD:
            from generation.engines.animatic.engine import AnimaticSession

            yield from AnimaticSession().render(request, materials, progress)
            return
        taken = reckon(request, entry, recipe, route, this_machine())
        if taken is None:
            raise EngineError(f"{entry.title} needs more memory than {this_machine().title} has.")
        shot = Shot.of(request, materials, entry, recipe, route, taken.tier)
        steps = Steps(progress, request.frames, shot.steps)
        self._heard = Heard()
        loaded = self.models.loaded
        began = time.monotonic()

        def motion() -> list[Picture]:
            film = self._film(shot, steps)
            if self._ahead is None and self.models.loaded == loaded:
                homes.note_measured(entry, taken.seconds, time.monotonic() - began)
            return film

        frames = self._stages(shot, motion)
        for number, picture in enumerate(frames):
            steps.frame(number)
            yield opaque(fitted(picture, request.width, request.height))

    def close(self) -> None:
        """Stop what runs ahead, and give all memory back."""
        if self._ahead is not None:
            self._ahead.cancel()
            self._ahead = None
        self.words.forget()
        self.models.close()

    def _film(self, shot: Shot, steps: Steps) -> list[Picture]:
        """The shot's frames as the model makes them, at its own size and rate."""
        if (ready := self._was_ahead(shot, steps)) is not None:
            made, wish = ready
            return self._decode(shot, made, wish)
        film: list[Picture] = []
        for wish in shot.wishes(self._keyframe(steps), self._said(shot)):
            whole = replace(wish, first=film[-1]) if film else wish
            piece = self._denoise_and_decode(shot, whole, steps)
            film = joined(film, piece) if film else piece
        return shot.finished(film, lambda wish: self._denoise_and_decode(shot, wish, steps), self._said(shot))

    def _denoise_and_decode(self, shot: Shot, wish: Wish, steps: Steps) -> list[Picture]:
        made = self._use(shot, lambda held: run(shot.entry.kind, held.pipeline, wish, steps.step))
        self._look_ahead(shot)
        return self._decode(shot, made, wish)

    def _decode(self, shot: Shot, made: Any, wish: Wish) -> list[Picture]:
        self._heard.add(made, wish.frames, wish.rate)
        film: list[Picture] = self._use(shot, lambda held: decoded(shot.entry.kind, held.pipeline, made, wish))
        return film

    def _stages(self, shot: Shot, motion: Callable[[], list[Picture]]) -> list[Picture]:
        """The shot's frames at the film's rate, through all its stages; what an earlier run kept is not made again."""
        request, stages = shot.request, Stages(shot)
        native = Fraction(shot.size.rate)

        def paced_film() -> list[Picture]:
            film = stages.film(MOTION, native, motion)
            if (sound := shot.materials.sound) is not None:
                self._heard.write(sound, request.frames / float(request.rate))
                stages.sound(sound)
            return paced(film, shot.size.rate, request.rate, request.frames)

        def enlarged_film() -> list[Picture]:
            film = between()
            large: list[Picture] = self._use(
                shot, lambda held: enlarged(shot.entry, held.pipeline, film, shot.chance())
            )
            return large

        def between() -> list[Picture]:
            slower = shot.size.rate < float(request.rate)
            return stages.film(INTERPOLATED, request.rate, paced_film) if slower else paced_film()

        grows = enlarges(request, shot.entry)
        film = stages.film(ENLARGED, request.rate, enlarged_film) if grows else between()
        if shot.materials.sound is not None:
            stages.sound(shot.materials.sound)
        return film

    def _use(self, shot: Shot, work: Callable[[Held], Any]) -> Any:
        return self.models.use(shot.entry, shot.recipe, shot.tier, shot.loras, work)

    def _said(self, shot: Shot) -> Callable[[], tuple[Any, Any]]:
        """The shot's own words and what they are compared with, as the model's numbers."""

        def said() -> tuple[Any, Any]:
            positive, negative = words_of(shot.request)
            cache = shot.materials.cache
            told = self.words.of(shot.entry, positive, cache)
            return told, self.words.of(shot.entry, negative, cache) if shot.recipe.guidance > 1 else None

        return said

    def _keyframe(self, steps: Steps) -> Callable[[Shot, int], Picture]:
        """Makes a frame of a shot with the route's still model, or takes the one of an earlier run from the cache."""
        from generation.engines.diffusion.keyframes import keyframe

        def made(shot: Shot, number: int) -> Picture:
            return keyframe(shot, number, self.words, self.models, steps.step)

        return made

    def _look_ahead(self, shot: Shot) -> None:
        """Begin the next shot in a thread, if it needs nothing but its words and the same model as this one."""
        if not self.overlaps or self._ahead is not None or not _can_overlap(shot):
            return
        batch = batch_of(shot.request, shot.entry)
        for request in self._coming:
            entry, recipe = model_of(request.model)
            if request.model != shot.request.model or request.card or batch_of(request, entry) != batch:
                continue
            route = choose(request, entry, stills_here())
            if route.name != TEXT or route.windows > 1 or route.voiced:
                continue
            next_shot = Shot.of(request, Materials(cache=self._cache), entry, recipe, route, shot.tier)
            if next_shot.loras != shot.loras:
                continue
            (wish,) = next_shot.wishes(self._keyframe(Steps.unseen()), self._said(next_shot))
            held = self.models.use(entry, recipe, shot.tier, shot.loras, lambda held: held)
            self._ahead = Ahead(request.recipe("", ""), held.pipeline, entry.kind, wish)
            return

    def _was_ahead(self, shot: Shot, steps: Steps) -> tuple[Any, Wish] | None:
        """What was denoised ahead, if it is this very shot; anything else that runs ahead is stopped."""
        ahead, self._ahead = self._ahead, None
        if ahead is None:
            return None
        if ahead.of != shot.request.recipe("", ""):
            ahead.cancel()
            return None
        made = ahead.wait(steps)
        if made is None:
            return None
        self._look_ahead(shot)
        return made, ahead.wish


def _can_overlap(shot: Shot) -> bool:
    """Whether decoding and denoising may run at once: nothing moves between card and memory, and both fit."""
    if shot.route.name != TEXT or shot.tier not in (Tier.RESIDENT, Tier.PHASED):
        return False
    return device().type == "cpu" or shot.tier is Tier.RESIDENT


def _texts(request: Request) -> Iterator[tuple[Entry, list[str]]]:
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
