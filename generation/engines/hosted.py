"""The hosted engine: shots are rendered by a job server of the shape of `/v1/videos`, near or far.

A job is made, asked after, and its film fetched. The number of a job is kept before anything is waited for, so that a
crash, a stop or a lost line never pays twice: the next run goes on with the same job. A stop cancels it.

`SHOTGRAPH_VIDEO_URL` names the server (up to and with `/v1`), `SHOTGRAPH_VIDEO_KEY` the key, which goes to that server
and nowhere else; a project can choose neither.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
import os
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from generation.engines.protocol import Capabilities, Estimate, Frame, Materials, Progress
from generation.request import Request
from storyboard.errors import EngineError, Stopped

if TYPE_CHECKING:
    import httpx2

VERSION = "1"
URL = "SHOTGRAPH_VIDEO_URL"
KEY = "SHOTGRAPH_VIDEO_KEY"
PRICE = "SHOTGRAPH_VIDEO_PRICE"
"""US dollars for a second of film, as the server's owner asks them; 0 where it is one's own."""
LARGEST_FILM = 2 * 1024**3
_LARGEST_ANSWER = 1024 * 1024
_NEAR = ("localhost", "127.0.0.1", "::1")
_POLLS = (0.2, 5.0)
"""Seconds between two questions after a job: at first, and at most."""
_TRIES = 5
_PATIENCE = 30.0
_LONGEST = 3 * 3600.0
"""Seconds after which a job that does not end is given up; it is not forgotten, and the next run asks again."""


@dataclass(frozen=True)
class Service:
    """The server: where it is, its key, and what a second of film costs."""

    url: str
    key: str
    price: float

    @property
    def host(self) -> str:
        return urlsplit(self.url).netloc

    @property
    def is_near(self) -> bool:
        """Whether it runs on this machine."""
        return urlsplit(self.url).hostname in _NEAR

    @classmethod
    def chosen(cls) -> Service:
        """The server that the person chose.

        Raises:
            EngineError: none is chosen, or its address or price is none.
        """
        url = os.environ.get(URL, "").rstrip("/")
        if not url:
            raise EngineError(
                "No video server is chosen: `shotgraph settings set video --url http://localhost:8000/v1`, say."
            )
        parts = urlsplit(url)
        near = parts.hostname in _NEAR
        if parts.scheme not in ("http", "https") or not parts.hostname or (parts.scheme == "http" and not near):
            raise EngineError(
                f"“{url}” is no address of a video server; it starts with https://, or is on this machine."
            )
        try:
            price = float(os.environ.get(PRICE, "0"))
        except ValueError:
            price = math.nan
        if not 0 <= price < 1000:
            raise EngineError(f"{PRICE} must be US dollars for a second of film, such as 0.10.")
        return cls(url, os.environ.get(KEY, ""), price)


class HostedEngine:
    """Renders shots on a server."""

    def describe(self) -> Capabilities:
        return Capabilities(name="hosted", version=VERSION, free=False, lane="line")

    def plan(self, request: Request) -> Estimate:
        """What it costs in money; how long is the server's affair, so it is a guess."""
        try:
            service = Service.chosen()
        except EngineError as error:
            return Estimate(0.0, refusals=(error.sentence,))
        seconds = _seconds(request)
        return Estimate(
            seconds=20.0 + 10.0 * seconds,
            money=round(service.price * seconds, 4),
            remarks=tuple(unheard(request)),
            route="a job for a server",
            reason=f"{service.host} renders it, for {service.price:g} US dollars a second.",
            made_by=service.host,
        )

    def open(self) -> HostedSession:
        return HostedSession(Service.chosen())


def unheard(request: Request) -> Iterator[str]:
    """What the server does not do of what a shot asks."""
    if any(line.placed == "on" for line in request.spoken):
        yield "The server does not move lips to the voices."
    if request.motion:
        yield "The server does not follow the motion brush."
    shown = next(iter(request.pictured), "") if not request.continues else ""
    if left := [prop.name for prop in request.props if prop.name != shown]:
        yield f"The server takes one picture, so {' and '.join(left)} is told in words."


def _seconds(request: Request) -> int:
    return max(1, math.ceil(request.frames / request.rate))


