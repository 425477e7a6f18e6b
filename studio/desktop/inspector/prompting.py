"""What a generator is told of a shot: who wrote it, whether it is locked, and how it read before."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QMenu, QToolButton, QWidget

from storyboard import edits
from storyboard.errors import ShotgraphError
from storyboard.model import Film, Shot
from storyboard.wording import Prompt, Wording
from studio.desktop.background import Background
from studio.desktop.fields import repolish
from studio.desktop.flow import Flow
from studio.desktop.icons import icon
from studio.desktop.inspector.chosen import Chosen, Hand
from studio.desktop.inspector.difference import as_html, difference
from studio.desktop.inspector.fields import Words
from studio.desktop.inspector.section import Section, row, tool
from studio.desktop.theme import theme
from studio.workspace import Workspace


@dataclass(frozen=True)
class Expanded:
    """What a writer made of some shots: wordings by the shot's id, and why others have none."""

    wordings: dict[str, Wording]
    sentence: str = ""


def by_rule(film: Film, shots: tuple[Shot, ...]) -> Expanded:
    """Prompts that need no model."""
    from storyboard.prompts import OfflineWriter

    writer = OfflineWriter()
    return Expanded({shot.id: writer.expand(film, shot).wording for shot in shots})


def by_model(film: Film, shots: tuple[Shot, ...], workspace: Workspace, stop: threading.Event) -> Expanded:
    """Prompts by the language model that the person has set.

    Raises:
        ShotgraphError: none is set, or it cannot be asked.
    """
    from storyboard.prompts.chat import ChatWriter
    from studio import settings
    from studio.writer.answers import Answers
    from studio.writer.dialects import dialect_of

    server = settings.server_of("writer")
    if server is None:
        raise ShotgraphError("No language model is set; name one with “shotgraph settings set writer”.")
    writer = ChatWriter(server, dialect_of=dialect_of, cache=Answers.of(workspace), own=settings.instructions_folder())
    wordings, sentence = {}, ""
    for written in writer.expand_many(film, shots, stop=stop.is_set):
        if written.prompt is not None:
            wordings[written.shot] = written.prompt.wording
        elif written.error is not None:
            sentence = str(written.error)
    return Expanded(wordings, sentence)


def put(film: Film, wordings: dict[str, Wording]) -> Film:
    """The film with these prompts; a shot that is gone meanwhile, or whose prompt is locked, stays as it is."""
    open_ones = [each for each in wordings if each in film.shots_by_id and not film.shots_by_id[each].prompt.locked]
    return edits.set_each(film, open_ones, partial(_put, wordings=wordings))


def _put(film: Film, shot: str, wordings: dict[str, Wording]) -> Film:
    new = wordings[shot]
    return edits.set_prompt(film, shot, new.text, writer=new.writer, negative=new.negative)


