"""The motion brush in an image-to-video model: what was painted on the first frame is led along its path.

What the model is told of the first frame stands in its condition; copied along a track into the later frames of
the condition, it says where that piece of the picture is then. This is the published idea of Wan-Move (NeurIPS 2025).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from diffusers import WanImageToVideoPipeline

from storyboard.motion import Stroke

Cell = tuple[int, int]


def moves(strokes: Sequence[Stroke], size: Cell, steps: int) -> list[list[tuple[Cell, Cell]]]:
    """For each step of the film, the cells of the first frame that have moved and where they are then.

    Args:
        size: the columns and rows of the condition.
        steps: its frames.
    """
    columns, rows = size
    middles = [(x, y, (x + 0.5) / columns, (y + 0.5) / rows) for y in range(rows) for x in range(columns)]
    held = [(each, [(x, y) for x, y, across, down in middles if each.holds(across, down)]) for each in strokes]
    told: list[list[tuple[Cell, Cell]]] = []
    for step in range(1, steps):
        led: list[tuple[Cell, Cell]] = []
        for stroke, cells in held:
            across, down = stroke.moved(step / (steps - 1))
            for x, y in cells:
                to = (int(x + 0.5 + across * columns), int(y + 0.5 + down * rows))
                if 0 <= to[0] < columns and 0 <= to[1] < rows:
                    led.append(((x, y), to))
        told.append(led)
    return told


class TrackedWan(WanImageToVideoPipeline):  # type: ignore[misc]
    """Image to video along the strokes of the motion brush; without strokes it is the pipeline it comes from."""

    strokes: Sequence[Stroke] = ()

    def prepare_latents(self, *args: Any, **named: Any) -> Any:
        """The noise and the condition, in which what was painted has moved."""
        prepared = super().prepare_latents(*args, **named)
        if not self.strokes or self.config.expand_timesteps:
            return prepared
        noise, condition = prepared
        condition = condition.clone()
        pictured = condition[:, -self.vae.config.z_dim :]
        first = pictured[:, :, 0].clone()
        steps, rows, columns = pictured.shape[2:]
        for step, led in enumerate(moves(self.strokes, (columns, rows), steps), 1):
            for (x, y), (to_x, to_y) in led:
                pictured[:, :, step, to_y, to_x] = first[:, :, y, x]
        return noise, condition
