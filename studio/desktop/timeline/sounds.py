"""What is heard in a cut, and when, as the mix has it: worked out from the cue sheet, away from the window's thread."""

from __future__ import annotations

import wave
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Final

from storyboard.errors import ShotgraphError, SoundError
from storyboard.model import Cue, Film
from storyboard.timeline import Timeline, lay_out
from studio.desktop.timeline.laid import Laid
from studio.workspace import Workspace

if TYPE_CHECKING:
    from audio.cues import Sound
    from storyboard.speech import Speech

KINDS: Final = ("dialogue", "effect", "ambience", "music")
RATE: Final = 48_000
_UNMADE: Final = Fraction(3, 2)
"""Seconds that an effect is shown for before it is made, as nobody knows its length yet."""


@dataclass(frozen=True)
class Strip:
    """One sound on a track.

    Attributes:
        kind: one of `KINDS`.
        start, frames: where it is heard in the cut.
        offset: frames of the source that are skipped.
        label: what it is.
        file: its samples; None until they are made.
        of: the id of the line or cue that it is; empty for the air of a place and the score.
        use: the id of the use that it belongs to; empty for what belongs to the whole cut.
        loops: whether the source is repeated.
    """

    kind: str
    start: int
    frames: int
    offset: int = 0
    label: str = ""
    file: Path | None = None
    of: str = ""
    use: str = ""
    loops: bool = False
    fade_in: int = 0
    fade_out: int = 0

    @property
    def end(self) -> int:
        return self.start + self.frames


@dataclass(frozen=True)
class Track:
    """The sounds of one kind, in order of their starts, found by where they are heard."""

    strips: tuple[Strip, ...] = ()

    @cached_property
    def starts(self) -> list[int]:
        return [strip.start for strip in self.strips]

    @cached_property
    def reach(self) -> list[int]:
        """Up to where any strip before and at a position is heard."""
        return list(accumulate((strip.end for strip in self.strips), max))

    def between(self, first: float, last: float) -> tuple[Strip, ...]:
        """The strips that are heard between two frames."""
        low = bisect_right(self.reach, first)
        return self.strips[low : bisect_left(self.starts, last)]


@dataclass(frozen=True)
class Heard:
    """All that is heard in a cut.

    Attributes:
        tracks: by kind.
        beats: frames on which something is said anew.
        captions: first frame, end and words.
        starts: where each use stood when this was worked out, by its id.
    """

    tracks: Mapping[str, Track] = field(default_factory=dict)
    beats: tuple[int, ...] = ()
    captions: tuple[tuple[int, int, str], ...] = ()
    starts: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def _caption_starts(self) -> list[int]:
        return [first for first, _, _ in self.captions]

    @cached_property
    def _caption_reach(self) -> list[int]:
        """Up to where any caption before and at a position is read."""
        return list(accumulate((end for _, end, _ in self.captions), max))

    def captions_between(self, first: float, last: float) -> tuple[tuple[int, int, str], ...]:
        """The captions that are read between two frames."""
        low = bisect_right(self._caption_reach, first)
        return self.captions[low : bisect_left(self._caption_starts, last)]

    def moved(self, laid: Laid, to: float = float("inf")) -> Heard:
        """The same sounds where their uses stand now, until they are worked out anew; none that begins behind `to`."""
        index, now = laid.index, laid.starts
        if all(self.starts.get(use) == now[at] for use, at in index.items()):
            return self

        def here(strip: Strip) -> Strip | None:
            if not strip.use:
                return strip if strip.start < laid.frames else None
            if strip.use not in index:
                return None
            by = now[index[strip.use]] - self.starts.get(strip.use, now[index[strip.use]])
            if strip.start + by > to:
                return None
            return _put(strip, max(0, strip.start + by)) if by else strip

        tracks = {kind: _track(filter(None, map(here, track.strips))) for kind, track in self.tracks.items()}
        return Heard(tracks, (), self.captions, {use: now[at] for use, at in index.items()})

    def changed(self, of: str, change: Callable[[Strip], Strip]) -> Heard:
        """The same with the strips of one line or cue changed."""
        tracks = {
            kind: _track(change(strip) if strip.of == of else strip for strip in track.strips)
            if any(strip.of == of for strip in track.strips)
            else track
            for kind, track in self.tracks.items()
        }
        return replace(self, tracks=tracks)


@dataclass(frozen=True)
class Asked:
    """A cut of a film whose sounds are wanted."""

    workspace: Workspace
    film: Film
    cut: str


