"""What an export costs, beside the floor of decoding and encoding exactly the film's frames with no edit at all.

    python -m benchmarks.delivery [--shots 30] [--size 1280x720] [--frames 96] [--peer-python /path/to/python]

One run makes the takes, then measures in turn: the floor; the first export; the export after one changed shot; the
same cut graded throughout; and whatever peers are there, doing the same edit: MoviePy (with the Python given, which
must have it), melt and ges-launch-1.0 (if they are on the path). It prints one JSON line. CPU seconds are this
process and its children; ratios are to the floor. Memory, on Linux, is what was resident at once in this process and
all below it, looked at twenty times a second: all together, and the largest of each kind. A page that processes share
is counted in parts that add up to one (PSS).
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import tempfile
import threading
import time
import wave
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from fractions import Fraction
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from generation.encode import CRF, PRESET, encode, ffmpeg_program
from generation.engines.protocol import Frame
from generation.takes import Take
from storyboard.finish import Grade
from storyboard.model import Transition
from storyboard.timeline import Clip, Timeline
from studio.delivery.export import ENCODED_SOUND, encode_sound, join, verify
from studio.delivery.pieces import make_piece
from studio.delivery.segments import Finish, Piece, Slate, pieces

RATE = Fraction(24)
DISSOLVE = 12
FEW = 4  # pieces that are made in this process, since starting another costs more
KINDS = 6  # different takes; the shots use them in turn, each as a take of its own

MOVIEPY = """
import json, sys
from moviepy import VideoFileClip, concatenate_videoclips, vfx, AudioFileClip, CompositeVideoClip
edit, mix, out = json.load(open(sys.argv[1])), sys.argv[2], sys.argv[3]
clips, at = [], 0.0
for path, first, frames, before in edit:
    clip = VideoFileClip(path).subclipped(first / 24, (first + frames) / 24)
    at -= before / 24
    clip = clip.with_start(at)
    if before:
        clip = clip.with_effects([vfx.CrossFadeIn(before / 24)])
    clips.append(clip)
    at += frames / 24
film = CompositeVideoClip(clips).with_duration(at).with_audio(AudioFileClip(mix))
film.write_videofile(out, fps=24, codec="libx264", preset="PRESET", ffmpeg_params=["-crf", "CRF"], logger=None)
"""

GST_PRESET = """[_presets_]
element-name=GstX264Enc
version=1.22.0

[bench]
speed-preset=PRESET
pass=qual
quantizer=CRF
"""
GES_FORMAT = "video/quicktime,variant=iso:video/x-h264+bench:audio/mpeg,mpegversion=4"


@dataclass(frozen=True)
class Cost:
    """What some work took."""

    cpu: float
    wall: float


def main() -> None:
    """Measure, and print."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("--shots", type=int, default=30)
    arguments.add_argument("--size", default="1280x720")
    arguments.add_argument("--frames", type=int, default=96)
    arguments.add_argument("--peer-python", default="")
    arguments.add_argument("--only-ours", action="store_true", help="leave out the floor, the graded cut and the peers")
    chosen = arguments.parse_args()
    width, height = (int(side) for side in chosen.size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), chosen.shots, (width, height), chosen.frames)
        print(json.dumps(bench.measure(chosen.peer_python, only_ours=chosen.only_ours)))


