"""The panels of the desk, by name, in one place; each is imported when it is first shown."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from threading import Lock
from typing import Literal, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from studio.desktop.pictures import Pictures
from studio.desktop.session import Session

Where = Literal["left", "centre", "viewer", "right", "bottom"]
"""Left of the pages, the pages in the middle, above the inspector, the inspector's place, under everything."""

CONTEXT = "Panels"
_LOADING = Lock()
"""Two threads that import parts of one package at once may each get the other's half-made: one panel at a time."""


@dataclass(frozen=True)
class Spec:
    """A panel.

    Attributes:
        id: names it for good; the layout is remembered by it.
        title: English, marked for translation in the context "Panels".
        where: its place in the window.
        path: module and class: "studio.desktop.graph:GraphPanel".
        icon: a glyph.
    """

    id: str
    title: str
    where: Where
    path: str
    icon: str = ""

    @property
    def name(self) -> str:
        """The title in the person's language."""
        return QCoreApplication.translate(CONTEXT, self.title)

    def load(self) -> type[QWidget]:
        """The panel's class; imports its module."""
        module, _, name = self.path.partition(":")
        with _LOADING:
            return cast(type[QWidget], getattr(import_module(module), name))

    def make(self, session: Session, pictures: Pictures, parent: QWidget) -> QWidget:
        """The panel itself, for one film."""
        panel = self.load()
        build = cast(Callable[..., QWidget], panel)
        if "pictures" in inspect.signature(panel.__init__).parameters:
            return build(session, pictures, parent=parent)
        return build(session, parent=parent)


PANELS: tuple[Spec, ...] = (
    Spec("script", "Script", "left", "studio.desktop.script:ScriptPanel", "script"),
    Spec("cast", "Cast", "left", "studio.desktop.cast:CastPanel", "cast"),
    Spec("writer", "Writer", "left", "studio.desktop.writer:WriterPanel", "prompt"),
    Spec("check", "Check", "left", "studio.desktop.check:CheckPanel", "check"),
    Spec("graph", "Graph", "centre", "studio.desktop.graph:GraphPanel", "graph"),
    Spec("board", "Board", "centre", "studio.desktop.board:BoardPanel", "board"),
    Spec("table", "Table", "centre", "studio.desktop.table:TablePanel", "table"),
    Spec("brush", "Motion brush", "centre", "studio.desktop.brush:BrushPanel", "brush"),
    Spec("inspector", "Shot", "right", "studio.desktop.inspector:InspectorPanel", "edit"),
    Spec("takes", "Takes", "right", "studio.desktop.takes:TakesPanel", "takes"),
    Spec("delivery", "Delivery", "centre", "studio.desktop.deliver:DeliveryPanel", "deliver"),
    Spec("timeline", "Timeline", "bottom", "studio.desktop.timeline:TimelinePanel", "timeline"),
    Spec("viewer", "Viewer", "viewer", "studio.desktop.viewer:ViewerPanel", "film"),
    Spec("queue", "Queue", "bottom", "studio.desktop.queue:QueuePanel", "queue"),
)
"""In the order of their tabs."""

_TITLES = (
    QT_TRANSLATE_NOOP("Panels", "Script"),
    QT_TRANSLATE_NOOP("Panels", "Cast"),
    QT_TRANSLATE_NOOP("Panels", "Writer"),
    QT_TRANSLATE_NOOP("Panels", "Check"),
    QT_TRANSLATE_NOOP("Panels", "Graph"),
    QT_TRANSLATE_NOOP("Panels", "Board"),
    QT_TRANSLATE_NOOP("Panels", "Table"),
    QT_TRANSLATE_NOOP("Panels", "Motion brush"),
    QT_TRANSLATE_NOOP("Panels", "Viewer"),
    QT_TRANSLATE_NOOP("Panels", "Shot"),
    QT_TRANSLATE_NOOP("Panels", "Takes"),
    QT_TRANSLATE_NOOP("Panels", "Timeline"),
    QT_TRANSLATE_NOOP("Panels", "Queue"),
    QT_TRANSLATE_NOOP("Panels", "Delivery"),
)
