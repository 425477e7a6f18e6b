"""The pictures of a piece are found by its tables, and a piece that is not what it was is one sentence."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from generation.mp4 import open_mp4
from storyboard.errors import DeliveryError
from studio.delivery.export import join
from studio.delivery.samples import packets, samples_of
from tests.studio.delivery.films import cut_of, deliver, make_take, write_mix


@pytest.mark.parametrize("frames", [1, 30])
def test_a_file_is_read_as_a_player_reads_it(tmp_path: Path, frames: int) -> None:
    _, path = make_take(tmp_path, "a", frames)
    samples = samples_of(path)
    with open_mp4(path) as container:
        stream = container.streams.video[0]
        seen = [(bytes(packet), packet.is_keyframe) for packet in container.demux(stream) if packet.size]
        assert (samples.width, samples.height) == (stream.width, stream.height)
        assert samples.parameters == bytes(stream.codec_context.extradata)
    assert list(packets(path, samples)) == seen


def test_a_whole_film_is_no_piece(tmp_path: Path) -> None:
    mix = write_mix(tmp_path / "mix.wav", 1.0)
    _, film = deliver(tmp_path, cut_of([("a", 0, 24)]), [make_take(tmp_path, "a", 24)], mix)
    with pytest.raises(ValueError, match="2 tracks"):
        samples_of(film)


def test_whatever_happens_to_a_piece_on_the_disk_is_one_sentence_and_the_film_before_stays(tmp_path: Path) -> None:
    _, path = make_take(tmp_path, "a", 24)
    whole, timeline, out = path.read_bytes(), cut_of([("a", 0, 24), ("a", 0, 24)]), tmp_path / "film.mp4"
    good = tmp_path / "good.mp4"
    good.write_bytes(whole)
    join(timeline, [good, good], None, out)
    before, draw, refused = out.read_bytes(), random.Random("rot"), 0
    for _ in range(120):
        rotten = bytearray(whole)
        rotten[draw.randrange(len(whole))] ^= 1 << draw.randrange(8)
        if draw.random() < 0.2:
            del rotten[draw.randrange(len(whole)) :]
        path.write_bytes(rotten)
        try:
            join(timeline, [good, path], None, out)
        except DeliveryError as error:
            refused += 1
            assert "\n" not in error.sentence
        assert out.read_bytes() == before  # what no player looks at may rot; a picture may not
    assert refused > 60
    path.unlink()
    with pytest.raises(DeliveryError, match="Piece 2 of 2 is missing"):
        join(timeline, [good, path], None, out)
