"""`shotgraph gallery`: contact sheets of everything the animatic can draw, written into a folder."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path

from storyboard.errors import FilmError, ProjectError


def write(folder: Path, *, only: tuple[str, ...] = (), cell: int = 320, jpeg: bool = False) -> None:
    """Write the sheets, a page at a time, and name each as it is done; pages are drawn a process a core.

    Raises:
        FilmError: a page is asked for that there is not.
        ProjectError: the folder cannot be written.
    """
    from generation.engines.animatic.gallery import pages

    names = [page.name for page in pages()]
    if wrong := [name for name in only if name not in names]:
        raise FilmError(f"The gallery has no sheet “{wrong[0]}”; it has {', '.join(names)}.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProjectError(
            f"The gallery cannot be written ({error.strerror}); choose another with -o.", file=folder
        ) from None
    chosen = [name for name in names if not only or name in only]
    with ProcessPoolExecutor(min(len(chosen), os.cpu_count() or 1), mp_context=get_context("spawn")) as pool:
        for done in as_completed(pool.submit(_draw, name, folder, cell, jpeg) for name in chosen):
            print(done.result())


def _draw(name: str, folder: Path, cell: int, jpeg: bool) -> str:
    from generation.engines.animatic.gallery import draw_page, pages, save_page

    page = next(page for page in pages() if page.name == name)
    path = folder / f"{name}.{'jpg' if jpeg else 'png'}"
    save_page(draw_page(page, cell), path)
    return str(path)
