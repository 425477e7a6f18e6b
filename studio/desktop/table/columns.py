"""The columns of the table: what each says of a shot, by what it sorts, and how it is edited."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from storyboard import edits
from storyboard.camera import Angle, Movement, Size
from storyboard.errors import FilmError
from storyboard.model import Film, Shot
from storyboard.time import from_timecode, to_frames
from studio.authors import now, this_person
from studio.desktop import terms
from studio.desktop.states import Making, State, word

Edit = Literal["", "text", "choice"]
Key = tuple[int | str | float | tuple[int, int | str], ...]


@dataclass(frozen=True)
class Column:
    """A column.

    Attributes:
        id: names it for good.
        title: English, marked for translation in the context "TablePanel".
        width: as designed, at 100 %.
        text: what stands in the cell.
        key: what it is sorted by.
        edit: how it is edited, if it can be.
        write: makes one shot so, from what was typed or chosen.
        choices: what can be chosen, as value and words.
        chosen: which of the choices a shot has.
        is_each_own: what is typed is for one shot only, even where several are selected.
    """

    id: str
    title: str
    width: int
    text: Callable[[Film, Shot, State], str]
    key: Callable[[Film, Shot, State], Key]
    edit: Edit = ""
    write: Callable[[Film, str, str], Film] | None = None
    choices: Callable[[Film], list[tuple[str, str]]] = lambda film: []
    chosen: Callable[[Shot], str] = lambda shot: ""
    is_each_own: bool = False

    @property
    def name(self) -> str:
        """The title in the person's language."""
        return QCoreApplication.translate("TablePanel", self.title)


def natural(number: str) -> Key:
    """A key by which 2A comes before 10A."""
    parts = filter(None, re.split(r"(\d+)", number.casefold()))
    return tuple((0, int(part)) if part.isdecimal() else (1, part) for part in parts)


def frames_meant(film: Film, typed: str) -> int:
    """The length that a person typed: "2.5" or "2,5 s" in seconds, "60f" in frames, "00:00:02:12" as timecode.

    Raises:
        FilmError: it is none of these.
    """
    text = typed.strip().casefold()
    if text.count(":") >= 2:
        return from_timecode(text.replace(",", "."), film.rate)
    found = re.fullmatch(r"(?:(\d+):)?(\d+(?:[.,]\d+)?)\s*(f|frames?|格|s|sec|秒)?", text)
    if found is None:
        sentence = QCoreApplication.translate(
            "TablePanel", "“{0}” is no length; write 2.5 for seconds or 60f for frames."
        )
        raise FilmError(sentence.format(typed))
    minutes, number, unit = found.groups()
    if unit is not None and unit[0] in "f格":
        return round(float(number.replace(",", ".")))
    return to_frames(int(minutes or 0) * 60 + Fraction(number.replace(",", ".")), film.rate)


def characters_meant(film: Film, typed: str) -> list[str]:
    """The ids of the people whose names were typed, between commas.

    Raises:
        FilmError: nobody is called so.
    """
    by_name = {character.name.casefold(): character.id for character in film.characters}
    found = []
    for name in filter(None, (part.strip() for part in re.split(r"[,;，、]", typed))):
        if name.casefold() not in by_name:
            known = ", ".join(character.name for character in film.characters)
            sentence = QCoreApplication.translate("TablePanel", "Nobody in the film is called “{0}”; there are: {1}.")
            raise FilmError(sentence.format(name, known))
        found.append(by_name[name.casefold()])
    return found


# ------------------------------------------------------------------ how each is written


def _camera(film: Film, shot: str, **fields: object) -> Film:
    old = film.shots_by_id[shot]
    return edits.set_camera(film, shot, edits.changed(old.camera, f"The camera of shot {old.number}", **fields))


def _write_size(film: Film, shot: str, value: str) -> Film:
    return _camera(film, shot, size=Size(value))


def _write_angle(film: Film, shot: str, value: str) -> Film:
    return _camera(film, shot, angle=Angle(value))


def _write_movement(film: Film, shot: str, value: str) -> Film:
    return _camera(film, shot, movement=Movement(value))


