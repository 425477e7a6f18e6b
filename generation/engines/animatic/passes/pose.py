"""The pose pass: each figure's skeleton, drawn and listed the way pose-guided generators expect it.

People, children and robots have the 18 keypoints of OpenPose's COCO model, in its order and its colours (Cao et al.,
OpenPose, 2019). Animals have no such convention that all generators share: their own joints are listed and drawn.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import skia

from generation.engines.animatic.figures import skeleton
from generation.engines.animatic.passes.survey import Surveyed
from generation.engines.animatic.sheet import Pixels, Sheet
from generation.stage import Actor, Point, Stage, View

KEYPOINTS = (
    "nose neck right_shoulder right_elbow right_wrist left_shoulder left_elbow left_wrist right_hip right_knee "
    "right_ankle left_hip left_knee left_ankle right_eye left_eye right_ear left_ear"
).split()
_LIMBS = (
    (1, 2), (1, 5), (2, 3), (3, 4), (5, 6), (6, 7), (1, 8), (8, 9), (9, 10), (1, 11), (11, 12), (12, 13), (1, 0),
    (0, 14), (14, 16), (0, 15), (15, 17),
)  # fmt: skip
_COLOURS = (
    0xFF0000, 0xFF5500, 0xFFAA00, 0xFFFF00, 0xAAFF00, 0x55FF00, 0x00FF00, 0x00FF55, 0x00FFAA, 0x00FFFF, 0x00AAFF,
    0x0055FF, 0x0000FF, 0x5500FF, 0xAA00FF, 0xFF00FF, 0xFF00AA, 0xFF0055,
)  # fmt: skip
"""OpenPose's colours as RGB: a keypoint has its own, a limb the one of its place in the list, at 60 %."""
_BEASTS = (
    "head neck", "neck hips", "neck leg_fr", "neck leg_fl", "hips leg_br", "hips leg_bl", "neck wing_r", "neck wing_l",
    "leg_fr knee_fr", "leg_fl knee_fl", "leg_br knee_br", "leg_bl knee_bl", "knee_fr paw_fr", "knee_fl paw_fl",
    "knee_br paw_br", "knee_bl paw_bl",
)  # fmt: skip
_SEEN, _HIDDEN = 1.0, 0.5


@dataclass(frozen=True)
class Posed:
    """One actor on one frame.

    Attributes:
        character: whose skeleton it is. depth: metres along the lens to the middle of it.
        points: (x, y, confidence) of each keypoint, x and y in pixels; confidence is 1 where the keypoint is seen,
            0.5 where something stands before it, 0 where it has no place in the picture or is turned away.
        names: the keypoints' names. is_person: they are OpenPose's 18.
    """

    character: str
    depth: float
    points: tuple[tuple[float, float, float], ...]
    names: tuple[str, ...]
    is_person: bool


def poses(stage: Stage, frame: int, measured: Surveyed) -> tuple[Posed, ...]:
    """The skeletons of all actors that are in the picture on a frame, in the stage's order."""
    view = View.of(stage, frame)
    found = (_posed(actor, index + 1, stage, frame, view, measured) for index, actor in enumerate(stage.actors))
    return tuple(posed for posed in found if any(point[2] for point in posed.points))


def _posed(actor: Actor, owner: int, stage: Stage, frame: int, view: View, measured: Surveyed) -> Posed:
    joints = skeleton(actor, frame, stage)
    person = "shoulder_r" in joints
    named = _as_openpose(joints) if person else joints
    seen = view.project(np.asarray(list(named.values()), dtype=float))
    away = _turned_away(joints, view) if person else frozenset()
    points = []
    for index, (x, y, depth) in enumerate(seen):
        inside = depth > 0.12 and 0 <= x < view.width and 0 <= y < view.height
        if not inside or index in away:
            points.append((0.0, 0.0, 0.0))
            continue
        sure = _SEEN if measured.owner[int(y), int(x)] == owner else _HIDDEN
        points.append((round(float(x), 2), round(float(y), 2), sure))
    depth = float(view.project(np.asarray([joints["chest"]]))[0, 2])
    return Posed(actor.character.id, depth, tuple(points), tuple(named), person)


