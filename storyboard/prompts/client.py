"""The one door to the openai package: a chat server at any address, asked with limits on all that it could do wrong.

To ask a question and get a checked value, use `storyboard.prompts.asking`; this module is what that stands on.

What holds here, whatever a server does: the key goes to the server's own host and nowhere else, a redirect is never
followed, a reply has a largest size and a longest time, what can be tried again is, a bounded number of times, and
each failure is one sentence. Nothing waits where a cancelled task would not end at once.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

from storyboard.errors import WriterError
from storyboard.prompts.schema import loosened
from storyboard.prompts.server import Server, Usage, guessed_tokens, is_near

if TYPE_CHECKING:
    import httpx2
    import openai

LARGEST_REPLY = 8 * 1024 * 1024
"""Bytes of a reply as they come over the wire; streaming wraps each few letters in some two hundred bytes."""
LARGEST_TEXT = 200_000
"""Characters that a model may say in one reply."""
TRIES = 4
LONGEST_WAIT = 60.0
"""Seconds that a server may ask us to wait before the next try; more than that is said instead of waited."""
_FIRST_WAIT = 0.5
_CONNECTING = 10.0
_KEPT_HEADERS = frozenset({"host", "content-type", "content-length", "connection", "user-agent"})

Form = Literal["schema", "loose schema", "json", "words"]
"""How a server is asked for JSON: by a schema, by one without limits on lengths, as any JSON, or in words only."""
FORMS: tuple[Form, ...] = ("schema", "loose schema", "json", "words")
Message = Mapping[str, str]
"""A turn of a conversation: role and content."""


@dataclass(frozen=True)
class Reply:
    """What a server said to one question.

    Attributes:
        text: the words.
        refusal: why it will not answer, if it says so in the place for it.
        finish: "stop", "length", "content_filter", or "" if the server does not say why it ended.
        usage: what this reply took.
    """

    text: str
    refusal: str
    finish: str
    usage: Usage


class Client:
    """A connection to one server, for use inside one event loop; `async with` closes it."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._forms = FORMS[1:] if server.is_official else FORMS
        self._not_before = 0.0
        self._http: httpx2.AsyncClient | None = None
        self._openai: openai.AsyncOpenAI | None = None

    async def __aenter__(self) -> Client:
        return self

    async def __aexit__(self, *exception: object) -> None:
        if self._http is not None:
            await self._http.aclose()

    async def say(self, messages: Sequence[Message], schema: Mapping[str, Any], *, most_tokens: int) -> Reply:
        """The server's next turn, asked for as JSON in this schema, or as near to that as the server can.

        Raises:
            WriterError: it could not be had, after what tries were worth making.
        """
        forms, tries = self._forms, 0
        while True:
            await self._quiet()
            try:
                async with asyncio.timeout(self.server.longest):
                    reply = await self._once(messages, schema, forms[0], most_tokens)
            except _Weaker as refused:
                forms = forms[1:]
                if not forms:
                    raise refused.error from None
            except _Again as trouble:
                tries += 1
                wait = _FIRST_WAIT * 2 ** (tries - 1) if trouble.after is None else trouble.after
                if tries == TRIES or wait > LONGEST_WAIT:
                    raise trouble.error from None
                if trouble.after is not None:  # what it says to one question, it means for all
                    self._not_before = max(self._not_before, time.monotonic() + wait)
                await asyncio.sleep(wait)
            except TimeoutError:
                raise WriterError(
                    f"{self.server.host} did not finish an answer in {self.server.longest:g} seconds; "
                    "choose a faster model, or allow it longer in the settings."
                ) from None
            else:
                self._forms = min(self._forms, forms, key=len)
                return reply

    async def _quiet(self) -> None:
        """Wait while the server has asked everybody to hold back."""
        while (left := self._not_before - time.monotonic()) > 0:
            await asyncio.sleep(left)

    async def _once(self, messages: Sequence[Message], schema: Mapping[str, Any], form: Form, most: int) -> Reply:
        import openai

        if self._openai is None:  # only now, since all that is asked may be in the cache
            self._http, self._openai = _connected(self.server)
        # The official server shows its model the schema; most others only hold it to the schema, or not even that.
        told = list(messages) if self.server.is_official else _with_schema(messages, schema)
        asked: dict[str, Any] = {"model": self.server.model, "messages": told, "stream": True}
        asked |= _response_format(form, schema)
        asked["max_completion_tokens" if self.server.is_official else "max_tokens"] = most + self.server.thinking_tokens
        if form != "words":
            asked["stream_options"] = {"include_usage": True}
        guess = guessed_tokens("".join(message["content"] for message in told))
        try:
            async with await self._openai.chat.completions.create(**asked) as stream:
                kind = stream.response.headers.get("content-type", "")
                if "event-stream" in kind:
                    return await _streamed(stream, guess)
                if "json" in kind:
                    return _whole(json.loads(await stream.response.aread()), guess)
            raise self._error("answers, but not as a language model does", "check that the address ends in /v1", 0)
        except openai.APIStatusError as error:
            raise self._refused(error, form) from None
        except _TooMuch as error:
            raise self._too_much() from error
        except openai.APITimeoutError:
            silence = self._error(
                f"said nothing for {self.server.patience:g} seconds",
                "choose a faster model, or more patience in the settings",
            )
            raise _Again(silence) from None
        except openai.APIConnectionError as error:
            raise self._lost(error) from None
        except openai.APIError as error:  # the server's own word in the middle of a stream
            raise _Again(self._error(f"broke off: {_words(error)}", "look at what the server says")) from None
        except (ValueError, TypeError, AttributeError, LookupError):
            raise _Again(self._error("sends what no language model sends", "check its address and version")) from None

    def _refused(self, error: openai.APIStatusError, form: Form) -> Exception:
        """What an HTTP status means: try again, ask in another form, or a sentence."""
        status, said = error.status_code, _words(error)
        if 300 <= status < 400:
            to = urlsplit(error.response.headers.get("location", "")).netloc or "another address"
            return self._error(f"sends us on to {to}, which was not followed", "if you trust it, set that address", 0)
        if status == 401 or status == 403:
            return self._error("does not take the key", "set it with `shotgraph settings key`", 0)
        if status == 402 or error.code == "insufficient_quota":
            return self._error("says that its credit is used up", "look at your account there", 0)
        if status == 429:
            after = _seconds_asked_for(error.response.headers)
            error_then = self._error(
                "takes no more questions for now"
                if after is None
                else f"takes no more questions for {after:g} seconds",
                "try again later, or ask fewer at once",
            )
            return _Again(error_then, after)
        if status in (408, 409) or status >= 500:
            if status == 501 and form != "words":
                return _Weaker(self._error(f"cannot answer ({status}: {said})", "try another model"))
            after = _seconds_asked_for(error.response.headers)
            return _Again(self._error(f"has trouble ({status}: {said})", "try again later"), after)
        if status == 404:
            model = self.server.model
            is_whole = self.server.base_url.rstrip("/").endswith("/v1")
            return self._error(
                f"has no model “{model}” at this address ({said})",
                "correct one of them" if is_whole else "check whether the address has to end in /v1",
                0,
            )
        return _Weaker(self._error(f"does not take the question ({status}: {said})", "try another model"))

    def _lost(self, error: openai.APIConnectionError) -> Exception:
        """What a broken connection means: never there, or gone in the middle."""
        import httpx2

        cause = error.__cause__
        if isinstance(cause, _TooMuch) or isinstance(getattr(cause, "__cause__", None), _TooMuch):
            return self._too_much()
        if isinstance(cause, httpx2.ConnectError | httpx2.ConnectTimeout | httpx2.ProxyError):
            reason = str(cause).strip().rstrip(".") or "no connection"
            return _Again(self._error(f"cannot be reached ({reason})", "start it, or correct its address", 0))
        return _Again(self._error("went away in the middle of an answer", "see whether it still runs"))

    def _too_much(self) -> WriterError:
        return self._error("says more than anybody can read, and was cut short", "choose another model")

    def _error(self, what: str, remedy: str, helps: int = 1) -> WriterError:
        sentence = f"{self.server.host} {what}; {remedy}."
        if self.server.key:  # a server may say back what it was sent
            sentence = sentence.replace(self.server.key, "…")
        return WriterError(sentence, asking_again_helps=bool(helps))


