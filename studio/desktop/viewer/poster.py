"""What stands on the screen before a cut that begins in black is played: its first shot's picture."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage, QPixmap

from studio.desktop.pictures import Pictures
from studio.desktop.playing.images import Picture, image_of
from studio.desktop.playing.player import Player

_DARK = 24
"""A picture in which no point is lighter than this, of 255, says nothing to who opens a film."""


class Poster(QObject):
    """The picture of the first shot for as long as the playhead has not left frame 0, and that frame is dark.

    Once a cut has played or has been looked through, its first frame is what it is: black. That holds as well while
    a preview stands for it, with the cut's fade laid over it.
    """

    def __init__(self, player: Player, pictures: Pictures, parent: QObject) -> None:
        super().__init__(parent)
        self._player, self._pictures = player, pictures
        self._left: set[str] = set()
        self._looked: tuple[Picture, bool] | None = None
        player.frame_shown.connect(self._moved)
        player.playing_changed.connect(lambda plays: self.leave() if plays else None)

    def picture(self, width: int) -> QPixmap | None:
        """The picture, for so many device pixels; None where the frame itself is to be seen."""
        player = self._player
        shot = player.programme.shot_at(0)
        if shot is None or player.frame != 0 or player.is_playing or player.programme.cut.id in self._left:
            return None
        shown = player.shown
        if shown.picture is None or shown.spot is None or shown.remark:
            return None
        if shown.spot.shade < 1.0 and not (shown.is_own and self._is_dark(shown.picture)):
            return None
        return self._pictures.picture(shot.id, width)

    def leave(self) -> None:
        """From now on the cut's first frame is seen as it is."""
        self._left.add(self._player.programme.cut.id)

    def _moved(self, frame: int) -> None:
        if frame:
            self.leave()

    def _is_dark(self, picture: Picture) -> bool:
        if self._looked is None or self._looked[0] is not picture:
            small = image_of(picture, 32, 18).convertToFormat(QImage.Format.Format_Grayscale8)
            self._looked = picture, max(bytes(small.constBits()), default=0) < _DARK
        return self._looked[1]


def covering(pixmap: QPixmap, width: int, height: int) -> QPixmap:
    """A picture scaled so that it fills a frame, what is over cut off evenly."""
    mode = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    whole = pixmap.scaled(width, height, mode, Qt.TransformationMode.SmoothTransformation)
    return whole.copy((whole.width() - width) // 2, (whole.height() - height) // 2, width, height)
