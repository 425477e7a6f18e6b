"""Shooting: sets the camera for a size, an angle and a movement, in metres, millimetres and frames."""

from __future__ import annotations

import math
import random
import re
from dataclasses import dataclass

from generation.request import Request
from generation.stage import Actor, CameraPath, Doing, Key, Point, Track
from generation.staging.blocking import Blocking, eyes_of, height_of
from storyboard.camera import SENSOR_WIDTH_MM, Angle, Camera, Movement, Size

_STANDING = frozenset({Size.EXTREME_WIDE, Size.WIDE, Size.FULL})
_PITCH = {Angle.LOW: -0.34, Angle.HIGH: 0.52, Angle.OVERHEAD: 1.36}
_BACKWARDS = re.compile(r"\b(pulls? (back|out)|zooms? out|backs? away|widens?)\b|拉远|拉开", re.IGNORECASE)
_DOWNWARDS = re.compile(r"\b(tilts?|cranes?|booms?|descends?|lowers?) ?(to the)? ?down\b|下摇|下降", re.IGNORECASE)
_RIGHTWARDS = re.compile(r"\b(pans?|trucks?|arcs?|whips?|tracks?) right\b|右摇|向右", re.IGNORECASE)
DEEPEST_ROOM = 9.5
"""Metres a camera may stand off inside a building."""


@dataclass(frozen=True)
class Framing:
    """A camera that stands still: where, at what, through which lens."""

    position: Point
    target: Point
    lens: float
    distance: float
    roll: float = 0.0


def focal_pixels(lens: float, width: int) -> float:
    """The focal length in pixels of a lens on a sensor 36 mm wide."""
    return lens / SENSOR_WIDTH_MM * width


def distance_for(height: float, lens: float, width: int, rows: int) -> float:
    """How far away a lens sees `height` metres from the frame's bottom to its top."""
    return height * focal_pixels(lens, width) / rows


def shoot(request: Request, blocking: Blocking) -> CameraPath:
    """The camera's path through a shot."""
    framing = _frame(request, blocking)
    return _move(request, blocking, framing)


# --- where the camera stands ------------------------------------------------------------------------------


def _frame(request: Request, blocking: Blocking) -> Framing:
    camera = request.camera
    if camera.angle is Angle.POINT_OF_VIEW:
        return _through_eyes(request, blocking)
    if camera.size is Size.INSERT:
        return _insert(request, blocking)
    if camera.angle is Angle.OVER_SHOULDER and len(blocking.actors) >= 2:
        return _over_shoulder(request, blocking)
    return _plain(request, blocking)


def _height(request: Request) -> float:
    height = request.camera.size.frame_height
    return min(height, 5.2) if request.setting.interior else height


def _plain(request: Request, blocking: Blocking) -> Framing:
    camera, actors = request.camera, _subjects(request, blocking)
    height = _height(request)
    middle = request.frames / 2
    if not actors:
        return _empty(request, height)
    places = [_settled(actor, request) for actor in actors]
    eyes = max(eyes_of(actor.character, actor.doing) for actor in actors)
    x = (min(p[0] for p in places) + max(p[0] for p in places)) / 2
    z = sum(p[2] for p in places) / len(places)
    spread = max(p[0] for p in places) - min(p[0] for p in places)
    aspect = request.width / request.height
    if len(actors) > 1:
        height = max(height, (spread + 0.75) / aspect)
    distance = distance_for(height, camera.lens_mm, request.width, request.height)
    centre_y = _centre(camera.size, height, eyes, actors[0])
    yaw = 0.0
    lead = 0.0
    if len(actors) == 1:
        facing = actors[0].facing.at(middle)[0]
        toward = math.sin(facing)
        partnered = len(blocking.marks) > 1
        tight = max(0.0, min(1.0, (4.6 - height) / 4.2))
        if partnered and camera.size not in (Size.EXTREME_WIDE, Size.WIDE):
            yaw = math.copysign(0.95 * tight, toward)  # the camera comes round towards the line of their eyes
        lead = 0.085 * height * aspect * toward * (1.0 if aspect > 1 else 0.5)
        if camera.movement in (Movement.ARC,):
            lead = 0.0
    return _aim(camera, (x, centre_y, z), eyes, distance, yaw, lead, request.setting.interior)


def _subjects(request: Request, blocking: Blocking) -> tuple[Actor, ...]:
    """Who the framing is for: everyone in a wide, who speaks in a tight shot of several."""
    actors = blocking.actors
    if len(actors) < 2 or request.camera.size in (
        Size.EXTREME_WIDE,
        Size.WIDE,
        Size.FULL,
        Size.MEDIUM_FULL,
        Size.MEDIUM,
    ):
        return actors
    if request.camera.size is Size.MEDIUM_CLOSE and len(actors) == 2:
        return actors
    speaking = [spoken.character for spoken in request.spoken if spoken.placed == "on"]
    return tuple(actor for actor in actors if speaking and actor.character.id == speaking[0]) or actors[:1]


