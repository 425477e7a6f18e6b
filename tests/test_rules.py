"""The house rules that a machine can hold: what loads when, which doors heavy libraries use, and no mocks."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("storyboard", "audio", "generation", "studio")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

DOORS = {
    "skia": (
        "generation/engines/animatic/",
        "generation/characters/",  # reads photographs, and lays out the contact sheet
        "generation/encode.py",
        "generation/fonts.py",
        "generation/lettering.py",
        "studio/delivery/slates.py",
        "studio/delivery/titles.py",
        "studio/delivery/papers/",
        "studio/doctor.py",
    ),
    "av": (
        "generation/films.py",
        "generation/mp4.py",
        "generation/takes.py",
        "studio/delivery/",
        "studio/desktop/playing/",
        "audio/mix.py",
    ),
    "ffmpeg": ("generation/encode.py", "studio/delivery/"),
    "imageio_ffmpeg": ("generation/encode.py", "audio/loudness.py", "audio/mix.py", "studio/doctor.py"),
    "pydub": ("audio/mix.py",),
    "networkx": ("storyboard/graph.py", "studio/production/plan.py"),
    "torch": ("generation/engines/diffusion/", "studio/doctor.py"),
    "diffusers": ("generation/engines/diffusion/",),
    "peft": ("generation/engines/diffusion/",),
    "huggingface_hub": ("generation/engines/diffusion/fetching.py",),
    "openai": ("storyboard/prompts/client.py",),
    "httpx2": ("storyboard/prompts/client.py", "generation/"),
    "keyring": ("studio/settings.py",),
    "miniaudio": ("studio/desktop/playing/speaker.py",),
    "PySide6": ("studio/desktop/",),
    "espeakng_loader": ("audio/voices/",),
    "xlsxwriter": ("studio/delivery/papers/shotlist.py",),
    "opentimelineio": ("studio/delivery/interchange/",),
    "aaf2": ("studio/delivery/interchange/",),
    "c2pa": ("studio/delivery/provenance/",),
    "cryptography": ("studio/delivery/provenance/",),
    "pysubs2": ("studio/delivery/captions.py",),
}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _imports(tree: ast.AST) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def _loaded_by(statement: str) -> set[str]:
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    return {name.partition(".")[0] for name in done.stdout.split()}


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_every_file_opens_with_a_sentence(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring, f"{_name(path)} does not say what it is"
    assert docstring.splitlines()[0].rstrip().endswith((".", ":", "?"))


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_heavy_libraries_come_in_by_their_doors_only(path: Path) -> None:
    imported = _imports(ast.parse(path.read_text(encoding="utf-8")))
    for library in imported & DOORS.keys():
        doors = DOORS[library]
        assert _name(path).startswith(doors), f"{_name(path)} imports {library}, whose doors are {doors}"


def test_asking_for_help_loads_nothing_heavy() -> None:
    loaded = _loaded_by("import studio.commandline.main")
    assert not loaded & {"torch", "PySide6", "skia", "av", "numpy", "networkx", "pydantic", "openai", "pydub"}


def test_planning_a_film_loads_neither_the_drawing_nor_the_encoder() -> None:
    loaded = _loaded_by("import studio.commandline.commands, studio.production.plan")
    assert not loaded & {"torch", "PySide6", "skia", "av", "numpy", "openai", "pydub"}


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_no_file_outgrows_its_sentence(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= 420, f"{_name(path)} has {lines} lines; split it by what it does"


@pytest.mark.parametrize("path", TESTS, ids=_name)
def test_tests_use_real_parts(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not _imports(tree) & {"mock"}
    names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not names & {"MagicMock", "Mock", "xfail"}, f"{_name(path)} uses something that is not real"


def test_every_dependency_is_pinned_to_one_version() -> None:
    pins = [line for line in (ROOT / "pins.txt").read_text().splitlines() if line and not line.startswith("#")]
    assert all(line.count("==") == 1 and "+" not in line and " " not in line for line in pins)
    assert pins == sorted(pins, key=str.lower)
