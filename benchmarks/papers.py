"""What papers cost for a long film: a thousand shots as PDF, page, workbook, table and sheet; CPU and peak memory.

    python -m benchmarks.papers [SHOTS]

Each form is made in a process of its own, from real takes of 640 x 360 with their posters. The peak is compared with
that of a tenth as many shots: what grows with the film is all that is held of it.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

FORMS = ("b.pdf", "b.html", "b.xlsx", "b.csv", "b.jpg")
_MEGABYTE = 1 << 20
_RATE = Fraction(24)


def main() -> None:
    """Print a table of forms, seconds and megabytes."""
    if len(sys.argv) == 5 and sys.argv[1] == "one":
        _one(Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
        return
    shots = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory(prefix="shotgraph-") as name:
        folder = Path(name)
        _takes(folder)
        print(f"{'form':8s} {'shots':>6s} {'CPU s':>8s} {'ms/shot':>8s} {'peak MB':>8s} {'file MB':>8s}")
        for form in FORMS:
            for count in (shots // 10, shots):
                cpu, peak, size = _run(folder, form, count)
                print(f"{form[2:]:8s} {count:6d} {cpu:8.1f} {1000 * cpu / count:8.1f} {peak:8.0f} {size:8.1f}")


def _run(folder: Path, form: str, count: int) -> tuple[float, float, float]:
    command = [sys.executable, "-m", "benchmarks.papers", "one", str(folder), form, str(count)]
    before = os.times()
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return cpu, float(done.stdout), (folder / form).stat().st_size / _MEGABYTE


def _takes(folder: Path) -> None:
    """A dozen real takes that the shots share, each with another picture."""
    import numpy as np

    from generation.encode import encode
    from generation.takes import PICTURE, POSTER

    across, down = np.meshgrid(np.arange(640), np.arange(360))
    for number in range(12):
        home = folder / "takes" / f"t{number}" / "r"
        home.mkdir(parents=True)
        waves = np.sin(across / (20 + 3 * number)) + np.cos(down / (15 + number)) + 0.001 * across
        picture = np.empty((360, 640, 4), np.uint8)
        for channel, factor in enumerate((40, 30, 50, 0)):
            picture[..., channel] = np.clip(120 + factor * waves, 0, 255)
        picture[..., 3] = 255
        encode(
            (picture for _ in range(24)),
            home / PICTURE,
            rate=_RATE,
            width=640,
            height=360,
            frames_expected=24,
            poster=home / POSTER,
        )


def _one(folder: Path, form: str, count: int) -> None:
    """Make one form of a film of `count` shots, and print the peak of memory in MB."""
    from generation.takes import Take
    from storyboard.model import Character, Cut, Delivery, Film, Line, Location, Scene, Shot, Use
    from studio.delivery.papers.board import write_pdf
    from studio.delivery.papers.contact import write_contact_sheet
    from studio.delivery.papers.panels import board_of
    from studio.delivery.papers.pictures import Pictures
    from studio.delivery.papers.shotlist import write_csv, write_xlsx
    from studio.delivery.papers.webpage import write_html

    action = "She crosses the market, past the stalls and the shouting, and does not look back at the sea."
    shots = tuple(
        Shot(
            id=f"s{n}",
            scene=f"c{n // 10}",
            number=f"{n // 10 + 1}{chr(65 + n % 10)}",
            action=f"{n}. {action}",
            frames=24,
            lines=(Line(id=f"l{n}", character="mia", text=f"It is the {n}th time you say that to me."),),
        )
        for n in range(count)
    )
    film = Film(
        title="A Thousand Shots",
        rate=_RATE,
        characters=(Character(id="mia", name="Mia"),),
        locations=(Location(id="quay", name="Quay"),),
        scenes=tuple(Scene(id=f"c{n}", number=str(n + 1), location="quay") for n in range(-(-count // 10))),
        shots=shots,
        cuts=(
            Cut(
                id="main",
                name="Film",
                uses=tuple(Use(id=f"u{n}", shot=shot.id) for n, shot in enumerate(shots)),
                delivery=Delivery(width=640, height=360),
            ),
        ),
    )
    takes = {
        shot.id: Take(
            recipe="r",
            intent="i",
            shot=f"t{n % 12}",
            engine="test",
            version="1",
            frames=24,
            rate=_RATE,
            width=640,
            height=360,
        )
        for n, shot in enumerate(shots)
    }
    board, pictures = board_of(film, film.cuts[0], takes), Pictures(folder / "takes", film.cuts[0].delivery)
    out = folder / form
    match out.suffix:
        case ".pdf":
            write_pdf(board, pictures, out)
        case ".html":
            write_html(board, pictures, out)
        case ".xlsx":
            write_xlsx(board, pictures, out)
        case ".csv":
            write_csv(board, out)
        case _:
            write_contact_sheet(board, pictures, out)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main()
