"""Tiny models on a machine of their own; without the generator's libraries these tests are skipped."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.generation.diffusion.rigs import Rig

REASON = "the generator's libraries are not installed; `make generate` installs them"


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where tiny models are saved, once for all tests."""
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="session", autouse=True)
def close_sessions() -> Iterator[None]:
    """Close at the end what tests have left open for each other."""
    yield
    if (rigs := sys.modules.get("tests.generation.diffusion.rigs")) is not None:
        rigs.close_all()


@pytest.fixture
def rig(shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Rig]:
    """A machine that knows the tiny models that a test installs."""
    pytest.importorskip("torch", reason=REASON)
    pytest.importorskip("diffusers", reason=REASON)
    import torch

    from tests.generation.diffusion.rigs import Rig

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    home = tmp_path / "models"
    monkeypatch.setenv("SHOTGRAPH_MODELS", str(home))
    monkeypatch.setenv("SHOTGRAPH_DEVICE", "cpu")
    yield Rig(shelf, home)
    torch.set_num_threads(threads)
