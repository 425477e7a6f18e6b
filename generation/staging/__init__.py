"""Staging: from a request's words to a stage, with actors on their marks and a camera that moves.

`stage(request)` is pure: the same request gives the same stage, on any machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generation.request import Request
    from generation.stage import Stage


def stage(request: Request) -> Stage:
    """All that is seen in a shot, in 3-D; pure and deterministic."""
    from generation.staging.rehearsal import stage as rehearse  # a plan reads words only, and does without the bones

    return rehearse(request)
