"""Takes on disk: one folder per take, made aside, moved in whole, and never edited.

    takes/<shot>/<recipe digest>/take.mp4    the picture
                                 poster.png  its middle frame
                                 sound.wav   the sound that its model made with it, where it made one
                                 take.json   what it is, as a `Take`

A folder whose name starts with a dot is still being made, or was left by a process that was killed.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import wave
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import Field, ValidationError

from generation.encode import ENCODER_VERSION
from generation.mp4 import open_mp4
from storyboard.errors import EngineError
from storyboard.files import sync
from storyboard.values import Id, Value

if TYPE_CHECKING:
    from generation.engines.protocol import Frame

SCHEMA = 1
PICTURE = "take.mp4"
POSTER = "poster.png"
SOUND = "sound.wav"
_SHEET = "take.json"


class TakeSound(Value):
    """The sound that a model made together with a take's picture: 16-bit wav, as long as the take."""

    sample_rate: int = Field(gt=0)
    channels: int = Field(gt=0)
    seconds: float = Field(gt=0)


class Take(Value):
    """A shot as an engine made it, once: a fact.

    `recipe` is its digest, which names the take; `intent` says what was asked for, so a take whose intent is
    no longer the shot's is stale. `models` are those of the catalog that took part in it. `seconds` is the time it
    cost to make, `money` in US dollars.
    `prompt` is the SHA-256 of the prompt it was made from. `encoder` says which parameter sets the picture carries:
    delivery copies packets only of its own. `sound` tells of the sound that came with it, if one did.
    `remarks` say what was made otherwise than asked, and what went otherwise than planned.
    """

    recipe: Id
    intent: Id
    shot: Id
    engine: str
    version: str
    model: str = ""
    models: tuple[str, ...] = ()
    seed: int = 0
    prompt: str = ""
    frames: int = Field(gt=0)
    rate: Fraction
    width: int = Field(gt=0)
    height: int = Field(gt=0)
    seconds: float = Field(default=0.0, ge=0)
    money: float = Field(default=0.0, ge=0)
    encoder: str = ENCODER_VERSION
    files: tuple[str, ...] = (PICTURE, POSTER)
    sound: TakeSound | None = None
    remarks: tuple[str, ...] = ()

    def folder(self, takes: Path) -> Path:
        """Where the take stands in a project's folder of takes."""
        return takes / self.shot / self.recipe

    def picture(self, takes: Path) -> Path:
        """The take's film file."""
        return self.folder(takes) / PICTURE

    def poster(self, takes: Path) -> Path:
        """A still of the take."""
        return self.folder(takes) / POSTER


@dataclass(frozen=True)
class Shelf:
    """What stands in a folder of takes.

    Attributes:
        takes: whole takes, by shot, and for each shot the newest last.
        remarks: a sentence for each folder that is not a whole take.
    """

    takes: tuple[Take, ...]
    remarks: tuple[str, ...]


@contextlib.contextmanager
def make_aside(takes: Path, shot: str, recipe: str) -> Iterator[Path]:
    """A folder to make a take in; when the block ends well it is moved in whole, else nothing is left of it.

    The block puts the files there and calls `write_sheet` last. A whole take that is there already stays as it is.

    Raises:
        EngineError: the folder cannot be made or moved in, or the take is not whole.
    """
    home = takes / shot
    aside = home / f".{recipe}.{os.getpid()}"
    try:
        with _sentences(shot):
            home.mkdir(parents=True, exist_ok=True)
            shutil.rmtree(aside, ignore_errors=True)
            aside.mkdir()
        yield aside
        with _sentences(shot):
            _read(aside, shot, recipe)
            _settle(aside)
            _move_in(aside, home / recipe, shot)
            sync(home)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _move_in(aside: Path, place: Path, shot: str) -> None:
    """Give a take its place, unless a whole one has it already; a damaged one makes room."""
    if place.exists():
        try:
            _read(place, shot, place.name)
        except (OSError, ValueError):
            shutil.rmtree(place)
        else:
            return
    aside.rename(place)


@contextlib.contextmanager
def _sentences(shot: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise EngineError(f"The take of shot {shot} cannot be written ({reason}); free some space or rights.") from None
    except ValueError as error:
        raise EngineError(f"The take of shot {shot} is not whole ({error}); render it again.") from None


def write_sheet(aside: Path, take: Take) -> None:
    """Write what a take is beside its files."""
    content = {"schema": SCHEMA, **take.model_dump(mode="json")}
    text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False)
    (aside / _SHEET).write_text(text + "\n", encoding="utf-8")


def takes_of(takes: Path) -> Shelf:
    """Every whole take in a project's folder of takes, and a remark on every folder that is none."""
    return _shelf(Path(shot.path) for shot in _folders(takes))


def takes_of_shot(takes: Path, shot: str) -> Shelf:
    """The same for one shot, without a look at the others."""
    return _shelf([takes / shot])


def _shelf(homes: Iterable[Path]) -> Shelf:
    found: list[tuple[str, int, str, Take]] = []
    remarks: list[str] = []
    for home in homes:
        for entry in _folders(home):
            try:
                take, made = _read(Path(entry.path), home.name, entry.name)
            except (OSError, ValueError) as error:
                reason = getattr(error, "strerror", None) or str(error)
                remarks.append(f"Take {entry.name} of shot {home.name} is left out ({reason}); render that shot again.")
            else:
                found.append((take.shot, made, take.recipe, take))
    found.sort(key=lambda item: item[:3])
    return Shelf(tuple(item[3] for item in found), tuple(sorted(remarks)))


