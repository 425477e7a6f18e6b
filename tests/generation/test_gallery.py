"""The gallery is a golden test: small pictures of all that is drawn, compared with the last ones that were looked at.

After a change that is meant, look at `shotgraph gallery` and renew the goldens with one command:
`python -m pytest tests/generation/test_gallery.py --set-goldens`.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from generation.encode import write_png
from generation.engines.animatic.gallery import Page, cells, draw_page, pages, save_page, thumbnails
from generation.engines.animatic.scenery import PLACES
from generation.stage import Doing, Feeling
from storyboard.camera import Angle, Movement, Size
from storyboard.model import Style, TimeOfDay
from tests.studio.films import shotgraph

GOLDENS = Path(__file__).parent / "goldens"
WIDE, HIGH = 32, 18
MEAN, WORST = 3.0, 14.0
"""How far a sheet may be from its golden on average, and any one picture of it, in levels of 0 to 255: room for
another machine's rounding, not for another drawing."""


def read(path: Path) -> NDArray[np.uint8]:
    import skia

    return np.ascontiguousarray(skia.Image.open(str(path)).toarray(colorType=skia.kRGBA_8888_ColorType)[:, :, :3])


def by_picture(sheet: NDArray[np.uint8]) -> NDArray[np.float64]:
    """The sheet as pictures: (count, rows, columns, 3)."""
    rows, columns = sheet.shape[0] // HIGH, sheet.shape[1] // WIDE
    parts = sheet.reshape(rows, HIGH, columns, WIDE, 3).swapaxes(1, 2)
    return parts.reshape(rows * columns, HIGH, WIDE, 3).astype(float)


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_everything_looks_as_it_did_when_it_was_last_looked_at(page: Page, request: pytest.FixtureRequest) -> None:
    now = thumbnails(page)
    golden = GOLDENS / f"{page.name}.png"
    if request.config.getoption("--set-goldens"):
        GOLDENS.mkdir(exist_ok=True)
        write_png(np.dstack([now, np.full(now.shape[:2], 255, np.uint8)]), golden)
        return
    assert golden.is_file(), "this sheet has no golden yet; look at it, then run pytest with --set-goldens"
    before = read(golden)
    assert now.shape == before.shape, "the sheet has more or fewer pictures than its golden"
    far = np.abs(by_picture(now) - by_picture(before)).mean(axis=(1, 2, 3))
    changed = [f"{page.rows[i // page.columns]} ({i % page.columns + 1})" for i in np.flatnonzero(far > WORST)]
    assert not changed, f"{page.name}: these pictures changed: {', '.join(changed)}; look, then --set-goldens"
    assert far.mean() < MEAN, f"{page.name} changed by {far.mean():.1f} levels; look at it, then --set-goldens"


def test_the_gallery_leaves_nothing_out() -> None:
    by_name = {page.name: page for page in pages()}
    places = [row for page in pages() if page.name.startswith("places") for row in page.rows]
    assert places == list(PLACES)
    assert all(page.columns == len(TimeOfDay) for page in pages() if page.name.startswith("places"))
    assert by_name["cameras"].rows == tuple(Size)
    assert by_name["cameras"].columns == len(Angle)
    assert by_name["movements"].rows == tuple(Movement)
    assert by_name["feelings"].rows == tuple(Feeling)
    assert by_name["styles"].rows == tuple(Style)
    assert [cell.label for cell in cells(by_name["actions"], 64, 36)] == [doing.value for doing in Doing]


def test_no_two_places_look_alike() -> None:
    golden = np.concatenate(
        [by_picture(read(GOLDENS / f"{page.name}.png")) for page in pages() if "places" in page.name]
    )
    by_day = golden[1 :: len(TimeOfDay)][: len(PLACES)]
    far = np.abs(by_day[:, None] - by_day[None]).mean(axis=(2, 3, 4))
    alike = [(a, b) for i, a in enumerate(PLACES) for j, b in enumerate(PLACES) if i < j and far[i, j] < 4.0]
    assert alike == []


def test_a_sheet_is_labelled_and_the_program_writes_it(tmp_path: Path) -> None:
    done = shotgraph("gallery", "-o", "sheets", "--sheet", "feelings", "--cell", "64", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    sheet = read(tmp_path / "sheets" / "feelings.png")
    assert sheet.shape[1] > 3 * 64
    assert (sheet[:, :16].max(axis=2) > 150).any()  # names of rows on the left
    page = next(page for page in pages() if page.name == "feelings")
    save_page(draw_page(page, 64), tmp_path / "again.png")
    assert (tmp_path / "again.png").read_bytes() == (tmp_path / "sheets" / "feelings.png").read_bytes()


def test_a_sheet_there_is_not_gets_a_sentence(tmp_path: Path) -> None:
    done = shotgraph("gallery", "--sheet", "dragons", cwd=tmp_path)
    assert done.returncode == 1
    assert "no sheet “dragons”" in done.stderr
