"""Questions to a language model whose answers are checked values: asked many at once, repaired once, cached, stopped.

For everything that wants to know something from a model:

    from storyboard.prompts.asking import Question, ask, ask_all

    class Finding(BaseModel): ...                      # what an answer is; limits on lengths are welcome
    question = Question(
        name="the reading of scene 3",                 # for sentences to a person
        instructions="You are ...",                    # what the model is to do; never a screenplay's words
        material=fenced("scene", text),                # what it is about: data, which gives no orders
        answer=Finding,
        check=lambda finding: "" or "There is no shot 9Z; name one of 1A, 1B.",  # a sentence for the model
    )
    found = ask(server, question, cache=cache, stop=stop)          # Answer: value, usage, cached, repaired
    for place, found in ask_all(server, questions):                # as each lands: an Answer or a WriterError

An answer that is no JSON, does not fit the schema, is cut off, refuses, or fails `check` is asked for once more with
the error told. After that it is a WriterError, and whoever asked leaves things as they were.
"""

from __future__ import annotations

import asyncio
import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from pydantic import BaseModel, ValidationError

from storyboard.errors import Stopped, WriterError
from storyboard.prompts.client import Client, Message, Reply
from storyboard.prompts.schema import json_in, schema_of
from storyboard.prompts.server import NOTHING, Server, Usage, guessed_tokens
from storyboard.values import digest_of, in_words

A = TypeVar("A", bound=BaseModel)
Stop = Callable[[], bool]
"""Whether a person has asked to stop; asked several times a second."""

_TICK = 0.05
_GRACE = 0.5
"""Seconds for connections to close after a stop; what has not closed by then is left to end by itself."""
_REPLY_SHOWN = 4000
"""Characters of a bad answer that the model is shown again."""


class Cache(Protocol):
    """Keeps answers by the digest of all that was asked. Both are called from threads of the asking."""

    def get(self, digest: str) -> str | None: ...

    def put(self, digest: str, answer: str) -> None: ...


def _fine(answer: Any) -> str:
    return ""


