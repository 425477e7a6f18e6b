"""Several shots denoised together: each runs its own pipeline, and where all wait for the model it is run once.

A shot keeps its own noise, guidance and conditions, so that nothing but the transformer and the schedule knows of the
others. The runs take turns, one at a time and in order; one that reaches the transformer, or the step of the schedule
that all share, waits there. When all wait, calls of the same shapes are laid together along the first dimension, run,
and taken apart again. Calls that differ are run by themselves, so shots of other lengths or conditions do no harm.

Guidance asks the transformer twice in each step, with the words and without, and the second call is known once a step
was seen: from the second step on both are run at once. Each answer is given only to the very call that was foreseen.
"""

from __future__ import annotations

import functools
import inspect
import logging
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from generation.engines.diffusion.remembering import Sight, sight
from generation.engines.diffusion.scarcity import by_one_name
from storyboard.errors import Stopped

_SAYS = logging.getLogger("shotgraph.diffusion")
Work = Callable[[], Any]
_STEPPED = frozenset({"model_output", "sample", "per_token_timesteps", "old_pred_original_sample"})
"""What of a schedule's step has a place for each shot; each has its own source of chance beside."""
_CHANCE = "generator"
_LAID = 8
"""How many conditions that were laid together are kept for the next run."""


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


@dataclass
class Habit:
    """How a shot's second call in a step differs from its first: the values of both, by name."""

    first: Mapping[str, Any]
    second: Mapping[str, Any]


