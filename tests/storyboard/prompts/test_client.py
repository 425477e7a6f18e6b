"""A server that misbehaves: each way is bounded, tried again where that helps, and said in a sentence."""

from __future__ import annotations

import time
import tracemalloc

import pytest
from pydantic import BaseModel, Field

from storyboard.errors import Stopped, WriterError
from storyboard.prompts.asking import Question, ask, ask_all
from storyboard.prompts.server import Server
from tests.language_models import (
    Act,
    a_good_answer,
    all_at_once,
    filled,
    floods,
    garbage,
    page,
    refuses,
    says,
    says_nothing,
    scripted,
    status,
    vanishes,
)
from tests.studio.desktop.pace import waiting

KEY = "sk-a-secret-of-mine"


class Shot(BaseModel):
    action: str = Field(max_length=60)
    seconds: int = Field(ge=1, le=9)


GOOD = says('{"action": "Waves.", "seconds": 3}')
QUESTION = Question("shot 1A", "Answer.", "The sea.", Shot)


def failure(*acts: Act, key: str = "", **limits: float) -> str:
    """What is said when a server answers like this; and it says so in one line without the key."""
    with scripted(*acts) as script, pytest.raises(WriterError) as caught:
        ask(script.server(key=key, **limits), QUESTION)
    sentence = str(caught.value)
    assert "\n" not in sentence and sentence.endswith(".") and KEY not in sentence
    return sentence


@pytest.mark.parametrize(
    "trouble",
    [status(429, retry_after="0"), status(500, retry_after="0"), status(503, retry_after="0"), vanishes("{"), garbage],
    ids=["too many", "broken", "busy", "gone in the middle", "garbled"],
)
def test_what_passes_is_tried_again(trouble: Act) -> None:
    with scripted(trouble, GOOD) as script:
        assert ask(script.server(), QUESTION).value == Shot(action="Waves.", seconds=3)
        assert len(script.asked) == 2


def test_a_server_that_asks_for_a_moment_gets_it_and_so_does_everybody() -> None:
    with scripted(status(429, retry_after="0.4"), says(a_good_answer)) as script:
        began = time.monotonic()
        found = list(ask_all(script.server(at_once=4), [QUESTION] * 4))
        assert all(not isinstance(answer, WriterError) for _, answer in found)
        assert time.monotonic() - began >= 0.4


def test_trouble_that_stays_is_said_after_a_bounded_number_of_tries() -> None:
    with scripted(status(503, "out of memory", retry_after="0")) as script:
        with pytest.raises(WriterError, match=r"has trouble .*out of memory.*; try again later"):
            ask(script.server(), QUESTION)
        assert len(script.asked) == 4


def test_a_wait_of_an_hour_is_said_instead_of_waited() -> None:
    assert "takes no more questions for 3600 seconds" in failure(status(429, retry_after="3600"))


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        (status(401, f"wrong key {KEY}"), "does not take the key; set it with `shotgraph settings key`."),
        (status(402), "says that its credit is used up"),
        (status(404, f"no such model, {KEY}"), "has no model “small” at this address"),
        (status(400, "context is too long"), "does not take the question (400: context is too long)"),
        (page("<h1>Welcome</h1>"), "answers, but not as a language model does; check that the address ends in /v1"),
        (says_nothing(3), "said nothing for 0.1 seconds"),
        (floods(3), "says more than anybody can read"),
        (floods(12, in_one_line=True), "says more than anybody can read"),
    ],
)
def test_each_failure_is_a_sentence_that_says_what_to_do(act: Act, sentence: str) -> None:
    assert sentence in failure(act, key=KEY, patience=0.1 if "said nothing" in sentence else 20)


def test_a_server_that_is_not_there_is_said_and_the_rest_is_not_asked() -> None:
    nobody = Server("http://127.0.0.1:9/v1", "small", at_once=1)
    began = time.monotonic()
    found = [answer for _, answer in ask_all(nobody, [QUESTION] * 50)]
    assert len(found) == 50 and time.monotonic() - began < 8 * waiting()
    assert {str(error) for error in found} == {str(found[0])}
    assert "127.0.0.1:9 cannot be reached" in str(found[0]) and "start it" in str(found[0])


def test_a_flood_takes_no_more_memory_than_a_reply_may() -> None:
    with scripted(floods(64, in_one_line=True)) as script:
        tracemalloc.start()
        with pytest.raises(WriterError):
            ask(script.server(), QUESTION)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert most < 48 * 1024 * 1024


