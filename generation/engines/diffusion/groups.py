"""Shots that one model denoises together, now or ahead in a thread while the frames of others are taken away."""

from __future__ import annotations

import copy
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from typing import Any, Self

from generation.engines.diffusion.asking import Wish, run
from generation.engines.diffusion.batches import JOINED, SCHEDULED
from generation.engines.diffusion.checkpoints import Begun
from generation.engines.diffusion.keeping import Held
from generation.engines.diffusion.pictures import Picture
from generation.engines.diffusion.previews import Preview
from generation.engines.diffusion.remembering import pays
from generation.engines.diffusion.resuming import Resuming
from generation.engines.diffusion.shots import Shot, Steps
from generation.engines.diffusion.together import Together
from generation.engines.diffusion.warned import Warned
from storyboard.errors import Stopped

_LOOK_SECONDS = 0.05


class Member:
    """One shot of a group.

    Attributes:
        shot, wish: what is rendered, and what the model is asked.
        steps: how far it is, told to whoever asked for it; None while nobody did.
        done: how many of its steps are done.
        made, failed: what came of it, and `film` once it is decoded; seconds, framing: what its steps and its frames
            took, its share of what was done for several at once.
        seen: looks at its latents after each step.
        warned: what is said with it when it is taken up.
        latents, chance: what it is after its last step; has_ended, is_lost: its run has, and made nothing.
    """

    def __init__(self, shot: Shot, wish: Wish, steps: Steps | None, seen: Preview | None = None) -> None:
        self.shot, self.wish, self.steps, self.seen = shot, wish, steps, seen
        self.done = self.told = 0
        self.made: Any = None
        self.failed: BaseException | None = None
        self.film: list[Picture] | None = None
        self.seconds = self.framing = 0.0
        self.latents: Any = None
        self.chance: Any = None
        self.has_ended = self.is_lost = False
        self.warned: Warned | None = None
        self._chance = wish.generator.get_state()
        self._stepped: float | None = None

    def denoise(self, pipeline: Any, on_step: Callable[[], None], resuming: Resuming) -> Any:
        """What the model makes of the shot; begun anew, it begins with the same noise."""
        self.done = self.told = 0
        self.has_ended = self.is_lost = False
        self.framing, self._stepped = 0.0, None
        self.wish.generator.set_state(self._chance)

        def after(running: Any, latents: Any) -> Any:
            latents = resuming.carried(self, latents)
            if self.seen is not None and self.done >= resuming.skipped:
                self.seen(running, latents)
            return latents

        def stepped() -> None:
            on_step()
            self._stepped = time.monotonic()

        try:
            made = run(self.shot.entry.kind, pipeline, self.wish, stepped, after)
        except BaseException:
            self.is_lost = True
            raise
        finally:
            self.has_ended = True
        if self._stepped is not None:  # after its last step nothing waits for others, so this is its own
            self.framing = time.monotonic() - self._stepped
        return made

    def probe(self, pipeline: Any) -> None:
        """Run it for whoever looks at the model's inside and ends the run."""
        self.wish.generator.set_state(self._chance)
        run(self.shot.entry.kind, pipeline, self.wish, lambda: None)

    def tell(self) -> None:
        """Tell of the steps that were done since it was told last."""
        while self.steps is not None and self.told < self.done:
            self.told += 1
            self.steps.step()


