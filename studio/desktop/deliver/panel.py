"""The page from which cuts leave: what, of which cuts, for which place, and where it goes; and what was written."""

from __future__ import annotations

from functools import partial
from itertools import count, pairwise
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from storyboard.changes import Change
from storyboard.errors import ShotgraphError
from storyboard.model import Film
from studio.desktop.background import Background
from studio.desktop.commands import Command
from studio.desktop.deliver.bringing import Bringing
from studio.desktop.deliver.choices import Choices
from studio.desktop.deliver.strip import Strip
from studio.desktop.deliver.verdict import Length, Verdict, Wanted, judge, outputs
from studio.desktop.deliver.written import Written
from studio.desktop.fields import FreeLine, Tick
from studio.desktop.following import Following
from studio.desktop.icons import icon
from studio.desktop.ordering import duration
from studio.desktop.pictures import Pictures
from studio.desktop.questions import about_overwriting
from studio.desktop.rendering import Rendering
from studio.desktop.sentences import in_words
from studio.desktop.session import Session
from studio.desktop.theme import px
from studio.desktop.wishes import Wish

_BESIDE = 1240
"""From this width on, at 100 %, the cuts stand beside the choices."""


class DeliveryPanel(QWidget):
    """Delivers cuts of the session's film."""

    def __init__(self, session: Session, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._pictures = session, pictures
        self.rendering = Rendering.shared(session)
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._background = Background(self, width=1)
        self._is_busy = self._is_due = self._is_filling = self._is_asked = False
        self.verdict: Verdict | None = None
        self._dialog: QFileDialog | None = None
        self._agreed = ""
        self.cuts: dict[str, Tick] = {}
        self.strips: dict[str, Strip] = {}
        self._cut_column = QVBoxLayout()
        self.choices = Choices(session, self)
        self.destination = FreeLine(self)
        self.destination.setAccessibleName(self.tr("Where it goes"))
        self._browse = QPushButton(icon("folder"), self.tr("Choose…"), self)
        self._browse.clicked.connect(self._choose_place)
        self.write = QPushButton(self.tr("Deliver"), self)
        self.write.setProperty("look", "primary")
        self.write.clicked.connect(self.deliver)
        self.summary, self.refusal = QLabel(self), QLabel(self)
        self.summary.setProperty("look", "quiet")
        self.refusal.setProperty("look", "wrong")
        self.show_shots = QPushButton(self.tr("Show the longest shot"), self)
        self.show_shots.clicked.connect(self._show_longest)
        for label in (self.summary, self.refusal):
            label.setWordWrap(True)
        self.bring = QPushButton(icon("import"), self.tr("Bring back an edited timeline…"), self)
        self.bring.setProperty("look", "quiet")
        self.bring.clicked.connect(self.bring_back)
        self.written = Written(self.rendering, self)
        self.rendering.written.connect(self._say_written)
        self._bringing = Bringing(session, self)
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=120)
        self._soon.timeout.connect(self._judge)
        self.choices.changed.connect(self._chosen)
        self.destination.textChanged.connect(lambda text: self._judge_soon())
        self._following = Following(self, session, self._film_changed)
        self._following.also(session.cut_changed, self._cut_changed)
        self._following.also(session.takes_changed, self._judge_soon)
        self._fill()
        self._cut_changed()
        self._suggest_place()

    def commands(self) -> list[Command]:
        """What delivery can do."""
        group = self.tr("Deliver")
        return [
            Command("delivery.write", self.tr("Deliver what is chosen"), self.deliver, "Ctrl+E", group, self._can),
            Command("delivery.bring", self.tr("Bring back an edited timeline…"), self.bring_back, "", group),
        ]

    # ------------------------------------------------------------------ doing

    @property
    def chosen_cuts(self) -> list[str]:
        """The cuts that are ticked, in the film's order."""
        return [cut for cut, box in self.cuts.items() if box.isChecked()]

    @property
    def _meant_cuts(self) -> list[str]:
        """Those that something is written of: a comparison names its own."""
        return self.choices.versions.cuts if self.choices.kind == "comparison" else self.chosen_cuts

    def deliver(self) -> None:
        """Have what is chosen written beside the window."""
        self._following.catch_up()
        self._is_asked = self._soon.isActive() or self._is_busy
        if self._is_asked or not self.write.isEnabled():
            return
        out = Path(self.destination.text()).expanduser()
        there = [path.name for path in self._outputs(out) if path.exists()]
        if not there or str(out) == self._agreed:
            self._order(out)
            return
        question = about_overwriting(self, there)
        question.finished.connect(lambda _: self._answered(out, question.answer))
        question.finished.connect(question.deleteLater)
        question.open()

    def _outputs(self, out: Path) -> list[Path]:
        """The files that the ticked cuts become."""
        wanted = Wanted(self.choices.kind, tuple(self._meant_cuts), self.choices.preset, out)
        return outputs(wanted)

    def _answered(self, out: Path, answer: str) -> None:
        """What is there already is written over, or gets a neighbour with a number."""
        if answer == "beside":
            numbers = (out.with_name(f"{out.stem}-{number}{out.suffix}") for number in count(2))
            out = next(path for path in numbers if not any(each.exists() for each in self._outputs(path)))
            self.destination.setText(str(out))
        if answer in ("over", "beside"):
            self._order(out)

    def _order(self, out: Path) -> None:
        self._agreed = ""
        for cut, path in zip(self._meant_cuts, self._outputs(out), strict=True):
            self.rendering.deliver(self.choices.kind, cut, path, **self.choices.options())
        if self.rendering.is_paused:
            self._session.say(self.tr("The queue is paused; it is written when the queue goes on."), "notice")
        else:
            self._session.say(self.tr("It is being written; the queue shows how far it is."))
        QTimer.singleShot(0, self, self._show_newest)

    def _say_written(self, wish: Wish) -> None:
        """It came to its end, wherever one looks by then."""
        self._session.say(self.tr("%1 is written.").replace("%1", Path(wish.file).name or wish.title), "notice")

    def _show_newest(self) -> None:
        """Scroll to how far it is."""
        newest = next(iter(self.written.rows.values()), None)
        if newest is not None:
            self._scroll.ensureWidgetVisible(newest)

    def bring_back(self) -> None:
        """Choose a file that came back from another editor, and show what it changes."""
        dialog = QFileDialog(self, self.tr("Choose an edited timeline"))
        dialog.setNameFilter(self.tr("Timelines (%1)").replace("%1", "*.otio *.otioz *.fcpxml *.edl"))
        dialog.fileSelected.connect(lambda name: self._bringing.read(Path(name)))
        self._open(dialog)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Whoever comes here by a key may deliver. Not by a proxy: Tab would come back to it from the last button."""
        super().focusInEvent(event)
        self.write.setFocus(event.reason())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self._soon.stop()
        self._bringing.close_workers()
        self._background.close()
        if self._dialog is not None:
            self._dialog.close()
        super().closeEvent(event)

    def _can(self) -> bool:
        return self.write.isEnabled() or self._following.is_behind

    def _open(self, dialog: QFileDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._dialog_over)
        dialog.open()

    def _dialog_over(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _choose_place(self) -> None:
        dialog = QFileDialog(self, self.tr("Where it goes"), self.destination.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(self._take_place)
        self._open(dialog)

    def _take_place(self, name: str) -> None:
        """The dialog has asked whether what is there may go."""
        self.destination.setText(name)
        self._agreed = name

    def _show_longest(self) -> None:
        film, found = self._session.film, self._too_long()
        if found is not None:
            uses = film.cuts_by_id[found].uses
            longest = max(uses, key=lambda use: use.frames or film.shots_by_id[use.shot].frames)
            self._session.show_cut(found)
            self._session.select([longest.shot])

    def _too_long(self) -> str | None:
        lengths = self.verdict.lengths if self.verdict is not None else {}
        return next((cut for cut in self.chosen_cuts if cut in lengths and _is_over(lengths[cut])), None)

    # ------------------------------------------------------------------ showing

    def _lay_out(self) -> None:
        inside, what, how = QWidget(self), QWidget(self), QWidget(self)
        left, column = QVBoxLayout(what), QVBoxLayout(how)
        for box in (left, column):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(px(16))
        left.addWidget(_heading(self.tr("Cuts"), what))
        left.addLayout(self._cut_column)
        self._cut_column.setSpacing(px(8))
        left.addStretch(1)
        column.addWidget(self.choices)
        place = QWidget(how)
        beside = QHBoxLayout(place)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(px(8))
        beside.addWidget(self.destination, 1)
        beside.addWidget(self._browse)
        self.choices.add_place(self.tr("To"), place)
        column.addWidget(self.summary)
        column.addWidget(self.refusal)
        last = QHBoxLayout()
        last.addWidget(self.write)
        last.addWidget(self.show_shots)
        last.addStretch(1)
        last.addWidget(self.bring)
        column.addLayout(last)
        column.addWidget(self.written)
        column.addStretch(1)
        self._inside, self._halves = inside, QBoxLayout(QBoxLayout.Direction.TopToBottom, inside)
        self._halves.setContentsMargins(px(24), px(16), px(24), px(24))
        self._halves.addWidget(what, 1)
        self._halves.addWidget(how, 1)
        scroll = self._scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Where there is room, the cuts stand beside what becomes of them; else above it."""
        is_wide = self.width() >= px(_BESIDE)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._inside.setMaximumWidth(px(2160) if is_wide else px(880))
        self._halves.setDirection(direction)
        self._halves.setSpacing(px(32) if is_wide else px(16))
        self._halves.setStretch(0, 1 if is_wide else 0)
        self._show_strips()

    def _show_strips(self) -> None:
        """Where there is little room, only what is ticked is seen."""
        is_wide = self.width() >= px(_BESIDE)
        for cut, strip in self.strips.items():
            strip.spread(is_wide)
            strip.setVisible(is_wide or self.cuts[cut].isChecked())

    def _film_changed(self, change: Change) -> None:
        self._fill()

    def _fill(self) -> None:
        """The cuts, as they are now; what was ticked stays so."""
        film = self._session.film
        if list(self.cuts) != [cut.id for cut in film.cuts]:
            ticked = set(self.chosen_cuts) or {self._session.cut_id}
            for old in (*self.cuts.values(), *self.strips.values()):
                self._cut_column.removeWidget(old)
                old.deleteLater()
            self.cuts, self.strips = {}, {}
            for cut in film.cuts:
                box = Tick(self)
                box.setChecked(cut.id in ticked)
                box.toggled.connect(lambda on: self._chosen())
                self.cuts[cut.id] = box
                self.strips[cut.id] = Strip(self._session, self._pictures, cut.id, self)
                self._cut_column.addWidget(box)
                self._cut_column.addWidget(self.strips[cut.id])
            for before, after in pairwise((*self.cuts.values(), self.choices.first)):
                self.setTabOrder(before, after)
        for strip in self.strips.values():
            strip.renew()
        self._show_strips()
        self._name_cuts(film)
        self.choices.show_cut(self.chosen_cuts)
        self._judge_soon()

    def _name_cuts(self, film: Film) -> None:
        lengths = self.verdict.lengths if self.verdict is not None else {}
        for name, box in self.cuts.items():
            cut, length = film.cuts_by_id[name], lengths.get(name)
            words = cut.name.replace("&", "&&")
            if length is not None and length.allowed is not None:
                template = self.tr("%1   %2 of %3 s, too long") if _is_over(length) else self.tr("%1   %2 of %3 s")
                words = (
                    template.replace("%2", f"{length.seconds:.1f}")
                    .replace("%3", f"{length.allowed:g}")
                    .replace("%1", words)
                )
            elif length is not None:
                words = self.tr("%1   %2 s").replace("%2", f"{length.seconds:.1f}").replace("%1", words)
            box.setText(words)

    def _cut_changed(self) -> None:
        if len(self.chosen_cuts) <= 1:
            for name, box in self.cuts.items():
                box.setChecked(name == self._session.cut_id)

    def _chosen(self) -> None:
        self._show_strips()
        self.choices.show_cut(self.chosen_cuts)
        self._suggest_place()
        self._judge_soon()

    def _suggest_place(self) -> None:
        """A file's name that goes with what is chosen; a folder that the person chose stays."""
        folder = self._session.workspace.folder
        before = Path(self.destination.text()) if self.destination.text() else folder.parent / folder.stem
        stem, cuts = folder.stem, self._meant_cuts
        if cuts and cuts[0] != self._session.film.cuts[0].id:
            stem = f"{stem}-{cuts[0]}"
        tail = f"-{self.choices.preset}" if self.choices.kind == "film" and self.choices.preset else ""
        tail = "-compared" if self.choices.kind == "comparison" else tail
        self.destination.setText(str(before.with_name(f"{stem}{tail}{self.choices.suffix}")))

    def _judge_soon(self) -> None:
        """What is said below no longer holds: say so until it is worked out anew."""
        self.write.setEnabled(False)
        self.summary.setText(self.tr("Looking at what is chosen…"))
        self.summary.show()
        self.refusal.hide()
        self.show_shots.hide()
        self._soon.start()

    def _judge(self) -> None:
        if self._is_busy:
            self._is_due = True
            return
        self._is_busy = True
        choices, session = self.choices, self._session
        out = Path(self.destination.text()).expanduser()
        start = choices.start.text().strip()
        cuts, versions = tuple(self._meant_cuts), choices.versions.chosen
        wanted = Wanted(choices.kind, cuts, choices.preset, out, choices.mark.isChecked(), start, versions)
        self._background.run(partial(judge, session.film, session.workspace, wanted), self._judged, self._not_judged)

    def _judged(self, verdict: Verdict) -> None:
        self._is_busy = False
        self.verdict = verdict
        if self._is_due:
            self._is_due = False
            self._soon.start()
        if self._soon.isActive():  # something else has been chosen since
            return
        if list(self.cuts) == [cut.id for cut in self._session.film.cuts]:
            self._name_cuts(self._session.film)
        self.refusal.setText(in_words(verdict.refusal))
        self.refusal.setVisible(bool(verdict.refusal))
        self.show_shots.setVisible(self._too_long() is not None and bool(verdict.refusal))
        self.write.setEnabled(not verdict.refusal and not self._session.read_only)
        lines = []
        if verdict.files:
            lines.append(self.tr("Writes %1").replace("%1", ", ".join(verdict.files)))
        if verdict.frame:
            lines.append(verdict.frame)
        if verdict.seconds:
            lines.append(duration(verdict.seconds))
        if verdict.size:
            lines.append(self.tr("about %1 MB").replace("%1", f"{max(0.1, verdict.size / 1e6):.1f}"))
        self.summary.setText("  ·  ".join(lines))
        self.summary.setVisible(bool(lines))
        if self._is_asked:
            self.deliver()

    def _not_judged(self, error: ShotgraphError) -> None:
        self._is_busy = self._is_asked = False
        self.summary.hide()
        self.refusal.setText(in_words(str(error)))
        self.refusal.setVisible(True)
        self.write.setEnabled(False)


def _is_over(length: Length) -> bool:
    return length.allowed is not None and length.seconds > length.allowed


def _heading(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("look", "heading")
    return label
