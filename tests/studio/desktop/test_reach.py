"""Everything in the panels of the plan has a name and a kind, is reached by Tab, and shows that it has the focus."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from storyboard import files
from studio.desktop.look import dress
from studio.desktop.person import Person
from studio.desktop.window import Window
from studio.workspace import Workspace
from tests.studio.desktop.films import ferry

KINDS = (
    QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSlider, QAbstractItemView,
    QAbstractSpinBox,
)  # fmt: skip
NO_KIND = (QAccessible.Role.Client, QAccessible.Role.NoRole)


@pytest.fixture
def window(qtbot: QtBot, person: Path, tmp_path: Path) -> Iterator[Window]:
    workspace = Workspace(tmp_path / "ferry.film")
    files.create(workspace.folder)
    workspace.save(ferry())
    choices = Person()
    choices.draws_itself = False
    dress(choices)
    made = Window(choices)
    made.resize(1600, 1000)
    made.show()
    with qtbot.waitSignal(made.settled, timeout=10000):
        made.begin(workspace.folder)
    made.activateWindow()
    yield made
    made.close()


PANELS = ("graph", "board", "table", "brush", "script", "cast", "writer", "check", "inspector")


def test_all_that_can_be_done_has_a_name_a_kind_and_a_visible_focus(window: Window) -> None:
    assert window.desk is not None and window.project is not None
    window.project.session.select(["shot-1b"], "shot-1b")
    problems = set()
    for panel in PANELS:
        found = window.desk.show_panel(panel)
        assert found is not None
        QApplication.processEvents()
        problems |= {f"{panel}: {_name(each)} {wrong}" for each in _used(found) if (wrong := _wrong(each))}
    assert not problems


def _used(panel: QWidget) -> list[QWidget]:
    """All that a person can do something with."""
    return [
        each
        for each in (panel, *panel.findChildren(QWidget))
        if each.isVisible()
        and each.isEnabled()
        and not isinstance(each, (QScrollBar, QHeaderView, QLabel))
        and each.focusProxy() is None
        and (isinstance(each, KINDS) or each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and not isinstance(each, QScrollArea)
    ]


def _name(widget: QWidget) -> str:
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name) if face is not None else ""


def _wrong(widget: QWidget) -> str:
    face = QAccessible.queryAccessibleInterface(widget)
    if not _name(widget):
        return "has no name"
    if face is None or face.role() in NO_KIND:
        return "has no kind"
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:  # in a group that takes turns, arrows go on from one
        is_one_of = isinstance(widget, QAbstractButton) and widget.isCheckable() and not widget.isChecked()
        return "" if is_one_of else "is not reached by Tab"
    widget.clearFocus()
    for area in _areas(widget):
        area.ensureWidgetVisible(widget, 10, 30)
    QApplication.processEvents()
    before = _around(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return "" if widget.hasFocus() and _around(widget) != before else "does not show that it has the focus"


def _areas(widget: QWidget) -> list[QScrollArea]:
    found, above = [], widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            found.append(above)
        above = above.parentWidget()
    return found


def _around(widget: QWidget) -> QImage:
    edge = QPoint(6, 6)
    return widget.window().grab(QRect(widget.mapTo(widget.window(), -edge), widget.size() + QSize(12, 12))).toImage()
