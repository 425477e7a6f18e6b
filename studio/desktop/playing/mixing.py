"""A helper process that makes a cut's sound for the viewer, with the code that makes it for the film.

    python -m studio.desktop.playing.mixing

One `SoundTask` is a JSON line on the input. Each sound and at last the mix are made in the task's scratch folder, so
that no lock of the project is needed; "sound NAME", "mix NAME" or "failed SENTENCE" are lines on the output. When the
input ends, the work ends.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import threading
from collections.abc import Callable

from storyboard.errors import ShotgraphError, Stopped
from studio.desktop.playing.wire import SoundTask

SOUNDS, MIXES = "sound", "mix"
"""Folders of a scratch folder."""


def main() -> None:
    """Make one cut's sound."""
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(0))
    output = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    os.nice(5)  # pictures that are on show come first
    line = sys.stdin.buffer.readline()
    if not line:
        return
    ended = threading.Event()

    def listen() -> None:
        sys.stdin.buffer.read()
        ended.set()

    threading.Thread(target=listen, daemon=True).start()

    def progress(part: float) -> None:
        if ended.is_set():
            raise Stopped

    def say(words: str) -> None:
        output.write(words + "\n")
        output.flush()

    try:
        _make(SoundTask.model_validate_json(line), progress, say)
    except (Stopped, BrokenPipeError):
        return
    except ShotgraphError as error:
        say(f"failed {error.sentence}")


def _make(task: SoundTask, progress: Callable[[float], None], say: Callable[[str], None]) -> None:
    from audio.making import SOUND, make
    from audio.mix import mix

    files = dict(task.there)
    for recipe in task.missing:
        progress(0.0)
        name = recipe.digest()
        folder = task.scratch / SOUNDS / name
        if not folder.is_dir():
            aside = task.scratch / f"{name}.{os.getpid()}"
            aside.mkdir(parents=True)
            make(recipe, aside, progress)
            folder.parent.mkdir(exist_ok=True)
            try:
                aside.rename(folder)
            except OSError:
                shutil.rmtree(aside)  # another has made it meanwhile
        files[name] = folder / SOUND
        say(f"sound {name}")
    aside = task.scratch / f"mix.{os.getpid()}.wav"
    mix(task.sheet, files, aside, progress)
    out = task.scratch / MIXES / f"{task.name}.wav"
    out.parent.mkdir(exist_ok=True)
    aside.replace(out)
    say(f"mix {task.name}")


if __name__ == "__main__":
    main()
    sys.stderr.flush()
    os._exit(0)
