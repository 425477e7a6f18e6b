"""Looks at the machine: what Shotgraph needs, whether it works here, and what to do where it does not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata, util
from pathlib import Path

from storyboard.errors import ShotgraphError

GENERATE = ("torch", "diffusers", "transformers", "accelerate", "peft", "safetensors")
"""The `generate` extra, which the GPU generator stands on."""

SAMPLE = "Ag 光 히 ひ ش ש"
"""A letter or two of each script that titles are set in."""

_ROOM_GB = 2.0


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: whether it is well, what was found, and what to do if it is not."""

    well: bool
    what: str
    found: str
    remedy: str = ""


def examine() -> None:
    """Print what was found.

    Raises:
        ShotgraphError: something that a film needs does not work.
    """
    findings = [finding for look in (_python, _programs, _drawing, _fonts, _voice, _machine) for finding in look()]
    for finding in findings:
        print(f"{'ok ' if finding.well else 'NO '} {finding.what:<10s} {finding.found}")
        if not finding.well:
            print(f"{'':14s} {finding.remedy}")
    ill = [finding.what for finding in findings if not finding.well]
    if ill:
        raise ShotgraphError(f"Needs attention: {', '.join(ill)}; what to do stands beside each above.")
    print("Everything a film needs is here.")


def models() -> None:
    """Print the engines that can render, and the state of the generator's libraries."""
    from generation.engines import load, names

    about = load("animatic").describe()
    print(f"{about.name} {about.version}: draws any shot on any machine, free, no weights; the default.")
    print(f"{', '.join(name for name in names() if name != about.name)}: see docs/engines.md.")
    missing = [name for name in GENERATE if util.find_spec(name) is None]
    if missing:
        print("\nThe GPU generator's libraries are not installed (missing: " + ", ".join(missing) + ").")
        print("Install them with: make generate    (or: pip install -c pins.txt 'shotgraph[generate]'), about 1.5 GB.")
        return
    print("\nThe GPU generator's libraries are installed: ", end="")
    print(", ".join(f"{name} {metadata.version(name)}" for name in GENERATE) + ".")
    print(_card())


def _card() -> str:
    import torch

    if torch.cuda.is_available():
        gigabytes = torch.cuda.get_device_properties(0).total_memory / 1e9
        return f"Graphics card: {torch.cuda.get_device_name(0)}, {gigabytes:.0f} GB."
    return "No graphics card that torch can use was found on this machine."


def _python() -> Iterator[Finding]:
    version = ".".join(map(str, sys.version_info[:3]))
    yield Finding((3, 11) <= sys.version_info < (3, 14), "python", version, "Use Python 3.11, 3.12 or 3.13.")


def _programs() -> Iterator[Finding]:
    import imageio_ffmpeg

    def ask() -> str:
        program = imageio_ffmpeg.get_ffmpeg_exe()
        said = subprocess.run([program, "-version"], capture_output=True, text=True, check=True, timeout=30)
        return said.stdout.splitlines()[0].partition(" Copyright")[0]

    yield _tried("ffmpeg", ask, "Install it again: pip install --force-reinstall -c pins.txt imageio-ffmpeg")


def _drawing() -> Iterator[Finding]:
    def draw() -> str:
        import numpy as np
        import skia

        pixels = np.zeros((2, 2, 4), np.uint8)
        skia.Surface(pixels).getCanvas().clear(skia.ColorWHITE)
        if int(pixels.min()) != 255:
            raise ShotgraphError("it draws the wrong colours")
        return f"skia {metadata.version('skia-python')}"

    yield _tried("drawing", draw, "On Debian or Ubuntu: apt-get install libgl1 libegl1 libfontconfig1")


def _fonts() -> Iterator[Finding]:
    def ask() -> str:
        from generation.lettering import missing_scripts

        missing = missing_scripts(SAMPLE)
        if missing:
            raise ShotgraphError(f"no font here sets {', '.join(missing)}")
        return "titles can be set in every script"

    yield _tried(
        "fonts",
        ask,
        "On Debian or Ubuntu: apt-get install fonts-ebgaramond fonts-cabin fonts-wqy-microhei fonts-hosny-amiri culmus",
    )


def _voice() -> Iterator[Finding]:
    def speak() -> str:
        from audio.making import make
        from audio.recipes import VoiceRecipe
        from storyboard.model import Voice

        with tempfile.TemporaryDirectory() as folder:
            make(VoiceRecipe(text="Ready.", language="en-us", voice=Voice()), Path(folder), lambda part: None)
        return f"espeak-ng {metadata.version('espeakng-loader')}"

    yield _tried("voice", speak, "Install it again: pip install --force-reinstall -c pins.txt espeakng-loader")


def _machine() -> Iterator[Finding]:
    free = shutil.disk_usage(Path.cwd()).free / 1e9
    yield Finding(free > _ROOM_GB, "disk", f"{free:.0f} GB free here", f"Free {_ROOM_GB:g} GB before a long film.")
    yield Finding(
        os.access(Path.cwd(), os.W_OK), "folder", str(Path.cwd()), "Change to a folder that you may write to."
    )
    yield Finding(True, "cores", f"{os.cpu_count()}, one shot is drawn on each")


def _tried(what: str, attempt: Callable[[], str], remedy: str) -> Finding:
    try:
        return Finding(True, what, attempt())
    except (ShotgraphError, ImportError, OSError, subprocess.SubprocessError) as trouble:
        return Finding(False, what, str(trouble).strip().splitlines()[0], remedy)
