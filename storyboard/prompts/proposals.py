"""What the writer may propose: a closed set of edits, each a value with a sentence, that a director accepts or not.

A model answers in these, a rule answers in these, and nothing else can come of a question. Things are named as people
name them, by number and by name, and looked up when the edit is made: one whose shot was not accepted is refused then.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from storyboard import edits
from storyboard.breakdown.camerawork import LENSES
from storyboard.breakdown.timing import BREATH, action_seconds, speech_seconds
from storyboard.camera import Angle, Camera, Movement, Size
from storyboard.errors import FilmError
from storyboard.model import Film
from storyboard.prompts.naming import (
    cut_named,
    last_of,
    number_of,
    person_named,
    scene_numbered,
    shot_numbered,
)
from storyboard.prompts.setting import AddCharacter as AddCharacter
from storyboard.prompts.setting import AddPlace as AddPlace
from storyboard.prompts.setting import AddScene as AddScene
from storyboard.prompts.setting import Edit as Edit
from storyboard.prompts.setting import Name, SceneNumber, Short, Words
from storyboard.prompts.setting import SetLogline as SetLogline
from storyboard.prompts.setting import SetScene as SetScene
from storyboard.prompts.setting import SetTitle as SetTitle
from storyboard.time import to_frames
from storyboard.values import Value

Seconds = Annotated[float, Field(ge=0.2, le=120)]
_LONGEST_SHOT = 60.0


class Said(Value):
    """Something that somebody of the cast says in a shot."""

    who: Name
    text: Annotated[str, Field(min_length=1, max_length=1000)]
    manner: Short = ""


class AddShot(Edit):
    """A new shot of a scene. `number` and `after` are shot numbers; empty for the next free, and the scene's end."""

    verb: Literal["add_shot"] = "add_shot"
    scene: SceneNumber
    number: Annotated[str, Field(max_length=16)] = ""
    after: Annotated[str, Field(max_length=16)] = ""
    action: Annotated[str, Field(min_length=1, max_length=2000)]
    people: Annotated[tuple[Name, ...], Field(max_length=8)] = ()
    size: Size = Size.MEDIUM
    angle: Angle = Angle.EYE
    movement: Movement = Movement.STATIC
    seconds: Annotated[float, Field(ge=0, le=_LONGEST_SHOT)] = 0.0
    lines: Annotated[tuple[Said, ...], Field(max_length=6)] = ()
    card: Short = ""

    def apply(self, film: Film) -> Film:
        scene = scene_numbered(film, self.scene)
        people = [person_named(film, name) for name in self.people]
        speakers = [(person_named(film, said.who), said) for said in self.lines]
        before = shot_numbered(film, self.after).id if self.after else last_of(film, scene)
        there = set(film.shots_by_id)
        film = edits.add_shot(
            film,
            scene.id,
            frames=max(1, to_frames(self.lasts(), film.rate)),
            action=self.action,
            card=self.card,
            camera=camera_of(self.size, self.angle, self.movement),
            characters=people,
            after=before,
            number=self.number,
        )
        shot = next(each.id for each in film.shots if each.id not in there)
        start = BREATH
        for who, said in speakers:
            film = edits.add_line(film, shot, who, said.text, manner=said.manner, offset=to_frames(start, film.rate))
            start += speech_seconds(said.text, said.manner) + BREATH
        return film

    def lasts(self) -> float:
        """Seconds: as asked for, and never too short for what is said."""
        speech = sum(speech_seconds(said.text, said.manner) + BREATH for said in self.lines)
        return min(_LONGEST_SHOT, max(self.seconds or action_seconds(self.action), speech + BREATH if speech else 0))

    def sentence(self, film: Film) -> str:
        said = " ".join(f"{line.who}: “{line.text}”" for line in self.lines)
        what = f"A new shot {self.number}" if self.number else f"A new shot in scene {self.scene}"
        return (
            f"{what} ({self.lasts():.1f} s), {seen(self.size, self.angle, self.movement)}: {self.action} {said}".strip()
        )


class AddAlternate(Edit):
    """Another way to shoot a shot, on a parallel branch of the graph."""

    verb: Literal["add_alternate"] = "add_alternate"
    shot: Name
    action: Words = ""
    size: Size = Size.MEDIUM
    angle: Angle = Angle.EYE
    movement: Movement = Movement.STATIC

    def apply(self, film: Film) -> Film:
        original = shot_numbered(film, self.shot)
        there = set(film.shots_by_id)
        film = edits.add_branch(film, original.id)
        shot = next(each.id for each in film.shots if each.id not in there)
        film = edits.set_camera(film, shot, camera_of(self.size, self.angle, self.movement))
        return edits.set_action(film, shot, self.action) if self.action.strip() else film

    def sentence(self, film: Film) -> str:
        what = f": {self.action}" if self.action.strip() else "."
        return f"Another way to shoot {self.shot}, {seen(self.size, self.angle, self.movement)}{what}"


class SetAction(Edit):
    verb: Literal["set_action"] = "set_action"
    shot: Name
    action: Annotated[str, Field(min_length=1, max_length=2000)]

    def apply(self, film: Film) -> Film:
        return edits.set_action(film, shot_numbered(film, self.shot).id, self.action)

    def sentence(self, film: Film) -> str:
        return f"Shot {self.shot}: {self.action}"

    def before(self, film: Film) -> str:
        return shot_numbered(film, self.shot).action


