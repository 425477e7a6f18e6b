"""What is said of a film in its manifest, in the words of C2PA 2.x, and read back from it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from storyboard.values import digest_of
from studio.delivery.provenance.origins import CutOrigin, ShotOrigin

SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
ORIGIN = "org.shotgraph.origin"
"""Our own assertion: a `CutOrigin`, so that what a film is made of is read back whole."""
SOFT_BINDING = "c2pa.soft-binding"
MARK_ALGORITHM = "org.shotgraph.mark.1"
"""Names how `mark.py` writes a number; another way gets another name."""


def mark_number(origin: CutOrigin, fingerprint: str) -> int:
    """The number that a film of this origin is marked with, by whoever has this certificate."""
    return int(digest_of([origin.model_dump(mode="json"), fingerprint])[:8], 16)


def mark_name(number: int) -> str:
    """A mark as people read it, such as 7f3a-90c2."""
    digits = f"{number:08x}"
    return f"{digits[:4]}-{digits[4:]}"


def manifest_of(origin: CutOrigin, version: str, media_type: str, marked: int | None = None) -> dict[str, Any]:
    """The manifest definition: the cut created, each shot's take placed in it, and what each was made by.

    Args:
        origin: where the cut comes from.
        version: this program's, empty if it is not known.
        media_type: of the film file, such as video/mp4.
        marked: the number in the picture, if there is one.
    """
    program = {"name": "Shotgraph", **({"version": version} if version else {})}
    takes = [shot for shot in origin.shots if shot.take]
    created = {"action": "c2pa.created", "digitalSourceType": SOURCE_TYPES + origin.source, "softwareAgent": program}
    placed = [_placed(shot) for shot in takes]
    watermarked = [] if marked is None else [{"action": "c2pa.watermarked.bound", "softwareAgent": program}]
    assertions: list[dict[str, Any]] = [
        {"label": "c2pa.actions.v2", "data": {"actions": [created, *placed, *watermarked], "allActionsIncluded": True}},
        {"label": ORIGIN, "data": origin.model_dump(mode="json")},
    ]
    if marked is not None:
        block = {"scope": {}, "value": mark_name(marked)}
        assertions.append({"label": SOFT_BINDING, "data": {"alg": MARK_ALGORITHM, "blocks": [block]}})
    return {
        "claim_generator_info": [program],
        "title": f"{origin.title} ({origin.cut})",
        "format": media_type,
        "ingredients": [_ingredient(shot) for shot in takes],
        "assertions": assertions,
    }


def _ingredient(shot: ShotOrigin) -> dict[str, Any]:
    model = f", model {shot.model}" if shot.model else ""
    prompt = f", prompt SHA-256 {shot.prompt}" if shot.prompt else ""
    return {
        "title": f"Shot {shot.shot}",
        "format": "video/mp4",
        "relationship": "componentOf",
        "instance_id": f"shotgraph:take:{shot.take}",
        "label": f"take-{shot.take}",
        "description": f"{shot.source}: engine {shot.engine} {shot.version}{model}, seed {shot.seed}{prompt}",
    }


def _placed(shot: ShotOrigin) -> dict[str, Any]:
    return {
        "action": "c2pa.placed",
        "digitalSourceType": SOURCE_TYPES + shot.source,
        "softwareAgent": {"name": shot.engine, "version": shot.version},
        "parameters": {"ingredientIds": [f"take-{shot.take}"]},
    }


def origin_in(manifest: Mapping[str, Any]) -> CutOrigin | None:
    """What a manifest says a film is made of; None if another program wrote it, or it is not as we write it."""
    try:
        return CutOrigin.model_validate(_assertion(manifest, ORIGIN))
    except ValidationError:
        return None


def source_in(manifest: Mapping[str, Any]) -> str:
    """The digital source type with which a manifest says a film was created, or an empty text."""
    for label in ("c2pa.actions.v2", "c2pa.actions"):
        for action in _assertion(manifest, label).get("actions", ()):
            if action.get("action") == "c2pa.created":
                return str(action.get("digitalSourceType", "")).removeprefix(SOURCE_TYPES)
    return ""


def mark_in(manifest: Mapping[str, Any]) -> str:
    """The name of the mark that a manifest says the picture carries, or an empty text."""
    binding = _assertion(manifest, SOFT_BINDING)
    blocks = binding.get("blocks") or [{}]
    return str(blocks[0].get("value", "")) if binding.get("alg") == MARK_ALGORITHM else ""


def _assertion(manifest: Mapping[str, Any], label: str) -> Mapping[str, Any]:
    for assertion in manifest.get("assertions", ()):
        if assertion.get("label") == label and isinstance(assertion.get("data"), dict):
            return dict(assertion["data"])
    return {}
