"""One piece of a cut's picture becomes a file: copied, or decoded, mixed and encoded by one small ffmpeg graph.

Only numbers and files that we named ourselves enter the graph; no words of a person do.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from generation.encode import (
    Encoder,
    as_url,
    count_frames,
    encode,
    encoder_options,
    ffmpeg_program,
    from_rgb,
    tagged,
    write_png,
)
from generation.engines.protocol import Frame, Progress
from generation.lettering import draw_slate
from generation.seal import seal, sealed
from storyboard.errors import DeliveryError, EngineError
from studio.delivery.packets import (
    damage,
    opened_picture,
    picture_output,
    picture_stream,
    pictures,
    renumbered,
    written_whole,
)
from studio.delivery.segments import Fade, Layer, Piece, Slate


def make_piece(piece: Piece, takes: Mapping[str, Path], out: Path, progress: Progress | None = None) -> None:
    """Write a piece's file at `out`, whole or not at all. `takes` are the film files of takes by recipe digest.

    `progress` is called with (done, total) frames and may raise `Stopped`.

    Raises:
        DeliveryError: a take is missing, damaged or not what it should be, or the disk is full; it names the shot.
    """
    files = [
        None if layer.slate else _checked(layer, takes, piece.shots[min(n, len(piece.shots) - 1)])
        for n, layer in enumerate(piece.layers)
    ]
    with written_whole(out) as aside:
        if piece.kind == "copy":
            _copy(piece, files[0], aside)
        elif piece.kind == "slate":
            _slate(piece, aside, progress)
        else:
            with tempfile.TemporaryDirectory(prefix="shotgraph-") as folder:
                _render(piece, files, Path(folder), aside, progress)
        written = count_frames(aside)
        if written != piece.frames:
            raise DeliveryError(
                f"Shot {' and '.join(piece.shots)} gave {written} of {piece.frames} frames; render it again."
            )
        if sealed(aside) is None:  # a whole take under one more name carries its seal
            seal(aside)


def slate_frame(slate: Slate, width: int, height: int) -> Frame:
    """A slate as a picture, height x width x 4 RGBA."""
    import skia

    pixels = np.zeros((height, width, 4), np.uint8)
    surface = skia.Surface(pixels, colorType=skia.ColorType.kRGBA_8888_ColorType)
    draw_slate(surface.getCanvas(), width, height, slate.number, slate.action, slate.size, slate.seconds)
    return pixels


def _checked(layer: Layer, takes: Mapping[str, Path], shot: str) -> Path:
    """The file of a layer's take, if it is what the piece was planned for and still what it was when it was made."""
    path = takes.get(layer.take)
    if path is None:
        raise DeliveryError(f"The take of shot {shot} is not at hand; render it again.")
    with opened_picture(path, f"the take of shot {shot}") as (container, stream):
        found = (*_seen_size(container, stream), stream.frames)
    wanted = (layer.width, layer.height, layer.of)
    if found != wanted:
        raise DeliveryError(
            f"The take of shot {shot} is {found[0]}x{found[1]} and {found[2]} frames long instead of "
            f"{wanted[0]}x{wanted[1]} and {wanted[2]}; render it again.",
            file=path,
        )
    if (damaged := damage(path)) is not None:
        raise DeliveryError(f"The take of shot {shot} is damaged near its frame {damaged}; render it again.", file=path)
    return path


def _seen_size(container: Any, stream: Any) -> tuple[int, int]:
    """Width and height as a player shows them: of a picture filmed on its side, the other way round."""
    import av

    try:
        turned = next(container.decode(stream)).rotation
    except (av.FFmpegError, StopIteration):
        turned = 0
    return (stream.height, stream.width) if turned % 180 else (stream.width, stream.height)


def _copy(piece: Piece, take: Path | None, aside: Path) -> None:
    """The groups' own packets; a whole take is the same file under one more name, where the disk allows it."""
    assert take is not None
    layer = piece.layers[0]
    if layer.first == 0 and piece.frames == layer.of:
        with contextlib.suppress(OSError):  # another disk, or a file system without links
            os.link(take, aside)
            return
    with (
        opened_picture(take, f"the take of shot {piece.shots[0]}") as (container, template),
        picture_output(aside, piece.rate) as output,
    ):
        stream = picture_stream(output, template, piece.rate)
        for packet in renumbered(pictures(container, template, layer.first, piece.frames), stream, piece.rate, 0):
            output.mux(packet)


def _slate(piece: Piece, aside: Path, progress: Progress | None) -> None:
    slate = piece.layers[0].slate
    assert slate is not None
    frame = slate_frame(slate, piece.width, piece.height)
    with _as_delivery(piece):
        encode(
            (frame for _ in range(piece.frames)),
            aside,
            rate=piece.rate,
            width=piece.width,
            height=piece.height,
            frames_expected=piece.frames,
            progress=progress,
        )


@contextlib.contextmanager
def _as_delivery(piece: Piece) -> Iterator[None]:
    try:
        yield
    except EngineError as error:
        raise DeliveryError(f"Shot {' and '.join(piece.shots)}: {error.sentence}") from None


