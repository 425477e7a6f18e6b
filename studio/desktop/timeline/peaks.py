"""Waveforms: how loud a sound is along its way, read from its file in a worker and kept."""

from __future__ import annotations

import wave
from collections import OrderedDict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.desktop.background import Background

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Levels = NDArray[np.uint8]

STEP = 100
"""Samples to a level: 480 levels a second."""
BUDGET = 48 * 1024 * 1024
"""Bytes of levels that are kept."""
_BLOCK = STEP * 4800


class Peaks(QObject):
    """The levels of sounds by their file. Files of the store never change, as they are named by what they are.

    Signals:
        arrived: levels that were asked for are there.
    """

    arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[Path, Levels] = OrderedDict()
        self._bytes = 0
        self._asked: set[Path] = set()
        self._background = Background(self, width=1)

    def levels(self, file: Path) -> Levels | None:
        """The sound's levels, 0 to 255, `STEP` samples each; None while they are read."""
        found = self._kept.get(file)
        if found is not None:
            self._kept.move_to_end(file)
        elif file not in self._asked:
            self._asked.add(file)
            self._background.run(partial(read_levels, file), partial(self._came, file))
        return found

    def forget(self) -> None:
        """Sounds were made anew: those that could not be read are asked for again."""
        self._asked &= self._kept.keys()

    def _came(self, file: Path, levels: Levels | None) -> None:
        if levels is None:
            return
        self._kept[file] = levels
        self._bytes += levels.nbytes
        while self._bytes > BUDGET and len(self._kept) > 1:
            gone, dropped = self._kept.popitem(last=False)
            self._bytes -= dropped.nbytes
            self._asked.discard(gone)
        self.arrived.emit()

    def close(self) -> None:
        """End the thread."""
        self._background.close()


def read_levels(file: Path) -> Levels | None:
    """The loudest sample of each step of a 16-bit wav; None if it is not one."""
    import numpy as np

    parts: list[Levels] = []
    try:
        with wave.open(str(file), "rb") as opened:
            if opened.getsampwidth() != 2:
                return None
            channels = opened.getnchannels()
            while raw := opened.readframes(_BLOCK):
                samples = np.frombuffer(raw, dtype="<i2")
                whole = np.zeros(-(-len(samples) // (STEP * channels)) * STEP * channels, np.int16)
                whole[: len(samples)] = samples
                loudest = np.abs(whole.astype(np.int32)).reshape(-1, STEP * channels).max(axis=1)
                parts.append((np.sqrt(loudest / 32768) * 255).astype(np.uint8))
    except (OSError, EOFError, wave.Error):
        return None
    return np.concatenate(parts) if parts else None
