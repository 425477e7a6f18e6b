"""A project on disk is read whole or refused in one sentence, and written whole or not at all."""

from __future__ import annotations

import contextlib
import json
import os
import resource
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard import edits, files, jsontext
from storyboard.errors import FilmError, ProjectError
from storyboard.model import Film
from storyboard.upgrades import SCHEMA, STEPS, upgrade
from tests.storyboard.films import deck_film


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A saved project."""
    folder = tmp_path / "lamp.film"
    files.create(folder)
    files.write(folder, deck_film())
    return folder


def everything_in(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def damaged(project: Path, old: str, new: str) -> None:
    """Change the film's file by hand."""
    path = project / files.FILM
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def line_with(project: Path, words: str) -> int:
    lines = (project / files.FILM).read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if words in line)


# Keeping


def test_what_is_saved_is_read_back_the_same(project: Path) -> None:
    assert files.read(project) == deck_film()


@pytest.mark.parametrize("rate", [Fraction(24000, 1001), Fraction(30000, 1001), Fraction(25), Fraction(25, 2)])
def test_a_rate_is_kept_exactly(project: Path, rate: Fraction) -> None:
    files.write(project, deck_film().with_(rate=rate))
    assert files.read(project).rate == rate


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_kept_as_it_is(words: str) -> None:
    film = deck_film().with_(title=words)
    document = jsontext.parse(files.to_text(film))
    del document["schema"]
    assert Film.model_validate(document) == film


def test_the_same_film_is_always_the_same_bytes(project: Path) -> None:
    assert (project / files.FILM).read_text(encoding="utf-8") == files.to_text(deck_film())
    assert files.to_text(files.read(project)) == files.to_text(deck_film())


def test_the_file_starts_with_its_schema_and_is_plain_json(project: Path) -> None:
    text = (project / files.FILM).read_text(encoding="utf-8")
    assert text.startswith(f'{{\n  "schema": {SCHEMA},\n  "title": "The lamp",\n')
    assert text.endswith("}\n")
    assert list(json.loads(text)) == ["schema", *Film.model_fields]


def differing_lines(old: Film, new: Film) -> list[str]:
    import difflib

    lines = difflib.ndiff(files.to_text(old).splitlines(), files.to_text(new).splitlines())
    return [line.replace("  ", "") for line in lines if line[0] in "+-"]


def test_one_changed_value_is_one_changed_line_in_git() -> None:
    film = deck_film()
    assert differing_lines(film, edits.set_frames(film, "shot-1b", 60)) == ['- "frames": 48,', '+ "frames": 60,']
    assert len(differing_lines(film, edits.set_line_text(film, "line-1", "Is it “out”?"))) == 2
    camera = film.shots[0].camera.with_(size="close", angle="low")
    assert len(differing_lines(film, edits.set_camera(film, "shot-1a", camera))) == 2
    assert len(differing_lines(film, edits.set_delivery(film, "main", film.cuts[0].delivery.with_(limit=720)))) == 2


def test_one_more_use_in_the_middle_is_one_more_line_in_git() -> None:
    film = deck_film()
    (line,) = differing_lines(film, edits.insert_use(film, "main", 2, "shot-1a", frames=12))
    assert line.startswith('+ {"id": "use-5", "shot": "shot-1a"')


def test_the_film_as_it_was_saved_before_is_kept(project: Path) -> None:
    files.write(project, deck_film().with_(title="Second"))
    files.write(project, deck_film().with_(title="Third"))
    assert '"Third"' in (project / files.FILM).read_text(encoding="utf-8")
    assert '"Second"' in (project / files.PREVIOUS).read_text(encoding="utf-8")


def test_saving_without_a_change_leaves_the_previous_film_alone(project: Path) -> None:
    files.write(project, deck_film().with_(title="Second"))
    before = everything_in(project)
    files.write(project, deck_film().with_(title="Second"))
    assert everything_in(project) == before


def test_who_reads_while_another_saves_reads_a_whole_film(project: Path) -> None:
    whole = (project / files.FILM).read_bytes()
    with (project / files.FILM).open("rb") as reader:
        half = reader.read(100)
        files.write(project, deck_film().with_(title="Second"))
        assert half + reader.read() == whole, "the old file was put aside, not written over"


