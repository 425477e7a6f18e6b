"""What a designer would see at once in a window: controls that overlap, stick out, or whose words are cut."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QTextEdit,
    QToolButton,
    QWidget,
)

from studio.desktop.cuttabs import Strip

CONTROLS = (
    QAbstractButton, QLabel, QLineEdit, QComboBox, QAbstractSpinBox, QSlider, QPlainTextEdit, QTextEdit,
)  # fmt: skip
"""What a person reads, presses or fills in. Canvases, on which controls may float, are not among them."""
_PLAIN = (QPushButton, QToolButton, QCheckBox, QRadioButton)
_SLACK = 2


def problems(window: QWidget) -> list[str]:
    """A sentence for each thing that is wrong; a control that can be scrolled to is not cut."""
    found, rects = [], []
    for control in _controls(window):
        rect, cut = _seen(control, window)
        rects.append((control, rect))
        if cut:
            found.append(f"{_named(control)} sticks out of {cut}")
        found += [f"{_named(control)} {what}" for what in _cut(control)]
    for at, (one, rect) in enumerate(rects):
        for other, there in rects[at + 1 :]:
            both = rect & there
            apart = not (one.isAncestorOf(other) or other.isAncestorOf(one))
            if apart and both.width() > _SLACK and both.height() > _SLACK:
                found.append(f"{_named(one)} and {_named(other)} overlap by {both.width()} x {both.height()}")
    return found


def _controls(window: QWidget) -> list[QWidget]:
    inner = (QAbstractSpinBox, QComboBox, QLineEdit, QMenuBar)
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and widget.isVisible()
        and widget.window() is window
        and not isinstance(widget.parentWidget(), inner)
        and not (isinstance(widget, QLabel) and not widget.text() and widget.pixmap().isNull())
    ]


def _seen(control: QWidget, window: QWidget) -> tuple[QRect, str]:
    """The part of a control that is not hidden by what it stands in; what cuts it where nobody can scroll."""
    rect = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
    across = down = False
    cut, at = "", control
    while at is not window and (parent := at.parentWidget()) is not None:
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and parent is area.viewport():
            never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            across = across or area.horizontalScrollBarPolicy() != never or isinstance(area, Strip)
            down = down or area.verticalScrollBar().maximum() > 0
        room = QRect(parent.mapTo(window, QPoint(0, 0)), parent.size()).adjusted(-1, -1, 1, 1)
        aside = not across and (rect.left() < room.left() or rect.right() > room.right())
        below = not down and (rect.top() < room.top() or rect.bottom() > room.bottom())
        if (aside or below) and not cut:
            cut = type(parent).__name__
        rect &= room
        if rect.isEmpty():
            break
        at = parent
    return rect, cut


def _cut(control: QWidget) -> list[str]:
    """What of a control's words there is no room for."""
    if control.width() <= 0 or control.height() <= 0:
        return ["has no room at all"]
    metrics = control.fontMetrics()
    if isinstance(control, _PLAIN):
        paints_itself = type(control).paintEvent not in [kind.paintEvent for kind in _PLAIN]
        if control.text() and not paints_itself and not _has_room(control, control.sizeHint().width(), _SLACK):
            return [f"is {control.width()} wide and needs {control.sizeHint().width()}"]
        if not control.text() and not control.icon().isNull() and not _has_room(control, control.iconSize().width(), 0):
            return ["is smaller than its glyph"]
    elif isinstance(control, QLabel) and control.text():
        if control.wordWrap():
            needs = control.heightForWidth(control.width())
            return [f"is {control.height()} high and needs {needs}"] if needs > control.height() + 1 else []
        hides = Qt.TextFlag.TextShowMnemonic if control.buddy() is not None else Qt.TextFlag.TextSingleLine
        wide = metrics.size(hides.value, control.text()).width()
        if wide > control.contentsRect().width() + 1 or metrics.height() > control.height() + 1:
            return [f"is {control.contentsRect().width()} wide and needs {wide}"]
    elif isinstance(control, QLineEdit | QComboBox | QAbstractSpinBox) and control.height() < metrics.height():
        return [f"is {control.height()} high and needs {metrics.height()}"]
    return []


def _has_room(control: QWidget, wide: int, slack: int) -> bool:
    high = control.fontMetrics().height() if slack else wide
    return control.width() + slack > wide and control.height() + slack >= high


def _named(control: QWidget) -> str:
    words = control.accessibleName() or str(getattr(control, "text", str)())
    return f"{type(control).__name__} “{words[:40]}”"
