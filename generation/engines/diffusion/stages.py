"""A shot in stages, each kept as a film of its own, so that a render that was ended goes on where it was.

stages/<digest>/shot.json           the shot that it is of
                motion.mkv          what the motion model made, at its own size and rate, without loss
                motion.wav          the sound that it made with it, where it did
                interpolated.mkv    the frames between them, at the film's rate
                enlarged.mkv        the same, twice as large
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from generation.engines.diffusion.pictures import Picture, opaque
from generation.engines.diffusion.tidying import SHOT, note_shot
from generation.engines.diffusion.upscaling import enlarges
from generation.films import pictures
from generation.lossless import RGBA, write_lossless
from storyboard.errors import EngineError
from storyboard.values import digest_of

if TYPE_CHECKING:
    from generation.engines.diffusion.shots import Shot

VERSION = 1
MOTION, INTERPOLATED, ENLARGED = "motion", "interpolated", "enlarged"


class Stages:
    """The stages of one shot.

    Attributes:
        made: the stages that were made now, and not found.
    """

    def __init__(self, shot: Shot) -> None:
        self.made: list[str] = []
        cache = shot.materials.cache
        self._shot = shot
        self._folder = cache / "stages" / _name(shot) if cache is not None and is_staged(shot) else None

    def film(self, stage: str, rate: Fraction, make: Callable[[], list[Picture]]) -> list[Picture]:
        """The film of a stage: as it was kept, or made now and kept.

        Raises:
            EngineError: it cannot be made, or the disk is full.
        """
        kept = self.kept(stage)
        if kept is not None:
            return kept
        film = make()
        self.made.append(stage)
        if self._folder is not None:
            self._folder.mkdir(parents=True, exist_ok=True)
            note_shot(self._folder / SHOT, self._shot)
            height, width = film[0].shape[:2]
            write_lossless(
                (opaque(picture) for picture in film),
                self._folder / f"{stage}.mkv",
                RGBA,
                rate=rate,
                size=(width, height),
                count=len(film),
                progress=lambda done, total: None,
            )
        return film

    def kept(self, stage: str) -> list[Picture] | None:
        """The film of a stage as an earlier run kept it; None where none did, or where it is damaged."""
        path = self._path(f"{stage}.mkv")
        if path is None or not path.is_file():
            return None
        try:
            return list(pictures(path, f"The {stage} of the shot")) or None
        except EngineError:
            path.unlink()  # it is made anew
            return None

    def sound(self, made: Path) -> None:
        """Keep the sound of the motion beside it; or, where the motion was found and not made, bring it back."""
        kept = self._path(f"{MOTION}.wav")
        if kept is None:
            return
        if MOTION in self.made and made.is_file():
            shutil.copyfile(made, kept)
        elif MOTION not in self.made and kept.is_file():
            shutil.copyfile(kept, made)

    def _path(self, name: str) -> Path | None:
        return None if self._folder is None else self._folder / name


def is_staged(shot: Shot) -> bool:
    """Whether anything comes after the motion that takes time: frames between its frames, or larger ones."""
    return shot.size.rate < float(shot.request.rate) or enlarges(shot.request, shot.entry)


def needed(shot: Shot) -> Iterator[str]:
    """The stages of a shot in order, in the field's words."""
    if shot.route.keyframe is not None:
        yield "keyframe"
    yield MOTION
    if shot.size.rate < float(shot.request.rate):
        yield INTERPOLATED
    if enlarges(shot.request, shot.entry):
        yield ENLARGED


def _name(shot: Shot) -> str:
    """All that decides what the motion is, and what becomes of it."""
    entry, still = shot.entry, shot.route.keyframe
    model = [entry.source, entry.revision, entry.kind, shot.recipe.digest(without=("lora_licence",))]
    keyed = [] if still is None else [still.source, still.revision, still.kind]
    return digest_of([VERSION, shot.request.recipe("", ""), model, keyed, shot.route.name, shot.tier.value])
