"""The queue as a list of entries: who listens to it, its order, and what is forgotten of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from studio.desktop.wishes import Wish


class Entries(QObject):
    """Everything that runs, waits or is over.

    Attributes:
        wishes: the entries, in the order in which they are worked on.
        is_paused: nothing new begins.

    Signals:
        changed: there are other entries, or their order is another.
        wish_changed: one entry got further.
        written: an entry that leaves the studio is on the disk.
    """

    changed = Signal()
    wish_changed = Signal(object)
    written = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.wishes: list[Wish] = []
        self.is_paused = False

    def sort(self, some: Sequence[Wish]) -> None:
        """Give some entries, which share their places among them, another order."""
        order = {id(wish): at for at, wish in enumerate(some)}
        places = [at for at, wish in enumerate(self.wishes) if id(wish) in order]
        moved = sorted((self.wishes[at] for at in places), key=lambda wish: order[id(wish)])
        for at, wish in zip(places, moved, strict=True):
            self.wishes[at] = wish

    def clear(self) -> None:
        """Forget what is over."""
        self.wishes = [wish for wish in self.wishes if not wish.is_over]
        self.changed.emit()
