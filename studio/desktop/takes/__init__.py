"""The takes of a shot: beside each other, and one against another."""

from studio.desktop.takes.panel import TakesPanel

__all__ = ["TakesPanel"]
