"""What each command does: opens the project, calls the edits and the production, and says what came of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from storyboard import edits, files
from storyboard.edits.common import changed
from storyboard.errors import FilmError, ProjectError, ShotgraphError
from storyboard.model import Film, Heard
from studio import report
from studio.delivery.provenance.sealing import Seal
from studio.importing import Frame, import_script
from studio.meaning import chosen_cuts, the_cut, the_shot, the_style
from studio.production.produce import Produced, produce, stock_of
from studio.terminal import print_json, watching
from studio.workspace import SUFFIX, Workspace


def make(
    script: Path,
    output: Path | None,
    project: Path | None,
    cuts: Sequence[str] | None,
    *,
    frame: Frame,
    workers: int | None,
    as_json: bool,
    sign: bool = False,
    mark: bool = False,
) -> None:
    """Screenplay to film files."""
    began = time.monotonic()
    seal = _seal(sign, mark)
    output = output or Path(script.stem + ".mp4")
    workspace = Workspace(project or output.with_suffix(SUFFIX))
    _check_output(output)
    with workspace.begun():
        imported = import_script(workspace, script, partial(watching, as_json=as_json), frame)
        if not as_json:
            report.imported(imported, script)
        produced = _produce(workspace, imported.film, output, cuts, workers, as_json, seal)
    report.say_delivered(produced, time.monotonic() - began, as_json, workspace)


def new(project: Path, title: str) -> None:
    """An empty project."""
    workspace = Workspace(project if project.suffix == SUFFIX else project.with_name(project.name + SUFFIX))
    files.create(workspace.folder)
    with workspace.locked():
        workspace.save(Film(title=title or workspace.folder.stem))
    print(f"{workspace.folder} is ready; import a screenplay with `shotgraph import SCRIPT -p {workspace.folder}`.")


def import_(script: Path, project: Path | None, *, frame: Frame, as_json: bool) -> None:
    """Screenplay to project."""
    workspace = Workspace(project or Path(script.stem + SUFFIX))
    with workspace.begun():
        imported = import_script(workspace, script, partial(watching, as_json=as_json), frame)
    if not as_json:
        report.imported(imported, script)
        print(f"{workspace.folder} is ready; `shotgraph show {workspace.folder}` prints its shots.")


def convert(script: Path, output: Path) -> None:
    """Screenplay to screenplay."""
    from storyboard.screenplay.fdx_writer import to_fdx
    from storyboard.screenplay.reader import read_screenplay
    from storyboard.screenplay.write import to_fountain
    from studio.production.store import written_or_said

    kind = output.suffix.lower()
    if kind not in (".fountain", ".fdx"):
        raise ProjectError("A screenplay is written as .fountain or .fdx; name it so.", file=output)
    screenplay = read_screenplay(script)
    data = to_fdx(screenplay) if kind == ".fdx" else to_fountain(screenplay).encode()
    with written_or_said(output):
        files.write_whole(output, data)
    print(f"{output} is ready: {len(screenplay.elements)} elements.")


def show(project: Path, *, cast: bool, takes: bool, as_json: bool) -> None:
    """Print the film."""
    if takes:
        from studio.commandline.byhand import show_takes

        show_takes(project)
        return
    film = Workspace.named(project).film()
    if as_json:
        print(files.to_text(film))
    elif cast:
        report.cast(film)
    else:
        report.film(film)


def plan(project: Path, cuts: Sequence[str] | None, *, as_json: bool) -> None:
    """Say what would be made."""
    from studio.production import plan as planning
    from studio.production.events import Planned

    workspace = Workspace.named(project)
    film = workspace.film()
    stock = stock_of(workspace, film)
    made = planning.plan(film, [cut.id for cut in chosen_cuts(film, cuts)], stock)
    if workspace.store.digests("likeness"):
        from studio.cast.verdicts import Verdicts

        by_recipe = stock.takes_by_recipe
        there = {shot: by_recipe[name] for shot, name in made.takes.items() if name in by_recipe}
        made = replace(made, remarks=(*made.remarks, *Verdicts(workspace, film).remarks(there)))
    if as_json:
        print_json(
            Planned(
                jobs=len(made.jobs),
                kept=made.kept,
                seconds=made.seconds,
                remarks=made.remarks,
                money=made.money,
                disk_bytes=made.disk_bytes,
                downloads=dict(made.downloads),
            )
        )
        shown = {"kind", "name", "title", "stage", "seconds", "needs", "peak_bytes", "disk_bytes", "money"}
        for job in made.jobs:
            print(job.model_dump_json(include=shown))
    else:
        report.plan(made, film)


def render(
    project: Path, shots: Sequence[str] | None, passes: Sequence[str] = (), *, workers: int | None, as_json: bool
) -> None:
    """Takes only, or control passes only."""
    if passes:
        _render_passes(project, shots, passes, workers=workers, as_json=as_json)
        return
    from studio.leftovers import sweep
    from studio.production import plan as planning
    from studio.production.events import Planned
    from studio.production.mending import set_aside_damaged
    from studio.production.produce import lost_shots
    from studio.production.run import run

    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        if shots:
            set_aside_damaged(workspace.takes, [the_shot(film, number).id for number in shots])
        wanted = [the_shot(film, number).id for number in shots] if shots else [shot.id for shot in film.shots]
        made = planning.plan_takes(film, stock_of(workspace, film), wanted)
        with watching(made, as_json=as_json) as listener:
            listener(Planned(jobs=len(made.jobs), kept=made.kept, seconds=made.seconds, remarks=made.remarks))
            sweep(workspace, film, made)
            outcome = run(made, workspace.folder, listener, workers=workers)
    lost = lost_shots(made, outcome)
    if not as_json:
        for sentence in report.gathered(made.remarks, only=" will be "):
            print(f"  {sentence}")
    if gone := len(lost) + len(made.refused):
        raise ShotgraphError(f"{gone} of {len(wanted)} shots could not be rendered; see above.")
    if not as_json:
        drawn = sum(job.kind == "take" for job in made.jobs)
        rest = len(wanted) - drawn
        kept = f"; {rest} {'was' if rest == 1 else 'were'} up to date" if rest else ""
        print(f"{drawn} of {len(wanted)} shots rendered into {workspace.takes}{kept}.")


def _render_passes(
    project: Path, shots: Sequence[str] | None, kinds: Sequence[str], *, workers: int | None, as_json: bool
) -> None:
    """Control passes only; says where each lies."""
    from studio.production.control import plan_passes
    from studio.production.passes import KINDS, pass_folders
    from studio.production.run import run

    if wrong := [kind for kind in kinds if kind not in KINDS]:
        raise FilmError(f"There is no pass “{wrong[0]}”; choose one of: {', '.join(KINDS)}.")
    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        wanted = [the_shot(film, number).id for number in shots] if shots else [shot.id for shot in film.shots]
        made = plan_passes(film, stock_of(workspace, film), wanted, kinds)
        with watching(made, as_json=as_json) as listener:
            outcome = run(made, workspace.folder, listener, workers=workers)
        if outcome.failed:
            raise ShotgraphError(f"{len(outcome.failed)} passes could not be made; see above.")
        if not as_json:
            report.passes(pass_folders(film, wanted, kinds, workspace.store), made)


def export(
    project: Path,
    output: Path | None,
    cuts: Sequence[str] | None,
    *,
    workers: int | None,
    as_json: bool,
    sign: bool = False,
    mark: bool = False,
) -> None:
    """Project to film files."""
    began = time.monotonic()
    seal = _seal(sign, mark)
    workspace = Workspace.named(project)
    output = output or Path(workspace.folder.stem + ".mp4")
    _check_output(output)
    with workspace.locked():
        produced = _produce(workspace, workspace.film(), output, cuts, workers, as_json, seal)
    report.say_delivered(produced, time.monotonic() - began, as_json, workspace)


def export_cuts(
    project: Path, output: Path | None, names: Sequence[str], *, everything: bool, workers: int | None, as_json: bool
) -> None:
    """Write the film files of some cuts, or of all."""
    if not names and not everything:
        raise FilmError("Name the cuts to export, or say --all.")
    export(project, output, None if everything else list(names), workers=workers, as_json=as_json)


def cut_list(project: Path) -> None:
    """Print the cuts."""
    report.cuts(Workspace.named(project).film())


def cut_add(project: Path, name: str, numbers: Sequence[str], *, like: str, **asked: Any) -> None:
    """Add a cut."""
    from studio.delivering import delivered

    def edit(film: Film) -> Film:
        shots = [the_shot(film, number).id for number in numbers]
        source = the_cut(film, like).id if like else "" if shots else film.cuts[0].id if film.cuts else ""
        film = edits.add_cut(film, name, shots, like=source)
        added = film.cuts[-1]
        return edits.set_delivery(film, added.id, delivered(film, added.delivery, **asked))

    _edit(project, edit)


def cut_remove(project: Path, name: str) -> None:
    """Remove a cut."""
    _edit(project, lambda film: edits.remove_cut(film, the_cut(film, name).id))


def cut_route(project: Path, name: str, number: str) -> None:
    """Lead a cut through a shot that lies on another branch."""
    _edit(project, lambda film: edits.reroute_cut(film, the_cut(film, name).id, the_shot(film, number).id))


def edit_action(project: Path, number: str, text: str) -> None:
    """Change a shot's action."""
    _edit(project, lambda film: edits.set_action(film, the_shot(film, number).id, text))


