"""What `verify` says of a film that was signed, changed, stripped, copied, or never was a film."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from storyboard.errors import DeliveryError
from studio.delivery.export import verify
from studio.delivery.provenance.manifest import mark_name
from studio.delivery.provenance.reading import examine
from studio.delivery.provenance.sealing import Seal
from tests.studio.delivery.provenance.films import ORIGIN, a_film, converted

NOW = datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One person's settings for all of these tests."""
    folder = tmp_path_factory.getbasetemp() / "settings-of-readers"
    monkeypatch.setenv("SHOTGRAPH_SETTINGS", str(folder))
    return folder


@pytest.fixture
def film(tmp_path_factory: pytest.TempPathFactory, settings: Path) -> Path:
    """A film that is marked and signed; made once, and not to be written to."""
    folder = tmp_path_factory.getbasetemp() / "signed"
    if not folder.exists():
        folder.mkdir()
        _seal(sign=True, mark=True).apply(a_film(folder), ORIGIN)
    return folder / "film.mp4"


def test_a_signed_film_says_who_made_it_from_what_and_that_it_is_intact(film: Path) -> None:
    found = examine(film)
    assert (found.state, found.trust, found.origin) == ("intact", "local", ORIGIN)
    assert found.mark == found.promised == mark_name(_seal(sign=True, mark=True).number(ORIGIN))
    said = " ".join(found.sentences())
    assert "as it was when it was signed" in said and "Shotgraph on this computer" in said
    assert "“The Ferry: “100 %””, cut Film, of 2 shots (animatic: 1A; slate: 1B)" in said
    assert "no trained model made it" in said


def test_a_signed_film_plays_like_any_other(film: Path) -> None:
    assert verify(film) == 12


def test_a_film_signed_elsewhere_is_intact_but_its_signer_only_a_claim(
    film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOTGRAPH_SETTINGS", str(tmp_path))
    found = examine(film)
    assert (found.state, found.trust) == ("intact", "unknown")
    assert "on another computer" in " ".join(found.sentences())


def test_a_root_that_is_trusted_makes_its_signers_known(
    film: Path, settings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "settings.toml").write_text(f"[signing]\ntrust = '{settings / 'signing' / 'root.pem'}'\n")
    monkeypatch.setenv("SHOTGRAPH_SETTINGS", str(tmp_path))
    assert examine(film).trust != "unknown"


def test_one_changed_byte_of_the_picture_is_noticed(film: Path, tmp_path: Path) -> None:
    content = bytearray(film.read_bytes())
    content[content.rfind(b"mdat") + 3000] ^= 1
    changed = tmp_path / "film.mp4"
    changed.write_bytes(content)
    found = examine(changed)
    assert found.state == "changed" and "assertion.bmffHash.mismatch" in found.faults
    assert found.sentences()[0].startswith("film.mp4 was changed after it was signed")


def test_a_film_that_is_damaged_all_over_is_changed_and_not_a_crash(film: Path, tmp_path: Path) -> None:
    content = bytearray(film.read_bytes())
    start = content.rfind(b"mdat") + 4
    for place in range(start + 500, len(content), 300):
        content[place] ^= 0xFF
    (tmp_path / "film.mp4").write_bytes(content)
    assert examine(tmp_path / "film.mp4").state == "changed"


def test_a_changed_word_of_the_manifest_is_noticed(film: Path, tmp_path: Path) -> None:
    changed = tmp_path / "film.mp4"
    changed.write_bytes(film.read_bytes().replace(b"algorithmicMedia: engine", b"algorithmicMedia: Engine"))
    assert examine(changed).state == "changed"


def test_a_stripped_film_is_unsigned_but_its_mark_stays(film: Path) -> None:
    found = examine(converted(film, "stripped.mp4", "-c", "copy"))
    assert (found.state, found.mark) == ("unsigned", examine(film).mark)
    assert f"the Shotgraph mark {found.mark}" in " ".join(found.sentences())


def test_a_film_that_never_was_signed_or_marked_says_so(film: Path) -> None:
    plain = film.with_name("a-take.mp4")
    found = examine(plain)
    assert found.state == "unsigned" and found.mark == ""
    assert found.sentences()[1] == "No mark was found in its picture."


def test_a_files_name_is_not_believed(film: Path, tmp_path: Path) -> None:
    for name in ("film", "film.png", "-film: 100 % 🎬.mkv"):
        shutil.copy(film, tmp_path / name)
        assert examine(tmp_path / name).state == "intact"


def test_a_still_of_the_film_is_unsigned_and_carries_its_mark(film: Path) -> None:
    found = examine(converted(film, "still.png", "-frames:v", "1"))
    assert (found.state, found.mark) == ("unsigned", examine(film).mark)


def test_a_sound_is_not_searched_for_a_picture(film: Path) -> None:
    assert len(examine(film.with_name("mix.wav")).sentences()) == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "no such file"),
        (b"", "neither a film nor a still"),
        (b"#EXTM3U\nhttp://example.org/film.mp4\n", "neither a film nor a still"),
        (b"\x00\x00\x00\x20ftypisom" + bytes(3000), "cannot be read"),
        (b"\x1a\x45\xdf\xa3" + bytes(3000), "cannot be read"),
        (b"\x89PNG\r\n\x1a\n" + bytes(300), "cannot be read"),
    ],
)
def test_what_is_no_film_gets_one_sentence(tmp_path: Path, content: bytes | None, said: str) -> None:
    file = tmp_path / "film.mp4"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(DeliveryError, match=said) as error:
        examine(file)
    assert "\n" not in str(error.value)


def test_a_folder_is_no_film(tmp_path: Path) -> None:
    with pytest.raises(DeliveryError, match="no file"):
        examine(tmp_path)


def test_a_film_cut_short_gets_one_sentence(film: Path, tmp_path: Path) -> None:
    for length in (100, 2000, 6000, -10):
        (tmp_path / "short.mp4").write_bytes(film.read_bytes()[:length])
        try:
            assert examine(tmp_path / "short.mp4").state == "changed"
        except DeliveryError as error:
            assert "\n" not in str(error)


def test_a_format_without_a_place_for_a_signature_is_refused_before_anything_is_done(tmp_path: Path) -> None:
    film = tmp_path / "film.mkv"
    film.write_bytes(b"as it was")
    with pytest.raises(DeliveryError, match="no place for a signature"):
        _seal(sign=True, mark=True).apply(film, ORIGIN)
    assert film.read_bytes() == b"as it was"


def test_signing_needs_no_more_room_than_it_says_and_leaves_nothing_behind(film: Path, tmp_path: Path) -> None:
    copy = tmp_path / "film.mp4"
    shutil.copy(film.with_name("a-take.mp4"), copy)
    before = copy.stat().st_size
    _seal(sign=True, mark=False).apply(copy, ORIGIN)
    assert 0 < copy.stat().st_size - before < 20_000
    assert [path.name for path in tmp_path.iterdir()] == ["film.mp4"]


def _seal(*, sign: bool, mark: bool) -> Seal:
    return Seal.asked(sign=sign, mark=mark, now=NOW)
