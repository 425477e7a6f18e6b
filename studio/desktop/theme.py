"""The look of the desk in one place: colours by role, one type scale, one spacing grid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor

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
    "dark", "#14161a", "#1a1d22", "#22262d", "#2c313a", "#e8eaed", "#a9b0ba", "#8a929d", "#f2b84b", "#1a1406",
    "#5fb58c", "#5aa2e0", "#e0695e", ("#f2b84b", "#6fb3e8", "#c58be0", "#7fc99a", "#e58a6a", "#d7d06a"),
)  # fmt: skip
LIGHT: Final = Theme(
    "light", "#e9e6df", "#f6f4ef", "#ffffff", "#d5d0c5", "#23252a", "#565b64", "#6d727b", "#a86a00", "#ffffff",
    "#2c7a55", "#1f6bab", "#b3372c", ("#a86a00", "#1f6bab", "#84449f", "#2c7a55", "#b0502c", "#7a7410"),
)  # fmt: skip
HIGH_CONTRAST: Final = Theme(
    "high contrast", "#000000", "#000000", "#101010", "#ffffff", "#ffffff", "#ffffff", "#e0e0e0", "#ffd23f", "#000000",
    "#7dffb0", "#8cc8ff", "#ff9a90", ("#ffd23f", "#8cc8ff", "#e8a8ff", "#7dffb0", "#ffb08a", "#ffff80"),
)  # fmt: skip

_current = DARK


def theme() -> Theme:
    """The theme in use; ask when painting, never keep it."""
    return _current


def use(chosen: Theme) -> None:
    """Take another theme; whoever calls it sets the application's style sheet and repaints."""
    global _current
    _current = chosen
