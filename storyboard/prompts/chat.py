"""The writer that asks a language model: it fills in what happens, and the sheets are quoted by the program.

A model that may describe a person will describe another one in every shot. So it is never asked to: it fills in fields
(what each person does, what is seen behind them, the light), and the prompt is put together here from those and from
the sheets as they stand, letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, create_model

from storyboard import edits
from storyboard.edits.common import the_shot
from storyboard.errors import WriterError
from storyboard.model import Film, Prompt, Shot
from storyboard.prompts import context
from storyboard.prompts.asking import Cache, Question, Stop, UnusableError, ask, ask_all, fenced
from storyboard.prompts.checks import faults
from storyboard.prompts.dialect import Dialect, DialectOf, dialect_of
from storyboard.prompts.instructions import instructions
from storyboard.prompts.language import NAMES
from storyboard.prompts.offline import (
    STYLES,
    OfflineWriter,
    camera_words,
    over_shoulder,
    place_words,
    prop_sheets,
    sheet_of,
    stopped,
    voices,
)
from storyboard.prompts.server import NOTHING, Server, Usage

_FORMS = {"sentences": "whole sentences", "tags": "short phrases with commas between them, and no sentences"}
_LEAST_WORDS = 40
_TOKENS_A_WORD = 2


@dataclass(frozen=True)
class Written:
    """What came of one shot: its prompt, or why it has none.

    Attributes:
        shot: its id.
        prompt: what the model wrote, with the sheets in it; None if nothing that could be used.
        error: what went wrong, if something did.
        usage: what it took.
        cached: it had been asked before.
    """

    shot: str
    prompt: Prompt | None
    error: WriterError | None = None
    usage: Usage = NOTHING
    cached: bool = False

    def apply(self, film: Film) -> Film:
        """The film with this prompt as an edit that can be undone; one that was locked meanwhile stays as it is.

        Raises:
            FilmError: the shot is gone meanwhile.
        """
        if self.prompt is None or the_shot(film, self.shot).prompt.locked:
            return film
        prompt = self.prompt
        return edits.set_prompt(film, self.shot, prompt.text, writer=prompt.writer, negative=prompt.negative)

    def label(self, film: Film) -> str:
        """What the edit is called in a history."""
        return f"Write the prompt of shot {the_shot(film, self.shot).number}"


@dataclass(frozen=True)
class ChatWriter:
    """Writes prompts by asking a server.

    Attributes:
        server: whom it asks.
        dialect_of: how the engine of a shot wants to be told.
        cache: keeps answers, if given.
        own: the folder of a person's own instructions, if they have one.
    """

    server: Server
    dialect_of: DialectOf = dialect_of
    cache: Cache | None = None
    own: Path | None = None

    @property
    def name(self) -> str:
        return self.server.model

    def expand(self, film: Film, shot: Shot) -> Prompt:
        """The prompt of one shot; a card needs no model.

        Raises:
            WriterError: the server gave no answer that could be used.
        """
        if shot.card:
            return OfflineWriter().expand(film, shot)
        answer = ask(self.server, self.question(film, shot), cache=self.cache)
        return self._prompt(film, shot, answer.value)

    def expand_many(self, film: Film, shots: Iterable[Shot], *, stop: Stop | None = None) -> Iterator[Written]:
        """Write many at once and yield each as it lands; locked prompts and cards are not asked about.

        Raises:
            Stopped: a person asked to stop. What was yielded, and what had landed, is kept in the cache.
        """
        asked = [shot for shot in shots if is_asked(shot)]
        questions = (self.question(film, shot) for shot in asked)
        for place, found in ask_all(self.server, questions, cache=self.cache, stop=stop):
            shot = asked[place]
            if isinstance(found, WriterError):
                usage = found.usage if isinstance(found, UnusableError) else NOTHING
                yield Written(shot.id, None, found, usage)
            else:
                yield Written(shot.id, self._prompt(film, shot, found.value), None, found.usage, found.cached)

    def estimate(self, film: Film, shots: Iterable[Shot]) -> Usage:
        """About what writing these would take now; what is in the cache takes nothing."""
        total = NOTHING
        for shot in shots:
            if is_asked(shot):
                question = self.question(film, shot)
                if self.cache is None or self.cache.get(question.digest(self.server)) is None:
                    total += question.guess()
        return total

    def question(self, film: Film, shot: Shot) -> Question[Any]:
        """All that the model is asked about one shot."""
        dialect = self.dialect_of(shot)
        language = dialect.language or context.language_of_film(film)
        words = max(_LEAST_WORDS, dialect.most_words - len(" ".join(_quoted(film, shot, dialect)).split()))
        told = instructions(
            "expand",
            self.own,
            language=NAMES.get(language, language),
            form=_FORMS[dialect.form],
            words=words,
            notes=dialect.notes,
        )
        return Question(
            name=f"shot {shot.number}",
            instructions=told,
            material=fenced("The film", context.around(film, shot)),
            answer=expansion(shot, dialect),
            check=partial(faults, film, shot, language, words),
            most_tokens=max(600, words * _TOKENS_A_WORD * 2),
        )

    def _prompt(self, film: Film, shot: Shot, answer: BaseModel) -> Prompt:
        dialect = self.dialect_of(shot)
        found = answer.model_dump(by_alias=True)
        text = _composed(film, shot, dialect, found)
        return Prompt(text=text, negative=_one_line(found.get("negative", "")), writer=self.name)


def is_asked(shot: Shot) -> bool:
    """Whether a model is asked about a shot: not about a card, and never about a locked prompt."""
    return not (shot.card or shot.prompt.locked)


def expansion(shot: Shot, dialect: Dialect) -> type[BaseModel]:
    """What an answer about a shot is: exactly its people, nobody left out and nobody added."""
    return _expansion(shot.characters, dialect.negative)


@lru_cache(maxsize=256)
def _expansion(who_is_there: tuple[str, ...], negative: bool) -> type[BaseModel]:
    words = (str, Field(min_length=1, max_length=900))
    fields: dict[str, Any] = {}
    if who_is_there:
        # By alias, since a name such as "copy" means something to pydantic.
        of_people: dict[str, Any] = {
            f"person_{place}": (str, Field(alias=who, min_length=1, max_length=600))
            for place, who in enumerate(who_is_there)
        }
        people = create_model("People", __config__=ConfigDict(extra="forbid"), **of_people)
        fields["people"] = (people, ...)
    fields |= {"action": words, "background": words, "light": words}
    if negative:
        fields["negative"] = (str, Field(max_length=400))
    made: type[BaseModel] = create_model("Expansion", __config__=ConfigDict(extra="forbid"), **fields)
    return made


def _quoted(film: Film, shot: Shot, dialect: Dialect) -> list[str]:
    """What every prompt of a shot holds, whoever writes it: style, camera, place, sheets of people and props."""
    return [
        STYLES[film.style],
        camera_words(shot.camera),
        place_words(film, shot),
        *_people(film, shot, dialect),
        *prop_sheets(film, shot),
    ]


def _people(film: Film, shot: Shot, dialect: Dialect) -> list[str]:
    """Each person's sheet as it stands, under the name that the engine knows them by."""
    found = []
    for number, who in enumerate(shot.characters, 1):
        character = film.characters_by_id[who]
        called = dialect.called(character.name, number)
        sheet = sheet_of(character).removeprefix(character.name)
        found.append(f"{called}{sheet}")
    return found


def _composed(film: Film, shot: Shot, dialect: Dialect, found: dict[str, Any]) -> str:
    """The prompt: what is fixed, with the model's words in their places."""
    parts: list[str] = [STYLES[film.style], camera_words(shot.camera), place_words(film, shot), found["background"]]
    for sheet, who in zip(_people(film, shot, dialect), shot.characters, strict=True):
        parts += [sheet, found["people"][who]]
    parts += [*over_shoulder(film, shot), found["action"], *voices(film, shot, found["action"]), found["light"]]
    return joined(parts, dialect)


def joined(parts: Sequence[str], dialect: Dialect) -> str:
    """The parts of a prompt as sentences, or as tags with commas between."""
    lines = [line for part in parts if (line := _one_line(part))]
    if dialect.form == "tags":
        return ", ".join(line.rstrip(".,; ") for line in lines)
    return " ".join(stopped(line[:1].upper() + line[1:]) for line in lines)


def _one_line(text: str) -> str:
    return " ".join(text.split())
