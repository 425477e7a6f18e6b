"""From a screenplay to a film in one command, and again after a change, as a person runs it."""

from __future__ import annotations

from pathlib import Path

from storyboard.timeline import lay_out
from studio.delivery.export import verify
from studio.workspace import Workspace
from tests.studio.films import SCRIPT, SMALL, events, files_under, made, script_in, shotgraph


def test_a_screenplay_becomes_a_film_that_plays_as_long_as_its_cut(built: Path) -> None:
    film = Workspace(built / "ferry.film").film()
    assert verify(built / "ferry.mp4") == lay_out(film, film.cuts[0], {}).frames


def test_the_last_lines_say_where_the_film_is_and_what_to_try_next(built: Path) -> None:
    said = (built / "said.txt").read_text()
    assert "ferry.mp4 is ready" in said
    assert "That took" in said
    assert "shotgraph make YOUR-SCRIPT.fountain" in said


def test_captions_stand_beside_the_film(built: Path) -> None:
    captions = (built / "ferry.srt").read_text(encoding="utf-8")
    assert "Wait for me!" in captions and "You are late." in captions


def test_every_shot_knows_its_lines_of_the_script(built: Path) -> None:
    lines = SCRIPT.splitlines()
    for shot in Workspace(built / "ferry.film").film().shots:
        assert shot.script is not None
        assert any(lines[number - 1].strip() for number in range(shot.script.first, shot.script.last + 1))


def test_making_it_again_makes_nothing(built: Path) -> None:
    before = files_under(built)
    done = shotgraph("make", "ferry.fountain", *SMALL, "--json", cwd=built)
    assert made(done) == {}
    assert [event["unchanged"] for event in events(done) if event["event"] == "delivered"] == [True]
    assert files_under(built) == before


def test_a_changed_word_remakes_that_line_that_shot_and_what_it_touches(rebuilt: Path) -> None:
    folder = rebuilt
    film = Workspace(folder / "ferry.film").film()
    shot = next(shot for shot in film.shots for line in shot.lines if line.text == "Wait for me!")
    assert shotgraph("edit", "line", "ferry.film", shot.number, "Wait for us!", cwd=folder).returncode == 0

    remade = made(shotgraph("export", "ferry.film", "--json", cwd=folder))

    assert remade.pop("sound") == ["“Wait for us!”"]
    assert remade.pop("take") == [f"Shot {shot.number}"]
    assert remade.pop("mix") == ["Film"]
    assert set(remade.pop("piece")) == {f"Shot {shot.number}"}
    assert remade.pop("film") == ["Film"]
    assert remade == {}


def test_an_edit_taken_back_finds_the_old_takes_again(rebuilt: Path) -> None:
    folder = rebuilt
    first = (folder / "ferry.mp4").read_bytes()
    film = Workspace(folder / "ferry.film").film()
    number = next(shot.number for shot in film.shots if any("Wait" in line.text for line in shot.lines))
    shotgraph("edit", "line", "ferry.film", number, "Wait for us!", cwd=folder)
    assert shotgraph("export", "ferry.film", cwd=folder).returncode == 0
    assert (folder / "ferry.mp4").read_bytes() != first
    shotgraph("edit", "line", "ferry.film", number, "Wait for me!", cwd=folder)
    again = made(shotgraph("export", "ferry.film", "--json", cwd=folder))
    assert set(again) == {"film"}
    assert (folder / "ferry.mp4").read_bytes() == first


def test_the_same_script_gives_the_same_film_to_the_byte(built: Path, tmp_path: Path) -> None:
    assert shotgraph("make", script_in(tmp_path), *SMALL, "--workers", "1", cwd=tmp_path).returncode == 0
    assert (tmp_path / "ferry.mp4").read_bytes() == (built / "ferry.mp4").read_bytes()


def test_a_changed_script_replaces_a_film_nobody_edited(imported: Path) -> None:
    script_in(imported, SCRIPT.replace("late", "early"))
    assert shotgraph("import", "ferry.fountain", *SMALL, cwd=imported).returncode == 0
    film = Workspace(imported / "ferry.film").film()
    assert "You are early." in [line.text for shot in film.shots for line in shot.lines]


def test_a_changed_script_never_replaces_a_directors_edits(imported: Path) -> None:
    assert shotgraph("edit", "action", "ferry.film", "1A", "An empty harbour.", cwd=imported).returncode == 0
    before = files_under(imported)
    script_in(imported, SCRIPT.replace("late", "early"))
    done = shotgraph("make", "ferry.fountain", *SMALL, cwd=imported)
    assert done.returncode == 1
    assert "edits of its own" in done.stderr and done.stderr.count("\n") == 1
    after = files_under(imported)
    assert {name: after[name] for name in before if name.endswith("film.json")} == {
        name: before[name] for name in before if name.endswith("film.json")
    }


def test_a_new_project_waits_for_its_script(tmp_path: Path) -> None:
    assert shotgraph("new", "ferry", "--title", "The Ferry", cwd=tmp_path).returncode == 0
    assert "no cuts" in shotgraph("export", "ferry.film", cwd=tmp_path).stderr
    assert shotgraph("import", script_in(tmp_path), "-p", "ferry.film", *SMALL, cwd=tmp_path).returncode == 0
    assert Workspace(tmp_path / "ferry.film").film().shots


def test_a_screenplay_goes_to_final_draft_and_makes_the_same_film(tmp_path: Path) -> None:
    script_in(tmp_path)
    assert shotgraph("convert", "ferry.fountain", "-o", "draft.fdx", cwd=tmp_path).returncode == 0
    assert shotgraph("import", "ferry.fountain", *SMALL, cwd=tmp_path).returncode == 0
    assert shotgraph("import", "draft.fdx", *SMALL, cwd=tmp_path).returncode == 0
    films = [Workspace(tmp_path / name).film() for name in ("ferry.film", "draft.film")]
    told = [[(shot.action, shot.camera, [line.text for line in shot.lines]) for shot in film.shots] for film in films]
    assert told[0] == told[1]
