"""The folder for sounds that are made only to be listened to; what a killed program left of one is swept away."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

_NAME = "shotgraph-desk-"


def new_scratch() -> Path:
    """A new folder that tells which process it belongs to."""
    return Path(tempfile.mkdtemp(prefix=f"{_NAME}{os.getpid()}-"))


def sweep() -> None:
    """Remove the folders of processes that no longer run."""
    from generation.takes import process_lives

    for folder in Path(tempfile.gettempdir()).glob(f"{_NAME}*-*"):
        process = folder.name.removeprefix(_NAME).partition("-")[0]
        if process.isdecimal() and not process_lives(int(process)):
            shutil.rmtree(folder, ignore_errors=True)  # one of another person stays
