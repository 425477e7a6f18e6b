"""Staging: from a request's words to a stage, with actors on their marks and a camera that moves.

`stage(request)` is pure: the same request gives the same stage, on any machine.
"""

from generation.staging.rehearsal import stage

__all__ = ["stage"]
