"""The slate of a shot that is not there yet, or a title card in a shape of its own, as a picture."""

from __future__ import annotations

import numpy as np

from generation.engines.protocol import Frame
from generation.lettering import draw_card, draw_slate
from studio.delivery.segments import Slate


def slate_frame(slate: Slate, width: int, height: int) -> Frame:
    """A slate or a card as a picture, height x width x 4 RGBA."""
    import skia

    pixels = np.zeros((height, width, 4), np.uint8)
    surface = skia.Surface(pixels, colorType=skia.ColorType.kRGBA_8888_ColorType)
    if slate.card:
        draw_card(surface.getCanvas(), width, height, slate.card)
    else:
        draw_slate(surface.getCanvas(), width, height, slate.number, slate.action, slate.size, slate.seconds)
    return pixels
