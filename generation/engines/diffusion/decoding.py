"""Wan's decoder on a processor: its norms by sums, which gives the same numbers in a tenth of the time.

The norm of a vector that lies across memory, each number of it far from the next, is what torch's own way is slow at
on processors: a quarter to a half of all decoding. The sum of squares is taken over whole planes instead.
"""

from __future__ import annotations

from typing import Any

import torch
from diffusers.models.autoencoders.autoencoder_kl_wan import WanRMS_norm

_LEAST = 1e-12
"""What torch's own way holds a length to be at least."""


def quick_norms(vae: torch.nn.Module) -> int:
    """Let the norms of a decoder of Wan's kind take sums, and say how many do; others are left as they are."""
    norms = [each for each in vae.modules() if type(each) is WanRMS_norm and each.channel_first]
    for norm in norms:
        norm.__class__ = QuickNorm
    return len(norms)


class QuickNorm(WanRMS_norm):  # type: ignore[misc]
    """The same norm of the channels, with the same weights."""

    def forward(self, given: Any) -> Any:
        """The channels of a picture or a film, the second dimension, at a length of one and then scaled."""
        numbers = given.float() if given.dtype in (torch.float16, torch.bfloat16) else given
        lengths = numbers.square().sum(1, keepdim=True).sqrt_().clamp_min_(_LEAST)
        made = (numbers * lengths.reciprocal_().mul_(self.scale)).to(given.dtype) * self.gamma
        return made if isinstance(self.bias, float) else made + self.bias
