"""The JSON schema by which a model is told what its answer looks like, and the JSON in what it answers."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

_LIMITS = frozenset({"minLength", "maxLength", "minItems", "maxItems", "pattern", "minimum", "maximum", "format"})
_NOISE = frozenset({"title", "default", "discriminator"})
_THINKING = re.compile(r"<think>.*?</think>", re.DOTALL)
_DEEPEST = 60


@lru_cache(maxsize=256)
def schema_of(answer: type[BaseModel]) -> dict[str, Any]:
    """The schema of an answer as servers want it: nothing open, everything required, no titles. Not to be changed."""
    return _strict(answer.model_json_schema())  # type: ignore[no-any-return]


def loosened(schema: Mapping[str, Any]) -> dict[str, Any]:
    """The schema without limits on lengths and sizes, for servers that know no such thing; we check them anyway."""
    return _without(schema, _LIMITS)  # type: ignore[no-any-return]


def _strict(part: Any, *, names: bool = False) -> Any:
    """`names`: the keys here are names of fields, and not words of the schema."""
    if isinstance(part, list):
        return [_strict(each) for each in part]
    if not isinstance(part, dict):
        return part
    if names:
        return {name: _strict(value) for name, value in part.items()}
    made = {
        "anyOf" if key == "oneOf" else key: _strict(value, names=key in ("properties", "$defs"))
        for key, value in part.items()
        if key not in _NOISE
    }
    if "properties" in made:
        made["additionalProperties"] = False
        made["required"] = list(made["properties"])
    return made


def _without(part: Any, words: frozenset[str], *, names: bool = False) -> Any:
    if isinstance(part, list):
        return [_without(each, words) for each in part]
    if not isinstance(part, Mapping):
        return part
    return {
        key: _without(value, words, names=not names and key in ("properties", "$defs"))
        for key, value in part.items()
        if names or key not in words
    }


def json_in(text: str) -> Any:
    """The JSON object in what a model said, with or without thoughts, fences and small talk around it.

    Raises:
        ValueError: there is none, or it is cut off; with a sentence for the model.
    """
    said = _THINKING.sub("", text).rpartition("</think>")[2]
    start = said.find("{")
    if start < 0:
        raise ValueError("There is no JSON object in it.")
    try:
        found, _ = _DECODER.raw_decode(said, start)
    except RecursionError:
        raise ValueError("It is nested too deeply.") from None
    except json.JSONDecodeError as error:
        if error.pos >= len(said.rstrip()) or error.msg.startswith("Unterminated string"):
            raise ValueError("The JSON object is cut off before its end.") from None
        raise ValueError(f"It is not valid JSON: {error.msg} at character {error.pos - start}.") from None
    return found


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is not a number in JSON.")


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("It names a field twice.")
    return found


_DECODER = json.JSONDecoder(parse_constant=_no_number, object_pairs_hook=_once_each)
