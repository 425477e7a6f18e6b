"""The takes of the current shot as a panel: cards, one circled, two against each other, more to be made."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from storyboard import edits
from storyboard.changes import Change
from storyboard.errors import ShotgraphError
from studio.desktop.background import Background
from studio.desktop.commands import Command
from studio.desktop.emptiness import Emptiness
from studio.desktop.session import Session
from studio.desktop.takes.card import TakeCard
from studio.desktop.takes.grid import Grid
from studio.desktop.takes.reels import Reel
from studio.desktop.takes.shelf import Kept, shelf_of
from studio.desktop.takes.wipe import Wipe
from studio.desktop.theme import px


class TakesPanel(QWidget):
    """All takes that were ever made of the current shot; none is ever deleted here."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._background = Background(self, width=1)
        self._soon = QTimer(self, singleShot=True, interval=120)
        self._soon.timeout.connect(self._look)
        self._is_looking = self._is_due = False
        self._shot = ""
        self.shelf: tuple[Kept, ...] = ()
        self.compared: list[str] = []
        self.cards: dict[str, TakeCard] = {}
        self.setAccessibleName(self.tr("Takes"))
        self.title = QLabel()
        self.title.setProperty("look", "heading")
        self.among = QLabel()
        self.among.setProperty("look", "quiet")
        self.among.setWordWrap(True)
        self.among.setContentsMargins(px(16), px(12), px(12), 0)
        self.hint = QLabel()
        self.hint.setProperty("look", "caption")
        self.hint.setWordWrap(True)
        self.wipe = Wipe(self)
        self.wipe.failed.connect(lambda sentence: session.say(sentence, "error"))
        self.wipe.hide()
        self.grid = Grid(self)
        self.free = QPushButton(self.tr("Un-circle"))
        self.free.setToolTip(self.tr("Let the newest take that fits play"))
        self.free.setProperty("look", "quiet")
        self.free.clicked.connect(partial(self.circle, ""))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), px(12), px(12), px(16))
        column.setSpacing(px(8))
        for widget in (self.title, self.hint, self.wipe, self.grid, self.free):
            column.addWidget(widget)
        column.addStretch(1)
        self.column_view = QScrollArea(self)
        self.column_view.setWidgetResizable(True)
        self.column_view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column_view.setFrameShape(QFrame.Shape.NoFrame)
        self.column_view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column_view.setWidget(inside)
        self.empty = Emptiness("", "")
        self.make = QPushButton(self.tr("Render the shot"))
        self.make.setProperty("look", "primary")
        self.make.clicked.connect(partial(self._render, 1))
        self.more = QPushButton(self.tr("Three more takes"))
        self.more.setToolTip(self.tr("Other seeds of the same shot; all takes are kept"))
        self.more.clicked.connect(partial(self._render, 3))
        self.foot = QWidget()
        below = QVBoxLayout(self.foot)
        below.setContentsMargins(px(16), px(8), px(16), px(12))
        below.addWidget(self.make)
        below.addWidget(self.more)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.among)
        whole.addWidget(self.column_view, 1)
        whole.addWidget(self.empty, 1)
        whole.addWidget(self.foot)
        session.film_changed.connect(self._film_changed)
        session.selection_changed.connect(self._selection_changed)
        session.takes_changed.connect(self._takes_changed)
        self._show(())
        self._selection_changed()

    # ------------------------------------------------------------------ following

    def _selection_changed(self) -> None:
        if self._session.current != self._shot:
            self._shot = self._session.current
            self.compared = []
            self._show(())
            self._soon.start()
        else:
            self._say_among()

    def _film_changed(self, change: Change) -> None:
        if self._session.current != self._shot:
            self._selection_changed()
        elif any((change.film, change.scenes, change.characters, change.locations, change.links, change.shots)):
            self._soon.start()

    def _takes_changed(self, shots: frozenset[str]) -> None:
        if self._shot in shots:
            self._soon.start()

    def _look(self) -> None:
        session = self._session
        if self._is_looking:
            self._is_due = True
            return
        if self._shot not in session.film.shots_by_id:
            self._show(())
            return
        self._is_looking = True
        work = partial(shelf_of, session.film, session.workspace.takes, self._shot)
        self._background.run(work, partial(self._found, self._shot), self._not_found)

    def _found(self, shot: str, shelf: tuple[Kept, ...]) -> None:
        self._is_looking = False
        if shot == self._shot:
            self._show(shelf)
        self._again()

    def _not_found(self, error: ShotgraphError) -> None:
        self._is_looking = False
        self._session.say(str(error), "error")
        self._again()

    def _again(self) -> None:
        if self._is_due:
            self._is_due = False
            self._soon.start()

    def _show(self, shelf: tuple[Kept, ...]) -> None:
        self.shelf = shelf
        shot = self._session.film.shots_by_id.get(self._shot)
        names = [kept.take.recipe for kept in shelf]
        if names != list(self.cards):
            held = next((recipe for recipe, card in self.cards.items() if card.hasFocus()), "")
            for card in self.cards.values():
                card.hide()
                card.setParent(None)
                card.deleteLater()
            self.cards = {kept.take.recipe: self._card(kept, len(shelf) - at) for at, kept in enumerate(shelf)}
            self.grid.show_cards(list(self.cards.values()))
            if held in self.cards:
                self.cards[held].setFocus()
        for at, kept in enumerate(shelf):
            self.cards[kept.take.recipe].take(kept, len(shelf) - at)
        self.compared = [recipe for recipe in self.compared if recipe in self.cards]
        self._mark()
        has = bool(shelf)
        self.column_view.setVisible(has)
        self.empty.setVisible(not has)
        self.make.setVisible(not has)
        self.make.setEnabled(shot is not None and not self._session.read_only)
        self.more.setVisible(has)
        self.more.setEnabled(not self._session.read_only)
        self.foot.setVisible(shot is not None)
        self.free.setVisible(shot is not None and bool(shot.circled))
        if shot is None:
            self.empty.say(self.tr("Choose a shot on a page"), self.tr("Takes are what was rendered of a shot."))
        else:
            self.title.setText(self.tr("Shot {0}").format(shot.number))
            title = self.tr("Shot {0} has no take yet").format(shot.number)
            self.empty.say(title, self.tr("Every take that is made of it is kept and stands here."))
        self._say_among()
        self.hint.setVisible(has)
        self.hint.setText(
            self.tr("Choose two to see them against each other; double-click one to circle it.")
            if len(shelf) > 1
            else self.tr("Double-click it to circle it: then it plays, whatever is made later.")
        )

    def _say_among(self) -> None:
        """Of several selected shots the takes of one are shown: say which, and that the others have theirs too."""
        selected = self._session.selected
        shot = self._session.film.shots_by_id.get(self._shot)
        several = len(selected) > 1 and shot is not None
        self.among.setVisible(several)
        if several and shot is not None:
            words = self.tr(
                "%n shots are selected; these are the takes of {0}, the last one chosen.", "", len(selected)
            )
            self.among.setText(words.format(shot.number))

    def _card(self, kept: Kept, number: int) -> TakeCard:
        card = TakeCard(kept, number, self.grid)
        recipe = kept.take.recipe
        card.chosen.connect(partial(self._choose, recipe))
        card.circle.connect(partial(self._toggle_circle, recipe))
        card.menu.connect(partial(self._menu, recipe))
        return card

    # ------------------------------------------------------------------ comparing

    def _choose(self, recipe: str, adds: bool = True) -> None:
        """Mark a take for a comparison, or no longer; a third one takes the second's place."""
        if recipe in self.compared:
            self.compared.remove(recipe)
        else:
            self.compared = [*self.compared[:1], recipe]
        self._mark()

    def _mark(self) -> None:
        letters = dict(zip(self.compared, "AB", strict=False))
        for recipe, card in self.cards.items():
            card.mark(letters.get(recipe, ""))
        shown = len(self.compared) == 2
        if not shown:
            self.wipe.pause()
            self.wipe.setVisible(False)
            self._against: tuple[str, ...] = ()
        elif tuple(self.compared) != self._against:
            self._against = tuple(self.compared)
            self._compare()

    def _compare(self) -> None:
        takes = self._session.workspace.takes
        found = [self.cards[recipe] for recipe in self.compared]
        first, second = (Reel(card.kept.take.picture(takes), card.kept.take.frames) for card in found)
        tags = (self.tr("A · take {0}").format(found[0].number), self.tr("B · take {0}").format(found[1].number))
        self.wipe.show()
        self.wipe.compare(first, second, tags, float(found[0].kept.take.rate))
        QTimer.singleShot(0, self.wipe, partial(self.column_view.ensureWidgetVisible, self.wipe))

    # ------------------------------------------------------------------ doing

    def circle(self, recipe: str) -> None:
        """Make a take the director's choice; none lets the newest that fits play."""
        shot = self._session.shot
        if shot is None or shot.circled == recipe:
            return
        label = self.tr("circle a take of {0}") if recipe else self.tr("un-circle the take of {0}")
        self._session.edit(label.format(shot.number), partial(edits.circle_take, shot=shot.id, take=recipe))

    def _toggle_circle(self, recipe: str) -> None:
        shot = self._session.shot
        if shot is not None:
            self.circle("" if shot.circled == recipe else recipe)

    def _reveal(self, recipe: str) -> None:
        folder = self.cards[recipe].kept.take.folder(self._session.workspace.takes)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _menu(self, recipe: str, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        circled = self.cards[recipe].kept.circled
        menu.addAction(
            self.tr("Un-circle") if circled else self.tr("Circle"), partial(self._toggle_circle, recipe)
        ).setEnabled(not self._session.read_only)
        compared = recipe in self.compared
        menu.addAction(
            self.tr("Leave the comparison") if compared else self.tr("Compare"), partial(self._choose, recipe)
        )
        menu.addAction(self.tr("Show in its folder"), partial(self._reveal, recipe))
        menu.popup(place)

    def _render(self, takes: int) -> None:
        if self._shot:
            self._session.render_wanted.emit((self._shot,), takes)

    def commands(self) -> list[Command]:
        """Circle the newest, let go of the circled one, compare the two newest."""
        group = self.tr("Shot")
        return [
            Command("takes.circle", self.tr("Circle the newest take"), self._circle_newest, "", group, self._has_takes),
            Command("takes.free", self.tr("Un-circle the take"), partial(self.circle, ""), "", group, self._has_takes),
            Command(
                "takes.compare", self.tr("Compare the two newest takes"), self.compare_newest, "", group, self._two
            ),
        ]

    def _has_takes(self) -> bool:
        return bool(self.shelf)

    def _two(self) -> bool:
        return len(self.shelf) > 1

    def _circle_newest(self) -> None:
        if self.shelf:
            self.circle(self.shelf[0].take.recipe)

    def compare_newest(self) -> None:
        """The newest take against the one before it."""
        if len(self.shelf) > 1:
            self.compared = [self.shelf[1].take.recipe, self.shelf[0].take.recipe]
            self._mark()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """End what runs for the takes."""
        self._soon.stop()
        self._background.close()
        self.wipe.close_work()
        super().closeEvent(event)
