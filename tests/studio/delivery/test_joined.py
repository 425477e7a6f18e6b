"""A joined film is as good as one encoded in one go, and the same whether or not it was made before."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from generation.mp4 import open_mp4
from generation.seal import sealed, streams_of
from storyboard.errors import DeliveryError
from storyboard.model import Transition
from studio.delivery.export import encode_sound, join, verify
from studio.delivery.pieces import make_piece
from studio.delivery.segments import pieces
from tests.studio.delivery.films import SLATES, cut_of, deliver, make_take, write_mix

DISSOLVE = Transition(kind="dissolve", frames=5)


def decoded(path: Path) -> list[bytes]:
    """Every picture, as its planes."""
    with open_mp4(path) as container:
        return [frame.to_ndarray().tobytes() for frame in container.decode(video=0)]


def test_the_film_shows_what_its_pieces_show_and_nothing_else(tmp_path: Path) -> None:
    takes = [make_take(tmp_path, "a", 40), make_take(tmp_path, "b", 30, offset=100)]
    timeline = cut_of([("a", 3, 37), ("b", 0, 30), ("a", 7, 20)], [DISSOLVE, Transition(kind="dip", frames=4)])
    planned, film = deliver(tmp_path, timeline, takes)
    alone = [picture for piece in planned for picture in decoded(tmp_path / f"{piece.name()}.mp4")]
    assert decoded(film) == alone


def test_the_joined_stream_has_one_set_of_parameters_and_none_in_its_packets(tmp_path: Path) -> None:
    takes = [make_take(tmp_path, "a", 40), make_take(tmp_path, "b", 30, size=(96, 64))]
    _, film = deliver(tmp_path, cut_of([("a", 3, 37), ("b", 0, 30)], [DISSOLVE]), takes)
    with open_mp4(film) as container:
        stream = container.streams.video[0]
        header = bytes(stream.codec_context.extradata)
        assert header[5] & 31 == 1  # one sequence parameter set
        for packet in container.demux(stream):
            content, at = bytes(packet), 0
            while at < len(content):
                assert content[at + 4] & 31 not in (7, 8)
                at += 4 + int.from_bytes(content[at : at + 4])


def test_one_changed_shot_makes_its_own_pieces_and_the_film_a_fresh_export_gives(tmp_path: Path) -> None:
    timeline = cut_of([("a", 0, 24), ("b", 0, 24), ("c", 2, 22)], [DISSOLVE])
    (tmp_path / "fresh").mkdir()
    takes = [make_take(tmp_path, shot, 24, offset=20 * place) for place, shot in enumerate("abc")]
    planned, film = deliver(tmp_path, timeline, takes)
    changed = make_take(tmp_path / "fresh", "c", 24, offset=90)
    again = (changed[0].with_(recipe="c1"), changed[1])
    after = timeline.with_(clips=(*timeline.clips[:2], timeline.clips[2].with_(take="c1")))
    replanned = pieces(after, {take.recipe: take for take, _ in [*takes, again]}, SLATES)
    new = [piece for piece in replanned if piece.name() not in {old.name() for old in planned}]
    assert {piece.shots for piece in new} == {("C",)}
    sources = {take.recipe: path for take, path in [*takes, again]}
    for piece in new:
        make_piece(piece, sources, tmp_path / f"{piece.name()}.mp4")
    join(after, [tmp_path / f"{piece.name()}.mp4" for piece in replanned], None, film)
    _, fresh = deliver(tmp_path / "fresh", after, [*takes, again])
    assert film.read_bytes() == fresh.read_bytes()


def test_sound_that_was_encoded_with_the_mix_is_heard_as_if_it_were_encoded_with_the_film(tmp_path: Path) -> None:
    take = make_take(tmp_path, "a", 48)
    mix = write_mix(tmp_path / "mix.wav", 2.0, click_at=1.0)
    timeline = cut_of([("a", 0, 48)])
    _, film = deliver(tmp_path, timeline, [take], mix)
    at_once = heard(film)
    encode_sound(mix, tmp_path / "mix.m4a", Fraction(2))
    _, film = deliver(tmp_path, timeline, [take], mix)
    copied = heard(film)
    assert verify(film) == 48
    assert np.array_equal(at_once, copied)
    assert abs(int(np.flatnonzero(np.abs(copied[0]) > 0.2)[0]) - 48_000) < 240


def heard(film: Path) -> np.ndarray:
    """A film's sound as a player plays it."""
    with open_mp4(film) as container:
        return np.concatenate([frame.to_ndarray() for frame in container.decode(audio=0)], axis=1)


