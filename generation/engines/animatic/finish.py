"""The finish: turns a drawn frame into a picture of the film's style, in a few passes over its pixels.

Every texture is fixed to the screen and the same on each frame: nothing boils, and a video encoder pays for it once.
Passes work on whole arrays of bytes, which numpy does at many pixels a cycle.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generation.engines.animatic.sheet import Pixels
from generation.engines.animatic.styles.textures import Field, hatching, noise, tooth, vignette
from storyboard.model import Style

Plane = NDArray[np.uint8]
Words = NDArray[np.uint32]
_STRIP = 48
_OPAQUE = np.uint32(0xFF000000)
_OUTER, _INNER = np.uint32(0x00FF00FF), np.uint32(0x0000FF00)


class Finish:
    """Finishes the frames of one shot in place; alpha ends opaque.

    `curve` are 256 tones that the drawn ones are developed to, the last of them 255; none leave them as they are.
    """

    def __init__(self, style: Style, width: int, height: int, curve: bytes = b"") -> None:
        self._textures = textures_of(style, width, height)
        self._press = _PRESSES[style]
        self._looks_round = style in (Style.INK_WASH, Style.PENCIL, Style.PAPER_CUT)
        self._curve = curve
        self._bench = _Bench(width, height)

    def __call__(self, pixels: Pixels) -> None:
        bench = self._bench
        if self._curve:
            _develop(pixels, self._curve)
        if self._looks_round:  # lines are found in the whole picture before any of it is finished
            np.copyto(bench.whole, pixels[:, :, 1])
        for top in range(0, pixels.shape[0], _STRIP):
            strip = pixels[top : top + _STRIP]
            bench.at(top, strip.shape[0])
            self._press(strip, self._textures, bench)
            words = strip.view(np.uint32)
            np.bitwise_or(words, _OPAQUE, out=words)


class _Bench:
    """Arrays to work in, kept from frame to frame: as high as the strip that is being finished.

    A strip at a time stays near the processor, however many passes go over it. Those that look at neighbours find
    them in `whole`, the tones of all the picture; `tone`, `edge` and `line` reach `over` rows above the strip and
    `under` rows below it, where there are any.
    """

    def __init__(self, width: int, height: int) -> None:
        self.unit = max(1, round(height / 720))
        self.reach = max(1, round(height / 360))
        self.whole: Plane = np.zeros((height, width), np.uint8)
        self._halo = self.reach + self.unit
        rows = _STRIP + 2 * self._halo
        self._pixels = [np.zeros((_STRIP, width, 4), np.uint8) for _ in range(2)]
        self._planes = [np.zeros((rows, width), np.uint8) for _ in range(2)]
        self._levels: dict[int, Plane] = {}
        self.at(0, min(height, _STRIP))

    def at(self, top: int, rows: int) -> None:
        """Turns to the strip of some rows from `top` on."""
        low = min(self.whole.shape[0], top + rows + self._halo)
        high = max(0, top - self._halo)
        self.top, self.over, self.rows = top, top - high, rows
        self.one, self.two = (pixels[:rows] for pixels in self._pixels)
        self.tone: Plane = self.whole[high:low]
        self.edge, self.line = (plane[: low - high] for plane in self._planes)

    def above(self, plane: Plane, floor: int, most: int) -> None:
        """What of a plane is above a floor, and at most so much; in place.

        The bounds are planes as well: numpy compares those many at a time, and a plane with a number one by one.
        """
        low, high = (self._level(tone)[: plane.shape[0]] for tone in (floor, most))
        np.maximum(plane, low, out=plane)
        np.subtract(plane, low, out=plane)
        np.minimum(plane, high, out=plane)

    def _level(self, tone: int) -> Plane:
        if tone not in self._levels:
            self._levels[tone] = np.full_like(self._planes[0], tone)
        return self._levels[tone]

    def own(self, plane: Plane, under: int = 0) -> Plane:
        """The rows of a plane that are the strip's own, and some under them."""
        return plane[self.over : self.over + self.rows + under]

    def cut(self, texture: NDArray[np.generic], under: int = 0) -> Any:
        """The rows of a texture that lie over the strip, and some under them."""
        return texture[self.top : self.top + self.rows + under]


# --- passes -----------------------------------------------------------------------------------------------


def _develop(pixels: Pixels, curve: bytes) -> None:
    """Each tone becomes that of the curve; a strip at a time, so that it stays near the processor."""
    for top in range(0, pixels.shape[0], _STRIP):
        strip = pixels[top : top + _STRIP]
        strip[...] = np.frombuffer(strip.tobytes().translate(curve), np.uint8).reshape(strip.shape)


