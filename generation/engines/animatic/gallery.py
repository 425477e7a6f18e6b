"""The gallery: contact sheets of everything the animatic can draw, from the words a script would say it with.

Documentation and test in one: what the sheets show is what a film will look like, and small pictures of the same
cells are compared with those of the last version.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import skia

from generation import lettering
from generation.engines.animatic.painter import Painter
from generation.engines.animatic.scenery import PLACES
from generation.engines.animatic.sheet import Pixels, Sheet
from generation.request import Request, Setting
from generation.stage import Doing, Feeling, Stage
from generation.staging import stage
from generation.staging.words import INDOORS
from storyboard.camera import Angle, Camera, Movement, Size
from storyboard.errors import EngineError
from storyboard.model import Character, Style, TimeOfDay, Weather
from storyboard.speech import Mouth

MIA = Character(id="mia", name="Mia", kind="child", sex="female", age=9, look="red raincoat, yellow boots, two plaits")
TOM = Character(id="tom", name="Tom", sex="male", age=70, look="navy pea coat, wool cap, white beard")
ADA = Character(id="ada", name="Ada", sex="female", age=34, look="green dress, long black hair")
CAST = (ADA, TOM, MIA)

FRAMES = 48
_WITHIN = frozenset("lighthouse interior,cabin,room,bathroom,log cabin,boiler room,ship corridor".split(",")) | INDOORS
_ROWS_A_SHEET = 12
_SENTENCES = {
    Doing.LIE: "Ada lies in the grass.",
    Doing.PHONE: "Ada calls someone on the phone.",
    Doing.EMBRACE: "Ada and Tom embrace.",
    Doing.FIGHT: "Ada and Tom fight.",
    Doing.PASS: "Ada passes a letter to Tom.",
    Doing.HOLD: "Ada holds a lantern.",
    Doing.LIFT: "Ada lifts a box.",
    Doing.DRINK: "Ada drinks from a cup.",
    Doing.READ: "Ada reads a letter.",
    Doing.WRITE: "Ada writes in a book.",
    Doing.SHAKE_HEAD: "Ada shakes her head.",
    Doing.PUSH: "Ada pushes the door.",
    Doing.STEER: "Ada turns the wheel.",
    Doing.OPEN_ARMS: "Ada stands, arms wide.",
    Doing.RAISE: "Ada holds a lantern high over her head.",
    Doing.POUR: "Ada pours tea into a cup.",
    Doing.PUT_DOWN: "Ada sets down a box.",
    Doing.COUNT: "Ada counts coins.",
    Doing.HUG_SELF: "Ada hugs herself.",
    Doing.WIPE_EYES: "Ada wipes her eyes.",
    Doing.COVER_EARS: "Ada covers her ears.",
    Doing.STAIRS: "Ada goes up the stairs.",
    Doing.PIANO: "Ada plays the piano.",
    Doing.GUITAR: "Ada plays the guitar.",
    Doing.VIOLIN: "Ada plays the violin.",
    Doing.THROW: "Ada throws a ball.",
    Doing.EAT: "Ada eats bread.",
}


@dataclass(frozen=True)
class Cell:
    """One picture: its label, the stage it shows, and the frame."""

    label: str
    stage: Stage
    frame: int


@dataclass(frozen=True)
class Page:
    """One contact sheet: rows of pictures, each row with a name; `columns` pictures in a row."""

    name: str
    title: str
    columns: int
    rows: tuple[str, ...]
    columns_named: tuple[str, ...] = ()


def pages() -> tuple[Page, ...]:
    """Every sheet of the gallery, in the order of the book."""
    times = tuple(time.value for time in TimeOfDay)
    names = tuple(PLACES)
    parts = [names[at : at + _ROWS_A_SHEET] for at in range(0, len(names), _ROWS_A_SHEET)]
    places = [
        Page(f"places-{number}", f"Places, {number} of {len(parts)}", len(times), part, times)
        for number, part in enumerate(parts, 1)
    ]
    strip = tuple(f"{round(100 * share)} %" for share in _STRIP)
    deeds = tuple(doing.value for doing in Doing)
    return (
        *places,
        Page("weather", "Weather", 3, tuple(weather.value for weather in Weather), ("street", "forest", "coast")),
        Page("cameras", "Sizes and angles", len(Angle), tuple(Size), tuple(angle.value for angle in Angle)),
        Page("movements", "Movements", len(_STRIP), tuple(Movement), strip),
        Page("actions", "Actions", 6, tuple(_lines(deeds, 6))),
        Page("feelings", "Feelings", len(CAST), tuple(Feeling), tuple(character.name for character in CAST)),
        Page("styles", "Styles", 4, tuple(Style), tuple(name for name, *_ in _STYLED)),
    )


_STRIP = (0.0, 0.25, 0.5, 0.75, 1.0)
_STYLED: tuple[tuple[str, str, Size, TimeOfDay, tuple[Character, ...]], ...] = (
    ("coast", "", Size.EXTREME_WIDE, TimeOfDay.GOLDEN_HOUR, ()),
    ("street", "Ada walks.", Size.FULL, TimeOfDay.NIGHT, (ADA,)),
    ("café", "Ada and Tom talk.", Size.MEDIUM, TimeOfDay.DAY, (ADA, TOM)),
    ("forest", "Mia is afraid.", Size.CLOSE, TimeOfDay.DUSK, (MIA,)),
)


def cells(page: Page, width: int, height: int) -> Iterator[Cell]:
    """The pictures of a sheet, row by row; each `width` x `height`."""
    if page.name.startswith("places"):
        for place in page.rows:
            for time in TimeOfDay:
                yield Cell("", _staged("", place, width, height, time=time, size=Size.EXTREME_WIDE), 20)
    elif page.name == "weather":
        for weather in Weather:
            for place in page.columns_named:
                yield Cell("", _staged("Ada walks.", place, width, height, cast=(ADA,), weather=weather), 20)
    elif page.name == "cameras":
        for size in Size:
            for angle in Angle:
                staged = _staged("Ada and Tom talk.", "street", width, height, cast=(ADA, TOM), size=size, angle=angle)
                yield Cell("", staged, 20)
    elif page.name == "movements":
        for movement in Movement:
            deed = "Ada walks." if movement is Movement.TRUCK else "Ada and Tom talk."
            seen = (ADA,) if movement is Movement.TRUCK else (ADA, TOM)
            staged = _staged(deed, "street", width, height, cast=seen, size=Size.MEDIUM_FULL, movement=movement)
            for share in _STRIP:
                yield Cell("", staged, round(share * (FRAMES - 1)))
    elif page.name == "actions":
        for doing in Doing:
            yield Cell(doing.value, _doing(doing, width, height), 30)
    elif page.name == "feelings":
        for feeling in Feeling:
            for character in CAST:
                yield Cell("", _feeling(character, feeling, width, height), 20)
    else:
        for style in Style:
            for place, action, size, time, people in _STYLED:
                yield Cell(
                    "", _staged(action, place, width, height, cast=people, size=size, time=time, style=style), 20
                )


def draw_cell(cell: Cell) -> Pixels:
    """One picture, as a film would show it."""
    staged = cell.stage
    sheet = Sheet(staged.width, staged.height)
    Painter(staged, lambda *_: Mouth.REST).draw(sheet, cell.frame)
    return sheet.pixels


def draw_page(page: Page, width: int) -> skia.Image:
    """A whole sheet with its title and labels; each picture is `width` pixels wide."""
    height = width * 9 // 16 // 2 * 2
    gap, unit = max(2, width // 40), width / 16
    rows = len(page.rows)
    left, head = round(4.6 * unit), round(3.4 * unit)
    step = height + gap + (round(1.1 * unit) if page.name == "actions" else 0)
    surface = skia.Surface(left + page.columns * (width + gap) + gap, head + rows * step + gap)
    canvas = surface.getCanvas()
    canvas.clear(0xFF0F1114)
    _words(canvas, page.title, gap * 2, 0.5 * unit, 12 * width, 2 * unit, 1.5 * unit)
    for column, name in enumerate(page.columns_named):
        _words(canvas, name, left + column * (width + gap), 2.2 * unit, width, 1.2 * unit, 0.85 * unit, quiet=True)
    if page.name != "actions":
        for row, name in enumerate(page.rows):
            _words(canvas, name, gap * 2, head + row * step, left - 3 * gap, height, 0.95 * unit)
    else:
        left = gap * 2
    for place, cell in enumerate(cells(page, width, height)):
        row, column = divmod(place, page.columns)
        x, y = left + column * (width + gap), head + row * step
        picture = skia.Image.fromarray(draw_cell(cell), skia.ColorType.kRGBA_8888_ColorType)
        canvas.drawImage(picture, x, y)
        if cell.label:
            _words(canvas, cell.label, x, y + height, width, 1.1 * unit, 0.85 * unit, quiet=True)
    return surface.makeImageSnapshot()


def save_page(picture: skia.Image, path: Path) -> None:
    """Write a sheet as the file's name says: .png without loss, or .jpg for the documentation."""
    kind = skia.EncodedImageFormat.kPNG if path.suffix == ".png" else skia.EncodedImageFormat.kJPEG
    try:
        path.write_bytes(bytes(picture.encodeToData(kind, 76)))
    except OSError as error:
        raise EngineError(f"{path.name} cannot be written ({error.strerror}); free some space and try again.") from None


