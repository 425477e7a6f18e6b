"""Control passes are built like everything else: planned, named by digest, and made once."""

from __future__ import annotations

from pathlib import Path

from tests.studio.films import files_under, made, shotgraph


def test_passes_are_made_once_and_again_only_for_what_changed(imported: Path) -> None:
    render = ("render", "ferry.film", "--pass", "depth", "--pass", "mask", "-s", "1A", "-s", "1B", "--json")
    first = made(shotgraph(*render, cwd=imported))
    assert len(first["pass"]) == 4
    store = imported / "ferry.film" / "store"
    before = files_under(store / "pass")
    assert sum(name.endswith("depth.mkv") for name in before) == 2

    assert "pass" not in made(shotgraph(*render, cwd=imported))
    assert files_under(store / "pass") == before

    assert shotgraph("edit", "action", "ferry.film", "1A", "A red harbour, empty.", cwd=imported).returncode == 0
    again = made(shotgraph(*render, cwd=imported))
    assert again["pass"] == ["Shot 1A, depth", "Shot 1A, mask"]


def test_the_program_says_where_passes_lie_and_refuses_unknown_ones(imported: Path) -> None:
    done = shotgraph("render", "ferry.film", "--pass", "motion", "-s", "1A", cwd=imported)
    assert done.returncode == 0, done.stderr
    line = next(line for line in done.stdout.splitlines() if line.startswith("  1A motion: "))
    assert (imported / line.partition(": ")[2] / "motion.npz").is_file()
    wrong = shotgraph("render", "ferry.film", "--pass", "normals", cwd=imported)
    assert wrong.returncode == 1
    assert "no pass “normals”" in wrong.stderr
