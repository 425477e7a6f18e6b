"""The graph of shots: the film's outline on a canvas."""

from studio.desktop.graph.panel import GraphPanel

__all__ = ["GraphPanel"]
