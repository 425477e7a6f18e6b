"""The first thing a person sees: three ways into a film, and the films they worked on."""

from studio.desktop.start.page import StartPage

__all__ = ["StartPage"]
