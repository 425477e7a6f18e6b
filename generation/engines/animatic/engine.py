"""The animatic engine: stages a shot and draws it, with no GPU, no weights and no network."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from generation.engines.protocol import Capabilities, Estimate, Frame, Materials, Progress
from generation.request import Request
from storyboard.camera import Movement
from storyboard.speech import Mouth

VERSION = "3"
_PIXELS_PER_SECOND = 1280 * 720 * 60.0


class AnimaticEngine:
    """Draws every shot it is given; what it cannot draw it names when it plans."""

    def describe(self) -> Capabilities:
        return Capabilities(name="animatic", version=VERSION, free=True, speaks=True)

    def plan(self, request: Request) -> Estimate:
        """How long one core will draw, and what will be missing. Imports nothing heavy."""
        if request.width % 2 or request.height % 2:
            return Estimate(0.0, refusals=(f"A frame of {request.width} x {request.height} is odd; make both even.",))
        pixels = request.width * request.height * request.frames
        slow = 1.0 if request.camera.movement is Movement.STATIC else 1.6
        return Estimate(0.2 + pixels / _PIXELS_PER_SECOND * slow, remarks=tuple(_remarks(request)))

    def open(self) -> AnimaticSession:
        return AnimaticSession()


class AnimaticSession:
    """Draws shots one after another."""

    def render(self, request: Request, materials: Materials, progress: Progress) -> Iterator[Frame]:
        """Yield the frames; the same array is drawn into each time."""
        from generation.engines.animatic.sheet import Sheet

        sheet = Sheet(request.width, request.height)
        progress(0, request.frames)
        if request.card:
            from generation.lettering import draw_card

            draw_card(sheet.canvas, request.width, request.height, request.card)
            for frame in range(request.frames):
                progress(frame + 1, request.frames)
                yield sheet.pixels
            return
        from generation.engines.animatic.painter import Painter
        from generation.staging import stage

        painter = Painter(stage(request), _Mouths(request, materials))
        for frame in range(request.frames):
            painter.draw(sheet, frame)
            progress(frame + 1, request.frames)
            yield sheet.pixels

    def prepare(self, requests: Sequence[Request], cache: Path | None, progress: Progress) -> None:
        """Shots share nothing that is worth keeping."""

    def close(self) -> None:
        """Nothing is held between shots."""


def _remarks(request: Request) -> Iterator[str]:
    from generation.staging.undrawn import unknown_things

    if request.card:
        return
    for word in unknown_things(f"{request.action} {request.setting.look}", request.cast):
        yield f"The animatic cannot draw “{word}”, so it is left out."


def mouths_of(request: Request, materials: Materials) -> Callable[[str, int], Mouth]:
    """The mouth of a character (by id) on a frame, as the takes of this request show it."""
    return _Mouths(request, materials)


class _Mouths:
    """The mouth of each character on each frame, from the lines they say on screen."""

    def __init__(self, request: Request, materials: Materials) -> None:
        self._lines = [
            (spoken.character, spoken.start, materials.mouths[spoken.line])
            for spoken in request.spoken
            if spoken.placed == "on" and spoken.line in materials.mouths
        ]

    def __call__(self, character: str, frame: int) -> Mouth:
        for speaker, start, track in self._lines:
            if speaker == character and 0 <= frame - start < len(track.shapes):
                return track.at(frame - start)
        return Mouth.REST
