"""The timeline: the shown cut in time, with its pictures, words and sounds, and every way to edit it."""

from studio.desktop.timeline.panel import TimelinePanel

__all__ = ["TimelinePanel"]
