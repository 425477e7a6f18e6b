"""An encoder is fetched, listed, checked and refused as models are; it makes nothing, so it is no choice for shots."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib import util
from pathlib import Path

import pytest

from generation.engines.diffusion import homes
from generation.engines.diffusion.catalog import Encoder, encoders, read_encoders
from storyboard.errors import EngineError
from studio import models
from tests.generation.diffusion.folders import weights
from tests.generation.diffusion.hub import Hub, serving

needs_hub = pytest.mark.skipif(
    util.find_spec("huggingface_hub") is None,
    reason="the generate extra is not installed; `make test` and `make generate` install it",
)

OWN = """
[[encoder]]
name = "eyes"
title = "Eyes"
kind = "Dinov2Model"
source = "them/model"
licence = "Apache-2.0"
size = 0.1
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "models"
    folder.mkdir()
    (folder / "catalog.toml").write_text(OWN)
    monkeypatch.setenv("SHOTGRAPH_MODELS", str(folder))
    return folder


@pytest.fixture
def hub(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub with an encoder as they are in the world: beside the safetensors a pickle, and code."""
    folder = tmp_path / "repository"
    weights(folder / "model.safetensors", 50_000)
    (folder / "config.json").write_text(json.dumps({"architectures": ["Dinov2Model"]}))
    (folder / "preprocessor_config.json").write_text("{}")
    (folder / "pytorch_model.bin").write_bytes(b"pickle")
    (folder / "evil.py").write_text("raise SystemExit")
    with serving(folder) as found:
        found.is_asked(monkeypatch)
        yield found


def of(name: str) -> Encoder:
    return homes.encoders()[name]


@needs_hub
def test_an_encoder_is_fetched_with_its_safetensors_and_nothing_that_could_run(
    hub: Hub, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    models.check("eyes")
    assert "Eyes is not here.\n`shotgraph models get eyes` fetches what is missing." in capsys.readouterr().out
    models.get("eyes")
    assert f"Eyes is ready in {home / 'eyes'}." in capsys.readouterr().out
    assert {path.name for path in (home / "eyes").iterdir()} == {*of("eyes").files}
    models.check("eyes")
    assert "Eyes is here: a Dinov2Model, 0.1 MB of weights, all whole." in capsys.readouterr().out
    models.check(str(home / "eyes"))
    assert "is an encoder: Dinov2Model" in capsys.readouterr().out
    models.show()
    assert re.search(r"^eyes +yes +Eyes +Apache-2.0 +0 MB", capsys.readouterr().out, re.MULTILINE)
    assert "eyes" not in homes.known(), "it makes nothing, so no shot is given to it"


def test_a_model_is_removed_whole_or_half_fetched_and_never_from_a_folder_of_ones_own(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(EngineError, match="Eyes is not here, so there is nothing to remove"):
        models.remove("eyes")
    weights(home / "eyes" / "model.safetensors")
    weights(home / ".eyes.part" / "model.safetensors")
    models.remove("eyes")
    assert "Eyes is removed; 0.00 GB are free again." in capsys.readouterr().out
    assert [path.name for path in home.iterdir()] == ["catalog.toml"]
    own = weights(tmp_path / "own" / "model.safetensors")
    (home / "catalog.toml").write_text(OWN.replace("them/model", str(own.parent)))
    with pytest.raises(EngineError, match="lies in a folder of your own"):
        models.remove("eyes")
    assert own.is_file()


@needs_hub
def test_a_repository_without_safetensors_is_refused_and_nothing_is_left(hub: Hub, home: Path) -> None:
    (hub.folder / "model.safetensors").unlink()
    with pytest.raises(EngineError, match=r"them/model has no model\.safetensors, so it is no encoder"):
        models.get("eyes")
    assert not (home / "eyes").exists() and not (home / ".eyes.part").exists()


@needs_hub
def test_an_encoder_that_would_run_code_is_refused_and_nothing_stands_where_it_should(hub: Hub, home: Path) -> None:
    (hub.folder / "config.json").write_text(json.dumps({"architectures": ["Eyes"], "auto_map": {"AutoModel": "evil"}}))
    with pytest.raises(EngineError, match="would run code of its own, which is never done"):
        models.get("eyes")
    assert not homes.is_whole(of("eyes"))


def test_those_that_are_shipped_are_free_small_and_named_by_their_commit(home: Path) -> None:
    assert list(homes.encoders()) == ["eyes", "dinov2-small", "siglip-base"], "the person's own first"
    for each in encoders().values():
        assert each.licence == "Apache-2.0" and not each.ask and each.size < 1000
        assert len(each.revision) == 40 and "model.safetensors" in each.files


def test_an_encoder_that_breaks_a_law_is_named_with_file_and_line() -> None:
    model = '[[model]]\nname = "m"\n'
    with pytest.raises(
        EngineError, match="Encoder eyes: “kind” should be 'Dinov2Model' or 'SiglipVisionModel'"
    ) as refused:
        read_encoders(model + OWN.replace("Dinov2Model", "AnyModel") + model, "catalog.toml")
    assert refused.value.line == 2 + OWN[: OWN.index("kind")].count("\n") + 1
    with pytest.raises(EngineError, match=r"other than \[\[model\]\] and \[\[encoder\]\]"):
        read_encoders(OWN + '[[eye]]\nname = "e"\n', "catalog.toml")


@pytest.mark.parametrize("what", ["nothing-of-this-name", "no/such/folder"])
def test_what_is_neither_model_nor_folder_is_said_to_be_neither(home: Path, what: str) -> None:
    with pytest.raises(EngineError, match="`shotgraph models"):
        models.check(what)
