"""The painter of a shot: draws its frames far to near, and never draws twice what does not change."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import skia

from generation.engines.animatic.backlight import Backlight, hung
from generation.engines.animatic.brush import Brush
from generation.engines.animatic.clearing import fly_away
from generation.engines.animatic.figures import draw_actor, draw_prop
from generation.engines.animatic.finish import Finish
from generation.engines.animatic.flames import lit_by_flames
from generation.engines.animatic.scenery import build, is_furniture
from generation.engines.animatic.scenery.brush import Shades, solid
from generation.engines.animatic.scenery.carpentry import under_the_sky
from generation.engines.animatic.scenery.panes import Panes
from generation.engines.animatic.scenery.water import Water
from generation.engines.animatic.scenery.world import Ground, Layer, Shown
from generation.engines.animatic.sheet import Pixels, Sheet
from generation.engines.animatic.sky import Sky, draw_ground
from generation.engines.animatic.steps import (
    Draw,
    Step,
    depth_along,
    depth_of,
    on_canvas,
    picture_step,
    rests,
    steps_of,
)
from generation.engines.animatic.styles.blinds import Blinds
from generation.engines.animatic.styles.exposure import as_it_is, behind_faces, develop
from generation.engines.animatic.styles.layers import throw
from generation.engines.animatic.styles.stylesheet import SHEETS
from generation.engines.animatic.weather import Air
from generation.stage import Actor, Prop, Stage, View
from generation.staging.measures import chest_of
from generation.staging.palette import mix
from storyboard.speech import Mouth

MouthOf = Callable[[str, int], Mouth]
_BLURS_FROM = 1.3
"""Radius in pixels (of a 720-line frame) from which an actor is thrown out of focus."""
_SOFTENS_FROM = 2.0
"""The same for the background, which is drawn at a quarter of the size: less blur would be too little to show."""
_SOFTEST = 3.2
"""The most that the background is blurred: softer, and nobody could tell where a close shot is."""
_SMALLEST = 1e3
"""A radius that asks for the smallest sheet."""
_FAR = 1.7
"""Times the focus distance beyond which the background begins."""
_FLASH = (0.78, 0.84, 1.0)
"""The colour of lightning."""
_UNLIT = (0.36, 0.43, 0.62)
"""What is left of a picture's red, green and blue when its lamps have gone out."""


