"""Where shots stand when the graph is drawn."""

from __future__ import annotations

from storyboard import edits
from storyboard.layout import Layout, lay_out
from storyboard.model import Film
from tests.storyboard.films import linked


def _rows(layout: Layout, scene: str) -> dict[str, tuple[int, int]]:
    return dict(layout.lanes[scene].places)


def _film(numbers: str, *steps: str) -> Film:
    return linked(list(numbers), *((step[0], step[1], "follows") for step in steps))


def _many(scenes: int, shots: int) -> Film:
    film = edits.add_location(Film(title="Many"), "Sea")
    for number in range(scenes):
        film = edits.add_scene(film, str(number + 1), "sea")
    last = ""
    for scene in film.scenes:
        for _ in range(shots):
            film = edits.add_shot(film, scene.id, frames=24)
            new = [shot.id for shot in film.shots if shot.scene == scene.id][-1]
            film = edits.link(film, last, new) if last else film
            last = new
    return film


def test_shots_stand_in_columns_and_alternates_below_each_other() -> None:
    film = _film("ABXYD", "AB", "BD", "AX", "XY", "YD")
    lane = lay_out(film).lanes[film.scenes[0].id]
    assert lane.places == {"A": (0, 0), "B": (1, 0), "X": (1, 1), "Y": (2, 1), "D": (3, 0)}
    assert (lane.columns, lane.rows) == (4, 2)


def test_a_loop_and_a_shot_without_links_have_their_place() -> None:
    film = _film("ABCD", "AB", "BA", "BC")
    assert lay_out(film).lanes[film.scenes[0].id].places == {"A": (0, 0), "B": (1, 0), "C": (2, 0), "D": (3, 0)}


def test_the_alternate_of_a_scene_with_one_shot_stands_below_it() -> None:
    film = edits.add_branch(_many(3, 1), "shot-2a")
    assert lay_out(film).lanes["scene-2"].places == {"shot-2a": (0, 0), "shot-2b": (0, 1)}


def test_an_empty_scene_keeps_a_lane() -> None:
    film = edits.add_scene(_many(1, 2), "9", "sea")
    assert lay_out(film).lanes["scene-9"].places == {}


def test_lanes_fill_shelves_like_words_a_page_and_a_long_one_goes_on_below() -> None:
    assert lay_out(_many(6, 3)).shelves == (("scene-1", "scene-2"), ("scene-3", "scene-4"), ("scene-5", "scene-6"))
    assert lay_out(_many(4, 2)).shelves == (("scene-1", "scene-2"), ("scene-3", "scene-4"))
    film = _many(1, 40)
    lane, width = lay_out(film).lanes["scene-1"], lay_out(film).width
    assert 5 <= width < 40
    assert (lane.columns, lane.rows) == (width, -(-40 // width))
    assert lane.places[film.shots[width].id] == (0, 1)


def test_an_edit_to_one_shot_moves_only_what_must() -> None:
    film = _many(8, 2)
    before = lay_out(film)
    branched = edits.add_branch(film, "shot-3a")
    after = lay_out(branched, before)
    assert after.shelves == before.shelves
    assert {scene for scene in before.lanes if before.lanes[scene] != after.lanes[scene]} == {"scene-3"}
    grown = edits.add_shot(branched, "scene-1", frames=24, after="shot-1b")
    assert lay_out(grown, after).shelves == before.shelves