class Group:
    """Shots of the same model, size, frames and LoRAs.

    Attributes:
        most: how many are denoised at once; fewer than were asked for after memory ran out.
        pairs: the two runs of guidance are made at once.
        remembers: what the model makes of a text is kept from step to step, where that pays.
        packs: its matrices are laid out for the processor, where there is room.
        together: how their runs were joined; None for one by itself.
        begun: what an earlier run has kept of them.
        warned: what was warned of while they were denoised.
    """

    def __init__(
        self,
        members: Sequence[Member],
        most: int,
        *,
        pairs: bool = False,
        remembers: bool = True,
        packs: bool = True,
        begun: Begun | None = None,
    ) -> None:
        self.members, self.most, self.asked, self.pairs = list(members), most, most, pairs
        self.remembers, self.packs, self.begun = remembers, packs, begun
        self.together: Together | None = None
        self.with_warned(Warned())
        self._stop = threading.Event()
        self._is_stopped = False
        self._resuming: Resuming | None = None
        self._thread: threading.Thread | None = None
        self._broke: Exception | None = None
        self._before = 0.0

    @staticmethod
    def heard(of: str) -> AbstractContextManager[Warned]:
        """While it lasts, a group is gathered and denoised in the turn of a shot; what is warned of meanwhile."""
        return Warned().heard(of)

    def with_warned(self, warned: Warned) -> Self:
        """The group, with what was warned of while it was made."""
        self.warned = warned
        for member in self.members:
            member.warned = warned
        return self

    def __contains__(self, of: str) -> bool:
        return any(member.shot.asked == of for member in self.members)

    def run(self, held: Held) -> None:
        """Denoise all of them here and now.

        Raises:
            Stopped: one of them was told to stop; all have ended by then.
            torch.OutOfMemoryError: not even one fits.
        """
        first = self.members[0]
        how = {"remembers": self._remembers(first), "packs": self.packs}
        with held.hot(first.shot.recipe, partial(first.probe, held.pipeline), **how):
            began = time.monotonic()
            if len(self.members) == 1 and self._thread is None and not self.pairs:
                with self._going_on(held, [held.pipeline.scheduler]) as resuming:
                    first.made = first.denoise(held.pipeline, partial(self._step, first), resuming)
            else:
                self._run_joined(held)
        framing = sum(member.framing for member in self.members)
        for member in self.members:
            member.seconds = self._before + (time.monotonic() - began - framing) / len(self.members)

    @contextmanager
    def _going_on(self, held: Held, schedules: Sequence[Any]) -> Iterator[Resuming]:
        """While it lasts, what is denoised is kept now and then; it goes on from what an earlier run has kept."""
        self._is_stopped = False
        self._resuming = Resuming(held, self.members, schedules, self.begun)
        self._before = self._resuming.seconds
        try:
            with self._resuming.followed():
                yield self._resuming
        finally:
            self._resuming = None
            for member in self.members:
                member.latents = None

    def _run_joined(self, held: Held) -> None:
        shared = copy.deepcopy(held.pipeline.scheduler) if self._share_a_schedule(held.entry.kind) else None
        pipelines = [own(held.pipeline, shared) for _ in self.members]
        schedules = [shared] if shared is not None else [each.scheduler for each in pipelines]
        self.together = Together(
            held.transformers,
            JOINED.get(held.entry.kind, frozenset()),
            self.most,
            schedule=shared,
            pairs=self.pairs and not held.way.compiled,  # another shape would be compiled anew
        )
        try:
            with self._going_on(held, schedules) as resuming:
                outcomes = self.together.run(
                    [
                        partial(each.denoise, pipeline, partial(self._step, each), resuming)
                        for each, pipeline in zip(self.members, pipelines, strict=True)
                    ]
                )
        finally:
            self.most = self.together.most
        for member, outcome in zip(self.members, outcomes, strict=True):
            member.made, member.failed = outcome.made, outcome.failed

    def _remembers(self, first: Member) -> bool:
        """Whether it pays to keep what the model makes of a text."""
        shot, read = first.shot, first.wish.positive.get("embeds")
        return self.remembers and read is not None and pays(shot.entry, int(read.shape[1]), shot.size)

    @property
    def ran_out(self) -> bool:
        """Whether memory ran out while they were denoised."""
        return self.together is not None and self.together.ran_out

    def _share_a_schedule(self, kind: str) -> bool:
        """Whether all shots go the same steps, so that what each step does to their latents is done at once."""
        return kind in SCHEDULED and all(each.wish.strength == 1.0 for each in self.members)

    def start(self, held: Held) -> None:
        """Denoise all of them in a thread of their own."""
        self.warned.hold_back()
        self._thread = threading.Thread(target=self._ahead, args=(held,), name="ahead", daemon=True)
        self._thread.start()

    def wait(self, steps: Mapping[str, Steps]) -> bool:
        """Wait until the thread has ended, and tell how far each shot is; whether it made them.

        Where there was no room for two things at once it made nothing, and the shots are rendered in their turn.

        Raises:
            Stopped: a person asked to stop; `cancel` ends the thread.
        """
        assert self._thread is not None
        for member in self.members:
            member.steps = steps.get(member.shot.asked)
        while True:
            self._thread.join(_LOOK_SECONDS)
            for member in self.members:
                member.tell()
                if member.steps is not None:
                    member.steps.tick()
            if not self._thread.is_alive():
                break
        if self._broke is not None:
            raise self._broke
        if all(member.made is not None or member.failed is not None for member in self.members):
            return True
        self.warned.say("")  # with the shot that waits for it, for nothing was made
        return False

    def cancel(self) -> None:
        """End within one step."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()

    @property
    def is_running(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def _ahead(self, held: Held) -> None:
        import torch

        try:
            self.run(held)
        except (Stopped, torch.OutOfMemoryError):
            for member in self.members:  # stopped, or no room for two at once: then they are rendered in their turn
                member.made = None
        except Exception as broke:  # raised where they are waited for
            self._broke = broke
        finally:
            self.warned.let_go()

    def _step(self, member: Member) -> None:
        """A shot has done a step; a stop that was asked for comes when all have, so that all are kept as they are."""
        member.done += 1
        self._is_stopped = self._is_stopped or self._stop.is_set()
        try:
            if self._thread is None:
                member.tell()
        except Stopped:
            self._is_stopped = True
        if any(each.done < member.done and not each.has_ended for each in self.members):
            return
        if self._resuming is not None:
            most, pairs = (
                (self.most, self.pairs) if self.together is None else (self.together.most, self.together.pairs)
            )
            self._resuming.stepped(member.done, most, pairs=pairs, is_last_word=self._is_stopped)
        if self._is_stopped:
            raise Stopped


def own(pipeline: Any, schedule: Any = None) -> Any:
    """A pipeline with the same weights and a state of its own: settings, the decoder's memory, and its schedule."""
    mine = copy.copy(pipeline)
    mine.scheduler = schedule if schedule is not None else copy.deepcopy(pipeline.scheduler)
    if getattr(pipeline, "vae", None) is not None:
        mine.vae = copy.copy(pipeline.vae)
    return mine
