"""What the page of servers and engines has done away from the window: settings read, kept and tried."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from studio import settings
from studio.settings import Service


@dataclass(frozen=True)
class Kept:
    """What is set for a service, and where its key is, in words that do not hold it."""

    fields: Mapping[str, object]
    key: str


def kept(service: Service) -> Kept:
    """What is set.

    Raises:
        ProjectError: the settings cannot be read.
    """
    return Kept(settings.read(service), settings.key_source(service))


def save(service: Service, fields: Mapping[str, object], key: str) -> Kept:
    """Keep what is set, as `shotgraph settings set` does; a key that was typed goes into the keyring.

    Raises:
        ShotgraphError: something cannot be so; what was set before stays.
    """
    from storyboard.prompts.server import Server
    from studio.production.equipping import forget

    url = fields.get("url")
    if isinstance(url, str) and url:
        Server(url, "any")  # says in a sentence what is wrong with an address
    settings.save(service, **fields)
    if key:
        settings.keep_key(service, key)
    forget()
    return kept(service)


def forget_key(service: Service) -> Kept:
    """Take the key out of the keyring.

    Raises:
        ProjectError: there is none, or no keyring.
    """
    from studio.production.equipping import forget

    settings.forget_key(service)
    forget()
    return kept(service)


def save_and_try(service: Service, fields: Mapping[str, object], key: str) -> tuple[Kept, str]:
    """Keep what is set, then reach it; what was said.

    Raises:
        ShotgraphError: it cannot be kept or reached.
    """
    from studio.trying import tried

    found = save(service, fields, key)
    return found, tried(service)
