"""One frame of a shot, drawn without the frames before it: for cards, boards and whoever needs only a look."""

from __future__ import annotations

from generation.engines.animatic.engine import mouths_of
from generation.engines.animatic.painter import Painter
from generation.engines.animatic.sheet import Sheet
from generation.engines.protocol import Frame, Materials
from generation.request import Request

NO_MATERIALS = Materials()


def still(request: Request, number: int, materials: Materials = NO_MATERIALS) -> Frame:
    """The frame of this number, height x width x 4 RGBA, as the engine's take of the request shows it."""
    sheet = Sheet(request.width, request.height)
    if request.card:
        from generation.lettering import draw_card

        draw_card(sheet.canvas, request.width, request.height, request.card)
    else:
        from generation.staging import stage

        Painter(stage(request), mouths_of(request, materials)).draw(sheet, number)
    return sheet.pixels
