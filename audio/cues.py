"""When each sound of a cut starts, how loud it is, where it comes from and what makes room for it: numbers only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Literal

from pydantic import Field

from audio.effects.places import kind_of
from audio.recipes import AmbienceRecipe, EffectRecipe, ScoreRecipe, ScoreSection, SoundRecipe, VoiceRecipe
from storyboard.errors import SoundError
from storyboard.model import Cue, Cut, Film, Line, Scene, Shot
from storyboard.timeline import Clip, Timeline
from storyboard.values import Value

Kind = Literal["dialogue", "effect", "ambience", "music"]
Treatment = Literal["", "room", "off", "over", "radio"]

CROSSFADE = Fraction(1, 2)
"""Seconds in which the air of one place gives way to the next."""
_EDGE = Fraction(1, 20)
"""Seconds of fade where a sound is cut off."""
_RING = Fraction(1)
"""Seconds a line may ring on past a trim, if nobody else speaks."""
_TAIL = Fraction(3, 4)
"""Seconds in which an effect dies away after its scene has ended."""
_GAINS: dict[Kind, float] = {"dialogue": 0.0, "effect": 0.0, "ambience": 1.5, "music": 5.0}
_OFF_SCREEN_DB = -3.0


class Sound(Value):
    """One sound on the timeline of a cut; times are frames of the cut.

    Either `recipe` (a made sound) or `file` (a person's own). `offset` frames of the source are skipped.
    `frames` of None plays to the source's end; a fade out ends where `frames` end, or else where the
    source does. `loop` repeats the source for as long as `frames` say. `duck` makes room for speech.
    `treatment`: a room around a voice indoors, a wall before one off screen, a small speaker for one
    that comes over a radio or a telephone, none for a voice over. `speed` is how fast the source plays,
    at its own pitch: what is seen at another speed is heard at it.
    """

    kind: Kind
    start: int = Field(ge=0)
    frames: int | None = Field(default=None, gt=0)
    offset: int = Field(default=0, ge=0)
    recipe: SoundRecipe | None = None
    file: str = ""
    gain_db: float = 0.0
    fade_in: int = Field(default=0, ge=0)
    fade_out: int = Field(default=0, ge=0)
    pan: float = Field(default=0.0, ge=-1, le=1)
    duck: bool = False
    loop: bool = False
    treatment: Treatment = ""
    speed: Fraction = Field(default=Fraction(1), gt=0)
    label: str = ""

    @property
    def source(self) -> str:
        """What names its samples: the digest of a made sound, or the person's own file as the film names it."""
        return self.recipe.digest() if self.recipe is not None else self.file


class CueSheet(Value):
    """Every sound of a cut. Its digest names the mix."""

    version: int = 1
    rate: Fraction
    frames: int = Field(gt=0)
    loudness: float
    sounds: tuple[Sound, ...] = ()


def sound_recipes(sheet: CueSheet) -> dict[str, SoundRecipe]:
    """Every recipe that a cue sheet needs made, by digest, each once, in order of first use."""
    return {sound.source: sound.recipe for sound in sheet.sounds if sound.recipe is not None}


def cue_sheet(
    film: Film,
    cut: Cut,
    timeline: Timeline,
    voices: Mapping[str, VoiceRecipe],
    takes: Mapping[str, str] = MappingProxyType({}),
) -> CueSheet:
    """All sounds of a cut, placed. `voices` gives each line's recipe by line id.

    `takes` names, by shot, the file of the sound that came with its take. Where a shot plays it instead of the
    film's, its effects and the lines that are said on screen are left to it; all else is heard as ever.

    A line begins only where its first word lies in what is heard of a clip: its range, widened by its
    lead and lag. It plays to its own end; where the clip leaves the shot's end out, it rings on for a
    second at most, or until someone else speaks. Pieces of a shot parted only by a razor sound as one.

    Raises:
        SoundError: the cut is empty, or a line that is heard has no voice.
    """
    if timeline.frames < 1:
        raise SoundError(f"Cut {cut.name} has no frames, so there is nothing to hear; add a shot to it.")
    sounds: list[Sound] = []
    clips = _whole(timeline)
    spoken = sorted(_placed(line.offset, clip) for clip in clips for line in _lines(film, clip, timeline))
    for index, clip in enumerate(clips):
        shot = film.shots_by_id[clip.shot]
        file = takes.get(clip.shot, "") if shot.sound != "ours" else ""
        instead = bool(file) and shot.sound == "take"
        if file:
            sounds.append(_with_the_take(shot, clip, timeline, file))
        for line in _lines(film, clip, timeline):
            if instead and line.placed == "on":
                continue
            if line.id not in voices:
                raise SoundError(f"Line “{line.text[:40]}” in shot {shot.number} has no voice; cast its character.")
            sounds.append(_dialogue(film, shot, line, clip, timeline, voices[line.id], spoken))
        cues = _cues(film, shot, clip, timeline, _scene_end(film, clips, index))
        sounds += [sound for sound in cues if not (instead and sound.kind == "effect")]
    sounds += _ambiences(film, cut, timeline)
    if cut.score == "temp":
        sounds.append(_score(film, cut, timeline))
    return CueSheet(rate=timeline.rate, frames=timeline.frames, loudness=cut.delivery.loudness, sounds=tuple(sounds))


def _whole(timeline: Timeline) -> list[Clip]:
    """The clips as they sound: pieces of one shot that only a razor parted are one again."""
    whole: list[Clip] = []
    for clip in timeline.clips:
        before = whole[-1] if whole else None
        if (
            before is not None
            and before.shot == clip.shot
            and before.transition.kind == "cut"
            and before.range_end == clip.source
            and before.speed == clip.speed
            and not before.hold
        ):
            frames = before.frames + clip.frames
            whole[-1] = before.with_(
                frames=frames, transition=clip.transition, lag=clip.lag, fade_out=clip.fade_out
            )  # fmt: skip
        else:
            whole.append(clip)
    return whole


def _placed(at: int, clip: Clip) -> int:
    """The cut frame on which something on a frame of the shot happens in this clip."""
    return clip.placed(at)


def _heard(at: int, clip: Clip, timeline: Timeline) -> bool:
    """Whether something that starts on a frame of the shot starts within what is heard of the clip."""
    inside = clip.start - clip.lead <= _placed(at, clip) < clip.end + clip.lag
    return inside and 0 <= _placed(at, clip) < timeline.frames


def _scene_end(film: Film, clips: list[Clip], index: int) -> int:
    """The cut frame on which the scene of a clip gives way to another."""
    scene = film.shots_by_id[clips[index].shot].scene
    for clip in clips[index + 1 :]:
        if film.shots_by_id[clip.shot].scene != scene:
            return clip.start
    return clips[-1].end


def _lines(film: Film, clip: Clip, timeline: Timeline) -> list[Line]:
    """The lines of a clip's shot that begin where it is heard; half a sentence is not begun."""
    return [line for line in film.shots_by_id[clip.shot].lines if _heard(line.offset, clip, timeline)]


def _dialogue(
    film: Film, shot: Shot, line: Line, clip: Clip, timeline: Timeline, recipe: VoiceRecipe, spoken: list[int]
) -> Sound:
    start = _placed(line.offset, clip)
    inside = film.locations_by_id[film.scenes_by_id[shot.scene].location].interior
    length = None
    if clip.range_end < shot.frames:  # the end of the shot is not used, and perhaps the line's end neither
        latest = clip.end + max(clip.lag, _frames(_RING, timeline))
        others = [other for other in spoken if other >= clip.end + clip.lag]
        length = max(1, min([latest, *others]) - start)
    return Sound(
        kind="dialogue",
        start=start,
        frames=length,
        recipe=recipe,
        gain_db=_GAINS["dialogue"] + (_OFF_SCREEN_DB if line.placed == "off" else 0.0),
        fade_out=0 if length is None else min(length, _frames(_EDGE, timeline)),
        pan=_pan(shot, line),
        treatment=_treatment(line, inside),
        speed=clip.speed,
        label=f"{film.characters_by_id[line.character].name}: {line.text[:60]}",
    )


def _with_the_take(shot: Shot, clip: Clip, timeline: Timeline, file: str) -> Sound:
    """The sound that came with a take, where it is seen: the same part, at the same speed."""
    edge = min(_frames(_EDGE, timeline), max(1, clip.frames // 2))
    return Sound(
        kind="dialogue" if any(line.placed == "on" for line in shot.lines) else "effect",
        start=clip.start,
        frames=max(1, clip.frames - clip.hold),
        offset=max(0, round(clip.source / clip.speed)),
        file=file,
        fade_in=edge if clip.source else 0,
        fade_out=edge,
        speed=clip.speed,
        label=f"{shot.number}: the take's own sound",
    )


_SPEAKERS = ("radio", "phone", "intercom", "loudspeaker", "tannoy", "filtered", "对讲机", "电台", "电话", "广播")


def _treatment(line: Line, inside: bool) -> Treatment:
    """How a line's place colours it; a radio only where its speaker is not seen to speak into one."""
    if line.placed == "on":
        return "room" if inside else ""
    return "radio" if any(word in line.manner.casefold() for word in _SPEAKERS) else line.placed


def _pan(shot: Shot, line: Line) -> float:
    """A little to the side on which the speaker was named in the shot; never far, never for a voice over it."""
    if line.placed == "over" or line.character not in shot.characters or len(shot.characters) < 2:
        return 0.0
    place = shot.characters.index(line.character) / (len(shot.characters) - 1)
    return round(0.2 * (2 * place - 1), 3)


def _cues(film: Film, shot: Shot, clip: Clip, timeline: Timeline, scene_end: int) -> Iterator[Sound]:
    for cue in shot.cues:
        start, skipped = _placed(cue.offset, clip), 0
        if cue.kind == "effect":
            if not _heard(cue.offset, clip, timeline):
                continue
        else:  # a bed or music that began before the clip goes on in it
            begin = max(start, clip.start - clip.lead, 0)
            start, skipped = begin, begin - start
        length, fade = _cue_length(cue, clip, timeline, start, skipped, scene_end)
        if length < 1 or start >= timeline.frames:
            continue
        yield Sound(
            kind=cue.kind,
            start=start,
            frames=length,
            offset=skipped,
            recipe=None if cue.file else cue_recipe(film, shot, cue),
            file=cue.file or "",
            gain_db=cue.gain_db + _GAINS[cue.kind],
            fade_in=_frames(_EDGE, timeline) if skipped else cue.fade_in,
            fade_out=max(cue.fade_out, fade),
            duck=cue.kind != "effect",
            loop=cue.kind == "ambience",
            speed=clip.speed if cue.kind == "effect" else Fraction(1),
            label=cue.description,
        )


def _cue_length(cue: Cue, clip: Clip, timeline: Timeline, start: int, skipped: int, scene_end: int) -> tuple[int, int]:
    """Frames a cue sounds and fades out over: effects ring until their scene is over, beds stop with the clip."""
    edge, tail = _frames(_EDGE, timeline), _frames(_TAIL, timeline)
    if cue.frames and cue.kind == "effect":
        return max(1, round(cue.frames / clip.speed)), edge
    if cue.frames:
        return min(cue.frames - skipped, clip.end + clip.lag - start), edge
    if cue.kind == "effect":
        return max(scene_end, clip.end + clip.lag) + tail - start, tail
    return clip.end + clip.lag - start, edge


def cue_recipe(film: Film, shot: Shot, cue: Cue) -> SoundRecipe:
    """What to make for a cue without a file: an effect, a bed for the described place, music in the scene's mood."""
    scene = film.scenes_by_id[shot.scene]
    if cue.kind == "ambience":
        inside = film.locations_by_id[scene.location].interior
        return AmbienceRecipe(place=cue.description, interior=inside, time=scene.time, weather=scene.weather)
    if cue.kind == "music":
        frames = cue.frames or max(1, shot.frames - cue.offset)
        return ScoreRecipe(rate=film.rate, sections=(ScoreSection(mood=scene.mood, frames=frames),))
    length = None if not cue.frames else max(1, round(cue.frames * 1000 / film.rate))
    return EffectRecipe(description=cue.description, milliseconds=length)


def _ambiences(film: Film, cut: Cut, timeline: Timeline) -> Iterator[Sound]:
    """One bed for every run of clips in the same place, time and weather, cross-faded into the next."""
    half = _frames(CROSSFADE / 2, timeline)
    runs = _runs(film, timeline)
    for index, (recipe, first, end) in enumerate(runs):
        is_first, is_last = index == 0, index == len(runs) - 1
        start = 0 if is_first else max(0, first - half)
        finish = timeline.frames if is_last else min(timeline.frames, end + half)
        length = finish - start
        yield Sound(
            kind="ambience",
            start=start,
            frames=length,
            recipe=recipe,
            gain_db=_GAINS["ambience"],
            fade_in=min(length, max(half, cut.fade_in) if is_first else 2 * half),
            fade_out=min(length, max(half, cut.fade_out) if is_last else 2 * half),
            duck=True,
            loop=True,
            label=recipe.place,
        )


def _runs(film: Film, timeline: Timeline) -> list[tuple[AmbienceRecipe, int, int]]:
    """Runs of clips that share their air, as (recipe, first frame, end); a title card keeps the air it interrupts.

    The change lies in the middle of a transition, earlier by the next clip's lead, later by this one's lag.
    """
    runs: list[tuple[AmbienceRecipe, int, int]] = []
    before: Clip | None = None
    for clip in timeline.clips:
        shot = film.shots_by_id[clip.shot]
        recipe = ambience_recipe(film, film.scenes_by_id[shot.scene])
        if before is not None and (runs[-1][0] == recipe or shot.card):
            runs[-1] = (*runs[-1][:2], clip.end)
        else:
            first = 0
            if before is not None:
                change = (clip.start + before.end) // 2 - clip.lead + before.lag
                first = min(max(change, runs[-1][1] + 1), clip.end - 1)
                runs[-1] = (*runs[-1][:2], first)
            runs.append((recipe, first, clip.end))
        before = clip
    return runs


def ambience_recipe(film: Film, scene: Scene) -> AmbienceRecipe:
    """The air of a scene: its place's name (or its look, where the name says nothing), its time, its weather."""
    location = film.locations_by_id[scene.location]
    named = kind_of(location.name, location.interior) not in ("room", "open air")
    place = location.name if named else f"{location.name} {location.look}".strip()
    return AmbienceRecipe(place=place, interior=location.interior, time=scene.time, weather=scene.weather)


def _score(film: Film, cut: Cut, timeline: Timeline) -> Sound:
    """The temp score: one section for each stretch of one mood, hits where the scene changes."""
    sections: list[ScoreSection] = []
    hits: list[int] = []
    before = ""
    for index, clip in enumerate(timeline.clips):
        scene = film.scenes_by_id[film.shots_by_id[clip.shot].scene]
        is_last = index == len(timeline.clips) - 1
        frames = (timeline.frames if is_last else timeline.clips[index + 1].start) - clip.start
        if before and before != scene.id:
            hits.append(clip.start)
        before = scene.id
        if frames < 1:
            continue
        if sections and sections[-1].mood == scene.mood:
            frames += sections.pop().frames
        sections.append(ScoreSection(mood=scene.mood, frames=frames))
    return Sound(
        kind="music",
        start=0,
        frames=timeline.frames,
        recipe=ScoreRecipe(rate=timeline.rate, sections=tuple(sections), hits=tuple(hits)),
        gain_db=_GAINS["music"],
        duck=True,
        label="temp score",
    )


def _frames(seconds: Fraction, timeline: Timeline) -> int:
    return max(1, round(seconds * timeline.rate))
