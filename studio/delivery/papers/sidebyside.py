"""Two films in one picture, side by side in time, with a strip below that says which shot and which frame each shows.

The strip is drawn by us and goes to ffmpeg as pixels: no words of a person ever enter a filter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from generation.encode import Encoder, encoder_options, ffmpeg_program, from_rgb, tagged
from generation.lettering import Setting, paint, set_words
from generation.mp4 import as_url
from storyboard.errors import DeliveryError
from storyboard.time import timecode
from studio.delivery.packets import written_whole
from studio.delivery.papers.reference import CONTAINERS, PROTOCOLS
from studio.delivery.papers.watched import Watched, place_at

GROUND = 0xFF14161A
WORDS = 0xFFE8EAED
QUIET = 0xFF8D939C
_BLACK = "0x14161a"

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Played:
    """One side: what it is, the film file that shows it, and whether that carries sound."""

    watched: Watched
    file: Path
    has_sound: bool


def write_side_by_side(
    left: Played, right: Played, out: Path, *, height: int = 360, progress: Progress = lambda done, total: None
) -> int:
    """Write the two films as one mp4 at the left one's rate, as long as the longer, with the left one's sound.

    Each picture is fitted into a 16:9 box of `height`; the shorter film ends in black. Its frames in number.

    Raises:
        DeliveryError: a film cannot be decoded, or the disk is full.
    """
    rate = left.watched.rate
    total = max(1, round(max(left.watched.seconds, right.watched.seconds) * rate))
    high = max(64, height // 2 * 2)
    wide = round(high * 16 / 9) // 2 * 2
    strip = max(24, high // 8) // 2 * 2
    with written_whole(out) as aside:
        arguments = _arguments(left, right, aside, rate, total, (wide, high, strip))
        with Encoder(arguments, piped=True) as encoder:
            assert encoder.stdin is not None
            for number, frame in enumerate(_strips(left.watched, right.watched, total, 2 * wide, strip)):
                progress(number, total)
                try:
                    encoder.stdin.write(frame.data)
                except BrokenPipeError:
                    break
            trouble = encoder.finish()
        if trouble:
            raise DeliveryError(f"The two films cannot be set side by side: {trouble}.")
        _check(aside, total)
    return total


def _check(file: Path, expected: int) -> None:
    import av

    with av.open(as_url(file), format="mov", options={"protocol_whitelist": "file"}) as container:
        written = sum(packet.size > 0 for packet in container.demux(video=0))
    if written != expected:
        raise DeliveryError(
            f"One of the two films broke off: {written} of {expected} frames came out; check both files."
        )


def _arguments(
    left: Played, right: Played, out: Path, rate: Fraction, total: int, size: tuple[int, int, int]
) -> list[str]:
    import ffmpeg

    wide, high, strip = size
    exact = f"{rate.numerator}/{rate.denominator}"
    safely = {"protocol_whitelist": PROTOCOLS, "format_whitelist": CONTAINERS}
    # One differing option, without effect, keeps the graph's writer from taking a film beside itself for one input.
    sources = [
        ffmpeg.input(as_url(side.file), thread_queue_size=8 + n, **safely) for n, side in enumerate((left, right))
    ]
    labels = ffmpeg.input(
        "pipe:", format="rawvideo", pix_fmt="rgba", video_size=(2 * wide, strip), framerate=exact, thread_queue_size=32
    )
    boxed = [_boxed(source.video, exact, wide, high) for source in sources]
    pictures = ffmpeg.filter(boxed, "hstack", inputs=2)
    whole = ffmpeg.filter([pictures, from_rgb(labels.video)], "vstack", inputs=2, shortest=1)
    options = {key: value for key, value in encoder_options(rate).items() if key != "an"}
    options["frames:v"] = total
    streams = [tagged(whole)]
    if left.has_sound:
        streams.append(sources[0].audio)
        options |= {"acodec": "aac", "b:a": 160_000, "ar": 48_000, "ac": 2, "flags:a": "+bitexact"}
        options["t"] = f"{float(total / rate):.6f}"
    else:
        options["an"] = None
    output = ffmpeg.output(*streams, as_url(out), movflags="+faststart", **options)
    arguments = [str(argument) for argument in ffmpeg.compile(output, cmd=ffmpeg_program())]
    return [arguments[0], "-filter_complex_threads", "1", *arguments[1:]]


def _boxed(picture: Any, rate: str, wide: int, high: int) -> Any:
    """A film's frames at our rate, fitted into a box on a dark ground; dark again when it has ended."""
    return (
        picture.filter("fps", fps=rate, round="near")
        .filter("scale", w=wide, h=high, force_original_aspect_ratio="decrease", force_divisible_by=2, flags="bicubic")
        .filter("format", pix_fmts="yuv420p")
        .filter("pad", w=wide, h=high, x="(ow-iw)/2", y="(oh-ih)/2", color=_BLACK)
        .filter("setsar", sar="1")
        .filter("tpad", stop=-1, stop_mode="add", color=_BLACK)
    )


def _strips(left: Watched, right: Watched, total: int, width: int, height: int) -> Iterator[Any]:
    """The strip of every frame, height x width x 4 RGBA."""
    import skia

    pixels = np.zeros((height, width, 4), np.uint8)
    surface = skia.Surface(pixels, colorType=skia.ColorType.kRGBA_8888_ColorType)
    canvas = surface.getCanvas()
    half = width // 2
    names: dict[tuple[int, str], Any] = {}
    size = height * 0.46
    for frame in range(total):
        time = frame / left.rate
        canvas.clear(GROUND)
        for side, watched in enumerate((left, right)):
            edge = side * half + size * 0.6
            if time >= watched.seconds:
                continue
            shot = watched.shots[place_at(watched.shots, time)].number
            if (side, shot) not in names:
                label = set_words(shot, Setting("text", WORDS, size, align="start", weight=600), half / 4, height)
                title = set_words(watched.title, Setting("text", QUIET, size * 0.62, align="start"), half / 2.4, height)
                names[side, shot] = label, title
            label, title = names[side, shot]
            paint(canvas, label, edge, (height - label.height) / 2)
            if title.height < height:
                paint(canvas, title, edge + label.width + size * 0.7, (height - title.height) / 2)
            code = timecode(int(time * watched.rate), watched.rate)
            clock = set_words(code, Setting("text", WORDS, size * 0.8, align="start"), half / 2, height)
            right_edge = (side + 1) * half - size * 0.6
            paint(canvas, clock, right_edge - clock.width, (height - clock.height) / 2)
        surface.flushAndSubmit()
        yield pixels
