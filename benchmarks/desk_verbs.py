"""Every verb of the desk on a film of 1,000 shots: from the edit until all panels are painted again, and its undo.

    QT_QPA_PLATFORM=offscreen python -m benchmarks.desk_verbs [--page graph] [--profile trim]

The whole window at 1920x1080 with every panel made; the pages of the middle (graph, board, table) take turns at being
seen. Milliseconds of CPU of the window's thread: median and worst of some tries each, and the longest turn of the event
loop in what is put off (plans, states, saving). The claim is 16 ms for each, and 50 ms for every turn.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.desk_timeline import sounding_film
from storyboard import edits, files
from storyboard.camera import Camera, Size
from storyboard.model import Film, Transition
from studio.desktop import language, look
from studio.desktop.person import Person
from studio.desktop.session import Session
from studio.desktop.watchdog import Watchdog
from studio.desktop.window import Window
from studio.workspace import Workspace

TRIES = 3
PAGES = ("graph", "board", "table")
PAUSE_MS = 220
LIMIT_MS = 16.0

Edit = Callable[[Film], Film]


@dataclass(frozen=True)
class Verb:
    """A verb, and how it is bound for the n-th try on a film; each try is about another place of the film."""

    name: str
    bind: Callable[[Film, int], Edit]


def a_film(shots: int = 1000) -> Film:
    """Shots and half as many links again, lines and effects; the shots of its long cut have frames left at both ends.

    The first try of each verb can be bound of 150 shots (a multiple of 25) or more, but for “place elsewhere”.
    """
    film = sounding_film(shots)
    whole = film.cuts[0]
    uses = tuple(use.with_(first=6, frames=film.shots_by_id[use.shot].frames - 12) for use in whole.uses)
    return film.with_(cuts=(whole.with_(uses=uses), *film.cuts[1:]))


def _use(film: Film, at: int) -> str:
    return film.cuts[0].uses[40 + 150 * at].id


def _shot(film: Film, at: int) -> str:
    return film.cuts[0].uses[40 + 150 * at].shot


def _cue(film: Film, at: int) -> str:
    return [each for each in film.shots if each.cues][20 + 50 * at].cues[0].id


def _alternate(film: Film, at: int) -> str:
    return film.shots[4 + 8 * (10 + 20 * at)].id


def _between(film: Film, at: int) -> Edit:
    uses = film.cuts[0].uses
    return partial(
        edits.place_shot,
        shot=uses[400 + 9 * at].shot,
        after=_shot(film, at),
        before=uses[41 + 150 * at].shot,
        cut="film",
    )


def _line(film: Film, at: int) -> str:
    return [each for each in film.shots if each.lines][30 + 60 * at].lines[0].id


def _sized(film: Film, shot: str) -> Film:
    return edits.set_camera(film, shot, film.shots_by_id[shot].camera.with_(size=Size.EXTREME_CLOSE))


VERBS = (
    Verb("write an action", lambda f, n: partial(edits.set_action, shot=_shot(f, n), action=f"Something else {n}.")),
    Verb("frame a shot", lambda f, n: partial(edits.set_camera, shot=_shot(f, n), camera=Camera(lens_mm=85))),
    Verb("lengthen a shot", lambda f, n: partial(edits.set_frames, shot=_shot(f, n), frames=150)),
    Verb("shorten a shot", lambda f, n: partial(edits.set_frames, shot=_shot(f, n), frames=30)),
    Verb(
        "frame 100 shots",
        lambda f, n: partial(edits.set_each, shots=[s.id for s in f.shots[100 * n : 100 * n + 100]], verb=_sized),
    ),
    Verb("frame all shots", lambda f, n: partial(edits.set_each, shots=[s.id for s in f.shots], verb=_sized)),
    Verb("write a line", lambda f, n: partial(edits.set_line_text, line=_line(f, n), text="Another.")),
    Verb(
        "add behind",
        lambda f, n: partial(edits.add_shot, scene=f.shots_by_id[_shot(f, n)].scene, frames=48, after=_shot(f, n)),
    ),
    Verb("branch", lambda f, n: partial(edits.add_branch, shot=_shot(f, n))),
    Verb("duplicate", lambda f, n: partial(edits.duplicate_shot, shot=_shot(f, n))),
    Verb("merge alternates", lambda f, n: partial(edits.keep_alternate, shot=_alternate(f, n))),
    Verb("delete with healing", lambda f, n: partial(edits.remove_shot, shot=_shot(f, n))),
    Verb("place elsewhere", _between),
    Verb("re-route the cut", lambda f, n: partial(edits.reroute_cut, cut="film", shot=_alternate(f, n))),
    Verb("trim an end", lambda f, n: partial(edits.trim_ends, cut="film", ends={_use(f, n): (0, -3)})),
    Verb(
        "trim the first start",
        lambda f, n: partial(edits.trim_ends, cut="film", ends={f.cuts[0].uses[0].id: (2 + n, 0)}),
    ),
    Verb(
        "ripple 100 ends",
        lambda f, n: partial(
            edits.trim_ends, cut="film", ends={u.id: (0, -3) for u in f.cuts[0].uses[100 * n : 100 * n + 100]}
        ),
    ),
    Verb("roll", lambda f, n: partial(edits.roll_cut, cut="film", use=_use(f, n), frames=-3)),
    Verb("slip", lambda f, n: partial(edits.slip_use, cut="film", use=_use(f, n), frames=3)),
    Verb("slide", lambda f, n: partial(edits.slide_use, cut="film", use=_use(f, n), frames=3)),
    Verb("split", lambda f, n: partial(edits.split_use, cut="film", use=_use(f, n), at=10)),
    Verb("take out of the cut", lambda f, n: partial(edits.remove_uses, cut="film", uses=[_use(f, n)])),
    Verb(
        "move in the cut",
        lambda f, n: partial(edits.move_uses, cut="film", uses=[_use(f, n)], before=f.cuts[0].uses[5].id),
    ),
    Verb(
        "dissolve",
        lambda f, n: partial(
            edits.set_transition, cut="film", use=_use(f, n), transition=Transition(kind="dissolve", frames=10)
        ),
    ),
    Verb(
        "sound before picture", lambda f, n: partial(edits.set_sound_overlap, cut="film", use=_use(f, n), lead=6, lag=0)
    ),
    Verb("speed", lambda f, n: partial(edits.set_speed, cut="film", use=_use(f, n), speed=2)),
    Verb("mark", lambda f, n: partial(edits.add_marker, cut="film", use=_use(f, n), offset=3)),
    Verb("retime a sound", lambda f, n: partial(edits.set_cue, cue=_cue(f, n), offset=12)),
    Verb("gain of a sound", lambda f, n: partial(edits.set_cue, cue=_cue(f, n), gain_db=-6.0)),
)


class Bench:
    """A window with a film open, every panel made."""

    def __init__(self, project: Path) -> None:
        self.window = Window(Person())
        self.window.resize(1920, 1080)
        self.window.show()
        loop = QEventLoop()
        self.window.settled.connect(loop.quit)
        QTimer.singleShot(0, self.window, lambda: self.window.begin(project))
        loop.exec()
        self.watchdog = Watchdog()
        desk = self.window.desk
        assert desk is not None
        for place in desk.places.values():
            for panel in place.specs:
                place.show_panel(panel)
                self.wait(200)
            place.show_panel(next(iter(place.specs)))
        self.wait(2500)

    @property
    def session(self) -> Session:
        assert self.window.project is not None
        return self.window.project.session

    def see(self, page: str) -> None:
        """Bring a page of the middle to the front."""
        assert self.window.desk is not None
        self.window.desk.places["centre"].show_panel(page)
        self.wait(800)

    @staticmethod
    def wait(milliseconds: int) -> None:
        """Let the window live."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def timed(self, act: Callable[[], object]) -> float:
        """Milliseconds of the window's thread until all that it changes is painted."""
        began = time.thread_time()
        act()
        QApplication.processEvents()
        return 1000 * (time.thread_time() - began)

    def measure(self, verb: Verb) -> tuple[list[float], list[float], float]:
        """What a verb and its undo cost, and the longest turn of what comes after."""
        done, undone = [], []
        longest = 0.0
        for at in range(TRIES):
            edit = verb.bind(self.session.film, at)
            before = self.session.film
            done.append(self.timed(lambda edit=edit: self.session.edit(verb.name, edit)))
            assert self.session.film is not before, f"{verb.name} changed nothing"
            self.watchdog.reset()
            self.wait(PAUSE_MS)
            undone.append(self.timed(self.session.undo))
            self.watchdog.reset()
            self.wait(PAUSE_MS)
            longest = max(longest, self.watchdog.longest)
        return done, undone, longest

    def close(self) -> None:
        """Put the film away."""
        self.watchdog.close()
        self.window.close()
        self.wait(10)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--page", choices=PAGES, action="append")
    parser.add_argument("--verb", action="append", help="only these")
    parser.add_argument("--profile", action="store_true", help="where the time goes, verb by verb")
    chosen = parser.parse_args()
    sys.setswitchinterval(0.002)
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SHOTGRAPH_SETTINGS"] = f"{folder}/person"
        language.speak("en")
        look.dress(Person())
        workspace = Workspace(Path(folder) / "thousand.film")
        files.create(workspace.folder)
        workspace.save(a_film())
        bench = Bench(workspace.folder)
        verbs = [verb for verb in VERBS if not chosen.verb or verb.name in chosen.verb]
        film = bench.session.film
        print(f"memory with every panel made: {_megabytes():.0f} MB")
        print(f"{len(film.shots)} shots, {len(film.links)} links, a cut of {len(film.cuts[0].uses)}")
        for page in chosen.page or PAGES:
            bench.see(page)
            if chosen.profile:
                for verb in verbs:
                    profiled(bench, verb)
                continue
            print(f"{page:24}  done  worst   undone  worst   longest turn after")
            for verb in verbs:
                done, undone, longest = bench.measure(verb)
                over = "" if max(statistics.median(done), statistics.median(undone)) <= LIMIT_MS else "  over"
                print(
                    f"  {verb.name:22} {statistics.median(done):5.1f}  {max(done):5.1f}    "
                    f"{statistics.median(undone):5.1f}  {max(undone):5.1f}    {longest:5.1f}{over}",
                    flush=True,
                )
        bench.close()
    del app


def _megabytes() -> float:
    """What this process holds in memory."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def profiled(bench: Bench, verb: Verb) -> None:
    """Print where a verb and its undo spend their time."""
    for what in ("done", "undone"):
        profile = cProfile.Profile(time.thread_time)
        for at in range(TRIES):
            edit = verb.bind(bench.session.film, at)
            if what == "undone":
                bench.timed(lambda edit=edit: bench.session.edit(verb.name, edit))
                bench.wait(PAUSE_MS)
            profile.enable()
            bench.timed(
                bench.session.undo if what == "undone" else lambda edit=edit: bench.session.edit(verb.name, edit)
            )
            profile.disable()
            bench.wait(PAUSE_MS)
            if what == "done":
                bench.timed(bench.session.undo)
                bench.wait(PAUSE_MS)
        print(f"=== {verb.name}, {what}, of {TRIES} tries")
        pstats.Stats(profile).sort_stats("cumulative").print_stats(70)


if __name__ == "__main__":
    main()
