"""Framing: where the camera stands for a size, an angle and a lens, in metres and millimetres."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from generation.request import Request
from generation.stage import Actor, Doing, Point
from generation.staging.blocking import FAR_BELOW, Blocking
from generation.staging.dressing import FLAT
from generation.staging.driving import in_a_car
from generation.staging.measures import (
    Framing,
    Joints,
    chest_of,
    distance_for,
    eyes_of,
    focal_pixels,
    settled,
    settled_frame,
)
from generation.staging.phases import LOW
from generation.staging.relations import SMALL
from generation.staging.things import HANDY, THINGS, things_in
from storyboard.camera import SENSOR_WIDTH_MM, Angle, Camera, Movement, Size

_LYING = frozenset({Doing.LIE, Doing.SLEEP})
_STANDING = frozenset({Size.EXTREME_WIDE, Size.WIDE, Size.FULL})
_SEATED = frozenset({Size.WIDE, Size.FULL})
"""Sizes that hold a whole figure, and come nearer to one who sits."""
_LARGE = frozenset({Size.FULL, Size.MEDIUM_FULL, Size.MEDIUM})
"""Sizes in which a horse needs more room than a person."""
_CUT = frozenset({Size.MEDIUM_FULL, Size.MEDIUM, Size.MEDIUM_CLOSE})
_BEASTS = SMALL | {"horse"}
_PITCH = {Angle.LOW: -0.34, Angle.HIGH: 0.52, Angle.OVERHEAD: 1.36}
_IN_BOTH_HANDS = frozenset({"", "letter", "book", "map", "photograph", "paper boat", "box", "flower"})
_HANGING = frozenset({"lantern", "bag", "umbrella"})
DEEPEST_ROOM = 9.5
"""Metres a camera may stand off inside a building."""


def frame(request: Request, blocking: Blocking, joints: Joints) -> Framing:
    """Where the camera stands for a shot, before it moves."""
    camera = request.camera
    if camera.size is Size.INSERT and camera.angle is not Angle.POINT_OF_VIEW:
        return _insert(request, blocking, joints)
    if camera.angle is Angle.POINT_OF_VIEW:
        return _focused(_through_eyes(request, blocking, joints), blocking.actors[:1], request, joints)
    with_beasts = any(actor.character.kind in _BEASTS for actor in blocking.actors)  # nobody looks past a horse's ear
    if camera.angle is Angle.OVER_SHOULDER and len(blocking.actors) >= 2 and not with_beasts:
        return _focused(_over_shoulder(request, blocking, joints), _faced(request, blocking)[:1], request, joints)
    return _focused(_plain(request, blocking, joints), _subjects(request, blocking), request, joints)


def holds(framing: Framing, request: Request, blocking: Blocking, joints: Joints) -> bool:
    """Whether a camera that stands there sees the eyes of whom the shot is about well inside its frame."""
    reach = math.dist(framing.target, framing.position) or 1.0
    ahead = tuple((a - b) / reach for a, b in zip(framing.target, framing.position, strict=True))
    flat = math.hypot(ahead[0], ahead[2]) or 1e-6
    right = (ahead[2] / flat, 0.0, -ahead[0] / flat)
    up = (-ahead[0] * ahead[1] / flat, flat, -ahead[2] * ahead[1] / flat)
    focal = focal_pixels(framing.lens, request.width)
    for actor in _subjects(request, blocking):
        eyes = joints(actor, settled_frame(actor, request))["eyes"]
        away = tuple(e - p for e, p in zip(eyes, framing.position, strict=True))
        depth = sum(a * f for a, f in zip(away, ahead, strict=True))
        if depth <= 0.2:
            return False
        x = focal * sum(a * r for a, r in zip(away, right, strict=True)) / depth / request.width
        y = focal * sum(a * u for a, u in zip(away, up, strict=True)) / depth / request.height
        if abs(x) > 0.4 or not 0.0 < y < 0.38:
            return False
    return True


def _focused(framing: Framing, subjects: tuple[Actor, ...], request: Request, joints: Joints) -> Framing:
    """The same framing, focused on its subjects."""
    if not subjects:
        return framing
    reach = math.dist(framing.target, framing.position)
    ahead = [(a - b) / reach for a, b in zip(framing.target, framing.position, strict=True)]
    depths = []
    for actor in subjects:
        settles = settled_frame(actor, request)
        lies = actor.doing in _LYING  # the face is a body's length away from where the feet were
        chest = joints(actor, settles)["eyes"] if lies else chest_of(actor, settles)
        depths.append(sum((c - p) * f for c, p, f in zip(chest, framing.position, ahead, strict=True)))
    return replace(framing, distance=max(0.1, sum(depths) / len(depths)))


def on_camera(request: Request, blocking: Blocking) -> tuple[Actor, ...]:
    """The actors that the shot shows: a close shot is of one, and the others would only stand in the lens."""
    tight = request.camera.size in (Size.CLOSE, Size.EXTREME_CLOSE, Size.INSERT)
    if not tight or request.camera.angle is Angle.OVER_SHOULDER:
        return blocking.actors
    if request.camera.size is Size.INSERT:
        named = things_in(request.action)
        theirs = [actor for name in named for actor in blocking.actors if name in actor.holds]
        if not theirs and blocking.things:
            return ()
        return tuple(theirs[:1] or [actor for actor in blocking.actors if actor.holds][:1] or blocking.actors[:1])
    return _subjects(request, blocking)


def _height(request: Request) -> float:
    height = request.camera.size.frame_height
    if in_a_car(request):
        return min(height, 2.0)
    return min(height, 4.4 if len(request.cast) == 1 else 5.2) if request.setting.interior else height


def _plain(request: Request, blocking: Blocking, joints: Joints) -> Framing:
    camera, actors = request.camera, _subjects(request, blocking)
    height = _height(request)
    middle = request.frames / 2
    if not actors:
        return _empty(request, blocking, height)
    places = [_place(actor, request, joints) for actor in actors]
    eyes = max(place[1] for place in places)
    x = (min(p[0] for p in places) + max(p[0] for p in places)) / 2
    z = sum(p[2] for p in places) / len(places)
    spread = max(p[0] for p in places) - min(p[0] for p in places)
    aspect = request.width / request.height
    if len(actors) > 1:
        beasts = [actor for actor in actors if actor.character.kind in SMALL and actor.position.at(0)[1] < 0.4]
        if beasts and camera.size in _CUT:  # an animal at somebody's feet is seen down to its own
            height = max(height, 1.42 * eyes + 0.1)
        lowest = (eyes - min(place[1] for place in places) + 0.5) / 0.708  # with the chest of the lowest
        height = max(height, (spread + 0.75) / aspect, lowest if camera.size is not Size.MEDIUM_CLOSE else 0.0)
    distance = distance_for(height, camera.lens_mm, request.width, request.height)
    centre_y = _centre(camera.size, height, eyes, actors[0])
    if camera.size in _STANDING:  # on a horse or in the water, not on the ground
        stands = sum(actor.position.at(0)[1] for actor in actors) / len(actors)
        centre_y += stands if stands < 0.0 else 0.4 * stands
    if camera.size in _LARGE and any(actor.character.kind == "horse" for actor in actors):
        distance *= 1.3  # the sizes are a person's
        height *= 1.3
    if camera.size in _SEATED and all(actor.doing in LOW - _LYING for actor in actors):
        distance *= 0.8
        height *= 0.8
    yaw = 0.0
    lead = 0.0
    if len(actors) > 1:  # those who go the same way have room before them
        ways = {math.copysign(1.0, a.position.at(request.frames)[0] - a.position.at(0)[0]) for a in actors}
        if len(ways) == 1 and all(len(actor.position.keys) == 2 for actor in actors):
            lead = 0.07 * height * aspect * ways.pop()
    if len(actors) == 1 and actors[0].doing not in _LYING:
        facing = actors[0].facing.at(middle)[0]
        toward = math.sin(facing)
        partnered = len(blocking.marks) > 1
        tight = max(0.0, min(1.0, (4.6 - height) / 4.2))
        if partnered and camera.size not in (Size.EXTREME_WIDE, Size.WIDE):
            yaw = math.copysign(0.95 * tight, toward)  # the camera comes round towards the line of their eyes
            if actors[0].doing is Doing.SIT:  # who faces us on a sofa is not seen past its arm
                yaw *= min(1.0, abs(toward) / 0.7)
        lead = 0.085 * height * aspect * toward * (1.0 if aspect > 1 else 0.5)
        if camera.movement in (Movement.ARC,):
            lead = 0.0
    if in_a_car(request):  # through the windscreen
        yaw, lead = max(-0.2, min(0.2, yaw)), 0.3 * lead
    return _aim(camera, (x, centre_y, z), eyes, distance, yaw, lead, request.setting.interior)


def _subjects(request: Request, blocking: Blocking) -> tuple[Actor, ...]:
    """Who the framing is for: everyone in a wide, who speaks in a tight shot of several."""
    actors = blocking.actors or _leading(blocking.extras)
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


def _leading(extras: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Of the extras of a shot without a cast, those it is framed for: the first that are named, up to three."""
    return tuple(extra for extra in extras if extra.character.name == extras[0].character.name)[:3]


