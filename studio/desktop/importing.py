"""A screenplay becomes a project in a process beside the window: `shotgraph import`, with its progress and a stop."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, QUrl, Signal

from studio.production.events import Started, from_json

SCRIPTS = (".fountain", ".fdx", ".txt", ".md")
PATIENCE_MS = 4000


class Importing(QObject):
    """One import.

    Signals:
        stepped: what is being done, in words.
        finished: the project's folder.
        failed: the sentence that says why.
        stopped: the person stopped it.
    """

    stepped = Signal(str)
    finished = Signal(object)
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, script: Path, project: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._is_stopping = False
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        root = str(Path(__file__).resolve().parents[2])
        environment.insert("PYTHONPATH", os.pathsep.join(filter(None, (root, environment.value("PYTHONPATH")))))
        self._process.setProcessEnvironment(environment)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._ended)
        arguments = [
            "-P",
            "-m",
            "studio.commandline.main",
            "import",
            "--json",
            "--project",
            str(project),
            "--",
            str(script),
        ]
        self._process.start(sys.executable, arguments)

    def stop(self) -> None:
        """Ask it to stop; it is killed if it does not."""
        self._is_stopping = True
        self._process.terminate()
        QTimer.singleShot(PATIENCE_MS, self._process, self._process.kill)

    def close(self) -> None:
        """End it at once, without a word."""
        self._process.finished.disconnect(self._ended)
        self._process.kill()
        self._process.waitForFinished()

    def _read(self) -> None:
        while self._process.canReadLine():
            event = from_json(bytes(self._process.readLine().data()))
            if isinstance(event, Started):
                self.stepped.emit(event.title)

    def _ended(self, code: int) -> None:
        if self._is_stopping:
            self.stopped.emit()
        elif code == 0:
            self.finished.emit(self._project)
        else:
            words = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip().splitlines()
            said = next(
                (line for line in reversed(words) if line.startswith("shotgraph: ")), words[-1] if words else ""
            )
            self.failed.emit(said.removeprefix("shotgraph: ") or self.tr("The screenplay could not be read."))


def dropped(urls: list[QUrl]) -> Path | None:
    """The first file dropped that the desk can open."""
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    fit = (path for path in paths if path.suffix.lower() in (*SCRIPTS, ".film") or path.name == "film.json")
    return next(fit, None)
