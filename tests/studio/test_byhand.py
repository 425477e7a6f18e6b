"""What the desk does by hand can be typed too: what a shot goes on from, strokes of the brush, which take plays."""

from __future__ import annotations

from pathlib import Path

import pytest

from generation.takes import make_aside
from storyboard import edits
from storyboard.errors import FilmError
from storyboard.model import Film
from storyboard.motion import Stroke
from studio.commandline import byhand
from studio.report import gathered
from studio.workspace import Workspace
from tests.generation.test_takes import a_take, put


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Three shots in a field."""
    film = edits.add_scene(edits.add_location(Film(title="T", width=64, height=64), "Field"), "1", "field")
    for _ in range(3):
        film = edits.add_shot(film, film.scenes[0].id, action="Wind.", frames=24)
    workspace = Workspace(tmp_path / "t.film")
    with workspace.begun():
        workspace.save(film)
    return workspace.folder


def numbers(project: Path) -> list[str]:
    return [shot.number for shot in Workspace(project).film().shots]


def test_a_shot_goes_on_from_one_other_and_by_itself_again(project: Path) -> None:
    first, second, third = numbers(project)
    for before in (first, second):
        byhand.edit_continues(project, third, before, off=False)
    film = Workspace(project).film()
    links = [link for link in film.links if link.kind == "continues"]
    assert [film.shots_by_id[link.source].number for link in links] == [second], "from one shot only"
    with pytest.raises(FilmError, match="cannot wait for itself"):
        byhand.edit_continues(project, second, third, off=False)
    with pytest.raises(FilmError, match="Name the shot"):
        byhand.edit_continues(project, first, "", off=False)
    byhand.edit_continues(project, third, "", off=True)
    assert not [link for link in Workspace(project).film().links if link.kind == "continues"]


def test_strokes_add_up_until_they_are_taken_away(project: Path) -> None:
    (first, *_) = numbers(project)
    region, path = "0.1,0.1 0.5,0.1 0.5,0.6", "0.3,0.3 0.8,0.3"
    for _ in range(2):
        byhand.edit_brush(project, first, region=region, path=path, off=False)
    assert len(Workspace(project).film().shots[0].motion) == 2
    with pytest.raises(FilmError, match="three corners or more"):
        byhand.edit_brush(project, first, region="0.1,0.1 0.5,0.1", path=path, off=False)
    with pytest.raises(FilmError, match="is no region or path"):
        byhand.edit_brush(project, first, region=region, path="there", off=False)
    byhand.edit_brush(project, first, region="", path="", off=True)
    assert not Workspace(project).film().shots[0].motion


def test_takes_are_listed_and_circled_by_how_their_digest_begins(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace = Workspace(project)
    shot = workspace.film().shots[0]
    for recipe in ("abc1", "abd2"):
        with make_aside(workspace.takes, shot.id, recipe) as folder:
            put(folder, a_take(shot.id, recipe))
    byhand.edit_circle(project, shot.number, "abc")
    assert workspace.film().shots[0].circled == "abc1"
    byhand.show_takes(project)
    said = capsys.readouterr().out
    assert "abc1" in said and "abd2" in said and said.count("circled") == 1
    with pytest.raises(FilmError, match="2 takes that begin with ab; write more of it"):
        byhand.edit_circle(project, shot.number, "ab")
    with pytest.raises(FilmError, match="no take that begins with z"):
        byhand.edit_circle(project, shot.number, "z")
    byhand.edit_circle(project, shot.number, "")
    assert not workspace.film().shots[0].circled


def test_what_is_said_of_many_shots_is_said_once() -> None:
    remarks = [f"Shot {number}A: It is long." for number in range(1, 11)]
    slates = ["Shot 3 will be a slate: No model.", "Shot 4 will be a slate: No model.", "The mix is quiet."]
    first, second, third = gathered([*remarks, *slates])
    assert first == "Shots 1A, 2A, 3A, 4A, 5A, 6A, 7A, 8A and 2 more: It is long."
    assert (second, third) == ("Shots 3, 4 will be slates: No model.", "The mix is quiet.")
    assert gathered(["Shot 3 will be a slate: No model."]) == ["Shot 3 will be a slate: No model."]


def test_a_stroke_is_cut_into_the_parts_of_a_shot_without_a_jump() -> None:
    corner = Stroke(region=((0.0, 0.0), (0.2, 0.0), (0.2, 0.2)), path=((0.1, 0.1), (0.5, 0.1), (0.5, 0.3)))
    whole = [corner.moved(part / 12) for part in range(13)]
    cut = [corner.between(piece / 3, (piece + 1) / 3) for piece in range(3)]
    for piece, stroke in enumerate(cut):
        (x, y), (left, top) = stroke.region[0], corner.region[0]
        for step in range(5):
            across, down = stroke.moved(step / 4)
            assert (x - left + across, y - top + down) == pytest.approx(whole[piece * 4 + step])
    rest = Stroke(region=corner.region, path=((0.1, 0.1), (0.1, 0.1)))
    assert rest.between(0.5, 1.0) == rest
