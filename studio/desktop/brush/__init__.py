"""The motion brush: a region painted on a shot's first frame, and where it goes."""

from studio.desktop.brush.panel import BrushPanel

__all__ = ["BrushPanel"]
