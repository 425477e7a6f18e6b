"""The bar at the top: the film and its cuts, the transport, what is being made, and the way out of the studio."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from storyboard import edits
from storyboard.changes import Change
from storyboard.errors import FilmError
from storyboard.model import Cut, Film
from storyboard.time import nominal, timecode
from storyboard.timeline import length
from studio.desktop.background import Background
from studio.desktop.commands import Command
from studio.desktop.cuttabs import CutTab, Strip
from studio.desktop.fields import NameField
from studio.desktop.icons import icon
from studio.desktop.session import Session
from studio.desktop.theme import figures, font, px

TRANSPORT = ("viewer.back", "viewer.play", "viewer.forward")
"""The viewer's commands that have a button here, by id."""
_GLYPHS = {"viewer.back": "back", "viewer.play": "play", "viewer.forward": "forward"}


def clock(frames: int, film: Film) -> str:
    """A length as people say it: 0:15, 1:02:07."""
    seconds = round(frames / film.rate)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


class TopBar(QFrame):
    """Title, cuts, transport, state of the work, commands, delivery.

    Signals:
        palette_asked: the person wants the command palette.
        delivery_asked: the person wants to deliver.
    """

    palette_asked = Signal()
    delivery_asked = Signal()
    work_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._session = session
        self._tabs: dict[str, CutTab] = {}
        self._background = Background(self, width=1)
        self._measuring: object = None
        self.title = _Title(self)
        self.title.renamed.connect(lambda: self._edit_in_place(self.title, session.film.title, self._rename_film))
        self._row_of_tabs = QWidget()
        self._tab_row = QHBoxLayout(self._row_of_tabs)
        self._tab_row.setContentsMargins(0, 0, 0, 0)
        self._tab_row.setSpacing(px(8))
        self._scroll = Strip(self._row_of_tabs, self)
        self.add = QPushButton(self.tr("+ cut"), self)
        self.add.setProperty("look", "quiet")
        self.add.setToolTip(self.tr("A new cut, of the selected shots or like this one"))
        self.add.setAccessibleName(self.tr("New cut"))
        self.add.clicked.connect(self.add_cut)
        self.more = QToolButton(self)
        self.more.setProperty("look", "quiet")
        self.more.setIcon(icon("chevron-down", "quiet"))
        self.more.setIconSize(QSize(px(16), px(16)))
        self.more.setToolTip(self.tr("All cuts"))
        self.more.setAccessibleName(self.tr("All cuts"))
        self.more.clicked.connect(self.list_cuts)
        self.more.hide()
        self._transport = QWidget(self)
        self._transport_row = QHBoxLayout(self._transport)
        self._transport_row.setContentsMargins(0, 0, 0, 0)
        self._transport_row.setSpacing(px(4))
        self.clock = QLabel(self)
        self.clock.setFont(figures(15))
        self.clock.setAccessibleName(self.tr("Timecode"))
        self.work = QPushButton(self)
        self.work.setVisible(False)
        self.work.clicked.connect(self.work_asked)
        self._search = QToolButton(self)
        self._search.setProperty("look", "quiet")
        self._search.setIcon(icon("search", "quiet"))
        self._search.setIconSize(QSize(px(18), px(18)))
        self._search.setToolTip(self.tr("Find a command (Ctrl+K)"))
        self._search.setAccessibleName(self.tr("Find a command"))
        self._search.clicked.connect(self.palette_asked)
        self.deliver = QPushButton(self.tr("Deliver"), self)
        self.deliver.setProperty("look", "primary")
        self.deliver.clicked.connect(self.delivery_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(6), px(16), px(6))
        row.setSpacing(px(12))
        row.addWidget(self.title)
        row.addWidget(self._scroll)
        row.addWidget(self.more)
        row.addWidget(self.add)
        row.addStretch(2)
        row.addWidget(self._transport)
        row.addWidget(self.clock)
        row.addStretch(2)
        row.addWidget(self.work)
        row.addWidget(self._search)
        row.addWidget(self.deliver)
        self._row = row
        self._sentence = ""
        session.film_changed.connect(self._film_changed)
        session.cut_changed.connect(self._mark_cut)
        session.playhead_changed.connect(self._show_clock)
        session.work_changed.connect(self._show_work)
        self._rebuild()

    def set_transport(self, commands: Mapping[str, Command]) -> None:
        """Give the viewer's commands their buttons; none without a viewer."""
        while (item := self._transport_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for name in TRANSPORT:
            command = commands.get(name)
            if command is None:
                continue
            button = QToolButton(self._transport)
            button.setProperty("look", "quiet")
            button.setIcon(icon(_GLYPHS[name]))
            button.setIconSize(QSize(px(18), px(18)))
            button.setAccessibleName(command.text)
            button.setToolTip(f"{command.text} ({command.shortcut})" if command.shortcut else command.text)
            button.clicked.connect(command.run)
            self._transport_row.addWidget(button)
            button.show()  # its width counts from now on
        self._fit()

    def close_workers(self) -> None:
        """End the thread that measures cuts."""
        self._background.close()

    # ------------------------------------------------------------------ cuts

    def add_cut(self) -> None:
        """A new cut of the selected shots, if there are several, else like the one that is shown; and show it."""
        session = self._session
        names = {cut.name for cut in session.film.cuts}
        number = len(names) + 1
        while (name := self.tr("Cut %1").replace("%1", str(number))) in names:
            number += 1
        selected = session.selected if len(session.selected) > 1 else ()
        verb = partial(edits.add_cut, name=name, shots=selected, like=session.cut_id)
        if session.edit(self.tr("add a cut"), verb):
            session.show_cut(session.film.cuts[-1].id)
            self.rename_cut(session.cut_id)

    def rename_cut(self, cut: str) -> None:
        """Edit a cut's name in its tab."""
        tab = self._tabs[cut]
        self._scroll.ensureWidgetVisible(tab)
        self._edit_in_place(tab, self._session.film.cuts_by_id[cut].name, partial(self._rename_cut, cut))

    def remove_cut(self, cut: str) -> None:
        """Delete a cut; its shots stay."""
        self._session.edit(self.tr("delete a cut"), partial(edits.remove_cut, cut=cut))

    def list_cuts(self) -> QMenu:
        """A menu of all cuts, where there are more than the bar has room for."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for cut in self._session.film.cuts:
            entry = menu.addAction(cut.name.replace("&", "&&"), partial(self._session.show_cut, cut.id))
            entry.setCheckable(True)
            entry.setChecked(cut.id == self._session.cut_id)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
        return menu

    def _rename_cut(self, cut: str, name: str) -> None:
        self._session.edit(self.tr("rename a cut"), partial(edits.rename_cut, cut=cut, name=name))

    def _rename_film(self, title: str) -> None:
        self._session.edit(self.tr("rename the film"), partial(edits.set_title, title=title))

    def _menu(self, cut: str, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Rename"), lambda: self.rename_cut(cut))
        menu.addAction(self.tr("Delete the cut"), lambda: self.remove_cut(cut))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    # ------------------------------------------------------------------ showing

    def _film_changed(self, change: Change) -> None:
        cuts = change.cuts
        if "title" in change.film or cuts.added or cuts.removed or cuts.reordered:
            self._rebuild()
        elif cuts or any("frames" in fields for fields in change.shots.changed.values()):
            self._measure()

    def _rebuild(self) -> None:
        film = self._session.film
        self.title.show_title(film.title)
        for tab in self._tabs.values():
            self._tab_row.removeWidget(tab)
            tab.setParent(None)
            tab.deleteLater()
        self._tabs.clear()
        for place, cut in enumerate(film.cuts):
            tab = CutTab(cut, place, self._row_of_tabs)
            tab.clicked.connect(partial(self._session.show_cut, cut.id))
            tab.renamed.connect(partial(self.rename_cut, cut.id))
            tab.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            tab.customContextMenuRequested.connect(
                lambda at, tab=tab: self._menu(tab.cut_id, tab.mapToGlobal(at))  # the signal's own point comes first
            )
            self._tab_row.addWidget(tab)
            self._tabs[cut.id] = tab
        self._mark_cut()
        self._measure()

    def _measure(self) -> None:
        """Find out how long the cuts are, in a thread; the newest question is the one that counts."""
        film = self._session.film
        if self._measuring is None:
            self._background.run(partial(_lengths, film), partial(self._measured, film))
        self._measuring = film

    def _measured(self, film: Film, lengths: dict[str, str]) -> None:
        asked, self._measuring = self._measuring, None
        for cut in film.cuts:
            if cut.id in self._tabs and cut.id in self._session.film.cuts_by_id:
                self._tabs[cut.id].show_cut(self._session.film.cuts_by_id[cut.id], lengths[cut.id])
        self._scroll.fit()
        self._fit()
        if asked is not film:
            self._measure()

    def _mark_cut(self) -> None:
        tab = self._tabs.get(self._session.cut_id)
        if tab is not None:
            tab.setChecked(True)
            self._scroll.ensureWidgetVisible(tab)
        self._scroll.fit()
        self._show_clock()

    def _show_clock(self) -> None:
        film = self._session.film
        self.clock.setText(timecode(self._session.playhead, film.rate))
        self.clock.setToolTip(self.tr("%1 frames a second").replace("%1", str(nominal(film.rate))))

    def _show_work(self, sentence: str, part: float) -> None:
        self._sentence = sentence
        self.work.setVisible(bool(sentence))
        self.work.setAccessibleName(sentence)
        self.work.setAccessibleDescription(self.tr("%1 percent").replace("%1", str(round(part * 100))))
        self._fit()

    def _fit(self) -> None:
        """Where there is too little room, the viewer's own transport is enough; then the work is told in short."""
        cuts = max(self._scroll.minimumSizeHint().width(), min(self._scroll.sizeHint().width(), px(320)))
        firm = [self.title, self.add, self._search, self.deliver]
        margins, spaces = self._row.contentsMargins(), self._row.spacing() * 7
        room = self.width() - margins.left() - margins.right() - spaces - cuts
        room -= sum(widget.sizeHint().width() for widget in firm)
        words = QFontMetrics(self.work.font())
        wanted = words.horizontalAdvance(self._sentence) + px(28) + 2 if self._sentence else 0
        least = min(wanted, px(110))
        for widget in (self.clock, self._transport):
            has_room = room - widget.sizeHint().width() >= least
            widget.setVisible(has_room)
            room -= widget.sizeHint().width() if has_room else 0
        text = words.elidedText(self._sentence, Qt.TextElideMode.ElideRight, max(least, min(wanted, room)) - px(28))
        room -= words.horizontalAdvance(text) + px(28) if text else 0
        self.more.setVisible(self._scroll.sizeHint().width() > cuts + max(0, room))
        if self.work.text() != text:
            self.work.setText(text)
        self.work.setToolTip("" if text == self._sentence else self._sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _edit_in_place(self, over: QWidget, text: str, done: Callable[[str], None]) -> None:
        field = NameField(text, over.parentWidget() or self)
        place = over.geometry()
        place.setWidth(max(place.width(), px(150)))
        field.setGeometry(place)
        field.setAccessibleName(self.tr("Name"))
        field.selectAll()

        def finish(is_kept: bool) -> None:
            field.ended.disconnect(finish)
            name = field.text().strip()
            if field.hasFocus():
                over.setFocus()
            field.hide()
            field.deleteLater()
            if is_kept and name and name != text:
                done(name)

        field.ended.connect(finish)
        field.show()
        field.setFocus()


class _Title(QPushButton):
    """The film's title; click to change it."""

    renamed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "headline")
        self.setFont(font(15, strong=True))
        self.clicked.connect(self.renamed)

    def show_title(self, title: str) -> None:
        fit = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, px(220))
        self.setText(fit.replace("&", "&&"))
        self.setToolTip(title)
        self.setAccessibleName(self.tr("Title of the film: %1").replace("%1", title))


def _lengths(film: Film) -> dict[str, str]:
    return {cut.id: _length(film, cut) for cut in film.cuts}


def _length(film: Film, cut: Cut) -> str:
    """How long a cut is; nothing for one that is empty or cannot be played as it is, which the timeline shows."""
    try:
        frames = length(film, cut)
    except FilmError:
        return ""
    return clock(frames, film) if frames else ""
