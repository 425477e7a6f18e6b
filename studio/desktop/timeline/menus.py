"""The timeline's menus and sheets: what can be done to a shot, a transition, a title, a marker or a sound."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from storyboard import edits
from storyboard.model import Film, Transition
from studio.desktop.timeline import words
from studio.desktop.timeline.asking import Choice, Frames, Gain, Sheet, Text, Values
from studio.desktop.timeline.sounds import cue_of
from studio.desktop.timeline.stage import Spot, Stage
from studio.desktop.timeline.verbs import Verbs

SPEEDS = (
    Fraction(1, 4), Fraction(1, 2), Fraction(3, 4), Fraction(1), Fraction(3, 2), Fraction(2), Fraction(4), Fraction(8),
)  # fmt: skip
DIRECTIONS = {"wipe": ("right", "left", "up", "down"), "push": ("right", "left", "up", "down"),
              "whip": ("right", "left", "up", "down"), "iris": ("in", "out")}  # fmt: skip


class Menus(QObject):
    """Fills menus, and opens sheets over a widget."""

    def __init__(self, stage: Stage, verbs: Verbs, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage, self._verbs, self._widget = stage, verbs, parent

    # ------------------------------------------------------------------ menus

    def fill(self, menu: QMenu, spot: Spot) -> None:
        """What can be done to a thing."""
        if spot.kind in ("marker", "title", "title-end", "line") or spot.kind.startswith("cue"):
            self._add(menu, self.tr("Edit…"), partial(self.edit, spot))
            self._add(menu, self.tr("Remove"), partial(self._verbs.remove, spot), "Delete")
        elif spot.kind == "transition":
            self._kinds(menu, spot.use)
            menu.addSeparator()
            self._add(menu, self.tr("Kind and length…"), partial(self.edit, spot))
        elif spot.use in self._stage.laid.index:
            self._shot(menu, spot.use)

    def _shot(self, menu: QMenu, use: str) -> None:
        verbs, laid = self._verbs, self._stage.laid
        at = laid.index[use]
        inside = laid.starts[at] < verbs.session.playhead < laid.end(at)
        for text, run, holds, keys in (
            (self.tr("Split at the playhead"), verbs.split, inside, "S"),
            (self.tr("Start at the playhead"), lambda: verbs.trim_to_playhead(start=True), inside, "["),
            (self.tr("End at the playhead"), lambda: verbs.trim_to_playhead(start=False), inside, "]"),
        ):
            self._add(menu, text, run, keys).setEnabled(holds)
        self._add(menu, self.tr("Start and end…"), partial(self.edit, Spot("clip", use, use)))
        menu.addSeparator()
        if at + 1 < len(laid.places):
            joint = menu.addMenu(self.tr("Transition to the next"))
            self._kinds(joint, use)
            joint.addSeparator()
            self._add(joint, self.tr("Kind and length…"), partial(self.edit, Spot("transition", use, use)), "D")
        speed = menu.addMenu(self.tr("Speed"))
        now = verbs.use(use).speed
        for each in SPEEDS:
            action = self._add(speed, words.speed_name(each), partial(verbs.set_speed, use, each))
            action.setCheckable(True)
            action.setChecked(each == now)
        self._add(menu, self.tr("Freeze the last frame…"), partial(self.ask_hold, use))
        self._add(menu, self.tr("Let the sound start or end apart…"), partial(self.ask_overlap, use))
        shot = verbs.shot(use)
        if shot.lines or shot.cues:
            sounds = menu.addMenu(self.tr("Sounds"))
            for line in shot.lines:
                self._add(sounds, line.text[:60], partial(self.edit, Spot("line", line.id, use)))
            for cue in shot.cues:
                self._add(sounds, cue.description[:60], partial(self.edit, Spot("cue", cue.id, use)))
        menu.addSeparator()
        self._add(menu, self.tr("Title at the playhead…"), partial(self.ask_title, "title"), "T")
        self._add(menu, self.tr("Lower third at the playhead…"), partial(self.ask_title, "lower third"), "Shift+T")
        self._add(menu, self.tr("Fades of the cut…"), self.ask_fades)
        menu.addSeparator()
        self._add(menu, self.tr("One place back"), lambda: verbs.shift_place(-1), "Alt+Left").setEnabled(at > 0)
        is_last = at + 1 == len(laid.places)
        self._add(menu, self.tr("One place on"), lambda: verbs.shift_place(1), "Alt+Right").setDisabled(is_last)
        self._add(menu, self.tr("Take out of the cut"), lambda: verbs.remove_uses(verbs.uses), "Delete")

    def _kinds(self, menu: QMenu, use: str) -> None:
        now = self._verbs.use(use).transition.kind
        for kind, name in words.kinds():
            action = self._add(menu, name, partial(self._verbs.set_kind, use, kind))
            action.setCheckable(True)
            action.setChecked(kind == now)

    def _add(self, menu: QMenu, text: str, run: Callable[[], object], keys: str = "") -> QAction:
        """A line of a menu, with the keys that the timeline has for it."""
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        action = menu.addAction("\t".join(filter(None, (text.replace("&", "&&"), shown))))
        action.triggered.connect(lambda _=False: run())
        return action

    # ------------------------------------------------------------------ sheets

    def edit(self, spot: Spot) -> Sheet | None:
        """Open the sheet of a thing."""
        if spot.kind == "marker":
            return self._note(spot)
        if spot.kind in ("title", "title-end"):
            return self._title(spot)
        if spot.kind == "transition":
            return self._transition(spot.use)
        if spot.kind == "line":
            return self._line(spot)
        if spot.kind.startswith("cue"):
            return self._cue(spot)
        return self._range(spot.use) if spot.use in self._stage.laid.index else None

    def _ask(
        self, title: str, fields: dict[str, Text | Frames | Gain | Choice], give: Callable[[Values], str]
    ) -> Sheet:
        sheet = Sheet(self._widget, title, fields, give)
        sheet.open()
        return sheet

    def _give(self, label: str, edit: partial[Film]) -> str:
        """Make an edit; the sentence that refuses it."""
        reason = self._verbs.why_not(edit)
        if not reason:
            self._verbs.session.edit(label, edit)
        return reason

    def _note(self, spot: Spot) -> Sheet | None:
        cut = self._stage.laid.cut
        marker = next((each for each in cut.markers if each.id == spot.id), None) if cut is not None else None
        if marker is None or cut is None:
            return None

        def give(values: Values) -> str:
            change = partial(edits.change_marker, cut=cut.id, marker=spot.id, note=str(values["note"]))
            return self._give(self.tr("write a note"), change)

        return self._ask(self.tr("Marker"), {"note": Text(self.tr("Note"), marker.note)}, give)

    def _title(self, spot: Spot) -> Sheet | None:
        cut = self._stage.laid.cut
        title = next((each for each in cut.titles if each.id == spot.id), None) if cut is not None else None
        if title is None or cut is None:
            return None
        fields: dict[str, Text | Frames | Gain | Choice] = {}
        if title.design != "credits":
            fields = {"text": Text(self.tr("Words"), title.text), "detail": Text(self.tr("Below them"), title.detail)}
        fields["offset"] = Frames(self.tr("Starts after"), title.offset)
        fields["frames"] = Frames(self.tr("Stands for"), title.frames, 1)

        def give(values: Values) -> str:
            change = partial(_retitled, cut=cut.id, title=spot.id, values=values)
            return self._give(self.tr("change a title"), change)

        return self._ask(self.tr("Title"), fields, give)

    def ask_title(self, design: Literal["title", "lower third"]) -> Sheet | None:
        """The words of a new title at the playhead."""
        verbs, laid = self._verbs, self._stage.laid
        use = verbs.under
        if not use:
            return None
        offset = verbs.session.playhead - laid.starts[laid.index[use]]

        def give(values: Values) -> str:
            add = partial(
                edits.add_title, cut=verbs.cut, use=use, text=str(values["text"]), detail=str(values["detail"]),
                design=design, offset=offset,
            )  # fmt: skip
            return self._give(self.tr("add a title") if design == "title" else self.tr("add a lower third"), add)

        name = self.tr("Title") if design == "title" else self.tr("Lower third")
        return self._ask(name, {"text": Text(self.tr("Words")), "detail": Text(self.tr("Below them"))}, give)

    def _transition(self, use: str) -> Sheet:
        verbs, old = self._verbs, self._verbs.use(use).transition
        ways = [("", self.tr("As usual"))]
        ways += [
            ("right", self.tr("To the right")), ("left", self.tr("To the left")), ("up", self.tr("Up")),
            ("down", self.tr("Down")), ("in", self.tr("Opens")), ("out", self.tr("Closes")),
        ]  # fmt: skip
        fields: dict[str, Text | Frames | Gain | Choice] = {
            "kind": Choice(self.tr("Kind"), old.kind, words.kinds()),
            "frames": Frames(self.tr("Length"), old.frames or verbs.fresh),
            "direction": Choice(self.tr("Direction"), old.direction, ways),
            "colour": Choice(
                self.tr("Dips to"), old.colour, [("black", self.tr("black")), ("white", self.tr("white"))]
            ),
        }

        def give(values: Values) -> str:
            kind, direction = str(values["kind"]), str(values["direction"])
            frames = 0 if kind == "cut" else values["frames"]
            if not frames:
                kind = "cut"
            way = direction if direction in DIRECTIONS.get(kind, ()) else ""
            new = Transition.model_validate(
                {
                    "kind": kind,
                    "frames": frames,
                    "direction": way,
                    "colour": values["colour"] if kind == "dip" else "black",
                }
            )
            label = self.tr("change the transition behind {0}").format(verbs.number(use))
            return self._give(label, verbs.transition_edit(use, new))

        sheet = self._ask(self.tr("Transition behind {0}").format(verbs.number(use)), fields, give)
        sheet.follow("kind", {"frames": lambda kind: kind != "cut", "direction": DIRECTIONS.__contains__,
                              "colour": lambda kind: kind == "dip"})  # fmt: skip
        return sheet

    def _range(self, use: str) -> Sheet:
        verbs, old, shot = self._verbs, self._verbs.use(use), self._verbs.shot(use)
        seen = old.frames if old.frames is not None else shot.frames - old.first

        def give(values: Values) -> str:
            first, frames = int(values["first"]), int(values["frames"])
            whole = None if old.frames is None and first + frames == shot.frames else frames
            trim = partial(edits.trim_use, cut=verbs.cut, use=use, first=first, frames=whole)
            return self._give(self.tr("trim shot {0}").format(shot.number), trim)

        fields = {
            "first": Frames(self.tr("Seen from frame"), old.first),
            "frames": Frames(self.tr("For"), seen, 1),
        }
        title = self.tr("Shot {0}, {1} frames").format(shot.number, shot.frames)
        return self._ask(title, dict(fields), give)

    def ask_hold(self, use: str) -> Sheet:
        """For how long the last frame freezes."""
        verbs, old = self._verbs, self._verbs.use(use).hold

        def give(values: Values) -> str:
            hold = partial(edits.set_hold, cut=verbs.cut, use=use, frames=int(values["frames"]))
            return self._give(self.tr("freeze the end of {0}").format(verbs.number(use)), hold)

        field = Frames(self.tr("Freeze for"), old or round(verbs.session.film.rate))
        return self._ask(self.tr("Freeze the last frame of {0}").format(verbs.number(use)), {"frames": field}, give)

    def ask_overlap(self, use: str) -> Sheet:
        """By how much sound and picture part at a cut: J and L cuts."""
        verbs, old = self._verbs, self._verbs.use(use)

        def give(values: Values) -> str:
            apart = partial(
                edits.set_sound_overlap, cut=verbs.cut, use=use, lead=int(values["lead"]), lag=int(values["lag"])
            )
            return self._give(self.tr("move the sound of shot {0}").format(verbs.number(use)), apart)

        fields: dict[str, Text | Frames | Gain | Choice] = {
            "lead": Frames(self.tr("Starts before the picture by"), old.lead),
            "lag": Frames(self.tr("Ends after the picture by"), old.lag),
        }
        return self._ask(self.tr("Sound of {0}").format(verbs.number(use)), fields, give)

    def ask_fades(self) -> Sheet | None:
        """How the whole cut comes from black and goes to it."""
        cut = self._stage.laid.cut
        if cut is None:
            return None

        def give(values: Values) -> str:
            fades = partial(edits.set_fades, cut=cut.id, fade_in=int(values["first"]), fade_out=int(values["last"]))
            return self._give(self.tr("fade the cut"), fades)

        fields: dict[str, Text | Frames | Gain | Choice] = {
            "first": Frames(self.tr("From black in"), cut.fade_in),
            "last": Frames(self.tr("To black in"), cut.fade_out),
        }
        return self._ask(self.tr("Fades of the cut"), fields, give)

    def _line(self, spot: Spot) -> Sheet | None:
        line = next((each for each in self._verbs.shot(spot.use).lines if each.id == spot.id), None)
        if line is None:
            return None

        def give(values: Values) -> str:
            move = partial(edits.set_line_offset, line=spot.id, offset=int(values["offset"]))
            return self._give(self.tr("move a line"), move)

        return self._ask(line.text[:60], {"offset": Frames(self.tr("Starts after"), line.offset)}, give)

    def _cue(self, spot: Spot) -> Sheet | None:
        cue = cue_of(self._stage.film, spot.id)
        if cue is None:
            return None

        def give(values: Values) -> str:
            change = partial(
                edits.set_cue, cue=spot.id, gain_db=float(values["gain"]), offset=int(values["offset"]),
                fade_in=int(values["in"]), fade_out=int(values["out"]),
            )  # fmt: skip
            return self._give(self.tr("change a sound"), change)

        fields: dict[str, Text | Frames | Gain | Choice] = {
            "gain": Gain(self.tr("Gain"), cue.gain_db),
            "offset": Frames(self.tr("Starts after"), cue.offset),
            "in": Frames(self.tr("Fades in over"), cue.fade_in),
            "out": Frames(self.tr("Fades out over"), cue.fade_out),
        }
        return self._ask(cue.description[:60], fields, give)


def _retitled(film: Film, *, cut: str, title: str, values: Values) -> Film:
    return edits.change_title(film, cut, title, **dict(values))
