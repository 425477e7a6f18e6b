"""The look of the desk in one place: colours by role, one type scale, one spacing grid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QFont

SPACE: Final = (4, 8, 12, 16, 24, 32)
"""The only distances between things, in pixels at 100 %."""
SIZES: Final = (12, 13, 15, 20, 28)
"""The only sizes of type, in pixels at 100 %: small, text, heading, title, display."""
RADIUS: Final = 6
CARD_RADIUS: Final = 10
MOTION_MS: Final = 120


@dataclass(frozen=True)
class Theme:
    """Colours by what they are for; no widget names a colour of its own.

    Attributes:
        ground: behind everything. panel: a panel. raised: a field, a card, a button. line: hairlines.
        well: what is not filled yet: a groove, a missing picture; type is readable on it.
        text, quiet, faint: type in three strengths, all readable on `panel`.
        accent: selection, playhead, the primary button. on_accent: type on it.
        good, working, wrong: states, never told by colour alone.
        cuts: the colours of cuts' walks through the graph, in order.
    """

    name: str
    ground: str
    panel: str
    raised: str
    line: str
    well: str
    text: str
    quiet: str
    faint: str
    accent: str
    on_accent: str
    good: str
    working: str
    wrong: str
    cuts: tuple[str, ...]

    def colour(self, role: str, alpha: float = 1.0) -> QColor:
        """A role as a Qt colour, as opaque as asked."""
        colour = QColor(getattr(self, role))
        colour.setAlphaF(alpha)
        return colour


DARK: Final = Theme(
    "dark", "#14161a", "#1a1d22", "#22262d", "#2c313a", "#2c313a", "#e8eaed", "#a9b0ba", "#8a929d", "#f2b84b",
    "#1a1406", "#5fb58c", "#5aa2e0", "#e0695e", ("#f2b84b", "#6fb3e8", "#c58be0", "#7fc99a", "#e58a6a", "#d7d06a"),
)  # fmt: skip
LIGHT: Final = Theme(
    "light", "#e9e6df", "#f6f4ef", "#ffffff", "#d5d0c5", "#d5d0c5", "#23252a", "#4a4f58", "#62676f", "#a06400",
    "#ffffff", "#2c7a55", "#1f6bab", "#b3372c", ("#a06400", "#1f6bab", "#84449f", "#2c7a55", "#b0502c", "#7a7410"),
)  # fmt: skip
HIGH_CONTRAST: Final = Theme(
    "high contrast", "#000000", "#000000", "#101010", "#ffffff", "#5c5c5c", "#ffffff", "#ffffff", "#e0e0e0", "#ffd23f",
    "#000000", "#7dffb0", "#8cc8ff", "#ff9a90", ("#ffd23f", "#8cc8ff", "#e8a8ff", "#7dffb0", "#ffb08a", "#ffff80"),
)  # fmt: skip

_current = DARK


def theme() -> Theme:
    """The theme in use; ask when painting, never keep it."""
    return _current


def use(chosen: Theme) -> None:
    """Take another theme; whoever calls it sets the application's style sheet and repaints."""
    global _current
    _current = chosen


THEMES: Final = {"dark": DARK, "light": LIGHT, "high contrast": HIGH_CONTRAST}
SCALES: Final = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""How much larger than designed a person may have text and everything measured by it."""

_scale = 1.0
_reduced_motion = False

_TEXT = ("Cabin", "Inter", "Noto Sans", "DejaVu Sans")
_FIGURES = ("Inter", "Noto Sans", "Liberation Sans", "Arial", "DejaVu Sans")
_SCRIPT = ("Courier Prime", "Liberation Mono", "DejaVu Sans Mono", "Courier New")
_HANZI = ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", "Droid Sans Fallback")


def px(length: float) -> int:
    """A length that is designed at 100 %, at the person's scale, in logical pixels."""
    return round(length * _scale)


def scale() -> float:
    """How large the person wants text: 1 to 2."""
    return _scale


def reduced_motion() -> bool:
    """Whether nothing may move by itself: no animation at all, things are where they go at once."""
    return _reduced_motion


def motion_ms() -> int:
    """How long a movement takes: 0 when none is wanted."""
    return 0 if _reduced_motion else MOTION_MS


def measure(scale: float, *, reduced_motion: bool) -> None:
    """Take the person's scale (1 to 2) and whether they want stillness; `look.apply` follows."""
    global _scale, _reduced_motion
    _scale, _reduced_motion = min(2.0, max(1.0, scale)), reduced_motion


def font(size: int = 13, *, strong: bool = False) -> QFont:
    """The text face; `size` is one of SIZES, at the person's scale."""
    return _face(_TEXT, size, strong)


def figures(size: int = 13, *, strong: bool = False) -> QFont:
    """A face whose digits are all as wide as each other: for timecodes, lengths and all that counts while one looks."""
    face = _face(_FIGURES, size, strong)
    face.setFeature(QFont.Tag("tnum"), 1)
    return face


def typewriter(size: int = 13) -> QFont:
    """The face that screenplays are written in."""
    face = _face(_SCRIPT, size, False)
    face.setStyleHint(QFont.StyleHint.Monospace)
    return face


def _face(families: tuple[str, ...], size: int, strong: bool) -> QFont:
    face = QFont([*families, *_HANZI])
    face.setPixelSize(px(size))
    face.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return face
