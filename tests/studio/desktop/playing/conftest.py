"""The small film that these tests play."""

from tests.studio.desktop.playing.projects import ferry, made_ferry, play

__all__ = ["ferry", "made_ferry", "play"]
