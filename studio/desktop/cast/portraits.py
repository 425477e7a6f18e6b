"""Portraits of people and stills of places, drawn by the animatic in a process beside the window."""

from __future__ import annotations

import hashlib
import json
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from storyboard.camera import Camera, Size
from storyboard.model import Film, Scene, Shot, TimeOfDay
from studio.desktop.background import Background
from studio.desktop.pictures import Artist
from studio.desktop.session import Session

WIDTH = 480
"""Device pixels in which portraits are kept."""
_PLACE = "place:"
_REST_MS = 4000
"""With nothing to draw for this long, the drawing process ends; the next portrait starts another."""


def portrait_film(film: Film, character: str) -> Film:
    """A film of one frame in which somebody is seen close, where they are first seen."""
    seen = next((shot for shot in film.shots if character in shot.characters), None)
    scene = film.scenes_by_id[seen.scene] if seen is not None else None
    location = film.locations_by_id[scene.location] if scene is not None else next(iter(film.locations), None)
    name = film.characters_by_id[character].name
    camera = Camera(size=Size.MEDIUM_CLOSE, lens_mm=75)
    return _film_of(film, location.id if location else "", scene, f"{name}.", camera, (character,), square=True)


def place_film(film: Film, location: str) -> Film:
    """A film of one frame in which a place is seen wide and empty, when the film is first there."""
    scene = next((scene for scene in film.scenes if scene.location == location), None)
    camera = Camera(size=Size.WIDE, lens_mm=24)
    return _film_of(film, location, scene, film.locations_by_id[location].look, camera, (), square=False)


def _film_of(
    film: Film, location: str, scene: Scene | None, action: str, camera: Camera, cast: tuple[str, ...], *, square: bool
) -> Film:
    places = tuple(each for each in film.locations if each.id == location)
    if not places:
        from storyboard.model import Location

        places = (Location(id="somewhere", name="Somewhere"),)
    stood = Scene(id="portrait", number="1", location=places[0].id, time=TimeOfDay.DAY)
    if scene is not None:
        stood = stood.with_(time=scene.time, weather=scene.weather, heading=scene.heading)
    shot = Shot(id="portrait", scene="portrait", number="1", action=action, frames=24, camera=camera, characters=cast)
    people = tuple(each for each in film.characters if each.id in cast)
    size = (640, 640) if square else (640, 360)
    return Film(
        title=film.title, rate=film.rate, width=size[0], height=size[1], style=film.style, characters=people,
        locations=places, scenes=(stood,), shots=(shot,),
    )  # fmt: skip


class Portraits(QObject):
    """What people and places look like; asked for again when what they look like has changed.

    Signals:
        arrived: the id of somebody or of a place of which there is a better picture now, and whether it is a place.
    """

    arrived = Signal(str, bool)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._kept: dict[str, tuple[str, QPixmap]] = {}
        self._asked: dict[str, str] = {}
        self._background = Background(self, width=1)
        self._artist = Artist(session.workspace.store.root, self)
        self._artist.drawn.connect(self._drawn)
        self._artist.failed.connect(self._failed)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._artist.close)

    def of(self, name: str, *, is_place: bool) -> QPixmap | None:
        """The picture of somebody or of a place, at once: the last one while a better one is drawn, None before."""
        film = self._session.film
        asked = place_film(film, name) if is_place else portrait_film(film, name)
        text = asked.model_dump_json()
        digest = hashlib.sha256(text.encode()).hexdigest()
        key = f"{_PLACE}{name}" if is_place else name
        kept = self._kept.get(key)
        if (kept is None or kept[0] != digest) and self._asked.get(key) != digest:
            self._asked[key] = digest
            self._rest.stop()
            self._artist.ask((key, WIDTH), int(digest[:7], 16), json.dumps({"shot": "portrait"}), text)
        return kept[1] if kept is not None else None

    def close(self) -> None:
        """End the process and the thread."""
        self._rest.stop()
        self._artist.close()
        self._background.close()

    def _drawn(self, key: tuple[str, int], version: int, file: str) -> None:
        self._background.run(partial(_read, Path(file)), partial(self._arrived, key[0], version))

    def _arrived(self, name: str, version: int, image: QImage) -> None:
        digest = self._asked.get(name, "")
        if digest and int(digest[:7], 16) == version and not image.isNull():
            self._kept[name] = (digest, QPixmap.fromImage(image))
            del self._asked[name]
            self.arrived.emit(name.removeprefix(_PLACE), name.startswith(_PLACE))
        if not self._asked:
            self._rest.start()

    def _failed(self, key: tuple[str, int], version: int, sentence: str) -> None:
        self._session.say(sentence, "error")


def _read(file: Path) -> QImage:
    reader = QImageReader(str(file))
    size = reader.size()
    if size.width() > WIDTH:
        reader.setScaledSize(QSize(WIDTH, max(1, round(size.height() * WIDTH / size.width()))))
    return reader.read()
