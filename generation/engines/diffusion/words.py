"""Prompts are read once: each text becomes numbers in a file named by its digest, and the reader is dropped.

words/<digest>.safetensors      what one model's reader makes of one text
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.inspection import check_weights
from generation.engines.diffusion.loading import SEES_WHILE_READING, device, give_back, let_go, reader
from generation.engines.diffusion.readers import ready
from storyboard.errors import EngineError
from storyboard.values import digest_of

Numbers = Mapping[str, Any]
"""What a reader makes of a text: tensors by what they are ("embeds", "mask", "pooled")."""

VERSION = 2


def digest(entry: Entry, text: str) -> str:
    """Names what a model makes of a text: the same digest, the same numbers."""
    return digest_of([VERSION, entry.source, entry.revision, entry.kind, text])


class Words:
    """The texts of a film as a model's numbers: in the cache, and those that were used at hand.

    Attributes:
        read_here: how many texts were read by a reader, and not found in the cache.
    """

    def __init__(self) -> None:
        self._at_hand: dict[str, Numbers] = {}
        self.read_here = 0

    def read(self, entry: Entry, texts: Sequence[str], cache: Path | None, told: Callable[[int, int], None]) -> None:
        """Read the texts that are not known yet, all of them with one opening of the reader.

        Raises:
            EngineError: the model cannot be loaded, or the cache not be written.
            Stopped: `told` was told to stop; what was read is kept.
        """
        if not self.reads(entry):
            return
        missing = [text for text in dict.fromkeys(texts) if self._known(entry, text, cache) is None]
        told(0, max(1, len(missing)))
        if not missing:
            return
        import torch

        pipeline = reader(entry)
        try:
            ready(entry, pipeline)
            with torch.no_grad():
                for number, text in enumerate(missing, 1):
                    made = {
                        name: tensor.to("cpu").contiguous() for name, tensor in _read(entry, pipeline, text).items()
                    }
                    self._keep(entry, text, made, cache)
                    self.read_here += 1
                    told(number, len(missing))
        finally:
            parts = let_go(pipeline)
            del pipeline
            give_back(parts)

    def reads(self, entry: Entry) -> bool:
        """Whether a model's texts are read apart from its runs: some take none, some look at pictures meanwhile."""
        return entry.kind in _READERS and entry.kind not in SEES_WHILE_READING

    def of(self, entry: Entry, text: str, cache: Path | None) -> Numbers:
        """What a model makes of a text, read now if it was not before; nothing for one that takes none apart."""
        if not self.reads(entry):
            return {}
        found = self._known(entry, text, cache)
        if found is None:
            self.read(entry, [text], cache, lambda done, total: None)
            found = self._at_hand[digest(entry, text)]
        return {name: tensor.to(device()) for name, tensor in found.items()}

    def forget(self) -> None:
        """Let go of what is at hand; the cache keeps it."""
        self._at_hand.clear()

    def _known(self, entry: Entry, text: str, cache: Path | None) -> Numbers | None:
        name = digest(entry, text)
        if name not in self._at_hand and cache is not None:
            found = _from_file(_file(cache, name))
            if found is not None:
                self._at_hand[name] = found
        return self._at_hand.get(name)

    def _keep(self, entry: Entry, text: str, made: Numbers, cache: Path | None) -> None:
        name = digest(entry, text)
        self._at_hand[name] = made
        if cache is None:
            return
        from safetensors import SafetensorError
        from safetensors.torch import save_file

        path = _file(cache, name)
        aside = path.with_name(f".{name}.{os.getpid()}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            save_file(dict(made), aside)
            aside.replace(path)
        except (OSError, SafetensorError) as error:
            aside.unlink(missing_ok=True)
            reason = getattr(error, "strerror", None) or str(error)
            raise EngineError(f"{path} cannot be written ({reason}); free some space.") from None


def _file(cache: Path, name: str) -> Path:
    return cache / "words" / f"{name}.safetensors"


def _from_file(path: Path) -> Numbers | None:
    """What was kept, or None where nothing was, or what was kept is damaged and has to be read anew."""
    if not path.is_file():
        return None
    from safetensors.torch import load_file

    try:
        check_weights(path)
    except EngineError:
        path.unlink(missing_ok=True)
        return None
    found: Numbers = load_file(path)
    return found


def _read(entry: Entry, pipeline: Any, text: str) -> dict[str, Any]:
    return _READERS[entry.kind](pipeline, text)


def _plain(pipeline: Any, text: str) -> dict[str, Any]:
    return {"embeds": pipeline.encode_prompt(text, do_classifier_free_guidance=False)[0]}


_WAN_TOKENS = 512
"""What Wan's transformer is shown of a text: shorter ones are followed by nothing."""


def _wan(pipeline: Any, text: str) -> dict[str, Any]:
    """A text read at its own length: the reader hides what would follow it, so nothing of that needs to be read."""
    import torch
    from diffusers.pipelines.wan.pipeline_wan import prompt_clean

    length = min(_WAN_TOKENS, len(pipeline.tokenizer(prompt_clean(text)).input_ids))
    made = pipeline.encode_prompt(text, do_classifier_free_guidance=False, max_sequence_length=length)[0]
    return {"embeds": torch.nn.functional.pad(made, (0, 0, 0, _WAN_TOKENS - length))}


def _masked(pipeline: Any, text: str) -> dict[str, Any]:
    embeds, mask = pipeline.encode_prompt(text, do_classifier_free_guidance=False)[:2]
    return {"embeds": embeds, "mask": mask}


def _unguided(pipeline: Any, text: str) -> dict[str, Any]:
    embeds, mask = pipeline.encode_prompt(text)[:2]
    return {"embeds": embeds, "mask": mask}


def _animatediff(pipeline: Any, text: str) -> dict[str, Any]:
    return {"embeds": pipeline.encode_prompt(text, pipeline.device, 1, False)[0]}


def _klein(pipeline: Any, text: str) -> dict[str, Any]:
    return {"embeds": pipeline.encode_prompt(text)[0]}


def _kontext(pipeline: Any, text: str) -> dict[str, Any]:
    embeds, pooled = pipeline.encode_prompt(text, None)[:2]
    return {"embeds": embeds, "pooled": pooled}


def _sdxl(pipeline: Any, text: str) -> dict[str, Any]:
    embeds, _, pooled, _ = pipeline.encode_prompt(text, do_classifier_free_guidance=False)
    if not text and pipeline.config.force_zeros_for_empty_prompt:
        embeds, pooled = embeds * 0, pooled * 0
    return {"embeds": embeds, "pooled": pooled}


_READERS: Mapping[str, Callable[[Any, str], dict[str, Any]]] = {
    "WanPipeline": _wan,
    "WanImageToVideoPipeline": _wan,
    "WanVACEPipeline": _wan,
    "LTXConditionPipeline": _masked,
    "LTX2ConditionPipeline": _masked,
    "LTX2DFRPipeline": _unguided,
    "CogVideoXPipeline": _plain,
    "AnimateDiffPipeline": _animatediff,
    "Flux2KleinPipeline": _klein,
    "FluxKontextPipeline": _kontext,
    "StableDiffusionXLPipeline": _sdxl,
}
"""How each kind reads a text; a kind that is not here takes no words apart from its run."""