def _render(piece: Piece, files: list[Path | None], folder: Path, aside: Path, progress: Progress | None) -> None:
    """Run the piece's graph, with one thread for each of its stages."""
    import ffmpeg

    with _as_delivery(piece):
        graph = tagged(_graph(piece, files, folder))
    output = graph.output(as_url(aside), **encoder_options(piece.rate))
    arguments = [str(argument) for argument in ffmpeg.compile(output, cmd=ffmpeg_program())]
    quietly = ["-filter_complex_threads", "1", "-progress", "pipe:1"]
    with _as_delivery(piece), Encoder([arguments[0], *quietly, *arguments[1:]], piped=False) as encoder:
        assert encoder.stdout is not None
        for line in encoder.stdout:
            if progress is not None and line.startswith(b"frame="):
                progress(min(int(line[6:]), piece.frames), piece.frames)
        trouble = encoder.finish()
    if trouble:
        raise DeliveryError(f"Shot {' and '.join(piece.shots)} cannot be assembled: {trouble}.")


def _graph(piece: Piece, files: list[Path | None], folder: Path) -> Any:
    """The piece's picture as a filter graph."""
    import ffmpeg

    layers = [
        _layer(piece, layer, source) for layer, source in zip(piece.layers, _inputs(piece, files, folder), strict=True)
    ]
    if len(layers) == 1:
        return layers[0]
    # The mix is one frame longer at both ends than what is seen, so the first and the last frame seen hold both shots.
    padded = [layer.filter("tpad", start=1, start_mode="clone") for layer in layers]
    mixed = ffmpeg.filter(
        padded,
        "xfade",
        transition="wiperight" if piece.blend == "wipe" else "fade",
        duration=_seconds(Fraction(piece.frames + 1) / piece.rate),
        offset=0,
    )
    return _renumber(mixed.filter("trim", start_frame=1, end_frame=piece.frames + 1), piece.rate)


def _inputs(piece: Piece, files: list[Path | None], folder: Path) -> list[Any]:
    """The layers' sources. ffmpeg-python takes equal inputs for one, so one that is used twice is split."""
    import ffmpeg

    made = []
    for number, (layer, path) in enumerate(zip(piece.layers, files, strict=True)):
        if path is None:
            assert layer.slate is not None
            still = folder / f"slate-{number}.png"
            write_png(slate_frame(layer.slate, piece.width, piece.height), still)
            rate = f"{piece.rate.numerator}/{piece.rate.denominator}"
            source = ffmpeg.input(as_url(still), format="image2", pattern_type="none", loop=1, framerate=rate)
            made.append(from_rgb(source.video))
            continue
        seek = {}
        if layer.first and layer.is_exact(piece.rate):
            seek["ss"] = _seconds((layer.first - Fraction(1, 2)) / layer.rate)
        source = ffmpeg.input(as_url(path), format="mov", threads=1, protocol_whitelist="file,pipe", **seek)
        made.append(source.video)
    if len(made) == 2 and made[0] == made[1]:
        both = made[0].filter_multi_output("split")
        return [both[0], both[1]]
    return made


def _layer(piece: Piece, layer: Layer, source: Any) -> Any:
    """A source's frames for the piece, at the piece's size, with its fades."""
    steady = _renumber(source, piece.rate) if layer.is_exact(piece.rate) else _resampled(source, layer, piece.rate)
    picture = steady.filter("trim", end_frame=piece.frames)
    if layer.take and (layer.width, layer.height) != (piece.width, piece.height):
        picture = _filled(picture, layer, piece)
    for fade in layer.fades:
        picture = _faded(picture, fade, piece.rate)
    return picture


def _resampled(source: Any, layer: Layer, rate: Fraction) -> Any:
    """Of a take at another rate, or at none that is constant, the picture that it shows at each frame's time."""
    # Files count in milliseconds at worst: what is due at a frame's time by less than that is due.
    timed = source.filter("setpts", expr="max(PTS-STARTPTS-0.001/TB,0)").filter(
        "fps", fps=f"{rate.numerator}/{rate.denominator}", start_time=0, round="up"
    )
    return _renumber(timed.filter("trim", start_frame=layer.first), rate)


def _renumber(stream: Any, rate: Fraction) -> Any:
    """Frames that stand exactly one tick of 1/rate apart, from 0 on."""
    tick = f"{rate.denominator}/{rate.numerator}"
    frames = stream.filter("settb", expr=tick).filter("setpts", expr="N")
    return frames.filter("fps", fps=f"{rate.numerator}/{rate.denominator}", round="near")


def _filled(picture: Any, layer: Layer, piece: Piece) -> Any:
    """Scale a take until it fills the delivery, then crop what is over, around the layer's focus."""
    factor = max(Fraction(piece.width, layer.width), Fraction(piece.height, layer.height))
    wide = max(piece.width, 2 * round(layer.width * factor / 2))
    high = max(piece.height, 2 * round(layer.height * factor / 2))
    left = min(max(round(layer.focus * wide - piece.width / 2), 0), wide - piece.width) // 2 * 2
    top = (high - piece.height) // 4 * 2
    scaled = picture.filter("scale", w=wide, h=high, flags="bicubic")
    return scaled.filter("crop", w=piece.width, h=piece.height, x=left, y=top)


def _faded(picture: Any, fade: Fade, rate: Fraction) -> Any:
    """Dim a stream; its first frame of a fade in, and the last of a fade out, are black.

    A fade that starts before the stream is given frames to start on, which are cut off again.
    """
    start = fade.start if fade.into else fade.start - 1
    missing = max(0, -start)
    if missing:
        picture = picture.filter("tpad", start=missing, start_mode="clone")
    dimmed = picture.filter(
        "fade", type="in" if fade.into else "out", start_frame=start + missing, nb_frames=fade.frames
    )
    return _renumber(dimmed.filter("trim", start_frame=missing), rate) if missing else dimmed


def _seconds(time: Fraction) -> str:
    """A time as ffmpeg reads it exactly enough: microseconds, with a point in every locale."""
    return f"{round(time * 1_000_000)}us"
