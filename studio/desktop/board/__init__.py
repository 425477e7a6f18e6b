"""The board: the shots as panels on a wall, scene by scene."""

from studio.desktop.board.panel import BoardPanel

__all__ = ["BoardPanel"]