def test_an_answer_that_drags_on_has_an_end() -> None:
    slow = says(filled({"type": "object", "properties": {}}), after=5)
    assert "did not finish an answer in 0.2 seconds" in failure(slow, longest=0.2)


def test_a_redirect_is_not_followed_and_the_key_stays_here() -> None:
    with scripted(GOOD) as elsewhere:
        location = f"{elsewhere.base_url}/chat/completions"
        sentence = failure(status(307, location=location), key=KEY)
        assert "sends us on to 127.0.0.1" in sentence and "not followed" in sentence
        assert not elsewhere.asked


def test_the_key_goes_to_the_server_and_nothing_else_of_the_person_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_ORG_ID", "org-of-mine")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-another")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Secret: mine")
    with scripted(GOOD) as script:
        ask(script.server(key=KEY), QUESTION)
        ask(script.server(), QUESTION)
    with_key, without = ({name.lower(): text for name, text in asked.headers.items()} for asked in script.asked)
    assert with_key["authorization"] == f"Bearer {KEY}" and "authorization" not in without
    allowed = {"host", "content-type", "content-length", "connection", "user-agent", "accept", "accept-encoding"}
    assert without.keys() <= allowed


@pytest.mark.parametrize(
    ("url", "key", "sentence"),
    [
        ("ftp://models.example", "", "is not a server's address"),
        ("models.example/v1", "", "is not a server's address"),
        ("https://me:secret@models.example/v1", "", "holds no name or password"),
        ("http://models.example/v1", KEY, "is not sent to models.example unencrypted"),
        ("https://models.example/v1", f"{KEY}\r\nX: y", "A key is made of plain letters"),
    ],
)
def test_an_address_that_would_give_a_key_away_is_refused(url: str, key: str, sentence: str) -> None:
    with pytest.raises(WriterError, match=sentence) as caught:
        Server(url, "small", key=key)
    assert KEY not in str(caught.value) and KEY not in repr(Server("https://models.example/v1", "small", key=KEY))


def test_a_server_that_knows_no_schema_is_asked_in_words_and_remembered() -> None:
    refused = status(400, "response_format is not supported")
    with scripted(refused, refused, refused, GOOD) as script:
        found = list(ask_all(script.server(at_once=1), [QUESTION, QUESTION]))
        assert [answer.value.seconds for _, answer in found] == [3, 3]  # type: ignore[union-attr]
        forms = [asked.body.get("response_format", {}).get("type", "words") for asked in script.asked]
    assert forms == ["json_schema", "json_schema", "json_object", "words", "words"]
    assert '"seconds": {"maximum": 9' in script.asked[-1].body["messages"][0]["content"]


def test_a_server_that_does_not_stream_is_understood() -> None:
    with scripted(all_at_once('{"action": "Waves.", "seconds": 3}')) as script:
        assert ask(script.server(), QUESTION).value.seconds == 3


@pytest.mark.parametrize(
    "act",
    [says_nothing(20), status(429, retry_after="30"), says("{", after=20)],
    ids=["silent", "waiting", "slow"],
)
def test_a_stop_is_heard_within_a_second_whatever_the_server_does(act: Act) -> None:
    with scripted(act) as script:
        asked_to_stop = time.monotonic() + 0.3
        with pytest.raises(Stopped):
            list(ask_all(script.server(), [QUESTION] * 20, stop=lambda: time.monotonic() > asked_to_stop))
        assert time.monotonic() - asked_to_stop < waiting()


def test_tokens_are_counted_by_the_server_or_guessed() -> None:
    with scripted(GOOD) as counting, scripted(says('{"action": "Waves.", "seconds": 3}', usage=False)) as silent:
        counted, guessed = ask(counting.server(), QUESTION).usage, ask(silent.server(), QUESTION).usage
    assert (counted.tokens_in, counted.tokens_out) == (100, 20)
    assert guessed.tokens_in > 0 and guessed.tokens_out == 9
    priced = Server("http://127.0.0.1/v1", "small", dollars_in=2.0, dollars_out=10.0)
    assert counted.dollars(priced) == pytest.approx(0.0004)
    assert counted.dollars(Server("http://127.0.0.1/v1", "small")) is None


def test_a_refusal_is_asked_about_once_and_then_said() -> None:
    assert "It refuses: I will not" in failure(refuses("I will not"))
    with scripted(refuses("I will not"), GOOD) as script:
        assert ask(script.server(), QUESTION).repaired
