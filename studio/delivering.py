"""What the commands of delivery do: how a cut leaves the studio, how its picture is finished, and in which formats."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

from storyboard import edits
from storyboard.edits.common import changed, made
from storyboard.errors import DeliveryError, FilmError, ProjectError
from storyboard.finish import PLAIN, Grade
from storyboard.model import Cut, Delivery, Film, Transition, Use
from storyboard.time import parse_rate
from storyboard.timeline import lay_out
from studio.delivery.shapes import shaped
from studio.meaning import the_cut, the_shot, the_size
from studio.workspace import Workspace

CAPTIONS = (".srt", ".vtt", ".ass")
LUTS = "luts"
"""The folder of a project that keeps tables of colours."""


def edit(project: Path, change: Callable[[Film], Film]) -> None:
    """Change a project's film, under its lock."""
    workspace = Workspace.named(project)
    with workspace.locked():
        workspace.save(change(workspace.film()))


def set_delivery(project: Path, cut: str, **asked: Any) -> None:
    """Change what a cut has to be when it leaves the studio; what is not asked for stays."""

    def change(film: Film) -> Film:
        old = the_cut(film, cut)
        return edits.set_delivery(film, old.id, delivered(film, old.delivery, **asked))

    edit(project, change)


def delivered(
    film: Film,
    old: Delivery,
    *,
    size: str = "",
    shape: str = "",
    rate: str = "",
    limit: float | None = None,
    captions: str = "",
    language: str | None = None,
    burn_in: Sequence[str] | None = None,
) -> Delivery:
    """A delivery with what a person asks for in words."""
    fields: dict[str, object] = {}
    if size:
        fields["width"], fields["height"] = the_size(size)
    elif shape:
        fields["width"], fields["height"] = shaped(shape, (film.width, film.height))
    if rate:
        fields["rate"] = None if rate == "film" else parse_rate(rate)
    if limit is not None:
        fields["limit"] = round(limit * film.rate) or None
    if captions:
        fields["captions"] = captions != "none"
        fields["captions_as"] = "file" if captions == "none" else captions
    if language is not None:
        fields["language"] = language
    if burn_in is not None:
        fields["burn_in"] = tuple(word for word in burn_in if word != "none")
    return changed(old, "The delivery", **fields)


def list_presets() -> None:
    """Print the presets."""
    from studio.delivery.formats import presets

    for name, chosen in presets().items():
        print(f"{name:<14s}{chosen.title}")


def export(
    project: Path,
    output: Path | None,
    cuts: Sequence[str] | None,
    preset: str,
    hardware: bool,
    *,
    workers: int | None,
    as_json: bool,
    sign: bool = False,
    mark: bool = False,
) -> None:
    """Write cuts as a preset wants them: `NAME-PRESET` beside the project unless told otherwise."""
    from studio.delivery.formats import preset as find
    from studio.delivery.provenance.sealing import Seal
    from studio.meaning import chosen_cuts
    from studio.production.mastering import produce_preset
    from studio.production.produce import Produced
    from studio.report import say_delivered
    from studio.terminal import watching

    began = time.monotonic()
    seal = Seal.asked(sign=sign, mark=mark, now=datetime.now(UTC))
    workspace = Workspace.named(project)
    chosen = find(preset or "h264")
    suffix = "" if chosen.sequence else chosen.suffix
    out = output or Path(f"{workspace.folder.stem}-{chosen.name}{suffix}")
    if out.suffix.lower() != suffix and not chosen.sequence:
        raise ProjectError(f"This preset makes a {suffix} file; name it {out.with_suffix(suffix).name}.", file=out)
    if not out.parent.is_dir():
        raise ProjectError("This folder is not there; make it, or choose another with -o.", file=out.parent)
    made_of: list[Produced] = []
    with workspace.locked():
        film = workspace.film()
        for place, cut in enumerate(chosen_cuts(film, cuts)):
            path = out if place == 0 else out.with_name(f"{out.stem}-{cut.id}{suffix}")
            watch = partial(watching, as_json=as_json)
            made_of.append(
                produce_preset(workspace, film, cut, path, chosen, watch, workers=workers, hardware=hardware, seal=seal)
            )
    produced = Produced(
        tuple(event for each in made_of for event in each.delivered),
        tuple(failure for each in made_of for failure in each.failed),
        tuple(dict.fromkeys(remark for each in made_of for remark in each.remarks)),
    )
    say_delivered(produced, time.monotonic() - began, as_json, workspace)


def captions(project: Path, name: str, output: Path, language: str | None) -> None:
    """Write a cut's captions as a file, in the cut's language unless told otherwise."""
    from studio.delivery.captions import write_captions
    from studio.production.produce import spoken_captions
    from studio.terminal import watching

    if output.suffix.lower() not in CAPTIONS:
        raise ProjectError(f"Captions are {', '.join(CAPTIONS)} files; name it so.", file=output)
    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        cut = the_cut(film, name)
        if language is not None:
            cut = cut.with_(delivery=cut.delivery.with_(language=language))
        shown = spoken_captions(workspace, film, cut, partial(watching, as_json=False))
        write_captions(shown, lay_out(film, cut, {}).clock, output)
    print(f"{output}: {len(shown)} captions.")


def set_transition(project: Path, cut: str, number: str, kind: str, **asked: Any) -> None:
    """How a shot of a cut gives way to the next."""

    def change(film: Film) -> Film:
        old = the_cut(film, cut)
        seconds = asked.pop("seconds")
        frames = 0 if kind == "cut" else max(1, round(seconds * film.rate))
        transition = made(Transition, "The transition", kind=kind, frames=frames, **asked)
        return edits.set_transition(film, old.id, _use(film, old, number).id, transition)

    edit(project, change)


