"""A take that was damaged on the disk is made anew when its shot is rendered again."""

from __future__ import annotations

from pathlib import Path

from generation.takes import takes_of
from studio.delivery.packets import damage
from studio.production.mending import set_aside_damaged
from tests.studio.delivery.papers.films import shelve


def test_only_what_is_damaged_is_set_aside_and_then_made_anew(tmp_path: Path) -> None:
    rotten, cut_short, whole = (shelve(tmp_path, shot, 24) for shot in "abc")
    film = rotten.picture(tmp_path)
    content = bytearray(film.read_bytes())
    content[len(content) // 3] ^= 1
    film.write_bytes(content)
    assert damage(film) is not None
    other = cut_short.picture(tmp_path)
    other.write_bytes(other.read_bytes()[: other.stat().st_size // 2])
    assert set_aside_damaged(tmp_path, ["a"]) == (rotten,)
    assert set_aside_damaged(tmp_path, "abc") == (cut_short,)
    assert takes_of(tmp_path).takes == (whole,)
    assert shelve(tmp_path, "a", 24) == rotten
    assert [path.name for path in sorted(rotten.folder(tmp_path).iterdir())] == ["poster.png", "take.json", "take.mp4"]
    assert set_aside_damaged(tmp_path, "abc") == ()
