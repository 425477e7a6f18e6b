"""The inspector as a panel: a heading, sections that fold, and at its foot what the plan says."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from storyboard.changes import Change
from storyboard.model import Shot
from studio.desktop import terms
from studio.desktop.commands import Command
from studio.desktop.emptiness import Emptiness
from studio.desktop.inspector.acting import ActionSection
from studio.desktop.inspector.camera import CameraSection
from studio.desktop.inspector.chosen import Chosen, Hand
from studio.desktop.inspector.cues import CuesSection
from studio.desktop.inspector.forecast import Foot
from studio.desktop.inspector.grading import GradeSection
from studio.desktop.inspector.lasting import LengthSection
from studio.desktop.inspector.lines import LinesSection
from studio.desktop.inspector.making import MakingSection
from studio.desktop.inspector.noting import NotesSection
from studio.desktop.inspector.prompting import PromptSection
from studio.desktop.inspector.scene import SceneSection
from studio.desktop.inspector.section import Section
from studio.desktop.inspector.who import WhoSection
from studio.desktop.person import Person
from studio.desktop.session import Session
from studio.desktop.theme import px
from studio.desktop.turns import Turns

SECTIONS: Final = (
    ActionSection,
    CameraSection,
    WhoSection,
    PromptSection,
    LinesSection,
    CuesSection,
    NotesSection,
    LengthSection,
    SceneSection,
    MakingSection,
    GradeSection,
)
"""From what is changed most to what is changed least."""
_FOLDED = frozenset({SceneSection, MakingSection, GradeSection})
"""Closed at first; what a person folds stays folded."""
_FOLDS: Final = "inspector"
_AT_ONCE: Final = 100
"""Shots whose fields are compared in one turn, whether or not they are in sight."""


class InspectorPanel(QWidget):
    """Everything that is said of the selected shots. Where they differ a field says “mixed”; an edit holds for all."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: tuple[Shot, ...] = ()
        self._later = Turns(self, self._fill_later)
        self.hand = Hand(session, self)
        self.setAccessibleName(self.tr("Shot"))
        self.title = QLabel()
        self.title.setProperty("look", "heading")
        self.where = QLabel()
        self.where.setProperty("look", "caption")
        self.where.setWordWrap(True)
        self.empty = Emptiness(
            self.tr("Choose a shot on a page"),
            self.tr("What is said of a shot stands here: action, camera, who is in it, what is heard."),
        )
        self.inside = QWidget()
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(px(16), px(12), px(12), px(16))
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.where)
        column.addSpacing(px(8))
        column.addStretch(1)
        self._column = column
        self._made: dict[type[Section], Section] = {}
        self._making = Turns(self, self.section)
        self._folded = Person().folded(_FOLDS)
        self.column_view = QScrollArea(self)
        self.column_view.setWidgetResizable(True)
        self.column_view.setFrameShape(QFrame.Shape.NoFrame)
        self.column_view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column_view.setWidget(self.inside)
        self.line = QFrame()
        self.line.setProperty("look", "hairline")
        self.line.setFixedHeight(1)
        self.foot = Foot(self.hand, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.column_view, 1)
        whole.addWidget(self.empty, 1)
        whole.addWidget(self.line)
        whole.addWidget(self.foot)
        self._making.add(SECTIONS)
        session.film_changed.connect(self._film_changed)
        session.selection_changed.connect(self._selection_changed)
        session.takes_changed.connect(self._takes_changed)
        self._follow()

    # ------------------------------------------------------------------ its sections

    @property
    def sections(self) -> list[Section]:
        """All of them; those that are not made yet are made now."""
        return [self.section(kind) for kind in SECTIONS]

    def section(self, kind: type[Section]) -> Section:
        """One of the sections. All are made when the window has a moment; one that is wanted sooner is made then."""
        for each in SECTIONS[: SECTIONS.index(kind) + 1]:  # in their order, which is that of the Tab key
            if each not in self._made:
                self._make(each)
        return self._made[kind]

    def _make(self, kind: type[Section]) -> None:
        section = self._made[kind] = kind(self.hand, self.inside)
        section.fold.setChecked(not self._is_folded(kind))
        section.folded.connect(self._keep_folds)
        section.inside.setEnabled(not self._session.read_only)
        if isinstance(section, CameraSection):
            self.column_view.verticalScrollBar().valueChanged.connect(section.hide_glimpse)
        self._column.insertWidget(self._column.count() - 1, section)
        section.show()
        self._fill(section, self.hand.chosen)
        made = [*self._made.values()]
        last = _fields(made[-2])[-1] if len(made) > 1 else self.column_view
        for field in _fields(section):  # the foot was there before, and stays behind them
            self.setTabOrder(last, field)
            last = field

    def _is_folded(self, kind: type[Section]) -> bool:
        return kind in _FOLDED if self._folded is None else kind.key() in self._folded

    # ------------------------------------------------------------------ following the film

    def _selection_changed(self) -> None:
        self._session.end_merge()
        if self.hand.chosen.shots != self._shown:
            self._follow()

    def _film_changed(self, change: Change) -> None:
        chosen = self.hand.chosen
        touched = {shot: change.shots.changed[shot] for shot in chosen.ids if shot in change.shots.changed}
        fields = frozenset().union(*touched.values()) if touched else frozenset()
        parts = {
            "scenes": bool(change.scenes),
            "characters": bool(change.characters),
            "film": bool(change.film),
            "links": bool(change.links),
            "shots": bool(change.shots.added or change.shots.removed)
            or any("scene" in each for each in change.shots.changed.values()),
        }
        others = {name for name, changed in parts.items() if changed}
        if chosen.ids != tuple(shot.id for shot in self._shown):
            self._follow()
            return
        self._shown = chosen.shots
        if not fields and not others:
            return
        self._show_heading(chosen)
        touched_ones = [each for each in self._made.values() if each.shows & fields or each.follows & others]
        self._fill_each(touched_ones, chosen)
        self.foot.renew()

    def _takes_changed(self, shots: frozenset[str]) -> None:
        if shots & set(self.hand.chosen.ids):
            self.foot.renew()

    def _follow(self) -> None:
        """Show other shots."""
        chosen = self.hand.chosen
        self._shown = chosen.shots
        has_shots = bool(chosen.shots)
        for widget in (self.column_view, self.line, self.foot):
            widget.setVisible(has_shots)
        self.empty.setVisible(not has_shots)
        self._show_heading(chosen)
        if has_shots:
            self._fill_each([*self._made.values()], chosen)
            self.foot.renew()

    def _fill_each(self, sections: Sequence[Section], chosen: Chosen) -> None:
        """Fill sections; of many shots those in sight at once, and each other one in a turn of its own."""
        for section in sections:
            if len(chosen.shots) <= _AT_ONCE or not section.visibleRegion().isEmpty():
                self._fill(section, chosen)
            else:
                self._later.add((section,))

    def _fill_later(self, section: Section) -> None:
        self._fill(section, self.hand.chosen)

    def _keep_folds(self) -> None:
        Person().keep_folded(_FOLDS, [each.key() for each in self.sections if not each.fold.isChecked()])

    def _fill(self, section: Section, chosen: Chosen) -> None:
        if not chosen.shots:
            return
        section.setVisible(section.is_of_use(chosen))
        section.follow(chosen)
        section.fold.say(section.summary(chosen))

    def _show_heading(self, chosen: Chosen) -> None:
        one = chosen.one
        if one is not None:
            self.title.setText(self.tr("Shot {0}").format(one.number))
            scene = chosen.film.scenes_by_id[one.scene]
            where = f"{scene.number} · {scene.heading}" if scene.heading else self.tr("Scene {0}").format(scene.number)
            self.where.setText(where)
        elif chosen.shots:
            self.title.setText(self.tr("%n shots", "", len(chosen.shots)))
            numbers = ", ".join(shot.number for shot in chosen.shots[:12])
            if len(chosen.shots) > 12:
                numbers += " …"
            length = terms.seconds(sum(shot.frames for shot in chosen.shots), chosen.film)
            self.where.setText(self.tr("{0} · {1} in all. What you change holds for each.").format(numbers, length))

    # ------------------------------------------------------------------ commands

    def open_section(self, kind: type[Section]) -> None:
        """Unfold a section and go to its first field."""
        section = self.section(kind)
        section.fold.setChecked(True)
        self.column_view.ensureWidgetVisible(section, 0, 0)
        stops = [each for each in _fields(section) if each.isVisible()]
        (stops[1] if len(stops) > 1 else section.fold).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def commands(self) -> list[Command]:
        """Render, more takes, and ways to each section."""
        group = self.tr("Shot")

        def has_shots() -> bool:
            return bool(self.hand.chosen.shots) and not self._session.read_only

        def prompt() -> PromptSection:
            section = self.section(PromptSection)
            assert isinstance(section, PromptSection)
            return section

        made = [
            Command("shot.render", self.tr("Render the shot"), self.foot.render_shots, "Ctrl+R", group, has_shots),
            Command("shot.more", self.tr("Three more takes"), self.foot.render_more, "Ctrl+Shift+R", group, has_shots),
            Command(
                "shot.prompt",
                self.tr("Write the prompt again, by rule"),
                lambda: prompt().expand_by_rule(),
                "",
                group,
                has_shots,
            ),
            Command(
                "shot.prompt.model",
                self.tr("Write the prompt again, by the language model"),
                lambda: prompt().expand_by_model(),
                "",
                group,
                has_shots,
            ),
        ]
        for kind in SECTIONS:
            title, name = kind.heading(), f"shot.go.{kind.key()}"
            made.append(
                Command(name, self.tr("Go to {0}").format(title), partial(self.open_section, kind), "", "", has_shots)
            )
        return made

    # ------------------------------------------------------------------ its own shape

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Another size of text or another theme: what is drawn follows."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "foot"):
            chosen = self.hand.chosen
            for section in self._made.values():
                self._fill(section, chosen)
                section.updateGeometry()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """End what runs for the inspector."""
        self._later.stop()
        self._making.stop()
        for section in self._made.values():
            section.close_work()
        self.foot.close_work()
        super().closeEvent(event)


def _fields(section: Section) -> list[QWidget]:
    """Where the Tab key stops in a section, in the order in which its parts stand; the heading first.

    Not asked of Qt's own chain: Python takes what `nextInFocusChain` gives for a part of what was asked, so the
    window's bar of menus would be gone with the section that it follows.
    """
    window, inside = section.window(), section.findChildren(QWidget)
    stops = [each for each in inside if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.window() is window]
    return [section.fold, *(each for each in stops if each is not section.fold)]
