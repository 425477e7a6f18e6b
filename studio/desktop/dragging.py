"""What is dragged from one panel to another: shots, by their ids."""

from __future__ import annotations

import json
from collections.abc import Iterable

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QWidget

from studio.desktop.theme import px

SHOTS = "application/x-shotgraph-shots"
"""The kind of data: a JSON list of ids of shots, in the order in which they are to be used."""


def shots_data(shots: Iterable[str]) -> QMimeData:
    """Shots as data of a drag."""
    data = QMimeData()
    data.setData(SHOTS, json.dumps(list(shots)).encode())
    return data


def has_left(panel: QWidget, point: QPoint) -> bool:
    """Whether the pointer, in the panel's coordinates, has clearly left it while something is dragged."""
    return not panel.rect().adjusted(-px(12), -px(12), px(12), px(12)).contains(point)


def carry(panel: QWidget, shots: Iterable[str], picture: QPixmap | None) -> None:
    """Drag shots out of a panel to wherever they are let go; returns when they are."""
    drag = QDrag(panel)
    drag.setMimeData(shots_data(shots))
    if picture is not None:
        drag.setPixmap(picture.scaledToWidth(px(112), Qt.TransformationMode.SmoothTransformation))
        drag.setHotSpot(QPoint(px(16), px(16)))
    drag.exec(Qt.DropAction.CopyAction)


def shots_in(data: QMimeData) -> tuple[str, ...]:
    """The shots that a drag carries; none if it carries something else."""
    if not data.hasFormat(SHOTS):
        return ()
    try:
        found = json.loads(bytes(data.data(SHOTS).data()).decode())
    except ValueError:  # another program may give anything this name
        return ()
    return tuple(shot for shot in found if isinstance(shot, str)) if isinstance(found, list) else ()
