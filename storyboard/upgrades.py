"""How a project file of an older version becomes one of today's: one dict -> dict function per step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from storyboard.errors import FilmError, ProjectError

Document = dict[str, Any]
Step = Callable[[Document], Document]

SCHEMA = 2
"""The schema number that this program writes."""


def _nothing_waived(document: Document) -> Document:
    """Schema 2 remembers which findings of the script supervisor are meant; before, none were."""
    return {**document, "waived": []}


STEPS: Mapping[int, Step] = {1: _nothing_waived}
"""The step from each older schema number to the next. A new schema adds a function here and never edits an old one."""


def upgrade(document: Document, *, to: int = SCHEMA, steps: Mapping[int, Step] = STEPS) -> Document:
    """The document in the schema `to`, step by step, its "schema" key set to match. The one given is not changed.

    Raises:
        FilmError: the document has no usable schema number.
        ProjectError: it was written by a newer program than this one.
    """
    schema = document.get("schema")
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < 1:
        raise FilmError("There is no schema number of 1 or more in it, so it is not a film; restore it from a backup.")
    if schema > to:
        raise ProjectError(
            f"It was written by a newer Shotgraph (schema {schema}, and this one knows {to}); update Shotgraph."
        )
    for number in range(schema, to):
        document = {**steps[number](dict(document)), "schema": number + 1}
    return document
