"""What the window works on: one open film with its undo, and what is selected and shown of it; never saved itself.

Panels read the session and listen to its signals; they change the film only through `edit`, with the same verbs
(`storyboard.edits`) as the command line. No panel knows another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from storyboard import changes
from storyboard.errors import ShotgraphError
from storyboard.history import History
from storyboard.model import Cut, Film, Shot
from studio.workspace import Workspace

_STEPS = 5000
"""Steps that can be undone; films share what they have in common, so that this many fit in memory."""


class Session(QObject):
    """One open project as the window sees it.

    Attributes:
        workspace: the project folder; whoever opened it holds its document lock (`Workspace.owned`).
        history: the films a person has been through.
        read_only: another process works on the film, so it is only looked at; edits are refused.

    Signals:
        film_changed: a `storyboard.changes.Change`, after an edit, an undo or a redo. `film` is the new one.
        selection_changed: `selected` or `current` is another.
        cut_changed: `cut` is another one (its content changing is a `film_changed`).
        playhead_changed: the frame of the cut under the playhead.
        marks_changed: `marks` are others.
        takes_changed: a frozenset of ids of shots of which takes came onto the disk.
        said: a sentence for the person, and what it is: "note", "notice" (no note hides it at once) or "error".
        work_changed: what is being made, in a sentence ("Rendering 2 of 5 · 1 min left"; empty: nothing), and which
            part of it is done (0 to 1).
        render_wanted: ids of shots, as a tuple, and how many takes of each a person asks for: one is the take that
            the film asks for, more are takes with other seeds, all of which are kept.
    """

    film_changed = Signal(object)
    selection_changed = Signal()
    cut_changed = Signal()
    playhead_changed = Signal(int)
    marks_changed = Signal()
    takes_changed = Signal(object)
    said = Signal(str, str)
    work_changed = Signal(str, float)
    render_wanted = Signal(object, int)

    def __init__(
        self, workspace: Workspace, film: Film, parent: QObject | None = None, *, read_only: bool = False
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.history = History(film, limit=_STEPS)
        self.read_only = read_only
        self._selected: tuple[str, ...] = ()
        self._current = film.shots[0].id if film.shots else ""
        self._cut = film.cuts[0].id if film.cuts else ""
        self._playhead = 0
        self._marks: tuple[int | None, int | None] = (None, None)

    @property
    def film(self) -> Film:
        """The film as it is now."""
        return self.history.film

    # ------------------------------------------------------------------ editing

    def edit(self, label: str, edit: Callable[[Film], Film], *, merge: str = "") -> bool:
        """Make one change a person can undo by its name; what cannot be done is said, and the film stays.

        Args:
            label: what is done, translated, as the menu says it after "Undo:" ("trim shot 12").
            edit: a verb of `storyboard.edits`, bound to its arguments.
            merge: successive edits with the same key are one step (typing in a field, one drag); see `end_merge`.

        Returns: whether the edit could be made.
        """
        if self.read_only:
            self.say(self.tr("This film is open elsewhere, so it can only be looked at here."), "error")
            return False
        before = self.film
        try:
            after = edit(before)
        except ShotgraphError as error:
            self.say(str(error), "error")
            return False
        self.history.record(after, label, merge=merge)
        self._announce(before)
        return True

    def end_merge(self) -> None:
        """The mouse was released or the field left: the next edit is a step of its own."""
        self.history.end_merge()

    def undo(self) -> None:
        """Take the last step back, if there is one."""
        if self.history.can_undo:
            before = self.film
            self.history.undo()
            self._announce(before)

    def redo(self) -> None:
        """Do again what was taken back, if there is something."""
        if self.history.can_redo:
            before = self.film
            self.history.redo()
            self._announce(before)

    # ------------------------------------------------------------------ what is looked at

    @property
    def selected(self) -> tuple[str, ...]:
        """The ids of the selected shots, in the film's order; may be empty."""
        return self._selected

    @property
    def current(self) -> str:
        """The id of the shot that inspector and viewer show: the last one clicked; empty for a film without shots."""
        return self._current

    @property
    def shot(self) -> Shot | None:
        """The current shot."""
        return self.film.shots_by_id.get(self._current)

    def select(self, shots: Iterable[str], current: str | None = None) -> None:
        """Select these shots; `current` (else the last of them) is shown. Ids the film does not have are left out."""
        known = self.film.shots_by_id
        wanted = [shot for shot in shots if shot in known]
        chosen = frozenset(wanted)
        selected = tuple(shot.id for shot in self.film.shots if shot.id in chosen) if len(chosen) > 1 else tuple(chosen)
        shown = current if current in known else (wanted[-1] if wanted else self._current)
        if (selected, shown) != (self._selected, self._current):
            self._selected, self._current = selected, shown or ""
            self.selection_changed.emit()

    @property
    def cut_id(self) -> str:
        """The id of the cut that timeline and viewer show; empty for a film without cuts."""
        return self._cut

    @property
    def cut(self) -> Cut | None:
        """The cut that timeline and viewer show."""
        return self.film.cuts_by_id.get(self._cut)

    def show_cut(self, cut: str) -> None:
        """Show another cut in timeline and viewer, from its start."""
        if cut != self._cut and cut in self.film.cuts_by_id:
            self._cut = cut
            self.cut_changed.emit()
            self.mark(None, None)
            self.move_playhead(0)

    @property
    def playhead(self) -> int:
        """The frame of the cut that the viewer shows."""
        return self._playhead

    def move_playhead(self, frame: int) -> None:
        """Show another frame of the cut; negative frames are the first."""
        frame = max(0, frame)
        if frame != self._playhead:
            self._playhead = frame
            self.playhead_changed.emit(frame)

    @property
    def marks(self) -> tuple[int | None, int | None]:
        """The first and the last frame of the part of the cut that is marked; None where no mark is."""
        return self._marks

    def mark(self, first: int | None, last: int | None) -> None:
        """Mark a part of the cut; a mark that is behind the other takes its place."""
        if first is not None and last is not None and first > last:
            first, last = (first, None) if first != self._marks[0] else (None, last)
        if (first, last) != self._marks:
            self._marks = (first, last)
            self.marks_changed.emit()

    def say(self, sentence: str, kind: str = "note") -> None:
        """Tell the person something, where the window shows it."""
        self.said.emit(sentence, kind)

    # ------------------------------------------------------------------ within

    def _announce(self, before: Film) -> None:
        film = self.film
        change = changes.between(before, film)
        if not change:
            return
        gone, chosen = change.shots.removed, (self._selected, self._current)
        if gone:
            self._forget(before, frozenset(gone))
        lost_cut = self._cut not in film.cuts_by_id
        if lost_cut:
            self._cut = film.cuts[0].id if film.cuts else ""
        self.film_changed.emit(change)
        if (self._selected, self._current) != chosen:
            self.selection_changed.emit()
        if lost_cut:
            self.cut_changed.emit()

    def _forget(self, before: Film, gone: frozenset[str]) -> None:
        """Shots are gone: deselect them, and show the nearest one that is left in place of the current one."""
        self._selected = tuple(shot for shot in self._selected if shot not in gone)
        if self._current in gone:
            order = [shot.id for shot in before.shots]
            at = order.index(self._current)
            nearest = [shot for shot in order[at:] + order[:at][::-1] if shot in self.film.shots_by_id]
            self._current = nearest[0] if nearest else ""
