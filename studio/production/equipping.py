"""What a person's settings say of engines is put where engines look: in the environment, which workers inherit.

What stands in the environment already stays: it is nearer to the person than a file. Engines themselves know nothing
of settings, and a project has no say in either.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from storyboard.model import Film
from studio import settings
from studio.settings import Service

_TOLD: Mapping[str, tuple[Service, Mapping[str, str]]] = {
    "hosted": ("video", {"url": "SHOTGRAPH_VIDEO_URL", "dollars_per_second": "SHOTGRAPH_VIDEO_PRICE"}),
    "comfy": ("comfy", {"url": "SHOTGRAPH_COMFY_URL", "workflow": "SHOTGRAPH_COMFY_WORKFLOW"}),
    "command": ("command", {"program": "SHOTGRAPH_COMMAND"}),
}
"""For each engine, the service in settings.toml and which variable says which of its fields."""
_PUT: dict[str, str] = {}
"""What came out of the settings into this process's environment."""
_KEYS = {"hosted": ("SHOTGRAPH_VIDEO_URL", "SHOTGRAPH_VIDEO_KEY")}


def equip(film: Film) -> None:
    """Put in place what the engines of a film's shots need.

    Raises:
        ProjectError: the settings cannot be read, or the keyring will not give a key.
    """
    for engine in sorted({shot.engine for shot in film.shots} & _TOLD.keys()):
        equip_engine(engine)


def equip_engine(engine: str) -> None:
    """Put in place what one engine needs.

    Raises:
        ProjectError: the settings cannot be read, or the keyring will not give a key.
    """
    service, fields = _TOLD[engine]
    table = settings.read(service)
    if engine in _KEYS:
        where, key = _KEYS[engine]
        if where not in os.environ and key not in os.environ and (kept := settings.key_of(service)):
            _put(key, kept)  # only with the server of the same settings: another gets no key of this one
    for field, variable in fields.items():
        if field in table and variable not in os.environ:
            _put(variable, str(table[field]))


def forget() -> None:
    """Take out of the environment what was put there: the settings are others now, and a window goes on for days."""
    while _PUT:
        variable, value = _PUT.popitem()
        if os.environ.get(variable) == value:
            del os.environ[variable]


def _put(variable: str, value: str) -> None:
    os.environ[variable] = _PUT[variable] = value
