"""The film file: every frame in its place, sound beside picture, and never less than the film before."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import textwrap
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generation.encode import encode
from generation.mp4 import open_mp4
from generation.takes import Take, frame_of
from storyboard.errors import DeliveryError, Stopped
from storyboard.model import Cut, Delivery, Film, Location, Scene, Shot, Transition, Use
from storyboard.timeline import lay_out
from studio.delivery.export import join, verify
from studio.delivery.packets import sweep
from tests.studio.delivery.films import RATE, cut_of, deliver, grey, greys, make_take, write_mix

DISSOLVE = Transition(kind="dissolve", frames=5)
WIPE = Transition(kind="wipe", frames=5)


@pytest.mark.parametrize(
    "rate",
    [Fraction(24000, 1001), Fraction(24), Fraction(25), Fraction(30000, 1001), Fraction(30), Fraction(60)],
)
def test_a_film_with_all_kinds_of_pieces_has_exactly_the_cuts_frames(tmp_path: Path, rate: Fraction) -> None:
    takes = [
        make_take(tmp_path, "a", 30, rate=rate),
        make_take(tmp_path, "b", 30, offset=100, rate=rate),
        make_take(tmp_path, "c", 20, size=(128, 64), rate=rate),
    ]
    timeline = cut_of(
        [("a", 3, 27), ("b", 0, 30), ("c", 2, 15), ("d", 0, 10), ("a", 0, 30)],
        [DISSOLVE, Transition(kind="dip", frames=6), WIPE],
        fade_in=3,
        fade_out=4,
        rate=rate,
        missing="d",
    )
    mix = write_mix(tmp_path / "mix.wav", float(timeline.frames / rate))
    planned, film = deliver(tmp_path, timeline, takes, mix)
    assert {piece.kind for piece in planned} == {"copy", "trim", "scale", "fade", "transition", "slate"}
    assert verify(film) == timeline.frames
    with open_mp4(film) as container:
        picture, sound = container.streams.video[0], container.streams.audio[0]
        assert picture.average_rate == rate
        assert picture.frames == timeline.frames
        assert picture.duration * picture.time_base == timeline.frames / rate
        assert abs(sound.duration * sound.time_base - timeline.frames / rate) < 1 / rate
        assert (sound.codec_context.name, sound.rate, sound.layout.name) == ("aac", 48_000, "stereo")
        context = picture.codec_context
        assert (context.profile, context.color_primaries, context.color_trc, context.colorspace) == ("High", 1, 1, 1)
        packets = [packet for packet in container.demux(picture) if packet.size]
        assert [packet.pts * picture.time_base * rate for packet in packets] == list(range(timeline.frames))
        assert all(before.dts < after.dts for before, after in pairwise(packets))
        assert packets[0].is_keyframe


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(data=st.data())
def test_any_cut_plays_exactly_the_frames_it_names(data: st.DataObject, takes_at_hand: list[tuple[Take, Path]]) -> None:
    clips = []
    for shot in data.draw(st.lists(st.sampled_from("abd"), min_size=1, max_size=4)):
        frames = data.draw(st.integers(8, 30))
        clips.append((shot, data.draw(st.integers(0, 30 - frames)), frames))
    kinds = st.sampled_from(
        [
            Transition(),
            Transition(kind="dip", frames=4),
            *(
                Transition(kind=kind, frames=frames)
                for kind in ("dissolve", "wipe")
                for frames in (1, 4)  # type: ignore[arg-type]
            ),
        ]
    )
    transitions = [data.draw(kinds) for _ in clips[1:]]
    timeline = cut_of(clips, transitions, fade_in=data.draw(st.sampled_from([0, 1, 6])), fade_out=1, missing="d")
    with tempfile.TemporaryDirectory() as folder:
        planned, film = deliver(Path(folder), timeline, takes_at_hand)
        assert verify(film) == timeline.frames == sum(piece.frames for piece in planned)
        seen = greys(film, timeline.frames)
    for position, clip in enumerate(timeline.clips):
        before = timeline.clips[position - 1].transition.overlap if position else 0
        for frame in range(before, clip.frames - clip.transition.overlap):
            if clip.fade_in <= frame < clip.frames - clip.fade_out and clip.take:
                offset = 100 if clip.shot == "b" else 0
                assert abs(seen[clip.start + frame] - grey(clip.source + frame, offset)) <= 3


@pytest.fixture(scope="module")
def takes_at_hand(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Take, Path]]:
    folder = tmp_path_factory.mktemp("takes")
    return [make_take(folder, "a", 30), make_take(folder, "b", 30, offset=100)]


def test_a_joined_film_has_as_many_frames_as_one_encoded_in_one_go(tmp_path: Path) -> None:
    takes = [make_take(tmp_path, "a", 30), make_take(tmp_path, "b", 30, offset=100)]
    timeline = cut_of([("a", 3, 20), ("b", 1, 25)])
    _, film = deliver(tmp_path, timeline, takes)
    once = tmp_path / "once.mp4"
    frames = [frame_of(film, number) for number in range(timeline.frames)]
    encode(iter(frames), once, rate=RATE, width=64, height=64, frames_expected=timeline.frames)
    assert verify(once) == verify(film) == timeline.frames
    with open_mp4(once) as one, open_mp4(film) as other:
        assert bytes(one.streams.video[0].codec_context.extradata) == bytes(
            other.streams.video[0].codec_context.extradata
        )


@pytest.mark.parametrize("frames", [1, 2])
def test_a_film_of_a_frame_or_two_is_a_film(tmp_path: Path, frames: int) -> None:
    take = make_take(tmp_path, "a", frames, offset=100)
    _, film = deliver(tmp_path, cut_of([("a", 0, frames)]), [take], write_mix(tmp_path / "mix.wav", 1))
    assert verify(film) == frames
    assert abs(greys(film, frames)[-1] - grey(frames - 1, 100)) <= 3


def test_a_sound_is_heard_on_the_frame_it_belongs_to(tmp_path: Path) -> None:
    take = make_take(tmp_path, "a", 48)
    mix = write_mix(tmp_path / "mix.wav", 2.0, click_at=1.0)
    _, film = deliver(tmp_path, cut_of([("a", 0, 48)]), [take], mix)
    heard = sound_of(film)
    assert 0 <= heard.shape[1] - 96_000 < 1024  # the last packet is decoded whole
    first = int(np.flatnonzero(np.abs(heard[0]) > 0.2)[0])
    assert abs(first - 48_000) < 240


@pytest.mark.parametrize("seconds", [0.5, 5.0])
def test_a_mix_of_another_length_is_cut_or_followed_by_silence(tmp_path: Path, seconds: float) -> None:
    take = make_take(tmp_path, "a", 48)
    mix = write_mix(tmp_path / "mix.wav", seconds, click_at=0.25)
    _, film = deliver(tmp_path, cut_of([("a", 0, 48)]), [take], mix)
    heard = sound_of(film)
    assert 0 <= heard.shape[1] - 96_000 < 1024  # the last packet is decoded whole
    assert np.abs(heard[:, 40_000:]).max() < 0.01


def sound_of(film: Path) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """A film's sound as a player plays it: what its edit list leaves out is left out."""
    with open_mp4(film) as container:
        frames = [frame.to_ndarray() for frame in container.decode(audio=0)]
    return np.concatenate(frames, axis=1)


