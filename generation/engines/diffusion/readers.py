"""A reader of words on the card: whole where it fits, else its layers come there one by one."""

from __future__ import annotations

from typing import Any

from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.cost import reads_whole
from generation.engines.diffusion.loading import device
from generation.machine import this_machine


def ready(entry: Entry, pipeline: Any) -> None:
    """Put the parts that read where they run."""
    if reads_whole(entry, this_machine()):
        pipeline.to(device())
    else:
        by_layers(pipeline)


def by_layers(pipeline: Any) -> None:
    """Layers of the reader come to the card as they are needed."""
    import torch
    from diffusers.hooks import apply_group_offloading

    for part in pipeline.components.values():
        if isinstance(part, torch.nn.Module):
            apply_group_offloading(
                part,
                onload_device=device(),
                offload_device=torch.device("cpu"),
                offload_type="leaf_level",
                use_stream=device().type == "cuda",
            )
