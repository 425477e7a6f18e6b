"""What the commands print for people to read: a film, its cast, its cuts, a plan, a delivery."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from rich.console import Console
from rich.table import Table

from storyboard.errors import ShotgraphError
from storyboard.model import Film, Shot
from storyboard.timeline import lay_out
from studio.importing import Imported
from studio.production.jobs import TakeJob
from studio.production.plan import Plan
from studio.production.produce import Produced
from studio.terminal import duration, print_json, size
from studio.workspace import Workspace

_REMARKS_SHOWN = 12


def imported(result: Imported, script: Path) -> None:
    """What a script became, and what was odd in it."""
    film = result.film
    if not result.fresh:
        print(f"{film.title}: {len(film.shots)} shots, unchanged since {script.name} was read.")
        return
    print(
        f"{film.title}: {_count(len(film.scenes), 'scene')}, {_count(len(film.shots), 'shot')}, "
        f"{_count(len(film.characters), 'character')}, {_count(len(film.cuts), 'cut')}."
    )
    for remark in result.remarks[:_REMARKS_SHOWN]:
        print(f"  {script.name}:{remark.line}: {remark.text}")
    if len(result.remarks) > _REMARKS_SHOWN:
        print(f"  ... and {len(result.remarks) - _REMARKS_SHOWN} more remarks.")


def film(film: Film) -> None:
    """Every scene and shot."""
    console = Console()
    console.print(f"[bold]{film.title}[/bold]", highlight=False)
    if film.logline:
        console.print(film.logline, highlight=False, markup=False)
    for scene in film.scenes:
        place = film.locations_by_id[scene.location].name
        facts = " · ".join((scene.time, scene.weather, scene.mood))
        console.print(f"\n[bold]{scene.number}[/bold]  {scene.heading or place}  [dim]{facts}[/dim]", highlight=False)
        table = Table(box=None, show_header=False, padding=(0, 1), pad_edge=True)
        for shot in film.shots:
            if shot.scene == scene.id:
                table.add_row(shot.number, *_seen(film, shot), _told(film, shot))
        console.print(table, highlight=False)
    console.print()
    cuts(film)


def cast(film: Film) -> None:
    """Who is in the film, and how each looks and sounds."""
    table = Table(box=None, padding=(0, 1))
    for name in ("Character", "Look", "Wardrobe", "Voice", "Shots"):
        table.add_column(name)
    appears = Counter(name for shot in film.shots for name in shot.characters)
    for character in film.characters:
        voice = character.voice
        sound = f"{voice.engine} {voice.variant}, pitch {voice.pitch}" if voice else "not cast"
        about = ", ".join(filter(None, (str(character.age or ""), character.sex, character.look)))
        table.add_row(character.name, about, character.wardrobe, sound, str(appears[character.id]))
    Console().print(table, highlight=False)


def passes(folders: Sequence[tuple[str, Path]], made: Plan) -> None:
    """Where each control pass lies, and which shots have none."""
    for remark in made.remarks:
        print(f"  {remark}")
    for what, folder in folders:
        print(f"  {what}: {folder}")
    new = sum(job.kind == "pass" for job in made.jobs)
    print(f"{new} {'pass' if new == 1 else 'passes'} made; {len(folders) - new} up to date.")


def cuts(film: Film) -> None:
    """The film's cuts, with their length, size and limit."""
    table = Table(box=None, padding=(0, 1))
    for name in ("Cut", "Shots", "Length", "Size", "Limit"):
        table.add_column(name)
    for cut in film.cuts:
        frames = lay_out(film, cut, {}).frames if cut.uses else 0
        delivery = cut.delivery
        limit = "" if delivery.limit is None else _seconds(delivery.limit, film)
        size = f"{delivery.width}x{delivery.height}"
        table.add_row(cut.name, str(len(cut.uses)), _seconds(frames, film), size, limit)
    Console().print(table, highlight=False)


def gathered(remarks: Sequence[str], only: str = "") -> list[str]:
    """Remarks on single shots, each sentence once with all the shots that it is true of; `only` those that say so."""
    shots: dict[str, list[str]] = {}
    for remark in remarks:
        of_shot = re.fullmatch(r"Shot (\S+?)((?: will be a slate)?: .+)", remark, re.DOTALL)
        if only in remark:
            shots.setdefault(of_shot[2] if of_shot else remark, []).extend([of_shot[1]] if of_shot else [])
    return [_of_shots(numbers, sentence) if numbers else sentence for sentence, numbers in shots.items()]


def _of_shots(numbers: Sequence[str], sentence: str) -> str:
    if len(numbers) == 1:
        return f"Shot {numbers[0]}{sentence}"
    more = f" and {len(numbers) - 8} more" if len(numbers) > 8 else ""
    return f"Shots {', '.join(numbers[:8])}{more}{sentence.replace(' will be a slate', ' will be slates', 1)}"


