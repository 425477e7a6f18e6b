"""The store holds finished things only, whatever happens while one is made."""

from __future__ import annotations

from pathlib import Path

import pytest

from storyboard.errors import ProjectError
from studio.production.store import MAKING, Store, written_or_said


def test_a_thing_is_there_once_it_is_whole(tmp_path: Path) -> None:
    store = Store(tmp_path)
    with store.making("sound", "abc") as folder:
        (folder / "sound.wav").write_bytes(b"la")
        assert not store.has("sound", "abc")
    assert store.has("sound", "abc")
    assert store.digests("sound") == {"abc"}
    assert (store.path("sound", "abc") / "sound.wav").read_bytes() == b"la"


def test_a_thing_that_failed_leaves_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    with pytest.raises(RuntimeError), store.making("sound", "abc") as folder:
        (folder / "sound.wav").write_bytes(b"la")
        raise RuntimeError
    assert store.digests("sound") == frozenset()
    assert list((tmp_path / MAKING).iterdir()) == []


def test_a_thing_that_is_there_is_never_replaced(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for content in (b"first", b"second"):
        with store.making("sound", "abc") as folder:
            (folder / "sound.wav").write_bytes(content)
    assert (store.path("sound", "abc") / "sound.wav").read_bytes() == b"first"


def test_sweeping_removes_what_a_killed_process_left(tmp_path: Path) -> None:
    store = Store(tmp_path)
    left = tmp_path / MAKING / "sound-abc-999999"
    left.mkdir(parents=True)
    store.sweep()
    assert not left.exists()
    assert store.digests("sound") == frozenset()


def test_a_disk_that_refuses_is_said_in_one_sentence(tmp_path: Path) -> None:
    said = pytest.raises(ProjectError, match=r"sound\.wav: Could not write \(no space left on device\)")
    with said, written_or_said(tmp_path / "sound.wav"):
        Path("/dev/full").write_bytes(b"la")
