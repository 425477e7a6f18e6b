"""Frames become a take file: H.264 that every later piece can join by copying packets, and a poster.

All pictures of a film, takes and the pieces cut from them, are encoded with `X264` and nothing else, so
that every file of one size and rate carries the same parameter sets. A group of pictures is exactly `GOP`
frames, starts on an IDR frame and refers to nothing outside itself; there are no B-frames, so frame number,
decoding order and presentation order are one. That is what lets delivery copy whole groups around a trim.
"""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from generation.mp4 import GOP, as_url, count_frames
from generation.seal import seal
from storyboard.errors import EngineError

if TYPE_CHECKING:
    from generation.engines.protocol import Frame, Progress

ENCODER_VERSION = "x264-1"
"""Changes when the same frames would give other bytes, or parameter sets that do not join with older ones."""


X264 = (
    f"stitchable=1:keyint={GOP}:min-keyint={GOP}:scenecut=0:open-gop=0:bframes=0:threads=1:lookahead-threads=1:"
    "sliced-threads=0:force-cfr=1:aq-mode=3"
)
"""x264's own parameters, one set for every piece of picture in a project; aq-mode 3 keeps night skies from banding."""

PRESET = "veryfast"
CRF = 21
_PIPE_BYTES = 1 << 20
_POSTER_WIDTH = 640


def encode(
    frames: Iterator[Frame],
    path: Path,
    *,
    rate: Fraction,
    width: int,
    height: int,
    frames_expected: int,
    progress: Progress | None = None,
    poster: Path | None = None,
) -> None:
    """Write `frames` (height x width x 4, RGBA, full range, 8 bit) as an H.264 mp4 at `path`, whole or not at all.

    `progress` is called with (done, total) after each frame and may raise `Stopped`; the encoder is then ended
    and nothing is left behind. `poster` is written as a PNG of the middle frame, at most 640 pixels wide.

    Raises:
        EngineError: the frames are not as promised, the disk is full, or the encoder died.
    """
    check_size(width, height)
    aside = path.with_name(f".{path.stem}.{os.getpid()}.mp4")
    try:
        _pipe(frames, _arguments(aside, rate, (width, height)), (width, height), frames_expected, progress, poster)
        written = count_frames(aside)
        if written != frames_expected:
            raise EngineError(
                f"The encoder wrote {written} of {frames_expected} frames of {path.name}; render that shot again."
            )
        _sealed_or_said(aside, path.name)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def _sealed_or_said(aside: Path, name: str) -> None:
    try:
        seal(aside)
    except OSError as error:
        raise EngineError(f"{name} cannot be written ({error.strerror}); free some space and try again.") from None


def check_size(width: int, height: int) -> None:
    """Refuse a picture that 4:2:0 cannot hold."""
    if width < 2 or height < 2 or width % 2 or height % 2:
        raise EngineError(f"A picture of {width}x{height} cannot be encoded; both sides must be even.")


def timescale(rate: Fraction) -> int:
    """Ticks a second in the files of a film at this rate: 24000 for 24 and for 24000/1001, 25000 for 25."""
    return rate.numerator if rate.numerator >= 1000 else rate.numerator * 1000


def encoder_options(rate: Fraction) -> dict[str, Any]:
    """What every picture stream is encoded with, as keyword arguments of ffmpeg-python's `output`."""
    return {
        "format": "mp4",
        "vcodec": "libx264",
        "pix_fmt": "yuv420p",
        "profile:v": "high",
        "preset": PRESET,
        "crf": CRF,
        "threads": 1,
        "x264-params": X264,
        "flags:v": "+cgop+bitexact",
        "fflags": "+bitexact",
        "map_metadata": -1,
        "fps_mode": "passthrough",
        "enc_time_base": f"{rate.denominator}/{rate.numerator}",
        "video_track_timescale": timescale(rate),
        "an": None,
    }


def from_rgb(stream: Any, pixels: str = "yuv420p") -> Any:
    """The filters that turn full-range RGB into what is encoded: BT.709 matrix, TV range, 4:2:0 unless told so."""
    scaled = stream.filter(
        "scale",
        in_range="pc",
        out_range="tv",
        out_color_matrix="bt709",
        flags="bilinear",
    )
    return tagged(scaled, pixels)


def tagged(stream: Any, pixels: str = "yuv420p") -> Any:
    """The last filters before the encoder: every picture says alike what its numbers mean, so that all join."""
    return (
        stream.filter("format", pix_fmts=pixels)
        .filter("setparams", range="tv", color_primaries="bt709", color_trc="bt709", colorspace="bt709")
        .filter("setsar", sar="1")
    )


@cache
def ffmpeg_program() -> str:
    """The ffmpeg that the project brings along."""
    import imageio_ffmpeg

    return str(imageio_ffmpeg.get_ffmpeg_exe())


