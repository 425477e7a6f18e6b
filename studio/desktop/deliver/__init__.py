"""The way out of the studio: films, captions, boards and hand-offs of cuts, and edited timelines that come back."""

from studio.desktop.deliver.panel import DeliveryPanel

__all__ = ["DeliveryPanel"]