@pytest.mark.parametrize("which", [0, 1])
def test_one_changed_bit_anywhere_in_picture_or_sound_is_found(tmp_path: Path, which: int) -> None:
    take = make_take(tmp_path, "a", 48)
    mix = write_mix(tmp_path / "mix.wav", 2.0, click_at=1.0)
    _, film = deliver(tmp_path, cut_of([("a", 0, 48)]), [take], mix)
    assert verify(film) == 48
    good = film.read_bytes()
    with open_mp4(film) as container:
        at = [(packet.pos, packet.size) for packet in container.demux(container.streams[which]) if packet.size]
    for position, size in (at[0], at[len(at) // 2], at[-1]):
        content = bytearray(good)
        content[position + size - 1] ^= 1
        film.write_bytes(content)
        with pytest.raises(DeliveryError, match=r"as it was exported|play cleanly"):
            verify(film)


def test_a_seal_says_what_the_file_holds_and_players_pass_over_it(tmp_path: Path) -> None:
    _, path = make_take(tmp_path, "a", 30)
    assert sealed(path) == streams_of(path)
    with av.open(str(path)) as container:
        assert sum(1 for _ in container.decode(video=0)) == 30


def test_a_piece_that_rotted_on_the_disk_does_not_get_into_the_film(tmp_path: Path) -> None:
    takes = [make_take(tmp_path, "a", 24), make_take(tmp_path, "b", 24)]
    timeline = cut_of([("a", 0, 24), ("b", 3, 21)])
    planned, film = deliver(tmp_path, timeline, takes)
    files = [tmp_path / f"{piece.name()}.mp4" for piece in planned]
    before = film.read_bytes()
    with open_mp4(files[1]) as container:
        position = next(packet.pos for packet in container.demux(video=0) if packet.size)
    content = bytearray(files[1].read_bytes())
    content[position + 20] ^= 4
    files[1].write_bytes(content)
    with pytest.raises(DeliveryError, match="Piece 2 of 3 was damaged on the disk"):
        join(timeline, files, None, film)
    assert film.read_bytes() == before


def test_a_disk_that_fills_at_nine_tenths_keeps_the_last_good_film(tmp_path: Path) -> None:
    noise = np.random.default_rng(3).integers(0, 255, (48, 64, 64, 4), np.uint8)
    _, path = make_take(tmp_path, "a", 48, source=iter(noise))
    film = tmp_path / "film.mp4"
    film.write_bytes(b"the film before")
    room = path.stat().st_size * 9 // 10
    script = f"""
        import resource
        from pathlib import Path
        resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))
        from storyboard.errors import DeliveryError
        from studio.delivery.export import join
        from tests.studio.delivery.films import cut_of
        try:
            join(cut_of([("a", 0, 48)]), [Path({str(path)!r})], None, Path({str(film)!r}))
        except DeliveryError as error:
            print(error)
    """
    ended = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, check=True)
    assert "film.mp4 cannot be written" in ended.stdout and ended.stdout.count("\n") == 1
    assert film.read_bytes() == b"the film before"
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize(
    "name", ["it's “100%” : \\ film", "-i", "نسخة أولى", "🎬 final", "two\nlines", "%05d", "a;[v]"]
)
def test_a_film_may_be_called_anything(tmp_path: Path, name: str) -> None:
    take = make_take(tmp_path, "a", 12)
    folder = tmp_path / name
    folder.mkdir()
    film = folder / f"{name}.mp4"
    join(cut_of([("a", 0, 12)]), [take[1]], write_mix(folder / "mix.wav", 0.5), film)
    assert verify(film) == 12
    assert [found.name for found in folder.iterdir() if found.name != "mix.wav"] == [film.name]
