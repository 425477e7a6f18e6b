"""How the shots are graded: exposure, contrast, saturation, temperature, tint and grain, each on a slider."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSlider, QWidget

from storyboard import edits
from storyboard.finish import PLAIN, Grade
from storyboard.model import Film, Shot
from studio.desktop.icons import icon
from studio.desktop.inspector.chosen import Chosen, Hand
from studio.desktop.inspector.fields import Number
from studio.desktop.inspector.section import Section, row
from studio.desktop.theme import px

_STEPS = 200


@dataclass(frozen=True)
class Dial:
    """One part of a grade: its field, how low and how high it usually goes."""

    field: str
    low: float
    high: float

    def at(self, step: int) -> float:
        """The value of a slider's step."""
        return round(self.low + (self.high - self.low) * step / _STEPS, 3)

    def step(self, value: float) -> int:
        """The slider's step nearest to a value."""
        return round((min(self.high, max(self.low, value)) - self.low) / (self.high - self.low) * _STEPS)


DIALS = (
    Dial("exposure", -3, 3),
    Dial("contrast", 0.5, 1.5),
    Dial("saturation", 0, 2),
    Dial("temperature", -1, 1),
    Dial("tint", -1, 1),
    Dial("grain", 0, 1),
)


class Slide(QSlider):
    """A slider that goes back to its middle by a double click, and leaves the wheel to the column.

    Signals:
        reset: it was double-clicked.
    """

    reset = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, _STEPS)
        self.setPageStep(20)
        self.setAccessibleName(name)
        self.setToolTip(self.tr("Double-click: as it was"))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.reset.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()


class GradeSection(Section):
    """The shots' own grade; scene and cut may add theirs."""

    shows = frozenset({"grade"})

    @classmethod
    def heading(cls) -> str:
        return QCoreApplication.translate("GradeSection", "Grade")

    def __init__(self, hand: Hand, parent: QWidget) -> None:
        super().__init__(hand, parent)
        names = {
            "exposure": self.tr("Exposure"),
            "contrast": self.tr("Contrast"),
            "saturation": self.tr("Saturation"),
            "temperature": self.tr("Temperature"),
            "tint": self.tr("Tint"),
            "grain": self.tr("Grain"),
        }
        self.slides: dict[str, Slide] = {}
        self.numbers: dict[str, Number] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        limits = {"exposure": (-6.0, 6.0), "contrast": (0.0, 4.0), "saturation": (0.0, 4.0), "grain": (0.0, 1.0)}
        for at, dial in enumerate(DIALS):
            name = names[dial.field]
            label = QLabel(name)
            label.setProperty("look", "caption")
            slide = self.slides[dial.field] = Slide(name)
            number = self.numbers[dial.field] = Number(
                name, *limits.get(dial.field, (-1.0, 1.0)), decimals=2, step=0.05
            )
            slide.valueChanged.connect(partial(self._slid, dial))
            slide.sliderReleased.connect(hand.session.end_merge)
            slide.reset.connect(partial(self._reset, dial))
            number.changed.connect(partial(self._set, dial.field))
            grid.addWidget(label, at, 0)
            grid.addWidget(slide, at, 1)
            grid.addWidget(number, at, 2)
        self.body.addLayout(grid)
        self.plain = QPushButton(icon("undo"), self.tr("No grade"))
        self.plain.setProperty("look", "quiet")
        self.plain.clicked.connect(self._clear)
        line = row(self.plain)
        line.addStretch(1)
        self.body.addLayout(line)

    def follow(self, chosen: Chosen) -> None:
        for dial in DIALS:
            value = chosen.common(partial(_dialled, dial.field))
            slide = self.slides[dial.field]
            if value is not None and not slide.isSliderDown():
                slide.blockSignals(True)
                slide.setValue(dial.step(value))
                slide.blockSignals(False)
            self.numbers[dial.field].show_value(value)
        self.plain.setVisible(any(shot.grade != PLAIN for shot in chosen.shots))

    def summary(self, chosen: Chosen) -> str:
        grade = chosen.common(lambda shot: shot.grade)
        if grade is None:
            return self.tr("mixed") if chosen.shots else ""
        return self.tr("none") if grade == PLAIN else self.tr("graded")

    def _slid(self, dial: Dial, step: int) -> None:
        self._set(dial.field, dial.at(step))

    def _reset(self, dial: Dial) -> None:
        self._set(dial.field, float(getattr(PLAIN, dial.field)))

    def _set(self, field: str, value: float) -> None:
        self.hand.each(self.tr("grade {0}"), partial(_graded, field=field, value=value), field)

    def _clear(self) -> None:
        self.hand.each(self.tr("take the grade off {0}"), partial(edits.set_shot_grade, grade=PLAIN))


def _graded(film: Film, shot: str, field: str, value: float) -> Film:
    grade: Grade = film.shots_by_id[shot].grade.with_(**{field: value})
    return edits.set_shot_grade(film, shot, grade)


def _dialled(field: str, shot: Shot) -> float:
    return float(getattr(shot.grade, field))
