"""The store: everything made for a film, each thing in a folder named by the digest of all it depends on.

An artifact is made aside, in `store/.making/`, and moved in whole; so what is in the store is finished, and a
crash leaves nothing half-made behind. Takes have a store of their own (`generation.takes`): they are kept
for good, while everything here can be made again.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from storyboard.errors import ProjectError

MAKING = ".making"


@dataclass(frozen=True)
class Store:
    """The artifacts of one project; `root` is the project's store folder."""

    root: Path

    def path(self, kind: str, digest: str) -> Path:
        """The folder of an artifact, made or not."""
        return self.root / kind / digest

    def has(self, kind: str, digest: str) -> bool:
        return self.path(kind, digest).is_dir()

    def digests(self, kind: str) -> frozenset[str]:
        """Every finished artifact of a kind, in one look at the folder."""
        try:
            return frozenset(entry.name for entry in os.scandir(self.root / kind))
        except FileNotFoundError:
            return frozenset()

    @contextmanager
    def making(self, kind: str, digest: str) -> Iterator[Path]:
        """A folder to make an artifact in; it is moved in whole when the block ends without an error.

        Raises:
            ProjectError: the disk is full, or the folder cannot be written.
        """
        aside = self.root / MAKING / f"{kind}-{digest}-{os.getpid()}"
        final = self.path(kind, digest)
        try:
            with written_or_said(aside):
                shutil.rmtree(aside, ignore_errors=True)
                aside.mkdir(parents=True)
            yield aside
            with written_or_said(aside):
                for file in aside.iterdir():
                    _flush(file)
                final.parent.mkdir(parents=True, exist_ok=True)
                if not final.is_dir():
                    aside.rename(final)
        finally:
            shutil.rmtree(aside, ignore_errors=True)

    def sweep(self) -> None:
        """Remove what a killed process left half-made. Only the holder of the project's lock may."""
        shutil.rmtree(self.root / MAKING, ignore_errors=True)


@contextmanager
def written_or_said(path: Path) -> Iterator[None]:
    """Turn a refusal of the disk into one sentence."""
    try:
        yield
    except OSError as refusal:
        reason = (refusal.strerror or str(refusal)).lower()
        raise ProjectError(
            f"Could not write ({reason}); free some space or check the folder's permissions, then run this again.",
            file=path,
        ) from refusal


def _flush(file: Path) -> None:
    with file.open("rb") as handle:
        os.fsync(handle.fileno())