def _write_lens(film: Film, shot: str, value: str) -> Film:
    found = re.fullmatch(r"\s*(\d+(?:[.,]\d+)?)\s*(?:mm)?\s*", value)
    if found is None:
        sentence = QCoreApplication.translate("TablePanel", "“{0}” is no lens; write its millimetres, such as 40.")
        raise FilmError(sentence.format(value))
    return _camera(film, shot, lens_mm=float(found[1].replace(",", ".")))


def _write_length(film: Film, shot: str, value: str) -> Film:
    return edits.set_frames(film, shot, frames_meant(film, value))


def _write_characters(film: Film, shot: str, value: str) -> Film:
    return edits.set_characters(film, shot, characters_meant(film, value))


def _write_lines(film: Film, shot: str, value: str) -> Film:
    """What is said, where it is one line; empty takes it out."""
    lines = film.shots_by_id[shot].lines
    if len(lines) != 1:
        return film
    line, text = lines[0].id, value.strip()
    return edits.set_line_text(film, line, text) if text else edits.remove_line(film, line)


def _write_note(film: Film, shot: str, value: str) -> Film:
    """The shot's note, where it has one or none; empty takes it away."""
    notes, text = film.shots_by_id[shot].notes, value.strip()
    if len(notes) > 1 or (not notes and not text):
        return film
    if not notes:
        return edits.add_note(film, shot, text, author=this_person(), written=now())
    return edits.change_note(film, shot, notes[0].id, text) if text else edits.remove_note(film, shot, notes[0].id)


def _engines(film: Film) -> list[tuple[str, str]]:
    from generation.engines import names

    return [(name, name) for name in sorted({*names(), *(shot.engine for shot in film.shots)})]


def _lines(film: Film, shot: Shot) -> str:
    if len(shot.lines) == 1:
        return terms.on_one_line(shot.lines[0].text)
    return " / ".join(terms.spoken(film, shot))


def lens(of: float) -> str:
    """A focal length."""
    number = QLocale().toString(of, "f", 0 if of == round(of) else 1)
    return QCoreApplication.translate("TablePanel", "{0} mm").format(number)


def _of_enum(values: type[Size] | type[Angle] | type[Movement], say: Callable[..., str]) -> list[tuple[str, str]]:
    return [(each.value, say(each)) for each in values]


_SIZES, _ANGLES, _MOVEMENTS, _MAKING = (list(each) for each in (Size, Angle, Movement, Making))


def _scene_place(film: Film, shot: Shot) -> int:
    return next(place for place, scene in enumerate(film.scenes) if scene.id == shot.scene)


