"""The small film of the queue's tests, opened in a real window."""

from tests.studio.desktop.queue.conftest import nobody_is_asked, project, rendering

__all__ = ["nobody_is_asked", "project", "rendering"]
