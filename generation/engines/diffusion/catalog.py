"""The catalog of models: what each is, may be used for, can do and costs, as data that a person can add to."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import Field, ValidationError, model_validator

from storyboard.errors import EngineError
from storyboard.values import Value, first_of, in_words

Task = Literal[
    "text",  # from words alone
    "image",  # from a first frame
    "last image",  # from a first and a last frame
    "references",  # with pictures of who is in it
    "control",  # along a control video
    "video",  # from a take, to restyle or repaint it
    "extend",  # goes on from frames that are there
    "motion",  # along tracks of the motion brush
    "voice",  # lips move to a voice that is given
    "sound",  # makes its own sound
    "keyframe",  # a still from words
    "edit",  # a still from several pictures and words
    "upscale",  # the same film, larger
]
Positive = Annotated[float, Field(gt=0)]


WARM_UP = 3
"""Steps that are done whole before any work is left out."""


class Recipe(Value):
    """How a model is asked: how many steps, how strongly the words hold, and with which LoRA that saves steps.

    `lora` is a hub id or a file; `lora_weight` how strongly it counts, `lora_licence` what it may be used for. `skips`
    leaves out work of steps that are much like the step before: "first block" where the first block's output changes by
    less than the part `skips_by`, and "taylor" in all but each `skips_by`th step, whose results are continued.
    `compiles` has the blocks compiled.
    """

    steps: int = Field(ge=1, le=200)
    guidance: float = Field(ge=0, le=30)
    lora: str = ""
    lora_file: str = ""
    lora_weight: float = 1.0
    lora_licence: str = ""
    skips: Literal["", "first block", "taylor"] = ""
    skips_by: float = Field(default=0.0, ge=0, le=20)
    compiles: bool = False

    @model_validator(mode="after")
    def _skips_hold(self) -> Recipe:
        if self.skips == "first block" and not 0 < self.skips_by < 1:
            raise ValueError("skips_by must be a part between 0 and 1 for the first block")
        if self.skips == "taylor" and self.skips_by < 2:
            raise ValueError("skips_by must be 2 or more steps for taylor")
        if self.skips and self.compiles:
            raise ValueError("compiled blocks leave nothing out; give skips or compiles, not both")
        return self

    @property
    def forwards(self) -> int:
        """How often the transformer runs: twice a step where guidance compares with and without words."""
        return self.steps * (2 if self.guidance > 1 else 1)

    @property
    def worked(self) -> float:
        """The part of its work that it does, as far as that is known before it was measured.

        "taylor" does the first steps whole, and then the second of each `skips_by`; what "first block" leaves out
        depends on the shot.
        """
        if self.skips != "taylor":
            return 1.0
        whole = sum(step < WARM_UP or (step - WARM_UP - 1) % round(self.skips_by) == 0 for step in range(self.steps))
        return whole / self.steps


_LAWS = {
    "WanPipeline": (4, 1, 16),
    "WanImageToVideoPipeline": (4, 1, 16),
    "WanVACEPipeline": (4, 1, 16),
    "CogVideoXPipeline": (8, 1, 16),
    "LTXConditionPipeline": (8, 1, 32),
    "LTX2ConditionPipeline": (8, 1, 32),
}
"""What a kind of model makes, whatever an entry says: step and rest of its frames, and the multiple of its sides."""


class Dialect(Value):
    """What prompts the model understands: how long, sentences or tags, and whether it listens to what not to show."""

    form: Literal["sentences", "tags"] = "sentences"
    words: int = Field(default=120, ge=10, le=1000)
    negative: bool = True


class Piece(Value):
    """Something that a model needs besides its own repository, such as an IP-Adapter or a latent upsampler.

    `what` it is, in the field's words; `files` of the hub's `source` at `revision` go, by their bare names, into the
    folder `to` of the model. `needed` is one without which the model cannot be used at all. Its licence is its own.
    """

    what: str = Field(min_length=1, max_length=60)
    source: str
    revision: str = "main"
    files: tuple[str, ...] = Field(min_length=1)
    to: str = Field(pattern=r"^[a-z0-9_]{1,40}$")
    needed: bool = False
    licence: str = ""
    limits: str = ""
    ask: bool = False


class Model(Value):
    """What every model of the catalog has.

    `kind` is the class that loads it; `source` a hub id or a folder, at `revision`. `licence` names the licence and
    `limits` says in a sentence what it forbids; where `ask` is set a person accepts it once. `pieces` is what it needs
    from elsewhere.
    """

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9.-]{0,48}$")
    title: str
    kind: str = Field(pattern=r"^[A-Z][A-Za-z0-9_]{2,80}$")
    source: str
    revision: str = "main"
    licence: str
    limits: str = ""
    ask: bool = False
    pieces: tuple[Piece, ...] = ()


class Encoder(Model):
    """A model that sees what is on a picture, so that characters can be compared; it makes nothing.

    `kind` is the class of transformers. `files` are all that is fetched of it, `side` the pixels of the square picture
    that it is shown, `size` its bytes in millions.
    """

    kind: Literal["Dinov2Model", "SiglipVisionModel"]
    files: tuple[str, ...] = ("config.json", "preprocessor_config.json", "model.safetensors")
    side: int = Field(default=224, ge=16, le=1024)
    size: Positive


class Entry(Model):
    """One model that makes pictures or films.

    `kind` is the diffusers class. `multiple` divides width and height; frames are `frames_step` x k + `frames_rest`,
    at `rate` frames a second. `parameters`, `experts`, `encoder` and `decoder` are billions of parameters; `width`,
    `layers`, `patch`, `squeeze_space` and `squeeze_time` are the transformer's measures, from which the cost model
    reckons; `attends` is "frame" for U-Nets, in which a place looks at its own frame only.

    What it holds on a card (`benchmarks/generator_memory.py` finds these numbers): `beside` are billions of parameters
    of parts that stay in hand with it, `streamed` those of it that are there while its blocks come and go, of which it
    `stays` what does not come and go, `uncast` those that are not held in eight bits. `denoising` is numbers for each
    token and unit of width; `framing` and `seeing` are bytes for each pixel, of the `frames_at_once` that are made at
    once and of all frames, to make frames of latents and latents of frames; `framing_work` is millions of operations
    for each pixel of each frame; `tile` is the side of a tile in pixels, and `joined` bytes for each
    pixel of all frames while tiles are joined.
    `sees_film`: it looks at as many frames as it makes before it begins; `guides_at_once`: with and without words in
    one run. `word_tokens` stand beside a picture's own, and so do `picture_tokens` of each picture that it is shown
    (as many as its own where that is 0).
    """

    tasks: frozenset[Task]
    multiple: int = Field(default=16, ge=1, le=256)
    frames_step: int = Field(default=4, ge=1, le=64)
    frames_rest: int = Field(default=1, ge=0, le=64)
    least_frames: int = Field(default=5, ge=1)
    most_frames: int = Field(default=81, ge=1)
    most_pixels: int = Field(default=1280 * 720, ge=64 * 64)
    rate: Positive = 16.0
    references: int = Field(default=0, ge=0, le=16)
    final: Recipe
    draft: Recipe
    dialect: Dialect = Dialect()
    parameters: Positive
    experts: int = Field(default=1, ge=1, le=2)
    encoder: float = Field(default=0.0, ge=0)
    decoder: float = Field(default=0.1, ge=0)
    width: int = Field(ge=1)
    layers: int = Field(ge=1)
    patch: int = Field(default=2, ge=1)
    squeeze_space: int = Field(default=8, ge=1)
    squeeze_time: int = Field(default=4, ge=1)
    attends: Literal["film", "frame"] = "film"
    beside: float = Field(default=0.0, ge=0)
    streamed: float = Field(default=0.0, ge=0)
    stays: float = Field(default=0.0, ge=0)
    uncast: float = Field(default=0.2, ge=0)
    denoising: Positive = 17.0
    framing: tuple[float, float] = (10_130.0, 6.3)
    seeing: tuple[float, float] = (0.0, 0.0)
    frames_at_once: int = Field(default=1, ge=1)
    framing_work: Positive = 7.3
    tile: int = Field(default=256, ge=0)
    joined: Positive = 28.0
    sees_film: bool = False
    guides_at_once: bool = False
    word_tokens: int = Field(default=0, ge=0)
    picture_tokens: int = Field(default=0, ge=0)

    @model_validator(mode="after")
    def _laws_hold(self) -> Entry:
        step, rest, multiple = _LAWS.get(self.kind, (1, 0, 1))
        if self.frames_step % step or self.frames_rest % step != rest:
            raise ValueError(f"frames_step and frames_rest: a {self.kind} makes {step} x k + {rest} frames")
        if self.multiple % multiple:
            raise ValueError(f"multiple: a {self.kind} makes pictures whose sides are multiples of {multiple}")
        if self.frames_rest >= self.frames_step > 1:
            raise ValueError(f"frames_rest must be smaller than frames_step, and is {self.frames_rest}")
        for name in ("least_frames", "most_frames"):
            if not self.keeps(getattr(self, name)):
                raise ValueError(f"{name} must be {self.frames_step} x k + {self.frames_rest}")
        if "references" in self.tasks and not self.references:
            raise ValueError("references says how many pictures the model takes; give a number")
        return self

    @property
    def makes_stills(self) -> bool:
        return not self.tasks.isdisjoint(("keyframe", "edit"))

    def keeps(self, frames: int) -> bool:
        """Whether the model can make just so many frames."""
        return frames >= self.frames_rest and (frames - self.frames_rest) % self.frames_step == 0

    def snapped_frames(self, frames: int) -> int:
        """The fewest frames that the model makes and that cover so many, within its least and most."""
        steps = -(-max(0, frames - self.frames_rest) // self.frames_step)
        return min(self.most_frames, max(self.least_frames, steps * self.frames_step + self.frames_rest))

    def snapped_size(self, width: int, height: int) -> tuple[int, int]:
        """The size nearest to a frame's that the model makes: its shape, at most its pixels, in its multiples."""
        scale = min(1.0, math.sqrt(self.most_pixels / (width * height)))
        step = self.multiple

        def snap(length: int) -> int:
            return max(step, round(length * scale / step) * step)

        wide, high = snap(width), snap(height)
        if wide * high > self.most_pixels:  # both were rounded up
            wide = max(step, wide - step)
        return wide, high


