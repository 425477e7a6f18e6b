"""The graph of a piece: from takes, slates and words to its picture. What is seen in a preview and in the film is this.

Only numbers and files that we named ourselves enter the graph; no words of a person do.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from generation.encode import from_rgb, write_png
from generation.mp4 import as_url
from studio.delivery import titles, transitions
from studio.delivery.grades import Cube, grain_of, table_of, write_cube
from studio.delivery.segments import Fade, Layer, Piece
from studio.delivery.slates import slate_frame
from studio.delivery.words import Overlay

_GRAIN = 30  # ffmpeg's noise strength at a grain of 1
_FAR_AIMS = 200  # aims of a path that one expression may hold; a path with more is thinned


@dataclass(frozen=True)
class Ground:
    """What a graph works in, and works with.

    Attributes:
        folder: an empty folder for the pictures and tables that the graph reads; it must outlive the graph.
        cubes: the tables of colours that grades name.
        pixels: ffmpeg's name of the format in which all is done.
    """

    folder: Path
    cubes: Mapping[str, Cube]
    pixels: str = "yuv420p"

    @property
    def form(self) -> str:
        """What ffmpeg's overlay calls that format."""
        bare = self.pixels.removesuffix("le")
        return bare if bare.endswith("10") else bare.removesuffix("p")

    @property
    def clear(self) -> str:
        """The same format with transparency."""
        return self.pixels.replace("yuv", "yuva")


def graph_of(piece: Piece, files: Sequence[Path | None], ground: Ground) -> Any:
    """The piece's picture as a filter graph: `file_frames` frames at `file_rate`; `files` are its layers' takes."""
    sources = _inputs(piece, files, ground)
    layers = [_layer(piece, *each, ground, n) for n, each in enumerate(zip(piece.layers, sources, strict=True))]
    picture = (
        layers[0]
        if len(layers) == 1
        else renumbered(transitions.mixed(piece, layers[0], layers[1], ground.folder, ground.form), piece.rate)
    )
    last = [words for words in piece.overlays if words.design == "timecode" and piece.at is not None]
    for number, words in enumerate(piece.overlays):
        if words not in last:
            picture = _over(picture, piece, words, ground, number)
    picture = _at_file_rate(picture, piece)
    for words in last:  # what counts the file's frames is laid over those
        begins, frames = piece.file_start, piece.file_frames
        filed = piece.with_(rate=piece.file_rate, frames=frames, delivered=None, at=None)
        counting = words.with_(start=-begins, frames=begins + frames)
        picture = _over(picture, filed, counting, ground, len(piece.overlays))
    return picture


def seconds(time: Fraction) -> str:
    """A time as ffmpeg reads it exactly enough: microseconds, with a point in every locale."""
    return f"{round(time * 1_000_000)}us"


def rate_of(rate: Fraction) -> str:
    """A rate as ffmpeg reads it."""
    return f"{rate.numerator}/{rate.denominator}"


def renumbered(stream: Any, rate: Fraction) -> Any:
    """Frames that stand exactly one tick of 1/rate apart, from 0 on."""
    frames = stream.filter("settb", expr=rate_of(1 / rate)).filter("setpts", expr="N")
    return frames.filter("fps", fps=rate_of(rate), round="near")


def _inputs(piece: Piece, files: Sequence[Path | None], ground: Ground) -> list[Any]:
    """The layers' sources. ffmpeg-python takes equal inputs for one, so one that is used twice is split."""
    import ffmpeg

    made = []
    for number, (layer, path) in enumerate(zip(piece.layers, files, strict=True)):
        if path is None:
            assert layer.slate is not None
            still = ground.folder / f"slate-{number}.png"
            write_png(slate_frame(layer.slate, piece.width, piece.height), still)
            made.append(from_rgb(_still(still, piece.rate), ground.pixels))
            continue
        seek = {}
        if layer.is_exact(piece.rate):  # what comes before and behind is not even decoded
            half = Fraction(1, 2)
            seek["t"] = seconds(((layer.span or piece.frames) - (0 if layer.first else half)) / layer.rate)
            if layer.first:
                seek["ss"] = seconds((layer.first - half) / layer.rate)
        source = ffmpeg.input(
            as_url(path), format=_container(path), threads=1, protocol_whitelist="file,pipe", **seek
        ).video
        made.append(from_rgb(source, ground.pixels) if path.suffix == ".mkv" else source)
    if len(made) == 2 and made[0] == made[1]:
        both = made[0].filter_multi_output("split")
        return [both[0], both[1]]
    return made


def _container(path: Path) -> str:
    return "matroska" if path.suffix == ".mkv" else "mov"


