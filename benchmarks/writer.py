"""How well a film is written by a language model: many shots at once, memory, a stop, and a second time.

Run it from the repository's root: python -m benchmarks.writer

The model is a small server in a process of its own that takes one second a reply, so that what is measured is the
asking: ideal is the number of rounds that eight at once need, at a second each.
"""

from __future__ import annotations

import argparse
import math
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.screenplay import long_script
from storyboard.breakdown import break_down
from storyboard.errors import Stopped
from storyboard.model import Film
from storyboard.prompts import OfflineWriter, expand_all
from storyboard.prompts.chat import ChatWriter
from storyboard.prompts.server import Server
from storyboard.screenplay.fountain import parse_fountain
from studio.writer.answers import Answers

AT_ONCE = 8


def serve(seconds: float) -> None:
    """Be the server until standard input closes, then say how many questions came."""
    from tests.language_models import a_good_answer, says, scripted

    with scripted(says(a_good_answer, after=seconds)) as script:
        print(script.base_url, flush=True)
        sys.stdin.read()
        print(len(script.asked), script.most_at_once, flush=True)


@contextmanager
def server(seconds: float) -> Iterator[tuple[str, list[str]]]:
    """A server in a process of its own: its address, and at the end how many it was asked, and how many at once."""
    command = [sys.executable, "-m", "benchmarks.writer", "--serve", str(seconds)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None and process.stdout is not None
        counts: list[str] = []
        yield process.stdout.readline().strip(), counts
        process.stdin.close()
        counts += process.stdout.readline().split()


def film_of(shots: int) -> Film:
    """A film with so many shots, written offline."""
    whole = break_down(parse_fountain(long_script(shots // 4 + 2))).film
    kept = tuple(shot for shot in whole.shots if not shot.card)[:shots]
    there = {shot.id for shot in kept}
    links = tuple(each for each in whole.links if each.source in there and each.target in there)
    return expand_all(whole.with_(shots=kept, links=links, cuts=()), OfflineWriter())


def megabytes() -> float:
    """The most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--serve", type=float)
    parser.add_argument("--shots", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=1.0)
    asked = parser.parse_args()
    if asked.serve is not None:
        serve(asked.serve)
        return
    shots, seconds = asked.shots, asked.seconds
    film, long_film = film_of(shots), film_of(4 * shots)
    ideal = math.ceil(shots / AT_ONCE) * seconds
    with tempfile.TemporaryDirectory() as folder, server(seconds) as (base_url, counts):
        writer = ChatWriter(Server(base_url, "small", at_once=AT_ONCE), cache=Answers(Path(folder) / "first"))
        began, cpu = time.monotonic(), time.process_time()
        written = sum(each.prompt is not None for each in writer.expand_many(film, film.shots))
        wall, cpu = time.monotonic() - began, time.process_time() - cpu
        print(
            f"{written} shots written in {wall:.1f} s, {wall / ideal:.2f} of the ideal {ideal:.0f} s; {cpu:.1f} s CPU"
        )

        began = time.monotonic()
        again = sum(each.cached for each in writer.expand_many(film, film.shots))
        print(f"the same film again: {again} of {shots} from memory, in {time.monotonic() - began:.2f} s")

        _stopped(film, base_url, Path(folder) / "stopped", 3 * seconds)
    print(f"the server was asked {counts[0]} questions, {counts[1]} at once")
    with tempfile.TemporaryDirectory() as folder, server(0) as (base_url, _):
        writer = ChatWriter(Server(base_url, "small", at_once=AT_ONCE), cache=Answers(Path(folder)))
        before = megabytes()
        for each in writer.expand_many(long_film, long_film.shots):
            assert each.prompt is not None, each.error
        print(f"memory: {before:.0f} MB with {shots} shots written, {megabytes():.0f} MB with {4 * shots} more")


def _stopped(film: Film, base_url: str, folder: Path, after: float) -> None:
    """Stop in the middle; what had landed is there, and only the rest is asked for afterwards."""
    kept = Answers(folder)
    writer = ChatWriter(Server(base_url, "small", at_once=AT_ONCE), cache=kept)
    at = time.monotonic() + after
    landed: set[str] = set()
    try:
        for each in writer.expand_many(film, film.shots, stop=lambda: time.monotonic() > at):
            landed.add(each.shot)
    except Stopped:
        late = time.monotonic() - at
    shots = film.shots_by_id
    lost = sum(kept.get(_digest(writer, film, shot)) is None for shot in landed)
    print(f"stopped after {len(landed)} of {len(shots)} shots: {late:.2f} s later nothing runs, {lost} answers lost")


def _digest(writer: ChatWriter, film: Film, shot: str) -> str:
    return writer.question(film, film.shots_by_id[shot]).digest(writer.server)


if __name__ == "__main__":
    main()
