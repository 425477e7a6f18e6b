"""Fetching a model from a real hub: with progress, resumed, in place only when whole, and nothing that could run."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from importlib import util
from pathlib import Path

import pytest

from storyboard.errors import EngineError
from tests.generation.diffusion.catalogs import own_catalog
from tests.generation.diffusion.folders import model, weights
from tests.generation.diffusion.hub import Hub, serving
from tests.studio.films import command, environment

pytestmark = pytest.mark.skipif(
    util.find_spec("huggingface_hub") is None,
    reason="the generate extra is not installed; `make test` and `make generate` install it",
)

OWN = own_catalog("them/model", licence="Apache-2.0")


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    folder = model(tmp_path / "repository")
    weights(folder / "transformer" / "diffusion_pytorch_model.safetensors", 200_000)
    (folder / "README.md").write_text("read me")
    (folder / "evil.py").write_text("raise SystemExit")
    (folder / "vae" / "old.bin").write_bytes(b"pickle")
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "catalog.toml").write_text(OWN)
    with serving(folder) as found:
        yield found


def models(hub: Hub, *words: str) -> subprocess.CompletedProcess[str]:
    """`shotgraph models ...` against this hub, with a home of its own."""
    place = hub.folder.parent
    told = {
        "HF_ENDPOINT": hub.url, "HF_HOME": str(place / "hf"), "HF_HUB_DISABLE_XET": "1", "NO_PROXY": "127.0.0.1",
        "HF_HUB_DOWNLOAD_TIMEOUT": "5", "SHOTGRAPH_MODELS": str(place / "models"), "SHOTGRAPH_DEVICE": "cpu",
    }  # fmt: skip
    kept = {name: value for name, value in environment().items() if not name.startswith("HF_")}
    return subprocess.run(
        command("models", *words), cwd=place, env=kept | told, capture_output=True, text=True, check=False
    )


def home(hub: Hub) -> Path:
    return hub.folder.parent / "models" / "mine"


def test_a_model_is_fetched_whole_and_nothing_that_could_run_comes_with_it(hub: Hub) -> None:
    done = models(hub, "get", "mine")
    assert done.returncode == 0, done.stderr
    names = {str(path.relative_to(home(hub))) for path in home(hub).rglob("*") if path.is_file()}
    assert "transformer/diffusion_pytorch_model.safetensors" in names
    assert "README.md" in names
    assert not {name for name in names if name.endswith((".py", ".bin"))}
    checked = models(hub, "check", str(home(hub)))
    assert "is a model: WanPipeline" in checked.stdout
    listed = models(hub)
    assert "mine" in listed.stdout and "yes" in listed.stdout


def test_a_model_that_is_not_whole_never_stands_where_a_model_should(hub: Hub) -> None:
    broken = hub.folder / "vae" / "diffusion_pytorch_model.safetensors"
    broken.write_bytes(broken.read_bytes()[:-1])
    done = models(hub, "get", "mine")
    assert done.returncode == 1
    assert "not whole" in done.stderr
    assert not home(hub).exists()


def test_a_lost_line_costs_what_was_on_it_and_no_more(hub: Hub) -> None:
    name = "transformer/diffusion_pytorch_model.safetensors"
    weights(hub.folder / name, 15_000_000)
    hub.breaks_after = 25_000_000
    first = models(hub, "get", "mine")
    if first.returncode:  # the library may have asked for the rest by itself
        assert models(hub, "get", "mine").returncode == 0
    size = (hub.folder / name).stat().st_size
    assert (home(hub) / name).read_bytes() == (hub.folder / name).read_bytes()
    assert hub.sent[name] < size + 11_000_000  # the library writes ten million bytes at a time


def test_a_licence_is_asked_for_before_anything_is_fetched(hub: Hub) -> None:
    done = models(hub, "get", "sdxl")
    assert done.returncode == 1
    assert "shotgraph models accept sdxl" in done.stderr
    assert not hub.sent


def test_a_hub_that_is_not_there_is_a_sentence(hub: Hub) -> None:
    hub.url = "http://127.0.0.1:9"
    done = models(hub, "get", "mine")
    assert done.returncode == 1
    assert "cannot be reached" in done.stderr


def test_a_disk_that_is_too_small_is_said_before_the_first_byte(hub: Hub) -> None:
    from generation.engines.diffusion.fetching import check_room

    with pytest.raises(EngineError, match="free some space"):
        check_room(hub.folder.parent / "room", 10**18)
    assert (hub.folder.parent / "room").is_dir()