def _still(picture: Path, rate: Fraction) -> Any:
    import ffmpeg

    return ffmpeg.input(as_url(picture), format="image2", pattern_type="none", loop=1, framerate=rate_of(rate)).video


def _layer(piece: Piece, layer: Layer, source: Any, ground: Ground, number: int) -> Any:
    """A source's frames for the piece: at its size, graded, at its speed, with its grain and its fades."""
    steady = renumbered(source, piece.rate) if layer.is_exact(piece.rate) else _resampled(source, layer, piece.rate)
    picture = steady.filter("trim", end_frame=layer.span or piece.frames)
    if layer.take and (layer.width, layer.height) != (piece.width, piece.height):
        picture = _filled(picture, layer, piece)
    if any(not grade.keeps_colours for grade in layer.grades):
        picture = _graded(picture, layer, ground, number)
    picture = picture.filter("format", pix_fmts=ground.pixels)
    if layer.is_retimed:
        picture = _retimed(picture, layer, piece)
    grain = round(_GRAIN * grain_of(layer.grades))
    if grain:
        seed = (layer.first * 7919 + 104_729) % 2_147_483_647
        picture = picture.filter("noise", c0_strength=grain, c0_flags="t", c0_seed=seed)
    for fade in layer.fades:
        picture = faded(picture, fade, piece.rate)
    return picture


def _resampled(source: Any, layer: Layer, rate: Fraction) -> Any:
    """Of a take at another rate, or at none that is constant, the picture that it shows at each frame's time."""
    # Files count in milliseconds at worst: what is due at a frame's time by less than that is due.
    timed = source.filter("setpts", expr="max(PTS-STARTPTS-0.001/TB,0)").filter(
        "fps", fps=rate_of(rate), start_time=0, round="up"
    )
    return renumbered(timed.filter("trim", start_frame=layer.first), rate)


def _retimed(picture: Any, layer: Layer, piece: Piece) -> Any:
    """Frame n shows the source's frame floor(phase + n * speed), and its last one where there is none."""
    speed, phase = layer.speed, layer.phase
    due = f"max(ceil((N*{phase.denominator}-{phase.numerator})*{speed.denominator}"
    due += f"/{phase.denominator * speed.numerator}),0)"
    timed = picture.filter("setpts", expr=due).filter("fps", fps=rate_of(piece.rate), start_time=0, round="near")
    held = timed.filter("tpad", stop=-1, stop_mode="clone").filter("trim", end_frame=piece.frames)
    return renumbered(held, piece.rate)


def _filled(picture: Any, layer: Layer, piece: Piece) -> Any:
    """Scale a take until it fills the delivery, then crop what is over, along the layer's aims."""
    factor = max(Fraction(piece.width, layer.width), Fraction(piece.height, layer.height))
    wide = max(piece.width, 2 * round(layer.width * factor / 2))
    high = max(piece.height, 2 * round(layer.height * factor / 2))
    scaled = picture.filter("scale", w=wide, h=high, flags="bicubic")
    moves = len(layer.aims) > 1
    if moves:  # to the pixel: where colour is halved, a path would go in steps of two
        scaled = scaled.filter("format", pix_fmts=_whole_colour(layer))
    across = _path([(aim.frame, aim.x) for aim in layer.aims], layer.first, wide, piece.width)
    down = _path([(aim.frame, aim.y) for aim in layer.aims], layer.first, high, piece.height)
    return scaled.filter("crop", w=piece.width, h=piece.height, x=across, y=down, exact=1)


def _whole_colour(layer: Layer) -> str:
    return "yuv444p" if layer.own else "yuv444p|yuv444p10le"


