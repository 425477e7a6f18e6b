"""From an idea to shots: a logline, a cast, places, scenes and shots with alternates, as edits of an empty film."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from storyboard.camera import Angle, Movement, Size
from storyboard.edits import next_number
from storyboard.errors import FilmError, WriterError
from storyboard.model import Film, Mood, TimeOfDay, Weather
from storyboard.prompts.asking import Answer, Cache, Question, Stop, ask, fenced
from storyboard.prompts.instructions import instructions
from storyboard.prompts.language import NAMES, language_of, wrong_language
from storyboard.prompts.proposals import (
    AddAlternate,
    AddCharacter,
    AddCut,
    AddPlace,
    AddScene,
    AddShot,
    Edit,
    Said,
    SetLogline,
    SetTitle,
    apply_all,
)
from storyboard.prompts.server import Server
from storyboard.values import Value

LONGEST_IDEA = 60_000
"""Characters of an idea or a treatment that a model is told."""
_MOST_TOKENS = 8000
Name = Annotated[str, Field(min_length=1, max_length=60)]
Short = Annotated[str, Field(max_length=240)]


class Person(Value):
    name: Name
    look: Annotated[str, Field(min_length=1, max_length=240)]
    wardrobe: Short
    kind: Literal["person", "child", "robot", "dog", "cat", "horse", "bird"]
    sex: Literal["female", "male", ""]
    age: Annotated[int, Field(ge=0, le=120)]


class Place(Value):
    name: Name
    interior: bool
    look: Annotated[str, Field(min_length=1, max_length=240)]


class Spoken(Value):
    who: Name
    text: Annotated[str, Field(min_length=1, max_length=300)]
    manner: Annotated[str, Field(max_length=60)]


class Way(Value):
    """Another way to shoot the same moment."""

    action: Annotated[str, Field(max_length=400)]
    size: Size
    angle: Angle
    movement: Movement
    because: Short


class OutlinedShot(Value):
    action: Annotated[str, Field(min_length=1, max_length=500)]
    people: Annotated[tuple[Name, ...], Field(max_length=6)]
    size: Size
    angle: Angle
    movement: Movement
    seconds: Annotated[float, Field(ge=0.5, le=30)]
    lines: Annotated[tuple[Spoken, ...], Field(max_length=4)]
    alternates: Annotated[tuple[Way, ...], Field(max_length=3)]


class OutlinedScene(Value):
    place: Name
    time: TimeOfDay
    weather: Weather
    mood: Mood
    synopsis: Short
    shots: Annotated[tuple[OutlinedShot, ...], Field(min_length=1, max_length=20)]


class Outline(Value):
    """A whole film in outline, as a model answers it."""

    title: Name
    logline: Annotated[str, Field(min_length=1, max_length=400)]
    cast: Annotated[tuple[Person, ...], Field(max_length=16)]
    places: Annotated[tuple[Place, ...], Field(min_length=1, max_length=24)]
    scenes: Annotated[tuple[OutlinedScene, ...], Field(min_length=1, max_length=30)]


def question(idea: str, own: Path | None = None) -> Question[Outline]:
    """What a model is asked about an idea.

    Raises:
        WriterError: there is no idea, or more of it than a model reads.
    """
    if not idea.strip():
        raise WriterError("There is no idea to outline; write a sentence or a treatment.")
    if len(idea) > LONGEST_IDEA:
        raise WriterError(
            f"This treatment has {len(idea):,} characters, and a model is told at most {LONGEST_IDEA:,}; "
            "shorten it, or import it as a screenplay."
        )
    language = language_of(idea) or "en"
    return Question(
        name="the idea",
        instructions=instructions("outline", own, language=NAMES[language]),
        material=fenced("The idea", idea),
        answer=Outline,
        check=lambda outline: fault(outline, language),
        most_tokens=_MOST_TOKENS,
    )


def outlined(
    server: Server, idea: str, *, own: Path | None = None, cache: Cache | None = None, stop: Stop | None = None
) -> tuple[tuple[Edit, ...], Answer[Outline]]:
    """Ask a model for an outline; the edits that make it, in their order, and the answer they are from.

    Raises:
        WriterError: there was no answer that could be used.
        Stopped: a person asked to stop.
    """
    answer = ask(server, question(idea, own), cache=cache, stop=stop)
    return tuple(edits_of(answer.value)), answer


def fault(outline: Outline, language: str) -> str:
    """What is wrong with an outline that fits the schema, as a sentence for the model; empty if nothing is."""
    people = {person.name.casefold() for person in outline.cast}
    places = {place.name.casefold() for place in outline.places}
    if len(people) < len(outline.cast):
        return "Two of the cast have the same name; give each their own."
    for scene in outline.scenes:
        if scene.place.casefold() not in places:
            return f"“{scene.place}” is not among the places; name one that is, or add it there."
        for shot in scene.shots:
            for name in (*shot.people, *(line.who for line in shot.lines)):
                if name.casefold() not in people:
                    return f"“{name}” is not in the cast; name somebody who is, or add them there."
    prose = " ".join(shot.action for scene in outline.scenes for shot in scene.shots)
    if wrong := wrong_language(f"{outline.logline} {prose}", language):
        return wrong
    _, refused = apply_all(Film(title="Outline"), edits_of(outline))
    return refused[0].sentence if refused else ""


def edits_of(outline: Outline) -> Iterator[Edit]:
    """The outline as edits, each after those it needs."""
    yield SetTitle(title=outline.title)
    yield SetLogline(logline=outline.logline)
    for person in outline.cast:
        yield AddCharacter(**dict(person))
    for place in _once(outline.places):
        yield AddPlace(**dict(place))
    numbers: list[str] = []
    for count, scene in enumerate(outline.scenes, 1):
        yield AddScene(number=str(count), **{name: value for name, value in dict(scene).items() if name != "shots"})
        for shot in scene.shots:
            number = next_number(set(numbers), str(count))
            numbers.append(number)
            fields = {name: value for name, value in dict(shot).items() if name not in ("lines", "alternates")}
            lines = tuple(Said(**dict(line)) for line in shot.lines)
            yield AddShot(scene=str(count), number=number, lines=lines, **fields)
    taken = 0
    for scene in outline.scenes:
        for shot in scene.shots:
            for way in shot.alternates:
                yield AddAlternate(shot=numbers[taken], **dict(way))
            taken += 1
    yield AddCut(name="Main", shots=tuple(numbers))


def _once(places: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple({place.name.casefold(): place for place in reversed(places)}.values())[::-1]


def outlined_by_rule(text: str, title: str = "Untitled") -> tuple[Edit, ...]:
    """The edits of a treatment broken down by rule, without a model: what it says, and nothing invented.

    Raises:
        WriterError: there is nothing in it that could be seen or heard.
    """
    from storyboard.breakdown import break_down
    from storyboard.screenplay.prose import parse_prose

    film = break_down(parse_prose(text.replace("\r\n", "\n")), title=title).film
    if not film.shots:
        raise WriterError("There is nothing in this idea that could be seen or heard; write what happens.")
    try:
        return tuple(_edits_of_film(film))
    except FilmError as error:
        raise WriterError(error.sentence) from None


def _edits_of_film(film: Film) -> Iterator[Edit]:
    yield SetTitle(title=film.title)
    for person in film.characters:
        sheet = {name: getattr(person, name) for name in ("name", "look", "wardrobe", "kind", "sex", "age")}
        yield AddCharacter(**{**sheet, "look": person.look[:240], "wardrobe": person.wardrobe[:240]})
    for place in film.locations:
        yield AddPlace(name=place.name, interior=place.interior, look=place.look[:240])
    for scene in film.scenes:
        place = film.locations_by_id[scene.location]
        fields = {name: getattr(scene, name) for name in ("number", "time", "weather", "mood")}
        yield AddScene(place=place.name, synopsis=scene.synopsis[:600], **fields)
        for shot in film.shots:
            if shot.scene == scene.id:
                yield AddShot(
                    scene=scene.number,
                    number=shot.number,
                    action=(shot.action or shot.card or "A moment.")[:2000],
                    card=shot.card[:240],
                    people=tuple(film.characters_by_id[who].name for who in shot.characters)[:8],
                    size=shot.camera.size,
                    angle=shot.camera.angle,
                    movement=shot.camera.movement,
                    seconds=min(60.0, float(shot.frames / film.rate)),
                    lines=tuple(
                        Said(
                            who=film.characters_by_id[line.character].name,
                            text=line.text[:1000],
                            manner=line.manner[:240],
                        )
                        for line in shot.lines
                    )[:6],
                )
    shots = {shot.id: shot.number for shot in film.shots}
    for cut in film.cuts[:1]:
        yield AddCut(name=cut.name, shots=tuple(shots[use.shot] for use in cut.uses))
