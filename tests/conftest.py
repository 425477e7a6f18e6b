"""What holds for every test: the same examples each time, and no limit that a busy machine could miss.

`pytest --hypothesis-profile=search` looks for new counter-examples instead.
"""

from __future__ import annotations

import fcntl
import gc
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

Made = Callable[[str, Callable[[Path], None]], Path]

settings.register_profile("same", derandomize=True, deadline=None, database=None)
settings.register_profile("search", deadline=None, database=None, max_examples=2000)
settings.load_profile("same")


LONGEST = (
    "tests/generation/diffusion/",
    "tests/generation/characters/",
    "tests/studio/test_training_cast.py",
    "tests/studio/desktop/journeys/",
    "tests/studio/desktop/queue/test_rendering.py",
    "tests/studio/desktop/playing/test_player.py",
    "tests/studio/desktop/test_look.py",
    "tests/studio/test_bad_input.py",
    "tests/studio/test_make.py",
    "tests/studio/test_writing.py",
    "tests/studio/production/test_run.py",
    "tests/generation/test_gallery.py",
    "tests/storyboard/screenplay/test_linear.py",
    "tests/studio/",
)
"""What begins first, so that at the end every process has something short left to do."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--set-goldens", action="store_true", help="Write the gallery's golden pictures anew instead of comparing."
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest come first where processes share the work."""

    def turn(item: pytest.Item) -> int:
        return next((at for at, start in enumerate(LONGEST) if item.nodeid.startswith(start)), len(LONGEST))

    if "PYTEST_XDIST_WORKER" in os.environ:
        items.sort(key=turn)


def pytest_collection_finish() -> None:
    """What is loaded by now stays to the end: no search for what can be let go looks through it again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Makes a folder by its name, once for all processes that run tests; whoever changes it takes a copy."""
    own = tmp_path_factory.getbasetemp()
    shared = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "once"

    def folder(name: str, make: Callable[[Path], None]) -> Path:
        made, done = shared / name, shared / f"{name}.made"
        made.mkdir(parents=True, exist_ok=True)
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                make(made)
                done.touch()
        return made

    return folder
