"""A small film with real takes of one colour each, and its board, for tests that put it on paper."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np

from generation.encode import encode
from generation.engines.protocol import Frame
from generation.takes import PICTURE, POSTER, Take, make_aside, write_sheet
from storyboard.camera import Camera, Movement, Size
from storyboard.model import Character, Cut, Delivery, Film, Line, Location, Scene, Shot, Transition, Use
from studio.delivery.papers.panels import Board, board_of
from studio.delivery.papers.pictures import Pictures

RATE = Fraction(24)
COLOURS = {"a": (200, 40, 40), "b": (40, 200, 40), "c": (40, 40, 200)}

WIDE = Camera(size=Size.WIDE, movement=Movement.PAN, lens_mm=28)
SHOTS = (
    Shot(id="a", scene="s1", number="1A", action="Rain on the quay.", frames=24, camera=WIDE, characters=("mia",)),
    Shot(
        id="b",
        scene="s1",
        number="1B",
        action="Mia waves.",
        frames=36,
        lines=(
            Line(id="b1", character="mia", text="Wait for me!", offset=0),
            Line(id="b2", character="tom", text="Too late.", placed="off", offset=20),
        ),
    ),
    Shot(id="c", scene="s2", number="2A", action="The ferry leaves.", frames=24),
)
FILM = Film(
    title="The Ferry",
    rate=RATE,
    width=160,
    height=90,
    characters=(Character(id="mia", name="Mia"), Character(id="tom", name="Tom")),
    locations=(Location(id="quay", name="Quay"), Location(id="cabin", name="Cabin", interior=True)),
    scenes=(
        Scene(id="s1", number="1", location="quay", heading="EXT. QUAY - DAY"),
        Scene(id="s2", number="2", location="cabin"),
    ),
    shots=SHOTS,
    cuts=(
        Cut(
            id="main",
            name="Film",
            delivery=Delivery(width=160, height=90),
            uses=(
                Use(id="u1", shot="a"),
                Use(id="u2", shot="b", transition=Transition(kind="dissolve", frames=12)),
                Use(id="u3", shot="c"),
            ),
        ),
    ),
)


def film_with(*shots: Shot, title: str = "The Ferry", uses: tuple[Use, ...] | None = None) -> Film:
    """The film with these shots in its cut, in order."""
    walk = uses if uses is not None else tuple(Use(id=f"u{n}", shot=shot.id) for n, shot in enumerate(shots))
    return FILM.with_(title=title, shots=shots, cuts=(FILM.cuts[0].with_(uses=walk),))


def plain(shot: str, frames: int, size: tuple[int, int] = (160, 90)) -> Iterator[Frame]:
    """Frames of the shot's colour, a little brighter each, so that no two are alike."""
    for number in range(frames):
        picture = np.empty((size[1], size[0], 4), np.uint8)
        picture[..., :3] = np.minimum(np.array(COLOURS[shot]) + number % 32, 255)
        picture[..., 3] = 255
        yield picture


def shelve(takes: Path, shot: str, frames: int) -> Take:
    """A real take of a shot, on a shelf."""
    recipe = f"{shot}0"
    with make_aside(takes, shot, recipe) as folder:
        encode(
            plain(shot, frames),
            folder / PICTURE,
            rate=RATE,
            width=160,
            height=90,
            frames_expected=frames,
            poster=folder / POSTER,
        )
        take = Take(
            recipe=recipe,
            intent=shot,
            shot=shot,
            engine="test",
            version="1",
            frames=frames,
            rate=RATE,
            width=160,
            height=90,
        )
        write_sheet(folder, take)
    return take


def shelved(folder: Path, film: Film = FILM, *, missing: str = "") -> tuple[Board, Pictures]:
    """The film's first cut with a take for every shot but those missing."""
    takes = {shot.id: shelve(folder, shot.id, shot.frames) for shot in film.shots if shot.id not in missing}
    return board_of(film, film.cuts[0], takes), Pictures(folder, film.cuts[0].delivery)


def bare(film: Film = FILM) -> tuple[Board, Pictures]:
    """The film's first cut with nothing drawn yet."""
    return board_of(film, film.cuts[0], {}), Pictures(Path("nowhere"), film.cuts[0].delivery)