class HostedSession:
    """A line to the server. One shot after the other; several sessions may run side by side."""

    def __init__(self, service: Service) -> None:
        import httpx2

        headers = {"authorization": f"Bearer {service.key}"} if service.key else {}
        self._service = service
        self._http = httpx2.Client(
            headers=headers,
            timeout=_PATIENCE,
            follow_redirects=False,  # the key stays with the host it was given for
            trust_env=not service.is_near,  # nothing stands between this machine and itself
        )

    def prepare(self, requests: Sequence[Request], cache: Path | None, progress: Progress) -> None:
        """Jobs share nothing."""

    def render(self, request: Request, materials: Materials, progress: Progress) -> Iterator[Frame]:
        """Yield the frames of the film that the server makes.

        Raises:
            EngineError: it refuses the shot, fails, or cannot be reached; the job is kept where it goes on.
            Stopped: `progress` was told to stop; the job is cancelled.
        """
        from generation.films import frames_of

        progress(0, request.frames)
        job = self._job(request, materials)
        film = job.path.with_suffix(".mp4")
        try:
            if not film.exists():
                self._wait(job, request, progress)
                self._fetch(job, film)
        except Stopped:
            self._cancel(job)
            raise
        if request.frames > 1:
            progress(request.frames - 1, request.frames)
        yield from frames_of(film, request, self._service.host)
        progress(request.frames, request.frames)
        film.unlink(missing_ok=True)
        job.forget()

    def reach(self) -> None:
        """Ask for nothing but a sign of life, and whether the key is taken.

        Raises:
            EngineError: the server cannot be reached, or refuses.
        """
        import httpx2

        try:
            answer = self._http.get(f"{self._service.url}/videos", params={"limit": 1})
        except httpx2.HTTPError as error:
            raise self._lost(error) from None
        if answer.status_code in (401, 403) or 300 <= answer.status_code < 400 or answer.status_code >= 500:
            raise self._refusal(answer)

    def close(self) -> None:
        self._http.close()

    # ------------------------------------------------------------------ one job

    def _job(self, request: Request, materials: Materials) -> _Job:
        """The job of a shot: the one that is kept from before, else a new one."""
        folder = materials.cache if materials.cache is not None else Path(tempfile.gettempdir())
        name = hashlib.sha256(f"{self._service.url} {request.recipe(VERSION)}".encode()).hexdigest()[:32]
        job = _Job.kept(folder / f"{name}.json")
        if job.id:
            return job
        form: dict[str, str] = {
            "prompt": request.prompt or request.action,
            "seconds": str(_seconds(request)),
            "size": f"{request.width}x{request.height}",
            "seed": str(request.seed),
        }
        if request.model:
            form["model"] = request.model
        files = {}
        if (start := _first_picture(materials)) is not None:
            files["input_reference"] = start
        told = self._ask("POST", "/videos", data=form, files=files or None)
        job.keep(_text(told, "id"))
        return job

    def _wait(self, job: _Job, request: Request, progress: Progress) -> None:
        pause, started = _POLLS[0], time.monotonic()
        while True:
            told = self._ask("GET", f"/videos/{job.id}")
            state = _text(told, "status")
            if state == "completed":
                return
            if state in ("failed", "cancelled", "expired"):
                job.forget()
                why = told.get("error")
                said = why.get("message") if isinstance(why, Mapping) else why
                raise EngineError(f"{self._service.host} did not make the shot: {str(said or state)[:300]}.")
            part = told.get("progress")
            done = min(0.99, part / 100) if isinstance(part, int | float) and part >= 0 else 0.0
            progress(min(request.frames - 1, int(done * request.frames)), request.frames)
            if time.monotonic() - started > _LONGEST:
                raise EngineError(f"{self._service.host} has not finished the shot in hours; run this again to ask on.")
            self._pause(pause, request, progress, done)
            pause = min(_POLLS[1], pause * 1.5)

    def _pause(self, seconds: float, request: Request, progress: Progress, done: float) -> None:
        """Wait, but hear a stop at once."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            time.sleep(min(0.1, left))
            progress(min(request.frames - 1, int(done * request.frames)), request.frames)

    def _fetch(self, job: _Job, film: Path) -> None:
        """The film of a finished job, whole or not at all."""
        import httpx2

        aside = film.with_name(f".{film.name}.{os.getpid()}.part")
        try:
            with self._http.stream("GET", f"{self._service.url}/videos/{job.id}/content") as answer:
                if answer.status_code != 200:
                    answer.read()
                    raise self._refusal(answer)
                size = 0
                with aside.open("wb") as file:
                    for chunk in answer.iter_bytes():
                        size += len(chunk)
                        if size > LARGEST_FILM:
                            raise EngineError(f"{self._service.host} sends a film without end; it is not taken.")
                        file.write(chunk)
            aside.replace(film)
        except httpx2.HTTPError as error:
            raise self._lost(error) from None
        except OSError as error:
            raise EngineError(
                f"The film could not be kept ({error.strerror}); free some space and run this again."
            ) from None
        finally:
            aside.unlink(missing_ok=True)

    def _cancel(self, job: _Job) -> None:
        """Tell the server to stop; whether it hears it or not, the job is of no more use here."""
        import httpx2

        with contextlib.suppress(httpx2.HTTPError):  # a server that is gone renders nothing any more
            self._http.delete(f"{self._service.url}/videos/{job.id}", timeout=3.0)
        job.forget()

    def _ask(self, method: str, path: str, **told: Any) -> Mapping[str, Any]:
        """One question and its JSON answer; what may pass is tried again, but a job is never asked for twice."""
        import httpx2

        for tries in range(1, _TRIES + 1):
            try:
                answer = self._http.request(method, f"{self._service.url}{path}", **told)
            except httpx2.ConnectError as error:
                if tries == _TRIES:
                    raise self._lost(error) from None
            except httpx2.HTTPError as error:
                if tries == _TRIES or method == "POST":  # it may have heard us: only its owner knows
                    raise self._lost(error) from None
            else:
                if answer.status_code not in (429, 502, 503, 504) or tries == _TRIES:
                    return self._answer(answer)
                time.sleep(_asked_to_wait(answer))
                continue
            time.sleep(0.2 * 2**tries)
        raise AssertionError  # the last try returns or raises

    def _answer(self, answer: httpx2.Response) -> Mapping[str, Any]:
        if answer.status_code >= 300:
            raise self._refusal(answer)
        if len(answer.content) > _LARGEST_ANSWER:
            raise EngineError(f"{self._service.host} does not answer as a video server does; check {URL}.")
        try:
            told = json.loads(answer.content)
        except ValueError:
            told = None
        if not isinstance(told, Mapping):
            raise EngineError(f"{self._service.host} does not answer as a video server does; check {URL}.")
        return told

    def _refusal(self, answer: httpx2.Response) -> EngineError:
        host, status = self._service.host, answer.status_code
        if status in (401, 403):
            return EngineError(f"{host} does not take the key; check {KEY}.")
        if status == 404:
            return EngineError(f"{host} knows no such job or place; check that {URL} ends in /v1.")
        if 300 <= status < 400:
            return EngineError(f"{host} sends elsewhere, where the key does not go; set {URL} to the last address.")
        said = answer.text[:300].strip().replace("\n", " ")
        return EngineError(f"{host} refuses the shot ({status}): {said or 'it does not say why'}.")

    def _lost(self, error: Exception) -> EngineError:
        return EngineError(
            f"{self._service.host} cannot be reached ({error}); run this again to go on with the same job."
        )


@dataclass
class _Job:
    """A job as it is kept on disk: its number at the server, empty before there is one."""

    path: Path
    id: str = ""

    @classmethod
    def kept(cls, path: Path) -> _Job:
        try:
            told = json.loads(path.read_text("utf-8"))
            return cls(path, _text(told, "id"))
        except (FileNotFoundError, ValueError, EngineError):
            return cls(path)

    def keep(self, number: str) -> None:
        self.id = number
        self.path.parent.mkdir(parents=True, exist_ok=True)
        aside = self.path.with_name(f".{self.path.name}.{os.getpid()}.part")
        aside.write_text(json.dumps({"id": number}) + "\n", "utf-8")
        aside.replace(self.path)

    def forget(self) -> None:
        self.path.unlink(missing_ok=True)


def _text(told: Mapping[str, Any], name: str) -> str:
    value = told.get(name) if isinstance(told, Mapping) else None
    if not isinstance(value, str) or not value or len(value) > 200 or "/" in value:
        raise EngineError(f"The video server's answer has no {name}; check {URL}.")
    return value


def _asked_to_wait(answer: httpx2.Response) -> float:
    try:
        return min(30.0, max(0.0, float(answer.headers.get("retry-after", "1"))))
    except ValueError:
        return 1.0


def _first_picture(materials: Materials) -> tuple[str, bytes, str] | None:
    """The picture the film starts on: the last frame of the shot it goes on from, else the first reference."""
    if materials.continues is not None:
        from generation.encode import write_png
        from generation.takes import frame_of

        with tempfile.TemporaryDirectory(prefix="shotgraph-") as folder:
            write_png(frame_of(materials.continues, -1), start := Path(folder) / "start.png")
            return start.name, start.read_bytes(), "image/png"
    for pictures in (*materials.references.values(), *materials.props.values()):
        for picture in pictures:
            return picture.name, picture.read_bytes(), "application/octet-stream"
    return None