def edit_line(project: Path, number: str, text: str, which: int) -> None:
    """Change one of a shot's lines."""

    def edit(film: Film) -> Film:
        shot = the_shot(film, number)
        if which > len(shot.lines):
            raise FilmError(f"Shot {shot.number} has {len(shot.lines)} lines; there is no line {which}.")
        return edits.set_line_text(film, shot.lines[which - 1].id, text)

    _edit(project, edit)


def edit_camera(project: Path, number: str, *, size: str, angle: str, movement: str, lens: float | None) -> None:
    """Change a shot's camera."""

    def edit(film: Film) -> Film:
        shot = the_shot(film, number)
        given = {"size": size, "angle": angle, "movement": movement, "lens_mm": lens}
        fields = {name: value for name, value in given.items() if value}
        return edits.set_camera(film, shot.id, changed(shot.camera, f"Shot {shot.number}", **fields))

    _edit(project, edit)


def edit_length(project: Path, number: str, seconds: float) -> None:
    """Change a shot's length."""
    _edit(project, lambda film: edits.set_frames(film, the_shot(film, number).id, round(seconds * film.rate)))


def edit_engine(project: Path, engine: str, numbers: Sequence[str], *, model: str, seed: int | None) -> None:
    """Choose the engine of shots; none named is every shot."""
    from generation.engines import load

    name = load(engine).describe().name

    def edit(film: Film) -> Film:
        for shot in [the_shot(film, number) for number in numbers] or film.shots:
            film = edits.set_engine(film, shot.id, name, model=model)
            film = film if seed is None else edits.set_seed(film, shot.id, seed)
        return film

    _edit(project, edit)