def heard(asked: Asked) -> Heard:
    """Every sound of a cut in its place; one that cannot be planned has none."""
    from audio.cues import cue_sheet
    from audio.making import SOUND
    from audio.voices.casting import voice_recipes

    film, workspace = asked.film, asked.workspace
    cut = film.cuts_by_id[asked.cut]
    try:
        timeline = lay_out(film, cut, {})
        voices = voice_recipes(film)
        sheet = cue_sheet(film, cut, timeline, voices)
    except ShotgraphError:
        return Heard()  # what keeps it from being heard is said where it is cast and where it is mixed
    store, owners = workspace.store, _owners(film, timeline)
    made = store.digests("sound")
    strips: dict[str, list[Strip]] = {kind: [] for kind in KINDS}
    lengths: dict[str, int | None] = {}
    for sound in sheet.sounds:
        source = sound.source
        if sound.file:
            file: Path | None = workspace.folder / sound.file
        else:
            file = store.path("sound", source) / SOUND if source in made else None
        if source not in lengths:
            lengths[source] = _length(file) if file is not None else None
        of, use = owners.get((sound.kind, sound.start - sound.offset, sound.label), ("", ""))
        strips[sound.kind].append(_strip(sound, film, file, lengths[source], of, use, timeline))
    speech = _speech(film, workspace, {line: recipe.digest() for line, recipe in voices.items()}, made, cut.uses)
    spoken = strips["dialogue"]
    beats = {frame for strip in spoken for frame in (strip.start, strip.end)}
    for strip in spoken:
        beats |= _words(strip, speech.get(strip.of), film.rate)
    from studio.delivery.captions import captions

    shown = captions(film, timeline, speech, cut.delivery.language) if cut.delivery.captions else ()
    return Heard(
        {kind: _track(found) for kind, found in strips.items()},
        tuple(sorted(beats)),
        tuple((caption.start, caption.end, " ".join(caption.lines)) for caption in shown),
        {clip.use: clip.start for clip in timeline.clips},
    )


def _put(strip: Strip, start: int) -> Strip:
    """A strip on another frame; half a thousand are put so in one edit, and `replace` takes ten times as long."""
    moved = object.__new__(Strip)
    moved.__dict__.update(strip.__dict__, start=start)
    return moved


def _track(strips: Iterable[Strip]) -> Track:
    return Track(tuple(sorted(strips, key=lambda strip: strip.start)))


def _strip(
    sound: Sound, film: Film, file: Path | None, samples: int | None, of: str, use: str, timeline: Timeline
) -> Strip:
    natural = None if samples is None else max(1, round(samples * film.rate / RATE) - sound.offset)
    if natural is None and sound.kind == "dialogue":
        from storyboard.breakdown.timing import speech_seconds

        natural = max(1, round(speech_seconds(sound.label.partition(": ")[2]) * film.rate))
    frames = sound.frames
    if natural is None and sound.kind == "effect":
        natural = max(1, round(_UNMADE * film.rate))
    if frames is None:
        frames = natural if natural is not None else timeline.frames - sound.start
    elif natural is not None and not sound.loop:
        frames = min(frames, natural)
    frames = max(1, min(frames, timeline.frames - sound.start))
    return Strip(
        kind=sound.kind,
        start=sound.start,
        frames=frames,
        offset=sound.offset,
        label=sound.label,
        file=file if samples is not None else None,
        of=of,
        use=use,
        loops=sound.loop,
        fade_in=min(sound.fade_in, frames),
        fade_out=min(sound.fade_out, frames),
    )


def _owners(film: Film, timeline: Timeline) -> dict[tuple[str, int, str], tuple[str, str]]:
    """Which line or cue, in which use, a sound is: by its kind, where its source's first frame falls, and its words."""
    found: dict[tuple[str, int, str], tuple[str, str]] = {}
    for clip in timeline.clips:
        shot = film.shots_by_id[clip.shot]
        for line in shot.lines:
            label = f"{film.characters_by_id[line.character].name}: {line.text[:60]}"
            found.setdefault(("dialogue", clip.placed(line.offset), label), (line.id, clip.use))
        for cue in shot.cues:
            found.setdefault((cue.kind, clip.placed(cue.offset), cue.description), (cue.id, clip.use))
    return found


def _length(file: Path) -> int | None:
    """Samples of a wav that is like ours; None for all else."""
    try:
        with wave.open(str(file), "rb") as opened:
            is_ours = (opened.getframerate(), opened.getsampwidth()) == (RATE, 2)
            return opened.getnframes() if is_ours else None
    except (OSError, EOFError, wave.Error):
        return None  # missing, or another kind of file: it is shown as a plain bar


def _speech(
    film: Film, workspace: Workspace, digests: Mapping[str, str], made: frozenset[str], uses: tuple[object, ...]
) -> dict[str, Speech]:
    from audio.making import SPEECH
    from audio.voices.protocol import read_speech

    found: dict[str, Speech] = {}
    for line, digest in digests.items():
        if digest in made:
            try:
                found[line] = read_speech(workspace.store.path("sound", digest) / SPEECH)
            except SoundError:
                continue  # the line is made again when the film is; until then it has no words to snap to
    return found


_BREATH_MS = 60


def _words(strip: Strip, speech: Speech | None, rate: Fraction) -> set[int]:
    """Frames on which a voice starts again after a breath."""
    if speech is None:
        return set()
    found, before = set(), 0
    for phoneme in speech.phonemes:
        if phoneme.start_ms - before >= _BREATH_MS:
            found.add(strip.start - strip.offset + round(phoneme.start_ms * rate / 1000))
        before = phoneme.end_ms
    return {frame for frame in found if strip.start <= frame < strip.end}


def cue_of(film: Film, cue: str) -> Cue | None:
    """A cue by its id."""
    for shot in film.shots:
        for each in shot.cues:
            if each.id == cue:
                return each
    return None
