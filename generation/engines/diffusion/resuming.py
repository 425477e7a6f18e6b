"""Denoising that goes on where it was ended, bit by bit as if it never had been.

Every kind of pipeline is run from its beginning, as ever: it looks at what it is shown, draws its noise, and goes
through its steps. In those that were done before, the model is not run and nothing of what comes out matters; after the
last of them latents, the schedule's memory and the state of chance are put back as they were kept. So what a pipeline
carries from step to step need not be known but for these, and the steps cost next to nothing.
"""

from __future__ import annotations

import functools
import logging
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generation.engines.diffusion import checkpoints
from generation.engines.diffusion.checkpoints import VERSION, Begun, name_of

if TYPE_CHECKING:
    from generation.engines.diffusion.groups import Member
    from generation.engines.diffusion.keeping import Held

_SAYS = logging.getLogger("shotgraph.diffusion")
_SECONDS = 60.0
"""A shot by itself is kept no more often than this, and after it."""
_TIMES = 50.0
"""Between two times that shots are kept only because time has passed, so many times longer passes than it takes."""
_LATENTS, _CHANCE = "latents", "chance"
_FACTS = "schedules"


class _Lane:
    """One schedule that a run goes along: its own, or the copy it made for its sound."""

    def __init__(self, schedule: Any) -> None:
        self.schedule, self.done = schedule, 0
        self.made: list[Any] = []


class _Track:
    """The schedule of one shot, or of all that share it: how many steps were done and what the last one made."""

    def __init__(self, schedule: Any, members: Sequence[Member], back: Mapping[str, Any], skipped: int) -> None:
        self.schedule, self.members, self.skipped = schedule, members, skipped
        self.lanes: list[_Lane] = [_Lane(schedule)]
        self._back = back
        self._kind = type(schedule)

    @contextmanager
    def followed(self) -> Iterator[None]:
        """While it lasts, steps of the schedule, and of copies of it, are followed."""
        schedule, kind = self.schedule, self._kind
        following = type(kind.__name__, (kind,), {"step": self._following(kind.step), "__module__": kind.__module__})
        schedule.__class__ = following
        try:
            yield
        finally:
            schedule.__class__ = kind

    @property
    def is_skipping(self) -> bool:
        return self.lanes[0].done < self.skipped

    def _following(self, step: Callable[..., Any]) -> Callable[..., Any]:
        track = self

        @functools.wraps(step)
        def followed(schedule: Any, *given: Any, **named: Any) -> Any:
            made = step(schedule, *given, **named)
            lane = track._lane(schedule)
            lane.done += 1
            if lane.done == track.skipped:
                made = track._put_back(lane, made)
            lane.made = list(made if isinstance(made, tuple) else made.values())
            return made

        return followed

    def _lane(self, schedule: Any) -> _Lane:
        for lane in self.lanes:
            if lane.schedule is schedule:
                return lane
        self.lanes.append(_Lane(schedule))
        return self.lanes[-1]

    def _put_back(self, lane: _Lane, made: Any) -> Any:
        """The schedule as it was kept after this step, and what it made then."""
        at = self.lanes.index(lane)
        for name, value in self._back[_FACTS][at].items():
            setattr(lane.schedule, name, value)
        kept = self._back["made"][at]
        if isinstance(made, tuple):
            return tuple(old if new is None else new for old, new in zip(made, kept, strict=True))
        return type(made)(**{n: old if new is None else new for (n, old), new in zip(made.items(), kept, strict=True)})


