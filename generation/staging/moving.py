"""How the camera moves: paths of eased keys for every movement of the camera language."""

from __future__ import annotations

import math
import random
import re

from generation.request import Request
from generation.stage import CameraPath, Key, Point, Track
from generation.staging.blocking import NARROW, Blocking
from generation.staging.measures import Framing, eyes_of, settled
from generation.staging.words import place_in
from storyboard.camera import Angle, Movement

_BACKWARDS = re.compile(r"\b(pulls? (back|out)|zooms? out|backs? away|widens?)\b|拉远|拉开", re.IGNORECASE)
_DOWNWARDS = re.compile(r"\b(tilts?|cranes?|booms?|descends?|lowers?) ?(to the)? ?down\b|下摇|下降", re.IGNORECASE)
_RIGHTWARDS = re.compile(r"\b(pans?|trucks?|arcs?|whips?|tracks?) right\b|右摇|向右", re.IGNORECASE)


def move(request: Request, blocking: Blocking, framing: Framing) -> CameraPath:
    """The camera's path through a shot, from where it stands."""
    movement = request.camera.movement
    if request.camera.angle is Angle.POINT_OF_VIEW and movement is Movement.STATIC:
        movement = Movement.HANDHELD  # eyes are never on a tripod
    position, target = Track.still(*framing.position), Track.still(*framing.target)
    lens, roll = Track.still(framing.lens), Track.still(framing.roll)
    focus = Track.still(framing.distance)
    last = max(1, request.frames - 1)
    if movement in (Movement.DOLLY_IN, Movement.DOLLY_OUT):
        out = movement is Movement.DOLLY_OUT
        far = _along(framing.target, framing.position, 1.5)
        pair = (framing.position, far) if out else (far, framing.position)
        position = _ease(last, *pair)
        reach = (framing.distance, framing.distance * 1.5)
        focus = _ease(last, (reach[0],), (reach[1],)) if out else _ease(last, (reach[1],), (reach[0],))
    elif movement is Movement.ZOOM:
        ends = ((framing.lens * 0.62,), (framing.lens,))
        lens = _ease(last, *(reversed(ends) if _BACKWARDS.search(request.action) else ends))
    elif movement is Movement.PAN:
        position, target = _pan(request, blocking, framing, last)
    elif movement is Movement.TILT:
        lifted = (framing.target[0], framing.target[1] + framing.distance * 0.55, framing.target[2])
        pair = (lifted, framing.target) if _DOWNWARDS.search(request.action) else (framing.target, lifted)
        if blocking.actors and not _DOWNWARDS.search(request.action):
            held = framing.distance * request.height / request.width * 36.0 / framing.lens
            belt = framing.target[1] - 0.24 * held  # the face is in the frame from the first, at its upper edge
            lowered = (framing.target[0], max(0.1, belt), framing.target[2])
            pair = (lowered, framing.target)
        target = _ease(last, *pair)
        if blocking.actors:  # there in good time, so that whom it is about is seen
            begins = last // 20
            target = Track((Key(begins, pair[0]), Key(max(begins + 1, round(0.6 * last)), pair[1])))
    elif movement is Movement.TRUCK:
        position, target = _truck(request, blocking, framing, last)
    elif movement is Movement.CRANE:
        position = _crane(request, framing, last)
    elif movement is Movement.ARC:
        position = _arc(request, framing, last)
    elif movement is Movement.HANDHELD:
        position, target = _by_hand(request, framing)
    elif movement is Movement.WHIP_PAN:
        target = _whip(request, framing, last)
    elif movement is Movement.RACK_FOCUS:
        deep = len(blocking.actors) + len(blocking.props) > 1
        near = max(0.5, framing.distance * 0.45) if deep else framing.distance * 6.0
        middle = last // 2
        focus = Track((Key(max(0, middle - 10), (near,)), Key(min(last, middle + 10), (framing.distance,))))
    return CameraPath(position, target, lens, focus, roll)


def _ease(last: int, first: tuple[float, ...], then: tuple[float, ...]) -> Track:
    """From one value to another, holding still for a tenth of the shot at each end."""
    hold = last // 10
    return Track((Key(hold, first), Key(max(hold + 1, last - hold), then)))


def _along(origin: Point, point: Point, times: float) -> Point:
    """A point moved along the ray from an origin, never under the ground."""
    x, y, z = (a + (b - a) * times for a, b in zip(origin, point, strict=True))
    return (x, max(0.15, y), z)


def _turned(framing: Framing, angle: float) -> Point:
    """The target swung round the camera by an angle, positive to the right."""
    dx, dz = framing.target[0] - framing.position[0], framing.target[2] - framing.position[2]
    c, s = math.cos(angle), math.sin(angle)
    return (framing.position[0] + dx * c + dz * s, framing.target[1], framing.position[2] - dx * s + dz * c)