class Bench:
    """One film and its costs."""

    def __init__(self, folder: Path, shots: int, size: tuple[int, int], frames: int) -> None:
        self.folder, self.shots, self.size, self.frames = folder, shots, size, frames
        self.takes: dict[str, Take] = {}
        self.files: dict[str, Path] = {}
        for kind in range(min(KINDS, shots)):
            path = folder / f"take-{kind}.mp4"
            pictures = moving(*size, frames, kind)
            encode(pictures, path, rate=RATE, width=size[0], height=size[1], frames_expected=frames)
        for shot in range(shots):
            self.put(f"t{shot}", folder / f"take-{shot % KINDS}.mp4")
        self.timeline = cut(shots, size, frames)
        self.mix = silence(folder / "mix.wav", float(self.timeline.frames / RATE))
        self.made: set[str] = set()

    def put(self, recipe: str, source: Path) -> None:
        """Another take, which is the same picture under a name of its own."""
        path = self.folder / f"{recipe}.mp4"
        os.link(source, path)
        facts = {"intent": recipe, "shot": "s", "engine": "bench", "version": "1", "frames": self.frames}
        self.takes[recipe] = Take(recipe=recipe, rate=RATE, width=self.size[0], height=self.size[1], **facts)
        self.files[recipe] = path

    def measure(self, peer_python: str, *, only_ours: bool) -> dict[str, object]:
        """All costs, by name."""
        film = self.folder / "film.mp4"
        took: dict[str, object] = {"shots": self.shots, "size": "x".join(map(str, self.size)), "cores": os.cpu_count()}
        took["seconds"] = float(self.timeline.frames / RATE)
        memory = Memory()
        with memory:
            first = cost(lambda: self.export(self.timeline, film))
        assert verify(film) == self.timeline.frames
        self.put("t-new", self.folder / "take-1.mp4")
        middle = self.shots // 2
        clips = [c.with_(take="t-new") if n == middle else c for n, c in enumerate(self.timeline.clips)]
        changed = self.timeline.with_(clips=tuple(clips))
        again = cost(lambda: self.export(changed, film))
        took |= {"first": vars(first), "after_a_change": vars(again)}
        took["change_of_first"] = {"cpu": round(again.cpu / first.cpu, 4), "wall": round(again.wall / first.wall, 4)}
        took["memory_mb"] = memory.peaks
        if only_ours:
            return took
        floor = cost(self.floor)
        graded = Finish(grades={"s": (Grade(temperature=0.3, contrast=1.1),)})
        finished = cost(lambda: self.export(self.timeline, self.folder / "graded.mp4", graded))
        took |= {"floor": vars(floor), "graded": vars(finished)}
        results = {"first": first, "after_a_change": again, "graded": finished, **self.peers(peer_python)}
        took["of_floor"] = {
            name: {"cpu": round(each.cpu / floor.cpu, 3), "wall": round(each.wall / floor.wall, 3)}
            for name, each in results.items()
        }
        return took

    def export(self, timeline: Timeline, out: Path, finish: Finish | None = None) -> None:
        """Make the pieces that are not there, as many at once as there are cores, and join them."""
        planned = pieces(timeline, self.takes, {"s": Slate(number="1", action="", size="WS", seconds=1)}, finish)
        by_name = {piece.name(): piece for piece in planned}
        missing = [piece for name, piece in by_name.items() if name not in self.made]
        if len(missing) <= FEW:
            for piece in missing:
                make(piece, self.files, self.folder)
        else:
            with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
                list(pool.map(make, missing, [self.files] * len(missing), [self.folder] * len(missing)))
        self.made |= {piece.name() for piece in missing}
        if not self.mix.with_suffix(ENCODED_SOUND).exists():
            encode_sound(self.mix, self.mix.with_suffix(ENCODED_SOUND), self.timeline.frames / RATE)
        join(timeline, [self.folder / f"{piece.name()}.mp4" for piece in planned], self.mix, out)

    def floor(self) -> None:
        """Decode the film's frames and encode them, as many of them, with the same settings; no edit, no join."""
        listing = self.folder / "floor.txt"
        listing.write_text("".join(f"file '{self.files[clip.take]}'\n" for clip in self.timeline.clips))
        arguments = [
            *(ffmpeg_program(), "-loglevel", "error", "-f", "concat", "-safe", "0", "-i", str(listing)),
            *("-i", str(self.mix), "-frames:v", str(self.timeline.frames), "-c:v", "libx264", "-preset", PRESET),
            *("-crf", str(CRF), "-bf", "0", "-g", "12", "-c:a", "aac", "-b:a", "192k", "-shortest"),
            *("-y", str(self.folder / "floor.mp4")),
        ]
        subprocess.run(arguments, check=True, stdin=subprocess.DEVNULL)

    def peers(self, python: str) -> dict[str, Cost]:
        """The same edit by others, as far as they are here."""
        edit = self.folder / "edit.json"
        overlaps = [0, *(clip.transition.overlap for clip in self.timeline.clips[:-1])]
        steps = [
            (str(self.files[clip.take]), clip.source, clip.frames, overlap)
            for clip, overlap in zip(self.timeline.clips, overlaps, strict=True)
        ]
        edit.write_text(json.dumps(steps))
        found: dict[str, Cost] = {}
        if python:
            script = MOVIEPY.replace("PRESET", PRESET).replace("CRF", str(CRF))
            command = [python, "-c", script, str(edit), str(self.mix), str(self.folder / "moviepy.mp4")]
            found["moviepy"] = cost(lambda: subprocess.run(command, check=True))
        if melt := shutil.which("melt"):
            command = [melt, "-profile", "atsc_720p_24", *melted(steps), "-consumer"]
            command += [f"avformat:{self.folder / 'melt.mp4'}", "vcodec=libx264", f"crf={CRF}", f"preset={PRESET}"]
            found["melt"] = cost(lambda: subprocess.run(command, check=True, capture_output=True))
        if ges := shutil.which("ges-launch-1.0"):
            width, height = self.size
            (self.folder / "GstX264Enc.prs").write_text(GST_PRESET.replace("PRESET", PRESET).replace("CRF", str(CRF)))
            command = [ges, *editing_services(steps), "-o", str(self.folder / "ges.mp4"), "-f", GES_FORMAT]
            command += ["--video-caps", f"video/x-raw,width={width},height={height},framerate={RATE}/1"]
            settings = {**os.environ, "GST_PRESET_PATH": str(self.folder)}
            found["ges"] = cost(lambda: subprocess.run(command, check=True, capture_output=True, env=settings))
        return found


