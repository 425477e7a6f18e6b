"""Engines: each a way to render a shot."""

from __future__ import annotations

from importlib import import_module

from generation.engines.protocol import Engine
from storyboard.errors import EngineError

_ENGINES = {
    "animatic": "generation.engines.animatic.engine:AnimaticEngine",
    "hosted": "generation.engines.hosted:HostedEngine",
    "command": "generation.engines.command:CommandEngine",
    "comfy": "generation.engines.comfy:ComfyEngine",
    "diffusion": "generation.engines.diffusion.engine:DiffusionEngine",
}
"""Where each engine is; its module is imported when it is asked for."""


def names() -> tuple[str, ...]:
    """The engines that films can name."""
    return tuple(_ENGINES)


def load(name: str) -> Engine:
    """The engine that a film calls by a name.

    Raises:
        EngineError: there is no such engine.
    """
    if name not in _ENGINES:
        raise EngineError(f"There is no engine called “{name}”; choose one of: {', '.join(names())}.")
    module, _, kind = _ENGINES[name].partition(":")
    engine: Engine = getattr(import_module(module), kind)()
    return engine
