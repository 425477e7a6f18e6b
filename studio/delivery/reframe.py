"""A shot in another shape: where to look in each take, so that the speaker, or else the subject, stays in the frame.

The stage says where every head is on every frame; the path follows it as a camera operator would: it holds still
while the head is comfortable, moves early, softly and no further than it must, and never leaves a take's edge.
Pure: the same request gives the same path.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generation.request import Request
from generation.stage import Stage, View
from studio.delivery.segments import Aim, Subject

_SAMPLES = 12.0  # a second
_SOFT = 0.45  # seconds: the standard deviation of the operator's hand
_EASY = 0.10  # of what is seen: so far a head may stray before the frame follows
_HEADROOM = 0.38  # of the frame's height from its top, where eyes are at rest
_HORIZON = 0.44
"""Of the take's height: where a place without anyone is looked at, as towers and trees matter more than the ground."""
_ROOM = 1.5  # half widths of a head that are kept whole around its middle
_THIN = 0.002  # of the take's side: how far a path of straight lines may lie from the soft one

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class _Head:
    """A head over time, at the sampled frames: middle, half its height, in pixels; NaN where it is not seen."""

    character: str
    x: Floats
    y: Floats
    half: Floats

    @property
    def seen(self) -> NDArray[np.bool_]:
        return np.isfinite(self.x)


def aims(request: Request, width: int, height: int) -> tuple[Aim, ...]:
    """Where a take of this shot is looked at in a delivery of this size; none where it has the take's own shape.

    The speaker of the moment comes first; with nobody speaking, all whose heads fit into the frame together; else
    the first of the cast. A shot without anyone is seen in its middle, or where its first thing is.
    """
    if request.card or request.width * height == request.height * width:
        return ()
    factor = max(width / request.width, height / request.height)
    seen = (width / factor, height / factor)  # what of the take is seen, in its pixels
    stage = _stage(request)
    frames = _sampled(request)
    targets = _targets(request, _heads(stage, frames), frames, seen)
    if targets is None:
        thing = _first_thing(stage)
        middle = thing or (request.width / 2, _HORIZON * request.height)
        return (_aim(0, middle, request, seen),)
    x = _operated(targets[:, 0], seen[0], request, frames)
    y = _operated(targets[:, 1], seen[1], request, frames)
    kept = sorted({*_thinned(x, _THIN * request.width), *_thinned(y, _THIN * request.height)})
    path = [_aim(int(frames[place]), (x[place], y[place]), request, seen) for place in kept]
    first = path[0]
    return (first,) if all((aim.x, aim.y) == (first.x, first.y) for aim in path) else tuple(path)


def subject(request: Request, width: int, height: int) -> Callable[[int], Subject | None]:
    """Where the subject of a shot is on each of its frames, in parts of a delivery of this size: its head."""
    stage = None if request.card else _stage(request)
    path = aims(request, width, height)
    factor = max(width / request.width, height / request.height)

    def find(frame: int) -> Subject | None:
        heads = [] if stage is None else _heads(stage, np.asarray([frame]))
        head = next((head for head in heads if head.seen[0]), None)
        if head is None:
            return None
        x, y = aim_at(path, frame)
        left = min(max(x * request.width - width / factor / 2, 0), request.width - width / factor)
        top = min(max(y * request.height - height / factor / 2, 0), request.height - height / factor)
        across, down = (head.x[0] - left) * factor / width, (head.y[0] - top) * factor / height
        if not (0 < across < 1 and 0 < down < 1):
            return None
        size = min(2 * float(head.half[0]) * factor / height, 1.0)
        return Subject(x=round(across, 4), y=round(down, 4), size=round(max(size, 0.01), 4))

    return find


def _stage(request: Request) -> Stage:
    from generation.staging import stage

    return stage(request)


def _sampled(request: Request) -> NDArray[np.int64]:
    step = max(1, round(float(request.rate) / _SAMPLES))
    return np.unique(np.append(np.arange(0, request.frames, step), request.frames - 1))


def _heads(stage: Stage, frames: Sequence[int] | NDArray[np.int64]) -> list[_Head]:
    """The heads of all actors, in order, where the lens sees them whole enough to be looked at."""
    from generation.engines.animatic.figures import skeleton

    found = []
    for actor in stage.actors:
        rows = []
        for frame in frames:
            view = View.of(stage, float(frame))
            joints = skeleton(actor, int(frame), stage)
            points = view.project(np.asarray([joints["crown"], joints["chin"], joints["head"]], dtype=float))
            middle = points[:2, :2].mean(axis=0)
            half = float(np.hypot(*(points[0, :2] - points[1, :2]))) / 2
            inside = -half < middle[0] < view.width + half and -half < middle[1] < view.height + half
            visible = bool((points[:, 2] > 0.1).all()) and inside
            rows.append((middle[0], middle[1], max(half, 1.0)) if visible else (math.nan,) * 3)
        x, y, half_heights = np.asarray(rows, dtype=float).T
        found.append(_Head(actor.character.id, x, y, half_heights))
    return found


