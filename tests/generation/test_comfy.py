"""A ComfyUI workflow renders the shots: titled nodes are given what the shot has, and the film is fetched."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generation.engines import load
from generation.engines.comfy import URL, WORKFLOW
from generation.engines.protocol import Engine, Materials
from storyboard.errors import EngineError, Stopped
from storyboard.props import Prop
from tests.generation.engine_conformance import CHECKS, a_request
from tests.generation.servers import ComfyHandler, Service, serving

NODES: dict[str, dict[str, object]] = {
    "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "old"}, "_meta": {"title": "shotgraph prompt -> text"}},
    "3": {"class_type": "KSampler", "inputs": {"seed": 1}, "_meta": {"title": "Shotgraph seed -> seed"}},
    "5": {"class_type": "LoadImage", "inputs": {"image": "a.png"}, "_meta": {"title": "shotgraph reference -> image"}},
    "7": {"class_type": "LoadVideo", "inputs": {"file": "a.mp4"}, "_meta": {"title": "shotgraph depth -> file"}},
    "12": {"class_type": "VHS_VideoCombine", "inputs": {"frame_rate": 24}},
}


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    with serving(ComfyHandler, tmp_path) as found:
        found.polls = 0
        monkeypatch.setenv(URL, found.url)
        save(tmp_path, monkeypatch, NODES)
        yield found


def save(folder: Path, monkeypatch: pytest.MonkeyPatch, workflow: object) -> None:
    path = folder / "workflow.json"
    path.write_text(json.dumps(workflow))
    monkeypatch.setenv(WORKFLOW, str(path))


def render(materials: Materials | None = None, stop: bool = False, **changes: object) -> int:
    def progress(done: int, total: int) -> None:
        if stop and session_began:
            raise Stopped
        session_began.append(True)

    session_began: list[bool] = []
    session = load("comfy").open()
    try:
        return len(list(session.render(a_request(**changes), materials or Materials(), progress)))
    finally:
        session.close()


@pytest.mark.parametrize(
    "check", [check for check in CHECKS if "size" not in check.__name__], ids=lambda check: check.__name__
)
def test_a_workflow_keeps_the_engine_contract(check: Callable[[Engine], None], service: Service) -> None:
    check(load("comfy"))


def test_titled_nodes_are_given_what_the_shot_has_and_others_stay(service: Service, tmp_path: Path) -> None:
    (tmp_path / "depth").mkdir()
    (tmp_path / "depth" / "depth.mp4").write_bytes(b"x")
    picture = tmp_path / "mia.png"
    picture.write_bytes(b"y")
    render(
        Materials(passes={"depth": tmp_path / "depth"}, references={"mia": (picture,)}), prompt="A wet street.", seed=9
    )
    workflow = service.workflows[0]
    assert workflow["6"]["inputs"] == {"text": "A wet street."}
    assert workflow["3"]["inputs"] == {"seed": 9}
    assert workflow["12"]["inputs"] == {"frame_rate": 24}
    assert str(workflow["5"]["inputs"]["image"]).startswith("kept-")
    assert workflow["5"]["inputs"]["image"] != workflow["7"]["inputs"]["file"]


def test_a_workflow_without_a_place_for_things_says_so(service: Service) -> None:
    things = tuple(Prop(id=name, name=name, references=("a.png",)) for name in ("lamp", "letter"))
    remarks = load("comfy").plan(a_request(props=things)).remarks
    assert "The workflow has no place for pictures of things." in remarks


def test_what_the_shot_has_not_leaves_the_node_as_it_was_saved(service: Service) -> None:
    render()
    assert service.workflows[0]["5"]["inputs"] == {"image": "a.png"}


def test_the_plan_asks_for_the_passes_that_the_workflow_takes(service: Service) -> None:
    assert load("comfy").plan(a_request()).passes == ("depth",)


def test_a_stop_is_told_to_the_server(service: Service) -> None:
    service.polls = 1000
    with pytest.raises(Stopped):
        render(stop=True)
    assert service.cancelled == ["/queue", "/interrupt"]


@pytest.mark.parametrize(
    ("workflow", "sentence"),
    [
        ({}, "no workflow in the API's form"),
        ({"nodes": []}, "no workflow in the API's form"),
        ({"1": {"class_type": "X", "inputs": {}}}, "No node is titled"),
        (
            {**NODES, "8": {"class_type": "X", "_meta": {"title": "shotgraph mood -> x"}}},
            "“mood”, which a shot has not",
        ),
    ],
)
def test_a_workflow_that_is_none_is_refused_when_planning(
    workflow: object, sentence: str, service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tmp_path, monkeypatch, workflow)
    assert sentence in load("comfy").plan(a_request()).refusals[0]


@pytest.mark.parametrize(
    ("where", "status", "body", "sentence"),
    [
        ("POST /prompt", 400, b'{"error": {"message": "Value not in list"}}', "Value not in list"),
        ("POST /prompt", 200, b"<html>", "does not answer as ComfyUI"),
        ("POST /prompt", 200, b"{}", "did not take the workflow"),
        ("GET /history/run-1", 200, b'{"run-1": {"status": {"status_str": "error", "messages": "full"}}}', "full"),
        ("GET /history/run-1", 200, b'{"run-1": {"outputs": {}}}', "saved no film"),
        ("GET /view", 404, b"", "does not hand over"),
    ],
)  # fmt: skip
def test_what_goes_wrong_at_the_server_is_one_sentence(
    service: Service, where: str, status: int, body: bytes, sentence: str
) -> None:
    service.wrong.append((where, status, body, {}))
    with pytest.raises(EngineError, match=sentence):
        render()
