"""A small hub of models on this machine: lists repositories, hands over files from anywhere on; honest unless told."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

COMMIT = "0123456789abcdef0123456789abcdef01234567"


class Hub:
    """What a test sees of it.

    Attributes:
        folder: the files of the repository "them/model".
        others: the files of other repositories.
        url: where it is.
        sent: bytes that were handed over, by file.
        breaks_after: bytes of a file after which the line is lost, once; 0 for never.
        refuses: an HTTP status instead of an answer; 0 for none.
        gated: files for which it asks who is there, although it lists them.
        swapped: files of which it hands over other bytes than it says.
        cut: files of which it hands over less than it says, and says that this is all.
        before: called with the name of each file that is asked for, before it is handed over.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.others: dict[str, Path] = {}
        self.gated: set[str] = set()
        self.swapped: set[str] = set()
        self.cut: set[str] = set()
        self.before: Callable[[str], None] = lambda name: None
        self.url = ""
        self.sent: dict[str, int] = {}
        self.breaks_after = 0
        self.refuses = 0

    def is_asked(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Have this process fetch from here, with no token of a person's."""
        from huggingface_hub import constants

        there = constants.HUGGINGFACE_CO_URL_TEMPLATE.partition("/{")[2]
        monkeypatch.setattr(constants, "ENDPOINT", self.url)
        monkeypatch.setattr(constants, "HUGGINGFACE_CO_URL_TEMPLATE", f"{self.url}/{{{there}")
        monkeypatch.setattr(constants, "HF_HUB_DISABLE_XET", True)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        monkeypatch.setenv("HF_TOKEN_PATH", str(self.folder.parent / "token"))


class _Handler(BaseHTTPRequestHandler):
    hub: Hub
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Tests look at the hub instead."""

    def _answer(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _serve(self) -> None:
        hub, path = self.hub, self.path.partition("?")[0]
        repository = "/".join(path.removeprefix("/api/models").split("/")[1:3])
        folder = {"them/model": hub.folder, **hub.others}.get(repository)
        if hub.refuses or folder is None:
            self._answer(hub.refuses or 404, b"{}", {"content-type": "application/json"})
        elif path.startswith("/api/models/") and "/revision/" in path:
            names = sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())
            told = {"id": repository, "sha": COMMIT, "siblings": [_listed(folder, name) for name in names]}
            self._answer(200, json.dumps(told).encode(), {"content-type": "application/json"})
        elif "/resolve/" in path:
            self._file(folder, path.split("/resolve/", 1)[1].split("/", 1)[1])
        else:
            self._answer(404, b"{}", {"content-type": "application/json"})

    do_GET = do_HEAD = do_POST = _serve  # noqa: N815 - names that the library calls

    def _file(self, folder: Path, name: str) -> None:
        hub = self.hub
        if name in hub.gated:
            self._answer(403, b"{}", {"content-type": "application/json", "x-error-code": "GatedRepo"})
            return
        content = (folder / name).read_bytes()
        if self.command == "GET":
            hub.before(name)
        headers = {
            "etag": f'"{hashlib.sha1(content).hexdigest()}"',
            "x-repo-commit": COMMIT,
            "accept-ranges": "bytes",
            "content-type": "application/octet-stream",
        }
        asked = self.headers.get("range", "")
        start = int(asked.removeprefix("bytes=").partition("-")[0] or 0) if asked else 0
        status = 206 if asked else 200
        if asked:
            headers["content-range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
        if name in hub.swapped:
            content = content[:-1] + bytes([content[-1] ^ 255])
        part = content[start:]
        if self.command == "GET" and name in hub.cut:
            part = part[:-1000]
        if self.command == "GET" and 0 < hub.breaks_after < len(part):
            self.send_response(status)
            for header, value in headers.items():
                self.send_header(header, value)
            self.send_header("content-length", str(len(part)))
            self.end_headers()
            self.wfile.write(part[: hub.breaks_after])
            self.wfile.flush()
            hub.sent[name] = hub.sent.get(name, 0) + hub.breaks_after
            hub.breaks_after = 0
            self.close_connection = True
            self.connection.close()
            return
        if self.command == "GET":
            hub.sent[name] = hub.sent.get(name, 0) + len(part)
        self._answer(status, part, headers)


def _listed(folder: Path, name: str) -> dict[str, object]:
    """A file as a repository lists it: large ones with the digest of their content, others with git's."""
    content = (folder / name).read_bytes()
    told: dict[str, object] = {"rfilename": name, "size": len(content)}
    if name.endswith(".safetensors"):
        digest = hashlib.sha256(content).hexdigest()
        return told | {"lfs": {"sha256": digest, "size": len(content), "pointerSize": 100}}
    return told | {"blobId": hashlib.sha1(f"blob {len(content)}\0".encode() + content).hexdigest()}


@contextmanager
def serving(folder: Path) -> Iterator[Hub]:
    """The hub for as long as the block runs."""
    hub = Hub(folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (_Handler,), {"hub": hub}))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    hub.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield hub
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