def edit_heard(project: Path, which: str, numbers: Sequence[str]) -> None:
    """Choose what is heard of shots; none named is every shot."""
    chosen: dict[str, Heard] = {"ours": "ours", "take": "take", "both": "both"}
    if which not in chosen:
        raise FilmError(f"“{which}” is no choice; say ours, take or both.")

    def edit(film: Film) -> Film:
        for shot in [the_shot(film, number) for number in numbers] or film.shots:
            film = edits.set_sound(film, shot.id, chosen[which])
        return film

    _edit(project, edit)


def edit_style(project: Path, name: str) -> None:
    """Change the look of the film."""
    style = the_style(name)
    _edit(project, lambda film: edits.set_style(film, style))


def _edit(project: Path, edit: Callable[[Film], Film]) -> None:
    workspace = Workspace.named(project)
    with workspace.locked():
        workspace.save(edit(workspace.film()))


def _produce(
    workspace: Workspace,
    film: Film,
    output: Path,
    cuts: Sequence[str] | None,
    workers: int | None,
    as_json: bool,
    seal: Seal,
) -> Produced:
    chosen = chosen_cuts(film, cuts)
    outputs = {
        cut.id: output if place == 0 else output.with_stem(f"{output.stem}-{cut.id}")
        for place, cut in enumerate(chosen)
    }
    return produce(workspace, film, outputs, partial(watching, as_json=as_json), workers=workers, seal=seal)


def _seal(sign: bool, mark: bool) -> Seal:
    return Seal.asked(sign=sign, mark=mark, now=datetime.now(UTC))


def _check_output(output: Path) -> None:
    if output.suffix.lower() != ".mp4":
        raise ProjectError(f"A film is an .mp4 file; name it {output.with_suffix('.mp4').name}.", file=output)
    if not output.parent.is_dir():
        raise ProjectError("This folder is not there; make it, or choose another with -o.", file=output.parent)
