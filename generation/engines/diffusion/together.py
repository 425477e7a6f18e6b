"""Several shots denoised together: each runs its own pipeline, and where all wait for the model it is run once.

A shot keeps its own noise, schedule, guidance and conditions, so that nothing but the transformer knows of the
others. The runs take turns, one at a time and in order; one that reaches the transformer waits there. When all
wait, calls of the same shapes are laid together along the first dimension, run, and taken apart again. Calls that
differ are run by themselves, so shots of other lengths or conditions do no harm.
"""

from __future__ import annotations

import inspect
import logging
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from storyboard.errors import Stopped

_SAYS = logging.getLogger("shotgraph.diffusion")
Work = Callable[[], Any]


@dataclass
class Call:
    """What one shot asks of a part of the model."""

    part: int
    told: Mapping[str, Any]


@dataclass
class Outcome:
    """What came of one shot's run: what it made, or why it failed."""

    made: Any = None
    failed: BaseException | None = None


class Together:
    """Runs of one model whose calls are joined.

    Attributes:
        most: how many are joined at once; half of it after each time that memory ran out.
        runs: how often the model ran; calls: how often it was asked.
    """

    def __init__(self, parts: Sequence[Any], joined: frozenset[str], most: int) -> None:
        self.most = max(1, most)
        self.runs = self.calls = 0
        self._parts, self._joined = parts, joined
        self._waiting: dict[int, Call] = {}
        self._answers: dict[int, Any] = {}
        self._outcomes: dict[int, Outcome] = {}
        self._parked = threading.Semaphore(0)
        self._turns: list[threading.Semaphore] = []
        self._running = 0
        self._ends = False
        self._inner: list[Callable[..., Any]] = []

    def run(self, works: Sequence[Work]) -> list[Outcome]:
        """Do all works, and say what came of each.

        Raises:
            Stopped: one of them was told to stop; all have ended by then.
            torch.OutOfMemoryError: one call by itself is too large; all have ended by then.
        """
        import torch

        self._turns = [threading.Semaphore(0) for _ in works]
        threads = [
            threading.Thread(target=self._work, args=(at, work), name=f"shot {at}", daemon=True)
            for at, work in enumerate(works)
        ]
        with self._gates(), torch.no_grad():
            for thread in threads:
                thread.start()
            alive = list(range(len(works)))
            try:
                while alive:
                    for at in alive:
                        self._turn(at)
                    alive = [at for at in alive if at not in self._outcomes]
                    self._answer()
            finally:
                self._ends = True
                for at in alive:
                    if at not in self._outcomes:
                        self._turn(at)
                for thread in threads:
                    thread.join()
        return [self._outcomes[at] for at in range(len(works))]

    @contextmanager
    def _gates(self) -> Iterator[None]:
        """While it lasts, a call of a part waits for the others; hooks that hold its weights are run with it."""
        before = [part.__dict__.get("forward") for part in self._parts]
        self._inner = [part.forward for part in self._parts]
        for at, part in enumerate(self._parts):
            names = [name for name in inspect.signature(type(part).forward).parameters if name != "self"]
            part.forward = self._gate(at, names)
        try:
            yield
        finally:
            for part, forward in zip(self._parts, before, strict=True):
                if forward is None:
                    del part.forward
                else:
                    part.forward = forward

    def _gate(self, part: int, names: Sequence[str]) -> Callable[..., Any]:
        def wait(*given: Any, **named: Any) -> Any:
            at = self._running
            self._waiting[at] = Call(part, dict(zip(names, given, strict=False)) | named)
            self._parked.release()
            self._turns[at].acquire()
            if self._ends:
                raise Stopped
            return self._answers.pop(at)

        return wait

    def _work(self, at: int, work: Work) -> None:
        """One shot's run, in its own thread, whenever it is its turn."""
        import torch

        self._turns[at].acquire()
        try:
            if self._ends:
                raise Stopped
            with torch.no_grad():
                self._outcomes[at] = Outcome(made=work())
        except BaseException as failed:  # told to whoever asks for this shot, in the thread that asks
            self._outcomes[at] = Outcome(failed=failed)
        finally:
            self._parked.release()

    def _turn(self, at: int) -> None:
        """Let one run go on until it waits for the model or has ended.

        Raises:
            Stopped, torch.OutOfMemoryError: it ended by one of these, which end all.
        """
        import torch

        self._running = at
        self._turns[at].release()
        self._parked.acquire()
        ended = self._outcomes.get(at)
        if ended is not None and not self._ends and isinstance(ended.failed, Stopped | torch.OutOfMemoryError):
            raise ended.failed

    def _answer(self) -> None:
        """Run the model for all that wait."""
        waiting = sorted(self._waiting.items())
        self._waiting.clear()
        while waiting:
            head = waiting[0][1]
            alike = [(at, call) for at, call in waiting if self._alike(head, call)]
            taken = {at for at, _ in alike}
            waiting = [each for each in waiting if each[0] not in taken]
            self._run(alike)

    def _run(self, alike: list[tuple[int, Call]]) -> None:
        """Run calls of the same shapes, as many at once as there is room for."""
        import torch

        while alike:
            part, rest = alike[: self.most], alike[self.most :]
            try:
                made = self._inner[part[0][1].part](**self._laid_together([call for _, call in part]))
            except torch.OutOfMemoryError:
                if len(part) == 1:
                    raise
                self.most = (len(part) + 1) // 2
                _SAYS.warning(
                    "Memory ran out with %d shots at once, so there are now %d at most.", len(part), self.most
                )
                continue
            self.runs += 1
            self.calls += len(part)
            parts = [made] if len(part) == 1 else _taken_apart(made, [self._rows(call) for _, call in part])
            for (at, _), own in zip(part, parts, strict=True):
                self._answers[at] = own
            alike = rest

    def _rows(self, call: Call) -> int:
        """How many rows a call has: two for a shot whose guidance is compared within one run."""
        first = next(value for name, value in call.told.items() if self._is_joined(name, value))
        return int(first.shape[0])

    def _alike(self, one: Call, other: Call) -> bool:
        if one.part != other.part or one.told.keys() != other.told.keys():
            return False
        return all(
            _shaped_alike(value, other.told[name]) if self._is_joined(name, value) else _same(value, other.told[name])
            for name, value in one.told.items()
        )

    def _is_joined(self, name: str, value: Any) -> bool:
        return name in self._joined and getattr(value, "ndim", 0) > 0

    def _laid_together(self, calls: Sequence[Call]) -> dict[str, Any]:
        import torch

        if len(calls) == 1:
            return dict(calls[0].told)
        return {
            name: torch.cat([call.told[name] for call in calls]) if self._is_joined(name, value) else value
            for name, value in calls[0].told.items()
        }


def _taken_apart(made: Any, sizes: Sequence[int]) -> list[Any]:
    """Each shot's part of an output: a tuple of tensors, or one of diffusers' outputs with a sample."""
    if isinstance(made, tuple):
        parts = [each.split(list(sizes)) for each in made]
        return [tuple(own) for own in zip(*parts, strict=True)]
    return [type(made)(sample=own) for own in made.sample.split(list(sizes))]


def _shaped_alike(one: Any, other: Any) -> bool:
    return bool(one.shape == other.shape and one.dtype == other.dtype and one.device == other.device)


def _same(one: Any, other: Any) -> bool:
    """Whether two values that are given once for all are the same, to the bit."""
    import torch

    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if isinstance(one, torch.Tensor):
        return _shaped_alike(one, other) and torch.equal(one, other)
    if isinstance(one, tuple | list):
        return len(one) == len(other) and all(_same(*pair) for pair in zip(one, other, strict=True))
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(_same(value, other[name]) for name, value in one.items())
    return bool(one == other)
