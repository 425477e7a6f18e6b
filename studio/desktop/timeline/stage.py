"""What is on the timeline now, as painting and pointing see it."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPixmap

from storyboard.model import Film
from studio.desktop.pictures import Pictures
from studio.desktop.states import UNKNOWN, Making, States
from studio.desktop.theme import px, theme
from studio.desktop.timeline.laid import Laid
from studio.desktop.timeline.scale import Rows, Scale
from studio.desktop.timeline.sounds import KINDS, Heard, Strip

_INKS = {"dialogue": 4, "effect": 1, "ambience": 3, "music": 2}
ASKED = 24
"""From afar, how many pictures are asked for in one repaint; what arrives brings the next repaint."""
GAINS = (-30.0, 12.0)
"""Decibels at the lower and upper edge of a strip."""


@dataclass(frozen=True)
class Spot:
    """Something on the timeline that can be pointed at.

    Attributes:
        kind: "clip", "head", "tail", "corner" (of a clip), "transition" (its start), "fade-in", "fade-out" (of the
            film), "title", "title-end", "line", "cue", "cue-in", "cue-out", "cue-gain", "sound-head", "sound-tail",
            "bed" (a sound that belongs to no shot), "marker", "ruler" or empty.
        id: of the use, title, line, cue or marker.
        use: the use that it belongs to.
    """

    kind: str = ""
    id: str = ""
    use: str = ""


@dataclass
class Stage:
    """The shown cut, and where it lies in the view."""

    pictures: Pictures
    states: States
    film: Film = field(default_factory=lambda: Film(title=""))
    laid: Laid = field(default_factory=Laid)
    heard: Heard = field(default_factory=Heard)
    scale: Scale = field(default_factory=Scale)
    rows: Rows = field(default_factory=Rows)
    chosen: frozenset[str] = frozenset()
    picked: Spot = Spot()
    pointed: Spot = Spot()
    tool: str = "trim"

    def __post_init__(self) -> None:
        self._thumbs: dict[tuple[str, int], tuple[int, QPixmap]] = {}
        self._tints: dict[str, QColor] = {}
        self.asks = ASKED

    def box(self, at: int) -> QRectF:
        """Where the use at a position lies on the picture's row."""
        laid, scale = self.laid, self.scale
        return self.rows.box("picture", scale.x(laid.starts[at]), scale.x(laid.end(at)))

    def strip_box(self, strip: Strip) -> QRectF:
        """Where a sound lies on its row."""
        return self.rows.box(strip.kind, self.scale.x(strip.start), self.scale.x(strip.end))

    def strip(self, of: str, use: str = "") -> Strip | None:
        """The strip of a line or cue."""
        for track in self.heard.tracks.values():
            for strip in track.strips:
                if strip.of == of and (not use or strip.use == use):
                    return strip
        return None

    def sound_span(self, at: int) -> tuple[int, int]:
        """The frames between which the sound of the use at a position begins and ends."""
        use = self.laid.places[at].use
        return max(0, self.laid.starts[at] - use.lead), min(self.laid.frames, self.laid.end(at) + use.lag)

    def thumb(self, shot: str, high: int, ratio: float) -> QPixmap | None:
        """The shot's picture, scaled to a height; None while it is made."""
        wide = max(1, round(high * ratio * self.film.width / self.film.height))
        found = self.pictures.picture(shot, wide)
        if found is None:
            return None
        key, kept = found.cacheKey(), self._thumbs.get((shot, round(high * ratio)))
        if kept is not None and kept[0] == key:
            return kept[1]
        scaled = found.scaledToHeight(round(high * ratio), Qt.TransformationMode.SmoothTransformation)
        scaled.setDevicePixelRatio(ratio)
        if len(self._thumbs) > 1200:
            self._thumbs.clear()
        self._thumbs[shot, round(high * ratio)] = (key, scaled)
        return scaled

    def tint(self, shot: str) -> QColor:
        """The colour of a shot's picture, for what is too small to show it."""
        kept = self._tints.get(shot)
        if kept is not None:
            return kept
        found = None
        if self.asks > 0:
            self.asks -= 1
            found = self.pictures.picture(shot, 96)
        if found is None:
            return theme().colour("raised")
        one = found.scaled(1, 1, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
        colour = one.toImage().pixelColor(0, 0)
        self._tints[shot] = colour
        return colour

    def forget(self, shots: frozenset[str]) -> None:
        """Some shots have other pictures."""
        for shot in shots:
            self._tints.pop(shot, None)

    def is_slate(self, shot: str) -> bool:
        """Whether there is no take of a shot yet."""
        state = self.states.of(shot)
        return not state.takes and state.making in (Making.TO_DO, Making.FAILED) and state is not UNKNOWN


def ink(kind: str, alpha: float = 1.0) -> QColor:
    """The colour of a kind of sound."""
    colour = QColor(theme().cuts[_INKS[kind]])
    colour.setAlphaF(alpha)
    return colour


def gain_y(box: QRectF, gain: float) -> float:
    """Where a gain lies in a strip."""
    part = (min(max(gain, GAINS[0]), GAINS[1]) - GAINS[0]) / (GAINS[1] - GAINS[0])
    return box.bottom() - px(2) - part * (box.height() - px(4))


def gain_at(box: QRectF, y: float) -> float:
    """The gain at a y of a strip, in half decibels."""
    part = (box.bottom() - px(2) - y) / max(1.0, box.height() - px(4))
    return round((GAINS[0] + min(1.0, max(0.0, part)) * (GAINS[1] - GAINS[0])) * 2) / 2


def wanted_rows(stage: Stage) -> list[str]:
    """The rows that the cut needs."""
    cut = stage.laid.cut
    names = ["titles"] if cut is not None and cut.titles else []
    names.append("picture")
    if stage.heard.captions:
        names.append("captions")
    return [*names, *KINDS]