def _path(aims: Sequence[tuple[int, float]], first: int, size: int, seen: int) -> str:
    """Where the cut-out begins on frame n, as an expression of numbers: straight from aim to aim."""

    def corner(part: float) -> int:
        return min(max(round(part * size - seen / 2), 0), size - seen)

    if size == seen or not aims:
        return str((size - seen) // 4 * 2)
    if len(aims) == 1:
        return str(corner(aims[0][1]) // 2 * 2)
    aims = aims[:: math.ceil(len(aims) / _FAR_AIMS)]
    keys = [(frame - first, corner(part)) for frame, part in aims]
    expression = str(keys[-1][1])
    for (start, before), (end, after) in zip(reversed(keys[:-1]), reversed(keys[1:]), strict=True):
        value = str(before) if before == after else f"{before}+(n-({start}))*({after - before})/{end - start}"
        expression = f"if(lt(n,{end}),{value},{expression})"
    return f"round(if(lt(n,{keys[0][0]}),{keys[0][1]},{expression}))"


def _graded(picture: Any, layer: Layer, ground: Ground, number: int) -> Any:
    """All grades of a layer as one table, looked up in 16 bits; what is left of them is dithered.

    ffmpeg looks up 16 bits of planes with vectors, and fewer bits one by one, in twice the time.
    """
    table = ground.folder / f"grade-{number}.cube"
    write_cube(table_of(layer.grades, ground.cubes), table)
    rgb = picture.filter("scale", in_color_matrix="bt709", in_range="tv", out_range="pc", flags="bilinear")
    return from_rgb(rgb.filter("format", pix_fmts="gbrp16le").filter("lut3d", file=str(table)), ground.pixels)


def faded(picture: Any, fade: Fade, rate: Fraction, *, alpha: bool = False) -> Any:
    """Dim a stream; its first frame of a fade in, and the last of a fade out, are black (or transparent).

    A fade that starts before the stream is given frames to start on, which are cut off again.
    """
    start = fade.start if fade.into else fade.start - 1
    missing = max(0, -start)
    if missing:
        picture = picture.filter("tpad", start=missing, start_mode="clone")
    dimmed = picture.filter(
        "fade",
        type="in" if fade.into else "out",
        start_frame=start + missing,
        nb_frames=fade.frames,
        **({"alpha": 1} if alpha else {"color": fade.colour} if fade.colour != "black" else {}),
    )
    return renumbered(dimmed.filter("trim", start_frame=missing), rate) if missing else dimmed


def _over(picture: Any, piece: Piece, words: Overlay, ground: Ground, number: int) -> Any:
    """The picture with words over it, while they are seen."""
    import ffmpeg

    file = ground.folder / f"words-{number}.png"
    if words.design == "timecode":
        first, frames = titles.timecodes(words, piece.rate, piece.width, piece.height, piece.frames)
        file = file.with_suffix(".rgba")
        with file.open("wb") as raw:
            raw.writelines(frames)
        size = (first.pixels.shape[1], first.pixels.shape[0])
        running = ffmpeg.input(
            as_url(file), format="rawvideo", pix_fmt="rgba", video_size=size, framerate=rate_of(piece.rate)
        )
        return _laid(picture, running.video, first.left, first.top, words, piece, ground)
    drawn = titles.drawn(words, piece.width, piece.height)
    if words.design == "credits":
        picture = _laid(picture, _black(piece, ground, number), 0, 0, words, piece, ground)
        step = max(1, math.ceil((piece.height + len(drawn.pixels)) / words.frames))  # whole pixels roll smoothly
        top: int | str = f"{piece.height}-(n-({words.start}))*{step}"
    else:
        top = drawn.top
    titles.write(drawn, file)
    return _laid(picture, _still(file, piece.rate), drawn.left, top, words, piece, ground)


def _laid(picture: Any, source: Any, left: int, top: int | str, words: Overlay, piece: Piece, ground: Ground) -> Any:
    layer = source.filter("scale", in_range="pc", out_range="tv", out_color_matrix="bt709", flags="bilinear")
    layer = layer.filter("format", pix_fmts=ground.clear)
    if words.fade:
        if words.start + words.fade > 0:
            layer = faded(layer, Fade(into=True, start=words.start, frames=words.fade), piece.rate, alpha=True)
        end = words.start + words.frames
        if end - words.fade < piece.frames:
            leaving = Fade(into=False, start=end - words.fade, frames=words.fade)
            layer = faded(layer, leaving, piece.rate, alpha=True)
    shown = f"between(n,{words.start},{words.start + words.frames - 1})"
    return picture.overlay(layer, x=left, y=top, enable=shown, shortest=1, format=ground.form)


def _black(piece: Piece, ground: Ground, number: int) -> Any:
    import numpy as np

    file = ground.folder / f"black-{number}.png"
    black = np.zeros((piece.height, piece.width, 4), np.uint8)
    black[..., 3] = 255
    titles.write(titles.Drawn(black, 0, 0), file)
    return _still(file, piece.rate)


def _at_file_rate(picture: Any, piece: Piece) -> Any:
    """The cut's frames as the file's: one for one, or each file frame shows what the cut shows at its time."""
    if piece.at is None:
        return picture if piece.delivered is None else renumbered(picture, piece.file_rate)
    step = piece.file_rate / piece.rate
    tick = rate_of(1 / piece.file_rate)
    due = f"ceil((N+{piece.at})*{step.numerator}/{step.denominator})-{piece.file_start}"
    timed = picture.filter("settb", expr=tick).filter("setpts", expr=due)
    even = timed.filter("fps", fps=rate_of(piece.file_rate), start_time=0, round="near")
    held = even.filter("tpad", stop=-1, stop_mode="clone").filter("trim", end_frame=piece.file_frames)
    return renumbered(held, piece.file_rate)
