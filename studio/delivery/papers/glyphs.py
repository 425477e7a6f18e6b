"""Camera movements as small drawn signs, one source for PDF and HTML: strokes in a box of 24 x 24.

A frame is what the camera sees; an arrow is where it goes. Paths are SVG's, absolute, with M, L and C only.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

from storyboard.camera import Movement

Way = Literal["", "left", "right", "up", "down", "in", "out"]
"""Where a movement goes, as the picture shows it; nothing where that is not known."""

_FRAME = "M2 5 L22 5 L22 19 L2 19 L2 5"
_INNER = "M8 9.2 L16 9.2 L16 14.8 L8 14.8 L8 9.2"
_RIGHT = "M3 12 L21 12 M16 7 L21 12 L16 17"
_BOTH = "M3 12 L21 12 M16.5 7.5 L21 12 L16.5 16.5 M7.5 7.5 L3 12 L7.5 16.5"
_SIGNS: dict[Movement, str] = {
    Movement.STATIC: _FRAME,
    Movement.PAN: "M3 8.5 C8 5.5 15 5.5 20.5 9.5 M20.8 4.2 L20.8 9.8 L15.2 9.8 M12 13.5 L12 20 M9.5 20 L14.5 20",
    Movement.TRUCK: "M3 9.5 L21 9.5 M16 4.5 L21 9.5 L16 14.5 M3 19 L21 19 M6 17 L6 21 M12 17 L12 21 M18 17 L18 21",
    Movement.WHIP_PAN: "M9 12 L22 12 M17 7 L22 12 L17 17 M2 12 L5.5 12 M3 8 L11 8 M3 16 L11 16",
    Movement.ARC: "M3.5 17 C4 5 20 5 20.5 16 M15.4 13 L20.2 16.6 L22.4 11.4 M12 17.5 L12 18.5",
    Movement.DOLLY_IN: f"{_FRAME} {_INNER} M2 5 L7.4 8.7 M5 8.8 L7.6 8.8 L7.2 6.2 M22 19 L16.6 15.3 "
    "M19 15.2 L16.4 15.2 L16.8 17.8 M22 5 L16.6 8.7 M2 19 L7.4 15.3",
    Movement.DOLLY_OUT: f"{_FRAME} {_INNER} M8 9.2 L2.6 5.5 M2.6 8.2 L2.4 5.3 L5.4 5.4 M16 14.8 L21.4 18.5 "
    "M21.4 15.8 L21.6 18.7 L18.6 18.6 M16 9.2 L22 5 M8 14.8 L2 19",
    Movement.ZOOM: f"{_FRAME} M5.4 7.4 L18.6 7.4 L18.6 16.6 L5.4 16.6 L5.4 7.4 M9 9.9 L15 9.9 L15 14.1 L9 14.1 L9 9.9",
    Movement.HANDHELD: "M1.5 12 C4 4.5 6.5 4.5 8.5 12 C10.5 19.5 13 19.5 15 12 C17 4.5 19.5 4.5 22.5 12",
    Movement.RACK_FOCUS: "M11 12 C11 15.6 8.4 17.5 6.2 17.5 C3.4 17.5 1.5 15 1.5 12 C1.5 9 3.4 6.5 6.2 6.5 "
    "C8.4 6.5 11 8.4 11 12 M22.5 12 C22.5 14 21 15.4 19.4 15.4 C17.6 15.4 16.3 14 16.3 12 C16.3 10 17.6 8.6 19.4 8.6 "
    "C21 8.6 22.5 10 22.5 12 M11 12 L15.8 12 M13.6 9.8 L15.8 12 L13.6 14.2",
}
# Up and down are drawn upwards and turned over for the other way.
_SIGNS[Movement.TILT] = "M15.5 3.2 C18.5 8 18.5 15 14.5 20.5 M10.4 4.6 L15.2 2.8 L17.4 7.4 M3 12 L9.5 12 M3 9.5 L3 14.5"
_SIGNS[Movement.CRANE] = "M17 21 L17 3 M12 8 L17 3 L22 8 M2 21 L11 14 M2 17.5 L2 21 L6 21"

_UNKNOWN: dict[Movement, str] = {
    Movement.PAN: "M3.2 9.5 C8 5.5 16 5.5 20.8 9.5 M20.8 4.6 L20.8 9.6 L15.8 9.6 M3.2 4.6 L3.2 9.6 L8.2 9.6 "
    "M12 13.5 L12 20 M9.5 20 L14.5 20",
    Movement.TRUCK: "M3 9.5 L21 9.5 M16.5 5 L21 9.5 L16.5 14 M7.5 5 L3 9.5 L7.5 14 "
    "M3 19 L21 19 M6 17 L6 21 M12 17 L12 21 M18 17 L18 21",
    Movement.WHIP_PAN: f"{_BOTH} M7 5 L17 5 M7 19 L17 19",
    Movement.TILT: "M15.5 3.5 C18.5 8 18.5 16 15.5 20.5 M10.6 5 L15.3 3 L17.4 7.6 M10.6 19 L15.3 21 L17.4 16.4 "
    "M3 12 L9.5 12 M3 9.5 L3 14.5",
    Movement.CRANE: "M17 21 L17 3 M12.5 7.5 L17 3 L21.5 7.5 M12.5 16.5 L17 21 L21.5 16.5 M2 15.5 L11 12 M2 12 L2 15.5",
}


def sign(movement: Movement, way: Way = "") -> str:
    """The strokes of a movement as an SVG path, going the way it is known to go."""
    if way in ("left", "down"):
        return _turned(_SIGNS[movement], across=way == "left")
    if movement is Movement.DOLLY_IN or movement is Movement.DOLLY_OUT or way:
        return _SIGNS[movement]
    return _UNKNOWN.get(movement, _SIGNS[movement])


def draw_sign(canvas: Any, path: str, left: float, top: float, side: float, colour: int) -> None:
    """Draw a sign into a square of `side` points."""
    import skia

    pen = skia.Paint(
        Color=colour,
        AntiAlias=True,
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=1.5,
        StrokeCap=skia.Paint.kRound_Cap,
        StrokeJoin=skia.Paint.kRound_Join,
    )
    canvas.save()
    canvas.translate(left, top)
    canvas.scale(side / 24, side / 24)
    canvas.drawPath(_path(path), pen)
    canvas.restore()


@cache
def _path(text: str) -> Any:
    import skia

    builder = skia.PathBuilder()
    for letter, numbers in _steps(text):
        if letter == "M":
            builder.moveTo(*numbers)
        elif letter == "L":
            builder.lineTo(*numbers)
        else:
            builder.cubicTo(*numbers)
    return builder.detach()


def _steps(text: str) -> list[tuple[str, list[float]]]:
    """A path as letters with their numbers."""
    steps: list[tuple[str, list[float]]] = []
    for word in text.split():
        if word[0].isalpha():
            steps.append((word[0], []))
            word = word[1:]
        steps[-1][1].append(float(word))
    return steps


def _turned(text: str, *, across: bool) -> str:
    """A path mirrored in its box, left to right if `across`, else upside down."""
    turned = []
    for letter, numbers in _steps(text):
        mirrored = [round(24 - n, 3) if (place % 2 == 0) == across else n for place, n in enumerate(numbers)]
        turned.append(letter + " ".join(f"{number:g}" for number in mirrored))
    return " ".join(turned)
