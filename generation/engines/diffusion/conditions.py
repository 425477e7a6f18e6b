"""What a shot's route shows the model besides words: frames to start and end on, control films, pictures, a voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.pictures import Picture, fitted, read_picture, sampled
from generation.engines.protocol import Materials
from generation.films import last_picture, pictures
from generation.request import Request
from storyboard.errors import EngineError
from storyboard.motion import Retouch

_POSE_SEEN = 24
"""A pixel of the pose pass that is brighter than this is a limb, and is drawn over the depth."""


@dataclass(frozen=True)
class Size:
    """What a model is asked to make: pixels, frames in all and a second."""

    width: int
    height: int
    frames: int
    rate: float


@dataclass(frozen=True)
class Region:
    """One character's own part of a shot: where they are on each frame, and the pictures that they are held to."""

    character: str
    mask: list[Picture]
    pictures: list[Picture] = field(default_factory=list)


def continued(request: Request, materials: Materials, size: Size) -> Picture:
    """The last frame of the shot before, at the model's size.

    Raises:
        EngineError: that take is not there, or cannot be read.
    """
    if materials.continues is None or not materials.continues.is_file():
        raise EngineError(f"Shot {request.number} goes on from a take that is not there; render that shot first.")
    return fitted(last_picture(materials.continues, "The take before"), size.width, size.height)


def drawn(request: Request, number: int, materials: Materials, size: Size) -> Picture:
    """The animatic's own frame of the shot, at the model's size."""
    from generation.engines.animatic.still import still

    return fitted(np.ascontiguousarray(still(request, number, materials)[..., :3]), size.width, size.height)


def control(request: Request, kinds: Sequence[str], materials: Materials, size: Size) -> list[Picture]:
    """The control film of a route: the depth of the stage, with the limbs of the figures drawn over it if asked.

    Raises:
        EngineError: a pass is not there, or cannot be read.
    """
    film: list[Picture] = []
    for kind in kinds:
        if kind not in ("depth", "pose"):
            continue
        shown = _pass(request, materials, kind, f"{kind}.mkv", size)
        film = [_over(under, limbs) for under, limbs in zip(film, shown, strict=True)] if film else shown
    return film


def regions(request: Request, materials: Materials, entry: Entry, size: Size) -> list[Region]:
    """Where each character of whom there are pictures is seen, with the pictures that are theirs.

    Raises:
        EngineError: a mask or a picture is not there, or cannot be read.
    """
    pictured = [person.id for person in request.cast if materials.references.get(person.id)]
    each = max(1, entry.references // max(1, len(pictured)))
    return [
        Region(
            person,
            _grown(_pass(request, materials, "mask", f"mask-{person}.mkv", size)),
            [read_picture(path) for path in materials.references[person][:each]],
        )
        for person in pictured
    ]


def made_over(request: Request, materials: Materials, size: Size) -> tuple[list[Picture], list[Picture]]:
    """The take that is made over, and for each of its frames where it is: white in the region, or everywhere.

    Raises:
        EngineError: the take is not there, or cannot be read.
    """
    assert request.retouch is not None
    take = materials.retouched
    if take is None or not take.is_file():
        raise EngineError(f"The take of shot {request.number} that is to be made over is not there; choose another.")
    shown = [fitted(picture, size.width, size.height) for picture in pictures(take, "The take that is made over")]
    mask = _polygon(request.retouch, size)
    return sampled(shown, request.rate, size.rate, size.frames), [mask] * size.frames


def _polygon(retouch: Retouch, size: Size) -> Picture:
    from PIL import Image, ImageDraw

    drawn = Image.new("L", (size.width, size.height), 0 if retouch.region else 255)
    if retouch.region:
        corners = [(across * size.width, down * size.height) for across, down in retouch.region]
        ImageDraw.Draw(drawn).polygon(corners, fill=255)
    return np.repeat(np.asarray(drawn, dtype=np.uint8)[..., None], 3, axis=2)


def references(request: Request, materials: Materials, most: int, *, people: bool = True) -> list[Picture]:
    """The most telling pictures of everyone and everything in the shot, see `most_telling`.

    Raises:
        EngineError: a picture is not there, or cannot be read.
    """
    return [read_picture(path) for path in most_telling(request, materials, most, people=people)]


def most_telling(request: Request, materials: Materials, most: int, *, people: bool = True) -> list[Path]:
    """Files of the most telling pictures of everyone in the shot, then of its things, in turn, at most so many."""
    rows = [materials.references.get(person.id, ()) for person in request.cast if people]
    rows += [materials.props.get(prop.id, ()) for prop in request.props]
    turns: list[Path] = []
    for place in range(max((len(row) for row in rows), default=0)):
        turns.extend(row[place] for row in rows if place < len(row))
    return turns[:most]


def voice(request: Request, materials: Materials) -> dict[int, Path]:
    """The voices on screen, by the frame each begins on."""
    return {
        line.start: materials.voices[line.line]
        for line in request.spoken
        if line.placed == "on" and line.line in materials.voices
    }


def _pass(request: Request, materials: Materials, kind: str, name: str, size: Size) -> list[Picture]:
    folder = materials.passes.get(kind)
    film = folder / name if folder is not None else None
    if film is None or not film.is_file():
        raise EngineError(f"The {kind} of shot {request.number} was not measured; run the command again.")
    shown = [fitted(picture, size.width, size.height) for picture in pictures(film, f"The {kind} of the shot")]
    if not shown:
        raise EngineError(f"The {kind} of shot {request.number} is empty; run the command again.")
    return sampled(shown, request.rate, size.rate, size.frames)


def _over(under: Picture, limbs: Picture) -> Picture:
    seen = limbs.max(axis=2, keepdims=True) > _POSE_SEEN
    return np.where(seen, limbs, under)


def _grown(mask: list[Picture]) -> list[Picture]:
    """A mask a little larger than the figure, so that hair and clothes may end elsewhere than in the rehearsal."""
    from PIL import Image, ImageFilter

    reach = max(3, min(mask[0].shape[:2]) // 24 | 1)
    grown = (Image.fromarray(each).convert("L").filter(ImageFilter.MaxFilter(reach)) for each in mask)
    return [
        np.repeat(np.where(np.asarray(each) > 127, 255, 0).astype(np.uint8)[..., None], 3, axis=2) for each in grown
    ]
