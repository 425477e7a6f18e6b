"""Which two versions of cuts are compared: as they are now, or as an export left them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from studio.desktop.session import Session
from studio.versions import named, understood, versions


class Versions(QWidget):
    """Two choices among all versions there are.

    Signals:
        changed: another one is chosen.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.old, self.new = QComboBox(self), QComboBox(self)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        for box, name in ((self.old, self.tr("before")), (self.new, self.tr("after"))):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
            box.setAccessibleName(name)
            box.activated.connect(lambda at: self.changed.emit())
            form.addRow(name, box)
        self.renew()

    @property
    def chosen(self) -> tuple[str, str]:
        """The older and the newer version, as `studio.versions` names them."""
        return str(self.old.currentData() or ""), str(self.new.currentData() or "")

    @property
    def cuts(self) -> list[str]:
        """The cut of the newer one, if the film has it still."""
        new = self.chosen[1]
        cut = understood(new)[0] if new else ""
        return [cut] if cut in self._session.film.cuts_by_id else []

    def renew(self) -> None:
        """Offer what there is now; what was chosen stays so. At first: the last export, and the film as it is."""
        film = self._session.film
        there = versions(self._session.workspace, film)
        words = [
            self.tr("%1, export %2").replace("%2", str(export)).replace("%1", film.cuts_by_id[cut].name)
            if export
            else self.tr("%1, as it is now").replace("%1", film.cuts_by_id[cut].name)
            for cut, export in there
        ]
        shown = self._session.cut_id
        first = next((named(cut, export) for cut, export in there if cut == shown and export), "")
        other = next((named(cut, 0) for cut, export in there if cut != shown), "")
        for box, begin in ((self.old, first or other), (self.new, named(shown, 0))):
            before = box.currentData()
            if [box.itemText(at) for at in range(box.count())] == words:
                continue
            box.clear()
            for word, (cut, export) in zip(words, there, strict=True):
                box.addItem(word, named(cut, export))
            at = box.findData(before) if before else -1
            box.setCurrentIndex(at if at >= 0 else max(0, box.findData(begin)))
