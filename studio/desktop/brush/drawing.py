"""A process beside the window that draws frames of a shot: its first one, or all of them for a preview.

A line of JSON comes in: a ticket, a film with the shot, its width, and which frames. For each frame a line of JSON goes
out, and behind it the pixels (RGBA, row by row). A new line ends what was being drawn.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import sys
import threading
from collections.abc import Iterator

from storyboard.model import Film


def main() -> None:
    """Draw until the input ends."""
    from storyboard.errors import ShotgraphError

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    os.nice(5)
    asked: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def listen() -> None:
        for line in sys.stdin.buffer:
            asked.put(line)
        asked.put(b"")

    threading.Thread(target=listen, daemon=True).start()
    while line := asked.get():
        question = json.loads(line)

        def say(pixels: bytes = b"", ticket: int = question["ticket"], **words: object) -> None:
            output.write(json.dumps({"ticket": ticket, "bytes": len(pixels), **words}).encode() + b"\n" + pixels)
            output.flush()

        try:
            for number, pixels, width, height in _frames(question):
                say(pixels, frame=number, width=width, height=height)
                if not asked.empty():
                    break
        except ShotgraphError as error:
            say(sentence=str(error))
        except BrokenPipeError:
            return


def _frames(question: dict[str, object]) -> Iterator[tuple[int, bytes, int, int]]:
    """The frames that are asked for: number, pixels, width, height."""
    from audio.voices.casting import voice_recipes
    from generation.engines.animatic.engine import mouths_of
    from generation.engines.animatic.painter import Painter
    from generation.engines.animatic.sheet import Sheet
    from generation.engines.animatic.still import NO_MATERIALS, still
    from generation.staging import stage
    from studio.production.requests import RequestBook

    film = Film.model_validate(question["film"])
    width = int(str(question["width"])) // 2 * 2
    height = max(64, round(width * film.height / film.width / 2) * 2)
    film = film.with_(width=width, height=height)
    shot = film.shots_by_id[str(question["shot"])]
    request = RequestBook(film, voice_recipes(film)).request(shot)
    numbers = question["frames"]
    assert isinstance(numbers, list)
    if request.card or len(numbers) == 1:
        for number in numbers:
            yield number, still(request, number).tobytes(), width, height
        return
    sheet, painter = Sheet(width, height), Painter(stage(request), mouths_of(request, NO_MATERIALS))
    for number in numbers:
        painter.draw(sheet, number)
        yield number, sheet.pixels.tobytes(), width, height


if __name__ == "__main__":
    main()
