"""The picture of each panel, one at a time: the take's poster or exact frame, else a slate drawn for paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generation.lettering import Setting, draw_card, paint, set_words
from generation.takes import frame_of
from storyboard.errors import EngineError
from storyboard.model import Delivery
from studio.delivery.papers.panels import Panel
from studio.delivery.segments import Aim

POSTER_WIDTH = 640
"""Pixels; a wider picture is taken from the film itself."""
QUALITY = 86

GROUND = 0xFFF1EFEA
MARK = 0xFFC4C1B9
NUMBER = 0xFF8D8A83


def _in_the_middle(shot: str) -> tuple[Aim, ...]:
    """Shots that nobody knows a stage of are looked at in their middle."""
    return ()


def _unheard() -> None:
    """Nobody waits for the pictures."""


@dataclass(frozen=True)
class Pictures:
    """Where the pictures of a film come from. Holds none of them, so that a long film needs no more memory.

    Attributes:
        takes: the project's folder of takes.
        delivery: whose shape every picture has: a take is cropped to it, as the export crops it.
        aims: where a shot, by its id, is looked at in that shape.
        drawn: told whenever a picture has been made.
    """

    takes: Path
    delivery: Delivery
    aims: Callable[[str], tuple[Aim, ...]] = _in_the_middle
    drawn: Callable[[], None] = _unheard

    @property
    def aspect(self) -> float:
        """Width for height."""
        return self.delivery.width / self.delivery.height

    def jpeg(self, panel: Panel, width: int) -> bytes:
        """A panel's picture as JPEG, at most `width` pixels wide."""
        return encoded(self.image(panel, width), "jpg")

    def image(self, panel: Panel, width: int) -> Any:
        """A panel's picture as an opaque skia image, at most `width` pixels wide."""
        made = self._made(panel, width)
        self.drawn()
        return made

    def _made(self, panel: Panel, width: int) -> Any:
        found = self._of_take(panel, width)
        if found is None:
            return drawn(panel, width, max(2, round(width / self.aspect)))
        cropped = self._cropped(found, panel)
        if cropped.width() <= width:
            return cropped
        return scaled(cropped, width, max(1, round(width / self.aspect)))

    def _cropped(self, image: Any, panel: Panel) -> Any:
        """What the export shows of a picture, in the delivery's shape."""
        import skia

        wide, high = image.width(), image.height()
        shown = min(wide, round(high * self.aspect)), min(high, round(wide / self.aspect))
        if abs(shown[0] - wide) <= 1 and abs(shown[1] - high) <= 1:
            return image
        from studio.delivery.reframe import aim_at

        place = aim_at(self.aims(panel.shot.id), _shown(panel))
        left, top = (
            min(max(round(part * side - seen / 2), 0), side - seen)
            for part, side, seen in zip(place, (wide, high), shown, strict=True)
        )
        return image.makeSubset(skia.IRect.MakeXYWH(left, top, *shown))

    def _of_take(self, panel: Panel, width: int) -> Any:
        """The take's poster where it shows this use and is large enough, else its exact frame; None for a lost take."""
        import skia

        take = panel.take
        if take is None or (panel.shot.card and take.engine == "animatic"):
            return None  # a card is set anew in the delivery's shape
        poster = take.poster(self.takes)
        needed = max(width, round(width * take.width / take.height / self.aspect))  # before it is cropped
        frame = _shown(panel)
        if frame == take.frames // 2 and needed <= POSTER_WIDTH and poster.is_file():
            image = decoded(poster.read_bytes())
            if image is not None:
                return image
        try:
            pixels = frame_of(take.picture(self.takes), min(frame, take.frames - 1))
        except EngineError:
            return None  # a damaged take is a shot to be rendered again, and its panel is a slate
        return skia.Image.fromarray(pixels, skia.ColorType.kRGBA_8888_ColorType)


def _shown(panel: Panel) -> int:
    """The take's frame that stands for a use: the take's middle where the use shows it, as its poster does."""
    middle = panel.take.frames // 2 if panel.take else panel.middle
    return middle if panel.clip.source <= middle < panel.clip.range_end else panel.middle


def drawn(panel: Panel, width: int, height: int) -> Any:
    """The picture of a shot without a take: its title card, or a slate."""
    import skia

    surface = skia.Surface(width, height)
    canvas = surface.getCanvas()
    if panel.shot.card:
        draw_card(canvas, width, height, panel.shot.card)
    else:
        draw_paper_slate(canvas, 0, 0, width, height, panel)
    return surface.makeImageSnapshot()


def draw_paper_slate(canvas: Any, left: float, top: float, width: float, height: float, panel: Panel) -> None:
    """A frame that waits for its picture: paper, a viewfinder's corners, the shot's number and size."""
    import skia

    canvas.save()
    canvas.translate(left, top)
    canvas.drawRect(skia.Rect.MakeWH(width, height), skia.Paint(Color=GROUND))
    draw_corners(canvas, width, height)
    unit = min(width, height)
    number = set_words(panel.shot.number, Setting("text", NUMBER, 0.26 * unit, weight=500), 0.8 * width, 0.5 * height)
    note = set_words("not drawn yet", Setting("text", NUMBER, 0.058 * unit, tracking=0.04), 0.8 * width, 0.2 * height)
    top = (height - number.height - note.height) / 2
    paint(canvas, number, 0.1 * width, top - 0.02 * unit)
    paint(canvas, note, 0.1 * width, top + number.height)
    canvas.restore()


def draw_corners(canvas: Any, width: float, height: float) -> None:
    """A viewfinder's four corners: a frame that waits for its picture."""
    import skia

    unit = min(width, height)
    pen = skia.Paint(Color=MARK, AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=max(0.5, unit / 160))
    inset, arm = 0.09 * unit, 0.1 * unit
    for x, dx in ((inset, arm), (width - inset, -arm)):
        for y, dy in ((inset, arm), (height - inset, -arm)):
            canvas.drawLine(x, y, x + dx, y, pen)
            canvas.drawLine(x, y, x, y + dy, pen)


def encoded(image: Any, kind: str) -> bytes:
    """An image as the bytes of a "jpg" or "png" file."""
    import skia

    form = skia.EncodedImageFormat.kPNG if kind == "png" else skia.EncodedImageFormat.kJPEG
    return bytes(image.encodeToData(form, 100 if kind == "png" else QUALITY))


def decoded(data: bytes) -> Any:
    """The image that a file's bytes hold, not decompressed before it is drawn; None if they hold none."""
    import skia

    return skia.Image.MakeFromEncoded(skia.Data.MakeWithCopy(data))


def scaled(image: Any, width: int, height: int) -> Any:
    """An image at another size, smoothly."""
    import skia

    return image.resize(width, height, skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear))
