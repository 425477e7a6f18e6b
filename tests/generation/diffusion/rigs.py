"""A machine with tiny models: their folders, the catalog that names them, and one shot rendered on it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np

from generation.engines.diffusion import homes
from generation.engines.diffusion.engine import DiffusionEngine
from generation.engines.diffusion.session import DiffusionSession
from generation.engines.diffusion.words import Numbers
from generation.engines.protocol import Materials
from generation.request import Request
from tests.generation.engine_conformance import a_request

_SIZE = {"multiple": 16, "most_pixels": 64 * 64, "most_frames": 9, "rate": 24.0, "width": 24, "layers": 2}
_STILL = _SIZE | {"frames_step": 1, "frames_rest": 0, "least_frames": 1, "most_frames": 1}
_LONG = _SIZE | {"multiple": 64, "frames_step": 8, "least_frames": 9}
_FREE = _SIZE | {"frames_step": 1, "frames_rest": 0, "least_frames": 4, "multiple": 8}

MODELS: dict[str, dict[str, object]] = {
    "wan-text": {"kind": "WanPipeline", "tasks": ["text", "video"], **_SIZE},
    "wan-two": {"kind": "WanPipeline", "tasks": ["text"], **_SIZE},
    "wan-image": {"kind": "WanImageToVideoPipeline", "tasks": ["image", "motion", "extend"], **_SIZE},
    "wan-ends": {"kind": "WanImageToVideoPipeline", "tasks": ["last image"], **_SIZE},
    "wan-vace": {
        "kind": "WanVACEPipeline",
        "tasks": ["text", "image", "references", "control", "video", "extend"],
        "references": 4,
        **_SIZE,
    },
    "ltx": {"kind": "LTXConditionPipeline", "tasks": ["text", "image", "last image", "video", "extend"], **_LONG},
    "ltx2": {"kind": "LTX2ConditionPipeline", "tasks": ["text", "image", "last image", "sound", "voice"], **_LONG},
    "cogvideox": {"kind": "CogVideoXPipeline", "tasks": ["text"], **_SIZE | {"frames_step": 8, "least_frames": 9}},
    "svd": {"kind": "StableVideoDiffusionPipeline", "tasks": ["image"], **_FREE | {"multiple": 64}},
    "animatediff": {"kind": "AnimateDiffPipeline", "tasks": ["text", "references"], "references": 1, **_FREE},
    "sdxl": {"kind": "StableDiffusionXLPipeline", "tasks": ["keyframe", "references"], "references": 1, **_STILL},
    "kontext": {"kind": "FluxKontextPipeline", "tasks": ["edit"], "references": 1, **_STILL},
    "klein": {"kind": "Flux2KleinPipeline", "tasks": ["keyframe", "edit"], "references": 4, **_STILL},
    "qwen-edit": {"kind": "QwenImageEditPlusPipeline", "tasks": ["edit"], "references": 3, **_STILL},
}


class Rig:
    """Where tiny models are, and which of them the machine knows."""

    def __init__(self, shelf: Path, home: Path) -> None:
        self.shelf, self.home = shelf, home

    def install(self, *names: str, steps: int = 2, guidance: float = 3.0, **changes: object) -> None:
        """Put tiny models of these kinds on the machine, and no others; `changes` are of their entries."""
        from tests.generation.diffusion.tiny import saved

        entries = []
        for name in names:
            folder = saved(name, self.shelf / name)
            recipe = f"{{ steps = {steps}, guidance = {guidance} }}"
            fields = {"licence": "none", "source": str(folder), "title": f"Tiny {name}", "parameters": 0.001}
            lines = [f"{key} = {_toml(value)}" for key, value in (fields | MODELS[name] | changes).items()]
            entries.append(
                "\n".join(["[[model]]", f'name = "{name}"', *lines, f"final = {recipe}", f"draft = {recipe}"])
            )
        self.home.mkdir(parents=True, exist_ok=True)
        (self.home / "catalog.toml").write_text("\n\n".join(entries))

    def folder(self, name: str) -> Path:
        """The folder of a tiny model."""
        return self.shelf / name


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_toml(each)}" for key, each in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_toml(each) for each in value) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)


def shot(model: str, **changes: object) -> Request:
    """A small shot for a tiny model."""
    return a_request(**{"engine": "diffusion", "model": model, "prompt": "A wet street.", **changes})


_OPEN: dict[str, DiffusionSession] = {}
_READ: dict[str, Numbers] = {}
"""Sessions that stay open from test to test, by what their machine knows, and all texts that any of them has read."""


def opened() -> DiffusionSession:
    """A session for what the machine knows now, that expects nothing and does not look ahead.

    A model that was loaded for another test is not loaded again.
    """
    text = (homes.models_folder() / "catalog.toml").read_text()
    adapters = [str(homes.adapter(entry)) for entry in homes.known().values() if str(entry.source) in text]
    key = text + " ".join(adapters)
    if key not in _OPEN:
        _OPEN[key] = DiffusionEngine().open()
    session = _OPEN[key]
    session.words._at_hand |= _READ
    session.expect([])
    session.overlaps = False
    return session


def close_all() -> None:
    """Close what `opened` has opened."""
    for session in _OPEN.values():
        session.close()
    _OPEN.clear()


def rendered(request: Request, materials: Materials | None = None) -> np.ndarray:
    """All frames of a shot, frames x height x width x 4, rendered by itself."""
    session = opened()
    frames = stacked(session.render(request, materials or Materials(), silent))
    _READ.update(session.words._at_hand)
    return frames


def silent(done: int, total: int) -> None:
    """Progress that nobody looks at."""


def stacked(frames: Iterable[np.ndarray]) -> np.ndarray:
    """Frames that are yielded one after another, as one array."""
    return np.stack([frame.copy() for frame in frames])