class _Again(Exception):  # noqa: N818 - no error to anybody outside
    """This may end better if it is tried once more, `after` so many seconds if the server says how many."""

    def __init__(self, error: WriterError, after: float | None = None) -> None:
        self.error = error
        self.after = after


class _Weaker(Exception):  # noqa: N818
    """The server does not take the question as it is put; a weaker form of it may do."""

    def __init__(self, error: WriterError) -> None:
        self.error = error


class _TooMuch(Exception):  # noqa: N818
    """A reply is larger than any answer."""


def _connected(server: Server) -> tuple[httpx2.AsyncClient, openai.AsyncOpenAI]:
    import httpx2
    import openai

    home = httpx2.URL(server.base_url)

    async def seal(request: httpx2.Request) -> None:
        """Only what the protocol needs leaves, and the key only to its own host: no telemetry, no stray settings."""
        if (request.url.scheme, request.url.netloc) != (home.scheme, home.netloc):
            raise WriterError(f"A question for {server.host} would have gone elsewhere, and was not sent.")
        for name in list(request.headers):
            if name.lower() not in _KEPT_HEADERS:
                del request.headers[name]
        request.headers["accept"] = "text/event-stream, application/json"
        request.headers["accept-encoding"] = "identity"
        if server.key:
            request.headers["authorization"] = f"Bearer {server.key}"

    async def bound(response: httpx2.Response) -> None:
        """No reply grows without limit, neither as it comes nor as it unpacks."""
        if response.headers.get("content-encoding", "identity") != "identity":
            raise _TooMuch
        assert isinstance(response.stream, httpx2.AsyncByteStream)
        response.stream = _bounded(response.stream)

    http = httpx2.AsyncClient(
        follow_redirects=False,
        trust_env=not is_near(home.host),  # a proxy leads out of this network, and not back into it
        timeout=httpx2.Timeout(server.patience, connect=_CONNECTING, pool=None),
        limits=httpx2.Limits(max_connections=server.at_once, max_keepalive_connections=server.at_once),
        event_hooks={"request": [seal], "response": [bound]},
    )
    client = openai.AsyncOpenAI(api_key="unused", base_url=server.base_url, max_retries=0, http_client=http)
    return http, client


