"""A server renders the shots: each job is paid once, a stop cancels it, and what goes wrong is one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from generation.engines import load
from generation.engines.hosted import KEY, PRICE, URL
from generation.engines.protocol import Engine, Frame, Materials
from generation.request import Request
from storyboard.errors import EngineError, Stopped
from tests.generation.engine_conformance import CHECKS, a_request
from tests.generation.servers import Service, VideoHandler, serving


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    with serving(VideoHandler, tmp_path) as found:
        found.polls = 0
        monkeypatch.setenv(URL, f"{found.url}/v1")
        monkeypatch.setenv(KEY, "a-secret")
        monkeypatch.setenv(PRICE, "0.10")
        yield found


def rendered(request: Request, cache: Path | None = None, stop_at: int | None = None) -> list[Frame]:
    def progress(done: int, total: int) -> None:
        if stop_at is not None and done >= stop_at:
            raise Stopped

    session = load("hosted").open()
    try:
        return list(session.render(request, Materials(cache=cache), progress))
    finally:
        session.close()


def made(service: Service) -> int:
    return service.asked.count(("POST", "/v1/videos"))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_hosted_engine_keeps_the_engine_contract(check: Callable[[Engine], None], service: Service) -> None:
    check(load("hosted"))


def test_the_plan_says_what_a_shot_costs_and_who_renders_it(service: Service) -> None:
    estimate = load("hosted").plan(a_request(frames=60))
    assert estimate.money == pytest.approx(0.30)
    assert "127.0.0.1" in estimate.reason


def test_the_server_is_told_the_prompt_the_size_the_length_and_the_model(service: Service) -> None:
    rendered(a_request(prompt="A wet street.", frames=30, model="film-1", seed=7))
    told = service.jobs["job-1"]
    assert told == {"prompt": "A wet street.", "seconds": "2", "size": "64x64", "seed": "7", "model": "film-1"}


def test_another_prompt_is_another_picture(service: Service) -> None:
    one, other = (rendered(a_request(prompt=words, frames=2))[0] for words in ("A street.", "A field."))
    assert not np.array_equal(one, other)


def test_a_job_that_was_begun_before_a_crash_is_gone_on_with_and_not_paid_again(
    service: Service, tmp_path: Path
) -> None:
    service.polls = 1
    service.wrong.append((r"GET /v1/videos/job-1", 500, b"{}", {}))
    with pytest.raises(EngineError):
        rendered(a_request(), tmp_path)
    assert len(rendered(a_request(), tmp_path)) == 5
    assert made(service) == 1


def test_a_stop_cancels_the_job(service: Service, tmp_path: Path) -> None:
    service.polls = 1000
    with pytest.raises(Stopped):
        rendered(a_request(), tmp_path, stop_at=2)
    assert service.cancelled == ["job-1"]
    assert not list(tmp_path.glob("*.json"))


def test_the_key_goes_to_the_server_and_never_along_a_redirect(service: Service, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    with serving(VideoHandler, tmp_path / "elsewhere") as elsewhere:
        service.wrong.append((r"POST /v1/videos", 307, b"", {"location": f"{elsewhere.url}/v1/videos"}))
        with pytest.raises(EngineError, match="key does not go"):
            rendered(a_request())
        assert not elsewhere.asked
    assert service.headers[0]["authorization"] == "Bearer a-secret"


@pytest.mark.parametrize(
    ("where", "status", "body", "sentence"),
    [
        ("POST /v1/videos", 401, b"{}", "check SHOTGRAPH_VIDEO_KEY"),
        ("POST /v1/videos", 400, b"too long", "refuses the shot .400.: too long"),
        ("POST /v1/videos", 200, b"<html>", "does not answer as a video server"),
        ("POST /v1/videos", 200, b"[1]", "does not answer as a video server"),
        ("POST /v1/videos", 200, b'{"status": "queued"}', "has no id"),
        ("POST /v1/videos", 200, b'{"id": "../../x"}', "has no id"),
        ("GET /v1/videos/job-1", 404, b"{}", "no such job"),
        ("GET /v1/videos/job-1", 200, b'{"status": "failed", "error": {"message": "unsafe"}}', "unsafe"),
        ("GET /v1/videos/job-1/content", 200, b"not a film", "neither mp4 nor webm"),
        ("GET /v1/videos/job-1/content", 200, b"\0\0\0\x18ftypisom" + b"x" * 99, "cannot be read"),
    ],
)
def test_what_goes_wrong_at_the_server_is_one_sentence(
    service: Service, where: str, status: int, body: bytes, sentence: str, tmp_path: Path
) -> None:
    service.wrong.append((where, status, body, {}))
    with pytest.raises(EngineError, match=sentence) as caught:
        rendered(a_request(), tmp_path)
    assert "\n" not in str(caught.value)
    assert "a-secret" not in str(caught.value)


def test_a_busy_server_is_asked_again_when_it_says(service: Service, tmp_path: Path) -> None:
    service.wrong += [("POST /v1/videos", 429, b"{}", {"retry-after": "0"})] * 2
    assert len(rendered(a_request(), tmp_path)) == 5
    assert len(service.jobs) == 1


@pytest.mark.parametrize(
    ("url", "what"),
    [("", "settings set video --url"), ("ftp://x/v1", "https"), ("http://example.com/v1", "https"), ("video", "https")],
)
def test_an_address_that_is_none_is_refused_when_planning(
    url: str, what: str, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL, url)
    assert what in load("hosted").plan(a_request()).refusals[0]


def test_a_film_that_is_too_short_is_refused_with_both_lengths(service: Service, tmp_path: Path) -> None:
    rendered(a_request(prompt="first", frames=24), tmp_path)
    short = (service.folder / "job-1.mp4").read_bytes()
    service.wrong.append((r"GET /v1/videos/job-2/content", 200, short, {}))
    with pytest.raises(EngineError, match=r"1\.0 of 3\.0 seconds"):
        rendered(a_request(frames=72), tmp_path)
