"""The start page: an example, a screenplay, an empty graph; below them the films a person worked on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.desktop.background import Background
from studio.desktop.start.cards import FilmCard, WayIn
from studio.desktop.theme import px

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
_WIDEST = 1040
_DESIGNED = 1280, 800
"""The window for which the page is designed; a larger one shows it larger, in steps of a quarter."""
_LARGEST = 2.5
_SHOWN = 8
_TYPE = {"display": 28, "heading": 15, "quiet": 13, "faint": 12}
"""The page's type, as the application's style sheet has it for each look."""


class StartPage(QWidget):
    """Three ways into a film, and the recent films.

    Signals:
        example_asked: an example's screenplay.
        screenplay_asked: the person will choose a screenplay.
        empty_asked: the person wants an empty graph.
        project_asked: the person will choose a project.
        film_asked: a recent project.
    """

    example_asked = Signal(object)
    screenplay_asked = Signal()
    empty_asked = Signal()
    project_asked = Signal()
    film_asked = Signal(object)

    def __init__(self, recent: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._background = Background(self, width=1)
        self.films: list[FilmCard] = []
        self.zoom = 1.0
        self._spaces: list[tuple[QBoxLayout | QGridLayout, int]] = []
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(32), px(32), px(32), px(32))
        column.setSpacing(px(16))
        self._spaces.append((column, 16))
        column.addStretch(2)
        column.addWidget(_label(self.tr("What are we making?"), "display"))
        column.addWidget(_label(self.tr("A film is a graph of shots; a cut is a way through it."), "quiet"))
        column.addSpacing(px(8))
        column.addLayout(self._ways())
        column.addLayout(self._other_ways())
        if recent:
            column.addSpacing(px(16))
            column.addWidget(_label(self.tr("Your films"), "heading"))
            column.addLayout(self._recent(recent))
        column.addStretch(3)
        self._page = page
        self._page.setMaximumWidth(px(_WIDEST))
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(page, 100)
        row.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(middle)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """On a large screen the whole page is larger."""
        super().resizeEvent(event)
        wide, high = (
            size / px(designed) for size, designed in zip((self.width(), self.height()), _DESIGNED, strict=True)
        )
        zoom = max(1.0, min(_LARGEST, int(min(wide, high) * 4) / 4))
        if zoom != self.zoom:
            self._enlarge(zoom)

    def _enlarge(self, zoom: float) -> None:
        self.zoom = zoom
        self._page.setMaximumWidth(round(px(_WIDEST) * zoom))
        sizes = {look: round(px(size) * zoom) for look, size in _TYPE.items()}
        rules = [f'QLabel[look="{look}"] {{ font-size: {size}px; }}' for look, size in sizes.items()]
        self._page.setStyleSheet("\n".join([*rules, f"QPushButton {{ font-size: {sizes['quiet']}px; }}"]))
        for card in (self.example, self.screenplay, self.empty, *self.films):
            card.enlarge(zoom)
        for box, space in self._spaces:
            box.setSpacing(round(px(space) * zoom))

    def close_workers(self) -> None:
        """End the thread that reads pictures."""
        self._background.close()

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(16))
        self._spaces.append((row, 16))
        self.example = WayIn(
            "film",
            self.tr("Look at an example"),
            self.tr("The Lighthouse: a storm, a lamp that went out, and Mia, who runs into the storm."),
        )
        lighthouse = EXAMPLES / "lighthouse.fountain"
        self.example.clicked.connect(partial(self.example_asked.emit, lighthouse))
        if not lighthouse.exists():  # showing it before it stands anywhere would make a window of it
            self.example.hide()
        self.screenplay = WayIn(
            "script",
            self.tr("Bring a screenplay"),
            self.tr("Fountain, Final Draft or prose. It is broken down into shots, cast and timed."),
        )
        self.screenplay.clicked.connect(self.screenplay_asked)
        self.empty = WayIn(
            "graph",
            self.tr("Start with an idea"),
            self.tr("Have a sentence or a treatment outlined, or put down shots on an empty graph."),
        )
        self.empty.clicked.connect(self.empty_asked)
        for card in (self.example, self.screenplay, self.empty):
            row.addWidget(card, 1)
        return row

    def _other_ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        others = sorted(path for path in EXAMPLES.glob("*.fountain") if path.stem != "lighthouse")
        if others:
            row.addWidget(_label(self.tr("More examples:"), "faint"))
        for script in others:
            button = QPushButton(script.stem.replace("-", " ").capitalize())
            button.setProperty("look", "quiet")
            button.clicked.connect(partial(self.example_asked.emit, script))
            row.addWidget(button)
        row.addStretch(1)
        self.project = QPushButton(self.tr("Open a project…"))
        self.project.setProperty("look", "quiet")
        self.project.clicked.connect(self.project_asked)
        row.addWidget(self.project)
        return row

    def _recent(self, recent: Sequence[Path]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(px(16))
        self._spaces.append((grid, 16))
        for at, project in enumerate(recent[:_SHOWN]):
            card = FilmCard(project)
            card.clicked.connect(partial(self.film_asked.emit, project))
            grid.addWidget(card, at // 4, at % 4)
            self.films.append(card)
            self._background.run(partial(_picture_of, project, px(240) * 3), card.show_image)
        for column in range(4):
            grid.setColumnStretch(column, 1)
        return grid


def _label(text: str, look: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("look", look)
    label.setWordWrap(True)
    return label


def _picture_of(project: Path, width: int) -> QImage | None:
    """One picture of a film: the first take's poster, else a drawn still."""
    posters = (project / "takes").glob("*/*/poster.png")
    file = min(posters, default=None) or min((project / "store" / "still").glob("[!.]*.png"), default=None)
    if file is None:
        return None
    reader = QImageReader(str(file))
    size = reader.size()
    if size.width() > width:
        reader.setScaledSize(QSize(width, round(size.height() * width / size.width())))
    image = reader.read()
    return None if image.isNull() else image
