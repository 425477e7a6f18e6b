"""The commands that hand a cut to another editor, and bring it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from storyboard import edits
from storyboard.errors import DeliveryError, FilmError, ProjectError, ShotgraphError
from storyboard.model import Cut, Film
from storyboard.time import from_timecode
from studio.workspace import Workspace

if TYPE_CHECKING:
    from studio.delivery.interchange.gathering import SoundAs
    from studio.delivery.interchange.sequence import SoundTrack
    from studio.production.produce import Watch


def handoff(
    project: Path,
    output: Path | None,
    *,
    cut: str,
    format_name: str,
    sound: str,
    start: str,
    copy_media: bool,
    as_is: bool,
    workers: int | None,
    as_json: bool,
) -> None:
    """Write a cut for another editor, and its fidelity report; make first what is missing, unless `as_is`."""
    from studio.delivery.interchange.handing_over import FORMATS
    from studio.terminal import watching

    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        chosen = _chosen(film, cut)
        if output is None:
            suffix = FORMATS[format_name].suffix if format_name in FORMATS else ""
            output = Path(f"{workspace.folder.stem}-{chosen.id}{suffix}")
        report, failed = handed_over(
            workspace,
            film,
            chosen,
            output,
            partial(watching, as_json=as_json),
            format_name=format_name,
            sound=sound,
            start=start,
            copy_media=copy_media,
            as_is=as_is,
            workers=workers,
        )
    print(report, end="")
    print(f"\n{output} is ready; the report is beside it, as {output.name}.report.txt.")
    if failed:
        raise ShotgraphError(f"{failed} shots could not be rendered and are missing media; see above.")


def handed_over(
    workspace: Workspace,
    film: Film,
    chosen: Cut,
    output: Path,
    watch: Watch,
    *,
    format_name: str = "",
    sound: str = "stems",
    start: str = "01:00:00:00",
    copy_media: bool = False,
    as_is: bool = False,
    workers: int | None = None,
) -> tuple[str, int]:
    """Write a cut for another editor; the fidelity report, and how many shots are missing. Hold takes and store.

    Raises:
        ShotgraphError: the format cannot hold this cut, a sound could not be made, or the file cannot be written.
    """
    from studio.delivery.interchange.gathering import copied, gather
    from studio.delivery.interchange.handing_over import format_of, hand_over
    from studio.production.produce import stock_of

    form = format_of(format_name, output)
    if not output.parent.is_dir():
        raise ProjectError("This folder is not there; make it, or choose another with -o.", file=output.parent)
    if sound not in ("stems", "sounds", "none"):
        raise DeliveryError(f"Sound goes as stems, as sounds or as none, not as “{sound}”.")
    origin = from_timecode(start, film.rate)
    playing, failed = _made(workspace, film, chosen, watch, as_is=as_is, workers=workers)
    tracks, remarks = _sound(workspace, film, chosen, playing, cast("SoundAs", sound))
    sequence = gather(
        film,
        chosen,
        playing,
        stock_of(workspace, film).takes,
        workspace.takes,
        origin=origin,
        drop=";" in start,
        tracks=tracks,
        remarks=remarks,
    )
    if copy_media and form.name != "otioz":
        sequence = copied(sequence, output.with_name(f"{output.stem} media"))
    return hand_over(sequence, form, output, relative=copy_media), failed


def _made(
    workspace: Workspace, film: Film, cut: Cut, watch: Watch, *, as_is: bool, workers: int | None
) -> tuple[dict[str, str], int]:
    """The takes that a cut plays, by shot, once they are there; and how many could not be made."""
    from studio.production import plan as planning
    from studio.production.events import Planned
    from studio.production.produce import stock_of
    from studio.production.run import run

    plan = planning.plan(film, [cut.id], stock_of(workspace, film))
    jobs = () if as_is else tuple(job for job in plan.jobs if job.kind in ("sound", "take"))
    lost: set[str] = set()
    if jobs:
        plan = replace(plan, jobs=jobs)
        with watch(plan) as listener:
            listener(Planned(jobs=len(jobs), kept=plan.kept, seconds=plan.seconds, remarks=plan.remarks))
            outcome = run(plan, workspace.folder, listener, workers=workers)
        lost = {key for key in (*outcome.failed, *outcome.skipped) if key.startswith("take/")}
        for key, failure in outcome.failed.items():
            if key.startswith("sound/"):
                raise ShotgraphError(failure.sentence)
    there = {take.recipe for take in stock_of(workspace, film).takes}
    return {shot: take for shot, take in plan.takes.items() if take in there}, len(lost)


def _sound(
    workspace: Workspace, film: Film, cut: Cut, playing: Mapping[str, str], sound: SoundAs
) -> tuple[list[SoundTrack], list[str]]:
    """The cut's sound on tracks, and what is to be said of it."""
    if sound == "none":
        return [], ["The cut's sound was left out, as asked."]
    from audio.cues import cue_sheet
    from audio.making import SOUND
    from audio.voices.casting import voice_recipes
    from generation.takes import sounds_of
    from storyboard.timeline import lay_out
    from storyboard.values import digest_of
    from studio.delivery.interchange.sounding import pieces, stems
    from studio.production.produce import stock_of

    stock = stock_of(workspace, film)
    heard = sounds_of(playing, stock.takes_by_recipe)
    sheet = cue_sheet(film, cut, lay_out(film, cut, playing), voice_recipes(film), heard)
    made = {each.source for each in sheet.sounds if each.recipe is not None}
    files = {source: workspace.store.path("sound", source) / SOUND for source in made}
    files |= {each.file: workspace.own_file(each.file) for each in sheet.sounds if each.file}
    if missing := sum(not path.is_file() for path in files.values()):
        return [], [f"{missing} sounds are not made yet, so the sound was left out; run without --as-is for it."]
    if sound == "stems":
        own = {each.file: stock.own_files.get(each.file, "") for each in sheet.sounds if each.file}
        return stems(workspace.store, sheet, files, digest_of([sheet.digest(), own]))
    return pieces(sheet, files)


