"""The writer as a panel: what it is told, what it is about, the edits it proposes, and which of them are taken."""

from __future__ import annotations

import threading
import time
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from storyboard.errors import FilmError, ShotgraphError
from storyboard.model import Film
from studio.desktop import terms
from studio.desktop.background import Background
from studio.desktop.commands import Command
from studio.desktop.fields import FreeWords, repolish
from studio.desktop.sentences import in_words
from studio.desktop.services import ServicesPage
from studio.desktop.session import Session
from studio.desktop.telling import TellingList, Told
from studio.desktop.theme import px, reduced_motion
from studio.desktop.writer.asking import (
    About,
    Seen,
    Taken,
    begin,
    look_at,
    propose,
    scope_of,
    take,
    take_outline,
    who_is_asked,
)
from studio.desktop.writer.choices import Choices
from studio.desktop.writer.subjects import hint, subjects
from studio.writer.proposing import Proposal

_NAMED = 40  # letters of a direction that the step of undo is named by


class WriterPanel(QWidget):
    """Directions to the writer. Nothing changes before an edit is taken; what is taken is one step of undo."""

    _spoke = Signal(int, int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._background = Background(self, width=1)
        self._looking = Background(self, width=1)
        self._stop = threading.Event()
        self._began = 0.0
        self._asked = ""
        self._is_outline = self._is_done = False
        self.proposal: Proposal | None = None
        self.settings: ServicesPage | None = None
        self.setAccessibleName(self.tr("Writer"))
        self.wish = FreeWords()
        self.wish.setAccessibleName(self.tr("Direction"))
        self.wish.setTabChangesFocus(True)
        line = self.wish.fontMetrics().lineSpacing()
        self.wish.setMinimumHeight(line + px(16))
        self.wish.setMaximumHeight(4 * line + px(20))
        self.about = QComboBox()
        self.about.setAccessibleName(self.tr("What it is about"))
        self.about.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.about.setMinimumContentsLength(8)
        self.ask = QPushButton(self.tr("Propose"))
        self.ask.setProperty("look", "primary")
        self.ask.clicked.connect(self.propose)
        self.by = QPushButton()
        self.by.setProperty("look", "flush")
        self.by.setToolTip(self.tr("Choose the language model that is asked"))
        self.by.clicked.connect(self.open_settings)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far the writer is"))
        self.halt = QPushButton(self.tr("Stop"))
        self.halt.clicked.connect(self.stop)
        self.list = TellingList(self.tr("Proposed edits"))
        self.list.ticked.connect(lambda row, on: self._look_soon())
        self.list.currentRowChanged.connect(self._go_to)
        self.foot = Choices()  # it gets its parent, and with it its place in the order of Tab, last
        self.foot.all_asked.connect(self.choose)
        self.foot.leave.clicked.connect(self.leave_all)
        self.foot.take.clicked.connect(self.take_chosen)
        self.take = self.foot.take
        self._build()
        self._ticking = QTimer(self, interval=1000)
        self._ticking.timeout.connect(self._say_seconds)
        self._soon = QTimer(self, singleShot=True, interval=60)
        self._soon.timeout.connect(self._look)
        self.about.activated.connect(lambda at: self._say_hint())
        self.wish.textChanged.connect(self._enable)
        self._spoke.connect(self._say_spoken)
        session.selection_changed.connect(self._fill_about)
        session.cut_changed.connect(self._fill_about)
        session.film_changed.connect(lambda change: self._film_changed())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self.wish, self.propose, context=Qt.ShortcutContext.WidgetShortcut)
        self._fill_about()
        self._show()
        self._ask_who()

    def _build(self) -> None:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(px(16), px(12), px(16), px(8))
        column.setSpacing(px(8))
        column.addWidget(self.wish)
        column.addWidget(self.about)
        column.addWidget(self.ask)
        column.addWidget(self.by, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.words)
        working = QHBoxLayout()
        working.setSpacing(px(8))
        working.addWidget(self.bar, 1)
        working.addWidget(self.halt)
        column.addLayout(working)
        self.room = QWidget()
        self.setMinimumSize(px(220), px(160))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self.list, 1)
        whole.addWidget(self.room, 1)
        whole.addWidget(self.foot)
        self.setFocusProxy(self.wish)

    # ------------------------------------------------------------------ what it is about

    @property
    def chosen_about(self) -> About:
        """What the direction is about."""
        found: About = self.about.currentData()
        return found

    def _fill_about(self) -> None:
        before = self.about.currentData()
        self.about.clear()
        for text, about in subjects(self._session):
            self.about.addItem(text, about)
        self.about.setCurrentIndex(max(0, self.about.findData(before)))
        self._say_hint()

    def _say_hint(self) -> None:
        self.wish.setPlaceholderText(hint(self.chosen_about))
        self.ask.setText(self.tr("Outline it") if self.chosen_about == "idea" else self.tr("Propose"))

    def _film_changed(self) -> None:
        self._fill_about()
        self._enable()
        if self._is_done:  # what was taken is undone, or no longer what undo takes back
            self._say("")
            self._show()
        if self.proposal is not None:
            self._look_soon()

    def _ask_who(self) -> None:
        def known(name: str) -> None:
            self.by.setText(name or self.tr("By rule: no language model is set"))

        self._looking.run(who_is_asked, known, lambda error: self.by.setText(self.tr("The settings cannot be used")))

    def open_settings(self) -> None:
        """Which servers and engines are used."""
        if self.settings is None:
            self.settings = ServicesPage(self)
            self.settings.finished.connect(self._settings_closed)
            self.settings.open()

    def _settings_closed(self) -> None:
        page, self.settings = self.settings, None
        if page is not None:
            page.close_workers()
            page.deleteLater()
        self._ask_who()

    # ------------------------------------------------------------------ asking

    @property
    def is_busy(self) -> bool:
        """Whether something is asked or made just now."""
        return self._began > 0

    def propose(self) -> None:
        """Ask for edits."""
        wish, session = self.wish.toPlainText().strip(), self._session
        if not wish or self.is_busy or session.read_only:
            return
        self._asked, self._is_outline = wish, self.chosen_about == "idea"
        self._stop = threading.Event()
        self._begin(self.tr("The writer is asked…"))
        if self._is_outline:
            self._background.run(partial(begin, wish, session.film.title, self._stop), self._proposed, self._refused)
        else:
            scope = scope_of(session.film, self.chosen_about, session.selected, session.cut_id, wish)
            work = partial(propose, session.workspace, session.film, scope, wish, self._stop)
            self._background.run(work, self._proposed, self._refused)

    def stop(self) -> None:
        """Ask no longer; nothing has changed."""
        self._stop.set()

    def _begin(self, words: str) -> None:
        self._began = time.monotonic()
        self._doing = words
        self.bar.setRange(0, 1 if reduced_motion() else 0)
        self._ticking.start()
        self._say(words)
        self._show()

    def _end(self) -> None:
        self._began = 0.0
        self._ticking.stop()
        self._show()

    def _proposed(self, found: Proposal | None) -> None:
        self._end()
        if found is None:
            self._say(self.tr("Stopped. Nothing has changed."))
            return
        self.proposal = found
        self.list.show_rows([Told("…", is_ticked=True) for _ in found.edits])
        if not found.edits:
            self.proposal = None
            self._say(self.tr("Nothing was proposed that stays within what you asked about."))
        else:
            by = self.tr("by rule") if found.server is None else self.tr("by %1").replace("%1", found.by)
            words = self.tr("Edits proposed %1: %2").replace("%2", str(len(found.edits))).replace("%1", by)
            if took := found.usage.tokens_in + found.usage.tokens_out:
                words = f"{words} · {self.tr('%n tokens', '', took)}"
            self._say(words)
            self._look()
            self.list.setFocus()
        self._show()

    def _refused(self, error: ShotgraphError) -> None:
        self._end()
        self._say(in_words(str(error)), is_wrong=True)

    # ------------------------------------------------------------------ looking at what is proposed

    @property
    def chosen(self) -> frozenset[int]:
        """The numbers of the edits that are ticked, from 0."""
        rows = range(self.list.count())
        return frozenset(row for row in rows if (told := self.list.told(row)) is not None and told.is_ticked)

    def choose(self, on: bool) -> None:
        """Tick all, or none."""
        for row in range(self.list.count()):
            self.list.tick(row, on)

    def leave_all(self) -> None:
        """Take none of them, and put the list away."""
        self.proposal = None
        self.list.show_rows(())
        self._say("")
        self._show()
        self.wish.setFocus()

    def _look_soon(self) -> None:
        self._show()
        self._soon.start()

    def _look(self) -> None:
        if self.proposal is not None:
            work = partial(look_at, self._session.film, self.proposal.edits, self.chosen)
            self._looking.run(work, partial(self._seen, self.proposal))

    def _seen(self, of: Proposal, seen: tuple[Seen, ...]) -> None:
        if of is not self.proposal:
            return
        for row, each in enumerate(seen):
            told = self.list.told(row)
            before = self.tr("Now: %1").replace("%1", in_words(terms.on_one_line(each.before))) if each.before else ""
            ticked = told.is_ticked if told is not None else True
            self.list.put(
                row,
                Told(
                    in_words(each.sentence), (in_words(each.because), before), in_words(each.refusal), is_ticked=ticked
                ),
            )
        self.list.scheduleDelayedItemsLayout()

    def _go_to(self, row: int) -> None:
        """Show in the window what an edit is about."""
        if self.proposal is None or not 0 <= row < len(self.proposal.edits) or not self.list.hasFocus():
            return
        number = str(getattr(self.proposal.edits[row], "shot", "")).casefold()
        shots = [shot.id for shot in self._session.film.shots if shot.number.casefold() == number]
        if shots:
            self._session.select(shots)

    def take_chosen(self) -> None:
        """Make the ticked edits, as one step of undo."""
        if self.proposal is None or not self.chosen or self.is_busy:
            return
        session = self._session
        chosen = [edit for at, edit in enumerate(self.proposal.edits) if at in self.chosen]
        self._stop = threading.Event()
        if self._is_outline:
            self._begin(self.tr("The lines are spoken, and the shots timed to them…"))
            work = partial(take_outline, session.workspace, session.film, chosen, self._stop, self._spoke.emit)
            self._background.run(work, self._taken, self._refused)
        else:
            self._begin(self.tr("The edits are made…"))
            self._background.run(partial(take, session.film, chosen), self._taken, self._refused)

    def _taken(self, found: Taken | None) -> None:
        self._end()
        if found is None:
            self._say(self.tr("Stopped. Nothing has changed."))
            return
        words = terms.on_one_line(self._asked)
        name = words if len(words) <= _NAMED else f"{words[:_NAMED].rstrip()}…"
        label = self.tr("writer: %1").replace("%1", name)
        if not self._session.edit(label, partial(_taken_over, found=found)):
            self._say(self.tr("The film has changed meanwhile; take them once more."), is_wrong=True)
            return
        self.leave_all()
        self.wish.clear()
        left = " ".join(map(in_words, found.refused))
        done = self.tr("Done; undo takes it back as one step.")
        self._say(f"{done} {self.tr('Left out: %1').replace('%1', left)}" if left else done, is_wrong=bool(left))
        self._is_done = True

    # ------------------------------------------------------------------ showing

    def _say(self, words: str, *, is_wrong: bool = False) -> None:
        self._is_done = False
        self.words.setProperty("look", "wrong" if is_wrong else "quiet")
        self.words.style().polish(self.words)
        self.words.setText(words)
        self.words.setVisible(bool(words))

    def _say_seconds(self) -> None:
        seconds = round(time.monotonic() - self._began)
        self._say(self.tr("%1 %2 s").replace("%2", str(seconds)).replace("%1", self._doing))

    def _say_spoken(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _enable(self) -> None:
        can = not self._session.read_only
        self.ask.setEnabled(can and not self.is_busy and bool(self.wish.toPlainText().strip()))
        self.foot.count(len(self.chosen), self.list.count(), can=can and not self.is_busy)

    def _show(self) -> None:
        """Show what there is to show: asking, proposals, or neither."""
        has = self.proposal is not None
        self.list.setVisible(has)
        self.room.setVisible(not has)
        self.foot.setVisible(has)
        for widget in (self.bar, self.halt):
            widget.setVisible(self.is_busy)
        self.wish.setReadOnly(self.is_busy)
        repolish(self.wish)
        self.about.setEnabled(not self.is_busy)
        if not has and not self.is_busy and not self.words.text():
            self._say(self.tr("Say in a sentence what should change. You see every edit before anything happens."))
        self._enable()

    def commands(self) -> list[Command]:
        """What the writer can be asked."""
        group = self.tr("Writer")

        def has_proposal() -> bool:
            return self.proposal is not None and not self.is_busy

        return [
            Command("writer.take", self.tr("Take the ticked edits"), self.take_chosen, "", group, has_proposal),
            Command("writer.leave", self.tr("Leave the proposed edits"), self.leave_all, "", group, has_proposal),
            Command("writer.stop", self.tr("Stop asking the writer"), self.stop, "", group, lambda: self.is_busy),
            Command("writer.settings", self.tr("Servers and engines…"), self.open_settings, "", group),
        ]

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """End what runs for the writer."""
        self._stop.set()
        self._ticking.stop()
        self._soon.stop()
        if self.settings is not None:
            self.settings.reject()
        self._background.close()
        self._looking.close()
        super().closeEvent(event)


def _taken_over(film: Film, found: Taken) -> Film:
    if film is not found.before:
        raise FilmError("The film has changed meanwhile; take the edits once more.")
    return found.film
