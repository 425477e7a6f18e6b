"""The mark in a film file: written by decoding and encoding its picture once more, and read from any film or still."""

from __future__ import annotations

import contextlib
import stat
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from generation.encode import Encoder, encoder_options, ffmpeg_program, tagged
from generation.engines.protocol import Progress
from generation.mp4 import as_url, count_frames, open_mp4
from generation.seal import seal
from storyboard.errors import DeliveryError
from studio.delivery.packets import picture_output, picture_stream, pictures, renumbered, written_whole
from studio.delivery.provenance import mark

_READ = 96
"""Pictures of a film that are read for its mark, spread over all of it."""


def write_mark(film: Path, number: int, progress: Progress | None = None) -> None:
    """Put a mark into every frame of a film as `studio.delivery.export.join` writes it, whole or not at all.

    The picture is encoded a second time, with the film's own parameters; the sound's packets are copied.
    `progress` is called with (done, total) frames and may raise `Stopped`.

    Raises:
        DeliveryError: the film cannot be read, its picture is too small, or the disk is full.
    """
    import av

    picture = film.with_name(f".{film.stem}.picture.mp4")
    try:
        with open_mp4(film) as source:
            stream = source.streams.video[0]
            width, height = stream.width, stream.height
            check_markable(width, height)
            rate, frames = Fraction(stream.average_rate), stream.frames
            _encode(source.decode(stream), number, picture, rate, (width, height), frames, progress)
        _remux(film, picture, rate)
    except (av.FFmpegError, OSError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DeliveryError(f"{film.name} cannot be marked ({reason}); export it without --mark.") from None
    finally:
        picture.unlink(missing_ok=True)


def check_markable(width: int, height: int) -> None:
    """Refuse a picture that is too small to carry a mark."""
    if min(width, height) < mark.SMALLEST_SIDE:
        raise DeliveryError(
            f"A picture of {width}x{height} is too small to carry a mark; "
            f"make both sides {mark.SMALLEST_SIDE} or more, or leave --mark out."
        )


def marked_frames(chunks: Iterable[bytes], size: tuple[int, int], frame: int, number: int) -> Iterator[bytes]:
    """Raw pictures of `frame` bytes each, in whatever chunks they come, with a number in the brightness of each.

    `size` is their width and height. Brightness stands first, in one byte a pixel, or in two of which 10 bits are used.
    What is left over at the end, if a picture is not whole, is passed on as it is.
    """
    width, height = size
    depth = np.dtype("u1") if frame < 3 * width * height else np.dtype("<u2")
    waiting = bytearray()
    for chunk in chunks:
        waiting += chunk
        while len(waiting) >= frame:
            whole: mark.Luma = np.frombuffer(waiting[:frame], depth)  # a slice is a copy, which may be written to
            del waiting[:frame]
            luma: mark.Luma = whole[: width * height].reshape(height, width)
            luma[:] = mark.write(luma, number)
            yield whole.tobytes()
    yield bytes(waiting)


def read_mark(file: Path) -> int | None:
    """The number that a film or still carries, None if there is none to be found.

    Raises:
        DeliveryError: it is no film or still that can be read.
    """
    import av

    try:
        with opened_media(file) as container:
            if not container.streams.video:
                return None
            pictures_read = (_luma(frame) for frame in _sample(container, container.streams.video[0]))
            return mark.read(picture for picture in pictures_read if min(picture.shape) >= 72)
    except (av.FFmpegError, OSError) as error:
        raise _unreadable(file, error) from None


def opened_media(file: Path) -> Any:
    """A film or still opened by PyAV as what its first bytes say it is: no playlist, no device, nothing elsewhere.

    Raises:
        DeliveryError: it is not there, or nothing that is known here.
    """
    import av

    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise DeliveryError("This is no file; name a film or a still.", file=file)
        with file.open("rb") as handle:
            start = handle.read(16)
        kind = _kind(start)
        if kind is None:
            raise DeliveryError("This is neither a film nor a still that can be read; name another.", file=file)
        return av.open(as_url(file), format=kind, options={"protocol_whitelist": "file"})
    except FileNotFoundError:
        raise DeliveryError("There is no such file; check its name.", file=file) from None
    except (av.FFmpegError, OSError) as error:
        raise _unreadable(file, error) from None


def _kind(start: bytes) -> str | None:
    """FFmpeg's name for a container, by its first bytes."""
    if start[4:8] in (b"ftyp", b"moov", b"mdat", b"free", b"wide"):
        return "mov"
    if start[:4] == b"RIFF":
        return {b"AVI ": "avi", b"WEBP": "webp_pipe", b"WAVE": "wav"}.get(start[8:12])
    starts = {
        b"\x1a\x45\xdf\xa3": "matroska",
        b"\x89PNG": "png_pipe",
        b"\xff\xd8\xff": "jpeg_pipe",
        b"GIF8": "gif",
    }
    return next((kind for magic, kind in starts.items() if start.startswith(magic)), None)


def _unreadable(file: Path, error: Exception) -> DeliveryError:
    reason = (getattr(error, "strerror", None) or str(error)).lower()
    return DeliveryError(f"This file cannot be read ({reason}); it may be cut short or damaged.", file=file)


def _sample(container: Any, stream: Any) -> Iterator[Any]:
    """Up to `_READ` pictures: of a short film all in a row, of a long one groups from all over it."""
    import av

    length = float((stream.duration or 0) * (stream.time_base or 0)) or float(container.duration or 0) / 1_000_000
    places = [length * (place + 0.5) / 12 for place in range(12)] if length > _READ / 12 else [0.0]
    each = _READ // len(places)
    for place in places:
        if place:
            container.seek(int(place * 1_000_000), backward=True)
        with contextlib.suppress(av.InvalidDataError):  # a damaged group has no say; the others may
            yield from islice(container.decode(stream), each)


def _luma(frame: Any) -> mark.Luma:
    """A picture's brightness as 8 bits a pixel, height x width."""
    if frame.format.name not in ("yuv420p", "yuvj420p"):
        frame = frame.reformat(format="yuv420p", dst_colorspace="ITU709", dst_color_range="MPEG")
    plane = frame.planes[0]
    rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
    return rows[: frame.height, : frame.width]


def _encode(
    frames: Iterator[Any],
    number: int,
    out: Path,
    rate: Fraction,
    size: tuple[int, int],
    expected: int,
    progress: Progress | None,
) -> None:
    import ffmpeg

    raw = ffmpeg.input(
        "pipe:",
        format="rawvideo",
        pix_fmt="yuv420p",
        video_size=size,
        framerate=f"{rate.numerator}/{rate.denominator}",
    )
    output = tagged(raw).output(as_url(out), **encoder_options(rate))
    arguments = [str(argument) for argument in ffmpeg.compile(output, cmd=ffmpeg_program())]
    with Encoder(arguments, piped=True) as encoder:
        assert encoder.stdin is not None
        for done, frame in enumerate(frames, 1):
            picture = frame.to_ndarray(format="yuv420p")
            picture[: size[1]] = mark.write(picture[: size[1]], number)
            try:
                encoder.stdin.write(picture.data)
            except BrokenPipeError:
                break
            if progress is not None:
                progress(done, expected)
        trouble = encoder.finish()
    if trouble:
        raise DeliveryError(f"The film cannot be marked: {trouble}.")
    written = count_frames(out)
    if written != expected:
        raise DeliveryError(f"The marked film has {written} of {expected} frames; export it again.")


def _remux(film: Path, picture: Path, rate: Fraction) -> None:
    """Put the marked picture beside the film's own sound and captions, and that, sealed, in the film's place."""
    with written_whole(film) as aside:
        with (
            open_mp4(film) as source,
            open_mp4(picture) as marked,
            picture_output(aside, rate, movflags="+faststart") as output,
        ):
            template = marked.streams.video[0]
            stream = picture_stream(output, template, rate)
            beside = [each for each in source.streams if each.type != "video"]
            copies = {each.index: output.add_stream_from_template(each) for each in beside}
            for each in beside:
                copies[each.index].metadata.update(each.metadata)
            packets = (packet for packet in source.demux(beside) if packet.size) if beside else iter(())
            waiting = next(packets, None)
            for packet in renumbered(pictures(marked, template), stream, rate, 0):
                until = (packet.pts + packet.duration) * packet.time_base
                while waiting is not None and waiting.pts * waiting.time_base < until:
                    _copy(waiting, copies, output)
                    waiting = next(packets, None)
                output.mux(packet)
            while waiting is not None:
                _copy(waiting, copies, output)
                waiting = next(packets, None)
        seal(aside)


def _copy(packet: Any, copies: Mapping[int, Any], output: Any) -> None:
    packet.stream = copies[packet.stream_index]
    output.mux(packet)
