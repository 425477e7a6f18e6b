"""A small film with real takes and stems, to hand to other editors and bring back."""

from __future__ import annotations

import wave
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element, fromstring

import numpy as np

from generation.takes import PICTURE, Take, takes_of, write_sheet
from storyboard.model import Character, Cut, Delivery, Film, Line, Location, Scene, Shot, Transition, Use
from studio.delivery.interchange.bringing_back import Proposal, bring_back
from studio.delivery.interchange.gathering import gather
from studio.delivery.interchange.handing_over import FORMATS, hand_over
from studio.delivery.interchange.reading import read
from studio.delivery.interchange.sequence import Sequence, SoundClip, SoundTrack
from tests.studio.delivery.films import make_take

FRAMES = 30
"""Frames of every shot."""
RATE = Fraction(24)
DISSOLVE = Transition(kind="dissolve", frames=7)
WIPE = Transition(kind="wipe", frames=6)
DIP = Transition(kind="dip", frames=5)


class Desk(NamedTuple):
    """A film, where its takes stand, and what is there of them."""

    film: Film
    takes: Path
    shelf: tuple[Take, ...]
    playing: Mapping[str, str]

    def sequence(self, *, origin: int = 86_400, drop: bool = False, sound: bool = True) -> Sequence:
        """The film's first cut, ready for another editor; from one hour on."""
        cut = self.film.cuts[0]
        tracks = stems(self.takes.parent, self.film) if sound else ()
        return gather(self.film, cut, self.playing, self.shelf, self.takes, origin=origin, drop=drop, tracks=tracks)

    def hand_over(self, name: str, out: Path, **options: bool) -> str:
        """Write the cut in a format; the fidelity report."""
        return hand_over(self.sequence(), FORMATS[name], out, **options)

    def bring_back(self, file: Path) -> Proposal:
        """What a file makes of the first cut."""
        return bring_back(self.film, self.film.cuts[0].id, read(file, self.film.rate), self.shelf)


def ferry(rate: Fraction = RATE, title: str = "The Ferry") -> Film:
    """Six shots of 30 frames. The cut dissolves, wipes, dips, uses 1B twice, and fades at both ends."""
    mia = Character(id="mia", name="MIA")
    shots = tuple(
        Shot(
            id=f"shot-{number.lower()}",
            scene="scene-1",
            number=number,
            action=f"The ferry, {number}.",
            frames=FRAMES,
            lines=(Line(id=f"line-{number}", character="mia", text="Wait for me!"),) if number == "1B" else (),
        )
        for number in ("1A", "1B", "1C", "1D", "1E", "1F")
    )
    uses = (
        Use(id="use-1", shot="shot-1a", transition=DISSOLVE),
        Use(id="use-2", shot="shot-1b", first=3, frames=24),
        Use(id="use-3", shot="shot-1c", first=2, transition=WIPE),
        Use(id="use-4", shot="shot-1d", transition=DIP),
        Use(id="use-5", shot="shot-1b", first=10, frames=12),
        Use(id="use-6", shot="shot-1e"),
    )
    return Film(
        title=title,
        rate=rate,
        width=64,
        height=64,
        characters=(mia,),
        locations=(Location(id="quay", name="Quay"),),
        scenes=(Scene(id="scene-1", number="1", location="quay"),),
        shots=shots,
        cuts=(
            Cut(
                id="main", name="Main", uses=uses, fade_in=4, fade_out=6, delivery=Delivery(width=64, height=64),
                score="none",
            ),
        ),
    )  # fmt: skip


def desk(folder: Path, film: Film | None = None, *, missing: str = "shot-1d", real: bool = False) -> Desk:
    """The film with a take of every shot but the missing one, and two of shot 1B, of which the newer plays.

    Nothing of the exchange opens a take, so unless they are `real` their files hold a few words.
    """
    film = film or ferry()
    takes = folder / "The Ferry & Co.film" / "takes"
    for shot in film.shots:
        if shot.id != missing:
            put_take(takes, film, shot.id, f"{shot.id}-first", frames=FRAMES + 10 * (shot.id == "shot-1c"), real=real)
    put_take(takes, film, "shot-1b", "shot-1b-second", real=real)
    shelf = takes_of(takes).takes
    playing = {take.shot: take.recipe for take in shelf}
    return Desk(film, takes, shelf, playing)


def put_take(takes: Path, film: Film, shot: str, recipe: str, *, frames: int = FRAMES, real: bool = False) -> None:
    """A take on the shelf; a real one shows greys that count its frames."""
    place = takes / shot / recipe
    place.mkdir(parents=True)
    (place / PICTURE).write_bytes(_picture(frames, film.rate) if real else recipe.encode())
    write_sheet(
        place,
        Take(
            recipe=recipe, intent=shot, shot=shot, engine="test", version="1", frames=frames, rate=film.rate,
            width=64, height=64, files=(PICTURE,),
        ),
    )  # fmt: skip


@cache
def _picture(frames: int, rate: Fraction) -> bytes:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        return make_take(Path(folder), "grey", frames, rate=rate)[1].read_bytes()


def stems(folder: Path, film: Film) -> tuple[SoundTrack, ...]:
    """Two stems as long as the cut."""
    frames = 141
    tracks = []
    for kind in ("dialogue", "music"):
        path = folder / f"{kind}.wav"
        with wave.open(str(path), "wb") as file:
            file.setnchannels(2)
            file.setsampwidth(2)
            file.setframerate(48_000)
            file.writeframes(np.zeros((round(frames * 48_000 / film.rate), 2), np.int16).tobytes())
        clip = SoundClip(name=f"{kind} stem", path=path, start=0, frames=frames, media_frames=frames)
        tracks.append(SoundTrack.model_validate({"name": kind.capitalize(), "kind": kind, "clips": (clip,)}))
    return tuple(tracks)


def xml_of(path: Path) -> Element:
    """The root of an XML file that we wrote."""
    return fromstring(path.read_bytes())


def cut_of(film: Film) -> list[tuple[str, int, int, Transition]]:
    """The first cut as (shot number, first frame, frames, transition), ranges spelt out."""
    rows = []
    for use in film.cuts[0].uses:
        shot = film.shots_by_id[use.shot]
        frames = use.frames if use.frames is not None else shot.frames - use.first
        rows.append((shot.number, use.first, frames, use.transition))
    return rows
