"""How fast the animatic is drawn: frames per second on one core, shot by shot, in process CPU time.

Run it from the repository's root: `python -m benchmarks.animatic [--size 1280x720] [--seconds 2] [--style painted]
[--script examples/lighthouse.fountain ...]`; without a script, sixteen shots that stand for all. The claim it measures:
every kind of shot at 24 frames a second or more, the median of an ordinary film's mix at 48.
"""

from __future__ import annotations

import argparse
import statistics
import time
from fractions import Fraction
from pathlib import Path

from audio.voices.casting import voice_recipes
from generation.engines import load
from generation.engines.protocol import Materials
from generation.request import Request, Setting
from storyboard.breakdown import break_down
from storyboard.camera import Angle, Camera, Movement, Size
from storyboard.model import Character, Style, TimeOfDay, Weather
from storyboard.screenplay.reader import read_screenplay
from studio.production.requests import RequestBook

MIA = Character(id="mia", name="Mia", kind="child", sex="female", look="red raincoat, yellow rain boots")
TOM = Character(id="tom", name="Tom", sex="male", look="navy pea coat, wool cap, white beard")

Shot = tuple[str, bool, Size, Angle, Movement, TimeOfDay, Weather, tuple[Character, ...]]
SHOTS: tuple[Shot, ...] = (
    # Place, interior, size, angle, movement, time, weather, cast. Two in three rest, as in most films.
    ("Lighthouse rock", False, Size.EXTREME_WIDE, Angle.EYE, Movement.STATIC, TimeOfDay.DAY, Weather.CLEAR, ()),
    ("Lighthouse rock", False, Size.WIDE, Angle.EYE, Movement.DOLLY_IN, TimeOfDay.NIGHT, Weather.STORM, (MIA, TOM)),
    ("Lighthouse rock", False, Size.CLOSE, Angle.EYE, Movement.STATIC, TimeOfDay.NIGHT, Weather.RAIN, (MIA,)),
    ("Lantern room", True, Size.MEDIUM, Angle.EYE, Movement.STATIC, TimeOfDay.NIGHT, Weather.RAIN, (MIA, TOM)),
    ("Lantern room", True, Size.CLOSE, Angle.OVER_SHOULDER, Movement.STATIC, TimeOfDay.NIGHT, Weather.RAIN, (MIA, TOM)),
    ("Open sea", False, Size.WIDE, Angle.HIGH, Movement.HANDHELD, TimeOfDay.NIGHT, Weather.STORM, ()),
    ("Wheelhouse", True, Size.MEDIUM, Angle.EYE, Movement.HANDHELD, TimeOfDay.NIGHT, Weather.STORM, (TOM,)),
    ("City street", False, Size.WIDE, Angle.EYE, Movement.TRUCK, TimeOfDay.DUSK, Weather.RAIN, (TOM,)),
    ("City street", False, Size.MEDIUM, Angle.EYE, Movement.STATIC, TimeOfDay.DAY, Weather.CLEAR, (MIA, TOM)),
    ("Café", True, Size.MEDIUM_CLOSE, Angle.EYE, Movement.STATIC, TimeOfDay.DAWN, Weather.RAIN, (TOM,)),
    ("Café", True, Size.EXTREME_CLOSE, Angle.EYE, Movement.STATIC, TimeOfDay.DAWN, Weather.RAIN, (TOM,)),
    ("Café", True, Size.MEDIUM, Angle.EYE, Movement.DOLLY_OUT, TimeOfDay.DAWN, Weather.CLEAR, (MIA, TOM)),
    ("Forest", False, Size.FULL, Angle.EYE, Movement.ARC, TimeOfDay.DAY, Weather.CLEAR, (TOM,)),
    ("Forest", False, Size.WIDE, Angle.LOW, Movement.STATIC, TimeOfDay.DAWN, Weather.FOG, (MIA,)),
    ("Snowfield", False, Size.WIDE, Angle.EYE, Movement.STATIC, TimeOfDay.DUSK, Weather.SNOW, (TOM,)),
    ("Kitchen", True, Size.MEDIUM_FULL, Angle.EYE, Movement.STATIC, TimeOfDay.NIGHT, Weather.CLEAR, (MIA, TOM)),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", default="1280x720", help="frame size, such as 1280x720")
    parser.add_argument("--seconds", type=float, default=2.0, help="length of each shot")
    parser.add_argument("--style", type=Style, default=Style.PAINTED, help=f"one of {', '.join(Style)}")
    parser.add_argument(
        "--script", type=Path, nargs="+", default=[], help="screenplays, whose every shot is drawn whole"
    )
    chosen = parser.parse_args()
    width, height = (int(part) for part in chosen.size.split("x"))
    frames = round(24 * chosen.seconds)
    requests = [_request(index, shot, width, height, frames, chosen.style) for index, shot in enumerate(SHOTS)]
    if chosen.script:
        requests = [request for script in chosen.script for request in _film(script, width, height, chosen.style)]
    rates = []
    for request in requests:
        spent, drawn = _render(request)
        rates.append(drawn / spent)
        setting, camera = request.setting, request.camera
        words = (setting.name, camera.size, camera.angle, camera.movement, setting.time, setting.weather)
        print(f"{rates[-1]:7.1f} frames/s  {request.number:4} {', '.join(words)}, {len(request.cast)} on screen")
    print(
        f"slowest {min(rates):.1f}, median {statistics.median(rates):.1f} frames/s, {chosen.style}, {width} x {height}"
    )


def _film(script: Path, width: int, height: int, style: Style) -> list[Request]:
    """Every shot of a screenplay but its cards, as long as it plays without its voices' real timing."""
    film = break_down(read_screenplay(script), size=(width, height)).film.with_(style=style)
    book = RequestBook(film, voice_recipes(film))
    return [book.request(shot) for shot in film.shots if not shot.card]


def _request(index: int, shot: Shot, width: int, height: int, frames: int, style: Style) -> Request:
    place, inside, size, angle, movement, when, weather, cast = shot
    return Request(
        shot=f"s{index}",
        number=str(index),
        action="Tom walks." if movement is Movement.TRUCK else "",
        frames=frames,
        rate=Fraction(24),
        width=width,
        height=height,
        style=style,
        camera=Camera(size=size, angle=angle, movement=movement),
        setting=Setting(location=f"place-{index}", name=place, interior=inside, time=when, weather=weather),
        cast=cast,
        scene_cast=(MIA.id, TOM.id),
    )


def _render(request: Request) -> tuple[float, int]:
    """CPU seconds and frames of one shot, staging and set building included."""
    session = load("animatic").open()
    start = time.process_time()
    frames = sum(1 for _ in session.render(request, Materials(), lambda done, total: None))
    spent = time.process_time() - start
    session.close()
    return spent, frames


if __name__ == "__main__":
    main()
