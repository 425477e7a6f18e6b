"""The cast: the film's people and places, with how they look, sound and agreed to be shown."""

from studio.desktop.cast.panel import CastPanel

__all__ = ["CastPanel"]