def thumbnails(page: Page) -> Pixels:
    """The sheet's pictures at 32 x 18, without labels: what the goldens hold."""
    width, height, shrink = 128, 72, 4
    small = []
    for cell in cells(page, width, height):
        pixels = draw_cell(cell)[:, :, :3].astype(np.float32)
        small.append(pixels.reshape(height // shrink, shrink, width // shrink, shrink, 3).mean(axis=(1, 3)))
    while len(small) % page.columns:
        small.append(np.zeros_like(small[0]))
    rows = [np.concatenate(small[at : at + page.columns], axis=1) for at in range(0, len(small), page.columns)]
    return np.round(np.concatenate(rows)).astype(np.uint8)


def _words(
    canvas: skia.Canvas,
    text: str,
    left: float,
    top: float,
    width: float,
    height: float,
    size: float,
    *,
    quiet: bool = False,
) -> None:
    """A label in a box, from its upper left corner, no larger than `size` pixels."""
    colour = lettering.QUIET if quiet else lettering.PAPER
    setting = lettering.Setting("text", colour, size, align="start")
    lettering.paint(canvas, lettering.fit(lettering.clean(text), setting, width, height), left, top)


def _staged(
    action: str,
    place: str,
    width: int,
    height: int,
    *,
    cast: tuple[Character, ...] = (),
    size: Size = Size.FULL,
    angle: Angle = Angle.EYE,
    movement: Movement = Movement.STATIC,
    time: TimeOfDay = TimeOfDay.DAY,
    weather: Weather = Weather.CLEAR,
    style: Style = Style.PAINTED,
) -> Stage:
    inside = place in _WITHIN
    request = Request(
        shot="gallery",
        number="1",
        action=action,
        frames=FRAMES,
        rate=Fraction(24),
        width=width,
        height=height,
        style=style,
        camera=Camera(size=size, angle=angle, movement=movement),
        setting=Setting(location=place.replace(" ", "-"), name=place, interior=inside, time=time, weather=weather),
        cast=cast,
        scene_cast=tuple(character.id for character in cast),
    )
    staged = stage(request)
    # Places that no single word names, such as a wooden cabin, are asked for by what the scenery calls them.
    return staged if staged.place == place else replace(staged, place=place, interior=inside)


def _doing(doing: Doing, width: int, height: int) -> Stage:
    sentence = _SENTENCES.get(doing, f"Ada {doing.value}s.")
    cast = (ADA, TOM) if "Tom" in sentence else (ADA,)
    staged = _staged(sentence, "park", width, height, cast=cast, size=Size.FULL)
    actors = tuple(
        replace(actor, doing=doing, since=0) if actor.character.id == "ada" or doing in _BOTH else actor
        for actor in staged.actors
    )
    return replace(staged, actors=actors)


_BOTH = frozenset({Doing.EMBRACE, Doing.FIGHT})


def _feeling(character: Character, feeling: Feeling, width: int, height: int) -> Stage:
    staged = _staged(f"{character.name} waits.", "park", width, height, cast=(character,), size=Size.CLOSE)
    return replace(staged, actors=tuple(replace(actor, feeling=feeling) for actor in staged.actors))


def _lines(words: tuple[str, ...], columns: int) -> Iterator[str]:
    """Words of a row at a time."""
    for at in range(0, len(words), columns):
        yield ", ".join(words[at : at + columns])