def _place(actor: Actor, request: Request, joints: Joints) -> Point:
    """Where an actor's eyes are when the framing counts on them; over the feet, in a wide."""
    x, _, z = settled(actor, request)
    if request.camera.size in _STANDING:
        return (x, actor.position.at(0)[1] + eyes_of(actor.character, actor.doing), z)
    frame = settled_frame(actor, request)
    eyes = joints(actor, frame)["eyes"]
    feet = actor.position.at(frame)
    return (x + eyes[0] - feet[0], eyes[1], z + eyes[2] - feet[2])


def _centre(size: Size, height: float, eyes: float, actor: Actor) -> float:
    """The height of the frame's middle: feet and ground in a wide, eyes on the upper third when closer."""
    lying = actor.doing in _LYING
    if size is Size.EXTREME_WIDE:
        return height * 0.5 - 0.2 * height
    if size in _STANDING:
        head = eyes / 0.935
        return max(height * 0.5 - 0.14 * height, 0.0) if height > 1.25 * head else head * 0.5 + 0.03 * height
    if lying:
        return eyes
    return eyes - height / 6 * (1.25 if size in (Size.MEDIUM_FULL, Size.MEDIUM) else 1.0)


def _empty(request: Request, blocking: Blocking, height: float) -> Framing:
    """A place with nobody in it: a small thing that is named is the subject, else the place, a little further off."""
    camera = request.camera
    small = next((thing for thing in blocking.things if thing.name in HANDY), None)
    if small is not None and camera.size not in (Size.EXTREME_WIDE, Size.INSERT):
        x, y, z = small.place
        near = min(height, max(0.7, small.size * 7.0))
        distance = distance_for(near, camera.lens_mm, request.width, request.height)
        raised = camera if camera.angle is not Angle.EYE else camera.with_(angle=Angle.HIGH)
        return _aim(raised, (x, y + small.size / 2, z), y, distance, 0.0, 0.0, False)
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


