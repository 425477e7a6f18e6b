"""Cuts leave the studio as asked: other shapes and rates, graded and titled, with captions, in other formats."""

from __future__ import annotations

import shutil
from fractions import Fraction
from pathlib import Path

import av
import pytest

from storyboard.errors import FilmError
from storyboard.finish import Grade
from studio.delivery.export import verify
from studio.delivery.shapes import shaped
from studio.workspace import Workspace
from tests.studio.films import made, shotgraph


@pytest.fixture(scope="module")
def built(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small film that is rendered; these tests add cuts to it."""
    return Path(shutil.copytree(built, tmp_path_factory.mktemp("built"), dirs_exist_ok=True))


@pytest.mark.parametrize(
    ("shape", "size"),
    [
        ("16:9", (1280, 720)),
        ("9:16", (720, 1280)),
        ("1:1", (720, 720)),
        ("4:5", (720, 900)),
        ("2.39:1", (1280, 536)),
        ("2.39", (1280, 536)),
    ],
)
def test_a_shape_is_as_large_as_the_film_allows(shape: str, size: tuple[int, int]) -> None:
    assert shaped(shape, (1280, 720)) == size


@pytest.mark.parametrize("shape", ["wide", "1:0", "0:1", "99:1", ""])
def test_a_shape_that_is_none_is_one_sentence(shape: str) -> None:
    with pytest.raises(FilmError, match="no shape of a picture"):
        shaped(shape, (1280, 720))


def test_a_vertical_cut_with_everything_done_to_it_is_made(built: Path) -> None:
    def run(*arguments: str) -> None:
        done = shotgraph(*arguments, cwd=built)
        assert done.returncode == 0, done.stderr

    film = Workspace(built / "ferry.film").film()
    first, second = (film.shots_by_id[use.shot].number for use in film.cuts[0].uses[:2])
    speaks = next(shot.number for shot in film.shots if shot.lines)
    asked = ["--shape", "9:16", "--rate", "25", "--captions", "burnt", "--burn-in", "timecode", "--language", "fr"]
    run("cut", "add", "ferry.film", "Tall", *asked)
    run("finish", "translate", "ferry.film", speaks, "fr", "Attends-moi !")
    run("finish", "transition", "ferry.film", "Tall", first, "iris", "--seconds", "0.5")
    run("finish", "title", "ferry.film", "Tall", first, "it's “100%”: \\ -i", "--lower-third")
    run("finish", "grade", "ferry.film", "cut:Tall", "--saturation", "0.5", "--grain", "0.2")
    run("finish", "match", "ferry.film", second, "--to", first)
    run("finish", "credits", "ferry.film", "Tall", "Cast", "Mia: Jane")
    cut = Workspace(built / "ferry.film").film().cuts_by_id["tall"]
    assert cut.grade == Grade(saturation=0.5, grain=0.2) and cut.delivery.rate == 25 and len(cut.titles) == 2
    done = shotgraph("cut", "export", "ferry.film", "Tall", "-o", "tall.mp4", "--json", cwd=built)
    assert done.returncode == 0, done.stderr
    assert verify(built / "tall.mp4")
    assert not (built / "tall.srt").exists()
    with av.open(str(built / "tall.mp4")) as container:
        stream = container.streams.video[0]
        assert (stream.width, stream.height, stream.average_rate) == (72, 128, 25)
    assert made(shotgraph("cut", "export", "ferry.film", "Tall", "-o", "tall.mp4", "--json", cwd=built)) == {}


def test_captions_alone_are_a_file_of_each_kind(built: Path) -> None:
    for kind, start in ((".srt", "1\n00:"), (".vtt", "WEBVTT"), (".ass", "[Script Info]")):
        done = shotgraph("cut", "captions", "ferry.film", "Film", "-o", f"alone{kind}", cwd=built)
        assert done.returncode == 0 and "2 captions" in done.stdout, done.stderr
        text = (built / f"alone{kind}").read_text()
        assert text.startswith(start) and "Wait for me!" in text
    done = shotgraph("cut", "captions", "ferry.film", "Film", "-o", "alone.txt", cwd=built)
    assert done.returncode == 1 and ".srt, .vtt, .ass" in done.stderr


def test_captions_may_be_a_track_of_the_film(built: Path) -> None:
    assert (
        shotgraph("cut", "add", "ferry.film", "Track", "--captions", "track", "--language", "de", cwd=built).returncode
        == 0
    )
    done = shotgraph("cut", "export", "ferry.film", "Track", "-o", "track.mp4", cwd=built)
    assert done.returncode == 0, done.stderr
    assert verify(built / "track.mp4")
    with av.open(str(built / "track.mp4")) as container:
        (words,) = container.streams.subtitles
        assert (words.codec_context.name, words.language) == ("mov_text", "deu")
        said = b"".join(bytes(packet) for packet in container.demux(words))
    assert b"Wait for me!" in said
    with av.open(str(built / "track.mp4")) as container:
        stream = container.streams.video[0]
        times = [packet.pts * stream.time_base * 12 for packet in container.demux(stream) if packet.size]
    assert times == list(range(len(times)))


def test_prores_is_ten_bits_and_as_long_as_the_cut_and_negatives_are_kept(built: Path) -> None:
    done = shotgraph("export", "ferry.film", "-c", "Film", "--preset", "prores", "--json", cwd=built)
    assert set(made(done)) >= {"negative", "film"}
    with av.open(str(built / "ferry-prores.mov")) as container:
        stream = container.streams.video[0]
        assert stream.codec_context.pix_fmt == "yuv422p10le"
        assert sum(1 for _ in container.decode(stream)) == verify(built / "ferry.mp4")
        assert abs(stream.duration * stream.time_base - Fraction(stream.frames, 12)) < Fraction(1, 100)
    again = made(shotgraph("export", "ferry.film", "-c", "Film", "--preset", "prores", "--json", cwd=built))
    assert "negative" not in again


def test_stems_are_wavs_in_a_folder(built: Path) -> None:
    assert shotgraph("export", "ferry.film", "-c", "Film", "--preset", "stems", cwd=built).returncode == 0
    names = {path.name for path in (built / "ferry-stems").iterdir()}
    assert names == {"mix.wav", "dialogue.wav", "effect.wav", "ambience.wav", "music.wav"}


def test_what_cannot_be_is_one_sentence(built: Path) -> None:
    (built / "bad.cube").write_text("hello")
    for arguments, says in (
        (["export", "ferry.film", "--preset", "vhs"], "no preset “vhs”"),
        (["export", "ferry.film", "--preset", "prores", "-o", "film.mp4"], "name it film.mov"),
        (["finish", "grade", "ferry.film", "1A", "--lut", "bad.cube"], "bad.cube:1: “hello” has no place"),
        (["finish", "transition", "ferry.film", "Film", "1A", "wipe", "--direction", "in"], "does not go in"),
        (["finish", "speed", "ferry.film", "Film", "1A", "fast"], "is no speed"),
        (["cut", "export", "ferry.film"], "--all"),
    ):
        done = shotgraph(*arguments, cwd=built)
        assert done.returncode == 1 and says in done.stderr and done.stderr.count("\n") == 1, done.stderr
