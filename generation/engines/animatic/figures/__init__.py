"""The people, animals and things that stand on the stage: their bones, their looks, and how they are drawn."""

from __future__ import annotations

from generation.engines.animatic.figures.actors import draw_actor, skeleton
from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.design import appearance, cast_appearances
from generation.engines.animatic.figures.props import draw_prop, knows_prop

__all__ = ["Appearance", "appearance", "cast_appearances", "draw_actor", "draw_prop", "knows_prop", "skeleton"]