def set_speed(project: Path, cut: str, number: str, speed: str, hold: float | None) -> None:
    """How fast a shot of a cut plays, and how long its last frame is held."""

    def change(film: Film) -> Film:
        old = the_cut(film, cut)
        use = _use(film, old, number)
        if speed:
            film = edits.set_speed(film, old.id, use.id, _fraction(speed))
        if hold is not None:
            film = edits.set_hold(film, old.id, use.id, round(hold * film.rate))
        return film

    edit(project, change)


def add_title(project: Path, cut: str, number: str, text: str, *, detail: str, lower: bool, **times: Any) -> None:
    """Words over a shot of a cut."""

    def change(film: Film) -> Film:
        old = the_cut(film, cut)
        offset, frames = (round(times[name] * film.rate) for name in ("at", "seconds"))
        design: Any = "lower third" if lower else "title"
        use = _use(film, old, number).id
        return edits.add_title(film, old.id, use, text, detail=detail, design=design, offset=offset, frames=frames)

    edit(project, change)


def add_credits(project: Path, cut: str, rows: Sequence[str]) -> None:
    """End credits; each row is `WHAT: WHO`, or a heading."""

    def change(film: Film) -> Film:
        pairs = [tuple(part.strip() for part in row.partition(":")[::2]) for row in rows]
        return edits.add_credits(film, the_cut(film, cut).id, [(one, other) for one, other in pairs])

    edit(project, change)


def grade(project: Path, what: str, *, lut: Path | None, reset: bool, **asked: float | None) -> None:
    """Grade a shot, a scene or a cut; what is not asked for stays as it was."""
    workspace = Workspace.named(project)
    fields: dict[str, object] = {name: value for name, value in asked.items() if value is not None}
    with workspace.locked():
        if lut is not None:
            fields["lut"] = _kept(workspace, lut)
        film = workspace.film()
        workspace.save(_graded(film, what, fields, reset))


def match(project: Path, number: str, to: str) -> None:
    """Bring the colours of a shot to those of another, from the takes that both have now."""
    import numpy as np

    from generation.takes import frame_of, takes_of
    from studio.delivery.finishing import grades_of
    from studio.delivery.grades import colours, matched

    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        shelf = {take.shot: take for take in takes_of(workspace.takes).takes}
        seen = []
        for name in (number, to):
            shot = the_shot(film, name)
            take = shelf.get(shot.id)
            if take is None:
                raise FilmError(f"Shot {shot.number} has no take yet; render it before matching it.")
            frames = [frame_of(take.picture(workspace.takes), take.frames * part // 8) for part in (1, 4, 7)]
            pixels = np.concatenate([frame[::4, ::4, :3].reshape(-1, 3) for frame in frames])
            picture = np.asarray(pixels / 255, np.float32)
            alone = () if name == number else grades_of(film, Cut(id="none", name="none"), shot)[:1]
            usable = [grade.with_(lut="") for grade in alone]
            seen.append(colours(usable, {}, picture))
        shot = the_shot(film, number)
        workspace.save(edits.set_shot_grade(film, shot.id, matched(*seen).with_(grain=shot.grade.grain)))


def translate(project: Path, number: str, which: int, language: str, text: str) -> None:
    """A line's words in another language."""

    def change(film: Film) -> Film:
        shot = the_shot(film, number)
        if not 1 <= which <= len(shot.lines):
            raise FilmError(f"Shot {shot.number} has {len(shot.lines)} lines; there is no line {which}.")
        return edits.translate_line(film, shot.lines[which - 1].id, language, text)

    edit(project, change)


def _graded(film: Film, what: str, fields: dict[str, object], reset: bool) -> Film:
    kind, _, name = what.partition(":")

    def new(old: Grade) -> Grade:
        return changed(PLAIN if reset else old, "The grade", **fields)

    if kind == "cut" and name:
        cut = the_cut(film, name)
        return edits.set_cut_grade(film, cut.id, new(cut.grade))
    if kind == "scene" and name:
        for scene in film.scenes:
            if name.casefold() in (scene.number.casefold(), scene.id.casefold()):
                return edits.set_scene_grade(film, scene.id, new(scene.grade))
        raise FilmError(f"There is no scene {name}; `shotgraph show` lists them.")
    shot = the_shot(film, what)
    return edits.set_shot_grade(film, shot.id, new(shot.grade))


def _kept(workspace: Workspace, lut: Path) -> str:
    """Copy a table of colours into the project, once it is known to be one; its name there."""
    from studio.delivery.grades import cube_name, read_cube

    read_cube(lut)
    name = f"{LUTS}/{cube_name(lut)}"
    place = workspace.folder / name
    try:
        place.parent.mkdir(exist_ok=True)
        if not place.exists():
            shutil.copyfile(lut, place)
    except OSError as error:
        raise ProjectError(f"The table of colours cannot be kept ({error.strerror}).", file=place) from None
    return name


def _use(film: Film, cut: Cut, number: str) -> Use:
    """The visit of a cut to a shot; of several, `3B#2` is the second."""
    name, _, turn = number.partition("#")
    shot = the_shot(film, name)
    uses = [use for use in cut.uses if use.shot == shot.id]
    place = int(turn) if turn.isdecimal() else 1
    if not 1 <= place <= len(uses):
        raise FilmError(f"Cut {cut.name} does not use shot {shot.number} {place} times; `shotgraph cut list` helps.")
    return uses[place - 1]


def _fraction(text: str) -> Fraction:
    try:
        return Fraction(text.replace("%", "").strip()) / (100 if "%" in text else 1)
    except (ValueError, ZeroDivisionError):
        raise DeliveryError(f"“{text}” is no speed; write 2, 0.5, 1/3 or 150%.") from None