def _bounded(stream: httpx2.AsyncByteStream) -> httpx2.AsyncByteStream:
    import httpx2

    class Bounded(httpx2.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            size = 0
            async for piece in stream:
                size += len(piece)
                if size > LARGEST_REPLY:
                    raise _TooMuch
                yield piece

        async def aclose(self) -> None:
            await stream.aclose()

    return Bounded()


def _with_schema(messages: Sequence[Message], schema: Mapping[str, Any]) -> list[Message]:
    """The conversation, with the schema in words at the end of its first turn."""
    words = f"Answer with one JSON object in this schema, and nothing else:\n{json.dumps(schema, ensure_ascii=False)}"
    first = messages[0]
    return [{**first, "content": f"{first['content']}\n\n{words}"}, *messages[1:]]


def _response_format(form: Form, schema: Mapping[str, Any]) -> dict[str, Any]:
    if form == "words":
        return {}
    if form == "json":
        return {"response_format": {"type": "json_object"}}
    wanted = schema if form == "schema" else loosened(schema)
    named = {"name": "answer", "strict": True, "schema": wanted}
    return {"response_format": {"type": "json_schema", "json_schema": named}}


async def _streamed(stream: Any, guess: int) -> Reply:
    """Piece by piece, with an end to it."""
    parts: list[str] = []
    length = 0
    refusal, finish, counted = "", "", None
    async for chunk in stream:
        counted = chunk.usage or counted
        for choice in chunk.choices or ():
            part = choice.delta.content or ""
            refusal += (choice.delta.refusal or "")[:1000]
            length += len(part) + len(refusal)
            if length > LARGEST_TEXT:
                raise _TooMuch
            parts.append(part)
            finish = choice.finish_reason or finish
    text = "".join(parts)
    if not text and not refusal and not finish:
        raise ValueError("a stream without an answer")
    return Reply(text, refusal, finish, _usage(counted, guess, text))


def _whole(body: Any, guess: int) -> Reply:
    """A server that does not stream says all at once."""
    choice = body["choices"][0]
    message = choice["message"]
    text, refusal = message.get("content") or "", message.get("refusal") or ""
    if not isinstance(text, str) or not isinstance(refusal, str):
        raise TypeError("an answer that is no text")
    if len(text) + len(refusal) > LARGEST_TEXT:
        raise _TooMuch
    return Reply(text, refusal, str(choice.get("finish_reason") or ""), _usage(body.get("usage"), guess, text))


def _usage(counted: Any, guess: int, text: str) -> Usage:
    """Tokens as the server counted them; one that does not is guessed at."""
    if counted is None:
        return Usage(1, guess, guessed_tokens(text))
    numbers = counted if isinstance(counted, dict) else vars(counted)
    return Usage(1, int(numbers.get("prompt_tokens") or 0), int(numbers.get("completion_tokens") or 0))


def _words(error: openai.APIError) -> str:
    """What the server itself says, short."""
    body = error.body
    said = body.get("message") if isinstance(body, dict) else None
    text = " ".join(str(said or error.message).split())
    return text if len(text) <= 160 else text[:159] + "…"


def _seconds_asked_for(headers: Mapping[str, str]) -> float | None:
    """How long a server asks us to wait, as seconds or as a date; None if it does not say."""
    text = headers.get("retry-after", "").strip()
    try:
        return min(max(0.0, float(text)), 1e6)
    except ValueError:
        pass
    from email.utils import parsedate_to_datetime

    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
    except (ValueError, TypeError):
        return None
