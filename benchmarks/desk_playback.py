"""Playback in the viewer: frames late and dropped, picture against sound, and CPU, over a minute of a film.

    python -m benchmarks.desk_playback lighthouse.film [SECONDS] [--scopes]

The project should have its takes and its mix (`shotgraph make examples/lighthouse.fountain`). It plays in the real
widgets, drawn into memory at 1280 x 800, and counts CPU of this process and its helpers.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from studio.desktop import look
from studio.desktop.session import Session
from studio.desktop.viewer import ViewerPanel
from studio.workspace import Workspace

PATIENCE_MS = 20_000


def main() -> None:
    """Play, count, print."""
    project = Path(sys.argv[1])
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 and not sys.argv[2].startswith("-") else 60.0
    app = QApplication(sys.argv)
    look.apply(app)
    workspace = Workspace(project)
    panel = ViewerPanel(Session(workspace, workspace.film()))
    panel.resize(1280, 800)
    panel.show()
    player = panel.player
    rate = float(player.programme.timeline.rate)
    behind: list[float] = []
    paints: list[float] = []

    def note(frame: int) -> None:
        if player.is_playing:
            behind.append(1000 * (player.heard_frame() - frame) / rate)

    def paint() -> None:
        began = time.perf_counter()
        panel.screen_.repaint()
        paints.append(1000 * (time.perf_counter() - began))

    if "--scopes" in sys.argv:
        panel.toggle_scopes()
    began = time.perf_counter()
    first: list[float] = []
    player.picture_changed.connect(lambda: first or first.append(time.perf_counter() - began))
    loop = QEventLoop()
    _until(loop, lambda: player.shown.is_own, PATIENCE_MS)
    player.frame_shown.connect(note)
    player.picture_changed.connect(paint)
    player.play()
    cpu, began = time.process_time(), time.perf_counter()
    _until(loop, lambda: not player.is_playing, round(1000 * seconds))
    wall, used, tally = time.perf_counter() - began, time.process_time() - cpu, player.tally
    panel.close()
    frames = max(1, tally.shown)
    print(f"first picture after {1000 * first[0]:.0f} ms; device: {'real' if player.speaker.is_real else 'none'}")
    print(f"{wall:.1f} s: {tally.shown} frames shown, {tally.late} late, {tally.dropped} dropped")
    print(
        f"picture behind sound: median {statistics.median(behind):.1f} ms, "
        f"99 % {statistics.quantiles(behind, n=100)[98]:.1f} ms, most {max(behind):.1f} ms"
    )
    print(f"paint: median {statistics.median(paints):.1f} ms, most {max(paints):.1f} ms")
    print(f"CPU {100 * used / wall:.0f} % of a core, {1000 * used / frames:.1f} ms a frame")


def _until(loop: QEventLoop, is_over: Callable[[], bool], patience_ms: int) -> None:
    """Let the window live until something is so."""
    watch = QTimer(interval=20)
    watch.timeout.connect(lambda: loop.quit() if is_over() else None)
    end = QTimer(singleShot=True, interval=patience_ms, timerType=Qt.TimerType.PreciseTimer)
    end.timeout.connect(loop.quit)
    watch.start()
    end.start()
    loop.exec()
    watch.stop()
    end.stop()


if __name__ == "__main__":
    main()
