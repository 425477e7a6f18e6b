"""Which engine makes the takes, with which model and seed."""

from __future__ import annotations

import random
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from generation import engines
from storyboard import edits
from storyboard.model import Film
from studio.desktop.inspector.chosen import Chosen, Hand
from studio.desktop.inspector.fields import Choice, Number, Word
from studio.desktop.inspector.section import Section, fields, named, row, tool

_SEEDS = 2**31 - 1


class MakingSection(Section):
    """Engine, model and seed."""

    shows = frozenset({"engine", "model", "seed"})

    @classmethod
    def heading(cls) -> str:
        return QCoreApplication.translate("MakingSection", "Engine")

    def __init__(self, hand: Hand, parent: QWidget) -> None:
        super().__init__(hand, parent)
        self.engine: Choice[str] = Choice(self.tr("Engine"), [(name, self._called(name)) for name in engines.names()])
        self.model = Word(self.tr("Model"), self.tr("the engine's own choice"))
        self.seed = Number(self.tr("Seed"), 0, _SEEDS)
        self.dice = tool("dice", self.tr("Another seed"))
        self.dice.setToolTip(self.tr("Another seed: another take of the same shot"))
        self.dice.clicked.connect(self._throw)
        self.body.addWidget(fields((self.tr("engine"), self.engine), (self.tr("model"), self.model)))
        below = named(self.tr("seed"), self.seed)
        below.takeAt(1)
        below.addLayout(row(self.seed, self.dice, stretch=0))
        self.body.addLayout(below)
        self.engine.chosen.connect(self._choose)
        self.model.written.connect(self._name)
        self.model.left.connect(hand.session.end_merge)
        self.seed.changed.connect(lambda seed: self._sow(round(seed)))

    def _called(self, engine: str) -> str:
        known = {
            "animatic": self.tr("animatic"),
            "hosted": self.tr("hosted"),
            "command": self.tr("command"),
            "comfy": self.tr("ComfyUI"),
            "diffusion": self.tr("diffusion"),
        }
        return known.get(engine, engine)

    def follow(self, chosen: Chosen) -> None:
        engine = chosen.common(lambda shot: shot.engine)
        names = list(dict.fromkeys((*engines.names(), *(shot.engine for shot in chosen.shots))))
        self.engine.offer([(name, self._called(name)) for name in names])
        self.engine.show_value(engine)
        self.model.show_text(chosen.common(lambda shot: shot.model))
        self.seed.show_value(chosen.common(lambda shot: shot.seed))

    def summary(self, chosen: Chosen) -> str:
        engine, model = chosen.common(lambda shot: shot.engine), chosen.common(lambda shot: shot.model)
        if engine is None:
            return self.tr("mixed") if chosen.shots else ""
        return f"{self._called(engine)} · {model}" if model else self._called(engine)

    def _choose(self, engine: str) -> None:
        self.hand.each(self.tr("change engine of {0}"), partial(_made_by, engine=engine))

    def _name(self, model: str) -> None:
        self.hand.each(self.tr("change model of {0}"), partial(_with_model, model=model.strip()), "model")

    def _sow(self, seed: int) -> None:
        self.hand.each(self.tr("change seed of {0}"), partial(edits.set_seed, seed=seed), "seed")

    def _throw(self) -> None:
        """Each shot its own seed, none the one it has."""
        seeds = {shot.id: (shot.seed + random.SystemRandom().randrange(1, 10_000)) for shot in self.hand.chosen.shots}
        self.hand.each(self.tr("another seed for {0}"), partial(_sown, seeds=seeds))


def _made_by(film: Film, shot: str, engine: str) -> Film:
    """Another engine knows other models, so that it chooses itself."""
    old = film.shots_by_id[shot]
    return film if old.engine == engine else edits.set_engine(film, shot, engine)


def _with_model(film: Film, shot: str, model: str) -> Film:
    return edits.set_engine(film, shot, film.shots_by_id[shot].engine, model=model)


def _sown(film: Film, shot: str, seeds: dict[str, int]) -> Film:
    return edits.set_seed(film, shot, seeds[shot] % (_SEEDS + 1))