def test_the_film_starts_to_play_before_it_is_loaded(tmp_path: Path) -> None:
    _, film = deliver(tmp_path, cut_of([("a", 0, 12)]), [make_take(tmp_path, "a", 12)])
    content = film.read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")


def test_the_same_cut_gives_the_same_bytes(tmp_path: Path) -> None:
    films = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        takes = [make_take(tmp_path / name, shot, 20) for shot in "ab"]
        mix = write_mix(tmp_path / name / "mix.wav", 1.0, click_at=0.5)
        timeline = cut_of([("a", 3, 15), ("b", 0, 20)], [DISSOLVE], fade_in=3)
        films.append(deliver(tmp_path / name, timeline, takes, mix)[1].read_bytes())
    assert films[0] == films[1]


def test_frames_that_do_not_add_up_are_refused_and_the_film_before_stays(tmp_path: Path) -> None:
    take = make_take(tmp_path, "a", 24)
    timeline = cut_of([("a", 0, 24)])
    _, film = deliver(tmp_path, timeline, [take])
    before = film.read_bytes()
    with pytest.raises(DeliveryError, match="24 frames, the cut 30"):
        join(timeline.with_(frames=30), [take[1]], None, film)
    with pytest.raises(DeliveryError, match="empty"):
        join(timeline, [], None, film)
    assert film.read_bytes() == before
    assert not list(tmp_path.glob(".*"))


def test_what_a_killed_export_left_is_swept_by_the_next_one(tmp_path: Path) -> None:
    take = make_take(tmp_path, "a", 12)
    left = tmp_path / ".film.4194305.mp4"  # no Linux process has this number
    others = [tmp_path / name for name in (f".film.{os.getpid()}.txt", ".other.4194305.mp4", ".film.mp4")]
    for path in (left, *others):
        path.write_bytes(b"half")
    deliver(tmp_path, cut_of([("a", 0, 12)]), [take])
    assert not left.exists()
    assert all(path.exists() for path in others)
    assert sweep(tmp_path) == 1


