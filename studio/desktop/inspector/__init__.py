"""The inspector: everything that is said of the selected shots, to be read and changed in one column."""

from studio.desktop.inspector.panel import InspectorPanel

__all__ = ["InspectorPanel"]
