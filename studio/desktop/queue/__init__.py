"""The queue: what is being made, what waits, and what became of the rest."""

from studio.desktop.queue.panel import QueuePanel

__all__ = ["QueuePanel"]
