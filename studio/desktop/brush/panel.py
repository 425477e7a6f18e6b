"""The page of the motion brush: the first frame to paint on, the list of strokes, and a preview of how they move."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QCloseEvent, QHideEvent, QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from storyboard import edits
from storyboard.changes import Change
from storyboard.model import Shot
from storyboard.motion import Spot, Stroke
from studio.desktop.brush.canvas import Canvas, Tool
from studio.desktop.brush.drawer import Drawer
from studio.desktop.brush.preview import Preview
from studio.desktop.brush.shapes import led, shifted, with_point
from studio.desktop.commands import Command
from studio.desktop.emptiness import Emptiness
from studio.desktop.icons import icon
from studio.desktop.roles import is_a
from studio.desktop.session import Session
from studio.desktop.theme import px

MOST = 16
"""Strokes that a shot may have."""
_WIDTH = 960
_LOOKS = frozenset({"action", "card", "camera", "characters", "scene", "seed"})

is_a(QAccessible.Role.Canvas, Canvas)


class BrushPanel(QWidget):
    """Regions of the current shot's first frame, and where each of them goes."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._drawer = Drawer(self)
        self._drawer.drawn.connect(self._drawn)
        self._drawer.failed.connect(self._not_drawn)
        self._ticket = 0
        self._shown = ""
        self._first = QImage()
        self._soon = QTimer(self, singleShot=True, interval=150)
        self._soon.timeout.connect(self._draw)
        self.preview = Preview(session.workspace, self)
        self.canvas = Canvas(self)
        self.setFocusProxy(self.canvas)
        self.setAccessibleName(self.tr("Motion brush"))
        self._build()
        self._connect()
        self._follow()

    def _build(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(px(16), px(4), px(16), px(4))
        bar.setSpacing(px(4))
        self.tools: dict[Tool, QToolButton] = {}
        self._group = QButtonGroup(self)
        names = {
            Tool.LASSO: (self.tr("Draw around it"), "lasso"),
            Tool.POLYGON: (self.tr("Click its corners"), "polygon"),
            Tool.RECTANGLE: (self.tr("Drag a rectangle"), "rectangle"),
        }
        for tool, (name, glyph) in names.items():
            button = self.tools[tool] = QToolButton()
            button.setIcon(icon(glyph))
            button.setIconSize(QSize(px(18), px(18)))
            button.setCheckable(True)
            button.setProperty("look", "quiet")
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(partial(self.canvas.use, tool))
            self._group.addButton(button)
            bar.addWidget(button)
        self.tools[Tool.LASSO].setChecked(True)
        self.guide = QLabel()
        self.guide.setProperty("look", "quiet")
        self.guide.setWordWrap(True)
        self.play = QPushButton(icon("play"), self.tr("Preview"))
        self.play.setToolTip(self.tr("The shot as the animatic draws it with these strokes"))
        self.play.setIconSize(QSize(px(16), px(16)))
        bar.addStretch(1)
        bar.addWidget(self.play)
        self.guide.setContentsMargins(px(16), 0, px(16), px(4))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Strokes"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.heading = QLabel(self.tr("Strokes"))
        self.heading.setProperty("look", "heading")
        self.none = QLabel()
        self.none.setProperty("look", "quiet")
        self.none.setWordWrap(True)
        self.remove = QPushButton(icon("trash"), self.tr("Delete"))
        self.remove.setProperty("look", "quiet")
        self.clear = QPushButton(self.tr("Delete all"))
        self.clear.setProperty("look", "quiet")
        side = QVBoxLayout()
        side.setContentsMargins(px(16), px(12), px(16), px(12))
        side.setSpacing(px(8))
        side.addWidget(self.heading)
        side.addWidget(self.none, 1, Qt.AlignmentFlag.AlignTop)
        side.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.remove)
        buttons.addWidget(self.clear)
        buttons.addStretch(1)
        side.addLayout(buttons)
        self.side = QWidget()
        self.side.setLayout(side)
        self._edge = QFrame()
        self._edge.setProperty("look", "hairline")
        self.inside = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(bar)
        left.addWidget(self.guide)
        left.addWidget(self.canvas, 1)
        self._row.addLayout(left, 1)
        self._row.addWidget(self._edge)
        self._row.addWidget(self.side)
        self._turn()
        self.empty = Emptiness(
            self.tr("Paint what moves"),
            self.tr("Draw around something in a shot, then where it goes. Choose a shot on the graph to begin."),
            parent=self,
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.inside, 1)
        whole.addWidget(self.empty, 1)

    def _connect(self) -> None:
        canvas = self.canvas
        canvas.made.connect(self._add)
        canvas.chosen.connect(self._chosen)
        canvas.nudged.connect(self._nudge)
        canvas.pointed.connect(self._move_point)
        canvas.pointed_at.connect(lambda: self._session.end_merge())
        canvas.removed.connect(self.remove_stroke)
        canvas.wanted.connect(self.add_in_the_middle)
        canvas.guided.connect(self._guide)
        self.list.currentRowChanged.connect(canvas.choose)
        self.remove.clicked.connect(self.remove_stroke)
        self.clear.clicked.connect(self._clear)
        self.play.clicked.connect(self.toggle_preview)
        self.preview.shown.connect(canvas.show_image)
        self.preview.ended.connect(self._preview_ended)
        self.preview.failed.connect(lambda sentence: self._session.say(sentence, "error"))
        self._session.film_changed.connect(self._film_changed)
        self._session.selection_changed.connect(self._follow)

    # ------------------------------------------------------------------ following

    @property
    def shot(self) -> Shot | None:
        """The shot that is painted on; a title card has nothing that moves."""
        return self._session.shot

    def _film_changed(self, change: Change) -> None:
        shot = self.shot
        if shot is None or shot.id != self._shown:
            self._follow()
            return
        fields = change.shots.changed.get(shot.id, frozenset())
        if fields & {"motion", "card"}:
            self._show_strokes()
        looks = change.scenes or change.characters or change.locations or {"style", "width", "height"} & change.film
        if looks or fields & _LOOKS:
            self._soon.start()
        if fields or looks:
            self.preview.stop()

    def _follow(self) -> None:
        shot = self.shot
        self.inside.setVisible(shot is not None)
        self.empty.setVisible(shot is None)
        shown = shot.id if shot else ""
        if shown != self._shown:
            self._session.end_merge()
            self.preview.stop()
            self._shown, self._first = shown, QImage()
            self.canvas.give_up()
            self.canvas.choose(-1)
            self.canvas.show_image(QImage())
            self._soon.start()
        self._show_strokes()

    def _draw(self) -> None:
        shot = self.shot
        if shot is not None and self.isVisible():
            self._ticket = self._drawer.ask(self._session.film, shot.with_(motion=()), [0], _WIDTH)

    def _drawn(self, ticket: int, frame: int, image: QImage) -> None:
        if ticket == self._ticket:
            self._first = image
            if not self.preview.is_playing:
                self.canvas.show_image(image)

    def _not_drawn(self, ticket: int, sentence: str) -> None:
        self._session.say(sentence, "error")

    def _show_strokes(self) -> None:
        shot = self.shot
        strokes = shot.motion if shot else ()
        self.canvas.is_locked = self._session.read_only or (
            shot is not None and (bool(shot.card) or len(strokes) >= MOST)
        )
        self.canvas.show_strokes(strokes)
        self.list.blockSignals(True)
        self.list.clear()
        for at, stroke in enumerate(strokes):
            item = QListWidgetItem(self._called(at, stroke))
            item.setForeground(self.canvas.colour(at))
            self.list.addItem(item)
        self.list.setCurrentRow(self.canvas.selected)
        self.list.blockSignals(False)
        has = bool(strokes)
        self.list.setVisible(has)
        self.none.setVisible(not has)
        is_card = shot is not None and bool(shot.card)
        self.none.setText(
            self.tr("A title card has nothing that moves.")
            if is_card
            else self.tr(
                "Nothing is painted on this shot yet: all moves as the action says. Who stands in a region walks its "
                "way; what else is in it is drawn along."
            )
        )
        self.remove.setVisible(has)
        self.clear.setVisible(len(strokes) > 1)
        self.remove.setEnabled(self.canvas.selected >= 0 and not self._session.read_only)
        self.play.setEnabled(shot is not None and not is_card)
        self._guide()

    def _called(self, number: int, stroke: Stroke) -> str:
        """A stroke in words: which way it goes, and how far."""
        across, down = stroke.moved(1.0)
        if abs(across) < 0.02 and abs(down) < 0.02:
            way = self.tr("back to where it was")
        elif abs(across) >= abs(down):
            way = self.tr("to the right") if across > 0 else self.tr("to the left")
        else:
            way = self.tr("down") if down > 0 else self.tr("up")
        part = round(100 * max(abs(across), abs(down)))
        return self.tr("{0} · {1}, {2} %").format(number + 1, way, part)

    def _guide(self) -> None:
        shot = self.shot
        if shot is not None and len(shot.motion) >= MOST:
            self.guide.setText(self.tr("A shot has at most %n strokes; delete one to paint another.", "", MOST))
        else:
            self.guide.setText(self.canvas.guide() if shot is not None and not shot.card else "")

    def _chosen(self, number: int) -> None:
        self._session.end_merge()
        self.list.blockSignals(True)
        self.list.setCurrentRow(number)
        self.list.blockSignals(False)
        self.remove.setEnabled(number >= 0 and not self._session.read_only)

    # ------------------------------------------------------------------ edits

    def _set(self, label: str, strokes: tuple[Stroke, ...], merge: str = "") -> bool:
        shot = self.shot
        if shot is None:
            return False
        edit = partial(edits.set_motion, shot=shot.id, strokes=strokes)
        return self._session.edit(label.format(shot.number), edit, merge=merge and f"{merge} of {shot.id}")

    def _add(self, stroke: Stroke) -> None:
        shot = self.shot
        if shot is not None and self._set(self.tr("paint motion on {0}"), (*shot.motion, stroke)):
            self.canvas.choose(len(shot.motion))

    def add_in_the_middle(self) -> None:
        """A stroke without a pointer: a region in the middle that goes to the right; the keys move it."""
        shot = self.shot
        if shot is None or shot.card or len(shot.motion) >= MOST:
            return
        region = ((0.4, 0.35), (0.6, 0.35), (0.6, 0.75), (0.4, 0.75))
        self._add(Stroke(region=region, path=((0.5, 0.55), (0.7, 0.55))))

    def _nudge(self, across: float, down: float, leads: bool) -> None:
        shot, at = self.shot, self.canvas.selected
        if shot is None or not 0 <= at < len(shot.motion):
            return
        new = (led if leads else shifted)(shot.motion[at], across, down)
        strokes = (*shot.motion[:at], new, *shot.motion[at + 1 :])
        self._set(self.tr("move motion on {0}"), strokes, f"stroke {at} {leads}")

    def _move_point(self, point: int, spot: Spot) -> None:
        """One point of the chosen stroke is elsewhere."""
        shot, at = self.shot, self.canvas.selected
        if shot is not None and 0 <= at < len(shot.motion):
            strokes = (*shot.motion[:at], with_point(shot.motion[at], point, spot), *shot.motion[at + 1 :])
            self._set(self.tr("move motion on {0}"), strokes, f"point {point} of stroke {at}")

    def remove_stroke(self) -> None:
        """Delete the chosen stroke."""
        shot, at = self.shot, self.canvas.selected
        if shot is not None and 0 <= at < len(shot.motion):
            self._set(self.tr("delete motion from {0}"), (*shot.motion[:at], *shot.motion[at + 1 :]))

    def _clear(self) -> None:
        self._set(self.tr("delete all motion from {0}"), ())

    # ------------------------------------------------------------------ preview

    def toggle_preview(self) -> None:
        """Play the shot with its strokes, or stop."""
        shot = self.shot
        if self.preview.is_playing:
            self.preview.stop()
        elif shot is not None and not shot.card:
            self.canvas.is_playing = True
            self.play.setText(self.tr("Stop"))
            self.play.setIcon(icon("stop"))
            self.preview.play(self._session.film, shot)

    def _preview_ended(self) -> None:
        self.canvas.is_playing = False
        self.canvas.show_image(self._first)
        self.play.setText(self.tr("Preview"))
        self.play.setIcon(icon("play"))

    def commands(self) -> list[Command]:
        """A new stroke, delete, preview."""
        group = self.tr("Shot")

        def has_shot() -> bool:
            return self.shot is not None and not self._session.read_only

        return [
            Command("brush.new", self.tr("Paint a stroke in the middle"), self.add_in_the_middle, "", group, has_shot),
            Command("brush.play", self.tr("Preview the motion"), self.toggle_preview, "P", group, has_shot),
            Command("brush.clear", self.tr("Delete all strokes"), self._clear, "", group, has_shot),
        ]

    # ------------------------------------------------------------------ coming and going

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._first.isNull():
            self._soon.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self.preview.stop()

    def _turn(self) -> None:
        """The strokes stand beside the picture, or below it where that would leave little of it."""
        is_wide = self.width() >= px(480)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)
        largest = 16777215  # Qt's QWIDGETSIZE_MAX
        self.side.setMinimumWidth(px(230) if is_wide else 0)
        self.side.setMaximumSize(px(230) if is_wide else largest, largest if is_wide else px(140))
        self._edge.setMaximumSize(1 if is_wide else largest, largest if is_wide else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._turn()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """End what runs for the brush."""
        self._soon.stop()
        self.preview.stop()
        self.preview.close()
        self._drawer.close()
        super().closeEvent(event)
