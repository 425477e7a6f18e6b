"""Continuing: a shot that goes on from another begins where that one ended - people, things and the camera."""

from __future__ import annotations

import math
from dataclasses import replace

from generation.request import Request
from generation.stage import Act, Actor, CameraPath, Doing, Key, Point, Prop, Stage, Track
from generation.staging.blocking import Blocking
from generation.staging.phases import LOW
from generation.staging.words import TRAVELS

_TURNS = 14
"""Frames in which someone turns from how they stood to how they stand now."""
_RISES = 10
"""Frames for which somebody stays down before getting up."""
_REFRAMES = 1.4
"""Seconds in which the camera goes from where it was to a framing of its own, at the most."""


def begun(blocking: Blocking, ended: Stage) -> Blocking:
    """The blocking of a shot that continues another: everybody, and what they sit at, where the other left them."""
    last = ended.frames - 1
    before = {actor.character.id: actor for actor in ended.actors}
    actors = tuple(_from_there(actor, before.get(actor.character.id), last) for actor in blocking.actors)
    others = {extra.character.id: extra for extra in ended.extras}
    extras = [_from_there(extra, others.get(extra.character.id), last) for extra in blocking.extras]
    here = {extra.character.id for extra in extras}
    extras += [_walks_on(extra, last) for name, extra in others.items() if name not in here]
    marks = blocking.marks | {name: _point(actor.position.at(last)) for name, actor in before.items()}
    props = _with_their_seats(blocking, actors)
    return replace(blocking, actors=actors, extras=tuple(extras), marks=marks, props=_things(props, actors, ended))


def go_on(staged: Stage, request: Request, ended: Stage, source: Request) -> Stage:
    """The stage of a shot that continues another: nobody who was there is gone, and the camera begins where it was."""
    last = ended.frames - 1
    seen = {actor.character.id for actor in staged.actors}
    others = tuple(_stays(actor, last) for actor in ended.actors if actor.character.id not in seen)
    return replace(
        staged,
        actors=(*staged.actors, *others),
        camera=_camera(staged, request, ended, source),
        elapsed=ended.elapsed + ended.frames,
    )


def _with_their_seats(blocking: Blocking, actors: tuple[Actor, ...]) -> tuple[Prop, ...]:
    """Chairs and tables moved with those for whom they were set."""
    props = list(blocking.props)
    for was, now in zip(blocking.actors, actors, strict=True):
        here, there = was.position.at(0), now.position.at(0)
        for index, prop in enumerate(props):
            at = prop.position.at(0)
            if prop.name in ("chair", "table", "bench", "step") and math.dist(at[::2], here[::2]) < 0.9:
                moved = tuple(a + b - c for a, b, c in zip(at, there, here, strict=True))
                props[index] = replace(prop, position=Track.still(*moved), facing=now.facing)
    return tuple(props)


def _point(value: tuple[float, ...]) -> Point:
    return (value[0], value[1], value[2])


def _from_there(actor: Actor, was: Actor | None, last: int) -> Actor:
    """An actor who begins where they were, turned as they were, and goes on with what they did."""
    if was is None:
        return actor
    start, there = actor.position.at(0), was.position.at(last)
    shift = tuple(b - a for a, b in zip(start, there, strict=True))
    keys = tuple(
        Key(key.frame, tuple(a + b for a, b in zip(key.value, shift, strict=True))) for key in actor.position.keys
    )
    turned = was.facing.at(last)[0]
    facing = _eased(actor.facing, (turned,), angle=True)
    gaze = actor.gaze
    if gaze is not None and was.gaze is not None:
        gaze = _eased(gaze, was.gaze.at(last))
    if was.acts:
        was = was.now(last)
    since = was.since - last if was.doing is actor.doing else 1 if was.doing is Doing.STAND else actor.since
    moved = replace(actor, position=Track(keys, actor.position.linear), facing=facing, gaze=gaze, since=since)
    return _getting_up(moved, was.doing)


def _getting_up(actor: Actor, was: Doing) -> Actor:
    """Somebody who sat, lay or knelt as the other shot ended does so still, and gets up from there."""
    first = actor.now(0).doing
    if was not in LOW or first in LOW:
        return actor
    rises = _RISES
    low = Act(0, was, None, actor.feeling, actor.holds)
    told = actor.acts or (Act(0, actor.doing, actor.hands, actor.feeling, actor.holds),)
    acts = (low, *(replace(act, since=max(act.since, rises + number)) for number, act in enumerate(told)))
    keys = actor.position.keys
    if len(keys) > 1:
        later = tuple(replace(key, frame=key.frame + rises + 8) for key in keys)
        keys = (Key(0, keys[0].value), *later)
    return replace(actor, acts=acts, position=Track(keys, actor.position.linear), since=0)


