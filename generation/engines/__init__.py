"""Engines: each a way to render a shot."""

from __future__ import annotations

from generation.engines.protocol import Engine
from storyboard.errors import EngineError


def names() -> tuple[str, ...]:
    """The engines that films can name."""
    return ("animatic",)


def load(name: str) -> Engine:
    """The engine that a film calls by a name.

    Raises:
        EngineError: there is no such engine.
    """
    if name == "animatic":
        from generation.engines.animatic.engine import AnimaticEngine

        return AnimaticEngine()
    raise EngineError(f"There is no engine called “{name}”; choose one of: {', '.join(names())}.")
