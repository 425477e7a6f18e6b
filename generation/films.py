"""A film that somebody else made becomes exactly the frames a shot asks for: its size, its rate, its length."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generation.engines.protocol import Frame
from generation.mp4 import as_url
from generation.request import Request
from storyboard.errors import EngineError

_CONTAINERS = {
    b"ftyp": "mov",  # at the fifth byte
    b"\x1aE\xdf\xa3": "matroska",
}
_MISSING_SECONDS = Fraction(1, 4)
"""How much shorter than the shot a film may be; its last frame is held for that long."""


def frames_of(film: Path, request: Request, who: str) -> Iterator[Frame]:
    """Exactly `request.frames` frames, height x width x 4 RGBA; each shows what the film shows at its time.

    The film is scaled to cover the frame and cut to it. `who` made it, for sentences.

    Raises:
        EngineError: it is no film, is damaged, or is too short.
    """
    import av

    try:
        with _opened(film) as container:
            shown, count = _shown(container, request), 0
            frame: Frame | None = None
            for frame in shown:
                count += 1
                yield frame
    except (av.FFmpegError, OSError, IndexError, ValueError) as error:
        raise EngineError(f"{who} sent a film that cannot be read ({error}); try the shot again.") from None
    missing = Fraction(request.frames - count) / request.rate
    if frame is None or missing > _MISSING_SECONDS:
        made, asked = float(count / request.rate), float(request.frames / request.rate)
        raise EngineError(f"{who} sent {made:.1f} of {asked:.1f} seconds; shorten the shot or choose another model.")
    for _ in range(request.frames - count):
        yield frame


def pictures(film: Path, who: str) -> Iterator[NDArray[np.uint8]]:
    """Every frame of a film, height x width x 3 RGB, one after another. `who` it is of, for sentences.

    Raises:
        EngineError: it is no film, or it is damaged.
    """
    import av

    try:
        with _opened(film) as container:
            for picture in container.decode(container.streams.video[0]):
                yield picture.to_ndarray(format="rgb24")
    except (av.FFmpegError, OSError, IndexError, ValueError) as error:
        raise EngineError(f"{who} cannot be read ({error}); make it again.") from None


def last_picture(film: Path, who: str) -> NDArray[np.uint8]:
    """The last frame of a film, height x width x 3 RGB.

    Raises:
        EngineError: it is no film, is damaged, or has no frames.
    """
    last = deque(pictures(film, who), maxlen=1)
    if not last:
        raise EngineError(f"{who} has no frames; make it again.")
    return last[0]


def _opened(film: Path) -> Any:
    """The film as a container of a known kind, and of no other: no playlist that pulls in other files."""
    import av

    if not film.is_file():  # a pipe or a device never ends
        raise ValueError("it is not a regular file")
    with film.open("rb") as file:
        start = file.read(12)
    kind = next((kind for magic, kind in _CONTAINERS.items() if magic in (start[:4], start[4:8])), None)
    if kind is None:
        raise ValueError("it is neither mp4 nor webm")
    return av.open(as_url(film), format=kind, options={"protocol_whitelist": "file"})


def _shown(container: Any, request: Request) -> Iterator[Frame]:
    """The frames of the shot, as far as the film goes."""
    stream = container.streams.video[0]
    stream.thread_type = "AUTO"
    wanted, first = 0, None
    before: Any = None
    end = Fraction(0)
    for picture in container.decode(stream):
        if picture.pts is None:
            continue
        at = picture.pts * stream.time_base
        first = at if first is None else first
        while before is not None and wanted < request.frames and Fraction(wanted) / request.rate < at - first:
            yield _fitted(before, request)
            wanted += 1
        if wanted == request.frames:
            return
        before = picture
        end = at - first + 1 / (stream.average_rate or request.rate)
    while before is not None and wanted < request.frames and Fraction(wanted) / request.rate < end:
        yield _fitted(before, request)
        wanted += 1


def _fitted(picture: Any, request: Request) -> Frame:
    """A picture scaled to cover the frame and cut to it round its middle."""
    scale = max(request.width / picture.width, request.height / picture.height)
    wide, high = max(request.width, round(picture.width * scale)), max(request.height, round(picture.height * scale))
    scaled = picture.reformat(width=wide, height=high, format="rgba", interpolation="BICUBIC")
    pixels = scaled.to_ndarray()
    left, top = (wide - request.width) // 2, (high - request.height) // 2
    cut: Frame = np.ascontiguousarray(pixels[top : top + request.height, left : left + request.width], dtype=np.uint8)
    cut[..., 3] = 255
    return cut
