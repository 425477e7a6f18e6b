"""The pictures of shots, at once from memory; what is not there yet is read or drawn away from the window's thread."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QSize, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from storyboard.changes import Change
from storyboard.model import Film, Shot
from studio.desktop.background import Background
from studio.desktop.session import Session
from studio.desktop.stills import excerpt
from studio.desktop.turns import Turns

WIDTHS = (96, 320, 640)
"""Widths in which pictures are kept, in device pixels: a wall seen from far, a card, a large picture."""
BUDGET = 160 * 1024 * 1024
"""Bytes of pixels that are kept; what was not asked for longest goes first, and is read again when it is."""
_DEATHS = 3
"""A drawing process that died this often is not started again."""

SHOWN = frozenset({"action", "card", "camera", "characters", "scene", "circled", "frames", "lines", "seed"})
"""Fields of a shot that may change its picture."""

log = logging.getLogger(__name__)

Key = tuple[str, int]
"""A shot's id and one of `WIDTHS`."""


@dataclass(frozen=True)
class _Kept:
    pixmap: QPixmap
    version: int

    @property
    def bytes(self) -> int:
        return self.pixmap.width() * self.pixmap.height() * 4


_AT_ONCE = 20
"""Shots of which it is told in the same turn that they look different; of more, in the turns that follow."""


class Pictures(QObject):
    """What each shot looks like: its circled take's poster, else its newest take's, else a frame of the animatic.

    Signals:
        arrived: the id of a shot that a better picture is there of now.
    """

    arrived = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kept: OrderedDict[Key, _Kept] = OrderedDict()
        self._bytes = 0
        self._versions: dict[str, int] = {}
        self._wanted: dict[Key, int] = {}
        self._reading: set[Key] = set()
        self._hopeless: dict[str, int] = {}
        self._background = Background(self)
        self._telling = Turns(self, self.arrived.emit)
        self._artist = Artist(session.workspace.store.root, self)
        self._artist.drawn.connect(self._drawn)
        self._artist.failed.connect(self._failed)
        session.film_changed.connect(self._film_changed)
        session.takes_changed.connect(self.forget)

    def picture(self, shot: str, width: int) -> QPixmap | None:
        """The shot's picture for a place this many device pixels wide; scale it to fit.

        What is in memory, even if older or smaller, while a better one is made; None if nothing is. Never waits.
        """
        at = next((place for place, each in enumerate(WIDTHS) if each >= width), len(WIDTHS) - 1)
        version = self._versions.get(shot, 0)
        for size in WIDTHS[at:]:
            kept = self._kept.get((shot, size))
            if kept is not None and kept.version == version:
                self._kept.move_to_end((shot, size))
                return kept.pixmap
        self._want((shot, WIDTHS[at]), version)
        for size in (*WIDTHS[at:], *reversed(WIDTHS[:at])):
            kept = self._kept.get((shot, size))
            if kept is not None:
                return kept.pixmap
        return None

    def forget(self, shots: Iterable[str]) -> None:
        """These shots look different now: they are looked up anew when they are asked for."""
        gone = list(shots)
        for shot in gone:
            self._versions[shot] = self._versions.get(shot, 0) + 1
        for shot in gone[:_AT_ONCE]:
            self.arrived.emit(shot)
        self._telling.add(gone[_AT_ONCE:])

    def close(self) -> None:
        """End the threads and the process; nothing arrives any more."""
        self._wanted.clear()
        self._telling.stop()
        self._background.close()
        self._artist.close()

    # ------------------------------------------------------------------ looking up

    def _want(self, key: Key, version: int) -> None:
        if self._hopeless.get(key[0]) == version or key[0] not in self._session.film.shots_by_id:
            return
        self._wanted.pop(key, None)
        self._wanted[key] = version
        self._pump()

    def _pump(self) -> None:
        """Read what was asked for last, as that is what is being looked at."""
        while self._wanted and len(self._reading) < 2:
            key = next((key for key in reversed(self._wanted) if key not in self._reading), None)
            if key is None:
                return
            version = self._wanted.pop(key)
            shot = self._session.film.shots_by_id.get(key[0])
            if shot is None:
                continue
            self._reading.add(key)
            find = partial(_find, self._session.workspace.takes, self._session.film, shot, key[1])
            self._background.run(find, partial(self._found, key, version))

    def _found(self, key: Key, version: int, found: QImage | str) -> None:
        self._reading.discard(key)
        if isinstance(found, QImage):
            self._keep(key, version, found)
        elif version == self._versions.get(key[0], 0) and key[0] in self._session.film.shots_by_id:
            self._artist.ask(key, version, json.dumps({"shot": key[0]}), found)
        self._pump()

    def _drawn(self, key: Key, version: int, file: str) -> None:
        self._background.run(partial(_read, Path(file), key[1]), partial(self._read_drawn, key, version), priority=1)

    def _read_drawn(self, key: Key, version: int, image: QImage | None) -> None:
        if image is None:
            self._failed(key, version, self.tr("A drawn picture cannot be read; delete the folder “still” in store."))
        else:
            self._keep(key, version, image)

    def _failed(self, key: Key, version: int, sentence: str) -> None:
        log.warning("No picture of %s: %s", key[0], sentence)
        is_first = not self._hopeless
        self._hopeless[key[0]] = version
        if is_first:  # one sentence is enough where one cause may hold for every shot
            self._session.say(sentence, "error")

    def _keep(self, key: Key, version: int, image: QImage) -> None:
        if key[0] not in self._session.film.shots_by_id:
            return
        before = self._kept.pop(key, None)
        if before is not None:
            self._bytes -= before.bytes
        kept = _Kept(QPixmap.fromImage(image), version)
        self._kept[key] = kept
        self._bytes += kept.bytes
        while self._bytes > BUDGET:
            _, gone = self._kept.popitem(last=False)
            self._bytes -= gone.bytes
        self.arrived.emit(key[0])

    # ------------------------------------------------------------------ what the film says

    def _film_changed(self, change: Change) -> None:
        for shot in change.shots.removed:
            for size in WIDTHS:
                gone = self._kept.pop((shot, size), None)
                self._bytes -= gone.bytes if gone else 0
        if "style" in change.film or change.scenes.changed or change.locations.changed or change.characters.changed:
            self.forget([shot.id for shot in self._session.film.shots])
        else:
            self.forget([shot for shot, fields in change.shots.changed.items() if fields & SHOWN])


