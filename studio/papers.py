"""What the commands for boards, comparisons and notes do."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from storyboard.errors import DeliveryError, FilmError, ShotgraphError
from storyboard.model import Cut, Film
from studio.workspace import SUFFIX, Workspace

if TYPE_CHECKING:
    from generation.takes import Take
    from studio.delivery.papers.glyphs import Way
    from studio.delivery.papers.grid import Paper
    from studio.delivery.papers.panels import Board, Panel
    from studio.delivery.papers.pictures import Pictures
    from studio.delivery.papers.sidebyside import Played
    from studio.delivery.papers.watched import Watched, WatchedCut
    from studio.delivery.segments import Aim
    from studio.importing import Watch

BOARDS = (".pdf", ".html", ".csv", ".xlsx", ".png", ".jpg", ".jpeg")


@dataclass(frozen=True)
class Opened:
    """A cut of a project, ready to go on paper."""

    workspace: Workspace
    board: Board
    pictures: Pictures
    way: Callable[[Panel], Way]


def board(
    project: Path,
    cut_name: str | None,
    output: Path | None,
    *,
    panels: int,
    paper: str,
    date: str,
    credit: str | None,
) -> None:
    """A storyboard of a cut, in the form that the output's name asks for. Needs no lock: takes are never edited."""
    workspace = Workspace.named(project)
    film = workspace.film()
    cut = _cut(film, cut_name)
    out = output or Path(f"{workspace.folder.stem}-{cut.id}.pdf")
    said, notes = drawn_board(workspace, film, cut, out, panels=panels, paper=paper, date=date, credit=credit)
    print(f"{out}: {said}" + (f"; {', '.join(notes)} (`shotgraph render` draws them)." if notes else "."))


def drawn_board(
    workspace: Workspace,
    film: Film,
    cut: Cut,
    out: Path,
    *,
    panels: int = 6,
    paper: str = "a4",
    date: str = "",
    credit: str | None = None,
    went: Callable[[int, int], None] | None = None,
) -> tuple[str, list[str]]:
    """Write a storyboard of a cut; what is on it, in words, and which panels are not as the film is now.

    `went` is told how many of how many pictures are drawn.

    Raises:
        ShotgraphError: the output's name asks for no form there is, or it cannot be written.
    """
    _check_output(out, BOARDS)
    opened = opened_cut(workspace, film, cut)
    made, pictures = opened.board, opened.pictures
    by = _credit(workspace, film) if credit is None else credit
    dated = _today() if date == "today" else date
    count = len(made.panels)
    counted = itertools.count(1)

    def drawn() -> None:
        if went is not None:
            went(next(counted), count)

    def way(panel: Panel) -> Way:
        drawn()
        return opened.way(panel)

    match out.suffix.lower():
        case ".pdf":
            from studio.delivery.papers.board import Heading, write_pdf

            size = _paper(paper)
            pages = write_pdf(made, pictures, out, panels=panels, paper=size, heading=Heading(by, dated), way=way)
            said = f"{count} panels on {pages} pages"
        case ".html":
            from studio.delivery.papers.webpage import write_html

            write_html(made, pictures, out, credit=by, date=dated, way=way)
            said = f"{count} panels on one page, pictures inside"
        case ".csv":
            from studio.delivery.papers.shotlist import write_csv

            write_csv(made, out)
            said = f"{count} rows"
        case ".xlsx":
            from studio.delivery.papers.shotlist import write_xlsx

            write_xlsx(made, replace(pictures, drawn=drawn), out)
            said = f"{count} rows with pictures"
        case _:
            from studio.delivery.papers.contact import write_contact_sheet

            wide, high = write_contact_sheet(made, replace(pictures, drawn=drawn), out)
            said = f"{count} pictures on {wide} x {high} pixels"
    waiting = sum(panel.take is None for panel in made.panels)
    older = sum(panel.is_older for panel in made.panels)
    notes = [
        *([f"{waiting} not drawn yet"] if waiting else []),
        *([f"{older} shown by an earlier take"] if older else []),
    ]
    return said, notes


def compare(first: str, second: str, output: Path, *, height: int, language: str = "") -> None:
    """Two cuts, or a cut and a film file, side by side: as a video, or as a table of what differs."""
    from studio.wording import spoken

    _check_output(output, (".mp4", ".html", ".pdf"))
    say = spoken(language)
    left = _watched(first, None)
    right = _watched(second, left)
    match output.suffix.lower():
        case ".html":
            from studio.delivery.papers.comparison import write_comparison

            differ = write_comparison(left, right, output, say=say, language=language or "en")
        case ".pdf":
            from studio.delivery.papers.compared import write_compared

            differ = write_compared(left, right, output, say=say)
        case _:
            with ExitStack() as held:
                for folder in _projects(left, right):
                    held.enter_context(Workspace(folder).locked())
                frames = side_by_side(left, right, output, height=height)
            print(f"{output}: {frames} frames side by side.")
            return
    print(f"{output}: {differ or 'no'} {'difference' if differ == 1 else 'differences'}.")


