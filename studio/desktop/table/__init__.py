"""The table: one row for each shot, to be sorted, filtered and edited in its cells."""

from studio.desktop.table.panel import TablePanel

__all__ = ["TablePanel"]