def _find(takes: Path, film: Film, shot: Shot, width: int) -> QImage | str:
    """The poster of the take that stands for a shot; if none can be read, the part of the film to draw, as JSON."""
    from generation.takes import takes_of_shot

    found = takes_of_shot(takes, shot.id).takes
    chosen = next((take for take in found if take.recipe == shot.circled), found[-1] if found else None)
    poster = _read(chosen.poster(takes), width) if chosen is not None else None
    if poster is not None:
        return poster
    return excerpt(film, shot).model_dump_json()


def _read(file: Path, width: int) -> QImage | None:
    reader = QImageReader(str(file))
    size = reader.size()
    if size.isEmpty():
        return None
    if size.width() > width:
        reader.setScaledSize(QSize(width, max(1, round(size.height() * width / size.width()))))
    image = reader.read()
    if image.isNull():
        log.warning("%s cannot be read: %s", file, reader.errorString())
        return None
    return image.convertToFormat(QImage.Format.Format_RGB32)


class Artist(QObject):
    """The process that draws, started when it is first needed; what was asked for last is drawn first.

    Signals:
        drawn: the key and the version that were asked for, and the file. failed: the same, and a sentence.
    """

    drawn = Signal(object, int, str)
    failed = Signal(object, int, str)

    def __init__(self, store: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._process: QProcess | None = None
        self._waiting: dict[Key, tuple[int, str]] = {}
        self._asked: dict[int, tuple[Key, int]] = {}
        self._ticket = 0
        self._deaths = 0

    def ask(self, key: Key, version: int, shot: str, film: str) -> None:
        """Have one frame drawn; `shot` and `film` are JSON."""
        self._waiting.pop(key, None)
        self._waiting[key] = (version, shot[:-1] + f', "film": {film}}}')
        self._give()

    def close(self) -> None:
        self._waiting.clear()
        self._asked.clear()
        if self._process is not None:
            process, self._process = self._process, None
            process.finished.disconnect(self._ended)
            process.errorOccurred.disconnect(self._error)
            process.kill()  # it moves its files in whole, so nothing half-made stays
            process.waitForFinished()
            process.deleteLater()

    def _give(self) -> None:
        while self._waiting and len(self._asked) < 2 and self._deaths < _DEATHS:
            process = self._process or self._start()
            key, (version, question) = self._waiting.popitem()
            self._ticket += 1
            self._asked[self._ticket] = (key, version)
            process.write((question[:-1] + f', "ticket": {self._ticket}}}\n').encode())

    def _start(self) -> QProcess:
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
            environment.insert(name, "1")
        root = str(Path(__file__).resolve().parents[2])
        environment.insert("PYTHONPATH", os.pathsep.join(filter(None, (root, environment.value("PYTHONPATH")))))
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._error)
        process.start(sys.executable, ["-P", "-m", "studio.desktop.stills", str(self._store)])
        self._process = process
        return process

    def _read(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            answer = json.loads(bytes(process.readLine().data()))
            key, version = self._asked.pop(answer["ticket"])
            if "file" in answer:
                self.drawn.emit(key, version, answer["file"])
            else:
                self.failed.emit(key, version, answer["sentence"])
        self._give()

    def _error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._ended()

    def _ended(self) -> None:
        """It died: what it had is lost, and another one draws the rest."""
        process, self._process = self._process, None
        if process is None:
            return
        words = bytes(process.readAllStandardError().data())[-2000:].decode("utf-8", "replace").strip()
        log.error("The drawing process ended: %s", words)
        process.deleteLater()
        self._deaths += 1
        asked, self._asked = self._asked, {}
        for key, version in asked.values():
            sentence = self.tr("A picture could not be drawn; run “shotgraph doctor” to see what is missing.")
            self.failed.emit(key, version, sentence)
        self._give()
