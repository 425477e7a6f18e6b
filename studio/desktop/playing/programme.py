"""What plays: one cut, or one shot by itself, as pieces with their sources; a value, made anew after each edit."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from generation.takes import Take
from storyboard.errors import FilmError
from storyboard.model import Cut, Film, Shot
from storyboard.timeline import Clip, Timeline, lay_out
from studio.delivery.finishing import grades_of
from studio.delivery.segments import Aim, Finish, Layer, Piece, Slate, Subject, pieces_of_clip, slate_of
from studio.delivery.words import Overlay, overlays
from studio.desktop.playing.sources import Board, Both, Drawn, File, Mixed, Spot, seen_in, shade_of

if TYPE_CHECKING:
    from audio.cues import CueSheet
    from audio.recipes import SoundRecipe
    from generation.request import Request
    from studio.delivery.captions import Caption

ALONE = "a-shot-by-itself"
"""The id of the cut that is made up to play one shot."""


@dataclass(frozen=True)
class SoundPlan:
    """What a cut sounds like.

    Attributes:
        name: the mix's digest.
        mix: its file, if it is made.
        sheet: where each sound stands, if there is no mix yet.
        there: files of sounds that exist, by source; missing: recipes of those that do not.
    """

    name: str = ""
    mix: Path | None = None
    sheet: CueSheet | None = None
    there: Mapping[str, Path] = field(default_factory=dict)
    missing: tuple[SoundRecipe, ...] = ()


@dataclass(frozen=True)
class Stage:
    """What is on the disk for a film, as pictures need it.

    Attributes:
        takes: by digest. chosen: by shot id, the digest of the take it plays, made or to be made.
        files: pictures of takes, by digest.
        made: pieces that are in the store, by name.
        requests: what is drawn while a take is not there, by the take's digest.
        voices: folders of spoken lines, by the voice's digest.
        aims: by shot id, where takes are looked at in a cut of another shape; of a shot that is not in it that is
            not known yet.
        subjects: by a shot's id and its frame, where its subject is, as far as match transitions look for it.
        sighted: by shot id, for which request and which size of a cut that was found out.
        refused: sentences by shot id, why it is a slate.
    """

    takes: dict[str, Take] = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, Path] = field(default_factory=dict)
    made: Mapping[str, Path] = field(default_factory=dict)
    requests: Mapping[str, Request] = field(default_factory=dict)
    voices: Mapping[str, Path] = field(default_factory=dict)
    aims: Mapping[str, tuple[Aim, ...]] = field(default_factory=dict)
    subjects: Mapping[tuple[str, int], Subject | None] = field(default_factory=dict)
    sighted: Mapping[str, tuple[Request, tuple[int, int]]] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def newest_first(self) -> dict[str, list[Take]]:
        """The takes that are there, by shot."""
        found: dict[str, list[Take]] = {}
        for name, take in reversed(self.takes.items()):
            if name in self.files:
                found.setdefault(take.shot, []).append(take)
        return found


@dataclass(frozen=True, eq=False)
class Programme:
    """A cut ready to be shown. Its pieces are made, as the film's will be, where they are looked at.

    Attributes:
        film, cut: what it was made of. alone: the shot that plays by itself, else empty.
        timeline: where each clip stands.
        stage: what is there. captions, sound: what is read and heard.
        trouble: a sentence, if nothing can be played.
    """

    film: Film
    cut: Cut
    alone: str
    timeline: Timeline
    stage: Stage = Stage()
    captions: tuple[Caption, ...] = ()
    sound: SoundPlan = SoundPlan()
    trouble: str = ""

    @property
    def frames(self) -> int:
        return self.timeline.frames

    @cached_property
    def _begins(self) -> list[int]:
        """The frames from which on each clip is seen alone, or mixed with the one behind it."""
        overlaps = [0, *(clip.transition.overlap for clip in self.timeline.clips)]
        return [clip.start + overlap for clip, overlap in zip(self.timeline.clips, overlaps, strict=False)]

    @cached_property
    def _overlays(self) -> tuple[Overlay, ...]:
        return overlays(self.film, self.cut, self.timeline, captions_to_burn(self.cut, self.captions))

    @cached_property
    def _clock(self) -> Timeline:
        """The timeline as it is seen frame by frame, whatever rate the file is delivered at."""
        return self.timeline.with_(delivery_rate=None)

    @cached_property
    def _known_pieces(self) -> dict[int, tuple[tuple[int, Piece], ...]]:
        return {}

    def pieces_of(self, position: int) -> tuple[tuple[int, Piece], ...]:
        """The pieces of a clip by its place in the cut, up to the end of its transition, and where each begins."""
        known = self._known_pieces.get(position)
        if known is None:
            known = self._known_pieces[position] = tuple(self._made_pieces(position))
        return known

    def _made_pieces(self, position: int) -> Iterator[tuple[int, Piece]]:
        film, stage = self.film, self.stage
        shots = [film.shots_by_id[clip.shot] for clip in self.timeline.clips[position : position + 2]]
        finish = Finish(
            aims=stage.aims,
            grades={shot.id: grades for shot in shots if (grades := grades_of(film, self.cut, shot))},
            subjects={shot.id: self._subject_of(shot.id) for shot in shots} if stage.subjects else {},
            overlays=self._overlays,
        )
        at = self._begins[position]
        slates = {shot.id: slate_of(film, shot) for shot in shots}
        for piece in pieces_of_clip(self._clock, position, stage.takes, slates, finish):
            yield at, piece
            at += piece.frames

    def _subject_of(self, shot: str) -> Callable[[int], Subject | None]:
        return lambda frame: self.stage.subjects.get((shot, frame))

    @property
    def is_reframed(self) -> bool:
        """Whether the cut has another shape than the film."""
        return self.timeline.width * self.film.height != self.timeline.height * self.film.width

    @cached_property
    def cut_points(self) -> tuple[int, ...]:
        """The frames on which another clip begins to be seen alone or mixed, the first and the last included."""
        last = max(0, self.frames - 1)
        return tuple(sorted({0, last, *(clip.start for clip in self.timeline.clips)}))

    def place_at(self, frame: int) -> int:
        """The place in the cut of the clip that is seen on a frame, with what comes in its transition."""
        return max(0, bisect_right(self._begins, frame) - 1)

    def clip_at(self, frame: int) -> Clip | None:
        """The clip that is seen on a frame: of two that mix, the one that is more than half there."""
        clips = self.timeline.clips
        if not clips or frame < 0:
            return None
        place = self.place_at(frame)
        if place + 1 < len(clips):
            coming = clips[place + 1]
            if frame >= coming.start + max(0, clips[place].end - coming.start) / 2:
                return coming
        return clips[place]

    def first_seen(self, clip: Clip) -> int:
        """The first frame on which a clip is what is seen, or the more of it where two mix."""
        before = max((other.end for other in self.timeline.clips if other.start < clip.start), default=clip.start)
        return clip.start + (max(0, before - clip.start) + 1) // 2

    def clip_of(self, shot: str) -> Clip | None:
        """The first clip of a shot."""
        return next((clip for clip in self.timeline.clips if clip.shot == shot), None)

    def shot_at(self, frame: int) -> Shot | None:
        clip = self.clip_at(frame)
        return None if clip is None else self.film.shots_by_id.get(clip.shot)

    def refusal(self, frame: int) -> str:
        """Why the shot on a frame is a slate, if its engine will not render it."""
        clip = self.clip_at(frame)
        return "" if clip is None else self.stage.refused.get(clip.shot, "")

    def caption_at(self, frame: int) -> Caption | None:
        return next((caption for caption in self.captions if caption.start <= frame < caption.end), None)

    def spots(self, frame: int) -> tuple[Spot, ...]:
        """The pictures of a frame, the film's own first, then what may stand in for it."""
        if not 0 <= frame < self.frames:
            return ()
        if frame not in self._known_spots:
            self._known_spots[frame] = self._find_spots(frame)
        return self._known_spots[frame]

    @cached_property
    def _known_spots(self) -> dict[int, tuple[Spot, ...]]:
        return {}

    def _find_spots(self, frame: int) -> tuple[Spot, ...]:
        start, piece = next(each for each in reversed(self.pieces_of(self.place_at(frame))) if each[0] <= frame)
        at = frame - start
        found: list[Spot] = []
        layer = piece.layers[0]
        if is_direct(piece):
            found += self._own(piece, layer, layer.first + at, is_preview=False)
        elif piece.kind != "slate":
            if not self.is_reframed or self._are_aimed(piece):
                found += self._mixed(piece, at)
            if len(piece.layers) == 2:
                found += self._both(piece, at)
            near = piece.layers[-1] if at * 2 >= piece.frames else layer
            if near.take:
                shade, colour = shade_of(near, at)
                raw = self._own(piece, near, seen_in(near, at), is_preview=True)
                found += [replace(spot, shade=shade, colour=colour) for spot in raw] if shade else raw
        shot = self.shot_at(frame)
        slate = layer.slate or (slate_of(self.film, shot) if shot is not None else None)
        if slate is not None:
            found.append(self._board(piece, slate, is_preview=piece.kind != "slate" and bool(layer.slate)))
        return tuple(found)

    def _own(self, piece: Piece, layer: Layer, frame: int, *, is_preview: bool) -> list[Spot]:
        """A layer's frame as it is: from its take, or drawn while there is none."""
        stage, shot = self.stage, piece.shots[0] if piece.shots else ""
        path = stage.files.get(layer.take)
        if path is not None:
            take = stage.takes[layer.take]
            exact = layer.is_exact(piece.rate)
            rate = take.rate if exact else piece.rate
            number = self.film.shots_by_id[take.shot].number if take.shot in self.film.shots_by_id else shot
            return [Spot(File(f"take/{layer.take}", path, rate, number, exact), frame, is_preview)]
        request = stage.requests.get(layer.take)
        if request is None:
            return []
        voices = tuple(
            (line.voice, str(stage.voices[line.voice])) for line in request.spoken if line.voice in stage.voices
        )
        name = f"drawn/{layer.take}/{len(voices)}"
        drawn = Spot(Drawn(name, request, voices), min(frame, request.frames - 1), is_preview)
        return [drawn, *self._older(request, frame)]

    def _older(self, request: Request, frame: int) -> list[Spot]:
        """The shot's newest take from before it was changed, which stands in while the shot is drawn."""
        for take in self.stage.newest_first.get(request.shot, ()):
            path = self.stage.files[take.recipe]
            if take.rate == request.rate and frame < take.frames:
                return [Spot(File(f"take/{take.recipe}", path, take.rate, request.number), frame, is_preview=True)]
        return []

    def _mixed(self, piece: Piece, at: int) -> list[Spot]:
        """A mixed picture: from the made piece, or by the graph that makes it."""
        shot = " – ".join(piece.shots)
        name = _name_of(piece)
        made = self.stage.made.get(name)
        if made is not None:
            return [Spot(File(f"piece/{name}", made, piece.rate, shot), at)]
        wanted = [layer.take for layer in piece.layers if layer.take]
        takes = tuple((take, self.stage.files[take]) for take in wanted if take in self.stage.files)
        return [Spot(Mixed(f"mixed/{name}", piece, takes), at)] if len(takes) == len(wanted) else []

    def _are_aimed(self, piece: Piece) -> bool:
        """Whether it is known where each take of a piece is looked at."""
        takes = (self.stage.takes[layer.take] for layer in piece.layers if layer.take)
        return all(take.shot in self.stage.aims for take in takes)

    def _both(self, piece: Piece, at: int) -> list[Spot]:
        """Both sides of a transition of which a take is missing, as they are until then, dissolved into each other."""
        sides = [self._side(piece, layer, at) for layer in piece.layers]
        if any(side is None for side in sides) or all(isinstance(side.source, File) for side in sides if side):
            return []
        first, second = (side for side in sides if side is not None)
        name = f"both/{_name_of(piece)}/{first.source.name}/{second.source.name}"
        both = Both(name, piece.width, piece.height, first, second, (at + 1) / (piece.frames + 1))
        return [Spot(both, at, is_preview=piece.blend != "dissolve")]

    def _side(self, piece: Piece, layer: Layer, at: int) -> Spot | None:
        if layer.slate is not None:
            return self._board(piece, layer.slate)
        return next(iter(self._own(piece, layer, seen_in(layer, at), is_preview=False)), None)

    def _board(self, piece: Piece, slate: Slate, *, is_preview: bool = False) -> Spot:
        name = f"slate/{slate.digest()}/{piece.width}x{piece.height}"
        return Spot(Board(name, slate, piece.width, piece.height), 0, is_preview)