def _settled(actor: Actor, request: Request) -> tuple[float, ...]:
    """Where the framing expects an actor: where an entrance ends, else the middle of the way."""
    keys = actor.position.keys
    if len(keys) == 2 and keys[1].frame < request.frames - 1:
        return keys[1].value
    first, last = keys[0].value, keys[-1].value
    return tuple((a + b) / 2 for a, b in zip(first, last, strict=True))


def _centre(size: Size, height: float, eyes: float, actor: Actor) -> float:
    """The height of the frame's middle: feet and ground in a wide, eyes on the upper third when closer."""
    lying = actor.doing in (Doing.LIE, Doing.SLEEP)
    if size is Size.EXTREME_WIDE:
        return height * 0.5 - 0.2 * height
    if size in _STANDING:
        head = eyes / 0.935
        return max(height * 0.5 - 0.14 * height, 0.0) if height > 1.25 * head else head * 0.5 + 0.03 * height
    if lying:
        return eyes
    return eyes - height / 6 * (1.25 if size in (Size.MEDIUM_FULL, Size.MEDIUM) else 1.0)


def _empty(request: Request, height: float) -> Framing:
    """A place with nobody in it: the place itself is the subject, a little further off."""
    camera = request.camera
    height = max(height, 2.2) if camera.size is not Size.INSERT else height
    distance = distance_for(height, camera.lens_mm, request.width, request.height)
    centre = 1.55 if request.setting.interior else max(1.5, 0.3 * height)
    return _aim(camera, (0.0, centre, 0.4), 1.6, distance, 0.0, 0.0, request.setting.interior)


def _aim(
    camera: Camera, target: Point, eyes: float, distance: float, yaw: float, lead: float, interior: bool
) -> Framing:
    """A camera at a distance from its target; `yaw` swings it round, positive towards +x."""
    lens = camera.lens_mm
    if interior and distance > DEEPEST_ROOM:
        lens *= DEEPEST_ROOM / distance  # a shorter lens frames the same height from inside the walls
        distance = DEEPEST_ROOM
    pitch = _PITCH.get(camera.angle, 0.0)
    right = (math.cos(yaw), 0.0, math.sin(yaw))
    target = (target[0] + right[0] * lead, target[1], target[2] + right[2] * lead)
    flat = distance * math.cos(pitch)
    y = target[1] + distance * math.sin(pitch)
    if pitch == 0.0:
        y = 1.5 if camera.size in (Size.EXTREME_WIDE, Size.WIDE) else target[1] + (eyes - target[1]) * 0.6
    elif pitch < 0.0:
        y = max(0.14, y)
        flat = math.sqrt(max(0.01, distance**2 - (target[1] - y) ** 2))
    elif interior:
        y = min(y, 6.0)
    position = (target[0] + math.sin(yaw) * flat, y, target[2] - math.cos(yaw) * flat)
    if camera.angle is Angle.EYE or pitch == 0.0:
        reach = math.sqrt(max(0.01, distance**2 - (y - target[1]) ** 2))
        position = (target[0] + math.sin(yaw) * reach, y, target[2] - math.cos(yaw) * reach)
    roll = 0.2 if camera.angle is Angle.DUTCH else 0.0
    return Framing(position, target, lens, distance, roll)


def _over_shoulder(request: Request, blocking: Blocking) -> Framing:
    """The subject over the shoulder of the one nearer the lens, who is at the frame's edge."""
    subject, shoulder = _faced(request, blocking)
    seen, near = subject.position.at(0), shoulder.position.at(0)
    away = (near[0] - seen[0], near[2] - seen[2])
    gap = math.hypot(*away) or 1.0
    axis = (away[0] / gap, away[1] / gap)
    distance = max(gap + 0.62, distance_for(_height(request), request.camera.lens_mm, request.width, request.height))
    lens = request.camera.lens_mm
    side = 0.52 if axis[0] >= 0 else -0.52  # the audience's side of the line
    swing = (axis[1] * side, -axis[0] * side)
    eyes = eyes_of(subject.character, subject.doing)
    other = eyes_of(shoulder.character, shoulder.doing)
    x, z = seen[0] + axis[0] * distance + swing[0], seen[2] + axis[1] * distance + swing[1]
    height = distance_for(1.0, 1.0, 1, 1) * 0 + distance * request.height / focal_pixels(lens, request.width)
    target_y = eyes - height / 6
    across = (seen[0] + swing[0] * 0.22, target_y, seen[2] + swing[1] * 0.22)
    return Framing((x, max(other + 0.1, eyes * 0.98), z), across, lens, distance)


def _faced(request: Request, blocking: Blocking) -> tuple[Actor, Actor]:
    """Who is seen and over whose shoulder: the speaker is seen; else the first named by the cast."""
    actors = blocking.actors
    speaking = [spoken.character for spoken in request.spoken if spoken.placed == "on"]
    first = next((a for a in actors if speaking and a.character.id == speaking[0]), actors[0])
    return first, next(a for a in actors if a is not first)


