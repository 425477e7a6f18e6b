"""What the plan says of the chosen shots: whether they fit as they are, the way they take, seconds, money, remarks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from storyboard.errors import ShotgraphError
from storyboard.model import Film
from studio.desktop.background import Background
from studio.desktop.flow import Flow
from studio.desktop.inspector.chosen import Hand
from studio.desktop.sentences import in_words
from studio.desktop.theme import px

_MOST = 4
"""Remarks that are shown."""


@dataclass(frozen=True)
class Forecast:
    """What will be made of some shots.

    Attributes:
        missing: how many of them have no take that fits.
        seconds, money: what those will take, on one core, and in US dollars.
        more_money: what one more take of each would cost.
        routes: the ways that engines chose, with the reason.
        remarks: sentences on what will be otherwise than asked.
        refused: sentences on why shots will not be rendered.
    """

    missing: int = 0
    seconds: float = 0.0
    money: float = 0.0
    more_money: float = 0.0
    routes: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


def forecast(film: Film, takes: Path, shots: tuple[str, ...]) -> Forecast:
    """Ask the plan, which renders nothing and loads nothing heavy.

    Raises:
        ShotgraphError: a take cannot be read.
    """
    from audio.voices.casting import voice_recipes
    from generation.engines import load
    from generation.takes import takes_of_shot
    from studio.production.jobs import TakeJob
    from studio.production.plan import Stock, plan_takes
    from studio.production.requests import RequestBook

    sources = {link.target: link.source for link in film.links if link.kind == "continues"}
    near = dict.fromkeys((*shots, *(sources[shot] for shot in shots if shot in sources)))
    found = [take for shot in near for take in takes_of_shot(takes, shot).takes]
    plan = plan_takes(film, Stock(takes=tuple(found)), shots)
    book = RequestBook(film, voice_recipes(film))
    jobs = {job.request.shot: job for job in plan.jobs if isinstance(job, TakeJob)}
    wanted = [shot for shot in shots if shot in jobs]
    prices = {
        shot: load(film.shots_by_id[shot].engine).plan(book.request(film.shots_by_id[shot])).money
        for shot in shots
        if shot not in plan.refused
    }
    routes = dict.fromkeys(
        f"{plan.routes[shot].name}: {plan.routes[shot].reason}" for shot in shots if shot in plan.routes
    )
    return Forecast(
        missing=len(wanted),
        seconds=sum(jobs[shot].seconds for shot in wanted),
        money=sum(prices.get(shot, 0.0) for shot in wanted),
        more_money=sum(prices.values()),
        routes=tuple(routes),
        remarks=plan.remarks,
        refused=tuple(dict.fromkeys(plan.refused[shot] for shot in shots if shot in plan.refused)),
    )


class Foot(QWidget):
    """The plan's words, and the buttons that have the shots rendered."""

    def __init__(self, hand: Hand, parent: QWidget) -> None:
        super().__init__(parent)
        self._hand = hand
        self._background = Background(self, width=1)
        self._soon = QTimer(self, singleShot=True, interval=300)
        self._soon.timeout.connect(self._ask)
        self._is_asking = self._is_due = False
        self.forecast: Forecast | None = None
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setProperty("look", "caption")
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.words.setAccessibleName(self.tr("What the plan says"))
        self.words.hide()
        self.render_button = QPushButton(self.tr("Render"))
        self.render_button.setProperty("look", "primary")
        self.render_button.clicked.connect(self.render_shots)
        self.more = QPushButton(self.tr("Three more takes"))
        self.more.setToolTip(self.tr("Other seeds of the same shot; all takes are kept"))
        self.more.clicked.connect(self.render_more)
        buttons = QWidget()
        flow = Flow(buttons, equal=True, space=8)
        flow.addWidget(self.render_button)
        flow.addWidget(self.more)
        policy = buttons.sizePolicy()
        policy.setHeightForWidth(True)
        buttons.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addWidget(self.words)
        column.addWidget(buttons)

    def renew(self) -> None:
        """The shots or the film are others: ask the plan soon."""
        self._soon.start()

    def _ask(self) -> None:
        chosen = self._hand.chosen
        if self._is_asking:
            self._is_due = True
            return
        if not chosen.shots:
            return
        self._is_asking = True
        takes = self._hand.session.workspace.takes
        work = partial(forecast, chosen.film, takes, chosen.ids)
        self._background.run(work, partial(self._came, chosen.ids), self._failed)

    def _came(self, shots: tuple[str, ...], said: Forecast) -> None:
        self._is_asking = False
        if shots == self._hand.chosen.ids:
            self.forecast = said
            self._show(said)
        self._again()

    def _failed(self, error: ShotgraphError) -> None:
        self._is_asking = False
        self.words.setText(in_words(str(error)))
        self._again()

    def _again(self) -> None:
        if self._is_due:
            self._is_due = False
            self._soon.start()

    def _show(self, said: Forecast) -> None:
        parts = [in_words(each) for each in (*said.refused, *said.routes, *said.remarks)]
        if len(parts) > _MOST:
            parts = [*parts[:_MOST], self.tr("and %n more", "", len(parts) - _MOST)]
        if not parts and not said.missing:
            parts = [
                self.tr("A take fits the shot as it is.") if self._hand.chosen.one else self.tr("Takes fit them all.")
            ]
        self.words.setText("\n".join(parts))
        self.words.setVisible(bool(parts))
        price = [self._time(said.seconds)] if said.missing else []
        if said.money:
            price.append(self._dollars(said.money))
        self.render_button.setText(" · ".join((self.tr("Render"), *price)))
        can = not self._hand.session.read_only
        self.render_button.setEnabled(bool(said.missing) and can)
        more = self.tr("Three more takes")
        self.more.setText(" · ".join((more, self._dollars(3 * said.more_money))) if said.more_money else more)
        self.more.setEnabled(can and not said.refused)

    def _time(self, seconds: float) -> str:
        if seconds < 90:
            return self.tr("{0} s", "seconds").format(max(1, round(seconds)))
        if seconds < 5400:
            return self.tr("{0} min").format(round(seconds / 60))
        return self.tr("{0} h", "hours").format(QLocale().toString(seconds / 3600, "f", 1))

    def _dollars(self, money: float) -> str:
        return f"${QLocale().toString(money, 'f', 2)}"

    def render_shots(self) -> None:
        """Have the chosen shots rendered as they are."""
        self._hand.session.render_wanted.emit(self._hand.chosen.ids, 1)

    def render_more(self) -> None:
        """Have three more takes of each made, with other seeds."""
        self._hand.session.render_wanted.emit(self._hand.chosen.ids, 3)

    def close_work(self) -> None:
        """End the thread."""
        self._soon.stop()
        self._background.close()
