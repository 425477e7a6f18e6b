"""What the writer is told to do, as text that a person may read, and change in a folder of their own."""

from __future__ import annotations

import re
from pathlib import Path

from storyboard.errors import WriterError

NAMES = ("expand", "outline", "direct", "supervise")
_SHIPPED = Path(__file__).parent
_LARGEST = 64 * 1024
_FIELD = re.compile(r"\{(\w+)\}")


def instructions(name: str, own: Path | None = None, **fields: object) -> str:
    """The instructions of this name, with {fields} filled in: the person's own in the folder `own`, else ours.

    Raises:
        WriterError: a person's own file cannot be read, or asks for a field that there is not.
    """
    mine = own / f"{name}.md" if own is not None else None
    file = mine if mine is not None and mine.exists() else _SHIPPED / f"{name}.md"
    try:
        if file.stat().st_size > _LARGEST:
            raise WriterError("These instructions are longer than a model reads; shorten them.", file=file)
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise WriterError(f"The instructions cannot be read ({error}); correct or remove them.", file=file) from None
    unknown = [found for found in _FIELD.findall(text) if found not in fields]
    if unknown:
        known = ", ".join(f"{{{field}}}" for field in fields)
        raise WriterError(f"There is no {{{unknown[0]}}} to fill in here; there are {known}.", file=file)
    return _FIELD.sub(lambda found: str(fields[found[1]]), text).strip()


def shipped(name: str) -> str:
    """The instructions that ship, with their {fields} still open."""
    return (_SHIPPED / f"{name}.md").read_text(encoding="utf-8")
