"""Answers of language models, kept by the digest of all that was asked, so that nothing is asked and paid for twice."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass, field
from pathlib import Path

from storyboard.files import write_whole
from studio.production.store import written_or_said
from studio.workspace import Workspace

_DIGEST = re.compile(r"[0-9a-f]{32}")
_LARGEST = 4 * 1024 * 1024


@dataclass(frozen=True)
class Answers:
    """A folder of answers, a file for each."""

    folder: Path
    _writing: threading.Lock = field(default_factory=threading.Lock, compare=False, repr=False)

    @classmethod
    def of(cls, workspace: Workspace) -> Answers:
        """Those of a project: like all of its store, they can be had again."""
        return cls(workspace.store.root / "answers")

    @classmethod
    def of_person(cls) -> Answers:
        """Those that belong to no project yet, in the system's folder for what may be thrown away."""
        import platformdirs

        return cls(platformdirs.user_cache_path("shotgraph", appauthor=False) / "answers")

    def get(self, digest: str) -> str | None:
        """The answer, if it was had before; one that cannot be read is asked for again."""
        path = self._path(digest)
        try:
            return path.read_text(encoding="utf-8") if path.stat().st_size <= _LARGEST else None
        except (OSError, UnicodeDecodeError):
            return None

    def put(self, digest: str, answer: str) -> None:
        """Keep an answer.

        Raises:
            ProjectError: the disk is full, or the folder cannot be written.
        """
        path = self._path(digest)
        with self._writing, written_or_said(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, answer.encode("utf-8", "surrogatepass"))

    def _path(self, digest: str) -> Path:
        assert _DIGEST.fullmatch(digest)
        return self.folder / f"{digest}.json"