class Resuming:
    """Follows the denoising of a group, keeps where it is, and goes on from where it was.

    Attributes:
        skipped: how many steps were done before; 0 where it begins.
        seconds: what they took then, for each shot.
    """

    def __init__(self, held: Held, members: Sequence[Member], schedules: Sequence[Any], begun: Begun | None) -> None:
        self._held, self._members = held, list(members)
        self._names = [name_of(member.shot) for member in members]
        self._cache: Path | None = members[0].shot.materials.cache
        self._answers: dict[str, Any] = {}
        self._shared = len(schedules) == 1 and len(members) > 1
        self._began = self._kept = time.monotonic()
        self._took = 0.0
        kept = self._read(begun)
        self.skipped = begun.steps if begun is not None and kept else 0
        self.seconds = float(begun.facts["seconds"]) if begun is not None and kept else 0.0
        self._back = kept
        self._tracks = [
            _Track(schedule, of, _joined(own) if own else {}, self.skipped)
            for schedule, of, own in self._dealt(schedules, kept)
        ]

    @contextmanager
    def followed(self) -> Iterator[None]:
        """While it lasts, the model is run only for steps that were not done before."""
        if self._cache is None:
            yield
            return
        before = [part.__dict__.get("forward") for part in self._held.transformers]
        for at, part in enumerate(self._held.transformers):
            part.forward = self._answering(str(at), part.forward)
        try:
            with _all(track.followed() for track in self._tracks):
                yield
        finally:
            for part, forward in zip(self._held.transformers, before, strict=True):
                if forward is None:
                    del part.forward
                else:
                    part.forward = forward

    @property
    def total(self) -> int:
        """How many steps there are in all."""
        return len(self._tracks[0].schedule.timesteps)

    def carried(self, member: Member, latents: Any) -> Any:
        """The latents of a shot after a step of its pipeline: as they are, or as they were kept."""
        member.latents, member.chance = latents, member.wish.generator.get_state()
        if member.done + 1 == self.skipped:
            kept = self._back[self._members.index(member)]
            member.latents, member.chance = kept[_LATENTS].to(latents.device, latents.dtype), kept[_CHANCE]
            member.wish.generator.set_state(member.chance)
        return member.latents

    def stepped(self, done: int, most: int, *, pairs: bool, is_last_word: bool) -> None:
        """All shots have done a step: keep them, if it is time, or if it is the last word before a stop."""
        if self._cache is None or done <= self.skipped or not self._may_be_kept():
            return
        if not (is_last_word or self._is_time(done)):
            return
        began = time.monotonic()
        alive = [member for member in self._members if not member.is_lost]
        try:
            checkpoints.keep(self._cache, done, {self._name(each): self._told(each, most, pairs) for each in alive})
        except OSError as refused:
            _SAYS.warning("What was denoised could not be kept (%s); a killed render begins anew.", refused)
        self._kept = time.monotonic()
        self._took = self._kept - began

    def _may_be_kept(self) -> bool:
        """Not where something is remembered beside latents and schedule, or where shots go other ways through it."""
        ways = {(member.shot.route.voiced, member.wish.strength) for member in self._members}
        return len(ways) == 1 and not self._members[0].shot.recipe.skips

    def _is_time(self, done: int) -> bool:
        """No more than the work of one shot may be lost, or a minute, and the end of several is always kept."""
        passed, several = time.monotonic() - self._kept, len(self._members) > 1
        if several and (done == self.total or done % max(1, self.total // len(self._members)) == 0):
            return True
        return passed >= max(_SECONDS, _TIMES * self._took)

    def _name(self, member: Member) -> str:
        return self._names[self._members.index(member)]

    def _told(self, member: Member, most: int, pairs: bool) -> tuple[dict[str, Any], dict[str, Any]]:
        """What a shot is kept as: numbers by name, and facts."""
        numbers = {_LATENTS: _plain(member.latents), _CHANCE: member.chance}
        track = next(track for track in self._tracks if member in track.members)
        rows = (track.members.index(member), len(track.members))
        schedules = []
        for at, lane in enumerate(track.lanes):
            schedules.append(_taken_down(vars(lane.schedule), f"{at}.", rows, numbers))
            for number, value in enumerate(lane.made):
                own = _row(value, rows)
                if at > 0 or number > 0 or own is None or not _are_same(own, member.latents):
                    numbers |= {f"{at}.made.{number}": _plain(own)} if own is not None else {}
        passed = time.monotonic() - self._began
        facts = {
            "version": VERSION,
            "of": self._names,
            "asked": member.shot.asked,
            "shot": member.shot.request.shot,
            "seconds": self.seconds + passed / len(self._members),
            "most": most,
            "pairs": pairs,
            "made": [len(lane.made) for lane in track.lanes],
            "answers": self._answers,
            _FACTS: schedules,
            **_surroundings(self._held),
        }
        return numbers, facts

    def _read(self, begun: Begun | None) -> list[dict[str, Any]]:
        """What was kept of each shot; nothing where it cannot be gone on from here."""
        if begun is None or self._cache is None:
            return []
        from safetensors import SafetensorError
        from safetensors.torch import load_file

        if any(begun.facts.get(name) != value for name, value in _surroundings(self._held).items()):
            return []
        try:
            kept = [load_file(begun.files[name]) for name in self._names]
        except (SafetensorError, OSError, KeyError):
            return []
        self._answers = dict(begun.facts["answers"])
        facts = begun.facts
        return [
            {
                _LATENTS: numbers[_LATENTS],
                _CHANCE: numbers[_CHANCE],
                _FACTS: [_brought_back(told, numbers) for told in facts[_FACTS]],
                "made": [
                    [numbers.get(f"{at}.made.{number}") for number in range(count)]
                    for at, count in enumerate(facts["made"])
                ],
            }
            for numbers in kept
        ]

    def _dealt(
        self, schedules: Sequence[Any], kept: Sequence[Mapping[str, Any]]
    ) -> Iterator[tuple[Any, list[Member], list[Mapping[str, Any]]]]:
        """Each schedule with the shots that go along it, and what was kept of them."""
        if len(schedules) == 1:
            yield schedules[0], self._members, list(kept)
            return
        for at, schedule in enumerate(schedules):
            yield schedule, [self._members[at]], list(kept[at : at + 1])

    def _answering(self, part: str, forward: Callable[..., Any]) -> Callable[..., Any]:
        """A part of the model that is run only where its answer matters."""

        @functools.wraps(forward)
        def answer(*given: Any, **named: Any) -> Any:
            if all(track.is_skipping for track in self._tracks) and part in self._answers:
                return _nothing(self._answers[part], [*given, *named.values()])
            made = forward(*given, **named)
            self._answers[part] = _looks(made)
            return made

        return answer


class _Answer(dict[str, Any]):
    """Stands for one of diffusers' outputs, which may be asked by name or by number."""

    def __getattr__(self, name: str) -> Any:
        return self[name]


def _looks(made: Any) -> dict[str, Any]:
    """What an output looks like: its names, if it has some, and of each value a row's shape and kind."""
    values = list(made) if isinstance(made, tuple) else list(made.values())
    return {
        "names": None if isinstance(made, tuple) else list(made),
        "rows": [None if v is None else [list(v.shape[1:]), str(v.dtype).removeprefix("torch.")] for v in values],
    }


def _nothing(looks: Mapping[str, Any], given: Sequence[Any]) -> Any:
    """An output that says nothing, with as many rows as were given."""
    import torch

    first = next(value for value in given if getattr(value, "ndim", 0) > 2)
    rows, place = first.shape[0], first.device
    values = [
        None if of is None else torch.zeros((rows, *of[0]), dtype=getattr(torch, of[1]), device=place)
        for of in looks["rows"]
    ]
    return tuple(values) if looks["names"] is None else _Answer(zip(looks["names"], values, strict=True))


def _surroundings(held: Held) -> dict[str, Any]:
    """What else decides each bit: how the model is held, and the libraries that run it."""
    import diffusers
    import torch

    way = [held.tier.value, held.way.attention, held.way.compiled, torch.__version__, diffusers.__version__]
    return {"way": [str(each) for each in way]}


def _taken_down(state: Mapping[str, Any], under: str, rows: tuple[int, int], numbers: dict[str, Any]) -> dict[str, Any]:
    """A schedule's memory as plain values, its tensors among the numbers; what it was configured with is left out."""
    import torch

    told: dict[str, Any] = {}
    for name, value in state.items():
        many = value if isinstance(value, list) else [value]
        if name.startswith("_internal") or not all(_is_plain(each) or isinstance(each, torch.Tensor) for each in many):
            continue
        items = []
        for number, each in enumerate(many):
            if isinstance(each, torch.Tensor):
                key = f"{under}{name}.{number}"
                numbers[key] = _plain(_row(each, rows))
                items.append({"tensor": key, "on": each.device.type, "rows": rows[1] > 1 and _has_rows(each, rows[1])})
            else:
                items.append({"is": each})
        told[name] = {"list": isinstance(value, list), "items": items}
    return told


def _brought_back(told: Mapping[str, Any], numbers: Mapping[str, Any]) -> dict[str, Any]:
    """A schedule's memory as it was taken down."""
    return {
        name: [numbers[item["tensor"]].to(item["on"]) if "tensor" in item else item["is"] for item in value["items"]]
        if value["list"]
        else next(numbers[i["tensor"]].to(i["on"]) if "tensor" in i else i["is"] for i in value["items"])
        for name, value in told.items()
    }


def _joined(kept: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What was kept of shots that share a schedule, laid together as it holds them."""
    import torch

    def laid(values: Sequence[Any]) -> Any:
        first = values[0]
        if isinstance(first, list):
            return [laid([value[at] for value in values]) for at in range(len(first))]
        if isinstance(first, torch.Tensor) and first.ndim > 2 and len(values) > 1:
            return torch.cat(list(values))
        return first

    lanes = range(len(kept[0][_FACTS]))
    return {
        _FACTS: [
            {name: laid([each[_FACTS][at][name] for each in kept]) for name in kept[0][_FACTS][at]} for at in lanes
        ],
        "made": [laid([each["made"][at] for each in kept]) for at in lanes],
    }


def _has_rows(value: Any, count: int) -> bool:
    return bool(value.ndim > 2 and value.shape[0] == count)


def _row(value: Any, rows: tuple[int, int]) -> Any:
    """One shot's part of what several share; all of what has no rows."""
    at, count = rows
    if value is None or count == 1 or not _has_rows(value, count):
        return value
    return value[at : at + 1]


def _plain(value: Any) -> Any:
    """Numbers in memory of their own, as they are written."""
    return value.detach().to("cpu", copy=True).contiguous()


def _is_plain(value: Any) -> bool:
    return value is None or isinstance(value, bool | int | float | str)


def _are_same(one: Any, other: Any) -> bool:
    import torch

    return bool(one.shape == other.shape and torch.equal(one, other))


@contextmanager
def _all(managers: Iterator[Any]) -> Iterator[None]:
    from contextlib import ExitStack

    with ExitStack() as stack:
        for manager in managers:
            stack.enter_context(manager)
        yield
