"""The control passes: what the stage of a shot knows of every pixel, for engines that paint over the rehearsal.

    depth    how far away everything is             depth.mkv                     16-bit grey, FFV1
    mask     where each character is seen           mask-<character>.mkv          8-bit grey, FFV1
    pose     every figure's skeleton                pose.mkv, pose.json           OpenPose's drawing and its keypoints
    motion   where points of the stage go           motion.npz, motion.json       tracks in pixels, the camera in metres

All are aligned to the pixel and the frame with the take that the animatic draws of the same request, whatever
engine the shot itself names.
"""

from __future__ import annotations

from enum import StrEnum

from generation.request import Request
from storyboard.values import digest_of

VERSION = "1"
_FRAMES_PER_SECOND = 8.0


class Pass(StrEnum):
    """One kind of control pass."""

    DEPTH = "depth"
    MASK = "mask"
    POSE = "pose"
    MOTION = "motion"


def refusal(request: Request) -> str:
    """Why a shot has no passes, as a sentence; empty if it has."""
    return f"Shot {request.number} is a title card: there is no stage to measure." if request.card else ""


def digest(request: Request, kind: Pass) -> str:
    """Names a pass: the same digest, the same bytes. What only a generator reads changes nothing here."""
    from generation.engines.animatic.engine import VERSION as DRAWING

    cast = tuple(person.with_(references=(), views=(), loras=(), descriptor="") for person in request.cast)
    plain = request.with_(prompt="", negative="", engine="animatic", model="", seed=0, continues="", cast=cast)
    plain = plain.with_(retouch=None)
    return digest_of({"pass": kind, "of": plain.recipe(DRAWING), "version": VERSION})


def seconds(request: Request) -> float:
    """How long one core will take."""
    return 0.3 + request.frames * request.width * request.height / (1280 * 720) / _FRAMES_PER_SECOND