def _targets(
    request: Request, heads: list[_Head], frames: NDArray[np.int64], seen: tuple[float, float]
) -> Floats | None:
    """The middle that is wanted on each sampled frame; None if no head is ever seen."""
    if not any(head.seen.any() for head in heads):
        return None
    wanted = np.full((len(frames), 2), math.nan)
    for place, frame in enumerate(frames):
        visible = [head for head in heads if head.seen[place]]
        if not visible:
            continue
        speaker = _speaker(request, int(frame))
        chosen = next((head for head in visible if head.character == speaker), visible[0])
        together = _group(visible, place, seen) if speaker is None or chosen.character != speaker else [chosen]
        if len(visible) > 1 and len(together) == 1:
            both = _group(visible, place, seen)
            together = both if len(both) == len(visible) else together
        left = min(head.x[place] - _ROOM * head.half[place] for head in together)
        right = max(head.x[place] + _ROOM * head.half[place] for head in together)
        top = min(head.y[place] - _ROOM * head.half[place] for head in together)
        y = float(np.mean([head.y[place] for head in together])) + (0.5 - _HEADROOM) * seen[1]
        wanted[place] = (left + right) / 2, min(y, top + seen[1] / 2)
    return _filled_in(wanted)


def _group(visible: list[_Head], place: int, seen: tuple[float, float]) -> list[_Head]:
    """All who are seen, if their heads fit into the frame side by side; else the first of them."""
    left = min(head.x[place] - _ROOM * head.half[place] for head in visible)
    right = max(head.x[place] + _ROOM * head.half[place] for head in visible)
    return visible if right - left <= seen[0] else visible[:1]


def _speaker(request: Request, frame: int) -> str | None:
    """Who spoke last on screen by this frame, or speaks within half a second: the frame is there before the word."""
    early = round(float(request.rate) / 2)
    spoken = [line for line in request.spoken if line.placed == "on" and line.start <= frame + early]
    return max(spoken, key=lambda line: line.start).character if spoken else None


def _filled_in(wanted: Floats) -> Floats:
    """Where nothing is seen, what was wanted before, or else after."""
    there = np.flatnonzero(np.isfinite(wanted[:, 0]))
    before = np.searchsorted(there, np.arange(len(wanted)), side="right") - 1
    return wanted[there[np.maximum(before, 0)]]


def _operated(wanted: Floats, seen: float, request: Request, frames: NDArray[np.int64]) -> Floats:
    """One axis of the path: held while the head strays little, else followed, and softened both ways in time."""
    held = np.empty_like(wanted)
    at = float(np.median(wanted[: max(1, len(wanted) // 4)])) if np.ptp(wanted) > _EASY * seen else float(wanted.mean())
    for place, want in enumerate(wanted):
        stray = want - at
        if abs(stray) > _EASY * seen:
            at = want - math.copysign(_EASY * seen * 0.5, stray)
        held[place] = at
    if len(held) < 3 or np.ptp(held) < 1:
        return np.full_like(held, held.mean())
    step = float(np.median(np.diff(frames))) / float(request.rate)
    reach = math.ceil(3 * _SOFT / step)
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) * step / _SOFT) ** 2)
    padded = np.concatenate([np.full(reach, held[0]), held, np.full(reach, held[-1])])
    return np.convolve(padded, weights / weights.sum(), mode="valid")


def _thinned(values: Floats, off: float) -> list[int]:
    """The places between which straight lines lie no further than `off` from the values (Douglas and Peucker)."""
    kept = {0, len(values) - 1}
    open_ranges = [(0, len(values) - 1)]
    while open_ranges:
        first, last = open_ranges.pop()
        if last - first < 2:
            continue
        line = np.linspace(values[first], values[last], last - first + 1)
        worst = int(np.argmax(np.abs(values[first : last + 1] - line))) + first
        if abs(values[worst] - line[worst - first]) > off:
            kept.add(worst)
            open_ranges += [(first, worst), (worst, last)]
    return sorted(kept)


def _aim(frame: int, middle: tuple[float, float], request: Request, seen: tuple[float, float]) -> Aim:
    """An aim whose frame lies inside the take."""
    x = min(max(middle[0], seen[0] / 2), request.width - seen[0] / 2) / request.width
    y = min(max(middle[1], seen[1] / 2), request.height - seen[1] / 2) / request.height
    return Aim(frame=frame, x=round(x, 5), y=round(y, 5))


def aim_at(path: tuple[Aim, ...], frame: int) -> tuple[float, float]:
    """Where a path looks on a frame of the take, in parts of its width and height; the middle without one."""
    if not path:
        return 0.5, 0.5
    frames = [aim.frame for aim in path]
    return float(np.interp(frame, frames, [aim.x for aim in path])), float(
        np.interp(frame, frames, [aim.y for aim in path])
    )


def _first_thing(stage: Stage) -> tuple[float, float] | None:
    for prop in stage.props:
        frame = stage.frames / 2
        view = View.of(stage, frame)
        x, y, depth = view.project(np.asarray([prop.position.at(frame)]))[0]
        if depth > 0.1 and 0 < x < view.width and 0 < y < view.height:
            return float(x), float(y)
    return None
