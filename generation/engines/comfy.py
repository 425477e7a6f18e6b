"""The ComfyUI engine: a workflow of one's own renders a shot on a ComfyUI server, through its HTTP interface.

`SHOTGRAPH_COMFY_URL` names the server (http://127.0.0.1:8188), `SHOTGRAPH_COMFY_WORKFLOW` the workflow, saved with
"Export (API)". A node takes part by its title: `shotgraph prompt -> text` puts the shot's prompt into the node's
input `text`. What can be put in:

    prompt  action  seed  frames  rate  width  height  seconds      words and numbers
    start  reference  prop  depth  mask  pose                       the name of a file that was uploaded

The first video or moving picture that the workflow saves is the shot.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from generation.engines.protocol import Capabilities, Estimate, Frame, Materials, Progress
from generation.request import Request
from storyboard.errors import EngineError, Stopped
from storyboard.values import digest_of

VERSION = "1"
URL = "SHOTGRAPH_COMFY_URL"
WORKFLOW = "SHOTGRAPH_COMFY_WORKFLOW"
_TITLE = re.compile(r"^\s*shotgraph\s+(\w+)\s*->\s*([\w.]+)\s*$", re.IGNORECASE)
_PASSES = ("depth", "mask", "pose")
_VALUES: Mapping[str, Callable[[Request], object]] = {
    "prompt": lambda request: request.prompt or request.action,
    "action": lambda request: request.action,
    "seed": lambda request: request.seed,
    "frames": lambda request: request.frames,
    "rate": lambda request: float(request.rate),
    "width": lambda request: request.width,
    "height": lambda request: request.height,
    "seconds": lambda request: float(request.frames / request.rate),
}
_FILES = ("start", "reference", "prop", *_PASSES)
_LARGEST_WORKFLOW = 8 * 1024 * 1024
_LARGEST_ANSWER = 16 * 1024 * 1024
_LARGEST_FILM = 2 * 1024**3
_PATIENCE = 30.0
_POLL = 0.5
_VIDEOS = (".mp4", ".webm", ".mkv", ".mov")


class ComfyEngine:
    """Renders shots by a ComfyUI workflow."""

    def describe(self) -> Capabilities:
        return Capabilities(name="comfy", version=VERSION, free=False, lane="card")

    def plan(self, request: Request) -> Estimate:
        """What the workflow is given, and what it leaves unheard."""
        try:
            host = urlsplit(server()).netloc
            workflow = read_workflow()
        except EngineError as error:
            return Estimate(0.0, refusals=(error.sentence,))
        wanted = {name for name, _, _ in places(workflow)}
        remarks = []
        if request.continues and "start" not in wanted:
            remarks.append("The workflow has no place for a first frame, so the shot does not continue the one before.")
        if any(person.references for person in request.cast) and "reference" not in wanted:
            remarks.append("The workflow has no place for pictures of people.")
        if request.props and "prop" not in wanted:
            remarks.append("The workflow has no place for pictures of things.")
        elif len(request.props) > 1:
            remarks.append(f"The workflow takes one thing, {request.props[0].name}; the others are told in words.")
        return Estimate(
            seconds=2.0 * request.frames,
            remarks=tuple(remarks),
            route="a ComfyUI workflow",
            reason=f"{Path(os.environ[WORKFLOW]).name} is run on {host}.",
            passes=tuple(kind for kind in _PASSES if kind in wanted and not request.card),
            made_by=digest_of(workflow),
        )

    def open(self) -> ComfySession:
        return ComfySession(server(), read_workflow())


def server() -> str:
    """The server's address.

    Raises:
        EngineError: none is chosen.
    """
    url = os.environ.get(URL, "").rstrip("/")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise EngineError(
            "No ComfyUI server is chosen: `shotgraph settings set comfy --url http://127.0.0.1:8188`, say."
        )
    return url


def read_workflow() -> dict[str, Any]:
    """The workflow: nodes by number, each with its class and inputs.

    Raises:
        EngineError: none is chosen, it cannot be read, or no node of it takes the prompt.
    """
    named = os.environ.get(WORKFLOW, "")
    if not named:
        raise EngineError(
            "No workflow is chosen: `shotgraph settings set comfy --workflow FILE`, one saved with “Export (API)”."
        )
    path = Path(named)
    try:
        if path.stat().st_size > _LARGEST_WORKFLOW:
            raise ValueError("it is too large")
        told = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise EngineError(f"The workflow cannot be read ({error}); export it again.", file=path) from None
    nodes = told if isinstance(told, dict) else {}
    if not nodes or not all(isinstance(node, dict) and "class_type" in node for node in nodes.values()):
        raise EngineError("This is no workflow in the API's form; save it with “Export (API)”.", file=path)
    named_places = list(places(nodes))
    if not any(name == "prompt" for name, _, _ in named_places):
        raise EngineError("No node is titled “shotgraph prompt -> text”; title the node of the prompt so.", file=path)
    unknown = [name for name, _, _ in named_places if name not in _VALUES and name not in _FILES]
    if unknown:
        known = ", ".join((*_VALUES, *_FILES))
        raise EngineError(f"A node asks for “{unknown[0]}”, which a shot has not; it has {known}.", file=path)
    return nodes


def places(workflow: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """What goes where: the name of a value, the node, and the node's input."""
    for number, node in workflow.items():
        title = node.get("_meta", {}).get("title", "") if isinstance(node.get("_meta"), dict) else ""
        if found := _TITLE.match(str(title)):
            yield found[1].lower(), number, found[2]


