"""The queue's panel: at the left everything that is made, at the right the entry that is looked at."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QCheckBox,
    QLabel,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studio.desktop.commands import Command
from studio.desktop.fields import show_only
from studio.desktop.flow import Flow
from studio.desktop.following import Following
from studio.desktop.icons import icon
from studio.desktop.ordering import duration
from studio.desktop.pictures import Pictures
from studio.desktop.queue.forecast import Forecasting
from studio.desktop.queue.model import QueueLine, QueueModel, detail, standing_word
from studio.desktop.rendering import Rendering
from studio.desktop.session import Session
from studio.desktop.theme import px
from studio.desktop.wishes import Standing, Wish

MORE_TAKES = 3
_PICTURE = 200


class QueuePanel(QWidget):
    """Shows the queue and steers it."""

    def __init__(self, session: Session, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._pictures = session, pictures
        self.rendering = Rendering.shared(session)
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = QueueModel(self.rendering)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(QueueLine(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setAccessibleName(self.tr("What is made"))
        self.list.setAccessibleDescription(
            self.tr("Drag what waits to another place to have it made earlier or later.")
        )
        self.render_button, self.more_button = self._button(self.tr("Render"), "render"), self._button("", "takes")
        self.render_button.setIcon(icon("render", "on_accent"))
        self.render_button.setProperty("look", "primary")
        self.more_button.setText(self.tr("%1 more takes").replace("%1", str(MORE_TAKES)))
        self.hold = self._button(self.tr("Pause"), "pause")
        self.end = self._button(self.tr("Stop all"), "stop")
        self.by_itself = QCheckBox(self.tr("Redraw changed shots automatically"), self)
        self.by_itself.setToolTip(self.tr("Only what costs nothing: the animatic. Everything else waits for Render."))
        self.by_itself.setChecked(self.rendering.draws_itself)
        self.left_over = QLabel(self)
        self.left_over.setProperty("look", "quiet")
        self._entry = _Entry(session, pictures, self)
        self._lay_out()
        self._forecasting = Forecasting(session, self)
        self._forecasting.forecast.connect(self._show_price)
        self._soon = QTimer(self, singleShot=True, interval=60)
        self._soon.timeout.connect(self._refresh)
        self.render_button.clicked.connect(self.render_selected)
        self.more_button.clicked.connect(self.render_more)
        self.hold.clicked.connect(self.toggle_pause)
        self.end.clicked.connect(lambda: self.rendering.stop())
        self.by_itself.toggled.connect(self._by_itself)
        self._entry.retry.clicked.connect(self.retry_selected)
        self._entry.stop.clicked.connect(self.stop_selected)
        self._entry.reveal.clicked.connect(self._reveal)
        self.rendering.changed.connect(self._soon.start)
        self.rendering.wish_changed.connect(self._got_further)
        self.list.selectionModel().currentChanged.connect(lambda now, before: self._show_entry())
        pictures.arrived.connect(self._picture_arrived)
        self._following = Following(self, session, lambda change: self._ask_price())
        self._following.also(session.selection_changed, self._ask_price)
        self._following.also(session.takes_changed, self._ask_price)
        self.setFocusProxy(self.list)
        self._refresh()
        self._ask_price()

    def commands(self) -> list[Command]:
        """What the queue can do."""
        group = self.tr("Render")
        return [
            Command("queue.render", self.tr("Render the selected shots"), self.render_selected, "Ctrl+R", group),
            Command("queue.render-cut", self.tr("Render what the cut lacks"), self.render_cut, "Ctrl+Shift+R", group),
            Command("queue.more", self.tr("Render three more takes"), self.render_more, "Ctrl+Alt+T", group),
            Command("queue.pause", self.tr("Pause or go on rendering"), self.toggle_pause, "", group),
            Command("queue.stop", self.tr("Stop everything that renders"), lambda: self.rendering.stop(), "", group),
            Command("queue.drop", self.tr("Stop this entry"), self.stop_selected, "Del", group, is_local=True),
            Command("queue.retry", self.tr("Try this entry again"), self.retry_selected, "R", group, is_local=True),
            Command(
                "queue.up", self.tr("Make this earlier"), partial(self.move_selected, -1), "Alt+Up", group,
                is_local=True,
            ),
            Command(
                "queue.down", self.tr("Make this later"), partial(self.move_selected, 1), "Alt+Down", group,
                is_local=True,
            ),
            Command("queue.clear", self.tr("Forget what is over"), self.rendering.clear, "", group),
        ]  # fmt: skip

    # ------------------------------------------------------------------ doing

    def render_selected(self) -> None:
        """Make the selected shots' takes, else the current one's, before everything that waits."""
        self.rendering.render(self._wanted(), first=True)

    def render_more(self) -> None:
        """Ask for further takes of the same shots, with other seeds."""
        self.rendering.render(self._wanted(), takes=MORE_TAKES, first=True)

    def render_cut(self) -> None:
        """Make all takes that the cut on show plays."""
        cut = self._session.cut
        if cut is not None:
            self.rendering.render(dict.fromkeys(use.shot for use in cut.uses))

    def toggle_pause(self) -> None:
        """Begin nothing new, or go on."""
        if self.rendering.is_paused:
            self.rendering.resume()
        else:
            self.rendering.pause()

    def stop_selected(self) -> None:
        """Stop the entries that are selected."""
        for wish in self._chosen():
            self.rendering.stop(wish)

    def retry_selected(self) -> None:
        """Try the entries again that failed or were stopped."""
        for wish in self._chosen():
            self.rendering.retry(wish)

    def move_selected(self, by: int) -> None:
        """Have the entry made earlier or later."""
        waiting = [wish for wish in self.model.wishes if wish.standing is Standing.WAITING]
        wish = self._current()
        if wish is None or wish not in waiting:
            return
        at = waiting.index(wish)
        waiting.insert(max(0, min(len(waiting) - 1, at + by)), waiting.pop(at))
        self.rendering.reorder(waiting)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self._soon.stop()
        self._forecasting.close()
        super().closeEvent(event)

    def _wanted(self) -> list[str]:
        session = self._session
        return list(session.selected) or ([session.current] if session.current else [])

    def _chosen(self) -> list[Wish]:
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [self.model.wishes[row] for row in rows if row < len(self.model.wishes)]

    def _current(self) -> Wish | None:
        row = self.list.currentIndex().row()
        return self.model.wishes[row] if 0 <= row < len(self.model.wishes) else None

    def _by_itself(self, wanted: bool) -> None:
        self.rendering.draws_itself = wanted

    def _reveal(self) -> None:
        wish = self._current()
        if wish is not None and wish.file:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(wish.file).parent)))

    # ------------------------------------------------------------------ showing

    def _button(self, text: str, glyph: str) -> QPushButton:
        button = QPushButton(icon(glyph), text, self)
        button.setIconSize(QSize(px(16), px(16)))
        return button

    def _lay_out(self) -> None:
        head = Flow(space=8, last=3)
        head.setContentsMargins(px(12), px(8), px(12), px(4))
        for widget in (
            self.render_button, self.more_button, self.by_itself, self.left_over, self.hold, self.end,
        ):  # fmt: skip
            head.addWidget(widget)
        empty = QWidget(self)
        column = QVBoxLayout(empty)
        words = QLabel(self.tr("Takes and films are made here, beside the window."), empty)
        words.setProperty("look", "heading")
        hint = QLabel(self.tr("Select shots and press Render."), empty)
        hint.setProperty("look", "quiet")
        column.addStretch(1)
        for label in (words, hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch(1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.list)
        split.addWidget(self._entry)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(empty)
        self._pages.addWidget(split)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._pages, 1)

    def _refresh(self) -> None:
        rendering = self.rendering
        self.model.refresh()
        open_ = [wish for wish in self.model.wishes if not wish.is_over]
        self._pages.setCurrentIndex(1 if self.model.wishes else 0)
        self.hold.setText(self.tr("Go on") if rendering.is_paused else self.tr("Pause"))
        self.hold.setIcon(icon("play" if rendering.is_paused else "pause"))
        if not open_ and (self.hold.hasFocus() or self.end.hasFocus()):
            self.list.setFocus()  # what is off would give the keys to whatever comes next
        self.hold.setEnabled(bool(open_) or rendering.is_paused)
        self.end.setEnabled(bool(open_))
        now = self._current()
        if self.model.wishes and (now is None or (now.is_over and open_ and not self._is_looked_at())):
            self.list.setCurrentIndex(self.model.index(0))
            self.list.scrollToTop()
        self._show_left()
        self._show_entry()

    def _is_looked_at(self) -> bool:
        """Whether the person is in the list or at the entry: then it does not go on to what runs by itself."""
        inside = self.window().focusWidget()
        return inside is not None and (inside is self.list or self._entry.isAncestorOf(inside))

    def _got_further(self, wish: Wish) -> None:
        self.model.touch(wish)
        self._show_left()
        if wish is self._current():
            self._show_entry()

    def _show_left(self) -> None:
        open_ = [wish for wish in self.model.wishes if not wish.is_over]
        seconds = self.rendering.seconds_left()
        self.left_over.setVisible(bool(open_))
        if self.rendering.is_paused:
            self.left_over.setText(self.tr("Paused"))
        elif seconds >= 1:
            self.left_over.setText(self.tr("%1 left").replace("%1", duration(seconds)))
        else:
            self.left_over.setText(self.tr("Working"))

    def _show_entry(self) -> None:
        self._entry.show_wish(self._current())

    def _picture_arrived(self, shot: str) -> None:
        wish = self._current()
        if wish is not None and wish.shot == shot:
            self._entry.show_picture(wish)

    def _ask_price(self) -> None:
        self._forecasting.ask(self._wanted())

    def _show_price(self, seconds: float, money: float, count: int) -> None:
        """Say on the button what the selected shots will cost."""
        self.render_button.setEnabled(bool(self._wanted()) and not self._session.read_only)
        self.more_button.setEnabled(self.render_button.isEnabled())
        if not count:
            self.render_button.setText(self.tr("Render"))
            self.render_button.setToolTip(self.tr("The selected shots are as they should be."))
            return
        words = self.tr("Render · %1, $%2") if money else self.tr("Render · %1")
        self.render_button.setText(words.replace("%1", duration(seconds)).replace("%2", f"{money:.2f}"))
        self.render_button.setToolTip(self.tr("%1 takes to be made").replace("%1", str(count)))


class _Entry(QScrollArea):
    """The entry that is looked at: its picture, what is said of it, and what can be done about it."""

    def __init__(self, session: Session, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._pictures = session, pictures
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("The entry"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = self._inside = QWidget(self)
        self.picture = QLabel(inside)
        self.picture.setAccessibleName(self.tr("The newest picture"))
        self.title, self.words = QLabel(inside), QLabel(inside)
        self.title.setProperty("look", "heading")
        self.words.setProperty("look", "quiet")
        for label in (self.title, self.words):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.retry = QPushButton(icon("refresh"), self.tr("Try again"), inside)
        self.stop = QPushButton(icon("stop"), self.tr("Stop"), inside)
        self.reveal = QPushButton(icon("folder"), self.tr("Reveal the file"), inside)
        self.fold = QPushButton(icon("chevron-right"), self.tr("Log"), inside)
        self.fold.setProperty("look", "quiet")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._unfold)
        self.log = QPlainTextEdit(inside)
        self.log.setReadOnly(True)
        self.log.setAccessibleName(self.tr("Log"))
        self.log.setMinimumHeight(px(120))
        self.log.hide()
        text = QVBoxLayout()
        text.addWidget(self.title)
        text.addWidget(self.words)
        buttons = Flow(space=8)
        for button in (self.retry, self.stop, self.reveal, self.fold):
            buttons.addWidget(button)
        text.addLayout(buttons)
        text.addStretch(1)
        top = self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(text, 1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), px(8), px(16), px(8))
        column.setSpacing(px(8))
        column.addLayout(top)
        column.addWidget(self.log)
        column.addStretch(1)
        self.setWidget(inside)
        self._wish: Wish | None = None
        self.show_wish(None)

    def show_wish(self, wish: Wish | None) -> None:
        """Show an entry."""
        self._wish = wish
        self._inside.setVisible(wish is not None)
        if wish is None:
            return
        self.title.setText(wish.title)
        lines = [detail(wish)]
        if wish.standing in (Standing.FAILED, Standing.STOPPED) and wish.sentence:
            lines.insert(0, standing_word(wish))
        self.words.setText("\n".join([*lines, *wish.said[:6]]))
        log = wish.log or wish.report
        self.fold.setText(self.tr("Fidelity report") if wish.report else self.tr("Log"))
        can_retry = wish.standing in (Standing.FAILED, Standing.STOPPED)
        show_only(
            {self.retry: can_retry, self.stop: not wish.is_over, self.reveal: bool(wish.file), self.fold: bool(log)}
        )
        self.log.setVisible(bool(log) and self.fold.isChecked())
        if self.log.toPlainText() != log:
            self.log.setPlainText(log)
        self.show_picture(wish)

    def show_picture(self, wish: Wish) -> None:
        """Show the newest picture of the entry's shot, as soon as there is one; while it is made, how far that is."""
        is_there = wish.shot in self._session.film.shots_by_id
        picture = self._pictures.picture(wish.shot, px(_PICTURE)) if is_there else None
        if wish.standing is Standing.RUNNING and wish.preview and not (seen := QImage(wish.preview)).isNull():
            picture = QPixmap.fromImage(seen)
        self.picture.setVisible(picture is not None)
        if picture is not None:
            room = max(px(48), min(px(_PICTURE), self.viewport().width() - px(36)))
            wide = round(room * picture.devicePixelRatio())
            smooth = Qt.TransformationMode.SmoothTransformation
            self.picture.setPixmap(picture.scaledToWidth(wide, smooth) if picture.width() > wide else picture)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Where it is narrow, what is said stands first and the picture below it."""
        is_wide = self.width() >= px(_PICTURE + 200)
        way = QBoxLayout.Direction
        self._top.setDirection(way.LeftToRight if is_wide else way.BottomToTop)
        super().resizeEvent(event)
        if self._wish is not None and event.size().width() != event.oldSize().width():
            self.show_picture(self._wish)

    def _unfold(self, is_open: bool) -> None:
        self.fold.setIcon(icon("chevron-down" if is_open else "chevron-right"))
        self.log.setVisible(is_open)


__all__ = ["QueuePanel"]