def _pan(request: Request, blocking: Blocking, framing: Framing, last: int) -> tuple[Track, Track]:
    walker = next((a for a in blocking.actors if len(a.position.keys) > 1), None)
    still = Track.still(*framing.position)
    if walker is not None:  # the head follows whoever walks
        steps = range(0, last + 1, 4)
        base = settled(walker, request)
        eyes = base[1] + eyes_of(walker.character, walker.doing)

        def away(x: float, z: float) -> float:
            return max(0.4, math.hypot(x - framing.position[0], z - framing.position[2]))

        rise = (eyes - framing.target[1]) / away(base[0], base[2])
        keys = []
        for frame in steps:
            x, _, z = walker.position.at(frame)
            shift = ((x - base[0]) * 0.85, (z - base[2]) * 0.85)
            y = eyes - rise * away(x, z)  # the eyes keep their height in the frame, however near they come
            keys.append(Key(frame, (framing.target[0] + shift[0], y, framing.target[2] + shift[1])))
        return still, Track(tuple(keys), linear=True)
    side = 1.0 if _RIGHTWARDS.search(request.action) or request.seed % 2 == 0 else -1.0
    sweep = 0.42 * min(1.0, 30.0 / framing.lens + 0.25)
    start = _turned(framing, -side * sweep)
    end = framing.target if blocking.actors else _turned(framing, side * sweep)
    return still, _ease(last, start, end)


def _truck(request: Request, blocking: Blocking, framing: Framing, last: int) -> tuple[Track, Track]:
    walker = next((a for a in blocking.actors if len(a.position.keys) > 1), None)
    if walker is not None:
        base = settled(walker, request)
        keys_p, keys_t = [], []
        for frame in sorted({key.frame for key in walker.position.keys} | {0, last}):
            x, _, z = walker.position.at(frame)
            dx, dz = x - base[0], z - base[2]
            keys_p.append(Key(frame, (framing.position[0] + dx, framing.position[1], framing.position[2] + dz)))
            keys_t.append(Key(frame, (framing.target[0] + dx, framing.target[1], framing.target[2] + dz)))
        return Track(tuple(keys_p), linear=True), Track(tuple(keys_t), linear=True)
    side = -1.0 if request.seed % 2 else 1.0
    narrow = place_in(request.setting.name) in NARROW
    reach = min(0.5 if narrow else 1.4, 0.32 * framing.distance + 0.2) * side
    dx, dz = framing.target[0] - framing.position[0], framing.target[2] - framing.position[2]
    flat = math.hypot(dx, dz) or 1.0
    across = (dz / flat * reach, -dx / flat * reach)

    def moved(point: Point, times: float) -> Point:
        return (point[0] + across[0] * times, point[1], point[2] + across[1] * times)

    return (
        _ease(last, moved(framing.position, -1.0), moved(framing.position, 1.0)),
        _ease(last, moved(framing.target, -0.75), moved(framing.target, 0.75)),
    )


def _crane(request: Request, framing: Framing, last: int) -> Track:
    rise = min(1.1 if request.setting.interior else 5.0, 0.38 * framing.distance)
    x, y, z = framing.position
    low, high = (x, max(0.4, y - 0.25 * rise), z), (x, y + rise, z)
    return _ease(last, *((high, low) if _DOWNWARDS.search(request.action) else (low, high)))


def _arc(request: Request, framing: Framing, last: int) -> Track:
    """Round the target at an even distance; keys close enough that the path is a circle to the eye."""
    side = 1.0 if _RIGHTWARDS.search(request.action) or request.seed % 2 == 0 else -1.0
    dx, dz = framing.position[0] - framing.target[0], framing.position[2] - framing.target[2]
    radius, start = math.hypot(dx, dz), math.atan2(dx, -dz)
    keys = []
    for step in range(25):
        t = step / 24
        turn = start + side * 0.45 * (2 * (t * t * (3 - 2 * t)) - 1)
        keys.append(
            Key(
                round(t * last) + step * (last < 24),
                (
                    framing.target[0] + math.sin(turn) * radius,
                    framing.position[1],
                    framing.target[2] - math.cos(turn) * radius,
                ),
            )
        )
    return Track(tuple(keys), linear=True)


def _by_hand(request: Request, framing: Framing) -> tuple[Track, Track]:
    """Two slow sines and a little noise, as large as the frame allows."""
    rng = random.Random(f"hand {request.shot} {request.seed}")
    phases = [rng.uniform(0, 2 * math.pi) for _ in range(6)]
    rate = float(request.rate)
    sway = 0.026 * max(0.6, framing.distance) ** 0.8
    places, targets = [], []
    for frame in range(request.frames):
        t = frame / rate
        dx = sway * (math.sin(1.7 * t + phases[0]) + 0.4 * math.sin(4.1 * t + phases[1])) + sway * 0.06 * rng.gauss(
            0, 1
        )
        dy = sway * (
            0.7 * math.sin(2.3 * t + phases[2]) + 0.3 * math.sin(5.2 * t + phases[3])
        ) + sway * 0.06 * rng.gauss(0, 1)
        px, py, pz = framing.position
        tx, ty, tz = framing.target
        places.append(Key(frame, (px + 0.6 * dx, py + 0.5 * dy, pz)))
        targets.append(Key(frame, (tx - 0.7 * dx, ty - 0.8 * dy, tz)))
    return Track(tuple(places), linear=True), Track(tuple(targets), linear=True)


def _whip(request: Request, framing: Framing, last: int) -> Track:
    side = 1.0 if request.seed % 2 == 0 else -1.0
    begin = min(max(0, last - 8), round(0.3 * last))
    end = min(last, begin + 8)
    steps = [(begin, 1.2), (begin + (end - begin) // 2, 0.55), (end, 0.0)]
    keys = {frame: Key(frame, _turned(framing, side * turn)) for frame, turn in steps}
    return Track(tuple(keys[frame] for frame in sorted(keys)))