class Painter:
    """Draws the frames of one stage."""

    def __init__(self, stage: Stage, mouth_of: MouthOf) -> None:
        self._style = SHEETS[stage.style]
        self._light = self._style.light_on_people(stage.light, outside=not stage.interior)
        stage = replace(stage, light=self._style.light(behind_faces(stage)))
        self._stage = stage
        self._mouth_of = mouth_of
        self._world = build(stage)
        self._world.drop = self._style.drop
        self._blinds = Blinds(stage)
        self._things = [prop for prop in stage.props if not is_furniture(prop, stage)]
        self._sky = Sky(stage)
        self._air = Air(stage)
        first = View.of(stage, stage.frames / 2)
        self._panes = Panes(stage, self._world.windows if self._world.open else [])
        self._shades = Shades(under_the_sky(stage), first.position, stage.style)
        ground = self._world.ground
        self._water = Water(stage, ground, self._shades) if ground is not None and ground.water else None
        self._rests = all(
            len(track.keys) == 1
            for track in (
                stage.camera.position,
                stage.camera.target,
                stage.camera.lens,
                stage.camera.focus,
                stage.camera.roll,
            )
        )
        fly_away(self._world, stage, self._everyone())
        self._brush = Brush(stage.strokes, stage.frames, stage.width, stage.height) if stage.strokes else None
        self._small: dict[int, Sheet] = {}
        self._kept: _Kept | None = None
        self._backlight: Backlight | None = None
        self._backlight = hung(stage, self._style, self._rests, self.order)
        curve = self._developed()
        self._finish = Finish(stage.style, stage.width, stage.height, curve)
        self._light = replace(self._light, developed=curve)

    def draw(self, sheet: Sheet, frame: int) -> None:
        """Paints one frame over whatever was on the sheet."""
        view = View.of(self._stage, frame)
        if self._rests:
            if self._kept is None:
                self._kept = self._keep(view)
            self._draw_kept(sheet, self._kept, frame)
        else:
            self._draw_moving(sheet, view, frame)
        if not self._stage.interior:
            self._air.draw(sheet.canvas, view, frame + self._stage.elapsed, (1, 2))
        if not self._rests:
            sheet.smear(self._swing(frame))
        flash = self._air.flash(frame) * (0.26 if self._stage.interior else 0.42)
        if flash > 0.02:
            paint = skia.Paint(Color=solid(self._style.place(_FLASH), flash), BlendMode=skia.BlendMode.kScreen)
            sheet.canvas.drawPaint(paint)
        power = self._stage.power.at(frame)[0]
        if power < 1.0 and self._stage.place != "lighthouse":  # its beam goes out, not the night
            dark = mix((1.0, 1.0, 1.0), _UNLIT, 1.0 - power)
            sheet.canvas.drawPaint(lit_by_flames(self._stage, self._things, self._style.place, dark, view, frame))
        self._finish(sheet.pixels)

    def _developed(self) -> bytes:
        """The tones of this style for the shot, from small drawings of its middle frame and of the empty place.

        The place is the same for all shots of a scene, so it steadies their exposure.
        """
        stage = self._stage
        if not self._style.developed:
            return b""
        trial = Sheet(stage.width, stage.height, 4)
        frame = stage.frames // 2
        self._draw_moving(trial, View.of(stage, frame), frame)
        own = trial.pixels[:, :, 1].copy()
        view = as_it_is(stage)
        for step in (step for steps in self._steps(view) for step in steps):
            step.draw(trial, view, frame)
        return develop(stage.style, np.stack([own, own, own, trial.pixels[:, :, 1]]), stage.light.darkness)

    def _swing(self, frame: int) -> int:
        """How far in pixels the picture runs while the shutter is open, half a frame, when the camera whips."""
        before, after = View.of(self._stage, frame - 0.25), View.of(self._stage, frame + 0.25)
        turn = abs(math.atan2(*after.forward[::2]) - math.atan2(*before.forward[::2]))
        run = before.focal * min(turn, 2 * math.pi - turn)
        return round(run) if run > 0.03 * self._stage.width else 0

    # --- what there is to draw ----------------------------------------------------------------------------

    def _base(self) -> list[Step]:
        """Sky, ground and what lies on it, walls: drawn in this order before all that stands."""
        world, sky, air = self._world, self._sky, self._air
        far = 1e9
        steps = []
        if world.open:
            steps.append(Step(lambda sheet, view, _: sky.draw(sheet, view), True, far))
            if sky.drifts:
                steps.append(Step(on_canvas(sky.draw_clouds), False, far))
            if air.flashes:
                steps.append(Step(on_canvas(air.draw_bolt), False, far))
        else:
            steps.append(Step(lambda sheet, *_: sheet.canvas.clear(solid(self._stage.light.shadow)), True, far))
        ground = world.ground
        if ground is not None:
            shades = self._shades
            steps.append(Step(lambda sheet, view, _: draw_ground(sheet, view, ground, shades), True, far))
            if self._water is not None:
                steps.append(Step(on_canvas(self._water.draw), False, far))
        return steps

    def _items(self, layer: Layer) -> list[Shown]:
        return [item for item in self._world.items if item.layer is layer]

    def _steps(self, view: View) -> tuple[list[Step], list[Step]]:
        """The base with ground and walls, and what stands, both far to near."""
        base = self._outside(self._base())
        for layer in (Layer.OUTSIDE, Layer.GROUND, Layer.WALL):
            if layer is Layer.GROUND and self._stage.interior and self._world.open and self._air.falls:
                base.append(Step(lambda sheet, v, frame: self._air.draw(sheet.canvas, v, frame, (0, 1)), False, 1e9))
                if self._panes.run:
                    base.extend(self._outside([Step(on_canvas(self._panes.draw), False, 1e9)]))
            items = sorted(self._items(layer), key=lambda item: (not item.under, -item.depth(view)))
            steps = [step for item in items for step in steps_of(item, view)]
            base.extend(self._outside(steps) if layer is Layer.OUTSIDE else steps)
        if self._style.blinds and self._blinds.falls:
            base.append(Step(on_canvas(self._blinds.draw), True, _FAR * view.focus))
        standing = [
            Step(self._of_prop(prop), True, depth_of(prop, view, 0), prop) for prop in self._things if rests(prop)
        ]
        for item in self._items(Layer.STANDING):
            standing.extend(steps_of(item, view))
        if self._backlight is not None:
            frames = range(0, self._stage.frames, 6)
            depths = [depth_of(actor, view, frame) for actor in self._stage.actors for frame in frames]
            standing.append(Step(on_canvas(self._backlight.draw), True, max(depths) + 0.3))
        if self._stage.elapsed:
            base, standing = [self._later(step) for step in base], [self._later(step) for step in standing]
        return base, sorted(standing, key=lambda step: -step.depth)

    def _later(self, step: Step) -> Step:
        """What moves by itself, as far on as the shots that this one continues have brought it."""
        if step.still or isinstance(step.of, Prop):
            return step
        return replace(step, draw=lambda sheet, view, frame: step.draw(sheet, view, frame + self._stage.elapsed))

    def _outside(self, steps: list[Step]) -> list[Step]:
        """Steps seen only through windows, drawn only where there are any."""
        if not (self._world.open and self._world.windows):
            return steps

        def through(step: Step) -> Draw:
            def draw(sheet: Sheet, view: View, frame: int) -> None:
                opening = self._world.opening(view)
                if opening is not None:
                    sheet.canvas.save()
                    sheet.canvas.clipPath(opening)
                    step.draw(sheet, view, frame)
                    sheet.canvas.restore()

            return draw

        return [replace(step, draw=through(step)) for step in steps]

    def _everyone(self) -> list[Actor | Prop]:
        return [*self._stage.actors, *self._stage.extras, *(prop for prop in self._things if not rests(prop))]

    def _of_actor(self, actor: Actor) -> Draw:
        stage = self._stage

        def draw(sheet: Sheet, view: View, frame: int) -> None:
            mouth = self._mouth_of(actor.character.id, frame)
            openings = self.openings(actor, frame)
            away = max(0.05, depth_along(view, chest_of(actor, frame)))
            sharp = replace(view, focus=0.0)  # out of focus or not is decided here, and blurred small
            radius = view.blur(away)
            if radius < _BLURS_FROM * view.height / 720:
                self._lay(
                    sheet,
                    view,
                    lambda canvas: draw_actor(
                        canvas, sharp, actor, frame, self._light, mouth, stage, openings=openings
                    ),
                )
                return
            small = self._small_sheet(view, radius)
            small.clear()
            draw_actor(small.canvas, sharp, actor, frame, self._light, mouth, stage, openings=openings)
            small.lay_softly(sheet, radius * 0.5)

        return draw

    def openings(self, actor: Actor, frame: int) -> tuple[float, ...]:
        """How far an actor's mouth is open on the frame before, this one and the next: the jaw eases over them."""
        return tuple(self._mouth_of(actor.character.id, at).opening for at in (frame - 1, frame, frame + 1))

    def _of_prop(self, prop: Prop) -> Draw:
        stage = self._stage

        def draw(sheet: Sheet, view: View, frame: int) -> None:
            self._lay(sheet, view, lambda canvas: draw_prop(canvas, view, prop, frame, self._light, stage))

        return draw

    @property
    def ground(self) -> Ground | None:
        """The endless plane that the place stands on."""
        return self._world.ground

    def order(self, view: View, frame: int) -> list[Step]:
        """All that is drawn on a frame, far to near, before focus and weather are put on."""
        base, standing = self._steps(view)
        return [*base, *sorted([*standing, *self._moved_players(view, frame)], key=lambda step: -step.depth)]

    def _lay(self, sheet: Sheet, view: View, draw: Callable[[skia.Canvas], None]) -> None:
        """Draws a player, with its shadow where the style drops one."""
        if not self._style.drop or sheet.shrink > 1:
            draw(sheet.canvas)
        else:
            throw(sheet, self._small_sheet(view, _SMALLEST), self._style.drop, draw)

    # --- a camera that moves ------------------------------------------------------------------------------

    def _draw_moving(self, sheet: Sheet, view: View, frame: int) -> None:
        base, standing = self._steps(view)
        players = [*self._brushed(view, frame), *self._moved_players(view, frame)]
        steps = [*base, *sorted([*standing, *players], key=lambda step: -step.depth)]
        steps = self._with_far_air(steps)
        radius = self._radius(view)
        if radius > 0.0:
            far = [step for step in steps if step.depth > _FAR * view.focus and step not in players]
            steps = [step for step in steps if step.depth <= _FAR * view.focus or step in players]
            self._draw_soft(sheet, view, frame, far, radius)
        for step in steps:
            step.draw(sheet, view, frame)

    def _moved_players(self, view: View, frame: int) -> list[Step]:
        stage = self._stage
        everyone = (*stage.actors, *stage.extras)
        people = [Step(self._of_actor(actor), False, depth_of(actor, view, frame), actor) for actor in everyone]
        lively = [prop for prop in self._things if not rests(prop)]
        things = [Step(self._of_prop(prop), False, depth_of(prop, view, frame), prop) for prop in lively]
        return [*people, *things]

    def _brushed(self, view: View, frame: int) -> list[Step]:
        """The picture drawn out by the motion brush, behind the players: they are never stretched."""
        if self._brush is None:
            return []
        depths = [depth_of(player, view, frame) for player in self._everyone()]
        return [Step(self._stretch, False, max(depths, default=0.0) + 0.05)]

    def _stretch(self, sheet: Sheet, view: View, frame: int) -> None:
        if self._brush is not None:
            self._brush.draw(sheet, frame)

    def _with_far_air(self, steps: list[Step]) -> list[Step]:
        """The rain behind the actors, six metres off."""
        if self._stage.interior or not self._air.falls:
            return steps
        air, late = self._air, self._stage.elapsed
        index = next((i for i, step in enumerate(steps) if step.depth < 9.0), len(steps))
        fall = Step(lambda sheet, view, frame: air.draw(sheet.canvas, view, frame + late, (0,)), False, 9.0)
        return [*steps[:index], fall, *steps[index:]]

    def _radius(self, view: View) -> float:
        """The blur of the background in pixels, 0 where it is too little to see."""
        radius = view.blur(max(2.8 * view.focus, view.focus + 2.5))
        return min(radius, _SOFTEST * view.height / 720) if radius > _SOFTENS_FROM * view.height / 720 else 0.0

    def _draw_soft(self, sheet: Sheet, view: View, frame: int, steps: list[Step], radius: float) -> None:
        """Steps out of focus: drawn small, blurred there, and laid over the sheet large."""
        small = self._small_sheet(view, _SMALLEST)
        for step in steps:
            step.draw(small, view, frame)
        small.fill(sheet, radius * 0.7)  # a disc has half its radius as sigma; a little more reads better

    def _small_sheet(self, view: View, radius: float) -> Sheet:
        """A sheet to draw on what will be blurred by a radius; the softer, the smaller."""
        shrink = 2 if radius < 2.4 * view.height / 720 else 4
        if shrink not in self._small:
            self._small[shrink] = Sheet(view.width, view.height, shrink)
        return self._small[shrink]

    # --- a camera that rests ------------------------------------------------------------------------------

    def _keep(self, view: View) -> _Kept:
        """Sorts out what can be drawn once: all behind the players, and all before them."""
        base, standing = self._steps(view)
        frames = range(0, self._stage.frames, 6)
        depths = [
            depth_of(player, view, frame) for player in self._everyone() for frame in (*frames, self._stage.frames - 1)
        ]
        near, far = (min(depths) - 0.05, max(depths) + 0.05) if depths else (0.0, 0.0)
        behind = self._with_far_air([*base, *(step for step in standing if step.depth > far)])
        among = [step for step in standing if near <= step.depth <= far]
        before = [step for step in standing if step.depth < near]
        radius = self._radius(view)
        ground = Sheet(view.width, view.height)
        if radius > 0.0:
            soft = [step for step in behind if step.depth > _FAR * view.focus]
            behind = [step for step in behind if step.depth <= _FAR * view.focus]
            self._draw_soft(ground, view, 0, soft, radius)
        still = next((index for index, step in enumerate(behind) if not step.still), len(behind))
        for step in behind[:still]:
            step.draw(ground, view, 0)
        return _Kept(view, ground.pixels, self._joined(view, behind[still:]), among, self._joined(view, before))

    def _joined(self, view: View, steps: list[Step]) -> list[Step]:
        """Runs of still steps, each made into one picture."""
        joined: list[Step] = []
        run: list[Step] = []
        for step in [*steps, None]:
            if step is not None and step.still:
                run.append(step)
                continue
            if run:
                pad = Sheet(view.width, view.height)
                for still in run:
                    still.draw(pad, view, 0)
                joined.append(picture_step(pad))
                run = []
            if step is not None:
                joined.append(step)
        return joined

    def _draw_kept(self, sheet: Sheet, kept: _Kept, frame: int) -> None:
        np.copyto(sheet.pixels, kept.ground)
        players = [*self._brushed(kept.view, frame), *self._moved_players(kept.view, frame)]
        middle = sorted([*kept.among, *players], key=lambda step: -step.depth)
        for step in (*kept.back, *middle, *kept.front):
            step.draw(sheet, kept.view, frame)


@dataclass
class _Kept:
    """A shot of a resting camera: what is all still, then what is behind, among and before the players."""

    view: View
    ground: Pixels
    back: list[Step]
    among: list[Step]
    front: list[Step]
