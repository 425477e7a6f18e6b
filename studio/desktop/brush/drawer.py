"""The window's end of the process that draws a shot's frames; started when it is first needed."""

from __future__ import annotations

import json
import logging
import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal
from PySide6.QtGui import QImage

from storyboard.model import Film, Shot
from studio.desktop.stills import excerpt

log = logging.getLogger(__name__)


class Drawer(QObject):
    """Asks for frames, one question at a time: a new one takes the old one's place.

    Signals:
        drawn: the ticket, the frame's number and its picture.
        failed: the ticket and a sentence.
    """

    drawn = Signal(int, int, QImage)
    failed = Signal(int, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._ticket = 0
        self._heading: dict[str, int] | None = None

    def ask(self, film: Film, shot: Shot, frames: list[int], width: int) -> int:
        """Have these frames drawn, in this order; the ticket that the answers carry."""
        self._ticket += 1
        heading = {"ticket": self._ticket, "shot": shot.id, "frames": frames, "width": width}
        question = json.dumps(heading)[:-1] + f', "film": {excerpt(film, shot).model_dump_json()}}}\n'
        (self._process or self._start()).write(question.encode())
        return self._ticket

    def close(self) -> None:
        """End the process; nothing is drawn any more."""
        if self._process is not None:
            process, self._process = self._process, None
            process.finished.disconnect(self._ended)
            process.kill()
            process.waitForFinished()
            process.deleteLater()

    def _start(self) -> QProcess:
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
            environment.insert(name, "1")
        root = str(Path(__file__).resolve().parents[3])
        environment.insert("PYTHONPATH", os.pathsep.join(filter(None, (root, environment.value("PYTHONPATH")))))
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.start(sys.executable, ["-P", "-m", "studio.desktop.brush.drawing"])
        self._process = process
        self._heading = None
        return process

    def _read(self) -> None:
        process = self._process
        while process is not None:
            if self._heading is None:
                if not process.canReadLine():
                    return
                heading = json.loads(bytes(process.readLine().data()))
                if "sentence" in heading:
                    self.failed.emit(heading["ticket"], heading["sentence"])
                    continue
                self._heading = heading
            about = self._heading
            if process.bytesAvailable() < about["bytes"]:
                return
            pixels = bytes(process.read(about["bytes"]).data())
            self._heading = None
            wide, high = about["width"], about["height"]
            image = QImage(pixels, wide, high, 4 * wide, QImage.Format.Format_RGBX8888)
            self.drawn.emit(about["ticket"], about["frame"], image.copy())

    def _ended(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        words = bytes(process.readAllStandardError().data())[-2000:].decode("utf-8", "replace").strip()
        log.error("The process that draws for the motion brush ended: %s", words)
        process.deleteLater()
        self.failed.emit(self._ticket, self.tr("The frames could not be drawn; run “shotgraph doctor”."))
