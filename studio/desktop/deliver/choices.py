"""What is delivered and how: the kind of thing, the place, the frame, the captions, the marks."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QWidget,
)

from storyboard import edits
from storyboard.model import Film
from studio.delivering import delivered
from studio.delivery.formats import presets
from studio.delivery.interchange.handing_over import FORMATS
from studio.desktop.deliver.versions import Versions
from studio.desktop.fields import Combo, FreeLine
from studio.desktop.language import speaks
from studio.desktop.session import Session
from studio.desktop.theme import px
from studio.orders import Kind

KINDS: tuple[Kind, ...] = ("film", "captions", "board", "handoff", "comparison")
CAPTIONS = (".srt", ".vtt", ".ass")
BOARDS = (".pdf", ".html", ".xlsx", ".csv", ".png", ".jpg")
_ON_PAPER, _DATED = (".pdf",), (".pdf", ".html")
_SOUNDS = ("stems", "sounds", "none")
_SHAPES = ("", "16:9", "9:16", "1:1", "4:5", "2.39:1")
_RATES = ("film", "24", "25", "30", "23.976", "29.97")
_BURN = ("timecode", "shot", "temp")


class Choices(QWidget):
    """The choices; those that belong to a cut are edits of it, so that they are undone and kept with the film.

    Signals:
        changed: something else is chosen.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._cuts: list[str] = []
        self._is_filling = False
        self._what, self._place, self._form = Combo(self), Combo(self), Combo(self)
        self.shape, self.rate, self.captions, self.language = (Combo(self) for _ in range(4))
        boxes = (self._what, self._place, self._form, self.shape, self.rate, self.captions, self.language)
        for box in boxes:
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)  # long names of places do not make the page wider than the window
        self.sign = QCheckBox(self.tr("Sign it"), self)
        self.mark = QCheckBox(self.tr("Mark the picture invisibly"), self)
        self.media = QCheckBox(self.tr("Copy takes and sound beside it"), self)
        self.panels = QSpinBox(self)
        self.panels.setRange(1, 12)
        self.panels.setValue(6)
        self.paper, self.sound = Combo(self), Combo(self)
        for title, value in ((self.tr("A4"), "a4"), (self.tr("US Letter"), "letter")):
            self.paper.addItem(title, value)
        for value, title in zip(_SOUNDS, self._sound_words(), strict=True):
            self.sound.addItem(title, value)
        self.dated, self.credit = FreeLine(self), FreeLine(self)
        self.dated.setPlaceholderText(self.tr("none"))
        self.credit.setPlaceholderText(self.tr("as the script says"))
        self.today = QPushButton(self.tr("Today"), self)
        self.today.setProperty("look", "quiet")
        self.today.clicked.connect(self._date_today)
        self.start = FreeLine("01:00:00:00", self)
        self.as_is = QCheckBox(self.tr("Render nothing that is missing"), self)
        self.burn = {name: QCheckBox(text, self) for name, text in zip(_BURN, self._burn_words(), strict=True)}
        self.versions = Versions(session, self)
        self.versions.changed.connect(self.changed)
        titles = (
            self.tr("Film"),
            self.tr("Captions"),
            self.tr("Storyboard or shot list"),
            self.tr("Hand-off"),
            self.tr("Comparison or release notes"),
        )
        for kind, title in zip(KINDS, titles, strict=True):
            self._what.addItem(title, kind)
        self._place.addItem(self.tr("H.264 in mp4, as the cut is"), "")
        for name, preset in presets().items():
            self._place.addItem(preset.title, name)
        for shape in _SHAPES:
            self.shape.addItem(shape or self.tr("as it is"), shape)
        for rate in _RATES:
            self.rate.addItem(self.tr("the film's") if rate == "film" else rate, rate)
        words = (self.tr("a file beside it"), self.tr("a track in it"), self.tr("burnt in"), self.tr("none"))
        for value, text in zip(("file", "track", "burnt", "none"), words, strict=True):
            self.captions.addItem(text, value)
        self._rows: dict[QWidget, tuple[tuple[Kind, ...], tuple[str, ...]]] = {}
        self._layout = QFormLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(px(16))
        self._layout.setVerticalSpacing(px(8))
        self._layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._row(self.tr("What"), self._what, KINDS)
        self._row(self.tr("Preset"), self._place, ("film",))
        self._row(self.tr("Format"), self._form, ("captions", "board", "handoff", "comparison"))
        self._row(self.tr("Versions"), self.versions, ("comparison",))
        self._row(self.tr("Shape"), self.shape, ("film",))
        self._row(self.tr("Frames a second"), self.rate, ("film",))
        self._row(self.tr("Captions"), self.captions, ("film",))
        self._row(self.tr("Language"), self.language, ("film", "captions"))
        self._row(self.tr("In the picture"), self._beside(*self.burn.values()), ("film",))
        self._row(self.tr("Origin"), self._beside(self.sign, self.mark), ("film",))
        self._row(self.tr("Sound"), self.sound, ("handoff",))
        self._row(self.tr("Starts at"), self.start, ("handoff",))
        self._row(self.tr("Media"), self._beside(self.media, self.as_is), ("handoff",))
        self._row(self.tr("Panels a page"), self.panels, ("board",), _ON_PAPER)
        self._row(self.tr("Paper"), self.paper, ("board",), _ON_PAPER)
        self._row(self.tr("By"), self.credit, ("board",), _DATED)
        self._row(self.tr("Date"), self._beside(self.dated, self.today), ("board",), _DATED)
        for field, name in ((self.dated, self.tr("Date")), (self.today, self.tr("Date of today"))):
            field.setAccessibleName(name)
        for box in (self._what, self._place, self._form):
            box.currentIndexChanged.connect(self._chosen)
        for check in (self.sign, self.mark, self.media, self.as_is):
            check.toggled.connect(self._chosen)
        self.start.textEdited.connect(lambda text: self.changed.emit())
        self.shape.activated.connect(lambda at: self._set(shape=self.shape.currentData()))
        self.rate.activated.connect(lambda at: self._set(rate=self.rate.currentData()))
        self.captions.activated.connect(lambda at: self._set(captions=self.captions.currentData()))
        self.language.activated.connect(lambda at: self._set(language=self.language.currentData()))
        for box_ in self.burn.values():
            box_.clicked.connect(
                lambda on: self._set(burn_in=[name for name, each in self.burn.items() if each.isChecked()] or ["none"])
            )
        for before, after in pairwise((self.language, *self.burn.values(), self.sign, self.mark)):
            self.setTabOrder(before, after)
        self._chosen()

    @property
    def first(self) -> QWidget:
        """The first of the choices, behind which the keyboard goes on."""
        return self._what

    @property
    def kind(self) -> Kind:
        """What is delivered."""
        return KINDS[max(0, self._what.currentIndex())]

    @property
    def preset(self) -> str:
        """The place it is for; empty for the cut as it is."""
        return str(self._place.currentData() or "")

    @property
    def suffix(self) -> str:
        """How the file's name ends; empty for a folder."""
        if self.kind == "film":
            chosen = presets().get(self.preset)
            return ".mp4" if chosen is None else "" if chosen.sequence or chosen.source == "sound" else chosen.suffix
        value = str(self._form.currentData() or "")
        return FORMATS[value].suffix if self.kind == "handoff" and value in FORMATS else value

    def choose(self, kind: Kind, value: str = "") -> None:
        """Choose a kind, and its preset or format."""
        self._what.setCurrentIndex(KINDS.index(kind))
        box = self._place if kind == "film" else self._form
        box.setCurrentIndex(max(0, box.findData(value)))

    def add_place(self, text: str, place: QWidget) -> None:
        """A last row, for whatever is chosen: where it goes."""
        self._row(text, place, KINDS)

    def options(self) -> dict[str, object]:
        """The fields of an order."""
        match self.kind:
            case "film":
                return {"preset": self.preset, "sign": self.sign.isChecked(), "mark": self.mark.isChecked()}
            case "handoff":
                return {
                    "format": str(self._form.currentData()),
                    "copy_media": self.media.isChecked(),
                    "as_is": self.as_is.isChecked(),
                    "sound": str(self.sound.currentData()),
                    "start": self.start.text().strip(),
                }
            case "board":
                return {
                    "panels": self.panels.value(),
                    "paper": str(self.paper.currentData()),
                    "date": self.dated.text().strip(),
                    "credit": self.credit.text().strip() or None,
                }
            case "comparison":
                return {"versions": self.versions.chosen, "language": speaks()}
            case _:
                return {}

    def show_cut(self, cuts: list[str]) -> None:
        """Show what the first chosen cut's delivery is; changes go to all chosen cuts."""
        film = self._session.film
        self.versions.renew()
        self._cuts = [cut for cut in cuts if cut in film.cuts_by_id]
        for box in (self.shape, self.rate, self.captions, self.language, *self.burn.values()):
            box.setEnabled(bool(self._cuts) and not self._session.read_only)
        if not self._cuts:
            return
        delivery = film.cuts_by_id[self._cuts[0]].delivery
        self._is_filling = True
        self.shape.setItemText(0, f"{delivery.width} × {delivery.height}")
        self.shape.setCurrentIndex(0)
        rate = "film" if delivery.rate is None else f"{float(delivery.rate):g}"
        at = self.rate.findData(rate)
        if at < 0:
            self.rate.addItem(rate, rate)
            at = self.rate.count() - 1
        self.rate.setCurrentIndex(at)
        self.captions.setCurrentIndex(self.captions.findData(delivery.captions_as if delivery.captions else "none"))
        languages = sorted({delivery.language, "", *_languages(film)})
        if [self.language.itemData(n) for n in range(self.language.count())] != languages:
            self.language.clear()
            for language in languages:
                self.language.addItem(language or self.tr("as written"), language)
        self.language.setCurrentIndex(languages.index(delivery.language))
        for name, box in self.burn.items():
            box.setChecked(name in delivery.burn_in)
        self._is_filling = False

    def _burn_words(self) -> tuple[str, str, str]:
        return self.tr("timecode"), self.tr("shot numbers"), self.tr("TEMP")

    def _set(self, **asked: object) -> None:
        if self._is_filling or not self._cuts or asked == {"shape": ""}:
            return
        cuts = list(self._cuts)
        self._session.edit(self.tr("change the delivery"), partial(_redelivered, cuts=cuts, asked=asked))
        self.changed.emit()

    def _chosen(self) -> None:
        kind = self.kind
        if self.sender() is self._what or not self._form.count():
            self._fill_forms(kind)
        form = str(self._form.currentData() or "")
        for widget, (kinds, forms) in self._rows.items():
            self._layout.setRowVisible(widget, kind in kinds and (not forms or form in forms))
        self.changed.emit()

    def _fill_forms(self, kind: Kind) -> None:
        self._form.blockSignals(True)
        self._form.clear()
        if kind == "handoff":
            for name, form in FORMATS.items():
                self._form.addItem(form.title, name)
        elif kind == "comparison":
            self._form.addItem(self.tr("What differs, with pictures (.html)"), ".html")
            self._form.addItem(self.tr("What differs, to print (.pdf)"), ".pdf")
            self._form.addItem(self.tr("Both side by side, as a film (.mp4)"), ".mp4")
            self._form.addItem(self.tr("Release notes (.md)"), ".md")
        else:
            titles = self._form_words()
            for suffix in CAPTIONS if kind == "captions" else BOARDS:
                self._form.addItem(titles[suffix], suffix)
        self._form.blockSignals(False)

    def _form_words(self) -> dict[str, str]:
        return {
            ".srt": self.tr("SubRip (.srt)"),
            ".vtt": self.tr("WebVTT, for the web (.vtt)"),
            ".ass": self.tr("Advanced SubStation, with styles (.ass)"),
            ".pdf": self.tr("Storyboard to print (.pdf)"),
            ".html": self.tr("Storyboard as a web page (.html)"),
            ".xlsx": self.tr("Shot list with pictures (.xlsx)"),
            ".csv": self.tr("Shot list as a table (.csv)"),
            ".png": self.tr("Contact sheet (.png)"),
            ".jpg": self.tr("Contact sheet (.jpg)"),
        }

    def _sound_words(self) -> tuple[str, str, str]:
        return (
            self.tr("stems: dialogue, effects, ambience, music"),
            self.tr("every sound by itself, to be mixed anew"),
            self.tr("none"),
        )

    def _date_today(self) -> None:
        self.dated.setText(QLocale().toString(QDate.currentDate(), QLocale.FormatType.LongFormat))

    def _row(self, text: str, widget: QWidget, kinds: tuple[Kind, ...], forms: tuple[str, ...] = ()) -> None:
        label = QLabel(text, self)
        label.setProperty("look", "quiet")
        label.setBuddy(widget)
        widget.setAccessibleName(text)
        self._layout.addRow(label, widget)
        self._rows[widget] = kinds, forms

    def _beside(self, *widgets: QWidget) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        holder.setMinimumHeight(px(26))  # a row of boxes is as high as a row of choices
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        return holder


def _redelivered(film: Film, cuts: list[str], asked: dict[str, object]) -> Film:
    for cut in cuts:
        old = film.cuts_by_id[cut].delivery
        film = edits.set_delivery(film, cut, delivered(film, old, **asked))  # type: ignore[arg-type]
    return film


def _languages(film: Film) -> set[str]:
    """The languages that lines have been translated into."""
    return {each.language for shot in film.shots for line in shot.lines for each in line.translations}
