"""Small honest servers for tests of engines: a job server like `/v1/videos`, and one that answers like ComfyUI.

Both really make the films they are asked for, of plain frames whose grey comes from the prompt.
"""

from __future__ import annotations

import email.parser
import email.policy
import hashlib
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import numpy as np

from generation.encode import encode


def film_of(prompt: str, width: int, height: int, frames: int, path: Path) -> bytes:
    """A film of one grey that the prompt decides, growing lighter frame by frame."""
    tone = int(hashlib.sha256(prompt.encode()).hexdigest()[:2], 16) // 2

    def drawn() -> Iterator[np.ndarray]:
        for number in range(frames):
            frame = np.full((height, width, 4), 255, np.uint8)
            frame[..., :3] = min(255, tone + number)
            yield frame

    encode(drawn(), path, rate=Fraction(24), width=width, height=height, frames_expected=frames)
    return path.read_bytes()


class Service:
    """What a test sees of a server, and what it tells it to do wrong.

    Attributes:
        url: where it is.
        asked: each request as (method, path), in order.
        headers: of each request.
        jobs: the forms of the jobs that were made, by number.
        lacking: kinds of nodes that a ComfyUI has not.
        polls: how often a job says that it is not ready.
        wrong: what is to go wrong: path -> (status, body, headers), taken once for each time it is listed.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = ""
        self.asked: list[tuple[str, str]] = []
        self.headers: list[dict[str, str]] = []
        self.jobs: dict[str, dict[str, str]] = {}
        self.films: dict[str, bytes] = {}
        self.cancelled: list[str] = []
        self.lacking: set[str] = set()
        self.polls = 1
        self.left: dict[str, int] = {}
        self.wrong: list[tuple[str, int, bytes, dict[str, str]]] = []
        self.workflows: list[dict[str, dict[str, dict[str, object]]]] = []


class _Handler(BaseHTTPRequestHandler):
    service: Service
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Tests look at `asked` instead."""

    def answer(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"content-type": "application/json", **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def tell(self, **content: object) -> None:
        self.answer(200, json.dumps(content).encode())

    def handle_one(self) -> None:
        service = self.service
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        path = urlsplit(self.path).path
        service.asked.append((self.command, path))
        service.headers.append({name.lower(): value for name, value in self.headers.items()})
        for number, (where, status, said, headers) in enumerate(service.wrong):
            if re.fullmatch(where, f"{self.command} {path}"):
                del service.wrong[number]
                self.answer(status, said, headers)
                return
        self.serve(path, body)

    do_GET = do_POST = do_DELETE = handle_one  # noqa: N815 - names that the library calls

    def serve(self, path: str, body: bytes) -> None:
        raise NotImplementedError

    def form(self, body: bytes) -> dict[str, str]:
        """A form's fields, of either kind; files as how many bytes they have."""
        kind = self.headers.get("content-type", "")
        if kind.startswith("application/x-www-form-urlencoded"):
            return {name: values[0] for name, values in parse_qs(body.decode()).items()}
        head = f"content-type: {kind}\r\n\r\n".encode()
        parsed = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + body)
        fields: dict[str, str] = {}
        for part in parsed.iter_parts():  # type: ignore[attr-defined]
            content = part.get_payload(decode=True)
            name = part.get_param("name", header="content-disposition")
            named = part.get_filename() is not None
            fields[name] = f"{len(content)} bytes" if named else content.decode()
        return fields


class VideoHandler(_Handler):
    """`POST /v1/videos`, `GET /v1/videos/ID`, `GET /v1/videos/ID/content`, `DELETE /v1/videos/ID`."""

    def serve(self, path: str, body: bytes) -> None:
        service = self.service
        parts = path.split("/")[1:]
        if self.command == "POST":
            form = self.form(body)
            number = f"job-{len(service.jobs) + 1}"
            service.jobs[number] = form
            service.left[number] = service.polls
            self.tell(id=number, status="queued", progress=0)
            return
        number = parts[2] if len(parts) > 2 else ""
        if number not in service.jobs:
            self.answer(404, b'{"error": {"message": "no such job"}}')
        elif self.command == "DELETE":
            service.cancelled.append(number)
            self.tell(id=number, deleted=True)
        elif len(parts) == 4:
            form = service.jobs[number]
            width, height = map(int, form["size"].split("x"))
            frames = int(form["seconds"]) * 24
            film = film_of(form["prompt"], width, height, frames, service.folder / f"{number}.mp4")
            self.answer(200, film, {"content-type": "video/mp4"})
        elif service.left[number] > 0:
            service.left[number] -= 1
            self.tell(id=number, status="in_progress", progress=50)
        else:
            self.tell(id=number, status="completed", progress=100)


class ComfyHandler(_Handler):
    """`POST /prompt`, `POST /upload/image`, `GET /history/ID`, `GET /view`, `POST /queue`, `POST /interrupt`."""

    def serve(self, path: str, body: bytes) -> None:
        service = self.service
        if path == "/upload/image":
            self.tell(name=f"kept-{len(service.asked)}.png", subfolder="", type="input")
        elif path == "/prompt":
            workflow = json.loads(body)["prompt"]
            number = f"run-{len(service.workflows) + 1}"
            service.workflows.append(workflow)
            service.left[number] = service.polls
            words = next(node["inputs"]["text"] for node in workflow.values() if "text" in node["inputs"])
            film = film_of(words, 64, 64, 48, service.folder / f"{number}.mp4")
            service.films[f"{number}.mp4"] = film
            self.tell(prompt_id=number)
        elif path.startswith("/object_info/"):
            kind = path.rpartition("/")[2]
            self.tell(**({} if kind in service.lacking else {kind: {"input": {}}}))
        elif path.startswith("/history/"):
            number = path.rpartition("/")[2]
            if service.left[number] > 0:
                service.left[number] -= 1
                self.tell()
            else:
                saved = [{"filename": f"{number}.mp4", "subfolder": "", "type": "output"}]
                outputs = {"9": {"images": [{"filename": "still.png"}]}, "12": {"gifs": saved}}
                self.tell(**{number: {"outputs": outputs, "status": {"status_str": "success"}}})
        elif path == "/view":
            name = parse_qs(urlsplit(self.path).query)["filename"][0]
            self.answer(200, service.films[name], {"content-type": "video/mp4"})
        else:
            service.cancelled.append(path)
            self.tell()


@contextmanager
def serving(handler: type[_Handler], folder: Path) -> Iterator[Service]:
    """A server on this machine for as long as the block runs."""
    service = Service(folder)
    bound = type("Bound", (handler,), {"service": service})
    server = ThreadingHTTPServer(("127.0.0.1", 0), bound)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    service.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield service
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
