"""The runs of a shot that takes several: each is kept once it is finished, and a render that was ended goes on.

denoised/<digest of the shot>.run<number>.safetensors      its frames, its sound, and the state of chance after it

A run goes on from the pictures of those before it, so one that is missing, damaged or made in another way is made anew
with all after it.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from generation.engines.diffusion import checkpoints
from generation.engines.diffusion.asking import Wish
from generation.engines.diffusion.pictures import Picture
from generation.engines.diffusion.shots import Shot, Steps
from generation.engines.diffusion.sounding import Heard
from generation.machine import this_machine

_SAYS = logging.getLogger("shotgraph.diffusion")
_FRAMES, _CHANCE, _SOUND = "frames", "chance", "sound"


class Runs:
    """Makes one run of a shot after another; those that an earlier render has finished are not made again.

    Attributes:
        seconds, framing: what the runs that were found took, all of it and that of making frames.
    """

    def __init__(
        self, shot: Shot, steps: Steps, heard: Heard, make: Callable[[Wish], list[Picture]], framed: Callable[[], float]
    ) -> None:
        """`make` makes a run and tells `steps` and `heard` of it; `framed` says what making frames took up to now."""
        self.seconds = self.framing = 0.0
        self._shot, self._steps, self._heard, self._make, self._framed = shot, steps, heard, make, framed
        self._cache, self._name = shot.materials.cache, checkpoints.name_of(shot)
        self._at, self._follows = 0, self._cache is not None

    def __call__(self, wish: Wish) -> list[Picture]:
        """The frames of the next run.

        Raises:
            EngineError: it cannot be made.
            Stopped: a person asked to stop; the runs before it are kept.
        """
        at, self._at = self._at, self._at + 1
        if self._follows and (found := self._found(at, wish)) is not None:
            return found
        if self._follows and self._cache is not None:
            self._follows = False
            checkpoints.forget_runs(self._cache, self._name, at)
        began, done, framed, heard = time.monotonic(), self._steps.done, self._framed(), len(self._heard)
        film = list(np.ascontiguousarray(np.stack(self._make(wish))))  # as it is read again, for sums are over these
        if self._cache is not None:
            facts = {
                "seconds": time.monotonic() - began,
                "framing": self._framed() - framed,
                "steps": self._steps.done - done,
            }
            self._keep(self._cache, at, wish, film, self._heard.since(heard), facts)
        return film

    def _found(self, at: int, wish: Wish) -> list[Picture] | None:
        """What an earlier render kept of a run, if it is whole and was made in the same way."""
        from safetensors import SafetensorError
        from safetensors.torch import load_file

        assert self._cache is not None
        path = checkpoints.run_file(self._cache, self._name, at)
        facts = checkpoints.facts_of(path)
        if facts is None or facts.get("way") != self._way():
            return None
        try:
            numbers = load_file(path)
        except (SafetensorError, OSError):
            return None
        wish.generator.set_state(numbers[_CHANCE])
        if _SOUND in numbers:
            self._heard.go_on(numbers[_SOUND].numpy())
        self.seconds += float(facts["seconds"])
        self.framing += float(facts["framing"])
        for _ in range(int(facts["steps"])):
            self._steps.step()
        return list(numbers[_FRAMES].numpy())

    def _keep(
        self, cache: Path, at: int, wish: Wish, film: list[Picture], sound: Any, facts: dict[str, float | int]
    ) -> None:
        import torch

        numbers = {_FRAMES: torch.from_numpy(np.stack(film)), _CHANCE: wish.generator.get_state()}
        if sound is not None:
            numbers[_SOUND] = torch.from_numpy(np.ascontiguousarray(sound))
        told = {"asked": self._shot.asked, "shot": self._shot.request.shot, "way": self._way(), **facts}
        try:
            checkpoints.keep_run(cache, self._name, at, numbers, told)
        except OSError as refused:
            _SAYS.warning("A finished piece could not be kept (%s); a killed render makes it anew.", refused)

    def _way(self) -> list[str]:
        """What decides each pixel besides the request: size and pieces, how the model is held, where, and by what."""
        shot = self._shot
        size = (shot.size.width, shot.size.height, shot.size.frames, shot.size.rate, shot.route.windows)
        return [*map(str, size), shot.tier.value, this_machine().title, version("torch"), version("diffusers")]
