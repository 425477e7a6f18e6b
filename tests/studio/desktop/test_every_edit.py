"""After every verb and its undo the panels show what panels made anew over the same film would show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from benchmarks.desk_verbs import VERBS, a_film
from storyboard import edits
from storyboard.changes import between
from storyboard.layout import lay_out
from storyboard.model import Film
from studio.desktop import theme
from studio.desktop.board.model import BoardModel
from studio.desktop.graph import GraphPanel
from studio.desktop.graph.painting import Drawn
from studio.desktop.graph.plot import Plot
from studio.desktop.graph.ways import Ways
from studio.desktop.look import apply
from studio.desktop.pictures import Pictures
from studio.desktop.session import Session
from studio.desktop.states import States
from studio.desktop.table.model import TableModel
from studio.desktop.timeline import TimelinePanel
from studio.desktop.timeline.laid import Laid
from studio.workspace import Workspace

Edit = Callable[[Film], Film]


def _place(film: Film, at: int) -> Edit:
    uses = film.cuts[0].uses
    places = {"after": uses[20].shot, "before": uses[21].shot, "cut": "film"}
    return partial(edits.place_shot, shot=uses[60 + at].shot, **places)


EDITS: dict[str, Callable[[Film, int], Edit]] = {
    **{verb.name: verb.bind for verb in VERBS},
    "place elsewhere": _place,
    "place at the start": lambda film, at: partial(edits.place_shot, shot=film.shots[3].id, before=film.shots[0].id),
    "delete in sight": lambda film, at: partial(edits.remove_shot, shot=film.shots[1].id),
    "branch in sight": lambda film, at: partial(edits.add_branch, shot=film.shots[2].id),
    "another scene": lambda film, at: partial(edits.set_shot_scene, shot=film.shots[2].id, scene=film.scenes[3].id),
    "link in sight": lambda film, at: partial(edits.link, source=film.shots[0].id, target=film.shots[5].id),
    "on the board": lambda film, at: partial(edits.move_shot, shot=film.shots[4].id, before=film.shots[1].id),
}


class Panels:
    """A graph and a timeline in windows, and the rows of table and board, over one session."""

    def __init__(self, session: Session, pictures: Pictures) -> None:
        self.session = session
        self.graph, self.timeline = GraphPanel(session, pictures), TimelinePanel(session, pictures)
        self.states = States.shared(session)
        self.table, self.board = TableModel(session, self.states), BoardModel(session, self.states)
        session.film_changed.connect(self.table.follow)
        session.film_changed.connect(self.board.follow)
        for panel, width, height in ((self.graph, 500, 300), (self.timeline, 700, 260)):
            panel.resize(width, height)
            panel.show()

    def close(self) -> None:
        for panel in (self.graph, self.timeline):
            panel.close()
            panel.deleteLater()
        self.states.release()


@pytest.fixture
def panels(tmp_path: Path, person: Path, qtbot: QtBot) -> Iterator[Panels]:
    theme.use(theme.DARK)
    theme.measure(1.0, reduced_motion=True)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply(application)
    workspace = Workspace(tmp_path / "film.film")
    workspace.folder.mkdir()
    session = Session(workspace, a_film(150))
    pictures = Pictures(session)
    pictures.close()  # so that nothing arrives by itself
    made = Panels(session, pictures)
    qtbot.waitUntil(lambda: bool(made.states()), timeout=60000)
    made.states.close()
    qtbot.wait(60)
    made.timeline.canvas.renew()
    _settle(made)
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _settle(panels: Panels) -> None:
    """Let all that is due be done, cards that did not fit into one repaint too."""
    for turn in range(1000):
        QApplication.processEvents()
        if turn >= 9 and not panels.graph.canvas._rest.isActive():
            return
    pytest.fail("the graph never comes to rest")


def _on_screen(panel: QWidget) -> QImage:
    """What stands on the screen, put together of all that was painted in part."""
    return panel.screen().grabWindow(panel.winId()).toImage()


def _is_as_if_made_anew(panels: Panels) -> None:
    film, session = panels.session.film, panels.session
    canvas = panels.graph.canvas
    fresh = Ways()
    fresh.follow(film, session.cut_id)
    assert canvas.ways.ways == fresh.ways
    assert canvas.ways.visited == fresh.visited
    assert {way.key for way in canvas.ways.seen(canvas.plot, canvas.sceneRect())} == set(fresh.ways)
    whole = Plot.of(canvas.plot.layout, canvas.plot.measures)
    assert (canvas.plot.cards, canvas.plot.lanes, canvas.plot.tops, canvas.plot.bounds) == (
        whole.cards,
        whole.lanes,
        whole.tops,
        whole.bounds,
    )
    every = lay_out(film, canvas.plot.layout)
    assert canvas.plot.layout.lanes == every.lanes, "the lanes that an edit left alone are as if all were laid out"
    laid = Laid.of(film, session.cut)
    shown = panels.timeline.stage.laid
    assert (shown.places, shown.frames) == (laid.places, laid.frames)
    table, board = TableModel(session, panels.states), BoardModel(session, panels.states)
    assert sorted(panels.table.shots) == sorted(table.shots), "a row may keep its place until one sorts anew"
    assert panels.table.row_of == {shot: row for row, shot in enumerate(panels.table.shots)}
    assert panels.board.rows == board.rows
    assert panels.board.place_of == board.place_of


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_and_its_undo_show_what_is_shown_when_all_is_made_anew(panels: Panels, qtbot: QtBot, name: str) -> None:
    session, before = panels.session, panels.session.film
    for act in (lambda: session.edit(name, EDITS[name](before, 0)), session.undo, session.redo):
        was = session.film
        act()
        assert between(was, session.film)
        _settle(panels)
        shown = _on_screen(panels.graph)
        _is_as_if_made_anew(panels)
        panels.graph.canvas._drawn = Drawn()  # the lines that it keeps from one repaint to the next too
        panels.graph.canvas.viewport().update()
        _settle(panels)
        assert _on_screen(panels.graph) == shown, "what was painted in part is as if it was painted whole"
    qtbot.waitUntil(lambda: not panels.timeline.canvas.is_in_part, timeout=60000)
    QApplication.processEvents()
    shown = panels.timeline.canvas.grab().toImage()
    panels.timeline.canvas.renew()
    assert panels.timeline.canvas.grab().toImage() == shown