def side_by_side(
    left: Watched,
    right: Watched,
    out: Path,
    *,
    height: int = 360,
    watch: Watch | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> int:
    """Write both as one film, and of a cut first its own, from what is there; how many frames it has.

    Hold the locks of the projects: what a cut lacks is mixed and joined.

    Raises:
        ShotgraphError: a side cannot be joined, or the film cannot be written.
    """
    from studio.delivery.papers.sidebyside import write_side_by_side

    with tempfile.TemporaryDirectory(prefix="shotgraph-") as folder:
        films = [_played(side, Path(folder) / f"{n}.mp4", watch) for n, side in enumerate((left, right))]
        return write_side_by_side(films[0], films[1], out, height=height, progress=progress)


def _projects(*sides: Watched) -> list[Path]:
    """The projects that they are cuts of, each once."""
    return sorted({side.pictures.takes.parent for side in sides if isinstance(side, _cut_type())})


def notes(
    project: Path,
    cut_name: str | None,
    output: Path | None,
    *,
    since: int | None,
    until: int | None,
    language: str = "",
) -> None:
    """What changed between two exports of a cut; the last two, unless others are named."""
    from studio.delivery.papers.notes import release_notes
    from studio.delivery.papers.records import kept, read
    from studio.wording import spoken

    workspace = Workspace.named(project)
    cut = _cut(workspace.film(), cut_name)
    there = kept(workspace.exports, cut.id)
    if len(there) < 2 and (since is None or until is None):
        count = "only one export" if there else "no export"
        raise DeliveryError(f"There is {count} of cut {cut.name} to compare; change the film and export it again.")
    newest = until if until is not None else there[-1]
    oldest = since if since is not None else max((number for number in there if number < newest), default=newest)
    old, new = (read(workspace.exports, cut.id, number) for number in (oldest, newest))
    say = spoken(language)
    names = say(f"{cut.name}, export {oldest}"), say(f"{cut.name}, export {newest}")
    text = release_notes(old.side, new.side, names if language else (f"export {oldest}", f"export {newest}"), say)
    if output is None:
        print(text, end="")
        return
    from studio.delivery.packets import written_whole

    with written_whole(output) as aside:
        aside.write_text(text, encoding="utf-8")
    print(f"{output} says what changed from export {oldest} to export {newest}.")


def opened_cut(workspace: Workspace, film: Film, cut: Cut, played: Mapping[str, str] | None = None) -> Opened:
    """A cut with the takes that show it as it is now, and older ones where those are missing.

    `played` are the takes that an export of it showed, by shot, instead.
    """
    from audio.voices.casting import voice_recipes
    from generation.takes import takes_of
    from studio.delivery.papers.panels import board_of
    from studio.delivery.papers.pictures import Pictures
    from studio.production.plan import Stock, plan_takes
    from studio.production.requests import RequestBook

    stock = Stock(takes=takes_of(workspace.takes).takes)
    shots = list(dict.fromkeys(use.shot for use in cut.uses))
    wanted = plan_takes(film, stock, shots).takes if played is None else played
    exact = {shot: take for shot in shots if (take := stock.takes_by_recipe.get(wanted.get(shot, ""))) is not None}
    newest: dict[str, Take] = {shot: takes[-1] for shot, takes in stock.takes_by_shot.items()}
    book = RequestBook(film, voice_recipes(film))

    def way(panel: Panel) -> Way:
        """Where the camera of a drawn shot goes; only the animatic keeps to its stage."""
        from generation.staging import stage
        from studio.delivery.papers.ways import DIRECTED, way_of

        movement = panel.shot.camera.movement
        if movement not in DIRECTED or panel.shot.engine != "animatic" or panel.shot.card:
            return ""
        camera = stage(book.request(panel.shot)).camera
        return way_of(camera, movement, panel.clip.source, panel.clip.range_end - 1)

    @cache
    def aims(shot: str) -> tuple[Aim, ...]:
        """Where a shot is looked at in the cut's shape, as the export looks at it."""
        from studio.delivery import reframe

        return reframe.aims(book.request(film.shots_by_id[shot]), cut.delivery.width, cut.delivery.height)

    return Opened(workspace, board_of(film, cut, exact, newest), Pictures(workspace.takes, cut.delivery, aims), way)


def _watched(name: str, beside: Watched | None) -> Watched:
    """What a person means by a side: a project, PROJECT:CUT, a film file, or another cut of the first side."""
    from studio.delivery.papers.reference import look_at
    from studio.delivery.papers.watched import WatchedFile

    path = Path(name)
    if path.is_file() and path.name != "film.json":
        return WatchedFile(look_at(path))
    if _is_project(path):
        return _watched_cut(Workspace.named(path), None)
    folder, colon, cut = name.rpartition(":")
    if colon and _is_project(Path(folder)):
        return _watched_cut(Workspace.named(Path(folder)), cut)
    if isinstance(beside, _cut_type()):
        return _watched_cut(Workspace(beside.pictures.takes.parent), name)
    raise DeliveryError(f"“{name}” is no project, no PROJECT:CUT and no film file; name one of them.")


def _cut_type() -> type[WatchedCut]:
    from studio.delivery.papers.watched import WatchedCut

    return WatchedCut


def _is_project(path: Path) -> bool:
    return path.exists() or path.with_name(path.name + SUFFIX).is_dir() if path.name else False


def _watched_cut(workspace: Workspace, name: str | None) -> WatchedCut:
    film = workspace.film()
    opened = opened_cut(workspace, film, _cut(film, name))
    return _cut_type()(opened.board, opened.pictures)


def _played(side: Watched, out: Path, watch: Watch | None) -> Played:
    """The film file of a side; of a cut one is joined aside, from what is there: a shot without a take is a slate."""
    from studio.delivery.papers.reference import look_at
    from studio.delivery.papers.sidebyside import Played
    from studio.delivery.papers.watched import WatchedFile

    if isinstance(side, WatchedFile):
        return Played(side, side.reference.path, side.reference.has_sound)
    assert isinstance(side, _cut_type())
    _join_aside(Workspace(side.pictures.takes.parent), side.board, out, watch)
    return Played(side, out, look_at(out).has_sound)


def _join_aside(workspace: Workspace, made: Board, out: Path, watch: Watch | None) -> None:
    from studio.delivery.export import join
    from studio.production import plan as planning
    from studio.production.making import MIX, PIECE
    from studio.production.produce import stock_of
    from studio.production.run import run
    from studio.terminal import watching

    missing = [panel.shot.id for panel in made.panels if panel.take is None or panel.is_older]
    planned = planning.plan(made.film, [made.cut.id], stock_of(workspace, made.film), slates=missing)
    with watch(planned) if watch is not None else watching(planned, as_json=False) as listener:
        outcome = run(planned, workspace.folder, listener)
    if outcome.failed:
        raise ShotgraphError(next(iter(outcome.failed.values())).sentence)
    (cut,) = planned.cuts
    pieces = [workspace.store.path("piece", piece.name()) / PIECE for piece in cut.pieces]
    join(cut.timeline, pieces, workspace.store.path("mix", cut.mix) / MIX, out)


def _cut(film: Film, name: str | None) -> Cut:
    if not film.cuts:
        raise FilmError("This film has no cuts; add one with `shotgraph cut add`.")
    if name is None:
        return film.cuts[0]
    for cut in film.cuts:
        if name.casefold() in (cut.id.casefold(), cut.name.casefold()):
            return cut
    raise FilmError(f"There is no cut “{name}”; there are {', '.join(cut.name for cut in film.cuts)}.")


def _credit(workspace: Workspace, film: Film) -> str:
    """Who the film is by, as its script's title page says: "a trailer by Shotgraph"; nothing if it does not."""
    from storyboard.screenplay.reader import read_screenplay

    script = workspace.folder / "script" / film.script
    if not film.script or not script.is_file():
        return ""
    page = {key.casefold(): value for key, value in read_screenplay(script).title_page}
    authors = page.get("authors") or page.get("author") or ""
    credit = page.get("credit", "")
    return "  ·  ".join(" ".join(part.split()) for part in (credit, authors) if part)


def _today() -> str:
    from datetime import date

    return date.today().isoformat()


def _paper(name: str) -> Paper:
    match name.lower():
        case "a4":
            return "a4"
        case "letter":
            return "letter"
    raise DeliveryError(f"Boards are printed on a4 or letter paper, not on {name}.")


def _check_output(out: Path, kinds: tuple[str, ...]) -> None:
    if out.suffix.lower() not in kinds:
        raise DeliveryError(f"{out.name} says no form that this can take; end its name in {', '.join(kinds)}.")
    if not out.parent.is_dir():
        raise DeliveryError("This folder is not there; make it, or choose another with -o.", file=out.parent)