class ComfySession:
    """A line to the server; one shot after the other."""

    def __init__(self, url: str, workflow: dict[str, Any]) -> None:
        import httpx2

        near = urlsplit(url).hostname in ("localhost", "127.0.0.1", "::1")
        self._url = url
        self._workflow = workflow
        self._client = uuid.uuid4().hex
        self._http = httpx2.Client(base_url=url, timeout=_PATIENCE, follow_redirects=False, trust_env=not near)

    def prepare(self, requests: Sequence[Request], cache: Path | None, progress: Progress) -> None:
        """The server keeps its models from shot to shot by itself."""

    def render(self, request: Request, materials: Materials, progress: Progress) -> Iterator[Frame]:
        """Yield the frames of the film that the workflow saves.

        Raises:
            EngineError: the server cannot be reached, refuses the workflow, or a node of it fails.
            Stopped: `progress` was told to stop; the server is told so too.
        """
        from generation.films import frames_of

        progress(0, request.frames)
        with tempfile.TemporaryDirectory(prefix="shotgraph-") as folder:
            filled = self._filled(request, materials, Path(folder))
            told = self._json("POST", "/prompt", json={"prompt": filled, "client_id": self._client})
            number = told.get("prompt_id")
            if not isinstance(number, str) or not number:
                raise EngineError(f"ComfyUI did not take the workflow: {_why(told)}")
            try:
                outputs = self._wait(number, request, progress)
            except Stopped:
                self._cancel(number)
                raise
            film = Path(folder) / "film"
            self._fetch(_film_in(outputs), film)
            for done, frame in enumerate(frames_of(film, request, "ComfyUI"), 1):
                progress(done, request.frames)
                yield frame

    def reach(self) -> None:
        """Ask for a sign of life, and whether the server has every node of the workflow; nothing is rendered.

        Raises:
            EngineError: the server cannot be reached, or lacks nodes.
        """
        kinds = sorted({str(node["class_type"]) for node in self._workflow.values()})
        missing = [kind for kind in kinds if kind not in self._json("GET", f"/object_info/{quote(kind, safe='')}")]
        if missing:
            raise EngineError(f"ComfyUI has no nodes called {', '.join(missing)}; install what brings them.")

    def close(self) -> None:
        self._http.close()

    def _filled(self, request: Request, materials: Materials, folder: Path) -> dict[str, Any]:
        """The workflow with the shot in its places; files that it wants are uploaded first."""
        filled: dict[str, Any] = json.loads(json.dumps(self._workflow))
        uploaded: dict[str, str] = {}
        for name, number, field in places(filled):
            if name in _VALUES:
                value = _VALUES[name](request)
            else:
                path = _file(name, materials, folder)
                if path is None:
                    continue  # the node keeps what the workflow was saved with
                if name not in uploaded:
                    uploaded[name] = self._upload(path, f"shotgraph-{request.shot}-{name}{path.suffix}")
                value = uploaded[name]
            filled[number].setdefault("inputs", {})[field] = value
        return filled

    def _upload(self, path: Path, name: str) -> str:
        files = {"image": (name, path.read_bytes(), "application/octet-stream")}
        told = self._json("POST", "/upload/image", files=files, data={"overwrite": "true"})
        kept = told.get("name")
        if not isinstance(kept, str):
            raise EngineError("ComfyUI did not take a picture; look at its own window.")
        return kept

    def _wait(self, number: str, request: Request, progress: Progress) -> Mapping[str, Any]:
        """The outputs of a finished run, by node."""
        while True:
            told = self._json("GET", f"/history/{number}").get(number)
            if isinstance(told, Mapping):
                status = told.get("status")
                if isinstance(status, Mapping) and status.get("status_str") == "error":
                    raise EngineError(f"ComfyUI could not make the shot: {_why(status)}")
                outputs = told.get("outputs")
                return outputs if isinstance(outputs, Mapping) else {}
            end = time.monotonic() + _POLL
            while time.monotonic() < end:
                progress(0, request.frames)
                time.sleep(0.05)

    def _fetch(self, film: Mapping[str, str], path: Path) -> None:
        import httpx2

        try:
            with self._http.stream("GET", "/view", params=dict(film)) as answer, path.open("wb") as file:
                if answer.status_code != 200:
                    raise EngineError(f"ComfyUI does not hand over {film['filename']}; look at its own window.")
                size = 0
                for chunk in answer.iter_bytes():
                    size += len(chunk)
                    if size > _LARGEST_FILM:
                        raise EngineError("ComfyUI sends a film without end; it is not taken.")
                    file.write(chunk)
        except httpx2.HTTPError as error:
            raise self._lost(error) from None

    def _cancel(self, number: str) -> None:
        import httpx2

        with contextlib.suppress(httpx2.HTTPError):  # a server that is gone renders nothing any more
            self._http.post("/queue", json={"delete": [number]}, timeout=2.0)
            self._http.post("/interrupt", json={"prompt_id": number}, timeout=2.0)

    def _json(self, method: str, path: str, **told: Any) -> Mapping[str, Any]:
        import httpx2

        try:
            answer = self._http.request(method, path, **told)
        except httpx2.HTTPError as error:
            raise self._lost(error) from None
        try:
            said = json.loads(answer.content) if len(answer.content) <= _LARGEST_ANSWER else None
        except (ValueError, RecursionError):
            said = None
        if answer.status_code >= 400:
            raise EngineError(f"ComfyUI refuses the shot ({answer.status_code}): {_why(said)}")
        if not isinstance(said, Mapping):
            raise EngineError(f"{self._url} does not answer as ComfyUI does; check {URL}.")
        return said

    def _lost(self, error: Exception) -> EngineError:
        return EngineError(f"ComfyUI at {self._url} cannot be reached ({error}); start it, then run this again.")


