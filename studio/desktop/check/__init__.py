"""The script supervisor at the desk: what does not match from shot to shot, and the edits that mend it."""

from studio.desktop.check.panel import CheckPanel

__all__ = ["CheckPanel"]
