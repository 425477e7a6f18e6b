"""The script: the screenplay beside its shots, and new drafts of it."""

from studio.desktop.script.panel import ScriptPanel

__all__ = ["ScriptPanel"]
