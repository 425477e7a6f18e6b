"""How the shots are seen, chosen by pictures: sizes, angles, movements, and the lens with what it sees."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QSlider, QWidget

from storyboard import edits
from storyboard.camera import SENSOR_WIDTH_MM, Angle, Camera, Movement, Size
from storyboard.model import Film
from studio.desktop import terms
from studio.desktop.flow import Flow
from studio.desktop.inspector import glyphs
from studio.desktop.inspector.chosen import Chosen, Hand
from studio.desktop.inspector.fields import Number
from studio.desktop.inspector.glimpse import Glimpse
from studio.desktop.inspector.section import Section, caption, row
from studio.desktop.theme import RADIUS, font, px, theme

E = TypeVar("E", bound=Size | Angle | Movement)
Paint = Callable[[QPainter, QRectF, E, QColor, QColor], None]
LENSES = (18, 24, 40, 75, 135)
"""Steps of the slider's keys: very wide, wide, as the eye sees, portrait, long."""
_HOVER_MS = 250


class Tile(QAbstractButton, Generic[E]):
    """One choice: a small drawing with its name under it.

    Signals:
        pointed: whether the pointer or the keys are on it.
    """

    pointed = Signal(bool)

    def __init__(self, value: E, name: str, paint: Paint[E], parent: QWidget) -> None:
        super().__init__(parent)
        self.value = value
        self._paint = paint
        self.setText(name)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setAccessibleDescription(terms.explained(value))
        self.setToolTip(terms.explained(value))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(font(12))
        wide = max(px(58), metrics.horizontalAdvance(self.text()) + px(8))
        return QSize(wide, px(34) + metrics.height() + px(8))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        on, over = self.isChecked(), self.underMouse() or self.hasFocus()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent", 0.14) if on else look.colour("raised"))
        painter.drawRoundedRect(box, px(RADIUS), px(RADIUS))
        if on or self.hasFocus():
            painter.setPen(QPen(look.colour("accent" if on else "text"), 1.5 if on else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, px(RADIUS), px(RADIUS))
        if on and self.hasFocus():
            painter.setPen(QPen(look.colour("text"), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), px(RADIUS - 2), px(RADIUS - 2))
        metrics = QFontMetrics(font(12))
        picture = QRectF(box.left() + px(6), box.top() + px(5), box.width() - px(12), px(28))
        ink = look.colour("accent" if on else "text" if over else "quiet")
        self._paint(painter, picture, self.value, ink, look.colour("ground" if look.name != "light" else "line"))
        painter.setFont(font(12, strong=on))
        painter.setPen(look.colour("text" if on or over else "faint"))
        line = QRectF(box.left() + 2, picture.bottom() + px(3), box.width() - 4, metrics.height())
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self.pointed.emit(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.pointed.emit(False)


class Wall(QWidget, Generic[E]):
    """All choices of one kind.

    Signals:
        chosen: the value a person chose. pointed: the value that is pointed at, or None.
    """

    chosen = Signal(object)
    pointed = Signal(object)

    def __init__(self, name: str, values: Iterable[E], call: Callable[[E], str], paint: Paint[E]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.group = QButtonGroup(self)
        self.tiles: dict[E, Tile[E]] = {}
        flow = Flow(self, equal=True)
        for value in values:
            tile = self.tiles[value] = Tile(value, call(value), paint, self)
            tile.clicked.connect(partial(self._clicked, value))
            tile.pointed.connect(partial(self._pointed, value))
            self.group.addButton(tile)
            flow.addWidget(tile)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_value(self, value: E | None) -> None:
        """Show a choice; None where shots differ."""
        self.group.setExclusive(False)
        for each, tile in self.tiles.items():
            tile.setChecked(each == value)
        self.group.setExclusive(True)
        entered = self.tiles[value] if value is not None else next(iter(self.tiles.values()))
        for tile in self.tiles.values():  # Tab comes to the one that is chosen, arrows go on from there
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tile is entered else Qt.FocusPolicy.ClickFocus)

    def _clicked(self, value: E) -> None:
        self.chosen.emit(value)

    def _pointed(self, value: E, on: bool) -> None:
        self.pointed.emit(value if on else None)


class Wedge(QWidget):
    """What the lens sees, from above."""

    def __init__(self) -> None:
        super().__init__()
        self.lens_mm: float | None = 40.0
        self.setAccessibleName(self.tr("What the lens sees"))

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(96), px(44))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(64), px(44))

    def show_lens(self, lens_mm: float | None) -> None:
        self.lens_mm = lens_mm
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme()
        half = math.atan(SENSOR_WIDTH_MM / 2 / (self.lens_mm or 40.0))
        ink = look.colour("accent" if self.lens_mm else "faint")
        glyphs.paint_lens(painter, QRectF(self.rect()), half, ink, look.colour("raised"))


