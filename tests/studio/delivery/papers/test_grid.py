"""Panels share a page so that every picture is whole and every word has a place."""

from __future__ import annotations

from itertools import combinations

import pytest

from studio.delivery.papers.grid import BOTTOM, MOST, PAPERS, SIDE, TOP, Box, Paper, grid

ASPECTS = (16 / 9, 2.39, 1.0, 4 / 5, 9 / 16)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("panels", range(1, MOST + 1))
def test_every_number_of_panels_fits_on_every_paper_in_every_shape(panels: int, paper: Paper) -> None:
    for aspect in ASPECTS:
        page = grid(panels, aspect, paper)
        width, height = PAPERS[paper]
        assert len(page.cells) == panels
        inside = Box(SIDE, TOP, width - 2 * SIDE, height - TOP - BOTTOM)
        for cell in page.cells:
            assert cell.picture.width / cell.picture.height == pytest.approx(aspect)
            for box in (cell.picture, cell.facts, cell.words):
                assert _holds(inside, box) and _holds(cell.whole, box)
            assert cell.words.height >= 2 * page.size and cell.words.width >= 50
            parts = (cell.picture, cell.facts, cell.words)
            assert not any(_overlap(one, other) for one, other in combinations(parts, 2))
        assert not any(_overlap(one.whole, other.whole) for one, other in combinations(page.cells, 2))


def test_fewer_panels_have_larger_pictures() -> None:
    widths = [grid(panels, 16 / 9).cells[0].picture.width for panels in (1, 2, 4, 6, 12)]
    assert widths[0] > 500 and widths == sorted(widths, reverse=True)


def test_a_wide_film_takes_most_of_its_page() -> None:
    page = grid(6, 16 / 9)
    assert (page.columns, page.rows) == (3, 2)
    assert page.cells[0].picture.width == pytest.approx(page.cells[0].whole.width, rel=0.02)


def _holds(outer: Box, inner: Box) -> bool:
    return (
        inner.left >= outer.left - 0.01
        and inner.top >= outer.top - 0.01
        and inner.right <= outer.right + 0.01
        and inner.bottom <= outer.bottom + 0.01
    )


def _overlap(one: Box, other: Box) -> bool:
    return (
        one.left < other.right - 0.01
        and other.left < one.right - 0.01
        and one.top < other.bottom - 0.01
        and other.top < one.bottom - 0.01
    )