def _eased(track: Track, start: tuple[float, ...], *, angle: bool = False) -> Track:
    """A track that begins at a value and is on its own way after a few frames."""

    def near(value: tuple[float, ...]) -> tuple[float, ...]:
        return (start[0] + math.remainder(value[0] - start[0], 2 * math.pi),) if angle else value

    first = near(track.at(0))
    if math.dist(first, start) < 1e-6:
        return replace(track, keys=tuple(Key(key.frame, near(key.value)) for key in track.keys)) if angle else track
    later = tuple(Key(key.frame, near(key.value)) for key in track.keys if key.frame > _TURNS)
    return Track((Key(0, start), Key(_TURNS, near(track.at(_TURNS))), *later))


def _stays(actor: Actor, last: int) -> Actor:
    """Someone whom the shot does not name, but who was there: they stay as they ended."""
    doing = Doing.STAND if actor.doing in TRAVELS else actor.doing
    return replace(
        actor,
        position=Track.still(*actor.position.at(last)),
        facing=Track.still(*actor.facing.at(last)),
        gaze=None if actor.gaze is None else Track.still(*actor.gaze.at(last)),
        doing=doing,
        since=actor.since - last if doing is actor.doing else 0,
    )


def _walks_on(extra: Actor, last: int) -> Actor:
    """An extra that goes on at the pace and in the direction it had."""
    frames = 600
    if len(extra.position.keys) == 1 or last < 1:
        return _stays(extra, last)
    end, before = extra.position.at(last), extra.position.at(last - 1)
    far = tuple(a + (a - b) * frames for a, b in zip(end, before, strict=True))
    path = Track((Key(0, end), Key(frames, far)), linear=True)
    return replace(extra, position=path, facing=Track.still(*extra.facing.at(last)), since=extra.since - last)


def _things(own: tuple[Prop, ...], actors: tuple[Actor, ...], ended: Stage) -> tuple[Prop, ...]:
    """What stood there stands there still, at the spot where it was, unless somebody has it in hand now."""
    last = ended.frames - 1
    was = {prop.name: prop for prop in ended.props}
    props = []
    for prop in own:
        known = was.get(prop.name)
        if known is None and prop.name == "step":
            continue  # nothing grows out of the street while we look
        if known is not None and len(prop.position.keys) == 1 and prop.name not in ("chair", "bench", "step"):
            prop = replace(prop, position=Track.still(*known.position.at(last)))
        props.append(prop)
    names = {prop.name for prop in props} | {name for actor in actors for name in actor.holds}
    props += [
        replace(prop, position=Track.still(*prop.position.at(last)), facing=Track.still(*prop.facing.at(last)))
        for prop in ended.props
        if prop.name not in names
    ]
    return tuple(props)


def _camera(staged: Stage, request: Request, ended: Stage, source: Request) -> CameraPath:
    """The camera from where it stood: it rests there if nothing else is asked, or moves on to what is asked."""
    last, own, was = ended.frames - 1, staged.camera, ended.camera
    rests = all(len(track.keys) == 1 for track in (own.position, own.target, own.lens, own.roll))
    if rests and request.camera == source.camera:
        own = CameraPath(*(Track.still(*track.at(last)) for track in (was.position, was.target, was.lens, was.focus)))
        return replace(own, roll=Track.still(*was.roll.at(last)))
    span = max(2, min(round(_REFRAMES * staged.rate), round(0.6 * staged.frames)))

    def led(track: Track, end: tuple[float, ...]) -> Track:
        if len(track.keys) == 1 and math.dist(track.at(0), end) < 1e-9:
            return track
        frames = sorted({*range(0, span, 2), span, *(key.frame for key in track.keys if key.frame > span)})
        if len(track.keys) > 1 and not track.linear:  # eased keys are kept by stepping through them
            frames = sorted({*frames, *range(span, staged.frames, 2), staged.frames - 1})
        keys = []
        for frame in frames:
            t = min(1.0, frame / span)
            share = t * t * (3 - 2 * t)
            value = tuple(a + (b - a) * share for a, b in zip(end, track.at(frame), strict=True))
            keys.append(Key(frame, value))
        return Track(tuple(keys), linear=True)

    tracks = (
        led(mine, theirs.at(last))
        for mine, theirs in (
            (own.position, was.position),
            (own.target, was.target),
            (own.lens, was.lens),
            (own.focus, was.focus),
            (own.roll, was.roll),
        )
    )
    return CameraPath(*tracks)