def bring_back(project: Path, file: Path, *, cut: str, as_new: str, apply: bool) -> None:
    """Show what an edited file changes in a cut, or in a new one like it; make it so if asked to."""
    from studio.delivery.interchange.bringing_back import bring_back as propose
    from studio.delivery.interchange.reading import read
    from studio.production.produce import stock_of

    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        returned = read(file, film.rate)
        chosen = _chosen(film, cut or (returned.cut if returned.cut in film.cuts_by_id else ""))
        if as_new:
            film = edits.add_cut(film, as_new, like=chosen.id)
            chosen = film.cuts[-1]
        proposal = propose(film, chosen.id, returned, stock_of(workspace, film).takes)
        print(f"Cut {chosen.name}, from {file.name}:")
        print("\n".join(f"  - {sentence}" for sentence in proposal.changes or ("nothing changes.",)))
        if proposal.left:
            print("\nNot brought back:")
            print("\n".join(f"  - {sentence}" for sentence in proposal.left))
        if not proposal.changes and not as_new:
            return
        if apply:
            workspace.save(proposal.film)
            print(f"\nThe cut is changed; `shotgraph export {workspace.folder}` makes its film.")
        else:
            print("\nNothing is changed yet; run this again with --apply.")


def _chosen(film: Film, name: str) -> Cut:
    if not film.cuts:
        raise FilmError("This film has no cuts; add one with `shotgraph cut add`.")
    if not name:
        return film.cuts[0]
    for cut in film.cuts:
        if name.casefold() in (cut.id.casefold(), cut.name.casefold()):
            return cut
    raise FilmError(f"There is no cut “{name}”; there are {', '.join(cut.name for cut in film.cuts)}.")
