"""What the commands for boards, comparisons and notes do."""

from __future__ import annotations

from pathlib import Path

from generation.takes import Take
from storyboard.errors import ProjectError
from storyboard.model import Cut, Film
from studio.delivery.papers.panels import Board, board_of
from studio.delivery.papers.pictures import Pictures
from studio.workspace import Workspace


def opened(workspace: Workspace, film: Film, cut: Cut) -> tuple[Board, Pictures]:
    """A cut of an open project as a board, and where its pictures come from. Needs no lock: takes are never edited."""
    from studio.production.plan import plan_takes
    from studio.production.produce import stock_of

    stock = stock_of(workspace)
    shots = list(dict.fromkeys(use.shot for use in cut.uses))
    wanted = plan_takes(film, stock, shots).takes
    exact = {shot: take for shot in shots if (take := stock.takes_by_recipe.get(wanted.get(shot, ""))) is not None}
    newest: dict[str, Take] = {shot: takes[-1] for shot, takes in stock.takes_by_shot.items()}
    return board_of(film, cut, exact, newest), Pictures(film, workspace.takes)


def board(
    project: Path, cut_name: str | None, output: Path | None, *, panels: int, paper: str, date: str, credit: str | None
) -> None:
    """A storyboard of a cut, in the form that the output's name asks for."""
    from studio.commands import _chosen
    from studio.delivery.papers.board import Heading, write_pdf

    workspace = Workspace.named(project)
    film = workspace.film()
    cut = _chosen(film, [cut_name] if cut_name else None)[0]
    out = output or Path(f"{workspace.folder.stem}-{cut.id}.pdf")
    made, pictures = opened(workspace, film, cut)
    if out.suffix.lower() != ".pdf":
        raise ProjectError("no")
    pages = write_pdf(made, pictures, out, panels=panels, paper=paper, heading=Heading(credit or "", date))
    print(f"{out}: {len(made.panels)} panels on {pages} pages.")