def _as_openpose(j: dict[str, Point]) -> dict[str, Point]:
    """The 18 keypoints, by name and in order; the ears lie at the ends of the eyes' line, carried back to the skull."""
    right, left, head = (np.asarray(j[name]) for name in ("eye_r", "eye_l", "head"))
    across = right - left
    forward = (right + left) / 2 - head
    nose = head + 1.2 * forward - 0.09 * (np.asarray(j["crown"]) - np.asarray(j["chin"]))
    found = {
        "nose": nose, "neck": j["neck"],
        "right_eye": right, "left_eye": left, "right_ear": head + 1.4 * across, "left_ear": head - 1.4 * across,
    }  # fmt: skip
    for name in ("shoulder", "elbow", "wrist", "hip", "knee", "ankle"):
        found |= {f"right_{name}": j[f"{name}_r"], f"left_{name}": j[f"{name}_l"]}
    return {name: (float(found[name][0]), float(found[name][1]), float(found[name][2])) for name in KEYPOINTS}


def _turned_away(j: dict[str, Point], view: View) -> frozenset[int]:
    """Which of the face's keypoints are on the far side of the head."""
    right, left, head = (np.asarray(j[name]) for name in ("eye_r", "eye_l", "head"))
    to_lens = np.asarray(view.position) - head
    to_lens /= np.linalg.norm(to_lens)
    across = (right - left) / max(float(np.linalg.norm(right - left)), 1e-9)
    forward = np.cross(across, np.asarray(j["crown"]) - head)
    forward /= max(float(np.linalg.norm(forward)), 1e-9)
    ahead, aside = float(forward @ to_lens), float(across @ to_lens)
    hidden = {0} if ahead < -0.25 else set()
    hidden |= {14} if ahead + 0.5 * aside < -0.1 else set()
    hidden |= {15} if ahead - 0.5 * aside < -0.1 else set()
    hidden |= {16} if aside < -0.35 else set()
    hidden |= {17} if aside > 0.35 else set()
    return frozenset(hidden)


def draw_poses(sheet: Sheet, found: tuple[Posed, ...]) -> Pixels:
    """Draw skeletons on black, the far before the near; the sheet's pixels."""
    sheet.canvas.clear(skia.ColorBLACK)
    unit = max(1.0, sheet.pixels.shape[0] / 512)
    for posed in sorted(found, key=lambda each: -each.depth):
        limbs = _LIMBS if posed.is_person else _pairs(posed.names)
        for place, (a, b) in enumerate(limbs):
            (ax, ay, sure_a), (bx, by, sure_b) = posed.points[a], posed.points[b]
            if sure_a and sure_b:
                _limb(sheet.canvas, (ax, ay), (bx, by), 4.0 * unit, _COLOURS[place % 18])
        for place, (x, y, sure) in enumerate(posed.points):
            if sure and (posed.is_person or any(place in limb for limb in limbs)):
                paint = skia.Paint(AntiAlias=True, Color=0xFF000000 | _COLOURS[place % 18])
                sheet.canvas.drawCircle(x, y, 4.0 * unit, paint)
    return sheet.pixels


def _pairs(names: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    pairs = (bone.split() for bone in _BEASTS)
    return tuple((names.index(a), names.index(b)) for a, b in pairs if a in names and b in names)


def _limb(canvas: skia.Canvas, a: tuple[float, float], b: tuple[float, float], thick: float, colour: int) -> None:
    """OpenPose's limb: a slim ellipse from joint to joint, at 60 % of its colour."""
    dim = sum(int((colour >> shift & 255) * 0.6) << shift for shift in (16, 8, 0))
    long = float(np.hypot(b[0] - a[0], b[1] - a[1]))
    canvas.save()
    canvas.translate((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    canvas.rotate(float(np.degrees(np.arctan2(b[1] - a[1], b[0] - a[0]))))
    oval = skia.Rect.MakeLTRB(-long / 2, -thick, long / 2, thick)
    canvas.drawOval(oval, skia.Paint(AntiAlias=True, Color=0xFF000000 | dim))
    canvas.restore()