def test_nothing_is_left_behind_by_saving(project: Path) -> None:
    files.write(project, deck_film().with_(title="Second"))
    assert {path.name for path in project.iterdir()} == {
        ".gitignore",
        "film.json",
        "film.previous.json",
        "script",
        "takes",
        "store",
        "exports",
    }


def test_a_script_is_kept_byte_for_byte(project: Path) -> None:
    data = "灯塔\r\n\x00".encode("utf-16")
    assert files.keep_script(project, "灯塔.fountain", data) == "灯塔.fountain"
    assert files.read_script(project, "灯塔.fountain") == data


@pytest.mark.parametrize("name", ["", ".", "..", "../film.json", "a/b", "/etc/passwd", "a\\b", "a\nb", "a\x00b"])
def test_a_script_s_name_never_leads_out_of_the_project(project: Path, name: str) -> None:
    before = everything_in(project)
    for ask in (lambda: files.keep_script(project, name, b"x"), lambda: files.read_script(project, name)):
        with pytest.raises(ProjectError, match="not a plain file name"):
            ask()
    assert everything_in(project) == before


def test_a_script_that_is_a_link_out_of_the_project_is_not_read(project: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (project / files.SCRIPT / "a.fountain").symlink_to(tmp_path / "secret")
    with pytest.raises(ProjectError, match="leads out of its project"):
        files.read_script(project, "a.fountain")


# Beginning


def test_a_project_is_not_made_over_another(project: Path) -> None:
    before = everything_in(project)
    with pytest.raises(ProjectError, match="a project here already"):
        files.create(project)
    assert everything_in(project) == before


def test_a_project_is_not_made_in_a_folder_with_something_else_in_it(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(ProjectError, match="not empty"):
        files.create(tmp_path)
    assert everything_in(tmp_path) == {"thesis.txt": b"mine"}


def test_a_project_whose_making_was_cut_short_can_be_made_again(tmp_path: Path) -> None:
    folder = tmp_path / "lamp.film"
    files.create(folder)
    files.create(folder)
    files.write(folder, deck_film())
    assert files.read(folder) == deck_film()


def test_a_project_is_not_made_where_a_file_stands(tmp_path: Path) -> None:
    (tmp_path / "lamp.film").write_text("a file")
    with pytest.raises(ProjectError, match="cannot be made"):
        files.create(tmp_path / "lamp.film")


# What cannot be read


@pytest.mark.parametrize("where", ["", "nowhere", "lamp.film/script"])
def test_where_there_is_no_project_it_says_so(project: Path, where: str) -> None:
    with pytest.raises(ProjectError, match=r"There is no film\.json in .*; choose a project folder"):
        files.read(project.parent / where)


def test_a_file_given_as_a_project_is_refused(project: Path) -> None:
    with pytest.raises(ProjectError, match="choose a project folder"):
        files.read(project / files.FILM)


@pytest.mark.parametrize(
    ("old", "new", "where", "sentence"),
    [
        ('"frames": 48', '"frames": 0', '"frames": 0', r"“shots\[0\]\.frames” should be greater than 0, and is 0"),
        ('"frames": 48', '"frames": 99000000000', "9900", r"“shots\[0\]\.frames” should be less than or equal"),
        ('"frames": 48', '"frames": "long"', "long", r"“shots\[0\]\.frames” should be a valid integer.*'long'"),
        ('"frames": 48', '"frames": NaN', "NaN", "NaN is not a number"),
        ('"frames": 48', '"frames": -Infinity', "Infinity", "-Infinity is not a number"),
        ('"frames": 48', '"frames": 48, "frames": 49', "49", "“frames” stands twice"),
        ('"lens_mm": 40.0', '"lens_mm": 1e999', "1e999", r"“shots\[0\]\.camera\.lens_mm” .*finite"),
        ('"action": "The sea."', '"action": "The sea.', "The sea.", "It is not JSON"),
        ('"number": "1B"', '"numbre": "1B"', "numbre", r"“shots\[1\]\.numbre” is not known here"),
        ('"kind": "dissolve", "frames": 8', '"kind": "cut", "frames": 8', '"kind": "cut"', "a cut of 8 frames"),
        (
            '"style": "painted"',
            '"style": "manga"',
            "manga",
            r"“style” should be 'painted', .* and is 'manga'",
        ),
        ('"rate": "24"', '"rate": "0/0"', "0/0", "“rate”"),
        ('"rate": "24"', '"rate": "-24"', "-24", "“rate” should be greater than 0"),
        ('"id": "mia"', '"id": "../mia"', "../mia", r"“characters\[0\]\.id”"),
    ],
)
def test_a_mistake_in_the_file_is_named_with_its_place_and_line(
    project: Path, old: str, new: str, where: str, sentence: str
) -> None:
    damaged(project, old, new)
    before = everything_in(project)
    with pytest.raises(FilmError, match=sentence) as caught:
        files.read(project)
    assert caught.value.file == project / files.FILM
    assert caught.value.line == line_with(project, where)
    assert "\n" not in str(caught.value)
    assert everything_in(project) == before


def test_what_is_missing_is_named_on_the_line_where_its_owner_starts(project: Path) -> None:
    damaged(project, '      "number": "1B",\n', "")
    with pytest.raises(FilmError, match=r"“shots\[1\]\.number” is missing") as caught:
        files.read(project)
    assert caught.value.line == line_with(project, '"id": "shot-1b"') - 1


def test_one_key_twice_is_found_where_it_is_though_other_objects_have_it_too(project: Path) -> None:
    damaged(project, '"action": "",\n      "card"', '"action": "",\n      "action": "",\n      "card"')
    with pytest.raises(FilmError, match="“action” stands twice") as caught:
        files.read(project)
    lines = (project / files.FILM).read_text(encoding="utf-8").split("\n")
    assert lines[(caught.value.line or 0) - 2].strip() == lines[(caught.value.line or 0) - 1].strip() == '"action": "",'


def test_a_shot_that_is_named_but_not_there_is_told_with_the_file(project: Path) -> None:
    damaged(project, '"source": "shot-2a"', '"source": "shot-9z"')
    with pytest.raises(FilmError, match="A link names shot “shot-9z”") as caught:
        files.read(project)
    assert caught.value.file == project / files.FILM


def test_a_loop_in_the_file_is_refused_by_the_shots_numbers(project: Path) -> None:
    damaged(
        project,
        '{"source": "shot-2a", "target": "shot-2b", "kind": "follows"',
        '{"source": "shot-2a", "target": "shot-1b", "kind": "continues"',
    )
    with pytest.raises(FilmError, match=r"film\.json: Shot (1B continues 2A|2A continues 1B), which continues"):
        files.read(project)


def test_both_sides_of_a_merge_left_in_the_file_are_named(project: Path) -> None:
    damaged(project, '  "title"', '<<<<<<< HEAD\n  "title"')
    with pytest.raises(FilmError, match="A merge left both versions here; keep one") as caught:
        files.read(project)
    assert caught.value.line == 3


@pytest.mark.parametrize("depth", [33, 1000, 200_000])
@pytest.mark.parametrize("bracket", ["[", '{"a":'])
def test_deep_nesting_is_refused_by_name(project: Path, depth: int, bracket: str) -> None:
    (project / files.FILM).write_text(bracket * depth)
    with pytest.raises(FilmError, match="nested more than 32 levels deep"):
        files.read(project)


def test_brackets_in_words_are_no_nesting(project: Path) -> None:
    film = deck_film().with_(title='[[[{{{"\\' * 30)
    files.write(project, film)
    assert files.read(project) == film


def test_a_number_of_many_thousand_digits_is_refused(project: Path) -> None:
    damaged(project, '"frames": 48', '"frames": ' + "9" * 5000)
    with pytest.raises(FilmError, match="a number that cannot be read"):
        files.read(project)


@pytest.mark.parametrize(
    "data",
    [b"", b"\n\n", b"\x00" * 100, bytes(range(256)) * 40, b"\x89PNG\r\n\x1a\n" + b"\xff" * 99, b"[]", b"7", b"null"],
)
def test_junk_is_refused_in_one_line(project: Path, data: bytes) -> None:
    (project / files.FILM).write_bytes(data)
    with pytest.raises(FilmError, match=r"restore|mend") as caught:
        files.read(project)
    assert "\n" not in str(caught.value)
    assert str(caught.value).isprintable()


@given(data=st.binary(max_size=300))
def test_no_junk_whatever_gets_past_with_another_error(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.getbasetemp() / "junk.film"
    folder.mkdir(exist_ok=True)
    (folder / files.FILM).write_bytes(data)
    with pytest.raises((FilmError, ProjectError)):
        files.read(folder)


@given(place=st.integers(0, 10**6), character=st.sampled_from(list('"{}[],:0x\\\n ')))
def test_a_file_with_one_wrong_character_is_read_or_refused_in_one_line(
    place: int, character: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp() / "typo.film"
    folder.mkdir(exist_ok=True)
    text = files.to_text(deck_film())
    place %= len(text)
    (folder / files.FILM).write_text(text[:place] + character + text[place + 1 :], encoding="utf-8")
    try:
        files.read(folder)
    except FilmError as error:
        assert "\n" not in str(error)


def test_a_byte_order_mark_of_some_editor_does_no_harm(project: Path) -> None:
    path = project / files.FILM
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert files.read(project) == deck_film()


def test_a_file_too_large_to_be_a_film_is_not_read(project: Path) -> None:
    os.truncate(project / files.FILM, 3 * 1024**3)
    with pytest.raises(ProjectError, match="3072 MB large"):
        files.read(project)


def test_a_pipe_named_like_a_film_does_not_hang(project: Path) -> None:
    (project / files.FILM).unlink()
    os.mkfifo(project / files.FILM)
    with pytest.raises(ProjectError, match="not a plain file"):
        files.read(project)


def test_a_folder_in_a_path_that_cannot_be_is_refused_in_one_sentence(tmp_path: Path) -> None:
    for folder in (tmp_path / ("x" * 300), tmp_path / "a\nb" / "\udcff"):
        for ask in (lambda at=folder: files.read(at), lambda at=folder: files.create(at / ("y" * 300))):
            with pytest.raises(ProjectError) as caught:
                ask()
            str(caught.value).encode()
            assert "\n" not in str(caught.value)


def test_half_a_character_is_refused(project: Path) -> None:
    damaged(project, '"The lamp"', '"\\ud83d\\ude00 \\ude00"')
    with pytest.raises(FilmError, match=r"\\ude00 is half a character") as caught:
        files.read(project)
    assert caught.value.line == 3
    damaged(project, " \\ude00", "")
    assert files.read(project).title == "😀"
    with pytest.raises(FilmError, match=r'half a character after .*: "The lamp'):
        files.write(project, deck_film().with_(title="The lamp\udc00"))
    assert files.read(project).title == "😀"


def test_a_stranger_s_file_cannot_write_to_the_terminal(project: Path) -> None:
    damaged(project, '"number": "1A"', '"number": "1A\\u001b[2J\\n", "x\\u001b\\n": 1')
    with pytest.raises(FilmError) as caught:
        files.read(project)
    assert str(caught.value).isprintable()
    damaged(project, ', "x\\u001b\\n": 1', "")
    damaged(project, '"scene": "scene-1"', '"scene": "scene-9"')
    with pytest.raises(FilmError, match="names scene “scene-9”") as caught:
        files.read(project)
    assert str(caught.value).isprintable()


# Other versions


def test_a_film_saved_in_schema_1_is_still_read() -> None:
    film = files.read(Path(__file__).parent / "projects" / "schema-1.film")
    assert film.title == "The lamp 灯塔"
    assert film.rate == Fraction(24000, 1001)
    assert [shot.number for shot in film.shots] == ["1A", "1B", "2A", "2B"]
    assert film.shots[3].lines[1].placed == "off"
    assert film.cuts[1].uses[0].transition.kind == "dip"
    assert film.waived == ()


def test_a_film_of_a_newer_program_is_refused_and_told_to_update(project: Path) -> None:
    damaged(project, f'"schema": {SCHEMA}', f'"schema": {SCHEMA + 1}')
    with pytest.raises(ProjectError, match=r"newer Shotgraph.*; update Shotgraph") as caught:
        files.read(project)
    assert caught.value.file == project / files.FILM


@pytest.mark.parametrize("schema", ["0", "-1", "true", "null", '"1"', "1.0", "[]"])
def test_a_schema_number_that_is_none_is_refused(project: Path, schema: str) -> None:
    damaged(project, f'"schema": {SCHEMA}', f'"schema": {schema}')
    with pytest.raises(FilmError, match="no schema number"):
        files.read(project)


def test_there_is_a_step_from_every_older_schema() -> None:
    assert set(STEPS) == set(range(1, SCHEMA))


def test_an_old_film_is_upgraded_step_by_step_and_the_original_kept() -> None:
    old: dict[str, Any] = {"schema": 1, "name": "The lamp"}

    def title(document: dict[str, Any]) -> dict[str, Any]:
        document["title"] = document.pop("name")
        return document

    def shout(document: dict[str, Any]) -> dict[str, Any]:
        return {**document, "title": document["title"].upper()}

    steps = {1: title, 2: shout}
    assert upgrade(old, to=3, steps=steps) == {"schema": 3, "title": "THE LAMP"}
    assert upgrade(old, to=2, steps=steps) == {"schema": 2, "title": "The lamp"}
    assert old == {"schema": 1, "name": "The lamp"}


def test_a_film_of_an_older_program_is_read_by_way_of_its_step(project: Path) -> None:
    damaged(project, '"title"', '"name"')
    damaged(project, f'"schema": {SCHEMA}', '"schema": 1')

    def title(document: dict[str, Any]) -> dict[str, Any]:
        return {"title": document.pop("name"), **document}

    assert files.read(project, schema=2, steps={1: title}) == deck_film()


# Locking


HOLD = """
import sys, time
from pathlib import Path
from storyboard import files
with files.lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextlib.contextmanager
def another_process_holding(project: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", HOLD, str(project)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def test_a_second_process_is_told_which_project_is_open_and_where(project: Path) -> None:
    with another_process_holding(project) as process:
        with pytest.raises(ProjectError) as caught, files.lock(project):
            pytest.fail("two at once")
        assert str(caught.value) == (
            f"{project}: This project is open in another process ({process.pid}); close it there first."
        )


def test_a_killed_process_leaves_no_lock_behind(project: Path) -> None:
    with another_process_holding(project) as process:
        process.kill()
        process.wait()
        with files.lock(project):
            assert files.read(project) == deck_film()


def test_a_lock_is_given_back_even_after_an_error(project: Path) -> None:
    with pytest.raises(ZeroDivisionError), files.lock(project):
        raise ZeroDivisionError
    with files.lock(project):
        pass


def test_a_project_that_is_not_there_cannot_be_locked(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="not there"), files.lock(tmp_path / "nowhere.film"):
        pytest.fail("there is nothing to lock")


# Disks that refuse


@contextlib.contextmanager
def mounted(kind: str, target: Path, *options: str) -> Iterator[None]:
    """A mount of its own for a test that runs as root."""
    subprocess.run(["mount", *options, kind, str(target)], check=True, capture_output=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(target)], check=True)


def can_mount(tmp_path: Path) -> bool:
    """Whether this process may mount a file system at all; containers often forbid it even to root."""
    probe = tmp_path / "probe"
    probe.mkdir()
    tried = subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(probe)], check=False, capture_output=True)
    if tried.returncode == 0:
        subprocess.run(["umount", str(probe)], check=True)
    return tried.returncode == 0


SAVE = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from storyboard import files
    from storyboard.errors import ProjectError
    folder, limit = Path(sys.argv[1]), int(sys.argv[2])
    film = files.read(folder)
    if limit:
        import resource, signal
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        files.write(folder, film.with_(title="x" * 400_000))
    except ProjectError as error:
        print(error)
        sys.exit(3)
    """
)


def saved_elsewhere(folder: Path, limit: int = 0) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", SAVE, str(folder), str(limit)]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def test_a_disk_that_takes_no_more_costs_nothing_that_was_saved(project: Path) -> None:
    files.write(project, deck_film().with_(title="Second"))
    before = everything_in(project)
    done = saved_elsewhere(project, limit=100_000)
    assert (done.returncode, done.stderr) == (3, "")
    assert done.stdout.startswith(f"{project}: This cannot be saved: ")
    assert done.stdout.endswith("free some space and try again.\n")
    assert everything_in(project) == before
    assert files.read(project).title == "Second"


def test_a_full_disk_costs_nothing_that_was_saved(project: Path, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    if not can_mount(tmp_path):
        # Without the right to mount, the nearest thing: a write that stops short for want of room.
        assert resource.getrlimit(resource.RLIMIT_FSIZE)[1] != 0
        assert saved_elsewhere(project, limit=50_000).returncode == 3
        assert files.read(project) == deck_film()
        return
    with mounted("tmpfs", small, "-t", "tmpfs", "-o", "size=256k"):
        folder = small / "lamp.film"
        files.create(folder)
        files.write(folder, deck_film())
        before = everything_in(folder)
        with pytest.raises(ProjectError, match="cannot be saved: the disk is full; free some space") as caught:
            files.write(folder, deck_film().with_(title="x" * 400_000))
        assert caught.value.file == folder
        assert everything_in(folder) == before
        files.write(folder, deck_film().with_(title="Smaller"))
        assert files.read(folder).title == "Smaller"


@contextlib.contextmanager
def no_permission(folder: Path) -> Iterator[None]:
    """A folder that this process may read but not write: by its mode, or for root by a read-only mount."""
    if os.geteuid() != 0:
        folder.chmod(0o555)
        try:
            yield
        finally:
            folder.chmod(0o755)
    else:
        with mounted(str(folder), folder, "--bind"):
            subprocess.run(["mount", "-o", "remount,bind,ro", str(folder)], check=True)
            yield


AS_NOBODY = textwrap.dedent(
    """
    import os, sys
    import fcntl  # while it may still be read
    from pathlib import Path
    from storyboard import files
    from storyboard.errors import ProjectError
    folder = Path(sys.argv[1])
    film = files.read(folder)
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
    for ask in (lambda: files.write(folder, film.with_(title="Other")),
                lambda: files.lock(folder).__enter__(),
                lambda: files.create(folder / "inner.film")):
        try:
            ask()
        except ProjectError as error:
            print(error.sentence)
    """
)


def refusals(project: Path, tmp_path: Path) -> list[str]:
    """What saving, locking and making a project say in a folder without write permission."""
    said = []
    if os.geteuid() == 0 and not can_mount(tmp_path):
        # Root in a container without mounts: the one thing left is to stop being root, in a child.
        for folder in (project, *project.parents):
            if folder.stat().st_mode & 0o005 != 0o005:
                folder.chmod(folder.stat().st_mode | 0o005)
        done = subprocess.run(
            [sys.executable, "-c", AS_NOBODY, str(project)], check=True, capture_output=True, text=True
        )
        return done.stdout.splitlines()
    asks: list[Callable[[], object]] = [
        lambda: files.write(project, deck_film().with_(title="Other")),
        lambda: contextlib.ExitStack().enter_context(files.lock(project)),
        lambda: files.create(project / "inner.film"),
    ]
    with no_permission(project):
        for ask in asks:
            with pytest.raises(ProjectError) as caught:
                ask()
            said.append(caught.value.sentence)
    return said


def test_a_folder_without_write_permission_is_refused_and_stays_as_it_is(project: Path, tmp_path: Path) -> None:
    before = everything_in(project)
    said = refusals(project, tmp_path)
    assert [sentence.split(":")[0] for sentence in said] == [
        "This cannot be saved",
        "This cannot be opened for work",
        "This cannot be made",
    ]
    assert all("permission" in sentence or "read-only" in sentence for sentence in said)
    assert everything_in(project) == before
    assert files.read(project) == deck_film()


KILLED = textwrap.dedent(
    """
    import os, sys
    from pathlib import Path
    from storyboard import files
    folder, film = Path(sys.argv[1]), files.read(Path(sys.argv[1]))
    print("ready", flush=True)
    while True:
        for title in ("a", "b"):
            files.write(folder, film.with_(title=title * 5000))
    """
)


def test_a_process_killed_while_saving_leaves_a_whole_film(project: Path) -> None:
    import time

    for wait in (0.0, 0.003, 0.01, 0.02):
        command = [sys.executable, "-c", KILLED, str(project)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(wait)
            process.kill()
        assert files.read(project).title in {"The lamp", "a" * 5000, "b" * 5000}
        with files.lock(project):
            assert not list(project.glob(".*.part")), "what a killed process left is swept away"
