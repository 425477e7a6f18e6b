"""Writes a control pass into a folder: lossless video for pictures, .npz and JSON for numbers, and the law of both."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any, TypedDict

import numpy as np
from numpy.typing import NDArray

from generation.engines.animatic.engine import mouths_of
from generation.engines.animatic.passes import Pass, refusal
from generation.engines.animatic.passes.motion import Tracker
from generation.engines.animatic.passes.pose import KEYPOINTS, Posed, draw_poses, poses
from generation.engines.animatic.passes.survey import Survey
from generation.engines.animatic.sheet import Sheet
from generation.engines.protocol import Materials, Progress
from generation.lossless import GREY, GREY16, RGBA, write_lossless
from generation.request import Request
from generation.staging import stage
from storyboard.errors import EngineError

SHEET = "pass.json"
"""What a pass is, beside its files."""

DEPTH_LAW = (
    "depth_m = near_m * 65535 / value, along the lens; 65535 is near_m metres or nearer, 0 is the sky. "
    "Bright is near, straight in 1 / depth, as MiDaS and Depth Anything have it; one law for all frames of the shot."
)
MASK_LAW = "255 where the character covers at least half of the pixel and nothing stands before them, else 0."
POSE_LAW = (
    "18 keypoints in OpenPose's COCO order, x and y in pixels from the upper left corner, and a confidence: 1 seen, "
    "0.5 behind something, 0 out of the picture or turned away. Animals have joints of their own, by name."
)
MOTION_LAW = (
    "motion.npz: tracks (points, frames, 2) in pixels, y down; depths (points, frames) in metres along the lens; "
    "visible (points, frames); camera (frames, 13): position, right, up, forward in metres (y up, z away from the "
    "audience), focal length in pixels."
)


def make_pass(request: Request, kind: Pass, materials: Materials, folder: Path, progress: Progress) -> None:
    """Write one pass of a shot into a folder that exists; the same request and mouths, the same bytes.

    Raises:
        EngineError: the shot has no stage, or the files cannot be written.
        Stopped: `progress` was told to stop.
    """
    if said := refusal(request):
        raise EngineError(said)
    maker: Callable[[Request, Survey, Path, Progress], dict[str, Any]] = {
        Pass.DEPTH: _depth,
        Pass.MASK: _masks,
        Pass.POSE: _pose,
        Pass.MOTION: _motion,
    }[kind]
    about = maker(request, Survey(stage(request), mouths_of(request, materials)), folder, progress)
    about |= {
        "pass": kind.value,
        "shot": request.shot,
        "frames": request.frames,
        "rate": str(request.rate),
        "width": request.width,
        "height": request.height,
    }
    _write_json(folder / SHEET, about)


def _depth(request: Request, survey: Survey, folder: Path, progress: Progress) -> dict[str, Any]:
    nearest = _nearest(survey)

    def frames() -> Iterator[NDArray[np.uint16]]:
        for frame in range(request.frames):
            share = np.clip(survey.at(frame).nearness / nearest, 0.0, 1.0)
            yield np.round(share * 65535).astype("<u2")

    write_lossless(frames(), folder / "depth.mkv", GREY16, **_reel(request), progress=progress)
    return {"files": ["depth.mkv"], "near_m": round(1 / nearest, 6), "law": DEPTH_LAW}


def _nearest(survey: Survey) -> float:
    """The nearness that is white: what all but the nearest half per cent of the shot stays below."""
    frames = sorted({round(part * (survey.stage.frames - 1)) for part in (0.0, 0.25, 0.5, 0.75, 1.0)})
    return max(1e-3, *(float(np.percentile(survey.at(frame).nearness, 99.5)) for frame in frames))


def _masks(request: Request, survey: Survey, folder: Path, progress: Progress) -> dict[str, Any]:
    """One video per character; whose each pixel is gets measured once and kept small in between."""
    actors = survey.stage.actors
    total = request.frames * (1 + len(actors))
    owners = []
    for frame in range(request.frames):
        owners.append(zlib.compress(survey.at(frame).owner.tobytes(), 1))
        progress(frame + 1, total)
    names = [f"mask-{actor.character.id}.mkv" for actor in actors]
    for index, name in enumerate(names):

        def frames(whose: int = index + 1) -> Iterator[NDArray[np.uint8]]:
            for packed in owners:
                owner = np.frombuffer(zlib.decompress(packed), np.uint8).reshape(request.height, request.width)
                yield np.where(owner == whose, np.uint8(255), np.uint8(0))

        def part(done: int, _: int, before: int = (1 + index) * request.frames) -> None:
            progress(before + done, total)

        write_lossless(frames(), folder / name, GREY, **_reel(request), progress=part)
    return {"files": names, "characters": [actor.character.id for actor in actors], "law": MASK_LAW}


def _pose(request: Request, survey: Survey, folder: Path, progress: Progress) -> dict[str, Any]:
    listed: list[dict[str, Any]] = []
    sheet = Sheet(request.width, request.height)

    def frames() -> Iterator[NDArray[np.uint8]]:
        for frame in range(request.frames):
            found = poses(survey.stage, frame, survey.at(frame))
            listed.append({"people": [_listed(posed) for posed in found]})
            yield draw_poses(sheet, found)

    write_lossless(frames(), folder / "pose.mkv", RGBA, **_reel(request), progress=progress)
    _write_json(folder / "pose.json", {"keypoints": KEYPOINTS, "law": POSE_LAW, "frames": listed})
    return {"files": ["pose.mkv", "pose.json"], "law": POSE_LAW}


def _listed(posed: Posed) -> dict[str, Any]:
    if posed.is_person:
        return {"character": posed.character, "pose_keypoints_2d": [part for point in posed.points for part in point]}
    return {"character": posed.character, "joints": dict(zip(posed.names, posed.points, strict=True))}


def _motion(request: Request, survey: Survey, folder: Path, progress: Progress) -> dict[str, Any]:
    tracker = Tracker(survey)
    for frame in range(request.frames):
        tracker.take(frame, survey.at(frame))
        progress(frame + 1, request.frames)
    found = tracker.found()
    np.savez_compressed(
        folder / "motion.npz",
        tracks=found.tracks,
        depths=found.depths,
        visible=found.visible,
        camera=found.camera,
        names=np.asarray(found.names),
    )
    _write_json(folder / "motion.json", {"points": found.names, "law": MOTION_LAW})
    return {"files": ["motion.npz", "motion.json"], "law": MOTION_LAW}


def _write_json(path: Path, content: object) -> None:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False)
    path.write_text(text + "\n", encoding="utf-8")


class _Reel(TypedDict):
    rate: Fraction
    size: tuple[int, int]
    count: int


def _reel(request: Request) -> _Reel:
    """What every video of a request's passes has in common."""
    return {"rate": request.rate, "size": (request.width, request.height), "count": request.frames}
