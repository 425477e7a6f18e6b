"""Language models for the tests: llama.cpp's own server on a tiny random model, and small servers that misbehave."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from storyboard.prompts.server import Server

HERE = Path(__file__).parent
_SERVE = """
import sys, xllamacpp
settings = xllamacpp.CommonParams()
settings.model.path = sys.argv[1]
settings.n_ctx, settings.n_parallel, settings.n_gpu_layers = 16384, 2, 0
settings.warmup, settings.verbosity, settings.port = False, 0, 0
settings.cpuparams.n_threads, settings.hostnames = 1, ["127.0.0.1"]
settings.reasoning_format = xllamacpp.common_reasoning_format.COMMON_REASONING_FORMAT_NONE
server = xllamacpp.Server(settings)
print(server.listening_address, flush=True)
sys.stdin.read()
"""


@contextmanager
def llama_server(folder: Path) -> Iterator[str]:
    """llama.cpp's server, in a process of its own, on a random model made on the spot; yields its base URL."""
    from tests.tiny_model import write_model

    model = folder / "tiny.gguf"
    write_model(model)
    with (folder / "llama.log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", _SERVE, str(model)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
        try:
            assert process.stdout is not None and process.stdin is not None
            address = process.stdout.readline().strip()
            assert address.startswith("http"), (folder / "llama.log").read_text()
            yield f"{address.rstrip('/')}/v1"
        finally:
            process.terminate()
            process.wait(20)
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()


@pytest.fixture(scope="session")
def llama(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The base URL of a real server, for the whole session."""
    pytest.importorskip("xllamacpp", reason="llama.cpp's server comes as a wheel for Linux")
    with llama_server(tmp_path_factory.mktemp("llama")) as base_url:
        yield base_url


@dataclass
class Asked:
    """A request as it came over the wire."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def told(self) -> str:
        """All that the model is told."""
        return "\n".join(message["content"] for message in self.body["messages"])

    @property
    def schema(self) -> dict[str, Any]:
        found: dict[str, Any] = self.body["response_format"]["json_schema"]["schema"]
        return found


Act = Callable[[BaseHTTPRequestHandler, Asked], None]
"""Answers one request, well or badly."""


@dataclass
class Scripted:
    """A small HTTP server on loopback that does, request by request, what it is told; the last act is repeated."""

    acts: list[Act]
    asked: list[Asked] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    base_url: str = ""
    ending: threading.Event = field(default_factory=threading.Event)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def server(self, **limits: Any) -> Server:
        return Server(self.base_url, "small", **limits)

    def handle(self, handler: BaseHTTPRequestHandler) -> None:
        size = int(handler.headers.get("content-length", 0))
        asked = Asked(handler.path, dict(handler.headers.items()), json.loads(handler.rfile.read(size) or b"{}"))
        with self._lock:
            act = self.acts[min(len(self.asked), len(self.acts) - 1)]
            self.asked.append(asked)
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            act(handler, asked)
        finally:
            with self._lock:
                self.at_once -= 1


@contextmanager
def scripted(*acts: Act) -> Iterator[Scripted]:
    """A server that answers the first request by the first act, and so on."""
    script = Scripted(list(acts))

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            with suppress(BrokenPipeError, ConnectionResetError):  # the program may hang up, and often should
                script.handle(self)

        def log_message(self, format: str, *arguments: Any) -> None:
            return

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False
        request_queue_size = 64

        def handle_error(self, request: Any, client_address: Any) -> None:
            return

    http = Quiet(("127.0.0.1", 0), Handler)
    script.base_url = f"http://127.0.0.1:{http.server_address[1]}/v1"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield script
    finally:
        script.ending.set()
        http.shutdown()
        http.server_close()
        thread.join()


def says(
    text: str | Callable[[Asked], str], *, finish: str | None = "stop", usage: bool = True, after: float = 0
) -> Act:
    """Streams a text word by word, as servers do."""

    def act(handler: BaseHTTPRequestHandler, asked: Asked) -> None:
        time.sleep(after)
        whole = text if isinstance(text, str) else text(asked)
        _start_stream(handler)
        for place in range(0, len(whole), 40):
            _chunk(handler, {"content": whole[place : place + 40]})
        _chunk(handler, {}, finish)
        if usage:
            _data(handler, {"choices": [], "usage": {"prompt_tokens": 100, "completion_tokens": 20}})
        _end_stream(handler)

    return act


def refuses(words: str) -> Act:
    """Says in the place for it that it will not answer."""

    def act(handler: BaseHTTPRequestHandler, asked: Asked) -> None:
        _start_stream(handler)
        _chunk(handler, {"refusal": words})
        _chunk(handler, {}, "stop")
        _end_stream(handler)

    return act


def status(code: int, message: str = "no", **headers: str) -> Act:
    """Answers with an HTTP error, as servers do."""

    def act(handler: BaseHTTPRequestHandler, asked: Asked) -> None:
        body = json.dumps({"error": {"message": message, "type": "test"}}).encode()
        _whole(
            handler, code, body, "application/json", {name.replace("_", "-"): value for name, value in headers.items()}
        )

    return act


def page(body: str) -> Act:
    """Answers with a web page."""
    return lambda handler, asked: _whole(handler, 200, body.encode(), "text/html", {})


def all_at_once(text: str) -> Act:
    """Does not stream, though it was asked to."""
    reply = {"choices": [{"message": {"role": "assistant", "content": text}, "finish_reason": "stop"}]}
    return lambda handler, asked: _whole(handler, 200, json.dumps(reply).encode(), "application/json", {})


def vanishes(text: str) -> Act:
    """Goes away in the middle of a sentence."""

    def act(handler: BaseHTTPRequestHandler, asked: Asked) -> None:
        _start_stream(handler)
        _chunk(handler, {"content": text})
        handler.close_connection = True

    return act


def floods(megabytes: int, *, in_one_line: bool = False) -> Act:
    """Says so many megabytes."""

    def act(handler: BaseHTTPRequestHandler, asked: Asked) -> None:
        _start_stream(handler)
        if in_one_line:
            _write(handler, b"data: ")
        for _ in range(megabytes * 16):
            if in_one_line:
                _write(handler, b"x" * 65536)
            else:
                _chunk(handler, {"content": "x" * 65536})
        _end_stream(handler)

    return act


def says_nothing(script_ends: float = 30) -> Act:
    """Takes the question, and is never heard of again."""

    def act(handler: BaseHTTPRequestHandler, asked: Asked) -> None:
        _start_stream(handler)
        time.sleep(script_ends)

    return act


def garbage(handler: BaseHTTPRequestHandler, asked: Asked) -> None:
    """Streams what is no JSON."""
    _start_stream(handler)
    _write(handler, b"data: {not json at all\n\n")
    _end_stream(handler)


def filled(schema: dict[str, Any], words: str = "walks slowly to the light and waits") -> str:
    """An answer that fits a schema, as a good model gives: `words` wherever there is room for words."""
    return json.dumps(_filled(schema, schema.get("$defs", {}), words), ensure_ascii=False)


def _filled(part: dict[str, Any], named: dict[str, Any], words: str) -> Any:
    if "$ref" in part:
        return _filled(named[part["$ref"].rpartition("/")[2]], named, words)
    if "const" in part:
        return part["const"]
    if "enum" in part:
        return part["enum"][0]
    if "anyOf" in part:
        return _filled(part["anyOf"][0], named, words)
    kind = part["type"]
    if kind == "object":
        return {name: _filled(value, named, words) for name, value in part["properties"].items()}
    if kind == "array":
        return [_filled(part["items"], named, words)] * part.get("minItems", 0)
    if kind == "string":
        return words[: part.get("maxLength", 1000)]
    return {"boolean": True, "null": None}.get(kind, part.get("minimum", 1))


def a_good_answer(asked: Asked) -> str:
    """What a model that does as it is told says to any question."""
    return filled(asked.schema)


def _whole(handler: BaseHTTPRequestHandler, code: int, body: bytes, kind: str, headers: dict[str, str]) -> None:
    handler.send_response(code)
    for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **headers}.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


def _start_stream(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/event-stream")
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()


def _chunk(handler: BaseHTTPRequestHandler, delta: dict[str, Any], finish: str | None = None) -> None:
    _data(handler, {"choices": [{"index": 0, "delta": delta, "finish_reason": finish}]})


def _data(handler: BaseHTTPRequestHandler, data: dict[str, Any]) -> None:
    whole = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "small", **data}
    _write(handler, f"data: {json.dumps(whole)}\n\n".encode())


def _end_stream(handler: BaseHTTPRequestHandler) -> None:
    _write(handler, b"data: [DONE]\n\n")
    _write(handler, b"")


def _write(handler: BaseHTTPRequestHandler, data: bytes) -> None:
    handler.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
    handler.wfile.flush()