@lru_cache(maxsize=4096)
def _name_of(piece: Piece) -> str:
    return piece.name()


def is_direct(piece: Piece) -> bool:
    """Whether the piece's frames are frames of a take as they are."""
    layer = piece.layers[0]
    return piece.kind in ("copy", "trim") and layer.is_exact(piece.rate)


def nothing(film: Film, cut: Cut, trouble: str = "") -> Programme:
    """A programme of no frames."""
    size = cut.delivery
    timeline = Timeline(rate=film.rate, width=size.width, height=size.height, frames=0, clips=())
    return Programme(film, cut, "", timeline, trouble=trouble)


def alone(film: Film, shot: str) -> Cut:
    """A cut of one shot, in the film's own size."""
    from storyboard.model import Delivery, Use

    delivery = Delivery(width=film.width, height=film.height)
    return Cut(id=ALONE, name=ALONE, uses=(Use(id=f"{ALONE}-1", shot=shot),), delivery=delivery)


def relaid(before: Programme, film: Film, cut: Cut) -> Programme:
    """The cut laid out anew over what is known to be there; what is looked at is planned again afterwards."""
    if not cut.uses:
        return nothing(film, cut)
    stage = before.stage
    newest = {take.shot: take.recipe for take in stage.takes.values() if take.shot not in stage.refused}
    try:
        timeline = lay_out(film, cut, {**newest, **stage.chosen})
    except FilmError as error:
        return replace(before, trouble=error.sentence)
    return replace(before, film=film, cut=cut, timeline=timeline, trouble="")


def captions_to_burn(cut: Cut, shown: Sequence[Caption]) -> Sequence[Overlay]:
    """Captions as words over the picture, if the cut burns them in."""
    if not shown or not cut.delivery.captions or cut.delivery.captions_as != "burnt":
        return ()
    from studio.delivery.captions import burnt

    return burnt(shown)
