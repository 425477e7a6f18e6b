"""One piece of a cut's picture becomes a file: copied, or decoded, mixed and encoded by one small ffmpeg graph.

The graph is `graph.py`'s; a preview of one frame runs the same one.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from generation.encode import Encoder, encode, encoder_options, ffmpeg_program, tagged
from generation.engines.protocol import Frame, Progress
from generation.mp4 import as_url, count_frames
from generation.seal import seal, sealed
from storyboard.errors import DeliveryError, EngineError
from studio.delivery.grades import Cube
from studio.delivery.graph import Ground, graph_of
from studio.delivery.packets import (
    damage,
    opened_picture,
    picture_output,
    picture_stream,
    pictures,
    renumbered,
    written_whole,
)
from studio.delivery.segments import Layer, Piece
from studio.delivery.slates import slate_frame

NEGATIVE = ".mkv"
"""The ending of a file of frames without loss, which takes the place of a take."""
_QUIETLY = ("-filter_complex_threads", "1")


def make_piece(
    piece: Piece,
    takes: Mapping[str, Path],
    out: Path,
    progress: Progress | None = None,
    *,
    cubes: Mapping[str, Cube] | None = None,
) -> None:
    """Write a piece's file at `out`, whole or not at all. `takes` are the film files of takes by recipe digest.

    `cubes` are the tables of colours that its grades name. `progress` is called with (done, total) frames and may
    raise `Stopped`.

    Raises:
        DeliveryError: a take is missing, damaged or not what it should be, or the disk is full; it names the shot.
    """
    files = _files(piece, takes)
    with written_whole(out) as aside:
        if piece.kind == "copy":
            _copy(piece, files[0], aside)
        elif piece.kind == "slate":
            _slate(piece, aside, progress)
        else:
            with tempfile.TemporaryDirectory(prefix="shotgraph-") as folder:
                _render(piece, files, Ground(Path(folder), cubes or {}), aside, progress)
        written = count_frames(aside)
        if written != piece.file_frames:
            raise DeliveryError(
                f"Shot {' and '.join(piece.shots)} gave {written} of {piece.file_frames} frames; render it again."
            )
        if sealed(aside) is None:  # a whole take under one more name carries its seal
            seal(aside)


def picture_of(
    piece: Piece, takes: Mapping[str, Path], number: int, *, cubes: Mapping[str, Cube] | None = None
) -> Frame:
    """One frame of a piece, as the film will show it, height x width x 4 RGBA; no file is made.

    Raises:
        DeliveryError: as `make_piece`; or the piece has no such frame.
    """
    if not 0 <= number < piece.file_frames:
        raise DeliveryError(f"Shot {' and '.join(piece.shots)} has no frame {number} here; choose another.")
    files = _files(piece, takes)
    with tempfile.TemporaryDirectory(prefix="shotgraph-") as folder:
        graph = graph_of(piece, files, Ground(Path(folder), cubes or {}))
        shown = graph.filter("trim", start_frame=number, end_frame=number + 1)
        rgb = shown.filter("scale", in_color_matrix="bt709", in_range="tv", out_range="pc", flags="bicubic")
        raw = b"".join(_run(piece, rgb.output("pipe:", format="rawvideo", pix_fmt="rgba", fps_mode="passthrough")))
    return np.frombuffer(raw, np.uint8).reshape(piece.height, piece.width, 4)


def pictures_of(
    piece: Piece,
    takes: Mapping[str, Path],
    pixels: str,
    *,
    cubes: Mapping[str, Cube] | None = None,
    working: str = "",
) -> Iterator[bytes]:
    """All frames of a piece one after the other, as raw bytes in chunks, in one of ffmpeg's YUV formats.

    `working` is the format in which pictures are mixed and graded, if it is another one.

    Raises:
        DeliveryError: as `make_piece`.
    """
    files = _files(piece, takes)
    with tempfile.TemporaryDirectory(prefix="shotgraph-") as folder:
        graph = tagged(graph_of(piece, files, Ground(Path(folder), cubes or {}, working or pixels)), pixels)
        yield from _run(piece, graph.output("pipe:", format="rawvideo", pix_fmt=pixels, fps_mode="passthrough"))


def _files(piece: Piece, takes: Mapping[str, Path]) -> list[Path | None]:
    return [
        None if layer.slate else _checked(layer, takes, piece.shots[min(n, len(piece.shots) - 1)])
        for n, layer in enumerate(piece.layers)
    ]


def _run(piece: Piece, output: Any) -> Iterator[bytes]:
    """What a graph writes to its pipe."""
    import ffmpeg

    arguments = [str(argument) for argument in ffmpeg.compile(output, cmd=ffmpeg_program())]
    with _as_delivery(piece), Encoder([arguments[0], *_QUIETLY, *arguments[1:]], piped=False) as encoder:
        assert encoder.stdout is not None
        while chunk := encoder.stdout.read(1 << 20):
            yield chunk
        trouble = encoder.finish()
    if trouble:
        raise DeliveryError(f"Shot {' and '.join(piece.shots)} cannot be assembled: {trouble}.")


def _checked(layer: Layer, takes: Mapping[str, Path], shot: str) -> Path:
    """The file of a layer's take, if it is what the piece was planned for and still what it was when it was made."""
    path = takes.get(layer.take)
    if path is None:
        raise DeliveryError(f"The take of shot {shot} is not at hand; render it again.")
    if path.suffix == NEGATIVE:
        return path  # drawn for this export, and counted when it was
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
            (frame for _ in range(piece.file_frames)),
            aside,
            rate=piece.file_rate,
            width=piece.width,
            height=piece.height,
            frames_expected=piece.file_frames,
            progress=progress,
        )


@contextlib.contextmanager
def _as_delivery(piece: Piece) -> Iterator[None]:
    try:
        yield
    except EngineError as error:
        raise DeliveryError(f"Shot {' and '.join(piece.shots)}: {error.sentence}") from None


def _render(piece: Piece, files: list[Path | None], ground: Ground, aside: Path, progress: Progress | None) -> None:
    """Run the piece's graph, with one thread for each of its stages."""
    import ffmpeg

    with _as_delivery(piece):
        graph = tagged(graph_of(piece, files, ground))
    output = graph.output(as_url(aside), **encoder_options(piece.file_rate))
    arguments = [str(argument) for argument in ffmpeg.compile(output, cmd=ffmpeg_program())]
    quietly = [*_QUIETLY, "-progress", "pipe:1"]
    with _as_delivery(piece), Encoder([arguments[0], *quietly, *arguments[1:]], piped=False) as encoder:
        assert encoder.stdout is not None
        for line in encoder.stdout:
            if progress is not None and line.startswith(b"frame="):
                progress(min(int(line[6:]), piece.file_frames), piece.file_frames)
        trouble = encoder.finish()
    if trouble:
        raise DeliveryError(f"Shot {' and '.join(piece.shots)} cannot be assembled: {trouble}.")
