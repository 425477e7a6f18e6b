"""The hard light of a film noir: through blinds onto the far wall of a room."""

from __future__ import annotations

import numpy as np
import skia

from generation.engines.animatic.scenery.brush import solid
from generation.stage import Stage, View

_NO_BLINDS = frozenset(
    "lantern room,lighthouse interior,wheelhouse,cabin,cave,car,train,spaceship,underwater,church".split(",")
)
_SLATS = 9
_TILT = 0.16
_DARK = 0.55


class Blinds:
    """A pattern of light on one upright plane behind the players: it stays in the place when the camera moves."""

    def __init__(self, stage: Stage) -> None:
        middle = View.of(stage, stage.frames / 2)
        self._away = 1.45 * middle.focus
        forward = np.asarray((middle.forward[0], 0.0, middle.forward[2]))
        length = float(np.linalg.norm(forward))
        self._forward = forward / length if length > 0.2 else np.asarray((0.0, 0.0, 1.0))
        self._across = np.asarray((self._forward[2], 0.0, -self._forward[0]))
        self._eye = np.asarray(middle.position)
        self._tall = middle.height / middle.focal * self._away
        self._rise = middle.forward[1] / max(length, 0.2) * self._away
        self._side = -1.0 if stage.light.toward_key[0] > 0 else 1.0
        self.falls = stage.interior and stage.place not in _NO_BLINDS

    def draw(self, canvas: skia.Canvas, view: View, frame: int) -> None:
        """Darkens all that the light does not reach."""
        builder = skia.PathBuilder()
        builder.addRect(skia.Rect(-10, -10, view.width + 10, view.height + 10))
        for ring in self._slits():
            seen = view.project(np.asarray([self._at(x, y) for x, y in ring]))
            if (seen[:, 2] < 0.2).any():
                return
            builder.moveTo(*(float(part) for part in seen[0, :2]))
            for x, y, _ in seen[1:].tolist():
                builder.lineTo(x, y)
            builder.close()
        builder.setFillType(skia.PathFillType.kEvenOdd)
        canvas.drawPath(builder.detach(), skia.Paint(AntiAlias=True, Color=solid((0.0, 0.0, 0.0), _DARK)))

    def _at(self, x: float, y: float) -> np.ndarray:
        """A point of the plane, in frame heights right of and above what the camera looks at."""
        up = np.asarray((0.0, y * self._tall + self._rise, 0.0))
        return np.asarray(self._eye + self._forward * self._away + self._across * (x * self._tall) + up)

    def _slits(self) -> list[list[tuple[float, float]]]:
        left, right, low, high = -0.62 + 0.2 * self._side, 0.62 + 0.2 * self._side, -0.34, 0.44
        pitch = (high - low) / _SLATS
        rings = []
        for index in range(_SLATS):
            y = low + index * pitch
            for a, b in ((left, -0.02 + 0.2 * self._side), (0.02 + 0.2 * self._side, right)):
                corners = ((a, y), (b, y), (b, y + 0.62 * pitch), (a, y + 0.62 * pitch))
                rings.append([(cx, cy + _TILT * self._side * cx) for cx, cy in corners])
        return rings
