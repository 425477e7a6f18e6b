"""The light behind: in the dark, a pool of paler air that the players stand out against.

A gaffer hangs such a light wherever a night is to be read. How strong it has to be is measured: a small drawing of the
shot says how well the players' outlines part from what is behind them, and the weakest light that parts them is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import skia
from numpy.typing import NDArray

from generation.engines.animatic.scenery.brush import solid
from generation.engines.animatic.sheet import Sheet
from generation.engines.animatic.steps import Step, depth_of
from generation.engines.animatic.styles.stylesheet import StyleSheet
from generation.stage import Actor, Colour, Stage, View
from generation.staging.measures import chest_of, height_of
from generation.staging.palette import grey, mix, rgb
from storyboard.model import Weather

Field = NDArray[np.float64]

PARTED = 15.0
"""Levels of 255 between the two sides of an outline from which it is seen at a glance."""
_ENOUGH = 0.92
"""The share of the outlines that is seen from which no light is needed."""
_STRENGTHS = (0.16, 0.26, 0.36, 0.46, 0.56)
_COST = 0.15
"""How much of the outlines a light of full strength must part in addition to be worth it."""
_FALL = (1.0, 0.92, 0.6, 0.22, 0.0)
"""How strong the light is from its middle outwards."""
_STOPS = (0.0, 0.35, 0.56, 0.8, 1.0)
_MOONLIT = rgb("7fa3d6")
_LAMPLIT = rgb("8fa2bd")
_INDOORS = rgb("b08a62")
_ALARM = rgb("c4695a")
_LAMPS = frozenset(
    {"street", "alley", "harbour", "canal lane", "village", "market", "station", "pier", "car", "bridge"}
)
"""Places under the sky in which lamps burn at night."""


@dataclass(frozen=True)
class Backlight:
    """The light behind the players of a shot: its colour and strength, and whom it follows."""

    players: tuple[Actor, ...]
    frames: tuple[int, ...]
    colour: Colour
    strength: float
    bands: int
    ground: bool

    def draw(self, canvas: skia.Canvas, view: View, frame: int) -> None:
        """Lays the light behind the players, and a pool of it round their feet."""
        frames = self.frames if len(self.frames) > 1 else (frame,)
        found = shape(self.players, frames, view)
        if found is None:
            return
        x, y, rx, ry = found
        self._lay(canvas, x, y, rx, ry, self.strength)
        if self.ground:
            pool = _pool(self.players, frames, view)
            if pool is not None:
                self._lay(canvas, *pool, 0.55 * self.strength)

    def _lay(self, canvas: skia.Canvas, x: float, y: float, rx: float, ry: float, strength: float) -> None:
        stops, shares = list(_STOPS), list(_FALL)
        if self.bands:  # cut paper has no gradients
            stops, shares = [0.0, 0.5, 0.5, 0.72, 0.72, 0.95, 0.95, 1.0], [0.9, 0.9, 0.5, 0.5, 0.2, 0.2, 0.0, 0.0]
        colours = [solid(self.colour, strength * share) for share in shares]
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(rx, ry)
        shader = skia.GradientShader.MakeRadial(skia.Point(0, 0), 1.0, colours, stops)
        canvas.drawRect(skia.Rect(-1, -1, 1, 1), skia.Paint(Shader=shader, Dither=True))
        canvas.restore()


def shape(players: Sequence[Actor], frames: Sequence[int], view: View) -> tuple[float, float, float, float] | None:
    """The middle and half the width and height in pixels of the light behind players, wherever they go."""
    places, reach = [], 0.0
    for actor in players:
        for frame in frames:
            x, y, depth = view.project(np.asarray([chest_of(actor, frame)], dtype=float))[0]
            if depth > 0.2:
                places.append((x, y))
                reach = max(reach, view.scale(float(depth)) * height_of(actor.character))
    if not places:
        return None
    spots = np.asarray(places)
    low, high = spots.min(axis=0), spots.max(axis=0)
    x, y = (low + high) / 2
    return float(x), float(y - 0.1 * reach), float((high[0] - low[0]) / 2 + reach), float(1.05 * reach)


def _pool(players: Sequence[Actor], frames: Sequence[int], view: View) -> tuple[float, float, float, float] | None:
    """The same for the light that falls on the ground at their feet."""
    feet = np.asarray([actor.position.at(frame) for actor in players for frame in frames], dtype=float)
    low, high = feet.min(axis=0), feet.max(axis=0)
    middle = (low + high) / 2
    half = 1.5 + float(np.linalg.norm(high - low)) / 2
    flat = np.asarray((view.forward[0], 0.0, view.forward[2]))
    flat /= max(float(np.linalg.norm(flat)), 1e-6)
    x, y, depth = view.project(middle[None, :])[0]
    near, far = view.project(np.stack([middle - 0.9 * flat, middle + 0.9 * flat]))
    if near[2] < 0.3 or far[2] < 0.3:
        return None
    return float(x), float(y), float(view.scale(float(depth)) * half), float(max(2.0, abs(near[1] - far[1]) / 2))


def needed(stage: Stage) -> bool:
    """Whether a shot is dark or thick enough that its players could be lost in it."""
    if stage.place == "underwater" or not stage.actors:
        return False
    return (
        stage.light.darkness >= 0.5
        or grey(stage.light.horizon) < 0.5
        or (not stage.interior and stage.weather is Weather.STORM)
    )


def hung(
    stage: Stage, style: StyleSheet, rests: bool, order: Callable[[View, int], Sequence[Step]]
) -> Backlight | None:
    """The weakest light that parts the players from what is behind them; None where they are parted without.

    `order` gives all that is drawn on a frame, far to near; `rests` says whether the camera does.
    """
    if not needed(stage):
        return None
    frame = stage.frames // 2
    view = View.of(stage, frame)
    drawn, figures, front = (Sheet(stage.width, stage.height, 4) for _ in range(3))
    nearest = min(depth_of(actor, view, frame) for actor in stage.actors)
    for step in order(view, frame):
        players = isinstance(step.of, Actor) and step.of in stage.actors
        step.draw(figures if players else drawn if step.depth > nearest else front, view, frame)
    place = style.place(colour_of(stage))
    frames = (0, stage.frames // 2, stage.frames - 1) if rests else (stage.frames // 2,)
    found = shape(stage.actors, frames, view)
    if found is None:
        return None
    inside, outside, rows, columns = _outline(drawn, figures, front)
    if len(inside) < 12:
        return None
    x, y, rx, ry = found
    away = np.hypot(
        ((columns + 0.5) * drawn.shrink - x) / max(rx, 1.0), ((rows + 0.5) * drawn.shrink - y) / max(ry, 1.0)
    )
    falls = np.interp(away, _STOPS, _FALL)
    best, chosen = float((np.abs(inside - outside) > PARTED).mean()), 0.0
    if best >= _ENOUGH:
        return None
    for strength in _STRENGTHS[:3] if style.bands else _STRENGTHS:  # a layer of paper hides all it covers
        share = strength * falls
        behind = outside * (1.0 - share) + 255 * grey(place) * share
        parted = float((np.abs(inside - behind) > PARTED).mean()) - _COST * strength
        if parted > best + 0.01:
            best, chosen = parted, strength
    if not chosen:
        return None
    stands = not stage.interior and stage.place not in ("open sea", "space", "rooftop", "lighthouse", "train roof")
    return Backlight(stage.actors, frames, place, chosen, style.bands, stands)


def colour_of(stage: Stage) -> Colour:
    """The light of lamps where lamps burn, of the moon or of the sky elsewhere, in the air of the place."""
    if ("red light", False) in stage.dressing:
        return mix(_ALARM, stage.light.horizon, 0.15)
    if stage.interior and stage.place not in ("car", "spaceship", "ship corridor"):
        return mix(_INDOORS, stage.light.horizon, 0.3)
    return mix(_LAMPLIT if stage.place in _LAMPS else _MOONLIT, stage.light.horizon, 0.2)


def _outline(drawn: Sheet, figures: Sheet, front: Sheet) -> tuple[Field, Field, Field, Field]:
    """The tones on both sides of the players' outlines, and the rows and columns where they are."""
    seen = front.pixels[:, :, 3] < 128
    cover = ((figures.pixels[:, :, 3] > 128) & seen).astype(np.float64)
    on, off = _tones(figures), _tones(drawn)
    within, without = _near(cover), _near((1.0 - cover) * seen)
    edge = (_near(cover, 1) > 0.5) & (_near(cover, 1) < 8.5) & (within > 3.5) & (without > 3.5)
    rows, columns = np.nonzero(edge)
    inside = (_near(on * cover) / np.maximum(within, 1.0))[edge]
    outside = (_near(off * (1.0 - cover) * seen) / np.maximum(without, 1.0))[edge]
    return inside, outside, rows.astype(np.float64), columns.astype(np.float64)


def _tones(sheet: Sheet) -> Field:
    return np.asarray(sheet.pixels[:, :, :3].astype(np.float64) @ np.asarray((0.2126, 0.7152, 0.0722)))


def _near(field: Field, reach: int = 2) -> Field:
    """The sum of what is within a square round each pixel."""
    side = 2 * reach + 1
    total = np.pad(field, ((reach + 1, reach), (reach + 1, reach))).cumsum(axis=0).cumsum(axis=1)
    return np.asarray(total[side:, side:] - total[:-side, side:] - total[side:, :-side] + total[:-side, :-side])
