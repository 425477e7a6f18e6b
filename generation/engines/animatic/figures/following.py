"""A figure held on twos under a camera that drifts: drawn once, and laid down where the camera has moved it to."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import skia

from generation.stage import Point, Stage, View

REACH = 24 / 720
"""Frame heights that a held drawing may be moved; farther than that, it is drawn anew."""
_STRETCH = 0.03
"""How far it may be turned (radians) or enlarged (a share)."""


def held_view(view: View, frame: int, drawn: int, stage: Stage, ends: tuple[Point, Point]) -> tuple[View, skia.Matrix]:
    """The view in which a figure's drawing is made, and how the drawing is laid over the picture.

    Its pose is that of the frame `drawn`; so is the view, while two points of the figure, its `ends`, say that the
    camera has not moved far since. Both depend on the stage and the frame alone, never on what was drawn before.
    """
    still = skia.Matrix()
    camera = stage.camera
    tracks = (camera.position, camera.target, camera.lens, camera.roll)
    if all(len(track.keys) == 1 for track in tracks) or view != replace(View.of(stage, frame), focus=view.focus):
        return view, still
    focus = max(0.05, float(np.dot(np.subtract(ends[0], view.position), view.forward)))
    if view.blur(focus) > 1.0:
        return view, still
    before = View.of(stage, drawn)
    before = replace(before, focus=max(0.05, float(np.dot(np.subtract(ends[0], before.position), before.forward))))
    if drawn == frame:
        return before, still
    points = np.asarray(ends, dtype=float)
    old, new = before.project(points), view.project(points)
    if min(old[:, 2].min(), new[:, 2].min()) < 0.1:
        return view, still
    one, other = complex(*old[0, :2]), complex(*old[1, :2])
    here, there = complex(*new[0, :2]), complex(*new[1, :2])
    if abs(other - one) < 1.0 or max(abs(here - one), abs(there - other)) > REACH * view.height:
        return view, still
    turn = (there - here) / (other - one)
    if abs(turn - 1) > _STRETCH:
        return view, still
    shift = here - turn * one
    lay = skia.Matrix.MakeAll(turn.real, -turn.imag, shift.real, turn.imag, turn.real, shift.imag, 0.0, 0.0, 1.0)
    return before, lay