class SetCamera(Edit):
    verb: Literal["set_camera"] = "set_camera"
    shot: Name
    size: Size
    angle: Angle
    movement: Movement

    def apply(self, film: Film) -> Film:
        return edits.set_camera(
            film, shot_numbered(film, self.shot).id, camera_of(self.size, self.angle, self.movement)
        )

    def sentence(self, film: Film) -> str:
        return f"Shot {self.shot} is seen {seen(self.size, self.angle, self.movement)}."

    def before(self, film: Film) -> str:
        camera = shot_numbered(film, self.shot).camera
        return seen(camera.size, camera.angle, camera.movement)


class SetLength(Edit):
    verb: Literal["set_length"] = "set_length"
    shot: Name
    seconds: Seconds

    def apply(self, film: Film) -> Film:
        return edits.set_frames(film, shot_numbered(film, self.shot).id, max(1, to_frames(self.seconds, film.rate)))

    def sentence(self, film: Film) -> str:
        return f"Shot {self.shot} lasts {self.seconds:.1f} s."

    def before(self, film: Film) -> str:
        return f"{float(shot_numbered(film, self.shot).frames / film.rate):.1f} s"


class SetLine(Edit):
    """Other words for a line; `line` counts the shot's lines from 1."""

    verb: Literal["set_line"] = "set_line"
    shot: Name
    line: Annotated[int, Field(ge=1, le=40)]
    text: Annotated[str, Field(min_length=1, max_length=1000)]

    def apply(self, film: Film) -> Film:
        shot = shot_numbered(film, self.shot)
        if self.line > len(shot.lines):
            raise FilmError(f"Shot {shot.number} has {len(shot.lines)} lines; there is no line {self.line}.")
        return edits.set_line_text(film, shot.lines[self.line - 1].id, self.text)

    def sentence(self, film: Film) -> str:
        return f"Shot {self.shot}, line {self.line}: “{self.text}”"

    def before(self, film: Film) -> str:
        lines = shot_numbered(film, self.shot).lines
        return f"“{lines[self.line - 1].text}”" if self.line <= len(lines) else ""


class RemoveUse(Edit):
    """No longer visit a shot in a cut; the shot stays in the film."""

    verb: Literal["remove_use"] = "remove_use"
    cut: Name
    use: Name

    def apply(self, film: Film) -> Film:
        return edits.remove_use(film, cut_named(film, self.cut).id, self.use)

    def sentence(self, film: Film) -> str:
        return f"Take shot {number_of(film, self.cut, self.use)} out of {self.cut}."


class TrimUse(Edit):
    """See only a part of a shot in a cut: from `start` seconds into it, for so many `seconds`."""

    verb: Literal["trim_use"] = "trim_use"
    cut: Name
    use: Name
    start: Annotated[float, Field(ge=0, le=600)] = 0.0
    seconds: Seconds

    def apply(self, film: Film) -> Film:
        cut = cut_named(film, self.cut)
        frames = max(1, to_frames(self.seconds, film.rate))
        return edits.trim_use(film, cut.id, self.use, to_frames(self.start, film.rate), frames)

    def sentence(self, film: Film) -> str:
        start = f" from {self.start:.1f} s on" if self.start else ""
        return f"In {self.cut}, see {self.seconds:.1f} s of shot {number_of(film, self.cut, self.use)}{start}."


class AddCut(Edit):
    verb: Literal["add_cut"] = "add_cut"
    name: Name
    shots: tuple[Name, ...]

    def apply(self, film: Film) -> Film:
        there = {shot.number: shot.id for shot in film.shots}
        visited = [there[number] for number in self.shots if number in there]
        film = edits.add_cut(film, self.name, visited)
        return edits.close_gaps(film, film.cuts[-1].id)

    def sentence(self, film: Film) -> str:
        return f"A cut “{self.name}” of {len(self.shots)} shots, in their order."


AnyEdit = Annotated[
    SetTitle
    | SetLogline
    | AddCharacter
    | AddPlace
    | AddScene
    | SetScene
    | AddShot
    | AddAlternate
    | SetAction
    | SetCamera
    | SetLength
    | SetLine
    | RemoveUse
    | TrimUse
    | AddCut,
    Field(discriminator="verb"),
]


def apply_all(film: Film, proposed: Iterable[Edit]) -> tuple[Film, tuple[FilmError, ...]]:
    """The film with all edits that can be made, one after the other, and what was said of those that cannot."""
    refused: list[FilmError] = []
    for edit in proposed:
        try:
            film = edit.apply(film)
        except FilmError as error:
            refused.append(error)
    return film, tuple(refused)


def camera_of(size: Size, angle: Angle, movement: Movement) -> Camera:
    """A camera on the lens that suits its size."""
    return Camera(size=size, angle=angle, movement=movement, lens_mm=LENSES[size])


def seen(size: Size, angle: Angle, movement: Movement) -> str:
    """How a shot is seen, in few words."""
    parts = [
        size.value,
        "" if angle is Angle.EYE else angle.value,
        "" if movement is Movement.STATIC else movement.value,
    ]
    return ", ".join(part for part in parts if part)