def plan(made: Plan, film: Film) -> None:
    """What is to be made, by stage and by route, and what an engine cannot do as asked."""
    for remark in gathered(made.remarks):
        print(f"  {remark}")
    _routes(made, film)
    _downloads(made)
    if not made.jobs:
        print(f"Nothing to make: all {made.kept} things are as they should be.")
        return
    stages = Counter(job.stage for job in made.jobs)
    for stage, count in stages.items():
        titles = list(dict.fromkeys(job.title for job in made.jobs if job.stage == stage))
        shown = ", ".join(titles[:8]) + (f" and {len(titles) - 8} more" if len(titles) > 8 else "")
        print(f"  {count:4d}  {stage:<16s} {shown}")
    print(f"{len(made.jobs)} to make, {made.kept} kept; about {duration(made.seconds)} of one core's work.")


def _routes(made: Plan, film: Film) -> None:
    """The way each shot is rendered whose engine had a choice, why, and what it takes; what is there costs nothing."""
    to_come = {job.request.shot: job for job in made.jobs if isinstance(job, TakeJob)}
    rows = [(film.shots_by_id[shot], route, to_come[shot]) for shot, route in made.routes.items() if shot in to_come]
    if not rows:
        return
    table = Table(box=None, pad_edge=False)
    for title in ("Shot", "Route", "Why", "Time", "Memory", "Disk", "US$"):
        table.add_column(title, overflow="fold")
    for shot, route, job in rows:
        memory = f"{job.peak_bytes / 1e9:.1f} GB" if job.peak_bytes else ""
        table.add_row(
            shot.number,
            route.name,
            route.reason,
            duration(route.seconds),
            memory,
            size(job.disk_bytes),
            f"{route.money:.2f}" if route.money else "",
        )
    Console().print(table, highlight=False)
    spent, seconds = (sum(each) for each in zip(*((route.money, route.seconds) for _, route, _ in rows), strict=True))
    held = size(sum(job.disk_bytes for _, _, job in rows))
    paid = f", {spent:.2f} US dollars" if spent else ""
    shots = "1 shot" if len(rows) == 1 else f"{len(rows)} shots"
    print(f"{shots} to render: {duration(seconds)}, {held} of disk{paid} in all.")


def _downloads(made: Plan) -> None:
    """What must be fetched before shots that are refused now can be rendered, and how much that is."""
    for name, of in made.downloads.items():
        print(f"  `shotgraph models get {name}` fetches about {size(of)}.")
    if len(made.downloads) > 1:
        print(f"About {size(sum(made.downloads.values()))} to fetch in all.")


def delivered(produced: Produced, took: str, project: Path) -> None:
    """Where the films are, how long it took, and what to do next."""
    for remark in gathered(produced.remarks):
        print(f"  {remark}")
    for event in produced.delivered:
        state = "is as it should be" if event.unchanged else "is ready"
        print(f"{event.file} {state}: {event.running_seconds:.1f} s, {event.frames} frames.")
    for sentence in dict.fromkeys(sentence for event in produced.delivered for sentence in event.licences):
        print(f"  {sentence}")
    print(f"That took {took}. Next:")
    print(f"  shotgraph show {project}                 the film, shot by shot")
    desk = f"shotgraph desk {project}" if find_spec("PySide6") else "make desk                "
    print(f"  {desk}                 the film in the window, to work on")
    print("  shotgraph make YOUR-SCRIPT.fountain      a film of your own")


def say_delivered(produced: Produced, seconds: float, as_json: bool, workspace: Workspace) -> None:
    """Say where the films are, or raise if some of them show slates."""
    if as_json:
        for event in produced.delivered:
            if event.unchanged:
                print_json(event)
    else:
        delivered(produced, duration(seconds), workspace.folder)
    if produced.failed:
        raise ShotgraphError(
            f"{len(produced.failed)} shots could not be rendered and play as slates; see above, then run this again."
        )


def _seen(film: Film, shot: Shot) -> tuple[str, str, str]:
    camera = shot.camera
    seen = " · ".join(
        word for word in (camera.size.short, camera.angle, camera.movement) if word not in ("eye", "static")
    )
    people = ", ".join(film.characters_by_id[name].name for name in shot.characters)
    return _seconds(shot.frames, film), seen, people


def _told(film: Film, shot: Shot) -> str:
    said = [f"{film.characters_by_id[line.character].name}: “{line.text}”" for line in shot.lines]
    return "\n".join(filter(None, (shot.card or shot.action, *said)))


def _seconds(frames: int, film: Film) -> str:
    return f"{float(frames / film.rate):.1f} s"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