def _take_off(pixels: Pixels, veil: Pixels) -> None:
    """Darker by a veil, never below black."""
    np.maximum(pixels, veil, out=pixels)
    np.subtract(pixels, veil, out=pixels)


def _add(pixels: Pixels, light: Pixels, bench: Pixels) -> None:
    """Brighter by an array, never above white."""
    np.bitwise_not(light, out=bench)
    np.minimum(pixels, bench, out=pixels)
    np.add(pixels, light, out=pixels)


def _times(pixels: Pixels, share: Words, bench: _Bench) -> None:
    """Each pixel times its share (of 256): two channels at a time within a word. Alpha is lost."""
    words = pixels.view(np.uint32)[:, :, 0]
    outer = bench.one.view(np.uint32)[:, :, 0]
    np.bitwise_and(words, _OUTER, out=outer)
    np.multiply(outer, share, out=outer)
    np.right_shift(outer, 8, out=outer)
    np.bitwise_and(outer, _OUTER, out=outer)
    np.right_shift(words, 8, out=words)
    np.bitwise_and(words, 0xFF, out=words)
    np.multiply(words, share, out=words)
    np.bitwise_and(words, _INNER, out=words)
    np.bitwise_or(words, outer, out=words)


def _step(tone: Plane, away: int, out: Plane, bench: Plane) -> None:
    """How much darker each pixel is than the brightest of its neighbours a few pixels away, across and down.

    So lines lie within the darker of two tones, and light features, as in a small face, are never filled.
    """
    out.fill(0)
    for here, there in ((np.s_[:, away:], np.s_[:, :-away]), (np.s_[away:], np.s_[:-away])):
        for dark, bright in ((here, there), (there, here)):
            room = bench[here]
            np.maximum(tone[dark], tone[bright], out=room)
            np.subtract(room, tone[dark], out=room)
            np.maximum(out[dark], room, out=out[dark])


