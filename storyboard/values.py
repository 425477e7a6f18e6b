"""The base of every value in a film: frozen, strict, compared by content, named by digest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError
from pydantic_core import ErrorDetails

Id = Annotated[str, StringConstraints(pattern=r"^\w[\w-]*$", max_length=80)]
"""A name that is safe in a file name: letters of any script, digits, `_` and `-`, at most 80 of them.

The length stands beside the pattern: a bounded count of letters of any script takes 28 ms to compile, at every start.
"""


class Value(BaseModel):
    """A frozen record. An edit makes another one with `with_`; nothing is ever changed in place."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    def with_(self, **changes: Any) -> Self:
        """The same value with some fields changed, checked as if it had been read from a file.

        Unlike `model_copy`, this validates, and never carries over what was cached on the old value.
        """
        kind, own = type(self), self.__dict__
        if len(own) > len(kind.__pydantic_fields__):  # what was cached on it
            own = {name: own[name] for name in kind.__pydantic_fields__}
        made: Self = kind.__pydantic_validator__.validate_python({**own, **changes})
        return made

    def digest(self, *, without: Collection[str] = ()) -> str:
        """32 hexadecimal digits that name this value's content; `without` leaves top-level fields out."""
        return digest_of(self.model_dump(mode="json", exclude=set(without)))


def digest_of(content: Any) -> str:
    """32 hexadecimal digits that name JSON-like content, independent of the order of keys."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def first_of(error: ValidationError) -> ErrorDetails:
    """The first thing wrong; something missing comes last, as it is often there, misspelt."""
    return min(error.errors(include_url=False), key=lambda each: each["type"] == "missing")


def in_words(error: ValidationError) -> str:
    """The first thing that pydantic found wrong, as one sentence: where in the value, and what."""
    first = first_of(error)
    where = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in first["loc"]).lstrip(".")
    kind, what = first["type"], first["msg"]
    if kind == "missing":
        sentence = "is missing"
    elif kind == "extra_forbidden":
        sentence = "is not known here"
    elif kind == "value_error":
        sentence = f"cannot be: {what.removeprefix('Value error, ')}"
    else:
        got = repr(first["input"])
        shown = got if len(got) <= 40 else got[:39] + "…"
        sentence = f"{what.removeprefix('Input ').removeprefix('String ')}, and is {shown}"
    return f"“{where}” {sentence}; correct it." if where else f"This {sentence}; correct it."