class Together:
    """Runs of one model whose calls are joined.

    Attributes:
        most: how many shots are joined at once; half of it after each time that memory ran out.
        pairs: calls with and without words are run at once; not any more after memory ran out, which `ran_out` says.
        runs: how often the model ran; calls: how often it was asked.
    """

    def __init__(
        self, parts: Sequence[Any], joined: frozenset[str], most: int, *, schedule: Any = None, pairs: bool = False
    ) -> None:
        """`schedule` is the one that all runs step, or None where each has its own."""
        self.most, self.pairs = max(1, most), pairs
        self.ran_out = False
        self.runs = self.calls = 0
        self._parts, self._joined, self._schedule = parts, joined, schedule
        self._waiting: dict[int, Call] = {}
        self._answers: dict[int, Any] = {}
        self._outcomes: dict[int, Outcome] = {}
        self._parked = threading.Semaphore(0)
        self._turns: list[threading.Semaphore] = []
        self._running = 0
        self._ends = False
        self._inner: list[Callable[..., Any]] = []
        self._step: Callable[..., Any] | None = None
        self._before: dict[int, Call] = {}
        self._habits: dict[int, Habit | None] = {}
        self._foreseen: dict[int, tuple[Call, Any]] = {}
        self._laid: dict[tuple[Sight, ...], tuple[list[Any], Any]] = {}

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
                        if at not in self._waiting:
                            self._turn(at)
                    alive = [at for at in alive if at not in self._outcomes]
                    self._answer(alive)
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
        if self._schedule is not None:
            self._step = self._schedule.step
            names = list(inspect.signature(self._step).parameters)
            self._schedule.step = functools.wraps(self._step)(self._gate(len(self._parts), names))
        try:
            yield
        finally:
            for part, forward in zip(self._parts, before, strict=True):
                if forward is None:
                    del part.forward
                else:
                    part.forward = forward
            if self._schedule is not None:
                del self._schedule.step

    def _gate(self, part: int, names: Sequence[str]) -> Callable[..., Any]:
        def wait(*given: Any, **named: Any) -> Any:
            at = self._running
            call = Call(part, dict(zip(names, given, strict=False)) | named)
            if part < len(self._parts) and (found := self._was_foreseen(at, call)) is not None:
                return found
            self._waiting[at] = call
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
            with torch.no_grad(), by_one_name():
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

    def _answer(self, alive: Sequence[int]) -> None:
        """Run the model for all that wait; the schedule goes on when it is all that is waited for."""
        if alive and all(self._waiting[at].part == len(self._parts) for at in alive):
            self._go_on({at: self._waiting.pop(at) for at in alive})
            return
        waiting = [(at, call) for at, call in sorted(self._waiting.items()) if call.part < len(self._parts)]
        self._waiting = {at: call for at, call in self._waiting.items() if call.part == len(self._parts)}
        while waiting:
            head = waiting[0][1]
            alike = [(at, call) for at, call in waiting if self._alike(head, call)]
            taken = {at for at, _ in alike}
            waiting = [each for each in waiting if each[0] not in taken]
            self._run(alike)

    def _go_on(self, calls: Mapping[int, Call]) -> None:
        """One step of the schedule for all shots; one that has failed keeps its place, and is nothing there."""
        import torch

        assert self._step is not None
        first = next(iter(calls.values())).told
        told = dict(first)
        for name, value in first.items():
            if name == _CHANCE and value is not None:
                told[name] = [calls[at].told[name] if at in calls else value for at in range(len(self._turns))]
            elif name in _STEPPED and getattr(value, "ndim", 0) > 0:
                empty = torch.zeros_like(value)
                own = [calls[at].told[name] if at in calls else empty for at in range(len(self._turns))]
                told[name] = torch.cat(own)
        made = self._step(**told)
        parts = _taken_apart(made, [len(first["sample"])] * len(self._turns))
        self._answers |= {at: parts[at] for at in calls}

    def _run(self, alike: list[tuple[int, Call]]) -> None:
        """Run calls of the same shapes, as many at once as there is room for."""
        import torch

        while alike:
            part, rest = alike[: self.most], alike[self.most :]
            second = [(at, self._foresee(at, call)) for at, call in part] if self.pairs else []
            known = [(at, call) for at, call in second if call is not None]
            calls = [call for _, call in part] + [call for _, call in known]
            try:
                with by_one_name():
                    made = self._inner[part[0][1].part](**self._laid_together(calls))
            except torch.OutOfMemoryError:
                self.pairs, self.ran_out = False, True
                if known:
                    continue
                if len(part) == 1:
                    raise
                self.most = (len(part) + 1) // 2
                _SAYS.warning(
                    "Memory ran out with %d shots at once, so there are now %d at most.", len(part), self.most
                )
                continue
            self.runs += 1
            self.calls += len(calls)
            parts = [made] if len(calls) == 1 else _taken_apart(made, [self._rows(call) for call in calls])
            for (at, _), own in zip(part, parts, strict=False):
                self._answers[at] = own
            for (at, call), own in zip(known, parts[len(part) :], strict=True):
                self._foreseen[at] = call, own
            alike = rest

    def _foresee(self, at: int, call: Call) -> Call | None:
        """The call that this shot will make next in its step, if it did so in the steps before."""
        habit = self._habits.get(at)
        if habit is None or any(call.told.get(name) is not value for name, value in habit.first.items()):
            return None
        return Call(call.part, {**call.told, **habit.second})

    def _was_foreseen(self, at: int, call: Call) -> Any:
        """The answer to a call, if it was run already; else what its shot calls twice in a step is learnt from it."""
        before, self._before[at] = self._before.get(at), call
        foreseen = self._foreseen.pop(at, None)
        if foreseen is not None:
            if _is_very(foreseen[0], call):
                return foreseen[1]
            self._habits[at] = None  # it does not do the same in every step
        elif self.pairs and at not in self._habits and before is not None:
            self._habits |= {at: habit} if (habit := self._habit(before, call)) is not None else {}
        return None

    def _habit(self, one: Call, other: Call) -> Habit | None:
        """How two calls after each other differ, if both are about the same latents."""
        if one.part != other.part or one.told.keys() != other.told.keys():
            return None
        latents = next(iter(one.told))
        apart = [name for name, value in one.told.items() if value is not other.told[name]]
        if not apart or latents in apart or not all(self._is_joined(name, one.told[name]) for name in apart):
            return None
        return Habit({name: one.told[name] for name in apart}, {name: other.told[name] for name in apart})

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
        if len(calls) == 1:
            return dict(calls[0].told)
        latents = next(iter(calls[0].told))
        return {
            name: self._joined_values([call.told[name] for call in calls], changes=name == latents)
            if self._is_joined(name, value)
            else value
            for name, value in calls[0].told.items()
        }

    def _joined_values(self, values: list[Any], *, changes: bool) -> Any:
        """Values along their first dimension; conditions that stay what they were are laid together once."""
        import torch

        if changes or values[0].ndim < 3:
            return torch.cat(values)
        of = tuple(sight(value) for value in values)
        if of not in self._laid:
            while len(self._laid) >= _LAID:
                del self._laid[next(iter(self._laid))]
            self._laid[of] = values, torch.cat(values)
        self._laid[of] = self._laid.pop(of)
        return self._laid[of][1]


def _taken_apart(made: Any, sizes: Sequence[int]) -> list[Any]:
    """Each shot's part of an output: a tuple of tensors, or one of diffusers' outputs."""
    if isinstance(made, tuple):
        parts = [each.split(list(sizes)) for each in made]
        return [tuple(own) for own in zip(*parts, strict=True)]
    split = {name: value.split(list(sizes)) for name, value in made.items()}
    return [type(made)(**{name: parts[at] for name, parts in split.items()}) for at in range(len(sizes))]


def _is_very(foreseen: Call, call: Call) -> bool:
    """Whether a call is the one that was foreseen: about the same objects, or numbers that say the same."""
    if foreseen.part != call.part or foreseen.told.keys() != call.told.keys():
        return False
    return all(
        value is (other := call.told[name]) or (getattr(value, "ndim", 0) < 2 and _same(value, other))
        for name, value in foreseen.told.items()
    )


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
