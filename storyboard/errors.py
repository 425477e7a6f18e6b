"""Errors that a person can act on.

ShotgraphError          one sentence: what went wrong, where, what to do
├── ScriptError         a screenplay that cannot be read (file and line)
├── FilmError           an edit or a file that would make a film that cannot be
├── ProjectError        a project folder that cannot be opened, locked or written
├── EngineError         an engine that cannot honour, or failed to render, a shot
├── WriterError         a language model that cannot be reached, or whose answer cannot be used
├── SoundError          a voice, an effect or a mix that cannot be made
└── DeliveryError       a cut that cannot be exported
Stopped                 a person asked to stop; not an error, so not a ShotgraphError
"""

from __future__ import annotations

import re
from pathlib import Path


class ShotgraphError(Exception):
    """What went wrong, in one sentence that says what to do; with file and line where there is one.

    Attributes:
        sentence: the sentence, without its place.
        file: the file it is about, if any.
        line: the line in that file, counted from 1, if any.
    """

    def __init__(self, sentence: str, *, file: Path | str | None = None, line: int | None = None) -> None:
        self.sentence = _on_one_line(sentence)
        self.file = file
        self.line = line
        where = "" if file is None else f"{file}: " if line is None else f"{file}:{line}: "
        super().__init__(_on_one_line(where) + self.sentence)


# Words of a stranger's file end up in sentences: no line breaks, no terminal codes, no half characters.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def _on_one_line(words: str) -> str:
    return _UNPRINTABLE.sub(" ", words)


class ScriptError(ShotgraphError):
    """A screenplay that cannot be read."""


class FilmError(ShotgraphError):
    """An edit, or a file, that would make a film that cannot be."""


class ProjectError(ShotgraphError):
    """A project folder that cannot be opened, locked or written."""


class EngineError(ShotgraphError):
    """An engine that cannot honour a request, or failed to render it."""


class WriterError(ShotgraphError):
    """A language model that cannot be reached, or an answer of it that cannot be used.

    Attributes:
        asking_again_helps: false where every further question to this server would end the same way.
    """

    def __init__(
        self, sentence: str, *, asking_again_helps: bool = True, file: Path | str | None = None, line: int | None = None
    ) -> None:
        super().__init__(sentence, file=file, line=line)
        self.asking_again_helps = asking_again_helps


class SoundError(ShotgraphError):
    """A voice, an effect or a mix that cannot be made."""


class DeliveryError(ShotgraphError):
    """A cut that cannot be exported."""


class Stopped(BaseException):
    """A person asked to stop. Raised by progress calls; nothing half-made is left behind."""