def _file(name: str, materials: Materials, folder: Path) -> Path | None:
    """The file that a place wants, if the shot has it."""
    if name in _PASSES:
        found = materials.passes.get(name)
        return next((path for path in sorted(found.iterdir()) if path.suffix in _VIDEOS), None) if found else None
    if name == "reference":
        return next((path for paths in materials.references.values() for path in paths), None)
    if name == "prop":
        return next((path for paths in materials.props.values() for path in paths), None)
    if materials.continues is None:
        return None
    from generation.encode import write_png
    from generation.takes import frame_of

    write_png(frame_of(materials.continues, -1), folder / "start.png")
    return folder / "start.png"


def _film_in(outputs: Mapping[str, Any]) -> Mapping[str, str]:
    """The first film that a run saved: its name, folder and kind, as `/view` asks for them."""
    for node in outputs.values():
        for listed in node.values() if isinstance(node, Mapping) else ():
            for each in listed if isinstance(listed, Sequence) and not isinstance(listed, str) else ():
                if isinstance(each, Mapping) and str(each.get("filename", "")).lower().endswith(_VIDEOS):
                    return {key: str(each.get(key, "")) for key in ("filename", "subfolder", "type")}
    raise EngineError("The workflow saved no film; end it with a node that saves a video.")


def _why(told: object) -> str:
    """What ComfyUI says of an error, shortened."""
    if isinstance(told, Mapping):
        error = told.get("error")
        said = error.get("message") if isinstance(error, Mapping) else error
        told = said or told.get("exception_message") or told.get("messages") or told
    text = " ".join(str(told).split())
    return (text if len(text) <= 300 else text[:299] + "…") or "it does not say why"