class PromptSection(Section):
    """The prompt; it can be written by hand, written again by rule or by a model, locked, compared and taken back."""

    shows = frozenset({"prompt"})

    @classmethod
    def heading(cls) -> str:
        return QCoreApplication.translate("PromptSection", "Prompt")

    def __init__(self, hand: Hand, parent: QWidget) -> None:
        super().__init__(hand, parent)
        self._background = Background(self, width=1)
        self._stop = threading.Event()
        self._is_asking = False
        self._before: dict[str, Prompt] = {}
        self.by = QLabel()
        self.by.setProperty("look", "caption")
        self.by.setWordWrap(True)
        self.text = Words(self.tr("Prompt"), rows=3, hint=self.tr("What a generator is told of the shot"))
        self.text.written.connect(self._write)
        self.text.left.connect(self._left)
        self.lock = tool("unlock", self.tr("Lock the prompt, so that it is never rewritten"))
        self.lock.setCheckable(True)
        self.lock.clicked.connect(self._lock)
        self.again = tool("refresh", self.tr("Write it again"))
        self.again.setText(self.tr("Write again"))
        self.again.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.again.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.again)
        menu.addAction(self.tr("By rule, without a model"), self.expand_by_rule)
        menu.addAction(self.tr("By the language model"), self.expand_by_model)
        self.again.setMenu(menu)
        self.halt = tool("stop", self.tr("Stop asking"))
        self.halt.clicked.connect(self._stop.set)
        self.compare = tool("compare", self.tr("Compare with how it read before"))
        self.compare.setCheckable(True)
        self.compare.toggled.connect(self._show_difference)
        self.back = tool("undo", self.tr("Take back how it read before"))
        self.back.clicked.connect(self._restore)
        self.shown = QLabel()
        self.shown.setWordWrap(True)
        self.shown.setTextFormat(Qt.TextFormat.RichText)
        self.shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.shown.setAccessibleName(self.tr("What changed in the prompt"))
        self.body.addLayout(row(self.by, self.lock, stretch=0))
        self.body.addWidget(self.text)
        self.body.addWidget(self.shown)
        tools = QWidget()
        flow = Flow(tools)
        for button in (self.again, self.halt, self.compare, self.back):
            flow.addWidget(button)
        self.body.addWidget(tools)
        self.shown.hide()
        self.halt.hide()

    def follow(self, chosen: Chosen) -> None:
        text = chosen.common(lambda shot: shot.prompt.text)
        if text != self.text.toPlainText():
            self._before = {}  # undone, or another shot: what is typed next is a wording of its own
        self.text.show_text(text)
        locked = chosen.common(lambda shot: shot.prompt.locked)
        self.lock.setChecked(bool(locked))
        self.lock.setIcon(icon("lock" if locked else "unlock"))
        if self.text.isReadOnly() != bool(locked):
            self.text.setReadOnly(bool(locked))
            repolish(self.text)
        self.by.setText(self._who(chosen, locked))
        self.again.setEnabled(locked is not True and not self._is_asking and bool(chosen.shots))
        one = chosen.one
        has_before = one is not None and bool(one.prompt.earlier)
        self.compare.setEnabled(has_before)
        self.back.setEnabled(has_before and not locked)
        if not has_before:
            self.compare.setChecked(False)
        self._show_difference()

    def _who(self, chosen: Chosen, locked: bool | None) -> str:
        writer = chosen.common(lambda shot: shot.prompt.writer)
        if writer is None:
            by = self.tr("Written by several")
        elif not any(shot.prompt.text for shot in chosen.shots):
            return self.tr("Not written yet")
        elif not writer:
            by = self.tr("Written by you")
        elif writer == "offline":
            by = self.tr("Written by rule")
        else:
            by = self.tr("Written by {0}").format(writer)
        if locked is None:
            return self.tr("{0} · some are locked").format(by)
        return self.tr("{0} · locked").format(by) if locked else by

    def summary(self, chosen: Chosen) -> str:
        return self._who(chosen, chosen.common(lambda shot: shot.prompt.locked)) if chosen.shots else ""

    def _show_difference(self) -> None:
        one = self.hand.chosen.one
        on = self.compare.isChecked() and one is not None and bool(one.prompt.earlier)
        self.shown.setVisible(on)
        if on and one is not None:
            parts = difference(one.prompt.earlier[0].text, one.prompt.text)
            self.shown.setText(as_html(parts, theme().wrong, theme().good))

    # ------------------------------------------------------------------ edits

    def _write(self, text: str) -> None:
        if not self._before:
            self._before = {shot.id: shot.prompt for shot in self.hand.chosen.shots}
        self.hand.each(self.tr("change prompt of {0}"), partial(_told, text=text, before=self._before), "prompt")

    def _left(self) -> None:
        self._before = {}
        self.hand.session.end_merge()

    def _lock(self, on: bool) -> None:
        label = self.tr("lock prompt of {0}") if on else self.tr("unlock prompt of {0}")
        self.hand.each(label, partial(_locked, locked=on))

    def _restore(self) -> None:
        self.hand.each(self.tr("restore prompt of {0}"), edits.restore_prompt)

    def expand_by_rule(self) -> None:
        """Write the prompts of the chosen shots by rule."""
        chosen = self.hand.chosen
        self._expand(partial(by_rule, chosen.film, self._open_shots(chosen)))

    def expand_by_model(self) -> None:
        """Have the language model write them; it may take a while, and can be stopped."""
        chosen = self.hand.chosen
        stop = self._stop = threading.Event()
        self.halt.clicked.disconnect()
        self.halt.clicked.connect(stop.set)
        self._expand(
            partial(by_model, chosen.film, self._open_shots(chosen), self.hand.session.workspace, stop), can_stop=True
        )

    def _open_shots(self, chosen: Chosen) -> tuple[Shot, ...]:
        return tuple(shot for shot in chosen.shots if not shot.prompt.locked)

    def _expand(self, work: partial[Expanded], *, can_stop: bool = False) -> None:
        if self._is_asking:
            return
        self._is_asking = True
        self.again.setEnabled(False)
        self.halt.setVisible(can_stop)
        label = self.tr("write prompt of {0}").format(self.hand.numbers())
        self._background.run(work, partial(self._expanded, label), self._not_expanded)

    def _expanded(self, label: str, made: Expanded) -> None:
        self._end_asking()
        film = self.hand.session.film
        if made.sentence:
            self.hand.session.say(made.sentence, "error")
        if put(film, made.wordings) != film:
            self.hand.session.edit(label, partial(put, wordings=made.wordings))
        elif not made.sentence:
            self.hand.session.say(self.tr("The prompt reads so already."), "note")

    def _not_expanded(self, error: ShotgraphError) -> None:
        self._end_asking()
        self.hand.session.say(str(error), "error")

    def _end_asking(self) -> None:
        self._is_asking = False
        self.halt.hide()
        self.follow(self.hand.chosen)

    def close_work(self) -> None:
        self._stop.set()
        self._background.close()


def _told(film: Film, shot: str, text: str, before: dict[str, Prompt]) -> Film:
    """What a person types on is one wording: only how it read before the first letter is remembered."""
    old = film.shots_by_id[shot]
    first = before.get(shot, old.prompt)
    return edits.set_prompt(film.with_(shots=(old.with_(prompt=first),)), shot, text, negative=first.negative)


def _locked(film: Film, shot: str, locked: bool) -> Film:
    return edits.lock_prompt(film, shot, locked)