def test_one_film_is_delivered_wide_and_tall_from_the_same_takes(tmp_path: Path) -> None:
    film = Film(
        title="t",
        width=128,
        height=72,
        locations=(Location(id="l", name="Pier"),),
        scenes=(Scene(id="s", number="1", location="l"),),
        shots=tuple(Shot(id=shot, scene="s", number=shot.upper(), frames=24) for shot in "ab"),
        cuts=tuple(
            Cut(
                id=name,
                name=name,
                uses=(Use(id="u1", shot="a", first=2, transition=DISSOLVE), Use(id="u2", shot="b")),
                delivery=Delivery(width=width, height=height),
                fade_out=6,
            )
            for name, width, height in (("wide", 128, 72), ("tall", 72, 128))
        ),
    )
    takes = [make_take(tmp_path, shot, 24, size=(128, 72)) for shot in "ab"]
    for cut in film.cuts:
        timeline = lay_out(film, cut, {take.shot: take.recipe for take, _ in takes})
        _, path = deliver(tmp_path, timeline, takes)
        assert verify(path) == timeline.frames == 41
        assert frame_of(path, 20).shape == (cut.delivery.height, cut.delivery.width, 4)


def test_a_piece_of_another_size_does_not_get_into_the_film(tmp_path: Path) -> None:
    good, odd = make_take(tmp_path, "a", 12), make_take(tmp_path, "b", 12, size=(128, 64))
    with pytest.raises(DeliveryError, match="Piece 2 of 2 does not fit"):
        join(cut_of([("a", 0, 12), ("b", 0, 12)]), [good[1], odd[1]], None, tmp_path / "film.mp4")


def test_stopping_an_export_keeps_the_film_before(tmp_path: Path) -> None:
    take = make_take(tmp_path, "a", 24)
    _, film = deliver(tmp_path, cut_of([("a", 0, 24)]), [take])
    before = film.read_bytes()

    def stop(done: int, total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        join(cut_of([("a", 0, 24)]), [take[1]], None, film, stop)
    assert film.read_bytes() == before
    assert not list(tmp_path.glob(".*"))


def test_a_mix_that_is_none_is_one_sentence(tmp_path: Path) -> None:
    take = make_take(tmp_path, "a", 12)
    (tmp_path / "mix.wav").write_text("#EXTM3U")
    with pytest.raises(DeliveryError, match="mix cannot be read"):
        deliver(tmp_path, cut_of([("a", 0, 12)]), [take], tmp_path / "mix.wav")


def test_odd_names_are_only_names(tmp_path: Path) -> None:
    odd = tmp_path / "-i concat:%03d 'é\n;[in]"
    odd.mkdir()
    takes = [make_take(odd, "a", 20), make_take(odd, "b", 20)]
    _, film = deliver(odd, cut_of([("a", 2, 18), ("b", 0, 20)], [DISSOLVE]), takes)
    assert verify(film) == 33


def test_a_full_disk_is_one_sentence_and_the_film_before_stays(tmp_path: Path) -> None:
    noise = np.random.default_rng(3).integers(0, 255, (48, 64, 64, 4), np.uint8)
    _, path = make_take(tmp_path, "a", 48, source=iter(noise))
    film = tmp_path / "film.mp4"
    film.write_bytes(b"the film before")
    script = f"""
        import resource
        from pathlib import Path
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        from storyboard.errors import DeliveryError
        from studio.delivery.export import join
        from tests.studio.delivery.films import cut_of
        try:
            join(cut_of([("a", 0, 48)]), [Path({str(path)!r})], None, Path({str(film)!r}))
        except DeliveryError as error:
            print(error)
    """
    ended = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, check=True)
    assert "film.mp4 cannot be written" in ended.stdout
    assert film.read_bytes() == b"the film before"
    assert not list(tmp_path.glob(".*"))


def test_a_film_with_a_damaged_stretch_does_not_verify(tmp_path: Path) -> None:
    noise = np.random.default_rng(3).integers(0, 255, (24, 64, 64, 4), np.uint8)
    take = make_take(tmp_path, "a", 24, source=iter(noise))
    _, film = deliver(tmp_path, cut_of([("a", 0, 24)]), [take])
    content = bytearray(film.read_bytes())
    middle = content.index(b"mdat") + 4000
    content[middle : middle + 20_000] = noise.tobytes()[:20_000]
    film.write_bytes(content)
    with pytest.raises(DeliveryError, match="does not play cleanly"):
        verify(film)
