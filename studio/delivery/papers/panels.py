"""A cut as panels: what each use of a shot has to say on paper, in order, and which take shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from generation.takes import Take
from storyboard.model import Cut, Film, Location, Scene, Shot, Transition
from storyboard.time import timecode
from storyboard.timeline import Clip, Timeline, lay_out


@dataclass(frozen=True)
class Said:
    """A line as it is read on paper: who, what, and where from or how ("off screen", "whispering")."""

    name: str
    text: str
    how: str = ""


@dataclass(frozen=True)
class Panel:
    """One use of a shot in a cut.

    Attributes:
        clip: where it stands in the cut.
        shot, scene, place: what it is a picture of.
        opens: whether the panel before it is of another scene.
        said: what is heard in this use, in order.
        take: the take that shows it, or none.
        is_older: whether that take was made before the shot became what it is now.
    """

    clip: Clip
    shot: Shot
    scene: Scene
    place: Location
    opens: bool
    said: tuple[Said, ...]
    take: Take | None
    is_older: bool

    @property
    def middle(self) -> int:
        """The take's frame that stands for this use: its middle."""
        return self.clip.shows(self.clip.frames // 2)

    @property
    def action(self) -> str:
        """What happens; of a title card, its words."""
        return self.shot.action or (f"“{self.shot.card}”" if self.shot.card else "")


@dataclass(frozen=True)
class Board:
    """A cut on paper.

    Attributes:
        film, cut, timeline: what it is of.
        panels: one for each use, in order.
    """

    film: Film
    cut: Cut
    timeline: Timeline
    panels: tuple[Panel, ...]

    @property
    def rate(self) -> Fraction:
        return self.film.rate

    def timecode(self, frame: int) -> str:
        """A frame of the cut as a label; drop-frame labels are for tapes, not for papers."""
        return timecode(frame, self.rate)


def board_of(film: Film, cut: Cut, exact: Mapping[str, Take], any_take: Mapping[str, Take] | None = None) -> Board:
    """The panels of a cut. `exact` are the takes that show each shot as it is now, `any_take` the newest of any age.

    Raises:
        FilmError: the cut cannot be laid out.
    """
    timeline = lay_out(film, cut, {shot: take.recipe for shot, take in exact.items()})
    older = any_take or {}
    panels: list[Panel] = []
    for clip in timeline.clips:
        shot = film.shots_by_id[clip.shot]
        scene = film.scenes_by_id[shot.scene]
        fitting = exact.get(shot.id)
        panels.append(
            Panel(
                clip=clip,
                shot=shot,
                scene=scene,
                place=film.locations_by_id[scene.location],
                opens=not panels or panels[-1].scene.id != scene.id,
                said=_said(film, shot, clip),
                take=fitting or older.get(shot.id),
                is_older=fitting is None and shot.id in older,
            )
        )
    return Board(film, cut, timeline, tuple(panels))


def heading_of(panel: Panel) -> str:
    """The scene's heading as the script has it, or as one would be written."""
    if panel.scene.heading:
        return panel.scene.heading
    return f"{'INT.' if panel.place.interior else 'EXT.'} {panel.place.name} - {panel.scene.time}".upper()


def camera_words(shot: Shot) -> tuple[str, ...]:
    """How a shot is seen, in words: size, then angle and movement where they say something, then the lens."""
    camera = shot.camera
    plain = tuple(str(word) for word in (camera.angle, camera.movement) if word not in ("eye", "static"))
    return (camera.size.short, *plain, lens_words(shot))


def lens_words(shot: Shot) -> str:
    """The lens, such as "35 mm"."""
    return f"{shot.camera.lens_mm:g} mm"


def length_words(frames: int, rate: Fraction) -> str:
    """A length as people say it: "3.2 s", "1 min 05 s"."""
    seconds = Fraction(frames) / rate
    if seconds < 60:
        return f"{float(seconds):.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02} s"


def pace_words(clip: Clip, rate: Fraction) -> str:
    """At which speed a use plays and how long it stands still, such as "50 % speed, held 1.0 s"; mostly nothing."""
    speed = "" if clip.speed == 1 else f"{float(clip.speed) * 100:.3g} % speed"
    return ", ".join(filter(None, (speed, f"held {length_words(clip.hold, rate)}" if clip.hold else "")))


def note_words(panel: Panel, rate: Fraction) -> str:
    """What stands below a panel: an earlier take, its speed, the transition to the next; mostly nothing."""
    older = "earlier take" if panel.is_older else ""
    notes = (older, pace_words(panel.clip, rate), transition_words(panel.clip.transition, rate))
    return " · ".join(note for note in notes if note)


def transition_words(transition: Transition, rate: Fraction) -> str:
    """How a shot gives way to the next, such as "dissolve 0.5 s"; nothing for a plain cut."""
    if transition.kind == "cut":
        return ""
    return f"{transition.kind} {float(transition.frames / rate):.1f} s"


def _said(film: Film, shot: Shot, clip: Clip) -> tuple[Said, ...]:
    """The lines that start within a use; an early one still belongs to a use that starts on time."""
    heard = [line for line in shot.lines if clip.source <= line.offset < clip.range_end]
    placed = {"off": "off screen", "over": "voice-over", "on": ""}
    return tuple(
        Said(
            name=film.characters_by_id[line.character].name,
            text=line.text,
            how=", ".join(part for part in (placed[line.placed], line.manner) if part),
        )
        for line in sorted(heard, key=lambda line: line.offset)
    )