COLUMNS: tuple[Column, ...] = (
    Column("number", "Number", 64, lambda f, s, t: s.number, lambda f, s, t: natural(s.number)),
    Column("picture", "Picture", 84, lambda f, s, t: "", lambda f, s, t: natural(s.number)),
    Column(
        "scene", "Scene", 64, lambda f, s, t: f.scenes_by_id[s.scene].number,
        lambda f, s, t: (_scene_place(f, s),), "choice", edits.set_shot_scene,
        lambda f: [(scene.id, f"{scene.number}  {terms.heading(f, scene)}") for scene in f.scenes], lambda s: s.scene,
    ),
    Column(
        "size", "Size", 108, lambda f, s, t: s.camera.size.short, lambda f, s, t: (_SIZES.index(s.camera.size),),
        "choice", _write_size, lambda f: _of_enum(Size, terms.size), lambda s: s.camera.size.value,
    ),
    Column(
        "action", "Action", 300, lambda f, s, t: terms.action(s), lambda f, s, t: (terms.action(s).casefold(),),
        "text", edits.set_action, is_each_own=True,
    ),
    Column(
        "length", "Length", 72, lambda f, s, t: terms.seconds(s.frames, f), lambda f, s, t: (s.frames,),
        "text", _write_length,
    ),
    Column(
        "angle", "Angle", 104, lambda f, s, t: terms.angle(s.camera.angle),
        lambda f, s, t: (_ANGLES.index(s.camera.angle),), "choice", _write_angle,
        lambda f: _of_enum(Angle, terms.angle), lambda s: s.camera.angle.value,
    ),
    Column(
        "movement", "Movement", 104, lambda f, s, t: terms.movement(s.camera.movement),
        lambda f, s, t: (_MOVEMENTS.index(s.camera.movement),), "choice", _write_movement,
        lambda f: _of_enum(Movement, terms.movement), lambda s: s.camera.movement.value,
    ),
    Column(
        "lens", "Lens", 72, lambda f, s, t: lens(s.camera.lens_mm), lambda f, s, t: (s.camera.lens_mm,),
        "text", _write_lens,
    ),
    Column(
        "characters", "Characters", 140, lambda f, s, t: terms.people(f, s),
        lambda f, s, t: (terms.people(f, s).casefold(),), "text", _write_characters,
    ),
    Column(
        "lines", "Lines", 240, lambda f, s, t: _lines(f, s), lambda f, s, t: (len(s.lines), _lines(f, s).casefold()),
        "text", _write_lines, is_each_own=True,
    ),
    Column("state", "State", 100, lambda f, s, t: word(t), lambda f, s, t: (_MAKING.index(t.making),)),
    Column("takes", "Takes", 60, lambda f, s, t: str(t.takes) if t.takes else "", lambda f, s, t: (t.takes,)),
    Column(
        "circled", "Circled", 72, lambda f, s, t: "✓" if s.circled else "",
        lambda f, s, t: (not s.circled,),
    ),
    Column(
        "engine", "Engine", 96, lambda f, s, t: s.engine, lambda f, s, t: (s.engine,), "choice", edits.set_engine,
        _engines, lambda s: s.engine,
    ),
    Column(
        "notes", "Notes", 200, lambda f, s, t: terms.notes(s), lambda f, s, t: (-len(s.notes), terms.notes(s)),
        "text", _write_note, is_each_own=True,
    ),
)  # fmt: skip
"""In the order in which they are first shown."""

_TITLES = (
    QT_TRANSLATE_NOOP("TablePanel", "Number"),
    QT_TRANSLATE_NOOP("TablePanel", "Picture"),
    QT_TRANSLATE_NOOP("TablePanel", "Notes"),
    QT_TRANSLATE_NOOP("TablePanel", "Scene"),
    QT_TRANSLATE_NOOP("TablePanel", "Size"),
    QT_TRANSLATE_NOOP("TablePanel", "Action"),
    QT_TRANSLATE_NOOP("TablePanel", "Length"),
    QT_TRANSLATE_NOOP("TablePanel", "Angle"),
    QT_TRANSLATE_NOOP("TablePanel", "Movement"),
    QT_TRANSLATE_NOOP("TablePanel", "Lens"),
    QT_TRANSLATE_NOOP("TablePanel", "Characters"),
    QT_TRANSLATE_NOOP("TablePanel", "Lines"),
    QT_TRANSLATE_NOOP("TablePanel", "State"),
    QT_TRANSLATE_NOOP("TablePanel", "Takes"),
    QT_TRANSLATE_NOOP("TablePanel", "Circled"),
    QT_TRANSLATE_NOOP("TablePanel", "Engine"),
)

OF_THE_SHOT = frozenset({"size", "angle", "movement", "lens", "characters", "engine"})
"""Columns that, when written, touch nothing of the film but the shot: many rows are written at once."""

FIELDS: dict[str, frozenset[str]] = {
    "number": frozenset({"number"}),
    "picture": frozenset(),
    "scene": frozenset({"scene"}),
    "size": frozenset({"camera"}),
    "action": frozenset({"action", "card"}),
    "length": frozenset({"frames"}),
    "angle": frozenset({"camera"}),
    "movement": frozenset({"camera"}),
    "lens": frozenset({"camera"}),
    "characters": frozenset({"characters"}),
    "lines": frozenset({"lines"}),
    "state": frozenset(),
    "takes": frozenset(),
    "circled": frozenset({"circled"}),
    "engine": frozenset({"engine"}),
    "notes": frozenset({"notes"}),
}
"""Which fields of a shot each column shows, so that only its cells are painted again."""
