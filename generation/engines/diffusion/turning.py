"""Wan's positions on a processor: found once for a size, and put on as one product of complex numbers.

Wan turns each pair of a query's and a key's numbers by an angle that its place says. diffusers does so in eight passes
over every second number; a product of complex numbers is the same sums in one, to the bit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from generation.engines.diffusion.remembering import sight


@contextmanager
def turning(transformers: Sequence[Any]) -> Iterator[int]:
    """While it lasts, models of Wan's kind turn in one pass; gives how many attentions do."""
    import torch
    from diffusers.models.transformers.transformer_wan import WanAttention, WanAttnProcessor, WanRotaryPosEmbed

    changed: list[tuple[Any, Any]] = []
    placed: list[Any] = []
    for part in transformers:
        rope: Any = getattr(part, "rope", None)
        if type(rope) is not WanRotaryPosEmbed or part.dtype != torch.float32:
            continue
        rope.forward = _Placed(rope.forward)
        placed.append(rope)
        angles = _Angles()
        for each in part.modules():
            if isinstance(each, WanAttention) and type(each.processor) is WanAttnProcessor:
                changed.append((each, each.processor))
                each.processor = _Turning(each.processor, angles)
    try:
        yield len(changed)
    finally:
        for attention, before in changed:
            attention.processor = before
        for rope in placed:
            del rope.forward


class _Placed:
    """The places of a size: the same for each run, so they are found once."""

    def __init__(self, find: Callable[[Any], Any]) -> None:
        self._find = find
        self._kept: tuple[Any, Any] | None = None

    def __call__(self, latents: Any) -> Any:
        of = (tuple(latents.shape[2:]), latents.device)
        if self._kept is None or self._kept[0] != of:
            self._kept = of, self._find(latents)
        return self._kept[1]


class _Angles:
    """The angles of the last places as complex numbers; the places are held, so that theirs stay their own."""

    def __init__(self) -> None:
        self._kept: tuple[Any, Any, Any] | None = None

    def of(self, places: tuple[Any, Any]) -> Any:
        import torch

        cos, sin = places
        if self._kept is None or self._kept[0] != (sight(cos), sight(sin)):
            angles = torch.complex(cos[..., 0::2].contiguous(), sin[..., 1::2].contiguous())
            self._kept = (sight(cos), sight(sin)), places, angles
        return self._kept[2]


class _Turning:
    """Wan's way to attend to the shot itself; to its text as before."""

    def __init__(self, plain: Any, angles: _Angles) -> None:
        self._plain, self._angles = plain, angles

    def __call__(self, attn: Any, hidden: Any, text: Any = None, mask: Any = None, rotary_emb: Any = None) -> Any:
        if rotary_emb is None or text is not None:
            return self._plain(attn, hidden, text, mask, rotary_emb)
        from diffusers.models.attention_dispatch import dispatch_attention_fn
        from diffusers.models.transformers.transformer_wan import _get_qkv_projections

        query, key, value = _get_qkv_projections(attn, hidden, None)
        angles, heads = self._angles.of(rotary_emb), (attn.heads, -1)
        query = _turned(attn.norm_q(query).unflatten(2, heads), angles)
        key = _turned(attn.norm_k(key).unflatten(2, heads), angles)
        seen = dispatch_attention_fn(
            query,
            key,
            value.unflatten(2, heads),
            attn_mask=mask,
            dropout_p=0.0,
            is_causal=False,
            backend=self._plain._attention_backend,
            parallel_config=self._plain._parallel_config,
        )
        return attn.to_out[1](attn.to_out[0](seen.flatten(2, 3).type_as(query)))


def _turned(numbers: Any, angles: Any) -> Any:
    import torch

    pairs = torch.view_as_complex(numbers.unflatten(-1, (-1, 2)))
    return torch.view_as_real(pairs * angles).flatten(-2)
