"""The viewer: the picture of the cut, its transport, scopes and full screen."""

from studio.desktop.viewer.panel import ViewerPanel

__all__ = ["ViewerPanel"]
