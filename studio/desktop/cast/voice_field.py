"""How a character sounds: variant, pitch and speed, with a button to hear it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QSlider, QWidget

from storyboard.model import Voice
from studio.desktop.cast.verbs import Verbs
from studio.desktop.fields import Combo
from studio.desktop.icons import icon
from studio.desktop.listening import voice_of
from studio.desktop.theme import px


class VoiceField(QWidget):
    """The voice of one character.

    Signals:
        wants_to_hear: the person asks to hear it, or to hear no more.
    """

    wants_to_hear = Signal()

    def __init__(self, verbs: Verbs, who: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._verbs, self._who = verbs, who
        self.engine, self.variant = Combo(), Combo()
        for choice, name in ((self.engine, self.tr("Voice engine")), (self.variant, self.tr("Voice"))):
            choice.setAccessibleName(name)
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(6)
            choice.activated.connect(self._changed)
        self.pitch = self._slider(0, 99, self.tr("Pitch"))
        self.speed = self._slider(80, 400, self.tr("Words a minute"))
        self._pitch, self._speed = QLabel(), QLabel()
        self.listen = QPushButton(self.tr("Listen"))
        self.listen.setIcon(icon("sound"))
        self.listen.clicked.connect(self.wants_to_hear)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(4))
        grid.addWidget(self.engine, 0, 0)
        grid.addWidget(self.variant, 0, 1, 1, 2)
        rows = ((self.tr("Pitch"), self.pitch, self._pitch), (self.tr("Speed"), self.speed, self._speed))
        for row, (words, slider, number) in enumerate(rows, 1):
            label = QLabel(words)
            label.setProperty("look", "caption")
            label.setBuddy(slider)
            number.setProperty("look", "quiet")
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            number.setMinimumWidth(px(28))
            grid.addWidget(label, row, 0)
            grid.addWidget(slider, row, 1)
            grid.addWidget(number, row, 2)
        grid.addWidget(self.listen, 3, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)

    def _slider(self, least: int, most: int, name: str) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(least, most)
        slider.setAccessibleName(name)
        slider.valueChanged.connect(self._changed)
        slider.sliderReleased.connect(self._verbs.session.end_merge)
        return slider

    def show_variants(self, names: tuple[str, ...]) -> None:
        """The variants there are, once they are known."""
        with QSignalBlocker(self.variant):
            self.variant.clear()
            self.variant.addItem(self.tr("plain"), "")
            for name in names:
                self.variant.addItem(name, name)
        self.show_film()

    def show_film(self) -> None:
        """The voice as it is, or as it would be cast."""
        voice = voice_of(self._verbs.session.film, self._who)
        for choice, value in ((self.engine, voice.engine), (self.variant, voice.variant)):
            with QSignalBlocker(choice):
                if choice.findData(value) < 0:
                    choice.addItem(value or self.tr("plain"), value)
                choice.setCurrentIndex(choice.findData(value))
        for slider, label, number in (
            (self.pitch, self._pitch, voice.pitch),
            (self.speed, self._speed, voice.words_per_minute),
        ):
            with QSignalBlocker(slider):
                slider.setValue(number)
            label.setText(str(number))

    def show_heard(self, is_heard: bool) -> None:
        """Whether it is heard now."""
        self.listen.setText(self.tr("Stop") if is_heard else self.tr("Listen"))
        self.listen.setIcon(icon("stop" if is_heard else "sound"))

    def _changed(self, *_: object) -> None:
        voice = Voice(
            engine=str(self.engine.currentData()),
            variant=str(self.variant.currentData() or ""),
            pitch=self.pitch.value(),
            words_per_minute=self.speed.value(),
        )
        if voice != self._verbs.character(self._who).voice:
            self._verbs.set_voice(self._who, voice)
