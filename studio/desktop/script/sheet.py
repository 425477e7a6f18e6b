"""The page: a screenplay set as one, with the shots marked in its margin; it is read and chosen from, not written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from storyboard.screenplay.script import Element, Kind
from studio.desktop import theme as themes
from studio.desktop.script.places import Place, shown
from studio.desktop.theme import px, theme

_SLICE = 60
"""Elements that are set at once; the window stays free between."""
_WIDE = 52
"""Letters in a line from which a page has a screenplay's own indents."""
_INDENTS = {
    Kind.CHARACTER: (7, 20, 0),
    Kind.PARENTHETICAL: (5, 15, 4),
    Kind.DIALOGUE: (3, 10, 3),
    Kind.LYRIC: (3, 10, 3),
}
"""In letters: from the left on a narrow page, on a wide one, and from the right."""


class Sheet(QTextEdit):
    """The screenplay's page.

    Signals:
        chosen: a person selected text or clicked: (element, character) of its start and its end.
        set: the page stands whole.
    """

    chosen = Signal(object, object)
    set = Signal()

    _is_made = False

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setStyleSheet("QTextEdit { background: transparent; border: 0; padding: 0; }")
        self.elements: tuple[Element, ...] = ()
        self.places: list[Place] = []
        self.numbers: dict[str, str] = {}
        self.selected: frozenset[str] = frozenset()
        self.current = ""
        self._next, self._is_wide, self._wish = 0, False, ""
        self._is_pressed = self._is_setting = False
        self._setting = QTimer(self, interval=0)
        self._setting.timeout.connect(self._set_on)
        self.margin = _Margin(self)
        self.verticalScrollBar().valueChanged.connect(self.margin.update)
        self.cursorPositionChanged.connect(self._moved)
        self.selectionChanged.connect(self._moved)
        self._is_made = True

    # ------------------------------------------------------------------ setting the page

    def show_elements(self, elements: tuple[Element, ...]) -> None:
        """Set another screenplay, piece by piece."""
        self.elements = elements
        self._is_wide = self._letters() >= _WIDE
        self._next = 0
        self._is_setting = True
        self.clear()
        self.document().setDefaultFont(themes.typewriter(13))
        self.document().setDocumentMargin(px(12))
        self._make_room()
        self._setting.start()

    def stop(self) -> None:
        """Set nothing more."""
        self._setting.stop()

    @property
    def is_set(self) -> bool:
        """Whether all of it stands."""
        return not self._is_setting

    def _letters(self) -> int:
        """How many letters a line has room for; by the widget, whose width no scroll bar changes."""
        width = self.width() - px(110)
        return int(width / max(1.0, QFontMetricsF(themes.typewriter(13)).horizontalAdvance("0")))

    def _set_on(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        for element in self.elements[self._next : self._next + _SLICE]:
            if self._next:
                cursor.insertBlock()
            cursor.setBlockFormat(self._block(element, is_first=self._next == 0))
            self._write(cursor, element)
            self._next += 1
        cursor.endEditBlock()
        if self._next >= len(self.elements):
            self._setting.stop()
            self._is_setting = False
            wish, self._wish = self._wish, ""
            if wish:
                self.reveal(wish)
            self.set.emit()
        self.margin.update()

    def _block(self, element: Element, *, is_first: bool) -> QTextBlockFormat:
        made = QTextBlockFormat()
        letter = QFontMetricsF(themes.typewriter(13)).horizontalAdvance("0")
        narrow, wide, right = _INDENTS.get(element.kind, (0, 0, 0))
        made.setLeftMargin((wide if self._is_wide else narrow) * letter)
        made.setRightMargin(right * letter)
        follows = element.kind in (Kind.PARENTHETICAL, Kind.DIALOGUE, Kind.LYRIC)
        space = 20 if element.kind is Kind.HEADING else 2 if follows else 10
        made.setTopMargin(0 if is_first else px(space))
        made.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if element.kind is Kind.TRANSITION:
            made.setAlignment(Qt.AlignmentFlag.AlignRight)
        elif element.kind is Kind.CENTRED:
            made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return made

    def _write(self, cursor: QTextCursor, element: Element) -> None:
        look, plain = theme(), QTextCharFormat()
        plain.setFont(themes.typewriter(13))
        quiet = element.kind in (Kind.ACTION, Kind.DIALOGUE, Kind.LYRIC, Kind.CENTRED)
        aside = element.kind in (Kind.NOTE, Kind.SECTION, Kind.SYNOPSIS, Kind.PARENTHETICAL, Kind.TRANSITION)
        plain.setForeground(look.colour("faint" if aside else "quiet" if quiet else "text"))
        if element.kind is Kind.HEADING:
            plain.setFontWeight(QFont.Weight.Bold)
        if element.kind in (Kind.NOTE, Kind.SYNOPSIS):
            plain.setFontItalic(True)
        text = shown(element)
        if not element.emphasis or len(text) != len(element.text):
            cursor.insertText(text, plain)
            return
        at = 0
        for run in element.emphasis:
            cursor.insertText(text[at : run.first], plain)
            marked = QTextCharFormat(plain)
            if run.bold:
                marked.setFontWeight(QFont.Weight.Bold)
            marked.setFontItalic(run.italic)
            marked.setFontUnderline(run.underline)
            cursor.insertText(text[run.first : run.end], marked)
            at = run.end
        cursor.insertText(text[at:], plain)

    # ------------------------------------------------------------------ shots on it

    def show_places(self, places: list[Place], numbers: dict[str, str]) -> None:
        """Mark where the shots stand."""
        if (places, numbers) != (self.places, self.numbers):
            self.places, self.numbers = places, numbers
            self._make_room()
            self.margin.update()
            self.viewport().update()

    def show_selected(self, selected: frozenset[str], current: str) -> None:
        """Mark the selected shots, the current one most."""
        if (selected, current) != (self.selected, self.current):
            self.selected, self.current = selected, current
            self.viewport().update()
            self.margin.update()

    def reveal(self, shot: str) -> None:
        """Scroll to a shot; once the page stands whole, if it does not yet."""
        place = next((each for each in self.places if each.shot == shot), None)
        if place is None:
            return
        if self._is_setting:
            self._wish = shot
            return
        top, bottom = self.extent(place)
        bar, high = self.verticalScrollBar(), self.viewport().height()
        if top < px(8) or bottom > high - px(8):
            bar.setValue(bar.value() + round(top) - min(high // 4, max(px(12), high - round(bottom - top))))

    def extent(self, place: Place) -> tuple[float, float]:
        """The heights between which a shot stands, in the view."""
        return self._edge(place.first, place.start).top(), self._edge(place.last, max(0, place.end - 1)).bottom()

    def visible_places(self) -> list[Place]:
        """The shots that are seen now."""
        first = self.cursorForPosition(QPoint(0, 0)).blockNumber()
        last = self.cursorForPosition(QPoint(self.viewport().width(), self.viewport().height())).blockNumber()
        return [
            place for place in self.places if place.first <= last and place.last >= first and place.last < self._next
        ]

    def _edge(self, block: int, at: int) -> QRectF:
        found = self.document().findBlockByNumber(block)
        cursor = QTextCursor(found)
        cursor.setPosition(found.position() + min(at, max(0, found.length() - 1)))
        return QRectF(self.cursorRect(cursor))

    # ------------------------------------------------------------------ choosing by hand

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._is_pressed = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        self._is_pressed = False
        self._tell()

    def _moved(self) -> None:
        """By keys: at once. By mouse: when it is let go."""
        if not self._is_pressed and not self._is_setting and self.hasFocus():
            self._tell()

    def _tell(self) -> None:
        cursor = self.textCursor()
        ends = []
        for position in (cursor.selectionStart(), cursor.selectionEnd()):
            block = self.document().findBlock(position)
            ends.append((block.blockNumber(), position - block.position()))
        self.chosen.emit(ends[0], ends[1])

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """What is selected has a warm ground, and a bar where it is the current shot."""
        if self.selected or self.current:
            painter = QPainter(self.viewport())
            look = theme()
            for place in self.visible_places():
                if place.shot == self.current or place.shot in self.selected:
                    top, bottom = self.extent(place)
                    box = QRectF(0, top - px(3), self.viewport().width(), bottom - top + px(6))
                    painter.fillRect(box, look.colour("accent", 0.2 if place.shot == self.current else 0.1))
                    if place.shot == self.current:
                        painter.fillRect(QRectF(0, box.top(), px(3), box.height()), look.colour("accent"))
            painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._make_room()
        if self.elements and (self._letters() >= _WIDE) != self._is_wide:
            self.show_elements(self.elements)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        kinds = (QEvent.Type.FontChange, QEvent.Type.PaletteChange)
        if event.type() in kinds and self._is_made and self.elements:
            QTimer.singleShot(0, self, lambda: self.show_elements(self.elements))

    def _make_room(self) -> None:
        """The margin is as wide as the longest number."""
        face = QFontMetricsF(themes.figures(12))
        longest = max(map(len, self.numbers.values()), default=0)  # only what is nearly as long can be the widest
        long = {number for number in self.numbers.values() if len(number) + 1 >= longest}
        widest = max((face.horizontalAdvance(number) for number in long), default=0.0) if self.places else 0.0
        wide = round(min(widest, px(64))) + px(16) if self.places else 0
        if self.viewportMargins().left() != wide:
            self.setViewportMargins(wide, 0, 0, 0)
        self.margin.setGeometry(0, 0, wide, self.height())


class _Margin(QWidget):
    """The shots' numbers beside the page, each with a line as long as it is told; a click selects the shot."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._drawn: list[tuple[QRectF, str]] = []
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        sheet, look = self._sheet, theme()
        painter = QPainter(self)
        face = themes.figures(12)
        painter.setFont(face)
        metrics = QFontMetricsF(face)
        self._drawn, below = [], -1.0
        for place in sheet.visible_places():
            top, bottom = sheet.extent(place)
            chosen = place.shot in sheet.selected or place.shot == sheet.current
            colour = QColor(look.colour("accent" if chosen else "faint"))
            line = QRectF(self.width() - px(5), top + px(2), px(2), max(px(4), bottom - top - px(4)))
            painter.fillRect(line, colour if chosen else look.colour("line"))
            high = metrics.height()
            y = max(top, below, 0.0 if bottom > high else top)
            below = y + high
            box = QRectF(px(2), y, self.width() - px(10), high)
            number = metrics.elidedText(sheet.numbers.get(place.shot, ""), Qt.TextElideMode.ElideRight, box.width())
            painter.setPen(colour)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
            self._drawn.append((box.united(line), place.shot))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select the shot whose number or line it is."""
        hit = [shot for box, shot in self._drawn if box.top() <= event.position().y() <= box.bottom()]
        if hit:
            place = next(each for each in self._sheet.places if each.shot == hit[-1])
            self._sheet.chosen.emit((place.first, place.start), (place.first, place.start))
