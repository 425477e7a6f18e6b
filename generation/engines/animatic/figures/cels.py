"""Cels: a figure as it was drawn, laid down again while neither it nor the camera moves; its face is drawn anew."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple

import skia

from generation.engines.animatic.figures import gait
from generation.engines.animatic.figures.paint import Brush
from generation.stage import Actor, Doing, Stage, View
from storyboard.speech import Mouth

HASTY = frozenset(
    {
        Doing.WALK, Doing.RUN, Doing.FIGHT, Doing.FALL, Doing.CLIMB, Doing.SHAKE_HEAD, Doing.WAVE, Doing.THROW,
        Doing.JUMP, Doing.DANCE, Doing.CLAP, Doing.STAIRS,
    }
)  # fmt: skip
"""What is too quick to be drawn on every second frame only."""

SLOW = frozenset(
    {Doing.STAND, Doing.SIT, Doing.LIE, Doing.KNEEL, Doing.HOLD, Doing.READ, Doing.SLEEP, Doing.EMBRACE, Doing.PHONE}
)
"""What is slow enough for every third."""

Job = Callable[[], None]


def drawn_frame(actor: Actor, frame: int, stage: Stage) -> int:
    """The frame whose pose is drawn, as in drawn films: who stays in place moves on twos, who also waits on threes."""
    if (
        actor.doing in HASTY
        or actor.hands in HASTY
        or len(actor.facing.keys) > 1
        or gait.journey(actor.position) > 0.02
    ):
        return frame
    if actor.since > 0 and 0 <= frame - actor.since < 1.6 * stage.rate:  # what is just being taken up is seen in full
        return frame
    quiet = actor.doing in SLOW and all(speaker != actor.character.id for speaker, _, _ in stage.spoken)
    return frame - frame % (3 if quiet else 2)


class Speaking(NamedTuple):
    """What a face does on a frame: its mouth, how far the jaw is down, and how far a blink has closed the eyes."""

    mouth: Mouth
    opening: float
    blink: float


class Cel:
    """One figure as drawn: pictures of what lies under its face, of the face, and of what lies over it.

    Attributes:
        asked: what the drawing depends on beside actor, stage and view. face: what the face does now.
        bounds: where in the picture it can be. blur: radius in pixels by which it is out of focus.
    """

    def __init__(self, actor: Actor, stage: Stage, asked: tuple[object, ...], face: Speaking) -> None:
        self.actor, self.stage, self.asked, self.face = actor, stage, asked, face
        self.bounds, self.blur = skia.Rect.MakeEmpty(), 0.0
        self._pictures: list[skia.Picture] = []
        self._recorder = skia.PictureRecorder()
        self._whole = skia.Rect.MakeEmpty()
        self._brush: Brush | None = None
        self._face: Job | None = None
        self._place = 0

    def begin(self, whole: skia.Rect) -> skia.Canvas:
        """The canvas to draw on."""
        self._whole = whole
        canvas: skia.Canvas = self._recorder.beginRecording(whole)
        return canvas

    def finish(self) -> None:
        self._pictures.append(self._recorder.finishRecordingAsPicture())

    def draw_around(self, brush: Brush, face: Job) -> None:
        """Draw what a brush has queued; the face, one of its jobs, becomes a picture of its own."""
        jobs = brush.ordered()
        place = jobs.index(face)
        for job in jobs[:place]:
            job()
        self._turn(brush)
        self._brush, self._face, self._place = brush, face, len(self._pictures)
        face()
        self._turn(brush)
        for job in jobs[place + 1 :]:
            job()

    def redraw(self, face: Speaking) -> None:
        """Draw the face anew."""
        self.face = face
        if self._brush is None or self._face is None:
            return
        self._brush.canvas = self.begin(self._whole)
        self._face()
        self._pictures[self._place] = self._recorder.finishRecordingAsPicture()

    def _turn(self, brush: Brush) -> None:
        """Go on to the next picture."""
        self.finish()
        brush.canvas = self.begin(self._whole)

    def lay_on(self, canvas: skia.Canvas) -> None:
        for picture in self._pictures:
            canvas.drawPicture(picture)


class Cels:
    """The last cel of each of a few figures. What is laid down never depends on whether it was kept."""

    def __init__(self, most: int = 12) -> None:
        self._most = most
        self._kept: OrderedDict[tuple[str, View], Cel] = OrderedDict()

    def find(self, actor: Actor, stage: Stage, view: View, asked: tuple[object, ...]) -> Cel | None:
        """The cel of an actor, if it is still what would be drawn."""
        cel = self._kept.get((actor.character.id, view))
        if cel is None or cel.actor is not actor or cel.stage is not stage or cel.asked != asked:
            return None
        return cel

    def keep(self, view: View, cel: Cel) -> None:
        key = (cel.actor.character.id, view)
        self._kept[key] = cel
        self._kept.move_to_end(key)
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