_Kind = TypeVar("_Kind", bound=Model)


def catalog(own: Path | None = None) -> Mapping[str, Entry]:
    """Every model by name: those that are shipped, then the person's own, which may replace them.

    Args:
        own: a file of the person's own entries, in the form of `catalog.toml`; need not exist.

    Raises:
        EngineError: an entry is wrong; it names the file and the entry.
    """
    entries = dict(_shipped())
    if own is not None and own.is_file():
        entries |= {entry.name: entry for entry in read(own.read_text("utf-8"), str(own))}
    return entries


def encoders(own: Path | None = None) -> Mapping[str, Encoder]:
    """Every encoder by name: the person's own first, then those that are shipped and not replaced by these.

    Raises:
        EngineError: an entry is wrong; it names the file and the entry.
    """
    found = {}
    if own is not None and own.is_file():
        found = {each.name: each for each in read_encoders(own.read_text("utf-8"), str(own))}
    return found | {name: each for name, each in _shipped_encoders().items() if name not in found}


@cache
def _shipped() -> Mapping[str, Entry]:
    return {entry.name: entry for entry in read(_shipped_text(), "catalog.toml")}


@cache
def _shipped_encoders() -> Mapping[str, Encoder]:
    return {each.name: each for each in read_encoders(_shipped_text(), "catalog.toml")}