def _over_shoulder(request: Request, blocking: Blocking, joints: Joints) -> Framing:
    """The subject over the shoulder of the one nearer the lens, who is at the frame's edge.

    The camera stands a metre behind the shoulder; the lens grows until the size asked for is framed from there.
    """
    subject, shoulder = _faced(request, blocking)
    seen, near = _place(subject, request, joints), _place(shoulder, request, joints)
    away = (near[0] - seen[0], near[2] - seen[2])
    gap = max(0.3, math.hypot(*away))
    axis = (away[0] / gap, away[1] / gap)
    if FAR_BELOW.search(request.action):
        return _from_above(request, seen, near)
    tall = seen[1] - near[1] > 0.6
    height, wanted = min(_height(request), 2.3), request.camera.lens_mm  # wider, there is no shoulder to look over
    if tall:  # up from behind an animal or a child who is far smaller: both are held
        height = max(height, 1.15 * (seen[1] - near[1]) + 0.45)
    if near[1] - seen[1] > 0.7:  # over the head of one who stands, at one who crouches: both are held
        height = max(height, 1.2 * (near[1] - seen[1]) + 0.5)
    asked = distance_for(height, wanted, request.width, request.height)
    distance = max(gap + 1.1, 1.5 * gap, 0.0 if tall else asked)  # nearer, the shoulder would cover who is seen
    lens = wanted * distance / asked
    behind = distance - gap
    aside = 0.56 * SENSOR_WIDTH_MM / lens * behind * distance / gap  # puts the shoulder half a frame from the subject
    side = 1.0 if axis[0] >= 0 else -1.0  # the audience's side of the line
    swing = (axis[1] * side, -axis[0] * side)
    x = seen[0] + axis[0] * distance + swing[0] * aside
    z = seen[2] + axis[1] * distance + swing[1] * aside
    shift = 0.13 * height * request.width / request.height
    target = (seen[0] - swing[0] * shift, seen[1] - height / 6, seen[2] - swing[1] * shift)
    y = _over(near[1], seen[1], target[1], height, behind / distance)
    return Framing((x, y, z), target, lens, math.dist((x, y, z), seen))


