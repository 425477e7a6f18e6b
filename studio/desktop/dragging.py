"""What is dragged from one panel to another: shots, by their ids."""

from __future__ import annotations

import json
from collections.abc import Iterable

from PySide6.QtCore import QMimeData

SHOTS = "application/x-shotgraph-shots"
"""The kind of data: a JSON list of ids of shots, in the order in which they are to be used."""


def shots_data(shots: Iterable[str]) -> QMimeData:
    """Shots as data of a drag."""
    data = QMimeData()
    data.setData(SHOTS, json.dumps(list(shots)).encode())
    return data


def shots_in(data: QMimeData) -> tuple[str, ...]:
    """The shots that a drag carries; none if it carries something else."""
    if not data.hasFormat(SHOTS):
        return ()
    try:
        found = json.loads(bytes(data.data(SHOTS).data()).decode())
    except ValueError:  # another program may give anything this name
        return ()
    return tuple(shot for shot in found if isinstance(shot, str)) if isinstance(found, list) else ()