def _shipped_text() -> str:
    return resources.files(__package__).joinpath("catalog.toml").read_text("utf-8")


def read(text: str, file: str) -> Iterable[Entry]:
    """The models of a catalog's text that make something.

    Raises:
        EngineError: it is not TOML, or an entry breaks a law; `file` is named.
    """
    return _read(text, file, "model", Entry)


def read_encoders(text: str, file: str) -> Iterable[Encoder]:
    """The encoders of a catalog's text.

    Raises:
        EngineError: it is not TOML, or an entry breaks a law; `file` is named.
    """
    return _read(text, file, "encoder", Encoder)


def _read(text: str, file: str, table: str, kind: type[_Kind]) -> list[_Kind]:
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = re.search(r"at line (\d+)", str(error))
        line = int(said[1]) if said else len(text.splitlines())
        raise EngineError(f"This is not a catalog: {error}; correct it.", file=file, line=line) from None
    listed = told.get(table, [])
    if not isinstance(listed, list) or set(told) - {"model", "encoder"}:
        raise EngineError(
            "This is not a catalog: it has entries other than [[model]] and [[encoder]]; correct it.", file=file
        )
    entries = []
    for number, fields in enumerate(listed, 1):
        name = fields.get("name", f"number {number}") if isinstance(fields, dict) else f"number {number}"
        try:
            entries.append(kind.model_validate(fields))
        except ValidationError as error:
            line = _line(text, table, number, error)
            raise EngineError(f"{table.capitalize()} {name}: {in_words(error)}", file=file, line=line) from None
    return entries


def _line(text: str, table: str, number: int, error: ValidationError) -> int:
    """The line of what is wrong with the entry of this number: the field that is named, else where the entry begins."""
    first = first_of(error)
    named = [str(part) for part in first["loc"] if isinstance(part, str)] or re.findall(r"\w+", str(first["msg"]))
    begun, start, inside = 0, 1, False
    fields: dict[str, int] = {}
    for at, line in enumerate(text.splitlines(), 1):
        if entry := re.match(r"\s*\[\[(model|encoder)\]\]", line):
            inside = entry[1] == table
            begun += inside
            start = at if inside and begun == number else start
        elif inside and begun == number and (field := re.match(r"\s*(?:\[\[model\.)?(\w+)\s*(?:=|\]\])", line)):
            fields.setdefault(field[1], at)
    return next((fields[name] for name in named if name in fields), start)