class Memory:
    """What is resident while a block runs, in this process and in all that it starts."""

    def __init__(self) -> None:
        self.peaks: dict[str, int] = {}
        self._done = threading.Event()
        self._watch = threading.Thread(target=self._look)

    def __enter__(self) -> None:
        self._watch.start()

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._watch.join()

    def _look(self) -> None:
        while not self._done.wait(0.05):
            sizes = {"all": 0.0}
            for process, size in resident(os.getpid()):
                name = "this" if process == os.getpid() else _program(process)
                sizes["all"] += size
                sizes[name] = max(size, sizes.get(name, 0))
            for name, size in sizes.items():
                self.peaks[name] = max(round(size), self.peaks.get(name, 0))


def resident(process: int) -> Iterator[tuple[int, float]]:
    """A process and all below it, each with its resident MB; nothing where there is no /proc."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        sizes = [int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")]
        below = [
            int(child)
            for task in Path(f"/proc/{process}/task").iterdir()
            for child in (task / "children").read_text().split()
        ]
    except OSError:
        return  # it has just ended
    yield from ((process, size) for size in sizes)
    for child in below:
        yield from resident(child)


def _program(process: int) -> str:
    try:
        name = Path(f"/proc/{process}/comm").read_text().strip()
    except OSError:
        return "gone"
    return "ffmpeg" if name.startswith("ffmpeg") else "worker"


def make(piece: Piece, files: dict[str, Path], folder: Path) -> None:
    """One piece, in a process of its own."""
    make_piece(piece, files, folder / f"{piece.name()}.mp4")


def melted(steps: Sequence[tuple[str, int, int, int]]) -> Iterator[str]:
    """The edit as melt's arguments."""
    for path, first, frames, before in steps:
        yield from (path, f"in={first}", f"out={first + frames - 1}")
        if before:
            yield from ("-mix", str(before), "-mixer", "luma")


def editing_services(steps: Sequence[tuple[str, int, int, int]]) -> Iterator[str]:
    """The edit as ges-launch-1.0's arguments; overlapping clips of one layer are mixed."""
    at = Fraction(0)
    for path, first, frames, before in steps:
        at -= Fraction(before) / RATE
        start, inpoint, duration = (float(time) for time in (at, first / RATE, frames / RATE))
        yield from ("+clip", f"file://{path}", f"start={start}", f"inpoint={inpoint}", f"duration={duration}")
        at += Fraction(frames) / RATE


def cut(shots: int, size: tuple[int, int], frames: int) -> Timeline:
    """Every shot with its own take; every third is trimmed, every fifth dissolves into the next."""
    clips: list[Clip] = []
    start = 0
    for number in range(shots):
        is_mixed = number % 5 == 4 and number < shots - 1
        transition = Transition(kind="dissolve", frames=DISSOLVE) if is_mixed else Transition()
        source = 5 if number % 3 == 1 else 0
        clip = Clip(
            use=f"u{number}", shot="s", start=start, frames=frames - source, source=source, take=f"t{number}",
            transition=transition,
        )  # fmt: skip
        clips.append(clip)
        start = clip.end - transition.overlap
    return Timeline(rate=RATE, width=size[0], height=size[1], frames=start, clips=tuple(clips))


def moving(width: int, height: int, frames: int, seed: int) -> Iterator[Frame]:
    """A drawn-like picture: broad gradients, fine grain, a few edges, and something that moves."""
    across = np.linspace(20, 180, width, dtype=np.float32)[None, :]
    down = np.linspace(0, 60, height, dtype=np.float32)[:, None]
    grain = np.random.default_rng(seed).normal(0, 2, (4, height, width)).astype(np.float32)
    frame = np.full((height, width, 4), 255, np.uint8)
    for number in range(frames):
        frame[..., :3] = np.clip(across + down + grain[number % 4], 0, 255)[..., None]
        left = (number * width // 96 + seed * 50) % (width * 3 // 4)
        frame[height // 3 : height * 2 // 3, left : left + width // 5, :3] = (200, 60, 40)
        yield frame


def silence(path: Path, seconds: float) -> Path:
    """A wav of a length."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(bytes(4 * round(seconds * 48_000)))
    return path


def cost(work: Callable[[], object]) -> Cost:
    """What some work takes: CPU of this process and its children, and the time on the wall."""
    before, began, own = os.times(), time.monotonic(), time.process_time()
    work()
    after = os.times()
    children = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(round(time.process_time() - own + children, 3), round(time.monotonic() - began, 3))


if __name__ == "__main__":
    main()
