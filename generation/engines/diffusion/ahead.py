"""The next shot is denoised in a thread while the frames of the one before are decoded and encoded."""

from __future__ import annotations

import threading
from typing import Any

from generation.engines.diffusion.asking import Wish, run
from generation.engines.diffusion.shots import Steps
from storyboard.errors import Stopped

_LOOK_SECONDS = 0.05


class Ahead:
    """One shot on its way.

    Attributes:
        of: the recipe of its request; only the very same request is given what was made.
        wish: what the model was asked.
    """

    def __init__(self, of: str, pipeline: Any, kind: str, wish: Wish) -> None:
        self.of = of
        self.wish = wish
        self._pipeline, self._kind = pipeline, kind
        self._made: Any = None
        self._done = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._work, name="ahead", daemon=True)
        self._thread.start()

    def wait(self, steps: Steps) -> Any:
        """What was made, once it is; None if it failed, so that the shot is rendered as if nothing had run ahead.

        Raises:
            Stopped: the person asked to stop; the thread has ended by then.
        """
        told = 0
        try:
            while True:
                self._thread.join(_LOOK_SECONDS)
                while told < self._done:
                    told += 1
                    steps.step()
                steps.tick()
                if not self._thread.is_alive():
                    return self._made
        except Stopped:
            self.cancel()
            raise

    def cancel(self) -> None:
        """End within one step."""
        self._stop.set()
        self._thread.join()

    def _work(self) -> None:
        import torch

        try:
            self._made = run(self._kind, self._pipeline, self.wish, self._step)
        except (Stopped, torch.OutOfMemoryError):
            self._made = None  # stopped, or no room for two at once: then the shot is rendered in its turn

    def _step(self) -> None:
        self._done += 1
        if self._stop.is_set():
            raise Stopped
