"""A helper process that makes pictures for the viewer: previews of mixed pieces, animatic frames and slates.

    python -m studio.desktop.playing.painting

A task is a JSON line on the input. A new one takes the place of the one that runs; the end of the input ends all.
"""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, Any

from storyboard.errors import ShotgraphError
from studio.desktop.playing.wire import DONE, FAILED, HEAD, PICTURE_TASKS, DrawTask, MixTask, PictureTask, SlateTask

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Planes = tuple[int, int, bytes]
"""Width, height and the planes of yuv420p, BT.709, one after the other."""


def main() -> None:
    """Serve the one who started this process."""
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(0))
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    tasks: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(tasks,), daemon=True).start()
    painters = _Painters()
    try:
        while line := tasks.get():
            while not tasks.empty():
                line = tasks.get()
            if not line:
                return
            task = PICTURE_TASKS.validate_json(line)
            _serve(task, painters, tasks, output)
    except BrokenPipeError:
        return


def _listen(tasks: queue.SimpleQueue[bytes]) -> None:
    for line in sys.stdin.buffer:
        tasks.put(line)
    tasks.put(b"")


def _serve(task: PictureTask, painters: _Painters, tasks: queue.SimpleQueue[bytes], output: IO[bytes]) -> None:
    try:
        for frame, (width, height, planes) in _frames(task, painters):
            if not tasks.empty():
                return
            output.write(HEAD.pack(task.number, frame, width, height, len(planes)))
            output.write(planes)
            output.flush()
        _say(output, task.number, DONE)
    except BrokenPipeError:
        raise
    except ShotgraphError as error:
        _say(output, task.number, FAILED, error.sentence)
    except Exception as defect:
        _say(output, task.number, FAILED, f"This picture cannot be previewed ({type(defect).__name__}: {defect}).")


def _say(output: IO[bytes], number: int, what: int, sentence: str = "") -> None:
    words = sentence.encode()
    output.write(HEAD.pack(number, what, 0, 0, len(words)) + words)
    output.flush()


def _frames(task: PictureTask, painters: _Painters) -> Iterator[tuple[int, Planes]]:
    match task:
        case MixTask():
            yield from _mixed(task)
        case DrawTask():
            yield from painters.draw(task)
        case SlateTask():
            from studio.delivery.slates import slate_frame

            yield 0, _planes(slate_frame(task.slate, task.width, task.height))


def _mixed(task: MixTask) -> Iterator[tuple[int, Planes]]:
    """The piece's frames as its file will have them, before they are encoded."""
    from studio.delivery.grades import cubes_of
    from studio.delivery.pieces import pictures_of
    from studio.workspace import Workspace

    piece = task.piece
    size = piece.width * piece.height * 3 // 2
    held = bytearray()
    frame = task.first
    cubes = cubes_of(piece, Workspace(task.project).own_file)
    stream = pictures_of(piece, task.takes, "yuv420p", cubes=cubes)
    try:
        for chunk in stream:
            held += chunk
            while len(held) >= size:
                yield frame, (piece.width, piece.height, bytes(held[:size]))
                del held[:size]
                frame += 1
    finally:
        stream.close()  # type: ignore[attr-defined]  # a generator: its ffmpeg ends with it


class _Painters:
    """Draws shots; the one of the last task stays ready for its next frames."""

    def __init__(self) -> None:
        self._made_for: object = None
        self._draw: Any = None

    def draw(self, task: DrawTask) -> Iterator[tuple[int, Planes]]:
        wanted = (task.request, tuple(task.voices))
        if self._made_for != wanted:
            self._draw = _drawing(task)
            self._made_for = wanted
        for frame in range(task.first, task.first + task.frames):
            yield frame, _planes(self._draw(frame))


def _drawing(task: DrawTask) -> Any:
    """A function from a frame's number to its pixels."""
    from generation.engines.animatic.engine import mouths_of
    from generation.engines.animatic.sheet import Sheet
    from generation.engines.protocol import Materials

    request = task.request
    sheet = Sheet(request.width, request.height)
    if request.card:
        from generation.lettering import draw_card

        draw_card(sheet.canvas, request.width, request.height, request.card)
        return lambda frame: sheet.pixels
    from audio.lipsync import mouths
    from audio.making import SPEECH
    from audio.voices.protocol import read_speech
    from generation.engines.animatic.painter import Painter
    from generation.staging import stage

    said = {
        line.line: mouths(read_speech(task.voices[line.voice] / SPEECH), request.rate)
        for line in request.spoken
        if line.voice in task.voices
    }
    painter = Painter(stage(request), mouths_of(request, Materials(mouths=said)))

    def draw(frame: int) -> Any:
        painter.draw(sheet, frame)
        return sheet.pixels

    return draw


def _planes(rgba: NDArray[np.uint8]) -> Planes:
    import av

    frame = av.VideoFrame.from_ndarray(rgba, format="rgba")
    yuv = frame.reformat(format="yuv420p", src_colorspace="ITU709", dst_colorspace="ITU709", dst_color_range="MPEG")
    return frame.width, frame.height, yuv.to_ndarray().tobytes()


if __name__ == "__main__":
    main()
    sys.stderr.flush()
    os._exit(0)
