"""Each piece of a cut shows what it should: the take itself, a mix, a fade, a crop; a bad take is named."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from generation.encode import encode
from generation.mp4 import open_mp4
from generation.takes import frame_of
from storyboard.errors import DeliveryError, Stopped
from storyboard.model import Transition
from studio.delivery.export import verify
from studio.delivery.pieces import make_piece
from studio.delivery.segments import Aim, Finish, pieces
from tests.studio.delivery.films import RATE, SLATES, cut_of, deliver, grey, greys, make_take, plain


def test_copied_frames_are_the_takes_own_to_the_last_bit(tmp_path: Path) -> None:
    noise = np.random.default_rng(7).integers(0, 255, (40, 64, 64, 4), np.uint8)
    take, path = make_take(tmp_path, "a", 40, source=iter(noise))
    planned, film = deliver(tmp_path, cut_of([("a", 5, 33)]), [(take, path)])
    assert [piece.kind for piece in planned] == ["trim", "copy", "trim"]
    for number in range(7, 31):
        assert np.array_equal(frame_of(film, number), frame_of(path, number + 5))
    worst = np.abs(frame_of(film, 3).astype(int) - frame_of(path, 8)).mean()
    assert 0 < worst < 12  # encoded twice, so close but not the same


def test_a_dissolve_mixes_both_shots_more_and_more(tmp_path: Path) -> None:
    dark = make_take(tmp_path, "a", 24, source=iter([next(plain(1, 40))] * 24))
    light = make_take(tmp_path, "b", 24, source=iter([next(plain(1, 200))] * 24))
    timeline = cut_of([("a", 0, 24), ("b", 0, 24)], [Transition(kind="dissolve", frames=7)])
    _, film = deliver(tmp_path, timeline, [dark, light])
    for step, seen in enumerate(greys(film, timeline.frames)[17:24], start=1):
        assert abs(seen - (40 + 160 * step / 8)) <= 3


def test_a_wipe_shows_one_shot_on_each_side_of_its_edge(tmp_path: Path) -> None:
    dark = make_take(tmp_path, "a", 24, source=iter([next(plain(1, 40))] * 24))
    light = make_take(tmp_path, "b", 24, source=iter([next(plain(1, 200))] * 24))
    _, film = deliver(
        tmp_path, cut_of([("a", 0, 24), ("b", 0, 24)], [Transition(kind="wipe", frames=7)]), [dark, light]
    )
    row = frame_of(film, 17 + 3)[32, :, 1].astype(int)
    assert (abs(row[4] - 200) <= 4, abs(row[60] - 40) <= 4) == (True, True)


def test_fades_begin_and_end_in_black(tmp_path: Path) -> None:
    light = make_take(tmp_path, "a", 30, source=iter([next(plain(1, 200))] * 30))
    _, film = deliver(tmp_path, cut_of([("a", 0, 30)], fade_in=5, fade_out=4), [light])
    seen = greys(film, 30)
    assert [round(value / 40) for value in seen[:6]] == [0, 1, 2, 3, 4, 5]
    assert [round(value / 50) for value in seen[-5:]] == [4, 3, 2, 1, 0]


def test_a_shot_that_dissolves_into_itself_is_seen_twice(tmp_path: Path) -> None:
    take = make_take(tmp_path, "a", 20)
    timeline = cut_of([("a", 10, 10), ("a", 10, 10)], [Transition(kind="dissolve", frames=10)])
    _, film = deliver(tmp_path, timeline, [take])
    assert verify(film) == 10
    same_start = cut_of([("a", 5, 8), ("a", 5, 12)], [Transition(kind="dissolve", frames=8)])
    _, film = deliver(tmp_path, same_start, [take])
    assert abs(greys(film, 12)[4] - grey(9)) <= 3


@pytest.mark.parametrize(("focus", "seen"), [(0.0, 250), (0.5, 120), (1.0, 10)])
def test_a_wide_take_in_a_tall_cut_is_cropped_around_its_focus(tmp_path: Path, focus: float, seen: int) -> None:
    picture = np.full((64, 192, 4), 255, np.uint8)
    for third, value in enumerate((250, 120, 10)):
        picture[:, 64 * third : 64 * third + 64, :3] = value
    take, path = make_take(tmp_path, "a", 3, size=(192, 64), source=iter([picture] * 3))
    timeline = cut_of([("a", 0, 3)], size=(64, 112))
    (piece,) = pieces(timeline, {take.recipe: take}, SLATES, Finish(aims={"a": (Aim(frame=0, x=focus, y=0.5),)}))
    make_piece(piece, {take.recipe: path}, tmp_path / "piece.mp4")
    picture = frame_of(tmp_path / "piece.mp4", 1)
    assert picture.shape == (112, 64, 4)
    assert abs(int(picture[56, 32, 1]) - seen) <= 6


@pytest.mark.parametrize(("rate", "frames", "first", "each"), [(120, 60, 4, 5), (48, 30, 3, 2)])
def test_a_take_at_a_higher_rate_plays_in_real_time(
    tmp_path: Path, rate: int, frames: int, first: int, each: int
) -> None:
    take = make_take(tmp_path, "a", frames, rate=Fraction(rate))
    _, film = deliver(tmp_path, cut_of([("a", first, 6)]), [take])
    assert verify(film) == 6
    assert all(abs(seen - grey(each * (first + n))) <= 3 for n, seen in enumerate(greys(film, 6)))


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _playlist(path: Path) -> None:
    path.write_text("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n")


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _shorter(path: Path) -> None:
    encode(plain(10), path, rate=RATE, width=64, height=64, frames_expected=10)


def _bit_rot(path: Path) -> None:
    with open_mp4(path) as container:
        at = [packet.pos for packet in container.demux(video=0) if packet.size][14]
    content = bytearray(path.read_bytes())
    content[at + 8] ^= 1
    path.write_bytes(content)


def _odd_sized(path: Path) -> None:
    encode(plain(24, size=(66, 64)), path, rate=RATE, width=66, height=64, frames_expected=24)


def _sound_only(path: Path) -> None:
    with av.open(str(path), "w", format="mp4") as container:
        stream = container.add_stream("aac", rate=48_000, layout="stereo")
        frame = av.AudioFrame.from_ndarray(np.zeros((2, 1024), np.float32), format="fltp", layout="stereo")
        frame.sample_rate = 48_000
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (Path.unlink, "missing"),
        (_truncate, "no readable mp4"),
        (_playlist, "no readable mp4"),
        (_folder, "no readable mp4"),
        (_bit_rot, "damaged near its frame 12"),
        (_shorter, "10 frames long instead of 64x64 and 24"),
        (_odd_sized, "66x64"),
        (_sound_only, "no H.264 picture"),
    ],
)
@pytest.mark.parametrize("first", [0, 3])
def test_a_damaged_take_gives_one_sentence_that_names_the_shot(
    tmp_path: Path, damage: Callable[[Path], None], says: str, first: int
) -> None:
    take, path = make_take(tmp_path, "a", 24)
    damage(path)
    with pytest.raises(DeliveryError, match=f"shot A.*{says}"):
        deliver(tmp_path, cut_of([("a", first, 21)]), [(take, path)])
    assert [found.name for found in tmp_path.iterdir() if found != path] == []


def test_a_take_that_is_not_at_hand_names_its_shot(tmp_path: Path) -> None:
    take, _ = make_take(tmp_path, "a", 24)
    (piece,) = pieces(cut_of([("a", 0, 24)]), {take.recipe: take}, SLATES)
    with pytest.raises(DeliveryError, match="shot A is not at hand"):
        make_piece(piece, {}, tmp_path / "piece.mp4")


def test_stopping_a_transition_leaves_no_piece_and_no_process(tmp_path: Path) -> None:
    takes = [make_take(tmp_path, "a", 240), make_take(tmp_path, "b", 240)]
    timeline = cut_of([("a", 0, 240), ("b", 0, 240)], [Transition(kind="dissolve", frames=240)])
    (piece,) = pieces(timeline, {take.recipe: take for take, _ in takes}, SLATES)

    def stop(done: int, total: int) -> None:
        raise Stopped

    before = children()
    with pytest.raises(Stopped):
        make_piece(piece, {take.recipe: path for take, path in takes}, tmp_path / "piece.mp4", stop)
    assert not list(tmp_path.glob("*piece*"))
    assert children() <= before


def children() -> set[str]:
    """The processes that this one started and that still run; other tests' servers live as long as all tests do."""
    listed = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    return set(listed.read_text().split()) if listed.exists() else set()


def test_a_full_disk_while_a_transition_is_made_names_both_shots(tmp_path: Path) -> None:
    noise = np.random.default_rng(3).integers(0, 255, (48, 64, 64, 4), np.uint8)
    _, path = make_take(tmp_path, "a", 48, source=iter(noise))
    script = f"""
        import resource
        from pathlib import Path
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        from storyboard.errors import DeliveryError
        from storyboard.model import Transition
        from studio.delivery.pieces import make_piece
        from studio.delivery.segments import Aim, Finish, pieces
        from tests.studio.delivery.films import SLATES, a_take, cut_of
        timeline = cut_of([("a", 0, 48), ("b", 0, 48)], [Transition(kind="dissolve", frames=48)], missing="b")
        take = a_take("a", 48)
        (piece,) = pieces(timeline, {{take.recipe: take}}, SLATES)
        try:
            make_piece(piece, {{take.recipe: Path({str(path)!r})}}, Path({str(tmp_path / "piece.mp4")!r}))
        except DeliveryError as error:
            print(error)
    """
    ended = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, check=True)
    assert ended.stdout.startswith("Shot A and B cannot be assembled: the disk is full; free some space")
    assert [found for found in tmp_path.iterdir() if found != path] == []