class CameraSection(Section):
    """Size, angle, movement and lens."""

    shows = frozenset({"camera", "card"})
    follows = frozenset({"scenes", "characters", "film"})

    @classmethod
    def heading(cls) -> str:
        return QCoreApplication.translate("CameraSection", "Camera")

    def __init__(self, hand: Hand, parent: QWidget) -> None:
        super().__init__(hand, parent)
        self.sizes = Wall(self.tr("Size"), Size, terms.size, glyphs.paint_size)
        self.angles = Wall(self.tr("Angle"), Angle, terms.angle, glyphs.paint_angle)
        self.movements = Wall(self.tr("Movement"), Movement, terms.movement, glyphs.paint_movement)
        self.sizes.chosen.connect(lambda size: self._set(size=size))
        self.angles.chosen.connect(lambda angle: self._set(angle=angle))
        self.movements.chosen.connect(lambda movement: self._set(movement=movement))
        self.glimpse = Glimpse(hand.session, self)
        self._wanted: Camera | None = None
        self._soon = QTimer(self, singleShot=True, interval=_HOVER_MS)
        self._soon.timeout.connect(self._look)
        self.sizes.pointed.connect(lambda size: self._point("size", size))
        self.angles.pointed.connect(lambda angle: self._point("angle", angle))
        self.wedge = Wedge()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(100 * math.log(8)), round(100 * math.log(600)))
        self.slider.setPageStep(40)
        self.slider.setAccessibleName(self.tr("Lens"))
        self.slider.setToolTip(self.tr("Wide to long"))
        self.slider.valueChanged.connect(self._slide)
        self.slider.sliderReleased.connect(hand.session.end_merge)
        self.millimetres = Number(self.tr("Focal length"), 8, 600, unit=self.tr("mm"))
        self.millimetres.changed.connect(lambda mm: self._set(lens_mm=mm))
        self.lens_name = caption("")
        for title, wall in (
            (self.tr("Size"), self.sizes),
            (self.tr("Angle"), self.angles),
            (self.tr("Movement"), self.movements),
        ):
            self.body.addWidget(caption(title, wall))
            self.body.addWidget(wall)
        self.body.addWidget(self.lens_name)
        self.body.addLayout(row(self.wedge, self.slider, self.millimetres, stretch=1))

    def is_of_use(self, chosen: Chosen) -> bool:
        return not all(shot.card for shot in chosen.shots)

    def follow(self, chosen: Chosen) -> None:
        self.sizes.show_value(chosen.common(lambda shot: shot.camera.size))
        self.angles.show_value(chosen.common(lambda shot: shot.camera.angle))
        self.movements.show_value(chosen.common(lambda shot: shot.camera.movement))
        lens = chosen.common(lambda shot: shot.camera.lens_mm)
        self.wedge.show_lens(lens)
        self.millimetres.show_value(lens)
        if lens is not None and not self.slider.isSliderDown():
            self.slider.blockSignals(True)
            self.slider.setValue(round(100 * math.log(lens)))
            self.slider.blockSignals(False)
        self.lens_name.setText(self._lens_words(lens))
        self.glimpse.forget()

    def _lens_words(self, lens: float | None) -> str:
        if lens is None:
            return self.tr("Lens · mixed")
        if lens < 30:
            return self.tr("Lens · wide: much of the place, depth")
        if lens < 60:
            return self.tr("Lens · as the eye sees")
        if lens < 110:
            return self.tr("Lens · portrait: faces as they are")
        return self.tr("Lens · long: near and far pressed together")

    def summary(self, chosen: Chosen) -> str:
        camera = chosen.common(lambda shot: shot.camera)
        if camera is None:
            return self.tr("mixed") if chosen.shots else ""
        parts = [terms.size(camera.size), terms.angle(camera.angle), terms.movement(camera.movement)]
        return " · ".join(parts)

    def _set(self, **fields: Size | Angle | Movement | float) -> None:
        what = next(iter(fields))
        labels = {
            "size": self.tr("change size of {0}"),
            "angle": self.tr("change angle of {0}"),
            "movement": self.tr("change movement of {0}"),
            "lens_mm": self.tr("change lens of {0}"),
        }
        self.hand.each(labels[what], partial(_seen, fields=fields), what if what == "lens_mm" else "")

    def _slide(self, value: int) -> None:
        lens = math.exp(value / 100)
        self._set(lens_mm=float(round(lens)))

    # ------------------------------------------------------------------ a look at what is pointed at

    def _point(self, field: str, value: StrEnum | None) -> None:
        one = self.hand.chosen.one
        if value is None or one is None or one.card:
            self._wanted = None
            self._soon.stop()
            self.glimpse.hide()
            return
        self._wanted = one.camera.with_(**{field: value})
        self._soon.start()

    def _look(self) -> None:
        one = self.hand.chosen.one
        if one is not None and self._wanted is not None:
            self.glimpse.look(one, self._wanted, self)

    def hide_glimpse(self) -> None:
        """The column scrolls, or is left."""
        self._point("size", None)

    def close_work(self) -> None:
        self._soon.stop()
        self.glimpse.close_work()


def _seen(film: Film, shot: str, fields: dict[str, Size | Angle | Movement | float]) -> Film:
    return edits.set_camera(film, shot, film.shots_by_id[shot].camera.with_(**fields))
