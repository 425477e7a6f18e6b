"""A process beside the window that draws one frame of a shot: what cards show of a shot that has no take yet.

A line of JSON comes in for each shot, with as much of the film as its picture depends on; a line goes out with the
file that was drawn. Files are named by the digest of what they show, so each is drawn once and lasts over days.
Drawing holds Python's lock for long, which is why it never happens in the window.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

from storyboard.model import Film, Shot

WIDTH = 640
"""Of a drawn still, in pixels, as of a take's poster."""
FOLDER = "still"


def excerpt(film: Film, shot: Shot) -> Film:
    """As much of the film as decides what a frame of the shot looks like: its scene, and the set-up that it repeats."""
    scenes = {shot.scene}
    by_id = film.shots_by_id
    sources = {link.source for link in film.links if link.kind == "matches" and link.target == shot.id}
    scenes |= {by_id[source].scene for source in sources}
    shots = tuple(each for each in film.shots if each.scene in scenes)
    names = {each.id for each in shots}
    links = tuple(link for link in film.links if link.source in names and link.target in names)
    kept = tuple(scene for scene in film.scenes if scene.id in scenes)
    return film.with_(shots=shots, links=links, scenes=kept, cuts=())


def draw(film: Film, shot: Shot, store: Path) -> Path:
    """The file of the shot's middle frame, drawn unless it is there.

    Raises:
        ShotgraphError: it cannot be drawn or written.
    """
    from audio.voices.casting import voice_recipes
    from generation.encode import write_png
    from generation.engines import load
    from generation.engines.animatic.still import still
    from studio.production.requests import RequestBook
    from studio.production.store import written_or_said

    height = max(64, round(WIDTH * film.height / film.width / 2) * 2)
    request = RequestBook(film.with_(width=WIDTH, height=height), voice_recipes(film)).request(shot)
    path = store / FOLDER / f"{request.recipe(load('animatic').describe().version)}.png"
    if not path.exists():
        with written_or_said(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            aside = path.with_name(f".{path.stem}.{os.getpid()}.png")
            try:
                write_png(still(request, request.frames // 2), aside)
                aside.replace(path)
            finally:
                aside.unlink(missing_ok=True)
    return path


def _sweep(folder: Path) -> None:
    """Remove what a killed process left half-written."""
    from generation.takes import process_lives

    for aside in folder.glob(".*.png"):
        maker = aside.stem.rpartition(".")[2]
        if not (maker.isdigit() and process_lives(int(maker))):
            aside.unlink(missing_ok=True)


def main() -> None:
    """Serve the store named as the one argument, until the input ends."""
    from storyboard.errors import ShotgraphError

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    output = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever a library prints goes to the log
    store = Path(sys.argv[1])
    os.nice(5)  # what a person does in the window comes first
    _sweep(store / FOLDER)
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        film = Film.model_validate(asked["film"])
        answer = {"ticket": asked["ticket"]}
        try:
            answer["file"] = str(draw(film, film.shots_by_id[asked["shot"]], store))
        except ShotgraphError as error:
            answer["sentence"] = str(error)
        output.write(json.dumps(answer) + "\n")
        output.flush()


if __name__ == "__main__":
    main()