def _from_above(request: Request, seen: Point, near: Point) -> Framing:
    """Down over the shoulder of one who stands high up, on the one who is far below."""
    reach = math.dist(near, seen) or 1.0
    line = [(a - b) / reach for a, b in zip(near, seen, strict=True)]
    back, aside = 2.3, 0.5
    flat = math.hypot(line[0], line[2]) or 1.0
    side = (-line[2] / flat * aside, line[0] / flat * aside)
    position = (
        near[0] + line[0] * back + side[0],
        near[1] + line[1] * back + 0.3,
        near[2] + line[2] * back + side[1],
    )
    target = (seen[0] - side[0], seen[1] + 0.2, seen[2] - side[1])
    distance = math.dist(position, target)
    lens = distance * request.height / 5.2 / request.width * SENSOR_WIDTH_MM
    return Framing(position, target, lens, distance)


def _over(near: float, seen: float, target: float, height: float, share: float) -> float:
    """How high the camera stands behind a shoulder: high enough to see over it, low enough to see a child's head.

    `share` is the shoulder's distance as a part of the subject's; the head that is near stays between the
    frame's middle and its lower quarter.
    """
    y = min(max(near + 0.02, seen), seen + 0.5)
    half = height / 2 * share
    head = (near - y - (target - y) * share) / half  # -1 at the frame's bottom, 1 at its top
    kept = max(-0.5, min(0.1, head))
    if kept == head:
        return y
    return max(near - 0.45, min(near + 0.6, (near - target * share - kept * half) / (1.0 - share)))


def _faced(request: Request, blocking: Blocking) -> tuple[Actor, Actor]:
    """Who is seen and over whose shoulder: the speaker is seen; else the first named by the cast."""
    actors = blocking.actors
    speaking = [spoken.character for spoken in request.spoken if spoken.placed == "on"]
    first = next((a for a in actors if speaking and a.character.id == speaking[0]), actors[0])
    return first, next(a for a in actors if a is not first)


def _through_eyes(request: Request, blocking: Blocking, joints: Joints) -> Framing:
    """From where the viewer's eyes are, at what they see."""
    camera = request.camera
    stand = blocking.marks.get(blocking.viewer, (0.0, 0.0, -1.5))
    if blocking.actors:
        actor = blocking.actors[0]
        place = _place(actor, request, joints)
        height = _height(request)
        gap = math.hypot(place[0] - stand[0], place[2] - stand[2]) or 1.0
        asked = distance_for(height, camera.lens_mm, request.width, request.height)
        distance = max(0.7, asked)
        lens = camera.lens_mm * distance / asked  # nobody's eyes come nearer, but they look harder
        axis = ((stand[0] - place[0]) / gap, (stand[2] - place[2]) / gap - 0.25)
        position = (place[0] + axis[0] * distance, 1.6, place[2] + axis[1] * distance)
        target = (place[0], _centre(camera.size, height, place[1], actor), place[2])
        return Framing(position, target, lens, distance)
    if blocking.things:
        return _insert(request, blocking, joints)
    if camera.size is Size.EXTREME_WIDE and not request.setting.interior:  # seen from far off, small in the frame
        far = distance_for(5.0 * _height(request), camera.lens_mm, request.width, request.height)
        return Framing((stand[0], 2.2, 8.0 - far), (2.0, 9.0, 12.0), camera.lens_mm, far)
    return Framing((stand[0], 1.62, stand[2]), (stand[0] * 0.3, 1.7, 14.0), camera.lens_mm, 12.0)


