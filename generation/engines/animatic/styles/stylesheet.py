"""The style sheet: everything in which one look of the film differs from another, as one value per style."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generation.stage import Colour, Light
from generation.staging.palette import Palette, grey, mix, rgb, saturate
from storyboard.model import Style


@dataclass(frozen=True)
class StyleSheet:
    """What figures, scenery and the finish ask of a style.

    Attributes:
        places: how much of their colour places and light keep, 0 to 1.
        clothes: the same for what people wear and hold; their own colour, by which they are known, is always kept.
        skin: the same for skin.
        contrast: how hard the key light parts lit faces of the scenery from unlit ones; 1 is as painted.
        shading: how much of the shadow side of a figure is shown: 0 none, 1 as painted, up to 2 black.
        ink: the colour of outlines; None takes each material's own.
        outline: width of outlines, 1 as painted.
        bands: steps that gradients are cut into; 0 leaves them smooth.
        torn: how ragged the edges of big shapes are, in shares of their size.
        drop: how dark the shadow is that each layer throws on the one behind, 0 to 1.
        developed: whether each shot's tones are placed anew, as on paper or on hard film stock.
        blinds: whether faces are where the light is, and the light falls into rooms through blinds.
        white: how far the light on people is drawn towards plain white, whatever lights the place.
    """

    places: float = 1.0
    clothes: float = 1.0
    skin: float = 1.0
    contrast: float = 1.0
    shading: float = 1.0
    ink: Colour | None = None
    outline: float = 1.0
    bands: int = 0
    torn: float = 0.0
    drop: float = 0.0
    blinds: bool = False
    developed: bool = False
    white: float = 0.0

    def place(self, colour: Colour) -> Colour:
        """A colour of the place or its light, in this style; doing it twice changes nothing where all goes grey."""
        return colour if self.places == 1.0 else saturate(colour, self.places)

    def worn(self, colour: Colour, skin: bool = False) -> Colour:
        """The colour of something on a figure that is not its own."""
        if skin and self.blinds:  # faces are where the light is
            return mix(saturate(colour, self.skin), (1.0, 1.0, 1.0), 0.42)
        keep = self.skin if skin else self.clothes
        return colour if keep == 1.0 else saturate(colour, keep)

    def light(self, light: Light) -> Light:
        """The light of a scene in this style."""
        if self.places == 1.0:
            return light
        tone = self.place
        return replace(
            light,
            key=tone(light.key),
            shadow=tone(light.shadow),
            rim=tone(light.rim),
            bounce=tone(light.bounce),
            haze=tone(light.haze),
            accent=tone(light.accent),
            sky_top=tone(light.sky_top),
            horizon=tone(light.horizon),
        )

    def light_on_people(self, light: Light, *, outside: bool = False) -> Light:
        """The light that figures are drawn in: faces are read at night, and on paper people keep their own colours.

        Outside they stand before the dark, and are lit more than it; in a room before a wall that the lamp lights too.
        """
        light = self.light(light)
        lift = self.places * 0.34 * max(0.0, light.darkness - 0.4) / 0.6
        light = replace(
            light,
            key=mix(light.key, (1.0, 0.97, 0.92), lift),
            shadow=mix(light.shadow, (0.5, 0.48, 0.54), 0.75 * lift),
            rim=mix(light.rim, (0.93, 0.96, 1.0), 1.6 * lift),
            darkness=light.darkness * (1.0 - lift) if outside else light.darkness,
        )
        if not self.white:
            return light
        plain = (1.0, 0.985, 0.96)
        return replace(
            light,
            key=mix(light.key, plain, self.white),
            shadow=mix(light.shadow, (0.32, 0.32, 0.36), self.white * 0.8),
            darkness=light.darkness * (1.0 - 0.8 * self.white),
        )

    def palette(self, palette: Palette) -> Palette:
        """The sky's palette in this style."""
        five = (palette.top, palette.horizon, palette.light, palette.shadow, palette.accent)
        return Palette(*(self.place(colour) for colour in five))

    def hardened(self, lit: float) -> float:
        """How strongly the key falls on a face of the scenery, 0 to 1."""
        return lit if self.contrast == 1.0 else min(1.0, max(0.0, 0.55 + (lit - 0.55) * self.contrast))

    def shaded(self, lit: Colour, shade: Colour, skin: bool = False) -> Colour:
        """The shadow side of a material; a face is never lost in it."""
        if skin and self.shading > 1.0:
            return mix(lit, shade, 0.8)
        if self.shading <= 1.0:
            return mix(lit, shade, self.shading)
        return mix(shade, (0.0, 0.0, 0.0), self.shading - 1.0)

    def inked(self, line: Colour, lit: Colour) -> Colour:
        """The colour of a material's outline; paper shows its pale core along a torn edge."""
        if self.torn:
            return mix(lit, (1.0, 1.0, 1.0), 0.1 + 0.06 * grey(lit))
        return line if self.ink is None else mix(line, self.ink, 0.8)


SHEETS = {
    Style.PAINTED: StyleSheet(),
    Style.INK_WASH: StyleSheet(
        places=0.42, clothes=0.5, skin=0.8, shading=0.75, ink=rgb("1d1a1e"), outline=1.5, developed=True, white=0.75
    ),
    Style.PENCIL: StyleSheet(
        places=0.0, clothes=0.0, skin=0.0, shading=0.65, ink=rgb("2c2c30"), outline=1.25, developed=True, white=0.95
    ),
    Style.NOIR: StyleSheet(
        places=0.0, clothes=0.0, skin=0.0, contrast=2.2, shading=1.45, ink=rgb("000000"), blinds=True, developed=True,
        white=0.65,
    ),
    Style.PAPER_CUT: StyleSheet(
        places=0.7, shading=0.3, outline=0.8, bands=7, torn=0.03, drop=0.42, developed=True, white=0.4
    ),
}  # fmt: skip
