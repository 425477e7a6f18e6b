"""How long a film takes to make, against how long it plays: whole, unchanged, and after one changed word.

    python -m benchmarks.film [examples/lighthouse.fountain]

Prints ratios of wall time to running time, with the parts of the whole; and the plan of 1,000 shots.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def shotgraph(*arguments: str, cwd: Path) -> tuple[float, float, list[dict]]:
    """Run the program; wall seconds, CPU seconds of it and its workers, and its events."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "studio.commandline.main", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    wall = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def whole_film(script: Path, folder: Path) -> None:
    """Build, rebuild, and change a word."""
    wall, cpu, events = shotgraph("make", str(script), "--json", "-o", "film.mp4", cwd=folder)
    plays = next(event["running_seconds"] for event in events if event["event"] == "delivered")
    print(f"{script.name}: plays {plays:.1f} s, {os.cpu_count()} cores")
    print(f"  whole build       {wall:6.1f} s wall  {wall / plays:5.2f} of running time   {cpu:6.1f} s CPU")
    kinds, stages = {}, defaultdict(float)
    for event in events:
        if event["event"] == "started":
            kinds[event["job"]] = event["stage"]
        elif event["event"] == "finished":
            stages[kinds[event["job"]]] += event["seconds"]
    for stage, seconds in sorted(stages.items(), key=lambda item: -item[1]):
        print(f"    {stage:<16s}{seconds:6.1f} s in workers  {seconds / plays:5.2f} of running time")
    again, _, events = shotgraph("make", str(script), "--json", "-o", "film.mp4", cwd=folder)
    print(f"  nothing changed   {again:6.2f} s wall")
    number, said = first_line(folder)
    shotgraph("edit", "line", "film.film", number, said + " Now!", cwd=folder)
    word, _, events = shotgraph("export", "film.film", "--json", "-o", "film.mp4", cwd=folder)
    made = [event["title"] for event in events if event["event"] == "started"]
    print(f"  one word changed  {word:6.2f} s wall  {word / wall:5.2f} of the whole build: {', '.join(made)}")


def first_line(folder: Path) -> tuple[str, str]:
    """The number of the first shot in which something is said on screen, and what."""
    film = json.loads((folder / "film.film" / "film.json").read_text(encoding="utf-8"))
    for shot in film["shots"]:
        for line in shot["lines"]:
            if line["placed"] == "on":
                return shot["number"], line["text"]
    raise SystemExit("Nobody speaks in this script; choose another.")


def thousand_shots(folder: Path) -> None:
    """Open and plan a project of 1,000 shots."""
    scene = "INT. ROOM {0} - DAY\n\nMIA (30s) walks to the window.\n\nMIA\nThis is line {0}.\n\nTOM\nSo it is.\n\n"
    script = folder / "long.fountain"
    script.write_text("".join(scene.format(number) for number in range(1, 521)), encoding="utf-8")
    code = (
        "import resource, sys, time\nfrom pathlib import Path\n"
        "from storyboard.breakdown import break_down\nfrom storyboard.screenplay.reader import read_screenplay\n"
        "from storyboard import files\n"
        "film = break_down(read_screenplay(Path('long.fountain'))).film\n"
        "film = film.with_(shots=film.shots[:1000], links=(), cuts=())\n"
        "from storyboard import edits\n"
        "film = edits.add_cut(film, 'Film', [shot.id for shot in film.shots])\n"
        "files.create(Path('long.film')); files.write(Path('long.film'), film)\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True)
    wall, cpu, _ = shotgraph("plan", "long.film", "--json", cwd=folder)
    ask = (
        "import resource\nfrom pathlib import Path\nimport time\nbegan = time.perf_counter()\n"
        "from studio.production.plan import plan\nfrom studio.production.produce import stock_of\n"
        "from studio.workspace import Workspace\n"
        "workspace = Workspace(Path('long.film')); loaded = time.perf_counter()\n"
        "film = workspace.film(); opened = time.perf_counter()\n"
        "made = plan(film, [film.cuts[0].id], stock_of(workspace, film)); planned = time.perf_counter()\n"
        "peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024\n"
        "print(f'  {len(film.shots)} shots: imports {loaded - began:.2f} s, open {opened - loaded:.2f} s, '\n"
        "      f'plan {planned - opened:.2f} s, {len(made.jobs)} jobs, peak {peak:.0f} MB')\n"
    )
    subprocess.run([sys.executable, "-c", ask], cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True)
    print(f"  `shotgraph plan` of it: {wall:.2f} s wall, {cpu:.2f} s CPU")


def help_time() -> None:
    """The quickest of five times that `--help` takes."""
    times = []
    for _ in range(5):
        began = time.perf_counter()
        command = [sys.executable, "-m", "studio.commandline.main", "--help"]
        subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=True)
        times.append(time.perf_counter() - began)
    print(f"  `shotgraph --help`: {min(times):.2f} s")


def main() -> None:
    script = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "examples" / "lighthouse.fountain").resolve()
    with tempfile.TemporaryDirectory() as folder:
        whole_film(script, Path(folder))
        thousand_shots(Path(folder))
    help_time()


if __name__ == "__main__":
    main()
