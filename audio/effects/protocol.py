"""What every maker of effects does: say whether it knows a sound, and make it."""

from __future__ import annotations

from typing import Protocol

from audio.recipes import AmbienceRecipe, EffectRecipe
from audio.samples import Samples


class EffectEngine(Protocol):
    """Someone who can make the sound of a description."""

    def known(self, description: str) -> bool:
        """Whether the description names a sound this engine can make; else it makes a soft, neutral hit."""
        ...

    def effect(self, recipe: EffectRecipe) -> Samples:
        """The sound, stereo (n, 2) at 48 kHz; exactly as long as the recipe asks, if it does."""
        ...

    def ambience(self, recipe: AmbienceRecipe) -> Samples:
        """The air of a place, stereo (n, 2) at 48 kHz; its end runs on into its start."""
        ...
