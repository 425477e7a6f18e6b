"""What kind of thing a widget that we paint ourselves is to a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLES: dict[str, QAccessible.Role] = {}
_is_known = False


def is_a(role: QAccessible.Role, *kinds: type[QWidget]) -> None:
    """Widgets of these kinds are so to a screen reader: a list, a graphic, a button."""
    global _is_known
    for kind in kinds:
        _ROLES[f"{kind.__module__}.{kind.__name__}"] = role
    if not _is_known:
        QAccessible.installFactory(_made)
        _is_known = True


def describe(widget: QWidget, words: str) -> None:
    """Say what is current in a widget that is one thing to a screen reader."""
    if words != widget.accessibleDescription():
        widget.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged))


def _made(key: str, of: QObject) -> QAccessibleInterface | None:
    """Asked by Qt for each class that a widget is of, the nearest first."""
    kind = type(of)
    if key != kind.__name__ or not isinstance(of, QWidget):
        return None
    role = _ROLES.get(f"{kind.__module__}.{key}")
    return QAccessibleWidget(of, role, of.accessibleName()) if role is not None else None