def _insert(request: Request, blocking: Blocking, joints: Joints) -> Framing:
    """A thing that fills the frame: in a hand, on the table, or standing in the place.

    The thing that the action names comes first, in whoever's hand it is; then what stands there; then what is held.
    """
    camera = request.camera
    named = things_in(request.action)
    hands = next((actor for name in named for actor in blocking.actors if name in actor.holds), None)
    if hands is None and not blocking.things:
        hands = next((actor for actor in blocking.actors if actor.holds), None) or next(iter(blocking.actors), None)
    if hands is not None:
        return _in_hand(request, hands, named, joints)
    if not blocking.things:
        return _empty(request, blocking, 1.2)
    first, *others = blocking.things
    seen = [first, *(thing for thing in others[:1] if math.dist(thing.place, first.place) < 0.7)]
    x, y, z = (sum(thing.place[axis] for thing in seen) / len(seen) for axis in range(3))
    flat = first.name in FLAT
    height = max(0.24, first.size * (2.6 if flat else 2.3))
    if len(seen) > 1:
        height = max(height, 0.85 * math.dist(seen[0].place, seen[1].place) + 0.14)
    lean = 0.5 if flat else 0.3
    if not request.setting.interior:  # low enough that the land is seen behind it
        lean *= 0.68
    if y > EYE_LEVEL:  # on a wall
        lean = 0.0
    return _looking_at(camera, request, (x, y + (0.0 if flat else first.size * 0.5), z), height, lean, 0.22)


EYE_LEVEL = 1.5
"""Metres; what is higher is looked at straight."""
_A_HAND = re.compile(r"\b(hand|fingers?|thumb|palm|fist|fingertips)\b|手", re.IGNORECASE)


def _in_hand(request: Request, hands: Actor, named: list[str], joints: Joints) -> Framing:
    """What somebody holds, seen from beside them, so that the place is behind it and not a chest."""
    body = joints(hands, request.frames // 2)
    held = [body[name] for name in ("hand_r", "hand_l") if name in body] or [body["head"]]
    grasped = next((name for name in named if name in hands.holds), hands.holds[0] if hands.holds else "")
    by_hand = not grasped and _A_HAND.search(request.action) is not None
    held = held[:1] if grasped not in _IN_BOTH_HANDS or by_hand else held
    x, y, z = (sum(axis) / len(held) for axis in zip(*held, strict=True))
    size = THINGS[grasped][1] if grasped in THINGS else 0.1 if by_hand else 0.2
    place = (x, y + size * (-0.4 if grasped in _HANGING else 0.25), z)
    facing = hands.facing.at(request.frames // 2)[0]
    swing = 0.62 * math.copysign(1.0, math.sin(facing) or 1.0)
    lean = 0.5 if by_hand and hands.doing in LOW else 0.3  # over the knees
    framing = _looking_at(request.camera, request, place, max(0.3 if by_hand else 0.36, 2.1 * size), lean, swing)
    away = math.dist(framing.target, framing.position)
    ahead = [(a - b) / away for a, b in zip(framing.target, framing.position, strict=True)]
    middle = chest_of(hands, request.frames // 2)
    chest = sum((c - p) * f for c, p, f in zip(middle, framing.position, ahead, strict=True))
    return replace(framing, distance=max(0.1, chest))  # a figure is as sharp as its chest is


def _looking_at(camera: Camera, request: Request, place: Point, height: float, lean: float, swing: float) -> Framing:
    """A camera that looks down a little on a point, through a lens short enough that the place is read behind it."""
    lens = min(camera.lens_mm, _INSERT_LENS)
    distance = distance_for(height, lens, request.width, request.height)
    rise = {Angle.OVERHEAD: 0.94, Angle.LOW: 0.0}.get(camera.angle, lean) * distance
    flat = math.sqrt(distance**2 - rise**2)
    position = (place[0] + flat * math.sin(swing), place[1] + rise, place[2] - flat * math.cos(swing))
    return Framing(position, place, lens, distance)


_INSERT_LENS = 30.0
"""Millimetres: longer, and an insert could be anywhere."""
