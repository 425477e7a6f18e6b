"""What a cut is made of: each shot's engine, model, seed and prompt, and what kind of picture that makes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from generation.takes import Take
from storyboard.model import Cut, Film
from storyboard.timeline import Timeline
from storyboard.values import Value

Source = Literal[
    "algorithmicMedia",
    "trainedAlgorithmicMedia",
    "compositeWithTrainedAlgorithmicMedia",
    "compositeCapture",
    "compositeSynthetic",
]
"""IPTC digital source types, http://cv.iptc.org/newscodes/digitalsourcetype/."""

DRAWN = frozenset({"animatic", "slate"})
FILMED = frozenset({"footage"})
RULED_VOICES = frozenset({"espeak"})
"""Voices that rules make, not a trained model."""


class ShotOrigin(Value):
    """One shot of the cut. `take` names its take by recipe, `prompt` is a SHA-256; a slate has none of these."""

    shot: str
    source: Source
    engine: str
    version: str = ""
    model: str = ""
    seed: int = 0
    take: str = ""
    prompt: str = ""


class CutOrigin(Value):
    """All that is said of where a cut comes from. `voices` are the engines that speak in it."""

    title: str
    cut: str
    frames: int
    source: Source
    shots: tuple[ShotOrigin, ...]
    voices: tuple[str, ...] = ()


def origin_of(film: Film, cut: Cut, timeline: Timeline, takes: Mapping[str, Take]) -> CutOrigin:
    """Where a cut comes from; each shot stands once, in order of first use. `takes` by recipe digest."""
    shots: dict[str, ShotOrigin] = {}
    for clip in timeline.clips:
        if clip.shot not in shots:
            shots[clip.shot] = _of_shot(film.shots_by_id[clip.shot].number, takes.get(clip.take))
    lines = [line for name in shots for line in film.shots_by_id[name].lines]
    speakers = [film.characters_by_id[line.character].voice for line in lines if not line.file]
    voices = tuple(sorted({voice.engine if voice else "espeak" for voice in speakers}))
    return CutOrigin(
        title=film.title,
        cut=cut.name,
        frames=timeline.frames,
        source=_whole((shot.engine for shot in shots.values()), voices),
        shots=tuple(shots.values()),
        voices=voices,
    )


def _of_shot(number: str, take: Take | None) -> ShotOrigin:
    if take is None:
        return ShotOrigin(shot=number, source="algorithmicMedia", engine="slate")
    return ShotOrigin(
        shot=number,
        source=_whole([take.engine], ()),
        engine=take.engine,
        version=take.version,
        model=take.model,
        seed=take.seed,
        take=take.recipe,
        prompt=take.prompt,
    )


def _whole(engines: Iterable[str], voices: Iterable[str]) -> Source:
    """The kind of picture that parts make together. An engine not known here counts as a trained model."""
    used = set(engines)
    trained = used - DRAWN - FILMED
    if trained or set(voices) - RULED_VOICES:
        return "trainedAlgorithmicMedia" if used == trained else "compositeWithTrainedAlgorithmicMedia"
    if used & FILMED:
        return "compositeSynthetic" if used & DRAWN else "compositeCapture"
    return "algorithmicMedia"