def sweep(takes: Path) -> int:
    """Delete what killed processes left half-made; how many folders that were."""
    swept = 0
    for shot in _folders(takes):
        with os.scandir(shot.path) as entries:
            asides = [entry.path for entry in entries if entry.name.startswith(".")]
        for aside in sorted(asides):
            maker = aside.rpartition(".")[2]
            if not (maker.isdecimal() and process_lives(int(maker))):
                shutil.rmtree(aside, ignore_errors=True)
                swept += 1
    return swept


def sound_of(aside: Path) -> TakeSound | None:
    """What is to be said of the sound that an engine put beside a take's picture; None where it put none.

    Raises:
        EngineError: it is no wav.
    """
    path = aside / SOUND
    if not path.is_file():
        return None
    try:
        with wave.open(str(path), "rb") as file:
            rate, count = file.getframerate(), file.getnframes()
            return TakeSound(sample_rate=rate, channels=file.getnchannels(), seconds=round(count / rate, 6))
    except (OSError, wave.Error, EOFError, ValidationError) as error:
        raise EngineError(f"The sound of the take cannot be read ({error}); render that shot again.") from None


def sounds_of(playing: Mapping[str, str], known: Mapping[str, Take]) -> dict[str, str]:
    """Where in the project the own sound of the take that each shot plays lies, for those that have one."""
    return {
        shot: f"takes/{shot}/{recipe}/{SOUND}"
        for shot, recipe in playing.items()
        if recipe in known and known[recipe].sound is not None
    }


def frame_of(picture: Path, number: int) -> Frame:
    """One exact frame of a take, height x width x 4 RGBA; a negative number counts from the end, -1 the last.

    Raises:
        EngineError: the file cannot be read, or it has no such frame.
    """
    import av

    try:
        with open_mp4(picture) as container:
            stream = container.streams.video[0]
            number = number + stream.frames if number < 0 else number
            ticks = 1 / (stream.average_rate * stream.time_base)
            wanted = round(number * ticks)
            container.seek(wanted, stream=stream, backward=True)
            for frame in container.decode(stream):
                if frame.pts == wanted:
                    return _rgba(frame)
    except (av.FFmpegError, OSError, IndexError, TypeError, ZeroDivisionError) as error:
        raise EngineError(f"{picture.name} cannot be read ({error}); render that shot again.", file=picture) from None
    raise EngineError(f"{picture.name} has no frame {number}; render that shot again.", file=picture)


def frames_from(picture: Path, number: int, width: int) -> Iterator[tuple[int, Frame]]:
    """The frames of a take from this one on, each with its number, scaled to so many pixels across: to be looked at.

    Raises:
        EngineError: the file cannot be read.
    """
    import av

    try:
        with open_mp4(picture) as container:
            stream = container.streams.video[0]
            ticks = 1 / (stream.average_rate * stream.time_base)
            container.seek(round(number * ticks), stream=stream, backward=True)
            height = max(2, round(width * stream.height / stream.width / 2) * 2)
            for frame in container.decode(stream):
                at = round(frame.pts / ticks)
                if at >= number:
                    yield at, _rgba(frame.reformat(width=width, height=height, src_colorspace="ITU709"))
    except (av.FFmpegError, OSError, IndexError, TypeError, ZeroDivisionError) as error:
        raise EngineError(f"{picture.name} cannot be read ({error}); render that shot again.", file=picture) from None


def made_at(take: Take, takes: Path) -> float:
    """When a take was made, in seconds since 1970; 0 if it is gone."""
    try:
        return (take.folder(takes) / _SHEET).stat().st_mtime
    except OSError:
        return 0.0


def _rgba(frame: object) -> Frame:
    """A decoded picture as full-range RGBA, its YUV read as BT.709 as it was written."""
    import numpy as np

    pixels = frame.to_ndarray(format="rgba", src_colorspace="ITU709", dst_colorspace="ITU709")  # type: ignore[attr-defined]
    return np.ascontiguousarray(pixels, dtype=np.uint8)


def _folders(folder: Path) -> list[os.DirEntry[str]]:
    """Folders inside a folder, by name, the half-made ones left out; none if it is not there."""
    try:
        with os.scandir(folder) as entries:
            inside = [entry for entry in entries if not entry.name.startswith(".") and entry.is_dir()]
    except FileNotFoundError:
        return []
    return sorted(inside, key=lambda entry: entry.name)


def _read(folder: Path, shot: str, recipe: str) -> tuple[Take, int]:
    """The take in a folder and when it was made (ns); a ValueError or OSError says why it is not whole."""
    sheet = folder / _SHEET
    content = json.loads(sheet.read_bytes())
    if not isinstance(content, dict) or content.pop("schema", None) != SCHEMA:
        raise ValueError(f"{_SHEET} has a schema that this version does not know")
    try:
        take = Take.model_validate(content)
    except ValidationError as error:
        raise ValueError(f"{_SHEET} has a wrong {error.errors()[0]['loc'][0]}") from None
    if (take.shot, take.recipe) != (shot, recipe):
        raise ValueError(f"{_SHEET} names another take")
    for name in take.files:
        if "/" in name or "\\" in name or (folder / name).stat().st_size == 0:
            raise ValueError(f"{name} is empty or lies elsewhere")
    return take, sheet.stat().st_mtime_ns


def _settle(folder: Path) -> None:
    """Make sure that every file of a folder is on the disk before its name is."""
    for path in sorted(folder.iterdir()):
        sync(path)
    sync(folder)


def process_lives(process: int) -> bool:
    """Whether a process of this number runs on this machine."""
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):  # no system counts its processes that far
        return False
    except PermissionError:
        return True
    return True
