"""The writer at the desk: a direction in a sentence, or an idea for a film, answered with edits to be taken or left."""

from studio.desktop.writer.panel import WriterPanel

__all__ = ["WriterPanel"]
