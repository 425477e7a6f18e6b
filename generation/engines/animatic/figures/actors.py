"""Draws an actor of the stage on a frame, whatever it is: bones, shadow on the ground, blur and all."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache

import skia

from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.beasts import draw_beast
from generation.engines.animatic.figures.birds import Bird, draw_bird, solve_bird
from generation.engines.animatic.figures.cels import Cel, Cels, Speaking, drawn_frame
from generation.engines.animatic.figures.colours import packed, rgb
from generation.engines.animatic.figures.design import appearance
from generation.engines.animatic.figures.eyes import blink_at
from generation.engines.animatic.figures.fixtures import fixtures
from generation.engines.animatic.figures.following import REACH, held_view
from generation.engines.animatic.figures.furniture import draw_seat, draw_table, lacking, table_at
from generation.engines.animatic.figures.paint import NEAR, Brush
from generation.engines.animatic.figures.person import Acting, draw_person
from generation.engines.animatic.figures.quadrupeds import BREEDS, Beast, solve_beast
from generation.engines.animatic.figures.robots import draw_robot
from generation.engines.animatic.figures.skeleton import Body, solve
from generation.engines.animatic.figures.space import Vec, clamp, unit
from generation.engines.animatic.figures.things import plain_name
from generation.stage import Actor, Doing, Feeling, Light, Point, Stage, View
from storyboard.model import Weather
from storyboard.speech import Mouth

BLURRED = 1.5
"""Pixels of blur below which a figure is drawn sharp."""


LAMPS = frozenset({"lantern", "torch", "candle", "lamp"})
LAMPLIGHT = rgb("ffce8c")

MOVED: dict[Doing | None, Feeling] = {
    Doing.LAUGH: Feeling.JOY,
    Doing.CRY: Feeling.SADNESS,
    Doing.FALL: Feeling.FEAR,
    Doing.FIGHT: Feeling.ANGER,
    Doing.WIPE_EYES: Feeling.SADNESS,
    Doing.COVER_EARS: Feeling.FEAR,
    Doing.HUG_SELF: Feeling.FEAR,
    Doing.OPEN_ARMS: Feeling.JOY,
    Doing.DANCE: Feeling.JOY,
    Doing.CLAP: Feeling.JOY,
    Doing.JUMP: Feeling.JOY,
    Doing.SHRUG: Feeling.DOUBT,
}
"""What a face shows by what the body does, when nothing else is said."""


def skeleton(actor: Actor, frame: int, stage: Stage) -> dict[str, Point]:
    """The named joints of an actor on a frame, in stage metres.

    Everyone has root, hips, chest, neck, head, crown, chin, eyes; people also have shoulder, elbow, wrist, hand, hip,
    knee, ankle, heel and toe, each with _r and _l; animals have legs and paws (front and back), birds wings.
    """
    return dict(_bones(actor.now(frame), appearance(actor.character), frame, stage).joints)


def _bones(actor: Actor, look: Appearance, frame: int, stage: Stage) -> Body | Beast | Bird:
    frame = drawn_frame(actor, frame, stage)
    if look.kind in BREEDS:
        return solve_beast(actor, look, frame, stage)
    if look.kind == "bird":
        return solve_bird(actor, look, frame, stage)
    return solve(actor, look, frame, stage)


def draw_actor(
    canvas: skia.Canvas,
    view: View,
    actor: Actor,
    frame: int,
    light: Light,
    mouth: Mouth,
    stage: Stage,
    *,
    openings: tuple[float, ...] = (),
    alone: bool = False,
) -> None:
    """Draw an actor on a frame; `alone` without its shadow and the furniture it is given, as masks want it.

    `openings` are how far the mouth is open on the frames around this one, in order, this one in the middle; the
    jaw eases over them. Without them it is as open as `mouth` says.
    """
    actor = actor.now(frame)
    look = out_in(stage.weather if not stage.interior else Weather.CLEAR, appearance(actor.character))
    speaking = Speaking(mouth, jaw(mouth, openings), blink_at(frame / stage.rate + look.rhythm, look.seed))
    person = look.kind in PEOPLE
    drawn = drawn_frame(actor, frame, stage)
    asked = (drawn, light, None if person else speaking, alone)
    x, y, z = actor.position.at(drawn)
    ends = ((x, y + 0.65 * look.height, z), (x, y + look.height, z))
    view, lay = held_view(view, frame, drawn, stage, ends)
    cel = _CELS.find(actor, stage, view, asked)
    if cel is None:
        cel = _drawn(view, actor, look, drawn, light, speaking, stage, asked, alone=alone)
        _CELS.keep(view, cel)
    elif cel.face != speaking:
        cel.redraw(speaking)
    blurred = cel.blur > BLURRED
    if blurred:
        sigma = min(cel.blur, 40.0) * 0.5
        bounds = cel.bounds.makeOutset(sigma * 3, sigma * 3)
        bounds.intersect(skia.Rect.MakeWH(view.width, view.height))
        canvas.saveLayer(bounds, skia.Paint(ImageFilter=skia.ImageFilters.Blur(sigma, sigma)))
    canvas.save()
    canvas.concat(lay)
    cel.lay_on(canvas)
    canvas.restore()
    if blurred:
        canvas.restore()


@lru_cache(maxsize=64)
def out_in(weather: Weather, look: Appearance) -> Appearance:
    """How somebody looks out in a weather: whose coat has a hood puts it up when it rains or snows."""
    wet = weather in (Weather.RAIN, Weather.STORM, Weather.SNOW)
    if not wet or look.top.collar != "hood" or look.hat or look.kind not in PEOPLE:
        return look
    return replace(look, hat="hood", hat_colour=look.top_colour)


_CELS = Cels()
PEOPLE = frozenset({"person", "child"})


def _drawn(
    view: View,
    actor: Actor,
    look: Appearance,
    frame: int,
    light: Light,
    speaking: Speaking,
    stage: Stage,
    asked: tuple[object, ...],
    *,
    alone: bool,
) -> Cel:
    """An actor drawn on a cel; an empty one where nothing of it is in the picture."""
    bones = _bones(actor, look, frame, stage)
    joints = bones.joints
    cel = Cel(actor, stage, asked, speaking)
    whole = skia.Rect.MakeWH(view.width, view.height)
    lit = _lit_by_hand(light, actor.holds, joints)
    brush = Brush(cel.begin(whole), view, lit, joints["chest"], look.height, stage.style, look.main)
    brush.night = light.darkness
    bounds = _bounds(brush, joints, look.height) if brush.depth >= NEAR else skia.Rect.MakeEmpty()
    around = whole.makeOutset(REACH * view.height, REACH * view.height)  # what the camera may bring in while it is held
    if bounds.intersects(around):
        cel.bounds, cel.blur = bounds, view.blur(brush.depth)
        if not alone and actor.tilt is None:
            ground_shadow(brush, joints["root"], joints["hips"], look)
        _draw(cel, brush, actor, look, bones, frame, stage, alone=alone)
    cel.finish()
    return cel


def _draw(
    cel: Cel,
    brush: Brush,
    actor: Actor,
    look: Appearance,
    bones: Body | Beast | Bird,
    frame: int,
    stage: Stage,
    *,
    alone: bool,
) -> None:
    seconds = frame / stage.rate + look.rhythm
    speaking = cel.face
    doing = actor.doing if frame >= actor.since else Doing.STAND
    shown = actor.hands if actor.hands in MOVED else doing
    feeling = MOVED.get(shown, actor.feeling) if actor.feeling is Feeling.NEUTRAL else actor.feeling
    if isinstance(bones, Beast):
        draw_beast(brush, look, bones, feeling, speaking.opening, speaking.blink)
        return
    if isinstance(bones, Bird):
        draw_bird(brush, look, bones, speaking.opening, speaking.blink)
        return
    seat, table = (False, False) if alone else lacking(bones, doing, stage, frame)
    around = [] if alone or look.kind == "robot" else fixtures(actor, bones, doing, stage, frame)
    if seat or table or around:  # what stands around somebody reaches farther than the body
        cel.bounds = skia.Rect.MakeWH(brush.view.width, brush.view.height)
    for fixture in around:
        if fixture.under and brush.depth_of(fixture.at) > brush.depth:
            fixture.draw(brush)
    table_first = table and brush.depth_of(table_at(bones)) > brush.depth
    if table_first:
        draw_table(brush, bones)
    if seat:
        draw_seat(brush, bones)
    if look.kind == "robot":
        blink = max(speaking.blink, bones.pose.lids)
        draw_robot(
            brush, look, bones, feeling, speaking.opening, blink, holds=actor.holds, doing=doing, seconds=seconds
        )
    else:
        since = max(frame - actor.since, 0) / stage.rate
        acts = Acting(doing, actor.hands if frame >= actor.since else None, actor.holds, since)
        face = draw_person(brush, look, bones, feeling, cel, acts, [each for each in around if not each.under], seconds)
        cel.draw_around(brush, face)
    for fixture in around:
        if fixture.under and brush.depth_of(fixture.at) <= brush.depth:
            fixture.draw(brush)
    if table and not table_first:
        draw_table(brush, bones)


def _lit_by_hand(light: Light, holds: tuple[str, ...], joints: dict[str, Vec]) -> Light:
    """The light on someone who carries a lamp in the dark: warm, from the hand."""
    burning = [name for name in holds if plain_name(name) in LAMPS and not name.startswith("unlit ")]
    if light.darkness < 0.35 or "hand_r" not in joints or not burning:
        return light
    hand, chest = joints["hand_r"], joints["chest"]
    away = unit((hand[0] - chest[0], (hand[1] - chest[1]) * 0.4 + 0.05, hand[2] - chest[2]))
    return replace(light, toward_key=away, key=LAMPLIGHT, darkness=light.darkness * 0.45)


def jaw(mouth: Mouth, openings: tuple[float, ...]) -> float:
    """How far the jaw is down: the middle opening counts most, its neighbours draw it towards them.

    Lips that close for m, b and p close, whatever stands beside them.
    """
    if not openings or mouth is Mouth.MBP:
        return mouth.opening
    middle = (len(openings) - 1) / 2
    weights = [1 / (1 + abs(i - middle)) for i in range(len(openings))]
    return sum(w * o for w, o in zip(weights, openings, strict=True)) / sum(weights)


def ground_shadow(brush: Brush, ground: Vec, hips: Vec, look: Appearance) -> None:
    """The dark where a figure meets the ground, and a longer shadow away from a low key."""
    light = brush.light
    x, _, z = light.toward_key
    flat = math.hypot(x, z)
    high = max(light.toward_key[1], 0.2)
    reach = clamp(0.25 * flat / high, 0.0, 0.9) * look.height
    away = (-x / flat, -z / flat) if flat > 1e-6 else (0.0, 0.0)
    under = ((ground[0] + hips[0]) / 2, ground[1] + 0.004, (ground[2] + hips[2]) / 2)
    spread = math.hypot(hips[0] - ground[0], hips[2] - ground[2]) / 2
    alpha = 0.34 * (1 - 0.5 * light.darkness)
    share = 1 - math.exp(-max(brush.depth, 0.0) / max(light.visibility, 1e-3))
    alpha *= 1 - share
    if brush.depth_of(under) < NEAR:
        return
    reach *= 0.55 if away[1] < -0.5 else 1.0  # what falls towards the lens is long on the picture as it is
    for size, strength, cast in ((0.30, 0.5, 0.5), (0.21, 0.85, 0.1)):  # thrown by the light; under the feet
        r = size * look.girth * look.height / 1.75 + spread
        along_it = cast * reach
        centre = (under[0] + away[0] * along_it * 0.8, under[1], under[2] + away[1] * along_it * 0.8)
        u = (r + along_it * abs(away[0]), 0.0, 0.0)
        v = (0.0, 0.0, r + along_it * abs(away[1]))
        brush.patch(centre, u, v, packed(light.shadow, alpha * strength))


def _bounds(brush: Brush, joints: dict[str, Vec], height: float) -> skia.Rect:
    """Where in the picture a figure can be."""
    margin = 0.26 * height
    xs: list[float] = []
    ys: list[float] = []
    for p in joints.values():
        if brush.depth_of(p) < NEAR:
            continue
        x, y = brush.flat(p)
        k = brush.at(p) * margin
        xs += (x - k, x + k)
        ys += (y - k, y + k)
    if not xs:
        return skia.Rect.MakeEmpty()
    return skia.Rect.MakeLTRB(min(xs), min(ys), max(xs), max(ys))