def _through_eyes(request: Request, blocking: Blocking) -> Framing:
    """From where the viewer's eyes are, at what they see."""
    camera = request.camera
    stand = blocking.marks.get(blocking.viewer, (0.0, 0.0, -1.5))
    if blocking.actors:
        actor = blocking.actors[0]
        place = _settled(actor, request)
        eyes = eyes_of(actor.character, actor.doing)
        height = _height(request)
        gap = math.hypot(place[0] - stand[0], place[2] - stand[2]) or 1.0
        distance = max(0.7, distance_for(height, camera.lens_mm, request.width, request.height))
        axis = ((stand[0] - place[0]) / gap, (stand[2] - place[2]) / gap - 0.25)
        position = (place[0] + axis[0] * distance, 1.6, place[2] + axis[1] * distance)
        return Framing(
            position, (place[0], _centre(camera.size, height, eyes, actor), place[2]), camera.lens_mm, distance
        )
    if blocking.props:
        return _insert(request, blocking)
    return Framing((stand[0], 1.62, stand[2]), (stand[0] * 0.3, 1.7, 14.0), camera.lens_mm, 12.0)


def _insert(request: Request, blocking: Blocking) -> Framing:
    """A thing that fills the frame: on the table, in a hand, or standing in the place."""
    camera = request.camera
    place: Point
    holder = next((actor for actor in blocking.actors if actor.holds), None)
    loose = [prop for prop in blocking.props if prop.name != "chair"]
    height, facing = _height(request) if camera.size is Size.INSERT else 0.6, math.pi
    if holder is not None:
        x, _, z = holder.position.at(0)
        facing = holder.facing.at(0)[0]
        tall = height_of(holder.character)
        place = (x + math.sin(facing) * 0.3, 0.66 * tall, z + math.cos(facing) * 0.3)
        height = max(height, 0.62)
    elif loose:
        prop = loose[0]
        x, y, z = prop.position.at(0)
        place = (x, y + prop.size * 0.5, z)
        height = max(height, prop.size * 1.9)
    elif blocking.actors:
        actor = blocking.actors[0]
        x, _, z = actor.position.at(0)
        facing = actor.facing.at(0)[0]
        place = (x + math.sin(facing) * 0.22, 0.62 * height_of(actor.character), z + math.cos(facing) * 0.22)
        height = max(height, 0.6)
    else:
        return _empty(request, 1.2)
    distance = distance_for(height, camera.lens_mm, request.width, request.height)
    rise = 0.42 * distance
    swing = 0.5 * math.sin(facing)
    flat = math.sqrt(distance**2 - rise**2)
    position = (place[0] + flat * math.sin(swing), place[1] + rise, place[2] - flat * math.cos(swing))
    return Framing(position, place, camera.lens_mm, distance)


# --- how it moves -----------------------------------------------------------------------------------------


def _move(request: Request, blocking: Blocking, framing: Framing) -> CameraPath:
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
            lowered = (framing.target[0], max(0.1, framing.target[1] - framing.distance * 0.5), framing.target[2])
            pair = (lowered, framing.target)
        target = _ease(last, *pair)
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
        near = max(0.5, framing.distance * 0.45)
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
        base = _settled(walker, request)
        keys = []
        for frame in steps:
            x, _, z = walker.position.at(frame)
            shift = ((x - base[0]) * 0.85, (z - base[2]) * 0.85)
            keys.append(Key(frame, (framing.target[0] + shift[0], framing.target[1], framing.target[2] + shift[1])))
        return still, Track(tuple(keys), linear=True)
    side = 1.0 if _RIGHTWARDS.search(request.action) or request.seed % 2 == 0 else -1.0
    sweep = 0.42 * min(1.0, 30.0 / framing.lens + 0.25)
    start = _turned(framing, -side * sweep)
    end = framing.target if blocking.actors else _turned(framing, side * sweep)
    return still, _ease(last, start, end)


def _truck(request: Request, blocking: Blocking, framing: Framing, last: int) -> tuple[Track, Track]:
    walker = next((a for a in blocking.actors if len(a.position.keys) > 1), None)
    if walker is not None:
        base = _settled(walker, request)
        keys_p, keys_t = [], []
        for frame in sorted({key.frame for key in walker.position.keys} | {0, last}):
            x, _, z = walker.position.at(frame)
            dx, dz = x - base[0], z - base[2]
            keys_p.append(Key(frame, (framing.position[0] + dx, framing.position[1], framing.position[2] + dz)))
            keys_t.append(Key(frame, (framing.target[0] + dx, framing.target[1], framing.target[2] + dz)))
        return Track(tuple(keys_p), linear=True), Track(tuple(keys_t), linear=True)
    side = -1.0 if request.seed % 2 else 1.0
    reach = min(1.4, 0.32 * framing.distance + 0.2) * side
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
    rise = min(1.1 if request.setting.interior else 6.0, 0.55 * framing.distance)
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
    sway = 0.016 * max(0.6, framing.distance) ** 0.8
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
