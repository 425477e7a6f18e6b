"""Draws an actor of the stage on a frame, whatever it is: bones, shadow on the ground, blur and all."""

from __future__ import annotations

import math

import skia

from generation.engines.animatic.figures.appearance import Appearance, appearance
from generation.engines.animatic.figures.face import blink_at
from generation.engines.animatic.figures.paint import NEAR, Brush, packed
from generation.engines.animatic.figures.person import PersonPainter
from generation.engines.animatic.figures.skeleton import Body, solve
from generation.engines.animatic.figures.space import Vec, clamp
from generation.stage import Actor, Doing, Feeling, Light, Point, Stage, View
from storyboard.speech import Mouth

BLURRED = 1.5
"""Pixels of blur below which a figure is drawn sharp."""


def skeleton(actor: Actor, frame: int, stage: Stage) -> dict[str, Point]:
    """The named joints of an actor on a frame, in stage metres.

    Everyone has root, hips, chest, neck, head, crown, chin, eyes; people also have shoulder, elbow, wrist, hand, hip,
    knee, ankle, heel and toe, each with _r and _l.
    """
    return dict(solve(actor, appearance(actor.character), frame, stage).joints)


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
) -> None:
    """Draw an actor on a frame.

    `openings` are how far the mouth is open on the frames around this one, in order, this one in the middle; the
    jaw eases over them. Without them it is as open as `mouth` says.
    """
    look = appearance(actor.character)
    body = solve(actor, look, frame, stage)
    brush = Brush(canvas, view, light, body.joints["chest"], look.height)
    if brush.depth < NEAR:
        return
    bounds = _bounds(brush, body)
    if not bounds.intersects(skia.Rect.MakeWH(view.width, view.height)):
        return
    ground_shadow(brush, body.base.origin, body.joints["hips"], look)
    blurred = view.blur(brush.depth)
    if blurred > BLURRED:
        sigma = min(blurred, 40.0) * 0.5
        bounds.outset(sigma * 3, sigma * 3)
        bounds.intersect(skia.Rect.MakeWH(view.width, view.height))
        paint = skia.Paint(ImageFilter=skia.ImageFilters.Blur(sigma, sigma))
        canvas.saveLayer(bounds, paint)
    seconds = frame / stage.rate + look.rhythm
    blink = max(blink_at(seconds, look.seed), body.pose.lids)
    opening = jaw(mouth, openings)
    tears = actor.feeling is Feeling.SADNESS and actor.doing is Doing.CRY
    PersonPainter(brush, look, body, actor.feeling).draw(mouth, opening, blink, tears=tears)
    if blurred > BLURRED:
        canvas.restore()


def jaw(mouth: Mouth, openings: tuple[float, ...]) -> float:
    """How far the jaw is down: the middle opening counts most, its neighbours draw it towards them."""
    if not openings:
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
    for size, strength in ((0.30, 0.5), (0.19, 0.8)):
        r = size * look.girth * look.height / 1.75 + spread
        centre = (under[0] + away[0] * reach * 0.4, under[1], under[2] + away[1] * reach * 0.4)
        u = (r + reach * 0.5 * abs(away[0]), 0.0, 0.0)
        v = (0.0, 0.0, r + reach * 0.5 * abs(away[1]))
        brush.patch(centre, u, v, packed(light.shadow, alpha * strength))


def _bounds(brush: Brush, body: Body) -> skia.Rect:
    """Where in the picture a figure can be."""
    margin = 0.22 * body.height
    xs: list[float] = []
    ys: list[float] = []
    for p in body.joints.values():
        if brush.depth_of(p) < NEAR:
            continue
        x, y = brush.flat(p)
        k = brush.at(p) * margin
        xs += (x - k, x + k)
        ys += (y - k, y + k)
    if not xs:
        return skia.Rect.MakeEmpty()
    return skia.Rect.MakeLTRB(min(xs), min(ys), max(xs), max(ys))