@dataclass(frozen=True)
class Question(Generic[A]):
    """Something to ask a model.

    Attributes:
        name: what it is about, such as "shot 3B"; for sentences to a person.
        instructions: what the model is to do. Nothing that a stranger wrote belongs here.
        material: what it is about, each text of a person `fenced`.
        answer: what an answer is.
        check: what is wrong with an answer that fits the schema, as a sentence for the model; empty if nothing.
        most_tokens: how long an answer may be.
    """

    name: str
    instructions: str
    material: str
    answer: type[A]
    check: Callable[[A], str] = _fine
    most_tokens: int = 2000

    def digest(self, server: Server) -> str:
        """Names everything that was asked, and of whom."""
        return digest_of(
            {
                "host": server.host,
                "model": server.model,
                "instructions": self.instructions,
                "material": self.material,
                "schema": schema_of(self.answer),
            }
        )

    def guess(self) -> Usage:
        """About what asking it will take, before it is asked: an answer is seldom half as long as it may be."""
        schema = guessed_tokens(str(schema_of(self.answer)))
        return Usage(1, guessed_tokens(self.instructions + self.material) + schema, self.most_tokens // 4)


@dataclass(frozen=True)
class Answer(Generic[A]):
    """A checked answer, what it took, and how it came.

    Attributes:
        value: the answer.
        usage: nothing for one from the cache.
        cached: it was asked before.
        repaired: the first answer could not be used.
    """

    value: A
    usage: Usage = NOTHING
    cached: bool = False
    repaired: bool = False


def fenced(name: str, text: str) -> str:
    """A person's text as data: between marks that the text itself cannot close."""
    mark = "<<<"
    while mark in text or mark.replace("<", ">") in text:
        mark += "<"
    return f"{name}:\n{mark}\n{text}\n{mark.replace('<', '>')}"


def ask(server: Server, question: Question[A], *, cache: Cache | None = None, stop: Stop | None = None) -> Answer[A]:
    """Ask one question.

    Raises:
        WriterError: there was no answer, or none that could be used.
        Stopped: a person asked to stop.
    """
    for _, found in ask_all(server, (question,), cache=cache, stop=stop):
        if isinstance(found, WriterError):
            raise found
        return found
    raise AssertionError("one question has one outcome")


def ask_all(
    server: Server, questions: Iterable[Question[A]], *, cache: Cache | None = None, stop: Stop | None = None
) -> Iterator[tuple[int, Answer[A] | WriterError]]:
    """Ask many, `server.at_once` at a time within its limits, and yield each outcome as it lands, with its place.

    What has landed is in the cache before it is yielded, so a stop loses only what was still being said. Once it is
    clear that the server cannot be asked at all, the questions that are left get the same error unasked.

    Raises:
        Stopped: a person asked to stop; within a second, whatever the server does.
    """
    landed: queue.SimpleQueue[tuple[int, Answer[A] | WriterError] | BaseException | None] = queue.SimpleQueue()
    asking = _Asking(server, iter(enumerate(questions)), cache, landed.put)
    thread = threading.Thread(target=asking.run, name="asking", daemon=True)
    thread.start()
    try:
        while True:
            if stop is not None and stop():
                raise Stopped
            try:
                found = landed.get(timeout=_TICK)
            except queue.Empty:
                continue
            if found is None:
                return
            if isinstance(found, BaseException):
                raise found
            yield found
    finally:
        asking.cancel()
        thread.join(_GRACE)


class _Asking(Generic[A]):
    """One round of questions, in an event loop and a thread of its own."""

    def __init__(
        self,
        server: Server,
        questions: Iterator[tuple[int, Question[A]]],
        cache: Cache | None,
        land: Callable[[tuple[int, Answer[A] | WriterError] | BaseException | None], None],
    ) -> None:
        self.server = server
        self.questions = questions
        self.cache = cache
        self.land = land
        self.pace = _Pace(server)
        self.hopeless: WriterError | None = None
        self._loop = asyncio.new_event_loop()
        self._task: asyncio.Task[None] | None = None
        self._cancelled = threading.Event()

    def run(self) -> None:
        """The thread: ask, then say that there is no more."""
        asyncio.set_event_loop(self._loop)
        try:
            self._task = self._loop.create_task(self._all())
            if not self._cancelled.is_set():
                self._loop.run_until_complete(self._task)
            self.land(None)
        except asyncio.CancelledError:
            self.land(None)
        except BaseExceptionGroup as group:  # of tasks that failed together: the first says why
            self.land(group.exceptions[0])
        except BaseException as error:  # whoever asked has to hear of it, in their own thread
            self.land(error)
        finally:
            if self._task is not None:
                self._task.cancel()
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            self._loop.close()

    def cancel(self) -> None:
        """From another thread: end at the next wait."""
        self._cancelled.set()
        if self._task is not None and not self._loop.is_closed():
            try:
                self._loop.call_soon_threadsafe(self._task.cancel)
            except RuntimeError:  # it has closed in this very moment, so it has ended
                return

    async def _all(self) -> None:
        async with Client(self.server) as client, asyncio.TaskGroup() as group:
            for _ in range(self.server.at_once):
                group.create_task(self._some(client))

    async def _some(self, client: Client) -> None:
        """Take questions until there are none left."""
        for place, question in self.questions:
            if self.hopeless is not None:
                self.land((place, self.hopeless))
                continue
            try:
                answer = await self._one(client, question)
            except WriterError as error:
                if not error.asking_again_helps:
                    self.hopeless = error
                self.land((place, error))
            else:
                self.land((place, answer))

    async def _one(self, client: Client, question: Question[A]) -> Answer[A]:
        digest = question.digest(self.server)
        kept = self.cache.get(digest) if self.cache is not None else None
        if kept is not None:
            value, wrong = _read(question, Reply(kept, "", "stop", NOTHING))
            if value is not None and not wrong:
                return Answer(value, cached=True)
        schema = schema_of(question.answer)
        messages: list[Message] = [
            {"role": "system", "content": question.instructions},
            {"role": "user", "content": question.material},
        ]
        reply = await self._said(client, messages, schema, question.most_tokens)
        usage = reply.usage
        value, wrong = _read(question, reply)
        repaired = False
        if value is None or wrong:
            messages += _told(reply, wrong)
            room = question.most_tokens * (4 if reply.finish == "length" else 1)
            reply = await self._said(client, messages, schema, room)
            usage += reply.usage
            value, wrong = _read(question, reply)
            repaired = True
        if value is None or wrong:
            raise UnusableError(
                f"The model's answer about {question.name} cannot be used, also when asked again: {wrong} "
                "What was there stays; try another model, or write it yourself.",
                usage,
            )
        if self.cache is not None:
            # Aside, since a disk that is slow to say “written” would keep all the others waiting.
            await asyncio.to_thread(self.cache.put, digest, value.model_dump_json(by_alias=True))
        return Answer(value, usage, repaired=repaired)

    async def _said(self, client: Client, messages: list[Message], schema: dict[str, Any], most: int) -> Reply:
        expected = guessed_tokens("".join(message["content"] for message in messages)) + most // 4
        await self.pace.turn(expected)
        reply = await client.say(messages, schema, most_tokens=most)
        self.pace.correct(reply.usage.tokens_in + reply.usage.tokens_out - expected)
        return reply


class UnusableError(WriterError):
    """An answer that could not be used, also when asked for again; and what it took all the same."""

    def __init__(self, sentence: str, usage: Usage) -> None:
        super().__init__(sentence)
        self.usage = usage


def _read(question: Question[A], reply: Reply) -> tuple[A | None, str]:
    """The answer in a reply, or what is wrong with it, as a sentence for the model and for a person."""
    if reply.refusal or reply.finish == "content_filter":
        return None, f"It refuses: {_short(reply.refusal) or 'its content filter stepped in'}."
    try:
        value = question.answer.model_validate(json_in(reply.text))
    except ValidationError as error:
        return None, in_words(error)
    except ValueError as error:
        cut = " It was cut off, because it is too long; say it shorter." if reply.finish == "length" else ""
        plain = f" It says: {_short(reply.text)}" if "{" not in reply.text and not cut else ""
        return None, f"{error}{cut}{plain}"
    return value, question.check(value)


def _told(reply: Reply, wrong: str) -> list[Message]:
    """The turn that asks for the same again, with what was wrong."""
    said = reply.text or reply.refusal or "(nothing)"
    return [
        {"role": "assistant", "content": said[:_REPLY_SHOWN]},
        {
            "role": "user",
            "content": f"That answer cannot be used. {wrong} Answer again, with one JSON object in the schema "
            "you were given, and nothing else.",
        },
    ]


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 120 else words[:119] + "…"


class _Pace:
    """Keeps to what a server takes in a minute: requests evenly spaced, tokens as a bucket that fills again."""

    def __init__(self, server: Server) -> None:
        self._gap = 60 / server.requests_per_minute if server.requests_per_minute else 0.0
        self._next = time.monotonic()
        self._rate = server.tokens_per_minute / 60
        self._tokens = float(server.tokens_per_minute)
        self._most = self._tokens
        self._at = time.monotonic()

    async def turn(self, tokens: int) -> None:
        """Wait until one more request of about so many tokens may go."""
        if self._gap:
            start = max(self._next, time.monotonic())
            self._next = start + self._gap
            await asyncio.sleep(start - time.monotonic())
        while self._rate:
            self._fill()
            if self._tokens >= min(tokens, self._most):
                self._tokens -= tokens
                return
            await asyncio.sleep((min(tokens, self._most) - self._tokens) / self._rate)

    def correct(self, more: int) -> None:
        """It took so many tokens more than was thought."""
        self._tokens -= more

    def _fill(self) -> None:
        now = time.monotonic()
        self._tokens = min(self._most, self._tokens + (now - self._at) * self._rate)
        self._at = now
