"""A catalog of a person's own, with one small entry."""

from __future__ import annotations


def own_catalog(
    source: str = "/models/mine", *, title: str = "Mine", licence: str = "my own", draft: str = "", more: str = ""
) -> str:
    """A catalog.toml with the model "mine".

    Args:
        draft: what its quick recipe says besides steps and guidance.
        more: lines that stand at the end.
    """
    return f"""
[[model]]
name = "mine"
title = "{title}"
kind = "WanPipeline"
source = "{source}"
licence = "{licence}"
tasks = ["text"]
final = {{ steps = 8, guidance = 1.0 }}
draft = {{ steps = 4, guidance = 1.0{draft} }}
parameters = 1.0
width = 1536
layers = 30
{more}"""