def write_png(frame: Frame, path: Path, *, at_most: int | None = None) -> None:
    """Write an RGBA frame as a PNG, scaled down to be `at_most` pixels wide."""
    import numpy as np
    import skia

    picture = skia.Image.fromarray(np.ascontiguousarray(frame), skia.ColorType.kRGBA_8888_ColorType)
    if at_most is not None and picture.width() > at_most:
        height = max(1, round(picture.height() * at_most / picture.width()))
        smooth = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
        picture = picture.resize(at_most, height, smooth)
    try:
        path.write_bytes(bytes(picture.encodeToData(skia.EncodedImageFormat.kPNG, 100)))
    except OSError as error:
        raise EngineError(f"{path.name} cannot be written ({error.strerror}); free some space and try again.") from None


class Encoder:
    """A running ffmpeg with its messages kept; used as a context manager it never outlives its block.

    Attributes:
        stdin: where raw frames are written, if the graph reads `pipe:`.
    """

    def __init__(self, arguments: list[str], *, piped: bool) -> None:
        self._messages: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        try:
            self._process = subprocess.Popen(
                [*arguments, "-y", "-hide_banner", "-loglevel", "error", *([] if piped else ["-nostdin"])],
                stdin=subprocess.PIPE if piped else subprocess.DEVNULL,
                stdout=subprocess.PIPE if not piped else subprocess.DEVNULL,
                stderr=self._messages,
                process_group=0 if os.name == "posix" else None,  # Ctrl-C reaches us; we end it, and know why it ended
            )
        except OSError as error:
            self._messages.close()
            raise EngineError(f"ffmpeg does not start ({error.strerror}); reinstall imageio-ffmpeg.") from None
        self.stdin = self._process.stdin
        self.stdout = self._process.stdout
        if self.stdin is not None:
            _widen(self.stdin)

    def __enter__(self) -> Encoder:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
        for pipe in (self.stdin, self.stdout):
            if pipe is not None:
                with contextlib.suppress(BrokenPipeError):
                    pipe.close()
        self._process.wait()
        self._messages.close()

    def finish(self) -> str:
        """Wait for the end; an empty text if all went well, else why it did not and what to do, in a few words."""
        if self.stdin is not None:
            with contextlib.suppress(BrokenPipeError):
                self.stdin.close()
        code = self._process.wait()
        self._messages.seek(0)
        said = re.sub(r"^\[[^]]*\] *", "", self._messages.read().decode("utf-8", "replace").strip())
        if code == 0:
            return ""
        if code == -getattr(signal, "SIGXFSZ", 0) or "No space left" in said or "File too large" in said:
            return "the disk is full; free some space and try again"
        if code < 0:
            return f"ffmpeg was ended by signal {-code}; try again"
        return f"{said.splitlines()[0] if said else f'ffmpeg left with code {code}'}; try again"


def _widen(pipe: IO[bytes]) -> None:
    """Ask Linux for a pipe that holds a third of a frame instead of a sixtieth; elsewhere the default will do."""
    try:
        from fcntl import F_SETPIPE_SZ, fcntl
    except ImportError:
        return
    with contextlib.suppress(OSError):  # a limit for unprivileged users; only speed is lost
        fcntl(pipe.fileno(), F_SETPIPE_SZ, _PIPE_BYTES)


def _arguments(aside: Path, rate: Fraction, size: tuple[int, int]) -> list[str]:
    import ffmpeg

    raw = ffmpeg.input(
        "pipe:",
        format="rawvideo",
        pix_fmt="rgba",
        video_size=size,
        framerate=f"{rate.numerator}/{rate.denominator}",
    )
    output = from_rgb(raw).output(as_url(aside), **encoder_options(rate))
    return [str(argument) for argument in ffmpeg.compile(output, cmd=ffmpeg_program())]


def _pipe(
    frames: Iterator[Frame],
    arguments: list[str],
    size: tuple[int, int],
    expected: int,
    progress: Progress | None,
    poster: Path | None,
) -> None:
    import numpy as np

    done = 0
    with Encoder(arguments, piped=True) as encoder:
        assert encoder.stdin is not None
        for frame in frames:
            if frame.shape != (size[1], size[0], 4) or frame.dtype != np.uint8:
                raise EngineError(
                    f"Frame {done} is {'x'.join(map(str, frame.shape))} of {frame.dtype}, "
                    f"not {size[1]}x{size[0]}x4 of uint8; the engine broke its promise."
                )
            if done == expected:
                raise EngineError(f"The engine gave more than the {expected} frames it was asked for.")
            if poster is not None and done == expected // 2:
                write_png(frame, poster, at_most=_POSTER_WIDTH)
            try:
                encoder.stdin.write(np.ascontiguousarray(frame).data)
            except BrokenPipeError:
                break
            done += 1
            if progress is not None:
                progress(done, expected)
        trouble = encoder.finish()
    if trouble:
        raise EngineError(f"Encoding stopped at frame {done} of {expected}: {trouble}.")
    if done != expected:
        raise EngineError(f"The engine gave {done} frames instead of {expected}.")