def _edges(bench: _Bench, *, from_: int) -> Plane:
    """Lines where the picture's tone jumps: 0 where it does not, up to 255. With some rows above and below."""
    _step(bench.tone, bench.reach, bench.edge, bench.line)
    edge = bench.edge
    bench.above(edge, from_, 255 // 4)
    np.add(edge, edge, out=edge)  # numpy adds bytes many at a time, but multiplies them one by one
    np.add(edge, edge, out=edge)
    return edge


def _draw(pixels: Pixels, line: Plane, bench: _Bench) -> None:
    """Lays lines over the picture: no channel is brighter than the line lets it."""
    words = bench.one.view(np.uint32)[:, :, 0]
    np.copyto(words, line)
    np.multiply(words, np.uint32(0x01010101), out=words)
    np.bitwise_not(bench.one, out=bench.one)
    np.minimum(pixels, bench.one, out=pixels)


def _wider(line: Plane, bench: _Bench, where: Plane) -> None:
    """A line one pixel broader where a mask lets it; the last row of both is only looked at."""
    away = bench.unit
    room = bench.line[: line.shape[0]]
    np.minimum(line, where, out=room)
    np.maximum(line[:, :-away], room[:, away:], out=line[:, :-away])
    np.maximum(line[:-away], room[away:], out=line[:-away])


# --- styles -----------------------------------------------------------------------------------------------


def _painted(pixels: Pixels, textures: Sequence[NDArray[np.generic]], bench: _Bench) -> None:
    _take_off(pixels, bench.cut(textures[0]))


def _ink_wash(pixels: Pixels, textures: Sequence[NDArray[np.generic]], bench: _Bench) -> None:
    share, pressure, heavy, paper = textures
    line = bench.own(_edges(bench, from_=17), bench.unit)
    np.minimum(line, bench.cut(pressure, bench.unit), out=line)
    _wider(line, bench, bench.cut(heavy, bench.unit))
    np.bitwise_not(pixels, out=pixels)
    _times(pixels, bench.cut(share), bench)
    np.bitwise_not(pixels, out=pixels)
    _draw(pixels, line[: bench.rows], bench)
    _take_off(pixels, bench.cut(paper))


def _pencil(pixels: Pixels, textures: Sequence[NDArray[np.generic]], bench: _Bench) -> None:
    strokes, pressure, paper = (bench.cut(texture) for texture in textures)
    line = bench.own(_edges(bench, from_=18))
    np.minimum(line, pressure, out=line)
    lead = bench.two
    np.maximum(pixels, strokes, out=lead)
    np.subtract(lead, pixels, out=lead)
    np.right_shift(lead, 2, out=bench.one)
    np.add(lead, bench.one, out=lead)
    np.right_shift(pixels, 2, out=bench.one)
    np.subtract(pixels, bench.one, out=pixels)
    np.add(pixels, 62, out=pixels)
    np.bitwise_not(lead, out=lead)
    np.minimum(pixels, lead, out=pixels)
    _draw(pixels, line, bench)
    _take_off(pixels, paper)


def _noir(pixels: Pixels, textures: Sequence[NDArray[np.generic]], bench: _Bench) -> None:
    _take_off(pixels, bench.cut(textures[0]))


def _paper_cut(pixels: Pixels, textures: Sequence[NDArray[np.generic]], bench: _Bench) -> None:
    fibres, veil = (bench.cut(texture) for texture in textures)
    away = 2 * bench.unit
    here, there = bench.tone[away:, away:], bench.tone[:-away, :-away]
    bench.edge.fill(0)
    bench.line.fill(0)
    bright, dark = bench.edge[away:, away:], bench.line[away:, away:]
    np.maximum(here, there, out=bright)
    np.subtract(bright, here, out=dark)
    np.subtract(bright, there, out=bright)
    words = bench.two.view(np.uint32)[:, :, 0]
    for whole, texture, put in ((bench.edge, fibres, True), (bench.line, veil, False)):
        plane = bench.own(whole)
        bench.above(plane, 20, 22)
        np.multiply(plane, np.uint32(0x00010101), out=words, dtype=np.uint32)
        np.add(bench.two, texture, out=bench.two)  # edges and fibres in one go: 22 and 40 at most
        if put:
            _add(pixels, bench.two, bench.one)
        else:
            _take_off(pixels, bench.two)


Press = Callable[[Pixels, Sequence[NDArray[np.generic]], _Bench], None]
_PRESSES: dict[Style, Press] = {
    Style.PAINTED: _painted,
    Style.INK_WASH: _ink_wash,
    Style.PENCIL: _pencil,
    Style.NOIR: _noir,
    Style.PAPER_CUT: _paper_cut,
}


def _veil(*channels: Field) -> Pixels:
    """An array to take off or to add, from levels of red, green and blue, or one for all three."""
    made = np.zeros((*channels[0].shape, 4), np.uint8)
    for channel in range(3):
        field = channels[channel % len(channels)]
        made[:, :, channel] = np.clip(np.round(field), 0, 255)
    return made


def _mask(field: Field) -> Plane:
    return np.clip(np.round(field), 0, 255).astype(np.uint8)


@lru_cache(maxsize=4)
def textures_of(style: Style, width: int, height: int) -> tuple[NDArray[np.generic], ...]:
    """What a style's finish lays over frames of a size, in the order in which it takes them."""
    size = (width, height)
    corner = vignette(*size)
    if style is Style.INK_WASH:
        share = 0.9 + 0.017 * noise(*size, 130.0, 11) + 0.012 * noise(*size, 34.0, 12) + 0.026 * tooth(*size)
        pressure = 205 + 34 * noise(*size, 60.0, 13) + 10 * tooth(*size)
        heavy = 150 + 160 * noise(*size, 90.0, 14)
        grain = 1.6 * tooth(*size, 5) + 16 * corner
        paper = _veil(6 + grain, 12 + grain, 26 + 1.15 * grain)
        return (
            np.clip(np.round(share * 256), 130, 256).astype(np.uint32),
            _mask(np.clip(pressure, 120, 240)),
            _mask(heavy),
            paper,
        )
    if style is Style.PENCIL:
        grain = tooth(*size, 5)
        first = 226 * hatching(*size, 0.62, 8.5, 21)
        second = 178 * hatching(*size, 0.36, 7.5, 22)
        third = 150 * hatching(*size, -0.52, 7.0, 23)
        strokes = np.minimum(np.maximum(np.maximum(first, second), third) * (0.93 + 0.13 * grain), 204)
        pressure = 188 + 26 * grain + 22 * noise(*size, 80.0, 24)
        paper = _veil(7 + 2.2 * grain + 12 * corner, 9 + 2.2 * grain + 13 * corner, 17 + 2.2 * grain + 15 * corner)
        return _veil(np.clip(strokes, 0, 230)), _mask(np.clip(pressure, 90, 235)), paper
    if style is Style.NOIR:
        return (_veil(70.0 * corner + 4.0 + 2.2 * noise(*size, 2.4, 31)),)
    if style is Style.PAPER_CUT:
        fibre = 1.5 * noise(*size, 3.4, 41) + 1.6 * noise(*size, 17.0, 42)
        long = 5.0 * np.clip(hatching(*size, 0.35, 19.0, 43) - 0.8, 0, 1)
        return _veil(np.clip(7 + fibre + long, 0, 40)), _veil(12.0 * corner + 4.0)
    return (_veil(28.0 * corner + 3.0 + 1.0 * noise(*size, 2.6, 7)),)
