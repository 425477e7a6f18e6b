"""How one picture gives way to another: dissolves, wipes, pushes, irises, whips and matches, as parts of a graph.

Each takes two streams of a piece's frames and gives one. Both ends of a transition lie outside it: its first frame
already shows something of the next shot, and its last one still something of this.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

from generation.mp4 import as_url
from studio.delivery.segments import Piece, Subject
from studio.delivery.titles import circle

_SOFT = 0.08  # of the frame's side: how wide the edge of a wipe is
_BLURS = 6  # strengths of a whip's streak
_CLOSEST = 2.5  # times a match may enlarge a picture


def mixed(piece: Piece, leaving: Any, coming: Any, folder: Path, form: str) -> Any:
    """The frames of a transition, without a clock of their own.

    `folder` takes the masks that it needs; `form` is what ffmpeg's overlay calls the format of the pictures.
    """
    match piece.blend:
        case "push":
            return _pushed(piece, leaving, coming)
        case "whip":
            return _streaked(piece, _pushed(piece, leaving, coming))
        case "match":
            ours, theirs = (layer.subject for layer in piece.layers)
            assert ours is not None and theirs is not None
            leaving = _moved(piece, leaving, ours, ours, theirs)
            coming = _moved(piece, coming, theirs, ours, theirs)
            return _crossed(piece, leaving, coming)
        case "wipe":
            return _wiped(piece, leaving, coming, folder / "wipe.gray", form)
        case "iris":
            return _iris(piece, leaving, coming, folder / "iris.gray", form)
        case _:
            return _crossed(piece, leaving, coming)


def _crossed(piece: Piece, leaving: Any, coming: Any) -> Any:
    """The mix is one frame longer at both ends than what is seen, so the first and last frame seen hold both shots."""
    import ffmpeg

    padded = [layer.filter("tpad", start=1, start_mode="clone") for layer in (leaving, coming)]
    length = round((piece.frames + 1) / piece.rate * 1_000_000)
    mix = ffmpeg.filter(padded, "xfade", transition="fade", duration=f"{length}us", offset=0)
    return mix.filter("trim", start_frame=1, end_frame=piece.frames + 1)


def _wiped(piece: Piece, leaving: Any, coming: Any, file: Path, form: str) -> Any:
    """A soft edge that runs over the picture: one long ramp, of which each frame sees another stretch."""
    import ffmpeg
    import numpy as np

    along, forward = piece.direction in ("left", "right", ""), piece.direction in ("right", "down", "")
    size = piece.width if along else piece.height
    soft = max(2, 2 * round(_SOFT * size / 2))
    part = np.clip((size + soft - np.arange(2 * size + soft)) / soft, 0, 1)
    ramp = np.rint(255 * part * part * (3 - 2 * part)).astype(np.uint8)
    ramp = ramp if forward else ramp[::-1]
    high, wide = (piece.height, len(ramp)) if along else (len(ramp), piece.width)
    file.write_bytes(np.ascontiguousarray(np.broadcast_to(ramp if along else ramp[:, None], (high, wide))).tobytes())
    tick = f"{piece.rate.numerator}/{piece.rate.denominator}"
    source = ffmpeg.input(
        as_url(file), format="rawvideo", pix_fmt="gray", video_size=(wide, high), framerate=tick, stream_loop=-1
    ).video
    done = f"round({size + soft}*(n+1)/{piece.frames + 1})"
    place = f"{size + soft}-{done}" if forward else done
    where = {"x": place, "y": 0} if along else {"x": 0, "y": place}
    mask = source.filter("crop", w=piece.width, h=piece.height, **where).filter("trim", end_frame=piece.frames)
    return _masked(leaving, coming, mask, form)


def _masked(below: Any, above: Any, mask: Any, form: str) -> Any:
    """A picture over another, where a mask is white."""
    import ffmpeg

    # The mask says nothing of its range, or the picture beside it would be taken to be of full range too.
    cut_out = ffmpeg.filter((above, mask.filter("setparams", range="tv")), "alphamerge")
    return below.overlay(cut_out, format=form, shortest=1)


def _iris(piece: Piece, leaving: Any, coming: Any, file: Path, form: str) -> Any:
    """A circle with a clean edge that opens on the next shot, or closes on this one, about its subject."""
    import ffmpeg

    opens = piece.direction != "out"
    below, above, layer = (leaving, coming, piece.layers[1]) if opens else (coming, leaving, piece.layers[0])
    middle = (layer.subject.x, layer.subject.y) if layer.subject else (0.5, 0.5)
    with file.open("wb") as raw:
        for frame in range(piece.frames):
            part = (frame + 1) / (piece.frames + 1)
            raw.write(circle(piece.width, piece.height, middle, part if opens else 1 - part))
    tick = f"{piece.rate.numerator}/{piece.rate.denominator}"
    size = (piece.width, piece.height)
    mask = ffmpeg.input(as_url(file), format="rawvideo", pix_fmt="gray", video_size=size, framerate=tick).video
    return _masked(below, above, mask, form)


def _pushed(piece: Piece, leaving: Any, coming: Any) -> Any:
    """Both pictures side by side, and the frame slides from one to the other: slowly, fast, slowly."""
    import ffmpeg

    along = piece.direction in ("left", "right", "")
    size = piece.width if along else piece.height
    forward = piece.direction in ("left", "up")  # the pictures move left, so the frame moves right
    pair = (leaving, coming) if forward else (coming, leaving)
    both = ffmpeg.filter(pair, "hstack" if along else "vstack", inputs=2)
    done = _eased(piece)
    place = f"2*round({size // 2}*({done if forward else f'1-{done}'}))"
    where = {"x": place, "y": 0} if along else {"x": 0, "y": place}
    return both.filter("crop", w=piece.width, h=piece.height, **where)


def _streaked(piece: Piece, pushed: Any) -> Any:
    """The streak of a fast pan: longest where the pictures run fastest."""
    along = piece.direction in ("left", "right", "")
    longest = (piece.width if along else piece.height) / 6
    levels: dict[int, list[int]] = {}
    for frame in range(piece.frames):
        level = round(_BLURS * math.sin(math.pi * (frame + 1) / (piece.frames + 1)))
        levels.setdefault(level, []).append(frame)
    for level, frames in sorted(levels.items()):
        if level:
            radius = max(1, round(longest * level / _BLURS))
            across, down = (radius, 1) if along else (1, radius)
            when = "+".join(f"between(n,{first},{last})" for first, last in _runs(frames))
            pushed = pushed.filter("avgblur", sizeX=min(across, 1024), sizeY=min(down, 1024), enable=when)
    return pushed


def _moved(piece: Piece, picture: Any, own: Subject, ours: Subject, theirs: Subject) -> Any:
    """A picture moved and enlarged so that its subject is where both subjects are between their two places."""
    done = f"({_eased(piece).replace('(n+1)', '(on+1)')})"
    size = f"{ours.size:.5f}*pow({theirs.size / ours.size:.5f},{done})"
    shift_x = f"({ours.x:.5f}+{theirs.x - ours.x:.5f}*{done}-{own.x:.5f})"
    shift_y = f"({ours.y:.5f}+{theirs.y - ours.y:.5f}*{done}-{own.y:.5f})"
    # As large as the subject asks for, and at least so large that no side of the picture comes into the frame.
    across, down = _covering(own.x, shift_x), _covering(own.y, shift_y)
    zoom = f"min(max(({size})/{own.size:.5f},max(1,max({across},{down}))),{_CLOSEST})"
    left = f"W*({own.x:.5f}-({own.x:.5f}+{shift_x})/({zoom}))"
    top = f"H*({own.y:.5f}-({own.y:.5f}+{shift_y})/({zoom}))"
    right, bottom = f"({left})+W/({zoom})", f"({top})+H/({zoom})"
    corners = {"x0": left, "y0": top, "x1": right, "y1": top, "x2": left, "y2": bottom, "x3": right, "y3": bottom}
    return picture.filter("perspective", **corners, interpolation="linear", eval="frame")


def _covering(place: float, shift: str) -> str:
    """How much larger a picture must be to fill the frame when what is at `place` in it is shifted."""
    before, behind = max(place, 0.05), max(1 - place, 0.05)
    return f"max(({place:.5f}+{shift})/{before:.5f},(1-{place:.5f}-{shift})/{behind:.5f})"


def _eased(piece: Piece) -> str:
    """How far the transition is on frame n, from 0 to 1, starting and ending gently."""
    part = f"((n+1)/{piece.frames + 1})"
    return f"({part}*{part}*(3-2*{part}))"


def _runs(frames: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for frame in frames:
        if runs and runs[-1][1] == frame - 1:
            runs[-1] = (runs[-1][0], frame)
        else:
            runs.append((frame, frame))
    return runs
