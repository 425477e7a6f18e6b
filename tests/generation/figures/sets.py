"""A plain stage to rehearse figures on: daylight, a camera, and characters with and without sheets."""

from __future__ import annotations

import math

import numpy as np
import skia
from numpy.typing import NDArray

from generation.engines.animatic.figures import draw_actor, draw_prop
from generation.engines.animatic.figures.colours import rgb
from generation.stage import Actor, CameraPath, Light, Point, Prop, Stage, Track, View
from storyboard.model import Character, Mood, Style, TimeOfDay, Weather
from storyboard.speech import Mouth

DAY = Light(
    toward_key=(-0.55, 0.68, -0.48),
    key=rgb("fff6e0"),
    shadow=rgb("3d5a80"),
    rim=rgb("dcefff"),
    bounce=rgb("b8b090"),
    haze=rgb("dcefff"),
    visibility=1e6,
    accent=rgb("e4572e"),
    sky_top=rgb("5b9bd5"),
    horizon=rgb("dcefff"),
    darkness=0.0,
)
NIGHT = Light(
    toward_key=(0.6, 0.6, 0.5),
    key=rgb("b8ccff"),
    shadow=rgb("060a1c"),
    rim=rgb("b8ccff"),
    bounce=rgb("27406e"),
    haze=rgb("27406e"),
    visibility=60.0,
    accent=rgb("ffd166"),
    sky_top=rgb("0b1330"),
    horizon=rgb("27406e"),
    darkness=1.0,
)
TOWARDS_US = math.pi
"""The facing of someone who looks at the audience."""

MIA = Character(id="mia", name="Mia", look="30s, short black hair", wardrobe="red raincoat", sex="female", age=32)
TOM = Character(id="tom", name="Tom", look="burly, grey beard", wardrobe="yellow oilskin", sex="male", age=63)
XIAOYU = Character(id="xiaoyu", name="小雨", look="短发", wardrobe="黄色雨衣", kind="child", age=8)


def stage(
    *actors: Actor,
    props: tuple[Prop, ...] = (),
    light: Light = DAY,
    camera: Point = (0.0, 1.2, -4.0),
    target: Point = (0.0, 0.95, 0.0),
    lens: float = 50.0,
    focus: float | None = None,
    size: tuple[int, int] = (480, 360),
) -> Stage:
    """A stage in sharp focus unless `focus` says otherwise."""
    path = CameraPath(
        Track.still(*camera), Track.still(*target), Track.still(lens), Track.still(focus or math.dist(camera, target))
    )
    return Stage(
        frames=96, rate=24.0, width=size[0], height=size[1], style=Style.PAINTED, place="yard", interior=False,
        seed=1,
        time=TimeOfDay.DAY, weather=Weather.CLEAR, mood=Mood.NEUTRAL, light=light, camera=path, actors=actors,
        props=props,
    )  # fmt: skip


def someone(character: Character = MIA, **changes: object) -> Actor:
    """An actor in the middle of the stage who looks at the audience."""
    fields: dict[str, object] = {"position": Track.still(0.0, 0.0, 0.0), "facing": Track.still(TOWARDS_US)}
    return Actor(character, **{**fields, **changes})  # type: ignore[arg-type]


def picture(
    scene: Stage, frame: int = 10, mouth: Mouth = Mouth.REST, openings: tuple[float, ...] = ()
) -> NDArray[np.uint8]:
    """The actors and things of a stage on nothing: height x width x 4, RGBA, clear where nobody is."""
    pixels = np.zeros((scene.height, scene.width, 4), np.uint8)
    view = View.of(scene, frame)
    with skia.Surface(pixels) as canvas:
        for prop in scene.props:
            draw_prop(canvas, view, prop, frame, scene.light, scene)
        for actor in scene.actors:
            draw_actor(canvas, view, actor, frame, scene.light, mouth, scene, openings=openings)
    return pixels


def covered(pixels: NDArray[np.uint8]) -> int:
    """How many pixels are solid."""
    return int((pixels[:, :, 3] > 250).sum())
